/* actors.h - from a noun phrase to the actor it denotes.
 *
 *     "Syrian government forces"              -> SYRMIL
 *     "Russian Foreign Minister Sergei Lavrov" on 2018-06-26
 *                                             -> sergei-lavrov, RUSGOV
 *     "the group's director, Rami A."         -> the group he directs
 *
 * The registry is text, data/actors (who there is) and data/languages (the
 * common nouns of a language); it is loaded once and never written again, so
 * threads share it.  A noun phrase that denotes nobody is ordinary; a name that
 * nobody wrote down stays itself, with what the text says of it. */
#ifndef CODE_ACTORS_H
#define CODE_ACTORS_H

#include "base/error.h"
#include "code/code.h"

typedef struct Actors Actors;       /* opaque: only actors.c looks inside */

typedef enum ActorSort {
    SORT_NONE,                      /* a thing or a place: "warplanes", "a hospital", "Nawa" */
    SORT_STATE,                     /* "Russia", "Moscow" */
    SORT_ORGAN,                     /* a ministry, a parliament, an army */
    SORT_GROUP,                     /* armed or political: "rebels", "the Houthis", a party */
    SORT_PERSON,
    SORT_PEOPLE,                    /* civilians, residents, refugees */
    SORT_ORGANISATION,              /* UN bodies, NGOs, monitors, companies */
    SORT_OUTLET                     /* news agencies, broadcasters, papers */
} ActorSort;

/* Loads data/actors/ *.actors and data/languages below `data_dir`. */
bool actors_load(const char *data_dir, Arena *forever, Actors **ret, Error *err);

/* The actor that the noun phrase headed by word `head` denotes on day `on`
 * (NO_DAY: any): a name of the registry, title + name, nationality + noun, a
 * common noun, or the entity that a pronoun or description stands for.
 * False when it denotes no actor; ret->text, begin and end are set even then. */
bool actors_phrase(const Actors *a, const Understanding *u, int sentence, int head,
                   Day on, Arena *keep, Actor *ret, ActorSort *sort);

/* The same with its conjuncts and compound members: "Russia and Syria", "Syrian
 * and Russian forces", "the US, Russia and Jordan".  How many, at most `max`. */
int  actors_phrases(const Actors *a, const Understanding *u, int sentence, int head,
                    Day on, Actor *ret, int max, Arena *keep);

/* A proper name alone: a publisher, the handle of a post. */
bool actors_name(const Actors *a, Text name, Day on, Arena *keep, Actor *ret, ActorSort *sort);

/* Is it the name of a town or region by which a country is known, and nobody's? */
bool actors_is_town(const Actors *a, Text name);

/* Is word `word` alone the name of an armed group, whatever part of speech it was taken for: "AS"? */
bool actors_is_group_at(const Actors *a, const Understanding *u, int sentence, int word, Arena *keep);

/* Is it the name of an organisation or of an organ of a state? */
bool actors_is_body(const Actors *a, Text name);

/* Whose word an item is that says "I" and "we" outside all quotation marks: who
 * stands in the title of a statement, else its publisher, unless that is an outlet. */
bool actors_own_voice(const Actors *a, const Item *item, Arena *keep, Actor *ret);

/* The words of the noun phrase, without relative clauses, appositions and conjuncts. */
void actors_span(const Understanding *u, int sentence, int head, int *first, int *last);

#endif
