/* sitrep add: stories in, and their claims and events into the store. */
#include <getopt.h>

#include "base/log.h"
#include "cli/cli.h"
#include "store/store.h"

typedef struct Adder { Knowledge know; Effort effort; Store *store; long added, again, claims; bool archive; } Adder;

static bool add_one(void *context, const Item *item, Arena *keep, Arena scratch, Error *err)
{
    Adder *a = context;
    bool known;
    int nclaims;
    if (a->archive)                             /* an item without a day is known with the one before it */
        store_clock(a->store, item->published != NO_DAY ? ((long)item->published + 1) * 86400 - 1 : 1);
    if (!pipeline_add(&a->know, a->store, item, a->effort, keep, scratch, &known, &nclaims, err))
        return false;
    a->again += known;
    a->added += !known;
    a->claims += nclaims;
    return true;
}

static void help(void)
{
    puts("usage: sitrep add [--store FILE] [OPTION...] [FILE...]\n\n"
         "Reads what `sitrep code` reads and keeps items, claims and events.  Every item is accepted as a\n"
         "whole or not at all; one that is known already is noted as another arrival.\n\n"
         "  --store FILE         the store ($SITREP_STORE, else sitrep.db)\n"
         "  --archive            old items, in order: each counts as known on the day it was published, so\n"
         "                       that --as-known-on tells what was known then\n" CLI_READ_HELP);
}

int cmd_add(int argc, char **argv)
{
    static const struct option options[] = { CLI_READ_OPTIONS, { "store", required_argument, NULL, 's' },
                                             { "archive", no_argument, NULL, 'a' },
                                             { "help", no_argument, NULL, 'h' }, { 0 } };
    ReadOptions read = { .date = NO_DAY };
    Adder a = { .effort = EFFORT_ACCURATE };
    const char *path = NULL;
    for (int o; (o = getopt_long(argc, argv, "hs:", options, NULL)) != -1; ) {
        if (o == 'h') {
            help();
            return EXIT_FINE;
        }
        if (o == 'a')
            a.archive = true;
        else if (o == 's')
            path = optarg;
        else if (!cli_read_option(o, optarg, &read, &a.effort))
            return EXIT_USAGE;
    }
    Arena forever = arena_open((size_t)1 << 30);
    Error err;
    if (!store_open(cli_store_path(path), STORE_WRITE, &a.store, &err)) {
        say("%s", err.what);
        return EXIT_FAILED;
    }
    if (!cli_knowledge(a.effort, &forever, &a.know)) {
        store_close(a.store);
        return EXIT_FAILED;
    }
    int code = cli_each_item(argv + optind, argc - optind, &read, "adding", add_one, &a);
    Arena scratch = arena_open((size_t)2 << 30);
    if (!store_settle(a.store, scratch, &err)) {
        say("%s", err.what);
        code = EXIT_FAILED;
    }
    say("%ld item%s added with %ld claims; %ld known already", a.added, a.added == 1 ? "" : "s", a.claims, a.again);
    store_close(a.store);
    return code;
}
