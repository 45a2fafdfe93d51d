/* times_reading.h - private to times*.c: how one sentence is read for times.
 *
 * It is read piece by piece.  A function is asked whether what it knows begins at piece `i`,
 * and answers how many pieces that takes, or 0; what it found is in its last argument. */
#ifndef UNDERSTAND_TIMES_READING_H
#define UNDERSTAND_TIMES_READING_H

#include "understand/pieces.h"
#include "understand/times.h"

/* X(constant, "as the list calls it") */
#define ROLES(X)                                                                                     \
    X(MONTH, "month") X(MONTH_WEAK, "month-weak") X(ISLAMIC, "islamic") X(FEAST, "feast")            \
    X(ISLAMIC_FEAST, "islamic-feast") X(WEEKDAY, "weekday") X(WEEKDAY_WEAK, "weekday-weak")          \
    X(UNIT, "unit") X(UNIT_PLURAL, "unit-plural") X(SEASON, "season") X(DAY_WORD, "day-word")        \
    X(ANCHORED, "anchored") X(ANCHORED_NIGHT, "anchored-night") X(LAST, "last")      \
    X(PAST_WINDOW, "past-window") X(NEXT, "next") X(THIS, "this") X(RECENT, "recent")                \
    X(COMING, "coming") X(COUPLE, "couple") X(PART, "part") X(SOONER, "sooner") X(AGO, "ago")        \
    X(THEN_BEFORE, "then-before") X(THEN_AFTER, "then-after") X(FROM_NOW, "from-now")                \
    X(SINCE, "since") X(UNTIL, "until") X(BY, "by") X(BEFORE, "before") X(AFTER, "after") X(FROM, "from")        \
    X(BETWEEN, "between") X(TO, "to") X(AND, "and") X(OR, "or") X(IN, "in") X(FOR, "for")            \
    X(ON, "on") X(AT, "at") X(OF, "of") X(THE, "the") X(A, "a") X(EVERY, "every")                    \
    X(TIME_OF, "time-of") X(YEAR_WORD, "year-word") X(MORE_LESS, "more-less")\
    X(DAYPART, "daypart") X(HOUR_ALONE, "hour-alone") X(TONIGHT, "tonight")                          \
    X(OVERNIGHT, "overnight") X(AM, "am") X(PM, "pm") X(OCLOCK, "oclock") X(ZONE, "zone")            \
    X(YEAR_BEFORE, "year-before") X(YEAR_SURE, "year-sure")                        \
    X(HALF, "half") X(DECADE_WORD, "decade-word") X(COUNTED, "counted") X(ROW, "row") X(STRAIGHT, "straight") X(FUTURE, "future") X(PAST, "past")
#define CONSTANT(constant, word) constant,
enum { ROLES(CONSTANT) ROLE_COUNT_ };
#undef CONSTANT
_Static_assert(ROLE_COUNT_ <= 64, "roles are bits of one number");
#define BIT(role) (UINT64_C(1) << (role))

/* Values of the role "unit". */
enum { SECOND = 1, MINUTE, HOUR, DAY, WEEK, FORTNIGHT, MONTH_UNIT, QUARTER, YEAR, DECADE, CENTURY, WEEKEND, NIGHT, WORKDAY };

/* What the reading of one sentence needs. */
typedef struct Reading {
    const Phrases     *list;
    const NumberWords *numbers;
    Pieces             p;
    const Sentence    *s;
    Day                now;             /* the item's date, or NO_DAY */
    Day                anchor;          /* the day that was named last, or NO_DAY */
    Day                story;           /* where the time that was named last begins, be it a year, or NO_DAY */
    bool               day_first;       /* what another date of the item settles: 25/6 */
    bool               month_first;
    int                after_time;      /* the piece behind the last time found, or -1 */
} Reading;

/* A date as far as the words give it. */
typedef struct Partial {
    int  year, month, day;              /* 0: not given */
    int  weekday;                       /* -1: not given */
    int  part;                          /* 1 early, 2 mid, 3 late, 4 and 5 the halves, 6 to 9 the quarters; 0 the whole */
    bool is_islamic;
    bool is_decade;
} Partial;

typedef struct Hours { int from, to; bool is_set, is_overnight, is_tonight, is_this, is_clock; } Hours;

#define NO_PARTIAL ((Partial){ .weekday = -1 })

/* ---- looking at pieces ---------------------------------------------------- */

static inline int role(const Reading *r, int i, uint64_t roles)
{
    return phrase_at(r->list, &r->p, i, roles, NULL);
}

static inline int valued(const Reading *r, int i, uint64_t roles, int *value)
{
    const Phrase *ph;
    int n = phrase_at(r->list, &r->p, i, roles, &ph);
    if (n)
        *value = (int)ph->value;
    return n;
}

static inline bool is_digits(const Reading *r, int i)
{
    return i >= 0 && i < r->p.n && r->p.at[i].kind == PIECE_DIGITS;
}

static inline bool is_letters(const Reading *r, int i)
{
    return i >= 0 && i < r->p.n && r->p.at[i].kind == PIECE_LETTERS;
}

static inline bool is_glued(const Reading *r, int i)
{
    return i > 0 && i < r->p.n && r->p.at[i].is_glued;
}

static inline bool mark(const Reading *r, int i, char c)
{
    return piece_is_mark(&r->p, i, c);
}

static inline int comma(const Reading *r, int i)
{
    return mark(r, i, ',') ? 1 : 0;
}

/* Digits of `least` to `most` places, no part of a longer figure. */
static inline bool figure(const Reading *r, int i, int least, int most, int *value)
{
    if (!is_digits(r, i) || r->p.at[i].lower.n < least || r->p.at[i].lower.n > most)
        return false;
    *value = (int)r->p.at[i].number;
    return true;
}

static inline bool goes_on(const Reading *r, int i)            /* ",000" behind: a quantity */
{
    return (mark(r, i, ',') || mark(r, i, '.')) && is_glued(r, i) && is_digits(r, i + 1) && is_glued(r, i + 1);
}

static inline When times_empty(void)
{
    return (When){ .from = NO_DAY, .to = NO_DAY, .precision = PRECISION_DAY, .basis = BASIS_RESOLVED,
                   .hour_from = -1, .hour_to = -1 };
}

/* ---- times_calendar.c ------------------------------------------------------ */

/* The tabular Islamic calendar. */
Day times_islamic_day(int year, int month, int day);
int times_islamic_year(Day d);

Day times_month_start(int year, int month);
Day times_plus_months(Day d, int n);
/* `n` units later; NO_DAY beyond the calendar of anybody's news. */
Day times_plus(Day d, int unit, double n);
/* The whole week, month, year ... in which `d` lies. */
void times_whole(Day d, int unit, Day *from, Day *to);
TimePrecision times_precision(int unit);
/* Early, middle or late part of a stretch of days. */
void times_cut(Day *from, Day *to, int part);

/* ---- times_resolve.c ------------------------------------------------------- */

/* Is the clause about the future that holds pieces first..behind - 1? */
bool times_is_future(const Reading *r, int first, int behind);
/* The weekday on or before `now`, or after it. */
Day times_weekday_near(Day now, int weekday, bool is_future);
/* Also sets the year it found in `d`, for the other end of a range. */
When times_resolve(Partial *d, const Reading *r, bool is_future);

/* ---- times_dates.c: what stands in a calendar ------------------------------- */

int times_year_digits(const Reading *r, int i, int *year);
/* "25", "25th", "twenty-fifth" */
int times_day_number(const Reading *r, int i, int *day);
int times_month_name(const Reading *r, int i, int *month, bool *is_weak, bool *is_islamic);
int times_weekday_name(const Reading *r, int i, int *weekday, bool *is_weak);
/* The year behind a day and month. */
int times_year_after(const Reading *r, int i, bool is_hyphened, int *year);
/* "25/6", "6/25/18" */
int times_numeric_date(const Reading *r, int i, Partial *d);
/* "25 June" */
int times_day_month(const Reading *r, int i, Partial *d);
/* Any of them. */
int times_date(const Reading *r, int i, Partial *d);

/* ---- times_hours.c ----------------------------------------------------------- */

/* "at 3 p.m.", "at dawn", "overnight"; less than 0 where it may as well be none. */
int times_hours(const Reading *r, int i, Hours *h);

/* ---- times_counted.c: what counts from the item's date ------------------------ */

/* "six days", "a couple of weeks" */
int times_quantity(const Reading *r, int i, double *n, int *unit);
/* "for three days from Monday": from `start` on. */
void times_lasts_from(const When *start, int unit, double n, When *t);
/* "the week before last", "the night before last" */
int times_before_last(const Reading *r, int i, When *t);
/* "last week", "next Friday", "this summer" */
int times_modified(const Reading *r, int i, When *t);
/* All of these, and dates. */
int times_days(const Reading *r, int i, When *t);

/* ---- times_ranges.c ------------------------------------------------------------- */

/* "from 17 to 24 June", "March to May" */
int times_range(const Reading *r, int i, When *t);
/* "from next Friday to October 1": ends of any form. */
int times_loose_range(const Reading *r, int i, When *t);

#endif
