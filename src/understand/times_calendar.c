/* Sums of days, weeks, months and years, of our calendar and the Islamic one. */
#include "understand/times_reading.h"

#include <math.h>
#include <stdlib.h>

/* The tabular Islamic calendar, years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of thirty being leap. */
Day times_islamic_day(int year, int month, int day)
{
    long n = day + (59L * (month - 1) + 1) / 2 + (year - 1) * 354L + (3 + 11L * year) / 30;
    /* 1 Muharram 1 is Friday 16 July 622 of the Julian calendar: 19 July in ours. */
    return day_of(622, 7, 19) + (Day)n - 1;
}

int times_islamic_year(Day d)
{
    int y = (int)((d - day_of(622, 7, 19)) / 354.36707) + 1;
    while (times_islamic_day(y + 1, 1, 1) <= d)
        y++;
    while (times_islamic_day(y, 1, 1) > d)
        y--;
    return y;
}

Day times_month_start(int year, int month)
{
    int zero = year * 12 + month - 1;
    return day_of(zero / 12, zero % 12 + 1, 1);
}

Day times_plus_months(Day d, int n)
{
    int y, m, day;
    day_split(d, &y, &m, &day);
    int zero = y * 12 + m - 1 + n;
    int last = month_days(zero / 12, zero % 12 + 1);
    return day_of(zero / 12, zero % 12 + 1, day < last ? day : last);
}

Day times_plus(Day d, int unit, double n)
{
    double days = n, months = 0;
    switch (unit) {
    case WEEK: case WEEKEND: days = 7 * n; break;
    case FORTNIGHT: days = 14 * n; break;
    case MONTH_UNIT: months = n; break;
    case QUARTER: months = 3 * n; break;
    case YEAR: months = 12 * n; break;
    case DECADE: months = 120 * n; break;
    case CENTURY: months = 1200 * n; break;
    case HOUR: days = n / 24; break;
    case MINUTE: case SECOND: days = 0; break;
    default: break;
    }
    /* More than the calendar of anybody's news: no day. */
    if (d == NO_DAY || fabs(days) > 400000 || fabs(months) > 12000)
        return NO_DAY;
    if (months != 0) {
        int y, m, day;
        day_split(d, &y, &m, &day);
        if (y + months / 12 < 2 || y + months / 12 > 9000)
            return NO_DAY;
        return times_plus_months(d, (int)lround(months));
    }
    if (unit == WORKDAY) {
        int step = n < 0 ? -1 : 1;
        for (int left = (int)fabs(n); left > 0; ) {
            d += step;
            if (day_weekday(d) < 5)
                left--;
        }
        return d;
    }
    return d + (Day)(days < 0 ? ceil(days) : floor(days));
}

/* The whole week, month, year ... in which `d` lies. */
void times_whole(Day d, int unit, Day *from, Day *to)
{
    int y, m, day;
    day_split(d, &y, &m, &day);
    *from = *to = d;
    switch (unit) {
    case WEEK:       *from = d - day_weekday(d); *to = *from + 6; break;
    case FORTNIGHT:  *from = d - day_weekday(d) - 7; *to = *from + 13; break;
    case WEEKEND:    *from = d - day_weekday(d) + 5; *to = *from + 1; break;
    case MONTH_UNIT: *from = times_month_start(y, m); *to = *from + month_days(y, m) - 1; break;
    case QUARTER:    *from = times_month_start(y, (m - 1) / 3 * 3 + 1); *to = times_plus_months(*from, 3) - 1; break;
    case YEAR:       *from = day_of(y, 1, 1); *to = day_of(y, 12, 31); break;
    case DECADE:     *from = day_of(y / 10 * 10, 1, 1); *to = day_of(y / 10 * 10 + 9, 12, 31); break;
    case CENTURY:    *from = day_of((y - 1) / 100 * 100 + 1, 1, 1); *to = day_of((y - 1) / 100 * 100 + 100, 12, 31); break;
    default: break;
    }
}

TimePrecision times_precision(int unit)
{
    switch (unit) {
    case WEEK: case FORTNIGHT: return PRECISION_WEEK;
    case MONTH_UNIT: case QUARTER: return PRECISION_MONTH;
    case YEAR: case DECADE: case CENTURY: return PRECISION_YEAR;
    default: return PRECISION_DAY;
    }
}

/* Early, middle or late part of a stretch of days. */
void times_cut(Day *from, Day *to, int part)
{
    if (!part || *from == NO_DAY)
        return;
    int days = *to - *from + 1;
    Day start = *from;
    if (part > 5) {                     /* a quarter of a year */
        if (days < 365 || days > 366)
            return;
        *from = times_plus_months(start, 3 * (part - 6));
        *to = times_plus_months(start, 3 * (part - 5)) - 1;
        return;
    }
    if (part > 3) {                     /* a half: of a year six months, of 31 days fifteen and the rest */
        Day middle = days >= 365 && days <= 366 ? times_plus_months(start, 6) : start + days / 2;
        *from = part == 4 ? start : middle;
        *to = part == 4 ? middle - 1 : start + days - 1;
        return;
    }
    /* Four months of a year, ten days of a month, else a third. */
    if (days >= 365 && days <= 366) {
        *from = part == 1 ? start : times_plus_months(start, part == 2 ? 4 : 8);
        *to = part == 3 ? start + days - 1 : times_plus_months(start, part == 1 ? 4 : 8) - 1;
        return;
    }
    int third = days >= 28 && days <= 31 ? 10 : (days + 2) / 3;
    if (part == 1)
        *to = start + third - 1;
    else if (part == 2)
        *from = start + third, *to = start + 2 * third - (days % 3 == 1 && days < 28 ? 1 : 0);
    else
        *from = start + 2 * third;
    if (*to > start + days - 1)
        *to = start + days - 1;
    if (*from > *to)
        *from = *to;
}
