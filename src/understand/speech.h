/* speech.h - who says what: cue, source and content of every attribution.
 * Private to understand/ and to the program that trains it.
 *
 * Three linear models, each over the tree and the words around:
 *     cue      is this word one that introduces somebody's words or thoughts?
 *     source   which noun phrase of the sentence speaks, or none?
 *     content  of the pieces into which the cue cuts the sentence (what hangs
 *              below it, and what hangs beside it below each word above it),
 *              which belong to what is said?
 * Quotation marks then carry contents over sentences and paragraphs. */
#ifndef UNDERSTAND_SPEECH_H
#define UNDERSTAND_SPEECH_H

#include "understand/hidden.h"
#include "understand/linear.h"
#include "understand/quotes.h"
#include "understand/steps.h"
#include "understand/tree.h"
#include "understand/vectors.h"
#include "understand/wordlist.h"

struct SpeechModel {
    Linear   cue, source, content;
    Hidden   cue_hidden, content_hidden;        /* asked where these leave doubt */
    Wordlist cues, roles, sorts;
    WordVectors vectors;
};

/* The word lists and vectors alone: what training needs before there are models. */
bool speech_words(const char *models_dir, const char *languages_dir, Arena *forever, SpeechModel *m, Error *err);

/* The kinds in data/languages/.../cues, as bits. */
enum { CUE_SAY = 1, CUE_WRITE = 2, CUE_ASK = 4, CUE_DENY = 8, CUE_ACCUSE = 16, CUE_PRAISE = 32, CUE_PROMISE = 64,
       CUE_ORDER = 128, CUE_SHOW = 256, CUE_THINK = 512, CUE_WANT = 1024, CUE_FEAR = 2048, CUE_SEEM = 4096,
       CUE_NOUN = 8192, CUE_REPORTED = 16384 };

/* The nouns among the kinds in data/languages/.../sorts, as bits; the verbs' follow. */
enum { SORT_PERSON_NOUN = 1, SORT_GROUP_NOUN = 2, SORT_WORDS_NOUN = 4, SORT_THOUGHT_NOUN = 8, SORT_NOUNS = 15 };
extern const char *const sort_kinds[];

/* One sentence, seen by the models. */
typedef struct SpeechView {
    const Understanding *u;
    const SpeechModel   *m;
    const Quotes        *quotes;
    const Sentence      *s;
    int       sentence;
    Tree      tree;
    int      *vector;           /* rows of the vectors, -1 where a word has none; filled as they are asked for */
    uint64_t *lemma, *form;     /* hashes, lower case */
    uint32_t *cue, *role, *sort;/* kinds of the lemma */
    uint32_t *below;            /* which relations hang below a word: bits of below_bit() */
    bool      has_quote;        /* some of its words stand between marks */
} SpeechView;

/* Mends trees in which the telling hangs on what is told. */
void speech_lift_tellers(const SpeechModel *m, Sentence *s, Arena scratch);

SpeechView speech_view(const SpeechModel *m, const Understanding *u, const Quotes *quotes, int sentence, Arena *keep);

typedef struct Features { uint64_t at[96]; int n; } Features;

bool speech_may_be_cue(const SpeechView *v, int word);
void speech_cue_features(const SpeechView *v, int word, Features *ret);

/* The rows of vectors that tell of a cue: of the words beside and around it in the tree. */
enum { CUE_WORDS = 14 };
void speech_cue_words(const SpeechView *v, int word, int *ret);

/* Below this by the linear model a word is no cue, and is not looked at twice. */
#define CUE_DOUBT (-2.5f)

/* Heads of noun phrases that may speak; at most `most`. */
int  speech_candidates(const SpeechView *v, int cue, int *ret, int most);
void speech_source_features(const SpeechView *v, int cue, int candidate, Features *ret);    /* candidate -1: nobody */

/* A piece of the sentence beside or below the cue. */
typedef struct Piece { int head, first, last; int level; bool is_word; } Piece;
enum { PIECES = 96 };
int  speech_pieces(const SpeechView *v, int cue, Piece *ret);
void speech_content_features(const SpeechView *v, int cue, int source, const Piece *pieces, int npieces, int piece, Features *ret);

/* The rows of vectors that tell of a piece: of its head and ends, the cue, the source and what introduces it. */
enum { CONTENT_WORDS = 8 };
void speech_content_words(const SpeechView *v, int cue, int source, const Piece *piece, int *ret);

/* Beyond this, either way, the linear model is sure of a piece. */
#define CONTENT_DOUBT 2.0f

/* The words that speak for `source`, without the cue. */
void speech_source_words(const SpeechView *v, int source, int cue, int *first, int *last);

#endif
