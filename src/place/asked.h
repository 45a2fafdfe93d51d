/* asked.h - names that were looked up lately.  Private to place/.
 *
 * News names the same places again, and a like spelling costs a thousand times an
 * exact name.  Each thread has a small store of its own, emptied when it is full:
 * an answer is the same with or without it. */
#ifndef PLACE_ASKED_H
#define PLACE_ASKED_H

#include "place/choose.h"

/* What was asked of a name: each question has answers of its own. */
typedef enum Question { ASKED_ALIKE, ASKED_MEANT, ASKED_MEANT_NO_AREA, ASKED_MEANT_OUTER, ASKED_LIKE } Question;

/* False when this was not asked of late.  `flag` is one more bit of the answer. */
bool asked_find(const Gazetteer *g, Question q, Text name, Candidate *ret, int max, int *n, bool *flag);
void asked_keep(const Gazetteer *g, Question q, Text name, const Candidate *c, int n, bool flag);

#endif
