/* net.h - both engines for tags and trees: recurrent networks, one small and fast,
 * one larger and more accurate.  Private to understand/ and the program that trains them.
 *
 *     words -> vectors -> two or three layers of simple recurrent units, both ways
 *           -> tags (from the second layer)
 *           -> of every pair of words, how well one heads the other; the best tree
 *           -> the relation of every word to its head
 *
 * Simple recurrent units (Lei et al. 2018) need no product of a matrix inside the
 * recurrence; pairs are scored as by Dozat and Manning 2017. */
#ifndef UNDERSTAND_NET_H
#define UNDERSTAND_NET_H

#include <stdatomic.h>

#include "understand/steps.h"
#include "understand/traits.h"
#include "understand/vectors.h"

enum {
    NET_WORDS = 16384, NET_WORD = 64,       /* rows of vectors, and how long they are */
    NET_SUFFIX3 = 4096, NET_SUFFIX2 = 1024, NET_PREFIX = 2048, NET_PIECE = 16384, NET_SHAPE = 512,
    NET_SUFFIX3_DIMS = 32, NET_SUFFIX2_DIMS = 16, NET_PREFIX_DIMS = 16, NET_PIECE_DIMS = 32, NET_SHAPE_DIMS = 16,
    NET_PIECES = 24,                        /* runs of three and four letters of a word */
    NET_FORM = NET_WORD + WORD_VECTOR + NET_SUFFIX3_DIMS + NET_SUFFIX2_DIMS + NET_PREFIX_DIMS + NET_PIECE_DIMS,
    NET_IN = NET_FORM + NET_SHAPE_DIMS,     /* what follows from a word's letters alone, then its shape */
    NET_LAYERS = 3,                         /* at most */
    NET_TAGS = 128,                         /* room for joint tags */
    NET_TAG_NAME = 24,
    NET_RELATIONS = 64,
    NET_LONGEST = 600                       /* words of a sentence */
};

/* How large a network is; its file tells.  Way and relation in whole sixteens. */
typedef struct NetSize {
    int layers;                             /* 2 or 3 */
    int way;                                /* units of a layer, each way */
    int arc;                                /* numbers by which words find their heads, in whole thirty-twos */
    int relation;                           /* sums, and as many products, from which relations are told */
} NetSize;

/* Parameters: X(name, rows, columns) by the NetSize `z`.  SRU columns are
 * [way][gate][unit]; V and B hold, for each way, those of the forget and then of the
 * reset gate.  Columns of REL_DEP_W and REL_HEAD_W are sums, then products; REL_B is
 * the word's, then its head's. */
#define NET_PARTS(X)                                                                             \
    X(EMB_WORD, NET_WORDS, NET_WORD) X(EMB_SUFFIX3, NET_SUFFIX3, NET_SUFFIX3_DIMS)               \
    X(EMB_SUFFIX2, NET_SUFFIX2, NET_SUFFIX2_DIMS) X(EMB_PREFIX, NET_PREFIX, NET_PREFIX_DIMS)     \
    X(EMB_PIECE, NET_PIECE, NET_PIECE_DIMS) X(EMB_SHAPE, NET_SHAPE, NET_SHAPE_DIMS)              \
    X(W0, NET_IN, 8 * z.way) X(V0, 4, z.way) X(B0, 4, z.way)                                     \
    X(W1, 2 * z.way, 6 * z.way) X(V1, 4, z.way) X(B1, 4, z.way)                                  \
    X(W2, z.layers > 2 ? 2 * z.way : 0, 6 * z.way)                                               \
    X(V2, z.layers > 2 ? 4 : 0, z.way) X(B2, z.layers > 2 ? 4 : 0, z.way)                        \
    X(TAG_W, 2 * z.way, NET_TAGS) X(TAG_B, 1, NET_TAGS)                                          \
    X(DEP_W, 2 * z.way, z.arc) X(DEP_B, 1, z.arc)                                                \
    X(HEAD_W, 2 * z.way, z.arc) X(HEAD_B, 1, z.arc)                                              \
    X(ARC_U, z.arc, z.arc) X(ARC_V, 1, z.arc) X(ARC_ROOT, 1, z.arc)                              \
    X(REL_DEP_W, 2 * z.way, 2 * z.relation) X(REL_HEAD_W, 2 * z.way, 2 * z.relation)             \
    X(REL_ROOT, 1, 2 * z.relation) X(REL_B, 2, 2 * z.relation)                                   \
    X(REL_OUT_W, 2 * z.relation, NET_RELATIONS) X(REL_OUT_B, 1, NET_RELATIONS)

#define NET_CONSTANT(name, rows, columns) NET_##name,
typedef enum NetPart { NET_PARTS(NET_CONSTANT) NET_PARTS_COUNT } NetPart;
#undef NET_CONSTANT

/* Rows of the tables that a word uses. */
typedef struct NetWord { int word, vector, suffix3, suffix2, prefix, shape, npieces; uint16_t pieces[NET_PIECES]; } NetWord;

enum { NET_KNOWN = 1 << 15 };           /* room for words that have a row of their own */

/* A matrix as it is multiplied when nothing is learned: in whole numbers of seven bits,
 * so that every processor comes to the same sums.  What it is multiplied by is in bytes
 * without a sign, NET_ZERO for zero.  Sixteen columns side by side, and of each four
 * rows together. */
enum { NET_MOST = 63, NET_ZERO = 64 };
typedef struct NetMatrix {
    const int8_t  *packed;          /* [columns / 16][rows / 4][16][4] */
    const int32_t *zero;            /* of each column: what rows of NET_ZERO come to, taken off */
    const float   *scale;           /* of each column */
    int            rows, columns;
} NetMatrix;

/* What the letters of a common word come to in the first layer depends on nothing
 * else: it is worked out when first asked for, and kept.  Threads share it; each row is
 * written once, by whoever claims it, and is the same whoever that was. */
enum { NET_KEPT = 12288 };              /* by row of its vector */
typedef struct NetKept {
    _Atomic(uint8_t) *state;        /* 0, 1: somebody writes it, 2: there */
    int16_t          *rows;         /* [NET_KEPT][8 * way] */
    float            *scale;
} NetKept;

typedef struct Net {
    NetSize    size;
    int        rows[NET_PARTS_COUNT], columns[NET_PARTS_COUNT];
    const WordRow *known;           /* [NET_KNOWN] */
    const char *stored[NET_PARTS_COUNT];    /* rows as the file has them; NULL while it is learned */
    float     *part[NET_PARTS_COUNT];       /* of a file only what is neither table nor matrix */
    NetMatrix  matrix[NET_PARTS_COUNT];     /* not of tables, and of a file alone; W0 without shapes */
    float     *shapes;              /* [NET_SHAPE][8 * way]: what each adds to the first layer */
    NetKept    kept;
    WordVectors vectors;
    uint8_t    upos[NET_TAGS], xpos[NET_TAGS];
    int        ntags;
    struct Lemmas *lemmas;
} Net;

/* Networks that learned apart and read together: what they think is added up. */
enum { NETS = 2 };
typedef struct Nets { const Net *at[NETS]; int n; } Nets;

/* A matrix of real numbers in whole ones. */
NetMatrix net_matrix(const float *part, int rows, int columns, Arena *forever);

/* Fills size, rows and columns. */
void net_measure(Net *net, NetSize size);

static inline bool net_is_table(int part) { return part <= NET_EMB_SHAPE; }

/* Row `row` of a part of a file: its scale, then bytes in tables and 16 bits in all else. */
static inline const char *net_stored_row(const Net *net, int part, int row)
{
    return net->stored[part] + (size_t)row * (4 + (size_t)net->columns[part] * (net_is_table(part) ? 1 : 2));
}

/* A part of a file in real numbers: to[rows][columns]. */
void net_read_part(const Net *net, int part, float *to);

/* One layer of simple recurrent units over a sentence: u[n][gates * 2 * way] is x W. */
void net_recur(int way, const float *v, const float *b, int gates, int n, const float *x, float *u, float *states, float *h);

/* The pieces of a word are added up, the less of each the more there are. */
static inline float net_piece_share(const NetWord *w) { return w->npieces > 4 ? 1.0f / (float)w->npieces * 2 : 0.5f; }

void net_words(const Net *net, const Sentence *s, NetWord *words);
/* What the relation of a word is told from, hidden[2 * relation]: of each pair of
 * columns of it and of its head, first the sum, where it is positive, then the product. */
void net_pair(const Net *net, const float *dep, const float *head, float *hidden);
void net_input(const Net *net, const NetWord *w, float *in);        /* in[NET_IN] */

/* c[m][n] (+)= a[m][k] x b[k][n]; rows are lda, ldb, ldc floats apart. */
void net_multiply(int m, int n, int k, const float *a, int lda, const float *b, int ldb, float *c, int ldc, bool add);

/* Rows of x, in whole thirty-twos, in bytes, -NET_MOST..NET_MOST above NET_ZERO, and their scales. */
void net_bytes(int n, int columns, const float *x, uint8_t *bytes, float *scale);

/* One row in 16 bits; returns its scale. */
float net_shorts(int n, const float *x, int16_t *shorts);

/* y[n][columns] = x W + bias; `bias` may be NULL. */
void net_product(const NetMatrix *w, int n, const uint8_t *x, const float *scale, const float *bias, float *y);

/* sum[n] = whole[n] * scale + add[n] */
void net_add(int n, const int16_t *whole, float scale, const float *add, float *sum);

/* The best tree over scores[n][stride]: head 0 is the root, j + 1 word j. */
void net_tree(const float *scores, int stride, int n, int *heads, Arena scratch);

/* The file "models_dir/name". */
bool net_load(const char *models_dir, const char *name, Arena *forever, const Net **ret, Error *err);

/* Tags and lemmas of many sentences of at most NET_LONGEST words, and their trees, if wanted. */
void net_understand(const Nets *nets, Sentence *sentences, int n, bool has_trees, Arena *keep, Arena scratch);

/* What a network thinks of sentences, all together at most NET_BATCH words, for another
 * to learn from: of every word's tags, of its heads ([words of its sentence][stride], one
 * sentence behind the other), and of its relation to the head that it has. */
enum { NET_BATCH = 1200 };
typedef struct NetThoughts { float *tags, *heads, *relations; } NetThoughts;
static inline int net_stride(int nwords) { return (nwords + 1 + 15) & ~15; }
NetThoughts net_think(const Net *net, Sentence *sentences, int n, bool finds_heads, Arena *keep, Arena scratch);

#endif
