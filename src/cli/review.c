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
         "       sitrep review [--store FILE] --event ID --into EVENT --who NAME --why WORDS\n"
         "       sitrep review [--store FILE] --claim ID --to EVENT|apart|auto --who NAME --why WORDS\n"
         "       sitrep review [--store FILE] --claim ID --exclude|--include --who NAME --why WORDS\n"
         "       sitrep review [--store FILE] --claim ID --correct FIELD=VALUE --who NAME --why WORDS\n"
         "       sitrep review [--store FILE] --undo [NUMBER] --who NAME\n"
         "       sitrep review seal|open [--store FILE] --item HASH|--source NAME --who NAME --why WORDS\n"
         "       sitrep review [--store FILE]\n\n"
         "Says what an event is (reviewed, disputed, unverifiable, retracted or draft), merges it into another,\n"
         "moves a claim, excludes it, corrects a field (type, mode, weapon, when, place by its number, killed ..),\n"
         "or takes back what was said.  Sealed items, and all that a sealed source sent, is quoted or named in, stay\n"
         "in the file and are shown by no command, page, export or report until they are opened again.\n"
         "The last form prints all that was said.  Nothing is ever overwritten.");
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
        json_long(&j, "verdict", v->number);
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

/* Every claim of an event into another: one word each, all or none. */
static bool merge(Store *store, const Verdict *v, Arena scratch, Error *err)
{
    Text *claims;
    int n;
    Arena keep = scratch;
    if (!store_members(store, v->subject, &keep, &claims, &n, err))
        return false;
    if (!n)
        return fail(err, "there is no event %.*s", TEXT_FMT(v->subject));
    Verdict *all = NEW_ARRAY(&keep, Verdict, n);
    for (int i = 0; i < n; i++) {
        all[i] = *v;
        all[i].subject = claims[i];
    }
    return store_review(store, all, n, keep, err);
}

enum { DOES_PRINT, DOES_SAY, DOES_MERGE, DOES_UNDO };

static bool do_it(Store *store, int what, const Verdict *v, long undo, Error *err)
{
    Arena scratch = arena_open((size_t)1 << 30);
    int n;
    switch (what) {
    case DOES_SAY:   return store_verdict(store, v, scratch, err);
    case DOES_MERGE: return merge(store, v, scratch, err);
    case DOES_UNDO:  return store_take_back(store, v->who, undo, scratch, &n, err);
    default:         return print_verdicts(store, err);
    }
}

int cmd_review(int argc, char **argv)
{
    static const struct option options[] = { { "store", required_argument, NULL, 's' }, { "event", required_argument, NULL, 'e' },
        { "status", required_argument, NULL, 't' }, { "claim", required_argument, NULL, 'c' }, { "to", required_argument, NULL, 'o' },
        { "into", required_argument, NULL, 'm' }, { "exclude", no_argument, NULL, 'x' }, { "include", no_argument, NULL, 'n' },
        { "correct", required_argument, NULL, 'r' }, { "undo", optional_argument, NULL, 'u' }, { "item", required_argument, NULL, 'i' },
        { "source", required_argument, NULL, 'S' }, { "who", required_argument, NULL, 'w' }, { "why", required_argument, NULL, 'y' },
        { "help", no_argument, NULL, 'h' }, { 0 } };
    const char *path = NULL;
    Verdict v = { 0 };
    int what = DOES_PRINT, subjects = 0;
    long undo = 0;
    const char *seals = argc > 1 && (strcmp(argv[1], "seal") == 0 || strcmp(argv[1], "open") == 0) ? argv[1] : NULL;
    if (seals) {
        argc--;
        argv++;
        v.value = strcmp(seals, "seal") == 0 ? TEXT("sealed") : TEXT("open");
    }
    for (int o; (o = getopt_long(argc, argv, "hs:", options, NULL)) != -1; )
        switch (o) {
        case 'h': help(); return EXIT_FINE;
        case 's': path = optarg; break;
        case 'e': v.kind = TEXT("review"); v.subject = text_of(optarg); subjects++; break;
        case 'c': v.kind = TEXT("move"); v.subject = text_of(optarg); subjects++; break;
        case 'i': v.kind = TEXT("seal"); v.subject = text_of(optarg); subjects++; break;
        case 'S': v.kind = TEXT("seal-source"); v.subject = text_of(optarg); subjects++; break;
        case 't': case 'o': v.value = text_of(optarg); break;
        case 'm': v.value = text_of(optarg); what = DOES_MERGE; break;
        case 'x': v.kind = TEXT("exclude"); v.value = TEXT("excluded"); break;
        case 'n': v.kind = TEXT("exclude"); v.value = TEXT("included"); break;
        case 'r': v.kind = TEXT("correct"); v.value = text_of(optarg); break;
        case 'u':
            what = DOES_UNDO;
            if (!optarg && optind < argc && argv[optind][0] != '-')
                optarg = argv[optind++];
            if (!optarg || text_to_long(text_of(optarg), &undo))
                break;
            say("--undo %s is not the number of a verdict", optarg);
            return EXIT_USAGE;
        case 'w': v.who = text_of(optarg); break;
        case 'y': v.why = text_of(optarg); break;
        default: return EXIT_USAGE;
        }
    bool of_seal = text_equals(v.kind, "seal") || text_equals(v.kind, "seal-source");
    if (optind < argc || subjects > 1 || (subjects && of_seal != (seals != NULL)) || (seals && !subjects)) {
        say("review one event, claim, item or source; `sitrep review --help` shows how");
        return EXIT_USAGE;
    }
    if (subjects && what == DOES_PRINT)
        what = DOES_SAY;
    if (what == DOES_MERGE)
        v.kind = TEXT("move");
    Store *store;
    Error err;
    if (what != DOES_PRINT && !of_seal && !cli_store_is_there(cli_store_path(path)))
        return EXIT_FAILED;
    if (!store_open(cli_store_path(path), what == DOES_PRINT ? STORE_READ : STORE_WRITE, &store, &err)) {
        say("%s", err.what);
        return EXIT_FAILED;
    }
    bool ok = do_it(store, what, &v, undo, &err);
    if (!ok)
        say("%s", err.what);
    store_close(store);
    return ok ? EXIT_FINE : EXIT_FAILED;
}
