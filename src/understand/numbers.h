/* numbers.h - private to understand/: how many.
 *
 *     "at least 45,000 people"    -> 45000 .. open, at least
 *     "10 to 13", "dozens of"     -> 10 .. 13;  12 .. open, vague
 *     "an M-16", "Resolution 2254", "no one"   -> no number
 *
 * "12.000" is twelve thousand when it ends in a zero and no unit of measure
 * follows, else twelve: English decimals seldom end so.  Two groups or more,
 * "1.200.000", are always thousands. */
#ifndef UNDERSTAND_NUMBERS_H
#define UNDERSTAND_NUMBERS_H

#include "understand/pieces.h"
#include "understand/steps.h"

/* Numbers of all sentences, in the order of the text, into u->numbers. */
void numbers_fill(const NumberWords *words, Understanding *u, Arena *keep, Arena scratch);

/* A plain cardinal ("45,000", "twenty-one", "half a million") at piece `i`; how many
 * pieces it takes, or 0.  For times: "two and a half years", "thirty-five days". */
int number_plain(const NumberWords *words, const Pieces *p, int i, double *value);

/* An ordinal, "21st", "sixth", "thirty-first". */
int number_ordinal(const NumberWords *words, const Pieces *p, int i, double *value);

/* phrases_mark() with the words for numbers, whose list has number 0. */
void numbers_mark(const NumberWords *words, Pieces *p);

/* Marks the numbers that lie inside the times of `u`: they count nothing. */
void numbers_in_times(Understanding *u);

#endif
