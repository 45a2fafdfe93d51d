/* kept.h - what was worked out of the item read last, for it is asked of it again and again: does it name that
 * land, what do these letters stand for, of which country does it tell most.  Private to code/.
 *
 * Each thread keeps for one item only: its number changes with the item, and what was kept under another
 * number is forgotten. */
#ifndef CODE_KEPT_H
#define CODE_KEPT_H

#include "understand/understand.h"

/* The number of this item, as `whose` reads it. */
unsigned kept_item(const void *whose, const Understanding *u);

/* An item begins; its sentences are all mended, and their trees stay as they are. */
void kept_begin(const void *whose, const Understanding *u);
void kept_settle(void);
bool kept_is_settled(void);

/* What is asked, as one number: the kind of question and of whom. */
typedef enum KeptKind { KEPT_NAMED, KEPT_PEOPLE_NAMED, KEPT_LAND_NAMED, KEPT_COUNTRY_NAMED, KEPT_LETTERS, KEPT_HALF, KEPT_ANNOUNCER } KeptKind;

static inline uint64_t kept_question(KeptKind kind, uint64_t of) { return hash_mix(hash_mix(0, (uint64_t)kind + 1), of); }

/* The answer given before; false when it was not, or is forgotten. */
bool kept_answer(unsigned item, uint64_t question, const void **ret);
void kept_put(unsigned item, uint64_t question, const void *answer);

#endif
