# Who speaks and who is meant: models from PolNeAR and GUM, measured on PolNeAR and GAP.

models-learned: models-speech models-who

# They learn from the trees and names of the accurate engine.
models-speech models-who: $(call after,models-net models-names)

models-speech: $(B)/prepare/train_speech
	$< ../shared/data/quotes/polnear-train.jsonl models data/languages 5

models-who: $(B)/prepare/train_who
	$< models data/languages ../shared/data/ud/gum-train.conllu --gap ../shared/data/coref/gap-development.tsv --test ../shared/data/ud/gum-dev.conllu

score-speech: $(B)/prepare/score_speech
	$< ../shared/data/quotes/polnear-dev.jsonl models data/languages

# The shipped model has learned from these texts, so it is learned five times without a fifth of them, and that three times over.
score-gap: $(B)/prepare/train_who
	$< models data/languages ../shared/data/ud/gum-train.conllu --gap ../shared/data/coref/gap-development.tsv --folds 5 --deals 3

.PHONY: models-speech models-who score-speech score-gap

-include $(wildcard $(B)/prepare/*.d)
