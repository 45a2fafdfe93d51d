/* sitrep report: the page due at 17:00. */
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/log.h"
#include "cli/cli.h"
#include "serve/report.h"

static void help(void)
{
    puts("usage: sitrep report --date DAY [--area PLACE] [--store FILE] [OPTION...]\n\n"
         "One side of A4 for an area and a day: what changed, happened, is told of harm and flight, and what we do\n"
         "not know.  Prints HTML; every number leads to its claims.\n\n"
         "  --date DAY           the day, like 2018-06-28\n"
         "  --area PLACE         a place, province or country; else everywhere\n"
         "  --previous DAY       the day of the last report (the day before)\n"
         "  --as-known-on DAY    by what this record had read at the end of that day (UTC)\n"
         "  --profile PROFILE    public, partner or internal (internal)\n"
         "  --html, --text       as HTML, as text\n"
         "  --pdf FILE           as PDF, by Chromium ($CHROMIUM, else chromium)\n"
         "  --base URL           before each link (http://127.0.0.1:8017/)");
}

/* A browser prints it: there is no other program for A4 on every machine. */
static bool print_pdf(Text html, const char *path, Error *err)
{
    char dir[] = "/tmp/sitrep-report-XXXXXX", page[64], out[4096], where[4200], url[100], profile[100];
    const char *chromium = getenv("CHROMIUM");
    if (!mkdtemp(dir))
        return fail(err, "cannot make a folder for the page: %s", strerror(errno));
    snprintf(page, sizeof page, "%s/page.html", dir);
    snprintf(url, sizeof url, "file://%s", page);
    snprintf(profile, sizeof profile, "--user-data-dir=%s/profile", dir);
    snprintf(out, sizeof out, "%s", path);
    snprintf(where, sizeof where, "--print-to-pdf=%s", out);
    if (!file_write(page, html, err))
        return false;
    unlink(path);
    pid_t child = fork();
    if (child == 0) {
        if (!freopen("/dev/null", "w", stdout) || !freopen("/dev/null", "w", stderr))
            _exit(127);
        const char *program = chromium && *chromium ? chromium : "chromium";
        execlp(program, program, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf-no-header", profile,
               where, url, (char *)NULL);
        _exit(127);
    }
    int status = 0;
    if (child > 0)
        waitpid(child, &status, 0);
    char sweep[100];
    snprintf(sweep, sizeof sweep, "rm -rf %s", dir);
    if (system(sweep) != 0)
        say("%s was left behind", dir);
    if (child < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0 || !file_exists(path))
        return fail(err, "Chromium printed no PDF (is it installed?  $CHROMIUM names another); --html prints the page itself");
    return true;
}

int cmd_report(int argc, char **argv)
{
    static const struct option options[] = { { "store", required_argument, NULL, 's' }, { "area", required_argument, NULL, 'a' },
        { "date", required_argument, NULL, 'd' }, { "previous", required_argument, NULL, 'v' }, { "as-known-on", required_argument, NULL, 'k' },
        { "profile", required_argument, NULL, 'p' }, { "html", no_argument, NULL, 'H' }, { "text", no_argument, NULL, 't' },
        { "pdf", required_argument, NULL, 'f' }, { "base", required_argument, NULL, 'b' }, { "help", no_argument, NULL, 'h' }, { 0 } };
    ReportQuery q = { .date = NO_DAY, .previous = NO_DAY, .base = TEXT("http://127.0.0.1:8017/") };
    const char *path = NULL, *pdf = NULL;
    Profile profile = PROFILE_INTERNAL;
    Day known = NO_DAY;
    for (int o; (o = getopt_long(argc, argv, "h", options, NULL)) != -1; ) {
        Day *day = o == 'd' ? &q.date : o == 'v' ? &q.previous : o == 'k' ? &known : NULL;
        if (day && !(strlen(optarg) == 10 && day_read(text_of(optarg), day))) {
            say("\"%s\" is not a day; write it like 2018-06-28", optarg);
            return EXIT_USAGE;
        }
        switch (o) {
        case 's': path = optarg; break;
        case 'a': q.area = text_of(optarg); break;
        case 'd': case 'v': case 'k': case 'H': break;
        case 't': q.as_text = true; break;
        case 'f': pdf = optarg; break;
        case 'b': q.base = text_of(optarg); break;
        case 'p':
            if (profile_of(text_of(optarg), &profile))
                break;
            say("--profile %s is none of public, partner, internal", optarg);
            return EXIT_USAGE;
        case 'h':
            help();
            return EXIT_FINE;
        default:
            return EXIT_USAGE;
        }
    }
    if (q.date == NO_DAY || optind < argc) {
        say("report needs --date, the day it is of; `sitrep report --help` shows how");
        return EXIT_USAGE;
    }
    CliView c;
    if (!cli_view(cli_store_path(path), profile, &c))
        return EXIT_FAILED;
    if (known != NO_DAY)
        c.view.known_by = ((long)known + 1) * 86400 - 1;
    Text page;
    Error err;
    bool ok = report_write(&c.view, &q, &c.keep, c.scratch, &page, &err);
    ok = ok && (pdf ? print_pdf(page, pdf, &err) : cli_print(page, &err) && cli_flush(&err));
    if (!ok)
        say("%s", err.what);
    cli_view_close(&c);
    return ok ? EXIT_FINE : EXIT_FAILED;
}
