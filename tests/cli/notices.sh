# Wire copy that takes back what was sent before, in its own words: the claims of the item it names stand no more.
# Usage: notices.sh PROGRAM
set -u
. "$(dirname "$0")/../check.sh"
cat > wire.jsonl <<'EOF'
{"id":"w1","date":"2018-06-27","publisher":"Example Wire","title":"Air strike kills 17 in Tayba","text":"Government warplanes struck the town of Tayba on Wednesday, killing 17 civilians, a monitor said."}
{"id":"w2","date":"2018-06-27","publisher":"Example Wire","title":"CORRECTED - Air strike kills 7 in Tayba","text":"(Corrects toll to 7 instead of 17 in first paragraph) Government warplanes struck the town of Tayba on Wednesday, killing 7 civilians, a monitor said."}
{"id":"w3","date":"2018-06-28","publisher":"Sample Agency","title":"Rebels seize Nawa","text":"Rebels seized the town of Nawa on Thursday, residents said."}
{"id":"w4","date":"2018-06-28","publisher":"Sample Agency","title":"KILL: Rebels seize Nawa","text":"The story headlined \"Rebels seize Nawa\" is withdrawn. No substitute will follow."}
{"id":"w5","date":"2018-06-29","publisher":"Third Press","title":"Shelling wounds four in Jasim","text":"Shelling wounded four people in Jasim on Friday, medics said."}
{"id":"w6","date":"2018-06-29","publisher":"Third Press","title":"ADVISORY","text":"Please disregard our earlier report on shelling in Jasim. It was sent in error."}
{"id":"w7","date":"2018-06-29","publisher":"Third Press","title":"Shelling kills two in Nahta","text":"Shelling killed two people in Nahta on Friday, medics said."}
{"id":"w8","date":"2018-06-29","publisher":"Third Press","title":"","text":"Editors: please disregard the previous item."}
{"id":"w9","date":"2018-06-30","publisher":"Other Daily","title":"KILL: Shelling kills two in Nahta","text":"The story headlined \"Shelling kills two in Nahta\" is withdrawn."}
{"id":"w10","date":"2018-06-30","publisher":"Third Press","title":"Army leaves Inkhil","text":"The army has been withdrawn from Inkhil, a report said on Saturday."}
EOF
check "add" 0 "10 items added" "$sitrep" add --fast --store wire.db wire.jsonl
check "the corrected toll" 0 '"high":7,' "$sitrep" events --store wire.db --place Tayba
check "the killed story" 0 '"status":"retracted"' "$sitrep" events --store wire.db --place Nawa
check "no event of its own" 1 "" bash -c '"$0" events --store wire.db --place Jasim | grep -v retracted | grep -q .' "$sitrep"
check "what names nothing, and another's notice, take nothing back" 0 '"status":"draft"' "$sitrep" events --store wire.db --place Nahta
check "three items" 0 "^3$" bash -c '"$0" changes --store wire.db --since 2018-01-01 | grep -c "\"change\":\"\(corrected\|cancelled\)\""' "$sitrep"
check "verify" 0 "as it was written" "$sitrep" verify --store wire.db
check "bundle" 0 "" "$sitrep" export --store wire.db --bundle handed.db
check "import" 0 "10 items added" "$sitrep" import --store other.db handed.db
check "the notices came along" 0 '"status":"retracted"' "$sitrep" events --store other.db --place Nawa
exit $bad
