#include "base/json.h"

#include <math.h>
#include <stdio.h>

Json json_open(Arena *keep)
{
    return (Json){ .keep = keep };
}

static void put(Json *j, const char *bytes, int n)
{
    while (j->n + n > j->capacity)
        j->at = arena_grow(j->keep, j->at, j->capacity, &j->capacity, 1);
    memcpy(j->at + j->n, bytes, (size_t)n);
    j->n += n;
}

static void quoted(Json *j, Text t)
{
    static const char hex[] = "0123456789abcdef";
    put(j, "\"", 1);
    const char *at = t.n ? t.at : "", *end = at + t.n;
    while (at < end) {
        const char *run = at;
        while (at < end && (unsigned char)*at >= 0x20 && *at != '"' && *at != '\\' && (unsigned char)*at < 0x80)
            at++;
        if (at > run)
            put(j, run, (int)(at - run));
        if (at == end)
            break;
        unsigned char c = (unsigned char)*at;
        if (c == '"' || c == '\\') {
            put(j, (char[]){ '\\', (char)c }, 2);
            at++;
        } else if (c == '\n' || c == '\t' || c == '\r') {
            put(j, c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\r", 2);
            at++;
        } else if (c < 0x20) {
            put(j, (char[]){ '\\', 'u', '0', '0', hex[c >> 4], hex[c & 15] }, 6);
            at++;
        } else {
            char out[4];
            int n = utf8_put(utf8_next(&at, end), out);
            put(j, out, n);
        }
    }
    put(j, "\"", 1);
}

static void before(Json *j, const char *key)
{
    if (j->comma)
        put(j, ",", 1);
    if (key) {
        quoted(j, text_of(key));
        put(j, ":", 1);
    }
    j->comma = true;
}

void json_begin(Json *j, const char *key, char bracket)
{
    before(j, key);
    put(j, &bracket, 1);
    j->comma = false;
}

void json_end(Json *j, char bracket)
{
    put(j, &bracket, 1);
    j->comma = true;
}

void json_text(Json *j, const char *key, Text value)
{
    before(j, key);
    quoted(j, value);
}

void json_text_if(Json *j, const char *key, Text value)
{
    if (value.n)
        json_text(j, key, value);
}

void json_raw(Json *j, const char *key, Text already_json)
{
    before(j, key);
    put(j, already_json.at, already_json.n);
}

void json_long(Json *j, const char *key, long value)
{
    char digits[32];
    json_raw(j, key, (Text){ digits, snprintf(digits, sizeof digits, "%ld", value) });
}

void json_double(Json *j, const char *key, double value, int decimals)
{
    if (!isfinite(value)) {
        json_nothing(j, key);
        return;
    }
    char digits[400];
    int n = snprintf(digits, sizeof digits, "%.*f", decimals, value);
    if (memchr(digits, '.', (size_t)n)) {
        while (digits[n - 1] == '0')
            n--;
        if (digits[n - 1] == '.')
            n--;
    }
    json_raw(j, key, (Text){ digits, n });
}

void json_bool(Json *j, const char *key, bool value)
{
    json_raw(j, key, value ? TEXT("true") : TEXT("false"));
}

void json_nothing(Json *j, const char *key)
{
    json_raw(j, key, TEXT("null"));
}

void json_day(Json *j, const char *key, Day day)
{
    if (day == NO_DAY) {
        json_nothing(j, key);
        return;
    }
    int y, m, d;
    char iso[40];
    day_split(day, &y, &m, &d);
    json_text(j, key, (Text){ iso, snprintf(iso, sizeof iso, "%04d-%02d-%02d", y, m, d) });
}

void json_span(Json *j, const char *key, int begin, int end)
{
    char both[40];
    json_raw(j, key, (Text){ both, snprintf(both, sizeof both, "[%d,%d]", begin, end) });
}

void json_newline(Json *j)
{
    put(j, "\n", 1);
    j->comma = false;
}

Text json_done(const Json *j)
{
    return (Text){ j->at, j->n };
}
