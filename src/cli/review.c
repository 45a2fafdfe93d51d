/* sitrep review: a person's word about an event or a claim, kept for good. */
#include <getopt.h>

#include "base/json.h"
#include "base/log.h"
#include "cli/cli.h"
#include "serve/event_json.h"
#include "store/store.h"

static void help(void)
{
    puts("usage: sitrep review [--store FILE] --event ID --status STATUS --who NAME --why WORDS\n"
         "       sitrep review [--store FILE] --claim ID --to EVENT|apart --who NAME --why WORDS\n"
         "       sitrep review [--store FILE]\n\n"
         "The first says what an event is: reviewed, disputed, unverifiable, retracted or draft.  The second\n"
         "moves a claim to another event, or apart into one of its own.  The third prints all that was said.\n"
         "Nothing is ever overwritten: to take a word back, say another.");
}

static bool print_verdicts(Store *store, Error *err)
{
    Arena keep = arena_open((size_t)1 << 30);
    Verdicts all;
    bool ok = store_verdicts(store, NO_TEXT, &keep, &all, err);
    for (int i = 0; ok && i < all.n; i++) {
        const Verdict *v = &all.at[i];
        Json j = json_open(&keep);
        json_begin(&j, NULL, '{');
        json_text(&j, "at", moment_text(v->at, &keep));
        json_text(&j, "who", v->who);
        json_text(&j, "kind", v->kind);
        json_text(&j, "subject", v->subject);
        json_text(&j, "value", v->value);
        json_text(&j, "why", v->why);
        json_end(&j, '}');
        json_newline(&j);
        ok = cli_print(json_done(&j), err);
    }
    arena_close(&keep);
    return ok && cli_flush(err);
}

int cmd_review(int argc, char **argv)
{
    static const struct option options[] = { { "store", required_argument, NULL, 's' }, { "event", required_argument, NULL, 'e' },
        { "status", required_argument, NULL, 't' }, { "claim", required_argument, NULL, 'c' }, { "to", required_argument, NULL, 'o' },
        { "who", required_argument, NULL, 'w' }, { "why", required_argument, NULL, 'y' }, { "help", no_argument, NULL, 'h' }, { 0 } };
    const char *path = NULL;
    Verdict v = { 0 };
    bool of_event = false, of_claim = false;
    for (int o; (o = getopt_long(argc, argv, "hs:", options, NULL)) != -1; )
        switch (o) {
        case 'h': help(); return EXIT_FINE;
        case 's': path = optarg; break;
        case 'e': v.kind = TEXT("review"); v.subject = text_of(optarg); of_event = true; break;
        case 'c': v.kind = TEXT("move"); v.subject = text_of(optarg); of_claim = true; break;
        case 't': case 'o': v.value = text_of(optarg); break;
        case 'w': v.who = text_of(optarg); break;
        case 'y': v.why = text_of(optarg); break;
        default: return EXIT_USAGE;
        }
    if (optind < argc || (of_event && of_claim)) {
        say("review one event or one claim; `sitrep review --help` shows how");
        return EXIT_USAGE;
    }
    Store *store;
    Error err;
    bool says = of_event || of_claim;
    if (!store_open(cli_store_path(path), says ? STORE_WRITE : STORE_READ, &store, &err)) {
        say("%s", err.what);
        return EXIT_FAILED;
    }
    Arena scratch = arena_open((size_t)1 << 30);
    bool ok = says ? store_verdict(store, &v, scratch, &err) : print_verdicts(store, &err);
    if (!ok)
        say("%s", err.what);
    store_close(store);
    return ok ? EXIT_FINE : EXIT_FAILED;
}
