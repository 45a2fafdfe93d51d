/* train_words - groups words that are used alike; learns words.bin.
 *
 *     train_words --models DIR FILE...   (DIR has tokens.bin already)
 *
 * Vectors by skip-gram, then k-means, fine and coarse. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DIMS = 48, EPOCHS = 8, LEAST_SEEN = 4, FINE = 1000, COARSE = 100, ROUNDS = 12 };

#include "skip_gram.h"

/* ---- groups --------------------------------------------------------------- */

/* group[n] of unit vectors; centres[k] come back too. */
static void k_means(const float *vectors, const float *weight, int n, int k, int *group, float *centres)
{
    for (int c = 0; c < k; c++)         /* the commonest words come first: begin there */
        memcpy(centres + (size_t)c * DIMS, vectors + (size_t)c * DIMS, DIMS * sizeof *centres);
    for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < n; i++) {
            float best = -2;
            for (int c = 0; c < k; c++) {
                float dot = 0;
                for (int d = 0; d < DIMS; d++)
                    dot += vectors[(size_t)i * DIMS + d] * centres[(size_t)c * DIMS + d];
                if (dot > best) {
                    best = dot;
                    group[i] = c;
                }
            }
        }
        memset(centres, 0, (size_t)k * DIMS * sizeof *centres);
        for (int i = 0; i < n; i++)
            for (int d = 0; d < DIMS; d++)
                centres[(size_t)group[i] * DIMS + d] += weight[i] * vectors[(size_t)i * DIMS + d];
        for (int c = 0; c < k; c++)
            unit(centres + (size_t)c * DIMS);
    }
}

int main(int argc, char **argv)
{
    const char *models = NULL;
    Arena keep = arena_open((size_t)4 << 30), scratch = arena_open((size_t)4 << 30);
    Error err;
    for (int i = 1; i < argc; i++) {
        if (!strcmp(argv[i], "--models")) {
            models = argv[++i];
            if (!tokens_load(models, "data/languages", &keep, &lexicon.tokens, &err))
                return fprintf(stderr, "train_words: %s\n", err.what), 1;
            continue;
        }
        if (!read_texts(argv[i], keep, scratch, &err))
            return fprintf(stderr, "train_words: %s\n", err.what), 1;
    }
    if (!models || !ncorpus)
        return fprintf(stderr, "train_words: --models DIR or files are missing\n"), 2;

    int n;
    Entry *vocabulary = count_words(LEAST_SEEN, &n);
    float *in = learn(n, vocabulary);
    for (int i = 0; i < n; i++)
        unit(in + (size_t)i * DIMS);
    int *fine = malloc((size_t)n * sizeof *fine), coarse[FINE];
    float *weight = malloc((size_t)n * sizeof *weight), fine_weight[FINE] = { 0 };
    float *centres = malloc((size_t)FINE * DIMS * sizeof *centres), *coarse_centres = malloc((size_t)COARSE * DIMS * sizeof *centres);
    for (int i = 0; i < n; i++)
        weight[i] = sqrtf((float)vocabulary[i].count);
    k_means(in, weight, n, FINE, fine, centres);
    for (int i = 0; i < n; i++)
        fine_weight[fine[i]] += weight[i];
    k_means(centres, fine_weight, FINE, COARSE, coarse, coarse_centres);

    uint32_t nslots = 16;
    while (nslots < (uint32_t)n * 10 / 7)
        nslots *= 2;
    WordClass *slots = calloc(nslots, sizeof *slots);
    for (int i = 0; i < n; i++) {
        uint32_t at = (uint32_t)vocabulary[i].word & (nslots - 1);
        while (slots[at].key)
            at = (at + 1) & (nslots - 1);
        slots[at] = (WordClass){ word_class_key(vocabulary[i].word), (uint16_t)(fine[i] + 1), (uint16_t)(coarse[fine[i]] + 1) };
    }
    uint32_t head[2] = { 1, nslots };
    Text path = text_format(&keep, "%s/words.bin", models);
    FILE *f = fopen(path.at, "wb");
    if (!f || fwrite("SITREPWC", 1, 8, f) != 8 || fwrite(head, 1, sizeof head, f) != sizeof head
        || fwrite(slots, sizeof *slots, nslots, f) != nslots || fclose(f) != 0)
        return fprintf(stderr, "train_words: cannot write %s\n", path.at), 1;
    printf("%s: %d words in %d groups, %d coarse\n", path.at, n, FINE, COARSE);
    return 0;
}
