#include "understand/linear.h"

#include "base/file.h"

/* The file, all numbers little-endian and every part padded to 8 bytes:
 *     "SITREPLM" u32 format, u32 nclasses, u32 nslots, u32 npairbytes, u32 nversion, u32 nnames
 *     version, class names (zero-ended each), slots, pairs */
enum { FORMAT = 1, HEAD = 32 };

static int padded(uint32_t n)
{
    return (int)((n + 7) & ~7u);
}

bool linear_load(const char *path, Arena *forever, Linear *ret, Error *err)
{
    Text file;
    if (!file_map(path, &file, err))
        return fail_while(err, "loading a model");
    uint32_t head[6];
    if (file.n < HEAD || memcmp(file.at, "SITREPLM", 8) != 0)
        return fail(err, "%s is not a model of sitrep", path);
    memcpy(head, file.at + 8, sizeof head);
    uint32_t nclasses = head[1], nslots = head[2], npairs = head[3], nversion = head[4], nnames = head[5];
    if (head[0] != FORMAT)
        return fail(err, "%s is a model of format %u, this program reads format %d: run `make models`", path, head[0], FORMAT);
    int64_t whole = HEAD + (int64_t)padded(nversion) + padded(nnames) + (int64_t)nslots * 8 + npairs;
    if (nclasses == 0 || nclasses > 255 || nslots == 0 || (nslots & (nslots - 1)) || whole > file.n)
        return fail(err, "%s is cut short or damaged", path);

    Linear m = { .nclasses = (int)nclasses, .mask = nslots - 1 };
    const char *at = file.at + HEAD;
    m.version = (Text){ at, (int)nversion };
    at += padded(nversion);
    m.classes = NEW_ARRAY(forever, Text, nclasses);
    const char *name = at;
    for (uint32_t i = 0; i < nclasses; i++) {
        size_t n = strnlen(name, (size_t)(at + nnames - name));
        m.classes[i] = (Text){ name, (int)n };
        name += n + 1;
        if (name > at + nnames)
            return fail(err, "%s is cut short or damaged", path);
    }
    at += padded(nnames);
    m.slots = (const LinearSlot *)(const void *)at;
    m.pairs = (const uint8_t *)at + (size_t)nslots * 8;
    for (uint32_t i = 0; i < nslots; i++)
        if (m.slots[i].key && (m.slots[i].row >= npairs || m.slots[i].row + 1u + 3u * m.pairs[m.slots[i].row] > npairs))
            return fail(err, "%s is damaged", path);
    *ret = m;
    return true;
}

/* Memory is slower than sums: everything is asked for before it is needed. */
void linear_score(const Linear *m, const uint64_t *features, int n, int *scores)
{
    enum { AT_ONCE = 64 };
    const uint8_t *rows[AT_ONCE];
    for (int from = 0; from < n; from += AT_ONCE) {
        int to = n - from < AT_ONCE ? n : from + AT_ONCE, nrows = 0;
        for (int i = from; i < to; i++)
            __builtin_prefetch(&m->slots[(uint32_t)features[i] & m->mask]);
        for (int i = from; i < to; i++) {
            uint32_t key = (uint32_t)(features[i] >> 32) | 1;
            uint32_t at = (uint32_t)features[i] & m->mask;
            while (m->slots[at].key && m->slots[at].key != key)
                at = (at + 1) & m->mask;
            if (m->slots[at].key) {
                rows[nrows] = m->pairs + m->slots[at].row;
                __builtin_prefetch(rows[nrows++]);
            }
        }
        for (int i = 0; i < nrows; i++) {
            const uint8_t *row = rows[i];
            for (const uint8_t *p = row + 1, *end = p + 3 * row[0]; p < end; p += 3)
                scores[p[0]] += (int16_t)(p[1] | p[2] << 8);
        }
    }
}

int linear_sure(const Linear *m, uint64_t feature)
{
    uint32_t key = (uint32_t)(feature >> 32) | 1;
    uint32_t at = (uint32_t)feature & m->mask;
    while (m->slots[at].key && m->slots[at].key != key)
        at = (at + 1) & m->mask;
    if (!m->slots[at].key)
        return -1;
    const uint8_t *row = m->pairs + m->slots[at].row;
    return row[0] == 1 && (row[2] | row[3] << 8) == INT16_MAX ? row[1] : -1;
}

int linear_best(const int *scores, int n)
{
    int best = 0;
    for (int i = 1; i < n; i++)
        if (scores[i] > scores[best])
            best = i;
    return best;
}

int linear_class(const Linear *m, const char *name)
{
    for (int i = 0; i < m->nclasses; i++)
        if (text_equals(m->classes[i], name))
            return i;
    return -1;
}
