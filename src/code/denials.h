/* denials.h - who denies, by a word alone, what was said before.  Private to code/.
 *
 *     "The rebels said they had taken the airport, which the army denied."
 *      -> a second claim of the taking: negated, and the army denies it
 *
 * "denied shelling the town" needs none of this: its own words say what. */
#ifndef CODE_DENIALS_H
#define CODE_DENIALS_H

#include "code/making.h"

/* Adds to `claims`, which are in the order of the words and stay so; new ones live in `keep`. */
void denials_add(const Rules *rules, const Understanding *u, const Scan *scans, Claims *claims, Arena *keep);

#endif
