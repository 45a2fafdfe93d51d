/* speakers.h - by whose word is it so?
 *
 *     "RT reported that the ministry blamed the rebels for shelling Nawa."
 *      -> of the blaming: RT; of the shelling: RT, then the ministry
 *
 * The item's own voice, and so its publisher, is no speaker: the list is then
 * empty.  Pronouns and descriptions are taken for whom they stand for. */
#ifndef CODE_SPEAKERS_H
#define CODE_SPEAKERS_H

#include "code/aspect.h"

typedef struct Actors Actors;           /* code/actors.h */

/* Speakers of the words begin..end (bytes), outermost first; returns how many,
 * at most `max`.  `predicate` is the claim's word, so that "X accused Y of
 * bombing Z" gives X as speaker of the bombing.  *rule says why. */
int speakers_of(const Actors *a, const Manner *m, const Understanding *u,
                int sentence, int predicate, int begin, int end,
                Actor *ret, int max, Arena *keep, Arena scratch, Text *rule);

#endif
