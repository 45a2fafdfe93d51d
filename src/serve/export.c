#include "serve/export.h"

#include <jansson.h>
#include <math.h>

#include "serve/ask.h"
#include "serve/event_json.h"
#include "serve/out.h"

typedef struct Column { const char *name, *tag, *meaning; } Column;

/* ACLED's codebook of 2023; what we do not know stays empty. */
static const Column acled[] = {
    { "event_id_cnty", NULL, "our id of the event" },
    { "event_date", NULL, "the day it began, YYYY-MM-DD; empty when nobody stated it" },
    { "year", NULL, "of event_date" },
    { "time_precision", NULL, "1 the day is known, 2 within a week, 3 within a month" },
    { "disorder_type", NULL, "ACLED's, from sub_event_type" },
    { "event_type", NULL, "ACLED's, from sub_event_type" },
    { "sub_event_type", NULL, "ACLED's, as our rules code the recommended claim" },
    { "actor1", NULL, "who did it, by the recommended claim" },
    { "assoc_actor_1", NULL, "others named with actor1" },
    { "inter1", NULL, "code of actor1: country and PLOVER sector (SYRMIL), not ACLED's number" },
    { "actor2", NULL, "to whom" },
    { "assoc_actor_2", NULL, "others named with actor2" },
    { "inter2", NULL, "code of actor2" },
    { "civilian_targeting", NULL, "\"Civilian targeting\" when the target is civilian" },
    { "iso", NULL, "ISO 3166-1 alpha-3 of the country" },
    { "country", NULL, "the same" },
    { "admin1", NULL, "province" },
    { "location", NULL, "place, as the gazetteer spells it" },
    { "latitude", NULL, "WGS 84" },
    { "longitude", NULL, "WGS 84" },
    { "geo_precision", NULL, "1 the place itself, 2 near it or a district, 3 a province or wider" },
    { "source", NULL, "the origins that tell of it, by ';'" },
    { "notes", NULL, "the words of the recommended claim; in the public profile a line made from its codes" },
    { "fatalities", NULL, "best value; empty when nobody stated one (ACLED writes 0)" },
    { "fatalities_low", NULL, "ours: the least that an origin states" },
    { "fatalities_high", NULL, "ours: the most that an origin states" },
    { "n_origins", NULL, "ours: independent origins" },
    { "occurrence", NULL, "ours: rumour, possible, probable, confirmed" },
    { "timestamp", NULL, "Unix seconds when the record first knew of it" },
};

/* UCDP GED codebook 23.1; numbers of conflicts, dyads and countries are UCDP's own and not given. */
static const Column ucdp[] = {
    { "id", NULL, "our id of the event" },
    { "year", NULL, "of date_start" },
    { "code_status", NULL, "Clear when reviewed, else Check" },
    { "type_of_violence", NULL, "1 a state against a group, 2 groups, 3 against civilians; by the sectors of the sides; else empty" },
    { "side_a", NULL, "who did it, by the recommended claim" },
    { "side_b", NULL, "to whom" },
    { "dyad_name", NULL, "side_a - side_b" },
    { "number_of_sources", NULL, "items that tell of it" },
    { "source_original", NULL, "the origins, by ';'" },
    { "where_prec", NULL, "1 exact, 2 within 25 km, 3 district, 4 province, 5 area or line, 6 country" },
    { "where_coordinates", NULL, "place, as the gazetteer spells it" },
    { "where_description", NULL, "by which rule the place is shown less exactly, if it is" },
    { "adm_1", NULL, "province" },
    { "latitude", NULL, "WGS 84" },
    { "longitude", NULL, "WGS 84" },
    { "geom_wkt", NULL, "POINT (longitude latitude)" },
    { "country", NULL, "ISO 3166-1 alpha-3" },
    { "event_clarity", NULL, "1: told as one event. An aggregate is no event here and is not exported" },
    { "date_prec", NULL, "1 the day is known, 2 up to six days, 3 a week, 4 a month, 5 longer" },
    { "date_start", NULL, "YYYY-MM-DD" },
    { "date_end", NULL, "YYYY-MM-DD" },
    { "best", NULL, "best value of all dead" },
    { "high", NULL, "the most that an origin states" },
    { "low", NULL, "the least that an origin states" },
};

static const Column hxl[] = {
    { "Event", "#event+id", "our id of the event" },
    { "Type", "#event+type", "PLOVER class, or CONTROL, DISPLACE, ACCESS, STATEMENT, OBSERVE" },
    { "Mode", "#event+mode", "PLOVER mode" },
    { "From", "#date+start", "YYYY-MM-DD; empty when nobody stated it" },
    { "To", "#date+end", "YYYY-MM-DD" },
    { "Reported", "#date+reported", "day of the first item that told of it" },
    { "Country", "#country+code+v_iso3", "ISO 3166-1 alpha-3" },
    { "Province", "#adm1+name", "province" },
    { "Place", "#loc+name", "as the gazetteer spells it" },
    { "Latitude", "#geo+lat", "WGS 84" },
    { "Longitude", "#geo+lon", "WGS 84" },
    { "Precision", "#geo+precision", "as UCDP's where_prec" },
    { "Lowered", "#geo+rule", "by which rule the place is shown less exactly, if it is" },
    { "Killed, low", "#affected+killed+min", "the least that an origin states" },
    { "Killed, best", "#affected+killed", "best value" },
    { "Killed, high", "#affected+killed+max", "the most that an origin states" },
    { "Injured", "#affected+injured", "best value" },
    { "Reports", "#meta+reports+num", "items that tell of it" },
    { "Origins", "#meta+origins+num", "independent origins" },
    { "Occurrence", "#status+occurrence", "rumour, possible, probable, confirmed" },
    { "Attribution", "#status+attribution", "declared, likely, contested, single-source, unknown" },
    { "Status", "#status+review", "draft, reviewed, disputed, unverifiable, retracted" },
    { "Words", "#description", "the words it is best known by" },
};

static const Column geojson[] = {
    { "properties", NULL, "as in /api/events: id type mode weapon title status from to reported place admin1 country lat lon precision lowered "
                          "harm killed_low killed_best killed_high injured_best occurrence attribution n_claims n_items n_speakers n_origins" },
    { "geometry", NULL, "a point, or null when nobody named a place" } };
static const Column plover[] = {
    { "id", NULL, "our id of the claim" }, { "event", NULL, "PLOVER class" }, { "mode", NULL, "PLOVER mode" },
    { "context", NULL, "PLOVER contexts" }, { "date", NULL, "YYYY-MM-DD" }, { "actor", NULL, "[{name, code, country, sector}]" },
    { "recipient", NULL, "[{name, code, country, sector}]" }, { "location", NULL, "{name, country, admin1, lat, lon}" },
    { "magnitude", NULL, "[{measure, low, high}]" }, { "cameo", NULL, "CAMEO code" }, { "source", NULL, "who said it, outermost first" },
    { "text", NULL, "its words" }, { "in_event", NULL, "the happening that it tells of" } };
static const Column jsonl[] = {
    { "record", NULL, "event, claim or item" },
    { "(the rest)", NULL, "as /api/events/ID, /api/claims/ID and /api/items/HASH give them" } };

#define FORM(name) { #name, name, sizeof name / sizeof *name }
static const struct { const char *word; const Column *columns; size_t n; } forms[EXPORT_FORMS] = {
    FORM(acled), FORM(ucdp), FORM(hxl), FORM(geojson), FORM(plover), FORM(jsonl) };

bool export_form_of(Text word, ExportForm *ret)
{
    for (int i = 0; i < EXPORT_FORMS; i++)
        if (text_equals(word, forms[i].word)) {
            *ret = (ExportForm)i;
            return true;
        }
    return false;
}

Text export_dictionary(ExportForm form, Arena *keep)
{
    Out o = out_open(FORMAT_CSV, NULL, keep);
    for (size_t i = 0; i <= forms[form].n; i++) {
        const Column *c = i ? &forms[form].columns[i - 1] : NULL;
        o.heading = !c;
        out_row(&o, NAN, NAN);
        out_text(&o, "column", c ? text_of(c->name) : NO_TEXT);
        if (form == EXPORT_HXL)
            out_text(&o, "tag", c ? text_of(c->tag) : NO_TEXT);
        out_text(&o, "meaning", c ? text_of(c->meaning) : NO_TEXT);
        out_row_end(&o);
    }
    return out_close(&o, NO_TEXT);
}

/* ---- one event with the claim it is best known by ---------------------------------------- */

static Text member(const json_t *o, const char *key)
{
    const json_t *t = json_object_get(o, key);
    return json_is_string(t) ? (Text){ json_string_value(t), (int)json_string_length(t) } : NO_TEXT;
}

typedef struct Told1 { const EventRow *row; json_t *event, *claim; const ClaimRow *claims; int nclaims; } Told1;

static Text name_at(const json_t *list, size_t i)
{
    const json_t *a = json_array_get(list, i);
    Text name = member(a, "name");
    return name.n ? name : member(a, "text");
}

/* Those after the first, by ';'. */
static Text others(const json_t *list, size_t from, Arena *keep)
{
    Text all = NO_TEXT;
    for (size_t i = from; i < json_array_size(list); i++)
        all = all.n ? text_format(keep, "%.*s; %.*s", TEXT_FMT(all), TEXT_FMT(name_at(list, i))) : text_copy(name_at(list, i), keep);
    return all;
}

static const struct { const char *sub, *type, *disorder; } sub_events[] = {
    { "Armed clash", "Battles", "Political violence" }, { "Government regains territory", "Battles", "Political violence" },
    { "Non-state actor overtakes territory", "Battles", "Political violence" },
    { "Chemical weapon", "Explosions/Remote violence", "Political violence" }, { "Air/drone strike", "Explosions/Remote violence", "Political violence" },
    { "Suicide bomb", "Explosions/Remote violence", "Political violence" },
    { "Shelling/artillery/missile attack", "Explosions/Remote violence", "Political violence" },
    { "Remote explosive/landmine/IED", "Explosions/Remote violence", "Political violence" }, { "Grenade", "Explosions/Remote violence", "Political violence" },
    { "Sexual violence", "Violence against civilians", "Political violence" }, { "Attack", "Violence against civilians", "Political violence" },
    { "Abduction/forced disappearance", "Violence against civilians", "Political violence" },
    { "Peaceful protest", "Protests", "Demonstrations" }, { "Protest with intervention", "Protests", "Demonstrations" },
    { "Excessive force against protesters", "Protests", "Political violence; Demonstrations" },
    { "Violent demonstration", "Riots", "Demonstrations" }, { "Mob violence", "Riots", "Political violence" },
    { "Agreement", "Strategic developments", "Strategic developments" }, { "Arrests", "Strategic developments", "Strategic developments" },
    { "Change to group/activity", "Strategic developments", "Strategic developments" },
    { "Disrupted weapons use", "Strategic developments", "Strategic developments" },
    { "Headquarters or base established", "Strategic developments", "Strategic developments" },
    { "Looting/property destruction", "Strategic developments", "Strategic developments" },
    { "Non-violent transfer of territory", "Strategic developments", "Strategic developments" },
    { "Other", "Strategic developments", "Strategic developments" },
};

static int sub_event_of(const json_t *claim)
{
    Text sub = member(claim, "acled");
    for (size_t i = 0; i < sizeof sub_events / sizeof *sub_events; i++)
        if (text_equals(sub, sub_events[i].sub))
            return (int)i;
    return -1;
}

static Text sector_of(const json_t *list)
{
    return member(json_array_get(list, 0), "sector");
}

static bool is_civilian(Text sector)
{
    return text_equals(sector, "CVL") || text_equals(sector, "REF") || text_equals(sector, "HLH") || text_equals(sector, "JRN")
        || text_equals(sector, "NGO") || text_equals(sector, "EDU") || text_equals(sector, "REL") || text_equals(sector, "LAB");
}

static bool is_state(Text sector)
{
    return text_equals(sector, "GOV") || text_equals(sector, "MIL") || text_equals(sector, "PAR") || text_equals(sector, "COP");
}

static double year_of(Day d)
{
    int y = 0, m, dd;
    if (d == NO_DAY)
        return NAN;
    day_split(d, &y, &m, &dd);
    return y;
}

static Text origins_of(const json_t *event, Arena *keep)
{
    return others(json_object_get(event, "origins"), 0, keep);
}

/* Rows are written column by column in the order of the tables above. */
static bool acled_row(Out *o, const Told1 *t)
{
    static const EventRow blank = { .from = NO_DAY, .to = NO_DAY, .reported = NO_DAY, .lat = NAN, .lon = NAN, .killed_best = NAN,
                                    .killed_low = NAN, .killed_high = NAN, .injured_best = NAN };
    const EventRow *e = t ? t->row : &blank;
    const json_t *c = t ? t->claim : NULL, *actor = json_object_get(c, "actor"), *target = json_object_get(c, "target");
    int sub = sub_event_of(c), days = e->to == NO_DAY || e->from == NO_DAY ? 0 : e->to - e->from;
    if (t && sub < 0)
        return false;
    out_row(o, NAN, NAN);
    const Column *k = acled;
    out_text(o, (k++)->name, e->id);
    out_day(o, (k++)->name, e->from);
    out_amount(o, (k++)->name, year_of(e->from));
    out_amount(o, (k++)->name, e->from == NO_DAY ? (double)NAN : days == 0 ? 1 : days <= 7 ? 2 : 3);
    out_text(o, (k++)->name, sub < 0 ? NO_TEXT : text_of(sub_events[sub].disorder));
    out_text(o, (k++)->name, sub < 0 ? NO_TEXT : text_of(sub_events[sub].type));
    out_text(o, (k++)->name, sub < 0 ? NO_TEXT : text_of(sub_events[sub].sub));
    out_text(o, (k++)->name, name_at(actor, 0));
    out_text(o, (k++)->name, others(actor, 1, o->keep));
    out_text(o, (k++)->name, member(json_array_get(actor, 0), "code"));
    out_text(o, (k++)->name, name_at(target, 0));
    out_text(o, (k++)->name, others(target, 1, o->keep));
    out_text(o, (k++)->name, member(json_array_get(target, 0), "code"));
    out_text(o, (k++)->name, is_civilian(sector_of(target)) ? TEXT("Civilian targeting") : NO_TEXT);
    out_text(o, (k++)->name, e->country);
    out_text(o, (k++)->name, e->country);
    out_text(o, (k++)->name, e->admin1);
    out_text(o, (k++)->name, e->place_name);
    out_degrees(o, (k++)->name, e->lat);
    out_degrees(o, (k++)->name, e->lon);
    out_amount(o, (k++)->name, !isfinite(e->lat) ? (double)NAN : e->precision <= 1 ? 1 : e->precision <= 3 ? 2 : 3);
    out_text(o, (k++)->name, t ? origins_of(t->event, o->keep) : NO_TEXT);
    out_text(o, (k++)->name, e->title);
    out_amount(o, (k++)->name, e->killed_best);
    out_amount(o, (k++)->name, e->killed_low);
    out_amount(o, (k++)->name, e->killed_high);
    out_amount(o, (k++)->name, e->norigins);
    out_text(o, (k++)->name, e->occurrence);
    out_amount(o, (k++)->name, (double)e->known_from);
    out_row_end(o);
    return true;
}

static bool ucdp_row(Out *o, const Told1 *t)
{
    static const EventRow blank = { .from = NO_DAY, .to = NO_DAY, .reported = NO_DAY, .lat = NAN, .lon = NAN, .killed_best = NAN,
                                    .killed_low = NAN, .killed_high = NAN };
    const EventRow *e = t ? t->row : &blank;
    const json_t *c = t ? t->claim : NULL, *actor = json_object_get(c, "actor"), *target = json_object_get(c, "target");
    if (t && !(isfinite(e->killed_best) && e->killed_best >= 1))
        return false;
    Text a = sector_of(actor), b = sector_of(target);
    int days = e->to == NO_DAY || e->from == NO_DAY ? 0 : e->to - e->from;
    double type = !a.n || !b.n ? (double)NAN : is_civilian(b) ? 3 : is_state(a) || is_state(b) ? 1 : 2;
    Text dyad = name_at(actor, 0).n && name_at(target, 0).n
        ? text_format(o->keep, "%.*s - %.*s", TEXT_FMT(name_at(actor, 0)), TEXT_FMT(name_at(target, 0))) : NO_TEXT;
    out_row(o, NAN, NAN);
    const Column *k = ucdp;
    out_text(o, (k++)->name, e->id);
    out_amount(o, (k++)->name, year_of(e->from));
    out_text(o, (k++)->name, text_equals(e->status, "reviewed") ? TEXT("Clear") : TEXT("Check"));
    out_amount(o, (k++)->name, type);
    out_text(o, (k++)->name, name_at(actor, 0));
    out_text(o, (k++)->name, name_at(target, 0));
    out_text(o, (k++)->name, dyad);
    out_amount(o, (k++)->name, e->nitems);
    out_text(o, (k++)->name, t ? origins_of(t->event, o->keep) : NO_TEXT);
    out_amount(o, (k++)->name, e->precision ? (double)e->precision : NAN);
    out_text(o, (k++)->name, e->place_name);
    out_text(o, (k++)->name, e->lowered);
    out_text(o, (k++)->name, e->admin1);
    out_degrees(o, (k++)->name, e->lat);
    out_degrees(o, (k++)->name, e->lon);
    out_text(o, (k++)->name, isfinite(e->lat) ? text_format(o->keep, "POINT (%.5f %.5f)", e->lon, e->lat) : NO_TEXT);
    out_text(o, (k++)->name, e->country);
    out_amount(o, (k++)->name, 1);
    out_amount(o, (k++)->name, e->from == NO_DAY ? (double)NAN : days == 0 ? 1 : days < 6 ? 2 : days <= 7 ? 3 : days <= 31 ? 4 : 5);
    out_day(o, (k++)->name, e->from);
    out_day(o, (k++)->name, e->to != NO_DAY ? e->to : e->from);
    out_amount(o, (k++)->name, e->killed_best);
    out_amount(o, (k++)->name, e->killed_high);
    out_amount(o, (k++)->name, e->killed_low);
    out_row_end(o);
    return true;
}

static bool hxl_row(Out *o, const EventRow *e)
{
    out_row(o, NAN, NAN);
    const Column *k = hxl;
    out_text(o, (k++)->name, e->id);
    out_text(o, (k++)->name, e->event);
    out_text(o, (k++)->name, e->mode);
    out_day(o, (k++)->name, e->from);
    out_day(o, (k++)->name, e->to);
    out_day(o, (k++)->name, e->reported);
    out_text(o, (k++)->name, e->country);
    out_text(o, (k++)->name, e->admin1);
    out_text(o, (k++)->name, e->place_name);
    out_degrees(o, (k++)->name, e->lat);
    out_degrees(o, (k++)->name, e->lon);
    out_amount(o, (k++)->name, e->precision ? (double)e->precision : NAN);
    out_text(o, (k++)->name, e->lowered);
    out_amount(o, (k++)->name, e->killed_low);
    out_amount(o, (k++)->name, e->killed_best);
    out_amount(o, (k++)->name, e->killed_high);
    out_amount(o, (k++)->name, e->injured_best);
    out_amount(o, (k++)->name, e->nitems);
    out_amount(o, (k++)->name, e->norigins);
    out_text(o, (k++)->name, e->occurrence);
    out_text(o, (k++)->name, e->attribution);
    out_text(o, (k++)->name, e->status);
    out_text(o, (k++)->name, e->title);
    out_row_end(o);
    return true;
}

/* A second row of headings: the tags. */
static void hxl_tags(Out *o)
{
    out_row(o, NAN, NAN);
    for (size_t i = 0; i < sizeof hxl / sizeof *hxl; i++)
        out_text(o, hxl[i].tag, text_of(hxl[i].tag));
    out_row_end(o);
}

static void plover_actors(Json *j, const char *key, const json_t *list)
{
    size_t i;
    json_t *a;
    json_begin(j, key, '[');
    json_array_foreach((json_t *)(uintptr_t)list, i, a) {
        json_begin(j, NULL, '{');
        json_text_if(j, "name", name_at(list, i));
        json_text_if(j, "code", member(a, "code"));
        json_text_if(j, "country", member(a, "country"));
        json_text_if(j, "sector", member(a, "sector"));
        json_end(j, '}');
    }
    json_end(j, ']');
}

static void plover_line(Json *j, const ClaimRow *row, const json_t *c)
{
    size_t i;
    json_t *x;
    json_begin(j, NULL, '{');
    json_text(j, "id", member(c, "claim"));
    json_text(j, "event", member(c, "event"));
    json_text_if(j, "mode", member(c, "mode"));
    json_begin(j, "context", '[');
    json_array_foreach(json_object_get(c, "context"), i, x)
        json_text(j, NULL, (Text){ json_string_value(x), (int)json_string_length(x) });
    json_end(j, ']');
    json_text_if(j, "date", member(json_object_get(c, "when"), "from"));
    plover_actors(j, "actor", json_object_get(c, "actor"));
    plover_actors(j, "recipient", json_object_get(c, "target"));
    json_array_foreach(json_object_get(c, "where"), i, x)
        if (json_is_true(json_object_get(x, "main"))) {
            json_begin(j, "location", '{');
            json_text_if(j, "name", member(x, "name"));
            json_text_if(j, "country", member(x, "country"));
            json_text_if(j, "admin1", member(x, "admin1"));
            if (json_is_number(json_object_get(x, "lat"))) {
                json_double(j, "lat", json_number_value(json_object_get(x, "lat")), 5);
                json_double(j, "lon", json_number_value(json_object_get(x, "lon")), 5);
            }
            json_end(j, '}');
            break;
        }
    json_begin(j, "magnitude", '[');
    json_array_foreach(json_object_get(c, "figures"), i, x) {
        json_begin(j, NULL, '{');
        json_text(j, "measure", member(x, "measure"));
        json_text_if(j, "kind", member(x, "kind"));
        if (json_is_number(json_object_get(x, "low")))
            json_double(j, "low", json_number_value(json_object_get(x, "low")), 3);
        if (json_is_number(json_object_get(x, "high")))
            json_double(j, "high", json_number_value(json_object_get(x, "high")), 3);
        json_end(j, '}');
    }
    json_end(j, ']');
    json_text_if(j, "cameo", member(c, "cameo"));
    json_begin(j, "source", '[');
    json_array_foreach(json_object_get(c, "speakers"), i, x)
        json_text(j, NULL, name_at(json_object_get(c, "speakers"), i));
    json_end(j, ']');
    json_text_if(j, "text", member(c, "text"));
    json_text_if(j, "in_event", row->event);
    json_end(j, '}');
    json_newline(j);
}

/* ---- all of them -------------------------------------------------------------------------- */

typedef struct Way { const View *v; ExportForm form; ExportSink sink; void *context; long left_out; Error *err; } Way;

/* The claim that an event is best known by, out of the event's own JSON. */
static json_t *best_claim(const json_t *event, const ClaimRows *claims)
{
    size_t i;
    json_t *m;
    Text best = NO_TEXT;
    json_array_foreach(json_object_get(event, "claims"), i, m)
        if (!best.n || text_equals(member(m, "role"), "recommended")) {
            best = member(m, "claim");
            if (text_equals(member(m, "role"), "recommended"))
                break;
        }
    for (int k = 0; k < claims->n; k++)
        if (text_is(claims->at[k].claim, best) || claims->n == 1)
            return json_loadb(claims->at[k].json.at, (size_t)claims->at[k].json.n, 0, NULL);
    return NULL;
}

static bool event_line(Way *w, const EventRow *e, Arena keep, Arena scratch)
{
    Out o = { .format = FORMAT_CSV, .keep = &keep, .json = json_open(&keep), .first = true };
    if (w->form == EXPORT_HXL)
        return hxl_row(&o, e) && w->sink(w->context, json_done(&o.json), w->err);
    bool found;
    Event event;
    Text json;
    ClaimRows claims;
    if (!view_event(w->v, e->id, &keep, scratch, &found, &event, &json, w->err))
        return false;
    if (!found)
        return true;
    if (w->form == EXPORT_JSONL) {
        Json j = json_open(&keep);
        json_begin(&j, NULL, '{');
        json_text(&j, "record", TEXT("event"));
        json_raw(&j, "event", json);
        json_end(&j, '}');
        json_newline(&j);
        return w->sink(w->context, json_done(&j), w->err);
    }
    if (!view_claims(w->v, &(ClaimQuery){ .from = NO_DAY, .to = NO_DAY, .event = e->id }, &keep, &claims, w->err))
        return false;
    Told1 t = { .row = e, .event = json_loadb(json.at, (size_t)json.n, 0, NULL) };
    t.claim = best_claim(t.event, &claims);
    bool fits = w->form == EXPORT_ACLED ? acled_row(&o, &t) : ucdp_row(&o, &t);
    bool ok = !fits || w->sink(w->context, json_done(&o.json), w->err);
    w->left_out += !fits;
    json_decref(t.event);
    json_decref(t.claim);
    return ok;
}

/* Claims page by page: there may be a million of them. */
static bool claim_lines(Way *w, const EventQuery *q, Arena keep)
{
    enum { PAGE = 500 };
    long after = 0;
    for (bool more = true; more; ) {
        Arena page = keep;
        ClaimRows rows;
        ClaimQuery cq = { .from = q->from, .to = q->to, .place = q->place, .type = q->type, .party = q->party, .after = after, .limit = PAGE };
        if (!view_claims(w->v, &cq, &page, &rows, w->err))
            return false;
        long last = after;
        for (int i = 0; i < rows.n; i++) {
            Arena one = page;
            Json j = json_open(&one);
            last = rows.at[i].number;
            if (w->form == EXPORT_PLOVER) {
                json_t *c = json_loadb(rows.at[i].json.at, (size_t)rows.at[i].json.n, 0, NULL);
                if (c)
                    plover_line(&j, &rows.at[i], c);
                json_decref(c);
            } else {
                json_begin(&j, NULL, '{');
                json_text(&j, "record", TEXT("claim"));
                json_raw(&j, "claim", rows.at[i].json);
                json_text_if(&j, "in_event", rows.at[i].event);
                json_text_if(&j, "apart", rows.at[i].apart);
                json_end(&j, '}');
                json_newline(&j);
            }
            if (!w->sink(w->context, json_done(&j), w->err))
                return false;
        }
        more = last > after;
        after = last;
    }
    return true;
}

static bool item_lines(Way *w, const EventQuery *q, Arena keep)
{
    ItemRows rows;
    if (!view_items(w->v, &(ItemQuery){ .from = q->from, .to = q->to }, &keep, &rows, w->err))
        return false;
    for (int i = 0; i < rows.n; i++) {
        Arena one = keep;
        Json j = json_open(&one);
        const ItemRow *x = &rows.at[i];
        json_begin(&j, NULL, '{');
        json_text(&j, "record", TEXT("item"));
        json_text(&j, "item", x->hash);
        json_text_if(&j, "doc", x->doc);
        json_text_if(&j, "title", x->title);
        json_text_if(&j, "publisher", x->publisher);
        json_text_if(&j, "url", x->url);
        json_day(&j, "published", x->published);
        json_text_if(&j, "text", x->text);
        json_end(&j, '}');
        json_newline(&j);
        if (!w->sink(w->context, json_done(&j), w->err))
            return false;
    }
    return true;
}

static bool head(Way *w, Arena keep)
{
    static const EventRow blank = { .from = NO_DAY, .to = NO_DAY, .reported = NO_DAY, .lat = NAN, .lon = NAN, .killed_best = NAN,
                                    .killed_low = NAN, .killed_high = NAN, .injured_best = NAN };
    Out o = { .format = FORMAT_CSV, .keep = &keep, .json = json_open(&keep), .first = true, .heading = true };
    if (w->form == EXPORT_ACLED)
        acled_row(&o, NULL);
    else if (w->form == EXPORT_UCDP)
        ucdp_row(&o, NULL);
    else if (w->form == EXPORT_HXL) {
        hxl_row(&o, &blank);
        hxl_tags(&o);
    } else
        return true;
    return w->sink(w->context, json_done(&o.json), w->err);
}

bool export_write(const View *v, ExportForm form, const EventQuery *q, Arena *keep, Arena scratch, ExportSink sink, void *context,
                  long *left_out, Error *err)
{
    Way w = { v, form, sink, context, 0, err };
    EventRows rows = { 0 };
    bool ok = form == EXPORT_PLOVER || view_events(v, q, keep, scratch, &rows, err);
    if (ok && form == EXPORT_GEOJSON) {
        Out o = out_open(FORMAT_GEOJSON, "events", keep);
        for (int i = 0; i < rows.n; i++)
            event_fields(&o, &rows.at[i]);
        ok = sink(context, out_close(&o, NO_TEXT), err);
    } else if (ok) {
        ok = head(&w, *keep);
        for (int i = 0; ok && i < rows.n; i++)
            ok = event_line(&w, &rows.at[i], *keep, scratch);
        if (ok && (form == EXPORT_PLOVER || form == EXPORT_JSONL))
            ok = claim_lines(&w, q, *keep);
        if (ok && form == EXPORT_JSONL)
            ok = item_lines(&w, q, *keep);
    }
    *left_out = w.left_out;
    return ok;
}
