/* The custody log: one line for everything that was ever done, each hashed
 * together with the one before, so that no past line can be changed unseen. */
#include <time.h>

#include "base/json.h"
#include "store/parts.h"

static Sha256 chain(const Sha256 *before, long id, long at, const char *what, Text payload, Arena scratch)
{
    Text line = text_format(&scratch, "%.*s\n%ld %ld %s %.*s", TEXT_FMT(sha256_hex(*before, &scratch)), id, at, what,
                            TEXT_FMT(payload));
    return sha256(line);
}

static bool append(Store *s, const char *what, long item, Text payload, Arena scratch, Error *err)
{
    Sha256 before = { { 0 } };
    long id = 0;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT id, hash FROM log ORDER BY id DESC LIMIT 1", "");
    int row = q ? sql_row(s, q, err) : -1;
    if (row < 0)
        return false;
    if (row > 0) {
        id = sql_long(q, 0);
        if (sqlite3_column_bytes(q, 1) == 32)
            memcpy(before.bytes, sqlite3_column_blob(q, 1), 32);
        sqlite3_reset(q);
    }
    Sha256 h = chain(&before, id + 1, s->now, what, payload, scratch);
    return sql_do(s, err, "INSERT INTO log(id, at, what, item, payload, hash) VALUES(?,?,?,?,?,?)", "iiTdTb", id + 1,
                  s->now, text_of(what), item ? (double)item : __builtin_nan(""), payload,
                  (Text){ (const char *)h.bytes, 32 });
}

void store_clock(Store *s, long at)
{
    s->declared = at;
}

bool log_append(Store *s, const char *what, long item, Text payload, Arena scratch, Error *err)
{
    if (s->declared && !s->is_declared_logged) {
        long real = (long)time(NULL);
        s->is_declared_logged = true;
        if (!append(s, "clock", 0, text_format(&scratch, "an archive, read on %ld, counts as known from its own days on", real),
                    scratch, err))
            return false;
    }
    return append(s, what, item, payload, scratch, err);
}

static Sha256 with_claim(Sha256 before, Text claim, Text json, Arena scratch)
{
    return sha256(text_format(&scratch, "%.*s%.*s\n%.*s", TEXT_FMT(sha256_hex(before, &scratch)), TEXT_FMT(claim),
                              TEXT_FMT(json)));
}

static Text payload_of(Sha256 hash, Sha256 text, int n, long last, Sha256 claims, Arena *keep)
{
    return text_format(keep, "%.*s text %.*s claims %d to %ld %.*s", TEXT_FMT(sha256_hex(hash, keep)),
                       TEXT_FMT(sha256_hex(text, keep)), n, last, TEXT_FMT(sha256_hex(claims, keep)));
}

/* What an item and its claims weigh: the hash of its bytes, of its text, and of
 * every claim ever made of it, in order, up to claim number `last`. */
static bool item_payload(Store *s, long item, long last, Arena *scratch, Text *ret, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "SELECT hash, text_hash FROM items WHERE id = ?", "i", item);
    if (!q || sql_row(s, q, err) <= 0)
        return false;
    Sha256 hash = { { 0 } }, text = { { 0 } };
    if (sqlite3_column_bytes(q, 0) == 32 && sqlite3_column_bytes(q, 1) == 32) {
        memcpy(hash.bytes, sqlite3_column_blob(q, 0), 32);
        memcpy(text.bytes, sqlite3_column_blob(q, 1), 32);
    }
    sqlite3_reset(q);
    Sha256 claims = { { 0 } };
    int n = 0, row;
    long highest = 0;
    q = sql_ask(s, err, "SELECT id, claim, json FROM claims WHERE item = ? AND id <= ? ORDER BY id", "ii", item, last);
    while ((row = q ? sql_row(s, q, err) : -1) > 0) {
        Arena forgotten = *scratch;
        Text json;
        if (!unpacked(s, sql_text(q, 2, &forgotten), &forgotten, &json, err)) {
            sqlite3_reset(q);
            return false;
        }
        highest = sql_long(q, 0);
        claims = with_claim(claims, sql_text(q, 1, &forgotten), json, forgotten);
        n++;
    }
    if (row < 0)
        return false;
    *ret = payload_of(hash, text, n, highest, claims, scratch);
    return true;
}

bool log_new_item(Store *s, const Entry *e, long item, long last_claim, Arena scratch, Error *err)
{
    Sha256 claims = { { 0 } };
    for (int i = 0; i < e->seen.n; i++)
        claims = with_claim(claims, e->seen.at[i].claim.id, e->json[i], scratch);
    return log_append(s, "add", item, payload_of(e->item->id, e->item->text_id, e->seen.n, last_claim, claims, &scratch),
                      scratch, err);
}

bool log_item(Store *s, const char *what, long item, Arena scratch, Error *err)
{
    Text payload;
    return item_payload(s, item, INT64_MAX, &scratch, &payload, err) && log_append(s, what, item, payload, scratch, err);
}

/* ---- looking through the whole file -------------------------------------- */

typedef struct Wrongs { Arena *keep; Verified *to; int capacity; } Wrongs;

#define WRONGS_SHOWN 100

static void wrong(Wrongs *w, Text what)
{
    if (w->to->nwrong < WRONGS_SHOWN)
        *GROW(w->keep, w->to->wrong, w->to->nwrong, w->capacity) = what;
}

static bool check_sqlite(Store *s, Wrongs *w, Error *err)
{
    int row;
    sqlite3_stmt *q = sql_ask(s, err, "PRAGMA integrity_check(20)", "");
    while ((row = q ? sql_row(s, q, err) : -1) > 0) {
        Text said = sql_text(q, 0, w->keep);
        if (!text_equals(said, "ok"))
            wrong(w, text_format(w->keep, "SQLite: %.*s", TEXT_FMT(said)));
    }
    if (row < 0)
        return false;
    q = sql_ask(s, err, "PRAGMA foreign_key_check", "");
    while ((row = q ? sql_row(s, q, err) : -1) > 0)
        wrong(w, text_format(w->keep, "row %ld of %.*s points at nothing", sql_long(q, 1), TEXT_FMT(sql_text(q, 0, w->keep))));
    return row == 0;
}

/* The highest claim number that a line of the log covers: "... claims 3 to 17 ..." */
static long covered(Text payload)
{
    int at = text_find(payload, TEXT(" to "));
    Text rest = at < 0 ? NO_TEXT : text_part(payload, at + 4, payload.n), number;
    long last = 0;
    return text_next(&rest, ' ', &number) && text_to_long(number, &last) ? last : 0;
}

/* "item 5 (mon-0621, 3fa0..., arrived 2018-06-21)" */
static Text item_named(Store *s, long item, Arena *keep)
{
    Error why;
    sqlite3_stmt *q = sql_ask(s, &why, "SELECT doc, lower(hex(hash)), arrived / 86400 FROM items WHERE id = ?", "i", item);
    if (!q || sql_row(s, q, &why) <= 0)
        return text_format(keep, "item %ld, which is gone,", item);
    Text name = text_format(keep, "item %ld (%.*s, %.12s, arrived %.*s)", item, TEXT_FMT(sql_text(q, 0, keep)),
                            text_zero_ended(sql_text(q, 1, keep), keep), TEXT_FMT(day_write((Day)sql_long(q, 2), keep)));
    sqlite3_reset(q);
    return name;
}

static bool check_log(Store *s, Wrongs *w, Arena scratch, Error *err)
{
    Sha256 before = { { 0 } };
    long expected = 1;
    int row;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT id, at, what, item, payload, hash FROM log ORDER BY id", "");
    while ((row = q ? sql_row(s, q, err) : -1) > 0) {
        Arena forgotten = scratch;
        long id = sql_long(q, 0), item = sql_long(q, 3);
        char *what = text_zero_ended(sql_text(q, 2, &forgotten), &forgotten);
        Text payload = sql_text(q, 4, &forgotten);
        Sha256 now = chain(&before, id, sql_long(q, 1), what, payload, forgotten);
        if (id != expected)
            wrong(w, text_format(w->keep, "the log goes from line %ld to %ld", expected - 1, id));
        if (sqlite3_column_bytes(q, 5) != 32 || memcmp(now.bytes, sqlite3_column_blob(q, 5), 32) != 0)
            wrong(w, text_format(w->keep, "line %ld of the log, of %.*s, was changed after it was written, or one before it", id,
                                 TEXT_FMT(day_write((Day)(sql_long(q, 1) / 86400), w->keep))));
        expected = id + 1;
        before = now;
        w->to->log++;
        if (item && covered(payload) + 1 > 0 && (strcmp(what, "add") == 0 || strcmp(what, "recode") == 0)) {
            Text again;
            Error why;
            if (!item_payload(s, item, covered(payload), &forgotten, &again, &why))
                wrong(w, text_format(w->keep, "%.*s: %s", TEXT_FMT(item_named(s, item, w->keep)), why.what));
            else if (!text_is(again, payload))
                wrong(w, text_format(w->keep, "%.*s or its claims were changed after they were written on %.*s",
                                     TEXT_FMT(item_named(s, item, w->keep)),
                                     TEXT_FMT(day_write((Day)(sql_long(q, 1) / 86400), w->keep))));
        }
    }
    w->to->root = sha256_hex(before, w->keep);
    return row == 0;
}

static bool is_sha(sqlite3_stmt *q, int column, Text bytes)
{
    Sha256 h = sha256(bytes);
    return sqlite3_column_bytes(q, column) == 32 && memcmp(h.bytes, sqlite3_column_blob(q, column), 32) == 0;
}

static bool check_items(Store *s, Wrongs *w, Arena scratch, Error *err)
{
    int row;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT items.id, text_hash, text, items.hash, log.id, o.bytes FROM items"
                                      " LEFT JOIN log ON log.item = items.id AND log.what = 'add'"
                                      " LEFT JOIN originals o ON o.item = items.id", "");
    while ((row = q ? sql_row(s, q, err) : -1) > 0) {
        Arena forgotten = scratch;
        Text text, bytes;
        Error why;
        long item = sql_long(q, 0);
        w->to->items++;
        if (!unpacked(s, sql_text(q, 2, &forgotten), &forgotten, &text, &why)) {
            wrong(w, text_format(w->keep, "%.*s: %s", TEXT_FMT(item_named(s, item, w->keep)), why.what));
            continue;
        }
        if (!is_sha(q, 1, text))
            wrong(w, text_format(w->keep, "the text of %.*s is not the one that arrived", TEXT_FMT(item_named(s, item, w->keep))));
        else if (sqlite3_column_type(q, 5) != SQLITE_NULL
                 && (!unpacked_beside(s, sql_text(q, 5, &forgotten), text, &forgotten, &bytes, &why) || !is_sha(q, 3, bytes)))
            wrong(w, text_format(w->keep, "the bytes of %.*s are not those that arrived", TEXT_FMT(item_named(s, item, w->keep))));
        if (sqlite3_column_type(q, 4) == SQLITE_NULL)
            wrong(w, text_format(w->keep, "%.*s is not in the log", TEXT_FMT(item_named(s, item, w->keep))));
    }
    return row == 0;
}

static bool check_stamps(Store *s, Wrongs *w, Error *err)
{
    Stamps stamps;
    if (!store_stamps(s, NULL, w->keep, &stamps, err))
        return false;
    for (int i = 0; i < stamps.n; i++)
        if (stamps.at[i].wrong.n)
            wrong(w, text_format(w->keep, "the %.*s of %.*s, line %ld: %.*s", TEXT_FMT(stamps.at[i].kind),
                                 TEXT_FMT(day_write(stamps.at[i].day, w->keep)), stamps.at[i].line, TEXT_FMT(stamps.at[i].wrong)));
    return true;
}

/* Claims that nobody can find are lost, too. */
static bool check_links(Store *s, Wrongs *w, Error *err)
{
    static const struct { const char *count, *what; } checks[] = {
        { "SELECT count(*) FROM claims c WHERE apart IS NULL AND id NOT IN (SELECT claim FROM members)"
          " AND id NOT IN (SELECT claim FROM replaced) AND item NOT IN (SELECT item FROM sealed)", "claims belong to no event and have no reason" },
        { "SELECT count(*) FROM events e WHERE nclaims <> (SELECT count(*) FROM members m WHERE m.event = e.id)",
          "events count other claims than they have" },
        { "SELECT count(*) FROM (SELECT hash FROM items GROUP BY hash HAVING count(*) > 1)", "items are stored twice" },
        { "SELECT count(*) FROM items WHERE id NOT IN (SELECT item FROM arrivals)", "items never arrived" },
        { "SELECT count(*) FROM claims WHERE scene IS NULL AND nowhere IS NULL", "claims have neither a place nor a reason" },
    };
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
        sqlite3_stmt *q = sql_ask(s, err, checks[i].count, "");
        if (!q || sql_row(s, q, err) <= 0)
            return false;
        if (sql_long(q, 0))
            wrong(w, text_format(w->keep, "%ld %s", sql_long(q, 0), checks[i].what));
        sqlite3_reset(q);
    }
    return true;
}

bool store_verify(Store *s, Arena *keep, Arena scratch, Verified *ret, Error *err)
{
    *ret = (Verified){ 0 };
    Wrongs w = { keep, ret, 0 };
    StoreCounts counts;
    if (!check_sqlite(s, &w, err) || !check_log(s, &w, scratch, err) || !check_items(s, &w, scratch, err)
        || !check_links(s, &w, err) || !check_stamps(s, &w, err) || !store_counts(s, &counts, err))
        return false;
    ret->claims = counts.claims;
    ret->events = counts.events;
    return true;
}

bool store_roots(Store *s, Arena *keep, DayRoots *ret, Error *err)
{
    DayRoots roots = { 0 };
    int row, capacity = 0;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT l.at / 86400, d.n, l.id, l.hash FROM (SELECT max(id) AS last, count(*) AS n"
                                      " FROM log GROUP BY at / 86400) d JOIN log l ON l.id = d.last ORDER BY l.id", "");
    while ((row = q ? sql_row(s, q, err) : -1) > 0) {
        Sha256 h = { { 0 } };
        if (sqlite3_column_bytes(q, 3) == 32)
            memcpy(h.bytes, sqlite3_column_blob(q, 3), 32);
        *GROW(keep, roots.at, roots.n, capacity) =
            (DayRoot){ (Day)sql_long(q, 0), sql_long(q, 1), sql_long(q, 2), sha256_hex(h, keep) };
    }
    if (row == 0)
        *ret = roots;
    return row == 0;
}

bool store_log(Store *s, long after, int limit, Arena *keep, Text *json_lines, Error *err)
{
    Json j = json_open(keep);
    int row;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT id, at, what, payload, hash FROM log WHERE id > ? ORDER BY id LIMIT ?", "ii",
                              after, limit > 0 ? (long)limit : -1L);
    while ((row = q ? sql_row(s, q, err) : -1) > 0) {
        Sha256 h = { { 0 } };
        if (sqlite3_column_bytes(q, 4) == 32)
            memcpy(h.bytes, sqlite3_column_blob(q, 4), 32);
        json_begin(&j, NULL, '{');
        json_long(&j, "line", sql_long(q, 0));
        json_long(&j, "at", sql_long(q, 1));
        json_text(&j, "what", sql_text(q, 2, keep));
        json_text(&j, "payload", sql_text(q, 3, keep));
        json_text(&j, "hash", sha256_hex(h, keep));
        json_end(&j, '}');
        json_newline(&j);
    }
    *json_lines = json_done(&j);
    return row == 0;
}
