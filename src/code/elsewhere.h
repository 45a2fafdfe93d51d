/* elsewhere.h - the same told of other places, each with a count of its own.  Private to code/.
 *
 *     "Four people were killed in Kherson and two in Nikopol."
 *      -> four killed in Kherson; a second claim of two killed in Nikopol
 *
 * A number without a verb or noun of its own, behind a figure that has its place, and before another place.  What such numbers come
 * to where the figure before them is their total ("18 killed in Gaza, 11 in Rafah and seven in Khan Younis") is no claim. */
#ifndef CODE_ELSEWHERE_H
#define CODE_ELSEWHERE_H

#include "code/making.h"

/* Adds to `claims`, which are in the order of the words and stay so; new ones live in `keep`. */
void elsewhere_add(const Rules *rules, const Understanding *u, Claims *claims, Arena *keep);

#endif
