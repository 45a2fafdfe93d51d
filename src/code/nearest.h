/* nearest.h - which of the known words a misspelt one may have meant: "areal" -> "aerial".
 * Private to code/: what the reader of the rules and their examples says of mistakes. */
#ifndef CODE_NEAREST_H
#define CODE_NEAREST_H

#include "base/text.h"

/* Starts as NEAREST_NONE; `word` stays empty while nothing near enough was offered. */
typedef struct Nearest { Text word; int apart; } Nearest;
#define NEAREST_NONE ((Nearest){ .apart = 99 })

void nearer(Nearest *n, Text wanted, Text known);

/* ` (did you mean "aerial"?)`, or nothing. */
Text nearest_asked(Nearest n, Arena *keep);

#endif
