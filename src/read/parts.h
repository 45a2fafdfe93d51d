/* parts.h - which stretches of a text are headline, dateline, caption, credit, post or body. */
#ifndef READ_PARTS_H
#define READ_PARTS_H

#include "read/read.h"

/* Cuts item->text into item->parts and learns from them: the dateline's place
 * and date, whether it is a post, who is retweeted, whether it is upper case.
 * A part that `known` already names (from a page's markup) keeps its kind. */
void parts_find(Item *item, const Part *known, int nknown, Arena *keep);

/* A date at the head of `t` as headlines and datelines write it: "June 26, 2018",
 * "4 FEB 90", "26.06.2018", ISO.  Bytes used, 0 when there is none. */
int parts_date(Text t, Day *ret);

#endif
