/* json.h - writing JSON; reading is jansson's. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>

#include "arena.h"
#include "date.h"
#include "text.h"

/* A growing piece of JSON text.  Commas are set by themselves:
 *     Json j = json_open(keep);
 *     json_begin(&j, '{'); json_text(&j, "event", class); json_end(&j, '}');
 * `key` is NULL inside an array and at the top.  Bytes that are not UTF-8 are
 * written as U+FFFD, so that what comes out is always valid JSON. */
typedef struct Json {
    Arena *keep;
    char  *at;
    int    n, capacity;
    bool   comma;
} Json;

Json json_open(Arena *keep);
void json_begin(Json *j, const char *key, char bracket);     /* '{' or '[' */
void json_end(Json *j, char bracket);                        /* '}' or ']' */
void json_text(Json *j, const char *key, Text value);
void json_text_if(Json *j, const char *key, Text value);     /* nothing when empty */
void json_long(Json *j, const char *key, long value);
void json_double(Json *j, const char *key, double value, int decimals);
void json_bool(Json *j, const char *key, bool value);
void json_nothing(Json *j, const char *key);
void json_day(Json *j, const char *key, Day day);            /* null for NO_DAY */
void json_span(Json *j, const char *key, int begin, int end);   /* [begin,end] */
void json_raw(Json *j, const char *key, Text already_json);
void json_newline(Json *j);                                  /* between JSON Lines */
Text json_done(const Json *j);

#endif
