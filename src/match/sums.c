/* "21 passengers and four soldiers died": 25, made of what one claim tells side by side.  Nothing else is added up: no parts,
 * no running totals, no figures of two claims (figure_rows.c in code/ says what stands side by side). */
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
        has_row |= c->figures[i].row > 0;
    *ret = c->figures;
    if (!has_row || 2 * c->nfigures > COUNTS)
        return c->nfigures;
    int n = 0;
    for (int i = 0; i < c->nfigures; i++) {
        const Figure *f = &c->figures[i];
        bool is_first_of_row = f->row > 0, is_first_of_group = true;
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
