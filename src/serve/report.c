#include "serve/report.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/json.h"
#include "serve/ask.h"
#include "serve/event_json.h"

/* ---- a page of sections, lines and links ------------------------------------------- */

typedef struct Piece { Text text, link; } Piece;
typedef struct Line { Piece *at; int n, capacity; } Line;
typedef struct Sheet { Text title; Line *lines; int n, capacity; } Sheet;

typedef struct Report {
    const View        *view;
    const ReportQuery *q;
    Text               area;        /* as the store has it */
    Place              place;       /* of the area; id 0: not in the gazetteer */
    View               now, before;
    Arena             *keep;
    Arena              scratch;
    Sheet              sheets[16];
    int                nsheets;
    EventRows          day;         /* what happened or was first told of on the day */
    Error             *err;
} Report;

static Sheet *sheet(Report *r, const char *title)
{
    Sheet *s = &r->sheets[r->nsheets++];
    *s = (Sheet){ .title = text_of(title) };
    return s;
}

static Line *line(Report *r, Sheet *s)
{
    Line *l = GROW(r->keep, s->lines, s->n, s->capacity);
    *l = (Line){ 0 };
    return l;
}

static void put(Report *r, Line *l, Text text, Text link)
{
    if (text.n)
        *GROW(r->keep, l->at, l->n, l->capacity) = (Piece){ text, link };
}

static void say_plain(Report *r, Line *l, const char *format, ...) __attribute__((format(printf, 3, 4)));
static void say_plain(Report *r, Line *l, const char *format, ...)
{
    char what[2000];
    va_list more;
    va_start(more, format);
    vsnprintf(what, sizeof what, format, more);
    va_end(more);
    put(r, l, text_copy(text_of(what), r->keep), NO_TEXT);
}

static Text to_event(const Report *r, Text id)
{
    return text_format(r->keep, "%.*s#event=%.*s", TEXT_FMT(r->q->base), TEXT_FMT(id));
}

static Text to_claim(const Report *r, Text id)
{
    return text_format(r->keep, "%.*s#claim=%.*s", TEXT_FMT(r->q->base), TEXT_FMT(id));
}

/* "1,340", "160,000" */
static Text number(double n, Arena *keep)
{
    if (!isfinite(n))
        return NO_TEXT;
    Text plain = text_format(keep, "%.0f", n);
    char *out = arena_take(keep, 1, (size_t)plain.n * 2 + 1);
    int k = 0;
    for (int i = 0; i < plain.n; i++) {
        if (i && (plain.n - i) % 3 == 0 && plain.at[i - 1] != '-')
            out[k++] = ',';
        out[k++] = plain.at[i];
    }
    return (Text){ out, k };
}

/* "62,000 to 66,000", "at least 40", "up to 184,000" */
static Text range(double low, double high, Arena *keep)
{
    if (isfinite(low) && isfinite(high))
        return low == high ? number(low, keep) : text_format(keep, "%.*s to %.*s", TEXT_FMT(number(low, keep)), TEXT_FMT(number(high, keep)));
    if (isfinite(low))
        return text_format(keep, "at least %.*s", TEXT_FMT(number(low, keep)));
    return isfinite(high) ? text_format(keep, "up to %.*s", TEXT_FMT(number(high, keep))) : NO_TEXT;
}

static Text long_day(Day day, Arena *keep)
{
    static const char *const weekdays[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };
    static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July", "August", "September",
                                          "October", "November", "December" };
    int y, m, d;
    day_split(day, &y, &m, &d);
    return text_format(keep, "%s %d %s %d", weekdays[day_weekday(day)], d, months[m - 1], y);
}

static Text short_day(Day day, Arena *keep)
{
    static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
    int y, m, d;
    if (day == NO_DAY)
        return TEXT("day unknown");
    day_split(day, &y, &m, &d);
    return text_format(keep, "%d %s", d, months[m - 1]);
}

/* A day of another year than that of the report says so: "1 Apr 2023". */
static Text day_with_year(Day day, Day report, Arena *keep)
{
    int y = 0, m, d, now = 0;
    if (day != NO_DAY)
        day_split(day, &y, &m, &d);
    day_split(report, &now, &m, &d);
    Text t = short_day(day, keep);
    return day == NO_DAY || y == now ? t : text_format(keep, "%.*s %d", TEXT_FMT(t), y);
}

/* As much as fits on two lines of a column, cut at a word. */
static Text cut(Text t, int most, Arena *keep)
{
    if (t.n <= most)
        return t;
    int n = most;
    while (n > most / 2 && t.at[n] != ' ')
        n--;
    while (n > 0 && ((unsigned char)t.at[n] & 0xC0) == 0x80)
        n--;
    return text_format(keep, "%.*s \xE2\x80\xA6", n, t.at);
}

static Text where_of(const EventRow *e)
{
    return e->place_name.n ? e->place_name : e->admin1.n ? e->admin1 : e->country.n ? e->country : TEXT("no place named");
}

static Text reports_of(int items, int origins, Arena *keep)
{
    return text_format(keep, "%d report%s, %d origin%s", items, items == 1 ? "" : "s", origins, origins == 1 ? "" : "s");
}

/* ---- the area ------------------------------------------------------------------------ */

Text place_as_kept(const View *v, Text place, Arena *keep, Arena scratch)
{
    Place found[12];
    if (!v->gazetteer || !place.n || place.n > 200)
        return place;
    Arena half = scratch;
    half.end = scratch.at = scratch.at + (scratch.end - scratch.at) / 2;
    int n = place_find(v->gazetteer, place, NO_TEXT, found, 12, &half, scratch);
    for (int i = 0; i < n; i++)
        if (text_is_nocase(found[i].name, place))
            return found[i].kind == PLACE_COUNTRY ? text_copy(found[i].country, keep) : place;
    return !n ? place : text_copy(found[0].kind == PLACE_COUNTRY ? found[0].country : found[0].name, keep);
}

static void find_area(Report *r)
{
    Place found[12];
    r->area = place_as_kept(r->view, r->q->area, r->keep, r->scratch);
    if (!r->view->gazetteer || !r->q->area.n)
        return;
    Arena half = r->scratch, rest = r->scratch;
    half.end = rest.at = rest.at + (rest.end - rest.at) / 2;
    int n = place_find(r->view->gazetteer, r->q->area, NO_TEXT, found, 12, &half, rest);
    for (int i = 0; i < n; i++)
        if (!r->place.id || (found[i].kind == PLACE_ADMIN1 && r->place.kind != PLACE_ADMIN1 && text_is(found[i].country, r->place.country)))
            r->place = found[i];
    r->place.name = text_copy(r->place.name, r->keep);
}

/* ---- the sections ---------------------------------------------------------------------- */

static double weight(const EventRow *e)
{
    double harm = isfinite(e->killed_best) ? e->killed_best * 4 : 0;
    harm += isfinite(e->injured_best) ? e->injured_best : 0;
    bool force = text_equals(e->event, "ASSAULT") || text_equals(e->event, "CONTROL") || text_equals(e->event, "DISPLACE");
    return harm + 2.0 * e->norigins + 0.5 * e->nitems + (force ? 3 : text_equals(e->event, "STATEMENT") ? -6 : 0);
}

static int by_weight(const void *a, const void *b)
{
    const EventRow *x = a, *y = b;
    double d = weight(y) - weight(x);
    return d > 0 ? 1 : d < 0 ? -1 : x->number < y->number ? -1 : x->number > y->number;
}

/* "17 to 20 killed" */
static Text toll_of(const EventRow *e, Arena *keep)
{
    if (isfinite(e->killed_best)) {
        Text t = range(e->killed_low, e->killed_high, keep);
        return text_format(keep, "%.*s killed", TEXT_FMT(t.n ? t : number(e->killed_best, keep)));
    }
    return isfinite(e->injured_best) ? text_format(keep, "%.*s injured", TEXT_FMT(number(e->injured_best, keep))) : NO_TEXT;
}

static void bottom_line(Report *r)
{
    Sheet *s = sheet(r, "Bottom line");
    int harmful = 0, single = 0;
    const EventRow *worst = NULL;
    for (int i = 0; i < r->day.n; i++) {
        const EventRow *e = &r->day.at[i];
        harmful += isfinite(e->killed_best) || isfinite(e->injured_best);
        single += e->norigins <= 1;
        if (isfinite(e->killed_best) && (!worst || e->killed_best > worst->killed_best))
            worst = e;
    }
    Line *l = line(r, s);
    if (!r->day.n) {
        say_plain(r, l, "Nothing in the record tells of this area on this day. That is not a sign of calm: see what we do not know.");
        return;
    }
    say_plain(r, l, "%d event%s told of, %d with dead or injured; %d rest%s on one origin alone.", r->day.n, r->day.n == 1 ? "" : "s",
              harmful, single, single == 1 ? "s" : "");
    if (worst) {
        say_plain(r, l, " Deadliest: %.*s, ", TEXT_FMT(where_of(worst)));
        put(r, l, toll_of(worst, r->keep), to_event(r, worst->id));
        say_plain(r, l, " (%.*s).", TEXT_FMT(reports_of(worst->nitems, worst->norigins, r->keep)));
    }
}

/* "assault, shelling", as an event is called without its words */
static Text kind_of(const EventRow *e, Arena *keep)
{
    EventRow bare = *e;
    bare.place_name = bare.admin1 = bare.country = NO_TEXT;
    return view_headline(&bare, keep);
}

/* Words that stand alone: they begin as a sentence does and are more than a word or two. */
static bool is_sentence(Text t)
{
    int words = 1;
    for (int i = 0; i < t.n; i++)
        words += t.at[i] == ' ';
    return t.n && words >= 4 && !(t.at[0] >= 'a' && t.at[0] <= 'z');
}

/* What an event is known by.  A claim's words may be half a sentence, "and 180 wounded": then what they tell of leads. */
static Text headline(const EventRow *e, int most, Arena *keep)
{
    if (!e->title.n)
        return view_headline(e, keep);
    Text words = cut(e->title, most, keep);
    if (is_sentence(e->title))
        return words;
    return text_format(keep, "%.*s: \xE2\x80\x9C\xE2\x80\xA6 %.*s\xE2\x80\x9D", TEXT_FMT(kind_of(e, keep)), TEXT_FMT(words));
}

static void event_line(Report *r, Sheet *s, const EventRow *e, const char *lead)
{
    Line *l = line(r, s);
    Text toll = toll_of(e, r->keep);
    say_plain(r, l, "%s%.*s, %.*s: ", lead, TEXT_FMT(where_of(e)), TEXT_FMT(day_with_year(e->from, r->q->date, r->keep)));
    put(r, l, headline(e, 150, r->keep), to_event(r, e->id));
    if (toll.n)
        say_plain(r, l, " \xE2\x80\x93 %.*s", TEXT_FMT(toll));
    say_plain(r, l, " (%.*s; %.*s%s%.*s)", TEXT_FMT(reports_of(e->nitems, e->norigins, r->keep)), TEXT_FMT(e->occurrence),
              text_equals(e->status, "draft") ? "" : ", ", TEXT_FMT(text_equals(e->status, "draft") ? NO_TEXT : e->status));
}

static bool changed(Report *r)
{
    enum { MOST = 4 };
    EventChanges c;
    EventQuery q = { .from = r->q->date - 30, .to = NO_DAY, .place = r->area, .by_report = true };
    if (!changes_between(&r->before, &r->now, &q, r->keep, r->scratch, &c, r->err))
        return false;
    Sheet *s = sheet(r, "Changed since the last report");
    Line *l = line(r, s);
    say_plain(r, l, "Against %.*s: %d new, %d revised, %d withdrawn.", TEXT_FMT(short_day(r->q->previous, r->keep)), c.nfresh, c.nrevised, c.ngone);
    qsort(c.fresh, (size_t)c.nfresh, sizeof *c.fresh, by_weight);
    int shown = 0;
    for (int i = 0; i < c.nrevised && shown < MOST; i++) {
        const EventRow *x = &c.revised[i].before, *y = &c.revised[i].after;
        Text was = toll_of(x, r->keep), is = toll_of(y, r->keep);
        l = line(r, s);
        say_plain(r, l, "Revised: %.*s, ", TEXT_FMT(where_of(y)));
        if (!text_is(was, is)) {
            put(r, l, was.n ? was : TEXT("no toll"), to_event(r, x->id));
            say_plain(r, l, " \xE2\x86\x92 ");
            put(r, l, is.n ? is : TEXT("no toll"), to_event(r, y->id));
        } else {
            Text a = !text_is(x->occurrence, y->occurrence) ? x->occurrence : !text_is(x->event, y->event) ? x->event : x->status;
            Text b = !text_is(x->occurrence, y->occurrence) ? y->occurrence : !text_is(x->event, y->event) ? y->event : y->status;
            put(r, l, text_is(a, b) ? TEXT("place or day") : text_format(r->keep, "%.*s \xE2\x86\x92 %.*s", TEXT_FMT(a), TEXT_FMT(b)), to_event(r, y->id));
        }
        shown++;
    }
    for (int i = 0; i < c.ngone && i < MOST; i++) {
        l = line(r, s);
        say_plain(r, l, "Withdrawn: %.*s, ", TEXT_FMT(where_of(&c.gone[i])));
        put(r, l, headline(&c.gone[i], 110, r->keep), to_event(r, c.gone[i].id));
    }
    for (int i = 0; i < c.nfresh && i < MOST; i++) {
        l = line(r, s);
        say_plain(r, l, "New: %.*s, ", TEXT_FMT(where_of(&c.fresh[i])));
        put(r, l, headline(&c.fresh[i], 90, r->keep), to_event(r, c.fresh[i].id));
    }
    if (c.nfresh > MOST) {
        l = line(r, s);
        put(r, l, text_format(r->keep, "%d more new", c.nfresh - MOST), text_format(r->keep, "%.*s#day=%.*s", TEXT_FMT(r->q->base),
            TEXT_FMT(day_write(r->q->date, r->keep))));
    }
    return true;
}

static void incidents(Report *r)
{
    enum { MOST = 9 };
    Sheet *s = sheet(r, "Main incidents");
    int shown = 0;
    for (int i = 0; i < r->day.n && shown < MOST; i++)
        if (!text_equals(r->day.at[i].event, "STATEMENT") && weight(&r->day.at[i]) > 0) {
            event_line(r, s, &r->day.at[i], "");
            shown++;
        }
    if (!shown)
        say_plain(r, line(r, s), "None told of.");
    else if (r->day.n > shown)
        say_plain(r, line(r, s), "%d more of the day are in the record.", r->day.n - shown);
}

/* The latest word of each teller by the day of the report. */
static const SeriesPoint *latest_point(const Series *s, Day day)
{
    const SeriesPoint *last = NULL;
    for (int i = 0; i < s->npoints; i++)
        if (s->points[i].as_of == NO_DAY || s->points[i].as_of <= day)
            last = &s->points[i];
    return last;
}

static void series_line(Report *r, Sheet *s, const Series *x, const SeriesPoint *p)
{
    const char *who = x->who == WHO_ALL || x->who == WHO_UNSAID ? "" : who_word(x->who);
    Line *l = line(r, s);
    say_plain(r, l, "%.*s: ", TEXT_FMT(x->origin.name.n ? x->origin.name : TEXT("nobody named")));
    put(r, l, range(p->figure->low, p->figure->high, r->keep), to_claim(r, p->told->claim_id));
    say_plain(r, l, " %s%s%s%s", who, *who ? " " : "", measure_word(x->measure), x->is_households ? " (households)" : "");
    Day since = x->kind == KIND_FLOW ? p->since : x->since;       /* every flow has its own beginning */
    if (since != NO_DAY)
        say_plain(r, l, " since %.*s", TEXT_FMT(day_with_year(since, r->q->date, r->keep)));
    say_plain(r, l, " (%s, as of %.*s%s)", x->kind == KIND_RUNNING_TOTAL ? "running total" : kind_word(x->kind), TEXT_FMT(short_day(p->as_of, r->keep)),
              r->area.n && p->told->seen->scene < 0 ? "; names no place that we could resolve" : "");
}

/* In the area, or of no place that we could resolve: the latter may belong here, and says so. */
static bool may_be_here(const Series *x, const SeriesPoint *p, const SeriesList *here, bool *is_unplaced)
{
    *is_unplaced = p->told->seen->scene < 0;
    bool is_elsewhere = false;                  /* of those of a country, and here they count those of another */
    for (int i = 0; i < here->n; i++)
        if (x->country.n && here->at[i].country.n) {
            is_elsewhere = !text_is(x->country, here->at[i].country);
            if (!is_elsewhere)
                break;
        }
    for (int i = 0; i < here->n; i++)
        for (int k = 0; k < here->at[i].npoints; k++)
            if (here->at[i].points[k].told->claim == p->told->claim)
                return true;
    return *is_unplaced && !is_elsewhere;
}

static bool told_counts(Report *r)
{
    enum { MOST = 6 };
    static const Measure harm[] = { MEASURE_KILLED, MEASURE_INJURED, MEASURE_CASUALTIES, MEASURE_MISSING, MEASURE_DETAINED };
    static const Measure moved[] = { MEASURE_DISPLACED, MEASURE_RETURNED, MEASURE_HOSTED, MEASURE_BESIEGED };
    SeriesList list, here;
    if (!view_series(&r->now, NO_TEXT, r->keep, r->scratch, &list, r->err) || !view_series(&r->now, r->area, r->keep, r->scratch, &here, r->err))
        return false;
    static const struct { const char *title; const Measure *at; int n; const char *none; } parts[] = {
        { "Harm, per teller (never added up)", harm, 5, "No running count in the record." },
        { "People moved, per teller", moved, 4, "No figure in the record." } };
    for (size_t p = 0; p < 2; p++) {
        Sheet *s = sheet(r, parts[p].title);
        /* Who said so last, first. */
        const Series *order[200];
        int n = 0;
        for (int i = 0; i < list.n && n < 200; i++) {
            bool ours = false;
            for (int k = 0; k < parts[p].n; k++)
                ours = ours || list.at[i].measure == parts[p].at[k];
            const SeriesPoint *last = ours ? latest_point(&list.at[i], r->q->date) : NULL;
            bool is_unplaced;
            if (!last || (last->as_of != NO_DAY && last->as_of < r->q->date - 30) || !may_be_here(&list.at[i], last, &here, &is_unplaced))
                continue;
            int at = n++;
            while (at > 0 && latest_point(order[at - 1], r->q->date)->as_of < last->as_of) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = &list.at[i];
        }
        for (int i = 0; i < n && i < MOST; i++)
            series_line(r, s, order[i], latest_point(order[i], r->q->date));
        if (!n)
            say_plain(r, line(r, s), "%s", parts[p].none);
        else if (n > MOST)
            say_plain(r, line(r, s), "%d more counts are in the record.", n - MOST);
    }
    return true;
}

static bool ledger_lines(Report *r, Sheet *s, Ledger which, int days, int most, Text place, int *shown)
{
    LedgerRows rows;
    if (!view_ledger(&r->now, &(LedgerQuery){ .ledger = which, .from = r->q->date - days + 1, .to = r->q->date, .place = place }, r->keep,
                     &rows, r->err))
        return false;
    for (int i = rows.n; i-- > 0 && *shown < most; ) {
        const LedgerRow *x = &rows.at[i];
        bool repeated = false;
        for (int k = rows.n - 1; k > i; k--)
            repeated = repeated || (x->of_event.n && text_is(rows.at[k].of_event, x->of_event));
        bool is_abroad = r->area.n && r->place.country.n && x->country.n && !text_is(x->country, r->place.country);
        if (repeated || is_abroad)
            continue;
        Line *l = line(r, s);
        if (which != LEDGER_STATEMENTS)
            say_plain(r, l, "%.*s, %.*s: ", TEXT_FMT(x->place_name.n ? x->place_name : TEXT("no place named")),
                      TEXT_FMT(short_day(x->from != NO_DAY ? x->from : x->published, r->keep)));
        else
            say_plain(r, l, "%.*s: ", TEXT_FMT(x->speaker.n ? x->speaker : TEXT("unnamed")));
        Text words = cut(x->text, 120, r->keep);
        put(r, l, is_sentence(x->text) ? words : text_format(r->keep, "\xE2\x80\x9C\xE2\x80\xA6 %.*s\xE2\x80\x9D", TEXT_FMT(words)), to_claim(r, x->claim));
        if (which != LEDGER_STATEMENTS && x->speaker.n)
            say_plain(r, l, " (%.*s)", TEXT_FMT(x->speaker));
        (*shown)++;
    }
    return true;
}

static bool ledgers(Report *r)
{
    int n = 0;
    Sheet *s = sheet(r, "Health, aid and crossings, three days");
    if (!ledger_lines(r, s, LEDGER_HEALTH, 3, 3, r->area, &n))
        return false;
    if (!ledger_lines(r, s, LEDGER_CROSSINGS, 3, 6, NO_TEXT, &n))
        return false;
    if (!n)
        say_plain(r, line(r, s), "Nothing told of; that is no all-clear.");
    n = 0;
    s = sheet(r, "Ceasefire, seven days");
    if (!ledger_lines(r, s, LEDGER_CEASEFIRE, 7, 3, NO_TEXT, &n))
        return false;
    if (!n)
        say_plain(r, line(r, s), "Nothing told of.");
    n = 0;
    s = sheet(r, "Said on the day");
    if (!ledger_lines(r, s, LEDGER_STATEMENTS, 1, 6, NO_TEXT, &n))
        return false;
    if (!n)
        say_plain(r, line(r, s), "Nothing quoted.");
    return true;
}

static bool unknowns(Report *r)
{
    Sheet *s = sheet(r, "What we do not know");
    ClaimRows unplaced;
    int single = 0, apart = 0, wide = 0, undated = 0;
    if (!view_claims(&r->now, &(ClaimQuery){ .from = r->q->date, .to = r->q->date, .unplaced = true }, r->keep, &unplaced, r->err))
        return false;
    for (int i = 0; i < r->day.n; i++) {
        const EventRow *e = &r->day.at[i];
        single += e->norigins <= 1;
        apart += isfinite(e->killed_low) && isfinite(e->killed_high) && e->killed_high > 1.5 * e->killed_low;
        wide += e->precision >= 4;
        undated += e->from == NO_DAY;
    }
    Line *l = unplaced.n ? line(r, s) : NULL;
    if (l) {
        put(r, l, text_format(r->keep, "%d claim%s of the day", unplaced.n, unplaced.n == 1 ? "" : "s"), text_format(r->keep, "%.*s#tab=unplaced", TEXT_FMT(r->q->base)));
        say_plain(r, l, " %s no place we could resolve; %s may belong here.", unplaced.n == 1 ? "has" : "have", unplaced.n == 1 ? "it" : "they");
    }
    if (single)
        say_plain(r, line(r, s), "%d of %d events rest on one origin; nobody else confirms or denies them.", single, r->day.n);
    if (apart)
        say_plain(r, line(r, s), "The dead of %d event%s are told more than half apart.", apart, apart == 1 ? "" : "s");
    if (wide)
        say_plain(r, line(r, s), "%d event%s known to a province or wider only.", wide, wide == 1 ? " is" : "s are");
    if (undated)
        say_plain(r, line(r, s), "%d event%s without a stated day, placed by the day of the report.", undated, undated == 1 ? " is" : "s are");
    say_plain(r, line(r, s), "No word from a place is not calm there: it may mean that nobody can report.");
    return true;
}

/* ---- the map ------------------------------------------------------------------------------ */

static void escape(Json *j, Text t);

static void raw(Json *j, const char *format, ...) __attribute__((format(printf, 2, 3)));

enum { MAP_WIDTH = 300, MAP_HEIGHT = 210 };

static void widen(double box[4], double lat, double lon)
{
    box[0] = fmin(box[0], lon);
    box[1] = fmin(box[1], lat);
    box[2] = fmax(box[2], lon);
    box[3] = fmax(box[3], lat);
}

static void draw_map(Json *j, const Report *r)
{
    Outline *outlines = NULL;
    int n = r->view->gazetteer ? place_outlines(r->view->gazetteer, r->place.country, r->keep, &outlines) : 0;
    double box[4] = { 1e9, 1e9, -1e9, -1e9 };
    for (int i = 0; i < n; i++)
        for (int k = 0; r->place.kind == PLACE_ADMIN1 && outlines[i].id == r->place.id && k < outlines[i].nrings; k++)
            for (int p = 0; p < outlines[i].rings[k].npoints; p++)
                widen(box, outlines[i].rings[k].lonlat[2 * p + 1], outlines[i].rings[k].lonlat[2 * p]);
    for (int i = 0; i < r->day.n && box[0] > box[2]; i++)
        if (isfinite(r->day.at[i].lat) && r->day.at[i].precision <= 3)
            widen(box, r->day.at[i].lat, r->day.at[i].lon);
    if (box[0] > box[2])
        return;
    double margin = fmax(0.1, 0.08 * (box[2] - box[0])), middle = cos((box[1] + box[3]) / 2 * 3.14159265358979 / 180);
    box[0] -= margin, box[1] -= margin, box[2] += margin, box[3] += margin;
    double scale = fmin(MAP_WIDTH / ((box[2] - box[0]) * middle), MAP_HEIGHT / (box[3] - box[1]));
    double width = (box[2] - box[0]) * middle * scale, height = (box[3] - box[1]) * scale;
    /* As much more land as fills the frame. */
    double wider = (MAP_WIDTH - width) / 2 / (middle * scale), taller = (MAP_HEIGHT - height) / 2 / scale;
    box[0] -= wider, box[2] += wider, box[1] -= taller, box[3] += taller;
    width = MAP_WIDTH, height = MAP_HEIGHT;
    raw(j, "<figure><svg viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"Map of the day's events with dead, injured or fighting; "
           "the list under main incidents tells the same in words\">", width, height);
    for (int i = 0; i < n; i++) {
        bool ours = outlines[i].id == r->place.id;
        for (int k = 0; k < outlines[i].nrings; k++) {
            const Ring *ring = &outlines[i].rings[k];
            double last_x = -1e9, last_y = -1e9;
            bool begun = false, near = false;
            for (int p = 0; p < ring->npoints && !near; p++)
                near = ring->lonlat[2 * p] > box[0] && ring->lonlat[2 * p] < box[2] && ring->lonlat[2 * p + 1] > box[1] && ring->lonlat[2 * p + 1] < box[3];
            if (!near)
                continue;
            raw(j, "<path d=\"");
            for (int p = 0; p < ring->npoints; p++) {
                double x = fmin(fmax((ring->lonlat[2 * p] - box[0]) * middle * scale, -50), width + 50);
                double y = fmin(fmax((box[3] - ring->lonlat[2 * p + 1]) * scale, -50), height + 50);
                if (fabs(x - last_x) + fabs(y - last_y) < 0.8)
                    continue;
                raw(j, "%c%.1f %.1f", begun ? 'L' : 'M', x, y);
                begun = true;
                last_x = x;
                last_y = y;
            }
            raw(j, "Z\" fill=\"%s\" stroke=\"#000\" stroke-width=\"%s\"/>", ours ? "#eee" : "none", ours ? "1.2" : "0.5");
        }
    }
    int named = 0;
    for (int i = 0; i < r->day.n; i++) {
        const EventRow *e = &r->day.at[i];
        if (!isfinite(e->lat) || e->lat < box[1] || e->lat > box[3] || e->lon < box[0] || e->lon > box[2])
            continue;
        double x = (e->lon - box[0]) * middle * scale, y = (box[3] - e->lat) * scale;
        double size = 2.5 + 1.3 * sqrt(isfinite(e->killed_best) ? e->killed_best : isfinite(e->injured_best) ? e->injured_best / 4 : 0);
        if (e->precision >= 4)
            raw(j, "<rect x=\"%.1f\" y=\"%.1f\" width=\"7\" height=\"7\" fill=\"none\" stroke=\"#000\" stroke-dasharray=\"2 1\"/>", x - 3.5, y - 3.5);
        else
            raw(j, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"#000\"/>", x, y, fmin(size, 14), e->norigins > 1 ? "#000" : "#fff");
        bool first = true;
        for (int k = 0; k < i && first; k++)
            first = r->day.at[k].place != e->place;
        if (first && e->precision < 4 && named < 8) {
            raw(j, "<text x=\"%.1f\" y=\"%.1f\" font-size=\"8\" paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"2\"%s>",
                x > width * 0.75 ? x - size - 2 : x + size + 2, y + 3, x > width * 0.75 ? " text-anchor=\"end\"" : "");
            escape(j, e->place_name);
            raw(j, "</text>");
            named++;
        }
    }
    raw(j, "</svg><figcaption>Size: dead. Filled: two origins or more; hollow: one. Dashed square: known to the province only.</figcaption></figure>");
}

/* ---- writing it down ----------------------------------------------------------------------- */

static void bytes(Json *j, Text t)
{
    while (j->n + t.n > j->capacity)
        j->at = arena_grow(j->keep, j->at, j->capacity, &j->capacity, 1);
    if (t.n)
        memcpy(j->at + j->n, t.at, (size_t)t.n);
    j->n += t.n;
}

static void raw(Json *j, const char *format, ...)
{
    char what[2000];
    va_list more;
    va_start(more, format);
    int n = vsnprintf(what, sizeof what, format, more);
    va_end(more);
    bytes(j, (Text){ what, n < (int)sizeof what ? n : (int)sizeof what - 1 });
}

static void escape(Json *j, Text t)
{
    for (int i = 0; i < t.n; i++)
        switch (t.at[i]) {
        case '&': bytes(j, TEXT("&amp;")); break;
        case '<': bytes(j, TEXT("&lt;")); break;
        case '>': bytes(j, TEXT("&gt;")); break;
        case '"': bytes(j, TEXT("&quot;")); break;
        case '\n': case '\r': case '\t': bytes(j, TEXT(" ")); break;
        default: bytes(j, text_part(t, i, i + 1));
        }
}

static const char style[] =
    "@page{size:A4;margin:11mm 12mm}*{box-sizing:border-box}"
    "body{font:8.4pt/1.27 'DejaVu Sans','Liberation Sans',Arial,sans-serif;color:#000;background:#fff;margin:0 auto;max-width:190mm}"
    "header{border-bottom:1.5pt solid #000;margin-bottom:1.5mm;padding-bottom:1mm}h1{font-size:14pt;margin:0 0 .5mm}"
    "header p{margin:0;font-size:7.4pt}main{columns:2;column-gap:6mm}section{margin:0 0 1.7mm;break-inside:avoid}"
    "h2{font-size:8.8pt;margin:0 0 .4mm;border-bottom:.5pt solid #000}ul{margin:0;padding:0 0 0 3.2mm}li{margin:0 0 .3mm}"
    "p{margin:0}.first{column-span:all;font-size:9.6pt;margin-bottom:1.7mm}a{color:inherit;text-decoration:underline;text-decoration-thickness:.4pt}"
    "figure{margin:0 0 1.7mm;break-inside:avoid}svg{width:100%;max-height:58mm;border:.5pt solid #000;display:block}"
    "figcaption,footer{font-size:6.8pt}footer{border-top:.5pt solid #000;padding-top:.8mm;margin-top:1mm}"
    "@media screen{body{padding:8mm}}";

static Text head_line(const Report *r, Text seal)
{
    Arena *keep = r->keep;
    return text_format(keep, "Data as of %.*s; items published by %.*s; profile %s; ledger seal %.*s", TEXT_FMT(moment_text(view_as_of(&r->now), keep)),
                       TEXT_FMT(day_write(r->now.published_by, keep)), profile_word(r->now.profile), TEXT_FMT(seal.n > 16 ? text_part(seal, 0, 16) : seal));
}

static const char foot[] = "Made from what others said, not from what is known to be true: each line names who told it. Reports that quote one origin count "
    "once. Low and high are the least and the most that an origin states; figures of different tellers are never added up. Underlined words and numbers "
    "lead to their claims. ";

static const char *foot_of(const Report *r)
{
    return r->now.profile == PROFILE_PUBLIC ? "Public profile: no words of items, no persons, facilities at the centre of their district, people on the move "
                                              "after 24 hours."
         : r->now.profile == PROFILE_PARTNER ? "Partner profile: persons below an organisation are not named." : "Internal: not to be passed on.";
}

static Text as_html(const Report *r, Text title, Text head)
{
    Json out = json_open(r->keep), *j = &out;
    raw(j, "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>");
    escape(j, title);
    raw(j, "</title><style>");
    bytes(j, text_of(style));
    raw(j, "</style></head><body><header><h1>");
    escape(j, title);
    raw(j, "</h1><p>");
    escape(j, head);
    raw(j, "</p></header><main>");
    for (int i = 0; i < r->nsheets; i++) {
        const Sheet *s = &r->sheets[i];
        raw(j, "<section%s><h2>", i == 0 ? " class=\"first\"" : "");
        escape(j, s->title);
        raw(j, "</h2>%s", s->n > 1 ? "<ul>" : "");
        for (int k = 0; k < s->n; k++) {
            raw(j, s->n > 1 ? "<li>" : "<p>");
            for (int p = 0; p < s->lines[k].n; p++) {
                const Piece *x = &s->lines[k].at[p];
                if (x->link.n) {
                    raw(j, "<a href=\"");
                    escape(j, x->link);
                    raw(j, "\">");
                }
                escape(j, x->text);
                if (x->link.n)
                    raw(j, "</a>");
            }
            raw(j, s->n > 1 ? "</li>" : "</p>");
        }
        raw(j, "%s</section>", s->n > 1 ? "</ul>" : "");
        if (i == 1)
            draw_map(j, r);
    }
    raw(j, "</main><footer><p>");
    escape(j, text_of(foot));
    escape(j, text_of(foot_of(r)));
    raw(j, "</p></footer></body></html>\n");
    return json_done(j);
}

static Text as_text(const Report *r, Text title, Text head)
{
    Json out = json_open(r->keep), *j = &out;
    bytes(j, title);
    raw(j, "\n");
    bytes(j, head);
    raw(j, "\n");
    for (int i = 0; i < r->nsheets; i++) {
        const Sheet *s = &r->sheets[i];
        raw(j, "\n");
        bytes(j, s->title);
        raw(j, "\n");
        for (int k = 0; k < s->n; k++) {
            raw(j, "- ");
            for (int p = 0; p < s->lines[k].n; p++) {
                const Piece *x = &s->lines[k].at[p];
                bytes(j, x->text);
                int hash = text_find_char(x->link, '#');
                if (x->link.n && hash >= 0) {
                    int equals = text_find_char(text_part(x->link, hash, x->link.n), '=');
                    raw(j, " [");
                    bytes(j, text_part(x->link, hash + 1 + (equals > 0 ? equals : 0), x->link.n));
                    raw(j, "]");
                }
            }
            raw(j, "\n");
        }
    }
    raw(j, "\n");
    bytes(j, text_of(foot));
    bytes(j, text_of(foot_of(r)));
    raw(j, "\n");
    return json_done(j);
}

bool report_write(const View *v, const ReportQuery *query, Arena *keep, Arena scratch, Text *ret, Error *err)
{
    ReportQuery q = *query;
    if (q.previous == NO_DAY)
        q.previous = q.date - 1;
    Report *r = NEW(keep, Report);
    *r = (Report){ .view = v, .q = &q, .now = *v, .keep = keep, .scratch = scratch, .err = err };
    if (!r->now.published_by || r->now.published_by > q.date)
        r->now.published_by = q.date;
    r->before = r->now;
    r->before.published_by = q.previous;
    find_area(r);
    EventQuery day = { .from = q.date, .to = q.date, .place = r->area, .by_report = true };
    Text seal;
    if (!view_events(&r->now, &day, keep, scratch, &r->day, err) || !view_seal(&r->now, keep, &seal, err))
        return false;
    if (r->day.n)
        qsort(r->day.at, (size_t)r->day.n, sizeof *r->day.at, by_weight);
    bottom_line(r);
    if (!changed(r))
        return false;
    incidents(r);
    if (!told_counts(r) || !ledgers(r) || !unknowns(r))
        return false;
    Text title = text_format(keep, "Situation report: %.*s, %.*s", TEXT_FMT(q.area.n ? q.area : TEXT("everywhere")), TEXT_FMT(long_day(q.date, keep)));
    Text head = head_line(r, seal);
    *ret = q.as_text ? as_text(r, title, head) : as_html(r, title, head);
    return true;
}
