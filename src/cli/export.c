/* sitrep export, sitrep import: a store handed on, and two stores made one. */
#include <getopt.h>

#include "base/file.h"
#include "base/log.h"
#include "cli/cli.h"
#include "serve/export.h"
#include "serve/report.h"
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

static void help_export(void)
{
    puts("usage: sitrep export [--store FILE] [--bundle] NEW\n"
         "       sitrep export --format FORMAT [--store FILE] [OPTION...]\n\n"
         "Writes the whole store into the new file NEW, compact and consistent, even while items are being\n"
         "added; `sitrep import` adds it to another.  Or prints the record in another form:\n\n"
         "  --format FORMAT      acled, ucdp, hxl (CSV), geojson, plover or jsonl\n"
         "  --dictionary         with --format: print what its columns mean, instead\n"
         "  --profile PROFILE    public, partner or internal (internal)\n"
         "  --from, --to DAY     only of these days\n"
         "  --place NAME         a place, province or country; --type TYPE, --origins N as in `sitrep events`\n"
         "  --as-known-on DAY    the record as it stood at the end of that day (UTC)");
}

static bool to_output(void *context, Text bytes, Error *err)
{
    (void)context;
    return cli_print(bytes, err);
}

static int print_form(const char *path, Profile profile, ExportForm form, EventQuery q, long known_by)
{
    CliView c;
    Error err;
    long left_out = 0;
    if (!cli_view(path, profile, &c))
        return EXIT_FAILED;
    c.view.known_by = known_by;
    q.place = place_as_kept(&c.view, q.place, &c.keep, c.scratch);
    bool ok = export_write(&c.view, form, &q, &c.keep, c.scratch, to_output, NULL, &left_out, &err) && cli_flush(&err);
    if (!ok)
        say("%s", err.what);
    else if (left_out)
        say("%ld events were left out: %s", left_out, form == EXPORT_ACLED ? "ACLED has no class for them, or no rule gave one"
                                                                          : "nobody told of dead");
    cli_view_close(&c);
    return ok ? EXIT_FINE : EXIT_FAILED;
}

static int copy_store(const char *path, const char *to)
{
    Store *store;
    Error err;
    if (file_exists(to)) {
        say("%s exists already; it was left alone", to);
        return EXIT_FAILED;
    }
    if (!store_open(path, STORE_CUSTODY, &store, &err)) {
        say("%s", err.what);
        return EXIT_FAILED;
    }
    bool ok = store_export(store, to, &err);
    if (!ok)
        say("%s", err.what);
    store_close(store);
    return ok ? EXIT_FINE : EXIT_FAILED;
}

int cmd_export(int argc, char **argv)
{
    static const struct option options[] = { { "store", required_argument, NULL, 's' }, { "format", required_argument, NULL, 'f' },
        { "dictionary", no_argument, NULL, 'd' }, { "profile", required_argument, NULL, 'p' }, { "from", required_argument, NULL, 'a' },
        { "to", required_argument, NULL, 'b' }, { "place", required_argument, NULL, 'w' }, { "type", required_argument, NULL, 't' },
        { "origins", required_argument, NULL, 'o' }, { "as-known-on", required_argument, NULL, 'k' }, { "bundle", no_argument, NULL, 'B' },
        { "help", no_argument, NULL, 'h' }, { 0 } };
    EventQuery q = { .from = NO_DAY, .to = NO_DAY, .by_report = true, .by_day = true };
    const char *path = NULL;
    ExportForm form = EXPORT_FORMS;
    Profile profile = PROFILE_INTERNAL;
    Day known = NO_DAY;
    long origins = 0;
    bool dictionary = false;
    for (int o; (o = getopt_long(argc, argv, "hs:", options, NULL)) != -1; ) {
        Day *day = o == 'a' ? &q.from : o == 'b' ? &q.to : o == 'k' ? &known : NULL;
        bool ok = !day || (strlen(optarg) == 10 && day_read(text_of(optarg), day));
        switch (o) {
        case 'h': help_export(); return EXIT_FINE;
        case 's': path = optarg; break;
        case 'd': dictionary = true; break;
        case 'f': ok = export_form_of(text_of(optarg), &form); break;
        case 'p': ok = profile_of(text_of(optarg), &profile); break;
        case 'w': q.place = text_of(optarg); break;
        case 't': q.type = text_of(optarg); break;
        case 'o': ok = text_to_long(text_of(optarg), &origins) && origins >= 0 && origins < 1000; break;
        case 'a': case 'b': case 'k': case 'B': break;
        default: return EXIT_USAGE;
        }
        if (!ok) {
            say("\"%s\" makes no sense there; `sitrep export --help` shows what does", optarg);
            return EXIT_USAGE;
        }
    }
    q.origins = (int)origins;
    if (form == EXPORT_FORMS && !dictionary && optind + 1 == argc)
        return copy_store(cli_store_path(path), argv[optind]);
    if (form == EXPORT_FORMS || optind < argc) {
        say(form == EXPORT_FORMS ? "name one file, or a --format" : "a --format is printed; name no file");
        return EXIT_USAGE;
    }
    if (dictionary) {
        Arena keep = arena_open(1 << 22);
        Error err;
        return cli_print(export_dictionary(form, &keep), &err) && cli_flush(&err) ? EXIT_FINE : EXIT_FAILED;
    }
    return print_form(cli_store_path(path), profile, form, q, known == NO_DAY ? 0 : ((long)known + 1) * 86400 - 1);
}

int cmd_import(int argc, char **argv)
{
    const char *path = NULL;
    int code = options_of(argc, argv, "usage: sitrep import [--store FILE] OTHER\n\n"
        "Adds the items, claims and verdicts of the store OTHER that this one does not have.  An item that\n"
        "both have is left as it is.  Claims count as known from the day on which OTHER knew them; when they\n"
        "came here is kept, too.  Events are made here, out of all claims.", &path);
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
