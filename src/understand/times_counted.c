/* Times that count from the item's date: "two weeks ago", "last summer", "the first week of May". */
#include "understand/times_reading.h"

#include <math.h>
#include <stdlib.h>

static void around_now(const Reading *r, int unit, int step, When *t)
{
    t->precision = times_precision(unit);
    if (r->now == NO_DAY)
        return;
    if (unit == WEEKEND && step <= 0) {
        /* "at the weekend", "last weekend": the last one that has begun. */
        Day saturday = times_weekday_near(r->now, 5, false);
        if (step < 0 && r->now - saturday < 2)
            saturday -= 7;
        t->from = saturday;
        t->to = saturday + 1;
        return;
    }
    if (unit == NIGHT) {
        t->from = t->to = r->now + step;
        return;
    }
    Day d = unit == DAY ? r->now + step : times_plus(r->now, unit == MONTH_UNIT || unit == QUARTER || unit >= YEAR ? unit : WEEK, 0);
    if (unit == DAY) {
        t->from = t->to = d;
        return;
    }
    times_whole(r->now, unit, &t->from, &t->to);
    Day mid = t->from;
    Day moved = times_plus(mid, unit, step);
    if (moved != NO_DAY)
        times_whole(moved, unit, &t->from, &t->to);
}

/* "the last three days", "past 24 hours", "next two weeks" */
static void window(const Reading *r, int unit, double n, int step, When *t)
{
    t->precision = unit < DAY ? (unit == HOUR && n > 72 ? PRECISION_WEEK : PRECISION_DAY) : unit == DAY || unit >= NIGHT ? (n > 3 ? PRECISION_WEEK : PRECISION_DAY) : times_precision(unit);
    if (r->now == NO_DAY)
        return;
    if (step < 0) {
        t->from = times_plus(r->now, unit, -n);
        t->to = r->now;
    } else {
        t->from = r->now + (unit >= DAY ? 1 : 0);
        t->to = times_plus(r->now, unit, n);
    }
    if (t->from == NO_DAY || t->to == NO_DAY)
        t->from = t->to = NO_DAY;
}

/* Nothing sharper was said than "recent days". */
static void vague_window(const Reading *r, int unit, int step, When *t)
{
    window(r, unit, unit == DAY ? 7 : unit == WEEK ? 4 : unit == MONTH_UNIT ? 6 : 5, step, t);
    t->precision = unit <= DAY ? PRECISION_WEEK : unit == WEEK ? PRECISION_MONTH : PRECISION_YEAR;
    t->is_vague = true;
}

static void season(const Reading *r, int first_month, int step, int year, int part, When *t)
{
    t->precision = PRECISION_MONTH;
    if (!year) {
        if (r->now == NO_DAY)
            return;
        int m, d;
        day_split(r->now, &year, &m, &d);
        if (step < 0) {
            while (times_plus_months(times_month_start(year, first_month), 3) > r->now - (d > 0 ? 0 : 1))
                year--;
        } else if (step > 0) {
            while (times_month_start(year, first_month) <= r->now)
                year++;
        } else if (first_month == 12 && m < 3) {
            year--;
        }
        t->basis = BASIS_RESOLVED;
    } else {
        t->basis = BASIS_STATED;
    }
    t->from = times_month_start(year, first_month);
    t->to = times_plus_months(t->from, 3) - 1;
    times_cut(&t->from, &t->to, part);
}

/* A number by itself, and not that of "M23 last month". */
static int own_number(const Reading *r, int i, double *n)
{
    return i > 0 && is_glued(r, i) && is_letters(r, i - 1) ? 0 : number_plain(r->numbers, &r->p, i, n);
}

/* How many, before a unit: "three", "a", "two and a half", "a couple of". */
static int amount(const Reading *r, int i, double *n)
{
    const Phrase *ph;
    int a = role(r, i, BIT(A));
    int m = phrase_at(r->list, &r->p, i + a, BIT(COUPLE), &ph);
    if (m && ph->value == 0)
        return 0;
    if (m) {
        *n = 2;
        return a + m;
    }
    m = own_number(r, i, n);
    if (m)
        return m;
    if ((m = role(r, i, BIT(HALF))) && role(r, i + m, BIT(UNIT))) {
        *n = 0.5;
        return m;
    }
    if (a && role(r, i + a, BIT(UNIT))) {
        *n = 1;
        return a;
    }
    return 0;
}

/* "six days", "six-day", "a week" -> how much of which unit */
int times_quantity(const Reading *r, int i, double *n, int *unit)
{
    int m = amount(r, i, n), k;
    if (!m)
        return 0;
    int h = mark(r, i + m, '-') ? 1 : 0;
    k = valued(r, i + m + h, BIT(UNIT), unit);
    if (!k || *unit == QUARTER)         /* "three quarters" */
        return 0;
    m += h + k;
    /* "a second round": a number in a row, no time. */
    if (*unit == SECOND && role(r, i, BIT(A)) && is_letters(r, i + m) && !r->p.at[i + m].of[r->list->number].begin)
        return 0;
    /* "an hour and a half", "1 hour and 30 minutes" */
    double more;
    int unit2, and_ = role(r, i + m, BIT(AND)), l;
    if (and_ && (l = amount(r, i + m + and_, &more)) && (k = valued(r, i + m + and_ + l, BIT(UNIT), &unit2)) && unit2 < *unit)
        m += and_ + l + k;
    return m;
}

/* "three days ago", "a week earlier", "two weeks from now", "3 days after June 5" */

/* "a few minutes ago", "hours ago", "several days ago": nobody counts. "a few minutes" lasts. */
static int few_time(const Reading *r, int i, When *t)
{
    const Phrase *ph;
    int unit, a = role(r, i, BIT(A)), f = phrase_at(r->list, &r->p, i + a, BIT(COUPLE), &ph), k, m;
    if (f && ph->value != 0)
        return 0;
    if (!f)
        a = 0;
    if (!(k = valued(r, i + a + f, BIT(UNIT), &unit)) || (!f && !role(r, i, BIT(UNIT_PLURAL))) || unit > CENTURY)
        return 0;
    k += a + f;
    m = role(r, i + k, BIT(AGO));
    if (!m && !f)
        return 0;
    *t = times_empty();
    t->precision = times_precision(unit);
    t->is_vague = true;
    t->is_duration = m == 0;
    if (m && r->now != NO_DAY) {
        t->from = unit <= HOUR ? r->now : times_plus(r->now, unit, unit == DAY ? -6 : -5);
        t->to = unit <= HOUR ? r->now : times_plus(r->now, unit, unit == DAY ? -1 : -2);
        if (unit == DAY)
            t->precision = PRECISION_WEEK;
    }
    return k + m;
}


/* So many days, weeks ... from a day on. */
void times_lasts_from(const When *start, int unit, double n, When *t)
{
    *t = *start;
    t->to = times_plus(start->from, unit, n);
    t->to = t->to == NO_DAY || unit < DAY ? t->from : t->to - 1;
}

/* "Three years ago" goes on "today", "this week", "last month": that day or week, so long before. */
static int same_day_then(const Reading *r, int i, int unit, double n, When *t)
{
    When now = times_empty();
    int off, m = valued(r, i, BIT(DAY_WORD), &off);
    if (m && r->now != NO_DAY)
        now.from = now.to = r->now + off;
    else if (!m)
        m = times_modified(r, i, &now);
    if (!m || now.from == NO_DAY || now.to == NO_DAY || now.to - now.from > 31)
        return 0;
    t->from = times_plus(now.from, unit, -n);
    t->to = times_plus(now.to, unit, -n);
    t->precision = now.precision;
    return m;
}

static int quantity_time(const Reading *r, int i, When *t)
{
    double n;
    int unit, m;
    int lead = role(r, i, BIT(MORE_LESS));
    int q = times_quantity(r, i + lead, &n, &unit);
    if (!q)
        return 0;
    q += lead;
    int k = i + q;
    const Piece *first = &r->p.at[i + lead];
    bool counted = first->kind == PIECE_LETTERS || first->kind == PIECE_DIGITS || first->lower.n == 2;      /* the one sign for a half */
    if (!counted)
        return 0;
    if ((m = role(r, k, BIT(AGO)))) {
        t->from = t->to = times_plus(r->now, unit, -n);
        t->precision = times_precision(unit);
        if (unit == YEAR && t->from != NO_DAY)
            times_whole(t->from, YEAR, &t->from, &t->to);
        else if (unit == MONTH_UNIT && t->from != NO_DAY)
            times_whole(t->from, MONTH_UNIT, &t->from, &t->to);
        else if (unit >= DECADE && unit <= CENTURY && t->from != NO_DAY)
            times_whole(t->from, YEAR, &t->from, &t->to);
        t->is_vague = lead > 0;
        int same = unit >= MONTH_UNIT && unit <= YEAR ? same_day_then(r, k + m, unit, n, t) : 0;
        return q + m + same;
    }
    if ((m = role(r, k, BIT(FROM_NOW)))) {
        t->from = t->to = times_plus(r->now, unit, n);
        t->precision = times_precision(unit);
        t->is_future = true;
        return q + m;
    }
    /* "a week starting tomorrow" */
    int begins = 0;
    When start;
    if ((m = valued(r, k, BIT(SINCE), &begins)) && begins) {
        int l = times_days(r, k + m, &start);
        if (l && !start.is_duration && start.precision == PRECISION_DAY) {
            times_lasts_from(&start, unit, n, t);
            return q + m + l;
        }
    }
    /* counted from a day that is named right behind it */
    int step = role(r, k, BIT(BEFORE)) ? -1 : role(r, k, BIT(AFTER)) || role(r, k, BIT(FROM)) || role(r, k, BIT(SINCE)) ? 1 : 0;
    if (step) {
        int c = role(r, k, BIT(BEFORE) | BIT(AFTER) | BIT(FROM) | BIT(SINCE));
        Partial d = NO_PARTIAL;
        int off, l = valued(r, k + c, BIT(DAY_WORD), &off);
        When base = times_empty();
        if (l && r->now != NO_DAY)
            base.from = base.to = r->now + off;
        else if (!l && (l = times_date(r, k + c + role(r, k + c, BIT(THE) | BIT(YEAR_WORD)), &d))) {
            l += role(r, k + c, BIT(THE) | BIT(YEAR_WORD));
            base = times_resolve(&d, r, times_is_future(r, i, k + c + l));
        } else if (!l) {
            l = times_modified(r, k + c, &base);
        }
        if (l) {
            t->from = t->to = times_plus(base.from, unit, step * n);
            t->precision = times_precision(unit);
            return q + c + l;
        }
    }
    if (unit >= DAY && (m = role(r, k, BIT(THEN_BEFORE) | BIT(THEN_AFTER)))) {
        bool back = role(r, k, BIT(THEN_BEFORE));
        bool ends = !is_letters(r, k + m) || role(r, k + m, BIT(IN) | BIT(ON) | BIT(AT) | BIT(AND));
        /* "two days before the attack": counted from something without a date */
        if (ends && r->anchor != NO_DAY) {
            t->from = t->to = times_plus(r->anchor, unit, back ? -n : n);
            t->precision = times_precision(unit);
            if (r->now != NO_DAY && t->from > r->now && !times_is_future(r, i, k + m))
                t->from = t->to = NO_DAY;       /* counted from another day than the one named last */
            return q + m;
        }
        t->is_duration = !ends;
        t->is_vague = true;
        t->precision = times_precision(unit);
        return ends ? q + m : q;
    }
    t->is_duration = true;
    t->precision = times_precision(unit);
    return q;
}

/* "the sixth day in a row", "for a third consecutive week", "the sixth day of" */
static int nth_unit(const Reading *r, int i, When *t)
{
    double v;
    int n = role(r, i, BIT(FOR));
    n += role(r, i + n, BIT(THE) | BIT(A));
    int m = number_ordinal(r->numbers, &r->p, i + n, &v), unit, k;
    if (!m || n == 0)
        return 0;
    n += m;
    bool row = (m = role(r, i + n, BIT(STRAIGHT))) != 0;
    n += m;
    if (!(k = valued(r, i + n, BIT(UNIT), &unit)) || unit < DAY)
        return 0;
    n += k;
    if (!row && (m = role(r, i + n, BIT(ROW)))) {
        row = true;
        n += m;
    }
    bool of = role(r, i + n, BIT(OF));
    Partial d = NO_PARTIAL;
    int l = of ? times_date(r, i + n + role(r, i + n, BIT(OF)), &d) : 0;
    if (l && (unit == WEEK || unit == DAY || unit == QUARTER) && (d.month || d.year)) {     /* "the first week of July" */
        When base = times_resolve(&d, r, false);
        if (base.from != NO_DAY) {
            if (unit == WEEK)
                base.from = base.from - (day_weekday(base.from) > 3 ? day_weekday(base.from) - 7 : day_weekday(base.from));
            t->from = times_plus(base.from, unit, v - 1);
            t->to = times_plus(t->from, unit, 1);
            t->to = t->to == NO_DAY ? NO_DAY : t->to - 1;
            t->basis = base.basis;
        }
        t->precision = times_precision(unit);
        return n + role(r, i + n, BIT(OF)) + l;
    }
    if (row) {
        if (r->now != NO_DAY) {
            t->from = times_plus(r->now, unit, -(v - 1));
            t->to = t->from == NO_DAY ? NO_DAY : r->now;
        }
        t->precision = times_precision(unit);
        return n;
    }
    if (unit != DAY && !of)
        return 0;
    t->precision = times_precision(unit);
    t->is_vague = true;
    return n;
}

/* The month, year ... of which a part is named: "of next year", "of June 2018", "in 2016". */
static int larger_time(const Reading *r, int i, When *t)
{
    Partial d = NO_PARTIAL;
    int n = role(r, i, BIT(OF) | BIT(IN)), m, the, unit;
    if (!n)
        return 0;
    *t = times_empty();
    if ((m = times_modified(r, i + n, t)))
        return n + m;
    *t = times_empty();
    if ((the = role(r, i + n, BIT(THE))) && (m = valued(r, i + n + the, BIT(UNIT), &unit)) && unit >= WEEK && unit <= YEAR) {
        around_now(r, unit, 0, t);
        return n + the + m;
    }
    Reading inner = *r;
    inner.after_time = i + n;
    if (!(m = times_date(&inner, i + n, &d)) || d.day || (!d.month && !d.year))
        return 0;
    *t = times_resolve(&d, r, times_is_future(r, i, i + n + m));
    return n + m;
}

/* The first Monday on or behind `from`. */
static Day first_week(Day from)
{
    int weekday = day_weekday(from);
    return from - weekday + (weekday > 3 ? 7 : 0);
}

/* "the first Monday of next month", "the last week of June", "the first six months of 2018",
 * "the 9th month of next year" */
static int part_in_turn(const Reading *r, int i, When *t)
{
    double v = 0, count = 1;
    int n = role(r, i, BIT(THE)), m, c, unit = 0, weekday = -1, step = 0, k;
    bool weak, last = false;
    if (!(m = number_ordinal(r->numbers, &r->p, i + n, &v))) {
        last = (m = valued(r, i + n, BIT(LAST), &step)) != 0;
        if (!m)
            return 0;
    }
    n += m;
    if ((c = own_number(r, i + n, &count)) && (count < 1 || count > 60 || (!last && v > 1)))
        return 0;
    n += c;
    if ((m = valued(r, i + n, BIT(UNIT), &unit))) {
        if (unit < DAY || unit >= YEAR || unit == FORTNIGHT)
            return 0;
    } else if (c || !(m = times_weekday_name(r, i + n, &weekday, &weak))) {
        return 0;
    }
    n += m;
    const Phrase *hour = NULL;
    n += weekday >= 0 ? phrase_at(r->list, &r->p, i + n, BIT(DAYPART), &hour) : 0;
    When larger;
    if (!(k = larger_time(r, i + n, &larger)) || larger.is_duration || (unit && times_precision(unit) >= larger.precision && unit != QUARTER))
        return 0;
    *t = times_empty();
    t->precision = unit ? times_precision(unit) : PRECISION_DAY;
    t->basis = larger.basis;
    t->is_future = larger.is_future;
    if (hour)
        t->hour_from = (int)hour->value, t->hour_to = (int)hour->value2;
    if (larger.from == NO_DAY || larger.to == NO_DAY)
        return n + k;
    Day end = larger.to + 1;
    if (weekday >= 0) {
        Day first = larger.from + (weekday - day_weekday(larger.from) + 7) % 7;
        t->from = last ? larger.to - (day_weekday(larger.to) - weekday + 7) % 7 : first + 7 * ((int)v - 1);
        t->to = t->from;
    } else if (last) {
        Day from = times_plus(unit == WEEK ? first_week(end) : end, unit, -count);
        t->from = from;
        t->to = (unit == WEEK ? first_week(end) : end) - 1;
    } else {
        t->from = times_plus(unit == WEEK ? first_week(larger.from) : larger.from, unit, v - 1);
        t->to = times_plus(t->from, unit, count);
        t->to = t->to == NO_DAY ? NO_DAY : t->to - 1;
    }
    if (t->from == NO_DAY || t->to == NO_DAY || t->from > larger.to)
        t->from = t->to = NO_DAY;
    return n + k;
}

/* "It took the town in November 2012 but was driven out the next year": counted from the story, and unknown where that
 * names no time. */
static void the_next_one(const Reading *r, int unit, int step, When *t)
{
    t->precision = times_precision(unit);
    t->is_vague = true;
    Day whole, last, moved;
    if (r->story == NO_DAY)
        return;
    times_whole(r->story, unit, &whole, &last);
    moved = times_plus(whole, unit, step);
    if (moved == NO_DAY || (r->now != NO_DAY && moved > r->now))
        return;
    times_whole(moved, unit, &t->from, &t->to);
    t->is_vague = false;
}

int times_before_last(const Reading *r, int i, When *t)
{
    int unit, n = role(r, i, BIT(THE)), m = valued(r, i + n, BIT(UNIT), &unit), b, l;
    if (!m || (unit < WEEK && unit != NIGHT) || unit > NIGHT || !(b = role(r, i + n + m, BIT(BEFORE))) || !(l = role(r, i + n + m + b, BIT(LAST))))
        return 0;
    n += m + b + l;
    if (role(r, i + n, BIT(UNIT) | BIT(WEEKDAY) | BIT(MONTH) | BIT(MONTH_WEAK) | BIT(SEASON) | BIT(DAYPART) | BIT(COUPLE)) || r->now == NO_DAY)
        return 0;
    if (unit == NIGHT)
        t->from = t->to = r->now - 2, t->hour_from = 20, t->hour_to = 24;
    else
        around_now(r, unit, -2, t);
    return n;
}

/* last, next, this, past: with a unit, a weekday, a month, a season */
int times_modified(const Reading *r, int i, When *t)
{
    int n = role(r, i, BIT(THE)), m, step = 0, unit, v;
    bool the = n > 0;
    const Phrase *ph;
    if ((m = role(r, i + n, BIT(RECENT) | BIT(COMING)))) {
        bool back = role(r, i + n, BIT(RECENT));
        int k = valued(r, i + n + m, BIT(UNIT), &unit);
        if (k && role(r, i + n + m, BIT(UNIT_PLURAL))) {
            vague_window(r, unit, back ? -1 : 1, t);
            t->is_future = !back;
            return n + m + k;
        }
    }
    /* "the 2 upcoming months" */
    double count = 1;
    int c = own_number(r, i + n, &count);
    if (c && !role(r, i + n + c, BIT(LAST) | BIT(NEXT) | BIT(PAST_WINDOW)))
        c = 0;
    n += c;
    if (!(m = phrase_at(r->list, &r->p, i + n, BIT(LAST) | BIT(NEXT) | BIT(THIS) | BIT(PAST_WINDOW), &ph)))
        return 0;
    bool rolling = ph->role == PAST_WINDOW;
    step = rolling ? -1 : (int)ph->value;
    /* "this past Tuesday", "this coming week" */
    const Phrase *more;
    int k2 = ph->role == THIS ? phrase_at(r->list, &r->p, i + n + m, BIT(LAST) | BIT(NEXT) | BIT(PAST_WINDOW), &more) : 0;
    if (k2) {
        rolling = more->role == PAST_WINDOW;
        step = rolling ? -1 : (int)more->value;
        m += k2;
    }
    n += m;
    int part = 0;
    if ((m = valued(r, i + n, BIT(PART), &part)) && role(r, i + n + m, BIT(MONTH) | BIT(SEASON)))
        n += m;
    else
        part = 0;
    if (!c) {
        int a = own_number(r, i + n, &count);
        if (!a && (a = role(r, i + n, BIT(COUPLE))))
            count = 2;
        int h = a && mark(r, i + n + a, '-') ? 1 : 0;
        if (a && role(r, i + n + a + h, BIT(UNIT)))
            c = a + h, n += a + h;
        else
            count = 1;
    }
    if ((m = valued(r, i + n, BIT(UNIT), &unit))) {
        if (unit <= HOUR && !c && !rolling)
            return 0;
        bool plural = role(r, i + n, BIT(UNIT_PLURAL)) > 0;
        if (step == 0 && c)
            return 0;
        if (plural && !c) {
            if (step == 0)
                return 0;
            vague_window(r, unit, step, t);
        } else if (unit == NIGHT) {
            t->from = t->to = r->now == NO_DAY ? NO_DAY : r->now + step;
            t->hour_from = 20, t->hour_to = 24;
        } else if (the && step > 0 && !c && unit >= WEEK && !phrase_before(r->list, &r->p, i, BIT(IN), NULL) && !times_is_future(r, i, i + n + m)) {
            the_next_one(r, unit, step, t);
            return n + m;
        } else if (c || (rolling && unit >= DAY)) {
            window(r, unit, count, step, t);
        } else if (unit == DAY) {
            if (step != 0)              /* "the next day": counted from the story */
                return 0;
            return 0;
        } else {
            around_now(r, unit, step, t);
        }
        t->is_future = step > 0;
        return n + m;
    }
    bool weak, islamic;
    if ((m = times_weekday_name(r, i + n, &v, &weak))) {
        Partial d;
        int full = times_date(r, i + n, &d);
        if (full > m && d.month) {                      /* "this Friday, June 15" */
            *t = times_resolve(&d, r, step > 0);
            t->is_future = step > 0;
            return n + full;
        }
        if (r->now != NO_DAY) {
            Day monday = r->now - day_weekday(r->now);
            /* "this Friday" in the clause of something past is the last one. */
            Day d0 = monday + v + 7 * step;
            if (rolling)
                d0 = times_weekday_near(r->now - 1, v, false);
            else if (step < 0 && the)
                d0 = times_weekday_near(r->now - 1, v, false);
            t->from = t->to = d0;
            t->is_future = d0 > r->now;
        }
        return n + m;
    }
    bool is_may = role(r, i + n, BIT(MONTH_WEAK)) && !piece_is_capital(&r->p.at[i + n]);
    if (phrase_at(r->list, &r->p, i + n, BIT(MONTH) | BIT(MONTH_WEAK), NULL) && !the && !is_may && (m = times_month_name(r, i + n, &v, &weak, &islamic))) {
        Partial d = { .month = v, .weekday = -1, .part = part };
        int day, year, y0, m0, d0;
        if (times_day_number(r, i + n + m, &day) || times_year_after(r, i + n + m, false, &year))
            return 0;
        if (r->now != NO_DAY) {
            day_split(r->now, &y0, &m0, &d0);
            d.year = step < 0 ? (v < m0 ? y0 : y0 - 1) : step > 0 ? (v > m0 ? y0 : y0 + 1) : y0;
            *t = times_resolve(&d, r, false);
            t->basis = BASIS_RESOLVED;
        }
        t->precision = PRECISION_MONTH;
        t->is_future = step > 0;
        return n + m;
    }
    if ((m = valued(r, i + n, BIT(SEASON), &v))) {
        season(r, v, step, 0, part, t);
        return n + m;
    }
    if ((m = phrase_at(r->list, &r->p, i + n, BIT(DAYPART), &ph)) && (step == 0 || ph->value >= 18)) {
        t->from = t->to = r->now == NO_DAY ? NO_DAY : r->now + step;
        t->hour_from = (int)ph->value;
        t->hour_to = (int)ph->value2;
        return n + m;
    }
    return 0;
}

/* "summer 2017", "the winter of 2013", "in the spring" */
static int season_time(const Reading *r, int i, When *t)
{
    int part = 0, v, year = 0, m;
    int n = role(r, i, BIT(THE));
    int k = valued(r, i + n, BIT(PART), &part);
    if (!(m = valued(r, i + n + k, BIT(SEASON), &v)))
        return 0;
    int y = times_year_after(r, i + n + k + m, false, &year);
    if (!y)
        return 0;
    season(r, v, 0, year, part, t);
    return n + k + m + y;
}

/* "earlier this month", "later this week", "early last year", "the end of the month" */
static int part_of(const Reading *r, int i, When *t)
{
    int part = 0, n = role(r, i, BIT(THE)), m, unit;
    if (!(m = valued(r, i + n, BIT(SOONER) | BIT(PART), &part)))
        return 0;
    bool sooner = role(r, i + n, BIT(SOONER)) == m;
    n += m;
    n += role(r, i + n, BIT(IN));
    When whole_time = times_empty();
    int k = times_modified(r, i + n, &whole_time);
    if (!k) {
        int the = role(r, i + n, BIT(THE));
        bool bare = !the && !sooner && role(r, i + n - 1, BIT(OF));          /* "at the end of year" */
        if ((!the && !bare) || !(k = valued(r, i + n + the, BIT(UNIT), &unit)) || unit < WEEK || unit > YEAR)
            return 0;
        around_now(r, unit, 0, &whole_time);
        k += the;
    }
    *t = whole_time;
    if (whole_time.hour_from >= 0) {
        int third = (whole_time.hour_to - whole_time.hour_from) / 3;
        if (part == 1) t->hour_to -= third;
        else if (part == 3) t->hour_from += third;
        return n + k;
    }
    if (t->from != NO_DAY) {
        /* "earlier this month": before the item, not in the first ten days. */
        if (sooner && part == 2 && r->now != NO_DAY && t->from <= r->now && r->now <= t->to)
            t->to = r->now;                     /* "so far this year" */
        else if (sooner && part == 1 && r->now != NO_DAY && t->from <= r->now && r->now <= t->to)
            t->to = r->now > t->from ? r->now - 1 : t->from;
        else if (sooner && part == 3 && r->now != NO_DAY && t->from <= r->now && r->now < t->to)
            t->from = r->now + 1, t->is_future = true;
        else
            times_cut(&t->from, &t->to, part);
    }
    return n + k;
}

/* "the weekend", "the week of June 18", "the month": what names no step */
static int unit_of_now(const Reading *r, int i, When *t)
{
    int unit, n, m;
    if ((n = role(r, i, BIT(TIME_OF)))) {
        Partial d = NO_PARTIAL;
        if (!(m = times_date(r, i + n, &d)))
            return 0;
        *t = times_resolve(&d, r, false);
        t->precision = PRECISION_WEEK;
        if (t->from != NO_DAY)
            times_whole(t->from, WEEK, &t->from, &t->to);
        return n + m;
    }
    n = role(r, i, BIT(THE));
    if (n && (m = valued(r, i + n, BIT(UNIT), &unit)) && unit == WEEKEND) {
        around_now(r, WEEKEND, 0, t);
        return n + m;
    }
    return 0;
}

/* "a day after envoys met", "the day before clashes began": what the day is counted from. */
static bool is_told_of(const Reading *r, int i)
{
    int w = i < r->p.n ? r->p.at[i].word : -1;
    if (w < 0 || w >= r->s->nwords)
        return false;
    int upos = r->s->words[w].upos;
    return upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_PRON || upos == UPOS_DET || upos == UPOS_NUM || upos == UPOS_ADJ;
}

/* "in October last year", "on 5 July of this year": the year of a date stands behind it. */
static int year_named_behind(const Reading *r, int i, Partial *d)
{
    When year = times_empty();
    int of = role(r, i, BIT(OF)), n, month, day;
    if (!d->month || d->year || d->is_islamic || r->now == NO_DAY || !(n = times_modified(r, i + of, &year)))
        return 0;
    if (year.precision != PRECISION_YEAR || year.from == NO_DAY || year.to == NO_DAY || year.to - year.from > 366)
        return 0;
    day_split(year.from, &d->year, &month, &day);
    if (month == 1 && day == 1 && (!d->day || day_of(d->year, d->month, d->day) != NO_DAY))
        return of + n;
    d->year = 0;
    return 0;
}

/* "two Fridays ago": of the Fridays before today the second. */
static int weekdays_ago(const Reading *r, int i, When *t)
{
    double n;
    int weekday, m = own_number(r, i, &n), k, ago;
    bool weak;
    if (!m || n < 1 || n > 10 || !(k = times_weekday_name(r, i + m, &weekday, &weak)) || !(ago = role(r, i + m + k, BIT(AGO))))
        return 0;
    if (r->now != NO_DAY)
        t->from = t->to = times_weekday_near(r->now - 1, weekday, false) - 7 * ((int)n - 1);
    return m + k + ago;
}

/* One day or stretch of days without the hour. */
int times_days(const Reading *r, int i, When *t)
{
    const Phrase *ph;
    int n, part = 0, m;
    *t = times_empty();
    if ((n = role(r, i, BIT(THE))) || true) {
        m = phrase_at(r->list, &r->p, i + n, BIT(DAY_WORD), &ph);
        if (m) {
            if (r->now != NO_DAY)
                t->from = t->to = r->now + (int)ph->value;
            t->is_future = ph->value > 0;
            return n + m;
        }
    }
    if ((n = phrase_at(r->list, &r->p, i, BIT(ANCHORED) | BIT(ANCHORED_NIGHT), &ph))) {
        int follows = role(r, i + n, BIT(THE) | BIT(A)) || (is_letters(r, i + n) && piece_is_capital(&r->p.at[i + n])) ||
                      (role(r, i + n - 1, BIT(BEFORE) | BIT(AFTER)) && is_told_of(r, i + n));
        bool day_before = ph->role == ANCHORED && ph->value != 0;
        if (day_before && follows && !times_weekday_name(r, i + n, &m, &(bool){ false })) {
            t->is_vague = true;                 /* "the day before the attack" */
            return n;
        }
        /* The next day, and nobody said after which: no day to come, though the item is of today. */
        Day base = r->anchor != NO_DAY ? r->anchor : ph->role == ANCHORED && ph->value > 0 ? NO_DAY : r->now;
        if (base != NO_DAY)
            t->from = t->to = base + (ph->role == ANCHORED ? (int)ph->value : 0);
        if (r->now != NO_DAY && t->from != NO_DAY && t->from > r->now && !times_is_future(r, i, i + n))
            t->from = t->to = NO_DAY;           /* "They will leave by 1 May. The town had fallen a day earlier." */
        if (ph->role == ANCHORED_NIGHT)
            t->hour_from = 18, t->hour_to = 24;
        return n;
    }
    if ((n = weekdays_ago(r, i, t)))
        return n;
    if ((n = part_in_turn(r, i, t)) || (*t = times_empty(), n = part_of(r, i, t)) || (*t = times_empty(), n = times_modified(r, i, t)) || (*t = times_empty(), n = season_time(r, i, t)) ||
        (*t = times_empty(), n = unit_of_now(r, i, t)) || (*t = times_empty(), n = nth_unit(r, i, t)))
        return n;
    *t = times_empty();
    /* "early June", "mid-2015", "the end of May" */
    n = role(r, i, BIT(THE));
    if ((m = valued(r, i + n, BIT(PART), &part))) {
        Partial d = NO_PARTIAL;
        int h = mark(r, i + n + m, '-') ? 1 : 0;
        int of = role(r, i + n + m + h, BIT(OF));
        int k = times_date(r, i + n + m + h + of, &d);
        if (k && !d.day && (d.month || d.year)) {
            d.part = part;
            int year = year_named_behind(r, i + n + m + h + of + k, &d);
            *t = times_resolve(&d, r, times_is_future(r, i, i + n + m + h + of + k + year));
            t->precision = d.month || part > 5 ? PRECISION_MONTH : PRECISION_YEAR;
            t->basis = year ? BASIS_RESOLVED : t->basis;
            return n + m + h + of + k + year;
        }
    }
    Partial d = NO_PARTIAL;
    if ((n = times_date(r, i, &d))) {
        if ((m = year_named_behind(r, i + n, &d))) {
            *t = times_resolve(&d, r, false);
            t->basis = BASIS_RESOLVED;
            return n + m;
        }
        *t = times_resolve(&d, r, times_is_future(r, i, i + n));
        /* "next week on Tuesday" is put together by the caller. */
        return n;
    }
    if ((n = few_time(r, i, t)) || (n = quantity_time(r, i, t)))
        return n;
    *t = times_empty();
    return 0;
}
