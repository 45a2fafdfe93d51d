/* Any bytes through the whole of `code`: read, understand, code, place, JSON. */
#include <jansson.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "pipeline.h"
#include "serve/claim_json.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static void load(Knowledge *know, Arena *forever)
{
    *forever = arena_open((size_t)1 << 30);
    Error err;
    if (!knowledge_load(forever, know, &err)) {
        fprintf(stderr, "%s\n", err.what);
        exit(1);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    static Arena forever, whole_keep, whole_scratch;
    static Knowledge know;
    if (!whole_keep.at) {
        load(&know, &forever);
        whole_keep = arena_open((size_t)1 << 28);
        whole_scratch = arena_open((size_t)1 << 28);
    }
    /* The first byte chooses the day, the door and the engine; the accurate one is slow, and runs one time in eight. */
    Arena keep = whole_keep, scratch = whole_scratch;
    ReadOptions options = { .date = n && bytes[0] & 1 ? day_of(2018, 6, 26) : NO_DAY, .format = n && bytes[0] & 2 ? "text" : NULL };
    Item item;
    Error err;
    jmp_buf full;
    keep.on_full = scratch.on_full = &full;
    if (setjmp(full) || !read_bytes((Text){ (const char *)bytes, (int)n }, TEXT("fuzz"), &options, &keep, scratch, &item, &err))
        return 0;
    Effort effort = n && (bytes[0] & 28) == 0 ? EFFORT_ACCURATE : EFFORT_FAST;
    Coded coded = pipeline_code(&know, &item, effort, &keep, scratch);
    for (int i = 0; i < coded.sightings.n; i++) {
        const Claim *c = &coded.sightings.at[i].claim;
        if (c->begin < 0 || c->end <= c->begin || c->end > item.text.n || c->sentence >= coded.understood.nsentences)
            abort();
        Text json = claim_json(&item, &coded.sightings.at[i], &keep);
        json_t *o = json_loadb(json.at, (size_t)json.n, 0, &(json_error_t){ 0 });
        if (!o)
            abort();
        json_decref(o);
    }
    return 0;
}
