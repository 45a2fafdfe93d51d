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
#include "net_trainer.h"
#include "understand/conllu.h"
#include "understand/models.h"
#include "understand/net.h"

enum { BATCH_WORDS = 600, MOST_SENTENCES = 128, ROOM = BATCH_WORDS + NET_LONGEST };

static float drop_in = 0.2f, drop_between = 0.33f, drop_heads = 0.25f;
static float top_rate = 0.002f, floor_rate = 0;
static long  since, until;                          /* the rate falls from step `since` to `until` */
static bool  learns_guesses;

static Net    net;
#define WAY      (net.size.way)
#define OUT      (2 * WAY)
#define ARC      (net.size.arc)
#define RELATION (net.size.relation)
#define PAIR     (2 * RELATION)

/* Only for learning, behind the parts of the network: which word is it that was hidden? */
enum { GUESS_W = NET_PARTS_COUNT, GUESS_B, GUESSES = 4096 };

static void start_parameters(void)
{
    for (int p = 0; p < NET_PARTS_COUNT; p++) {
        add_part(net.rows[p], net.columns[p], net_is_table(p),
                 net_is_table(p) ? 0.15f : p == NET_ARC_U ? 0.05f : p == NET_ARC_ROOT || p == NET_REL_ROOT ? 0.3f
                 : net.rows[p] > 4 ? sqrtf(3.0f / (float)net.rows[p]) : 0);
        net.part[p] = weights[p];
    }
    add_part(OUT, GUESSES, false, sqrtf(3.0f / (float)OUT));
    add_part(1, GUESSES, false, 0);
}

static void take_step(void)
{
    long now = steps + 1 - since;
    float warm = now < 200 ? (float)now / 200 : 1;
    float left = 1 - (float)now / (float)(until - since + 1);
    nlearning = learns_guesses ? nparts : NET_PARTS_COUNT;
    take_steps(top_rate * warm * (floor_rate + (1 - floor_rate) * left) + 1e-6f);
    follow(NET_PARTS_COUNT, 2000);
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

/* ---- one batch -------------------------------------------------------------------------- */

static int *word_counts;            /* by row of EMB_WORD */

static float *in_, *in_mask, *din;
static Layer  layers[NET_LAYERS], *last;
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
        static const NetPart w[] = { NET_W0, NET_W1, NET_W2 };      /* V and B follow each */
        int gates = l ? 3 : 4;
        last = &layers[l];
        *last = (Layer){ w[l], w[l] + 1, w[l] + 2, gates, WAY, .u = numbers(gates * OUT), .du = numbers(gates * OUT),
                         .c = numbers(OUT), .h = numbers(OUT), .mask = numbers(OUT), .dh = numbers(OUT) };
        last->x = l ? layers[l - 1].h : in_;
        last->dx = l ? layers[l - 1].dh : din;
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
    multiply(n, ARC, ARC, as_it_lies(d, ARC), as_it_lies(weights[NET_ARC_U], ARC), t, ARC, true);
    multiply(n, wide, ARC, as_it_lies(t, ARC), turned(heads, ARC), scores, wide, false);
    for (int i = 0; i < n; i++) {
        float *row = scores + i * wide;
        row[i + 1] = -1e9f;
        loss_arc += softmax_back(row, n + 1, s->words[i].head + 1, thought ? thought + i * wide : NULL, by);
        for (int j = n + 1; j < wide; j++)
            row[j] = 0;
    }
    multiply(n, ARC, wide, as_it_lies(scores, wide), as_it_lies(heads, ARC), dt, ARC, false);
    multiply(n + 1, ARC, n, turned(scores, wide), as_it_lies(t, ARC), dheads, ARC, false);
    for (int c = 0; c < ARC; c++)
        gradient[NET_ARC_ROOT][c] += dheads[c];
    for (int i = 0; i < n * ARC; i++)
        dhead[(size_t)at.begin * ARC + (size_t)i] += dheads[ARC + i];
    for (int i = 0; i < n; i++)
        for (int c = 0; c < ARC; c++)
            gradient[NET_ARC_V][c] += dt[i * ARC + c];
    multiply(ARC, ARC, n, turned(d, ARC), as_it_lies(dt, ARC), gradient[NET_ARC_U], ARC, true);
    multiply(n, ARC, ARC, as_it_lies(dt, ARC), turned(weights[NET_ARC_U], ARC), ddep + (size_t)at.begin * ARC, ARC, true);
}

static void relations(const Sentence **batch, int nbatch, const Span *spans, int n, float by)
{
    forward(n, last->h, NET_REL_DEP_W, -1, rel_dep);
    forward(n, last->h, NET_REL_HEAD_W, -1, rel_head);
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
    backward(n, last->h, NET_REL_DEP_W, -1, drel_dep, last->dh);
    backward(n, last->h, NET_REL_HEAD_W, -1, drel_head, last->dh);
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
            memcpy(seen + m * OUT, last->h + t * OUT, OUT * sizeof(float));
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
            last->dh[which[k] * OUT + c] += dseen[k * OUT + c];
}

static int tag_of[UPOS_COUNT][XPOS_COUNT];      /* + 1 */

/* What a batch is: sentences of the treebanks; or news, with holes; or news with holes
 * of whose trees a teacher thinks something. */
typedef enum Kind { TREEBANK, NEWS, TAUGHT_NEWS } Kind;

enum { MOST_TEACHERS = 4 };
static const Net *teachers[MOST_TEACHERS];
static int   nteachers;

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

/* What the teachers thought of a sentence when it was first met: they never change their minds. */
typedef struct Thought { const Sentence *of; NetThoughts is; } Thought;

enum { THOUGHTS = 1 << 19 };
static Thought *kept_thoughts;
static Arena    thinking[3];        /* of a batch; of a teacher; and what is kept */

static Thought *thought_of(const Sentence *s)
{
    size_t at = (size_t)((uintptr_t)s * 0x9E3779B97F4A7C15u >> 40) & (THOUGHTS - 1);
    while (kept_thoughts[at].of && kept_thoughts[at].of != s)
        at = (at + 1) & (THOUGHTS - 1);
    return &kept_thoughts[at];
}

/* How many numbers tell the heads of a sentence. */
static size_t head_room(const Sentence *s)
{
    return (size_t)s->nwords * (size_t)net_stride(s->nwords);
}

/* Of news, the first teacher says what the trees are, and all which relations they would have. */
static void think(Sentence *s, const Sentence **of, int n, Kind kind, Arena keep, Arena scratch)
{
    for (int k = 0; k < n; k++) {
        Arena *kept = &thinking[2];
        *thought_of(of[k]) = (Thought){ of[k], { NEW_ARRAY(kept, float, s[k].nwords * NET_TAGS), NEW_ARRAY(kept, float, head_room(&s[k])),
                                                 NEW_ARRAY(kept, float, s[k].nwords * NET_RELATIONS) } };
    }
    for (int i = 0; i < nteachers; i++) {
        Arena once = keep;
        NetThoughts t = net_think(teachers[i], s, n, kind != TREEBANK && i == 0, &once, scratch);
        for (int k = 0; k < n; k++) {
            NetThoughts *sum = &thought_of(of[k])->is;
            int stride = net_stride(s[k].nwords);
            for (int w = 0; w < s[k].nwords; w++, t.heads += stride, t.tags += NET_TAGS, t.relations += NET_RELATIONS) {
                t.heads[w + 1] = -1e9f;
                add_thought(t.heads, s[k].nwords + 1, sum->heads + w * stride);
                add_thought(t.tags, NET_TAGS, sum->tags + w * NET_TAGS);
                add_thought(t.relations, NET_RELATIONS, sum->relations + w * NET_RELATIONS);
            }
        }
    }
    for (int k = 0; k < n && kind != TREEBANK; k++)
        for (int w = 0; w < s[k].nwords; w++) {
            const float *relations = thought_of(of[k])->is.relations + w * NET_RELATIONS;
            int best = 0;
            for (int d = 1; d < DEP_COUNT; d++)
                best = relations[d] > relations[best] ? d : best;
            s[k].words[w].dep = (uint8_t)best;
        }
}

/* What all teachers think of a batch. */
static void ask_teachers(const Sentence **batch, int nbatch, int n, Kind kind)
{
    Arena keep = thinking[0];
    Sentence *new = NEW_ARRAY(&keep, Sentence, nbatch);
    const Sentence **of = NEW_ARRAY(&keep, const Sentence *, nbatch);
    int nnew = 0;
    size_t room = 0;
    for (int k = 0; k < nbatch; k++) {
        room += head_room(batch[k]);
        if (!thought_of(batch[k])->of)
            new[nnew] = *batch[k], of[nnew++] = batch[k];
    }
    if (nnew)
        think(new, of, nnew, kind, keep, thinking[1]);
    thoughts = (NetThoughts){ NEW_ARRAY(&keep, float, n * NET_TAGS), NEW_ARRAY(&keep, float, room), NEW_ARRAY(&keep, float, n * NET_RELATIONS) };
    trust = kind == TREEBANK ? 0.5f : 1;
    NetThoughts at = thoughts;
    for (int k = 0; k < nbatch; k++) {
        const NetThoughts *is = &thought_of(batch[k])->is;
        size_t words = (size_t)batch[k]->nwords;
        memcpy(at.tags, is->tags, words * NET_TAGS * sizeof(float)), at.tags += words * NET_TAGS;
        memcpy(at.heads, is->heads, head_room(batch[k]) * sizeof(float)), at.heads += head_room(batch[k]);
        memcpy(at.relations, is->relations, words * NET_RELATIONS * sizeof(float)), at.relations += words * NET_RELATIONS;
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
    forward(n, layers[1].h, NET_TAG_W, NET_TAG_B, tags);
    for (int s = 0, t = 0; s < nbatch; s++)
        for (int k = 0; k < batch[s]->nwords; k++, t++)
            loss_tag += softmax_back(tags + (size_t)t * NET_TAGS, NET_TAGS, right_tag(&batch[s]->words[k]),
                                     thoughts.tags ? thoughts.tags + (size_t)t * NET_TAGS : NULL, by);
    backward(n, layers[1].h, NET_TAG_W, NET_TAG_B, tags, layers[1].dh);
}

static void learn_heads(const Sentence **batch, int nbatch, const Span *spans, int n, float by)
{
    const float *thought = thoughts.heads;
    forward(n, last->h, NET_DEP_W, NET_DEP_B, dep);
    forward(n, last->h, NET_HEAD_W, NET_HEAD_B, head);
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
    backward(n, last->h, NET_DEP_W, NET_DEP_B, ddep, last->dh);
    backward(n, last->h, NET_HEAD_W, NET_HEAD_B, dhead, last->dh);
}

/* Fills in_: a rare word is taken for an unknown one now and then. */
static void put_in(NetWord *words, int n)
{
    for (int t = 0; t < n; t++) {
        float rare = 0.4f / (0.4f + (float)word_counts[words[t].word]);
        if (uniform() < rare || word_counts[words[t].word] == 0)
            words[t].word = 0;
        if (uniform() < 0.05f)
            words[t].word = 0, words[t].vector = -1;
        if (words[t].vector >= 0 && uniform() < 0.5f * rare)
            words[t].vector = -1;
        net_input(&net, &words[t], in_ + (size_t)t * NET_IN);
    }
}

/* Of news some words are hidden whole. */
static void hide_words(bool *hidden, int n, Kind kind)
{
    for (int t = 0; t < n; t++) {
        hidden[t] = kind != TREEBANK && uniform() < 0.15f;
        for (int c = 0; hidden[t] && c < NET_IN; c++)
            in_[t * NET_IN + c] = in_mask[t * NET_IN + c] = 0;
    }
}

static void go_through(const Span *spans, int nbatch, int n, Kind kind)
{
    for (Layer *l = layers; l <= last; l++) {
        forward(n, l->x, l->w, -1, l->u);
        sru(l, spans, nbatch);
        for (int s = 0; s < nbatch; s++)
            drop_sentence(l->h, l->mask, spans[s], OUT, kind == TREEBANK ? drop_between : drop_between / 2);
        memset(l->dh, 0, (size_t)n * (size_t)OUT * sizeof(float));
    }
    memset(din, 0, (size_t)n * NET_IN * sizeof(float));
}

static void go_back(const Span *spans, int nbatch, int n)
{
    for (Layer *l = last; l >= layers; l--) {
        for (size_t i = 0; i < (size_t)n * (size_t)OUT; i++)
            l->dh[i] *= l->mask[i];
        /* what goes around the units is added by sru_back, what goes through them here */
        if (l->gates == 4)
            memset(l->du, 0, (size_t)n * 4 * (size_t)OUT * sizeof(float));
        sru_back(l, spans, nbatch);
        if (l > layers) {
            backward(n, l->x, l->w, -1, l->du, l->dx);
            continue;
        }
        learn_product(n, in_, l->w, -1, l->du);         /* the vectors of words are not learned here */
        back_through(n, l->w, l->du, din, 0, NET_WORD);
        back_through(n, l->w, l->du, din, NET_WORD + WORD_VECTOR, NET_IN);
    }
}

/* From din: the gradients of the rows of tables that made the input. */
static void back_to_tables(const NetWord *words, int n)
{
    for (int t = 0; t < n; t++) {
        float *d = din + (size_t)t * NET_IN;
        for (int c = 0; c < NET_IN; c++)
            d[c] *= in_mask[(size_t)t * NET_IN + (size_t)c];
        add_row(NET_EMB_WORD, words[t].word, d, 1);
        d += NET_WORD + WORD_VECTOR;
        add_row(NET_EMB_SUFFIX3, words[t].suffix3, d, 1);
        d += NET_SUFFIX3_DIMS;
        add_row(NET_EMB_SUFFIX2, words[t].suffix2, d, 1);
        d += NET_SUFFIX2_DIMS;
        add_row(NET_EMB_PREFIX, words[t].prefix, d, 1);
        d += NET_PREFIX_DIMS;
        float share = net_piece_share(&words[t]), piece[NET_PIECE_DIMS];
        for (int c = 0; c < NET_PIECE_DIMS; c++)
            piece[c] = share * d[c];
        for (int p = 0; p < words[t].npieces; p++)
            add_row(NET_EMB_PIECE, words[t].pieces[p], piece, 1);
        d += NET_PIECE_DIMS;
        add_row(NET_EMB_SHAPE, words[t].shape, d, 1);
    }
}

static void learn(const Sentence **batch, int nbatch, Kind kind)
{
    Span spans[MOST_SENTENCES];
    static NetWord words[ROOM], as_is[ROOM];
    static bool hidden[ROOM];
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
    put_in(words, n);
    words_learned += n;
    for (int s = 0; s < nbatch; s++)
        drop_sentence(in_, in_mask, spans[s], NET_IN, kind == TREEBANK ? drop_in : drop_in / 2);
    hide_words(hidden, n, kind);
    go_through(spans, nbatch, n, kind);
    if (kind != TREEBANK)
        guesses(as_is, hidden, n);
    float by = 1.0f / (float)n;
    if (kind != NEWS) {
        learn_tags(batch, nbatch, n, by);
        learn_heads(batch, nbatch, spans, n, by);
        relations(batch, nbatch, spans, n, by);
    }
    go_back(spans, nbatch, n);
    back_to_tables(words, n);
    take_step();
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

/* ---- the whole ------------------------------------------------------------------------- */

typedef struct Options {
    const char *models, *news, *own, *from, *name;
    NetSize size;
    bool  mix;
    float drop;
    int   epochs, before, own_times, tests;         /* tests: the first of them in argv */
} Options;

static void stop(const char *what)
{
    fprintf(stderr, "train_net: %s\n", what);
    exit(1);
}

static void add_treebank(Corpus *trees, const char *path, Arena *forever)
{
    Understanding *u = NEW(forever, Understanding);
    load(path, u, forever);
    add_sentences(trees, u, 150, forever);
}

/* Treebanks are read, teachers loaded as they are named. */
static Options told(int argc, char **argv, Corpus *trees, Arena *forever)
{
    Options o = { .name = "net.bin", .size = { 3, 128, 128, 128 }, .drop = 1, .epochs = 12, .before = 1, .own_times = 6, .tests = argc };
    Error err;
    for (int i = 1; i < argc; i++) {
        if (!strcmp(argv[i], "--models")) o.models = argv[++i];
        else if (!strcmp(argv[i], "--news")) o.news = argv[++i];
        else if (!strcmp(argv[i], "--rate")) top_rate = (float)atof(argv[++i]);
        else if (!strcmp(argv[i], "--own-times")) o.own_times = atoi(argv[++i]);
        else if (!strcmp(argv[i], "--name")) o.name = argv[++i];
        else if (!strcmp(argv[i], "--floor")) floor_rate = (float)atof(argv[++i]);
        else if (!strcmp(argv[i], "--drop")) o.drop = (float)atof(argv[++i]);
        else if (!strcmp(argv[i], "--seed")) random_state += 7919 * (uint64_t)atol(argv[++i]);
        else if (!strcmp(argv[i], "--mix")) o.mix = true;
        else if (!strcmp(argv[i], "--threads")) halves_start(atoi(argv[++i]));
        else if (!strcmp(argv[i], "--from")) o.from = argv[++i];
        else if (!strcmp(argv[i], "--own")) o.own = argv[++i];
        else if (!strcmp(argv[i], "--before")) o.before = atoi(argv[++i]);
        else if (!strcmp(argv[i], "--epochs")) o.epochs = atoi(argv[++i]);
        else if (!strcmp(argv[i], "--size")) {
            if (sscanf(argv[++i], "%d,%d,%d,%d", &o.size.layers, &o.size.way, &o.size.arc, &o.size.relation) != 4)
                stop("--size wants four numbers");
        } else if (!strcmp(argv[i], "--teacher")) {
            if (nteachers == MOST_TEACHERS || !net_load(argv[++i], "net.bin", forever, &teachers[nteachers++], &err))
                stop(err.what);
        } else if (!strcmp(argv[i], "--test")) {
            o.tests = i + 1;
            break;
        } else {
            add_treebank(trees, argv[i], forever);
        }
    }
    if (!o.models)
        stop("--models DIR is missing");
    return o;
}

/* Words seen three times get rows of their own; returns how many rows there are. */
static int give_rows(const Corpus *trees, WordRow *known, Arena scratch)
{
    int nrows = 1;
    uint8_t *once = NEW_ARRAY(&scratch, uint8_t, 1 << 22);      /* seen once or twice, by hash */
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < trees->n; i++) {
            Arena more = scratch;
            Traits *traits = NEW_ARRAY(&more, Traits, trees->all[i]->nwords);
            traits_of(trees->all[i], traits);
            for (int k = 0; k < trees->all[i]->nwords; k++) {
                uint8_t *seen = &once[traits[k].word >> 20 & ((1 << 22) - 1)];
                *seen = (uint8_t)(*seen + (pass == 0 && *seen < 255));
                uint32_t at = word_row_slot(known, NET_KNOWN - 1, traits[k].word);
                if (pass == 1 && !known[at].key && *seen > 2 && nrows < NET_WORDS)
                    known[at] = (WordRow){ word_row_key(traits[k].word), (uint32_t)nrows++ };
            }
        }
    return nrows;
}

/* Counts the words by their rows and gathers the tags, a teacher's first, in its order; returns how many words there are. */
static long count_words(const Corpus *trees)
{
    long nwords = 0;
    for (int t = 0; nteachers && t < teachers[0]->ntags; t++)
        add_tag(teachers[0]->upos[t], teachers[0]->xpos[t]);
    for (int i = 0; i < trees->n; i++) {
        static NetWord words[NET_LONGEST];
        net_words(&net, trees->all[i], words);
        for (int k = 0; k < trees->all[i]->nwords; k++, nwords++) {
            const Word *w = &trees->all[i]->words[k];
            word_counts[words[k].word]++;
            add_tag(w->upos, w->xpos);
        }
    }
    word_counts[0] = 0;
    for (int i = 0; i < nteachers; i++)
        for (int t = 0; t < net.ntags; t++)
            if (teachers[i]->ntags != net.ntags || tag_of[teachers[i]->upos[t]][teachers[i]->xpos[t]] != t + 1)
                stop("a teacher learned other tags, from other treebanks");
    return nwords;
}

static void go_on_from(const Options *o, Arena *forever)
{
    const Net *loaded;
    Error err;
    if (!net_load(o->from, o->name, forever, &loaded, &err))
        stop(err.what);
    if (memcmp(&loaded->size, &o->size, sizeof o->size) != 0 || memcmp(net.known, loaded->known, NET_KNOWN * sizeof *net.known) != 0)
        stop("--from has a network of another size or other treebanks");
    for (int p = 0; p < NET_PARTS_COUNT; p++)
        net_read_part(loaded, p, weights[p]);
}

/* The rate is half of what it was when the treebanks' turn comes. */
static void learn_news(Corpus *text, const Options *o, Arena *forever)
{
    Understanding u = { 0 };
    u.sentences = read_lines(o->news, &u.nsentences, forever);
    add_sentences(text, &u, 100, forever);
    cut_batches(text, forever);
    learns_guesses = true;
    until = 2L * o->before * text->nbatches;
    for (int e = 0; e < o->before; e++)
        learn_once(text, NULL, nteachers ? TAUGHT_NEWS : NEWS, e + 1);
    if (o->before == 0)
        shuffle_batches(text);
}

int main(int argc, char **argv)
{
    Arena forever = arena_open((size_t)8 << 30), scratch = arena_open((size_t)4 << 30);
    Corpus trees = { 0 }, text = { 0 };
    Options o = told(argc, argv, &trees, &forever);
    Error err;
    if (!word_vectors_load(o.models, &forever, &net.vectors, &err))
        stop(err.what);
    drop_in *= o.drop, drop_between *= o.drop, drop_heads *= o.drop;
    net_measure(&net, o.size);
    start_parameters();
    start_batches();
    thinking[0] = arena_open((size_t)1 << 30), thinking[1] = arena_open((size_t)1 << 30), thinking[2] = arena_open((size_t)16 << 30);
    kept_thoughts = calloc(THOUGHTS, sizeof *kept_thoughts);
    word_counts = calloc(NET_WORDS, sizeof *word_counts);
    WordRow *known = NEW_ARRAY(&forever, WordRow, NET_KNOWN);
    net.known = known;
    int nrows = give_rows(&trees, known, scratch);
    long nwords = count_words(&trees);
    cut_batches(&trees, &forever);
    printf("%d words with rows of their own\n", nrows);
    printf("%d sentences, %ld words, %d batches, %d tags\n", trees.n, nwords, trees.nbatches, net.ntags);
    fflush(stdout);
    if (o.from)
        go_on_from(&o, &forever);
    if (o.news)
        learn_news(&text, &o, &forever);
    for (int k = 0; o.own && k < o.own_times; k++)
        add_treebank(&trees, o.own, &forever);
    if (o.own)
        trees.nbatches = 0, cut_batches(&trees, &forever);
    bool mix = o.mix && o.news;
    learns_guesses = mix;
    since = steps;
    until = steps + (long)o.epochs * trees.nbatches * (mix ? 2 : 1);
    char *path = text_zero_ended(text_format(&forever, "%s/%s", o.models, o.name), &forever);
    for (int e = 0; e < o.epochs; e++) {
        learn_once(&trees, mix ? &text : NULL, TREEBANK, e + 1);
        if (e % 3 != 2 && e != o.epochs - 1)
            continue;
        Arena more = forever;
        const Net *loaded;
        if (!write_net(path) || !net_load(o.models, o.name, &more, &loaded, &err))
            return fprintf(stderr, "train_net: cannot write %s or read it back: %s\n", path, err.what), 1;
        for (int i = o.tests; i < argc; i++)
            test(argv[i], loaded, scratch);
    }
    return 0;
}
