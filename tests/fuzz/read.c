/* Any bytes at the first door: as text, as a page, as a line of JSON. */
#include <stdint.h>
#include <stdlib.h>

#include "read/read.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    static const char *const formats[] = { NULL, "text", "html", "jsonl" };
    static Arena whole_keep, whole_scratch;
    if (!whole_keep.at) {
        whole_keep = arena_open((size_t)1 << 28);
        whole_scratch = arena_open((size_t)1 << 28);
    }
    for (int i = 0; i < 4; i++) {
        Arena keep = whole_keep;
        ReadOptions options = { .date = NO_DAY, .format = formats[i] };
        Item item;
        Error err;
        jmp_buf full;
        keep.on_full = &full;
        if (setjmp(full))
            continue;
        if (!read_bytes((Text){ (const char *)bytes, (int)n }, TEXT("fuzz"), &options, &keep, whole_scratch, &item, &err))
            continue;
        /* Parts follow each other inside the text. */
        int at = 0;
        for (int p = 0; p < item.nparts; p++) {
            if (item.parts[p].begin < at || item.parts[p].end <= item.parts[p].begin || item.parts[p].end > item.text.n)
                abort();
            at = item.parts[p].end;
        }
    }
    return 0;
}
