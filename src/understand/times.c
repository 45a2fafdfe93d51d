#include "understand/times.h"

#include <math.h>
#include <stdlib.h>

#include "understand/models.h"

/* X(constant, "as the list calls it") */
#define ROLES(X)                                                                                     \
    X(MONTH, "month") X(MONTH_WEAK, "month-weak") X(ISLAMIC, "islamic") X(FEAST, "feast")            \
    X(ISLAMIC_FEAST, "islamic-feast") X(WEEKDAY, "weekday") X(WEEKDAY_WEAK, "weekday-weak")          \
    X(UNIT, "unit") X(UNIT_PLURAL, "unit-plural") X(SEASON, "season") X(DAY_WORD, "day-word")        \
    X(ANCHORED, "anchored") X(ANCHORED_NIGHT, "anchored-night") X(LAST, "last")      \
    X(PAST_WINDOW, "past-window") X(NEXT, "next") X(THIS, "this") X(RECENT, "recent")                \
    X(COMING, "coming") X(COUPLE, "couple") X(PART, "part") X(SOONER, "sooner") X(AGO, "ago")        \
    X(THEN_BEFORE, "then-before") X(THEN_AFTER, "then-after") X(FROM_NOW, "from-now")                \
    X(SINCE, "since") X(UNTIL, "until") X(BEFORE, "before") X(AFTER, "after") X(FROM, "from")        \
    X(BETWEEN, "between") X(TO, "to") X(AND, "and") X(OR, "or") X(IN, "in") X(FOR, "for")            \
    X(ON, "on") X(AT, "at") X(OF, "of") X(THE, "the") X(A, "a") X(EVERY, "every")                    \
    X(TIME_OF, "time-of") X(YEAR_WORD, "year-word") X(MORE_LESS, "more-less")\
    X(DAYPART, "daypart") X(HOUR_ALONE, "hour-alone") X(TONIGHT, "tonight")                          \
    X(OVERNIGHT, "overnight") X(AM, "am") X(PM, "pm") X(OCLOCK, "oclock") X(ZONE, "zone")            \
    X(YEAR_BEFORE, "year-before") X(YEAR_SURE, "year-sure")                        \
    X(HALF, "half") X(DECADE_WORD, "decade-word") X(COUNTED, "counted") X(ROW, "row") X(STRAIGHT, "straight") X(FUTURE, "future") X(PAST, "past")

#define CONSTANT(constant, word) constant,
#define WORD(constant, word) word,
enum { ROLES(CONSTANT) ROLE_COUNT_ };
static const char *const role_words[] = { ROLES(WORD) };
_Static_assert(ROLE_COUNT_ <= 64, "roles are bits of one number");
#define BIT(role) (UINT64_C(1) << (role))

/* Values of the role "unit". */
enum { SECOND = 1, MINUTE, HOUR, DAY, WEEK, FORTNIGHT, MONTH_UNIT, QUARTER, YEAR, DECADE, CENTURY, WEEKEND, NIGHT, WORKDAY };

struct TimeWords { Phrases phrases; };

bool times_load(const char *languages_dir, Arena *forever, TimeWords **ret, Error *err)
{
    TimeWords *words = NEW(forever, TimeWords);
    Text path = text_format(forever, "%s/en/times.txt", languages_dir);
    if (!phrases_load(path.at, role_words, ROLE_COUNT_, forever, &words->phrases, err))
        return fail_while(err, "loading the words for times");
    words->phrases.number = 1;
    *ret = words;
    return true;
}

/* What the reading of one sentence needs. */
typedef struct Reading {
    const Phrases     *list;
    const NumberWords *numbers;
    Pieces             p;
    const Sentence    *s;
    Day                now;             /* the item's date, or NO_DAY */
    Day                anchor;          /* the day that was named last, or NO_DAY */
    bool               day_first;       /* what another date of the item settles: 25/6 */
    bool               month_first;
    int                after_time;      /* the piece behind the last time found, or -1 */
} Reading;

/* A date as far as the words give it. */
typedef struct Partial {
    int  year, month, day;              /* 0: not given */
    int  weekday;                       /* -1: not given */
    int  part;                          /* 1 early, 2 mid, 3 late; 0 the whole */
    bool is_islamic;
    bool is_decade;
} Partial;

typedef struct Hours { int from, to; bool is_set, is_overnight, is_tonight, is_this, is_clock; } Hours;

#define NO_PARTIAL ((Partial){ .weekday = -1 })

/* ---- looking at pieces ---------------------------------------------------- */

static int role(const Reading *r, int i, uint64_t roles)
{
    return phrase_at(r->list, &r->p, i, roles, NULL);
}

static int valued(const Reading *r, int i, uint64_t roles, int *value)
{
    const Phrase *ph;
    int n = phrase_at(r->list, &r->p, i, roles, &ph);
    if (n)
        *value = (int)ph->value;
    return n;
}

static bool is_digits(const Reading *r, int i)
{
    return i >= 0 && i < r->p.n && r->p.at[i].kind == PIECE_DIGITS;
}

static bool is_letters(const Reading *r, int i)
{
    return i >= 0 && i < r->p.n && r->p.at[i].kind == PIECE_LETTERS;
}

static bool is_glued(const Reading *r, int i)
{
    return i > 0 && i < r->p.n && r->p.at[i].is_glued;
}

static bool mark(const Reading *r, int i, char c)
{
    return piece_is_mark(&r->p, i, c);
}

static int comma(const Reading *r, int i)
{
    return mark(r, i, ',') ? 1 : 0;
}

/* Digits of `least` to `most` places, no part of a longer figure. */
static bool figure(const Reading *r, int i, int least, int most, int *value)
{
    if (!is_digits(r, i) || r->p.at[i].lower.n < least || r->p.at[i].lower.n > most)
        return false;
    *value = (int)r->p.at[i].number;
    return true;
}

static bool goes_on(const Reading *r, int i)            /* ",000" behind: a quantity */
{
    return (mark(r, i, ',') || mark(r, i, '.')) && is_glued(r, i) && is_digits(r, i + 1) && is_glued(r, i + 1);
}

static int year_digits(const Reading *r, int i, int *year)
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
static int day_number(const Reading *r, int i, int *day)
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

static int month_name(const Reading *r, int i, int *month, bool *is_weak, bool *is_islamic)
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

/* ---- calendar ---------------------------------------------------------------- */

/* The tabular Islamic calendar, years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of thirty being leap. */
static Day islamic_day(int year, int month, int day)
{
    long n = day + (59L * (month - 1) + 1) / 2 + (year - 1) * 354L + (3 + 11L * year) / 30;
    /* 1 Muharram 1 is Friday 16 July 622 of the Julian calendar: 19 July in ours. */
    return day_of(622, 7, 19) + (Day)n - 1;
}

static int islamic_year(Day d)
{
    int y = (int)((d - day_of(622, 7, 19)) / 354.36707) + 1;
    while (islamic_day(y + 1, 1, 1) <= d)
        y++;
    while (islamic_day(y, 1, 1) > d)
        y--;
    return y;
}

static Day month_start(int year, int month)
{
    int zero = year * 12 + month - 1;
    return day_of(zero / 12, zero % 12 + 1, 1);
}

static Day plus_months(Day d, int n)
{
    int y, m, day;
    day_split(d, &y, &m, &day);
    int zero = y * 12 + m - 1 + n;
    int last = month_days(zero / 12, zero % 12 + 1);
    return day_of(zero / 12, zero % 12 + 1, day < last ? day : last);
}

static Day plus(Day d, int unit, double n)
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
        return plus_months(d, (int)lround(months));
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
static void whole(Day d, int unit, Day *from, Day *to)
{
    int y, m, day;
    day_split(d, &y, &m, &day);
    *from = *to = d;
    switch (unit) {
    case WEEK:       *from = d - day_weekday(d); *to = *from + 6; break;
    case FORTNIGHT:  *from = d - day_weekday(d) - 7; *to = *from + 13; break;
    case WEEKEND:    *from = d - day_weekday(d) + 5; *to = *from + 1; break;
    case MONTH_UNIT: *from = month_start(y, m); *to = *from + month_days(y, m) - 1; break;
    case QUARTER:    *from = month_start(y, (m - 1) / 3 * 3 + 1); *to = plus_months(*from, 3) - 1; break;
    case YEAR:       *from = day_of(y, 1, 1); *to = day_of(y, 12, 31); break;
    case DECADE:     *from = day_of(y / 10 * 10, 1, 1); *to = day_of(y / 10 * 10 + 9, 12, 31); break;
    case CENTURY:    *from = day_of((y - 1) / 100 * 100 + 1, 1, 1); *to = day_of((y - 1) / 100 * 100 + 100, 12, 31); break;
    default: break;
    }
}

static TimePrecision precision_of(int unit)
{
    switch (unit) {
    case WEEK: case FORTNIGHT: return PRECISION_WEEK;
    case MONTH_UNIT: case QUARTER: return PRECISION_MONTH;
    case YEAR: case DECADE: case CENTURY: return PRECISION_YEAR;
    default: return PRECISION_DAY;
    }
}

/* Early, middle or late part of a stretch of days. */
static void cut(Day *from, Day *to, int part)
{
    if (!part || *from == NO_DAY)
        return;
    int days = *to - *from + 1;
    Day start = *from;
    /* Four months of a year, ten days of a month, else a third. */
    if (days >= 365 && days <= 366) {
        *from = part == 1 ? start : plus_months(start, part == 2 ? 4 : 8);
        *to = part == 3 ? start + days - 1 : plus_months(start, part == 1 ? 4 : 8) - 1;
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

/* ---- is the clause about the future? --------------------------------------- */

static bool is_past_verb(const Reading *r, int i)
{
    int w = r->p.at[i].word;
    if (w < 0 || w >= r->s->nwords)
        return false;
    int x = r->s->words[w].xpos;
    return r->s->words[w].upos == UPOS_VERB && x == XPOS_VBD;
}

/* The nearest word on the left that tells, else the nearest on the right. */
static bool is_about_future(const Reading *r, int first, int behind)
{
    if (phrase_before(r->list, &r->p, first, BIT(UNTIL) | BIT(BEFORE), NULL))
        return true;
    for (int i = first; i > 0 && i > first - 40; i--) {
        if (phrase_before(r->list, &r->p, i, BIT(FUTURE), NULL))
            return true;
        if (phrase_before(r->list, &r->p, i, BIT(PAST), NULL) || is_past_verb(r, i - 1))
            return false;
    }
    for (int i = behind; i < r->p.n && i < behind + 25; i++) {
        if (phrase_at(r->list, &r->p, i, BIT(FUTURE), NULL))
            return true;
        if (phrase_at(r->list, &r->p, i, BIT(PAST), NULL) || is_past_verb(r, i))
            return false;
    }
    return false;
}

/* ---- from a partial date to days -------------------------------------------- */

static When empty(void)
{
    return (When){ .from = NO_DAY, .to = NO_DAY, .precision = PRECISION_DAY, .basis = BASIS_RESOLVED,
                   .hour_from = -1, .hour_to = -1 };
}

/* The weekday on or before `now`, or after it. */
static Day weekday_near(Day now, int weekday, bool is_future)
{
    int back = (day_weekday(now) - weekday + 7) % 7;
    return is_future && back ? now - back + 7 : now - back;
}

static void resolve_islamic(const Partial *d, const Reading *r, When *t)
{
    int year = d->year;
    if (!year && r->now != NO_DAY) {
        year = islamic_year(r->now);
        if (islamic_day(year, d->month, d->day ? d->day : 1) > r->now)
            year--;
    }
    if (!year || year > 3000)
        return;
    t->is_vague = true;
    if (d->day) {
        t->from = islamic_day(year, d->month, d->day) - 1;
        t->to = t->from + 2;
    } else {
        t->from = islamic_day(year, d->month, 1);
        t->to = d->month == 12 ? islamic_day(year + 1, 1, 1) - 1 : islamic_day(year, d->month + 1, 1) - 1;
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
        if (is_future || same - r->now <= 31)
            return y;
        return y - 1;
    }
    Day ahead = day_of(y + 1, d->month, d->day);
    if (ahead != NO_DAY && (ahead - r->now <= 31 || (is_future && r->now - same > 31)))
        return y + 1;
    return y;
}

/* Also sets the year it found in `d`, for the other end of a range. */
static When resolve(Partial *d, const Reading *r, bool is_future)
{
    When t = empty();
    bool known = r->now != NO_DAY;
    int y = 0, m = 0, day = 0;
    if (known)
        day_split(r->now, &y, &m, &day);
    if (d->is_islamic) {
        resolve_islamic(d, r, &t);
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
        t.from = month_start(d->year, d->month);
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
        t.from = t.to = weekday_near(r->now, d->weekday, is_future);
    } else if (d->month && !known) {
        t.precision = d->day ? PRECISION_DAY : PRECISION_MONTH;
    }
    if (d->part && t.from != NO_DAY)
        cut(&t.from, &t.to, d->part);
    return t;
}

/* ---- calendar dates ----------------------------------------------------------- */

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
static int year_after(const Reading *r, int i, bool is_hyphened, int *year)
{
    int y;
    if (is_hyphened && (mark(r, i, '-') || mark(r, i, '/')) && is_glued(r, i)) {
        if (year_digits(r, i + 1, year))
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
    int m = year_digits(r, i + n + word, year);
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
    int named = (sep == '-' || sep == '/') && is_glued(r, i + 2) ? month_name(r, i + 2, &m, &weak, &islamic) : 0;
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
static int numeric_date(const Reading *r, int i, Partial *d)
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
    if (n == 3 && sep == '/' && (k = comma(r, i + 3)) && year_digits(r, i + 3 + k, &later))
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
static int day_month(const Reading *r, int i, Partial *d)
{
    int day, month, year = 0;
    bool weak, islamic;
    int n = role(r, i, BIT(THE)), m = day_number(r, i + n, &day);
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
    m = month_name(r, i + n, &month, &weak, &islamic);
    if (!m || (weak && role(r, i + n, BIT(MONTH_WEAK)) && !piece_is_capital(&r->p.at[i + n]) && !hyphened && !phrase_before(r->list, &r->p, i + n, BIT(OF), NULL)))
        return 0;
    n += m;
    m = year_after(r, i + n, hyphened, &year);
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
    int n = month_name(r, i, &month, &weak, &islamic);
    if (!n)
        return 0;
    bool hyphened = (mark(r, i + n, '-') || mark(r, i + n, '/')) && is_glued(r, i + n) && is_digits(r, i + n + 1);
    if (hyphened && is_glued(r, i) && mark(r, i - 1, '-') && is_digits(r, i - 2))
        return 0;
    n += hyphened ? 1 : 0;
    n += role(r, i + n, BIT(THE));
    int m = day_number(r, i + n, &day);
    if (!m)
        m = day_words(r, i + n, &day);
    if (!m || day > month_days(2000, month))
        return 0;
    /* "in June 12 people": the number counts what follows. */
    bool cardinal = is_digits(r, i + n) && m == 1;
    if (cardinal && role(r, i + n + m, BIT(COUNTED) | BIT(UNIT)))
        return 0;
    n += m;
    m = year_after(r, i + n, hyphened, &year);
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
    int y = year_digits(r, i, &year);
    if (y && (m = month_name(r, i + 1, &month, &weak, &islamic)) && !role(r, i + 1 + m, BIT(TO))) {
        *d = (Partial){ .year = year, .month = month, .weekday = -1, .is_islamic = islamic };
        return 1 + m;
    }
    int n = month_name(r, i, &month, &weak, &islamic);
    if (!n)
        return 0;
    year = 0;
    m = year_after(r, i + n, true, &year);
    bool capital = piece_is_capital(&r->p.at[i]), other_weak, other_islamic;
    int other;
    /* "Nov-Feb": two months side by side are no names of people. */
    bool is_range = mark(r, i + n, '-') && is_glued(r, i + n) && month_name(r, i + n + 1, &other, &other_weak, &other_islamic);
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
    if (!year_digits(r, i, &year) || year < 1500)
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
    int m = year_after(r, i + n, false, &year);
    *d = (Partial){ .month = (int)ph->value, .day = (int)ph->value2, .weekday = -1, .is_islamic = ph->role == ISLAMIC_FEAST };
    if (d->is_islamic && year)                  /* "Eid al-Fitr 2018": our year */
        d->year = islamic_year(day_of(year, 7, 1)), d->year += islamic_day(d->year, d->month, d->day) < day_of(year, 1, 1);
    else
        d->year = year;
    return n + m;
}

static int weekday_name(const Reading *r, int i, int *weekday, bool *is_weak)
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
    if ((n = iso_date(r, i, d)) || (n = numeric_date(r, i, d)) || (n = day_month(r, i, d)) || (n = month_day(r, i, d)) ||
        (n = feast(r, i, d)) || (n = month_alone(r, i, d)) || (n = day_alone(r, i, d)) || (n = year_alone(r, i, d)))
        return n;
    return 0;
}

/* A date with its weekday, or a weekday alone: "Monday, June 25", "Tuesday", "Mon 25/6". */
static int date(const Reading *r, int i, Partial *d)
{
    int weekday, m;
    bool weak;
    int n = weekday_name(r, i, &weekday, &weak);
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
    m = day_number(r, i + n, &day);
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

/* ---- hours ------------------------------------------------------------------ */

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
static int hours(const Reading *r, int i, Hours *h)
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

/* ---- times that count from the item's date ------------------------------------- */

static void around_now(const Reading *r, int unit, int step, When *t)
{
    t->precision = precision_of(unit);
    if (r->now == NO_DAY)
        return;
    if (unit == WEEKEND && step <= 0) {
        /* "at the weekend", "last weekend": the last one that has begun. */
        Day saturday = weekday_near(r->now, 5, false);
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
    Day d = unit == DAY ? r->now + step : plus(r->now, unit == MONTH_UNIT || unit == QUARTER || unit >= YEAR ? unit : WEEK, 0);
    if (unit == DAY) {
        t->from = t->to = d;
        return;
    }
    whole(r->now, unit, &t->from, &t->to);
    Day mid = t->from;
    Day moved = plus(mid, unit, step);
    if (moved != NO_DAY)
        whole(moved, unit, &t->from, &t->to);
}

/* "the last three days", "past 24 hours", "next two weeks" */
static void window(const Reading *r, int unit, double n, int step, When *t)
{
    t->precision = unit < DAY ? (unit == HOUR && n > 72 ? PRECISION_WEEK : PRECISION_DAY) : unit == DAY || unit >= NIGHT ? (n > 3 ? PRECISION_WEEK : PRECISION_DAY) : precision_of(unit);
    if (r->now == NO_DAY)
        return;
    if (step < 0) {
        t->from = plus(r->now, unit, -n);
        t->to = r->now;
    } else {
        t->from = r->now + (unit >= DAY ? 1 : 0);
        t->to = plus(r->now, unit, n);
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
            while (plus_months(month_start(year, first_month), 3) > r->now - (d > 0 ? 0 : 1))
                year--;
        } else if (step > 0) {
            while (month_start(year, first_month) <= r->now)
                year++;
        } else if (first_month == 12 && m < 3) {
            year--;
        }
        t->basis = BASIS_RESOLVED;
    } else {
        t->basis = BASIS_STATED;
    }
    t->from = month_start(year, first_month);
    t->to = plus_months(t->from, 3) - 1;
    cut(&t->from, &t->to, part);
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
    m = number_plain(r->numbers, &r->p, i, n);
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
static int quantity(const Reading *r, int i, double *n, int *unit)
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
static int modified(const Reading *r, int i, When *t);

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
    *t = empty();
    t->precision = precision_of(unit);
    t->is_vague = true;
    t->is_duration = m == 0;
    if (m && r->now != NO_DAY) {
        t->from = unit <= HOUR ? r->now : plus(r->now, unit, unit == DAY ? -6 : -5);
        t->to = unit <= HOUR ? r->now : plus(r->now, unit, unit == DAY ? -1 : -2);
        if (unit == DAY)
            t->precision = PRECISION_WEEK;
    }
    return k + m;
}

static int days(const Reading *r, int i, When *t);

/* So many days, weeks ... from a day on. */
static void lasts_from(const When *start, int unit, double n, When *t)
{
    *t = *start;
    t->to = plus(start->from, unit, n);
    t->to = t->to == NO_DAY || unit < DAY ? t->from : t->to - 1;
}

static int quantity_time(const Reading *r, int i, When *t)
{
    double n;
    int unit, m;
    int lead = role(r, i, BIT(MORE_LESS));
    int q = quantity(r, i + lead, &n, &unit);
    if (!q)
        return 0;
    q += lead;
    int k = i + q;
    const Piece *first = &r->p.at[i + lead];
    bool counted = first->kind == PIECE_LETTERS || first->kind == PIECE_DIGITS || first->lower.n == 2;      /* the one sign for a half */
    if (!counted)
        return 0;
    if ((m = role(r, k, BIT(AGO)))) {
        t->from = t->to = plus(r->now, unit, -n);
        t->precision = precision_of(unit);
        if (unit == YEAR && t->from != NO_DAY)
            whole(t->from, YEAR, &t->from, &t->to);
        else if (unit == MONTH_UNIT && t->from != NO_DAY)
            whole(t->from, MONTH_UNIT, &t->from, &t->to);
        else if (unit >= DECADE && unit <= CENTURY && t->from != NO_DAY)
            whole(t->from, YEAR, &t->from, &t->to);
        t->is_vague = lead > 0;
        return q + m;
    }
    if ((m = role(r, k, BIT(FROM_NOW)))) {
        t->from = t->to = plus(r->now, unit, n);
        t->precision = precision_of(unit);
        t->is_future = true;
        return q + m;
    }
    /* "a week starting tomorrow" */
    int begins = 0;
    When start;
    if ((m = valued(r, k, BIT(SINCE), &begins)) && begins) {
        int l = days(r, k + m, &start);
        if (l && !start.is_duration && start.precision == PRECISION_DAY) {
            lasts_from(&start, unit, n, t);
            return q + m + l;
        }
    }
    /* counted from a day that is named right behind it */
    int step = role(r, k, BIT(BEFORE)) ? -1 : role(r, k, BIT(AFTER)) || role(r, k, BIT(FROM)) || role(r, k, BIT(SINCE)) ? 1 : 0;
    if (step) {
        int c = role(r, k, BIT(BEFORE) | BIT(AFTER) | BIT(FROM) | BIT(SINCE));
        Partial d = NO_PARTIAL;
        int off, l = valued(r, k + c, BIT(DAY_WORD), &off);
        When base = empty();
        if (l && r->now != NO_DAY)
            base.from = base.to = r->now + off;
        else if (!l && (l = date(r, k + c + role(r, k + c, BIT(THE) | BIT(YEAR_WORD)), &d))) {
            l += role(r, k + c, BIT(THE) | BIT(YEAR_WORD));
            base = resolve(&d, r, is_about_future(r, i, k + c + l));
        } else if (!l) {
            l = modified(r, k + c, &base);
        }
        if (l) {
            t->from = t->to = plus(base.from, unit, step * n);
            t->precision = precision_of(unit);
            return q + c + l;
        }
    }
    if (unit >= DAY && (m = role(r, k, BIT(THEN_BEFORE) | BIT(THEN_AFTER)))) {
        bool back = role(r, k, BIT(THEN_BEFORE));
        bool ends = !is_letters(r, k + m) || role(r, k + m, BIT(IN) | BIT(ON) | BIT(AT) | BIT(AND));
        /* "two days before the attack": counted from something without a date */
        if (ends && r->anchor != NO_DAY) {
            t->from = t->to = plus(r->anchor, unit, back ? -n : n);
            t->precision = precision_of(unit);
            return q + m;
        }
        t->is_duration = !ends;
        t->is_vague = true;
        t->precision = precision_of(unit);
        return ends ? q + m : q;
    }
    t->is_duration = true;
    t->precision = precision_of(unit);
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
    int l = of ? date(r, i + n + role(r, i + n, BIT(OF)), &d) : 0;
    if (l && (unit == WEEK || unit == DAY || unit == QUARTER) && (d.month || d.year)) {     /* "the first week of July" */
        When base = resolve(&d, r, false);
        if (base.from != NO_DAY) {
            if (unit == WEEK)
                base.from = base.from - (day_weekday(base.from) > 3 ? day_weekday(base.from) - 7 : day_weekday(base.from));
            t->from = plus(base.from, unit, v - 1);
            t->to = plus(t->from, unit, 1);
            t->to = t->to == NO_DAY ? NO_DAY : t->to - 1;
            t->basis = base.basis;
        }
        t->precision = precision_of(unit);
        return n + role(r, i + n, BIT(OF)) + l;
    }
    if (row) {
        if (r->now != NO_DAY) {
            t->from = plus(r->now, unit, -(v - 1));
            t->to = t->from == NO_DAY ? NO_DAY : r->now;
        }
        t->precision = precision_of(unit);
        return n;
    }
    if (unit != DAY && !of)
        return 0;
    t->precision = precision_of(unit);
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
    *t = empty();
    if ((m = modified(r, i + n, t)))
        return n + m;
    *t = empty();
    if ((the = role(r, i + n, BIT(THE))) && (m = valued(r, i + n + the, BIT(UNIT), &unit)) && unit >= WEEK && unit <= YEAR) {
        around_now(r, unit, 0, t);
        return n + the + m;
    }
    Reading inner = *r;
    inner.after_time = i + n;
    if (!(m = date(&inner, i + n, &d)) || d.day || (!d.month && !d.year))
        return 0;
    *t = resolve(&d, r, is_about_future(r, i, i + n + m));
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
    if ((c = number_plain(r->numbers, &r->p, i + n, &count)) && (count < 1 || count > 60 || (!last && v > 1)))
        return 0;
    n += c;
    if ((m = valued(r, i + n, BIT(UNIT), &unit))) {
        if (unit < DAY || unit >= YEAR || unit == FORTNIGHT)
            return 0;
    } else if (c || !(m = weekday_name(r, i + n, &weekday, &weak))) {
        return 0;
    }
    n += m;
    const Phrase *hour = NULL;
    n += weekday >= 0 ? phrase_at(r->list, &r->p, i + n, BIT(DAYPART), &hour) : 0;
    When larger;
    if (!(k = larger_time(r, i + n, &larger)) || larger.is_duration || (unit && precision_of(unit) >= larger.precision && unit != QUARTER))
        return 0;
    *t = empty();
    t->precision = unit ? precision_of(unit) : PRECISION_DAY;
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
        Day from = plus(unit == WEEK ? first_week(end) : end, unit, -count);
        t->from = from;
        t->to = (unit == WEEK ? first_week(end) : end) - 1;
    } else {
        t->from = plus(unit == WEEK ? first_week(larger.from) : larger.from, unit, v - 1);
        t->to = plus(t->from, unit, count);
        t->to = t->to == NO_DAY ? NO_DAY : t->to - 1;
    }
    if (t->from == NO_DAY || t->to == NO_DAY || t->from > larger.to)
        t->from = t->to = NO_DAY;
    return n + k;
}

/* last, next, this, past: with a unit, a weekday, a month, a season */
static int modified(const Reading *r, int i, When *t)
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
    int c = number_plain(r->numbers, &r->p, i + n, &count);
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
        int a = number_plain(r->numbers, &r->p, i + n, &count);
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
    if ((m = weekday_name(r, i + n, &v, &weak))) {
        Partial d;
        int full = date(r, i + n, &d);
        if (full > m && d.month) {                      /* "this Friday, June 15" */
            *t = resolve(&d, r, step > 0);
            t->is_future = step > 0;
            return n + full;
        }
        if (r->now != NO_DAY) {
            Day monday = r->now - day_weekday(r->now);
            /* "this Friday" in the clause of something past is the last one. */
            Day d0 = monday + v + 7 * step;
            if (rolling)
                d0 = weekday_near(r->now - 1, v, false);
            else if (step < 0 && the)
                d0 = weekday_near(r->now - 1, v, false);
            t->from = t->to = d0;
            t->is_future = d0 > r->now;
        }
        return n + m;
    }
    bool is_may = role(r, i + n, BIT(MONTH_WEAK)) && !piece_is_capital(&r->p.at[i + n]);
    if (phrase_at(r->list, &r->p, i + n, BIT(MONTH) | BIT(MONTH_WEAK), NULL) && !the && !is_may && (m = month_name(r, i + n, &v, &weak, &islamic))) {
        Partial d = { .month = v, .weekday = -1, .part = part };
        int day, year, y0, m0, d0;
        if (day_number(r, i + n + m, &day) || year_after(r, i + n + m, false, &year))
            return 0;
        if (r->now != NO_DAY) {
            day_split(r->now, &y0, &m0, &d0);
            d.year = step < 0 ? (v < m0 ? y0 : y0 - 1) : step > 0 ? (v > m0 ? y0 : y0 + 1) : y0;
            *t = resolve(&d, r, false);
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
    int y = year_after(r, i + n + k + m, false, &year);
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
    When whole_time = empty();
    int k = modified(r, i + n, &whole_time);
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
        if (sooner && part == 1 && r->now != NO_DAY && t->from <= r->now && r->now <= t->to)
            t->to = r->now > t->from ? r->now - 1 : t->from;
        else if (sooner && part == 3 && r->now != NO_DAY && t->from <= r->now && r->now < t->to)
            t->from = r->now + 1, t->is_future = true;
        else
            cut(&t->from, &t->to, part);
    }
    return n + k;
}

/* "the weekend", "the week of June 18", "the month": what names no step */
static int unit_of_now(const Reading *r, int i, When *t)
{
    int unit, n, m;
    if ((n = role(r, i, BIT(TIME_OF)))) {
        Partial d = NO_PARTIAL;
        if (!(m = date(r, i + n, &d)))
            return 0;
        *t = resolve(&d, r, false);
        t->precision = PRECISION_WEEK;
        if (t->from != NO_DAY)
            whole(t->from, WEEK, &t->from, &t->to);
        return n + m;
    }
    n = role(r, i, BIT(THE));
    if (n && (m = valued(r, i + n, BIT(UNIT), &unit)) && unit == WEEKEND) {
        around_now(r, WEEKEND, 0, t);
        return n + m;
    }
    return 0;
}

/* One day or stretch of days without the hour. */
static int days(const Reading *r, int i, When *t)
{
    const Phrase *ph;
    int n, part = 0, m;
    *t = empty();
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
        int follows = role(r, i + n, BIT(THE) | BIT(A)) || (is_letters(r, i + n) && piece_is_capital(&r->p.at[i + n]));
        bool day_before = ph->role == ANCHORED && ph->value != 0;
        if (day_before && follows && !weekday_name(r, i + n, &m, &(bool){ false })) {
            t->is_vague = true;                 /* "the day before the attack" */
            return n;
        }
        Day base = r->anchor != NO_DAY ? r->anchor : r->now;
        if (base != NO_DAY)
            t->from = t->to = base + (ph->role == ANCHORED ? (int)ph->value : 0);
        if (ph->role == ANCHORED_NIGHT)
            t->hour_from = 18, t->hour_to = 24;
        return n;
    }
    if ((n = part_in_turn(r, i, t)) || (*t = empty(), n = part_of(r, i, t)) || (*t = empty(), n = modified(r, i, t)) || (*t = empty(), n = season_time(r, i, t)) ||
        (*t = empty(), n = unit_of_now(r, i, t)) || (*t = empty(), n = nth_unit(r, i, t)))
        return n;
    *t = empty();
    /* "early June", "mid-2015", "the end of May" */
    n = role(r, i, BIT(THE));
    if ((m = valued(r, i + n, BIT(PART), &part))) {
        Partial d = NO_PARTIAL;
        int h = mark(r, i + n + m, '-') ? 1 : 0;
        int of = role(r, i + n + m + h, BIT(OF));
        int k = date(r, i + n + m + h + of, &d);
        if (k && !d.day && (d.month || d.year)) {
            d.part = part;
            *t = resolve(&d, r, is_about_future(r, i, i + n + m + h + of + k));
            t->precision = d.month ? PRECISION_MONTH : PRECISION_YEAR;
            return n + m + h + of + k;
        }
    }
    Partial d = NO_PARTIAL;
    if ((n = date(r, i, &d))) {
        *t = resolve(&d, r, is_about_future(r, i, i + n));
        /* "next week on Tuesday" is put together by the caller. */
        return n;
    }
    if ((n = few_time(r, i, t)) || (n = quantity_time(r, i, t)))
        return n;
    *t = empty();
    return 0;
}

/* ---- ranges -------------------------------------------------------------------- */

/* What stands right of the range's connector, where the left is `left`. */
static int right_end(const Reading *r, int i, const Partial *left, Partial *right)
{
    int day, m, y;
    int n = role(r, i, BIT(THE));
    if (left->month && left->day && (m = day_number(r, i + n, &day)) && !role(r, i + n + m, BIT(COUNTED) | BIT(UNIT) | BIT(MONTH)) && !mark(r, i + n + m, '/')) {
        Partial full;
        if (day_month(r, i + n, &full)) {
            *right = full;
            return n + day_month(r, i + n, &full);
        }
        if (!is_letters(r, i + n + m) || role(r, i + n + m, BIT(IN) | BIT(AND) | BIT(ON) | BIT(AT) | BIT(OF))) {
            *right = *left;
            right->day = day;
            right->weekday = -1;
            if (day < left->day && !left->is_islamic) {                 /* "from June 27 to the 3rd" */
                right->year += left->year && left->month == 12;
                right->month = left->month % 12 + 1;
            }
            m += year_after(r, i + n + m, false, &right->year);
            return n + m;
        }
    }
    if (left->year && !left->month && figure(r, i, 2, 2, &y) && is_glued(r, i) && mark(r, i - 1, '-')) {    /* "2014-15" */
        *right = (Partial){ .year = left->year / 100 * 100 + y, .weekday = -1 };
        return right->year > left->year ? 1 : 0;
    }
    if ((m = year_digits(r, i, &y)) && left->year && !left->month && y > left->year && y - left->year < 200) {
        *right = (Partial){ .year = y, .weekday = -1 };
        return m;
    }
    *right = NO_PARTIAL;
    int part = 0, k = valued(r, i, BIT(PART), &part);
    if (k && mark(r, i + k, '-'))
        k++;
    m = date(r, i + k, right);
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
    When right = resolve(b, r, is_future);
    if (!a->year && b->year && (a->month || a->day))
        a->year = b->year - (a->month > b->month || (a->month == b->month && a->day > b->day && b->day) ? 1 : 0);
    When left = resolve(a, r, is_future);
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
static int range(const Reading *r, int i, When *t)
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
    int alone = day_number(r, i + n, &day), k;
    if (!pm && alone && (k = role(r, i + n + alone, BIT(TO) | BIT(AND))) && (m = day_month(r, i + n + alone + k, &b)) &&
        (between || opened || !role(r, i + n + alone, BIT(AND)) || is_digits(r, i + n + alone + k)) &&
        (opened || !role(r, i + n + alone, BIT(AND)) || true) && day < b.day && b.month) {
        a = (Partial){ .year = b.year, .month = b.month, .day = day, .weekday = -1, .is_islamic = b.is_islamic };
        join(&a, &b, r, is_about_future(r, i, i + n + alone + k + m), t);
        return n + alone + k + m;
    }
    Reading inner = *r;
    if (opened)
        inner.after_time = i + n;
    int left = date(&inner, i + n + pm, &a), y1, y2;
    /* "2014 to 2018", "2014-2018": years without a preposition */
    if (!left && !pm && year_digits(r, i + n, &y1) && y1 >= 1900 && (k = role(r, i + n + 1, BIT(TO))) &&
        year_digits(r, i + n + 1 + k, &y2) && y2 > y1 && y2 - y1 < 100 && !is_glued(r, i + n) &&
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
    join(&a, &b, r, is_about_future(r, i, behind), t);
    return behind - i;
}

/* "from next Friday to October 1", "between 2007 and the end of 2008": ends of any form. */
static int loose_range(const Reading *r, int i, When *t)
{
    When a, b;
    int n = role(r, i, BIT(FROM) | BIT(BETWEEN)), m, k, l;
    bool between = role(r, i, BIT(BETWEEN)) > 0;
    Reading inner = *r;
    inner.after_time = i + n;
    if (!(m = days(&inner, i + n, &a)) || a.is_duration || a.from == NO_DAY)
        return 0;
    if (!n && a.precision == PRECISION_YEAR)
        return 0;
    k = role(r, i + n + m, between ? BIT(AND) | BIT(TO) : BIT(TO));
    if (!k)
        return 0;
    inner.after_time = i + n + m + k;
    l = days(&inner, i + n + m + k, &b);
    if (!l || b.is_duration || b.to == NO_DAY)
        return 0;
    if (b.to < a.from && b.precision == PRECISION_DAY && a.from - b.to < 7)     /* "from next Monday to Friday" */
        b.to += 7;
    if (b.to < a.from && a.basis == BASIS_RESOLVED && a.from - b.to < 366) {
        a.from = plus(a.from, YEAR, -1);
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

/* ---- the whole expression --------------------------------------------------------- */

static void put_hours(When *t, const Hours *h, const Reading *r)
{
    if (!h->is_set)
        return;
    if (t->hour_from < 0 || h->is_clock) {
        t->hour_from = h->from;
        t->hour_to = h->to;
    }
    if (h->is_overnight && t->from != NO_DAY && t->from == t->to && r->now == t->to)
        t->from--;
}

/* What hours alone say of the day: "overnight", "this morning", "tonight". */
static bool hours_alone(const Reading *r, const Hours *h, When *t)
{
    *t = empty();
    t->hour_from = h->from;
    t->hour_to = h->to;
    if (h->is_overnight && r->now != NO_DAY) {
        t->from = r->now - 1;
        t->to = r->now;
    } else if ((h->is_tonight || h->is_this) && r->now != NO_DAY) {
        t->from = t->to = r->now;
    }
    return true;
}

/* Hours, days, or both in either order; pieces taken. */
static int moment(const Reading *r, int i, When *t)
{
    Hours h = { 0 };
    int n = hours(r, i, &h);
    if (n < 0 || n == 0) {
        /* "early Tuesday", "late on Monday" */
        int part = 0, m = valued(r, i, BIT(PART) | BIT(SOONER), &part), k;
        int on = m ? role(r, i + m, BIT(ON)) : 0;
        int v;
        bool weak;
        if (m && part != 2 && ((k = weekday_name(r, i + m + on, &v, &weak)) || (k = role(r, i + m + on, BIT(DAY_WORD))) ||
                               (on && (k = is_letters(r, i + m + on) || is_digits(r, i + m + on))))) {
            Hours edge = { part == 1 ? 0 : 18, part == 1 ? 9 : 24, true, false, false, false, false };
            int d = days(r, i + m + on, t);
            if (d && t->precision == PRECISION_DAY && !t->is_duration) {
                Hours more = { 0 };
                int l = abs(hours(r, i + m + on + d, &more));
                if (l && more.is_set && !more.is_clock) {
                    int third = (more.to - more.from) / 3;
                    edge = more;
                    if (part == 1) edge.to -= third; else edge.from += third;
                } else
                    l = 0;
                put_hours(t, &edge, r);
                return m + on + d + l;
            }
        }
        n = 0;
    }
    if (n > 0) {
        /* "at dawn on Tuesday", "the night of June 25", "overnight Monday" */
        int k = comma(r, i + n) && !h.is_tonight ? 0 : role(r, i + n, BIT(ON) | BIT(OF));
        int d = 0;
        if (!h.is_this) {
            Reading inner = *r;
            inner.after_time = -1;
            d = range(&inner, i + n + k, t);
            if (!d)
                d = days(&inner, i + n + k, t);
        }
        if (d && !t->is_duration && t->precision == PRECISION_DAY && t->hour_from < 0) {
            put_hours(t, &h, r);
            return n + k + d;
        }
        /* "tonight at 1 a.m." */
        Hours sharper = { 0 };
        int l = h.is_tonight || h.is_this ? hours(r, i + n, &sharper) : 0;
        if (l > 0 && sharper.is_clock) {
            h.from = sharper.from, h.to = sharper.to;
            n += l;
        }
        /* "3:00 to 4:00 tomorrow", but not "in the morning two weeks" */
        hours_alone(r, &h, t);
        if (h.is_overnight && (d = days(r, i + n + role(r, i + n, BIT(FROM) | BIT(TO)), t)) && t->from != NO_DAY)
            return n;
        hours_alone(r, &h, t);
        return n;
    }
    n = range(r, i, t);
    if (!n)
        n = loose_range(r, i, t);
    if (!n)
        n = days(r, i, t);
    if (!n)
        return 0;
    /* "next week on Tuesday", "the following week, on Monday" */
    int on = role(r, i + n, BIT(ON)) ? role(r, i + n, BIT(ON)) : (mark(r, i + n, '-') ? 1 : 0), v = 0, k;
    bool weak;
    if (t->precision == PRECISION_WEEK && !t->is_duration && t->from != NO_DAY && t->to == t->from + 6 &&
        (k = weekday_name(r, i + n + on, &v, &weak)) && day_weekday(t->from) == 0) {
        t->from = t->to = t->from + v;
        t->precision = PRECISION_DAY;
        n += on + k;
    }
    /* "Monday of next week" */
    int of = role(r, i + n, BIT(OF));
    When week;
    if (of && weekday_name(r, i, &v, &weak) == n && modified(r, i + n + of, (week = empty(), &week)) &&
        week.precision == PRECISION_WEEK && week.from != NO_DAY) {
        t->from = t->to = week.from + v;
        t->is_future = week.is_future;
        n += of + modified(r, i + n + of, &week);
    }
    if (t->is_duration || t->precision != PRECISION_DAY)
        return n;
    /* "Tuesday morning", "June 25 at 3 p.m.", "Tuesday, at dawn" */
    int c = comma(r, i + n);
    int m = hours(r, i + n + c, &h);
    if (c && m < 0)
        m = 0;
    if (m) {
        m = abs(m);
        put_hours(t, &h, r);
        n += c + m;
        Hours sharper = { 0 };          /* "Sunday morning at 8:00" */
        m = h.is_clock ? 0 : hours(r, i + n, &sharper);
        if (m > 0 && sharper.is_clock) {
            put_hours(t, &sharper, r);
            n += m;
        }
    }
    return n;
}

/* "since", "until", "before", "after" in front of a time. */
static int related(const Reading *r, int i, When *t)
{
    int n = role(r, i, BIT(SINCE) | BIT(UNTIL) | BIT(BEFORE) | BIT(AFTER)), m, v;
    bool weak;
    /* "the following Friday", but "following Friday's attack" */
    bool is_next = n && role(r, i, BIT(NEXT)) == n && (m = weekday_name(r, i + n, &v, &weak)) && !mark(r, i + n + m, '\'');
    if (!n || is_next)
        return moment(r, i, t);
    WhenRelation relation = role(r, i, BIT(SINCE)) == n ? WHEN_SINCE : role(r, i, BIT(UNTIL)) == n ? WHEN_UNTIL
                          : role(r, i, BIT(BEFORE)) == n ? WHEN_BEFORE : WHEN_AFTER;
    int skip = role(r, i + n, BIT(ON) | BIT(THE));
    m = moment(r, i + n, t);
    if (!m && skip) {
        m = moment(r, i + n + skip, t);
        n += m ? skip : 0;
    }
    if (!m)
        return 0;
    /* "after three days" is a duration; "by 2020" looks ahead. */
    if (t->is_duration)
        return n + m;
    t->relation = relation;
    if (relation == WHEN_SINCE) {
        t->is_since = true;
        if (!t->is_duration)
            t->to = NO_DAY;
    }
    return n + m;
}

/* "for six days", "for weeks", "within two weeks", "in two weeks" */
static int lasting(const Reading *r, int i, When *t)
{
    int n = role(r, i, BIT(FOR) | BIT(IN)), unit, m;
    double v;
    if (!n)
        return 0;
    int lead = role(r, i + n, BIT(MORE_LESS) | BIT(THE));
    *t = empty();
    if ((m = valued(r, i + n + lead, BIT(UNIT), &unit)) && role(r, i + n + lead, BIT(UNIT_PLURAL)) && unit >= HOUR) {
        t->is_duration = t->is_vague = true;    /* "for days" */
        t->precision = precision_of(unit);
        return n + lead + m;
    }
    int few = phrase_at(r->list, &r->p, i + n + lead, BIT(A), NULL);
    int q = quantity(r, i + n + lead, &v, &unit);
    (void)few;
    bool in = is_letters(r, i) && text_equals(r->p.at[i].lower, "in");
    bool within = is_letters(r, i) && text_equals(r->p.at[i].lower, "within");
    if (!q || (unit < HOUR && !in && !within))
        return 0;
    int behind = i + n + lead + q;
    if (role(r, behind, BIT(AGO) | BIT(THEN_BEFORE) | BIT(THEN_AFTER)))
        return 0;
    t->precision = precision_of(unit);
    Partial d = NO_PARTIAL;
    /* "for three days, from Monday", "for a week starting tomorrow" */
    int begins = 0, from = behind + comma(r, behind), s = valued(r, from, BIT(SINCE), &begins);
    When start;
    if (!(s && begins))
        s = in || within ? 0 : role(r, from, BIT(FROM));
    int day = s ? days(r, from + s, &start) : 0;
    if (day && !start.is_duration && start.precision == PRECISION_DAY) {
        lasts_from(&start, unit, v, t);
        return from + s + day - i;
    }
    int later = in ? role(r, behind, BIT(FROM_NOW)) : 0;                /* "in two weeks' time" */
    int c = role(r, behind, BIT(SINCE) | BIT(AFTER)), l;
    if (c && (l = date(r, behind + c + role(r, behind + c, BIT(THE) | BIT(YEAR_WORD)), &d))) {
        When base = resolve(&d, r, false);
        t->from = base.from;
        t->is_since = true;
        t->relation = WHEN_SINCE;
        t->basis = base.basis;
        return behind + c + role(r, behind + c, BIT(THE) | BIT(YEAR_WORD)) + l - i;
    }
    if ((in || within) && r->now != NO_DAY && (later || is_about_future(r, i, behind))) {
        Day end = plus(r->now, unit, v);
        t->from = within ? r->now : end;
        t->to = end;
        t->is_future = true;
        if (end == NO_DAY)
            t->from = NO_DAY;
        return behind + later - i;
    }
    if (unit < HOUR)
        return 0;
    t->is_duration = true;
    return behind - i;
}

/* "every Monday" names no day. */
static int repeated(const Reading *r, int i)
{
    int n = role(r, i, BIT(EVERY)), m;
    if (!n)
        return 0;
    m = role(r, i + n, BIT(WEEKDAY) | BIT(UNIT) | BIT(DAYPART) | BIT(MONTH));
    return m ? n + m : 0;
}

static bool is_day_inside(const When *t)
{
    return t->from != NO_DAY && t->to == t->from && !t->is_duration && t->precision == PRECISION_DAY;
}

/* The longest way to read a time from piece `i`. */
static int time_at(const Reading *r, int i, When *t)
{
    When one;
    int n = lasting(r, i, &one), m;
    int best = 0;
    if (n) {
        *t = one;
        best = n;
    }
    one = empty();
    m = related(r, i, &one);
    /* "in two days": lasting; "in the last two days": related through its preposition */
    if (m > best || (m == best && m && t->is_duration)) {
        *t = one;
        best = m;
    }
    return best;
}

static Reading reading_of(const TimeWords *words, const NumberWords *numbers, Understanding *u, int s, Arena *keep)
{
    Reading r = { .list = &words->phrases, .numbers = numbers, .s = &u->sentences[s], .now = u->item->published,
                  .anchor = NO_DAY, .after_time = -1 };
    r.p = pieces_of_sentence(u->item->text, r.s, keep);
    phrases_mark(r.list, &r.p);
    numbers_mark(numbers, &r.p);
    return r;
}

/* What no time is without, beside figures and words for numbers. */
#define CORE (BIT(MONTH) | BIT(MONTH_WEAK) | BIT(ISLAMIC) | BIT(FEAST) | BIT(ISLAMIC_FEAST) | BIT(WEEKDAY) | BIT(WEEKDAY_WEAK) |      \
              BIT(UNIT) | BIT(UNIT_PLURAL) | BIT(SEASON) | BIT(DAY_WORD) | BIT(ANCHORED) | BIT(ANCHORED_NIGHT) | BIT(DAYPART) |     \
              BIT(HOUR_ALONE) | BIT(DECADE_WORD) | BIT(TONIGHT) | BIT(OVERNIGHT) | BIT(AM) | BIT(PM) | BIT(OCLOCK) | BIT(ZONE) | BIT(YEAR_WORD) |      \
              BIT(TIME_OF))

/* Where a time may begin: at such a word, or before it with nothing but words of the
 * lists and marks in between. */
static bool *may_begin(const Reading *r, Arena *keep)
{
    bool *may = NEW_ARRAY(keep, bool, r->p.n + 1);
    for (int i = r->p.n - 1; i >= 0; i--) {
        const Piece *p = &r->p.at[i];
        bool is_core = p->kind == PIECE_DIGITS || p->of[r->list->number].begin & CORE || p->of[0].begin;
        bool goes_with = p->kind != PIECE_LETTERS || p->of[r->list->number].is_inside || p->of[0].is_inside;
        may[i] = is_core || (goes_with && may[i + 1]);
    }
    return may;
}

/* "25/6" and its like need a mark between two digits, whatever the script. */
static bool may_hold_numeric_date(Text t)
{
    bool has_mark = false, has_digits = false;
    for (int i = 0; i < t.n; i++) {
        unsigned char c = (unsigned char)t.at[i];
        has_mark |= c == '/' || c == '.';
        if (c == 0xD9 || c == 0xDB || c == 0xE0 || c == 0xEF)       /* these begin other digits than ours */
            has_digits = true;
        if (i > 0 && (c == '/' || c == '.' || c == '-' || c == 0xE2) && t.at[i - 1] >= '0' && t.at[i - 1] <= '9')
            has_digits |= i + 1 < t.n && ((t.at[i + 1] >= '0' && t.at[i + 1] <= '9') || c == 0xE2);
    }
    return has_mark && has_digits;
}

/* Does the item hold a date that can be read in one way only, "25/6" or "6/25"? */
static void settle_order(const TimeWords *words, const NumberWords *numbers, Understanding *u, bool *day_first, bool *month_first, Arena scratch)
{
    for (int s = 0; s < u->nsentences; s++) {
        Arena again = scratch;
        if (!may_hold_numeric_date(text_part(u->item->text, u->sentences[s].begin, u->sentences[s].end)))
            continue;
        Reading r = reading_of(words, numbers, u, s, &again);
        for (int i = 0; i < r.p.n; i++) {
            Partial d;
            int a, b, n = numeric_date(&r, i, &d);
            if (!n)
                continue;
            if (figure(&r, i, 1, 2, &a) && figure(&r, i + 2, 1, 2, &b)) {
                *day_first |= a > 12;
                *month_first |= b > 12;
            }
            i += n - 1;
        }
    }
    if (*day_first && *month_first)
        *day_first = *month_first = false;
}

/* "June 17 and 24": the second day borrows month and year from the first. */
static int next_day(const Reading *r, int i, const When *first, When *t)
{
    int day, y, m, d;
    int n = role(r, i, BIT(AND)) ? role(r, i, BIT(AND)) : comma(r, i);
    if (!n || !is_digits(r, i - 1) || !is_day_inside(first) || r->p.at[i - 1].number > 31 ||
        !figure(r, i + n, 1, 2, &day) || goes_on(r, i + n + 1) || is_letters(r, i + n + 1) || mark(r, i + n + 1, ':') ||
        mark(r, i + n + 1, '%') || mark(r, i + n + 1, '-') || mark(r, i + n + 1, '/'))
        return 0;
    day_split(first->from, &y, &m, &d);
    Day same = day_of(y, m, day);
    if (d != (int)r->p.at[i - 1].number || day <= d || same == NO_DAY)
        return 0;
    *t = *first;
    t->from = t->to = same;
    return n + 1;
}

#define SINCE_REACHES 8

/* "since the offensive began on 19 June": not that day alone, but from then on. */
static bool follows_since(const Reading *r, int i)
{
    for (int k = i - 1; k >= 0 && i - k <= SINCE_REACHES; k--) {
        if (!is_letters(r, k) && !is_digits(r, k) && !mark(r, k, '-'))
            return false;
        if (is_letters(r, k) && role(r, k, BIT(SINCE)) == 1 && k > r->after_time - 1)
            return k + 1 < i;
    }
    return false;
}

/* "today 6/25" in a post that an item of another day quotes: up to the end of its
 * paragraph the day it was written on is the 25th. */
static Day day_it_was_written(const Reading *r, int i, When *before, const When *t)
{
    if (!before || before->from == NO_DAY || before->from != r->now || before->to != r->now || before->last < 0 || !is_day_inside(t) || t->from == r->now)
        return NO_DAY;
    int k = i - 1;
    while (k >= 0 && r->p.at[k].kind == PIECE_MARK && i - k <= 2)
        k--;
    if (k < 0 || r->p.at[k].end != before->end || r->p.at[k].word != before->last || phrase_before(r->list, &r->p, k + 1, BIT(DAY_WORD), NULL) == 0)
        return NO_DAY;
    before->from = before->to = t->from;
    return t->from;
}

void times_fill(const TimeWords *words, const NumberWords *numbers, Understanding *u, Arena *keep, Arena scratch)
{
    int capacity = 0, paragraph = -1;
    Day anchor = NO_DAY, written = NO_DAY;
    bool day_first = false, month_first = false;
    u->times = NULL;
    u->ntimes = 0;
    settle_order(words, numbers, u, &day_first, &month_first, scratch);
    for (int s = 0; s < u->nsentences; s++) {
        Arena again = scratch;
        Reading r = reading_of(words, numbers, u, s, &again);
        r.day_first = day_first;
        r.month_first = month_first;
        if (u->sentences[s].paragraph > paragraph + 1)
            anchor = NO_DAY;
        if (u->sentences[s].paragraph != paragraph)
            written = NO_DAY;
        if (written != NO_DAY)
            r.now = written;
        paragraph = u->sentences[s].paragraph;
        const bool *may = may_begin(&r, &again);
        for (int i = 0; i < r.p.n && r.s->nwords > 0; ) {
            if (!may[i]) {
                i++;
                continue;
            }
            When t = empty();
            r.anchor = anchor;
            int n = repeated(&r, i);
            if (n) {
                i += n;
                continue;
            }
            n = time_at(&r, i, &t);
            if (!n) {
                i++;
                continue;
            }
            /* Words of place and relation in front are not part of its span, but of its sense. */
            t.sentence = s;
            t.first = r.p.at[i].word;
            t.last = r.p.at[i + n - 1].word;
            t.begin = r.p.at[i].begin;
            t.end = r.p.at[i + n - 1].end;
            /* "from the end of 2018 to early 2018": words that contradict each other name no day. */
            if (t.from != NO_DAY && t.to != NO_DAY && t.from > t.to)
                t.from = t.to = NO_DAY;
            if (r.now != NO_DAY && t.from != NO_DAY && t.from > r.now)
                t.is_future = true;
            When *before = u->ntimes && u->times[u->ntimes - 1].sentence == s ? &u->times[u->ntimes - 1] : NULL;
            Day day = day_it_was_written(&r, i, before, &t);
            t.is_written = day != NO_DAY;
            if (day != NO_DAY)
                r.now = written = day;
            if (is_day_inside(&t))
                anchor = t.from;
            if (!t.is_since && is_day_inside(&t) && follows_since(&r, i)) {
                t.is_since = true;
                t.relation = WHEN_SINCE;
                t.to = NO_DAY;
            }
            *GROW(keep, u->times, u->ntimes, capacity) = t;
            i += n;
            for (When other; (n = next_day(&r, i, &t, &other)); i += n) {
                other.first = other.last = r.p.at[i + n - 1].word;
                other.begin = r.p.at[i + n - 1].begin;
                other.end = r.p.at[i + n - 1].end;
                *GROW(keep, u->times, u->ntimes, capacity) = t = other;
            }
            r.after_time = i;
        }
    }
    numbers_in_times(u);
}

void times_find(const Lexicon *lex, Understanding *u, Arena *keep, Arena scratch)
{
    times_fill(lex->times, lex->numbers, u, keep, scratch);
}
