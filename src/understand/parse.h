/* parse.h - the parser's states, moves and features, shared with the program
 * that trains it.
 *
 * Arc-hybrid: a stack of words whose left side is done, and the words to come.
 *     SHIFT   the next word goes onto the stack
 *     LEFT    the top of the stack hangs below the next word and leaves
 *     RIGHT   the top hangs below the one beneath it and leaves
 * The word that is left alone at the end is the root.  When a word leaves, all
 * that hangs below it is known; a second model then names its relation. */
#ifndef UNDERSTAND_PARSE_H
#define UNDERSTAND_PARSE_H

#include "understand/linear.h"
#include "understand/steps.h"
#include "understand/traits.h"

enum { ARC_FEATURES = 160, RELATION_FEATURES = 96 };

typedef enum Move { MOVE_SHIFT, MOVE_LEFT, MOVE_RIGHT, MOVES } Move;

/* What the parser sees of a word. */
typedef struct Node {
    uint64_t word;              /* hash of the folded form */
    uint64_t lemma;
    uint8_t  upos, xpos;
    uint16_t fine, coarse;      /* groups of words used alike */
} Node;

/* What may stand between two words: COMMA CCONJ VERB ADP SCONJ QUOTE BRACKET OTHER-STOP FINITE */
enum { BETWEEN = 9, BETWEEN_FINITE = 8 };

typedef struct ParseState {
    const Node *nodes;
    int        *before[BETWEEN];    /* how many of each kind stand before word i, [nwords + 1] */
    int         nwords;
    int        *stack, nstack;
    int         next;           /* first of the words to come */
    int        *head;           /* -1: not yet known */
    uint8_t    *dep;
    int        *left, *left2;   /* outermost child on the left and the one before it, or -1 */
    int        *right, *right2;
    uint8_t    *nleft, *nright;
    uint64_t   *labels_left, *labels_right;     /* bits: which relations (mod 64) hang there */
} ParseState;

void parse_nodes(const WordClasses *classes, const Sentence *s, Node *nodes, Arena scratch);
void parse_start(ParseState *p, const Node *nodes, int nwords, Arena *scratch);
bool parse_allowed(const ParseState *p, Move m);
bool parse_done(const ParseState *p);

/* The move, when there is but one. */
bool parse_forced(const ParseState *p, Move *ret);

/* The word that LEFT or RIGHT takes away, and its head to be. */
int  parse_leaves(const ParseState *p, Move m, int *head);
void parse_move(ParseState *p, Move m, int dep);

/* Words that have hung with one relation below all heads on that side: nothing is
 * asked about them.  A feature of its own, marked by the largest weight there is. */
uint64_t sure_relation(const ParseState *p, int head, int child);

int arc_features(const ParseState *p, uint64_t *features);
int relation_features(const ParseState *p, int head, int child, uint64_t *features);

/* ---- the model of moves: one cache line of eight features a lookup --------- */

enum { ARC_BUCKET = 8 };

typedef struct ArcBucket { uint16_t check[ARC_BUCKET]; int16_t weight[MOVES][ARC_BUCKET]; } ArcBucket;     /* check 0: free */

typedef struct ArcModel {
    const ArcBucket *buckets;
    uint32_t         mask;      /* buckets - 1 */
} ArcModel;

struct Parser {
    ArcModel arcs;
    WordClasses classes;
    Linear   relations;
    uint8_t  dep[256];          /* of each class */
};

static inline uint16_t arc_check(uint64_t feature) { return (uint16_t)((feature >> 48) | 1); }

void arc_score(const ArcModel *m, const uint64_t *features, int n, int scores[MOVES]);

#endif
