/* out.h - one list, in the form that was asked for.
 *
 *     JSON     {"events":[{"id":..,"type":..}, ..],"next":".."}
 *     GeoJSON  {"type":"FeatureCollection","features":[{"geometry":..,"properties":{..}}, ..]}
 *     CSV      id,type,..  a line a row; quoted, and no cell that a spreadsheet would run
 *     JSONL    one object a line
 *
 * A row is written field by field, every field each time and in one order: CSV needs
 * the places of empty ones, JSON leaves them out. */
#ifndef SERVE_OUT_H
#define SERVE_OUT_H

#include "base/json.h"

typedef enum Format { FORMAT_JSON, FORMAT_GEOJSON, FORMAT_CSV, FORMAT_JSONL } Format;

bool format_of(Text word, Format *ret);             /* "geojson", or a type of Accept */
const char *format_type(Format f);                  /* "text/csv; charset=utf-8" */

typedef struct Out {
    Format format;
    Arena *keep;
    Json   json;
    bool   heading;             /* of CSV: the names are written, not the values */
    bool   first;
    const char *prefix;         /* before each name: "hxl" rows have none */
} Out;

Out  out_open(Format format, const char *name, Arena *keep);

/* A CSV begins with the names of its columns, as a row of nothing spells them:
 *     OUT_HEADINGS(&o, speaker_fields(&o, &(SpeakerRow){ .first = NO_DAY, .last = NO_DAY })); */
#define OUT_HEADINGS(o, ...)                        \
    do {                                            \
        (o)->heading = (o)->format == FORMAT_CSV;   \
        if ((o)->heading)                           \
            __VA_ARGS__;                            \
        (o)->heading = false;                       \
    } while (0)

void out_row(Out *o, double lat, double lon);       /* NAN: nowhere */
void out_row_end(Out *o);
Text out_close(Out *o, Text next);                  /* `next`: where the list goes on, or empty */

void out_text(Out *o, const char *name, Text value);
void out_long(Out *o, const char *name, long value);
void out_amount(Out *o, const char *name, double value);        /* NAN: nobody said */
void out_degrees(Out *o, const char *name, double value);
void out_day(Out *o, const char *name, Day day);
void out_raw(Out *o, const char *name, Text json);              /* JSON only: what has no cell */

/* One cell of CSV, as it must be quoted; a text that starts like a formula gets an apostrophe. */
void csv_cell(Json *j, Text value, bool is_number);

#endif
