#include "understand/who.h"

enum { TOKENS = 12, SHARING = 3 };

/* What a key leads to: the last few entities that were called so. */
typedef struct NameSlot { uint64_t key; int ent[SHARING]; } NameSlot;
struct NameIndex { NameSlot *slots; uint32_t mask; };

NameIndex *who_name_index(Arena *arena, int nments)
{
    uint32_t size = 64;
    while (size < (uint32_t)nments * (TOKENS + 8) && size < 1u << 22)
        size *= 2;
    NameIndex *index = NEW(arena, NameIndex);
    *index = (NameIndex){ NEW_ARRAY(arena, NameSlot, size), size - 1 };
    return index;
}

typedef enum By { BY_LETTERS = 1, BY_TOKEN, BY_ACRONYM, BY_KEY } By;

static uint64_t key_of(By by, uint64_t what)
{
    uint64_t h = (what + by) * 0x9E3779B97F4A7C15u;
    h ^= h >> 31;
    return h ? h : 1;
}

static NameSlot *slot(const NameIndex *index, uint64_t key)
{
    uint32_t at = (uint32_t)(key >> 9) & index->mask, steps = 0;
    while (index->slots[at].key && index->slots[at].key != key) {
        at = (at + 1) & index->mask;
        if (++steps > 4096)
            return NULL;
    }
    return &index->slots[at];
}

static void learn(NameIndex *index, uint64_t key, int ent)
{
    NameSlot *s = slot(index, key);
    if (!s)
        return;
    int k = s->key ? 0 : SHARING;          /* fresh: no entity yet */
    if (k == SHARING)
        for (s->key = key, k = 0; k < SHARING; k++)
            s->ent[k] = -1;
    for (k = 0; k < SHARING - 1 && s->ent[k] != ent; k++)
        ;
    for (; k > 0; k--)
        s->ent[k] = s->ent[k - 1];
    s->ent[0] = ent;
}

/* ---- the words of a name ------------------------------------------------------ */

typedef struct Tokens { uint64_t at[TOKENS]; int n; char initials[TOKENS]; int ninitials; bool has_head; uint64_t head; Text text; } Tokens;

/* "the", "al-" and a genitive say nothing about whose name it is. */
static bool is_filler(Text t)
{
    static const char *const fillers[] = { "the", "'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99", "al", "el", "al-", "el-", "-", ".", "of", "for", "and", "&", "in", "on", "at", "de", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "a", "an" };
    for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++)
        if (text_is_nocase(t, text_of(fillers[i])))
            return true;
    return false;
}

static Tokens tokens_of(const Who *w, const Ment *m)
{
    const Sentence *s = &w->u->sentences[m->s];
    Tokens t = { .n = 0 };
    int first = m->first, last = m->last;
    while (first < last && is_filler(s->words[first].form))
        first++;
    while (last > first && is_filler(s->words[last].form))
        last--;
    t.text = text_part(w->u->item->text, s->words[first].begin, s->words[last].end);
    for (int i = first; i <= last; i++) {
        /* "al-Assad" may come as one word. */
        Text form = s->words[i].form, part;
        if (form.n && (form.at[0] == '#' || form.at[0] == '@'))
            form = text_part(form, 1, form.n);
        while (text_next(&form, '-', &part)) {
            if (!part.n || is_filler(part) || t.n == TOKENS)
                continue;
            uint64_t h = who_letters(part);
            t.at[t.n++] = h;
            if (part.at[0] >= 'A' && part.at[0] <= 'Z')
                t.initials[t.ninitials++] = part.at[0];
            if (i == m->head)
                t.head = h, t.has_head = true;
        }
    }
    return t;
}

static bool has(const Tokens *t, uint64_t token)
{
    for (int i = 0; i < t->n; i++)
        if (t->at[i] == token)
            return true;
    return false;
}

static bool is_part(const Tokens *small, const Tokens *large)
{
    for (int i = 0; i < small->n; i++)
        if (!has(large, small->at[i]))
            return false;
    return small->n > 0;
}

static bool is_group(NameKind k)
{
    return k == NAME_ORGANISATION || k == NAME_ARMED_GROUP || k == NAME_FACILITY || k == NAME_OTHER;
}

/* "SOHR", "U.N.": capitals only. */
static bool is_acronym(Text t)
{
    int letters = 0;
    for (int i = 0; i < t.n; i++) {
        if (t.at[i] >= 'A' && t.at[i] <= 'Z')
            letters++;
        else if (t.at[i] != '.')
            return false;
    }
    return letters >= 2 && letters <= 8;
}

static uint64_t acronym_of(const Tokens *t)
{
    return who_letters((Text){ t->initials, t->ninitials });
}

/* ---- which entity bears it ------------------------------------------------------ */

static bool bears_part(const Who *w, const Ment *m, const Tokens *mine, int entity)
{
    const Ent *e = &w->ents[entity];
    if (!e->has_name || !(e->gender & m->gender) || w->ments[e->best].position < m->position - 6000)
        return false;
    const Ment *named = &w->ments[e->best];
    Tokens full = tokens_of(w, named);
    if (!full.n || !mine->n)
        return false;
    bool shorter = mine->n <= full.n;
    const Tokens *small = shorter ? mine : &full, *large = shorter ? &full : mine;
    if (!is_part(small, large))
        return false;
    if (e->kind == NAME_PERSON && (m->kind == NAME_PERSON || m->kind == NAME_OTHER)) {
        /* The family name ends both; or one given name that the other begins with. */
        if (small->at[small->n - 1] == large->at[large->n - 1])
            return true;
        return small->n == 1 && large->n > 1 && small->at[0] == large->at[0] && m->kind == NAME_PERSON;
    }
    if (e->kind == NAME_PERSON || m->kind == NAME_PERSON)
        return e->kind == NAME_OTHER && small->at[small->n - 1] == large->at[large->n - 1];
    if (is_group(e->kind) && is_group(m->kind)) {
        if (small->n == large->n)
            return true;
        /* Nothing is known of either: "Viktor Hale", then "Hale". */
        if (e->kind == NAME_OTHER && m->kind == NAME_OTHER)
            return small->at[small->n - 1] == large->at[large->n - 1];
        /* "the Observatory" of the "Syrian Observatory for Human Rights": its head. */
        return large->has_head ? has(small, large->head) : small->at[small->n - 1] == large->at[large->n - 1];
    }
    return false;
}

static int look_up(const NameIndex *index, By by, uint64_t what, int which)
{
    NameSlot *s = slot(index, key_of(by, what));
    return s && s->key ? s->ent[which] : -1;
}

/* "Moscow said", "Washington wants": a capital that speaks or acts like a person is its state. */
static bool speaks(const Who *w, const Ment *m)
{
    if (!m->is_subject || m->mother < 0)
        return false;
    const Word *verb = &w->u->sentences[m->s].words[m->mother];
    return wordlist_kinds(&w->m->cues, verb->lemma.n ? lower_hash(verb->lemma) : lower_hash(verb->form)) != 0;
}

static int key_for(const Who *w, const Ment *m, const Tokens *t, SameName *how)
{
    int key = who_same(&w->m->same, t->text, how);
    if (key >= 0 && *how == SAME_CAPITAL && !speaks(w, m))
        return -1;
    if (key >= 0 && m->kind == NAME_PERSON)
        return -1;
    return key;
}

void who_learn_name(Who *w, NameIndex *index, int ment)
{
    const Ment *m = &w->ments[ment];
    Ent *e = &w->ents[m->entity];
    Tokens t = tokens_of(w, m);
    SameName how = SAME_NAME;
    int key = key_for(w, m, &t, &how);
    if (!e->has_name || t.n > tokens_of(w, &w->ments[e->best]).n) {
        /* "Moscow" and "Syrian" are no names of a state to print where there is a better one. */
        if (!e->has_name || key < 0 || how == SAME_NAME)
            e->best = ment;
        if (m->kind != NAME_OTHER || !e->has_name)
            e->kind = m->kind;
        e->has_name = true;
    } else if (key >= 0 && how == SAME_NAME && w->ments[e->best].kind == NAME_NATIONALITY) {
        e->best = ment;
        e->kind = m->kind;
    }
    learn(index, key_of(BY_LETTERS, who_letters(t.text)), m->entity);
    for (int i = 0; i < t.n; i++)
        learn(index, key_of(BY_TOKEN, t.at[i]), m->entity);
    if (t.ninitials >= 2 && is_group(m->kind))
        learn(index, key_of(BY_ACRONYM, acronym_of(&t)), m->entity);
    if (key >= 0) {
        learn(index, key_of(BY_KEY, (uint64_t)key), m->entity);
        e->key = key;
    }
}

static bool is_one_of(Text word, const char *const *list)
{
    for (; *list; list++)
        if (text_is_nocase(word, text_of(*list)))
            return true;
    return false;
}

/* The word before which "known as", "also called", "who is nicknamed" stands, up to the name at `first`; -1 where none does. */
static int before_known_as(const Sentence *s, int first)
{
    static const char *const between[] = { "the", "\"", "\xE2\x80\x9C", "\xE2\x80\x98", "'", "``", NULL };
    static const char *const known[] = { "known", "nicknamed", "dubbed", "called", "alias", "aka", "codenamed", NULL };
    static const char *const without_as[] = { "nicknamed", "dubbed", "called", "alias", "aka", "codenamed", NULL };
    static const char *const ahead[] = { "also", "better", "widely", "commonly", "popularly", "locally", "simply", "formerly", "previously", "sometimes",
                                         "who", "which", "is", "was", ",", "(", "-", "\xE2\x80\x94", "\xE2\x80\x93", NULL };
    int i = first - 1;
    while (i > 0 && is_one_of(s->words[i].form, between))
        i--;
    bool as = i > 0 && text_equals(s->words[i].form, "as");
    i -= as;
    if (i < 1 || !is_one_of(s->words[i].form, as ? known : without_as))
        return -1;
    int cue = i--;
    while (i > 0 && is_one_of(s->words[i].form, ahead))
        i--;
    /* "The militia called Hale a liar": nothing but a comma, or a word of this kind, parts a name from its other. */
    return i + 1 < cue || as ? i : -1;
}

/* "Mohamed Hale, known as Abu Nawa", "the Workers' Front, also called WF": the entity of the name in front, or -1. */
static int known_as(const Who *w, int ment, const NameIndex *index, const Tokens *mine)
{
    const Ment *m = &w->ments[ment];
    int last = before_known_as(&w->u->sentences[m->s], m->first);
    for (int k = 0; k < SHARING && last >= 0; k++)
        if (look_up(index, BY_LETTERS, who_letters(mine->text), k) >= 0)
            return -1;
    for (int j = ment - 1; j >= 0 && last >= 0 && w->ments[j].s == m->s; j--) {
        const Ment *named = &w->ments[j];
        if (named->sort != SORT_NAME || named->entity < 0 || named->last != last)
            continue;
        bool persons = named->kind == NAME_PERSON && m->kind == NAME_PERSON, groups = is_group(named->kind) && is_group(m->kind);
        return persons || groups || (named->kind == NAME_PERSON && m->kind == NAME_OTHER) ? named->entity : -1;
    }
    return -1;
}

void who_link_name(Who *w, NameIndex *index, int ment)
{
    Ment *m = &w->ments[ment];
    Tokens t = tokens_of(w, m);
    SameName how = SAME_NAME;
    int key = key_for(w, m, &t, &how);
    int found = look_up(index, BY_LETTERS, who_letters(t.text), 0);
    LinkReason reason = LINK_SAME_NAME;
    if (found >= 0 && m->kind == NAME_PERSON && !(w->ents[found].gender & m->gender))
        found = -1;
    if (found < 0 && key >= 0 && (found = look_up(index, BY_KEY, (uint64_t)key, 0)) >= 0)
        reason = how == SAME_NAME && w->ments[w->ents[found].last].kind != NAME_NATIONALITY ? LINK_ALIAS : LINK_NATIONALITY;
    if (found < 0 && is_acronym(t.text) && (found = look_up(index, BY_ACRONYM, who_letters(t.text), 0)) >= 0)
        reason = LINK_ACRONYM;
    if (found < 0 && t.ninitials >= 2 && is_group(m->kind) && (found = look_up(index, BY_LETTERS, acronym_of(&t), 0)) >= 0)
        reason = LINK_ACRONYM;
    for (int i = t.n - 1; found < 0 && i >= 0; i--)
        for (int k = 0; found < 0 && k < SHARING; k++) {
            int e = look_up(index, BY_TOKEN, t.at[i], k);
            if (e >= 0 && bears_part(w, m, &t, e)) {
                found = e;
                reason = LINK_PART_OF_NAME;
            }
        }
    if (found < 0 && (found = known_as(w, ment, index, &t)) >= 0)
        reason = LINK_ALIAS;
    if (found >= 0)
        who_join(w, ment, found, reason, 0.9f);
    else
        who_new_entity(w, ment);
    who_learn_name(w, index, ment);
}
