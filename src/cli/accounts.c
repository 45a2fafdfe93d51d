/* sitrep accounts: who may log in to a server beyond this machine. */
#include <getopt.h>
#include <stdio.h>
#include <termios.h>
#include <unistd.h>

#include "base/log.h"
#include "cli/cli.h"
#include "serve/accounts.h"

static void help(void)
{
    puts("usage: sitrep accounts add NAME [--role ROLE] [--profile PROFILE] [--store FILE]\n"
         "       sitrep accounts list|remove [NAME] [--store FILE]\n\n"
         "  --role ROLE          reader, coder, reviewer or custodian (reader)\n"
         "  --profile PROFILE    public, partner or internal (public for a reader, else internal)\n\n"
         "The password is read from standard input, one line, and kept as an Argon2id hash in STORE.accounts.");
}

/* One line, not shown on a terminal. */
static bool ask_password(char *room, int size)
{
    struct termios before, silent;
    bool terminal = tcgetattr(STDIN_FILENO, &before) == 0;
    if (terminal) {
        fputs("Password: ", stderr);
        silent = before;
        silent.c_lflag &= ~(tcflag_t)ECHO;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    bool ok = fgets(room, size, stdin) != NULL;
    if (terminal) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        fputs("\n", stderr);
    }
    if (ok)
        room[strcspn(room, "\r\n")] = 0;
    return ok;
}

static bool print_accounts(const char *path, Arena scratch, Error *err)
{
    Accounts all;
    if (!accounts_read(path, &scratch, &all, err))
        return false;
    for (int i = 0; i < all.n; i++)
        printf("%.*s\t%s\t%s\n", TEXT_FMT(all.at[i].name), role_name(all.at[i].role), profile_word(all.at[i].profile));
    return cli_flush(err);
}

int cmd_accounts(int argc, char **argv)
{
    static const struct option options[] = { { "store", required_argument, NULL, 's' }, { "role", required_argument, NULL, 'r' },
        { "profile", required_argument, NULL, 'p' }, { "help", no_argument, NULL, 'h' }, { 0 } };
    const char *store = NULL, *profile_word_given = NULL;
    Role role = ROLE_READER;
    for (int o; (o = getopt_long(argc, argv, "h", options, NULL)) != -1; )
        switch (o) {
        case 's': store = optarg; break;
        case 'p': profile_word_given = optarg; break;
        case 'r':
            if (role_of(text_of(optarg), &role))
                break;
            say("--role %s is none of reader, coder, reviewer, custodian", optarg);
            return EXIT_USAGE;
        case 'h': help(); return EXIT_FINE;
        default: return EXIT_USAGE;
        }
    Profile profile = role == ROLE_READER ? PROFILE_PUBLIC : PROFILE_INTERNAL;
    if (profile_word_given && !profile_of(text_of(profile_word_given), &profile)) {
        say("--profile %s is none of public, partner, internal", profile_word_given);
        return EXIT_USAGE;
    }
    const char *what = optind < argc ? argv[optind] : "", *name = optind + 1 < argc ? argv[optind + 1] : NULL;
    bool adds = strcmp(what, "add") == 0, removes = strcmp(what, "remove") == 0, lists = strcmp(what, "list") == 0;
    if (!(adds || removes || lists) || (lists == (name != NULL)) || optind + 2 < argc) {
        say("say add NAME, remove NAME or list; `sitrep accounts --help` tells more");
        return EXIT_USAGE;
    }
    Arena scratch = arena_open(1 << 26);
    Error err;
    char password[1000];
    const char *path = text_zero_ended(accounts_path(cli_store_path(store), &scratch), &scratch);
    bool ok = lists ? print_accounts(path, scratch, &err) : removes ? accounts_remove(path, text_of(name), scratch, &err)
            : ask_password(password, sizeof password) ? accounts_add(path, text_of(name), text_of(password), role, profile, scratch, &err)
                                                      : fail(&err, "no password on standard input");
    memset(password, 0, sizeof password);
    if (!ok)
        say("%s", err.what);
    return ok ? EXIT_FINE : EXIT_FAILED;
}
