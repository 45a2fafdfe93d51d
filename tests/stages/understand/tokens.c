/* Words and sentences: what the splitter cuts, and that nothing is lost. */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>

#include "understand/models.h"
#include "understand/tokens.h"

static Arena forever, keep, scratch;
static Lexicon lexicon;

static Understanding split(const char *text)
{
    Item *item = NEW(&keep, Item);
    item->text = text_of(text);
    item->parts = NEW(&keep, Part);
    item->parts[0] = (Part){ PART_BODY, 0, item->text.n };
    item->nparts = 1;
    Understanding u = { .item = item };
    split_item(&lexicon, &u, &keep, scratch);
    return u;
}

/* "a b / c": words with spaces between, sentences with slashes. */
static void check(const char *text, const char *expected)
{
    Understanding u = split(text);
    Text got = NO_TEXT;
    for (int i = 0; i < u.nsentences; i++)
        for (int k = 0; k < u.sentences[i].nwords; k++)
            got = text_format(&keep, "%.*s%s%.*s", TEXT_FMT(got), i && !k ? " / " : got.n ? " " : "",
                              TEXT_FMT(u.sentences[i].words[k].form));
    assert_string_equal(text_zero_ended(got, &keep), expected);
}

static void cuts_words(void **state)
{
    (void)state;
    check("They don't know.", "They do n't know .");
    check("The town's market can't open.", "The town 's market ca n't open .");
    check("Gen. Smith left at noon.", "Gen. Smith left at noon .");
    check("Aid reached Da'el and Ma'rabah.", "Aid reached Da'el and Ma'rabah .");
    check("See https://example.org/a?b=1, he wrote.", "See https://example.org/a?b=1 , he wrote .");
    check("It cost 1,200.50 dollars (about half).", "It cost 1,200.50 dollars ( about half ) .");
    check("The U.S. army left.", "The U.S. army left .");
    check("Shells fell today,#Daraa is tense", "Shells fell today , #Daraa is tense");
    check("\xE2\x80\x9CWe won\xE2\x80\x99t go,\xE2\x80\x9D she said.", "\xE2\x80\x9C We wo n\xE2\x80\x99t go , \xE2\x80\x9D she said .");
}

static void cuts_sentences(void **state)
{
    (void)state;
    check("The army left. The rebels came.", "The army left . / The rebels came .");
    check("No stop here\n\nNew paragraph", "No stop here / New paragraph");
    check("The Farmers\xE2\x80\x99 Front, known as FF, fled.", "The Farmers \xE2\x80\x99 Front , known as FF , fled .");
    check("It hit the Doctors\xE2\x80\x99 Hospital, the largest, in Nawa.", "It hit the Doctors \xE2\x80\x99 Hospital , the largest , in Nawa .");
    check("Guards left\a the\x7Fgate.", "Guards left the gate .");
    check("THE ARMY LEFT THE TOWN. THE REBELS CAME.", "THE ARMY LEFT THE TOWN . / THE REBELS CAME .");
}

/* A line that was wrapped goes on; one that was ended on purpose does not. */
static void reads_wrapped_lines(void **state)
{
    (void)state;
    check("The army said on Monday that its troops had entered the\nnorthern suburbs of the town after a week of heavy\nfighting.",
          "The army said on Monday that its troops had entered the northern suburbs of the town after a week of heavy fighting .");
    check("The army said on Monday that its troops had entered the town\n- two dead\n- nine hurt",
          "The army said on Monday that its troops had entered the town / - two dead / - nine hurt");
}

static void never_crosses_parts(void **state)
{
    (void)state;
    Understanding u = { .item = &(Item){ .text = TEXT("Rockets hit the mill and the market"), .nparts = 2,
                        .parts = (Part[]){ { PART_TITLE, 0, 20 }, { PART_BODY, 20, 35 } } } };
    split_item(&lexicon, &u, &keep, scratch);
    assert_int_equal(u.nsentences, 2);
    assert_int_equal(u.sentences[0].part, PART_TITLE);
    assert_int_equal(u.sentences[1].part, PART_BODY);
    assert_int_equal(u.sentences[1].paragraph, 1);
}

static void check_whole(Understanding u)
{
    int at = 0;
    for (int i = 0; i < u.nsentences; i++) {
        const Sentence *s = &u.sentences[i];
        assert_true(s->nwords > 0 && s->nwords <= 601);
        for (int k = 0; k < s->nwords; k++) {
            const Word *w = &s->words[k];
            assert_true(w->begin >= at && w->end > w->begin && w->end <= u.item->text.n);
            assert_ptr_equal(w->form.at, u.item->text.at + w->begin);
            at = w->end;
        }
    }
}

static void keeps_any_bytes(void **state)
{
    (void)state;
    srand(1);
    static const char often[] = " \n.,'\"-@#/aZ9\xE2\x80\x99\xC3";
    for (int round = 0; round < 1000; round++) {
        Arena once = keep;
        int n = rand() % 200;
        char *bytes = NEW_ARRAY(&keep, char, n + 1);
        for (int i = 0; i < n; i++)
            bytes[i] = (char)(rand() % 3 ? often[(size_t)rand() % (sizeof often - 1)] : 1 + rand() % 255);
        check_whole(split(bytes));
        keep = once;
    }
}

static void keeps_endless_lines(void **state)
{
    (void)state;
    enum { LONG = 1 << 20 };
    static const char *const pieces[] = { "a", "ab, ", "a'", ".", "1", "(\"" };
    for (size_t p = 0; p < sizeof pieces / sizeof *pieces; p++) {
        Arena once = keep;
        char *bytes = NEW_ARRAY(&keep, char, LONG + 1);
        for (size_t i = 0; i < LONG; i++)
            bytes[i] = pieces[p][i % strlen(pieces[p])];
        check_whole(split(bytes));
        keep = once;
    }
}

int main(void)
{
    Error err;
    forever = arena_open((size_t)1 << 30);
    keep = arena_open((size_t)4 << 30);
    scratch = arena_open((size_t)1 << 30);
    if (!tokens_load("models", "data/languages", &forever, &lexicon.tokens, &err)) {
        fprintf(stderr, "%s\n", err.what);
        return 1;
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cuts_words), cmocka_unit_test(cuts_sentences), cmocka_unit_test(reads_wrapped_lines),
        cmocka_unit_test(never_crosses_parts), cmocka_unit_test(keeps_any_bytes), cmocka_unit_test(keeps_endless_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
