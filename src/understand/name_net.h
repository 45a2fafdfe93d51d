/* name_net.h - a second opinion on names: a small recurrent network that knows how words
 * are used (vectors.h) and what their letters, lists, tags and the rest of the item say.
 * Private to understand/ and the program that trains it.
 *
 *     words -> numbers -> two layers of simple recurrent units, both ways -> a sum for each label
 *
 * Its sums are added to those of the linear chain (names.h); the best row of labels is
 * found by the steps that the network learned. */
#ifndef UNDERSTAND_NAME_NET_H
#define UNDERSTAND_NAME_NET_H

#include "understand/names.h"
#include "understand/net.h"

enum {
    NAME_NET_WORDS = 12288, NAME_NET_WORD = 32,         /* the commonest rows of the vectors; 0 for all others */
    NAME_NET_SUFFIX3 = 4096, NAME_NET_SUFFIX2 = 1024, NAME_NET_PREFIX = 2048, NAME_NET_PIECE = 8192, NAME_NET_SHAPE = 512, NAME_NET_TAG = 128,
    NAME_NET_FORM = WORD_VECTOR + NAME_NET_WORD + 32 + 16 + 16 + 32,    /* what follows from a word's letters alone */
    NAME_NET_CONTEXT = NAME_NET_FORM + 16 + 16 + 16,
    NAME_NET_FLAGS = 128, NAME_NET_IN = NAME_NET_CONTEXT + NAME_NET_FLAGS,
    NAME_NET_OUT = 48,                                  /* room for the labels */
    NAME_NET_SET = 48,                                  /* flags of one word, at most */
    NAME_NET_KEPT = 4096                                /* words whose forms are worked out once, by row of the vectors */
};

/* Parameters: X(name, rows, columns) for `way` units of a layer, each way.  Columns of W
 * are [way][gate][unit]; V and B hold for each way those of the forget and then of the
 * reset gate.  STEPS is [from + 1][to]; MIX what the linear chain's sums and ours are taken times. */
#define NAME_NET_PARTS(X)                                                                        \
    X(WORD, NAME_NET_WORDS, NAME_NET_WORD) X(SUFFIX3, NAME_NET_SUFFIX3, 32)                      \
    X(SUFFIX2, NAME_NET_SUFFIX2, 16) X(PREFIX, NAME_NET_PREFIX, 16) X(PIECE, NAME_NET_PIECE, 32) \
    X(SHAPE, NAME_NET_SHAPE, 16) X(XPOS, NAME_NET_TAG, 16) X(DEP, NAME_NET_TAG, 16)              \
    X(W0, NAME_NET_IN, 8 * way) X(W1, 2 * way, 6 * way) X(OUT_W, 2 * way, NAME_NET_OUT)          \
    X(V0, 4, way) X(B0, 4, way) X(V1, 4, way) X(B1, 4, way) X(OUT_B, 1, NAME_NET_OUT)            \
    X(STEPS, NAME_LABELS + 1, NAME_LABELS) X(MIX, 1, 2)

#define NAME_NET_CONSTANT(name, rows, columns) NAME_NET_PART_##name,
typedef enum NameNetPart { NAME_NET_PARTS(NAME_NET_CONSTANT) NAME_NET_PARTS_COUNT } NameNetPart;
#undef NAME_NET_CONSTANT

static inline bool name_net_is_table(int part) { return part <= NAME_NET_PART_DEP; }
static inline bool name_net_is_matrix(int part) { return part >= NAME_NET_PART_W0 && part <= NAME_NET_PART_OUT_W; }

/* By whose rules names are marked: those who marked the texts that we learn from did not agree. */
typedef enum NameHouse { HOUSE_NEWSWIRE, HOUSE_CROSSNER, HOUSE_RE3D, HOUSE_OWN } NameHouse;

/* Rows of the tables that a word uses, and what else is so (flags), how much. */
typedef struct NameNetWord {
    int      vector, row[NAME_NET_PARTS_COUNT];     /* of the tables; PIECE stays out */
    int      npieces, nflags;
    uint16_t pieces[NET_PIECES];
    uint8_t  flag[NAME_NET_SET];
    float    value[NAME_NET_SET];
} NameNetWord;

typedef struct NameNet {
    int         way, nlabels;
    int         rows[NAME_NET_PARTS_COUNT], columns[NAME_NET_PARTS_COUNT];
    float      *part[NAME_NET_PARTS_COUNT];
    NetMatrix   matrix[NAME_NET_PARTS_COUNT];       /* of a file alone; W0 of forms only */
    float      *context[NAME_NET_PARTS_COUNT];      /* what the rows of SHAPE, XPOS and DEP add to the first layer */
    NetKept     kept;                               /* what common words' forms come to in it */
    WordVectors vectors;
    NameSteps   steps;
    float       chain;                              /* what the linear chain's sums are taken times */
} NameNet;

void name_net_measure(NameNet *net, int way);

/* The pieces of a word are added up, the less of each the more there are. */
static inline float name_net_share(const NameNetWord *w) { return w->npieces > 4 ? 2 / (float)w->npieces : 0.5f; }

/* words[s->nwords] of a sentence whose traits, with their votes, are known; without their pieces. */
void name_net_pieces(Text form, NameNetWord *word);
void name_net_words(const Sentence *s, const NameTraits *traits, NameHouse house, NameNetWord *words);
void name_net_input(const NameNet *net, const NameNetWord *word, float *in);        /* in[NAME_NET_IN] */

/* From a file, for the labels and vectors of `m`. */
bool name_net_load(const char *path, const NameModel *m, Arena *forever, const NameNet **ret, Error *err);

/* Adds what the network thinks to sums[s][word][NAME_WIDTH] of sentences. */
void name_net_add(const NameNet *net, const Sentence *s, NameTraits **traits, int n, float **sums, Arena scratch);

#endif
