/* The questions that are answered, each with its arguments: the table below is both the
 * way to the answer and the OpenAPI description of it. */
#include <time.h>

#include "base/file.h"
#include "serve/ask.h"

/* ---- arguments ----------------------------------------------------------------- */

static const struct { const char *name, *type, *what; } parameters[] = {
    { "from", "date", "of this day or later (2018-06-26)" },
    { "to", "date", "of this day or earlier" },
    { "box", "string", "west,south,east,north in degrees" },
    { "place", "string", "name of a place or province, or a country's code (SYR)" },
    { "type", "string", "class, class/mode, mode or weapon: ASSAULT, ASSAULT/aerial, aerial" },
    { "party", "string", "id, code, country or name of whoever acts or is acted upon" },
    { "grade", "string", "of occurrence (rumour possible probable confirmed) or attribution (declared likely contested single-source unknown)" },
    { "status", "string", "draft, reviewed, disputed, unverifiable or retracted" },
    { "origins", "integer", "told by at least so many independent origins" },
    { "text", "string", "words in it" },
    { "as-known-on", "date", "the record as it stood at the end of that day (UTC)" },
    { "as-published-by", "date", "out of items that were published by the end of that day" },
    { "profile", "string", "public, partner or internal: never more than is the caller's" },
    { "format", "string", "json, geojson, csv or jsonl; or the Accept header" },
    { "limit", "integer", "no more than so many (500; at most 20000)" },
    { "offset", "integer", "leave out so many first" },
    { "speaker", "string", "id or name of whoever said it" },
    { "item", "string", "hash of an item" },
    { "event", "string", "id of an event" },
    { "measure", "string", "with a figure of it: killed, displaced .." },
    { "unplaced", "integer", "1: only those without a place" },
    { "publisher", "string", "who published it" },
    { "words", "string", "what to look for" },
    { "since", "date", "the day to compare with" },
    { "by", "string", "published (by what was written then) or known (by what this record had read)" },
    { "subject", "string", "id of an event or claim, hash of an item" },
    { "all", "integer", "1: those, too, that are done" },
    { "area", "string", "a place, province or country" },
    { "date", "date", "the day of the report" },
    { "previous", "date", "the day of the report before (the day before `date`)" },
};
enum { PARAMETERS = sizeof parameters / sizeof *parameters };

#define FILTERS "from to box place type party grade status origins text "
#define AS_OF   "as-known-on as-published-by profile "
#define PAGE    "format limit offset"

/* ---- the whole ------------------------------------------------------------------ */

static Response answer_status(const Ask *a)
{
    StoreCounts n;
    Error err;
    if (!view_counts(&a->view, &n, &err))
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
    json_text(&j, "profile", text_of(profile_word(a->view.profile)));
    json_text(&j, "role", text_of(role_name(a->request->caller.role)));
    json_text_if(&j, "who", a->request->caller.name);
    json_bool(&j, "can_add", a->desk->know != NULL && a->request->caller.role >= ROLE_CODER);
    json_begin(&j, "types", '[');
    for (int i = 0; i < EVENT_CLASS_COUNT; i++)
        json_text(&j, NULL, text_of(event_word((EventClass)i)));
    json_end(&j, ']');
    json_end(&j, '}');
    return json_response(200, &j);
}

/* The largest settlements in view, for the map's labels. */
static Response answer_towns(const Ask *a)
{
    double box[4];
    long limit;
    const char *bad = NULL;
    if (!box_of_argument(a, box, &bad) || !count_of_argument(a, "limit", 1, 500, 60, &limit, &bad))
        return refuse(a, 400, "%s", bad);
    Place *found = NEW_ARRAY(a->keep, Place, limit);
    int n = a->view.gazetteer ? place_in_box(a->view.gazetteer, box[0], box[1], box[2], box[3], found, (int)limit, a->keep) : 0;
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

static Response answer_openapi(const Ask *a);

/* ---- the ways -------------------------------------------------------------------- */

typedef struct Way {
    const char *method, *path;                      /* "/api/events/{id}" */
    Response  (*answer)(const Ask *);
    Response  (*answer_one)(const Ask *, Text id);
    Role        least;
    const char *what, *parameters;
} Way;

static const Way ways[] = {
    { "GET", "/api/status", answer_status, NULL, ROLE_READER, "How much the record holds, to when, and who is asking", "profile" },
    { "GET", "/api/days", answer_days, NULL, ROLE_READER, "Events and items a day", FILTERS AS_OF "format" },
    { "GET", "/api/events", answer_events, NULL, ROLE_READER, "Events, the latest first", FILTERS AS_OF PAGE },
    { "GET", "/api/map", answer_map, NULL, ROLE_READER,
      "All events that the filters let through, as columns of numbers. The first four bytes (least first, as all numbers here) are the length of a JSON "
      "head: `n` events, `types`, `spots` (lat, lon, precision; a name where only an area is known), `columns`: each with its `name`, `of` what (u8, u16, "
      "u32, i32) and `at` which byte behind the head. `type` is a number in `types`, `spot` in `spots` (4294967295: nowhere), `day` counts from 1970-01-01, "
      "`days` how many follow; `killed` and `injured` are 65535 where nobody said", FILTERS AS_OF },
    { "GET", "/api/map/control", answer_map_control, NULL, ROLE_READER,
      "Who held each place since when, as columns: `steps` in order of place and day, each with the number of a place, state, holder and rival (-1: nobody)", "place " AS_OF },
    { "GET", "/api/events/{id}", NULL, answer_event, ROLE_READER, "One event with its claims and what people said of it; the head of an id will do; one that was merged answers with what it became, which `merged_into` names", AS_OF },
    { "GET", "/api/claims", answer_claims, NULL, ROLE_READER, "Claims in the order in which they came",
      "from to box place type party text speaker item event measure unplaced " AS_OF PAGE },
    { "GET", "/api/claims/{id}", NULL, answer_claim, ROLE_READER, "One claim, the event it belongs to and why", AS_OF },
    { "GET", "/api/why/{id}", NULL, answer_why, ROLE_READER, "Why each field of a claim is as it is", AS_OF },
    { "GET", "/api/items", answer_items, NULL, ROLE_READER, "Items, the latest first", "from to text publisher " AS_OF PAGE },
    { "GET", "/api/items/{hash}", NULL, answer_item, ROLE_READER, "One item with its words and claims", AS_OF },
    { "GET", "/api/search", answer_search, NULL, ROLE_READER, "Items in whose words something stands", "words " AS_OF PAGE },
    { "GET", "/api/ledger/{name}", NULL, answer_ledger, ROLE_READER,
      "control, displacement, health, ceasefire, crossings or statements: one claim a row; totals: what one origin counts over time; displaced: the last "
      "flow, stock and projection of people on the move (`to`: by that day); arrangements: ceasefires with their breaches; alerts: places and parties of "
      "which far more is told than is usual (`from`, `to`; the last thirty days); "
      "holders: who holds each place (`to`: on that day)", "from to place " AS_OF PAGE },
    { "GET", "/api/speakers", answer_speakers, NULL, ROLE_READER, "Who is quoted, how often", AS_OF PAGE },
    { "GET", "/api/places", answer_places, NULL, ROLE_READER, "Places with the number of their events", FILTERS AS_OF PAGE },
    { "GET", "/api/towns", answer_towns, NULL, ROLE_READER, "The largest settlements in a box", "box limit" },
    { "GET", "/api/surges", answer_surges, NULL, ROLE_READER, "What is told of far more often in the week until `to` than in the eight before", "to " AS_OF },
    { "GET", "/api/changes", answer_changes, NULL, ROLE_READER, "New, revised and withdrawn events since a day", "since by " FILTERS AS_OF "format" },
    { "GET", "/api/queue", answer_queue, NULL, ROLE_CODER, "New items, each claim with the event proposed for it and the reason",
      "from to all limit offset profile" },
    { "GET", "/api/verdicts", answer_verdicts, NULL, ROLE_READER, "What people said, the latest first", "subject " AS_OF },
    { "GET", "/api/report", answer_report, NULL, ROLE_READER, "The page due at 17:00: one side of A4 for an area and a day, as HTML",
      "area date previous " AS_OF },
    { "GET", "/api/export/{form}", NULL, answer_export, ROLE_READER,
      "The events in the form of another data set: acled, ucdp, hxl, geojson, plover; jsonl: everything, a line each", FILTERS AS_OF },
    { "POST", "/api/review", answer_review, NULL, ROLE_CODER,
      "{\"action\": confirm dispute unverifiable retract draft (event), merge (event, into), split exclude include (claim), move (claim, into), "
      "correct (claim, field, value), take free done (event or item), undo (verdict, or one's last), seal open (item), seal-source open-source "
      "(source), \"why\": .., \"who\": ..}", "" },
    { "POST", "/api/add", answer_add, NULL, ROLE_CODER, "A story: {\"text\", \"title\", \"date\", \"publisher\", \"url\"}; read, coded and kept", "" },
    { "GET", "/api/openapi.json", answer_openapi, NULL, ROLE_NONE, "This description", "" },
};
enum { WAYS = sizeof ways / sizeof *ways };

/* Ways that the server itself answers (http.c). */
static const Way server_ways[] = {
    { "GET", "/api/stream", NULL, NULL, ROLE_READER, "Server-sent events: `record` whenever something was written into the record", "" },
    { "GET", "/api/session", NULL, NULL, ROLE_NONE, "Who is asking, and the token that a POST must carry in X-CSRF-Token", "" },
    { "POST", "/api/session", NULL, NULL, ROLE_NONE, "Log in: {\"name\", \"password\"}", "" },
    { "DELETE", "/api/session", NULL, NULL, ROLE_NONE, "Log out", "" },
};

/* ---- OpenAPI ------------------------------------------------------------------------ */

static void describe(Json *j, const Way *w, Arena *keep)
{
    json_begin(j, text_zero_ended(text_lower(text_of(w->method), keep), keep), '{');
    json_text(j, "summary", text_of(w->what));
    json_text(j, "x-least-role", text_of(role_name(w->least)));
    json_begin(j, "parameters", '[');
    const char *brace = strchr(w->path, '{');
    if (brace) {
        json_begin(j, NULL, '{');
        json_text(j, "name", (Text){ brace + 1, (int)strlen(brace) - 2 });
        json_text(j, "in", TEXT("path"));
        json_bool(j, "required", true);
        json_raw(j, "schema", TEXT("{\"type\":\"string\"}"));
        json_end(j, '}');
    }
    for (Text rest = text_of(w->parameters), one; text_next(&rest, ' ', &one); )
        for (size_t i = 0; i < PARAMETERS; i++)
            if (text_equals(one, parameters[i].name)) {
                bool date = strcmp(parameters[i].type, "date") == 0;
                json_begin(j, NULL, '{');
                json_text(j, "name", one);
                json_text(j, "in", TEXT("query"));
                json_text(j, "description", text_of(parameters[i].what));
                json_begin(j, "schema", '{');
                json_text(j, "type", date ? TEXT("string") : text_of(parameters[i].type));
                if (date)
                    json_text(j, "format", TEXT("date"));
                json_end(j, '}');
                json_end(j, '}');
            }
    json_end(j, ']');
    if (strcmp(w->method, "POST") == 0)
        json_raw(j, "requestBody", TEXT("{\"required\":true,\"content\":{\"application/json\":{\"schema\":{\"type\":\"object\"}}}}"));
    json_begin(j, "responses", '{');
    bool report = strcmp(w->path, "/api/report") == 0;
    bool lists = strstr(w->parameters, "format") != NULL;
    json_begin(j, "200", '{');
    json_text(j, "description", text_of(w->what));
    json_begin(j, "content", '{');
    json_raw(j, report ? "text/html" : "application/json", TEXT("{}"));
    if (lists) {
        json_raw(j, "application/geo+json", TEXT("{}"));
        json_raw(j, "text/csv", TEXT("{}"));
    }
    json_end(j, '}');
    json_end(j, '}');
    json_raw(j, "400", TEXT("{\"description\":\"An argument makes no sense; {\\\"error\\\"} says which\"}"));
    json_raw(j, "401", TEXT("{\"description\":\"Log in first\"}"));
    json_raw(j, "403", TEXT("{\"description\":\"Not for this role or profile\"}"));
    json_end(j, '}');
    json_end(j, '}');
}

static Response answer_openapi(const Ask *a)
{
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_text(&j, "openapi", TEXT("3.1.0"));
    json_begin(&j, "info", '{');
    json_text(&j, "title", TEXT("sitrep"));
    json_text(&j, "version", TEXT("1"));
    json_text(&j, "description", TEXT("The record of a conflict: claims, events, ledgers. Every list takes the same filters; every answer keeps to "
                                      "the caller's profile and shows no sealed item."));
    json_end(&j, '}');
    json_begin(&j, "paths", '{');
    const struct { const Way *at; size_t n; } lists[] = { { ways, WAYS }, { server_ways, sizeof server_ways / sizeof *server_ways } };
    for (size_t l = 0; l < 2; l++)
        for (size_t i = 0; i < lists[l].n; i++) {
            const Way *w = &lists[l].at[i];
            bool begins = i == 0 || strcmp(w->path, w[-1].path) != 0, ends = i + 1 == lists[l].n || strcmp(w->path, w[1].path) != 0;
            if (begins)
                json_begin(&j, w->path, '{');
            describe(&j, w, a->keep);
            if (ends)
                json_end(&j, '}');
        }
    json_end(&j, '}');
    json_end(&j, '}');
    return json_response(200, &j);
}

/* ---- the page -------------------------------------------------------------- */

static const char *type_of(Text path)
{
    static const struct { const char *suffix, *type; } types[] = {
        { ".html", "text/html; charset=utf-8" }, { ".js", "text/javascript; charset=utf-8" },
        { ".mjs", "text/javascript; charset=utf-8" }, { ".css", "text/css; charset=utf-8" },
        { ".json", "application/json; charset=utf-8" }, { ".pbf", "application/x-protobuf" }, { ".svg", "image/svg+xml" }, { ".png", "image/png" },
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
    return (Response){ .status = 200, .type = type, .body = bytes, .may_be_kept = true };
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

/* Whether `path` is the way's, and what stands at its {..}. */
static bool leads(const Way *w, Text path, Text *id)
{
    const char *brace = strchr(w->path, '{');
    if (!brace)
        return text_equals(path, w->path);
    int n = (int)(brace - w->path);
    if (path.n <= n || memcmp(path.at, w->path, (size_t)n) != 0)
        return false;
    *id = text_part(path, n, path.n);
    return text_find_char(*id, '/') < 0;
}

/* A misspelt filter would quietly show everything. */
static bool knows_arguments(const Ask *a, Text *unknown)
{
    for (int i = 0; i < a->request->narguments; i++) {
        bool known = false;
        for (size_t p = 0; p < PARAMETERS && !known; p++)
            known = text_equals(a->request->arguments[i].key, parameters[p].name);
        if (!known) {
            *unknown = a->request->arguments[i].key;
            return false;
        }
    }
    return true;
}

static Response answer_by(const Way *w, Ask *a, Text id)
{
    const char *bad = NULL;
    Text unknown;
    if (a->request->caller.role < w->least)
        return a->request->caller.role == ROLE_NONE ? refuse(a, 401, "log in first: POST /api/session")
                                                    : refuse(a, 403, "this is for a %s", role_name(w->least));
    if (!knows_arguments(a, &unknown))
        return refuse(a, 400, "no argument \"%.*s\"; /api/openapi.json lists them", unknown.n > 80 ? 80 : unknown.n, unknown.at);
    if (!view_of_arguments(a, &bad))
        return refuse(a, 400, "%s", bad);
    return w->answer ? w->answer(a) : w->answer_one(a, id);
}

Response serve_answer(const Desk *desk, Store *store, const Request *request, Arena *keep, Arena scratch)
{
    Ask a = { .desk = desk, .request = request, .view = view_of(store, request->caller.profile), .keep = keep, .scratch = scratch };
    if (desk->know) {
        a.view.gazetteer = desk->know->gazetteer;
        a.view.rules = desk->know->rules;
    }
    Text path = request->path, id = NO_TEXT;
    Text method = text_equals(request->method, "HEAD") ? TEXT("GET") : request->method;
    /* A page elsewhere may point its own name at this machine: answer to ours only. */
    if (request->port && !is_here(request->host, request->port, "", scratch))
        return refuse(&a, 403, "this record answers only at http://127.0.0.1:%d/", request->port);
    if (request->port && request->origin.n && !is_here(request->origin, request->port, "http://", scratch))
        return refuse(&a, 403, "another page may not ask this record");
    const Way *other = NULL;
    for (size_t i = 0; i < WAYS; i++)
        if (leads(&ways[i], path, &id)) {
            if (text_equals(method, ways[i].method))
                return answer_by(&ways[i], &a, id);
            other = &ways[i];
        }
    if (other)
        return refuse(&a, 405, "%s takes %s", other->path, other->method);
    if (!text_equals(method, "GET"))
        return refuse(&a, 405, "only GET is answered here");
    if (text_starts(path, "/api/"))
        return refuse(&a, 404, "no such question; /api/openapi.json lists them");
    return file(&a);
}
