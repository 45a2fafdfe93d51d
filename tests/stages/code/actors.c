#include "check.h"

#include "code/actors.h"
#include "stages/code/written.h"

static Arena forever, keep;
static Actors *actors;

static int load(void **state)
{
    (void)state;
    Error err;
    forever = arena_open((size_t)256 << 20);
    keep = arena_open((size_t)64 << 20);
    if (actors_load("data", &forever, &actors, &err))
        return 0;
    fprintf(stderr, "%s\n", err.what);
    return 1;
}

static int unload(void **state)
{
    (void)state;
    arena_close(&forever);
    arena_close(&keep);
    return 0;
}

static void is_text(Text t, const char *expected)
{
    assert_string_equal(text_format(&keep, "%.*s", TEXT_FMT(t)).at, expected);
}

/* The phrase headed by word `head` (from 1) of the first sentence. */
static Actor phrase(const char *rows, int head, Day on, bool *is_actor, ActorSort *sort)
{
    Understanding u = written(rows, &keep);
    Actor actor;
    *is_actor = actors_phrase(actors, &u, 0, head - 1, on, &keep, &actor, sort);
    return actor;
}

static void has_code(const char *rows, int head, const char *code)
{
    bool is_actor;
    ActorSort sort;
    Actor actor = phrase(rows, head, day_of(2018, 6, 26), &is_actor, &sort);
    assert_true(is_actor);
    is_text(actor.code, code);
}

static void nationality_and_noun(void **state)
{
    (void)state;
    has_code("Syrian ADJ 3 amod/ government NOUN 3 compound/ forces NOUN 4 nsubj/ advanced VERB 0 root", 3, "SYRMIL");
    has_code("Iraqi ADJ 2 amod/ police NOUN 3 nsubj/ left VERB 0 root", 2, "IRQCOP");
    has_code("Russian ADJ 2 amod/ warplanes NOUN 3 nsubj/ left VERB 0 root", 2, "RUSMIL");
    has_code("Jordanian ADJ 2 amod/ officials NOUN 3 nsubj/ left VERB 0 root", 2, "JORGOV");
    has_code("Syria PROPN 3 nmod:poss/ 's PART 1 case/ rebels NOUN 4 nsubj/ left VERB 0 root", 3, "SYRREB");
    has_code("Russia PROPN 4 nmod:poss/ 's PART 1 case/ Defence PROPN 4 compound/ Ministry PROPN 5 nsubj/ spoke VERB 0 root",
             4, "RUSMIL");
}

static void compounds(void **state)
{
    (void)state;
    Actor found[4];
    Understanding u = written("Syrian ADJ 4 amod/ and CCONJ 3 cc/ Russian ADJ 1 conj/ airstrikes NOUN 5 nsubj/ hit VERB 0 root",
                              &keep);
    assert_int_equal(actors_phrases(actors, &u, 0, 3, NO_DAY, found, 4, &keep), 2);
    is_text(found[0].code, "SYRMIL");
    is_text(found[1].code, "RUSMIL");
    u = written("the DET 2 det/ US PROPN 7 nsubj/ , PUNCT 4 punct/ Russia PROPN 2 conj/ and CCONJ 6 cc/ Jordan PROPN 2 conj/ "
                "agreed VERB 0 root", &keep);
    assert_int_equal(actors_phrases(actors, &u, 0, 1, NO_DAY, found, 4, &keep), 3);
    is_text(found[0].country, "USA");
    is_text(found[1].country, "RUS");
    is_text(found[2].country, "JOR");
}

static void capitals_speak(void **state)
{
    (void)state;
    bool is_actor;
    ActorSort sort;
    has_code("Moscow PROPN 2 nsubj/ rejected VERB 0 root/ the DET 4 det/ plan NOUN 2 obj", 1, "RUSGOV");
    phrase("They PRON 2 nsubj/ met VERB 0 root/ in ADP 4 case/ Moscow PROPN 2 obl", 4, NO_DAY, &is_actor, &sort);
    assert_false(is_actor);
    assert_int_equal(sort, SORT_NONE);
}

static void small_letters_are_no_names(void **state)
{
    (void)state;
    bool is_actor;
    ActorSort sort;
    phrase("they PRON 2 nsubj/ ate VERB 0 root/ turkey NOUN 2 obj", 3, NO_DAY, &is_actor, &sort);
    assert_false(is_actor);
    phrase("they PRON 2 nsubj/ told VERB 0 root/ us PRON 2 obj", 3, NO_DAY, &is_actor, &sort);
    assert_false(is_actor);
}

static void backed_by_somebody(void **state)
{
    (void)state;
    bool is_actor;
    ActorSort sort;
    Actor actor = phrase("Iran PROPN 3 compound/ - PUNCT 3 punct/ backed ADJ 4 amod/ militias NOUN 5 nsubj/ "
                         "fled VERB 0 root/ to ADP 7 case/ Syria PROPN 5 obl", 4, NO_DAY, &is_actor, &sort);
    assert_true(is_actor);
    is_text(actor.sector, "PAR");
    is_text(actor.side, "IRN");
    assert_int_equal(sort, SORT_GROUP);
}

/* A bare noun takes its country from where the sentence is, and is less sure of it. */
static void home_country(void **state)
{
    (void)state;
    bool is_actor;
    ActorSort sort;
    Actor actor = phrase("Rebels NOUN 2 nsubj/ advanced VERB 0 root/ in ADP 4 case/ Syria PROPN 2 obl", 1, NO_DAY, &is_actor, &sort);
    assert_true(is_actor);
    is_text(actor.code, "SYRREB");
    assert_true(actor.certainty < 0.7);
    actor = phrase("Rebels NOUN 2 nsubj/ advanced VERB 0 root", 1, NO_DAY, &is_actor, &sort);
    assert_true(is_actor);
    is_text(actor.code, "REB");
    is_text(actor.country, "");
}

static void unknown_people(void **state)
{
    (void)state;
    bool is_actor;
    ActorSort sort;
    Actor actor = phrase("*Tomas PROPN 3 nsubj/ *Weller PROPN 1 flat/ spoke VERB 0 root", 1, NO_DAY, &is_actor, &sort);
    assert_true(is_actor);
    assert_int_equal(sort, SORT_PERSON);
    is_text(actor.name, "Tomas Weller");
    is_text(actor.code, "");
    actor = phrase("Jordanian ADJ 3 amod/ army NOUN 3 compound/ spokesman NOUN 4 compound/ *Tomas PROPN 6 nsubj/ "
                   "*Weller PROPN 4 flat/ spoke VERB 0 root", 4, NO_DAY, &is_actor, &sort);
    assert_true(is_actor);
    is_text(actor.name, "Tomas Weller");
    is_text(actor.code, "JORMIL");
}

static void things(void **state)
{
    (void)state;
    bool is_actor;
    ActorSort sort;
    Actor actor = phrase("the DET 2 det/ buildings NOUN 3 nsubj/ burned VERB 0 root", 2, NO_DAY, &is_actor, &sort);
    assert_false(is_actor);
    is_text(actor.text, "the buildings");
    actor = phrase("the DET 2 det/ hospitals NOUN 3 nsubj/ burned VERB 0 root", 2, NO_DAY, &is_actor, &sort);
    assert_true(is_actor);
    assert_int_equal(sort, SORT_NONE);
    is_text(actor.code, "HLH");
}

static void offices_have_days(void **state)
{
    (void)state;
    ActorSort sort;
    Actor actor;
    assert_true(actors_name(actors, TEXT("Emmanuel Macron"), day_of(2018, 6, 26), &keep, &actor, &sort));
    is_text(actor.code, "FRAGOV");
    assert_int_equal(sort, SORT_PERSON);
    /* not yet in office: of that country, no more is said */
    assert_true(actors_name(actors, TEXT("Emmanuel Macron"), day_of(1998, 6, 26), &keep, &actor, &sort));
    is_text(actor.code, "FRA");
    /* two bearers of one name, told apart by the day */
    assert_true(actors_name(actors, TEXT("Kabila"), day_of(1999, 1, 1), &keep, &actor, &sort));
    is_text(actor.id, "laurent-desire-kabila");
    assert_true(actors_name(actors, TEXT("Kabila"), day_of(2010, 1, 1), &keep, &actor, &sort));
    is_text(actor.id, "joseph-kabila");
}

static void spellings_meet(void **state)
{
    (void)state;
    static const char *const same[] = { "al-Qaeda", "Al Qaida", "al-Qa'ida", "AL-QAEDA", "القاعدة" };
    ActorSort sort;
    Actor actor;
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        assert_true(actors_name(actors, text_of(same[i]), NO_DAY, &keep, &actor, &sort));
        is_text(actor.id, "al-qaeda");
    }
    assert_true(actors_name(actors, TEXT("Democratic People's Republic of Korea"), NO_DAY, &keep, &actor, &sort));
    is_text(actor.code, "PRK");
    assert_true(actors_name(actors, TEXT("Le Figaro"), NO_DAY, &keep, &actor, &sort));
    is_text(actor.id, "le-figaro");
    is_text(actor.class_, "outlet");
    assert_int_equal(sort, SORT_OUTLET);
}

static void names_behind_their_nouns(void **state)
{
    (void)state;
    has_code("the DET 3 det/ militant ADJ 3 amod/ group NOUN 5 nsubj/ Hamas PROPN 3 appos/ spoke VERB 0 root", 3, "PSEREB");
    has_code("Hezbollah PROPN 2 compound/ fighters NOUN 3 nsubj/ left VERB 0 root", 2, "LBNREB");
    has_code("the DET 2 det/ UN PROPN 4 compound/ Syria PROPN 4 compound/ envoy NOUN 5 nsubj/ spoke VERB 0 root", 4, "IGOUNO");
}

/* The tree may hang a nationality elsewhere; right before the phrase it still belongs to it. */
static void owner_right_before(void **state)
{
    (void)state;
    has_code("Israel PROPN 4 nsubj/ 's PART 1 case/ cabinet NOUN 4 nsubj/ met VERB 0 root", 3, "ISRGOV");
}

static void country_of_who_stands_beside(void **state)
{
    (void)state;
    has_code("the DET 3 det/ Sudanese ADJ 3 amod/ government NOUN 7 nsubj/ and CCONJ 6 cc/ the DET 6 det/ rebels NOUN 3 conj/ "
             "met VERB 0 root/ in ADP 9 case/ Nairobi PROPN 7 obl", 6, "SDNREB");
}

/* "I" in a quotation is who is quoted. */
static void first_person(void **state)
{
    (void)state;
    Understanding u = written("I PRON 2 nsubj/ agree VERB 4 ccomp/ , PUNCT 2 punct/ said VERB 0 root/ Federica PROPN 4 nsubj/ "
                              "Mogherini PROPN 5 flat", &keep);
    Attribution said = { .source_sentence = 0, .source_first = 4, .source_last = 5, .source_entity = -1, .begin = 0, .end = 7,
                         .within = -1, .is_direct = true };
    Actor actor;
    ActorSort sort;
    u.attributions = &said;
    u.nattributions = 1;
    understand_sort_speech(&u, &keep, forever);
    assert_true(actors_phrase(actors, &u, 0, 0, day_of(2017, 1, 5), &keep, &actor, &sort));
    is_text(actor.id, "federica-mogherini");
    is_text(actor.text, "I");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(offices_have_days),
        cmocka_unit_test(spellings_meet),
        cmocka_unit_test(names_behind_their_nouns),
        cmocka_unit_test(owner_right_before),
        cmocka_unit_test(country_of_who_stands_beside),
        cmocka_unit_test(first_person),
        cmocka_unit_test(nationality_and_noun),
        cmocka_unit_test(compounds),
        cmocka_unit_test(capitals_speak),
        cmocka_unit_test(small_letters_are_no_names),
        cmocka_unit_test(backed_by_somebody),
        cmocka_unit_test(home_country),
        cmocka_unit_test(unknown_people),
        cmocka_unit_test(things),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
