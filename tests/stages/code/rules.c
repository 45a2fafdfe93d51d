/* Every rule's own examples, and what the loader says of bad rules. */
#include "check.h"

#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "code/examples.h"

static int nwrong;

static void tell(void *context, const char *what)
{
    (void)context;
    nwrong++;
    fprintf(stderr, "%s\n", what);
}

static void examples_hold(void **state)
{
    (void)state;
    Arena forever = arena_open((size_t)2 << 30);
    Error err;
    Lexicon *lexicon;
    Rules *rules;
    if (!understand_load("models", "data/languages", &forever, &lexicon, &err) || !code_load("data", &forever, &rules, &err)) {
        fprintf(stderr, "%s\n", err.what);
        assert_true(false);
    }
    ExampleCount count = examples_run(rules, lexicon, NULL, tell, NULL);
    fprintf(stderr, "%d of %d examples\n", count.right, count.run);
    assert_true(count.run > 100);
    assert_int_equal(count.right, count.run);
    arena_close(&forever);
}

static void keep_text(void *context, const char *what)
{
    strncat(context, what, 3000);
    strncat(context, "\n", 2);
}

/* What is said of the rules, in `said`, and how many mistakes there are. */
static int look_at(const char *rules, char said[20000])
{
    said[0] = 0;
    Arena forever = arena_open((size_t)512 << 20);
    Error err;
    RuleBook *book;
    assert_true(file_write("build/bad.rules", text_of(rules), &err));
    int n = rulebook_check("data/rules", "build/bad.rules", &forever, &book, keep_text, said);
    arena_close(&forever);
    remove("build/bad.rules");
    return n;
}

static void check_says(const char *rules, const char *sentence)
{
    static char said[20000];
    look_at(rules, said);
    if (!strstr(said, sentence))
        fprintf(stderr, "said: %s\n", said);
    assert_non_null(strstr(said, sentence));
}

static int mistakes_in(const char *rules)
{
    static char said[20000];
    return look_at(rules, said);
}

static void mistakes_are_named(void **state)
{
    (void)state;
    check_says("class ASSULT\n", "bad.rules:1: no event class \"ASSULT\" (did you mean \"ASSAULT\"?)");
    check_says("class ASSAULT\nrule x\n  verb hit\n  mod aerial\n  + X.\n", "bad.rules:4: no keyword \"mod\" (did you mean \"mode\"?)");
    check_says("class ASSAULT\nrule x\n  verb hit\n  mode aerail\n  + X.\n", "no mode \"aerail\" (did you mean \"aerial\"?)");
    check_says("class ASSAULT\nrule x\n  verb hit\n  if obj: @aircrafts\n  + X.\n", "no set \"aircrafts\" (did you mean \"aircraft\"?)");
    check_says("class ASSAULT\nrule x\n  verb hit\n  if obj place\n  + X.\n", "has no colon between roles and words");
    check_says("class ASSAULT\nrule x\n  mode aerial\n  + X.\n", "rule x has no verb, noun or adj that would wake it");
    check_says("class ASSAULT\nrule x\n  verb hit\n", "rule x has no example");
    check_says("rule x\n  verb hit\n  + X.\n", "rule before any \"class\"");
    check_says("class ASSAULT\nrule x\n  verb hit\n  prior 7\n  + X.\n", "is not a number from 0 to 1");
    check_says("class ASSAULT\nrule x\n  verb hit\n  cameo 999\n  + X.\n", "bad.rules:4: no cameo \"999\"");
    check_says("class ASSAULT\nrule x\n  verb hit\n  weapon laser\n  + X.\n", "bad.rules:4: no weapon \"laser\" (there are: aircraft, ");
    check_says("class ASSAULT\nrule x\n  verb hit\n  actor subject\n  + X.\n", "bad.rules:4: no role or preposition \"subject\" (did you mean \"subj\"?)");
    check_says("class ASSAULT\nrule x\n  verb hit\n  if objekt: place\n  + X.\n", "bad.rules:4: no role or preposition \"objekt\"");
    check_says("class ASSAULT\nrule x\n  verb hit\n  mode aerial\n  mode aerial\n  + X.\n", "bad.rules:5: mode stands already in line 4");
    check_says("class ASSAULT\nrule x\n  verb hit,\n  mode aerial\n  + X.\n", "bad.rules:3: the line ends in a comma and so goes on in line 4");
    check_says("class ASSAULT\nrule x\n  verb hit\n  + X.\nrule x\n  verb bite\n  + X.\n", "bad.rules:5: a rule x stands already in line 2");
    check_says("class ASSAULT\nset aa: @bb\nset bb: @aa, x\n", "the sets aa and bb hold each other");
    check_says("class ASSAULT\nrule x\n  verb \xE9t\xE9\n  + X.\n", "bad.rules:3: the line is not UTF-8");
    check_says("Rule x\n  verb hit\n  + X.\n", "bad.rules:1: no keyword \"Rule\" (did you mean \"rule\"?)");
    check_says("", "bad.rules:1: there is no rule in this file");
}

/* What was said once is not said again of every line behind it; tabs and a byte order mark are no mistakes. */
static void mistakes_are_told_once(void **state)
{
    (void)state;
    assert_int_equal(mistakes_in("class ASSULT\nrule x\n  verb hit\n  + X.\n"), 1);
    assert_int_equal(mistakes_in("rule x\n  verb hit\n  + X.\nrule y\n  verb bite\n"), 1);
    assert_int_equal(mistakes_in("\xEF\xBB\xBF" "class ASSAULT\r\nrule x\r\n\tverb\thit\r\n\t+ X.\r\n"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(examples_hold),
        cmocka_unit_test(mistakes_are_named),
        cmocka_unit_test(mistakes_are_told_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
