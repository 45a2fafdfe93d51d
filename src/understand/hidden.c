#include "understand/hidden.h"

#if defined __x86_64__
#include <immintrin.h>
#endif
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
    /* Two numbers of a vector at once: their weights stand side by side. */
    int16_t *words = NEW_ROUGH(forever, int16_t, nweights + 1);
    for (size_t i = 0; i < nweights; i++) {
        size_t j = i / HIDDEN_UNITS, h = i % HIDDEN_UNITS;
        words[j / 2 * HIDDEN_UNITS * 2 + h * 2 + j % 2] = weights[i];
    }
    ret->words = words;
    ret->word_scale = scales[1];
    return word_rows_are_sound(ret->known, nslots, nrows) || fail(err, "%s is damaged: its features", path);
}

/* Whole numbers: every processor comes to the same sums. */
typedef int32_t EightInts __attribute__((vector_size(32), aligned(4)));
typedef int16_t SixteenShorts __attribute__((vector_size(32), aligned(2)));

/* As many rows as short numbers can hold the sum of. */
enum { ROWS_AT_ONCE = 256 };

#if defined __x86_64__
__attribute__((target("avx2"))) static void add_word_wide(const int16_t *weights, const int8_t *vector, int32_t *sums)
{
    enum { GROUPS = HIDDEN_UNITS / 8 };
    EightInts sum[GROUPS];
    memcpy(sum, sums, sizeof sum);
    for (int j = 0; j < WORD_VECTOR; j += 2, weights += 2 * HIDDEN_UNITS) {
        int32_t two = (int32_t)((uint32_t)(uint16_t)vector[j] | (uint32_t)(uint16_t)vector[j + 1] << 16);
        SixteenShorts all = (SixteenShorts)(EightInts){ two, two, two, two, two, two, two, two };
        for (int g = 0; g < GROUPS; g++)
            sum[g] += (EightInts)__builtin_ia32_pmaddwd256(all, *(const SixteenShorts *)(weights + 16 * g));
    }
    memcpy(sums, sum, sizeof sum);
}

__attribute__((target("avx2"))) static inline SixteenShorts shorts(const int8_t *bytes)
{
    return (SixteenShorts)_mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(const void *)bytes));
}

__attribute__((target("avx2"))) static void add_rows_wide(const int8_t *const *rows, int n, int32_t *sums)
{
    SixteenShorts a = { 0 }, b = a, c = a, d = a;       /* HIDDEN_UNITS of them, in registers all the way */
    for (int i = 0; i < n; i++) {
        a += shorts(rows[i]);
        b += shorts(rows[i] + 16);
        c += shorts(rows[i] + 32);
        d += shorts(rows[i] + 48);
    }
    for (int h = 0; h < 16; h++) {
        sums[h] += a[h];
        sums[h + 16] += b[h];
        sums[h + 32] += c[h];
        sums[h + 48] += d[h];
    }
}
_Static_assert(HIDDEN_UNITS == 64, "four registers of sixteen");
#define WIDE(name) name##_wide
#else
#define WIDE(name) name
#endif

static void add_word(const int16_t *weights, const int8_t *vector, int32_t *sums)
{
    for (int j = 0; j < WORD_VECTOR; j += 2, weights += 2 * HIDDEN_UNITS)
        for (int h = 0; h < HIDDEN_UNITS; h++)
            sums[h] += vector[j] * weights[2 * h] + vector[j + 1] * weights[2 * h + 1];
}

static void add_rows(const int8_t *const *rows, int n, int32_t *sums)
{
    for (int i = 0; i < n; i++)
        for (int h = 0; h < HIDDEN_UNITS; h++)
            sums[h] += rows[i][h];
}

static bool is_wide(void)
{
#if defined __x86_64__
    return __builtin_cpu_supports("avx2");
#else
    return false;
#endif
}

/* Those of at most ROWS_AT_ONCE features that the model has.  Memory is slower than sums:
 * everything is asked for before it is needed. */
static int find_rows(const Hidden *m, const uint64_t *features, int n, const int8_t **rows)
{
    int nrows = 0;
    for (int i = 0; i < n; i++)
        __builtin_prefetch(&m->known[(uint32_t)features[i] & m->mask]);
    for (int i = 0; i < n; i++) {
        const WordRow *found = &m->known[word_row_slot(m->known, m->mask, features[i])];
        if (!found->key)
            continue;
        rows[nrows] = m->rows + (size_t)found->row * HIDDEN_UNITS;
        __builtin_prefetch(rows[nrows++]);
    }
    return nrows;
}

void hidden_forget(HiddenLast *last)
{
    for (int i = 0; i < HIDDEN_WORDS; i++)
        last->words[i] = -1;
}

/* Adds what word `i` comes to. */
static void add_sums(const Hidden *m, const WordVectors *vectors, int i, int word, bool wide, HiddenLast *last, int32_t *sums)
{
    const int16_t *weights = m->words + (size_t)i * WORD_VECTOR * HIDDEN_UNITS;
    const int8_t *vector = vectors->rows + (size_t)word * WORD_VECTOR;
    if (!last) {
        (wide ? WIDE(add_word) : add_word)(weights, vector, sums);
        return;
    }
    if (last->words[i] != word) {
        last->words[i] = word;
        memset(last->sums[i], 0, sizeof last->sums[i]);
        (wide ? WIDE(add_word) : add_word)(weights, vector, last->sums[i]);
    }
    for (int h = 0; h < HIDDEN_UNITS; h++)
        sums[h] += last->sums[i][h];
}

float hidden_score(const Hidden *m, const WordVectors *vectors, const uint64_t *features, int n, const int *words, HiddenLast *last)
{
    int32_t rows[HIDDEN_UNITS] = { 0 }, sums[HIDDEN_UNITS] = { 0 };
    bool wide = is_wide();
    for (int from = 0; from < n; from += ROWS_AT_ONCE) {
        const int8_t *found[ROWS_AT_ONCE];
        int nfound = find_rows(m, features + from, n - from < ROWS_AT_ONCE ? n - from : ROWS_AT_ONCE, found);
        (wide ? WIDE(add_rows) : add_rows)(found, nfound, rows);
    }
    for (int i = 0; i < m->nwords; i++)
        if (words[i] >= 0)
            add_sums(m, vectors, i, words[i], wide, last, sums);
    float score = m->out_bias, word_scale = m->word_scale * vectors->scale;
    for (int h = 0; h < HIDDEN_UNITS; h++) {
        float unit = m->bias[h] + (float)rows[h] * m->row_scale + (float)sums[h] * word_scale;
        score += unit > 0 ? unit * m->out[h] : 0;
    }
    return score;
}
