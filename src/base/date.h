/* date.h - calendar sums on days.
 *
 * A Day counts from 1970-01-01 (Gregorian calendar).  NO_DAY is "nobody said":
 * it is printed as null and never stands for today. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <limits.h>
#include <stdbool.h>

#include "text.h"

typedef int Day;
#define NO_DAY INT_MIN

Day  day_of(int year, int month, int day);            /* NO_DAY when there is no such date */
void day_split(Day d, int *year, int *month, int *day);
int  day_weekday(Day d);                              /* 0 Monday .. 6 Sunday */
int  month_days(int year, int month);
bool day_read(Text iso, Day *ret);                    /* "2018-06-26", also at the head of a timestamp */
Text day_write(Day d, Arena *keep);                   /* "2018-06-26"; empty for NO_DAY */

#endif
