/* What changed since: events that are new or otherwise, items taken back. */
#include "store/parts.h"

bool store_changed(Store *s, long since, long until, Arena *keep, ChangedList *ret, Error *err)
{
    *ret = (ChangedList){ 0 };
    int row, capacity = 0, items_capacity = 0;
    sqlite3_stmt *q = sql_ask(s, err,
        "SELECT e.event FROM events e WHERE (e.known_from > ?1 AND e.known_from <= ?2) OR e.stale"
        " OR EXISTS (SELECT 1 FROM event_history h WHERE h.event = e.id AND h.at > ?1 AND h.at <= ?2)"
        " OR EXISTS (SELECT 1 FROM members m WHERE m.event = e.id AND m.at > ?1 AND m.at <= ?2)"
        " OR e.id IN (SELECT m.event FROM items i JOIN claims c ON c.item = i.id JOIN members m ON m.claim = c.id"   /* imported */
        " WHERE i.arrived > ?1 AND i.arrived <= ?2 AND c.known_at <= ?1) ORDER BY e.id", "ii", since, until);
    while ((row = q ? sql_row(s, q, err) : -1) > 0)
        *GROW(keep, ret->events, ret->nevents, capacity) = sql_text(q, 0, keep);
    if (row < 0)
        return false;
    q = sql_ask(s, err, "SELECT lower(hex(i.hash)), i.doc, w.kind, w.why, w.at FROM withdrawn w JOIN items i ON i.id = w.item"
                        " WHERE max(w.at, coalesce((SELECT b.arrived FROM items b WHERE b.id = w.by_item), 0)) > ?1"
                        " AND w.at <= ?2 ORDER BY w.id", "ii", since, until);
    while ((row = q ? sql_row(s, q, err) : -1) > 0)
        *GROW(keep, ret->items, ret->nitems, items_capacity) = (ChangedItem){ sql_text(q, 0, keep), sql_text(q, 1, keep),
            sql_text(q, 2, keep), sql_text(q, 3, keep), sql_long(q, 4) };
    return row == 0;
}
