/* How many fled, and how many are still away: the last word, by whom, as of a day.
 * A flow is no stock, a projection neither, and none is added to another. */
#include <math.h>
#include <stdlib.h>

#include "match/parts.h"

static bool is_of_people_on_the_move(const Figure *f)
{
    return (f->measure == MEASURE_DISPLACED || f->measure == MEASURE_RETURNED || f->measure == MEASURE_HOSTED)
        && !f->is_households;
}

static Day day_of_count(const Told *t, const Figure *f)
{
    const Claim *c = &t->seen->claim;
    if (f->as_of != NO_DAY)
        return f->as_of;
    if (c->has_when && !c->when.is_since && c->when.to != NO_DAY && c->when.to == c->when.from)
        return c->when.to;
    return t->item_day;
}

/* The country that a claim's places lie in: its scene's, else of any. */
static Text country_of(const Told *t)
{
    const Place *p = scene_of(t);
    if (p && p->country.n)
        return p->country;
    for (int i = 0; i < t->seen->nplaces; i++)
        if (t->seen->places[i].place.country.n)
            return t->seen->places[i].place.country;
    return NO_TEXT;
}

/* "Nobody else" is no answer to a country: counts without a place go with those that have one. */
static bool same_count(const Latest *l, const Told *t, const Figure *f)
{
    Text country = country_of(t);
    return l->measure == f->measure && l->kind == f->kind && (text_is(l->country, country) || !country.n || !l->country.n);
}

static bool is_later(const CountTold *a, const CountTold *b)
{
    if (a->as_of != b->as_of)
        return a->as_of > b->as_of;
    if (a->told->item_day != b->told->item_day && a->told->item_day != NO_DAY && b->told->item_day != NO_DAY)
        return a->told->item_day > b->told->item_day;
    return a->told->claim > b->told->claim;
}

static void keep_last_word(Latest *l, CountTold c, Arena *keep, int room)
{
    if (!l->others)
        l->others = NEW_ARRAY(keep, CountTold, room);
    for (int i = 0; i < l->nothers; i++)
        if (c.origin.name.n && l->others[i].origin.name.n && is_same_origin(&l->others[i].origin, &c.origin)) {
            if (is_later(&c, &l->others[i]))
                l->others[i] = c;
            return;
        }
    l->others[l->nothers++] = c;
}

LatestList match_latest(const Told *told, int n, Day on, Arena *keep, Arena scratch)
{
    (void)scratch;
    LatestList list = { 0 };
    int capacity = 0, nfigures = 0;
    for (int i = 0; i < n; i++)
        nfigures += told[i].seen->claim.nfigures;
    for (int i = 0; i < n; i++) {
        const Claim *c = &told[i].seen->claim;
        for (int k = 0; asserts(&told[i]) && k < c->nfigures; k++) {
            const Figure *f = &c->figures[k];
            CountTold one = { &told[i], f, day_of_count(&told[i], f), match_origin(&told[i], keep) };
            if (!is_of_people_on_the_move(f) || f->is_part || (isnan(f->low) && isnan(f->high)) || one.as_of == NO_DAY
                || (on != NO_DAY && one.as_of > on))
                continue;
            int at = 0;
            while (at < list.n && !same_count(&list.at[at], &told[i], f))
                at++;
            if (at == list.n)
                *GROW(keep, list.at, list.n, capacity) = (Latest){ .country = country_of(&told[i]), .measure = f->measure,
                                                                   .kind = f->kind, .latest = one };
            Latest *l = &list.at[at];
            if (!l->country.n)
                l->country = country_of(&told[i]);
            if (is_later(&one, &l->latest))
                l->latest = one;
            keep_last_word(l, one, keep, nfigures);
        }
    }
    for (int i = 0; i < list.n; i++) {
        Latest *l = &list.at[i];
        const Claim *c = &l->latest.told->seen->claim;
        l->parts = NEW_ARRAY(keep, CountTold, c->nfigures + 1);
        for (int k = 0; k < c->nfigures; k++)
            if (c->figures[k].is_part && is_of_people_on_the_move(&c->figures[k]))
                l->parts[l->nparts++] = (CountTold){ l->latest.told, &c->figures[k], l->latest.as_of, l->latest.origin };
        int kept = 0;
        for (int k = 0; k < l->nothers; k++)
            if (l->others[k].told != l->latest.told)
                l->others[kept++] = l->others[k];
        l->nothers = kept;
    }
    return list;
}
