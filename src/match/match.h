/* match.h - claims of one happening become one Event; origins are counted.
 *
 *     seven dead (monitor, 27 June), ten to thirteen (rescuers), thirteen (same
 *     monitor, later) in Tayba -> one Event: low 7, best 13, high 13, 3 reports
 *     of 2 origins
 *
 * match/ never asks the store: it is handed what is known nearby.  Everything is
 * reversible: events are made again from claims, and merges and splits say why. */
#ifndef MATCH_MATCH_H
#define MATCH_MATCH_H

#include "place/place.h"

/* What match/ needs to know of one claim, wherever it comes from (an item just
 * coded, or the store). */
typedef struct Told {
    long   claim;               /* the store's number */
    Text   claim_id, item;      /* as printed */
    Day    item_day;            /* when the item was published, or NO_DAY */
    long   known_at;            /* when the claim entered the record: Unix seconds */
    const Sighting *seen;
    Text   publisher;           /* of the item */
    uint64_t text_shingles[16]; /* min-hashes of the item's text: near copies share most */
} Told;

typedef enum ClaimRole { CLAIM_RECOMMENDED, CLAIM_TRIANGULATION, CLAIM_OUTLIER, CLAIM_EXCLUDED } ClaimRole;

typedef struct Member { const Told *told; ClaimRole role; Text why; int origin; } Member;

/* One measure of an event; each end names the claim that sets it (index in members, or -1). */
typedef struct Toll {
    Measure measure; FigureWho who;
    double  low, best, high;            /* NAN where nobody stated it */
    int     low_by, best_by, high_by;
} Toll;

typedef struct Responsibility { Actor party; Text *alleged_by; int nalleged; Text *denied_by; int ndenied;
                                Text *conceded_by; int nconceded; } Responsibility;

typedef enum Occurrence  { OCCURRENCE_RUMOUR, OCCURRENCE_POSSIBLE, OCCURRENCE_PROBABLE, OCCURRENCE_CONFIRMED } Occurrence;
typedef enum Attributed  { ATTRIBUTION_DECLARED, ATTRIBUTION_LIKELY, ATTRIBUTION_CONTESTED,
                           ATTRIBUTION_SINGLE_SOURCE, ATTRIBUTION_UNKNOWN } Attributed;

typedef struct Event {
    Text            id;                 /* stable: of its first claim */
    EventClass      event;  Text mode;
    Member         *members;        int nmembers;
    Day             from, to;           /* or NO_DAY */
    Place           place;              /* place.id 0 when nowhere */
    Text            when_rule, where_rule;
    Toll           *tolls;          int ntolls;
    Responsibility *responsibility; int nresponsibility;
    Occurrence      occurrence;     Text occurrence_rule;
    Attributed      attribution;    Text attribution_rule;
    int             nitems, nspeakers, norigins;
} Event;

typedef struct Events { Event *at; int n; } Events;

const char *claim_role_word(ClaimRole r);
const char *occurrence_word(Occurrence o);
const char *attribution_word(Attributed a);

/* 16 min-hashes over word 4-grams of a text. */
void match_shingles(Text text, uint64_t ret[16]);

/* Groups what is told (any order, any size; blocked by place and day, no
 * quadratic step) into events.  Claims that are no happening (statements,
 * plans, running totals) are events of one claim or none, with the reason. */
Events match_all(const Told *told, int n, Arena *keep, Arena scratch);

#endif
