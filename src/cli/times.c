/* sitrep times --date D: every time and number on standard input, one JSON object a line. */
#include <getopt.h>
#include <math.h>
#include <stdio.h>

#include "base/file.h"
#include "base/json.h"
#include "base/log.h"
#include "understand/times.h"

static const char *const precisions[] = { "day", "week", "month", "year" };
static const char *const bases[] = { "stated", "resolved", "dateline" };
static const char *const relations[] = { "at", "before", "after", "until", "since" };
static const char *const quantifiers[] = { "exact", "at-least", "more-than", "up-to", "about", "vague" };

static void flag(Json *j, const char *key, bool is_set)
{
    if (is_set)
        json_bool(j, key, true);
}

static void write_time(Json *j, const Understanding *u, const When *t)
{
    json_begin(j, NULL, '{');
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
        json_null(j, key);
    else
        json_double(j, key, value, value == floor(value) ? 0 : 6);
}

static void write_number(Json *j, const Understanding *u, const Number *n)
{
    json_begin(j, NULL, '{');
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

/* Each line by itself: its words are what stands between white space. */
static Sentence line_of(Text text, int begin, int end, Arena *keep)
{
    Sentence s = { .begin = begin, .end = end };
    int capacity = 0;
    for (int i = begin; i < end; ) {
        while (i < end && (unsigned char)text.at[i] <= ' ')
            i++;
        int from = i;
        while (i < end && (unsigned char)text.at[i] > ' ')
            i++;
        if (i > from)
            *GROW(keep, s.words, s.nwords, capacity) =
                (Word){ .form = text_part(text, from, i), .begin = from, .end = i, .upos = UPOS_X, .xpos = XPOS_FW, .head = -1, .name = -1 };
    }
    return s;
}

static Understanding lines_as_sentences(const Item *item, Arena *keep)
{
    Understanding u = { .item = item };
    int capacity = 0;
    for (int at = 0; at < item->text.n; ) {
        int n = text_find_char(text_part(item->text, at, item->text.n), '\n');
        int end = n < 0 ? item->text.n : at + n;
        *GROW(keep, u.sentences, u.nsentences, capacity) = line_of(item->text, at, end, keep);
        at = end + 1;
    }
    return u;
}

static Text standard_input(Arena *keep)
{
    char *at = NULL;
    int n = 0, capacity = 0, c;
    while ((c = getchar()) != EOF)
        *GROW(keep, at, n, capacity) = (char)c;
    return (Text){ at, n };
}

int cmd_times(int argc, char **argv)
{
    static const struct option options[] = { { "date", required_argument, NULL, 'd' }, { NULL, 0, NULL, 0 } };
    Item item = { .published = NO_DAY };
    Error err;
    optind = 1;
    for (int o; (o = getopt_long(argc, argv, "d:", options, NULL)) != -1; ) {
        if (o != 'd')
            return 2;
        if (!day_read(text_of(optarg), &item.published)) {
            say("\"%s\" is not a date like 2018-06-26", optarg);
            return 2;
        }
    }
    Arena forever = arena_open((size_t)1 << 30), keep = arena_open((size_t)1 << 32), scratch = arena_open((size_t)1 << 30);
    char *languages;
    NumberWords *numbers;
    TimeWords *times;
    if (!data_path("languages", &forever, &languages, &err) || !numbers_load(languages, &forever, &numbers, &err) ||
        !times_load(languages, &forever, &times, &err)) {
        say("%s", err.what);
        return 1;
    }
    item.text = standard_input(&keep);
    Understanding u = lines_as_sentences(&item, &keep);
    numbers_fill(numbers, &u, &keep, scratch);
    times_fill(times, numbers, &u, &keep, scratch);
    Json j = json_open(&keep);
    for (int i = 0; i < u.ntimes; i++)
        write_time(&j, &u, &u.times[i]);
    for (int i = 0; i < u.nnumbers; i++)
        write_number(&j, &u, &u.numbers[i]);
    Text out = json_done(&j);
    fwrite(out.at, 1, (size_t)out.n, stdout);
    return 0;
}
