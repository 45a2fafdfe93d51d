#!/bin/bash
# Places from end to end, with a ranker that has not learned from the set it is measured on:
#     tests/score/places_left_out.sh [SHARED]      from the root; `make score-places-left-out`
set -e
shared=${1:-../shared}
geo=$shared/data/geo
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sets="tr-news lgl geovirus"
gold=$(for set in $sets; do echo "$geo/$set.jsonl"; done)
ln -s "$PWD/models" "$PWD"/data/* "$work/"
n=0
for set in $sets; do
    build/release/prepare/train_place --leave $n models data/languages build/gazetteer.bin "$work/place.txt" $gold 2> "$work/err"
    build/release/prepare/gazetteer node_modules build/world_map.gpkg data/places "$work/place.txt" "$work/gazetteer.bin" > "$work/err" 2>&1
    echo "== places, $set, learned from the other two"
    SITREP_DATA=$work build/release/sitrep geoparse "$geo/$set.jsonl" > "$work/found" 2> "$work/err"
    python3 "$shared/tools/score_geo.py" "$geo/$set.jsonl" "$work/found" | grep -E "overlap|acc@"
    n=$((n + 1))
done
