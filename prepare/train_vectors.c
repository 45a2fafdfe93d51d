/* train_vectors - vectors.bin: numbers that tell how words are used.
 *
 *     train_vectors --models DIR --glove FILE [--news FILE] FILE...   (DIR has tokens.bin already)
 *     train_vectors --models DIR --news FILE FILE...                  the news alone
 *
 * Of each word the numbers of GloVe (FILE made by glove.mjs), and some that are learned here
 * from the files by the places around it: they know construction, and words that GloVe
 * does not have.  First come the words of the files, by how common they are, then GloVe's.
 * --news writes the sentences that are no treebank's and no dictionary's, a line each.  Vectors, and
 * news written beside them, are of words as they were cut before hours went on with their days
 * (tokens_drop_hours); news alone is cut as the program cuts it. */
enum { DIMS = 28, EPOCHS = 8, GLOVE = 100, LEAST_SEEN = 3, MOST_WORDS = 45000, MOST_ROWS = 90000, SLOTS = 1 << 17 };

#include "skip_gram.h"
#include "understand/tokens.h"
#include "understand/vectors.h"

static float    (*all)[WORD_VECTOR];
static int      nrows;
static WordRow  slots[SLOTS];

/* The row of a word; a new one, if there is room and it may have one; -1: none. */
static int row_of(uint64_t word, bool may_be_new)
{
    WordRow *at = &slots[word_row_slot(slots, SLOTS - 1, word)];
    if (at->key)
        return (int)at->row;
    if (!may_be_new || nrows == MOST_ROWS)
        return -1;
    *at = (WordRow){ word_row_key(word), (uint32_t)nrows };
    return nrows++;
}

/* Off comes what all words have in common; then each has length 1. */
static void put_glove(Text file)
{
    double mean[GLOVE] = { 0 };
    int n = 0;
    for (int pass = 0; pass < 2; pass++) {
        static bool is_taken[MOST_ROWS];
        for (const char *at = file.at, *end = file.at + file.n; at < end; at += 1 + (uint8_t)*at + 4 * GLOVE) {
            char low[TRAIT_LONGEST + 4];
            float v[GLOVE], length = 1e-9f;
            memcpy(v, at + 1 + (uint8_t)*at, sizeof v);
            if (pass == 0) {
                for (int d = 0; d < GLOVE; d++)
                    mean[d] += v[d];
                n++;
                continue;
            }
            uint64_t word = text_hash((Text){ low, traits_fold((Text){ at + 1, (uint8_t)*at }, low) });
            int row = row_of(word, true);
            if (row < 0 || is_taken[row])       /* "1990" and "1995" are one; the commonest stands for all */
                continue;
            is_taken[row] = true;
            for (int d = 0; d < GLOVE; d++) {
                v[d] -= (float)(mean[d] / n);
                length += v[d] * v[d];
            }
            for (int d = 0; d < GLOVE; d++)
                all[row][d] = v[d] / sqrtf(length);
        }
    }
}

static bool write_vectors(const char *path)
{
    float most = 0;
    for (int i = 0; i < nrows; i++)
        for (int d = 0; d < WORD_VECTOR; d++)
            most = fmaxf(most, fabsf(all[i][d]));
    uint32_t sizes[3] = { 1, SLOTS, (uint32_t)nrows };
    float scale = most / 127 * 2;               /* of the size of the other inputs of a network */
    FILE *f = fopen(path, "wb");
    if (!f)
        return false;
    fwrite("SITREPWV", 1, 8, f);
    fwrite(sizes, 1, sizeof sizes, f);
    fwrite(&scale, sizeof scale, 1, f);
    fwrite(slots, sizeof *slots, SLOTS, f);
    for (int i = 0; i < nrows; i++)
        for (int d = 0; d < WORD_VECTOR; d++)
            fputc((int)lroundf(all[i][d] / most * 127), f);
    return fclose(f) == 0;
}

int main(int argc, char **argv)
{
    const char *models = NULL;
    Text glove = NO_TEXT;
    Arena keep = arena_open((size_t)4 << 30), scratch = arena_open((size_t)4 << 30);
    Error err;
    for (int i = 1; i < argc; i++) {
        if (!strcmp(argv[i], "--models")) {
            models = argv[++i];
            if (!tokens_load(models, "data/languages", &keep, &lexicon.tokens, &err))
                return fprintf(stderr, "train_vectors: %s\n", err.what), 1;
        } else if (!strcmp(argv[i], "--glove")) {
            if (!models || !file_read(argv[++i], &keep, &glove, &err))
                return fprintf(stderr, "train_vectors: %s\n", models ? err.what : "--models comes first"), 1;
            tokens_drop_hours(lexicon.tokens);
        } else if (!strcmp(argv[i], "--news")) {
            if (!(news = fopen(argv[++i], "w")))
                return fprintf(stderr, "train_vectors: cannot write %s\n", argv[i]), 1;
        } else if (!read_texts(argv[i], keep, scratch, &err)) {
            return fprintf(stderr, "train_vectors: %s\n", err.what), 1;
        }
    }
    if (!models || !(glove.n || news) || !ncorpus)
        return fprintf(stderr, "train_vectors: --models DIR, --glove FILE or files are missing\n"), 2;
    if (news && fclose(news))
        return fprintf(stderr, "train_vectors: cannot write the news\n"), 1;
    if (!glove.n)
        return 0;
    int n;
    Entry *vocabulary = count_words(LEAST_SEEN, &n);
    for (long i = 0; n > MOST_WORDS && i < ncorpus; i++)
        corpus[i] = corpus[i] >= MOST_WORDS ? -1 : corpus[i];
    n = n > MOST_WORDS ? MOST_WORDS : n;
    float *in = learn(n, vocabulary);
    all = calloc(MOST_ROWS, sizeof *all);
    for (int i = 0; i < n; i++) {
        int row = row_of(vocabulary[i].word, true);
        unit(in + (size_t)i * DIMS);
        for (int d = 0; d < DIMS; d++)          /* as large as each of the others */
            all[row][GLOVE + d] = in[(size_t)i * DIMS + d] * sqrtf((float)DIMS / GLOVE);
    }
    put_glove(glove);
    Text path = text_format(&keep, "%s/vectors.bin", models);
    if (!write_vectors(path.at))
        return fprintf(stderr, "train_vectors: cannot write %s\n", path.at), 1;
    printf("%s: %d words, %d of them of the files\n", path.at, nrows, n);
    return 0;
}
