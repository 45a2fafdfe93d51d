/* pipeline.h - the whole way of one item, for the command line, the server and the fuzzers. */
#ifndef PIPELINE_H
#define PIPELINE_H

#include "store/store.h"

/* Everything that is loaded once, shared by all threads and never written. */
typedef struct Knowledge {
    Lexicon   *lexicon;
    Rules     *rules;
    Gazetteer *gazetteer;
} Knowledge;

bool knowledge_load(Arena *forever, Knowledge *ret, Error *err);

/* The same for items on which no more effort than that is spent. */
bool knowledge_load_for(Effort most, Arena *forever, Knowledge *ret, Error *err);

/* What every stage made of an item. */
typedef struct Coded {
    const Item   *item;
    Understanding understood;
    Claims        claims;
    Toponyms      toponyms;         /* none looked for where nothing is claimed */
    Sightings     sightings;
} Coded;

Coded pipeline_code(const Knowledge *know, const Item *item, Effort effort, Arena *keep, Arena scratch);

/* The whole way into the record: an item that is known already is noted as another
 * arrival (*known), else it is coded and kept with its events, in one transaction. */
bool pipeline_add(const Knowledge *know, Store *store, const Item *item, Effort effort, Arena *keep, Arena scratch,
                  bool *known, int *nclaims, Error *err);

#endif
