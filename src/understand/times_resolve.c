/* From a date as far as the words give it to days. */
#include "understand/times_reading.h"

static bool is_past_verb(const Reading *r, int i)
{
    int w = r->p.at[i].word;
    if (w < 0 || w >= r->s->nwords)
        return false;
    int x = r->s->words[w].xpos;
    return r->s->words[w].upos == UPOS_VERB && x == XPOS_VBD;
}

/* "By Friday evening 20 people had been killed": the verb that it hangs from tells of the past. */
static bool is_told_in_past(const Reading *r, int first)
{
    if (!phrase_before(r->list, &r->p, first, BIT(BY), NULL))
        return false;
    for (int i = first; i > 0 && i > first - 12 && !is_past_verb(r, i - 1); i--)         /* "could double by March, the agency warned" */
        if (phrase_before(r->list, &r->p, i, BIT(FUTURE), NULL))
            return false;
    const Word *words = r->s->words;
    int w = r->p.at[first].word;
    for (int steps = 0; w >= 0 && w < r->s->nwords && steps < 8 && words[w].upos != UPOS_VERB; steps++)
        w = words[w].head;
    if (w < 0 || w >= r->s->nwords || words[w].upos != UPOS_VERB)
        return false;
    bool has_past = words[w].xpos == XPOS_VBD;
    for (int i = 0; i < w && words[w].xpos == XPOS_VBN; i++)
        has_past |= words[i].head == w && dep_base(words[i].dep) == DEP_AUX &&
                    (words[i].xpos == XPOS_VBD || words[i].xpos == XPOS_VBP || words[i].xpos == XPOS_VBZ);
    return has_past;
}

/* A word that looks ahead, but not the month of May. */
static bool looks_ahead(const Reading *r, int i)
{
    return phrase_at(r->list, &r->p, i, BIT(FUTURE), NULL) && !(role(r, i, BIT(MONTH_WEAK)) && piece_is_capital(&r->p.at[i]));
}

/* The nearest word on the left that tells, else the nearest on the right. */
bool times_is_future(const Reading *r, int first, int behind)
{
    if (phrase_before(r->list, &r->p, first, BIT(UNTIL) | BIT(BEFORE), NULL))
        return !is_told_in_past(r, first);
    for (int i = first; i > 0 && i > first - 40; i--) {
        if (phrase_before(r->list, &r->p, i, BIT(FUTURE), NULL) && (!role(r, i - 1, BIT(FUTURE)) || looks_ahead(r, i - 1)))
            return true;
        if (phrase_before(r->list, &r->p, i, BIT(PAST), NULL) || is_past_verb(r, i - 1))
            return false;
    }
    for (int i = behind; i < r->p.n && i < behind + 25; i++) {
        if (looks_ahead(r, i))
            return true;
        if (phrase_at(r->list, &r->p, i, BIT(PAST), NULL) || is_past_verb(r, i))
            return false;
    }
    return false;
}

/* The weekday on or before `now`, or after it. */
Day times_weekday_near(Day now, int weekday, bool is_future)
{
    int back = (day_weekday(now) - weekday + 7) % 7;
    return is_future && back ? now - back + 7 : now - back;
}

#define SOON_DAYS 31

/* The last one, or the next where it is spoken of as ahead or is but a month off: "a Ramadan truce". */
static void resolve_islamic(const Partial *d, const Reading *r, bool is_future, When *t)
{
    int year = d->year, day = d->day ? d->day : 1;
    if (!year && r->now != NO_DAY) {
        year = times_islamic_year(r->now) + 1;
        while (times_islamic_day(year, d->month, day) > r->now + (is_future ? 354 : SOON_DAYS))
            year--;
    }
    if (!year || year > 3000)
        return;
    t->is_vague = true;
    if (d->day) {
        t->from = times_islamic_day(year, d->month, d->day) - 1;
        t->to = t->from + 2;
    } else {
        t->from = times_islamic_day(year, d->month, 1);
        t->to = d->month == 12 ? times_islamic_day(year + 1, 1, 1) - 1 : times_islamic_day(year, d->month + 1, 1) - 1;
        t->precision = PRECISION_MONTH;
    }
}

static void resolve_year(const Partial *d, When *t)
{
    t->from = day_of(d->year, 1, 1);
    t->to = day_of(d->is_decade ? d->year + 9 : d->year, 12, 31);
    t->precision = PRECISION_YEAR;
}

/* A day and month whose year nobody said. */
static int year_of_day(const Partial *d, const Reading *r, bool is_future)
{
    int y, m, day;
    day_split(r->now, &y, &m, &day);
    Day same = day_of(y, d->month, d->day);
    if (same == NO_DAY)                         /* 29 February */
        return y - y % 4;
    if (same > r->now) {
        if (is_future || same - r->now <= SOON_DAYS)
            return y;
        return y - 1;
    }
    Day ahead = day_of(y + 1, d->month, d->day);
    if (ahead != NO_DAY && (ahead - r->now <= SOON_DAYS || (is_future && r->now - same > SOON_DAYS)))
        return y + 1;
    return y;
}

/* Also sets the year it found in `d`, for the other end of a range. */
When times_resolve(Partial *d, const Reading *r, bool is_future)
{
    When t = times_empty();
    bool known = r->now != NO_DAY;
    int y = 0, m = 0, day = 0;
    if (known)
        day_split(r->now, &y, &m, &day);
    if (d->is_islamic) {
        resolve_islamic(d, r, is_future, &t);
    } else if (d->year && d->month && d->day) {
        t.from = t.to = day_of(d->year, d->month, d->day);
        t.basis = BASIS_STATED;
    } else if (d->month && d->day && known) {
        d->year = year_of_day(d, r, is_future);
        t.from = t.to = day_of(d->year, d->month, d->day);
    } else if (d->month && !d->day && (d->year || known)) {
        if (d->year)
            t.basis = BASIS_STATED;
        else
            d->year = is_future && d->month < m ? y + 1 : !is_future && d->month > m ? y - 1 : y;
        t.from = times_month_start(d->year, d->month);
        t.to = t.from + month_days(d->year, d->month) - 1;
        t.precision = PRECISION_MONTH;
    } else if (d->year) {
        resolve_year(d, &t);
        t.basis = BASIS_STATED;
    } else if (d->day && known) {               /* "on the 18th": of this month or the one before */
        Day here = day_of(y, m, d->day);
        int back = here == NO_DAY || here > r->now ? 1 : 0;
        if (is_future)
            back = here != NO_DAY && here >= r->now ? 0 : -1;
        for (int k = 0; k < 14; k++, back += is_future ? -1 : 1) {
            int zero = y * 12 + m - 1 - back;
            here = day_of(zero / 12, zero % 12 + 1, d->day);
            if (here != NO_DAY && (d->weekday < 0 || day_weekday(here) == d->weekday))
                break;
        }
        t.from = t.to = here;
    } else if (d->weekday >= 0 && known) {
        t.from = t.to = times_weekday_near(r->now, d->weekday, is_future);
    } else if (d->month && !known) {
        t.precision = d->day ? PRECISION_DAY : PRECISION_MONTH;
    }
    if (d->part && t.from != NO_DAY)
        times_cut(&t.from, &t.to, d->part);
    return t;
}
