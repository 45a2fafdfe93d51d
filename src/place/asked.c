#include "place/asked.h"

enum { ASKED_SLOTS = 4096, ASKED_CANDIDATES = 16384, ASKED_BYTES = 96 << 10 };

typedef struct AskedName { uint64_t hash; int text, text_n, first, n; bool flag; } AskedName;

typedef struct AskedNames {
    uint64_t  gazetteer;                    /* its number */
    int       used, ncandidates, nbytes;
    AskedName slots[ASKED_SLOTS];           /* hash 0: free */
    Candidate candidates[ASKED_CANDIDATES];
    char      bytes[ASKED_BYTES];
} AskedNames;

static _Thread_local AskedNames asked;

static AskedName *slot_of(Text name, uint64_t hash)
{
    for (unsigned i = (unsigned)hash; ; i++) {
        AskedName *s = &asked.slots[i % ASKED_SLOTS];
        if (!s->hash) return s;
        if (s->hash == hash && text_is(name, (Text){ asked.bytes + s->text, s->text_n })) return s;
    }
}

static void forget_all(uint64_t gazetteer)
{
    memset(asked.slots, 0, sizeof asked.slots);
    asked.used = asked.ncandidates = asked.nbytes = 0;
    asked.gazetteer = gazetteer;
}

static uint64_t hash_of(Question q, Text name) { return (text_hash(name) + (uint64_t)q * 0x9E3779B97F4A7C15u) | 1; }

bool asked_find(const Gazetteer *g, Question q, Text name, Candidate *ret, int max, int *n, bool *flag)
{
    if (asked.gazetteer != g->number || name.n == 0) return false;
    const AskedName *s = slot_of(name, hash_of(q, name));
    if (!s->hash) return false;
    *flag = s->flag;
    *n = s->n < max ? s->n : max;
    if (*n) memcpy(ret, asked.candidates + s->first, sizeof *ret * (size_t)*n);
    return true;
}

void asked_keep(const Gazetteer *g, Question q, Text name, const Candidate *c, int n, bool flag)
{
    if (name.n == 0 || name.n > 200) return;
    if (asked.gazetteer != g->number || asked.used > ASKED_SLOTS / 2 || asked.ncandidates + n > ASKED_CANDIDATES
        || asked.nbytes + name.n > ASKED_BYTES) forget_all(g->number);
    uint64_t hash = hash_of(q, name);
    AskedName *s = slot_of(name, hash);
    if (s->hash) return;
    *s = (AskedName){ hash, asked.nbytes, name.n, asked.ncandidates, n, flag };
    memcpy(asked.bytes + asked.nbytes, name.at, (size_t)name.n);
    if (n) memcpy(asked.candidates + asked.ncandidates, c, sizeof *c * (size_t)n);
    asked.nbytes += name.n;
    asked.ncandidates += n;
    asked.used++;
}
