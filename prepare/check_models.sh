#!/bin/bash
# check_models.sh - does learning come to the same bytes each time?
#
#     check_models.sh PROGRAMS SHARED WORK      (PROGRAMS: build/release/prepare)
#
# Every trainer that `make models` runs learns twice, one short round on a small part of the texts, each
# time in a folder of its own and both at once, so that neither the clock nor the other can help, the networks
# once with one thread and once with two; then the models are compared byte by byte.  What is learned so is good for nothing else.
set -euo pipefail
programs=$1 shared=$2/data work=$3 languages=data/languages
[ -d "$shared" ] || { echo "models-check: $shared is not here, so nothing can be learned; nothing was checked"; exit 1; }
rm -rf "$work"
mkdir -p "$work/texts" "$work/first/models" "$work/first/teacher" "$work/second/models" "$work/second/teacher"

# The first N items, sentences or lines of a file.
some_trees() { awk -v n="$2" '{ print } /^$/ && ++k == n { exit }' "$1"; }
some_trees "$shared/ud/ewt-dev.conllu" 250 > "$work"/texts/ewt.conllu
some_trees "$shared/ud/gum-dev.conllu" 150 > "$work"/texts/gum.conllu
some_trees "$shared/ner/newswire-dev.bio" 250 > "$work"/texts/newswire.bio
some_trees "$shared/ner/crossner-politics-dev.txt" 60 > "$work"/texts/crossner.txt
head -n 12 "$shared/quotes/polnear-dev.jsonl" > "$work"/texts/quotes.jsonl
head -n 81 "$shared/coref/gap-development.tsv" > "$work"/texts/gap.tsv
head -n 12 "$shared/geo/tr-news.jsonl" > "$work"/texts/places.jsonl
# Vectors in place of GloVe's, which are 118 MB to fetch: any numbers will do.
python3 - "$work"/texts/*.conllu > "$work"/texts/vectors.json <<'PYTHON'
import json, random, sys
words = dict.fromkeys(line.split("\t")[1].lower() for path in sys.argv[1:] for line in open(path, encoding="utf-8") if line[:1].isdigit())
words = list(words) + [f"word{i}" for i in range(12000)]
chance = random.Random(1)
print(json.dumps({"words": words, "dimensions": 100, "vectors": {w: [round(chance.gauss(0, 1), 4) for _ in range(100)] for w in words}}))
PYTHON
node prepare/glove.mjs "$work/texts/vectors.json" 20000 "$work/texts/glove.bin" > "$work"/texts/glove.log

# Learns everything in the folder $1, in the order of `make models`, the networks with $2 threads.
learn() {
    local d=$1 t=$work/texts own=$languages/en
    local net="--models $d/models --threads $2 --before 1 --epochs 1 --news $d/news.txt --own $own/trees.conllu"
    local told="--models $d/models --languages $languages --bio $t/newswire.bio --bio $t/crossner.txt --own $own/names.sentences"
    cp models/names.lists "$d/models/"
    "$programs/train_tokens" --models $d/models --epochs 1 $t/ewt.conllu $t/gum.conllu
    "$programs/train_lemmas" --models $d/models $t/ewt.conllu $t/gum.conllu
    "$programs/train_vectors" --models $d/models --glove $t/glove.bin --news $d/news.txt $t/ewt.conllu $t/gum.conllu $t/quotes.jsonl
    "$programs/train_words" --models $d/models
    "$programs/restyle" $d/styled.conllu $t/ewt.conllu $t/gum.conllu
    "$programs/train_net" $net --name net.bin --size 3,32,32,32 $d/styled.conllu
    cp $d/models/{net.bin,lemmas.txt,vectors.bin} $d/teacher/
    "$programs/train_net" $net --name net2.bin --size 3,32,32,32 --seed 3 --mix --teacher $d/teacher $d/styled.conllu
    "$programs/train_net" $net --name fast.bin --size 3,32,32,32 --seed 4 --mix --teacher $d/teacher $d/styled.conllu
    "$programs/train_net" $net --name net.bin --size 3,32,32,32 --seed 5 --from $d/models --rate 0.001 $d/styled.conllu
    "$programs/train_names" $told --epochs 1 --folds $d/fold
    "$programs/train_name_net" $told --folds $d/fold --epochs 1 --out $d/teacher.net
    "$programs/train_name_net" $told --folds $d/fold --epochs 1 --seed 3 --teacher $d/teacher.net --news $d/news.txt
    "$programs/train_speech" $t/quotes.jsonl $d/models $languages 1
    "$programs/train_who" $d/models $languages $t/gum.conllu --gap $t/gap.tsv
    "$programs/train_place" $d/models $languages build/gazetteer.bin $d/models/place.txt $t/places.jsonl
}
learn_logged() { (set -e; learn "$1" "$2") > "$1.log" 2>&1; }
learn_logged "$work/first" 1 & one=$!
learn_logged "$work/second" 2 & other=$!
wait $one || { tail -n 5 "$work/first.log"; exit 1; }
wait $other || { tail -n 5 "$work/second.log"; exit 1; }

bad=0
for model in "$work"/first/models/*; do
    if cmp -s "$model" "$work/second/models/${model##*/}"; then
        echo "same   ${model##*/} ($(stat -c %s "$model") bytes)"
    else
        echo "DIFFER ${model##*/}"
        bad=1
    fi
done
exit $bad
