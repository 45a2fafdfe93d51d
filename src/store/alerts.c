/* Alerts: a place or a party of which far more is told than before. */
#include <math.h>
#include <stdlib.h>

#include "store/parts.h"

#define WEEK      7
#define BASELINE 30
#define LEAST     3             /* events */
#define UNLIKELY  3.1           /* once in a thousand, one-sided */

/* One event under one name it counts for. */
typedef struct Count { uint64_t key; Text kind, name, event; Day day; bool stands; } Count;
typedef struct CountList { Count *at; int n, capacity; } CountList;

static int by_key_and_day(const void *a, const void *b)
{
    const Count *p = a, *q = b;
    if (p->key != q->key)
        return p->key < q->key ? -1 : 1;
    return p->day < q->day ? -1 : p->day > q->day;
}

static bool collect(Store *s, const char *sql, const char *kind, Day from, Day to, Arena *keep, CountList *list, Error *err)
{
    int row;
    sqlite3_stmt *q = sql_ask(s, err, sql, "yy", from, to);
    while ((row = q ? sql_row(s, q, err) : -1) > 0) {
        Text name = sql_text(q, 0, keep);
        *GROW(keep, list->at, list->n, list->capacity) = (Count){ hash_mix(text_hash(text_of(kind)), text_hash(name)),
            text_of(kind), name, sql_text(q, 1, keep), sql_day(q, 2), sql_long(q, 3) != 0 };
    }
    return row == 0;
}

/* How far `now` lies above what `usual` brings by chance, in standard deviations of a
 * Poisson count (Anscombe's root). */
static double surprise(double now, double usual)
{
    return 2 * (sqrt(now + 0.375) - sqrt(usual + 0.375));
}

static int between(const Count *at, int n, Day from, Day to, bool standing)
{
    int count = 0;
    for (int i = 0; i < n; i++)
        count += at[i].day >= from && at[i].day <= to && (!standing || at[i].stands);
    return count;
}

static bool is_high(const Count *at, int n, Day on, bool standing, int *now, double *usual, double *score)
{
    *now = between(at, n, on - WEEK + 1, on, standing);
    *usual = (double)between(at, n, on - WEEK - BASELINE + 1, on - WEEK, standing) * WEEK / BASELINE;
    *score = surprise(*now, *usual);
    return *now >= LEAST && *score >= UNLIKELY;
}

static bool volume(Store *s, Day on, int *now, double *usual, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "SELECT sum(published > ?1 - 7 AND published <= ?1), sum(published > ?1 - 37 AND published <= ?1 - 7)"
                                      " FROM items WHERE published BETWEEN ?1 - 37 AND ?1", "y", on);
    if (!q || sql_row(s, q, err) <= 0)
        return false;
    *now = (int)sql_long(q, 0);
    *usual = (double)sql_long(q, 1) * WEEK / BASELINE;
    sqlite3_reset(q);
    return true;
}

/* The stretches of days on which one name's count stood out. */
static bool alerts_of(Store *s, const Count *at, int n, Day from, Day to, Arena *keep, Alerts *ret, int *capacity, Error *err)
{
    Alert *open = NULL;
    for (Day on = from; on <= to; on++) {
        int now, all_now;
        double usual, score, all_usual, all_score;
        bool high = is_high(at, n, on, true, &now, &usual, &score);
        bool was_high = high || is_high(at, n, on, false, &all_now, &all_usual, &all_score);
        if (open && !high) {
            open->withdrawn = text_format(keep, "on %.*s: %d in seven days where %.1f are usual%s", TEXT_FMT(day_write(on, keep)), now,
                                          usual, was_high ? "; what it rested on was taken back or became part of other events" : "");
            open = NULL;
        }
        if (!high && !was_high)
            continue;
        if (!open) {
            Alert new_one = { .kind = at[0].kind, .name = at[0].name, .raised = on };
            int room = 0;
            for (int i = 0; i < n; i++)
                if (at[i].day > on - WEEK && at[i].day <= on)
                    *GROW(keep, new_one.events, new_one.nevents, room) = at[i].event;
            if (!high)
                new_one.withdrawn = TEXT("what it rested on was taken back or became part of other events");
            else
                room = 0;
            if (!high && ret->n && ret->at[ret->n - 1].withdrawn.n && text_is(ret->at[ret->n - 1].name, new_one.name)
                && ret->at[ret->n - 1].last == on - 1) {
                ret->at[ret->n - 1].last = on;
                continue;
            }
            *GROW(keep, ret->at, ret->n, *capacity) = new_one;
            open = high ? &ret->at[ret->n - 1] : NULL;
        }
        Alert *a = &ret->at[ret->n - 1];
        a->last = on;
        double top = high ? score : all_score;
        if (top > a->score) {
            a->score = top;
            a->now = high ? now : all_now;
            a->usual = high ? usual : all_usual;
            if (!volume(s, on, &a->items, &a->usual_items, err))
                return false;
        }
    }
    return true;
}

bool store_alerts(Store *s, Day from, Day to, Arena *keep, Arena scratch, Alerts *ret, Error *err)
{
    *ret = (Alerts){ 0 };
    CountList list = { 0 };
    int capacity = 0;
    if (!collect(s, "SELECT coalesce(p.admin1 || ', ', '') || p.country, e.event, coalesce(e.day_from, e.reported) AS day,"
                    " e.nclaims > 0 AND e.status <> 'retracted' FROM events e JOIN places p ON p.id = e.place"
                    " WHERE day BETWEEN ?1 - 37 AND ?2 AND p.country IS NOT NULL", "place", from, to, &scratch, &list, err)
        || !collect(s, "SELECT DISTINCT coalesce(a.actor, a.code), e.event, coalesce(e.day_from, e.reported) AS day,"
                       " e.nclaims > 0 AND e.status <> 'retracted' FROM events e JOIN members m ON m.event = e.id"
                       " JOIN claim_actors ca ON ca.claim = m.claim AND ca.role = 1 JOIN actors a ON a.id = ca.actor"
                       " WHERE day BETWEEN ?1 - 37 AND ?2 AND coalesce(a.actor, a.code) IS NOT NULL", "party", from, to, &scratch,
                       &list, err))
        return false;
    if (list.n)
        qsort(list.at, (size_t)list.n, sizeof *list.at, by_key_and_day);
    for (int i = 0, end; i < list.n; i = end) {
        for (end = i + 1; end < list.n && list.at[end].key == list.at[i].key; end++)
            ;
        if (end - i >= LEAST && !alerts_of(s, &list.at[i], end - i, from, to, keep, ret, &capacity, err))
            return false;
    }
    for (int i = 0; i < ret->n; i++) {          /* they lie in `scratch` so far */
        Alert *a = &ret->at[i];
        a->name = text_copy(a->name, keep);
        for (int k = 0; k < a->nevents; k++)
            a->events[k] = text_copy(a->events[k], keep);
    }
    return true;
}
