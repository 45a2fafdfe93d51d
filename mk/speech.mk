# Who speaks and who is meant: models from PolNeAR and GUM, measured on PolNeAR and GAP.

MODELS += model-speech
SCORES += score-speech

model-speech:
	@$(MAKE) --no-print-directory VARIANT=release STAGES="base read understand" build/release/prepare/train_speech
	build/release/prepare/train_speech ../shared/data/quotes/polnear-train.jsonl models data/languages

score-speech:
	@$(MAKE) --no-print-directory VARIANT=release STAGES="base read understand" build/release/prepare/score_speech
	build/release/prepare/score_speech ../shared/data/quotes/polnear-dev.jsonl models data/languages

.PHONY: model-speech score-speech
