/* When: the time in the sentence that fits the claim best. */
#include "code/making.h"
#include "code/registry.h"
#include "code/clause.h"

#include <stdlib.h>

/* Is `w` the cue of what is told in the byte `at`?  "In a call last week the envoy
 * stressed that ...": the call was last week, what he stressed need not be. */
static bool is_speech_cue(const Understanding *u, int sentence, int w, int at)
{
    for (int i = u->sentences[sentence].speech_from; i < u->sentences[sentence].speech_to; i++) {
        const Attribution *a = &u->attributions[u->speech[i]];
        if (a->cue_sentence == sentence && a->cue_first <= w && a->cue_last >= w &&
            ((a->begin <= at && at < a->end) || (a->begin2 <= at && at < a->end2)))
            return true;
    }
    return false;
}

/* "Early warning: between 8 and 10 May 300 fled": of what stands behind the colon, and not of the warning. */
static bool is_behind_colon(const Scan *c, int cue, int time)
{
    return cue + 1 < time && text_equals(c->s->words[cue + 1].form, ":");
}

/* "two days after an attack", "in retaliation for it": on another day than what the clause tells */
static bool is_ordered(const Making *m)
{
    int word = m->d->frame.word;
    if (m->d->frame.kind == TRIGGER_NOUN && clause_is_answered(m->c, word))
        return true;                    /* "in retaliation for the killing" */
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

/* "left on Monday, two days after rebels attacked": Monday is the day of the leaving alone. */
static bool is_set_apart_from(const Scan *c, int word, int time)
{
    for (int v = word, steps = 0; v >= 0 && steps < 20 && !scan_below(c, time, v); v = c->s->words[v].head, steps++)
        if (clause_is_set_apart(c, v))
            return true;
    return false;
}

/* "The junta, which seized power in 2020, has vowed to fight": when somebody else was done; but an attack that began on
 * Monday was on Monday. */
static bool is_told_aside(const Making *m, int clause)
{
    const Scan *c = m->c;
    int what = c->s->words[clause].head;
    return c->s->words[clause].dep == DEP_ACL_RELCL && what >= 0 && !scan_below(c, m->d->frame.word, clause) && what != m->d->frame.word &&
           !lemma_in(c, what, SET_EVENT_NOUN) && c->s->words[what].upos != UPOS_VERB && scan_base(c, what) == DEP_NSUBJ && what < clause &&
           c->s->words[what + 1].upos == UPOS_PUNCT;
}

/* "The rebels, who have pledged allegiance to the caliphate, attacked on Wednesday": not on that day. */
static bool is_perfect_aside(const Scan *c, int clause, const When *t)
{
    int what = c->s->words[clause].head;
    if (c->s->words[clause].dep != DEP_ACL_RELCL || c->s->words[clause].xpos != XPOS_VBN || what < 0 || t->is_since || scan_below(c, t->last, what))
        return false;
    int have = scan_child(c, clause, DEP_AUX);
    return have >= 0 && (c->s->words[have].xpos == XPOS_VBP || c->s->words[have].xpos == XPOS_VBZ) && scan_child(c, clause, DEP_AUX_PASS) < 0;
}

/* "Rebels killed nine in Dobrovka; soldiers buried them on Tuesday": the killing need not be of that day. */
static bool is_behind_semicolon(const Scan *c, int word, int time)
{
    for (int w = word + 1; w < time; w++)
        if (text_equals(c->s->words[w].form, ";"))
            return true;
    return false;
}

static bool is_ordinal_before(const Making *m, int word)
{
    enum { WORDS_BETWEEN = 3 };
    for (int i = m->c->s->numbers_from; i < m->c->s->numbers_to; i++) {
        const Number *n = &m->u->numbers[i];
        if (n->is_ordinal && n->last < word && n->last + WORDS_BETWEEN >= word)
            return true;
    }
    return false;
}

/* "The mayor, kidnapped by gunmen, was freed on Monday": what befell somebody before, and not on that day. */
static bool is_of_his_past(const Making *m, int verb)
{
    const Scan *c = m->c;
    for (int w = m->d->frame.clause, steps = 0; w >= 0 && w != verb && steps < 8; w = c->s->words[w].head, steps++) {
        int noun = c->s->words[w].head;
        if (scan_base(c, w) != DEP_ACL || noun < 0)
            continue;
        bool is_done_to = c->s->words[w].xpos == XPOS_VBN && (c->s->words[w].dep == DEP_ACL || clause_is_passive(c, w));
        return is_done_to && noun < w && w < verb && c->s->words[noun].head == verb && scan_base(c, noun) == DEP_NSUBJ && !lemma_in(c, noun, SET_EVENT_NOUN) &&
               !lemma_in(c, noun, SET_WEAPON_THING);
    }
    return false;
}

/* "hanged a man for killing two in 2022": when he did, and not when he was hanged. */
static bool is_what_for(const Making *m, int verb)
{
    const Scan *c = m->c;
    int mark = scan_child(c, verb, DEP_MARK), above = c->s->words[verb].head;
    return mark >= 0 && above >= 0 && above < verb && !making_owns(m, verb) && scan_base(c, verb) == DEP_ADVCL && clause_punishes_over(c, above, mark) &&
           scan_below(c, verb, m->d->frame.clause);
}

/* "freed the crew, seized in November 2023", "released villagers they had abducted in January": what befell those behind the deed, before it. */
static bool is_of_their_past(const Making *m, int verb, const When *t)
{
    const Scan *c = m->c;
    int dep = scan_base(c, verb), noun = c->s->words[verb].head, first = verb;
    bool is_long = t->precision == PRECISION_MONTH || t->precision == PRECISION_YEAR;
    if (dep == DEP_ADVCL && is_long && noun == m->d->frame.clause && verb > 0 && c->s->words[verb].xpos == XPOS_VBN && c->s->words[verb - 1].xpos == XPOS_COMMA && !making_owns(m, verb) &&
        scan_child(c, verb, DEP_MARK) < 0 && scan_child(c, noun, DEP_OBJ) > noun && scan_child(c, noun, DEP_OBJ) < verb)
        return true;                    /* the same, hung from the deed */
    bool is_subject = noun >= 0 && noun < verb && noun < m->d->frame.clause && scan_base(c, noun) == DEP_NSUBJ && c->s->words[verb - 1].xpos == XPOS_COMMA;
    if (dep != DEP_ACL || noun < 0 || noun > verb || (noun < m->d->frame.clause && !is_subject) || noun == m->d->frame.word || making_owns(m, verb) || !scan_below(c, noun, m->d->frame.clause) ||
        lemma_in(c, noun, SET_EVENT_NOUN) || lemma_in(c, noun, SET_WEAPON_THING) || c->s->words[verb].xpos != XPOS_VBN)
        return false;
    while (first > 0 && scan_below(c, first - 1, verb))
        first--;
    int aux = scan_child(c, verb, DEP_AUX);
    bool is_before = aux >= 0 && c->s->words[aux].xpos == XPOS_VBD;
    bool is_aside = c->s->words[verb].dep == DEP_ACL && (c->s->words[first].xpos == XPOS_COMMA || (first > 0 && c->s->words[first - 1].xpos == XPOS_COMMA));
    return is_before || is_aside || is_long;
}

/* "jailed two soldiers for the killing of a farmer in 2019", "apologised for the massacre last year": the deed right before a year
 * or month, behind a preposition of its own; or -1.  A day may be either's. */
static int deed_before(const Making *m, const When *t)
{
    const Scan *c = m->c;
    for (int w = t->precision == PRECISION_MONTH || t->precision == PRECISION_YEAR ? t->first - 1 : -1; w >= 0 && w + 12 > t->first; w--) {
        bool is_told_of = scan_child(c, w, DEP_CASE) >= 0 || (c->s->words[w].dep == DEP_OBJ && t->precision == PRECISION_YEAR);
        bool is_deed = c->s->words[w].upos == UPOS_NOUN && is_told_of && (making_owns(m, w) || making_is_of_another(m, w));
        int behind = is_deed ? scan_last_below(c, w) + 1 : -1;
        if (behind == t->first || (behind == t->first - 1 && c->s->words[behind].upos == UPOS_ADP))
            return w;
    }
    return -1;
}

/* "On the anniversary of the 1995 massacre, thousands marched": the year stands before its deed. */
static int deed_behind(const Making *m, const When *t)
{
    const Scan *c = m->c;
    int w = t->precision == PRECISION_YEAR ? t->last + 1 : c->s->nwords;
    return w < c->s->nwords && c->s->words[t->last].head == w && c->s->words[w].upos == UPOS_NOUN && scan_child(c, w, DEP_CASE) >= 0 &&
           (making_owns(m, w) || making_is_of_another(m, w)) ? w : -1;
}

bool making_is_time_of_another(const Making *m, const When *t)
{
    const Word *words = m->c->s->words;
    for (int w = words[t->last].head, steps = 0; w >= 0 && steps < 4 && w != m->d->frame.clause; w = words[w].head, steps++)
        if (words[w].upos == UPOS_VERB && (is_of_their_past(m, w, t) || is_what_for(m, w)))
            return true;
    int before = deed_before(m, t), deed = before >= 0 ? before : deed_behind(m, t);
    return deed >= 0 && !making_owns(m, deed) && scan_below(m->c, deed, m->d->frame.clause);
}

/* How well a time fits the claim: 0 it stands in the claim's own clause, 1 in
 * one that the claim hangs from, 2 elsewhere in the sentence, 9 not at all. */
static int time_rank(const Making *m, const When *t)
{
    const Scan *c = m->c;
    int w = t->last, word = m->d->frame.word;
    int hung = c->s->words[w].head;
    if (t->is_future && c->s->words[w].dep == DEP_COMPOUND && hung != word && hung != m->d->frame.clause)
        return 9;                       /* "called for a Ramadan truce": it, and not the call */
    if (is_behind_semicolon(c, word, t->first) && is_behind_semicolon(c, m->d->frame.clause, t->first))
        return 9;
    if (t->is_since && is_ordinal_before(m, t->first))
        return 9;                       /* "the 98th since October 2023": when it was not told */
    bool is_yet_to_end = t->is_future && t->relation == WHEN_UNTIL;     /* "is shut until Friday": not on Friday */
    if (is_yet_to_end || manner_is_compared(m->rules->manner, m->u, c->s, t) || (is_ordered(m) && !scan_below(c, t->last, word)) ||
        is_perfect_aside(c, m->d->frame.clause, t) || is_set_apart_from(c, m->d->frame.clause, t->last))
        return 9;
    if (making_is_time_of_another(m, t))
        return 9;
    if (deed_before(m, t) >= 0 && making_owns(m, deed_before(m, t)))
        return 0;
    /* "in a call last week": right beside it, whatever the tree says. */
    if (t->first == word + 1 && c->s->words[word].upos == UPOS_NOUN)
        return 0;
    while (w >= t->first && c->s->words[w].head >= t->first && c->s->words[w].head <= t->last)
        w = c->s->words[w].head;
    for (int steps = 0; w >= 0 && steps < 60; w = c->s->words[w].head, steps++) {
        if (making_owns(m, w))
            return 0;
        int upos = c->s->words[w].upos;
        if (w >= t->first && w <= t->last)
            continue;
        if (is_speech_cue(m->u, m->d->sentence, w, c->s->words[m->d->frame.word].begin))
            return is_behind_colon(c, w, t->first) ? 1 : 9;
        if (upos == UPOS_VERB && scan_base(c, w) == DEP_ADVCL && t->is_since && w != word && !scan_below(c, m->d->frame.clause, w) &&
            registry_word(actors_registry(m->rules->actors), "rise", c->s->words[w].form))
            return 9;                   /* "killed 52, bringing the total since October to 65,000" */
        if (upos == UPOS_VERB && c->s->words[w].dep == DEP_PARATAXIS && lemma_in(c, w, SET_SAYS_PLAIN) && scan_below(c, w, m->d->frame.clause) && w != word)
            return 9;                   /* "killed 18, an official and a resident said on Tuesday" */
        if (c->s->words[w].upos == UPOS_NUM && w != word)
            return 9;                   /* "up from 2.6 million at the end of last year" */
        if (is_told_aside(m, w) || (t->is_since && c->s->words[w].dep == DEP_ACL_RELCL) || (c->s->words[w].dep == DEP_ACL && making_is_of_another(m, w)))
            return 9;                   /* "in the city, where gangs have fought since May, a man was shot", "the truce agreed in July was broken" */
        if (c->s->words[w].dep == DEP_PARATAXIS && !scan_below(c, m->d->frame.clause, w) && upos == UPOS_VERB && t->is_since)
            return 9;                   /* "his body was found; he had been missing since May" */
        if (upos == UPOS_VERB && !scan_below(c, m->d->frame.clause, w) && tells_of_a_place(c, w))
            return 9;
        if (upos == UPOS_VERB && is_of_his_past(m, w))
            return 9;
        if (upos == UPOS_VERB || making_is_of_another(m, w))
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
    for (int i = sentences[m->d->sentence].times_from - 1; i >= 0; i--) {
        const When *t = &m->u->times[i];
        if (sentences[t->sentence].paragraph < sentences[m->d->sentence].paragraph)
            return NULL;
        if (t->from != NO_DAY)
            return t->is_written ? t : NULL;
    }
    return NULL;
}

/* "Date: 31 January", "Fatalities: 5": the day that a form has a field for. */
static const When *day_of_the_form(const Making *m)
{
    const Sentence *sentences = m->u->sentences;
    for (int i = 0; i < m->u->ntimes && understand_field(&sentences[m->d->sentence]); i++) {
        const When *t = &m->u->times[i];
        const Sentence *s = &sentences[t->sentence];
        int end = s->nwords;
        while (end > 0 && s->words[end - 1].upos == UPOS_PUNCT)
            end--;
        if (t->from != NO_DAY && t->first == understand_field(s) && t->last == end - 1)
            return t;
    }
    return NULL;
}

/* "claimed a bombing that killed three": of the bombing or of the killing */
static bool is_word_of_deed(const Making *m, int w)
{
    for (int i = 0; i < m->nframes; i++)
        if (m->frames[i]->word == w)
            return true;
    return m->d->frame.word == w;
}

/* "claimed the attack on Tuesday", "the front, which on 4 May announced": when it was said, or
 * something else; "claimed Tuesday's attack", "the attack of 4 May": when it was done. */
static bool is_of_deed(const Making *m, const When *t)
{
    int deed = deed_before(m, t);
    if ((t->first > 0 && is_word_of_deed(m, t->first - 1)) || (deed >= 0 && is_word_of_deed(m, deed)))
        return true;
    for (int w = t->last, steps = 0; w >= 0 && steps < 20; w = m->c->s->words[w].head, steps++) {
        if (is_word_of_deed(m, w))
            return true;
        if ((w < t->first || w > t->last) && (m->c->s->words[w].upos == UPOS_VERB || m->c->s->words[w].upos == UPOS_AUX))
            return false;
    }
    return false;
}

/* "Germany to send tanks Monday": the coming one, where the verb alone says that it is to be. */
static void look_ahead(const Making *m, When *t)
{
    enum { WEEK = 7 };
    const Scan *c = m->c;
    int v = m->d->frame.clause, to = -1, subject = -1;
    Day on = m->u->item->published;
    for (int k = 0; k < c->s->nwords && v >= 0; k++) {
        to = c->s->words[k].head == v && c->s->words[k].xpos == XPOS_TO ? k : to;
        subject = c->s->words[k].head == v && dep_base(c->s->words[k].dep) == DEP_NSUBJ ? k : subject;
    }
    bool is_past_weekday = on != NO_DAY && t->first == t->last && t->precision == PRECISION_DAY && t->relation == WHEN_AT && !t->is_since &&
                           t->sentence == m->d->sentence && c->s->words[t->first].upos == UPOS_PROPN && t->from == t->to && t->from < on && t->from + WEEK > on;
    if (to == v - 1 && subject >= 0 && subject < to && is_past_weekday)
        t->from += WEEK, t->to += WEEK, t->is_future = true;
}

/* "Has deployed 400 officers since June and promised to send more next month": last June, whatever else is to come. */
static void look_back(const Making *m, When *t)
{
    Day on = m->u->item->published;
    if (!t->is_since || t->basis != BASIS_RESOLVED || t->precision == PRECISION_YEAR || on == NO_DAY || t->from <= on)
        return;
    int year, month, day;
    day_split(t->from, &year, &month, &day);
    t->from = day_of(year - 1, month, day);
    t->is_future = false;
}

/* "The murdered journalist was buried on Friday": who he is, and no day of the deed. */
static bool is_said_of_somebody(const Making *m)
{
    const Word *w = &m->c->s->words[m->d->frame.word];
    bool is_known = text_equals(m->d->rule->mode.value, "abduct");              /* "a kidnapped teacher"; but "two wounded men were brought in on Friday" */
    for (int k = w->head >= 0 ? m->c->first_child[w->head] : -1; k >= 0; k = m->c->next[k])
        is_known |= lemma_in(m->c, k, SET_DEFINITE) || m->c->s->words[k].dep == DEP_NMOD_POSS;
    return is_known && m->nframes == 1 && m->d->rule->event == EVENT_ASSAULT && m->d->frame.kind == TRIGGER_VERB && w->dep == DEP_AMOD && w->xpos == XPOS_VBN &&
           w->head > m->d->frame.word && m->c->s->part != PART_TITLE;
}

/* Then it happened, and is over. */
static void close_since(When *when)
{
    int year, month, day;
    day_split(when->from, &year, &month, &day);
    when->is_since = false;
    when->relation = WHEN_AT;
    when->to = when->precision == PRECISION_YEAR ? day_of(year, 12, 31) :
               when->precision == PRECISION_MONTH ? day_of(year, month, month_days(year, month)) :
               when->precision == PRECISION_WEEK ? when->from + 6 : when->from;
}

/* "Has been closed since troops seized it on 7 May": the seizing does not go on. */
static bool is_since_then(const Making *m)
{
    const Scan *c = m->c;
    int clause = m->d->frame.clause, mark = scan_child(c, clause, DEP_MARK);
    return c->s->words[clause].upos == UPOS_VERB && scan_base(c, clause) == DEP_ADVCL && mark >= 0 && lemma_in(c, mark, SET_SINCE) &&
           m->claim.when.begin > c->s->words[clause].begin;
}

void making_set_when(Making *m, Arena *keep)
{
    int best = -1, best_rank = 9, best_far = 0;
    for (int i = m->c->s->times_from; i < m->c->s->times_to; i++) {
        const When *t = &m->u->times[i];
        if (t->from == NO_DAY)
            continue;
        int rank = time_rank(m, t), far = abs(t->first - m->d->frame.word);
        if ((making_is_by_word(m) || is_said_of_somebody(m)) && !is_of_deed(m, t))
            continue;
        if (rank < best_rank || (rank == best_rank && best >= 0 && far < best_far))
            best = i, best_rank = rank, best_far = far;
    }
    const When *then = scan_dated_clause(m->c, m->d->frame.clause);
    if (then) {
        When *when = &m->claim.when;
        m->claim.has_when = true;
        *when = *then;
        if (when->is_since)
            close_since(when);
        making_reason(m, keep, "when", text_part(m->u->item->text, when->begin, when->end), TEXT("code/when: the clause tells of it"), false,
               when->begin, when->end);
        return;
    }
    const When *form = best < 0 ? day_of_the_form(m) : NULL;
    if (form) {
        m->claim.has_when = true;
        m->claim.when = *form;
        making_reason(m, keep, "when", text_part(m->u->item->text, form->begin, form->end), TEXT("code/when: the field of the form"), false, form->begin, form->end);
        return;
    }
    const When *post = best < 0 ? day_of_the_post(m) : NULL;
    if (post) {
        m->claim.has_when = true;
        m->claim.when = *post;
        m->claim.when.basis = BASIS_DATELINE;
        making_reason(m, keep, "when", text_part(m->u->item->text, post->begin, post->end), TEXT("code/when: the day of the post"), false, post->begin, post->end);
    }
    if (best < 0)
        return;
    m->claim.has_when = true;
    m->claim.when = m->u->times[best];
    if (manner_is_since(m->rules->manner, m->u, m->c->s, &m->u->times[best], m->d->frame.clause))
        m->claim.when.is_since = true, m->claim.when.to = NO_DAY;
    if (m->claim.when.is_since && is_since_then(m))
        close_since(&m->claim.when);
    widen_week(m, &m->claim.when);
    look_back(m, &m->claim.when);
    look_ahead(m, &m->claim.when);
    static const char *const why[] = { "code/when: in the clause", "code/when: of the clause above", "code/when: of the sentence" };
    making_reason(m, keep, "when", text_part(m->u->item->text, m->claim.when.begin, m->claim.when.end), text_of(why[best_rank]), false,
           m->claim.when.begin, m->claim.when.end);
}
