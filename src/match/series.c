/* Counts that one origin keeps over time: running totals, stocks and flows. */
#include <stdlib.h>

#include "match/parts.h"

/* One who counts in several lands keeps a count of each. */
static uint64_t series_key(const Origin *o, const Figure *f, Text country, Arena *keep)
{
    uint64_t h = text_hash(o->id.n ? o->id : text_lower(o->name, keep));
    h = hash_mix(h, (uint64_t)f->measure);
    h = hash_mix(h, (uint64_t)(f->who == WHO_UNSAID ? WHO_ALL : f->who));
    h = hash_mix(h, (uint64_t)f->kind);
    h = hash_mix(h, text_hash(country));
    return hash_mix(h, (uint64_t)f->is_households);
}

/* "93 since 19 June": the count is as of the day that says so, and what the
 * claim dates is mostly its start. */
static Day day_of_point(const Told *t, const Figure *f)
{
    if (f->as_of != NO_DAY)
        return f->as_of;
    if (t->item_day != NO_DAY)
        return t->item_day;
    const Claim *c = &t->seen->claim;
    return c->has_when && !c->when.is_since ? c->when.to : NO_DAY;
}

static Day start_of(const Told *t, const Figure *f)
{
    const Claim *c = &t->seen->claim;
    return f->since != NO_DAY ? f->since : c->has_when && c->when.is_since ? c->when.from : NO_DAY;
}

static int by_day(const void *a, const void *b)
{
    const SeriesPoint *p = a, *q = b;
    if (p->as_of != q->as_of)
        return p->as_of < q->as_of ? -1 : 1;
    return p->told->claim < q->told->claim ? -1 : p->told->claim > q->told->claim;
}

/* Open addressing: the number of a key's series, or -1 and a free slot. */
typedef struct Slot { uint64_t key; int at; } Slot;

static Slot *slot_of(Slot *slots, uint64_t mask, uint64_t key)
{
    uint64_t i = key & mask;
    while (slots[i].at && slots[i].key != key)
        i = (i + 1) & mask;
    return &slots[i];
}

static bool same_kept(const Series *a, const Series *b)
{
    return a->measure == b->measure && a->who == b->who && a->kind == b->kind && a->is_households == b->is_households
        && is_same_origin(&a->origin, &b->origin);
}

/* A count that names no country goes on one of the same origin that does, where that is the only one. */
static void settle_countries(SeriesList *list)
{
    for (int i = 0; i < list->n; i++) {
        Series *a = &list->at[i];
        Text only = NO_TEXT;
        bool is_only = !a->country.n;
        for (int k = 0; k < list->n && is_only; k++) {
            const Series *b = &list->at[k];
            if (b == a || !b->country.n || !same_kept(a, b))
                continue;
            is_only = !only.n || text_is(only, b->country);
            only = b->country;
        }
        if (is_only)
            a->country = only;
    }
}

/* "The Observatory", where nobody could tell which, goes on counting what the Syrian
 * Observatory for Human Rights counts. */
static void join_short_names(SeriesList *list, Arena *keep)
{
    for (int i = 0; i < list->n; i++)
        for (int k = i + 1; k < list->n; k++) {
            Series *a = &list->at[i], *b = &list->at[k];
            if (!same_kept(a, b) || !text_is(a->country, b->country))
                continue;
            SeriesPoint *both = NEW_ARRAY(keep, SeriesPoint, a->npoints + b->npoints);
            memcpy(both, a->points, sizeof *both * (size_t)a->npoints);
            memcpy(both + a->npoints, b->points, sizeof *both * (size_t)b->npoints);
            a->points = both;
            a->npoints += b->npoints;
            if (!a->origin.id.n && b->origin.id.n)
                a->origin = b->origin;
            if (a->since == NO_DAY || (b->since != NO_DAY && b->since < a->since))
                a->since = b->since;
            list->at[k--] = list->at[--list->n];
        }
}

SeriesList match_series(const Told *told, int n, Arena *keep, Arena scratch)
{
    uint64_t mask = 63;
    int nfigures = 0;
    for (int i = 0; i < n; i++)
        nfigures += told[i].seen->claim.nfigures;
    while (mask < (uint64_t)nfigures * 2)
        mask = mask * 2 + 1;
    Slot *slots = NEW_ARRAY(&scratch, Slot, mask + 1);
    int *counts = NEW_ARRAY(&scratch, int, nfigures + 1);

    SeriesList list = { NEW_ARRAY(keep, Series, nfigures + 1), 0 };
    for (int pass = 0; pass < 2; pass++)            /* count the points, then fill them in */
        for (int i = 0; i < n; i++) {
            const Claim *c = &told[i].seen->claim;
            if (!asserts(&told[i]))
                continue;
            for (int k = 0; k < c->nfigures; k++) {
                const Figure *f = &c->figures[k];
                if (f->kind == KIND_INCIDENT || f->kind == KIND_PROJECTION)
                    continue;
                Arena again = scratch;
                Origin o = match_origin(&told[i], keep);
                if (o.name.n == 0)
                    continue;                       /* nobody keeps this count */
                Text country = match_country(&told[i]);
                uint64_t key = series_key(&o, f, country, &again);
                Slot *slot = slot_of(slots, mask, key);
                if (!slot->at) {
                    list.at[list.n] = (Series){ .origin = o, .measure = f->measure,
                        .who = f->who == WHO_UNSAID ? WHO_ALL : f->who, .kind = f->kind,
                        .is_households = f->is_households, .country = country, .since = NO_DAY };
                    *slot = (Slot){ key, ++list.n };
                }
                Series *s = &list.at[slot->at - 1];
                if (pass == 0) {
                    counts[slot->at - 1]++;
                    continue;
                }
                if (!s->points)
                    s->points = NEW_ARRAY(keep, SeriesPoint, counts[slot->at - 1]);
                Day since = start_of(&told[i], f);
                s->points[s->npoints++] = (SeriesPoint){ &told[i], f, day_of_point(&told[i], f), since };
                if (since != NO_DAY && (s->since == NO_DAY || since < s->since))
                    s->since = since;
            }
        }
    settle_countries(&list);
    join_short_names(&list, keep);
    for (int i = 0; i < list.n; i++)
        qsort(list.at[i].points, (size_t)list.at[i].npoints, sizeof *list.at[i].points, by_day);
    return list;
}
