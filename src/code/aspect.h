/* aspect.h - did it happen, and how does the speaker stand to it?
 *
 *     "The army denied that it had shelled Dobrovka."   shelled: negated, denies
 *     "They may be forced to withdraw."                 withdraw: hypothetical, asserts
 *     "Rockets reportedly hit the market."              hit: happened, reportedly
 *
 * Everything is asked of the claim's own predicate: in "refused to open the
 * border" the refusing happened and the opening did not.  The words that
 * decide are data/languages/<language>/manner.words; none stands in here. */
#ifndef CODE_ASPECT_H
#define CODE_ASPECT_H

#include "code/manner.h"

typedef struct Standing {
    Aspect aspect;
    Stance stance;
    Hedge  hedge;
    Text   aspect_rule, stance_rule, hedge_rule;    /* why, in words; empty for the ordinary case */
    int    begin, end;          /* bytes of the words that decided the aspect; equal when none */
} Standing;

/* `predicate` is the word that carries the claim: a verb, an event noun
 * ("airstrikes"), or an adjective or noun below a copula. */
Standing aspect_of(const Manner *m, const Understanding *u, int sentence, int predicate,
                   Arena *keep, Arena scratch);

#endif
