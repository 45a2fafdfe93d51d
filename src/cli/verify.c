/* sitrep verify: is the store what it was when it was written? */
#include <getopt.h>

#include "base/log.h"
#include "cli/cli.h"
#include "store/store.h"

int cmd_verify(int argc, char **argv)
{
    static const struct option options[] = { { "store", required_argument, NULL, 's' }, { "help", no_argument, NULL, 'h' }, { 0 } };
    const char *path = NULL;
    for (int o; (o = getopt_long(argc, argv, "hs:", options, NULL)) != -1; ) {
        if (o == 'h') {
            puts("usage: sitrep verify [--store FILE]\n\n"
                 "Checks the file, every text and claim against the custody log, and the log against itself.\n"
                 "Prints the log's last hash: note it elsewhere, and nobody can change the past unseen.");
            return EXIT_FINE;
        }
        if (o != 's')
            return EXIT_USAGE;
        path = optarg;
    }
    Store *store;
    Error err;
    Arena keep = arena_open((size_t)1 << 30), scratch = arena_open((size_t)1 << 30);
    Verified v;
    bool ok = store_open(cli_store_path(path), STORE_READ, &store, &err);
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
