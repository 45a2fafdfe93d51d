#include "code/making.h"

#include <math.h>
#include <stdlib.h>

#include "code/again.h"
#include "code/blame.h"
#include "code/clause.h"
#include "code/denials.h"
#include "code/elsewhere.h"

void making_reason(Making *m, Arena *keep, const char *field, Text value, Text rule, bool rejected, int begin, int end)
{
    Claim *claim = &m->claim;
    *GROW(keep, claim->reasons, claim->nreasons, m->reason_capacity) =
        (Reason){ field, value, rejected, begin, end, rule };
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
    for (int i = m->drafts_from; i < m->drafts_to && m->nframes < MOST_FRAMES; i++)
        if (i != m->draft && m->drafts->at[i].merged_into >= 0 &&
            root_of(m->drafts, i) == m->draft) {
            m->frames[m->nframes] = &m->drafts->at[i].frame;
            m->used[m->nframes++] = m->drafts->at[i].rule;
        }
}

/* ---- the claim's words --------------------------------------------------------- */

bool making_owns(const Making *m, int w)
{
    for (int i = 0; i < m->nframes; i++)
        if (m->frames[i]->word == w || m->frames[i]->clause == w)
            return true;
    return false;
}

bool making_is_of_another(const Making *m, int w)
{
    for (int i = m->drafts_from; i < m->drafts_to; i++) {
        const Draft *d = &m->drafts->at[i];
        if (!d->dropped && root_of(m->drafts, i) != m->draft &&
            (d->frame.clause == w || d->frame.word == w))
            return true;
    }
    return false;
}

bool making_is_by_word(const Making *m)
{
    for (int i = 0; i < m->nframes; i++)
        if (m->frames[i]->blame != BLAME_NONE)
            return true;
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
        if (!making_owns(m, k) && ((is_clause && making_is_of_another(m, k)) || ((dep == DEP_CONJ || dep == DEP_PARATAXIS) && verbal)))
            continue;
        cover(m, k, depth + 1, first, last);
    }
}

/* Everything below the claim's predicates, other claims within them included. */
void making_clause(const Making *m, int *begin, int *end)
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

/* ---- what kind of event ----------------------------------------------------------- */

static void take(Making *m, const char *field, Text *into, Setting from, const Rule *rule, bool fallbacks, Arena *keep)
{
    if (into->n || !from.value.n || from.is_fallback != fallbacks)
        return;
    *into = from.value;
    making_reason(m, keep, field, from.value, rule->place, false, 0, 0);
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
    making_reason(m, keep, "event", text_of(event_word(claim->event)), m->d->rule->place, false, claim->begin, claim->end);
    for (int i = 1; i < m->nframes; i++)                /* the other predicates that tell of it */
        making_reason(m, keep, "event", text_of(event_word(claim->event)), m->used[i]->place, false,
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
        making_reason(m, keep, "event", text_of(event_word(no->rule->event)), why, true, 0, 0);
    }
}

/* ---- figures ---------------------------------------------------------------------- */

/* Which classes a measure can belong to. */
static bool measure_fits(Measure measure, EventClass e)
{
    switch (measure) {
    case MEASURE_KILLED: case MEASURE_INJURED: case MEASURE_CASUALTIES:
        return e == EVENT_ASSAULT || e == EVENT_OBSERVE || e == EVENT_PROTEST || e == EVENT_ACCUSE;
    case MEASURE_STRIKES: case MEASURE_MUNITIONS:
        return e == EVENT_ASSAULT || e == EVENT_THREATEN || e == EVENT_AID;
    case MEASURE_DISPLACED: case MEASURE_RETURNED: case MEASURE_HOSTED:
        return e == EVENT_DISPLACE || e == EVENT_ACCESS || e == EVENT_AID;
    case MEASURE_DETAINED:  return e == EVENT_COERCE || e == EVENT_ASSAULT || e == EVENT_RETREAT;
    case MEASURE_BESIEGED:  return e == EVENT_COERCE || e == EVENT_ACCESS || e == EVENT_DISPLACE;
    case MEASURE_AREA:      return e == EVENT_CONTROL;
    case MEASURE_TROOPS:    return e == EVENT_MOBILIZE || e == EVENT_ASSAULT || e == EVENT_RETREAT || e == EVENT_AID || e == EVENT_CONTROL;
    case MEASURE_FACILITIES: return e != EVENT_RETREAT;        /* "freed inmates from two prisons" */
    case MEASURE_MISSING: case MEASURE_AFFECTED: case MEASURE_VEHICLES: case MEASURE_MONEY:
        return true;
    case MEASURE_COUNT: break;
    }
    return false;
}

/* "The general, tried for massacres, died in his sleep": who is held to have done it is none of its dead. */
static bool counts_accused(const Making *m, const FigureFound *f)
{
    if (f->figure.measure != MEASURE_KILLED && f->figure.measure != MEASURE_INJURED)
        return false;
    const int *who = m->claim.event == EVENT_ACCUSE ? m->targets : m->actors;
    int n = m->claim.event == EVENT_ACCUSE ? m->ntargets : making_is_by_word(m) ? m->nactors : 0;
    for (int i = 0; i < n; i++)
        if (who[i] == f->head)
            return true;
    return false;
}

/* How far the figure is from the claim of its sentence: 0 its own governor, less is nearer; -1 not its. */
static int figure_distance(const Making *m, const FigureFound *f)
{
    if ((f->is_by_motion && m->d->rule->event != EVENT_DISPLACE) ||
        (f->is_by_taking && !(m->d->rule->event == EVENT_ASSAULT && text_equals(m->claim.mode, "abduct"))))
        return -1;
    /* "the deadliest since 2017, when 600 people died": no toll of this one */
    for (int w = f->governor >= 0 ? f->governor : f->head, steps = 0; w >= 0 && steps < 30 && !making_owns(m, w); w = m->c->s->words[w].head, steps++)
        if (scan_dated_clause(m->c, w))
            return -1;
    if (counts_accused(m, f))
        return -1;
    bool fits = measure_fits(f->figure.measure, m->d->rule->event);
    bool is_envoys = f->figure.measure == MEASURE_DISPLACED && m->d->rule->event == EVENT_SANCTION;       /* "expelled two diplomats" */
    if (f->governor >= 0 && making_owns(m, f->governor) && (fits || (f->figure.measure != MEASURE_FACILITIES && !is_envoys)))
        return 0;
    if (!fits)
        /* A count that nothing in its sentence carries is at least what somebody says. */
        return m->d->rule->event == EVENT_STATEMENT && f->figure.kind != KIND_INCIDENT ? 100000 : -1;
    const Scan *c = m->c;
    int at = f->governor >= 0 ? f->governor : f->head;
    int far = 1;
    for (int w = at, steps = 0; w >= 0 && steps < 60; w = c->s->words[w].head, steps++, far++)
        if (making_owns(m, w))
            return far;
    return 100 + abs(at - m->d->frame.word);
}

/* ---- the whole -------------------------------------------------------------------- */

/* "denied striking homes", with the striking taken for an adjective of the homes */
static bool is_denied_gerund(const Making *m)
{
    int w = m->d->frame.word, noun = m->c->s->words[w].head;
    return w > 0 && noun > w && m->c->s->words[w].xpos == XPOS_VBG && m->c->s->words[w].dep == DEP_AMOD && m->c->s->words[noun].head == w - 1 &&
           lemma_in(m->c, w - 1, SET_DENIES_DEED);
}

/* "foiled an attack", "thwarted a bombing": what was undergone did not come to pass. */
static bool is_undone(const Making *m)
{
    return m->d->frame.kind == TRIGGER_NOUN && m->d->frame.undergoes &&
           (manner_kinds(m->rules->manner, m->u, m->c->s, m->d->frame.clause) & KIND(NEGATES_THING));
}

/* "No group has claimed the attack": it took place all the same. */
static bool is_owned_by_nobody(const Making *m)
{
    const Frame *f = &m->d->frame;
    if (f->kind != TRIGGER_NOUN || f->clause == f->word || !lemma_in(m->c, f->clause, SET_CLAIMS_DEED))
        return false;
    int who = clause_is_passive(m->c, f->clause) ? manner_child(m->c->s, f->clause, DEP_OBL_AGENT) : clause_subject(m->c, f->clause);
    return who >= 0 && frame_is_nobody(m->c, who);
}

/* A warning tells of what is warned of: that may come, while the warning was
 * given.  Of all else the predicate itself is asked. */
static int told_word(const Making *m)
{
    if (m->d->rule->event != EVENT_STATEMENT || m->d->frame.kind != TRIGGER_VERB ||
        !(manner_kinds(m->rules->manner, m->u, m->c->s, m->d->frame.word) & (KIND(WARNS) | KIND(PREDICTS))))
        return is_denied_gerund(m) ? m->d->frame.word - 1 : is_undone(m) || is_owned_by_nobody(m) ? m->d->frame.word : m->d->frame.clause;
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

/* "could be behind it", "may be responsible", and not "if it is" */
static bool is_only_possible(const Making *m)
{
    const Frame *f = &m->d->frame;
    for (int k = m->c->first_child[f->clause]; k >= 0; k = m->c->next[k])
        if (scan_base(m->c, k) == DEP_AUX && (manner_kinds(m->rules->manner, m->u, m->c->s, k) & KIND(POSSIBLE)))
            return manner_child(m->c->s, f->clause, DEP_MARK) < 0 || m->c->s->words[f->clause].dep == DEP_CCOMP;
    return false;
}

/* "is thought to be responsible" */
static bool is_thought_to_be(const Making *m)
{
    int above = m->c->s->words[m->d->frame.clause].head;
    return above >= 0 && lemma_in(m->c, above, SET_THOUGHT_TO_BE) && m->c->s->words[m->d->frame.clause].dep == DEP_XCOMP;
}

/* Does a "not" or a "may" stand beside the word? */
static bool is_softened(const Scan *c, int w)
{
    for (int k = c->first_child[w]; k >= 0; k = c->next[k])
        if (lemma_in(c, k, SET_NOT) || c->s->words[k].xpos == XPOS_MD)
            return true;
    return false;
}

/* "is false", "is not true" */
static bool says_false(const Scan *c, int w)
{
    bool has_not = false;
    for (int k = c->first_child[w]; k >= 0; k = c->next[k])
        has_not |= lemma_in(c, k, SET_NOT);
    for (int k = has_not && lemma_in(c, w, SET_MATCHES) ? c->first_child[w] : -1; k >= 0; k = c->next[k])
        if (k > w && lemma_in(c, k, SET_REALITY))           /* "does not correspond to reality" */
            return true;
    return scan_child(c, w, DEP_COP) >= 0 && ((lemma_in(c, w, SET_FALSE_WORD) && !is_softened(c, w)) || (lemma_in(c, w, SET_TRUE_WORD) && has_not));
}

/* "called the accusation ... baseless", wherever the word hangs; or -1. */
static int false_word_behind(const Scan *c, int above, int report)
{
    for (int k = above >= 0 ? c->first_child[above] : -1; k >= 0; k = c->next[k])
        if (k > report && lemma_in(c, k, SET_FALSE_WORD) && !is_softened(c, k))
            return k;
    return -1;
}

/* "Claims that the army used gas are untrue", "said reports that it had fallen were not true", whatever a tree makes of them: a word of
 * claiming right before "that", and behind the clause a word of falsehood that nobody else is called; or -1. */
static int false_word_of_clause(const Scan *c, int clause)
{
    const Word *words = c->s->words;
    enum { FAR = 8 };
    int report = -1, that = -1;
    for (int k = clause - 1; k >= 0 && report < 0; k--) {
        if (words[k].xpos == XPOS_COMMA || text_equals(words[k].form, ";"))
            return -1;
        bool is_that = words[k + 1].upos == UPOS_SCONJ || words[k + 1].xpos == XPOS_WDT;
        that = that < 0 && is_that && k + 1 < clause ? k + 1 : that;
        if (that >= 0 && that - k <= FAR && lemma_in(c, k, SET_DENIED_WORD))        /* "the statement of the ministry that": and whose it is */
            report = k;
        else if (that >= 0 && words[k].upos == UPOS_VERB)
            return -1;
    }
    for (int k = clause + 1; report >= 0 && k < c->s->nwords && words[k].xpos != XPOS_COMMA; k++)
        if (says_false(c, k)) {
            int who = scan_child(c, k, DEP_NSUBJ);
            return who < 0 || who == report || (who > report && who < clause) ? k : -1;
        }
    return -1;
}

/* "reports of an advance were false", "the claim that it fell is untrue", "called the claim that it fell a lie", "it is not true
 * that it fell": by which word, or -1. */
static int called_false_by(const Making *m)
{
    const Scan *c = m->c;
    const Word *words = c->s->words;
    int w = m->d->frame.clause, report = words[w].head, behind = false_word_of_clause(c, w);
    if (behind >= 0)
        return behind;
    if (report < 0 || report > w || words[w].dep == DEP_ACL_RELCL)
        return -1;
    bool is_clause = words[w].dep == DEP_CCOMP || words[w].dep == DEP_CSUBJ || words[w].dep == DEP_ACL || scan_base(c, w) == DEP_ADVCL;
    if (is_clause && scan_child(c, w, DEP_MARK) >= 0 && says_false(c, report))
        return report;
    if ((words[w].dep != DEP_NMOD && words[w].dep != DEP_ACL && words[w].dep != DEP_CCOMP) || !lemma_in(c, report, SET_DENIED_WORD))
        return -1;
    int above = words[report].head;
    if (above >= 0 && words[report].dep == DEP_NSUBJ && says_false(c, above))
        return above;
    for (int k = above >= 0 && words[report].dep == DEP_CCOMP ? c->first_child[above] : -1; k >= 0; k = c->next[k])       /* both hung from "said" */
        if (k > w && words[k].dep == DEP_CCOMP && scan_child(c, k, DEP_NSUBJ) < 0 && says_false(c, k))
            return k;
    if (above < 0 || words[report].dep != DEP_OBJ || !lemma_in(c, above, SET_CALLS_IT))
        return -1;
    int word = false_word_behind(c, above, report);
    if (word < 0)
        word = false_word_behind(c, report, w);
    return word >= 0 ? word : false_word_behind(c, w, w);
}

static void set_standing(Making *m, Arena *keep, Arena scratch)
{
    Claim *claim = &m->claim;
    Standing s = aspect_of(m->rules->manner, m->u, m->d->sentence, told_word(m), keep, scratch);
    for (int i = m->c->s->times_from; i < m->c->s->times_to && s.aspect == ASPECT_HISTORICAL; i++)
        if (m->u->times[i].begin <= s.begin && s.begin < m->u->times[i].end && making_is_time_of_another(m, &m->u->times[i]))
            s.aspect = ASPECT_HAPPENED, s.aspect_rule = TEXT("code/claims: the year is of what it speaks of");
    /* "The toll from the strike is expected to rise": there has been a strike. */
    bool is_to_come = s.aspect == ASPECT_PLANNED || s.aspect == ASPECT_HYPOTHETICAL;
    if (is_to_come && m->d->frame.kind == TRIGGER_NOUN && lemma_in(m->c, m->d->frame.word, SET_TOLL_NOUN) && s.begin > m->c->s->words[m->d->frame.word].begin)
        s.aspect = ASPECT_HAPPENED, s.aspect_rule = TEXT("code/claims: a toll that may change counts what happened");
    int word = called_false_by(m);
    if (word >= 0) {
        s = (Standing){ .aspect = ASPECT_NEGATED, .stance = STANCE_DENIES, .begin = m->c->s->words[word].begin, .end = m->c->s->words[word].end };
        s.aspect_rule = s.stance_rule = text_format(keep, "code/claims: called \"%.*s\"", TEXT_FMT(m->c->s->words[word].form));
    }
    if (m->d->rule->aspect != ASPECT_COUNT)
        s.aspect = m->d->rule->aspect, s.aspect_rule = m->d->rule->place;
    Blame blame = m->d->frame.blame;
    for (int i = 1; i < m->nframes && blame == BLAME_NONE; i++)
        blame = m->frames[i]->blame;
    m->is_unowned = blame == BLAME_OWNED && (s.aspect == ASPECT_NEGATED || s.aspect == ASPECT_HYPOTHETICAL || s.aspect == ASPECT_PLANNED);
    if (m->is_unowned && s.aspect == ASPECT_NEGATED)
        s.aspect = ASPECT_HAPPENED, s.aspect_rule = TEXT("code/claims: it happened, though nobody owned up to it");
    bool is_gain = m->d->rule->event == EVENT_CONTROL;          /* "claimed the capture of the town": to nobody's shame */
    if (blame == BLAME_OWNED && s.stance == STANCE_ASSERTS && !m->is_unowned && !is_gain)
        s.stance = STANCE_CONCEDES, s.stance_rule = TEXT("code/claims: says it was its own doing");
    if (blame == BLAME_DENIED && s.stance == STANCE_ASSERTS) {
        s.stance = STANCE_DENIES, s.stance_rule = TEXT("code/claims: denies it was its own doing");
        s.aspect = ASPECT_NEGATED, s.aspect_rule = s.stance_rule;
    }
    if (blame == BLAME_LAID && s.aspect == ASPECT_PLANNED)     /* "is believed to be responsible for the attack" */
        s.aspect = ASPECT_HAPPENED, s.aspect_rule = TEXT("code/claims: somebody's doing, by a word");
    if (blame == BLAME_LAID && s.aspect == ASPECT_HYPOTHETICAL && tells_again(m) && is_only_possible(m)) {     /* "may be behind the attack" */
        s.aspect = ASPECT_HAPPENED, s.aspect_rule = TEXT("code/claims: it happened, and whose doing it may have been");
        s.hedge = HEDGE_SUSPECTED, s.hedge_rule = s.aspect_rule;
    }
    if (m->d->rule->event == EVENT_ACCUSE && s.aspect == ASPECT_PLANNED && is_thought_to_be(m))
        s.aspect = ASPECT_HAPPENED, s.aspect_rule = TEXT("code/claims: thought to be, and no plan");
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
        making_reason(m, keep, "aspect", text_of(aspect_word(s.aspect)), s.aspect_rule, false, s.begin, s.end);
    if (s.stance_rule.n)
        making_reason(m, keep, "stance", text_of(stance_word(s.stance)), s.stance_rule, false, 0, 0);
    if (s.hedge_rule.n)
        making_reason(m, keep, "hedge", text_of(hedge_word(s.hedge)), s.hedge_rule, false, 0, 0);

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
        making_reason(m, keep, "speaker", speakers[i].text, why, false, speakers[i].begin, speakers[i].end);
        for (int k = 0; k < claim->nactors; k++) {      /* "It blamed the army": who says so is who blames */
            Actor *one = &claim->actors[k];
            if (one->begin == speakers[i].begin && one->end == speakers[i].end && !one->id.n && !one->code.n && !one->name.n)
                *one = speakers[i];
        }
    }
}

Text making_identity(const Understanding *u, const Claim *claim, Arena *keep)
{
    uint64_t h = 0;
    for (int i = 0; i < 32; i++)
        h = hash_mix(h, u->item->id.bytes[i]);
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

/* "6 killed, governor": who signs behind the last mark is none of the killed. */
static bool counts_signer(const Making *m, const Figure *f)
{
    const Claim *claim = &m->claim;
    const Actor *said = claim->nspeakers ? &claim->speakers[claim->nspeakers - 1] : NULL;
    int before = f->begin - 1;
    while (before > 0 && m->u->item->text.at[before] == ' ')
        before--;
    return said && said->begin == f->begin && said->end == m->c->s->words[m->c->s->nwords - 1].begin && before >= 0 && m->u->item->text.at[before] == ',';
}

/* "16 soldiers killed, 4 gunmen dead, the monitor says": whoever is counted among the dead says nothing. */
static void silence_the_dead(Claim *claim)
{
    int n = 0;
    for (int i = 0; i < claim->nspeakers; i++) {
        const Actor *who = &claim->speakers[i];
        bool is_counted = false;
        for (int k = 0; k < claim->nfigures; k++) {
            const Figure *f = &claim->figures[k];
            is_counted |= f->measure == MEASURE_KILLED && f->begin <= who->begin && who->end <= f->end;
        }
        if (!is_counted)
            claim->speakers[n++] = *who;
    }
    if (n > 0)
        claim->nspeakers = n;
}

/* The first word passed over in that sentence or in one behind it. */
static int passed_from(const Drafts *d, int sentence)
{
    int from = 0, to = d->npassed;
    while (from < to) {
        int half = (from + to) / 2;
        if (d->passed[half].sentence < sentence)
            from = half + 1;
        else
            to = half;
    }
    return from;
}

/* "Cholera has killed 58 after a drone cut the power": a verb with a doer of its own that no rule takes for a deed;
 * its dead are not those of another. */
static bool is_of_no_deed(const Drafts *drafts, const Scan *scans, const FigureFound *f)
{
    const Scan *c = &scans[f->sentence];
    if (f->figure.measure > MEASURE_CASUALTIES || f->governor < 0 || c->s->words[f->governor].upos != UPOS_VERB || scan_child(c, f->governor, DEP_NSUBJ) < 0 ||
        scan_child(c, f->governor, DEP_OBJ) < 0)
        return false;
    bool passed = false;
    int from, to;
    drafts_of(drafts, f->sentence, &from, &to);
    for (int i = passed_from(drafts, f->sentence); i < drafts->npassed && drafts->passed[i].sentence == f->sentence; i++)
        passed |= drafts->passed[i].word == f->governor;
    for (int i = from; i < to; i++)
        passed &= drafts->at[i].frame.word != f->governor;
    return passed;
}

/* "25 died in the attack ... 21 passengers and four soldiers": where a total is told, or one alone is left of a row, nothing stands side by side. */
static void settle_rows(Claim *claim)
{
    for (int i = 0; i < claim->nfigures; i++) {
        Figure *f = &claim->figures[i];
        int beside = 0, totals = 0;
        double sum = 0;
        for (int k = 0; k < claim->nfigures && f->row; k++)
            sum += claim->figures[k].row == f->row && claim->figures[k].measure == f->measure && !isnan(claim->figures[k].low) ? claim->figures[k].low : 0;
        for (int k = 0; k < claim->nfigures && f->row; k++) {
            const Figure *g = &claim->figures[k];
            beside += k != i && g->row == f->row;
            totals += g->row != f->row && g->measure == f->measure && !g->is_part && g->kind == f->kind && g->is_households == f->is_households &&
                      (g->who == WHO_ALL || g->who == WHO_UNSAID) && !(g->low < sum);
        }
        if (f->row && (beside == 0 || totals > 0))
            for (int k = 0, row = f->row; k < claim->nfigures; k++)
                if (claim->figures[k].row == row)
                    claim->figures[k].row = 0;
    }
}

/* The first claim in the making of that sentence or of one behind it: they stand in the order of their drafts. */
static int making_from(const Making *makings, int n, int sentence)
{
    int from = 0, to = n;
    while (from < to) {
        int half = (from + to) / 2;
        if (makings[half].d->sentence < sentence)
            from = half + 1;
        else
            to = half;
    }
    return from;
}

/* Is the one time of its sentence that of a deed it speaks of? */
static bool speaks_of_year(const Making *m)
{
    const Sentence *s = m->c->s;
    return s->times_to == s->times_from + 1 && making_is_time_of_another(m, &m->u->times[s->times_from]);
}

/* "could double to 2 million by March": where a projection is all that is counted, nobody has moved. */
static void set_projected(Claim *c)
{
    bool is_projected = c->event == EVENT_DISPLACE && c->nfigures > 0 && c->ntargets == 0 && c->nactors == 0 && c->aspect == ASPECT_HAPPENED;
    for (int i = 0; i < c->nfigures; i++)
        is_projected &= c->figures[i].kind == KIND_PROJECTION;
    if (is_projected)
        c->aspect = ASPECT_HYPOTHETICAL;
}

/* Each figure goes to the claim of its sentence that is nearest to it. */
static void give_figures(Making *makings, int n, const Drafts *drafts, const Scan *scans, const FigureFound *figures, int nfigures,
                         Claims *all, int *capacity, Arena *keep)
{
    for (int i = 0; i < nfigures; i++) {
        int best = -1, nearest = 1000000, takers = is_of_no_deed(drafts, scans, &figures[i]) ? 0 : n;
        for (int k = making_from(makings, takers, figures[i].sentence); k < takers && makings[k].d->sentence == figures[i].sentence; k++) {
            int far = figure_distance(&makings[k], &figures[i]);
            if (far >= 0 && far < nearest)
                best = k, nearest = far;
        }
        bool is_signer = best >= 0 && counts_signer(&makings[best], &figures[i].figure);
        if (best < 0 && (figures[i].is_by_motion || figures[i].is_by_taking))
            continue;
        if (best < 0 || is_signer) {
            const Figure *f = &figures[i].figure;
            *GROW(keep, all->left, all->nleft, *capacity) = (LeftOver){ "figure",
                text_format(keep, "%s %.*s", measure_word(f->measure), TEXT_FMT(f->text)), figures[i].sentence, f->begin, f->end,
                f->rule, is_signer ? TEXT("it is who says so") : TEXT("no claim of its sentence can carry it") };
            continue;
        }
        Making *m = &makings[best];
        Claim *claim = &m->claim;
        Figure *more = NEW_ARRAY(keep, Figure, claim->nfigures + 1);
        for (int k = 0; k < claim->nfigures; k++)
            more[k] = claim->figures[k];
        more[claim->nfigures] = figures[i].figure;
        Figure *given = &more[claim->nfigures++];
        if (claim->event == EVENT_DISPLACE && given->kind == KIND_FLOW && (claim->aspect == ASPECT_PLANNED || claim->aspect == ASPECT_HYPOTHETICAL))
            given->kind = KIND_PROJECTION;      /* "ordered the evacuation of 2,500": nobody has gone yet */
        if (given->kind == KIND_RUNNING_TOTAL && scan_dated_clause(m->c, m->d->frame.clause))
            given->kind = KIND_INCIDENT, given->since = NO_DAY;         /* of that day, and none since */
        if (given->kind == KIND_RUNNING_TOTAL && !claim->has_when && speaks_of_year(m))
            given->kind = KIND_INCIDENT, given->since = NO_DAY;         /* "arrested 12 for the murder of the mayor in 2019" */
        claim->figures = more;
        making_reason(m, keep, "figure", figures[i].figure.text,
               figures[i].figure.rule.n ? figures[i].figure.rule : TEXT("code/figures: nearest claim that can carry it"), false,
               figures[i].figure.begin, figures[i].figure.end);
    }
    for (int i = 0; i < n; i++) {
        settle_rows(&makings[i].claim);
        set_projected(&makings[i].claim);
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
    making_reason(m, keep, "score", text_format(keep, "%.3f", claim->score), score_words(features, keep), false, 0, 0);
}

static int by_place(const void *a, const void *b)
{
    const Claim *x = &((const Making *)a)->claim, *y = &((const Making *)b)->claim;
    return x->begin != y->begin ? x->begin - y->begin : x->end != y->end ? x->end - y->end : (int)x->event - (int)y->event;
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
    bool is_mass = lemma_in(m->c, m->d->frame.word, SET_MASS_DEED);        /* "violence by the front" is as bare as "violence" */
    return m->nframes == 1 && (m->claim.nactors == 0 || is_mass) && m->d->frame.clause == m->d->frame.word;
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

/* "demanded a ransom", "wants a ransom for the mayor" */
static bool asks_ransom(const Making *m)
{
    const Frame *f = &m->d->frame;
    for (int i = 0; i < f->nfillers; i++)
        if (f->fillers[i].role.role == FRAME_OBJ && lemma_in(m->c, f->fillers[i].word, SET_RANSOM))
            return m->claim.event == EVENT_REQUEST && m->claim.aspect != ASPECT_NEGATED;
    return false;
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

/* "Two policemen also died", "three others were killed": not "a nurse and two others", nor "along with two others". */
static bool tells_more(const Making *m)
{
    const Sentence *s = m->c->s;
    for (int w = 0; w < s->nwords; w++) {
        if (!lemma_in(m->c, w, SET_MORE_OF_IT) || !scan_below(m->c, w, m->d->frame.clause))
            continue;
        if (s->words[w].upos == UPOS_ADV && s->words[w].head == m->d->frame.word)
            return true;
        int np = s->words[w].dep == DEP_AMOD ? s->words[w].head : w, dep = np >= 0 ? dep_base(s->words[np].dep) : -1;
        bool is_joined = false;
        for (int k = np >= 0 ? m->c->first_child[np] : -1; k >= 0; k = m->c->next[k])
            is_joined |= s->words[k].dep == DEP_CONJ;
        if (s->words[w].upos != UPOS_ADV && (dep == DEP_NSUBJ || dep == DEP_OBJ) && s->words[np].head == m->d->frame.word && !is_joined)
            return true;
    }
    return false;
}

/* "died of their wounds", "succumbed to injuries", "two of the wounded died", "a man wounded on Friday died" */
static bool dies_of_wounds(const Making *m)
{
    const Scan *c = m->c;
    int verb = m->d->frame.word;
    if (m->d->frame.kind != TRIGGER_VERB || !lemma_in(c, verb, SET_DIES))
        return false;
    for (int k = c->first_child[verb]; k >= 0; k = c->next[k]) {
        int dep = dep_base(c->s->words[k].dep);
        if (dep == DEP_OBL && lemma_in(c, k, SET_WOUND_NOUN))
            return true;
        if (dep != DEP_NSUBJ)
            continue;
        if (lemma_in(c, k, SET_WOUNDED_WORD))
            return true;
        for (int of = c->first_child[k]; of >= 0; of = c->next[of])
            if (lemma_in(c, of, SET_WOUNDED_WORD) && c->s->words[of].upos != UPOS_NUM && c->s->words[of].dep != DEP_CONJ)
                return true;
    }
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

/* "identified themselves as fighters of the front", "leaflets signed by the front": their own word for what they did. */
static bool leaves_its_name(const Making *m)
{
    const Frame *f = &m->d->frame;
    bool names = lemma_in(m->c, f->word, SET_NAMES_VERB), signs = lemma_in(m->c, f->word, SET_SIGNS), has_object = false;
    for (int i = 0; i < f->nfillers; i++)
        has_object |= f->fillers[i].role.role == FRAME_OBJ && ((names && lemma_in(m->c, f->fillers[i].word, SET_REFLEXIVE)) ||
                                                               (signs && lemma_in(m->c, f->fillers[i].word, SET_LEAFLET)));
    return m->claim.event == EVENT_STATEMENT && has_object;
}

static bool is_among_targets(const Making *m, int w)
{
    for (int i = 0; i < m->ntargets; i++)
        if (m->targets[i] == w)
            return true;
    return false;
}

/* "blamed fighters of the front": of those who are blamed, and no deed. */
static bool is_within_target(const Making *m, int w)
{
    for (int i = 0; i < m->ntargets; i++)
        if (scan_below(m->c, w, m->targets[i]))
            return true;
    return false;
}

/* "similar attacks have been blamed on the front" */
static bool is_other_deed(const Making *m, int w)
{
    for (int k = m->c->first_child[w]; k >= 0; k = m->c->next[k])
        if (lemma_in(m->c, k, SET_OTHER_DEED))
            return true;
    return false;
}

/* "Two members of the gang were arrested for it", "captured the suspects, who are of the gang": for what was told before. */
static bool is_held_for_it(const Making *m)
{
    const Frame *f = &m->d->frame;
    if (m->claim.event != EVENT_COERCE || !text_equals(m->claim.mode, "arrest") || m->claim.aspect != ASPECT_HAPPENED)
        return false;
    for (int i = 0; i < f->nfillers; i++) {
        const Filler *filler = &f->fillers[i];
        if (filler->role.role == FRAME_PREPOSITION && m->c->s->words[filler->word].upos == UPOS_PRON && scan_preposition_in(m->c, filler->word, SET_HELD_OVER))
            return true;
        if (filler->role.role == FRAME_OBJ && lemma_in(m->c, filler->word, SET_SUSPECT_NOUN))
            return true;
    }
    return false;
}

/* "The army accused the rebels.", "The rebels denied any part.", "The front took credit.": of what, these words do not say. */
static BareWord bare_word(const Making *m)
{
    const Claim *claim = &m->claim;
    const Frame *f = &m->d->frame;
    bool may_be = claim->event == EVENT_ACCUSE && claim->aspect == ASPECT_HYPOTHETICAL && is_only_possible(m);     /* "may be responsible" */
    bool is_suspect = claim->event == EVENT_ACCUSE && f->kind == TRIGGER_NOUN && lemma_in(m->c, f->word, SET_SUSPECT_NOUN);       /* "is the main suspect" */
    if (m->nframes != 1 || (f->kind == TRIGGER_NOUN && !is_suspect) || claim->aspect == ASPECT_NEGATED || (claim->aspect == ASPECT_HYPOTHETICAL && !may_be) ||
        claim->aspect == ASPECT_PLANNED)
        return BARE_NONE;
    if (leaves_its_name(m))
        return BARE_OWNING;
    bool denies = claim->event == EVENT_REJECT && lemma_in(m->c, f->word, SET_DENIES_DEED);
    bool owns = claim->event == EVENT_STATEMENT && lemma_in(m->c, f->word, SET_OWNS_UP);
    if (is_held_for_it(m))
        return BARE_CHARGE;
    bool charges = claim->event == EVENT_ACCUSE && text_equals(claim->mode, "allege") && claim->ntargets > 0;
    bool has_share = false;
    for (int i = 0; i < f->nfillers; i++) {
        const Filler *filler = &f->fillers[i];
        int upos = m->c->s->words[filler->word].upos;
        has_share |= filler->role.role == FRAME_OBJ && lemma_in(m->c, filler->word, SET_DENIED_SHARE);
        has_share |= filler->role.role == FRAME_OBJ && owns && (lemma_in(m->c, filler->word, SET_RESPONSIBLE) ||
                     (lemma_in(m->c, f->word, SET_CLAIMS_DEED) && upos == UPOS_PRON));        /* "later claimed it" */
        bool is_held = filler->role.role == FRAME_XCOMP && lemma_in(m->c, filler->word, SET_RESPONSIBLE);      /* "held responsible" */
        bool is_own = scan_below(m->c, filler->word, f->word);          /* not what stands before in "Nine killed; rebels blamed" */
        if (charges && filler->role.role == FRAME_OBJ && !is_among_targets(m, filler->word) && is_other_deed(m, filler->word))
            return BARE_NONE;
        bool is_target = charges && filler->role.role == FRAME_CCOMP && is_among_targets(m, filler->word);        /* "believe it was the gang" */
        if ((filler->role.role == FRAME_XCOMP && !is_held) || (filler->role.role == FRAME_CCOMP && is_own && !is_target))
            return BARE_NONE;
        if (filler->role.role == FRAME_ADVCL && m->c->s->words[filler->word].begin > m->c->s->words[f->word].begin)
            return BARE_NONE;
        /* "for it", "for which": of what was told before */
        if (filler->role.role == FRAME_PREPOSITION && upos != UPOS_PRON && upos != UPOS_DET && is_own && !(charges && is_within_target(m, filler->word)) &&
            (scan_preposition_in(m->c, filler->word, SET_CHARGE_PREPOSITION) || (!charges && scan_preposition_in(m->c, filler->word, SET_LOCATIVE_PREPOSITION) &&
             !((owns || denies) && !scan_is(m->c, filler->word, SET_EVENT_NOUN)))))          /* "claimed responsibility in a video" */
            return BARE_NONE;
    }
    return charges ? BARE_CHARGE : denies && has_share ? BARE_DENIAL : owns && has_share ? BARE_OWNING : BARE_NONE;
}

/* "attacks", and not "the murderers", who may have done one deed. */
static bool tells_plural(const Making *m)
{
    int w = m->d->frame.word, xpos = m->c->s->words[w].xpos, head = m->c->s->words[w].head;
    if (head >= 0 && m->c->s->words[head].upos == UPOS_NUM && lemma_in(m->c, head, SET_MERE_ONE) && dep_base(m->c->s->words[w].dep) == DEP_NMOD)
        return false;                   /* "one of its worst attacks" */
    return (xpos == XPOS_NNS || xpos == XPOS_NNPS) && !lemma_in(m->c, w, SET_DOER_OF_DEED);
}

/* "in retaliation for the killing": another deed than the one that answers it. */
static bool is_answered(const Making *m)
{
    return m->d->frame.kind == TRIGGER_NOUN && clause_is_answered(m->c, m->d->frame.word);
}

/* "were held hostage", "took them as hostages" */
static bool tells_of_hostages(const Making *m)
{
    if (m->d->frame.kind != TRIGGER_VERB)
        return false;
    for (int k = m->c->first_child[m->d->frame.word]; k >= 0; k = m->c->next[k])
        if (lemma_in(m->c, k, SET_HOSTAGE))
            return true;
    return lemma_in(m->c, m->d->frame.word, SET_HOSTAGE);
}

/* "this attack" */
static bool is_pointed_at(const Making *m)
{
    for (int k = m->c->first_child[m->d->frame.word]; k >= 0; k = m->c->next[k])
        if (lemma_in(m->c, k, SET_POINTING))
            return true;
    return false;
}

static Telling telling_of(const Making *m)
{
    return (Telling){ .is_noun = m->d->frame.kind == TRIGGER_NOUN, .is_definite = tells_again(m), .is_pointed = is_pointed_at(m),
                      .is_plural = tells_plural(m), .is_casualties = m->d->rule->is_casualties,
                      .is_damage = m->d->rule->is_damage, .is_weapon_told = tells_of_weapon(m), .is_doer_told = tells_of_doer(m),
                      .is_target_told = tells_of_target(m), .is_also = tells_also(m), .is_more = tells_more(m), .is_of_wounds = dies_of_wounds(m), .is_own_loss = m->nframes == 1 && lemma_in(m->c, m->d->frame.word, SET_LOSES_OWN), .is_another = tells_another(m), .is_answered = is_answered(m),
                      .is_word = making_is_by_word(m), .asks_ransom = asks_ransom(m), .is_of_hostages = tells_of_hostages(m), .bare = bare_word(m), .within = -1,
                      .is_deed_word = m->nframes == 1 && lemma_in(m->c, m->d->frame.word, SET_DEED_WORD) };
}

/* "an attack, in which four people died": the claim of the noun that this one's clause hangs from, or -1. */
static int told_within(const Making *makings, int n, int at)
{
    const Making *m = &makings[at];
    int clause = m->d->frame.clause, dep = m->c->s->words[clause].dep, noun = m->c->s->words[clause].head;
    if ((dep != DEP_ACL_RELCL && dep != DEP_ADVCL_RELCL) || noun < 0)
        return -1;
    int first = at;
    while (first > 0 && makings[first - 1].d->sentence == m->d->sentence)
        first--;
    for (int i = first; i < n && makings[i].d->sentence == m->d->sentence; i++)
        if (i != at && makings[i].d->frame.kind == TRIGGER_NOUN && makings[i].d->frame.word == noun)
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
    int ngroups = drafts->n ? making_find_groups(rules, u, &groups, keep) : 0;
    for (int i = 0, group = 0; i < drafts->n; i++) {
        const Draft *d = &drafts->at[i];
        if (d->merged_into >= 0 || d->dropped)
            continue;
        Making *m = &makings[n++];
        *m = (Making){ .rules = rules, .u = u, .c = &scans[d->sentence], .drafts = drafts, .draft = i, .d = d, .groups = groups, .ngroups = ngroups };
        drafts_of(drafts, d->sentence, &m->drafts_from, &m->drafts_to);
        while (group < ngroups && groups[group].sentence < d->sentence)
            group++;
        m->groups_from = m->groups_to = group;
        while (m->groups_to < ngroups && groups[m->groups_to].sentence == d->sentence)
            m->groups_to++;
        gather_frames(m);
        set_words(m);
        making_set_when(m, keep);
        set_standing(m, keep, scratch);
        making_set_actors(m, keep);
        set_kind(m, keep);
        making_set_wheres(m, keep);
        set_rule(m, keep);
        m->claim.id = making_identity(u, &m->claim, keep);
    }
    FigureFound *figures = NULL;
    int nfigures = n > 0 ? figures_find(rules->actors, u, keep, scratch, &figures) : 0;
    Claims ret = { NULL, 0, NULL, 0 };
    int left_capacity = 0;
    keep_left_over(drafts, scans, &ret, &left_capacity, keep);
    give_figures(makings, n, drafts, scans, figures, nfigures, &ret, &left_capacity, keep);
    for (int i = 0; i < n; i++)
        silence_the_dead(&makings[i].claim);

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
    again_link(ret, tellings, u, scratch);
    for (int i = 0; i < n; i++)
        ret.at[i].is_general |= tellings[i].is_deed_word && !ret.at[i].again.n;
    blame_share(ret, tellings, u, keep, scratch);
    making_inherit_wheres(rules, ret, makings, u, keep, scratch);
    for (int i = 0; i < n; i++) {
        makings[i].claim = ret.at[i];
        set_score(&makings[i], keep);
        ret.at[i] = makings[i].claim;
    }
    elsewhere_add(rules, u, &ret, keep);
    denials_add(rules, u, scans, &ret, keep);
    blame_deniers(ret, keep, scratch);
    return ret;
}
