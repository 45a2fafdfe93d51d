/* The floor: texts, dates, arenas and JSON. */
#include "check.h"

#include <math.h>

#include "base/date.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/json.h"

static void dates_go_there_and_back(void **state)
{
    (void)state;
    assert_int_equal(day_of(1970, 1, 1), 0);
    assert_int_equal(day_of(2018, 2, 29), NO_DAY);
    assert_int_not_equal(day_of(2020, 2, 29), NO_DAY);
    for (Day d = -200000; d < 200000; d += 37) {
        int y, m, dd;
        day_split(d, &y, &m, &dd);
        assert_int_equal(day_of(y, m, dd), d);
    }
    assert_int_equal(day_weekday(day_of(2018, 6, 26)), 1);      /* a Tuesday */
    Day d;
    assert_true(day_read(TEXT("2018-06-26T07:00:00Z"), &d));
    assert_int_equal(d, day_of(2018, 6, 26));
    assert_false(day_read(TEXT("2018-06-31"), &d));
    assert_false(day_read(TEXT("26.06.2018"), &d));
}

static void utf8_survives_bad_bytes(void **state)
{
    (void)state;
    const char bytes[] = "a\xC3\xA9\xFFz\xE2\x82";
    const char *at = bytes, *end = bytes + sizeof bytes - 1;
    assert_int_equal(utf8_next(&at, end), 'a');
    assert_int_equal(utf8_next(&at, end), 0xE9);
    assert_int_equal(utf8_next(&at, end), 0xFFFD);
    assert_int_equal(utf8_next(&at, end), 'z');
    while (at < end)
        assert_int_equal(utf8_next(&at, end), 0xFFFD);
    assert_true(utf8_valid(TEXT("درعا Даръа")));
    assert_false(utf8_valid(TEXT("\xC0\x80")));
}

static void json_is_always_valid(void **state)
{
    (void)state;
    Arena keep = arena_open(1 << 20);
    Json j = json_open(&keep);
    json_begin(&j, NULL, '{');
    json_text(&j, "text", TEXT("say \"hi\"\n\x01\xFF"));
    json_double(&j, "low", NAN, 2);
    json_double(&j, "score", 0.50, 3);
    json_begin(&j, "span", '[');
    json_long(&j, NULL, 1);
    json_long(&j, NULL, 2);
    json_end(&j, ']');
    json_day(&j, "day", NO_DAY);
    json_end(&j, '}');
    Text out = json_done(&j);
    assert_true(text_is(out, TEXT("{\"text\":\"say \\\"hi\\\"\\n\\u0001\xEF\xBF\xBD\",\"low\":null,"
                                  "\"score\":0.5,\"span\":[1,2],\"day\":null}")));
    arena_close(&keep);
}

static void arena_that_is_full_gives_up_in_one_place(void **state)
{
    (void)state;
    Arena keep = arena_open(1 << 16);
    jmp_buf full;
    keep.on_full = &full;
    volatile int taken = 0;
    if (setjmp(full) == 0)
        for (;;) {
            arena_take(&keep, 1, 1000);
            taken++;
        }
    assert_in_range(taken, 60, 66);
    arena_close(&keep);
}

static void texts_are_cut_and_hashed(void **state)
{
    (void)state;
    Text rest = TEXT("a\t\tb"), part;
    assert_true(text_next(&rest, '\t', &part) && text_equals(part, "a"));
    assert_true(text_next(&rest, '\t', &part) && part.n == 0);
    assert_true(text_next(&rest, '\t', &part) && text_equals(part, "b"));
    assert_false(text_next(&rest, '\t', &part));
    Arena keep = arena_open(1 << 16);
    assert_true(text_equals(sha256_hex(sha256(TEXT("abc")), &keep),
                            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    assert_true(text_equals(text_lower(TEXT("ÉCOLE Даръа Şam"), &keep), "école даръа şam"));
    assert_true(text_equals(text_words(TEXT("Rebels' raid \u2014 at DAWN."), &keep), " rebels' raid at dawn "));
    arena_close(&keep);
}

static void missing_files_are_sentences(void **state)
{
    (void)state;
    Arena keep = arena_open(1 << 16);
    Text t;
    Error err;
    assert_false(file_read("no/such/file", &keep, &t, &err));
    assert_string_equal(err.what, "cannot open no/such/file: No such file or directory");
    assert_false(file_read("/tmp", &keep, &t, &err));
    arena_close(&keep);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_go_there_and_back),
        cmocka_unit_test(utf8_survives_bad_bytes),
        cmocka_unit_test(json_is_always_valid),
        cmocka_unit_test(arena_that_is_full_gives_up_in_one_place),
        cmocka_unit_test(texts_are_cut_and_hashed),
        cmocka_unit_test(missing_files_are_sentences),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
