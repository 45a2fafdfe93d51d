/* Weapons, vehicles, armed groups, numbers and quantities among the names. */
#include "check.h"
#include "stages/understand/named.h"

#include <stdio.h>

#include "understand/models.h"

static Arena forever, keep, scratch;
static Lexicon *lex;

static Understanding understood(const char *text)
{
    Item *item = NEW(&keep, Item);
    Error err;
    ReadOptions options = { .date = NO_DAY, .format = "text" };
    assert_true(read_bytes(text_of(text), TEXT("test"), &options, &keep, scratch, item, &err));
    return understand_item(lex, item, EFFORT_FAST, &keep, scratch);
}

static bool has_any(const Understanding *u, NameKind kind)
{
    for (int s = 0; s < u->nsentences; s++)
        for (int k = 0; k < u->sentences[s].nnames; k++)
            if (u->sentences[s].names[k].kind == kind)
                return true;
    return false;
}

static void weapons(void **state)
{
    (void)state;
    Understanding u = understood("Helicopters dropped barrel bombs on the market. Police seized 12 rifles and two AK-47s. "
                                 "The army fired S-300 missiles and Grad rockets.");
    assert_true(has(&u, NAME_WEAPON, "barrel bombs"));
    assert_true(has(&u, NAME_WEAPON, "rifles"));
    assert_true(has(&u, NAME_WEAPON, "AK-47s"));
    assert_true(has(&u, NAME_WEAPON, "S-300 missiles"));
}

static void vehicles(void **state)
{
    (void)state;
    Understanding u = understood("Three pickup trucks and a T-72 tank burned. A Su-24 warplane was seen over the valley.");
    assert_true(has(&u, NAME_VEHICLE, "pickup trucks"));
    assert_true(has(&u, NAME_VEHICLE, "T-72 tank"));
    assert_true(has(&u, NAME_VEHICLE, "Su-24 warplane"));
}

/* Words that only look like them. */
static void no_things(void **state)
{
    (void)state;
    Understanding u = understood("A think tank asked for gun control. Dozens of grad students waited at the bus station.");
    assert_false(has_any(&u, NAME_WEAPON));
    assert_false(has_any(&u, NAME_VEHICLE));
}

static void numbers_and_quantities(void **state)
{
    (void)state;
    Understanding u = understood("The town lies 20 km from the border. At least 45 people fled, and 30 percent of the wheat burned.");
    assert_true(has(&u, NAME_QUANTITY, "20 km"));
    assert_true(has(&u, NAME_NUMBER, "At least 45"));
    assert_true(has(&u, NAME_QUANTITY, "30 percent"));
}

/* By the registry, by what the item says, and then wherever the item names them. */
static void armed_groups(void **state)
{
    (void)state;
    Understanding u = understood("Fighters of Jaysh al-Islam left Douma. The militia Liwa al-Salam lost a village, and Liwa al-Salam "
                                 "said so. The Red Cross sent help.");
    assert_true(has(&u, NAME_ARMED_GROUP, "Jaysh al-Islam"));
    int named = 0;
    for (int s = 0; s < u.nsentences; s++)
        for (int k = 0; k < u.sentences[s].nnames; k++)
            named += u.sentences[s].names[k].kind == NAME_ARMED_GROUP;
    assert_int_equal(named, 3);
    assert_false(has(&u, NAME_ARMED_GROUP, "Red Cross"));
    assert_false(has(&u, NAME_ARMED_GROUP, "The Red Cross"));
}

/* Each word knows its name, and names stand in the order of the words. */
static void names_stay_in_order(void **state)
{
    (void)state;
    Understanding u = understood("On Tuesday two ambulances took 14 wounded from Nawa to Daraa National Hospital, 30 km away, the Red Cross said.");
    for (int s = 0; s < u.nsentences; s++) {
        const Sentence *t = &u.sentences[s];
        for (int k = 0, behind = 0; k < t->nnames; behind = t->names[k++].last + 1) {
            assert_true(t->names[k].first >= behind && t->names[k].last < t->nwords);
            for (int w = t->names[k].first; w <= t->names[k].last; w++)
                assert_int_equal(t->words[w].name, k);
        }
    }
}

int main(void)
{
    Error err;
    forever = arena_open((size_t)1 << 30), keep = arena_open((size_t)1 << 28), scratch = arena_open((size_t)1 << 28);
    if (!understand_load("models", "data/languages", &forever, &lex, &err))
        return fprintf(stderr, "%s\n", err.what), 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(weapons), cmocka_unit_test(vehicles), cmocka_unit_test(no_things), cmocka_unit_test(numbers_and_quantities),
        cmocka_unit_test(armed_groups), cmocka_unit_test(names_stay_in_order),
    };
    return cmocka_run_group_tests_name("things", tests, NULL, NULL);
}
