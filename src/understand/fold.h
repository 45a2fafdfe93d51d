/* fold.h - long names stand as one word before the parser.
 *
 *     "the Syrian Observatory for Human Rights said" -> "the Observatory said"
 *      -> parsed -> the words of the name put back below "Observatory"
 *
 * A greedy parser that meets "for Human Rights said" takes Rights for who said
 * it.  Only names with a preposition or "and" inside are folded; what hangs where
 * within a name follows from its words alone. */
#ifndef UNDERSTAND_FOLD_H
#define UNDERSTAND_FOLD_H

#include "understand/understand.h"

typedef struct Folded {
    Sentence sentence;          /* what the parser sees */
    int     *of;                /* its words' indices in the whole sentence */
    int     *into;              /* the whole sentence's words' indices in it */
    bool     is_folded;         /* false: it is the sentence itself, parse that */
} Folded;

Folded fold_names(const Sentence *whole, Arena *keep);

/* Tags, heads and relations of `folded` into `whole`. */
void unfold_names(const Folded *folded, Sentence *whole);

#endif
