/* The table of scores: all features have a weight, mistakes are named, scores
 * are probabilities that rise with what speaks for a claim. */
#include "check.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "code/score.h"

static void weights_are_complete(void **state)
{
    (void)state;
    Arena forever = arena_open((size_t)16 << 20);
    Error err;
    Scores scores;
    assert_true(scores_load("data/rules/score.weights", &forever, &scores, &err));
    for (int f = 0; f < SCORE_FEATURE_COUNT; f++) assert_true(isfinite(scores.weights[f]));
    arena_close(&forever);
}

static void check_refused(const char *lines, const char *why)
{
    Arena forever = arena_open((size_t)16 << 20);
    Error err;
    Scores scores;
    assert_true(file_write("build/bad.weights", text_of(lines), &err));
    assert_false(scores_load("build/bad.weights", &forever, &scores, &err));
    assert_non_null(strstr(err.what, why));
    remove("build/bad.weights");
    arena_close(&forever);
}

static void mistakes_are_named(void **state)
{
    (void)state;
    check_refused("bias 1\nluck 2\n", "build/bad.weights:2: no feature \"luck\"");
    check_refused("bias much\n", "build/bad.weights:1: \"much\" is not a number");
    check_refused("bias 1\n", "no weight for \"prior\"");
}

static void known_parties_speak_for_a_claim(void **state)
{
    (void)state;
    Arena keep = arena_open((size_t)16 << 20);
    Error err;
    Scores scores;
    assert_true(scores_load("data/rules/score.weights", &keep, &scores, &err));
    Actor who = { .code = TEXT("NORGOV") };
    Sentence sentence = { .nwords = 10 };
    ScoreMaking how = { .prior = 0.8 };
    Claim bare = { .event = EVENT_ACCUSE }, full = { .event = EVENT_ACCUSE, .actors = &who, .nactors = 1, .targets = &who, .ntargets = 1 };
    double of_bare[SCORE_FEATURE_COUNT], of_full[SCORE_FEATURE_COUNT];
    score_features(&bare, &how, &sentence, of_bare);
    score_features(&full, &how, &sentence, of_full);
    double low = score_of(&scores, of_bare), high = score_of(&scores, of_full);
    assert_true(low > 0 && high < 1 && low < high);
    assert_true(text_starts(score_words(of_full, &keep), "code/score: bias=1"));
    arena_close(&keep);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(weights_are_complete),
        cmocka_unit_test(mistakes_are_named),
        cmocka_unit_test(known_parties_speak_for_a_claim),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
