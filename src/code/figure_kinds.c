/* What a number counts: one happening, or many over a stretch of time; how many there are, or
 * how many came; or what may yet be. */
#include "code/figure_reading.h"

/* The verb of the clause that `word` stands in. */
static int clause_verb(const Sentence *s, int word)
{
    for (int steps = 0; word >= 0 && steps < 12; steps++) {
        if (is_verbal(&s->words[word]) && s->words[word].dep != DEP_AMOD)
            return word;
        word = s->words[word].head;
    }
    return -1;
}

static bool has_child_in(const Reading *in, int head, int dep, const char *list)
{
    for (int i = 0; head >= 0 && i < in->s->nwords; i++)
        if (in->s->words[i].head == head && (dep < 0 || in->s->words[i].dep == dep) && in_list(in, list, i))
            return true;
    return false;
}

bool figure_is_projected(const Reading *in, int governor)
{
    for (int verb = clause_verb(in->s, governor), steps = 0; verb >= 0 && steps < 3; steps++) {
        if (has_child_in(in, verb, DEP_AUX, "modal"))
            return true;
        const Word *w = &in->s->words[verb];
        if ((w->dep == DEP_XCOMP || w->dep == DEP_CCOMP || w->dep == DEP_CONJ || w->dep == DEP_ADVCL) && w->head >= 0) {
            if (w->dep == DEP_XCOMP && in_list(in, "foresee", w->head))
                return true;
            if (w->dep == DEP_ADVCL || w->dep == DEP_CCOMP)
                return false;
            verb = w->head;
        } else {
            break;
        }
    }
    return false;
}

/* "Between 10 and 12 June", "from Monday to Thursday": days are told, and not about when. */
static bool is_range(const Reading *in, const When *w)
{
    return in_list(in, "range", w->first) || (w->first > 0 && in_list(in, "range", w->first - 1));
}

/* A stretch of time that has begun: "over the last week", "this month".  "At the end of July" is a point in it. */
static bool is_period(const Reading *in, const When *w)
{
    Day on = in->u->item->published;
    int before = w->first - 1;
    if (before > 0 && in_list(in, "binds", before))     /* "as of July" */
        before--;
    if ((on != NO_DAY && w->from != NO_DAY && w->from > on) || (before >= 0 && in_list(in, "as-of", before)))
        return false;
    for (int i = w->first; i <= w->last; i++)
        if (in_list(in, "period", i))
            for (int k = i + 1; k <= w->last; k++)
                if (in_list(in, "period-unit", k))
                    return true;
    return w->from != NO_DAY && w->to != NO_DAY && w->to - w->from >= (is_range(in, w) ? 2 : 6);
}

/* No other verb of a clause, and no semicolon, stands between. */
static bool same_clause(const Reading *in, int a, int b)
{
    int low = a < b ? a : b, high = a < b ? b : a;
    for (int i = low + 1; i < high; i++)
        if (text_equals(in->s->words[i].form, ";"))
            return false;
    int verb = clause_verb(in->s, a), other = clause_verb(in->s, b);
    if (verb == other)
        return true;
    bool aside = (verb >= 0 && in->s->words[verb].dep == DEP_ACL_RELCL) || (other >= 0 && in->s->words[other].dep == DEP_ACL_RELCL);
    return !aside && high - low <= 6;
}

/* "Two were killed, bringing the toll to 15 in three weeks": the weeks are those of the sum, told between `np` and `stretch`. */
static bool is_of_the_sum(const Reading *in, int np, int stretch)
{
    for (int k = np + 2; k < stretch; k++)
        if (in->s->words[k].xpos == XPOS_VBG && in_list(in, "rise", k) && in->s->words[k - 1].xpos == XPOS_COMMA)
            return true;
    return false;
}

/* "11 days of fighting in which 232 were killed": is the clause of the count told of those days, words first..unit and what they are of? */
static bool is_told_of_stretch(const Reading *in, const Count *c, int first, int unit)
{
    int clause = clause_verb(in->s, c->governor >= 0 ? c->governor : c->np);
    if (clause < 0 || in->s->words[clause].dep != DEP_ACL_RELCL || clause < unit)
        return false;
    int noun = in->s->words[clause].head;
    return noun >= first && noun <= unit + 2;
}

/* "in 24 hours", "during the past two weeks", "10 days of shelling killed 12": the number
 * of another count, of a stretch of time; "three days of mourning" are none. */
static bool has_stretch(const Reading *in, const Count *c)
{
    for (int i = in->s->numbers_from; i < in->s->numbers_to; i++) {
        const Number *n = &in->u->numbers[i];
        int unit = n->last + 1, lead = n->first - 1;
        if (n == c->number)
            continue;
        while (unit < in->s->nwords && unit <= n->last + 2 && in_list(in, "period", unit))
            unit++;
        while (lead >= 0 && (in_list(in, "period", lead) || in->s->words[lead].upos == UPOS_DET || in_list(in, "approximately", lead)))
            lead--;
        if (unit >= in->s->nwords || !in_list(in, "period-unit", unit) || n->is_ordinal)
            continue;
        bool is_within = lead >= 0 && in_list(in, "within", lead);
        bool is_of = unit + 1 < in->s->nwords && in_list(in, "binds", unit + 1) && (lead < 0 || !in_list(in, "not-within", lead));
        bool is_rest = unit + 2 < in->s->nwords && in_list(in, "not-stretch", unit + 2);
        for (int k = c->np < n->first ? c->np : n->last; is_within && k < (c->np < n->first ? n->first : c->np); k++)
            is_within = !text_equals(in->s->words[k].form, ";");       /* "killing 29; it was the fourth in four days" */
        is_within = is_within && !is_of_the_sum(in, c->np, n->first);
        if (is_within || (is_of && !is_rest && same_clause(in, c->governor >= 0 ? c->governor : c->np, n->first)) ||
            (!is_rest && is_told_of_stretch(in, c, n->first, unit)))
            return true;
    }
    return false;
}

static bool has_word_of_sums(const Reading *in)
{
    for (int i = 0; i < in->s->nwords; i++)
        if (in_list(in, "cumulative", i))
            return true;
    return false;
}

/* "CASUALTIES (cumulative since April): 150,000 killed", "Total: 95 killed". */
static bool is_summed_up(const Reading *in)
{
    for (int i = 1; i < in->s->nwords && i < (in_list(in, "total", 0) ? 10 : 4); i++)      /* "Tally of the last 24h in Nawa: 22 killed" */
        if (text_equals(in->s->words[i].form, ":"))
            return in_list(in, "total", 0) || in_list(in, "death-total", i - 1) || has_word_of_sums(in);
    return has_word_of_sums(in);
}

/* "have been killed" */
static bool is_perfect(const Reading *in, int verb)
{
    for (int i = 0; i < in->s->nwords; i++) {
        const Word *w = &in->s->words[i];
        if (w->head == verb && dep_base(w->dep) == DEP_AUX && (w->xpos == XPOS_VBP || w->xpos == XPOS_VBZ) && in_list(in, "perfect", i))
            return true;
    }
    return false;
}

/* "has killed 17,000 militants": so many in the perfect are those of a war. */
static bool is_of_a_war(const Reading *in, const Count *c)
{
    enum { MANY = 1000 };
    return c->governor >= 0 && c->number && c->number->low >= MANY && (c->measure == MEASURE_KILLED || c->measure == MEASURE_INJURED) &&
           is_perfect(in, c->governor);
}

/* Two words or one: "so far", "until now". */
static bool says_so_far(const Reading *in)
{
    const Sentence *s = in->s;
    if (is_summed_up(in))
        return true;
    for (int i = 0; i + 1 < s->nwords; i++) {
        Text two = text_part(in->u->item->text, s->words[i].begin, s->words[i + 1].end);
        if (registry_word(in->r, "so-far", two))
            return true;
    }
    return false;
}

/* "122 were killed yesterday, including ...": a headline that gives a day's dead and
 * no place or cause of their own speaks of the whole day. */
static bool is_days_total(const Reading *in, const Count *c)
{
    const Sentence *s = in->s;
    int g = c->governor;
    if (g < 0 || in->u->nsentences > 2 || s->words[c->np].dep == DEP_OBJ || c->measure != MEASURE_KILLED)
        return false;
    bool has_day = false;
    for (int i = g + 1; i < s->nwords && i <= g + 3; i++)
        has_day |= in_list(in, "daily", i);
    for (int i = 0; i < s->nwords; i++)
        if (dep_base(s->words[i].dep) == DEP_OBL && s->words[i].head == g && !in_list(in, "daily", i) &&
            has_case(in, i, "locative"))
            return false;
    return has_day;
}

/* "The toll from Wednesday's strikes on Nawa rose to 13": still of one happening. */
static bool is_toll_of_one(const Reading *in, const Count *c)
{
    const Sentence *s = in->s;
    bool found_one = false;
    for (int i = 0; c->is_total && i < s->nwords; i++) {
        int above = i, steps = 0;
        while (above >= 0 && above != c->governor && steps++ < 12)
            above = s->words[above].head;
        if (above != c->governor || i == c->governor)
            continue;
        if (in_list(in, "since", i) || in_list(in, "still", i))
            return false;
        found_one |= in_list(in, "happening", i);
        found_one |= s->words[i].head == c->governor && s->words[i].dep == DEP_NMOD_POSS && in_list(in, "one-day", i);      /* "Friday's death toll" */
    }
    for (int i = c->governor + 1; c->is_total && c->governor >= 0 && !found_one && i < s->nwords && i <= c->governor + 6 && !is_verbal(&s->words[i]); i++)
        found_one = s->words[i].xpos == XPOS_NN && in_list(in, "happening", i) && has_case(in, i, "toll-of");      /* "revised the toll from Monday's strike to 148", hung from the verb */
    for (int i = 0; c->is_total && i < 6 && i + 1 < s->nwords; i++)         /* "Nawa bombing: toll rises to 13" */
        found_one |= in_list(in, "happening", i) && text_equals(s->words[i + 1].form, ":");
    int rises = c->governor >= 0 && dep_base(s->words[c->governor].dep) == DEP_NSUBJ ? s->words[c->governor].head : -1;
    for (int i = 0; c->is_total && rises >= 0 && i < s->nwords; i++)        /* "the toll rises to 23 in Nawa strike" */
        found_one |= s->words[i].head == rises && s->words[i].xpos == XPOS_NN && dep_base(s->words[i].dep) == DEP_OBL && in_list(in, "happening", i) &&
                     has_case(in, i, "toll-of");
    for (int i = 0; c->is_total && c->governor >= 0 && i < c->governor; i++)         /* "bodies were pulled from the rubble, taking the toll to 45" */
        found_one |= in_list(in, "ruins", i) || (in_list(in, "wounds", i) && in_list(in, "death-total", c->governor));        /* "Two died of their wounds, bringing the toll to 14" */
    for (int i = 0, what = -1; c->is_total && i < s->nwords && i < c->governor; i++) {      /* "Car bomb kills 15; toll rises to 20" */
        if (s->words[i].xpos == XPOS_NN && (in_list(in, "happening", i) || (what < 0 && in_list(in, "killed-done", i + 1))))
            what = i;
        found_one |= what >= 0 && text_equals(s->words[i].form, ";");
    }
    return found_one;
}

/* "The war has killed 30,000", "1,000 died in the conflict": years of happenings, or weeks. */
static bool is_of_campaign(const Reading *in, const Count *c)
{
    const Sentence *s = in->s;
    int g = c->governor;
    if (g < 0 || !c->number || c->measure > MEASURE_CASUALTIES)
        return false;
    for (int i = 0; i < s->nwords; i++) {
        int dep = dep_base(s->words[i].dep);
        if (s->words[i].head == g && i != c->np && (dep == DEP_NSUBJ || dep == DEP_OBL) && in_list(in, "campaign", i))
            return true;
        bool is_relative = s->words[i].xpos == XPOS_WDT || s->words[i].xpos == XPOS_WP;      /* "the war, which has killed" */
        int first = s->words[g].dep == DEP_CONJ ? s->words[g].head : g;
        if (s->words[i].head == first && is_relative && dep == DEP_NSUBJ && dep_base(s->words[first].dep) == DEP_ACL && s->words[first].head >= 0 &&
            in_list(in, "campaign", s->words[first].head))
            return true;
    }
    return false;
}

/* "Shells hit the market this morning. 14 dead so far", "police put the toll at 14": a short item that tells of no stretch of time and of no
 * campaign counts the dead of what it has just told. */
static bool is_of_one_so_far(const Reading *in)
{
    enum { SHORT = 3 };
    if (in->u->nsentences > SHORT || has_word_of_sums(in) || in->u->nsentences < 2)
        return false;
    for (int k = 0; k < in->u->nsentences; k++) {
        Reading at = *in;
        at.s = &in->u->sentences[k];
        for (int i = 0; i < at.s->nwords; i++)
            if (in_list(&at, "campaign", i) || in_list(&at, "since", i) || in_list(&at, "season", i))
                return false;
    }
    for (int i = 0; i < in->u->ntimes; i++) {
        Reading at = *in;
        at.sentence = in->u->times[i].sentence;
        at.s = &in->u->sentences[at.sentence];
        if (in->u->times[i].is_since || is_period(&at, &in->u->times[i]))
            return false;
    }
    return true;
}

/* "Killed five, the deadliest attack since the war began": how long there was none like it. */
static bool is_since_the_worst(const Reading *in, int anchor, int since)
{
    for (int i = since - 1; i >= 0 && since - i < 8 && i != anchor; i--)
        if (in_list(in, "superlative", i))
            return true;
    return false;
}

/* "Eleven trucks crossed, the first time since 2020": when the last ones did. */
static bool is_first_since(const Reading *in, int since)
{
    enum { NEAR = 4 };
    for (int i = in->s->numbers_from; i < in->s->numbers_to; i++) {
        const Number *n = &in->u->numbers[i];
        if (n->is_ordinal && n->last < since && n->last >= since - NEAR)
            return true;
    }
    return false;
}

/* The day that the time within the clause of `verb` begins, or NO_DAY. */
static Day day_within(const Reading *in, int verb)
{
    for (int i = in->s->times_from; i < in->s->times_to; i++) {
        const When *w = &in->u->times[i];
        if (w->from == NO_DAY)
            continue;
        for (int up = w->first, steps = 0; up >= 0 && steps < 12; up = in->s->words[up].head, steps++)
            if (up == verb)
                return w->from;
    }
    return NO_DAY;
}

/* "Since the truce took effect on 10 October, 226 have been killed", "Since Monday, when it broke, 226 have been killed": a
 * clause, or a day that opens the sentence, says since when. */
static bool is_since_clause(const Reading *in, int governor, Day *since)
{
    const Sentence *s = in->s;
    if (governor < 0 || !is_verbal(&s->words[governor]))
        return false;
    for (int i = governor + 1; i < s->nwords; i++)      /* "had been killed in three lands since the war began" */
        if (s->words[i].head == governor && dep_base(s->words[i].dep) == DEP_ADVCL && has_child_in(in, i, DEP_MARK, "since") &&
            (is_perfect(in, governor) || has_child_in(in, governor, DEP_AUX, "past-perfect"))) {
            *since = day_within(in, i);
            return true;
        }
    int main = s->words[governor].dep == DEP_CONJ && !is_perfect(in, governor) && s->words[governor].head >= 0 ? s->words[governor].head : governor;
    if (!is_perfect(in, main))
        return false;
    for (int i = in->s->times_from; i < in->s->times_to; i++)
        if (in->u->times[i].is_since && in->u->times[i].first <= 1) {
            *since = in->u->times[i].from;
            return true;
        }
    int above = s->words[main].dep == DEP_CCOMP ? s->words[main].head : main;      /* "..., the agency said": hung from that */
    for (int i = 0; i < main; i++)
        if ((s->words[i].head == main || s->words[i].head == above) && dep_base(s->words[i].dep) == DEP_ADVCL && has_child_in(in, i, DEP_MARK, "since")) {
            *since = day_within(in, i);
            return true;
        }
    return false;
}

/* Is the clause of `verb` opened by "in which"? */
static bool is_in_which(const Reading *in, int verb)
{
    for (int i = 0; i < verb; i++)
        if (in->s->words[i].head == verb && in->s->words[i].xpos == XPOS_WDT && dep_base(in->s->words[i].dep) == DEP_OBL)
            return true;
    return false;
}

/* "31 attacks since January, which killed 14": is the clause of `verb` told of a plural happening? */
static bool is_told_of_many(const Reading *in, int verb)
{
    int noun = in->s->words[verb].head;
    return in->s->words[verb].dep == DEP_ACL_RELCL && noun >= 0 && noun < verb && in->s->words[noun].xpos == XPOS_NNS && in_list(in, "happening", noun);
}

/* "31 attacks since January, in which 14 were killed": those of all of them. */
static bool is_of_counted_happenings(const Reading *in, int governor)
{
    const Sentence *s = in->s;
    int clause = governor;
    while (clause >= 0 && s->words[clause].dep == DEP_CONJ)
        clause = s->words[clause].head;
    if (clause < 0 || !(is_in_which(in, clause) || is_told_of_many(in, clause)))
        return false;
    for (int i = in->s->numbers_from; i < in->s->numbers_to; i++) {
        const Number *n = &in->u->numbers[i];
        if (!(n->low >= 2) || n->is_ordinal || n->is_part_of_date || n->head >= clause)
            continue;
        for (int k = n->last + 1; k < clause && k <= n->last + 3; k++)
            if (s->words[k].xpos == XPOS_NNS && in_list(in, "happening", k) && (n->head == k || s->words[n->head].head == k))
                return true;
    }
    return false;
}

/* "3 killed, bringing the total since Friday to 17": of the total, and not of the three. */
static bool is_of_their_total(const Reading *in, const Count *c, int word)
{
    const Sentence *s = in->s;
    for (int up = s->words[word].head, steps = 0; up >= 0 && up != c->governor && steps < 8; up = s->words[up].head, steps++)
        if (dep_base(s->words[up].dep) == DEP_ADVCL && in_list(in, "rise", up) && !c->is_total)
            return true;
    return false;
}

/* "An attack last week killed 12", "the toll from last week's attack": one deed, however vague its day is. */
static bool is_of_one_deed(const Reading *in, const Count *c, const When *when)
{
    const Sentence *s = in->s;
    for (int i = 0; c->governor >= 0 && i < s->nwords; i++) {
        if (s->words[i].xpos != XPOS_NN || !in_list(in, "happening", i))
            continue;
        int above = s->words[i].head, steps = 0;
        while (c->is_total && above >= 0 && above != c->governor && steps++ < 6)
            above = s->words[above].head;
        int dep = dep_base(s->words[i].dep);
        if (above != c->governor || (!c->is_total && dep != DEP_NSUBJ && dep != DEP_OBL))
            continue;
        for (int k = 0; k < i; k++) {
            bool is_its_time = s->words[k].dep == DEP_NMOD_POSS && when->first <= k && k <= when->last;
            if (s->words[k].head == i && (is_its_time || (s->words[k].dep == DEP_DET && in_list(in, "indefinite", k))))
                return true;
        }
    }
    return false;
}

/* "A total of 40 bodies were recovered after the attack on Nawa": a sum of one happening, whose day is not told. */
static bool is_sum_of_one(const Reading *in, const Count *c)
{
    const Sentence *s = in->s;
    int verb = clause_verb(s, c->governor >= 0 ? c->governor : c->np);
    if (in->s->times_from < in->s->times_to)
        return false;
    for (int i = 0; verb >= 0 && i < s->nwords; i++)
        if (s->words[i].head == verb && s->words[i].xpos == XPOS_NN && dep_base(s->words[i].dep) == DEP_OBL && in_list(in, "happening", i) && !is_summed_up(in))
            return true;
    return false;
}

/* "161 killed and 757 injured in January": the time behind the second of two participles is of both. */
static bool is_of_next_too(const Reading *in, int anchor, const When *when)
{
    const Sentence *s = in->s;
    for (int v = anchor + 1; v < when->first; v++) {
        bool are_verbs = (s->words[v].xpos == XPOS_VBN && (s->words[anchor].xpos == XPOS_VBN || s->words[anchor].xpos == XPOS_VBD)) ||      /* "two died and 12 were injured over the day" */
                         (s->words[v].xpos == XPOS_VBD && s->words[anchor].xpos == XPOS_VBD);       /* "killed four and injured 23 over the day" */
        bool has_own = false;
        for (int i = in->s->times_from; i < in->s->times_to; i++)
            has_own |= in->u->times[i].first < v;
        if (s->words[v].head == anchor && s->words[v].dep == DEP_CONJ && are_verbs && !has_own && same_clause(in, v, when->first))
            return true;
    }
    return false;
}

/* "Over the last day, the enemy lost 1,140 soldiers": a stretch without a number that is no time for those who read times. */
static bool has_last_stretch(const Reading *in, int anchor)
{
    const Sentence *s = in->s;
    for (int i = 0; i + 3 < s->nwords; i++) {
        bool is_stretch = in_list(in, "within", i) && s->words[i + 1].upos == UPOS_DET && in_list(in, "period", i + 2) && in_list(in, "period-unit", i + 3);
        for (int k = in->s->times_from; k < in->s->times_to && is_stretch; k++)
            is_stretch = in->u->times[k].last < i || in->u->times[k].first > i + 3;
        if (is_stretch && same_clause(in, anchor, i + 3))
            return true;
    }
    return false;
}

/* "the 48,000 killed there": no one happening of a war came to so many. */
static bool is_of_thousands(const Figure *f)
{
    enum { BEYOND_ONE = 10000 };
    return f->measure == MEASURE_KILLED && f->low >= BEYOND_ONE;
}

/* What makes a number the sum of more than one happening. */
static bool is_running(const Reading *in, const Count *c, Figure *f)
{
    int anchor = c->governor >= 0 ? c->governor : c->np;
    bool is_of_a_day = f->measure == MEASURE_DISPLACED || f->measure == MEASURE_RETURNED || f->measure == MEASURE_HOSTED
                    || f->measure == MEASURE_BESIEGED || f->measure == MEASURE_AFFECTED;
    bool of_a_day = is_days_total(in, c);
    bool is_sum = (c->is_total && !is_toll_of_one(in, c)) || says_so_far(in);
    for (int i = in->s->times_from; i < in->s->times_to; i++)             /* "a total of 23 died in Tuesday's strike" */
        is_sum &= !is_of_one_deed(in, c, &in->u->times[i]);
    is_sum &= !is_sum_of_one(in, c);
    bool running = of_a_day || is_of_thousands(f) || is_of_campaign(in, c) || (is_sum && !is_of_one_so_far(in)) || has_stretch(in, c) || has_last_stretch(in, anchor) || is_of_a_war(in, c);
    running = running || is_since_clause(in, c->governor, &f->since) || (f->measure <= MEASURE_CASUALTIES && is_of_counted_happenings(in, c->governor));
    for (int i = anchor; i < in->s->nwords && !running; i++)
        running = in_list(in, "since", i) && same_clause(in, anchor, i) && !is_since_the_worst(in, anchor, i) && !is_first_since(in, i) && !is_of_their_total(in, c, i);
    for (int i = in->s->times_from; i < in->s->times_to; i++) {
        const When *w = &in->u->times[i];
        if (!same_clause(in, anchor, w->first) && !is_of_next_too(in, anchor, w))
            continue;
        if ((w->is_since && (is_since_the_worst(in, anchor, w->first) || is_first_since(in, w->first))) || is_of_their_total(in, c, w->first))
            continue;
        if (w->is_since) {
            f->since = w->from;
            running = true;
        } else if (is_period(in, w) && !is_of_one_deed(in, c, w)) {
            f->since = w->from;
            f->as_of = w->to;
            running = true;
        } else if (w->basis != BASIS_DATELINE && w->from != NO_DAY && w->from == w->to && (running || is_of_a_day)) {
            f->as_of = w->to;
            if (of_a_day)
                f->since = w->from;
        }
    }
    return running;
}

/* "the 1.8 million displaced": as many as there are, told without a verb. */
static bool is_known_number(const Reading *in, const Count *c)
{
    const Sentence *s = in->s;
    if (c->governor < 0 || c->measure != MEASURE_DISPLACED || !c->number || c->number->first < 1 || !in_list(in, "displaced-are", c->governor) ||
        c->governor > c->number->last + 2)
        return false;
    for (int i = 0; i < s->nwords; i++)
        if (s->words[i].head == c->governor && dep_base(s->words[i].dep) == DEP_AUX)
            return false;
    int np = s->words[c->np].dep == DEP_OBJ ? s->words[c->np].head : -1;
    if (in_list(in, "has-so-many", np) && (s->words[np].xpos == XPOS_VBZ || s->words[np].xpos == XPOS_VBP))
        return true;                    /* "Sudan counts 12.4 million displaced" */
    const Word *before = &s->words[c->number->first - 1];
    return before->upos == UPOS_DET && before->xpos == XPOS_DT && !in_list(in, "indefinite", c->number->first - 1);
}

/* "are still", "already hosts"; what remains of the others, told behind "but", is another clause. */
static bool is_still(const Reading *in, int verb)
{
    for (int i = 0; verb >= 0 && i < in->s->nwords; i++) {
        const Word *w = &in->s->words[i];
        if (w->head == verb && w->dep != DEP_CONJ && w->dep != DEP_PARATAXIS && dep_base(w->dep) != DEP_ADVCL && in_list(in, "still", i))
            return true;
    }
    return false;
}

/* "uprooted since 27 November, and the figure could rise to 1.5 million": what the number itself hangs from is to come. */
static bool may_rise_to(const Reading *in, const Count *c)
{
    int verb = c->number && c->number->first > 0 && in_list(in, "reach", c->number->first - 1) ? in->s->words[c->np].head : -1;
    return verb >= 0 && in_list(in, "rise", verb) && has_child_in(in, verb, DEP_AUX, "modal");
}

FigureKind figure_kind(const Reading *in, const Count *c, Figure *f)
{
    bool running = is_running(in, c, f);
    if (may_rise_to(in, c)) {
        f->since = f->as_of = NO_DAY;
        return KIND_PROJECTION;
    }
    if (c->is_held_back || c->is_there)
        return KIND_STOCK;
    if (!(running && f->since != NO_DAY) && figure_is_projected(in, c->governor >= 0 ? c->governor : c->np))
        return KIND_PROJECTION;
    int verb = clause_verb(in->s, c->governor >= 0 ? c->governor : c->np);
    /* "are still displaced", "remain displaced" */
    int above = verb >= 0 && in->s->words[verb].dep == DEP_XCOMP ? in->s->words[verb].head : verb;
    bool still = is_still(in, verb) || in_list(in, "remain", above);
    switch (f->measure) {
    case MEASURE_DISPLACED: case MEASURE_RETURNED:
        if (c->is_total && c->governor >= 0 && !in_list(in, "displaced-done", c->governor) &&
            !(c->counted >= 0 && c->counted + 1 < in->s->nwords && in_list(in, "displaced-done", c->counted + 1)))   /* "brings the number of refugees to" */
            return f->since != NO_DAY ? KIND_RUNNING_TOTAL : KIND_STOCK;
        if (is_summed_up(in))
            return KIND_RUNNING_TOTAL;
        if (is_known_number(in, c))
            return KIND_STOCK;
        if (c->governor >= 0 && dep_base(in->s->words[c->governor].dep) == DEP_AMOD && in_list(in, "displaced-are", c->governor))
            return KIND_STOCK;          /* "there were 1.9 million displaced people": nothing moved them here */
        return still || has_child_in(in, verb, DEP_AUX_PASS, "is-now") || (c->governor >= 0 && in_list(in, "displaced-are", c->governor) &&
                         !is_verbal(&in->s->words[c->governor])) ? KIND_STOCK : KIND_FLOW;
    case MEASURE_HOSTED:                /* "has received 42,000 in two weeks" */
        return has_stretch(in, c) ? KIND_FLOW : KIND_STOCK;
    case MEASURE_BESIEGED: case MEASURE_AFFECTED: case MEASURE_TROOPS:
        return KIND_STOCK;
    case MEASURE_DETAINED:
        return still ? KIND_STOCK : running ? KIND_RUNNING_TOTAL : KIND_INCIDENT;
    case MEASURE_MONEY: case MEASURE_AREA:
        return KIND_RUNNING_TOTAL;
    default:
        return running ? KIND_RUNNING_TOTAL : KIND_INCIDENT;
    }
}
