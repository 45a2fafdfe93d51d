# The example of the README is what the program prints: each field that it shows is in the first claim, rule and line too.
# Usage: readme.sh PROGRAM
set -u
readme=$(realpath "$(dirname "$0")/../../README.md")
. "$(dirname "$0")/../check.sh"
sed -n '/\$ cat story.txt/,/\$ sitrep code/p' "$readme" | sed '1d;$d;s/^    //' > story.txt
sed -n '/^    {$/,/"score": [0-9.]*}$/p' "$readme" > shown.json
check "it has a story" 0 "warplanes" cat story.txt
"$sitrep" code --date 2018-06-28 story.txt | head -1 > claim.json
cat > compare.mjs <<'EOF'
import { readFileSync } from 'node:fs'
const [shown, claim] = ['shown.json', 'claim.json'].map((file) => JSON.parse(readFileSync(file)))
const within = (a, b) => a !== null && typeof a === 'object'
    ? b !== null && typeof b === 'object' && Object.keys(a).every((key) => key in b && within(a[key], b[key])) : a === b
const wrong = Object.keys(shown).filter((key) => !within(shown[key], claim[key]))
console.log(wrong.length ? 'printed otherwise: ' + wrong.map((key) => `${key} ${JSON.stringify(claim[key])}`).join(', ') : 'all as shown')
EOF
check "what it shows is printed" 0 "all as shown" node compare.mjs
exit $bad
