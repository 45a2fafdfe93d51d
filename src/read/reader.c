#include "read/read.h"

#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "read/charset.h"
#include "read/html.h"
#include "read/parts.h"

enum { DEFAULT_MAX = 16 * 1024 * 1024, WIDE_MAX = 256 * 1024 * 1024, CHUNK = 1 << 16 };

typedef enum Format { FORMAT_TEXT, FORMAT_HTML, FORMAT_JSONL } Format;

struct Reader {
    gzFile      file;
    const char *path;           /* as the user wrote it; "standard input" for "-" */
    ReadOptions options;
    long        max, total, line;
    Format      format;
    char       *buffer;         /* what was read and not yet handed out */
    size_t      begin, end, capacity;
    bool        at_end, is_broken, in_memory;
    char        why_broken[300];
};

/* ---- bytes ---------------------------------------------------------------- */

static bool more(Reader *r)
{
    if (r->at_end || r->in_memory)
        return false;
    if (r->begin && r->begin == r->end)
        r->begin = r->end = 0;
    if (r->capacity - r->end < CHUNK) {
        if (r->begin > r->capacity / 2) {
            memmove(r->buffer, r->buffer + r->begin, r->end - r->begin);
            r->end -= r->begin;
            r->begin = 0;
        } else {
            char *bigger = realloc(r->buffer, r->capacity * 2 + CHUNK * 4);
            if (!bigger) {
                r->at_end = r->is_broken = true;
                snprintf(r->why_broken, sizeof r->why_broken, "no memory for a line that long");
                return false;
            }
            r->buffer = bigger;
            r->capacity = r->capacity * 2 + CHUNK * 4;
        }
    }
    int got = gzread(r->file, r->buffer + r->end, CHUNK);
    if (got > 0) {
        r->end += (size_t)got;
        return true;
    }
    r->at_end = true;
    int code;
    const char *why = gzerror(r->file, &code);
    if (got < 0 || code == Z_BUF_ERROR || code == Z_DATA_ERROR) {
        r->is_broken = true;
        if (code == Z_ERRNO)
            snprintf(r->why_broken, sizeof r->why_broken, "it cannot be read: %s", strerror(errno));
        else
            snprintf(r->why_broken, sizeof r->why_broken, code == Z_BUF_ERROR ? "the gzip file ends too early"
                                                                             : "the gzip file is damaged (%.200s)", why);
    }
    return false;
}

/* The next line without its newline.  Too long a one is skipped, and said so. */
static ReadResult next_line(Reader *r, Text *ret, Error *err)
{
    size_t looked = 0;
    for (;;) {
        char *from = r->buffer + r->begin;
        size_t have = r->end - r->begin;
        char *newline = have > looked ? memchr(from + looked, '\n', have - looked) : NULL;
        if (newline || (have && !more(r) && r->begin + have == r->end)) {
            from = r->buffer + r->begin;
            have = r->end - r->begin;
            if (!newline)
                newline = memchr(from + looked, '\n', have - looked);
            size_t n = newline ? (size_t)(newline - from) : have;
            r->begin += newline ? n + 1 : n;
            r->line++;
            *ret = (Text){ from, (int)n };
            return READ_ITEM;
        }
        if (!have && !more(r))
            return READ_END;
        looked = have;
        if (r->end - r->begin > (size_t)r->max) {
            /* Let go of the rest of this line. */
            r->line++;
            for (;;) {
                char *end = memchr(r->buffer + r->begin, '\n', r->end - r->begin);
                if (end) {
                    r->begin = (size_t)(end + 1 - r->buffer);
                    break;
                }
                r->begin = r->end;
                if (!more(r))
                    break;
            }
            fail(err, "%s:%ld: the line is longer than %ld bytes; it was skipped", r->path, r->line, r->max);
            return READ_BAD;
        }
    }
}

/* ---- one item ------------------------------------------------------------- */

static void finish(Item *item, const ReadOptions *o, const Part *known, int nknown, Arena *keep)
{
    item->text_id = sha256(item->text);
    parts_find(item, known, nknown, keep);
    if (item->published == NO_DAY && o->date != NO_DAY) {
        item->published = o->date;
        item->date_basis = DATE_FROM_CALLER;
    }
    if (!item->publisher.n && o->publisher)
        item->publisher = text_copy(text_of(o->publisher), keep);
}

static void add_note(Item *item, Text note, Arena *keep)
{
    if (note.n)
        item->note = item->note.n ? text_format(keep, "%.*s; %.*s", TEXT_FMT(item->note), TEXT_FMT(note)) : note;
}

/* ISO, RFC 822 ("Tue, 26 Jun 2018 07:00:00 GMT") or as headlines write it. */
static bool date_of(Text t, Day *ret)
{
    t = text_trim(t);
    if (day_read(t, ret))
        return true;
    if (t.n == 8 && text_starts(t, "20")) {             /* 20180626 */
        char spread[] = { t.at[0], t.at[1], t.at[2], t.at[3], '-', t.at[4], t.at[5], '-', t.at[6], t.at[7] };
        return day_read((Text){ spread, sizeof spread }, ret);
    }
    int comma = text_find_char(t, ',');
    if (comma == 3)
        t = text_trim(text_part(t, 4, t.n));
    return parts_date(t, ret) > 0;
}

static void set_date(Item *item, Text stated, DateBasis basis, Arena *keep)
{
    if (!stated.n)
        return;
    Day day;
    if (date_of(stated, &day)) {
        item->published = day;
        item->date_basis = basis;
    } else {
        add_note(item, text_format(keep, "its date \"%.*s\" was not understood and is left unknown",
                                   stated.n > 40 ? 40 : stated.n, stated.at), keep);
    }
}

static bool page_item(Text utf8, const ReadOptions *o, Arena *keep, Arena scratch, Item *item, Error *err)
{
    Page page;
    if (!html_read(utf8, keep, scratch, &page, err))
        return false;
    item->text = page.text;
    item->title = page.title;
    item->publisher = page.publisher;
    item->author = page.author;
    item->url = page.url;
    item->lang = page.lang;
    add_note(item, page.note, keep);
    set_date(item, page.published, DATE_FROM_PAGE, keep);
    finish(item, o, page.parts, page.nparts, keep);
    return true;
}

static Format looks_like(Text bytes)
{
    Text t = text_trim(text_part(bytes, 0, bytes.n < 4096 ? bytes.n : 4096));
    if (text_starts(t, "\xEF\xBB\xBF"))
        t = text_trim(text_part(t, 3, t.n));
    if (t.n > 1 && t.at[0] == '{' && text_find(t, TEXT("\"")) >= 0)
        return FORMAT_JSONL;
    if (t.n > 4 && t.at[0] == '<' && (t.at[1] == '!' || t.at[1] == '?' || ((t.at[1] | 32) >= 'a' && (t.at[1] | 32) <= 'z')))
        return FORMAT_HTML;
    return FORMAT_TEXT;
}

/* A whole file: plain text or a page. */
static bool whole_item(Text bytes, Text doc, Format format, const ReadOptions *o, Arena *keep, Arena scratch,
                       Item *ret, Error *err)
{
    Item item = { .id = sha256(bytes), .bytes = bytes, .doc = doc, .published = NO_DAY };
    Text note, utf8;
    Text declared = format == FORMAT_HTML ? html_charset(bytes) : NO_TEXT;
    if (!charset_to_utf8(bytes, declared, keep, &utf8, &item.charset, &note, err))
        return false;
    add_note(&item, note, keep);
    if (!text_trim(utf8).n)
        return fail(err, "it is empty");
    if (format == FORMAT_HTML) {
        if (!page_item(utf8, o, keep, scratch, &item, err))
            return false;
    } else {
        item.text = utf8;
        finish(&item, o, NULL, 0, keep);
    }
    *ret = item;
    return true;
}

static Text string_of(json_t *o, const char *key, Arena *keep)
{
    json_t *v = json_object_get(o, key);
    if (json_is_integer(v))
        return text_format(keep, "%lld", (long long)json_integer_value(v));
    if (!json_is_string(v))
        return NO_TEXT;
    char *copy = arena_take(keep, 1, json_string_length(v) + 1);
    memcpy(copy, json_string_value(v), json_string_length(v));
    for (size_t i = 0; i < json_string_length(v); i++)
        if (copy[i] == 0)
            copy[i] = ' ';
    return (Text){ copy, (int)json_string_length(v) };
}

static Text first_of(json_t *o, Arena *keep, const char *a, const char *b)
{
    Text t = text_trim(string_of(o, a, keep));
    return t.n ? t : text_trim(string_of(o, b, keep));
}

/* {"deletes": "post-17"}: what an earlier item said is taken back. */
static void taking_back(json_t *o, Item *item, Arena *keep)
{
    static const struct { const char *key, *as; } ways[] = {
        { "deletes", "deleted" }, { "cancels", "cancelled" }, { "corrects", "corrected" } };
    for (size_t i = 0; i < sizeof ways / sizeof *ways && !item->takes_back.n; i++) {
        item->takes_back = text_trim(string_of(o, ways[i].key, keep));
        item->takes_back_as = text_of(ways[i].as);
    }
}

static bool object_item(json_t *o, Text doc, const ReadOptions *options, Arena *keep, Item *item, Error *err)
{
    if (json_is_array(o))
        return fail(err, "it is a JSON list, and one object a line is wanted (`jq -c .[]` makes that of it)");
    if (!json_is_object(o))
        return fail(err, "it is not a JSON object");
    item->doc = text_trim(string_of(o, "id", keep));
    if (!item->doc.n)
        item->doc = doc;
    item->text = string_of(o, "text", keep);
    item->title = text_trim(string_of(o, "title", keep));
    item->publisher = first_of(o, keep, "publisher", "source");
    item->url = first_of(o, keep, "url", "link");
    item->lang = text_trim(string_of(o, "lang", keep));
    item->author = text_trim(string_of(o, "author", keep));
    item->handle = first_of(o, keep, "handle", "user");
    if (text_starts(item->handle, "@"))
        item->handle = text_part(item->handle, 1, item->handle.n);
    item->is_post = item->handle.n || text_equals(string_of(o, "type", keep), "post");
    set_date(item, first_of(o, keep, "date", "published"), DATE_STATED, keep);
    taking_back(o, item, keep);
    if (!text_trim(item->text).n) {
        /* A notice that a post is gone may have no words at all. */
        if (!item->title.n && item->takes_back.n)
            item->title = text_format(keep, "%.*s: %.*s", TEXT_FMT(item->takes_back_as), TEXT_FMT(item->takes_back));
        if (!item->title.n)
            return fail(err, "it has neither \"text\" nor \"title\"");
        item->text = item->title;
        item->title = NO_TEXT;
    }
    finish(item, options, NULL, 0, keep);
    return true;
}

static bool line_item(Text line, Text doc, const ReadOptions *options, Arena *keep, Item *ret, Error *err)
{
    Item item = { .id = sha256(line), .bytes = line, .published = NO_DAY, .charset = TEXT("UTF-8") };
    Text note, utf8;
    if (!charset_to_utf8(line, NO_TEXT, keep, &utf8, &item.charset, &note, err))
        return false;
    add_note(&item, note, keep);
    json_error_t bad;
    json_t *o = json_loadb(utf8.at, (size_t)utf8.n, JSON_ALLOW_NUL, &bad);
    if (!o)
        return fail(err, "it is not valid JSON (%s at character %d)", bad.text, bad.column);
    bool ok = object_item(o, doc, options, keep, &item, err);
    json_decref(o);
    if (ok)
        *ret = item;
    return ok;
}

bool read_bytes(Text bytes, Text doc, const ReadOptions *options, Arena *keep, Arena scratch, Item *ret, Error *err)
{
    Format f = !options->format ? looks_like(bytes)
             : strcmp(options->format, "html") == 0 ? FORMAT_HTML
             : strcmp(options->format, "jsonl") == 0 ? FORMAT_JSONL : FORMAT_TEXT;
    if (f == FORMAT_JSONL && !line_item(bytes, doc, options, keep, ret, err)) {
        if (options->format)
            return false;
        f = FORMAT_TEXT;
    }
    return f == FORMAT_JSONL || whole_item(bytes, doc, f, options, keep, scratch, ret, err);
}

/* ---- files ---------------------------------------------------------------- */

static bool ends_nocase(Text t, const char *suffix)
{
    Text s = text_of(suffix);
    return t.n >= s.n && text_is_nocase(text_part(t, t.n - s.n, t.n), s);
}

static Format format_of(const Reader *r)
{
    if (r->options.format)
        return strcmp(r->options.format, "html") == 0 ? FORMAT_HTML
             : strcmp(r->options.format, "jsonl") == 0 ? FORMAT_JSONL : FORMAT_TEXT;
    Text name = text_of(r->path);
    if (ends_nocase(name, ".gz"))
        name.n -= 3;
    if (ends_nocase(name, ".jsonl") || ends_nocase(name, ".ndjson") || ends_nocase(name, ".json"))
        return FORMAT_JSONL;
    if (ends_nocase(name, ".html") || ends_nocase(name, ".htm") || ends_nocase(name, ".xhtml"))
        return FORMAT_HTML;
    size_t have = r->end - r->begin;
    return looks_like((Text){ r->buffer + r->begin, (int)(have < CHUNK ? have : CHUNK) });
}

/* JSON Lines in UTF-16 are turned as a whole before they are cut into lines. */
static bool widen(Reader *r, Error *err)
{
    Text head = { r->buffer + r->begin, (int)(r->end - r->begin < CHUNK ? r->end - r->begin : CHUNK) };
    if (!charset_wide(head))
        return true;
    while (r->end - r->begin < WIDE_MAX && more(r))
        ;
    if (r->end - r->begin >= WIDE_MAX)
        return fail(err, "%s: UTF-16 files over %d MiB are not read; convert it to UTF-8 first", r->path, WIDE_MAX >> 20);
    size_t n = r->end - r->begin;
    Arena work = arena_open(n * 4 + CHUNK);
    Text utf8, name, note;
    bool ok = charset_to_utf8((Text){ r->buffer + r->begin, (int)n }, NO_TEXT, &work, &utf8, &name, &note, err);
    if (ok) {
        free(r->buffer);
        r->buffer = malloc((size_t)utf8.n + 1);
        memcpy(r->buffer, utf8.at, (size_t)utf8.n);
        r->begin = 0;
        r->end = r->capacity = (size_t)utf8.n;
        r->in_memory = true;
    }
    arena_close(&work);
    return ok;
}

bool read_open(const char *path, const ReadOptions *options, Reader **ret, Error *err)
{
    bool is_stdin = strcmp(path, "-") == 0;
    if (options->format && strcmp(options->format, "text") && strcmp(options->format, "html") && strcmp(options->format, "jsonl"))
        return fail(err, "no format \"%s\"; there are text, html and jsonl", options->format);
    struct stat st;
    if (!is_stdin && stat(path, &st) != 0)
        return fail(err, "cannot open %s: %s", path, strerror(errno));
    if (!is_stdin && S_ISDIR(st.st_mode))
        return fail(err, "cannot read %s: it is a folder; name the files in it", path);
    errno = 0;
    gzFile file = is_stdin ? gzdopen(dup(0), "rb") : gzopen(path, "rb");
    if (!file)
        return fail(err, "cannot open %s: %s", path, errno ? strerror(errno) : "no memory");
    gzbuffer(file, CHUNK * 2);
    Reader *r = calloc(1, sizeof *r);
    r->file = file;
    r->path = is_stdin ? "standard input" : path;
    r->options = *options;
    r->max = options->max_bytes > 0 ? options->max_bytes : DEFAULT_MAX;
    r->total = is_stdin ? 0 : (long)st.st_size;
    more(r);
    r->format = r->buffer && r->end ? format_of(r) : FORMAT_TEXT;
    if (r->format == FORMAT_JSONL && !widen(r, err)) {
        read_close(r);
        return false;
    }
    *ret = r;
    return true;
}

static ReadResult broken(Reader *r, Error *err)
{
    r->is_broken = false;
    fail(err, "%s: %s; what came before it was kept", r->path, r->why_broken);
    return READ_BROKEN;
}

/* A file that begins with "[" or a lone "{" is one JSON value over many lines, of which no line can be
 * read; unless what follows is a line as it should be. */
static bool is_one_value(const Reader *r, Text line)
{
    if (r->line != 1 || !(text_equals(line, "{") || (text_starts(line, "[") && !text_ends(line, "]"))))
        return false;
    Text rest = { r->buffer + r->begin, (int)(r->end - r->begin < CHUNK ? r->end - r->begin : CHUNK) }, next;
    if (!text_next(&rest, '\n', &next))
        return false;
    next = text_trim(next);
    return !(text_starts(next, "{") && text_ends(next, "}"));
}

static ReadResult next_record(Reader *r, Arena *keep, Item *ret, Error *err)
{
    for (;;) {
        Text line;
        ReadResult got = next_line(r, &line, err);
        if (got == READ_BAD)
            return got;
        if (got == READ_END)
            return r->is_broken ? broken(r, err) : READ_END;
        if (!text_trim(line).n)
            continue;
        /* The last line of a file that broke off is not whole. */
        if (r->is_broken && r->begin == r->end)
            return broken(r, err);
        if (is_one_value(r, text_trim(line))) {
            fail(err, "%s:1: it is one JSON value over several lines, and one object a line is wanted (`jq -c .[]` makes that "
                 "of a list, `jq -c .` of one object); the file was skipped", r->path);
            return READ_BROKEN;
        }
        Text doc = text_format(keep, "%s:%ld", r->path, r->line);
        line = text_copy(line, keep);
        if (line.n && line.at[line.n - 1] == '\r')
            line.n--;
        Error why;
        if (!line_item(line, doc, &r->options, keep, ret, &why)) {
            fail(err, "%s:%ld: %.700s; the line was skipped", r->path, r->line, why.what);
            return READ_BAD;
        }
        ret->path = r->path;
        ret->line = r->line;
        return READ_ITEM;
    }
}

static ReadResult next_whole(Reader *r, Arena *keep, Arena scratch, Item *ret, Error *err)
{
    if (r->line)
        return r->is_broken ? broken(r, err) : READ_END;
    r->line = 1;
    while (r->end - r->begin <= (size_t)r->max && more(r))
        ;
    size_t n = r->end - r->begin;
    if (n > (size_t)r->max) {
        fail(err, "%s: it is longer than %ld bytes, too long for one item; it was skipped", r->path, r->max);
        return READ_BAD;
    }
    const char *slash = strrchr(r->path, '/');
    Text bytes = text_copy((Text){ r->buffer + r->begin, (int)n }, keep);
    Error why;
    if (n == 0 && r->is_broken)
        return broken(r, err);
    if (!whole_item(bytes, text_of(slash ? slash + 1 : r->path), r->format, &r->options, keep, scratch, ret, &why)) {
        fail(err, "%s: %.700s; it was skipped", r->path, why.what);
        return READ_BAD;
    }
    if (r->is_broken) {
        add_note(ret, text_format(keep, "%s; the part before it was read", r->why_broken), keep);
        r->is_broken = false;
    }
    ret->path = r->path;
    return READ_ITEM;
}

ReadResult read_next(Reader *r, Arena *keep, Arena scratch, Item *ret, Error *err)
{
    return r->format == FORMAT_JSONL ? next_record(r, keep, ret, err) : next_whole(r, keep, scratch, ret, err);
}

long read_progress(const Reader *r, long *total)
{
    *total = r->total;
    return r->in_memory ? r->total : (long)gzoffset(r->file);
}

void read_close(Reader *r)
{
    gzclose(r->file);
    free(r->buffer);
    free(r);
}
