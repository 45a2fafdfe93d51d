/* tokens.h - the words of English as Universal Dependencies cuts them.  Private to understand/. */
#ifndef UNDERSTAND_TOKENS_H
#define UNDERSTAND_TOKENS_H

#include "understand/steps.h"

/* "n't" of "don't", "'s" of "Dobrovka's": written in one with the word before it. */
bool is_clitic_of(const Word *before, const Word *w);

#endif
