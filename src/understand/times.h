/* times.h - private to understand/: when.
 *
 *     "on Tuesday", in an item of Thursday 28 June 2018  -> 2018-06-26, resolved
 *     "25 June 2018"       -> that day, stated
 *     "in December"        -> the last December before the item's date
 *     "for six days"       -> a duration, no day of its own
 *
 * What counts from the item's date is resolved against Item.published; without
 * that date such words keep from = to = NO_DAY.
 *
 *   - A weekday is the last one on or before the item's date; with "next" or in
 *     a clause about the future, the first one after it.
 *   - A day or month without a year is the nearest one in the past; a day is the
 *     nearest one ahead in a clause about the future or within the next 31 days.
 *   - "6/25" and "25/6" can be read in one way only.  Where both ways are possible,
 *     the way that another date of the item settles is taken, else month/day with
 *     slashes and hyphens, day.month with dots (and then only with a year).
 *   - "last summer" is that of the northern half of the world.
 *   - Months of the Islamic year are counted by the tabular calendar, which may
 *     differ by a day from the moon that was seen: such days are a range of three,
 *     and vague. */
#ifndef UNDERSTAND_TIMES_H
#define UNDERSTAND_TIMES_H

#include "understand/numbers.h"
#include "understand/steps.h"

void times_fill(const TimeWords *words, const NumberWords *numbers, Understanding *u, Arena *keep, Arena scratch);

#endif
