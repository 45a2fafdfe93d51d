/* quotes.h - what stands between quotation marks, across sentences and paragraphs.
 *
 *     "One. Two," he said.      one Quote over two sentences
 *
 * A paragraph that opens with a mark while the last one did not close its own goes
 * on with the same words of the same speaker (`continues`).  Private to understand/. */
#ifndef UNDERSTAND_QUOTES_H
#define UNDERSTAND_QUOTES_H

#include "understand/understand.h"

typedef struct Quote {
    int  first_sentence, first;     /* the opening mark */
    int  last_sentence, last;       /* the closing mark, or the last word when it is missing */
    int  begin, end;                /* bytes, marks included */
    bool continues;                 /* the quote before it goes on here */
} Quote;

typedef struct Quotes {
    Quote *at;
    int    n;
    int   *base;                    /* base[s] + w: where word w of sentence s stands in `of` */
    int   *of;                      /* the Quote a word lies in, marks included, or -1 */
} Quotes;

Quotes quotes_find(const Understanding *u, Arena *keep);

#endif
