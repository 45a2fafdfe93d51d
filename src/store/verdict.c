/* What people say about the record: kept as verdicts, obeyed by the events. */
#include "store/parts.h"

static bool claim_number(Store *s, Text claim, long *ret, Error *err)
{
    *ret = 0;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT id FROM claims WHERE claim = ? AND id NOT IN (SELECT claim FROM replaced)"
                                      " ORDER BY id DESC LIMIT 1", "T", claim);
    int row = q ? sql_row(s, q, err) : -1;
    if (row > 0) {
        *ret = sql_long(q, 0);
        sqlite3_reset(q);
    }
    return row >= 0;
}

static bool is_status(Text value)
{
    return text_equals(value, "reviewed") || text_equals(value, "disputed") || text_equals(value, "unverifiable")
        || text_equals(value, "retracted") || text_equals(value, "draft");
}

typedef enum Kind { KIND_REVIEW, KIND_MOVE, KIND_EXCLUDE, KIND_CORRECT, KIND_WORK, KIND_SEAL, KIND_SEAL_SOURCE, VERDICT_KINDS } Kind;

static Kind kind_of(Text kind)
{
    static const char *const words[] = { "review", "move", "exclude", "correct", "work", "seal", "seal-source" };
    int i = 0;
    while (i < VERDICT_KINDS && !text_equals(kind, words[i]))
        i++;
    return (Kind)i;
}

/* A claim is read anew, with what was said of it, and finds its event again. */
static bool place_anew(Store *s, const Verdict *v, const char *did, Arena scratch, Error *err)
{
    long claim;
    if (!claim_number(s, v->subject, &claim, err))
        return false;
    char *why = text_zero_ended(text_format(&scratch, "%.*s %s it: %.*s", TEXT_FMT(v->who), did, TEXT_FMT(v->why)), &scratch);
    return leave_event(s, claim, why, err) && match_claim(s, claim, scratch, err) && refresh_events(s, scratch, err);
}

static bool obey(Store *s, const Verdict *v, Arena scratch, Error *err)
{
    switch (kind_of(v->kind)) {
    case KIND_REVIEW: {
        long event = event_number(s, v->subject, err);
        return event > 0 && remake_event(s, event, text_zero_ended(text_format(&scratch, "%.*s says %.*s: %.*s",
                TEXT_FMT(v->who), TEXT_FMT(v->value), TEXT_FMT(v->why)), &scratch), scratch, err);
    }
    case KIND_MOVE:
        return place_anew(s, v, "moved", scratch, err);
    case KIND_CORRECT:
        return place_anew(s, v, "corrected", scratch, err);
    case KIND_EXCLUDE: {
        long claim, event = 0;
        if (!claim_number(s, v->subject, &claim, err))
            return false;
        sqlite3_stmt *q = sql_ask(s, err, "SELECT event FROM members WHERE claim = ?", "i", claim);
        int row = q ? sql_row(s, q, err) : -1;
        if (row > 0) {
            event = sql_long(q, 0);
            sqlite3_reset(q);
        }
        return row >= 0 && (!event || remake_event(s, event, text_zero_ended(text_format(&scratch, "%.*s: a claim is %.*s: %.*s",
                TEXT_FMT(v->who), TEXT_FMT(v->value), TEXT_FMT(v->why)), &scratch), scratch, err));
    }
    case KIND_SEAL: case KIND_SEAL_SOURCE:
        return seal_obey(s, v, scratch, err);
    case KIND_WORK: case VERDICT_KINDS:
        break;
    }
    return true;
}

static bool is_one_of(Text value, const char *const *words)
{
    for (; *words; words++)
        if (text_equals(value, *words))
            return true;
    return false;
}

static bool event_exists(Store *s, Text id, Error *err)
{
    long number = event_number(s, id, err);
    return number > 0 || (number == 0 && fail(err, "there is no event %.*s", TEXT_FMT(id)));
}

static bool claim_exists(Store *s, Text id, Error *err)
{
    long number;
    return claim_number(s, id, &number, err) && (number || fail(err, "there is no claim %.*s", TEXT_FMT(id)));
}

static bool is_correction(Text value, Error *err)
{
    static const char *const fields[] = { "type", "mode", "weapon", "when", "place", NULL };
    int at = text_find_char(value, '=');
    Text field = text_part(value, 0, at < 0 ? 0 : at), what = text_part(value, at + 1, value.n);
    long number;
    Day day;
    bool known = is_one_of(field, fields);
    for (int m = 0; m < MEASURE_COUNT && !known; m++)
        known = text_equals(field, measure_word((Measure)m));
    if (!known)
        return fail(err, "\"%.*s\" corrects nothing; say type, mode, weapon, when, place or a measure, \"=\" and the value",
                    TEXT_FMT(value));
    if (text_equals(field, "type") && what.n) {
        bool is_class = false;
        for (int i = 0; i < EVENT_CLASS_COUNT; i++)
            is_class = is_class || text_equals(what, event_word((EventClass)i));
        return is_class || fail(err, "\"%.*s\" is no class of events", TEXT_FMT(what));
    }
    if (text_equals(field, "place") && what.n && !text_to_long(what, &number))
        return fail(err, "\"%.*s\" is not the number of a place; `sitrep places find` tells it", TEXT_FMT(what));
    if (text_equals(field, "when") && what.n && !day_read(what, &day))
        return fail(err, "\"%.*s\" is not a day; write it like 2018-06-26", TEXT_FMT(what));
    return true;
}

/* A verdict that names nothing, or asks for what cannot be, is refused. */
static bool makes_sense(Store *s, const Verdict *v, Error *err)
{
    static const char *const excluded[] = { "excluded", "included", NULL }, *const work[] = { "taken", "free", "done", NULL };
    if (!v->who.n || !v->why.n)
        return fail(err, "a verdict needs a name and a reason");
    if (v->who.n > 200 || v->why.n > 4000 || v->value.n > 400 || v->subject.n > 400)
        return fail(err, "a verdict is longer than one may be: 4000 bytes for the reason, 200 for the name");
    switch (kind_of(v->kind)) {
    case KIND_REVIEW:
        return (is_status(v->value) || fail(err, "an event cannot be \"%.*s\"; say reviewed, disputed, unverifiable, retracted"
                                                 " or draft", TEXT_FMT(v->value))) && event_exists(s, v->subject, err);
    case KIND_MOVE:
        return claim_exists(s, v->subject, err)
            && (text_equals(v->value, "apart") || text_equals(v->value, "auto") || event_exists(s, v->value, err));
    case KIND_EXCLUDE:
        return (is_one_of(v->value, excluded) || fail(err, "a claim is \"excluded\" or \"included\", not \"%.*s\"", TEXT_FMT(v->value)))
            && claim_exists(s, v->subject, err);
    case KIND_CORRECT:
        return is_correction(v->value, err) && claim_exists(s, v->subject, err);
    case KIND_WORK:
        return is_one_of(v->value, work) || fail(err, "work is \"taken\", \"free\" or \"done\", not \"%.*s\"", TEXT_FMT(v->value));
    case KIND_SEAL: case KIND_SEAL_SOURCE:
        return seal_makes_sense(s, v, err);
    case VERDICT_KINDS:
        break;
    }
    return fail(err, "no kind of verdict \"%.*s\"; say review, move, exclude, correct, work, seal or seal-source", TEXT_FMT(v->kind));
}

static bool write_verdict(Store *s, const Verdict *v, Error *err)
{
    /* Of a claim that was coded anew, verdicts are kept under its first version. */
    return sql_do(s, err, "INSERT INTO verdicts(at, who, kind, subject, value, why) VALUES(?,?,?,"
                          " CASE WHEN ?3 IN ('move', 'exclude', 'correct') THEN coalesce((SELECT root FROM claims WHERE claim = ?4"
                          " AND root IS NOT NULL ORDER BY id DESC LIMIT 1), ?4) ELSE ?4 END,?,?)", "iTTTTT", s->now, v->who,
                  v->kind, v->subject, v->value, v->why);
}

static bool log_verdict(Store *s, const Verdict *v, Arena scratch, Error *err)
{
    Text line = text_format(&scratch, "%.*s: %.*s %.*s %.*s, because %.*s", TEXT_FMT(v->who), TEXT_FMT(v->kind),
                            TEXT_FMT(v->subject), TEXT_FMT(v->value), TEXT_FMT(v->why));
    return log_append(s, "verdict", 0, line, scratch, err);
}

bool store_review(Store *s, const Verdict *v, int n, Arena scratch, Error *err)
{
    forget_matching(s);
    bool ok = sql_begin(s, err);
    for (int i = 0; ok && i < n; i++)
        ok = makes_sense(s, &v[i], err) && write_verdict(s, &v[i], err) && obey(s, &v[i], scratch, err)
          && log_verdict(s, &v[i], scratch, err);
    if (ok && sql_commit(s, err))
        return true;
    store_undo(s);
    return false;
}

bool store_verdict(Store *s, const Verdict *v, Arena scratch, Error *err)
{
    return store_review(s, v, 1, scratch, err);
}

bool store_verdicts(Store *s, Text subject, Arena *keep, Verdicts *ret, Error *err)
{
    *ret = (Verdicts){ 0 };
    int row, capacity = 0;
    sqlite3_stmt *q = subject.n
        ? sql_ask(s, err, "SELECT at, who, kind, subject, value, why, id FROM verdicts WHERE subject = ? ORDER BY id", "T", subject)
        : sql_ask(s, err, "SELECT at, who, kind, subject, value, why, id FROM verdicts ORDER BY id", "");
    while ((row = q ? sql_row(s, q, err) : -1) > 0)
        *GROW(keep, ret->at, ret->n, capacity) = (Verdict){ sql_long(q, 0), sql_text(q, 1, keep), sql_text(q, 2, keep),
            sql_text(q, 3, keep), sql_text(q, 4, keep), sql_text(q, 5, keep), sql_long(q, 6) };
    return row == 0;
}

/* ---- taking back ------------------------------------------------------------ */

#define TAKEN_BACK "taken back #"

/* The event that a claim left when it was moved. */
static bool event_before(Store *s, const Verdict *v, Arena *keep, Text *ret, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "SELECT e.event FROM member_past p JOIN events e ON e.id = p.event WHERE p.claim IN"
        " (SELECT id FROM claims WHERE claim = ?1 OR root = ?1) AND p.until >= ?2 ORDER BY p.until, p.rowid LIMIT 1", "Ti", v->subject, v->at);
    int row = q ? sql_row(s, q, err) : -1;
    *ret = row > 0 ? sql_text(q, 0, keep) : TEXT("auto");
    if (row > 0)
        sqlite3_reset(q);
    return row >= 0;
}

/* What stood before verdict i, said again. */
static bool contrary(Store *s, const Verdicts *all, int i, Arena *keep, Verdict *ret, Error *err)
{
    const Verdict *v = &all->at[i], *before = NULL;
    int at = kind_of(v->kind) == KIND_CORRECT ? text_find_char(v->value, '=') + 1 : 0;
    for (int k = 0; k < i; k++)
        if (text_is(all->at[k].kind, v->kind) && text_is(all->at[k].subject, v->subject)
            && (!at || (all->at[k].value.n >= at && text_is(text_part(all->at[k].value, 0, at), text_part(v->value, 0, at)))))
            before = &all->at[k];
    *ret = *v;
    ret->why = text_format(keep, TAKEN_BACK "%ld: %.*s", v->number, TEXT_FMT(v->why));
    if (before) {
        ret->value = before->value;
        return true;
    }
    switch (kind_of(v->kind)) {
    case KIND_REVIEW:      ret->value = TEXT("draft"); return true;
    case KIND_EXCLUDE:     ret->value = TEXT("included"); return true;
    case KIND_CORRECT:     ret->value = text_part(v->value, 0, at); return true;
    case KIND_WORK:        ret->value = TEXT("free"); return true;
    case KIND_SEAL: case KIND_SEAL_SOURCE:
                           ret->value = TEXT("open"); return true;
    case KIND_MOVE:        return event_before(s, v, keep, &ret->value, err);
    case VERDICT_KINDS:    break;
    }
    return fail(err, "a verdict of kind \"%.*s\" cannot be taken back", TEXT_FMT(v->kind));
}

static bool was_taken_back(const Verdicts *all, long number, Arena scratch)
{
    Text head = text_format(&scratch, TAKEN_BACK "%ld:", number);
    for (int i = 0; i < all->n; i++)
        if (all->at[i].why.n >= head.n && text_is(text_part(all->at[i].why, 0, head.n), head))
            return true;
    return false;
}

bool store_take_back(Store *s, Text who, long number, Arena scratch, int *undone, Error *err)
{
    Arena keep = scratch;
    Verdicts all;
    if (!store_verdicts(s, NO_TEXT, &keep, &all, err))
        return false;
    int last = -1;
    for (int i = 0; i < all.n; i++)
        if (number ? all.at[i].number == number
                   : text_is(all.at[i].who, who) && !text_starts(all.at[i].why, TAKEN_BACK) && !was_taken_back(&all, all.at[i].number, keep))
            last = i;
    if (last < 0)
        return number ? fail(err, "there is no verdict %ld", number) : fail(err, "%.*s has nothing to take back", TEXT_FMT(who));
    if (was_taken_back(&all, all.at[last].number, keep))
        return fail(err, "verdict %ld was taken back already", number);
    const Verdict *v = &all.at[last];
    Verdict *said = NEW_ARRAY(&keep, Verdict, all.n);
    int n = 0;
    for (int i = 0; i < all.n; i++)
        if (i == last || (all.at[i].at == v->at && text_is(all.at[i].who, v->who) && text_is(all.at[i].kind, v->kind)
                          && text_is(all.at[i].why, v->why))) {
            if (!contrary(s, &all, i, &keep, &said[n], err))
                return false;
            said[n++].who = who;
        }
    *undone = n;
    return store_review(s, said, n, keep, err);
}

bool store_members(Store *s, Text event, Arena *keep, Text **claims, int *n, Error *err)
{
    *claims = NULL;
    *n = 0;
    int row, capacity = 0;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT c.claim FROM members m JOIN claims c ON c.id = m.claim WHERE m.event ="
                                      " (SELECT id FROM events WHERE event = ?) ORDER BY c.id", "T", event);
    while ((row = q ? sql_row(s, q, err) : -1) > 0)
        *GROW(keep, *claims, *n, capacity) = sql_text(q, 0, keep);
    return row == 0;
}

bool store_state(Store *s, long *ret, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "SELECT coalesce((SELECT max(id) FROM log), 0)", "");
    if (!q || sql_row(s, q, err) <= 0)
        return false;
    *ret = sql_long(q, 0);
    sqlite3_reset(q);
    return true;
}
