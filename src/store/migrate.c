/* Files of older versions: their tables are brought up to ours, one version after
 * the other, in one transaction; nothing that was said is touched. */
#include <stdio.h>

#include <jansson.h>

#include "store/parts.h"

static const char *const steps[] = {
    /* 1 -> 2: a line for lists, so that claims need not be unpacked for them */
    "ALTER TABLE claims ADD COLUMN words TEXT;"
    "ALTER TABLE events ADD COLUMN title TEXT;"
    "ALTER TABLE events ADD COLUMN reported INTEGER;",
    /* 2 -> 3: indexes for ledgers of one province and month */
    "CREATE INDEX claims_long ON claims(scene, day_to) WHERE day_to > day_from + 31;"
    "DROP INDEX events_by_day;"
    "CREATE INDEX events_by_day ON events(day_from, day_to, class, nclaims, killed_best, reported, place, norigins);",
    /* 3 -> 4 */
    "ALTER TABLE events ADD COLUMN stale INTEGER NOT NULL DEFAULT 0;" STORE_TABLES_4
    "DROP INDEX events_by_place; CREATE INDEX events_by_place ON events(place, day_from, day_to);"
    "CREATE TABLE sealed(item INTEGER PRIMARY KEY REFERENCES items, at INTEGER NOT NULL) STRICT;"
    "CREATE INDEX events_as_told ON events(coalesce(day_from, reported), event);",
    /* 4 -> 5 */
    STORE_TABLES_5,
    /* 5 -> 6 */
    STORE_TABLES_6,
};

/* The words of every claim, out of its JSON: version 1 kept them nowhere else. */
static bool fill_words(Store *s, Error *err)
{
    for (long after = 0;;) {
        Arena one = s->matching;
        sqlite3_stmt *q = sql_ask(s, err, "SELECT id, json FROM claims WHERE id > ? ORDER BY id LIMIT 1", "i", after);
        int row = q ? sql_row(s, q, err) : -1;
        if (row <= 0)
            return row == 0;
        after = sql_long(q, 0);
        Text raw = sql_text(q, 1, &one), json;
        sqlite3_reset(q);
        if (!unpacked(s, raw, &one, &json, err))
            return false;
        json_t *claim = json_loadb(json.at, (size_t)json.n, 0, NULL);
        const char *words = json_string_value(json_object_get(claim, "text"));
        bool ok = sql_do(s, err, "UPDATE claims SET words = ? WHERE id = ?", "ti", head_of(text_of(words)), after);
        json_decref(claim);
        if (!ok)
            return false;
    }
}

static bool write_steps(Store *s, long version, Error *err)
{
    for (long v = version; v < STORE_VERSION; v++)
        if (sqlite3_exec(s->db, steps[v - 1], NULL, NULL, NULL) != SQLITE_OK)
            return sql_failed(s, err);
    if (version < 2 && !(fill_words(s, err) && sql_do(s, err, "UPDATE events SET stale = 1 WHERE nclaims > 0", "")))
        return false;
    Arena scratch = s->matching;
    scratch.at += (scratch.end - scratch.at) / 2;
    char pragma[60];
    snprintf(pragma, sizeof pragma, "PRAGMA user_version = %d", STORE_VERSION);
    return settle(s, scratch, err)
        && log_append(s, "migrate", 0, text_format(&scratch, "tables from version %ld to %d", version, STORE_VERSION), scratch,
                      err)
        && (sqlite3_exec(s->db, pragma, NULL, NULL, NULL) == SQLITE_OK || sql_failed(s, err));
}

bool migrate(Store *s, long version, Error *err)
{
    if (version < 1)
        return fail(err, "%s names no version of its tables", s->path);
    bool begun = sql_begin(s, err);
    /* Another program may have done it while we waited. */
    sqlite3_stmt *q = begun ? sql_ask(s, err, "PRAGMA user_version", "") : NULL;
    if (!q || sql_row(s, q, err) <= 0) {
        store_undo(s);
        return false;
    }
    version = sql_long(q, 0);
    sqlite3_reset(q);
    if (version == STORE_VERSION) {
        sql_rollback(s);
        return true;
    }
    if (write_steps(s, version, err) && sql_commit(s, err)) {
        forget_prepared(s);
        return true;
    }
    store_undo(s);
    return fail_while(err, "bringing the store up to date");
}
