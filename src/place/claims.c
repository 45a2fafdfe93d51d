/* A claim's words for where, and the places they mean.
 *
 *     "the outskirts of Nawa"        near Nawa                     2
 *     "southwestern Syria"           that side of the country      5
 *     "the Syrian-Jordanian border"  the middle of the line        5
 *     "between Nawa and Daraa"       the middle of the two         5 or 2
 *     "the town"                     the town named before         as it
 *     "rebel-held territory"         nowhere, and the words are kept */
#include "place/choose.h"

#include <math.h>

typedef struct Work {
    const Gazetteer     *g;
    const Understanding *u;
    Toponyms             names;
    Arena               *keep;
} Work;

static const Word *words_of(const Work *w, int sentence, int *n)
{
    if (sentence < 0 || sentence >= w->u->nsentences) { *n = 0; return NULL; }
    *n = w->u->sentences[sentence].nwords;
    return w->u->sentences[sentence].words;
}

/* The names inside a stretch of bytes, at most `max`. */
static int names_in(const Work *w, int begin, int end, const Toponym **ret, int max)
{
    int n = 0, low = 0, high = w->names.n;
    while (low < high) {                    /* toponyms are in the order of the text */
        int mid = (low + high) / 2;
        if (w->names.at[mid].end <= begin) low = mid + 1; else high = mid;
    }
    for (; low < w->names.n && w->names.at[low].begin < end && n < max; low++) ret[n++] = &w->names.at[low];
    return n;
}

/* The words of `x`, in its sentence: first and last, or false. */
static bool range_of(const Work *w, const Whereabouts *x, int *first, int *last)
{
    int n;
    const Word *words = words_of(w, x->sentence, &n);
    *first = *last = -1;
    for (int i = 0; i < n; i++) {
        if (words[i].end <= x->begin) continue;
        if (words[i].begin >= x->end) break;
        if (*first < 0) *first = i;
        *last = i;
    }
    return *first >= 0;
}

/* How far "southwestern" moves a point: -1..1 north and east. */
static bool direction(const PlaceWords *words, Text word, double *north, double *east)
{
    if (!words_is(words, word, WORDS_DIRECTION, NULL)) return false;
    char low[32];
    int n = 0;
    for (int i = 0; i < word.n && n < 31; i++) if (word.at[i] != '-') low[n++] = (char)(word.at[i] | 32);
    low[n] = 0;
    *north = strstr(low, words_compass(words, 'n')) ? 1 : strstr(low, words_compass(words, 's')) ? -1 : 0;
    *east = strstr(low, words_compass(words, 'e')) ? 1 : strstr(low, words_compass(words, 'w')) ? -1 : 0;
    return true;
}

static const GazetteerFile *record_of(const Gazetteer *g, long id, const PlaceRecord **ret)
{
    uint64_t key = hash_mix((uint64_t)id, 0x1D) | 1;
    for (int i = g->nfiles; i-- > 0; ) {
        const GazetteerFile *f = &g->file[i];
        uint32_t at, end;
        index_range(f->id, key, &at, &end);
        for (; at < end; at++)
            if (f->places[f->id.entries[at].number].id == id) { *ret = &f->places[f->id.entries[at].number]; return f; }
    }
    return NULL;
}

/* "southern Syria": the middle of that side of the area's box, precision 5. */
static Place side_of(const Work *w, Place p, double north, double east)
{
    const PlaceRecord *r = NULL;
    const GazetteerFile *f = record_of(w->g, p.id, &r);
    p.precision = WHERE_FUZZY;
    if (!f || (north == 0 && east == 0)) return p;
    double south_edge, north_edge, west_edge, east_edge;
    if (r->shape) {
        const ShapeRecord *s = &f->shapes[r->shape - 1];
        south_edge = s->south / 1e7; north_edge = s->north / 1e7; west_edge = s->west / 1e7; east_edge = s->east / 1e7;
    } else {
        double half = (r->radius_km ? r->radius_km : 10) / 111.2;
        south_edge = p.lat - half; north_edge = p.lat + half; west_edge = p.lon - half; east_edge = p.lon + half;
    }
    if (east_edge - west_edge > 180) return p;      /* across the date line */
    p.lat += north > 0 ? (north_edge - p.lat) / 2 : north < 0 ? (south_edge - p.lat) / 2 : 0;
    p.lon += east > 0 ? (east_edge - p.lon) / 2 : east < 0 ? (west_edge - p.lon) / 2 : 0;
    return p;
}

static Located nowhere(const Whereabouts *x, Text why)
{
    return (Located){ .words = *x, .place = { .lat = NAN, .lon = NAN }, .rule = why };
}

static Located at_name(const Work *w, const Whereabouts *x, const Toponym *t)
{
    Located at = { .words = *x, .place = t->place, .alternatives = t->alternatives, .nalternatives = t->nalternatives, .rule = t->rule };
    int first, last;
    if (!t->place.id || !range_of(w, x, &first, &last)) return at;
    const Word *words = w->u->sentences[x->sentence].words;
    double north = 0, east = 0;
    bool is_area = t->place.kind == PLACE_COUNTRY || t->place.kind == PLACE_ADMIN1 || t->place.kind == PLACE_ADMIN2
                || t->place.kind == PLACE_REGION || t->place.kind == PLACE_CONTINENT;
    for (int i = first; i <= last; i++) {
        bool inside_name = words[i].begin >= t->begin && words[i].end <= t->end;
        if (inside_name) continue;
        bool is_behind = words[i].begin >= t->end;          /* "Nawa, west of Daraa" is Nawa itself */
        if (words_is(&w->g->words, words[i].form, WORDS_PART, NULL) && !is_area) {
            at.place.precision = WHERE_NEAR;
            at.rule = TEXT("near the place named");
        }
        if (is_behind || !direction(&w->g->words, words[i].form, &north, &east)) continue;
        if (is_area) {
            at.place = side_of(w, t->place, north, east);
            at.rule = TEXT("the middle of that side of the area");
        } else {
            at.place.precision = WHERE_NEAR;
            at.rule = TEXT("near the place named");
        }
        break;
    }
    return at;
}

static Located between(const Work *w, const Whereabouts *x, const Toponym *a, const Toponym *b)
{
    (void)w;
    double km = place_km(a->place.lat, a->place.lon, b->place.lat, b->place.lon);
    Located at = { .words = *x, .place = a->place, .rule = TEXT("the middle of the two places named") };
    at.place.lat = (a->place.lat + b->place.lat) / 2;
    at.place.lon = (a->place.lon + b->place.lon) / 2;
    at.place.precision = km <= 50 ? WHERE_NEAR : WHERE_FUZZY;
    at.place.score = a->place.score < b->place.score ? a->place.score : b->place.score;
    at.alternatives = NEW_ARRAY(w->keep, Place, 2);
    at.alternatives[at.nalternatives++] = a->place;
    at.alternatives[at.nalternatives++] = b->place;
    return at;
}

static bool has_class(const Work *w, const Whereabouts *x, WordClass c, Text *word)
{
    int first, last;
    if (!range_of(w, x, &first, &last)) return false;
    for (int i = first; i <= last; i++)
        if (words_is(&w->g->words, w->u->sentences[x->sentence].words[i].form, c, NULL)) {
            if (word) *word = w->u->sentences[x->sentence].words[i].form;
            return true;
        }
    return false;
}

static Located one_place(const Place *p, const Whereabouts *x, Text rule)
{
    return (Located){ .words = *x, .place = *p, .rule = rule };
}

/* The country this item is about: where most of its resolved names lie. */
static bool main_country(const Work *w, int before, Place *ret)
{
    int best = -1, most = 0;
    for (int i = 0; i < w->names.n; i++) {
        const Place *p = &w->names.at[i].place;
        if (!p->id || p->country.n != 3 || w->names.at[i].is_actor) continue;
        int n = 0;
        for (int k = 0; k < w->names.n; k++)
            n += w->names.at[k].place.id && !w->names.at[k].is_actor && text_is(w->names.at[k].place.country, p->country);
        if (n > most) { most = n; best = i; }
    }
    (void)before;
    if (best < 0) return false;
    Place found[8];
    Arena none = *w->keep;
    int n = place_find(w->g, w->names.at[best].place.country, w->names.at[best].place.country, found, 8, w->keep, none);
    for (int i = 0; i < n; i++) if (found[i].kind == PLACE_COUNTRY) { *ret = found[i]; return true; }
    return false;
}

/* "the town", "the province", "the city": the last place of that kind before these words. */
static const Toponym *spoken_of(const Work *w, const Whereabouts *x, PlaceKind kind)
{
    const Toponym *best = NULL;
    for (int i = 0; i < w->names.n; i++) {
        const Toponym *t = &w->names.at[i];
        if (t->begin >= x->begin) break;
        if (t->place.id && !t->is_actor && (t->place.kind == kind || (kind == PLACE_REGION && t->place.kind == PLACE_ADMIN1))) best = t;
    }
    return best;
}

static Located locate(const Work *w, const Whereabouts *x)
{
    enum { MOST = 6 };
    const Toponym *t[MOST];
    Text word = NO_TEXT;
    int n = 0;
    if (has_class(w, x, WORDS_BORDER, NULL)) {
        /* "the Syrian-Jordanian border" is a place of its own */
        Text bare = x->text;
        if (text_starts(bare, "the ") || text_starts(bare, "The ")) bare = text_part(bare, 4, bare.n);
        Candidate c[4];
        int k = candidates_plain(w->g, bare, c, 4);
        if (k > 0 && c[0].place->kind == PLACE_REGION) {
            Place p = place_of(&c[0], 0.9);
            return one_place(&p, x, TEXT("the middle of the border named"));
        }
    }
    if (x->name_end > x->name_begin) n = names_in(w, x->name_begin, x->name_end, t, MOST);
    if (n == 0) n = names_in(w, x->begin, x->end, t, MOST);
    int resolved = 0;
    for (int i = 0; i < n; i++) if (t[i]->place.id) t[resolved++] = t[i];
    if (resolved >= 2 && has_class(w, x, WORDS_BETWEEN, NULL)) return between(w, x, t[0], t[1]);
    if (resolved) {
        /* "Nawa in Daraa province": the narrowest says where */
        const Toponym *best = t[0];
        for (int i = 1; i < resolved; i++) if (t[i]->place.precision < best->place.precision) best = t[i];
        return at_name(w, x, best);
    }
    if (x->name_end > x->name_begin && x->name_begin >= 0 && x->name_end <= w->u->item->text.n) {
        /* the tagger saw no place here, a rule did */
        Text name = text_part(w->u->item->text, x->name_begin, x->name_end);
        Place found[5];
        Arena none = *w->keep;
        int k = place_find(w->g, name, NO_TEXT, found, 5, w->keep, none);
        if (k) {
            Located at = one_place(&found[0], x, TEXT("the best known place of this name"));
            at.alternatives = NEW_ARRAY(w->keep, Place, k);
            for (int i = 1; i < k; i++) at.alternatives[at.nalternatives++] = found[i];
            return at;
        }
        return nowhere(x, text_format(w->keep, "no place called \"%.*s\" in the gazetteer", TEXT_FMT(name)));
    }
    PlaceKind kind = PLACE_KINDS;
    if (has_class(w, x, WORDS_KIND, &word) && words_is(&w->g->words, word, WORDS_KIND, &kind)) {
        const Toponym *before = spoken_of(w, x, kind);
        if (before) {
            Located at = at_name(w, x, before);
            at.rule = text_format(w->keep, "the %s named before, %.*s", place_kind_word(kind), TEXT_FMT(before->place.name));
            at.place.score *= 0.8;
            return at;
        }
    }
    double north, east;
    Place country;
    if (has_class(w, x, WORDS_DIRECTION, &word) && direction(&w->g->words, word, &north, &east) && main_country(w, x->begin, &country)) {
        Place p = side_of(w, country, north, east);
        p.score *= 0.7;
        return one_place(&p, x, TEXT("that side of the country the item is about"));
    }
    return nowhere(x, TEXT("these words name no place"));
}

static int scene_of(const Sighting *s)
{
    static const PlaceRole ORDER[] = { ROLE_SCENE, ROLE_DESTINATION, ROLE_ORIGIN };
    for (unsigned r = 0; r < sizeof ORDER / sizeof *ORDER; r++) {
        int best = -1;
        for (int i = 0; i < s->nplaces; i++)
            if (s->places[i].words.role == ORDER[r] && s->places[i].place.id
                && (best < 0 || s->places[i].place.precision < s->places[best].place.precision)) best = i;
        if (best >= 0) return best;
    }
    return -1;
}

static bool happens_somewhere(EventClass e)
{
    return e == EVENT_ASSAULT || e == EVENT_CONTROL || e == EVENT_ACCESS || e == EVENT_DISPLACE || e == EVENT_OBSERVE;
}

/* "warplanes bombed Busra": the tagger may take an unknown name for a person's; the
 * gazetteer knows it.  The only place that a happening's words name is its scene. */
static void only_name_within(const Work *w, Sighting *s)
{
    const Claim *c = &s->claim;
    const Toponym *only = NULL, *found[8];
    int n = names_in(w, c->begin, c->end, found, 8);
    for (int i = 0; i < n; i++) {
        if (found[i]->is_actor || !found[i]->place.id || found[i]->end > c->end || found[i]->place.precision > WHERE_NEAR) continue;
        if (only && only->place.id != found[i]->place.id) return;
        only = found[i];
    }
    if (!only) return;
    Whereabouts x = { .text = text_part(w->u->item->text, only->begin, only->end), .begin = only->begin, .end = only->end,
                      .name_begin = only->begin, .name_end = only->end, .sentence = c->sentence, .head = -1, .role = ROLE_SCENE,
                      .rule = TEXT("place/claims: the only place in the claim's words") };
    s->places[s->nplaces++] = at_name(w, &x, only);
}

Sightings place_claims(const Gazetteer *g, const Understanding *u, Toponyms names, Claims claims, Arena *keep, Arena scratch)
{
    (void)scratch;
    Work w = { g, u, names, keep };
    Sightings all = { NEW_ARRAY(keep, Sighting, claims.n + 1), claims.n };
    for (int i = 0; i < claims.n; i++) {
        Sighting *s = &all.at[i];
        s->claim = claims.at[i];
        s->nplaces = s->claim.nwheres;
        s->places = NEW_ARRAY(keep, Located, s->nplaces + 1);
        for (int k = 0; k < s->nplaces; k++) s->places[k] = locate(&w, &s->claim.wheres[k]);
        if (s->nplaces == 0 && happens_somewhere(s->claim.event)) only_name_within(&w, s);
        s->scene = scene_of(s);
        if (s->scene >= 0) continue;
        if (s->nplaces == 0) s->why_nowhere = TEXT("the words of this claim name no place");
        else
            for (int k = 0; k < s->nplaces && !s->why_nowhere.n; k++)
                s->why_nowhere = s->places[k].place.id ? TEXT("its places are only mentioned, none is where it happened") : s->places[k].rule;
    }
    return all;
}
