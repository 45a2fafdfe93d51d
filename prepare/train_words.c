/* train_words - groups words that are used alike; learns words.bin.
 *
 *     train_words --models DIR   (DIR has vectors.bin already)
 *
 * K-means of the words' vectors, then of the groups found, ever coarser. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "understand/net.h"
#include "understand/traits.h"

enum { ROUNDS = 10, AT_ONCE = 48 };
static const int sizes[WORD_GROUPS] = { 3008, 1008, 304, 96 };      /* in whole sixteens, for the products */

static void unit(float *v)
{
    float length = 1e-9f;
    for (int d = 0; d < WORD_VECTOR; d++)
        length += v[d] * v[d];
    length = sqrtf(length);
    for (int d = 0; d < WORD_VECTOR; d++)
        v[d] /= length;
}

static int best_of(const float *x, int n)
{
    int best = 0;
    for (int c = 1; c < n; c++)
        best = x[c] > x[best] ? c : best;
    return best;
}

/* group[n] of unit vectors; centres[k] come back, too. */
static void k_means(const float *vectors, const float *weight, int n, int k, int *group, float *centres)
{
    float *turned = malloc((size_t)k * WORD_VECTOR * sizeof *turned), *near = malloc((size_t)k * AT_ONCE * sizeof *near);
    for (int c = 0; c < k; c++)         /* the commonest words come first: begin there */
        memcpy(centres + c * WORD_VECTOR, vectors + c * WORD_VECTOR, WORD_VECTOR * sizeof *centres);
    for (int round = 0; round < ROUNDS; round++) {
        for (int c = 0; c < k; c++)
            for (int d = 0; d < WORD_VECTOR; d++)
                turned[d * k + c] = centres[c * WORD_VECTOR + d];
        for (int i = 0; i < n; i += AT_ONCE) {
            int m = n - i < AT_ONCE ? n - i : AT_ONCE;
            net_multiply(m, k, WORD_VECTOR, vectors + i * WORD_VECTOR, WORD_VECTOR, turned, k, near, k, false);
            for (int w = 0; w < m; w++)
                group[i + w] = best_of(near + w * k, k);
        }
        memset(centres, 0, (size_t)k * WORD_VECTOR * sizeof *centres);
        for (int i = 0; i < n; i++)
            for (int d = 0; d < WORD_VECTOR; d++)
                centres[group[i] * WORD_VECTOR + d] += weight[i] * vectors[i * WORD_VECTOR + d];
        for (int c = 0; c < k; c++)
            unit(centres + c * WORD_VECTOR);
    }
    free(turned);
    free(near);
}

/* The file is read by word_groups_load(). */
static bool write_groups(const char *path, const uint16_t *groups, uint32_t n)
{
    uint32_t head[2] = { 2, n };
    FILE *f = fopen(path, "wb");
    return f && fwrite("SITREPWC", 1, 8, f) == 8 && fwrite(head, 1, sizeof head, f) == sizeof head &&
           fwrite(groups, WORD_GROUPS * sizeof *groups, n, f) == n && fclose(f) == 0;
}

int main(int argc, char **argv)
{
    Arena keep = arena_open((size_t)1 << 30);
    Error err;
    WordVectors known;
    if (argc != 3 || strcmp(argv[1], "--models") != 0)
        return fprintf(stderr, "train_words: --models DIR is missing\n"), 2;
    if (!word_vectors_load(argv[2], &keep, &known, &err))
        return fprintf(stderr, "train_words: %s\n", err.what), 1;
    int n = (int)known.n;
    float *vectors = NEW_ARRAY(&keep, float, n * WORD_VECTOR), *weight = NEW_ARRAY(&keep, float, n);
    int *group = NEW_ARRAY(&keep, int, n), *of_word = NEW_ARRAY(&keep, int, n);
    uint16_t *groups = NEW_ARRAY(&keep, uint16_t, n * WORD_GROUPS);
    for (int i = 0; i < n; i++) {
        for (int d = 0; d < WORD_VECTOR; d++)
            vectors[i * WORD_VECTOR + d] = known.rows[i * WORD_VECTOR + d];
        unit(vectors + i * WORD_VECTOR);
        weight[i] = 1;
        of_word[i] = i;
    }
    for (int g = 0, m = n; g < WORD_GROUPS; m = sizes[g++]) {
        float *centres = NEW_ARRAY(&keep, float, sizes[g] * WORD_VECTOR), *heavy = NEW_ARRAY(&keep, float, sizes[g]);
        k_means(vectors, weight, m, sizes[g], group, centres);
        for (int i = 0; i < m; i++)
            heavy[group[i]] += weight[i];
        for (int i = 0; i < n; i++) {
            of_word[i] = group[of_word[i]];
            groups[i * WORD_GROUPS + g] = (uint16_t)(of_word[i] + 1);
        }
        vectors = centres;
        weight = heavy;
    }
    Text path = text_format(&keep, "%s/words.bin", argv[2]);
    if (!write_groups(path.at, groups, known.n))
        return fprintf(stderr, "train_words: cannot write %s\n", path.at), 1;
    printf("%s: %d words in %d, %d, %d and %d groups\n", path.at, n, sizes[0], sizes[1], sizes[2], sizes[3]);
    return 0;
}
