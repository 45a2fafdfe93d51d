/* parts.h - what the files of store/ share: SQLite with errors that are sentences. */
#ifndef STORE_PARTS_H
#define STORE_PARTS_H

#include <sqlite3.h>
#include <zlib.h>

#include "store/store.h"

typedef struct Prepared { const char *text; sqlite3_stmt *stmt; } Prepared;

#define PREPARED 256

/* Small tables that repeat endlessly, remembered while the file is open. */
typedef struct Known { uint64_t key; long id; } Known;
typedef struct KnownIds { Known *at; uint64_t mask; int n; Arena *keep; } KnownIds;

typedef struct Touched { long event; Text id; bool is_new; } Touched;

struct Store {
    sqlite3  *db;
    char     *path;
    StoreMode mode;
    Prepared  prepared[PREPARED];
    Arena     forever, forever_whole;       /* as long as the file is open */
    Arena     matching, matching_whole;     /* the matcher and what it was told; emptied when large */
    Matcher  *matcher;
    Touched  *touched;                      /* events that changed in this transaction */
    int       ntouched, touched_capacity;
    long      next_event;                   /* number of the next new one; 0: ask */
    long      data_version;                 /* SQLite's: another program has written when it changes */
    KnownIds  words, actors, places, loaded_keys, loaded_events;
    KnownIds  made_of;                      /* event -> how many claims its row was last made of */
    z_stream  deflating, inflating;
    bool      deflate_open, inflate_open;
    long      now;                          /* of the transaction; never goes back */
    long      known;                        /* from when on what it writes counts as known: `now`, or earlier for an import */
    long      known_there;                  /* to the store that is being imported; 0: nothing is */
    long      declared;                     /* what store_clock() said; 0: the clock tells */
    bool      is_declared_logged;
    long      as_of;                        /* what recall_told looks at was known by then; 0: now */
};

/* Types: i long, d double (NAN is NULL), t Text (empty is NULL), T Text, b blob
 * (empty is NULL), y Day (NO_DAY is NULL). */
bool          sql_do(Store *s, Error *err, const char *text, const char *types, ...);
sqlite3_stmt *sql_ask(Store *s, Error *err, const char *text, const char *types, ...);
int           sql_row(Store *s, sqlite3_stmt *q, Error *err);       /* 1 a row, 0 the end, -1 failed */
bool          sql_failed(Store *s, Error *err);
bool          sql_failed_with(const char *path, sqlite3 *db, int rc, Error *err);

Text   sql_text(sqlite3_stmt *q, int column, Arena *keep);
Day    sql_day(sqlite3_stmt *q, int column);
double sql_double(sqlite3_stmt *q, int column);     /* NAN for NULL */
long   sql_long(sqlite3_stmt *q, int column);

bool sql_begin(Store *s, Error *err);
bool sql_commit(Store *s, Error *err);
void sql_rollback(Store *s);

/* The id of a key seen before in this process, or 0. */
long known_id(const KnownIds *k, uint64_t key);
void know_id(KnownIds *k, uint64_t key, long id);
void forget_ids(KnownIds *k);

/* packed.c: claims are stored deflated with a dictionary of their usual words. */
Text packed(Store *s, Text plain, Arena *keep);
Text packed_beside(Store *s, Text plain, Text beside, Arena *keep);     /* most of it stands in `beside`, too */
bool unpacked_beside(Store *s, Text packed_bytes, Text beside, Arena *keep, Text *ret, Error *err);
bool unpacked(Store *s, Text packed_bytes, Arena *keep, Text *ret, Error *err);

/* schema.c */
extern const char *const store_schema;
#define STORE_VERSION 6

/* What version 6 brought: which of a claim's figures stand side by side. */
#define STORE_TABLES_6 "ALTER TABLE figures ADD COLUMN in_row INTEGER NOT NULL DEFAULT 0;"

/* What version 5 brought: the claim of its item that a claim tells of again. */
#define STORE_TABLES_5 "CREATE TABLE told_again(claim INTEGER PRIMARY KEY REFERENCES claims, again TEXT NOT NULL) STRICT;"

/* What version 4 brought: the bytes of items as they arrived, items taken back,
 * where events went, signatures and time stamps; events whose row waits to be made anew. */
#define STORE_TABLES_4                                                                                      \
    "CREATE TABLE originals(item INTEGER PRIMARY KEY REFERENCES items, bytes BLOB NOT NULL) STRICT;"          \
    "CREATE TABLE withdrawn(id INTEGER PRIMARY KEY, item INTEGER NOT NULL REFERENCES items, at INTEGER NOT NULL," \
    "  kind TEXT NOT NULL, by_item INTEGER REFERENCES items, why TEXT NOT NULL) STRICT;"                       \
    "CREATE INDEX withdrawn_by_item ON withdrawn(item);"                                                      \
    "CREATE TABLE takings(item INTEGER PRIMARY KEY REFERENCES items, what TEXT NOT NULL, kind TEXT NOT NULL) STRICT;" \
    "CREATE INDEX takings_by_what ON takings(what);"                                                          \
    "CREATE TABLE event_links(event INTEGER NOT NULL REFERENCES events, other INTEGER NOT NULL REFERENCES events," \
    "  kind TEXT NOT NULL, at INTEGER NOT NULL, why TEXT NOT NULL) STRICT;"                                    \
    "CREATE INDEX event_links_by_event ON event_links(event);"                                                \
    "CREATE INDEX event_links_by_other ON event_links(other);"                                                \
    "CREATE TABLE stamps(id INTEGER PRIMARY KEY, day INTEGER NOT NULL, line INTEGER NOT NULL, root BLOB NOT NULL," \
    "  kind TEXT NOT NULL, maker TEXT, bytes BLOB NOT NULL, at INTEGER NOT NULL) STRICT;"                      \
    "CREATE INDEX items_by_doc ON items(doc);"                                                                \
    "CREATE INDEX items_by_url ON items(url) WHERE url IS NOT NULL;"                                          \
    "CREATE INDEX claims_since ON claims(day_from, item, scene) WHERE since = 1;"                              \
    "CREATE INDEX events_stale ON events(id) WHERE stale;"
#define STORE_APPLICATION 0x53495452        /* "SITR" */

/* migrate.c: brings the tables of an older version up to ours. */
bool migrate(Store *s, long version, Error *err);

/* open.c */
void forget_prepared(Store *s);
void store_undo(Store *s);                                  /* rolls back, and forgets what was learnt since */

/* add.c */
long intern(Store *s, Text word, Error *err);               /* id in `words`; -1 failed, 0 empty */
bool add_claim(Store *s, long item, const Sighting *seen, Text json, Text root, long *claim, Error *err);

/* As much of a claim's words as fits on a line of a list. */
Text head_of(Text words);

/* recall.c: a claim as match/ needs it, out of its columns. */
bool recall_told(Store *s, long claim, Arena *keep, Told *ret, Error *err);

/* The claims of an event (its row's id), as known by then (0: now), in order. */
bool recall_members(Store *s, long event, long known_by, Arena *keep, Told **ret, int *n, Error *err);
Event recall_event(const Told *told, int n, Arena *keep, Arena scratch);

/* events.c */
bool match_claim(Store *s, long claim, Arena scratch, Error *err);
bool refresh_events(Store *s, Arena scratch, Error *err);   /* writes the rows of events touched since */
bool leave_event(Store *s, long claim, const char *why, Error *err);
bool remake_event(Store *s, long event, const char *why, Arena scratch, Error *err);
long event_number(Store *s, Text id, Error *err);           /* 0 none, -1 failed */
void apply_review(Store *s, Event *e, long known_by, Arena *keep, Error *err);
void forget_matching(Store *s);
bool settle(Store *s, Arena scratch, Error *err);           /* inside a transaction */
Text title_of(const Event *e);
Day  reported(const Event *e);

/* doubts.c: what speaks against a claim's day. */
bool find_doubt(Store *s, Told *t, Arena *keep, Error *err);

/* withdraw.c: items that are taken back, whole. */
bool withdraw(Store *s, long item, Text kind, long by_item, Text why, Arena scratch, Error *err);
bool take_back(Store *s, const Item *item, const Notice *notice, long number, Arena scratch, Error *err);   /* what a new item takes back, or is taken back by */

/* seal.c */
bool is_sealed_claim(Store *s, long claim, bool *ret, Error *err);
bool hide_sealed(Store *s, Error *err);                             /* from a reader */
bool seal_by_source(Store *s, const Entry *e, long item, bool *ret, Error *err);
bool seal_obey(Store *s, const Verdict *v, Arena scratch, Error *err);
bool seal_makes_sense(Store *s, const Verdict *v, Error *err);

/* custody.c */
bool log_append(Store *s, const char *what, long item, Text payload, Arena scratch, Error *err);
bool log_item(Store *s, const char *what, long item, Arena scratch, Error *err);
bool log_new_item(Store *s, const Entry *e, long item, long last_claim, Arena scratch, Error *err);

#endif
