/* parts.h - what the files of match/ share: the steps of match_all, in their order. */
#ifndef MATCH_PARTS_H
#define MATCH_PARTS_H

#include "match/match.h"

/* same.c: do two claims tell of the same happening? */
typedef struct Likeness {
    bool contradicts;           /* place, day, hour or class exclude it */
    bool is_unfounded;          /* of what contradicts: too little is said, nothing speaks against it */
    bool is_link;               /* the words themselves say that both are one */
    int  points;                /* evidence for it; SAME_HAPPENING of them decide */
    bool beyond_place_and_day;  /* something else than place and day agrees */
    Text why;
} Likeness;

#define SAME_HAPPENING 4

Likeness likeness(const Told *a, const Told *b, Arena *keep);
const Place *scene_of(const Told *t);           /* NULL when nowhere */
Text match_country(const Told *t);              /* latest.c: of its scene, else of any of its places, else of those it is about */
bool is_spread(const Told *t);                  /* several scenes: "in Tayba, Saida and Jiza" */
bool same_words(const Told *a, const Told *b);  /* one sentence in near copies of one text */
uint64_t words_of(const Told *t);               /* match_text_key of its words; 0 when unknown */
bool is_incident_figure(const Claim *c, const Figure *f);
bool died_of_wounds(const Claim *c);            /* later, of what its item told before */
bool is_many_victims(const Claim *c, const Figure *f);     /* so many that two counts of them are seldom equal by chance */
bool same_party(const Actor *a, const Actor *b);
bool same_side(const Actor *a, const Actor *b); /* one government's ministry and its army, too */

bool stands(const Told *t);                     /* its item was not taken back */
bool asserts(const Told *t);                    /* it stands, and neither denies, doubts, asks nor takes back */

/* origins.c */
bool is_same_origin(const Origin *a, const Origin *b);
void find_origins(Event *e, Arena *keep, Arena scratch);
const Origin *origin_of(const Event *e, int member);    /* NULL when unknown */
int  nearness(const Event *e, int member);              /* 0 nearest: rescuers, medics, monitors; 2 unknown */

/* sums.c: what a claim counts.  Where figures stand in a row ("21 passengers and four soldiers"), those of one group are one
 * figure, and all of them together are one of all, the 25; such sums bear the row's number.  How many; `room` is
 * used only where there is a row. */
#define COUNTS 24
int counts_of(const Claim *c, Figure room[COUNTS], const Figure **ret);
/* "Two policemen also died": what member `i` comes to together with what its item counted before it, and which member did;
 * `best` is the likeliest number of the range. */
bool sum_with_more(const Event *e, int i, Measure m, Figure *ret, double *best, int *base);
FigureWho group_of(const Figure *f);            /* whom it counts; who is not said: all */

/* tolls.c: needs the origins */
void find_tolls(Event *e, Arena *keep, Arena scratch);

/* grades.c: needs origins and tolls */
void find_responsibility(Event *e, Arena *keep);
void find_grades(Event *e, Arena *keep);

#endif
