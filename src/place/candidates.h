/* candidates.h - which places a name may mean, before anything else is known.  Private to place/. */
#ifndef PLACE_CANDIDATES_H
#define PLACE_CANDIDATES_H

#include "place/fold.h"
#include "place/gazetteer.h"
#include "place/words.h"

typedef struct Candidate {
    const GazetteerFile *file;
    const PlaceRecord   *place;
    const NameRecord    *name;
    float                match;     /* 1 as written, .97 but for case and marks, less when fuzzy */
    bool                 is_fuzzy;
    bool                 is_transliterated;     /* of a like spelling: known in a script that is spelled in many ways */
} Candidate;

enum { CANDIDATES_MAX = 256 };

struct Gazetteer;

/* By plain key, best known first; the same place from two files only once. */
int candidates_plain(const Gazetteer *g, Text name, Candidate *ret, int max);

/* "DeirEzzor" -> "Deir Ezzor": its bytes, or 0 when it is one word. */
int candidates_take_apart(Text name, char out[FOLD_MAX]);

/* By skeleton, alike enough; most alike first. */
int candidates_fuzzy(const Gazetteer *g, Text name, Candidate *ret, int max);

/* True when any place is so called: the quick question while scanning a text. */
bool candidates_any(const Gazetteer *g, Text name);

Place place_of(const Candidate *c, double score);
WherePrecision precision_of(PlaceKind kind);

static inline double record_lat(const PlaceRecord *p) { return p->lat / 1e7; }
static inline double record_lon(const PlaceRecord *p) { return p->lon / 1e7; }

#endif
