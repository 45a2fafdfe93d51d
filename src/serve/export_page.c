/* An export as an answer of the server. */
#include "serve/ask.h"
#include "serve/export.h"

typedef struct Bytes { char *at; int n, capacity; Arena room; } Bytes;

static bool gather(void *context, Text bytes, Error *err)
{
    Bytes *b = context;
    enum { MOST = 1 << 30 };
    if (bytes.n > MOST - b->n)
        return fail(err, "the export is larger than 1 GiB: choose fewer days, or use `sitrep export`");
    if (b->n + bytes.n > b->capacity) {
        int capacity = b->capacity ? b->capacity : 1 << 16;
        while (capacity < b->n + bytes.n)
            capacity *= 2;
        char *more = arena_take(&b->room, 1, (size_t)capacity);
        if (b->n)
            memcpy(more, b->at, (size_t)b->n);
        b->at = more;
        b->capacity = capacity;
    }
    if (bytes.n)
        memcpy(b->at + b->n, bytes.at, (size_t)bytes.n);
    b->n += bytes.n;
    return true;
}

Response answer_export(const Ask *a, Text word)
{
    static const char *const types[EXPORT_FORMS] = { [EXPORT_ACLED] = "text/csv; charset=utf-8", [EXPORT_UCDP] = "text/csv; charset=utf-8",
        [EXPORT_HXL] = "text/csv; charset=utf-8", [EXPORT_GEOJSON] = "application/geo+json", [EXPORT_PLOVER] = "application/x-ndjson",
        [EXPORT_JSONL] = "application/x-ndjson" };
    static const char *const endings[EXPORT_FORMS] = { [EXPORT_ACLED] = "csv", [EXPORT_UCDP] = "csv", [EXPORT_HXL] = "csv",
        [EXPORT_GEOJSON] = "geojson", [EXPORT_PLOVER] = "jsonl", [EXPORT_JSONL] = "jsonl" };
    ExportForm form;
    EventQuery q;
    Error err;
    const char *bad = NULL;
    long left_out;
    if (!export_form_of(word, &form))
        return refuse(a, 404, "no such form; there are acled, ucdp, hxl, geojson, plover and jsonl");
    if (!event_query_of(a, &q, &bad))
        return refuse(a, 400, "%s", bad);
    q.limit = q.offset = 0;
    Bytes out = { .room = *a->keep };                   /* what is gathered lies in the first half */
    Arena second = *a->keep;
    out.room.end = second.at = second.at + (second.end - second.at) / 2;
    bool ok = export_write(&a->view, form, &q, &second, a->scratch, gather, &out, &left_out, &err);
    a->keep->at = out.room.at;
    if (!ok)
        return refuse(a, 500, "%s", err.what);
    return (Response){ .status = 200, .type = types[form], .body = { out.at, out.n }, .may_be_kept = true,
                       .file_name = text_format(a->keep, "sitrep-%.*s.%s", TEXT_FMT(word), endings[form]) };
}
