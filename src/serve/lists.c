/* Events, claims and items: lists and single ones. */
#include <jansson.h>
#include <math.h>
#include <stdlib.h>

#include "serve/ask.h"
#include "serve/claim_json.h"
#include "serve/event_json.h"

/* ---- events --------------------------------------------------------------- */

static Text tolls_json(const EventRow *e, Arena *keep)
{
    if (!isfinite(e->killed_best) && !isfinite(e->injured_best))
        return NO_TEXT;
    Json j = json_open(keep);
    json_begin(&j, NULL, '[');
    if (isfinite(e->killed_best)) {
        json_begin(&j, NULL, '{');
        json_text(&j, "measure", TEXT("killed"));
        if (isfinite(e->killed_low))
            json_double(&j, "low", e->killed_low, 3);
        json_double(&j, "best", e->killed_best, 3);
        if (isfinite(e->killed_high))
            json_double(&j, "high", e->killed_high, 3);
        json_end(&j, '}');
    }
    if (isfinite(e->injured_best)) {
        json_begin(&j, NULL, '{');
        json_text(&j, "measure", TEXT("injured"));
        json_double(&j, "best", e->injured_best, 3);
        json_end(&j, '}');
    }
    json_end(&j, ']');
    return json_done(&j);
}

/* How large a mark is drawn: the dead, or a quarter of the injured. */
static double harm_of(const EventRow *e)
{
    return isfinite(e->killed_best) ? e->killed_best : isfinite(e->injured_best) ? e->injured_best / 4 : 0;
}

void event_fields(Out *o, const EventRow *e)
{
    out_row(o, e->lat, e->lon);
    out_text(o, "id", e->id);
    out_text(o, "type", e->event);
    out_text(o, "mode", e->mode);
    out_text(o, "weapon", e->weapon);
    out_text(o, "title", e->title);
    out_text(o, "status", e->status);
    out_day(o, "from", e->from);
    out_day(o, "to", e->to);
    out_day(o, "reported", e->reported);
    out_text(o, "place", e->place_name);
    out_text(o, "admin1", e->admin1);
    out_text(o, "country", e->country);
    bool placed = isfinite(e->lat) && isfinite(e->lon);
    out_degrees(o, "lat", e->lat);
    out_degrees(o, "lon", e->lon);
    out_amount(o, "precision", placed ? (double)e->precision : NAN);
    out_text(o, "lowered", e->lowered);
    out_amount(o, "harm", harm_of(e));
    if (o->format == FORMAT_CSV || o->format == FORMAT_GEOJSON) {
        out_amount(o, "killed_low", e->killed_low);
        out_amount(o, "killed_best", e->killed_best);
        out_amount(o, "killed_high", e->killed_high);
        out_amount(o, "injured_best", e->injured_best);
    } else
        out_raw(o, "tolls", tolls_json(e, o->keep));
    out_text(o, "occurrence", e->occurrence);
    out_text(o, "attribution", e->attribution);
    out_long(o, "n_claims", e->nclaims);
    out_long(o, "n_items", e->nitems);
    out_long(o, "n_speakers", e->nspeakers);
    out_long(o, "n_origins", e->norigins);
    out_row_end(o);
}

Response answer_events(const Ask *a)
{
    EventQuery q;
    EventRows rows;
    Error err;
    const char *bad = NULL;
    if (!event_query_of(a, &q, &bad))
        return refuse(a, 400, "%s", bad);
    int limit = q.limit++;                          /* one more tells whether there are more */
    if (!view_events(&a->view, &q, a->keep, a->scratch, &rows, &err))
        return refuse(a, 500, "%s", err.what);
    Out o = out_open(a->format, "events", a->keep);
    OUT_HEADINGS(&o, event_fields(&o, &(EventRow){ .lat = NAN, .lon = NAN }));
    for (int i = 0; i < rows.n && i < limit; i++)
        event_fields(&o, &rows.at[i]);
    return list_response(a, &o, rows.n > limit, q.offset, limit);
}

/* ---- one event ---------------------------------------------------------------- */

static void verdict(Json *j, const Verdict *v, Arena *keep)
{
    json_begin(j, NULL, '{');
    json_long(j, "verdict", v->number);
    json_text(j, "at", moment_text(v->at, keep));
    json_text(j, "who", v->who);
    json_text(j, "kind", v->kind);
    json_text(j, "subject", v->subject);
    json_text(j, "value", v->value);
    json_text(j, "why", v->why);
    json_end(j, '}');
}

/* What people said of it: "reviews", and who is on it: "work". */
static bool reviews(const Ask *a, Json *j, Text subject, Error *err)
{
    Verdicts said;
    if (!view_verdicts(&a->view, subject, a->keep, &said, err))
        return false;
    json_begin(j, "reviews", '[');
    const Verdict *work = NULL;
    for (int i = 0; i < said.n; i++) {
        verdict(j, &said.at[i], a->keep);
        if (text_equals(said.at[i].kind, "work"))
            work = &said.at[i];
    }
    json_end(j, ']');
    if (work && !text_equals(work->value, "free")) {
        json_begin(j, "work", '{');
        json_text(j, "state", work->value);
        json_text(j, "who", work->who);
        json_text(j, "at", moment_text(work->at, a->keep));
        json_end(j, '}');
    }
    return true;
}

Response answer_event(const Ask *a, Text begin)
{
    bool found = false;
    Text json, id;
    ClaimRows rows;
    Error err;
    Event e;
    if (!view_event_id(&a->view, begin, a->keep, &id, &err)
        || (id.n && !view_event(&a->view, id, a->keep, a->scratch, &found, &e, &json, &err))
        || (found && !view_claims(&a->view, &(ClaimQuery){ .from = NO_DAY, .to = NO_DAY, .event = id }, a->keep, &rows, &err)))
        return refuse(a, 500, "%s", err.what);
    Text into = NO_TEXT;
    if (!found && !a->view.known_by && !view_merged_into(&a->view, begin, a->keep, &into, &err))
        return refuse(a, 500, "%s", err.what);
    if (into.n) {
        id = into;
        if (!view_event(&a->view, id, a->keep, a->scratch, &found, &e, &json, &err)
            || !view_claims(&a->view, &(ClaimQuery){ .from = NO_DAY, .to = NO_DAY, .event = id }, a->keep, &rows, &err))
            return refuse(a, 500, "%s", err.what);
    }
    if (!found)
        return refuse(a, 404, "no event \"%.*s\"%s", begin.n > 80 ? 80 : begin.n, begin.at, a->view.known_by ? " was known then" : "");
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_text_if(&j, "merged_into", into);
    json_raw(&j, "event", json);
    json_begin(&j, "claims", '[');
    for (int i = 0; i < rows.n; i++)
        json_raw(&j, NULL, rows.at[i].json);
    json_end(&j, ']');
    if (!reviews(a, &j, id, &err))
        return refuse(a, 500, "%s", err.what);
    json_end(&j, '}');
    return json_response(200, &j);
}

/* ---- days ------------------------------------------------------------------------ */

typedef struct DaySum { Day day; int events, claims, items; double killed; } DaySum;

static int by_day(const void *a, const void *b)
{
    const DaySum *x = a, *y = b;
    return x->day < y->day ? -1 : x->day > y->day;
}

static void day_fields(Out *o, const DaySum *d)
{
    out_row(o, NAN, NAN);
    out_day(o, "day", d->day);
    out_long(o, "events", d->events);
    out_long(o, "claims", d->claims);
    out_long(o, "items", d->items);
    out_row_end(o);
}

/* Events a day beside items a day: a day on which much is written is not
 * always one on which much happened. */
Response answer_days(const Ask *a)
{
    EventQuery q;
    DayCounts counts, published;
    Error err;
    const char *bad = NULL;
    if (!event_query_of(a, &q, &bad))
        return refuse(a, 400, "%s", bad);
    if (!view_days(&a->view, &q, a->keep, a->scratch, &counts, &err) || !view_item_days(&a->view, a->keep, &published, &err))
        return refuse(a, 500, "%s", err.what);
    DaySum *sums = NEW_ARRAY(a->keep, DaySum, counts.n + published.n + 1);
    int n = 0, kept = 0;
    for (int i = 0; i < counts.n; i++)
        if (counts.at[i].day != NO_DAY)
            sums[n++] = (DaySum){ .day = counts.at[i].day, .events = counts.at[i].nevents, .claims = counts.at[i].nclaims };
    for (int i = 0; i < published.n; i++) {
        Day day = published.at[i].day;
        if ((q.from != NO_DAY && day < q.from) || (q.to != NO_DAY && day > q.to))
            continue;
        sums[n++] = (DaySum){ .day = day, .items = published.at[i].nevents };
    }
    qsort(sums, (size_t)n, sizeof *sums, by_day);
    for (int i = 0; i < n; i++) {
        if (kept && sums[kept - 1].day == sums[i].day) {
            sums[kept - 1].events += sums[i].events;
            sums[kept - 1].claims += sums[i].claims;
            sums[kept - 1].items += sums[i].items;
        } else
            sums[kept++] = sums[i];
    }
    Out o = out_open(a->format, "days", a->keep);
    OUT_HEADINGS(&o, day_fields(&o, &(DaySum){ 0 }));
    for (int i = 0; i < kept; i++)
        day_fields(&o, &sums[i]);
    return list_response(a, &o, false, 0, 0);
}

/* ---- claims ------------------------------------------------------------------------ */

static Text member(const json_t *o, const char *key)
{
    const json_t *t = json_object_get(o, key);
    return json_is_string(t) ? (Text){ json_string_value(t), (int)json_string_length(t) } : NO_TEXT;
}

static double number_member(const json_t *o, const char *key)
{
    const json_t *n = json_object_get(o, key);
    return json_is_number(n) ? json_number_value(n) : NAN;
}

static Text name_in(const json_t *list, size_t i)
{
    const json_t *one = json_array_get(list, i);
    Text name = member(one, "name");
    return name.n ? name : member(one, "text");
}

static const json_t *main_place(const json_t *c)
{
    size_t i;
    json_t *w;
    json_array_foreach(json_object_get(c, "where"), i, w)
        if (json_is_true(json_object_get(w, "main")))
            return w;
    return NULL;
}

/* The flat form of a claim; its JSON holds more. */
static void claim_cells(Out *o, const ClaimRow *row, const json_t *c)
{
    const json_t *w = main_place(c), *when = json_object_get(c, "when"), *speakers = json_object_get(c, "speakers");
    const json_t *f = json_array_get(json_object_get(c, "figures"), 0);
    double lat = w ? number_member(w, "lat") : NAN, lon = w ? number_member(w, "lon") : NAN;
    out_row(o, lat, lon);
    out_text(o, "claim", member(c, "claim"));
    out_text(o, "item", member(c, "item"));
    out_text(o, "in_event", row->event);
    out_text(o, "type", member(c, "event"));
    out_text(o, "mode", member(c, "mode"));
    out_text(o, "cameo", member(c, "cameo"));
    out_text(o, "weapon", member(c, "weapon"));
    out_text(o, "aspect", member(c, "aspect"));
    out_text(o, "stance", member(c, "stance"));
    out_text(o, "hedge", member(c, "hedge"));
    out_text(o, "from", member(when, "from"));
    out_text(o, "to", member(when, "to"));
    out_day(o, "published", row->published);
    out_text(o, "speaker", name_in(speakers, json_array_size(speakers) ? json_array_size(speakers) - 1 : 0));
    out_text(o, "actor", name_in(json_object_get(c, "actor"), 0));
    out_text(o, "target", name_in(json_object_get(c, "target"), 0));
    out_text(o, "place", w ? member(w, "name") : NO_TEXT);
    out_text(o, "admin1", w ? member(w, "admin1") : NO_TEXT);
    out_text(o, "country", w ? member(w, "country") : NO_TEXT);
    out_degrees(o, "lat", lat);
    out_degrees(o, "lon", lon);
    out_amount(o, "precision", w ? number_member(w, "precision") : NAN);
    out_text(o, "lowered", w ? member(w, "lowered") : NO_TEXT);
    out_text(o, "measure", member(f, "measure"));
    out_text(o, "who", member(f, "who"));
    out_text(o, "kind", member(f, "kind"));
    out_amount(o, "low", number_member(f, "low"));
    out_amount(o, "high", number_member(f, "high"));
    out_text(o, "text", member(c, "text"));
    out_amount(o, "score", number_member(c, "score"));
    out_row_end(o);
}

static bool holds_nocase(Text hay, Text needle)
{
    for (int i = 0; i + needle.n <= hay.n; i++)
        if (text_is_nocase(text_part(hay, i, i + needle.n), needle))
            return true;
    return !needle.n;
}

static Response claims_out(const Ask *a, const ClaimRows *rows, Text words, bool more, long offset, long limit)
{
    Out o = out_open(a->format, "claims", a->keep);
    OUT_HEADINGS(&o, claim_cells(&o, &(ClaimRow){ .published = NO_DAY }, NULL));
    for (int i = 0; i < rows->n; i++) {
        const ClaimRow *r = &rows->at[i];
        if (!holds_nocase(r->json, words))
            continue;
        if (a->format == FORMAT_JSON || a->format == FORMAT_JSONL) {
            json_raw(&o.json, NULL, r->json);
            if (a->format == FORMAT_JSONL)
                json_newline(&o.json);
            continue;
        }
        json_t *c = json_loadb(r->json.at, (size_t)r->json.n, 0, NULL);
        if (c)
            claim_cells(&o, r, c);
        json_decref(c);
    }
    return list_response(a, &o, more, offset, limit);
}

Response answer_claims(const Ask *a)
{
    ClaimQuery q = { .place = place_argument(a), .type = argument(a, "type"), .speaker = argument(a, "speaker"),
                     .item = argument(a, "item"), .event = argument(a, "event"), .party = argument(a, "party"),
                     .measure = argument(a, "measure"), .unplaced = text_equals(argument(a, "unplaced"), "1") };
    const char *bad = NULL;
    long limit, offset;
    double box[4] = { 0 };
    if (!day_of_argument(a, "from", &q.from, &bad) || !day_of_argument(a, "to", &q.to, &bad) || !page_of_arguments(a, &limit, &offset, &bad)
        || (argument(a, "box").n && !box_of_argument(a, box, &bad)))
        return refuse(a, 400, "%s", bad);
    if (argument(a, "box").n) {
        q.has_box = true;
        q.west = box[0], q.south = box[1], q.east = box[2], q.north = box[3];
    }
    q.limit = (int)limit + 1;
    q.offset = (int)offset;
    ClaimRows rows;
    Error err;
    if (!view_claims(&a->view, &q, a->keep, &rows, &err))
        return refuse(a, err.what[0] == '"' ? 400 : 500, "%s", err.what);
    bool more = rows.n > limit;
    if (more)
        rows.n = (int)limit;
    return claims_out(a, &rows, argument(a, "text"), more, offset, limit);
}

Response answer_claim(const Ask *a, Text id)
{
    ClaimRows rows;
    Error err;
    if (!view_claims(&a->view, &(ClaimQuery){ .from = NO_DAY, .to = NO_DAY, .id = id, .with_replaced = true, .limit = 1 },
                     a->keep, &rows, &err))
        return refuse(a, 500, "%s", err.what);
    if (rows.n == 0)
        return refuse(a, 404, "no claim \"%.*s\"", id.n > 80 ? 80 : id.n, id.at);
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_raw(&j, "claim", rows.at[0].json);
    json_text_if(&j, "in_event", rows.at[0].event);
    json_text_if(&j, "joined", a->view.profile == PROFILE_INTERNAL ? rows.at[0].joined : NO_TEXT);
    json_text_if(&j, "apart", rows.at[0].apart);
    json_bool(&j, "replaced", rows.at[0].is_replaced);
    json_text(&j, "known_from", moment_text(rows.at[0].known_at, a->keep));
    if (!reviews(a, &j, id, &err))
        return refuse(a, 500, "%s", err.what);
    json_end(&j, '}');
    return json_response(200, &j);
}

/* Why each field of a claim is what it is: the item is read again by the rules of today. */
Response answer_why(const Ask *a, Text id)
{
    if (!a->desk->know)
        return refuse(a, 501, "this server was started without the language models");
    if (a->view.profile != PROFILE_INTERNAL)
        return refuse(a, 403, "the %s profile does not show the words of items", profile_word(a->view.profile));
    ClaimRows rows;
    Error err;
    if (!view_claims(&a->view, &(ClaimQuery){ .from = NO_DAY, .to = NO_DAY, .id = id, .limit = 1 }, a->keep, &rows, &err))
        return refuse(a, 500, "%s", err.what);
    if (rows.n == 0)
        return refuse(a, 404, "no claim \"%.*s\"", id.n > 80 ? 80 : id.n, id.at);
    Item item;
    if (!view_item_as_read(&a->view, rows.at[0].item, a->keep, &item, &err))
        return refuse(a, 500, "%s", err.what);
    Coded c = pipeline_code(a->desk->know, &item, EFFORT_ACCURATE, a->keep, a->scratch);
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_begin(&j, "reasons", '[');
    for (int i = 0; i < c.claims.n; i++) {
        const Claim *k = &c.claims.at[i];
        for (int r = 0; text_is(k->id, id) && r < k->nreasons; r++) {
            json_begin(&j, NULL, '{');
            json_text(&j, "field", text_of(k->reasons[r].field));
            json_text(&j, "value", k->reasons[r].value);
            json_bool(&j, "rejected", k->reasons[r].is_rejected);
            json_text(&j, "rule", k->reasons[r].rule);
            json_span(&j, "span", k->reasons[r].begin, k->reasons[r].end);
            json_end(&j, '}');
        }
    }
    json_end(&j, ']');
    json_end(&j, '}');
    return json_response(200, &j);
}

/* ---- items ------------------------------------------------------------------------ */

/* Somebody's words as one phrase for FTS5, whatever signs are in them. */
static Text quoted(Text words, Arena *keep)
{
    if (!words.n)
        return words;
    char *out = arena_take(keep, 1, (size_t)words.n * 2 + 3);
    int n = 0;
    out[n++] = '"';
    for (int i = 0; i < words.n; i++) {
        if (words.at[i] == '"')
            out[n++] = '"';
        out[n++] = words.at[i];
    }
    out[n++] = '"';
    return (Text){ out, n };
}

/* The head of a text that has no title. */
static Text start_of(Text t)
{
    int n = t.n < 120 ? t.n : 120;
    while (n > 0 && n < t.n && ((unsigned char)t.at[n] & 0xC0) == 0x80)
        n--;
    return text_part(t, 0, n);
}

static void item_fields(Out *o, const ItemRow *i, bool with_start)
{
    out_row(o, NAN, NAN);
    out_text(o, "item", i->hash);
    out_text(o, "doc", i->doc);
    out_text(o, "title", i->title);
    out_text(o, "publisher", i->publisher);
    out_text(o, "handle", i->handle);
    out_text(o, "url", i->url);
    out_text(o, "lang", i->lang);
    out_day(o, "published", i->published);
    out_text(o, "arrived", i->arrived ? moment_text(i->arrived, o->keep) : NO_TEXT);
    if (with_start) {
        out_long(o, "n_claims", i->nclaims);
        out_long(o, "n_arrivals", i->narrivals);
        out_text(o, "start", start_of(i->text));
    }
    out_row_end(o);
}

static Response items_out(const Ask *a, const ItemRows *rows, bool with_start, bool more, long offset, long limit)
{
    Out o = out_open(a->format, "items", a->keep);
    OUT_HEADINGS(&o, item_fields(&o, &(ItemRow){ .published = NO_DAY }, with_start));
    for (int i = 0; i < rows->n; i++)
        item_fields(&o, &rows->at[i], with_start);
    return list_response(a, &o, more, offset, limit);
}

Response answer_items(const Ask *a)
{
    ItemQuery q = { .words = quoted(argument(a, "text"), a->keep), .publisher = argument(a, "publisher") };
    const char *bad = NULL;
    long limit, offset;
    if (!day_of_argument(a, "from", &q.from, &bad) || !day_of_argument(a, "to", &q.to, &bad) || !page_of_arguments(a, &limit, &offset, &bad))
        return refuse(a, 400, "%s", bad);
    q.limit = (int)limit + 1;
    q.offset = (int)offset;
    ItemRows rows;
    Error err;
    if (!view_items(&a->view, &q, a->keep, &rows, &err))
        return refuse(a, 500, "%s", err.what);
    bool more = rows.n > limit;
    if (more)
        rows.n = (int)limit;
    return items_out(a, &rows, true, more, offset, limit);
}

Response answer_search(const Ask *a)
{
    Text words = argument(a, "words");
    ItemRows rows;
    Error err;
    if (!words.n)
        return refuse(a, 400, "words: what to look for");
    if (!view_search(&a->view, quoted(words, a->keep), 100, a->keep, &rows, &err))
        return refuse(a, 400, "%s", err.what);
    return items_out(a, &rows, false, false, 0, 0);
}

Response answer_item(const Ask *a, Text hash)
{
    bool found;
    ItemRow i;
    ClaimRows rows;
    Error err;
    if (!view_item(&a->view, hash, a->keep, &found, &i, &err)
        || (found && !view_claims(&a->view, &(ClaimQuery){ .from = NO_DAY, .to = NO_DAY, .item = hash }, a->keep, &rows, &err)))
        return refuse(a, 500, "%s", err.what);
    if (!found)
        return refuse(a, 404, "no item \"%.*s\"", hash.n > 80 ? 80 : hash.n, hash.at);
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_text(&j, "item", i.hash);
    json_text_if(&j, "doc", i.doc);
    json_text_if(&j, "title", i.title);
    json_text_if(&j, "publisher", i.publisher);
    json_text_if(&j, "handle", i.handle);
    json_text_if(&j, "url", i.url);
    json_day(&j, "published", i.published);
    json_text(&j, "arrived", moment_text(i.arrived, a->keep));
    json_long(&j, "n_claims", i.nclaims);
    json_long(&j, "n_arrivals", i.narrivals);
    json_text(&j, "text", i.text);
    if (a->view.profile == PROFILE_PUBLIC) {
        json_begin(&j, "withheld", '[');
        json_text(&j, NULL, TEXT("words"));
        json_end(&j, ']');
    }
    json_begin(&j, "claims", '[');
    for (int k = 0; k < rows.n; k++)
        json_raw(&j, NULL, rows.at[k].json);
    json_end(&j, ']');
    /* Which event each claim was put into, and why. */
    json_begin(&j, "matches", '[');
    for (int k = 0; k < rows.n; k++) {
        json_begin(&j, NULL, '{');
        json_text(&j, "claim", rows.at[k].claim);
        json_text_if(&j, "event", rows.at[k].event);
        json_text_if(&j, "joined", a->view.profile == PROFILE_INTERNAL ? rows.at[k].joined : NO_TEXT);
        json_text_if(&j, "apart", rows.at[k].apart);
        json_end(&j, '}');
    }
    json_end(&j, ']');
    if (!reviews(a, &j, hash, &err))
        return refuse(a, 500, "%s", err.what);
    json_end(&j, '}');
    return json_response(200, &j);
}

Response answer_verdicts(const Ask *a)
{
    Verdicts said;
    Error err;
    if (!view_verdicts(&a->view, argument(a, "subject"), a->keep, &said, &err))
        return refuse(a, 500, "%s", err.what);
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_begin(&j, "verdicts", '[');
    for (int i = said.n; i-- > 0; )
        verdict(&j, &said.at[i], a->keep);
    json_end(&j, ']');
    json_end(&j, '}');
    return json_response(200, &j);
}
