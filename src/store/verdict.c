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

static bool obey(Store *s, const Verdict *v, Arena scratch, Error *err)
{
    if (text_equals(v->kind, "review")) {
        long event = event_number(s, v->subject, err);
        return event > 0 && remake_event(s, event, text_zero_ended(text_format(&scratch, "%.*s says %.*s: %.*s",
                TEXT_FMT(v->who), TEXT_FMT(v->value), TEXT_FMT(v->why)), &scratch), scratch, err);
    }
    long claim;
    if (!claim_number(s, v->subject, &claim, err))
        return false;
    char *why = text_zero_ended(text_format(&scratch, "%.*s moved it: %.*s", TEXT_FMT(v->who), TEXT_FMT(v->why)), &scratch);
    return leave_event(s, claim, why, err) && match_claim(s, claim, scratch, err) && refresh_events(s, scratch, err);
}

/* A verdict that names nothing, or asks for what cannot be, is refused. */
static bool makes_sense(Store *s, const Verdict *v, Error *err)
{
    long number;
    if (!v->who.n || !v->why.n)
        return fail(err, "a verdict needs a name and a reason");
    if (text_equals(v->kind, "review")) {
        if (!is_status(v->value))
            return fail(err, "an event cannot be \"%.*s\"; say reviewed, disputed, unverifiable, retracted or draft",
                        TEXT_FMT(v->value));
        number = event_number(s, v->subject, err);
        return number > 0 || (number == 0 && fail(err, "there is no event %.*s", TEXT_FMT(v->subject)));
    }
    if (!text_equals(v->kind, "move"))
        return fail(err, "no kind of verdict \"%.*s\"; say review or move", TEXT_FMT(v->kind));
    if (!claim_number(s, v->subject, &number, err))
        return false;
    if (number == 0)
        return fail(err, "there is no claim %.*s", TEXT_FMT(v->subject));
    if (text_equals(v->value, "apart"))
        return true;
    number = event_number(s, v->value, err);
    return number > 0 || (number == 0 && fail(err, "there is no event %.*s", TEXT_FMT(v->value)));
}

static bool write_verdict(Store *s, const Verdict *v, Error *err)
{
    /* Of a claim that was coded anew, verdicts are kept under its first version. */
    return sql_do(s, err, "INSERT INTO verdicts(at, who, kind, subject, value, why) VALUES(?,?,?,"
                          " CASE WHEN ?3 = 'move' THEN coalesce((SELECT root FROM claims WHERE claim = ?4 AND root IS NOT NULL"
                          " ORDER BY id DESC LIMIT 1), ?4) ELSE ?4 END,?,?)", "iTTTTT", s->now, v->who, v->kind, v->subject,
                  v->value, v->why);
}

bool store_verdict(Store *s, const Verdict *v, Arena scratch, Error *err)
{
    if (!makes_sense(s, v, err))
        return false;
    forget_matching(s);
    Arena words = scratch;
    Text line = text_format(&words, "%.*s: %.*s %.*s %.*s, because %.*s", TEXT_FMT(v->who), TEXT_FMT(v->kind),
                            TEXT_FMT(v->subject), TEXT_FMT(v->value), TEXT_FMT(v->why));
    if (sql_begin(s, err) && write_verdict(s, v, err) && obey(s, v, words, err)
        && log_append(s, "verdict", 0, line, words, err) && sql_commit(s, err))
        return true;
    store_undo(s);
    return false;
}

bool store_verdicts(Store *s, Text subject, Arena *keep, Verdicts *ret, Error *err)
{
    *ret = (Verdicts){ 0 };
    int row, capacity = 0;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT at, who, kind, subject, value, why FROM verdicts WHERE ?1 IS NULL OR subject = ?1"
                                      " ORDER BY id", "t", subject);
    while ((row = q ? sql_row(s, q, err) : -1) > 0)
        *GROW(keep, ret->at, ret->n, capacity) = (Verdict){ sql_long(q, 0), sql_text(q, 1, keep), sql_text(q, 2, keep),
            sql_text(q, 3, keep), sql_text(q, 4, keep), sql_text(q, 5, keep) };
    return row == 0;
}
