/* sitrep understand: what was understood of each item, as CoNLL-U, or who speaks
 * as brat standoff, or who is meant by what. */
#include <getopt.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/log.h"
#include "cli/brat.h"
#include "cli/cli.h"
#include "understand/conllu.h"
#include "understand/models.h"

typedef enum Shape { SHAPE_CONLLU, SHAPE_BRAT, SHAPE_CHAINS } Shape;

static Shape shape = SHAPE_CONLLU;

/* An id may hold anything: what would end its line is a blank here. */
static Text on_one_line(Text t, Arena *keep)
{
    char *line = text_zero_ended(t, keep);
    for (int i = 0; i < t.n; i++)
        if ((unsigned char)line[i] < ' ')
            line[i] = ' ';
    return (Text){ line, t.n };
}

static void print(const Understanding *u, Arena scratch)
{
    Text doc = on_one_line(u->item->doc, &scratch);
    printf("# newdoc id = %.*s\n", TEXT_FMT(doc));
    if (shape == SHAPE_BRAT) {
        brat_print(stdout, u, scratch);
        return;
    }
    if (shape == SHAPE_CHAINS) {
        chains_print(stdout, u);
        return;
    }
    for (int i = 0; i < u->nsentences; i++) {
        Arena once = scratch;
        Text id = text_format(&once, "%.*s-%d", TEXT_FMT(doc), i);
        if (i == 0 || u->sentences[i].paragraph != u->sentences[i - 1].paragraph)
            printf("# newpar\n");
        conllu_print(stdout, u, i, text_zero_ended(id, &once), once);
    }
}

typedef struct Work { const Lexicon *lexicon; Effort effort; } Work;

static void tell_skipped(const char *what)
{
    say("%s; the sentence was skipped", what);
}

/* A CoNLL-U file keeps its sentences and words; all else is understood anew. */
static int from_tokens(const Work *w, const char *path, Arena keep, Arena scratch)
{
    Text file;
    Understanding u;
    Error err;
    bool is_stdin = strcmp(path, "-") == 0;
    if (!file_read(is_stdin ? "/dev/stdin" : path, &keep, &file, &err))
        return say("%s", err.what), EXIT_FAILED;
    int nskipped = conllu_read_rest(file, is_stdin ? "standard input" : path, &keep, &u, tell_skipped);
    understand_split(w->lexicon, &u, w->effort, &keep, scratch);
    print(&u, scratch);
    if (!cli_flush(&err))
        return say("%s", err.what), EXIT_FAILED;
    return nskipped ? EXIT_SKIPPED : EXIT_FINE;
}

static bool from_item(void *context, const Item *item, Arena *keep, Arena scratch, Error *err)
{
    const Work *w = context;
    Understanding u = understand_item(w->lexicon, item, w->effort, keep, scratch);
    print(&u, scratch);
    return cli_flush(err);
}

static void help(void)
{
    puts("usage: sitrep understand [OPTION...] [FILE...]\n\n"
         "Prints words, tags, trees, names and who is meant of each item, as CoNLL-U.\n\n"
         "  --tokens             the files are CoNLL-U: keep their sentences and words (- is standard input)\n"
         "  --brat               who says what, as brat standoff\n"
         "  --chains             who is meant by what, with reasons\n" CLI_READ_HELP);
}

int cmd_understand(int argc, char **argv)
{
    static const struct option options[] = { CLI_READ_OPTIONS, { "tokens", no_argument, NULL, 't' }, { "brat", no_argument, NULL, 'b' },
        { "chains", no_argument, NULL, 'c' }, { "help", no_argument, NULL, 'h' }, { 0 } };
    ReadOptions read = { .date = NO_DAY };
    Work work = { .effort = EFFORT_ACCURATE };
    bool tokens = false;
    for (int o; (o = getopt_long(argc, argv, "h", options, NULL)) != -1; ) {
        if (o == 'h') {
            help();
            return EXIT_FINE;
        }
        if (o == 't') tokens = true;
        else if (o == 'b') shape = SHAPE_BRAT;
        else if (o == 'c') shape = SHAPE_CHAINS;
        else if (!cli_read_option(o, optarg, &read, &work.effort)) return EXIT_USAGE;
    }
    Error err;
    Arena forever = arena_open((size_t)1 << 30);
    char *models, *languages;
    Lexicon *lexicon;
    if (!data_path("models", &forever, &models, &err) || !data_path("languages", &forever, &languages, &err)
        || !understand_load_for(work.effort, models, languages, &forever, &lexicon, &err))
        return say("%s", err.what), EXIT_FAILED;
    work.lexicon = lexicon;
    if (!tokens)
        return cli_each_item(argv + optind, argc - optind, &read, "understanding", from_item, &work);
    if (optind == argc)
        return say("--tokens needs a file"), EXIT_USAGE;
    Arena keep = arena_open((size_t)8 << 30), scratch = arena_open((size_t)4 << 30);
    int worst = EXIT_FINE;
    for (int i = optind; i < argc; i++) {
        int code = from_tokens(&work, argv[i], keep, scratch);
        worst = code > worst ? code : worst;
    }
    return worst;
}
