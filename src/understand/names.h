/* names.h - private to understand/ and the programs that train: who, what, which place.
 *
 *     "Ahmad Darwish of the Red Crescent in Nawa"
 *      -> Person, Organisation, Place
 *
 * A linear chain over the labels B I L U of each kind (a name begins, goes on, is at
 * its last word, or is a unit of one word) and O for what is outside.  Features are
 * hashed and looked up in one Linear.  Lists of places, given names and the like are
 * features and decide nothing alone. */
#ifndef UNDERSTAND_NAMES_H
#define UNDERSTAND_NAMES_H

#include "understand/linear.h"
#include "understand/pieces.h"
#include "understand/steps.h"
#include "understand/traits.h"

enum { NAME_FEATURES = 64, NAME_LABELS = 64, LIST_WORDS = 5 };

/* Names that are known: X(constant, "as the card calls it") */
#define NAME_LISTS(X)                                                               \
    X(LIST_TOWN, "town") X(LIST_COUNTRY, "country") X(LIST_REGION, "region")        \
    X(LIST_GIVEN, "given") X(LIST_FAMILY, "family") X(LIST_PEOPLE, "people")        \
    X(LIST_GROUP, "group") X(LIST_PERSON_NOUN, "person-noun") X(LIST_PLACE_NOUN, "place-noun")
#define LIST_CONSTANT(constant, word) constant,
enum { NAME_LISTS(LIST_CONSTANT) LIST_COUNT };
#undef LIST_CONSTANT

/* names.lists: open addressing on the low bits of a name's hash. */
typedef struct ListSlot { uint32_t key, flags; } ListSlot;      /* key 0: free */
typedef struct NameLists { const ListSlot *slots; uint32_t mask; } NameLists;

enum { LIST_GOES_ON = 1u << 31 };       /* a longer name begins with these words */

static inline uint32_t list_key(uint64_t name) { return (uint32_t)(name >> 32) | 1; }

/* The hash of a name of several words, from the hashes of its words in turn. */
static inline uint64_t list_hash(uint64_t so_far, uint64_t word) { return so_far ? hash_mix(so_far, word) : word; }

bool name_lists_load(const char *path, Arena *forever, NameLists *ret, Error *err);

/* What a word shows to the model. */
typedef struct NameTraits {
    Traits   word;
    uint64_t form;          /* as written */
    uint32_t lists;         /* three bits a list: begins, goes on, is a listed name */
    uint32_t seen;          /* how the rest of the item writes the same word */
    uint32_t roles;         /* of data/languages/en/names.txt */
} NameTraits;

struct NameModel {
    Linear      model;
    WordClasses classes;
    NameLists   lists;
    Phrases     phrases;
    int         nlabels;
    int         kind[NAME_LABELS], part[NAME_LABELS];       /* of each label; kind -1: outside */
    float       scale;                                      /* of the weights */
    float       step[NAME_LABELS][NAME_LABELS];             /* from, to; impossible ones are very small */
    float       first[NAME_LABELS], last[NAME_LABELS];
};

enum { PART_B, PART_I, PART_L, PART_U };

/* traits[s->nwords] */
void name_traits(const NameModel *m, const Sentence *s, NameTraits *traits);

/* Features of word `i`, at most NAME_FEATURES. */
int name_features(const NameTraits *t, int nwords, int i, uint64_t *features);

/* The feature whose row holds the weights of the steps from label `from`. */
uint64_t name_step(int from);

/* "Person" of "B-Person"; false for "O". */
bool name_label_read(Text label, NameKind *kind, int *part);

/* May `to` stand behind `from`?  -1 is the edge of a sentence. */
bool name_may_follow(const NameModel *m, int from, int to);

#endif
