/* Sealed items: kept, and shown to nobody.
 *
 * A custodian seals one item, or a source: all that it published or posted, all in
 * which it is quoted or named, and all that it will send.  A reader's connection
 * sees no sealed row (hide_sealed), and the events are made again without them, with
 * their names and their past, so that no count, order or gap speaks of them.  The
 * bytes stay in the file, the custody log knows that something was sealed, and
 * opening them again puts them back. */
#include <math.h>

#include "store/parts.h"

/* ---- readers ------------------------------------------------------------ */

#define SEALED_CLAIMS "(SELECT id FROM main.claims WHERE item IN (SELECT item FROM main.sealed))"

/* In a reader's connection these names stand for what may be seen: SQLite looks a
 * name up among the temporary ones first, so every question is asked of them. */
static const char *const views =
    "CREATE TEMP VIEW items AS SELECT * FROM main.items WHERE id NOT IN (SELECT item FROM main.sealed);"
    "CREATE TEMP VIEW claims AS SELECT * FROM main.claims WHERE item NOT IN (SELECT item FROM main.sealed);"
    "CREATE TEMP VIEW arrivals AS SELECT * FROM main.arrivals WHERE item NOT IN (SELECT item FROM main.sealed);"
    "CREATE TEMP VIEW claim_actors AS SELECT * FROM main.claim_actors WHERE claim NOT IN " SEALED_CLAIMS ";"
    "CREATE TEMP VIEW claim_places AS SELECT * FROM main.claim_places WHERE claim NOT IN " SEALED_CLAIMS ";"
    "CREATE TEMP VIEW verdicts AS SELECT * FROM main.verdicts WHERE kind NOT IN ('seal', 'seal-source') AND"
    " NOT EXISTS(SELECT 1 FROM main.claims c JOIN main.sealed s ON s.item = c.item WHERE c.claim IN (subject, value)"
    " OR 'ev-' || c.claim IN (subject, value));";

bool hide_sealed(Store *s, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "SELECT count(*) FROM main.sqlite_schema WHERE name = 'sealed'", "");
    if (!q || sql_row(s, q, err) <= 0)
        return false;
    bool has_table = sql_long(q, 0) > 0;
    sqlite3_reset(q);
    if (s->mode == STORE_WRITE)
        return has_table || sqlite3_exec(s->db, "CREATE TABLE IF NOT EXISTS sealed(item INTEGER PRIMARY KEY REFERENCES items,"
            " at INTEGER NOT NULL) STRICT; CREATE INDEX IF NOT EXISTS events_as_told ON events(coalesce(day_from, reported), event);",
            NULL, NULL, NULL) == SQLITE_OK || sql_failed(s, err);
    if (!has_table)         /* of an older version, which seals nothing */
        return sqlite3_exec(s->db, "CREATE TEMP TABLE sealed(item INTEGER PRIMARY KEY, at INTEGER)", NULL, NULL, NULL) == SQLITE_OK
            || sql_failed(s, err);
    return s->mode == STORE_CUSTODY || sqlite3_exec(s->db, views, NULL, NULL, NULL) == SQLITE_OK || sql_failed(s, err);
}

bool is_sealed_claim(Store *s, long claim, bool *ret, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "SELECT EXISTS(SELECT 1 FROM claims c JOIN sealed s ON s.item = c.item WHERE c.id = ?)",
                              "i", claim);
    if (!q || sql_row(s, q, err) <= 0)
        return false;
    *ret = sql_long(q, 0) != 0;
    sqlite3_reset(q);
    return true;
}

/* ---- numbers found, first all of them, for they change while we work ------- */

typedef struct Numbers { long *at; int n; } Numbers;

static bool numbers_of(Store *s, sqlite3_stmt *q, Arena *keep, Numbers *ret, Error *err)
{
    int row, capacity = 0;
    *ret = (Numbers){ 0 };
    while ((row = q ? sql_row(s, q, err) : -1) > 0)
        *GROW(keep, ret->at, ret->n, capacity) = sql_long(q, 0);
    return row == 0;
}

static bool item_of_hex(Store *s, Text hex, long *ret, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "SELECT id FROM items WHERE lower(hex(hash)) = lower(?)", "T", hex);
    int row = q ? sql_row(s, q, err) : -1;
    *ret = row > 0 ? sql_long(q, 0) : 0;
    if (row > 0)
        sqlite3_reset(q);
    return row >= 0;
}

/* Somebody's words as one phrase for FTS5. */
static Text phrase_of(Text words, Arena *keep)
{
    char *out = arena_take(keep, 1, (size_t)words.n + 3);
    int n = 0;
    out[n++] = '"';
    for (int i = 0; i < words.n; i++)
        out[n++] = words.at[i] == '"' ? ' ' : words.at[i];
    out[n++] = '"';
    return (Text){ out, n };
}

static bool items_of_source(Store *s, Text name, Arena *keep, Numbers *ret, Error *err)
{
    return numbers_of(s, sql_ask(s, err,
        "SELECT id FROM items WHERE publisher = ?1 COLLATE NOCASE OR author = ?1 COLLATE NOCASE OR handle = ?1 COLLATE NOCASE"
        " OR handle = '@' || ?1 COLLATE NOCASE OR voice IN (SELECT id FROM actors WHERE actor = ?1 OR name = ?1 COLLATE NOCASE)"
        " UNION SELECT item FROM claims WHERE id IN (SELECT claim FROM claim_actors WHERE actor IN"
        " (SELECT id FROM actors WHERE actor = ?1 OR name = ?1 COLLATE NOCASE))"
        " UNION SELECT rowid FROM item_words WHERE item_words MATCH ?2", "TT", name, phrase_of(name, keep)), keep, ret, err);
}

/* ---- events without what is sealed ----------------------------------------- */

/* An event is named after its first claim: if that is sealed, after the first that is not. */
static bool rename_event(Store *s, long event, Arena keep, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err,
        "SELECT event, EXISTS(SELECT 1 FROM claims c JOIN sealed s ON s.item = c.item WHERE events.event LIKE 'ev-' ||"
        " coalesce(c.root, c.claim) || '%' OR events.event LIKE 'ev-' || c.claim || '%') FROM events WHERE id = ?", "i", event);
    if (!q || sql_row(s, q, err) <= 0)
        return false;
    Text old = sql_text(q, 0, &keep);
    bool named_after_sealed = sql_long(q, 1) != 0;
    sqlite3_reset(q);
    if (!named_after_sealed)
        return true;
    q = sql_ask(s, err, "SELECT 'ev-' || coalesce(c.root, c.claim) FROM claims c WHERE c.id IN (SELECT claim FROM members"
                        " WHERE event = ?1 UNION SELECT claim FROM member_past WHERE event = ?1) AND 'ev-' || coalesce(c.root, c.claim)"
                        " NOT IN (SELECT event FROM events) ORDER BY c.id LIMIT 1", "i", event);
    int row = q ? sql_row(s, q, err) : -1;
    Text name = row > 0 ? sql_text(q, 0, &keep) : text_format(&keep, "sealed-%ld", event);
    if (row > 0)
        sqlite3_reset(q);
    return row >= 0 && sql_do(s, err, "UPDATE events SET event = ? WHERE id = ?", "Ti", name, event)
        && sql_do(s, err, "INSERT INTO verdicts(at, who, kind, subject, value, why) SELECT at, who, kind, ?1, value, why"
                          " FROM verdicts WHERE subject = ?2 ORDER BY id", "TT", name, old)
        && sql_do(s, err, "INSERT INTO verdicts(at, who, kind, subject, value, why) SELECT at, who, kind, subject, ?1, why"
                          " FROM verdicts WHERE value = ?2 AND kind = 'move' ORDER BY id", "TT", name, old);
}

typedef struct Past { long at; Text why; int nclaims, norigins; double low, best, high; } Past;

static bool same_number(double a, double b)
{
    return (isnan(a) && isnan(b)) || fabs(a - b) < 1e-9;
}

static bool state_at(Store *s, long event, long at, Arena keep, Arena scratch, Past *ret, Error *err)
{
    Told *told;
    int n;
    *ret = (Past){ .at = at };
    if (!recall_members(s, event, at, &keep, &told, &n, err))
        return false;
    if (!n)
        return true;
    Event e = recall_event(told, n, &keep, scratch);
    const Toll *t = match_toll(&e, MEASURE_KILLED);
    *ret = (Past){ at, TEXT("made anew"), e.nmembers, e.norigins, t ? t->low : NAN, t ? t->best : NAN, t ? t->high : NAN };
    return true;
}

/* The first claim that is left is the one that founded the event. */
static bool name_founder(Store *s, long event, Error *err)
{
    long why = intern(s, TEXT("founded it"), err);
    return why > 0 && sql_do(s, err, "UPDATE members SET why = ?1 WHERE event = ?2 AND claim = (SELECT min(claim) FROM members"
                                     " WHERE event = ?2)", "ii", why, event);
}

/* What would have been written down, had the sealed never been there. */
static bool rewrite_past(Store *s, long event, Arena scratch, Error *err)
{
    typedef struct Row { long at; Text why; } Row;
    Row *rows = NULL;
    int n = 0, capacity = 0, row;
    Arena keep = s->matching;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT at, why FROM event_history WHERE event = ? ORDER BY version", "i", event);
    while ((row = q ? sql_row(s, q, err) : -1) > 0)
        *GROW(&keep, rows, n, capacity) = (Row){ sql_long(q, 0), sql_text(q, 1, &keep) };
    if (row < 0 || !sql_do(s, err, "DELETE FROM event_history WHERE event = ?", "i", event))
        return false;
    /* What an event was when it was founded is no change of it. */
    Past before = { .nclaims = 0 };
    int version = 1;
    q = sql_ask(s, err, "SELECT min(at) FROM (SELECT at FROM members WHERE event = ?1 UNION ALL SELECT at FROM member_past"
                        " WHERE event = ?1)", "i", event);
    if (!q || sql_row(s, q, err) <= 0)
        return false;
    long founded = sql_long(q, 0);
    sqlite3_reset(q);
    if (founded && !state_at(s, event, founded, keep, scratch, &before, err))
        return false;
    for (int i = 0; i < n - 1; i++) {               /* the last is the sealing itself */
        Past now;
        if (!state_at(s, event, rows[i].at, keep, scratch, &now, err))
            return false;
        if (!now.nclaims)
            continue;
        if (now.nclaims == before.nclaims && now.norigins == before.norigins && same_number(now.best, before.best)
            && same_number(now.low, before.low) && same_number(now.high, before.high))
            continue;
        before = now;
        version++;
        if (!sql_do(s, err, "INSERT INTO event_history(event, version, at, why, nclaims, norigins, killed_low, killed_best,"
                            " killed_high, status) VALUES(?,?,?,?,?,?,?,?,?,'draft')", "iiiTiiddd", event, (long)version, now.at,
                    now.why, (long)now.nclaims, (long)now.norigins, now.low, now.best, now.high))
            return false;
    }
    return sql_do(s, err, "UPDATE events SET version = ?, known_from = coalesce((SELECT min(at) FROM (SELECT at FROM members"
                          " WHERE event = ?2 UNION ALL SELECT at FROM member_past WHERE event = ?2)), known_from) WHERE id = ?2",
                  "ii", (long)version, event);
}

static bool seal_item(Store *s, long item, Arena scratch, Error *err)
{
    Arena keep = s->matching;
    Numbers events;
    if (!sql_do(s, err, "INSERT OR IGNORE INTO sealed VALUES(?,?)", "ii", item, s->now)
        || !numbers_of(s, sql_ask(s, err, "SELECT event FROM members WHERE claim IN (SELECT id FROM claims WHERE item = ?1)"
               " UNION SELECT event FROM member_past WHERE claim IN (SELECT id FROM claims WHERE item = ?1)", "i", item),
               &keep, &events, err)
        || !sql_do(s, err, "DELETE FROM members WHERE claim IN (SELECT id FROM claims WHERE item = ?)", "i", item)
        || !sql_do(s, err, "DELETE FROM member_past WHERE claim IN (SELECT id FROM claims WHERE item = ?)", "i", item))
        return false;
    s->matching = keep;
    for (int i = 0; i < events.n; i++)
        if (!rename_event(s, events.at[i], keep, err) || !name_founder(s, events.at[i], err) || !remake_event(s, events.at[i], "made anew", scratch, err)
            || !rewrite_past(s, events.at[i], scratch, err))
            return false;
    /* What is left without a claim is linked to nothing. */
    return sql_do(s, err, "DELETE FROM event_links WHERE event IN (SELECT id FROM events WHERE nclaims = 0 AND event LIKE 'sealed-%')"
                          " OR other IN (SELECT id FROM events WHERE nclaims = 0 AND event LIKE 'sealed-%')", "");
}

static bool open_item(Store *s, long item, Arena scratch, Error *err)
{
    Arena keep = s->matching;
    Numbers claims;
    if (!sql_do(s, err, "DELETE FROM sealed WHERE item = ?", "i", item)
        || !numbers_of(s, sql_ask(s, err, "SELECT id FROM claims WHERE item = ? AND apart IS NULL AND id NOT IN"
               " (SELECT claim FROM replaced) ORDER BY id", "i", item), &keep, &claims, err))
        return false;
    s->matching = keep;
    for (int i = 0; i < claims.n; i++)
        if (!match_claim(s, claims.at[i], scratch, err))
            return false;
    return refresh_events(s, scratch, err);
}

/* ---- a custodian's word ------------------------------------------------------ */

bool seal_makes_sense(Store *s, const Verdict *v, Error *err)
{
    if (!text_equals(v->value, "sealed") && !text_equals(v->value, "open"))
        return fail(err, "an item or source is \"sealed\" or \"open\", not \"%.*s\"", TEXT_FMT(v->value));
    if (text_equals(v->kind, "seal-source"))
        return v->subject.n > 2 || fail(err, "\"%.*s\" is too short for the name of a source", TEXT_FMT(v->subject));
    long item;
    return item_of_hex(s, v->subject, &item, err) && (item || fail(err, "there is no item %.*s", TEXT_FMT(v->subject)));
}

bool seal_obey(Store *s, const Verdict *v, Arena scratch, Error *err)
{
    bool seals = text_equals(v->value, "sealed");
    Arena keep = s->matching;
    Numbers items = { NEW(&keep, long), 1 };
    if (text_equals(v->kind, "seal") ? !item_of_hex(s, v->subject, items.at, err)
                                     : !items_of_source(s, v->subject, &keep, &items, err))
        return false;
    s->matching = keep;
    for (int i = 0; i < items.n; i++)
        if (!(seals ? seal_item(s, items.at[i], scratch, err) : open_item(s, items.at[i], scratch, err)))
            return false;
    return true;
}

static bool says(Text t, Text name)
{
    for (int i = 0; i + name.n <= t.n; i++)
        if (text_is_nocase(text_part(t, i, i + name.n), name))
            return true;
    return false;
}

/* Whether an item just added comes from, quotes or names a source that is sealed. */
bool seal_by_source(Store *s, const Entry *e, long item, bool *ret, Error *err)
{
    *ret = false;
    Arena keep = s->matching;
    int row;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT subject FROM verdicts v WHERE kind = 'seal-source' AND value = 'sealed' AND NOT EXISTS"
        "(SELECT 1 FROM verdicts w WHERE w.kind = v.kind AND w.subject = v.subject AND w.id > v.id AND w.value = 'open')", "");
    while ((row = q ? sql_row(s, q, err) : -1) > 0) {
        Text name = sql_text(q, 0, &keep);
        const Item *i = e->item;
        if (says(i->publisher, name) || says(i->author, name) || says(i->handle, name) || says(i->text, name) || says(i->title, name)
            || (e->voice && (text_is(e->voice->id, name) || says(e->voice->name, name))))
            *ret = true;
        for (int k = 0; k < e->seen.n && !*ret; k++)
            for (int a = 0; a < e->seen.at[k].claim.nspeakers; a++)
                *ret = *ret || text_is(e->seen.at[k].claim.speakers[a].id, name) || says(e->seen.at[k].claim.speakers[a].name, name);
    }
    return row == 0 && (!*ret || sql_do(s, err, "INSERT OR IGNORE INTO sealed VALUES(?,?)", "ii", item, s->now));
}
