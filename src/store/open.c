/* Opening and closing, and what a failed transaction leaves behind: nothing. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "store/parts.h"

/* Address space, of which only what is touched costs memory. */
#define FOREVER_BYTES   ((size_t)2 << 30)
#define MATCHING_BYTES  ((size_t)6 << 30)

static bool is_ours(Store *s, bool *is_new, long *version_found, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "PRAGMA application_id", "");
    if (!q || sql_row(s, q, err) <= 0)
        return false;
    long application = sql_long(q, 0);
    sqlite3_reset(q);
    q = sql_ask(s, err, "SELECT count(*) FROM sqlite_schema", "");
    if (!q || sql_row(s, q, err) <= 0)
        return false;
    long tables = sql_long(q, 0);
    sqlite3_reset(q);
    *is_new = application == 0 && tables == 0;
    if (!*is_new && application != STORE_APPLICATION)
        return fail(err, "%s is a database, but no store of sitrep", s->path);
    if (*is_new)
        return true;
    q = sql_ask(s, err, "PRAGMA user_version", "");
    if (!q || sql_row(s, q, err) <= 0)
        return false;
    long version = sql_long(q, 0);
    sqlite3_reset(q);
    *version_found = version;
    return version <= STORE_VERSION
        || fail(err, "%s was made by a later version of sitrep (its tables are version %ld, ours %d)", s->path,
                version, STORE_VERSION);
}

static bool run(Store *s, const char *statements, Error *err)
{
    return sqlite3_exec(s->db, statements, NULL, NULL, NULL) == SQLITE_OK || sql_failed(s, err);
}

static bool set_up(Store *s, Error *err)
{
    char ours[200];
    snprintf(ours, sizeof ours, "PRAGMA application_id = %d; PRAGMA user_version = %d;", STORE_APPLICATION,
             STORE_VERSION);
    if (run(s, "BEGIN EXCLUSIVE", err) && run(s, store_schema, err) && run(s, ours, err) && run(s, "COMMIT", err))
        return true;
    sql_rollback(s);
    return false;
}

/* A store on read-only media: without its -wal file beside it nothing is open
 * for writing, and the file may be read as it lies. */
static bool open_immutable(Store *s)
{
    Arena keep = s->forever;
    Text wal = text_format(&keep, "%s-wal", s->path);
    if (file_exists(wal.at))
        return false;
    char *uri = arena_take(&keep, 3, strlen(s->path) + 40), *at = uri;
    at += sprintf(at, "file:");
    for (const char *p = s->path; *p; p++)
        at += strchr("%?#", *p) ? sprintf(at, "%%%02X", (unsigned char)*p) : sprintf(at, "%c", *p);
    sprintf(at, "?immutable=1");
    sqlite3_close(s->db);
    s->db = NULL;
    return sqlite3_open_v2(uri, &s->db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK;
}

static bool begin_use(Store *s, Error *err)
{
    sqlite3_extended_result_codes(s->db, 1);
    sqlite3_busy_timeout(s->db, 15000);
    bool is_new;
    long version = STORE_VERSION;
    if (!is_ours(s, &is_new, &version, err))
        return false;
    if (s->mode != STORE_WRITE && version < STORE_VERSION)
        return fail(err, "%s was made by an earlier version of sitrep and cannot be brought up to date where it lies"
                         " (its tables are version %ld, ours %d): copy it to where it may be written", s->path, version,
                    STORE_VERSION);
    if (s->mode != STORE_WRITE)
        return is_new ? fail(err, "%s is empty: nothing was added to it yet", s->path)
                      : run(s, "PRAGMA cache_size = -32768;", err) && hide_sealed(s, err);
    /* Normal: a killed process loses nothing; a power cut may take the last
     * moments of an add that has not ended yet, whole items only.  Ending it
     * syncs.  That rows point at rows is seen to here and checked by verify. */
    if (!run(s, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF;"
                "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864; PRAGMA wal_autocheckpoint = 16000;", err))
        return false;
    return is_new ? set_up(s, err) : (version == STORE_VERSION || migrate(s, version, err)) && hide_sealed(s, err);
}

static bool is_older(sqlite3 *db)
{
    sqlite3_stmt *q = NULL;
    long application = 0, version = STORE_VERSION;
    if (sqlite3_prepare_v2(db, "SELECT application_id, user_version FROM pragma_application_id, pragma_user_version", -1,
                           &q, NULL) == SQLITE_OK && sqlite3_step(q) == SQLITE_ROW) {
        application = sql_long(q, 0);
        version = sql_long(q, 1);
    }
    sqlite3_finalize(q);
    return application == STORE_APPLICATION && version < STORE_VERSION;
}

/* A reader of an older file has it brought up to date first, if it can be written. */
static void bring_up(const char *path, sqlite3 *db)
{
    Store *writer;
    Error ignored;
    if (is_older(db) && store_open(path, STORE_WRITE, &writer, &ignored))
        store_close(writer);
}

bool store_open(const char *path, StoreMode mode, Store **ret, Error *err)
{
    Arena forever = arena_open(FOREVER_BYTES), whole = forever;
    Store *s = NEW(&forever, Store);
    *s = (Store){ .forever = forever, .forever_whole = whole, .mode = mode };
    s->path = text_zero_ended(text_of(path), &s->forever);
    s->matching = s->matching_whole = arena_open(MATCHING_BYTES);
    s->words.keep = s->actors.keep = s->places.keep = s->made_of.keep = &s->forever;
    s->loaded_keys.keep = s->loaded_events.keep = &s->matching;
    int flags = SQLITE_OPEN_NOMUTEX | (mode == STORE_WRITE ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY);
    int rc = sqlite3_open_v2(path, &s->db, flags, NULL);
    Error why;
    if (rc == SQLITE_OK && mode != STORE_WRITE)
        bring_up(path, s->db);
    bool ok = rc == SQLITE_OK ? begin_use(s, &why) : sql_failed_with(path, s->db, rc, &why);
    if (!ok && mode != STORE_WRITE && s->db && file_exists(path) && (sqlite3_errcode(s->db) & 0xff) == SQLITE_CANTOPEN) {
        forget_prepared(s);
        ok = open_immutable(s) && begin_use(s, &why);
    }
    if (!ok) {
        *err = why;
        store_close(s);
        return false;
    }
    *ret = s;
    return true;
}

void forget_prepared(Store *s)
{
    for (int i = 0; i < PREPARED; i++) {
        sqlite3_finalize(s->prepared[i].stmt);
        s->prepared[i] = (Prepared){ 0 };
    }
}

void store_close(Store *s)
{
    if (!s)
        return;
    sql_rollback(s);
    forget_prepared(s);
    if (s->mode == STORE_WRITE && s->db)
        sqlite3_wal_checkpoint_v2(s->db, NULL, SQLITE_CHECKPOINT_FULL, NULL, NULL);
    sqlite3_close(s->db);
    if (s->deflate_open)
        deflateEnd(&s->deflating);
    if (s->inflate_open)
        inflateEnd(&s->inflating);
    arena_close(&s->matching_whole);
    Arena whole = s->forever_whole;
    arena_close(&whole);
}

/* What was learnt inside a transaction that came to nothing is not so. */
void store_undo(Store *s)
{
    sql_rollback(s);
    s->is_declared_logged = false;
    forget_ids(&s->words);
    forget_ids(&s->actors);
    forget_ids(&s->places);
    forget_matching(s);
}
