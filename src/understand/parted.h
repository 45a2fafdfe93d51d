/* parted.h - "Sky ’ s owner", "they ’ ve left": what is written apart from its apostrophe, as texts
 * that a program cut into words have it, is read as the one word that it is.
 * Private to understand/. */
#ifndef UNDERSTAND_PARTED_H
#define UNDERSTAND_PARTED_H

#include "understand/understand.h"

/* What was made one word: in which sentence, where, and both as they were. */
typedef struct Parted { int sentence, at; Word apostrophe, rest; struct Parted *before; } Parted;

/* The word that an apostrophe and `rest` are, or NO_TEXT. */
Text parted_word(Text apostrophe, Text rest);

/* Joins them; to be parted again with what comes back.  NULL: nothing was joined. */
Parted *parted_join(Sentence *sentences, int n, Arena *room);

/* They stand apart again: the second hangs on the first, which hangs where the one word did. */
void parted_again(Sentence *sentences, const Parted *last);

#endif
