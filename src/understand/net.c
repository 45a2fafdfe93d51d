#include "understand/net.h"

#include <float.h>

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
    uint32_t at = (uint32_t)word & v->mask;
    while (v->words[at] && v->words[at] != word)
        at = (at + 1) & v->mask;
    return v->words[at] ? (int)at : -1;
}

void net_words(const Net *net, const Sentence *s, NetWord *words, Arena scratch)
{
    Traits *traits = NEW_ARRAY(&scratch, Traits, s->nwords);
    traits_of(s, traits);
    for (int i = 0; i < s->nwords; i++) {
        const Traits *t = &traits[i];
        uint32_t slot = net_known_slot(net->known, t->word);
        words[i] = (NetWord){
            .word = (int)net->known[slot].row, .vector = vector_of(&net->vectors, t->word),
            .suffix3 = (int)((t->suffix[2] ? t->suffix[2] : t->word) >> 20 & (NET_SUFFIX3 - 1)),
            .suffix2 = (int)(t->suffix[1] >> 20 & (NET_SUFFIX2 - 1)),
            .prefix = (int)((t->prefix[2] ? t->prefix[2] : t->word) >> 20 & (NET_PREFIX - 1)),
            .shape = (int)(t->shape >> 20 & (NET_SHAPE - 1)),
        };
    }
}

static float *put_row(const Net *net, int part, int row, float *in)
{
    int n = net_columns[part];
    memcpy(in, net->part[part] + (size_t)row * (size_t)n, (size_t)n * sizeof *in);
    return in + n;
}

void net_input(const Net *net, const NetWord *w, float *in)
{
    in = put_row(net, NET_EMB_WORD, w->word, in);
    for (int d = 0; d < NET_VECTOR; d++)
        in[d] = w->vector < 0 ? 0 : net->vectors.scale * net->vectors.rows[(size_t)w->vector * NET_VECTOR + (size_t)d];
    in = put_row(net, NET_EMB_SUFFIX3, w->suffix3, in + NET_VECTOR);
    in = put_row(net, NET_EMB_SUFFIX2, w->suffix2, in);
    in = put_row(net, NET_EMB_PREFIX, w->prefix, in);
    put_row(net, NET_EMB_SHAPE, w->shape, in);
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
static void best_projective(const float *scores, int n, int *heads, Arena scratch)
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
            c->open_right[AT(i, j)] = best + scores[(size_t)j * (size_t)(n + 1) + (size_t)i + 1];
            c->open_left[AT(i, j)] = best + scores[(size_t)i * (size_t)(n + 1) + (size_t)j + 1];
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
        float sum = scores[(size_t)r * (size_t)(n + 1)] + c->left[AT(0, r)] + c->right[AT(r, n - 1)];
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
static void greedy_tree(const float *scores, int n, int *heads)
{
    int root = 0;
    for (int i = 1; i < n; i++)
        if (scores[(size_t)i * (size_t)(n + 1)] > scores[(size_t)root * (size_t)(n + 1)])
            root = i;
    for (int i = 0; i < n; i++)
        heads[i] = -1;
    heads[root] = 0;
    for (int i = 0; i < n; i++) {
        int best = -1;
        for (int j = 0; j < n && i != root; j++) {
            float score = scores[(size_t)i * (size_t)(n + 1) + (size_t)j + 1];
            if (best >= 0 && score <= scores[(size_t)i * (size_t)(n + 1) + (size_t)best + 1])
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

void net_tree(const float *scores, int n, int *heads, Arena scratch)
{
    enum { EISNER = 128 };
    for (int i = 0; i < n; i++) {
        const float *row = scores + (size_t)i * (size_t)(n + 1);
        int best = i == 0 && n > 1 ? 2 : 0;
        for (int j = 0; j <= n; j++)
            if (j != i + 1 && row[j] > row[best])
                best = j;
        heads[i] = best;
    }
    if (is_tree(heads, n))
        return;
    if (n <= EISNER)
        best_projective(scores, n, heads, scratch);
    else
        greedy_tree(scores, n, heads);
}

/* ---- the network ------------------------------------------------------------------ */

static void through(const Net *net, int n, const float *x, int part, int bias, float *y)
{
    int in = net_rows[part], out = net_columns[part];
    if (bias >= 0)
        for (int i = 0; i < n; i++)
            memcpy(y + (size_t)i * (size_t)out, net->part[bias], (size_t)out * sizeof *y);
    net_multiply(n, out, in, x, in, net->part[part], out, y, out, bias >= 0);
}

static void relu(float *x, int n)
{
    for (int i = 0; i < n; i++)
        x[i] = x[i] > 0 ? x[i] : 0;
}

static int best_of(const float *x, int n)
{
    int best = 0;
    for (int i = 1; i < n; i++)
        if (x[i] > x[best])
            best = i;
    return best;
}

static void heads_of(const Net *net, Sentence *s, const float *dep, const float *head, Arena scratch)
{
    int n = s->nwords;
    float *t = NEW_ARRAY(&scratch, float, n * NET_ARC), *heads = NEW_ARRAY(&scratch, float, (n + 1) * NET_ARC);
    float *scores = NEW_ARRAY(&scratch, float, (size_t)n * (size_t)(n + 1));
    int *found = NEW_ARRAY(&scratch, int, n);
    /* Turned, so that the products run along rows. */
    for (int c = 0; c < NET_ARC; c++) {
        heads[c * (n + 1)] = net->part[NET_ARC_ROOT][c];
        for (int i = 0; i < n; i++)
            heads[c * (n + 1) + i + 1] = head[i * NET_ARC + c];
    }
    for (int i = 0; i < n; i++)
        memcpy(t + i * NET_ARC, net->part[NET_ARC_V], NET_ARC * sizeof *t);
    net_multiply(n, NET_ARC, NET_ARC, dep, NET_ARC, net->part[NET_ARC_U], NET_ARC, t, NET_ARC, true);
    net_multiply(n, n + 1, NET_ARC, t, NET_ARC, heads, n + 1, scores, n + 1, false);
    net_tree(scores, n, found, scratch);
    for (int i = 0; i < n; i++)
        s->words[i].head = found[i] - 1;
}

static void relations_of(const Net *net, Sentence *s, const float *dep, const float *head, Arena scratch)
{
    int n = s->nwords;
    float *hidden = NEW_ARRAY(&scratch, float, n * NET_RELATION), *out = NEW_ARRAY(&scratch, float, n * NET_RELATIONS);
    for (int i = 0; i < n; i++) {
        int h = s->words[i].head;
        const float *hv = h < 0 ? net->part[NET_REL_ROOT] : head + h * NET_RELATION;
        for (int c = 0; c < NET_RELATION; c++)
            hidden[i * NET_RELATION + c] = dep[i * NET_RELATION + c] + hv[c] + net->part[NET_REL_B][c];
    }
    relu(hidden, n * NET_RELATION);
    through(net, n, hidden, NET_REL_OUT_W, NET_REL_OUT_B, out);
    for (int i = 0; i < n; i++) {
        float *row = out + i * NET_RELATIONS;
        if (s->words[i].head >= 0)
            row[DEP_ROOT] = -FLT_MAX;
        s->words[i].dep = (uint8_t)(s->words[i].head < 0 ? DEP_ROOT : best_of(row, DEP_COUNT));
    }
}

static void understand_batch(const Net *net, Sentence *s, int nsentences, int n, bool with_tags, Arena *keep, Arena scratch)
{
    float *in = NEW_ARRAY(&scratch, float, n * NET_IN), *u = NEW_ARRAY(&scratch, float, (size_t)n * 4 * NET_OUT);
    float *h[NET_LAYERS];
    const float *x = in;
    int t = 0;
    for (int k = 0; k < nsentences; k++) {
        Arena once = scratch;
        NetWord *words = NEW_ARRAY(&once, NetWord, s[k].nwords);
        net_words(net, &s[k], words, once);
        for (int i = 0; i < s[k].nwords; i++, t++)
            net_input(net, &words[i], in + t * NET_IN);
    }
    for (int l = 0; l < NET_LAYERS; l++) {
        static const int w[] = { NET_W0, NET_W1, NET_W2 };      /* V and B follow each */
        int gates = l ? 3 : 4, at = 0;
        h[l] = NEW_ARRAY(&scratch, float, n * NET_OUT);
        through(net, n, x, w[l], -1, u);
        for (int k = 0; k < nsentences; at += s[k++].nwords)
            net_recur(net->part[w[l] + 1], net->part[w[l] + 2], gates, s[k].nwords, x + (size_t)at * NET_OUT,
                      u + (size_t)at * (size_t)gates * NET_OUT, NULL, h[l] + at * NET_OUT);
        x = h[l];
    }
    float *tags = NEW_ARRAY(&scratch, float, n * NET_TAGS);
    float *dep = NEW_ARRAY(&scratch, float, n * NET_ARC), *head = NEW_ARRAY(&scratch, float, n * NET_ARC);
    float *rel_dep = NEW_ARRAY(&scratch, float, n * NET_RELATION), *rel_head = NEW_ARRAY(&scratch, float, n * NET_RELATION);
    if (with_tags)
        through(net, n, h[1], NET_TAG_W, NET_TAG_B, tags);
    through(net, n, h[2], NET_DEP_W, NET_DEP_B, dep);
    through(net, n, h[2], NET_HEAD_W, NET_HEAD_B, head);
    through(net, n, h[2], NET_REL_DEP_W, -1, rel_dep);
    through(net, n, h[2], NET_REL_HEAD_W, -1, rel_head);
    relu(dep, n * NET_ARC);
    relu(head, n * NET_ARC);
    for (int k = 0, at = 0; k < nsentences; at += s[k++].nwords) {
        for (int i = 0; with_tags && i < s[k].nwords; i++) {
            Word *word = &s[k].words[i];
            int tag = best_of(tags + (at + i) * NET_TAGS, net->ntags);
            word->upos = net->upos[tag];
            word->xpos = net->xpos[tag];
            word->lemma = lemma_of(net->lemmas, word, keep);
        }
        heads_of(net, &s[k], dep + at * NET_ARC, head + at * NET_ARC, scratch);
        relations_of(net, &s[k], rel_dep + at * NET_RELATION, rel_head + at * NET_RELATION, scratch);
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

/* "SITREPNT", u32 format, tags, vectors, parts; the tags' names; known words;
 * words and rows of the vectors and their scale; then each part, row by row: a
 * scale and the numbers, in bytes for tables and 16 bits for the rest. */
bool net_load(const char *models_dir, Arena *forever, Net **ret, Error *err)
{
    enum { FORMAT = 1, HEAD = 24 };
    char *path = text_zero_ended(text_format(forever, "%s/net.bin", models_dir), forever);
    Text file;
    uint32_t sizes[4];
    if (!file_map(path, &file, err))
        return fail_while(err, "loading the accurate engine");
    if (file.n < HEAD || memcmp(file.at, "SITREPNT", 8) != 0)
        return fail(err, "%s is not a network of sitrep", path);
    memcpy(sizes, file.at + 8, sizeof sizes);
    if (sizes[0] != FORMAT || sizes[3] != NET_PARTS_COUNT)
        return fail(err, "%s is a network of another version: run `make models`", path);
    uint64_t whole = HEAD + (uint64_t)NET_TAGS * NET_TAG_NAME + NET_KNOWN * sizeof(NetKnown) + 4 + (uint64_t)sizes[2] * (8 + NET_VECTOR);
    for (int p = 0; p < NET_PARTS_COUNT; p++)
        whole += (uint64_t)net_rows[p] * (4 + (uint64_t)net_columns[p] * (net_is_table(p) ? 1 : 2));
    if (sizes[1] == 0 || sizes[1] > NET_TAGS || sizes[2] == 0 || (sizes[2] & (sizes[2] - 1)) || (uint64_t)file.n != whole)
        return fail(err, "%s is cut short or damaged", path);
    Net *net = NEW(forever, Net);
    net->ntags = (int)sizes[1];
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
    int nfree = 0;
    for (int i = 0; i < NET_KNOWN; i++) {
        nfree += !net->known[i].key;
        if (net->known[i].row >= NET_WORDS)
            return fail(err, "%s is damaged: row %u", path, net->known[i].row);
    }
    at += NET_KNOWN * sizeof(NetKnown);
    net->vectors.words = (const uint64_t *)(const void *)at;
    net->vectors.mask = sizes[2] - 1;
    int nempty = 0;
    for (uint32_t i = 0; i < sizes[2]; i++)
        nempty += !net->vectors.words[i];
    if (!nfree || !nempty)
        return fail(err, "%s is damaged: a full table", path);
    at += (size_t)sizes[2] * 8;
    memcpy(&net->vectors.scale, at, 4);
    at += 4;
    net->vectors.rows = (const int8_t *)at;
    at += (size_t)sizes[2] * NET_VECTOR;
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
    if (!lemmas_load(models_dir, forever, &net->lemmas, err))
        return false;
    *ret = net;
    return true;
}
