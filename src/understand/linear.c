#include "understand/linear.h"

#include "base/file.h"

/* The file, all numbers little-endian and every part padded to 8 bytes:
 *     "SITREPLM" u32 format, u32 nclasses, u32 nslots, u32 npairbytes, u32 nversion, u32 nnames
 *     version, class names (zero-ended each), slots, pairs */
enum { FORMAT = 1, HEAD = 32, KNOWN_BITS = 8 };

static int padded(uint32_t n)
{
    return (int)((n + 7) & ~7u);
}

/* KNOWN_BITS or more for each key: few enough to stay near the processor. */
static void fill_known(Linear *m, Arena *forever)
{
    uint32_t keys = 0, bits = 64;
    for (uint32_t i = 0; i <= m->mask; i++)
        keys += m->slots[i].key != 0;
    while (bits < KNOWN_BITS * keys)
        bits *= 2;
    uint64_t *known = NEW_ARRAY(forever, uint64_t, bits / 64);
    m->known_mask = bits - 1;
    for (uint32_t i = 0; i <= m->mask; i++)
        if (m->slots[i].key) {
            uint32_t bit = m->slots[i].key >> 1 & m->known_mask;
            known[bit >> 6] |= UINT64_C(1) << (bit & 63);
        }
    m->known = known;
}

static int weight_at(const uint8_t *pair)
{
    return (int16_t)(pair[1] | pair[2] << 8);
}

/* The weight of the only class in place of the way to it. */
static void narrow(Linear *m, Arena *forever)
{
    LinearSlot *slots = NEW_ARRAY(forever, LinearSlot, m->mask + 1);
    for (uint32_t i = 0; i <= m->mask; i++) {
        const uint8_t *row = m->pairs + m->slots[i].row;
        if (m->slots[i].key)
            slots[i] = (LinearSlot){ m->slots[i].key, row[0] ? (uint32_t)weight_at(row + 1) : 0 };
    }
    m->slots = slots;
    m->is_narrow = true;
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
    fill_known(&m, forever);
    if (m.nclasses == 1)
        narrow(&m, forever);
    *ret = m;
    return true;
}

enum { AT_ONCE = 64 };

/* Of the features those that the model may have, with their slots asked for: memory is
 * slower than sums, so everything is asked for before it is needed. */
static int sift(const Linear *m, const uint64_t *features, int n, uint64_t *ret)
{
    int kept = 0;
    for (int i = 0; i < n; i++) {
        ret[kept] = features[i];
        kept += linear_may_know(m, features[i]);
    }
    for (int i = 0; i < kept; i++)
        __builtin_prefetch(&m->slots[(uint32_t)ret[i] & m->mask]);
    return kept;
}

/* Key 0: the model does not have it. */
static LinearSlot slot_of(const Linear *m, uint64_t feature)
{
    uint32_t key = (uint32_t)(feature >> 32) | 1;
    uint32_t at = (uint32_t)feature & m->mask;
    while (m->slots[at].key && m->slots[at].key != key)
        at = (at + 1) & m->mask;
    return m->slots[at];
}

void linear_score(const Linear *m, const uint64_t *features, int n, int *scores)
{
    const uint8_t *rows[AT_ONCE];
    uint64_t some[AT_ONCE];
    for (int from = 0; from < n; from += AT_ONCE) {
        int nsome = sift(m, features + from, n - from < AT_ONCE ? n - from : AT_ONCE, some), nrows = 0;
        for (int i = 0; i < nsome && m->is_narrow; i++)
            scores[0] += (int32_t)slot_of(m, some[i]).row;
        for (int i = 0; i < nsome && !m->is_narrow; i++) {
            LinearSlot slot = slot_of(m, some[i]);
            if (slot.key) {
                rows[nrows] = m->pairs + slot.row;
                __builtin_prefetch(rows[nrows++]);
            }
        }
        for (int i = 0; i < nrows; i++)
            for (const uint8_t *p = rows[i] + 1, *end = p + 3 * rows[i][0]; p < end; p += 3)
                scores[p[0]] += weight_at(p);
    }
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
