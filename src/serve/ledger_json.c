#include "serve/ledger_json.h"

#include <math.h>

#include "base/json.h"
#include "serve/claim_json.h"

Text ledger_row_json(const LedgerRow *r, Arena *keep)
{
    Json json = json_open(keep), *j = &json;
    json_begin(j, NULL, '{');
    json_text(j, "claim", r->claim);
    json_text_if(j, "event", r->of_event);
    json_text(j, "type", r->event);
    json_text_if(j, "mode", r->mode);
    json_text(j, "aspect", r->aspect);
    json_text(j, "stance", r->stance);
    json_day(j, "from", r->from);
    json_day(j, "to", r->to);
    json_day(j, "published", r->published);
    if (r->place) {
        json_begin(j, "where", '{');
        json_long(j, "id", r->place);
        json_text_if(j, "name", r->place_name);
        json_text_if(j, "admin1", r->admin1);
        json_text_if(j, "country", r->country);
        if (isfinite(r->lat) && isfinite(r->lon)) {
            json_double(j, "lat", r->lat, 5);
            json_double(j, "lon", r->lon, 5);
        }
        json_end(j, '}');
    }
    json_text_if(j, "actor", r->actor);
    json_text_if(j, "target", r->target);
    json_text_if(j, "speaker", r->speaker);
    json_text_if(j, "speaker_class", r->speaker_class);
    if (r->measure.n) {
        json_begin(j, "figure", '{');
        json_text(j, "measure", r->measure);
        json_text_if(j, "who", r->who);
        json_text(j, "kind", r->kind);
        json_double(j, "low", r->low, 2);
        json_double(j, "high", r->high, 2);
        json_end(j, '}');
    }
    json_text(j, "text", r->text);
    json_end(j, '}');
    return json_done(j);
}

Text series_json(const Series *s, Arena *keep)
{
    return series_with_rests_json(s, NULL, keep);
}

Text series_with_rests_json(const Series *s, const Residual *rests, Arena *keep)
{
    Json json = json_open(keep), *j = &json;
    json_begin(j, NULL, '{');
    json_text(j, "origin", s->origin.name);
    json_text_if(j, "origin_id", s->origin.id);
    json_text(j, "measure", text_of(measure_word(s->measure)));
    json_text(j, "who", text_of(who_word(s->who)));
    json_text(j, "kind", text_of(kind_word(s->kind)));
    json_text_if(j, "country", s->country);
    if (s->measure <= MEASURE_TROOPS)
        json_text(j, "unit", s->is_households ? TEXT("household") : TEXT("person"));
    json_day(j, "since", s->since);
    json_begin(j, "points", '[');
    for (int i = 0; i < s->npoints; i++) {
        const SeriesPoint *p = &s->points[i];
        json_begin(j, NULL, '{');
        json_day(j, "as_of", p->as_of);
        json_day(j, "since", p->since);
        json_double(j, "low", p->figure->low, 2);
        json_double(j, "high", p->figure->high, 2);
        json_text(j, "quantifier", text_of(quantifier_word(p->figure->quantifier)));
        json_text(j, "claim", p->told->claim_id);
        if (rests && rests[i].is_known) {
            json_double(j, "in_events", rests[i].sum, 2);
            json_long(j, "n_events", rests[i].nevents);
            json_double(j, "residual", rests[i].rest, 2);
        }
        json_end(j, '}');
    }
    json_end(j, ']');
    json_end(j, '}');
    return json_done(j);
}

void party_json(Json *j, const char *key, const Actor *a)
{
    if (!a->name.n && !a->code.n && !a->id.n) {
        json_nothing(j, key);
        return;
    }
    json_begin(j, key, '{');
    json_text_if(j, "name", a->name.n ? a->name : a->text);
    json_text_if(j, "id", a->id);
    json_text_if(j, "code", a->code);
    json_end(j, '}');
}

const char *holding_word(const Holding *h)
{
    return !h->holder.code.n && !h->holder.id.n && !h->is_contested ? "unknown"
         : h->is_contested ? "contested" : h->is_disputed ? "disputed" : h->nindependent == 0 ? "claimed" : "held";
}

static void holding(Json *j, const Holding *h)
{
    party_json(j, "holder", &h->holder);
    if (h->is_contested || h->is_disputed)
        party_json(j, "rival", &h->rival);
    json_text(j, "state", text_of(holding_word(h)));
    json_day(j, "since", h->since);
    json_day(j, "told_on", h->told_on);
    json_day(j, "stale_after", h->told_on == NO_DAY ? NO_DAY : h->told_on + HOLDING_STALE_DAYS);
    json_text(j, "rule", h->rule);
    json_long(j, "n_origins", h->norigins);
    json_begin(j, "claims", '[');
    for (int i = 0; i < h->nby; i++)
        json_text(j, NULL, h->by[i]->claim_id);
    json_end(j, ']');
}

Text control_json(const Control *c, Arena *keep)
{
    Json json = json_open(keep), *j = &json;
    json_begin(j, NULL, '{');
    place_json(j, "where", &c->place);
    holding(j, &c->steps[c->nsteps - 1]);
    json_begin(j, "before", '[');
    for (int i = 0; i < c->nsteps - 1; i++) {
        json_begin(j, NULL, '{');
        holding(j, &c->steps[i]);
        json_end(j, '}');
    }
    json_end(j, ']');
    json_end(j, '}');
    return json_done(j);
}

static void count_told(Json *j, const CountTold *c)
{
    json_day(j, "as_of", c->as_of);
    json_double(j, "low", c->figure->low, 2);
    json_double(j, "high", c->figure->high, 2);
    json_text(j, "quantifier", text_of(quantifier_word(c->figure->quantifier)));
    if (c->origin.name.n)
        json_text(j, "origin", c->origin.name);
    else
        json_nothing(j, "origin");
    json_text(j, "claim", c->told->claim_id);
    json_text(j, "item", c->told->item);
    json_day(j, "published", c->told->item_day);
    json_begin(j, "where", '[');
    for (int i = 0; i < c->told->seen->nplaces; i++)
        json_text(j, NULL, c->told->seen->places[i].words.text);
    json_end(j, ']');
}

static void counts_told(Json *j, const char *key, const CountTold *at, int n)
{
    json_begin(j, key, '[');
    for (int i = 0; i < n; i++) {
        json_begin(j, NULL, '{');
        json_text(j, "who", text_of(who_word(at[i].figure->who)));
        count_told(j, &at[i]);
        json_end(j, '}');
    }
    json_end(j, ']');
}

Text latest_json(const Latest *l, Arena *keep)
{
    Json json = json_open(keep), *j = &json;
    json_begin(j, NULL, '{');
    json_text_if(j, "country", l->country);
    json_text(j, "measure", text_of(measure_word(l->measure)));
    json_text(j, "kind", text_of(kind_word(l->kind)));
    json_text(j, "unit", l->is_households ? TEXT("household") : TEXT("person"));
    count_told(j, &l->latest);
    counts_told(j, "parts", l->parts, l->nparts);
    counts_told(j, "others", l->others, l->nothers);
    json_end(j, '}');
    return json_done(j);
}

static void parties(Json *j, const char *key, const Actor *at, int n)
{
    json_begin(j, key, '[');
    for (int i = 0; i < n; i++)
        party_json(j, NULL, &at[i]);
    json_end(j, ']');
}

static void tellings(Json *j, const char *key, const Told **at, int n)
{
    json_begin(j, key, '[');
    for (int i = 0; i < n; i++) {
        json_begin(j, NULL, '{');
        json_text(j, "claim", at[i]->claim_id);
        json_day(j, "published", at[i]->item_day);
        json_text(j, "text", at[i]->seen->claim.text);
        json_end(j, '}');
    }
    json_end(j, ']');
}

Text arrangement_json(const Arrangement *a, Arena *keep)
{
    Json json = json_open(keep), *j = &json;
    json_begin(j, NULL, '{');
    json_text_if(j, "country", a->country);
    json_day(j, "since", a->since);
    json_day(j, "until", a->until);
    json_begin(j, "zone", '[');
    for (int i = 0; i < a->nzone; i++)
        place_json(j, NULL, &a->zone[i]);
    json_end(j, ']');
    parties(j, "parties", a->parties, a->nparties);
    parties(j, "guarantors", a->guarantors, a->nguarantors);
    tellings(j, "terms", a->terms, a->nterms);
    tellings(j, "ended_by", a->ends, a->nends);
    json_begin(j, "breaches_by_party", '[');
    for (int i = 0; i < a->nper_party; i++) {
        json_begin(j, NULL, '{');
        if (a->per_party[i].is_named)
            party_json(j, "party", &a->per_party[i].by);
        else
            json_nothing(j, "party");
        json_long(j, "alleged", a->per_party[i].alleged);
        json_long(j, "observed", a->per_party[i].observed);
        json_end(j, '}');
    }
    json_end(j, ']');
    json_begin(j, "breaches", '[');
    for (int i = 0; i < a->nbreaches; i++) {
        const Breach *b = &a->breaches[i];
        json_begin(j, NULL, '{');
        json_day(j, "day", b->day);
        if (b->is_named)
            party_json(j, "party", &b->by);
        json_text(j, "word", b->is_observed ? TEXT("observed") : TEXT("alleged"));
        json_text(j, "claim", b->told->claim_id);
        json_end(j, '}');
    }
    json_end(j, ']');
    json_begin(j, "days", '[');                 /* null: nobody watched and nobody told */
    for (int i = 0; i < a->ndays; i++) {
        json_begin(j, NULL, '{');
        json_day(j, "day", a->days[i].day);
        if (a->days[i].is_watched || a->days[i].breaches)
            json_long(j, "breaches", a->days[i].breaches);
        else
            json_nothing(j, "breaches");
        json_text(j, "watched", a->days[i].is_watched ? TEXT("yes") : TEXT("no"));
        json_end(j, '}');
    }
    json_end(j, ']');
    json_end(j, '}');
    return json_done(j);
}

Text alert_json(const Alert *a, Arena *keep)
{
    Json json = json_open(keep), *j = &json;
    json_begin(j, NULL, '{');
    json_text(j, "kind", a->kind);
    json_text(j, "name", a->name);
    json_day(j, "raised", a->raised);
    json_day(j, "last", a->last);
    json_text(j, "state", a->withdrawn.n ? TEXT("withdrawn") : TEXT("raised"));
    json_text_if(j, "withdrawn", a->withdrawn);
    json_text(j, "evidence", text_format(keep, "%d events in seven days where %.1f are usual", a->now, a->usual));
    json_double(j, "score", a->score, 2);
    json_text(j, "reporting", text_format(keep, "%d items in those days where %.1f are usual", a->items, a->usual_items));
    json_begin(j, "events", '[');
    for (int i = 0; i < a->nevents; i++)
        json_text(j, NULL, a->events[i]);
    json_end(j, ']');
    json_end(j, '}');
    return json_done(j);
}

Text surge_json(const Surge *s, Arena *keep)
{
    Json json = json_open(keep), *j = &json;
    json_begin(j, NULL, '{');
    json_text(j, "type", s->event);
    json_text_if(j, "admin1", s->admin1);
    json_text_if(j, "country", s->country);
    json_long(j, "now", s->now);
    json_double(j, "usual", s->usual, 2);
    json_double(j, "score", s->score, 2);
    json_end(j, '}');
    return json_done(j);
}
