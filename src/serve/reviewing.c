/* New items with the proposed match and its reason; a person's word about them; new stories. */
#include <jansson.h>
#include <math.h>

#include "serve/ask.h"
#include "serve/claim_json.h"
#include "serve/event_json.h"

static Text member(const json_t *o, const char *key)
{
    const json_t *t = json_object_get(o, key);
    return json_is_string(t) ? (Text){ json_string_value(t), (int)json_string_length(t) } : NO_TEXT;
}

/* ---- the queue -------------------------------------------------------------------- */

static Text start_of(Text t)
{
    int n = t.n < 240 ? t.n : 240;
    while (n > 0 && n < t.n && ((unsigned char)t.at[n] & 0xC0) == 0x80)
        n--;
    return text_part(t, 0, n);
}

static const Verdict *last_work(const Verdicts *all, Text subject)
{
    const Verdict *last = NULL;
    for (int i = 0; i < all->n; i++)
        if (text_equals(all->at[i].kind, "work") && text_is(all->at[i].subject, subject))
            last = &all->at[i];
    return last && !text_equals(last->value, "free") ? last : NULL;
}

static bool was_judged(const Verdicts *all, Text subject)
{
    const Verdict *last = NULL;
    for (int i = 0; i < all->n; i++)
        if (text_equals(all->at[i].kind, "review") && text_is(all->at[i].subject, subject))
            last = &all->at[i];
    return last && !text_equals(last->value, "draft");
}

static void proposed(const Ask *a, Json *j, const ClaimRow *c, const Verdicts *all)
{
    json_begin(j, NULL, '{');
    json_raw(j, "claim", c->json);
    if (c->apart.n) {
        json_text(j, "apart", c->apart);
    } else if (c->event.n) {
        bool found;
        Event e;
        Text json;
        Error err;
        Arena half = a->scratch, rest = a->scratch;
        half.end = rest.at = rest.at + (rest.end - rest.at) / 2;
        if (view_event(&a->view, c->event, &half, rest, &found, &e, &json, &err) && found) {
            json_begin(j, "event", '{');
            json_text(j, "id", e.id);
            json_text(j, "type", text_of(event_word(e.event)));
            json_text_if(j, "mode", e.mode);
            json_text(j, "place", e.place.name);
            json_day(j, "from", e.from);
            json_day(j, "to", e.to);
            json_long(j, "n_claims", e.nmembers);
            json_long(j, "n_origins", e.norigins);
            json_text(j, "status", text_of(status_word(e.status)));
            const Toll *killed = match_toll(&e, MEASURE_KILLED);
            if (killed && isfinite(killed->best))
                json_double(j, "killed", killed->best, 2);
            json_end(j, '}');
            json_bool(j, "founds_it", e.nmembers == 1);
            json_bool(j, "reviewed", was_judged(all, c->event));
        }
        json_text_if(j, "why", c->joined);
    }
    json_text_if(j, "nowhere", c->nowhere);
    json_end(j, '}');
}

static bool is_done(const Verdicts *all, const ItemRow *i, const ClaimRows *claims)
{
    const Verdict *work = last_work(all, i->hash);
    if (work && text_equals(work->value, "done"))
        return true;
    for (int k = 0; k < claims->n; k++)
        if (claims->at[k].event.n && !was_judged(all, claims->at[k].event))
            return false;
    return claims->n > 0;
}

Response answer_queue(const Ask *a)
{
    long limit, offset;
    const char *bad = NULL;
    Error err;
    ItemRows items;
    Verdicts all;
    bool everything = text_equals(argument(a, "all"), "1");
    if (a->view.profile != PROFILE_INTERNAL)
        return refuse(a, 403, "the queue holds words as they came; the %s profile does not show them", profile_word(a->view.profile));
    if (!count_of_argument(a, "limit", 1, 500, 50, &limit, &bad) || !count_of_argument(a, "offset", 0, 1000000000, 0, &offset, &bad))
        return refuse(a, 400, "%s", bad);
    ItemQuery q = { .from = NO_DAY, .to = NO_DAY, .by_arrival = true, .limit = (int)limit + 1, .offset = (int)offset };
    if (!day_of_argument(a, "from", &q.from, &bad) || !day_of_argument(a, "to", &q.to, &bad))
        return refuse(a, 400, "%s", bad);
    if (!view_items(&a->view, &q, a->keep, &items, &err) || !view_verdicts(&a->view, NO_TEXT, a->keep, &all, &err))
        return refuse(a, 500, "%s", err.what);
    bool more = items.n > limit;
    Out o = out_open(FORMAT_JSON, "queue", a->keep);
    Json *j = &o.json;
    for (int i = 0; i < items.n && i < limit; i++) {
        const ItemRow *item = &items.at[i];
        ClaimRows claims;
        if (!view_claims(&a->view, &(ClaimQuery){ .from = NO_DAY, .to = NO_DAY, .item = item->hash }, a->keep, &claims, &err))
            return refuse(a, 500, "%s", err.what);
        bool done = is_done(&all, item, &claims);
        if (done && !everything)
            continue;
        json_begin(j, NULL, '{');
        json_text(j, "item", item->hash);
        json_text_if(j, "title", item->title);
        json_text_if(j, "publisher", item->publisher);
        json_text_if(j, "handle", item->handle);
        json_day(j, "published", item->published);
        json_text(j, "arrived", moment_text(item->arrived, a->keep));
        json_text(j, "start", start_of(item->text));
        json_bool(j, "done", done);
        const Verdict *work = last_work(&all, item->hash);
        if (work) {
            json_begin(j, "work", '{');
            json_text(j, "state", work->value);
            json_text(j, "who", work->who);
            json_text(j, "at", moment_text(work->at, a->keep));
            json_end(j, '}');
        }
        json_begin(j, "claims", '[');
        for (int k = 0; k < claims.n; k++)
            proposed(a, j, &claims.at[k], &all);
        json_end(j, ']');
        json_end(j, '}');
    }
    return list_response(a, &o, more, offset, limit);
}

/* ---- a person's word ------------------------------------------------------------------ */

/* What is asked for, what it becomes, and who may ask it. */
static const struct { const char *action; Role least; const char *kind, *subject, *value; } actions[] = {
    { "confirm",      ROLE_REVIEWER,  "review",      "event",  "reviewed" },
    { "dispute",      ROLE_REVIEWER,  "review",      "event",  "disputed" },
    { "unverifiable", ROLE_REVIEWER,  "review",      "event",  "unverifiable" },
    { "retract",      ROLE_REVIEWER,  "review",      "event",  "retracted" },
    { "draft",        ROLE_REVIEWER,  "review",      "event",  "draft" },
    { "move",         ROLE_REVIEWER,  "move",        "claim",  NULL },          /* "into": an event */
    { "split",        ROLE_REVIEWER,  "move",        "claim",  "apart" },
    { "exclude",      ROLE_REVIEWER,  "exclude",     "claim",  "excluded" },
    { "include",      ROLE_REVIEWER,  "exclude",     "claim",  "included" },
    { "correct",      ROLE_CODER,     "correct",     "claim",  NULL },          /* "field", "value" */
    { "take",         ROLE_CODER,     "work",        NULL,     "taken" },       /* "event" or "item" */
    { "free",         ROLE_CODER,     "work",        NULL,     "free" },
    { "done",         ROLE_CODER,     "work",        NULL,     "done" },
    { "merge",        ROLE_REVIEWER,  "move",        "event",  NULL },          /* "event" with "into" */
    { "undo",         ROLE_CODER,     NULL,          NULL,     NULL },          /* "verdict", or my last */
    { "seal",         ROLE_CUSTODIAN, "seal",        "item",   "sealed" },
    { "open",         ROLE_CUSTODIAN, "seal",        "item",   "open" },
    { "seal-source",  ROLE_CUSTODIAN, "seal-source", "source", "sealed" },
    { "open-source",  ROLE_CUSTODIAN, "seal-source", "source", "open" },
};
enum { ACTIONS = sizeof actions / sizeof *actions };

/* "7", or the name of a place, as what a claim is corrected to. */
static bool correction(const Ask *a, Store *store, Text field, Text value, Text *ret, Error *err)
{
    long id;
    Place found[2];
    if (!field.n)
        return fail(err, "field: what is corrected (type, mode, weapon, when, place or a measure)");
    if (text_equals(field, "place") && value.n) {
        const Gazetteer *g = a->view.gazetteer;
        if (!g)
            return fail(err, "this server was started without places");
        Arena half = a->scratch, rest = a->scratch;
        half.end = rest.at = rest.at + (rest.end - rest.at) / 2;
        bool ok = text_to_long(value, &id) ? place_by_id(g, id, a->keep, &found[0])
                                           : place_find(g, value, NO_TEXT, found, 2, &half, rest) > 0;
        if (!ok)
            return fail(err, "no place \"%.*s\" is known", value.n > 80 ? 80 : value.n, value.at);
        if (!store_know_place(store, &found[0], err))
            return false;
        value = text_format(a->keep, "%ld", found[0].id);
    }
    *ret = text_format(a->keep, "%.*s=%.*s", TEXT_FMT(field), TEXT_FMT(value));
    return true;
}

/* Says what was asked for, in one transaction; *done: how many words were written down. */
static bool say_it(const Ask *a, Store *store, const json_t *body, int action, Verdict v, int *done, Error *err)
{
    *done = 1;
    Text into = member(body, "into");
    if (text_equals(text_of(actions[action].action), "undo")) {
        const json_t *number = json_object_get(body, "verdict");
        return store_take_back(store, v.who, json_is_integer(number) ? (long)json_integer_value(number) : 0, a->scratch, done, err);
    }
    if (text_equals(text_of(actions[action].action), "merge")) {
        Text *claims;
        if (!into.n || text_is(into, v.subject))
            return fail(err, "into: the other event");
        if (!store_members(store, v.subject, a->keep, &claims, done, err))
            return false;
        if (!*done)
            return fail(err, "there is no event %.*s", TEXT_FMT(v.subject));
        Verdict *all = NEW_ARRAY(a->keep, Verdict, *done);
        for (int i = 0; i < *done; i++) {
            all[i] = v;
            all[i].subject = claims[i];
            all[i].value = into;
        }
        return store_review(store, all, *done, a->scratch, err);
    }
    if (text_equals(v.kind, "correct") && !correction(a, store, member(body, "field"), member(body, "value"), &v.value, err))
        return false;
    if (text_equals(v.kind, "move") && !v.value.n)
        v.value = into;
    if (!actions[action].subject)
        v.subject = member(body, "event").n ? member(body, "event") : member(body, "item");
    if (!v.subject.n)
        return fail(err, "%s: of what", actions[action].subject ? actions[action].subject : "event or item");
    return store_review(store, &v, 1, a->scratch, err);
}

static Response said(const Ask *a, const json_t *body)
{
    Text action = member(body, "action");
    int i = 0;
    while (i < ACTIONS && !text_equals(action, actions[i].action))
        i++;
    if (i == ACTIONS)
        return refuse(a, 400, "action is confirm, dispute, unverifiable, retract, draft, correct, merge, split, move, exclude, include,"
                              " take, free, done, undo, seal, open, seal-source or open-source");
    if (a->request->caller.role < actions[i].least)
        return refuse(a, 403, "\"%s\" is for a %s", actions[i].action, role_name(actions[i].least));
    Verdict v = { .who = a->request->caller.name.n ? a->request->caller.name : member(body, "who"), .why = member(body, "why"),
                  .kind = text_of(actions[i].kind), .value = text_of(actions[i].value),
                  .subject = actions[i].subject ? member(body, actions[i].subject) : NO_TEXT };
    if (!v.who.n)
        v.who = TEXT("this machine's owner");
    if (!v.why.n && !text_equals(v.kind, "seal") && !text_equals(v.kind, "seal-source"))
        v.why = text_of(actions[i].action);
    Store *store;
    Error err;
    int done;
    if (!store_open(a->desk->store_path, STORE_WRITE, &store, &err))
        return refuse(a, 503, "%s", err.what);
    bool ok = say_it(a, store, body, i, v, &done, &err);
    store_close(store);
    if (!ok)
        return refuse(a, 409, "%s", err.what);
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_bool(&j, "done", true);
    json_text(&j, "action", action);
    json_long(&j, "verdicts", done);
    json_text(&j, "who", v.who);
    json_end(&j, '}');
    Response r = json_response(200, &j);
    r.may_be_kept = false;
    return r;
}

static bool is_json(const Ask *a)
{
    return text_starts(a->request->content_type, "application/json");
}

Response answer_review(const Ask *a)
{
    if (!is_json(a))
        return refuse(a, 415, "send JSON: {\"action\":\"confirm\",\"event\":\"ev-..\",\"why\":\"..\"}");
    json_error_t bad;
    json_t *body = json_loadb(a->request->body.n ? a->request->body.at : "", (size_t)a->request->body.n, 0, &bad);
    if (!json_is_object(body)) {
        json_decref(body);
        return refuse(a, 400, "the request is not a JSON object");
    }
    Response r = said(a, body);
    json_decref(body);
    return r;
}

/* ---- adding a story -------------------------------------------------------- */

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

Response answer_add(const Ask *a)
{
    if (!a->desk->know)
        return refuse(a, 501, "this server was started without the language models; use `sitrep add`");
    if (!is_json(a))
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
    Response r = json_response(known ? 200 : 201, &j);
    r.may_be_kept = false;
    return r;
}
