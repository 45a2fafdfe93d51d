/* making.h - one claim in the making, and the steps that fill its fields.  Private to code/. */
#ifndef CODE_MAKING_H
#define CODE_MAKING_H

#include "code/claims.h"

#define MOST_FRAMES 12
#define MOST_WORDS  24
#define MOST_ACTORS 12

/* Where the item speaks of a group that the registry knows. */
typedef struct GroupNamed { int sentence, begin, end, head; bool is_subject, is_group; Actor group; } GroupNamed;

/* One claim in the making: a draft, those merged into it, and its fields. */
typedef struct Making {
    const Rules         *rules;
    const Understanding *u;
    Scan                *c;
    const Drafts        *drafts;
    int                  draft;
    const Draft         *d;
    int                  drafts_from, drafts_to;            /* those of its sentence */
    const Frame         *frames[MOST_FRAMES];
    const Rule          *used[MOST_FRAMES];
    int                  nframes;
    int                  actors[MOST_WORDS], nactors;       /* head words */
    int                  targets[MOST_WORDS], ntargets;
    bool                 is_unowned;                        /* "has not claimed the attack": nobody's yet */
    const GroupNamed    *groups;                            /* in the order of the words */
    int                  ngroups;
    int                  groups_from, groups_to;            /* those of its sentence */
    Claim                claim;
    int                  reason_capacity;
} Making;

/* Dealings touch people, whatever paper or plan stands between. */
static inline bool is_dealing(EventClass e)
{
    return e <= EVENT_SANCTION && e != EVENT_RETREAT;
}

/* Why a field is what it is, or what was considered for it and rejected; begin, end: bytes of the item. */
void making_reason(Making *m, Arena *keep, const char *field, Text value, Text rule, bool rejected, int begin, int end);

/* Of the item, the claim's rule, event, begin and end: the same bytes and rules give the same. */
Text making_identity(const Understanding *u, const Claim *claim, Arena *keep);

/* Is word `w` one of the claim's own predicates, or of another claim of its sentence? */
bool making_owns(const Making *m, int w);
bool making_is_of_another(const Making *m, int w);
/* Is it told by somebody's word alone who did it: "claimed responsibility for the attack", "blamed for it"? */
bool making_is_by_word(const Making *m);

/* Everything below the claim's predicates, other claims within them included: bytes of the item. */
void making_clause(const Making *m, int *begin, int *end);

/* making_when.c: the time that the claim tells of, if any fits. */
void making_set_when(Making *m, Arena *keep);

/* "jailed for the killing of a farmer in 2019", "the anniversary of the 1995 massacre": is it of a deed that the claim speaks of? */
bool making_is_time_of_another(const Making *m, const When *t);

/* making_parties.c: every place where the item names a group of fighters or a gang, whether the registry knows it or
 * not, in the order of the words; and who did it to whom. */
int  making_find_groups(const Rules *rules, const Understanding *u, GroupNamed **ret, Arena *keep);
void making_set_actors(Making *m, Arena *keep);

/* making_wheres.c: the places in the claim's words; and, when all claims are made, of those that name none. */
void making_set_wheres(Making *m, Arena *keep);
void making_inherit_wheres(const Rules *rules, Claims claims, const Making *makings, const Understanding *u, Arena *keep,
                            Arena scratch);

#endif
