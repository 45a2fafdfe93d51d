#include "trainer.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"

/* One weight of one class and its sum over time. */
typedef struct Cell { double total; float now; uint32_t since; int class_; } Cell;

typedef struct Row { uint64_t feature; uint32_t updates; uint16_t ncells, room; Cell *cells; } Row;

struct Trainer {
    const char *const *classes;
    int       nclasses;
    Row      *rows;             /* open addressing on the feature */
    size_t    nrows, capacity;
    uint32_t  clock;
    double    unit;
    Cell     *block;            /* cells are cut from blocks that are never freed before the end */
    size_t    block_left;
    Cell    **blocks;
    size_t    nblocks;
};

enum { BLOCK = 1 << 18, FIRST_ROOM = 2 };

Trainer *trainer_open(const char *const *classes, int nclasses)
{
    Trainer *t = calloc(1, sizeof *t);
    t->classes = classes;
    t->nclasses = nclasses;
    t->capacity = 1 << 20;
    t->rows = calloc(t->capacity, sizeof *t->rows);
    return t;
}

void trainer_close(Trainer *t)
{
    for (size_t i = 0; i < t->nblocks; i++)
        free(t->blocks[i]);
    free(t->blocks);
    free(t->rows);
    free(t);
}

static Row *slot(const Trainer *t, uint64_t feature)
{
    size_t at = (size_t)(feature * 0x9E3779B97F4A7C15u >> 20) & (t->capacity - 1);
    while (t->rows[at].cells && t->rows[at].feature != feature)
        at = (at + 1) & (t->capacity - 1);
    return &t->rows[at];
}

static Cell *cells(Trainer *t, size_t n)
{
    if (t->block_left < n) {
        t->blocks = realloc(t->blocks, (t->nblocks + 1) * sizeof *t->blocks);
        t->blocks[t->nblocks++] = t->block = calloc(BLOCK, sizeof *t->block);
        t->block_left = BLOCK;
    }
    Cell *taken = t->block;
    t->block += n;
    t->block_left -= n;
    return taken;
}

static Row *made(Trainer *t, uint64_t feature)
{
    Row *r = slot(t, feature);
    if (r->cells)
        return r;
    if (t->nrows * 2 >= t->capacity) {
        Row *old = t->rows;
        size_t n = t->capacity;
        t->capacity *= 2;
        t->rows = calloc(t->capacity, sizeof *t->rows);
        for (size_t i = 0; i < n; i++)
            if (old[i].cells)
                *slot(t, old[i].feature) = old[i];
        free(old);
        r = slot(t, feature);
    }
    t->nrows++;
    r->feature = feature;
    r->room = FIRST_ROOM;
    r->cells = cells(t, r->room);
    return r;
}

void trainer_score(Trainer *t, const uint64_t *features, int n, float *scores)
{
    for (int c = 0; c < t->nclasses; c++)
        scores[c] = 0;
    for (int i = 0; i < n; i++) {
        const Row *r = slot(t, features[i]);
        for (int c = 0; c < r->ncells; c++)
            scores[r->cells[c].class_] += r->cells[c].now;
    }
}

static void settle(Cell *c, uint32_t clock)
{
    c->total += (double)c->now * (clock - c->since);
    c->since = clock;
}

static void add(Trainer *t, Row *r, int class_, float by)
{
    int i = 0;
    while (i < r->ncells && r->cells[i].class_ != class_)
        i++;
    if (i == r->ncells) {
        if (r->ncells == r->room) {
            int room = r->room * 2 < t->nclasses ? r->room * 2 : t->nclasses;
            Cell *bigger = cells(t, (size_t)room);
            memcpy(bigger, r->cells, r->ncells * sizeof *bigger);
            r->cells = bigger;
            r->room = (uint16_t)room;
        }
        r->cells[r->ncells++] = (Cell){ .class_ = class_, .since = t->clock };
    }
    settle(&r->cells[i], t->clock);
    r->cells[i].now += by;
}

void trainer_update(Trainer *t, const uint64_t *features, int n, int right, int wrong, float by)
{
    for (int i = 0; i < n; i++) {
        Row *r = made(t, features[i]);
        r->updates++;
        if (right >= 0)
            add(t, r, right, by);
        if (wrong >= 0)
            add(t, r, wrong, -by);
    }
}

void trainer_tick(Trainer *t)
{
    t->clock++;
}

static int by_feature(const void *a, const void *b)
{
    uint64_t x = ((const Row *)a)->feature, y = ((const Row *)b)->feature;
    return x < y ? -1 : x > y;
}

static int by_class(const void *a, const void *b)
{
    return ((const Cell *)a)->class_ - ((const Cell *)b)->class_;
}

static double heft(const Row *r)
{
    double most = 0;
    for (int c = 0; c < r->ncells; c++)
        most = fmax(most, fabs(r->cells[c].total));
    return most;
}

static int by_heft(const void *a, const void *b)
{
    const Row *x = *(Row *const *)a, *y = *(Row *const *)b;
    double d = heft(y) - heft(x);
    return d > 0 ? 1 : d < 0 ? -1 : x->feature < y->feature ? -1 : x->feature > y->feature;
}

void trainer_limit(Trainer *t, size_t most)
{
    Row **all = malloc((t->nrows + 1) * sizeof *all);
    size_t n = 0;
    for (size_t i = 0; i < t->capacity; i++)
        if (t->rows[i].cells) {
            for (int c = 0; c < t->rows[i].ncells; c++)
                settle(&t->rows[i].cells[c], t->clock);
            all[n++] = &t->rows[i];
        }
    qsort(all, n, sizeof *all, by_heft);
    for (size_t i = most; i < n; i++)
        all[i]->updates = 0;
    free(all);
}

static void padded(FILE *f, const void *bytes, size_t n)
{
    static const char zeros[8];
    fwrite(bytes, 1, n, f);
    fwrite(zeros, 1, (8 - n % 8) % 8, f);
}

bool trainer_write(Trainer *t, const char *path, const char *version, int min_updates, Error *err)
{
    /* Rows in the order of their features: the same bytes on every run. */
    Row *kept = malloc((t->nrows + 1) * sizeof *kept);
    size_t nkept = 0;
    double largest = 0;
    for (size_t i = 0; i < t->capacity; i++) {
        Row r = t->rows[i];
        if (!r.cells || r.updates < (uint32_t)min_updates)
            continue;
        qsort(r.cells, r.ncells, sizeof *r.cells, by_class);
        for (int c = 0; c < r.ncells; c++) {
            settle(&r.cells[c], t->clock);
            largest = fmax(largest, fabs(r.cells[c].total));
        }
        kept[nkept++] = r;
    }
    qsort(kept, nkept, sizeof *kept, by_feature);
    double scale = largest > 0 ? 32000 / largest : 0;
    t->unit = scale > 0 && t->clock ? 1 / (scale * t->clock) : 0;

    size_t ncells = 0;
    for (size_t i = 0; i < nkept; i++)
        ncells += kept[i].ncells;
    uint8_t *pairs = malloc(nkept + 3 * ncells + 1);
    uint32_t npairs = 0, nslots = 16;
    size_t nfull = 0;
    while (nslots < nkept * 5 / 4 + 1)
        nslots *= 2;
    LinearSlot *slots = calloc(nslots, sizeof *slots);
    for (size_t i = 0; i < nkept; i++) {
        uint32_t row = npairs++, count = 0;
        for (int c = 0; c < kept[i].ncells; c++) {
            int w = (int)lround(kept[i].cells[c].total * scale);
            /* What is a thousandth of the largest weight never decides. */
            if (abs(w) < 8)
                continue;
            pairs[npairs++] = (uint8_t)kept[i].cells[c].class_;
            pairs[npairs++] = (uint8_t)(w & 255);
            pairs[npairs++] = (uint8_t)(w >> 8 & 255);
            count++;
        }
        if (!count) {
            npairs = row;
            continue;
        }
        pairs[row] = (uint8_t)count;
        uint32_t key = (uint32_t)(kept[i].feature >> 32) | 1, at = (uint32_t)kept[i].feature & (nslots - 1);
        while (slots[at].key)
            at = (at + 1) & (nslots - 1);
        slots[at] = (LinearSlot){ key, row };
        nfull++;
    }

    char names[255 * 64];
    uint32_t nnames = 0;
    for (int c = 0; c < t->nclasses; c++)
        nnames += (uint32_t)snprintf(names + nnames, sizeof names - nnames, "%s", t->classes[c]) + 1;
    uint32_t head[6] = { 1, (uint32_t)t->nclasses, nslots, npairs, (uint32_t)strlen(version), nnames };

    FILE *f = fopen(path, "wb");
    bool ok = f != NULL;
    if (ok) {
        fwrite("SITREPLM", 1, 8, f);
        fwrite(head, 1, sizeof head, f);
        padded(f, version, strlen(version));
        padded(f, names, nnames);
        fwrite(slots, sizeof *slots, nslots, f);
        padded(f, pairs, npairs);
        ok = !ferror(f);
        ok = fclose(f) == 0 && ok;
    }
    printf("%s: %zu features, %.1f MB\n", path, nfull, ((double)nslots * 8 + npairs) / 1e6);
    free(kept);
    free(pairs);
    free(slots);
    return ok || fail(err, "cannot write %s", path);
}

double trainer_unit(const Trainer *t)
{
    return t->unit;
}
