/* sitrep verify: is the store what it was when it was written? */
#include <getopt.h>

#include "base/log.h"
#include "cli/cli.h"
#include "store/store.h"

static int print_log(const char *path, bool roots)
{
    Store *store;
    Error err;
    Arena keep = arena_open((size_t)8 << 30);
    if (!store_open(path, STORE_CUSTODY, &store, &err)) {
        say("%s", err.what);
        return EXIT_FAILED;
    }
    bool ok;
    if (roots) {
        DayRoots days;
        ok = store_roots(store, &keep, &days, &err);
        for (int i = 0; ok && i < days.n; i++)
            printf("%.*s\t%ld lines, the last is %ld\t%.*s\n", TEXT_FMT(day_write(days.at[i].day, &keep)), days.at[i].lines,
                   days.at[i].last, TEXT_FMT(days.at[i].root));
    } else {
        Text lines;
        ok = store_log(store, 0, 0, &keep, &lines, &err) && cli_print(lines, &err);
    }
    ok = ok && cli_flush(&err);
    if (!ok)
        say("%s", err.what);
    store_close(store);
    return ok ? EXIT_FINE : EXIT_FAILED;
}

int cmd_verify(int argc, char **argv)
{
    static const struct option options[] = { { "store", required_argument, NULL, 's' }, { "roots", no_argument, NULL, 'r' },
                                             { "log", no_argument, NULL, 'l' }, { "help", no_argument, NULL, 'h' }, { 0 } };
    const char *path = NULL;
    bool roots = false, log = false;
    for (int o; (o = getopt_long(argc, argv, "hlrs:", options, NULL)) != -1; ) {
        if (o == 'h') {
            puts("usage: sitrep verify [--store FILE] [--roots | --log]\n\n"
                 "Checks the file, every text and claim against the custody log, and the log against itself.\n"
                 "Prints the log's last hash: note it elsewhere, and nobody can change the past unseen.\n\n"
                 "  -r, --roots          only print the last hash of every day\n"
                 "  -l, --log            only print the log, one JSON object a line");
            return EXIT_FINE;
        }
        if (o == 's')
            path = optarg;
        else if (o == 'r')
            roots = true;
        else if (o == 'l')
            log = true;
        else
            return EXIT_USAGE;
    }
    if (roots || log)
        return print_log(cli_store_path(path), roots);
    Store *store;
    Error err;
    Arena keep = arena_open((size_t)1 << 30), scratch = arena_open((size_t)1 << 30);
    Verified v;
    bool ok = store_open(cli_store_path(path), STORE_CUSTODY, &store, &err);
    if (ok) {
        ok = store_verify(store, &keep, scratch, &v, &err);
        store_close(store);
    }
    if (!ok) {
        say("%s", err.what);
        return EXIT_FAILED;
    }
    for (int i = 0; i < v.nwrong; i++)
        say("%.*s", TEXT_FMT(v.wrong[i]));
    printf("%ld items, %ld claims, %ld events, %ld lines of custody log\nroot %.*s\n%s\n", v.items, v.claims, v.events,
           v.log, TEXT_FMT(v.root), v.nwrong ? "NOT as it was written" : "as it was written");
    return v.nwrong ? EXIT_FAILED : EXIT_FINE;
}
