# ---- models of understand/: made from ../shared/data, committed with their cards ----
# Half an hour on one core; the network takes most of it.
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
$(B)/prepare/train_vectors.o $(B)/prepare/train_net.o: FLAGS += -O3 -mavx2 -mfma -fno-math-errno -fno-trapping-math -fassociative-math -fno-signed-zeros

models:: models-tokens models-words models-lemmas models-vectors models-tagger models-parser models-net

models-tokens: $(B)/prepare/train_tokens
	$< --models models $(TRAIN) --test $(DEVS)

models-words: $(B)/prepare/train_words models-tokens
	$< --models models $(TRAIN) $(WORDS)

models-lemmas: $(B)/prepare/train_lemmas
	$< --models models --wordnet /usr/share/wordnet $(TRAIN) --test $(DEVS)

models-vectors: $(B)/prepare/train_vectors models-tokens
	python3 -m zipfile -e ../shared/data/ecb/ecbplus-topics-1-35.zip $(ECB)
	$< --models models --vectors $(B)/vectors.bin --news $(B)/news.txt $(TRAIN) $(WORDS) \
	    $$(find $(ECB) -name '*.xml' | LC_ALL=C sort) $(WORDNET)

models-tagger: $(B)/prepare/train_tagger models-words models-lemmas
	$< --models models --epochs 8 --jackknife $(B)/guessed.conllu --styled $(B)/styled.conllu $(TRAIN) --test $(DEVS)

models-parser: $(B)/prepare/train_parser models-tagger
	$< --models models --epochs 10 $(B)/guessed.conllu --test $(DEVS)

# A first network reads the news for a second one, which learns from those trees, with
# words hidden, before it comes to the treebanks.
models-net: $(B)/prepare/train_net models-tagger models-vectors
	@mkdir -p $(B)/teacher && cp models/lemmas.txt $(B)/teacher
	$< --models $(B)/teacher --vectors $(B)/vectors.bin --epochs 12 $(B)/styled.conllu --test $(DEVS)
	$< --models $(B)/teacher --news $(B)/news.txt --trees $(B)/news.conllu
	$< --models models --vectors $(B)/vectors.bin --most-vectors 34000 --news $(B)/news.conllu --before 2 --epochs 18 \
	   --own data/languages/en/trees.conllu $(B)/styled.conllu --test $(DEVS)

# How good are they?  Nothing is learned.
score-ud: $(B)/prepare/score_ud
	$< models $(DEVS)

# How fast, by stage, and as the text grows; another text than the sample with BENCH_TEXT.
BENCH_TEXT = data/sample/daraa-2018.jsonl
BENCH_MB   = 1 10
bench-understand: $(B)/bench/understand
	$< $(BENCH_TEXT) $(BENCH_MB)

.PHONY: bench-understand models models-lemmas models-vectors models-tokens models-words models-tagger models-parser models-net score-ud
