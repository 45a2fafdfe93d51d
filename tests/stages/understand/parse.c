/* Tags and trees of both engines: what stands in plain sentences, and that every
 * sentence gets one tree whatever its words are. */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>

#include "understand/models.h"
#include "understand/net.h"
#include "understand/parted.h"

static Arena forever, keep, scratch;
static Lexicon lexicon;
static Effort effort;

static Sentence analysed(const char *text)
{
    Item *item = NEW(&keep, Item);
    item->text = text_of(text);
    item->parts = NEW(&keep, Part);
    item->parts[0] = (Part){ PART_BODY, 0, item->text.n };
    item->nparts = 1;
    Understanding u = { .item = item };
    split_item(&lexicon, &u, &keep, scratch);
    assert_int_equal(u.nsentences, 1);
    read_sentences(&lexicon, u.sentences, 1, effort, &keep, scratch);
    return u.sentences[0];
}

static int word(const Sentence *s, const char *form)
{
    for (int i = 0; i < s->nwords; i++)
        if (text_equals(s->words[i].form, form))
            return i;
    return -2;
}

/* `child` hangs below `head` ("" is the root) by `dep`. */
static void check(const Sentence *s, const char *child, int dep, const char *head)
{
    const Word *w = &s->words[word(s, child)];
    assert_int_equal(w->head, head[0] ? word(s, head) : -1);
    assert_string_equal(dep_word(w->dep), dep_word(dep));
}

static void tells_doer_from_sufferer(void **state)
{
    (void)state;
    for (effort = EFFORT_FAST; effort <= EFFORT_ACCURATE; effort++) {
        Sentence s = analysed("The rebels attacked the village.");
        check(&s, "rebels", DEP_NSUBJ, "attacked");
        check(&s, "village", DEP_OBJ, "attacked");
        check(&s, "attacked", DEP_ROOT, "");
        s = analysed("The village was attacked by rebels.");
        check(&s, "village", DEP_NSUBJ_PASS, "attacked");
        check(&s, "rebels", DEP_OBL_AGENT, "attacked");
        check(&s, "was", DEP_AUX_PASS, "attacked");
        assert_int_equal(s.words[word(&s, "attacked")].xpos, XPOS_VBN);
        assert_true(text_equals(s.words[word(&s, "attacked")].lemma, "attack"));
    }
}

static void finds_who_says_what(void **state)
{
    (void)state;
    for (effort = EFFORT_FAST; effort <= EFFORT_ACCURATE; effort++) {
        Sentence s = analysed("The doctor said that three children had died.");
        check(&s, "doctor", DEP_NSUBJ, "said");
        check(&s, "died", DEP_CCOMP, "said");
        check(&s, "children", DEP_NSUBJ, "died");
        check(&s, "three", DEP_NUMMOD, "children");
        assert_true(text_equals(s.words[word(&s, "children")].lemma, "child"));
    }
}

static void reads_capitals(void **state)
{
    (void)state;
    for (effort = EFFORT_FAST; effort <= EFFORT_ACCURATE; effort++) {
        Sentence s = analysed("THE SOLDIERS KILLED TWO FARMERS.");
        check(&s, "SOLDIERS", DEP_NSUBJ, "KILLED");
        check(&s, "FARMERS", DEP_OBJ, "KILLED");
        assert_int_equal(s.words[word(&s, "SOLDIERS")].upos, UPOS_NOUN);
    }
}

static void check_tree(const Sentence *s)
{
    int roots = 0;
    for (int i = 0; i < s->nwords; i++) {
        int up = i, steps = 0;
        roots += s->words[i].head < 0;
        assert_true((s->words[i].head < 0) == (s->words[i].dep == DEP_ROOT));
        while (up >= 0 && steps++ <= s->nwords)
            up = s->words[up].head;
        assert_true(steps <= s->nwords);
        assert_true(s->words[i].dep < DEP_COUNT && s->words[i].upos < UPOS_COUNT && s->words[i].xpos < XPOS_COUNT);
    }
    assert_int_equal(roots, 1);
}

static void gives_one_tree_to_any_words(void **state)
{
    (void)state;
    static const char *const forms[] = { "the", "a", "of", "said", "was", "killed", "by", ",", ".", "and", "\"", "x", "1", "Syria", "\xE2\x82\xAC" };
    srand(1);
    for (int round = 0; round < 60; round++) {
        Arena once = keep;
        int n = round < 50 ? 1 + rand() % 40 : 200 + rand() % 1200;
        Sentence s = { .words = NEW_ARRAY(&keep, Word, n), .nwords = n };
        for (int i = 0; i < n; i++)
            s.words[i] = (Word){ .form = text_of(forms[(size_t)rand() % (sizeof forms / sizeof *forms)]), .name = -1, .space_after = true };
        for (Effort e = EFFORT_FAST; e <= EFFORT_ACCURATE; e++) {
            read_sentences(&lexicon, &s, 1, e, &keep, scratch);
            check_tree(&s);
        }
        keep = once;
    }
}

/* Products of whole numbers are the same by every kernel: those that the definition gives. */
static void multiplies_whole_numbers(void **state)
{
    (void)state;
    enum { N = 13, ROWS = 64, COLUMNS = 32 };
    float x[N * ROWS], scale[N], column_scale[COLUMNS], y[N * COLUMNS];
    uint8_t bytes[N * ROWS];
    int8_t packed[ROWS * COLUMNS], plain[ROWS * COLUMNS];
    int32_t zero[COLUMNS] = { 0 };
    srand(2);
    for (int i = 0; i < N * ROWS; i++)
        x[i] = (float)(rand() % 2001 - 1000) / 100;
    for (int c = 0; c < COLUMNS; c++) {
        column_scale[c] = (float)(c + 1) / 64;
        for (int r = 0; r < ROWS; r++) {
            /* The first columns are as large as they can be. */
            plain[r * COLUMNS + c] = (int8_t)(c < 2 ? (c ? NET_MOST : -NET_MOST) : rand() % (2 * NET_MOST + 1) - NET_MOST);
            packed[(c & ~15) * ROWS + (r & ~3) * 16 + (c & 15) * 4 + (r & 3)] = plain[r * COLUMNS + c];
            zero[c] -= NET_ZERO * plain[r * COLUMNS + c];
        }
    }
    net_bytes(N, ROWS, x, bytes, scale);
    for (int i = 0; i < N; i++)
        for (int k = 0; k < ROWS; k++) {
            float back = scale[i] * (float)(bytes[i * ROWS + k] - NET_ZERO) - x[i * ROWS + k];
            assert_true(back <= scale[i] && back >= -scale[i]);
        }
    for (int i = 0; i < N * ROWS; i++)
        bytes[i] = (uint8_t)(i < ROWS ? NET_ZERO + NET_MOST : NET_ZERO + rand() % (2 * NET_MOST + 1) - NET_MOST);
    net_product(&(NetMatrix){ packed, zero, column_scale, ROWS, COLUMNS }, N, bytes, scale, NULL, y);
    for (int i = 0; i < N; i++)
        for (int c = 0; c < COLUMNS; c++) {
            int32_t sum = 0;
            for (int r = 0; r < ROWS; r++)
                sum += (bytes[i * ROWS + r] - NET_ZERO) * plain[r * COLUMNS + c];
            assert_true(y[i * COLUMNS + c] == (float)sum * (column_scale[c] * scale[i]));
        }
}

/* A word's letters are worked out once and kept: it is read the same each time, alone or
 * among others. */
static void reads_the_same_again(void **state)
{
    (void)state;
    static const char *const text = "Shelling killed four farmers in Dobrovka on Wednesday, officials said.";
    for (effort = EFFORT_FAST; effort <= EFFORT_ACCURATE; effort++) {
        Sentence first = analysed(text);
        for (int round = 0; round < 3; round++) {
            analysed("Officials in Dobrovka said that shelling had killed some of the farmers.");
            Sentence again = analysed(text);
            for (int i = 0; i < first.nwords; i++)
                assert_true(first.words[i].head == again.words[i].head && first.words[i].dep == again.words[i].dep
                            && first.words[i].xpos == again.words[i].xpos);
        }
    }
}

/* The best tree is found where the best heads make none. */
static void mends_circles(void **state)
{
    (void)state;
    /* Words 1 and 2 would head each other; the root prefers word 2. */
    const float scores[3 * 4] = { 0, -9, 5, 1,   2, 6, -9, 0,   1, 0, 4, -9 };
    int heads[3];
    net_tree(scores, 4, 3, heads, scratch);
    assert_int_equal(heads[0], 2);
    assert_int_equal(heads[1], 0);
    assert_int_equal(heads[2], 2);
}

/* What hangs from where it cannot, whatever the networks say. */
static void ties_words_to_their_own(void **state)
{
    (void)state;
    for (effort = EFFORT_FAST; effort <= EFFORT_ACCURATE; effort++) {
        Sentence s = analysed("Northland, home to 40,000 refugees, asked for help.");
        mend_tree(&s, scratch);
        check(&s, "home", DEP_APPOS, "Northland");
        check(&s, "to", DEP_CASE, "refugees");
        check(&s, "Northland", DEP_NSUBJ, "asked");
        s = analysed("Dobrovka is a militia-held town near the border.");
        mend_tree(&s, scratch);
        check(&s, "militia", DEP_COMPOUND, "held");
        s = analysed("Government forces have captured the town of Kafr Dina, the Northern Observatory for Rights said on Tuesday.");
        mend_tree(&s, scratch);
        check(&s, "Observatory", DEP_NSUBJ, "said");
        s = analysed("#Northland: A strike hit a school in Dobrovka, killing ten, the agency said.");
        mend_tree(&s, scratch);
        assert_true(s.words[0].dep != DEP_NSUBJ);
        s = analysed("Gunmen stopped a bus near Dobrovka, checked identity cards and killed ten passengers, the mayor said.");
        mend_tree(&s, scratch);
        check(&s, "checked", DEP_CONJ, "stopped");
        s = analysed("A second wave of blasts, this time of walkie-talkies, killed fourteen on Monday.");
        mend_tree(&s, scratch);
        check(&s, "wave", DEP_NSUBJ, "killed");
        assert_true(s.words[7].dep != DEP_NSUBJ);
    }
}

/* Texts that a program cut into words. */
static void reads_what_stands_apart_as_one(void **state)
{
    (void)state;
    for (effort = EFFORT_FAST; effort <= EFFORT_ACCURATE; effort++) {
        Sentence s = analysed("They \xE2\x80\x99 ve seen the minister ' s brother , the mayor \xE2\x80\x99 s wife said .");
        int n = s.nwords, brother = word(&s, "brother");
        Parted *parted = parted_join(&s, 1, &keep);
        assert_int_equal(s.nwords, n - 3);
        read_sentences(&lexicon, &s, 1, effort, &keep, scratch);
        Name names[2] = { { .kind = NAME_OTHER, .first = word(&s, "minister"), .last = word(&s, "brother") },
                          { .kind = NAME_PERSON, .first = word(&s, "wife"), .last = word(&s, "wife") } };
        s.names = names;
        s.nnames = 2;
        parted_again(&s, parted);
        assert_int_equal(s.nwords, n);
        assert_int_equal(word(&s, "brother"), brother);
        check(&s, "minister", DEP_NMOD_POSS, "brother");
        check(&s, "ve", DEP_GOESWITH, "\xE2\x80\x99");
        check(&s, "They", DEP_NSUBJ, "seen");
        check(&s, "said", DEP_ROOT, "");
        for (int i = 0; i < n; i++)
            assert_true(i == 0 || s.words[i].begin > s.words[i - 1].end - 1);
        assert_int_equal(s.words[brother - 1].dep, DEP_GOESWITH);
        assert_int_equal(s.words[brother - 1].head, brother - 2);
        assert_int_equal(names[0].first, brother - 3);
        assert_int_equal(names[0].last, brother);
        assert_int_equal(names[1].first, word(&s, "wife"));
    }
    Sentence s = analysed("It is five o'clock at ' t Hooft ' and the rest of it .");
    assert_null(parted_join(&s, 1, &keep));
}

static void reads_no_words(void **state)
{
    (void)state;
    Sentence s[2] = { { .nwords = 0 }, { .nwords = 0 } };
    for (effort = EFFORT_FAST; effort <= EFFORT_ACCURATE; effort++) {
        read_sentences(&lexicon, s, 2, effort, &keep, scratch);
        read_sentences(&lexicon, s, 0, effort, &keep, scratch);
    }
}

int main(void)
{
    Error err;
    forever = arena_open((size_t)1 << 30);
    keep = arena_open((size_t)4 << 30);
    scratch = arena_open((size_t)1 << 30);
    if (!tokens_load("models", "data/languages", &forever, &lexicon.tokens, &err)
        || !nets_load("models", &forever, &lexicon, &err)) {
        fprintf(stderr, "%s\n", err.what);
        return 1;
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_doer_from_sufferer), cmocka_unit_test(finds_who_says_what), cmocka_unit_test(reads_capitals),
        cmocka_unit_test(gives_one_tree_to_any_words), cmocka_unit_test(mends_circles),
        cmocka_unit_test(multiplies_whole_numbers), cmocka_unit_test(reads_the_same_again), cmocka_unit_test(ties_words_to_their_own),
        cmocka_unit_test(reads_no_words), cmocka_unit_test(reads_what_stands_apart_as_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
