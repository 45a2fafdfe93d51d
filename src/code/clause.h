/* clause.h - one clause on its surface: whose verb it is, whether it undergoes, what stands behind it.  Private to code/.
 *
 *     "Since the start of the operation the army, which was shelled for days, has retaken two towns."
 *      -> retaken: subject army, object towns, active
 *         shelled: subject army (meant by "which"), passive
 *
 * What a parser hung wrongly in ways that are known is read as it is meant; the tree itself stays as it is.
 * Words are numbered in their sentence; -1: none. */
#ifndef CODE_CLAUSE_H
#define CODE_CLAUSE_H

#include "code/frames.h"

/* Who the verb's subject is on the surface: its own, or one it shares. */
int  clause_subject(const Scan *c, int verb);
/* ... its own alone. */
int  clause_own_subject(const Scan *c, int verb);
/* Its object, or what a parser took for another part of its clause: "burned down a church", "killed at least 19 people". */
int  clause_object(const Scan *c, int verb);
bool clause_is_passive(const Scan *c, int verb);

/* "jailed a man for killing two": does the verb punish somebody for what stands behind the preposition `over`? */
bool clause_punishes_over(const Scan *c, int verb, int over);
/* "accused A and B of bombing it", "on charges of bombing it": does the gerund say what somebody is charged with? */
bool clause_is_charge(const Scan *c, int gerund);

/* Whom `word` in the clause of `verb` means: "which" the noun before it, all others themselves. */
int  clause_meant(const Scan *c, int verb, int word);
/* "fired rockets at A and B struck back": does a clause of its own begin with the noun `w`, read as one with A? */
bool clause_begins_at(const Scan *c, int w);

bool clause_is_relative(const Scan *c, int word);       /* "which", "who" */
bool clause_is_verbal(const Scan *c, int word);
bool clause_is_time(const Scan *c, int word);           /* "said Wednesday": a day does nothing, and nothing is done to it */
bool clause_is_so_long(const Scan *c, int word);        /* "was killed hours after" */
bool clause_is_answered(const Scan *c, int noun);       /* "in retaliation for the killing": a deed of before */
bool clause_is_set_apart(const Scan *c, int clause);    /* "came two days after rebels shelled the camp" */

#endif
