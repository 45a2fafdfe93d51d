/* train_net - learns net.bin: tags and trees by a recurrent network.
 *
 *     train_net --models DIR --vectors FILE [--epochs N] TREEBANK... [--test TREEBANK...]
 *
 * DIR has words.bin and lemmas.txt; FILE comes from train_words.  One thread, one
 * order of the sentences, so the same bytes each time on one kind of processor. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "understand/conllu.h"
#include "understand/models.h"
#include "understand/net.h"

enum { BATCH_WORDS = 600, MOST_SENTENCES = 128, ROOM = BATCH_WORDS + NET_LONGEST };

static const float DROP_IN = 0.2f, DROP_BETWEEN = 0.33f, DROP_HEADS = 0.25f, RATE = 0.002f;

/* ---- parameters and Adam -------------------------------------------------------- */

static Net    net;
static float *gradient[NET_PARTS_COUNT], *first[NET_PARTS_COUNT], *second[NET_PARTS_COUNT];
static uint8_t *touched[NET_PARTS_COUNT];           /* rows, of the tables only */
static long   steps, all_steps;

static uint64_t random_state = 88172645463325252u;

static uint32_t next_random(void)
{
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return (uint32_t)(random_state >> 16);
}

static float uniform(void)
{
    return (float)(next_random() & 0xffffff) / 16777216.0f;
}

static void start_parameters(void)
{
    for (int p = 0; p < NET_PARTS_COUNT; p++) {
        size_t n = (size_t)net_rows[p] * (size_t)net_columns[p];
        net.part[p] = calloc(n, sizeof(float));
        gradient[p] = calloc(n, sizeof(float));
        first[p] = calloc(n, sizeof(float));
        second[p] = calloc(n, sizeof(float));
        touched[p] = calloc((size_t)net_rows[p], 1);
        float bound = net_is_table(p) ? 0.15f : net_rows[p] > 4 ? sqrtf(3.0f / (float)net_rows[p]) : 0;
        if (p == NET_ARC_U)
            bound = 0.05f;
        if (p == NET_ARC_ROOT || p == NET_REL_ROOT)
            bound = 0.3f;
        for (size_t i = 0; i < n; i++)
            net.part[p][i] = bound * (2 * uniform() - 1);
    }
}

static void adam(void)
{
    double norm = 0;
    for (int p = 0; p < NET_PARTS_COUNT; p++)
        for (int r = 0; r < net_rows[p]; r++) {
            if (net_is_table(p) && !touched[p][r])
                continue;
            const float *g = gradient[p] + (size_t)r * (size_t)net_columns[p];
            float sum = 0;
            for (int c = 0; c < net_columns[p]; c++)
                sum += g[c] * g[c];
            norm += sum;
        }
    norm = sqrt(norm);
    float clip = norm > 5 ? (float)(5 / norm) : 1;
    steps++;
    float warm = steps < 200 ? (float)steps / 200 : 1;
    float rate = RATE * warm * (1 - (float)steps / (float)(all_steps + 1)) + 1e-6f;
    const float b1 = 0.9f, b2 = 0.98f;
    float fix1 = 1 - powf(b1, (float)steps), fix2 = 1 - powf(b2, (float)steps);
    for (int p = 0; p < NET_PARTS_COUNT; p++)
        for (int r = 0; r < net_rows[p]; r++) {
            if (net_is_table(p) && !touched[p][r])
                continue;
            touched[p][r] = 0;
            size_t at = (size_t)r * (size_t)net_columns[p];
            float *g = gradient[p] + at, *m = first[p] + at, *v = second[p] + at, *w = net.part[p] + at;
            for (int c = 0; c < net_columns[p]; c++) {
                float d = g[c] * clip;
                m[c] = b1 * m[c] + (1 - b1) * d;
                v[c] = b2 * v[c] + (1 - b2) * d * d;
                w[c] -= rate * (m[c] / fix1) / (sqrtf(v[c] / fix2) + 1e-8f);
                g[c] = 0;
            }
        }
}

/* ---- products and their gradients --------------------------------------------------- */

static float *turned_room;

static const float *turned(const float *a, int rows, int columns)
{
    static size_t room;
    if ((size_t)rows * (size_t)columns > room) {
        room = (size_t)rows * (size_t)columns;
        free(turned_room);
        turned_room = malloc(room * sizeof(float));
    }
    for (int i = 0; i < rows; i += 8)
        for (int j = 0; j < columns; j++)
            for (int k = i; k < i + 8 && k < rows; k++)
                turned_room[(size_t)j * (size_t)rows + (size_t)k] = a[(size_t)k * (size_t)columns + (size_t)j];
    return turned_room;
}

/* y = x W (+ b) */
static void forward(int n, const float *x, int part, int bias, float *y)
{
    int in = net_rows[part], out = net_columns[part];
    if (bias >= 0)
        for (int i = 0; i < n; i++)
            memcpy(y + (size_t)i * (size_t)out, net.part[bias], (size_t)out * sizeof *y);
    net_multiply(n, out, in, x, in, net.part[part], out, y, out, bias >= 0);
}

/* From dy: the gradients of W and b; dx is added to. */
static void backward(int n, const float *x, int part, int bias, const float *dy, float *dx)
{
    int in = net_rows[part], out = net_columns[part];
    net_multiply(in, out, n, turned(x, n, in), n, dy, out, gradient[part], out, true);
    if (dx)
        net_multiply(n, in, out, dy, out, turned(net.part[part], in, out), in, dx, in, true);
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

static void sru(const Layer *l, const Span *spans, int nspans)
{
    int columns = l->gates * NET_OUT;
    for (int s = 0; s < nspans; s++) {
        size_t at = (size_t)spans[s].begin;
        net_recur(net.part[l->v], net.part[l->b], l->gates, spans[s].end - spans[s].begin, l->x + at * NET_OUT,
                  l->u + at * (size_t)columns, l->c + at * NET_OUT, l->h + at * NET_OUT);
    }
}

static void sru_back(const Layer *l, const Span *spans, int nspans, const float *dh_all)
{
    int columns = l->gates * NET_OUT;
    const float *v = net.part[l->v];
    for (int s = 0; s < nspans; s++)
        for (int way = 0; way < 2; way++) {
            float carry[NET_WAY] = { 0 };
            const float *vf = v + (2 * way) * NET_WAY, *vr = vf + NET_WAY;
            float *gvf = gradient[l->v] + (2 * way) * NET_WAY, *gvr = gvf + NET_WAY;
            float *gbf = gradient[l->b] + (2 * way) * NET_WAY, *gbr = gbf + NET_WAY;
            int length = spans[s].end - spans[s].begin;
            for (int k = length - 1; k >= 0; k--) {
                int t = way ? spans[s].end - 1 - k : spans[s].begin + k;
                int before = way ? t + 1 : t - 1;
                static const float nothing[NET_WAY];
                const float *u = l->u + (size_t)t * (size_t)columns + way * l->gates * NET_WAY;
                const float *f = u + NET_WAY, *r = u + 2 * NET_WAY;
                const float *c = l->c + (size_t)t * NET_OUT + way * NET_WAY;
                const float *c0 = k ? l->c + (size_t)before * NET_OUT + way * NET_WAY : nothing;
                const float *around = l->gates == 4 ? u + 3 * NET_WAY : l->x + (size_t)t * NET_OUT + way * NET_WAY;
                const float *dh = dh_all + (size_t)t * NET_OUT + way * NET_WAY;
                float *du = l->du + (size_t)t * (size_t)columns + way * l->gates * NET_WAY;
                float *da = l->gates == 4 ? du + 3 * NET_WAY : l->dx + (size_t)t * NET_OUT + way * NET_WAY;
                for (int i = 0; i < NET_WAY; i++) {
                    float dr = dh[i] * (c[i] - around[i]) * r[i] * (1 - r[i]);
                    float dc = dh[i] * r[i] + carry[i];
                    float df = dc * (c0[i] - u[i]) * f[i] * (1 - f[i]);
                    da[i] += dh[i] * (1 - r[i]);
                    du[i] = dc * (1 - f[i]);
                    du[NET_WAY + i] = df;
                    du[2 * NET_WAY + i] = dr;
                    carry[i] = dc * f[i] + df * vf[i] + dr * vr[i];
                    gvf[i] += df * c0[i];
                    gvr[i] += dr * c0[i];
                    gbf[i] += df;
                    gbr[i] += dr;
                }
            }
        }
}

/* ---- one batch -------------------------------------------------------------------------- */

static int *word_counts;            /* by row of EMB_WORD */

static float in_[ROOM * NET_IN], in_mask[ROOM * NET_IN];
static float u0[ROOM * 4 * NET_OUT], u1[ROOM * 3 * NET_OUT], u2[ROOM * 3 * NET_OUT];
static float du0[ROOM * 4 * NET_OUT], du1[ROOM * 3 * NET_OUT], du2[ROOM * 3 * NET_OUT];
static float c_[NET_LAYERS][ROOM * NET_OUT], h_[NET_LAYERS][ROOM * NET_OUT], hm[NET_LAYERS][ROOM * NET_OUT];
static float dh_[NET_LAYERS][ROOM * NET_OUT], din[ROOM * NET_IN];
static float tags[ROOM * NET_TAGS], dep[ROOM * NET_ARC], head[ROOM * NET_ARC], rel_dep[ROOM * NET_RELATION], rel_head[ROOM * NET_RELATION];
static float ddep[ROOM * NET_ARC], dhead[ROOM * NET_ARC], drel_head[ROOM * NET_RELATION];
static float dep_mask[ROOM * NET_ARC], head_mask[ROOM * NET_ARC];
static float rel[ROOM * NET_RELATION], rel_mask[ROOM * NET_RELATION], drel[ROOM * NET_RELATION], out[ROOM * NET_RELATIONS];
static double loss_tag, loss_arc, loss_rel;

/* scores -> gradient of their cross entropy, in place; returns the loss. */
static double softmax_back(float *x, int n, int right, float by)
{
    float most = x[0], sum = 0;
    for (int i = 1; i < n; i++)
        most = x[i] > most ? x[i] : most;
    for (int i = 0; i < n; i++)
        sum += x[i] = expf(x[i] - most);
    double loss = -log(x[right] / sum + 1e-12);
    for (int i = 0; i < n; i++)
        x[i] = by * (x[i] / sum - (i == right));
    return loss;
}

static void add_row(int part, int row, const float *d)
{
    float *g = gradient[part] + (size_t)row * (size_t)net_columns[part];
    for (int c = 0; c < net_columns[part]; c++)
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

static void arcs(const Sentence *s, Span at, float by)
{
    int n = s->nwords;
    static float heads[(NET_LONGEST + 1) * NET_ARC], t[NET_LONGEST * NET_ARC], scores[NET_LONGEST * (NET_LONGEST + 16)];
    static float dt[NET_LONGEST * NET_ARC], dheads[(NET_LONGEST + 1) * NET_ARC];
    memcpy(heads, net.part[NET_ARC_ROOT], NET_ARC * sizeof(float));
    memcpy(heads + NET_ARC, head + (size_t)at.begin * NET_ARC, (size_t)n * NET_ARC * sizeof(float));
    const float *d = dep + (size_t)at.begin * NET_ARC;
    net_multiply(n, NET_ARC, NET_ARC, d, NET_ARC, net.part[NET_ARC_U], NET_ARC, t, NET_ARC, false);
    for (int i = 0; i < n; i++)
        for (int c = 0; c < NET_ARC; c++)
            t[i * NET_ARC + c] += net.part[NET_ARC_V][c];
    const float *ht = turned(heads, n + 1, NET_ARC);
    net_multiply(n, n + 1, NET_ARC, t, NET_ARC, ht, n + 1, scores, n + 1, false);
    for (int i = 0; i < n; i++) {
        scores[i * (n + 1) + i + 1] = -1e9f;
        loss_arc += softmax_back(scores + i * (n + 1), n + 1, s->words[i].head + 1, by);
    }
    net_multiply(n, NET_ARC, n + 1, scores, n + 1, heads, NET_ARC, dt, NET_ARC, false);
    net_multiply(n + 1, NET_ARC, n, turned(scores, n, n + 1), n, t, NET_ARC, dheads, NET_ARC, false);
    for (int c = 0; c < NET_ARC; c++)
        gradient[NET_ARC_ROOT][c] += dheads[c];
    for (int i = 0; i < n * NET_ARC; i++)
        dhead[(size_t)at.begin * NET_ARC + (size_t)i] += dheads[NET_ARC + i];
    for (int i = 0; i < n; i++)
        for (int c = 0; c < NET_ARC; c++)
            gradient[NET_ARC_V][c] += dt[i * NET_ARC + c];
    net_multiply(NET_ARC, NET_ARC, n, turned(d, n, NET_ARC), n, dt, NET_ARC, gradient[NET_ARC_U], NET_ARC, true);
    net_multiply(n, NET_ARC, NET_ARC, dt, NET_ARC, turned(net.part[NET_ARC_U], NET_ARC, NET_ARC), NET_ARC,
                 ddep + (size_t)at.begin * NET_ARC, NET_ARC, true);
}

static int tag_of[UPOS_COUNT][XPOS_COUNT];      /* + 1 */

static void learn(const Sentence **batch, int nbatch)
{
    Span spans[MOST_SENTENCES];
    static NetWord words[ROOM];
    int n = 0;
    for (int s = 0; s < nbatch; s++) {
        spans[s] = (Span){ n, n + batch[s]->nwords };
        static char room[1 << 20];
        Arena scratch = { room, room + sizeof room, NULL };
        net_words(&net, batch[s], words + n, scratch);
        n = spans[s].end;
    }
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
    for (int s = 0; s < nbatch; s++)
        drop_sentence(in_, in_mask, spans[s], NET_IN, DROP_IN);
    Layer layers[NET_LAYERS] = {
        { NET_W0, NET_V0, NET_B0, 4, in_, u0, c_[0], h_[0], du0, din },
        { NET_W1, NET_V1, NET_B1, 3, h_[0], u1, c_[1], h_[1], du1, dh_[0] },
        { NET_W2, NET_V2, NET_B2, 3, h_[1], u2, c_[2], h_[2], du2, dh_[1] },
    };
    for (int l = 0; l < NET_LAYERS; l++) {
        forward(n, layers[l].x, layers[l].w, -1, layers[l].u);
        sru(&layers[l], spans, nbatch);
        for (int s = 0; s < nbatch; s++)
            drop_sentence(h_[l], hm[l], spans[s], NET_OUT, DROP_BETWEEN);
    }
    float by = 1.0f / (float)n;
    memset(dh_, 0, sizeof dh_);
    memset(din, 0, (size_t)n * NET_IN * sizeof(float));

    /* tags, from the second layer */
    forward(n, h_[1], NET_TAG_W, NET_TAG_B, tags);
    int t0 = 0;
    for (int s = 0; s < nbatch; s++)
        for (int k = 0; k < batch[s]->nwords; k++, t0++)
            loss_tag += softmax_back(tags + (size_t)t0 * NET_TAGS, NET_TAGS, tag_of[batch[s]->words[k].upos][batch[s]->words[k].xpos] - 1, by);
    backward(n, h_[1], NET_TAG_W, NET_TAG_B, tags, dh_[1]);

    /* heads */
    forward(n, h_[2], NET_DEP_W, NET_DEP_B, dep);
    forward(n, h_[2], NET_HEAD_W, NET_HEAD_B, head);
    random_mask(dep_mask, n * NET_ARC, DROP_HEADS);
    random_mask(head_mask, n * NET_ARC, DROP_HEADS);
    relu(dep, dep_mask, n * NET_ARC);
    relu(head, head_mask, n * NET_ARC);
    memset(ddep, 0, (size_t)n * NET_ARC * sizeof(float));
    memset(dhead, 0, (size_t)n * NET_ARC * sizeof(float));
    for (int s = 0; s < nbatch; s++)
        arcs(batch[s], spans[s], by);
    relu_back(dep, dep_mask, ddep, n * NET_ARC);
    relu_back(head, head_mask, dhead, n * NET_ARC);
    backward(n, h_[2], NET_DEP_W, NET_DEP_B, ddep, dh_[2]);
    backward(n, h_[2], NET_HEAD_W, NET_HEAD_B, dhead, dh_[2]);

    /* relations, to the right head */
    forward(n, h_[2], NET_REL_DEP_W, -1, rel_dep);
    forward(n, h_[2], NET_REL_HEAD_W, -1, rel_head);
    for (int s = 0, t = 0; s < nbatch; s++)
        for (int k = 0; k < batch[s]->nwords; k++, t++) {
            int h = batch[s]->words[k].head;
            const float *hv = h < 0 ? net.part[NET_REL_ROOT] : rel_head + (size_t)(spans[s].begin + h) * NET_RELATION;
            for (int c = 0; c < NET_RELATION; c++)
                rel[(size_t)t * NET_RELATION + (size_t)c] = rel_dep[(size_t)t * NET_RELATION + (size_t)c] + hv[c] + net.part[NET_REL_B][c];
        }
    random_mask(rel_mask, n * NET_RELATION, DROP_HEADS);
    relu(rel, rel_mask, n * NET_RELATION);
    forward(n, rel, NET_REL_OUT_W, NET_REL_OUT_B, out);
    for (int s = 0, t = 0; s < nbatch; s++)
        for (int k = 0; k < batch[s]->nwords; k++, t++)
            loss_rel += softmax_back(out + (size_t)t * NET_RELATIONS, NET_RELATIONS, batch[s]->words[k].dep, by);
    memset(drel, 0, (size_t)n * NET_RELATION * sizeof(float));
    backward(n, rel, NET_REL_OUT_W, NET_REL_OUT_B, out, drel);
    relu_back(rel, rel_mask, drel, n * NET_RELATION);
    memset(drel_head, 0, (size_t)n * NET_RELATION * sizeof(float));
    for (int s = 0, t = 0; s < nbatch; s++)
        for (int k = 0; k < batch[s]->nwords; k++, t++) {
            int h = batch[s]->words[k].head;
            float *hv = h < 0 ? gradient[NET_REL_ROOT] : drel_head + (size_t)(spans[s].begin + h) * NET_RELATION;
            for (int c = 0; c < NET_RELATION; c++) {
                float d = drel[(size_t)t * NET_RELATION + (size_t)c];
                hv[c] += d;
                gradient[NET_REL_B][c] += d;
            }
        }
    backward(n, h_[2], NET_REL_DEP_W, -1, drel, dh_[2]);
    backward(n, h_[2], NET_REL_HEAD_W, -1, drel_head, dh_[2]);

    for (int l = NET_LAYERS - 1; l >= 0; l--) {
        for (size_t i = 0; i < (size_t)n * NET_OUT; i++)
            dh_[l][i] *= hm[l][i];
        /* what goes around the units is added by sru_back, what goes through them here */
        if (layers[l].gates == 4)
            memset(layers[l].du, 0, (size_t)n * 4 * NET_OUT * sizeof(float));
        sru_back(&layers[l], spans, nbatch, dh_[l]);
        backward(n, layers[l].x, layers[l].w, -1, layers[l].du, layers[l].dx);
    }
    for (int t = 0; t < n; t++) {
        float *d = din + (size_t)t * NET_IN;
        for (int c = 0; c < NET_IN; c++)
            d[c] *= in_mask[(size_t)t * NET_IN + (size_t)c];
        add_row(NET_EMB_WORD, words[t].word, d);
        d += NET_WORD + NET_VECTOR;
        add_row(NET_EMB_SUFFIX3, words[t].suffix3, d);
        d += NET_SUFFIX3_DIMS;
        add_row(NET_EMB_SUFFIX2, words[t].suffix2, d);
        d += NET_SUFFIX2_DIMS;
        add_row(NET_EMB_PREFIX, words[t].prefix, d);
        d += NET_PREFIX_DIMS;
        add_row(NET_EMB_SHAPE, words[t].shape, d);
    }
    adam();
}

/* ---- files ----------------------------------------------------------------------------------- */

static void load(const char *path, Understanding *u, Arena *forever)
{
    Error err;
    Text file;
    if (!file_read(path, forever, &file, &err) || !conllu_read(file, path, forever, u, &err))
        fprintf(stderr, "train_net: %s\n", err.what), exit(1);
}

/* Words that the treebanks or the vectors do not have get rows of their own by
 * chance; they are learned as unknown, row 0. */
static void load_vectors(const char *path, Arena *forever)
{
    Error err;
    Text file;
    if (!file_read(path, forever, &file, &err))
        fprintf(stderr, "train_net: %s\n", err.what), exit(1);
    enum { ENTRY = 8 + NET_VECTOR * 4 };
    int n = file.n / ENTRY;
    uint32_t room = 16;
    while (room < (uint32_t)n * 10 / 7)
        room *= 2;
    uint64_t *words = NEW_ARRAY(forever, uint64_t, room);
    int8_t *rows = NEW_ARRAY(forever, int8_t, (size_t)room * NET_VECTOR);
    float most = 0;
    for (int i = 0; i < n; i++) {
        float v[NET_VECTOR];
        memcpy(v, file.at + (size_t)i * ENTRY + 8, sizeof v);
        for (int d = 0; d < NET_VECTOR; d++)
            most = fmaxf(most, fabsf(v[d]));
    }
    for (int i = 0; i < n; i++) {
        uint64_t word;
        float v[NET_VECTOR];
        memcpy(&word, file.at + (size_t)i * ENTRY, 8);
        memcpy(v, file.at + (size_t)i * ENTRY + 8, sizeof v);
        uint32_t at = (uint32_t)word & (room - 1);
        while (words[at])
            at = (at + 1) & (room - 1);
        words[at] = word;
        for (int d = 0; d < NET_VECTOR; d++)
            rows[(size_t)at * NET_VECTOR + (size_t)d] = (int8_t)lroundf(v[d] / most * 127);
    }
    /* Unit vectors of 48 numbers are scaled up to the size of the other inputs. */
    net.vectors = (NetVectors){ words, room - 1, rows, most / 127 * 1.5f };
    printf("%d vectors\n", n);
}

static char tag_names[NET_TAGS][NET_TAG_NAME];

static bool write_net(const char *path)
{
    FILE *f = fopen(path, "wb");
    if (!f)
        return false;
    uint32_t sizes[4] = { 1, (uint32_t)net.ntags, net.vectors.mask + 1, NET_PARTS_COUNT };
    fwrite("SITREPNT", 1, 8, f);
    fwrite(sizes, 1, sizeof sizes, f);
    fwrite(tag_names, 1, sizeof tag_names, f);
    fwrite(net.known, sizeof *net.known, NET_KNOWN, f);
    fwrite(net.vectors.words, 8, net.vectors.mask + 1, f);
    fwrite(&net.vectors.scale, 1, 4, f);
    fwrite(net.vectors.rows, NET_VECTOR, net.vectors.mask + 1, f);
    for (int p = 0; p < NET_PARTS_COUNT; p++) {
        /* Tables as bytes, the rest in 16 bits, each row on a scale of its own. */
        for (int r = 0; r < net_rows[p]; r++) {
            const float *row = net.part[p] + (size_t)r * (size_t)net_columns[p];
            float most = 1e-12f, top = net_is_table(p) ? 127 : 32767;
            for (int c = 0; c < net_columns[p]; c++)
                most = fmaxf(most, fabsf(row[c]));
            float scale = most / top;
            fwrite(&scale, 1, 4, f);
            for (int c = 0; c < net_columns[p]; c++) {
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
    return fclose(f) == 0;
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
    net_understand(loaded, ours, u.nsentences, true, &keep, scratch);
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

int main(int argc, char **argv)
{
    const char *models = NULL, *vectors = NULL;
    int epochs = 12, tests = argc, n = 0, room = 0;
    Arena forever = arena_open((size_t)8 << 30), scratch = arena_open((size_t)4 << 30);
    const Sentence **all = NULL;
    for (int i = 1; i < argc; i++) {
        if (!strcmp(argv[i], "--models")) models = argv[++i];
        else if (!strcmp(argv[i], "--vectors")) vectors = argv[++i];
        else if (!strcmp(argv[i], "--epochs")) epochs = atoi(argv[++i]);
        else if (!strcmp(argv[i], "--test")) { tests = i + 1; break; }
        else {
            Understanding *u = NEW(&forever, Understanding);
            load(argv[i], u, &forever);
            for (int k = 0; k < u->nsentences; k++)
                if (u->sentences[k].nwords <= 150)
                    *GROW(&forever, all, n, room) = &u->sentences[k];
        }
    }
    if (!models || !vectors)
        return fprintf(stderr, "train_net: --models DIR or --vectors FILE is missing\n"), 2;
    load_vectors(vectors, &forever);
    start_parameters();
    word_counts = calloc(NET_WORDS, sizeof *word_counts);
    NetKnown *known = NEW_ARRAY(&forever, NetKnown, NET_KNOWN);
    net.known = known;
    long nwords = 0;
    int nrows = 1;
    uint8_t *once = NEW_ARRAY(&forever, uint8_t, 1 << 22);      /* seen once or twice, by hash */
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < n; i++) {
            Arena more = scratch;
            Traits *traits = NEW_ARRAY(&more, Traits, all[i]->nwords);
            traits_of(all[i], traits);
            for (int k = 0; k < all[i]->nwords; k++) {
                uint8_t *seen = &once[traits[k].word >> 20 & ((1 << 22) - 1)];
                *seen = (uint8_t)(*seen + (pass == 0 && *seen < 255));
                uint32_t at = net_known_slot(known, traits[k].word);
                if (pass == 1 && !known[at].key && *seen > 2 && nrows < NET_WORDS)
                    known[at] = (NetKnown){ net_known_key(traits[k].word), (uint32_t)nrows++ };
            }
        }
    for (int i = 0; i < n; i++) {
        NetWord words[NET_LONGEST];
        net_words(&net, all[i], words, scratch);
        for (int k = 0; k < all[i]->nwords; k++) {
            const Word *w = &all[i]->words[k];
            word_counts[words[k].word]++;
            nwords++;
            int *tag = &tag_of[w->upos][w->xpos];
            if (!*tag && net.ntags < NET_TAGS) {
                snprintf(tag_names[net.ntags], sizeof tag_names[0], "%s|%s", upos_word(w->upos), xpos_word(w->xpos));
                *tag = ++net.ntags;
            }
        }
    }
    word_counts[0] = 0;
    printf("%d words with rows of their own\n", nrows);
    /* Sentences of like length go together; the batches come in any order. */
    qsort(all, (size_t)n, sizeof *all, by_length);
    int nbatches = 0, *starts = NEW_ARRAY(&forever, int, n + 1);
    for (int i = 0; i < n; nbatches++) {
        starts[nbatches] = i;
        for (int words = 0; i < n && i - starts[nbatches] < MOST_SENTENCES && (words += all[i]->nwords) <= BATCH_WORDS; i++) { }
    }
    starts[nbatches] = n;
    all_steps = (long)epochs * nbatches;
    printf("%d sentences, %ld words, %d batches, %d tags\n", n, nwords, nbatches, net.ntags);
    fflush(stdout);
    int *order = NEW_ARRAY(&forever, int, nbatches);
    for (int i = 0; i < nbatches; i++)
        order[i] = i;
    char *path = text_zero_ended(text_format(&forever, "%s/net.bin", models), &forever);
    for (int e = 0; e < epochs; e++) {
        clock_t began = clock();
        loss_tag = loss_arc = loss_rel = 0;
        /* Within runs of like length, sentences change places. */
        for (int i = 0; i + 1 < n; i++) {
            int j = i + (int)(next_random() % 64);
            if (j < n) {
                const Sentence *t = all[i];
                if (all[j]->nwords == t->nwords) {
                    all[i] = all[j];
                    all[j] = t;
                }
            }
        }
        for (int i = nbatches - 1; i > 0; i--) {
            int j = (int)(next_random() % (uint32_t)(i + 1)), t = order[i];
            order[i] = order[j];
            order[j] = t;
        }
        for (int i = 0; i < nbatches; i++)
            learn(all + starts[order[i]], starts[order[i] + 1] - starts[order[i]]);
        printf("epoch %d: tag %.4f arc %.4f relation %.4f, %.0f s\n", e + 1, loss_tag / (double)nwords, loss_arc / (double)nwords,
               loss_rel / (double)nwords, (double)(clock() - began) / CLOCKS_PER_SEC);
        fflush(stdout);
        if (e % 3 == 2 || e == epochs - 1) {
            Arena more = forever;
            Net *loaded;
            Error err;
            if (!write_net(path) || !net_load(models, &more, &loaded, &err))
                return fprintf(stderr, "train_net: cannot write %s or read it back: %s\n", path, err.what), 1;
            for (int i = tests; i < argc; i++)
                test(argv[i], loaded, scratch);
        }
    }
    return 0;
}
