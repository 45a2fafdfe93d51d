/* sitrep changes: what the record says otherwise than it did. */
#include <getopt.h>
#include <limits.h>
#include <math.h>

#include "base/json.h"
#include "base/log.h"
#include "cli/cli.h"
#include "serve/event_json.h"
#include "store/store.h"

static void help(void)
{
    puts("usage: sitrep changes --since DAY [--until DAY] [--store FILE]\n\n"
         "What the record says otherwise at the end of --until (else now) than at the end of --since: events\n"
         "that are new, that changed (with what they said before and the reasons), that became part of others\n"
         "or were retracted; and items that were taken back.  One JSON object a line.");
}

static const Toll *killed_of(const Event *e)
{
    const Toll *t = match_toll(e, MEASURE_KILLED);
    return t && !isnan(t->best) ? t : NULL;
}

static void state(Json *j, const char *key, const Event *e)
{
    json_begin(j, key, '{');
    json_text(j, "status", text_of(status_word(e->status)));
    json_day(j, "from", e->from);
    json_day(j, "to", e->to);
    json_text_if(j, "where", e->place.name);
    const Toll *t = killed_of(e);
    if (t) {
        json_begin(j, "killed", '[');
        json_double(j, NULL, t->low, 2);
        json_double(j, NULL, t->best, 2);
        json_double(j, NULL, t->high, 2);
        json_end(j, ']');
    }
    json_text(j, "occurrence", text_of(occurrence_word(e->occurrence)));
    json_text(j, "attribution", text_of(attribution_word(e->attribution)));
    json_long(j, "n_items", e->nitems);
    json_long(j, "n_origins", e->norigins);
    json_end(j, '}');
}

static bool print_event(Store *store, Text id, long since, long until, Arena keep, Arena scratch, Error *err)
{
    Event before, after;
    EventHistory past, history;
    bool was, is;
    if (!store_event(store, id, since, &keep, scratch, &was, &before, &past, err)
        || !store_event(store, id, until, &keep, scratch, &is, &after, &history, err))
        return false;
    if (!was && !is)
        return true;
    Json json = json_open(&keep), *j = &json;
    json_begin(j, NULL, '{');
    json_text(j, "event", id);
    json_text(j, "change", !was ? TEXT("new") : !is ? TEXT("part of another") : after.status == STATUS_RETRACTED
                           && before.status != STATUS_RETRACTED ? TEXT("retracted") : TEXT("changed"));
    if (was)
        state(j, "before", &before);
    if (is)
        state(j, "after", &after);
    json_begin(j, "why", '[');
    for (int i = 0; i < history.n; i++)
        if (history.at[i].at > since)
            json_text(j, NULL, history.at[i].why);
    for (int i = 0; i < history.nlinks; i++)
        if (history.links[i].at > since)
            json_text(j, NULL, text_format(&keep, "%.*s %.*s: %.*s", TEXT_FMT(history.links[i].kind), TEXT_FMT(history.links[i].other),
                                           TEXT_FMT(history.links[i].why)));
    json_end(j, ']');
    json_end(j, '}');
    json_newline(j);
    return cli_print(json_done(j), err);
}

static bool print_changes(Store *store, long since, long until, Error *err)
{
    Arena keep = arena_open((size_t)4 << 30), scratch = arena_open((size_t)2 << 30);
    ChangedList list;
    bool ok = store_changed(store, since, until ? until : LONG_MAX, &keep, &list, err);
    for (int i = 0; ok && i < list.nevents; i++)
        ok = print_event(store, list.events[i], since, until, keep, scratch, err);
    for (int i = 0; ok && i < list.nitems; i++) {
        const ChangedItem *c = &list.items[i];
        Json j = json_open(&keep);
        json_begin(&j, NULL, '{');
        json_text(&j, "item", c->item);
        json_text(&j, "doc", c->doc);
        json_text(&j, "change", c->kind);
        json_text(&j, "at", moment_text(c->at, &keep));
        json_text(&j, "why", c->why);
        json_end(&j, '}');
        json_newline(&j);
        ok = cli_print(json_done(&j), err);
    }
    arena_close(&keep);
    arena_close(&scratch);
    return ok && cli_flush(err);
}

int cmd_changes(int argc, char **argv)
{
    static const struct option options[] = { { "store", required_argument, NULL, 's' }, { "since", required_argument, NULL, 'f' },
        { "until", required_argument, NULL, 't' }, { "help", no_argument, NULL, 'h' }, { 0 } };
    const char *path = NULL;
    long since = 0, until = 0;
    for (int o; (o = getopt_long(argc, argv, "hs:", options, NULL)) != -1; ) {
        Day day;
        if (o == 'h') {
            help();
            return EXIT_FINE;
        }
        if (o == 's')
            path = optarg;
        else if (o == '?')
            return EXIT_USAGE;
        else if (strlen(optarg) == 10 && day_read(text_of(optarg), &day))
            *(o == 'f' ? &since : &until) = ((long)day + 1) * 86400 - 1;
        else {
            say("\"%s\" is not a day; write it like 2018-06-26", optarg);
            return EXIT_USAGE;
        }
    }
    if (optind < argc || !since || (until && until <= since)) {
        say("changes needs --since DAY, and --until a later one");
        return EXIT_USAGE;
    }
    Store *store;
    Error err;
    if (!store_open(cli_store_path(path), STORE_READ, &store, &err)) {
        say("%s", err.what);
        return EXIT_FAILED;
    }
    bool ok = print_changes(store, since, until, &err);
    if (!ok)
        say("%s", err.what);
    store_close(store);
    return ok ? EXIT_FINE : EXIT_FAILED;
}
