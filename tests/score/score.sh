# Measures on ../shared/data and fails when the main job falls below its line.
#   bash tests/score/score.sh SHARED_FOLDER
set -u
shared=${1:-../shared}
sitrep=build/release/sitrep
if [ ! -d "$shared/data" ]; then echo "make score: $shared/data is not here; nothing was measured"; exit 0; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0

facts() {       # facts NAME DOCUMENTS GOLD LEAST-RECALL LEAST-PRECISION
    echo "== $1"
    $sitrep code "$2" > "$work/claims" || bad=1
    python3 "$shared/tools/score_facts.py" "$2" "$3" "$work/claims" --min-recall "$4" --min-precision "$5" || { echo "below its line"; bad=1; }
}
events() {      # events DOCUMENTS: claims as the lists that the other scorers read
    $sitrep code "$1" > "$work/claims" 2> "$work/err" || cat "$work/err"
    python3 "$shared/tools/claims_to_events.py" "$1" "$work/claims" > "$work/events"
}

facts "seed story" "$shared/data/seed/daraa-2018.jsonl" "$shared/data/seed/gold.jsonl" 0.75 0.75
facts "claims-dev" "$shared/data/claims-dev/documents.jsonl" "$shared/data/claims-dev/gold.jsonl" 0.60 0.60
echo "== gsr-dev"
events "$shared/data/gsr/gsr-dev.jsonl"
python3 "$shared/tools/score_gsr.py" "$shared/data/gsr/gsr-dev.jsonl" "$work/events" | grep -E "coded|class16@any|cameo@any|src@any|tgt@any|full@any"
echo "== plv-train"
events "$shared/data/plv/plv-train.jsonl"
python3 "$shared/tools/score_class.py" "$shared/data/plv/plv-train.jsonl" "$work/events" | grep -E "^plover15"
echo "== tagtog"
events "$shared/data/tagtog/tagtog-rounds-1-8.jsonl"
python3 "$shared/tools/score_tagtog.py" "$work/events" "$shared/data/tagtog/tagtog-rounds-1-8.jsonl"
echo "== muc4, documents to events"
python3 tests/score/muc4.py $sitrep "$shared/data/muc4/muc4-tst1.jsonl" "$shared/data/muc4/muc4-tst2.jsonl"
echo "== plain prose taken for conflict"
python3 tests/score/plain.py $sitrep "$shared/data/ud/ewt-dev.conllu" "$shared/data/ud/gum-dev.conllu"
echo "== the dead of headlines"
make --no-print-directory score-figures
for set in tr-news lgl geovirus; do
    echo "== places, $set"
    $sitrep geoparse "$shared/data/geo/$set.jsonl" > "$work/places" 2> "$work/err"
    python3 "$shared/tools/score_geo.py" "$shared/data/geo/$set.jsonl" "$work/places" | grep -E "overlap|acc@"
done
[ $bad = 0 ]
