# Everything that can be wrong with input gives a sentence on stderr, the right exit
# code, and keeps the good items.  Usage: bad-input.sh PROGRAM
set -u
. "$(dirname "$0")/../check.sh"

# check NAME WANTED-EXIT WANTED-ON-STDERR WANTED-CLAIM-DOCS COMMAND...
check() {
    name=$1 want=$2 words=$3 docs=$4; shift 4
    "$@" > out 2> err
    got=$?
    [ $got = "$want" ] || { echo "$name: exit $got, not $want"; cat err; bad=1; }
    [ -z "$words" ] || grep -q "$words" err || { echo "$name: stderr has no \"$words\":"; cat err; bad=1; }
    for doc in $docs; do grep -q "\"doc\":\"$doc\"" out || { echo "$name: no claim of $doc"; bad=1; }; done
}

say='Government forces shelled the town of Nawa on Tuesday, killing four civilians.'
printf '' > empty.txt
check "empty file" 1 "it is empty" "" "$sitrep" code empty.txt

head -c 1000000000 /dev/zero | tr '\0' 'x' > long.txt
check "1 GB of one line" 1 "too long for one item" "" "$sitrep" code long.txt
{ printf '{"id":"x","text":"'; cat long.txt; printf '"}\n{"id":"after","text":"%s"}\n' "$say"; } > long.jsonl
check "1 GB of one JSON line, then a good one" 1 "longer than" "after" "$sitrep" code long.jsonl
rm long.txt long.jsonl

printf 'Government forces shelled Nawa\0 on Tuesday.\n' > nul.txt
check "NUL bytes" 0 "NUL byte" "nul.txt" "$sitrep" code nul.txt

printf '\377\376' > wide.txt; printf '%s' "$say" | sed 's/./&\x00/g' >> wide.txt
check "UTF-16" 0 "" "wide.txt" "$sitrep" code wide.txt

printf '<html><head><title>x</title><body><article><p>%s</p><p>And then the pa' "$say" > cut.html
check "truncated HTML" 0 "" "cut.html" "$sitrep" code cut.html

for i in 1 2 3 4 5; do
    if [ $i = 3 ]; then printf '{"id":"d3","text":"%s"\n' "$say"; else printf '{"id":"d%d","text":"%s"}\n' $i "$say"; fi
done > brace.jsonl
check "missing brace in line 3 of 5" 1 "brace.jsonl:3: it is not valid JSON" "d1 d2 d4 d5" "$sitrep" code brace.jsonl

check "no such file" 3 "No such file" "" "$sitrep" code nowhere.txt
check "unreadable file" 3 "cannot read" "" "$sitrep" code .
check "one of two is missing" 3 "No such file" "wide.txt" "$sitrep" code nowhere.txt wide.txt
check "no such command" 2 "no command" "" "$sitrep" cod
check "no such option" 2 "" "" "$sitrep" code --nope
check "bad date" 2 "is not a day" "" "$sitrep" code --date soon wide.txt
check "no such format" 2 'no format "pdf"' "" "$sitrep" code --format pdf wide.txt
check "help" 0 "" "" "$sitrep" code --help

printf '%%PDF-1.4\n1 0 obj\nstream\n' > page.pdf
check "a PDF" 1 "it is a PDF file, not text" "" "$sitrep" code page.pdf
head -c 3000 /dev/urandom > noise.txt
check "noise" 1 "not text" "" "$sitrep" code noise.txt
printf '%s' "$say" | iconv -f UTF-8 -t UTF-32 > wider.txt
check "UTF-32" 0 "" "wider.txt" "$sitrep" code wider.txt
printf '[\n {"id":"a",\n  "text":"%s"}\n]\n' "$say" > list.json
check "a JSON list" 1 "list.json:1: it is one JSON value over several lines" "" "$sitrep" code list.json
[ "$(wc -l < err)" = 1 ] || { echo "a JSON list: told more than once"; cat err; bad=1; }
printf '{\n{"id":"behind","text":"%s"}\n' "$say" > lone.jsonl
check "a lone brace, then a good line" 1 "lone.jsonl:1: it is not valid JSON" "behind" "$sitrep" code lone.jsonl
printf '{"id":"two\\nlines","text":"Rebels \\u0007shelled Nawa."}\n' > id.jsonl
"$sitrep" understand id.jsonl | awk -F'\t' 'NF && !/^#/ && (NF != 10 || $2 ~ /[[:cntrl:]]/) { exit 1 }' || { echo "an id of two lines: no CoNLL-U"; bad=1; }

printf 'Shells fell \360\237\222\245 on the town\360\237\222\245, twice.\n' > emoji.txt
"$sitrep" understand emoji.txt > out
[ "$(grep -c "SYM.*discourse" out)" = 2 ] && grep -q "^6	town	.*SpaceAfter=No" out || { echo "emoji are lost"; cat out; bad=1; }
check "no such claim" 2 "has no claim nosuch" "" "$sitrep" explain --claim nosuch emoji.txt

check "no store to recode" 3 "there is no store nowhere.db" "" "$sitrep" recode --store nowhere.db
[ ! -e nowhere.db ] || { echo "recode made an empty store"; bad=1; }
check "times takes no file" 2 "reads lines of standard input" "" "$sitrep" times wide.txt

w='Good\tgood\tADJ\tJJ\t_\t0\troot\t_\t_\n\n'
printf "1\t${w}1\tBad\n\n1\t${w}" > cut.conllu
check "a bad sentence between two good ones" 1 "cut.conllu:3: 2 columns" "" "$sitrep" understand --tokens cut.conllu
[ "$(grep -c '^# text = Good' out)" = 2 ] || { echo "a good sentence was lost"; cat out; bad=1; }

gzip -c brace.jsonl > whole.gz; head -c $(($(stat -c %s whole.gz) - 12)) whole.gz > cut.jsonl.gz
check "truncated gzip" 1 "gzip" "d1" "$sitrep" code cut.jsonl.gz

for i in $(seq 200); do printf '{"id":"m%d","text":"%s"}\n' $i "$say"; done > many.jsonl
"$sitrep" code many.jsonl > /dev/full 2> err
[ $? = 3 ] && grep -q "No space left" err || { echo "full disk: no clear end"; cat err; bad=1; }
exit $bad
