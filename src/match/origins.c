/* Whose word is it in the end?  Five outlets that quote one monitor are one
 * origin; an origin that nobody names counts as not independent. */
#include "match/parts.h"

/* "local activists", "a doctor", "Two missiles": a name has a capital letter
 * where a sentence's first word would have none, or is one word, or is written in
 * a script without capitals. */
static bool is_proper(Text name)
{
    int nwords = 0, capitals = 0;
    bool other_script = false, first_is_capital = false;
    Text word;
    while (text_next(&name, ' ', &word)) {
        if (word.n == 0)
            continue;
        const char *at = word.at;
        uint32_t first = utf8_next(&at, word.at + word.n);
        other_script |= first >= 0x0590 && utf8_is_letter(first);
        if (nwords++ == 0)
            first_is_capital = utf8_is_upper(first);
        else
            capitals += utf8_is_upper(first);
    }
    return other_script || capitals > 0 || (nwords == 1 && first_is_capital);
}

Origin match_origin(const Told *told, Arena *keep)
{
    const Claim *c = &told->seen->claim;
    if (c->nspeakers == 0) {
        if (told->publisher.n == 0)
            return (Origin){ .rule = TEXT("the item's own voice, and nobody says who published it") };
        return (Origin){ told->publisher, told->publisher_id, told->publisher_class, TEXT("the item's own voice") };
    }
    const Actor *last = &c->speakers[c->nspeakers - 1];
    Text name = last->name.n ? last->name : last->text;
    if (last->id.n == 0 && !is_proper(name))
        return (Origin){ .class_ = last->class_,
                         .rule = text_format(keep, "\"%.*s\": nobody is named", TEXT_FMT(name)) };
    return (Origin){ name, last->id, last->class_,
                     c->nspeakers > 1 ? TEXT("the last speaker of the chain") : TEXT("the speaker") };
}

/* Every word of `part` stands in `whole`: "Observatory", "Syrian Observatory for
 * Human Rights". */
static bool is_part_of_name(Text part, Text whole)
{
    Text word;
    int n = 0;
    while (text_next(&part, ' ', &word)) {
        Text rest = whole, other;
        bool found = word.n == 0;
        while (!found && text_next(&rest, ' ', &other))
            found = text_is_nocase(word, other);
        if (!found)
            return false;
        n += word.n > 0;
    }
    return n > 0;
}

/* A short form that nobody could resolve is taken for the longer name: an origin
 * too few is the safer mistake. */
static bool is_short_for(const Origin *a, const Origin *b)
{
    return a->id.n == 0 && a->name.n < b->name.n && is_part_of_name(a->name, b->name)
        && (a->class_.n == 0 || b->class_.n == 0 || text_is(a->class_, b->class_));
}

bool is_same_origin(const Origin *a, const Origin *b)
{
    if (a->id.n && b->id.n)
        return text_is(a->id, b->id);
    return text_is_nocase(a->name, b->name) || is_short_for(a, b) || is_short_for(b, a);
}

#define NEAR_COPY 0.6
#define COPIES_COMPARED 64      /* keeps an event of thousands of reports linear */

typedef struct Found { Origin origin; const Told *voice; } Found;

static int origin_number(Event *e, Found *found, const Told *t, Origin o)
{
    if (o.name.n == 0)
        return -1;
    int n = e->norigins_named;
    for (int i = 0; i < n; i++)
        if (is_same_origin(&found[i].origin, &o)) {
            if (found[i].origin.id.n == 0 && (o.id.n || o.name.n > found[i].origin.name.n))
                found[i].origin = o;            /* the fuller name */
            return i;
        }
    bool own_voice = t->seen->claim.nspeakers == 0;
    /* Two papers that print the same agency text: who wrote it first is one word,
     * not two, even when neither says whose it is. */
    for (int i = n - 1; own_voice && i >= 0 && i >= n - COPIES_COMPARED; i--)
        if (found[i].voice && match_alike(found[i].voice->text_shingles, t->text_shingles) >= NEAR_COPY)
            return i;
    found[n] = (Found){ o, own_voice ? t : NULL };
    e->norigins_named++;
    return n;
}

/* A set of numbers, each with an answer: open addressing. */
typedef struct Seen { uint64_t key; int answer; } Seen;
typedef struct SeenSet { Seen *at; uint64_t mask; } SeenSet;

static SeenSet set_for(int n, Arena *keep)
{
    uint64_t mask = 15;
    while (mask < (uint64_t)n * 2)
        mask = mask * 2 + 1;
    return (SeenSet){ NEW_ARRAY(keep, Seen, mask + 1), mask };
}

/* The slot of `key`; its key is 0 when it is new. */
static Seen *slot(SeenSet *s, uint64_t key)
{
    key |= 1;
    uint64_t i = key & s->mask;
    while (s->at[i].key && s->at[i].key != key)
        i = (i + 1) & s->mask;
    return &s->at[i];
}

static bool is_new(SeenSet *s, uint64_t key)
{
    Seen *at = slot(s, key);
    bool fresh = !at->key;
    at->key = key | 1;
    return fresh;
}

/* An item that names its source for this very happening is no second source
 * beside it: its headline says no more than the monitor it quotes below. */
static SeenSet sources_of_items(const Event *e, Arena *keep)
{
    SeenSet sources = set_for(e->nmembers, keep);
    for (int i = 0; i < e->nmembers; i++) {
        const Told *t = e->members[i].told;
        Seen *at = slot(&sources, text_hash(t->item));
        if (t->seen->claim.nspeakers > 0 && e->members[i].origin >= 0 && asserts(t) && !at->key)
            *at = (Seen){ text_hash(t->item) | 1, e->members[i].origin };
    }
    return sources;
}

static uint64_t speaker_key(const Told *t, Arena keep)
{
    const Claim *c = &t->seen->claim;
    const Actor *a = c->nspeakers ? &c->speakers[0] : NULL;
    Text id = a ? a->id : t->publisher_id, name = a ? a->name.n ? a->name : a->text : t->publisher;
    return id.n ? text_hash(id) : hash_mix(17, text_hash(text_lower(name, &keep)));
}

static void count_items_and_speakers(Event *e, Arena scratch)
{
    SeenSet items = set_for(e->nmembers, &scratch), speakers = set_for(e->nmembers, &scratch);
    for (int i = 0; i < e->nmembers; i++) {
        const Told *t = e->members[i].told;
        if (!stands(t))
            continue;
        e->nitems += is_new(&items, text_hash(t->item));
        e->nspeakers += is_new(&speakers, speaker_key(t, scratch));
    }
}

void find_origins(Event *e, Arena *keep, Arena scratch)
{
    Found *found = NEW_ARRAY(keep, Found, e->nmembers);
    e->norigins_named = 0;
    SeenSet sources = { 0 };
    for (int pass = 0; pass < 2; pass++) {          /* the quoted first, then items' own voices */
        if (pass == 1)
            sources = sources_of_items(e, &scratch);
        for (int i = 0; i < e->nmembers; i++) {
            const Told *t = e->members[i].told;
            if ((t->seen->claim.nspeakers == 0) != (pass == 1))
                continue;
            const Seen *of_item = pass == 1 ? slot(&sources, text_hash(t->item)) : NULL;
            e->members[i].origin = of_item && of_item->key ? of_item->answer
                                 : origin_number(e, found, t, match_origin(t, keep));
        }
    }
    e->origins = NEW_ARRAY(keep, Origin, e->norigins_named);
    for (int i = 0; i < e->norigins_named; i++)
        e->origins[i] = found[i].origin;

    /* Only those who assert it are origins of it. */
    bool *says_so = NEW_ARRAY(keep, bool, e->norigins_named + 1);
    bool any_unknown = false;
    int n = 0;
    for (int i = 0; i < e->nmembers; i++) {
        const Told *t = e->members[i].told;
        if (!stands(t) || t->seen->claim.stance == STANCE_DENIES || t->seen->claim.stance == STANCE_RETRACTS)
            continue;
        int o = e->members[i].origin;
        if (o < 0)
            any_unknown = true;
        else if (!says_so[o]) {
            says_so[o] = true;
            n++;
        }
    }
    e->norigins = n > 0 ? n : any_unknown ? 1 : 0;
    count_items_and_speakers(e, scratch);
}

const Origin *origin_of(const Event *e, int member)
{
    int o = e->members[member].origin;
    return o < 0 ? NULL : &e->origins[o];
}

static bool one_of(Text t, const char *const *words)
{
    for (; *words; words++)
        if (text_equals(t, *words))
            return true;
    return false;
}

int nearness(const Event *e, int member)
{
    static const char *const near[] = { "rescue", "medical", "monitor", "un", "resident", NULL };
    const Origin *o = origin_of(e, member);
    const Claim *c = &e->members[member].told->seen->claim;
    Text kind = o ? o->class_ : c->nspeakers ? c->speakers[c->nspeakers - 1].class_ : NO_TEXT;      /* "medics", "the health ministry" */
    if ((o && c->stance == STANCE_CONCEDES) || one_of(kind, near))
        return 0;
    return o ? 1 : 2;
}
