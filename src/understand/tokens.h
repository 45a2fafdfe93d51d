/* tokens.h - from text to the words and sentences of Universal Dependencies.
 * Private to understand/ and the program that trains it.
 *
 * The text is cut into atoms: runs of letters, runs of digits, single signs,
 * addresses.  A linear model then says of each gap between two atoms whether
 * one word goes on, a word begins or a sentence begins, from left to right. */
#ifndef UNDERSTAND_TOKENS_H
#define UNDERSTAND_TOKENS_H

#include "understand/linear.h"
#include "understand/steps.h"

typedef enum Cut { CUT_JOIN, CUT_WORD, CUT_SENTENCE, CUTS } Cut;

typedef enum AtomKind {
    ATOM_LETTERS = 1, ATOM_DIGITS, ATOM_SIGN,
    ATOM_ADDRESS,           /* http://..., name@host, @handle, #tag */
    ATOM_CLITIC             /* begins a word, whatever the model says */
} AtomKind;

typedef enum Gap { GAP_NONE, GAP_SPACE, GAP_LINE, GAP_BREAK } Gap;      /* BREAK: a sentence ends here */

typedef struct Atom {
    int      begin, end;        /* bytes in the item's text */
    uint8_t  kind, gap;         /* gap: before it */
    uint8_t  shape;             /* of letters: 0 small, 1 Capital, 2 CAPITALS, 3 mixed */
    bool     new_paragraph;
    uint64_t folded;            /* hash */
} Atom;

/* What was decided so far, as far as the next decision looks back. */
typedef struct Cutting {
    int  word_first;            /* atom that began the word we are in */
    int  sentence_first;
    int  words;                 /* of the sentence */
    int  quotes, brackets;      /* open ones */
} Cutting;

enum { CUT_FEATURES = 64 };

Atom *tokens_atoms(const TokenRules *rules, Text text, int begin, int end, Arena *keep, Arena scratch, int *ret_n);

/* True when no model is needed to decide the gap before atom `i`. */
bool tokens_clear(const TokenRules *rules, Text text, const Atom *atoms, int n, int i, Cut *ret);
int  tokens_features(const TokenRules *rules, Text text, const Atom *atoms, int n, int i, const Cutting *c, uint64_t *features);
void tokens_cut(Text text, const Atom *atoms, int i, Cut cut, Cutting *c);

/* The rules alone, without tokens.bin, as the trainer needs them. */
bool tokens_load_rules(const char *languages_dir, Arena *forever, TokenRules **ret, Error *err);

/* Without "hour" and "day": the vectors were learned before these were told, and come to the same bytes without them alone. */
void tokens_drop_hours(TokenRules *rules);

/* "n't" of "don't", "'s" of "Dobrovka's": written in one with the word before it. */
bool is_clitic_of(const Word *before, const Word *w);

/* White space of any kind, or the space that is put for it, at `at`: its bytes, 0 when there is none. */
int tokens_space(const char *at, const char *end);

#endif
