/* match.h - claims of one happening become one Event; origins are counted.
 *
 *     seven dead (monitor, 27 June), ten to thirteen (rescuers), thirteen (same
 *     monitor, later) in Tayba -> one Event: low 7, best 13, high 13, 3 reports
 *     of 2 origins
 *
 * match/ never asks the store: it is handed what is known nearby.  Everything is
 * reversible: events are made again from claims, and merges and splits say why.
 *
 * The claims are taken one after the other in the order in which they became
 * known, and each joins the event it fits best or founds one.  So adding one
 * claim to what is known gives the same events as making all of them anew. */
#ifndef MATCH_MATCH_H
#define MATCH_MATCH_H

#include "place/place.h"

#define SHINGLES 16

/* What match/ needs to know of one claim, wherever it comes from (an item just
 * coded, or the store). */
typedef struct Told {
    long   claim;               /* the store's number: the order in which claims came */
    Text   claim_id, item;      /* as printed */
    Text   root_id;             /* claim_id of the first version of a claim coded anew; empty: claim_id */
    Day    item_day;            /* when the item was published, or NO_DAY */
    long   known_at;            /* when the claim entered the record: Unix seconds */
    const Sighting *seen;
    Text   publisher;           /* of the item, or who posted it: the item's own voice */
    Text   publisher_id;        /* in data/actors, or empty */
    Text   publisher_class;     /* outlet, rescue, monitor ... or empty */
    uint64_t text_shingles[SHINGLES];   /* min-hashes of the item's text: near copies share most; all 0: unknown */
    uint64_t text_key;          /* match_text_key of the claim's words; 0: take them from `seen` */
    Text   event;               /* the event it already belongs to; empty: not matched yet */
    Text   joined;              /* and why */
    Text   home;                /* the event that its last version left when it was coded anew; empty: none */
    Text   verdict;             /* a person's word: the event it belongs to, or "apart"; empty: none */
    Text   verdict_why;
    Text   doubt;               /* why its day cannot be right; empty: nothing speaks against it */
    Text   withdrawn;           /* why its item was taken back: "deleted by who posted it"; empty: it stands */
    Text   excluded;            /* a person's word: why it asserts nothing of the event; empty: it does */
} Told;

/* An outlier's number sets no end of a toll, but is shown with its source.  An
 * excluded claim belongs to the event but asserts no toll: a denial, a retraction. */
typedef enum ClaimRole { CLAIM_RECOMMENDED, CLAIM_TRIANGULATION, CLAIM_OUTLIER, CLAIM_EXCLUDED } ClaimRole;

typedef struct Member {
    const Told *told;
    ClaimRole   role;
    Text        why;            /* of the role */
    Text        joined;         /* why it belongs to this event */
    Text        doubt;          /* what cannot be so: "dated 6 June, before all this began"; the quote stays */
    int         origin;         /* index in Event.origins, or -1: nobody knows whose word it is */
} Member;

/* Whose word it is in the end: "Reuters, citing the Observatory" -> the Observatory. */
typedef struct Origin { Text name, id, class_; Text rule; } Origin;

/* One measure of an event; each end names the claim that sets it (index in members, or -1). */
typedef struct Toll {
    Measure measure; FigureWho who; bool is_households;
    double  low, best, high;            /* NAN where nobody stated it */
    int     low_by, best_by, high_by;
    int     low_row, best_row, high_row;    /* of that claim's figures, the row added up: "21 passengers and four soldiers"; 0: stated so */
    Text    best_rule;
} Toll;

typedef struct Responsibility { Actor party; Text *alleged_by; int nalleged; Text *denied_by; int ndenied;
                                Text *conceded_by; int nconceded; } Responsibility;

typedef enum Occurrence  { OCCURRENCE_RUMOUR, OCCURRENCE_POSSIBLE, OCCURRENCE_PROBABLE, OCCURRENCE_CONFIRMED } Occurrence;
typedef enum Attributed  { ATTRIBUTION_DECLARED, ATTRIBUTION_LIKELY, ATTRIBUTION_CONTESTED,
                           ATTRIBUTION_SINGLE_SOURCE, ATTRIBUTION_UNKNOWN } Attributed;
typedef enum Status { STATUS_DRAFT, STATUS_REVIEWED, STATUS_DISPUTED, STATUS_UNVERIFIABLE, STATUS_RETRACTED,
                      STATUS_MERGED } Status;

/* How well one field of an event is known: the ladder of `occurrence`, climbed by
 * those origins alone that say just this. */
typedef struct Grade { const char *field; Occurrence grade; int norigins, nagainst; Text rule; } Grade;
#define GRADED 6

typedef struct Event {
    Text            id;                 /* stable: of its first claim */
    EventClass      event;  Text mode, weapon;
    Status          status; Text status_rule;
    Member         *members;        int nmembers;
    Day             from, to;           /* or NO_DAY */
    TimePrecision   precision;          /* of from and to */
    Place           place;              /* place.id 0 when nowhere */
    Text            when_rule, where_rule;
    Toll           *tolls;          int ntolls;
    Responsibility *responsibility; int nresponsibility;
    Occurrence      occurrence;     Text occurrence_rule;
    Attributed      attribution;    Text attribution_rule;
    Grade           grades[GRADED]; int ngrades;        /* type, when, where, weapon, killed, injured: those it has */
    Origin         *origins;        int norigins_named;
    int             nitems, nspeakers, norigins;
    long            known_from;         /* when its first claim became known */
} Event;

/* A claim that tells of no happening, and why: "a plan", "a running total". */
typedef struct Apart { const Told *told; Text why; } Apart;

typedef struct Events { Event *at; int n; Apart *apart; int napart; } Events;

/* A count that one origin keeps over time, of one measure: never an event.
 *     civilians killed, by the Observatory: 17 (22 June), 23 (24 June) ... 126 (30 June) */
typedef struct SeriesPoint { const Told *told; const Figure *figure; Day as_of, since; } SeriesPoint;     /* since: or NO_DAY */
typedef struct Series {
    Origin       origin;
    Measure      measure; FigureWho who; FigureKind kind; bool is_households;
    Text         country;               /* that all its points are of; empty: none said */
    Day          since;                 /* or NO_DAY */
    SeriesPoint *points; int npoints;   /* by day */
} Series;
typedef struct SeriesList { Series *at; int n; } SeriesList;

/* Who holds a place, since when, by whose word.  One step for every change that
 * was told; the last one is how it stands. */
typedef struct Holding {
    Actor        holder;                /* nothing in it: nobody says who */
    Actor        rival;                 /* of a contested or disputed place: the other one */
    bool         is_contested;          /* told as fought over */
    bool         is_disputed;           /* two origins name different holders on one day */
    Day          since;                 /* NO_DAY: held already when first told of */
    Day          told_on;               /* the latest day on which somebody said so */
    const Told **by; int nby;
    int          norigins;
    int          nindependent;          /* words that are not the holder's own side's: 0 means claimed only */
    Text         rule;
} Holding;

#define HOLDING_STALE_DAYS 14           /* after which nobody should lean on it any more */
typedef struct Control { Place place; Holding *steps; int nsteps; } Control;
typedef struct ControlList { Control *at; int n; } ControlList;

/* Where people have fled, are and may yet flee, as it was told until a day: the latest
 * flow, stock and projection of each country, and what every other origin last said.
 * Nothing is summed. */
typedef struct CountTold { const Told *told; const Figure *figure; Day as_of; Origin origin; } CountTold;
typedef struct Latest {
    Text       country;                 /* of the places that its claims name, or of those counted; empty: none */
    Measure    measure; FigureKind kind; bool is_households;
    CountTold  latest;
    CountTold *others; int nothers;     /* the last word of each other origin */
    CountTold *parts;  int nparts;      /* "of whom 20,000 at the crossing": said with the latest, never added */
} Latest;
typedef struct LatestList { Latest *at; int n; } LatestList;

/* A ceasefire, truce or zone as it was told: who agreed, who stands for it, where, on what
 * terms, and what was said against it since.  A breach is observed when a monitor or the
 * United Nations tell of it, else alleged; a day that no monitor tells of is grey, not zero. */
typedef struct Breach { const Told *told; Day day; Actor by; bool is_named, is_observed; } Breach;
typedef struct Breaches { Actor by; bool is_named; int alleged, observed; } Breaches;      /* per party */
typedef struct WatchedDay { Day day; int breaches; bool is_watched; } WatchedDay;
typedef struct Arrangement {
    Text         country;
    Place       *zone;       int nzone;
    Actor       *parties;    int nparties;
    Actor       *guarantors; int nguarantors;   /* who brokered, hosted or backed it without being at war there */
    const Told **terms;      int nterms;        /* the claims that say what was agreed */
    const Told **ends;       int nends;         /* rejected, abandoned, collapsed */
    Day          since, until;                  /* until: NO_DAY while nobody has ended it */
    Breach      *breaches;   int nbreaches;
    Breaches    *per_party;  int nper_party;
    WatchedDay  *days;       int ndays;         /* from `since` on, at most ARRANGEMENT_DAYS */
} Arrangement;
typedef struct Arrangements { Arrangement *at; int n; } Arrangements;
#define ARRANGEMENT_DAYS 366

/* One event became part of another, and why. */
typedef struct Merge { Text from, into, why; } Merge;

const char *claim_role_word(ClaimRole r);
const char *occurrence_word(Occurrence o);
const char *attribution_word(Attributed a);
const char *status_word(Status s);

/* The toll of a measure that stands for everybody: of all, or where nobody counted all the largest
 * group; NULL: none. */
const Toll *match_toll(const Event *e, Measure m);

/* 16 min-hashes over word 4-grams of a text. */
void match_shingles(Text text, uint64_t ret[SHINGLES]);

/* Equal for claims with the same words. */
uint64_t match_text_key(Text words);

/* 0..1: the share of min-hashes that two texts have in common. */
double match_alike(const uint64_t a[SHINGLES], const uint64_t b[SHINGLES]);

/* Why a claim tells of no happening ("a plan"), or empty when it tells of one. */
Text match_no_happening(const Sighting *seen);

/* Groups what is told (any order, any size; blocked by place and day, no
 * quadratic step) into events.  Claims that are no happening (statements,
 * plans, running totals) stand apart, each with the reason. */
Events match_all(const Told *told, int n, Arena *keep, Arena scratch);

/* The running totals, stocks and flows among what is told, one Series for each
 * origin, measure and group of people. */
SeriesList match_series(const Told *told, int n, Arena *keep, Arena scratch);

/* Who held what on day `on` (NO_DAY: on the last that is told of), out of the CONTROL
 * claims among `told`; one Control for each place. */
ControlList match_control(const Told *told, int n, Day on, Arena *keep, Arena scratch);

/* The last counts of displaced, returned and hosted people as of day `on` (NO_DAY: the last told of). */
LatestList match_latest(const Told *told, int n, Day on, Arena *keep, Arena scratch);

/* The ceasefires among `told`: claims of the mode "ceasefire" found and end them, attacks and
 * charges in their zone while they stand are breaches.  Until day `on` (NO_DAY: the last). */
Arrangements match_arrangements(const Told *told, int n, Day on, Arena *keep, Arena scratch);

/* Whose word a claim is in the end; its name is empty when nobody knows. */
Origin match_origin(const Told *told, Arena *keep);

/* ---- one claim after the other ------------------------------------------ */

/* What match_all keeps while it works, for a caller that adds claims over days. */
typedef struct Matcher Matcher;

Matcher *match_open(Arena *keep);           /* keep, and every Told, must outlive it */

/* Puts `told` into the event it fits best, a new one if need be; one that has an
 * event already is filed there.  False when it tells of no happening. */
bool match_add(Matcher *m, const Told *told, Arena scratch, Text *event, Text *why);

/* The id of the event that a claim founds: "ev-" and its own. */
Text match_event_id(const Told *told, Arena *keep);

/* Takes the next merge that match_add made: the claim added last fitted two events, and
 * nothing in them contradicts.  The younger one's claims are the older one's now. */
bool match_next_merge(Matcher *m, Merge *ret);

/* How many claims an event has. */
int match_size(const Matcher *m, Text id);

/* An event as it now stands; nmembers 0 when there is none of that id. */
Event match_event(const Matcher *m, Text id, Arena *keep, Arena scratch);

/* The keys under which a claim is filed (place and day, parties and day, item,
 * words), or with `around` those under which its neighbours may lie.  A caller
 * hands match_add every claim of the events under these before it adds `told`. */
#define MATCH_KEYS 128
int match_keys(const Told *told, bool around, uint64_t *keys, int room);

/* Two scenes further apart are never the same. */
#define SAME_PLACE_KM 5.0

/* The days a claim may share with others of its event: its own, or the day of
 * its item and the day before when it states none.  False: it has no days. */
bool match_days(const Told *told, Day *from, Day *to);

#endif
