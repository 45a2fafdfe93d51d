#include "understand/name_net.h"

#include <math.h>

#include "base/file.h"

/* ---- what goes in ------------------------------------------------------------- */

static uint16_t row_of(uint64_t hash, uint32_t rows)
{
    return (uint16_t)((uint32_t)(hash >> 20) & (rows - 1));
}

void name_net_pieces(Text form, NameNetWord *w)
{
    char at[TRAIT_LONGEST + 6] = "<";
    int n = traits_fold(form, at + 1);
    w->npieces = 0;
    at[n + 1] = '>';
    for (int length = 3; length <= 4; length++)
        for (int i = 0; i + length <= n + 2 && w->npieces < NET_PIECES; i++)
            w->pieces[w->npieces++] = row_of(text_hash((Text){ at + i, length }), NAME_NET_PIECE);
}

static void set(NameNetWord *w, int flag, float value)
{
    if (w->nflags < NAME_NET_SET) {
        w->flag[w->nflags] = (uint8_t)flag;
        w->value[w->nflags++] = value;
    }
}

static void set_bits(NameNetWord *w, int first, uint64_t bits)
{
    for (; bits; bits >>= 1, first++)
        if (bits & 1)
            set(w, first, 1);
}

enum {
    FLAG_LISTS = 0, FLAG_ROLES = FLAG_LISTS + 3 * LIST_COUNT, FLAG_WRITTEN = FLAG_ROLES + NAME_ROLES, FLAG_MINE = FLAG_WRITTEN + 3,
    FLAG_CASING = FLAG_MINE + 3, FLAG_HOUSE = FLAG_CASING + 4, FLAG_LAST = FLAG_HOUSE + 4, FLAG_VOTES = FLAG_LAST + 1, VOTE_KINDS = 10
};
_Static_assert(FLAG_VOTES + NAME_VOTES * VOTE_KINDS <= NAME_NET_FLAGS, "flags have room");

/* Kinds that others than the linear chain find do not vote. */
static int vote_of(int kind)
{
    switch (kind) {
    case NAME_PERSON:       return 1;
    case NAME_ORGANISATION: return 2;
    case NAME_PLACE:        return 3;
    case NAME_NATIONALITY:  return 4;
    case NAME_FACILITY:     return 5;
    case NAME_PRODUCT:      return 6;
    case NAME_MONEY:        return 7;
    case NAME_DATE:         return 8;
    case NAME_OTHER:        return 9;
    default:                return 0;
    }
}

static void set_flags(const NameTraits *t, Casing casing, NameHouse house, NameNetWord *w)
{
    set(w, FLAG_CASING + (int)casing, 1);
    set(w, FLAG_HOUSE + (int)house, 1);
    set_bits(w, FLAG_LISTS, t->lists);
    set_bits(w, FLAG_ROLES, t->roles);
    set_bits(w, FLAG_WRITTEN, t->written & 7);
    set(w, FLAG_MINE + (int)(t->written >> 3), 1);
    for (int v = 0; v < NAME_VOTES; v++)
        if (t->vote[v].strength) {
            static const float share[] = { 1, 0.7f, 0.4f };
            float many = 0.25f * (float)(1 + t->vote[v].strength / 4);
            set(w, FLAG_VOTES + v * VOTE_KINDS + vote_of(t->vote[v].kind), many * share[t->vote[v].strength % 4]);
        }
}

void name_net_words(const Sentence *s, const NameTraits *traits, NameHouse house, NameNetWord *words)
{
    Casing casing = casing_of(s);
    for (int i = 0; i < s->nwords; i++) {
        const NameTraits *t = &traits[i];
        NameNetWord *w = &words[i];
        *w = (NameNetWord){ .vector = t->word.row };
        w->row[NAME_NET_PART_WORD] = t->word.row > 0 && t->word.row < NAME_NET_WORDS ? t->word.row : 0;
        w->row[NAME_NET_PART_SUFFIX3] = row_of(t->word.suffix[2] ? t->word.suffix[2] : t->word.word, NAME_NET_SUFFIX3);
        w->row[NAME_NET_PART_SUFFIX2] = row_of(t->word.suffix[1] ? t->word.suffix[1] : t->word.word, NAME_NET_SUFFIX2);
        w->row[NAME_NET_PART_PREFIX] = row_of(t->word.prefix[2] ? t->word.prefix[2] : t->word.word, NAME_NET_PREFIX);
        w->row[NAME_NET_PART_SHAPE] = row_of(t->word.shape, NAME_NET_SHAPE);
        w->row[NAME_NET_PART_XPOS] = t->xpos & (NAME_NET_TAG - 1);
        w->row[NAME_NET_PART_DEP] = t->dep & (NAME_NET_TAG - 1);
        set_flags(t, casing, house, w);
        if (i == s->nwords - 1)
            set(w, FLAG_LAST, 1);
    }
}

static float *put_pieces(const NameNet *net, const NameNetWord *w, float *in)
{
    int columns = net->columns[NAME_NET_PART_PIECE];
    float share = name_net_share(w);
    memset(in, 0, (size_t)columns * sizeof *in);
    for (int k = 0; k < w->npieces; k++) {
        const float *row = net->part[NAME_NET_PART_PIECE] + w->pieces[k] * columns;
        for (int d = 0; d < columns; d++)
            in[d] += row[d];
    }
    for (int d = 0; d < columns; d++)
        in[d] *= share;
    return in + columns;
}

static float *put_row(const NameNet *net, const NameNetWord *w, int part, float *in)
{
    int columns = net->columns[part];
    memcpy(in, net->part[part] + w->row[part] * columns, (size_t)columns * sizeof *in);
    return in + columns;
}

/* in[NAME_NET_FORM] */
static float *form_input(const NameNet *net, const NameNetWord *w, float *in)
{
    const int8_t *bytes = net->vectors.rows + (size_t)(w->vector < 0 ? 0 : w->vector) * WORD_VECTOR;
    for (int d = 0; d < WORD_VECTOR; d++)
        *in++ = w->vector < 0 ? 0 : net->vectors.scale * bytes[d];
    for (int p = 0; p < NAME_NET_PART_PIECE; p++)
        in = put_row(net, w, p, in);
    return put_pieces(net, w, in);
}

void name_net_input(const NameNet *net, const NameNetWord *w, float *in)
{
    in = form_input(net, w, in);
    for (int p = NAME_NET_PART_SHAPE; p <= NAME_NET_PART_DEP; p++)
        in = put_row(net, w, p, in);
    memset(in, 0, NAME_NET_FLAGS * sizeof *in);
    for (int k = 0; k < w->nflags; k++)
        in[w->flag[k]] = w->value[k];
}

/* ---- the network -------------------------------------------------------------- */

/* x[n][rows of the part] -> y[n][columns] */
static float *through(const NameNet *net, int n, const float *x, int part, int bias, Arena *keep)
{
    const NetMatrix *m = &net->matrix[part];
    float *y = NEW_ROUGH(keep, float, n * m->columns);
    Arena scratch = *keep;
    uint8_t *bytes = NEW_ROUGH(&scratch, uint8_t, n * m->rows);
    float *scale = NEW_ROUGH(&scratch, float, n);
    net_bytes(n, m->rows, x, bytes, scale);
    net_product(m, n, bytes, scale, bias < 0 ? NULL : net->part[bias], y);
    return y;
}

#ifdef __clang__
#define VECTORS __attribute__((target_clones("avx2", "default")))
#else                                       /* gcc turns the loops into vectors only so */
#define VECTORS __attribute__((target_clones("avx2", "default"), optimize("O3")))
#endif

VECTORS static void add_rows(int n, const float *a, const float *b, const float *c, float *sum)
{
    for (int i = 0; i < n; i++)
        sum[i] = a[i] + b[i] + c[i];
}

VECTORS static void add_row(int n, const float *row, float by, float *sum)
{
    for (int i = 0; i < n; i++)
        sum[i] += row[i] * by;
}

/* What all but the letters comes to in the first layer: most of it is nothing. */
static void add_context(const NameNet *net, const NameNetWord *w, float *u)
{
    int columns = net->columns[NAME_NET_PART_W0];
    enum { SHAPE = NAME_NET_PART_SHAPE, XPOS, DEP };
    add_rows(columns, net->context[SHAPE] + w->row[SHAPE] * columns, net->context[XPOS] + w->row[XPOS] * columns, net->context[DEP] + w->row[DEP] * columns, u);
    for (int k = 0; k < w->nflags; k++)
        add_row(columns, net->part[NAME_NET_PART_W0] + (NAME_NET_CONTEXT + w->flag[k]) * columns, w->value[k], u);
}

static bool add_kept(const NetKept *kept, int row, int columns, float *u)
{
    if (row < 0 || row >= NAME_NET_KEPT || atomic_load_explicit(&kept->state[row], memory_order_acquire) != 2)
        return false;
    net_add(columns, kept->rows + row * columns, kept->scale[row], u, u);
    return true;
}

static void keep_row(const NetKept *kept, int row, int columns, const int16_t *whole, float scale)
{
    uint8_t nobody = 0;
    if (row < 0 || row >= NAME_NET_KEPT || !atomic_compare_exchange_strong(&kept->state[row], &nobody, 1))
        return;
    memcpy(kept->rows + row * columns, whole, (size_t)columns * sizeof *whole);
    kept->scale[row] = scale;
    atomic_store_explicit(&kept->state[row], 2, memory_order_release);
}

static float *first_input(const NameNet *net, const Sentence *s, NameTraits **traits, int nsentences, int n, Arena *keep)
{
    int columns = net->columns[NAME_NET_PART_W0], nnew = 0, t = 0;
    float *u = NEW_ROUGH(keep, float, n * columns);
    Arena scratch = *keep;
    float *in = NEW_ROUGH(&scratch, float, n * NAME_NET_FORM);
    int *at = NEW_ROUGH(&scratch, int, n), *vector = NEW_ROUGH(&scratch, int, n);     /* of words worked out now */
    for (int k = 0; k < nsentences; k++) {
        Arena once = scratch;
        NameNetWord *words = NEW_ROUGH(&once, NameNetWord, s[k].nwords);
        name_net_words(&s[k], traits[k], HOUSE_NEWSWIRE, words);
        for (int i = 0; i < s[k].nwords; i++, t++) {
            add_context(net, &words[i], u + t * columns);
            if (add_kept(&net->kept, words[i].vector, columns, u + t * columns))
                continue;
            name_net_pieces(s[k].words[i].form, &words[i]);
            form_input(net, &words[i], in + nnew * NAME_NET_FORM);
            vector[nnew] = words[i].vector;
            at[nnew++] = t;
        }
    }
    float *y = through(net, nnew, in, NAME_NET_PART_W0, -1, &scratch);
    int16_t *whole = NEW_ROUGH(&scratch, int16_t, columns);
    for (int i = 0; i < nnew; i++) {
        float scale = net_shorts(columns, y + i * columns, whole);
        keep_row(&net->kept, vector[i], columns, whole, scale);
        net_add(columns, whole, scale, u + at[i] * columns, u + at[i] * columns);
    }
    return u;
}

static void recur(const NameNet *net, const Sentence *s, int nsentences, int gates, int v, const float *x, float *u, float *h)
{
    int out = 2 * net->way;
    for (int k = 0, at = 0; k < nsentences; at += s[k++].nwords)
        net_recur(net->way, net->part[v], net->part[v + 1], gates, s[k].nwords, x ? x + at * out : NULL, u + at * gates * out, NULL, h + at * out);
}

static void add_batch(const NameNet *net, const Sentence *s, NameTraits **traits, int nsentences, int n, float **sums, Arena scratch)
{
    float *first = NEW_ROUGH(&scratch, float, n * 2 * net->way), *second = NEW_ROUGH(&scratch, float, n * 2 * net->way);
    Arena once = scratch;
    recur(net, s, nsentences, 4, NAME_NET_PART_V0, NULL, first_input(net, s, traits, nsentences, n, &once), first);
    recur(net, s, nsentences, 3, NAME_NET_PART_V1, first, through(net, n, first, NAME_NET_PART_W1, -1, &once), second);
    float *out = through(net, n, second, NAME_NET_PART_OUT_W, NAME_NET_PART_OUT_B, &scratch);
    const float own = net->part[NAME_NET_PART_MIX][1];
    for (int k = 0; k < nsentences; k++)
        for (int i = 0; i < s[k].nwords; i++, out += NAME_NET_OUT)
            for (int c = 0; c < net->nlabels; c++)
                sums[k][i * NAME_WIDTH + c] += own * out[c];
}

void name_net_add(const NameNet *net, const Sentence *s, NameTraits **traits, int n, float **sums, Arena scratch)
{
    enum { BATCH_WORDS = 512 };
    for (int i = 0; i < n; ) {
        int first = i, words = 0;
        while (i < n && (i == first || words + s[i].nwords <= BATCH_WORDS))
            words += s[i++].nwords;
        add_batch(net, s + first, traits + first, i - first, words, sums + first, scratch);
    }
}

/* ---- the file ------------------------------------------------------------------- */

#define ROWS_OF(name, rows, columns) [NAME_NET_PART_##name] = (rows),
#define COLUMNS_OF(name, rows, columns) [NAME_NET_PART_##name] = (columns),
void name_net_measure(NameNet *net, int way)
{
    const int rows[NAME_NET_PARTS_COUNT] = { NAME_NET_PARTS(ROWS_OF) }, columns[NAME_NET_PARTS_COUNT] = { NAME_NET_PARTS(COLUMNS_OF) };
    net->way = way;
    memcpy(net->rows, rows, sizeof rows);
    memcpy(net->columns, columns, sizeof columns);
}

static size_t bytes_of(const NameNet *net, int p)
{
    size_t rows = (size_t)net->rows[p], columns = (size_t)net->columns[p];
    return name_net_is_table(p) ? rows * (columns + 4) : name_net_is_matrix(p) ? columns * 4 + rows * columns : rows * columns * 4;
}

/* Tables: of each row a scale and bytes.  Matrices: a scale of each column, then bytes.
 * The rest: numbers. */
static void read_part(NameNet *net, int p, const char *at, Arena *forever)
{
    int rows = net->rows[p], columns = net->columns[p];
    float *to = net->part[p] = NEW_ARRAY(forever, float, rows * columns);
    if (name_net_is_table(p)) {
        for (int r = 0; r < rows; r++) {
            float scale;
            memcpy(&scale, at, 4);
            at += 4;
            for (int c = 0; c < columns; c++)
                *to++ = scale * (int8_t)*at++;
        }
    } else if (name_net_is_matrix(p)) {
        for (int i = 0; i < rows * columns; i++) {
            float scale;
            memcpy(&scale, at + 4 * (i % columns), 4);
            to[i] = scale * (int8_t)at[4 * columns + i];
        }
        net->matrix[p] = net_matrix(to, p == NAME_NET_PART_W0 ? NAME_NET_FORM : rows, columns, forever);
    } else {
        memcpy(to, at, (size_t)rows * (size_t)columns * 4);
    }
}

static void find_context(NameNet *net, Arena *forever)
{
    int columns = net->columns[NAME_NET_PART_W0];
    const float *w = net->part[NAME_NET_PART_W0] + NAME_NET_FORM * columns;
    for (int p = NAME_NET_PART_SHAPE; p <= NAME_NET_PART_DEP; w += net->columns[p++] * columns) {
        net->context[p] = NEW_ROUGH(forever, float, net->rows[p] * columns);
        net_multiply(net->rows[p], columns, net->columns[p], net->part[p], net->columns[p], w, columns, net->context[p], columns, false);
    }
    net->kept = (NetKept){ NEW_ARRAY(forever, _Atomic(uint8_t), NAME_NET_KEPT), NEW_ROUGH(forever, int16_t, NAME_NET_KEPT * columns), NEW_ROUGH(forever, float, NAME_NET_KEPT) };
}

/* "SITREPNN", u32 format, way, labels, words of the vectors; then each part. */
bool name_net_load(const char *path, const NameModel *m, Arena *forever, const NameNet **ret, Error *err)
{
    enum { FORMAT = 2, HEAD = 24, MOST = 512 };
    Text file;
    uint32_t head[4];
    if (!file_map(path, &file, err))
        return fail_while(err, "loading the network of names");
    if (file.n < HEAD || memcmp(file.at, "SITREPNN", 8) != 0)
        return fail(err, "%s is no network of names", path);
    memcpy(head, file.at + 8, sizeof head);
    if (head[0] != FORMAT || head[2] != (uint32_t)m->nlabels || head[3] != m->groups.vectors.n)
        return fail(err, "%s is of another version, or of other names or vectors: run `make models`", path);
    if (head[1] == 0 || head[1] % 16 || head[1] > MOST)
        return fail(err, "%s is damaged: its size", path);
    NameNet *net = NEW(forever, NameNet);
    name_net_measure(net, (int)head[1]);
    net->nlabels = m->nlabels;
    net->vectors = m->groups.vectors;
    size_t whole = HEAD;
    for (int p = 0; p < NAME_NET_PARTS_COUNT; p++)
        whole += bytes_of(net, p);
    if ((size_t)file.n != whole)
        return fail(err, "%s is cut short or damaged", path);
    const char *at = file.at + HEAD;
    for (int p = 0; p < NAME_NET_PARTS_COUNT; at += bytes_of(net, p++))
        read_part(net, p, at, forever);
    find_context(net, forever);
    net->chain = net->part[NAME_NET_PART_MIX][0];
    name_steps(m, (const float (*)[NAME_LABELS])(const void *)net->part[NAME_NET_PART_STEPS], &net->steps);
    *ret = net;
    return true;
}
