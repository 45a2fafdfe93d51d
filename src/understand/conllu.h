/* conllu.h - sentences in the CoNLL-U format (https://universaldependencies.org/format.html).
 * Private to understand/ and to the programs that train and score. */
#ifndef UNDERSTAND_CONLLU_H
#define UNDERSTAND_CONLLU_H

#include <stdio.h>

#include "base/error.h"
#include "understand/understand.h"

/* Reads every sentence of `file`.  ret->item is made up from the words: its text
 * has them with the spaces that SpaceAfter tells of and a blank line where a
 * paragraph or document begins.  A tag or
 * relation that ud.h does not know is read as X, "dep" or the relation without
 * its subtype.  Empty nodes are passed over. */
bool conllu_read(Text file, const char *path, Arena *keep, Understanding *ret, Error *err);

/* As above, but a sentence that makes no sense is told of and passed over; how many were. */
typedef void ConlluSkipped(const char *what);
int conllu_read_rest(Text file, const char *path, Arena *keep, Understanding *ret, ConlluSkipped *tell);

/* Adds sentence `s` to `out`; its names and mentions go into MISC.  Emoji between its words, which
 * are no words of ours, are printed as symbols below its root, so that the words make up the text. */
void conllu_print(FILE *out, const Understanding *u, int s, const char *sent_id, Arena scratch);

#endif
