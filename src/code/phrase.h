/* phrase.h - one phrase that may denote somebody, while it is read, and the steps that tell whom.  Private to code/;
 * actors.c puts them together. */
#ifndef CODE_PHRASE_H
#define CODE_PHRASE_H

#include "code/registry.h"

/* Days around that of the reading on which all who were asked about held the same offices. */
typedef struct DaysAlike { Day from, to; } DaysAlike;

/* What the steps hand on to each other while one phrase is read. */
typedef struct Reading {
    const Actors        *a;
    const Registry      *r;
    const Understanding *u;
    const Sentence      *s;
    int                  sentence;
    Day                  on;
    Arena               *keep;
    int                  depth;     /* how many mentions were followed to come here */
    DaysAlike           *alike;     /* narrowed while it reads; or NULL */
} Reading;

#define DEPTH_MAX 3

/* How sure each way of knowing is.  A country out of the surroundings is right
 * about as often as not when the item speaks of two; hence the step. */
#define SURE_NAME      0.95
#define SURE_COMPOSED  0.90
#define SURE_LINKED    0.80
#define SURE_SENTENCE  0.60
#define SURE_ITEM      0.50
#define SURE_KIND      0.50

/* A name of the registry, words first..last. */
typedef struct Found {
    const Known *known;
    Sense        sense;
    int          first, last;
} Found;

/* Of whom a noun is: "Syrian" of "Syrian forces". */
typedef struct Owner { Found found; bool is_side, is_against; } Owner;
typedef struct Owners { Owner at[8]; int n; } Owners;

static inline bool phrase_in_list(const Reading *in, const char *list, int word)
{
    return registry_word(in->r, list, in->s->words[word].form);
}

/* phrase.c: the words of a phrase, without what only tells more of it; the preposition before `head`, or -1. */
bool phrase_is_noun(const Word *w);
int  phrase_case(const Sentence *s, int head);
void phrase_span(const Registry *r, const Sentence *s, int head, int *first, int *last);

/* phrase.c: the fields of an Actor. */
Text phrase_text(const Reading *in, int first, int last);
void phrase_set_words(const Reading *in, int first, int last, Actor *ret);
void phrase_join_code(const Reading *in, Text country, Text sector, Actor *ret);
void phrase_set_class(Text stated, Actor *ret);
void phrase_set_known(const Reading *in, const Known *known, double certainty, Actor *ret, ActorSort *sort);
Text phrase_country_of(const Reading *in, const Known *known);

/* phrase_names.c: names of the registry in running words: the longest that begins at `first`, and the longest with
 * word `must` in it; both end at `last` or before. */
bool phrase_has_capital(const Sentence *s, int first, int last, bool all);
bool phrase_has_office(const Known *known, Day on);
void phrase_note_terms(const Reading *in, const Known *known);      /* their beginnings and ends bound in->alike */
bool phrase_name_at(const Reading *in, int first, int last, Found *ret);
/* "North and South Korea": the other half, beside the one whose name ends at `head`. */
bool phrase_half_before(const Reading *in, int head, Found *ret);
bool phrase_name_over(const Reading *in, int first, int last, int must, Found *ret);

/* phrase_country.c: which country "the army" is of, and how sure that is; no text when nothing tells. */
Text phrase_home_country(const Reading *in, int head, const Noun *noun, double *certainty);
bool phrase_names_site(const Reading *in, int word);

/* phrase_owners.c: nationality + noun: everybody of whom the noun is, the one that counts, and both as one actor. */
void owners_among(const Reading *in, int first, int last, int noun_first, int noun_last, Owners *owners);
void owners_loyal(const Reading *in, int head, Owners *owners);
void owners_before(const Reading *in, int first, Owners *owners);
void owners_from(const Reading *in, int head, Owners *owners);
bool owners_is_body(const Known *known);
bool owners_is_whole(const Noun *noun);
const Owner *owners_first(const Reading *in, const Owners *owners);
void owners_compose(const Reading *in, const Noun *noun, const Owner *owner, Actor *ret, ActorSort *sort);

/* phrase_others.c: whom a pronoun, a possessor or a description stands for; names that nobody wrote down. */
bool phrase_by_chain(const Reading *in, int head, Actor *ret, ActorSort *sort);
bool phrase_by_going_on(const Reading *in, int head, bool also, Actor *ret, ActorSort *sort);
bool phrase_by_speaker(const Reading *in, int head, Actor *ret, ActorSort *sort);
bool phrase_same_words_before(const Reading *in, const Noun *noun, int head, Actor *ret, ActorSort *sort);
bool phrase_is_ours(const Reading *in, int head, int first);
bool phrase_by_teller(const Reading *in, int whose, Actor *ret, ActorSort *sort);       /* "told AFP that its forces": not the agency's */
bool phrase_by_possessor(const Reading *in, const Noun *noun, int head, int first, Actor *ret, ActorSort *sort);
bool phrase_unknown_name(const Reading *in, int head, int first, Actor *ret, ActorSort *sort);

/* actors.c: the whole of one phrase, its owners and its noun (NULL: none). */
bool phrase_read(const Reading *in, int head, Actor *ret, ActorSort *sort, Owners *owners, const Noun **noun);

#endif
