/* train_vectors - vectors of words for the accurate engine.
 *
 *     train_vectors --models DIR --vectors FILE [--news FILE] FILE...   (DIR has tokens.bin already)
 *
 * --news writes the sentences that are no treebank's and no dictionary's, a line each. */
enum { DIMS = 96, EPOCHS = 8, MOST_WORDS = 45000 };

#include "skip_gram.h"

int main(int argc, char **argv)
{
    const char *models = NULL, *vectors = NULL;
    Arena keep = arena_open((size_t)4 << 30), scratch = arena_open((size_t)4 << 30);
    Error err;
    for (int i = 1; i < argc; i++) {
        if (!strcmp(argv[i], "--models")) {
            models = argv[++i];
            if (!tokens_load(models, "data/languages", &keep, &lexicon.tokens, &err))
                return fprintf(stderr, "train_vectors: %s\n", err.what), 1;
        } else if (!strcmp(argv[i], "--vectors")) {
            vectors = argv[++i];
        } else if (!strcmp(argv[i], "--news")) {
            if (!(news = fopen(argv[++i], "w")))
                return fprintf(stderr, "train_vectors: cannot write %s\n", argv[i]), 1;
        } else if (!read_texts(argv[i], keep, scratch, &err)) {
            return fprintf(stderr, "train_vectors: %s\n", err.what), 1;
        }
    }
    if (!models || !vectors || !ncorpus)
        return fprintf(stderr, "train_vectors: --models DIR, --vectors FILE or files are missing\n"), 2;
    if (news && fclose(news))
        return fprintf(stderr, "train_vectors: cannot write the news\n"), 1;
    int n;
    Entry *vocabulary = count_words(3, &n);
    for (long i = 0; n > MOST_WORDS && i < ncorpus; i++)
        corpus[i] = corpus[i] >= MOST_WORDS ? -1 : corpus[i];
    n = n > MOST_WORDS ? MOST_WORDS : n;
    float *in = learn(n, vocabulary);
    FILE *f = fopen(vectors, "wb");
    for (int i = 0; f && i < n; i++) {
        unit(in + (size_t)i * DIMS);
        fwrite(&vocabulary[i].word, 8, 1, f);
        fwrite(in + (size_t)i * DIMS, sizeof *in, DIMS, f);
    }
    if (!f || fclose(f))
        return fprintf(stderr, "train_vectors: cannot write %s\n", vectors), 1;
    printf("%s: %d words of %d numbers\n", vectors, n, DIMS);
    return 0;
}
