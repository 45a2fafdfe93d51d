/* store.h - keeps items, claims and events, and finds them again (SQLite).
 *
 *     one item with its claims -> one transaction: words, claims, events, log
 *
 * Append-only: a claim coded anew names the one it replaces, an event's past is
 * kept, an item that arrives again is noted as another arrival.  A process that
 * is killed loses nothing it has accepted.  Every claim keeps the moment it
 * became known, so the record can be read as known on any day.
 *
 * One Store belongs to one thread; many may have one file open, one of them writing.
 * What comes back lies in the caller's arena. */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include "match/match.h"

typedef struct Store Store;

/* STORE_CUSTODY reads everything, sealed items too: for checking a file and for
 * making two stores one.  STORE_READ never sees a sealed item. */
typedef enum StoreMode { STORE_READ, STORE_WRITE, STORE_CUSTODY } StoreMode;

/* STORE_WRITE makes the file when there is none. */
bool store_open(const char *path, StoreMode mode, Store **ret, Error *err);
void store_close(Store *s);

/* What is asked between these is answered from one state of the record, and quicker: for readers. */
bool store_read_begin(Store *s, Error *err);
void store_read_end(Store *s);

/* ---- adding ------------------------------------------------------------- */

/* An item and what the pipeline made of it. */
typedef struct Entry {
    const Item  *item;
    const Actor *voice;         /* who its publisher or poster is, or NULL */
    Sightings    seen;
    const Text  *json;          /* each sighting's claim as one line of JSON */
    Text         rules;         /* version of the rules that coded it */
    Notice       notice;        /* what it takes back, in its own words */
} Entry;

/* Whether the very bytes are known already; if so their arrival is written down. */
bool store_again(Store *s, const Item *item, bool *known, Error *err);

/* Adds an item that is not known, its claims, and the events they belong to, in
 * one transaction. */
bool store_add(Store *s, const Entry *entry, Arena scratch, Error *err);

/* From now on what is added counts as known at `at` (Unix seconds; 0: by the clock
 * again): an archive read in late was known when it was published.  It never
 * counts as known before what the record knows already; the log says who read it when. */
void store_clock(Store *s, long at);

/* Brings the rows of crowded events up to date, which wait while items come in one
 * after the other; to be called when the adding ends. */
bool store_settle(Store *s, Arena scratch, Error *err);

/* ---- events ------------------------------------------------------------- */

typedef struct EventQuery {
    Day    from, to;            /* NO_DAY: open.  Undated events are found only when both are open */
    bool   has_box;
    double west, south, east, north;
    Text   place;               /* name of a place, province or country code; empty: all */
    Text   type;                /* "ASSAULT", "assault/aerial", a weapon; empty: all */
    int    origins;             /* at least so many */
    bool   by_report;           /* undated events are found by the day they were first reported on */
    long   known_by;            /* Unix seconds: as known then; 0: now */
    long   after;               /* of the row last seen, for paging; 0: from the start */
    int    limit;               /* 0: all */
    Day    published_by;        /* out of items published by then; 0: all */
    Text   party;               /* id, code, country or name of whoever acts or is acted upon */
    Text   grade;               /* of occurrence or attribution: "probable", "contested" */
    Text   status;
    Text   words;               /* in the title, place, mode or weapon */
    bool   by_day;              /* sorted by the day, the latest first, not by number */
    bool   bare;                /* only what a mark on a map needs: no id, title, grade or mode, in no order */
    int    offset;
} EventQuery;

/* What a map or a list needs; the whole Event is store_event's. */
typedef struct EventRow {
    long   number;
    Text   id, event, mode, weapon, status, occurrence, attribution;
    Day    from, to;
    long   place; Text place_name, admin1, country; double lat, lon; int precision;
    double killed_low, killed_best, killed_high, injured_best;      /* NAN: nobody stated it */
    int    nclaims, nitems, nspeakers, norigins;
    long   known_from;
    Text   title;               /* the words of the claim it is best known by; empty as of an earlier day */
    Day    reported;            /* the day of the first item that told of it, or NO_DAY */
    Text   lowered;             /* by which rule its place is shown less exactly than it is known; empty: as known */
} EventRow;
typedef struct EventRows { EventRow *at; int n; } EventRows;

/* By number, ascending, or by day.  With known_by or published_by, rows show the event as it was then. */
bool store_events(Store *s, const EventQuery *q, Arena *keep, Arena scratch, EventRows *ret, Error *err);

typedef struct EventPast { long at; int version; Text why; int nclaims, norigins; double killed_low, killed_best, killed_high; } EventPast;
/* "merged into", "split from", and the other way round: "took in", "gave off" */
typedef struct EventLink { Text kind, other, why; long at; } EventLink;
typedef struct EventHistory { EventPast *at; int n; EventLink *links; int nlinks; } EventHistory;

/* One event with all its claims, as known by then (0: now).  *found false: none
 * of that id, or not yet. */
bool store_event(Store *s, Text id, long known_by, Arena *keep, Arena scratch,
                 bool *found, Event *ret, EventHistory *history, Error *err);

/* What an event became that was merged into another, however often that was merged since; empty: it was not. */
bool store_merged_into(Store *s, Text begin, Arena *keep, Text *ret, Error *err);

/* The one event whose id begins so ("ev-1915ca58"), or empty. */
bool store_event_of(Store *s, Text begin, Arena *keep, Text *ret, Error *err);

/* The same out of items published by a day, too (0: all). */
bool store_event_published(Store *s, Text id, long known_by, Day published_by, Arena *keep, Arena scratch,
                           bool *found, Event *ret, EventHistory *history, Error *err);

/* ---- claims and items --------------------------------------------------- */

typedef struct ClaimRow {
    long number;
    Text claim, json;           /* json: as `sitrep code` printed it */
    Text event;                 /* id of its event; empty when it stands apart */
    Text apart;                 /* why it stands apart */
    Text nowhere;               /* why it has no place; empty when it has one */
    long item; Day from, to; long known_at;
    bool is_replaced;
    Day  published;             /* its item, or NO_DAY */
    Text joined;                /* why it belongs to its event */
} ClaimRow;
typedef struct ClaimRows { ClaimRow *at; int n; } ClaimRows;

typedef struct ClaimQuery {
    Day  from, to;              /* by the claim's own day; NO_DAY: open */
    Text place;                 /* as in EventQuery, by its main scene */
    Text type;
    Text speaker;               /* id or name of any speaker */
    Text event;                 /* id */
    Text item;                  /* hash, hex */
    Text id;                    /* of the claim */
    bool unplaced;              /* only those without a scene */
    bool with_replaced;         /* those, too, that were coded anew since */
    long known_by, after;
    int  limit;
    Day  published_by;          /* of items published by then; 0: all */
    bool has_box;
    double west, south, east, north;
    Text party;                 /* as in EventQuery */
    Text measure;               /* with a figure of it: "killed" */
    int  offset;
} ClaimQuery;

bool store_claims(Store *s, const ClaimQuery *q, Arena *keep, ClaimRows *ret, Error *err);

typedef struct ItemRow {
    long number; Text hash, doc, title, publisher, url, lang, author, handle, text, rules;
    Day published; long arrived; int narrivals, nclaims;
} ItemRow;
typedef struct ItemRows { ItemRow *at; int n; } ItemRows;

/* One item with its text: by number, or by hash when number is 0. */
bool store_item(Store *s, long number, Text hash_hex, Arena *keep, bool *found, ItemRow *ret, Error *err);

/* Items whose words match (FTS5 syntax), the newest first, without their text. */
bool store_search(Store *s, Text words, int limit, Arena *keep, ItemRows *ret, Error *err);

/* Items by day of publication and words (FTS5; empty: all), with the head of their text. */
typedef struct ItemQuery { Day from, to; Text words; int limit, offset; Text publisher; long known_by; bool by_arrival; } ItemQuery;
bool store_items(Store *s, const ItemQuery *q, Arena *keep, ItemRows *ret, Error *err);

typedef struct DayCount { Day day; Text event; int nevents, nclaims; double killed; } DayCount;
typedef struct DayCounts { DayCount *at; int n; } DayCounts;
bool store_days(Store *s, const EventQuery *q, Arena *keep, DayCounts *ret, Error *err);

/* How many items were published a day; `nevents` counts them. */
bool store_item_days(Store *s, Arena *keep, DayCounts *ret, Error *err);

typedef struct SpeakerRow { Text id, name, class_, country; long nclaims, nitems; Day first, last; } SpeakerRow;
typedef struct SpeakerRows { SpeakerRow *at; int n; } SpeakerRows;
bool store_speakers(Store *s, int limit, Arena *keep, SpeakerRows *ret, Error *err);

/* Everybody whom a claim names, once: speakers, actors, targets. */
bool store_named(Store *s, Arena *keep, SpeakerRows *ret, Error *err);

typedef struct StoreCounts { long items, arrivals, claims, replaced, events, places, speakers, verdicts, log, unplaced; } StoreCounts;
bool store_counts(Store *s, StoreCounts *ret, Error *err);

/* Everything told about a measure, for match_series: claims with a figure that is
 * a running total, stock or flow, at a place, province or country (empty: all). */
bool store_counted(Store *s, Text place, long known_by, Arena *keep, Told **ret, int *n, Error *err);

/* What a running total counts that no event has: its number less the best tolls of the
 * events since its start in its area.  is_known false: it names no start, or counts no dead. */
typedef struct Residual { bool is_known; double sum, rest; int nevents; } Residual;
bool store_residual(Store *s, const Series *series, const SeriesPoint *point, long known_by, Arena keep, Arena scratch,
                    Residual *ret, Error *err);

/* ---- ledgers ------------------------------------------------------------ */

typedef enum Ledger { LEDGER_CONTROL, LEDGER_DISPLACEMENT, LEDGER_HEALTH, LEDGER_CEASEFIRE, LEDGER_CROSSINGS,
                      LEDGER_STATEMENTS, LEDGER_COUNT } Ledger;
const char *ledger_word(Ledger l);

typedef struct LedgerRow {
    long   number; Text claim; Day from, to, published;
    long   place; Text place_name, admin1, country; double lat, lon;
    Text   event, mode, aspect, stance, actor, target, speaker, speaker_class, text;
    Text   measure, who, kind; double low, high;        /* its first figure, if any */
    long   known_at; Text of_event;
} LedgerRow;
typedef struct LedgerRows { LedgerRow *at; int n; } LedgerRows;

typedef struct LedgerQuery { Ledger ledger; Day from, to; Text place; long known_by; int limit; } LedgerQuery;
bool store_ledger(Store *s, const LedgerQuery *q, Arena *keep, LedgerRows *ret, Error *err);

/* The CONTROL claims, for match_control: who holds what, at a place or everywhere. */
bool store_control(Store *s, Text place, long known_by, Arena *keep, Told **ret, int *n, Error *err);

/* How the record spells the place, province or country that somebody asks for, in whatever
 * spelling; by its other names, too, when `g` is given.  As asked when there is none. */
bool store_place_name(Store *s, const Gazetteer *g, Text asked, Arena *keep, Arena scratch, Text *ret, Error *err);

/* The claims that speak of a ceasefire and the attacks since the first of them, for match_arrangements. */
bool store_ceasefires(Store *s, Text place, long known_by, Arena *keep, Told **ret, int *n, Error *err);

/* Events that are new or otherwise than they were at `since` (Unix seconds), by name; and
 * items that were taken back since. */
typedef struct ChangedItem { Text item, doc, kind, why; long at; } ChangedItem;
typedef struct ChangedList { Text *events; int nevents; ChangedItem *items; int nitems; } ChangedList;
bool store_changed(Store *s, long since, long until, Arena *keep, ChangedList *ret, Error *err);

/* A place (province) or party of which more events are told in the seven days until a day
 * than its thirty days before let expect.  It lasts until the count falls back; `why` says
 * when and why it was withdrawn.  The volume of reporting stands beside it. */
typedef struct Alert {
    Text   kind, name;          /* "place" and "Dar`a, SYR", "party" and "SYRMIL" */
    Day    raised, last;        /* the first and the last day on which it stood */
    int    now, items;          /* events and items of the seven days when it was highest */
    double usual, usual_items, score;
    Text  *events; int nevents; /* of the week when it was raised */
    Text   withdrawn;           /* empty: it stands on the last day asked for */
} Alert;
typedef struct Alerts { Alert *at; int n; } Alerts;
bool store_alerts(Store *s, Day from, Day to, Arena *keep, Arena scratch, Alerts *ret, Error *err);

/* A kind of event, in a province or over all, that is told of far more often in
 * the last `days` days than before: as many as that come by chance once in a thousand. */
typedef struct Surge { Text event, admin1, country; int now; double usual, score; } Surge;
typedef struct Surges { Surge *at; int n; } Surges;
bool store_surges(Store *s, Day until, int days, int weeks_before, Arena *keep, Surges *ret, Error *err);

/* ---- people's words about the record ------------------------------------ */

/* What is said, of what:
 *     kind          subject      value
 *     review        event        reviewed, disputed, unverifiable, retracted, draft
 *     move          claim        an event, "apart" (one of its own) or "auto" (where the rules put it)
 *     exclude       claim        excluded, included: whether it asserts anything of its event
 *     correct       claim        "type=ASSAULT", "mode=aerial", "weapon=mortar", "when=2018-06-26", "place=172469",
 *                                "killed=7-13"; nothing behind "=" gives the field back to the machine
 *     work          event, item  taken, free, done: whether somebody is on it
 *     seal          item's hash  sealed, open: kept, and shown to nobody
 *     seal-source   name         sealed, open: all that it sent, is quoted or named in, and will send
 * Nothing is overwritten; what the machine made stays beside it. */
typedef struct Verdict { long at; Text who, kind, subject, value, why; long number; } Verdict;
typedef struct Verdicts { Verdict *at; int n; } Verdicts;
bool store_verdict(Store *s, const Verdict *v, Arena scratch, Error *err);
bool store_verdicts(Store *s, Text subject, Arena *keep, Verdicts *ret, Error *err);

/* Several at once, all or none, under one `at`: to merge two events is to move each claim. */
bool store_review(Store *s, const Verdict *v, int n, Arena scratch, Error *err);

/* Says the contrary of verdict `number` and of those said with it; 0: of the last word of
 * `who` that was not taken back yet.  *undone: how many. */
bool store_take_back(Store *s, Text who, long number, Arena scratch, int *undone, Error *err);

/* The claims of an event now, by number. */
bool store_members(Store *s, Text event, Arena *keep, Text **claims, int *n, Error *err);

/* Makes a place known to the file, so that a claim can be corrected to it. */
bool store_know_place(Store *s, const Place *p, Error *err);

/* Changes with every word written into the file, by whomever. */
bool store_state(Store *s, long *ret, Error *err);

/* ---- coding anew -------------------------------------------------------- */

/* One change that new rules made to one claim. */
typedef struct Change { Text rule_before, rule_after, text; enum { CHANGE_NEW, CHANGE_GONE, CHANGE_OTHER } what; Text fields; } Change;
typedef struct Changes { Change *at; int n; int unchanged; } Changes;

/* The items in order of number, whole, as read/ made them: false at the end (err->what empty). */
bool store_next_item(Store *s, long after, Arena *keep, Item *ret, long *number, Error *err);

/* Replaces the claims of a known item by what the new rules made of it; claims
 * that say the same stay.  With `only_look` nothing is written. */
bool store_recode(Store *s, long number, const Entry *entry, bool only_look, Arena *keep, Arena scratch,
                  Changes *ret, Error *err);

/* ---- two stores --------------------------------------------------------- */

typedef struct Imported { long items, claims, known, verdicts, refused; } Imported;

/* Adds what `from` has and `into` has not: items with their claims as they stand
 * there, verdicts.  Events are made here, out of all claims.  "As known on" asks what
 * was known to those who share a record, so a claim keeps the time since which `from`
 * knew it; the item's `arrived` is the time of the import, and the log has both. */
bool store_import(Store *into, Store *from, Arena keep, Arena scratch, Imported *ret, Error *err);

/* A copy in one file, compact and consistent, while others may be writing. */
bool store_export(Store *s, const char *path, Error *err);

/* ---- custody ------------------------------------------------------------ */

typedef struct Verified { long items, claims, events, log; Text root; Text *wrong; int nwrong; } Verified;

/* Looks through the whole file: SQLite's own check, every hash, the log's chain. */
bool store_verify(Store *s, Arena *keep, Arena scratch, Verified *ret, Error *err);

/* The hash of the log's last line of each day (UTC): note it elsewhere, and what was
 * known by then cannot be changed unseen. */
typedef struct DayRoot { Day day; long lines, last; Text root; } DayRoot;
typedef struct DayRoots { DayRoot *at; int n; } DayRoots;
bool store_roots(Store *s, Arena *keep, DayRoots *ret, Error *err);

/* What stands for a day's root outside the file: a signature (Ed25519) or the answer of a
 * time stamping authority (RFC 3161).  `wrong` says what does not hold; empty: it holds. */
typedef struct Stamp { Day day; long line, at; Text root, kind, maker, wrong; } Stamp;
typedef struct Stamps { Stamp *at; int n; } Stamps;
bool store_stamps(Store *s, const char *ca_file, Arena *keep, Stamps *ret, Error *err);

/* NO_DAY: the last day on which something was written. */
bool store_day_root(Store *s, Day day, Arena *keep, DayRoot *ret, Error *err);
bool store_new_key(Arena *keep, Text *secret, Text *public_key, Error *err);
bool store_sign(Store *s, Day day, Text key_file, Arena keep, Error *err);
bool store_stamp_request(Store *s, Day day, Arena *keep, Text *der, Error *err);
bool store_stamp_response(Store *s, Day day, Text der, const char *ca_file, Arena keep, Text *when, Arena *keep_when, Error *err);

/* The custody log, oldest first, one JSON line each. */
bool store_log(Store *s, long after, int limit, Arena *keep, Text *json_lines, Error *err);

#endif
