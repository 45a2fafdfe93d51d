/* sitrep geoparse FILE... : the places named in each item, as JSON Lines or GeoJSON. */
#include <getopt.h>
#include <math.h>

#include "base/json.h"
#include "base/log.h"
#include "cli/cli.h"


typedef struct Geoparse {
    const Knowledge *know;
    Effort           effort;
    bool             geojson, first;
} Geoparse;

static void fields(Json *j, const Toponym *t)
{
    const Place *p = &t->place;
    json_span(j, "span", t->begin, t->end);
    json_text(j, "text", t->text);
    if (p->id) {
        json_double(j, "lat", p->lat, 5);
        json_double(j, "lon", p->lon, 5);
        json_long(j, "id", p->id);
        json_text(j, "name", p->name);
        json_text_if(j, "country", p->country);
        json_text_if(j, "admin1", p->admin1);
        json_text(j, "kind", text_of(place_kind_word(p->kind)));
        json_long(j, "precision", (long)p->precision);
        json_double(j, "score", p->score, 3);
        if (p->is_fuzzy) json_bool(j, "fuzzy", true);
        json_text(j, "source", p->source);
    }
    if (t->is_actor) json_bool(j, "actor", true);
    if (t->nalternatives) {
        json_begin(j, "alternatives", '[');
        for (int i = 0; i < t->nalternatives; i++) {
            const Place *a = &t->alternatives[i];
            json_begin(j, NULL, '{');
            json_long(j, "id", a->id);
            json_text(j, "name", a->name);
            json_text_if(j, "country", a->country);
            json_text_if(j, "admin1", a->admin1);
            json_double(j, "lat", a->lat, 5);
            json_double(j, "lon", a->lon, 5);
            json_double(j, "score", a->score, 3);
            json_end(j, '}');
        }
        json_end(j, ']');
    }
    json_text_if(j, "rule", t->rule);
}

static void feature(Json *j, const Item *item, const Toponym *t)
{
    json_begin(j, NULL, '{');
    json_text(j, "type", TEXT("Feature"));
    json_begin(j, "geometry", '{');
    json_text(j, "type", TEXT("Point"));
    json_begin(j, "coordinates", '[');
    json_double(j, NULL, t->place.lon, 5);
    json_double(j, NULL, t->place.lat, 5);
    json_end(j, ']');
    json_end(j, '}');
    json_begin(j, "properties", '{');
    json_text(j, "doc", item->doc);
    fields(j, t);
    json_end(j, '}');
    json_end(j, '}');
}

static bool geoparse_item(void *context, const Item *item, Arena *keep, Arena scratch, Error *err)
{
    Geoparse *run = context;
    Understanding u = understand_item(run->know->lexicon, item, run->effort, keep, scratch);
    Toponyms names = place_toponyms(run->know->gazetteer, &u, keep, scratch);
    Json j = json_open(keep);
    if (!run->geojson) {
        json_begin(&j, NULL, '{');
        json_text(&j, "doc", item->doc);
        json_begin(&j, "toponyms", '[');
        for (int i = 0; i < names.n; i++) {
            json_begin(&j, NULL, '{');
            fields(&j, &names.at[i]);
            json_end(&j, '}');
        }
        json_end(&j, ']');
        json_end(&j, '}');
        json_newline(&j);
        return cli_print(json_done(&j), err);
    }
    for (int i = 0; i < names.n; i++) {
        if (!names.at[i].place.id) continue;
        if (!cli_print(run->first ? TEXT("") : TEXT(",\n"), err)) return false;
        run->first = false;
        j = json_open(keep);
        feature(&j, item, &names.at[i]);
        if (!cli_print(json_done(&j), err)) return false;
    }
    return true;
}

int cmd_geoparse(int argc, char **argv)
{
    static const struct option OPTIONS[] = {
        { "geojson", no_argument, NULL, 'g' }, { "help", no_argument, NULL, 'h' }, CLI_READ_OPTIONS, { 0 }
    };
    Geoparse run = { .first = true };
    ReadOptions read = { .date = NO_DAY };
    for (int o; (o = getopt_long(argc, argv, "h", OPTIONS, NULL)) != -1; ) {
        if (o == 'g') run.geojson = true;
        else if (o == 'h') {
            fputs("usage: sitrep geoparse [--geojson] [OPTION...] [FILE...]\n\n"
                  "  --geojson            one FeatureCollection of what has coordinates\n" CLI_READ_HELP, stdout);
            return EXIT_FINE;
        } else if (!cli_read_option(o, optarg, &read, &run.effort)) return EXIT_USAGE;
    }
    Arena forever = arena_open((size_t)1 << 30);
    Knowledge know;
    if (!cli_knowledge(run.effort, &forever, &know)) return EXIT_FAILED;
    run.know = &know;
    Error err;
    if (run.geojson && !cli_print(TEXT("{\"type\":\"FeatureCollection\",\"features\":[\n"), &err)) return say("%s", err.what), EXIT_FAILED;
    int code = cli_each_item(argv + optind, argc - optind, &read, "geoparsing", geoparse_item, &run);
    if (run.geojson && (!cli_print(TEXT("\n]}\n"), &err) || !cli_flush(&err))) return say("%s", err.what), EXIT_FAILED;
    return code;
}
