/* forest.h - small trees of questions about a thing's looks; the leaves it comes to are
 * summed.  Finds what belongs together among looks that are each of a few values.
 * Private to understand/ and the programs that train.
 *
 * The file: "SITREPFO", u32 format, trees, looks, 0; the trees.  Little-endian. */
#ifndef UNDERSTAND_FOREST_H
#define UNDERSTAND_FOREST_H

#include <stdint.h>

#include "base/error.h"

enum { FOREST_FORMAT = 1, FOREST_HEAD = 24, FOREST_DEPTH = 4, FOREST_LEAVES = 1 << FOREST_DEPTH, FOREST_QUESTIONS = FOREST_LEAVES - 1 };

/* A leaf counts in such parts of what a logarithm of odds is measured by. */
#define FOREST_STEP (1.0f / 8192)

/* Question i leads to 2 i + 1 for yes, to 2 i + 2 for no; behind the last come the leaves. */
typedef struct ForestTree {
    uint8_t  look[FOREST_QUESTIONS], value[FOREST_QUESTIONS];
    uint16_t is_equal;          /* a bit for each question: exactly that value, or at most that */
    int16_t  leaf[FOREST_LEAVES];
} ForestTree;

typedef struct Forest {
    const ForestTree *trees;
    int               ntrees, nlooks;
} Forest;

bool forest_load(const char *path, Forest *ret, Error *err);

/* In steps; `looks` are f->nlooks. */
int  forest_score(const Forest *f, const uint8_t *looks);

#endif
