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
    default:
        /* a town as the address of its quarter, or a region */
        return inner->place != o && same_country(inner->place, o)
            && place_km(record_lat(inner->place), record_lon(inner->place), record_lat(o), record_lon(o))
               < (o->radius_km ? o->radius_km : 30);
    }
}

/* Places whose records are too coarse to be near anything. */
static bool is_wide(const PlaceRecord *p)
{
    return p->kind == PLACE_COUNTRY || p->kind == PLACE_CONTINENT || (p->kind == PLACE_WATER && p->radius_km > 200);
}

/* Good enough for "near": a flat map, `shrink` is the cosine of the latitude. */
static double roughly_km(const PlaceRecord *a, const PlaceRecord *b, double shrink)
{
    double y = record_lat(a) - record_lat(b), x = fabs(record_lon(a) - record_lon(b));
    if (x > 180) x = 360 - x;
    x *= shrink;
    return 111.2 * sqrt(x * x + y * y);
}

static double country_mass(const Spots *s, int but, const PlaceRecord *place, double *total)
{
    double mass = 0;
    *total = 0;
    for (int g = 0; g < s->ngroups; g++) {
        if (g == but || s->groups[g].nc == 0) continue;
        const Group *o = &s->groups[g];
        double weight = 1;
        for (int k = 0; k < o->nc && k < 12; k++) {
            if (o->c[k].place->kind == PLACE_CONTINENT) continue;
            *total += weight * o->p[k];
            if (same_country(o->c[k].place, place)) mass += weight * o->p[k];
        }
    }
    return mass;
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

void choose_features(const Spots *s, int group, bool together)
{
    alone(s, group);
    if (!together) return;
    const PlaceRecord *from = sent_from(s, group);
    const Group *g = &s->groups[group];
    /* the country and province where most of the other names lie */
    double ntop = 0;
    const Candidate *top = NULL;
    for (int o = 0; o < s->ngroups; o++) {
        const Group *other = &s->groups[o];
        if (o == group || other->nc == 0 || other->best < 0) continue;
        double mass = 0;
        for (int q = 0; q < s->ngroups; q++)
            if (q != group && s->groups[q].nc && s->groups[q].best >= 0
                && same_country(s->groups[q].c[s->groups[q].best].place, other->c[other->best].place))
                mass += s->groups[q].p[s->groups[q].best] * s->groups[q].nspots;
        if (mass > ntop) { ntop = mass; top = &other->c[other->best]; }
    }
    for (int i = 0; i < g->nc; i++) {
        const Candidate *c = &g->c[i];
        const PlaceRecord *p = c->place;
        float *f = g->features[i];
        double total, mass = country_mass(s, group, p, &total);
        f[F_DATELINE] = from && same_country(from, p);
        f[F_SAME_COUNTRY] = total > 0 ? (float)(mass / total) : 0;
        f[F_OUTSIDE] = total > 0.5 && mass < 0.05;
        double province = 0, district = 0, near = 0, parent = 0, nearest = 20000;
        double shrink = cos(record_lat(p) * M_PI / 180);
        uint64_t d1 = division_of(c, 1), d2 = division_of(c, 2);
        for (int o = 0; o < s->ngroups; o++) {
            const Group *other = &s->groups[o];
            if (o == group || other->nc == 0) continue;
            for (int k = 0; k < other->nc && k < 8; k++) {
                const Candidate *oc = &other->c[k];
                double pk = other->p[k];
                if (pk < 0.02) continue;
                if (d1 && division_of(oc, 1) == d1) province += pk;
                if (d2 && division_of(oc, 2) == d2) district += pk;
                if (choose_lies_in(c, oc)) parent += pk;
                if (is_wide(oc->place) || is_wide(p) || oc->place->kind == PLACE_ADMIN1) continue;
                double km = roughly_km(p, oc->place, shrink);
                if (km < 1) continue;       /* the same spot under another name says nothing new */
                near += pk * exp(-km / 60);
                if (pk > 0.4 && km < nearest) nearest = km;
            }
        }
        f[F_SAME_PROVINCE] = (float)squash(province);
        f[F_SAME_DISTRICT] = (float)squash(district);
        f[F_NEAR] = (float)squash(near);
        f[F_NEAREST] = (float)(nearest >= 20000 ? 0 : 1 - log10(1 + nearest) / 4.3);
        f[F_PARENT_NAMED] = (float)squash(parent);
        if (g->inside >= 0 && s->groups[g->inside].nc) {
            const Group *outer = &s->groups[g->inside];
            double in = 0;
            for (int k = 0; k < outer->nc && k < 40; k++) if (choose_lies_in(c, &outer->c[k])) in += outer->p[k] > 0.01 ? 1 : 0.5;
            f[F_INSIDE] = in > 0;
            f[F_INSIDE_NOT] = in <= 0;
        }
        if (top) {
            f[F_TOP_COUNTRY] = same_country(top->place, p);
            f[F_TOP_PROVINCE] = d1 && division_of(top, 1) == d1;
        }
        f[F_SPREAD] = 0;
        f[F_CONTEXT_WORLD] = (float)(p->rank / 100.0 * (total > 0 ? 1 - mass / total : 0));
    }
}

static void weigh(const double *w, Group *g)
{
    double most = -1e30, sum = 0;
    g->best = -1;
    for (int i = 0; i < g->nc; i++) {
        double x = 0;
        for (int k = 0; k < PLACE_FEATURE_COUNT; k++) x += w[k] * (double)g->features[i][k];
        g->score[i] = x;
        if (x > most) { most = x; g->best = i; }
    }
    for (int i = 0; i < g->nc; i++) sum += g->p[i] = exp(g->score[i] - most);
    for (int i = 0; i < g->nc; i++) g->p[i] /= sum;
}

/* The likely ones come first, as the sums above look at those only. */
static void sort_group(Group *g)
{
    for (int i = 1; i < g->nc; i++) {
        Candidate c = g->c[i];
        double p = g->p[i], score = g->score[i];
        int j = i;
        for (; j > 0 && p > g->p[j - 1]; j--) {
            g->c[j] = g->c[j - 1]; g->p[j] = g->p[j - 1]; g->score[j] = g->score[j - 1];
        }
        g->c[j] = c; g->p[j] = p; g->score[j] = score;
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
            g->c[n] = g->c[k]; g->p[n] = g->p[k]; g->score[n++] = g->score[k];
        }
        g->nc = n;
    }
}

void choose_alone(const PlaceModel *m, Spots *s)
{
    for (int g = 0; g < s->ngroups; g++) {
        choose_features(s, g, false);
        weigh(m->alone, &s->groups[g]);
        sort_group(&s->groups[g]);
    }
    prune(s);
}

void choose_together(const PlaceModel *m, Spots *s)
{
    for (int g = 0; g < s->ngroups; g++) {
        choose_features(s, g, true);
        weigh(m->together, &s->groups[g]);
        sort_group(&s->groups[g]);
    }
}

void choose_all(const PlaceModel *m, Spots *s)
{
    enum { PASSES = 3 };
    choose_alone(m, s);
    for (int pass = 0; pass < PASSES; pass++) choose_together(m, s);
}
