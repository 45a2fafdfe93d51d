/* asked.h - like spellings that were looked up lately.  Private to place/.
 *
 * News names the same places again, and a like spelling costs a thousand times an
 * exact name.  Each thread has a small store of its own, emptied when it is full:
 * an answer is the same with or without it. */
#ifndef PLACE_ASKED_H
#define PLACE_ASKED_H

#include "place/choose.h"

/* False when the name was not asked of late. */
bool asked_find(const Gazetteer *g, Text name, Candidate *ret, int max, int *n);
void asked_keep(const Gazetteer *g, Text name, const Candidate *c, int n);

#endif
