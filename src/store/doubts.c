/* Days that cannot be right: "on 6 June" in the news of something that began on the
 * 19th.  The claim is kept as it was told, with the reason beside it. */
#include "store/parts.h"

#define LOOKS_AHEAD  31         /* days within which a slip of the pen is looked for */
#define GAP          3

static bool tells_of_deeds(const Claim *c)
{
    return (c->event == EVENT_ASSAULT || c->event == EVENT_CONTROL || c->event == EVENT_DISPLACE || c->event == EVENT_COERCE
            || c->event == EVENT_RETREAT) && c->aspect != ASPECT_HISTORICAL && c->stance == STANCE_ASSERTS;
}

/* How many items say that what they tell of has gone on since a day after `day`; the day most of them say. */
static bool onset_after(Store *s, Day day, Day published, Text country, Day *onset, long *items, Error *err)
{
    *items = 0;
    sqlite3_stmt *q = sql_ask(s, err,
        "SELECT c.day_from, count(DISTINCT c.item) AS n FROM claims c JOIN items i ON i.id = c.item LEFT JOIN places p ON p.id = c.scene"
        " WHERE c.since = 1 AND c.day_from > ?1 AND c.day_from <= ?1 + ?2 AND c.day_from <= ?3"
        " AND i.published BETWEEN c.day_from AND c.day_from + 60 AND (p.country IS NULL OR ?4 IS NULL OR p.country = ?4)"
        " AND (?5 = 0 OR c.known_at <= ?5) AND c.item NOT IN (SELECT item FROM withdrawn) GROUP BY c.day_from"
        " ORDER BY n DESC, c.day_from LIMIT 1", "yiyti", day, (long)LOOKS_AHEAD, published, country, s->as_of);
    int row = q ? sql_row(s, q, err) : -1;
    if (row > 0) {
        *onset = sql_day(q, 0);
        *items = sql_long(q, 1);
        sqlite3_reset(q);
    }
    return row >= 0;
}

static bool say_since(Store *s, Day day, long *items, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "SELECT count(DISTINCT item) FROM claims WHERE since = 1 AND day_from = ?", "y", day);
    if (!q || sql_row(s, q, err) <= 0)
        return false;
    *items = sql_long(q, 0);
    sqlite3_reset(q);
    return true;
}

bool find_doubt(Store *s, Told *t, Arena *keep, Error *err)
{
    const Claim *c = &t->seen->claim;
    Day day = c->has_when ? c->when.from : NO_DAY;
    if (day == NO_DAY || t->item_day == NO_DAY || !tells_of_deeds(c) || (c->when.to != NO_DAY && c->when.to != day))
        return true;
    if (day > t->item_day && (c->aspect == ASPECT_HAPPENED)) {
        t->doubt = text_format(keep, "dated %.*s, after its own item, which is of %.*s", TEXT_FMT(day_write(day, keep)),
                               TEXT_FMT(day_write(t->item_day, keep)));
        return true;
    }
    if (t->item_day - day < GAP)
        return true;
    Day onset = NO_DAY;
    long items, own;
    Text country = t->seen->scene >= 0 ? t->seen->places[t->seen->scene].place.country : NO_TEXT;
    if (!onset_after(s, day + GAP - 1, t->item_day, country, &onset, &items, err) || !say_since(s, day, &own, err))
        return false;
    if (items >= 2 && items > 2 * own)
        t->doubt = text_format(keep, "dated %.*s, but %ld items say that what they tell of began on %.*s",
                               TEXT_FMT(day_write(day, keep)), items, TEXT_FMT(day_write(onset, keep)));
    return true;
}
