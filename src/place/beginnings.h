/* beginnings.h - which words begin the name of a place, so that few phrases of a text are looked up.  Private to place/.
 *
 * "in San Miguel on Monday": is "in" the first word of a name that goes on with "san"?  Hardly ever, and one look
 * at 64 bits says so.  The set may say yes where no is right, once in some hundred times, never the other way round;
 * the index of names has the last word.  Words are those of fold_plain. */
#ifndef PLACE_BEGINNINGS_H
#define PLACE_BEGINNINGS_H

#include "base/text.h"

enum { BEGINNINGS_START = 0x9E37 };                     /* no word yet */

typedef struct Beginnings { const uint64_t *at; uint64_t mask; } Beginnings;

/* The words so far and one more, as fold_word_hash has it. */
static inline uint64_t beginnings_hash(uint64_t so_far, uint64_t word_hash)
{
    uint64_t h = (so_far * 0x9E3779B97F4A7C15u ^ word_hash) * 0xBF58476D1CE4E5B9u;
    return h ^ h >> 29;
}

/* Three bits for each thing, all in the same eight bytes. */
static inline uint64_t beginnings_bits(uint64_t h, bool whole)
{
    int by = whole ? 0 : 18;
    return 1ull << (h >> by & 63) | 1ull << (h >> (by + 6) & 63) | 1ull << (h >> (by + 12) & 63);
}

static inline uint64_t beginnings_slot(uint64_t h, uint64_t mask) { return h >> 36 & mask; }

/* Whether some name is made of just these words; whether some name begins so and goes on. */
static inline bool beginnings_whole(Beginnings b, uint64_t h)
{
    if (!b.at) return true;
    uint64_t bits = beginnings_bits(h, true);
    return (b.at[beginnings_slot(h, b.mask)] & bits) == bits;
}

static inline bool beginnings_goes_on(Beginnings b, uint64_t h)
{
    if (!b.at) return true;
    uint64_t bits = beginnings_bits(h, false);
    return (b.at[beginnings_slot(h, b.mask)] & bits) == bits;
}

/* "al", "el": names are known with and without it. */
static inline bool beginnings_is_article(Text folded_word)
{
    return folded_word.n == 2 && (folded_word.at[0] == 'a' || folded_word.at[0] == 'e') && folded_word.at[1] == 'l';
}

#endif
