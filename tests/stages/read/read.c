/* From bytes to Items: parts, charsets, pages, lines, and everything that can be wrong with them. */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

#include "base/file.h"
#include "read/read.h"

static Arena keep, scratch;

static const ReadOptions unknown = { .date = NO_DAY };

static Item item_of(Text bytes, const ReadOptions *options)
{
    Item item;
    Error err = { "" };
    assert_true(read_bytes(bytes, TEXT("doc"), options, &keep, scratch, &item, &err));
    return item;
}

static Text words(const Item *item, int part)
{
    return text_part(item->text, item->parts[part].begin, item->parts[part].end);
}

static void a_dateline_is_the_desk(void **state)
{
    (void)state;
    Item item = item_of(TEXT("AMMAN, June 26, 2018 (Example Wire) - Families reached the border.\nThey slept outside."), &unknown);
    assert_int_equal(item.nparts, 3);
    assert_int_equal(item.parts[0].kind, PART_DATELINE);
    assert_true(text_equals(item.place, "AMMAN"));
    assert_int_equal(item.published, day_of(2018, 6, 26));
    assert_int_equal(item.date_basis, DATE_STATED);
    assert_true(text_equals(words(&item, 1), "Families reached the border."));

    item = item_of(TEXT("SAN PEDRO, 4 FEB 90 (WIRE) -- [TEXT] THE ARMY DENIED THE REPORT TODAY, A SPOKESMAN TOLD REPORTERS HERE."), &unknown);
    assert_int_equal(item.published, day_of(1990, 2, 4));
    assert_true(item.upper_case);
    assert_true(text_starts(words(&item, 1), "THE ARMY"));

    /* No dateline: a sentence that happens to open with capitals. */
    item = item_of(TEXT("UN officials said on Tuesday that aid - food and water - had arrived."), &unknown);
    assert_int_equal(item.nparts, 1);
    assert_int_equal(item.published, NO_DAY);
}

static void an_unstated_date_stays_unknown(void **state)
{
    (void)state;
    Item item = item_of(TEXT("Shells fell on the town."), &unknown);
    assert_int_equal(item.published, NO_DAY);
    ReadOptions given = { .date = day_of(2018, 6, 28) };
    item = item_of(TEXT("Shells fell on the town."), &given);
    assert_int_equal(item.published, given.date);
    assert_int_equal(item.date_basis, DATE_FROM_CALLER);
}

static void captions_credits_and_posts_are_told_apart(void **state)
{
    (void)state;
    Item item = item_of(TEXT("This photo from a local outlet shows smoke over Nawa. Photos / Example\n"
                             "The army moved south on Tuesday, officials said.\n"
                             "Heavy raids on #Nawa since dawn, 3 dead. pic.twitter.com/x1\n"
                             "Reporting by A. Writer; Editing by B. Reader\n"), &unknown);
    assert_int_equal(item.nparts, 5);
    assert_int_equal(item.parts[0].kind, PART_CAPTION);
    assert_int_equal(item.parts[1].kind, PART_CREDIT);
    assert_true(text_equals(words(&item, 1), "Photos / Example"));
    assert_int_equal(item.parts[2].kind, PART_BODY);
    assert_int_equal(item.parts[3].kind, PART_POST);
    assert_int_equal(item.parts[4].kind, PART_CREDIT);

    item = item_of(TEXT("RT @southwatch: Shelling in #Tafas now"), &unknown);
    assert_true(item.is_post);
    assert_true(text_equals(item.retweet_of, "southwatch"));
}

static void wrapped_lines_are_one_paragraph(void **state)
{
    (void)state;
    Item item = item_of(TEXT("The column left the base on Monday evening and\nreached the crossing about four hours later, with\n"
                             "two of its trucks burning behind it on the old\nroad to the south.\n\nNobody was hurt.\n"), &unknown);
    assert_int_equal(item.nparts, 2);
    assert_int_equal(item.parts[0].kind, PART_BODY);
    assert_true(text_ends(words(&item, 0), "road to the south."));
}

static void charsets_become_utf8(void **state)
{
    (void)state;
    Item item = item_of(TEXT("\xEF\xBB\xBF" "Da\xCA\xBF" "el was hit."), &unknown);
    assert_true(text_starts(item.text, "Da\xCA\xBF"));

    static const char wide[] = "\xFF\xFE" "N\0a\0w\0a\0 \0w\0a\0s\0 \0h\0i\0t\0.\0";
    item = item_of((Text){ wide, (int)sizeof wide - 1 }, &unknown);
    assert_true(text_equals(item.text, "Nawa was hit."));
    assert_true(text_equals(item.charset, "UTF-16LE"));

    static const char page[] = "<html><head><meta charset=windows-1256></head><body><p>\xCF\xD1\xDA\xC7 \xE6\xE4\xE6\xEC</p></body></html>";
    item = item_of((Text){ page, (int)sizeof page - 1 }, &unknown);
    assert_true(text_equals(item.text, "درعا ونوى"));

    static const char zeros[] = "Nawa\0was hit twice on Tuesday, and then once more on Wednesday.";
    item = item_of((Text){ zeros, (int)sizeof zeros - 1 }, &unknown);
    assert_true(text_starts(item.text, "Nawa was"));
    assert_true(text_equals(item.note, "1 NUL byte read as spaces"));
}

static void a_page_gives_its_article(void **state)
{
    (void)state;
    Error err;
    Reader *r;
    assert_true(read_open("tests/pages/article.html", &unknown, &r, &err));
    Item item;
    assert_int_equal(read_next(r, &keep, scratch, &item, &err), READ_ITEM);
    assert_true(text_equals(item.title, "Shells fall on Tafas as families leave"));
    assert_true(text_equals(item.publisher, "Example Wire"));
    assert_true(text_equals(item.author, "A. Writer"));
    assert_true(text_equals(item.url, "https://wire.example/tafas"));
    assert_int_equal(item.published, day_of(2018, 6, 27));
    assert_true(text_find(item.text, TEXT("hit the western edge of Tafas on Wednesday, two residents")) >= 0);
    assert_true(text_find(item.text, TEXT("border & slept")) >= 0);
    assert_int_equal(text_find(item.text, TEXT("cookies")), -1);
    assert_int_equal(text_find(item.text, TEXT("Read more")), -1);
    assert_int_equal(text_find(item.text, TEXT("rights")), -1);
    bool caption = false;
    for (int i = 0; i < item.nparts; i++)
        caption = caption || (item.parts[i].kind == PART_CAPTION && text_starts(words(&item, i), "Smoke over"));
    assert_true(caption);
    assert_int_equal(read_next(r, &keep, scratch, &item, &err), READ_END);
    read_close(r);
}

static void a_page_made_to_hurt_is_read_all_the_same(void **state)
{
    (void)state;
    char *deep = malloc(200000 + 100);
    int n = 0;
    for (int i = 0; i < 40000; i++) {
        memcpy(deep + n, "<div>", 5);
        n += 5;
    }
    n += sprintf(deep + n, "Shells fell on the town.");
    Item item = item_of((Text){ deep, n }, &unknown);
    assert_true(text_equals(item.text, "Shells fell on the town."));
    assert_true(item.note.n > 0);
    free(deep);
    item = item_of(TEXT("<html><body><p>Cut in the mid"), &unknown);
    assert_true(text_equals(item.text, "Cut in the mid"));
}

/* ---- files with something wrong in them ----------------------------------- */

static char path[] = "/tmp/sitrep-read-XXXXXX";

static void write_bytes(Text bytes)
{
    Error err;
    assert_true(file_write(path, bytes, &err));
}

static void one_bad_line_costs_one_line(void **state)
{
    (void)state;
    write_bytes(TEXT("{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\",\"date\":\"2018-06-27\"}\n"
                     "{\"id\":\"c\",\"text\":\"Three.\"\n\n{\"id\":5,\"text\":\"Four.\",\"date\":\"soon\"}\n{\"id\":\"e\",\"text\":\"Five\"}"));
    Error err;
    Reader *r;
    Item item;
    ReadOptions jsonl = { .date = NO_DAY, .format = "jsonl" };
    assert_true(read_open(path, &jsonl, &r, &err));
    assert_int_equal(read_next(r, &keep, scratch, &item, &err), READ_ITEM);
    assert_int_equal(read_next(r, &keep, scratch, &item, &err), READ_ITEM);
    assert_int_equal(item.published, day_of(2018, 6, 27));
    assert_int_equal(read_next(r, &keep, scratch, &item, &err), READ_BAD);
    assert_non_null(strstr(err.what, ":3: it is not valid JSON"));
    assert_int_equal(read_next(r, &keep, scratch, &item, &err), READ_ITEM);
    assert_true(text_equals(item.doc, "5"));
    assert_int_equal(item.line, 5);
    assert_int_equal(item.published, NO_DAY);
    assert_non_null(strstr(item.note.at, "\"soon\" was not understood"));
    assert_int_equal(read_next(r, &keep, scratch, &item, &err), READ_ITEM);
    assert_true(text_equals(item.text, "Five"));
    assert_int_equal(read_next(r, &keep, scratch, &item, &err), READ_END);
    read_close(r);
}

static void a_line_too_long_is_skipped_and_said(void **state)
{
    (void)state;
    int n = 300000;
    char *bytes = malloc((size_t)n);
    memset(bytes, 'x', (size_t)n);
    const char *good = "\n{\"id\":\"b\",\"text\":\"Two.\"}\n";
    memcpy(bytes + n - strlen(good), good, strlen(good));
    write_bytes((Text){ bytes, n });
    free(bytes);
    Error err;
    Reader *r;
    Item item;
    ReadOptions small = { .date = NO_DAY, .format = "jsonl", .max_bytes = 100000 };
    assert_true(read_open(path, &small, &r, &err));
    assert_int_equal(read_next(r, &keep, scratch, &item, &err), READ_BAD);
    assert_non_null(strstr(err.what, "longer than 100000 bytes"));
    assert_int_equal(read_next(r, &keep, scratch, &item, &err), READ_ITEM);
    assert_true(text_equals(item.doc, "b"));
    assert_int_equal(read_next(r, &keep, scratch, &item, &err), READ_END);
    read_close(r);
}

static void a_cut_gzip_keeps_its_whole_lines(void **state)
{
    (void)state;
    gzFile gz = gzopen(path, "wb");
    for (int i = 0; i < 2000; i++)
        gzprintf(gz, "{\"id\":\"%d\",\"text\":\"Number %d of %d.\"}\n", i, i * 7919 % 1000, i * 31 % 77);
    gzclose(gz);
    Text whole;
    Error err;
    assert_true(file_read(path, &keep, &whole, &err));
    write_bytes(text_part(whole, 0, whole.n / 2));
    Reader *r;
    Item item;
    ReadOptions jsonl = { .date = NO_DAY, .format = "jsonl" };
    assert_true(read_open(path, &jsonl, &r, &err));
    int items = 0;
    ReadResult got;
    while ((got = read_next(r, &keep, scratch, &item, &err)) == READ_ITEM)
        items++;
    assert_int_equal(got, READ_BROKEN);
    assert_in_range(items, 500, 1500);
    assert_non_null(strstr(err.what, "gzip"));
    assert_int_equal(read_next(r, &keep, scratch, &item, &err), READ_END);
    read_close(r);
}

static void nothing_is_not_an_item(void **state)
{
    (void)state;
    write_bytes(TEXT("x"));
    assert_int_equal(truncate(path, 0), 0);
    Error err;
    Reader *r;
    Item item;
    assert_true(read_open(path, &unknown, &r, &err));
    assert_int_equal(read_next(r, &keep, scratch, &item, &err), READ_BAD);
    assert_non_null(strstr(err.what, "it is empty"));
    assert_int_equal(read_next(r, &keep, scratch, &item, &err), READ_END);
    read_close(r);
    assert_false(read_open("tests", &unknown, &r, &err));
    assert_false(read_open("no/such/file", &unknown, &r, &err));
    ReadOptions odd = { .date = NO_DAY, .format = "pdf" };
    assert_false(read_open(path, &odd, &r, &err));
}

static void utf16_lines_are_lines(void **state)
{
    (void)state;
    const char *line = "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n";
    char wide[400];
    int n = 0;
    wide[n++] = (char)0xFF, wide[n++] = (char)0xFE;
    for (; *line; line++)
        wide[n++] = *line, wide[n++] = 0;
    write_bytes((Text){ wide, n });
    Error err;
    Reader *r;
    Item item;
    ReadOptions jsonl = { .date = NO_DAY, .format = "jsonl" };
    assert_true(read_open(path, &jsonl, &r, &err));
    assert_int_equal(read_next(r, &keep, scratch, &item, &err), READ_ITEM);
    assert_int_equal(read_next(r, &keep, scratch, &item, &err), READ_ITEM);
    assert_true(text_equals(item.doc, "b"));
    assert_int_equal(read_next(r, &keep, scratch, &item, &err), READ_END);
    read_close(r);
}

int main(void)
{
    keep = arena_open((size_t)1 << 28);
    scratch = arena_open((size_t)1 << 28);
    int fd = mkstemp(path);
    close(fd);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_dateline_is_the_desk),
        cmocka_unit_test(an_unstated_date_stays_unknown),
        cmocka_unit_test(captions_credits_and_posts_are_told_apart),
        cmocka_unit_test(wrapped_lines_are_one_paragraph),
        cmocka_unit_test(charsets_become_utf8),
        cmocka_unit_test(a_page_gives_its_article),
        cmocka_unit_test(a_page_made_to_hurt_is_read_all_the_same),
        cmocka_unit_test(one_bad_line_costs_one_line),
        cmocka_unit_test(a_line_too_long_is_skipped_and_said),
        cmocka_unit_test(a_cut_gzip_keeps_its_whole_lines),
        cmocka_unit_test(nothing_is_not_an_item),
        cmocka_unit_test(utf16_lines_are_lines),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    unlink(path);
    return failed;
}
