/* sitrep times --date D: every time and number on standard input, one JSON object a line. */
#include <getopt.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/json.h"
#include "base/log.h"
#include "cli/cli.h"

enum { MOST_OF_A_LINE = 1 << 24 };

static const char *const precisions[] = { "day", "week", "month", "year" };
static const char *const bases[] = { "stated", "resolved", "dateline" };
static const char *const relations[] = { "at", "before", "after", "until", "since" };
static const char *const quantifiers[] = { "exact", "at-least", "more-than", "up-to", "about", "vague" };

static void flag(Json *j, const char *key, bool is_set)
{
    if (is_set)
        json_bool(j, key, true);
}

static void write_time(Json *j, const Understanding *u, const When *t, long line)
{
    json_begin(j, NULL, '{');
    json_long(j, "line", line);
    json_text(j, "time", text_part(u->item->text, t->begin, t->end));
    json_span(j, "span", t->begin, t->end);
    json_day(j, "from", t->from);
    json_day(j, "to", t->to);
    json_text(j, "precision", text_of(precisions[t->precision]));
    json_text(j, "basis", text_of(bases[t->basis]));
    json_text(j, "relation", text_of(relations[t->relation]));
    if (t->hour_from >= 0) {
        json_long(j, "hour_from", t->hour_from);
        json_long(j, "hour_to", t->hour_to);
    }
    flag(j, "since", t->is_since);
    flag(j, "future", t->is_future);
    flag(j, "vague", t->is_vague);
    flag(j, "duration", t->is_duration);
    json_end(j, '}');
    json_newline(j);
}

static void end_of_number(Json *j, const char *key, double value)
{
    if (isnan(value))
        json_nothing(j, key);
    else
        json_double(j, key, value, value == floor(value) ? 0 : 6);
}

static void write_number(Json *j, const Understanding *u, const Number *n, long line)
{
    json_begin(j, NULL, '{');
    json_long(j, "line", line);
    json_text(j, "number", text_part(u->item->text, n->begin, n->end));
    json_span(j, "span", n->begin, n->end);
    end_of_number(j, "low", n->low);
    end_of_number(j, "high", n->high);
    json_text(j, "quantifier", text_of(quantifiers[n->quantifier]));
    flag(j, "percent", n->is_percent);
    flag(j, "money", n->is_money);
    flag(j, "ordinal", n->is_ordinal);
    flag(j, "fraction", n->is_fraction);
    flag(j, "age", n->is_age);
    flag(j, "in_compound", n->is_in_compound);
    flag(j, "part_of_date", n->is_part_of_date);
    json_end(j, '}');
    json_newline(j);
}

/* What is done with each line: an item of its own, so that one bad line spoils no other. */
static bool one_line(const Lexicon *lexicon, Text line, const ReadOptions *options, long number, Arena *keep, Arena scratch,
                     bool *skipped, Error *err)
{
    Item item;
    if (text_trim(line).n == 0)
        return true;
    if (!read_bytes(line, TEXT("line"), options, keep, scratch, &item, err)) {
        say("standard input:%ld: %s; the line was skipped", number, err->what);
        *skipped = true;
        return true;
    }
    Understanding u = understand_item(lexicon, &item, EFFORT_FAST, keep, scratch);
    Json j = json_open(keep);
    for (int i = 0; i < u.ntimes; i++)
        write_time(&j, &u, &u.times[i], number);
    for (int i = 0; i < u.nnumbers; i++)
        write_number(&j, &u, &u.numbers[i], number);
    return cli_print(json_done(&j), err);
}

static bool every_line(const Lexicon *lexicon, const ReadOptions *options, Arena keep, Arena scratch, bool *skipped, Error *err)
{
    char *line = NULL;
    size_t capacity = 0;
    ssize_t n;
    bool ok = true;
    for (long number = 1; ok && (n = getline(&line, &capacity, stdin)) >= 0; number++) {
        Arena again = keep;
        while (n > 0 && (line[n - 1] == '\n' || line[n - 1] == '\r'))
            n--;
        if (n > MOST_OF_A_LINE) {
            say("standard input:%ld: the line is longer than %d bytes; it was skipped", number, MOST_OF_A_LINE);
            *skipped = true;
            continue;
        }
        ok = one_line(lexicon, (Text){ line, (int)n }, options, number, &again, scratch, skipped, err);
    }
    free(line);
    return ok && cli_flush(err);
}

static void help(void)
{
    fputs("usage: sitrep times [--date YYYY-MM-DD] < LINES\n\n"
          "Prints the times and numbers of each line as JSON Lines.\n\n"
          "  --date YYYY-MM-DD    the day from which \"yesterday\" counts (else it stays unknown)\n", stdout);
}

int cmd_times(int argc, char **argv)
{
    static const struct option options[] = {
        { "date", required_argument, NULL, 'd' }, { "help", no_argument, NULL, 'h' }, { NULL, 0, NULL, 0 }
    };
    ReadOptions read = { .date = NO_DAY, .format = "text" };
    Error err;
    optind = 1;
    for (int o; (o = getopt_long(argc, argv, "h", options, NULL)) != -1; ) {
        if (o == 'h') {
            help();
            return EXIT_FINE;
        }
        if (o != 'd')
            return EXIT_USAGE;
        if (strlen(optarg) != 10 || !day_read(text_of(optarg), &read.date)) {
            say("--date %s is not a day; write it like 2018-06-26", optarg);
            return EXIT_USAGE;
        }
    }
    if (optind < argc) {
        say("times reads lines of standard input and no file; write `sitrep times < %s`", argv[optind]);
        return EXIT_USAGE;
    }
    Arena forever = arena_open((size_t)1 << 32), keep = arena_open((size_t)1 << 32), scratch = arena_open((size_t)1 << 32);
    char *languages, *models;
    Lexicon *lexicon;
    bool skipped = false;
    if (!data_path("languages", &forever, &languages, &err) || !data_path("models", &forever, &models, &err) ||
        !understand_load_for(EFFORT_FAST, models, languages, &forever, &lexicon, &err) || !every_line(lexicon, &read, keep, scratch, &skipped, &err)) {
        say("%s", err.what);
        return EXIT_FAILED;
    }
    return skipped ? EXIT_SKIPPED : EXIT_FINE;
}
