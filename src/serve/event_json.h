/* event_json.h - an event as RECORD.md writes it: one JSON object, no newline. */
#ifndef SERVE_EVENT_JSON_H
#define SERVE_EVENT_JSON_H

#include "store/store.h"

/* `known_by` as the caller asked for it: then "known_to" says so. */
Text event_json(const Event *e, const EventHistory *history, long known_by, Arena *keep);

/* "2018-06-27T11:05:00Z" */
Text moment_text(long unix_seconds, Arena *keep);

#endif
