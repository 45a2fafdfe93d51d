/* Two stores made one, and copies to hand on. */
#include <unistd.h>

#include "base/file.h"
#include "store/parts.h"

/* The claims of an item as they now stand, and their JSON. */
static bool load_entry(Store *from, long item, const Item *head, Arena *keep, Entry *ret, Error *err)
{
    long *numbers = NULL;
    int n = 0, capacity = 0, row;
    sqlite3_stmt *q = sql_ask(from, err, "SELECT id FROM claims WHERE item = ? AND id NOT IN (SELECT claim FROM replaced)"
                                         " ORDER BY id", "i", item);
    while ((row = q ? sql_row(from, q, err) : -1) > 0)
        *GROW(keep, numbers, n, capacity) = sql_long(q, 0);
    if (row < 0)
        return false;
    Sighting *seen = NEW_ARRAY(keep, Sighting, n);
    Text *json = NEW_ARRAY(keep, Text, n);
    Actor *voice = NEW(keep, Actor);
    bool voiced = false;
    for (int i = 0; i < n; i++) {
        Told t;
        if (!recall_told(from, numbers[i], keep, &t, err))
            return false;
        seen[i] = *t.seen;
        q = sql_ask(from, err, "SELECT c.json, c.end, (SELECT word FROM words WHERE id = c.nowhere),"
                               " (SELECT word FROM words WHERE id = c.rule), c.text_key FROM claims c WHERE c.id = ?", "i", numbers[i]);
        if (!q || sql_row(from, q, err) <= 0)
            return false;
        Text raw = { sqlite3_column_blob(q, 0), sqlite3_column_bytes(q, 0) };
        bool ok = unpacked(from, raw, keep, &json[i], err);
        Claim *c = &seen[i].claim;
        seen[i].why_nowhere = sql_text(q, 2, keep);
        c->rule = sql_text(q, 3, keep);
        if (c->begin >= 0 && c->end <= head->text.n && c->begin <= c->end)
            c->text = text_part(head->text, c->begin, c->end);
        sqlite3_reset(q);
        if (!ok)
            return false;
    }
    q = sql_ask(from, err, "SELECT a.name, a.actor, a.code, a.country, a.sector, a.class, i.rules FROM items i"
                           " LEFT JOIN actors a ON a.id = i.voice WHERE i.id = ?", "i", item);
    if (!q || sql_row(from, q, err) <= 0)
        return false;
    voiced = sqlite3_column_type(q, 0) != SQLITE_NULL;
    *voice = (Actor){ .name = sql_text(q, 0, keep), .id = sql_text(q, 1, keep), .code = sql_text(q, 2, keep),
                      .country = sql_text(q, 3, keep), .sector = sql_text(q, 4, keep), .class_ = sql_text(q, 5, keep) };
    *ret = (Entry){ .item = head, .voice = voiced ? voice : NULL, .seen = { seen, n }, .json = json, .rules = sql_text(q, 6, keep) };
    sqlite3_reset(q);
    return true;
}

static bool is_here(Store *s, const Item *item, bool *ret, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "SELECT 1 FROM items WHERE hash = ?", "b", (Text){ (const char *)item->id.bytes, 32 });
    int row = q ? sql_row(s, q, err) : -1;
    *ret = row > 0;
    if (row > 0)
        sqlite3_reset(q);
    return row >= 0;
}

/* An event is named after its first claim, and which one came first differs between
 * stores: the event that holds that claim here is meant. */
static bool name_here(Store *s, Text *id, Arena *keep, Error *err)
{
    if (!text_starts(*id, "ev-"))
        return true;
    long there = event_number(s, *id, err);
    if (there != 0)
        return there > 0;
    Text claim = text_part(*id, 3, id->n);
    int dash = text_find_char(claim, '-');
    if (dash > 0)
        claim = text_part(claim, 0, dash);
    sqlite3_stmt *q = sql_ask(s, err, "SELECT e.event FROM claims c JOIN members m ON m.claim = c.id JOIN events e ON e.id = m.event"
                                      " WHERE c.claim = ?1 OR c.root = ?1 ORDER BY c.id DESC LIMIT 1", "T", claim);
    int row = q ? sql_row(s, q, err) : -1;
    if (row > 0) {
        *id = sql_text(q, 0, keep);
        sqlite3_reset(q);
    }
    return row >= 0;
}

/* Since when the other store knew an item: as its log has it, or as it was told itself by a third. */
static bool known_since(Store *from, long item, long *ret, Error *err)
{
    sqlite3_stmt *q = sql_ask(from, err, "SELECT min(at) FROM (SELECT at FROM log WHERE item = ?1 AND what = 'add' UNION ALL"
                                         " SELECT arrived FROM items WHERE id = ?1 UNION ALL SELECT known_at FROM claims WHERE item = ?1)",
                              "i", item);
    if (!q || sql_row(from, q, err) <= 0)
        return false;
    *ret = sql_long(q, 0);
    sqlite3_reset(q);
    return true;
}

bool store_import(Store *into, Store *from, Arena keep, Arena scratch, Imported *ret, Error *err)
{
    *ret = (Imported){ 0 };
    for (long number = 0; ; ) {
        Arena one = keep;
        Item item;
        if (!store_next_item(from, number, &one, &item, &number, err)) {
            if (err->what[0])
                return false;
            break;
        }
        bool known;
        Entry entry;
        item.path = "another store";
        if (!is_here(into, &item, &known, err))
            return false;
        ret->known += known;            /* handed on, not arrived again: importing twice changes nothing */
        if (known)
            continue;
        if (!load_entry(from, number, &item, &one, &entry, err) || !known_since(from, number, &into->known_there, err))
            return false;
        bool is_added = store_add(into, &entry, scratch, err);
        into->known_there = 0;
        if (!is_added)
            return false;
        ret->items++;
        ret->claims += entry.seen.n;
    }
    Verdicts theirs, ours;
    if (!store_verdicts(from, NO_TEXT, &keep, &theirs, err) || !store_verdicts(into, NO_TEXT, &keep, &ours, err))
        return false;
    for (int i = 0; i < theirs.n; i++) {
        const Verdict *v = &theirs.at[i];
        bool known = false;
        for (int k = 0; k < ours.n && !known; k++)
            known = text_is(v->subject, ours.at[k].subject) && text_is(v->value, ours.at[k].value)
                 && text_is(v->who, ours.at[k].who) && text_is(v->why, ours.at[k].why);
        Error why;
        if (known)
            continue;
        Verdict here = *v;
        if (!name_here(into, &here.subject, &keep, err) || !name_here(into, &here.value, &keep, err))
            return false;
        for (int k = 0; k < ours.n && !known; k++)
            known = text_is(here.subject, ours.at[k].subject) && text_is(here.value, ours.at[k].value)
                 && text_is(v->who, ours.at[k].who) && text_is(v->why, ours.at[k].why);
        if (known)
            continue;
        if (store_verdict(into, &here, scratch, &why))
            ret->verdicts++;
        else
            ret->refused++;             /* its event or claim has another name here */
    }
    return true;
}

bool store_export(Store *s, const char *path, Error *err)
{
    if (file_exists(path))                  /* somebody's: it is left alone */
        return fail(err, "%s exists already; it was left alone", path);
    if (sql_do(s, err, "VACUUM INTO ?", "T", text_of(path)))
        return true;
    unlink(path);                       /* half a copy is worse than none */
    return false;
}
