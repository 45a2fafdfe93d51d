/* One item, its claims and the events they tell of, in one transaction. */
#include <math.h>

#include "store/parts.h"

long intern(Store *s, Text word, Error *err)
{
    if (word.n == 0)
        return 0;
    uint64_t key = text_hash(word);
    long id = known_id(&s->words, key);
    if (id)
        return id;
    if (!sql_do(s, err, "INSERT OR IGNORE INTO words(word) VALUES(?)", "T", word))
        return -1;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT id FROM words WHERE word = ?", "T", word);
    if (!q || sql_row(s, q, err) <= 0)
        return -1;
    id = sql_long(q, 0);
    sqlite3_reset(q);
    know_id(&s->words, key, id);
    return id;
}

/* NULL for the empty word. */
#define OR_NULL(id) ((id) ? (double)(id) : NAN)

static long actor_row(Store *s, const Actor *a, Error *err)
{
    Text name = a->name.n ? a->name : a->text;
    uint64_t key = hash_mix(text_hash(name), text_hash(a->id));
    key = hash_mix(hash_mix(key, text_hash(a->code)), text_hash(a->class_)) & INT64_MAX;
    long id = known_id(&s->actors, key);
    if (id)
        return id;
    if (!sql_do(s, err, "INSERT OR IGNORE INTO actors(name, actor, code, country, sector, class, key) VALUES(?,?,?,?,?,?,?)",
                "tttttti", name, a->id, a->code, a->country, a->sector, a->class_, (long)key))
        return -1;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT id FROM actors WHERE key = ?", "i", (long)key);
    if (!q || sql_row(s, q, err) <= 0)
        return -1;
    id = sql_long(q, 0);
    sqlite3_reset(q);
    know_id(&s->actors, key, id);
    return id;
}

static bool place_row(Store *s, const Place *p, Error *err)
{
    if (p->id == 0 || known_id(&s->places, (uint64_t)p->id * 2))
        return true;
    if (!sql_do(s, err, "INSERT OR IGNORE INTO places(id, name, country, admin1, lat, lon, kind, source)"
                        " VALUES(?,?,?,?,?,?,?,?)", "itttddtt", p->id, p->name, p->country, p->admin1, p->lat, p->lon,
                text_of(place_kind_word(p->kind)), p->source))
        return false;
    if (sqlite3_changes(s->db) && isfinite(p->lat) && isfinite(p->lon)
        && !sql_do(s, err, "INSERT INTO places_box VALUES(?,?,?,?,?)", "idddd", p->id, p->lon, p->lon, p->lat, p->lat))
        return false;
    know_id(&s->places, (uint64_t)p->id * 2, 1);
    return true;
}

bool store_know_place(Store *s, const Place *p, Error *err)
{
    return place_row(s, p, err);
}

static bool add_actors(Store *s, long claim, int role, const Actor *at, int n, Error *err)
{
    for (int i = 0; i < n; i++) {
        long actor = actor_row(s, &at[i], err);
        if (actor < 0 || !sql_do(s, err, "INSERT INTO claim_actors VALUES(?,?,?,?)", "iiii", claim, (long)role, (long)i, actor))
            return false;
    }
    return true;
}

static bool add_places(Store *s, long claim, const Sighting *seen, Error *err)
{
    for (int i = 0; i < seen->nplaces; i++) {
        const Located *l = &seen->places[i];
        if (!place_row(s, &l->place, err)
            || !sql_do(s, err, "INSERT INTO claim_places VALUES(?,?,?,?,?,?,?)", "iidTddt", claim, (long)i,
                       OR_NULL(l->place.id), text_of(role_word(l->words.role)), OR_NULL(l->place.precision),
                       l->place.score, l->words.text))
            return false;
    }
    return true;
}

static bool add_figures(Store *s, long claim, const Claim *c, Error *err)
{
    for (int i = 0; i < c->nfigures; i++) {
        const Figure *f = &c->figures[i];
        if (!sql_do(s, err, "INSERT INTO figures VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)", "iiTtddTTiiyyi", claim, (long)i,
                    text_of(measure_word(f->measure)), f->who == WHO_UNSAID ? NO_TEXT : text_of(who_word(f->who)),
                    f->low, f->high, text_of(quantifier_word(f->quantifier)), text_of(kind_word(f->kind)),
                    (long)f->is_households, (long)f->is_part, f->since, f->as_of, (long)f->row))
            return false;
    }
    return true;
}

/* Who is held to have done it (role 3 and how), and by whose word (role 7, at the same position). */
static bool add_held(Store *s, long claim, const Claim *c, Error *err)
{
    for (int i = 0; i < c->nheld; i++) {
        const HeldBy *h = &c->held[i];
        long party = actor_row(s, &h->party, err), sayer = h->sayer.text.n && party >= 0 ? actor_row(s, &h->sayer, err) : 0;
        if (party < 0 || sayer < 0
            || !sql_do(s, err, "INSERT INTO claim_actors VALUES(?,?,?,?)", "iiii", claim, 3L + (long)h->held, (long)i, party)
            || (sayer && !sql_do(s, err, "INSERT INTO claim_actors VALUES(?,?,?,?)", "iiii", claim, 3L + HELD_COUNT, (long)i, sayer)))
            return false;
    }
    return true;
}

/* "civilian health-care", for look-ups with LIKE. */
static Text joined(const Text *at, int n, Arena *keep)
{
    Text all = NO_TEXT;
    for (int i = 0; i < n; i++)
        all = i > 0 ? text_format(keep, "%.*s %.*s", TEXT_FMT(all), TEXT_FMT(at[i])) : at[i];
    return all;
}

Text head_of(Text t)
{
    if (t.n <= 240)
        return t;
    int n = 240;
    while (n > 0 && t.at[n] != ' ')
        n--;
    return text_part(t, 0, n);
}

bool add_claim(Store *s, long item, const Sighting *seen, Text json, Text root, long *claim, Error *err)
{
    const Claim *c = &seen->claim;
    bool has_scene = seen->scene >= 0 && seen->scene < seen->nplaces && seen->places[seen->scene].place.id;
    if (has_scene && !place_row(s, &seen->places[seen->scene].place, err))
        return false;
    long nowhere = has_scene ? 0 : intern(s, seen->why_nowhere, err);
    long apart = intern(s, match_no_happening(seen), err);
    long rule = intern(s, c->rule, err);
    if (nowhere < 0 || apart < 0 || rule < 0)
        return false;
    Arena scratch = s->forever;                     /* what is taken here is forgotten when we return */
    const When *w = &c->when;
    bool dated = c->has_when;
    bool ok = sql_do(s, err,
        "INSERT INTO claims(claim, item, sentence, begin, end, event, mode, weapon, protected, aspect, stance, hedge,"
        " day_from, day_to, day_precision, day_basis, since, hour_from, hour_to, scene, nowhere, apart, text_key, score,"
        " rule, known_at, root, words, json) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        "TiiiiTtttTTtyydddddddd" "iddit" "tb", c->id, item, (long)c->sentence, (long)c->begin, (long)c->end,
        text_of(event_word(c->event)), c->mode, c->weapon, joined(c->protected_, c->nprotected, &scratch),
        text_of(aspect_word(c->aspect)), text_of(stance_word(c->stance)),
        c->hedge == HEDGE_NONE ? NO_TEXT : text_of(hedge_word(c->hedge)),
        dated ? w->from : NO_DAY, dated ? w->to : NO_DAY, dated ? (double)w->precision : NAN,
        dated ? (double)w->basis : NAN, dated && w->is_since ? 1.0 : NAN,
        dated && w->hour_to > w->hour_from ? (double)w->hour_from : NAN,
        dated && w->hour_to > w->hour_from ? (double)w->hour_to : NAN,
        has_scene ? (double)seen->places[seen->scene].place.id : NAN, OR_NULL(nowhere), OR_NULL(apart),
        (long)(match_text_key(c->text) & INT64_MAX), c->score, OR_NULL(rule), s->known, root, head_of(c->text),
        packed(s, json, &scratch));
    if (!ok)
        return false;
    *claim = (long)sqlite3_last_insert_rowid(s->db);
    return add_actors(s, *claim, 0, c->speakers, c->nspeakers, err)
        && add_actors(s, *claim, 1, c->actors, c->nactors, err)
        && add_actors(s, *claim, 2, c->targets, c->ntargets, err) && add_held(s, *claim, c, err)
        && add_places(s, *claim, seen, err) && add_figures(s, *claim, c, err)
        && (!c->again.n || sql_do(s, err, "INSERT INTO told_again VALUES(?,?)", "iT", *claim, c->again));
}

static Text parts_blob(const Item *item, Arena *keep)
{
    int32_t *out = NEW_ARRAY(keep, int32_t, item->nparts * 3 + 1);
    for (int i = 0; i < item->nparts; i++) {
        out[3 * i] = (int32_t)item->parts[i].kind;
        out[3 * i + 1] = item->parts[i].begin;
        out[3 * i + 2] = item->parts[i].end;
    }
    return (Text){ (const char *)out, item->nparts * 12 };
}

static Text hash_blob(const Sha256 *h)
{
    return (Text){ (const char *)h->bytes, 32 };
}

static bool add_arrival(Store *s, long item, const Item *from, Error *err)
{
    return sql_do(s, err, "INSERT INTO arrivals(item, at, doc, path, line) VALUES(?,?,?,?,?)", "iitti", item, s->now,
                  from->doc, text_of(from->path), from->line);
}

static bool add_item(Store *s, const Entry *e, Arena scratch, long *item, Error *err)
{
    const Item *i = e->item;
    long voice = e->voice ? actor_row(s, e->voice, err) : 0;
    if (voice < 0)
        return false;
    uint64_t shingles[SHINGLES];
    match_shingles(i->text, shingles);
    bool ok = sql_do(s, err,
        "INSERT INTO items(hash, text_hash, doc, title, published, date_basis, publisher, voice, url, lang, author,"
        " dateline, handle, retweet_of, is_post, upper_case, arrived, rules, text_bytes, text, parts, shingles)"
        " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", "bbTtyitdttttttiiitibbb",
        hash_blob(&i->id), hash_blob(&i->text_id), i->doc, i->title, i->published, (long)i->date_basis, i->publisher,
        OR_NULL(voice), i->url, i->lang, i->author, i->place, i->handle, i->retweet_of, (long)i->is_post,
        (long)i->upper_case, s->now, e->rules, (long)i->text.n, packed(s, i->text, &scratch),
        parts_blob(i, &scratch), (Text){ (const char *)shingles, sizeof shingles });
    if (!ok)
        return false;
    *item = (long)sqlite3_last_insert_rowid(s->db);
    return add_arrival(s, *item, i, err)
        && (!i->bytes.n || sql_do(s, err, "INSERT INTO originals(item, bytes) VALUES(?,?)", "ib", *item,
                                  packed_beside(s, i->bytes, i->text, &scratch)))
        && sql_do(s, err, "INSERT INTO item_words(rowid, title, body) VALUES(?,?,?)", "itt", *item, i->title, i->text);
}

bool store_again(Store *s, const Item *item, bool *known, Error *err)
{
    if (!sqlite3_get_autocommit(s->db))
        store_undo(s);                          /* the last item was given up half-way */
    sqlite3_stmt *q = sql_ask(s, err, "SELECT id FROM items WHERE hash = ?", "b", hash_blob(&item->id));
    int row = q ? sql_row(s, q, err) : -1;
    if (row < 0)
        return false;
    *known = row > 0;
    if (!*known)
        return true;
    long id = sql_long(q, 0);
    sqlite3_reset(q);
    Arena scratch = s->matching;
    if (sql_begin(s, err) && add_arrival(s, id, item, err)
        && log_append(s, "again", id, text_format(&scratch, "%.*s", TEXT_FMT(sha256_hex(item->id, &scratch))), scratch, err)
        && sql_commit(s, err))
        return true;
    store_undo(s);
    return false;
}

static bool add_all(Store *s, const Entry *e, Arena scratch, Error *err)
{
    long item;
    if (!add_item(s, e, scratch, &item, err))
        return false;
    long *claims = NEW_ARRAY(&scratch, long, e->seen.n);
    for (int i = 0; i < e->seen.n; i++)
        if (!add_claim(s, item, &e->seen.at[i], e->json[i], NO_TEXT, &claims[i], err))
            return false;
    bool is_sealed = false;
    if (!seal_by_source(s, e, item, &is_sealed, err))
        return false;
    for (int i = 0; i < e->seen.n && !is_sealed; i++)
        if (!match_no_happening(&e->seen.at[i]).n && !match_claim(s, claims[i], scratch, err))
            return false;
    return refresh_events(s, scratch, err)
        && log_new_item(s, e, item, e->seen.n ? claims[e->seen.n - 1] : 0, scratch, err)
        && (s->known == s->now || log_append(s, "known", item, text_format(&scratch, "to the store that it came from since %ld", s->known),
                                             scratch, err))
        && take_back(s, e->item, &e->notice, item, scratch, err);
}

bool store_add(Store *s, const Entry *e, Arena scratch, Error *err)
{
    bool known;
    if (!store_again(s, e->item, &known, err))
        return false;
    if (known)
        return true;
    if (sql_begin(s, err) && add_all(s, e, scratch, err) && sql_commit(s, err))
        return true;
    store_undo(s);
    return false;
}
