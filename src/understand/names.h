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

#include <stdatomic.h>

#include "understand/linear.h"
#include "understand/steps.h"
#include "understand/traits.h"
#include "understand/wordlist.h"

enum { NAME_SEEN = 12, NAME_VOTES = 6, NAME_ROLES = 11, NAME_FEATURES = 88, NAME_LABELS = 40, NAME_WIDTH = 40, LIST_WORDS = 5 };

/* Names that are known: X(constant, "as the card calls it") */
#define NAME_LISTS(X)                                                               \
    X(LIST_TOWN, "town") X(LIST_COUNTRY, "country") X(LIST_REGION, "region")        \
    X(LIST_GIVEN, "given") X(LIST_FAMILY, "family") X(LIST_PEOPLE, "people")        \
    X(LIST_GROUP, "group") X(LIST_PERSON_NOUN, "person-noun") X(LIST_PLACE_NOUN, "place-noun") \
    X(LIST_FACILITY, "facility") X(LIST_THING, "thing")
#define LIST_CONSTANT(constant, word) constant,
enum { NAME_LISTS(LIST_CONSTANT) LIST_COUNT };
#undef LIST_CONSTANT

/* names.lists: open addressing on the low bits of a name's hash.  A slot holds 20
 * other bits of the hash, then a bit for each list and one for "a longer name
 * begins with these words"; 0: free. */
typedef struct NameLists { const uint32_t *slots; uint32_t mask; } NameLists;

enum { LIST_GOES_ON = 1 << LIST_COUNT, LIST_BITS = LIST_COUNT + 1, LIST_SLOT = (1 << 12) - 1 };
_Static_assert(LIST_BITS <= 12, "a slot has room for twelve bits beside the hash");

static inline uint32_t list_key(uint64_t name) { return (uint32_t)(name >> 44) << 12; }

/* The hash of a name of several words, from the hashes of its words in turn. */
static inline uint64_t list_hash(uint64_t so_far, uint64_t word) { return so_far ? hash_mix(so_far, word) : word; }

bool name_lists_load(const char *path, Arena *forever, NameLists *ret, Error *err);

/* What a word shows to the model. */
typedef struct NameTraits {
    Traits   word;
    uint64_t form;          /* as written */
    uint64_t lists;         /* three bits a list: begins, goes on, is a listed name */
    uint32_t written;       /* how the rest of the item writes the same word */
    uint8_t  xpos;
    uint8_t  dep;           /* by which relation the phrase of which it is a part hangs in the sentence */
    uint64_t head;          /* on which word, as Traits.word; 0: on none */
    uint64_t preposition;   /* the phrase's own, or 0 */
    int      nseen;         /* what the rest of the item was first read as: features */
    uint64_t seen[NAME_SEEN];
    struct { uint8_t kind, strength; } vote[NAME_VOTES];        /* the same, by whose vote; strength 0: none */
    uint32_t roles;         /* of data/languages/en/names.txt */
} NameTraits;

/* What a step from label to label is worth. */
typedef struct NameSteps {
    float step[NAME_WIDTH][NAME_WIDTH];                 /* from, to; impossible ones are very small */
    float first[NAME_WIDTH], last[NAME_WIDTH];
    float grow[NAME_WIDTH][NAME_WIDTH], grow_first[NAME_WIDTH];         /* powers of e of those */
    float grow_back[NAME_WIDTH][NAME_WIDTH];                            /* the same: to, from */
} NameSteps;

/* What a common word shows by its letters alone is worked out once and kept; threads share
 * it, each slot is written by whoever claims it first, and holds the same whoever that was. */
enum { NAME_KEPT = 32768, NAME_KEPT_SUMS = 16384 };
typedef struct KeptTraits {
    _Atomic(uint8_t) state;             /* 0, 1: somebody writes it, 2: there */
    uint32_t roles, lists;
    uint64_t key;                       /* of its form and the casing of the sentence */
    Traits   word;
} KeptTraits;

typedef struct KeptSums { _Atomic(uint8_t) state; uint64_t key; int32_t sums[NAME_WIDTH]; } KeptSums;

struct NameModel {
    Linear      model;
    NameLists   lists;
    WordGroups  groups;
    Wordlist    roles;
    int         nlabels;
    int         kind[NAME_LABELS], part[NAME_LABELS];       /* of each label; kind -1: outside */
    int         outside;                                    /* the label O */
    float       scale;                                      /* of the weights */
    KeptTraits *kept_traits;                                /* [NAME_KEPT] */
    KeptSums   *kept_sums;                                  /* [NAME_KEPT_SUMS]: of the features that the letters tell */
    int32_t     tag_sums[XPOS_COUNT][NAME_WIDTH];           /* of the feature that a tag is */
    int32_t     never_leads[NAME_WIDTH];                    /* 0 of the labels but O, very little of O and beyond the last */
    LinearSlot *slots;                                      /* of the model, but row counts rows of `dense` */
    int16_t   (*dense)[NAME_WIDTH];                         /* a weight for every label */
    NameSteps   steps;
    uint8_t     after[NAME_LABELS][NAME_LABELS];            /* the labels that may stand behind one */
    int         nafter[NAME_LABELS];
    uint8_t     before[NAME_LABELS][NAME_LABELS];           /* the labels that may stand before one */
    int         nbefore[NAME_LABELS];
};

enum { PART_B, PART_I, PART_L, PART_U };

/* What the model stands on, without its weights. */
bool name_helpers_load(const char *models_dir, const char *languages_dir, Arena *forever, NameModel *m, Error *err);

/* names_load() with another file for the weights. */
bool names_load_from(const char *path, const char *models_dir, const char *languages_dir,
                     Arena *forever, NameModel **ret, Error *err);

/* Reads the labels of m->model. */
bool names_labels(NameModel *m, Error *err);

/* traits[k] of sentence `k`, for every sentence of an item. */
void name_traits(const NameModel *m, const Sentence *sentences, int n, NameTraits **traits, Arena *keep);

/* Fills `seen`: how the names that a first reading found speak for the same words
 * elsewhere in the item. */
void name_seen(const Sentence *sentences, int n, NameTraits **traits, Arena scratch);

/* Features of word `i`, at most NAME_FEATURES. */
int name_features(const NameTraits *t, int nwords, int i, uint64_t *features);

/* Is name `k` one with the next, as the texts that names are learned from mark them? */
static inline bool name_goes_on(const Sentence *s, int k)
{
    const Name *n = &s->names[k];
    return n->goes_on && k + 1 < s->nnames && n[1].first == n->last + 2 && n[1].kind == n->kind;
}

struct NameNet;

/* What is known of a sentence while it is read. */
typedef struct NameReading {
    float *scores;              /* [nwords][NAME_WIDTH], 0 of plain words */
    int   *labels;
    bool  *plain;               /* words that nobody would take for a part of a name */
    bool   is_new;              /* the scores have changed since the labels were found */
} NameReading;

/* A run of words that may be names; the words beside it are outside. */
typedef struct NameRun { int first, n; bool begins, ends; } NameRun;     /* whether it begins or ends the sentence */

/* The next words that are not plain, from `at` on. */
bool name_next_run(const bool *plain, int nwords, int at, NameRun *ret);

/* ONCE: `seen` stays out.  CLOSELY: as the network is asked, fewer words are plain.  TOGETHER:
 * closely, and in the end all mentions of a word have a say in what each is. */
typedef enum NameEffort { READ_ONCE, READ_TWICE, READ_CLOSELY, READ_TOGETHER } NameEffort;

/* Names of sentences whose traits are known.  With a network, the second reading is its and
 * the model's together.  What was made of the sentences comes back, in `room`. */
NameReading *name_read(const NameModel *m, const struct NameNet *net, Sentence *sentences, int n, NameTraits **traits, NameEffort effort,
                       Arena *keep, Arena *room);

/* Letters are what the name is that they are explained by, and a name where most think so, wherever the item has them. */
void name_letters(Sentence *sentences, int n, NameTraits **traits, Arena *keep, Arena scratch);

/* Weights of steps, [from + 1][to], with what the grammar of labels forbids. */
void name_steps(const NameModel *m, const float weights[][NAME_LABELS], NameSteps *ret);

/* The feature whose row holds the weights of the steps from label `from`. */
uint64_t name_step(int from);

/* "Person" of "B-Person"; false for "O". */
bool name_label_read(Text label, NameKind *kind, int *part);

/* May `to` stand behind `from`?  -1 is the edge of a sentence. */
bool name_may_follow(const NameModel *m, int from, int to);

#endif
