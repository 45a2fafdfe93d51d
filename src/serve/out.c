#include "serve/out.h"

#include <math.h>
#include <stdio.h>

bool format_of(Text word, Format *ret)
{
    static const struct { const char *word; Format format; } words[] = {
        { "json", FORMAT_JSON }, { "geojson", FORMAT_GEOJSON }, { "csv", FORMAT_CSV }, { "jsonl", FORMAT_JSONL },
        { "application/json", FORMAT_JSON }, { "application/geo+json", FORMAT_GEOJSON }, { "text/csv", FORMAT_CSV },
        { "application/x-ndjson", FORMAT_JSONL },
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text_equals(word, words[i].word)) {
            *ret = words[i].format;
            return true;
        }
    return false;
}

const char *format_type(Format f)
{
    static const char *const types[] = { "application/json; charset=utf-8", "application/geo+json; charset=utf-8",
                                         "text/csv; charset=utf-8", "application/x-ndjson; charset=utf-8" };
    return types[f];
}

static void put(Json *j, Text t)
{
    while (j->n + t.n > j->capacity)
        j->at = arena_grow(j->keep, j->at, j->capacity, &j->capacity, 1);
    if (t.n)
        memcpy(j->at + j->n, t.at, (size_t)t.n);
    j->n += t.n;
}

void csv_cell(Json *j, Text value, bool is_number)
{
    bool quote = false;
    for (int i = 0; i < value.n; i++)
        quote = quote || strchr(",\"\n\r\t;", value.at[i]) || (unsigned char)value.at[i] < 0x20;
    /* =1+1, +1, -1, @SUM: a spreadsheet would run them.  Full-width signs, too. */
    bool runs = !is_number && value.n && (strchr("=+-@\t\r\n", value.at[0])
        || text_starts(value, "\xEF\xBC\x9D") || text_starts(value, "\xEF\xBC\x8B") || text_starts(value, "\xEF\xBC\x8D")
        || text_starts(value, "\xEF\xBC\xA0"));
    if (!quote && !runs) {
        put(j, value);
        return;
    }
    put(j, TEXT("\""));
    if (runs)
        put(j, TEXT("'"));
    for (int i = 0; i < value.n; i++) {
        if (value.at[i] == '"')
            put(j, TEXT("\""));
        if (value.at[i])
            put(j, text_part(value, i, i + 1));
    }
    put(j, TEXT("\""));
}

Out out_open(Format format, const char *name, Arena *keep)
{
    Out o = { .format = format, .keep = keep, .json = json_open(keep), .first = true };
    if (format == FORMAT_JSON) {
        json_begin(&o.json, NULL, '{');
        json_begin(&o.json, name, '[');
    } else if (format == FORMAT_GEOJSON) {
        json_begin(&o.json, NULL, '{');
        json_text(&o.json, "type", TEXT("FeatureCollection"));
        json_begin(&o.json, "features", '[');
    }
    return o;
}

void out_row(Out *o, double lat, double lon)
{
    o->first = true;
    if (o->format == FORMAT_CSV)
        return;
    json_begin(&o->json, NULL, '{');
    if (o->format != FORMAT_GEOJSON)
        return;
    json_text(&o->json, "type", TEXT("Feature"));
    if (isfinite(lat) && isfinite(lon)) {
        json_begin(&o->json, "geometry", '{');
        json_text(&o->json, "type", TEXT("Point"));
        json_begin(&o->json, "coordinates", '[');
        json_double(&o->json, NULL, lon, 5);
        json_double(&o->json, NULL, lat, 5);
        json_end(&o->json, ']');
        json_end(&o->json, '}');
    } else
        json_nothing(&o->json, "geometry");
    json_begin(&o->json, "properties", '{');
}

void out_row_end(Out *o)
{
    if (o->format == FORMAT_CSV) {
        put(&o->json, TEXT("\r\n"));
        return;
    }
    if (o->format == FORMAT_GEOJSON)
        json_end(&o->json, '}');
    json_end(&o->json, '}');
    if (o->format == FORMAT_JSONL)
        json_newline(&o->json);
}

Text out_close(Out *o, Text next)
{
    if (o->format == FORMAT_JSON || o->format == FORMAT_GEOJSON) {
        json_end(&o->json, ']');
        json_text_if(&o->json, "next", next);
        json_end(&o->json, '}');
    }
    return json_done(&o->json);
}

/* One cell: its name among the headings, else its value. */
static bool cell(Out *o, const char *name, Text value, bool is_number)
{
    if (o->format != FORMAT_CSV)
        return false;
    if (!o->first)
        put(&o->json, TEXT(","));
    o->first = false;
    if (o->heading)
        csv_cell(&o->json, text_of(name), false);
    else
        csv_cell(&o->json, value, is_number);
    return true;
}

void out_text(Out *o, const char *name, Text value)
{
    if (!cell(o, name, value, false))
        json_text_if(&o->json, name, value);
}

static Text number_text(double value, int decimals, char *room, size_t size)
{
    int n = isfinite(value) ? snprintf(room, size, "%.*f", decimals, value) : 0;
    if (memchr(room, '.', (size_t)n)) {
        while (n && room[n - 1] == '0')
            n--;
        if (n && room[n - 1] == '.')
            n--;
    }
    return (Text){ room, n };
}

void out_long(Out *o, const char *name, long value)
{
    char room[40];
    if (!cell(o, name, (Text){ room, snprintf(room, sizeof room, "%ld", value) }, true))
        json_long(&o->json, name, value);
}

static void number(Out *o, const char *name, double value, int decimals)
{
    char room[400];
    if (!cell(o, name, number_text(value, decimals, room, sizeof room), true) && isfinite(value))
        json_double(&o->json, name, value, decimals);
}

void out_amount(Out *o, const char *name, double value)
{
    number(o, name, value, 3);
}

void out_degrees(Out *o, const char *name, double value)
{
    number(o, name, value, 5);
}

void out_day(Out *o, const char *name, Day day)
{
    Arena forgotten = *o->keep;
    if (o->format == FORMAT_CSV) {
        char room[16];
        Text t = day_write(day, &forgotten);
        int n = t.n < 16 ? t.n : 15;
        if (n)
            memcpy(room, t.at, (size_t)n);
        cell(o, name, (Text){ room, n }, true);
    } else
        json_day(&o->json, name, day);
}

void out_raw(Out *o, const char *name, Text json)
{
    if (o->format != FORMAT_CSV && json.n)
        json_raw(&o->json, name, json);
}
