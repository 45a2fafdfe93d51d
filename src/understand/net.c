#include "understand/net.h"

#include <float.h>
#include <math.h>

#include "base/file.h"
#include "understand/lemma.h"

#define NET_ROWS(name, rows, columns) rows,
#define NET_COLUMNS(name, rows, columns) columns,
const int net_rows[NET_PARTS_COUNT] = { NET_PARTS(NET_ROWS) };
const int net_columns[NET_PARTS_COUNT] = { NET_PARTS(NET_COLUMNS) };

enum { BATCH_WORDS = 512 };

/* ---- what goes in ------------------------------------------------------------- */

static int vector_of(const NetVectors *v, uint64_t word)
{
    const NetKnown *found = &v->known[net_known_slot(v->known, v->mask, word)];
    return found->key ? (int)found->row : -1;
}

/* "<killed>": <ki kil ill ... <kil kill ... */
static void pieces_of_word(Text form, NetWord *w)
{
    char low[TRAIT_LONGEST + 6] = "<";
    int n = 1 + traits_fold(form, low + 1);
    low[n++] = '>';
    w->npieces = 0;
    for (int length = 3; length <= 4; length++)
        for (int i = 0; i + length <= n && w->npieces < NET_PIECES; i++)
            w->pieces[w->npieces++] = (uint16_t)(text_hash((Text){ low + i, length }) >> 20 & (NET_PIECE - 1));
}

void net_words(const Net *net, const Sentence *s, NetWord *words, Arena scratch)
{
    Traits *traits = NEW_ARRAY(&scratch, Traits, s->nwords);
    traits_of(s, traits);
    for (int i = 0; i < s->nwords; i++) {
        const Traits *t = &traits[i];
        uint32_t slot = net_known_slot(net->known, NET_KNOWN - 1, t->word);
        words[i] = (NetWord){
            .word = (int)net->known[slot].row, .vector = vector_of(&net->vectors, t->word),
            .suffix3 = (int)((t->suffix[2] ? t->suffix[2] : t->word) >> 20 & (NET_SUFFIX3 - 1)),
            .suffix2 = (int)(t->suffix[1] >> 20 & (NET_SUFFIX2 - 1)),
            .prefix = (int)((t->prefix[2] ? t->prefix[2] : t->word) >> 20 & (NET_PREFIX - 1)),
            .shape = (int)(t->shape >> 20 & (NET_SHAPE - 1)),
        };
        pieces_of_word(s->words[i].form, &words[i]);
    }
}

static float *put_row(const Net *net, int part, int row, float *in)
{
    int n = net_columns[part];
    memcpy(in, net->part[part] + (size_t)row * (size_t)n, (size_t)n * sizeof *in);
    return in + n;
}

/* Four numbers at once: every x86-64 has that. */
typedef float Four __attribute__((vector_size(16), aligned(4)));
typedef int32_t FourInts __attribute__((vector_size(16), aligned(4)));
typedef int8_t FourBytes __attribute__((vector_size(4), aligned(1)));

static Four positive(Four x)
{
    return (Four)((FourInts)x & (x > 0));
}

void net_pair(const Net *net, const float *dep, const float *head, float *hidden)
{
    const float *of_dep = net->part[NET_REL_B], *of_head = of_dep + 2 * NET_RELATION;
    for (int c = 0; c < 2 * NET_RELATION; c += 4) {
        Four d = *(const Four *)(dep + c) + *(const Four *)(of_dep + c), h = *(const Four *)(head + c) + *(const Four *)(of_head + c);
        *(Four *)(hidden + c) = c < NET_RELATION ? positive(d + h) : d * h;
    }
}

static void put_vector(const NetVectors *v, int row, float *in)
{
    const int8_t *bytes = v->rows + (size_t)row * NET_VECTOR;
    for (int d = 0; d < NET_VECTOR; d += 4)
        *(Four *)(in + d) = v->scale * __builtin_convertvector(*(const FourBytes *)(bytes + d), Four);
}

static void put_pieces(const Net *net, const NetWord *w, float *in)
{
    Four sum[NET_PIECE_DIMS / 4] = { 0 };
    for (int p = 0; p < w->npieces; p++) {
        const float *row = net->part[NET_EMB_PIECE] + w->pieces[p] * NET_PIECE_DIMS;
        for (int d = 0; d < NET_PIECE_DIMS / 4; d++)
            sum[d] += *(const Four *)(row + 4 * d);
    }
    for (int d = 0; d < NET_PIECE_DIMS / 4; d++)
        *(Four *)(in + 4 * d) = sum[d] * net_piece_share(w);
}

void net_input(const Net *net, const NetWord *w, float *in)
{
    in = put_row(net, NET_EMB_WORD, w->word, in);
    if (w->vector < 0)
        memset(in, 0, NET_VECTOR * sizeof *in);
    else
        put_vector(&net->vectors, w->vector, in);
    in = put_row(net, NET_EMB_SUFFIX3, w->suffix3, in + NET_VECTOR);
    in = put_row(net, NET_EMB_SUFFIX2, w->suffix2, in);
    in = put_row(net, NET_EMB_PREFIX, w->prefix, in);
    put_pieces(net, w, in);
    put_row(net, NET_EMB_SHAPE, w->shape, in + NET_PIECE_DIMS);
}

/* ---- what comes out: a tree ------------------------------------------------------ */

static bool is_tree(const int *heads, int n)
{
    int roots = 0;
    for (int i = 0; i < n; i++) {
        roots += heads[i] == 0;
        int up = i, steps = 0;
        while (heads[up] != 0 && steps++ <= n)
            up = heads[up] - 1;
        if (steps > n)
            return false;
    }
    return roots == 1;
}

typedef struct Chart { const float *scores; int n; float *right, *left, *open_right, *open_left; int16_t *cuts[4]; int *heads; } Chart;

#define AT(i, j) ((size_t)(i) * (size_t)c->n + (size_t)(j))

static void take_complete(const Chart *c, int i, int j, bool headed_left);

static void take_open(const Chart *c, int i, int j, bool headed_left)
{
    int k = c->cuts[headed_left ? 2 : 3][AT(i, j)];
    if (headed_left)
        c->heads[j] = i + 1;
    else
        c->heads[i] = j + 1;
    take_complete(c, i, k, true);
    take_complete(c, k + 1, j, false);
}

static void take_complete(const Chart *c, int i, int j, bool headed_left)
{
    if (i == j)
        return;
    int k = c->cuts[headed_left ? 0 : 1][AT(i, j)];
    if (headed_left) {
        take_open(c, i, k, true);
        take_complete(c, k, j, true);
    } else {
        take_complete(c, i, k, false);
        take_open(c, k, j, false);
    }
}

/* Eisner 1996: the best tree without crossing arcs, with one root. */
static void best_projective(const float *scores, int stride, int n, int *heads, Arena scratch)
{
    Chart chart = { .scores = scores, .n = n, .heads = heads }, *c = &chart;
    size_t all = (size_t)n * (size_t)n;
    c->right = NEW_ARRAY(&scratch, float, all);         /* complete, headed by the left end */
    c->left = NEW_ARRAY(&scratch, float, all);
    c->open_right = NEW_ARRAY(&scratch, float, all);    /* with an arc from end to end */
    c->open_left = NEW_ARRAY(&scratch, float, all);
    for (int k = 0; k < 4; k++)
        c->cuts[k] = NEW_ARRAY(&scratch, int16_t, all);
    for (int width = 1; width < n; width++)
        for (int i = 0; i + width < n; i++) {
            int j = i + width;
            float best = -FLT_MAX;
            for (int k = i; k < j; k++) {
                float sum = c->right[AT(i, k)] + c->left[AT(k + 1, j)];
                if (sum > best) {
                    best = sum;
                    c->cuts[2][AT(i, j)] = c->cuts[3][AT(i, j)] = (int16_t)k;
                }
            }
            c->open_right[AT(i, j)] = best + scores[(size_t)j * (size_t)stride + (size_t)i + 1];
            c->open_left[AT(i, j)] = best + scores[(size_t)i * (size_t)stride + (size_t)j + 1];
            c->right[AT(i, j)] = c->left[AT(i, j)] = -FLT_MAX;
            for (int k = i + 1; k <= j; k++)
                if (c->open_right[AT(i, k)] + c->right[AT(k, j)] > c->right[AT(i, j)]) {
                    c->right[AT(i, j)] = c->open_right[AT(i, k)] + c->right[AT(k, j)];
                    c->cuts[0][AT(i, j)] = (int16_t)k;
                }
            for (int k = i; k < j; k++)
                if (c->left[AT(i, k)] + c->open_left[AT(k, j)] > c->left[AT(i, j)]) {
                    c->left[AT(i, j)] = c->left[AT(i, k)] + c->open_left[AT(k, j)];
                    c->cuts[1][AT(i, j)] = (int16_t)k;
                }
        }
    int root = 0;
    float best = -FLT_MAX;
    for (int r = 0; r < n; r++) {
        float sum = scores[(size_t)r * (size_t)stride] + c->left[AT(0, r)] + c->right[AT(r, n - 1)];
        if (sum > best) {
            best = sum;
            root = r;
        }
    }
    heads[root] = 0;
    take_complete(c, 0, root, false);
    take_complete(c, root, n - 1, true);
}

/* For long sentences: the likeliest root; then every word takes its best head
 * that closes no circle. */
static void greedy_tree(const float *scores, int stride, int n, int *heads)
{
    int root = 0;
    for (int i = 1; i < n; i++)
        if (scores[(size_t)i * (size_t)stride] > scores[(size_t)root * (size_t)stride])
            root = i;
    for (int i = 0; i < n; i++)
        heads[i] = -1;
    heads[root] = 0;
    for (int i = 0; i < n; i++) {
        int best = -1;
        for (int j = 0; j < n && i != root; j++) {
            float score = scores[(size_t)i * (size_t)stride + (size_t)j + 1];
            if (best >= 0 && score <= scores[(size_t)i * (size_t)stride + (size_t)best + 1])
                continue;
            int up = j;
            while (up != i && heads[up] > 0)
                up = heads[up] - 1;
            if (up != i)
                best = j;
        }
        if (best >= 0)
            heads[i] = best + 1;
    }
}

void net_tree(const float *scores, int stride, int n, int *heads, Arena scratch)
{
    enum { EISNER = 128 };
    for (int i = 0; i < n; i++) {
        const float *row = scores + (size_t)i * (size_t)stride;
        int best = i == 0 && n > 1 ? 2 : 0;
        for (int j = 0; j <= n; j++)
            if (j != i + 1 && row[j] > row[best])
                best = j;
        heads[i] = best;
    }
    if (is_tree(heads, n))
        return;
    if (n <= EISNER)
        best_projective(scores, stride, n, heads, scratch);
    else
        greedy_tree(scores, stride, n, heads);
}

/* ---- the network ------------------------------------------------------------------ */

enum { PAIR = 2 * NET_RELATION };

/* Rows of numbers as they are, and in whole numbers. */
typedef struct Rows { const float *real; const int16_t *whole; const float *scale; } Rows;

static Rows rows_of(const float *real, int n, int columns, Arena *keep)
{
    int16_t *whole = NEW_ARRAY(keep, int16_t, n * columns);
    float *scale = NEW_ARRAY(keep, float, n);
    net_whole(n, columns, real, whole, scale);
    return (Rows){ real, whole, scale };
}

static float *through(const Net *net, int n, Rows x, NetPart part, int bias, Arena *keep)
{
    float *y = NEW_ARRAY(keep, float, n * net_columns[part]);
    net_product(&net->matrix[part], n, x.whole, x.scale, bias < 0 ? NULL : net->part[bias], y);
    return y;
}

static void relu(float *x, int n)
{
    for (int i = 0; i < n; i += 4)
        *(Four *)(x + i) = positive(*(const Four *)(x + i));
}

static int best_of(const float *x, int n)
{
    int best = 0;
    for (int i = 1; i < n; i++)
        if (x[i] > x[best])
            best = i;
    return best;
}

/* `asked` is what each word looks for in its head. */
static void heads_of(const Net *net, Sentence *s, const float *asked, const float *head, Arena scratch)
{
    int n = s->nwords, stride = (n + 1 + 15) & ~15;
    float *heads = NEW_ARRAY(&scratch, float, stride * NET_ARC), *scores = NEW_ARRAY(&scratch, float, n * stride);
    int *found = NEW_ARRAY(&scratch, int, n);
    /* Turned, so that the products run along rows. */
    for (int c = 0; c < NET_ARC; c++) {
        heads[c * stride] = net->part[NET_ARC_ROOT][c];
        for (int i = 0; i < n; i++)
            heads[c * stride + i + 1] = head[i * NET_ARC + c];
    }
    net_multiply(n, stride, NET_ARC, asked, NET_ARC, heads, stride, scores, stride, false);
    net_tree(scores, stride, n, found, scratch);
    for (int i = 0; i < n; i++)
        s->words[i].head = found[i] - 1;
}

static void pairs_of(const Net *net, const Sentence *s, const float *dep, const float *head, float *hidden)
{
    for (int i = 0; i < s->nwords; i++) {
        int h = s->words[i].head;
        net_pair(net, dep + i * PAIR, h < 0 ? net->part[NET_REL_ROOT] : head + h * PAIR, hidden + i * PAIR);
    }
}

static void relations_of(Sentence *s, float *scores)
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

static void tags_of(const Net *net, Sentence *s, const float *scores, Arena *keep)
{
    for (int i = 0; i < s->nwords; i++) {
        int tag = best_of(scores + i * NET_TAGS, net->ntags);
        s->words[i].upos = net->upos[tag];
        s->words[i].xpos = net->xpos[tag];
        s->words[i].lemma = lemma_of(net->lemmas, &s->words[i], keep);
    }
}

static void understand_batch(const Net *net, Sentence *s, int nsentences, int n, bool with_tags, Arena *keep, Arena scratch)
{
    float *in = NEW_ARRAY(&scratch, float, n * NET_IN), *h[NET_LAYERS];
    int t = 0;
    for (int k = 0; k < nsentences; k++) {
        Arena once = scratch;
        NetWord *words = NEW_ARRAY(&once, NetWord, s[k].nwords);
        net_words(net, &s[k], words, once);
        for (int i = 0; i < s[k].nwords; i++, t++)
            net_input(net, &words[i], in + t * NET_IN);
    }
    Rows x = rows_of(in, n, NET_IN, &scratch), second = x;
    for (int l = 0; l < NET_LAYERS; l++) {
        static const NetPart w[] = { NET_W0, NET_W1, NET_W2 };      /* V and B follow each */
        int gates = l ? 3 : 4, at = 0;
        h[l] = NEW_ARRAY(&scratch, float, n * NET_OUT);
        Arena once = scratch;
        float *u = through(net, n, x, w[l], -1, &once);
        for (int k = 0; k < nsentences; at += s[k++].nwords)
            net_recur(net->part[w[l] + 1], net->part[w[l] + 2], gates, s[k].nwords, x.real + (size_t)at * NET_OUT,
                      u + (size_t)at * (size_t)gates * NET_OUT, NULL, h[l] + at * NET_OUT);
        x = rows_of(h[l], n, NET_OUT, &scratch);
        if (l == 1)
            second = x;
    }
    float *dep = through(net, n, x, NET_DEP_W, NET_DEP_B, &scratch), *head = through(net, n, x, NET_HEAD_W, NET_HEAD_B, &scratch);
    float *rel_dep = through(net, n, x, NET_REL_DEP_W, -1, &scratch), *rel_head = through(net, n, x, NET_REL_HEAD_W, -1, &scratch);
    relu(dep, n * NET_ARC);
    relu(head, n * NET_ARC);
    float *asked = through(net, n, rows_of(dep, n, NET_ARC, &scratch), NET_ARC_U, NET_ARC_V, &scratch);
    float *hidden = NEW_ARRAY(&scratch, float, n * PAIR);
    for (int k = 0, at = 0; k < nsentences; at += s[k++].nwords) {
        heads_of(net, &s[k], asked + at * NET_ARC, head + at * NET_ARC, scratch);
        pairs_of(net, &s[k], rel_dep + at * PAIR, rel_head + at * PAIR, hidden + at * PAIR);
    }
    float *relations = through(net, n, rows_of(hidden, n, PAIR, &scratch), NET_REL_OUT_W, NET_REL_OUT_B, &scratch);
    float *tags = with_tags ? through(net, n, second, NET_TAG_W, NET_TAG_B, &scratch) : NULL;
    for (int k = 0, at = 0; k < nsentences; at += s[k++].nwords) {
        relations_of(&s[k], relations + at * NET_RELATIONS);
        level_names(&s[k]);
        if (with_tags)
            tags_of(net, &s[k], tags + at * NET_TAGS, keep);
    }
}

void net_understand(const Net *net, Sentence *s, int n, bool with_tags, Arena *keep, Arena scratch)
{
    for (int i = 0; i < n; ) {
        int first = i, words = 0;
        while (i < n && (i == first || words + s[i].nwords <= BATCH_WORDS))
            words += s[i++].nwords;
        understand_batch(net, s + first, i - first, words, with_tags, keep, scratch);
    }
}

/* ---- the file ------------------------------------------------------------------------ */

static NetMatrix packed(const float *part, int rows, int columns, Arena *forever)
{
    int16_t *whole = NEW_ARRAY(forever, int16_t, rows * columns);
    float *scale = NEW_ARRAY(forever, float, columns);
    for (int c = 0; c < columns; c++) {
        float most = 0;
        for (int r = 0; r < rows; r++)
            most = fmaxf(most, fabsf(part[r * columns + c]));
        scale[c] = most > 0 ? most / NET_MOST : 1;
        for (int r = 0; r < rows; r++)
            whole[(c & ~15) * rows + (r & ~1) * 16 + (c & 15) * 2 + (r & 1)] = (int16_t)lroundf(part[r * columns + c] / scale[c]);
    }
    return (NetMatrix){ whole, scale, rows, columns };
}

/* Where a table of words has a place left, so that looking for a word ends, and every
 * row is there. */
static bool is_sound(const NetKnown *known, uint32_t nslots, uint32_t nrows)
{
    uint32_t nfree = 0;
    for (uint32_t i = 0; i < nslots; i++) {
        nfree += !known[i].key;
        if (known[i].row >= nrows)
            return false;
    }
    return nfree > 0;
}

/* "SITREPNT", u32 format, tags, slots of vectors, vectors, parts, 0; the tags' names;
 * known words; the words of the vectors, their scale, the vectors; then each part, row
 * by row: a scale and the numbers, in bytes for tables and 16 bits for the rest. */
bool net_load(const char *models_dir, Arena *forever, Net **ret, Error *err)
{
    enum { FORMAT = 3, HEAD = 32 };
    char *path = text_zero_ended(text_format(forever, "%s/net.bin", models_dir), forever);
    Text file;
    uint32_t sizes[6];
    if (!file_map(path, &file, err))
        return fail_while(err, "loading the accurate engine");
    if (file.n < HEAD || memcmp(file.at, "SITREPNT", 8) != 0)
        return fail(err, "%s is not a network of sitrep", path);
    memcpy(sizes, file.at + 8, sizeof sizes);
    uint32_t ntags = sizes[1], nslots = sizes[2], nvectors = sizes[3];
    if (sizes[0] != FORMAT || sizes[4] != NET_PARTS_COUNT)
        return fail(err, "%s is a network of another version: run `make models`", path);
    uint64_t whole = HEAD + (uint64_t)NET_TAGS * NET_TAG_NAME + ((uint64_t)NET_KNOWN + nslots) * sizeof(NetKnown) + 4 + (uint64_t)nvectors * NET_VECTOR;
    for (int p = 0; p < NET_PARTS_COUNT; p++)
        whole += (uint64_t)net_rows[p] * (4 + (uint64_t)net_columns[p] * (net_is_table(p) ? 1 : 2));
    if (ntags == 0 || ntags > NET_TAGS || nslots == 0 || (nslots & (nslots - 1)) || nvectors == 0 || (uint64_t)file.n != whole)
        return fail(err, "%s is cut short or damaged", path);
    Net *net = NEW(forever, Net);
    net->ntags = (int)ntags;
    const char *at = file.at + HEAD;
    for (int t = 0; t < net->ntags; t++) {
        Text rest = { at + t * NET_TAG_NAME, (int)strnlen(at + t * NET_TAG_NAME, NET_TAG_NAME) }, upos = NO_TEXT, xpos = NO_TEXT;
        text_next(&rest, '|', &upos);
        text_next(&rest, '|', &xpos);
        int a = upos_of(text_zero_ended(upos, forever)), b = xpos_of(text_zero_ended(xpos, forever));
        if (a < 0 || b < 0)
            return fail(err, "%s is damaged: tag %d", path, t);
        net->upos[t] = (uint8_t)a;
        net->xpos[t] = (uint8_t)b;
    }
    at += NET_TAGS * NET_TAG_NAME;
    net->known = (const NetKnown *)(const void *)at;
    at += NET_KNOWN * sizeof(NetKnown);
    net->vectors = (NetVectors){ .known = (const NetKnown *)(const void *)at, .mask = nslots - 1, .n = nvectors };
    at += (size_t)nslots * sizeof(NetKnown);
    if (!is_sound(net->known, NET_KNOWN, NET_WORDS) || !is_sound(net->vectors.known, nslots, nvectors))
        return fail(err, "%s is damaged: its words", path);
    memcpy(&net->vectors.scale, at, 4);
    at += 4;
    net->vectors.rows = (const int8_t *)at;
    at += (size_t)nvectors * NET_VECTOR;
    for (int p = 0; p < NET_PARTS_COUNT; p++) {
        net->part[p] = NEW_ARRAY(forever, float, (size_t)net_rows[p] * (size_t)net_columns[p]);
        float *to = net->part[p];
        for (int r = 0; r < net_rows[p]; r++) {
            float scale;
            memcpy(&scale, at, 4);
            at += 4;
            for (int c = 0; c < net_columns[p]; c++) {
                int16_t both;
                if (net_is_table(p)) {
                    *to++ = scale * (int8_t)*at++;
                } else {
                    memcpy(&both, at, 2);
                    at += 2;
                    *to++ = scale * both;
                }
            }
        }
    }
    for (int p = 0; p < NET_PARTS_COUNT; p++)
        if (!net_is_table(p) && net_columns[p] % 16 == 0 && net_rows[p] % 2 == 0)
            net->matrix[p] = packed(net->part[p], net_rows[p], net_columns[p], forever);
    if (!lemmas_load(models_dir, forever, &net->lemmas, err))
        return false;
    *ret = net;
    return true;
}
