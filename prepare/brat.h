/* brat.h - reads PolNeAR: JSON Lines with "id", "text" and "brat", the standoff of
 * its sources, cues and contents.  Offsets there count code points, here bytes.
 * For the programs that train and measure; functions in a header, as each is one file. */
#ifndef PREPARE_BRAT_H
#define PREPARE_BRAT_H

#include <jansson.h>
#include <stdlib.h>

#include "base/file.h"
#include "understand/understand.h"

typedef struct BratSpan { int begin, end; } BratSpan;

enum { BRAT_STRETCHES = 16 };

typedef struct BratEvent {
    BratSpan source, cue, content[BRAT_STRETCHES];
    int  ncontent;
    bool has_source;
} BratEvent;

typedef struct Brat { BratEvent *at; int n; } Brat;
typedef struct BratDoc { Item item; Brat gold; } BratDoc;
typedef struct BratDocs { BratDoc *at; int n; } BratDocs;

typedef struct BratThing { int number; char kind; BratSpan spans[BRAT_STRETCHES]; int nspans; } BratThing;

static int brat_number(Text t)
{
    long n;
    return text_to_long(t, &n) ? (int)n : -1;
}

/* "12 40;52 60" in code points -> spans in bytes. */
static void brat_spans(Text spans, const int *byte_of, int ncodes, BratThing *ret)
{
    Text one;
    while (text_next(&spans, ';', &one) && ret->nspans < BRAT_STRETCHES) {
        Text begin;
        text_next(&one, ' ', &begin);
        int b = brat_number(begin), e = brat_number(one);
        if (b >= 0 && e >= b && e <= ncodes)
            ret->spans[ret->nspans++] = (BratSpan){ byte_of[b], byte_of[e] };
    }
}

static const BratThing *brat_thing(const BratThing *things, int n, Text id)
{
    int number = id.n > 1 ? brat_number(text_part(id, 1, id.n)) : -1;
    for (int i = 0; i < n; i++)
        if (things[i].number == number)
            return &things[i];
    return NULL;
}

static Brat brat_parse(Text text, Text brat, Arena *keep)
{
    int *byte_of = NEW_ARRAY(keep, int, text.n + 2), ncodes = 0;
    for (int i = 0; i <= text.n; i++)
        if (i == text.n || ((unsigned char)text.at[i] & 0xC0) != 0x80)
            byte_of[ncodes++] = i;
    ncodes--;
    BratThing *things = NULL;
    int nthings = 0, capacity = 0, most = 0;
    Brat ret = { NULL, 0 };
    Text line, rest = brat;
    while (text_next(&rest, '\n', &line)) {
        Text id, middle, kind;
        text_next(&line, '\t', &id);
        text_next(&line, '\t', &middle);
        if (id.n < 2 || id.at[0] != 'T')
            continue;
        text_next(&middle, ' ', &kind);
        BratThing thing = { .number = brat_number(text_part(id, 1, id.n)), .kind = kind.n ? kind.at[0] : ' ' };
        brat_spans(middle, byte_of, ncodes, &thing);
        *GROW(keep, things, nthings, capacity) = thing;
    }
    rest = brat;
    while (text_next(&rest, '\n', &line)) {
        Text id, role;
        text_next(&line, '\t', &id);
        if (id.n < 2 || id.at[0] != 'E')
            continue;
        BratEvent e = { .has_source = false };
        bool has_cue = false;
        while (text_next(&line, ' ', &role)) {
            Text name;
            text_next(&role, ':', &name);
            const BratThing *t = brat_thing(things, nthings, role);
            if (!t || !t->nspans)
                continue;
            if (text_starts(name, "Source"))
                e.source = (BratSpan){ t->spans[0].begin, t->spans[t->nspans - 1].end }, e.has_source = true;
            else if (text_starts(name, "Cue"))
                e.cue = t->spans[0], has_cue = true;
            else if (text_starts(name, "Content"))
                for (int i = 0; i < t->nspans && e.ncontent < BRAT_STRETCHES; i++)
                    e.content[e.ncontent++] = t->spans[i];
        }
        if (has_cue)
            *GROW(keep, ret.at, ret.n, most) = e;
    }
    return ret;
}

static bool brat_read(const char *path, Arena *keep, BratDocs *ret, Error *err)
{
    Text file, line;
    if (!file_read(path, keep, &file, err))
        return false;
    int capacity = 0;
    *ret = (BratDocs){ NULL, 0 };
    while (text_next(&file, '\n', &line)) {
        if (!text_trim(line).n)
            continue;
        json_error_t e;
        json_t *j = json_loadb(line.at, (size_t)line.n, 0, &e);
        if (!j)
            return fail(err, "%s: %s", path, e.text);
        Item item = { .lang = TEXT("en"), .published = NO_DAY };
        item.text = text_copy(text_of(json_string_value(json_object_get(j, "text"))), keep);
        item.doc = text_copy(text_of(json_string_value(json_object_get(j, "id"))), keep);
        item.parts = NEW(keep, Part);
        item.parts[0] = (Part){ PART_BODY, 0, item.text.n };
        item.nparts = 1;
        Text brat = text_copy(text_of(json_string_value(json_object_get(j, "brat"))), keep);
        BratDoc doc = { item, brat_parse(item.text, brat, keep) };
        *GROW(keep, ret->at, ret->n, capacity) = doc;
        json_decref(j);
    }
    return true;
}

#endif
