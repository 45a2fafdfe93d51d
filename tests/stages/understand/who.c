/* Who is meant: names, pronouns and descriptions of sentences written for this test. */
#include "check.h"

#include <stdio.h>

#include "understand/understand.h"

static Arena forever, keep, scratch;
static Lexicon *lexicon;

static int load(void **state)
{
    (void)state;
    Error err = { "" };
    forever = arena_open((size_t)1 << 28), keep = arena_open((size_t)1 << 28), scratch = arena_open((size_t)1 << 28);
    if (!understand_load("models", "data/languages", &forever, &lexicon, &err)) {
        fprintf(stderr, "%s\n", err.what);
        return 1;
    }
    return 0;
}

static Understanding read_text(const char *text, Arena *a)
{
    Item *item = NEW(a, Item);
    item->text = text_of(text);
    item->lang = TEXT("en");
    item->published = NO_DAY;
    item->parts = NEW(a, Part);
    item->parts[0] = (Part){ PART_BODY, 0, item->text.n };
    item->nparts = 1;
    return understand_item(lexicon, item, EFFORT_ACCURATE, a, scratch);
}

/* The mention over the n-th word that is written so; of several, the shortest. */
static const Mention *mention(const Understanding *u, const char *word, int nth)
{
    const Mention *best = NULL;
    for (int s = 0; s < u->nsentences; s++)
        for (int w = 0; w < u->sentences[s].nwords; w++)
            if (text_equals(u->sentences[s].words[w].form, word) && nth-- == 0)
                for (int i = 0; i < u->nmentions; i++) {
                    const Mention *m = &u->mentions[i];
                    if (m->sentence == s && m->first <= w && w <= m->last && (!best || m->last - m->first < best->last - best->first))
                        best = m;
                }
    return best;
}

static void expect_same(const char *text, const char *one, int nth_one, const char *two, int nth_two, LinkReason reason)
{
    Arena here = keep;
    Understanding u = read_text(text, &here);
    const Mention *a = mention(&u, one, nth_one), *b = mention(&u, two, nth_two);
    if (!a || !b || a->entity != b->entity || b->reason != reason)
        fprintf(stderr, "%s and %s in: %s (%s)\n", one, two, text, b ? link_reason_words(b->reason) : "no mention");
    assert_non_null(a);
    assert_non_null(b);
    assert_int_equal(a->entity, b->entity);
    assert_int_equal(b->reason, reason);
}

static void expect_other(const char *text, const char *one, int nth_one, const char *two, int nth_two)
{
    Arena here = keep;
    Understanding u = read_text(text, &here);
    const Mention *a = mention(&u, one, nth_one), *b = mention(&u, two, nth_two);
    assert_non_null(a);
    assert_non_null(b);
    if (a->entity == b->entity)
        fprintf(stderr, "%s and %s in: %s\n", one, two, text);
    assert_int_not_equal(a->entity, b->entity);
}

static void parts_of_names(void **state)
{
    (void)state;
    expect_same("Viktor Hale met reporters on Monday. Hale said the talks had failed.", "Hale", 0, "Hale", 1, LINK_PART_OF_NAME);
    expect_same("Serbia closed the crossing. Serbia said it would open again.", "Serbia", 0, "Serbia", 1, LINK_SAME_NAME);
}

static void pronouns(void **state)
{
    (void)state;
    expect_same("Robert Hale said that he would resign.", "Hale", 0, "he", 0, LINK_PRONOUN);
}

static void those_who_only_tell_of_it(void **state)
{
    (void)state;
    expect_same("The Houthis have seized a ship in the Red Sea, officials said. They also detained ten aid workers.", "Houthis", 0, "They", 0, LINK_PRONOUN);
    expect_same("The ministry said it shot down 40 drones. It added that two of them hit a power plant.", "drones", 0, "them", 0, LINK_PRONOUN);
}

static void two_of_one_name(void **state)
{
    (void)state;
    static const char text[] = "Ted Marsh left Dobrovka in May. Marsh said in June that she would stay.";
    expect_same(text, "Marsh", 1, "she", 0, LINK_PRONOUN);
    expect_other(text, "Marsh", 0, "she", 0);
    expect_other("He said that Hale would stay.", "He", 0, "Hale", 0);
    expect_same("Kolarenko said a woman was killed in Dobrovka. She was 62.", "woman", 0, "She", 0, LINK_PRONOUN);
}

static void descriptions(void **state)
{
    (void)state;
    expect_same("The Northern Relief Organisation sent two trucks to Dobrovka. The organisation's director, Jan Novak, said the road was open.",
                "Novak", 0, "Novak", 0, LINK_APPOSITION);
    expect_same("The Red Crescent sent two trucks on Monday. The group said the road was open.", "Crescent", 0, "group", 0, LINK_DESCRIPTION);
}

static void other_names(void **state)
{
    (void)state;
    expect_same("Jan Novak, better known as Abu Nawa, was shot. Abu Nawa led a brigade.", "Novak", 0, "Nawa", 0, LINK_ALIAS);
    expect_same("General Jan Novak, known as \"Torek\", has left. Torek is abroad.", "Novak", 0, "Torek", 1, LINK_SAME_NAME);
    expect_other("The rebels called Hale a liar. Novak laughed.", "Hale", 0, "Novak", 0);
}

static void the_only_armed_group(void **state)
{
    (void)state;
    expect_same("Hezbollah fired rockets on Monday. The militant group said it hit a base.", "Hezbollah", 0, "group", 0, LINK_DESCRIPTION);
    expect_other("Hamas fought Islamic Jihad on Monday. The militant group said it hit a base.", "Hamas", 0, "group", 0);
}

static void a_statement_speaks_for_its_issuer(void **state)
{
    (void)state;
    expect_same("The Foreign Ministry said the road was open. The statement said trucks could pass.", "Ministry", 0, "statement", 0, LINK_SPEECH);
}

static void the_director_belongs_to_the_group(void **state)
{
    (void)state;
    Arena here = keep;
    Understanding u = read_text("The Red Crescent sent two trucks on Monday. The group's director, Jan Novak, said the road was open.", &here);
    const Mention *director = mention(&u, "Novak", 0), *group = mention(&u, "Crescent", 0);
    assert_non_null(director);
    assert_non_null(group);
    assert_int_equal(u.entities[director->entity].belongs_to, group->entity);
    assert_true(u.nattributions > 0);
    assert_int_equal(u.attributions[0].source_entity, director->entity);
}

static void states_go_by_their_people(void **state)
{
    (void)state;
    expect_same("Serbia closed the crossing. Serbian officers turned trucks back.", "Serbia", 0, "Serbian", 0, LINK_NATIONALITY);
}

static void who_says_i(void **state)
{
    (void)state;
    expect_same("\"I saw the smoke,\" said Robert Hale.", "Hale", 0, "I", 0, LINK_SPEECH);
}

static void any_bytes_are_read(void **state)
{
    (void)state;
    static const char *const texts[] = { "", "he", "He said he he he his he.", "#", "@ # US us", "\xFF\xFE the \xE2\x80\x9C it", "the the the the", "who who whose whom", "A. B. C. D. (A)" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        Arena here = keep;
        Understanding u = read_text(texts[i], &here);
        for (int k = 0; k < u.nmentions; k++) {
            assert_true(u.mentions[k].entity >= 0 && u.mentions[k].entity < u.nentities);
            assert_true(u.mentions[k].antecedent < u.nmentions);
        }
        for (int k = 0; k < u.nentities; k++)
            assert_true(u.entities[k].best >= 0 && u.entities[k].best < u.nmentions && u.entities[k].belongs_to < u.nentities);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_of_names), cmocka_unit_test(pronouns), cmocka_unit_test(those_who_only_tell_of_it), cmocka_unit_test(two_of_one_name),
        cmocka_unit_test(who_says_i), cmocka_unit_test(other_names), cmocka_unit_test(the_only_armed_group), cmocka_unit_test(descriptions),
        cmocka_unit_test(a_statement_speaks_for_its_issuer), cmocka_unit_test(the_director_belongs_to_the_group),
        cmocka_unit_test(states_go_by_their_people), cmocka_unit_test(any_bytes_are_read),
    };
    return cmocka_run_group_tests(tests, load, NULL);
}
