/* New rules over known items.  A claim that the rules now make otherwise is a new
 * assertion that names the one it replaces; the old one stays readable. */
#include <jansson.h>

#include "store/parts.h"

typedef struct Old { long number; Text claim, root, json, rule; int begin, end; Text event; int pair; } Old;

static bool load_old(Store *s, long item, Arena *keep, Old **ret, int *n, Error *err)
{
    int row, capacity = 0;
    *ret = NULL;
    *n = 0;
    sqlite3_stmt *q = sql_ask(s, err,
        "SELECT c.id, c.claim, coalesce(c.root, c.claim), c.json, w.word, c.begin, c.end, c.event FROM claims c"
        " LEFT JOIN words w ON w.id = c.rule WHERE c.item = ? AND c.id NOT IN (SELECT claim FROM replaced) ORDER BY c.id",
        "i", item);
    while ((row = q ? sql_row(s, q, err) : -1) > 0) {
        Old o = { .number = sql_long(q, 0), .claim = sql_text(q, 1, keep), .root = sql_text(q, 2, keep),
                  .rule = sql_text(q, 4, keep), .begin = (int)sql_long(q, 5), .end = (int)sql_long(q, 6),
                  .event = sql_text(q, 7, keep), .pair = -1 };
        Text raw = { sqlite3_column_blob(q, 3), sqlite3_column_bytes(q, 3) };
        if (!unpacked(s, raw, keep, &o.json, err)) {
            sqlite3_reset(q);
            return false;
        }
        *GROW(keep, *ret, *n, capacity) = o;
    }
    return row == 0;
}

/* Which rule said so, and how sure it is, is not what is said. */
static void strip(json_t *value)
{
    size_t i;
    const char *key;
    json_t *inner;
    void *next;
    if (json_is_object(value)) {
        json_object_del(value, "rule");
        json_object_del(value, "score");
        json_object_foreach_safe(value, next, key, inner)
            strip(inner);
    } else if (json_is_array(value))
        json_array_foreach(value, i, inner)
            strip(inner);
}

static json_t *said(Text json)
{
    json_t *claim = json_loadb(json.at, (size_t)json.n, 0, NULL);
    if (claim) {
        json_object_del(claim, "claim");
        json_object_del(claim, "doc");
        strip(claim);
    }
    return claim;
}

static Text short_json(const json_t *value, Arena *keep)
{
    char *text = value ? json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY) : NULL;
    Text t = text ? text_copy(text_of(text), keep) : TEXT("nothing");
    free(text);
    return t.n <= 60 ? t : text_format(keep, "%.*s...", 57, t.at);
}

/* "mode \"aerial\" -> \"heavy-weapons\", figures"; empty when they say the same. */
static Text differences(Text before, Text after, Arena *keep)
{
    json_t *a = said(before), *b = said(after);
    Text all = NO_TEXT;
    const char *key;
    json_t *value;
    json_object_foreach(b, key, value) {
        json_t *was = json_object_get(a, key);
        if (was && json_equal(was, value))
            continue;
        Text one = json_is_string(value) || json_is_string(was)
            ? text_format(keep, "%s %.*s -> %.*s", key, TEXT_FMT(short_json(was, keep)), TEXT_FMT(short_json(value, keep)))
            : text_format(keep, "%s", key);
        all = all.n ? text_format(keep, "%.*s, %.*s", TEXT_FMT(all), TEXT_FMT(one)) : one;
    }
    json_object_foreach(a, key, value)
        if (!json_object_get(b, key))
            all = text_format(keep, "%.*s%s%s %.*s -> nothing", TEXT_FMT(all), all.n ? ", " : "", key,
                              TEXT_FMT(short_json(value, keep)));
    json_decref(a);
    json_decref(b);
    return all;
}

/* Pairs each old claim with the new one that says the same of the same words, or
 * else shares most words with it; claims of one class before others. */
static void pair_up(Old *old, int nold, const Entry *e, int *of_new, Arena scratch)
{
    for (int i = 0; i < e->seen.n; i++)
        of_new[i] = -1;
    for (int pass = 0; pass < 3; pass++)
        for (int i = 0; i < nold; i++) {
            if (old[i].pair >= 0)
                continue;
            int best = -1, best_shared = 0;
            for (int k = 0; k < e->seen.n; k++) {
                const Claim *c = &e->seen.at[k].claim;
                bool same_class = text_equals(old[i].event, event_word(c->event));
                if (of_new[k] >= 0 || (pass < 2 && !same_class))
                    continue;
                Arena again = scratch;
                if (pass == 0 && (c->begin != old[i].begin || c->end != old[i].end
                                  || differences(old[i].json, e->json[k], &again).n))
                    continue;
                int from = c->begin > old[i].begin ? c->begin : old[i].begin, to = c->end < old[i].end ? c->end : old[i].end;
                if (to - from > best_shared) {
                    best = k;
                    best_shared = to - from;
                }
            }
            if (best >= 0) {
                old[i].pair = best;
                of_new[best] = i;
            }
        }
}

static bool replace(Store *s, const Old *old, long by, const char *why, Error *err)
{
    return sql_do(s, err, "INSERT INTO replaced VALUES(?,?,?,?)", "idiT", old->number, by ? (double)by : __builtin_nan(""),
                  s->now, text_of(why))
        && leave_event(s, old->number, why, err);
}

static bool has_founded(Store *s, long claim, bool *ret, Error *err)
{
    sqlite3_stmt *q = sql_ask(s, err, "SELECT 1 FROM events WHERE event = (SELECT 'ev-' || root FROM claims WHERE id = ?)", "i", claim);
    int row = q ? sql_row(s, q, err) : -1;
    *ret = row > 0;
    if (row > 0)
        sqlite3_reset(q);
    return row >= 0;
}

static bool write_changes(Store *s, long item, const Entry *e, const Old *old, int nold, const int *of_new, Arena *keep,
                          Arena scratch, Error *err)
{
    long *fresh = NEW_ARRAY(&scratch, long, e->seen.n);
    int nfresh = 0;
    for (int k = 0; k < e->seen.n; k++) {
        const Old *was = of_new[k] >= 0 ? &old[of_new[k]] : NULL;
        if (was && differences(was->json, e->json[k], keep).n == 0)
            continue;
        if (!add_claim(s, item, &e->seen.at[k], e->json[k], was ? was->root : NO_TEXT, &fresh[nfresh], err)
            || (was && !replace(s, was, fresh[nfresh], "coded anew", err)))
            return false;
        nfresh++;
    }
    for (int i = 0; i < nold; i++)
        if (old[i].pair < 0 && !replace(s, &old[i], 0, "no rule makes it any more", err))
            return false;
    /* those after whom an event is called first: they keep it where it falls apart */
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < nfresh; i++) {
            bool founded;
            if (!has_founded(s, fresh[i], &founded, err) || (founded == (pass == 0) && !match_claim(s, fresh[i], scratch, err)))
                return false;
        }
    return refresh_events(s, scratch, err)
        && sql_do(s, err, "UPDATE items SET rules = ? WHERE id = ?", "ti", e->rules, item)
        && log_item(s, "recode", item, scratch, err);
}

bool store_recode(Store *s, long number, const Entry *entry, bool only_look, Arena *keep, Arena scratch, Changes *ret,
                  Error *err)
{
    Old *old;
    int nold, capacity = 0;
    Changes changes = { 0 };
    if (!load_old(s, number, keep, &old, &nold, err))
        return false;
    int *of_new = NEW_ARRAY(keep, int, entry->seen.n + 1);
    pair_up(old, nold, entry, of_new, scratch);
    for (int k = 0; k < entry->seen.n; k++) {
        const Claim *c = &entry->seen.at[k].claim;
        const Old *was = of_new[k] >= 0 ? &old[of_new[k]] : NULL;
        Text fields = was ? differences(was->json, entry->json[k], keep) : NO_TEXT;
        if (was && fields.n == 0) {
            changes.unchanged++;
            continue;
        }
        *GROW(keep, changes.at, changes.n, capacity) = (Change){ was ? was->rule : NO_TEXT, c->rule, c->text,
                                                                 was ? CHANGE_OTHER : CHANGE_NEW, fields };
    }
    for (int i = 0; i < nold; i++)
        if (old[i].pair < 0) {
            json_t *claim = json_loadb(old[i].json.at, (size_t)old[i].json.n, 0, NULL);
            const char *words = json_string_value(json_object_get(claim, "text"));
            *GROW(keep, changes.at, changes.n, capacity) =
                (Change){ old[i].rule, NO_TEXT, text_copy(text_of(words), keep), CHANGE_GONE, NO_TEXT };
            json_decref(claim);
        }
    *ret = changes;
    if (only_look || changes.n == 0)
        return true;
    forget_matching(s);                 /* it knows claims that are about to go */
    if (sql_begin(s, err) && write_changes(s, number, entry, old, nold, of_new, keep, scratch, err) && sql_commit(s, err))
        return true;
    store_undo(s);
    return false;
}
