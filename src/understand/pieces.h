/* pieces.h - a sentence cut finer than into words: runs of letters, runs of
 * digits, single marks; and lists of phrases looked up in them.
 *
 *     "27-Jun-18"  ->  27 - jun - 18
 *
 * Numbers and times are read from pieces, so that they do not depend on how a
 * tokenizer treats "10-13", "3pm" or "6/25".  The words of the language stand
 * in lists below data/languages, one phrase a line: role, value, phrase. */
#ifndef UNDERSTAND_PIECES_H
#define UNDERSTAND_PIECES_H

#include "understand/understand.h"

typedef enum PieceKind { PIECE_LETTERS, PIECE_DIGITS, PIECE_MARK } PieceKind;

typedef struct Piece {
    PieceKind kind;
    int       begin, end;       /* bytes in the item's text */
    Text      form;             /* as written */
    Text      lower;            /* small letters; digits as ASCII */
    uint64_t  hash;             /* of `lower` */
    double    number;           /* of digits */
    bool      is_glued;         /* nothing between it and the piece before */
    int       word;             /* in its sentence */
    struct { uint64_t begin, end; bool is_inside; } of[2];  /* roles of the phrases of a list that begin or end here */
} Piece;

typedef struct Pieces { Piece *at; int n; bool marked[2]; } Pieces;

/* Bytes begin..end of `text`. */
Pieces pieces_of(Text text, int begin, int end, Arena *keep);

/* The same for a sentence, with Piece.word set. */
Pieces pieces_of_sentence(Text text, const Sentence *s, Arena *keep);

bool piece_is_mark(const Pieces *p, int i, char mark);
bool piece_is_capital(const Piece *p);          /* begins with a capital letter */

enum { PHRASE_PIECES = 8 };

typedef struct Phrase {
    int      role;
    double   value, value2;
    int      n;
    uint64_t pieces[PHRASE_PIECES];
    int      next;              /* with the same first piece, not longer; or -1 */
} Phrase;

/* `number` tells the lists apart whose phrases are marked in the same pieces: 0 or 1. */
typedef struct Phrases { Phrase *at; int n; int *heads; uint32_t mask; int number; } Phrases;

/* Lines "role TAB value TAB phrase, phrase, ..."; a value may be two numbers, "4-7". */
bool phrases_load(const char *path, const char *const *roles, int nroles,
                  Arena *forever, Phrases *ret, Error *err);

/* Notes at every piece which phrases of the list begin and end there, so that the
 * questions below are answered at once where the answer is no. */
void phrases_mark(const Phrases *list, Pieces *p);

/* The longest phrase that begins at piece `i` and has one of `roles` (bits);
 * its length in pieces, or 0. */
int phrase_looked_up(const Phrases *list, const Pieces *p, int i, uint64_t roles, const Phrase **ret);
static inline int phrase_at(const Phrases *list, const Pieces *p, int i, uint64_t roles, const Phrase **ret)
{
    if (i < 0 || i >= p->n || (p->marked[list->number] && !(p->at[i].of[list->number].begin & roles)))
        return 0;
    return phrase_looked_up(list, p, i, roles, ret);
}

/* The same for phrases that end before piece `i`. */
int phrase_before(const Phrases *list, const Pieces *p, int i, uint64_t roles, const Phrase **ret);

#endif
