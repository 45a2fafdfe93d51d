/* Every name of a place in an item, each with the place that it most likely means. */
#include "place/spots.h"

#include <math.h>
#include <stdlib.h>

/* "Damascus rejected the plan", "Moscow's forces", "backed by Washington": a capital or
 * country as a government is who, not where. */
static bool is_government(const Gazetteer *g, const Understanding *u, const Spot *spot, const Candidate *c)
{
    if (c->place->kind != PLACE_COUNTRY && !(c->place->flags & PLACE_CAPITAL) && !spots_is_seat(c)) return false;
    const Sentence *s = &u->sentences[spot->sentence];
    int head = spot->last, by = spot->last + 2;
    /* "a US-brokered deal", "Iran-backed": what it did, and not where */
    if (by < s->nwords && text_equals(s->words[by - 1].form, "-") && s->words[by - 1].begin == s->words[spot->last].end &&
        s->words[by].begin == s->words[by - 1].end && s->words[by].upos != UPOS_PROPN && s->words[by].form.at[0] >= 'a' && s->words[by].form.at[0] <= 'z')
        return true;
    for (int i = spot->first; i <= spot->last; i++)
        if (s->words[i].head < spot->first || s->words[i].head > spot->last) head = i;
    const Word *w = &s->words[head];
    if (w->head < 0) return false;
    const Word *over = &s->words[w->head];
    switch (dep_base(w->dep)) {
    case DEP_NSUBJ:
        return w->dep == DEP_NSUBJ && over->upos == UPOS_VERB;
    case DEP_NMOD:
        if (w->dep == DEP_NMOD_POSS) return words_is(&g->words, over->form, WORDS_GOVERNS, NULL);
        return false;
    case DEP_OBL:
        return w->dep == DEP_OBL_AGENT;
    case DEP_COMPOUND:
        return words_is(&g->words, over->form, WORDS_GOVERNS, NULL);
    case DEP_CONJ: {
        /* "Russia and Jordan agreed" */
        return dep_base(over->dep) == DEP_NSUBJ && over->head >= 0 && s->words[over->head].upos == UPOS_VERB;
    }
    default:
        return false;
    }
}

static Place unknown_place(void)
{
    return (Place){ .lat = NAN, .lon = NAN };
}

/* How far a place that is known by a like spelling only may lie from one that is known by its name. */
static const double LIKE_SPELLING_KM = 300;

/* The country of the publisher, or the one that the user follows. */
static bool is_home(const Spots *spots, Text country)
{
    return country.n == 3 && memcmp(spots->home, country.at, 3) == 0;
}

/* ... or whose people the item names. */
static bool is_expected(const Spots *spots, Text country)
{
    if (country.n != 3) return false;
    if (is_home(spots, country)) return true;
    for (int i = 0; i < spots->npeople; i++) if (memcmp(spots->people[i], country.at, 3) == 0) return true;
    return false;
}

/* "In Somalia, Ugandan troops retook the town": not in Uganda. */
static bool names_another_country(const Toponyms *t, Text country)
{
    for (int i = 0; i < t->n; i++) {
        const Place *p = &t->at[i].place;
        if (p->id && !p->is_fuzzy && !t->at[i].is_actor && p->kind == PLACE_COUNTRY && !text_is(p->country, country)) return true;
    }
    return false;
}

static void leave_unknown(Toponym *t, Text rule, Arena *keep)
{
    Place *all = NEW_ARRAY(keep, Place, t->nalternatives + 1);
    all[0] = t->place;
    for (int k = 0; k < t->nalternatives; k++) all[k + 1] = t->alternatives[k];
    t->alternatives = all;
    t->nalternatives++;
    t->rule = rule;
    t->place = unknown_place();
}

/* A like spelling far from every place that the item names exactly is no evidence:
 * it goes among the alternatives, and the name stays unknown. */
static void doubt_like_spellings(Toponyms *t, const Spots *spots, Arena *keep)
{
    for (int i = 0; i < t->n; i++) {
        Toponym *like = &t->at[i];
        if (!like->place.id || !like->place.is_fuzzy)
            continue;
        bool near = is_home(spots, like->place.country) || (is_expected(spots, like->place.country) && !names_another_country(t, like->place.country));
        for (int k = 0; k < t->n && !near; k++) {
            const Place *known = &t->at[k].place;
            near = known->id && !known->is_fuzzy && !t->at[k].is_actor && text_is(known->country, like->place.country) &&
                   place_km(known->lat, known->lon, like->place.lat, like->place.lon) < LIKE_SPELLING_KM;
        }
        if (near)
            continue;
        leave_unknown(like, text_format(keep, "only a like spelling, %.*s, far from the item's other places: left unknown",
                                        TEXT_FMT(like->place.name)), keep);
    }
}

/* "the Miraflores neighborhood", "Colonia Escalon": a part of a town that the item speaks of, so not one of that name elsewhere. */
static bool is_quarter(const Gazetteer *g, const Understanding *u, const Toponym *t)
{
    const Sentence *s = &u->sentences[t->sentence];
    for (int i = t->first > 0 ? t->first - 1 : 0; i <= t->last + 1 && i < s->nwords; i++)
        if (words_is(&g->words, s->words[i].form, WORDS_QUARTER, NULL)) return true;
    return false;
}

/* "the corner of Sarmiento and San Martin Streets", "San Antonio Abad Street": the words behind a name that make it, and those
 * in a row with it, streets. */
static bool is_street(const Gazetteer *g, const Understanding *u, const Toponym *t)
{
    enum { NAME_WORDS = 4 };
    const Sentence *s = &u->sentences[t->sentence];
    bool in_row = false, goes_on = false;
    bool is_end = t->begin > 0 && u->item->text.at[t->begin - 1] == '-';            /* "the Kadugli-Dilling road" */
    for (int i = t->last; i < s->nwords && i <= t->last + NAME_WORDS; i++) {
        if (is_end && i > t->last && s->words[i].form.at[0] >= 'a' && s->words[i].form.at[0] <= 'z') return false;
        if (i > t->last && words_is(&g->words, s->words[i].form, WORDS_STREET, NULL)) return (in_row && i > t->last + 2 /* not "Nawa and street fighting" */) || i == t->last + (goes_on ? 2 : 1);
        if (i == t->last) continue;
        if (i == t->last + 1 && words_is(&g->words, s->words[i].form, WORDS_AND, NULL)) in_row = true;
        else if (i == t->last + 1 && u->item->upper_case && s->words[i].upos == UPOS_PROPN) goes_on = true;
        else if (!in_row || s->words[i].upos != UPOS_PROPN) return false;
    }
    return false;
}

static void doubt_streets(Toponyms *t, const Gazetteer *g, const Understanding *u, Arena *keep)
{
    for (int i = 0; i < t->n; i++)
        if (t->at[i].place.id && t->at[i].place.kind != PLACE_COUNTRY && is_street(g, u, &t->at[i])) {
            leave_unknown(&t->at[i], TEXT("the name of a street"), keep);
            t->at[i].is_street = true;
        }
}

static void doubt_quarters(Toponyms *t, const Gazetteer *g, const Understanding *u, Arena *keep)
{
    enum { NEAR_KM = 60 };
    for (int i = 0; i < t->n; i++) {
        Toponym *quarter = &t->at[i];
        if (!quarter->place.id || quarter->place.precision > WHERE_NEAR || !is_quarter(g, u, quarter)) continue;
        bool near = false, others = false;
        for (int k = 0; k < t->n && !near; k++) {
            const Place *p = &t->at[k].place;
            if (k == i || !p->id || p->precision > WHERE_NEAR || p->id == quarter->place.id) continue;
            others = true;
            near = place_km(p->lat, p->lon, quarter->place.lat, quarter->place.lon) < NEAR_KM;
        }
        if (others && !near)
            leave_unknown(quarter, text_format(keep, "known only far from the towns of the item, in %.*s: left unknown",
                                               TEXT_FMT(quarter->place.country)), keep);
    }
}

/* Do all places of the name lie in one country? */
static bool is_of_one_country(const Group *g)
{
    for (int i = 1; i < g->nc; i++)
        if (memcmp(g->c[i].place->country, g->c[0].place->country, 4) != 0) return false;
    return g->nc > 0;
}

/* How often a place is named in the same way, and what of it vouches for others. */
typedef struct Tally { const Place *place; int group, n; bool is_actor; } Tally;
typedef struct Tallies { Tally *at; int n, *of; } Tallies;         /* of: for each toponym its own, or -1 */

typedef struct Counted { const Toponym *name; int group, index; } Counted;

static int by_meaning(const void *a, const void *b)
{
    const Counted *x = a, *y = b;
    const Place *p = &x->name->place, *q = &y->name->place;
    if (x->group != y->group) return x->group - y->group;
    if (p->id != q->id) return p->id < q->id ? -1 : 1;
    if (p->lat < q->lat || p->lat > q->lat) return p->lat < q->lat ? -1 : 1;
    if (p->lon < q->lon || p->lon > q->lon) return p->lon < q->lon ? -1 : 1;
    if (p->kind != q->kind) return (int)p->kind - (int)q->kind;
    return x->name->is_actor != y->name->is_actor ? (x->name->is_actor ? 1 : -1) : x->index - y->index;
}

static Tallies tallies_of(const Toponyms *t, const Spots *spots, Arena *scratch)
{
    Tallies ret = { NEW_ARRAY(scratch, Tally, t->n + 1), 0, NEW_ARRAY(scratch, int, t->n + 1) };
    Counted *all = NEW_ARRAY(scratch, Counted, t->n + 1);
    int n = 0;
    for (int i = 0; i < t->n; i++) {
        const Place *p = &t->at[i].place;
        bool is_state = p->kind == PLACE_COUNTRY && t->at[i].is_actor;      /* the U.S. embassy vouches for no San Ramon there */
        ret.of[i] = -1;
        if (p->id && p->kind != PLACE_CONTINENT && !spots->at[i].is_dateline && !is_state) all[n++] = (Counted){ &t->at[i], spots->at[i].group, i };
    }
    qsort(all, (size_t)n, sizeof *all, by_meaning);
    for (int i = 0; i < n; i++) {
        Counted before = i > 0 ? all[i - 1] : all[i];
        before.index = all[i].index;
        if (i == 0 || by_meaning(&before, &all[i]) != 0)
            ret.at[ret.n++] = (Tally){ &all[i].name->place, all[i].group, 0, all[i].name->is_actor };
        ret.at[ret.n - 1].n++;
        ret.of[all[i].index] = ret.n - 1;
    }
    for (int i = 0; i < ret.n; i++) {           /* a copy: a name that is doubted loses its own */
        Place *own = NEW_ROUGH(scratch, Place, 1);
        *own = *ret.at[i].place;
        ret.at[i].place = own;
    }
    return ret;
}

/* The only place of its name known, yet little known, and in another part of the world than nearly
 * every other place of the item: it means one that the gazetteer does not have. */
static void doubt_far_ones(Toponyms *t, const Spots *spots, Arena *keep, Arena scratch)
{
    enum { FAR_KM = 1500, LITTLE_KNOWN = 85, OTHERS = 3, FEW = 4 /* one in so many */ };
    Tallies tallies = tallies_of(t, spots, &scratch);
    for (int i = 0; i < t->n; i++) {
        Toponym *lone = &t->at[i];
        const Spot *spot = &spots->at[i];
        const Group *group = &spots->groups[spot->group];
        if (!lone->place.id || lone->place.kind != PLACE_SETTLEMENT || spot->is_dateline || is_expected(spots, lone->place.country))
            continue;
        /* "Solhan, in Yagha province": the text says in which country it lies. */
        const Group *outer = group->inside >= 0 && spots->groups[group->inside].nc ? &spots->groups[group->inside] : NULL;
        bool is_elsewhere = outer && !text_is(place_of(&outer->c[outer->best], 1).country, lone->place.country);
        if (!is_elsewhere && (outer || group->c[group->best].place->rank >= LITTLE_KNOWN)) continue;
        int others = 0, near = 0;
        bool one_country = true, are_sure = false;      /* "Marib: a missile hit al-Suwayda", of which there are several */
        Text country = NO_TEXT;
        for (int k = 0; k < tallies.n; k++) {
            const Tally *tally = &tallies.at[k];
            const Place *p = tally->place;
            if (tally->n == 0 || tally->group == spot->group) continue;
            if (text_is(p->country, lone->place.country) || place_km(p->lat, p->lon, lone->place.lat, lone->place.lon) < FAR_KM)
                near += tally->n;
            if (tally->is_actor) continue;
            others += tally->n;
            are_sure |= is_of_one_country(&spots->groups[tally->group]);
            one_country &= !country.n || text_is(country, p->country);
            country = p->country;
        }
        if (!are_sure && is_of_one_country(group)) continue;
        if (near * FEW > others || others < (one_country ? 1 : OTHERS)) continue;
        leave_unknown(lone, text_format(keep, "known only far from all other places of the item, in %.*s: left unknown",
                                        TEXT_FMT(lone->place.country)), keep);
        if (tallies.of[i] >= 0) tallies.at[tallies.of[i]].n--;
    }
}

/* A well-known town of that very name is not one that is merely spelled like it. */
static int chosen(const Group *group)
{
    enum { WELL_KNOWN = 80 };
    if (!group->c[group->best].is_fuzzy) return group->best;
    int best = group->best;
    for (int k = 0; k < group->nc; k++) {
        const PlaceRecord *p = group->c[k].place;
        bool is_better = group->c[best].is_fuzzy ? group->p[k] > 0.1 : group->p[k] > group->p[best];
        if (!group->c[k].is_fuzzy && p->kind == PLACE_SETTLEMENT && p->rank >= WELL_KNOWN && is_better) best = k;
    }
    return best;
}

Toponyms place_toponyms(const Gazetteer *g, const Understanding *u, Arena *keep, Arena scratch)
{
    enum { ALTERNATIVES = 4 };
    Spots spots = spots_find(g, u, &scratch, *keep);
    choose_all(&g->chooser, &spots);
    Toponyms t = { NEW_ARRAY(keep, Toponym, spots.n + 1), 0 };
    for (int i = 0; i < spots.n; i++) {
        const Spot *s = &spots.at[i];
        const Group *group = &spots.groups[s->group];
        Toponym *out = &t.at[t.n++];
        *out = (Toponym){ .begin = s->begin, .end = s->end, .sentence = s->sentence, .first = s->first, .last = s->last,
                          .text = s->text, .place = unknown_place() };
        if (group->nc == 0) {
            out->rule = TEXT("no place of this name in the gazetteer");
            continue;
        }
        int best = chosen(group);
        const Candidate *c = &group->c[best];
        out->place = place_of(c, group->p[best] * (c->is_fuzzy ? (double)c->match : 1));
        out->is_actor = s->is_actor || is_government(g, u, s, c);
        int n = group->nc - 1 < ALTERNATIVES ? group->nc - 1 : ALTERNATIVES;
        out->alternatives = NEW_ARRAY(keep, Place, n + 1);
        for (int k = 0; k < group->nc && out->nalternatives < n; k++)
            if (k != best && group->p[k] > 0.001) out->alternatives[out->nalternatives++] = place_of(&group->c[k], group->p[k]);
        out->rule = text_format(keep, "%s%s; %d candidate%s", c->is_fuzzy ? "a like spelling of " : "the name of ",
                                group->nc == 1 ? "one place" : "several places, the likeliest here", group->nc,
                                group->nc == 1 ? "" : "s");
    }
    doubt_like_spellings(&t, &spots, keep);
    doubt_far_ones(&t, &spots, keep, scratch);
    doubt_quarters(&t, g, u, keep);
    doubt_streets(&t, g, u, keep);
    return t;
}
