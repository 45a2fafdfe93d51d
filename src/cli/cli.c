#include "cli/cli.h"

#include <errno.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/log.h"
#include "store/store.h"

enum { KEEP_BYTES = 1 << 30, SCRATCH_BYTES = 1 << 30 };

bool cli_read_option(int option, const char *value, ReadOptions *read, Effort *effort)
{
    long n;
    switch (option) {
    case 1001:
        if (strlen(value) == 10 && day_read(text_of(value), &read->date))
            return true;
        say("--date %s is not a day; write it like 2018-06-26", value);
        return false;
    case 1002:
        read->publisher = value;
        return true;
    case 1003:
        if (strcmp(value, "text") && strcmp(value, "html") && strcmp(value, "jsonl"))
            return say("no format \"%s\"; there are text, html and jsonl", value), false;
        read->format = value;
        return true;
    case 1004:
        if (text_to_long(text_of(value), &n) && n > 0 && n <= 1 << 30) {
            read->max_bytes = n;
            return true;
        }
        say("--max-bytes %s is not a number between 1 and 1073741824", value);
        return false;
    case 1005:
        *effort = EFFORT_FAST;
        return true;
    case 1006:
        *effort = EFFORT_ACCURATE;
        return true;
    default:
        return false;
    }
}

bool cli_knowledge(Effort most, Arena *forever, Knowledge *know)
{
    Error err;
    if (knowledge_load_for(most, forever, know, &err))
        return true;
    say("%s", err.what);
    return false;
}

Text cli_place(Store *store, const char *asked, Arena *keep)
{
    Arena scratch = arena_open((size_t)1 << 28);
    Gazetteer *g = NULL;
    char *path;
    Error err;
    Text name = text_of(asked);
    if (!data_path("gazetteer.bin", keep, &path, &err) || !place_load(path, NULL, keep, &g, &err))
        g = NULL;                               /* then the record's own names must do */
    if (!store_place_name(store, g, text_of(asked), keep, scratch, &name, &err))
        say("%s", err.what);
    arena_close(&scratch);
    return name;
}

const char *cli_store_path(const char *stated)
{
    const char *usual = getenv("SITREP_STORE");
    return stated ? stated : usual && *usual ? usual : "sitrep.db";
}

bool cli_store_is_there(const char *path)
{
    if (file_exists(path))
        return true;
    say("there is no store %s; `sitrep add --store %s FILE...` makes one", path, path);
    return false;
}

bool cli_print(Text bytes, Error *err)
{
    if (bytes.n == 0 || fwrite(bytes.at, 1, (size_t)bytes.n, stdout) == (size_t)bytes.n)
        return true;
    return fail(err, "cannot write the output: %s", strerror(errno));
}

bool cli_flush(Error *err)
{
    return fflush(stdout) == 0 || fail(err, "cannot write the output: %s", strerror(errno));
}

typedef struct Run {
    ItemWork   work;
    void      *context;
    Arena      keep, scratch;
    Reader    *reader;
    const char *path;
    Progress   progress;
    bool       skipped, failed;
} Run;

/* Reads one item and works on it, in arenas that are as empty after as before.
 * False when this file has no more.  An item that fills the arenas is given up,
 * here and alone. */
static bool next(Run *run)
{
    Arena keep = run->keep, scratch = run->scratch;
    jmp_buf full;
    keep.on_full = scratch.on_full = &full;
    if (setjmp(full)) {
        say("%s: an item needs more working memory than one may have; it was skipped", run->path);
        run->skipped = true;
        return true;
    }
    Item item = { 0 };
    Error err;
    switch (read_next(run->reader, &keep, scratch, &item, &err)) {
    case READ_ITEM:
        if (item.note.n && item.line)
            say("%s:%ld: %.*s", item.path, item.line, TEXT_FMT(item.note));
        else if (item.note.n)
            say("%s: %.*s", item.path, TEXT_FMT(item.note));
        if (run->work(run->context, &item, &keep, scratch, &err))
            return true;
        say("%s", err.what);
        run->failed = true;
        return false;
    case READ_BAD:
        say("%s", err.what);
        run->skipped = true;
        return true;
    case READ_BROKEN:
        say("%s", err.what);
        run->skipped = true;
        return false;
    case READ_END:
        return false;
    }
    return false;
}

int cli_each_item(char **paths, int npaths, const ReadOptions *options, const char *doing, ItemWork work, void *context)
{
    Run run = { .work = work, .context = context, .keep = arena_open(KEEP_BYTES), .scratch = arena_open(SCRATCH_BYTES) };
    static char standard_input[] = "-";
    char *only[] = { standard_input };
    if (npaths == 0) {
        paths = only;
        npaths = 1;
    }
    bool unreadable = false;
    for (int i = 0; i < npaths && !run.failed; i++) {
        Error err;
        run.path = paths[i];
        if (!read_open(paths[i], options, &run.reader, &err)) {
            say("%s", err.what);
            unreadable = true;
            continue;
        }
        long total, done = read_progress(run.reader, &total);
        run.progress = progress_start(doing, total);
        do {
            done = read_progress(run.reader, &total);
            progress_step(&run.progress, done);
        } while (next(&run));
        progress_end(&run.progress);
        read_close(run.reader);
    }
    Error err;
    if (!run.failed && !cli_flush(&err)) {
        say("%s", err.what);
        run.failed = true;
    }
    arena_close(&run.keep);
    arena_close(&run.scratch);
    return run.failed || unreadable ? EXIT_FAILED : run.skipped ? EXIT_SKIPPED : EXIT_FINE;
}

bool cli_view(const char *path, Profile profile, CliView *ret)
{
    Error err;
    char *data = NULL, *gazetteer = NULL;
    Gazetteer *places;
    Rules *rules;
    CliView c = { .keep = arena_open((size_t)8 << 30), .scratch = arena_open((size_t)2 << 30), .forever = arena_open((size_t)1 << 30) };
    Store *store;
    if (!store_open(path, STORE_READ, &store, &err)) {
        say("%s", err.what);
        return false;
    }
    c.view = view_of(store, profile);
    bool ok = data_path("gazetteer.bin", &c.forever, &gazetteer, &err) && place_load(gazetteer, NULL, &c.forever, &places, &err);
    if (ok)
        c.view.gazetteer = places;
    if (ok && profile != PROFILE_INTERNAL) {
        ok = data_path("rules", &c.forever, &data, &err);
        if (ok) {
            data[strlen(data) - strlen("/rules")] = 0;
            ok = code_load(data, &c.forever, &rules, &err);
        }
        if (ok)
            c.view.rules = rules;
    }
    if (!ok) {
        say("%s", err.what);
        store_close(store);
        return false;
    }
    *ret = c;
    return true;
}

void cli_view_close(CliView *c)
{
    store_close(c->view.store);
}
