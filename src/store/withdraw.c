/* Items that are taken back: a deleted post, cancelled wire copy, a page that was
 * corrected.  Their claims stay, but assert nothing from then on; as known
 * before, they did. */
#include <stdio.h>

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

/* "shelling" in "shelled Jasim": the first letters do. */
static bool speaks_of(Text said, Text word, Arena scratch)
{
    enum { STEM = 5 };
    Text stem = text_part(word, 0, word.n < STEM ? word.n : STEM);
    return text_find(said, text_format(&scratch, word.n < STEM ? " %.*s " : " %.*s", TEXT_FMT(stem))) >= 0;
}

/* How well an earlier item fits what a notice says of it: 2 its very title, else the share of the
 * words that it has. */
static double fits_notice(const Notice *n, Text title, Text text, Arena scratch)
{
    Text theirs = text_words(title, &scratch), mine = text_words(n->title, &scratch);
    if (mine.n > 6 && text_is(theirs, mine)) return 2;
    Text said = text_words(text_format(&scratch, "%.*s %.*s", TEXT_FMT(title), TEXT_FMT(text_part(text, 0, text.n < 1500 ? text.n : 1500))), &scratch);
    int found = 0;
    for (int i = 0; i < n->nwords; i++) found += speaks_of(said, n->words[i], scratch);
    return n->nwords < 2 && !(n->nwords == 1 && n->words[0].n > 4) ? 0 : (double)found / n->nwords;
}

/* The item that wire copy takes back in its own words: of the same publisher, of the last week, and the
 * only one that fits best.  A short note corrects a word of a long story: the story then stands. */
static bool find_told(Store *s, const Item *item, const Notice *notice, long number, FoundList *list, Error *err)
{
    enum { WEEK = 7, RECENT = 500 };
    const double WELL = 0.75, SHORT = 0.4;
    Text source = item->publisher.n ? item->publisher : item->handle;
    if (notice->kind == NOTICE_NONE || !source.n || item->published == NO_DAY) return true;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT id, coalesce(title, ''), text, lower(hex(hash)), text_bytes FROM items WHERE id <> ?1"
                              " AND coalesce(publisher, handle) = ?2 AND published BETWEEN ?3 AND ?4 AND id < ?1"
                              " AND id NOT IN (SELECT item FROM withdrawn) ORDER BY id DESC LIMIT ?5", "iTiii", number, source,
                              (long)item->published - WEEK, (long)item->published, (long)RECENT);
    double most = 0;
    long found = 0;
    char hash[65] = "";
    int row;
    while ((row = q ? sql_row(s, q, err) : -1) > 0) {
        Arena one = *list->keep;
        Text text;
        if (!unpacked(s, (Text){ sqlite3_column_blob(q, 2), sqlite3_column_bytes(q, 2) }, &one, &text, err)) {
            sqlite3_reset(q);
            return false;
        }
        bool is_note = notice->kind == NOTICE_CORRECTED && (double)item->text.n < SHORT * (double)sql_long(q, 4);
        Arena half = { one.at + (one.end - one.at) / 2, one.end, one.on_full };
        double fit = is_note ? 0 : fits_notice(notice, sql_text(q, 1, &one), text, half);
        if (fit < WELL || fit < most) continue;
        if (fit == most) { found = fit == 2 ? found : 0; continue; }       /* two alike: which is not said; of one title, the later */
        most = fit;
        found = sql_long(q, 0);
        snprintf(hash, sizeof hash, "%s", (const char *)sqlite3_column_text(q, 3));
    }
    if (row < 0) return false;
    if (!found) return true;
    Text as = notice->kind == NOTICE_CANCELLED ? TEXT("cancelled") : TEXT("corrected");
    *GROW(list->keep, list->at, list->n, list->capacity) = (Found){ found, as };
    return sql_do(s, err, "INSERT INTO takings(item, what, kind) VALUES(?,?,?)", "iTT", number, text_of(hash), as);
}


bool take_back(Store *s, const Item *item, const Notice *notice, long number, Arena scratch, Error *err)
{
    FoundList gone = { .keep = &scratch }, by = { .keep = &scratch };
    if (!find_named(s, item, number, &gone, err) || !find_versions(s, item, number, &gone, err)
        || !find_waiting(s, item, scratch, &by, err))
        return false;
    if (gone.n == 0 && !find_told(s, item, notice, number, &gone, err))
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
