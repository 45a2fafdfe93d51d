#include "serve/view.h"

#include <assert.h>
#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

#include "base/json.h"
#include "serve/event_json.h"
#include "serve/ledger_json.h"

enum { DAY_SECONDS = 86400 };

bool profile_of(Text word, Profile *ret)
{
    for (int p = PROFILE_PUBLIC; p <= PROFILE_INTERNAL; p++)
        if (text_equals(word, profile_word((Profile)p))) {
            *ret = (Profile)p;
            return true;
        }
    return false;
}

const char *profile_word(Profile p)
{
    static const char *const words[] = { "public", "partner", "internal" };
    return words[p];
}

View view_of(Store *store, Profile profile)
{
    return (View){ .store = store, .profile = profile, .now = (long)time(NULL) };
}

long view_as_of(const View *v)
{
    long published = v->published_by ? ((long)v->published_by + 1) * DAY_SECONDS - 1 : v->now;
    long known = v->known_by ? v->known_by : v->now;
    return published < known ? published : known;
}

static bool is_public(const View *v)
{
    return v->profile == PROFILE_PUBLIC;
}

/* ---- who may be named ---------------------------------------------------------- */

/* Bodies have a number in the registry; persons in it speak for themselves. */
static bool is_body(const View *v, Text name, Text id, Arena scratch)
{
    Actor found;
    if (!id.n && v->rules && code_actor(v->rules, name, NO_DAY, &scratch, &found))
        id = found.id;
    return id.n > 0 && !(v->rules && code_is_person(v->rules, id));
}

/* "residents", "rebels", "a local doctor": no capital, no other script, so no name. */
static bool is_common_noun(Text t)
{
    for (int i = 0; i < t.n; i++) {
        unsigned char c = (unsigned char)t.at[i];
        if (c >= 0x80 || (c >= 'A' && c <= 'Z') || c == '@')
            return false;
    }
    return true;
}

static Text somebody(Text class_)
{
    static const char *const known[][2] = { { "resident", "a resident" }, { "activist", "an activist" }, { "official", "an official" },
        { "post", "a post" }, { "medical", "a medical worker" }, { "rescue", "a rescuer" }, { "outlet", "a reporter" },
        { "un", "a UN official" }, { "government", "a government official" }, { "party", "a member of a party" },
        { "monitor", "a monitor" } };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (text_equals(class_, known[i][0]))
            return text_of(known[i][1]);
    return TEXT("a person");
}

static bool may_be_named(const View *v, Text name, Text id, Arena scratch)
{
    return v->profile == PROFILE_INTERNAL || !name.n || is_common_noun(name) || is_body(v, name, id, scratch);
}

Text view_name(const View *v, Text name, Text id, Text class_, Arena *keep)
{
    return may_be_named(v, name, id, *keep) ? name : somebody(class_);
}

/* Names that must not be read, found in some part of the record, and wiped from the rest of it. */
typedef struct Names { Text *at; int n, capacity; } Names;

static void must_not_read(Names *names, Text name, Arena *keep)
{
    if (name.n < 3)
        return;
    for (int i = 0; i < names->n; i++)
        if (text_is(names->at[i], name))
            return;
    *GROW(keep, names->at, names->n, names->capacity) = text_copy(name, keep);
}

/* Each byte of a name by a star, so that spans stay where they are. */
static Text wiped(Text t, const Names *names, Arena *keep)
{
    char *out = NULL;
    for (int k = 0; k < names->n; k++) {
        Text name = names->at[k];
        for (int i = 0; i + name.n <= t.n; i++)
            if (memcmp(t.at + i, name.at, (size_t)name.n) == 0) {
                if (!out)
                    out = text_zero_ended(t, keep);
                memset(out + i, '*', (size_t)name.n);
                i += name.n - 1;
            }
    }
    return out ? (Text){ out, t.n } : t;
}

/* ---- where, and when -------------------------------------------------------------- */

static bool is_facility(PlaceKind k)
{
    return k == PLACE_FACILITY || k == PLACE_CAMP || k == PLACE_BASE;
}

static const char lowered_by_rule[] = "a facility, shown at the centre of its district";

/* The place as it may be shown; *lowered says by which rule, or is empty. */
static Place shown_place(const View *v, Place p, Arena *keep, Text *lowered)
{
    Place own, district;
    *lowered = NO_TEXT;
    if (!is_public(v) || !p.id)
        return p;
    bool known = v->gazetteer && place_by_id(v->gazetteer, p.id, keep, &own);
    if (!is_facility(p.kind) && !(known && is_facility(own.kind)))
        return p;
    *lowered = text_of(lowered_by_rule);
    if (v->gazetteer && place_district(v->gazetteer, p.id, keep, &district)) {
        district.precision = district.kind == PLACE_ADMIN1 ? WHERE_PROVINCE : WHERE_ADMIN2;
        return district;
    }
    *lowered = TEXT("a facility whose district nobody knows: not shown");
    return (Place){ .name = p.admin1, .admin1 = p.admin1, .country = p.country, .lat = NAN, .lon = NAN, .kind = PLACE_ADMIN1,
                    .precision = WHERE_PROVINCE };
}

static Day latest(Day a, Day b)
{
    return a == NO_DAY || (b != NO_DAY && b > a) ? b : a;
}

/* People on the move are not told of before a day has passed. */
static bool is_too_early(const View *v, Text class_, Day from, Day to, Day told, long known_at)
{
    if (!is_public(v) || !text_equals(class_, "DISPLACE"))
        return false;
    Day day = latest(latest(from, to), told);
    long moment = day == NO_DAY ? known_at : ((long)day + 1) * DAY_SECONDS;
    return view_as_of(v) < moment + DAY_SECONDS;
}

/* ---- events ------------------------------------------------------------------------ */

Text view_headline(const EventRow *e, Arena *keep)
{
    Text where = e->place_name.n ? e->place_name : e->admin1.n ? e->admin1 : e->country;
    Text what = text_lower(e->event, keep);
    if (e->mode.n)
        what = text_format(keep, "%.*s, %.*s", TEXT_FMT(what), TEXT_FMT(e->mode));
    if (e->weapon.n && !text_is(e->weapon, e->mode) && !text_equals(e->weapon, "unknown"))
        what = text_format(keep, "%.*s (%.*s)", TEXT_FMT(what), TEXT_FMT(e->weapon));
    return where.n ? text_format(keep, "%.*s, %.*s", TEXT_FMT(what), TEXT_FMT(where)) : what;
}

static PlaceKind kind_of_place(const View *v, long id, Arena *keep)
{
    Place p;
    return v->gazetteer && place_by_id(v->gazetteer, id, keep, &p) ? p.kind : PLACE_SETTLEMENT;
}

/* The row as it may be shown; false when it may not. */
static bool show_event(const View *v, EventRow *e, Arena *keep)
{
    if (v->profile == PROFILE_INTERNAL)
        return true;
    if (is_too_early(v, e->event, e->from, e->to, e->reported, e->known_from))
        return false;
    if (!is_public(v))
        return true;
    if (e->place) {
        Text lowered;
        Place p = { .id = e->place, .name = e->place_name, .admin1 = e->admin1, .country = e->country, .lat = e->lat, .lon = e->lon,
                    .precision = (WherePrecision)e->precision, .kind = kind_of_place(v, e->place, keep) };
        Place shown = shown_place(v, p, keep, &lowered);
        e->place = shown.id;
        e->place_name = shown.name;
        e->lat = shown.lat;
        e->lon = shown.lon;
        e->precision = (int)shown.precision;
        e->lowered = lowered;
    }
    e->title = view_headline(e, keep);
    return true;
}

static bool holds(Text hay, Text needle)
{
    for (int i = 0; i + needle.n <= hay.n; i++)
        if (text_is_nocase(text_part(hay, i, i + needle.n), needle))
            return true;
    return !needle.n;
}

/* "SYRMIL", "SYR" */
static bool is_code(Text t)
{
    for (int i = 0; i < t.n; i++)
        if (t.at[i] < 'A' || t.at[i] > 'Z')
            return false;
    return t.n >= 3 && t.n <= 9;
}

/* Nothing is found by the name of a place whose point may not be shown. */
static bool names_facility(const View *v, Text place, Arena scratch)
{
    Place found[8];
    if (!is_public(v) || !place.n || !v->gazetteer)
        return false;
    Arena half = scratch;
    half.end = scratch.at = scratch.at + (scratch.end - scratch.at) / 2;
    int n = place_find(v->gazetteer, place, NO_TEXT, found, 8, &half, scratch);
    bool other = false, facility = false;
    for (int i = 0; i < n; i++)
        if (text_is_nocase(found[i].name, place))
            *(is_facility(found[i].kind) ? &facility : &other) = true;
    return facility && !other;
}

static EventQuery asked(const View *v, const EventQuery *q)
{
    EventQuery own = *q;
    own.known_by = v->known_by;
    own.published_by = v->published_by;
    /* What may not be read may not be found by its words, and a facility not by its place. */
    if (v->profile != PROFILE_INTERNAL) {
        own.bare = q->bare && !q->words.n;      /* words are looked for in what is shown */
        own.words = NO_TEXT;
        own.has_box = q->has_box && !is_public(v);
    }
    return own;
}

static bool fits_shown(const View *v, const EventQuery *q, const EventRow *e)
{
    if (v->profile == PROFILE_INTERNAL)
        return true;
    if (q->words.n && !holds(e->title, q->words) && !holds(e->place_name, q->words) && !holds(e->admin1, q->words))
        return false;
    return !is_public(v) || !q->has_box
        || (e->lat >= q->south && e->lat <= q->north && e->lon >= q->west && e->lon <= q->east);
}

/* Every person whom any claim of the record names: who is one in one story is one in all. */
static bool everybody(const View *v, Names *names, Arena *keep, Error *err)
{
    SpeakerRows all;
    if (!store_named(v->store, keep, &all, err))
        return false;
    for (int i = 0; i < all.n; i++)
        if (!may_be_named(v, all.at[i].name, all.at[i].id, *keep))
            must_not_read(names, all.at[i].name, keep);
    return true;
}

/* Names of persons in the words that events are known by. */
static bool wipe_titles(const View *v, EventRows *rows, bool bare, Arena *keep, Error *err)
{
    if (v->profile != PROFILE_PARTNER || bare)
        return true;
    Names names = { 0 };
    if (!everybody(v, &names, keep, err))
        return false;
    for (int i = 0; i < rows->n; i++)
        rows->at[i].title = wiped(rows->at[i].title, &names, keep);
    return true;
}

bool view_events(const View *v, const EventQuery *q, Arena *keep, Arena scratch, EventRows *ret, Error *err)
{
    EventQuery own = asked(v, q);
    EventRows rows;
    bool narrows = is_public(v) || (v->profile != PROFILE_INTERNAL && q->words.n);
    if (narrows)                            /* counted after what may not be seen is gone */
        own.limit = own.offset = 0;
    /* Nobody is found by a name that may not be read. */
    if (q->party.n && v->profile != PROFILE_INTERNAL && !is_common_noun(q->party) && !is_code(q->party)
        && !is_body(v, q->party, NO_TEXT, scratch)) {
        *ret = (EventRows){ 0 };
        return true;
    }
    if (names_facility(v, q->place, scratch)) {
        *ret = (EventRows){ 0 };
        return true;
    }
    if (!store_events(v->store, &own, keep, scratch, &rows, err) || !wipe_titles(v, &rows, own.bare, keep, err))
        return false;
    int n = 0, skip = narrows ? q->offset : 0;
    for (int i = 0; i < rows.n && !(narrows && q->limit && n >= q->limit); i++)
        if (show_event(v, &rows.at[i], keep) && fits_shown(v, q, &rows.at[i]) && skip-- <= 0)
            rows.at[n++] = rows.at[i];
    rows.n = n;
    *ret = rows;
    return true;
}

static int by_day_and_class(const void *a, const void *b)
{
    const DayCount *x = a, *y = b;
    if (x->day != y->day)
        return x->day < y->day ? -1 : 1;
    int n = x->event.n < y->event.n ? x->event.n : y->event.n, c = memcmp(x->event.at, y->event.at, (size_t)n);
    return c ? c : x->event.n - y->event.n;
}

bool view_days(const View *v, const EventQuery *q, Arena *keep, Arena scratch, DayCounts *ret, Error *err)
{
    EventQuery own = *q;
    own.limit = own.offset = 0;
    own.after = 0;
    bool plain = v->profile != PROFILE_PUBLIC && !v->known_by && !v->published_by;
    if (plain && !q->words.n)
        return store_days(v->store, &own, keep, ret, err);
    EventRows rows;
    if (!view_events(v, &own, keep, scratch, &rows, err))
        return false;
    DayCount *at = NEW_ARRAY(keep, DayCount, rows.n + 1);
    int n = 0;
    for (int i = 0; i < rows.n; i++) {
        const EventRow *e = &rows.at[i];
        Day day = e->from != NO_DAY ? e->from : q->by_report ? e->reported : NO_DAY;
        if (day != NO_DAY)
            at[n++] = (DayCount){ day, e->event, 1, e->nclaims, isfinite(e->killed_best) ? e->killed_best : 0 };
    }
    qsort(at, (size_t)n, sizeof *at, by_day_and_class);
    int kept = 0;
    for (int i = 0; i < n; i++) {
        DayCount *last = kept ? &at[kept - 1] : NULL;
        if (last && last->day == at[i].day && text_is(last->event, at[i].event)) {
            last->nevents++;
            last->nclaims += at[i].nclaims;
            last->killed += at[i].killed;
        } else
            at[kept++] = at[i];
    }
    *ret = (DayCounts){ at, kept };
    return true;
}

/* Everybody whom the claims of an event name and who may not be. */
static void names_of_event(const View *v, const Event *e, Names *names, Arena *keep)
{
    for (int i = 0; i < e->nmembers; i++) {
        const Told *t = e->members[i].told;
        const Claim *c = &t->seen->claim;
        const struct { const Actor *at; int n; } lists[] = { { c->speakers, c->nspeakers }, { c->actors, c->nactors }, { c->targets, c->ntargets } };
        for (size_t l = 0; l < sizeof lists / sizeof *lists; l++)
            for (int k = 0; k < lists[l].n; k++)
                if (!may_be_named(v, lists[l].at[k].name, lists[l].at[k].id, *keep)) {
                    must_not_read(names, lists[l].at[k].name, keep);
                    must_not_read(names, lists[l].at[k].text, keep);
                }
        if (!may_be_named(v, t->publisher, t->publisher_id, *keep))
            must_not_read(names, t->publisher, keep);
    }
    for (int i = 0; i < e->norigins_named; i++)
        if (!may_be_named(v, e->origins[i].name, e->origins[i].id, *keep))
            must_not_read(names, e->origins[i].name, keep);
}

/* Stars among the values of our own JSON, never in its keys: names have capitals or another script. */
static Text event_for(const View *v, Event e, const EventHistory *history, Arena *keep)
{
    if (v->profile == PROFILE_INTERNAL)
        return event_json(&e, history, v->known_by, keep);
    Names names = { 0 };
    names_of_event(v, &e, &names, keep);
    e.origins = memcpy(NEW_ARRAY(keep, Origin, e.norigins_named), e.origins, (size_t)e.norigins_named * sizeof *e.origins);
    for (int i = 0; i < e.norigins_named; i++)
        if (!may_be_named(v, e.origins[i].name, e.origins[i].id, *keep)) {
            e.origins[i].name = somebody(e.origins[i].class_);
            e.origins[i].id = NO_TEXT;
        }
    Text lowered;
    e.place = shown_place(v, e.place, keep, &lowered);
    if (lowered.n)
        e.where_rule = lowered;
    if (e.status != STATUS_DRAFT)
        e.status_rule = TEXT("a reviewer");
    EventHistory none = { 0 };
    return wiped(event_json(&e, is_public(v) ? &none : history, v->known_by, keep), &names, keep);
}

bool view_event(const View *v, Text id, Arena *keep, Arena scratch, bool *found, Event *ret, Text *json, Error *err)
{
    Event e;
    EventHistory history;
    if (!store_event_published(v->store, id, v->known_by, v->published_by, keep, scratch, found, &e, &history, err))
        return false;
    if (!*found)
        return true;
    if (is_too_early(v, text_of(event_word(e.event)), e.from, e.to, NO_DAY, e.known_from)) {
        *found = false;
        return true;
    }
    if (v->published_by)
        history.n = 0;
    *json = event_for(v, e, &history, keep);
    if (ret)
        *ret = e;
    return true;
}

/* ---- claims ------------------------------------------------------------------------ */

static Text member(const json_t *o, const char *key)
{
    const json_t *t = json_object_get(o, key);
    return json_is_string(t) ? (Text){ json_string_value(t), (int)json_string_length(t) } : NO_TEXT;
}

static Day day_member(const json_t *o, const char *key)
{
    Day day = NO_DAY;
    Text t = member(o, key);
    return t.n && day_read(t, &day) ? day : NO_DAY;
}

static void set_text(json_t *o, const char *key, Text value)
{
    json_object_set_new(o, key, json_stringn(value.n ? value.at : "", (size_t)value.n));
}

static void drop(json_t *o, const char *const *keys)
{
    for (; *keys; keys++)
        json_object_del(o, *keys);
}

static void show_actor(const View *v, json_t *a, Names *names, Arena *keep)
{
    static const char *const own[] = { "name", "id", "text", "span", NULL };
    Text name = member(a, "name"), text = member(a, "text"), id = member(a, "id");
    if (!name.n)
        name = text;
    if (may_be_named(v, name, id, *keep)) {
        if (!is_public(v) && may_be_named(v, text, NO_TEXT, *keep))
            return;
        if (text.n && !is_common_noun(text) && !is_body(v, text, NO_TEXT, *keep))
            must_not_read(names, text, keep);
        if (is_public(v))
            json_object_del(a, "span");
        set_text(a, "text", text_copy(name, keep));
        return;
    }
    must_not_read(names, name, keep);
    if (!is_common_noun(text))
        must_not_read(names, text, keep);
    Text shown = somebody(text_copy(member(a, "class"), keep));
    drop(a, own);
    set_text(a, "name", shown);
    set_text(a, "text", shown);
    json_object_set_new(a, "withheld", json_true());
}

static void show_actors(const View *v, json_t *list, Names *names, Arena *keep)
{
    size_t i;
    json_t *a;
    json_array_foreach(list, i, a)
        show_actor(v, a, names, keep);
}

/* Whom other claims of the item hold to have done it, and by whose word. */
static void show_responsible(const View *v, json_t *list, Names *names, Arena *keep)
{
    size_t i;
    json_t *h;
    json_array_foreach(list, i, h) {
        static const char *const both[] = { "party", "by" };
        for (int k = 0; k < 2; k++)
            if (json_object_get(h, both[k]))
                show_actor(v, json_object_get(h, both[k]), names, keep);
        if (is_public(v))
            json_object_del(h, "rule");
    }
}

static void show_places(const View *v, json_t *list, Arena *keep)
{
    static const char *const words[] = { "text", "toponym", "span", "alternatives", "rule", NULL };
    static const char *const point[] = { "name", "lat", "lon", "kind", "id", "source", "score", NULL };
    size_t i;
    json_t *w;
    if (!is_public(v))
        return;
    json_array_foreach(list, i, w) {
        drop(w, words);
        long id = (long)json_integer_value(json_object_get(w, "id"));
        Text lowered, kind = member(w, "kind");
        Place p = { .id = id, .admin1 = text_copy(member(w, "admin1"), keep), .country = text_copy(member(w, "country"), keep) };
        for (int k = 0; k < PLACE_KINDS; k++)
            if (text_equals(kind, place_kind_word((PlaceKind)k)))
                p.kind = (PlaceKind)k;
        Place shown = shown_place(v, p, keep, &lowered);
        if (!lowered.n)
            continue;
        drop(w, point);
        if (shown.name.n)
            set_text(w, "name", shown.name);
        if (isfinite(shown.lat)) {
            json_object_set_new(w, "lat", json_real(shown.lat));
            json_object_set_new(w, "lon", json_real(shown.lon));
        }
        json_object_set_new(w, "precision", json_integer(shown.precision));
        set_text(w, "lowered", lowered);
    }
}

/* "assault, aerial, Nawa": what a claim says, told from its fields. */
static Text claim_headline(const json_t *c, Arena *keep)
{
    EventRow e = { .event = text_copy(member(c, "event"), keep), .mode = text_copy(member(c, "mode"), keep),
                   .weapon = text_copy(member(c, "weapon"), keep) };
    size_t i;
    json_t *w;
    json_array_foreach(json_object_get(c, "where"), i, w)
        if (json_is_true(json_object_get(w, "main")))
            e.place_name = text_copy(member(w, "name"), keep);
    return view_headline(&e, keep);
}

static Text dumped(const json_t *o, Arena *keep)
{
    char *bytes = json_dumps(o, JSON_COMPACT | JSON_PRESERVE_ORDER | JSON_REAL_PRECISION(10));
    Text t = bytes ? text_copy(text_of(bytes), keep) : TEXT("{}");
    free(bytes);
    return t;
}

/* A claim's JSON as it may be shown; empty when it may not. */
static Text show_claim(const View *v, Text json, Day published, long known_at, Names *names, Arena *keep)
{
    static const char *const words[] = { "doc", "span", "sentence", "text", "rule", NULL };
    static const char *const inner[] = { "text", "span", "rule", NULL };
    static const char *const parties[] = { "speakers", "actor", "target" };
    if (v->profile == PROFILE_INTERNAL)
        return json;
    json_t *c = json_loadb(json.at, (size_t)json.n, 0, NULL);
    if (!c)
        return NO_TEXT;
    json_t *when = json_object_get(c, "when"), *f;
    size_t i;
    if (is_too_early(v, member(c, "event"), day_member(when, "from"), day_member(when, "to"), published, known_at)) {
        json_decref(c);
        return NO_TEXT;
    }
    Names own = { 0 };
    for (i = 0; i < sizeof parties / sizeof *parties; i++)
        show_actors(v, json_object_get(c, parties[i]), &own, keep);
    show_responsible(v, json_object_get(c, "responsible"), &own, keep);
    show_places(v, json_object_get(c, "where"), keep);
    if (is_public(v)) {
        drop(c, words);
        if (when)
            drop(when, inner);
        json_array_foreach(json_object_get(c, "figures"), i, f)
            drop(f, inner);
        set_text(c, "text", claim_headline(c, keep));
        json_object_set_new(c, "withheld", json_pack("[s]", "words"));
    }
    Text shown = wiped(dumped(c, keep), &own, keep);
    json_decref(c);
    for (int k = 0; names && k < own.n; k++)
        must_not_read(names, own.at[k], keep);
    return shown;
}

static bool shown_claims(const View *v, const ClaimQuery *q, Arena *keep, ClaimRows *ret, Names *names, Error *err)
{
    ClaimQuery own = *q;
    own.known_by = v->known_by;
    own.published_by = v->published_by;
    if (names_facility(v, q->place, *keep)) {
        *ret = (ClaimRows){ 0 };
        return true;
    }
    if (v->profile != PROFILE_INTERNAL && q->speaker.n && !is_body(v, q->speaker, NO_TEXT, *keep) && !is_body(v, NO_TEXT, q->speaker, *keep)) {
        *ret = (ClaimRows){ 0 };            /* nobody is found by a name that may not be read */
        return true;
    }
    ClaimRows rows;
    if (!store_claims(v->store, &own, keep, &rows, err))
        return false;
    int n = 0;
    Names all = { 0 };
    if (v->profile == PROFILE_PARTNER && !everybody(v, &all, keep, err))
        return false;
    for (int k = 0; names && k < all.n; k++)
        must_not_read(names, all.at[k], keep);
    for (int i = 0; i < rows.n; i++) {
        rows.at[i].json = wiped(show_claim(v, rows.at[i].json, rows.at[i].published, rows.at[i].known_at, names, keep), &all, keep);
        if (rows.at[i].json.n)
            rows.at[n++] = rows.at[i];
    }
    rows.n = n;
    *ret = rows;
    return true;
}

bool view_claims(const View *v, const ClaimQuery *q, Arena *keep, ClaimRows *ret, Error *err)
{
    return shown_claims(v, q, keep, ret, NULL, err);
}

/* ---- items ------------------------------------------------------------------------- */

static void show_item(const View *v, ItemRow *i, Arena *keep)
{
    if (v->profile == PROFILE_INTERNAL)
        return;
    if (!may_be_named(v, i->publisher, NO_TEXT, *keep) && !is_public(v))
        i->publisher = TEXT("a person");
    i->author = i->handle = NO_TEXT;
    if (!is_public(v))
        return;
    bool body = is_body(v, i->publisher, NO_TEXT, *keep);
    if (i->publisher.n && !body)
        i->publisher = TEXT("an outlet");
    i->doc = i->title = i->text = NO_TEXT;
    i->url = NO_TEXT;                       /* its path spells the title */
}

/* Persons whom an item's claims name. */
static bool names_of_item(const View *v, Text hash, Names *names, Arena *keep, Error *err)
{
    ClaimRows rows;
    return shown_claims(v, &(ClaimQuery){ .from = NO_DAY, .to = NO_DAY, .item = hash, .with_replaced = true }, keep, &rows, names, err);
}

static bool show_items(const View *v, ItemRows *rows, Arena *keep, Error *err)
{
    for (int i = 0; i < rows->n; i++) {
        if (v->profile == PROFILE_PARTNER) {
            Names names = { 0 };
            if (!names_of_item(v, rows->at[i].hash, &names, keep, err))
                return false;
            rows->at[i].title = wiped(rows->at[i].title, &names, keep);
            rows->at[i].text = wiped(rows->at[i].text, &names, keep);
        }
        show_item(v, &rows->at[i], keep);
    }
    return true;
}

static void keep_items_by(const View *v, ItemRows *rows)
{
    int n = 0;
    for (int i = 0; i < rows->n; i++)
        if ((!v->published_by || (rows->at[i].published != NO_DAY && rows->at[i].published <= v->published_by))
            && (!v->known_by || rows->at[i].arrived <= v->known_by))
            rows->at[n++] = rows->at[i];
    rows->n = n;
}

bool view_items(const View *v, const ItemQuery *q, Arena *keep, ItemRows *ret, Error *err)
{
    ItemQuery own = *q;
    *ret = (ItemRows){ 0 };
    if (v->profile != PROFILE_INTERNAL && q->words.n)
        return true;                        /* nothing is found by words that may not be read */
    own.known_by = v->known_by;
    if (v->published_by && (own.to == NO_DAY || own.to > v->published_by))
        own.to = v->published_by;
    if (!store_items(v->store, &own, keep, ret, err) || !show_items(v, ret, keep, err))
        return false;
    keep_items_by(v, ret);
    return true;
}

bool view_item(const View *v, Text hash, Arena *keep, bool *found, ItemRow *ret, Error *err)
{
    ItemRow row;
    if (!store_item(v->store, 0, hash, keep, found, &row, err))
        return false;
    if (!*found)
        return true;
    ItemRows one = { &row, 1 };
    if (!show_items(v, &one, keep, err))
        return false;
    keep_items_by(v, &one);
    *found = one.n == 1;
    *ret = row;
    return true;
}

bool view_search(const View *v, Text words, int limit, Arena *keep, ItemRows *ret, Error *err)
{
    *ret = (ItemRows){ 0 };
    if (v->profile != PROFILE_INTERNAL)
        return true;
    if (!store_search(v->store, words, limit, keep, ret, err))
        return false;
    keep_items_by(v, ret);
    return true;
}

/* ---- ledgers ------------------------------------------------------------------------ */

bool view_ledger(const View *v, const LedgerQuery *q, Arena *keep, LedgerRows *ret, Error *err)
{
    LedgerQuery own = *q;
    LedgerRows rows;
    own.known_by = v->known_by;
    if (names_facility(v, q->place, *keep)) {
        *ret = (LedgerRows){ 0 };
        return true;
    }
    bool narrows = v->published_by || v->profile != PROFILE_INTERNAL;
    if (narrows)
        own.limit = 0;
    if (!store_ledger(v->store, &own, keep, &rows, err))
        return false;
    int n = 0;
    for (int i = 0; i < rows.n && !(narrows && q->limit && n >= q->limit); i++) {
        LedgerRow r = rows.at[i];
        if (v->published_by && (r.published == NO_DAY || r.published > v->published_by))
            continue;
        if (is_too_early(v, r.event, r.from, r.to, r.published, r.known_at))
            continue;
        if (v->profile != PROFILE_INTERNAL) {
            Names names = { 0 };
            Text *said[] = { &r.actor, &r.target, &r.speaker }, classes[] = { NO_TEXT, NO_TEXT, r.speaker_class };
            for (size_t k = 0; k < 3; k++)
                if (!may_be_named(v, *said[k], NO_TEXT, *keep)) {
                    must_not_read(&names, *said[k], keep);
                    *said[k] = somebody(classes[k]);
                }
            r.text = is_public(v) ? NO_TEXT : wiped(r.text, &names, keep);
            EventRow e = { .event = r.event, .place = r.place, .place_name = r.place_name, .admin1 = r.admin1, .country = r.country,
                           .lat = r.lat, .lon = r.lon, .mode = r.mode, .from = r.from, .to = r.to };
            if (is_public(v)) {
                show_event(&(View){ .profile = v->profile, .now = LONG_MAX / 2, .gazetteer = v->gazetteer, .rules = v->rules }, &e, keep);
                r.place = e.place;
                r.place_name = e.place_name;
                r.lat = e.lat;
                r.lon = e.lon;
                r.text = e.title;
            }
        }
        rows.at[n++] = r;
    }
    rows.n = n;
    *ret = rows;
    return true;
}

/* Of what was told, what this reader may reckon with. */
static int told_to(const View *v, Told *told, int n)
{
    int kept = 0;
    for (int i = 0; i < n; i++) {
        const Claim *c = &told[i].seen->claim;
        if ((v->published_by && (told[i].item_day == NO_DAY || told[i].item_day > v->published_by))
            || (v->known_by && told[i].known_at > v->known_by)
            || is_too_early(v, text_of(event_word(c->event)), c->has_when ? c->when.from : NO_DAY, c->has_when ? c->when.to : NO_DAY,
                            told[i].item_day, told[i].known_at))
            continue;
        told[kept++] = told[i];
    }
    return kept;
}

static void show_origin(const View *v, Origin *o, Arena *keep)
{
    if (may_be_named(v, o->name, o->id, *keep))
        return;
    o->name = somebody(o->class_);
    o->id = NO_TEXT;
}

bool view_series(const View *v, Text place, Arena *keep, Arena scratch, SeriesList *ret, Error *err)
{
    Told *told;
    int n;
    if (!store_counted(v->store, place, v->known_by, keep, &told, &n, err))
        return false;
    *ret = match_series(told, told_to(v, told, n), keep, scratch);
    for (int i = 0; i < ret->n; i++)
        show_origin(v, &ret->at[i].origin, keep);
    return true;
}

bool view_control(const View *v, Text place, Day on, Arena *keep, Arena scratch, ControlList *ret, Error *err)
{
    Told *told;
    int n;
    if (!store_control(v->store, place, v->known_by, keep, &told, &n, err))
        return false;
    *ret = match_control(told, told_to(v, told, n), on, keep, scratch);
    int kept = 0;
    for (int i = 0; i < ret->n; i++) {
        Text lowered;
        ret->at[i].place = shown_place(v, ret->at[i].place, keep, &lowered);
        for (int k = 0; k < ret->at[i].nsteps; k++) {
            Actor *who[] = { &ret->at[i].steps[k].holder, &ret->at[i].steps[k].rival };
            for (size_t w = 0; w < 2; w++)
                if (!may_be_named(v, who[w]->name, who[w]->id, *keep))
                    who[w]->name = who[w]->text = TEXT("a person");
        }
        if (!lowered.n)                     /* who holds a district is not who holds a barracks in it */
            ret->at[kept++] = ret->at[i];
    }
    ret->n = kept;
    return true;
}

/* Whom the claims of a ledger name and who may not be. */
static void names_of_told(const View *v, const Told *told, int n, Names *names, Arena *keep)
{
    for (int i = 0; i < n; i++) {
        const Claim *c = &told[i].seen->claim;
        const struct { const Actor *at; int n; } lists[] = { { c->speakers, c->nspeakers }, { c->actors, c->nactors }, { c->targets, c->ntargets } };
        for (size_t l = 0; l < sizeof lists / sizeof *lists; l++)
            for (int k = 0; k < lists[l].n; k++)
                if (!may_be_named(v, lists[l].at[k].name, lists[l].at[k].id, *keep))
                    must_not_read(names, lists[l].at[k].name, keep);
    }
}

/* The words of terms are words of items: the public has the claims' numbers instead. */
static void drop_words(json_t *o)
{
    const char *key;
    json_t *x;
    size_t i;
    void *next;
    if (json_is_array(o))
        json_array_foreach(o, i, x)
            drop_words(x);
    if (!json_is_object(o))
        return;
    json_object_del(o, "text");
    json_object_del(o, "words");
    json_object_foreach_safe(o, next, key, x)
        drop_words(x);
}

bool view_arrangements(const View *v, Text place, Day on, Arena *keep, Arena scratch, Text **json, int *n, Error *err)
{
    Told *told;
    int ntold;
    if (!store_ceasefires(v->store, place, v->known_by, keep, &told, &ntold, err))
        return false;
    ntold = told_to(v, told, ntold);
    Arrangements list = match_arrangements(told, ntold, on, keep, scratch);
    Names names = { 0 };
    if (v->profile != PROFILE_INTERNAL)
        names_of_told(v, told, ntold, &names, keep);
    *json = NEW_ARRAY(keep, Text, list.n + 1);
    *n = list.n;
    for (int i = 0; i < list.n; i++) {
        Text one = wiped(arrangement_json(&list.at[i], keep), &names, keep);
        json_t *o = is_public(v) ? json_loadb(one.at, (size_t)one.n, 0, NULL) : NULL;
        drop_words(o);
        (*json)[i] = o ? dumped(o, keep) : is_public(v) ? TEXT("{}") : one;
        json_decref(o);
    }
    return true;
}

bool view_displaced(const View *v, Text place, Day on, Arena *keep, Arena scratch, Text **json, int *n, Error *err)
{
    Told *told;
    int ntold;
    *n = 0;
    *json = NULL;
    if (names_facility(v, place, *keep))
        return true;
    if (!store_counted(v->store, place, v->known_by, keep, &told, &ntold, err))
        return false;
    LatestList list = match_latest(told, told_to(v, told, ntold), on, keep, scratch);
    *json = NEW_ARRAY(keep, Text, list.n + 1);
    for (int i = 0; i < list.n; i++) {
        Latest *l = &list.at[i];
        show_origin(v, &l->latest.origin, keep);
        for (int k = 0; k < l->nothers; k++)
            show_origin(v, &l->others[k].origin, keep);
        for (int k = 0; k < l->nparts; k++)
            show_origin(v, &l->parts[k].origin, keep);
        Text one = latest_json(l, keep);
        json_t *o = is_public(v) ? json_loadb(one.at, (size_t)one.n, 0, NULL) : NULL, *x;
        const char *key;
        json_object_foreach(o, key, x)
            if (json_is_array(x)) {
                size_t at;
                json_t *each;
                json_array_foreach(x, at, each)
                    json_object_del(each, "where");
            }
        json_object_del(o, "where");            /* the words of items */
        (*json)[(*n)++] = o ? dumped(o, keep) : one;
        json_decref(o);
    }
    return true;
}

bool view_alerts(const View *v, Day from, Day to, Arena *keep, Arena scratch, Alerts *ret, Error *err)
{
    Day today = (Day)(v->now / DAY_SECONDS);
    if (is_public(v) && to > today - 2)         /* people on the move are counted in them */
        to = today - 2;
    if (from > to)
        from = to;
    if (!store_alerts(v->store, from, to, keep, scratch, ret, err))
        return false;
    int n = 0;
    for (int i = 0; i < ret->n; i++)
        if (!text_equals(ret->at[i].kind, "party") || may_be_named(v, ret->at[i].name, ret->at[i].name, *keep))
            ret->at[n++] = ret->at[i];
    ret->n = n;
    return true;
}

bool view_item_days(const View *v, Arena *keep, DayCounts *ret, Error *err)
{
    if (!store_item_days(v->store, keep, ret, err))
        return false;
    int n = 0;
    for (int i = 0; i < ret->n; i++)
        if (!v->published_by || ret->at[i].day <= v->published_by)
            ret->at[n++] = ret->at[i];
    ret->n = n;
    return true;
}

bool view_event_id(const View *v, Text begin, Arena *keep, Text *ret, Error *err)
{
    return store_event_of(v->store, begin, keep, ret, err);
}

bool view_merged_into(const View *v, Text begin, Arena *keep, Text *ret, Error *err)
{
    *ret = NO_TEXT;
    return begin.n < 6 || store_merged_into(v->store, begin, keep, ret, err);
}

bool view_item_as_read(const View *v, long number, Arena *keep, Item *ret, Error *err)
{
    long found;
    assert(v->profile == PROFILE_INTERNAL);
    return store_next_item(v->store, number - 1, keep, ret, &found, err);
}

bool view_seal(const View *v, Arena *keep, Text *ret, Error *err)
{
    DayRoots roots;
    *ret = TEXT("none");
    if (!store_roots(v->store, keep, &roots, err))
        return false;
    for (int i = 0; i < roots.n; i++)
        if (!v->known_by || (long)roots.at[i].day * DAY_SECONDS <= v->known_by)
            *ret = roots.at[i].root;
    return true;
}

/* ---- the rest ------------------------------------------------------------------------ */

bool view_speakers(const View *v, int limit, Arena *keep, SpeakerRows *ret, Error *err)
{
    if (!store_speakers(v->store, v->profile == PROFILE_INTERNAL ? limit : 0, keep, ret, err))
        return false;
    int n = 0;
    for (int i = 0; i < ret->n && !(limit && n >= limit); i++)
        if (v->profile == PROFILE_INTERNAL || is_body(v, ret->at[i].name, ret->at[i].id, *keep))
            ret->at[n++] = ret->at[i];
    ret->n = n;
    return true;
}

bool view_surges(const View *v, Day until, Arena *keep, Surges *ret, Error *err)
{
    if (!store_surges(v->store, until, 7, 8, keep, ret, err))
        return false;
    int n = 0;
    for (int i = 0; i < ret->n; i++)
        if (!is_too_early(v, ret->at[i].event, until, until, until, v->now))
            ret->at[n++] = ret->at[i];
    ret->n = n;
    return true;
}

bool view_counts(const View *v, StoreCounts *ret, Error *err)
{
    return store_counts(v->store, ret, err);
}

bool view_verdicts(const View *v, Text subject, Arena *keep, Verdicts *ret, Error *err)
{
    *ret = (Verdicts){ 0 };
    if (v->profile != PROFILE_INTERNAL)
        return true;
    if (!store_verdicts(v->store, subject, keep, ret, err))
        return false;
    int n = 0;
    for (int i = 0; i < ret->n; i++)
        if (!v->known_by || ret->at[i].at <= v->known_by)
            ret->at[n++] = ret->at[i];
    ret->n = n;
    return true;
}

static int by_place(const void *a, const void *b)
{
    const EventRow *x = a, *y = b;
    return x->place < y->place ? -1 : x->place > y->place;
}

bool view_places(const View *v, const EventQuery *q, Arena *keep, Arena scratch, PlaceCounts *ret, Error *err)
{
    EventRows rows;
    EventQuery own = *q;
    own.limit = own.offset = 0;
    if (!view_events(v, &own, keep, scratch, &rows, err))
        return false;
    if (rows.n)
        qsort(rows.at, (size_t)rows.n, sizeof *rows.at, by_place);
    *ret = (PlaceCounts){ 0 };
    int capacity = 0;
    for (int i = 0; i < rows.n; i++) {
        const EventRow *e = &rows.at[i];
        if (!e->place)
            continue;
        PlaceCount *last = ret->n ? &ret->at[ret->n - 1] : NULL;
        if (!last || last->id != e->place) {
            last = GROW(keep, ret->at, ret->n, capacity);
            *last = (PlaceCount){ .id = e->place, .name = e->place_name, .admin1 = e->admin1, .country = e->country,
                                  .lowered = e->lowered, .lat = e->lat, .lon = e->lon,
                                  .kind = text_of(place_kind_word(kind_of_place(v, e->place, keep))) };
        }
        last->nevents++;
        last->nclaims += e->nclaims;
    }
    return true;
}
