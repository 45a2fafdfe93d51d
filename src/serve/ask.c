#include "serve/ask.h"
#include "serve/report.h"

#include <stdarg.h>
#include <stdio.h>

const char *role_name(Role r)
{
    static const char *const names[] = { "none", "reader", "coder", "reviewer", "custodian" };
    return names[r];
}

bool role_of(Text word, Role *ret)
{
    for (int r = ROLE_READER; r <= ROLE_CUSTODIAN; r++)
        if (text_equals(word, role_name((Role)r))) {
            *ret = (Role)r;
            return true;
        }
    return false;
}

Text argument(const Ask *a, const char *key)
{
    for (int i = 0; i < a->request->narguments; i++)
        if (text_equals(a->request->arguments[i].key, key))
            return text_trim(a->request->arguments[i].value);
    return NO_TEXT;
}

Response json_response(int status, const Json *j)
{
    return (Response){ .status = status, .type = "application/json; charset=utf-8", .body = json_done(j), .may_be_kept = status == 200 };
}

Response refuse(const Ask *a, int status, const char *format, ...)
{
    char what[1200];
    va_list more;
    va_start(more, format);
    vsnprintf(what, sizeof what, format, more);
    va_end(more);
    Json j = json_open(a->keep);
    json_begin(&j, NULL, '{');
    json_text(&j, "error", text_of(what));
    json_end(&j, '}');
    return json_response(status, &j);
}

/* The question once more, percent-encoded, from another offset. */
static Text next_of(const Ask *a, long offset)
{
    Text path = a->request->path;
    Text url = text_format(a->keep, "%.*s?", TEXT_FMT(path));
    char *out = NULL;
    int n = 0, capacity = 0;
    for (int i = 0; i < url.n; i++)
        *GROW(a->keep, out, n, capacity) = url.at[i];
    for (int i = 0; i < a->request->narguments; i++) {
        Text parts[] = { a->request->arguments[i].key, a->request->arguments[i].value };
        if (text_equals(parts[0], "offset"))
            continue;
        for (int p = 0; p < 2; p++) {
            for (int k = 0; k < parts[p].n; k++) {
                unsigned char c = (unsigned char)parts[p].at[k];
                bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || memchr("-_.~,", c, 5);
                char hex[4];
                int len = plain ? 1 : 3;
                if (plain)
                    hex[0] = (char)c;
                else
                    snprintf(hex, sizeof hex, "%%%02X", c);
                for (int h = 0; h < len; h++)
                    *GROW(a->keep, out, n, capacity) = hex[h];
            }
            *GROW(a->keep, out, n, capacity) = p ? '&' : '=';
        }
    }
    return text_format(a->keep, "%.*soffset=%ld", n, out, offset);
}

Response list_response(const Ask *a, Out *o, bool more, long offset, long limit)
{
    Text next = more ? next_of(a, offset + limit) : NO_TEXT;
    Response r = { .status = 200, .type = format_type(a->format), .body = out_close(o, next), .may_be_kept = true, .next = next };
    if (a->format == FORMAT_CSV || a->format == FORMAT_JSONL) {
        Text path = a->request->path;
        int slash = path.n;
        while (slash > 0 && path.at[slash - 1] != '/')
            slash--;
        r.file_name = text_format(a->keep, "%.*s.%s", path.n - slash, path.at + slash, a->format == FORMAT_CSV ? "csv" : "jsonl");
    }
    return r;
}

bool day_of_argument(const Ask *a, const char *key, Day *ret, const char **bad)
{
    Text t = argument(a, key);
    *ret = NO_DAY;
    if (!t.n || (t.n == 10 && day_read(t, ret)))
        return true;
    *bad = text_zero_ended(text_format(a->keep, "%s is not a day; write it like 2018-06-26", key), a->keep);
    return false;
}

bool count_of_argument(const Ask *a, const char *key, long least, long most, long standard, long *ret, const char **bad)
{
    Text t = argument(a, key);
    *ret = standard;
    if (!t.n || (text_to_long(t, ret) && *ret >= least && *ret <= most))
        return true;
    *bad = text_zero_ended(text_format(a->keep, "%s is a whole number from %ld to %ld", key, least, most), a->keep);
    return false;
}

bool box_of_argument(const Ask *a, double box[4], const char **bad)
{
    Text rest = argument(a, "box"), part;
    int n = 0;
    while (n < 4 && text_next(&rest, ',', &part) && text_to_double(text_trim(part), &box[n]))
        n++;
    if (n == 4 && !rest.n && box[0] <= box[2] && box[1] <= box[3])
        return true;
    *bad = "box is west,south,east,north in degrees";
    return false;
}

bool page_of_arguments(const Ask *a, long *limit, long *offset, const char **bad)
{
    return count_of_argument(a, "limit", 1, MAX_LIMIT, STANDARD_LIMIT, limit, bad)
        && count_of_argument(a, "offset", 0, 1000000000, 0, offset, bad);
}

Text place_argument(const Ask *a)
{
    return place_as_kept(&a->view, argument(a, "place"), a->keep, a->scratch);
}

bool event_query_of(const Ask *a, EventQuery *ret, const char **bad)
{
    long limit, offset, origins;
    double box[4] = { 0 };
    EventQuery q = { .place = place_argument(a), .type = argument(a, "type"), .party = argument(a, "party"),
                     .grade = argument(a, "grade"), .status = argument(a, "status"), .words = argument(a, "text"),
                     .by_report = true, .by_day = true };
    if (!day_of_argument(a, "from", &q.from, bad) || !day_of_argument(a, "to", &q.to, bad) || !page_of_arguments(a, &limit, &offset, bad)
        || !count_of_argument(a, "origins", 0, 1000, 0, &origins, bad))
        return false;
    if (argument(a, "box").n) {
        if (!box_of_argument(a, box, bad))
            return false;
        q.has_box = true;
        q.west = box[0], q.south = box[1], q.east = box[2], q.north = box[3];
    }
    q.origins = (int)origins;
    q.limit = (int)limit;
    q.offset = (int)offset;
    *ret = q;
    return true;
}

bool view_of_arguments(Ask *a, const char **bad)
{
    Day known, published;
    Text profile = argument(a, "profile"), format = argument(a, "format");
    if (!day_of_argument(a, "as-known-on", &known, bad) || !day_of_argument(a, "as-published-by", &published, bad))
        return false;
    a->view.known_by = known == NO_DAY ? 0 : ((long)known + 1) * 86400 - 1;        /* the end of that day, UTC */
    a->view.published_by = published == NO_DAY ? 0 : published;
    if (profile.n) {
        Profile asked;
        if (!profile_of(profile, &asked)) {
            *bad = "profile is public, partner or internal";
            return false;
        }
        if (asked < a->view.profile)                    /* nobody asks for more than is theirs */
            a->view.profile = asked;
    }
    if (format.n && !format_of(format, &a->format)) {
        *bad = "format is json, geojson, csv or jsonl";
        return false;
    }
    for (Text rest = a->request->accept, one; !format.n && text_next(&rest, ',', &one); ) {
        int semicolon = text_find_char(one, ';');
        if (format_of(text_trim(semicolon < 0 ? one : text_part(one, 0, semicolon)), &a->format))
            break;
    }
    return true;
}
