/* pipeline.h - the whole way of one item, for the command line, the server and the fuzzers. */
#ifndef PIPELINE_H
#define PIPELINE_H

#include "match/match.h"

/* Everything that is loaded once, shared by all threads and never written. */
typedef struct Knowledge {
    Lexicon   *lexicon;
    Rules     *rules;
    Gazetteer *gazetteer;
} Knowledge;

bool knowledge_load(Arena *forever, Knowledge *ret, Error *err);

/* What every stage made of an item. */
typedef struct Coded {
    const Item   *item;
    Understanding understood;
    Claims        claims;
    Toponyms      toponyms;
    Sightings     sightings;
} Coded;

Coded pipeline_code(const Knowledge *know, const Item *item, Effort effort, Arena *keep, Arena scratch);

#endif
