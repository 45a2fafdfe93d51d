/* What is added is found again, and nothing is kept twice. */
#include "stages/store/set_up.h"

static EventQuery all_events(void)
{
    return (EventQuery){ .from = NO_DAY, .to = NO_DAY };
}

static void tayba_comes_back_as_it_was_told(void **state)
{
    (void)state;
    Cast c = { .keep = arena_open(64 << 20) };
    Error err;
    Told *first = tell(&c, "Observatory", "monitor", 27, &TAYBA);
    Told *rescuers = tell(&c, "Civil Defence", "rescue", 27, &TAYBA);
    Told *later = tell(&c, "Observatory", "monitor", 28, &TAYBA);
    claim_of(later)->when.from = claim_of(later)->when.to = june(27);
    toll(&c, first, MEASURE_KILLED, WHO_UNSAID, 7, 7);
    toll(&c, rescuers, MEASURE_KILLED, WHO_UNSAID, 10, 13);
    toll(&c, later, MEASURE_KILLED, WHO_UNSAID, 13, 13);
    Store *s = opened(STORE_WRITE);
    add(s, &c, first, "Seven people died in Tayba.");
    store_close(s);
    s = opened(STORE_WRITE);                /* another day, another process */
    add(s, &c, rescuers, "Between ten and thirteen people died in Tayba.");
    add(s, &c, later, "Thirteen people died in Tayba.");
    store_close(s);

    s = opened(STORE_READ);
    EventRows rows;
    EventQuery q = all_events();
    assert_true(store_events(s, &q, &c.keep, scratch, &rows, &err));
    assert_int_equal(rows.n, 1);
    assert_true(rows.at[0].killed_low == 7 && rows.at[0].killed_best == 13 && rows.at[0].killed_high == 13);
    assert_int_equal(rows.at[0].norigins, 2);
    assert_int_equal(rows.at[0].nitems, 3);
    assert_true(text_equals(rows.at[0].id, "ev-c001"));
    assert_true(text_equals(rows.at[0].admin1, "Daraa"));

    bool found;
    Event e;
    EventHistory history;
    assert_true(store_event(s, rows.at[0].id, 0, &c.keep, scratch, &found, &e, &history, &err));
    assert_true(found);
    assert_int_equal(e.nmembers, 3);
    assert_true(text_equals(e.members[e.tolls[0].best_by].told->claim_id, "c003"));
    assert_true(text_equals(e.members[e.tolls[0].low_by].told->claim_id, "c001"));
    assert_int_equal(history.n, 2);
    assert_true(history.at[1].killed_best == 13);

    /* by day, place, type, box, origins */
    q.from = june(28);
    assert_true(store_events(s, &q, &c.keep, scratch, &rows, &err) && rows.n == 0);
    q.from = q.to = june(27);
    q.place = TEXT("daraa");
    q.type = TEXT("assault/aerial");
    q.origins = 2;
    q.has_box = true;
    q.west = 36, q.east = 37, q.south = 32, q.north = 33;
    assert_true(store_events(s, &q, &c.keep, scratch, &rows, &err) && rows.n == 1);
    q.east = 36.1;
    assert_true(store_events(s, &q, &c.keep, scratch, &rows, &err) && rows.n == 0);
    store_close(s);
    arena_close(&c.keep);
}

static void the_same_bytes_are_an_arrival_not_an_item(void **state)
{
    (void)state;
    Cast c = { .keep = arena_open(64 << 20) };
    Error err;
    Told *t = tell(&c, "Observatory", "monitor", 27, &TAYBA);
    Store *s = opened(STORE_WRITE);
    add(s, &c, t, "Warplanes struck Tayba.");
    add(s, &c, t, "Warplanes struck Tayba.");
    StoreCounts n;
    assert_true(store_counts(s, &n, &err));
    assert_int_equal(n.items, 1);
    assert_int_equal(n.arrivals, 2);
    assert_int_equal(n.claims, 1);
    assert_int_equal(n.events, 1);
    Verified v;
    assert_true(store_verify(s, &c.keep, scratch, &v, &err));
    assert_int_equal(v.nwrong, 0);
    assert_int_equal(v.log, 2);
    store_close(s);
    arena_close(&c.keep);
}

static void claims_and_items_are_found_by_what_they_say(void **state)
{
    (void)state;
    Cast c = { .keep = arena_open(64 << 20) };
    Error err;
    Store *s = opened(STORE_WRITE);
    add(s, &c, tell(&c, "Observatory", "monitor", 27, &TAYBA), "Warplanes struck Tayba.");
    add(s, &c, tell(&c, "Civil Defence", "rescue", 27, NULL), "Somewhere else two houses burnt.");
    Told *plan = tell(&c, "Kingdom", "government", 28, &TAYBA);
    claim_of(plan)->aspect = ASPECT_PLANNED;
    add(s, &c, plan, "Talks are to follow.");

    ClaimRows rows;
    ClaimQuery q = { .from = NO_DAY, .to = NO_DAY };
    assert_true(store_claims(s, &q, &c.keep, &rows, &err));
    assert_int_equal(rows.n, 3);
    assert_true(text_equals(rows.at[0].json, "{\"claim\":\"c001\",\"text\":\"Warplanes struck Tayba.\","
                                                "\"mode\":\"aerial\"}"));
    assert_true(text_equals(rows.at[0].event, "ev-c001"));
    assert_true(text_equals(rows.at[2].apart, "a plan") && rows.at[2].event.n == 0);
    q.unplaced = true;
    assert_true(store_claims(s, &q, &c.keep, &rows, &err) && rows.n == 1);
    assert_true(text_equals(rows.at[0].nowhere, "no place in this sentence"));
    q.unplaced = false;
    q.speaker = TEXT("civil defence");
    assert_true(store_claims(s, &q, &c.keep, &rows, &err) && rows.n == 1);

    ItemRows items;
    assert_true(store_search(s, TEXT("houses"), 10, &c.keep, &items, &err) && items.n == 1);
    bool found;
    ItemRow item;
    assert_true(store_item(s, 0, items.at[0].hash, &c.keep, &found, &item, &err) && found);
    assert_true(text_equals(item.text, "Somewhere else two houses burnt."));
    assert_int_equal(item.nclaims, 1);
    SpeakerRows speakers;
    assert_true(store_speakers(s, 0, &c.keep, &speakers, &err) && speakers.n == 3);
    DayCounts days;
    EventQuery eq = all_events();
    assert_true(store_days(s, &eq, &c.keep, &days, &err) && days.n == 1 && days.at[0].nevents == 2);
    store_close(s);
    arena_close(&c.keep);
}

static void nothing_wrong_with_the_world_goes_unsaid(void **state)
{
    (void)state;
    Store *s;
    Error err;
    assert_false(store_open("build/no/such/folder/a.db", STORE_READ, &s, &err));
    assert_non_null(strstr(err.what, "cannot open the store"));
    assert_true(file_write(path, TEXT("this is a shopping list and no database at all, however long it gets"), &err));
    assert_false(store_open(path, STORE_WRITE, &s, &err));
    assert_non_null(strstr(err.what, "is no store of sitrep"));
    Text after;
    Arena keep = arena_open(1 << 20);
    assert_true(file_read(path, &keep, &after, &err));
    assert_true(text_starts(after, "this is a shopping list"));         /* and it is left alone */
    arena_close(&keep);
}

static void a_changed_word_is_noticed(void **state)
{
    (void)state;
    Cast c = { .keep = arena_open(64 << 20) };
    Error err;
    Store *s = opened(STORE_WRITE);
    add(s, &c, tell(&c, "Observatory", "monitor", 27, &TAYBA), "Warplanes struck Tayba.");
    add(s, &c, tell(&c, "Observatory", "monitor", 28, &TAYBA), "Warplanes struck Tayba again.");
    store_close(s);
    sqlite3 *db;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "UPDATE log SET at = at - 60 WHERE id = 1", NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "UPDATE claims SET json = x'007b7d' WHERE id = 2", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    s = opened(STORE_READ);
    Verified v;
    assert_true(store_verify(s, &c.keep, scratch, &v, &err));
    assert_int_equal(v.nwrong, 3);          /* line 1, the line after it, and item 2 */
    store_close(s);
    arena_close(&c.keep);
}

static Verified verified(Store *s, Cast *c)
{
    Verified v;
    Error err;
    assert_true(store_verify(s, &c->keep, scratch, &v, &err));
    for (int i = 0; i < v.nwrong; i++)
        print_error("%.*s\n", TEXT_FMT(v.wrong[i]));
    assert_int_equal(v.nwrong, 0);
    return v;
}

/* New rules: what says the same stays, what says otherwise replaces, and what no
 * rule makes any more is gone; the past stays readable. */
/* Both claims of an item are coded anew, the younger first: the event that they alone told of stays that event. */
static void coding_anew_keeps_the_event(void **state)
{
    (void)state;
    Cast c = { .keep = arena_open(64 << 20) };
    Error err;
    Store *s = opened(STORE_WRITE);
    Told *first = tell(&c, "Observatory", "monitor", 27, &TAYBA), *second = tell(&c, "Observatory", "monitor", 27, &TAYBA);
    Entry one = entry_of(&c, first, "Warplanes struck Tayba, and struck again."), two = entry_of(&c, second, "Struck again.");
    Sighting both[] = { one.seen.at[0], two.seen.at[0] };
    both[1].claim.begin = 24;
    both[1].claim.end = 36;
    Text json[] = { one.json[0], two.json[0] };
    Entry e = { .item = one.item, .seen = { both, 2 }, .json = json, .rules = TEXT("rules-1") };
    assert_true(store_add(s, &e, scratch, &err));
    EventQuery q = all_events();
    EventRows before, after;
    assert_true(store_events(s, &q, &c.keep, scratch, &before, &err));
    assert_int_equal(before.n, 1);
    assert_int_equal(before.at[0].nclaims, 2);

    Sighting turned[] = { both[1], both[0] };
    Text said[] = { TEXT("{\"text\":\"Struck again.\",\"mode\":\"heavy-weapons\"}"), TEXT("{\"text\":\"Struck Tayba.\",\"mode\":\"heavy-weapons\"}") };
    for (int i = 0; i < 2; i++) turned[i].claim.mode = TEXT("heavy-weapons");
    turned[0].claim.id = TEXT("00000000000000b1");
    turned[1].claim.id = TEXT("00000000000000a1");
    Entry anew = { .item = one.item, .seen = { turned, 2 }, .json = said, .rules = TEXT("rules-2") };
    Changes changes;
    assert_true(store_recode(s, 1, &anew, false, &c.keep, scratch, &changes, &err));
    assert_int_equal(changes.n, 2);
    assert_true(store_events(s, &q, &c.keep, scratch, &after, &err));
    assert_int_equal(after.n, 1);
    assert_true(text_is(after.at[0].id, before.at[0].id));
    assert_int_equal(after.at[0].nclaims, 2);
    store_close(s);
}

static void coding_anew_replaces_and_forgets_nothing(void **state)
{
    (void)state;
    Cast c = { .keep = arena_open(64 << 20) };
    Error err;
    Store *s = opened(STORE_WRITE);
    Told *same = tell(&c, "Observatory", "monitor", 27, &TAYBA), *other = tell(&c, "Observatory", "monitor", 28, &TAYBA),
         *gone = tell(&c, "Civil Defence", "rescue", 28, &TAYBA);
    add(s, &c, same, "Warplanes struck Tayba.");
    add(s, &c, other, "Guns or planes hit Tayba on Thursday.");
    add(s, &c, gone, "Planes came over Tayba on Thursday.");
    EventRows before;
    EventQuery q = all_events();
    assert_true(store_events(s, &q, &c.keep, scratch, &before, &err) && before.n == 2);
    assert_int_equal(before.at[1].nclaims, 2);

    Changes changes;
    Entry e = entry_of(&c, same, "Warplanes struck Tayba.");
    claim_of(same)->rule = TEXT("another.rules:3");
    assert_true(store_recode(s, 1, &e, false, &c.keep, scratch, &changes, &err));
    assert_int_equal(changes.n, 0);
    assert_int_equal(changes.unchanged, 1);

    claim_of(other)->mode = TEXT("heavy-weapons");
    claim_of(other)->weapon = TEXT("artillery");
    e = entry_of(&c, other, "Guns or planes hit Tayba on Thursday.");
    assert_true(store_recode(s, 2, &e, true, &c.keep, scratch, &changes, &err));
    assert_int_equal(changes.n, 1);
    assert_int_equal(changes.at[0].what, CHANGE_OTHER);
    assert_true(text_find(changes.at[0].fields, TEXT("mode \"aerial\" -> \"heavy-weapons\"")) >= 0);
    StoreCounts n;
    assert_true(store_counts(s, &n, &err) && n.replaced == 0);         /* only looked */

    Entry empty = entry_of(&c, gone, "Planes came over Tayba on Thursday.");
    empty.seen.n = 0;
    assert_true(store_recode(s, 3, &empty, false, &c.keep, scratch, &changes, &err));
    assert_int_equal(changes.at[0].what, CHANGE_GONE);


    assert_true(store_recode(s, 2, &e, false, &c.keep, scratch, &changes, &err));

    assert_true(store_counts(s, &n, &err));
    assert_int_equal(n.claims, 4);
    assert_int_equal(n.replaced, 2);
    EventRows after;
    assert_true(store_events(s, &q, &c.keep, scratch, &after, &err));
    assert_int_equal(after.n, 2);
    assert_true(text_is(after.at[1].id, before.at[1].id));             /* the event kept its name */
    assert_true(text_equals(after.at[1].mode, "heavy-weapons"));
    ClaimRows rows;
    ClaimQuery cq = { .from = NO_DAY, .to = NO_DAY, .with_replaced = true };
    assert_true(store_claims(s, &cq, &c.keep, &rows, &err) && rows.n == 4 && rows.at[1].is_replaced);
    cq.with_replaced = false;
    assert_true(store_claims(s, &cq, &c.keep, &rows, &err) && rows.n == 2);
    verified(s, &c);
    store_close(s);
    arena_close(&c.keep);
}

static void verdicts_are_kept_and_obeyed(void **state)
{
    (void)state;
    Cast c = { .keep = arena_open(64 << 20) };
    Error err;
    Store *s = opened(STORE_WRITE);
    Told *a = tell(&c, "Observatory", "monitor", 27, &TAYBA), *b = tell(&c, "Civil Defence", "rescue", 27, &TAYBA);
    toll(&c, a, MEASURE_KILLED, WHO_UNSAID, 7, 7);
    toll(&c, b, MEASURE_KILLED, WHO_UNSAID, 7, 7);
    add(s, &c, a, "Seven died in Tayba.");
    add(s, &c, b, "Seven died in Tayba in the evening.");
    EventRows rows;
    EventQuery q = all_events();
    assert_true(store_events(s, &q, &c.keep, scratch, &rows, &err) && rows.n == 1);

    Verdict v = { .who = TEXT("A. Reader"), .kind = TEXT("move"), .subject = TEXT("c002"), .value = TEXT("apart"),
                  .why = TEXT("two strikes, hours apart") };
    assert_true(store_verdict(s, &v, scratch, &err));
    assert_true(store_events(s, &q, &c.keep, scratch, &rows, &err));
    assert_int_equal(rows.n, 2);
    assert_int_equal(rows.at[0].nclaims, 1);
    v.value = TEXT("ev-c001");
    v.why = TEXT("no, one strike");
    assert_true(store_verdict(s, &v, scratch, &err));
    assert_true(store_events(s, &q, &c.keep, scratch, &rows, &err));
    assert_int_equal(rows.n, 1);
    assert_int_equal(rows.at[0].nclaims, 2);

    v = (Verdict){ .who = TEXT("A. Reader"), .kind = TEXT("review"), .subject = TEXT("ev-c001"), .value = TEXT("reviewed"),
                   .why = TEXT("seen on film") };
    assert_true(store_verdict(s, &v, scratch, &err));
    assert_true(store_events(s, &q, &c.keep, scratch, &rows, &err) && text_equals(rows.at[0].status, "reviewed"));
    v.value = TEXT("splendid");
    assert_false(store_verdict(s, &v, scratch, &err));
    assert_non_null(strstr(err.what, "an event cannot be \"splendid\""));
    v.value = TEXT("reviewed");
    v.subject = TEXT("ev-none");
    assert_false(store_verdict(s, &v, scratch, &err));
    Verdicts all;
    assert_true(store_verdicts(s, NO_TEXT, &c.keep, &all, &err) && all.n == 3);
    verified(s, &c);
    store_close(s);
    arena_close(&c.keep);
}

static void two_stores_become_one(void **state)
{
    (void)state;
    Cast c = { .keep = arena_open(64 << 20) };
    Error err;
    Told *both = tell(&c, "Observatory", "monitor", 27, &TAYBA), *theirs = tell(&c, "Civil Defence", "rescue", 27, &TAYBA);
    toll(&c, both, MEASURE_KILLED, WHO_UNSAID, 7, 7);
    toll(&c, theirs, MEASURE_KILLED, WHO_UNSAID, 9, 9);
    char first[200];
    memcpy(first, path, sizeof first);
    Store *into = opened(STORE_WRITE);
    add(into, &c, both, "Seven died in Tayba.");
    fresh(NULL);
    Store *from = opened(STORE_WRITE);
    add(from, &c, both, "Seven died in Tayba.");
    add(from, &c, theirs, "Nine died in Tayba.");
    Imported n;
    assert_true(store_import(into, from, c.keep, scratch, &n, &err));
    assert_int_equal(n.items, 1);
    assert_int_equal(n.known, 1);
    assert_true(store_import(into, from, c.keep, scratch, &n, &err));
    assert_int_equal(n.items, 0);
    EventRows rows;
    EventQuery q = all_events();
    assert_true(store_events(into, &q, &c.keep, scratch, &rows, &err) && rows.n == 1);
    assert_true(rows.at[0].norigins == 2 && rows.at[0].killed_best == 7 && rows.at[0].killed_high == 9);
    ClaimRows claims;
    ClaimQuery cq = { .from = NO_DAY, .to = NO_DAY };
    assert_true(store_claims(into, &cq, &c.keep, &claims, &err) && claims.n == 2);
    assert_true(text_find(claims.at[1].json, TEXT("Nine died in Tayba.")) >= 0);
    verified(into, &c);
    store_close(into);

    char copy[220];
    snprintf(copy, sizeof copy, "%s.copy", path);
    assert_true(store_export(from, copy, &err));
    assert_false(store_export(from, copy, &err));           /* there is a file already */
    store_close(from);
    memcpy(path, copy, sizeof path);
    Store *again = opened(STORE_READ);
    verified(again, &c);
    store_close(again);
    arena_close(&c.keep);
}

static void the_past_can_be_read_as_it_was(void **state)
{
    (void)state;
    Cast c = { .keep = arena_open(64 << 20) };
    Error err;
    Store *s = opened(STORE_WRITE);
    Told *a = tell(&c, "Observatory", "monitor", 27, &TAYBA), *b = tell(&c, "Observatory", "monitor", 28, &TAYBA);
    claim_of(b)->when.from = claim_of(b)->when.to = june(27);
    toll(&c, a, MEASURE_KILLED, WHO_UNSAID, 7, 7);
    toll(&c, b, MEASURE_KILLED, WHO_UNSAID, 13, 13);
    add(s, &c, a, "Seven died in Tayba.");
    store_close(s);
    /* As if it had been added a day ago. */
    sqlite3 *db;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "UPDATE claims SET known_at = known_at - 86400; UPDATE members SET at = at - 86400;"
                                      "UPDATE events SET known_from = known_from - 86400; UPDATE log SET at = at - 86400;",
                                  NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    s = opened(STORE_WRITE);
    add(s, &c, b, "Thirteen died in Tayba.");
    EventRows rows;
    EventQuery q = all_events();
    assert_true(store_events(s, &q, &c.keep, scratch, &rows, &err) && rows.n == 1);
    assert_true(rows.at[0].killed_best == 13 && rows.at[0].nclaims == 2);
    q.known_by = rows.at[0].known_from + 3600;
    assert_true(store_events(s, &q, &c.keep, scratch, &rows, &err) && rows.n == 1);
    assert_true(rows.at[0].killed_best == 7 && rows.at[0].nclaims == 1);
    q.known_by -= 7200;
    assert_true(store_events(s, &q, &c.keep, scratch, &rows, &err) && rows.n == 0);
    store_close(s);
    arena_close(&c.keep);
}

static void ledgers_surges_and_roots(void **state)
{
    (void)state;
    Cast c = { .keep = arena_open(64 << 20) };
    Error err;
    Store *s = opened(STORE_WRITE);
    Told *taken = tell(&c, "Observatory", "monitor", 29, &MUSAYFIRAH);
    claim_of(taken)->event = EVENT_CONTROL;
    claim_of(taken)->mode = TEXT("gains");
    done_by(&c, taken, "government forces", "SYRMIL");
    add(s, &c, taken, "The army took the town.");
    for (int i = 0; i < 6; i++)
        add(s, &c, tell(&c, "Observatory", "monitor", 24 + i, &TAYBA), "Warplanes struck Tayba.");
    Told *total = tell(&c, "Observatory", "monitor", 30, NULL);
    toll(&c, total, MEASURE_KILLED, WHO_CIVILIAN, 126, 126)->kind = KIND_RUNNING_TOTAL;
    add(s, &c, total, "In all 126 civilians died.");

    LedgerRows rows;
    LedgerQuery q = { .ledger = LEDGER_CONTROL, .from = june(1), .to = june(30), .place = TEXT("SYR") };
    assert_true(store_ledger(s, &q, &c.keep, &rows, &err));
    assert_int_equal(rows.n, 1);
    assert_true(text_equals(rows.at[0].actor, "government forces") && text_equals(rows.at[0].speaker, "Observatory"));
    assert_true(text_equals(rows.at[0].text, "The army took the town."));
    q.from = june(30);
    assert_true(store_ledger(s, &q, &c.keep, &rows, &err) && rows.n == 0);

    Told *told;
    int n;
    assert_true(store_control(s, TEXT("Daraa"), 0, &c.keep, &told, &n, &err) && n == 1);
    ControlList list = match_control(told, n, NO_DAY, &c.keep, scratch);
    assert_true(list.n == 1 && list.at[0].steps[0].since == june(29));
    assert_true(store_counted(s, NO_TEXT, 0, &c.keep, &told, &n, &err) && n == 1);
    assert_int_equal(match_series(told, n, &c.keep, scratch).n, 1);

    Surges surges;
    assert_true(store_surges(s, june(30), 7, 8, &c.keep, &surges, &err));
    assert_int_equal(surges.n, 1);
    assert_true(surges.at[0].now == 6 && surges.at[0].usual == 0);
    DayRoots roots;
    assert_true(store_roots(s, &c.keep, &roots, &err));
    assert_true(roots.n >= 1 && text_is(roots.at[roots.n - 1].root, verified(s, &c).root));
    store_close(s);
    arena_close(&c.keep);
}

int main(void)
{
    scratch = arena_open(256 << 20);
    if (!mkdtemp(folder))
        return 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(tayba_comes_back_as_it_was_told, fresh),
        cmocka_unit_test_setup(the_same_bytes_are_an_arrival_not_an_item, fresh),
        cmocka_unit_test_setup(claims_and_items_are_found_by_what_they_say, fresh),
        cmocka_unit_test_setup(nothing_wrong_with_the_world_goes_unsaid, fresh),
        cmocka_unit_test_setup(coding_anew_keeps_the_event, fresh), cmocka_unit_test_setup(coding_anew_replaces_and_forgets_nothing, fresh),
        cmocka_unit_test_setup(verdicts_are_kept_and_obeyed, fresh),
        cmocka_unit_test_setup(two_stores_become_one, fresh),
        cmocka_unit_test_setup(the_past_can_be_read_as_it_was, fresh),
        cmocka_unit_test_setup(ledgers_surges_and_roots, fresh),
        cmocka_unit_test_setup(a_changed_word_is_noticed, fresh),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    char clean[300];
    snprintf(clean, sizeof clean, "rm -rf %s", folder);
    failed += system(clean) != 0;
    arena_close(&scratch);
    return failed;
}
