/* Records that grow old, are taken back, are handed from laptop to laptop. */
#include "stages/store/set_up.h"

static long count_of(const char *sql)
{
    sqlite3 *db;
    sqlite3_stmt *q;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &q, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(q), SQLITE_ROW);
    long n = (long)sqlite3_column_int64(q, 0);
    sqlite3_finalize(q);
    sqlite3_close(db);
    return n;
}

static EventRows events_of(Store *s, Cast *c, long known_by)
{
    EventQuery q = { .from = NO_DAY, .to = NO_DAY, .known_by = known_by };
    EventRows rows;
    Error err;
    assert_true(store_events(s, &q, &c->keep, scratch, &rows, &err));
    return rows;
}

static void is_sound(Store *s, Cast *c)
{
    Verified v;
    Error err;
    assert_true(store_verify(s, &c->keep, scratch, &v, &err));
    for (int i = 0; i < v.nwrong; i++)
        print_error("%.*s\n", TEXT_FMT(v.wrong[i]));
    assert_int_equal(v.nwrong, 0);
}

/* A file of each older version, made of the first one's as it was. */
static void older_files_are_brought_up_to_date(void **state)
{
    (void)state;
    static const char *const since[] = { "", "ALTER TABLE claims ADD COLUMN words TEXT; ALTER TABLE events ADD COLUMN title TEXT;"
        " ALTER TABLE events ADD COLUMN reported INTEGER; PRAGMA user_version = 2;",
        "CREATE INDEX claims_long ON claims(scene, day_to) WHERE day_to > day_from + 31; DROP INDEX events_by_day;"
        " CREATE INDEX events_by_day ON events(day_from, day_to, class, nclaims, killed_best, reported, place, norigins);"
        " PRAGMA user_version = 3;" };
    Cast c = { .keep = arena_open(64 << 20) };
    Error err;
    Text sql;
    assert_true(file_read("tests/stages/store/version1.sql", &c.keep, &sql, &err));
    for (int version = 1; version <= 3; version++) {
        fresh(NULL);
        sqlite3 *db;
        assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
        assert_int_equal(sqlite3_exec(db, sql.at, NULL, NULL, NULL), SQLITE_OK);
        for (int i = 0; i < version; i++)
            assert_int_equal(sqlite3_exec(db, since[i], NULL, NULL, NULL), SQLITE_OK);
        sqlite3_close(db);
        Store *s = opened(STORE_READ);
        EventRows rows = events_of(s, &c, 0);
        assert_int_equal(rows.n, 2);
        assert_true(text_equals(rows.at[0].place_name, "Nawa"));
        if (version == 1)
            assert_true(text_find(rows.at[0].title, TEXT("shelled the town of Nawa")) >= 0);
        is_sound(s, &c);
        store_close(s);
        assert_int_equal(count_of("PRAGMA user_version"), 6);
    }
    fresh(NULL);
    sqlite3 *db;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "CREATE TABLE t(a); PRAGMA application_id = 1397314642; PRAGMA user_version = 99", NULL, NULL, NULL),
                     SQLITE_OK);
    sqlite3_close(db);
    Store *s;
    assert_false(store_open(path, STORE_READ, &s, &err));
    assert_non_null(strstr(err.what, "later version"));
    arena_close(&c.keep);
}

/* A deleted post asserts nothing from then on; as known before, it did. */
static void what_is_deleted_is_taken_back(void **state)
{
    (void)state;
    Cast c = { .keep = arena_open(64 << 20) };
    Error err;
    Told *a = tell(&c, "Observatory", "monitor", 27, &TAYBA), *b = tell(&c, "Civil Defence", "rescue", 27, &TAYBA),
         *alone = tell(&c, "Horan Page", "activist", 28, &MUSAYFIRAH), *notice = tell(&c, "Horan Page", "activist", 29, NULL);
    toll(&c, a, MEASURE_KILLED, WHO_UNSAID, 7, 7);
    toll(&c, b, MEASURE_KILLED, WHO_UNSAID, 13, 13);
    toll(&c, alone, MEASURE_KILLED, WHO_UNSAID, 70, 70);
    Store *s = opened(STORE_WRITE);
    store_clock(s, 1530230399);
    add(s, &c, a, "Seven died in Tayba.");
    add(s, &c, b, "Thirteen died in Tayba.");
    add(s, &c, alone, "Seventy died in Musayfirah.");
    assert_int_equal(events_of(s, &c, 0).n, 2);

    store_clock(s, 1530316799);
    Entry e = entry_of(&c, notice, "The post is gone.");
    e.seen.n = 0;
    ((Item *)e.item)->takes_back = alone->item;
    ((Item *)e.item)->takes_back_as = TEXT("deleted");
    assert_true(store_add(s, &e, scratch, &err));
    Entry early = entry_of(&c, notice, "Another notice.");
    early.seen.n = 0;
    ((Item *)early.item)->takes_back = b->item;
    ((Item *)early.item)->takes_back_as = TEXT("cancelled");
    assert_true(store_add(s, &early, scratch, &err));

    EventRows rows = events_of(s, &c, 0);
    assert_int_equal(rows.n, 2);
    assert_true(rows.at[0].killed_high == 7 && rows.at[0].norigins == 1 && rows.at[0].nitems == 1);
    assert_true(text_equals(rows.at[1].status, "retracted"));
    rows = events_of(s, &c, 1530230399);
    assert_true(rows.at[0].killed_high == 13 && rows.at[0].norigins == 2);
    assert_true(text_equals(rows.at[1].status, "draft") && rows.at[1].killed_best == 70);

    ChangedList changed;
    assert_true(store_changed(s, 1530230399, 1530316799, &c.keep, &changed, &err));
    assert_int_equal(changed.nitems, 2);
    assert_int_equal(changed.nevents, 2);
    assert_true(text_equals(changed.items[0].kind, "deleted"));
    is_sound(s, &c);
    store_close(s);
    arena_close(&c.keep);
}

/* A page that is printed anew with other numbers replaces what it said. */
static void a_later_version_corrects_the_earlier(void **state)
{
    (void)state;
    static const char *const said[] = { "Warplanes struck Tayba at noon and killed nine people, doctors at a field clinic on the road "
        "to the east told a reporter on Wednesday.", "Warplanes struck Tayba at noon and killed four people, doctors at a field clinic on "
        "the road to the east told a reporter on Wednesday." };
    Cast c = { .keep = arena_open(64 << 20) };
    Error err;
    Store *s = opened(STORE_WRITE);
    for (int i = 0; i < 2; i++) {
        Told *t = tell(&c, "a doctor", "medical", 27, &TAYBA);
        t->publisher = TEXT("Example Wire");
        toll(&c, t, MEASURE_KILLED, WHO_UNSAID, i ? 4 : 9, i ? 4 : 9);
        Entry e = entry_of(&c, t, said[i]);
        ((Item *)e.item)->url = TEXT("https://wire.example/tayba");
        assert_true(store_add(s, &e, scratch, &err));
    }
    EventRows rows = events_of(s, &c, 0);
    assert_int_equal(rows.n, 1);
    assert_true(rows.at[0].killed_low == 4 && rows.at[0].killed_high == 4 && rows.at[0].nitems == 1);
    store_close(s);
    arena_close(&c.keep);
}

/* Hundreds of copies: the row may wait, but whoever reads sees all of them. */
static void a_crowded_event_is_never_behind(void **state)
{
    (void)state;
    Cast c = { .keep = arena_open(256 << 20) };
    Error err;
    Store *s = opened(STORE_WRITE);
    for (int i = 0; i < 150; i++) {
        Told *t = tell(&c, i % 2 ? "Observatory" : "Civil Defence", i % 2 ? "monitor" : "rescue", 27, &TAYBA);
        toll(&c, t, MEASURE_KILLED, WHO_UNSAID, 7 + i / 20, 7 + i / 20);
        add(s, &c, t, "Planes killed people in Tayba.");
        if (i % 49 == 48) {
            EventRows rows = events_of(s, &c, 0);
            assert_int_equal(rows.n, 1);
            assert_int_equal(rows.at[0].nclaims, i + 1);
            assert_true(rows.at[0].killed_high == 7 + i / 20);
        }
    }
    assert_true(count_of("SELECT count(*) FROM events WHERE stale") == 1);
    assert_true(store_settle(s, scratch, &err));
    assert_true(count_of("SELECT count(*) FROM events WHERE stale") == 0);
    assert_true(count_of("SELECT killed_high FROM events") == 14);
    is_sound(s, &c);
    store_close(s);
    arena_close(&c.keep);
}

/* Two that nobody could tell to be one, and the claim that links them. */
static void a_claim_that_fits_both_joins_two_events(void **state)
{
    (void)state;
    Cast c = { .keep = arena_open(64 << 20) };
    Error err;
    Store *s = opened(STORE_WRITE);
    Told *a = tell(&c, "Observatory", "monitor", 27, &TAYBA), *b = tell(&c, "Civil Defence", "rescue", 27, &TAYBA),
         *link = tell(&c, "State Agency", "outlet", 27, &TAYBA);
    claim_of(a)->mode = claim_of(a)->weapon = NO_TEXT;
    toll(&c, a, MEASURE_KILLED, WHO_UNSAID, 7, 7);
    done_by(&c, b, "Russian forces", "RUSMIL");
    toll(&c, b, MEASURE_INJURED, WHO_UNSAID, 20, 20);
    toll(&c, link, MEASURE_KILLED, WHO_UNSAID, 7, 7);
    toll(&c, link, MEASURE_INJURED, WHO_UNSAID, 20, 20);
    done_by(&c, link, "Russian forces", "RUSMIL");
    store_clock(s, 1530230399);
    add(s, &c, a, "Seven died in Tayba.");
    add(s, &c, b, "Russian planes wounded twenty in Tayba.");
    EventRows rows = events_of(s, &c, 0);
    assert_int_equal(rows.n, 2);
    store_clock(s, 1530316799);
    add(s, &c, link, "Russian planes killed seven and wounded twenty in Tayba.");
    rows = events_of(s, &c, 0);
    assert_int_equal(rows.n, 1);
    assert_int_equal(rows.at[0].nclaims, 3);
    assert_true(text_equals(rows.at[0].id, "ev-c001"));
    bool found;
    Event e;
    EventHistory history;
    assert_true(store_event(s, TEXT("ev-c002"), 0, &c.keep, scratch, &found, &e, &history, &err));
    assert_false(found);
    assert_int_equal(history.nlinks, 1);
    assert_true(text_equals(history.links[0].kind, "merged into") && text_equals(history.links[0].other, "ev-c001"));
    assert_true(text_find(history.links[0].why, TEXT("c003 fits both")) >= 0);
    assert_int_equal(events_of(s, &c, 1530230399).n, 2);            /* as it was known the day before */

    Verdict v = { .who = TEXT("A. Reader"), .kind = TEXT("move"), .subject = TEXT("c002"), .value = TEXT("apart"),
                  .why = TEXT("an hour between them") };
    assert_true(store_verdict(s, &v, scratch, &err));
    assert_int_equal(events_of(s, &c, 0).n, 2);
    assert_true(store_event(s, TEXT("ev-c002"), 0, &c.keep, scratch, &found, &e, &history, &err) && found);
    assert_true(text_equals(history.links[history.nlinks - 1].kind, "split from"));
    is_sound(s, &c);
    store_close(s);
    arena_close(&c.keep);
}

/* Three laptops, the same stories in part, handed round in any order: each ends with
 * every item and claim once. */
static void laptops_that_swap_bundles_agree(void **state)
{
    (void)state;
    enum { STORIES = 24, LAPTOPS = 3, SWAPS = 9, ROUNDS = 6 };
    unsigned dice = 20180626;
    for (int round = 0; round < ROUNDS; round++) {
        Cast c = { .keep = arena_open(512 << 20) };
        Error err;
        Store *at[LAPTOPS];
        Told *told[STORIES];
        char words[STORIES][60], paths[LAPTOPS][200];
        for (int i = 0; i < STORIES; i++) {
            dice = dice * 1103515245 + 12345;
            told[i] = tell(&c, (dice >> 9) % 3 ? "Observatory" : "Civil Defence", (dice >> 9) % 3 ? "monitor" : "rescue",
                           20 + (int)((dice >> 12) % 4), (dice >> 17) % 2 ? &TAYBA : &MUSAYFIRAH);
            toll(&c, told[i], MEASURE_KILLED, WHO_UNSAID, (dice >> 21) % 12, (dice >> 21) % 12);
            snprintf(words[i], sizeof words[i], "Story %d of round %d.", i, round);
        }
        for (int l = 0; l < LAPTOPS; l++) {
            fresh(NULL);
            memcpy(paths[l], path, sizeof paths[l]);
            at[l] = opened(STORE_WRITE);
        }
        for (int i = 0; i < STORIES; i++)           /* each story reaches one laptop, or two, or all */
            for (int l = 0; l < LAPTOPS; l++) {
                dice = dice * 1103515245 + 12345;
                if ((dice >> 16) % 2 || l == i % LAPTOPS)
                    add(at[l], &c, told[i], words[i]);
            }
        Verdict v = { .who = TEXT("A. Reader"), .kind = TEXT("move"), .subject = told[0]->claim_id, .value = TEXT("apart"),
                      .why = TEXT("another hour") };
        assert_true(store_verdict(at[0], &v, scratch, &err));
        Imported n;
        for (int k = 0; k < SWAPS; k++) {
            dice = dice * 1103515245 + 12345;
            int from = (int)((dice >> 16) % LAPTOPS), into = (from + 1 + (int)((dice >> 20) % (LAPTOPS - 1))) % LAPTOPS;
            assert_true(store_import(at[into], at[from], c.keep, scratch, &n, &err));
        }
        for (int k = 0; k < 2; k++)                 /* and once round, twice: the second time changes nothing */
            for (int l = 0; l < LAPTOPS; l++)
                for (int m = 0; m < LAPTOPS; m++)
                    if (l != m) {
                        assert_true(store_import(at[l], at[m], c.keep, scratch, &n, &err));
                        assert_true(k == 0 || (n.items == 0 && n.verdicts == 0));
                    }
        for (int l = 0; l < LAPTOPS; l++) {
            StoreCounts counts;
            assert_true(store_counts(at[l], &counts, &err));
            assert_int_equal(counts.items, STORIES);
            assert_int_equal(counts.claims, STORIES);
            assert_int_equal(counts.verdicts, 1);
            memcpy(path, paths[l], sizeof path);
            assert_int_equal(count_of("SELECT count(*) FROM members"), STORIES);
            assert_int_equal(count_of("SELECT count(DISTINCT claim) FROM claims"), STORIES);
            is_sound(at[l], &c);
            store_close(at[l]);
        }
        fresh(NULL);
        arena_close(&c.keep);
    }
}

/* Ten strikes in a week where there were none, and what is left when they are taken back. */
static void an_alert_is_raised_and_withdrawn(void **state)
{
    (void)state;
    Cast c = { .keep = arena_open(128 << 20) };
    Error err;
    Store *s = opened(STORE_WRITE);
    for (int i = 0; i < 10; i++) {
        Told *t = tell(&c, "Observatory", "monitor", 20 + i % 3, i % 2 ? &TAYBA : &MUSAYFIRAH);
        claim_of(t)->when.hour_from = 2 * i, claim_of(t)->when.hour_to = 2 * i + 1;
        toll(&c, t, MEASURE_KILLED, WHO_UNSAID, 3 + 9 * i, 3 + 9 * i);
        char words[60];
        snprintf(words, sizeof words, "Strike %d.", i);
        add(s, &c, t, words);
    }
    Alerts alerts;
    assert_true(store_alerts(s, june(15), june(24), &c.keep, scratch, &alerts, &err));
    assert_int_equal(alerts.n, 1);
    assert_true(text_equals(alerts.at[0].kind, "place") && text_find(alerts.at[0].name, TEXT("Daraa")) >= 0);
    assert_true(alerts.at[0].raised >= june(20) && alerts.at[0].nevents >= 3 && alerts.at[0].items >= 10);
    assert_int_equal(alerts.at[0].withdrawn.n, 0);
    assert_true(store_alerts(s, june(15), june(30), &c.keep, scratch, &alerts, &err));
    assert_true(alerts.n == 1 && text_find(alerts.at[0].withdrawn, TEXT("in seven days")) >= 0);         /* the week went by */
    EventRows rows = events_of(s, &c, 0);
    for (int i = 0; i < rows.n; i++) {
        Verdict v = { .who = TEXT("A. Reader"), .kind = TEXT("review"), .subject = rows.at[i].id, .value = TEXT("retracted"),
                      .why = TEXT("made up") };
        assert_true(store_verdict(s, &v, scratch, &err));
    }
    assert_true(store_alerts(s, june(15), june(24), &c.keep, scratch, &alerts, &err));
    assert_int_equal(alerts.n, 1);
    assert_true(text_find(alerts.at[0].withdrawn, TEXT("taken back")) >= 0);
    store_close(s);
    arena_close(&c.keep);
}

int main(void)
{
    scratch = arena_open(256 << 20);
    (void)!mkdtemp(folder);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(older_files_are_brought_up_to_date, fresh),
        cmocka_unit_test_setup(what_is_deleted_is_taken_back, fresh),
        cmocka_unit_test_setup(a_later_version_corrects_the_earlier, fresh),
        cmocka_unit_test_setup(a_crowded_event_is_never_behind, fresh),
        cmocka_unit_test_setup(a_claim_that_fits_both_joins_two_events, fresh),
        cmocka_unit_test_setup(laptops_that_swap_bundles_agree, fresh),
        cmocka_unit_test_setup(an_alert_is_raised_and_withdrawn, fresh),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_close(&scratch);
    char command[100];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return failed + system(command);
}
