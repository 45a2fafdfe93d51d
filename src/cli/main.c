/* sitrep: the record of a conflict, from the words that tell of it. */
#include <stdio.h>
#include <string.h>

#include "base/log.h"
#include "cli/cli.h"

static const Command commands[] = {
    { "code",       "print the claims of stories, posts and reports as JSON Lines", cmd_code },
    { "add",        "code stories and keep them, their claims and events in a store", cmd_add },
    { "events",     "print the events of a store as JSON Lines", cmd_events },
    { "verify",     "check a store: every hash, every link, the custody log", cmd_verify },
    { "changes",    "print what the record says otherwise than it did", cmd_changes },
    { "stamp",      "sign a day of a store, or have it stamped (RFC 3161)", cmd_stamp },
    { "ledger",     "print who holds, flees, opens, shuts, says what, day by day; and running totals", cmd_ledger },
    { "report",     "print the page of a day: what changed, happened, and what we do not know", cmd_report },
    { "recode",     "code the items of a store anew and show what changed, by rule", cmd_recode },
    { "review",     "say what an event is, or move a claim; kept for good", cmd_review },
    { "export",     "copy a store into one new file", cmd_export },
    { "import",     "add what another store has", cmd_import },
    { "explain",    "show what every stage made of an item, rule by rule", cmd_explain },
    { "serve",      "open the record as a map and ledger in the browser, on this machine only", cmd_serve },
    { "accounts",   "who may log in beyond this machine, and do what", cmd_accounts },
    { "places",     "find, add and import places", cmd_places },
    { "geoparse",   "print the place names of any text with their coordinates", cmd_geoparse },
    { "rules",      "check the coding rules and run their examples", cmd_rules },
    { "times",      "print the dates and numbers of standard input", cmd_times },
    { "understand", "print words, tags, trees, names and speakers", cmd_understand },
};

enum { COMMANDS = sizeof commands / sizeof *commands };

static void help(FILE *to)
{
    fputs("usage: sitrep COMMAND [OPTION...] [FILE...]\n\n", to);
    for (int i = 0; i < COMMANDS; i++)
        fprintf(to, "  %-12s %s\n", commands[i].name, commands[i].line);
    fputs("\nsitrep COMMAND --help tells more; sitrep(1) tells all.\n", to);
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        help(stderr);
        return EXIT_USAGE;
    }
    const char *name = argv[1];
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0 || strcmp(name, "help") == 0) {
        help(stdout);
        return EXIT_FINE;
    }
    if (strcmp(name, "--version") == 0) {
        puts("sitrep 0.1");
        return EXIT_FINE;
    }
    for (int i = 0; i < COMMANDS; i++)
        if (strcmp(name, commands[i].name) == 0) {
            static char whole[40];              /* getopt's messages begin with it */
            snprintf(whole, sizeof whole, "sitrep %s", name);
            argv[1] = whole;
            return commands[i].run(argc - 1, argv + 1);
        }
    say("no command \"%s\"; `sitrep --help` lists them", name);
    return EXIT_USAGE;
}
