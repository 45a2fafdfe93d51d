/* Did it happen, and how does the speaker stand to it: read off real trees.
 * The star stands before the predicate that is asked.  A parser is never always
 * right, so nine in ten must hold; each that does not is printed. */
#include "check.h"

#include <stdio.h>
#include <string.h>

#include "code/aspect.h"

typedef struct Case { const char *text, *aspect, *stance, *hedge; } Case;

/* Where stance or hedge is NULL it is not asked. */
static const Case cases[] = {
    { "The army *shelled the village on Monday.",
      "happened", "asserts", "" },
    { "The army is *shelling the village.",
      "ongoing", "asserts", "" },
    { "Rebels were *attacking the base when the jets came.",
      "ongoing", "asserts", "" },
    { "Helicopters continued *hovering over the town.",
      "ongoing", "asserts", "" },
    { "Shelling *continued for a third day.",
      "happened", "asserts", NULL },
    { "The *shelling continued for a third day.",
      "ongoing", "asserts", "" },
    { "The *battle is in its sixth day.",
      "ongoing", NULL, NULL },
    { "The two ministers will *meet on Friday.",
      "planned", "asserts", "" },
    { "The two ministers will meet and *discuss the crisis.",
      "planned", "asserts", "" },
    { "He said the minister would *meet the king.",
      "planned", "asserts", "" },
    { "An attack would *mean war.",
      "hypothetical", "asserts", "" },
    { "The king is expected to *discuss the crisis.",
      "planned", NULL, NULL },
    { "Troops are preparing to *storm the town.",
      "planned", "asserts", "" },
    { "Rebels plan to *release ten prisoners.",
      "planned", "asserts", "" },
    { "The government agreed to *open the border.",
      "planned", "asserts", "" },
    { "The general is to *visit the front.",
      "planned", NULL, NULL },
    { "They could *attack the town.",
      "hypothetical", "asserts", "" },
    { "The rebels may *withdraw.",
      "hypothetical", "asserts", "" },
    { "Officials fear that fighters will *use civilians as shields.",
      "hypothetical", "warns", NULL },
    { "Officials fear an *attack on the city.",
      "hypothetical", "warns", NULL },
    { "Experts warn that the valley could *become a trap.",
      "hypothetical", "warns", NULL },
    { "The valley could become a trap, *triggering a wider war.",
      "hypothetical", NULL, NULL },
    { "If the army *attacks the town, thousands will flee.",
      "hypothetical", NULL, NULL },
    { "If the army attacks the town, thousands will *flee.",
      "planned", NULL, NULL },
    { "The risk of an *attack has grown.",
      "hypothetical", NULL, NULL },
    { "The rebels did not *enter the town.",
      "negated", "asserts", "" },
    { "The army never *crossed the river.",
      "negated", NULL, NULL },
    { "The army denied *shelling the village.",
      "negated", "denies", NULL },
    { "The army denied that it had *shelled the village.",
      "negated", "denies", NULL },
    { "The convoy failed to *reach the town.",
      "negated", NULL, NULL },
    { "Jordan refused to *open its border.",
      "negated", NULL, NULL },
    { "No civilians were *killed.",
      "negated", NULL, NULL },
    { "The strike caused fires but no *casualties.",
      "negated", NULL, NULL },
    { "They left without *firing a shot.",
      "negated", NULL, NULL },
    { "Jordan *refused to open its border.",
      "happened", "asserts", "" },
    { "The council *warned of an attack.",
      "happened", NULL, NULL },
    { "Residents were forced to *flee.",
      "happened", NULL, NULL },
    { "The rebels managed to *capture the hill.",
      "happened", NULL, NULL },
    { "The soldiers began *shelling the town.",
      "happened", NULL, NULL },
    { "The war planes *struck the hospital, killing four people.",
      "happened", NULL, NULL },
    { "The war planes struck the hospital, *killing four people.",
      "happened", NULL, NULL },
    { "The army launched an *offensive on the town.",
      "happened", NULL, NULL },
    { "The army will launch an *offensive on the town.",
      "planned", NULL, NULL },
    { "The army called off an *offensive on the town.",
      "negated", NULL, NULL },
    { "The army planned an *offensive on the town.",
      "planned", NULL, NULL },
    { "They called for a *ceasefire.",
      "hypothetical", NULL, NULL },
    { "The council condemned the *attack.",
      "happened", "asserts", "" },
    { "The council did not condemn the *attack.",
      "happened", NULL, NULL },
    { "Talks are expected to *begin on Monday.",
      "planned", NULL, NULL },
    { "*Talks will begin on Monday.",
      "planned", NULL, NULL },
    { "The alleged *attack took place at dawn.",
      "happened", "asserts", "alleged" },
    { "The rebels allegedly *shot three men.",
      "happened", "asserts", "alleged" },
    { "Jets were reported to have *fired missiles.",
      "happened", "asserts", "reportedly" },
    { "It is thought to have *bombed the convoy several times.",
      "happened", "asserts", "suspected" },
    { "There were unconfirmed reports of *shelling.",
      "happened", "asserts", "unconfirmed" },
    { "The army *shelled the town, activists said. The claim could not be independently verified.",
      "happened", "asserts", "cannot-verify" },
    { "In 1982, the army *shelled the city.",
      "historical", NULL, NULL },
    { "The army *shelled the city in 1982.",
      "historical", NULL, NULL },
    { "The town was once *held by rebels.",
      "historical", NULL, NULL },
    { "The group once *backed by Norland surrendered.",
      "historical", NULL, NULL },
    { "The minister admitted that soldiers had *killed civilians.",
      "happened", "concedes", NULL },
    { "Did the army *shell the town?",
      "hypothetical", "asks", NULL },
    { "The government must *end the siege.",
      "hypothetical", NULL, NULL },
    { "Norland accused Sudria of *bombing the town.",
      "happened", "asserts", "alleged" },
    { "The army could not *enter the town.",
      "negated", NULL, NULL },
    { "They were unable to *enter the town.",
      "negated", NULL, NULL },
    { "The group stopped *bombing the town.",
      "negated", NULL, NULL },
    { "The army has been *shelling the town.",
      "ongoing", NULL, NULL },
    { "The army still *holds the hill.",
      "ongoing", NULL, NULL },
    { "He called on the army to *end the siege.",
      "hypothetical", NULL, NULL },
    { "The troops moved to *retake the town.",
      "planned", NULL, NULL },
    { "The city has *suffered from non-stop raids.",
      "happened", NULL, NULL },
    { "The possible *influx of refugees worries them.",
      "hypothetical", NULL, NULL },
    { "Both sides vowed to *continue fighting.",
      "planned", NULL, NULL },
    { "The rebels threatened to *shell the port.",
      "planned", NULL, NULL },
    { "It is *returning to the capital.",
      "ongoing", NULL, NULL },
    { "The first *attack since May killed two.",
      "happened", NULL, NULL },
    { "Diplomats say the talks have *failed.",
      "happened", NULL, NULL },
    { "Neither side *won the battle.",
      "negated", NULL, NULL },
    { "The truce did not *hold.",
      "negated", NULL, NULL },
    { "The army will not *allow aid in.",
      "negated", NULL, NULL },
    { "The operation to *retake the city began on Monday.",
      "planned", NULL, NULL },
    { "The offensive could *displace thousands.",
      "hypothetical", NULL, NULL },
    { "Officials said the number could *double.",
      "hypothetical", NULL, NULL },
    { "Observers predict that thousands will *flee.",
      "planned", "predicts", NULL },
    { "The ministry questioned whether the raid had *happened.",
      "hypothetical", "disputes", NULL },
    { "The agency retracted its report that the town had *fallen.",
      "happened", "retracts", NULL },
    { "The convoy was *attacked, it was reported.",
      "happened", NULL, NULL },
    { "The regime had *agreed to the plan.",
      "happened", NULL, NULL },
    { "Hundreds have been *killed since May.",
      "happened", NULL, NULL },
    { "Reports of *airstrikes in the valley are a concern.",
      "happened", "asserts", "reportedly" },
};
enum { NCASES = sizeof cases / sizeof *cases };

typedef struct Known { Arena forever; Lexicon *lexicon; const Manner *manner; } Known;

static int load(void **state)
{
    static Known known;
    Error err;
    known.forever = arena_open((size_t)2 << 30);
    if (!understand_load("models", "data/languages", &known.forever, &known.lexicon, &err) ||
        !manner_load("data", &known.forever, &known.manner, &err)) {
        fprintf(stderr, "%s\n", err.what);
        return -1;
    }
    *state = &known;
    return 0;
}

static int unload(void **state)
{
    if (*state) arena_close(&((Known *)*state)->forever);
    return 0;
}

/* The sentence without its star, and the word that stood behind it. */
static Understanding understood(const Known *known, const char *starred, int *sentence, int *word, Arena *keep, Arena scratch)
{
    const char *star = strchr(starred, '*');
    int at = (int)(star - starred);
    Text text = text_format(keep, "%.*s%s", at, starred, star + 1);
    ReadOptions options = { .date = day_of(2018, 6, 26), .format = "text" };
    Item *item = NEW(keep, Item);
    Error err;
    assert_true(read_bytes(text, TEXT("case"), &options, keep, scratch, item, &err));
    Understanding u = understand_item(known->lexicon, item, EFFORT_ACCURATE, keep, scratch);
    *sentence = *word = -1;
    for (int s = 0; s < u.nsentences; s++)
        for (int w = 0; w < u.sentences[s].nwords; w++)
            if (u.sentences[s].words[w].begin <= at && at < u.sentences[s].words[w].end)
                *sentence = s, *word = w;
    assert_true(*word >= 0);
    return u;
}

static bool is_as_said(const Case *c, const Standing *st)
{
    return strcmp(aspect_word(st->aspect), c->aspect) == 0 && (!c->stance || strcmp(stance_word(st->stance), c->stance) == 0)
        && (!c->hedge || strcmp(hedge_word(st->hedge), c->hedge) == 0);
}

static void aspects_are_read(void **state)
{
    const Known *known = *state;
    Arena whole = arena_open((size_t)512 << 20), scratch = arena_open((size_t)512 << 20);
    int right = 0;
    for (int i = 0; i < NCASES; i++) {
        Arena keep = whole;
        int s, w;
        Understanding u = understood(known, cases[i].text, &s, &w, &keep, scratch);
        Standing st = aspect_of(known->manner, &u, s, w, &keep, scratch);
        bool ok = is_as_said(&cases[i], &st);
        right += ok;
        if (!ok)
            fprintf(stderr, "%s\n    is %s %s %s\n", cases[i].text, aspect_word(st.aspect), stance_word(st.stance), hedge_word(st.hedge));
        /* What is not the ordinary case names its reason. */
        assert_true(st.aspect == ASPECT_HAPPENED || st.aspect_rule.n > 0);
        assert_true(st.stance == STANCE_ASSERTS || st.stance_rule.n > 0);
        assert_true(st.hedge == HEDGE_NONE || st.hedge_rule.n > 0);
    }
    fprintf(stderr, "%d of %d\n", right, NCASES);
    assert_true(right * 10 >= NCASES * 9);
    arena_close(&scratch);
    arena_close(&whole);
}

/* Any word of any sentence may be asked. */
static void every_word_may_be_asked(void **state)
{
    const Known *known = *state;
    Arena whole = arena_open((size_t)512 << 20), scratch = arena_open((size_t)512 << 20);
    for (int i = 0; i < NCASES; i++) {
        Arena keep = whole;
        int s, w;
        Understanding u = understood(known, cases[i].text, &s, &w, &keep, scratch);
        for (s = 0; s < u.nsentences; s++)
            for (w = 0; w < u.sentences[s].nwords; w++)
                aspect_of(known->manner, &u, s, w, &keep, scratch);
    }
    arena_close(&scratch);
    arena_close(&whole);
}

static void a_bad_list_is_named(void **state)
{
    (void)state;
    Arena forever = arena_open((size_t)64 << 20);
    Error err;
    const Manner *manner;
    assert_false(manner_load("build/no-such-folder", &forever, &manner, &err));
    assert_non_null(strstr(err.what, "build/no-such-folder"));
    arena_close(&forever);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(aspects_are_read),
        cmocka_unit_test(every_word_may_be_asked),
        cmocka_unit_test(a_bad_list_is_named),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
