#include "base/date.h"

/* Days from civil and back, after Howard Hinnant's "chrono-compatible
 * low-level date algorithms": eras of 400 years that begin in March. */
Day day_of(int year, int month, int day)
{
    if (month < 1 || month > 12 || day < 1 || day > month_days(year, month))
        return NO_DAY;
    int y = month <= 2 ? year - 1 : year;
    int era = (y >= 0 ? y : y - 399) / 400;
    int of_era = y - era * 400;
    int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

void day_split(Day d, int *year, int *month, int *day)
{
    int z = d + 719468;
    int era = (z >= 0 ? z : z - 146096) / 146097;
    int of_era = z - era * 146097;
    int y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int of_year = of_era - (365 * y + y / 4 - y / 100);
    int m = (5 * of_year + 2) / 153;
    *day = of_year - (153 * m + 2) / 5 + 1;
    *month = m < 10 ? m + 3 : m - 9;
    *year = y + era * 400 + (*month <= 2);
}

int day_weekday(Day d)
{
    return ((d + 3) % 7 + 7) % 7;
}

int month_days(int year, int month)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

static bool digits(Text t, int from, int n, int *ret)
{
    int value = 0;
    for (int i = from; i < from + n; i++) {
        if (t.at[i] < '0' || t.at[i] > '9')
            return false;
        value = value * 10 + (t.at[i] - '0');
    }
    *ret = value;
    return true;
}

bool day_read(Text iso, Day *ret)
{
    int y, m, d;
    if (iso.n < 10 || iso.at[4] != '-' || iso.at[7] != '-' || (iso.n > 10 && iso.at[10] >= '0' && iso.at[10] <= '9'))
        return false;
    if (!digits(iso, 0, 4, &y) || !digits(iso, 5, 2, &m) || !digits(iso, 8, 2, &d))
        return false;
    Day found = day_of(y, m, d);
    if (found == NO_DAY)
        return false;
    *ret = found;
    return true;
}

Text day_write(Day d, Arena *keep)
{
    if (d == NO_DAY)
        return NO_TEXT;
    int year, month, day;
    day_split(d, &year, &month, &day);
    return text_format(keep, "%04d-%02d-%02d", year, month, day);
}
