/* tag.h - the tagger's features, shared with the program that trains it.
 *
 * One class stands for both tags of a word, "VERB|VBN": told apart together, they
 * help each other.  Greedy from left to right. */
#ifndef UNDERSTAND_TAG_H
#define UNDERSTAND_TAG_H

#include "understand/linear.h"
#include "understand/steps.h"
#include "understand/traits.h"

enum { TAG_FEATURES = 64 };

/* Features of word `i`; before[0] and before[1] are the classes of the word to
 * the left and the one left of that, -1 where there is none. */
int tag_features(const Traits *traits, int nwords, int i, const int before[2], uint64_t *features);

/* Words that have one tag and no other in the treebanks, where they are common:
 * nothing is asked about them.  Open addressing, word 0 free. */
typedef struct SureTag { uint64_t word; int class_; } SureTag;
typedef struct SureTags { SureTag *slots; uint32_t mask; } SureTags;

/* The class of a word by its Traits.word, or -1. */
static inline int sure_tag(const SureTags *t, uint64_t word)
{
    if (!t->slots)
        return -1;
    uint32_t at = (uint32_t)word & t->mask;
    while (t->slots[at].word && t->slots[at].word != word)
        at = (at + 1) & t->mask;
    return t->slots[at].word ? t->slots[at].class_ : -1;
}

struct Tagger {
    SureTags sure;
    Linear  model;
    uint8_t upos[256], xpos[256];       /* of each class */
    WordClasses classes;
    struct Lemmas *lemmas;
};

#endif
