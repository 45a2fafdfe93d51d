#include "understand/times.h"

#include <stdlib.h>

#include "understand/models.h"
#include "understand/times_reading.h"

#define WORD(constant, word) word,
static const char *const role_words[] = { ROLES(WORD) };

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
    *t = times_empty();
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
    int n = times_before_last(r, i, t);
    if (n)
        return n;
    n = times_hours(r, i, &h);
    if (n < 0 || n == 0) {
        /* "early Tuesday", "late on Monday" */
        int part = 0, m = valued(r, i, BIT(PART) | BIT(SOONER), &part), k;
        int on = m ? role(r, i + m, BIT(ON)) : 0;
        int v;
        bool weak;
        if (m && part != 2 && part <= 3 && ((k = times_weekday_name(r, i + m + on, &v, &weak)) || (k = role(r, i + m + on, BIT(DAY_WORD))) ||
                               (on && (k = is_letters(r, i + m + on) || is_digits(r, i + m + on))))) {
            Hours edge = { part == 1 ? 0 : 18, part == 1 ? 9 : 24, true, false, false, false, false };
            int d = times_days(r, i + m + on, t);
            if (d && t->precision == PRECISION_DAY && !t->is_duration) {
                Hours more = { 0 };
                int l = abs(times_hours(r, i + m + on + d, &more));
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
            d = times_range(&inner, i + n + k, t);
            if (!d)
                d = times_days(&inner, i + n + k, t);
        }
        if (d && !t->is_duration && t->precision == PRECISION_DAY && t->hour_from < 0) {
            put_hours(t, &h, r);
            return n + k + d;
        }
        /* "tonight at 1 a.m." */
        Hours sharper = { 0 };
        int l = h.is_tonight || h.is_this ? times_hours(r, i + n, &sharper) : 0;
        if (l > 0 && sharper.is_clock) {
            h.from = sharper.from, h.to = sharper.to;
            n += l;
        }
        /* "3:00 to 4:00 tomorrow", but not "in the morning two weeks" */
        hours_alone(r, &h, t);
        if (h.is_overnight && (d = times_days(r, i + n + role(r, i + n, BIT(FROM) | BIT(TO)), t)) && t->from != NO_DAY)
            return n;
        hours_alone(r, &h, t);
        return n;
    }
    n = times_range(r, i, t);
    if (!n)
        n = times_loose_range(r, i, t);
    if (!n)
        n = times_days(r, i, t);
    if (!n)
        return 0;
    /* "next week on Tuesday", "the following week, on Monday" */
    int on = role(r, i + n, BIT(ON)) ? role(r, i + n, BIT(ON)) : (mark(r, i + n, '-') ? 1 : 0), v = 0, k;
    bool weak;
    if (t->precision == PRECISION_WEEK && !t->is_duration && t->from != NO_DAY && t->to == t->from + 6 &&
        (k = times_weekday_name(r, i + n + on, &v, &weak)) && day_weekday(t->from) == 0) {
        t->from = t->to = t->from + v;
        t->precision = PRECISION_DAY;
        n += on + k;
    }
    /* "Monday of next week" */
    int of = role(r, i + n, BIT(OF));
    When week;
    if (of && times_weekday_name(r, i, &v, &weak) == n && times_modified(r, i + n + of, (week = times_empty(), &week)) &&
        week.precision == PRECISION_WEEK && week.from != NO_DAY) {
        t->from = t->to = week.from + v;
        t->is_future = week.is_future;
        n += of + times_modified(r, i + n + of, &week);
    }
    if (t->is_duration || t->precision != PRECISION_DAY)
        return n;
    /* "Tuesday morning", "June 25 at 3 p.m.", "Tuesday, at dawn" */
    int c = comma(r, i + n);
    int m = times_hours(r, i + n + c, &h);
    if (c && m < 0)
        m = 0;
    if (m) {
        m = abs(m);
        put_hours(t, &h, r);
        n += c + m;
        Hours sharper = { 0 };          /* "Sunday morning at 8:00" */
        m = h.is_clock ? 0 : times_hours(r, i + n, &sharper);
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
    bool is_next = n && role(r, i, BIT(NEXT)) == n && (m = times_weekday_name(r, i + n, &v, &weak)) && !mark(r, i + n + m, '\'');
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
    *t = times_empty();
    if ((m = valued(r, i + n + lead, BIT(UNIT), &unit)) && role(r, i + n + lead, BIT(UNIT_PLURAL)) && unit >= HOUR) {
        t->is_duration = t->is_vague = true;    /* "for days" */
        t->precision = times_precision(unit);
        return n + lead + m;
    }
    int few = phrase_at(r->list, &r->p, i + n + lead, BIT(A), NULL);
    int q = times_quantity(r, i + n + lead, &v, &unit);
    (void)few;
    bool in = is_letters(r, i) && text_equals(r->p.at[i].lower, "in");
    bool within = is_letters(r, i) && text_equals(r->p.at[i].lower, "within");
    if (!q || (unit < HOUR && !in && !within))
        return 0;
    int behind = i + n + lead + q;
    if (role(r, behind, BIT(AGO) | BIT(THEN_BEFORE) | BIT(THEN_AFTER)))
        return 0;
    t->precision = times_precision(unit);
    Partial d = NO_PARTIAL;
    /* "for three days, from Monday", "for a week starting tomorrow" */
    int begins = 0, from = behind + comma(r, behind), s = valued(r, from, BIT(SINCE), &begins);
    When start;
    if (!(s && begins))
        s = in || within ? 0 : role(r, from, BIT(FROM));
    int day = s ? times_days(r, from + s, &start) : 0;
    if (day && !start.is_duration && start.precision == PRECISION_DAY) {
        times_lasts_from(&start, unit, v, t);
        return from + s + day - i;
    }
    int later = in ? role(r, behind, BIT(FROM_NOW)) : 0;                /* "in two weeks' time" */
    int c = role(r, behind, BIT(SINCE) | BIT(AFTER)), l;
    if (c && (l = times_date(r, behind + c + role(r, behind + c, BIT(THE) | BIT(YEAR_WORD)), &d))) {
        When base = times_resolve(&d, r, false);
        t->from = base.from;
        t->is_since = true;
        t->relation = WHEN_SINCE;
        t->basis = base.basis;
        return behind + c + role(r, behind + c, BIT(THE) | BIT(YEAR_WORD)) + l - i;
    }
    if ((in || within) && r->now != NO_DAY && (later || times_is_future(r, i, behind))) {
        Day end = times_plus(r->now, unit, v);
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
    one = times_empty();
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
                  .anchor = NO_DAY, .story = NO_DAY, .after_time = -1 };
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
            int a, b, n = times_numeric_date(&r, i, &d);
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

/* ", 4 and 7": a list of days goes on, or more than days is counted. */
static bool is_list_of_days(const Reading *r, int i)
{
    int n = role(r, i, BIT(AND)), day;
    return n && figure(r, i + n, 1, 2, &day) && !is_letters(r, i + n + 1) && !goes_on(r, i + n + 1);
}

/* "June 17 and 24": the second day borrows month and year from the first. */
static int next_day(const Reading *r, int i, const When *first, When *t)
{
    int day, y, m, d;
    int n = role(r, i, BIT(AND)) ? role(r, i, BIT(AND)) : comma(r, i);
    if (!n || !is_digits(r, i - 1) || !is_day_inside(first) || r->p.at[i - 1].number > 31 ||
        !figure(r, i + n, 1, 2, &day) || goes_on(r, i + n + 1) || (is_letters(r, i + n + 1) && !is_list_of_days(r, i + n + 1)) || mark(r, i + n + 1, ':') ||
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
    Day anchor = NO_DAY, story = NO_DAY, written = NO_DAY;
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
            written = story = NO_DAY;
        if (written != NO_DAY)
            r.now = written;
        paragraph = u->sentences[s].paragraph;
        const bool *may = may_begin(&r, &again);
        u->sentences[s].times_from = u->ntimes;
        for (int i = 0; i < r.p.n && r.s->nwords > 0; ) {
            if (!may[i]) {
                i++;
                continue;
            }
            When t = times_empty();
            r.anchor = anchor;
            r.story = story;
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
            if (t.from != NO_DAY)
                story = t.from;
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
        u->sentences[s].times_to = u->ntimes;
    }
    numbers_in_times(u);
}

void times_find(const Lexicon *lex, Understanding *u, Arena *keep, Arena scratch)
{
    times_fill(lex->times, lex->numbers, u, keep, scratch);
}
