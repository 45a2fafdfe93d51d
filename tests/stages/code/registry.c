/* data/actors: is everybody in it that should be, and is what it says in order?
 * The files are read here line by line, as a reader would. */
#include "check.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/file.h"
#include "base/text.h"

static const char *const FILES[] = {
    "states", "bodies", "groups", "organs", "people", "syria-iraq",
};
enum { FILE_COUNT = sizeof FILES / sizeof *FILES, MOST = 60000, LONG_OVERLAP_DAYS = 500 };

/* One name of one actor in the years of one office. */
typedef struct Bearer { Text name, id, country, where; int from, to; } Bearer;

static Bearer bearers[MOST];
static int nbearers, npeople, ngroups, nstates, nbodies, noutlets;
static char countries[4096];
static Arena forever;

static Text field(Text *rest, char separator)
{
    Text f = NO_TEXT;
    text_next(rest, separator, &f);
    return text_trim(f);
}

static bool is_year(Text t) { return t.n >= 4 && isdigit((unsigned char)t.at[0]) && isdigit((unsigned char)t.at[3]); }

/* "2011-03-15" as a number that grows with the days; a month or year is its first or last. */
static int number_of(Text day, bool last)
{
    int y = 0, m = last ? 12 : 1, d = last ? 31 : 1;
    char buffer[16] = { 0 };
    memcpy(buffer, day.at, (size_t)(day.n < 15 ? day.n : 15));
    sscanf(buffer, "%d-%d-%d", &y, &m, &d);
    assert_in_range(m, 1, 12);
    assert_in_range(d, 1, 31);
    return y * 372 + m * 31 + d;
}

/* "AFGREB 1994..1996-09-26": the days, open ends far away. */
static void days_of(Text term, const char *where, int *from, int *to)
{
    int dots = text_find(term, TEXT(".."));
    *from = 0, *to = 1 << 29;
    if (dots < 0) return;
    int begin = dots;
    while (begin > 0 && term.at[begin - 1] != ' ') begin--;
    Text first = text_part(term, begin, dots), last = text_trim(text_part(term, dots + 2, term.n));
    if (is_year(first)) *from = number_of(first, false);
    if (is_year(last)) *to = number_of(last, true);
    if (*from > *to) {
        print_error("%s: ends before it begins: \"%.*s\"\n", where, TEXT_FMT(term));
        assert_true(*from <= *to);
    }
}

static bool is_known_country(Text code)
{
    static const char *const NONE[] = { "IGO", "NGO", "IMG", "MNC", "BUS" };
    char padded[8];
    for (size_t i = 0; i < sizeof NONE / sizeof *NONE; i++)
        if (text_starts(code, NONE[i])) return true;
    snprintf(padded, sizeof padded, " %.3s ", code.at);
    return code.n >= 3 && strstr(countries, padded) != NULL;
}

static void add_names(Text names, Text id, Text terms, Text where)
{
    while (names.n) {
        Text name = field(&names, ';');
        if (!name.n || name.at[0] == '~') continue;         /* shared on purpose */
        if (name.at[0] == '=') name = text_part(name, 1, name.n);
        for (Text rest = terms; rest.n;) {
            Text term = field(&rest, ';');
            Bearer b = { .name = name, .id = id, .where = where, .country = text_part(term, 0, term.n < 3 ? term.n : 3) };
            days_of(term, text_zero_ended(where, &forever), &b.from, &b.to);
            assert_true(nbearers < MOST);
            bearers[nbearers++] = b;
        }
    }
}

static void check_codes(Text terms, Text where)
{
    while (terms.n) {
        Text term = field(&terms, ';');
        if (is_known_country(term)) continue;
        print_error("%.*s: no country has the code of \"%.*s\"\n", TEXT_FMT(where), TEXT_FMT(term));
        assert_true(is_known_country(term));
    }
}

static void count(Text code, Text class_)
{
    Text sector = code.n >= 6 ? text_part(code, 3, 6) : NO_TEXT;
    bool armed = text_starts(code, "IMG") || text_equals(sector, "REB") || text_equals(sector, "PAR");
    ngroups += armed;
    nbodies += text_starts(code, "IGO") || text_starts(code, "NGO");
    noutlets += text_equals(class_, "outlet");
}

/* "each": every entry is an actor of its own, with other names behind "/". */
static void read_each(Text code, Text class_, Text entries, Text where)
{
    while (entries.n) {
        Text entry = field(&entries, ';'), names = entry;
        if (!entry.n) continue;
        count(code, class_);
        Text id = field(&names, '/');
        for (Text rest = entry; rest.n;) add_names(field(&rest, '/'), id, code, where);
    }
}

static void read_actor(Text line, Text where)
{
    Text id = field(&line, '|'), terms = field(&line, '|'), third = field(&line, '|');
    if (text_starts(id, "state ")) {
        Text code = text_trim(text_part(id, 6, id.n));
        assert_int_equal(code.n, 3);
        nstates++;
    } else if (text_starts(id, "person ")) {
        npeople++;
        check_codes(third, where);
        add_names(terms, id, third, where);
    } else if (text_equals(id, "each")) {
        check_codes(terms, where);
        read_each(terms, third, field(&line, '|'), where);
    } else if (!text_starts(id, "towns ") && !text_starts(id, "names ")) {
        check_codes(terms, where);
        Text first = terms;
        count(field(&first, ';'), third);
        add_names(field(&line, '|'), id, terms, where);
    }
}

static void note_state(Text line)
{
    if (text_starts(line, "state ") && strlen(countries) + 8 < sizeof countries)
        snprintf(countries + strlen(countries), 8, " %.3s ", line.at + 6);
}

static void every_line_is_in_order(void **state)
{
    (void)state;
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < FILE_COUNT; i++) {
            char path[64];
            Text file, line;
            Error err;
            snprintf(path, sizeof path, "data/actors/%s.actors", FILES[i]);
            assert_true(file_read(path, &forever, &file, &err));
            for (int number = 1; text_next(&file, '\n', &line); number++) {
                line = text_trim(line);
                if (!line.n || line.at[0] == '#') continue;
                if (pass == 0) note_state(line);
                else read_actor(line, text_format(&forever, "%s:%d", path, number));
            }
        }
}

static void the_world_is_in_it(void **state)
{
    (void)state;
    print_message("states %d, armed groups %d, people in office %d, bodies %d, outlets %d\n", nstates, ngroups, npeople, nbodies, noutlets);
    assert_true(nstates >= 195);
    assert_true(ngroups >= 600);
    assert_true(npeople >= 400);
    assert_true(nbodies >= 250);
    assert_true(noutlets >= 100);
}

static int by_name(const void *a, const void *b)
{
    const Bearer *x = a, *y = b;
    int n = x->name.n < y->name.n ? x->name.n : y->name.n, order = memcmp(x->name.at, y->name.at, (size_t)n);
    return order ? order : x->name.n - y->name.n;
}

/* In one country and the same years a name is one actor's. */
static void no_name_is_two_actors(void **state)
{
    (void)state;
    int wrong = 0;
    qsort(bearers, (size_t)nbearers, sizeof *bearers, by_name);
    for (int i = 0; i < nbearers; i++)
        for (int k = i + 1; k < nbearers && text_is(bearers[i].name, bearers[k].name); k++) {
            const Bearer *a = &bearers[i], *b = &bearers[k];
            int from = a->from > b->from ? a->from : b->from, to = a->to < b->to ? a->to : b->to;
            if (text_is(a->id, b->id) || !text_is(a->country, b->country) || to - from < LONG_OVERLAP_DAYS) continue;
            print_error("\"%.*s\" is two: %.*s (%.*s) and %.*s (%.*s)\n", TEXT_FMT(a->name), TEXT_FMT(a->id), TEXT_FMT(a->where),
                        TEXT_FMT(b->id), TEXT_FMT(b->where));
            wrong++;
        }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    forever = arena_open((size_t)64 << 20);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_line_is_in_order),
        cmocka_unit_test(the_world_is_in_it),
        cmocka_unit_test(no_name_is_two_actors),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_close(&forever);
    return failed;
}
