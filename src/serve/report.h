/* report.h - the page due at 17:00: one side of A4 for an area and a day.
 *
 *     Situation report: Daraa, Thursday 28 June 2018
 *     Bottom line .. Changed since the last report .. Main incidents .. Harm, per teller ..
 *
 * Every number names the claim or event it comes from.  What different tellers count
 * is never added up.  As HTML it prints black on white on one side and is read aloud in
 * order; as text it is the same words. */
#ifndef SERVE_REPORT_H
#define SERVE_REPORT_H

#include "serve/view.h"

typedef struct ReportQuery {
    Text area;                  /* as the user wrote it: a place, province or country */
    Day  date, previous;        /* previous NO_DAY: the day before */
    Text base;                  /* before each link: "http://127.0.0.1:8017/" */
    bool as_text;
} ReportQuery;

bool report_write(const View *v, const ReportQuery *q, Arena *keep, Arena scratch, Text *ret, Error *err);

/* A place that the user wrote as the store asks for it: the gazetteer's spelling, of a country its code. */
Text place_as_kept(const View *v, Text place, Arena *keep, Arena scratch);

#endif
