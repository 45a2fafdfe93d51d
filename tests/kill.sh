#!/bin/sh
# Kills `sitrep add` at random moments of 2,000 items, again and again, until all
# are in.  Nothing that was accepted may be lost, nothing kept twice, and the
# events must be those of an add that nobody disturbed.
#
#     tests/kill.sh [build/release/sitrep [KILLS]]
#
# KILLS (200) is how often at most.  The first run tells how long an item takes, so
# that the kills are spread over all of them.
set -eu
sitrep=${1:-build/release/sitrep}
most=${2:-200}
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT

awk 'BEGIN {
    srand(7)
    split("Nawa Tasil Jasim Inkhil Dael Nahta Saida Tafas Muzayrib Yadudah", town, " ")
    split("mortar shells|rockets|artillery shells|barrel bombs", fell, "|")
    for (i = 1; i <= 2000; i++) {
        day = 1 + int(rand() * 28); dead = 1 + int(rand() * 9); t = town[1 + int(rand() * 10)]
        printf "{\"id\":\"k%d\",\"date\":\"2018-06-%02d\",\"publisher\":\"Paper %d\",\"text\":\"Report %d. " \
               "Government forces shelled %s on Monday, killing %d civilians, the Observatory said. " \
               "Residents said %s hit a school in %s.\"}\n", \
               i, day, 1 + int(rand() * 30), i, t, dead, fell[1 + int(rand() * 4)], t
    }
}' > "$room/items.jsonl"

count() { sqlite3 "$room/killed.db" "SELECT count(*) FROM items" 2>/dev/null || echo 0; }

now() { date +%s.%N; }
head -n 100 "$room/items.jsonl" > "$room/some.jsonl"
start=$(now); "$sitrep" add --fast --store "$room/try.db" "$room/some.jsonl" 2>/dev/null
hundred=$(awk -v a="$start" -v b="$(now)" 'BEGIN { print b - a }')
start=$(now); "$sitrep" add --fast --store "$room/try.db" "$room/some.jsonl" 2>/dev/null
idle=$(awk -v a="$start" -v b="$(now)" 'BEGIN { print b - a }')

kills=0 before=0
while [ "$before" -lt 2000 ] && [ "$kills" -lt "$most" ]; do
    "$sitrep" add --fast --store "$room/killed.db" "$room/items.jsonl" 2>/dev/null &
    child=$!
    # Known items are passed over quickly, then some 2,000 / KILLS new ones, at random.
    sleep "$(awk -v s="$kills" -v one="$hundred" -v idle="$idle" -v most="$most" -v done="$before" 'BEGIN {
        srand(s * 7919 + 1); item = (one - idle) / 100; if (item < 0.001) item = 0.001
        print idle * (1 + done / 4000) + rand() * 1.1 * 2000 / most * item }')"
    if kill -9 "$child" 2>/dev/null; then kills=$((kills + 1)); fi
    wait "$child" 2>/dev/null || true
    now=$(count)
    if [ "$now" -lt "$before" ]; then
        echo "kill $kills: $before items were accepted, $now are left"; exit 1
    fi
    before=$now
done
taken=$before
"$sitrep" verify --store "$room/killed.db" > "$room/verified" || { cat "$room/verified"; exit 1; }
"$sitrep" add --fast --store "$room/killed.db" "$room/items.jsonl" 2>/dev/null      # what the kills left undone
[ "$(count)" -eq 2000 ] || { echo "only $(count) items after $kills kills"; exit 1; }

"$sitrep" verify --store "$room/killed.db" > "$room/verified" || { cat "$room/verified"; exit 1; }
"$sitrep" add --fast --store "$room/whole.db" "$room/items.jsonl" 2>/dev/null
"$sitrep" events --store "$room/killed.db" | sed 's/"known_from":.*//' > "$room/killed.events"
"$sitrep" events --store "$room/whole.db"  | sed 's/"known_from":.*//' > "$room/whole.events"
cmp "$room/killed.events" "$room/whole.events"
doubled=$(sqlite3 "$room/killed.db" "SELECT count(*) FROM (SELECT claim FROM claims GROUP BY claim HAVING count(*) > 1)")
[ "$doubled" -eq 0 ] || { echo "$doubled claims are kept twice"; exit 1; }
echo "2000 items, $taken of them through $kills kills: none lost, none doubled; $(wc -l < "$room/whole.events") events, the same"
