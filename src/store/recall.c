/* A claim as match/ needs it, out of its columns; and events out of their claims. */
#include <math.h>
#include <stdlib.h>

#include "store/parts.h"

/* The number of a word among the words that a stage gives: -1 when it is none. */
#define NUMBER_OF(word, word_of, count)                     \
    static int word(Text t)                                 \
    {                                                       \
        for (int i = 0; i < (int)(count); i++)              \
            if (text_equals(t, word_of(i)))                 \
                return i;                                   \
        return -1;                                          \
    }
NUMBER_OF(event_number_of, event_word, EVENT_CLASS_COUNT)
NUMBER_OF(aspect_number, aspect_word, ASPECT_COUNT)
NUMBER_OF(stance_number, stance_word, STANCE_COUNT)
NUMBER_OF(hedge_number, hedge_word, HEDGE_COUNT)
NUMBER_OF(measure_number, measure_word, MEASURE_COUNT)
NUMBER_OF(who_number, who_word, WHO_COUNT)
NUMBER_OF(quantifier_number, quantifier_word, Q_VAGUE + 1)
NUMBER_OF(kind_number, kind_word, KIND_COUNT)
NUMBER_OF(role_number, role_word, ROLE_COUNT)
NUMBER_OF(place_kind_number, place_kind_word, PLACE_KINDS)

static int or_first(int number)
{
    return number < 0 ? 0 : number;
}

static Text hex(sqlite3_stmt *q, int column, Arena *keep)
{
    Sha256 h = { { 0 } };
    if (sqlite3_column_bytes(q, column) == 32)
        memcpy(h.bytes, sqlite3_column_blob(q, column), 32);
    return sha256_hex(h, keep);
}

/* Roles 3 to 6: held to have done it; 7: by whose word, at the same position.  In that order. */
static void recall_held(Claim *c, int role, int position, const Actor *a, Arena *keep)
{
    enum { MOST_HELD = 16 };
    if (!c->held)
        c->held = NEW_ARRAY(keep, HeldBy, MOST_HELD);
    if (position < 0 || position >= MOST_HELD)
        return;
    if (role == 3 + HELD_COUNT)
        c->held[position].sayer = *a;
    else {
        c->held[position].party = *a;
        c->held[position].held = (Held)(role - 3);
        c->nheld = position + 1 > c->nheld ? position + 1 : c->nheld;
    }
}

static bool recall_actors(Store *s, long claim, Claim *c, Arena *keep, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err,
        "SELECT role, name, actors.actor, code, country, sector, class, position FROM claim_actors"
        " JOIN actors ON actors.id = claim_actors.actor WHERE claim = ? ORDER BY role, position", "i", claim);
    int row, capacity[3] = { 0 };
    while ((row = q ? sql_row(s, q, err) : -1) > 0) {
        int role = (int)sql_long(q, 0);
        Actor a = { .name = sql_text(q, 1, keep), .id = sql_text(q, 2, keep), .code = sql_text(q, 3, keep),
                    .country = sql_text(q, 4, keep), .sector = sql_text(q, 5, keep), .class_ = sql_text(q, 6, keep),
                    .certainty = 1 };
        a.text = a.name;
        if (role == 0)
            *GROW(keep, c->speakers, c->nspeakers, capacity[0]) = a;
        else if (role == 1)
            *GROW(keep, c->actors, c->nactors, capacity[1]) = a;
        else if (role == 2)
            *GROW(keep, c->targets, c->ntargets, capacity[2]) = a;
        else
            recall_held(c, role, (int)sql_long(q, 7), &a, keep);
    }
    return row == 0;
}

static bool recall_figures(Store *s, long claim, Claim *c, Arena *keep, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err,
        "SELECT measure, who, low, high, quantifier, kind, households, part, since, as_of, in_row FROM figures"
        " WHERE claim = ? ORDER BY position", "i", claim);
    int row, capacity = 0;
    while ((row = q ? sql_row(s, q, err) : -1) > 0) {
        Arena words = *keep;
        Figure f = {
            .measure = (Measure)or_first(measure_number(sql_text(q, 0, &words))),
            .who = (FigureWho)or_first(who_number(sql_text(q, 1, &words))),
            .low = sql_double(q, 2), .high = sql_double(q, 3),
            .quantifier = (NumberQuantifier)or_first(quantifier_number(sql_text(q, 4, &words))),
            .kind = (FigureKind)or_first(kind_number(sql_text(q, 5, &words))),
            .is_households = sql_long(q, 6), .is_part = sql_long(q, 7), .since = sql_day(q, 8), .as_of = sql_day(q, 9),
            .row = (int)sql_long(q, 10) };
        *GROW(keep, c->figures, c->nfigures, capacity) = f;
    }
    return row == 0;
}

static bool recall_places(Store *s, long claim, long scene, Sighting *seen, Arena *keep, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err,
        "SELECT role, text, places.id, name, country, admin1, lat, lon, kind, source, precision, score"
        " FROM claim_places LEFT JOIN places ON places.id = claim_places.place WHERE claim = ? ORDER BY position",
        "i", claim);
    int row, capacity = 0;
    seen->scene = -1;
    while ((row = q ? sql_row(s, q, err) : -1) > 0) {
        Arena words = *keep;
        int role = or_first(role_number(sql_text(q, 0, &words)));
        int kind = or_first(place_kind_number(sql_text(q, 8, &words)));
        Located l = { .words = { .role = (PlaceRole)role, .text = sql_text(q, 1, keep) },
            .place = { .id = sql_long(q, 2), .name = sql_text(q, 3, keep), .country = sql_text(q, 4, keep),
                       .admin1 = sql_text(q, 5, keep), .lat = sql_double(q, 6), .lon = sql_double(q, 7),
                       .kind = (PlaceKind)kind, .source = sql_text(q, 9, keep),
                       .precision = (WherePrecision)sql_long(q, 10), .score = sql_double(q, 11) } };
        if (scene && l.place.id == scene && (seen->scene < 0 || (l.words.role == ROLE_SCENE
                && seen->places[seen->scene].words.role != ROLE_SCENE)))
            seen->scene = seen->nplaces;
        *GROW(keep, seen->places, seen->nplaces, capacity) = l;
    }
    return row == 0;
}

/* "killed=7-13": as if the claim had said so. */
static void correct_figure(Claim *c, Measure m, Text value, Arena *keep)
{
    Figure *figures = NEW_ARRAY(keep, Figure, c->nfigures + 1);
    int n = 0;
    for (int i = 0; i < c->nfigures; i++)
        if (c->figures[i].measure != m || c->figures[i].kind != KIND_INCIDENT)
            figures[n++] = c->figures[i];
    int dash = text_find_char(value, '-');
    double low, high;
    if (text_to_double(dash > 0 ? text_part(value, 0, dash) : value, &low)
        && text_to_double(dash > 0 ? text_part(value, dash + 1, value.n) : value, &high))
        figures[n++] = (Figure){ .measure = m, .who = WHO_ALL, .low = low, .high = high, .quantifier = Q_EXACT,
                                 .kind = KIND_INCIDENT, .since = NO_DAY, .as_of = NO_DAY, .rule = TEXT("a reviewer") };
    c->figures = figures;
    c->nfigures = n;
}

static bool correct_place(Store *s, Sighting *seen, Text value, Arena *keep, Error *err)
{
    long id;
    if (!text_to_long(value, &id))
        return true;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT name, country, admin1, lat, lon, kind, source FROM places WHERE id = ?", "i", id);
    int row = q ? sql_row(s, q, err) : -1;
    if (row <= 0)
        return row == 0;
    Located *places = NEW_ARRAY(keep, Located, seen->nplaces + 1);
    memcpy(places, seen->places, (size_t)seen->nplaces * sizeof *places);
    Arena words = *keep;
    int kind = or_first(place_kind_number(sql_text(q, 5, &words)));
    for (int i = 0; i < seen->nplaces; i++)
        if (places[i].words.role == ROLE_SCENE)
            places[i].words.role = ROLE_MENTIONED;
    places[seen->nplaces] = (Located){ .words = { .role = ROLE_SCENE },
        .place = { .id = id, .name = sql_text(q, 0, keep), .country = sql_text(q, 1, keep), .admin1 = sql_text(q, 2, keep),
                   .lat = sql_double(q, 3), .lon = sql_double(q, 4), .kind = (PlaceKind)kind, .source = sql_text(q, 6, keep),
                   .precision = WHERE_EXACT, .score = 1 }, .rule = TEXT("a reviewer") };
    sqlite3_reset(q);
    seen->places = places;
    seen->scene = seen->nplaces++;
    return true;
}

/* What a person read in place of the machine: "killed=7", "when=2018-06-26", "place=172469". */
static bool correct(Store *s, Sighting *seen, Text said, Arena *keep, Error *err)
{
    int at = text_find_char(said, '=');
    Text field = text_part(said, 0, at < 0 ? 0 : at), value = text_part(said, at + 1, said.n);
    Claim *c = &seen->claim;
    if (!value.n)                               /* taken back: as the machine read it */
        return true;
    if (text_equals(field, "type"))
        c->event = (EventClass)or_first(event_number_of(value));
    else if (text_equals(field, "mode"))
        c->mode = value;
    else if (text_equals(field, "weapon"))
        c->weapon = value;
    else if (text_equals(field, "when")) {
        int slash = text_find_char(value, '/');
        Day from, to;
        if (day_read(slash > 0 ? text_part(value, 0, slash) : value, &from)
            && day_read(slash > 0 ? text_part(value, slash + 1, value.n) : value, &to)) {
            c->has_when = true;
            c->when = (When){ .from = from, .to = to, .precision = PRECISION_DAY, .basis = BASIS_STATED, .hour_from = -1, .hour_to = -1 };
        }
    } else if (text_equals(field, "place"))
        return correct_place(s, seen, value, keep, err);
    else if (measure_number(field) >= 0)
        correct_figure(c, (Measure)measure_number(field), value, keep);
    return true;
}

static bool recall_verdict(Store *s, Told *t, Sighting *seen, Arena *keep, Error *err)
{
    typedef struct Said { Text kind, value, why; } Said;
    Said *said = NULL;
    int n = 0, capacity = 0, row;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT kind, value, why FROM verdicts WHERE subject = ?1 AND kind IN ('move', 'exclude', 'correct')"
                                      " AND (?2 = 0 OR at <= ?2) ORDER BY id", "Ti", t->root_id.n ? t->root_id : t->claim_id, s->as_of);
    while ((row = q ? sql_row(s, q, err) : -1) > 0)
        *GROW(keep, said, n, capacity) = (Said){ sql_text(q, 0, keep), sql_text(q, 1, keep), sql_text(q, 2, keep) };
    if (row < 0)
        return false;
    for (int i = 0; i < n; i++)
        if (text_equals(said[i].kind, "move")) {
            bool by_rule = text_equals(said[i].value, "auto");
            t->verdict = by_rule ? NO_TEXT : said[i].value;
            t->verdict_why = by_rule ? NO_TEXT : said[i].why;
        } else if (text_equals(said[i].kind, "exclude"))
            t->excluded = text_equals(said[i].value, "excluded") ? text_format(keep, "a reviewer: %.*s", TEXT_FMT(said[i].why)) : NO_TEXT;
        else {
            /* Of each field the latest word counts; an empty one gives it back to the machine. */
            bool again = false;
            int at = text_find_char(said[i].value, '=');
            for (int k = i + 1; k < n && at > 0; k++)
                again = again || (text_equals(said[k].kind, "correct") && said[k].value.n > at
                                  && text_is(text_part(said[k].value, 0, at + 1), text_part(said[i].value, 0, at + 1)));
            if (!again && !correct(s, seen, said[i].value, keep, err))
                return false;
        }
    return true;
}

static void split_words(Text words, Text **ret, int *n, Arena *keep)
{
    int capacity = 0;
    Text word;
    while (text_next(&words, ' ', &word))
        if (word.n)
            *GROW(keep, *ret, *n, capacity) = word;
}

static bool recall_again(Store *s, long claim, Claim *c, Arena *keep, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "SELECT again FROM told_again WHERE claim = ?", "i", claim);
    int row = q ? sql_row(s, q, err) : -1;
    if (row > 0) {
        c->again = sql_text(q, 0, keep);
        sqlite3_reset(q);
    }
    return row >= 0;
}

bool recall_told(Store *s, long claim, Arena *keep, Told *ret, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err,
        "SELECT c.claim, c.root, c.sentence, c.begin, c.end, c.event, c.mode, c.weapon, c.protected, c.aspect, c.stance,"
        " c.hedge, c.day_from, c.day_to, c.day_precision, c.day_basis, c.since, c.hour_from, c.hour_to, c.scene, c.score,"
        " c.known_at, i.hash, i.published, coalesce(i.publisher, i.handle), a.actor, a.class, i.shingles, c.text_key,"
        " a.name, i.text_hash, c.words, (SELECT w.why FROM withdrawn w WHERE w.item = c.item AND (?2 = 0 OR w.at <= ?2)"
        " ORDER BY w.id DESC LIMIT 1) FROM claims c JOIN items i ON i.id = c.item LEFT JOIN actors a ON a.id = i.voice"
        " WHERE c.id = ?1", "ii", claim, s->as_of);
    int row = q ? sql_row(s, q, err) : -1;
    if (row <= 0)
        return row < 0 ? false : fail(err, "%s names a claim that is not in it: the file is damaged", s->path);
    Sighting *seen = NEW(keep, Sighting);
    Claim *c = &seen->claim;
    *ret = (Told){ .claim = claim, .claim_id = sql_text(q, 0, keep), .root_id = sql_text(q, 1, keep), .seen = seen };
    ret->withdrawn = sql_text(q, 32, keep);
    c->id = ret->claim_id;
    c->text = sql_text(q, 31, keep);            /* cut to a line by head_of() */
    c->sentence = (int)sql_long(q, 2);
    c->begin = (int)sql_long(q, 3);
    c->end = (int)sql_long(q, 4);
    c->event = (EventClass)or_first(event_number_of(sql_text(q, 5, keep)));
    c->mode = sql_text(q, 6, keep);
    c->weapon = sql_text(q, 7, keep);
    split_words(sql_text(q, 8, keep), &c->protected_, &c->nprotected, keep);
    c->aspect = (Aspect)or_first(aspect_number(sql_text(q, 9, keep)));
    c->stance = (Stance)or_first(stance_number(sql_text(q, 10, keep)));
    c->hedge = (Hedge)or_first(hedge_number(sql_text(q, 11, keep)));
    c->has_when = sqlite3_column_type(q, 14) != SQLITE_NULL;
    c->when = (When){ .from = sql_day(q, 12), .to = sql_day(q, 13), .precision = (TimePrecision)sql_long(q, 14),
        .basis = (TimeBasis)sql_long(q, 15), .is_since = sql_long(q, 16), .hour_from = -1, .hour_to = -1 };
    if (sqlite3_column_type(q, 17) != SQLITE_NULL) {
        c->when.hour_from = (int)sql_long(q, 17);
        c->when.hour_to = (int)sql_long(q, 18);
    }
    long scene = sql_long(q, 19);
    c->score = sql_double(q, 20);
    ret->known_at = sql_long(q, 21);
    ret->item = hex(q, 22, keep);
    ret->item_day = sql_day(q, 23);
    ret->publisher = sqlite3_column_type(q, 29) != SQLITE_NULL ? sql_text(q, 29, keep) : sql_text(q, 24, keep);
    ret->publisher_id = sql_text(q, 25, keep);
    ret->publisher_class = sql_text(q, 26, keep);
    if (sqlite3_column_bytes(q, 27) == sizeof ret->text_shingles)
        memcpy(ret->text_shingles, sqlite3_column_blob(q, 27), sizeof ret->text_shingles);
    ret->text_key = (uint64_t)sql_long(q, 28);
    sqlite3_reset(q);
    return recall_again(s, claim, c, keep, err) && recall_actors(s, claim, c, keep, err) && recall_figures(s, claim, c, keep, err)
        && recall_places(s, claim, scene, seen, keep, err) && recall_verdict(s, ret, seen, keep, err) && find_doubt(s, ret, keep, err);
}

bool recall_members(Store *s, long event, long known_by, Arena *keep, Told **ret, int *n, Error *err)
{
    *ret = NULL;
    *n = 0;
    typedef struct Row { long claim; Text why; } Row;
    Row *rows = NULL;
    int nrows = 0, capacity = 0;
    sqlite3_stmt *q = known_by
        ? sql_ask(s, err, "SELECT claim, word FROM (SELECT claim, why FROM members WHERE event = ?1 AND at <= ?2"
                          " UNION SELECT claim, why FROM member_past WHERE event = ?1 AND at <= ?2 AND until > ?2) m"
                          " LEFT JOIN words ON words.id = m.why ORDER BY claim", "ii", event, known_by)
        : sql_ask(s, err, "SELECT claim, word FROM members LEFT JOIN words ON words.id = why WHERE event = ?"
                          " ORDER BY claim", "i", event);
    int row;
    while ((row = q ? sql_row(s, q, err) : -1) > 0)
        *GROW(keep, rows, nrows, capacity) = (Row){ sql_long(q, 0), sql_text(q, 1, keep) };
    if (row < 0)
        return false;
    Text id = NO_TEXT;
    q = sql_ask(s, err, "SELECT event FROM events WHERE id = ?", "i", event);
    if (!q || sql_row(s, q, err) < 0)
        return false;
    id = sql_text(q, 0, keep);
    sqlite3_reset(q);
    Told *told = NEW_ARRAY(keep, Told, nrows);
    for (int i = 0; i < nrows; i++) {
        s->as_of = known_by;
        bool ok = recall_told(s, rows[i].claim, keep, &told[i], err);
        s->as_of = 0;
        if (!ok)
            return false;
        told[i].event = id;
        told[i].verdict = NO_TEXT;              /* obeyed when it joined */
        told[i].joined = rows[i].why;
    }
    *ret = told;
    *n = nrows;
    return true;
}

Event recall_event(const Told *told, int n, Arena *keep, Arena scratch)
{
    Matcher *m = match_open(keep);
    Text event = NO_TEXT, why;
    for (int i = 0; i < n; i++)
        match_add(m, &told[i], scratch, &event, &why);
    return match_event(m, event, keep, scratch);
}
