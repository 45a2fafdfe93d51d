/* Low, best and high of every measure, each end with the claim that sets it.
 * The best value is the latest word of the nearest origin, ties to the lower,
 * and never a mean. */
#include <math.h>

#include "match/parts.h"

/* One origin's number for one measure. */
typedef struct Value {
    int    member;
    double low, high;       /* both set */
    double best;            /* the number meant: the low one, but the whole of "up to 12" and two more */
    bool   is_range;        /* "10 to 13" */
    Day    day;
    bool   is_outlier;
    bool   is_of_some;      /* foreigners alone, or bodies found so far */
    int    row;             /* the claim's figures of this row, added up; 0: stated so; below 0: with what `base` counted */
    int    base;            /* the member that told it before, or -1 */
} Value;

/* "Seven civilians", says one, "ten people", another, and nobody tells them apart:
 * both count the same dead.  Who says "20 people, 17 of them civilians" does. */
static bool are_told_apart(const Event *e, Measure m)
{
    for (int i = 0; i < e->nmembers; i++) {
        const Claim *c = &e->members[i].told->seen->claim;
        bool all = false, civilian = false;
        Figure room[COUNTS];
        const Figure *counts;
        int n = counts_of(c, room, &counts);
        for (int k = 0; asserts(e->members[i].told) && k < n; k++) {
            const Figure *f = &counts[k];
            if (f->measure != m || !is_incident_figure(c, f))
                continue;
            all |= group_of(f) == WHO_ALL || group_of(f) == WHO_COMBATANT;
            civilian |= group_of(f) == WHO_CIVILIAN;
        }
        if (all && civilian)
            return true;
    }
    return false;
}

static bool has_group(const Event *e, Measure m, FigureWho who)
{
    for (int i = 0; i < e->nmembers; i++) {
        const Claim *c = &e->members[i].told->seen->claim;
        Figure room[COUNTS];
        const Figure *counts;
        int n = counts_of(c, room, &counts);
        for (int k = 0; asserts(e->members[i].told) && k < n; k++)
            if (counts[k].measure == m && group_of(&counts[k]) == who && is_incident_figure(c, &counts[k]))
                return true;
    }
    return false;
}

/* Of which measures civilians and all are told alike: a bit each. */
static unsigned told_alike(const Event *e)
{
    unsigned alike = 0;
    for (int m = 0; m < MEASURE_COUNT; m++)
        if (has_group(e, (Measure)m, WHO_CIVILIAN) && has_group(e, (Measure)m, WHO_ALL) && !are_told_apart(e, (Measure)m))
            alike |= 1u << m;
    return alike;
}

static FigureWho group_in(const Figure *f, unsigned alike)
{
    return group_of(f) == WHO_CIVILIAN && (alike >> f->measure & 1) ? WHO_ALL : group_of(f);
}

/* "five of them from abroad", "two of the wounded died": no count of all. */
static bool is_part_of_all(const Figure *f, unsigned alike)
{
    return f->is_part && group_in(f, alike) == WHO_ALL;
}

/* "Took 11 hostages: eight miners": part of what the claim counts of the very group. */
static bool is_part_of_group(const Claim *c, const Figure *f)
{
    for (int i = 0; i < c->nfigures && f->is_part; i++)
        if (!c->figures[i].is_part && c->figures[i].measure == f->measure && group_of(&c->figures[i]) == group_of(f))
            return true;
    return false;
}

static bool same_measure(const Toll *t, const Figure *f, unsigned alike)
{
    return !is_part_of_all(f, alike) && t->measure == f->measure && t->who == group_in(f, alike) && t->is_households == f->is_households;
}

/* "Four Thai workers were killed", in Israel: who counts one nation's people does not say that there were no others. */
static bool counts_foreigners(const Event *e, const Claim *c, const Figure *f)
{
    for (int i = 0; i < c->nfigures && f->row && f != &c->figures[i]; i++)      /* "four Thai workers and a Filipino" */
        if (c->figures[i].row == f->row && counts_foreigners(e, c, &c->figures[i]))
            return true;
    for (int i = 0; i < c->ntargets; i++) {
        const Actor *a = &c->targets[i];
        if (a->begin <= f->begin && f->end <= a->end && a->country.n && e->place.country.n && !text_is(a->country, e->place.country))
            return true;
    }
    return false;
}

static Day day_of_value(const Told *t, const Figure *f)
{
    return f->as_of != NO_DAY ? f->as_of : t->item_day;
}

/* Which of two words of one origin is the later?  The day it speaks of, then the
 * day and the order in which it came. */
static bool is_later(const Event *e, const Value *a, const Value *b)
{
    if (a->day != b->day && a->day != NO_DAY && b->day != NO_DAY)
        return a->day > b->day;
    const Told *s = e->members[a->member].told, *t = e->members[b->member].told;
    return s->known_at != t->known_at ? s->known_at > t->known_at : s->claim > t->claim;
}

static Value *values_of(const Event *e, const Toll *toll, unsigned alike, Arena *keep, int *n)
{
    Value *values = NULL;
    int capacity = 0;
    *n = 0;
    for (int i = 0; i < e->nmembers; i++) {
        const Told *t = e->members[i].told;
        const Claim *c = &t->seen->claim;
        Figure room[COUNTS];
        const Figure *counts;
        int ncounts = counts_of(c, room, &counts);
        for (int k = 0; asserts(t) && k < ncounts; k++) {
            const Figure *f = &counts[k];
            if (!same_measure(toll, f, alike) || !is_incident_figure(c, f) || is_part_of_group(c, f))
                continue;
            double low = isnan(f->low) ? f->high : f->low, high = isnan(f->high) ? f->low : f->high;
            if (isnan(low))
                continue;
            /* "kills 45 terrorists, loses two soldiers": what one claim counts twice is of two sides, and the lesser is no other word on the more */
            if (*n > 0 && values[*n - 1].member == i && !f->is_part) {
                if (low <= values[*n - 1].low)
                    continue;
                --*n;
            }
            *GROW(keep, values, *n, capacity) =
                (Value){ i, low, high, low, high > low, day_of_value(t, f), false, c->event == EVENT_OBSERVE || counts_foreigners(e, c, f), f->row, -1 };
        }
        Figure sum;
        int base;
        double best;
        if (sum_with_more(e, i, toll->measure, &sum, &best, &base) && same_measure(toll, &sum, alike))
            *GROW(keep, values, *n, capacity) = (Value){ i, sum.low, isnan(sum.high) ? sum.low : sum.high, best, sum.high > sum.low, day_of_value(t, &sum), false, false, sum.row, base };
    }
    return values;
}

/* A high that one origin alone states, more than double what anybody else
 * says: kept with its name, but it sets no end.  With two voices nobody can say
 * which of them is the odd one. */
static void name_outliers(Event *e, Value *values, int n, Arena *keep, Arena scratch)
{
    /* The highest number, and the highest of anybody else than who says it. */
    int *said = NEW_ARRAY(&scratch, int, e->norigins_named + 1);
    int top = -1, second = -1;
    for (int i = 0; i < n; i++)
        said[e->members[values[i].member].origin + 1]++;
    for (int i = 0; i < n; i++)
        if (top < 0 || values[i].high > values[top].high)
            top = i;
    for (int i = 0; i < n; i++) {
        int mine = e->members[values[i].member].origin, other = e->members[values[top].member].origin;
        if (i != top && (mine != other || mine < 0) && (second < 0 || values[i].high > values[second].high))
            second = i;
    }
    if (top < 0 || second < 0)
        return;
    int origin = e->members[values[top].member].origin, others = origin < 0 ? n - 1 : n - said[origin + 1];
    double next = values[second].high;
    for (int i = 0; i < n; i++) {
        bool is_same = origin < 0 ? i == top : e->members[values[i].member].origin == origin;
        if (others < 2 || !is_same || values[i].high <= 2 * next + 2)
            continue;
        values[i].is_outlier = true;
        const Origin *o = origin_of(e, values[i].member);
        Member *m = &e->members[values[i].member];
        m->role = CLAIM_OUTLIER;
        m->why = text_format(keep, "only %.*s says %.0f; nobody else says more than %.0f",
                             TEXT_FMT(o ? o->name : TEXT("a speaker without a name")), values[i].high, next);
    }
}

/* Better for the best value: nearer, later; then an exact number before a range,
 * then the lower. */
static bool is_better(const Event *e, const Value *a, const Value *b)
{
    int near_a = nearness(e, a->member), near_b = nearness(e, b->member);
    if (near_a != near_b)
        return near_a < near_b;
    if (e->members[a->member].origin == e->members[b->member].origin && e->members[a->member].origin >= 0)
        return is_later(e, a, b);
    if (a->day != b->day && a->day != NO_DAY && b->day != NO_DAY)
        return a->day > b->day;
    if (a->is_range != b->is_range)
        return !a->is_range;
    return a->low < b->low;
}

/* Of those who count some only, nobody, if another counts all, and no fewer. */
static int leave_those_of_some(Value *values, int n)
{
    double most = NAN;
    for (int i = 0; i < n; i++)
        if (!values[i].is_of_some && !(most >= values[i].high))
            most = values[i].high;
    int kept = 0;
    for (int i = 0; i < n; i++) {
        values[kept] = values[i];
        kept += !(values[i].is_of_some && most >= values[i].high);
    }
    return kept;
}

/* "Four people were killed.  ... A policeman died on the way to hospital": whom a text names
 * one by one are those whom the same voice counted in it. */
static int leave_single_victims(const Event *e, Value *values, int n)
{
    int kept = 0;
    for (int i = 0; i < n; i++) {
        const Value *v = &values[i];
        bool is_counted = false;
        for (int k = 0; k < n && v->low <= 1 && v->high <= 1 && !is_counted; k++)
            is_counted = values[k].low > 1 && e->members[values[k].member].origin == e->members[v->member].origin &&
                         text_is(e->members[values[k].member].told->item, e->members[v->member].told->item);
        values[kept] = *v;
        kept += !is_counted;
    }
    return kept;
}

/* Does the claim that made the sum count that many of one group in it? */
static bool is_addend(const Event *e, const Value *sum, const Toll *toll, double low)
{
    const Claim *c = &e->members[sum->member].told->seen->claim;
    for (int i = 0; i < c->nfigures; i++)
        if (c->figures[i].row == sum->row && c->figures[i].measure == toll->measure && c->figures[i].low == low)
            return true;
    return false;
}

/* Within one item a total that is stated goes before a sum that is no more; "the 21 passengers", told once more, are no total
 * beside "21 passengers and four soldiers". */
static int leave_for_sums(const Event *e, const Toll *toll, Value *values, int n, Arena scratch)
{
    bool *is_left = NEW_ARRAY(&scratch, bool, n + 1), has_sum = false;
    for (int i = 0; i < n; i++)
        has_sum |= values[i].row != 0;
    for (int i = 0; i < n && has_sum; i++)
        for (int k = 0; k < n && values[i].row; k++) {
            const Value *sum = &values[i], *stated = &values[k];
            bool is_within = sum->base >= 0 && k != i && (stated->member == sum->base || (stated->member == sum->member && stated->low <= sum->low));
            is_left[k] |= is_within;
            if (is_within || stated->row || !text_is(e->members[sum->member].told->item, e->members[stated->member].told->item))
                continue;
            is_left[i] |= stated->low >= sum->low;
            is_left[k] |= stated->low < sum->low && is_addend(e, sum, toll, stated->low);
        }
    int kept = 0;
    for (int i = 0; i < n; i++)
        if (!is_left[i])
            values[kept++] = values[i];
    return kept;
}

static Text sum_words(const Event *e, const Toll *toll, Arena *keep)
{
    const Claim *c = &e->members[toll->best_by].told->seen->claim;
    Text words = NO_TEXT;
    if (toll->best_row < 0)
        return text_format(keep, "; %.*s, told as more than those before, added up", TEXT_FMT(c->text));
    for (int i = 0; i < c->nfigures; i++) {
        const Figure *f = &c->figures[i];
        if (f->row == toll->best_row && f->measure == toll->measure && (toll->who == WHO_ALL || group_of(f) == toll->who))
            words = text_format(keep, "%.*s%s%.0f (%s)", TEXT_FMT(words), words.n ? " and " : "; ", isnan(f->low) ? f->high : f->low, who_word(group_of(f)));
    }
    return text_format(keep, "%.*s, told side by side, added up", TEXT_FMT(words));
}

static void fill(Event *e, Toll *toll, unsigned alike, Arena *keep, Arena *scratch)
{
    int n;
    Value *values = values_of(e, toll, alike, scratch, &n);
    n = leave_for_sums(e, toll, values, n, *scratch);
    n = leave_those_of_some(values, leave_single_victims(e, values, n));
    name_outliers(e, values, n, keep, *scratch);
    toll->low = toll->best = toll->high = NAN;
    toll->low_by = toll->best_by = toll->high_by = -1;

    /* Each origin's latest word. */
    int *latest = NEW_ARRAY(scratch, int, e->norigins_named + 1);
    for (int o = 0; o < e->norigins_named + 1; o++)
        latest[o] = -1;
    for (int i = 0; i < n; i++) {
        const Value *v = &values[i];
        if (v->is_outlier)
            continue;
        if (isnan(toll->low) || v->low < toll->low) {
            toll->low = v->low;
            toll->low_by = v->member;
            toll->low_row = v->row;
        }
        if (isnan(toll->high) || v->high > toll->high) {
            toll->high = v->high;
            toll->high_by = v->member;
            toll->high_row = v->row;
        }
        int o = e->members[v->member].origin + 1;
        if (latest[o] < 0 || (o > 0 ? is_later(e, v, &values[latest[o]]) : is_better(e, v, &values[latest[o]])))
            latest[o] = i;
    }
    const Value *best = NULL;
    for (int o = 0; o < e->norigins_named + 1; o++)
        if (latest[o] >= 0 && (!best || is_better(e, &values[latest[o]], best)))
            best = &values[latest[o]];
    if (!best)
        return;
    toll->best = best->best;
    toll->best_by = best->member;
    toll->best_row = best->row;
    const Origin *o = origin_of(e, best->member);
    toll->best_rule = text_format(keep, "the latest word of the nearest origin (%.*s)%.*s%s", TEXT_FMT(o ? o->name : TEXT("not named")),
                                  TEXT_FMT(best->row ? sum_words(e, toll, keep) : NO_TEXT), toll->who == WHO_ALL && (alike >> toll->measure & 1)
                                      ? "; some say civilians, some people, and nobody tells them apart" : "");
    Member *m = &e->members[best->member];
    if (m->role == CLAIM_TRIANGULATION) {
        m->role = CLAIM_RECOMMENDED;
        m->why = TEXT("sets a best value");
    }
}

const Toll *match_toll(const Event *e, Measure m)
{
    const Toll *all = NULL, *largest = NULL;
    for (int i = 0; i < e->ntolls; i++) {
        const Toll *t = &e->tolls[i];
        if (t->measure != m || t->is_households || isnan(t->best))
            continue;
        if (t->who == WHO_ALL)
            all = t;
        else if (!largest || t->best > largest->best)
            largest = t;
    }
    /* "Both pilots died; a crew member was killed, too": one item that counts more of one group has not counted all */
    bool is_less = all && largest && all->best < largest->best && all->best_by >= 0 && largest->best_by >= 0 &&
                   text_is(e->members[all->best_by].told->item, e->members[largest->best_by].told->item);
    return all && !is_less ? all : largest;
}

void find_tolls(Event *e, Arena *keep, Arena scratch)
{
    for (int i = 0; i < e->nmembers; i++) {
        const Told *t = e->members[i].told;
        const Claim *c = &t->seen->claim;
        bool says_so = asserts(t);
        e->members[i].role = says_so ? CLAIM_TRIANGULATION : CLAIM_EXCLUDED;
        e->members[i].why = says_so ? TEXT("tells of it too") : t->excluded.n ? t->excluded : !stands(t) ? t->withdrawn : c->stance == STANCE_RETRACTS ? TEXT("a retraction")
                          : c->stance == STANCE_DENIES ? TEXT("a denial") : TEXT("does not assert it");
    }
    int capacity = 0;
    unsigned alike = told_alike(e);
    e->ntolls = 0;
    for (int i = 0; i < e->nmembers; i++) {
        const Told *t = e->members[i].told;
        const Claim *c = &t->seen->claim;
        Figure room[COUNTS];
        const Figure *counts;
        int ncounts = counts_of(c, room, &counts);
        for (int k = 0; asserts(t) && k < ncounts; k++) {
            const Figure *f = &counts[k];
            if (!is_incident_figure(c, f) || is_part_of_all(f, alike))
                continue;
            int at = 0;
            while (at < e->ntolls && !same_measure(&e->tolls[at], f, alike))
                at++;
            if (at < e->ntolls)
                continue;
            *GROW(keep, e->tolls, e->ntolls, capacity) =
                (Toll){ .measure = f->measure, .who = group_in(f, alike), .is_households = f->is_households };
        }
        for (int m = 0; m <= MEASURE_CASUALTIES; m++) {
            Figure sum;
            double best;
            int base, at = 0;
            if (!sum_with_more(e, i, (Measure)m, &sum, &best, &base))
                continue;
            while (at < e->ntolls && !same_measure(&e->tolls[at], &sum, alike))
                at++;
            if (at == e->ntolls)
                *GROW(keep, e->tolls, e->ntolls, capacity) = (Toll){ .measure = (Measure)m, .who = group_in(&sum, alike) };
        }
    }
    for (int i = 0; i < e->ntolls; i++) {
        Arena again = scratch;
        fill(e, &e->tolls[i], alike, keep, &again);
    }
    /* An event always shows one claim first: the nearest origin's, the earliest of them. */
    int first = -1;
    for (int i = 0; i < e->nmembers; i++) {
        if (e->members[i].role == CLAIM_RECOMMENDED)
            return;
        if (e->members[i].role == CLAIM_TRIANGULATION && (first < 0 || nearness(e, i) < nearness(e, first)))
            first = i;
    }
    if (first >= 0) {
        e->members[first].role = CLAIM_RECOMMENDED;
        e->members[first].why = TEXT("the nearest origin");
    }
}
