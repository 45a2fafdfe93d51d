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

bool text_starts(Text t, const char *prefix);
bool text_ends(Text t, const char *suffix);
bool text_is_nocase(Text a, Text b);              /* ASCII letters only */
int  text_find(Text hay, Text needle);            /* offset or -1 */
int  text_find_char(Text hay, char c);            /* offset or -1 */
Text text_trim(Text t);                           /* without ASCII space at both ends */
uint64_t text_hash(Text t);                       /* stable across runs and machines */
uint64_t hash_mix(uint64_t a, uint64_t b);        /* for combining hashes and numbers */

/* Takes the part before `separator` off the front of *rest, or all of it.
 * False when nothing was left.  "a\tb" -> "a", then "b", then false. */
bool text_next(Text *rest, char separator, Text *part);

/* A decimal integer that fills the whole of `t`. */
bool text_to_long(Text t, long *number);
bool text_to_double(Text t, double *number);

Text text_copy(Text t, Arena *keep);              /* ended by a zero byte, too */
char *text_zero_ended(Text t, Arena *keep);
Text text_lower(Text t, Arena *keep);             /* ASCII, Latin, Greek, Cyrillic letters */
Text text_format(Arena *keep, const char *format, ...) __attribute__((format(printf, 2, 3)));
Text text_join(Text a, Text b, Arena *keep);

/* One code point at *at, which is moved behind it; bytes that are not UTF-8
 * come back one by one as U+FFFD.  Call only while *at < end. */
uint32_t utf8_next(const char **at, const char *end);
int      utf8_put(uint32_t code_point, char out[4]);     /* bytes written */
bool     utf8_valid(Text t);
uint32_t utf8_lower(uint32_t code_point);                /* simple, one to one */
bool     utf8_is_letter(uint32_t code_point);
bool     utf8_is_upper(uint32_t code_point);

#endif
