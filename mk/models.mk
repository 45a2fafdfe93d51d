# ---- models of understand/: made from ../shared/data, committed with their cards ----
UD     = ../shared/data/ud
TRAIN  = $(UD)/ewt-train.conllu $(UD)/gum-train.conllu
DEVS   = $(UD)/ewt-dev.conllu $(UD)/gum-dev.conllu

models:: models-tokens models-tagger models-parser

models-tokens: $(B)/prepare/train_tokens
	$< --models models $(TRAIN) --test $(DEVS)

models-tagger: $(B)/prepare/train_tagger
	$< --models models --epochs 6 --jackknife $(B)/guessed.conllu $(TRAIN) --test $(DEVS)

models-parser: $(B)/prepare/train_parser models-tagger
	$< --models models --epochs 6 $(B)/guessed.conllu --test $(DEVS)

.PHONY: models models-tokens models-tagger models-parser
