/* Who says what: sources, cues and contents of sentences written for this test. */
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

/* The attribution whose cue is this word, or NULL. */
static const Attribution *with_cue(const Understanding *u, const char *cue)
{
    for (int i = 0; i < u->nattributions; i++) {
        const Attribution *a = &u->attributions[i];
        for (int w = a->cue_first; w >= 0 && w <= a->cue_last; w++)
            if (text_equals(u->sentences[a->cue_sentence].words[w].form, cue))
                return a;
    }
    return NULL;
}

static Text source_of(const Understanding *u, const Attribution *a)
{
    return a->source_first < 0 ? NO_TEXT : understand_words(u, a->source_sentence, a->source_first, a->source_last);
}

static bool says(const Understanding *u, const Attribution *a, const char *words)
{
    Text one = text_part(u->item->text, a->begin, a->end), two = text_part(u->item->text, a->begin2, a->end2);
    return text_find(one, text_of(words)) >= 0 || (a->end2 > a->begin2 && text_find(two, text_of(words)) >= 0);
}

static void expect(const char *text, const char *cue, const char *source, const char *content)
{
    Arena here = keep;
    Understanding u = read_text(text, &here);
    const Attribution *a = with_cue(&u, cue);
    if (!a)
        fprintf(stderr, "no cue \"%s\" in: %s\n", cue, text);
    assert_non_null(a);
    if (source) {
        Text found = source_of(&u, a);
        if (text_find(found, text_of(source)) < 0)
            fprintf(stderr, "source \"%.*s\" in: %s\n", TEXT_FMT(found), text);
        assert_true(text_find(found, text_of(source)) >= 0);
    } else
        assert_int_equal(a->source_first, -1);
    if (!says(&u, a, content))
        fprintf(stderr, "content \"%.*s\" in: %s\n", TEXT_FMT(text_part(u.item->text, a->begin, a->end)), text);
    assert_true(says(&u, a, content));
}

static void a_clause_behind_the_verb(void **state)
{
    (void)state;
    expect("The ministry said that two bridges near Dobrovka had been destroyed.", "said", "ministry", "two bridges near Dobrovka had been destroyed");
    expect("Officials told reporters the road would stay shut until Friday.", "told", "Officials", "the road would stay shut");
}

static void a_name_and_who_it_is_before_the_verb(void **state)
{
    (void)state;
    expect("Rockets struck the market in Nawa on Tuesday, Emad Hilal, a resident of the town, said.", "said", "Emad Hilal, a resident", "Rockets struck the market in Nawa");
    expect("Shells hit two houses in Tafas, killing three children, Emad Hilal, a resident of the town, said by telephone.", "said", "Emad Hilal, a resident", "killing three children");
    expect("At least 12 people were killed in the attack on Harir, Omar Yusuf, the head of the civil defence in Daraa, said.", "said", "Omar Yusuf, the head", "At least 12 people were killed");
    expect("The road to the village was closed on Monday, Colonel Ahmad Saleh, the commander of the brigade, said.", "said", "Colonel Ahmad Saleh, the commander", "The road to the village was closed");
    expect("Fighters left the hills above Tafas, a spokesman for the army said.", "said", "a spokesman", "Fighters left the hills above Tafas");
}

static void words_between_marks(void **state)
{
    (void)state;
    expect("\"We have no water left,\" said Olena, a nurse at the clinic.", "said", "Olena", "We have no water left");
    expect("\"The shelling began at dawn,\" the mayor said, \"and it has not stopped.\"", "said", "the mayor", "it has not stopped");
    /* All of a quote, though the tree gives the verb a piece of it. */
    const char *on = "The minister denied it. \xE2\x80\x9COur forces hit only gunmen,\xE2\x80\x9D he went on, \xE2\x80\x9C" "and every strike is checked.\xE2\x80\x9D";
    expect(on, "went", "he", "Our forces hit only gunmen");
    expect(on, "went", "he", "and every strike is checked");
    expect("\xE2\x80\x9CI heard my neighbour say \xE2\x80\x98they are coming\xE2\x80\x99,\xE2\x80\x9D the woman recalled.", "recalled", "the woman", "I heard my neighbour say");
}

static void according_to(void **state)
{
    (void)state;
    expect("According to the Red Cross, at least nine people were hurt.", "According", "Red Cross", "at least nine people were hurt");
    expect("Nine people were hurt, according to the Red Cross.", "according", "Red Cross", "Nine people were hurt");
}

static void a_quote_goes_on_in_the_next_sentence(void **state)
{
    (void)state;
    Arena here = keep;
    Understanding u = read_text("\"We left at night,\" Marta said. \"There was no light and nobody spoke.\"", &here);
    const Attribution *a = with_cue(&u, "said");
    assert_non_null(a);
    assert_true(says(&u, a, "nobody spoke"));
    assert_true(a->is_direct);
}

static void the_outlet_quotes_the_army(void **state)
{
    (void)state;
    Arena here = keep;
    Understanding u = read_text("State television reported that the army said its troops had entered the town.", &here);
    const Attribution *outer = with_cue(&u, "reported"), *inner = with_cue(&u, "said");
    assert_non_null(outer);
    assert_non_null(inner);
    assert_int_equal(inner->within, outer - u.attributions);
    assert_int_equal(outer->within, -1);
}

static void whom_an_outlet_quotes(void **state)
{
    (void)state;
    expect("The agency quoted a doctor as saying that twelve people were killed in Nawa.", "saying", "a doctor", "twelve people were killed in Nawa");
    expect("The agency quoted a doctor as saying that twelve people were killed in Nawa.", "quoted", "The agency", "a doctor as saying");
    expect("A spokesman was quoted by the state news agency as saying that talks had failed.", "saying", "A spokesman", "talks had failed");
    expect("\"We have no medicine,\" the agency quoted a nurse as saying.", "saying", "a nurse", "We have no medicine");
}

static void nothing_is_said(void **state)
{
    (void)state;
    Arena here = keep;
    Understanding u = read_text("Three shells fell on the market in Dobrovka on Tuesday.", &here);
    assert_int_equal(u.nattributions, 0);
    u = read_text("", &here);
    assert_int_equal(u.nattributions, 0);
}

static void any_bytes_are_read(void **state)
{
    (void)state;
    static const char *const texts[] = { "\"", "\"\"\"\"", "said", "\" said \" said \"", "\xFF\xFE said \xE2\x80\x9C", "'he said' \"he said 'no\" they said:",
                                         "said said said said said said said said", ": : : :", "\xE2\x80\x9D\xE2\x80\x9C he \xE2\x80\x99 said \n\n\xE2\x80\x9C x" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        Arena here = keep;
        Understanding u = read_text(texts[i], &here);
        for (int k = 0; k < u.nattributions; k++) {
            const Attribution *a = &u.attributions[k];
            assert_true(a->begin >= 0 && a->end >= a->begin && a->end <= u.item->text.n);
            assert_true(a->within < u.nattributions && a->within != k);
            assert_true(a->source_entity < u.nentities);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_clause_behind_the_verb), cmocka_unit_test(a_name_and_who_it_is_before_the_verb), cmocka_unit_test(words_between_marks), cmocka_unit_test(according_to),
        cmocka_unit_test(a_quote_goes_on_in_the_next_sentence), cmocka_unit_test(the_outlet_quotes_the_army),
        cmocka_unit_test(whom_an_outlet_quotes),
        cmocka_unit_test(nothing_is_said), cmocka_unit_test(any_bytes_are_read),
    };
    return cmocka_run_group_tests(tests, load, NULL);
}
