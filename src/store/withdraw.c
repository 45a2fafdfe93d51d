/* Items that are taken back: a deleted post, cancelled wire copy, a page that was
 * corrected.  Their claims stay, but assert nothing from then on; as known
 * before, they did. */
#include "store/parts.h"

/* The events that an item's claims belong to, made anew. */
static bool remake_of_item(Store *s, long item, Text why, Arena scratch, Error *err)
{
    long *events = NULL;
    int n = 0, capacity = 0, row;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT DISTINCT event FROM members WHERE claim IN (SELECT id FROM claims WHERE item = ?)"
                                      " ORDER BY event", "i", item);
    while ((row = q ? sql_row(s, q, err) : -1) > 0)
        *GROW(&scratch, events, n, capacity) = sql_long(q, 0);
    char *words = text_zero_ended(why, &scratch);
    for (int i = 0; row == 0 && i < n; i++)
        if (!remake_event(s, events[i], words, scratch, err))
            return false;
    return row == 0;
}

bool withdraw(Store *s, long item, Text kind, long by_item, Text why, Arena scratch, Error *err)
{
    forget_matching(s);                         /* it takes those claims for standing ones */
    return sql_do(s, err, "INSERT INTO withdrawn(item, at, kind, by_item, why) VALUES(?,?,?,?,?)", "iiTdT", item, s->known, kind,
                  by_item ? (double)by_item : __builtin_nan(""), why)
        && log_append(s, "withdraw", item, text_format(&scratch, "%.*s: %.*s", TEXT_FMT(kind), TEXT_FMT(why)), scratch, err)
        && remake_of_item(s, item, why, scratch, err);
}

static Text name_of(const Item *item)
{
    return item->publisher.n ? item->publisher : item->handle.n ? item->handle : TEXT("its source");
}

typedef struct Found { long item; Text kind; } Found;
typedef struct FoundList { Found *at; int n, capacity; Arena *keep; } FoundList;

static bool find(Store *s, FoundList *list, Text kind, sqlite3_stmt *q, Error *err)
{
    int row;
    while ((row = q ? sql_row(s, q, err) : -1) > 0)
        *GROW(list->keep, list->at, list->n, list->capacity) = (Found){ sql_long(q, 0), kind.n ? kind : sql_text(q, 1, list->keep) };
    return row == 0;
}

#define SAME_PAGE 0.3           /* of their shingles that two versions of one text share at least */

/* An earlier version of the same page: its address, or its id in the same feed,
 * from the same publisher, and much of its text. */
static bool find_versions(Store *s, const Item *item, long number, FoundList *list, Error *err)
{
    int row;
    uint64_t mine[SHINGLES], theirs[SHINGLES];
    match_shingles(item->text, mine);
    sqlite3_stmt *q = sql_ask(s, err,
        "SELECT id, shingles, coalesce(url = ?2, 0) FROM items WHERE id <> ?1 AND (url = ?2 OR (doc = ?3 AND ?4))"
        " AND coalesce(publisher, handle, '') = ?5 AND coalesce(publisher, handle, '') <> ''"
        " AND id NOT IN (SELECT item FROM withdrawn)", "itTiT", number, item->url, item->doc, (long)(item->line > 0),
        item->publisher.n ? item->publisher : item->handle);
    while ((row = q ? sql_row(s, q, err) : -1) > 0) {
        if (sqlite3_column_bytes(q, 1) != sizeof theirs)
            continue;
        memcpy(theirs, sqlite3_column_blob(q, 1), sizeof theirs);
        if (match_alike(mine, theirs) >= SAME_PAGE)
            *GROW(list->keep, list->at, list->n, list->capacity) = (Found){ sql_long(q, 0), TEXT("corrected") };
    }
    return row == 0;
}

/* What the new item takes back; what it names and is not here yet is taken back
 * when it comes. */
static bool find_named(Store *s, const Item *item, long number, FoundList *list, Error *err)
{
    if (!item->takes_back.n)
        return true;
    return sql_do(s, err, "INSERT INTO takings(item, what, kind) VALUES(?,?,?)", "iTT", number, item->takes_back,
                  item->takes_back_as)
        && find(s, list, item->takes_back_as, sql_ask(s, err, "SELECT id FROM items WHERE id <> ?1 AND (doc = ?2 OR url = ?2"
                " OR lower(hex(hash)) = lower(?2)) AND id NOT IN (SELECT item FROM withdrawn) AND doc <> ''", "iT", number,
                item->takes_back), err);
}

/* A notice that came before what it takes back. */
static bool find_waiting(Store *s, const Item *item, Arena scratch, FoundList *list, Error *err)
{
    return find(s, list, NO_TEXT, sql_ask(s, err, "SELECT item, kind FROM takings WHERE what IN (?, ?, ?) AND what <> ''", "TTT",
                item->doc, item->url, sha256_hex(item->id, &scratch)), err);
}

bool take_back(Store *s, const Item *item, long number, Arena scratch, Error *err)
{
    FoundList gone = { .keep = &scratch }, by = { .keep = &scratch };
    if (!find_named(s, item, number, &gone, err) || !find_versions(s, item, number, &gone, err)
        || !find_waiting(s, item, scratch, &by, err))
        return false;
    for (int i = 0; i < gone.n; i++) {
        Arena again = scratch;
        if (!withdraw(s, gone.at[i].item, gone.at[i].kind, number,
                      text_format(&again, "%.*s by %.*s", TEXT_FMT(gone.at[i].kind), TEXT_FMT(name_of(item))), again, err))
            return false;
    }
    for (int i = 0; i < by.n && i < 1; i++)
        if (by.at[i].item != number && !withdraw(s, number, by.at[i].kind, by.at[i].item,
                text_format(&scratch, "%.*s, as told before it came", TEXT_FMT(by.at[i].kind)), scratch, err))
            return false;
    return true;
}
