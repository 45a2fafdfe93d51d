/* train_names - learns names.bin from texts in which names are marked.
 *
 *     train_names --models DIR --languages DIR [--epochs N] [--credit TEXT] [--out FILE]
 *                 [--bio FILE]... [--test FILE]... [--re3d DIR] [--own FILE]... [--folds FILE] [--measure] [--mistakes FILE]
 *
 * --bio FILE    a word and its label a line, blank lines between sentences; documents
 *               begin with "#DOC"; the labels of several corpora are understood
 * --re3d DIR    documents.jsonl and entities.jsonl; every fourth document is kept
 *               for measuring, and so is every text that may only be measured on
 * --own FILE    sentences with marks: "{Place Nawa} was shelled."
 * --test FILE   as --bio, measured and not learned
 * --folds FILE  also writes FILE.0, FILE.1 ...: models that have not seen a fold of the
 *               documents, for train_name_net
 *
 * A conditional random field, its weights found by follow-the-regularised-leader:
 * most of them stay zero.  Some documents are seen again in capitals, so that a
 * report written so can be read. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "name_corpus.h"
#include "trainer.h"

/* ---- the field ---------------------------------------------------------------------- */

static NameModel model;             /* lists, classes, labels; weights are below */
static int L;                       /* how many labels */

/* Features get numbers as they are met; `ids` of a word end with 0. */
typedef struct Table { uint64_t *keys; uint32_t *ids, *last; uint8_t *counts; size_t capacity, n; } Table;

static Table table;

static size_t table_slot(uint64_t key)
{
    size_t at = (size_t)(key * 0x9E3779B97F4A7C15u >> 24) & (table.capacity - 1);
    while (table.keys[at] && table.keys[at] != key)
        at = (at + 1) & (table.capacity - 1);
    return at;
}

static uint32_t document_number;    /* features are counted by the documents that have them */

static uint32_t feature_number(uint64_t key)
{
    if (!key)
        key = 1;
    if (table.n * 2 >= table.capacity) {
        Table old = table;
        table.capacity = old.capacity ? old.capacity * 2 : 1 << 22;
        table.keys = calloc(table.capacity, sizeof *table.keys);
        table.ids = calloc(table.capacity, sizeof *table.ids);
        table.counts = calloc(table.capacity, 1);
        table.last = calloc(table.capacity, sizeof *table.last);
        for (size_t i = 0; i < old.capacity; i++)
            if (old.keys[i]) {
                size_t at = table_slot(old.keys[i]);
                table.keys[at] = old.keys[i], table.ids[at] = old.ids[i], table.counts[at] = old.counts[i], table.last[at] = old.last[i];
            }
        free(old.keys), free(old.ids), free(old.counts), free(old.last);
    }
    size_t at = table_slot(key);
    if (!table.keys[at]) {
        table.keys[at] = key;
        table.ids[at] = (uint32_t)table.n++;
    }
    if (table.counts[at] < 255 && table.last[at] != document_number) {
        table.counts[at]++;
        table.last[at] = document_number;
    }
    return table.ids[at];
}

typedef struct Example { long first; int n; uint8_t *labels; } Example;    /* words first..first+n-1 */

static Example  *examples;
static int       nexamples, examples_room;
static uint32_t *ids;               /* of all words, one after the other */
static long      nids, ids_room, *word_at, nwords, words_room;

static void add_example(const Sentence *s, const NameTraits *traits, Arena *keep)
{
    if (nexamples == examples_room)
        examples = realloc(examples, (size_t)(examples_room = examples_room ? 2 * examples_room : 1 << 15) * sizeof *examples);
    Example *e = &examples[nexamples++];
    e->first = nwords;
    e->n = s->nwords;
    e->labels = NEW_ARRAY(keep, uint8_t, s->nwords);
    corpus_labels_of(&model, s, e->labels);
    for (int i = 0; i < s->nwords; i++) {
        uint64_t f[NAME_FEATURES];
        int n = name_features(traits, s->nwords, i, f);
        if (nwords + 2 > words_room)
            word_at = realloc(word_at, (size_t)(words_room = words_room ? 2 * words_room : 1 << 20) * sizeof *word_at);
        while (nids + n > ids_room)
            ids = realloc(ids, (size_t)(ids_room = ids_room ? 2 * ids_room : 1 << 25) * sizeof *ids);
        word_at[nwords++] = nids;
        for (int k = 0; k < n; k++)
            ids[nids++] = feature_number(f[k]);
        word_at[nwords] = nids;
    }
}

/* Every sentence as read alone, and, when `first` is a model that has not seen the
 * document, once more with what it makes of the others. */
static void add_document_examples(const Document *d, const NameModel *first, Arena *keep, Arena scratch)
{
    NameTraits **traits = NEW_ARRAY(&scratch, NameTraits *, d->n);
    document_number = d->number + 1;
    name_traits(&model, d->s, d->n, traits, &scratch);
    for (int s = 0; s < d->n; s++)
        add_example(&d->s[s], traits[s], keep);
    if (!first)
        return;
    Sentence *read = corpus_blank(d, &scratch);
    Arena names = scratch, more = scratch;
    names.end = names.at + (names.end - names.at) / 2;
    more.at = names.end;
    name_read(first, NULL, read, d->n, traits, READ_ONCE, &names, &more);
    name_seen(read, d->n, traits, more);
    for (int s = 0; s < d->n; s++)
        add_example(&d->s[s], traits[s], keep);
}

/* Follow the regularised leader: of every weight a sum of gradients and of their squares. */
typedef struct Weight { float z, n, w; } Weight;

static Weight *weights;             /* [feature][label] */
static Weight  steps[NAME_LABELS + 1][NAME_LABELS];
static float   rate = 0.12f, first_power = 0.5f, second_power = 0.05f;

static void push(Weight *w, float gradient)
{
    float n = w->n + gradient * gradient;
    w->z += gradient - (sqrtf(n) - sqrtf(w->n)) / rate * w->w;
    w->n = n;
    float over = fabsf(w->z) - first_power;
    w->w = over <= 0 ? 0 : -copysignf(over, w->z) / ((0.3f + sqrtf(n)) / rate + second_power);
}

static void shuffle(int *order, int n, uint32_t *state)
{
    for (int i = n - 1; i > 0; i--) {
        *state = *state * 1664525u + 1013904223u;
        int j = (int)((*state >> 8) % (uint32_t)(i + 1)), t = order[i];
        order[i] = order[j];
        order[j] = t;
    }
}

enum { LONGEST = 400 };

static float unary[LONGEST][NAME_LABELS], ahead[LONGEST][NAME_LABELS], back[LONGEST][NAME_LABELS];
static float grow[NAME_LABELS][NAME_LABELS], enter[NAME_LABELS];

static void set_steps(void)
{
    for (int a = -1; a < L; a++)
        for (int b = 0; b < L; b++) {
            float w = name_may_follow(&model, a, b) ? expf(steps[a + 1][b].w) : 0;
            if (a < 0) enter[b] = w; else grow[a][b] = w;
        }
}

static void normalise(float *row)
{
    float sum = 0;
    for (int c = 0; c < L; c++) sum += row[c];
    for (int c = 0; c < L; c++) row[c] /= sum;
}

/* One sentence: gradient of its likelihood.  Returns how many words would be read wrong. */
static int learn(const Example *e)
{
    int n = e->n < LONGEST ? e->n : LONGEST, wrong = 0;
    for (int i = 0; i < n; i++) {
        float top = -1e30f;
        memset(unary[i], 0, sizeof unary[i]);
        for (long k = word_at[e->first + i]; k < word_at[e->first + i + 1]; k++) {
            if (ids[k] == UINT32_MAX)
                continue;
            const Weight *row = weights + (size_t)ids[k] * (size_t)L;
            for (int c = 0; c < L; c++)
                unary[i][c] += row[c].w;
        }
        for (int c = 0; c < L; c++)
            top = unary[i][c] > top ? unary[i][c] : top;
        for (int c = 0; c < L; c++)
            unary[i][c] = expf(unary[i][c] - top);
    }
    for (int i = 0; i < n; i++) {
        for (int b = 0; b < L; b++) {
            float sum = i ? 0 : enter[b];
            for (int k = 0; i && k < model.nbefore[b]; k++)
                sum += ahead[i - 1][model.before[b][k]] * grow[model.before[b][k]][b];
            ahead[i][b] = sum * unary[i][b] + 1e-30f;
        }
        normalise(ahead[i]);
    }
    for (int i = n - 1; i >= 0; i--) {
        memset(back[i], 0, sizeof back[i]);
        if (i == n - 1) {
            for (int c = 0; c < L; c++)
                back[i][c] = name_may_follow(&model, c, -1) ? 1 : 0;
        } else {
            for (int b = 0; b < L; b++) {
                float out = unary[i + 1][b] * back[i + 1][b];
                for (int k = 0; k < model.nbefore[b]; k++)
                    back[i][model.before[b][k]] += grow[model.before[b][k]][b] * out;
            }
        }
        for (int c = 0; c < L; c++) back[i][c] += 1e-30f;
        normalise(back[i]);
    }
    /* The steps between labels: few parameters, many examples; once in four sentences will do. */
    if (e->first % 4 == 0)
        for (int i = 0; i < n; i++) {
            float p[NAME_LABELS][NAME_LABELS], sum = 0;
            if (i == 0) {
                for (int b = 0; b < L; b++) sum += p[0][b] = enter[b] * unary[0][b] * back[0][b];
                for (int b = 0; b < L; b++)
                    if (name_may_follow(&model, -1, b))
                        push(&steps[0][b], p[0][b] / sum - (e->labels[0] == b));
                continue;
            }
            for (int b = 0; b < L; b++) {
                float out = unary[i][b] * back[i][b];
                for (int k = 0; k < model.nbefore[b]; k++) {
                    int a = model.before[b][k];
                    sum += p[a][b] = ahead[i - 1][a] * grow[a][b] * out;
                }
            }
            for (int b = 0; b < L; b++)
                for (int k = 0; k < model.nbefore[b]; k++) {
                    int a = model.before[b][k];
                    float g = p[a][b] / sum - (e->labels[i - 1] == a && e->labels[i] == b);
                    if (fabsf(g) > 1e-4f)
                        push(&steps[a + 1][b], g);
                }
        }
    for (int i = 0; i < n; i++) {
        float p[NAME_LABELS], gradient[NAME_LABELS];
        int best = 0, changed[NAME_LABELS], nchanged = 0;
        for (int c = 0; c < L; c++) p[c] = ahead[i][c] * back[i][c];
        normalise(p);
        for (int c = 0; c < L; c++) {
            best = p[c] > p[best] ? c : best;
            gradient[c] = p[c] - (e->labels[i] == c);
            if (fabsf(gradient[c]) > 2e-4f)
                changed[nchanged++] = c;
        }
        wrong += best != e->labels[i];
        for (long k = word_at[e->first + i]; k < word_at[e->first + i + 1] && nchanged; k++) {
            if (ids[k] == UINT32_MAX)
                continue;
            Weight *row = weights + (size_t)ids[k] * (size_t)L;
            for (int c = 0; c < nchanged; c++)
                push(&row[changed[c]], gradient[changed[c]]);
        }
    }
    return wrong;
}

/* What one document alone has tells nothing of others: such features are struck out. */
static size_t strike_rare(int least)
{
    uint32_t *renumbered = malloc(table.n * sizeof *renumbered), kept = 0;
    for (size_t i = 0; i < table.n; i++)
        renumbered[i] = UINT32_MAX;
    for (size_t i = 0; i < table.capacity; i++)
        if (table.keys[i] && table.counts[i] >= least)
            renumbered[table.ids[i]] = 0;
    for (size_t i = 0; i < table.n; i++)
        if (!renumbered[i])
            renumbered[i] = kept++;
    for (size_t i = 0; i < table.capacity; i++)
        if (table.keys[i])
            table.ids[i] = renumbered[table.ids[i]];
    for (long k = 0; k < nids; k++)
        ids[k] = renumbered[ids[k]];
    free(renumbered);
    return kept;
}

static bool write_model(const char *path, const char *credit, Error *err)
{
    const char *labels[NAME_LABELS];
    for (int c = 0; c < L; c++)
        labels[c] = model.model.classes[c].at;
    Trainer *t = trainer_open(labels, L);
    float largest = 0;
    for (int a = -1; a < L; a++) {
        uint64_t f = name_step(a);
        for (int c = 0; c < L; c++) {
            trainer_update(t, &f, 1, c, -1, steps[a + 1][c].w);
            largest = fmaxf(largest, fabsf(steps[a + 1][c].w));
        }
    }
    for (size_t i = 0; i < table.capacity; i++) {
        if (!table.keys[i] || table.ids[i] == UINT32_MAX)
            continue;
        const Weight *row = weights + (size_t)table.ids[i] * (size_t)L;
        bool any = false;
        for (int c = 0; c < L; c++)
            any |= fabsf(row[c].w) > 0.02f;
        for (int c = 0; c < L && any; c++)
            if (fabsf(row[c].w) > 0.02f) {
                trainer_update(t, &table.keys[i], 1, c, -1, row[c].w);
                largest = fmaxf(largest, fabsf(row[c].w));
            }
    }
    trainer_tick(t);
    char version[300];
    snprintf(version, sizeof version, "names 1; %s; scale %.9g", credit, (double)largest / 32000);
    bool ok = trainer_write(t, path, version, 1, err);
    trainer_close(t);
    return ok;
}

/* ---- the whole ------------------------------------------------------------------------- */

static int least_seen = 2;

static void forget(void)
{
    free(weights), free(table.keys), free(table.ids), free(table.counts), free(table.last);
    weights = NULL;
    table = (Table){ 0 };
    memset(steps, 0, sizeof steps);
    nexamples = 0;
    nids = nwords = 0;
}

static void learn_all(int epochs)
{
    size_t n = strike_rare(least_seen);
    fprintf(stderr, "%d sentences, %ld words, %zu features of %zu\n", nexamples, nwords, n, table.n);
    weights = calloc(n * (size_t)L, sizeof *weights);
    int *order = malloc((size_t)nexamples * sizeof *order);
    for (int i = 0; i < nexamples; i++)
        order[i] = i;
    uint32_t random = 1;
    for (int e = 0; e < epochs; e++) {
        long wrong = 0;
        shuffle(order, nexamples, &random);
        for (int i = 0; i < nexamples; i++) {
            if (i % 16 == 0)
                set_steps();
            wrong += learn(&examples[order[i]]);
        }
        fprintf(stderr, "round %d: %.3f %% of words wrong\n", e + 1, 100.0 * (double)wrong / (double)nwords);
    }
    free(order);
}

static bool alone;                  /* --alone: a trial without the second reading */

/* Models that have not seen a fold of the documents tell how a first reading goes wrong. */
static NameModel *first_readers[NAME_FOLDS];

/* From all documents, or all but those of a fold; twice each when first readers are there. */
static void add_all_examples(const Corpus *all, int but_fold, Arena keep)
{
    for (int d = 0; d < all->n; d++) {
        int fold = (int)all->at[d].number % NAME_FOLDS;
        if (all->at[d].is_test || fold == but_fold)
            continue;
        Arena scratch = keep;
        scratch.at += (scratch.end - scratch.at) / 2;
        Arena mine = keep;
        mine.end = scratch.at;
        add_document_examples(&all->at[d], first_readers[fold], &mine, scratch);
        keep.at = mine.at;
    }
}

static bool train_folds(const Corpus *all, int epochs, const char *path, const char *credit, Arena keep, Error *err)
{
    for (int fold = 0; fold < NAME_FOLDS; fold++) {
        add_all_examples(all, fold, keep);
        learn_all(epochs);
        if (!write_model(corpus_fold_path(path, fold), credit, err))
            return false;
        forget();
    }
    return true;
}

static bool train(const Corpus *all, int epochs, const char *models, const char *languages, const char *path, const char *folds,
                  const char *credit, Arena *forever, Arena keep, Error *err)
{
    if (!alone && !train_folds(all, 3, path, credit, keep, err))
        return false;
    for (int fold = 0; fold < NAME_FOLDS && !alone; fold++)
        if (!names_load_from(corpus_fold_path(path, fold), models, languages, forever, &first_readers[fold], err))
            return false;
        else
            remove(corpus_fold_path(path, fold));
    if (folds && !train_folds(all, epochs, folds, credit, keep, err))
        return false;
    add_all_examples(all, -1, keep);
    learn_all(epochs);
    return write_model(path, credit, err);
}

int main(int argc, char **argv)
{
    const char *credit = "newswire, re3d", *out = NULL, *folds = NULL;
    CorpusOptions options = { 0 };
    int epochs = 8;
    bool only_measure = false;
    Corpus all = { 0 };
    Error err;
    Arena forever = arena_open((size_t)1 << 36), keep = arena_open((size_t)1 << 36), scratch = arena_open((size_t)1 << 34);
    for (int i = 1; i < argc; ) {
        const char *value = i + 1 < argc ? argv[i + 1] : "";
        int taken = corpus_option(&options, &all, argv, i, argc, &forever);
        i += taken;
        if (taken)
            continue;
        i += 2;
        if (!strcmp(argv[i - 2], "--epochs")) epochs = atoi(value);
        else if (!strcmp(argv[i - 2], "--credit")) credit = value;
        else if (!strcmp(argv[i - 2], "--rate")) rate = (float)atof(value);
        else if (!strcmp(argv[i - 2], "--sparse")) first_power = (float)atof(value);
        else if (!strcmp(argv[i - 2], "--small")) second_power = (float)atof(value);
        else if (!strcmp(argv[i - 2], "--least")) least_seen = atoi(value);
        else if (!strcmp(argv[i - 2], "--alone")) alone = true, i--;
        else if (!strcmp(argv[i - 2], "--out")) out = value;
        else if (!strcmp(argv[i - 2], "--folds")) folds = value;
        else if (!strcmp(argv[i - 2], "--measure")) only_measure = true, i--;
        else
            return fprintf(stderr, "train_names: what is %s?\n", argv[i - 2]), 2;
    }
    Lexicon lex = { 0 };
    if (!corpus_prepare(&options, EFFORT_FAST, &all, &lex, &model, &forever, scratch, &err))
        return fprintf(stderr, "train_names: %s\n", err.what), 1;
    L = model.nlabels;
    char *path = text_zero_ended(out ? text_of(out) : text_format(&forever, "%s/names.bin", options.models), &forever);
    if (!only_measure) {
        corpus_louder(&all, &lex, EFFORT_FAST, &forever, scratch);
        if (!train(&all, epochs, options.models, options.languages, path, folds, credit, &forever, keep, &err))
            return fprintf(stderr, "train_names: %s\n", err.what), 1;
    }
    if (!names_load_from(path, options.models, options.languages, &forever, &lex.names, &err))
        return fprintf(stderr, "train_names: %s\n", err.what), 1;
    corpus_measure(&all, &lex, EFFORT_FAST, keep, scratch);
    return 0;
}
