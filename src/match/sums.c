/* "21 passengers and four soldiers died": 25, made of what one claim tells side by side (figure_rows.c in code/ says what does);
 * "Two policemen also died", behind 12 people: 14, made of what two claims tell one after the other (again.c).  Nothing else is
 * added up: no parts, no running totals. */
#include <math.h>

#include "match/parts.h"

FigureWho group_of(const Figure *f)
{
    return f->who == WHO_UNSAID ? WHO_ALL : f->who;
}

static double more(double sum, double n, double instead)
{
    return isnan(sum) || isnan(n) ? instead : sum + n;
}

/* "at least 21" and "four": at least 25; "30" and "up to 12": 30 to 42. */
static NumberQuantifier quantifier_of(NumberQuantifier a, NumberQuantifier b)
{
    bool open = a == Q_AT_LEAST || a == Q_MORE_THAN || a == Q_VAGUE || b == Q_AT_LEAST || b == Q_MORE_THAN || b == Q_VAGUE;
    return a == Q_EXACT && b == Q_EXACT ? Q_EXACT : open ? Q_AT_LEAST : Q_ABOUT;
}

static void add(Figure *sum, const Figure *f)
{
    sum->low = isnan(sum->low) ? f->low : more(sum->low, f->low, sum->low);
    sum->high = more(sum->high, f->high, NAN);
    sum->quantifier = quantifier_of(sum->quantifier, f->quantifier);
    sum->begin = f->begin < sum->begin ? f->begin : sum->begin;
    sum->end = f->end > sum->end ? f->end : sum->end;
    sum->text = NO_TEXT;
}

static bool is_mixed(const Claim *c, const Figure *one)
{
    for (int i = 0; i < c->nfigures; i++)
        if (c->figures[i].row == one->row && group_of(&c->figures[i]) != group_of(one))
            return true;
    return false;
}

/* Those of the row that are of `who` (WHO_ALL: every one). */
static Figure sum_of(const Claim *c, const Figure *one, FigureWho who)
{
    Figure sum = { .row = 0 };
    int n = 0;
    for (int i = 0; i < c->nfigures; i++) {
        const Figure *f = &c->figures[i];
        if (f->row != one->row || (who != WHO_ALL && group_of(f) != who))
            continue;
        if (!sum.row)
            sum = *f;
        else
            add(&sum, f);
        n++;
    }
    sum.who = who;
    sum.row = n > 1 ? sum.row : 0;
    return sum;
}

int counts_of(const Claim *c, Figure room[COUNTS], const Figure **ret)
{
    bool has_row = false;
    for (int i = 0; i < c->nfigures; i++)
        has_row |= c->figures[i].row != 0;
    *ret = c->figures;
    if (!has_row || 2 * c->nfigures > COUNTS)
        return c->nfigures;
    int n = 0;
    for (int i = 0; i < c->nfigures; i++) {
        const Figure *f = &c->figures[i];
        bool is_first_of_row = f->row != 0, is_first_of_group = true;
        for (int k = 0; k < i; k++) {
            is_first_of_row &= c->figures[k].row != f->row;
            is_first_of_group &= c->figures[k].row != f->row || group_of(&c->figures[k]) != group_of(f);
        }
        if (is_first_of_row && is_mixed(c, f))
            room[n++] = sum_of(c, f, WHO_ALL);
        if (!f->row)
            room[n++] = *f;
        else if (is_first_of_group && (group_of(f) != WHO_ALL || !is_mixed(c, f)))
            room[n++] = sum_of(c, f, group_of(f));
    }
    *ret = room;
    return n;
}

/* "up to five": none, at the least */
static double least_of(const Figure *f) { return isnan(f->low) ? 0 : f->low; }

/* What a claim counts of everybody by that measure, or NULL: of several groups that nobody added up the largest. */
static const Figure *whole_of(const Claim *c, Measure m, Figure room[COUNTS])
{
    const Figure *counts, *whole = NULL;
    int n = counts_of(c, room, &counts);
    for (int i = 0; i < n; i++) {
        const Figure *f = &counts[i];
        if (f->measure != m || f->is_part || f->is_households || (isnan(f->low) && isnan(f->high)) || !is_incident_figure(c, f))
            continue;
        bool is_of_all = group_of(f) == WHO_ALL, was_of_all = whole && group_of(whole) == WHO_ALL;
        if (!whole || is_of_all > was_of_all || (is_of_all == was_of_all && least_of(f) > least_of(whole)))
            whole = f;
    }
    return whole;
}

static const Figure *more_of(const Claim *c, Measure m)
{
    for (int i = 0; i < c->nfigures; i++)
        if (c->figures[i].row < 0 && c->figures[i].measure == m)
            return &c->figures[i];
    return NULL;
}

/* The claim of the same item that told of the happening last before member `i` and counted by that measure, or -1. */
static int told_before(const Event *e, int i, Measure m)
{
    const Told *t = e->members[i].told;
    int last = -1;
    for (int k = 0; k < e->nmembers; k++) {
        const Told *b = e->members[k].told;
        const Claim *c = &b->seen->claim;
        bool is_of_it = text_is(c->id, t->seen->claim.again) || text_is(c->again, t->seen->claim.again);
        Figure room[COUNTS];
        if (k != i && is_of_it && text_is(b->item, t->item) && b->claim < t->claim && asserts(b) && whole_of(c, m, room) &&
            (last < 0 || b->claim > e->members[last].told->claim))
            last = k;
    }
    return last;
}

/* "Two more died of their wounds, bringing the toll to 14": nothing is left to add up. */
static bool says_whole_too(const Claim *c, Measure m)
{
    int n = 0;
    for (int i = 0; i < c->nfigures; i++)
        n += c->figures[i].measure == m && !c->figures[i].is_part && group_of(&c->figures[i]) == WHO_ALL && is_incident_figure(c, &c->figures[i]);
    return n > 1;
}

/* "up to five" alone: five, as for any number that nobody gives a lower one for */
static double likely_of(const Figure *f) { return isnan(f->low) ? f->high : f->low; }

bool sum_with_more(const Event *e, int i, Measure m, Figure *ret, double *best, int *base)
{
    const Claim *c = &e->members[i].told->seen->claim;
    Figure room[COUNTS];
    if (!more_of(c, m) || !whole_of(c, m, room) || !asserts(e->members[i].told) || says_whole_too(c, m))
        return false;
    *base = told_before(e, i, m);
    Figure sum;
    int base_of_it;
    if (*base < 0)
        return false;
    if (!sum_with_more(e, *base, m, &sum, best, &base_of_it)) {      /* "Two policemen also died.  A passer-by was killed, too." */
        sum = *whole_of(&e->members[*base].told->seen->claim, m, room);
        *best = likely_of(&sum);
    }
    Figure more = *whole_of(c, m, room);
    *best += likely_of(&more);
    sum.low = least_of(&sum), more.low = least_of(&more);
    sum.who = group_of(&sum) == group_of(&more) ? group_of(&sum) : WHO_ALL;        /* "killed 12 soldiers and lost eight fighters" */
    add(&sum, &more);
    sum.row = more_of(c, m)->row;
    *ret = sum;
    return true;
}
