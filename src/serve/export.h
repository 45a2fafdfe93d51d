/* export.h - the record in the forms that other data sets have.
 *
 *     acled   CSV with ACLED's columns, one event a row
 *     ucdp    CSV with the columns of UCDP's georeferenced events
 *     hxl     CSV with HXL tags in the second row
 *     geojson events as points;  plover  claims as PLOVER events;  jsonl  everything, a line each
 *
 * All through view.h.  What nobody stated is an empty cell, never a zero.  export_dictionary
 * says what each column holds. */
#ifndef SERVE_EXPORT_H
#define SERVE_EXPORT_H

#include "serve/view.h"

typedef enum ExportForm { EXPORT_ACLED, EXPORT_UCDP, EXPORT_HXL, EXPORT_GEOJSON, EXPORT_PLOVER, EXPORT_JSONL, EXPORT_FORMS } ExportForm;

bool export_form_of(Text word, ExportForm *ret);

typedef bool (*ExportSink)(void *context, Text bytes, Error *err);

/* *left_out: events that the other data set has no class for (ACLED), or that killed nobody (UCDP). */
bool export_write(const View *v, ExportForm form, const EventQuery *q, Arena *keep, Arena scratch, ExportSink sink, void *context,
                  long *left_out, Error *err);

/* "column,meaning" of a form, as CSV. */
Text export_dictionary(ExportForm form, Arena *keep);

#endif
