/* towns.h - towns that a tagger took for somebody, where the sentence says that they are places.  Private to code/.
 *
 *     "Yampil had fallen to the front's forces", "Lysychansk was liberated", "the Tine border post"
 *      -> the names of places, not of a man, a body or a people */
#ifndef CODE_TOWNS_H
#define CODE_TOWNS_H

#include "code/actors.h"
#include "code/rules.h"

/* Gives such names of the sentence another kind, in a copy of its names. */
void towns_restore(Sentence *s, const Understanding *u, const RuleBook *book, const Actors *actors, Arena *keep);

#endif
