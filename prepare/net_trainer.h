/* net_trainer.h - what the trainers of recurrent networks do alike: parameters and their steps, products
 * with their gradients, layers of simple recurrent units, what is dropped while learning.  Functions in a
 * header, as each program that trains is one file.
 *
 *     add_part() for each part; then for each batch forward(), sru() and, from the gradients of what came
 *     out, sru_back(), backward(); then take_steps() and follow().
 *
 * Every sum is made in one order, with one thread or two (halves.h): the same bytes each time.
 * The steps are those of Adam (Kingma and Ba 2015), the units those of Lei and others (2018). */
#ifndef PREPARE_NET_TRAINER_H
#define PREPARE_NET_TRAINER_H

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "chance.h"
#include "halves.h"
#include "product.h"
#include "understand/net.h"

/* ---- parameters ------------------------------------------------------------------------ */

enum { MOST_PARTS = 48, MOST_WAY = 512 };

static float   *weights[MOST_PARTS], *gradient[MOST_PARTS], *first[MOST_PARTS], *second[MOST_PARTS];
static float   *mean[MOST_PARTS];                   /* of the weights, over the last thousands of batches */
static float   *squares[MOST_PARTS];                /* of the gradients, by row */
static uint8_t *touched[MOST_PARTS];                /* rows of tables; NULL: every row of the part learns each time */
static int      rows_[MOST_PARTS], columns_[MOST_PARTS];
static int      nparts, nlearning;                  /* the first `nlearning` of them are changed by a step */
static long     steps, nspoilt;                     /* steps taken; batches whose gradients were no numbers */

static float *zeroes(size_t n)
{
    return calloc(n + !n, sizeof(float));
}

/* The next part, its weights drawn from -bound to bound. */
static void add_part(int rows, int columns, bool is_table, float bound)
{
    int p = nparts++;
    size_t n = (size_t)rows * (size_t)columns;
    rows_[p] = rows, columns_[p] = columns;
    weights[p] = zeroes(n), gradient[p] = zeroes(n), first[p] = zeroes(n), second[p] = zeroes(n), mean[p] = zeroes(n);
    squares[p] = zeroes((size_t)rows);
    touched[p] = is_table ? calloc((size_t)rows + 1, 1) : NULL;
    for (size_t i = 0; i < n; i++)
        weights[p][i] = bound * (2 * uniform() - 1);
    nlearning = nparts;
}

static bool is_untouched(int part, int row)
{
    return touched[part] && !touched[part][row];
}

/* A row of a table is what an input is made of: `share` of its gradient. */
static void add_row(int part, int row, const float *d, float share)
{
    float *g = gradient[part] + (size_t)row * (size_t)columns_[part];
    for (int c = 0; c < columns_[part]; c++)
        g[c] += share * d[c];
    touched[part][row] = 1;
}

/* ---- steps ------------------------------------------------------------------------------- */

/* Half of the rows of a part: from half_begin(rows, half) up to half_begin(rows, half + 1). */
static int half_begin(int n, int half)
{
    return half == 0 ? 0 : half == 1 ? n / 2 : n;
}

static void add_squares(const void *nothing, int half)
{
    (void)nothing;
    for (int p = 0; p < nparts; p++)
        for (int r = half_begin(rows_[p], half); r < half_begin(rows_[p], half + 1); r++) {
            if (is_untouched(p, r))
                continue;
            const float *g = gradient[p] + (size_t)r * (size_t)columns_[p];
            float sum = 0;
            for (int c = 0; c < columns_[p]; c++)
                sum += g[c] * g[c];
            squares[p][r] = sum;
        }
}

static double norm_of_gradients(void)
{
    double norm = 0;
    halves_do(add_squares, NULL);
    for (int p = 0; p < nparts; p++)
        for (int r = 0; r < rows_[p]; r++)
            if (!is_untouched(p, r))
                norm += squares[p][r];
    return sqrt(norm);
}

/* How far a step goes, and by what the means of the first steps are too small. */
typedef struct Step { float clip, rate, fix1, fix2; } Step;

static void step_half(const void *work, int half)
{
    const Step *s = work;
    const float b1 = 0.9f, b2 = 0.98f, clip = s->clip, rate = s->rate, fix1 = s->fix1, fix2 = s->fix2;
    for (int p = 0; p < nlearning; p++)
        for (int r = half_begin(rows_[p], half); r < half_begin(rows_[p], half + 1); r++) {
            if (is_untouched(p, r))
                continue;
            if (touched[p])
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

/* Gradients longer than 5 are cut to that.  False when they are no numbers: one bad batch must not spoil
 * all that was learned. */
static bool take_steps(float rate)
{
    double norm = norm_of_gradients();
    if (!isfinite(norm)) {
        for (int p = 0; p < nparts; p++)
            memset(gradient[p], 0, (size_t)rows_[p] * (size_t)columns_[p] * sizeof(float));
        nspoilt++;
        return false;
    }
    steps++;
    halves_do(step_half, &(Step){ norm > 5 ? (float)(5 / norm) : 1, rate, 1 - powf(0.9f, (float)steps), 1 - powf(0.98f, (float)steps) });
    return true;
}

enum { FOLLOW_EVERY = 4 };

typedef struct Following { int kept; float part; } Following;

static void follow_half(const void *work, int half)
{
    const Following *f = work;
    float part = f->part;
    for (int p = 0; p < f->kept; p++) {
        size_t begin = (size_t)half_begin(rows_[p], half) * (size_t)columns_[p], end = (size_t)half_begin(rows_[p], half + 1) * (size_t)columns_[p];
        for (size_t i = begin; i < end; i++)
            mean[p][i] += part * (weights[p][i] - mean[p][i]);
    }
}

/* The mean of the first `kept` parts, over the last `window` steps: it follows the weights slowly; at first, when all
 * is new, quicker.  Now and then is enough. */
static void follow(int kept, int window)
{
    float since = (float)steps / 12;
    if (steps % FOLLOW_EVERY == 0)
        halves_do(follow_half, &(Following){ kept, fmaxf(1 / (1 + since), (float)FOLLOW_EVERY / (float)window) });
}

/* ---- products and their gradients --------------------------------------------------- */

/* Smaller products are over before another core hears of them. */
enum { WORTH_TWO = 100000 };

/* c = a b, or added to: each half does some of the columns. */
typedef struct Product { int m, n, k; Factor a, b; float *c; int ldc; bool add; } Product;

static void multiply_half(const void *work, int half)
{
    const Product *p = work;
    int cut = p->n / 32 * 16, begin = half ? cut : 0, n = half ? p->n - cut : cut;
    Factor b = { p->b.at + (ptrdiff_t)begin * p->b.column, p->b.row, p->b.column };
    if (n)
        product(p->m, n, p->k, p->a, b, p->c + begin, p->ldc, p->add);
}

static void multiply(int m, int n, int k, Factor a, Factor b, float *c, int ldc, bool add)
{
    if (!halves.two || (long)m * n * k < WORTH_TWO)
        product(m, n, k, a, b, c, ldc, add);
    else
        halves_do(multiply_half, &(Product){ m, n, k, a, b, c, ldc, add });
}

/* y = x W (+ b, a part, or -1) */
static void forward(int n, const float *x, int part, int bias, float *y)
{
    int in = rows_[part], out = columns_[part];
    for (int i = 0; bias >= 0 && i < n; i++)
        memcpy(y + (size_t)i * (size_t)out, weights[bias], (size_t)out * sizeof *y);
    multiply(n, out, in, as_it_lies(x, in), as_it_lies(weights[part], out), y, out, bias >= 0);
}

/* From dy: the gradients of W and b. */
static void learn_product(int n, const float *x, int part, int bias, const float *dy)
{
    int in = rows_[part], out = columns_[part];
    multiply(in, out, n, turned(x, in), as_it_lies(dy, out), gradient[part], out, true);
    for (int i = 0; bias >= 0 && i < n; i++)
        for (int c = 0; c < out; c++)
            gradient[bias][c] += dy[(size_t)i * (size_t)out + (size_t)c];
}

/* From dy: what came in, from column `begin` to `end` of it, is added to dx. */
static void back_through(int n, int part, const float *dy, float *dx, int begin, int end)
{
    int in = rows_[part], out = columns_[part];
    multiply(n, end - begin, out, as_it_lies(dy, out), turned(weights[part] + (size_t)begin * (size_t)out, out), dx + begin, in, true);
}

static void backward(int n, const float *x, int part, int bias, const float *dy, float *dx)
{
    learn_product(n, x, part, bias, dy);
    back_through(n, part, dy, dx, 0, rows_[part]);
}

/* ---- layers of simple recurrent units ---------------------------------------------- */

typedef struct Layer {
    int    w, v, b, gates, way;     /* parts; gates 4: the way around is projected, too; units of each of both ways */
    float *x, *u, *c, *h, *mask;    /* in, x W, states, out, and what is dropped of it */
    float *du, *dx, *dh;
} Layer;

typedef struct Span { int begin, end; } Span;       /* the words of a sentence in its batch */

/* A layer and the sentences that go through it. */
typedef struct Passage { const Layer *l; const Span *spans; int nspans; } Passage;

static void sru_half(const void *work, int half)
{
    const Passage *p = work;
    const Layer *l = p->l;
    size_t out = 2 * (size_t)l->way, columns = (size_t)l->gates * out;
    for (int s = half_begin(p->nspans, half); s < half_begin(p->nspans, half + 1); s++) {
        Span span = p->spans[s];
        size_t at = (size_t)span.begin;
        net_recur(l->way, weights[l->v], weights[l->b], l->gates, span.end - span.begin, l->x + at * out, l->u + at * columns, l->c + at * out, l->h + at * out);
    }
}

static void sru(const Layer *l, const Span *spans, int nspans)
{
    halves_do(sru_half, &(Passage){ l, spans, nspans });
}

/* One word of one way, all arrays [n]: what the state before it is told, `carry`, is what it was told by the one behind it. */
static void unit_back(int n, const float *restrict dh, const float *restrict c, const float *restrict c0, const float *restrict u, const float *restrict around,
                      const float *restrict v, float *restrict du, float *restrict da, float *restrict carry, float *restrict gv, float *restrict gb)
{
    const float *f = u + n, *r = u + 2 * n, *vf = v, *vr = v + n;
    for (int i = 0; i < n; i++) {
        float dr = dh[i] * (c[i] - around[i]) * r[i] * (1 - r[i]);
        float dc = dh[i] * r[i] + carry[i];
        float df = dc * (c0[i] - u[i]) * f[i] * (1 - f[i]);
        da[i] += dh[i] * (1 - r[i]);
        du[i] = dc * (1 - f[i]);
        du[n + i] = df;
        du[2 * n + i] = dr;
        carry[i] = dc * f[i] + df * vf[i] + dr * vr[i];
        gv[i] += df * c0[i];
        gv[n + i] += dr * c0[i];
        gb[i] += df;
        gb[n + i] += dr;
    }
}

/* One of the two ways: nothing is shared with the other. */
static void sru_back_way(const void *work, int way)
{
    const Passage *p = work;
    const Layer *l = p->l;
    int n = l->way, out = 2 * n, columns = l->gates * out, of_way = 2 * way * n;
    for (int s = 0; s < p->nspans; s++) {
        Span span = p->spans[s];
        float carry[MOST_WAY] = { 0 };
        for (int k = span.end - span.begin - 1; k >= 0; k--) {
            int t = way ? span.end - 1 - k : span.begin + k, before = way ? t + 1 : t - 1;
            static const float nothing[MOST_WAY];
            size_t here = (size_t)t * (size_t)out + (size_t)(way * n), in_u = (size_t)t * (size_t)columns + (size_t)(way * l->gates * n);
            const float *c0 = k ? l->c + (size_t)before * (size_t)out + way * n : nothing;
            bool has_own = l->gates == 4;
            unit_back(n, l->dh + here, l->c + here, c0, l->u + in_u, has_own ? l->u + in_u + 3 * n : l->x + here, weights[l->v] + of_way,
                      l->du + in_u, has_own ? l->du + in_u + 3 * n : l->dx + here, carry, gradient[l->v] + of_way, gradient[l->b] + of_way);
        }
    }
}

/* From l->dh: l->du and the gradients of v and b; what goes around the units is added to l->dx. */
static void sru_back(const Layer *l, const Span *spans, int nspans)
{
    halves_do(sru_back_way, &(Passage){ l, spans, nspans });
}

/* ---- what is dropped -------------------------------------------------------------------- */

static void random_mask(float *mask, int n, float drop)
{
    float keep = 1 / (1 - drop);
    for (int i = 0; i < n; i++)
        mask[i] = uniform() < drop ? 0 : keep;
}

/* The same elements are dropped of all words of a sentence. */
static void drop_sentence(float *x, float *mask, Span s, int columns, float drop)
{
    const float *one = mask + (size_t)s.begin * (size_t)columns;
    random_mask(mask + (size_t)s.begin * (size_t)columns, columns, drop);
    for (int t = s.begin; t < s.end; t++) {
        size_t at = (size_t)t * (size_t)columns;
        memmove(mask + at, one, (size_t)columns * sizeof *mask);
        for (int c = 0; c < columns; c++)
            x[at + (size_t)c] *= one[c];
    }
}

#endif
