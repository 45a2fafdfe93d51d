#include "base/text.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

bool text_starts(Text t, const char *prefix)
{
    size_t n = strlen(prefix);
    return (size_t)t.n >= n && memcmp(t.n ? t.at : "", prefix, n) == 0;
}

bool text_ends(Text t, const char *suffix)
{
    size_t n = strlen(suffix);
    return (size_t)t.n >= n && (n == 0 || memcmp(t.at + t.n - n, suffix, n) == 0);
}

static char ascii_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

bool text_is_nocase(Text a, Text b)
{
    if (a.n != b.n || (a.n && ascii_lower(a.at[0]) != ascii_lower(b.at[0])))
        return false;
    for (int i = 1; i < a.n; i++)
        if (ascii_lower(a.at[i]) != ascii_lower(b.at[i]))
            return false;
    return true;
}

int text_find(Text hay, Text needle)
{
    if (needle.n == 0)
        return 0;
    if (hay.n < needle.n)
        return -1;
    const char *found = memmem(hay.at, (size_t)hay.n, needle.at, (size_t)needle.n);
    return found ? (int)(found - hay.at) : -1;
}

int text_find_char(Text hay, char c)
{
    const char *found = hay.n ? memchr(hay.at, c, (size_t)hay.n) : NULL;
    return found ? (int)(found - hay.at) : -1;
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

Text text_trim(Text t)
{
    while (t.n && is_space(t.at[0]))
        t.at++, t.n--;
    while (t.n && is_space(t.at[t.n - 1]))
        t.n--;
    return t;
}

bool text_next(Text *rest, char separator, Text *part)
{
    if (!rest->at)
        return false;
    int i = text_find_char(*rest, separator);
    if (i < 0) {
        *part = *rest;
        *rest = NO_TEXT;
        return true;
    }
    *part = text_part(*rest, 0, i);
    *rest = text_part(*rest, i + 1, rest->n);
    return true;
}

bool text_to_long(Text t, long *number)
{
    char digits[32];
    if (t.n == 0 || (size_t)t.n >= sizeof digits || is_space(t.at[0]))
        return false;
    memcpy(digits, t.at, (size_t)t.n);
    digits[t.n] = 0;
    char *end;
    errno = 0;
    long n = strtol(digits, &end, 10);
    if (*end || end == digits || errno)
        return false;
    *number = n;
    return true;
}

bool text_to_double(Text t, double *number)
{
    char digits[64];
    if (t.n == 0 || (size_t)t.n >= sizeof digits || is_space(t.at[0]))
        return false;
    memcpy(digits, t.at, (size_t)t.n);
    digits[t.n] = 0;
    char *end;
    double n = strtod(digits, &end);
    if (*end || end == digits)
        return false;
    *number = n;
    return true;
}

Text text_copy(Text t, Arena *keep)
{
    char *at = arena_take(keep, 1, (size_t)t.n + 1);
    if (t.n)
        memcpy(at, t.at, (size_t)t.n);
    return (Text){ at, t.n };
}

char *text_zero_ended(Text t, Arena *keep)
{
    return (char *)(uintptr_t)text_copy(t, keep).at;
}

Text text_join(Text a, Text b, Arena *keep)
{
    char *at = arena_take(keep, 1, (size_t)a.n + (size_t)b.n + 1);
    if (a.n)
        memcpy(at, a.at, (size_t)a.n);
    if (b.n)
        memcpy(at + a.n, b.at, (size_t)b.n);
    return (Text){ at, a.n + b.n };
}

Text text_format(Arena *keep, const char *format, ...)
{
    char few[200];                      /* most fit, and are written once */
    va_list more, again;
    va_start(more, format);
    va_copy(again, more);
    int n = vsnprintf(few, sizeof few, format, more);
    va_end(more);
    char *at = arena_take_rough(keep, 1, (size_t)n + 1);
    if (n < (int)sizeof few)
        memcpy(at, few, (size_t)n + 1);
    else
        vsnprintf(at, (size_t)n + 1, format, again);
    va_end(again);
    return (Text){ at, n };
}

/* ---- UTF-8 -------------------------------------------------------------- */

uint32_t utf8_next_long(const char **at, const char *end)
{
    const unsigned char *s = (const unsigned char *)*at;
    ptrdiff_t left = (const unsigned char *)end - s;
    uint32_t c = s[0];
    int more = (c >> 5) == 6 ? 1 : (c >> 4) == 14 ? 2 : (c >> 3) == 30 ? 3 : -1;
    if (more <= 0 || left <= more) {
        *at += 1;
        return 0xFFFD;
    }
    uint32_t code = c & (0x3Fu >> more);
    for (int i = 1; i <= more; i++) {
        if ((s[i] & 0xC0) != 0x80) {
            *at += 1;
            return 0xFFFD;
        }
        code = code << 6 | (s[i] & 0x3F);
    }
    static const uint32_t least[] = { 0, 0x80, 0x800, 0x10000 };
    if (code < least[more] || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) {
        *at += 1;
        return 0xFFFD;
    }
    *at += more + 1;
    return code;
}

int utf8_put(uint32_t c, char out[4])
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (char)(0xC0 | c >> 6);
        out[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        out[0] = (char)(0xE0 | c >> 12);
        out[1] = (char)(0x80 | (c >> 6 & 0x3F));
        out[2] = (char)(0x80 | (c & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | c >> 18);
    out[1] = (char)(0x80 | (c >> 12 & 0x3F));
    out[2] = (char)(0x80 | (c >> 6 & 0x3F));
    out[3] = (char)(0x80 | (c & 0x3F));
    return 4;
}

bool utf8_valid(Text t)
{
    const char *at = t.n ? t.at : "", *end = at + t.n;
    while (at < end) {
        const char *before = at;
        if (utf8_next(&at, end) == 0xFFFD && at - before == 1)
            return false;
    }
    return true;
}

uint32_t utf8_lower_long(uint32_t c)
{
    if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F))
        return c + 32;
    if (c >= 0x400 && c <= 0x40F)
        return c + 80;
    if (c == 0x130)
        return 'i';
    if (c == 0x178)
        return 0xFF;
    /* Latin Extended-A and Additional, Cyrillic Extended: pairs of upper and lower. */
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E))
        return c & 1 ? c + 1 : c;
    if ((c >= 0x100 && c <= 0x177) || (c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF) ||
        (c >= 0x4D0 && c <= 0x52F) || (c >= 0x1E00 && c <= 0x1EFF))
        return c & 1 ? c : c + 1;
    return c;
}

bool utf8_is_letter_long(uint32_t c)
{
    if (c < 0xC0)
        return c == 0xAA || c == 0xB5 || c == 0xBA;
    if (c == 0xD7 || c == 0xF7)
        return false;
    /* General punctuation, symbols, arrows, dingbats, CJK punctuation, private use, emoji. */
    if ((c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x3004) || (c >= 0x3008 && c <= 0x3020) ||
        (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFE00 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF20) ||
        (c >= 0x1F000 && c <= 0x1FAFF) || c >= 0xE0000)
        return false;
    if (c == 0x60C || c == 0x61B || c == 0x61F || (c >= 0x660 && c <= 0x66D) || c == 0x6D4 ||
        (c >= 0x6F0 && c <= 0x6F9) || (c >= 0x966 && c <= 0x96F) || c == 0x964 || c == 0x965)
        return false;
    return c != 0xFFFD;
}

Text text_lower(Text t, Arena *keep)
{
    char *out = arena_take(keep, 1, (size_t)t.n * 2 + 1);
    int n = 0;
    const char *at = t.n ? t.at : "", *end = at + t.n;
    while (at < end) {
        const char *before = at;
        if ((unsigned char)*at < 0x80) {
            out[n++] = ascii_lower(*at++);
            continue;
        }
        uint32_t c = utf8_next(&at, end);
        if (c == 0xFFFD && at - before == 1)
            out[n++] = *before;
        else
            n += utf8_put(utf8_lower(c), out + n);
    }
    return (Text){ out, n };
}

Text text_words(Text t, Arena *keep)
{
    Text low = text_lower(t, keep);
    char *out = NEW_ARRAY(keep, char, low.n + 3);
    int n = 0;
    out[n++] = ' ';
    for (int i = 0; i < low.n; i++) {
        unsigned char c = (unsigned char)low.at[i];
        bool is_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80 || c == '\'';
        if (c == 0xE2 && i + 2 < low.n && (unsigned char)low.at[i + 1] == 0x80) {       /* dashes, quotation marks */
            is_word = false;
            i += 2;
        }
        if (is_word)
            out[n++] = (char)c;
        else if (out[n - 1] != ' ')
            out[n++] = ' ';
    }
    if (out[n - 1] != ' ')
        out[n++] = ' ';
    return (Text){ out, n };
}
