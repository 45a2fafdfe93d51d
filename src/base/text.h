/* text.h - a piece of somebody else's bytes.
 *
 * A Text borrows: it points into an item, a file or an arena and is never
 * freed.  It is UTF-8 unless its owner says otherwise and is not ended by a
 * zero byte; print it with "%.*s", TEXT_FMT(t). */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "arena.h"

typedef struct Text {
    const char *at;
    int         n;          /* bytes */
} Text;

#define TEXT(literal)  ((Text){ (literal), (int)sizeof(literal) - 1 })
#define TEXT_FMT(t)    (int)(t).n, (t).n ? (t).at : ""
#define NO_TEXT        ((Text){ NULL, 0 })

static inline Text text_of(const char *zero_ended)
{
    return (Text){ zero_ended, zero_ended ? (int)strlen(zero_ended) : 0 };
}

static inline bool text_is(Text a, Text b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.at, b.at, (size_t)a.n) == 0);
}

static inline bool text_equals(Text a, const char *zero_ended)
{
    return text_is(a, text_of(zero_ended));
}

/* The bytes from `from` up to but not including `to`. */
static inline Text text_part(Text t, int from, int to)
{
    return (Text){ t.at ? t.at + from : NULL, to - from };
}

/* For combining hashes and numbers. */
static inline uint64_t hash_mix(uint64_t a, uint64_t b)
{
    uint64_t h = (a ^ (b + 0x9E3779B97F4A7C15u + (a << 6) + (a >> 2))) * 0xBF58476D1CE4E5B9u;
    h ^= h >> 31;
    return h * 0x94D049BB133111EBu ^ h >> 29;
}

/* Eight bytes as one number, and fewer than eight, but not none. */
static inline uint64_t text_eight(const char *at)
{
    uint64_t eight;
    memcpy(&eight, at, sizeof eight);
    return eight;
}

static inline uint64_t text_few(const char *at, int n)
{
    uint32_t a, b;
    if (n >= 4) {           /* the first and the last four meet or overlap */
        memcpy(&a, at, 4);
        memcpy(&b, at + n - 4, 4);
        return a | (uint64_t)b << 8 * (n - 4);
    }
    return (uint64_t)(uint8_t)at[0] | (uint64_t)(uint8_t)at[n >> 1] << 8 * (n >> 1) | (uint64_t)(uint8_t)at[n - 1] << 8 * (n - 1);
}

/* Stable across runs and machines. */
#define TEXT_HASH_OF_NOTHING UINT64_C(0xCBF29CE484222325)
static inline uint64_t text_hash(Text t)
{
    uint64_t h = TEXT_HASH_OF_NOTHING ^ (uint64_t)t.n;
    int i = 0;
    for (; i + 8 <= t.n; i += 8)
        h = hash_mix(h, text_eight(t.at + i));
    return hash_mix(h, i < t.n ? text_few(t.at + i, t.n - i) : 0);
}

bool text_starts(Text t, const char *prefix);
bool text_ends(Text t, const char *suffix);
bool text_is_nocase(Text a, Text b);              /* ASCII letters only */
int  text_find(Text hay, Text needle);            /* offset or -1 */
int  text_find_char(Text hay, char c);            /* offset or -1 */
Text text_trim(Text t);                           /* without ASCII space at both ends */

/* Takes the part before `separator` off the front of *rest, or all of it.
 * False when nothing was left.  "a\tb" -> "a", then "b", then false. */
bool text_next(Text *rest, char separator, Text *part);

/* A decimal integer that fills the whole of `t`. */
bool text_to_long(Text t, long *number);
bool text_to_double(Text t, double *number);

Text text_copy(Text t, Arena *keep);              /* ended by a zero byte, too */
char *text_zero_ended(Text t, Arena *keep);
Text text_lower(Text t, Arena *keep);             /* ASCII, Latin, Greek, Cyrillic letters */
Text text_words(Text t, Arena *keep);             /* "Rebels' raid - at dawn" -> " rebels' raid at dawn " */
Text text_format(Arena *keep, const char *format, ...) __attribute__((format(printf, 2, 3)));
Text text_join(Text a, Text b, Arena *keep);

/* One code point at *at, which is moved behind it; bytes that are not UTF-8
 * come back one by one as U+FFFD.  Call only while *at < end. */
uint32_t utf8_next_long(const char **at, const char *end);
static inline uint32_t utf8_next(const char **at, const char *end)
{
    unsigned char c = (unsigned char)**at;
    if (c >= 0x80)
        return utf8_next_long(at, end);
    *at += 1;
    return c;
}

int      utf8_put(uint32_t code_point, char out[4]);     /* bytes written */
bool     utf8_valid(Text t);

/* Simple, one to one. */
uint32_t utf8_lower_long(uint32_t code_point);
static inline uint32_t utf8_lower(uint32_t c)
{
    return c >= 0x80 ? utf8_lower_long(c) : c >= 'A' && c <= 'Z' ? c + 32 : c;
}

bool utf8_is_letter_long(uint32_t code_point);
static inline bool utf8_is_letter(uint32_t c)
{
    return c >= 0x80 ? utf8_is_letter_long(c) : (c | 32) >= 'a' && (c | 32) <= 'z';
}

static inline bool utf8_is_upper(uint32_t c)
{
    return utf8_lower(c) != c;
}

#endif
