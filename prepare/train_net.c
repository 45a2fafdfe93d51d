/* train_net - learns net.bin, net2.bin and fast.bin: tags and trees by recurrent networks.
 *
 *     train_net --models DIR [--name FILE] [--size LAYERS,WAY,ARC,RELATION] [--epochs N]
 *               [--news FILE [--before N] [--mix]] [--own FILE [--own-times N]] [--teacher DIR]
 *               [--from DIR] [--rate R] [--floor R] [--drop D] [--seed N] [--threads N] TREEBANK... [--test TREEBANK...]
 *
 * DIR has lemmas.txt and vectors.bin (train_vectors).  One order of the sentences and of all
 * sums, with one thread or two (halves.h), so the same bytes each time on one kind of processor.
 *
 * --news     text, a sentence a line; N rounds over it come first, in which words are hidden
 *            and guessed from the rest of their sentence.  --mix: in the rounds over the
 *            treebanks, too, every second batch is news.
 * --teacher  what DIR/net.bin thinks of the news is learned in place of its trees, and half
 *            of what is learned of the treebanks is its thoughts.  Several may be named.
 * --own      sentences of ours, learned with the treebanks, several times a round, as
 *            they are few.
 * --from     goes on from DIR's network of the same size and the same treebanks.
 * --floor    to which part of it the rate falls.
 * --drop     how much is dropped while learning, 1: what is good without a teacher.
 *
 * What is kept is the mean of the weights over the last thousands of batches. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "chance.h"
#include "halves.h"
#include "understand/conllu.h"
#include "understand/models.h"
#include "understand/net.h"

enum { BATCH_WORDS = 600, MOST_SENTENCES = 128, ROOM = BATCH_WORDS + NET_LONGEST, MOST_WAY = 512 };

static float drop_in = 0.2f, drop_between = 0.33f, drop_heads = 0.25f;
static float top_rate = 0.002f, floor_rate = 0;

/* ---- parameters and Adam -------------------------------------------------------- */

static Net    net;
#define WAY      (net.size.way)
#define OUT      (2 * WAY)
#define ARC      (net.size.arc)
#define RELATION (net.size.relation)
#define PAIR     (2 * RELATION)

/* Only for learning: which word is it that was hidden? */
enum { GUESS_W = NET_PARTS_COUNT, GUESS_B, ALL_PARTS, GUESSES = 4096 };

static float *weights[ALL_PARTS], *gradient[ALL_PARTS], *first[ALL_PARTS], *second[ALL_PARTS];
static float *mean[NET_PARTS_COUNT];               /* of the weights, over the last batches */
static int    rows_[ALL_PARTS], columns_[ALL_PARTS];
static uint8_t *touched[NET_PARTS_COUNT];           /* rows, of the tables only */
static float *squares[ALL_PARTS];                   /* of the gradients, by row */
static bool   learns_guesses;
static long   nspoilt;                              /* batches whose gradients were no numbers */
static long   steps, since, until;                  /* the rate falls from step `since` to `until` */

static void start_parameters(void)
{
    for (int p = 0; p < ALL_PARTS; p++) {
        rows_[p] = p == GUESS_W ? OUT : p == GUESS_B ? 1 : net.rows[p];
        columns_[p] = p >= NET_PARTS_COUNT ? GUESSES : net.columns[p];
        size_t n = (size_t)rows_[p] * (size_t)columns_[p];
        weights[p] = calloc(n + !n, sizeof(float));
        gradient[p] = calloc(n + !n, sizeof(float));
        first[p] = calloc(n + !n, sizeof(float));
        second[p] = calloc(n + !n, sizeof(float));
        squares[p] = calloc((size_t)rows_[p] + 1, sizeof(float));
        if (p < NET_PARTS_COUNT) {
            net.part[p] = weights[p];
            mean[p] = calloc(n + !n, sizeof(float));
            touched[p] = calloc((size_t)rows_[p] + 1, 1);
        }
        float bound = net_is_table(p) ? 0.15f : rows_[p] > 4 ? sqrtf(3.0f / (float)rows_[p]) : 0;
        if (p == NET_ARC_U)
            bound = 0.05f;
        if (p == NET_ARC_ROOT || p == NET_REL_ROOT)
            bound = 0.3f;
        for (size_t i = 0; i < n; i++)
            weights[p][i] = bound * (2 * uniform() - 1);
    }
}

/* Half of the rows of a part: from half_begin(rows, half) up to half_begin(rows, half + 1). */
static int half_begin(int n, int half)
{
    return half == 0 ? 0 : half == 1 ? n / 2 : n;
}

/* Of every row, the squares of its gradients. */
static void add_squares(const void *nothing, int half)
{
    (void)nothing;
    for (int p = 0; p < ALL_PARTS; p++)
        for (int r = half_begin(rows_[p], half); r < half_begin(rows_[p], half + 1); r++) {
            if (net_is_table(p) && !touched[p][r])
                continue;
            const float *g = gradient[p] + (size_t)r * (size_t)columns_[p];
            float sum = 0;
            for (int c = 0; c < columns_[p]; c++)
                sum += g[c] * g[c];
            squares[p][r] = sum;
        }
}

/* One step: how far it goes, and by what the means of the first steps are too small. */
typedef struct Step { int parts; float clip, rate, fix1, fix2; } Step;

static void take_step(const void *work, int half)
{
    const Step *s = work;
    const float b1 = 0.9f, b2 = 0.98f, clip = s->clip, rate = s->rate, fix1 = s->fix1, fix2 = s->fix2;
    for (int p = 0; p < s->parts; p++)
        for (int r = half_begin(rows_[p], half); r < half_begin(rows_[p], half + 1); r++) {
            if (net_is_table(p) && !touched[p][r])
                continue;
            if (net_is_table(p))
                touched[p][r] = 0;
            size_t at = (size_t)r * (size_t)columns_[p];
            float *g = gradient[p] + at, *m = first[p] + at, *v = second[p] + at, *w = weights[p] + at;
            for (int c = 0; c < columns_[p]; c++) {
                float d = g[c] * clip;
                m[c] = b1 * m[c] + (1 - b1) * d;
                v[c] = b2 * v[c] + (1 - b2) * d * d;
                /* Never the root of a number too small to be one: where nothing was learned
                 * for long, quick sums make that no number at all. */
                w[c] -= rate * (m[c] / fix1) / sqrtf(v[c] / fix2 + 1e-16f);
                g[c] = 0;
            }
        }
}

static void adam(void)
{
    double norm = 0;
    halves_do(add_squares, NULL);
    for (int p = 0; p < ALL_PARTS; p++)
        for (int r = 0; r < rows_[p]; r++)
            if (!net_is_table(p) || touched[p][r])
                norm += squares[p][r];
    norm = sqrt(norm);
    if (!isfinite(norm)) {          /* one bad batch must not spoil all that was learned */
        for (int p = 0; p < ALL_PARTS; p++)
            memset(gradient[p], 0, (size_t)rows_[p] * (size_t)columns_[p] * sizeof(float));
        nspoilt++;
        return;
    }
    float clip = norm > 5 ? (float)(5 / norm) : 1;
    int parts = learns_guesses ? ALL_PARTS : NET_PARTS_COUNT;
    steps++;
    long now = steps - since;
    float warm = now < 200 ? (float)now / 200 : 1;
    float left = 1 - (float)now / (float)(until - since + 1);
    float rate = top_rate * warm * (floor_rate + (1 - floor_rate) * left) + 1e-6f;
    halves_do(take_step, &(Step){ parts, clip, rate, 1 - powf(0.9f, (float)steps), 1 - powf(0.98f, (float)steps) });
}

/* The mean follows the weights slowly; at first, when all is new, quicker. */
static void follow_half(const void *nothing, int half)
{
    (void)nothing;
    float part = fmaxf(1 / (1 + (float)steps / 3), 0.0005f);
    for (int p = 0; p < NET_PARTS_COUNT; p++) {
        size_t begin = (size_t)half_begin(rows_[p], half) * (size_t)columns_[p], end = (size_t)half_begin(rows_[p], half + 1) * (size_t)columns_[p];
        for (size_t i = begin; i < end; i++)
            mean[p][i] += part * (weights[p][i] - mean[p][i]);
    }
}

static void follow(void)
{
    halves_do(follow_half, NULL);
}

/* ---- products and their gradients --------------------------------------------------- */

/* Smaller products are over before another core hears of them. */
enum { WORTH_TWO = 100000 };

static float *turned_room;

typedef struct Turning { const float *a; int rows, columns; } Turning;

static void turn_half(const void *work, int half)
{
    const Turning *t = work;
    size_t rows = (size_t)t->rows, columns = (size_t)t->columns;
    for (int i = half_begin(t->rows / 8, half) * 8; i < (half ? t->rows : half_begin(t->rows / 8, 1) * 8); i += 8)
        for (size_t j = 0; j < columns; j++)
            for (int k = i; k < i + 8 && k < t->rows; k++)
                turned_room[j * rows + (size_t)k] = t->a[(size_t)k * columns + j];
}

static const float *turned(const float *a, int rows, int columns)
{
    static size_t room;
    if ((size_t)rows * (size_t)columns > room) {
        room = (size_t)rows * (size_t)columns;
        free(turned_room);
        turned_room = malloc(room * sizeof(float));
    }
    Turning all = { a, rows, columns };
    if (rows * columns < WORTH_TWO / 10)
        turn_half(&all, 0), turn_half(&all, 1);
    else
        halves_do(turn_half, &all);
    return turned_room;
}

/* c = a b, or added to: columns are cut where the kernel cuts them, too, so that every sum stays as it is. */
typedef struct Product { int m, n, k; const float *a; int lda; const float *b; int ldb; float *c; int ldc; bool add; } Product;

static void multiply_half(const void *work, int half)
{
    const Product *p = work;
    int cut = p->n / 32 * 16, begin = half ? cut : 0, n = half ? p->n - cut : cut;
    if (n)
        net_multiply(p->m, n, p->k, p->a, p->lda, p->b + begin, p->ldb, p->c + begin, p->ldc, p->add);
}

static void multiply(int m, int n, int k, const float *a, int lda, const float *b, int ldb, float *c, int ldc, bool add)
{
    if ((long)m * n * k < WORTH_TWO)
        net_multiply(m, n, k, a, lda, b, ldb, c, ldc, add);
    else
        halves_do(multiply_half, &(Product){ m, n, k, a, lda, b, ldb, c, ldc, add });
}

/* y = x W (+ b) */
static void forward(int n, const float *x, int part, int bias, float *y)
{
    int in = rows_[part], out = columns_[part];
    if (bias >= 0)
        for (int i = 0; i < n; i++)
            memcpy(y + (size_t)i * (size_t)out, weights[bias], (size_t)out * sizeof *y);
    multiply(n, out, in, x, in, weights[part], out, y, out, bias >= 0);
}

/* From dy: the gradients of W and b; dx is added to. */
static void backward(int n, const float *x, int part, int bias, const float *dy, float *dx)
{
    int in = rows_[part], out = columns_[part];
    multiply(in, out, n, turned(x, n, in), n, dy, out, gradient[part], out, true);
    if (dx)
        multiply(n, in, out, dy, out, turned(weights[part], in, out), in, dx, in, true);
    if (bias >= 0)
        for (int i = 0; i < n; i++)
            for (int c = 0; c < out; c++)
                gradient[bias][c] += dy[(size_t)i * (size_t)out + (size_t)c];
}

static void relu(float *x, const float *mask, int n)
{
    for (int i = 0; i < n; i++)
        x[i] = x[i] > 0 ? x[i] * mask[i] : 0;
}

static void relu_back(const float *y, const float *mask, float *dy, int n)
{
    for (int i = 0; i < n; i++)
        dy[i] = y[i] > 0 ? dy[i] * mask[i] : 0;
}

static void random_mask(float *mask, int n, float drop)
{
    float keep = 1 / (1 - drop);
    for (int i = 0; i < n; i++)
        mask[i] = uniform() < drop ? 0 : keep;
}

/* ---- one layer of simple recurrent units ---------------------------------------------- */

typedef struct Layer {
    int    w, v, b, gates;          /* parts; gates 4: the way around is projected, too */
    float *x, *u, *c, *h;           /* in, x W, states, out */
    float *du, *dx;
} Layer;

typedef struct Span { int begin, end; } Span;

/* A layer and the sentences that go through it; back, with the gradients of what came out. */
typedef struct Passage { const Layer *l; const Span *spans; int nspans; const float *dh; } Passage;

static void sru_half(const void *work, int half)
{
    const Passage *p = work;
    const Layer *l = p->l;
    const Span *spans = p->spans;
    int columns = l->gates * OUT;
    for (int s = half_begin(p->nspans, half); s < half_begin(p->nspans, half + 1); s++) {
        size_t at = (size_t)spans[s].begin;
        net_recur(WAY, net.part[l->v], net.part[l->b], l->gates, spans[s].end - spans[s].begin, l->x + at * OUT,
                  l->u + at * (size_t)columns, l->c + at * OUT, l->h + at * OUT);
    }
}

static void sru(const Layer *l, const Span *spans, int nspans)
{
    halves_do(sru_half, &(Passage){ l, spans, nspans, NULL });
}

/* One of the two ways: nothing is shared with the other. */
static void sru_back_half(const void *work, int way)
{
    const Passage *p = work;
    const Layer *l = p->l;
    const Span *spans = p->spans;
    int columns = l->gates * OUT;
    const float *v = net.part[l->v], *dh_all = p->dh;
    const float *vf = v + (2 * way) * WAY, *vr = vf + WAY;
    float *gvf = gradient[l->v] + (2 * way) * WAY, *gvr = gvf + WAY;
    float *gbf = gradient[l->b] + (2 * way) * WAY, *gbr = gbf + WAY;
    for (int s = 0; s < p->nspans; s++) {
        float carry[MOST_WAY] = { 0 };
        int length = spans[s].end - spans[s].begin;
        for (int k = length - 1; k >= 0; k--) {
            int t = way ? spans[s].end - 1 - k : spans[s].begin + k;
            int before = way ? t + 1 : t - 1;
            static const float nothing[MOST_WAY];
            const float *u = l->u + (size_t)t * (size_t)columns + way * l->gates * WAY;
            const float *f = u + WAY, *r = u + 2 * WAY;
            const float *c = l->c + (size_t)t * OUT + way * WAY;
            const float *c0 = k ? l->c + (size_t)before * OUT + way * WAY : nothing;
            const float *around = l->gates == 4 ? u + 3 * WAY : l->x + (size_t)t * OUT + way * WAY;
            const float *dh = dh_all + (size_t)t * OUT + way * WAY;
            float *du = l->du + (size_t)t * (size_t)columns + way * l->gates * WAY;
            float *da = l->gates == 4 ? du + 3 * WAY : l->dx + (size_t)t * OUT + way * WAY;
            for (int i = 0; i < WAY; i++) {
                float dr = dh[i] * (c[i] - around[i]) * r[i] * (1 - r[i]);
                float dc = dh[i] * r[i] + carry[i];
                float df = dc * (c0[i] - u[i]) * f[i] * (1 - f[i]);
                da[i] += dh[i] * (1 - r[i]);
                du[i] = dc * (1 - f[i]);
                du[WAY + i] = df;
                du[2 * WAY + i] = dr;
                carry[i] = dc * f[i] + df * vf[i] + dr * vr[i];
                gvf[i] += df * c0[i];
                gvr[i] += dr * c0[i];
                gbf[i] += df;
                gbr[i] += dr;
            }
        }
    }
}

static void sru_back(const Layer *l, const Span *spans, int nspans, const float *dh_all)
{
    halves_do(sru_back_half, &(Passage){ l, spans, nspans, dh_all });
}

/* ---- one batch -------------------------------------------------------------------------- */

static int *word_counts;            /* by row of EMB_WORD */

static float *in_, *in_mask, *din;
static float *u_[NET_LAYERS], *du_[NET_LAYERS], *c_[NET_LAYERS], *h_[NET_LAYERS], *hm[NET_LAYERS], *dh_[NET_LAYERS];
static float *tags, *dep, *head, *rel_dep, *rel_head, *ddep, *dhead, *drel_dep, *drel_head;
static float *dep_mask, *head_mask, *rel, *rel_mask, *drel, *out;

static float *numbers(int columns)
{
    return calloc((size_t)ROOM * (size_t)columns, sizeof(float));
}

static void start_batches(void)
{
    in_ = numbers(NET_IN), in_mask = numbers(NET_IN), din = numbers(NET_IN);
    for (int l = 0; l < net.size.layers; l++) {
        u_[l] = numbers((l ? 3 : 4) * OUT), du_[l] = numbers((l ? 3 : 4) * OUT);
        c_[l] = numbers(OUT), h_[l] = numbers(OUT), hm[l] = numbers(OUT), dh_[l] = numbers(OUT);
    }
    tags = numbers(NET_TAGS), out = numbers(NET_RELATIONS);
    dep = numbers(ARC), head = numbers(ARC), ddep = numbers(ARC), dhead = numbers(ARC), dep_mask = numbers(ARC), head_mask = numbers(ARC);
    rel_dep = numbers(PAIR), rel_head = numbers(PAIR), drel_dep = numbers(PAIR), drel_head = numbers(PAIR);
    rel = numbers(PAIR), rel_mask = numbers(PAIR), drel = numbers(PAIR);
}

static double loss_tag, loss_arc, loss_rel, loss_guess;
static long   words_learned, words_guessed;

/* What teachers think of the batch, in probabilities, or NULL; and how much of what is
 * learned is theirs. */
static NetThoughts thoughts;
static float       trust;

/* scores -> gradient of their cross entropy, in place; returns the loss.  `thought`: what
 * a teacher takes them for. */
static double softmax_back(float *x, int n, int right, const float *thought, float by)
{
    float most = x[0], sum = 0;
    for (int i = 1; i < n; i++)
        most = x[i] > most ? x[i] : most;
    for (int i = 0; i < n; i++)
        sum += x[i] = expf(x[i] - most);
    double loss = -log(x[right] / sum + 1e-12);
    for (int i = 0; i < n; i++)
        x[i] = by * (x[i] / sum - (thought ? (1 - trust) * (i == right) + trust * thought[i] : (float)(i == right)));
    return loss;
}

static void add_row(int part, int row, const float *d)
{
    float *g = gradient[part] + (size_t)row * (size_t)net.columns[part];
    for (int c = 0; c < net.columns[part]; c++)
        g[c] += d[c];
    touched[part][row] = 1;
}

/* The same elements are dropped of all words of a sentence. */
static void drop_sentence(float *x, float *mask, Span s, int columns, float drop)
{
    random_mask(mask + (size_t)s.begin * (size_t)columns, columns, drop);
    for (int t = s.begin; t < s.end; t++)
        for (int c = 0; c < columns; c++) {
            float m = mask[(size_t)s.begin * (size_t)columns + (size_t)c];
            mask[(size_t)t * (size_t)columns + (size_t)c] = m;
            x[(size_t)t * (size_t)columns + (size_t)c] *= m;
        }
}

static void arcs(const Sentence *s, Span at, const float *thought, float by)
{
    enum { MOST = NET_LONGEST + 16 };
    static float *heads, *t, *scores, *dt, *dheads;
    int n = s->nwords, wide = net_stride(n);        /* the products like whole sixteens */
    if (!heads) {
        heads = numbers(ARC), t = numbers(ARC), dt = numbers(ARC), dheads = numbers(ARC);
        scores = numbers(MOST);
    }
    memset(heads + (n + 1) * ARC, 0, (size_t)(wide - n - 1) * ARC * sizeof(float));
    memcpy(heads, net.part[NET_ARC_ROOT], ARC * sizeof(float));
    memcpy(heads + ARC, head + (size_t)at.begin * ARC, (size_t)n * ARC * sizeof(float));
    const float *d = dep + (size_t)at.begin * ARC;
    for (int i = 0; i < n; i++)
        memcpy(t + i * ARC, net.part[NET_ARC_V], ARC * sizeof(float));
    multiply(n, ARC, ARC, d, ARC, net.part[NET_ARC_U], ARC, t, ARC, true);
    multiply(n, wide, ARC, t, ARC, turned(heads, wide, ARC), wide, scores, wide, false);
    for (int i = 0; i < n; i++) {
        float *row = scores + i * wide;
        row[i + 1] = -1e9f;
        loss_arc += softmax_back(row, n + 1, s->words[i].head + 1, thought ? thought + i * wide : NULL, by);
        for (int j = n + 1; j < wide; j++)
            row[j] = 0;
    }
    multiply(n, ARC, wide, scores, wide, heads, ARC, dt, ARC, false);
    multiply(n + 1, ARC, n, turned(scores, n, wide), n, t, ARC, dheads, ARC, false);
    for (int c = 0; c < ARC; c++)
        gradient[NET_ARC_ROOT][c] += dheads[c];
    for (int i = 0; i < n * ARC; i++)
        dhead[(size_t)at.begin * ARC + (size_t)i] += dheads[ARC + i];
    for (int i = 0; i < n; i++)
        for (int c = 0; c < ARC; c++)
            gradient[NET_ARC_V][c] += dt[i * ARC + c];
    multiply(ARC, ARC, n, turned(d, n, ARC), n, dt, ARC, gradient[NET_ARC_U], ARC, true);
    multiply(n, ARC, ARC, dt, ARC, turned(net.part[NET_ARC_U], ARC, ARC), ARC,
                 ddep + (size_t)at.begin * ARC, ARC, true);
}

static void relations(const Sentence **batch, int nbatch, const Span *spans, int n, float by)
{
    forward(n, h_[net.size.layers - 1], NET_REL_DEP_W, -1, rel_dep);
    forward(n, h_[net.size.layers - 1], NET_REL_HEAD_W, -1, rel_head);
    for (int s = 0, t = 0; s < nbatch; s++)
        for (int k = 0; k < batch[s]->nwords; k++, t++) {
            int h = batch[s]->words[k].head;
            net_pair(&net, rel_dep + t * PAIR, h < 0 ? net.part[NET_REL_ROOT] : rel_head + (spans[s].begin + h) * PAIR, rel + t * PAIR);
        }
    random_mask(rel_mask, n * PAIR, drop_heads);
    for (int i = 0; i < n * PAIR; i++)
        rel[i] *= rel_mask[i];
    forward(n, rel, NET_REL_OUT_W, NET_REL_OUT_B, out);
    for (int s = 0, t = 0; s < nbatch; s++)
        for (int k = 0; k < batch[s]->nwords; k++, t++)
            loss_rel += softmax_back(out + (size_t)t * NET_RELATIONS, NET_RELATIONS, batch[s]->words[k].dep,
                                     thoughts.relations ? thoughts.relations + (size_t)t * NET_RELATIONS : NULL, by);
    memset(drel, 0, (size_t)n * PAIR * sizeof(float));
    backward(n, rel, NET_REL_OUT_W, NET_REL_OUT_B, out, drel);
    memset(drel_head, 0, (size_t)n * PAIR * sizeof(float));
    const float *of_dep = net.part[NET_REL_B], *of_head = of_dep + PAIR;
    float *to_dep = gradient[NET_REL_B], *to_head = to_dep + PAIR;
    for (int s = 0, t = 0; s < nbatch; s++)
        for (int k = 0; k < batch[s]->nwords; k++, t++) {
            int h = batch[s]->words[k].head;
            const float *d = rel_dep + t * PAIR, *e = h < 0 ? net.part[NET_REL_ROOT] : rel_head + (spans[s].begin + h) * PAIR;
            float *hv = h < 0 ? gradient[NET_REL_ROOT] : drel_head + (spans[s].begin + h) * PAIR, *dv = drel_dep + t * PAIR;
            for (int c = 0; c < PAIR; c++) {
                float g = drel[t * PAIR + c] * rel_mask[t * PAIR + c];
                float one = c < RELATION ? (rel[t * PAIR + c] > 0 ? g : 0) : g * (e[c] + of_head[c]);
                float other = c < RELATION ? one : g * (d[c] + of_dep[c]);
                dv[c] = one;
                hv[c] += other;
                to_dep[c] += one;
                to_head[c] += other;
            }
        }
    backward(n, h_[net.size.layers - 1], NET_REL_DEP_W, -1, drel_dep, dh_[net.size.layers - 1]);
    backward(n, h_[net.size.layers - 1], NET_REL_HEAD_W, -1, drel_head, dh_[net.size.layers - 1]);
}

/* Which words were hidden?  Only those are asked for that are common enough. */
static void guesses(const NetWord *words, const bool *hidden, int n)
{
    enum { MOST = ROOM / 4 };
    static float *seen, *dseen, scores[MOST * GUESSES];
    if (!seen)
        seen = numbers(OUT), dseen = numbers(OUT);
    int which[MOST], m = 0;
    for (int t = 0; t < n && m < MOST; t++)
        if (hidden[t] && words[t].vector >= 0 && words[t].vector < GUESSES) {
            memcpy(seen + m * OUT, h_[net.size.layers - 1] + t * OUT, OUT * sizeof(float));
            which[m++] = t;
        }
    if (!m)
        return;
    forward(m, seen, GUESS_W, GUESS_B, scores);
    for (int k = 0; k < m; k++)
        loss_guess += softmax_back(scores + k * GUESSES, GUESSES, words[which[k]].vector, NULL, 0.5f / (float)m);
    words_guessed += m;
    memset(dseen, 0, (size_t)m * (size_t)OUT * sizeof *dseen);
    backward(m, seen, GUESS_W, GUESS_B, scores, dseen);
    for (int k = 0; k < m; k++)
        for (int c = 0; c < OUT; c++)
            dh_[net.size.layers - 1][which[k] * OUT + c] += dseen[k * OUT + c];
}

static int tag_of[UPOS_COUNT][XPOS_COUNT];      /* + 1 */

/* What a batch is: sentences of the treebanks; or news, with holes; or news with holes
 * of whose trees a teacher thinks something. */
typedef enum Kind { TREEBANK, NEWS, TAUGHT_NEWS } Kind;

enum { MOST_TEACHERS = 4 };
static const Net *teachers[MOST_TEACHERS];
static int   nteachers;
static Arena thinking[2];           /* room for their thoughts */

/* Scores to probabilities, added to `sum` in equal shares. */
static void add_thought(float *scores, int n, float *sum)
{
    float most = scores[0], whole = 0;
    for (int i = 1; i < n; i++)
        most = scores[i] > most ? scores[i] : most;
    for (int i = 0; i < n; i++)
        whole += scores[i] = expf(scores[i] - most);
    for (int i = 0; i < n; i++)
        sum[i] += scores[i] / whole / (float)nteachers;
}

/* What all teachers think of a batch.  Of news, the first says what the trees are, and
 * all which relations they would have. */
static void ask_teachers(const Sentence **batch, int nbatch, int n, Kind kind)
{
    Arena keep = thinking[0];
    Sentence *s = NEW_ARRAY(&keep, Sentence, nbatch);
    size_t room = 0;
    for (int k = 0; k < nbatch; k++) {
        s[k] = *batch[k];
        room += (size_t)s[k].nwords * (size_t)net_stride(s[k].nwords);
    }
    thoughts = (NetThoughts){ NEW_ARRAY(&keep, float, n * NET_TAGS), NEW_ARRAY(&keep, float, room), NEW_ARRAY(&keep, float, n * NET_RELATIONS) };
    trust = kind == TREEBANK ? 0.5f : 1;
    for (int i = 0; i < nteachers; i++) {
        Arena once = keep;
        NetThoughts t = net_think(teachers[i], s, nbatch, kind != TREEBANK && i == 0, &once, thinking[1]);
        size_t at = 0;
        for (int k = 0; k < nbatch; at += (size_t)s[k].nwords * (size_t)net_stride(s[k].nwords), k++)
            for (int w = 0; w < s[k].nwords; w++) {
                size_t row = at + (size_t)w * (size_t)net_stride(s[k].nwords);
                t.heads[row + (size_t)w + 1] = -1e9f;
                add_thought(t.heads + row, s[k].nwords + 1, thoughts.heads + row);
            }
        for (int w = 0; w < n; w++) {
            add_thought(t.tags + w * NET_TAGS, NET_TAGS, thoughts.tags + w * NET_TAGS);
            add_thought(t.relations + w * NET_RELATIONS, NET_RELATIONS, thoughts.relations + w * NET_RELATIONS);
        }
    }
    for (int k = 0, w = 0; k < nbatch && kind != TREEBANK; k++)
        for (int i = 0; i < s[k].nwords; i++, w++) {
            int best = 0;
            for (int d = 1; d < DEP_COUNT; d++)
                if (thoughts.relations[w * NET_RELATIONS + d] > thoughts.relations[w * NET_RELATIONS + best])
                    best = d;
            s[k].words[i].dep = (uint8_t)best;
        }
}

/* News has none: there, thoughts alone are learned, and any will do. */
static int right_tag(const Word *w)
{
    int tag = tag_of[w->upos][w->xpos] - 1;
    return tag < 0 ? 0 : tag;
}

/* From the second layer. */
static void learn_tags(const Sentence **batch, int nbatch, int n, float by)
{
    forward(n, h_[1], NET_TAG_W, NET_TAG_B, tags);
    for (int s = 0, t = 0; s < nbatch; s++)
        for (int k = 0; k < batch[s]->nwords; k++, t++)
            loss_tag += softmax_back(tags + (size_t)t * NET_TAGS, NET_TAGS, right_tag(&batch[s]->words[k]),
                                     thoughts.tags ? thoughts.tags + (size_t)t * NET_TAGS : NULL, by);
    backward(n, h_[1], NET_TAG_W, NET_TAG_B, tags, dh_[1]);
}

static void learn_heads(const Sentence **batch, int nbatch, const Span *spans, int n, float by)
{
    const float *last = h_[net.size.layers - 1], *thought = thoughts.heads;
    float *dlast = dh_[net.size.layers - 1];
    forward(n, last, NET_DEP_W, NET_DEP_B, dep);
    forward(n, last, NET_HEAD_W, NET_HEAD_B, head);
    random_mask(dep_mask, n * ARC, drop_heads);
    random_mask(head_mask, n * ARC, drop_heads);
    relu(dep, dep_mask, n * ARC);
    relu(head, head_mask, n * ARC);
    memset(ddep, 0, (size_t)n * ARC * sizeof(float));
    memset(dhead, 0, (size_t)n * ARC * sizeof(float));
    for (int s = 0; s < nbatch; s++) {
        arcs(batch[s], spans[s], thought, by);
        thought = thought ? thought + batch[s]->nwords * net_stride(batch[s]->nwords) : NULL;
    }
    relu_back(dep, dep_mask, ddep, n * ARC);
    relu_back(head, head_mask, dhead, n * ARC);
    backward(n, last, NET_DEP_W, NET_DEP_B, ddep, dlast);
    backward(n, last, NET_HEAD_W, NET_HEAD_B, dhead, dlast);
}

static void learn(const Sentence **batch, int nbatch, Kind kind)
{
    Span spans[MOST_SENTENCES];
    static NetWord words[ROOM], as_is[ROOM];
    int n = 0;
    for (int s = 0; s < nbatch; s++) {
        spans[s] = (Span){ n, n + batch[s]->nwords };
        net_words(&net, batch[s], words + n);
        n = spans[s].end;
    }
    memcpy(as_is, words, (size_t)n * sizeof *words);
    thoughts = (NetThoughts){ 0 };
    if (nteachers)
        ask_teachers(batch, nbatch, n, kind);
    for (int t = 0; t < n; t++) {
        /* A rare word is taken for an unknown one now and then. */
        float rare = 0.4f / (0.4f + (float)word_counts[words[t].word]);
        if (uniform() < rare || word_counts[words[t].word] == 0)
            words[t].word = 0;
        if (uniform() < 0.05f)
            words[t].word = 0, words[t].vector = -1;
        if (words[t].vector >= 0 && uniform() < 0.5f * rare)
            words[t].vector = -1;
        net_input(&net, &words[t], in_ + (size_t)t * NET_IN);
    }
    words_learned += n;
    for (int s = 0; s < nbatch; s++)
        drop_sentence(in_, in_mask, spans[s], NET_IN, kind == TREEBANK ? drop_in : drop_in / 2);
    static bool hidden[ROOM];
    for (int t = 0; t < n; t++) {
        hidden[t] = kind != TREEBANK && uniform() < 0.15f;
        for (int c = 0; hidden[t] && c < NET_IN; c++)
            in_[t * NET_IN + c] = in_mask[t * NET_IN + c] = 0;
    }
    int nlayers = net.size.layers;
    Layer layers[NET_LAYERS];
    for (int l = 0; l < nlayers; l++) {
        static const NetPart w[] = { NET_W0, NET_W1, NET_W2 };      /* V and B follow each */
        layers[l] = (Layer){ w[l], w[l] + 1, w[l] + 2, l ? 3 : 4, l ? h_[l - 1] : in_, u_[l], c_[l], h_[l], du_[l], l ? dh_[l - 1] : din };
        forward(n, layers[l].x, layers[l].w, -1, layers[l].u);
        sru(&layers[l], spans, nbatch);
        for (int s = 0; s < nbatch; s++)
            drop_sentence(h_[l], hm[l], spans[s], OUT, kind == TREEBANK ? drop_between : drop_between / 2);
    }
    float by = 1.0f / (float)n;
    for (int l = 0; l < nlayers; l++)
        memset(dh_[l], 0, (size_t)n * (size_t)OUT * sizeof(float));
    memset(din, 0, (size_t)n * NET_IN * sizeof(float));
    if (kind != TREEBANK)
        guesses(as_is, hidden, n);
    if (kind != NEWS) {
        learn_tags(batch, nbatch, n, by);
        learn_heads(batch, nbatch, spans, n, by);
        relations(batch, nbatch, spans, n, by);
    }
    for (int l = nlayers - 1; l >= 0; l--) {
        for (size_t i = 0; i < (size_t)n * (size_t)OUT; i++)
            dh_[l][i] *= hm[l][i];
        /* what goes around the units is added by sru_back, what goes through them here */
        if (layers[l].gates == 4)
            memset(layers[l].du, 0, (size_t)n * 4 * (size_t)OUT * sizeof(float));
        sru_back(&layers[l], spans, nbatch, dh_[l]);
        backward(n, layers[l].x, layers[l].w, -1, layers[l].du, layers[l].dx);
    }
    for (int t = 0; t < n; t++) {
        float *d = din + (size_t)t * NET_IN;
        for (int c = 0; c < NET_IN; c++)
            d[c] *= in_mask[(size_t)t * NET_IN + (size_t)c];
        add_row(NET_EMB_WORD, words[t].word, d);
        d += NET_WORD + WORD_VECTOR;
        add_row(NET_EMB_SUFFIX3, words[t].suffix3, d);
        d += NET_SUFFIX3_DIMS;
        add_row(NET_EMB_SUFFIX2, words[t].suffix2, d);
        d += NET_SUFFIX2_DIMS;
        add_row(NET_EMB_PREFIX, words[t].prefix, d);
        d += NET_PREFIX_DIMS;
        float share = net_piece_share(&words[t]), piece[NET_PIECE_DIMS];
        for (int c = 0; c < NET_PIECE_DIMS; c++)
            piece[c] = share * d[c];
        for (int p = 0; p < words[t].npieces; p++)
            add_row(NET_EMB_PIECE, words[t].pieces[p], piece);
        d += NET_PIECE_DIMS;
        add_row(NET_EMB_SHAPE, words[t].shape, d);
    }
    adam();
    follow();
}

/* ---- files ----------------------------------------------------------------------------------- */

static void load(const char *path, Understanding *u, Arena *forever)
{
    Error err;
    Text file;
    if (!file_read(path, forever, &file, &err) || !conllu_read(file, path, forever, u, &err))
        fprintf(stderr, "train_net: %s\n", err.what), exit(1);
}

static char tag_names[NET_TAGS][NET_TAG_NAME];

static void add_tag(int upos, int xpos)
{
    if (tag_of[upos][xpos] || net.ntags == NET_TAGS)
        return;
    snprintf(tag_names[net.ntags], sizeof tag_names[0], "%s|%s", upos_word(upos), xpos_word(xpos));
    tag_of[upos][xpos] = ++net.ntags;
}

/* Whoever has the old file open keeps it. */
static bool write_net(const char *path)
{
    char aside[4096];
    snprintf(aside, sizeof aside, "%s.new", path);
    FILE *f = fopen(aside, "wb");
    if (!f)
        return false;
    uint32_t sizes[7] = { 5, (uint32_t)net.ntags, NET_PARTS_COUNT, (uint32_t)net.size.layers, (uint32_t)WAY, (uint32_t)ARC, (uint32_t)RELATION };
    fwrite("SITREPNT", 1, 8, f);
    fwrite(sizes, 1, sizeof sizes, f);
    fwrite(tag_names, 1, sizeof tag_names, f);
    fwrite(net.known, sizeof *net.known, NET_KNOWN, f);
    for (int p = 0; p < NET_PARTS_COUNT; p++) {
        /* Tables as bytes, the rest in 16 bits, each row on a scale of its own. */
        for (int r = 0; r < net.rows[p]; r++) {
            const float *row = mean[p] + (size_t)r * (size_t)net.columns[p];
            float most = 1e-12f, top = net_is_table(p) ? 127 : 32767;
            for (int c = 0; c < net.columns[p]; c++)
                most = fmaxf(most, fabsf(row[c]));
            float scale = most / top;
            fwrite(&scale, 1, 4, f);
            for (int c = 0; c < net.columns[p]; c++) {
                long q = lroundf(row[c] / scale);
                int8_t byte = (int8_t)(net_is_table(p) ? q : 0);
                int16_t both = (int16_t)q;
                if (net_is_table(p)) fwrite(&byte, 1, 1, f);
                else fwrite(&both, 1, 2, f);
            }
        }
    }
    long size = ftell(f);
    printf("%s: %.1f MB\n", path, (double)size / 1e6);
    return fclose(f) == 0 && rename(aside, path) == 0;
}

static void test(const char *path, const Net *loaded, Arena scratch)
{
    Understanding u;
    load(path, &u, &scratch);
    Arena keep = arena_open((size_t)1 << 30);
    Sentence *ours = NEW_ARRAY(&keep, Sentence, u.nsentences);
    for (int i = 0; i < u.nsentences; i++) {
        ours[i] = u.sentences[i];
        ours[i].words = NEW_ARRAY(&keep, Word, ours[i].nwords);
        memcpy(ours[i].words, u.sentences[i].words, (size_t)ours[i].nwords * sizeof(Word));
    }
    clock_t began = clock();
    net_understand(&(Nets){ { loaded }, 1 }, ours, u.nsentences, true, &keep, scratch);
    double spent = (double)(clock() - began) / CLOCKS_PER_SEC;
    int words = 0, upos = 0, xpos = 0, uas = 0, las = 0;
    for (int i = 0; i < u.nsentences; i++)
        for (int k = 0; k < ours[i].nwords; k++) {
            const Word *gold = &u.sentences[i].words[k], *w = &ours[i].words[k];
            words++;
            upos += w->upos == gold->upos;
            xpos += w->xpos == gold->xpos;
            uas += w->head == gold->head;
            las += w->head == gold->head && w->dep == gold->dep;
        }
    printf("%s: UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f, %.0f words/s\n", path, 100.0 * upos / words, 100.0 * xpos / words,
           100.0 * uas / words, 100.0 * las / words, words / spent);
    fflush(stdout);
    arena_close(&keep);
}

static int by_length(const void *a, const void *b)
{
    const Sentence *x = *(const Sentence *const *)a, *y = *(const Sentence *const *)b;
    return x->nwords != y->nwords ? x->nwords - y->nwords : x < y ? -1 : x > y;
}

/* Sentences of like length go together; the batches come in any order. */
typedef struct Corpus { const Sentence **all; int n, room, *starts, *order, nbatches; } Corpus;

static void add_sentences(Corpus *c, const Understanding *u, int most, Arena *forever)
{
    for (int i = 0; i < u->nsentences; i++)
        if (u->sentences[i].nwords <= most)
            *GROW(forever, c->all, c->n, c->room) = &u->sentences[i];
}

/* A sentence a line, its words apart; those of a length to learn from. */
static Sentence *read_lines(const char *path, int *ret_n, Arena *forever)
{
    Error err;
    Text file, line, word;
    Sentence *all = NULL;
    int n = 0, room = 0;
    if (!file_read(path, forever, &file, &err))
        fprintf(stderr, "train_net: %s\n", err.what), exit(1);
    while (text_next(&file, '\n', &line)) {
        static Word now[100];
        Sentence s = { .words = now };
        bool fits = true;
        while (fits && text_next(&line, ' ', &word)) {
            fits = s.nwords < 100;
            if (fits)
                now[s.nwords++] = (Word){ .form = word, .head = -1, .name = -1 };
        }
        if (!fits || s.nwords < 4)
            continue;
        s.words = NEW_ARRAY(forever, Word, s.nwords);
        memcpy(s.words, now, (size_t)s.nwords * sizeof *now);
        *GROW(forever, all, n, room) = s;
    }
    *ret_n = n;
    return all;
}

static void cut_batches(Corpus *c, Arena *forever)
{
    qsort(c->all, (size_t)c->n, sizeof *c->all, by_length);
    c->starts = NEW_ARRAY(forever, int, c->n + 1);
    for (int i = 0; i < c->n; c->nbatches++) {
        c->starts[c->nbatches] = i;
        for (int words = 0; i < c->n && i - c->starts[c->nbatches] < MOST_SENTENCES && (words += c->all[i]->nwords) <= BATCH_WORDS; i++) { }
    }
    c->starts[c->nbatches] = c->n;
    c->order = NEW_ARRAY(forever, int, c->nbatches);
    for (int i = 0; i < c->nbatches; i++)
        c->order[i] = i;
}

static void shuffle_batches(Corpus *c)
{
    for (int i = c->nbatches - 1; i > 0; i--) {
        int j = (int)(next_random() % (uint32_t)(i + 1)), t = c->order[i];
        c->order[i] = c->order[j];
        c->order[j] = t;
    }
}

/* `beside`: of which every second batch is, or NULL. */
static void learn_once(Corpus *c, const Corpus *beside, Kind kind, int round)
{
    static int beside_at;
    clock_t began = clock();
    loss_tag = loss_arc = loss_rel = loss_guess = 0;
    words_learned = words_guessed = 0;
    /* Within runs of like length, sentences change places. */
    for (int i = 0; i + 1 < c->n; i++) {
        int j = i + (int)(next_random() % 64);
        if (j < c->n) {
            const Sentence *t = c->all[i];
            if (c->all[j]->nwords == t->nwords) {
                c->all[i] = c->all[j];
                c->all[j] = t;
            }
        }
    }
    shuffle_batches(c);
    for (int i = 0; i < c->nbatches; i++) {
        learn(c->all + c->starts[c->order[i]], c->starts[c->order[i] + 1] - c->starts[c->order[i]], kind);
        if (i % 1000 == 999 && kind != TREEBANK) {
            printf("  %ld words: guess %.3f arc %.3f, %.0f s\n", words_learned, loss_guess / (double)(words_guessed + 1),
                   loss_arc / (double)words_learned, (double)(clock() - began) / CLOCKS_PER_SEC);
            fflush(stdout);
        }
        if (beside) {
            const Corpus *b = beside;
            int other = b->order[beside_at++ % b->nbatches];
            learn(b->all + b->starts[other], b->starts[other + 1] - b->starts[other], nteachers ? TAUGHT_NEWS : NEWS);
        }
    }
    double seen = (double)words_learned;
    printf("%s %d: guess %.4f tag %.4f arc %.4f relation %.4f, %ld spoilt, %.0f s\n", kind == TREEBANK ? "epoch" : "news", round,
           loss_guess / (double)(words_guessed + 1), loss_tag / seen, loss_arc / seen, loss_rel / seen, nspoilt, (double)(clock() - began) / CLOCKS_PER_SEC);
    fflush(stdout);
}

int main(int argc, char **argv)
{
    const char *models = NULL, *news = NULL, *own = NULL, *from = NULL, *name = "net.bin";
    NetSize size = { 3, 128, 128, 128 };
    bool mix = false;
    float drop = 1;
    int epochs = 12, before = 1, own_times = 6, tests = argc;
    Arena forever = arena_open((size_t)8 << 30), scratch = arena_open((size_t)4 << 30);
    Corpus trees = { 0 }, text = { 0 };
    for (int i = 1; i < argc; i++) {
        if (!strcmp(argv[i], "--models")) models = argv[++i];
        else if (!strcmp(argv[i], "--news")) news = argv[++i];
        else if (!strcmp(argv[i], "--rate")) top_rate = (float)atof(argv[++i]);
        else if (!strcmp(argv[i], "--own-times")) own_times = atoi(argv[++i]);
        else if (!strcmp(argv[i], "--name")) name = argv[++i];
        else if (!strcmp(argv[i], "--floor")) floor_rate = (float)atof(argv[++i]);
        else if (!strcmp(argv[i], "--drop")) drop = (float)atof(argv[++i]);
        else if (!strcmp(argv[i], "--seed")) random_state += 7919 * (uint64_t)atol(argv[++i]);
        else if (!strcmp(argv[i], "--mix")) mix = true;
        else if (!strcmp(argv[i], "--threads")) halves_start(atoi(argv[++i]));
        else if (!strcmp(argv[i], "--size")) {
            if (sscanf(argv[++i], "%d,%d,%d,%d", &size.layers, &size.way, &size.arc, &size.relation) != 4)
                return fprintf(stderr, "train_net: --size wants four numbers\n"), 2;
        } else if (!strcmp(argv[i], "--teacher")) {
            Error err;
            if (nteachers == MOST_TEACHERS || !net_load(argv[++i], "net.bin", &forever, &teachers[nteachers++], &err))
                return fprintf(stderr, "train_net: %s\n", err.what), 1;
        }
        else if (!strcmp(argv[i], "--from")) from = argv[++i];
        else if (!strcmp(argv[i], "--own")) own = argv[++i];
        else if (!strcmp(argv[i], "--before")) before = atoi(argv[++i]);
        else if (!strcmp(argv[i], "--epochs")) epochs = atoi(argv[++i]);
        else if (!strcmp(argv[i], "--test")) { tests = i + 1; break; }
        else {
            Understanding *u = NEW(&forever, Understanding);
            load(argv[i], u, &forever);
            add_sentences(&trees, u, 150, &forever);
        }
    }
    Error problem;
    if (!models)
        return fprintf(stderr, "train_net: --models DIR is missing\n"), 2;
    if (!word_vectors_load(models, &forever, &net.vectors, &problem))
        return fprintf(stderr, "train_net: %s\n", problem.what), 1;
    drop_in *= drop, drop_between *= drop, drop_heads *= drop;
    net_measure(&net, size);
    start_parameters();
    start_batches();
    thinking[0] = arena_open((size_t)1 << 30), thinking[1] = arena_open((size_t)1 << 30);
    word_counts = calloc(NET_WORDS, sizeof *word_counts);
    WordRow *known = NEW_ARRAY(&forever, WordRow, NET_KNOWN);
    net.known = known;
    long nwords = 0;
    int nrows = 1;
    uint8_t *once = NEW_ARRAY(&forever, uint8_t, 1 << 22);      /* seen once or twice, by hash */
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < trees.n; i++) {
            Arena more = scratch;
            Traits *traits = NEW_ARRAY(&more, Traits, trees.all[i]->nwords);
            traits_of(trees.all[i], traits);
            for (int k = 0; k < trees.all[i]->nwords; k++) {
                uint8_t *seen = &once[traits[k].word >> 20 & ((1 << 22) - 1)];
                *seen = (uint8_t)(*seen + (pass == 0 && *seen < 255));
                uint32_t at = word_row_slot(known, NET_KNOWN - 1, traits[k].word);
                if (pass == 1 && !known[at].key && *seen > 2 && nrows < NET_WORDS)
                    known[at] = (WordRow){ word_row_key(traits[k].word), (uint32_t)nrows++ };
            }
        }
    for (int t = 0; nteachers && t < teachers[0]->ntags; t++)       /* in the teacher's order */
        add_tag(teachers[0]->upos[t], teachers[0]->xpos[t]);
    for (int i = 0; i < trees.n; i++) {
        static NetWord words[NET_LONGEST];
        net_words(&net, trees.all[i], words);
        for (int k = 0; k < trees.all[i]->nwords; k++) {
            const Word *w = &trees.all[i]->words[k];
            word_counts[words[k].word]++;
            nwords++;
            add_tag(w->upos, w->xpos);
        }
    }
    word_counts[0] = 0;
    cut_batches(&trees, &forever);
    printf("%d words with rows of their own\n", nrows);
    printf("%d sentences, %ld words, %d batches, %d tags\n", trees.n, nwords, trees.nbatches, net.ntags);
    fflush(stdout);
    for (int i = 0; i < nteachers; i++)
        for (int t = 0; t < net.ntags; t++)
            if (teachers[i]->ntags != net.ntags || tag_of[teachers[i]->upos[t]][teachers[i]->xpos[t]] != t + 1)
                return fprintf(stderr, "train_net: a teacher learned other tags, from other treebanks\n"), 1;
    if (from) {
        const Net *loaded;
        Error err;
        if (!net_load(from, name, &forever, &loaded, &err))
            return fprintf(stderr, "train_net: %s\n", err.what), 1;
        if (memcmp(&loaded->size, &size, sizeof size) != 0 || memcmp(known, loaded->known, NET_KNOWN * sizeof *known) != 0)
            return fprintf(stderr, "train_net: %s has a network of another size or other treebanks\n", from), 1;
        for (int p = 0; p < NET_PARTS_COUNT; p++)
            net_read_part(loaded, p, weights[p]);
    }
    if (news) {
        Understanding u = { 0 };
        u.sentences = read_lines(news, &u.nsentences, &forever);
        add_sentences(&text, &u, 100, &forever);
        cut_batches(&text, &forever);
        /* The rate is half of what it was when the treebanks' turn comes. */
        learns_guesses = true;
        until = 2L * before * text.nbatches;
        for (int e = 0; e < before; e++)
            learn_once(&text, NULL, nteachers ? TAUGHT_NEWS : NEWS, e + 1);
        if (before == 0)
            shuffle_batches(&text);
    }
    for (int k = 0; own && k < own_times; k++) {
        Understanding *u = NEW(&forever, Understanding);
        load(own, u, &forever);
        add_sentences(&trees, u, 150, &forever);
    }
    if (own)
        trees.nbatches = 0, cut_batches(&trees, &forever);
    mix = mix && news;
    learns_guesses = mix;
    since = steps;
    until = steps + (long)epochs * trees.nbatches * (mix ? 2 : 1);
    char *path = text_zero_ended(text_format(&forever, "%s/%s", models, name), &forever);
    for (int e = 0; e < epochs; e++) {
        learn_once(&trees, mix ? &text : NULL, TREEBANK, e + 1);
        if (e % 3 == 2 || e == epochs - 1) {
            Arena more = forever;
            const Net *loaded;
            Error err;
            if (!write_net(path) || !net_load(models, name, &more, &loaded, &err))
                return fprintf(stderr, "train_net: cannot write %s or read it back: %s\n", path, err.what), 1;
            for (int i = tests; i < argc; i++)
                test(argv[i], loaded, scratch);
        }
    }
    return 0;
}
