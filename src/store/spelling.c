/* The user's spelling of a place and the record's: "Deraa" and "Dar`a", "tafas" and "Ţafas". */
#include "place/fold.h"
#include "store/parts.h"

typedef struct Folded { char at[FOLD_MAX]; int n; } Folded;

static Folded folded(Text name)
{
    char plain[FOLD_MAX];
    Folded f;
    int n = fold_plain(name, plain);
    f.n = fold_loose(plain, n, f.at);
    return f;
}

static bool is_same(const Folded *a, const Folded *b)
{
    return a->n > 0 && a->n == b->n && memcmp(a->at, b->at, (size_t)a->n) == 0;
}

/* A name that stands in the record, spelled its way; *ret empty when none does. */
static bool spelled_here(Store *s, Text asked, Arena *keep, Text *ret, Error *err)
{
    Folded wanted = folded(asked);
    int row;
    *ret = NO_TEXT;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT name FROM places UNION SELECT admin1 FROM places UNION SELECT country FROM places", "");
    while ((row = q ? sql_row(s, q, err) : -1) > 0) {
        Arena forgotten = *keep;
        Text name = sql_text(q, 0, &forgotten);
        Folded f = folded(name);
        if (text_is_nocase(name, asked) || (!ret->n && is_same(&f, &wanted)))
            *ret = sql_text(q, 0, keep);
        if (text_is_nocase(name, asked)) {
            sqlite3_reset(q);
            return true;
        }
    }
    return row == 0;
}

/* "Sudan" is all of the country, not what is told of no narrower place: by its code. */
static bool as_country(Store *s, Arena *keep, Text *name, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "SELECT country FROM places WHERE name = ? COLLATE NOCASE AND kind = 'country' AND country <> '' LIMIT 1", "T", *name);
    int row = q ? sql_row(s, q, err) : -1;
    if (row > 0) {
        *name = sql_text(q, 0, keep);
        sqlite3_reset(q);
    }
    return row >= 0;
}

bool store_place_name(Store *s, const Gazetteer *g, Text asked, Arena *keep, Arena scratch, Text *ret, Error *err)
{
    Text here;
    if (!spelled_here(s, asked, keep, &here, err) || (here.n && !as_country(s, keep, &here, err)))
        return false;
    *ret = here.n ? here : asked;
    Place found[16];
    int n = here.n || !g ? 0 : place_find(g, asked, NO_TEXT, found, 16, keep, scratch);
    for (int i = 0; i < n; i++) {
        bool is_country = found[i].kind == PLACE_COUNTRY;
        sqlite3_stmt *q = is_country ? sql_ask(s, err, "SELECT country FROM places WHERE country = ? LIMIT 1", "T", found[i].country)
                                     : sql_ask(s, err, "SELECT name FROM places WHERE id = ?", "i", found[i].id);
        int row = q ? sql_row(s, q, err) : -1;
        if (row < 0)
            return false;
        if (row > 0) {
            *ret = sql_text(q, 0, keep);
            sqlite3_reset(q);
            return true;
        }
    }
    return true;
}
