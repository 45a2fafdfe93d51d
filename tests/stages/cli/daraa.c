/* Daraa, June to August 2018, through the whole program: dispatches in words of our
 * own on what was reported then, and what the record must say of them. */
#include "check.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "pipeline.h"

typedef struct Dispatch { const char *day, *publisher, *text; } Dispatch;

static Arena forever, keep_whole, scratch;
static Knowledge know;
static char folder[] = "build/daraa-test-XXXXXX";

static const char *fresh_path(void)
{
    static char path[200];
    static int n;
    snprintf(path, sizeof path, "%s/%d.db", folder, ++n);
    return path;
}

static Day day_said(const char *text)
{
    Day day;
    assert_true(day_read(text_of(text), &day));
    return day;
}

static long end_of(const char *day) { return ((long)day_said(day) + 1) * 86400 - 1; }

/* A record that each dispatch reached on the day it was published. */
static Store *record(const Dispatch *at, int n)
{
    Store *s;
    Error err;
    assert_true(store_open(fresh_path(), STORE_WRITE, &s, &err));
    for (int i = 0; i < n; i++) {
        Arena keep = keep_whole;
        Item item;
        ReadOptions options = { .date = day_said(at[i].day), .publisher = at[i].publisher, .format = "text" };
        bool known;
        int nclaims;
        assert_true(read_bytes(text_of(at[i].text), text_format(&keep, "d%d", i), &options, &keep, scratch, &item, &err));
        store_clock(s, end_of(at[i].day));
        bool ok = pipeline_add(&know, s, &item, EFFORT_ACCURATE, &keep, scratch, &known, &nclaims, &err);
        if (!ok)
            print_error("%s\n", err.what);
        assert_true(ok && !known);
    }
    return s;
}

#define RECORD(dispatches) record(dispatches, (int)(sizeof dispatches / sizeof *dispatches))

static const Toll *killed(const Event *e)
{
    for (int i = 0; i < e->ntolls; i++)
        if (e->tolls[i].measure == MEASURE_KILLED && (e->tolls[i].who == WHO_ALL || e->tolls[i].who == WHO_CIVILIAN))
            return &e->tolls[i];
    return NULL;
}

/* The events of a class with a toll of dead, whole. */
static int deadly(Store *s, Arena *keep, Event *ret, int max)
{
    EventQuery q = { .from = NO_DAY, .to = NO_DAY };
    EventRows rows;
    Error err;
    int n = 0;
    assert_true(store_events(s, &q, keep, scratch, &rows, &err));
    for (int i = 0; i < rows.n && n < max; i++) {
        bool found;
        EventHistory history;
        assert_true(store_event(s, rows.at[i].id, 0, keep, scratch, &found, &ret[n], &history, &err) && found);
        n += killed(&ret[n]) != NULL;
    }
    return n;
}

static void tayba(void **state)
{
    (void)state;
    static const Dispatch told[] = {
        { "2018-06-27", "Reuters", "The Syrian Observatory for Human Rights said seven civilians were killed in air strikes on the "
                                   "town of Tayba, east of Daraa, on Wednesday." },
        { "2018-06-27", "Al Jazeera", "Rescuers from the Civil Defence said between 10 and 13 people died when warplanes bombed Tayba "
                                      "in Daraa province on Wednesday." },
        { "2018-06-28", "AFP", "The number of civilians killed in the air strikes on Tayba on Wednesday rose to 13, the Syrian "
                               "Observatory for Human Rights said." },
    };
    Arena keep = arena_open(64 << 20);
    Store *s = RECORD(told);
    Event e[8];
    assert_int_equal(deadly(s, &keep, e, 8), 1);
    const Toll *t = killed(&e[0]);
    assert_true(t->low == 7 && t->best == 13 && t->high == 13);
    assert_int_equal(e[0].nitems, 3);
    assert_int_equal(e[0].norigins, 2);
    assert_int_equal(e[0].from, day_said("2018-06-27"));
    assert_true(text_find(e[0].members[t->low_by].told->seen->claim.text, TEXT("seven")) >= 0);

    /* what was known on the evening of the 27th */
    bool found;
    Event then;
    EventHistory history;
    Error err;
    assert_true(store_event(s, e[0].id, end_of("2018-06-27"), &keep, scratch, &found, &then, &history, &err) && found);
    assert_true(killed(&then)->low == 7 && killed(&then)->high == 13 && then.nitems == 2);
    store_close(s);
    arena_close(&keep);
}

static void musayfirah(void **state)
{
    (void)state;
    static const Dispatch told[] = {
        { "2018-06-28", "AFP", "Air strikes on Al-Musayfirah in Daraa province killed 17 civilians on Thursday, the Syrian Observatory "
                               "for Human Rights said." },
        { "2018-06-28", "Al Jazeera", "Syria's Civil Defence said 20 civilians were killed in Thursday's air strikes on Musayfirah." },
        { "2018-06-28", "Horan Free Media", "Between 10 and 70 civilians were killed when warplanes hit a shelter in Al-Musayfirah on "
                                            "Thursday, the Horan Free Media page said." },
    };
    Arena keep = arena_open(64 << 20);
    Store *s = RECORD(told);
    Event e[8];
    assert_int_equal(deadly(s, &keep, e, 8), 1);
    const Toll *t = killed(&e[0]);
    assert_true(t->low == 17 && t->best == 17 && t->high == 20);
    int outliers = 0;
    for (int i = 0; i < e[0].nmembers; i++)
        if (e[0].members[i].role == CLAIM_OUTLIER) {
            outliers++;
            assert_true(text_find(e[0].members[i].why, TEXT("Horan Free Media")) >= 0);
            assert_true(text_find(e[0].members[i].why, TEXT("70")) >= 0);
        }
    assert_int_equal(outliers, 1);
    store_close(s);
    arena_close(&keep);
}

static const Dispatch totals[] = {
    { "2018-06-22", "AFP", "Seventeen civilians have been killed in the south since 19 June, the Syrian Observatory for Human Rights "
                           "said on Friday." },
    { "2018-06-22", "Reuters", "The Syrian Observatory for Human Rights said 20 people have been killed in Daraa since June 19." },
    { "2018-06-23", "AFP", "Thirty people have been killed in Daraa province since the offensive began on 19 June, the Syrian "
                           "Observatory for Human Rights said." },
    { "2018-06-24", "AFP", "The Observatory said 23 civilians have been killed since the offensive began on 19 June." },
    { "2018-06-24", "DPA", "At midday the Syrian Observatory for Human Rights put at 44 the number of people killed since 19 June." },
    { "2018-06-24", "Reuters", "The number of people killed in Daraa province since June 19 has risen to 47, the Syrian Observatory for "
                               "Human Rights said." },
    { "2018-06-25", "AFP", "The Syrian Observatory for Human Rights said 26 civilians were among about 60 people killed since the "
                           "assault began on 19 June." },
    { "2018-06-26", "AFP", "At least 40 civilians have been killed since 19 June, the Syrian Observatory for Human Rights said on "
                           "Tuesday, and at least 100 people have died in total." },
    { "2018-06-27", "AFP", "About 65 civilians have been killed in Daraa since the start of the offensive on 19 June, the Syrian "
                           "Observatory for Human Rights said." },
    { "2018-06-28", "AFP", "The strikes brought to 93 the number of civilians killed since the offensive began on June 19, according "
                           "to the Syrian Observatory for Human Rights." },
    { "2018-06-29", "AFP", "The Syrian Observatory for Human Rights said the civilian death toll since June 19 had reached at least "
                           "116." },
    { "2018-06-30", "AFP", "The number of civilians killed since June 19 has risen to 126, the Syrian Observatory for Human Rights "
                           "said." },
};

static bool has_point(const Series *one, Day day, double low)
{
    for (int i = 0; i < one->npoints; i++)
        if (one->points[i].as_of == day && one->points[i].figure->low == low)
            return true;
    return false;
}

static void running_totals(void **state)
{
    (void)state;
    static const struct { const char *day; double low; } civilians[] = {
        { "2018-06-22", 17 }, { "2018-06-24", 23 }, { "2018-06-25", 26 }, { "2018-06-26", 40 }, { "2018-06-27", 65 },
        { "2018-06-28", 93 }, { "2018-06-29", 116 }, { "2018-06-30", 126 } };
    static const struct { const char *day; double low; } all[] = {
        { "2018-06-22", 20 }, { "2018-06-23", 30 }, { "2018-06-24", 47 }, { "2018-06-25", 60 }, { "2018-06-26", 100 } };
    Arena keep = arena_open(64 << 20);
    Store *s = RECORD(totals);
    Told *told;
    int n, monitors = 0;
    Error err;
    assert_true(store_counted(s, NO_TEXT, 0, &keep, &told, &n, &err));
    SeriesList list = match_series(told, n, &keep, scratch);
    for (int i = 0; i < list.n; i++) {
        const Series *one = &list.at[i];
        if (!text_equals(one->origin.name, "Syrian Observatory for Human Rights") || one->measure != MEASURE_KILLED)
            continue;
        monitors++;
        for (size_t k = 0; one->who == WHO_CIVILIAN && k < sizeof civilians / sizeof *civilians; k++) {
            if (!has_point(one, day_said(civilians[k].day), civilians[k].low))
                print_error("no %g civilians on %s\n", civilians[k].low, civilians[k].day);
            assert_true(has_point(one, day_said(civilians[k].day), civilians[k].low));
        }
        for (size_t k = 0; one->who == WHO_ALL && k < sizeof all / sizeof *all; k++) {
            if (!has_point(one, day_said(all[k].day), all[k].low))
                print_error("no %g people on %s\n", all[k].low, all[k].day);
            assert_true(has_point(one, day_said(all[k].day), all[k].low));
        }
    }
    assert_int_equal(monitors, 2);
    Event e[8];
    assert_int_equal(deadly(s, &keep, e, 8), 0);            /* no event of 126, nor of any of them */
    store_close(s);
    arena_close(&keep);
}

static void five_outlets(void **state)
{
    (void)state;
    static const Dispatch told[] = {
        { "2018-06-26", "Reuters", "Air strikes on Busra al-Harir killed five civilians on Tuesday, the Syrian Observatory for Human "
                                   "Rights said." },
        { "2018-06-26", "AFP", "Five civilians were killed in air raids on Busra al-Harir in Daraa on Tuesday, according to the Syrian "
                               "Observatory for Human Rights." },
        { "2018-06-26", "Al Jazeera", "The Observatory reported that warplanes bombed Busra al-Harir on Tuesday and killed five "
                                      "civilians." },
        { "2018-06-26", "The Guardian", "Five civilians died in air strikes on Busra al-Harir on Tuesday, Reuters reported, citing the "
                                        "Syrian Observatory for Human Rights." },
        { "2018-06-26", "BBC", "At least five civilians have been killed in air strikes on the town of Busra al-Harir on Tuesday, the "
                               "Syrian Observatory for Human Rights says." },
        { "2018-06-26", "Syria Civil Defence", "Our teams pulled the bodies of five civilians out of the rubble after air strikes on "
                                               "Busra al-Harir on Tuesday." },
    };
    Arena keep = arena_open(64 << 20);
    Event e[8];
    Store *s = record(told, 5);
    assert_int_equal(deadly(s, &keep, e, 8), 1);
    assert_int_equal(e[0].nitems, 5);
    assert_int_equal(e[0].norigins, 1);
    store_close(s);
    s = record(told, 6);
    assert_int_equal(deadly(s, &keep, e, 8), 1);
    assert_int_equal(e[0].nitems, 6);
    assert_int_equal(e[0].norigins, 2);
    store_close(s);
    arena_close(&keep);
}

static const Latest *latest(Store *s, const char *day, long known_by, FigureKind kind, Arena *keep)
{
    Told *told;
    int n;
    Error err;
    assert_true(store_counted(s, NO_TEXT, known_by, keep, &told, &n, &err));
    LatestList list = match_latest(told, n, day_said(day), keep, scratch);
    for (int i = 0; i < list.n; i++)
        if (list.at[i].measure == MEASURE_DISPLACED && list.at[i].kind == kind && text_equals(list.at[i].country, "SYR")) {
            Latest *one = NEW(keep, Latest);
            *one = list.at[i];
            return one;
        }
    return NULL;
}

static bool says(const Latest *l, double low, double high)
{
    bool same = l && (isnan(low) ? isnan(l->latest.figure->low) : l->latest.figure->low == low)
             && (isnan(high) ? isnan(l->latest.figure->high) : l->latest.figure->high == high);
    if (l && !same)
        print_error("says %g to %g\n", l->latest.figure->low, l->latest.figure->high);
    return same;
}

static void displacement(void **state)
{
    (void)state;
    static const Dispatch told[] = {
        { "2018-06-23", "AFP", "About 14,000 people have fled their homes in Daraa province over the past five days, the Syrian "
                               "Observatory for Human Rights said on Saturday." },
        { "2018-06-26", "Reuters", "At least 45,000 people have been displaced by the fighting in southern Syria, the United Nations "
                                   "said on Tuesday, warning that the number could double." },
        { "2018-06-28", "Reuters", "Between 62,000 and 66,000 people have been displaced by the fighting in Daraa, the United Nations "
                                   "said on Thursday." },
        { "2018-06-29", "AFP", "The United Nations said a first estimate as of 28 June put the number of people displaced in southern "
                               "Syria at 160,000, of whom 20,000 were near the Nasib crossing." },
        { "2018-06-29", "Reuters", "Up to 66,000 people have fled the fighting in Daraa, including at least 13,000 who went to Quneitra, "
                                   "the UN refugee agency said on Friday." },
        { "2018-07-01", "Enab Baladi", "The Syrian Network for Human Rights said on Sunday that 198,000 people had been displaced in "
                                       "Daraa." },
        { "2018-07-03", "AFP", "At least 330,000 people, among them 135,000 children, have been displaced in southern Syria, the United "
                               "Nations said on Tuesday." },
        { "2018-07-04", "OCHA", "Between 285,000 and 325,000 people have been displaced in southwest Syria as of 4 July, the United "
                                "Nations said, with up to 189,000 close to the Golan Heights and up to 59,000 near the Nasib border "
                                "crossing." },
        { "2018-07-11", "OCHA", "Up to 234,500 people remain displaced in southwest Syria as of 11 July, the United Nations said." },
        { "2018-07-26", "OCHA", "An estimated 165,200 to 182,600 people remain displaced in southwest Syria as of 26 July, the UN said." },
        { "2018-08-01", "OCHA", "Up to 184,000 people remain displaced in the southwest of Syria as of 1 August, the UN said." },
        { "2018-08-16", "OCHA", "As of 16 August, up to 57,000 people remain displaced in southwest Syria, the United Nations said." },
    };
    Arena keep = arena_open(256 << 20);
    Store *s = RECORD(told);
    assert_true(says(latest(s, "2018-06-23", 0, KIND_FLOW, &keep), 14000, 14000));
    assert_true(says(latest(s, "2018-06-26", 0, KIND_FLOW, &keep), 45000, NAN));
    assert_true(says(latest(s, "2018-06-28", end_of("2018-06-28"), KIND_FLOW, &keep), 62000, 66000));
    assert_true(says(latest(s, "2018-06-28", 0, KIND_FLOW, &keep), 160000, 160000));
    assert_true(says(latest(s, "2018-07-01", 0, KIND_FLOW, &keep), 198000, 198000));
    assert_true(says(latest(s, "2018-07-03", 0, KIND_FLOW, &keep), 330000, NAN));
    assert_true(says(latest(s, "2018-07-05", 0, KIND_FLOW, &keep), 285000, 325000));
    assert_true(says(latest(s, "2018-07-11", 0, KIND_STOCK, &keep), NAN, 234500));
    assert_true(says(latest(s, "2018-07-26", 0, KIND_STOCK, &keep), 165200, 182600));
    assert_true(says(latest(s, "2018-08-01", 0, KIND_STOCK, &keep), NAN, 184000));
    assert_true(says(latest(s, "2018-08-31", 0, KIND_STOCK, &keep), NAN, 57000));
    assert_true(says(latest(s, "2018-07-01", 0, KIND_PROJECTION, &keep), 90000, NAN));
    assert_null(latest(s, "2018-06-30", 0, KIND_STOCK, &keep));
    store_close(s);
    arena_close(&keep);
}

static const Holding *held(Store *s, const char *day, Arena *keep)
{
    Told *told;
    int n;
    Error err;
    assert_true(store_control(s, NO_TEXT, 0, keep, &told, &n, &err));
    ControlList list = match_control(told, n, day_said(day), keep, scratch);
    assert_int_equal(list.n, 1);
    return &list.at[0].steps[list.at[0].nsteps - 1];
}

static void control(void **state)
{
    (void)state;
    static const Dispatch told[] = {
        { "2018-06-26", "SANA", "The Syrian army said on Tuesday it had taken control of Busra al-Harir, a town in the east of Daraa "
                                "province." },
        { "2018-06-28", "Reuters", "Clashes between government forces and rebels continued inside Busra al-Harir on Thursday, the Syrian "
                                   "Observatory for Human Rights said." },
        { "2018-07-02", "AFP", "Syrian government forces hold Busra al-Harir, the Syrian Observatory for Human Rights said on Monday." },
    };
    Arena keep = arena_open(64 << 20);
    Store *s = RECORD(told);
    const Holding *h = held(s, "2018-06-27", &keep);
    assert_true(!h->is_contested && h->nindependent == 0 && text_equals(h->holder.country, "SYR"));         /* claimed */
    h = held(s, "2018-06-29", &keep);
    assert_true(h->is_contested);
    h = held(s, "2018-07-03", &keep);
    assert_true(!h->is_contested && h->nindependent > 0 && text_equals(h->holder.country, "SYR"));          /* held */
    store_close(s);
    arena_close(&keep);
}

static void impossible_date(void **state)
{
    (void)state;
    static const Dispatch told[] = {
        { "2018-06-22", "AFP", "Seventeen civilians have been killed in Daraa since 19 June, the Syrian Observatory for Human Rights "
                               "said on Friday." },
        { "2018-06-23", "AFP", "Thirty people have been killed in Daraa province since the offensive began on 19 June, the Syrian "
                               "Observatory for Human Rights said." },
        { "2018-06-27", "Example Wire", "Government forces captured the town of Nahta on 6 June, the Syrian Observatory for Human Rights said." },
        { "2018-06-27", "Example Wire", "Warplanes struck Tafas on Tuesday and wounded two men." },
    };
    Arena keep = arena_open(64 << 20);
    Store *s = RECORD(told);
    EventQuery q = { .from = NO_DAY, .to = NO_DAY };
    EventRows rows;
    Error err;
    int doubts = 0;
    assert_true(store_events(s, &q, &keep, scratch, &rows, &err));
    for (int i = 0; i < rows.n; i++) {
        bool found;
        Event e;
        EventHistory history;
        assert_true(store_event(s, rows.at[i].id, 0, &keep, scratch, &found, &e, &history, &err) && found);
        for (int k = 0; k < e.nmembers; k++)
            if (e.members[k].doubt.n) {
                doubts++;
                assert_true(text_find(e.members[k].doubt, TEXT("dated 2018-06-06")) >= 0);
                assert_true(text_find(e.members[k].doubt, TEXT("2018-06-19")) >= 0);
                assert_true(text_find(e.members[k].told->seen->claim.text, TEXT("on 6 June")) >= 0);
            }
    }
    assert_int_equal(doubts, 1);
    store_close(s);
    arena_close(&keep);
}

static int load(void **state)
{
    (void)state;
    Error err;
    forever = arena_open((size_t)2 << 30);
    keep_whole = arena_open((size_t)1 << 30);
    scratch = arena_open((size_t)1 << 30);
    if (!mkdtemp(folder) || !knowledge_load(&forever, &know, &err)) {
        print_error("%s\n", err.what);
        return 1;
    }
    return 0;
}

static int unload(void **state)
{
    (void)state;
    char command[100];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    int failed = system(command);
    arena_close(&forever);
    arena_close(&keep_whole);
    arena_close(&scratch);
    return failed;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tayba), cmocka_unit_test(musayfirah), cmocka_unit_test(running_totals), cmocka_unit_test(five_outlets),
        cmocka_unit_test(displacement), cmocka_unit_test(control), cmocka_unit_test(impossible_date),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
