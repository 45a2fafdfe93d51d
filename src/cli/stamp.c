/* sitrep stamp: the root of a day, signed, or stamped by an authority. */
#include <fcntl.h>
#include <getopt.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/json.h"
#include "base/log.h"
#include "cli/cli.h"
#include "serve/event_json.h"
#include "store/store.h"

static void help(void)
{
    puts("usage: sitrep stamp --new-key FILE\n"
         "       sitrep stamp [--store FILE] --sign KEYFILE [--day DAY]\n"
         "       sitrep stamp [--store FILE] --request NEW.tsq [--day DAY]\n"
         "       sitrep stamp [--store FILE] --response FILE.tsr [--ca FILE]\n"
         "       sitrep stamp [--store FILE] [--ca FILE]\n\n"
         "Each day's root stands for all that was written until then.  The first form makes a key; the second\n"
         "signs a day's root (the last day's, else) with it.  The third writes a request that any time stamping\n"
         "authority (RFC 3161) answers; the fourth keeps its answer, if it is one of this store.  The last lists\n"
         "what there is and checks it; with --ca the stamps must come from an authority in that file.\n"
         "Nothing is sent anywhere.");
}

static bool new_key(const char *path, Error *err)
{
    Arena keep = arena_open(1 << 20);
    Text secret, public_key;
    bool ok = !file_exists(path) || fail(err, "%s exists already; it was left alone", path);
    ok = ok && store_new_key(&keep, &secret, &public_key, err);
    int fd = ok ? open(path, O_WRONLY | O_CREAT | O_EXCL, 0600) : -1;
    if (ok && (fd < 0 || write(fd, secret.at, (size_t)secret.n) != secret.n || fsync(fd) != 0))
        ok = fail(err, "cannot write %s", path);
    if (fd >= 0)
        close(fd);
    if (ok)
        printf("%.*s\n", TEXT_FMT(public_key));
    arena_close(&keep);
    return ok;
}

static bool list(Store *store, const char *ca, bool *any_wrong, Error *err)
{
    Arena keep = arena_open((size_t)1 << 28);
    Stamps stamps;
    bool ok = store_stamps(store, ca, &keep, &stamps, err);
    for (int i = 0; ok && i < stamps.n; i++) {
        const Stamp *st = &stamps.at[i];
        Json j = json_open(&keep);
        json_begin(&j, NULL, '{');
        json_day(&j, "day", st->day);
        json_long(&j, "line", st->line);
        json_text(&j, "root", st->root);
        json_text(&j, "kind", st->kind);
        json_text(&j, text_equals(st->kind, "ed25519") ? "key" : "stamped_at", st->maker);
        json_text(&j, "kept_at", moment_text(st->at, &keep));
        json_text_if(&j, "wrong", st->wrong);
        json_end(&j, '}');
        json_newline(&j);
        ok = cli_print(json_done(&j), err);
        *any_wrong |= st->wrong.n > 0;
    }
    arena_close(&keep);
    return ok && cli_flush(err);
}

typedef struct Asked { const char *store, *key, *sign, *request, *response, *ca; Day day; } Asked;

static bool work(Store *store, const Asked *a, bool *any_wrong, Error *err)
{
    Arena keep = arena_open((size_t)1 << 28);
    Text bytes, when;
    bool ok;
    if (a->sign)
        ok = file_read(a->sign, &keep, &bytes, err) && store_sign(store, a->day, bytes, keep, err);
    else if (a->request)
        ok = (!file_exists(a->request) || fail(err, "%s exists already; it was left alone", a->request))
          && store_stamp_request(store, a->day, &keep, &bytes, err) && file_write(a->request, bytes, err);
    else if (a->response) {
        Arena scratch = arena_open((size_t)1 << 28);
        ok = file_read(a->response, &keep, &bytes, err)
          && store_stamp_response(store, a->day, bytes, a->ca, scratch, &when, &keep, err);
        if (ok)
            say("stamped at %.*s%s", TEXT_FMT(when), a->ca ? "" : "; without --ca nobody looked who signed it");
        arena_close(&scratch);
    } else
        ok = list(store, a->ca, any_wrong, err);
    arena_close(&keep);
    return ok;
}

int cmd_stamp(int argc, char **argv)
{
    static const struct option options[] = { { "store", required_argument, NULL, 's' }, { "new-key", required_argument, NULL, 'n' },
        { "sign", required_argument, NULL, 'g' }, { "request", required_argument, NULL, 'q' },
        { "response", required_argument, NULL, 'r' }, { "ca", required_argument, NULL, 'c' },
        { "day", required_argument, NULL, 'd' }, { "help", no_argument, NULL, 'h' }, { 0 } };
    Asked a = { .day = NO_DAY };
    for (int o; (o = getopt_long(argc, argv, "hs:", options, NULL)) != -1; )
        switch (o) {
        case 'h': help(); return EXIT_FINE;
        case 's': a.store = optarg; break;
        case 'n': a.key = optarg; break;
        case 'g': a.sign = optarg; break;
        case 'q': a.request = optarg; break;
        case 'r': a.response = optarg; break;
        case 'c': a.ca = optarg; break;
        case 'd':
            if (strlen(optarg) == 10 && day_read(text_of(optarg), &a.day))
                break;
            say("--day %s is not a day; write it like 2018-06-26", optarg);
            return EXIT_USAGE;
        default: return EXIT_USAGE;
        }
    if (optind < argc || (a.key != NULL) + (a.sign != NULL) + (a.request != NULL) + (a.response != NULL) > 1) {
        say("stamp does one thing at a time; `sitrep stamp --help` shows which");
        return EXIT_USAGE;
    }
    Error err;
    bool wrong = false, writes = a.sign || a.response;
    if (writes && !cli_store_is_there(cli_store_path(a.store)))
        return EXIT_FAILED;
    Store *store = NULL;
    bool ok = a.key ? new_key(a.key, &err)
            : store_open(cli_store_path(a.store), writes ? STORE_WRITE : STORE_CUSTODY, &store, &err) && work(store, &a, &wrong, &err);
    store_close(store);
    if (!ok)
        say("%s", err.what);
    return !ok ? EXIT_FAILED : wrong ? EXIT_SKIPPED : EXIT_FINE;
}
