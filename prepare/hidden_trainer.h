/* hidden_trainer.h - learns what understand/hidden.h reads.  Functions in a header, as
 * each program that trains is one file.  Same examples, same order, same bytes.
 *
 *     hidden_count() for the features of all examples; hidden_start(); then for each
 *     example hidden_try() and hidden_learn(); hidden_write(). */
#ifndef PREPARE_HIDDEN_TRAINER_H
#define PREPARE_HIDDEN_TRAINER_H

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "understand/hidden.h"

/* Of a unit this share is left out of each example while learning, so that they do not lean on each other. */
#define HIDDEN_DROPPED 0.3f
#define HIDDEN_STEP 0.02f

typedef struct HiddenRow { uint64_t feature; int count, row; } HiddenRow;

typedef struct HiddenTrainer {
    const WordVectors *vectors;
    HiddenRow *features;                        /* open addressing */
    size_t     nfeatures, capacity;
    float     *rows, *row_pace;                 /* how far each row has gone, squared */
    float     *words, *word_pace;
    float      bias[HIDDEN_UNITS], bias_pace[HIDDEN_UNITS], out[HIDDEN_UNITS], out_pace[HIDDEN_UNITS], out_bias, out_bias_pace;
    int        nwords, nrows;
    uint32_t   random;
} HiddenTrainer;

/* What one example came to. */
typedef struct HiddenTry { int rows[HIDDEN_FEATURES], nrows; const int *words; float unit[HIDDEN_UNITS], score; } HiddenTry;

static HiddenRow *hidden_feature(const HiddenTrainer *t, uint64_t feature)
{
    size_t at = (size_t)(feature * 0x9E3779B97F4A7C15u >> 20) & (t->capacity - 1);
    while (t->features[at].count && t->features[at].feature != feature)
        at = (at + 1) & (t->capacity - 1);
    return &t->features[at];
}

static HiddenTrainer *hidden_open(int nwords, const WordVectors *vectors, uint32_t random)
{
    HiddenTrainer *t = calloc(1, sizeof *t);
    *t = (HiddenTrainer){ .vectors = vectors, .capacity = 1 << 20, .nwords = nwords, .random = random };
    t->features = calloc(t->capacity, sizeof *t->features);
    return t;
}

static void hidden_count(HiddenTrainer *t, const uint64_t *features, int n)
{
    for (int i = 0; i < n; i++) {
        HiddenRow *r = hidden_feature(t, features[i]);
        r->feature = features[i];
        if (r->count++ || ++t->nfeatures * 2 < t->capacity)
            continue;
        HiddenRow *old = t->features;
        size_t nold = t->capacity;
        t->capacity *= 2;
        t->features = calloc(t->capacity, sizeof *t->features);
        for (size_t k = 0; k < nold; k++)
            if (old[k].count)
                *hidden_feature(t, old[k].feature) = old[k];
        free(old);
    }
}

static float hidden_chance(HiddenTrainer *t)
{
    t->random ^= t->random << 13, t->random ^= t->random >> 17, t->random ^= t->random << 5;
    return (float)(t->random >> 8) / 16777216.0f;
}

static float *hidden_random(HiddenTrainer *t, size_t n, float size)
{
    float *made = malloc((n + 1) * sizeof *made);
    for (size_t i = 0; i < n; i++)
        made[i] = (hidden_chance(t) - 0.5f) * size;
    return made;
}

/* Features counted `least` times or more get a row. */
static void hidden_start(HiddenTrainer *t, int least)
{
    for (size_t i = 0; i < t->capacity; i++)
        t->features[i].row = t->features[i].count >= least ? t->nrows++ : -1;
    t->rows = hidden_random(t, (size_t)t->nrows * HIDDEN_UNITS, 0.1f);
    t->words = hidden_random(t, (size_t)t->nwords * WORD_VECTOR * HIDDEN_UNITS, 0.1f);
    t->row_pace = calloc((size_t)t->nrows + 1, sizeof *t->row_pace);
    t->word_pace = calloc((size_t)t->nwords * WORD_VECTOR + 1, sizeof *t->word_pace);
    for (int h = 0; h < HIDDEN_UNITS; h++)
        t->out[h] = (hidden_chance(t) - 0.5f) * 0.3f;
}

#ifdef __clang__
#define HIDDEN_VECTORS __attribute__((target_clones("avx2", "default")))
#else
#define HIDDEN_VECTORS __attribute__((target_clones("avx2", "default"), optimize("O3")))
#endif

HIDDEN_VECTORS static void hidden_add(float *restrict to, const float *restrict row, float by)
{
    for (int h = 0; h < HIDDEN_UNITS; h++)
        to[h] += by * row[h];
}

static void hidden_try(HiddenTrainer *t, const uint64_t *features, int n, const int *words, bool learns, HiddenTry *ret)
{
    ret->nrows = 0;
    ret->words = words;
    memcpy(ret->unit, t->bias, sizeof ret->unit);
    for (int i = 0; i < n; i++) {
        const HiddenRow *r = hidden_feature(t, features[i]);
        if (!r->count || r->row < 0 || ret->nrows == HIDDEN_FEATURES)
            continue;
        ret->rows[ret->nrows++] = r->row;
        hidden_add(ret->unit, t->rows + (size_t)r->row * HIDDEN_UNITS, 1);
    }
    for (int i = 0; i < t->nwords; i++)
        for (int j = 0; words[i] >= 0 && j < WORD_VECTOR; j++)
            hidden_add(ret->unit, t->words + ((size_t)i * WORD_VECTOR + (size_t)j) * HIDDEN_UNITS,
                       (float)t->vectors->rows[(size_t)words[i] * WORD_VECTOR + (size_t)j] * t->vectors->scale);
    ret->score = t->out_bias;
    for (int h = 0; h < HIDDEN_UNITS; h++) {
        bool is_in = !learns || hidden_chance(t) >= HIDDEN_DROPPED;
        ret->unit[h] = ret->unit[h] > 0 && is_in ? ret->unit[h] * (learns ? 1 / (1 - HIDDEN_DROPPED) : 1) : 0;
        ret->score += ret->unit[h] * t->out[h];
    }
}

/* Steps get smaller the further something has gone already. */
static float hidden_pace(float *pace, float squared)
{
    *pace += squared;
    return HIDDEN_STEP / sqrtf(*pace + 1e-8f);
}

/* `lack`: by how much the score should have been higher. */
static void hidden_learn(HiddenTrainer *t, const HiddenTry *tried, float lack)
{
    float back[HIDDEN_UNITS], squared = 0;
    for (int h = 0; h < HIDDEN_UNITS; h++) {
        float by = lack * tried->unit[h];
        back[h] = tried->unit[h] > 0 ? lack * t->out[h] / (1 - HIDDEN_DROPPED) : 0;
        squared += back[h] * back[h] / HIDDEN_UNITS;
        if (by != 0)
            t->out[h] += by * hidden_pace(&t->out_pace[h], by * by);
    }
    t->out_bias += lack * hidden_pace(&t->out_bias_pace, lack * lack);
    if (squared == 0)
        return;
    for (int h = 0; h < HIDDEN_UNITS; h++)
        if (back[h] != 0)
            t->bias[h] += back[h] * hidden_pace(&t->bias_pace[h], back[h] * back[h]);
    for (int i = 0; i < tried->nrows; i++)
        hidden_add(t->rows + (size_t)tried->rows[i] * HIDDEN_UNITS, back, hidden_pace(&t->row_pace[tried->rows[i]], squared));
    for (int i = 0; i < t->nwords; i++)
        for (int j = 0; tried->words[i] >= 0 && j < WORD_VECTOR; j++) {
            float x = (float)t->vectors->rows[(size_t)tried->words[i] * WORD_VECTOR + (size_t)j] * t->vectors->scale;
            size_t at = (size_t)i * WORD_VECTOR + (size_t)j;
            if (x != 0)
                hidden_add(t->words + at * HIDDEN_UNITS, back, x * hidden_pace(&t->word_pace[at], x * x * squared));
        }
}

/* Whole numbers from -127 to 127; returns what one stands for. */
static float hidden_bytes(const float *from, size_t n, int8_t *ret)
{
    float most = 1e-9f;
    for (size_t i = 0; i < n; i++)
        most = fmaxf(most, fabsf(from[i]));
    for (size_t i = 0; i < n; i++)
        ret[i] = (int8_t)lrintf(from[i] / most * 127);
    return most / 127;
}

/* `unit`: what one step of the linear model beside it stands for (trainer_unit). */
static bool hidden_write(const HiddenTrainer *t, const char *path, double unit, Error *err)
{
    uint32_t nslots = 16;
    while (nslots < (uint32_t)t->nrows * 5 / 4 + 1)
        nslots *= 2;
    WordRow *slots = calloc(nslots, sizeof *slots);
    /* In the order of the rows: the same bytes on every run. */
    uint64_t *feature_of = calloc((size_t)t->nrows + 1, sizeof *feature_of);
    for (size_t i = 0; i < t->capacity; i++)
        if (t->features[i].count && t->features[i].row >= 0)
            feature_of[t->features[i].row] = t->features[i].feature;
    for (int r = 0; r < t->nrows; r++) {
        uint32_t at = word_row_slot(slots, nslots - 1, feature_of[r]);
        slots[at] = (WordRow){ word_row_key(feature_of[r]), (uint32_t)r };
    }
    size_t nrows = (size_t)t->nrows * HIDDEN_UNITS, nwords = (size_t)t->nwords * WORD_VECTOR * HIDDEN_UNITS;
    int8_t *rows = malloc(nrows + 1), *words = malloc(nwords + 1);
    float scales[3] = { hidden_bytes(t->rows, nrows, rows), hidden_bytes(t->words, nwords, words), (float)unit };
    uint32_t sizes[4] = { HIDDEN_FORMAT, (uint32_t)t->nwords, nslots, (uint32_t)t->nrows };
    FILE *f = fopen(path, "wb");
    bool ok = f != NULL;
    if (ok) {
        fwrite("SITREPHN", 1, 8, f);
        fwrite(sizes, sizeof sizes, 1, f);
        fwrite(scales, sizeof scales, 1, f);
        fwrite(t->bias, sizeof t->bias, 1, f);
        fwrite(t->out, sizeof t->out, 1, f);
        fwrite(&t->out_bias, sizeof t->out_bias, 1, f);
        fwrite(slots, sizeof *slots, nslots, f);
        fwrite(rows, 1, nrows, f);
        fwrite(words, 1, nwords, f);
        ok = !ferror(f);
        ok = fclose(f) == 0 && ok;
    }
    printf("%s: %d features, %d words, %.1f MB\n", path, t->nrows, t->nwords, ((double)nslots * 8 + (double)nrows + (double)nwords) / 1e6);
    free(slots), free(feature_of), free(rows), free(words);
    return ok || fail(err, "cannot write %s", path);
}

static void hidden_close(HiddenTrainer *t)
{
    free(t->features), free(t->rows), free(t->row_pace), free(t->words), free(t->word_pace), free(t);
}

#endif
