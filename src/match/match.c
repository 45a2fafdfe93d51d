/* match_all: each claim joins the event it fits best, or founds one.  Events are
 * looked up by place and day, so that a claim meets its neighbours only. */
#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "match/parts.h"

const char *claim_role_word(ClaimRole r)
{
    static const char *const words[] = { "recommended", "triangulation", "outlier", "excluded" };
    return words[r];
}

const char *occurrence_word(Occurrence o)
{
    static const char *const words[] = { "rumour", "possible", "probable", "confirmed" };
    return words[o];
}

const char *attribution_word(Attributed a)
{
    static const char *const words[] = { "declared", "likely", "contested", "single-source", "unknown" };
    return words[a];
}

const char *status_word(Status s)
{
    static const char *const words[] = { "draft", "reviewed", "disputed", "unverifiable", "retracted", "merged" };
    return words[s];
}

/* ---- what is a happening ------------------------------------------------ */

static bool counts_people(const Figure *f)
{
    return f->measure <= MEASURE_HOSTED;
}

/* "13 million have fled since April 2023": so many ways of so many people. */
static bool is_long_flow(const Claim *c, const Figure *f)
{
    enum { LONG_DAYS = 31 };
    if (f->since != NO_DAY && f->as_of != NO_DAY)
        return f->as_of - f->since > LONG_DAYS;
    return c->has_when && c->when.is_since && c->when.precision >= PRECISION_MONTH;
}

/* "The toll has reached 93 since 19 June": a count of many happenings. */
static Text why_a_count(const Claim *c)
{
    int counts = 0, incidents = 0;
    FigureKind kind = KIND_INCIDENT;
    for (int i = 0; i < c->nfigures; i++) {
        const Figure *f = &c->figures[i];
        if (!counts_people(f) || f->is_part)
            continue;
        if ((f->kind == KIND_FLOW && !is_long_flow(c, f)) || is_incident_figure(c, f))
            incidents++;
        else {
            counts++;
            kind = f->kind;
        }
    }
    if (!counts || incidents)
        return NO_TEXT;
    return kind == KIND_STOCK ? TEXT("a stock, not a happening") : kind == KIND_PROJECTION
        ? TEXT("a projection, not a happening") : TEXT("a running total, not a happening");
}

/* "The gang threatened on Monday to kill the judges": a threat of violence to somebody, of a day of its own.  What a
 * minister vows in a speech, and who warns of what may come, are words. */
static bool is_threat_made(const Claim *c)
{
    return c->event == EVENT_THREATEN && text_equals(c->mode, "attack") && c->ntargets > 0 && c->has_when && c->aspect == ASPECT_HAPPENED &&
           c->stance == STANCE_ASSERTS;
}

/* "Killed ten across Ukraine, seven of them in Kharkiv and three in Sumy": the dead of several happenings. */
static bool is_sum_over_places(const Sighting *seen)
{
    const Claim *c = &seen->claim;
    const Place *scene = seen->scene >= 0 ? &seen->places[seen->scene].place : NULL;
    bool counts = false;
    for (int i = 0; i < c->nfigures; i++)
        counts |= c->figures[i].measure <= MEASURE_CASUALTIES && !c->figures[i].is_part;
    int named = 0;
    long first = 0;
    for (int i = 0; i < seen->nplaces && scene && counts && scene->precision >= WHERE_PROVINCE; i++) {
        const Place *p = &seen->places[i].place;
        bool is_spot = p->id && p->precision <= WHERE_NEAR && text_is(p->country, scene->country) && !seen->places[i].words.is_inherited;
        named += is_spot && p->id != first;
        if (is_spot)
            first = p->id;
    }
    return named >= 2;
}

Text match_no_happening(const Sighting *seen)
{
    const Claim *c = &seen->claim;
    switch (c->event) {
    case EVENT_THREATEN:
        if (is_threat_made(c))
            break;
        return TEXT("words, not a happening");
    case EVENT_STATEMENT: case EVENT_ACCUSE: case EVENT_REJECT: case EVENT_REQUEST:
        return TEXT("words, not a happening");
    case EVENT_ASSAULT: case EVENT_DISPLACE: case EVENT_COERCE: case EVENT_AID: {
        Text why = why_a_count(c);
        if (why.n)
            return why;
        if (is_sum_over_places(seen))
            return TEXT("a sum over several places, not a happening");
        break;
    }
    default:
        break;
    }
    if (c->stance == STANCE_PREDICTS || c->stance == STANCE_WARNS)
        return TEXT("a warning or a forecast");
    if (c->is_general)
        return TEXT("deeds of a kind, no single happening");
    if (c->stance == STANCE_ASKS)
        return TEXT("a question");
    if (c->aspect == ASPECT_PLANNED)
        return TEXT("a plan");
    if (c->aspect == ASPECT_HYPOTHETICAL)
        return TEXT("supposed, not told as fact");
    if (c->aspect == ASPECT_NEGATED && c->stance != STANCE_DENIES && c->stance != STANCE_RETRACTS)
        return TEXT("said not to have happened");
    return NO_TEXT;
}

/* ---- blocks ------------------------------------------------------------- */

typedef struct Block { uint64_t key; int *groups; int n, capacity; } Block;      /* each group once */

typedef struct Group {
    Text         id;
    const Told **members;       /* in the order in which they came */
    Text        *joined;
    int          nmembers, capacity, joined_capacity;
} Group;

struct Matcher {
    Arena *keep;
    Group *groups;
    int    ngroups, groups_capacity;
    Block *blocks;
    uint64_t mask;
    int    nblocks;
    Merge *merges;
    int    nmerges, merges_capacity, merges_taken;
};

#define DAYS_BLOCKED 10         /* a longer stretch is blocked by its first days only */
#define EVENTS_MET   48         /* of one block, the latest: this bounds the work in a crowded one */
#define MEMBERS_MET  16         /* of one event: its first and its latest */

static Block *block_of(Matcher *w, uint64_t key)
{
    if ((uint64_t)w->nblocks * 2 > w->mask) {
        Block *old = w->blocks;
        uint64_t size = w->mask + 1;
        w->mask = size * 2 - 1;
        w->blocks = NEW_ARRAY(w->keep, Block, size * 2);
        for (uint64_t i = 0; old && i < size; i++) {
            uint64_t k = old[i].key & w->mask;
            if (!old[i].key)
                continue;
            while (w->blocks[k].key)
                k = (k + 1) & w->mask;
            w->blocks[k] = old[i];
        }
    }
    key |= 1;                                   /* 0 marks a free slot */
    uint64_t i = key & w->mask;
    while (w->blocks[i].key && w->blocks[i].key != key)
        i = (i + 1) & w->mask;
    if (!w->blocks[i].key) {
        w->blocks[i] = (Block){ .key = key };
        w->nblocks++;
    }
    return &w->blocks[i];
}

/* What is filed under `key`, or NULL. */
static const Block *block_at(const Matcher *w, uint64_t key)
{
    key |= 1;
    uint64_t i = key & w->mask;
    while (w->blocks[i].key && w->blocks[i].key != key)
        i = (i + 1) & w->mask;
    return w->blocks[i].key ? &w->blocks[i] : NULL;
}

static void file_group(Matcher *w, uint64_t key, int group)
{
    Block *b = block_of(w, key);
    for (int i = b->n - 1; i >= 0; i--)
        if (b->groups[i] == group)
            return;
    *GROW(w->keep, b->groups, b->n, b->capacity) = group;
}

#define CELL       0.1          /* degrees */
#define KM_DEGREE  111.0        /* of latitude, a little less than it is */

static uint64_t cell_key(int64_t row, int64_t column, Day day)
{
    uint64_t h = hash_mix(1, (uint64_t)row);
    h = hash_mix(h, (uint64_t)column);
    return hash_mix(h, (uint64_t)(int64_t)day);
}

/* The cell of a spot, or with `around` all cells that SAME_PLACE_KM may reach. */
static int cell_keys(const Place *p, Day day, bool around, uint64_t *keys, int n, int room)
{
    double up = around ? SAME_PLACE_KM / KM_DEGREE : 0;
    double across = up / fmax(cos(p->lat * M_PI / 180), 0.05);
    int64_t bottom = (int64_t)floor((p->lat - up) / CELL), top = (int64_t)floor((p->lat + up) / CELL);
    int64_t left = (int64_t)floor((p->lon - across) / CELL), right = (int64_t)floor((p->lon + across) / CELL);
    for (int64_t row = bottom; row <= top; row++)
        for (int64_t column = left; column <= right && n < room; column++)
            keys[n++] = cell_key(row, column, day);
    return n;
}

/* The most dead or injured that the claim counts, if they are many; else 0. */
static double many_victims(const Claim *c)
{
    double most = 0;
    Figure room[COUNTS];
    const Figure *counts;
    int n = counts_of(c, room, &counts);
    for (int i = 0; i < n; i++) {
        const Figure *f = &counts[i];
        if (is_many_victims(c, f) && f->low > most)
            most = f->low;
    }
    return most;
}

int match_keys(const Told *t, bool around, uint64_t *keys, int room)
{
    int n = 0;
    if (words_of(t))
        keys[n++] = hash_mix(5, words_of(t));
    if (n < room)                   /* within an item one may tell of another's, whenever it was */
        keys[n++] = hash_mix(hash_mix(4, text_hash(t->item)), (uint64_t)t->seen->claim.event);
    Day from, to;
    if (!match_days(t, &from, &to))
        return n;
    if (to - from >= DAYS_BLOCKED)
        to = from + DAYS_BLOCKED - 1;
    const Place *p = scene_of(t);
    const Claim *c = &t->seen->claim;
    double victims = p ? many_victims(c) : 0;
    for (Day d = from; d <= to; d++) {
        if (victims > 0 && p->country.n && n < room)        /* told of a village here, of its region there */
            keys[n++] = hash_mix(hash_mix(hash_mix(7, text_hash(p->country)), (uint64_t)victims), (uint64_t)(int64_t)d);
        if (p && p->precision <= WHERE_NEAR && isfinite(p->lat) && isfinite(p->lon))
            n = cell_keys(p, d, around, keys, n, room);
        else if (p && n < room)
            keys[n++] = hash_mix(hash_mix(2, (uint64_t)p->id), (uint64_t)(int64_t)d);
        else if (!p)
            for (int i = 0; i < c->nactors && n < room; i++)
                if (c->actors[i].country.n || c->actors[i].id.n)
                    keys[n++] = hash_mix(hash_mix(3, text_hash(c->actors[i].country.n ? c->actors[i].country
                                                                : c->actors[i].id)),
                                         (uint64_t)(int64_t)d * 32 + c->event);
    }
    return n;
}

static void file_under(Matcher *w, int group, const Told *t)
{
    uint64_t keys[MATCH_KEYS];
    int n = match_keys(t, false, keys, MATCH_KEYS);
    for (int i = 0; i < n; i++)
        file_group(w, keys[i], group);
}

/* ---- one claim ---------------------------------------------------------- */

/* "That attack", in an item of 22 September that told of one of the 2nd, is of the 2nd: so it
 * stands beside what other items tell of it. */
static const Told *with_day_of_the_first(const Group *g, const Told *t, Sighting *seen, Told *dated, Arena scratch)
{
    const Claim *c = &t->seen->claim;
    for (int i = 0; i < g->nmembers && c->again.n && !c->has_when; i++) {
        const Claim *first = &g->members[i]->seen->claim;
        if (!first->has_when || !text_is(g->members[i]->item, t->item) || !likeness(g->members[i], t, &scratch).is_link)
            continue;
        *seen = *t->seen;
        seen->claim.has_when = true;
        seen->claim.when = first->when;
        *dated = *t;
        dated->seen = seen;
        return dated;
    }
    return t;
}

/* How well `t` fits a group: as its best member, unless a member contradicts it.  A member
 * that says too little to be compared does not stand against one that `t` tells of again. */
static Likeness fit(const Group *g, const Told *t, Arena scratch)
{
    Likeness best = { .contradicts = false, .points = INT_MIN }, unfounded = { .contradicts = false };
    Sighting seen;
    Told dated;
    t = with_day_of_the_first(g, t, &seen, &dated, scratch);
    for (int i = 0; i < g->nmembers; i++) {
        if (i == MEMBERS_MET / 2 && g->nmembers > MEMBERS_MET)
            i = g->nmembers - MEMBERS_MET / 2;
        Likeness l = likeness(g->members[i], t, &scratch);
        if (l.contradicts && !l.is_unfounded)
            return l;
        if (l.contradicts)
            unfounded = l;
        else if (l.points > best.points || (l.points == best.points && l.beyond_place_and_day && !best.beyond_place_and_day))
            best = l;
    }
    return unfounded.contradicts && !best.is_link ? unfounded : best;
}

static long latest_claim(const Matcher *w, int group)
{
    const Group *g = &w->groups[group];
    return g->members[g->nmembers - 1]->claim;
}

/* The groups filed under `t`'s keys, each once; of a crowded block those that were
 * told of latest, so that neither the order of loading nor a crowd matters. */
static int groups_near(const Matcher *w, const Told *t, int *near, int room)
{
    uint64_t keys[MATCH_KEYS];
    int nkeys = match_keys(t, true, keys, MATCH_KEYS), n = 0;
    for (int k = 0; k < nkeys; k++) {
        const Block *b = block_at(w, keys[k]);
        if (!b)
            continue;
        int begin = n;
        for (int i = 0; i < b->n; i++) {
            int group = b->groups[i], at = begin;
            bool met = w->groups[group].nmembers == 0;          /* it went into another */
            for (int j = 0; j < n && !met; j++)
                met = near[j] == group;
            if (met)
                continue;
            if (n - begin < EVENTS_MET && n < room)
                near[n++] = group;
            else {                              /* the oldest makes room */
                for (int j = begin; j < n; j++)
                    if (latest_claim(w, near[j]) < latest_claim(w, near[at]))
                        at = j;
                if (at < n && latest_claim(w, near[at]) < latest_claim(w, group))
                    near[at] = group;
            }
        }
    }
    return n;
}

static bool is_reviewed(const Group *g)
{
    for (int i = 0; i < g->nmembers; i++)
        if (g->members[i]->verdict.n || text_starts(g->joined[i], "a reviewer"))
            return true;
    return false;
}

/* Nothing that one tells contradicts the other. */
static bool groups_agree(const Group *g, const Group *h, bool is_one_item, Arena scratch)
{
    int most = INT_MIN;
    for (int i = 0; i < g->nmembers && i < MEMBERS_MET; i++) {
        Arena again = scratch;
        Likeness l = fit(h, g->members[i], again);
        if (l.contradicts && is_one_item && l.is_unfounded)
            continue;
        if (l.contradicts)
            return false;
        most = l.points > most ? l.points : most;
    }
    return is_one_item || most >= SAME_HAPPENING - 2;
}

/* All that is told of it so far, one item tells. */
static bool is_of_one_item(const Group *g, Text item)
{
    for (int i = 0; i < g->nmembers; i++)
        if (!text_is(g->members[i]->item, item))
            return false;
    return true;
}

typedef struct Row { const Told *told; Text joined; } Row;

static int by_claim(const void *a, const void *b)
{
    const Row *p = a, *q = b;
    return p->told->claim < q->told->claim ? -1 : p->told->claim > q->told->claim;
}

/* The members of group `from` become those of `into`, in the order in which they came. */
static void merge_groups(Matcher *w, int from, int into, Text why, Arena scratch)
{
    Group *g = &w->groups[into], *h = &w->groups[from];
    int n = g->nmembers + h->nmembers, k = 0;
    Row *rows = NEW_ARRAY(&scratch, Row, n);
    for (int i = 0; i < g->nmembers; i++)
        rows[k++] = (Row){ g->members[i], g->joined[i] };
    for (int i = 0; i < h->nmembers; i++)
        rows[k++] = (Row){ h->members[i], text_format(w->keep, "with %.*s: %.*s", TEXT_FMT(h->id), TEXT_FMT(why)) };
    qsort(rows, (size_t)n, sizeof *rows, by_claim);
    g->nmembers = 0;
    int joined = 0;
    for (int i = 0; i < n; i++) {
        *GROW(w->keep, g->members, g->nmembers, g->capacity) = rows[i].told;
        *GROW(w->keep, g->joined, joined, g->joined_capacity) = rows[i].joined;
        file_under(w, into, rows[i].told);
    }
    h->nmembers = 0;
    *GROW(w->keep, w->merges, w->nmerges, w->merges_capacity) = (Merge){ h->id, g->id, why };
}

#define LINKS 2         /* points above those of a fit, on both sides, that join two events */

/* Two events that nobody could tell to be one, until a claim came that fits both well.  Where an item's first
 * words said too little ("the attack on the hospital"), its next ("killed five") decide for all of them. */
static int join_events(Matcher *w, const Told *t, const int *near, int n, int best, int points, Arena scratch)
{
    for (int i = 0; i < n && points >= SAME_HAPPENING + LINKS; i++) {
        if (near[i] == best || w->groups[near[i]].nmembers == 0)
            continue;
        bool is_one_item = t->seen->claim.again.n && is_of_one_item(&w->groups[best], t->item) && !is_of_one_item(&w->groups[near[i]], t->item);
        Likeness like = fit(&w->groups[near[i]], t, scratch);
        if (like.contradicts || !like.beyond_place_and_day || like.points < SAME_HAPPENING + (is_one_item ? 0 : LINKS)
            || is_reviewed(&w->groups[near[i]]) || is_reviewed(&w->groups[best])
            || !groups_agree(is_one_item ? &w->groups[best] : &w->groups[near[i]], is_one_item ? &w->groups[near[i]] : &w->groups[best],
                             is_one_item, scratch))
            continue;
        int older = w->groups[near[i]].members[0]->claim < w->groups[best].members[0]->claim ? near[i] : best;
        int younger = older == best ? near[i] : best;
        merge_groups(w, younger, older, text_format(w->keep, "%.*s fits both: %.*s", TEXT_FMT(t->claim_id), TEXT_FMT(like.why)), scratch);
        best = older;
    }
    return best;
}

bool match_next_merge(Matcher *w, Merge *ret)
{
    if (w->merges_taken == w->nmerges)
        return false;
    *ret = w->merges[w->merges_taken++];
    return true;
}

/* The event that `t` fits best, or -1. */
static int find_group(Matcher *w, const Told *t, Arena scratch, Text *why)
{
    int near[MATCH_KEYS * 8], best = -1, best_points = SAME_HAPPENING - 1;
    int n = groups_near(w, t, near, MATCH_KEYS * 8);
    for (int i = 0; i < n; i++) {
        Likeness like = fit(&w->groups[near[i]], t, scratch);
        if (like.contradicts || !like.beyond_place_and_day)
            continue;
        /* Between equals the older event wins. */
        if (like.points > best_points || (like.points == best_points && best >= 0
                && w->groups[near[i]].members[0]->claim < w->groups[best].members[0]->claim)) {
            best = near[i];
            best_points = like.points;
            *why = text_copy(like.why, w->keep);
        }
    }
    return best < 0 ? best : join_events(w, t, near, n, best, best_points, scratch);
}

Text match_event_id(const Told *t, Arena *keep)
{
    return text_format(keep, "ev-%.*s", TEXT_FMT(t->root_id.n ? t->root_id : t->claim_id));
}

static int new_group(Matcher *w, Text id)
{
    int at = w->ngroups;
    *GROW(w->keep, w->groups, w->ngroups, w->groups_capacity) = (Group){ .id = id };
    return at;
}

static uint64_t id_key(Text id)
{
    return hash_mix(6, text_hash(id));
}

static int find_id(const Matcher *w, Text id)
{
    const Block *b = block_at(w, id_key(id));
    for (int i = 0; b && i < b->n; i++)
        if (text_is(w->groups[b->groups[i]].id, id))
            return b->groups[i];
    return -1;
}

static int group_by_id(Matcher *w, Text id)
{
    int group = find_id(w, id);
    if (group < 0)
        file_group(w, id_key(id), group = new_group(w, id));
    return group;
}

static int join(Matcher *w, int group, const Told *t, Text why)
{
    Group *g = &w->groups[group];
    int n = g->nmembers;
    *GROW(w->keep, g->members, g->nmembers, g->capacity) = t;
    *GROW(w->keep, g->joined, n, g->joined_capacity) = why;
    file_under(w, group, t);
    return group;
}

/* A group of its own: the event that its last version was in, if nobody is left there;
 * else one by its own name; when a claim that was coded anew no longer fits the event
 * that bears its name, another name is found. */
static int own_group(Matcher *w, const Told *t)
{
    int home = t->home.n ? group_by_id(w, t->home) : -1;
    if (home >= 0 && w->groups[home].nmembers == 0)
        return home;
    Text id = match_event_id(t, w->keep);
    int group = group_by_id(w, id);
    for (int i = 2; w->groups[group].nmembers > 0; i++)
        group = group_by_id(w, text_format(w->keep, "%.*s-%d", TEXT_FMT(id), i));
    return group;
}

/* The number of the group that `t` joins. */
static int place_told(Matcher *w, const Told *t, Arena scratch)
{
    if (t->verdict.n && !text_equals(t->verdict, "apart"))
        return join(w, group_by_id(w, t->verdict), t,
                    text_format(w->keep, "a reviewer put it here: %.*s", TEXT_FMT(t->verdict_why)));
    if (t->verdict.n)
        return join(w, own_group(w, t), t,
                    text_format(w->keep, "a reviewer set it apart: %.*s", TEXT_FMT(t->verdict_why)));
    if (t->event.n)
        return join(w, group_by_id(w, t->event), t, t->joined);
    Text why;
    int group = find_group(w, t, scratch, &why);
    return join(w, group >= 0 ? group : own_group(w, t), t, group >= 0 ? why : TEXT("founded it"));
}

/* ---- from groups to events ---------------------------------------------- */

/* Days: the narrowest that a claim states; else nobody said when. */
static void find_when(Event *e)
{
    e->from = e->to = NO_DAY;
    e->when_rule = TEXT("no claim states a day");
    for (int i = 0; i < e->nmembers; i++) {
        const Claim *c = &e->members[i].told->seen->claim;
        if (!c->has_when || (c->when.from == NO_DAY && c->when.to == NO_DAY) || (died_of_wounds(c) && e->nmembers > 1))
            continue;
        if (e->members[i].doubt.n && e->from != NO_DAY)         /* another's day, if there is one */
            continue;
        Day from = c->when.from != NO_DAY ? c->when.from : c->when.to;
        Day to = c->when.to != NO_DAY ? c->when.to : from;
        if (e->from != NO_DAY && to - from >= e->to - e->from)
            continue;
        e->from = from;
        e->to = to;
        e->precision = c->when.precision;
        e->when_rule = c->when.basis == BASIS_STATED ? TEXT("stated by the claim that dates it most narrowly")
            : c->when.basis == BASIS_RESOLVED ? TEXT("resolved from the words of the claim that dates it most narrowly")
            : TEXT("the dateline of the claim that dates it most narrowly");
    }
}

static void find_where(Event *e)
{
    e->where_rule = TEXT("no claim names a place that is known");
    for (int i = 0; i < e->nmembers; i++) {
        const Place *p = scene_of(e->members[i].told);
        if (!p)
            continue;
        if (e->place.id && (p->precision > e->place.precision
                            || (p->precision == e->place.precision && p->score <= e->place.score)))
            continue;
        e->place = *p;
        e->where_rule = TEXT("the most exact place that a claim names, and the surest of these");
    }
}

static void find_type(Event *e)
{
    e->event = e->members[0].told->seen->claim.event;
    for (int i = 0; i < e->nmembers; i++)
        if (e->members[i].told->seen->claim.event == EVENT_ASSAULT)     /* not the bodies found after it */
            e->event = EVENT_ASSAULT;
    for (int i = 0; i < e->nmembers; i++) {
        const Claim *c = &e->members[i].told->seen->claim;
        if (c->event != e->event)
            continue;
        if (!e->mode.n)
            e->mode = c->mode;
        if (!e->weapon.n || text_equals(e->weapon, "unknown"))
            e->weapon = c->weapon.n ? c->weapon : e->weapon;
    }
}

static Event finished(const Group *g, Arena *keep, Arena scratch)
{
    Event e = { .id = g->id, .nmembers = g->nmembers };
    e.members = NEW_ARRAY(keep, Member, g->nmembers);
    for (int i = 0; i < g->nmembers; i++) {
        const Told *t = g->members[i];
        e.members[i] = (Member){ .told = t, .joined = g->joined[i], .doubt = t->doubt };
        if (!i || t->known_at < e.known_from)
            e.known_from = t->known_at;
    }
    find_type(&e);
    find_when(&e);
    find_where(&e);
    find_origins(&e, keep, scratch);
    find_tolls(&e, keep, scratch);
    find_responsibility(&e, keep);
    find_grades(&e, keep);
    return e;
}

Matcher *match_open(Arena *keep)
{
    Matcher *w = NEW(keep, Matcher);
    w->keep = keep;
    w->mask = 255;
    w->blocks = NEW_ARRAY(keep, Block, 256);
    return w;
}

bool match_add(Matcher *w, const Told *t, Arena scratch, Text *event, Text *why)
{
    *why = match_no_happening(t->seen);
    *event = NO_TEXT;
    if (why->n && !t->verdict.n)
        return false;
    int group = place_told(w, t, scratch);          /* which may move w->groups */
    const Group *g = &w->groups[group];
    *event = g->id;
    *why = g->joined[g->nmembers - 1];
    return true;
}

int match_size(const Matcher *w, Text id)
{
    int group = find_id(w, id);
    return group >= 0 ? w->groups[group].nmembers : 0;
}

Event match_event(const Matcher *w, Text id, Arena *keep, Arena scratch)
{
    int group = find_id(w, id);
    return group >= 0 && w->groups[group].nmembers ? finished(&w->groups[group], keep, scratch) : (Event){ .id = id };
}

typedef struct Order { long known_at, claim; int at; } Order;

static int in_order(const void *a, const void *b)
{
    const Order *p = a, *q = b;
    if (p->known_at != q->known_at)
        return p->known_at < q->known_at ? -1 : 1;
    if (p->claim != q->claim)
        return p->claim < q->claim ? -1 : 1;
    return p->at < q->at ? -1 : p->at > q->at;
}

Events match_all(const Told *told, int n, Arena *keep, Arena scratch)
{
    Events events = { 0 };
    Order *order = NEW_ARRAY(&scratch, Order, n);
    for (int i = 0; i < n; i++)
        order[i] = (Order){ told[i].known_at, told[i].claim, i };
    qsort(order, (size_t)n, sizeof *order, in_order);

    Matcher *w = match_open(keep);
    int capacity = 0;
    for (int i = 0; i < n; i++) {
        const Told *t = &told[order[i].at];
        Text event, why;
        if (!match_add(w, t, scratch, &event, &why))
            *GROW(keep, events.apart, events.napart, capacity) = (Apart){ t, why };
    }
    events.at = NEW_ARRAY(keep, Event, w->ngroups);
    for (int i = 0; i < w->ngroups; i++)
        if (w->groups[i].nmembers)
            events.at[events.n++] = finished(&w->groups[i], keep, scratch);
    return events;
}
