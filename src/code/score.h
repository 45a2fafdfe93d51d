/* score.h - how likely a claim is right: a small logistic table.
 *
 *     prior of its rule 0.85, actor and target known, stands in the main clause
 *      -> 0.93
 *
 * Weights are data/rules/score.weights, fitted by prepare/fit_score.py; what
 * they are worth is data/rules/SCORE.md.  Private to code/. */
#ifndef CODE_SCORE_H
#define CODE_SCORE_H

#include "base/error.h"
#include "code/code.h"

/* X(constant, "as score.weights writes it") */
#define SCORE_FEATURES(X)                                                                              \
    X(BIAS, "bias") X(PRIOR, "prior") X(NOUN, "noun") X(ADJECTIVE, "adjective")                        \
    X(ACTOR_KNOWN, "actor-known") X(ACTOR_UNKNOWN, "actor-unknown") X(TARGET_KNOWN, "target-known")    \
    X(TARGET_UNKNOWN, "target-unknown") X(NO_PARTY, "no-party") X(SEVERAL_WORDS, "several-words")      \
    X(SPEAKER, "speaker") X(HEDGED, "hedged") X(NOT_FACT, "hypothetical-or-planned")                   \
    X(NEGATED, "negated") X(HISTORICAL, "historical") X(FIGURE, "figure") X(PLACE, "own-place")        \
    X(TITLE, "title") X(SUBORDINATE, "subordinate") X(LONG, "long-sentence")                           \
    X(STATEMENT, "statement") X(DEALING, "dealing") X(HARM, "harm")                        \
    X(GENERAL, "general") X(AGAIN, "told-again") X(FAR_ACTOR, "far-actor") X(SURE_ACTOR, "sure-actor")  \
    X(INHERITED, "place-taken-over") X(RIVALS, "rules-rejected") X(WHEN, "own-day")

#define SCORE_CONSTANT(constant, word) SCORE_##constant,
typedef enum ScoreFeature { SCORE_FEATURES(SCORE_CONSTANT) SCORE_FEATURE_COUNT } ScoreFeature;
#undef SCORE_CONSTANT

typedef struct Scores { double weights[SCORE_FEATURE_COUNT]; } Scores;

/* Reads "feature weight" lines; every feature must have its weight. */
bool scores_load(const char *path, Arena *forever, Scores *ret, Error *err);

/* What the claim itself does not say of how it was made. */
typedef struct ScoreMaking {
    double prior;
    bool   is_noun, is_adjective, has_several_words, is_subordinate;
    int    actor_far;           /* words between the predicate and its doer */
    int    rivals;              /* other rules for the same word that did not hold */
} ScoreMaking;

void   score_features(const Claim *c, const ScoreMaking *how, const Sentence *s, double ret[SCORE_FEATURE_COUNT]);
double score_of(const Scores *scores, const double features[SCORE_FEATURE_COUNT]);

/* "prior 1.7, actor-known 1", for `explain` and for fitting. */
Text   score_words(const double features[SCORE_FEATURE_COUNT], Arena *keep);

#endif
