# The page of a day: an area is found by its country's code, its country's name and its province, nothing of another
# country stands in it, and a count that names no place says so.  Usage: report.sh PROGRAM
set -u
. "$(dirname "$0")/../check.sh"

cat > items.jsonl <<'END'
{"id":"a","date":"2024-05-10","source":"Example Wire","text":"Shelling killed three farmers in Nyala on Friday, the Example Observatory said. Since April 150 people have been killed in Nyala, the Example Observatory said."}
{"id":"b","date":"2024-05-10","source":"Example Wire","text":"The Rafah crossing has been closed since Monday. No aid has entered through Rafah for three days."}
{"id":"d","date":"2024-05-10","source":"Example Wire","text":"Fighting goes on in Sudan, the Example Observatory said."}
{"id":"c","date":"2024-05-10","source":"Example Wire","text":"Some 110,000 people have fled since the attack, the Example Relief Agency said."}
END
"$sitrep" add --store s.db items.jsonl > out 2> err || { cat err; wrong "add failed"; }

report() { "$sitrep" report --store s.db --date 2024-05-10 --area "$1" --text > page 2> err || { cat err; wrong "report of $1 failed"; }; }
for area in SDN Sudan "South Darfur"; do
    report "$area"
    grep -q "Nyala" page || wrong "the report of $area does not know Nyala"
    grep -q "3 killed" page || wrong "the report of $area does not tell of the farmers"
    grep -q "150.*killed" page || wrong "the report of $area lacks the running total"
    grep -q "Rafah" page && wrong "the report of $area has a crossing of another country"
done
grep -q "110,000.*no place that we could resolve" page || wrong "a count without a place does not say so"
"$sitrep" events --store s.db --place SDN > by-code 2> err && "$sitrep" events --store s.db --place sudan > by-name 2>> err || { cat err; wrong "events failed"; }
cmp -s by-code by-name && grep -q Nyala by-name || wrong "a country by its name is not the country by its code"
report PSE
grep -q "Rafah" page || wrong "the report of PSE does not know its crossing"
grep -q "Nyala" page && wrong "the report of PSE has a town of another country"
exit $bad
