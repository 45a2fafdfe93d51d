#include "store/parts.h"

#include <math.h>
#include <stdarg.h>
#include <time.h>

bool sql_failed_with(const char *path, sqlite3 *db, int rc, Error *err)
{
    switch (rc & 0xff) {
    case SQLITE_FULL:
        return fail(err, "the disk that holds %s is full; the last item was not added, all before it are safe", path);
    case SQLITE_READONLY:
        return fail(err, "%s cannot be written: the file or its folder is read-only", path);
    case SQLITE_BUSY: case SQLITE_LOCKED:
        return fail(err, "%s is being written by another program; try again when it is done", path);
    case SQLITE_CORRUPT:
        return fail(err, "%s is damaged (%s); restore it from a copy, or export what can be read", path,
                    sqlite3_errmsg(db));
    case SQLITE_NOTADB:
        return fail(err, "%s is no store of sitrep", path);
    case SQLITE_CANTOPEN:
        return fail(err, "cannot open the store %s: no such file or folder, or no permission", path);
    case SQLITE_IOERR:
        return fail(err, "reading or writing %s failed (%s); what was added before is safe", path, sqlite3_errmsg(db));
    case SQLITE_NOMEM:
        return fail(err, "no memory for the store %s", path);
    default:
        return fail(err, "the store %s: %s", path, db ? sqlite3_errmsg(db) : sqlite3_errstr(rc));
    }
}

bool sql_failed(Store *s, Error *err)
{
    return sql_failed_with(s->path, s->db, sqlite3_extended_errcode(s->db), err);
}

/* Statements are told apart by the address of their text, a literal; texts that
 * were put together are made, used and finalized by whoever made them. */
static sqlite3_stmt *prepared(Store *s, const char *text, Error *err)
{
    uint64_t i = ((uint64_t)(uintptr_t)text * 0x9E3779B97F4A7C15u >> 40) % PREPARED;
    while (s->prepared[i].text && s->prepared[i].text != text)
        i = (i + 1) % PREPARED;
    if (!s->prepared[i].text) {
        sqlite3_stmt *q;
        if (sqlite3_prepare_v3(s->db, text, -1, SQLITE_PREPARE_PERSISTENT, &q, NULL) != SQLITE_OK) {
            sql_failed(s, err);
            return NULL;
        }
        s->prepared[i] = (Prepared){ text, q };
    }
    return s->prepared[i].stmt;
}

static void bind(sqlite3_stmt *q, const char *types, va_list values)
{
    for (int i = 1; *types; types++, i++)
        switch (*types) {
        case 'i':
            sqlite3_bind_int64(q, i, va_arg(values, long));
            break;
        case 'd': {
            double d = va_arg(values, double);
            if (isnan(d))
                sqlite3_bind_null(q, i);
            else
                sqlite3_bind_double(q, i, d);
            break;
        }
        case 'y': {
            Day d = va_arg(values, Day);
            if (d == NO_DAY)
                sqlite3_bind_null(q, i);
            else
                sqlite3_bind_int(q, i, d);
            break;
        }
        case 'b': {
            Text t = va_arg(values, Text);
            if (t.n)
                sqlite3_bind_blob(q, i, t.at, t.n, SQLITE_STATIC);
            else
                sqlite3_bind_null(q, i);
            break;
        }
        default: {
            Text t = va_arg(values, Text);
            if (t.n || *types == 'T')
                sqlite3_bind_text(q, i, t.n ? t.at : "", t.n, SQLITE_STATIC);
            else
                sqlite3_bind_null(q, i);
        }
        }
}

bool sql_do(Store *s, Error *err, const char *text, const char *types, ...)
{
    sqlite3_stmt *q = prepared(s, text, err);
    if (!q)
        return false;
    va_list values;
    va_start(values, types);
    bind(q, types, values);
    va_end(values);
    int rc = sqlite3_step(q);
    bool ok = rc == SQLITE_DONE || rc == SQLITE_ROW;
    if (!ok)
        sql_failed(s, err);
    sqlite3_reset(q);
    return ok;
}

sqlite3_stmt *sql_ask(Store *s, Error *err, const char *text, const char *types, ...)
{
    sqlite3_stmt *q = prepared(s, text, err);
    if (!q)
        return NULL;
    sqlite3_reset(q);
    va_list values;
    va_start(values, types);
    bind(q, types, values);
    va_end(values);
    return q;
}

int sql_row(Store *s, sqlite3_stmt *q, Error *err)
{
    int rc = sqlite3_step(q);
    if (rc == SQLITE_ROW)
        return 1;
    if (rc != SQLITE_DONE)
        sql_failed(s, err);
    sqlite3_reset(q);
    return rc == SQLITE_DONE ? 0 : -1;
}

Text sql_text(sqlite3_stmt *q, int column, Arena *keep)
{
    const void *at = sqlite3_column_blob(q, column);
    return text_copy((Text){ at, sqlite3_column_bytes(q, column) }, keep);
}

Day sql_day(sqlite3_stmt *q, int column)
{
    return sqlite3_column_type(q, column) == SQLITE_NULL ? NO_DAY : sqlite3_column_int(q, column);
}

double sql_double(sqlite3_stmt *q, int column)
{
    return sqlite3_column_type(q, column) == SQLITE_NULL ? NAN : sqlite3_column_double(q, column);
}

long sql_long(sqlite3_stmt *q, int column)
{
    return (long)sqlite3_column_int64(q, column);
}

bool sql_begin(Store *s, Error *err)
{
    if (!sql_do(s, err, "BEGIN IMMEDIATE", ""))
        return false;
    /* The clock may be set back; what became known later never has the earlier time. */
    sqlite3_stmt *q = sql_ask(s, err, "SELECT at FROM log ORDER BY id DESC LIMIT 1", "");
    int row = q ? sql_row(s, q, err) : -1;
    long last = row > 0 ? sql_long(q, 0) : 0;
    if (q)
        sqlite3_reset(q);
    long now = s->declared ? s->declared : (long)time(NULL);
    s->now = now > last ? now : last;
    s->known = s->known_there && s->known_there < s->now ? s->known_there : s->now;
    if (row >= 0 && (q = sql_ask(s, err, "PRAGMA data_version", "")) && (row = sql_row(s, q, err)) > 0) {
        long version = sql_long(q, 0);
        sqlite3_reset(q);
        if (version != s->data_version)
            forget_matching(s);                 /* another program may know more events by now */
        s->data_version = version;
    }
    s->next_event = 0;
    if (row < 0)
        sql_rollback(s);
    return row >= 0;
}

bool sql_commit(Store *s, Error *err)
{
    return sql_do(s, err, "COMMIT", "");
}

void sql_rollback(Store *s)
{
    if (!sqlite3_get_autocommit(s->db))
        sqlite3_exec(s->db, "ROLLBACK", NULL, NULL, NULL);
}

bool store_read_begin(Store *s, Error *err)
{
    return !sqlite3_get_autocommit(s->db) || sql_do(s, err, "BEGIN", "");
}

/* Questions that were broken off are let go, too. */
void store_read_end(Store *s)
{
    if (sqlite3_get_autocommit(s->db))
        return;
    for (sqlite3_stmt *q = NULL; (q = sqlite3_next_stmt(s->db, q)) != NULL; )
        sqlite3_reset(q);
    sql_rollback(s);
}

long known_id(const KnownIds *k, uint64_t key)
{
    key |= 1;
    if (!k->at)
        return 0;
    for (uint64_t i = key & k->mask; k->at[i].key; i = (i + 1) & k->mask)
        if (k->at[i].key == key)
            return k->at[i].id;
    return 0;
}

void know_id(KnownIds *k, uint64_t key, long id)
{
    key |= 1;
    if (!k->at || (uint64_t)k->n * 2 > k->mask) {
        Known *old = k->at;
        uint64_t size = old ? k->mask + 1 : 0;
        k->mask = old ? size * 2 - 1 : 1023;
        k->at = NEW_ARRAY(k->keep, Known, k->mask + 1);
        for (uint64_t i = 0; i < size; i++) {
            uint64_t at = old[i].key & k->mask;
            if (!old[i].key)
                continue;
            while (k->at[at].key)
                at = (at + 1) & k->mask;
            k->at[at] = old[i];
        }
    }
    uint64_t i = key & k->mask;
    while (k->at[i].key && k->at[i].key != key)
        i = (i + 1) & k->mask;
    k->n += !k->at[i].key;
    k->at[i] = (Known){ key, id };
}

void forget_ids(KnownIds *k)
{
    *k = (KnownIds){ .keep = k->keep };
}
