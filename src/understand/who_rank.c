#include "understand/who.h"

/* Kinds of cue that are uttered: say, write, ask, deny, accuse, praise, promise, order. */
enum { SPEAKS = 255 };

static void put(RankFeatures *f, unsigned template_, uint64_t part)
{
    if (f->n < (int)(sizeof f->at / sizeof *f->at))
        f->at[f->n++] = linear_feature(template_, part);
}

static uint64_t mix(uint64_t a, uint64_t b)
{
    return (a ^ (b + 0x9E3779B97F4A7C15u + (a << 6) + (a >> 2))) * 0xD6E8FEB86659FD93u;
}

static uint64_t mix3(uint64_t a, uint64_t b, uint64_t c)
{
    return mix(mix(a, b), c);
}

static uint64_t step(int n)
{
    return n < 0 ? 9u : n <= 3 ? (uint64_t)n : n <= 5 ? 4u : n <= 9 ? 5u : n <= 16 ? 6u : n <= 32 ? 7u : 8u;
}

bool who_is_anaphor(const Ment *m)
{
    return m->sort == SORT_HE || m->sort == SORT_SHE || m->sort == SORT_IT || m->sort == SORT_THEY || m->sort == SORT_DEFINITE;
}

/* The sorts of anaphor that are learned apart. */
static uint64_t class_of(const Ment *m)
{
    uint64_t c = m->sort == SORT_HE || m->sort == SORT_SHE ? 1 : m->sort == SORT_IT ? 2 : m->sort == SORT_THEY ? 3 : 4;
    return c * 4 + (m->is_reflexive ? 2 : m->is_possessive ? 1 : 0);
}

/* "he" is somebody: a person by name, role, gender or pronoun, or a name of which nothing is known. */
static bool may_be_somebody(const Who *w, const Ent *e, const Ment *m)
{
    if (e->kind == NAME_PERSON || e->role & (ROLE_PERSON | ROLE_PERSON_MAYBE) || e->gender == GENDER_MAN || e->gender == GENDER_WOMAN)
        return true;
    if (m->sort == SORT_HE || m->sort == SORT_SHE || m->sort == SORT_WHO)
        return true;
    if (e->has_name)
        return e->kind == NAME_OTHER && w->ments[e->best].name < 0;
    return false;
}

/* People, groups and states speak: "they said" are no basements. */
static bool may_speak(const Ent *e, const Ment *m)
{
    if (e->has_name)
        return e->kind != NAME_FACILITY && e->kind != NAME_PRODUCT && e->kind != NAME_VEHICLE;
    if (m->sort == SORT_HE || m->sort == SORT_SHE || m->sort == SORT_THEY || m->sort == SORT_WHO)
        return true;
    return e->role & (ROLE_PERSON | ROLE_PEOPLE | ROLE_ORGANISATION | ROLE_OUTLET | ROLE_WORDS | ROLE_PERSON_MAYBE | ROLE_GROUP_MAYBE);
}

bool who_is_speaker(const Who *w, const Ment *m)
{
    if (!m->is_subject || m->mother < 0)
        return false;
    const Word *verb = &w->u->sentences[m->s].words[m->mother];
    uint32_t kinds = wordlist_kinds(&w->m->cues, verb->lemma.n ? lower_hash(verb->lemma) : lower_hash(verb->form));
    return kinds & SPEAKS;
}

/* What "the group" may mean has a name, is called so, or is of the same sort. */
static bool is_alike(const Ent *e, const Ment *m)
{
    if (e->has_name || e->role & m->role & ~(uint32_t)(ROLE_MAN | ROLE_WOMAN))
        return true;
    for (int i = 0; i < e->nlemmas; i++)
        if (e->lemmas[i] == m->lemma)
            return true;
    return false;
}

/* A single name that was read as a place or a group, of no state or body that is known:
 * it may still be somebody's. */
static bool is_thing_by_name(const Ent *e, const Ment *c)
{
    return c->sort == SORT_NAME && e->kind != NAME_PERSON && e->kind != NAME_NATIONALITY && e->kind != NAME_ARMED_GROUP && e->has_name && e->key < 0 &&
           e->gender & GENDER_THING && c->last - c->first <= 1;
}

/* "Ted Hale ... Hale ... she": the name itself says neither man nor woman, though others in its chain do. */
bool who_is_other_sex(const Ent *e, const Ment *c, const Ment *pronoun)
{
    return c->sort == SORT_NAME && e->kind == NAME_PERSON && !(e->gender & pronoun->gender) && c->gender & pronoun->gender;
}

/* Whether a mention that stands near could be meant at all. */
static bool may_mean(const Who *w, const Ment *m, const Ment *c, bool speaker)
{
    const Ent *e = &w->ents[c->entity];
    /* "the director of the group": no phrase means a part of itself. */
    if (c->s == m->s && c->first <= m->head && m->head <= c->last)
        return false;
    bool person = m->sort == SORT_HE || m->sort == SORT_SHE;
    if (person && is_thing_by_name(e, c))
        return c->s == m->s || m->s - c->s <= 2;
    if (person && who_is_other_sex(e, c, m))
        return m->s - c->s <= 3;
    if (!(e->gender & m->gender) || !(e->number & m->number))
        return false;
    if (m->sort == SORT_IT && e->kind == NAME_PERSON)
        return false;
    if (m->sort == SORT_DEFINITE && !is_alike(e, m))
        return false;
    if (speaker && !may_speak(e, c))
        return false;
    if (m->sort == SORT_DEFINITE && e->has_name && m->role && !who_fits(m, &w->ments[e->best]))
        return false;
    /* "the city" is no country, "the country" no town. */
    if (m->sort == SORT_DEFINITE && e->has_name && e->kind == NAME_PLACE && m->role & ROLE_PLACE_ && (e->key >= 0) != ((m->role & ROLE_STATE) != 0))
        return false;
    return !person || may_be_somebody(w, e, c);
}

static int add_candidate(Candidate *ret, int n, int entity, int ment)
{
    for (int k = 0; k < n; k++)
        if (ret[k].entity == entity)
            return n;
    ret[n] = (Candidate){ entity, ment };
    return n + 1;
}

/* "two of them", "most of them": things or people who are many, no group of one name. */
static bool is_counted(const Who *w, const Ment *m)
{
    static const char *const counts[] = { "most", "some", "many", "all", "none", "few", "several", "half", "dozen", "hundred", "thousand", "majority", "each", "any", "both" };
    const Sentence *s = &w->u->sentences[m->s];
    int of = tree_child(&w->trees[m->s], s, m->head, DEP_CASE);
    if (m->mother < 0 || of < 0 || !text_equals(s->words[of].lemma, "of"))
        return false;
    bool is = s->words[m->mother].upos == UPOS_NUM;
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        is |= text_equals(s->words[m->mother].lemma, counts[i]);
    return is;
}

/* "..., officials said.  They also detained ten": who only told of it is not who did it. */
static bool only_told(const Who *w, const Ment *m, const Ment *c, bool speaker)
{
    return m->sort == SORT_THEY && !speaker && c->sort == SORT_OTHER && c->s < m->s && w->ents[c->entity].nments == 1 && who_is_speaker(w, c);
}

/* "When he left, Hale said", "In his speech Hale said", but not "He said that Hale left":
 * nobody is named within what is told of him already. */
static bool may_come_later(const Who *w, const Ment *m, const Ment *c)
{
    const Sentence *s = &w->u->sentences[m->s];
    const Tree *t = &w->trees[m->s];
    int part = m->head, verb = m->mother;
    while (verb >= 0 && s->words[verb].upos != UPOS_VERB && s->words[verb].upos != UPOS_AUX && tree_child(t, s, verb, DEP_COP) < 0)
        part = verb, verb = t->head[verb];
    if (verb < 0 || (part < verb && dep_base(s->words[part].dep) != DEP_NSUBJ))
        return true;
    for (int up = c->head, steps = 0; up >= 0 && steps < 60; up = t->head[up], steps++) {
        if (up == verb)
            return false;
        if (dep_base(s->words[up].dep) == DEP_PARATAXIS)
            return true;
    }
    return true;
}

int who_candidates(const Who *w, int ment, Candidate *ret)
{
    const Ment *m = &w->ments[ment];
    bool speaker = who_is_speaker(w, m), counted = m->sort == SORT_THEY && is_counted(w, m);
    int n = 0, most = 24, reach = m->sort == SORT_DEFINITE ? 12 : 4, back = m->sort == SORT_DEFINITE ? 160 : 80;
    for (int j = ment - 1; j >= 0 && j > ment - back && n < most; j--) {
        const Ment *c = &w->ments[j];
        if (m->s - c->s > reach)
            break;
        if (c->entity < 0 || c->sort == SORT_I || c->sort == SORT_WE || c->sort == SORT_YOU)
            continue;
        if (may_mean(w, m, c, speaker) && !(counted && c->number != NUMBER_MANY) && !only_told(w, m, c, speaker))
            n = add_candidate(ret, n, c->entity, j);
    }
    /* "When he left, Hale said": names further on in the sentence. */
    for (int j = ment + 1; (m->sort == SORT_HE || m->sort == SORT_SHE) && j < w->nments && w->ments[j].s == m->s && n < RANK_CANDIDATES - 1; j++)
        if (w->ments[j].sort == SORT_NAME && w->ments[j].entity >= 0 && may_come_later(w, m, &w->ments[j]) && may_mean(w, m, &w->ments[j], speaker))
            n = add_candidate(ret, n, w->ments[j].entity, j);
    return n;
}

/* What sort of thing an entity is. */
static uint64_t sort_of(const Ent *e)
{
    return e->has_name ? 500 + (uint64_t)e->kind : e->role ? mix(3, e->role & (63u | 512 | 1024 | 2048)) : 1;
}

static bool is_above(const Tree *t, int above, int word)
{
    int steps = 0;
    while (word >= 0 && word != above && steps++ < 60)
        word = t->head[word];
    return word == above;
}

static const RankCache *look_once(const Who *w, int ment, const Candidate *candidates, int n)
{
    RankCache *c = w->cache;
    if (c->ment == ment)
        return c;
    const Ment *m = &w->ments[ment];
    const Sentence *s = &w->u->sentences[m->s];
    c->ment = ment;
    c->mother = m->mother >= 0 ? lower_hash(s->words[m->mother].lemma) : 0;
    c->first = lower_hash(s->words[m->first].form);
    c->cue = m->mother >= 0 ? wordlist_kinds(&w->m->cues, c->mother) : 0;
    for (int i = 0; i < n; i++)
        c->salience[i] = who_salience(&w->ents[candidates[i].entity], m->s);
    return c;
}

void who_rank_features(const Who *w, int ment, const Candidate *candidates, int n, int which, RankFeatures *f)
{
    const Ment *m = &w->ments[ment];
    const Sentence *s = &w->u->sentences[m->s];
    const Tree *t = &w->trees[m->s];
    const RankCache *cache = look_once(w, ment, candidates, n);
    uint64_t c = class_of(m), base = (uint64_t)dep_base(m->dep), definite = m->sort == SORT_DEFINITE;
    uint64_t mother = cache->mother;
    f->n = 0;
    if (which < 0) {
        bool has_clause = m->mother >= 0 && (tree_child(t, s, m->mother, DEP_CCOMP) >= 0 || tree_child(t, s, m->mother, DEP_CSUBJ) >= 0 || tree_child(t, s, m->mother, DEP_XCOMP) >= 0);
        put(f, 1, c);
        put(f, 2, mix(c, base));
        put(f, 3, mix3(c, base, mother));
        put(f, 4, mix3(c, base, has_clause));
        put(f, 5, mix(c, step(n)));
        put(f, 6, mix(c, step(m->s)));
        if (definite) {
            put(f, 7, m->lemma);
            put(f, 8, mix(m->role, m->number));
            put(f, 9, mix(m->has_modifier, m->last > m->head));
            put(f, 10, mix(m->modifiers != 0, m->has_modifier));
            put(f, 11, cache->first);
            put(f, 12, mix(m->role, m->has_modifier));
            bool same = false;
            for (int k = 0; k < n; k++)
                for (int i = 0; i < w->ents[candidates[k].entity].nlemmas; i++)
                    same |= w->ents[candidates[k].entity].lemmas[i] == m->lemma;
            put(f, 13, mix(same, m->has_modifier));
        }
        return;
    }
    const Ent *e = &w->ents[candidates[which].entity];
    const Ment *a = &w->ments[candidates[which].ment];
    uint64_t far = m->s - a->s > 3 ? 4 : (uint64_t)(m->s - a->s), a_base = (uint64_t)dep_base(a->dep), sort = sort_of(e);
    bool same_sentence = far == 0;
    uint64_t gender = e->gender == m->gender ? 2 : (e->gender & m->gender) == e->gender ? 1 : 0;
    uint64_t number = e->number == m->number ? 2 : e->number == NUMBER_ANY ? 1 : 0;
    put(f, 20, mix(c, far));
    put(f, 21, mix3(c, a_base, far));
    put(f, 22, mix3(mix(c, a_base), base, far > 1 ? 2 : far));
    put(f, 23, mix3(c, gender, number));
    put(f, 24, mix(c, sort));
    put(f, 25, mix3(c, sort, number));
    put(f, 26, mix3(c, (uint64_t)a->sort, far));
    put(f, 27, mix3(c, a->sort == m->sort, far));
    put(f, 28, mix(c, step(e->nments)));
    put(f, 29, mix(c, step(which)));
    put(f, 30, mix3(c, step(which), far));
    put(f, 31, mix3(c, step(a->order), far));
    put(f, 32, mix3(c, base, sort));
    put(f, 33, mix3(mother, base, sort));
    /* Those who speak and act: "they said" are people, no basements. */
    uint32_t cue = cache->cue;
    put(f, 57, mix3(cue, mix(base, c), sort));
    put(f, 58, mix3(cue != 0, mix(base, c), mix(sort, number)));
    put(f, 59, mix3(cue, mix(base, c), mix(a_base, far)));
    put(f, 34, mix3(c, mix(e->has_name, a->sort == SORT_DEFINITE), far));
    put(f, 35, mix3(c, step(e->nments), far));
    put(f, 36, mix3(c, step(e->nsubjects), step(which)));
    put(f, 37, mix(c, (uint64_t)n < 8 ? (uint64_t)n : 8));
    put(f, 38, mix3(c, gender, mix(sort, which == 0)));
    if (!definite && !e->has_name)
        put(f, 39, mix(c, a->lemma));
    /* Between quotation marks people speak of others. */
    put(f, 40, mix3(c, mix(m->quote >= 0, a->quote >= 0), m->quote == a->quote));
    if (same_sentence) {
        int apart = m->position - a->position;
        put(f, 41, mix(c, step(apart)));
        /* Two arguments of one verb are two, unless it says "himself". */
        bool sisters = a->mother >= 0 && a->mother == m->mother;
        put(f, 42, mix3(c, sisters, mix(a_base, base)));
        bool above = a->mother >= 0 && is_above(t, a->mother, m->head);
        put(f, 43, mix3(c, mix(above, a->is_subject), base));
        put(f, 44, mix3(c, m->mother >= 0 && is_above(t, m->head, a->head), 1));
        put(f, 45, mix3(c, a->is_possessive, base));
        /* How the clause of the pronoun hangs in that of the candidate: "he said that he", "X, who ... his" */
        if (above && m->mother >= 0) {
            int up = m->is_possessive && t->head[m->mother] >= 0 ? t->head[m->mother] : m->mother, hops = 0;
            uint64_t way = 1;
            for (; up >= 0 && up != a->mother && hops < 3; up = t->head[up], hops++)
                way = mix(way, s->words[up].dep);
            put(f, 46, mix3(mix(c, way), a_base, (uint64_t)hops));
            put(f, 47, mix3(c, (uint64_t)hops, a->is_subject));
        }
    } else {
        put(f, 48, mix3(c, a->is_subject, mix(m->is_subject, far)));
        put(f, 49, mix3(c, mix(a->order == 0, a->is_subject), mix(far, m->order == 0)));
        put(f, 50, mix3(c, a_base == base, mix(far, base)));
        const Tree *at = &w->trees[a->s];
        bool main_subject = a->is_subject && a->mother >= 0 && at->depth[a->mother] == 0;
        put(f, 51, mix3(c, main_subject, mix(m->is_subject, far)));
        put(f, 52, mix(c, w->u->sentences[a->s].paragraph == s->paragraph));
    }
    /* Nobody else of that gender: the choice is easy. */
    int rivals = 0, named_before = 0;
    for (int k = 0; k < n; k++) {
        rivals += k != which && w->ents[candidates[k].entity].kind == e->kind && (w->ents[candidates[k].entity].gender & m->gender);
        named_before += k < which && w->ents[candidates[k].entity].kind == e->kind;
    }
    put(f, 53, mix3(c, sort, step(rivals)));
    put(f, 54, mix3(c, sort, step(named_before)));
    put(f, 55, mix3(c, mix(sort, far), step(named_before)));
    put(f, 56, mix3(c, e->first == 0 || w->ments[e->first].s == 0, far));
    /* Its place among them by salience, and by how much it leads. */
    double own = cache->salience[which], top = 0;
    int above_it = 0;
    for (int k = 0; k < n; k++) {
        double other = k == which ? 0 : cache->salience[k];
        above_it += other > own;
        top = other > top ? other : top;
    }
    uint64_t lead = own > 2 * top ? 4 : own > 1.3 * top ? 3 : own > top ? 2 : own * 1.3 > top ? 1 : 0;
    put(f, 73, mix(c, step(above_it)));
    put(f, 74, mix3(c, step(above_it), lead));
    put(f, 75, mix3(c, lead, sort));
    put(f, 76, mix3(c, step(above_it), far));
    put(f, 77, mix3(c, mix(lead, a->is_subject), m->is_subject));
    if (definite) {
        bool same = false, in_name = false;
        for (int i = 0; i < e->nlemmas; i++)
            same |= e->lemmas[i] == m->lemma;
        if (e->has_name) {
            const Ment *named = &w->ments[e->best];
            const Sentence *ns = &w->u->sentences[named->s];
            for (int i = named->first; i <= named->last; i++)
                in_name |= lower_hash(ns->words[i].form) == m->lemma;
        }
        uint64_t agree = m->modifiers == 0 ? 2 : a->modifiers == m->modifiers ? 1 : (a->modifiers & m->modifiers) == m->modifiers ? 3 : 0;
        put(f, 60, mix3(same, in_name, far));
        put(f, 61, mix3(same, agree, m->has_modifier));
        put(f, 62, mix3(same, agree, (uint64_t)a->sort));
        put(f, 63, mix(m->lemma, sort));
        put(f, 64, mix(m->role & 63u, sort));
        put(f, 65, mix3(m->role & 63u, sort, far));
        put(f, 66, mix3(in_name, sort, m->has_modifier));
        put(f, 67, mix3(m->lemma, a->lemma, 5));
        put(f, 68, mix3(m->role & 63u, sort, step(rivals)));
        put(f, 69, mix3(cache->first, same, far));
        put(f, 70, mix3(m->has_modifier, same, in_name));
        put(f, 71, mix3(m->role & 63u, sort, step(named_before)));
        put(f, 72, mix3(m->number == a->number, same, mix(m->number, a->number)));
    }
}
