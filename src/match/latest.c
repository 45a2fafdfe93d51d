/* How many fled, and how many are still away: the last word, by whom, as of a day.
 * A flow is no stock, a projection neither, and none is added to another. */
#include <math.h>
#include <stdlib.h>

#include "match/parts.h"

/* Fighters who are bused out are no displaced people. */
static bool is_of_people_on_the_move(const Figure *f)
{
    return (f->measure == MEASURE_DISPLACED || f->measure == MEASURE_RETURNED || f->measure == MEASURE_HOSTED) && f->who != WHO_COMBATANT;
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

Text match_country(const Told *t)
{
    const Place *p = scene_of(t);
    const Claim *c = &t->seen->claim;
    bool is_home = text_equals(c->mode, "return");          /* "returned from Westland": not of Westland */
    if (p && p->country.n && !is_home)
        return p->country;
    for (int i = 0; i < t->seen->nplaces; i++)
        if (t->seen->places[i].place.country.n && !(is_home && t->seen->places[i].words.role == ROLE_ORIGIN))
            return t->seen->places[i].place.country;
    for (int i = 0; i < c->ntargets; i++)
        if (c->targets[i].country.n)
            return c->targets[i].country;
    for (int i = 0; i < c->nactors; i++)
        if (c->actors[i].country.n)
            return c->actors[i].country;
    return NO_TEXT;
}

/* The one country that the counts are of, or none: "nobody else" is no answer where they are of several. */
static Text only_country(const Told *told, int n)
{
    Text only = NO_TEXT;
    for (int i = 0; i < n; i++) {
        Text country = match_country(&told[i]);
        if (country.n && only.n && !text_is(country, only))
            return NO_TEXT;
        only = country.n ? country : only;
    }
    return only;
}

static bool same_count(const Latest *l, Text country, const Figure *f)
{
    return l->measure == f->measure && l->kind == f->kind && l->is_households == f->is_households && text_is(l->country, country);
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
    Text only = only_country(told, n);
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
            Text country = match_country(&told[i]);
            if (!country.n)
                country = only;
            int at = 0;
            while (at < list.n && !same_count(&list.at[at], country, f))
                at++;
            if (at == list.n)
                *GROW(keep, list.at, list.n, capacity) = (Latest){ .country = country, .measure = f->measure, .kind = f->kind,
                                                                   .is_households = f->is_households, .latest = one };
            Latest *l = &list.at[at];
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
