/* The file of a network. */
#include "understand/net.h"

#include <math.h>

#include "base/file.h"
#include "understand/lemma.h"

#define ROWS_OF(name, rows, columns) [NET_##name] = (rows),
#define COLUMNS_OF(name, rows, columns) [NET_##name] = (columns),
void net_measure(Net *net, NetSize z)
{
    const int rows[NET_PARTS_COUNT] = { NET_PARTS(ROWS_OF) }, columns[NET_PARTS_COUNT] = { NET_PARTS(COLUMNS_OF) };
    net->size = z;
    memcpy(net->rows, rows, sizeof rows);
    memcpy(net->columns, columns, sizeof columns);
}

NetMatrix net_matrix(const float *part, int rows, int columns, Arena *forever)
{
    int8_t *whole = NEW_ARRAY(forever, int8_t, rows * columns);
    float *scale = NEW_ARRAY(forever, float, columns);
    int32_t *zero = NEW_ARRAY(forever, int32_t, columns);
    for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++)
            scale[c] = scale[c] < fabsf(part[r * columns + c]) ? fabsf(part[r * columns + c]) : scale[c];
    for (int c = 0; c < columns; c++)
        scale[c] = scale[c] > 0 ? scale[c] / NET_MOST : 1;
    for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++) {
            double exact = part[r * columns + c] / scale[c];
            int8_t weight = (int8_t)(exact + (exact < 0 ? -0.5 : 0.5));     /* as lroundf does, which is no single instruction */
            whole[(c & ~15) * rows + (r & ~3) * 16 + (c & 15) * 4 + (r & 3)] = weight;
            zero[c] -= NET_ZERO * weight;
        }
    return (NetMatrix){ whole, zero, scale, rows, columns };
}

static bool is_sane(NetSize z)
{
    enum { MOST = 1024 };
    return (z.layers == 2 || z.layers == NET_LAYERS) && z.way > 0 && z.way <= MOST && z.arc > 0 && z.arc <= MOST && z.relation > 0
           && z.relation <= MOST && !(z.way % 16) && !(z.arc % 32) && !(z.relation % 16);
}

void net_read_part(const Net *net, int part, float *to)
{
    for (int r = 0; r < net->rows[part]; r++) {
        const char *at = net_stored_row(net, part, r);
        float scale;
        memcpy(&scale, at, sizeof scale);
        at += sizeof scale;
        for (int c = 0; c < net->columns[part]; c++) {
            int16_t whole = (int8_t)at[c];
            if (!net_is_table(part))
                memcpy(&whole, at + 2 * c, sizeof whole);
            *to++ = scale * whole;
        }
    }
}

static float *real_part(const Net *net, int part, Arena *keep)
{
    float *real = NEW_ROUGH(keep, float, net->rows[part] * net->columns[part]);
    net_read_part(net, part, real);
    return real;
}

/* What each shape adds to the first layer. */
static float *shapes_of(const Net *net, Arena *forever, Arena scratch)
{
    int columns = net->columns[NET_W0];
    float *shapes = NEW_ARRAY(forever, float, NET_SHAPE * columns);
    const float *table = real_part(net, NET_EMB_SHAPE, &scratch), *w = real_part(net, NET_W0, &scratch);
    net_multiply(NET_SHAPE, columns, NET_SHAPE_DIMS, table, NET_SHAPE_DIMS, w + (size_t)NET_FORM * (size_t)columns, columns, shapes, columns, false);
    return shapes;
}

static bool is_matrix(const Net *net, int part)
{
    return !net_is_table(part) && net->columns[part] % 16 == 0 && net->rows[part] > 4;
}

/* Tables stay where they are, matrices are packed, all else is read. */
static void take_parts(Net *net, const char *at, Arena *forever)
{
    Arena room = arena_open((size_t)64 << 20);
    for (int p = 0; p < NET_PARTS_COUNT; p++) {
        net->stored[p] = at;
        at = net_stored_row(net, p, net->rows[p]);
    }
    for (int p = 0; p < NET_PARTS_COUNT; p++) {
        Arena once = room;
        if (is_matrix(net, p))
            net->matrix[p] = net_matrix(real_part(net, p, &once), p == NET_W0 ? NET_FORM : net->rows[p], net->columns[p], forever);
        else if (!net_is_table(p))
            net->part[p] = real_part(net, p, forever);
    }
    net->shapes = shapes_of(net, forever, room);
    arena_close(&room);
}

static NetKept kept_of(const Net *net, Arena *forever)
{
    size_t columns = (size_t)net->columns[NET_W0];
    return (NetKept){ NEW_ARRAY(forever, _Atomic(uint8_t), NET_KEPT), NEW_ROUGH(forever, int16_t, NET_KEPT * columns),
                      NEW_ROUGH(forever, float, NET_KEPT) };
}

/* "SITREPNT", u32 format, tags, parts, its NetSize; the tags' names; known words; then
 * each part, row by row: a scale and the numbers, in bytes for tables and 16 bits for the
 * rest. */
bool net_load(const char *models_dir, const char *name, Arena *forever, const Net **ret, Error *err)
{
    enum { FORMAT = 5, HEAD = 36 };
    char *path = text_zero_ended(text_format(forever, "%s/%s", models_dir, name), forever);
    Text file;
    uint32_t sizes[7];
    if (!file_map(path, &file, err))
        return fail_while(err, "loading a network");
    if (file.n < HEAD || memcmp(file.at, "SITREPNT", 8) != 0)
        return fail(err, "%s is not a network of sitrep", path);
    memcpy(sizes, file.at + 8, sizeof sizes);
    uint32_t ntags = sizes[1];
    if (sizes[0] != FORMAT || sizes[2] != NET_PARTS_COUNT)
        return fail(err, "%s is a network of another version: run `make models`", path);
    NetSize size = { (int)sizes[3], (int)sizes[4], (int)sizes[5], (int)sizes[6] };
    if (!is_sane(size))
        return fail(err, "%s is damaged: its size", path);
    Net *net = NEW(forever, Net);
    net_measure(net, size);
    uint64_t whole = HEAD + (uint64_t)NET_TAGS * NET_TAG_NAME + (uint64_t)NET_KNOWN * sizeof(WordRow);
    for (int p = 0; p < NET_PARTS_COUNT; p++)
        whole += (uint64_t)net->rows[p] * (4 + (uint64_t)net->columns[p] * (net_is_table(p) ? 1 : 2));
    if (ntags == 0 || ntags > NET_TAGS || (uint64_t)file.n != whole)
        return fail(err, "%s is cut short or damaged", path);
    net->ntags = (int)ntags;
    const char *at = file.at + HEAD;
    for (int t = 0; t < net->ntags; t++) {
        Text rest = { at + t * NET_TAG_NAME, (int)strnlen(at + t * NET_TAG_NAME, NET_TAG_NAME) }, upos = NO_TEXT, xpos = NO_TEXT;
        text_next(&rest, '|', &upos);
        text_next(&rest, '|', &xpos);
        int a = upos_of(text_zero_ended(upos, forever)), b = xpos_of(text_zero_ended(xpos, forever));
        if (a < 0 || b < 0)
            return fail(err, "%s is damaged: tag %d", path, t);
        net->upos[t] = (uint8_t)a;
        net->xpos[t] = (uint8_t)b;
    }
    at += NET_TAGS * NET_TAG_NAME;
    net->known = (const WordRow *)(const void *)at;
    at += NET_KNOWN * sizeof(WordRow);
    if (!word_rows_are_sound(net->known, NET_KNOWN, NET_WORDS))
        return fail(err, "%s is damaged: its words", path);
    take_parts(net, at, forever);
    net->kept = kept_of(net, forever);
    if (!word_vectors_load(models_dir, forever, &net->vectors, err) || !lemmas_load(models_dir, forever, &net->lemmas, err))
        return false;
    *ret = net;
    return true;
}
