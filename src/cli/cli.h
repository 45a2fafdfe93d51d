/* cli.h - what the commands share: exit codes, options, the loop over items. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <stdio.h>

#include "pipeline.h"
#include "serve/view.h"

/* Exit codes, as sitrep(1) lists them. */
enum {
    EXIT_FINE    = 0,       /* everything was read and done */
    EXIT_SKIPPED = 1,       /* done, but some items were bad and were skipped (each was reported) */
    EXIT_USAGE   = 2,       /* the command line makes no sense */
    EXIT_FAILED  = 3        /* the world failed: no such file, disk full, models missing */
};

/* One command: "code", what it is for in a line, and its program. */
typedef struct Command {
    const char *name, *line;
    int (*run)(int argc, char **argv);
} Command;

/* Work on one item; false (with *err) ends the whole run: "disk full".  What is
 * wrong with the item alone is reported and returns true. */
typedef bool (*ItemWork)(void *context, const Item *item, Arena *keep, Arena scratch, Error *err);

/* Reads every file ("-" is standard input; none at all means "-"), calls `work`
 * for every item, goes on after bad ones, and returns the exit code. */
int cli_each_item(char **paths, int npaths, const ReadOptions *options, const char *doing,
                  ItemWork work, void *context);

/* Options that every reading command takes.  Use with getopt_long:
 * cli_read_option() takes one of CLI_READ_OPTIONS' values; false, with a
 * sentence said, when it is bad. */
#define CLI_READ_OPTIONS                                                                          \
    { "date", required_argument, NULL, 1001 }, { "publisher", required_argument, NULL, 1002 },    \
    { "format", required_argument, NULL, 1003 }, { "max-bytes", required_argument, NULL, 1004 },  \
    { "fast", no_argument, NULL, 1005 }, { "accurate", no_argument, NULL, 1006 }
#define CLI_READ_HELP                                                                    \
    "  --date YYYY-MM-DD    the day of items that state none (else it stays unknown)\n"  \
    "  --publisher NAME     who published items that do not say\n"                       \
    "  --format FORMAT      text, html or jsonl; else by name and by looking\n"          \
    "  --max-bytes N        refuse items longer than this (16777216)\n"                  \
    "  --fast, --accurate   which language engine\n"
bool cli_read_option(int option, const char *value, ReadOptions *read, Effort *effort);

/* Loads everything or says why not. */
bool cli_knowledge(Effort most, Arena *forever, Knowledge *know);

/* Writes and checks: a full disk is an Error, not silence. */
bool cli_print(Text bytes, Error *err);
bool cli_flush(Error *err);

/* How the record spells the place that --place asks for. */
Text cli_place(Store *store, const char *asked, Arena *keep);

/* The store, when --store does not name one: $SITREP_STORE, else sitrep.db here. */
const char *cli_store_path(const char *stated);

/* `add` and `import` make a store, and a seal may come before its items; elsewhere a misspelt name is said, and makes none. */
bool cli_store_is_there(const char *path);

/* The record as somebody of a profile sees it, for printing. */
typedef struct CliView { View view; Arena keep, scratch, forever; } CliView;
bool cli_view(const char *path, Profile profile, CliView *ret);
void cli_view_close(CliView *c);

int cmd_accounts(int argc, char **argv);
int cmd_report(int argc, char **argv);
int cmd_add(int argc, char **argv);
int cmd_events(int argc, char **argv);
int cmd_verify(int argc, char **argv);
int cmd_changes(int argc, char **argv);
int cmd_stamp(int argc, char **argv);
int cmd_recode(int argc, char **argv);
int cmd_review(int argc, char **argv);
int cmd_ledger(int argc, char **argv);
int cmd_export(int argc, char **argv);
int cmd_import(int argc, char **argv);
int cmd_code(int argc, char **argv);
int cmd_explain(int argc, char **argv);
int cmd_geoparse(int argc, char **argv);
int cmd_places(int argc, char **argv);
int cmd_rules(int argc, char **argv);
int cmd_serve(int argc, char **argv);
int cmd_times(int argc, char **argv);
int cmd_understand(int argc, char **argv);

#endif
