#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

#include "base/file.h"
#include "serve/claim_json.h"
#include "serve/event_json.h"
#include "serve/serve.h"

enum { DEFAULT_LIMIT = 500, MAX_LIMIT = 20000 };

/* ---- requests ------------------------------------------------------------- */

typedef struct Ask {
    const Desk    *desk;
    Store         *store;
    const Request *request;
    Arena         *keep;
    Arena          scratch;
} Ask;

static Text argument(const Ask *a, const char *key)
{
    for (int i = 0; i < a->request->narguments; i++)
        if (text_equals(a->request->arguments[i].key, key))
            return text_trim(a->request->arguments[i].value);
    return NO_TEXT;
}

static Response json_response(int status, const Json *j)
{
    return (Response){ status, "application/json; charset=utf-8", json_done(j), false };
}

static Response refuse(const Ask *a, int status, const char *format, ...) __attribute__((format(printf, 3, 4)));
static Response refuse(const Ask *a, int status, const char *format, ...)
{
    char what[1200];
    va_list more;
    va_start(more, format);
    vsnprintf(what, sizeof what, format, more);
    va_end(more);
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_text(&j, "error", text_of(what));
    json_end(&j, '}');
    return json_response(status, &j);
}

/* "from", "to": a day or nothing.  False, with *bad naming it, when it is neither. */
static bool days_of(const Ask *a, Day *from, Day *to, const char **bad)
{
    Text f = argument(a, "from"), t = argument(a, "to");
    *from = *to = NO_DAY;
    if (f.n && !(f.n == 10 && day_read(f, from)))
        *bad = "from";
    else if (t.n && !(t.n == 10 && day_read(t, to)))
        *bad = "to";
    else
        return true;
    return false;
}

static bool count_of(const Ask *a, const char *key, long least, long most, long standard, long *ret)
{
    Text t = argument(a, key);
    *ret = standard;
    return !t.n || (text_to_long(t, ret) && *ret >= least && *ret <= most);
}

static bool box_of(const Ask *a, double box[4])
{
    Text rest = argument(a, "box"), part;
    int n = 0;
    while (n < 4 && text_next(&rest, ',', &part) && text_to_double(text_trim(part), &box[n]))
        n++;
    return n == 4 && box[0] <= box[2] && box[1] <= box[3];
}

/* "as-known-on=2018-06-28": to the end of that day. */
static bool known_of(const Ask *a, long *ret)
{
    Text t = argument(a, "as-known-on");
    Day day;
    *ret = 0;
    if (!t.n)
        return true;
    if (t.n != 10 || !day_read(t, &day))
        return false;
    *ret = ((long)day + 1) * 86400 - 1;
    return true;
}

/* ---- events --------------------------------------------------------------- */

static void amount(Json *j, const char *key, double n)
{
    if (isfinite(n))
        json_double(j, key, n, 3);
}

static void event_row(Json *j, const EventRow *e)
{
    json_begin(j, NULL, '{');
    json_text(j, "id", e->id);
    json_text(j, "type", e->event);
    json_text_if(j, "mode", e->mode);
    json_text_if(j, "weapon", e->weapon);
    json_text_if(j, "title", e->title);
    json_text_if(j, "status", e->status);
    json_day(j, "from", e->from);
    json_day(j, "to", e->to);
    json_day(j, "reported", e->reported);
    json_text_if(j, "place", e->place_name);
    json_text_if(j, "admin1", e->admin1);
    json_text_if(j, "country", e->country);
    if (isfinite(e->lat) && isfinite(e->lon)) {
        json_double(j, "lat", e->lat, 5);
        json_double(j, "lon", e->lon, 5);
        json_long(j, "precision", e->precision);
    }
    double harm = isfinite(e->killed_best) ? e->killed_best : isfinite(e->injured_best) ? e->injured_best / 4 : 0;
    json_double(j, "harm", harm, 1);
    if (isfinite(e->killed_best) || isfinite(e->injured_best)) {
        json_begin(j, "tolls", '[');
        if (isfinite(e->killed_best)) {
            json_begin(j, NULL, '{');
            json_text(j, "measure", TEXT("killed"));
            amount(j, "low", e->killed_low);
            amount(j, "best", e->killed_best);
            amount(j, "high", e->killed_high);
            json_end(j, '}');
        }
        if (isfinite(e->injured_best)) {
            json_begin(j, NULL, '{');
            json_text(j, "measure", TEXT("injured"));
            amount(j, "best", e->injured_best);
            json_end(j, '}');
        }
        json_end(j, ']');
    }
    json_text_if(j, "occurrence", e->occurrence);
    json_text_if(j, "attribution", e->attribution);
    json_long(j, "n_claims", e->nclaims);
    json_long(j, "n_items", e->nitems);
    json_long(j, "n_speakers", e->nspeakers);
    json_long(j, "n_origins", e->norigins);
    json_end(j, '}');
}

static bool holds_nocase(Text hay, Text needle)
{
    for (int i = 0; i + needle.n <= hay.n; i++)
        if (text_is_nocase(text_part(hay, i, i + needle.n), needle))
            return true;
    return false;
}

static bool event_matches(const EventRow *e, Text words)
{
    return !words.n || holds_nocase(e->title, words) || holds_nocase(e->place_name, words) || holds_nocase(e->admin1, words) ||
           holds_nocase(e->mode, words) || holds_nocase(e->weapon, words);
}

static Response events(const Ask *a)
{
    EventQuery q = { .place = argument(a, "place"), .type = argument(a, "type"), .by_report = true };
    const char *bad = NULL;
    long limit, origins;
    double box[4];
    if (!days_of(a, &q.from, &q.to, &bad))
        return refuse(a, 400, "\"%s\" is not a day; write it like 2018-06-26", bad);
    if (!count_of(a, "limit", 1, MAX_LIMIT, DEFAULT_LIMIT, &limit) || !count_of(a, "origins", 0, 1000, 0, &origins) ||
        !count_of(a, "after", 0, LONG_MAX, 0, &q.after))
        return refuse(a, 400, "limit is 1 to %d, origins and after are whole numbers", MAX_LIMIT);
    if (argument(a, "box").n) {
        if (!box_of(a, box))
            return refuse(a, 400, "box is west,south,east,north in degrees");
        q.has_box = true;
        q.west = box[0], q.south = box[1], q.east = box[2], q.north = box[3];
    }
    if (!known_of(a, &q.known_by))
        return refuse(a, 400, "as-known-on is not a day; write it like 2018-06-28");
    q.origins = (int)origins;
    q.limit = (int)limit;
    EventRows rows;
    Error err;
    if (!store_events(a->store, &q, a->keep, a->scratch, &rows, &err))
        return refuse(a, 500, "%s", err.what);
    Text words = argument(a, "text");
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_begin(&j, "events", '[');
    for (int i = 0; i < rows.n; i++)
        if (event_matches(&rows.at[i], words))
            event_row(&j, &rows.at[i]);
    json_end(&j, ']');
    if (rows.n == limit)
        json_long(&j, "next", rows.at[rows.n - 1].number);
    json_end(&j, '}');
    return json_response(200, &j);
}

static Response event(const Ask *a, Text id)
{
    long known_by;
    bool found;
    Event e;
    EventHistory history;
    Error err;
    if (!known_of(a, &known_by))
        return refuse(a, 400, "as-known-on is not a day; write it like 2018-06-28");
    if (!store_event(a->store, id, known_by, a->keep, a->scratch, &found, &e, &history, &err))
        return refuse(a, 500, "%s", err.what);
    if (!found)
        return refuse(a, 404, "no event \"%.*s\"%s", id.n > 80 ? 80 : id.n, id.at, known_by ? " was known then" : "");
    ClaimRows rows;
    if (!store_claims(a->store, &(ClaimQuery){ .from = NO_DAY, .to = NO_DAY, .event = id, .known_by = known_by }, a->keep, &rows, &err))
        return refuse(a, 500, "%s", err.what);
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_raw(&j, "event", event_json(&e, &history, known_by, a->keep));
    json_begin(&j, "claims", '[');
    for (int i = 0; i < rows.n; i++)
        json_raw(&j, NULL, rows.at[i].json);
    json_end(&j, ']');
    json_end(&j, '}');
    return json_response(200, &j);
}

/* ---- claims --------------------------------------------------------------- */

static Response claims(const Ask *a)
{
    ClaimQuery q = { .place = argument(a, "place"), .type = argument(a, "type"), .speaker = argument(a, "speaker"),
                     .item = argument(a, "item"), .unplaced = text_equals(argument(a, "unplaced"), "1") };
    const char *bad = NULL;
    long limit;
    if (!days_of(a, &q.from, &q.to, &bad))
        return refuse(a, 400, "\"%s\" is not a day; write it like 2018-06-26", bad);
    if (!count_of(a, "limit", 1, MAX_LIMIT, DEFAULT_LIMIT, &limit) || !count_of(a, "after", 0, LONG_MAX, 0, &q.after))
        return refuse(a, 400, "limit is 1 to %d, after a whole number", MAX_LIMIT);
    if (!known_of(a, &q.known_by))
        return refuse(a, 400, "as-known-on is not a day; write it like 2018-06-28");
    q.limit = (int)limit;
    ClaimRows rows;
    Error err;
    if (!store_claims(a->store, &q, a->keep, &rows, &err))
        return refuse(a, 500, "%s", err.what);
    Text words = argument(a, "text");
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_begin(&j, "claims", '[');
    for (int i = 0; i < rows.n; i++)
        if (!words.n || holds_nocase(rows.at[i].json, words))
            json_raw(&j, NULL, rows.at[i].json);
    json_end(&j, ']');
    if (rows.n == limit)
        json_long(&j, "next", rows.at[rows.n - 1].number);
    json_end(&j, '}');
    return json_response(200, &j);
}

static Response claim(const Ask *a, Text id)
{
    ClaimRows rows;
    Error err;
    if (!store_claims(a->store, &(ClaimQuery){ .from = NO_DAY, .to = NO_DAY, .id = id, .with_replaced = true, .limit = 1 },
                      a->keep, &rows, &err))
        return refuse(a, 500, "%s", err.what);
    if (rows.n == 0)
        return refuse(a, 404, "no claim \"%.*s\"", id.n > 80 ? 80 : id.n, id.at);
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_raw(&j, "claim", rows.at[0].json);
    json_text_if(&j, "in_event", rows.at[0].event);
    json_text_if(&j, "apart", rows.at[0].apart);
    json_bool(&j, "replaced", rows.at[0].is_replaced);
    json_end(&j, '}');
    return json_response(200, &j);
}

/* Why each field of a claim is what it is: the item is read again by the rules of today. */
static Response why(const Ask *a, Text id)
{
    if (!a->desk->know)
        return refuse(a, 501, "this server was started without the language models");
    ClaimRows rows;
    Error err;
    if (!store_claims(a->store, &(ClaimQuery){ .from = NO_DAY, .to = NO_DAY, .id = id, .limit = 1 }, a->keep, &rows, &err))
        return refuse(a, 500, "%s", err.what);
    if (rows.n == 0)
        return refuse(a, 404, "no claim \"%.*s\"", id.n > 80 ? 80 : id.n, id.at);
    Item item;
    long number;
    if (!store_next_item(a->store, rows.at[0].item - 1, a->keep, &item, &number, &err))
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

/* ---- items ---------------------------------------------------------------- */

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

static void item_head(Json *j, const ItemRow *i)
{
    json_text(j, "item", i->hash);
    json_text(j, "doc", i->doc);
    json_text_if(j, "title", i->title);
    json_text_if(j, "publisher", i->publisher);
    json_text_if(j, "handle", i->handle);
    json_text_if(j, "url", i->url);
    json_day(j, "published", i->published);
    json_long(j, "n_claims", i->nclaims);
    json_long(j, "n_arrivals", i->narrivals);
}

/* The head of a text that has no title. */
static Text start_of(Text t)
{
    int n = t.n < 120 ? t.n : 120;
    while (n > 0 && n < t.n && ((unsigned char)t.at[n] & 0xC0) == 0x80)
        n--;
    return text_part(t, 0, n);
}

static Response items(const Ask *a)
{
    Day from, to;
    const char *bad = NULL;
    long limit;
    if (!days_of(a, &from, &to, &bad))
        return refuse(a, 400, "\"%s\" is not a day; write it like 2018-06-26", bad);
    if (!count_of(a, "limit", 1, MAX_LIMIT, DEFAULT_LIMIT, &limit))
        return refuse(a, 400, "limit is 1 to %d", MAX_LIMIT);
    ItemRows rows;
    Error err;
    if (!store_items(a->store, &(ItemQuery){ .from = from, .to = to, .words = quoted(argument(a, "text"), a->keep), .limit = (int)limit }, a->keep, &rows, &err))
        return refuse(a, 500, "%s", err.what);
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_begin(&j, "items", '[');
    for (int i = 0; i < rows.n; i++) {
        json_begin(&j, NULL, '{');
        item_head(&j, &rows.at[i]);
        json_text(&j, "start", start_of(rows.at[i].text));
        json_end(&j, '}');
    }
    json_end(&j, ']');
    json_end(&j, '}');
    return json_response(200, &j);
}

static Response item(const Ask *a, Text hash)
{
    bool found;
    ItemRow row;
    ClaimRows rows;
    Error err;
    if (!store_item(a->store, 0, hash, a->keep, &found, &row, &err) ||
        (found && !store_claims(a->store, &(ClaimQuery){ .from = NO_DAY, .to = NO_DAY, .item = hash }, a->keep, &rows, &err)))
        return refuse(a, 500, "%s", err.what);
    if (!found)
        return refuse(a, 404, "no item \"%.*s\"", hash.n > 80 ? 80 : hash.n, hash.at);
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    item_head(&j, &row);
    json_text(&j, "text", row.text);
    json_begin(&j, "claims", '[');
    for (int i = 0; i < rows.n; i++)
        json_raw(&j, NULL, rows.at[i].json);
    json_end(&j, ']');
    json_end(&j, '}');
    return json_response(200, &j);
}

/* ---- the whole ------------------------------------------------------------ */

static Response status(const Ask *a)
{
    StoreCounts n;
    Error err;
    if (!store_counts(a->store, &n, &err))
        return refuse(a, 500, "%s", err.what);
    char as_of[40];
    time_t at = time(NULL);
    struct tm utc;
    gmtime_r(&at, &utc);
    strftime(as_of, sizeof as_of, "%Y-%m-%d %H:%M UTC", &utc);
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_long(&j, "items", n.items);
    json_long(&j, "claims", n.claims);
    json_long(&j, "events", n.events);
    json_long(&j, "places", n.places);
    json_long(&j, "speakers", n.speakers);
    json_long(&j, "unplaced", n.unplaced);
    json_text(&j, "as_of", text_of(as_of));
    json_bool(&j, "can_add", a->desk->know != NULL);
    json_begin(&j, "types", '[');
    for (int i = 0; i < EVENT_CLASS_COUNT; i++)
        json_text(&j, NULL, text_of(event_word((EventClass)i)));
    json_end(&j, ']');
    json_end(&j, '}');
    return json_response(200, &j);
}

typedef struct DaySum { Day day; int events, claims, items; } DaySum;

static int by_day(const void *a, const void *b)
{
    const DaySum *x = a, *y = b;
    return x->day < y->day ? -1 : x->day > y->day;
}

static DaySum *sum_of(DaySum *at, int *n, int max, Day day)
{
    for (int i = *n - 1; i >= 0; i--)
        if (at[i].day == day)
            return &at[i];
    if (*n == max)
        return NULL;
    at[*n] = (DaySum){ .day = day };
    return &at[(*n)++];
}

/* Events a day beside items a day: a day on which much is written is not
 * always one on which much happened. */
static Response days(const Ask *a)
{
    enum { MOST_DAYS = 20000 };
    EventQuery q = { .from = NO_DAY, .to = NO_DAY, .by_report = true, .place = argument(a, "place"), .type = argument(a, "type") };
    DayCounts counts, published;
    Error err;
    if (!store_days(a->store, &q, a->keep, &counts, &err) || !store_item_days(a->store, a->keep, &published, &err))
        return refuse(a, 500, "%s", err.what);
    DaySum *sums = NEW_ARRAY(a->keep, DaySum, MOST_DAYS);
    int n = 0;
    for (int i = 0; i < counts.n; i++) {
        DaySum *s = counts.at[i].day == NO_DAY ? NULL : sum_of(sums, &n, MOST_DAYS, counts.at[i].day);
        if (s) {
            s->events += counts.at[i].nevents;
            s->claims += counts.at[i].nclaims;
        }
    }
    for (int i = 0; i < published.n; i++) {
        DaySum *s = published.at[i].day == NO_DAY ? NULL : sum_of(sums, &n, MOST_DAYS, published.at[i].day);
        if (s)
            s->items += published.at[i].nevents;
    }
    qsort(sums, (size_t)n, sizeof *sums, by_day);
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_begin(&j, "days", '[');
    for (int i = 0; i < n; i++) {
        json_begin(&j, NULL, '{');
        json_day(&j, "day", sums[i].day);
        json_long(&j, "events", sums[i].events);
        json_long(&j, "claims", sums[i].claims);
        json_long(&j, "items", sums[i].items);
        json_end(&j, '}');
    }
    json_end(&j, ']');
    json_end(&j, '}');
    return json_response(200, &j);
}

/* The largest settlements in view, for the map's labels. */
static Response towns(const Ask *a)
{
    double box[4];
    long limit;
    if (!box_of(a, box) || !count_of(a, "limit", 1, 500, 60, &limit))
        return refuse(a, 400, "box is west,south,east,north in degrees, limit 1 to 500");
    Place *found = NEW_ARRAY(a->keep, Place, limit);
    int n = a->desk->know ? place_in_box(a->desk->know->gazetteer, box[0], box[1], box[2], box[3], found, (int)limit, a->keep) : 0;
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_begin(&j, "towns", '[');
    for (int i = 0; i < n; i++) {
        json_begin(&j, NULL, '{');
        json_text(&j, "name", found[i].name);
        json_double(&j, "lat", found[i].lat, 4);
        json_double(&j, "lon", found[i].lon, 4);
        json_end(&j, '}');
    }
    json_end(&j, ']');
    json_end(&j, '}');
    return json_response(200, &j);
}

static Response search(const Ask *a)
{
    Text words = argument(a, "words");
    ItemRows rows;
    Error err;
    if (!words.n)
        return refuse(a, 400, "words: what to look for");
    if (!store_search(a->store, quoted(words, a->keep), 100, a->keep, &rows, &err))
        return refuse(a, 400, "%s", err.what);
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_begin(&j, "items", '[');
    for (int i = 0; i < rows.n; i++) {
        json_begin(&j, NULL, '{');
        item_head(&j, &rows.at[i]);
        json_end(&j, '}');
    }
    json_end(&j, ']');
    json_end(&j, '}');
    return json_response(200, &j);
}

/* ---- adding a story -------------------------------------------------------- */

static Text member(json_t *o, const char *key)
{
    json_t *v = json_object_get(o, key);
    return json_is_string(v) ? (Text){ json_string_value(v), (int)json_string_length(v) } : NO_TEXT;
}

/* The pasted story as one line of JSON, which is what read/ keeps the hash of. */
static bool pasted(const Ask *a, Item *ret, Error *err)
{
    json_error_t bad;
    json_t *o = json_loadb(a->request->body.n ? a->request->body.at : "", (size_t)a->request->body.n, 0, &bad);
    if (!o)
        return fail(err, "the request is not valid JSON: %s", bad.text);
    Json line = json_open(a->keep);
    json_begin(&line, NULL, '{');
    json_text(&line, "id", TEXT("pasted"));
    static const char *const keys[] = { "text", "title", "date", "publisher", "url" };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        json_text_if(&line, keys[i], member(o, keys[i]));
    json_end(&line, '}');
    json_decref(o);
    ReadOptions options = { .date = NO_DAY, .format = "jsonl" };
    return read_bytes(json_done(&line), TEXT("pasted"), &options, a->keep, a->scratch, ret, err);
}

static Response add(const Ask *a)
{
    if (!a->desk->know)
        return refuse(a, 501, "this server was started without the language models; use `sitrep add`");
    if (!text_starts(a->request->content_type, "application/json"))
        return refuse(a, 415, "send JSON: {\"text\":\"...\",\"date\":\"2018-06-26\"}");
    Item item;
    Error err;
    if (!pasted(a, &item, &err))
        return refuse(a, 400, "%s", err.what);
    Store *store;
    if (!store_open(a->desk->store_path, STORE_WRITE, &store, &err))
        return refuse(a, 503, "%s", err.what);
    int nclaims = 0;
    bool known = false, ok = pipeline_add(a->desk->know, store, &item, EFFORT_ACCURATE, a->keep, a->scratch, &known, &nclaims, &err);
    store_close(store);
    if (!ok)
        return refuse(a, 500, "%s", err.what);
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_text(&j, "item", sha256_hex(item.id, a->keep));
    json_long(&j, "claims", nclaims);
    json_bool(&j, "known", known);
    json_text_if(&j, "note", item.note);
    json_end(&j, '}');
    return json_response(known ? 200 : 201, &j);
}

/* ---- the page -------------------------------------------------------------- */

static const char *type_of(Text path)
{
    static const struct { const char *suffix, *type; } types[] = {
        { ".html", "text/html; charset=utf-8" }, { ".js", "text/javascript; charset=utf-8" },
        { ".mjs", "text/javascript; charset=utf-8" }, { ".css", "text/css; charset=utf-8" },
        { ".json", "application/json; charset=utf-8" }, { ".svg", "image/svg+xml" }, { ".png", "image/png" },
    };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (text_ends(path, types[i].suffix))
            return types[i].type;
    return NULL;
}

/* Only plain names below the page's folder: letters, digits, '-', '_', single dots. */
static bool is_safe(Text path)
{
    for (int i = 0; i < path.n; i++) {
        char c = path.at[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '/';
        if (!plain && !(c == '.' && i > 0 && path.at[i - 1] != '.' && path.at[i - 1] != '/'))
            return false;
    }
    return path.n < 200;
}

static Response file(const Ask *a)
{
    Text path = a->request->path;
    if (text_equals(path, "/"))
        path = TEXT("/index.html");
    const char *type = type_of(path);
    Error err;
    Text bytes;
    if (!type || !is_safe(path) ||
        !file_read(text_format(a->keep, "%s%.*s", a->desk->web_dir, TEXT_FMT(path)).at, a->keep, &bytes, &err))
        return refuse(a, 404, "nothing is at %.*s", path.n > 100 ? 100 : path.n, path.at);
    return (Response){ 200, type, bytes, false };
}

/* ---- who may ask ------------------------------------------------------------ */

static bool is_here(Text name, int port, const char *scheme, Arena scratch)
{
    static const char *const names[] = { "127.0.0.1", "localhost", "[::1]" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_is(name, text_format(&scratch, "%s%s:%d", scheme, names[i], port)) ||
            (port == 80 && text_is(name, text_format(&scratch, "%s%s", scheme, names[i]))))
            return true;
    return false;
}

static bool rest_of(Text path, const char *prefix, Text *rest)
{
    if (!text_starts(path, prefix))
        return false;
    *rest = text_part(path, (int)strlen(prefix), path.n);
    return rest->n > 0 && text_find_char(*rest, '/') < 0;
}

Response serve_answer(const Desk *desk, Store *store, const Request *request, Arena *keep, Arena scratch)
{
    Ask a = { desk, store, request, keep, scratch };
    Text path = request->path, id;
    bool is_get = text_equals(request->method, "GET") || text_equals(request->method, "HEAD");
    /* A page elsewhere may point its own name at this machine: answer to ours only. */
    if (request->port && !is_here(request->host, request->port, "", scratch))
        return refuse(&a, 403, "this record answers only at http://127.0.0.1:%d/", request->port);
    if (request->port && request->origin.n && !is_here(request->origin, request->port, "http://", scratch))
        return refuse(&a, 403, "another page may not ask this record");
    if (text_equals(path, "/api/add"))
        return text_equals(request->method, "POST") ? add(&a) : refuse(&a, 405, "/api/add takes POST");
    if (!is_get)
        return refuse(&a, 405, "only GET is answered here");
    static const struct { const char *path; Response (*answer)(const Ask *); } answers[] = {
        { "/api/status", status }, { "/api/days", days }, { "/api/events", events }, { "/api/claims", claims },
        { "/api/items", items }, { "/api/towns", towns }, { "/api/search", search },
    };
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
        if (text_equals(path, answers[i].path))
            return answers[i].answer(&a);
    if (rest_of(path, "/api/events/", &id))
        return event(&a, id);
    if (rest_of(path, "/api/claims/", &id))
        return claim(&a, id);
    if (rest_of(path, "/api/why/", &id))
        return why(&a, id);
    if (rest_of(path, "/api/items/", &id))
        return item(&a, id);
    if (text_starts(path, "/api/"))
        return refuse(&a, 404, "no such question; see the manual, sitrep(1)");
    return file(&a);
}
