/* spots.h - where in the text places are named.  Private to place/ and to prepare/train_place.c. */
#ifndef PLACE_SPOTS_H
#define PLACE_SPOTS_H

#include "place/choose.h"

/* Finds the names, groups them and gathers their candidates. */
Spots spots_find(const Gazetteer *g, const Understanding *u, Arena *keep, Arena scratch);

/* The White House, the Kremlin: where a government sits, whose name stands for it. */
bool spots_is_seat(const Candidate *c);

#endif
