# A sealed source is found nowhere: no word of it, no name, no id, in any answer of the API, any
# command, export or report; counts are as if it had never been.  The public profile names nobody
# below an organisation and shows no words.  Usage: sealed.sh PROGRAM
set -u
. "$(dirname "$0")/../check.sh"
trap '[ -e $work/pid ] && kill $(cat $work/pid) 2>/dev/null; rm -rf "$work"' EXIT

secret='Four shepherds were killed on Tuesday by shelling in Nawa, Zulfiqar Quxwari, a resident, said.'
cat > open.jsonl <<'X'
{"id":"o1","date":"2018-06-26","publisher":"Reuters","title":"Shells fall on Nawa","text":"Government artillery shelled the town of Nawa on Tuesday, killing three civilians, the Syrian Observatory for Human Rights said."}
{"id":"o2","date":"2018-06-27","publisher":"AFP","title":"Izra","text":"Rebels shelled the town of Izra on Wednesday, killing two soldiers, state media said."}
{"id":"o3","date":"2018-06-27","publisher":"Reuters","title":"Flight","text":"About 45,000 people have fled Nawa since 19 June, the United Nations said on Wednesday."}
{"id":"o4","date":"2018-06-27","publisher":"Reuters","title":"Shells","text":"Rebels shelled the village of Tell Quzmarin on Wednesday, wounding a farmer."}
X
printf '{"id":"secretdoc77","date":"2018-06-26","publisher":"Qalamoun Whisper","title":"Shepherds of Nawa","text":"%s"}\n' "$secret" > secret.jsonl
printf '{"id":"secretdoc79","date":"2018-06-26","publisher":"Qalamoun Whisper","title":"Tafas","text":"Warplanes bombed the town of Tafas on Tuesday, killing two beekeepers, Zulfiqar Quxwari, a resident, said."}\n' >> secret.jsonl
printf '{"id":"secretdoc80","date":"2018-06-26","publisher":"Qalamoun Whisper","title":"Jasim","text":"Gunmen killed nine beekeepers near Jasim on Tuesday. Zulfiqar Quxwari, a resident, blamed the Nusra Front for the attack."}\n' >> secret.jsonl
"$sitrep" add --archive --store never.db open.jsonl 2>/dev/null
cat secret.jsonl open.jsonl > both.jsonl
"$sitrep" add --archive --store all.db both.jsonl 2>/dev/null

hash=$("$sitrep" code secret.jsonl | head -1 | sed 's/.*"item":"\([0-9a-f]*\)".*/\1/')
"$sitrep" code secret.jsonl | sed 's/.*"claim":"\([0-9a-f]*\)".*/\1/' > ids
[ -s ids ] || wrong "the secret story has no claims"
{ echo Quxwari; echo shepherds; echo beekeepers; echo 'sealed-'; echo Qalamoun; echo secretdoc77; echo "$hash"; cat ids; } > traces

every() {   # every STORE FOLDER: all that can be asked of a store
    mkdir -p "$2"
    "$sitrep" serve --store "$1" --port 0 --background pid > base || return 1
    base=$(cat base)
    for p in status days events map claims items speakers places verdicts queue ledger/control ledger/displacement ledger/health \
             ledger/ceasefire ledger/crossings ledger/statements ledger/totals ledger/holders ledger/arrangements 'search?words=Nawa' 'search?words=Quxwari' \
             'items?text=shepherds' 'events?text=shepherds' 'claims?text=Quxwari' 'claims?speaker=Zulfiqar+Quxwari' \
             'events?as-known-on=2018-06-27' 'events?as-published-by=2018-06-26' 'claims?as-known-on=2018-06-27' 'surges?to=2018-06-28' \
             'changes?since=2018-06-25' 'report?date=2018-06-26&area=Nawa' 'report?date=2018-06-26&profile=public' openapi.json \
             'events?format=csv' 'events?format=geojson' 'claims?format=csv' 'items?format=csv' 'events?profile=public' \
             'claims?profile=public' 'items?profile=public' 'claims?profile=partner' 'items?profile=partner' 'queue?all=1'; do
        curl -s "${base}api/$p" > "$2/$(echo "$p" | tr '/?&=' '____')"
    done
    curl -s "$base" > "$2/page"
    for id in $(cat ids); do curl -s "${base}api/claims/$id"; curl -s "${base}api/events/ev-$id"; done | sed "s/[0-9a-f]\{16\}/ID/g" > "$2/one"
    curl -s "${base}api/items/$hash" | sed "s/$hash/HASH/" >> "$2/one"
    for id in $(curl -s "${base}api/events" | grep -o 'ev-[0-9a-f]*' | sort -u); do curl -s "${base}api/events/$id"; done > "$2/each"
    kill "$(cat pid)"; rm -f pid
    "$sitrep" events --store "$1" > "$2/cli-events"
    "$sitrep" events --store "$1" --as-known-on 2018-06-27 > "$2/cli-events-then"
    for l in control displacement health ceasefire crossings statements totals holders; do "$sitrep" ledger $l --store "$1"; done > "$2/cli-ledgers" 2>&1
    "$sitrep" review --store "$1" > "$2/cli-reviews"
    "$sitrep" report --store "$1" --date 2018-06-26 > "$2/cli-report"
    for f in acled ucdp plover geojson hxl jsonl; do "$sitrep" export --store "$1" --format $f > "$2/export-$f" 2>&1; done
}

every all.db before
grep -q '"toponym"' before/claims_profile_public && wrong "the public profile shows a word of the text for a place"
grep -q '"toponym"' before/claims || wrong "no place shows its word: the test looks at nothing"
grep -q '"responsible":.*"by":{[^}]*Quxwari' before/claims || wrong "nobody is held responsible by a resident's word: the test looks at nothing"
for t in $(grep -v '^sealed-' traces); do grep -rql "$t" before || wrong "\"$t\" is nowhere even before it is sealed: the test looks at nothing"; done
"$sitrep" review seal --store all.db --source "Zulfiqar Quxwari" --who custodian --why "at risk" || wrong "cannot seal"
every all.db after
every never.db never
for t in $(cat traces); do
    found=$(grep -rli "$t" after | tr '\n' ' ')
    # a search repeats its own words nowhere; nothing else may hold them
    [ -z "$found" ] || wrong "\"$t\" is still in: $found"
done
# Counts, order and all else are as if it had never been (but for moments, log hashes and versions).
for f in status days events claims items places speakers events_format_csv cli-ledgers export-acled export-jsonl; do
    clean() { sed 's/20[0-9-]*T[0-9:]*Z/MOMENT/g; s/"as_of":"[^"]*"//; s/,"version":[0-9]*//g' "$1"; }
    [ "$(clean after/$f)" = "$(clean never/$f)" ] || { wrong "$f differs from a record that never had it"; diff <(clean after/$f) <(clean never/$f) | head -5; }
done
"$sitrep" verify --store all.db > /dev/null || wrong "verify fails after sealing"

# A copy that comes later is sealed, too; opening puts all back.
sed 's/secretdoc77/secretdoc78/; s/Tuesday/Tuesday again/' secret.jsonl > later.jsonl
"$sitrep" add --store all.db later.jsonl 2>/dev/null
"$sitrep" events --store all.db | grep -q "$(head -1 ids)" && wrong "a later copy shows"
"$sitrep" review open --store all.db --source "Zulfiqar Quxwari" --who custodian --why "safe now" || wrong "cannot open"
every all.db again
grep -rql Quxwari again || wrong "what was opened is not back"
grep -rl "Quxwari\|shepherds\|secretdoc" again | grep -E "profile_public|profile=public" && wrong "the public profile shows words or persons"
grep -l "Quxwari" again/claims_profile_partner again/items_profile_partner && wrong "the partner profile names a resident"
exit $bad
