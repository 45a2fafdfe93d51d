/* tree.h - the words of one sentence as a tree that can be walked downwards.
 * Private to understand/. */
#ifndef UNDERSTAND_TREE_H
#define UNDERSTAND_TREE_H

#include "understand/understand.h"

typedef struct Tree {
    int *head;              /* as in the words, but without circles: -1 for every root */
    int *child, *next;      /* first child and next sister, left to right; -1 at the end */
    int *lo, *hi;           /* the leftmost and rightmost word below, itself included */
    int *depth;             /* 0 for a root */
} Tree;

Tree tree_of(const Sentence *s, Arena *keep);

/* The first child that hangs on by `dep` (with or without subtype), or -1. */
int tree_child(const Tree *t, const Sentence *s, int word, int dep);

bool tree_is_below(const Tree *t, int word, int above);     /* or the word itself */

/* The words of a noun phrase: what is below its head, but neither coordinated nor
 * apposed phrases, clauses, prepositions before nor punctuation at the ends. */
void tree_phrase(const Tree *t, const Sentence *s, int head, int *first, int *last);

#endif
