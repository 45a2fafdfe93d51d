/* sitrep rules check: what is wrong with the coding rules, in sentences. */
#include <limits.h>
#include <stdlib.h>
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
         "a \"+\" sentence must give a claim by its rule, a \"-\" sentence none.  With FILEs only their examples\n"
         "run: a file of your own is read as if it lay in data/rules (instead of the one of its name, if there\n"
         "is one); a mere name, \"assault.rules\", is the one that lies there.  A rule is in force when its file\n"
         "lies in that folder.  The format is described in data/rules/README.md.");
}

typedef struct Checker {
    Arena    forever;
    char    *dir, *data;                /* data/rules, data */
    Lexicon *lexicon;
    ExampleCount all;
    int      nmistakes;
    bool     has_failed, is_held_up;    /* the examples wait until the mistakes are mended */
} Checker;

/* "assault.rules" where no such file lies here is the folder's own. */
static bool is_folders_own(Checker *c, const char *file)
{
    char here[PATH_MAX], there[PATH_MAX];
    Text own = text_format(&c->forever, "%s/%s", c->dir, file);
    if (!strchr(file, '/') && !file_exists(file))
        return file_exists(own.at);
    const char *slash = strrchr(file, '/');
    own = text_format(&c->forever, "%s/%s", c->dir, slash ? slash + 1 : file);
    return realpath(file, here) && realpath(own.at, there) && strcmp(here, there) == 0;
}

/* One file, or with NULL all that lie in the folder. */
static void check_one(Checker *c, const char *file)
{
    Error err;
    RuleBook *book;
    Rules *rules;
    Text bytes;
    const char *extra = file && !is_folders_own(c, file) ? file : NULL;
    if (extra && !file_read(extra, &c->forever, &bytes, &err)) {
        say("%s", err.what);
        c->has_failed = true;
        return;
    }
    int nmistakes = rulebook_check(c->dir, extra, &c->forever, &book, tell, NULL);
    c->nmistakes += nmistakes;
    if (!code_load_with(c->data, extra, &c->forever, &rules, &err)) {
        c->is_held_up = true;
        if (!nmistakes) {
            say("%s", err.what);
            c->has_failed = true;
        }
        return;
    }
    const char *slash = file ? strrchr(file, '/') : NULL;
    ExampleCount one = examples_run(rules, c->lexicon, extra ? extra : slash ? slash + 1 : file, tell, NULL);
    c->all.run += one.run;
    c->all.right += one.right;
}

static int check(char **files, int nfiles)
{
    Checker c = { .forever = arena_open((size_t)4 << 30) };
    Error err;
    char *models, *languages;
    if (!data_path("models", &c.forever, &models, &err) || !data_path("languages", &c.forever, &languages, &err) ||
        !data_path("rules", &c.forever, &c.dir, &err) || !understand_load(models, languages, &c.forever, &c.lexicon, &err)) {
        say("%s", err.what);
        return EXIT_FAILED;
    }
    c.data = text_zero_ended(text_of(c.dir), &c.forever);
    *strrchr(c.data, '/') = 0;
    for (int i = 0; i < (nfiles ? nfiles : 1); i++)
        check_one(&c, nfiles ? files[i] : NULL);
    printf("%d of %d examples are as they should be; %d mistake%s in the rules%s\n", c.all.right, c.all.run, c.nmistakes,
           c.nmistakes == 1 ? "" : "s", c.is_held_up ? ", and the examples run once they are mended" : "");
    if (!cli_flush(&err)) {
        say("%s", err.what);
        return EXIT_FAILED;
    }
    return c.has_failed ? EXIT_FAILED : c.nmistakes || c.all.right < c.all.run ? EXIT_SKIPPED : EXIT_FINE;
}

int cmd_rules(int argc, char **argv)
{
    bool asks_help = false, is_check = argc > 1 && strcmp(argv[1], "check") == 0;
    for (int i = 1; i < argc; i++)
        asks_help |= strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0;
    if (asks_help) {
        help();
        return EXIT_FINE;
    }
    for (int i = 2; i < argc && is_check; i++)
        if (argv[i][0] == '-') {
            say("rules check has no option %s; `sitrep rules --help` tells more", argv[i]);
            return EXIT_USAGE;
        }
    if (!is_check) {
        say("usage: sitrep rules check [FILE...]");
        return EXIT_USAGE;
    }
    return check(argv + 2, argc - 2);
}
