/* sitrep understand [--tokens] [--brat | --chains] FILE... : what was understood of each item,
 * as CoNLL-U, or who speaks as brat standoff, or who is meant by what. */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/log.h"
#include "cli/brat.h"
#include "understand/conllu.h"
#include "understand/models.h"


typedef enum Shape { SHAPE_CONLLU, SHAPE_BRAT, SHAPE_CHAINS } Shape;

static Shape shape = SHAPE_CONLLU;

static void print(const Understanding *u, Arena scratch)
{
    if (shape == SHAPE_BRAT) {
        brat_print(stdout, u, scratch);
        return;
    }
    if (shape == SHAPE_CHAINS) {
        chains_print(stdout, u);
        return;
    }
    printf("# newdoc id = %.*s\n", TEXT_FMT(u->item->doc));
    for (int i = 0; i < u->nsentences; i++) {
        Arena once = scratch;
        Text id = text_format(&once, "%.*s-%d", TEXT_FMT(u->item->doc), i);
        if (i == 0 || u->sentences[i].paragraph != u->sentences[i - 1].paragraph)
            printf("# newpar\n");
        conllu_print(stdout, u, i, text_zero_ended(id, &once), once);
    }
}

/* A CoNLL-U file keeps its sentences and words; all else is understood anew. */
static bool from_tokens(const Lexicon *lex, const char *path, Arena keep, Arena scratch, Error *err)
{
    Text file;
    Understanding u;
    if (!file_read(path, &keep, &file, err) || !conllu_read(file, path, &keep, &u, err))
        return false;
    understand_split(lex, &u, &keep, scratch);
    print(&u, scratch);
    return true;
}

static bool from_items(const Lexicon *lex, const char *path, Arena keep, Arena scratch, Error *err)
{
    Reader *r;
    ReadOptions options = { .date = NO_DAY };
    if (!read_open(path, &options, &r, err))
        return false;
    for (;;) {
        Arena one = keep;
        Item item;
        ReadResult got = read_next(r, &one, scratch, &item, err);
        if (got == READ_END)
            break;
        if (got == READ_BROKEN) {
            read_close(r);
            return false;
        }
        if (got == READ_BAD) {
            say("%s", err->what);
            continue;
        }
        Understanding u = understand_item(lex, &item, EFFORT_FAST, &one, scratch);
        print(&u, scratch);
    }
    read_close(r);
    return true;
}

int cmd_understand(int argc, char **argv)
{
    bool tokens = false;
    int failed = 0, files = 0;
    Error err;
    Arena forever = arena_open((size_t)1 << 30), keep = arena_open((size_t)8 << 30), scratch = arena_open((size_t)4 << 30);
    char *models, *languages;
    Lexicon *lex;
    if (!data_path("models", &forever, &models, &err) || !data_path("languages", &forever, &languages, &err)
        || !understand_load(models, languages, &forever, &lex, &err))
        return say("%s", err.what), 1;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--tokens") == 0) {
            tokens = true;
            continue;
        }
        if (strcmp(argv[i], "--brat") == 0 || strcmp(argv[i], "--chains") == 0) {
            shape = argv[i][2] == 'b' ? SHAPE_BRAT : SHAPE_CHAINS;
            continue;
        }
        files++;
        if (!(tokens ? from_tokens : from_items)(lex, argv[i], keep, scratch, &err)) {
            say("%s", err.what);
            failed = 1;
        }
    }
    if (!files)
        return say("understand what? Name a file, or - for standard input"), 2;
    return failed;
}
