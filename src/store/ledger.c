/* The ledgers: who holds what, who fled where, what was hit, what is agreed, open
 * or said; one claim a row, by day. */
#include <math.h>
#include <stdio.h>

#include <jansson.h>

#include "store/parts.h"

const char *ledger_word(Ledger l)
{
    static const char *const words[] = { "control", "displacement", "health", "ceasefire", "crossings", "statements" };
    return words[l];
}

static const char *const which[] = {
    "c.event = 'CONTROL'",
    "c.event = 'DISPLACE'",
    "(c.protected LIKE '%health-care%' OR c.protected LIKE '%rescue%')",
    "c.mode = 'ceasefire'",
    "c.event = 'ACCESS'",
    "c.event IN ('STATEMENT','ACCUSE','REJECT','THREATEN','REQUEST','CONSULT')",
};

/* "text" of a claim's JSON. */
static Text words_of_json(Text json, Arena *keep)
{
    json_t *claim = json_loadb(json.at, (size_t)json.n, 0, NULL);
    json_t *text = claim ? json_object_get(claim, "text") : NULL;
    Text words = json_is_string(text)
        ? text_copy((Text){ json_string_value(text), (int)json_string_length(text) }, keep) : NO_TEXT;
    json_decref(claim);
    return words;
}

#define ACTOR(role, column)                                                                             \
    "(SELECT " column " FROM claim_actors ca JOIN actors a ON a.id = ca.actor WHERE ca.claim = c.id"     \
    " AND ca.role = " role " ORDER BY ca.position " 

#define AT_PLACE                                                                                        \
    "scene IN (SELECT id FROM places WHERE name = ?3 COLLATE NOCASE"                                     \
    " UNION SELECT id FROM places WHERE admin1 = ?3 COLLATE NOCASE"                                      \
    " UNION SELECT id FROM places WHERE country = upper(?3)) AND "

/* Claims that may lie between two days, each kind by its index: those that begin
 * there or up to a month before, those that last longer, and undated ones. */
#define BETWEEN_DAYS(at_place)                                                                           \
    " AND c.id IN (SELECT id FROM claims WHERE " at_place "day_from BETWEEN ?1 - 31 AND ?2"              \
    " UNION SELECT id FROM claims WHERE " at_place "day_to > day_from + 31 AND day_to >= ?1"             \
    " UNION SELECT id FROM claims WHERE " at_place "day_from IS NULL)"

bool store_ledger(Store *s, const LedgerQuery *query, Arena *keep, LedgerRows *ret, Error *err)
{
    bool both_days = query->from != NO_DAY && query->to != NO_DAY;
    const char *narrowed = both_days ? (query->place.n ? BETWEEN_DAYS(AT_PLACE) : BETWEEN_DAYS(""))
                         : query->place.n ? " AND c." AT_PLACE "1" : "";
    char sql[6000];
    snprintf(sql, sizeof sql,
        "SELECT c.id, c.claim, c.day_from, c.day_to, i.published, c.scene, p.name, p.admin1, p.country, p.lat, p.lon,"
        " c.event, c.mode, c.aspect, c.stance, " ACTOR("1", "a.name") "LIMIT 1), " ACTOR("2", "a.name") "LIMIT 1), "
        ACTOR("0", "a.name") "DESC LIMIT 1), " ACTOR("0", "a.class") "DESC LIMIT 1), c.json, f.measure, f.who, f.kind,"
        " f.low, f.high, c.known_at, (SELECT e.event FROM members m JOIN events e ON e.id = m.event WHERE m.claim = c.id)"
        " FROM claims c JOIN items i ON i.id = c.item LEFT JOIN places p ON p.id = c.scene"
        " LEFT JOIN figures f ON f.claim = c.id AND f.position = 0 LEFT JOIN replaced r ON r.claim = c.id"
        " WHERE %s AND (?1 IS NULL OR coalesce(c.day_to, c.day_from, i.published) >= ?1)"
        " AND (?2 IS NULL OR coalesce(c.day_from, i.published) <= ?2) AND (?3 IS NULL OR 1) %s"
        " AND (?4 = 0 OR c.known_at <= ?4) AND (r.claim IS NULL OR (?4 > 0 AND r.at > ?4))"
        " AND NOT EXISTS (SELECT 1 FROM withdrawn w WHERE w.item = c.item AND (?4 = 0 OR w.at <= ?4))"
        " ORDER BY coalesce(c.day_from, i.published), c.id LIMIT ?5", which[query->ledger], narrowed);
    sqlite3_stmt *q;
    if (sqlite3_prepare_v2(s->db, sql, -1, &q, NULL) != SQLITE_OK)
        return sql_failed(s, err);
    if (query->from != NO_DAY)
        sqlite3_bind_int(q, 1, query->from);
    if (query->to != NO_DAY)
        sqlite3_bind_int(q, 2, query->to);
    if (query->place.n)
        sqlite3_bind_text(q, 3, query->place.at, query->place.n, SQLITE_STATIC);
    sqlite3_bind_int64(q, 4, query->known_by);
    sqlite3_bind_int(q, 5, query->limit > 0 ? query->limit : -1);
    LedgerRows rows = { 0 };
    int row, capacity = 0;
    bool ok = true;
    while (ok && (row = sqlite3_step(q)) == SQLITE_ROW) {
        LedgerRow r = { .number = sql_long(q, 0), .claim = sql_text(q, 1, keep), .from = sql_day(q, 2), .to = sql_day(q, 3),
            .published = sql_day(q, 4), .place = sql_long(q, 5), .place_name = sql_text(q, 6, keep),
            .admin1 = sql_text(q, 7, keep), .country = sql_text(q, 8, keep), .lat = sql_double(q, 9), .lon = sql_double(q, 10),
            .event = sql_text(q, 11, keep), .mode = sql_text(q, 12, keep), .aspect = sql_text(q, 13, keep),
            .stance = sql_text(q, 14, keep), .actor = sql_text(q, 15, keep), .target = sql_text(q, 16, keep),
            .speaker = sql_text(q, 17, keep), .speaker_class = sql_text(q, 18, keep), .measure = sql_text(q, 20, keep),
            .who = sql_text(q, 21, keep), .kind = sql_text(q, 22, keep), .low = sql_double(q, 23), .high = sql_double(q, 24),
            .known_at = sql_long(q, 25), .of_event = sql_text(q, 26, keep) };
        Arena forgotten = s->matching;
        Text json;
        ok = unpacked(s, (Text){ sqlite3_column_blob(q, 19), sqlite3_column_bytes(q, 19) }, &forgotten, &json, err);
        if (ok)
            r.text = words_of_json(json, keep);
        *GROW(keep, rows.at, rows.n, capacity) = r;
    }
    ok = ok && (row == SQLITE_DONE || sql_failed(s, err));
    sqlite3_finalize(q);
    if (ok)
        *ret = rows;
    return ok;
}
