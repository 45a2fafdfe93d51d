#include "understand/net.h"

#include <float.h>

#include "understand/lemma.h"

enum { BATCH_WORDS = 128 };        /* what they come to in a layer stays in the processor's cache */

/* ---- what goes in ------------------------------------------------------------- */

/* A form folded, between "<" and ">". */
typedef struct Letters { char at[TRAIT_LONGEST + 6]; int n; uint64_t word; } Letters;

static void letters_of(Text form, Letters *l)
{
    l->at[0] = '<';
    l->n = traits_fold(form, l->at + 1);
    l->at[l->n + 1] = '>';
    l->word = text_hash((Text){ l->at + 1, l->n });
}

static uint32_t row_of(const Letters *l, int from, int n, uint32_t rows)
{
    return (uint32_t)(text_hash((Text){ l->at + from, n }) >> 20) & (rows - 1);
}

/* All but vector and shape.  Of "<killed>" the pieces are <ki kil ill ... <kil kill ... */
static void rows_of_letters(const Net *net, const Letters *l, NetWord *w)
{
    int n = l->n;
    w->word = (int)net->known[word_row_slot(net->known, NET_KNOWN - 1, l->word)].row;
    w->suffix3 = (int)(n >= 3 ? row_of(l, n - 2, 3, NET_SUFFIX3) : row_of(l, 1, n, NET_SUFFIX3));
    w->suffix2 = (int)(n >= 2 ? row_of(l, n - 1, 2, NET_SUFFIX2) : 0);
    w->prefix = (int)(n >= 3 ? row_of(l, 1, 3, NET_PREFIX) : row_of(l, 1, n, NET_PREFIX));
    w->npieces = 0;
    for (int length = 3; length <= 4; length++)
        for (int i = 0; i + length <= n + 2 && w->npieces < NET_PIECES; i++)
            w->pieces[w->npieces++] = (uint16_t)row_of(l, i, length, NET_PIECE);
}

static int shape_row(Text form, Casing casing)
{
    return (int)(traits_shape(form, casing) >> 20 & (NET_SHAPE - 1));
}

void net_words(const Net *net, const Sentence *s, NetWord *words)
{
    Casing casing = casing_of(s);
    for (int i = 0; i < s->nwords; i++) {
        Letters letters;
        letters_of(s->words[i].form, &letters);
        words[i] = (NetWord){ .vector = word_vector_row(&net->vectors, letters.word), .shape = shape_row(s->words[i].form, casing) };
        rows_of_letters(net, &letters, &words[i]);
    }
}

/* Four numbers at once: every x86-64 has that. */
typedef float Four __attribute__((vector_size(16), aligned(4)));
typedef int32_t FourInts __attribute__((vector_size(16), aligned(4)));
typedef int8_t FourBytes __attribute__((vector_size(4), aligned(1)));

/* Adds a row of a table. */
static void add_row(const Net *net, int part, int row, float *in)
{
    int n = net->columns[part];
    if (!net->stored[part]) {
        const float *real = net->part[part] + (size_t)row * (size_t)n;
        for (int d = 0; d < n; d += 4)
            *(Four *)(in + d) += *(const Four *)(real + d);
        return;
    }
    float scale;
    const char *stored = net_stored_row(net, part, row);
    memcpy(&scale, stored, sizeof scale);
    for (int d = 0; d < n; d += 4)
        *(Four *)(in + d) += scale * __builtin_convertvector(*(const FourBytes *)(stored + sizeof scale + d), Four);
}

static float *put_row(const Net *net, int part, int row, float *in)
{
    memset(in, 0, (size_t)net->columns[part] * sizeof *in);
    add_row(net, part, row, in);
    return in + net->columns[part];
}

static Four positive(Four x)
{
    return (Four)((FourInts)x & (x > 0));
}

void net_pair(const Net *net, const float *dep, const float *head, float *hidden)
{
    const float *of_dep = net->part[NET_REL_B], *of_head = of_dep + 2 * net->size.relation;
    for (int c = 0; c < 2 * net->size.relation; c += 4) {
        Four d = *(const Four *)(dep + c) + *(const Four *)(of_dep + c), h = *(const Four *)(head + c) + *(const Four *)(of_head + c);
        *(Four *)(hidden + c) = c < net->size.relation ? positive(d + h) : d * h;
    }
}

static void put_vector(const WordVectors *v, int row, float *in)
{
    const int8_t *bytes = v->rows + (size_t)row * WORD_VECTOR;
    for (int d = 0; d < WORD_VECTOR; d += 4)
        *(Four *)(in + d) = v->scale * __builtin_convertvector(*(const FourBytes *)(bytes + d), Four);
}

static void put_pieces(const Net *net, const NetWord *w, float *in)
{
    memset(in, 0, NET_PIECE_DIMS * sizeof *in);
    for (int p = 0; p < w->npieces; p++)
        add_row(net, NET_EMB_PIECE, w->pieces[p], in);
    for (int d = 0; d < NET_PIECE_DIMS; d += 4)
        *(Four *)(in + d) *= net_piece_share(w);
}

/* in[NET_FORM] */
static void form_input(const Net *net, const NetWord *w, float *in)
{
    in = put_row(net, NET_EMB_WORD, w->word, in);
    if (w->vector < 0)
        memset(in, 0, WORD_VECTOR * sizeof *in);
    else
        put_vector(&net->vectors, w->vector, in);
    in = put_row(net, NET_EMB_SUFFIX3, w->suffix3, in + WORD_VECTOR);
    in = put_row(net, NET_EMB_SUFFIX2, w->suffix2, in);
    in = put_row(net, NET_EMB_PREFIX, w->prefix, in);
    put_pieces(net, w, in);
}

void net_input(const Net *net, const NetWord *w, float *in)
{
    form_input(net, w, in);
    put_row(net, NET_EMB_SHAPE, w->shape, in + NET_FORM);
}

/* Rows of numbers as they are, and in bytes. */
typedef struct Rows { const float *real; const uint8_t *bytes; const float *scale; } Rows;

static Rows rows_of(const float *real, int n, int columns, Arena *keep)
{
    uint8_t *bytes = NEW_ROUGH(keep, uint8_t, n * columns);
    float *scale = NEW_ROUGH(keep, float, n);
    net_bytes(n, columns, real, bytes, scale);
    return (Rows){ real, bytes, scale };
}

static float *through(const Net *net, int n, Rows x, NetPart part, int bias, Arena *keep)
{
    float *y = NEW_ROUGH(keep, float, n * net->columns[part]);
    net_product(&net->matrix[part], n, x.bytes, x.scale, bias < 0 ? NULL : net->part[bias], y);
    return y;
}

static void keep_row(const NetKept *kept, int row, int columns, const int16_t *whole, float scale)
{
    uint8_t nobody = 0;
    if (row < 0 || row >= NET_KEPT || !atomic_compare_exchange_strong(&kept->state[row], &nobody, 1))
        return;
    memcpy(kept->rows + (size_t)row * (size_t)columns, whole, (size_t)columns * sizeof *whole);
    kept->scale[row] = scale;
    atomic_store_explicit(&kept->state[row], 2, memory_order_release);
}

/* What the words of all sentences come to in the first layer: that of their letters,
 * kept or worked out now, and that of their shapes. */
static float *first_layer(const Net *net, const Sentence *s, int nsentences, int n, Arena *keep)
{
    int columns = net->columns[NET_W0], nnew = 0, t = 0;
    float *u = NEW_ROUGH(keep, float, n * columns);
    Arena scratch = *keep;
    float *in = NEW_ROUGH(&scratch, float, n * NET_FORM);
    const float **shapes = NEW_ROUGH(&scratch, const float *, n);
    int *at = NEW_ROUGH(&scratch, int, n), *vector = NEW_ROUGH(&scratch, int, n);     /* of words worked out now */
    for (int k = 0; k < nsentences; k++) {
        Casing casing = casing_of(&s[k]);
        for (int i = 0; i < s[k].nwords; i++, t++) {
            Letters letters;
            letters_of(s[k].words[i].form, &letters);
            shapes[t] = net->shapes + (size_t)shape_row(s[k].words[i].form, casing) * (size_t)columns;
            int row = word_vector_row(&net->vectors, letters.word);
            if (row >= 0 && row < NET_KEPT && atomic_load_explicit(&net->kept.state[row], memory_order_acquire) == 2) {
                net_add(columns, net->kept.rows + (size_t)row * (size_t)columns, net->kept.scale[row], shapes[t], u + t * columns);
                continue;
            }
            NetWord w = { .vector = row };
            rows_of_letters(net, &letters, &w);
            form_input(net, &w, in + nnew * NET_FORM);
            vector[nnew] = row;
            at[nnew++] = t;
        }
    }
    float *y = through(net, nnew, rows_of(in, nnew, NET_FORM, &scratch), NET_W0, -1, &scratch);
    int16_t *whole = NEW_ROUGH(&scratch, int16_t, columns);
    for (int i = 0; i < nnew; i++) {
        float scale = net_shorts(columns, y + i * columns, whole);
        keep_row(&net->kept, vector[i], columns, whole, scale);
        net_add(columns, whole, scale, shapes[at[i]], u + at[i] * columns);
    }
    return u;
}

/* ---- the network ------------------------------------------------------------------ */

static void relu(float *x, int n)
{
    for (int i = 0; i < n; i += 4)
        *(Four *)(x + i) = positive(*(const Four *)(x + i));
}

/* The first of the largest; of four at least. */
static int best_of(const float *x, int n)
{
    Four most = *(const Four *)x;
    for (int i = 4; i + 4 <= n; i += 4) {
        Four next = *(const Four *)(x + i);
        FourInts more = next > most;
        most = (Four)((more & (FourInts)next) | (~more & (FourInts)most));
    }
    float top = most[0];
    for (int k = 1; k < 4; k++)
        top = most[k] > top ? most[k] : top;
    for (int i = n & ~3; i < n; i++)
        top = x[i] > top ? x[i] : top;
    int best = 0;
    while (best < n - 1 && x[best] != top)
        best++;
    return best;
}

static int words_of(const Sentence *s, int nsentences)
{
    int n = 0;
    for (int k = 0; k < nsentences; k++)
        n += s[k].nwords;
    return n;
}

/* second: from which tags are told. */
typedef struct Layers { Rows second, last; } Layers;

static Layers layers_of(const Net *net, const Sentence *s, int nsentences, int n, bool has_trees, Arena *keep)
{
    static const NetPart w[] = { NET_W0, NET_W1, NET_W2 };      /* V and B follow each */
    int out = 2 * net->size.way;
    Layers found = { 0 };
    Rows x = { 0 };
    for (int l = 0; l < (has_trees ? net->size.layers : 2); l++) {
        int gates = l ? 3 : 4, at = 0;
        float *h = NEW_ROUGH(keep, float, n * out);
        Arena once = *keep;
        float *u = l ? through(net, n, x, w[l], -1, &once) : first_layer(net, s, nsentences, n, &once);
        for (int k = 0; k < nsentences; at += s[k++].nwords)
            net_recur(net->size.way, net->part[w[l] + 1], net->part[w[l] + 2], gates, s[k].nwords, l ? x.real + at * out : NULL,
                      u + (size_t)at * (size_t)(gates * out), NULL, h + at * out);
        x = rows_of(h, n, out, keep);
        if (l == 1)
            found.second = x;
    }
    found.last = x;
    return found;
}

static float *tags_of(const Net *net, int n, Rows second, Arena *keep)
{
    return through(net, n, second, NET_TAG_W, NET_TAG_B, keep);
}

/* What each word looks for in its head, and what it offers to words below it. */
typedef struct Offers { float *asked, *head; } Offers;

static Offers offers_of(const Net *net, int n, Rows last, Arena *keep)
{
    int arc = net->size.arc;
    float *dep = through(net, n, last, NET_DEP_W, NET_DEP_B, keep), *head = through(net, n, last, NET_HEAD_W, NET_HEAD_B, keep);
    relu(dep, n * arc);
    relu(head, n * arc);
    return (Offers){ through(net, n, rows_of(dep, n, arc, keep), NET_ARC_U, NET_ARC_V, keep), head };
}

/* scores[n][stride] of one sentence's heads, or what they come to when these are added. */
static void score_heads(const Net *net, int n, const float *asked, const float *head, float *scores, bool add, Arena scratch)
{
    int arc = net->size.arc, stride = net_stride(n);
    float *heads = NEW_ARRAY(&scratch, float, stride * arc);
    /* Turned, so that the products run along rows. */
    for (int c = 0; c < arc; c++) {
        heads[c * stride] = net->part[NET_ARC_ROOT][c];
        for (int i = 0; i < n; i++)
            heads[c * stride + i + 1] = head[i * arc + c];
    }
    net_multiply(n, stride, arc, asked, arc, heads, stride, scores, stride, add);
}

static void find_heads(Sentence *s, const float *scores, Arena scratch)
{
    int *found = NEW_ARRAY(&scratch, int, s->nwords);
    net_tree(scores, net_stride(s->nwords), s->nwords, found, scratch);
    for (int i = 0; i < s->nwords; i++)
        s->words[i].head = found[i] - 1;
}

/* Rows of the words that head another: heads[i] is that of word `i`'s head, -1 where it has none. */
static Rows rows_of_heads(const Sentence *s, int nsentences, int n, int columns, Rows all, int *heads, int *nheads, Arena *keep)
{
    int *row = NEW_ROUGH(keep, int, n), m = 0;
    uint8_t *bytes = NEW_ROUGH(keep, uint8_t, n * columns);
    float *scale = NEW_ROUGH(keep, float, n);
    memset(row, -1, (size_t)n * sizeof *row);
    for (int k = 0, at = 0; k < nsentences; at += s[k++].nwords)
        for (int i = 0; i < s[k].nwords; i++) {
            int h = s[k].words[i].head;
            if (h >= 0 && row[at + h] < 0) {
                memcpy(bytes + m * columns, all.bytes + (at + h) * columns, (size_t)columns);
                scale[m] = all.scale[at + h];
                row[at + h] = m++;
            }
            heads[at + i] = h < 0 ? -1 : row[at + h];
        }
    *nheads = m;
    return (Rows){ NULL, bytes, scale };
}

/* Scores of the relations of all words to the heads they have. */
static float *relations_of(const Net *net, const Sentence *s, int nsentences, int n, Rows last, Arena *keep)
{
    int pair = 2 * net->size.relation, nheads = 0;
    float *scores = NEW_ROUGH(keep, float, n * NET_RELATIONS);
    Arena scratch = *keep;
    int *heads = NEW_ROUGH(&scratch, int, n);
    Rows some = rows_of_heads(s, nsentences, n, 2 * net->size.way, last, heads, &nheads, &scratch);
    const float *dep = through(net, n, last, NET_REL_DEP_W, -1, &scratch), *head = through(net, nheads, some, NET_REL_HEAD_W, -1, &scratch);
    float *hidden = NEW_ROUGH(&scratch, float, n * pair);
    for (int i = 0; i < n; i++)
        net_pair(net, dep + i * pair, heads[i] < 0 ? net->part[NET_REL_ROOT] : head + heads[i] * pair, hidden + i * pair);
    Rows x = rows_of(hidden, n, pair, &scratch);
    net_product(&net->matrix[NET_REL_OUT_W], n, x.bytes, x.scale, net->part[NET_REL_OUT_B], scores);
    return scores;
}

static void take_relations(Sentence *s, float *scores)
{
    for (int i = 0; i < s->nwords; i++) {
        float *row = scores + i * NET_RELATIONS;
        if (s->words[i].head >= 0)
            row[DEP_ROOT] = -FLT_MAX;
        s->words[i].dep = (uint8_t)(s->words[i].head < 0 ? DEP_ROOT : best_of(row, DEP_COUNT));
    }
}

/* All words of a name hang below its first, those of "as well as" below "as". */
static void level_names(Sentence *s)
{
    for (int i = 0; i < s->nwords; i++) {
        Word *w = &s->words[i];
        while ((w->dep == DEP_FLAT || w->dep == DEP_FIXED) && s->words[w->head].dep == w->dep && s->words[w->head].head >= 0)
            w->head = s->words[w->head].head;
    }
}

static void take_tags(const Net *net, Sentence *s, const float *scores, Arena *keep)
{
    for (int i = 0; i < s->nwords; i++) {
        int tag = best_of(scores + i * NET_TAGS, net->ntags);
        s->words[i].upos = net->upos[tag];
        s->words[i].xpos = net->xpos[tag];
        s->words[i].lemma = lemma_of(net->lemmas, &s->words[i], keep);
    }
}

static void add_to(float *sum, const float *more, int n)
{
    for (int i = 0; i < n; i += 4)
        *(Four *)(sum + i) += *(const Four *)(more + i);
}

static void find_trees(const Nets *nets, Sentence *s, int nsentences, int n, const Layers *layers, Arena scratch)
{
    Offers offers[NETS];
    float *relations = NULL;
    for (int e = 0; e < nets->n; e++)
        offers[e] = offers_of(nets->at[e], n, layers[e].last, &scratch);
    for (int k = 0, at = 0; k < nsentences; at += s[k++].nwords) {
        Arena once = scratch;
        float *scores = NEW_ROUGH(&once, float, s[k].nwords * net_stride(s[k].nwords));
        for (int e = 0; e < nets->n; e++) {
            int arc = nets->at[e]->size.arc;
            score_heads(nets->at[e], s[k].nwords, offers[e].asked + at * arc, offers[e].head + at * arc, scores, e > 0, once);
        }
        find_heads(&s[k], scores, once);
    }
    for (int e = 0; e < nets->n; e++) {
        float *its = relations_of(nets->at[e], s, nsentences, n, layers[e].last, &scratch);
        if (relations)
            add_to(relations, its, n * NET_RELATIONS);
        else
            relations = its;
    }
    for (int k = 0, at = 0; k < nsentences; at += s[k++].nwords) {
        take_relations(&s[k], relations + at * NET_RELATIONS);
        level_names(&s[k]);
    }
}

static void understand_batch(const Nets *nets, Sentence *s, int nsentences, bool has_trees, Arena *keep, Arena scratch)
{
    int n = words_of(s, nsentences);
    Layers layers[NETS];
    float *tags = NULL;
    for (int e = 0; e < nets->n; e++)
        layers[e] = layers_of(nets->at[e], s, nsentences, n, has_trees, &scratch);
    if (has_trees)
        find_trees(nets, s, nsentences, n, layers, scratch);
    for (int e = 0; e < nets->n; e++) {
        float *its = tags_of(nets->at[e], n, layers[e].second, &scratch);
        if (tags)
            add_to(tags, its, n * NET_TAGS);
        else
            tags = its;
    }
    for (int k = 0, at = 0; k < nsentences; at += s[k++].nwords)
        take_tags(nets->at[0], &s[k], tags + at * NET_TAGS, keep);
}

void net_understand(const Nets *nets, Sentence *s, int n, bool has_trees, Arena *keep, Arena scratch)
{
    for (int i = 0; i < n; ) {
        int first = i, words = 0;
        while (i < n && (i == first || words + s[i].nwords <= BATCH_WORDS))
            words += s[i++].nwords;
        understand_batch(nets, s + first, i - first, has_trees, keep, scratch);
    }
}

NetThoughts net_think(const Net *net, Sentence *s, int nsentences, bool finds_heads, Arena *keep, Arena scratch)
{
    int n = words_of(s, nsentences), room = 0;
    for (int k = 0; k < nsentences; k++)
        room += s[k].nwords * net_stride(s[k].nwords);
    Layers layers = layers_of(net, s, nsentences, n, true, &scratch);
    Offers offers = offers_of(net, n, layers.last, &scratch);
    NetThoughts t = { .tags = tags_of(net, n, layers.second, keep), .heads = NEW_ROUGH(keep, float, room) };
    float *scores = t.heads;
    for (int k = 0, at = 0; k < nsentences; at += s[k].nwords * net->size.arc, scores += s[k].nwords * net_stride(s[k].nwords), k++) {
        score_heads(net, s[k].nwords, offers.asked + at, offers.head + at, scores, false, scratch);
        if (finds_heads)
            find_heads(&s[k], scores, scratch);
    }
    t.relations = relations_of(net, s, nsentences, n, layers.last, keep);
    return t;
}
