/* sitrep ledger: who holds what, who fled where, what was hit, agreed, shut or
 * said; and the counts that somebody keeps. */
#include <getopt.h>

#include "base/log.h"
#include "cli/cli.h"
#include "serve/ledger_json.h"
#include "store/store.h"

static void help(void)
{
    puts("usage: sitrep ledger NAME [--store FILE] [OPTION...]\n\n"
         "NAME is control, displacement, health, ceasefire, crossings or statements: one claim a line, by day;\n"
         "or totals: running totals, stocks and flows, one series a line for each origin and measure.\n\n"
         "  --from, --to DAY     of these days\n"
         "  --place NAME         a place, a province, or a country (SYR)\n"
         "  --as-known-on DAY    the record as it stood at the end of that day (UTC)\n"
         "  --limit N            no more than N lines");
}

static bool print_line(Text json, Error *err)
{
    return cli_print(json, err) && cli_print(TEXT("\n"), err);
}

static bool print_rows(Store *store, const LedgerQuery *q, Error *err)
{
    Arena keep = arena_open((size_t)8 << 30);
    LedgerRows rows;
    bool ok = store_ledger(store, q, &keep, &rows, err);
    for (int i = 0; ok && i < rows.n; i++) {
        Arena one = keep;
        ok = print_line(ledger_row_json(&rows.at[i], &one), err);
    }
    arena_close(&keep);
    return ok && cli_flush(err);
}

static bool print_totals(Store *store, Text place, Error *err)
{
    Arena keep = arena_open((size_t)8 << 30), scratch = arena_open((size_t)2 << 30);
    Told *told;
    int n;
    bool ok = store_counted(store, place, &keep, &told, &n, err);
    if (ok) {
        SeriesList list = match_series(told, n, &keep, scratch);
        for (int i = 0; ok && i < list.n; i++) {
            Arena one = keep;
            ok = print_line(series_json(&list.at[i], &one), err);
        }
    }
    arena_close(&keep);
    arena_close(&scratch);
    return ok && cli_flush(err);
}

int cmd_ledger(int argc, char **argv)
{
    static const struct option options[] = { { "store", required_argument, NULL, 's' }, { "from", required_argument, NULL, 'f' },
        { "to", required_argument, NULL, 't' }, { "place", required_argument, NULL, 'p' },
        { "as-known-on", required_argument, NULL, 'k' }, { "limit", required_argument, NULL, 'l' },
        { "help", no_argument, NULL, 'h' }, { 0 } };
    LedgerQuery q = { .ledger = LEDGER_COUNT, .from = NO_DAY, .to = NO_DAY };
    const char *path = NULL;
    for (int o; (o = getopt_long(argc, argv, "hs:", options, NULL)) != -1; ) {
        Day day = NO_DAY;
        long n = 0;
        if ((o == 'f' || o == 't' || o == 'k') && !(strlen(optarg) == 10 && day_read(text_of(optarg), &day))) {
            say("\"%s\" is not a day; write it like 2018-06-26", optarg);
            return EXIT_USAGE;
        }
        if (o == 'l' && !(text_to_long(text_of(optarg), &n) && n > 0 && n < 1000000000)) {
            say("--limit %s is not a number", optarg);
            return EXIT_USAGE;
        }
        switch (o) {
        case 'h': help(); return EXIT_FINE;
        case 's': path = optarg; break;
        case 'f': q.from = day; break;
        case 't': q.to = day; break;
        case 'p': q.place = text_of(optarg); break;
        case 'k': q.known_by = (long)(day + 1) * 86400 - 1; break;
        case 'l': q.limit = (int)n; break;
        default: return EXIT_USAGE;
        }
    }
    const char *name = optind + 1 == argc ? argv[optind] : "";
    for (int l = 0; l < LEDGER_COUNT; l++)
        if (strcmp(name, ledger_word((Ledger)l)) == 0)
            q.ledger = (Ledger)l;
    bool totals = strcmp(name, "totals") == 0;
    if (q.ledger == LEDGER_COUNT && !totals) {
        say("name one ledger: control, displacement, health, ceasefire, crossings, statements or totals");
        return EXIT_USAGE;
    }
    Store *store;
    Error err;
    if (!store_open(cli_store_path(path), STORE_READ, &store, &err)) {
        say("%s", err.what);
        return EXIT_FAILED;
    }
    bool ok = totals ? print_totals(store, q.place, &err) : print_rows(store, &q, &err);
    if (!ok)
        say("%s", err.what);
    store_close(store);
    return ok ? EXIT_FINE : EXIT_FAILED;
}
