/* sitrep rules check: what is wrong with the coding rules, in sentences. */
#include <getopt.h>
#include <string.h>

#include "base/file.h"
#include "base/log.h"
#include "cli/cli.h"
#include "code/examples.h"

static void tell(void *context, const char *what)
{
    (void)context;
    puts(what);
}

static void help(void)
{
    puts("usage: sitrep rules check [FILE...]\n\n"
         "Reads all coding rules, says what is wrong with file and line, and runs the rules' own examples:\n"
         "a \"+\" sentence must give a claim by its rule, a \"-\" sentence none.  With FILEs (\"assault.rules\")\n"
         "only their examples run.  The format is described in data/rules/README.md.");
}

static int check(char **files, int nfiles)
{
    Arena forever = arena_open((size_t)1 << 30);
    Error err;
    char *models, *languages, *dir;
    if (!data_path("models", &forever, &models, &err) || !data_path("languages", &forever, &languages, &err) ||
        !data_path("rules", &forever, &dir, &err)) {
        say("%s", err.what);
        return EXIT_FAILED;
    }
    RuleBook *book;
    int nmistakes = rulebook_check(dir, NULL, &forever, &book, tell, NULL);
    Lexicon *lexicon;
    Rules *rules;
    char *data = text_zero_ended(text_of(dir), &forever);
    *strrchr(data, '/') = 0;
    if (!understand_load(models, languages, &forever, &lexicon, &err) || !code_load(data, &forever, &rules, &err)) {
        say("%s", err.what);
        return nmistakes ? EXIT_SKIPPED : EXIT_FAILED;
    }
    ExampleCount all = { 0, 0 };
    for (int i = 0; i < (nfiles ? nfiles : 1); i++) {
        const char *slash = nfiles ? strrchr(files[i], '/') : NULL;
        ExampleCount one = examples_run(rules, lexicon, nfiles ? (slash ? slash + 1 : files[i]) : NULL, tell, NULL);
        all.run += one.run;
        all.right += one.right;
    }
    printf("%d of %d examples are as they should be; %d mistake%s in the rules\n", all.right, all.run, nmistakes,
           nmistakes == 1 ? "" : "s");
    return nmistakes || all.right < all.run ? EXIT_SKIPPED : EXIT_FINE;
}

int cmd_rules(int argc, char **argv)
{
    if (argc > 1 && (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0)) {
        help();
        return EXIT_FINE;
    }
    if (argc < 2 || strcmp(argv[1], "check") != 0) {
        say("usage: sitrep rules check [FILE...]");
        return EXIT_USAGE;
    }
    return check(argv + 2, argc - 2);
}
