# make score-figures    the dead of 300 headlines, held against labels (needs ../shared/data)

UCDP = ../shared/data/ucdp/ucdp-syria-2016-2017.tsv

score-figures: build/release/prepare/score_figures
	@mkdir -p build/score
	@python3 prepare/figure_headlines.py $(UCDP) > build/score/headlines.jsonl
	@build/release/prepare/score_figures build/score/headlines.jsonl tests/score/ucdp-headlines.tsv | tail -1

ifneq ($(VARIANT),release)
build/release/prepare/score_figures:
	@$(MAKE) --no-print-directory VARIANT=release $@
endif

.PHONY: score-figures
