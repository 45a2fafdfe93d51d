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
         "totals: running totals, stocks and flows, one series a line for each origin and measure, with what a\n"
         "total counts that no event has;\n"
         "displaced: the last flow, stock and projection of people on the move as of --to, by whose word;\n"
         "holders: who holds each place, since when, by whose word (--to: on that day);\n"
         "arrangements: each ceasefire with parties, guarantors, zone and terms, breaches alleged and observed by\n"
         "party, and day by day; a day that no monitor tells of is null, not zero;\n"
         "alerts: places and parties of which far more is told than their thirty days before let expect, raised\n"
         "between --from and --to, with what they rest on, and when they were withdrawn;\n"
         "or surges: kinds of event told of far more often in the week until --to than in the eight before.\n\n"
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

static bool print_totals(Store *store, const LedgerQuery *q, Error *err)
{
    Arena keep = arena_open((size_t)8 << 30), scratch = arena_open((size_t)2 << 30);
    Told *told;
    int n;
    bool ok = store_counted(store, q->place, q->known_by, &keep, &told, &n, err);
    if (ok) {
        SeriesList list = match_series(told, n, &keep, scratch);
        for (int i = 0; ok && i < list.n; i++) {
            Arena one = keep;
            Residual *rests = NEW_ARRAY(&one, Residual, list.at[i].npoints + 1);
            Arena work = arena_open((size_t)2 << 30);
            for (int k = 0; ok && k < list.at[i].npoints; k++)
                ok = store_residual(store, &list.at[i], &list.at[i].points[k], q->known_by, work, scratch, &rests[k], err);
            arena_close(&work);
            ok = ok && print_line(series_with_rests_json(&list.at[i], rests, &one), err);
        }
    }
    arena_close(&keep);
    arena_close(&scratch);
    return ok && cli_flush(err);
}

static bool print_holders(Store *store, const LedgerQuery *q, Error *err)
{
    Arena keep = arena_open((size_t)8 << 30), scratch = arena_open((size_t)2 << 30);
    Told *told;
    int n;
    bool ok = store_control(store, q->place, q->known_by, &keep, &told, &n, err);
    if (ok) {
        ControlList list = match_control(told, n, q->to, &keep, scratch);
        for (int i = 0; ok && i < list.n; i++) {
            Arena one = keep;
            ok = print_line(control_json(&list.at[i], &one), err);
        }
    }
    arena_close(&keep);
    arena_close(&scratch);
    return ok && cli_flush(err);
}

static bool print_arrangements(Store *store, const LedgerQuery *q, Error *err)
{
    Arena keep = arena_open((size_t)8 << 30), scratch = arena_open((size_t)2 << 30);
    Told *told;
    int n;
    bool ok = store_ceasefires(store, q->place, q->known_by, &keep, &told, &n, err);
    if (ok) {
        Arrangements list = match_arrangements(told, n, q->to, &keep, scratch);
        for (int i = 0; ok && i < list.n; i++) {
            Arena one = keep;
            ok = print_line(arrangement_json(&list.at[i], &one), err);
        }
    }
    arena_close(&keep);
    arena_close(&scratch);
    return ok && cli_flush(err);
}

static bool print_latest(Store *store, const LedgerQuery *q, Error *err)
{
    Arena keep = arena_open((size_t)8 << 30), scratch = arena_open((size_t)2 << 30);
    Told *told;
    int n;
    bool ok = store_counted(store, q->place, q->known_by, &keep, &told, &n, err);
    if (ok) {
        LatestList list = match_latest(told, n, q->to, &keep, scratch);
        for (int i = 0; ok && i < list.n; i++) {
            Arena one = keep;
            ok = print_line(latest_json(&list.at[i], &one), err);
        }
    }
    arena_close(&keep);
    arena_close(&scratch);
    return ok && cli_flush(err);
}

static bool print_alerts(Store *store, const LedgerQuery *q, Error *err)
{
    Arena keep = arena_open((size_t)1 << 30), scratch = arena_open((size_t)1 << 30);
    Alerts alerts;
    bool ok = store_alerts(store, q->from == NO_DAY ? q->to : q->from, q->to, &keep, scratch, &alerts, err);
    for (int i = 0; ok && i < alerts.n; i++) {
        Arena one = keep;
        ok = print_line(alert_json(&alerts.at[i], &one), err);
    }
    arena_close(&keep);
    arena_close(&scratch);
    return ok && cli_flush(err);
}

static bool print_surges(Store *store, Day until, Error *err)
{
    Arena keep = arena_open((size_t)1 << 30);
    Surges surges;
    bool ok = store_surges(store, until, 7, 8, &keep, &surges, err);
    for (int i = 0; ok && i < surges.n; i++)
        ok = print_line(surge_json(&surges.at[i], &keep), err);
    arena_close(&keep);
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
    bool totals = strcmp(name, "totals") == 0, holders = strcmp(name, "holders") == 0, latest = strcmp(name, "displaced") == 0,
         alerts = strcmp(name, "alerts") == 0, arrangements = strcmp(name, "arrangements") == 0, surges = strcmp(name, "surges") == 0;
    if (q.ledger == LEDGER_COUNT && !totals && !holders && !latest && !alerts && !arrangements && !surges) {
        say("name one ledger: control, displacement, health, ceasefire, crossings, statements, totals, displaced, holders, arrangements, alerts or surges");
        return EXIT_USAGE;
    }
    if ((surges || alerts) && q.to == NO_DAY) {
        say(alerts ? "alerts needs --to: the last day to look at" : "surges needs --to: the last day of the week to look at");
        return EXIT_USAGE;
    }
    Store *store;
    Error err;
    if (!store_open(cli_store_path(path), STORE_READ, &store, &err)) {
        say("%s", err.what);
        return EXIT_FAILED;
    }
    Arena names = arena_open((size_t)1 << 30);
    if (q.place.n)
        q.place = cli_place(store, text_zero_ended(q.place, &names), &names);
    bool ok = totals ? print_totals(store, &q, &err) : holders ? print_holders(store, &q, &err)
            : latest ? print_latest(store, &q, &err) : arrangements ? print_arrangements(store, &q, &err) : alerts ? print_alerts(store, &q, &err) : surges ? print_surges(store, q.to, &err) : print_rows(store, &q, &err);
    if (!ok)
        say("%s", err.what);
    arena_close(&names);
    store_close(store);
    return ok ? EXIT_FINE : EXIT_FAILED;
}
