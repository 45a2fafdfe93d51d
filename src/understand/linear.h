/* linear.h - one linear engine for every tagger here: hashed features, sparse
 * rows of 16-bit weights.
 *
 * A model file is little-endian: "SITREPLM", a version, the classes' names, an
 * open-addressing table from a feature's 32-bit key to its row, and the rows:
 * (class, weight) pairs.  It is mapped, not read.  A file of another version is
 * an Error that says so. */
#ifndef UNDERSTAND_LINEAR_H
#define UNDERSTAND_LINEAR_H

#include "base/arena.h"
#include "base/error.h"
#include "base/text.h"

typedef struct LinearSlot { uint32_t key, row; } LinearSlot;    /* row: offset in `pairs`; key 0: free */

typedef struct Linear {
    int               nclasses;
    Text             *classes;
    const LinearSlot *slots;
    uint32_t          mask;             /* slots - 1, a power of two less one */
    const uint64_t   *known;            /* a bit for some of a key's bits: most features are in no model */
    uint32_t          known_mask;
    bool              is_narrow;        /* of one class: `row` of `slots` is the weight itself */
    const uint8_t    *pairs;            /* count (uint8), then count x {class uint8, weight int16} */
    Text              version;          /* as the card names it */
} Linear;

/* What identifies a feature: mix a template number with the hashes of its parts. */
static inline uint64_t linear_feature(unsigned template_, uint64_t part)
{
    uint64_t h = (part ^ ((uint64_t)template_ << 56)) * 0x9E3779B97F4A7C15u + template_;
    h ^= h >> 29; h *= 0xBF58476D1CE4E5B9u; h ^= h >> 32;
    return h;
}

bool linear_load(const char *path, Arena *forever, Linear *ret, Error *err);

/* False for most of the features that the model does not have. */
static inline bool linear_may_know(const Linear *m, uint64_t feature)
{
    uint32_t bit = (uint32_t)(feature >> 33) & m->known_mask;
    return m->known[bit >> 6] >> (bit & 63) & 1;
}

/* Adds every feature's row to scores[nclasses]; the caller zeroes them. */
void linear_score(const Linear *m, const uint64_t *features, int n, int *scores);

int linear_best(const int *scores, int n);
int linear_class(const Linear *m, const char *name);            /* or -1 */

#endif
