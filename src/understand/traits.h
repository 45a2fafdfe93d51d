/* traits.h - what a word looks like from outside: all that the tagger and the
 * parser know of it.  Private to understand/ and the programs that train. */
#ifndef UNDERSTAND_TRAITS_H
#define UNDERSTAND_TRAITS_H

#include "understand/understand.h"

enum { TRAIT_SUFFIXES = 5, TRAIT_PREFIXES = 3 };

typedef struct Traits {
    uint64_t word;                      /* lower case, digits as 0, one kind of apostrophe */
    uint64_t suffix[TRAIT_SUFFIXES];    /* the last 1..5 bytes of that; 0 when the word is not longer */
    uint64_t prefix[TRAIT_PREFIXES];    /* the first 1..3 */
    uint64_t shape;                     /* "Xx", "XXX", "00/0": with the way the sentence is written */
} Traits;

/* How capitals are used in a sentence; where all words have them, or none, they tell nothing. */
typedef enum Casing { CASING_MIXED, CASING_UPPER, CASING_TITLE, CASING_LOWER } Casing;
Casing casing_of(const Sentence *s);

/* traits[s->nwords] */
void traits_of(const Sentence *s, Traits *traits);

#endif
