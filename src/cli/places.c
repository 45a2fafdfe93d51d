/* sitrep places: look into the gazetteer, and add to the user's own part of it. */
#include <getopt.h>
#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/json.h"
#include "base/log.h"
#include "cli/cli.h"
#include "place/fold.h"
#include "place/import.h"
#include "store/store.h"


static const char HELP[] =
    "usage: sitrep places find NAME [--country SYR] [--max N]    candidates, best first, as JSON Lines\n"
    "       sitrep places import FILE [--format geonames|wof|ocha]   a GeoNames dump, a Who's On First table, a P-code CSV\n"
    "       sitrep places add NAME --lat N --lon N [--country SYR] [--kind settlement] [--population N]\n"
    "       sitrep places unknown [--store FILE] [--max N]           names in the store that no place is known for, most frequent first\n"
    "       sitrep places stats                                      what the gazetteer holds, by source and kind\n";

/* Where this user's own places lie, and the lines that `add` keeps. */
static bool user_file(const char *name, Arena *keep, char **ret, Error *err)
{
    const char *home = getenv("XDG_DATA_HOME"), *user = getenv("HOME");
    Text dir = home && *home ? text_format(keep, "%s/sitrep", home)
             : user && *user ? text_format(keep, "%s/.local/share/sitrep", user) : NO_TEXT;
    if (!dir.n) return fail(err, "neither XDG_DATA_HOME nor HOME is set: there is no folder for your places");
    char *path = text_zero_ended(dir, keep);
    for (char *at = path + 1; *at; at++)
        if (*at == '/') { *at = 0; mkdir(path, 0777); *at = '/'; }
    mkdir(path, 0777);
    *ret = text_zero_ended(text_format(keep, "%s/%s", path, name), keep);
    return true;
}

static bool load(Arena *forever, Gazetteer **ret, Error *err)
{
    char *path, *extra;
    return data_path("gazetteer.bin", forever, &path, err) && user_file("places.bin", forever, &extra, err)
        && place_load(path, extra, forever, ret, err);
}

static void print_place(Arena *keep, const Place *p)
{
    Json j = json_open(keep);
    json_begin(&j, NULL, '{');
    json_long(&j, "id", p->id);
    json_text(&j, "name", p->name);
    json_text_if(&j, "country", p->country);
    json_text_if(&j, "admin1", p->admin1);
    json_double(&j, "lat", p->lat, 5);
    json_double(&j, "lon", p->lon, 5);
    json_text(&j, "kind", text_of(place_kind_word(p->kind)));
    json_long(&j, "precision", (long)p->precision);
    json_double(&j, "score", p->score, 3);
    if (p->is_fuzzy) json_bool(&j, "fuzzy", true);
    json_text(&j, "source", p->source);
    json_end(&j, '}');
    json_newline(&j);
    fwrite(json_done(&j).at, 1, (size_t)json_done(&j).n, stdout);
}

static int find(const char *name, const char *country, long max, Arena *mem, Arena scratch)
{
    Gazetteer *g;
    Error err;
    if (!load(mem, &g, &err)) return say("%s", err.what), EXIT_FAILED;
    Place *found = NEW_ARRAY(mem, Place, max);
    int n = place_find(g, text_of(name), text_of(country), found, (int)max, mem, scratch);
    for (int i = 0; i < n; i++) print_place(mem, &found[i]);
    if (n == 0) say("no place called \"%s\"%s%s", name, country ? " in " : "", country ? country : "");
    return n ? EXIT_FINE : EXIT_SKIPPED;
}

static int import(const char *file, const char *format, Arena *mem)
{
    char *path, *extra;
    Error err;
    ImportReport report;
    if (!data_path("gazetteer.bin", mem, &path, &err) || !user_file("places.bin", mem, &extra, &err)
        || !place_import(path, file, format, extra, &report, &err)) return say("%s", err.what), EXIT_FAILED;
    say("%ld places with %ld names from %s, kept in %s", report.places, report.names, file, extra);
    if (report.skipped) say("%ld lines skipped: %s", report.skipped, report.first_skipped);
    return report.skipped ? EXIT_SKIPPED : EXIT_FINE;
}

/* ---- what the store could not place ------------------------------------- */

/* One unresolved name, in all its spellings of case and marks. */
typedef struct UnknownName {
    uint64_t key;
    Text     name, words, doc;          /* as first seen, in which claim, of which document */
    long     claims, items, last_item;
    Text     like;                      /* the alternatives that were kept, "Manbij (SYR)" */
} UnknownName;

typedef struct UnknownNames { UnknownName *at; int n, cap; int *slots; } UnknownNames;

enum { UNKNOWN_SLOTS = 1 << 18 };

static UnknownName *unknown_name(UnknownNames *all, Text name, Arena *mem)
{
    char plain[FOLD_MAX];
    uint64_t key = fold_key(plain, fold_plain(name, plain));
    unsigned i = (unsigned)key & (UNKNOWN_SLOTS - 1);
    for (; all->slots[i]; i = (i + 1) & (UNKNOWN_SLOTS - 1))
        if (all->at[all->slots[i] - 1].key == key) return &all->at[all->slots[i] - 1];
    if (all->n >= UNKNOWN_SLOTS / 2) return NULL;
    *GROW(mem, all->at, all->n, all->cap) = (UnknownName){ .key = key, .name = text_copy(name, mem) };
    all->slots[i] = all->n;
    return &all->at[all->n - 1];
}

static Text alternatives_of(json_t *where, Arena *mem)
{
    Text all = NO_TEXT;
    json_t *a;
    size_t i;
    json_array_foreach(json_object_get(where, "alternatives"), i, a) {
        const char *name = json_string_value(json_object_get(a, "name")), *country = json_string_value(json_object_get(a, "country"));
        if (name && i < 3) all = text_format(mem, "%.*s%s%s (%s)", TEXT_FMT(all), all.n ? ", " : "", name, country ? country : "-");
    }
    return all;
}

static void count_unknown(UnknownNames *all, const ClaimRow *row, Arena *mem)
{
    json_t *claim = json_loadb(row->json.at, (size_t)row->json.n, 0, NULL), *where;
    size_t i;
    json_array_foreach(json_object_get(claim, "where"), i, where) {
        const char *name = json_string_value(json_object_get(where, "toponym"));
        UnknownName *u = name && *name ? unknown_name(all, text_of(name), mem) : NULL;
        if (!u) continue;
        if (u->claims++ == 0) {
            const char *words = json_string_value(json_object_get(claim, "text")), *doc = json_string_value(json_object_get(claim, "doc"));
            u->words = text_copy(text_of(words ? words : ""), mem);
            u->doc = text_copy(text_of(doc ? doc : ""), mem);
            u->like = alternatives_of(where, mem);
        }
        u->items += u->last_item != row->item;
        u->last_item = row->item;
    }
    json_decref(claim);
}

static int most_claims_first(const void *a, const void *b)
{
    const UnknownName *x = a, *y = b;
    if (x->claims != y->claims) return x->claims > y->claims ? -1 : 1;
    return x->key < y->key ? -1 : x->key > y->key;
}

static bool read_unknown(Store *store, UnknownNames *all, Arena *mem, Error *err)
{
    enum { AT_ONCE = 2000 };
    Arena whole = arena_open((size_t)1 << 30);
    bool ok = true;
    for (long after = 0; ok; ) {
        Arena keep = whole;
        ClaimRows rows;
        ClaimQuery q = { .from = NO_DAY, .to = NO_DAY, .after = after, .limit = AT_ONCE };
        ok = store_claims(store, &q, &keep, &rows, err);
        if (!ok || rows.n == 0) break;
        for (int i = 0; i < rows.n; i++) {
            count_unknown(all, &rows.at[i], mem);
            if (rows.at[i].number > after) after = rows.at[i].number;
        }
    }
    arena_close(&whole);
    return ok;
}

static int unknown(const char *store_path, long max, Arena *mem)
{
    Store *store;
    Error err;
    UnknownNames all = { .slots = NEW_ARRAY(mem, int, UNKNOWN_SLOTS) };
    if (!store_open(cli_store_path(store_path), STORE_READ, &store, &err)) return say("%s", err.what), EXIT_FAILED;
    bool ok = read_unknown(store, &all, mem, &err);
    store_close(store);
    if (!ok) return say("%s", err.what), EXIT_FAILED;
    if (all.n) qsort(all.at, (size_t)all.n, sizeof *all.at, most_claims_first);
    for (int i = 0; i < all.n && i < max; i++) {
        const UnknownName *u = &all.at[i];
        Json j = json_open(mem);
        json_begin(&j, NULL, '{');
        json_text(&j, "name", u->name);
        json_long(&j, "claims", u->claims);
        json_long(&j, "items", u->items);
        json_text_if(&j, "like", u->like);
        json_text(&j, "doc", u->doc);
        json_text(&j, "words", u->words);
        json_end(&j, '}');
        json_newline(&j);
        fwrite(json_done(&j).at, 1, (size_t)json_done(&j).n, stdout);
    }
    if (all.n == 0) say("every name of a place in the store is known");
    return EXIT_FINE;
}

static int stats(Arena *mem)
{
    Gazetteer *g;
    Error err;
    if (!load(mem, &g, &err)) return say("%s", err.what), EXIT_FAILED;
    Text t = place_stats(g, mem);
    fwrite(t.at, 1, (size_t)t.n, stdout);
    return EXIT_FINE;
}

int cmd_places(int argc, char **argv)
{
    static const struct option OPTIONS[] = {
        { "country", required_argument, NULL, 'c' }, { "max", required_argument, NULL, 'm' }, { "format", required_argument, NULL, 'f' },
        { "lat", required_argument, NULL, 'y' }, { "lon", required_argument, NULL, 'x' }, { "kind", required_argument, NULL, 'k' },
        { "population", required_argument, NULL, 'p' }, { "store", required_argument, NULL, 's' }, { "help", no_argument, NULL, 'h' }, { 0 }
    };
    const char *country = NULL, *format = NULL, *kind = "settlement", *store = NULL;
    long max = 10, population = 0;
    double lat = NAN, lon = NAN;
    for (int o; (o = getopt_long(argc, argv, "h", OPTIONS, NULL)) != -1; ) {
        bool ok = true;
        switch (o) {
        case 'c': country = optarg; break;
        case 'f': format = optarg; break;
        case 'k': kind = optarg; break;
        case 's': store = optarg; break;
        case 'm': ok = text_to_long(text_of(optarg), &max) && max > 0 && max < 10000; break;
        case 'p': ok = text_to_long(text_of(optarg), &population) && population >= 0; break;
        case 'y': ok = text_to_double(text_of(optarg), &lat) && lat >= -90 && lat <= 90; break;
        case 'x': ok = text_to_double(text_of(optarg), &lon) && lon >= -180 && lon <= 180; break;
        case 'h': fputs(HELP, stdout); return EXIT_FINE;
        default:  return EXIT_USAGE;
        }
        if (!ok) return say("\"%s\" is not a value for that option", optarg), EXIT_USAGE;
    }
    Arena mem = arena_open((size_t)1 << 32), scratch = arena_open((size_t)1 << 28);
    const char *what = optind < argc ? argv[optind] : "", *name = optind + 1 < argc ? argv[optind + 1] : NULL;
    if (strcmp(what, "find") == 0 && name) return find(name, country, max, &mem, scratch);
    if (strcmp(what, "import") == 0 && name) return import(name, format, &mem);
    if (strcmp(what, "unknown") == 0) return unknown(store, max, &mem);
    if (strcmp(what, "stats") == 0) return stats(&mem);
    if (strcmp(what, "add") == 0 && name && !isnan(lat) && !isnan(lon)) {
        char *path, *extra;
        Error err;
        NewPlaceLine line = { text_of(name), text_of(country), text_of(kind), lat, lon, population };
        if (!data_path("gazetteer.bin", &mem, &path, &err) || !user_file("places.bin", &mem, &extra, &err)
            || !place_add(path, extra, &line, &err)) return say("%s", err.what), EXIT_FAILED;
        say("%s is kept in %s", name, extra);
        return EXIT_FINE;
    }
    fputs(HELP, stderr);
    return EXIT_USAGE;
}
