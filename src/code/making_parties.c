/* Who did it, and to whom. */
#include "code/making.h"
#include "code/registry.h"

#include <stdlib.h>
#include <string.h>

#include "code/blame.h"
#include "code/clause.h"
#include "code/touched.h"

static bool is_told_event(const Making *m, int w)
{
    for (int i = m->drafts_from; i < m->drafts_to; i++)
        if (m->drafts->at[i].frame.kind == TRIGGER_NOUN &&
            m->drafts->at[i].frame.word == w && m->drafts->at[i].rule->event == m->d->rule->event)
            return true;
    return scan_is(m->c, w, SET_EVENT_NOUN);
}

/* Somebody whom the registry knows by name or kind, and not a thing. */
static bool is_party(const Making *m, int w)
{
    Actor who;
    ActorSort sort;
    return actors_phrase(m->rules->actors, m->u, m->d->sentence, w, m->u->item->published, m->c->keep, &who, &sort) &&
           sort != SORT_NONE && who.code.n > 0;
}

/* "Conducted 300 strikes delivering 850 munitions": what was fired, by a rule that says so, is hit by none of the strikes. */
static bool is_what_was_fired(const Making *m, int w)
{
    const RoleList *target = &m->d->rule->target;
    bool is_object = false;
    for (int i = 0; i < m->d->frame.nfillers; i++)
        is_object |= m->d->frame.fillers[i].word == w && m->d->frame.fillers[i].role.role == FRAME_OBJ;
    for (int i = 0; i < target->n; i++)
        if (target->roles[i].role == FRAME_OBJ)
            return false;
    return is_object && target->is_stated && target->n > 0 && lemma_in(m->c, w, SET_WEAPON_THING);
}

/* "killed by a landmine": what did it, but nobody's hand; not "a Houthi missile". */
static bool is_nobodys_weapon(const Making *m, int w)
{
    Actor who = { 0 };
    ActorSort sort;
    for (int k = m->c->first_child[w]; k >= 0; k = m->c->next[k])           /* "Iranian missiles", "the army's shells" */
        if (k < w && (understand_is_name(m->c->s, k, NAME_NATIONALITY) || is_party(m, k)))
            return false;
    return scan_is(m->c, w, SET_WEAPON_THING) &&
           !(actors_phrase(m->rules->actors, m->u, m->d->sentence, w, m->u->item->published, m->c->keep, &who, &sort) && who.code.n > 0);
}

/* "the border closed", "all roads are open": what is shut shuts nothing. */
static bool is_gate(const Making *m, int w)
{
    return m->c->s->words[w].upos == UPOS_NOUN && scan_is(m->c, w, SET_SOMEWHERE);
}

/* "hit the town as people were going to church, killing 34": those people did not. */
static bool borrows_subject(const Making *m, const Frame *f)
{
    const Word *w = &m->c->s->words[f->clause];
    if (w->xpos != XPOS_VBG || dep_base(w->dep) != DEP_ADVCL || w->head < 0 || w->head == m->d->frame.clause || w->head == m->d->frame.word)
        return false;
    return m->c->s->words[w->head].upos == UPOS_VERB && m->c->s->words[w->head].dep == DEP_ADVCL;
}

/* The "it" of "Norway said it would wait". */
static bool is_the_sayer(const Making *m, int w, const Actor *speaker)
{
    return (manner_kinds(m->rules->manner, m->u, m->c->s, w) & KIND(THIRD_PERSON)) != 0 &&
           speaker->begin >= m->c->s->words[0].begin && speaker->end <= m->c->s->words[w].begin;
}

/* "Norway and Egypt said they had agreed": with the first of those for whom "they" stands, the others of its row. */
static int add_row_of_they(const Making *m, int w, int *words, int n)
{
    const Word *s = m->c->s->words;
    int mention = s[w].upos == UPOS_PRON && lemma_in(m->c, w, SET_THEY) ? understand_mention_at(m->u, m->d->sentence, w) : -1;
    int before = mention >= 0 ? m->u->mentions[mention].antecedent : -1, verb = s[w].head;
    int first = before >= 0 && m->u->mentions[before].sentence == m->d->sentence ? m->u->mentions[before].head : -1;
    if (mention >= 0 && before < 0 && verb >= 0 && s[verb].dep == DEP_CCOMP && s[verb].head >= 0)
        first = clause_subject(m->c, s[verb].head);
    if (mention < 0 || first < 0 || first > w || !is_party(m, first))
        return n;
    for (int k = m->c->first_child[first]; k >= 0; k = m->c->next[k])
        if (s[k].dep == DEP_CONJ && k < w && n < MOST_WORDS && is_party(m, k))
            words[n++] = k;
    return n;
}

static bool has_role(const Frame *f, FrameRole role)
{
    for (int i = 0; i < f->nfillers; i++)
        if (f->fillers[i].role.role == role)
            return true;
    return false;
}

/* "promised to share it with Norway", "is ready to hold talks with Norway": who stands there behind `preposition`. */
static int below_what_is_planned(const Making *m, const Frame *f, Symbol preposition, int *words, int most)
{
    const Word *s = m->c->s->words;
    int n = 0;
    for (int i = 0; i < f->nfillers && n == 0; i++) {
        int verb = f->fillers[i].word, object = -1;
        bool is_matter = (f->fillers[i].role.role == FRAME_OBJ || f->fillers[i].role.role == FRAME_PREPOSITION) && lemma_in(m->c, verb, SET_WITH_WHOM);
        for (int k = is_matter ? m->c->first_child[verb] : -1; k >= 0 && n < most; k = m->c->next[k])         /* "agreed to a truce with Norway" */
            if (scan_base(m->c, k) == DEP_NMOD && k > verb && scan_preposition(m->c, k) == preposition && is_party(m, k))
                words[n++] = k;
        if (is_matter || f->fillers[i].role.role != FRAME_XCOMP || s[verb].upos != UPOS_VERB || verb < f->word ||
            (f->kind == TRIGGER_VERB && (has_role(f, FRAME_IOBJ) || has_role(f, FRAME_OBJ))))
            continue;                   /* not "allowed the agency to bring food to them" */
        object = scan_child(m->c, verb, DEP_OBJ);
        for (int v = verb; v >= 0 && n == 0; v = v == verb ? object : -1)
            for (int k = m->c->first_child[v]; k >= 0 && n < most; k = m->c->next[k]) {
                int dep = scan_base(m->c, k);
                if ((dep != DEP_OBL && dep != DEP_NMOD) || k < v || scan_preposition(m->c, k) != preposition || clause_is_time(m->c, k) ||
                    !(is_party(m, k) || understand_is_name(m->c->s, k, NAME_PLACE)))
                    continue;
                words[n++] = k;
                for (int other = m->c->first_child[k]; other >= 0 && n < most; other = m->c->next[other])
                    if (s[other].dep == DEP_CONJ && is_party(m, other))
                        words[n++] = other;
            }
    }
    return n;
}

/* "massed troops along its border with Norway": the neighbour, where nobody else stands behind `preposition`. */
static int beyond_the_border(const Making *m, const Frame *f, Symbol preposition, int *words)
{
    int n = 0;
    for (int i = 0; i < f->nfillers; i++) {
        if ((f->fillers[i].role.role != FRAME_PREPOSITION && f->fillers[i].role.role != FRAME_OBJ) || !lemma_in(m->c, f->fillers[i].word, SET_BORDER))
            continue;
        for (int k = m->c->first_child[f->fillers[i].word]; k >= 0; k = m->c->next[k])
            if (scan_base(m->c, k) == DEP_NMOD && scan_preposition(m->c, k) == preposition && is_party(m, k)) {
                words[n++] = k;
                for (int other = m->c->first_child[k]; other >= 0 && n < MOST_WORDS; other = m->c->next[other])
                    if (m->c->s->words[other].dep == DEP_CONJ && is_party(m, other))
                        words[n++] = other;
                return n;
            }
    }
    return n;
}

/* "was rejected by Norway": who did it, and not to whom. */
static bool is_agent(const Making *m, const Frame *f, int word)
{
    for (int i = 0; i < f->nfillers; i++)
        if (f->is_passive && f->fillers[i].role.role == FRAME_SUBJ && f->fillers[i].word == word)
            return scan_preposition_in(m->c, word, SET_AGENT_PREPOSITION);
    return false;
}

static int add_heads(Making *m, const Frame *f, const RoleList *roles, FrameRole usual, int *words, int n)
{
    RoleName one = { usual, 0 };
    const RoleName *list = roles->is_stated ? roles->roles : &one;
    int nlist = roles->is_stated ? roles->n : 1, before = n;
    bool is_attack = m->d->rule->event == EVENT_ASSAULT;
    for (int r = 0; r < nlist && n == before; r++) {
        int found[MOST_WORDS];
        int k = frame_fillers(m->c, f, list[r], found, MOST_WORDS);
        if (k > 0 && usual == FRAME_OBJ && list[r].role == FRAME_PREPOSITION && is_agent(m, f, found[0]))
            k = 0;
        if (k == 0 && usual == FRAME_OBJ && list[r].role == FRAME_PREPOSITION)
            k = below_what_is_planned(m, f, list[r].preposition, found, MOST_WORDS);
        if (k == 0 && usual == FRAME_OBJ && list[r].role == FRAME_PREPOSITION && (m->d->rule->event == EVENT_MOBILIZE || m->d->rule->event == EVENT_ACCESS))
            k = beyond_the_border(m, f, list[r].preposition, found);
        for (int i = 0; i < k && list[r].role == FRAME_XCOMP; i++) {     /* "refused to free the winner": the winner */
            int whom = m->c->s->words[found[i]].upos == UPOS_VERB ? scan_child(m->c, found[i], DEP_OBJ) : -1, there = -1;
            for (int j = m->c->first_child[found[i]]; j >= 0 && m->d->rule->event == EVENT_THREATEN; j = m->c->next[j])
                if (scan_base(m->c, j) == DEP_OBL && j > found[i] && understand_is_name(m->c->s, j, NAME_PLACE) && scan_preposition_in(m->c, j, SET_SCENE_PREPOSITION))
                    there = j;          /* "threatened to resume attacks in Norway" */
            for (int j = whom >= 0 && there < 0 ? m->c->first_child[whom] : -1; j >= 0 && m->d->rule->event == EVENT_THREATEN; j = m->c->next[j])
                if (scan_base(m->c, j) == DEP_NMOD && j > whom && understand_is_name(m->c->s, j, NAME_PLACE) && scan_preposition_in(m->c, j, SET_SCENE_PREPOSITION))
                    there = j;
            found[i] = whom >= 0 && there >= 0 && !is_party(m, whom) ? there : whom >= 0 ? whom : found[i];
        }
        bool is_event = false;                  /* "a series of airstrikes killed": none of it is a doer */
        for (int i = 0; i < k && list[r].role == FRAME_SUBJ; i++)
            is_event |= is_told_event(m, found[i]) && m->c->s->words[found[i]].upos != UPOS_PROPN;
        for (int i = 0; i < k && n < MOST_WORDS; i++) {
            bool says_it = list[r].role == FRAME_SUBJ && m->claim.nspeakers && is_the_sayer(m, found[i], &m->claim.speakers[m->claim.nspeakers - 1]);     /* not "the attack" that it claims */
            bool known = (is_told_event(m, found[i]) && !says_it) || making_owns(m, found[i]) || (is_event && !says_it && !is_party(m, found[i]));
            /* "4,500 displaced people fled": they are told of twice, and fled all the same */
            bool is_met = (m->d->rule->event == EVENT_DISPLACE && usual == FRAME_SUBJ) || (m->d->rule->event == EVENT_AID && usual == FRAME_OBJ);     /* "aid to the survivors" */
            known &= !(is_met && m->c->s->words[found[i]].upos == UPOS_NOUN && is_party(m, found[i]));
            /* "Russian airstrikes backed the advance": Russia did */
            known &= !(is_event && !is_attack && k == 1 && !making_owns(m, found[i]) && is_party(m, found[i]));
            /* "an 18-month siege": what stands before a noun is a doer only if it is somebody */
            known |= list[r].role == FRAME_MOD && m->c->s->words[found[i]].upos != UPOS_PROPN && !is_party(m, found[i]);
            /* "flew there to meet the envoy", "threatened to strike": what is to be done is nobody */
            known |= m->c->s->words[found[i]].xpos == XPOS_VB && m->c->s->words[found[i]].upos == UPOS_VERB && list[r].role != FRAME_SUBJ && !is_party(m, found[i]);
            known |= list[r].role == FRAME_XCOMP && m->d->rule->event == EVENT_AGREE && !is_party(m, found[i]);        /* "willing to meet the premier", not "to hold talks" */
            known |= lemma_in(m->c, found[i], SET_REFLEXIVE) || scan_is(m->c, found[i], SET_REFLEXIVE);
            known |= usual == FRAME_SUBJ && is_attack && is_nobodys_weapon(m, found[i]);
            known |= usual == FRAME_OBJ && is_attack && is_what_was_fired(m, found[i]);
            known |= usual == FRAME_OBJ && is_attack && i > 0 && lemma_in(m->c, found[i], SET_HOSTAGE);        /* "took 300 men hostage" */
            known |= usual == FRAME_SUBJ && is_attack && lemma_in(m->c, found[i], SET_CARRIES_BOMB) && lemma_in(m->c, f->word, SET_GOES_OFF) && !f->is_passive;
            /* "storms hotel, siege ongoing" */
            known |= m->c->s->words[found[i]].upos == UPOS_ADJ && m->c->s->words[found[i]].dep == DEP_CONJ && !is_party(m, found[i]) &&
                     m->c->s->words[m->c->s->words[found[i]].head].upos == UPOS_NOUN;
            known |= usual == FRAME_SUBJ && m->d->rule->event == EVENT_ACCESS && is_gate(m, found[i]);
            for (int j = 0; j < n; j++)
                known |= words[j] == found[i];
            /* "a number of civilians": the civilians, not the number */
            bool passes = scan_is(m->c, found[i], SET_TRANSPARENT) && i + 1 < k && !understand_is_name(m->c->s, found[i + 1], NAME_PLACE) && m->c->s->words[found[i + 1]].head == found[i] &&
                          m->c->s->words[found[i + 1]].dep != DEP_CONJ &&
                          !(is_party(m, found[i]) && scan_is(m->c, found[i + 1], SET_TOWN_NOUN));      /* "residents of the town of Nawa": nor their town */
            bool is_home = i > 0 && understand_is_name(m->c->s, found[i], NAME_PLACE) && m->c->s->words[found[i]].head == found[i - 1] &&
                           m->c->s->words[found[i]].dep != DEP_CONJ && n > 0 && words[n - 1] == found[i - 1];     /* "residents of Nawa" */
            if (!known && !passes && !is_home) {
                words[n++] = found[i];
                n = add_row_of_they(m, found[i], words, n);
            }
        }
    }
    return n;
}

static void add_actor(Actor **list, int *n, Actor a, Arena *keep)
{
    for (int i = 0; i < *n; i++)
        if ((*list)[i].begin < a.begin && a.end <= (*list)[i].end && (*list)[i].code.n > 0)
            return;             /* "troops" of "Norwegian and Egyptian troops" */
    for (int i = 0; i < *n; i++)
        if (((*list)[i].begin == a.begin && text_is((*list)[i].code, a.code)) || (a.id.n && text_is((*list)[i].id, a.id)) ||
            (a.name.n && text_is((*list)[i].name, a.name) && text_is((*list)[i].code, a.code)))
            return;             /* not "Syrian and Russian forces": one phrase, two of them; "mayor / Odran Keel" is one man */
    if (*n >= MOST_ACTORS)
        return;
    if (!*list)
        *list = NEW_ARRAY(keep, Actor, MOST_ACTORS);
    (*list)[(*n)++] = a;
}

/* "the front", "fighters of the front", "front (F) fighters" */
static bool is_in_subject(const Sentence *s, int w)
{
    for (int steps = 0; w >= 0 && steps < 6; w = s->words[w].head, steps++) {
        int dep = dep_base(s->words[w].dep);
        if (dep == DEP_NSUBJ)
            return true;
        if (dep != DEP_COMPOUND && dep != DEP_NMOD && dep != DEP_APPOS && dep != DEP_FLAT)
            return false;
    }
    return false;
}

/* "the Free Sahel Front", and not "the group", "itself" */
static bool is_its_name(const Sentence *s, const Mention *at)
{
    for (int i = 0; i < s->nnames; i++)
        if (s->names[i].first <= at->head && at->head <= s->names[i].last)
            return true;
    return false;
}

static bool is_word_of(const RuleBook *book, Text lemma, EngineSet set)
{
    Symbol word = scan_symbol(book, lemma);
    return word && set_has(&book->symbols[word].sets, book->engine[set]);
}

/* "M23 FIGHTERS", "the Free Sahel Front's antiaircraft units", all of it taken for a name: its last word but those for
 * armed men, if the registry knows what is left; or -1. */
static int end_of_group(const Rules *rules, const Understanding *u, const Mention *at, Arena *keep, Actor *ret)
{
    const Sentence *s = &u->sentences[at->sentence];
    ActorSort sort;
    int first = at->first;
    while (first < at->last && s->words[first].upos == UPOS_DET)        /* "A SHINING PATH CELL" */
        first++;
    for (int last = at->last - 1; last >= first && is_word_of(rules->book, s->words[at->last].lemma, SET_FORCE_NOUN); last--) {
        Text name = understand_words(u, at->sentence, first, last);
        if (actors_name(rules->actors, name, u->item->published, keep, ret, &sort) && ret->id.n)
            return sort == SORT_GROUP ? last : -1;
    }
    return -1;
}

/* "GUERRILLA URBAN COMMANDO UNITS", all in capitals: words for armed men, and no name. */
static bool is_common_name(const Rules *rules, const Understanding *u, const Mention *at)
{
    const Sentence *s = &u->sentences[at->sentence];
    return u->item->upper_case && is_word_of(rules->book, s->words[at->last].lemma, SET_FORCE_NOUN) &&
           is_word_of(rules->book, s->words[at->first].lemma, SET_OF_REBELS);
}

/* Every place where the item names a group of fighters or a gang, whether the registry knows it or not. */
int making_find_groups(const Rules *rules, const Understanding *u, GroupNamed **ret, Arena *keep)
{
    int n = 0, capacity = 0;
    *ret = NULL;
    for (int i = 0; i < u->nmentions; i++) {
        const Mention *at = &u->mentions[i];
        const Entity *e = at->entity >= 0 ? &u->entities[at->entity] : NULL;
        Actor a;
        ActorSort sort;
        bool is_proper = false;             /* "the base" is not the group "The Base" */
        for (int k = 1; e && k < e->name.n && !is_proper; k++)
            is_proper = e->name.at[k] >= 'A' && e->name.at[k] <= 'Z';
        if (e && e->best >= 0 && !is_proper)
            is_proper = u->sentences[u->mentions[e->best].sentence].words[u->mentions[e->best].head].upos == UPOS_PROPN;
        if (!e || !is_proper || (e->kind != NAME_ORGANISATION && e->kind != NAME_ARMED_GROUP && e->kind != NAME_OTHER && e->kind != NAME_PERSON))
            continue;
        Text name = e->name;                    /* "the Sinaloa cartel" */
        for (int k = at->first; k < at->last && u->sentences[at->sentence].words[k].upos == UPOS_DET; k++)
            name = text_part(u->item->text, u->sentences[at->sentence].words[k + 1].begin, u->sentences[at->sentence].words[at->last].end);
        if ((!actors_name(rules->actors, e->name, u->item->published, keep, &a, &sort) || !a.id.n) &&
            (name.at == e->name.at || !actors_name(rules->actors, name, u->item->published, keep, &a, &sort) || !a.id.n)) {
            if (end_of_group(rules, u, at, keep, &a) < 0) {
                if (!is_its_name(&u->sentences[at->sentence], at) || is_common_name(rules, u, at))
                    continue;
                a = (Actor){ .name = e->name, .is_body = true };
            }
        } else if (sort == SORT_PERSON || !(text_equals(a.sector, "REB") || text_equals(a.sector, "CRM") || text_equals(a.sector, "PAR")))
            continue;
        const Sentence *s = &u->sentences[at->sentence];
        *GROW(keep, *ret, n, capacity) = (GroupNamed){ at->sentence, s->words[at->first].begin, s->words[at->last].end, at->head,
                                                    is_in_subject(s, at->head), e->kind == NAME_ORGANISATION || e->kind == NAME_ARMED_GROUP, a };
    }
    return n;
}

/* The sector of those whom a word may stand for: "the guerrillas", "the cartel", "the paramilitaries". */
static const char *stands_for(const Making *m, int w)
{
    return scan_is(m->c, w, SET_OF_ONLY_GROUP) ? "REB" : scan_is(m->c, w, SET_OF_GANG) ? "CRM" : scan_is(m->c, w, SET_OF_MILITIA) ? "PAR" : NULL;
}

static bool may_be(const Actor *a, const Actor *group, const char *sector)
{
    return text_equals(group->sector, sector) && (!a->country.n || text_is(a->country, group->country));
}

/* The one group of its kind that the item names, whatever it is called; NULL when it names none or several. */
static const Actor *only_group(const Making *m, const Actor *a, const char *sector)
{
    const Actor *ret = NULL;
    for (int i = 0; i < m->ngroups; i++) {
        const Actor *g = &m->groups[i].group;
        if (!g->id.n || !text_equals(g->sector, sector) || (ret && text_is(ret->id, g->id)))
            continue;
        if (ret)
            return NULL;
        ret = g;
    }
    return ret && may_be(a, ret, sector) ? ret : NULL;
}

/* "The rebels", behind a group of rebels: the one named last, unless its sentence names another, too. */
static const Actor *last_group(const Making *m, const Actor *a, const char *sector, int sentences, bool is_subject)
{
    const GroupNamed *last = NULL;
    int end = m->groups_to;
    while (end < m->ngroups && m->u->sentences[m->groups[end].sentence].begin < a->begin)
        end++;
    for (int i = end - 1; i >= 0 && !last && m->d->sentence - m->groups[i].sentence <= sentences; i--)
        if (m->groups[i].begin < a->begin && m->groups[i].group.id.n && (!sector || text_equals(m->groups[i].group.sector, sector)))
            last = &m->groups[i];
    if (!last || (is_subject && !last->is_subject) ||
        (!is_subject && a->country.n && !text_is(a->country, last->group.country)))
        return NULL;
    const GroupNamed *first = last;
    while (first > m->groups && first[-1].sentence == last->sentence)
        first--;
    for (int i = (int)(first - m->groups); i < m->ngroups && m->groups[i].sentence == last->sentence; i++)
        if (m->groups[i].begin < a->begin && m->groups[i].group.id.n && !text_is(m->groups[i].group.id, last->group.id) &&
            (!sector || text_equals(m->groups[i].group.sector, sector)))
            return NULL;
    return &last->group;
}

static bool is_definite(const Making *m, int w)
{
    for (int k = m->c->first_child[w]; k >= 0; k = m->c->next[k])
        if (scan_is(m->c, k, SET_DEFINITE))
            return true;
    return false;
}

static void stand_for(Actor *a, const Actor *g, double certainty)
{
    a->name = g->name, a->is_body = g->is_body;
    if (g->is_body)                         /* what the words say of it stays: "a guerrilla group called the front" */
        return;
    a->id = g->id, a->code = g->code, a->country = g->country, a->sector = g->sector, a->class_ = g->class_;
    a->certainty = certainty;
}

static bool is_bracket(char c) { return c == '(' || c == ')' || c == '[' || c == ']'; }

/* "a Lord's Resistance Army (LRA) column", "Army of the North [AN] rebels": the group whose name ends
 * right before the bracket, or stands in it. */
static const Actor *group_before(const Making *m, const Actor *a)
{
    Text text = m->u->item->text;
    int end = a->begin;
    while (end > 0 && (text.at[end - 1] == ' ' || text.at[end - 1] == '\n'))
        end--;
    if (end == 0 || (text.at[end - 1] != ')' && text.at[end - 1] != ']'))
        return NULL;
    for (int i = m->groups_from; i < m->groups_to; i++) {
        const GroupNamed *g = &m->groups[i];
        int at = g->end;
        bool touches = at < end && g->group.id.n;
        for (bool inside = false; touches && at < end; at++) {      /* nothing between but one pair of brackets */
            inside |= text.at[at] == '(' || text.at[at] == '[';
            touches = inside || is_bracket(text.at[at]) || text.at[at] == ' ' || text.at[at] == '\n';
        }
        if (touches)
            return &g->group;
    }
    return NULL;
}

static bool owns_up(const Making *m)
{
    for (int i = 0; i < m->nframes; i++)
        if (m->frames[i]->blame == BLAME_OWNED)
            return true;
    return false;
}

/* "claimed responsibility", of what these words do not say */
static bool owns_up_barely(const Making *m)
{
    return m->claim.event == EVENT_STATEMENT && lemma_in(m->c, m->d->frame.word, SET_OWNS_UP);
}

/* "a gang of kidnappers, apparently fighters of the front", "the group called the front"; "a caller who said he
 * spoke for the front", where he owns up to the deed. */
static const Actor *group_called(const Making *m, const Actor *a, bool *is_thought)
{
    bool may_speak = owns_up(m) || owns_up_barely(m);
    *is_thought = false;
    for (int i = m->groups_from; i < m->groups_to; i++) {
        const GroupNamed *g = &m->groups[i];
        if (g->begin < a->end)
            continue;
        for (int w = 2, of = g->head; may_speak && w < m->c->s->nwords && m->c->s->words[w].begin < g->begin; w++)       /* "on behalf of the front" */
            if (lemma_in(m->c, w, SET_BEHALF) && m->c->s->words[w].begin + 16 > g->begin && of > w && (m->c->s->words[w - 1].upos == UPOS_ADP || m->c->s->words[w - 2].upos == UPOS_ADP))
                return &g->group;
        bool speaks = false;
        for (int w = g->head, steps = 0; w >= 0 && steps < 4; w = m->c->s->words[w].head, steps++) {
            int dep = dep_base(m->c->s->words[w].dep), head = m->c->s->words[w].head;
            bool is_clause = dep == DEP_ACL || dep == DEP_ACL_RELCL;
            bool is_told = clause_is_passive(m->c, w) || m->c->s->words[w].xpos == XPOS_VBN;        /* not "which the government attributes to the front" */
            *is_thought = dep == DEP_ACL && is_told && (lemma_in(m->c, w, SET_THOUGHT_TO_BE) || lemma_in(m->c, w, SET_BLAME_VERB));
            bool serves = (is_clause || dep == DEP_NMOD) && scan_is(m->c, w, SET_SERVES);       /* "hitmen in the pay of", "working for" */
            bool is_member = m->c->s->words[w].dep == DEP_ACL_RELCL && lemma_in(m->c, w, SET_TRANSPARENT);        /* "who were members of" */
            speaks |= may_speak && (lemma_in(m->c, w, SET_SPEAKS_FOR) || (dep == DEP_CCOMP && lemma_in(m->c, w, SET_TRANSPARENT)));   /* "said he was a member of" */
            *is_thought &= !speaks;
            bool is_so_called = (*is_thought && g->group.id.n) || serves || is_member || (is_clause && speaks) || (is_clause && scan_is(m->c, w, SET_NAMES_VERB));
            bool is_head = head >= 0 && m->c->s->words[head].begin >= a->begin && m->c->s->words[head].end <= a->end;
            for (int k = head >= 0 && lemma_in(m->c, head, SET_TRANSPARENT) ? m->c->first_child[head] : -1; k >= 0 && !is_head; k = m->c->next[k])
                is_head = m->c->s->words[k].begin >= a->begin && m->c->s->words[k].end <= a->end && dep_base(m->c->s->words[k].dep) == DEP_NMOD;     /* "a group of men" */
            if (((dep == DEP_APPOS && (g->group.id.n || (may_speak && g->is_group))) || is_so_called) && is_head) {
                for (int k = dep == DEP_APPOS ? m->c->first_child[w] : -1; k >= 0; k = m->c->next[k])          /* "alleged members of it" */
                    *is_thought |= (manner_kinds(m->rules->manner, m->u, m->c->s, k) & (KIND(ALLEGED) | KIND(SUSPECTED) | KIND(REPORTEDLY))) != 0;
                return &g->group;
            }
            if (!(dep == DEP_CCOMP && speaks) && dep != DEP_XCOMP && dep != DEP_OBJ && dep != DEP_OBL && dep != DEP_NMOD && dep != DEP_COMPOUND && dep != DEP_FLAT && dep != DEP_APPOS)
                break;
        }
    }
    return NULL;
}

/* "It has killed 20 since": whoever did what the sentence before tells. */
static bool is_they(const Making *m, const Actor *a)
{
    for (int w = 0; w < m->c->s->nwords; w++)
        if (m->c->s->words[w].begin == a->begin && m->c->s->words[w].end == a->end)
            return scan_is(m->c, w, SET_THIRD_PERSON);
    return false;
}

/* "The front rejects it. They are savages. They murdered a child.": how many sentences before this one, without a break,
 * are about "them", too. */
static int they_before(const Making *m)
{
    enum { MOST = 5 };
    int n = 0;
    for (int i = m->d->sentence - 1; i >= 0 && n < MOST; i--, n++) {
        const Sentence *s = &m->u->sentences[i];
        bool is_about_them = false;
        for (int w = 0; w < s->nwords && !is_about_them; w++)
            is_about_them = dep_base(s->words[w].dep) == DEP_NSUBJ && s->words[w].xpos == XPOS_PRP && is_word_of(m->rules->book, s->words[w].lemma, SET_THEY);
        if (!is_about_them)
            break;
    }
    return n;
}

/* "The Free Sahel Front", "fighters of the Free Sahel Front": a body that nobody has in a list, by its own name. */
static const Actor *group_of_words(const Making *m, const Actor *a)
{
    int from = m->groups_from;
    while (from > 0 && m->u->sentences[m->groups[from - 1].sentence].end > a->begin)
        from--;
    for (int i = from; i < m->ngroups && m->u->sentences[m->groups[i].sentence].begin < a->end; i++) {
        const GroupNamed *g = &m->groups[i];
        if (g->group.is_body && g->is_group && g->begin >= a->begin && g->end <= a->end)
            return &g->group;
    }
    return NULL;
}

/* "a Shining Path cell", "M23 patrols": the group before the word for armed men. */
static const Actor *group_of_unit(const Making *m, const Actor *a)
{
    enum { ARTICLE = 4 };
    bool is_unit = false;
    for (int w = 0; w < m->c->s->nwords; w++)
        is_unit |= m->c->s->words[w].end == a->end && lemma_in(m->c, w, SET_FORCE_NOUN);
    for (int i = m->groups_from; is_unit && i < m->groups_to; i++) {
        const GroupNamed *g = &m->groups[i];
        if (g->group.id.n && g->begin >= a->begin && g->begin <= a->begin + ARTICLE && g->end <= a->end)
            return &g->group;
    }
    return NULL;
}

/* "This Maoist organisation", "the same gang": the group that the item named last, if it may be of that kind. */
static const Actor *group_again(const Making *m, const Actor *a)
{
    enum { AGAIN_WITHIN = 4 };
    int head = -1;
    bool is_same = false;
    for (int w = 0; w < m->c->s->nwords && m->c->s->words[w].begin < a->end; w++) {
        const Word *word = &m->c->s->words[w];
        bool is_before = word->end < a->begin && word->end + 1 >= a->begin && word->upos != UPOS_PRON;
        if (word->begin >= a->begin && scan_is(m->c, w, SET_GROUP_NOUN))
            head = w;
        is_same |= head < 0 && (word->begin >= a->begin || is_before) && lemma_in(m->c, w, SET_SAME_GROUP);
    }
    if (!is_same || head < 0 || m->c->s->words[head].end != a->end)
        return NULL;
    bool is_armed = text_equals(a->sector, "REB") || text_equals(a->sector, "CRM") || text_equals(a->sector, "PAR");
    char sector[4] = "";
    for (int i = 0; is_armed && i < 3; i++)
        sector[i] = a->sector.at[i];
    return !a->code.n || is_armed ? last_group(m, a, is_armed ? sector : NULL, AGAIN_WITHIN, false) : NULL;
}

/* "the guerrillas attacked": those of the only group named, or of the one named last. */
static void take_group(Making *m, Actor *a)
{
    enum { DESCRIBED_WITHIN = 6, COMMANDO_WITHIN = 3 };
    if (a->id.n)
        return;
    const Actor *named = group_before(m, a);
    bool is_thought = false;
    if (!named)
        named = group_called(m, a, &is_thought);
    if (named && is_thought && m->claim.hedge == HEDGE_NONE)
        m->claim.hedge = HEDGE_SUSPECTED;
    bool is_of_them = !a->code.n || text_equals(a->sector, "REB") || text_equals(a->sector, "UNK");
    if (!named && is_of_them && is_they(m, a))
        named = last_group(m, a, NULL, 1 + they_before(m), true);
    if (!named && !a->name.n)
        named = group_of_words(m, a);
    if (!named)
        named = group_of_unit(m, a);
    if (!named)
        named = group_again(m, a);
    if (named) {
        stand_for(a, named, 0.6);
        return;
    }
    for (int w = 0; w < m->c->s->nwords; w++) {
        const Word *word = &m->c->s->words[w];
        const char *sector = word->begin >= a->begin && word->end <= a->end ? stands_for(m, w) : NULL;
        bool is_units = text_equals(a->sector, "MIL") && (lemma_in(m->c, w, SET_OF_REBELS) ||      /* "guerrilla units", "the commando" */
                        (sector && is_definite(m, w) && last_group(m, a, sector, COMMANDO_WITHIN, false)));
        if (!sector || (a->code.n && !text_equals(a->sector, sector) && !is_units))
            continue;
        const Actor *g = only_group(m, a, sector);
        if (!g && is_definite(m, w))
            g = last_group(m, a, sector, DESCRIBED_WITHIN, false);
        Actor own;                          /* "guerrilla units attacked", on the front's own radio */
        if (!g && m->u->item->publisher.n == 0 && actors_own_voice(m->rules->actors, m->u->item, m->c->keep, &own) && own.id.n && may_be(a, &own, sector))
            g = &own;
        if (g)
            stand_for(a, g, 0.5);
        return;
    }
}

/* "They accused each other of bombing it": those who accuse.  The word that heads who is meant, or -1. */
static int meant_by_each_other(const Making *m, int w)
{
    bool is_each = false;
    for (int k = m->c->first_child[w]; k >= 0; k = m->c->next[k])
        is_each |= (lemma_in(m->c, k, SET_EACH) && lemma_in(m->c, w, SET_EACH_OTHER)) || (lemma_in(m->c, w, SET_EACH) && lemma_in(m->c, k, SET_EACH_OTHER));
    int verb = m->c->s->words[w].head;
    if (!is_each || verb < 0)
        return -1;
    for (int k = m->c->first_child[verb]; k >= 0 && k < w; k = m->c->next[k])
        if (dep_base(m->c->s->words[k].dep) == DEP_NSUBJ)
            return k;
    return -1;
}

/* "bombed A and B struck back": B, with which a clause of its own begins, was not bombed.  How many remain. */
static int without_next_subject(const Making *m, int word, Actor *found, int n)
{
    int k = 0;
    for (int i = 0; i < n; i++) {
        bool is_next = false;
        for (int w = m->c->first_child[word]; w >= 0; w = m->c->next[w])
            is_next |= found[i].begin <= m->c->s->words[w].begin && m->c->s->words[w].end <= found[i].end &&
                       m->c->s->words[word].begin < found[i].begin && clause_begins_at(m->c, w);
        if (!is_next)
            found[k++] = found[i];
    }
    return k;
}

static void resolve(Making *m, const int *heads, int nwords, Actor **list, int *n, Arena *keep)
{
    int words[MOST_WORDS];
    for (int i = 0; i < nwords; i++) {
        int meant = meant_by_each_other(m, heads[i]);
        if (meant < 0 && m->c->s->words[heads[i]].upos == UPOS_NUM)         /* "five of its members" */
            for (int k = m->c->first_child[heads[i]]; k >= 0; k = m->c->next[k])
                if (k > heads[i] && dep_base(m->c->s->words[k].dep) == DEP_NMOD && scan_preposition_in(m->c, k, SET_PART_PREPOSITION) &&
                    m->c->s->words[k].upos == UPOS_NOUN)
                    meant = k;
        words[i] = meant >= 0 ? meant : heads[i];
    }
    Day on = m->claim.has_when && m->claim.when.from != NO_DAY ? m->claim.when.from : m->u->item->published;
    for (int i = 0; i < nwords; i++) {
        Actor found[MOST_ACTORS];
        int k = actors_phrases(m->rules->actors, m->u, m->d->sentence, words[i], on, found, MOST_ACTORS, keep);
        k = without_next_subject(m, words[i], found, k);
        /* a thing: "warplanes", "a clinic"; "arms" in "arms, vehicles and fighters" too */
        int begin = m->c->s->words[words[i]].begin;
        bool is_thing = true;
        for (int j = 0; j < k; j++)
            is_thing &= begin < found[j].begin || begin >= found[j].end;
        Actor plain;
        ActorSort sort;
        if (is_thing)
            actors_phrase(m->rules->actors, m->u, m->d->sentence, words[i], on, keep, &plain, &sort);
        if (is_thing && plain.end > plain.begin) {
            bool is_thought;
            const Actor *group = plain.id.n ? NULL : group_before(m, &plain);      /* "a Lord's Resistance Army (LRA) column" */
            if (!group && !plain.id.n && (owns_up(m) || owns_up_barely(m)))
                group = group_called(m, &plain, &is_thought);
            if (!group && !plain.id.n)
                group = group_of_unit(m, &plain);
            if (!group && !plain.code.n && list == &m->claim.actors && is_they(m, &plain))      /* "The front has begun a new wave. It has murdered three." */
                group = last_group(m, &plain, NULL, 1 + they_before(m), true);
            if (group)
                stand_for(&plain, group, 0.6);
            add_actor(list, n, plain, keep);
        }
        for (int j = 0; j < k; j++) {
            take_group(m, &found[j]);
            add_actor(list, n, found[j], keep);
        }
    }
}

static bool any_known(const Actor *list, int n)
{
    for (int i = 0; i < n; i++)
        if (list[i].code.n) return true;
    return false;
}

/* "granted asylum to Ali Omar despite demands by Norway": to him, and not to Norway; but "the UN mediator Ali Omar" is of the UN. */
static bool is_beside_person(const Making *m, int w)
{
    bool is_beside = false;
    for (int i = 0; i < m->ntargets && i < m->claim.ntargets; i++) {
        const Word *word = &m->c->s->words[w];
        if (!understand_is_name(m->c->s, m->targets[i], NAME_PERSON))
            continue;
        if (word->begin >= m->claim.targets[i].begin && word->end <= m->claim.targets[i].end)
            return false;
        is_beside = true;
    }
    return is_beside;
}

static bool is_deed(const Making *m, int w)
{
    for (int i = m->drafts_from; i < m->drafts_to; i++)
        if (m->drafts->at[i].frame.kind == TRIGGER_NOUN && m->drafts->at[i].frame.word == w &&
            m->drafts->at[i].rule->event == EVENT_ASSAULT)
            return true;
    return w >= 0 && scan_is(m->c, w, SET_EVENT_NOUN);
}

/* "denounced the Norwegian attack on Egypt", "the killing of civilians by Norwegians": those who did it, where they are told.  How many remain. */
static int doers_of_deed(const Making *m, int *words, int n)
{
    int doers[MOST_WORDS], ndoers = 0;
    for (int i = 0; i < n && ndoers < MOST_WORDS; i++) {
        int deed = m->c->s->words[words[i]].head;
        bool is_before = deed > words[i] && is_deed(m, deed);
        if (is_before || (deed >= 0 && deed < words[i] && is_deed(m, deed) && scan_preposition_in(m->c, words[i], SET_AGENT_PREPOSITION)))
            doers[ndoers++] = words[i];
    }
    if (ndoers == 0)
        return n;
    memcpy(words, doers, sizeof *words * (size_t)ndoers);
    return ndoers;
}

/* "condemned the Norwegian invasion of Egypt": whoever invades is condemned, and not Egypt. */
static void charge_doer(Making *m)
{
    if ((m->d->rule->event != EVENT_ACCUSE && m->d->rule->event != EVENT_SUPPORT) || m->ntargets == 0)
        return;
    int deed = m->c->s->words[m->targets[0]].head, n = 0, doers[MOST_WORDS];
    bool is_its_object = deed > m->d->frame.word && deed < m->targets[0] && is_deed(m, deed) && m->c->s->words[deed].head == m->d->frame.word;
    for (int i = m->drafts_from; is_its_object && i < m->drafts_to; i++) {
        const Frame *f = &m->drafts->at[i].frame;
        if (f->kind != TRIGGER_NOUN || f->word != deed)
            continue;
        for (int k = 0; k < f->nfillers && n < MOST_WORDS; k++)
            if (f->fillers[k].role.role == FRAME_SUBJ && f->fillers[k].word != m->targets[0] && is_party(m, f->fillers[k].word))
                doers[n++] = f->fillers[k].word;
        break;
    }
    if (n == 0)
        return;
    memcpy(m->targets, doers, sizeof *doers * (size_t)n);
    m->ntargets = n;
}

/* "passed a resolution condemning the raid": whoever passed it condemns the raid. */
static void put_down_to_signer(Making *m)
{
    for (int i = 0; i < m->nactors && is_dealing(m->d->rule->event); i++) {
        int paper = m->actors[i], verb = m->c->s->words[paper].head;
        if (!lemma_in(m->c, paper, SET_DOCUMENT) || verb < 0 || verb > paper || m->c->s->words[verb].upos != UPOS_VERB ||
            (scan_base(m->c, paper) != DEP_OBJ && scan_base(m->c, paper) != DEP_OBL))
            continue;
        int signer = scan_child(m->c, verb, DEP_NSUBJ);
        if (signer >= 0 && is_party(m, signer))
            m->actors[i] = signer;
    }
}

/* "a Norwegian government offer": the government is Norway's, and one party with it. */
static bool is_owner_of_other(const Making *m, const int *words, int n, int i)
{
    int dep = m->c->s->words[words[i]].dep, head = m->c->s->words[words[i]].head;
    for (int k = i + 1; k < n; k++)
        if (words[k] > words[i] && ((dep == DEP_AMOD || dep == DEP_COMPOUND) && (head == words[k] || words[k] == words[i] + 1)))
            return true;
    return false;
}

/* "rejected a Norwegian offer": Norway, and not the offer. */
static void look_within_targets(Making *m, Arena *keep)
{
    if (!is_dealing(m->d->rule->event) || any_known(m->claim.targets, m->claim.ntargets)) return;
    if (m->d->rule->target.is_stated && m->d->rule->target.n == 0)
        return;
    /* "accused the group of killing 1,500": the group, whoever it is */
    if (m->ntargets && m->claim.ntargets && lemma_in(m->c, m->d->frame.word, SET_CHARGE_VERB) && !is_told_event(m, m->targets[0]) &&
        m->c->s->words[m->targets[0]].dep == DEP_OBJ)
        return;
    Day on = m->claim.has_when && m->claim.when.from != NO_DAY ? m->claim.when.from : m->u->item->published;
    int found[MOST_WORDS];
    int n = touched_find(m->c, &m->d->frame, m->targets, m->ntargets, m->actors, m->nactors, on,
                         m->d->rule->event == EVENT_PROTEST, found, MOST_WORDS);
    int kept = 0;
    for (int i = 0; i < n; i++)
        if (!scan_is(m->c, found[i], SET_PLATFORM) && !is_beside_person(m, found[i]) && !is_owner_of_other(m, found, n, i))
            found[kept++] = found[i];
    n = kept;
    if (n > 1 && (m->d->rule->event == EVENT_ACCUSE || m->d->rule->event == EVENT_SUPPORT))
        n = doers_of_deed(m, found, n);
    if (n == 0) return;
    m->claim.targets = NULL;
    m->claim.ntargets = 0;
    resolve(m, found, n, &m->claim.targets, &m->claim.ntargets, keep);
}

/* "executed 19 women by burning them": the women, and not those who did it; "reopened for the first time", "entered the town from
 * three sides": no time and no side is a party. */
static void drop_others_and_times(Making *m)
{
    Claim *claim = &m->claim;
    int n = 0, all = claim->ntargets;
    for (int i = 0; i < all; i++) {
        const Actor *whom = &claim->targets[i];
        bool is_doer = false, is_time = false;
        for (int k = 0; k < claim->nactors && all > 1 && m->d->rule->event == EVENT_ASSAULT; k++)
            is_doer |= whom->id.n && text_is(whom->id, claim->actors[k].id) && is_they(m, whom);
        for (int w = 0; w < m->c->s->nwords; w++)
            is_time |= m->c->s->words[w].end == whom->end && !whom->code.n && !whom->id.n && m->c->s->words[w].upos == UPOS_NOUN &&
                       (lemma_in(m->c, w, SET_TIME_UNIT) || (m->d->rule->event == EVENT_CONTROL && lemma_in(m->c, w, SET_SIDE_WORD)));
        if (!is_doer && !is_time)
            claim->targets[n++] = claim->targets[i];
    }
    claim->ntargets = n;
}

/* "Norway cut ties with Egypt, accusing it of spying": whom the deed above was done to. */
static bool be_the_other_side(Making *m, Arena *keep)
{
    int clause = m->d->frame.clause, above = m->c->s->words[clause].dep == DEP_ADVCL && m->c->s->words[clause].xpos == XPOS_VBG ? m->c->s->words[clause].head : -1;
    Actor *it = &m->claim.targets[0];
    for (int w = above + 1; above >= 0 && above < clause && w < clause; w++) {
        Actor other;
        ActorSort sort = SORT_NONE;
        if ((m->c->s->words[w].upos != UPOS_NOUN && m->c->s->words[w].upos != UPOS_PROPN && m->c->s->words[w].upos != UPOS_ADJ) ||
            !actors_phrase(m->rules->actors, m->u, m->d->sentence, w, m->u->item->published, keep, &other, &sort))
            continue;
        if ((sort != SORT_STATE && sort != SORT_GROUP && sort != SORT_ORGAN && sort != SORT_ORGANISATION) || !other.code.n || text_is(other.country, m->claim.actors[0].country))
            continue;
        it->code = other.code, it->country = other.country, it->sector = other.sector, it->id = other.id, it->class_ = other.class_;
        it->name = other.name.n ? other.name : other.text;
        it->certainty = 0.5 * other.certainty;
        return true;
    }
    return false;
}

/* "The ministers met" meets each other; one who "held talks" does not hold them
 * with himself. */
static void drop_self(Making *m, Arena *keep)
{
    Claim *claim = &m->claim;
    if (m->d->rule->event == EVENT_ASSAULT && m->d->frame.is_passive && claim->nactors == 1 && claim->ntargets > 0 && claim->actors[0].begin == claim->targets[0].begin)
        claim->nactors = 0;             /* "the hospital was shelled": not by itself */
    if (m->d->rule->event == EVENT_ASSAULT && claim->nactors == 1 && claim->ntargets == 1 && claim->actors[0].begin == claim->targets[0].begin &&
        claim->actors[0].end == claim->targets[0].end)
        claim->ntargets = 0;            /* "the soldiers traded fire", with nobody that is told */
    if (m->d->rule->event == EVENT_DISPLACE && claim->nactors == 1 && claim->ntargets == 1 && claim->actors[0].begin == claim->targets[0].begin)
        claim->nactors = 0;             /* "forced 60 families to flee": nor did they force themselves */
    if (claim->nactors == 1 && claim->ntargets == 1 && claim->actors[0].id.n && text_is(claim->actors[0].id, claim->targets[0].id) &&
        claim->targets[0].begin > claim->actors[0].end && is_they(m, &claim->targets[0]) && !be_the_other_side(m, keep))
        claim->ntargets = 0;            /* "Norway condemned it": not Norway */
    if (claim->nactors != 1 || claim->ntargets != 1 || claim->actors[0].begin != claim->targets[0].begin || m->nactors == 0)
        return;
    int xpos = m->c->s->words[m->actors[0]].xpos;
    if (xpos != XPOS_NNS && xpos != XPOS_NNPS) claim->ntargets = 0;
}

/* "The army killed one of their leaders": not of its own, whatever the chain says. */
static void drop_own_men(Making *m)
{
    Claim *claim = &m->claim;
    for (int i = 0; i < claim->ntargets && m->d->rule->event == EVENT_ASSAULT; i++) {
        Actor *whom = &claim->targets[i];
        bool is_theirs = false, is_own = false;
        for (int w = 0; w < m->c->s->nwords; w++)
            is_theirs |= m->c->s->words[w].xpos == XPOS_PRPS && m->c->s->words[w].begin >= whom->begin && m->c->s->words[w].end <= whom->end;
        for (int k = 0; k < claim->nactors; k++)
            is_own |= whom->id.n && text_is(whom->id, claim->actors[k].id);
        if (is_theirs && is_own)
            *whom = (Actor){ .text = whom->text, .begin = whom->begin, .end = whom->end };
    }
}

/* "A bomb killed two, wounded four – police": those who sign are not struck; "14 women reported being raped": they are. */
static void drop_signer(Making *m)
{
    Claim *claim = &m->claim;
    const Actor *said = claim->nspeakers ? &claim->speakers[claim->nspeakers - 1] : NULL;
    int n = 0;
    if (!said || m->d->rule->event != EVENT_ASSAULT || claim->ntargets < 2 || said->begin < m->c->s->words[m->d->frame.word].begin)
        return;
    for (int i = 0; i < claim->ntargets; i++)
        if (claim->targets[i].begin != said->begin)
            claim->targets[n++] = claim->targets[i];
    claim->ntargets = n;
}

/* "It is critical for Norway to keep the truce", said the envoy: it is he who asks. */
static void take_speaker_as_actor(Making *m, Arena *keep)
{
    Claim *claim = &m->claim;
    if (claim->nactors || !claim->nspeakers || !is_dealing(m->d->rule->event) || !m->d->rule->actor.is_stated || m->d->rule->actor.n)
        return;
    if (m->d->rule->event == EVENT_REJECT && text_equals(m->d->rule->mode.value, "ceasefire"))
        return;                         /* "The truce has expired", said the envoy: he did not end it */
    add_actor(&claim->actors, &claim->nactors, claim->speakers[claim->nspeakers - 1], keep);
    making_reason(m, keep, "actor", claim->actors[0].text, TEXT("code/claims: the speaker"), false, claim->actors[0].begin, claim->actors[0].end);
}

/* "We condemn the attack": we speak, whoever we are. */
static bool is_first_person(const Making *m, const Actor *speaker)
{
    for (int w = 0; w < m->c->s->nwords; w++)
        if (m->c->s->words[w].begin == speaker->begin && m->c->s->words[w].end == speaker->end)
            return scan_is(m->c, w, SET_FIRST_PERSON);
    return false;
}

/* "the army said it fired": whatever the chain says. */
static bool says_it_of_itself(const Making *m, int w, const Actor *speaker)
{
    int clause = m->c->s->words[w].head, verb = clause >= 0 ? m->c->s->words[clause].head : -1;
    if (verb < 0 || m->c->s->words[clause].dep != DEP_CCOMP || dep_base(m->c->s->words[w].dep) != DEP_NSUBJ || speaker->code.n == 0 ||
        !scan_is(m->c, w, SET_THIRD_PERSON) || verb > w)
        return false;
    for (int k = m->c->first_child[verb]; k >= 0 && k < verb; k = m->c->next[k])
        if (dep_base(m->c->s->words[k].dep) == DEP_NSUBJ)
            return speaker->begin <= m->c->s->words[k].begin && m->c->s->words[k].end <= speaker->end;
    return false;
}

/* "we" is whoever speaks, and so is the "it" of "Norway said it would wait". */
static void speak_for_oneself(Making *m, Actor *list, int n, Arena *keep)
{
    Actor own;
    const Actor *last = m->claim.nspeakers ? &m->claim.speakers[m->claim.nspeakers - 1] : NULL;
    bool is_signed = (!last || (!last->code.n && is_first_person(m, last))) &&
                     actors_own_voice(m->rules->actors, m->u->item, keep, &own);
    if (!last && !is_signed)
        return;
    const Actor *speaker = is_signed ? &own : &m->claim.speakers[m->claim.nspeakers - 1];
    for (int i = 0; i < n; i++)
        for (int w = 0; w < m->c->s->nwords && ((list[i].code.n == 0 && list[i].id.n == 0) || says_it_of_itself(m, w, speaker)); w++)
            if (m->c->s->words[w].begin == list[i].begin && m->c->s->words[w].end == list[i].end &&
                (scan_is(m->c, w, SET_FIRST_PERSON) || (!is_signed && is_the_sayer(m, w, speaker)))) {
                Text text = list[i].text;
                int begin = list[i].begin, end = list[i].end;
                list[i] = *speaker;
                list[i].name = speaker->name.n ? speaker->name : speaker->text;
                list[i].text = text;
                list[i].begin = begin;
                list[i].end = end;
            }
}

/* "IDF: our troops killed four": whose they are says who speaks. */
static void be_of_the_speaker(Making *m, Actor *list, int n, Arena *keep)
{
    const Actor *speaker = m->claim.nspeakers ? &m->claim.speakers[m->claim.nspeakers - 1] : NULL;
    Actor own;
    if ((!speaker || (!speaker->code.n && is_first_person(m, speaker))) && actors_own_voice(m->rules->actors, m->u->item, keep, &own))
        speaker = &own;
    if (!speaker || !speaker->country.n)
        return;
    for (int i = 0; i < n; i++) {
        Actor *a = &list[i];
        bool is_ours = false;
        for (int w = 0; w < m->c->s->nwords; w++)
            is_ours |= m->c->s->words[w].begin == a->begin && m->c->s->words[w].end < a->end && m->c->s->words[w].xpos == XPOS_PRPS &&
                       scan_is(m->c, w, SET_FIRST_PERSON);
        bool is_force = false;              /* "our units" */
        for (int w = 0; w < m->c->s->nwords; w++)
            is_force |= m->c->s->words[w].end == a->end && lemma_in(m->c, w, SET_FORCE_NOUN);
        if (!is_ours || a->id.n || (!a->sector.n && !is_force))
            continue;
        bool is_band = text_equals(speaker->sector, "REB") || text_equals(speaker->sector, "PAR") || text_equals(speaker->sector, "CRM");
        bool are_armed = !a->sector.n || text_equals(a->sector, "MIL") || text_equals(a->sector, "REB") || text_equals(a->sector, "UNK");
        a->country = speaker->country;
        if ((is_band && are_armed) || !a->sector.n) {
            a->sector = speaker->sector;
            if (speaker->id.n && speaker == &own)
                a->id = speaker->id, a->name = speaker->name;
        }
        a->code = text_join(a->country, a->sector, keep);
        a->certainty = 0.8 * speaker->certainty;
    }
}

/* The subject of "lost six soldiers", or that of "confirms six soldiers killed" if it is armed; -1: nobody who tells of his own. */
static int whose_loss(const Making *m, Arena *keep)
{
    enum { STEPS = 3 };
    if (lemma_in(m->c, m->d->frame.clause, SET_LOSES_OWN))
        return clause_subject(m->c, m->d->frame.clause);
    int above = m->d->frame.clause;
    for (int i = 0; i < STEPS && above >= 0 && !lemma_in(m->c, above, SET_ADMITS_OWN); i++)
        above = m->c->s->words[above].head;
    int subject = above >= 0 && lemma_in(m->c, above, SET_ADMITS_OWN) ? clause_subject(m->c, above) : -1;
    Actor who;
    ActorSort sort;
    bool is_army = subject >= 0 && m->claim.nactors == 0 && actors_phrase(m->rules->actors, m->u, m->d->sentence, subject, m->u->item->published, keep, &who, &sort) &&
                   text_equals(who.sector, "MIL");
    return is_army ? subject : -1;
}

/* "Thailand lost one soldier", in a text about a bomb on Cambodia: he is Thailand's; "the Israeli army confirms six soldiers killed in
 * Lebanon": they are its own. */
static void be_of_the_loser(Making *m, Arena *keep)
{
    enum { GUESSED = 7 };
    Claim *claim = &m->claim;
    int subject = m->d->rule->event == EVENT_ASSAULT ? whose_loss(m, keep) : -1;
    Actor whose;
    ActorSort sort;
    if (subject < 0 || !actors_phrase(m->rules->actors, m->u, m->d->sentence, subject, m->u->item->published, keep, &whose, &sort) || !whose.country.n)
        return;
    for (int i = 0; i < claim->ntargets; i++) {
        Actor *a = &claim->targets[i];
        bool are_its_men = text_equals(a->sector, "CVL") && (text_equals(whose.sector, "MIL") || text_equals(whose.sector, "REB") || text_equals(whose.sector, "COP"));        /* "troops lost two men" */
        if (a->id.n || !a->sector.n || a->certainty * 10 > GUESSED || (text_is(a->country, whose.country) && !are_its_men))
            continue;
        a->country = whose.country;
        if (are_its_men)
            a->sector = whose.sector;
        if (whose.id.n && text_equals(whose.sector, "REB") && text_equals(a->sector, "MIL"))
            a->sector = whose.sector;
        a->code = text_join(a->country, a->sector, keep);
    }
}

/* "The US military killed four men": that they are its own people nobody said. */
static void be_of_no_attacker(Making *m)
{
    enum { OUT_OF_TEN = 6 };            /* an actor whose country was guessed is less sure */
    Claim *claim = &m->claim;
    for (int i = 0; i < claim->ntargets && m->d->rule->event == EVENT_ASSAULT; i++) {
        Actor *a = &claim->targets[i];
        const Known *state = a->country.n == 3 && !a->id.n ? registry_state(actors_registry(m->rules->actors), a->country) : NULL;
        if (!state || !state->is_abroad || a->certainty * 10 > OUT_OF_TEN + 0.01 || text_equals(a->sector, "MIL"))
            continue;
        for (int k = 0; k < claim->nactors && a->country.n; k++)
            if (text_equals(claim->actors[k].sector, "MIL") && text_is(claim->actors[k].country, a->country)) {
                a->code = a->sector;
                a->country = NO_TEXT;
            }
    }
}

/* "The Russians took the town": a people that takes or holds land is its state. */
static void be_the_state(Making *m)
{
    const Sentence *s = &m->u->sentences[m->d->sentence];
    Claim *claim = &m->claim;
    for (int i = 0; i < claim->nactors && m->d->rule->event == EVENT_CONTROL; i++) {
        Actor *a = &claim->actors[i];
        const Known *state = a->country.n == 3 && !a->id.n && text_equals(a->sector, "CVL") ? registry_state(actors_registry(m->rules->actors), a->country) : NULL;
        for (int w = 0; w < s->nwords && state; w++)
            if (s->words[w].end == a->end && s->words[w].xpos == XPOS_NNPS && understand_is_name(s, w, NAME_NATIONALITY)) {
                a->id = a->code = a->country;
                a->sector = NO_TEXT;
                break;
            }
    }
}

/* "Miners went on strike": by their work; students who strike have none. */
static void be_of_labour(Making *m, Arena *keep)
{
    Claim *claim = &m->claim;
    bool is_strike = m->d->rule->event == EVENT_PROTEST && text_equals(m->d->rule->mode.value, "strike");
    for (int i = 0; i < claim->nactors && is_strike; i++) {
        Actor *a = &claim->actors[i];
        bool is_worker = false;
        for (int w = 0; w < m->c->s->nwords; w++)
            is_worker |= m->c->s->words[w].begin >= a->begin && m->c->s->words[w].end <= a->end && lemma_in(m->c, w, SET_WORKING_MAN);
        if (a->id.n || !is_worker || !text_equals(a->sector, "CVL"))
            continue;
        a->sector = TEXT("LAB");
        a->code = a->country.n ? text_join(a->country, a->sector, keep) : a->sector;
    }
}

/* Of shelling the thing is the target and stays it, but it is somebody's; so is
 * "a first group of Norwegian peacekeepers" that arrives. */
static void look_for_owners(Making *m, const int *words, int nwords, Actor *list, int n, Arena *keep)
{
    Claim *claim = &m->claim;
    Day on = claim->has_when && claim->when.from != NO_DAY ? claim->when.from : m->u->item->published;
    for (int i = 0; i < nwords; i++) {
        Actor *thing = NULL, owner;
        ActorSort sort;
        int begin = m->c->s->words[words[i]].begin;
        for (int k = 0; k < n && !thing; k++)
            if (list[k].begin <= begin && begin < list[k].end) thing = &list[k];
        if (!thing || thing->country.n || thing->id.n) continue;
        int head = touched_owner(m->c, words[i], on);
        if (head < 0 || !actors_phrase(m->rules->actors, m->u, m->d->sentence, head, on, keep, &owner, &sort)) continue;
        thing->code = owner.code, thing->country = owner.country, thing->sector = owner.sector;
        thing->certainty = 0.6 * owner.certainty;
    }
}

/* "two men suspected of it", "soldiers accused of it": they do not say so. */
static bool is_charged(const Making *m, const Actor *who)
{
    for (int v = 0; v < m->c->s->nwords; v++) {
        int head = m->c->s->words[v].head;
        if (head >= 0 && m->c->s->words[v].xpos == XPOS_VBN && m->c->s->words[v].dep == DEP_ACL && lemma_in(m->c, v, SET_BLAME_VERB) &&
            m->c->s->words[head].begin >= who->begin && m->c->s->words[head].end <= who->end)
            return true;
    }
    return false;
}

/* "accused each other of killing hostages": neither says that it did. */
static bool accuse_each_other(const Making *m)
{
    for (int w = 0; w + 1 < m->c->s->nwords; w++) {
        int verb = m->c->s->words[w].head == w + 1 ? m->c->s->words[w + 1].head : m->c->s->words[w].head;
        if (verb >= 0 && lemma_in(m->c, w, SET_EACH) && lemma_in(m->c, w + 1, SET_EACH_OTHER) && lemma_in(m->c, verb, SET_BLAME_VERB))
            return true;
    }
    return false;
}

/* "The group F claimed the attack": who owns up speaks, whatever stands for whom. */
static void own_up(Making *m)
{
    Claim *claim = &m->claim;
    Blame blame = BLAME_NONE;
    for (int i = 0; i < m->nframes && blame == BLAME_NONE; i++)
        blame = m->frames[i]->blame;
    if (blame == BLAME_LAID && claim->nactors == 1 && claim->nspeakers && claim->speakers[claim->nspeakers - 1].begin == claim->actors[0].begin &&
        is_charged(m, &claim->actors[0]))
        claim->nspeakers--;
    const Actor *said = claim->nspeakers ? &claim->speakers[claim->nspeakers - 1] : NULL;
    if (blame == BLAME_LAID && claim->nactors == 1 && said && claim->stance == STANCE_ASSERTS && !accuse_each_other(m) &&
        ((said->id.n && text_is(said->id, claim->actors[0].id)) || said->begin == claim->actors[0].begin ||
         (is_they(m, &claim->actors[0]) && text_is(said->code, claim->actors[0].code) && said->end < claim->actors[0].begin &&
          said->begin >= m->c->s->words[0].begin))) {
        claim->stance = STANCE_CONCEDES;        /* "The brigade said it was behind the attack" */
        if (claim->hedge == HEDGE_ALLEGED)
            claim->hedge = HEDGE_NONE;
    }
    if ((blame != BLAME_OWNED && blame != BLAME_DENIED) || claim->nactors != 1 || !claim->nspeakers || !claim->actors[0].id.n)
        return;
    Actor *speaker = &claim->speakers[claim->nspeakers - 1];
    bool is_near = speaker->begin >= m->c->s->words[0].begin && speaker->begin <= claim->actors[0].end && speaker->end + 40 > claim->actors[0].begin;
    if (!speaker->id.n && is_near)
        stand_for(speaker, &claim->actors[0], claim->actors[0].certainty);
}

/* "launched a barrage of missiles at the port": the port alone is struck. */
static void drop_arms(Making *m)
{
    Claim *claim = &m->claim;
    int n = 0;
    bool is_struck = false;
    for (int i = 0; i < claim->ntargets; i++)
        is_struck |= claim->targets[i].country.n > 0;
    if (m->d->rule->event != EVENT_ASSAULT || claim->ntargets < 2 || !is_struck)
        return;
    for (int i = 0; i < claim->ntargets; i++) {
        bool is_arm = false;
        for (int k = 0; k < m->ntargets; k++)
            is_arm |= m->c->s->words[m->targets[k]].end == claim->targets[i].end && lemma_in(m->c, m->targets[k], SET_WEAPON_THING) &&
                      !claim->targets[i].country.n && !claim->targets[i].code.n;
        if (!is_arm)
            claim->targets[n++] = claim->targets[i];
    }
    claim->ntargets = n;
}

/* "gave 50 million dollars in food aid to Norway": Norway, and neither the dollars nor the aid. */
static void drop_gifts(Making *m)
{
    Claim *claim = &m->claim;
    int n = 0;
    if (m->d->rule->event != EVENT_AID && m->d->rule->event != EVENT_AGREE)
        return;
    for (int i = 0; i < claim->ntargets; i++) {
        bool is_gift = false;
        for (int k = 0; k < m->ntargets && !claim->targets[i].country.n && !claim->targets[i].id.n; k++)
            is_gift |= m->c->s->words[m->targets[k]].begin >= claim->targets[i].begin && m->c->s->words[m->targets[k]].end == claim->targets[i].end &&
                       lemma_in(m->c, m->targets[k], SET_GIFT);
        if (!is_gift)
            claim->targets[n++] = claim->targets[i];
    }
    claim->ntargets = n;
}

/* "The army captured the town, the Observatory said, splitting the province": the tree hangs the gain on who tells of it. */
static void drop_tellers(Making *m)
{
    Claim *claim = &m->claim;
    const Actor *said = claim->nspeakers ? &claim->speakers[claim->nspeakers - 1] : NULL;
    if (m->d->rule->event == EVENT_CONTROL && said && claim->nactors == 1 && claim->actors[0].begin == said->begin &&
        (text_equals(said->class_, "monitor") || text_equals(said->class_, "outlet") || text_equals(said->sector, "JRN") || text_equals(said->sector, "NGO")))
        claim->nactors = 0;
}

/* "Convoys were denied entry by the army": who denied it did so, and said nothing. */
static void drop_deniers(Making *m)
{
    Claim *claim = &m->claim;
    int n = 0;
    for (int i = 0; i < claim->nspeakers && m->d->rule->event == EVENT_ACCESS; i++) {
        bool is_own = claim->nactors == 1 && claim->speakers[i].begin == claim->actors[0].begin;
        if (!is_own || (!m->d->frame.is_passive && claim->nspeakers == 1))
            claim->speakers[n++] = claim->speakers[i];
    }
    if (m->d->rule->event == EVENT_ACCESS)
        claim->nspeakers = n;
}

/* "Condemned the attacks and directed the authorities to help", "holds the leaders responsible": whoever asks or accuses
 * says so, whichever word tells of it. */
static void let_asker_speak(Making *m, Arena *keep)
{
    Claim *claim = &m->claim;
    EventClass event = m->d->rule->event;
    bool is_word = event == EVENT_REQUEST || (event == EVENT_ACCUSE && text_equals(m->d->rule->mode.value, "allege"));
    if (!is_word || claim->nspeakers || claim->nactors != 1 || m->d->frame.kind != TRIGGER_VERB || m->d->frame.is_passive ||
        !claim->actors[0].code.n)
        return;
    const Word *word = &m->c->s->words[m->d->frame.word];
    if (word->xpos == XPOS_VB || word->xpos == XPOS_VBG)            /* "may ask", "to accuse" */
        return;
    add_actor(&claim->speakers, &claim->nspeakers, claim->actors[0], keep);
    const Actor *who = &claim->actors[0];
    making_reason(m, keep, "speaker", who->text, TEXT("code/speakers: whoever asks or accuses says so"), false, who->begin, who->end);
}

/* The claim's actors but for those of whom `is_none` holds. */
static void drop_actors(Making *m, bool (*is_none)(const Making *m, const Actor *who))
{
    Claim *claim = &m->claim;
    int n = 0;
    for (int i = 0; i < claim->nactors; i++)
        if (!is_none(m, &claim->actors[i]))
            claim->actors[n++] = claim->actors[i];
    claim->nactors = n;
}

/* "The road was cut; it reopened in the evening": the road opens nothing. */
static bool is_gate_again(const Making *m, const Actor *who)
{
    bool is_it = false;
    for (int w = 0; w < m->c->s->nwords; w++)
        is_it |= m->c->s->words[w].begin == who->begin && m->c->s->words[w].upos == UPOS_PRON && !who->code.n;
    return is_it;
}

/* "bombing the hall, which killed 140", "the airport attack that killed 13": halls and airports kill nobody. */
static bool is_site(const Making *m, const Actor *who)
{
    bool ret = false;
    for (int w = 0; w < m->c->s->nwords; w++)
        ret |= m->c->s->words[w].end == who->end && m->c->s->words[w].upos == UPOS_NOUN &&
               (understand_is_name(m->c->s, w, NAME_FACILITY) || (!who->code.n && !who->id.n && scan_is(m->c, w, SET_FIXED_FACILITY)));
    return ret;
}

/* "No group has said it carried out the attack" */
static bool is_nobody(const Making *m, const Actor *who)
{
    const Sentence *s = &m->u->sentences[m->d->sentence];
    for (int w = 0; w < s->nwords; w++)
        if (s->words[w].begin == who->begin && lemma_in(m->c, w, SET_NOBODY))
            return true;
    return false;
}

static void drop_nobody(Making *m)
{
    Claim *claim = &m->claim;
    if (claim->nspeakers && is_nobody(m, &claim->speakers[claim->nspeakers - 1])) {
        Text name = claim->speakers[claim->nspeakers - 1].text;
        claim->nspeakers--;
        if (claim->nactors == 1 && (text_is(claim->actors[0].name, name) || text_is(claim->actors[0].text, name)))
            claim->nactors = 0;
    }
    if (claim->nactors == 1 && claim->event == EVENT_ASSAULT && is_nobody(m, &claim->actors[0]))
        claim->nactors = 0;
}

/* Whoever spoke last before this sentence, if it is a body of relief or of states; else NULL. */
static const Actor *body_that_spoke(const Making *m, Arena *keep)
{
    const Attribution *last = NULL;
    for (int i = 0; i < m->u->nattributions; i++) {
        const Attribution *a = &m->u->attributions[i];
        if (a->source_first >= 0 && a->source_sentence >= 0 && a->source_sentence < m->d->sentence &&
            (!last || a->source_sentence >= last->source_sentence))
            last = a;
    }
    Actor *who = NEW(keep, Actor);
    ActorSort sort;
    if (!last || !actors_phrase(m->rules->actors, m->u, last->source_sentence, last->source_last, m->u->item->published, keep, who, &sort))
        return NULL;
    bool is_body = text_equals(who->sector, "NGO") || text_equals(who->sector, "IGO") || text_starts(who->code, "NGO") || text_starts(who->code, "IGO");
    return is_body && who->id.n ? who : NULL;
}

/* "MSF said rebels attacked. ... they looted, the organisation said": it is MSF, and not the rebels, that goes on. */
static void take_body_for_rebels(Making *m, Actor *speaker, Arena *keep)
{
    bool is_armed = text_equals(speaker->sector, "REB") || text_equals(speaker->sector, "CRM") || text_equals(speaker->sector, "PAR");
    bool is_noun = false;
    for (int w = 0; w < m->c->s->nwords; w++)
        is_noun |= m->c->s->words[w].end == speaker->end && scan_is(m->c, w, SET_SPEAKING_BODY) && m->c->s->words[w].xpos == XPOS_NN;
    const Actor *body = is_armed && is_noun ? body_that_spoke(m, keep) : NULL;
    if (body)
        stand_for(speaker, body, 0.7);
}

/* "The group also said that it had ...": the one that the item named last, as the one that did something. */
static const Actor *group_that_speaks(const Making *m, const Actor *speaker)
{
    enum { NAMED_WITHIN = 3 };
    for (int w = 0; w < m->c->s->nwords; w++)
        if (m->c->s->words[w].end == speaker->end && scan_is(m->c, w, SET_GROUP_NOUN) && is_definite(m, w))
            return last_group(m, speaker, NULL, NAMED_WITHIN, true);
    return NULL;
}

/* "A group calling itself the Free Sahel Front said ..." */
static void name_speakers(Making *m, Arena *keep)
{
    for (int i = 0; i < m->claim.nspeakers; i++) {
        Actor *speaker = &m->claim.speakers[i];
        bool is_thought;
        const Actor *named = speaker->id.n ? NULL : group_called(m, speaker, &is_thought);
        if (!named && !speaker->id.n && !speaker->code.n)
            named = group_that_speaks(m, speaker);
        if (named)
            stand_for(speaker, named, 0.6);
        take_body_for_rebels(m, speaker, keep);
    }
}

/* "The patrol came under fire, wounding two", "the convoy was ambushed, killing three": whom it struck did nothing. */
static void drop_struck(Making *m, int from, const int *struck, int nstruck)
{
    int n = from;
    for (int i = from; i < m->nactors; i++) {
        bool is_struck = false;
        for (int k = 0; k < nstruck; k++)
            is_struck |= m->actors[i] == struck[k];
        if (!is_struck)
            m->actors[n++] = m->actors[i];
    }
    m->nactors = n;
}

/* "Two soldiers killed in a blast in Nawa": whom it struck is told, and the town is only where. */
static void drop_scene_of_deed(Making *m, const Frame *f, int from)
{
    int n = from;
    for (int i = from; i < m->ntargets; i++) {
        int w = m->targets[i];
        bool is_where = f->kind == TRIGGER_NOUN && from > 0 && understand_is_name(m->c->s, w, NAME_PLACE) && w > f->word &&
                        scan_preposition_in(m->c, w, SET_LOCATIVE_PREPOSITION) && !scan_preposition_in(m->c, w, SET_PATIENT_PREPOSITION);
        if (!is_where)
            m->targets[n++] = w;
    }
    m->ntargets = n;
}

/* "claimed the attack on behalf of the front", "reopened for the first time": no attack on a behalf, nor for a time. */
static void drop_behalf(Making *m)
{
    int n = 0;
    for (int i = 0; i < m->ntargets; i++)
        if (!(lemma_in(m->c, m->targets[i], SET_BEHALF) || lemma_in(m->c, m->targets[i], SET_TIME_UNIT)) || m->targets[i] == 0 || m->c->s->words[m->targets[i] - 1].upos != UPOS_ADP)
            m->targets[n++] = m->targets[i];
    m->ntargets = n;
}

/* "the toll from the blast rose by two to 14": no two did it. */
static void drop_increase(Making *m)
{
    int n = 0;
    for (int i = 0; i < m->nactors; i++) {
        const Word *w = &m->c->s->words[m->actors[i]];
        bool is_increase = w->upos == UPOS_NUM && w->head >= 0 && registry_word(actors_registry(m->rules->actors), "rise", m->c->s->words[w->head].form);
        if (!is_increase)
            m->actors[n++] = m->actors[i];
    }
    m->nactors = n;
}

/* The word of `set` behind a preposition that hangs from the claim's own words: "in the opinion of the police"; or -1. */
static int beside_deed(const Making *m, EngineSet set)
{
    for (int w = 0; w < m->c->s->nwords; w++)
        for (int i = 0; i < m->nframes && lemma_in(m->c, w, set) && scan_child(m->c, w, DEP_CASE) >= 0; i++)
            if (scan_below(m->c, w, m->frames[i]->clause) || m->c->s->words[w].head == m->c->s->words[m->frames[i]->word].head)
                return w;
    return -1;
}

/* Whose word `w` is: "the opinion of the police", "the cartel's orders". */
static bool whose_is(const Making *m, int w, Arena *keep, Actor *ret)
{
    ActorSort sort;
    for (int k = m->c->first_child[w]; k >= 0; k = m->c->next[k])
        if (m->c->s->words[k].dep == DEP_NMOD_POSS || (m->c->s->words[k].dep == DEP_NMOD && scan_preposition_in(m->c, k, SET_PART_PREPOSITION)))
            return actors_phrase(m->rules->actors, m->u, m->d->sentence, k, m->u->item->published, keep, ret, &sort) && ret->code.n;
    return false;
}

/* "In the opinion of the police, the blast was organised by the front": they think so, and were not struck. */
static void take_view(Making *m, Arena *keep)
{
    Claim *claim = &m->claim;
    int view = m->d->rule->event == EVENT_ASSAULT ? beside_deed(m, SET_VIEW_WORD) : -1, n = 0;
    Actor who;
    if (view < 0 || !whose_is(m, view, keep, &who))
        return;
    for (int i = 0; i < claim->ntargets; i++)
        if (m->c->s->words[view].begin < claim->targets[i].begin || m->c->s->words[view].end > claim->targets[i].end)
            claim->targets[n++] = claim->targets[i];
    claim->ntargets = n;
    if (claim->hedge == HEDGE_NONE)
        claim->hedge = HEDGE_ALLEGED;
    add_actor(&claim->speakers, &claim->nspeakers, who, keep);
}

/* "killed him on the orders of the cartel": it is the cartel's doing, whoever did it for them. */
static void take_orderer(Making *m, Arena *keep)
{
    Claim *claim = &m->claim;
    int order = m->d->rule->event == EVENT_ASSAULT ? beside_deed(m, SET_ORDER_WORD) : -1;
    Actor who = { .certainty = 0 };
    if (order < 0 || !whose_is(m, order, keep, &who))
        return;
    for (int i = 0; i < claim->nactors; i++)
        if (claim->actors[i].id.n)
            return;
    take_group(m, &who);
    add_actor(&claim->actors, &claim->nactors, who, keep);
}

void making_set_actors(Making *m, Arena *keep)
{
    name_speakers(m, keep);
    for (int i = 0; i < m->nframes; i++) {
        const Rule *rule = m->used[i];
        RoleList blamed = { 0 };                /* "claimed responsibility for the killing": whatever roles the rule knows */
        bool is_unowned = m->is_unowned && m->frames[i]->blame == BLAME_OWNED;
        int before = m->nactors;
        if (!is_unowned && (i == 0 || (m->nactors == 0 && !borrows_subject(m, m->frames[i]))))
            m->nactors = add_heads(m, m->frames[i], m->frames[i]->blame == BLAME_NONE ? &rule->actor : &blamed, FRAME_SUBJ,
                                   m->actors, m->nactors);
        if (i > 0 && m->d->rule->event == EVENT_ASSAULT)
            drop_struck(m, before, m->targets, m->ntargets);
        int ntold = m->ntargets;
        m->ntargets = add_heads(m, m->frames[i], &rule->target, FRAME_OBJ, m->targets, m->ntargets);
        drop_scene_of_deed(m, m->frames[i], ntold);
    }
    drop_behalf(m);
    drop_increase(m);
    charge_doer(m);
    put_down_to_signer(m);
    resolve(m, m->actors, m->nactors, &m->claim.actors, &m->claim.nactors, keep);
    resolve(m, m->targets, m->ntargets, &m->claim.targets, &m->claim.ntargets, keep);
    drop_arms(m);
    drop_gifts(m);
    if (m->d->rule->event == EVENT_ASSAULT)
        drop_actors(m, is_site);
    drop_tellers(m);
    drop_deniers(m);
    let_asker_speak(m, keep);
    if (m->d->rule->event == EVENT_ACCESS)
        drop_actors(m, is_gate_again);
    look_within_targets(m, keep);
    if (!is_dealing(m->d->rule->event))
        look_for_owners(m, m->targets, m->ntargets, m->claim.targets, m->claim.ntargets, keep);
    look_for_owners(m, m->actors, m->nactors, m->claim.actors, m->claim.nactors, keep);
    drop_others_and_times(m);
    drop_self(m, keep);
    drop_own_men(m);
    drop_signer(m);
    speak_for_oneself(m, m->claim.actors, m->claim.nactors, keep);
    speak_for_oneself(m, m->claim.targets, m->claim.ntargets, keep);
    be_of_the_speaker(m, m->claim.actors, m->claim.nactors, keep);
    be_of_the_speaker(m, m->claim.targets, m->claim.ntargets, keep);
    be_of_no_attacker(m);
    be_of_the_loser(m, keep);
    be_the_state(m);
    be_of_labour(m, keep);
    take_speaker_as_actor(m, keep);
    own_up(m);
    drop_nobody(m);
    take_view(m, keep);
    take_orderer(m, keep);
    for (int i = 0; i < m->claim.nactors; i++)
        making_reason(m, keep, "actor", m->claim.actors[i].text, m->d->rule->place, false, m->claim.actors[i].begin, m->claim.actors[i].end);
    for (int i = 0; i < m->claim.ntargets; i++)
        making_reason(m, keep, "target", m->claim.targets[i].text, m->d->rule->place, false, m->claim.targets[i].begin, m->claim.targets[i].end);
}
