# ---- models of understand/: made from ../shared/data, committed with their cards ----
# Half an hour on one core; the network takes most of it.
UD     = ../shared/data/ud
TRAIN  = $(UD)/ewt-train.conllu $(UD)/gum-train.conllu
DEVS   = $(UD)/ewt-dev.conllu $(UD)/gum-dev.conllu
WORDS  = ../shared/data/quotes/polnear-dev.jsonl ../shared/data/quotes/polnear-train.jsonl \
         ../shared/data/ner/newswire-train.bio ../shared/data/ner/crossner-politics-train.txt \
         ../shared/data/muc4/muc4-dev.jsonl ../shared/data/coref/gap-development.tsv \
         ../shared/data/ucdp/ucdp-syria-2016-2017.tsv

models:: models-tokens models-words models-tagger models-parser models-net

models-tokens: $(B)/prepare/train_tokens
	$< --models models $(TRAIN) --test $(DEVS)

models-words: $(B)/prepare/train_words models-tokens
	$< --models models --vectors $(B)/vectors.bin $(TRAIN) $(WORDS)

models-tagger: $(B)/prepare/train_tagger models-words
	$< --models models --epochs 8 --jackknife $(B)/guessed.conllu --styled $(B)/styled.conllu $(TRAIN) --test $(DEVS)

models-parser: $(B)/prepare/train_parser models-tagger
	$< --models models --epochs 10 $(B)/guessed.conllu --test $(DEVS)

models-net: $(B)/prepare/train_net models-tagger
	$< --models models --vectors $(B)/vectors.bin --epochs 12 $(B)/styled.conllu --test $(DEVS)

# How good are they?  Nothing is learned.
score-ud: $(B)/prepare/score_ud
	$< models $(DEVS)

.PHONY: models models-tokens models-words models-tagger models-parser models-net score-ud
