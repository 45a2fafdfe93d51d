/* ask.h - one question: its arguments, what they mean, and how an answer is put. */
#ifndef SERVE_ASK_H
#define SERVE_ASK_H

#include "serve/out.h"
#include "serve/serve.h"

enum { STANDARD_LIMIT = 500, MAX_LIMIT = 20000 };

typedef struct Ask {
    const Desk    *desk;
    const Request *request;
    View           view;
    Format         format;
    Arena         *keep;
    Arena          scratch;
} Ask;

Text argument(const Ask *a, const char *key);

Response json_response(int status, const Json *j);
Response refuse(const Ask *a, int status, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* A list in the form that was asked for; with `more` it goes on after `offset` + `limit`. */
Response list_response(const Ask *a, Out *o, bool more, long offset, long limit);

/* Each says false, with *bad naming the argument and what it must be. */
bool day_of_argument(const Ask *a, const char *key, Day *ret, const char **bad);
bool count_of_argument(const Ask *a, const char *key, long least, long most, long standard, long *ret, const char **bad);
bool box_of_argument(const Ask *a, double box[4], const char **bad);
bool page_of_arguments(const Ask *a, long *limit, long *offset, const char **bad);

Text place_argument(const Ask *a);              /* as the store spells it */

/* All that filters events: from to box place type party grade status origins text. */
bool event_query_of(const Ask *a, EventQuery *ret, const char **bad);

/* The view that the question asks for: as-known-on, as-published-by, profile. */
bool view_of_arguments(Ask *a, const char **bad);

/* The endpoints, each in the file that its name says. */
Response answer_events(const Ask *a);               /* lists.c */
Response answer_event(const Ask *a, Text id);
Response answer_days(const Ask *a);
Response answer_claims(const Ask *a);
Response answer_claim(const Ask *a, Text id);
Response answer_why(const Ask *a, Text id);
Response answer_items(const Ask *a);
Response answer_item(const Ask *a, Text hash);
Response answer_search(const Ask *a);
Response answer_map(const Ask *a);                  /* map.c */
Response answer_map_control(const Ask *a);
Response answer_ledger(const Ask *a, Text name);    /* ledgers.c */
Response answer_speakers(const Ask *a);
Response answer_places(const Ask *a);
Response answer_surges(const Ask *a);
Response answer_changes(const Ask *a);
Response answer_queue(const Ask *a);                /* reviewing.c */
Response answer_verdicts(const Ask *a);
Response answer_review(const Ask *a);               /* POST */
Response answer_add(const Ask *a);                  /* POST */
Response answer_report(const Ask *a);               /* report_page.c */
Response answer_export(const Ask *a, Text form);    /* export_page.c */

/* Two views of the same events: what came, changed and went. */
typedef struct Revised { EventRow before, after; } Revised;
typedef struct EventChanges { EventRow *fresh; int nfresh; Revised *revised; int nrevised; EventRow *gone; int ngone; } EventChanges;
bool changes_between(const View *before, const View *after, const EventQuery *q, Arena *keep, Arena scratch, EventChanges *ret, Error *err);

void event_fields(Out *o, const EventRow *e);

#endif
