/* traits.h - what a word looks like from outside: all that the networks and the
 * names know of it.  Private to understand/ and the programs that train. */
#ifndef UNDERSTAND_TRAITS_H
#define UNDERSTAND_TRAITS_H

#include "base/error.h"
#include "understand/understand.h"
#include "understand/vectors.h"

enum { TRAIT_SUFFIXES = 5, TRAIT_PREFIXES = 3, WORD_GROUPS = 4 };

typedef struct Traits {
    uint64_t word;                      /* lower case, digits as 0, one kind of apostrophe */
    uint64_t suffix[TRAIT_SUFFIXES];    /* the last 1..5 bytes of that; 0 when the word is not longer */
    uint64_t prefix[TRAIT_PREFIXES];    /* the first 1..3 */
    uint64_t shape;                     /* "Xx", "XXX", "00/0": with the way the sentence is written */
    int      row;                       /* of its vector, or -1 */
    uint16_t group[WORD_GROUPS];        /* of words that are used alike, the finest first; 0: a word not met */
} Traits;

/* words.bin: the groups of each row of the vectors. */
typedef struct WordGroups { WordVectors vectors; const uint16_t (*rows)[WORD_GROUPS]; } WordGroups;

/* With the vectors that they are groups of. */
bool word_groups_load(const char *models_dir, Arena *forever, WordGroups *ret, Error *err);

/* How capitals are used in a sentence; where all words have them, or none, they tell nothing. */
typedef enum Casing { CASING_MIXED, CASING_UPPER, CASING_TITLE, CASING_LOWER } Casing;
Casing casing_of(const Sentence *s);

/* Lower case, digits as 0; returns the length. */
enum { TRAIT_LONGEST = 48 };            /* of a longer word only so much is looked at */
int traits_fold(Text form, char out[TRAIT_LONGEST + 4]);

/* Traits.shape of one word. */
uint64_t traits_shape(Text form, Casing casing);

Traits traits_of_word(Text form, Casing casing);

/* traits[s->nwords]; all are of group 0 until they are grouped. */
void traits_of(const Sentence *s, Traits *traits);
void traits_group(const WordGroups *groups, Traits *traits, int n);

#endif
