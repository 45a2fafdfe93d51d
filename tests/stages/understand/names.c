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

static Name *name_of(Sentence *s, int word)
{
    return s->words[word].name < 0 ? NULL : &s->names[s->words[word].name];
}

/* Words apart; `names` are those of several words, from first to last. */
static Sentence written(const char *words, const Name *names, int n)
{
    Sentence s = { .words = NEW_ARRAY(&keep, Word, 40), .names = NEW_ARRAY(&keep, Name, n), .nnames = n };
    Text rest = text_of(words), word;
    while (text_next(&rest, ' ', &word))
        s.words[s.nwords++] = (Word){ .form = word, .head = -1, .name = -1 };
    for (int k = 0; k < n; k++) {
        s.names[k] = names[k];
        for (int i = names[k].first; i <= names[k].last; i++)
            s.words[i].name = k;
    }
    return s;
}

/* What the letters in brackets stand for they are wherever they are met, and the first who explains them is believed. */
static void letters_are_what_they_stand_for(void **state)
{
    (void)state;
    const Name committee[] = { { .kind = NAME_ORGANISATION, .first = 1, .last = 3, .score = 0.9f }, { .kind = NAME_PERSON, .first = 5, .last = 5, .score = 0.4f } };
    const Name someone[] = { { .kind = NAME_PERSON, .first = 0, .last = 1, .score = 0.9f } };
    const Name place[] = { { .kind = NAME_PLACE, .first = 0, .last = 0, .score = 0.8f }, { .kind = NAME_PLACE, .first = 3, .last = 5, .score = 0.8f } };
    Sentence s[] = {
        written("The Orim Relief Committee ( ORC ) left on foot .", committee, 2), written("Nobody saw ORC since .", NULL, 0),
        written("Zorvan Beltek ( TV ) went , TV stayed .", someone, 1), written("ULK ( the Upper Lake Kanton ) is quiet , ULK says .", place, 2),
    };
    enum { SENTENCES = sizeof s / sizeof *s };
    NameTraits *traits[SENTENCES];
    name_traits(lex->names, s, SENTENCES, traits, &keep);
    name_letters(s, SENTENCES, traits, &keep, scratch);
    assert_int_equal(name_of(&s[0], 5)->kind, NAME_ORGANISATION);
    assert_int_equal(name_of(&s[1], 2)->kind, NAME_ORGANISATION);
    assert_null(name_of(&s[2], 3));
    assert_null(name_of(&s[2], 7));
    assert_int_equal(name_of(&s[3], 10)->kind, NAME_PLACE);
    assert_int_equal(s[3].nnames, 3);
}

/* A country's letters behind a person tell where from; behind a body they tell nothing. */
static void letters_of_a_country_are_a_place(void **state)
{
    (void)state;
    const Name someone[] = { { .kind = NAME_PERSON, .first = 0, .last = 1, .score = 0.9f } };
    const Name body[] = { { .kind = NAME_ORGANISATION, .first = 0, .last = 1, .score = 0.9f } };
    Sentence s[] = { written("Zorvan Beltek ( TUR ) won , TUR said .", someone, 1), written("Zorvan Beltek ( ESP ) won .", body, 1),
                     written("Zorvan Beltek ( TUX ) won .", someone, 1) };
    enum { SENTENCES = sizeof s / sizeof *s };
    NameTraits *traits[SENTENCES];
    name_traits(lex->names, s, SENTENCES, traits, &keep);
    name_letters(s, SENTENCES, traits, &keep, scratch);
    assert_int_equal(name_of(&s[0], 3)->kind, NAME_PLACE);
    assert_int_equal(name_of(&s[0], 7)->kind, NAME_PLACE);
    assert_null(name_of(&s[1], 3));
    assert_null(name_of(&s[2], 3));
}

/* Who never explains them is followed where most of his sentences take them for a name. */
static void letters_that_are_mostly_a_name_are_one(void **state)
{
    (void)state;
    const Name name[] = { { .kind = NAME_ORGANISATION, .first = 1, .last = 1, .score = 0.9f } };
    Sentence s[] = {
        written("The ORC left on foot .", name, 1), written("An ORC man came back .", name, 1), written("Nobody saw ORC fighters since .", NULL, 0),
        written("The TV set was on .", name, 1), written("A new TV is on .", NULL, 0), written("An old TV is off .", NULL, 0),
    };
    enum { SENTENCES = sizeof s / sizeof *s };
    NameTraits *traits[SENTENCES];
    name_traits(lex->names, s, SENTENCES, traits, &keep);
    name_letters(s, SENTENCES, traits, &keep, scratch);
    assert_int_equal(name_of(&s[2], 2)->kind, NAME_ORGANISATION);
    assert_null(name_of(&s[4], 2));
}

/* Where a name ends: with the land of a town, with the bracket that it opened. */
static void names_end_where_they_should(void **state)
{
    (void)state;
    Understanding u = understood(TEXT("The workshop was held in Nagoya, Japan. They went to Ghana, Togo and Benin. "
                                      "Police arrested him under the Harbour Act, 1963 (Act 179), which is old."), EFFORT_ACCURATE);
    assert_int_equal(u.nsentences, 3);
    int towns = 0, rows = 0;
    for (int k = 0; k < u.sentences[0].nnames; k++)
        towns += name_goes_on(&u.sentences[0], k);
    for (int k = 0; k < u.sentences[1].nnames; k++)
        rows += name_goes_on(&u.sentences[1], k);
    assert_int_equal(towns, 1);
    assert_int_equal(rows, 0);
    const Sentence *s = &u.sentences[2];
    for (int k = 0; k < s->nnames; k++) {
        int deep = 0;
        for (int w = s->names[k].first; w <= s->names[k].last; w++)
            deep += text_equals(s->words[w].form, "(") - text_equals(s->words[w].form, ")");
        assert_int_equal(deep, 0);
    }
}

/* What there are several of is no name, but for groups that are known. */
static void letters_in_the_plural_are_things(void **state)
{
    (void)state;
    Understanding u = understood(TEXT("A strike destroyed a VBIED and an ISIL tactical vehicle. Near Hit, troops found four VBIEDs and a VBIED facility. "
                                      "The SDF said so, and local SDFs agreed with the SDF."), EFFORT_ACCURATE);
    int groups = 0;
    for (int s = 0; s < u.nsentences; s++)
        for (int k = 0; k < u.sentences[s].nnames; k++) {
            const Name *n = &u.sentences[s].names[k];
            Text form = u.sentences[s].words[n->first].form;
            assert_false((n->kind == NAME_ORGANISATION || n->kind == NAME_PLACE) && text_starts(form, "VBIED"));
            groups += text_equals(form, "SDF") && n->first == n->last;
        }
    assert_int_equal(groups, 2);
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
        cmocka_unit_test(another_file_is_refused), cmocka_unit_test(letters_are_what_they_stand_for),
        cmocka_unit_test(letters_of_a_country_are_a_place),
        cmocka_unit_test(letters_that_are_mostly_a_name_are_one), cmocka_unit_test(names_end_where_they_should),
        cmocka_unit_test(letters_in_the_plural_are_things),
    };
    return cmocka_run_group_tests_name("names", tests, NULL, NULL);
}
