#include "code/wheres.h"

#include "code/clause.h"
#include "code/labels.h"

bool wheres_has_scene(const WhereList *l)
{
    for (int i = 0; i < l->n; i++)
        if (l->at[i].role != ROLE_MENTIONED && l->at[i].name_end > l->at[i].name_begin && !(l->origin_is_elsewhere && l->at[i].role == ROLE_ORIGIN))
            return true;
    return false;
}

static const Name *place_name(const Scan *c, int w)
{
    const Name *name = understand_name_at(c->s, w);
    if (name && name->first > 0 && lemma_in(c, name->first - 1, SET_TITLE_WORD))
        return NULL;                    /* "the mayor Imamoglu" */
    return name && (name->kind == NAME_PLACE || name->kind == NAME_FACILITY) ? name : NULL;
}

/* Is the phrase headed by `w` somewhere one can be?  A place's name, or "the
 * village", "a market"; not an army, a person or a week. */
static bool is_somewhere(Scan *c, int w)
{
    if (place_name(c, w))
        return true;
    int upos = c->s->words[w].upos;
    if (c->s->words[w].name >= 0 && c->s->words[w].name < c->s->nnames) {
        NameKind kind = c->s->names[c->s->words[w].name].kind;
        if (kind != NAME_OTHER && kind != NAME_DATE)
            return false;
    }
    return (upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_ADJ || upos == UPOS_ADV) && scan_is(c, w, SET_SOMEWHERE) &&
           !scan_is(c, w, SET_NOT_A_SCENE);
}

/* A proper name that nobody knows, where a place would stand: "an attack on Xyz". */
static bool is_unknown_name(Scan *c, int w)
{
    const Name *name = understand_name_at(c->s, w);
    if (c->s->words[w].upos != UPOS_PROPN || (name && name->kind != NAME_OTHER))
        return false;
    Actor actor;
    ActorSort sort;
    return !actors_phrase(c->actors, c->u, c->sentence, w, c->u->item->published, c->keep, &actor, &sort);
}

/* One word that a tagger took for the name of a body that nobody knows, where who takes a town would name it. */
static bool is_unknown_body(Scan *c, int w)
{
    const Name *name = understand_name_at(c->s, w);
    Actor actor;
    ActorSort sort;
    return name && name->kind == NAME_ORGANISATION && name->first == name->last && c->s->words[w].upos == UPOS_PROPN &&
           !(actors_phrase(c->actors, c->u, c->sentence, w, c->u->item->published, c->keep, &actor, &sort) && actor.id.n);
}

/* First and last word of the phrase: names, modifiers, "of" phrases and the
 * like, without relative clauses, conjuncts and leading prepositions. */
static void phrase_span_below(Scan *c, int w, int depth, int *first, int *last)
{
    *first = *last = w;
    for (int k = c->first_child[w]; k >= 0; k = c->next[k]) {
        int dep = scan_base(c, k);
        bool inside = dep == DEP_DET || dep == DEP_AMOD || dep == DEP_COMPOUND || dep == DEP_FLAT || dep == DEP_NUMMOD ||
                      c->s->words[k].dep == DEP_NMOD_POSS || c->s->words[k].dep == DEP_NMOD_DESC ||
                      (dep == DEP_NMOD && k > w && (scan_preposition_in(c, k, SET_PART_PREPOSITION) ||
                                                    (scan_is(c, w, SET_DIRECTION) && !scan_preposition_in(c, k, SET_DESTINATION_PREPOSITION)))) ||
                      (dep == DEP_CASE && k > w) || (dep == DEP_APPOS && k == w + 1);
        if (!inside || depth > 12)
            continue;
        int a, b;
        phrase_span_below(c, k, depth + 1, &a, &b);
        if (dep == DEP_NMOD)
            for (int g = c->first_child[k]; g >= 0; g = c->next[g])
                if (c->s->words[g].dep == DEP_CASE && g < a)
                    a = g;
        *first = a < *first ? a : *first;
        *last = b > *last ? b : *last;
    }
    /* "Half a million are still in areas": nothing beyond the verb or preposition */
    for (int k = w - 1; k >= *first; k--)
        if (c->s->words[k].upos == UPOS_AUX || (c->s->words[k].upos == UPOS_VERB && c->s->words[k].dep != DEP_AMOD && c->s->words[k].dep != DEP_COMPOUND) ||
            (c->s->words[k].upos == UPOS_ADP && c->s->words[k].head == w && c->s->words[k].dep == DEP_CASE))
            *first = k + 1;
    /* A direction keeps what it is measured from, wherever the parser hung it: "west of Damascus". */
    const Name *name = understand_name_at(c->s, w);
    if (name && name->first <= w && name->last >= w) {
        *first = name->first < *first ? name->first : *first;
        *last = name->last > *last ? name->last : *last;
    }
}

static void phrase_span(Scan *c, int w, int *first, int *last)
{
    phrase_span_below(c, w, 0, first, last);
}

/* A proper noun that is not known for the name of somebody: "Xyz", not "Taliban" of "Taliban-held areas". */
static bool may_name_a_place(const Scan *c, int w)
{
    const Name *name = understand_name_at(c->s, w);
    return c->s->words[w].upos == UPOS_PROPN &&
           !(name && (name->kind == NAME_ARMED_GROUP || name->kind == NAME_PERSON || name->kind == NAME_NATIONALITY));
}

/* The proper name in the phrase: the head's own, else the first behind it ("the town of
 * Nawa, west of Daraa"), else that of the last place in it. */
static void name_span(const Scan *c, int w, int first, int last, int *begin, int *end)
{
    const Name *name = place_name(c, w);
    for (int k = w + 1; k <= last && !name; k++)
        name = c->s->words[k].dep == DEP_NMOD_POSS ? NULL : place_name(c, k);
    for (int k = last; k >= first && !name; k--)
        name = place_name(c, k);
    if (!name) {                        /* a name that nobody recognised: "the village of Xyz" */
        int to = last;
        while (to >= first && !may_name_a_place(c, to))
            to--;
        int from = to;
        while (from > first && may_name_a_place(c, from - 1))
            from--;
        *begin = to >= first ? c->s->words[from].begin : 0;
        *end = to >= first ? c->s->words[to].end : 0;
        return;
    }
    /* "the village of Nawa" as one name: the part that is proper */
    int from = name->first, to = name->last;
    while (from < to && c->s->words[from].upos != UPOS_PROPN)
        from++;
    while (to > from && c->s->words[to].upos != UPOS_PROPN && c->s->words[to].upos != UPOS_NUM)
        to--;
    if (c->s->words[from].upos != UPOS_PROPN)
        from = name->first, to = name->last;
    for (int k = from + 1; k < to; k++)                     /* "Daraa, southern Syria" as one name: Daraa */
        if (c->s->words[k].xpos == XPOS_COMMA)
            to = k - 1;
    *begin = c->s->words[from].begin;
    *end = c->s->words[to].end;
}

/* "Nawa, southern Syria", wherever the tree hangs the second: behind a comma, without a preposition of its own. */
static bool lies_beside(const Scan *c, int w, int k)
{
    int dep = scan_base(c, k), comma = k;
    if ((dep != DEP_APPOS && dep != DEP_NMOD) || c->s->words[k].dep == DEP_NMOD_POSS || !place_name(c, k)
        || (c->s->words[k].head != w && c->s->words[k].head != c->s->words[w].head))
        return false;
    for (int g = c->first_child[k]; g >= 0; g = c->next[g])
        if (scan_base(c, g) == DEP_CASE)
            return false;
    while (comma > w && c->s->words[comma].xpos != XPOS_COMMA)
        comma--;
    return comma > w;
}

/* "the Minsk accords" were signed there, and hold elsewhere. */
static bool names_a_paper(Scan *c, int w)
{
    int head = c->s->words[w].head;
    return (scan_base(c, w) == DEP_COMPOUND || scan_base(c, w) == DEP_AMOD) && head > w && place_name(c, w) && scan_is(c, head, SET_PAPER);
}

/* "the first quarter of 2021": a time, though a quarter may be a place. */
static bool is_in_time(const Scan *c, int w)
{
    for (int i = c->s->times_from; i < c->s->times_to; i++) {
        const When *t = &c->u->times[i];
        if (t->first <= w && w <= t->last && !place_name(c, w))
            return true;
    }
    return false;
}

/* "Westland's capital, Dobrovka": what is described before a comma is called by the name behind it. */
static int called(const Scan *c, int w)
{
    if (place_name(c, w) || c->s->words[w].upos != UPOS_NOUN)
        return w;
    for (int k = c->first_child[w]; k >= 0 && k < w; k = c->next[k])
        if (scan_base(c, k) == DEP_COMPOUND && place_name(c, k))
            return w;                       /* "Harir town, Northland province" */
    for (int k = c->first_child[w]; k >= 0; k = c->next[k])
        if (k > w && scan_base(c, k) == DEP_APPOS && place_name(c, k) && c->s->words[place_name(c, k)->first - 1].xpos == XPOS_COMMA)
            return k;
    return w;
}

/* "the embassy of Norway", "the Norwegian and Egypt embassies": the country that a mission is of; it lies in another. */
static bool is_sender(Scan *c, int k)
{
    int first = k;
    while (c->s->words[first].dep == DEP_CONJ && c->s->words[first].head >= 0)
        first = c->s->words[first].head;
    int mission = c->s->words[first].head;
    bool lies_elsewhere = false;                    /* "the US base in Jordan" */
    for (int g = mission + 1; mission >= 0 && lemma_in(c, mission, SET_GARRISON) && g < c->s->nwords && g <= mission + 4; g++)
        lies_elsewhere |= (c->s->words[g].head == mission || c->s->words[g].head == c->s->words[mission].head) && place_name(c, g) &&
                          scan_preposition_in(c, g, SET_LOCATIVE_PREPOSITION);
    return mission >= 0 && (lemma_in(c, mission, SET_MISSION) || lies_elsewhere) && scan_is(c, k, SET_STATE) &&
           (first < mission || scan_preposition_in(c, first, SET_PART_PREPOSITION));
}

/* Leaves the words without the country that the mission is of. */
static void leave_sender(Scan *c, int w, Whereabouts *where)
{
    for (int k = 0; k < c->s->nwords && where->name_end > 0; k++)
        if (where->name_begin <= c->s->words[k].begin && c->s->words[k].end <= where->name_end && is_sender(c, k)) {
            where->begin = c->s->words[w].begin, where->end = c->s->words[w].end;
            where->name_begin = where->name_end = 0;
        }
    where->text = text_part(c->u->item->text, where->begin, where->end);
}

/* "An Nahud and Al Khiwai towns of West Kordofan": the first of the names in a row before the plural word for what they are, or -1. */
static int row_before(const Scan *c, int w)
{
    if (c->s->words[w].xpos != XPOS_NNS || place_name(c, w))
        return -1;
    for (int k = c->first_child[w]; k >= 0 && k < w; k = c->next[k])
        for (int g = c->s->words[k].dep == DEP_COMPOUND && place_name(c, k) ? c->first_child[k] : -1; g >= 0; g = c->next[g])
            if (scan_base(c, g) == DEP_CONJ && g < w && place_name(c, g))
                return k;
    return -1;
}

static void add_place(Scan *c, int w, PlaceRole role, const char *rule, WhereList *ret, Arena *keep, int depth)
{
    w = called(c, w);
    if (names_a_paper(c, w) || is_in_time(c, w))
        return;
    int row = depth == 0 ? row_before(c, w) : -1;
    if (row >= 0) {
        add_place(c, row, role, rule, ret, keep, depth + 1);
        for (int k = c->next[row]; k >= 0; k = c->next[k])
            if (scan_base(c, k) == DEP_NMOD && place_name(c, k))
                add_place(c, k, ROLE_MENTIONED, "code/where: around the place named", ret, keep, depth + 1);
        return;
    }
    int first, last;
    phrase_span(c, w, &first, &last);
    Whereabouts where = { .sentence = c->sentence, .head = w, .role = role, .rule = text_of(rule),
                          .begin = c->s->words[first].begin, .end = c->s->words[last].end };
    name_span(c, w, first, last, &where.name_begin, &where.name_end);
    leave_sender(c, w, &where);
    for (int i = 0; i < ret->n; i++)
        if (ret->at[i].begin == where.begin || (ret->at[i].begin <= where.begin && ret->at[i].end >= where.end))
            return;
    *GROW(keep, ret->at, ret->n, ret->capacity) = where;
    if (depth > 3)
        return;
    for (int k = w + 1; k < c->s->nwords && k <= last + 5 && place_name(c, w); k++)
        if (lies_beside(c, w, k))
            add_place(c, k, role, "code/where: beside the place named", ret, keep, depth + 1);
    for (int k = c->first_child[w]; k >= 0; k = c->next[k]) {
        int dep = scan_base(c, k);
        if (dep == DEP_CONJ && is_somewhere(c, k) && !clause_begins_at(c, k))
            add_place(c, k, role, rule, ret, keep, depth + 1);
        else if (dep == DEP_NMOD && scan_preposition_in(c, k, SET_PART_PREPOSITION)) {
            for (int g = c->first_child[k]; g >= 0; g = c->next[g])     /* "the town of A and the nearby B area" */
                if (scan_base(c, g) == DEP_CONJ && is_somewhere(c, g))
                    add_place(c, g, role, rule, ret, keep, depth + 1);
        }
        else if ((dep == DEP_NMOD || dep == DEP_APPOS || c->s->words[k].dep == DEP_NMOD_DESC) && is_somewhere(c, k) && place_name(c, k)) {
            /* "a base in Nawa" lies at Nawa; "Nawa, in Daraa" is Nawa. */
            if (role == ROLE_ORIGIN && dep == DEP_NMOD && scan_preposition_in(c, k, SET_DESTINATION_PREPOSITION)) {
                add_place(c, k, ROLE_DESTINATION, "code/where: the way from there", ret, keep, depth + 1);
                continue;               /* "fled from the north of the country to Harir" */
            }
            bool lies_there = !place_name(c, w) && dep == DEP_NMOD && scan_preposition_in(c, k, SET_LOCATIVE_PREPOSITION);
            add_place(c, k, lies_there ? role : ROLE_MENTIONED, lies_there ? "code/where: where that lies" : "code/where: around the place named",
                      ret, keep, depth + 1);
        }
    }
}

/* Places within a phrase that is none itself: "rebels in Idlib", "hospitals in Aleppo". */
static void add_nested(Scan *c, int w, const char *rule, WhereList *ret, Arena *keep, int depth)
{
    for (int k = c->first_child[w]; k >= 0 && depth < 4; k = c->next[k]) {
        int dep = scan_base(c, k);
        bool is_seat = dep == DEP_NMOD && lemma_in(c, w, SET_SEATED) && scan_preposition_in(c, k, SET_LOCATIVE_PREPOSITION);       /* "the government in Dobrovka" */
        if (is_seat)
            continue;
        bool asks = scan_is(c, k, SET_STATE) && (scan_preposition_in(c, k, SET_PART_PREPOSITION) || scan_preposition_in(c, k, SET_AGENT_PREPOSITION));     /* "at the request of Norway" */
        if (is_sender(c, k))
            continue;
        if (dep == DEP_NMOD && !asks && (is_somewhere(c, k) || is_unknown_name(c, k)) && (scan_preposition_in(c, k, SET_SCENE_PREPOSITION) || scan_preposition_in(c, k, SET_PART_PREPOSITION)))
            add_place(c, k, ROLE_SCENE, rule, ret, keep, 0);
        else if (dep == DEP_NMOD || dep == DEP_CONJ || dep == DEP_APPOS)
            add_nested(c, k, rule, ret, keep, depth + 1);
        else if ((dep == DEP_COMPOUND || dep == DEP_AMOD) && place_name(c, k) && !scan_is(c, k, SET_STATE) &&       /* not "a US destroyer" */
                 (place_name(c, k) != place_name(c, w) || (depth > 0 && !scan_is(c, w, SET_STATE))))                     /* nor half of "United States" */
            add_place(c, k, ROLE_SCENE, rule, ret, keep, 0);
    }
}

/* "moved the families from Nawa to Idlib", where the tree hangs the way they went from those who went. */
static void add_journey(Scan *c, int w, WhereList *ret, Arena *keep, int depth)
{
    for (int k = c->first_child[w]; k >= 0 && depth < 3; k = c->next[k]) {
        if (scan_base(c, k) == DEP_CONJ)
            add_journey(c, k, ret, keep, depth + 1);
        if (scan_base(c, k) != DEP_NMOD || !is_somewhere(c, k))
            continue;
        if (scan_preposition_in(c, k, SET_ORIGIN_PREPOSITION))
            add_place(c, k, ROLE_ORIGIN, "code/where: the way of those who moved", ret, keep, 0);
        else if (scan_preposition_in(c, k, SET_DESTINATION_PREPOSITION))
            add_place(c, k, ROLE_DESTINATION, "code/where: the way of those who moved", ret, keep, 0);
    }
}

static bool stated(const RoleList *roles, const Filler *f)
{
    for (int i = 0; i < roles->n; i++)
        if (roles->roles[i].role == f->role.role && roles->roles[i].preposition == f->role.preposition)
            return true;
    return false;
}

static bool in_set(const Scan *c, Symbol preposition, EngineSet set)
{
    return preposition && set_has(&c->book->symbols[preposition].sets, c->book->engine[set]);
}

/* The part that a filler's place plays, or ROLE_COUNT for none. */
static PlaceRole part_of(Scan *c, const Filler *f, const Rule *rule)
{
    if (stated(&rule->origin, f))
        return ROLE_ORIGIN;
    if (stated(&rule->destination, f))
        return ROLE_DESTINATION;
    if (stated(&rule->scene, f))
        return ROLE_SCENE;
    if (f->role.role != FRAME_PREPOSITION)
        return ROLE_COUNT;
    if (in_set(c, f->role.preposition, SET_SCENE_PREPOSITION))
        return ROLE_SCENE;
    if (in_set(c, f->role.preposition, SET_ORIGIN_PREPOSITION))
        return ROLE_ORIGIN;
    if (in_set(c, f->role.preposition, SET_DESTINATION_PREPOSITION))
        return ROLE_DESTINATION;
    return ROLE_COUNT;
}

static bool is_one_of(int w, const int *words, int n)
{
    for (int i = 0; i < n; i++)
        if (words[i] == w)
            return true;
    return false;
}

/* What is shelled, taken or shut lies at the scene; whom one talks to does not. */
static bool places_its_targets(EventClass e)
{
    return e == EVENT_ASSAULT || e == EVENT_CONTROL || e == EVENT_DISPLACE || e == EVENT_ACCESS || e == EVENT_OBSERVE || e == EVENT_COERCE ||
           e == EVENT_MOBILIZE || e == EVENT_RETREAT;
}

/* "landed 12 km from the city": so far from it is where it landed. */
static bool stands_behind_distance(const Scan *c, int w)
{
    int from = scan_child(c, w, DEP_CASE);
    return from > 1 && c->s->words[from - 1].dep == DEP_OBL_UNMARKED && c->s->words[from - 2].upos == UPOS_NUM;
}

void wheres_of_frames(Scan *c, const Frame *const *frames, int nframes, const Rule *rule,
                      const int *actors, int nactors, const int *targets, int ntargets, WhereList *ret, Arena *keep)
{
    for (int i = 0; i < nframes; i++)
        for (int k = 0; k < frames[i]->nfillers; k++) {
            const Filler *f = &frames[i]->fillers[k];
            PlaceRole part = part_of(c, f, rule);
            bool is_host = stated(&rule->scene, f) && place_name(c, f->word);        /* "Jordan hosts refugees" */
            if (part == ROLE_COUNT || (is_one_of(f->word, actors, nactors) && !is_host))
                continue;
            if (f->role.role == FRAME_PREPOSITION && scan_base(c, f->word) == DEP_ADVCL && scan_child(c, f->word, DEP_NSUBJ) >= 0)
                continue;                                   /* "while the premier was in Dobrovka" */
            int above = c->s->words[f->word].head;
            if (part == ROLE_ORIGIN && frames[i]->kind == TRIGGER_NOUN && above >= 0 &&
                lemma_in(c, above, SET_PERCEIVE_VERB))
                part = ROLE_SCENE;                          /* "gunfire was heard from the district" */
            if (rule->event == EVENT_ASSAULT && is_one_of(f->word, targets, ntargets))
                part = ROLE_SCENE;                          /* "fired into the town" */
            if (part == ROLE_ORIGIN && stands_behind_distance(c, f->word))
                part = ROLE_SCENE;
            bool may_be_unknown = f->role.role == FRAME_PREPOSITION || (part == ROLE_ORIGIN && rule->event == EVENT_DISPLACE);    /* "fled Sake" */
            may_be_unknown |= rule->event == EVENT_CONTROL && stated(&rule->scene, f) && is_unknown_body(c, f->word);     /* "entered Walikale" */
            int before = ret->n;
            if (is_somewhere(c, f->word) || (may_be_unknown && (is_unknown_name(c, f->word) || (rule->event == EVENT_CONTROL && is_unknown_body(c, f->word)))))
                add_place(c, f->word, part, "code/where: role of the predicate", ret, keep, 0);
            else if (stated(&rule->scene, f))               /* "for control of the airport" */
                add_nested(c, f->word, "code/where: within the role of the predicate", ret, keep, 0);
            if (before < ret->n)
                ret->at[before].is_object = stated(&rule->scene, f);
        }
    for (int i = 0; i < nframes; i++)                       /* "an operation to retake the town" */
        for (int k = 0; k < frames[i]->nfillers && frames[i]->kind == TRIGGER_NOUN; k++)
            for (int g = frames[i]->fillers[k].role.role == FRAME_XCOMP ? c->first_child[frames[i]->fillers[k].word] : -1; g >= 0; g = c->next[g])
                if ((scan_base(c, g) == DEP_OBJ || scan_base(c, g) == DEP_OBL) && is_somewhere(c, g))
                    add_place(c, g, ROLE_SCENE, "code/where: what it is for", ret, keep, 0);
    for (int i = 0; i < nframes; i++) {                     /* "fighting has reached Dobrovka" */
        bool is_subject = scan_base(c, frames[i]->word) == DEP_NSUBJ || scan_base(c, frames[i]->word) == DEP_CSUBJ;
        int verb = frames[i]->kind == TRIGGER_NOUN && is_subject ? c->s->words[frames[i]->word].head : -1;
        for (int g = verb >= 0 && places_its_targets(rule->event) ? c->first_child[verb] : -1; g >= 0; g = c->next[g])
            if (scan_base(c, g) == DEP_OBJ && (place_name(c, g) || is_unknown_name(c, g)) && !scan_is(c, g, SET_STATE))
                add_place(c, g, ROLE_SCENE, "code/where: what it reached", ret, keep, 0);
    }
    for (int i = 0; i < ntargets && places_its_targets(rule->event); i++)
        if (!is_one_of(targets[i], actors, nactors) && (is_somewhere(c, targets[i]) || is_unknown_name(c, targets[i]))) {
            int before = ret->n;
            add_place(c, targets[i], ROLE_SCENE, "code/where: the target is a place", ret, keep, 0);
            if (before < ret->n)
                ret->at[before].is_object = true;
        }
    if (rule->event == EVENT_DISPLACE)
        for (int i = 0; i < ntargets + nactors; i++)
            add_journey(c, i < ntargets ? targets[i] : actors[i - ntargets], ret, keep, 0);
    for (int i = 0; i < ntargets && places_its_targets(rule->event); i++)
        add_nested(c, targets[i], "code/where: of the target", ret, keep, 0);
    for (int i = 0; i < nframes; i++)
        for (int k = 0; k < frames[i]->nfillers; k++) {
            const Filler *f = &frames[i]->fillers[k];
            if (f->role.role == FRAME_MOD && frames[i]->kind == TRIGGER_NOUN && frame_names_town(c, frames[i]->word, f->word)) {
                int before = ret->n;
                add_place(c, f->word, ROLE_SCENE, "code/where: names the event, and nobody who is known", ret, keep, 4);
                if (before < ret->n)
                    ret->at[before].name_begin = c->s->words[f->word].begin, ret->at[before].name_end = c->s->words[f->word].end;
            } else if (f->role.role == FRAME_MOD && place_name(c, f->word) &&
                       (!scan_is(c, f->word, SET_STATE) || frame_fought_there(c, frames[i]->word, f->word)))      /* not "US strikes" */
                add_place(c, f->word, ROLE_SCENE, "code/where: names the event", ret, keep, 0);
        }
    if (wheres_has_scene(ret))
        return;
    for (int i = 0; i < nframes; i++)
        for (int k = 0; k < frames[i]->nfillers; k++) {
            const Filler *f = &frames[i]->fillers[k];
            if (f->role.role == FRAME_SUBJ || f->role.role == FRAME_OBJ || f->role.role == FRAME_PREPOSITION)
                add_nested(c, f->word, "code/where: within a role's phrase", ret, keep, 0);
        }
}

/* "80 were killed and 11,000 displaced": the second of two participles, the first of which says not where. */
static bool shares_where(const Scan *c, int first, int v)
{
    if (c->s->words[v].dep != DEP_CONJ || c->s->words[v].xpos != XPOS_VBN || c->s->words[first].xpos != XPOS_VBN)
        return false;
    for (int k = c->first_child[first]; k >= 0; k = c->next[k])
        if (scan_base(c, k) == DEP_OBL && scan_preposition_in(c, k, SET_LOCATIVE_PREPOSITION))
            return false;
    return true;
}

/* "while the government in Dobrovka spoke of 70 dead", "a day after envoys met in Dobrovka": a clause of another time
 * or matter than the claim, or the seat of who speaks, says nothing of where it was. */
static bool is_elsewhere(Scan *c, int w, const Frame *frame)
{
    int above = c->s->words[w].head;
    if (above >= 0 && c->s->words[above].upos == UPOS_NOUN && (lemma_in(c, above, SET_SEATED) || scan_preposition_in(c, above, SET_ORIGIN_PREPOSITION)))
        return true;                    /* "missiles launched from a ship in the bay" */
    for (int v = scan_base(c, w) == DEP_ADVCL ? w : above, steps = 0; v >= 0 && steps < 20 && !scan_below(c, frame->clause, v); v = c->s->words[v].head, steps++)
        for (int k = scan_base(c, v) == DEP_ADVCL ? c->first_child[v] : -1; k >= 0; k = c->next[k])
            if (k < v && (lemma_in(c, k, SET_MEANWHILE) || (k > 0 && lemma_in(c, k, SET_SAME_DAY_ORDER) && lemma_in(c, k - 1, SET_TIME_UNIT))))
                return true;
    return false;
}

/* "14:30" */
static bool is_clock(Text form)
{
    int colons = 0;
    for (int i = 0; i < form.n; i++) {
        colons += form.at[i] == ':';
        if (form.at[i] != ':' && (form.at[i] < '0' || form.at[i] > '9'))
            return false;
    }
    return form.n > 3 && colons > 0;
}

/* "Nawa: ..." anew: does an earlier sentence of the paragraph open with a place and a colon, too?  Then it is a list by places. */
static bool is_in_list_of_labels(const Scan *c)
{
    for (int k = c->sentence - 1; k >= 0 && c->u->sentences[k].paragraph == c->s->paragraph; k--) {
        const Sentence *s = &c->u->sentences[k];
        const Name *name = s->nwords > 0 ? understand_name_at(s, 0) : NULL;
        for (int w = name && name->kind == NAME_PLACE && name->first == 0 ? name->last + 1 : s->nwords; w < s->nwords && w <= name->last + 2; w++)
            if (text_equals(s->words[w].form, ":") || text_equals(s->words[w].form, "|"))
                return true;
    }
    return false;
}

static bool is_dash(Text form)
{
    return text_equals(form, "-") || text_equals(form, "--") || text_equals(form, "\xE2\x80\x93") || text_equals(form, "\xE2\x80\x94");
}

/* "Kharkiv: three injured overnight", "#Sweida | clashes go on", "Sumy region - two wounded": the town of the whole line.  A state before a colon may be who speaks,
 * and is none; so may a capital amid a text. */
static int place_label(Scan *c, bool of_state)
{
    int first = 0;
    while (first + 1 < c->s->nwords && (c->s->words[first].upos == UPOS_PUNCT || c->s->words[first].upos == UPOS_SYM || is_clock(c->s->words[first].form)))
        first++;
    const Name *name = place_name(c, first);
    Name tag = { .first = first, .last = first };
    if (!name && first < c->s->nwords && c->s->words[first].form.at[0] == '#' && is_unknown_name(c, first))     /* "#Izmail: two drones" */
        name = &tag;
    bool is_guess = !name && first < c->s->nwords && c->s->words[first].upos == UPOS_PROPN && is_unknown_name(c, first);
    for (; is_guess && tag.last + 1 < c->s->nwords && c->s->words[tag.last + 1].upos == UPOS_PROPN && c->s->words[tag.last + 1].name < 0; )
        tag.last++;
    if (is_guess)
        name = &tag;                    /* a name of nobody knows what, but before "region:", or in a list by places */
    int last = name ? name->last : first;
    while (name && last + 1 < c->s->nwords && last < name->last + 2 && c->s->words[last + 1].upos == UPOS_NOUN && lemma_in(c, last + 1, SET_SOMEWHERE))
        last++;                         /* "Donetsk region" */
    if (!name || name->first != first || last + 2 >= c->s->nwords)
        return -1;
    Text mark = c->s->words[last + 1].form;
    bool is_region = last > name->last;
    if (!text_equals(mark, ":") && !text_equals(mark, "|") && !(is_region && is_dash(mark)))
        return -1;
    if (is_guess && !is_region && !is_in_list_of_labels(c))
        return -1;
    int head = first;
    bool is_state = false;
    for (int w = first; w <= last; w++) {
        is_state |= w <= name->last && scan_is(c, w, SET_STATE);
        if (c->s->words[w].head < first || c->s->words[w].head > last)
            head = w;
    }
    bool may_speak = c->sentence > 0 && c->u->sentences[c->sentence - 1].paragraph == c->s->paragraph;      /* "Islamabad: six dead", amid a text */
    may_speak &= !is_region && !is_in_list_of_labels(c);
    return may_speak || is_state != of_state ? -1 : head;
}

const char wheres_counted[] = "code/where: the label of its counts";

/* "Nasser hospital: 4 killed, 12 wounded; Shifa: 3 killed", in a list: the place whose counts these are, or -1. */
static int counted_place(Scan *c, int at)
{
    CountLabel label;
    const Registry *r = actors_registry(c->actors);
    if (!label_of_counts(r, c->s, at, &label) || !label_is_in_list(r, c->u))
        return -1;
    int head = label.first;
    for (int w = label.first; w <= label.last; w++) {
        if (scan_is(c, w, SET_STATE))
            return -1;
        if (c->s->words[w].head < label.first || c->s->words[w].head > label.last)
            head = w;
    }
    Actor actor;
    ActorSort sort;
    bool is_place = place_name(c, label.first) || place_name(c, head) || is_somewhere(c, head);
    bool is_known = actors_phrase(c->actors, c->u, c->sentence, head, c->u->item->published, c->keep, &actor, &sort) && (actor.id.n || actor.code.n);
    return is_place || !is_known ? head : -1;
}

void wheres_of_land(Scan *c, WhereList *ret, Arena *keep)
{
    int label = place_label(c, true);
    if (label >= 0)
        add_place(c, label, ROLE_SCENE, "code/where: the land before the colon, of those it struck", ret, keep, 0);
}

/* "The rebels, who took Dobrovka last year, attacked": what is told of them in passing was elsewhere; so was what
 * another does behind a semicolon. */
static bool is_told_apart(Scan *c, int w, int clause)
{
    for (int v = w, steps = 0; v >= 0 && steps < 20; v = c->s->words[v].head, steps++) {
        int what = c->s->words[v].head;
        if (what < 0 || scan_below(c, clause, v))
            return false;
        if (c->s->words[v].upos == UPOS_VERB && scan_dated_clause(c, v))
            return true;                /* "killed since 7 October, when gunmen attacked towns in the south": not there */
        bool is_aside = c->s->words[v].dep == DEP_ACL_RELCL && scan_base(c, what) == DEP_NSUBJ && what + 1 < v && !lemma_in(c, what, SET_EVENT_NOUN) &&
                        c->s->words[what + 1].upos == UPOS_PUNCT;
        bool is_set_off = false;
        for (int i = what + 1; i < v && c->s->words[v].dep == DEP_PARATAXIS && scan_child(c, v, DEP_NSUBJ) >= 0 && scan_below(c, clause, what); i++)
            is_set_off |= text_equals(c->s->words[i].form, ";");
        bool is_way = c->s->words[v].dep == DEP_PARATAXIS && scan_child(c, v, DEP_NSUBJ) >= 0 && c->s->words[w].head == v &&
                      (scan_preposition_in(c, w, SET_DESTINATION_PREPOSITION) || scan_preposition_in(c, w, SET_ORIGIN_PREPOSITION));      /* "rebels took the base, troops withdrew to Dobrovka" */
        if (is_aside || is_set_off || is_way)
            return true;
    }
    return false;
}

/* "overran Zamzam camp near Dobrovka, killing 100": in the camp. */
static void add_struck_place(Scan *c, const Frame *frame, WhereList *ret, Arena *keep)
{
    int v = c->s->words[frame->clause].head, dep = scan_base(c, frame->clause);
    int place = v >= 0 && (dep == DEP_ADVCL || dep == DEP_OBL || dep == DEP_CONJ) && lemma_in(c, v, SET_STRIKES_PLACE) && !clause_is_passive(c, v)
              ? scan_child(c, v, DEP_OBJ) : -1;
    bool is_own = dep != DEP_CONJ || clause_own_subject(c, frame->clause) < 0;
    if (place >= 0 && is_own && !clause_is_set_apart(c, frame->clause) && place_name(c, place) && !scan_is(c, place, SET_STATE))
        add_place(c, place, ROLE_SCENE, "code/where: the place that was struck", ret, keep, 0);
}

/* "Gunmen burst into a church in Owo and shot": where those went who then do it, by a verb before that has the same doer. */
static void add_where_they_went(Scan *c, int verb, WhereList *ret, Arena *keep)
{
    int before = c->s->words[verb].dep == DEP_CONJ ? c->s->words[verb].head : -1;
    if (before < 0 || before > verb || c->s->words[before].upos != UPOS_VERB || scan_child(c, verb, DEP_NSUBJ) >= 0 || scan_child(c, verb, DEP_NSUBJ_PASS) >= 0)
        return;
    for (int k = c->first_child[before]; k >= 0; k = c->next[k]) {
        if (k > verb || scan_base(c, k) != DEP_OBL || (!scan_preposition_in(c, k, SET_DESTINATION_PREPOSITION) && !scan_preposition_in(c, k, SET_SCENE_PREPOSITION)))
            continue;
        if (is_somewhere(c, k))
            add_place(c, k, ROLE_SCENE, "code/where: where they went before", ret, keep, 0);
        add_nested(c, k, "code/where: where they went before", ret, keep, 0);
    }
}

void wheres_of_sentence(Scan *c, const Frame *frame, WhereList *ret, Arena *keep)
{
    if (frame->kind == TRIGGER_NOUN && clause_is_answered(c, frame->word))
        return;                         /* "fired rockets at Dobrovka in retaliation for the killing": that was elsewhere */
    add_struck_place(c, frame, ret, keep);
    if (wheres_has_scene(ret))
        return;
    int counted = counted_place(c, frame->word);
    if (counted >= 0) {
        int before = ret->n;
        add_place(c, counted, ROLE_SCENE, wheres_counted, ret, keep, 0);
        if (before < ret->n && !place_name(c, counted))         /* "Nasser", whatever town is called so: one of the list */
            ret->at[before].name_begin = ret->at[before].name_end = 0;
        return;
    }
    /* Obliques of the verbs above, nearest first: "In Nawa, doctors said four were killed". */
    for (int v = c->s->words[frame->clause].head, steps = 0; v >= 0 && steps < 8; v = c->s->words[v].head, steps++)
        for (int k = c->first_child[v]; k >= 0; k = c->next[k])
            if ((scan_base(c, k) == DEP_OBL || scan_base(c, k) == DEP_NMOD) && !scan_below(c, frame->clause, k) &&
                scan_preposition_in(c, k, SET_LOCATIVE_PREPOSITION) && is_somewhere(c, k))
                add_place(c, k, ROLE_SCENE, "code/where: of the clause above", ret, keep, 0);
    if (wheres_has_scene(ret))
        return;
    add_where_they_went(c, frame->clause, ret, keep);
    /* "80 were killed and 11,000 displaced in days of fighting in Catatumbo": the place of both */
    for (int v = c->first_child[frame->clause]; v >= 0; v = c->next[v])
        for (int k = c->first_child[v]; k >= 0 && shares_where(c, frame->clause, v); k = c->next[k])
            if (scan_base(c, k) == DEP_OBL && scan_preposition_in(c, k, SET_LOCATIVE_PREPOSITION)) {
                if (is_somewhere(c, k))
                    add_place(c, k, ROLE_SCENE, "code/where: of both clauses", ret, keep, 0);
                else
                    add_nested(c, k, "code/where: of both clauses", ret, keep, 0);
            }
    if (wheres_has_scene(ret))
        return;
    for (int w = 0; w < c->s->nwords; w++)
        if (place_name(c, w) && scan_preposition_in(c, w, SET_LOCATIVE_PREPOSITION) && !is_elsewhere(c, w, frame) && !is_told_apart(c, w, frame->clause))
            add_place(c, w, ROLE_SCENE, "code/where: elsewhere in the sentence", ret, keep, 0);
    int label = wheres_has_scene(ret) ? -1 : place_label(c, false);
    if (label >= 0)
        add_place(c, label, ROLE_SCENE, "code/where: the label of the sentence", ret, keep, 0);
}

/* "with US support", "a US drone": whose it is, and not where. */
static bool is_lands_own(Scan *c, int w)
{
    int noun = c->s->words[w].head;
    return c->s->words[w].dep == DEP_COMPOUND && scan_is(c, w, SET_STATE) && noun > w && c->s->words[noun].upos == UPOS_NOUN && !understand_name_at(c->s, noun) &&
           !lemma_in(c, noun, SET_SOMEWHERE) && !lemma_in(c, noun, SET_EVENT_NOUN);
}

/* "..., Damascus denies it": who acts there is no place.  "soldiers from Malawi", "a Malta-flagged ship": nor is where they
 * come from. */
static bool is_no_scene(Scan *c, int w)
{
    int state = w;
    for (int steps = 0; steps < 8 && c->s->words[w].head >= 0; steps++) {
        int dep = scan_base(c, w);
        if (dep != DEP_COMPOUND && dep != DEP_FLAT && dep != DEP_CONJ)
            break;
        w = c->s->words[w].head;
    }
    int above = c->s->words[w].head;
    if (above < 0)
        return false;
    if (c->s->words[w].dep == DEP_AMOD && lemma_in(c, w, SET_COMES_FROM))
        return true;
    if (is_lands_own(c, state))
        return true;
    if (c->s->words[w].dep == DEP_NSUBJ)
        return scan_child(c, above, DEP_OBJ) > above || scan_child(c, above, DEP_CCOMP) > above || lemma_in(c, above, SET_DENIES_DEED);   /* or "that Damascus denied" */
    return scan_base(c, w) == DEP_NMOD && scan_is(c, w, SET_STATE) && scan_preposition_in(c, w, SET_ORIGIN_PREPOSITION) &&
           c->s->words[above].upos == UPOS_NOUN && !lemma_in(c, above, SET_EVENT_NOUN);
}

void wheres_within(Scan *c, int clause, int begin, int end, const Actor *actors, int nactors, WhereList *ret, Arena *keep)
{
    for (int w = 0; w < c->s->nwords; w++) {
        const Name *name = place_name(c, w);
        if (!name || name->last != w || c->s->words[name->first].begin < begin || c->s->words[w].end > end || is_no_scene(c, w) || is_told_apart(c, w, clause))
            continue;
        bool is_known = false;
        /* "Norway" that acts is no place here; that of "the people of Norway" is. */
        bool is_apart = name->first > 0 && c->s->words[name->first - 1].upos == UPOS_ADP;
        for (int i = 0; i < nactors; i++)
            is_known |= actors[i].begin <= c->s->words[w].begin && actors[i].end >= c->s->words[w].end &&
                        !(is_apart && actors[i].begin < c->s->words[name->first - 1].begin);
        for (int i = 0; i < ret->n; i++)
            is_known |= ret->at[i].begin <= c->s->words[w].begin && ret->at[i].end >= c->s->words[w].end;
        if (is_known)
            continue;
        int h = w;                      /* "the town of A and the nearby B area": as A, so B */
        for (int steps = 0; steps < 8 && c->s->words[h].head >= 0 &&
                            (c->s->words[h].dep == DEP_COMPOUND || c->s->words[h].dep == DEP_FLAT); steps++)
            h = c->s->words[h].head;
        if (is_sender(c, w))
            continue;
        PlaceRole role = ROLE_MENTIONED;
        int other = c->s->words[h].dep == DEP_CONJ && !clause_begins_at(c, h) ? c->s->words[h].head : -1;
        for (int i = 0; i < ret->n && other >= 0; i++)
            if (ret->at[i].begin <= c->s->words[other].begin && ret->at[i].end >= c->s->words[other].end)
                role = ret->at[i].role;
        add_place(c, role == ROLE_MENTIONED ? w : h, role, "code/where: named in the claim's words", ret, keep, 4);
    }
}
