/* registry.h - who there is: names of actors, and the words for their kinds.
 *
 * Private to code/.  Names are found by a hash over their words, so that looking
 * costs the same in a registry of a hundred and of a hundred thousand names.
 *
 * A word is compared without accents, capitals, apostrophes and dots, and in the
 * first of its spellings (data/languages/<language>/spellings): "al-Qa'ida" and "Al Qaeda"
 * are one key, "al qaeda". */
#ifndef CODE_REGISTRY_H
#define CODE_REGISTRY_H

#include "base/date.h"
#include "base/error.h"
#include "code/actors.h"

/* An office held, or the years in which an actor went by this code. */
typedef struct Term { Text code, office; Day from, to; } Term;

typedef struct Known {
    Text      id, name;
    Text      class_;           /* of a speaker; empty: by its sector */
    Text      side;             /* id or code of whom it fights for, or empty */
    bool      is_abroad;        /* its army strikes other lands: whom it hits is not by that of its own people */
    Text      occupier;         /* whose forces its people call occupiers; or empty */
    Text      army;             /* of a state without one: "the army" there is that of this country; or empty */
    ActorSort sort;
    Term     *terms;  int nterms;       /* one for most; none: only the country is known */
} Known;

/* How a name denotes the actor. */
typedef enum Sense {
    SENSE_NAME,
    SENSE_ADJECTIVE,            /* "Syrian" */
    SENSE_PEOPLE,               /* "Syrians" */
    SENSE_CAPITAL,              /* "Damascus": the government, or the town */
    SENSE_TOWN                  /* "Aleppo": says in whose country we are */
} Sense;

typedef struct Naming {
    const Known *known;
    Sense        sense;
    bool         is_exact;      /* "=IS": capitals as written */
    bool         is_cased;      /* "=Amnesty": with a capital, and as a name, for in small letters it is a common word */
    bool         is_shared;     /* "~Ford": other people are called so; the item must say more */
    const struct Naming *next;  /* another of the same key */
} Naming;

/* A common noun: "government forces", "warplane", "doctor". */
typedef enum NounUse {
    USE_ACTOR,                  /* stands for itself */
    USE_MEMBER,                 /* "fighters", "spokesman": of the actor named beside it, if any */
    USE_THING,                  /* "warplanes", "hospital": a thing that somebody has */
    USE_ACT,                    /* "airstrikes": an actor only by whom they are of: "Russian airstrikes" */
    USE_DESCRIPTION             /* "the group": stands for an actor named elsewhere */
} NounUse;

typedef struct Noun {
    Text      sector, class_, side;
    ActorSort sort;
    NounUse   use;
    FigureWho who;              /* whom a number of them counts */
    bool      is_home;          /* without a country of its own it is of the item's country */
    bool      is_of_holder;     /* ... or of the state whose army holds that: "settlers" */
    bool      is_occupier;      /* "the occupiers": of whom the item's country calls so, or of nobody known */
    bool      is_person;        /* countable people, so that "killed a doctor" is a figure */
    bool      is_household;
    Measure   measure;          /* of things: facilities, vehicles, strikes ... or MEASURE_COUNT */
} Noun;

/* "drones", "warplanes": of no country by themselves. */
static inline bool noun_is_weapon(const Noun *noun) { return noun->use == USE_THING && text_equals(noun->sector, "MIL"); }

typedef struct Registry Registry;

bool registry_load(const char *data_dir, Arena *forever, Registry **ret, Error *err);

/* Keys: the words of a text joined by hash, at most KEY_MAX. */
#define KEY_MAX 12
typedef struct Key { uint64_t words[KEY_MAX]; int n; } Key;

/* Adds the keyed words of `word` ("al-Assad's" has two). */
void key_add(const Registry *r, Text word, Key *key);

/* The names of exactly the words first..first+n-1 of `key`, or NULL. */
const Naming *registry_names(const Registry *r, const uint64_t *words, int n);
bool registry_begins(const Registry *r, const uint64_t *words, int n);      /* some name begins so */

/* The common noun of exactly these words, each taken in the singular, or NULL. */
const Noun *registry_noun(const Registry *r, const Text *words, int n);

/* Is `word` in the list called `list` of data/languages/<language>/actor-words? */
bool registry_word(const Registry *r, const char *list, Text word);

/* The common noun that has word `head` in it and lies within first..last, the longest; or NULL. */
const Noun *registry_noun_over(const Registry *r, const Sentence *s, int first, int last, int head, int *from, int *to);

const Registry *actors_registry(const Actors *a);

const Known *registry_known(const Registry *r, Text id);          /* "sergei-lavrov", or NULL */
const Known *registry_state(const Registry *r, Text country);     /* "SYR", or NULL */

#endif
