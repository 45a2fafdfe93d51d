# Who speaks and who is meant: models from PolNeAR and GUM, measured on PolNeAR and GAP.

models:: models-speech models-who

models-speech: $(B)/prepare/train_speech
	$< ../shared/data/quotes/polnear-train.jsonl models data/languages

models-who: $(B)/prepare/train_who
	$< models data/languages ../shared/data/ud/gum-train.conllu --test ../shared/data/ud/gum-dev.conllu

score-speech: $(B)/prepare/score_speech
	$< ../shared/data/quotes/polnear-dev.jsonl models data/languages

score-gap: $(B)/prepare/score_gap
	$< ../shared/data/coref/gap-development.tsv models data/languages

.PHONY: models-speech models-who score-speech score-gap

-include $(wildcard $(B)/prepare/*.d)
