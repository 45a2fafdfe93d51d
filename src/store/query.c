/* Finding again. */
#include <math.h>
#include <stdio.h>

#include "store/parts.h"

/* A question put together from parts, and what to bind to them. */
typedef struct Bound { char type; long number; double real; Text text; } Bound;
typedef struct Ask { char sql[6000]; int n; Bound bound[40]; int nbound; } Ask;

static void put(Ask *a, const char *sql)
{
    size_t more = strlen(sql);
    if ((size_t)a->n + more < sizeof a->sql) {
        memcpy(a->sql + a->n, sql, more + 1);
        a->n += (int)more;
    }
}

static void put_long(Ask *a, const char *sql, long number)
{
    put(a, sql);
    a->bound[a->nbound++] = (Bound){ .type = 'i', .number = number };
}

static void put_real(Ask *a, const char *sql, double number)
{
    put(a, sql);
    a->bound[a->nbound++] = (Bound){ .type = 'd', .real = number };
}

static void put_text(Ask *a, const char *sql, Text text)
{
    put(a, sql);
    a->bound[a->nbound++] = (Bound){ .type = 't', .text = text };
}

static void put_blob(Ask *a, const char *sql, Text bytes)
{
    put(a, sql);
    a->bound[a->nbound++] = (Bound){ .type = 'b', .text = bytes };
}

static sqlite3_stmt *start(Store *s, const Ask *a, Error *err)
{
    sqlite3_stmt *q;
    if (sqlite3_prepare_v2(s->db, a->sql, a->n, &q, NULL) != SQLITE_OK) {
        sql_failed(s, err);
        return NULL;
    }
    for (int i = 0; i < a->nbound; i++) {
        const Bound *b = &a->bound[i];
        if (b->type == 'i')
            sqlite3_bind_int64(q, i + 1, b->number);
        else if (b->type == 'd')
            sqlite3_bind_double(q, i + 1, b->real);
        else if (b->type == 'b')
            sqlite3_bind_blob(q, i + 1, b->text.at, b->text.n, SQLITE_STATIC);
        else
            sqlite3_bind_text(q, i + 1, b->text.n ? b->text.at : "", b->text.n, SQLITE_STATIC);
    }
    return q;
}

/* `column` is a place at which, in which or in whose country `place` is. */
static void put_place(Ask *a, const char *column, Text place)
{
    put(a, " AND ");
    put(a, column);
    put_text(a, " IN (SELECT id FROM places WHERE name = ? COLLATE NOCASE", place);
    put_text(a, " UNION SELECT id FROM places WHERE admin1 = ? COLLATE NOCASE", place);
    put_text(a, " UNION SELECT id FROM places WHERE country = upper(?))", place);
}

/* "ASSAULT", "assault/aerial", "aerial" or a weapon. */
static void put_type(Ask *a, const char *class_, Text type, Arena *keep)
{
    int slash = text_find_char(type, '/');
    Text first = slash < 0 ? type : text_part(type, 0, slash);
    char *upper = text_zero_ended(first, keep);
    for (char *c = upper; *c; c++)
        *c = (char)(*c >= 'a' && *c <= 'z' ? *c - 32 : *c);
    put(a, " AND (");
    put(a, class_);
    put_text(a, " = ?", text_of(upper));
    if (slash >= 0)
        put_text(a, " AND mode = ?", text_part(type, slash + 1, type.n));
    else {
        put_text(a, " OR mode = ?", type);
        put_text(a, " OR weapon = ?", type);
    }
    put(a, ")");
}

static void put_days(Ask *a, Day from, Day to, const char *day_from, const char *day_to)
{
    if (to != NO_DAY) {
        put(a, " AND ");
        put(a, day_from);
        put_long(a, " <= ?", to);
    }
    if (from != NO_DAY) {
        put(a, " AND coalesce(");
        put(a, day_to);
        put(a, ", ");
        put(a, day_from);
        put_long(a, ") >= ?", from);
        if (to == NO_DAY) {                     /* undated ones only when both ends are open */
            put(a, " AND ");
            put(a, day_from);
            put(a, " IS NOT NULL");
        }
    }
}

/* Whoever acts or is acted upon: by id, code, country or name. */
static void put_party(Ask *a, const char *before, Text party, const char *after)
{
    put(a, before);
    put_text(a, " role BETWEEN 1 AND 6 AND actor IN (SELECT id FROM actors WHERE actor = ?", party);
    put_text(a, " OR code = ?", party);
    put_text(a, " OR country = ?", party);
    put_text(a, " OR name = ? COLLATE NOCASE)", party);
    put(a, after);
}

static void put_words(Ask *a, Text words, Arena *keep)
{
    char *like = arena_take(keep, 1, (size_t)words.n * 2 + 3);
    int n = 0;
    like[n++] = '%';
    for (int i = 0; i < words.n; i++) {
        if (words.at[i] == '%' || words.at[i] == '_' || words.at[i] == '!')
            like[n++] = '!';
        like[n++] = words.at[i];
    }
    like[n++] = '%';
    static const char *const columns[] = { " AND (e.title", " OR p.name", " OR p.admin1", " OR e.mode", " OR e.weapon" };
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        put(a, columns[i]);
        put_text(a, " LIKE ? ESCAPE '!'", (Text){ like, n });
    }
    put(a, ")");
}

/* ---- events ------------------------------------------------------------- */

static void put_event_conditions(Ask *a, const EventQuery *q, bool by_columns, Arena *keep)
{
    if (q->known_by)
        put_long(a, " AND e.known_from <= ?", q->known_by);
    if (!by_columns)
        return;
    if (q->by_report)
        put_days(a, q->from, q->to, "coalesce(e.day_from, e.reported)", "e.day_to");
    else
        put_days(a, q->from, q->to, "e.day_from", "e.day_to");
    if (q->place.n)
        put_place(a, "e.place", q->place);
    if (q->type.n)
        put_type(a, "e.class", q->type, keep);
    if (q->origins > 0)
        put_long(a, " AND e.norigins >= ?", q->origins);
    if (q->grade.n) {
        put_text(a, " AND (e.occurrence = ?", q->grade);
        put_text(a, " OR e.attribution = ?)", q->grade);
    }
    if (q->status.n)
        put_text(a, " AND e.status = ?", q->status);
    if (q->party.n)
        put_party(a, " AND e.id IN (SELECT event FROM members WHERE claim IN (SELECT claim FROM claim_actors WHERE", q->party, "))");
    if (q->words.n)
        put_words(a, q->words, keep);
    if (q->has_box) {
        put_real(a, " AND e.place IN (SELECT id FROM places_box WHERE east >= ?", q->west);
        put_real(a, " AND west <= ?", q->east);
        put_real(a, " AND north >= ?", q->south);
        put_real(a, " AND south <= ?)", q->north);
    }
}

static EventRow row_of(sqlite3_stmt *q, Arena *keep)
{
    return (EventRow){
        .number = sql_long(q, 0), .id = sql_text(q, 1, keep), .event = sql_text(q, 2, keep), .mode = sql_text(q, 3, keep),
        .weapon = sql_text(q, 4, keep), .status = sql_text(q, 5, keep), .from = sql_day(q, 6), .to = sql_day(q, 7),
        .place = sql_long(q, 8), .precision = (int)sql_long(q, 9), .killed_low = sql_double(q, 10),
        .killed_best = sql_double(q, 11), .killed_high = sql_double(q, 12), .injured_best = sql_double(q, 13),
        .nclaims = (int)sql_long(q, 14), .nitems = (int)sql_long(q, 15), .nspeakers = (int)sql_long(q, 16),
        .norigins = (int)sql_long(q, 17), .occurrence = sql_text(q, 18, keep), .attribution = sql_text(q, 19, keep),
        .known_from = sql_long(q, 20), .place_name = sql_text(q, 21, keep), .admin1 = sql_text(q, 22, keep),
        .country = sql_text(q, 23, keep), .lat = sql_double(q, 24), .lon = sql_double(q, 25),
        .title = sql_text(q, 27, keep), .reported = sql_day(q, 28) };
}

static EventRow row_of_event(long number, const Event *e)
{
    const Toll *killed = match_toll(e, MEASURE_KILLED), *injured = match_toll(e, MEASURE_INJURED);
    return (EventRow){
        .number = number, .id = e->id, .event = text_of(event_word(e->event)), .mode = e->mode, .weapon = e->weapon,
        .status = text_of(status_word(e->status)), .occurrence = text_of(occurrence_word(e->occurrence)),
        .attribution = text_of(attribution_word(e->attribution)), .from = e->from, .to = e->to, .place = e->place.id,
        .place_name = e->place.name, .admin1 = e->place.admin1, .country = e->place.country,
        .lat = e->place.id ? e->place.lat : NAN, .lon = e->place.id ? e->place.lon : NAN,
        .precision = e->place.id ? (int)e->place.precision : 0,
        .killed_low = killed ? killed->low : NAN, .killed_best = killed ? killed->best : NAN,
        .killed_high = killed ? killed->high : NAN, .injured_best = injured ? injured->best : NAN,
        .nclaims = e->nmembers, .nitems = e->nitems, .nspeakers = e->nspeakers, .norigins = e->norigins,
        .known_from = e->known_from, .title = title_of(e), .reported = reported(e) };
}

static bool type_fits(const EventRow *r, Text type)
{
    int slash = text_find_char(type, '/');
    if (slash >= 0)
        return text_is_nocase(r->event, text_part(type, 0, slash)) && text_is(r->mode, text_part(type, slash + 1, type.n));
    return text_is_nocase(r->event, type) || text_is(r->mode, type) || text_is(r->weapon, type);
}

/* The conditions once more, on an event as it was. */
static bool fits(const EventRow *r, const EventQuery *q)
{
    Day from = r->from == NO_DAY && q->by_report ? r->reported : r->from;
    if ((q->from != NO_DAY || q->to != NO_DAY) && from == NO_DAY)
        return false;
    if ((q->to != NO_DAY && from > q->to) || (q->from != NO_DAY && (r->to != NO_DAY ? r->to : from) < q->from))
        return false;
    if (q->place.n && !text_is_nocase(r->place_name, q->place) && !text_is_nocase(r->admin1, q->place)
        && !text_is_nocase(r->country, q->place))
        return false;
    if (q->type.n && !type_fits(r, q->type))
        return false;
    if (q->has_box && !(r->lon >= q->west && r->lon <= q->east && r->lat >= q->south && r->lat <= q->north))
        return false;
    if (q->grade.n && !text_is(r->occurrence, q->grade) && !text_is(r->attribution, q->grade))
        return false;
    if (q->status.n && !text_is(r->status, q->status))
        return false;
    return r->norigins >= q->origins;
}

/* Rows are wide: what is not asked for is not read. */
#define EVENT_COLUMNS(history)                                                                              \
    "SELECT e.id, e.event, e.class, e.mode, e.weapon, e.status, e.day_from, e.day_to, e.place, e.precision,"   \
    " e.killed_low, e.killed_best, e.killed_high, e.injured_best, e.nclaims, e.nitems, e.nspeakers, e.norigins,"\
    " e.occurrence, e.attribution, e.known_from, p.name, p.admin1, p.country, p.lat, p.lon,"                    \
    " " history ", e.title, e.reported, e.stale FROM events e LEFT JOIN places p ON p.id = e.place WHERE "
#define WHEN_CHANGED "(SELECT max(at) FROM event_history h WHERE h.event = e.id)"
#define BARE_COLUMNS                                                                                        \
    "SELECT e.id, '', e.class, '', '', '', e.day_from, e.day_to, e.place, e.precision,"                        \
    " NULL, e.killed_best, NULL, e.injured_best, e.nclaims, e.nitems, e.nspeakers, e.norigins,"                 \
    " '', '', e.known_from, p.name, p.admin1, p.country, p.lat, p.lon,"                                         \
    " 0, '', e.reported, e.stale FROM events e LEFT JOIN places p ON p.id = e.place WHERE "

static bool is_any_stale(Store *s, bool *ret, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "SELECT 1 FROM events WHERE stale LIMIT 1", "");
    int row = q ? sql_row(s, q, err) : -1;
    *ret = row > 0;
    if (row > 0)
        sqlite3_reset(q);
    return row >= 0;
}

/* Those whose items were published by then, in their order. */
static int keep_published(Told *told, int n, Day by)
{
    int kept = 0;
    for (int i = 0; i < n; i++)
        if (!by || (told[i].item_day != NO_DAY && told[i].item_day <= by))
            told[kept++] = told[i];
    return kept;
}

static bool as_it_was(Store *s, long number, const EventQuery *q, Arena *keep, Arena scratch, EventRow *row,
                      bool *found, Error *err)
{
    Told *told;
    int n;
    Arena half = scratch;                       /* the front half; what is left is for recall_event */
    half.end = scratch.at = scratch.at + (scratch.end - scratch.at) / 2;
    if (!recall_members(s, number, q->known_by, &half, &told, &n, err))
        return false;
    n = keep_published(told, n, q->published_by);
    *found = n > 0;
    if (n == 0)
        return true;
    Event e = recall_event(told, n, &half, scratch);
    apply_review(s, &e, q->known_by, &half, err);
    EventRow r = row_of_event(number, &e);
    *found = fits(&r, q);
    Text *texts[] = { &r.id, &r.mode, &r.weapon, &r.place_name, &r.admin1, &r.country, &r.title };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        *texts[i] = text_copy(*texts[i], keep);
    *row = r;
    return true;
}

/* Whether somebody has told of it since `q` looks at it. */
static bool grew_since(Store *s, const EventRow *r, const EventQuery *q, long changed_at, bool *ret, Error *err)
{
    *ret = q->known_by && changed_at > q->known_by;
    if (*ret || !q->published_by)
        return true;
    sqlite3_stmt *ask = sql_ask(s, err, "SELECT EXISTS(SELECT 1 FROM members m JOIN claims c ON c.id = m.claim JOIN items i"
                                        " ON i.id = c.item WHERE m.event = ? AND coalesce(i.published, 1000000) > ?)", "ii",
                                r->number, (long)q->published_by);
    if (!ask || sql_row(s, ask, err) <= 0)
        return false;
    *ret = sql_long(ask, 0) != 0;
    sqlite3_reset(ask);
    return true;
}

bool store_events(Store *s, const EventQuery *query, Arena *keep, Arena scratch, EventRows *ret, Error *err)
{
    Ask a = { .n = 0 };
    bool as_then = query->known_by || query->published_by;
    put(&a, as_then ? EVENT_COLUMNS(WHEN_CHANGED) : query->bare ? BARE_COLUMNS : EVENT_COLUMNS("0"));
    put(&a, as_then ? "1" : "e.nclaims > 0");     /* what is merged by now stood for itself once */
    bool any_stale;
    if (!is_any_stale(s, &any_stale, err))
        return false;
    /* A row that waits to be made anew may fit by what it will be. */
    put(&a, !as_then && any_stale ? " AND (e.stale OR (1" : " AND ((1");
    put_event_conditions(&a, query, !as_then, &scratch);
    if (as_then && query->party.n)
        put_party(&a, " AND e.id IN (SELECT event FROM members WHERE claim IN (SELECT claim FROM claim_actors WHERE", query->party, "))");
    if (as_then && query->words.n)
        put_words(&a, query->words, &scratch);
    if (query->published_by)
        put_long(&a, " AND e.reported <= ?", query->published_by);
    put(&a, "))");
    put_long(&a, " AND e.id > ?", query->after);
    if (!query->bare)
        put(&a, query->by_day ? " ORDER BY coalesce(e.day_from, e.reported) DESC, e.event DESC" : " ORDER BY e.id");
    if (query->limit > 0 && !as_then) {
        put_long(&a, " LIMIT ?", query->limit);
        put_long(&a, " OFFSET ?", query->offset);
    }
    sqlite3_stmt *q = start(s, &a, err);
    if (!q)
        return false;
    EventRows rows = { 0 };
    int row, capacity = 0, skip = as_then ? query->offset : 0;
    while ((row = sqlite3_step(q)) == SQLITE_ROW && (!query->limit || rows.n < query->limit)) {
        Arena forgotten = scratch;
        EventRow r = row_of(q, keep);
        bool found = true, grew, is_stale = sql_long(q, 29) != 0;
        if (as_then || is_stale) {
            if (!grew_since(s, &r, query, sql_long(q, 26), &grew, err)
                || ((grew = grew || is_stale) && !as_it_was(s, r.number, query, keep, forgotten, &r, &found, err))) {
                sqlite3_finalize(q);
                return false;
            }
            found = found && (grew || (r.nclaims > 0 && fits(&r, query)));
        }
        if (found && skip-- <= 0)
            *GROW(keep, rows.at, rows.n, capacity) = r;
    }
    bool ok = row == SQLITE_DONE || row == SQLITE_ROW || sql_failed(s, err);
    sqlite3_finalize(q);
    if (ok)
        *ret = rows;
    return ok;
}

bool store_event_of(Store *s, Text begin, Arena *keep, Text *ret, Error *err)
{
    *ret = NO_TEXT;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT event FROM events WHERE event >= ?1 AND event < ?1 || '~' AND nclaims > 0 LIMIT 2", "T", begin);
    int row = q ? sql_row(s, q, err) : -1, n = 0;
    for (; row > 0; row = sql_row(s, q, err)) {
        Text id = sql_text(q, 0, keep);
        if (n++ == 0 || text_is(id, begin))
            *ret = id;
        else if (!text_is(*ret, begin))
            *ret = NO_TEXT;
    }
    return row == 0;
}

/* By a link that matching left, or, when a person merged them, to where its claims went. */
bool store_merged_into(Store *s, Text begin, Arena *keep, Text *ret, Error *err)
{
    *ret = NO_TEXT;
    sqlite3_stmt *q = sql_ask(s, err,
        "WITH RECURSIVE way(event, step) AS (SELECT min(id), 0 FROM events WHERE event >= ?1 AND event < ?1 || '~' HAVING count(*) = 1"
        " UNION ALL SELECT coalesce((SELECT l.other FROM event_links l WHERE l.event = way.event AND l.kind = 'merged into' ORDER BY l.rowid DESC LIMIT 1),"
        " (SELECT m.event FROM member_past p JOIN members m ON m.claim = p.claim WHERE p.event = way.event GROUP BY m.event ORDER BY count(*) DESC, m.event LIMIT 1)),"
        " step + 1 FROM way WHERE step < 100 AND way.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM events e WHERE e.id = way.event AND e.nclaims > 0))"
        " SELECT e.event FROM way JOIN events e ON e.id = way.event WHERE step > 0 AND e.nclaims > 0", "T", begin);
    int row = q ? sql_row(s, q, err) : -1;
    if (row > 0) {
        *ret = sql_text(q, 0, keep);
        sqlite3_reset(q);
    }
    return row >= 0;
}

static bool history_of(Store *s, long event, long known_by, Arena *keep, EventHistory *ret, Error *err)
{
    *ret = (EventHistory){ 0 };
    int row, capacity = 0;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT at, version, why, nclaims, norigins, killed_low, killed_best, killed_high"
                                      " FROM event_history WHERE event = ?1 AND (?2 = 0 OR at <= ?2) ORDER BY version",
                              "ii", event, known_by);
    while ((row = q ? sql_row(s, q, err) : -1) > 0)
        *GROW(keep, ret->at, ret->n, capacity) =
            (EventPast){ sql_long(q, 0), (int)sql_long(q, 1), sql_text(q, 2, keep), (int)sql_long(q, 3),
                         (int)sql_long(q, 4), sql_double(q, 5), sql_double(q, 6), sql_double(q, 7) };
    if (row < 0)
        return false;
    int links_capacity = 0;
    q = sql_ask(s, err, "SELECT CASE WHEN l.event = ?1 THEN l.kind WHEN l.kind = 'merged into' THEN 'took in' ELSE 'gave off' END,"
                        " e.event, l.why, l.at FROM event_links l JOIN events e ON e.id = CASE WHEN l.event = ?1 THEN l.other"
                        " ELSE l.event END WHERE (l.event = ?1 OR l.other = ?1) AND (?2 = 0 OR l.at <= ?2) ORDER BY l.rowid",
                "ii", event, known_by);
    while ((row = q ? sql_row(s, q, err) : -1) > 0)
        *GROW(keep, ret->links, ret->nlinks, links_capacity) =
            (EventLink){ sql_text(q, 0, keep), sql_text(q, 1, keep), sql_text(q, 2, keep), sql_long(q, 3) };
    return row == 0;
}

bool store_event(Store *s, Text id, long known_by, Arena *keep, Arena scratch, bool *found, Event *ret,
                 EventHistory *history, Error *err)
{
    return store_event_published(s, id, known_by, 0, keep, scratch, found, ret, history, err);
}

bool store_event_published(Store *s, Text id, long known_by, Day published_by, Arena *keep, Arena scratch, bool *found,
                           Event *ret, EventHistory *history, Error *err)
{
    long number = event_number(s, id, err);
    if (number < 0)
        return false;
    *found = false;
    if (number == 0)
        return true;
    Told *told;
    int n;
    if (!recall_members(s, number, known_by, keep, &told, &n, err) || !history_of(s, number, known_by, keep, history, err))
        return false;
    n = keep_published(told, n, published_by);
    if (n == 0)
        return true;
    *found = true;
    *ret = recall_event(told, n, keep, scratch);
    apply_review(s, ret, known_by, keep, err);
    return true;
}

static int nibble(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static bool hash_of_hex(Text hex, Sha256 *ret)
{
    if (hex.n != 64)
        return false;
    for (int i = 0; i < 32; i++) {
        int high = nibble(hex.at[2 * i]), low = nibble(hex.at[2 * i + 1]);
        if (high < 0 || low < 0)
            return false;
        ret->bytes[i] = (unsigned char)(high << 4 | low);
    }
    return true;
}

/* ---- claims ------------------------------------------------------------- */

bool store_claims(Store *s, const ClaimQuery *query, Arena *keep, ClaimRows *ret, Error *err)
{
    Ask a = { .n = 0 };
    put(&a, "SELECT c.id, c.claim, c.json, (SELECT event FROM events WHERE id = m.event), wa.word, wn.word, c.item,"
            " c.day_from, c.day_to, c.known_at, r.claim, (SELECT published FROM items WHERE id = c.item), (SELECT word FROM words WHERE id = m.why) FROM claims c LEFT JOIN members m ON m.claim = c.id"
            " LEFT JOIN words wa ON wa.id = c.apart LEFT JOIN words wn ON wn.id = c.nowhere"
            " LEFT JOIN replaced r ON r.claim = c.id WHERE 1");
    put_days(&a, query->from, query->to, "c.day_from", "c.day_to");
    if (query->place.n)
        put_place(&a, "c.scene", query->place);
    if (query->type.n)
        put_type(&a, "c.event", query->type, keep);
    if (query->speaker.n) {
        put_text(&a, " AND c.id IN (SELECT claim FROM claim_actors WHERE role = 0 AND actor IN"
                     " (SELECT id FROM actors WHERE actor = ?", query->speaker);
        put_text(&a, " OR name = ? COLLATE NOCASE))", query->speaker);
    }
    if (query->event.n)
        put_text(&a, " AND m.event = (SELECT id FROM events WHERE event = ?)", query->event);
    Sha256 hash;
    if (query->item.n && !hash_of_hex(query->item, &hash))
        return fail(err, "\"%.*s\" is no hash of an item", TEXT_FMT(query->item));
    if (query->item.n)
        put_blob(&a, " AND c.item = (SELECT id FROM items WHERE hash = ?)", (Text){ (const char *)hash.bytes, 32 });
    if (query->id.n)
        put_text(&a, " AND c.claim = ?", query->id);
    if (query->unplaced)
        put(&a, " AND c.scene IS NULL");
    if (query->published_by)
        put_long(&a, " AND (SELECT published FROM items WHERE id = c.item) <= ?", query->published_by);
    if (query->party.n)
        put_party(&a, " AND c.id IN (SELECT claim FROM claim_actors WHERE", query->party, ")");
    if (query->measure.n)
        put_text(&a, " AND c.id IN (SELECT claim FROM figures WHERE measure = ?)", query->measure);
    if (query->has_box) {
        put_real(&a, " AND c.scene IN (SELECT id FROM places_box WHERE east >= ?", query->west);
        put_real(&a, " AND west <= ?", query->east);
        put_real(&a, " AND north >= ?", query->south);
        put_real(&a, " AND south <= ?)", query->north);
    }
    if (query->known_by) {
        put_long(&a, " AND c.known_at <= ?", query->known_by);
        if (!query->with_replaced)
            put_long(&a, " AND (r.claim IS NULL OR r.at > ?)", query->known_by);
    } else if (!query->with_replaced)
        put(&a, " AND r.claim IS NULL");
    put_long(&a, " AND c.id > ?", query->after);
    put(&a, " ORDER BY c.id");
    if (query->limit > 0) {
        put_long(&a, " LIMIT ?", query->limit);
        put_long(&a, " OFFSET ?", query->offset);
    }
    sqlite3_stmt *q = start(s, &a, err);
    if (!q)
        return false;
    ClaimRows rows = { 0 };
    int row, capacity = 0;
    bool ok = true;
    while (ok && (row = sqlite3_step(q)) == SQLITE_ROW) {
        ClaimRow c = { .number = sql_long(q, 0), .claim = sql_text(q, 1, keep), .event = sql_text(q, 3, keep),
            .apart = sql_text(q, 4, keep), .nowhere = sql_text(q, 5, keep), .item = sql_long(q, 6), .from = sql_day(q, 7),
            .to = sql_day(q, 8), .known_at = sql_long(q, 9), .is_replaced = sqlite3_column_type(q, 10) != SQLITE_NULL, .published = sql_day(q, 11), .joined = sql_text(q, 12, keep) };
        Text raw = { sqlite3_column_blob(q, 2), sqlite3_column_bytes(q, 2) };
        ok = unpacked(s, raw, keep, &c.json, err);
        *GROW(keep, rows.at, rows.n, capacity) = c;
    }
    ok = ok && (row == SQLITE_DONE || sql_failed(s, err));
    sqlite3_finalize(q);
    if (ok)
        *ret = rows;
    return ok;
}

/* ---- items -------------------------------------------------------------- */

static Text hash_text(sqlite3_stmt *q, int column, Arena *keep)
{
    Sha256 h = { { 0 } };
    if (sqlite3_column_bytes(q, column) == 32)
        memcpy(h.bytes, sqlite3_column_blob(q, column), 32);
    return sha256_hex(h, keep);
}

bool store_item(Store *s, long number, Text hash_hex, Arena *keep, bool *found, ItemRow *ret, Error *err)
{
    Sha256 h;
    *found = false;
    if (number == 0 && !hash_of_hex(hash_hex, &h))
        return true;
    sqlite3_stmt *q = sql_ask(s, err,
        "SELECT id, hash, doc, title, publisher, url, lang, author, handle, rules, published, arrived, text,"
        " (SELECT count(*) FROM arrivals WHERE item = items.id), (SELECT count(*) FROM claims WHERE item = items.id"
        " AND id NOT IN (SELECT claim FROM replaced)) FROM items WHERE id = ? OR hash = ?", "ib", number,
        number ? NO_TEXT : (Text){ (const char *)h.bytes, 32 });
    int row = q ? sql_row(s, q, err) : -1;
    if (row <= 0)
        return row == 0;
    ItemRow r = { .number = sql_long(q, 0), .hash = hash_text(q, 1, keep), .doc = sql_text(q, 2, keep),
        .title = sql_text(q, 3, keep), .publisher = sql_text(q, 4, keep), .url = sql_text(q, 5, keep),
        .lang = sql_text(q, 6, keep), .author = sql_text(q, 7, keep), .handle = sql_text(q, 8, keep),
        .rules = sql_text(q, 9, keep), .published = sql_day(q, 10), .arrived = sql_long(q, 11),
        .narrivals = (int)sql_long(q, 13), .nclaims = (int)sql_long(q, 14) };
    Text raw = { sqlite3_column_blob(q, 12), sqlite3_column_bytes(q, 12) };
    bool ok = unpacked(s, raw, keep, &r.text, err);
    sqlite3_reset(q);
    if (ok) {
        *ret = r;
        *found = true;
    }
    return ok;
}

bool store_search(Store *s, Text words, int limit, Arena *keep, ItemRows *ret, Error *err)
{
    ItemRows rows = { 0 };
    int row, capacity = 0;
    sqlite3_stmt *q = sql_ask(s, err,
        "SELECT id, hash, doc, title, publisher, url, lang, published, arrived FROM items WHERE id IN"
        " (SELECT rowid FROM item_words WHERE item_words MATCH ?) ORDER BY published DESC, id DESC LIMIT ?", "Ti", words,
        limit > 0 ? (long)limit : -1L);
    while ((row = q ? sql_row(s, q, err) : -1) > 0)
        *GROW(keep, rows.at, rows.n, capacity) = (ItemRow){ .number = sql_long(q, 0), .hash = hash_text(q, 1, keep),
            .doc = sql_text(q, 2, keep), .title = sql_text(q, 3, keep), .publisher = sql_text(q, 4, keep),
            .url = sql_text(q, 5, keep), .lang = sql_text(q, 6, keep), .published = sql_day(q, 7), .arrived = sql_long(q, 8) };
    if (row == 0)
        *ret = rows;
    return row == 0;
}

bool store_items(Store *s, const ItemQuery *query, Arena *keep, ItemRows *ret, Error *err)
{
    Ask a = { .n = 0 };
    put(&a, "SELECT id, hash, doc, title, publisher, url, lang, published, arrived, handle, text,"
            " (SELECT count(*) FROM claims c WHERE c.item = items.id AND c.id NOT IN (SELECT claim FROM replaced)),"
            " (SELECT count(*) FROM arrivals WHERE item = items.id) FROM items WHERE 1");
    put_days(&a, query->from, query->to, "published", "published");
    if (query->words.n)
        put_text(&a, " AND id IN (SELECT rowid FROM item_words WHERE item_words MATCH ?)", query->words);
    if (query->publisher.n)
        put_text(&a, " AND publisher = ? COLLATE NOCASE", query->publisher);
    if (query->known_by)
    {
        put_long(&a, " AND (arrived <= ?", query->known_by);
        put_long(&a, " OR id IN (SELECT item FROM claims WHERE known_at <= ?))", query->known_by);   /* to a store that was imported */
    }
    put(&a, query->by_arrival ? " ORDER BY arrived DESC, id DESC" : " ORDER BY published DESC, id DESC");
    if (query->limit > 0) {
        put_long(&a, " LIMIT ?", query->limit);
        put_long(&a, " OFFSET ?", query->offset);
    }
    sqlite3_stmt *q = start(s, &a, err);
    if (!q)
        return false;
    ItemRows rows = { 0 };
    int row, capacity = 0;
    bool ok = true;
    while (ok && (row = sqlite3_step(q)) == SQLITE_ROW) {
        ItemRow r = { .number = sql_long(q, 0), .hash = hash_text(q, 1, keep), .doc = sql_text(q, 2, keep),
            .title = sql_text(q, 3, keep), .publisher = sql_text(q, 4, keep), .url = sql_text(q, 5, keep),
            .lang = sql_text(q, 6, keep), .published = sql_day(q, 7), .arrived = sql_long(q, 8), .handle = sql_text(q, 9, keep),
            .nclaims = (int)sql_long(q, 11), .narrivals = (int)sql_long(q, 12) };
        ok = unpacked(s, (Text){ sqlite3_column_blob(q, 10), sqlite3_column_bytes(q, 10) }, keep, &r.text, err);
        *GROW(keep, rows.at, rows.n, capacity) = r;
    }
    ok = ok && (row == SQLITE_DONE || sql_failed(s, err));
    sqlite3_finalize(q);
    if (ok)
        *ret = rows;
    return ok;
}

/* ---- counts ------------------------------------------------------------- */

bool store_item_days(Store *s, Arena *keep, DayCounts *ret, Error *err)
{
    DayCounts counts = { 0 };
    int row, capacity = 0;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT published, count(*) FROM items WHERE published IS NOT NULL GROUP BY published"
                                      " ORDER BY published", "");
    while ((row = q ? sql_row(s, q, err) : -1) > 0)
        *GROW(keep, counts.at, counts.n, capacity) = (DayCount){ .day = sql_day(q, 0), .nevents = (int)sql_long(q, 1) };
    if (row == 0)
        *ret = counts;
    return row == 0;
}

bool store_days(Store *s, const EventQuery *query, Arena *keep, DayCounts *ret, Error *err)
{
    Ask a = { .n = 0 };
    const char *day = query->by_report ? "coalesce(e.day_from, e.reported)" : "e.day_from";
    put(&a, "SELECT ");
    put(&a, day);
    put(&a, " AS day, e.class, count(*), sum(e.nclaims), sum(e.killed_best) FROM events e WHERE e.nclaims > 0 AND day IS NOT NULL");
    put_event_conditions(&a, query, true, keep);
    put(&a, " GROUP BY day, e.class ORDER BY day, e.class");
    sqlite3_stmt *q = start(s, &a, err);
    if (!q)
        return false;
    DayCounts counts = { 0 };
    int row, capacity = 0;
    while ((row = sqlite3_step(q)) == SQLITE_ROW)
        *GROW(keep, counts.at, counts.n, capacity) =
            (DayCount){ sql_day(q, 0), sql_text(q, 1, keep), (int)sql_long(q, 2), (int)sql_long(q, 3), sql_double(q, 4) };
    bool ok = row == SQLITE_DONE || sql_failed(s, err);
    sqlite3_finalize(q);
    if (ok)
        *ret = counts;
    return ok;
}

bool store_speakers(Store *s, int limit, Arena *keep, SpeakerRows *ret, Error *err)
{
    SpeakerRows rows = { 0 };
    int row, capacity = 0;
    sqlite3_stmt *q = sql_ask(s, err,
        "SELECT a.actor, a.name, a.class, a.country, count(*), count(DISTINCT c.item), min(c.day_from), max(c.day_from)"
        " FROM claim_actors ca JOIN actors a ON a.id = ca.actor JOIN claims c ON c.id = ca.claim WHERE ca.role = 0"
        " GROUP BY coalesce(a.actor, lower(a.name)) ORDER BY 5 DESC LIMIT ?", "i", limit > 0 ? (long)limit : -1L);
    while ((row = q ? sql_row(s, q, err) : -1) > 0)
        *GROW(keep, rows.at, rows.n, capacity) = (SpeakerRow){ sql_text(q, 0, keep), sql_text(q, 1, keep),
            sql_text(q, 2, keep), sql_text(q, 3, keep), sql_long(q, 4), sql_long(q, 5), sql_day(q, 6), sql_day(q, 7) };
    if (row == 0)
        *ret = rows;
    return row == 0;
}

bool store_named(Store *s, Arena *keep, SpeakerRows *ret, Error *err)
{
    SpeakerRows rows = { 0 };
    int row, capacity = 0;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT actor, name, class FROM actors WHERE id IN (SELECT actor FROM claim_actors)"
                                      " OR id IN (SELECT voice FROM items)", "");
    while ((row = q ? sql_row(s, q, err) : -1) > 0)
        *GROW(keep, rows.at, rows.n, capacity) =
            (SpeakerRow){ .id = sql_text(q, 0, keep), .name = sql_text(q, 1, keep), .class_ = sql_text(q, 2, keep) };
    if (row == 0)
        *ret = rows;
    return row == 0;
}

bool store_counts(Store *s, StoreCounts *ret, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err,
        "SELECT (SELECT count(*) FROM items), (SELECT count(*) FROM arrivals), (SELECT count(*) FROM claims),"
        " (SELECT count(*) FROM replaced), (SELECT count(*) FROM events WHERE nclaims > 0),"
        " (SELECT count(DISTINCT place) FROM claim_places),"
        " (SELECT count(DISTINCT actor) FROM claim_actors WHERE role = 0), (SELECT count(*) FROM verdicts),"
        " (SELECT count(*) FROM log), (SELECT count(*) FROM claims WHERE scene IS NULL AND id NOT IN (SELECT claim FROM replaced))",
        "");
    if (!q || sql_row(s, q, err) <= 0)
        return false;
    *ret = (StoreCounts){ sql_long(q, 0), sql_long(q, 1), sql_long(q, 2), sql_long(q, 3), sql_long(q, 4), sql_long(q, 5),
                          sql_long(q, 6), sql_long(q, 7), sql_long(q, 8), sql_long(q, 9) };
    sqlite3_reset(q);
    return true;
}

/* Claims as they stood: known by then, and not coded anew since. */
static void put_known(Ask *a, long known_by)
{
    if (known_by) {
        put_long(a, " AND c.known_at <= ?", known_by);
        put_long(a, " AND (r.claim IS NULL OR r.at > ?)", known_by);
    } else
        put(a, " AND r.claim IS NULL");
}

/* The claims that a question for their numbers finds, whole. */
static bool recall_asked(Store *s, const Ask *a, long known_by, Arena *keep, Told **ret, int *n, Error *err)
{
    sqlite3_stmt *q = start(s, a, err);
    if (!q)
        return false;
    long *claims = NULL;
    int nclaims = 0, capacity = 0, row;
    while ((row = sqlite3_step(q)) == SQLITE_ROW)
        *GROW(keep, claims, nclaims, capacity) = sql_long(q, 0);
    bool ok = row == SQLITE_DONE || sql_failed(s, err);
    sqlite3_finalize(q);
    Told *told = NEW_ARRAY(keep, Told, nclaims);
    s->as_of = known_by;
    for (int i = 0; ok && i < nclaims; i++)
        ok = recall_told(s, claims[i], keep, &told[i], err);
    s->as_of = 0;
    *ret = told;
    *n = nclaims;
    return ok;
}

bool store_counted(Store *s, Text place, long known_by, Arena *keep, Told **ret, int *n, Error *err)
{
    Ask a = { .n = 0 };
    put(&a, "SELECT DISTINCT f.claim FROM figures f JOIN claims c ON c.id = f.claim LEFT JOIN replaced r ON r.claim = c.id"
            " WHERE f.kind <> 'incident'");
    put_known(&a, known_by);
    if (place.n)
        put_place(&a, "c.scene", place);
    put(&a, " ORDER BY f.claim");
    return recall_asked(s, &a, known_by, keep, ret, n, err);
}

bool store_control(Store *s, Text place, long known_by, Arena *keep, Told **ret, int *n, Error *err)
{
    Ask a = { .n = 0 };
    put(&a, "SELECT c.id FROM claims c LEFT JOIN replaced r ON r.claim = c.id WHERE (c.event = 'CONTROL' OR"
            " (c.event = 'ASSAULT' AND (SELECT count(*) FROM claim_actors ca WHERE ca.claim = c.id AND ca.role = 1) > 1))");
    put_known(&a, known_by);
    if (place.n)
        put_place(&a, "c.scene", place);
    put(&a, " ORDER BY c.id");
    return recall_asked(s, &a, known_by, keep, ret, n, err);
}

bool store_ceasefires(Store *s, Text place, long known_by, Arena *keep, Told **ret, int *n, Error *err)
{
    /* From the first word of one on, in its country: what agrees, ends and breaks it. */
    Ask a = { .n = 0 };
    put(&a, "SELECT c.id FROM claims c LEFT JOIN replaced r ON r.claim = c.id JOIN items i ON i.id = c.item LEFT JOIN places p"
            " ON p.id = c.scene WHERE (c.mode = 'ceasefire' OR (c.event = 'ASSAULT' AND c.scene IS NOT NULL"
            " AND coalesce(c.day_from, i.published) >= (SELECT min(coalesce(f.day_from, fi.published)) FROM claims f JOIN items fi"
            " ON fi.id = f.item WHERE f.mode = 'ceasefire')))");
    put_known(&a, known_by);
    if (place.n) {
        put(&a, " AND (c.mode = 'ceasefire' OR 1");
        put_place(&a, "c.scene", place);
        put(&a, ")");
    }
    put(&a, " ORDER BY c.id");
    return recall_asked(s, &a, known_by, keep, ret, n, err);
}

/* How far `now` lies above what `usual` brings by chance, in standard deviations of
 * a Poisson count (Anscombe's root). */
static double surprise(double now, double usual)
{
    return 2 * (sqrt(now + 0.375) - sqrt(usual + 0.375));
}

bool store_surges(Store *s, Day until, int days, int weeks_before, Arena *keep, Surges *ret, Error *err)
{
    Surges surges = { 0 };
    int row, capacity = 0;
    Day from = until - days + 1, before = from - 7 * weeks_before;
    sqlite3_stmt *q = sql_ask(s, err,
        "SELECT e.class, p.admin1, p.country, sum(day >= ?2), sum(day < ?2) FROM"
        " (SELECT class, place, coalesce(day_from, reported) AS day FROM events WHERE nclaims > 0) e"
        " LEFT JOIN places p ON p.id = e.place WHERE day BETWEEN ?1 AND ?3 GROUP BY e.class, p.country, p.admin1",
        "yyy", before, from, until);
    while ((row = q ? sql_row(s, q, err) : -1) > 0) {
        Surge one = { .event = sql_text(q, 0, keep), .admin1 = sql_text(q, 1, keep), .country = sql_text(q, 2, keep),
                      .now = (int)sql_long(q, 3), .usual = (double)sql_long(q, 4) * days / (7.0 * weeks_before) };
        one.score = surprise(one.now, one.usual);
        if (one.now >= 3 && one.score >= 3.1)           /* once in a thousand, one-sided */
            *GROW(keep, surges.at, surges.n, capacity) = one;
    }
    if (row == 0)
        *ret = surges;
    return row == 0;
}
