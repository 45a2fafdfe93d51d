/* Spellings, the file and what it finds: a gazetteer of a dozen places, made here. */
#include "check.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "place/fold.h"
#include "place/gazetteer.h"
#include "place/import.h"

static const char WORDS[] =
    "kind settlement: town city village\nkind province: province governorate\nkind district: county\n"
    "compass: north south east west\ndirection: north south east west southern southwestern\npart: outskirts\n"
    "before: in\nbetween: between\nborder: border\nof: of\narticle: the\n";

static char path[64], extra[64];
static Arena mem;

static long add(GazetteerWriter *w, long id, const char *name, const char *others, const char *country, PlaceKind kind, double lat,
                double lon, unsigned people, uint32_t admin1)
{
    NewPlace p = { .id = id, .name = text_of(name), .lat = lat, .lon = lon, .kind = kind, .source = SOURCE_SITREP, .population = people,
                   .admin1 = admin1 };
    memcpy(p.country, country, 4);
    writer_place(w, &p);
    Text rest = text_of(others), one;
    while (text_next(&rest, '|', &one)) writer_name(w, one, SOURCE_SITREP, one.at[0] == '~' ? NAME_PEOPLE : 0);
    return id;
}

static Gazetteer *small(void)
{
    Error err;
    GazetteerWriter *w;
    Gazetteer *g;
    snprintf(path, sizeof path, "/tmp/places-%ld.bin", (long)getpid());
    snprintf(extra, sizeof extra, "/tmp/places-%ld-own.bin", (long)getpid());
    unlink(extra);
    assert_true(writer_open(path, &w, &err));
    writer_division(w, "SYR", 0, TEXT("Syria"), "SY", 1, 0);
    uint32_t daraa = writer_division(w, "SYR", 1, TEXT("Daraa"), "06", 3, 0);
    add(w, 1, "Syria", "سوريا|Сирия", "SYR", PLACE_COUNTRY, 35, 38, 0, 0);
    add(w, 2, "Dar‘ā", "Daraa|درعا", "SYR", PLACE_SETTLEMENT, 32.62, 36.1, 97969, daraa);
    add(w, 3, "Daraa", "", "SYR", PLACE_ADMIN1, 32.85, 36.2, 900000, daraa);
    add(w, 4, "Buşrá al Ḩarīr", "", "SYR", PLACE_SETTLEMENT, 32.84, 36.34, 13315, daraa);
    add(w, 5, "Springfield", "", "USA", PLACE_SETTLEMENT, 39.8, -89.64, 114000, 0);
    add(w, 6, "Springfield", "", "USA", PLACE_SETTLEMENT, 37.2, -93.3, 170000, 0);
    add(w, 7, "As Suwaydā’", "", "SYR", PLACE_SETTLEMENT, 32.7, 36.57, 64730, 0);
    add(w, 8, "Al Mithal", "", "SYR", PLACE_SETTLEMENT, 32.5, 36.2, 900, daraa);
    add(w, 9, "Saint Example", "", "USA", PLACE_SETTLEMENT, 38.5, -90.2, 90000, 0);
    writer_words(w, TEXT(WORDS));
    assert_true(writer_close(w, "a test", &err));
    assert_true(place_load(path, extra, &mem, &g, &err));
    return g;
}

static Place first_of(Gazetteer *g, const char *name)
{
    Place found[5];
    Arena scratch = arena_open(1 << 22);
    int n = place_find(g, text_of(name), NO_TEXT, found, 5, &mem, scratch);
    arena_close(&scratch);
    return n ? found[0] : (Place){ 0 };
}

static void foldings_even_out_what_spellings_differ_in(void **state)
{
    (void)state;
    static const char *const ALIKE[][2] = {
        { "Buşrá al-Ḩarīr", "Busra al-Harir" }, { "Bosra Al-Hareer", "Busra al-Harir" }, { "Dar'a", "Daraa" },
        { "as-Suwayda", "Sweida" }, { "Ghouta", "Ghuta" }, { "Kafr Zita", "Kfar Zita" }, { "Даръа", "Dara" },
        { "al-Hasakah", "Hasaka" }, { "Latamneh", "Latamnah" },
    };
    for (unsigned i = 0; i < sizeof ALIKE / sizeof *ALIKE; i++) {
        char plain[FOLD_MAX], a[FOLD_MAX], b[FOLD_MAX];
        int na = fold_loose(plain, fold_plain(text_of(ALIKE[i][0]), plain), a);
        int nb = fold_loose(plain, fold_plain(text_of(ALIKE[i][1]), plain), b);
        if (fold_alike(a, na, b, nb) < 0.85) { print_message("%s / %s: %.*s %.*s\n", ALIKE[i][0], ALIKE[i][1], na, a, nb, b); assert_true(false); }
    }
    char plain[FOLD_MAX];
    int n = fold_plain(TEXT("St. Louis"), plain);
    assert_int_equal(n, 11);
    assert_memory_equal(plain, "saint louis", 11);
    n = fold_plain(TEXT("\xFF\xFE\xC3"), plain);         /* any bytes */
    assert_true(n >= 0 && n < FOLD_MAX);
}

static void exact_beats_plain_beats_fuzzy(void **state)
{
    Gazetteer *g = *state;
    Place exact = first_of(g, "Buşrá al Ḩarīr"), plain = first_of(g, "busra al-harir"), fuzzy = first_of(g, "Bosra al-Hareer");
    assert_int_equal(exact.id, 4);
    assert_int_equal(plain.id, 4);
    assert_int_equal(fuzzy.id, 4);
    assert_false(exact.is_fuzzy);
    assert_false(plain.is_fuzzy);
    assert_true(fuzzy.is_fuzzy);
    assert_true(exact.score > plain.score && plain.score > fuzzy.score);
    assert_int_equal(first_of(g, "درعا").id, 2);
    assert_int_equal(first_of(g, "Сирия").id, 1);
    assert_int_equal(first_of(g, "Sweida").id, 7);
    assert_int_equal(first_of(g, "Atlantis").id, 0);
}

static void kind_words_choose_the_kind(void **state)
{
    Gazetteer *g = *state;
    assert_int_equal(first_of(g, "Daraa province").id, 3);
    assert_int_equal(first_of(g, "the city of Daraa").id, 2);
    assert_int_equal(first_of(g, "Daraa province").precision, WHERE_PROVINCE);
    assert_int_equal(first_of(g, "Springfield").id, 6);         /* the larger */
    assert_true(text_equals(first_of(g, "Busra al Harir").admin1, "Daraa"));
}

static void numbers_survive(void **state)
{
    Gazetteer *g = *state;
    Place p;
    assert_true(place_by_id(g, 4, &mem, &p));
    assert_true(text_equals(p.country, "SYR"));
    assert_false(place_by_id(g, 4444, &mem, &p));
}

static void own_places_join_and_replace(void **state)
{
    (void)state;
    Error err;
    Gazetteer *g;
    NewPlaceLine line = { TEXT("Tell Example"), TEXT("SYR"), TEXT("settlement"), 33.0, 36.5, 0 };
    assert_true(place_add(path, extra, &line, &err));
    line.lat = 33.1;
    assert_true(place_add(path, extra, &line, &err));           /* the same again: replaced */
    line.name = TEXT("Example Bridge");
    line.kind = TEXT("crossing");
    assert_true(place_add(path, extra, &line, &err));
    line.kind = TEXT("castle");
    assert_false(place_add(path, extra, &line, &err));
    assert_true(place_load(path, extra, &mem, &g, &err));
    Place p = first_of(g, "Tell Example");
    assert_true(fabs(p.lat - 33.1) < 1e-6);
    assert_true(text_equals(p.source, "user"));
    assert_int_equal(first_of(g, "Example Bridge").kind, PLACE_CROSSING);
    assert_int_equal(first_of(g, "درعا").id, 2);
}

/* A sentence as the tagger would hand it over, all its words names of nobody knows what. */
static Understanding said(const char *text, Item *item)
{
    Sentence *s = NEW(&mem, Sentence);
    s->words = NEW_ARRAY(&mem, Word, 40);
    *item = (Item){ .text = text_of(text) };
    for (int i = 0; i < item->text.n; ) {
        int end = i;
        while (end < item->text.n && !strchr(" -,.", text[end])) end++;
        if (end == i && text[i] != ' ') end++;
        if (end > i)
            s->words[s->nwords++] = (Word){ .form = text_part(item->text, i, end), .lemma = text_part(item->text, i, end), .begin = i,
                                            .end = end, .upos = strchr("-,.", text[i]) ? UPOS_PUNCT : UPOS_PROPN, .head = -1,
                                            .name = -1, .space_after = text[end] == ' ' };
        i = end > i ? end : i + 1;
    }
    return (Understanding){ .item = item, .sentences = s, .nsentences = 1 };
}

/* Few phrases of a text are looked up, and none that is a name is left out. */
static void phrases_are_found_by_how_they_begin(void **state)
{
    Gazetteer *g = *state;
    static const struct { const char *text, *name; long id; } CASES[] = {
        { "Shells fell in Busra al-Harir on Friday", "Busra al-Harir", 4 }, { "Shells fell in Springfield.", "Springfield", 5 },
        { "Shells fell in Mithal again", "Mithal", 8 },                     { "Shells fell in al-Mithal again", "al-Mithal", 8 },
        { "Shells fell in AlMithal again", "AlMithal", 8 },                 { "Shells fell in St Example", "St Example", 9 },
        { "Shells fell in SAINT EXAMPLE, SYRIA", "SAINT EXAMPLE", 9 },
        { "Shells fell in Busra on Friday", NULL, 0 },
    };
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        Item item;
        Understanding u = said(CASES[i].text, &item);
        Arena scratch = arena_open(1 << 24);
        Toponyms t = place_toponyms(g, &u, &mem, scratch);
        bool found = false;
        for (int k = 0; k < t.n; k++)
            found |= CASES[i].name && text_equals(t.at[k].text, CASES[i].name) && (t.at[k].place.id == CASES[i].id || CASES[i].id == 5);
        if (CASES[i].name && !found) print_error("not found: %s\n", CASES[i].text);
        assert_true(!CASES[i].name || found);
        arena_close(&scratch);
    }
}

static void geonames_lines_are_read_and_bad_ones_told(void **state)
{
    (void)state;
    char dump[64];
    snprintf(dump, sizeof dump, "/tmp/dump-%ld.txt", (long)getpid());
    FILE *f = fopen(dump, "w");
    assert_non_null(f);
    fputs("900001\tKhirbat Mithal\tKhirbat Mithal\tKhirbet Mithal,خربة مثال\t32.7\t36.3\tP\tPPL\tSY\t\t06\t\t\t\t420\t\t500\tAsia/Damascus\t2020-01-01\n"
          "this is no line of a dump\n", f);
    fclose(f);
    Error err;
    ImportReport report;
    Gazetteer *g;
    assert_true(place_import(path, dump, NULL, extra, &report, &err));
    assert_int_equal(report.places, 1);
    assert_int_equal(report.skipped, 1);
    assert_non_null(strstr(report.first_skipped, ":2:"));
    assert_true(place_load(path, extra, &mem, &g, &err));
    Place p = first_of(g, "Khirbet Mithal");
    assert_int_equal(p.id, 900001);
    assert_true(text_equals(p.admin1, "Daraa"));
    assert_int_equal(first_of(g, "خربة مثال").id, 900001);
    unlink(dump);
}

static void write_file(const char *name, const char *text)
{
    FILE *f = fopen(name, "w");
    assert_non_null(f);
    fputs(text, f);
    fclose(f);
}

/* The columns of OCHA's tables of administrative areas and settlements: names in two languages,
 * P-codes of every level, the day from which they are valid, tags of HXL below the heads. */
static void ocha_tables_are_read(void **state)
{
    (void)state;
    char table[64];
    Error err;
    ImportReport report;
    Gazetteer *g;
    snprintf(table, sizeof table, "/tmp/ocha-%ld.csv", (long)getpid());
    write_file(table,
        "admin0Name_en,admin0Name_ar,admin0Pcode,admin1Name_en,admin1Name_ar,admin1Pcode,admin2Name_en,admin2Name_ar,admin2Pcode,"
        "admin3Name_en,admin3Name_ar,admin3Pcode,admin4Name_en,admin4Name_ar,admin4Pcode,LATITUDE_Y,LONGITUDE_X,date,validOn,validTo\n"
        "#country+name,,#country+code,#adm1+name,,#adm1+code,#adm2+name,,#adm2+code,#adm3+name,,#adm3+code,#adm4+name,,#adm4+code,#geo+lat,#geo+lon,#date,,\n"
        "Syria,سوريا,SY,Daraa,درعا,SY12,Izra',ازرع,SY1203,Nawa,نوى,SY120301,\"Tell Mithal, East\",تل مثال الشرقي,C6001,32.91,36.02,2016-01-01,2016-04-30,\n"
        "Syria,سوريا,SY,Daraa,درعا,SY12,Izra',ازرع,SY1203,Nawa,نوى,SY120301,Ain Mithal,عين مثال,C6002,32.92,36.05,2016-01-01,2016-04-30,\n"
        "Syria,سوريا,SY,Daraa,درعا,SY12,Izra',ازرع,SY1203,Nawa,نوى,SY120301,No Point,,C6003,,,2016-01-01,2016-04-30,\n");
    assert_true(place_import(path, table, NULL, extra, &report, &err));
    assert_int_equal(report.places, 2);
    assert_int_equal(report.skipped, 1);
    assert_true(place_load(path, extra, &mem, &g, &err));
    Place p = first_of(g, "Tell Mithal, East");
    assert_true(fabs(p.lat - 32.91) < 1e-6 && fabs(p.lon - 36.02) < 1e-6);
    assert_true(text_equals(p.country, "SYR"));
    assert_true(text_equals(p.admin1, "Daraa"));
    assert_true(text_equals(p.source, "ocha"));
    assert_int_equal(first_of(g, "عين مثال").id, first_of(g, "Ain Mithal").id);
    /* the same table again is the same places */
    long id = p.id;
    assert_true(place_import(path, table, "ocha", extra, &report, &err));
    assert_true(place_load(path, extra, &mem, &g, &err));
    assert_int_equal(first_of(g, "Tell Mithal, East").id, id);
    /* a table of districts alone */
    write_file(table, "ADM0_EN,ADM0_PCODE,ADM1_EN,ADM1_AR,ADM1_PCODE,ADM2_EN,ADM2_AR,ADM2_PCODE,lat,lon\n"
                      "Syria,SY,Daraa,درعا,SY12,Mithaliyah,المثالية,SY1204,32.8,36.1\n");
    assert_true(place_import(path, table, NULL, extra, &report, &err));
    assert_true(place_load(path, extra, &mem, &g, &err));
    assert_int_equal(first_of(g, "Mithaliyah").kind, PLACE_ADMIN2);
    assert_int_equal(first_of(g, "Mithaliyah").precision, WHERE_ADMIN2);
    assert_true(first_of(g, "المثالية").id != 0);
    assert_true(first_of(g, "Tell Mithal, East").id == id);      /* what came before stays */
    unlink(table);
}

static void wof_tables_are_read(void **state)
{
    (void)state;
    char table[64];
    Error err;
    ImportReport report;
    Gazetteer *g;
    snprintf(table, sizeof table, "/tmp/wof-%ld.tsv", (long)getpid());
    write_file(table,
        "wof_id\tname\tnames_en\tnames_ar\tnames_other\tplacetype\tlat\tlon\tparent_id\tgeonames_id\tpopulation\n"
        "11\tSyria\tSyria\tسوريا\t\tcountry\t35\t38\t-1\t163843\t\n"
        "12\tDaraa\t\tدرعا\t\tregion\t32.9\t36.2\t11\t\t\n"
        "13\tBayt Mithal\tBeit Mithal|House of Mithal\tبيت مثال\t\tlocality\t32.7\t36.15\t12\t900777\t1200\n"
        "14\tHayy Mithal\t\tحي مثال\t\tneighbourhood\t32.71\t36.15\t12\t\t\n"
        "15\tNo Such\t\t\t\tcastle\t32.71\t36.15\t12\t\t\n");
    assert_true(place_import(path, table, NULL, extra, &report, &err));
    assert_int_equal(report.skipped, 1);
    assert_true(place_load(path, extra, &mem, &g, &err));
    Place p = first_of(g, "House of Mithal");
    assert_int_equal(p.id, 900777);                             /* GeoNames' number, where it has one */
    assert_true(text_equals(p.country, "SYR") && text_equals(p.admin1, "Daraa") && text_equals(p.source, "wof"));
    assert_int_equal(first_of(g, "بيت مثال").id, 900777);
    assert_int_equal(first_of(g, "Syria").id, 1);               /* a country stays the one it was */
    unlink(table);
}

static void a_damaged_file_is_a_sentence(void **state)
{
    (void)state;
    char bad[64];
    Error err;
    Gazetteer *g;
    snprintf(bad, sizeof bad, "/tmp/bad-%ld.bin", (long)getpid());
    FILE *f = fopen(bad, "w");
    assert_non_null(f);
    for (int i = 0; i < 5000; i++) fputc('x', f);
    fclose(f);
    assert_false(place_load(bad, NULL, &mem, &g, &err));
    assert_non_null(strstr(err.what, "is not a gazetteer"));
    assert_int_equal(truncate(path, 4000), 0);
    assert_false(place_load(path, NULL, &mem, &g, &err));
    unlink(bad);
    unlink(path);
    unlink(extra);
}

static int set_up(void **state)
{
    mem = arena_open((size_t)1 << 30);
    *state = small();
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(foldings_even_out_what_spellings_differ_in), cmocka_unit_test(exact_beats_plain_beats_fuzzy),
        cmocka_unit_test(kind_words_choose_the_kind), cmocka_unit_test(numbers_survive), cmocka_unit_test(own_places_join_and_replace),
        cmocka_unit_test(phrases_are_found_by_how_they_begin),
        cmocka_unit_test(geonames_lines_are_read_and_bad_ones_told),
        cmocka_unit_test(ocha_tables_are_read), cmocka_unit_test(wof_tables_are_read), cmocka_unit_test(a_damaged_file_is_a_sentence),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
