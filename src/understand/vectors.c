#include "understand/vectors.h"

#include <string.h>

#include "base/file.h"

bool word_rows_are_sound(const WordRow *slots, uint32_t nslots, uint32_t nrows)
{
    uint32_t nfree = 0;
    for (uint32_t i = 0; i < nslots; i++) {
        nfree += !slots[i].key;
        if (slots[i].row >= nrows)
            return false;
    }
    return nfree > 0;
}

/* Networks, names, speakers and pronouns all ask for the table: it is mapped once. */
static _Thread_local struct { char path[4096]; WordVectors vectors; } mapped;

/* "SITREPWV", u32 format, slots, vectors, f32 scale; the slots; the vectors. */
bool word_vectors_load(const char *models_dir, Arena *forever, WordVectors *ret, Error *err)
{
    enum { FORMAT = 1, HEAD = 24 };
    char *path = text_zero_ended(text_format(forever, "%s/vectors.bin", models_dir), forever);
    Text file;
    uint32_t sizes[3];
    if (strcmp(path, mapped.path) == 0)
        return *ret = mapped.vectors, true;
    if (!file_map(path, &file, err))
        return fail_while(err, "loading the vectors of words");
    if (file.n < HEAD || memcmp(file.at, "SITREPWV", 8) != 0)
        return fail(err, "%s holds no vectors of words", path);
    memcpy(sizes, file.at + 8, sizeof sizes);
    uint32_t nslots = sizes[1], n = sizes[2];
    if (sizes[0] != FORMAT)
        return fail(err, "%s is of format %u, this program reads format %d: run `make models`", path, sizes[0], FORMAT);
    if (nslots == 0 || (nslots & (nslots - 1)) || n == 0 ||
        (uint64_t)file.n != HEAD + (uint64_t)nslots * sizeof(WordRow) + (uint64_t)n * WORD_VECTOR)
        return fail(err, "%s is cut short or damaged", path);
    *ret = (WordVectors){ .known = (const WordRow *)(const void *)(file.at + HEAD), .mask = nslots - 1, .n = n };
    memcpy(&ret->scale, file.at + 20, sizeof ret->scale);
    ret->rows = (const int8_t *)(ret->known + nslots);
    if (!word_rows_are_sound(ret->known, nslots, n))
        return fail(err, "%s is damaged: its words", path);
    if (strlen(path) < sizeof mapped.path) {
        strcpy(mapped.path, path);
        mapped.vectors = *ret;
    }
    return true;
}
