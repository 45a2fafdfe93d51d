#include "understand/hidden.h"

#include <string.h>

#include "base/file.h"

bool hidden_load(const char *path, Arena *forever, Hidden *ret, Error *err)
{
    Text file;
    uint32_t sizes[4];
    float scales[3];
    enum { NUMBERS = 2 * HIDDEN_UNITS + 1 };
    if (!file_map(path, &file, err))
        return fail_while(err, "loading a layer of hidden units");
    if (file.n < HIDDEN_HEAD + NUMBERS * 4 || memcmp(file.at, "SITREPHN", 8) != 0)
        return fail(err, "%s holds no hidden units", path);
    memcpy(sizes, file.at + 8, sizeof sizes);
    memcpy(scales, file.at + 24, sizeof scales);
    uint32_t nwords = sizes[1], nslots = sizes[2], nrows = sizes[3];
    if (sizes[0] != HIDDEN_FORMAT)
        return fail(err, "%s is of format %u, this program reads format %d: run `make models`", path, sizes[0], HIDDEN_FORMAT);
    uint64_t nweights = (uint64_t)nwords * WORD_VECTOR * HIDDEN_UNITS;
    uint64_t whole = HIDDEN_HEAD + NUMBERS * 4 + (uint64_t)nslots * sizeof(WordRow) + (uint64_t)nrows * HIDDEN_UNITS + nweights;
    if (nwords > HIDDEN_WORDS || nslots == 0 || (nslots & (nslots - 1)) || nrows == 0 || (uint64_t)file.n != whole)
        return fail(err, "%s is cut short or damaged", path);
    const char *at = file.at + HIDDEN_HEAD;
    *ret = (Hidden){ .mask = nslots - 1, .nwords = (int)nwords, .row_scale = scales[0], .unit = scales[2] };
    memcpy(ret->bias, at, sizeof ret->bias);
    memcpy(ret->out, at + sizeof ret->bias, sizeof ret->out);
    memcpy(&ret->out_bias, at + sizeof ret->bias + sizeof ret->out, sizeof ret->out_bias);
    ret->known = (const WordRow *)(const void *)(at + NUMBERS * 4);
    ret->rows = (const int8_t *)(ret->known + nslots);
    const int8_t *weights = ret->rows + (size_t)nrows * HIDDEN_UNITS;
    float *words = NEW_ROUGH(forever, float, nweights + 1);
    for (size_t i = 0; i < nweights; i++)
        words[i] = (float)weights[i] * scales[1];
    ret->words = words;
    return word_rows_are_sound(ret->known, nslots, nrows) || fail(err, "%s is damaged: its features", path);
}

#ifdef __clang__
#define VECTORS __attribute__((target_clones("avx2", "default")))
#else                                       /* gcc turns the loops into vectors only so */
#define VECTORS __attribute__((target_clones("avx2", "default"), optimize("O3")))
#endif

#if defined __clang__
#define UNROLL _Pragma("clang loop unroll(full)")
#else
#define UNROLL _Pragma("GCC unroll 8")
#endif

typedef float Eight __attribute__((vector_size(32), aligned(4)));

/* Each unit sums on its own and in one order, so that every processor comes to the same. */
VECTORS static void add_word(const float *restrict weights, const int8_t *restrict vector, float scale, float *restrict sums)
{
    Eight sum[HIDDEN_UNITS / 8];                /* in registers all the way */
    UNROLL
    for (int h = 0; h < HIDDEN_UNITS / 8; h++)
        sum[h] = *(const Eight *)(sums + 8 * h);
    for (int j = 0; j < WORD_VECTOR; j++) {
        float by = (float)vector[j] * scale;
        UNROLL
        for (int h = 0; h < HIDDEN_UNITS / 8; h++)
            sum[h] += by * *(const Eight *)(weights + j * HIDDEN_UNITS + 8 * h);
    }
    UNROLL
    for (int h = 0; h < HIDDEN_UNITS / 8; h++)
        *(Eight *)(sums + 8 * h) = sum[h];
}

VECTORS static void add_row(const int8_t *restrict row, int32_t *restrict sums)
{
    for (int h = 0; h < HIDDEN_UNITS; h++)
        sums[h] += row[h];
}

float hidden_score(const Hidden *m, const WordVectors *vectors, const uint64_t *features, int n, const int *words)
{
    int32_t rows[HIDDEN_UNITS] = { 0 };
    float sums[HIDDEN_UNITS], score = m->out_bias;
    for (int i = 0; i < n; i++)
        __builtin_prefetch(&m->known[(uint32_t)features[i] & m->mask]);
    for (int i = 0; i < n; i++) {
        const WordRow *found = &m->known[word_row_slot(m->known, m->mask, features[i])];
        if (found->key)
            add_row(m->rows + (size_t)found->row * HIDDEN_UNITS, rows);
    }
    for (int h = 0; h < HIDDEN_UNITS; h++)
        sums[h] = m->bias[h] + (float)rows[h] * m->row_scale;
    for (int i = 0; i < m->nwords; i++)
        if (words[i] >= 0)
            add_word(m->words + (size_t)i * WORD_VECTOR * HIDDEN_UNITS, vectors->rows + (size_t)words[i] * WORD_VECTOR, vectors->scale, sums);
    for (int h = 0; h < HIDDEN_UNITS; h++)
        score += sums[h] > 0 ? sums[h] * m->out[h] : 0;
    return score;
}
