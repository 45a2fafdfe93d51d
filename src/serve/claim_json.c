#include "serve/claim_json.h"

#include <math.h>

static const char *precision_word(TimePrecision p)
{
    switch (p) {
    case PRECISION_DAY:   return "day";
    case PRECISION_WEEK:  return "week";
    case PRECISION_MONTH: return "month";
    case PRECISION_YEAR:  return "year";
    }
    return "day";
}

static const char *basis_word(TimeBasis b)
{
    switch (b) {
    case BASIS_STATED:   return "stated";
    case BASIS_RESOLVED: return "resolved";
    case BASIS_DATELINE: return "dateline";
    }
    return "stated";
}

static void word(Json *j, const char *key, const char *value)
{
    json_text(j, key, text_of(value));
}

static void texts(Json *j, const char *key, const Text *at, int n)
{
    if (n == 0)
        return;
    json_begin(j, key, '[');
    for (int i = 0; i < n; i++)
        json_text(j, NULL, at[i]);
    json_end(j, ']');
}

/* A number of people, strikes or hectares: whole ones without decimals. */
static void amount(Json *j, const char *key, double value)
{
    json_double(j, key, value, 3);
}

void actor_json(Json *j, const char *key, const Actor *a)
{
    json_begin(j, key, '{');
    json_text(j, "text", a->text);
    if (a->end > a->begin)
        json_span(j, "span", a->begin, a->end);
    json_text_if(j, "name", a->name);
    json_text_if(j, "id", a->id);
    json_text_if(j, "code", a->code);
    json_text_if(j, "country", a->country);
    json_text_if(j, "sector", a->sector);
    json_text_if(j, "class", a->class_);
    if (text_equals(a->class_, "outlet"))               /* whose radio it is */
        json_text_if(j, "side", a->side);
    json_double(j, "certainty", a->certainty, 3);
    json_end(j, '}');
}

static void actors(Json *j, const char *key, const Actor *at, int n)
{
    json_begin(j, key, '[');
    for (int i = 0; i < n; i++)
        actor_json(j, NULL, &at[i]);
    json_end(j, ']');
}

static void place_fields(Json *j, const Place *p)
{
    if (p->id == 0)
        return;
    json_long(j, "id", p->id);
    json_text_if(j, "name", p->name);
    json_text_if(j, "country", p->country);
    json_text_if(j, "admin1", p->admin1);
    if (isfinite(p->lat) && isfinite(p->lon)) {
        json_double(j, "lat", p->lat, 5);
        json_double(j, "lon", p->lon, 5);
    }
    word(j, "kind", place_kind_word(p->kind));
    if (p->precision)
        json_long(j, "precision", (long)p->precision);
    json_double(j, "score", p->score, 3);
    if (p->is_fuzzy)
        json_bool(j, "fuzzy", true);
    json_text_if(j, "source", p->source);
}

void place_json(Json *j, const char *key, const Place *p)
{
    json_begin(j, key, '{');
    place_fields(j, p);
    json_end(j, '}');
}

static void when(Json *j, const Item *item, const When *w)
{
    json_begin(j, "when", '{');
    json_day(j, "from", w->from);
    json_day(j, "to", w->to);
    word(j, "precision", precision_word(w->precision));
    word(j, "basis", basis_word(w->basis));
    if (w->end > w->begin && w->end <= item->text.n) {
        json_text(j, "text", text_part(item->text, w->begin, w->end));
        json_span(j, "span", w->begin, w->end);
    }
    /* 0 to 0 is a When whose maker knows no hours. */
    if (w->hour_from >= 0 && w->hour_to > w->hour_from)
        json_span(j, "hours", w->hour_from, w->hour_to);
    if (w->is_since)
        json_bool(j, "since", true);
    if (w->is_future)
        json_bool(j, "future", true);
    if (w->is_vague)
        json_bool(j, "vague", true);
    json_end(j, '}');
}

/* GeoJSON of what is no point: a border, the stretch between two places, the side of a country. */
static void geometry(Json *j, const Located *at)
{
    if (at->npoints < 2)
        return;
    json_begin(j, "geometry", '{');
    json_text(j, "type", at->is_area ? TEXT("Polygon") : TEXT("LineString"));
    json_begin(j, "coordinates", '[');
    if (at->is_area)
        json_begin(j, NULL, '[');
    for (int i = 0; i < at->npoints + at->is_area; i++) {       /* an area's first corner is its last, too */
        const double *p = at->lonlat + 2 * (i % at->npoints);
        json_begin(j, NULL, '[');
        json_double(j, NULL, p[0], 5);
        json_double(j, NULL, p[1], 5);
        json_end(j, ']');
    }
    if (at->is_area)
        json_end(j, ']');
    json_end(j, ']');
    json_end(j, '}');
}

static void wheres(Json *j, const Sighting *seen)
{
    json_begin(j, "where", '[');
    for (int i = 0; i < seen->nplaces; i++) {
        const Located *at = &seen->places[i];
        json_begin(j, NULL, '{');
        json_text(j, "text", at->words.text);
        if (at->words.end > at->words.begin)
            json_span(j, "span", at->words.begin, at->words.end);
        word(j, "role", role_word(at->words.role));
        if (i == seen->scene)
            json_bool(j, "main", true);
        if (at->words.is_inherited)
            json_bool(j, "inherited", true);
        if (!at->place.id)
            json_text_if(j, "toponym", at->toponym);
        place_fields(j, &at->place);
        geometry(j, at);
        if (at->nalternatives) {
            json_begin(j, "alternatives", '[');
            for (int k = 0; k < at->nalternatives; k++)
                place_json(j, NULL, &at->alternatives[k]);
            json_end(j, ']');
        }
        json_text_if(j, "rule", at->rule);
        json_end(j, '}');
    }
    json_end(j, ']');
    if (seen->scene < 0)
        json_text_if(j, "nowhere", seen->why_nowhere);
}

static void figure(Json *j, const Figure *f)
{
    json_begin(j, NULL, '{');
    word(j, "measure", measure_word(f->measure));
    if (f->who != WHO_UNSAID)
        word(j, "who", who_word(f->who));
    amount(j, "low", f->low);
    amount(j, "high", f->high);
    word(j, "quantifier", quantifier_word(f->quantifier));
    if (f->measure <= MEASURE_TROOPS)               /* the measures that count people */
        word(j, "unit", f->is_households ? "household" : "person");
    word(j, "kind", kind_word(f->kind));
    if (f->is_part)
        json_bool(j, "part", true);
    if (f->row > 0)
        json_long(j, "row", f->row);
    else if (f->row)                    /* others than those counted before */
        json_bool(j, "also", true);
    if (f->since != NO_DAY)
        json_day(j, "since", f->since);
    if (f->as_of != NO_DAY)
        json_day(j, "as_of", f->as_of);
    json_text_if(j, "text", f->text);
    if (f->end > f->begin)
        json_span(j, "span", f->begin, f->end);
    json_text_if(j, "rule", f->rule);
    json_end(j, '}');
}

/* Who did it by other claims of the item: each names the one that says so. */
static void responsible(Json *j, const Claim *c)
{
    if (c->nheld)
        json_begin(j, "responsible", '[');
    for (int i = 0; i < c->nheld; i++) {
        const HeldBy *h = &c->held[i];
        json_begin(j, NULL, '{');
        actor_json(j, "party", &h->party);
        word(j, "held", held_word(h->held));
        if (h->sayer.text.n)
            actor_json(j, "by", &h->sayer);
        json_text(j, "claim", h->claim);
        json_text_if(j, "rule", h->rule);
        json_end(j, '}');
    }
    if (c->nheld)
        json_end(j, ']');
}

Text claim_json(const Item *item, const Sighting *seen, Arena *keep)
{
    const Claim *c = &seen->claim;
    Json json = json_open(keep), *j = &json;
    json_begin(j, NULL, '{');
    json_text(j, "item", sha256_hex(item->id, keep));
    json_text(j, "doc", item->doc);
    json_text(j, "claim", c->id);
    json_long(j, "sentence", c->sentence);
    json_span(j, "span", c->begin, c->end);
    json_text(j, "text", c->text);
    word(j, "event", event_word(c->event));
    json_text_if(j, "mode", c->mode);
    json_text_if(j, "cameo", c->cameo);
    json_text_if(j, "acled", c->acled);
    texts(j, "context", c->contexts, c->ncontexts);
    texts(j, "targets_protected", c->protected_, c->nprotected);
    json_text_if(j, "weapon", c->weapon);
    word(j, "aspect", aspect_word(c->aspect));
    word(j, "stance", stance_word(c->stance));
    if (c->hedge != HEDGE_NONE)
        word(j, "hedge", hedge_word(c->hedge));
    actors(j, "speakers", c->speakers, c->nspeakers);
    actors(j, "actor", c->actors, c->nactors);
    actors(j, "target", c->targets, c->ntargets);
    if (c->has_when)
        when(j, item, &c->when);
    wheres(j, seen);
    json_begin(j, "figures", '[');
    for (int i = 0; i < c->nfigures; i++)
        figure(j, &c->figures[i]);
    json_end(j, ']');
    if (c->is_general)
        json_bool(j, "general", true);
    json_text_if(j, "again", c->again);
    responsible(j, c);
    json_text_if(j, "rule", c->rule);
    json_double(j, "score", c->score, 4);
    json_end(j, '}');
    return json_done(j);
}
