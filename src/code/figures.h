/* figures.h - every number an item states about people and things.
 *
 *     "killed at least 12 people including three children"
 *      -> killed, all, at-least 12, incident; killed, child, 3, part of the other
 *     "bringing the toll to 126 since 19 June"
 *      -> killed 126, running-total since 2018-06-19
 *
 * A singular victim ("an ambulance driver was killed") is a stated figure of
 * one.  Nothing is ever added up, and a percentage is no figure; what is told side by side
 * ("a man and two women were killed") bears the number of its row. */
#ifndef CODE_FIGURES_H
#define CODE_FIGURES_H

#include "code/actors.h"

typedef struct FigureFound {
    Figure figure;
    int    sentence;
    int    head;            /* the word that carries the number; of a singular victim, the noun */
    int    counted;         /* the noun counted: "people"; or -1 */
    int    governor;        /* verb or event noun that gives the measure: "killed", "toll"; or -1 */
    bool   is_by_taking;    /* "took 130 patients": detained only for a claim that they were abducted */
    bool   is_by_motion;    /* "4,300 reached the town": displaced only for a claim that people flee */
    bool   is_beside;       /* "killed along with two of his guards" */
    bool   is_by_unit;      /* troops for want of a word that tells what befell them */
} FigureFound;

/* All figures of the item, in the order of its words.  How many. */
int figures_find(const Actors *a, const Understanding *u, Arena *keep, Arena scratch, FigureFound **ret);

#endif
