/* again.h - which claims of an item tell once more of a happening told before.
 *
 *     "A bomb went off at the market on Monday. ... Four people were killed.
 *      ... The attack was the third this month."
 *      -> the dead and "the attack" are of the bomb at the market
 *
 * A link is a reading, not a merger: each claim stays what its own words say, and
 * match/ still sets apart what day, place or number contradict.  Private to code/. */
#ifndef CODE_AGAIN_H
#define CODE_AGAIN_H

#include "code/code.h"

/* Words about a deed that is told elsewhere: a charge, a denial, an owning up. */
typedef enum BareWord { BARE_NONE, BARE_CHARGE, BARE_DENIAL, BARE_OWNING } BareWord;

/* What the claim itself does not say of how it was told. */
typedef struct Telling {
    bool is_noun;           /* "the attack", and not "attacked" */
    bool is_definite;       /* "the", "this": told of before */
    bool is_pointed;        /* "this attack": the one told of last */
    bool is_plural;         /* "attacks" */
    bool is_casualties;     /* killed, wounded: what came of a happening */
    bool is_damage;         /* destroyed, damaged: so did this */
    bool is_weapon_told;    /* "the bomb": told of before */
    bool is_doer_told;      /* "the gunmen", "they" */
    bool is_target_told;    /* "the guards", "his car": whom it struck is spoken of as known */
    bool is_also;           /* "was also killed", "two others": more of the same */
    bool is_more;           /* ... and not "a nurse and two others", which may count everybody once more */
    bool is_of_wounds;      /* "died of their wounds", "two of the wounded died": of what was told before, on whatever day */
    bool is_own_loss;       /* "lost two men" */
    bool is_deed_word;      /* "the crime", "the incident": nothing without what was told before */
    bool is_another;        /* "another", "meanwhile", "elsewhere": told of as one more */
    bool is_answered;       /* "in retaliation for the killing": a deed before the one of its sentence */
    bool is_word;           /* "claimed responsibility for the attack": whose doing it was */
    bool asks_ransom;       /* "demanded a ransom": who holds somebody */
    bool is_of_hostages;    /* "were held hostage", "were taken hostage" */
    BareWord bare;          /* "accused the militia", of nothing that is said in these words */
    int  within;            /* "an attack in which four died": the claim of the attack, by its place in the list; or -1 */
} Telling;

/* Sets `again` of each claim; claims are in the order of the words. */
void again_link(Claims claims, const Telling *tellings, const Understanding *u, Arena scratch);

/* The claims of an item by happening, once they are linked: those of one stand side by side in `of_one`, in their order. */
typedef struct Happenings {
    int *of_one;
    int *from, *to;         /* for each claim: where those of its happening stand */
    int *place;             /* ... and where it stands itself */
} Happenings;

Happenings again_happenings(Claims claims, Arena *scratch);

/* Steps of the above that blame.c takes as well. */
bool again_is_happening(const Claim *c);
bool again_modes_agree(Text later, Text before);
bool again_share_target(const Claim *a, const Claim *b);
bool again_share_person(const Understanding *u, const Claim *a, const Claim *b);    /* both strike somebody of one name */
int  again_persons(const Understanding *u, const Claim *c, Arena *scratch, int **ret);   /* entities among whom any shared one is; how many */
bool again_is_killing(const Claim *c);
bool again_days_contradict(const Claim *a, const Claim *b);
bool again_contradicts(const Understanding *u, const Claim *later, const Claim *before);   /* day, place or number */

#endif
