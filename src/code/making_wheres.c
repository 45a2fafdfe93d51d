/* Where: in the claim's words, else where the same happening, the claim before it or the report itself was. */
#include "code/making.h"

#include "code/again.h"
#include "code/registry.h"

#include "code/clause.h"
#include "code/wheres.h"

static bool happens_somewhere(EventClass e)
{
    return e == EVENT_ASSAULT || e == EVENT_CONTROL || e == EVENT_DISPLACE || e == EVENT_OBSERVE || e == EVENT_ACCESS ||
           e == EVENT_MOBILIZE || e == EVENT_COERCE || e == EVENT_RETREAT || e == EVENT_AID || e == EVENT_PROTEST;
}

/* "brokered by Angola", "Angola said", "despite demands by Angola", "at the request of Angola": a state that acts. */
static bool is_doer(Scan *c, int w)
{
    int dep = dep_base(c->s->words[w].dep), above = c->s->words[w].head;
    bool is_asking = dep == DEP_NMOD && above >= 0 && scan_is(c, above, SET_NOT_A_SCENE) &&
                     (scan_preposition_in(c, w, SET_AGENT_PREPOSITION) || (scan_preposition_in(c, w, SET_PART_PREPOSITION) && scan_is(c, w, SET_STATE)));
    bool is_aside = dep == DEP_ADVCL && scan_child(c, w, DEP_NSUBJ) >= 0;          /* "while the premier was in New York" */
    bool is_before_deed = dep == DEP_COMPOUND && above > w && scan_is(c, w, SET_STATE) && lemma_in(c, above, SET_EVENT_NOUN) && !frame_fought_there(c, above, w);       /* "backed by US air strikes" */
    return is_before_deed || c->s->words[w].dep == DEP_OBL_AGENT || dep == DEP_NSUBJ || is_asking || is_aside;
}

/* "launched 40 drones from Orel": where they came from, and not where they came down. */
static bool is_launched_from(const Making *m, const Whereabouts *where)
{
    if (m->claim.event != EVENT_ASSAULT || where->role != ROLE_ORIGIN)
        return false;
    for (int i = 0; i < m->d->frame.nfillers; i++)
        if (m->d->frame.fillers[i].role.role == FRAME_OBJ && scan_is(m->c, m->d->frame.fillers[i].word, SET_WEAPON_THING))
            return true;
    return false;
}

/* A land before a colon may be whose word it is ("Turkey: 14 fighters killed"), but not where those struck are its own
 * people, or nobody's, and nobody from abroad did it. */
static bool may_be_of_land(const Making *m, const Whereabouts *land)
{
    const Claim *claim = &m->claim;
    const Whereabouts *w = land;
    Actor state;
    ActorSort sort;
    Text country = actors_phrase(m->rules->actors, m->u, w->sentence, w->head, m->u->item->published, m->c->keep, &state, &sort) ? state.country : NO_TEXT;
    if (!country.n || claim->aspect == ASPECT_HYPOTHETICAL || claim->aspect == ASPECT_PLANNED)
        return false;
    for (int i = 0; i < claim->nactors; i++)
        if (!text_equals(claim->actors[i].sector, "UNK") && claim->actors[i].country.n && !text_is(claim->actors[i].country, country))
            return false;
    for (int i = 0; i < claim->ntargets; i++)
        if (text_equals(claim->targets[i].sector, "REB") || (claim->targets[i].country.n && !text_is(claim->targets[i].country, country)))
            return false;
    return claim->nactors + claim->ntargets + claim->nfigures > 0;
}

/* "Mali: 40 villagers massacred" */
static void add_land(Making *m, WhereList *list, Arena *keep)
{
    int before = list->n;
    wheres_of_land(m->c, list, keep);
    if (before < list->n && !may_be_of_land(m, &list->at[before]))
        list->n = before;
}

/* Behind how many semicolons of its sentence the byte stands. */
static int part_of(const Making *m, int byte)
{
    int n = 0;
    for (int i = 0; i < m->c->s->nwords && m->c->s->words[i].begin < byte; i++)
        n += text_equals(m->c->s->words[i].form, ";");
    return n;
}

/* "In Nawa, nine were killed; in Tayba, a strike killed four": between semicolons everything has the place that is told there. */
static void keep_to_own_part(const Making *m, WhereList *list)
{
    int own = part_of(m, m->c->s->words[m->d->frame.word].begin), n = 0;
    bool has_own = false;
    for (int i = 0; i < list->n; i++)
        has_own |= list->at[i].role == ROLE_SCENE && list->at[i].name_end > list->at[i].name_begin && part_of(m, list->at[i].begin) == own;
    for (int i = 0; i < list->n; i++)
        if (!has_own || list->at[i].sentence != m->d->sentence || part_of(m, list->at[i].begin) == own)
            list->at[n++] = list->at[i];
    list->n = n;
}

void making_set_wheres(Making *m, Arena *keep)
{
    WhereList list = { .origin_is_elsewhere = !code_happens_at_origin(&m->claim) };
    for (int i = 0; i < m->nframes; i++)
        wheres_of_frames(m->c, &m->frames[i], 1, m->used[i], m->actors, m->nactors, m->targets, i == 0 ? m->ntargets : 0, &list, keep);
    if (!wheres_has_scene(&list) && happens_somewhere(m->claim.event))
        wheres_of_sentence(m->c, &m->d->frame, &list, keep);
    int begin, end;
    making_clause(m, &begin, &end);
    Actor known[2 * MOST_ACTORS];
    int nknown = 0;
    for (int i = 0; i < m->claim.nactors; i++)
        known[nknown++] = m->claim.actors[i];
    for (int i = 0; i < m->claim.ntargets; i++)
        known[nknown++] = m->claim.targets[i];
    wheres_within(m->c, m->d->frame.clause, begin, end, known, nknown, &list, keep);
    /* The only place in a happening's words is where it was, unless it does something there. */
    for (int i = 0; i < list.n && happens_somewhere(m->claim.event) && !wheres_has_scene(&list); i++)
        if (!is_doer(m->c, list.at[i].head) && !is_launched_from(m, &list.at[i]) && list.at[i].begin >= m->claim.begin && list.at[i].end <= m->claim.end && list.at[i].name_end > list.at[i].name_begin)
            list.at[i].role = ROLE_SCENE;
    keep_to_own_part(m, &list);
    bool names_place = false;
    for (int i = 0; i < list.n; i++)
        names_place |= list.at[i].name_end > list.at[i].name_begin;
    if (happens_somewhere(m->claim.event) && !names_place)
        add_land(m, &list, keep);
    m->claim.wheres = list.at;
    m->claim.nwheres = list.n;
    for (int i = 0; i < list.n; i++)
        making_reason(m, keep, "where", list.at[i].text, list.at[i].rule, false, list.at[i].begin, list.at[i].end);
}

static bool is_scene(const Whereabouts *w) { return w->role == ROLE_SCENE && w->name_end > w->name_begin && !w->is_inherited; }

static bool has_scene(const Claim *claim)
{
    for (int k = 0; k < claim->nwheres; k++)
        if (is_scene(&claim->wheres[k]))
            return true;
    return false;
}

/* The claim that `claim` tells of again, if its place is said, or the next one that does. */
static const Claim *told_before(Claims claims, const Happenings *told, int at)
{
    const Claim *claim = &claims.at[at];
    for (int n = told->place[at] - 1; n >= told->from[at] && claim->again.n; n--) {
        const Claim *before = &claims.at[told->of_one[n]];
        if ((text_is(before->id, claim->again) || text_is(before->again, claim->again)) && has_scene(before))
            return before;
    }
    return NULL;
}

/* All scenes of `from`, which stay where they are stated. */
static void inherit(Claim *claim, const Claim *from, const char *rule, Arena *keep)
{
    Whereabouts *more = NEW_ARRAY(keep, Whereabouts, claim->nwheres + from->nwheres);
    int n = 0;
    for (int k = 0; k < claim->nwheres; k++)
        more[n++] = claim->wheres[k];
    for (int k = 0; k < from->nwheres; k++)
        if (is_scene(&from->wheres[k]) || (from->wheres[k].is_inherited && from->wheres[k].role == ROLE_MENTIONED)) {
            more[n] = from->wheres[k];          /* a dateline beside an unknown scene comes along */
            more[n].is_inherited = true;
            more[n].is_object = false;
            more[n++].rule = text_of(rule);
        }
    claim->wheres = more;
    claim->nwheres = n;
}

/* A town rather than a country or "the north": the better one to take over. */
static bool has_exact_scene(const Making *m, const Claim *claim)
{
    for (int k = 0; k < claim->nwheres; k++) {
        const Whereabouts *where = &claim->wheres[k];
        if (!is_scene(where))
            continue;
        bool is_vague = false;
        for (int w = 0; w < m->c->s->nwords; w++) {
            const Word *word = &m->c->s->words[w];
            bool in_name = word->begin >= where->name_begin && word->end <= where->name_end;
            bool before_name = w + 1 < m->c->s->nwords && word[1].begin == where->name_begin;   /* "northern Iraq" */
            is_vague |= ((in_name || before_name) && scan_is(m->c, w, SET_DIRECTION)) || (in_name && scan_is(m->c, w, SET_STATE));
        }
        if (!is_vague)
            return true;
    }
    return false;
}

/* A happening without a named place of its own takes that of the same happening
 * told before ("the attack"), of the claim before it in the paragraph, or of the
 * item's first happening that has one, if that stands before it. */
static bool is_of_country(const Actor *list, int n, Text country)
{
    for (int i = 0; i < n; i++)
        if (country.n && text_is(list[i].country, country))
            return true;
    return false;
}

/* Where the report was sent from, and of which country that town is; false when it does not say. */
static bool find_dateline(const Rules *rules, const Understanding *u, Arena *keep, Whereabouts *ret, Text *country)
{
    for (int s = 0; s < u->nsentences; s++) {
        const Sentence *line = &u->sentences[s];
        bool is_office = line->nwords > 0 && text_equals(line->words[0].form, "(");      /* "(Dobrovka) - ": whoever publishes sits there */
        for (int i = 0; line->part == PART_DATELINE && !is_office && i < line->nnames; i++) {
            const Name *name = &line->names[i];
            if (name->kind != NAME_PLACE)
                continue;
            int head = name->first;
            while (line->words[head].head >= name->first && line->words[head].head <= name->last)
                head = line->words[head].head;
            int begin = line->words[name->first].begin, end = line->words[name->last].end;
            Actor town;
            ActorSort sort;
            *country = actors_phrase(rules->actors, u, s, head, u->item->published, keep, &town, &sort) ? town.country : NO_TEXT;
            *ret = (Whereabouts){ .text = text_part(u->item->text, begin, end), .begin = begin, .end = end, .name_begin = begin,
                                  .name_end = end, .sentence = s, .head = head, .role = ROLE_SCENE, .is_inherited = true };
            return true;
        }
    }
    /* "PESHAWAR: A blast ripped through", at the head of the first sentence of the body */
    for (int s = 0; s < u->nsentences; s++) {
        const Sentence *line = &u->sentences[s];
        if (line->part == PART_TITLE)
            continue;
        const Name *name = line->nwords > 2 ? understand_name_at(line, 0) : NULL;
        if (u->item->upper_case || !name || name->kind != NAME_PLACE || name->first != 0 || name->last + 1 >= line->nwords ||
            line->words[name->last + 1].form.n != 1 || line->words[name->last + 1].form.at[0] != ':')
            return false;
        for (int i = line->words[0].begin; i < line->words[name->last].end; i++)
            if (u->item->text.at[i] >= 'a' && u->item->text.at[i] <= 'z')
                return false;
        int begin = line->words[0].begin, end = line->words[name->last].end;
        Actor town;
        ActorSort sort;
        *country = actors_phrase(rules->actors, u, s, 0, u->item->published, keep, &town, &sort) ? town.country : NO_TEXT;
        *ret = (Whereabouts){ .text = text_part(u->item->text, begin, end), .begin = begin, .end = end, .name_begin = begin,
                              .name_end = end, .sentence = s, .head = 0, .role = ROLE_SCENE, .is_inherited = true };
        return sort != SORT_STATE;
    }
    return false;
}

/* "19 November.": a sentence that is nothing but a time. */
static bool is_date_alone(const Understanding *u, int sentence)
{
    const Sentence *s = &u->sentences[sentence];
    return s->times_from < s->times_to && u->times[s->times_from].first == 0 && u->times[s->times_from].last + 2 >= s->nwords;
}

/* "Kharkiv: the toll is seven", "Izmail, Odesa region: a drone ...", "Zaporizhzhia!": the town that stands alone at the head
 * of a post is where all of it happened. */
static bool find_label(const Rules *rules, const Understanding *u, Arena *keep, Whereabouts *ret)
{
    int at = 0;
    while (at + 1 < u->nsentences && at < 2 && is_date_alone(u, at))        /* "19 November. Nawa, Daraa. Rebels attacked ..." */
        at++;
    const Sentence *line = u->nsentences > 0 ? &u->sentences[at] : NULL;
    const Name *name = line && line->nwords > 1 ? understand_name_at(line, 0) : NULL;
    if (!name || name->first != 0 || name->kind != NAME_PLACE || u->item->upper_case)
        return false;
    int sign = name->last + 1;
    while (sign < line->nwords && sign < name->last + 6 && line->words[sign].upos != UPOS_VERB && line->words[sign].upos != UPOS_AUX &&
           (line->words[sign].upos != UPOS_PUNCT || text_equals(line->words[sign].form, ",")))
        sign++;                                 /* "Izmail, Odesa region" */
    Text is = sign < line->nwords ? line->words[sign].form : NO_TEXT;
    bool is_label = is.n && (text_equals(is, ":") || (sign + 1 == line->nwords && (text_equals(is, "!") || text_equals(is, "."))));
    Actor town;
    ActorSort sort = SORT_NONE;
    if (!is_label || (actors_phrase(rules->actors, u, at, 0, u->item->published, keep, &town, &sort) && sort == SORT_STATE))
        return false;
    int begin = line->words[0].begin, end = line->words[name->last].end;
    *ret = (Whereabouts){ .text = text_part(u->item->text, begin, end), .begin = begin, .end = end, .name_begin = begin,
                          .name_end = end, .sentence = at, .head = 0, .role = ROLE_SCENE, .is_inherited = true };
    return true;
}

/* "this capital", and no place of that name. */
static bool is_this_town(const Scan *c, int w)
{
    if (!lemma_in(c, w, SET_TOWN_NOUN) || w + 1 == c->s->nwords)
        return false;
    for (int k = c->first_child[w]; k >= 0; k = c->next[k])
        if (k < w && lemma_in(c, k, SET_NEAR_DEMONSTRATIVE))
            return true;
    return false;
}

/* "exploded here", "in this capital": where the reporter stands.  The word, or -1. */
static int says_here(const Making *m)
{
    for (int w = 0; w < m->c->s->nwords; w++)
        if ((scan_is(m->c, w, SET_HERE) || is_this_town(m->c, w)) && scan_below(m->c, w, m->d->frame.clause))
            return w;
    return -1;
}

/* "THIS CAPITAL" in capitals looks like a name, and is none. */
static void drop_where_at(Claim *claim, const Word *word)
{
    int n = 0;
    for (int k = 0; k < claim->nwheres; k++)
        if (claim->wheres[k].end <= word->begin || claim->wheres[k].begin >= word->end)
            claim->wheres[n++] = claim->wheres[k];
    claim->nwheres = n;
}

static void take_dateline(Claim *claim, const Whereabouts *from, PlaceRole role, const char *rule, Arena *keep)
{
    Whereabouts *more = NEW_ARRAY(keep, Whereabouts, claim->nwheres + 1);
    for (int k = 0; k < claim->nwheres; k++)
        more[k] = claim->wheres[k];
    more[claim->nwheres] = *from;
    more[claim->nwheres].role = role;
    more[claim->nwheres].is_last_resort = role == ROLE_MENTIONED;
    more[claim->nwheres++].rule = text_of(rule);
    claim->wheres = more;
}

/* A party from abroad. */
static bool is_foreign(const Actor *list, int n, Text country)
{
    for (int i = 0; i < n; i++)
        if (list[i].country.n && !text_is(list[i].country, country))
            return true;
    return false;
}

/* Whom it struck came from abroad; "the Norwegian embassy", which is a place itself, stands in the reporter's town. */
static bool is_foreign_party(const Claim *claim, Text country)
{
    for (int i = 0; i < claim->ntargets; i++) {
        bool is_site = false;
        for (int k = 0; k < claim->nwheres; k++)
            is_site |= claim->wheres[k].role == ROLE_SCENE && claim->wheres[k].begin <= claim->targets[i].begin && claim->wheres[k].end >= claim->targets[i].end;
        if (!is_site && is_foreign(&claim->targets[i], 1, country))
            return true;
    }
    return false;
}

/* A deed of these days, or of no day at all, with nobody from abroad in it: what a
 * correspondent sends from the town where she sits, unless she names another. */
static bool is_news_of_home(const Claim *claim, Day published, Text country)
{
    enum { NEWS_DAYS = 4 };
    return (claim->event == EVENT_ASSAULT || claim->event == EVENT_COERCE || claim->event == EVENT_PROTEST) &&
           (claim->aspect == ASPECT_HAPPENED || claim->aspect == ASPECT_ONGOING) && !claim->is_general &&
           (!claim->has_when || claim->when.from == NO_DAY || published == NO_DAY || claim->when.from >= published - NEWS_DAYS) &&
           (!country.n || (!is_foreign(claim->actors, claim->nactors, country) && !is_foreign_party(claim, country)));
}

/* "in Colombia's Catatumbo region", in another clause of the sentence: elsewhere than where the report was sent from. */
static bool names_elsewhere(const Making *m, const Claim *claim)
{
    for (int k = 0; k < claim->nwheres; k++) {
        const Whereabouts *x = &claim->wheres[k];
        if (!x->is_inherited && x->sentence == claim->sentence && x->name_end > x->name_begin && !scan_is(m->c, x->head, SET_STATE))
            return true;
    }
    return false;
}

/* "Since 2015 the violence has killed 20,000": of a whole country's years, not of the village told of before;
 * and how many are displaced by now is no village's. */
static bool is_of_long(const Claim *claim, Day published)
{
    enum { LONG_DAYS = 60 };
    for (int i = 0; i < claim->nfigures; i++)           /* "1.9 million remain displaced" */
        if (claim->figures[i].kind == KIND_STOCK && claim->figures[i].measure == MEASURE_DISPLACED && !claim->figures[i].is_part)
            return true;
    Day since = claim->has_when && claim->when.is_since ? claim->when.from : NO_DAY;
    for (int i = 0; i < claim->nfigures && since == NO_DAY; i++)
        since = claim->figures[i].since;
    return since != NO_DAY && published != NO_DAY && published - since > LONG_DAYS;
}

/* "The conflict has killed tens of thousands and displaced millions": of the whole land, and not of the town told of before. */
static bool is_of_a_war(const Rules *rules, const Making *m)
{
    const Scan *c = m->c;
    for (int w = 0; w < c->s->nwords; w++) {
        int verb = c->s->words[w].head;
        if (verb >= 0 && dep_base(c->s->words[w].dep) == DEP_NSUBJ && scan_below(c, m->d->frame.clause, verb) && scan_child(c, verb, DEP_AUX) >= 0 &&
            registry_word(actors_registry(rules->actors), "campaign", c->s->words[w].lemma))
            return true;
    }
    return false;
}

/* "condemned the attack", "is looking into the incident", "compensate the victims": of what was told before. */
static bool speaks_of_deed(const Making *m)
{
    for (int w = 0; w < m->c->s->nwords; w++) {
        if (m->c->s->words[w].upos != UPOS_NOUN || !scan_below(m->c, w, m->d->frame.clause) ||
            !(lemma_in(m->c, w, SET_EVENT_NOUN) || lemma_in(m->c, w, SET_DEED_WORD)))
            continue;
        for (int k = m->c->first_child[w]; k >= 0; k = m->c->next[k])
            if (lemma_in(m->c, k, SET_DEFINITE))
                return true;
    }
    return false;
}

/* "• Kalogi: drone strike": an item of a list, which tells of its own place. */
static bool is_list_item(const Understanding *u, int paragraph)
{
    int s = 0;
    while (s < u->nsentences && u->sentences[s].paragraph != paragraph) s++;
    if (s == u->nsentences || u->sentences[s].nwords == 0) return false;
    static const char *const bullets[] = { "-", "\u2013", "\u2014", "\u2022", "\u00b7", "*", "\u25aa", "\u25cf", "\u25b6", NULL };
    const Sentence *first = &u->sentences[s];
    for (int i = 0; bullets[i]; i++)
        if (text_equals(first->words[0].form, bullets[i])) return true;
    char c = first->words[0].form.at[0];
    return c >= '0' && c <= '9' && first->nwords > 1 && (text_equals(first->words[1].form, ")") || text_ends(first->words[0].form, ")") || text_ends(first->words[0].form, "."));
}

/* "Later raided the town and arrested seven": where the first half of its sentence was, though that had its place from elsewhere; or NULL. */
static const Claim *beside(Claims claims, int i)
{
    for (int k = i - 1; k >= 0 && claims.at[k].sentence == claims.at[i].sentence; k--)
        if (has_scene(&claims.at[k]) && happens_somewhere(claims.at[k].event))
            return &claims.at[k];
    return NULL;
}

enum { DAYS_APART = 3 };

/* "On 10 November ...", far from what opened the item. */
static bool is_of_another_day(const Claim *a, const Claim *b)
{
    bool known = a->has_when && b->has_when && a->when.from != NO_DAY && b->when.from != NO_DAY && a->when.to != NO_DAY && b->when.to != NO_DAY;
    return known && (a->when.to + DAYS_APART < b->when.from || b->when.to + DAYS_APART < a->when.from);
}

void making_inherit_wheres(const Rules *rules, Claims claims, const Making *makings, const Understanding *u, Arena *keep, Arena scratch)
{
    Happenings told = again_happenings(claims, &scratch);
    Whereabouts from;
    Text country = NO_TEXT;
    bool is_sent = claims.n > 0 && find_dateline(rules, u, keep, &from, &country);
    Whereabouts label;
    bool has_label = claims.n > 0 && find_label(rules, u, keep, &label);
    const Claim *opening = NULL, *last = NULL;
    static const char from_here[] = "code/where: \"here\", where the report was sent from";
    static const char from_home[] = "code/where: no town named for it; where the report was sent from";
    for (int i = 0, paragraph = -1; i < claims.n; i++) {
        Claim *claim = &claims.at[i];
        if (u->sentences[claim->sentence].paragraph != paragraph) {
            paragraph = u->sentences[claim->sentence].paragraph;
            last = NULL;
        }
        bool moves = false;
        for (int k = 0; k < claim->nwheres; k++)
            moves |= ((claim->wheres[k].role == ROLE_ORIGIN && code_happens_at_origin(claim)) || claim->wheres[k].role == ROLE_DESTINATION) &&
                     claim->wheres[k].name_end > claim->wheres[k].name_begin;
        int here = is_sent ? says_here(&makings[i]) : -1;
        if (here >= 0)
            drop_where_at(claim, &makings[i].c->s->words[here]);
        bool is_listed = false;                 /* "Al-Awda: 2 killed": there, wherever that is */
        for (int k = 0; k < claim->nwheres; k++)
            is_listed |= text_equals(claim->wheres[k].rule, wheres_counted);
        if (is_listed && !has_scene(claim))
            continue;
        bool is_home = is_sent && is_news_of_home(claim, u->item->published, country);
        if (has_scene(claim)) {
            bool is_exact = has_exact_scene(&makings[i], claim);
            if (happens_somewhere(claim->event) && (!last || is_exact || !has_exact_scene(&makings[last - claims.at], last)))
                last = claim;
            if (last && (!opening || (is_exact && !has_exact_scene(&makings[opening - claims.at], opening))))
                opening = last;
            if (here >= 0 || is_home)                   /* the name may be a street's, or one that nobody knows */
                take_dateline(claim, &from, here >= 0 ? ROLE_SCENE : ROLE_MENTIONED, here >= 0 ? from_here : from_home, keep);
            continue;
        }
        const Claim *of = last ? last : opening;
        if (of && claim->nwheres == 0 && is_dealing(claim->event) && !happens_somewhere(claim->event) && speaks_of_deed(&makings[i])) {
            inherit(claim, told_before(claims, &told, i) ? told_before(claims, &told, i) : of, "code/where: of the deed that it is about, told before", keep);
            for (int k = 0; k < claim->nwheres; k++)
                claim->wheres[k].role = ROLE_MENTIONED;     /* the condemning was elsewhere */
        }
        bool is_deporting = claim->event == EVENT_COERCE && text_equals(claim->mode, "deport");       /* from the land of whoever does it */
        bool takes_place = !is_deporting && (happens_somewhere(claim->event) || (claim->event == EVENT_AGREE && text_equals(claim->mode, "ceasefire")));
        bool is_answered = makings[i].d->frame.kind == TRIGGER_NOUN && clause_is_answered(makings[i].c, makings[i].d->frame.word);
        if (moves || !takes_place || claim->aspect == ASPECT_HYPOTHETICAL || (is_answered && (!told_before(claims, &told, i) || told_before(claims, &told, i)->sentence == claim->sentence)))
            continue;
        const Claim *before = told_before(claims, &told, i);
        bool is_war = is_of_a_war(rules, &makings[i]), is_wide = is_war || is_of_long(claim, u->item->published);
        for (int k = 0; k < claim->nwheres; k++)
            is_wide |= claim->wheres[k].role == ROLE_SCENE && lemma_in(makings[i].c, claim->wheres[k].head, SET_COUNTRY_NOUN);
        if (here >= 0)
            take_dateline(claim, &from, ROLE_SCENE, from_here, keep);
        else if (before && !is_wide)
            inherit(claim, before, "code/where: of the same happening, told before", keep);
        else if (last && (!is_wide || is_of_long(last, u->item->published)))
            inherit(claim, last, "code/where: of the claim before it in the paragraph", keep);
        else if (!is_wide && beside(claims, i))
            inherit(claim, beside(claims, i), "code/where: of what its sentence told before", keep);
        else if (opening && !is_wide && !is_of_another_day(claim, opening) &&
                 !(u->sentences[opening->sentence].paragraph != paragraph && is_list_item(u, paragraph) && is_list_item(u, u->sentences[opening->sentence].paragraph)))
            inherit(claim, opening, "code/where: of the item's first happening", keep);
        else if (is_war || names_elsewhere(&makings[i], claim))
            continue;
        else if (has_label && !is_wide && claim->aspect != ASPECT_HISTORICAL)
            take_dateline(claim, &label, ROLE_SCENE, "code/where: the town that stands alone at the head", keep);
        else if (is_sent && claim->event == EVENT_ASSAULT && claim->aspect != ASPECT_HISTORICAL && (is_of_country(claim->actors, claim->nactors, country) ||
                 is_of_country(claim->targets, claim->ntargets, country)))
            take_dateline(claim, &from, ROLE_SCENE, "code/where: none said; the report was sent from the parties' own country", keep);
        else if (is_home)
            take_dateline(claim, &from, ROLE_SCENE, from_home, keep);
    }
}
