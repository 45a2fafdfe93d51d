/* touched.h - whom a dealing touches when its target is a thing.
 *
 *     "rejected a Norwegian offer", "praised the work of the Egyptian cabinet"
 *      -> Norway; the Egyptian cabinet
 *     "agreed to provide aid to Jordan"  -> Jordan
 *
 * Private to code/.  Of shelling and taking the things themselves are the
 * targets, so only the classes of dealings ask. */
#ifndef CODE_TOUCHED_H
#define CODE_TOUCHED_H

#include "code/frames.h"

/* Heads of the actors within the phrases `things`, else within the complements
 * and prepositional phrases of the frame, nearest first, else `anywhere` behind
 * the predicate in its clause; none of `not_these`.  How many, at most `max`. */
int touched_find(Scan *c, const Frame *f, const int *things, int nthings,
                 const int *not_these, int nnot, Day on, bool anywhere, int *ret, int max);

/* Whose a thing is: "positions of the Egyptian army", "Egyptian positions"; the
 * owner's head, or -1. */
int touched_owner(Scan *c, int thing, Day on);

#endif
