/* frames.h - predicates and who fills their roles.  Private to code/.
 *
 *     "Jets were reported to have carried out strikes on Nawa, destroying a clinic."
 *      -> strikes: subj Jets, obj Nawa, clause "carried"
 *         destroying: subj Jets, obj clinic
 *
 * Roles are what the words mean, not where they stand: the subject of a passive
 * is its obj, the agent its subj; subjects are shared by "and", infinitives,
 * participles and relative clauses; verbs of support are seen through.  Which
 * words those are is data/rules/words.rules. */
#ifndef CODE_FRAMES_H
#define CODE_FRAMES_H

#include "code/rules.h"

/* A sentence made ready for matching. */
/* The sets that any word of the item is in: what the item speaks of. */
typedef struct StorySets { bool is_known; SetBits sets; } StorySets;

typedef struct Scan {
    const RuleBook      *book;
    const Actors        *actors;
    const Understanding *u;
    const Sentence      *s;
    int                  sentence;
    Symbol              *lemma, *form;          /* of each word, in lower case */
    int                 *first_child, *next;    /* the tree downwards; -1 ends */
    SetBits             *sets;                  /* filled when first asked for */
    uint8_t             *known;                 /* 1: words and names, 2: actors as well */
    Arena               *keep;                  /* where `sets` of actors may take memory */
    StorySets           *story;                 /* shared by all sentences of an item */
    uint32_t             told;                  /* event classes, a bit each, that this sentence up to here or those just before told of */
} Scan;

Scan scan_sentence(const RuleBook *b, const Actors *a, const Understanding *u, int sentence, StorySets *story, Arena *work);

/* A word's symbol, in whatever case; 0: in no rule. */
Symbol scan_symbol(const RuleBook *b, Text word);

/* Is word `w` (a base form, a name, a kind) in the set?  Looks at `w` alone. */
bool scan_in(Scan *c, int w, int set);
bool scan_meets(Scan *c, int w, const SetBits *sets);
static inline bool scan_is(Scan *c, int w, EngineSet set) { return scan_in(c, w, c->book->engine[set]); }

static inline int scan_base(const Scan *c, int w) { return dep_base(c->s->words[w].dep); }

static inline int scan_child(const Scan *c, int w, int dep)
{
    for (int k = c->first_child[w]; k >= 0; k = c->next[k])
        if (c->s->words[k].dep == dep)
            return k;
    return -1;
}

/* The base form alone, without names and kinds of actors. */
static inline bool lemma_in(const Scan *c, int w, EngineSet set)
{
    return set_has(&c->book->symbols[c->lemma[w]].sets, c->book->engine[set]);
}

/* Does some word of the whole item, wherever it stands, belong to the set?  Single words and kinds of names count. */
bool scan_story_has(Scan *c, int set);

/* The preposition before nominal `w` as one symbol ("out of"); 0: none that a rule knows. */
Symbol scan_preposition(const Scan *c, int w);
bool   scan_preposition_in(const Scan *c, int w, EngineSet set);
/* ... where it stands: any that is read as its own, and its own alone; -1. */
int    scan_case(const Scan *c, int w);
int    scan_own_case(const Scan *c, int w);

/* The time that a clause tells of: "the deadliest since October 2017, when 600 people died"; or NULL. */
const When *scan_dated_clause(const Scan *c, int clause);

bool scan_phrase_at(const Scan *c, const Phrase *p, int head, bool is_verb);
bool scan_below(const Scan *c, int w, int top);         /* is `w` in the subtree of `top`? */
int  scan_last_below(const Scan *c, int top);           /* the last word of its subtree */

typedef struct Filler { RoleName role; int word; bool is_loose; } Filler;

/* Who did it by somebody's word: "blamed on X", "X claimed responsibility", "X denied involvement"; or told: "X took part in it". */
typedef enum Blame { BLAME_NONE, BLAME_LAID, BLAME_OWNED, BLAME_DENIED, BLAME_TOLD } Blame;

typedef struct Frame {
    TriggerKind kind;
    int         word;           /* the predicate */
    int         clause;         /* its verb of support, else itself */
    bool        is_passive, undergoes;
    Blame       blame;
    Filler     *fillers;
    int         nfillers, capacity;
} Frame;

Frame frame_of(Scan *c, int word, TriggerKind kind, Arena *work);

/* "no group", "nobody" */
bool frame_is_nobody(const Scan *c, int word);

/* "the Kuriga abductions": is `word`, a name nobody knows, where the event `noun` was? */
bool frame_names_town(Scan *c, int noun, int word);

/* "Gaza fighting", "northern Syria strikes": is the place `word`, before the event `noun`, where it was and no doer? */
bool frame_fought_there(Scan *c, int noun, int word);

/* Fillers of a role, with their conjuncts and, behind "a number of", the noun that is meant. */
int frame_fillers(Scan *c, const Frame *f, RoleName role, int *words, int max);

#endif
