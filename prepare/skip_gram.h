/* skip_gram.h - vectors of words by the company they keep: skip-gram with negative
 * sampling and an output vector for each of the four places around a word, so that
 * words come together that stand in the same construction.  Whoever includes this
 * has DIMS and EPOCHS, and texts.h. */
#ifndef PREPARE_SKIP_GRAM_H
#define PREPARE_SKIP_GRAM_H

#include <math.h>

#include "chance.h"
#include "texts.h"

enum { PLACES = 4, NEGATIVES = 5 };

static float sigmoid(float x)
{
    return x > 8 ? 1 : x < -8 ? 0 : 1 / (1 + expf(-x));
}

static void pull(const float *in, float *out, float *gradient, float target, float rate)
{
    float dot = 0;
    for (int d = 0; d < DIMS; d++)
        dot += in[d] * out[d];
    float g = (target - sigmoid(dot)) * rate;
    for (int d = 0; d < DIMS; d++) {
        gradient[d] += g * out[d];
        out[d] += g * in[d];
    }
}

static float *learn(int nwords, const Entry *vocabulary)
{
    float *in = malloc((size_t)nwords * DIMS * sizeof *in);
    float *out = calloc((size_t)nwords * DIMS * PLACES, sizeof *out);
    for (long i = 0; i < (long)nwords * DIMS; i++)
        in[i] = ((float)(next_random() & 0xffff) / 65536 - 0.5f) / DIMS;
    enum { DRAWS = 1 << 20 };
    int *draws = malloc(DRAWS * sizeof *draws);
    double sum = 0, so_far = 0;
    for (int w = 0; w < nwords; w++)
        sum += pow(vocabulary[w].count, 0.75);
    for (int w = 0, k = 0; w < nwords; w++) {
        so_far += pow(vocabulary[w].count, 0.75) / sum;
        while (k < DRAWS && k < so_far * DRAWS)
            draws[k++] = w;
        if (w == nwords - 1)
            while (k < DRAWS)
                draws[k++] = w;
    }
    static const int offset[PLACES] = { -2, -1, 1, 2 };
    for (int e = 0; e < EPOCHS; e++) {
        for (long i = 0; i < ncorpus; i++) {
            int w = corpus[i];
            if (w < 0)
                continue;
            /* The commonest words are learned from a part of their places. */
            double often = (double)vocabulary[w].count / (double)ncorpus;
            if (often > 1e-3 && next_random() % 1000 > 1000 * sqrt(1e-3 / often))
                continue;
            float rate = 0.05f * (1 - ((float)e + (float)i / (float)ncorpus) / EPOCHS) + 1e-4f;
            float gradient[DIMS] = { 0 };
            for (int p = 0; p < PLACES; p++) {
                long at = i + offset[p];
                int c = at < 0 || at >= ncorpus ? -1 : corpus[at];
                if (c < 0)
                    continue;
                float *mine = in + (size_t)w * DIMS;
                pull(mine, out + ((size_t)c * PLACES + p) * DIMS, gradient, 1, rate);
                for (int k = 0; k < NEGATIVES; k++) {
                    int other = draws[next_random() & (DRAWS - 1)];
                    if (other != c)
                        pull(mine, out + ((size_t)other * PLACES + p) * DIMS, gradient, 0, rate);
                }
            }
            for (int d = 0; d < DIMS; d++)
                in[(size_t)w * DIMS + d] += gradient[d];
        }
        fprintf(stderr, ".");
    }
    fprintf(stderr, "\n");
    free(out);
    free(draws);
    return in;
}

static void unit(float *v)
{
    float length = 1e-9f;
    for (int d = 0; d < DIMS; d++)
        length += v[d] * v[d];
    length = sqrtf(length);
    for (int d = 0; d < DIMS; d++)
        v[d] /= length;
}

#endif
