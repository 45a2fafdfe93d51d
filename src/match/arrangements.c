/* Ceasefires: what was agreed, by whom, where; what broke it, and who saw that. */
#include <stdlib.h>

#include "match/parts.h"

static bool is_about_a_ceasefire(const Claim *c)
{
    return text_equals(c->mode, "ceasefire") && c->stance != STANCE_DENIES && c->stance != STANCE_RETRACTS;
}

/* Agreed or kept, as a fact: not called for, hoped for or planned. */
static bool founds(const Claim *c)
{
    return is_about_a_ceasefire(c) && (c->event == EVENT_AGREE || c->event == EVENT_RETREAT)
        && (c->aspect == ASPECT_HAPPENED || c->aspect == ASPECT_ONGOING);
}

static bool ends(const Claim *c)
{
    return is_about_a_ceasefire(c) && (c->event == EVENT_REJECT || c->event == EVENT_THREATEN)
        && c->aspect != ASPECT_HYPOTHETICAL;
}

static bool backs(const Claim *c)
{
    return is_about_a_ceasefire(c) && (c->event == EVENT_SUPPORT || c->event == EVENT_CONSULT || c->event == EVENT_REQUEST);
}

/* An attack, or the word that somebody broke it. */
static bool breaks(const Claim *c)
{
    return c->event == EVENT_ASSAULT && (c->aspect == ASPECT_HAPPENED || c->aspect == ASPECT_ONGOING)
        && (c->stance == STANCE_ASSERTS || c->stance == STANCE_CONCEDES) && !(c->has_when && c->when.is_since);
}

static Day day_of_claim(const Told *t)
{
    const Claim *c = &t->seen->claim;
    return c->has_when && c->when.from != NO_DAY ? c->when.from : t->item_day;
}

/* "X and Y agreed to a truce": does it bind `who`, being one of two who agreed with each other? */
static bool is_bound(const Claim *c, const Actor *who)
{
    int sides = 0;
    bool is_actor = false;
    for (int i = 0; i < c->nactors; i++)
        for (int k = 0; k < c->ntargets; k++)
            if (c->actors[i].begin == c->targets[k].begin) {
                sides++;
                is_actor |= c->actors[i].begin == who->begin;
            }
    return is_actor && sides > 1;
}

/* The country of its scene; of those whom it binds, where they met in a third: "after talks in Kunming". Between a state
 * and a group of another land it is the group's, where they fight. */
static Text country_of(const Told *t)
{
    const Claim *c = &t->seen->claim;
    const Place *p = scene_of(t);
    for (int i = 0; !p && i < t->seen->nplaces; i++)
        if (t->seen->places[i].place.country.n)
            p = &t->seen->places[i].place;
    Text theirs = NO_TEXT;
    for (int i = 0; i < c->nactors; i++) {
        if (!c->actors[i].country.n || !is_bound(c, &c->actors[i]))
            continue;
        if (p && text_is(p->country, c->actors[i].country))
            return p->country;
        if (!theirs.n || text_ends(c->actors[i].code, "REB"))
            theirs = c->actors[i].country;
    }
    return theirs.n ? theirs : p ? p->country : NO_TEXT;
}

static bool watches(const Told *t)
{
    const Claim *c = &t->seen->claim;
    Text class_ = c->nspeakers ? c->speakers[c->nspeakers - 1].class_ : t->publisher_class;
    return text_equals(class_, "monitor") || text_equals(class_, "un");
}

static void add_actor(Actor **at, int *n, const Actor *a, int room, Arena *keep)
{
    if (!a->id.n && !a->code.n)
        return;
    for (int i = 0; i < *n; i++)
        if (same_side(&(*at)[i], a))
            return;
    if (!*at)
        *at = NEW_ARRAY(keep, Actor, room);
    if (*n < room)
        (*at)[(*n)++] = *a;
}

#define ROOM 32

static void add_zone(Arrangement *a, const Told *t, Arena *keep)
{
    if (!a->zone)
        a->zone = NEW_ARRAY(keep, Place, ROOM);
    for (int i = 0; i < t->seen->nplaces && a->nzone < ROOM; i++) {
        const Place *p = &t->seen->places[i].place;
        bool known = !p->id || (p->country.n && a->country.n && !text_is(p->country, a->country));      /* where they met */
        for (int k = 0; k < a->nzone && !known; k++)
            known = a->zone[k].id == p->id;
        if (!known)
            a->zone[a->nzone++] = *p;
    }
}

/* In the zone: in its province, or in its country when that is all that was said. */
static bool is_in_zone(const Arrangement *a, const Told *t)
{
    const Place *p = scene_of(t);
    if (!p)
        return false;
    bool any_narrow = false;
    for (int i = 0; i < a->nzone; i++) {
        const Place *z = &a->zone[i];
        any_narrow |= z->admin1.n > 0;
        if (z->id == p->id || (z->admin1.n && text_is(z->admin1, p->admin1) && text_is(z->country, p->country)))
            return true;
    }
    return !any_narrow && a->country.n && text_is(a->country, p->country);
}

static int by_day(const void *a, const void *b)
{
    const Told *const *p = a, *const *q = b;
    Day d = day_of_claim(*p), e = day_of_claim(*q);
    return d != e ? (d < e ? -1 : 1) : (*p)->claim < (*q)->claim ? -1 : (*p)->claim > (*q)->claim;
}

static void count_breach(Arrangement *a, Breach b, Arena *keep)
{
    if (!a->per_party)
        a->per_party = NEW_ARRAY(keep, Breaches, ROOM);
    int i = 0;
    while (i < a->nper_party && !(a->per_party[i].is_named == b.is_named && (!b.is_named || same_side(&a->per_party[i].by, &b.by))))
        i++;
    if (i == ROOM)
        return;
    if (i == a->nper_party)
        a->per_party[a->nper_party++] = (Breaches){ .by = b.by, .is_named = b.is_named };
    *(b.is_observed ? &a->per_party[i].observed : &a->per_party[i].alleged) += 1;
}

static const Actor *doer(const Claim *c)
{
    for (int i = 0; i < c->nactors; i++)
        if (c->actors[i].id.n || c->actors[i].code.n)
            return &c->actors[i];
    return NULL;
}

/* What happened in the zone while it stood, in the order of days. */
static void find_breaches(Arrangement *a, const Told **at, int n, Day on, Arena *keep)
{
    Day last = a->until != NO_DAY ? a->until : on;
    int days = last != NO_DAY && last >= a->since ? last - a->since + 1 : 0, capacity = 0;
    days = days > ARRANGEMENT_DAYS ? ARRANGEMENT_DAYS : days;
    a->days = NEW_ARRAY(keep, WatchedDay, days + 1);
    a->ndays = days;
    for (int i = 0; i < days; i++)
        a->days[i].day = a->since + i;
    for (int i = 0; i < n; i++) {
        const Told *t = at[i];
        const Claim *c = &t->seen->claim;
        Day day = day_of_claim(t);
        if (day < a->since || (last != NO_DAY && day > last) || !is_in_zone(a, t))
            continue;
        if (watches(t) && t->item_day >= a->since && t->item_day - a->since < days)
            a->days[t->item_day - a->since].is_watched = true;
        if (!breaks(c) || founds(c))
            continue;
        const Actor *by = doer(c);
        Breach b = { .told = t, .day = day, .is_named = by != NULL, .is_observed = watches(t) };
        if (by)
            b.by = *by;
        *GROW(keep, a->breaches, a->nbreaches, capacity) = b;
        count_breach(a, b, keep);
        if (day - a->since < days)
            a->days[day - a->since].breaches++;
    }
}

#define ONE_DEAL_DAYS 10        /* within which words on a ceasefire in one country speak of one */

Arrangements match_arrangements(const Told *told, int n, Day on, Arena *keep, Arena scratch)
{
    Arrangements list = { 0 };
    int capacity = 0, m = 0;
    Day latest = NO_DAY;
    const Told **at = NEW_ARRAY(&scratch, const Told *, n + 1);
    for (int i = 0; i < n; i++) {
        Day day = day_of_claim(&told[i]);
        if (!stands(&told[i]) || day == NO_DAY || (on != NO_DAY && day > on))
            continue;
        at[m++] = &told[i];
        latest = latest == NO_DAY || day > latest ? day : latest;
    }
    if (m)
        qsort(at, (size_t)m, sizeof *at, by_day);
    /* What names no country speaks of the one that all the others name. */
    bool is_one_land = true;
    Text land = NO_TEXT;
    for (int i = 0; i < m; i++) {
        Text country = founds(&at[i]->seen->claim) ? country_of(at[i]) : NO_TEXT;
        is_one_land &= !country.n || !land.n || text_is(country, land);
        land = country.n ? country : land;
    }
    for (int i = 0; i < m; i++) {
        const Claim *c = &at[i]->seen->claim;
        if (!founds(c) && !ends(c) && !backs(c))
            continue;
        Day day = day_of_claim(at[i]);
        Text country = country_of(at[i]);
        Arrangement *a = NULL;
        for (int k = list.n - 1; k >= 0 && !a; k--) {
            Arrangement *old = &list.at[k];
            bool near = (country.n && text_is(old->country, country)) || (is_one_land && (!country.n || !old->country.n));
            if (near && (old->until == NO_DAY || old->until >= day) && (!founds(c) || day - old->since <= ONE_DEAL_DAYS))
                a = old;
        }
        if (!a && !founds(c))
            continue;                           /* nothing that it could speak of */
        if (!a) {
            a = GROW(keep, list.at, list.n, capacity);
            *a = (Arrangement){ .country = country, .since = day, .until = NO_DAY };
            a->terms = NEW_ARRAY(keep, const Told *, ROOM);
            a->ends = NEW_ARRAY(keep, const Told *, ROOM);
        }
        if (!a->country.n)
            a->country = country;
        if (founds(c)) {
            if (a->nterms < ROOM)
                a->terms[a->nterms++] = at[i];
            add_zone(a, at[i], keep);
            /* Who agrees and has forces there is a party; who brokered it stands for it. */
            for (int k = 0; k < c->nactors + c->ntargets; k++) {
                const Actor *who = k < c->nactors ? &c->actors[k] : &c->targets[k - c->nactors];
                bool is_foreign = who->country.n && a->country.n && !text_is(who->country, a->country);
                if (is_foreign && !is_bound(c, who))
                    add_actor(&a->guarantors, &a->nguarantors, who, ROOM, keep);
                else
                    add_actor(&a->parties, &a->nparties, who, ROOM, keep);
            }
        } else if (backs(c)) {
            for (int k = 0; k < c->nactors && c->event == EVENT_SUPPORT; k++)
                if (c->actors[k].country.n && a->country.n && !text_is(c->actors[k].country, a->country))
                    add_actor(&a->guarantors, &a->nguarantors, &c->actors[k], ROOM, keep);
        } else {
            if (a->nends < ROOM)
                a->ends[a->nends++] = at[i];
            if (c->event == EVENT_REJECT && (c->aspect == ASPECT_HAPPENED || c->aspect == ASPECT_ONGOING))
                a->until = day;
        }
    }
    for (int i = 0; i < list.n; i++)
        find_breaches(&list.at[i], at, m, on != NO_DAY ? on : latest, keep);
    return list;
}
