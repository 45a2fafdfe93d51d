/* manner.h - the words by which a language says whether something happened,
 * how the speaker stands to it, and who speaks.
 *
 *     fail -> stands above what did not come to pass; deny -> the speaker denies
 *
 * Read from data/languages/<language>/manner.words; loaded once, never written
 * again.  Private to code/: aspect.c and speakers.c ask it. */
#ifndef CODE_MANNER_H
#define CODE_MANNER_H

#include "code/code.h"

/* X(constant, "as manner.words writes it") */
#define MANNER_KINDS(X)                                                                                  \
    X(FUTURE, "future") X(CONDITIONAL, "conditional") X(POSSIBLE, "possible") X(ABLE, "able")            \
    X(DUTY, "duty") X(INDEFINITE, "indefinite") X(BE, "be") X(HAVE, "have") X(NEGATION, "negation")                                  \
    X(NEGATIVE_DETERMINER, "negative_determiner") X(NEGATIVE_ADVERB, "negative_adverb")                  \
    X(WITHOUT, "without") X(CONDITION, "condition") X(UNTIL, "until") X(SINCE, "since") X(GOING_TO, "going_to")            \
    X(NEGATES, "governor.negates") X(NEGATES_THING, "negates.thing")                                     \
    X(PLANS, "governor.plans") X(PLANS_THING, "plans.thing")                                             \
    X(DOUBTS, "governor.doubts") X(DOUBTS_THING, "doubts.thing")                                     \
    X(DOUBTS_THAT, "doubts.that") X(PERIOD, "period") X(CONTINUES, "governor.continues")                 \
    X(CARRIES, "governor.carries") X(CARRIES_THING, "carries.thing") X(REMEMBERS, "governor.remembers")  \
    X(NOUN_PLANNED, "noun.planned") X(NOUN_HYPOTHETICAL, "noun.hypothetical")                            \
    X(NOUN_NEGATED, "noun.negated") X(NOUN_ONGOING, "noun.ongoing") X(NOUN_HISTORICAL, "noun.historical") \
    X(ONCE, "historical") X(STILL, "ongoing")                                                            \
    X(DENIES, "stance.denies") X(CONCEDES, "stance.concedes") X(DISPUTES, "stance.disputes")             \
    X(WARNS, "stance.warns") X(PREDICTS, "stance.predicts") X(ASKS, "stance.asks")                       \
    X(RETRACTS, "stance.retracts")                                                                       \
    X(REPORTEDLY, "hedge.reportedly") X(REPORT, "hedge.report") X(ALLEGED, "hedge.alleged")              \
    X(SUSPECTED, "hedge.suspected") X(UNCONFIRMED, "hedge.unconfirmed") X(VERIFY, "hedge.verb")          \
    X(VERIFIER, "hedge.verifier")                                                                        \
    X(SPEECH, "speech") X(QUOTED, "speech.quoted") X(CHARGES, "speech.charges") X(DOCUMENT, "document") \
    X(EVIDENCE, "evidence") X(SHOWS, "evidence.shows") X(MADE_BY, "evidence.made_by")               \
    X(RECEIVES, "speech.receives") X(FIRST_PERSON, "first_person") X(THIRD_PERSON, "third_person")       \
    X(QUOTE_OPENS, "quote.opens") X(ACCORDING, "according") X(ALERT, "alert") X(COMPARES, "compares") X(ASIDE, "aside")

#define MANNER_CONSTANT(constant, word) MANNER_##constant,
typedef enum MannerKind { MANNER_KINDS(MANNER_CONSTANT) MANNER_KIND_COUNT } MannerKind;
#undef MANNER_CONSTANT

/* A set of kinds. */
typedef uint64_t Kinds;
#define KIND(constant) ((Kinds)1 << MANNER_##constant)
_Static_assert(MANNER_KIND_COUNT <= 64, "a bit for each kind");

typedef struct Manner Manner;           /* opaque: only manner.c looks inside */

/* Loads data/languages/ * /manner.words below `data_dir`. */
bool manner_load(const char *data_dir, Arena *forever, const Manner **ret, Error *err);

/* The kinds of word `w`: by its dictionary form, as written, and together with
 * its particle or the words behind it ("carry out", "no longer"). */
Kinds manner_kinds(const Manner *m, const Understanding *u, const Sentence *s, int w);

/* ---- the tree -------------------------------------------------------------- */

/* Is `w` a verb, or the adjective or noun of a copula: the head of a clause? */
bool manner_is_clause(const Sentence *s, int w);

/* First child of `w` with relation `dep` (subtypes count when `dep` has none), or -1. */
int manner_child(const Sentence *s, int w, int dep);

/* Is the verb passive, or a participle behind its noun? */
bool manner_is_passive(const Sentence *s, int w);

/* "up from 2.6 million at the end of last year": the time of another count, not of what is told. */
bool manner_is_compared(const Manner *m, const Understanding *u, const Sentence *s, const When *t);

/* "have been wounded since the line was crossed in October": a time that says since when, of the wounding and not of the crossing. */
bool manner_is_since(const Manner *m, const Understanding *u, const Sentence *s, const When *t, int predicate);

/* Who does what `w` says: its subject, that of the verb it is a conjunct or an
 * open complement of, or whom its participle describes; or -1. */
int manner_subject(const Sentence *s, int w);

/* "The front claims the town; the army denies": does `a` deny what somebody else in the sentence tells, who goes on telling it? */
bool manner_denies_their_word(const Manner *m, const Understanding *u, const Attribution *a, int sentence, int predicate);

#endif
