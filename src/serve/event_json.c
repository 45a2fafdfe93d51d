#include "serve/event_json.h"

#include <math.h>
#include <time.h>

#include "serve/claim_json.h"

Text moment_text(long at, Arena *keep)
{
    time_t t = (time_t)at;
    struct tm utc;
    char out[40];
    gmtime_r(&t, &utc);
    return text_copy((Text){ out, (int)strftime(out, sizeof out, "%Y-%m-%dT%H:%M:%SZ", &utc) }, keep);
}

static void word(Json *j, const char *key, const char *value)
{
    json_text(j, key, text_of(value));
}

static Text claim_of(const Event *e, int member)
{
    return member >= 0 ? e->members[member].told->claim_id : NO_TEXT;
}

static void members(Json *j, const Event *e)
{
    json_begin(j, "claims", '[');
    for (int i = 0; i < e->nmembers; i++) {
        const Member *m = &e->members[i];
        json_begin(j, NULL, '{');
        json_text(j, "claim", m->told->claim_id);
        json_text(j, "item", m->told->item);
        word(j, "role", claim_role_word(m->role));
        json_text_if(j, "why", m->why);
        json_text_if(j, "joined", m->joined);
        json_text_if(j, "doubt", m->doubt);
        json_text_if(j, "withdrawn", m->told->withdrawn);
        if (m->origin >= 0)
            json_text(j, "origin", e->origins[m->origin].name);
        else
            json_nothing(j, "origin");
        json_end(j, '}');
    }
    json_end(j, ']');
}

/* "21 passengers and four soldiers": what a sum is made of, in the figures of the claim that sets it. */
static void sum(Json *j, const char *key, const Event *e, const Toll *t, double value, int member, int row)
{
    if (member < 0 || !row)
        return;
    const Claim *c = &e->members[member].told->seen->claim;
    json_begin(j, key, '[');
    for (int i = 0; i < c->nfigures; i++)
        value -= c->figures[i].row == row && c->figures[i].measure == t->measure && !isnan(c->figures[i].low) ? c->figures[i].low : 0;
    if (row < 0) {                      /* "two policemen also died": and those of whom it was told before */
        json_begin(j, NULL, '{');
        json_long(j, "row", row);
        word(j, "who", who_word(t->who));
        json_double(j, "low", value, 2);
        json_end(j, '}');
    }
    for (int i = 0; i < c->nfigures; i++) {
        const Figure *f = &c->figures[i];
        FigureWho who = f->who == WHO_UNSAID ? WHO_ALL : f->who;
        if (f->row != row || f->measure != t->measure || (t->who != WHO_ALL && who != t->who))
            continue;
        json_begin(j, NULL, '{');
        json_long(j, "row", f->row);
        word(j, "who", who_word(who));
        json_double(j, "low", f->low, 2);
        json_double(j, "high", f->high, 2);
        json_end(j, '}');
    }
    json_end(j, ']');
}

static void tolls(Json *j, const Event *e)
{
    json_begin(j, "figures", '[');
    for (int i = 0; i < e->ntolls; i++) {
        const Toll *t = &e->tolls[i];
        if (isnan(t->best))
            continue;
        json_begin(j, NULL, '{');
        word(j, "measure", measure_word(t->measure));
        word(j, "who", who_word(t->who));
        if (t->measure <= MEASURE_TROOPS)
            word(j, "unit", t->is_households ? "household" : "person");
        json_double(j, "low", t->low, 2);
        json_double(j, "best", t->best, 2);
        json_double(j, "high", t->high, 2);
        json_text(j, "low_claim", claim_of(e, t->low_by));
        json_text(j, "best_claim", claim_of(e, t->best_by));
        json_text(j, "high_claim", claim_of(e, t->high_by));
        sum(j, "low_sum", e, t, t->low, t->low_by, t->low_row);
        sum(j, "best_sum", e, t, t->best, t->best_by, t->best_row);
        sum(j, "high_sum", e, t, t->high, t->high_by, t->high_row);
        json_text_if(j, "rule", t->best_rule);
        json_end(j, '}');
    }
    json_end(j, ']');
}

static void names(Json *j, const char *key, const Text *at, int n)
{
    json_begin(j, key, '[');
    for (int i = 0; i < n; i++)
        json_text(j, NULL, at[i]);
    json_end(j, ']');
}

static void responsibility(Json *j, const Event *e)
{
    json_begin(j, "responsibility", '[');
    for (int i = 0; i < e->nresponsibility; i++) {
        const Responsibility *r = &e->responsibility[i];
        json_begin(j, NULL, '{');
        json_begin(j, "party", '{');
        json_text(j, "name", r->party.name.n ? r->party.name : r->party.text);
        json_text_if(j, "id", r->party.id);
        json_text_if(j, "code", r->party.code);
        json_end(j, '}');
        names(j, "alleged_by", r->alleged_by, r->nalleged);
        names(j, "denied_by", r->denied_by, r->ndenied);
        names(j, "conceded_by", r->conceded_by, r->nconceded);
        json_end(j, '}');
    }
    json_end(j, ']');
}

static void origins(Json *j, const Event *e)
{
    json_begin(j, "origins", '[');
    for (int i = 0; i < e->norigins_named; i++) {
        json_begin(j, NULL, '{');
        json_text(j, "name", e->origins[i].name);
        json_text_if(j, "id", e->origins[i].id);
        json_text_if(j, "class", e->origins[i].class_);
        json_text_if(j, "rule", e->origins[i].rule);
        json_end(j, '}');
    }
    json_end(j, ']');
}

static void grades(Json *j, const Event *e)
{
    json_begin(j, "grades", '{');
    for (int i = 0; i < e->ngrades; i++) {
        const Grade *g = &e->grades[i];
        json_begin(j, g->field, '{');
        word(j, "grade", occurrence_word(g->grade));
        json_long(j, "n_origins", g->norigins);
        json_long(j, "n_otherwise", g->nagainst);
        json_text(j, "rule", g->rule);
        json_end(j, '}');
    }
    json_end(j, '}');
}

static void past(Json *j, const EventHistory *h, Arena *keep)
{
    json_begin(j, "history", '[');
    for (int i = 0; h && i < h->n; i++) {
        const EventPast *p = &h->at[i];
        json_begin(j, NULL, '{');
        json_text(j, "at", moment_text(p->at, keep));
        json_long(j, "version", p->version);
        json_text(j, "why", p->why);
        json_long(j, "n_claims", p->nclaims);
        json_long(j, "n_origins", p->norigins);
        if (!isnan(p->killed_best)) {
            json_begin(j, "killed", '[');
            json_double(j, NULL, p->killed_low, 2);
            json_double(j, NULL, p->killed_best, 2);
            json_double(j, NULL, p->killed_high, 2);
            json_end(j, ']');
        }
        json_end(j, '}');
    }
    json_end(j, ']');
}

Text event_json(const Event *e, const EventHistory *history, long known_by, Arena *keep)
{
    Json json = json_open(keep), *j = &json;
    json_begin(j, NULL, '{');
    json_text(j, "event", e->id);
    word(j, "type", event_word(e->event));
    json_text_if(j, "mode", e->mode);
    json_text_if(j, "weapon", e->weapon);
    word(j, "status", status_word(e->status));
    json_text_if(j, "status_rule", e->status_rule);
    json_begin(j, "when", '{');
    json_day(j, "from", e->from);
    json_day(j, "to", e->to);
    json_text(j, "rule", e->when_rule);
    json_end(j, '}');
    if (e->place.id) {
        place_json(j, "where", &e->place);
        json_text(j, "where_rule", e->where_rule);
    } else {
        json_nothing(j, "where");
        json_text(j, "where_rule", e->where_rule);
    }
    tolls(j, e);
    responsibility(j, e);
    word(j, "occurrence", occurrence_word(e->occurrence));
    json_text(j, "occurrence_rule", e->occurrence_rule);
    word(j, "attribution", attribution_word(e->attribution));
    json_text(j, "attribution_rule", e->attribution_rule);
    grades(j, e);
    json_long(j, "n_items", e->nitems);
    json_long(j, "n_speakers", e->nspeakers);
    json_long(j, "n_origins", e->norigins);
    json_text(j, "summary", text_format(keep, "%d report%s, %d origin%s", e->nitems, e->nitems == 1 ? "" : "s",
                                        e->norigins, e->norigins == 1 ? "" : "s"));
    origins(j, e);
    members(j, e);
    json_text(j, "known_from", moment_text(e->known_from, keep));
    if (known_by)
        json_text(j, "known_to", moment_text(known_by, keep));
    else
        json_nothing(j, "known_to");
    past(j, history, keep);
    json_begin(j, "links", '[');
    for (int i = 0; history && i < history->nlinks; i++) {
        const EventLink *l = &history->links[i];
        json_begin(j, NULL, '{');
        json_text(j, "kind", l->kind);
        json_text(j, "event", l->other);
        json_text(j, "at", moment_text(l->at, keep));
        json_text(j, "why", l->why);
        json_end(j, '}');
    }
    json_end(j, ']');
    json_end(j, '}');
    return json_done(j);
}
