/* sitrep events: what happened, by whose word, one event a line. */
#include <getopt.h>
#include <stdlib.h>

#include "base/log.h"
#include "cli/cli.h"
#include "serve/event_json.h"
#include "store/store.h"

#define PAGE 256

static void help(void)
{
    puts("usage: sitrep events [--store FILE] [OPTION...]\n\n"
         "  --store FILE         the store ($SITREP_STORE, else sitrep.db)\n"
         "  --from, --to DAY     only events of these days; write them like 2018-06-26\n"
         "  --place NAME         a place, a province, or a country (SYR)\n"
         "  --type TYPE          a class, class/mode, mode or weapon: ASSAULT, ASSAULT/aerial, aerial\n"
         "  --origins N          told by at least N independent origins\n"
         "  --as-known-on DAY    the record as it stood at the end of that day (UTC)\n"
         "  --limit N            no more than N events");
}

static bool day_option(const char *name, const char *value, Day *ret)
{
    if (strlen(value) == 10 && day_read(text_of(value), ret))
        return true;
    say("--%s %s is not a day; write it like 2018-06-26", name, value);
    return false;
}

static bool number_option(const char *name, const char *value, int *ret)
{
    long n;
    if (text_to_long(text_of(value), &n) && n >= 0 && n <= 1000000000) {
        *ret = (int)n;
        return true;
    }
    say("--%s %s is not a number", name, value);
    return false;
}

static bool print_events(Store *store, EventQuery q, Error *err)
{
    int left = q.limit;
    Arena keep = arena_open((size_t)4 << 30), scratch = arena_open((size_t)2 << 30);
    bool ok = true;
    for (bool more = true; ok && more; ) {
        Arena page = keep;
        EventRows rows;
        q.limit = left && left < PAGE ? left : PAGE;
        ok = store_events(store, &q, &page, scratch, &rows, err);
        more = ok && rows.n == q.limit;
        for (int i = 0; ok && i < rows.n; i++) {
            Arena one = page;
            bool found;
            Event e;
            EventHistory history;
            ok = store_event(store, rows.at[i].id, q.known_by, &one, scratch, &found, &e, &history, err)
              && (!found || (cli_print(event_json(&e, &history, q.known_by, &one), err) && cli_print(TEXT("\n"), err)));
            q.after = rows.at[i].number;
        }
        if (left && ok)
            more = more && (left -= rows.n) > 0;
    }
    arena_close(&keep);
    arena_close(&scratch);
    return ok && cli_flush(err);
}

int cmd_events(int argc, char **argv)
{
    static const struct option options[] = {
        { "store", required_argument, NULL, 's' }, { "from", required_argument, NULL, 'f' },
        { "to", required_argument, NULL, 't' }, { "place", required_argument, NULL, 'p' },
        { "type", required_argument, NULL, 'y' }, { "origins", required_argument, NULL, 'o' },
        { "as-known-on", required_argument, NULL, 'k' }, { "limit", required_argument, NULL, 'l' },
        { "help", no_argument, NULL, 'h' }, { 0 } };
    EventQuery q = { .from = NO_DAY, .to = NO_DAY };
    const char *path = NULL;
    for (int o; (o = getopt_long(argc, argv, "hs:", options, NULL)) != -1; ) {
        bool ok = true;
        Day known;
        switch (o) {
        case 'h': help(); return EXIT_FINE;
        case 's': path = optarg; break;
        case 'f': ok = day_option("from", optarg, &q.from); break;
        case 't': ok = day_option("to", optarg, &q.to); break;
        case 'p': q.place = text_of(optarg); break;
        case 'y': q.type = text_of(optarg); break;
        case 'o': ok = number_option("origins", optarg, &q.origins); break;
        case 'l': ok = number_option("limit", optarg, &q.limit); break;
        case 'k':
            ok = day_option("as-known-on", optarg, &known);
            q.known_by = ok ? (long)(known + 1) * 86400 - 1 : 0;
            break;
        default: ok = false;
        }
        if (!ok)
            return EXIT_USAGE;
    }
    if (optind < argc) {
        say("events takes no files; the store is named with --store");
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
    bool ok = print_events(store, q, &err);
    if (!ok)
        say("%s", err.what);
    arena_close(&names);
    store_close(store);
    return ok ? EXIT_FINE : EXIT_FAILED;
}
