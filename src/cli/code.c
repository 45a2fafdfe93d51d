/* sitrep code: stories in, claims out, one JSON object a line. */
#include <getopt.h>

#include "base/log.h"
#include "cli/cli.h"
#include "serve/claim_json.h"

typedef struct Coder { Knowledge know; Effort effort; } Coder;

static bool code_one(void *context, const Item *item, Arena *keep, Arena scratch, Error *err)
{
    const Coder *c = context;
    Coded coded = pipeline_code(&c->know, item, c->effort, keep, scratch);
    for (int i = 0; i < coded.sightings.n; i++)
        if (!cli_print(claim_json(item, &coded.sightings.at[i], keep), err) || !cli_print(TEXT("\n"), err))
            return false;
    return true;
}

static void help(void)
{
    puts("usage: sitrep code [OPTION...] [FILE...]\n\n"
         "Reads text, saved pages and JSON Lines ({\"id\",\"text\",\"title\",\"date\",\"publisher\",\"url\"}) and prints\n"
         "who says that who did what to whom, where, when and how many: one claim a line.\n"
         "Without FILE, or with -, standard input is read.\n\n" CLI_READ_HELP);
}

int cmd_code(int argc, char **argv)
{
    static const struct option options[] = { CLI_READ_OPTIONS, { "help", no_argument, NULL, 'h' }, { 0 } };
    ReadOptions read = { .date = NO_DAY };
    Coder c = { .effort = EFFORT_ACCURATE };
    for (int o; (o = getopt_long(argc, argv, "h", options, NULL)) != -1; ) {
        if (o == 'h') {
            help();
            return EXIT_FINE;
        }
        if (!cli_read_option(o, optarg, &read, &c.effort))
            return EXIT_USAGE;
    }
    Arena forever = arena_open((size_t)1 << 30);
    if (!cli_knowledge(c.effort, &forever, &c.know))
        return EXIT_FAILED;
    return cli_each_item(argv + optind, argc - optind, &read, "coding", code_one, &c);
}
