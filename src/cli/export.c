/* sitrep export, sitrep import: a store handed on, and two stores made one. */
#include <getopt.h>

#include "base/file.h"
#include "base/log.h"
#include "cli/cli.h"
#include "store/store.h"

static int options_of(int argc, char **argv, const char *usage, const char **path)
{
    static const struct option options[] = { { "store", required_argument, NULL, 's' }, { "bundle", no_argument, NULL, 'b' },
                                             { "help", no_argument, NULL, 'h' }, { 0 } };
    for (int o; (o = getopt_long(argc, argv, "hs:", options, NULL)) != -1; ) {
        if (o == 'h') {
            puts(usage);
            return EXIT_FINE;
        }
        if (o == 's')
            *path = optarg;
        else if (o != 'b')
            return EXIT_USAGE;
    }
    if (optind + 1 != argc) {
        say("name one file");
        return EXIT_USAGE;
    }
    return -1;
}

int cmd_export(int argc, char **argv)
{
    const char *path = NULL;
    int code = options_of(argc, argv, "usage: sitrep export [--store FILE] [--bundle] NEW\n\n"
        "Writes the whole store into the new file NEW, compact and consistent, even while items are being\n"
        "added.  NEW is a bundle to hand on: `sitrep import` adds what it has to another\n"
        "store, and every command reads it with --store.", &path);
    if (code >= 0)
        return code;
    Store *store;
    Error err;
    if (file_exists(argv[optind])) {
        say("%s exists already; it was left alone", argv[optind]);
        return EXIT_FAILED;
    }
    if (!store_open(cli_store_path(path), STORE_READ, &store, &err)) {
        say("%s", err.what);
        return EXIT_FAILED;
    }
    bool ok = store_export(store, argv[optind], &err);
    if (!ok)
        say("%s", err.what);
    store_close(store);
    return ok ? EXIT_FINE : EXIT_FAILED;
}

int cmd_import(int argc, char **argv)
{
    const char *path = NULL;
    int code = options_of(argc, argv, "usage: sitrep import [--store FILE] OTHER\n\n"
        "Adds the items, claims and verdicts of the store OTHER that this one does not have.  An item that\n"
        "both have is noted as another arrival.  Events are made here, out of all claims.", &path);
    if (code >= 0)
        return code;
    Store *into = NULL, *from = NULL;
    Error err;
    Imported n;
    Arena keep = arena_open((size_t)2 << 30), scratch = arena_open((size_t)2 << 30);
    bool ok = store_open(argv[optind], STORE_CUSTODY, &from, &err) && store_open(cli_store_path(path), STORE_WRITE, &into, &err)
           && store_import(into, from, keep, scratch, &n, &err);
    if (ok)
        say("%ld items added with %ld claims and %ld verdicts; %ld items known already", n.items, n.claims, n.verdicts, n.known);
    else
        say("%s", err.what);
    if (ok && n.refused)
        say("%ld verdicts were left out: what they speak of has another name here", n.refused);
    store_close(from);
    store_close(into);
    return ok ? EXIT_FINE : EXIT_FAILED;
}
