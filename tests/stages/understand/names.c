/* Names: the labels' grammar, and that any bytes can be read. */
#include "check.h"
#include "stages/understand/named.h"

#include <stdio.h>

#include "understand/models.h"
#include "understand/name_net.h"

static Arena forever, keep, scratch;
static Lexicon *lex;

static void labels_follow_their_grammar(void **state)
{
    (void)state;
    const NameModel *m = lex->names;
    int begins = -1, ends = -1;
    for (int c = 0; c < m->nlabels; c++) {
        if (m->kind[c] == NAME_PLACE && m->part[c] == PART_B) begins = c;
        if (m->kind[c] == NAME_PLACE && m->part[c] == PART_L) ends = c;
    }
    assert_true(begins >= 0 && ends >= 0);
    assert_true(name_may_follow(m, begins, ends));
    assert_false(name_may_follow(m, begins, m->outside));
    assert_false(name_may_follow(m, -1, ends));
    assert_false(name_may_follow(m, begins, -1));
}

static Understanding understood(Text text, Effort effort)
{
    Item *item = NEW(&keep, Item);
    Error err;
    ReadOptions options = { .date = NO_DAY, .format = "text" };
    if (!read_bytes(text, TEXT("test"), &options, &keep, scratch, item, &err))
        return (Understanding){ .item = item };
    return understand_item(lex, item, effort, &keep, scratch);
}

static void plain_names(void **state)
{
    (void)state;
    static const Effort efforts[] = { EFFORT_FAST, EFFORT_ACCURATE };
    for (int e = 0; e < 2; e++) {
        Understanding u = understood(TEXT("President Vladimir Putin met the Red Cross in Damascus on Tuesday. "
                                          "Syrian troops left Aleppo."), efforts[e]);
        assert_true(has(&u, NAME_PERSON, "Vladimir Putin"));
        assert_true(has(&u, NAME_PLACE, "Damascus"));
        assert_true(has(&u, NAME_PLACE, "Aleppo"));
        assert_true(has(&u, NAME_NATIONALITY, "Syrian"));
    }
}

/* What a network makes of a sentence depends neither on those read beside it nor on
 * which words have been read before. */
static void network_reads_each_sentence_alone(void **state)
{
    (void)state;
    Understanding u = understood(TEXT("Shells fell on Qamishli at dawn. Zorvan Beltek of the Harbour Guild was not there. "
                                      "Shells fell on Qamishli at dawn."), EFFORT_FAST);
    enum { SENTENCES = 3 };
    assert_int_equal(u.nsentences, SENTENCES);
    NameTraits *traits[SENTENCES];
    float *together[SENTENCES], *alone;
    name_traits(lex->names, u.sentences, SENTENCES, traits, &keep);
    for (int s = 0; s < SENTENCES; s++)
        together[s] = NEW_ARRAY(&keep, float, u.sentences[s].nwords * NAME_WIDTH);
    name_net_add(lex->name_net, u.sentences, traits, SENTENCES, together, scratch);
    for (int s = 0; s < SENTENCES; s++) {
        int n = u.sentences[s].nwords * NAME_WIDTH;
        alone = NEW_ARRAY(&keep, float, n);
        name_net_add(lex->name_net, &u.sentences[s], &traits[s], 1, &alone, scratch);
        assert_memory_equal(alone, together[s], (size_t)n * sizeof *alone);
    }
}

/* The stop that ends a sentence ends it alone, that of an abbreviation belongs to its word. */
static void full_stop_is_no_part(void **state)
{
    (void)state;
    static const Effort efforts[] = { EFFORT_FAST, EFFORT_ACCURATE };
    for (int e = 0; e < 2; e++) {
        Understanding u = understood(TEXT("The envoy of the U.S. Treasury flew to Beirut. Then he met Omar B. ."), efforts[e]);
        for (int s = 0; s < u.nsentences; s++)
            for (int k = 0; k < u.sentences[s].nnames; k++)
                assert_false(text_equals(u.sentences[s].words[u.sentences[s].names[k].last].form, "."));
    }
}

static void another_file_is_refused(void **state)
{
    (void)state;
    const NameNet *net;
    Error err;
    assert_false(name_net_load("models/names.bin", lex->names, &keep, &net, &err));
    assert_false(name_net_load("models/no-such-file", lex->names, &keep, &net, &err));
}

/* Names lie inside their sentence, do not overlap, and each word knows its own. */
static void any_bytes(void **state)
{
    (void)state;
    uint32_t random = 3;
    for (int i = 0; i < 60; i++) {
        char bytes[400];
        for (size_t k = 0; k < sizeof bytes; k++) {
            random = random * 1664525u + 1013904223u;
            bytes[k] = (char)(random >> 24 & (i % 2 ? 255 : 127));
            if (random >> 20 & 1)
                bytes[k] = "ABCdefg .,"[random >> 8 & 7];
        }
        Arena before = keep;
        Understanding u = understood((Text){ bytes, sizeof bytes }, i % 3 ? EFFORT_FAST : EFFORT_ACCURATE);
        for (int s = 0; s < u.nsentences; s++) {
            int behind = 0;
            for (int k = 0; k < u.sentences[s].nnames; k++) {
                const Name *n = &u.sentences[s].names[k];
                assert_true(n->first >= behind && n->last >= n->first && n->last < u.sentences[s].nwords);
                assert_true(n->score >= 0 && n->score <= 1.001);
                for (int w = n->first; w <= n->last; w++)
                    assert_int_equal(u.sentences[s].words[w].name, k);
                behind = n->last + 1;
            }
        }
        keep = before;
    }
}

int main(void)
{
    Error err;
    forever = arena_open((size_t)1 << 30), keep = arena_open((size_t)1 << 28), scratch = arena_open((size_t)1 << 28);
    if (!understand_load("models", "data/languages", &forever, &lex, &err))
        return fprintf(stderr, "%s\n", err.what), 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_follow_their_grammar), cmocka_unit_test(plain_names), cmocka_unit_test(any_bytes),
        cmocka_unit_test(network_reads_each_sentence_alone), cmocka_unit_test(full_stop_is_no_part),
        cmocka_unit_test(another_file_is_refused),
    };
    return cmocka_run_group_tests_name("names", tests, NULL, NULL);
}
