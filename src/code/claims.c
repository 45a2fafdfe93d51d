#include "code/claims.h"

#include <math.h>
#include <stdlib.h>

#include "code/again.h"
#include "code/blame.h"
#include "code/touched.h"
#include "code/wheres.h"

#define MOST_FRAMES 12
#define MOST_WORDS  24
#define MOST_ACTORS 12

/* Where the item speaks of a group that the registry knows. */
typedef struct GroupNamed { int sentence, begin, end, head; bool is_subject, is_group; Actor group; } GroupNamed;

/* One claim in the making: a draft, those merged into it, and its fields. */
typedef struct Making {
    const Rules         *rules;
    const Understanding *u;
    Scan                *c;
    const Drafts        *drafts;
    int                  draft;
    const Draft         *d;
    const Frame         *frames[MOST_FRAMES];
    const Rule          *used[MOST_FRAMES];
    int                  nframes;
    int                  actors[MOST_WORDS], nactors;       /* head words */
    int                  targets[MOST_WORDS], ntargets;
    bool                 is_unowned;                        /* "has not claimed the attack": nobody's yet */
    const GroupNamed    *groups;                            /* in the order of the words */
    int                  ngroups;
    Claim                claim;
    int                  reason_capacity;
} Making;

static void reason(Making *m, Arena *keep, const char *field, Text value, Text rule, bool rejected, int begin, int end)
{
    Claim *claim = &m->claim;
    *GROW(keep, claim->reasons, claim->nreasons, m->reason_capacity) =
        (Reason){ field, value, rejected, begin, end, rule };
}

static bool lemma_in(const Scan *c, int w, EngineSet set)
{
    return set_has(&c->book->symbols[c->lemma[w]].sets, c->book->engine[set]);
}

static int root_of(const Drafts *d, int i)
{
    for (int steps = 0; d->at[i].merged_into >= 0 && steps < 50; steps++)
        i = d->at[i].merged_into;
    return i;
}

static void gather_frames(Making *m)
{
    m->frames[0] = &m->d->frame;
    m->used[0] = m->d->rule;
    m->nframes = 1;
    for (int i = 0; i < m->drafts->n && m->nframes < MOST_FRAMES; i++)
        if (i != m->draft && m->drafts->at[i].sentence == m->d->sentence && m->drafts->at[i].merged_into >= 0 &&
            root_of(m->drafts, i) == m->draft) {
            m->frames[m->nframes] = &m->drafts->at[i].frame;
            m->used[m->nframes++] = m->drafts->at[i].rule;
        }
}

/* ---- the claim's words --------------------------------------------------------- */

static bool belongs(const Making *m, int w)
{
    for (int i = 0; i < m->nframes; i++)
        if (m->frames[i]->word == w || m->frames[i]->clause == w)
            return true;
    return false;
}

static bool is_other_claim(const Making *m, int w)
{
    for (int i = 0; i < m->drafts->n; i++) {
        const Draft *d = &m->drafts->at[i];
        if (d->sentence == m->d->sentence && !d->dropped && root_of(m->drafts, i) != m->draft &&
            (d->frame.clause == w || d->frame.word == w))
            return true;
    }
    return false;
}

static void cover(const Making *m, int w, int depth, int *first, int *last)
{
    const Scan *c = m->c;
    if (c->s->words[w].upos != UPOS_PUNCT) {
        *first = w < *first ? w : *first;
        *last = w > *last ? w : *last;
    }
    for (int k = c->first_child[w]; k >= 0 && depth < 40; k = c->next[k]) {
        int dep = c->s->words[k].dep;
        bool is_clause = dep == DEP_CONJ || dep == DEP_PARATAXIS || dep == DEP_ADVCL || dep == DEP_CCOMP || dep == DEP_ACL_RELCL ||
                         dep == DEP_ACL || dep == DEP_ADVCL_RELCL;
        bool verbal = c->s->words[k].upos == UPOS_VERB || c->s->words[k].upos == UPOS_AUX;
        if (!belongs(m, k) && ((is_clause && is_other_claim(m, k)) || ((dep == DEP_CONJ || dep == DEP_PARATAXIS) && verbal)))
            continue;
        cover(m, k, depth + 1, first, last);
    }
}

/* Everything below the claim's predicates, other claims within them included. */
static void whole_clause(const Making *m, int *begin, int *end)
{
    *begin = m->claim.begin;
    *end = m->claim.end;
    for (int w = 0; w < m->c->s->nwords; w++)
        if (scan_below(m->c, w, m->d->frame.clause)) {
            *begin = m->c->s->words[w].begin < *begin ? m->c->s->words[w].begin : *begin;
            *end = m->c->s->words[w].end > *end ? m->c->s->words[w].end : *end;
        }
}

static void set_words(Making *m)
{
    int first = m->d->frame.word, last = first;
    for (int i = 0; i < m->nframes; i++)
        cover(m, m->frames[i]->clause, 0, &first, &last);
    Claim *claim = &m->claim;
    claim->sentence = m->d->sentence;
    claim->begin = m->c->s->words[first].begin;
    claim->end = m->c->s->words[last].end;
    claim->text = text_part(m->u->item->text, claim->begin, claim->end);
}

/* ---- who and to whom ------------------------------------------------------------- */

static bool is_told_event(const Making *m, int w)
{
    for (int i = 0; i < m->drafts->n; i++)
        if (m->drafts->at[i].sentence == m->d->sentence && m->drafts->at[i].frame.kind == TRIGGER_NOUN &&
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

static int add_heads(Making *m, const Frame *f, const RoleList *roles, FrameRole usual, int *words, int n)
{
    RoleName one = { usual, 0 };
    const RoleName *list = roles->is_stated ? roles->roles : &one;
    int nlist = roles->is_stated ? roles->n : 1, before = n;
    bool is_attack = m->d->rule->event == EVENT_ASSAULT;
    for (int r = 0; r < nlist && n == before; r++) {
        int found[MOST_WORDS];
        int k = frame_fillers(m->c, f, list[r], found, MOST_WORDS);
        bool is_event = false;                  /* "a series of airstrikes killed": none of it is a doer */
        for (int i = 0; i < k && list[r].role == FRAME_SUBJ; i++)
            is_event |= is_told_event(m, found[i]) && m->c->s->words[found[i]].upos != UPOS_PROPN;
        for (int i = 0; i < k && n < MOST_WORDS; i++) {
            bool says_it = list[r].role == FRAME_SUBJ && m->claim.nspeakers && is_the_sayer(m, found[i], &m->claim.speakers[m->claim.nspeakers - 1]);     /* not "the attack" that it claims */
            bool known = (is_told_event(m, found[i]) && !says_it) || belongs(m, found[i]) || (is_event && !says_it && !is_party(m, found[i]));
            /* "Russian airstrikes backed the advance": Russia did */
            known &= !(is_event && !is_attack && k == 1 && !belongs(m, found[i]) && is_party(m, found[i]));
            /* "an 18-month siege": what stands before a noun is a doer only if it is somebody */
            known |= list[r].role == FRAME_MOD && m->c->s->words[found[i]].upos != UPOS_PROPN && !is_party(m, found[i]);
            known |= lemma_in(m->c, found[i], SET_REFLEXIVE) || scan_is(m->c, found[i], SET_REFLEXIVE);
            known |= usual == FRAME_SUBJ && is_attack && is_nobodys_weapon(m, found[i]);
            known |= usual == FRAME_SUBJ && m->d->rule->event == EVENT_ACCESS && is_gate(m, found[i]);
            for (int j = 0; j < n; j++)
                known |= words[j] == found[i];
            /* "a number of civilians": the civilians, not the number */
            bool passes = scan_is(m->c, found[i], SET_TRANSPARENT) && i + 1 < k && !understand_is_name(m->c->s, found[i + 1], NAME_PLACE) && m->c->s->words[found[i + 1]].head == found[i] &&
                          m->c->s->words[found[i + 1]].dep != DEP_CONJ;
            bool is_home = i > 0 && understand_is_name(m->c->s, found[i], NAME_PLACE) && m->c->s->words[found[i]].head == found[i - 1] &&
                           m->c->s->words[found[i]].dep != DEP_CONJ && n > 0 && words[n - 1] == found[i - 1];     /* "residents of Nawa" */
            if (!known && !passes && !is_home)
                words[n++] = found[i];
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

/* Every place where the item names a group of fighters or a gang, whether the registry knows it or not. */
static int find_groups(const Rules *rules, const Understanding *u, GroupNamed **ret, Arena *keep)
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
            if (!is_its_name(&u->sentences[at->sentence], at))
                continue;
            a = (Actor){ .name = e->name, .is_body = true };
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
    for (int i = 0; i < m->ngroups; i++)
        if (m->groups[i].begin < a->begin && m->groups[i].group.id.n && (!sector || text_equals(m->groups[i].group.sector, sector)))
            last = &m->groups[i];
    if (!last || m->d->sentence - last->sentence > sentences || (is_subject && !last->is_subject) ||
        (!is_subject && a->country.n && !text_is(a->country, last->group.country)))
        return NULL;
    for (int i = 0; i < m->ngroups; i++)
        if (m->groups[i].sentence == last->sentence && m->groups[i].begin < a->begin && m->groups[i].group.id.n && !text_is(m->groups[i].group.id, last->group.id) &&
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
    for (int i = 0; i < m->ngroups; i++) {
        const GroupNamed *g = &m->groups[i];
        int at = g->end;
        bool touches = g->sentence == m->d->sentence && at < end && g->group.id.n;
        for (bool inside = false; touches && at < end; at++) {      /* nothing between but one pair of brackets */
            inside |= text.at[at] == '(' || text.at[at] == '[';
            touches = inside || is_bracket(text.at[at]) || text.at[at] == ' ' || text.at[at] == '\n';
        }
        if (touches)
            return &g->group;
    }
    return NULL;
}

/* "a gang of kidnappers, apparently fighters of the front", "the group called the front". */
static const Actor *group_called(const Making *m, const Actor *a, bool *is_thought)
{
    *is_thought = false;
    for (int i = 0; i < m->ngroups; i++) {
        const GroupNamed *g = &m->groups[i];
        if (g->sentence != m->d->sentence || g->begin < a->end)
            continue;
        for (int w = g->head, steps = 0; w >= 0 && steps < 4; w = m->c->s->words[w].head, steps++) {
            int dep = dep_base(m->c->s->words[w].dep), head = m->c->s->words[w].head;
            bool is_clause = dep == DEP_ACL || dep == DEP_ACL_RELCL;
            *is_thought = dep == DEP_ACL && (lemma_in(m->c, w, SET_THOUGHT_TO_BE) || lemma_in(m->c, w, SET_BLAME_VERB));
            bool serves = (is_clause || dep == DEP_NMOD) && scan_is(m->c, w, SET_SERVES);       /* "hitmen in the pay of", "working for" */
            bool is_member = dep == DEP_ACL_RELCL && lemma_in(m->c, w, SET_TRANSPARENT);        /* "who were members of" */
            bool is_so_called = (*is_thought && g->group.id.n) || serves || is_member || (is_clause && scan_is(m->c, w, SET_NAMES_VERB));
            if (((dep == DEP_APPOS && g->group.id.n) || is_so_called) && head >= 0 && m->c->s->words[head].begin >= a->begin && m->c->s->words[head].end <= a->end)
                return &g->group;
            if (dep != DEP_XCOMP && dep != DEP_OBJ && dep != DEP_OBL && dep != DEP_NMOD && dep != DEP_COMPOUND && dep != DEP_FLAT && dep != DEP_APPOS)
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

/* "The Free Sahel Front", "fighters of the Free Sahel Front": a body that nobody has in a list, by its own name. */
static const Actor *group_of_words(const Making *m, const Actor *a)
{
    for (int i = 0; i < m->ngroups; i++) {
        const GroupNamed *g = &m->groups[i];
        if (g->group.is_body && g->is_group && g->begin >= a->begin && g->end <= a->end)
            return &g->group;
    }
    return NULL;
}

/* "the guerrillas attacked": those of the only group named, or of the one named last. */
static void take_group(Making *m, Actor *a)
{
    enum { DESCRIBED_WITHIN = 6 };
    if (m->ngroups == 0 || a->id.n)
        return;
    const Actor *named = group_before(m, a);
    bool is_thought = false;
    if (!named)
        named = group_called(m, a, &is_thought);
    if (named && is_thought && m->claim.hedge == HEDGE_NONE)
        m->claim.hedge = HEDGE_SUSPECTED;
    bool is_of_them = !a->code.n || text_equals(a->sector, "REB") || text_equals(a->sector, "UNK");
    if (!named && is_of_them && is_they(m, a))
        named = last_group(m, a, NULL, 1, true);
    if (!named && !a->name.n)
        named = group_of_words(m, a);
    if (named) {
        stand_for(a, named, 0.6);
        return;
    }
    for (int w = 0; w < m->c->s->nwords; w++) {
        const Word *word = &m->c->s->words[w];
        const char *sector = word->begin >= a->begin && word->end <= a->end ? stands_for(m, w) : NULL;
        if (!sector || (a->code.n && !text_equals(a->sector, sector)))
            continue;
        const Actor *g = only_group(m, a, sector);
        if (!g && is_definite(m, w))
            g = last_group(m, a, sector, DESCRIBED_WITHIN, false);
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
            const Actor *group = plain.id.n ? NULL : group_before(m, &plain);      /* "a Lord's Resistance Army (LRA) column" */
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

/* Dealings touch people, whatever paper or plan stands between. */
static bool is_dealing(EventClass e)
{
    return e <= EVENT_SANCTION && e != EVENT_RETREAT;
}

static bool any_known(const Actor *list, int n)
{
    for (int i = 0; i < n; i++)
        if (list[i].code.n) return true;
    return false;
}

/* "rejected a Norwegian offer": Norway, and not the offer. */
static void look_within_targets(Making *m, Arena *keep)
{
    if (!is_dealing(m->d->rule->event) || any_known(m->claim.targets, m->claim.ntargets)) return;
    Day on = m->claim.has_when && m->claim.when.from != NO_DAY ? m->claim.when.from : m->u->item->published;
    int found[MOST_WORDS];
    int n = touched_find(m->c, &m->d->frame, m->targets, m->ntargets, m->actors, m->nactors, on,
                         m->d->rule->event == EVENT_PROTEST, found, MOST_WORDS);
    int kept = 0;
    for (int i = 0; i < n; i++)
        if (!scan_is(m->c, found[i], SET_PLATFORM))
            found[kept++] = found[i];
    n = kept;
    if (n == 0) return;
    m->claim.targets = NULL;
    m->claim.ntargets = 0;
    resolve(m, found, n, &m->claim.targets, &m->claim.ntargets, keep);
}

/* "The ministers met" meets each other; one who "held talks" does not hold them
 * with himself. */
static void drop_self(Making *m)
{
    Claim *claim = &m->claim;
    if (m->d->rule->event == EVENT_ASSAULT && m->d->frame.is_passive && claim->nactors == 1 && claim->ntargets > 0 && claim->actors[0].begin == claim->targets[0].begin)
        claim->nactors = 0;             /* "the hospital was shelled": not by itself */
    if (claim->nactors == 1 && claim->ntargets == 1 && claim->actors[0].id.n && text_is(claim->actors[0].id, claim->targets[0].id) &&
        claim->targets[0].begin > claim->actors[0].end && is_they(m, &claim->targets[0]))
        claim->ntargets = 0;            /* "Norway condemned it": not Norway */
    if (claim->nactors != 1 || claim->ntargets != 1 || claim->actors[0].begin != claim->targets[0].begin || m->nactors == 0)
        return;
    int xpos = m->c->s->words[m->actors[0]].xpos;
    if (xpos != XPOS_NNS && xpos != XPOS_NNPS) claim->ntargets = 0;
}

/* "It is critical for Norway to keep the truce", said the envoy: it is he who asks. */
static void take_speaker_as_actor(Making *m, Arena *keep)
{
    Claim *claim = &m->claim;
    if (claim->nactors || !claim->nspeakers || !is_dealing(m->d->rule->event) || !m->d->rule->actor.is_stated || m->d->rule->actor.n)
        return;
    add_actor(&claim->actors, &claim->nactors, claim->speakers[claim->nspeakers - 1], keep);
    reason(m, keep, "actor", claim->actors[0].text, TEXT("code/claims: the speaker"), false, claim->actors[0].begin, claim->actors[0].end);
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

/* "The group F claimed the attack": who owns up speaks, whatever stands for whom. */
static void own_up(Making *m)
{
    Claim *claim = &m->claim;
    Blame blame = BLAME_NONE;
    for (int i = 0; i < m->nframes && blame == BLAME_NONE; i++)
        blame = m->frames[i]->blame;
    const Actor *said = claim->nspeakers ? &claim->speakers[claim->nspeakers - 1] : NULL;
    if (blame == BLAME_LAID && claim->nactors == 1 && said && claim->stance == STANCE_ASSERTS &&
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
        is_struck |= claim->targets[i].code.n > 0;
    if (m->d->rule->event != EVENT_ASSAULT || claim->ntargets < 2 || !is_struck)
        return;
    for (int i = 0; i < claim->ntargets; i++) {
        bool is_arm = false;
        for (int k = 0; k < m->ntargets; k++)
            is_arm |= m->c->s->words[m->targets[k]].end == claim->targets[i].end && lemma_in(m->c, m->targets[k], SET_WEAPON_THING) &&
                      !claim->targets[i].country.n;
        if (!is_arm)
            claim->targets[n++] = claim->targets[i];
    }
    claim->ntargets = n;
}

/* "No group has said it carried out the attack" */
static bool is_nobody(const Making *m, const Actor *who)
{
    for (int s = 0; s < m->u->nsentences; s++)
        for (int w = 0; w < m->u->sentences[s].nwords && s == m->d->sentence; w++)
            if (m->u->sentences[s].words[w].begin == who->begin && lemma_in(m->c, w, SET_NOBODY))
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

/* "A group calling itself the Free Sahel Front said ..." */
static void name_speakers(Making *m)
{
    for (int i = 0; i < m->claim.nspeakers; i++) {
        Actor *speaker = &m->claim.speakers[i];
        bool is_thought;
        const Actor *named = speaker->id.n ? NULL : group_called(m, speaker, &is_thought);
        if (named)
            stand_for(speaker, named, 0.6);
    }
}

static void set_actors(Making *m, Arena *keep)
{
    name_speakers(m);
    for (int i = 0; i < m->nframes; i++) {
        const Rule *rule = m->used[i];
        RoleList blamed = { 0 };                /* "claimed responsibility for the killing": whatever roles the rule knows */
        bool is_unowned = m->is_unowned && m->frames[i]->blame == BLAME_OWNED;
        if (!is_unowned && (i == 0 || (m->nactors == 0 && !borrows_subject(m, m->frames[i]))))
            m->nactors = add_heads(m, m->frames[i], m->frames[i]->blame == BLAME_NONE ? &rule->actor : &blamed, FRAME_SUBJ,
                                   m->actors, m->nactors);
        m->ntargets = add_heads(m, m->frames[i], &rule->target, FRAME_OBJ, m->targets, m->ntargets);
    }
    resolve(m, m->actors, m->nactors, &m->claim.actors, &m->claim.nactors, keep);
    resolve(m, m->targets, m->ntargets, &m->claim.targets, &m->claim.ntargets, keep);
    drop_arms(m);
    look_within_targets(m, keep);
    if (!is_dealing(m->d->rule->event))
        look_for_owners(m, m->targets, m->ntargets, m->claim.targets, m->claim.ntargets, keep);
    look_for_owners(m, m->actors, m->nactors, m->claim.actors, m->claim.nactors, keep);
    drop_self(m);
    speak_for_oneself(m, m->claim.actors, m->claim.nactors, keep);
    speak_for_oneself(m, m->claim.targets, m->claim.ntargets, keep);
    take_speaker_as_actor(m, keep);
    own_up(m);
    drop_nobody(m);
    for (int i = 0; i < m->claim.nactors; i++)
        reason(m, keep, "actor", m->claim.actors[i].text, m->d->rule->place, false, m->claim.actors[i].begin, m->claim.actors[i].end);
    for (int i = 0; i < m->claim.ntargets; i++)
        reason(m, keep, "target", m->claim.targets[i].text, m->d->rule->place, false, m->claim.targets[i].begin, m->claim.targets[i].end);
}

/* ---- what kind of event ----------------------------------------------------------- */

static void take(Making *m, const char *field, Text *into, Setting from, const Rule *rule, bool fallbacks, Arena *keep)
{
    if (into->n || !from.value.n || from.is_fallback != fallbacks)
        return;
    *into = from.value;
    reason(m, keep, field, from.value, rule->place, false, 0, 0);
}

static void take_all(Making *m, const Rule *rule, bool fallbacks, Arena *keep)
{
    Claim *claim = &m->claim;
    take(m, "mode", &claim->mode, rule->mode, rule, fallbacks, keep);
    take(m, "weapon", &claim->weapon, rule->weapon, rule, fallbacks, keep);
    take(m, "cameo", &claim->cameo, rule->cameo, rule, fallbacks, keep);
    take(m, "acled", &claim->acled, rule->acled, rule, fallbacks, keep);
}

static void add_texts(Text **list, int *n, const Text *more, int nmore, Arena *keep)
{
    for (int i = 0; i < nmore; i++) {
        bool known = *n >= MOST_CONTEXTS;
        for (int k = 0; k < *n; k++)
            known |= text_is((*list)[k], more[i]);
        if (known)
            continue;
        if (!*list)
            *list = NEW_ARRAY(keep, Text, MOST_CONTEXTS);
        (*list)[(*n)++] = more[i];
    }
}

static bool refinement_holds(Making *m, const Rule *r)
{
    Chosen chosen = { m->actors, m->nactors, m->targets, m->ntargets, m->claim.mode, m->claim.weapon };
    for (int k = 0; k < r->nconditions; k++)
        if (!condition_holds(m->c, m->frames, m->nframes, &r->conditions[k], &chosen))
            return false;
    return true;
}

static void set_kind(Making *m, Arena *keep)
{
    const RuleBook *b = m->rules->book;
    Claim *claim = &m->claim;
    claim->event = m->d->rule->event;
    reason(m, keep, "event", text_of(event_word(claim->event)), m->d->rule->place, false, claim->begin, claim->end);
    for (int i = 1; i < m->nframes; i++)                /* the other predicates that tell of it */
        reason(m, keep, "event", text_of(event_word(claim->event)), m->used[i]->place, false,
               m->c->s->words[m->frames[i]->word].begin, m->c->s->words[m->frames[i]->word].end);
    for (int i = 0; i < m->nframes; i++) {
        take_all(m, m->used[i], false, keep);
        add_texts(&claim->contexts, &claim->ncontexts, m->used[i]->contexts, m->used[i]->ncontexts, keep);
        add_texts(&claim->protected_, &claim->nprotected, m->used[i]->protected_, m->used[i]->nprotected, keep);
    }
    for (int i = 0; i < b->nrules; i++) {
        const Rule *r = &b->rules[i];
        if (!r->is_refinement || r->event != claim->event || !refinement_holds(m, r))
            continue;
        take_all(m, r, false, keep);
        add_texts(&claim->contexts, &claim->ncontexts, r->contexts, r->ncontexts, keep);
        add_texts(&claim->protected_, &claim->nprotected, r->protected_, r->nprotected, keep);
    }
    for (int i = 0; i < m->nframes; i++)
        take_all(m, m->used[i], true, keep);
    for (int i = 0; i < m->d->nrejected; i++) {
        const Rejected *no = &m->d->rejected[i];
        Text why = no->condition ? text_format(keep, "%.*s: not %.*s", TEXT_FMT(no->rule->place), TEXT_FMT(no->condition->text))
                                 : no->rule->place;
        reason(m, keep, "event", text_of(event_word(no->rule->event)), why, true, 0, 0);
    }
}

/* ---- when ----------------------------------------------------------------------- */

/* Is `w` the cue of what is told in the byte `at`?  "In a call last week the envoy
 * stressed that ...": the call was last week, what he stressed need not be. */
static bool is_speech_cue(const Understanding *u, int sentence, int w, int at)
{
    for (int i = 0; i < u->nattributions; i++) {
        const Attribution *a = &u->attributions[i];
        if (a->cue_sentence == sentence && a->cue_first <= w && a->cue_last >= w &&
            ((a->begin <= at && at < a->end) || (a->begin2 <= at && at < a->end2)))
            return true;
    }
    return false;
}

/* "two days after an attack": on another day than what the clause tells */
static bool is_ordered(const Making *m)
{
    int word = m->d->frame.word;
    for (int k = m->d->frame.kind == TRIGGER_NOUN ? m->c->first_child[word] : -1; k > 0; k = m->c->next[k])
        if (k < word && lemma_in(m->c, k, SET_SAME_DAY_ORDER) && lemma_in(m->c, k - 1, SET_TIME_UNIT))
            return true;
    return false;
}

/* "in Dobrovka, where inspectors were due on Thursday": a clause about the place alone. */
static bool tells_of_a_place(const Scan *c, int verb)
{
    for (int k = c->first_child[verb]; k >= 0 && k < verb; k = c->next[k]) {
        int before = k - 1;
        while (before > 0 && c->s->words[before].upos == UPOS_PUNCT)
            before--;
        if (c->s->words[k].xpos == XPOS_WRB && before >= 0 && understand_is_name(c->s, before, NAME_PLACE))
            return true;
    }
    return false;
}

/* How well a time fits the claim: 0 it stands in the claim's own clause, 1 in
 * one that the claim hangs from, 2 elsewhere in the sentence, 9 not at all. */
static int time_rank(const Making *m, const When *t)
{
    const Scan *c = m->c;
    int w = t->last, word = m->d->frame.word;
    if (manner_is_compared(m->rules->manner, m->u, c->s, t) || (is_ordered(m) && !scan_below(c, t->last, word)))
        return 9;
    /* "in a call last week": right beside it, whatever the tree says. */
    if (t->first == word + 1 && c->s->words[word].upos == UPOS_NOUN)
        return 0;
    while (w >= t->first && c->s->words[w].head >= t->first && c->s->words[w].head <= t->last)
        w = c->s->words[w].head;
    for (int steps = 0; w >= 0 && steps < 60; w = c->s->words[w].head, steps++) {
        if (belongs(m, w))
            return 0;
        int upos = c->s->words[w].upos;
        if (w >= t->first && w <= t->last)
            continue;
        if (is_speech_cue(m->u, m->d->sentence, w, c->s->words[m->d->frame.word].begin))
            return 9;
        if (c->s->words[w].upos == UPOS_NUM && w != word)
            return 9;                   /* "up from 2.6 million at the end of last year" */
        if ((t->is_since && c->s->words[w].dep == DEP_ACL_RELCL) || (c->s->words[w].dep == DEP_ACL && is_other_claim(m, w)))
            return 9;                   /* "in the city, where gangs have fought since May, a man was shot", "the truce agreed in July was broken" */
        if (c->s->words[w].dep == DEP_PARATAXIS && !scan_below(c, m->d->frame.clause, w) && upos == UPOS_VERB && t->is_since)
            return 9;                   /* "his body was found; he had been missing since May" */
        if (upos == UPOS_VERB && !scan_below(c, m->d->frame.clause, w) && tells_of_a_place(c, w))
            return 9;
        if (upos == UPOS_VERB || is_other_claim(m, w))
            return scan_below(c, m->d->frame.clause, w) ? 1 : 2;
    }
    return 2;
}

/* "last week": for some it began on Sunday, for others on Monday. */
static void widen_week(const Making *m, When *t)
{
    bool counted = false;
    for (int i = t->begin; i < t->end; i++)
        counted |= m->u->item->text.at[i] >= '0' && m->u->item->text.at[i] <= '9';
    if (!counted && t->precision == PRECISION_WEEK && t->basis == BASIS_RESOLVED && t->to != NO_DAY && t->to - t->from == 6 && day_weekday(t->from) == 0)
        t->from--;
}

/* A post that begins "today 6/25" tells of the 25th until somebody names another day. */
static const When *day_of_the_post(const Making *m)
{
    const Sentence *sentences = m->u->sentences;
    for (int i = m->u->ntimes - 1; i >= 0; i--) {
        const When *t = &m->u->times[i];
        if (t->sentence >= m->d->sentence || sentences[t->sentence].paragraph > sentences[m->d->sentence].paragraph)
            continue;
        if (sentences[t->sentence].paragraph < sentences[m->d->sentence].paragraph)
            return NULL;
        if (t->from != NO_DAY)
            return t->is_written ? t : NULL;
    }
    return NULL;
}

/* "claimed the attack on Tuesday", "the front, which on 4 May announced": when it was said, or
 * something else; "claimed Tuesday's attack", "the attack of 4 May": when it was done. */
static bool is_of_deed(const Making *m, const When *t)
{
    if (t->first == m->d->frame.word + 1)
        return true;
    for (int w = t->last, steps = 0; w >= 0 && steps < 20; w = m->c->s->words[w].head, steps++) {
        if (w == m->d->frame.word)
            return true;
        if ((w < t->first || w > t->last) && (m->c->s->words[w].upos == UPOS_VERB || m->c->s->words[w].upos == UPOS_AUX))
            return false;
    }
    return false;
}

static void set_when(Making *m, Arena *keep)
{
    int best = -1, best_rank = 9, best_far = 0;
    for (int i = 0; i < m->u->ntimes; i++) {
        const When *t = &m->u->times[i];
        if (t->sentence != m->d->sentence || t->from == NO_DAY)
            continue;
        int rank = time_rank(m, t), far = abs(t->first - m->d->frame.word);
        if (m->d->frame.blame != BLAME_NONE && !is_of_deed(m, t))
            continue;
        if (rank < best_rank || (rank == best_rank && best >= 0 && far < best_far))
            best = i, best_rank = rank, best_far = far;
    }
    const When *then = scan_dated_clause(m->c, m->d->frame.clause);
    if (then) {
        When *when = &m->claim.when;
        m->claim.has_when = true;
        *when = *then;
        if (when->is_since) {               /* then it happened, and is over */
            int year, month, day;
            day_split(when->from, &year, &month, &day);
            when->is_since = false;
            when->relation = WHEN_AT;
            when->to = when->precision == PRECISION_YEAR ? day_of(year, 12, 31) :
                       when->precision == PRECISION_MONTH ? day_of(year, month, month_days(year, month)) :
                       when->precision == PRECISION_WEEK ? when->from + 6 : when->from;
        }
        reason(m, keep, "when", text_part(m->u->item->text, when->begin, when->end), TEXT("code/when: the clause tells of it"), false,
               when->begin, when->end);
        return;
    }
    const When *post = best < 0 ? day_of_the_post(m) : NULL;
    if (post) {
        m->claim.has_when = true;
        m->claim.when = *post;
        m->claim.when.basis = BASIS_DATELINE;
        reason(m, keep, "when", text_part(m->u->item->text, post->begin, post->end), TEXT("code/when: the day of the post"), false, post->begin, post->end);
    }
    if (best < 0)
        return;
    m->claim.has_when = true;
    m->claim.when = m->u->times[best];
    widen_week(m, &m->claim.when);
    static const char *const why[] = { "code/when: in the clause", "code/when: of the clause above", "code/when: of the sentence" };
    reason(m, keep, "when", text_part(m->u->item->text, m->claim.when.begin, m->claim.when.end), text_of(why[best_rank]), false,
           m->claim.when.begin, m->claim.when.end);
}

/* ---- figures ---------------------------------------------------------------------- */

/* Which classes a measure can belong to. */
static bool measure_fits(Measure measure, EventClass e)
{
    switch (measure) {
    case MEASURE_KILLED: case MEASURE_INJURED: case MEASURE_CASUALTIES:
        return e == EVENT_ASSAULT || e == EVENT_OBSERVE || e == EVENT_PROTEST || e == EVENT_ACCUSE || e == EVENT_COERCE;
    case MEASURE_STRIKES: case MEASURE_MUNITIONS:
        return e == EVENT_ASSAULT || e == EVENT_THREATEN || e == EVENT_AID;
    case MEASURE_DISPLACED: case MEASURE_RETURNED: case MEASURE_HOSTED:
        return e == EVENT_DISPLACE || e == EVENT_ACCESS || e == EVENT_AID;
    case MEASURE_DETAINED:  return e == EVENT_COERCE || e == EVENT_ASSAULT || e == EVENT_RETREAT;
    case MEASURE_BESIEGED:  return e == EVENT_COERCE || e == EVENT_ACCESS || e == EVENT_DISPLACE;
    case MEASURE_AREA:      return e == EVENT_CONTROL;
    case MEASURE_TROOPS:    return e == EVENT_MOBILIZE || e == EVENT_ASSAULT || e == EVENT_RETREAT || e == EVENT_AID || e == EVENT_CONTROL;
    case MEASURE_MISSING: case MEASURE_AFFECTED: case MEASURE_FACILITIES: case MEASURE_VEHICLES: case MEASURE_MONEY:
        return true;
    case MEASURE_COUNT: break;
    }
    return false;
}

/* How far the figure is from the claim: 0 its own governor, less is nearer; -1 not its. */
static int figure_distance(const Making *m, const FigureFound *f)
{
    if (f->sentence != m->d->sentence)
        return -1;
    /* "the deadliest since 2017, when 600 people died": no toll of this one */
    for (int w = f->governor >= 0 ? f->governor : f->head, steps = 0; w >= 0 && steps < 30 && !belongs(m, w); w = m->c->s->words[w].head, steps++)
        if (scan_dated_clause(m->c, w))
            return -1;
    if (f->governor >= 0 && belongs(m, f->governor))
        return 0;
    if (!measure_fits(f->figure.measure, m->d->rule->event))
        /* A count that nothing in its sentence carries is at least what somebody says. */
        return m->d->rule->event == EVENT_STATEMENT && f->figure.kind != KIND_INCIDENT ? 100000 : -1;
    const Scan *c = m->c;
    int at = f->governor >= 0 ? f->governor : f->head;
    int far = 1;
    for (int w = at, steps = 0; w >= 0 && steps < 60; w = c->s->words[w].head, steps++, far++)
        if (belongs(m, w))
            return far;
    return 100 + abs(at - m->d->frame.word);
}

/* ---- where, from elsewhere --------------------------------------------------------- */

static bool happens_somewhere(EventClass e)
{
    return e == EVENT_ASSAULT || e == EVENT_CONTROL || e == EVENT_DISPLACE || e == EVENT_OBSERVE || e == EVENT_ACCESS ||
           e == EVENT_MOBILIZE || e == EVENT_COERCE || e == EVENT_RETREAT || e == EVENT_AID || e == EVENT_PROTEST;
}

/* "brokered by Angola", "Angola said": a state that acts. */
static bool is_doer(const Scan *c, int w)
{
    return c->s->words[w].dep == DEP_OBL_AGENT || dep_base(c->s->words[w].dep) == DEP_NSUBJ;
}

static void set_wheres(Making *m, Arena *keep)
{
    WhereList list = { .origin_is_elsewhere = !code_happens_at_origin(&m->claim) };
    for (int i = 0; i < m->nframes; i++)
        wheres_of_frames(m->c, &m->frames[i], 1, m->used[i], m->actors, m->nactors, m->targets, i == 0 ? m->ntargets : 0, &list, keep);
    if (!wheres_has_scene(&list) && happens_somewhere(m->claim.event))
        wheres_of_sentence(m->c, &m->d->frame, &list, keep);
    int begin, end;
    whole_clause(m, &begin, &end);
    Actor known[2 * MOST_ACTORS];
    int nknown = 0;
    for (int i = 0; i < m->claim.nactors; i++)
        known[nknown++] = m->claim.actors[i];
    for (int i = 0; i < m->claim.ntargets; i++)
        known[nknown++] = m->claim.targets[i];
    wheres_within(m->c, begin, end, known, nknown, &list, keep);
    /* The only place in a happening's words is where it was, unless it does something there. */
    for (int i = 0; i < list.n && happens_somewhere(m->claim.event) && !wheres_has_scene(&list); i++)
        if (!is_doer(m->c, list.at[i].head) && list.at[i].begin >= m->claim.begin && list.at[i].end <= m->claim.end && list.at[i].name_end > list.at[i].name_begin)
            list.at[i].role = ROLE_SCENE;
    m->claim.wheres = list.at;
    m->claim.nwheres = list.n;
    for (int i = 0; i < list.n; i++)
        reason(m, keep, "where", list.at[i].text, list.at[i].rule, false, list.at[i].begin, list.at[i].end);
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
static const Claim *told_before(Claims claims, int at)
{
    const Claim *claim = &claims.at[at];
    for (int i = at - 1; i >= 0 && claim->again.n; i--)
        if ((text_is(claims.at[i].id, claim->again) || text_is(claims.at[i].again, claim->again)) && has_scene(&claims.at[i]))
            return &claims.at[i];
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
        for (int i = 0; line->part == PART_DATELINE && i < line->nnames; i++) {
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

enum { DAYS_APART = 3 };

/* "On 10 November ...", far from what opened the item. */
static bool is_of_another_day(const Claim *a, const Claim *b)
{
    bool known = a->has_when && b->has_when && a->when.from != NO_DAY && b->when.from != NO_DAY && a->when.to != NO_DAY && b->when.to != NO_DAY;
    return known && (a->when.to + DAYS_APART < b->when.from || b->when.to + DAYS_APART < a->when.from);
}

static void inherit_wheres(const Rules *rules, Claims claims, const Making *makings, const Understanding *u, Arena *keep)
{
    Whereabouts from;
    Text country = NO_TEXT;
    bool is_sent = claims.n > 0 && find_dateline(rules, u, keep, &from, &country);
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
            inherit(claim, told_before(claims, i) ? told_before(claims, i) : of, "code/where: of the deed that it is about, told before", keep);
            for (int k = 0; k < claim->nwheres; k++)
                claim->wheres[k].role = ROLE_MENTIONED;     /* the condemning was elsewhere */
        }
        bool takes_place = happens_somewhere(claim->event) || (claim->event == EVENT_AGREE && text_equals(claim->mode, "ceasefire"));
        if (moves || !takes_place || claim->aspect == ASPECT_HYPOTHETICAL)
            continue;
        const Claim *before = told_before(claims, i);
        bool is_wide = is_of_long(claim, u->item->published);
        for (int k = 0; k < claim->nwheres; k++)
            is_wide |= claim->wheres[k].role == ROLE_SCENE && lemma_in(makings[i].c, claim->wheres[k].head, SET_COUNTRY_NOUN);
        if (here >= 0)
            take_dateline(claim, &from, ROLE_SCENE, from_here, keep);
        else if (before && !is_wide)
            inherit(claim, before, "code/where: of the same happening, told before", keep);
        else if (last && (!is_wide || is_of_long(last, u->item->published)))
            inherit(claim, last, "code/where: of the claim before it in the paragraph", keep);
        else if (opening && !is_wide && !is_of_another_day(claim, opening))
            inherit(claim, opening, "code/where: of the item's first happening", keep);
        else if (names_elsewhere(&makings[i], claim))
            continue;
        else if (is_sent && claim->event == EVENT_ASSAULT && claim->aspect != ASPECT_HISTORICAL && (is_of_country(claim->actors, claim->nactors, country) ||
                 is_of_country(claim->targets, claim->ntargets, country)))
            take_dateline(claim, &from, ROLE_SCENE, "code/where: none said; the report was sent from the parties' own country", keep);
        else if (is_home)
            take_dateline(claim, &from, ROLE_SCENE, from_home, keep);
    }
}

/* ---- the whole -------------------------------------------------------------------- */

/* "denied striking homes", with the striking taken for an adjective of the homes */
static bool is_denied_gerund(const Making *m)
{
    int w = m->d->frame.word, noun = m->c->s->words[w].head;
    return w > 0 && noun > w && m->c->s->words[w].xpos == XPOS_VBG && m->c->s->words[w].dep == DEP_AMOD && m->c->s->words[noun].head == w - 1 &&
           lemma_in(m->c, w - 1, SET_DENIES_DEED);
}

/* A warning tells of what is warned of: that may come, while the warning was
 * given.  Of all else the predicate itself is asked. */
static int told_word(const Making *m)
{
    if (m->d->rule->event != EVENT_STATEMENT || m->d->frame.kind != TRIGGER_VERB ||
        !(manner_kinds(m->rules->manner, m->u, m->c->s, m->d->frame.word) & (KIND(WARNS) | KIND(PREDICTS))))
        return is_denied_gerund(m) ? m->d->frame.word - 1 : m->d->frame.clause;
    static const FrameRole contents[] = { FRAME_CCOMP, FRAME_ADVCL, FRAME_OBJ };
    for (int k = 0; k < 3; k++) {
        int words[4];
        int n = frame_fillers(m->c, &m->d->frame, (RoleName){ contents[k], 0 }, words, 4);
        for (int i = 0; i < n; i++)
            if (words[i] > m->d->frame.word && !(k == 1 && m->c->s->words[words[i]].xpos != XPOS_VBG)) return words[i];
    }
    return m->d->frame.clause;
}

/* "The ministry put the toll at 30": by the ministry's word.  How many, none or one. */
static int count_teller(Making *m, Actor *ret, Arena *keep, Text *why)
{
    const Frame *f = &m->d->frame;
    int verb = -1;
    for (int i = 0; i < f->nfillers && f->kind == TRIGGER_NOUN; i++)
        if (f->fillers[i].role.role == FRAME_AS_OBJ && lemma_in(m->c, f->fillers[i].word, SET_TELLS_COUNT))
            verb = f->fillers[i].word;
    for (int k = verb >= 0 ? m->c->first_child[verb] : -1; k >= 0; k = m->c->next[k]) {
        ActorSort sort;
        if (dep_base(m->c->s->words[k].dep) != DEP_NSUBJ || m->c->s->words[k].dep == DEP_NSUBJ_PASS ||
            !actors_phrase(m->rules->actors, m->u, m->d->sentence, k, m->u->item->published, keep, ret, &sort) || sort == SORT_NONE)
            continue;
        *why = text_format(keep, "code/claims: whose count it is, \"%.*s\"", TEXT_FMT(m->c->s->words[verb].form));
        return 1;
    }
    return 0;
}

static void set_standing(Making *m, Arena *keep, Arena scratch)
{
    Claim *claim = &m->claim;
    Standing s = aspect_of(m->rules->manner, m->u, m->d->sentence, told_word(m), keep, scratch);
    if (m->d->rule->aspect != ASPECT_COUNT)
        s.aspect = m->d->rule->aspect, s.aspect_rule = m->d->rule->place;
    Blame blame = m->d->frame.blame;
    for (int i = 1; i < m->nframes && blame == BLAME_NONE; i++)
        blame = m->frames[i]->blame;
    m->is_unowned = blame == BLAME_OWNED && (s.aspect == ASPECT_NEGATED || s.aspect == ASPECT_HYPOTHETICAL || s.aspect == ASPECT_PLANNED);
    if (m->is_unowned && s.aspect == ASPECT_NEGATED)
        s.aspect = ASPECT_HAPPENED, s.aspect_rule = TEXT("code/claims: it happened, though nobody owned up to it");
    if (blame == BLAME_OWNED && s.stance == STANCE_ASSERTS && !m->is_unowned)
        s.stance = STANCE_CONCEDES, s.stance_rule = TEXT("code/claims: says it was its own doing");
    if (blame == BLAME_DENIED && s.stance == STANCE_ASSERTS) {
        s.stance = STANCE_DENIES, s.stance_rule = TEXT("code/claims: denies it was its own doing");
        s.aspect = ASPECT_NEGATED, s.aspect_rule = s.stance_rule;
    }
    if (blame == BLAME_LAID && s.aspect == ASPECT_PLANNED)     /* "is believed to be responsible for the attack" */
        s.aspect = ASPECT_HAPPENED, s.aspect_rule = TEXT("code/claims: somebody's doing, by a word");
    if (blame == BLAME_LAID && s.hedge == HEDGE_NONE)
        s.hedge = HEDGE_ALLEGED, s.hedge_rule = TEXT("code/claims: blamed for it");
    if (is_denied_gerund(m)) {
        s.stance = STANCE_DENIES, s.stance_rule = TEXT("code/claims: denies it was its own doing");
        s.aspect = ASPECT_NEGATED, s.aspect_rule = s.stance_rule;
    }
    claim->aspect = s.aspect;
    claim->stance = s.stance;
    claim->hedge = s.hedge;
    if (s.aspect_rule.n)
        reason(m, keep, "aspect", text_of(aspect_word(s.aspect)), s.aspect_rule, false, s.begin, s.end);
    if (s.stance_rule.n)
        reason(m, keep, "stance", text_of(stance_word(s.stance)), s.stance_rule, false, 0, 0);
    if (s.hedge_rule.n)
        reason(m, keep, "hedge", text_of(hedge_word(s.hedge)), s.hedge_rule, false, 0, 0);

    Actor speakers[MOST_ACTORS];
    Text why = NO_TEXT;
    int n = count_teller(m, speakers, keep, &why);
    if (n == 0)
        n = speakers_of(m->rules->actors, m->rules->manner, m->u, m->d->sentence, m->d->frame.clause, claim->begin, claim->end,
                        speakers, MOST_ACTORS, keep, scratch, &why);
    claim->speakers = NEW_ARRAY(keep, Actor, n + 1);
    claim->nspeakers = n;
    for (int i = 0; i < n; i++) {
        claim->speakers[i] = speakers[i];
        reason(m, keep, "speaker", speakers[i].text, why, false, speakers[i].begin, speakers[i].end);
        for (int k = 0; k < claim->nactors; k++) {      /* "It blamed the army": who says so is who blames */
            Actor *one = &claim->actors[k];
            if (one->begin == speakers[i].begin && one->end == speakers[i].end && !one->id.n && !one->code.n && !one->name.n)
                *one = speakers[i];
        }
    }
}

static Text identity(const Making *m, Arena *keep)
{
    const Claim *claim = &m->claim;
    uint64_t h = 0;
    for (int i = 0; i < 32; i++)
        h = hash_mix(h, m->u->item->id.bytes[i]);
    h = hash_mix(hash_mix(h, (uint64_t)claim->begin), (uint64_t)claim->end);
    h = hash_mix(hash_mix(h, text_hash(claim->rule)), (uint64_t)claim->event);
    return text_format(keep, "%016llx", (unsigned long long)h);
}

static void set_rule(Making *m, Arena *keep)
{
    Claim *claim = &m->claim;
    const Word *w = &m->c->s->words[m->d->frame.word];
    claim->rule = text_format(keep, "%.*s %.*s@%d", TEXT_FMT(m->d->rule->place), TEXT_FMT(w->form), m->d->frame.word);
}

/* Each figure goes to the claim that is nearest to it. */
static void give_figures(Making *makings, int n, const FigureFound *figures, int nfigures, Claims *all, int *capacity, Arena *keep)
{
    for (int i = 0; i < nfigures; i++) {
        int best = -1, nearest = 1000000;
        for (int k = 0; k < n; k++) {
            int far = figure_distance(&makings[k], &figures[i]);
            if (far >= 0 && far < nearest)
                best = k, nearest = far;
        }
        if (best < 0) {
            const Figure *f = &figures[i].figure;
            *GROW(keep, all->left, all->nleft, *capacity) = (LeftOver){ "figure",
                text_format(keep, "%s %.*s", measure_word(f->measure), TEXT_FMT(f->text)), figures[i].sentence, f->begin, f->end,
                f->rule, TEXT("no claim of its sentence can carry it") };
            continue;
        }
        Making *m = &makings[best];
        Claim *claim = &m->claim;
        Figure *more = NEW_ARRAY(keep, Figure, claim->nfigures + 1);
        for (int k = 0; k < claim->nfigures; k++)
            more[k] = claim->figures[k];
        more[claim->nfigures] = figures[i].figure;
        Figure *given = &more[claim->nfigures++];
        if (given->kind == KIND_RUNNING_TOTAL && scan_dated_clause(m->c, m->d->frame.clause))
            given->kind = KIND_INCIDENT, given->since = NO_DAY;         /* of that day, and none since */
        claim->figures = more;
        reason(m, keep, "figure", figures[i].figure.text,
               figures[i].figure.rule.n ? figures[i].figure.rule : TEXT("code/figures: nearest claim that can carry it"), false,
               figures[i].figure.begin, figures[i].figure.end);
    }
}

/* Does the claim's clause hang from another: "if they attack", "the town they took"? */
static bool is_subordinate(const Making *m)
{
    int dep = dep_base(m->c->s->words[m->d->frame.clause].dep);
    return dep == DEP_ADVCL || dep == DEP_ACL || dep == DEP_NMOD || dep == DEP_OBL || dep == DEP_AMOD || dep == DEP_XCOMP;
}

static void set_score(Making *m, Arena *keep)
{
    Claim *claim = &m->claim;
    double prior = m->d->rule->prior;
    if (m->nframes > 1 && m->used[1]->prior > prior) prior = m->used[1]->prior;
    ScoreMaking how = { prior, m->d->frame.kind == TRIGGER_NOUN, m->d->frame.kind == TRIGGER_ADJ, m->nframes > 1, is_subordinate(m),
                        m->nactors ? abs(m->actors[0] - m->d->frame.word) : 0, m->d->nrejected };
    double features[SCORE_FEATURE_COUNT];
    score_features(claim, &how, m->c->s, features);
    claim->score = score_of(&m->rules->scores, features);
    reason(m, keep, "score", text_format(keep, "%.3f", claim->score), score_words(features, keep), false, 0, 0);
}

static int by_place(const void *a, const void *b)
{
    const Claim *x = &((const Making *)a)->claim, *y = &((const Making *)b)->claim;
    return x->begin != y->begin ? x->begin - y->begin : x->end != y->end ? x->end - y->end : (int)x->event - (int)y->event;
}

/* "the attack", "such strikes" */
static bool tells_again(const Making *m)
{
    for (int i = 0; i < m->nframes; i++)
        if (m->frames[i]->kind == TRIGGER_NOUN)
            for (int k = m->c->first_child[m->frames[i]->word]; k >= 0; k = m->c->next[k])
                if (scan_is(m->c, k, SET_DEFINITE))
                    return true;
    return false;
}

/* "officials", "many children", "people of this country": any of their kind; not "the
 * officials", "six officials" or a name. */
static bool is_any_of_kind(const Making *m, int w)
{
    int xpos = m->c->s->words[w].xpos;
    bool is_whole = lemma_in(m->c, w, SET_WHOLE_PEOPLE);        /* "the population", "our people" */
    if ((xpos != XPOS_NNS && !is_whole) || m->c->s->words[w].name >= 0)
        return false;
    for (int k = m->c->first_child[w]; k >= 0; k = m->c->next[k]) {
        int dep = dep_base(m->c->s->words[k].dep);
        if (dep == DEP_NUMMOD || (!is_whole && dep == DEP_DET && lemma_in(m->c, k, SET_DEFINITE)) ||
            (!is_whole && m->c->s->words[k].dep == DEP_NMOD_POSS) ||
            dep == DEP_ACL || m->c->s->words[k].dep == DEP_ACL_RELCL || m->c->s->words[k].upos == UPOS_NUM)
            return false;
    }
    return true;
}

/* "have been murdered", "killing", "to kill", "they kill": at no time of its own. */
static bool is_timeless(const Making *m)
{
    int w = m->d->frame.word, xpos = m->c->s->words[w].xpos;
    if (xpos == XPOS_VBP || xpos == XPOS_VBZ || xpos == XPOS_VB || xpos == XPOS_VBG)
        return true;
    for (int k = m->c->first_child[w]; k >= 0; k = m->c->next[k])
        if (dep_base(m->c->s->words[k].dep) == DEP_AUX && (m->c->s->words[k].xpos == XPOS_VBP || m->c->s->words[k].xpos == XPOS_VBZ))
            return true;
    return false;
}

/* "violence", "terror": with no article, number or owner, and nobody who did it. */
static bool is_bare(const Making *m)
{
    for (int k = m->c->first_child[m->d->frame.word]; k >= 0; k = m->c->next[k]) {
        int dep = m->c->s->words[k].dep;
        if (dep_base(dep) == DEP_DET || dep == DEP_NMOD_POSS || dep == DEP_NUMMOD || dep == DEP_COMPOUND)
            return false;
    }
    return m->nframes == 1 && m->claim.nactors == 0 && m->d->frame.clause == m->d->frame.word;
}

/* "all terrorist attacks", "the murder of children", "they kill our children", "many
 * judges have been murdered": no number, day or place of its own and nothing definite
 * makes it a happening. */
static bool is_general(const Making *m, const Telling *t)
{
    const Claim *claim = &m->claim;
    if ((claim->event != EVENT_ASSAULT && claim->event != EVENT_COERCE) || claim->nfigures || claim->has_when ||
        m->c->s->part == PART_TITLE)
        return false;
    for (int i = 0; i < claim->nwheres; i++)
        if (claim->wheres[i].role == ROLE_SCENE && claim->wheres[i].name_end > claim->wheres[i].name_begin)
            return false;
    bool of_a_kind = m->ntargets > 0;
    for (int i = 0; i < m->ntargets; i++)
        of_a_kind &= is_any_of_kind(m, m->targets[i]);
    if (t->is_noun)
        return ((t->is_plural || is_bare(m)) && claim->ntargets == 0) || (of_a_kind && m->nframes == 1);
    bool all_plural = m->ntargets > 0;
    for (int i = 0; i < m->ntargets; i++)
        all_plural &= m->c->s->words[m->targets[i]].xpos == XPOS_NNS;
    int xpos = m->c->s->words[m->d->frame.word].xpos;
    bool is_present = xpos == XPOS_VBP || xpos == XPOS_VBZ || xpos == XPOS_VB;
    return (is_present && all_plural && m->nactors > 0) || (of_a_kind && is_timeless(m) && m->nframes == 1);
}

/* "the bomb exploded", "the grenade was thrown" */
static bool tells_of_weapon(const Making *m)
{
    for (int i = 0; i < m->nframes; i++)
        for (int f = 0; f < m->frames[i]->nfillers; f++) {
            const Filler *filler = &m->frames[i]->fillers[f];
            if ((filler->role.role != FRAME_SUBJ && filler->role.role != FRAME_OBJ) || !lemma_in(m->c, filler->word, SET_WEAPON_THING))
                continue;
            for (int k = m->c->first_child[filler->word]; k >= 0; k = m->c->next[k])
                if (lemma_in(m->c, k, SET_DEFINITE))
                    return true;
        }
    return false;
}

/* "the gunmen", "they": who was told of before does it. */
static bool tells_of_doer(const Making *m)
{
    for (int i = 0; i < m->nactors; i++) {
        if (m->c->s->words[m->actors[i]].upos == UPOS_PRON)
            return true;
        for (int k = m->c->first_child[m->actors[i]]; k >= 0; k = m->c->next[k])
            if (lemma_in(m->c, k, SET_DEFINITE))
                return true;
    }
    return false;
}

/* "the guards", "the minister's house", "his car" */
static bool tells_of_target(const Making *m)
{
    for (int i = 0; i < m->ntargets; i++)
        for (int k = m->c->first_child[m->targets[i]]; k >= 0; k = m->c->next[k])
            if (lemma_in(m->c, k, SET_DEFINITE) || m->c->s->words[k].dep == DEP_NMOD_POSS)
                return true;
    return false;
}

/* "was also killed", "two others": at most a few words from what was done. */
static bool tells_also(const Making *m)
{
    for (int w = 0; w < m->c->s->nwords; w++)
        if (lemma_in(m->c, w, SET_MORE_OF_IT) && scan_below(m->c, w, m->d->frame.clause))
            return true;
    return false;
}

/* "another bomb", "meanwhile": at the head of its sentence, or of its own clause. */
static bool tells_another(const Making *m)
{
    for (int w = 0; w < m->c->s->nwords; w++)
        if (lemma_in(m->c, w, SET_ANOTHER) && (w < 3 || scan_below(m->c, w, m->d->frame.clause)))
            return true;
    return false;
}

/* "The army accused the rebels.", "The rebels denied any part.", "The front took credit.": of what, these words do not say. */
static BareWord bare_word(const Making *m)
{
    const Claim *claim = &m->claim;
    const Frame *f = &m->d->frame;
    if (m->nframes != 1 || f->kind == TRIGGER_NOUN || claim->aspect == ASPECT_NEGATED || claim->aspect == ASPECT_HYPOTHETICAL || claim->aspect == ASPECT_PLANNED)
        return BARE_NONE;
    bool denies = claim->event == EVENT_REJECT && lemma_in(m->c, f->word, SET_DENIES_DEED);
    bool owns = claim->event == EVENT_STATEMENT && lemma_in(m->c, f->word, SET_OWNS_UP);
    bool charges = claim->event == EVENT_ACCUSE && text_equals(claim->mode, "allege") && claim->ntargets > 0;
    bool has_share = false;
    for (int i = 0; i < f->nfillers; i++) {
        const Filler *filler = &f->fillers[i];
        int upos = m->c->s->words[filler->word].upos;
        has_share |= filler->role.role == FRAME_OBJ && lemma_in(m->c, filler->word, SET_DENIED_SHARE);
        has_share |= filler->role.role == FRAME_OBJ && owns && lemma_in(m->c, filler->word, SET_RESPONSIBLE);
        if (filler->role.role == FRAME_XCOMP || filler->role.role == FRAME_CCOMP)
            return BARE_NONE;
        if (filler->role.role == FRAME_ADVCL && m->c->s->words[filler->word].begin > m->c->s->words[f->word].begin)
            return BARE_NONE;
        /* "for it", "for which": of what was told before */
        if (filler->role.role == FRAME_PREPOSITION && upos != UPOS_PRON && upos != UPOS_DET &&
            (scan_preposition_in(m->c, filler->word, SET_CHARGE_PREPOSITION) || (!charges && scan_preposition_in(m->c, filler->word, SET_LOCATIVE_PREPOSITION))))
            return BARE_NONE;
    }
    return charges ? BARE_CHARGE : denies && has_share ? BARE_DENIAL : owns && has_share ? BARE_OWNING : BARE_NONE;
}

/* "claimed responsibility for the attack", "blamed for it" */
static bool is_word_of_blame(const Making *m)
{
    for (int i = 0; i < m->nframes; i++)
        if (m->frames[i]->blame != BLAME_NONE)
            return true;
    return false;
}

static Telling telling_of(const Making *m)
{
    int xpos = m->c->s->words[m->d->frame.word].xpos;
    return (Telling){ .is_noun = m->d->frame.kind == TRIGGER_NOUN, .is_definite = tells_again(m),
                      .is_plural = xpos == XPOS_NNS || xpos == XPOS_NNPS, .is_casualties = m->d->rule->is_casualties,
                      .is_damage = m->d->rule->is_damage, .is_weapon_told = tells_of_weapon(m), .is_doer_told = tells_of_doer(m),
                      .is_target_told = tells_of_target(m), .is_also = tells_also(m), .is_another = tells_another(m),
                      .is_word = is_word_of_blame(m), .bare = bare_word(m), .within = -1,
                      .is_deed_word = m->nframes == 1 && lemma_in(m->c, m->d->frame.word, SET_DEED_WORD) };
}

/* "an attack, in which four people died": the claim of the noun that this one's clause hangs from, or -1. */
static int told_within(const Making *makings, int n, int at)
{
    const Making *m = &makings[at];
    int clause = m->d->frame.clause, dep = m->c->s->words[clause].dep, noun = m->c->s->words[clause].head;
    if ((dep != DEP_ACL_RELCL && dep != DEP_ADVCL_RELCL) || noun < 0)
        return -1;
    for (int i = 0; i < n; i++)
        if (i != at && makings[i].d->sentence == m->d->sentence && makings[i].d->frame.kind == TRIGGER_NOUN && makings[i].d->frame.word == noun)
            return i;
    return -1;
}

/* Drafts that make no claim, and words whose rules did not hold. */
static void keep_left_over(const Drafts *d, const Scan *scans, Claims *all, int *capacity, Arena *keep)
{
    for (int i = 0; i < d->n; i++)
        if (d->at[i].dropped) {
            const Word *w = &scans[d->at[i].sentence].s->words[d->at[i].frame.word];
            *GROW(keep, all->left, all->nleft, *capacity) = (LeftOver){ "event", text_of(event_word(d->at[i].rule->event)),
                d->at[i].sentence, w->begin, w->end, d->at[i].rule->place, text_of(d->at[i].dropped) };
        }
    for (int i = 0; i < d->npassed; i++) {
        const Passed *p = &d->passed[i];
        const Word *w = &scans[p->sentence].s->words[p->word];
        *GROW(keep, all->left, all->nleft, *capacity) = (LeftOver){ "event", text_of(event_word(p->rule->event)), p->sentence,
            w->begin, w->end, p->rule->place, p->condition ? text_format(keep, "not %.*s", TEXT_FMT(p->condition->text)) : NO_TEXT };
    }
}

Claims claims_of(const Rules *rules, const Understanding *u, Scan *scans, const Drafts *drafts,
                 Arena *keep, Arena scratch)
{
    Making *makings = NEW_ARRAY(&scratch, Making, drafts->n + 1);
    int n = 0;
    GroupNamed *groups = NULL;
    int ngroups = drafts->n ? find_groups(rules, u, &groups, keep) : 0;
    for (int i = 0; i < drafts->n; i++) {
        const Draft *d = &drafts->at[i];
        if (d->merged_into >= 0 || d->dropped)
            continue;
        Making *m = &makings[n++];
        *m = (Making){ .rules = rules, .u = u, .c = &scans[d->sentence], .drafts = drafts, .draft = i, .d = d, .groups = groups, .ngroups = ngroups };
        gather_frames(m);
        set_words(m);
        set_when(m, keep);
        set_standing(m, keep, scratch);
        set_actors(m, keep);
        set_kind(m, keep);
        set_wheres(m, keep);
        set_rule(m, keep);
        m->claim.id = identity(m, keep);
    }
    FigureFound *figures = NULL;
    int nfigures = n > 0 ? figures_find(rules->actors, u, keep, scratch, &figures) : 0;
    Claims ret = { NULL, 0, NULL, 0 };
    int left_capacity = 0;
    keep_left_over(drafts, scans, &ret, &left_capacity, keep);
    give_figures(makings, n, figures, nfigures, &ret, &left_capacity, keep);

    qsort(makings, (size_t)n, sizeof *makings, by_place);
    ret.at = NEW_ARRAY(keep, Claim, n + 1);
    ret.n = n;
    Telling *tellings = NEW_ARRAY(&scratch, Telling, n + 1);
    for (int i = 0; i < n; i++) {
        ret.at[i] = makings[i].claim;
        tellings[i] = telling_of(&makings[i]);
        ret.at[i].is_general = is_general(&makings[i], &tellings[i]);
    }
    for (int i = 0; i < n; i++)
        tellings[i].within = told_within(makings, n, i);
    again_link(ret, tellings, u);
    for (int i = 0; i < n; i++)
        ret.at[i].is_general |= tellings[i].is_deed_word && !ret.at[i].again.n;
    blame_share(ret, tellings, u, keep);
    inherit_wheres(rules, ret, makings, u, keep);
    for (int i = 0; i < n; i++) {
        makings[i].claim = ret.at[i];
        set_score(&makings[i], keep);
        ret.at[i] = makings[i].claim;
    }
    return ret;
}
