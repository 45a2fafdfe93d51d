/* Items as read/ made them, for coding anew. */
#include "store/parts.h"

static void hash_into(sqlite3_stmt *q, int column, Sha256 *ret)
{
    if (sqlite3_column_bytes(q, column) == (int)sizeof ret->bytes)
        memcpy(ret->bytes, sqlite3_column_blob(q, column), sizeof ret->bytes);
}

/* As add.c's parts_blob() wrote them: kind, begin, end; each inside the text. */
static void parts_into(sqlite3_stmt *q, int column, Item *item, Arena *keep)
{
    int n = sqlite3_column_bytes(q, column) / 12;
    item->parts = NEW_ARRAY(keep, Part, n);
    for (int i = 0; i < n; i++) {
        int32_t one[3];
        memcpy(one, (const char *)sqlite3_column_blob(q, column) + 12 * i, sizeof one);
        if (one[0] >= PART_BODY && one[0] <= PART_POST && one[1] >= 0 && one[1] < one[2] && one[2] <= item->text.n)
            item->parts[item->nparts++] = (Part){ (PartKind)one[0], one[1], one[2] };
    }
}

/* Its bytes, what it takes back, and whether it was one of many in its file. */
static bool as_it_came(Store *s, long number, Item *item, Arena *keep, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "SELECT o.bytes, t.what, t.kind, (SELECT max(line) FROM arrivals WHERE item = ?1) FROM"
                                      " (SELECT ?1 AS item) i LEFT JOIN originals o ON o.item = i.item"
                                      " LEFT JOIN takings t ON t.item = i.item", "i", number);
    if (!q || sql_row(s, q, err) <= 0)
        return false;
    bool ok = sqlite3_column_type(q, 0) == SQLITE_NULL
           || unpacked_beside(s, sql_text(q, 0, keep), item->text, keep, &item->bytes, err);
    item->takes_back = sql_text(q, 1, keep);
    item->takes_back_as = sql_text(q, 2, keep);
    item->line = sql_long(q, 3);
    sqlite3_reset(q);
    return ok;
}

bool store_next_item(Store *s, long after, Arena *keep, Item *ret, long *number, Error *err)
{
    err->what[0] = 0;
    sqlite3_stmt *q = sql_ask(s, err,
        "SELECT id, hash, text_hash, doc, title, published, date_basis, publisher, url, lang, author, dateline, handle,"
        " retweet_of, is_post, upper_case, text, parts FROM items WHERE id > ? ORDER BY id LIMIT 1", "i", after);
    if (!q || sql_row(s, q, err) <= 0)
        return false;
    Item item = { .doc = sql_text(q, 3, keep), .title = sql_text(q, 4, keep), .published = sql_day(q, 5),
                  .date_basis = (DateBasis)sql_long(q, 6), .publisher = sql_text(q, 7, keep), .url = sql_text(q, 8, keep),
                  .lang = sql_text(q, 9, keep), .author = sql_text(q, 10, keep), .place = sql_text(q, 11, keep),
                  .handle = sql_text(q, 12, keep), .retweet_of = sql_text(q, 13, keep), .is_post = sql_long(q, 14) != 0,
                  .upper_case = sql_long(q, 15) != 0, .charset = TEXT("UTF-8") };
    hash_into(q, 1, &item.id);
    hash_into(q, 2, &item.text_id);
    *number = sql_long(q, 0);
    bool ok = unpacked(s, (Text){ sqlite3_column_blob(q, 16), sqlite3_column_bytes(q, 16) }, keep, &item.text, err);
    if (ok)
        parts_into(q, 17, &item, keep);
    sqlite3_reset(q);
    ok = ok && as_it_came(s, *number, &item, keep, err);
    if (ok)
        *ret = item;
    return ok;
}
