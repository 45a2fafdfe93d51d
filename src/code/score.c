#include "code/score.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"

#define SCORE_NAME(constant, word) word,
static const char *const feature_names[] = { SCORE_FEATURES(SCORE_NAME) };
#undef SCORE_NAME

bool scores_load(const char *path, Arena *forever, Scores *ret, Error *err)
{
    Text whole, line;
    if (!file_read(path, forever, &whole, err)) return fail_while(err, "loading the weights of scores");
    bool known[SCORE_FEATURE_COUNT] = { false };
    Scores scores = { { 0 } };
    Lines lines = lines_of(whole, path);
    while (lines_next(&lines, &line)) {
        Text name, rest = line;
        text_next(&rest, ' ', &name);
        int f = 0;
        while (f < SCORE_FEATURE_COUNT && !text_equals(name, feature_names[f])) f++;
        if (f == SCORE_FEATURE_COUNT) return fail(err, "%s:%d: no feature \"%.*s\"", path, lines.number, TEXT_FMT(name));
        rest = text_trim(rest);
        if (!text_to_double(rest, &scores.weights[f]))
            return fail(err, "%s:%d: \"%.*s\" is not a number", path, lines.number, TEXT_FMT(rest));
        known[f] = true;
    }
    for (int f = 0; f < SCORE_FEATURE_COUNT; f++)
        if (!known[f]) return fail(err, "%s: no weight for \"%s\"", path, feature_names[f]);
    *ret = scores;
    return true;
}

static bool any_known(const Actor *list, int n)
{
    for (int i = 0; i < n; i++)
        if (list[i].code.n) return true;
    return false;
}

/* The odds of a probability, kept away from the ends. */
static double log_odds(double p)
{
    if (p < 0.02) p = 0.02;
    if (p > 0.98) p = 0.98;
    return log(p / (1 - p));
}

static bool has_own_place(const Claim *c)
{
    for (int i = 0; i < c->nwheres; i++)
        if (!c->wheres[i].is_inherited) return true;
    return false;
}

void score_features(const Claim *c, const ScoreMaking *how, const Sentence *s, double ret[SCORE_FEATURE_COUNT])
{
    for (int f = 0; f < SCORE_FEATURE_COUNT; f++) ret[f] = 0;
    ret[SCORE_BIAS] = 1;
    ret[SCORE_PRIOR] = log_odds(how->prior);
    ret[SCORE_NOUN] = how->is_noun;
    ret[SCORE_ADJECTIVE] = how->is_adjective;
    ret[SCORE_SEVERAL_WORDS] = how->has_several_words;
    ret[SCORE_SUBORDINATE] = how->is_subordinate;
    ret[SCORE_ACTOR_KNOWN] = any_known(c->actors, c->nactors);
    ret[SCORE_ACTOR_UNKNOWN] = c->nactors > 0 && !any_known(c->actors, c->nactors);
    ret[SCORE_TARGET_KNOWN] = any_known(c->targets, c->ntargets);
    ret[SCORE_TARGET_UNKNOWN] = c->ntargets > 0 && !any_known(c->targets, c->ntargets);
    ret[SCORE_NO_PARTY] = c->nactors == 0 && c->ntargets == 0;
    ret[SCORE_SPEAKER] = c->nspeakers > 0;
    ret[SCORE_HEDGED] = c->hedge != HEDGE_NONE;
    ret[SCORE_NOT_FACT] = c->aspect == ASPECT_HYPOTHETICAL || c->aspect == ASPECT_PLANNED;
    ret[SCORE_NEGATED] = c->aspect == ASPECT_NEGATED;
    ret[SCORE_HISTORICAL] = c->aspect == ASPECT_HISTORICAL;
    ret[SCORE_FIGURE] = c->nfigures > 0;
    ret[SCORE_PLACE] = has_own_place(c);
    ret[SCORE_TITLE] = s->part == PART_TITLE;
    ret[SCORE_LONG] = s->nwords > 35;
    ret[SCORE_STATEMENT] = c->event == EVENT_STATEMENT || c->event == EVENT_OBSERVE;
    ret[SCORE_DEALING] = c->event <= EVENT_SANCTION && c->event != EVENT_RETREAT;
    ret[SCORE_GENERAL] = c->is_general;
    ret[SCORE_AGAIN] = c->again.n > 0;
    ret[SCORE_FAR_ACTOR] = how->actor_far > 8;
    ret[SCORE_SURE_ACTOR] = c->nactors ? c->actors[0].certainty : 0;
    for (int i = 0; i < c->nwheres; i++)
        if (c->wheres[i].is_inherited) ret[SCORE_INHERITED] = 1;
    ret[SCORE_RIVALS] = how->rivals > 2 ? 1 : how->rivals / 3.0;
    ret[SCORE_WHEN] = c->has_when;
    ret[SCORE_HARM] = c->event == EVENT_ASSAULT || c->event == EVENT_COERCE;
}

double score_of(const Scores *scores, const double features[SCORE_FEATURE_COUNT])
{
    double sum = 0;
    for (int f = 0; f < SCORE_FEATURE_COUNT; f++) sum += scores->weights[f] * features[f];
    return 1 / (1 + exp(-sum));
}

Text score_words(const double features[SCORE_FEATURE_COUNT], Arena *keep)
{
    char words[40 * (SCORE_FEATURE_COUNT + 1)] = "code/score:";
    size_t n = strlen(words);
    for (int f = 0; f < SCORE_FEATURE_COUNT; f++) {
        if (features[f] == 1)               /* most are */
            n += (size_t)snprintf(words + n, sizeof words - n, " %s=1", feature_names[f]);
        else if (features[f] != 0)
            n += (size_t)snprintf(words + n, sizeof words - n, " %s=%.3g", feature_names[f], features[f]);
        assert(n < sizeof words);
    }
    return text_copy((Text){ words, (int)n }, keep);
}
