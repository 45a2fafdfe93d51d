/* The events that claims join: the matcher is handed what lies nearby, and what
 * it makes of a claim is written down, with the reason. */
#include <math.h>

#include "store/parts.h"

/* Working memory that is worth starting anew for. */
#define MATCHING_ENOUGH ((size_t)384 << 20)

void forget_matching(Store *s)
{
    s->matching = s->matching_whole;
    s->matcher = NULL;
    s->touched = NULL;
    s->ntouched = s->touched_capacity = 0;
    forget_ids(&s->loaded_keys);
    forget_ids(&s->loaded_events);
}

long event_number(Store *s, Text id, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "SELECT id FROM events WHERE event = ?", "T", id);
    int row = q ? sql_row(s, q, err) : -1;
    long number = row > 0 ? sql_long(q, 0) : row;
    if (row > 0)
        sqlite3_reset(q);
    return number;
}

static void touch(Store *s, long event, Text id, bool is_new)
{
    for (int i = 0; i < s->ntouched; i++)
        if (s->touched[i].event == event)
            return;
    *GROW(&s->matching, s->touched, s->ntouched, s->touched_capacity) = (Touched){ event, id, is_new };
}

static bool load_event(Store *s, long event, Arena scratch, Error *err)
{
    if (known_id(&s->loaded_events, (uint64_t)event * 2))
        return true;
    Told *told;
    int n;
    if (!recall_members(s, event, 0, &s->matching, &told, &n, err))
        return false;
    for (int i = 0; i < n; i++) {
        Text id, why;
        match_add(s->matcher, &told[i], scratch, &id, &why);
    }
    know_id(&s->loaded_events, (uint64_t)event * 2, 1);
    return true;
}

/* Every event filed under a key that was not asked for before. */
static bool load_around(Store *s, const Told *t, Arena scratch, Error *err)
{
    uint64_t keys[MATCH_KEYS];
    int n = match_keys(t, true, keys, MATCH_KEYS);
    for (int i = 0; i < n; i++) {
        if (known_id(&s->loaded_keys, keys[i]))
            continue;
        long *events = NULL;
        int nevents = 0, capacity = 0, row;
        Arena forgotten = scratch;
        sqlite3_stmt *q = sql_ask(s, err, "SELECT event FROM event_keys WHERE key = ?", "i", (long)keys[i]);
        while ((row = q ? sql_row(s, q, err) : -1) > 0)
            *GROW(&forgotten, events, nevents, capacity) = sql_long(q, 0);
        if (row < 0)
            return false;
        for (int k = 0; k < nevents; k++)
            if (!load_event(s, events[k], forgotten, err))
                return false;
        know_id(&s->loaded_keys, keys[i], 1);
    }
    return true;
}

/* A number for a new event; refresh_events writes its row. */
static long new_event(Store *s, Text id, Error *err)
{
    if (!s->next_event) {
        sqlite3_stmt *q = sql_ask(s, err, "SELECT coalesce(max(id), 0) + 1 FROM events", "");
        if (!q || sql_row(s, q, err) <= 0)
            return -1;
        s->next_event = sql_long(q, 0);
        sqlite3_reset(q);
    }
    long number = s->next_event++;
    know_id(&s->loaded_events, (uint64_t)number * 2, 1);
    touch(s, number, id, true);
    return number;
}

/* The number of the event that the matcher calls `id`; 0 none, -1 failed. */
static long number_of(Store *s, Text id, Error *err)
{
    for (int i = 0; i < s->ntouched; i++)
        if (text_is(s->touched[i].id, id))
            return s->touched[i].event;
    return event_number(s, id, err);
}

static bool file_keys(Store *s, long event, const Told *t, Error *err)
{
    uint64_t keys[MATCH_KEYS];
    int n = match_keys(t, false, keys, MATCH_KEYS);
    for (int i = 0; i < n; i++)
        if (!sql_do(s, err, "INSERT OR IGNORE INTO event_keys VALUES(?,?)", "ii", (long)keys[i], event))
            return false;
    return true;
}

static bool join_event(Store *s, long claim, long event, Text id, Text why, const Told *t, Error *err)
{
    long reason = intern(s, why, err);
    if (reason < 0 || !sql_do(s, err, "INSERT INTO members(claim, event, at, why) VALUES(?,?,?,?)", "iiid", claim, event,
                              s->known, reason ? (double)reason : NAN))
        return false;
    touch(s, event, id, false);
    return file_keys(s, event, t, err);
}

static bool link_events(Store *s, long event, long other, const char *kind, Text why, Error *err)
{
    return sql_do(s, err, "INSERT INTO event_links(event, other, kind, at, why) VALUES(?,?,?,?,?)", "iiTiT", event, other,
                  text_of(kind), s->now, why);
}

static bool is_new_here(const Store *s, long event)
{
    for (int i = 0; i < s->ntouched; i++)
        if (s->touched[i].event == event)
            return s->touched[i].is_new;
    return false;
}

/* The claims of the younger event are the older one's from now on; the younger keeps its
 * name, its past and the reason. */
static bool write_merge(Store *s, const Merge *m, Error *err)
{
    long from = number_of(s, m->from, err), into = number_of(s, m->into, err);
    long reason = intern(s, m->why, err);
    if (from <= 0 || into <= 0 || reason <= 0)
        return from >= 0 && into >= 0 && reason >= 0;
    touch(s, from, m->from, false);
    touch(s, into, m->into, false);
    bool was_there = !is_new_here(s, from);
    return (!was_there || (sql_do(s, err, "INSERT INTO member_past(claim, event, at, until, why, why_left)"
                                          " SELECT claim, event, at, ?, why, ? FROM members WHERE event = ?", "iii", s->now, reason, from)
                           && link_events(s, from, into, "merged into", m->why, err)))
        && sql_do(s, err, "UPDATE members SET event = ?, at = ?, why = ? WHERE event = ?", "iiii", into, s->now, reason, from)
        && sql_do(s, err, "INSERT OR IGNORE INTO event_keys SELECT key, ? FROM event_keys WHERE event = ?", "ii", into, from);
}

/* A claim that left an event and founds one of its own: where it came from. */
static bool link_split(Store *s, long claim, long event, Arena scratch, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "SELECT p.event, w.word FROM member_past p LEFT JOIN words w ON w.id = p.why_left"
                                      " WHERE p.claim IN (SELECT id FROM claims WHERE id = ?1 OR id IN (SELECT claim FROM replaced"
                                      " WHERE by_claim = ?1)) AND p.until = ?2 ORDER BY p.rowid DESC LIMIT 1", "ii", claim, s->now);
    int row = q ? sql_row(s, q, err) : -1;
    if (row <= 0)
        return row == 0;
    long other = sql_long(q, 0);
    Text why = sql_text(q, 1, &scratch);
    sqlite3_reset(q);
    return other == event || link_events(s, event, other, "split from", why, err);
}

/* The event that the last version of a claim was in until it was coded anew just now. */
static bool find_home(Store *s, long claim, Told *t, Error *err)
{
    if (!t->root_id.n)
        return true;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT e.event FROM member_past p JOIN events e ON e.id = p.event WHERE p.claim IN"
                                      " (SELECT claim FROM replaced WHERE by_claim = ?1) AND p.until = ?2 ORDER BY p.rowid DESC LIMIT 1",
                              "ii", claim, s->now);
    int row = q ? sql_row(s, q, err) : -1;
    if (row > 0) {
        t->home = sql_text(q, 0, &s->matching);
        sqlite3_reset(q);
    }
    return row >= 0;
}

bool match_claim(Store *s, long claim, Arena scratch, Error *err)
{
    if (!s->ntouched && (size_t)(s->matching.at - s->matching_whole.at) > MATCHING_ENOUGH)
        forget_matching(s);
    if (!s->matcher)
        s->matcher = match_open(&s->matching);
    Told *t = NEW(&s->matching, Told);
    if (!recall_told(s, claim, &s->matching, t, err))
        return false;
    if (match_no_happening(t->seen).n && !t->verdict.n)
        return true;                            /* its row says why it stands apart */
    bool is_sealed = false;
    if (!is_sealed_claim(s, claim, &is_sealed, err) || is_sealed)
        return is_sealed;
    if (!load_around(s, t, scratch, err) || !find_home(s, claim, t, err))
        return false;
    /* The event it must join, the one that bears its own name, and the one it was in. */
    Text named[] = { t->verdict.n && !text_equals(t->verdict, "apart") ? t->verdict : NO_TEXT, match_event_id(t, &s->matching),
                     t->home };
    for (int i = 0; i < 3; i++) {
        long target = named[i].n ? event_number(s, named[i], err) : 0;
        if (target < 0 || (target > 0 && !load_event(s, target, scratch, err)))
            return false;
    }
    Text id, why;
    match_add(s->matcher, t, scratch, &id, &why);
    /* A matcher that founds an event names it after this claim. */
    long event = number_of(s, id, err);
    if (event == 0)
        event = new_event(s, id, err);
    if (event <= 0 || !join_event(s, claim, event, id, why, t, err) || (match_size(s->matcher, id) == 1 && !link_split(s, claim, event, scratch, err)))
        return false;
    for (Merge m; match_next_merge(s->matcher, &m); )
        if (!write_merge(s, &m, err))
            return false;
    return true;
}

bool leave_event(Store *s, long claim, const char *why, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "SELECT event FROM members WHERE claim = ?", "i", claim);
    int row = q ? sql_row(s, q, err) : -1;
    if (row <= 0)
        return row == 0;
    long event = sql_long(q, 0);
    sqlite3_reset(q);
    long reason = intern(s, text_of(why), err);
    return reason > 0
        && sql_do(s, err, "INSERT INTO member_past(claim, event, at, until, why, why_left)"
                          " SELECT claim, event, at, ?, why, ? FROM members WHERE claim = ?", "iii", s->now, reason, claim)
        && sql_do(s, err, "DELETE FROM members WHERE claim = ?", "i", claim)
        && (touch(s, event, NO_TEXT, false), true);
}

static bool write_place(Store *s, const Event *e, Error *err)
{
    return e->place.id == 0
        || sql_do(s, err, "INSERT OR IGNORE INTO places(id, name, country, admin1, lat, lon, kind, source)"
                          " VALUES(?,?,?,?,?,?,?,?)", "itttddtt", e->place.id, e->place.name, e->place.country,
                  e->place.admin1, e->place.lat, e->place.lon, text_of(place_kind_word(e->place.kind)), e->place.source);
}

/* The words of the claim that an event is best known by, as long as a line. */
Text title_of(const Event *e)
{
    const Member *best = NULL;
    for (int i = 0; i < e->nmembers; i++)
        if (!best || e->members[i].role < best->role)
            best = &e->members[i];
    return best ? head_of(best->told->seen->claim.text) : NO_TEXT;
}

/* The day of the first item that told of it: not the day of the event. */
Day reported(const Event *e)
{
    Day first = NO_DAY;
    for (int i = 0; i < e->nmembers; i++) {
        Day day = e->members[i].told->item_day;
        if (day != NO_DAY && (first == NO_DAY || day < first))
            first = day;
    }
    return first;
}

#define EVENT_VALUES(e, killed, injured)                                                                    \
    text_of(event_word(e->event)), e->mode, e->weapon, text_of(status_word(e->status)), e->from, e->to,          \
    e->place.id ? (double)e->place.id : NAN, e->place.id ? (double)e->place.precision : NAN,                     \
    killed ? killed->low : NAN, killed ? killed->best : NAN, killed ? killed->high : NAN,                        \
    injured ? injured->best : NAN, (long)e->nmembers, (long)e->nitems, (long)e->nspeakers, (long)e->norigins,    \
    text_of(occurrence_word(e->occurrence)), text_of(attribution_word(e->attribution)), title_of(e), reported(e)

static bool write_new_event(Store *s, long number, const Event *e, Error *err)
{
    const Toll *killed = match_toll(e, MEASURE_KILLED), *injured = match_toll(e, MEASURE_INJURED);
    return write_place(s, e, err)
        && sql_do(s, err, "INSERT INTO events(class, mode, weapon, status, day_from, day_to, place, precision, killed_low,"
            " killed_best, killed_high, injured_best, nclaims, nitems, nspeakers, norigins, occurrence, attribution, title,"
            " reported, id, event, known_from, version) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,1)",
            "TttTyyddddddiiiiTTtyiTi",
            EVENT_VALUES(e, killed, injured), number, e->id, s->known);
}

/* An event that changed: its new state goes into its history as well. */
static bool write_event(Store *s, long number, const Event *e, Text why, Error *err)
{
    const Toll *killed = match_toll(e, MEASURE_KILLED), *injured = match_toll(e, MEASURE_INJURED);
    return write_place(s, e, err)
        && sql_do(s, err, "UPDATE events SET class = ?, mode = ?, weapon = ?, status = ?, day_from = ?, day_to = ?, place = ?,"
            " precision = ?, killed_low = ?, killed_best = ?, killed_high = ?, injured_best = ?, nclaims = ?, nitems = ?,"
            " nspeakers = ?, norigins = ?, occurrence = ?, attribution = ?, title = ?, reported = ?,"
            " known_from = min(known_from, ?), version = version + 1, stale = 0 WHERE id = ?", "TttTyyddddddiiiiTTtyii",
            EVENT_VALUES(e, killed, injured), s->known, number)
        && sql_do(s, err, "INSERT INTO event_history SELECT id, version, ?, ?, nclaims, norigins, killed_low, killed_best,"
            " killed_high, status FROM events WHERE id = ?", "iTi", s->now, why, number);
}

/* A reviewer's word on the event as a whole. */
void apply_review(Store *s, Event *e, long known_by, Arena *keep, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "SELECT value, who, why FROM verdicts WHERE subject = ? AND kind = 'review'"
                                      " AND (?2 = 0 OR at <= ?2) ORDER BY id DESC LIMIT 1", "Ti", e->id, known_by);
    if (!q || sql_row(s, q, err) <= 0)
        return;
    Text value = sql_text(q, 0, keep);
    for (int i = STATUS_DRAFT; i <= STATUS_MERGED; i++)
        if (text_equals(value, status_word((Status)i))) {
            e->status = (Status)i;
            e->status_rule = text_format(keep, "%.*s: %.*s", TEXT_FMT(sql_text(q, 1, keep)), TEXT_FMT(sql_text(q, 2, keep)));
        }
    sqlite3_reset(q);
}

/* An event out of its members' rows, however they came together. */
bool remake_event(Store *s, long event, const char *why, Arena scratch, Error *err)
{
    Told *told;
    int n;
    Arena keep = s->matching;                   /* forgotten when we return */
    Arena half = scratch;
    if (!recall_members(s, event, 0, &keep, &told, &n, err))
        return false;
    if (n == 0)
        return sql_do(s, err, "UPDATE events SET status = 'merged', stale = 0, nclaims = 0, nitems = 0, nspeakers = 0, norigins = 0,"
                              " version = version + 1 WHERE id = ?", "i", event)
            && sql_do(s, err, "INSERT INTO event_history SELECT id, version, ?, ?, nclaims, norigins, killed_low,"
                              " killed_best, killed_high, status FROM events WHERE id = ?", "iTi", s->now, text_of(why), event);
    Event e = recall_event(told, n, &keep, half);
    apply_review(s, &e, 0, &keep, err);
    return write_event(s, event, &e, text_of(why), err);
}

/* "c17 joined: the same place, the same day" */
static Text latest_of(const Event *e, const Store *s, Arena *keep)
{
    if (s->known < s->now)
        return TEXT("claims of another store joined, which knew them before");
    long now = s->now;
    int n = 0;
    const Member *last = NULL;
    for (int i = 0; i < e->nmembers; i++)
        if (e->members[i].told->known_at >= now) {
            n++;
            last = &e->members[i];
        }
    if (!last)
        return TEXT("made anew");
    return n == 1 ? text_format(keep, "%.*s joined: %.*s", TEXT_FMT(last->told->claim_id), TEXT_FMT(last->joined))
                  : text_format(keep, "%d claims joined, the last: %.*s", n, TEXT_FMT(last->joined));
}

/* An event of many claims is not made anew for each that joins: its row waits until
 * it has grown by a sixteenth, or until the adding ends.  Who reads it meanwhile
 * makes it anew for himself. */
#define CROWD 64

static bool may_wait(Store *s, const Touched *t, int n)
{
    long made_of = known_id(&s->made_of, (uint64_t)t->event * 2);
    return !t->is_new && n > CROWD && made_of > 0 && n >= made_of && n - made_of < made_of / 16;
}

static bool refresh_one(Store *s, const Touched *t, Arena scratch, Error *err)
{
    Arena keep = s->matching;                   /* forgotten when we return */
    if (!t->id.n)                               /* a claim left it: its rows tell who is still there */
        return remake_event(s, t->event, "a claim left it", scratch, err);
    int n = match_size(s->matcher, t->id);
    if (n == 0)                                 /* all its claims went into another */
        return t->is_new || remake_event(s, t->event, "its claims belong to another event now", scratch, err);
    if (may_wait(s, t, n))
        return sql_do(s, err, "UPDATE events SET stale = 1, nclaims = ? WHERE id = ?", "ii", (long)n, t->event);
    Event e = match_event(s->matcher, t->id, &keep, scratch);
    apply_review(s, &e, 0, &keep, err);
    if (n > CROWD)
        know_id(&s->made_of, (uint64_t)t->event * 2, n);
    return t->is_new ? write_new_event(s, t->event, &e, err)
                     : write_event(s, t->event, &e, latest_of(&e, s, &keep), err);
}

bool refresh_events(Store *s, Arena scratch, Error *err)
{
    for (int i = 0; i < s->ntouched; i++)
        if (!refresh_one(s, &s->touched[i], scratch, err))
            return false;
    s->ntouched = 0;
    return true;
}

bool settle(Store *s, Arena scratch, Error *err)
{
    for (;;) {
        sqlite3_stmt *q = sql_ask(s, err, "SELECT id FROM events WHERE stale LIMIT 1", "");
        int row = q ? sql_row(s, q, err) : -1;
        if (row <= 0)
            return row == 0;
        long event = sql_long(q, 0);
        sqlite3_reset(q);
        if (!remake_event(s, event, "made anew out of all its claims", scratch, err))
            return false;
    }
}

bool store_settle(Store *s, Arena scratch, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "SELECT 1 FROM events WHERE stale LIMIT 1", "");
    int row = q ? sql_row(s, q, err) : -1;
    if (row <= 0)
        return row == 0;
    sqlite3_reset(q);
    if (sql_begin(s, err) && settle(s, scratch, err) && sql_commit(s, err))
        return true;
    store_undo(s);
    return false;
}
