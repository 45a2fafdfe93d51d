/* tag.h - the tagger's features, shared with the program that trains it.
 *
 * One class stands for both tags of a word, "VERB|VBN": told apart together, they
 * help each other.  Greedy from left to right. */
#ifndef UNDERSTAND_TAG_H
#define UNDERSTAND_TAG_H

#include "understand/linear.h"
#include "understand/steps.h"
#include "understand/traits.h"

enum { TAG_FEATURES = 48 };

/* Features of word `i`; before[0] and before[1] are the classes of the word to
 * the left and the one left of that, -1 where there is none. */
int tag_features(const Traits *traits, int nwords, int i, const int before[2], uint64_t *features);

struct Tagger {
    Linear  model;
    uint8_t upos[256], xpos[256];       /* of each class */
    struct Lemmas *lemmas;
};

#endif
