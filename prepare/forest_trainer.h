/* forest_trainer.h - learns what understand/forest.h reads: which of several answers to a
 * question is right.  Functions in a header, as each program that trains is one file.
 * Same questions, same order, same bytes.
 *
 *     forest_question() for each question; forest_learn(); forest_write().
 *
 * Each tree makes up for what those before it lack (Friedman 2001, "Greedy Function
 * Approximation"), with steps as in Chen and Guestrin 2016, on a part of the questions
 * and of the looks, so that the trees differ. */
#ifndef PREPARE_FOREST_TRAINER_H
#define PREPARE_FOREST_TRAINER_H

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "chance.h"
#include "understand/forest.h"

enum { FOREST_VALUES = 64 };            /* looks are below */

typedef struct ForestSettings { int trees; float rate, lambda, looks, questions, least; } ForestSettings;

typedef struct ForestQuestion { int first, n; float weight; } ForestQuestion;

typedef struct ForestTrainer {
    int             nlooks, nrows, nquestions, capacity, question_capacity;
    uint8_t        *looks;              /* [nrows][nlooks] */
    bool           *right;
    ForestQuestion *questions;
    ForestTree     *trees;
    int             ntrees;
} ForestTrainer;

static ForestTrainer *forest_open(int nlooks)
{
    ForestTrainer *t = calloc(1, sizeof *t);
    t->nlooks = nlooks;
    return t;
}

static void forest_close(ForestTrainer *t)
{
    free(t->looks), free(t->right), free(t->questions), free(t->trees), free(t);
}

/* `looks` are [n][nlooks]; of n answers some are right.  What has no right one teaches nothing. */
static void forest_question(ForestTrainer *t, const uint8_t *looks, const bool *right, int n, float weight)
{
    int nright = 0;
    for (int i = 0; i < n; i++)
        nright += right[i];
    if (nright == 0 || nright == n)
        return;
    if (t->nrows + n > t->capacity) {
        t->capacity = 2 * t->capacity + 4096;
        t->looks = realloc(t->looks, (size_t)t->capacity * (size_t)t->nlooks);
        t->right = realloc(t->right, (size_t)t->capacity * sizeof *t->right);
    }
    if (t->nquestions == t->question_capacity) {
        t->question_capacity = 2 * t->question_capacity + 1024;
        t->questions = realloc(t->questions, (size_t)t->question_capacity * sizeof *t->questions);
    }
    memcpy(t->looks + (size_t)t->nrows * (size_t)t->nlooks, looks, (size_t)n * (size_t)t->nlooks);
    memcpy(t->right + t->nrows, right, (size_t)n * sizeof *right);
    t->questions[t->nquestions++] = (ForestQuestion){ t->nrows, n, weight };
    t->nrows += n;
}

/* By how much each answer's score is to go up, and how fast that changes. */
static void forest_lack(const ForestTrainer *t, const ForestQuestion *q, const float *score, float *lack, float *bend)
{
    float most = score[q->first], sum = 0, sum_right = 0;
    for (int r = q->first; r < q->first + q->n; r++)
        most = fmaxf(most, score[r]);
    for (int r = q->first; r < q->first + q->n; r++) {
        float chance = expf(score[r] - most);
        lack[r] = chance;
        sum += chance;
        sum_right += t->right[r] ? chance : 0;
    }
    for (int r = q->first; r < q->first + q->n; r++) {
        float chance = lack[r] / sum;
        lack[r] = q->weight * ((t->right[r] && sum_right > 0 ? lack[r] / sum_right : 0) - chance);
        bend[r] = q->weight * chance * (1 - chance);
    }
}

typedef struct ForestSum { double lack, bend; } ForestSum;

static int forest_next(const ForestTree *tree, int at, const uint8_t *looks)
{
    uint8_t look = looks[tree->look[at]];
    bool yes = tree->is_equal >> at & 1 ? look == tree->value[at] : look <= tree->value[at];
    return 2 * at + (yes ? 1 : 2);
}

static double forest_gain(ForestSum a, ForestSum all, const ForestSettings *by)
{
    double lack = all.lack - a.lack, bend = all.bend - a.bend;
    if (a.bend < (double)by->least || bend < (double)by->least)
        return 0;
    return a.lack * a.lack / (a.bend + (double)by->lambda) + lack * lack / (bend + (double)by->lambda) - all.lack * all.lack / (all.bend + (double)by->lambda);
}

/* The best question for what has come to one place; `sums` are [nlooks][FOREST_VALUES]. */
static void forest_ask(const ForestTrainer *t, const ForestSum *sums, const bool *is_used, const ForestSettings *by, ForestTree *tree, int at)
{
    double best = 1e-3;
    for (int k = 0; k < t->nlooks; k++) {
        const ForestSum *of = sums + (size_t)k * FOREST_VALUES;
        ForestSum all = { 0, 0 }, below = { 0, 0 };
        if (!is_used[k])
            continue;
        for (int v = 0; v < FOREST_VALUES; v++)
            all.lack += of[v].lack, all.bend += of[v].bend;
        for (int v = 0; v < FOREST_VALUES; v++) {
            if (of[v].bend <= 0)
                continue;
            below.lack += of[v].lack, below.bend += of[v].bend;
            for (int equal = 0; equal < 2; equal++) {
                double gain = forest_gain(equal ? of[v] : below, all, by);
                if (gain <= best * (equal ? 1.05 : 1))
                    continue;
                best = gain;
                tree->look[at] = (uint8_t)k;
                tree->value[at] = (uint8_t)v;
                tree->is_equal = (uint16_t)((tree->is_equal & ~(1u << at)) | (unsigned)equal << at);
            }
        }
    }
}

static void forest_grow(const ForestTrainer *t, const int *rows, int nrows, const float *lack, const float *bend, const bool *is_used,
                        const ForestSettings *by, ForestSum *sums, int *at, ForestTree *tree)
{
    size_t width = (size_t)t->nlooks * FOREST_VALUES;
    int used[UINT8_MAX + 1], nused = 0;
    for (int k = 0; k < t->nlooks; k++)
        if (is_used[k])
            used[nused++] = k;
    memset(tree, 0, sizeof *tree);
    memset(tree->value, UINT8_MAX, sizeof tree->value);         /* always yes */
    for (int i = 0; i < nrows; i++)
        at[rows[i]] = 0;
    for (int depth = 0; depth < FOREST_DEPTH; depth++) {
        int first = (1 << depth) - 1, n = 1 << depth;
        memset(sums, 0, (size_t)n * width * sizeof *sums);
        for (int i = 0; i < nrows; i++) {
            const uint8_t *looks = t->looks + (size_t)rows[i] * (size_t)t->nlooks;
            ForestSum *here = sums + (size_t)(at[rows[i]] - first) * width;
            double by_lack = (double)lack[rows[i]], by_bend = (double)bend[rows[i]];
            for (int u = 0; u < nused; u++) {
                ForestSum *sum = here + (size_t)used[u] * FOREST_VALUES + looks[used[u]];
                sum->lack += by_lack;
                sum->bend += by_bend;
            }
        }
        for (int i = 0; i < n; i++)
            forest_ask(t, sums + (size_t)i * width, is_used, by, tree, first + i);
        for (int i = 0; i < nrows; i++)
            at[rows[i]] = forest_next(tree, at[rows[i]], t->looks + (size_t)rows[i] * (size_t)t->nlooks);
    }
    ForestSum leaf[FOREST_LEAVES] = { { 0, 0 } };
    for (int i = 0; i < nrows; i++) {
        leaf[at[rows[i]] - FOREST_QUESTIONS].lack += (double)lack[rows[i]];
        leaf[at[rows[i]] - FOREST_QUESTIONS].bend += (double)bend[rows[i]];
    }
    for (int i = 0; i < FOREST_LEAVES; i++) {
        double value = (double)by->rate * leaf[i].lack / (leaf[i].bend + (double)by->lambda) / (double)FOREST_STEP;
        tree->leaf[i] = (int16_t)lrint(fmax(-32767, fmin(32767, value)));
    }
}

static void forest_learn(ForestTrainer *t, ForestSettings by)
{
    size_t n = (size_t)t->nrows + 1;
    float *score = calloc(n, sizeof *score), *lack = calloc(n, sizeof *lack), *bend = calloc(n, sizeof *bend);
    int *at = calloc(n, sizeof *at), *rows = calloc(n, sizeof *rows);
    bool *is_used = calloc((size_t)t->nlooks + 1, sizeof *is_used);
    ForestSum *sums = calloc((size_t)t->nlooks * FOREST_VALUES * (FOREST_LEAVES / 2), sizeof *sums);
    t->trees = realloc(t->trees, (size_t)by.trees * sizeof *t->trees);
    for (t->ntrees = 0; t->ntrees < by.trees; t->ntrees++) {
        ForestTree *tree = &t->trees[t->ntrees];
        int nrows = 0;
        for (int i = 0; i < t->nquestions; i++) {
            const ForestQuestion *q = &t->questions[i];
            if (uniform() > by.questions)
                continue;
            forest_lack(t, q, score, lack, bend);
            for (int r = q->first; r < q->first + q->n; r++)
                rows[nrows++] = r;
        }
        for (int k = 0; k < t->nlooks; k++)
            is_used[k] = uniform() < by.looks;
        forest_grow(t, rows, nrows, lack, bend, is_used, &by, sums, at, tree);
        for (int r = 0; r < t->nrows; r++)
            score[r] += (float)forest_score(&(Forest){ tree, 1, t->nlooks }, t->looks + (size_t)r * (size_t)t->nlooks) * FOREST_STEP;
    }
    free(score), free(lack), free(bend), free(at), free(rows), free(is_used), free(sums);
}

static bool forest_write(const ForestTrainer *t, const char *path, Error *err)
{
    uint32_t sizes[4] = { FOREST_FORMAT, (uint32_t)t->ntrees, (uint32_t)t->nlooks, 0 };
    FILE *f = fopen(path, "wb");
    bool ok = f != NULL;
    if (ok) {
        fwrite("SITREPFO", 1, 8, f);
        fwrite(sizes, sizeof sizes, 1, f);
        fwrite(t->trees, sizeof *t->trees, (size_t)t->ntrees, f);
        ok = !ferror(f);
        ok = fclose(f) == 0 && ok;
    }
    printf("%s: %d trees over %d looks from %d questions\n", path, t->ntrees, t->nlooks, t->nquestions);
    return ok || fail(err, "cannot write %s", path);
}

#endif
