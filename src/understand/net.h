/* net.h - the accurate engine: tags and trees from a small recurrent network.
 * Private to understand/ and the program that trains it.
 *
 *     words -> vectors -> three layers of simple recurrent units, both ways
 *           -> tags (from the second layer)
 *           -> of every pair of words, how well one heads the other; the best tree
 *           -> the relation of every word to its head
 *
 * Simple recurrent units (Lei et al. 2018) need no product of a matrix inside the
 * recurrence; pairs are scored as by Dozat and Manning 2017. */
#ifndef UNDERSTAND_NET_H
#define UNDERSTAND_NET_H

#include "understand/steps.h"
#include "understand/traits.h"

enum {
    NET_WORDS = 16384, NET_WORD = 64,       /* rows of vectors, and how long they are */
    NET_VECTOR = 96,                        /* learned beforehand, from more text than the treebanks */
    NET_SUFFIX3 = 4096, NET_SUFFIX2 = 1024, NET_PREFIX = 2048, NET_PIECE = 16384, NET_SHAPE = 512,
    NET_SUFFIX3_DIMS = 32, NET_SUFFIX2_DIMS = 16, NET_PREFIX_DIMS = 16, NET_PIECE_DIMS = 32, NET_SHAPE_DIMS = 16,
    NET_PIECES = 24,                        /* runs of three and four letters of a word */
    NET_IN = NET_WORD + NET_VECTOR + NET_SUFFIX3_DIMS + NET_SUFFIX2_DIMS + NET_PREFIX_DIMS + NET_PIECE_DIMS + NET_SHAPE_DIMS,
    NET_LAYERS = 3, NET_WAY = 128, NET_OUT = 2 * NET_WAY,
    NET_TAGS = 128,                         /* room for joint tags */
    NET_TAG_NAME = 24,
    NET_ARC = 128, NET_RELATION = 128, NET_RELATIONS = 64,
    NET_LONGEST = 600                       /* words of a sentence */
};

/* Parameters: X(name, rows, columns).  SRU columns are [way][gate][unit]; V and B
 * hold, for each way, those of the forget and then of the reset gate.  Columns of
 * REL_DEP_W and REL_HEAD_W are sums, then products; REL_B is the word's, then its head's. */
#define NET_PARTS(X)                                                                             \
    X(EMB_WORD, NET_WORDS, NET_WORD) X(EMB_SUFFIX3, NET_SUFFIX3, NET_SUFFIX3_DIMS)               \
    X(EMB_SUFFIX2, NET_SUFFIX2, NET_SUFFIX2_DIMS) X(EMB_PREFIX, NET_PREFIX, NET_PREFIX_DIMS)     \
    X(EMB_PIECE, NET_PIECE, NET_PIECE_DIMS) X(EMB_SHAPE, NET_SHAPE, NET_SHAPE_DIMS)                                                      \
    X(W0, NET_IN, 4 * NET_OUT) X(V0, 4, NET_WAY) X(B0, 4, NET_WAY)                               \
    X(W1, NET_OUT, 3 * NET_OUT) X(V1, 4, NET_WAY) X(B1, 4, NET_WAY)                              \
    X(W2, NET_OUT, 3 * NET_OUT) X(V2, 4, NET_WAY) X(B2, 4, NET_WAY)                              \
    X(TAG_W, NET_OUT, NET_TAGS) X(TAG_B, 1, NET_TAGS)                                            \
    X(DEP_W, NET_OUT, NET_ARC) X(DEP_B, 1, NET_ARC)                                              \
    X(HEAD_W, NET_OUT, NET_ARC) X(HEAD_B, 1, NET_ARC)                                            \
    X(ARC_U, NET_ARC, NET_ARC) X(ARC_V, 1, NET_ARC) X(ARC_ROOT, 1, NET_ARC)                      \
    X(REL_DEP_W, NET_OUT, 2 * NET_RELATION) X(REL_HEAD_W, NET_OUT, 2 * NET_RELATION)             \
    X(REL_ROOT, 1, 2 * NET_RELATION) X(REL_B, 2, 2 * NET_RELATION)                               \
    X(REL_OUT_W, 2 * NET_RELATION, NET_RELATIONS) X(REL_OUT_B, 1, NET_RELATIONS)

#define NET_CONSTANT(name, rows, columns) NET_##name,
typedef enum NetPart { NET_PARTS(NET_CONSTANT) NET_PARTS_COUNT } NetPart;
#undef NET_CONSTANT

extern const int net_rows[NET_PARTS_COUNT], net_columns[NET_PARTS_COUNT];

/* Rows of the tables that a word uses. */
typedef struct NetWord { int word, vector, suffix3, suffix2, prefix, shape, npieces; uint16_t pieces[NET_PIECES]; } NetWord;

/* Words that have a row of their own: open addressing, key 0 free. */
enum { NET_KNOWN = 1 << 15 };
typedef struct NetKnown { uint32_t key, row; } NetKnown;

typedef struct NetVectors {         /* learned beforehand; the commonest word has row 0 */
    const NetKnown *known;
    uint32_t        mask;           /* slots - 1 */
    const int8_t   *rows;           /* [n][NET_VECTOR] */
    uint32_t        n;
    float           scale;
} NetVectors;

/* A matrix as it is multiplied when nothing is learned: in whole numbers, so that
 * every processor comes to the same sums.  Sixteen columns side by side, and of each
 * two rows together. */
typedef struct NetMatrix {
    const int16_t *packed;          /* [columns / 16][rows / 2][16][2] */
    const float   *scale;           /* of each column */
    int            rows, columns;
} NetMatrix;

typedef struct Net {
    const NetKnown *known;          /* [NET_KNOWN] */
    float     *part[NET_PARTS_COUNT];
    NetMatrix  matrix[NET_PARTS_COUNT];     /* not of tables, and of a file alone */
    NetVectors vectors;
    uint8_t    upos[NET_TAGS], xpos[NET_TAGS];
    int        ntags;
    struct Lemmas *lemmas;
} Net;

static inline uint32_t net_known_key(uint64_t word) { return (uint32_t)(word >> 32) | 1; }

/* Where `word` is or would be. */
static inline uint32_t net_known_slot(const NetKnown *known, uint32_t mask, uint64_t word)
{
    uint32_t at = (uint32_t)word & mask;
    while (known[at].key && known[at].key != net_known_key(word))
        at = (at + 1) & mask;
    return at;
}

static inline bool net_is_table(int part) { return part <= NET_EMB_SHAPE; }

/* One layer of simple recurrent units over a sentence: u[n][gates * NET_OUT] is x W. */
void net_recur(const float *v, const float *b, int gates, int n, const float *x, float *u, float *states, float *h);

/* The pieces of a word are added up, the less of each the more there are. */
static inline float net_piece_share(const NetWord *w) { return w->npieces > 4 ? 1.0f / (float)w->npieces * 2 : 0.5f; }

void net_words(const Net *net, const Sentence *s, NetWord *words, Arena scratch);
/* What the relation of a word is told from, hidden[2 * NET_RELATION]: of each pair of
 * columns of it and of its head, first the sum, where it is positive, then the product. */
void net_pair(const Net *net, const float *dep, const float *head, float *hidden);
void net_input(const Net *net, const NetWord *w, float *in);        /* in[NET_IN] */

/* c[m][n] (+)= a[m][k] x b[k][n]; rows are lda, ldb, ldc floats apart. */
void net_multiply(int m, int n, int k, const float *a, int lda, const float *b, int ldb, float *c, int ldc, bool add);

/* Rows of x in whole numbers, -2047..2047, and their scales. */
enum { NET_MOST = 2047 };
void net_whole(int n, int columns, const float *x, int16_t *whole, float *scale);

/* y[n][columns] = x W + bias; `bias` may be NULL. */
void net_product(const NetMatrix *w, int n, const int16_t *x, const float *scale, const float *bias, float *y);

/* The best tree over scores[n][stride]: head 0 is the root, j + 1 word j. */
void net_tree(const float *scores, int stride, int n, int *heads, Arena scratch);

bool net_load(const char *models_dir, Arena *forever, Net **ret, Error *err);

/* Trees of all sentences at once; tags and lemmas, too, if they are wanted. */
void net_understand(const Net *net, Sentence *sentences, int n, bool with_tags, Arena *keep, Arena scratch);

#endif
