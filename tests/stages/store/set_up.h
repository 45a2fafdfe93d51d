/* set_up.h - what the tests of store/ begin with: a folder of their own, tellings to add, a store that opens. */
#ifndef STAGES_STORE_SET_UP_H
#define STAGES_STORE_SET_UP_H

#include "check.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "stages/match/telling.h"
#include "store/store.h"

static Arena scratch;
static char folder[] = "build/store-test-XXXXXX";
static char path[200];

static int fresh(void **state)
{
    static int n;
    (void)state;
    snprintf(path, sizeof path, "%s/%d.db", folder, ++n);
    return 0;
}

/* The item that told `t`, in words of its own. */
static Entry entry_of(Cast *c, Told *t, const char *words)
{
    Item *item = NEW(&c->keep, Item);
    item->text = text_copy(text_of(words), &c->keep);
    item->id = sha256(text_format(&c->keep, "%.*s|%s", TEXT_FMT(t->item), words));
    item->text_id = sha256(item->text);
    item->doc = t->item;
    item->published = t->item_day;
    item->publisher = t->publisher;
    item->path = "by hand";
    Sighting *seen = (Sighting *)t->seen;
    seen->claim.text = item->text;
    seen->claim.end = item->text.n;
    Text *json = NEW(&c->keep, Text);
    *json = text_format(&c->keep, "{\"claim\":\"%.*s\",\"text\":\"%s\",\"mode\":\"%.*s\"}", TEXT_FMT(t->claim_id), words,
                        TEXT_FMT(seen->claim.mode));
    return (Entry){ .item = item, .seen = { seen, 1 }, .json = json, .rules = TEXT("rules-1") };
}

static void add(Store *s, Cast *c, Told *t, const char *words)
{
    Error err;
    Entry e = entry_of(c, t, words);
    bool ok = store_add(s, &e, scratch, &err);
    if (!ok)
        print_error("%s\n", err.what);
    assert_true(ok);
}

static Store *opened(StoreMode mode)
{
    Store *s;
    Error err;
    bool ok = store_open(path, mode, &s, &err);
    if (!ok)
        print_error("%s\n", err.what);
    assert_true(ok);
    return s;
}

#endif
