# ---- code/: weights of scores, the table of cells without rules, scores of dealings ----
# make models-score     fits data/rules/score.weights (needs ../shared/data)
# make rules-coverage   writes data/rules/COVERAGE.md
# make score-code       classes, aspects and speakers held against gold (needs ../shared/data)
SHARED ?= ../shared

models-learned: models-score
models-score: $(B)/prepare/score_features $(call after,models-speech models-who)
	python3 prepare/fit_score.py $< $(SHARED)/data data/rules/score.weights data/rules/SCORE.md

rules-coverage:
	python3 prepare/rule_coverage.py data/rules > data/rules/COVERAGE.md

GSR = $(SHARED)/data/gsr/gsr-dev.jsonl
PLV = $(SHARED)/data/plv/plv-train.jsonl
TAG = $(SHARED)/data/tagtog/tagtog-rounds-1-8.jsonl
CLAIMS_DEV = $(SHARED)/data/claims-dev
SEED = $(SHARED)/data/seed
events_of = @mkdir -p build/score && build/release/sitrep code $(1) > build/score/$(2).claims && \
	python3 $(SHARED)/tools/claims_to_events.py $(1) build/score/$(2).claims > build/score/$(2).events

score-code: build/release/sitrep
	$(call events_of,$(GSR),gsr)
	@python3 $(SHARED)/tools/score_gsr.py $(GSR) build/score/gsr.events --by-class
	$(call events_of,$(PLV),plv)
	@python3 $(SHARED)/tools/score_class.py $(PLV) build/score/plv.events
	$(call events_of,$(TAG),tagtog)
	@python3 $(SHARED)/tools/score_tagtog.py build/score/tagtog.events $(TAG)
	@build/release/sitrep code $(CLAIMS_DEV)/documents.jsonl > build/score/claims-dev.claims
	@python3 $(SHARED)/tools/score_facts.py $(CLAIMS_DEV)/documents.jsonl $(CLAIMS_DEV)/gold.jsonl build/score/claims-dev.claims
	@build/release/sitrep code $(SEED)/daraa-2018.jsonl > build/score/seed.claims
	@python3 $(SHARED)/tools/score_facts.py $(SEED)/daraa-2018.jsonl $(SEED)/gold.jsonl build/score/seed.claims

.PHONY: models-score rules-coverage score-code
