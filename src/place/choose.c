#include "place/choose.h"

#include <math.h>

#define NAME_OF(c, name) name,
const char *const place_feature_names[PLACE_FEATURE_COUNT] = { PLACE_FEATURES(NAME_OF) };
#undef NAME_OF

/* "alone NAME WEIGHT" or "together NAME WEIGHT" a line. */
bool place_model_read(Text text, const char *path, PlaceModel *ret, Error *err)
{
    *ret = (PlaceModel){ 0 };
    Lines lines = lines_of(text, path);
    Text line;
    while (lines_next(&lines, &line)) {
        Text pass, name, weight;
        double value;
        if (!text_next(&line, ' ', &pass) || !text_next(&line, ' ', &name) || !text_next(&line, ' ', &weight)
            || !text_to_double(text_trim(weight), &value))
            return fail(err, "%s:%d: not \"alone|together NAME WEIGHT\"", path, lines.number);
        for (int i = 0; i < PLACE_FEATURE_COUNT; i++)
            if (text_equals(name, place_feature_names[i]))
                (text_equals(pass, "alone") ? ret->alone : ret->together)[i] = value;
    }
    return true;
}

/* What the words call a town may be a district's seat, and a governorate a region of another source. */
static bool kind_fits(PlaceKind said, PlaceKind is)
{
    if (said == is) return true;
    switch (said) {
    case PLACE_ADMIN1:  return is == PLACE_COUNTRY || is == PLACE_REGION;
    case PLACE_ADMIN2:  return is == PLACE_ADMIN3;
    case PLACE_REGION:  return is == PLACE_ADMIN1 || is == PLACE_ADMIN2;
    case PLACE_BASE:    return is == PLACE_AIRPORT;
    case PLACE_AIRPORT: return is == PLACE_BASE;
    case PLACE_SETTLEMENT: return false;
    default: return false;
    }
}

static bool same_country(const PlaceRecord *a, const PlaceRecord *b)
{
    return a->country[0] && memcmp(a->country, b->country, 4) == 0;
}

static uint64_t division_of(const Candidate *c, int level)
{
    uint32_t d = level == 1 ? c->place->admin1 : c->place->admin2;
    return d && d <= c->file->ndivisions ? c->file->divisions[d - 1].key : 0;
}

/* A town as the address of its quarter, or a region. */
static bool lies_around(const PlaceRecord *inner, const PlaceRecord *o)
{
    double km = o->radius_km ? o->radius_km : 30;
    if (inner == o || !same_country(inner, o) || fabs(record_lat(inner) - record_lat(o)) * 110 > km) return false;
    return place_km(record_lat(inner), record_lon(inner), record_lat(o), record_lon(o)) < km;
}

/* Whether `inner` lies in `outer` by their records. */
bool choose_lies_in(const Candidate *inner, const Candidate *outer)
{
    const PlaceRecord *o = outer->place;
    switch (o->kind) {
    case PLACE_COUNTRY: return inner->place->kind != PLACE_COUNTRY && same_country(inner->place, o);
    case PLACE_ADMIN1:
        return inner->place->kind != PLACE_ADMIN1 && inner->place->kind != PLACE_COUNTRY && division_of(inner, 1)
            && division_of(inner, 1) == division_of(outer, 1);
    case PLACE_ADMIN2:
        return inner->place != o && division_of(inner, 2) && division_of(inner, 2) == division_of(outer, 2);
    case PLACE_CONTINENT: return false;
    default: return lies_around(inner->place, o);
    }
}

/* Places whose records are too coarse to be near anything. */
static bool is_wide(const PlaceRecord *p)
{
    return p->kind == PLACE_COUNTRY || p->kind == PLACE_CONTINENT || (p->kind == PLACE_WATER && p->radius_km > 200);
}

#define DEGREE_KM 111.2

/* Good enough for "near": a flat map, in degrees of latitude, squared. */
static double apart_squared(const Trait *a, const Trait *b)
{
    double y = a->lat - b->lat, x = fabs(a->lon - b->lon);
    if (x > 180) x = 360 - x;
    x *= a->shrink;
    return x * x + y * y;
}

static double people_share(const Spots *s, const char country[4])
{
    int all = 0, its = 0;
    for (int i = 0; i < s->npeople; i++) {
        all += s->people_said[i];
        if (memcmp(s->people[i], country, 4) == 0) its = s->people_said[i];
    }
    return all ? (double)its / all : 0;
}

static double squash(double x) { return x / (1 + x); }

static void alone(const Spots *s, int group)
{
    const Group *g = &s->groups[group];
    double most = 1;
    int top = 0;
    for (int i = 0; i < g->nc; i++) {
        if (g->c[i].place->population > most) most = g->c[i].place->population;
        if (g->c[i].place->rank > top) top = g->c[i].place->rank;
    }
    for (int i = 0; i < g->nc; i++) {
        const Candidate *c = &g->c[i];
        const PlaceRecord *p = c->place;
        float *f = g->features[i];
        memset(f, 0, sizeof *g->features);
        f[F_RANK] = p->rank / 100.0f;
        f[F_PEOPLE] = (float)(log10(p->population + 1.0) / 7);
        switch (p->kind) {
        case PLACE_COUNTRY: case PLACE_CONTINENT: f[F_COUNTRY] = 1; break;
        case PLACE_ADMIN1: f[F_ADMIN1] = 1; break;
        case PLACE_ADMIN2: case PLACE_ADMIN3: f[F_ADMIN2] = 1; break;
        case PLACE_SETTLEMENT: f[F_TOWN] = 1; break;
        case PLACE_WATER: case PLACE_MOUNTAIN: case PLACE_ISLAND: case PLACE_REGION: f[F_NATURE] = 1; break;
        default: f[F_SITE] = 1;
        }
        f[F_SECTION] = (p->flags & PLACE_SECTION) != 0;
        f[F_CAPITAL] = (p->flags & PLACE_CAPITAL) != 0;
        f[F_SEAT] = (p->flags & (PLACE_SEAT | PLACE_SEAT2)) != 0;
        f[F_EXACT] = c->match >= 1;
        f[F_FUZZY] = c->is_fuzzy ? 1.0f + (0.9f - c->match) * 5 : 0;
        f[F_OWN_NAME] = c->name && c->name->text == p->name;
        f[F_FIRST] = p->rank == top;
        f[F_SHARE] = (float)(p->population / most);
        if (g->kind_said != PLACE_KINDS) {
            bool fits = kind_fits(g->kind_said, (PlaceKind)p->kind);
            f[F_KIND_RIGHT] = fits;
            f[F_KIND_WRONG] = !fits;
        }
        f[F_BARE] = g->is_bare;
        f[F_HOME] = s->home[0] && memcmp(s->home, p->country, 4) == 0;
        f[F_PEOPLE_NAMED] = (float)people_share(s, p->country);
        f[F_WORLD] = p->kind == PLACE_SETTLEMENT && p->population > 1000000;
    }
}

/* Where the report was sent from: the likeliest place of the dateline, or NULL. */
static const PlaceRecord *sent_from(const Spots *s, int but)
{
    for (int i = 0; i < s->n; i++) {
        const Group *g = &s->groups[s->at[i].group];
        if (s->at[i].is_dateline && s->at[i].group != but && g->nc && g->best >= 0 && g->p[g->best] > 0.4)
            return g->c[g->best].place;
    }
    return NULL;
}

/* ---- the others in view -------------------------------------------------- */

static uint16_t slot_of(Scene *scene, const char country[4])
{
    uint32_t code;
    if (!country[0]) return 0;
    memcpy(&code, country, 4);
    unsigned i = (unsigned)(code * 2654435761u >> 16) % SCENE_COUNTRIES;
    for (; i == 0 || (scene->country[i][0] && memcmp(scene->country[i], country, 4) != 0); i = (i + 1) % SCENE_COUNTRIES) { }
    memcpy(scene->country[i], country, 4);
    return (uint16_t)i;
}

static void read_traits(Spots *s, Group *g)
{
    for (int i = 0; i < g->nc; i++) {
        const PlaceRecord *p = g->c[i].place;
        double lat = record_lat(p);
        g->traits[i] = (Trait){ .province = division_of(&g->c[i], 1), .district = division_of(&g->c[i], 2), .lat = lat,
                                .lon = record_lon(p), .shrink = cos(lat * M_PI / 180), .country = slot_of(s->scene, p->country),
                                .is_wide = is_wide(p) };
    }
}

/* A group's share of the masses; taken out while the group itself is judged. */
static void add_masses(Scene *scene, const Group *g, double sign)
{
    for (int k = 0; k < g->nc && k < 12; k++) {
        if (g->c[k].place->kind == PLACE_CONTINENT) continue;
        scene->total += sign * g->p[k];
        if (g->traits[k].country) scene->mass[g->traits[k].country] += sign * g->p[k];
    }
    if (g->nc && g->best >= 0) scene->best[g->traits[g->best].country] += sign * g->p[g->best] * g->nspots;
}

static void sum_masses(const Spots *s)
{
    memset(s->scene->mass, 0, sizeof s->scene->mass);
    memset(s->scene->best, 0, sizeof s->scene->best);
    s->scene->total = 0;
    for (int i = 0; i < s->ngroups; i++) add_masses(s->scene, &s->groups[i], 1);
}

/* The first group whose best lies in the country where most of the others' do, or NULL. */
static const Group *main_group(const Spots *s, int but)
{
    double most = 1e-9;
    const Group *top = NULL;
    for (int o = 0; o < s->ngroups; o++) {
        const Group *other = &s->groups[o];
        if (o == but || other->nc == 0 || other->best < 0 || !other->traits[other->best].country) continue;
        double mass = s->scene->best[other->traits[other->best].country];
        if (mass > most) { most = mass; top = other; }
    }
    return top;
}

typedef struct Beside { double province, district, near, parent, nearest; } Beside;

/* How a candidate lies to the likely places of the other groups. */
static Beside look_beside(const Spots *s, int group, const Candidate *c, const Trait *t)
{
    enum { LOOKED_AT = 8, FAR_DEGREES = 5 };        /* at 60 km a mass falls to a third: nothing is left of it there */
    Beside b = { 0 };
    double nearest = 20000 / DEGREE_KM * (20000 / DEGREE_KM);
    for (int o = 0; o < s->ngroups; o++) {
        const Group *other = &s->groups[o];
        if (o == group) continue;
        for (int k = 0; k < other->nc && k < LOOKED_AT; k++) {
            double pk = other->p[k];
            if (pk < 0.02) break;           /* the likeliest come first */
            const Trait *its = &other->traits[k];
            if (its->country == t->country) {
                if (t->province && its->province == t->province) b.province += pk;
                if (t->district && its->district == t->district) b.district += pk;
                if (choose_lies_in(c, &other->c[k])) b.parent += pk;
            }
            if (its->is_wide || t->is_wide || other->c[k].place->kind == PLACE_ADMIN1) continue;
            double apart = apart_squared(t, its);
            if (apart < 1 / (DEGREE_KM * DEGREE_KM)) continue;      /* the same spot under another name says nothing new */
            if (apart < FAR_DEGREES * FAR_DEGREES) b.near += pk * exp(-sqrt(apart) * (DEGREE_KM / 60));
            if (pk > 0.4 && apart < nearest) nearest = apart;
        }
    }
    b.nearest = DEGREE_KM * sqrt(nearest);
    return b;
}

/* What stays the same for all candidates of a group. */
typedef struct View { const PlaceRecord *from; const Trait *top; const Group *outer; } View;

static View view_of(const Spots *s, int group)
{
    const Group *top = main_group(s, group), *g = &s->groups[group];
    return (View){ .from = sent_from(s, group), .top = top ? &top->traits[top->best] : NULL,
                   .outer = g->inside >= 0 && s->groups[g->inside].nc ? &s->groups[g->inside] : NULL };
}

/* The features of candidate i that depend on the others; the group's own masses are taken out before. */
static void beside_others(const Spots *s, int group, int i, const View *v, float f[PLACE_FEATURE_COUNT])
{
    const Group *g = &s->groups[group];
    const Candidate *c = &g->c[i];
    const Trait *t = &g->traits[i];
    double total = s->scene->total, mass = t->country ? s->scene->mass[t->country] : 0;
    Beside b = look_beside(s, group, c, t);
    f[F_DATELINE] = v->from && same_country(v->from, c->place);
    f[F_SAME_COUNTRY] = total > 1e-9 ? (float)(mass / total) : 0;
    f[F_OUTSIDE] = total > 0.5 && mass < 0.05;
    f[F_SAME_PROVINCE] = (float)squash(b.province);
    f[F_SAME_DISTRICT] = (float)squash(b.district);
    f[F_NEAR] = (float)squash(b.near);
    f[F_NEAREST] = (float)(b.nearest >= 20000 ? 0 : 1 - log10(1 + b.nearest) / 4.3);
    f[F_PARENT_NAMED] = (float)squash(b.parent);
    if (v->outer) {
        bool in = false;
        for (int k = 0; k < v->outer->nc && k < 40 && !in; k++) in = choose_lies_in(c, &v->outer->c[k]);
        f[F_INSIDE] = in;
        f[F_INSIDE_NOT] = !in;
    }
    if (v->top) {
        f[F_TOP_COUNTRY] = v->top->country == t->country;
        f[F_TOP_PROVINCE] = t->province && v->top->province == t->province;
    }
    f[F_CONTEXT_WORLD] = (float)(c->place->rank / 100.0 * (total > 1e-9 ? 1 - mass / total : 0));
}

static const uint8_t CONTEXT[] = { F_DATELINE, F_SAME_COUNTRY, F_OUTSIDE, F_SAME_PROVINCE, F_SAME_DISTRICT, F_NEAR, F_NEAREST,
                                   F_PARENT_NAMED, F_INSIDE, F_INSIDE_NOT, F_TOP_COUNTRY, F_TOP_PROVINCE, F_CONTEXT_WORLD };

void choose_features(const Spots *s, int group, bool together)
{
    alone(s, group);
    if (!together) return;
    Group *g = &s->groups[group];
    sum_masses(s);
    add_masses(s->scene, g, -1);
    View v = view_of(s, group);
    for (int i = 0; i < g->nc; i++) beside_others(s, group, i, &v, g->features[i]);
}

/* ---- weighing ------------------------------------------------------------ */

/* Likelihoods from the scores in p; the most of all is the best. */
static void share_out(Group *g, int n)
{
    double most = -1e30, sum = 0;
    g->best = -1;
    for (int i = 0; i < n; i++) if (g->p[i] > most) { most = g->p[i]; g->best = i; }
    for (int i = 0; i < n; i++) sum += g->p[i] = exp(g->p[i] - most);
    for (int i = 0; i < n; i++) g->p[i] /= sum;
}

/* The likely ones come first, as the sums above look at those only. */
static void sort_group(Group *g)
{
    for (int i = 1; i < g->nc; i++) {
        if (g->p[i] <= g->p[i - 1]) continue;
        Candidate c = g->c[i];
        Trait t = g->traits[i];
        double p = g->p[i];
        int to = i - 1;
        while (to > 0 && p > g->p[to - 1]) to--;
        memmove(&g->c[to + 1], &g->c[to], sizeof c * (size_t)(i - to));
        memmove(&g->p[to + 1], &g->p[to], sizeof p * (size_t)(i - to));
        memmove(&g->traits[to + 1], &g->traits[to], sizeof t * (size_t)(i - to));
        g->c[to] = c; g->p[to] = p; g->traits[to] = t;
    }
    g->best = g->nc ? 0 : -1;
}

/* Of hundreds of San Antonios only those go on that are well known, or lie where the text says. */
static void prune(Spots *s)
{
    enum { KEPT = 40 };
    for (int i = 0; i < s->ngroups; i++) {
        Group *g = &s->groups[i];
        int n = g->nc < KEPT ? g->nc : KEPT;
        for (int k = n; k < g->nc && n < 2 * KEPT; k++) {
            bool wanted = false;
            if (g->inside >= 0) {
                const Group *outer = &s->groups[g->inside];
                for (int o = 0; o < outer->nc && o < 10 && !wanted; o++) wanted = choose_lies_in(&g->c[k], &outer->c[o]);
            }
            if (!wanted) continue;
            g->c[n] = g->c[k]; g->p[n++] = g->p[k];
        }
        g->nc = n;
    }
}

static double weighed(const double *w, const float *f)
{
    double x = 0;
    for (int k = 0; k < PLACE_FEATURE_COUNT; k++) x += w[k] * (double)f[k];
    return x;
}

void choose_alone(const PlaceModel *m, Spots *s)
{
    memset(s->scene, 0, sizeof *s->scene);
    for (int i = 0; i < s->ngroups; i++) {
        Group *g = &s->groups[i];
        g->best = g->nc ? 0 : -1;
        if (g->nc == 1) g->p[0] = 1;        /* nothing to choose */
        if (g->nc < 2) continue;
        alone(s, i);
        for (int k = 0; k < g->nc; k++) g->p[k] = weighed(m->alone, g->features[k]);
        share_out(g, g->nc);
        sort_group(g);
    }
    prune(s);
    for (int i = 0; i < s->ngroups; i++) {
        Group *g = &s->groups[i];
        read_traits(s, g);
        if (g->nc < 2) continue;
        alone(s, i);
        for (int k = 0; k < g->nc; k++) g->traits[k].base = weighed(m->together, g->features[k]);
    }
}

/* Those that a pass may still raise: what one has found hopeless stays so. */
static int live(const Group *g, bool is_first)
{
    int n = 2;
    while (n < g->nc && (is_first || g->p[n] > 1e-6)) n++;
    return n;
}

/* How much the largest likelihood moved. */
static double pass(const PlaceModel *m, Spots *s, bool is_first)
{
    double moved = 0;
    sum_masses(s);
    for (int i = 0; i < s->ngroups; i++) {
        Group *g = &s->groups[i];
        if (g->nc < 2) continue;
        add_masses(s->scene, g, -1);
        View v = view_of(s, i);
        int n = live(g, is_first);
        for (int k = 0; k < n; k++) {
            float f[PLACE_FEATURE_COUNT] = { 0 };
            beside_others(s, i, k, &v, f);
            double x = g->traits[k].base;
            for (unsigned q = 0; q < sizeof CONTEXT; q++) x += m->together[CONTEXT[q]] * (double)f[CONTEXT[q]];
            g->traits[k].was = g->p[k];
            g->p[k] = x;
        }
        share_out(g, n);
        for (int k = 0; k < n; k++) moved = fmax(moved, fabs(g->traits[k].was - g->p[k]));
        sort_group(g);
        add_masses(s->scene, g, 1);
    }
    return moved;
}

void choose_together(const PlaceModel *m, Spots *s) { pass(m, s, true); }

void choose_all(const PlaceModel *m, Spots *s)
{
    enum { PASSES = 3 };
    const double SETTLED = 1e-4;            /* nothing of what is printed moves any more */
    choose_alone(m, s);
    for (int i = 0; i < PASSES && pass(m, s, i == 0) > SETTLED; i++) { }
}
