/* All events at once, and who holds what, for the map: columns of numbers, made in one pass, small and quick to read. */
#include <math.h>
#include <stdlib.h>

#include "serve/ask.h"
#include "serve/ledger_json.h"

/* ---- numbers for what comes again and again -------------------------------------- */

/* Numbers from 0 on in the order of their coming, found by a key. */
typedef struct Numbers { uint64_t *keys; int *at; int size, n; Arena *keep; } Numbers;

/* Keys are hashes: two that are equal are taken for one. */
static int number_of(Numbers *m, uint64_t key, bool *is_new)
{
    key |= 1;
    if (m->n * 2 >= m->size) {
        Numbers old = *m;
        m->size = old.size ? old.size * 2 : 256;
        m->keys = NEW_ARRAY(m->keep, uint64_t, m->size);
        m->at = NEW_ARRAY(m->keep, int, m->size);
        for (int i = 0; i < old.size; i++)
            if (old.keys[i]) {
                int at = (int)(old.keys[i] >> 1) & (m->size - 1);
                while (m->keys[at])
                    at = (at + 1) & (m->size - 1);
                m->keys[at] = old.keys[i];
                m->at[at] = old.at[i];
            }
    }
    int at = (int)(key >> 1) & (m->size - 1);
    while (m->keys[at] && m->keys[at] != key)
        at = (at + 1) & (m->size - 1);
    *is_new = !m->keys[at];
    if (*is_new) {
        m->keys[at] = key;
        m->at[at] = m->n++;
    }
    return m->at[at];
}

static uint64_t key_of_spot(const EventRow *e)
{
    uint64_t lat, lon;
    memcpy(&lat, &e->lat, sizeof lat);
    memcpy(&lon, &e->lon, sizeof lon);
    return hash_mix(hash_mix((uint64_t)e->place, (uint64_t)e->precision), hash_mix(lat, lon));
}

/* ---- events ------------------------------------------------------------------------ */

/* What is written for one event. */
typedef struct Mark { Day day; int days; uint32_t spot; uint16_t killed, injured; uint8_t type, origins; } Mark;

enum { NOWHERE = 0xffffffffu, UNSAID = 0xffff };

static uint16_t toll(double n)
{
    return isfinite(n) ? (uint16_t)(n < 0 ? 0 : n < UNSAID - 1 ? n : UNSAID - 1) : UNSAID;
}

/* The latest first, and those of one place beside each other: such columns pack well. */
static int by_day_and_spot(const void *a, const void *b)
{
    const Mark *x = a, *y = b;
    return x->day != y->day ? (x->day < y->day ? 1 : -1) : x->type != y->type ? (x->type < y->type ? -1 : 1)
         : x->spot != y->spot ? (x->spot < y->spot ? -1 : 1) : 0;
}

typedef struct Marks { Mark *at; int n; const EventRow **spots; int nspots; Text types[EVENT_CLASS_COUNT + 1]; int ntypes; } Marks;

static uint8_t type_of(Marks *m, Text word)
{
    for (int t = 0; t < m->ntypes; t++)
        if (text_is(m->types[t], word))
            return (uint8_t)t;
    if (m->ntypes <= EVENT_CLASS_COUNT)
        m->types[m->ntypes++] = word;
    return (uint8_t)(m->ntypes - 1);
}

static Marks marks_of(const EventRows *rows, Arena *keep)
{
    Marks m = { .at = NEW_ARRAY(keep, Mark, rows->n + 1), .n = rows->n, .spots = NEW_ARRAY(keep, const EventRow *, rows->n + 1) };
    Numbers numbers = { .keep = keep };
    for (int i = 0; i < rows->n; i++) {
        const EventRow *e = &rows->at[i];
        Mark *k = &m.at[i];
        bool is_new = false;
        Day day = e->from != NO_DAY ? e->from : e->reported;
        *k = (Mark){ .day = day, .spot = NOWHERE, .killed = toll(e->killed_best), .injured = toll(e->injured_best), .type = type_of(&m, e->event),
                     .days = e->from != NO_DAY && e->to > e->from ? e->to - e->from : 0, .origins = (uint8_t)(e->norigins < 255 ? e->norigins : 255) };
        if (!isfinite(e->lat) || !isfinite(e->lon))
            continue;
        k->spot = (uint32_t)number_of(&numbers, key_of_spot(e), &is_new);
        if (is_new)
            m.spots[m.nspots++] = e;
    }
    qsort(m.at, (size_t)m.n, sizeof *m.at, by_day_and_spot);
    return m;
}

/* Whoever reads the head learns where each column lies. */
typedef struct Column { const char *name, *of; int bytes; } Column;
static const Column columns[] = { { "spot", "u32", 4 }, { "day", "i32", 4 }, { "days", "u16", 2 }, { "killed", "u16", 2 },
                                  { "injured", "u16", 2 }, { "type", "u8", 1 }, { "origins", "u8", 1 } };
enum { COLUMNS = sizeof columns / sizeof *columns, WHOLE = 4 };

static int padded(int n)
{
    return (n + WHOLE - 1) / WHOLE * WHOLE;
}

static Text head_of(const Marks *m, Arena *keep)
{
    Json json = json_open(keep), *j = &json;
    json_begin(j, NULL, '{');
    json_long(j, "n", m->n);
    json_begin(j, "types", '[');
    for (int i = 0; i < m->ntypes; i++)
        json_text(j, NULL, m->types[i]);
    json_end(j, ']');
    json_begin(j, "spots", '{');
    json_begin(j, "lat", '[');
    for (int i = 0; i < m->nspots; i++)
        json_double(j, NULL, m->spots[i]->lat, 5);
    json_end(j, ']');
    json_begin(j, "lon", '[');
    for (int i = 0; i < m->nspots; i++)
        json_double(j, NULL, m->spots[i]->lon, 5);
    json_end(j, ']');
    json_begin(j, "precision", '[');
    for (int i = 0; i < m->nspots; i++)
        json_long(j, NULL, m->spots[i]->precision);
    json_end(j, ']');
    json_begin(j, "name", '[');
    for (int i = 0; i < m->nspots; i++)
        json_text(j, NULL, m->spots[i]->precision >= WHERE_ADMIN2 ? m->spots[i]->place_name : NO_TEXT);
    json_end(j, ']');
    json_end(j, '}');
    json_begin(j, "columns", '[');
    for (int c = 0, at = 0; c < COLUMNS; at += padded(m->n * columns[c].bytes), c++) {
        json_begin(j, NULL, '{');
        json_text(j, "name", text_of(columns[c].name));
        json_text(j, "of", text_of(columns[c].of));
        json_long(j, "at", at);
        json_end(j, '}');
    }
    json_end(j, ']');
    json_end(j, '}');
    return json_done(j);
}

/* Least byte first, whatever machine this is. */
static void put_number(char *to, uint32_t value, int bytes)
{
    for (int b = 0; b < bytes; b++)
        to[b] = (char)(value >> 8 * b & 0xff);
}

static uint32_t value_of(const Mark *k, int column)
{
    const uint32_t values[COLUMNS] = { k->spot, k->day == NO_DAY ? 0x80000000u : (uint32_t)k->day, (uint32_t)(k->days < UNSAID ? k->days : UNSAID),
                                       k->killed, k->injured, k->type, k->origins };
    return values[column];
}

static Text packed(const Marks *m, Arena *keep)
{
    Text head = head_of(m, keep);
    int n = WHOLE + padded(head.n);
    for (int c = 0; c < COLUMNS; c++)
        n += padded(m->n * columns[c].bytes);
    char *out = arena_take(keep, 1, (size_t)n), *at = out + WHOLE + padded(head.n);
    memset(out, 0, (size_t)n);
    put_number(out, (uint32_t)padded(head.n), WHOLE);
    memset(out + WHOLE, ' ', (size_t)padded(head.n));
    memcpy(out + WHOLE, head.at, (size_t)head.n);
    for (int c = 0; c < COLUMNS; c++) {
        for (int i = 0; i < m->n; i++)
            put_number(at + i * columns[c].bytes, value_of(&m->at[i], c), columns[c].bytes);
        at += padded(m->n * columns[c].bytes);
    }
    return (Text){ out, n };
}

Response answer_map(const Ask *a)
{
    EventQuery q;
    EventRows rows;
    Error err;
    const char *bad = NULL;
    if (!event_query_of(a, &q, &bad))
        return refuse(a, 400, "%s", bad);
    q.limit = q.offset = 0;
    q.bare = true;
    if (!view_events(&a->view, &q, a->keep, a->scratch, &rows, &err))
        return refuse(a, 500, "%s", err.what);
    Marks m = marks_of(&rows, a->keep);
    return (Response){ .status = 200, .type = "application/octet-stream", .body = packed(&m, a->keep), .may_be_kept = true };
}

/* ---- who holds what ---------------------------------------------------------------- */

static int number_of_party(Numbers *m, const Actor *who, const Actor **parties)
{
    bool is_new;
    if (!who->name.n && !who->code.n && !who->id.n)
        return -1;
    int n = number_of(m, hash_mix(hash_mix(text_hash(who->id), text_hash(who->code)), text_hash(who->name.n ? who->name : who->text)), &is_new);
    if (is_new)
        parties[n] = who;
    return n;
}

static const char *const states[] = { "unknown", "contested", "disputed", "claimed", "held" };
enum { STATES = sizeof states / sizeof *states };

static int state_of(const Holding *h)
{
    const char *word = holding_word(h);
    int s = 0;
    while (s < STATES - 1 && strcmp(states[s], word) != 0)
        s++;
    return s;
}

Response answer_map_control(const Ask *a)
{
    ControlList list;
    Error err;
    if (!view_control(&a->view, place_argument(a), NO_DAY, a->keep, a->scratch, &list, &err))
        return refuse(a, 500, "%s", err.what);
    int n = 0, kept = 0;
    for (int i = 0; i < list.n; i++) {
        if (!isfinite(list.at[i].place.lat))
            continue;
        list.at[kept++] = list.at[i];
        n += list.at[i].nsteps;
    }
    list.n = kept;
    const Actor **parties = NEW_ARRAY(a->keep, const Actor *, 2 * n + 1);
    Numbers numbers = { .keep = a->keep };
    Json json = json_open(a->keep), *j = &json;
    json_begin(j, NULL, '{');
#define EACH_PLACE(name, put)                                           \
    json_begin(j, name, '[');                                           \
    for (int i = 0; i < list.n; i++) {                                  \
        const Place *p = &list.at[i].place;                             \
        put;                                                            \
    }                                                                   \
    json_end(j, ']')
#define EACH_STEP(name, value)                                          \
    json_begin(j, name, '[');                                           \
    for (int i = 0; i < list.n; i++)                                    \
        for (int k = 0; k < list.at[i].nsteps; k++) {                   \
            const Holding *h = &list.at[i].steps[k];                    \
            (void)h;                                                    \
            json_long(j, NULL, value);                                  \
        }                                                               \
    json_end(j, ']')
    json_begin(j, "places", '{');
    EACH_PLACE("lat", json_double(j, NULL, p->lat, 5));
    EACH_PLACE("lon", json_double(j, NULL, p->lon, 5));
    EACH_PLACE("precision", json_long(j, NULL, (long)p->precision));
    json_end(j, '}');
    json_begin(j, "steps", '{');
    EACH_STEP("place", i);
    EACH_STEP("day", h->since != NO_DAY ? h->since : h->told_on != NO_DAY ? h->told_on : 0);
    EACH_STEP("state", state_of(h));
    EACH_STEP("holder", number_of_party(&numbers, &h->holder, parties));
    EACH_STEP("rival", h->is_contested || h->is_disputed ? number_of_party(&numbers, &h->rival, parties) : -1);
    json_end(j, '}');
#undef EACH_PLACE
#undef EACH_STEP
    json_begin(j, "states", '[');
    for (int s = 0; s < STATES; s++)
        json_text(j, NULL, text_of(states[s]));
    json_end(j, ']');
    json_begin(j, "parties", '[');
    for (int p = 0; p < numbers.n; p++)
        party_json(j, NULL, parties[p]);
    json_end(j, ']');
    json_end(j, '}');
    return json_response(200, j);
}
