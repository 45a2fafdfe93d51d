/* view.h - the record as one reader may see it: the only door from the store to the
 * map, the API, CSV, search, the report, the page and every export.
 *
 *     View v = view_of(store, PROFILE_PUBLIC);
 *     view_claims(&v, &query, keep, scratch, &rows, &err)   -> what the public may read
 *
 * Do no harm.  Three profiles, each a set of stated rules:
 *
 *   internal  everything that is not sealed
 *   partner   persons below an organisation are named by what they are ("a resident"),
 *             in the words as well, as far as the record knows them for persons
 *   public    besides: no words of an item, for they name victims; what happened is told from
 *             the coded fields.  A facility, camp or base stands at the centre of its district, and
 *             says so; never is a point shaken.  People on the move are shown 24 hours later.
 *
 * A sealed item is seen by nobody: store/seal.c keeps it out of every question.
 * Nothing below this file asks the store for something to show. */
#ifndef SERVE_VIEW_H
#define SERVE_VIEW_H

#include "store/store.h"

typedef enum Profile { PROFILE_PUBLIC, PROFILE_PARTNER, PROFILE_INTERNAL } Profile;    /* each sees more */

bool profile_of(Text word, Profile *ret);
const char *profile_word(Profile p);

typedef struct View {
    Store           *store;
    Profile          profile;
    long             known_by;          /* as known then, Unix seconds; 0: now */
    Day              published_by;      /* out of items published by then; 0: all */
    long             now;               /* Unix seconds */
    const Gazetteer *gazetteer;         /* for districts; NULL: a facility then has no point at all */
    const Rules     *rules;             /* who is an organisation; NULL: nobody who is not known by id */
} View;

View view_of(Store *store, Profile profile);

bool view_events(const View *v, const EventQuery *q, Arena *keep, Arena scratch, EventRows *ret, Error *err);
bool view_days(const View *v, const EventQuery *q, Arena *keep, Arena scratch, DayCounts *ret, Error *err);

/* The Event for what reckons with it, and as JSON; *found false as in store_event. */
bool view_event(const View *v, Text id, Arena *keep, Arena scratch, bool *found, Event *ret, Text *json, Error *err);

bool view_claims(const View *v, const ClaimQuery *q, Arena *keep, ClaimRows *ret, Error *err);
bool view_items(const View *v, const ItemQuery *q, Arena *keep, ItemRows *ret, Error *err);
bool view_item(const View *v, Text hash, Arena *keep, bool *found, ItemRow *ret, Error *err);
bool view_search(const View *v, Text words, int limit, Arena *keep, ItemRows *ret, Error *err);
bool view_ledger(const View *v, const LedgerQuery *q, Arena *keep, LedgerRows *ret, Error *err);
bool view_series(const View *v, Text place, Arena *keep, Arena scratch, SeriesList *ret, Error *err);
bool view_control(const View *v, Text place, Day on, Arena *keep, Arena scratch, ControlList *ret, Error *err);
/* The last flow, stock and projection of people on the move, each as JSON. */
bool view_displaced(const View *v, Text place, Day on, Arena *keep, Arena scratch, Text **json, int *n, Error *err);
/* Places and parties of which far more is told than is usual; of the record as it is now. */
bool view_alerts(const View *v, Day from, Day to, Arena *keep, Arena scratch, Alerts *ret, Error *err);
/* Ceasefires, truces and zones, each as JSON. */
bool view_arrangements(const View *v, Text place, Day on, Arena *keep, Arena scratch, Text **json, int *n, Error *err);
bool view_speakers(const View *v, int limit, Arena *keep, SpeakerRows *ret, Error *err);
bool view_surges(const View *v, Day until, Arena *keep, Surges *ret, Error *err);
bool view_counts(const View *v, StoreCounts *ret, Error *err);
bool view_verdicts(const View *v, Text subject, Arena *keep, Verdicts *ret, Error *err);

/* Items a day, by day of publication. */
bool view_item_days(const View *v, Arena *keep, DayCounts *ret, Error *err);

/* The event that one of this id was merged into, or empty. */
bool view_merged_into(const View *v, Text begin, Arena *keep, Text *ret, Error *err);

/* The one event whose id begins so, or empty. */
bool view_event_id(const View *v, Text begin, Arena *keep, Text *ret, Error *err);

/* An item as read/ made it, for reading it again: internal only. */
bool view_item_as_read(const View *v, long number, Arena *keep, Item *ret, Error *err);

/* The places that events lie at, each with how many. */
typedef struct PlaceCount { long id; Text name, admin1, country, kind, lowered; double lat, lon; long nevents, nclaims; } PlaceCount;
typedef struct PlaceCounts { PlaceCount *at; int n; } PlaceCounts;
bool view_places(const View *v, const EventQuery *q, Arena *keep, Arena scratch, PlaceCounts *ret, Error *err);

/* The custody log's last hash by then: what the record was is fixed by it.  Empty: nothing then. */
bool view_seal(const View *v, Arena *keep, Text *ret, Error *err);

/* A name as this reader may see it: itself for a body, "a resident" for somebody below one. */
Text view_name(const View *v, Text name, Text id, Text class_, Arena *keep);

/* A line that tells what an event is from its coded fields alone. */
Text view_headline(const EventRow *e, Arena *keep);

/* To when the record is shown: Unix seconds. */
long view_as_of(const View *v);

#endif
