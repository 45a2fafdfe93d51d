# A place that nobody knows: the store tells its name, an analyst adds it in one command,
# and recode places the past.  Usage: places.sh PROGRAM
set -u
. "$(dirname "$0")/../check.sh"
export XDG_DATA_HOME="$work/home"

cat > items.jsonl <<'END'
{"id":"a","date":"2018-06-26","text":"Government forces shelled the village of Tell Zarqun in Daraa province on Tuesday, killing four civilians."}
{"id":"b","date":"2018-06-27","text":"Rebels attacked a checkpoint in the village of Tell Zarqun near Daraa on Wednesday."}
{"id":"c","date":"2018-06-27","text":"Warplanes bombed Nawa on Wednesday."}
END
"$sitrep" add --store s.db items.jsonl > out 2> err || { cat err; wrong "add failed"; }

"$sitrep" places unknown --store s.db > unknown || wrong "places unknown failed"
head -1 unknown | grep -q '"name":"Tell Zarqun","claims":' || { cat unknown; wrong "the unknown village is not first in the list"; }
head -1 unknown | grep -q '"items":2' || { cat unknown; wrong "it stands in two items"; }
grep -q Nawa unknown && wrong "Nawa is known and in the list"
"$sitrep" code items.jsonl 2> err | grep '"doc":"a"' | grep -q '"text":"Tell Zarqun[^}]*"lat"' && wrong "it has coordinates before anybody knew it"

"$sitrep" places add "Tell Zarqun" --lat 32.801 --lon 36.112 --country SYR 2> err || { cat err; wrong "places add failed"; }
"$sitrep" recode --store s.db > out 2> err || { cat out err; wrong "recode failed"; }
"$sitrep" places unknown --store s.db > unknown 2> err
grep -q "Tell Zarqun" unknown && { cat unknown; wrong "it is unknown still"; }
"$sitrep" events --store s.db > events 2> err || wrong "events failed"
grep -q '32.801' events || { cat events; wrong "no event lies there"; }

# other scripts, other spellings, and a fuzzy answer that says so
"$sitrep" places find "درعا" | head -1 | grep -q '"country":"SYR"' || wrong "Arabic letters"
"$sitrep" places find "Донецк" | head -1 | grep -q '"country":"UKR"' || wrong "Cyrillic letters"
"$sitrep" places find "Busra el-Harir" --country SYR | head -1 > found
grep -q '"lat":32.84' found || { cat found; wrong "Busra el-Harir"; }
"$sitrep" places find "Tell Zarkoon" > found
grep -q '"fuzzy":true' found || { cat found; wrong "a like spelling does not say so"; }

# a large town of that very name, not one spelled like it in a country that the item names
printf '%s\n' '{"id":"g","date":"2024-03-01","text":"Israeli forces opened fire in Gaza City. Egypt and Qatar have been mediating."}' > gaza.jsonl
"$sitrep" code gaza.jsonl 2> err | grep -q '"text":"Gaza City"[^}]*"country":"PSE"' || wrong "Gaza City beside Egypt"
exit $bad
