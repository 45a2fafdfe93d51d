/* Ledgers, speakers, places, surges, and what changed. */
#include <math.h>
#include <stdlib.h>

#include "serve/ask.h"
#include "serve/ledger_json.h"

static void row_fields(Out *o, const LedgerRow *r)
{
    out_row(o, r->lat, r->lon);
    out_text(o, "claim", r->claim);
    out_text(o, "event", r->of_event);
    out_text(o, "type", r->event);
    out_text(o, "mode", r->mode);
    out_text(o, "aspect", r->aspect);
    out_text(o, "stance", r->stance);
    out_day(o, "from", r->from);
    out_day(o, "to", r->to);
    out_day(o, "published", r->published);
    out_text(o, "place", r->place_name);
    out_text(o, "admin1", r->admin1);
    out_text(o, "country", r->country);
    out_degrees(o, "lat", r->lat);
    out_degrees(o, "lon", r->lon);
    out_text(o, "actor", r->actor);
    out_text(o, "target", r->target);
    out_text(o, "speaker", r->speaker);
    out_text(o, "speaker_class", r->speaker_class);
    out_text(o, "measure", r->measure);
    out_text(o, "who", r->who);
    out_text(o, "kind", r->kind);
    out_amount(o, "low", r->measure.n ? r->low : NAN);
    out_amount(o, "high", r->measure.n ? r->high : NAN);
    out_text(o, "text", r->text);
    out_row_end(o);
}

static Response rows_answer(const Ask *a, const LedgerQuery *query)
{
    LedgerQuery q = *query;
    LedgerRows rows;
    Error err;
    const char *bad = NULL;
    long limit, offset;
    if (!page_of_arguments(a, &limit, &offset, &bad))
        return refuse(a, 400, "%s", bad);
    q.limit = (int)(limit + offset + 1);
    if (!view_ledger(&a->view, &q, a->keep, &rows, &err))
        return refuse(a, 500, "%s", err.what);
    bool more = rows.n > limit + offset;
    Out o = out_open(a->format, "rows", a->keep);
    OUT_HEADINGS(&o, row_fields(&o, &(LedgerRow){ .lat = NAN, .lon = NAN }));
    for (int i = (int)offset; i < rows.n && i < limit + offset; i++)
        if (a->format == FORMAT_JSON || a->format == FORMAT_JSONL) {
            json_raw(&o.json, NULL, ledger_row_json(&rows.at[i], a->keep));
            if (a->format == FORMAT_JSONL)
                json_newline(&o.json);
        } else
            row_fields(&o, &rows.at[i]);
    return list_response(a, &o, more, offset, limit);
}

static Response totals(const Ask *a, Text place)
{
    SeriesList list;
    Error err;
    if (!view_series(&a->view, place, a->keep, a->scratch, &list, &err))
        return refuse(a, 500, "%s", err.what);
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_begin(&j, "series", '[');
    for (int i = 0; i < list.n; i++)
        json_raw(&j, NULL, series_json(&list.at[i], a->keep));
    json_end(&j, ']');
    json_end(&j, '}');
    return json_response(200, &j);
}

/* Objects that are JSON already, as the list of that name. */
static Response list_of(const Ask *a, const char *name, const Text *list, int n)
{
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_begin(&j, name, '[');
    for (int i = 0; i < n; i++)
        json_raw(&j, NULL, list[i]);
    json_end(&j, ']');
    json_end(&j, '}');
    return json_response(200, &j);
}

static Response arrangements(const Ask *a, Text place, Day on)
{
    Text *list;
    int n;
    Error err;
    if (!view_arrangements(&a->view, place, on, a->keep, a->scratch, &list, &n, &err))
        return refuse(a, 500, "%s", err.what);
    return list_of(a, "arrangements", list, n);
}

static Response displaced(const Ask *a, Text place, Day on)
{
    Text *list;
    int n;
    Error err;
    if (!view_displaced(&a->view, place, on, a->keep, a->scratch, &list, &n, &err))
        return refuse(a, 500, "%s", err.what);
    return list_of(a, "displaced", list, n);
}

/* Without days: those that stand or stood in the last thirty days that the record shows. */
static Response alerts(const Ask *a, Day from, Day to)
{
    Alerts list;
    Error err;
    if (a->view.known_by || a->view.published_by)
        return refuse(a, 400, "alerts are reckoned on the record as it is now: without as-known-on and as-published-by");
    if (to == NO_DAY)
        to = (Day)(view_as_of(&a->view) / 86400);
    if (from == NO_DAY)
        from = to - 30;
    if (from > to || to - from > 3700)
        return refuse(a, 400, "alerts: from is a day before to, at most ten years");
    if (!view_alerts(&a->view, from, to, a->keep, a->scratch, &list, &err))
        return refuse(a, 500, "%s", err.what);
    Text *json = NEW_ARRAY(a->keep, Text, list.n + 1);
    for (int i = 0; i < list.n; i++)
        json[i] = alert_json(&list.at[i], a->keep);
    return list_of(a, "alerts", json, list.n);
}

static Response holders(const Ask *a, Text place, Day on)
{
    ControlList list;
    Error err;
    if (!view_control(&a->view, place, on, a->keep, a->scratch, &list, &err))
        return refuse(a, 500, "%s", err.what);
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_begin(&j, "places", '[');
    for (int i = 0; i < list.n; i++)
        json_raw(&j, NULL, control_json(&list.at[i], a->keep));
    json_end(&j, ']');
    json_end(&j, '}');
    return json_response(200, &j);
}

Response answer_ledger(const Ask *a, Text name)
{
    LedgerQuery q = { .ledger = LEDGER_COUNT, .place = place_argument(a) };
    const char *bad = NULL;
    if (!day_of_argument(a, "from", &q.from, &bad) || !day_of_argument(a, "to", &q.to, &bad))
        return refuse(a, 400, "%s", bad);
    if (text_equals(name, "totals"))
        return totals(a, q.place);
    if (text_equals(name, "arrangements"))
        return arrangements(a, q.place, q.to);
    if (text_equals(name, "displaced"))
        return displaced(a, q.place, q.to);
    if (text_equals(name, "alerts"))
        return alerts(a, q.from, q.to);
    if (text_equals(name, "holders"))
        return holders(a, q.place, q.to);
    for (int l = 0; l < LEDGER_COUNT; l++)
        if (text_equals(name, ledger_word((Ledger)l)))
            q.ledger = (Ledger)l;
    if (q.ledger == LEDGER_COUNT)
        return refuse(a, 404, "no ledger \"%.*s\"; there are control, displacement, health, ceasefire, crossings, statements, totals,"
                              " displaced, arrangements, alerts and holders", name.n > 80 ? 80 : name.n, name.at);
    return rows_answer(a, &q);
}

/* ---- speakers and places -------------------------------------------------------- */

static void speaker_fields(Out *o, const SpeakerRow *s)
{
    out_row(o, NAN, NAN);
    out_text(o, "name", s->name);
    out_text(o, "id", s->id);
    out_text(o, "class", s->class_);
    out_text(o, "country", s->country);
    out_long(o, "n_claims", s->nclaims);
    out_long(o, "n_items", s->nitems);
    out_day(o, "first", s->first);
    out_day(o, "last", s->last);
    out_row_end(o);
}

Response answer_speakers(const Ask *a)
{
    SpeakerRows rows;
    Error err;
    const char *bad = NULL;
    long limit, offset;
    if (!page_of_arguments(a, &limit, &offset, &bad))
        return refuse(a, 400, "%s", bad);
    if (!view_speakers(&a->view, (int)(limit + offset + 1), a->keep, &rows, &err))
        return refuse(a, 500, "%s", err.what);
    Out o = out_open(a->format, "speakers", a->keep);
    OUT_HEADINGS(&o, speaker_fields(&o, &(SpeakerRow){ .first = NO_DAY, .last = NO_DAY }));
    for (int i = (int)offset; i < rows.n && i < limit + offset; i++)
        speaker_fields(&o, &rows.at[i]);
    return list_response(a, &o, rows.n > limit + offset, offset, limit);
}

static void place_fields(Out *o, const PlaceCount *p)
{
    out_row(o, p->lat, p->lon);
    out_long(o, "id", p->id);
    out_text(o, "name", p->name);
    out_text(o, "admin1", p->admin1);
    out_text(o, "country", p->country);
    out_text(o, "kind", p->kind);
    out_degrees(o, "lat", p->lat);
    out_degrees(o, "lon", p->lon);
    out_text(o, "lowered", p->lowered);
    out_long(o, "n_events", p->nevents);
    out_long(o, "n_claims", p->nclaims);
    out_row_end(o);
}

static int by_count(const void *a, const void *b)
{
    const PlaceCount *x = a, *y = b;
    return x->nevents != y->nevents ? (x->nevents < y->nevents ? 1 : -1) : x->id < y->id ? -1 : x->id > y->id;
}

Response answer_places(const Ask *a)
{
    EventQuery q;
    PlaceCounts rows;
    Error err;
    const char *bad = NULL;
    if (!event_query_of(a, &q, &bad))
        return refuse(a, 400, "%s", bad);
    if (!view_places(&a->view, &q, a->keep, a->scratch, &rows, &err))
        return refuse(a, 500, "%s", err.what);
    if (rows.n)
        qsort(rows.at, (size_t)rows.n, sizeof *rows.at, by_count);
    Out o = out_open(a->format, "places", a->keep);
    OUT_HEADINGS(&o, place_fields(&o, &(PlaceCount){ .lat = NAN, .lon = NAN }));
    for (int i = q.offset; i < rows.n && i < q.offset + q.limit; i++)
        place_fields(&o, &rows.at[i]);
    return list_response(a, &o, rows.n > q.offset + q.limit, q.offset, q.limit);
}

Response answer_surges(const Ask *a)
{
    Surges surges;
    Error err;
    Day until;
    const char *bad = NULL;
    if (!day_of_argument(a, "to", &until, &bad))
        return refuse(a, 400, "%s", bad);
    if (until == NO_DAY)
        until = (Day)(view_as_of(&a->view) / 86400);
    if (!view_surges(&a->view, until, a->keep, &surges, &err))
        return refuse(a, 500, "%s", err.what);
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_begin(&j, "surges", '[');
    for (int i = 0; i < surges.n; i++)
        json_raw(&j, NULL, surge_json(&surges.at[i], a->keep));
    json_end(&j, ']');
    json_end(&j, '}');
    return json_response(200, &j);
}

/* ---- what changed ------------------------------------------------------------------ */

static int by_id(const void *a, const void *b)
{
    const EventRow *x = *(const EventRow *const *)a, *y = *(const EventRow *const *)b;
    int n = x->id.n < y->id.n ? x->id.n : y->id.n, c = memcmp(x->id.at, y->id.at, (size_t)n);
    return c ? c : x->id.n - y->id.n;
}

static const EventRow **sorted(const EventRows *rows, Arena *keep)
{
    const EventRow **at = NEW_ARRAY(keep, const EventRow *, rows->n + 1);
    for (int i = 0; i < rows->n; i++)
        at[i] = &rows->at[i];
    qsort(at, (size_t)rows->n, sizeof *at, by_id);
    return at;
}

static bool differs(double a, double b)
{
    return isfinite(a) != isfinite(b) || (isfinite(a) && fabs(a - b) > 1e-9);
}

static bool is_revised(const EventRow *x, const EventRow *y)
{
    return differs(x->killed_best, y->killed_best) || differs(x->killed_low, y->killed_low) || differs(x->killed_high, y->killed_high)
        || differs(x->injured_best, y->injured_best) || x->place != y->place || !text_is(x->event, y->event)
        || x->from != y->from || !text_is(x->occurrence, y->occurrence) || !text_is(x->status, y->status);
}

static bool is_withdrawn(const EventRow *e)
{
    return text_equals(e->status, "retracted");
}

bool changes_between(const View *before, const View *after, const EventQuery *q, Arena *keep, Arena scratch, EventChanges *ret, Error *err)
{
    EventRows then, now;
    if (!view_events(before, q, keep, scratch, &then, err) || !view_events(after, q, keep, scratch, &now, err))
        return false;
    const EventRow **x = sorted(&then, keep), **y = sorted(&now, keep);
    EventChanges c = { .fresh = NEW_ARRAY(keep, EventRow, now.n + 1), .revised = NEW_ARRAY(keep, Revised, now.n + 1),
                       .gone = NEW_ARRAY(keep, EventRow, then.n + now.n + 1) };
    for (int i = 0, k = 0; i < then.n || k < now.n; ) {
        int order = i == then.n ? 1 : k == now.n ? -1 : by_id(&x[i], &y[k]);
        if (order < 0)
            c.gone[c.ngone++] = *x[i++];
        else if (order > 0) {
            if (!is_withdrawn(y[k]))
                c.fresh[c.nfresh++] = *y[k];
            k++;
        } else {
            if (is_withdrawn(y[k]) && !is_withdrawn(x[i]))
                c.gone[c.ngone++] = *y[k];
            else if (is_revised(x[i], y[k]))
                c.revised[c.nrevised++] = (Revised){ *x[i], *y[k] };
            i++;
            k++;
        }
    }
    *ret = c;
    return true;
}

/* Two states of one event, and in words what is other. */
static void change_fields(Out *o, const char *what, const EventRow *before, const EventRow *after)
{
    const EventRow *e = after ? after : before;
    out_row(o, e->lat, e->lon);
    out_text(o, "change", text_of(what));
    out_text(o, "id", e->id);
    out_text(o, "type", e->event);
    out_text(o, "mode", e->mode);
    out_text(o, "title", e->title);
    out_day(o, "from", e->from);
    out_day(o, "reported", e->reported);
    out_text(o, "place", e->place_name);
    out_text(o, "admin1", e->admin1);
    out_text(o, "status", e->status);
    out_amount(o, "killed_before", before && after ? before->killed_best : NAN);
    out_amount(o, "killed", e->killed_best);
    out_amount(o, "injured_before", before && after ? before->injured_best : NAN);
    out_amount(o, "injured", e->injured_best);
    out_text(o, "place_before", before && after && before->place != after->place ? before->place_name : NO_TEXT);
    out_text(o, "type_before", before && after && !text_is(before->event, after->event) ? before->event : NO_TEXT);
    out_text(o, "status_before", before && after && !text_is(before->status, after->status) ? before->status : NO_TEXT);
    out_text(o, "occurrence_before", before && after && !text_is(before->occurrence, after->occurrence) ? before->occurrence : NO_TEXT);
    out_text(o, "occurrence", e->occurrence);
    out_long(o, "n_origins", e->norigins);
    out_row_end(o);
}

/* since=2018-06-27: against the record as it stood at the end of that day, by what had
 * been published then, or with by=known by what we had read then. */
Response answer_changes(const Ask *a)
{
    EventQuery q;
    Day since;
    EventChanges c;
    Error err;
    const char *bad = NULL;
    Text by = argument(a, "by");
    if (!event_query_of(a, &q, &bad) || !day_of_argument(a, "since", &since, &bad))
        return refuse(a, 400, "%s", bad);
    if (since == NO_DAY)
        return refuse(a, 400, "since: the day to compare with, like 2018-06-26");
    if (by.n && !text_equals(by, "known") && !text_equals(by, "published"))
        return refuse(a, 400, "by is \"published\" or \"known\"");
    q.limit = q.offset = 0;
    View before = a->view;
    if (text_equals(by, "known"))
        before.known_by = ((long)since + 1) * 86400 - 1;
    else
        before.published_by = since;
    if (!changes_between(&before, &a->view, &q, a->keep, a->scratch, &c, &err))
        return refuse(a, 500, "%s", err.what);
    Out o = out_open(a->format, "changes", a->keep);
    OUT_HEADINGS(&o, change_fields(&o, "", NULL, &(EventRow){ .lat = NAN, .lon = NAN }));
    for (int i = 0; i < c.nfresh; i++)
        change_fields(&o, "new", NULL, &c.fresh[i]);
    for (int i = 0; i < c.nrevised; i++)
        change_fields(&o, "revised", &c.revised[i].before, &c.revised[i].after);
    for (int i = 0; i < c.ngone; i++)
        change_fields(&o, "withdrawn", &c.gone[i], NULL);
    return list_response(a, &o, false, 0, 0);
}
