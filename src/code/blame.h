/* blame.h - whose doing a happening was, by what the item says elsewhere.
 *
 *     "A bomb damaged the depot. ... A second went off at the port. ...
 *      The brigade claimed the attacks."
 *      -> both: the brigade, claimed, by the third claim
 *
 * A claim stays what its own words say: whom another one names stands beside it, with
 * how he is held to have done it and by whose word.  Private to code/. */
#ifndef CODE_BLAME_H
#define CODE_BLAME_H

#include "code/again.h"

/* Sets `held` of the claims whose own words name no party; claims are in the order
 * of the words and know already what they tell of again. */
void blame_share(Claims claims, const Telling *tellings, const Understanding *u, Arena *keep, Arena scratch);

/* Whoever denied, by a word alone, a deed that nobody is said to have done denies that he did it.  Once all denials are claims. */
void blame_deniers(Claims claims, Arena *keep, Arena scratch);

#endif
