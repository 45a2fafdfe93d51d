/* Ranges, whose ends lend each other what they leave out. */
#include "understand/times_reading.h"

/* What stands right of the range's connector, where the left is `left`. */
static int right_end(const Reading *r, int i, const Partial *left, Partial *right)
{
    int day, m, y;
    int n = role(r, i, BIT(THE));
    if (left->month && left->day && (m = times_day_number(r, i + n, &day)) && !role(r, i + n + m, BIT(COUNTED) | BIT(UNIT) | BIT(MONTH)) && !mark(r, i + n + m, '/')) {
        Partial full;
        if (times_day_month(r, i + n, &full)) {
            *right = full;
            return n + times_day_month(r, i + n, &full);
        }
        if (!is_letters(r, i + n + m) || role(r, i + n + m, BIT(IN) | BIT(AND) | BIT(ON) | BIT(AT) | BIT(OF))) {
            *right = *left;
            right->day = day;
            right->weekday = -1;
            if (day < left->day && !left->is_islamic) {                 /* "from June 27 to the 3rd" */
                right->year += left->year && left->month == 12;
                right->month = left->month % 12 + 1;
            }
            m += times_year_after(r, i + n + m, false, &right->year);
            return n + m;
        }
    }
    if (left->year && !left->month && figure(r, i, 2, 2, &y) && is_glued(r, i) && mark(r, i - 1, '-')) {    /* "2014-15" */
        *right = (Partial){ .year = left->year / 100 * 100 + y, .weekday = -1 };
        return right->year > left->year ? 1 : 0;
    }
    if ((m = times_year_digits(r, i, &y)) && left->year && !left->month && y > left->year && y - left->year < 200) {
        *right = (Partial){ .year = y, .weekday = -1 };
        return m;
    }
    *right = NO_PARTIAL;
    int part = 0, k = valued(r, i, BIT(PART), &part);
    if (k && mark(r, i + k, '-'))
        k++;
    m = times_date(r, i + k, right);
    if (!m)
        return 0;
    right->part = part;
    return k + m;
}

/* Two ends as one time. */
static void join(Partial *a, Partial *b, const Reading *r, bool is_future, When *t)
{
    if (!a->month && a->day && b->month && a->weekday < 0)
        a->month = b->month, a->is_islamic = b->is_islamic;
    When right = times_resolve(b, r, is_future);
    if (!a->year && b->year && (a->month || a->day))
        a->year = b->year - (a->month > b->month || (a->month == b->month && a->day > b->day && b->day) ? 1 : 0);
    When left = times_resolve(a, r, is_future);
    if (a->weekday >= 0 && !a->month && left.from != NO_DAY && right.to != NO_DAY && left.from > right.to)
        left.from -= 7;
    *t = left;
    t->to = right.to;
    t->precision = left.precision > right.precision ? left.precision : right.precision;
    bool both = left.basis == BASIS_STATED && right.basis == BASIS_STATED;
    bool borrowed = right.basis == BASIS_STATED && a->year == b->year;
    t->basis = both || borrowed ? BASIS_STATED : BASIS_RESOLVED;
    if (t->from == NO_DAY || t->to == NO_DAY || t->from > t->to)
        t->from = t->to = NO_DAY;
}

/* "from 17 to 24 June", "between June 17 and 24", "June 17-24, 2018", "2011-2015", "March to May" */
int times_range(const Reading *r, int i, When *t)
{
    Partial a = NO_PARTIAL, b = NO_PARTIAL;
    int n = role(r, i, BIT(FROM) | BIT(BETWEEN)), m, day, part = 0;
    bool between = role(r, i, BIT(BETWEEN)) > 0;
    bool opened = n > 0;
    n += role(r, i + n, BIT(THE) | BIT(ON));
    Partial other = NO_PARTIAL;
    int pm = valued(r, i + n, BIT(PART), &part);
    if (pm && mark(r, i + n + pm, '-'))
        pm++;
    /* "17-24 June", "17 to 24 June": the left end is a number alone. */
    int alone = times_day_number(r, i + n, &day), k;
    if (!pm && alone && (k = role(r, i + n + alone, BIT(TO) | BIT(AND))) && (m = times_day_month(r, i + n + alone + k, &b)) &&
        (between || opened || !role(r, i + n + alone, BIT(AND)) || is_digits(r, i + n + alone + k)) &&
        (opened || !role(r, i + n + alone, BIT(AND)) || true) && day < b.day && b.month) {
        a = (Partial){ .year = b.year, .month = b.month, .day = day, .weekday = -1, .is_islamic = b.is_islamic };
        join(&a, &b, r, times_is_future(r, i, i + n + alone + k + m), t);
        return n + alone + k + m;
    }
    Reading inner = *r;
    if (opened)
        inner.after_time = i + n;
    int left = times_date(&inner, i + n + pm, &a), y1, y2;
    /* "2014 to 2018", "2014-2018": years without a preposition */
    if (!left && !pm && times_year_digits(r, i + n, &y1) && y1 >= 1900 && (k = role(r, i + n + 1, BIT(TO))) &&
        times_year_digits(r, i + n + 1 + k, &y2) && y2 > y1 && y2 - y1 < 100 && !is_glued(r, i + n) &&
        !(mark(r, i + n + 2 + k, '-') && is_glued(r, i + n + 2 + k) && is_digits(r, i + n + 3 + k)) &&
        !role(r, i + n + 2 + k, BIT(COUNTED) | BIT(UNIT))) {
        a = (Partial){ .year = y1, .weekday = -1 };
        left = 1;
    }
    if (!left)
        return 0;
    a.part = pm ? part : 0;
    int at = i + n + pm + left;
    k = role(r, at, between ? BIT(AND) | BIT(TO) : BIT(TO));
    /* "June 17 and 24" are two days, and so are "Monday and Tuesday": no range. */
    if (!k)
        return 0;
    inner.after_time = at + k;
    m = right_end(&inner, at + k, &a, &b);
    if (!m)
        return 0;
    (void)other;
    if ((a.weekday >= 0 && !a.day && b.weekday < 0) || (a.day && a.month && !b.day && b.weekday < 0 && !b.month))
        return 0;
    if (a.month && !a.day && !a.year && b.year && !b.month)
        return 0;
    int behind = at + k + m;
    if (!a.year && a.month && b.month && !b.year)
        behind = at + k + m;
    join(&a, &b, r, times_is_future(r, i, behind), t);
    return behind - i;
}

/* "from next Friday to October 1", "between 2007 and the end of 2008": ends of any form. */
int times_loose_range(const Reading *r, int i, When *t)
{
    When a, b;
    int n = role(r, i, BIT(FROM) | BIT(BETWEEN)), m, k, l;
    bool between = role(r, i, BIT(BETWEEN)) > 0;
    Reading inner = *r;
    inner.after_time = i + n;
    if (!(m = times_days(&inner, i + n, &a)) || a.is_duration || a.from == NO_DAY)
        return 0;
    if (!n && a.precision == PRECISION_YEAR)
        return 0;
    k = role(r, i + n + m, between ? BIT(AND) | BIT(TO) : BIT(TO));
    if (!k)
        return 0;
    inner.after_time = i + n + m + k;
    l = times_days(&inner, i + n + m + k, &b);
    if (!l || b.is_duration || b.to == NO_DAY)
        return 0;
    if (b.to < a.from && b.precision == PRECISION_DAY && a.from - b.to < 7)     /* "from next Monday to Friday" */
        b.to += 7;
    if (b.to < a.from && a.basis == BASIS_RESOLVED && a.from - b.to < 366) {
        a.from = times_plus(a.from, YEAR, -1);
        if (a.from == NO_DAY || b.to < a.from)
            return 0;
    }
    if (b.to < a.from)
        return 0;
    *t = a;
    t->to = b.to;
    t->basis = a.basis == BASIS_STATED && b.basis == BASIS_STATED ? BASIS_STATED : BASIS_RESOLVED;
    t->precision = a.precision > b.precision ? a.precision : b.precision;
    t->is_future |= b.is_future;
    return n + m + k + l;
}
