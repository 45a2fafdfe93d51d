/* A claim's words for where, and the places they mean.
 *
 *     "the outskirts of Nawa"        near Nawa                     2
 *     "southwestern Syria"           that side of the country      5
 *     "the Syrian-Jordanian border"  the line, its middle          5
 *     "Jordan's border"              with the neighbour the item is about
 *     "between Nawa and Daraa"       the line, its middle          5 or 2
 *     "15 km west of Nawa"           so far from it                2
 *     "the town"                     the town named before         as it
 *     "rebel-held territory"         nowhere, and the words are kept */
#include "place/choose.h"
#include "place/outline.h"

#include <math.h>
#include <string.h>

typedef struct Work {
    const Gazetteer     *g;
    const Understanding *u;
    Toponyms             names;
    const bool          *told;              /* of each name: something happened there */
    Arena               *keep;
    const Arena         *scratch;
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

/* The first name in that sentence or behind it. */
static int names_from(const Work *w, int sentence)
{
    int low = 0, high = w->names.n;
    while (low < high) {
        int mid = (low + high) / 2;
        if (w->names.at[mid].sentence < sentence) low = mid + 1; else high = mid;
    }
    return low;
}

/* How many names begin before these words. */
static int names_before(const Work *w, const Whereabouts *x)
{
    int low = 0, high = w->names.n;
    while (low < high) {
        int mid = (low + high) / 2;
        if (w->names.at[mid].begin < x->begin) low = mid + 1; else high = mid;
    }
    return low;
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

/* The desk's place: no scene, and no country that the item is about. */
static bool is_in_dateline(const Work *w, const Toponym *t)
{
    return w->u->sentences[t->sentence].part == PART_DATELINE;
}

/* A place of our own making, beside those of the gazetteer: its number is the same every time. */
static long derived_id(long from, long and)
{
    return place_number(PLACE_SOURCES, (long)(hash_mix((uint64_t)from, (uint64_t)and) % 99999999999u));
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

/* An import may know a country, too, without its outline: the record with one is preferred. */
static const GazetteerFile *record_of(const Gazetteer *g, long id, const PlaceRecord **ret)
{
    uint64_t key = hash_mix((uint64_t)id, 0x1D) | 1;
    const GazetteerFile *found = NULL;
    for (int i = g->nfiles; i-- > 0; ) {
        const GazetteerFile *f = &g->file[i];
        uint32_t at, end;
        index_range(f->id, key, &at, &end);
        for (; at < end; at++) {
            const PlaceRecord *p = &f->places[f->id.entries[at].number];
            if (p->id != id || (found && !p->shape)) continue;
            found = f;
            *ret = p;
        }
    }
    return found;
}

/* "southern Syria": that side of the area's box, and its middle; precision 5. */
static void take_side(const Work *w, Located *at, Text word, double north, double east)
{
    const PlaceRecord *r = NULL;
    Place *p = &at->place;
    const GazetteerFile *f = record_of(w->g, p->id, &r);
    p->precision = WHERE_FUZZY;
    if (!f || (north == 0 && east == 0)) return;
    double south_edge, north_edge, west_edge, east_edge;
    if (r->shape) {
        const ShapeRecord *s = &f->shapes[r->shape - 1];
        south_edge = s->south / 1e7; north_edge = s->north / 1e7; west_edge = s->west / 1e7; east_edge = s->east / 1e7;
    } else {
        double half = (r->radius_km ? r->radius_km : 10) / 111.2;
        south_edge = p->lat - half; north_edge = p->lat + half; west_edge = p->lon - half; east_edge = p->lon + half;
    }
    if (east_edge - west_edge > 180) return;        /* across the date line */
    if (north > 0) south_edge = p->lat;
    if (north < 0) north_edge = p->lat;
    if (east > 0) west_edge = p->lon;
    if (east < 0) east_edge = p->lon;
    p->id = derived_id(p->id, (long)(north + 1) * 4 + (long)(east + 1));
    p->name = text_format(w->keep, "%.*s (%.*s)", TEXT_FMT(p->name), TEXT_FMT(word));
    p->source = TEXT("computed");
    if (north != 0) p->lat = (south_edge + north_edge) / 2;
    if (east != 0) p->lon = (west_edge + east_edge) / 2;
    const double corners[] = { west_edge, south_edge, east_edge, south_edge, east_edge, north_edge, west_edge, north_edge };
    at->lonlat = NEW_ARRAY(w->keep, double, 8);
    memcpy(at->lonlat, corners, sizeof corners);
    at->npoints = 4;
    at->is_area = true;
}

static Located nowhere(const Whereabouts *x, Text why)
{
    return (Located){ .words = *x, .place = { .lat = NAN, .lon = NAN }, .rule = why };
}

/* ---- "15 km west of Nawa" ------------------------------------------------ */

typedef struct Offset { double km, north, east; Text side; int first; } Offset;      /* km NAN: "west of Nawa"; first: its first word */

static double number_at(const Work *w, int sentence, int word)
{
    const Sentence *s = &w->u->sentences[sentence];
    for (int i = s->numbers_from; i < s->numbers_to; i++) {
        const Number *n = &w->u->numbers[i];
        if (n->first <= word && n->last >= word) return isnan(n->low) ? n->high : n->low;
    }
    return NAN;
}

static bool offset_before(const Work *w, const Toponym *t, Offset *ret)
{
    const Word *words = w->u->sentences[t->sentence].words;
    const PlaceWords *k = &w->g->words;
    int i = t->first - 1;
    if (i < 1 || !words_is(k, words[i].form, WORDS_OF, NULL)) return false;
    *ret = (Offset){ .km = NAN, .first = i - 1 };
    ret->side = words[--i].form;
    if (!direction(k, ret->side, &ret->north, &ret->east) || (ret->north == 0 && ret->east == 0)) return false;
    i--;
    while (i > 0 && (words_is(k, words[i].form, WORDS_ARTICLE, NULL) || words[i].upos == UPOS_ADP)) i--;        /* "to the" */
    if (i > 0 && text_equals(words[i].form, ")"))               /* "15 kilometres (9 miles) west of" */
        while (i > 0 && !text_equals(words[i--].form, "(")) { }
    if (i < 1) return true;
    bool km = words_is(k, words[i].form, WORDS_KILOMETRE, NULL);
    if (!km && !words_is(k, words[i].form, WORDS_MILE, NULL)) return true;
    bool at_sea = !km && i > 1 && words_is(k, words[i - 1].form, WORDS_NAUTICAL, NULL);
    if (at_sea) i--;
    double number = number_at(w, t->sentence, i - 1);
    if (isnan(number) || number < 0 || number > 1000) return true;
    ret->km = km ? number : number * (at_sea ? 1.852 : 1.609344);
    ret->first = i - 1;
    return true;
}

/* As far from the place as the words say; without a number somewhere near it. */
static Located away_from(const Work *w, const Whereabouts *x, const Toponym *t, const Offset *o)
{
    Located at = { .words = *x, .place = t->place, .alternatives = t->alternatives, .nalternatives = t->nalternatives };
    at.place.precision = WHERE_NEAR;
    at.rule = TEXT("on that side of the place named");
    if (isnan(o->km)) return at;
    double length = sqrt(o->north * o->north + o->east * o->east);
    at.place.lat += o->km * o->north / length / 111.2;
    at.place.lon += o->km * o->east / length / (111.2 * fmax(0.05, cos(t->place.lat * M_PI / 180)));
    at.place.id = derived_id(t->place.id, (long)(o->km * 10) * 16 + (long)(o->north + 1) * 4 + (long)(o->east + 1));
    at.place.name = text_format(w->keep, "%.*s (%.0f km, %.*s)", TEXT_FMT(t->place.name), o->km, TEXT_FMT(o->side));
    at.place.source = TEXT("computed");
    at.rule = text_format(w->keep, "%.0f km from the place named, %.*s", o->km, TEXT_FMT(t->place.name));
    return at;
}

/* "villages 15 km west of Homs": the pattern begins right behind the words. */
static const Toponym *offset_after(const Work *w, const Whereabouts *x, int last, Offset *ret)
{
    for (int i = names_from(w, x->sentence); i < w->names.n && w->names.at[i].sentence == x->sentence; i++) {
        const Toponym *t = &w->names.at[i];
        if (t->begin < x->end || !t->place.id) continue;
        if (t->first - last > 12) return NULL;
        return offset_before(w, t, ret) && ret->first >= last && ret->first <= last + 2 ? t : NULL;
    }
    return NULL;
}

/* "near Nawa", "close to Nawa", "within 5 km of Nawa", "2 miles from Nawa": not in it. */
static bool is_close_by(const Work *w, int sentence, int first)
{
    const PlaceWords *k = &w->g->words;
    const Word *words = w->u->sentences[sentence].words;
    int i = first - 1;
    if (i > 1 && words_is(k, words[i].form, WORDS_OF, NULL) && words_is(k, words[i - 1].form, WORDS_KIND, NULL)) i -= 2;        /* "from the city of Nawa" */
    while (i > 0 && words_is(k, words[i].form, WORDS_ARTICLE, NULL)) i--;
    if (i < 0) return false;
    if (words_is(k, words[i].form, WORDS_CLOSE, NULL)) return true;
    if (i == 0 || words[i].upos != UPOS_ADP) return false;
    if (words_is(k, words[i - 1].form, WORDS_CLOSE, NULL) && !words_is(k, words[i].form, WORDS_AND, NULL)) return true;
    return (words_is(k, words[i].form, WORDS_OF, NULL) || words_is(k, words[i].form, WORDS_FROM, NULL))
        && (words_is(k, words[i - 1].form, WORDS_KILOMETRE, NULL) || words_is(k, words[i - 1].form, WORDS_MILE, NULL));
}

static Located at_name(const Work *w, const Whereabouts *x, const Toponym *t)
{
    Offset away;
    bool is_point = t->place.id && t->place.precision <= WHERE_NEAR;
    if (is_point && offset_before(w, t, &away)) return away_from(w, x, t, &away);
    Located at = { .words = *x, .place = t->place, .alternatives = t->alternatives, .nalternatives = t->nalternatives, .rule = t->rule };
    int first, last;
    if (!t->place.id || !range_of(w, x, &first, &last)) return at;
    const Word *words = w->u->sentences[x->sentence].words;
    double north = 0, east = 0;
    if (is_point && at.place.precision < WHERE_NEAR && is_close_by(w, t->sentence, t->first)) {
        at.place.precision = WHERE_NEAR;
        at.rule = TEXT("near the place named");
    }
    PlaceKind behind;
    const Sentence *own = &w->u->sentences[t->sentence];
    if (t->last + 1 < own->nwords && t->place.kind == PLACE_SETTLEMENT && at.place.precision <= WHERE_NEAR
        && words_is(&w->g->words, own->words[t->last + 1].form, WORDS_KIND, &behind) && behind == PLACE_ADMIN2) {
        at.place.precision = WHERE_ADMIN2;          /* "the Saida district" */
        at.rule = TEXT("the district round the town of its name");
    }
    bool is_area = t->place.kind == PLACE_COUNTRY || t->place.kind == PLACE_ADMIN1 || t->place.kind == PLACE_ADMIN2
                || t->place.kind == PLACE_REGION || t->place.kind == PLACE_CONTINENT;
    for (int i = first; i <= last; i++) {
        bool inside_name = words[i].begin >= t->begin && words[i].end <= t->end;
        if (inside_name) continue;
        bool is_behind = t->begin >= x->begin && words[i].begin >= t->end;     /* "Nawa, west of Daraa" is Nawa itself */
        if (words_is(&w->g->words, words[i].form, WORDS_PART, NULL) && !is_area) {
            at.place.precision = WHERE_NEAR;
            at.rule = TEXT("near the place named");
        }
        if (is_behind || !direction(&w->g->words, words[i].form, &north, &east)) continue;
        if (is_area) {
            take_side(w, &at, words[i].form, north, east);
            at.rule = TEXT("the middle of that side of the area");
        } else {
            at.place.precision = WHERE_NEAR;
            at.rule = TEXT("near the place named");
        }
        break;
    }
    return at;
}

/* The other end of "between Nawa and Daraa", of which `t` is one; or NULL. */
static const Toponym *other_end(const Work *w, const Toponym *t)
{
    const Word *words = w->u->sentences[t->sentence].words;
    int nwords = w->u->sentences[t->sentence].nwords;
    for (const Toponym *u = t - 1; u <= t + 1; u++) {
        if (u == t || u < w->names.at || u >= w->names.at + w->names.n || u->sentence != t->sentence || !u->place.id) continue;
        const Toponym *a = u < t ? u : t, *b = u < t ? t : u;
        PlaceKind kind;
        int and = a->last + 1;
        if (and < nwords && words_is(&w->g->words, words[and].form, WORDS_KIND, &kind)) and++;      /* "Nawa town and" */
        if (a->first > 0 && b->first - and == 1 && words_is(&w->g->words, words[and].form, WORDS_AND, NULL)
            && words_is(&w->g->words, words[a->first - 1].form, WORDS_BETWEEN, NULL)) return u;
    }
    return NULL;
}

static Located on_the_way_from(const Work *w, const Whereabouts *x, const Toponym *t)
{
    Located at = at_name(w, x, t);
    at.place.name = x->text;
    at.place.id = derived_id(t->place.id, t->place.id);
    at.place.kind = PLACE_ROAD;
    at.place.precision = WHERE_FUZZY;
    at.place.source = TEXT("computed");
    at.rule = TEXT("one end of the stretch named");
    return at;
}

static Located between(const Work *w, const Whereabouts *x, const Toponym *a, const Toponym *b)
{
    double km = place_km(a->place.lat, a->place.lon, b->place.lat, b->place.lon);
    Located at = { .words = *x, .place = a->place, .rule = TEXT("the middle of the two places named") };
    at.place.lat = (a->place.lat + b->place.lat) / 2;
    at.place.lon = (a->place.lon + b->place.lon) / 2;
    at.place.precision = km <= 50 ? WHERE_NEAR : WHERE_FUZZY;
    at.place.name = text_format(w->keep, "%.*s - %.*s", TEXT_FMT(a->place.name), TEXT_FMT(b->place.name));
    at.place.id = derived_id(a->place.id, b->place.id);
    at.place.source = TEXT("computed");
    at.place.score = a->place.score < b->place.score ? a->place.score : b->place.score;
    const double ends[] = { a->place.lon, a->place.lat, b->place.lon, b->place.lat };
    at.lonlat = NEW_ARRAY(w->keep, double, 4);
    memcpy(at.lonlat, ends, sizeof ends);
    at.npoints = 2;
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

/* "the Hama-Homs highway": the name is one end of it, and no town was meant. */
static bool is_one_end(const Work *w, const Whereabouts *x, const Toponym *t)
{
    Text text = w->u->item->text;
    int hyphen = t->end > t->begin && text.at[t->end - 1] == '-' ? t->end - 1 : t->end;
    return hyphen + 1 < text.n && text.at[hyphen] == '-' && text.at[hyphen + 1] >= 'A' && text.at[hyphen + 1] <= 'Z' && has_class(w, x, WORDS_STREET, NULL);
}

static Located one_place(const Place *p, const Whereabouts *x, Text rule)
{
    return (Located){ .words = *x, .place = *p, .rule = rule };
}

static bool country_called(const Gazetteer *g, Text iso3, Arena *keep, Place *ret)
{
    const GazetteerFile *f = &g->file[0];
    for (uint32_t i = 0; i < f->ndivisions && f->divisions[i].level == 0; i++)
        if (text_equals(iso3, f->divisions[i].country)) return place_by_id(g, (long)f->divisions[i].id, keep, ret);
    return false;
}

enum { COUNTRIES = 12 };

/* The countries where the item's resolved names lie, most of them first. */
static int countries_counted(const Work *w, Text ret[COUNTRIES], int count[COUNTRIES])
{
    int n = 0;
    for (int i = 0; i < w->names.n; i++) {
        const Place *p = &w->names.at[i].place;
        if (!p->id || p->country.n != 3 || is_in_dateline(w, &w->names.at[i])) continue;
        int k = 0, weight = w->names.at[i].is_actor ? 1 : 2;
        while (k < n && !text_is(ret[k], p->country)) k++;
        if (k == COUNTRIES) continue;
        if (k == n) { ret[n] = p->country; count[n++] = 0; }
        count[k] += weight;
        for (; k > 0 && count[k] > count[k - 1]; k--) {
            Text t = ret[k]; ret[k] = ret[k - 1]; ret[k - 1] = t;
            int c = count[k]; count[k] = count[k - 1]; count[k - 1] = c;
        }
    }
    return n;
}

static int countries_of_item(const Work *w, Text ret[COUNTRIES])
{
    int count[COUNTRIES];
    return countries_counted(w, ret, count);
}

/* Is it plain whose "the east" is meant?  Not where the item speaks of two countries about as often. */
static bool is_of_one_country(const Work *w)
{
    Text all[COUNTRIES];
    int count[COUNTRIES], n = countries_counted(w, all, count);
    return n == 1 || (n > 1 && count[0] > 2 * count[1]);
}

static bool main_country(const Work *w, Place *ret)
{
    Text all[COUNTRIES];
    return countries_of_item(w, all) > 0 && country_called(w->g, all[0], w->keep, ret);
}

/* ---- "the Syrian-Jordanian border" --------------------------------------- */

typedef struct Parties { Place at[4]; int n; } Parties;

static void join_parties(Parties *p, const Place *one)
{
    for (int i = 0; i < p->n; i++) if (p->at[i].id == one->id) return;
    if (p->n < 4) p->at[p->n++] = *one;
}

/* "Syrian" and "Syria" in "Syrian-Jordanian", "Syria/Jordan": words that are no name of their own. */
static void parties_in_word(const Work *w, Text word, Parties *p)
{
    for (int i = 0; i < word.n; ) {
        int end = i;
        while (end < word.n && ((word.at[end] & 0x80) || ((word.at[end] | 32) >= 'a' && (word.at[end] | 32) <= 'z'))) {
            if (end + 2 < word.n && memcmp(word.at + end, "\xE2\x80", 2) == 0) break;          /* a dash */
            end++;
        }
        Candidate c[8];
        Place country;
        int n = end - i > 2 ? candidates_plain(w->g, text_part(word, i, end), c, 8) : 0;
        for (int k = 0; k < n; k++) {
            bool is_party = c[k].place->kind == PLACE_COUNTRY || (c[k].name && (c[k].name->flags & NAME_PEOPLE));
            if (!is_party || !country_called(w->g, (Text){ c[k].place->country, 3 }, w->keep, &country)) continue;
            join_parties(p, &country);
            break;
        }
        i = end + 1;
        while (i < word.n && (word.at[i] & 0xC0) == 0x80) i++;
    }
}

/* Who shares the border that words first..last speak of; its neighbours may stand behind
 * them, too: "the border with Jordan", "the border between Syria and Jordan". */
static Parties parties_of(const Work *w, const Whereabouts *x, int first, int last)
{
    Parties p = { .n = 0 };
    const Sentence *s = &w->u->sentences[x->sentence];
    if (last + 1 < s->nwords && (words_is(&w->g->words, s->words[last + 1].form, WORDS_WITH, NULL)
                                 || words_is(&w->g->words, s->words[last + 1].form, WORDS_BETWEEN, NULL)))
        for (int more = 0; more < 7 && last + 1 < s->nwords && s->words[last + 1].upos != UPOS_VERB
                           && (s->words[last + 1].upos != UPOS_PUNCT || text_equals(s->words[last + 1].form, "-")); more++) last++;
    int name = 0;
    for (int i = first; i <= last; i++) {
        while (name < w->names.n && (w->names.at[name].sentence < x->sentence
                                     || (w->names.at[name].sentence == x->sentence && w->names.at[name].last < i))) name++;
        const Toponym *t = name < w->names.n && w->names.at[name].sentence == x->sentence && w->names.at[name].first <= i
                         ? &w->names.at[name] : NULL;
        if (t && t->place.id && t->end - t->begin >= s->words[i].end - s->words[i].begin) {
            if (t->place.kind == PLACE_COUNTRY || t->place.kind == PLACE_ADMIN1) join_parties(&p, &t->place);
            i = t->last;
        } else parties_in_word(w, s->words[i].form, &p);
    }
    return p;
}

static bool border_of(const Work *w, const Whereabouts *x, const Place *a, const Place *b, Located *ret)
{
    double line[2 * BORDER_POINTS];
    if (a->id > b->id) { const Place *c = a; a = b; b = c; }
    const PlaceRecord *ra, *rb;
    const GazetteerFile *fa = record_of(w->g, a->id, &ra), *fb = record_of(w->g, b->id, &rb);
    int n = fa && fb && a->id != b->id ? outline_border(fa, ra, fb, rb, line, *w->scratch) : 0;
    if (n < 2) return false;
    *ret = (Located){ .words = *x, .place = *a, .npoints = n, .lonlat = NEW_ARRAY(w->keep, double, 2 * n) };
    memcpy(ret->lonlat, line, sizeof *line * 2 * (size_t)n);
    outline_middle(line, n, &ret->place.lat, &ret->place.lon);
    ret->place.precision = WHERE_FUZZY;
    ret->place.kind = PLACE_REGION;
    ret->place.admin1 = NO_TEXT;
    ret->place.score = 0.9 * fmin(a->score, b->score);
    ret->place.name = text_format(w->keep, "%.*s - %.*s", TEXT_FMT(a->name), TEXT_FMT(b->name));
    ret->place.source = TEXT("computed");
    ret->place.id = derived_id(a->id, b->id);
    ret->rule = TEXT("the middle of the border, computed from the outlines of both sides");
    return true;
}

/* "the border region of Belgorod" */
static bool is_named_behind(const Sentence *s, int kind, const PlaceWords *words)
{
    return kind + 2 < s->nwords && words_is(words, s->words[kind + 1].form, WORDS_OF, NULL) && s->words[kind + 2].upos == UPOS_PROPN;
}

static bool border(const Work *w, const Whereabouts *x, Located *ret)
{
    int first, last, at = -1;
    PlaceKind kind = PLACE_KINDS;
    if (!range_of(w, x, &first, &last)) return false;
    const Sentence *s = &w->u->sentences[x->sentence];
    for (int i = first; i <= last; i++) if (words_is(&w->g->words, s->words[i].form, WORDS_BORDER, NULL)) at = i;
    if (at < 0) return false;
    /* a border town and a crossing are places of their own */
    if (at + 1 < s->nwords && words_is(&w->g->words, s->words[at + 1].form, WORDS_KIND, &kind)
        && (kind == PLACE_SETTLEMENT || kind == PLACE_CROSSING || is_named_behind(s, at + 1, &w->g->words))) return false;
    Parties p = parties_of(w, x, first, last);
    for (int i = 0; i < p.n; i++)
        for (int k = i + 1; k < p.n; k++)
            if (border_of(w, x, &p.at[i], &p.at[k], ret)) return true;
    /* one side is named: the other is the neighbour that the item is about; none is: the border of the
     * country it is about, if it speaks of one neighbour */
    Text all[COUNTRIES];
    int n = countries_of_item(w, all);
    Place other, main;
    if (p.n == 0 && main_country(w, &main)) p.at[p.n++] = main;
    for (int i = 0; i < p.n; i++)
        for (int k = 0; k < n; k++)
            if (country_called(w->g, all[k], w->keep, &other) && border_of(w, x, &p.at[i], &other, ret)) {
                ret->place.score *= 0.8;
                ret->rule = TEXT("the middle of the border with the neighbour that the item is about");
                return true;
            }
    return false;
}

/* Which names something happened at, as a claim has it. */
static bool *told_of(const Work *w, Claims claims)
{
    enum { IN_WORDS = 8 };
    const Toponym *in[IN_WORDS];
    bool *told = NEW_ARRAY(w->keep, bool, w->names.n + 1);
    memset(told, 0, sizeof *told * (size_t)(w->names.n + 1));
    for (int i = 0; i < claims.n; i++)
        for (int k = 0; k < claims.at[i].nwheres; k++) {
            const Whereabouts *x = &claims.at[i].wheres[k];
            int n = x->role == ROLE_MENTIONED ? 0 : names_in(w, x->begin, x->end, in, IN_WORDS);
            while (n-- > 0) told[in[n] - w->names.at] = true;
        }
    return told;
}

/* "the Niger border", "the border with Niger", "China has closed": the neighbour, or who acts, not the country that is spoken of. */
static bool is_another(const Work *w, const Toponym *t)
{
    const Sentence *s = &w->u->sentences[t->sentence];
    return dep_base(s->words[t->last].dep) == DEP_NSUBJ || dep_base(s->words[t->first].dep) == DEP_NSUBJ ||
           (t->last + 1 < s->nwords && words_is(&w->g->words, s->words[t->last + 1].form, WORDS_BORDER, NULL)) ||
           (t->first >= 2 && words_is(&w->g->words, s->words[t->first - 2].form, WORDS_BORDER, NULL));
}

/* The last place of that kind before these words.  A town must have been a scene; a province only be named. */
static const Toponym *spoken_of(const Work *w, const Whereabouts *x, PlaceKind kind)
{
    bool is_area = kind == PLACE_ADMIN1 || kind == PLACE_ADMIN2 || kind == PLACE_REGION || kind == PLACE_COUNTRY;
    for (int i = names_before(w, x); i-- > 0; ) {
        const Toponym *t = &w->names.at[i];
        if (!t->place.id || is_in_dateline(w, t) || (is_area ? t->is_actor : !w->told[i])) continue;
        if (kind == PLACE_COUNTRY && is_another(w, t)) continue;
        if (t->place.kind == kind || (kind == PLACE_REGION && t->place.kind == PLACE_ADMIN1)) return t;
    }
    return NULL;
}

/* "the town", "the embattled province": one that the reader knows; not "towns", "a village". */
static bool is_the_one(const Work *w, const Whereabouts *x, PlaceKind *kind)
{
    int first, last;
    if (!range_of(w, x, &first, &last)) return false;
    const Word *words = w->u->sentences[x->sentence].words;
    for (int i = first; i <= last; i++) {
        if (words[i].xpos == XPOS_NNS || words[i].xpos == XPOS_NNPS || !words_is(&w->g->words, words[i].form, WORDS_KIND, kind)) continue;
        for (int k = i - 1; k >= 0 && k >= i - 4 && (words[k].upos == UPOS_ADJ || words[k].upos == UPOS_DET || words[k].upos == UPOS_VERB
                                                   || words[k].upos == UPOS_NOUN); k--)
            if (words_is(&w->g->words, words[k].form, WORDS_ARTICLE, NULL)) return true;
    }
    return false;
}

/* A rule of the claim calls this a place's name where the tagger saw none: its best known place,
 * rather where the item's other places are.  A like spelling is not enough. */
static Located by_name_alone(const Work *w, const Whereabouts *x, Text name)
{
    enum { FOUND = 8 };
    if (words_is(&w->g->words, name, WORDS_OFFICE, NULL))       /* "the Saudi Hospital": no town called Hospital */
        return nowhere(x, TEXT("a word for what stands in many towns"));
    Place found[FOUND], *others = NEW_ARRAY(w->keep, Place, FOUND);
    int n = place_find(w->g, name, NO_TEXT, found, FOUND, w->keep, *w->scratch), best = -1, nothers = 0;
    Text all[COUNTRIES];
    int nall = countries_of_item(w, all);
    for (int k = 0; k < nall && best < 0; k++)
        for (int i = 0; i < n && best < 0; i++)
            if (!found[i].is_fuzzy && text_is(found[i].country, all[k])) best = i;
    if (best < 0 && n && !found[0].is_fuzzy && nall == 0) best = 0;
    for (int i = 0; i < n; i++) if (i != best) others[nothers++] = found[i];
    if (best < 0) {
        Located at = nowhere(x, text_format(w->keep, n ? "\"%.*s\" is known only elsewhere or in another spelling: left unknown"
                                                        : "no place called \"%.*s\" in the gazetteer", TEXT_FMT(name)));
        at.alternatives = others;
        at.nalternatives = nothers;
        return at;
    }
    found[best].score *= 0.8;
    Located at = one_place(&found[best], x, TEXT("the best known place of this name"));
    at.alternatives = others;
    at.nalternatives = nothers;
    return at;
}

/* "the village" of "the village of Tell Zarqun", "the outskirts" of "the outskirts of Nawa":
 * the name that stands right behind the words, or NULL. */
static const Toponym *name_behind(const Work *w, const Whereabouts *x)
{
    int first, last;
    if (!range_of(w, x, &first, &last)) return NULL;
    const Sentence *s = &w->u->sentences[x->sentence];
    PlaceKind kind;
    bool is_part = words_is(&w->g->words, s->words[last].form, WORDS_PART, NULL);
    if (!is_part && !words_is(&w->g->words, s->words[last].form, WORDS_KIND, &kind)) return NULL;
    int at = last + 1;
    bool of = at < s->nwords && words_is(&w->g->words, s->words[at].form, WORDS_OF, NULL);
    if (of) at++;
    for (int i = names_from(w, x->sentence); i < w->names.n && w->names.at[i].sentence == x->sentence; i++) {
        const Toponym *t = &w->names.at[i];
        if (t->first == at && (of || !is_part)) return t;
    }
    return NULL;
}

/* The town that a quarter without one lies in: the last that is spoken of before it, else where the report is from. */
static const Toponym *town_of_quarter(const Work *w, const Whereabouts *x)
{
    const Toponym *best = NULL;
    for (int i = 0; i < w->names.n && w->names.at[i].begin < x->begin; i++) {
        const Toponym *t = &w->names.at[i];
        bool is_town = t->place.id && t->place.kind == PLACE_SETTLEMENT && t->place.precision == WHERE_EXACT;
        if (is_town && (is_in_dateline(w, t) ? !best : !t->is_actor)) best = t;
    }
    return best;
}

/* "the Industrialnyi district" that nobody knows, behind a city where something happened: one of the city's. */
static const Toponym *town_of_district(const Work *w, const Whereabouts *x)
{
    Text word = NO_TEXT;
    PlaceKind kind = PLACE_KINDS;
    if (!has_class(w, x, WORDS_KIND, &word) || !words_is(&w->g->words, word, WORDS_KIND, &kind) || kind != PLACE_ADMIN2) return NULL;
    const Toponym *town = NULL;
    for (int i = 0; i < w->names.n && w->names.at[i].begin < x->begin; i++) {
        const Toponym *t = &w->names.at[i];
        bool is_near = x->sentence - t->sentence <= 2 && !is_in_dateline(w, t);
        if (is_near && w->told[i] && t->place.kind == PLACE_SETTLEMENT && t->place.precision == WHERE_EXACT) town = t;
    }
    return town;
}

/* "two bombs exploded in the Escalon neighborhood" of a town named before. */
static bool in_a_quarter(const Work *w, const Whereabouts *x, const Located *unknown, Located *ret)
{
    const Toponym *town = has_class(w, x, WORDS_QUARTER, NULL) ? town_of_quarter(w, x) : town_of_district(w, x);
    if (!town) return false;
    *ret = one_place(&town->place, x, text_format(w->keep, "a quarter that the gazetteer does not know, of the town spoken of before, %.*s",
                                                  TEXT_FMT(town->place.name)));
    ret->place.precision = WHERE_NEAR;
    ret->place.score *= 0.6;
    ret->toponym = unknown->toponym;
    ret->alternatives = unknown->alternatives;
    ret->nalternatives = unknown->nalternatives;
    return true;
}

/* The capital of a country.  Looked up among all places, and remembered. */
static bool capital_of(const Gazetteer *g, Text country, Arena *keep, Place *ret)
{
    enum { REMEMBERED = 16 };
    static _Thread_local struct { uint64_t gazetteer; char country[4]; long id; } known[REMEMBERED];
    static _Thread_local unsigned next;
    for (int i = 0; i < REMEMBERED; i++)
        if (known[i].gazetteer == g->number && memcmp(known[i].country, country.at, 3) == 0)
            return known[i].id && place_by_id(g, known[i].id, keep, ret);
    const GazetteerFile *f = &g->file[0];
    const PlaceRecord *best = NULL;
    for (uint32_t i = 0; i < f->nplaces; i++) {
        const PlaceRecord *p = &f->places[i];
        if ((p->flags & PLACE_CAPITAL) && memcmp(p->country, country.at, 3) == 0 && p->kind == PLACE_SETTLEMENT
            && (!best || p->population > best->population)) best = p;
    }
    unsigned slot = next++ % REMEMBERED;
    known[slot].gazetteer = g->number;
    memcpy(known[slot].country, country.at, 3);
    known[slot].id = best ? (long)best->id : 0;
    return best && place_by_id(g, known[slot].id, keep, ret);
}

/* "Norwegian": the country of the people so called, into `ret` where that is asked for. */
static bool is_people(const Gazetteer *g, Text word, Text *ret)
{
    Candidate c[8];
    for (int n = candidates_plain(g, word, c, 8); n-- > 0; )
        if (c[n].name && (c[n].name->flags & NAME_PEOPLE)) {
            if (ret) *ret = (Text){ c[n].place->country, 3 };
            return true;
        }
    return false;
}

/* "Somalia's", "Somalia" in "the capital of Somalia": the land that words from..to name, or from there to the word before. */
static bool land_of_words(const Work *w, int sentence, int from, int to, Text *ret)
{
    for (int i = names_from(w, sentence); i < w->names.n && w->names.at[i].sentence == sentence; i++) {
        const Toponym *t = &w->names.at[i];
        if (t->first != from || t->last < to - 1 || t->last > to || !t->place.id || t->place.kind != PLACE_COUNTRY) continue;
        *ret = t->place.country;
        return true;
    }
    return false;
}

static bool is_word(const Work *w, const Sentence *s, int i, WordClass class)
{
    return i >= 0 && i < s->nwords && words_is(&w->g->words, s->words[i].form, class, NULL);
}

/* "the Somali capital", "Somalia's capital", "the capital of Somalia": whose the capital at word `i` is. */
static bool owner_of_capital(const Work *w, int sentence, int i, Text *ret)
{
    const Sentence *s = &w->u->sentences[sentence];
    if (i > 0 && is_people(w->g, s->words[i - 1].form, ret)) return ret->n == 3;
    if (i > 1 && s->words[i - 1].xpos == XPOS_POS)
        for (int first = i - 2; first >= 0 && first >= i - 5; first--)
            if (land_of_words(w, sentence, first, i - 1, ret)) return true;
    if (!is_word(w, s, i + 1, WORDS_OF)) return false;
    int from = is_word(w, s, i + 2, WORDS_ARTICLE) ? i + 3 : i + 2;
    for (int last = from; last < s->nwords && last <= from + 3; last++)
        if (land_of_words(w, sentence, from, last, ret)) return true;
    return false;
}

/* "attacks in the capital": of the country that the item is about, if not of one that stands beside. */
static bool in_the_capital(const Work *w, const Whereabouts *x, bool only_beside, Located *ret)
{
    int first, last;
    Text all[COUNTRIES];
    Place capital;
    if (!range_of(w, x, &first, &last)) return false;
    const Sentence *s = &w->u->sentences[x->sentence];
    bool is_it = false, is_owned = false;
    for (int i = first; i <= last && !is_it; i++) {
        if (!is_word(w, s, i, WORDS_CITY_OF_STATE)) continue;
        is_owned = owner_of_capital(w, x->sentence, i, &all[0]);
        is_it = is_owned || (!only_beside && is_word(w, s, i - 1, WORDS_ARTICLE));
    }
    if (!is_it || (!is_owned && countries_of_item(w, all) == 0) || !capital_of(w->g, all[0], w->keep, &capital)) return false;
    *ret = one_place(&capital, x, is_owned ? TEXT("the capital of the country beside") : TEXT("the capital of the country that the item is about"));
    ret->place.score *= is_owned ? 0.9 : 0.7;
    return true;
}

/* "southwest" of "in southwest Syria", where the tree parts them: the area right behind, or NULL. */
static const Toponym *area_behind(const Work *w, const Whereabouts *x)
{
    int first, last;
    double north, east;
    if (!range_of(w, x, &first, &last) || !direction(&w->g->words, w->u->sentences[x->sentence].words[last].form, &north, &east)) return NULL;
    for (int i = names_from(w, x->sentence); i < w->names.n && w->names.at[i].sentence == x->sentence; i++) {
        const Toponym *t = &w->names.at[i];
        if (t->first == last + 1) return t->place.id && t->place.precision >= WHERE_PROVINCE ? t : NULL;
    }
    return NULL;
}

static Located locate(const Work *w, const Whereabouts *x)
{
    enum { MOST = 6 };
    const Toponym *t[MOST];
    Text word = NO_TEXT;
    int n = 0, first, last, nwords;
    bool has_name = x->name_end > x->name_begin && x->name_begin >= 0 && x->name_end <= w->u->item->text.n;
    const Word *words = words_of(w, x->sentence, &nwords);
    if (x->head >= 0 && x->head < nwords && words[x->head].begin < words[x->head].end) {        /* the name that heads them */
        n = names_in(w, words[x->head].begin, words[x->head].end, t, MOST);
        if (n == 0 || !t[0]->place.id || t[0]->is_actor) n = 0;
    }
    if (n == 0 && has_name) n = names_in(w, x->name_begin, x->name_end, t, MOST);
    if (n == 0) n = names_in(w, x->begin, x->end, t, MOST);
    if (n == 0 && !has_name && (t[0] = name_behind(w, x))) n = 1;
    if (n == 0 && (t[0] = area_behind(w, x))) n = 1;
    int resolved = 0;
    const Toponym *unknown = NULL;
    for (int i = 0; i < n; i++)
        if (t[i]->place.id) t[resolved++] = t[i];
        else if (!unknown) unknown = t[i];
    const Toponym *best = resolved ? t[0] : NULL;
    for (int i = 1; i < resolved; i++) if (t[i]->place.precision < best->place.precision) best = t[i];
    Located line, capital;
    if (best && best->place.kind == PLACE_COUNTRY && in_the_capital(w, x, true, &capital)) return capital;
    if ((!best || best->place.precision >= WHERE_PROVINCE) && border(w, x, &line)) return line;
    if (resolved >= 2 && has_class(w, x, WORDS_BETWEEN, NULL)) return between(w, x, t[0], t[1]);
    if (best) {
        if (best->place.precision <= WHERE_NEAR && is_one_end(w, x, best))
            return on_the_way_from(w, x, best);
        const Toponym *other = best->place.precision <= WHERE_PROVINCE ? other_end(w, best) : NULL;
        /* "Nawa in Daraa province": the narrowest says where */
        return other && other->place.precision <= WHERE_PROVINCE ? between(w, x, best < other ? best : other, best < other ? other : best)
                                                                 : at_name(w, x, best);
    }
    Offset away;
    if (!unknown && range_of(w, x, &first, &last)) {
        const Toponym *from = offset_after(w, x, last, &away);
        if (from) return away_from(w, x, from, &away);
    }
    if (unknown) {
        Located at = nowhere(x, unknown->rule);
        at.toponym = unknown->text;
        at.alternatives = unknown->alternatives;
        at.nalternatives = unknown->nalternatives;
        Located near;
        return in_a_quarter(w, x, &at, &near) ? near : at;
    }
    if (in_the_capital(w, x, false, &capital)) return capital;
    if (has_name) {
        Text name = text_part(w->u->item->text, x->name_begin, x->name_end);
        Located at = by_name_alone(w, x, name), near;
        at.toponym = name;
        return !at.place.id && in_a_quarter(w, x, &at, &near) ? near : at;
    }
    PlaceKind kind = PLACE_KINDS;
    const Toponym *before = is_the_one(w, x, &kind) ? spoken_of(w, x, kind) : NULL;
    if (before) {
        Located at = at_name(w, x, before);
        at.rule = text_format(w->keep, "the %s named before, %.*s", place_kind_word(kind), TEXT_FMT(before->place.name));
        at.place.score *= 0.8;
        int from, to;
        if (at.place.precision < WHERE_NEAR && range_of(w, x, &from, &to) && is_close_by(w, x->sentence, from)) at.place.precision = WHERE_NEAR;
        return at;
    }
    Place country;
    if (kind == PLACE_COUNTRY && main_country(w, &country)) {
        Located at = one_place(&country, x, TEXT("the country that the item is about"));
        at.place.score *= 0.7;
        return at;
    }
    if (has_class(w, x, WORDS_KIND, &word) && words_is(&w->g->words, word, WORDS_KIND, &kind) && kind != PLACE_COUNTRY)
        return nowhere(x, TEXT("which place these words mean is not said"));
    double north, east;
    Located side = { .words = *x };
    if (has_class(w, x, WORDS_DIRECTION, &word) && direction(&w->g->words, word, &north, &east) && main_country(w, &side.place)) {
        if (!is_of_one_country(w))
            return nowhere(x, TEXT("of which country these words mean a part is not said"));
        take_side(w, &side, word, north, east);
        side.place.score *= 0.7;
        side.rule = TEXT("that side of the country the item is about");
        return side;
    }
    return nowhere(x, TEXT("these words name no place"));
}

/* "Dar‘ā" and "Dar`a" are one name. */
static bool is_same_name(Text a, Text b)
{
    int i = 0, k = 0;
    if (!a.n || !b.n)
        return false;
    for (;;) {
        while (i < a.n && !((a.at[i] | 32) >= 'a' && (a.at[i] | 32) <= 'z') && (unsigned char)a.at[i] < 0xC4) i++;
        while (k < b.n && !((b.at[k] | 32) >= 'a' && (b.at[k] | 32) <= 'z') && (unsigned char)b.at[k] < 0xC4) k++;
        const char *p = a.at + i, *q = b.at + k;
        uint32_t c = i < a.n ? utf8_lower(utf8_next(&p, a.at + a.n)) : 0, d = k < b.n ? utf8_lower(utf8_next(&q, b.at + b.n)) : 0;
        if (c == 0x101) c = 'a';                        /* a long a is an a */
        if (d == 0x101) d = 'a';
        bool mark_c = c && !utf8_is_letter(c), mark_d = d && !utf8_is_letter(d);
        if (mark_c) { i = (int)(p - a.at); continue; }
        if (mark_d) { k = (int)(q - b.at); continue; }
        if (c != d) return false;
        if (!c) return true;
        i = (int)(p - a.at), k = (int)(q - b.at);
    }
}

/* "Busra al-Harir in Daraa": the town that gave its province the name stands for the
 * province, when another place of it is named beside. */
static bool stands_for_its_province(const Sighting *s, int at)
{
    const Place *p = &s->places[at].place;
    if (p->kind != PLACE_SETTLEMENT || !is_same_name(p->name, p->admin1)) return false;
    for (int i = 0; i < s->nplaces; i++) {
        const Place *q = &s->places[i].place;
        if (q->id && q->id != p->id && s->places[i].words.role == s->places[at].words.role && q->precision <= p->precision
            && text_is(q->country, p->country) && is_same_name(q->admin1, p->admin1)) return true;
    }
    return false;
}

static int scene_of(const Sighting *s)
{
    static const PlaceRole ORDER[] = { ROLE_SCENE, ROLE_DESTINATION, ROLE_ORIGIN };
    for (unsigned r = 0; r < sizeof ORDER / sizeof *ORDER; r++) {
        int best = -1;
        if (ORDER[r] == ROLE_ORIGIN && !code_happens_at_origin(&s->claim)) continue;
        for (int i = 0; i < s->nplaces; i++)
            if (s->places[i].words.role == ORDER[r] && s->places[i].place.id
                && (best < 0 || s->places[i].place.precision < s->places[best].place.precision)) best = i;
        if (best >= 0) return best;
    }
    return -1;
}

/* Where the report was sent from says nothing where other words name the scene. */
static void drop_last_resort(Sighting *s)
{
    int n = 0;
    for (int i = 0; i < s->nplaces; i++)
        if (!s->places[i].words.is_last_resort) s->places[n++] = s->places[i];
    s->nplaces = n;
    s->scene = scene_of(s);
}

static bool happens_somewhere(EventClass e)
{
    return e == EVENT_ASSAULT || e == EVENT_CONTROL || e == EVENT_ACCESS || e == EVENT_DISPLACE || e == EVENT_OBSERVE;
}

/* "hit Houthi leaders": who is known as a party is no town, unknown or of a like spelling. */
static bool is_partys_name(const Claim *c, const Toponym *t)
{
    for (int k = 0; (!t->place.id || t->place.is_fuzzy) && k < c->nactors + c->ntargets; k++) {
        const Actor *a = k < c->nactors ? &c->actors[k] : &c->targets[k - c->nactors];
        if (a->code.n && a->begin <= t->begin && t->end <= a->end) return true;
    }
    return false;
}

/* "warplanes bombed Busra": the tagger may take an unknown name for a person's; the
 * gazetteer knows it.  The only place that a happening's words name is its scene. */
static void only_name_within(const Work *w, Sighting *s)
{
    const Claim *c = &s->claim;
    const Toponym *only = NULL, *found[8];
    int n = names_in(w, c->begin, c->end, found, 8);
    for (int i = 0; i < n; i++) {
        if (found[i]->is_actor || !found[i]->place.id || found[i]->end > c->end || found[i]->place.precision > WHERE_NEAR || is_partys_name(c, found[i])) continue;
        if (only && only->place.id != found[i]->place.id) return;
        only = found[i];
    }
    if (!only) return;
    Whereabouts x = { .text = text_part(w->u->item->text, only->begin, only->end), .begin = only->begin, .end = only->end,
                      .name_begin = only->begin, .name_end = only->end, .sentence = c->sentence, .head = -1, .role = ROLE_SCENE,
                      .rule = TEXT("place/claims: the only place in the claim's words") };
    s->places[s->nplaces++] = at_name(w, &x, only);
}

enum { IN_ROW = 6 };

/* "The Kerem Shalom and Zikim crossings remained closed": each, whatever the tagger took their names for. */
static void crossings_within(const Work *w, Sighting *s)
{
    const Claim *c = &s->claim;
    const Toponym *found[IN_ROW];
    int n = c->event == EVENT_ACCESS ? names_in(w, c->begin, c->end, found, IN_ROW) : 0;
    for (int i = 0; i < n; i++) {
        if (!found[i]->place.id || found[i]->place.kind != PLACE_CROSSING || found[i]->end > c->end) continue;
        Whereabouts x = { .text = found[i]->text, .begin = found[i]->begin, .end = found[i]->end, .name_begin = found[i]->begin,
                          .name_end = found[i]->end, .sentence = c->sentence, .head = -1, .role = ROLE_SCENE,
                          .rule = TEXT("place/claims: a crossing in the claim's words") };
        s->places[s->nplaces++] = at_name(w, &x, found[i]);
    }
}

/* "Pokrovsk: two dead in a strike", "Odesa region: missiles hit the port in Nowhereknown": the place before the colon at the head of
 * a paragraph, whatever the tagger took it for, where nothing nearer is known. */
static bool take_label(const Work *w, Sighting *s, int line, bool is_head)
{
    const Sentence *of = &w->u->sentences[line];
    int begin = 0;                              /* "🔴 Shiroro: bandits kill 17" */
    while (begin + 1 < of->nwords && (of->words[begin].upos == UPOS_SYM || of->words[begin].upos == UPOS_PUNCT)) begin++;
    if (of->nwords == 0) return false;
    const Toponym *label = NULL;
    for (int i = 0; i < w->names.n && !label; i++) {
        const Toponym *t = &w->names.at[i];
        int mark = t->last + 1;
        if (t->sentence != line || t->begin > of->words[begin].end) continue;
        if (mark + 1 < of->nwords && words_is(&w->g->words, of->words[mark].form, WORDS_KIND, NULL)) mark++;
        bool is_label = mark + 1 < of->nwords && t->begin == of->words[begin].begin && (text_equals(of->words[mark].form, ":") || text_equals(of->words[mark].form, "|"));
        if (is_label && t->place.id && !t->place.is_fuzzy && t->place.precision <= WHERE_PROVINCE && of->words[mark].begin <= s->claim.begin) label = t;
    }
    for (int i = 0; i < s->claim.nspeakers && label; i++)
        if (s->claim.speakers[i].begin <= label->begin && label->end <= s->claim.speakers[i].end) label = NULL;
    const PlaceRecord *record;                  /* "Kabul counts 15 dead; Islamabad: six" */
    bool is_seat = label && !is_head && record_of(w->g, label->place.id, &record) && (record->flags & PLACE_CAPITAL);
    if (!label || is_seat) return false;
    Whereabouts x = { .text = label->text, .begin = label->begin, .end = label->end, .name_begin = label->begin, .name_end = label->end,
                      .sentence = line, .head = -1, .role = ROLE_SCENE, .is_inherited = line != s->claim.sentence,
                      .rule = TEXT("place/claims: the place before the colon") };
    s->places[s->nplaces++] = at_name(w, &x, label);
    return true;
}

static void name_of_line(const Work *w, Sighting *s)
{
    int line = s->claim.sentence;
    bool is_head = line == 0 || w->u->sentences[line - 1].paragraph != w->u->sentences[line].paragraph;
    if (take_label(w, s, line, is_head)) return;                 /* "Daule: five shot dead", in the middle of a paragraph */
    while (line > 0 && w->u->sentences[line - 1].paragraph == w->u->sentences[line].paragraph) line--;
    if (line < s->claim.sentence) take_label(w, s, line, true);
}

/* "Location: Nyala", "Fatalities: 5": the place that a form has a field for. */
static void place_of_form(const Work *w, Sighting *s)
{
    if (!understand_field(&w->u->sentences[s->claim.sentence])) return;
    for (int i = 0; i < w->names.n; i++) {
        const Toponym *t = &w->names.at[i];
        if (!t->place.id || t->place.is_fuzzy || t->place.precision > WHERE_PROVINCE || t->first != understand_field(&w->u->sentences[t->sentence])) continue;
        Whereabouts x = { .text = t->text, .begin = t->begin, .end = t->end, .name_begin = t->begin, .name_end = t->end, .sentence = t->sentence,
                          .head = -1, .role = ROLE_SCENE, .is_inherited = true, .rule = TEXT("place/claims: the field of the form") };
        s->places[s->nplaces++] = at_name(w, &x, t);
        return;
    }
}

/* "on Nakimera Street", "the Escalon neighborhood": in some town, which need not be named. */
static bool is_within_a_town(const Work *w, const Toponym *t)
{
    const Sentence *s = &w->u->sentences[t->sentence];
    for (int i = t->first > 0 ? t->first - 1 : 0; i <= t->last + 1 && i < s->nwords; i++)
        if (words_is(&w->g->words, s->words[i].form, WORDS_STREET, NULL) || words_is(&w->g->words, s->words[i].form, WORDS_QUARTER, NULL)) return true;
    return t->is_street;
}

/* Some other place than a country, a street or where the report was sent from is named: a village that nobody knows, a region. */
static bool names_elsewhere(const Work *w, const Sighting *s)
{
    for (int i = 0; i < s->nplaces; i++) {
        const Located *at = &s->places[i];
        const Toponym *t;
        if (at->words.is_last_resort || at->words.name_end == at->words.name_begin || at->place.kind == PLACE_COUNTRY) continue;
        if (names_in(w, at->words.name_begin, at->words.name_end, &t, 1) == 1 && !is_within_a_town(w, t)) return true;
    }
    return false;
}

/* "in the basement of the Harbour Tower in Nawa": where no scene is known, a place named
 * beside it in the claim is near enough; failing that, where the report was sent from. */
static void place_beside(const Work *w, Sighting *s)
{
    int best = -1;
    for (int i = 0; i < s->nplaces; i++) {
        const Located *at = &s->places[i];
        if (at->words.role != ROLE_MENTIONED || !at->place.id || at->place.precision > WHERE_PROVINCE) continue;
        if (best < 0 || at->words.is_last_resort < s->places[best].words.is_last_resort
            || at->words.is_inherited < s->places[best].words.is_inherited) best = i;
    }
    if (best < 0 || (s->places[best].words.is_last_resort && names_elsewhere(w, s))) return;
    Located *at = &s->places[best];
    at->words.role = ROLE_SCENE;
    at->place.score *= 0.7;
    if (at->place.precision < WHERE_NEAR) at->place.precision = WHERE_NEAR;
}

/* "In Burkina Faso, women were abducted while fetching wood outside Arbinda": a place of that country, told within the claim, is nearer. */
static void narrow_country(Sighting *s)
{
    const Located *country = NULL;
    for (int i = 0; i < s->nplaces; i++) {
        const Located *at = &s->places[i];
        if (at->words.role != ROLE_SCENE || at->words.is_inherited || !at->place.id) continue;
        if (at->place.kind != PLACE_COUNTRY || country) return;
        country = at;
    }
    if (!country || !happens_somewhere(s->claim.event)) return;
    Located *only = NULL;
    for (int i = 0; i < s->nplaces; i++) {
        Located *at = &s->places[i];
        if (at->words.role != ROLE_MENTIONED || !at->place.id || at->words.is_inherited || at->words.is_last_resort) continue;
        if (only) return;
        only = at;
    }
    bool is_within = only && text_is(only->place.country, country->place.country) && only->place.kind != PLACE_COUNTRY
                  && only->words.begin >= s->claim.begin && only->words.end <= s->claim.end;
    if (is_within) only->words.role = ROLE_SCENE;
}

/* A claim that names a place of its own, known or not, takes over none: only_name_within may then
 * have found its scene. */
static void own_name_first(const Work *w, Sighting *s)
{
    enum { SEEN = 8 };
    const Toponym *found[SEEN], *own = NULL;
    int inherited = 0;
    for (int i = 0; i < s->nplaces; i++) inherited += s->places[i].words.is_inherited;
    if (inherited == 0) return;
    int n = names_in(w, s->claim.begin, s->claim.end, found, SEEN);
    for (int i = 0; i < n && !own; i++) {
        bool is_narrow = !found[i]->place.id || found[i]->place.precision <= WHERE_NEAR;
        bool has_role = false;
        for (int k = 0; k < s->nplaces; k++) {
            const Whereabouts *x = &s->places[k].words;
            has_role |= !x->is_inherited && x->begin < found[i]->end && x->end > found[i]->begin && x->role == ROLE_MENTIONED;
        }
        if (is_narrow && !has_role && !found[i]->is_actor && found[i]->end <= s->claim.end && !is_partys_name(&s->claim, found[i])) own = found[i];
    }
    if (!own) return;
    int k = 0;
    bool in_town = is_within_a_town(w, own);
    for (int i = 0; i < s->nplaces; i++)
        if (!s->places[i].words.is_inherited || (in_town && s->places[i].words.is_last_resort)) s->places[k++] = s->places[i];
    s->nplaces = k;
    if (k > 0 || own->place.id) return;
    Whereabouts x = { .text = own->text, .begin = own->begin, .end = own->end, .name_begin = own->begin, .name_end = own->end,
                      .sentence = s->claim.sentence, .head = -1, .role = ROLE_SCENE, .rule = TEXT("place/claims: a name in the claim's words") };
    s->places[s->nplaces] = nowhere(&x, own->rule);
    s->places[s->nplaces].toponym = own->text;
    s->places[s->nplaces].alternatives = own->alternatives;
    s->places[s->nplaces++].nalternatives = own->nalternatives;
}

/* "bombed Nawa, Jasim and other villages": the names in a row before words that name none. */
static int names_in_row_before(const Work *w, const Whereabouts *x, const Toponym **ret, int max)
{
    int first, last, n = 0;
    if (!range_of(w, x, &first, &last)) return 0;
    const Word *words = w->u->sentences[x->sentence].words;
    for (int i = names_from(w, x->sentence + 1), from = names_from(w, x->sentence); i-- > from && n < max; ) {
        const Toponym *t = &w->names.at[i];
        if (t->last >= first) continue;
        int k = t->last + 1;
        while (k < first && (words_is(&w->g->words, words[k].form, WORDS_AND, NULL) || words[k].upos == UPOS_PUNCT)) k++;
        if (k < first || k == t->last + 1 || t->is_actor || !t->place.id) break;
        ret[n++] = t;
        first = t->first;
    }
    return n;
}


static void take_row(const Work *w, Sighting *s)
{
    const Toponym *row[IN_ROW];
    if (s->nplaces == 0 || s->places[0].words.is_inherited || s->places[0].toponym.n || s->places[0].place.id) return;
    Whereabouts of = s->places[0].words;
    int n = names_in_row_before(w, &of, row, IN_ROW);
    for (int i = n; i-- > 0; ) {
        Whereabouts x = { .text = row[i]->text, .begin = row[i]->begin, .end = row[i]->end, .name_begin = row[i]->begin,
                          .name_end = row[i]->end, .sentence = of.sentence, .head = -1, .role = of.role,
                          .rule = TEXT("place/claims: named in a row with the claim's place") };
        bool is_there = false;
        for (int k = 0; k < s->nplaces; k++) is_there |= s->places[k].place.id == row[i]->place.id;
        if (!is_there) s->places[s->nplaces++] = at_name(w, &x, row[i]);
    }
}

/* ", ", " and ", ", and " between two names, and nothing else; *is_comma when no "and" is among them. */
static bool stands_in_row(const Work *w, const Toponym *a, const Toponym *b, bool *is_comma)
{
    const Word *words = w->u->sentences[a->sentence].words;
    int gap = b->first - a->last - 1;
    *is_comma = true;
    if (a->sentence != b->sentence || gap < 1 || gap > 2) return false;
    for (int i = a->last + 1; i < b->first; i++) {
        bool is_and = words_is(&w->g->words, words[i].form, WORDS_AND, NULL);
        if (!is_and && !text_equals(words[i].form, ",")) return false;
        if (is_and) *is_comma = false;
    }
    return true;
}

/* "Jobar, Damascus": the second says where the first is. */
static bool says_where(const Work *w, const Toponym *a, const Toponym *b)
{
    enum { AROUND_KM = 60 };
    const PlaceRecord *inner = NULL, *outer = NULL;
    if (!record_of(w->g, a->place.id, &inner) || !record_of(w->g, b->place.id, &outer)) return true;
    bool is_larger = (outer->flags & (PLACE_CAPITAL | PLACE_SEAT)) || outer->population / 10 > inner->population;
    return is_larger && place_km(a->place.lat, a->place.lon, b->place.lat, b->place.lon) < AROUND_KM;
}

/* A town of a list as the other is: neither whose it is nor who does something. */
static bool is_of_row(const Work *w, const Toponym *t, const Claim *c)
{
    const Sentence *s = &w->u->sentences[t->sentence];
    if (t->is_actor || !t->place.id || t->place.precision > WHERE_NEAR || t->begin < c->begin || t->end > c->end) return false;
    if (t->last + 1 < s->nwords && s->words[t->last + 1].dep == DEP_CASE && s->words[t->last + 1].xpos == XPOS_POS) return false;
    for (int i = t->first; i <= t->last; i++) {
        bool is_head = s->words[i].head < t->first || s->words[i].head > t->last;
        if (is_head && dep_base(s->words[i].dep) == DEP_NSUBJ && c->event != EVENT_ACCESS) return false;      /* crossings are shut */
    }
    return true;
}

/* The other towns of a list, of which the claim has one, are its places, too. */
static void take_one_of_row(Sighting *s, const Work *w, const Whereabouts *x, const Toponym *t)
{
    for (int k = 0; k < s->nplaces; k++) {
        if (s->places[k].place.id != t->place.id) continue;
        if (s->places[k].words.role == ROLE_MENTIONED) s->places[k].words.role = x->role;
        return;
    }
    Whereabouts one = { .text = t->text, .begin = t->begin, .end = t->end, .name_begin = t->begin, .name_end = t->end,
                        .sentence = t->sentence, .head = -1, .role = x->role, .is_inherited = x->is_inherited, .rule = x->rule };
    s->places[s->nplaces++] = at_name(w, &one, t);
}

static void take_list(const Work *w, Sighting *s, int at)
{
    const Located *place = &s->places[at];
    Whereabouts x = place->words;
    const Toponym *in[IN_ROW], *self = NULL;
    if (!place->place.id || place->place.precision > WHERE_NEAR || place->npoints || x.role == ROLE_MENTIONED || x.is_inherited) return;
    for (int n = names_in(w, x.begin, x.end, in, IN_ROW); n-- > 0; ) if (in[n]->place.id == place->place.id) self = in[n];
    if (!self) return;
    bool is_comma;
    const Toponym *first = w->names.at, *end = w->names.at + w->names.n;
    for (const Toponym *t = self; t + 1 < end && s->nplaces < s->claim.nwheres + 1 + IN_ROW; t++) {
        if (!stands_in_row(w, t, t + 1, &is_comma) || !is_of_row(w, t + 1, &s->claim) || (is_comma && says_where(w, t, t + 1))) break;
        take_one_of_row(s, w, &x, t + 1);
    }
    for (const Toponym *t = self; t > first && s->nplaces < s->claim.nwheres + 1 + IN_ROW; t--) {
        if (!stands_in_row(w, t - 1, t, &is_comma) || !is_of_row(w, t - 1, &s->claim) || (is_comma && says_where(w, t - 1, t))) break;
        take_one_of_row(s, w, &x, t - 1);
    }
}

/* "Seized seven villages near Nawa", "retook the hospital in Nawa": what changed hands lies in or near the town or
 * province named, and is not it. */
static void take_no_more_than_said(Sighting *s)
{
    bool has_unnamed = false;
    for (int k = 0; k < s->nplaces; k++)
        has_unnamed |= !s->places[k].words.is_inherited && s->places[k].words.role == ROLE_SCENE && !s->places[k].place.id;
    for (int k = 0; k < s->nplaces && has_unnamed && s->claim.event == EVENT_CONTROL; k++) {
        Place *p = &s->places[k].place;
        if (!p->id || s->places[k].words.is_object || s->places[k].words.role != ROLE_SCENE) continue;
        p->precision = p->precision <= WHERE_NEAR ? WHERE_NEAR : p->precision < WHERE_FUZZY ? WHERE_FUZZY : p->precision;
        s->places[k].rule = TEXT("in or near the place named; what changed hands there has no name here");
    }
}

/* "The border remains closed", after a town that was bombed: not in that town. */
static void leave_towns_at_borders(const Work *w, Sighting *s)
{
    bool is_border = false;
    for (int k = 0; k < s->nplaces; k++)
        is_border |= !s->places[k].words.is_inherited && !s->places[k].place.id && has_class(w, &s->places[k].words, WORDS_BORDER, NULL);
    if (!is_border || s->claim.event != EVENT_ACCESS) return;
    int n = 0;
    for (int k = 0; k < s->nplaces; k++)
        if (!(s->places[k].words.is_inherited && s->places[k].place.kind == PLACE_SETTLEMENT)) s->places[n++] = s->places[k];
    s->nplaces = n;
}

/* Rebels, militias and gangs fight in their own land; armies fight in others' as well. */
static bool fights_at_home(const Actor *a)
{
    return a->id.n && a->country.n == 3 && (text_equals(a->sector, "REB") || text_equals(a->sector, "PAR") || text_equals(a->sector, "CRM"));
}

/* Is somebody from that country a party, other than the place itself? */
static bool is_party_from(const Claims *claims, const Located *p)
{
    for (int i = 0; i < claims->n; i++) {
        const Claim *c = &claims->at[i];
        for (int k = 0; k < c->nactors + c->ntargets; k++) {
            const Actor *a = k < c->nactors ? &c->actors[k] : &c->targets[k - c->nactors];
            bool is_itself = !a->id.n && a->begin == p->words.name_begin && a->end == p->words.name_end;
            if (!is_itself && text_is(a->country, p->place.country)) return true;
        }
    }
    return false;
}

/* Is some other place of that country named in the item, or the country itself? */
static bool names_land(const Work *w, const Located *p, Text country)
{
    Text name = text_part(w->u->item->text, p->words.name_begin, p->words.name_end);
    for (int i = 0; i < w->names.n; i++)
        if (text_is(w->names.at[i].place.country, country) && !text_is(w->names.at[i].text, name) && w->names.at[i].place.id != p->place.id) return true;
    return false;
}

/* Whose land speaks for another place of the name: fighters' own, or, of a town that is struck itself, the one it is known in. */
static bool speaks_for(const Claims *claims, const Located *p, Text country)
{
    for (int i = 0; i < claims->n; i++) {
        const Claim *c = &claims->at[i];
        for (int k = 0; k < c->nactors + c->ntargets; k++) {
            const Actor *a = k < c->nactors ? &c->actors[k] : &c->targets[k - c->nactors];
            bool is_town = k >= c->nactors && !a->id.n && a->begin == p->words.name_begin && a->end == p->words.name_end;
            bool is_of_there = k >= c->nactors && !a->id.n && a->end < p->words.name_begin && a->end + 5 > p->words.name_begin;     /* "a market in Odessa" */
            if ((fights_at_home(a) || is_town || is_of_there) && text_is(a->country, country)) return true;
        }
    }
    return false;
}

/* "The brigade struck Palmyra", alone in an item: not the Palmyra overseas, where nobody of the item is from, but the one in
 * the land of those who fight. */
static void prefer_land_of_fighters(const Work *w, const Claims *claims, Located *p)
{
    enum { OVERSEAS_KM = 1500 };
    if (!p->place.id || p->place.kind == PLACE_COUNTRY || p->place.country.n != 3 || is_party_from(claims, p)
        || names_land(w, p, p->place.country))
        return;
    for (int i = 0; i < p->nalternatives; i++) {
        const Place *other = &p->alternatives[i];
        if (!other->id || other->is_fuzzy || other->country.n != 3 || !speaks_for(claims, p, other->country)
            || place_km(p->place.lat, p->place.lon, other->lat, other->lon) < OVERSEAS_KM)
            continue;
        Place first = p->place;
        Place *own = NEW_ROUGH(w->keep, Place, p->nalternatives);      /* another place of the claim may share them */
        memcpy(own, p->alternatives, sizeof *own * (size_t)p->nalternatives);
        p->place = *other;
        own[i] = first;
        p->alternatives = own;
        p->rule = TEXT("the one in the land of those who fight");
        return;
    }
}

Sightings place_claims(const Gazetteer *g, const Understanding *u, Toponyms names, Claims claims, Arena *keep, Arena scratch)
{
    Work w = { g, u, names, NULL, keep, &scratch };
    w.told = told_of(&w, claims);
    Sightings all = { NEW_ARRAY(keep, Sighting, claims.n + 1), claims.n };
    for (int i = 0; i < claims.n; i++) {
        Sighting *s = &all.at[i];
        s->claim = claims.at[i];
        s->nplaces = s->claim.nwheres;
        s->places = NEW_ARRAY(keep, Located, s->nplaces + 4 + 2 * IN_ROW);
        for (int k = 0; k < s->nplaces; k++) s->places[k] = locate(&w, &s->claim.wheres[k]);
        own_name_first(&w, s);
        take_row(&w, s);
        for (int k = s->nplaces; k-- > 0; ) take_list(&w, s, k);
        if (s->nplaces == 0) crossings_within(&w, s);
        if (s->nplaces == 0 && happens_somewhere(s->claim.event)) only_name_within(&w, s);
        for (int k = 0; k < s->nplaces; k++)
            if (stands_for_its_province(s, k)) s->places[k].words.role = ROLE_MENTIONED;
        take_no_more_than_said(s);
        leave_towns_at_borders(&w, s);
        narrow_country(s);
        s->scene = scene_of(s);
        if (s->scene < 0 && happens_somewhere(s->claim.event)) {
            place_beside(&w, s);
            s->scene = scene_of(s);
            if (s->scene < 0) name_of_line(&w, s);
            s->scene = scene_of(s);
            if (s->scene < 0) place_of_form(&w, s);
            s->scene = scene_of(s);
        } else if (s->scene >= 0) drop_last_resort(s);
        for (int k = 0; k < s->nplaces; k++) prefer_land_of_fighters(&w, &claims, &s->places[k]);
        if (s->scene >= 0) continue;
        if (s->nplaces == 0) s->why_nowhere = TEXT("the words of this claim name no place");
        else
            for (int k = 0; k < s->nplaces && !s->why_nowhere.n; k++)
                s->why_nowhere = s->places[k].place.id ? TEXT("its places are only mentioned, none is where it happened") : s->places[k].rule;
    }
    return all;
}
