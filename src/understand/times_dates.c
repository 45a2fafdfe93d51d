/* What stands in a calendar: years, months, weekdays, feasts, dates in words and in figures. */
#include "understand/times_reading.h"

#include <math.h>

int times_year_digits(const Reading *r, int i, int *year)
{
    int y;
    if (!figure(r, i, 4, 4, &y) || y < 1000 || y > 2199 || goes_on(r, i + 1))
        return 0;
    if (is_letters(r, i + 1) && is_glued(r, i + 1))
        return 0;
    *year = y;
    return 1;
}

/* "'15", and the "18" of "27-Jun-18". */
static int short_year(int y)
{
    return y < 40 ? 2000 + y : 1900 + y;
}

/* A day of the month: "25", "25th", "twenty-fifth". */
int times_day_number(const Reading *r, int i, int *day)
{
    double v;
    int n = number_ordinal(r->numbers, &r->p, i, &v), d;
    if (n && v >= 1 && v <= 31) {
        *day = (int)v;
        return n;
    }
    if (figure(r, i, 1, 2, &d) && d >= 1 && d <= 31 && !goes_on(r, i + 1) &&
        !(is_glued(r, i + 1) && (is_letters(r, i + 1) || mark(r, i + 1, '%') || mark(r, i + 1, ':')))) {
        *day = d;
        return 1;
    }
    return 0;
}

static int day_words(const Reading *r, int i, int *day)
{
    double v;
    int n = number_plain(r->numbers, &r->p, i, &v);
    if (!n || is_digits(r, i) || v < 1 || v > 31 || v != floor(v))
        return 0;
    *day = (int)v;
    return n;
}

int times_month_name(const Reading *r, int i, int *month, bool *is_weak, bool *is_islamic)
{
    const Phrase *ph;
    int n = phrase_at(r->list, &r->p, i, BIT(MONTH) | BIT(MONTH_WEAK) | BIT(ISLAMIC), &ph);
    if (!n)
        return 0;
    *month = (int)ph->value;
    *is_islamic = ph->role == ISLAMIC;
    /* "mar" and "sep" in small letters are other words, unless digits are near. */
    *is_weak = ph->role == MONTH_WEAK || (!piece_is_capital(&r->p.at[i]) && r->p.at[i].lower.n <= 3);
    return n;
}

/* "nineteen eighty-six" */
static int spoken_year(const Reading *r, int i, int *year)
{
    double hundreds, rest;
    int n = is_letters(r, i) ? number_plain(r->numbers, &r->p, i, &hundreds) : 0;
    if (!n || (hundreds < 17 || hundreds > 20 || hundreds != floor(hundreds)))
        return 0;
    int m = is_letters(r, i + n) ? number_plain(r->numbers, &r->p, i + n, &rest) : 0;
    if (!m || rest < 10 || rest > 99 || rest != floor(rest))
        return 0;
    *year = (int)(hundreds * 100 + rest);
    return n + m;
}

/* ", 2018", "of 2018", "2018", "-18", "'18" behind a day or a month. */
int times_year_after(const Reading *r, int i, bool is_hyphened, int *year)
{
    int y;
    if (is_hyphened && (mark(r, i, '-') || mark(r, i, '/')) && is_glued(r, i)) {
        if (times_year_digits(r, i + 1, year))
            return 2;
        if (figure(r, i + 1, 2, 2, &y)) {
            *year = short_year(y);
            return 2;
        }
    }
    int n = comma(r, i);
    if (!n)
        n = role(r, i, BIT(OF));
    if (!n && is_letters(r, i) && text_equals(r->p.at[i].lower, "in"))
        n = 1;
    int word = role(r, i + n, BIT(YEAR_WORD));
    int m = times_year_digits(r, i + n + word, year);
    /* "in May, 2000 people fled" */
    if (m && n && mark(r, i, ',') && role(r, i + n + word + m, BIT(COUNTED)))
        return 0;
    if (m)
        return n + word + m;
    if ((m = spoken_year(r, i + n, year)))
        return n + m;
    /* "April of 87" */
    if (n && role(r, i, BIT(OF)) == n && figure(r, i + n, 2, 2, &y) && y > 31 && !goes_on(r, i + n + 1) && !is_letters(r, i + n + 1) &&
        !mark(r, i + n + 1, '%')) {
        *year = short_year(y);
        return n + 1;
    }
    double v;
    m = number_plain(r->numbers, &r->p, i + n, &v);
    if (m && is_letters(r, i + n) && v >= (m > 2 ? 1500 : 1900) && v < 2100 && v == floor(v)) {
        *year = (int)v;
        return n + m;
    }
    if (!n && mark(r, i, '\'') && figure(r, i + 1, 2, 2, &y) && is_glued(r, i + 1)) {
        *year = short_year(y);
        return 2;
    }
    return 0;
}

/* ISO: 2018-06-25, 2018/6/25, 2018.06.25, 2018-06 */
static int iso_date(const Reading *r, int i, Partial *d)
{
    int y, m, day;
    if (figure(r, i, 8, 8, &y) && !is_glued(r, i) && y / 10000 >= 1900 && y / 10000 < 2100 &&
        day_of(y / 10000, y / 100 % 100, y % 100) != NO_DAY && !(is_letters(r, i + 1) && is_glued(r, i + 1))) {
        *d = (Partial){ .year = y / 10000, .month = y / 100 % 100, .day = y % 100, .weekday = -1 };     /* 20180625 */
        return 1;
    }
    if (!figure(r, i, 4, 4, &y) || y < 1000 || y > 2199)
        return 0;
    int sep = r->p.n > i + 1 && is_glued(r, i + 1) && r->p.at[i + 1].kind == PIECE_MARK ? r->p.at[i + 1].lower.at[0] : 0;
    bool weak, islamic;
    int named = (sep == '-' || sep == '/') && is_glued(r, i + 2) ? times_month_name(r, i + 2, &m, &weak, &islamic) : 0;
    if (named == 1 && !islamic && mark(r, i + 3, (char)sep) && figure(r, i + 4, 1, 2, &day) && is_glued(r, i + 4) && day_of(y, m, day) != NO_DAY) {
        *d = (Partial){ .year = y, .month = m, .day = day, .weekday = -1 };         /* 2018/Jun/25 */
        return 5;
    }
    if ((sep != '-' && sep != '/' && sep != '.') || !is_glued(r, i + 2) || !figure(r, i + 2, 1, 2, &m) || m < 1 || m > 12)
        return 0;
    if (is_glued(r, i) && ((mark(r, i - 1, '-') && is_glued(r, i - 1)) || is_letters(r, i - 1)))
        return 0;
    if (mark(r, i + 3, (char)sep) && is_glued(r, i + 3) && is_glued(r, i + 4) && figure(r, i + 4, 1, 2, &day)) {
        if (day_of(y, m, day) == NO_DAY)
            return 0;
        *d = (Partial){ .year = y, .month = m, .day = day, .weekday = -1 };
        int n = 5;
        /* "2018-06-25T10:00:00Z": the clock is read elsewhere. */
        return n;
    }
    /* "2011-12" may be two years: a month only with two places or with a hyphen below 10. */
    if (sep == '.' || (is_glued(r, i + 3) && (mark(r, i + 3, '-') || is_digits(r, i + 3) || is_letters(r, i + 3))))
        return 0;
    if (y % 100 + 1 == m && r->p.at[i + 2].lower.n == 2)        /* "2011-12": a season's two years */
        return 0;
    *d = (Partial){ .year = y, .month = m, .weekday = -1 };
    return 3;
}

/* 6/25/2018, 25.6.2018, 6-25-18, 6/25 */
int times_numeric_date(const Reading *r, int i, Partial *d)
{
    int a, b, y = 0;
    if (!figure(r, i, 1, 2, &a) || is_glued(r, i + 1) == false || r->p.at[i + 1].kind != PIECE_MARK)
        return 0;
    char sep = r->p.at[i + 1].lower.at[0];
    if ((sep != '-' && sep != '/' && sep != '.') || r->p.at[i + 1].lower.n != 1 || !is_glued(r, i + 2) || !figure(r, i + 2, 1, 2, &b))
        return 0;
    if (is_glued(r, i) && (is_letters(r, i - 1) || mark(r, i - 1, '/') || (mark(r, i - 1, '-') && !(is_digits(r, i - 2) && mark(r, i - 3, '/'))) || mark(r, i - 1, '.') || mark(r, i - 1, '$')))
        return 0;
    int n = 3;
    if (mark(r, i + 3, sep) && is_glued(r, i + 3) && is_glued(r, i + 4)) {
        if (figure(r, i + 4, 4, 4, &y) && y >= 1000 && y <= 2199)
            n = 5;
        else if (figure(r, i + 4, 2, 2, &y))
            n = 5, y = short_year(y);
        else
            return 0;
    }
    int k, later;
    if (n == 3 && sep == '/' && (k = comma(r, i + 3)) && times_year_digits(r, i + 3 + k, &later))
        y = later, n = 4 + k;
    /* "1-2", "9.5" and "3/4" count or measure more often than they date. */
    if (n == 3 && sep != '/')
        return 0;
    if (is_glued(r, i + n) && (is_letters(r, i + n) || mark(r, i + n, '%') || (r->p.at[i + n].kind == PIECE_MARK && is_glued(r, i + n + 1) && is_digits(r, i + n + 1) && !mark(r, i + n, '-'))))
        return 0;
    bool day_first = a > 12 || (b <= 12 && (r->day_first || (sep == '.' && !r->month_first)));
    int month = day_first ? b : a, day = day_first ? a : b;
    if (month < 1 || month > 12 || day < 1 || day_of(y ? y : 2000, month, day) == NO_DAY)
        return 0;
    /* A fraction: "1/2", "3/4 of"; a date of that look has a preposition. */
    if (n == 3 && a < b && b <= 10 && !r->day_first && !r->month_first &&
        !phrase_before(r->list, &r->p, i, BIT(ON) | BIT(SINCE) | BIT(UNTIL) | BIT(FROM) | BIT(BETWEEN) | BIT(TO) | BIT(BEFORE) | BIT(AFTER) | BIT(WEEKDAY) | BIT(THIS) | BIT(NEXT), NULL))
        return 0;
    *d = (Partial){ .year = y, .month = month, .day = day, .weekday = -1 };
    return n;
}

/* "25 June 2018", "the 25th of June", "27-Jun-18", "5th, of May" */
int times_day_month(const Reading *r, int i, Partial *d)
{
    int day, month, year = 0;
    bool weak, islamic;
    int n = role(r, i, BIT(THE)), m = times_day_number(r, i + n, &day);
    if (!m)
        m = day_words(r, i + n, &day);
    if (!m)
        return 0;
    n += m;
    bool hyphened = (mark(r, i + n, '-') || mark(r, i + n, '/')) && is_glued(r, i + n) && is_glued(r, i + n + 1);
    n += hyphened ? 1 : 0;
    int plain = i + n;
    int unit;
    if (!hyphened && valued(r, i + n, BIT(UNIT), &unit) == 1 && unit == DAY)        /* "the 31st day of May" */
        n += role(r, i + n + 1, BIT(OF)) ? 1 : 0;
    n += hyphened ? 0 : role(r, i + n, BIT(OF));
    n += plain == i + n && !hyphened && mark(r, i + n, '.') && !is_digits(r, i + n + 1) ? 1 : 0;
    m = times_month_name(r, i + n, &month, &weak, &islamic);
    if (!m || (weak && role(r, i + n, BIT(MONTH_WEAK)) && !piece_is_capital(&r->p.at[i + n]) && !hyphened && !phrase_before(r->list, &r->p, i + n, BIT(OF), NULL)))
        return 0;
    n += m;
    m = times_year_after(r, i + n, hyphened, &year);
    if (year && !islamic && day_of(year, month, day) == NO_DAY)
        return 0;
    if (!islamic && day > month_days(2000, month))
        return 0;
    *d = (Partial){ .year = year, .month = month, .day = day, .weekday = -1, .is_islamic = islamic };
    return n + m;
}

/* "June 25, 2018", "June the 25th", "Jun-25", "June twenty-fifth" */
static int month_day(const Reading *r, int i, Partial *d)
{
    int day, month, year = 0;
    bool weak, islamic;
    int n = times_month_name(r, i, &month, &weak, &islamic);
    if (!n)
        return 0;
    bool hyphened = (mark(r, i + n, '-') || mark(r, i + n, '/')) && is_glued(r, i + n) && is_digits(r, i + n + 1);
    if (hyphened && is_glued(r, i) && mark(r, i - 1, '-') && is_digits(r, i - 2))
        return 0;
    n += hyphened ? 1 : 0;
    n += role(r, i + n, BIT(THE));
    int m = times_day_number(r, i + n, &day);
    if (!m)
        m = day_words(r, i + n, &day);
    if (!m || day > month_days(2000, month))
        return 0;
    /* "in June 12 people": the number counts what follows. */
    bool cardinal = is_digits(r, i + n) && m == 1;
    if (cardinal && role(r, i + n + m, BIT(COUNTED) | BIT(UNIT)))
        return 0;
    n += m;
    m = times_year_after(r, i + n, hyphened, &year);
    if (m && role(r, i + n + m, BIT(COUNTED)) && !comma(r, i + n))
        m = year = 0;
    *d = (Partial){ .year = year, .month = month, .day = day, .weekday = -1, .is_islamic = islamic };
    return n + m;
}

/* "June 2018", "2018 June", "in June", "since August" */
static int month_alone(const Reading *r, int i, Partial *d)
{
    int month, year = 0, m;
    bool weak, islamic;
    int y = times_year_digits(r, i, &year);
    if (y && (m = times_month_name(r, i + 1, &month, &weak, &islamic)) && !role(r, i + 1 + m, BIT(TO))) {
        *d = (Partial){ .year = year, .month = month, .weekday = -1, .is_islamic = islamic };
        return 1 + m;
    }
    int n = times_month_name(r, i, &month, &weak, &islamic);
    if (!n)
        return 0;
    year = 0;
    m = times_year_after(r, i + n, true, &year);
    bool capital = piece_is_capital(&r->p.at[i]), other_weak, other_islamic;
    int other;
    /* "Nov-Feb": two months side by side are no names of people. */
    bool is_range = mark(r, i + n, '-') && is_glued(r, i + n) && times_month_name(r, i + n + 1, &other, &other_weak, &other_islamic);
    if (!year && !is_range) {
        uint64_t leads = BIT(IN) | BIT(SINCE) | BIT(UNTIL) | BIT(BEFORE) | BIT(AFTER) | BIT(FROM) | BIT(BETWEEN) |
                         BIT(LAST) | BIT(NEXT) | BIT(THIS) | BIT(PART) | BIT(OF) | BIT(SOONER) | BIT(THE);
        bool led = phrase_before(r->list, &r->p, i, leads, NULL) || r->after_time == i ||
                   (phrase_before(r->list, &r->p, i, BIT(AND) | BIT(TO), NULL) && r->after_time == i - 1);
        if (weak && !led)
            return 0;
        if (!capital && !led)
            return 0;
        /* "the March on Rome", "the may" */
        if (weak && phrase_before(r->list, &r->p, i, BIT(THE), NULL) && !capital)
            return 0;
        if (weak && !capital && is_letters(r, i + n) && !role(r, i + n, BIT(OF) | BIT(IN)))
            return 0;
        /* Short names of months are other words as well: "Sep" of a name, "dec". */
        if (r->p.at[i].lower.n <= 3 && month != 5 && !led && !is_glued(r, i + n))
            return 0;
        /* A person's name: "June Smith", "April Jones", "Gen. March". */
        if (!led && is_letters(r, i + n) && piece_is_capital(&r->p.at[i + n]))
            return 0;
        if (!led && is_letters(r, i - 1) && piece_is_capital(&r->p.at[i - 1]))
            return 0;
    }
    *d = (Partial){ .year = year, .month = month, .weekday = -1, .is_islamic = islamic };
    return n + (year ? m : 0);
}

/* "in 2015", "(2015)", "early 2015", "the 1990s", "the '90s" */
static int year_alone(const Reading *r, int i, Partial *d)
{
    int year, y2;
    if (is_digits(r, i) && is_letters(r, i + 1) && text_equals(r->p.at[i + 1].lower, "s") &&
        r->p.at[i + 1].begin - r->p.at[i].end <= 1) {
        bool short_form = figure(r, i, 2, 2, &y2) && y2 % 10 == 0 &&
                          (mark(r, i - 1, '\'') || phrase_before(r->list, &r->p, i, BIT(THE) | BIT(IN) | BIT(YEAR_BEFORE), NULL));
        if ((figure(r, i, 4, 4, &year) && year % 10 == 0 && year >= 1000 && year < 2200) || short_form) {
            *d = (Partial){ .year = short_form ? (y2 < 30 ? 2000 : 1900) + y2 : year, .weekday = -1, .is_decade = true };
            return 2;
        }
    }
    int decade, named = valued(r, i, BIT(DECADE_WORD), &decade);
    if (named && phrase_before(r->list, &r->p, i, BIT(THE) | BIT(IN) | BIT(PART) | BIT(SINCE), NULL)) {
        *d = (Partial){ .year = decade, .weekday = -1, .is_decade = true };     /* "the nineties" */
        return named;
    }
    double v;
    int words = is_letters(r, i) ? number_plain(r->numbers, &r->p, i, &v) : 0;
    if (words > 1 && v >= 1900 && v < 2100 && phrase_before(r->list, &r->p, i, BIT(YEAR_SURE), NULL) &&
        !role(r, i + words, BIT(COUNTED) | BIT(UNIT)) && !is_letters(r, i + words)) {
        *d = (Partial){ .year = (int)v, .weekday = -1 };       /* "in two thousand and twenty" */
        return words;
    }
    if (!times_year_digits(r, i, &year) || year < 1500)
        return 0;
    if (is_glued(r, i) && !mark(r, i - 1, '(') && !mark(r, i - 1, '-') && !mark(r, i - 1, '~') && !mark(r, i - 1, '/') && !mark(r, i - 1, '['))
        return 0;
    if (is_glued(r, i) && mark(r, i - 1, '-') && is_letters(r, i - 2) && is_glued(r, i - 1) && !role(r, i - 2, BIT(PART)) &&
        !phrase_before(r->list, &r->p, i, BIT(PART) | BIT(YEAR_BEFORE), NULL))
        return 0;
    if (mark(r, i + 1, '%') || mark(r, i + 1, ':'))
        return 0;
    bool sure = phrase_before(r->list, &r->p, i, BIT(YEAR_SURE) | BIT(YEAR_WORD) | BIT(PART), NULL);
    bool led = sure || phrase_before(r->list, &r->p, i, BIT(YEAR_BEFORE), NULL) || r->after_time == i ||
               (r->after_time == i - 1 && i > 0 && (comma(r, i - 1) || mark(r, i - 1, '-') || mark(r, i - 1, '~')));
    bool the = phrase_before(r->list, &r->p, i, BIT(THE), NULL) && is_letters(r, i + 1);
    if (!led && !the)
        return 0;
    if (!sure && role(r, i + 1, BIT(COUNTED) | BIT(UNIT)))
        return 0;
    /* "more than 2000 rockets" */
    if (!sure && year % 100 == 0 && is_letters(r, i + 1) && text_ends(r->p.at[i + 1].lower, "s"))
        return 0;
    *d = (Partial){ .year = year, .weekday = -1 };
    return 1;
}

/* "on the 18th", "the 4th": a day of the month alone, before anything but a noun. */
static int day_alone(const Reading *r, int i, Partial *d)
{
    int day;
    double v;
    int n = role(r, i, BIT(THE));
    if (!n)
        return 0;
    int m = number_ordinal(r->numbers, &r->p, i + n, &v), lead;
    /* "on the 17 from 2pm", without its ending */
    if (!m && figure(r, i + n, 1, 2, &day) && day >= 1 && day <= 31 && phrase_before(r->list, &r->p, i, BIT(ON), NULL) &&
        (lead = role(r, i + n + 1, BIT(FROM) | BIT(BETWEEN) | BIT(AT))) && is_digits(r, i + n + 1 + lead)) {
        *d = (Partial){ .day = day, .weekday = -1 };
        return n + 1;
    }
    if (!m || !is_digits(r, i + n) || v < 1 || v > 31)
        return 0;
    if (!phrase_before(r->list, &r->p, i, BIT(ON) | BIT(SINCE) | BIT(UNTIL) | BIT(TIME_OF) | BIT(WEEKDAY), NULL) &&
        !phrase_before(r->list, &r->p, i, BIT(OF), NULL))
        return 0;
    if (is_letters(r, i + n + m) && !role(r, i + n + m, BIT(AT) | BIT(IN) | BIT(AND) | BIT(OR) | BIT(DAYPART) | BIT(TO) | BIT(ON) | BIT(FROM) | BIT(BETWEEN)))
        return 0;
    day = (int)v;
    *d = (Partial){ .day = day, .weekday = -1 };
    return n + m;
}

static int feast(const Reading *r, int i, Partial *d)
{
    const Phrase *ph;
    int year = 0;
    int n = phrase_at(r->list, &r->p, i, BIT(FEAST) | BIT(ISLAMIC_FEAST), &ph);
    if (!n)
        return 0;
    int m = times_year_after(r, i + n, false, &year);
    *d = (Partial){ .month = (int)ph->value, .day = (int)ph->value2, .weekday = -1, .is_islamic = ph->role == ISLAMIC_FEAST };
    if (d->is_islamic && year)                  /* "Eid al-Fitr 2018": our year */
        d->year = times_islamic_year(day_of(year, 7, 1)), d->year += times_islamic_day(d->year, d->month, d->day) < day_of(year, 1, 1);
    else
        d->year = year;
    return n + m;
}

int times_weekday_name(const Reading *r, int i, int *weekday, bool *is_weak)
{
    const Phrase *ph;
    int n = phrase_at(r->list, &r->p, i, BIT(WEEKDAY) | BIT(WEEKDAY_WEAK), &ph);
    if (!n)
        return 0;
    *weekday = (int)ph->value;
    *is_weak = ph->role == WEEKDAY_WEAK;
    return n;
}

static int plain_date(const Reading *r, int i, Partial *d)
{
    int n;
    if ((n = iso_date(r, i, d)) || (n = times_numeric_date(r, i, d)) || (n = times_day_month(r, i, d)) || (n = month_day(r, i, d)) ||
        (n = feast(r, i, d)) || (n = month_alone(r, i, d)) || (n = day_alone(r, i, d)) || (n = year_alone(r, i, d)))
        return n;
    return 0;
}

/* A date with its weekday, or a weekday alone: "Monday, June 25", "Tuesday", "Mon 25/6". */
int times_date(const Reading *r, int i, Partial *d)
{
    int weekday, m;
    bool weak;
    int n = times_weekday_name(r, i, &weekday, &weak);
    if (!n)
        return plain_date(r, i, d);
    int skip = comma(r, i + n);
    if (!skip && mark(r, i + n, '-') && is_glued(r, i + n))
        skip = 1;
    if (!skip && (mark(r, i + n, '(') || mark(r, i + n, '.')))
        skip = 1;
    m = plain_date(r, i + n + skip, d);
    if (m && (d->day || d->is_islamic) && !(d->day && !d->month && d->weekday >= 0)) {
        d->weekday = weekday;
        if (skip && mark(r, i + n, '(') && mark(r, i + n + skip + m, ')'))
            m++;
        return n + skip + m;
    }
    /* "Tuesday 26", the month unsaid */
    int day;
    m = times_day_number(r, i + n, &day);
    if (m && !role(r, i + n + m, BIT(COUNTED) | BIT(AM) | BIT(PM) | BIT(OCLOCK)) &&
        (!is_letters(r, i + n + m) || role(r, i + n + m, BIT(AT) | BIT(IN) | BIT(BETWEEN) | BIT(FROM))) && is_digits(r, i + n) &&
        !mark(r, i + n + m, '-') && !mark(r, i + n + m, ':') && day > 12) {
        *d = (Partial){ .day = day, .weekday = weekday };
        return n + m;
    }
    if (weak && (!piece_is_capital(&r->p.at[i]) || weekday == 6 || r->p.at[i].lower.n <= 3) &&
        !phrase_before(r->list, &r->p, i, BIT(ON) | BIT(LAST) | BIT(NEXT) | BIT(THIS) | BIT(SINCE) | BIT(UNTIL), NULL))
        return 0;
    *d = (Partial){ .weekday = weekday };
    return n;
}
