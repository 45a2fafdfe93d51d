/* train_place - learns the weights of the place ranker.
 *
 *     train_place MODELS LANGUAGES GAZETTEER OUT GOLD.jsonl...            trains on all
 *     train_place --leave N MODELS LANGUAGES GAZETTEER - GOLD.jsonl...    leaves the Nth out and measures on it
 *
 * GOLD is what tools/score_geo.py reads.  A candidate is right when it lies as near
 * to the gold point as any, and within 161 km. */
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "place/spots.h"

typedef struct Gold { int begin, end; double lat, lon; } Gold;

typedef struct Document {
    Understanding u;
    Gold  *gold;    int ngold;
    int    set;
} Document;

static Document docs[8000];
static int      ndocs;
static Arena    mem, scratch;

static int byte_of(Text t, int character)
{
    const char *at = t.at, *end = t.at + t.n;
    while (character-- > 0 && at < end) utf8_next(&at, end);
    return (int)(at - t.at);
}

static void read_gold(const char *path, const Lexicon *lex, int set)
{
    Error err;
    Text whole, line;
    if (!file_read(path, &mem, &whole, &err)) { fprintf(stderr, "%s\n", err.what); exit(1); }
    while (text_next(&whole, '\n', &line)) {
        json_t *row = json_loadb(line.at, (size_t)line.n, 0, NULL), *tops = json_object_get(row, "toponyms"), *t;
        if (!row) continue;
        ReadOptions options = { .date = NO_DAY, .format = "jsonl" };
        Item *item = NEW(&mem, Item);
        if (!read_bytes(line, text_of(path), &options, &mem, scratch, item, &err)) { fprintf(stderr, "%s\n", err.what); continue; }
        Document *d = &docs[ndocs++];
        d->set = set;
        d->u = understand_item(lex, item, EFFORT_FAST, &mem, scratch);
        d->gold = NEW_ARRAY(&mem, Gold, json_array_size(tops) + 1);
        size_t i;
        json_array_foreach(tops, i, t) {
            json_t *span = json_object_get(t, "span"), *lat = json_object_get(t, "lat");
            if (!json_is_number(lat)) continue;
            d->gold[d->ngold++] = (Gold){ byte_of(item->text, (int)json_integer_value(json_array_get(span, 0))),
                                          byte_of(item->text, (int)json_integer_value(json_array_get(span, 1))),
                                          json_number_value(lat), json_number_value(json_object_get(t, "lon")) };
        }
        json_decref(row);
    }
}

static const Gold *gold_at(const Document *d, const Spot *s)
{
    for (int i = 0; i < d->ngold; i++) if (d->gold[i].begin < s->end && d->gold[i].end > s->begin) return &d->gold[i];
    return NULL;
}

static double candidate_km(const Candidate *c, const Gold *g)
{
    return place_km(record_lat(c->place), record_lon(c->place), g->lat, g->lon);
}

typedef struct Step { double *w, *sum_squares; double rate, pull; } Step;

/* One example: the right candidates' share of the probability goes up. */
static double learn(Step *step, const Group *g, const Gold *gold)
{
    double nearest = 161, p[256], x[256], most = -1e30, all = 0, right = 0;
    int n = g->nc > 256 ? 256 : g->nc;
    for (int i = 0; i < n; i++) { double km = candidate_km(&g->c[i], gold); if (km < nearest) nearest = km; }
    if (nearest >= 161 || n < 2) return 0;
    for (int i = 0; i < n; i++) {
        x[i] = 0;
        for (int k = 0; k < PLACE_FEATURE_COUNT; k++) x[i] += step->w[k] * (double)g->features[i][k];
        if (x[i] > most) most = x[i];
    }
    for (int i = 0; i < n; i++) all += p[i] = exp(x[i] - most);
    bool is_right[256];
    for (int i = 0; i < n; i++) {
        p[i] /= all;
        is_right[i] = candidate_km(&g->c[i], gold) <= nearest * 1.3 + 15;
        if (is_right[i]) right += p[i];
    }
    if (right <= 1e-9) right = 1e-9;
    for (int k = 0; k < PLACE_FEATURE_COUNT; k++) {
        double slope = -step->pull * step->w[k];
        for (int i = 0; i < n; i++)
            slope += ((is_right[i] ? p[i] / right : 0) - p[i]) * (double)g->features[i][k];
        step->sum_squares[k] += slope * slope;
        step->w[k] += step->rate * slope / (1e-3 + sqrt(step->sum_squares[k]));
    }
    return -log(right);
}

static void train(PlaceModel *m, const Gazetteer *g, int leave, int rounds, bool together)
{
    double squares[PLACE_FEATURE_COUNT] = { 0 };
    Step step = { together ? m->together : m->alone, squares, 0.3, 2e-5 };
    for (int round = 0; round < rounds; round++) {
        double loss = 0;
        long n = 0;
        for (int i = 0; i < ndocs; i++) {
            if (docs[i].set == leave) continue;
            Arena keep = mem, other = scratch;
            Spots s = spots_find(g, &docs[i].u, &keep, other);
            if (together) {
                choose_alone(m, &s);
                for (int pass = 0; pass < round % 3; pass++) choose_together(m, &s);
            }
            for (int q = 0; q < s.ngroups; q++) {
                choose_features(&s, q, together);
                Group *group = &s.groups[q];
                for (int k = 0; k < s.n; k++) {
                    if (s.at[k].group != q) continue;
                    const Gold *gold = gold_at(&docs[i], &s.at[k]);
                    if (gold) { loss += learn(&step, group, gold); n++; }
                }
            }
        }
        step.rate *= 0.85;
        fprintf(stderr, "%s round %d: loss %.4f over %ld\n", together ? "together" : "alone", round, loss / (double)(n ? n : 1), n);
    }
}

static void measure(const PlaceModel *m, const Gazetteer *g, int set)
{
    long n = 0, right = 0, none = 0, possible = 0;
    for (int i = 0; i < ndocs; i++) {
        if (docs[i].set != set) continue;
        Arena keep = mem, other = scratch;
        Spots s = spots_find(g, &docs[i].u, &keep, other);
        choose_all(m, &s);
        for (int k = 0; k < s.n; k++) {
            const Gold *gold = gold_at(&docs[i], &s.at[k]);
            if (!gold) continue;
            const Group *group = &s.groups[s.at[k].group];
            n++;
            if (group->nc == 0) { none++; continue; }
            right += candidate_km(&group->c[0], gold) <= 161;
            bool can = false;
            for (int c = 0; c < group->nc; c++) can |= candidate_km(&group->c[c], gold) <= 161;
            possible += can;
        }
    }
    printf("set %d: %ld names, %.3f within 161 km, %.3f with a candidate there, %.3f without any\n", set, n,
           (double)right / (double)n, (double)possible / (double)n, (double)none / (double)n);
}

int main(int argc, char **argv)
{
    int leave = -1;
    if (argc > 2 && strcmp(argv[1], "--leave") == 0) { leave = atoi(argv[2]); argv += 2; argc -= 2; }
    if (argc < 6) {
        fprintf(stderr, "usage: train_place [--leave N] MODELS LANGUAGES GAZETTEER OUT|- GOLD.jsonl...\n");
        return 2;
    }
    mem = arena_open((size_t)16 << 30);
    scratch = arena_open((size_t)4 << 30);
    Lexicon *lex;
    Gazetteer *g;
    Error err;
    if (!understand_load(argv[1], argv[2], &mem, &lex, &err) || !place_load(argv[3], NULL, &mem, &g, &err)) {
        fprintf(stderr, "%s\n", err.what);
        return 1;
    }
    for (int i = 5; i < argc; i++) read_gold(argv[i], lex, i - 5);
    PlaceModel m = { 0 };
    train(&m, g, leave, 8, false);
    memcpy(m.together, m.alone, sizeof m.together);
    train(&m, g, leave, 12, true);
    m.alone[F_HOME] = 4;            /* no set here says where its publisher sits: set by hand */
    m.together[F_HOME] = 6;
    m.alone[F_CAPITAL] = m.together[F_CAPITAL] = 0;     /* local news mean their own Tripoli: in a war no capital is less likely for being one */
    m.together[F_DATELINE] = 1.5;   /* nor what a dateline is worth in reports from a war */
    if (leave >= 0) measure(&m, g, leave);
    else for (int i = 0; i < argc - 5; i++) measure(&m, g, i);
    if (strcmp(argv[4], "-") == 0) return 0;
    FILE *out = fopen(argv[4], "w");
    if (!out) { perror(argv[4]); return 1; }
    fprintf(out, "# Weights of the place ranker, from prepare/train_place: see place.md\n");
    for (int i = 0; i < PLACE_FEATURE_COUNT; i++) if (fabs(m.alone[i]) >= 1e-4) fprintf(out, "alone %s %.4f\n", place_feature_names[i], m.alone[i]);
    for (int i = 0; i < PLACE_FEATURE_COUNT; i++) if (fabs(m.together[i]) >= 1e-4) fprintf(out, "together %s %.4f\n", place_feature_names[i], m.together[i]);
    return fclose(out) == 0 ? 0 : 1;
}
