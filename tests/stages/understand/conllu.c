/* CoNLL-U: what is read comes out again, and bad files are refused with a line. */
#include "check.h"

#include <stdlib.h>

#include "understand/conllu.h"

static Arena keep, scratch;

static bool read_all(const char *text, Understanding *u, Error *err)
{
    return conllu_read(text_of(text), "test", &keep, u, err);
}

static void reads_ranges_and_spaces(void **state)
{
    (void)state;
    Understanding u;
    Error err;
    assert_true(read_all("# newdoc id = x\n# text = They don't go.\n"
                         "1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n"
                         "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
                         "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n"
                         "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
                         "4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
                         "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
                         "\n# newpar\n1\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\t_\n\n", &u, &err));
    assert_int_equal(u.nsentences, 2);
    assert_true(text_equals(u.item->text, "They don't go.\n\nStay "));
    const Word *w = u.sentences[0].words;
    assert_true(text_equals(w[1].form, "do") && text_equals(w[2].form, "n't"));
    assert_int_equal(w[2].begin, 7);
    assert_int_equal(w[3].head, -1);
    assert_int_equal(w[0].dep, DEP_NSUBJ);
    assert_int_equal(u.sentences[1].paragraph, 1);
}

static void prints_what_it_read(void **state)
{
    (void)state;
    static const char text[] = "# sent_id = s\n# text = We can't.\n"
                               "1\tWe\twe\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n"
                               "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
                               "2\tca\tcan\tAUX\tMD\t_\t0\troot\t_\tSpaceAfter=No\n"
                               "3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\tSpaceAfter=No\n"
                               "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";
    Understanding u;
    Error err;
    assert_true(read_all(text, &u, &err));
    char *out = NULL;
    size_t n = 0;
    FILE *f = open_memstream(&out, &n);
    conllu_print(f, &u, 0, "s", scratch);
    fclose(f);
    assert_string_equal(out, text);
    free(out);
}

/* Two places for the map, one name as it was read. */
static void prints_a_name_that_goes_on_as_one(void **state)
{
    (void)state;
    Understanding u;
    Error err;
    assert_true(read_all("1\tIn\tin\tADP\tIN\t_\t2\tcase\t_\t_\n"
                         "2\tOrim\tOrim\tPROPN\tNNP\t_\t0\troot\t_\tSpaceAfter=No\n"
                         "3\t,\t,\tPUNCT\t,\t_\t4\tpunct\t_\t_\n"
                         "4\tKasab\tKasab\tPROPN\tNNP\t_\t2\tappos\t_\t_\n\n", &u, &err));
    Name names[] = { { .kind = NAME_PLACE, .first = 1, .last = 1, .goes_on = true }, { .kind = NAME_PLACE, .first = 3, .last = 3 } };
    Sentence *s = &u.sentences[0];
    s->names = names;
    s->nnames = 2;
    s->words[1].name = 0;
    s->words[3].name = 1;
    for (int together = 1; together >= 0; together--) {
        char *out = NULL;
        size_t n = 0;
        FILE *f = open_memstream(&out, &n);
        names[0].goes_on = together;
        conllu_print(f, &u, 0, "s", scratch);
        fclose(f);
        assert_non_null(strstr(out, "NE=B-Place|SpaceAfter=No"));
        assert_non_null(strstr(out, together ? "punct\t_\tNE=I-Place" : "punct\t_\t_"));
        assert_non_null(strstr(out, together ? "appos\t_\tNE=I-Place" : "appos\t_\tNE=B-Place"));
        free(out);
    }
}

static void refuses_bad_lines(void **state)
{
    (void)state;
    Understanding u;
    Error err;
    assert_false(read_all("1\tWe\twe\n\n", &u, &err));
    assert_non_null(strstr(err.what, "test:1:"));
    assert_false(read_all("2\tWe\twe\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n\n", &u, &err));
    assert_false(read_all("1\tWe\twe\tPRON\tPRP\t_\t9\tnsubj\t_\t_\n\n", &u, &err));
}

static void reads_any_bytes(void **state)
{
    (void)state;
    static const char *const pieces[] = { "1", "2", "1-2", "3-9", "\t", "\t", "_", "\n", "\n", "0", "word", "SpaceAfter=No", "# newpar", "\t1\tdep\t_\t_\n", "\xC3" };
    srand(1);
    for (int round = 0; round < 5000; round++) {
        Arena once = keep;
        Text text = NO_TEXT;
        for (int i = rand() % 60; i > 0; i--)
            text = text_join(text, text_of(pieces[(size_t)rand() % (sizeof pieces / sizeof *pieces)]), &keep);
        Understanding u;
        Error err;
        if (conllu_read(text, "any", &keep, &u, &err))
            for (int i = 0; i < u.nsentences; i++)
                for (int k = 0; k < u.sentences[i].nwords; k++) {
                    const Word *w = &u.sentences[i].words[k];
                    assert_true(w->begin >= 0 && w->begin <= w->end && w->end <= u.item->text.n);
                }
        keep = once;
    }
    /* Words of a range that is never filled. */
    Understanding u;
    Error err;
    assert_true(read_all("1-3\tabc\t_\t_\t_\t_\t_\t_\t_\t_\n1\tlonger\t_\tX\tFW\t_\t0\troot\t_\t_\n\n", &u, &err));
    assert_true(u.sentences[0].words[0].end <= u.item->text.n);
}

int main(void)
{
    keep = arena_open((size_t)1 << 30);
    scratch = arena_open((size_t)1 << 28);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_ranges_and_spaces), cmocka_unit_test(prints_what_it_read), cmocka_unit_test(prints_a_name_that_goes_on_as_one),
        cmocka_unit_test(refuses_bad_lines), cmocka_unit_test(reads_any_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
