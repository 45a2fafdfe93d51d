/* drafts.h - which rule fits which predicate, and which predicates tell of the
 * same happening.  Private to code/.
 *
 *     "An airstrike hit the market, killing at least 4."
 *      -> hit, with airstrike and killing merged into it: one draft of a claim */
#ifndef CODE_DRAFTS_H
#define CODE_DRAFTS_H

#include "code/frames.h"

typedef struct Rejected { const Rule *rule; const Condition *condition; const char *why; } Rejected;

#define MOST_REJECTED 6

typedef struct Draft {
    const Rule *rule;
    Frame       frame;
    int         sentence;
    int         merged_into;        /* another draft, or -1 */
    const char *dropped;            /* why no claim comes of it, or NULL */
    Rejected    rejected[MOST_REJECTED];
    int         nrejected;
} Draft;

/* A word that a rule knows, and the condition that kept the rule from it. */
typedef struct Passed { int sentence, word; const Rule *rule; const Condition *condition; } Passed;

typedef struct Drafts {
    Draft  *at;         int n, capacity;
    Passed *passed;     int npassed, passed_capacity;       /* words of which no rule made a draft */
} Drafts;

/* Those of one sentence, at[*from] to at[*to - 1]: drafts stand in the order of sentences. */
void drafts_of(const Drafts *d, int sentence, int *from, int *to);

/* What a condition may ask for besides the frame's roles. */
typedef struct Chosen {
    const int *actors;  int nactors;
    const int *targets; int ntargets;
    Text       mode, weapon;
} Chosen;

/* Does the condition hold for these frames of one happening?  `chosen` may be NULL. */
bool condition_holds(Scan *c, const Frame *const *frames, int nframes, const Condition *cond, const Chosen *chosen);

/* Drafts of one sentence are added to `ret`, which has those of the sentences before. */
void drafts_find(Scan *c, Drafts *ret, Arena *work);

/* Merges and drops among the drafts first..last of one sentence. */
void drafts_merge(Scan *c, Drafts *d, int first);

#endif
