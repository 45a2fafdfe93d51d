/* Hours: the clock and the parts of a day. */
#include "understand/times_reading.h"

#include <math.h>

static int am_pm(const Reading *r, int i, int *add)
{
    int n = valued(r, i, BIT(AM) | BIT(PM), add);
    if (!n)
        return 0;
    /* "am" and "a" alone are other words unless they touch the hour or stand apart. */
    bool single = r->p.at[i].lower.n == 1 && n == 1;
    if (single && !is_glued(r, i))
        return 0;
    return n;
}

static int clock(const Reading *r, int i, Hours *h)
{
    int hour, minute, add, m, n = 1;
    if (!is_digits(r, i)) {
        double v;
        n = number_plain(r->numbers, &r->p, i, &v);
        if (!n || v < 1 || v > 12 || v != floor(v))
            return 0;
        hour = (int)v;
        int k = role(r, i + n, BIT(OCLOCK));
        if (!k && !(m = am_pm(r, i + n, &add)))
            return 0;
        if (k && text_equals(r->p.at[i + n].lower, "hours"))
            return 0;
        n += k;
        if ((m = am_pm(r, i + n, &add))) {
            hour = hour % 12 + add;
            n += m;
        }
        *h = (Hours){ .from = hour, .to = hour, .is_set = true, .is_clock = true };
        return n;
    }
    if (figure(r, i, 4, 4, &hour) && hour % 100 < 60 && hour < 2400 &&
        ((m = role(r, i + 1, BIT(ZONE))) || (m = am_pm(r, i + 1, &add)) ||
         (r->p.at[i].lower.at[0] == '0' && (m = role(r, i + 1, BIT(OCLOCK)))))) {
        *h = (Hours){ .from = hour / 100, .to = hour / 100, .is_set = true, .is_clock = true };
        if (am_pm(r, i + 1, &add) && hour < 1300)
            h->from = h->to = hour / 100 % 12 + add;
        return 1 + m;
    }
    if (!figure(r, i, 1, 2, &hour) || hour > 24 || (is_glued(r, i) && (is_letters(r, i - 1) || mark(r, i - 1, ':'))))
        return 0;
    bool has_minutes = (mark(r, i + 1, ':') || mark(r, i + 1, '.')) && is_glued(r, i + 1) && is_glued(r, i + 2) &&
                       figure(r, i + 2, 2, 2, &minute) && minute < 60;
    bool colon = has_minutes && mark(r, i + 1, ':');
    if (has_minutes) {
        n = 3;
        if (mark(r, i + 3, ':') && is_glued(r, i + 3) && is_digits(r, i + 4))
            n = 5;
    }
    m = am_pm(r, i + n, &add);
    if (m && hour <= 12) {
        hour = hour % 12 + add;
        n += m;
        n += role(r, i + n, BIT(ZONE));
    } else if (m && hour <= 24) {
        n += m;
    } else if ((m = role(r, i + n, BIT(OCLOCK))) && !text_equals(r->p.at[i + n].lower, "h")
               && !text_starts(r->p.at[i + n].lower, "h")) {
        n += m;
        if ((m = am_pm(r, i + n, &add))) {
            hour = hour % 12 + add;
            n += m;
        }
    } else if ((m = role(r, i + n, BIT(ZONE))) && has_minutes) {
        n += m;
    } else if (!colon) {
        return 0;
    }
    *h = (Hours){ .from = hour, .to = hour, .is_set = true, .is_clock = true };
    return n;
}

/* "early morning", "in the early hours", "at dawn", "tonight", "at 3 p.m.", "between 3 and 5 p.m." */
int times_hours(const Reading *r, int i, Hours *h)
{
    const Phrase *ph;
    int n = 0, m, part = 0;
    if ((m = phrase_at(r->list, &r->p, i, BIT(TONIGHT) | BIT(OVERNIGHT), &ph))) {
        *h = (Hours){ (int)ph->value, (int)ph->value2, true, ph->role == OVERNIGHT, ph->role == TONIGHT, false, false };
        return m;
    }
    int lead = role(r, i, BIT(AT) | BIT(IN) | BIT(ON) | BIT(FROM) | BIT(BETWEEN) | BIT(SINCE) | BIT(UNTIL));
    n = lead;
    if (lead && (m = role(r, i + n, BIT(AT))))          /* "from about 3 p.m." */
        n += m;
    if ((m = clock(r, i + n, h))) {
        n += m;
        /* the other end: "3 p.m. to 5 p.m.", "3:00-4:00" */
        Hours other;
        int k = role(r, i + n, BIT(TO) | BIT(AND));
        if (k && (m = clock(r, i + n + k, &other))) {
            h->to = other.to;
            n += k + m;
        }
        return n;
    }
    /* "3-8pm": the first end has no sign of its own. */
    int hour;
    Hours other;
    if (figure(r, i + n, 1, 2, &hour) && hour >= 1 && hour <= 24 && (m = role(r, i + n + 1, BIT(TO) | BIT(AND)))) {
        int k = clock(r, i + n + 1 + m, &other);
        if (k) {
            *h = other;
            h->from = hour <= 12 && other.to >= 12 && hour % 12 + 12 <= other.to ? hour % 12 + 12 : hour;
            return n + 1 + m + k;
        }
    }
    int the = role(r, i + n, BIT(THE));
    int this_ = the ? 0 : role(r, i + n, BIT(THIS));
    n += the + this_;
    bool is_late = (m = valued(r, i + n, BIT(PART) | BIT(SOONER), &part)) != 0;
    if (is_late) {
        int mid = role(r, i + n + m, BIT(THE) | BIT(THIS));
        if (phrase_at(r->list, &r->p, i + n + m + mid, BIT(DAYPART), NULL))
            n += m + mid;
        else
            is_late = false;
        if (mid && is_late && role(r, i + n - mid, BIT(THIS)))
            this_ = 1;
    }
    if (!(m = phrase_at(r->list, &r->p, i + n, BIT(DAYPART), &ph)))
        return 0;
    bool alone = role(r, i + n, BIT(HOUR_ALONE)) == m;
    *h = (Hours){ .from = (int)ph->value, .to = (int)ph->value2, .is_set = true, .is_this = this_ > 0 };
    int third = (h->to - h->from) / 3;
    if (is_late && part == 1)
        h->to -= third;
    else if (is_late && part == 3)
        h->from += third;
    if (!the && !this_ && !(alone && lead) && !is_late)
        return -(n + m);        /* only beside a day: "Tuesday morning" */
    return n + m;
}
