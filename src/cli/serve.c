/* sitrep serve: the record as a page on this machine. */
#include <errno.h>
#include <getopt.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/log.h"
#include "cli/cli.h"
#include "serve/serve.h"

static volatile int stop;

static void on_signal(int number)
{
    (void)number;
    stop = 1;
}

typedef struct Ready { int pipe; const char *store; } Ready;

static void on_ready(int port, void *context)
{
    const Ready *r = context;
    if (r->pipe < 0) {
        printf("The record %s lies open at http://127.0.0.1:%d/ (Ctrl-C ends it)\n", r->store, port);
        fflush(stdout);
    } else {
        char line[32];
        int n = snprintf(line, sizeof line, "%d\n", port);
        if (write(r->pipe, line, (size_t)n) != n)
            stop = 1;
        close(r->pipe);
        /* Whoever waits for the end of what was printed need not wait for the server's. */
        if (!freopen("/dev/null", "w", stderr))
            stop = 1;
    }
}

static int run(const char *store, const char *web, const Listening *how, int out)
{
    Arena forever = arena_open((size_t)1 << 30);
    Knowledge know;
    Error err;
    if (!cli_knowledge(EFFORT_ACCURATE, &forever, &know))
        return EXIT_FAILED;
    struct sigaction ends = { .sa_handler = on_signal };
    sigaction(SIGINT, &ends, NULL);
    sigaction(SIGTERM, &ends, NULL);
    signal(SIGPIPE, SIG_IGN);
    Desk desk = { store, web, &know };
    Ready ready = { out, store };
    if (serve_run(&desk, how, &stop, on_ready, &ready, &err))
        return EXIT_FINE;
    say("%s", err.what);
    return EXIT_FAILED;
}

/* The server in a process of its own; returns once it answers. */
static int run_behind(const char *store, const char *web, const Listening *how, const char *pid_path)
{
    int ends[2];
    if (pipe(ends) != 0) {
        say("cannot start the server: %s", strerror(errno));
        return EXIT_FAILED;
    }
    pid_t child = fork();
    if (child < 0) {
        say("cannot start the server: %s", strerror(errno));
        return EXIT_FAILED;
    }
    if (child == 0) {
        close(ends[0]);
        setsid();
        if (!freopen("/dev/null", "r", stdin) || !freopen("/dev/null", "w", stdout))
            _exit(EXIT_FAILED);
        _exit(run(store, web, how, ends[1]));
    }
    close(ends[1]);
    char answer[32];
    ssize_t n = read(ends[0], answer, sizeof answer - 1);
    close(ends[0]);
    if (n <= 0)
        return EXIT_FAILED;
    answer[n] = 0;
    char pid[32];
    int len = snprintf(pid, sizeof pid, "%ld\n", (long)child);
    Error err;
    if (!file_write(pid_path, (Text){ pid, len }, &err)) {
        say("%s", err.what);
        kill(child, SIGTERM);
        return EXIT_FAILED;
    }
    printf("http://127.0.0.1:%d/\n", atoi(answer));
    return EXIT_FINE;
}

static void help(void)
{
    puts("usage: sitrep serve [OPTION...]\n\n"
         "Opens the record as a page at http://127.0.0.1:PORT/, for this machine only; no request leaves it.\n\n"
         "  --store FILE         the record ($SITREP_STORE, else sitrep.db)\n"
         "  --port N             the port (8017); 0 takes any free one\n"
         "  --web FOLDER         the page, if not the one that came with the program\n"
         "  --background FILE    start, write the process number to FILE and return\n\n"
         "Beyond this machine, for those who log in (`sitrep accounts`):\n"
         "  --certificate FILE, --key FILE    TLS, from PEM files\n"
         "  --behind-proxy       a proxy in front does TLS and sets X-Forwarded-For\n"
         "  --address IP         listen there, not on 127.0.0.1\n"
         "  --public             who has not logged in reads the public profile");
}

int cmd_serve(int argc, char **argv)
{
    static const struct option options[] = { { "store", required_argument, NULL, 's' }, { "port", required_argument, NULL, 'p' },
        { "web", required_argument, NULL, 'w' }, { "background", required_argument, NULL, 'b' },
        { "address", required_argument, NULL, 'a' }, { "certificate", required_argument, NULL, 'c' }, { "key", required_argument, NULL, 'k' },
        { "behind-proxy", no_argument, NULL, 'x' }, { "public", no_argument, NULL, 'P' }, { "help", no_argument, NULL, 'h' }, { 0 } };
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    Listening how = { .threads = cores < 2 ? 2 : cores > 16 ? 16 : (int)cores };
    const char *store = NULL, *behind = NULL;
    char *web = NULL;
    long port = 8017;
    for (int o; (o = getopt_long(argc, argv, "h", options, NULL)) != -1; ) {
        switch (o) {
        case 's': store = optarg; break;
        case 'w': web = optarg; break;
        case 'b': behind = optarg; break;
        case 'a': how.address = optarg; break;
        case 'c': how.certificate = optarg; break;
        case 'k': how.key = optarg; break;
        case 'x': how.behind_proxy = true; break;
        case 'P': how.public_reads = true; break;
        case 'p':
            if (text_to_long(text_of(optarg), &port) && port >= 0 && port < 65536)
                break;
            say("--port %s is not a port; take a number up to 65535", optarg);
            return EXIT_USAGE;
        case 'h':
            help();
            return EXIT_FINE;
        default:
            return EXIT_USAGE;
        }
    }
    if (optind < argc) {
        say("serve takes no files; `sitrep add %s` puts it into the record first", argv[optind]);
        return EXIT_USAGE;
    }
    store = cli_store_path(store);
    Arena forever = arena_open(1 << 20);
    Error err;
    if (!web && !data_path("web/app.js", &forever, &web, &err)) {
        say("%s (`make` builds the page)", err.what);
        return EXIT_FAILED;
    }
    if (text_ends(text_of(web), "/app.js"))
        web[strlen(web) - strlen("/app.js")] = 0;
    how.port = (int)port;
    if (!how.certificate != !how.key) {
        say("--certificate and --key belong together");
        return EXIT_USAGE;
    }
    return behind ? run_behind(store, web, &how, behind) : run(store, web, &how, -1);
}
