/* outline.h - what follows from the outlines of countries and provinces.  Private to place/. */
#ifndef PLACE_OUTLINE_H
#define PLACE_OUTLINE_H

#include "place/gazetteer.h"

enum { BORDER_POINTS = 48 };

/* The longest stretch of `a`'s outline that is `b`'s as well: at most BORDER_POINTS points,
 * longitude first.  Their number; 0 when the two are no neighbours. */
int outline_border(const GazetteerFile *fa, const PlaceRecord *a, const GazetteerFile *fb, const PlaceRecord *b,
                   double lonlat[2 * BORDER_POINTS], Arena scratch);

/* The point half the way along a line, and how long it is. */
double outline_middle(const double *lonlat, int n, double *lat, double *lon);

#endif
