/* Times and numbers of one sentence, against the item's date of Thursday 28 June 2018. */
#include "check.h"

#include <math.h>
#include <stdio.h>

#include "understand/numbers.h"
#include "understand/times.h"

#define wrong(...) (print_error(__VA_ARGS__), print_error("\n"), _fail(__FILE__, __LINE__))

static Arena forever, keep, scratch;
static NumberWords *numbers;
static TimeWords *times;

static Understanding read_line(const char *line, Day published)
{
    static Item item;
    static Sentence s;
    item = (Item){ .text = text_of(line), .published = published };
    s = (Sentence){ .begin = 0, .end = item.text.n };
    int capacity = 0;
    for (int i = 0; i < item.text.n; ) {
        while (i < item.text.n && (unsigned char)line[i] <= ' ')
            i++;
        int from = i;
        while (i < item.text.n && (unsigned char)line[i] > ' ')
            i++;
        if (i > from)
            *GROW(&keep, s.words, s.nwords, capacity) =
                (Word){ .form = text_part(item.text, from, i), .begin = from, .end = i, .upos = UPOS_X, .xpos = XPOS_FW, .name = -1 };
    }
    Understanding u = { .item = &item, .sentences = &s, .nsentences = 1 };
    numbers_fill(numbers, &u, &keep, scratch);
    times_fill(times, numbers, &u, &keep, scratch);
    return u;
}

static void is_day(const char *line, int number, const char *from, const char *to)
{
    Understanding u = read_line(line, day_of(2018, 6, 28));
    Text none = TEXT("");
    if (u.ntimes <= number)
        wrong("\"%s\": only %d times", line, u.ntimes);
    const When *t = &u.times[number];
    Text f = t->from == NO_DAY ? none : day_write(t->from, &keep), e = t->to == NO_DAY ? none : day_write(t->to, &keep);
    if (!text_equals(f, from) || !text_equals(e, to))
        wrong("\"%s\": %.*s..%.*s, not %s..%s", line, TEXT_FMT(f), TEXT_FMT(e), from, to);
}

static void days_are_resolved(void **state)
{
    (void)state;
    static const struct { const char *line, *from, *to; } cases[] = {
        { "Rockets fell on Tuesday.", "2018-06-26", "2018-06-26" },
        { "Rockets fell on Thursday.", "2018-06-28", "2018-06-28" },
        { "They will meet on Tuesday.", "2018-07-03", "2018-07-03" },
        { "They meet next Tuesday.", "2018-07-03", "2018-07-03" },
        { "It happened yesterday.", "2018-06-27", "2018-06-27" },
        { "Shelling went on overnight.", "2018-06-27", "2018-06-28" },
        { "Three died last week.", "2018-06-18", "2018-06-24" },
        { "They fled in December.", "2017-12-01", "2017-12-31" },
        { "The town fell on 25 June 2015.", "2015-06-25", "2015-06-25" },
        { "The town fell on June 25, 2015.", "2015-06-25", "2015-06-25" },
        { "dated 27-Jun-18", "2018-06-27", "2018-06-27" },
        { "dated 2018-06-27", "2018-06-27", "2018-06-27" },
        { "on 6/25 and later", "2018-06-25", "2018-06-25" },
        { "on 25/6 and later", "2018-06-25", "2018-06-25" },
        { "between June 17 and 24", "2018-06-17", "2018-06-24" },
        { "from 17 to 24 June", "2018-06-17", "2018-06-24" },
        { "since 19 June", "2018-06-19", "" },
        { "fighting for six days", "", "" },
        { "three days ago", "2018-06-25", "2018-06-25" },
        { "two years ago", "2016-01-01", "2016-12-31" },
        { "last summer", "2017-06-01", "2017-08-31" },
        { "In April and May the road was shut.", "2018-04-01", "2018-04-30" },
        { "It fell in October last year.", "2017-10-01", "2017-10-31" },
        { "It fell on 5 July last year.", "2017-07-05", "2017-07-05" },
        { "It fell in early March of this year.", "2018-03-01", "2018-03-10" },
        { "in the first half of June", "2018-06-01", "2018-06-15" },
        { "in the second half of 2017", "2017-07-01", "2017-12-31" },
        { "in Q3 2017", "2017-07-01", "2017-09-30" },
        { "in H1 of 2017", "2017-01-01", "2017-06-30" },
        { "It fell the week before last.", "2018-06-11", "2018-06-17" },
        { "It fell the night before last.", "2018-06-26", "2018-06-26" },
        { "It fell two Fridays ago.", "2018-06-15", "2018-06-15" },
        { "So far this year 400 died.", "2018-01-01", "2018-06-28" },
        { "earlier this month", "2018-06-01", "2018-06-27" },
        { "in 2015", "2015-01-01", "2015-12-31" },
        { "for the sixth day in a row", "2018-06-23", "2018-06-28" },
        { "on 17 Ramadan 1439", "2018-05-31", "2018-06-02" },
        { "at dawn on Tuesday", "2018-06-26", "2018-06-26" },
        { "a few minutes ago jets passed", "2018-06-28", "2018-06-28" },
        { "They fled several days ago.", "2018-06-22", "2018-06-27" },
        { "The vote is on the first Sunday of next month.", "2018-07-01", "2018-07-01" },
        { "It was the last day of May.", "2018-05-31", "2018-05-31" },
        { "in the first six months of 2017", "2017-01-01", "2017-06-30" },
        { "during the last week of April 2018", "2018-04-23", "2018-04-29" },
        { "A truce of 72 hours, for 3 days starting tomorrow.", "", "" },
        { "They will stop for 3 days starting tomorrow.", "2018-06-29", "2018-07-01" },
        { "from May 27 to the 3rd", "2018-05-27", "2018-06-03" },
        { "The siege of Nov-Feb 2017 broke the town.", "2016-11-01", "2017-02-28" },
        { "They will go by the end of year.", "2018-09-01", "2018-12-31" },
        { "They will meet in two weeks' time.", "2018-07-12", "2018-07-12" },
        { "war came in the nineties", "1990-01-01", "1999-12-31" },
        { "killed in May of 87", "1987-05-01", "1987-05-31" },
        { "dated 2018/Jun/25", "2018-06-25", "2018-06-25" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        is_day(cases[i].line, 0, cases[i].from, cases[i].to);
    is_day("Report of today 6/25: the road is cut. Yesterday it was open.", 0, "2018-06-25", "2018-06-25");
    is_day("Report of today 6/25: the road is cut. Yesterday it was open.", 2, "2018-06-24", "2018-06-24");
    is_day("They struck on June 17 and 24.", 1, "2018-06-24", "2018-06-24");
}

static void days_stand_in_lists(void **state)
{
    (void)state;
    const char *list = "Jets struck on June 3, 4 and 7.";
    is_day(list, 0, "2018-06-03", "2018-06-03");
    is_day(list, 1, "2018-06-04", "2018-06-04");
    is_day(list, 2, "2018-06-07", "2018-06-07");
    Understanding u = read_line("On June 3, 4 and 7 people died in two towns.", day_of(2018, 6, 28));
    assert_int_equal(u.ntimes, 1);
}

static void without_a_date_nothing_is_resolved(void **state)
{
    (void)state;
    Understanding u = read_line("It began on Tuesday, not on 25 June 2015.", NO_DAY);
    assert_int_equal(u.ntimes, 2);
    assert_int_equal(u.times[0].from, NO_DAY);
    assert_int_equal(u.times[1].from, day_of(2015, 6, 25));
    assert_int_equal(u.times[1].basis, BASIS_STATED);
}

static void words_that_only_look_like_months(void **state)
{
    (void)state;
    assert_int_equal(read_line("They may leave; the march went on.", day_of(2018, 6, 28)).ntimes, 0);
    assert_int_equal(read_line("More than 2,000 people and 2000 houses", day_of(2018, 6, 28)).ntimes, 0);
}

static void is_number(const char *line, double low, double high, NumberQuantifier q)
{
    Understanding u = read_line(line, NO_DAY);
    if (u.nnumbers < 1)
        wrong("\"%s\": no number", line);
    const Number *n = &u.numbers[0];
    bool same = (isnan(low) ? isnan(n->low) : fabs(n->low - low) < 1e-6 * (1 + low)) &&
                (isnan(high) ? isnan(n->high) : fabs(n->high - high) < 1e-6 * (1 + high));
    if (!same || n->quantifier != q)
        wrong("\"%s\": %g..%g, quantifier %d", line, n->low, n->high, n->quantifier);
}

static void numbers_have_their_ends(void **state)
{
    (void)state;
    is_number("at least 45,000 people", 45000, NAN, Q_AT_LEAST);
    is_number("no fewer than twelve men", 12, NAN, Q_AT_LEAST);
    is_number("more than 300 homes", 300, NAN, Q_MORE_THAN);
    is_number("up to 40 trucks", NAN, 40, Q_UP_TO);
    is_number("nearly 700,000 people", 700000, 700000, Q_ABOUT);
    is_number("10 to 13 shells", 10, 13, Q_EXACT);
    is_number("between 62,000 and 66,000 people", 62000, 66000, Q_EXACT);
    is_number("dozens of shells", 12, NAN, Q_VAGUE);
    is_number("tens of thousands of people", 20000, NAN, Q_VAGUE);
    is_number("hundreds fled", 100, NAN, Q_VAGUE);
    is_number("several men", 3, NAN, Q_VAGUE);
    is_number("two dozen shells", 24, 24, Q_EXACT);
    is_number("half a million people", 500000, 500000, Q_EXACT);
    is_number("1.2 million people", 1200000, 1200000, Q_EXACT);
    is_number("one hundred and six men", 106, 106, Q_EXACT);
    is_number("thirty-five men", 35, 35, Q_EXACT);
    is_number("12.000 refugees", 12000, 12000, Q_EXACT);
    is_number("12.5 km", 12.5, 12.5, Q_EXACT);
    is_number("40 000 people", 40000, 40000, Q_EXACT);
    is_number("\xD9\xA4\xD9\xA5 men", 45, 45, Q_EXACT);
}

static void names_are_no_numbers(void **state)
{
    (void)state;
    static const char *const none[] = { "an M-16 and a Su-24", "Resolution 2254 of the Council", "no one was hurt" };
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        if (read_line(none[i], NO_DAY).nnumbers)
            wrong("\"%s\" has a number", none[i]);
}

static void kinds_of_numbers(void **state)
{
    (void)state;
    assert_true(read_line("45 percent of them", NO_DAY).numbers[0].is_percent);
    assert_true(read_line("worth $5 million", NO_DAY).numbers[0].is_money);
    assert_true(read_line("the sixth attack", NO_DAY).numbers[0].is_ordinal);
    assert_true(read_line("a 25-year-old man", NO_DAY).numbers[0].is_age);
    assert_true(read_line("a third of them", NO_DAY).numbers[0].is_fraction);
    assert_true(read_line("on 25 June 2015", NO_DAY).numbers[0].is_part_of_date);
}

/* Whatever the bytes are: words and times stay inside the text. */
static void any_bytes(void **state)
{
    (void)state;
    static const char alphabet[] = "0123456789-/.,: \xC3\xA9\xD9\xA4\xFF\xE2\x80\x93" "JuneMaytoandfrombetweenofthe";
    uint32_t random = 7;
    for (int i = 0; i < 3000; i++) {
        char line[80];
        int n = 0;
        while (n < 79) {
            random = random * 1664525u + 1013904223u;
            line[n++] = alphabet[(random >> 8) % (sizeof alphabet - 1)];
        }
        line[n] = 0;
        Arena before = keep;
        Understanding u = read_line(line, day_of(2018, 6, 28));
        for (int k = 0; k < u.ntimes; k++)
            assert_true(u.times[k].begin >= 0 && u.times[k].end <= n && u.times[k].begin < u.times[k].end);
        for (int k = 0; k < u.nnumbers; k++)
            assert_true(u.numbers[k].begin >= 0 && u.numbers[k].end <= n && u.numbers[k].begin < u.numbers[k].end);
        keep = before;
    }
}

/* Sentences made of the grammar's own words, in any order, reach every corner. */
static void any_words(void **state)
{
    (void)state;
    static const char *const words[] = { "from", "June", "17", "to", "24", "2018", "Tuesday", "last", "next", "the", "of",
        "early", "end", "three", "days", "ago", "before", "after", "since", "at", "dawn", "on", "and", "between", "million",
        "half", "a", "first", "week", "month", "3:30", "p.m.", "6/25", "99999999999", "0", "overnight", "year", "29", "February",
        "century", "two", "hundred", "Ramadan", "1439", "9999", ",", "-", "for", "in", "past", "sixth", "row", "weekend" };
    uint32_t random = 11;
    for (int i = 0; i < 5000; i++) {
        char line[400] = "";
        for (int k = 0; k < 14; k++) {
            random = random * 1664525u + 1013904223u;
            strcat(line, words[(random >> 8) % (sizeof words / sizeof *words)]);
            strcat(line, " ");
        }
        Arena before = keep;
        Understanding u = read_line(line, day_of(2018, 6, 28));
        for (int k = 0; k < u.ntimes; k++)
            assert_true(u.times[k].from == NO_DAY || u.times[k].to == NO_DAY || u.times[k].from <= u.times[k].to);
        keep = before;
    }
}

int main(void)
{
    Error err;
    forever = arena_open((size_t)1 << 26), keep = arena_open((size_t)1 << 26), scratch = arena_open((size_t)1 << 26);
    if (!numbers_load("data/languages", &forever, &numbers, &err) || !times_load("data/languages", &forever, &times, &err))
        return fprintf(stderr, "%s\n", err.what), 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_resolved), cmocka_unit_test(days_stand_in_lists), cmocka_unit_test(without_a_date_nothing_is_resolved),
        cmocka_unit_test(words_that_only_look_like_months), cmocka_unit_test(numbers_have_their_ends),
        cmocka_unit_test(names_are_no_numbers), cmocka_unit_test(kinds_of_numbers), cmocka_unit_test(any_bytes),
        cmocka_unit_test(any_words),
    };
    return cmocka_run_group_tests_name("times and numbers", tests, NULL, NULL);
}
