/* Every name of a place in an item, each with the place that it most likely means. */
#include "place/spots.h"

#include <math.h>

/* "Damascus rejected the plan", "Moscow's forces", "backed by Washington": a capital or
 * country as a government is who, not where. */
static bool is_government(const Gazetteer *g, const Understanding *u, const Spot *spot, const Candidate *c)
{
    if (c->place->kind != PLACE_COUNTRY && !(c->place->flags & PLACE_CAPITAL)) return false;
    const Sentence *s = &u->sentences[spot->sentence];
    int head = spot->last;
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
        const Candidate *c = &group->c[group->best];
        out->place = place_of(c, group->p[group->best] * (c->is_fuzzy ? (double)c->match : 1));
        out->is_actor = s->is_actor || is_government(g, u, s, c);
        int n = group->nc - 1 < ALTERNATIVES ? group->nc - 1 : ALTERNATIVES;
        out->alternatives = NEW_ARRAY(keep, Place, n + 1);
        for (int k = 1; k <= n; k++)
            if (group->p[k] > 0.001) out->alternatives[out->nalternatives++] = place_of(&group->c[k], group->p[k]);
        out->rule = text_format(keep, "%s%s; %d candidate%s", c->is_fuzzy ? "a like spelling of " : "the name of ",
                                group->nc == 1 ? "one place" : "several places, the likeliest here", group->nc,
                                group->nc == 1 ? "" : "s");
    }
    return t;
}
