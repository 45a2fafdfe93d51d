#include "read/charset.h"

#include <uchardet.h>
#include <unicode/ucnv.h>

enum { LOOK = 64 * 1024 };      /* a guess needs no more than this many bytes */

const char *charset_wide(Text b)
{
    const unsigned char *s = (const unsigned char *)b.at;
    if (b.n >= 4 && s[0] == 0xFF && s[1] == 0xFE && !s[2] && !s[3])
        return "UTF-32LE";
    if (b.n >= 4 && !s[0] && !s[1] && s[2] == 0xFE && s[3] == 0xFF)
        return "UTF-32BE";
    if (b.n >= 2 && s[0] == 0xFF && s[1] == 0xFE)
        return "UTF-16LE";
    if (b.n >= 2 && s[0] == 0xFE && s[1] == 0xFF)
        return "UTF-16BE";
    int n = b.n < 4096 ? b.n & ~1 : 4096, zeros[2] = { 0, 0 };
    for (int i = 0; i < n; i++)
        zeros[i & 1] += s[i] == 0;
    if (n >= 8 && zeros[1] > n / 5 && zeros[0] < n / 50)
        return "UTF-16LE";
    if (n >= 8 && zeros[0] > n / 5 && zeros[1] < n / 50)
        return "UTF-16BE";
    return NULL;
}

static bool converted(Text bytes, const char *from, Arena *keep, Text *ret)
{
    UErrorCode code = U_ZERO_ERROR;
    int room = bytes.n * 3 + 16;
    char *out = arena_take(keep, 1, (size_t)room);
    int n = ucnv_convert("UTF-8", from, out, room, bytes.at, bytes.n, &code);
    if (U_FAILURE(code))
        return false;
    *ret = (Text){ out, n };
    return true;
}

static const char *guessed(Text bytes, Arena *keep)
{
    uchardet_t u = uchardet_new();
    uchardet_handle_data(u, bytes.at, (size_t)(bytes.n < LOOK ? bytes.n : LOOK));
    uchardet_data_end(u);
    const char *name = uchardet_get_charset(u);
    const char *found = name && *name ? text_zero_ended(text_of(name), keep) : NULL;
    uchardet_delete(u);
    return found;
}

static Text without_zeros(Text t, Arena *keep, Text *note)
{
    int n = 0;
    for (int i = 0; i < t.n; i++)
        n += t.at[i] == 0;
    if (n == 0)
        return t;
    char *out = text_zero_ended(t, keep);
    for (int i = 0; i < t.n; i++)
        if (out[i] == 0)
            out[i] = ' ';
    *note = text_format(keep, "%d NUL byte%s read as spaces", n, n == 1 ? "" : "s");
    return (Text){ out, t.n };
}

/* What is no text at all, in words that say what would be; NULL for what may be text. */
static const char *not_text(Text b)
{
    static const struct { const char *begins, *what; } kinds[] = {
        { "%PDF-", "it is a PDF file, not text; turn it into text first (pdftotext)" },
        { "PK\3\4", "it is a ZIP or an Office file, not text; save what is in it as text" },
        { "\xD0\xCF\x11\xE0", "it is an old Office file, not text; save it as text" },
        { "{\\rtf", "it is an RTF file, not text; save it as text" },
        { "\x89PNG", "it is a picture, not text" }, { "\xFF\xD8\xFF", "it is a picture, not text" }, { "GIF8", "it is a picture, not text" },
        { "SQLite format 3", "it is a database, not text" },
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (text_starts(b, kinds[i].begins))
            return kinds[i].what;
    int controls = 0, n = b.n < LOOK ? b.n : LOOK;
    for (int i = 0; i < n; i++) {
        unsigned char c = (unsigned char)b.at[i];
        controls += (c < ' ' && (c < '\t' || c > '\r') && c != 0x1B) || c == 0x7F;
    }
    return b.n > 64 && controls > n / 20 ? "it looks like a binary file, not text" : NULL;
}

bool charset_to_utf8(Text bytes, Text declared, Arena *keep, Text *ret, Text *name, Text *note, Error *err)
{
    const char *wide = charset_wide(bytes);
    Text utf8 = NO_TEXT;
    *note = NO_TEXT;
    if (wide) {
        unsigned char first = (unsigned char)bytes.at[0];
        int mark = text_starts(text_of(wide), "UTF-32") ? 4 : first >= 0xFE ? 2 : 0;
        if (!converted(text_part(bytes, mark, bytes.n), wide, keep, &utf8))
            return fail(err, "the bytes are not valid %s", wide);
        *name = text_of(wide);
    } else {
        if (text_starts(bytes, "\xEF\xBB\xBF"))
            bytes = text_part(bytes, 3, bytes.n);
        const char *what_else = not_text(bytes);
        if (what_else)
            return fail(err, "%s", what_else);
        if (utf8_valid(bytes)) {
            utf8 = bytes;
            *name = TEXT("UTF-8");
        } else {
            const char *from = declared.n && !text_is_nocase(declared, TEXT("utf-8"))
                             ? text_zero_ended(declared, keep) : guessed(bytes, keep);
            if (!from || !converted(bytes, from, keep, &utf8)) {
                from = "windows-1252";
                if (!converted(bytes, from, keep, &utf8))
                    return fail(err, "no charset fits its bytes");
            }
            *name = text_of(from);
            if (text_is_nocase(*name, TEXT("utf-8")))
                *note = TEXT("bytes that are not valid UTF-8 were replaced");
        }
    }
    *ret = without_zeros(utf8, keep, note);
    return true;
}
