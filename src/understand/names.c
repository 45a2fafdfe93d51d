#include "understand/names.h"

#include <math.h>

#include "base/file.h"
#include "understand/models.h"
#include "understand/name_net.h"

/* ---- lists ------------------------------------------------------------------ */

/* The file: "SITREPNL", u32 format, u32 slots (a power of two), slots. */
bool name_lists_load(const char *path, Arena *forever, NameLists *ret, Error *err)
{
    enum { FORMAT = 2, HEAD = 16 };
    Text file;
    uint32_t head[2];
    (void)forever;
    if (!file_map(path, &file, err))
        return fail_while(err, "loading the lists of names");
    if (file.n < HEAD || memcmp(file.at, "SITREPNL", 8) != 0)
        return fail(err, "%s holds no lists of names", path);
    memcpy(head, file.at + 8, sizeof head);
    if (head[0] != FORMAT)
        return fail(err, "%s is of format %u, this program reads format %d: run `make models`", path, head[0], FORMAT);
    if (head[1] == 0 || (head[1] & (head[1] - 1)) || (uint64_t)file.n < HEAD + (uint64_t)head[1] * sizeof(uint32_t))
        return fail(err, "%s is cut short or damaged", path);
    *ret = (NameLists){ .slots = (const uint32_t *)(const void *)(file.at + HEAD), .mask = head[1] - 1 };
    bool any_free = false;
    for (uint32_t i = 0; i <= ret->mask && !any_free; i++)
        any_free = !ret->slots[i];
    return any_free || fail(err, "%s is damaged", path);
}

static uint32_t listed(const NameLists *lists, uint64_t name)
{
    if (!lists->slots)
        return 0;
    uint32_t at = (uint32_t)name & lists->mask, key = list_key(name);
    while (lists->slots[at] && (lists->slots[at] & ~(uint32_t)LIST_SLOT) != key)
        at = (at + 1) & lists->mask;
    return lists->slots[at] & LIST_SLOT;
}

enum { BEGINS = 1, GOES_ON = 2, WHOLE = 4 };

/* Marks words i..i+n-1 as a name of the lists in `flags`. */
static void mark_listed(NameTraits *t, int n, uint32_t flags)
{
    for (int l = 0; l < LIST_COUNT; l++)
        if (flags >> l & 1)
            for (int k = 0; k < n; k++)
                t[k].lists |= (uint64_t)(n == 1 ? WHOLE : k == 0 ? BEGINS : GOES_ON) << (3 * l);
}

/* first[n]: what the lists say of each word alone */
static void find_listed(const NameLists *lists, const uint32_t *first, NameTraits *t, int n)
{
    for (int i = 0; i < n; i++) {
        uint64_t name = t[i].word.word;
        uint32_t flags = first[i];
        for (int k = 1; flags; k++) {
            mark_listed(t + i, k, flags);
            if (!(flags & LIST_GOES_ON) || k == LIST_WORDS || i + k == n)
                break;
            name = list_hash(name, t[i + k].word.word);
            flags = listed(lists, name);
        }
    }
}

/* ---- what a word shows ---------------------------------------------------------- */

static const char *const role_words[] = {
    "title", "office", "body", "armed", "site", "region", "side", "in", "people", "said", "kin", NULL
};

/* The head of the phrase a word is a part of: "Red" of "the Red Crescent said" leads to
 * "Crescent". */
static int phrase_head(const Sentence *s, int i)
{
    for (int steps = 0; steps < 8; steps++) {
        int dep = dep_base(s->words[i].dep), head = s->words[i].head;
        if (head < 0 || head >= s->nwords || (dep != DEP_COMPOUND && dep != DEP_FLAT && dep != DEP_AMOD && dep != DEP_FIXED && dep != DEP_DET && dep != DEP_GOESWITH))
            return i;
        i = head;
    }
    return i;
}

/* How the phrases hang together. */
static void look_at_tree(const Sentence *s, NameTraits *traits)
{
    for (int i = 0; i < s->nwords; i++) {
        const Word *w = &s->words[i];
        if (dep_base(w->dep) == DEP_CASE && w->head >= 0 && w->head < s->nwords)
            traits[w->head].preposition = traits[i].word.word;
    }
    for (int i = 0; i < s->nwords; i++) {
        int top = phrase_head(s, i), head = s->words[top].head;
        traits[i].dep = s->words[top].dep;
        traits[i].head = head >= 0 && head < s->nwords ? traits[head].word.word : 0;
        if (top != i)
            traits[i].preposition = traits[top].preposition;
    }
}

static bool is_kept(const _Atomic(uint8_t) *state, const uint64_t *its, uint64_t key)
{
    return atomic_load_explicit(state, memory_order_acquire) == 2 && *its == key;
}

/* Who claims a slot fills it and then says so. */
static bool claim(_Atomic(uint8_t) *state)
{
    uint8_t nobody = 0;
    return atomic_load_explicit(state, memory_order_relaxed) == 0 && atomic_compare_exchange_strong(state, &nobody, 1);
}

static void is_there(_Atomic(uint8_t) *state)
{
    atomic_store_explicit(state, 2, memory_order_release);
}

static uint32_t kept_slot(uint64_t key)
{
    return (uint32_t)(key >> 40) & (NAME_KEPT - 1);
}

/* Fills traits[s->nwords] but for the tree and the rest of the item, and what the lists say of each word alone. */
static void look_at_words(const NameModel *m, const Sentence *s, Casing casing, NameTraits *traits, uint32_t *lists)
{
    for (int i = 0; i < s->nwords; i++) {
        const Word *w = &s->words[i];
        uint64_t form = text_hash(w->form), key = hash_mix(form, casing);
        KeptTraits *kept = &m->kept_traits[kept_slot(key)];
        traits[i] = (NameTraits){ .form = form, .xpos = w->xpos };
        if (is_kept(&kept->state, &kept->key, key)) {
            traits[i].word = kept->word;
            traits[i].roles = kept->roles;
            lists[i] = kept->lists;
            continue;
        }
        Traits word = traits_of_word(w->form, casing);
        traits_group(&m->groups, &word, 1);
        traits[i].word = word;
        traits[i].roles = wordlist_kinds(&m->roles, word.word);
        lists[i] = listed(&m->lists, word.word);
        if (claim(&kept->state)) {
            kept->key = key;
            kept->word = word;
            kept->roles = traits[i].roles;
            kept->lists = lists[i];
            is_there(&kept->state);
        }
    }
}

static void traits_of_sentence(const NameModel *m, const Sentence *s, NameTraits *traits, Arena scratch)
{
    enum { FEW = 256 };
    uint32_t *lists = NEW_ROUGH(&scratch, uint32_t, s->nwords);
    /* Long sentences piece by piece: casing is judged by the piece. */
    for (int from = 0; from < s->nwords; from += FEW) {
        Sentence part = *s;
        part.words = s->words + from;
        part.nwords = s->nwords - from < FEW ? s->nwords - from : FEW;
        look_at_words(m, &part, casing_of(&part), traits + from, lists + from);
    }
    find_listed(&m->lists, lists, traits, s->nwords);
    look_at_tree(s, traits);
}

/* ---- what the item as a whole says of a word ------------------------------------- */

/* Counts under hashes, for the length of one item. */
typedef struct Tally { uint64_t *keys; uint16_t (*counts)[NAME_KINDS + 1]; uint32_t mask; } Tally;

static Tally tally_open(int n, Arena *keep)
{
    uint32_t size = 64;
    while (size < 2 * (uint32_t)n)
        size *= 2;
    return (Tally){ NEW_ARRAY(keep, uint64_t, size), arena_take(keep, sizeof(uint16_t[NAME_KINDS + 1]), size), size - 1 };
}

static uint16_t *tally_at(const Tally *t, uint64_t key, bool add)
{
    uint32_t at = (uint32_t)(key >> 11) & t->mask;
    key |= 1;
    while (t->keys[at] && t->keys[at] != key)
        at = (at + 1) & t->mask;
    if (!t->keys[at]) {
        if (!add)
            return NULL;
        t->keys[at] = key;
    }
    return t->counts[at];
}

static void count_up(uint16_t *counts, int what)
{
    if (counts[what] < UINT16_MAX)
        counts[what]++;
}

static int count_words(const Sentence *sentences, int n)
{
    int words = 0;
    for (int s = 0; s < n; s++)
        words += sentences[s].nwords;
    return words;
}

static bool begins_large(Text form)
{
    const char *at = form.at;
    return form.n && utf8_is_upper(utf8_next(&at, form.at + form.n));
}

enum { SMALL, LARGE, LARGE_FIRST };     /* how a word is written: small, large, large as the first word may be */

static int writing(const Sentence *s, int i, bool tells)
{
    if (!begins_large(s->words[i].form))
        return SMALL;
    return i > 0 && tells ? LARGE : LARGE_FIRST;
}

/* "Bucha" in the middle of a sentence tells that the "Bucha" at the head of another is a name. */
static void find_written(const Sentence *sentences, int n, NameTraits **traits, Arena scratch)
{
    Tally tally = tally_open(count_words(sentences, n), &scratch);
    for (int s = 0; s < n; s++) {
        bool tells = casing_of(&sentences[s]) == CASING_MIXED;
        for (int i = 0; i < sentences[s].nwords; i++)
            count_up(tally_at(&tally, traits[s][i].word.word, true), writing(&sentences[s], i, tells));
    }
    for (int s = 0; s < n; s++) {
        bool tells = casing_of(&sentences[s]) == CASING_MIXED;
        for (int i = 0; i < sentences[s].nwords; i++) {
            const uint16_t *c = tally_at(&tally, traits[s][i].word.word, true);
            int mine = writing(&sentences[s], i, tells);
            int small = c[SMALL] - (mine == SMALL), large = c[LARGE] - (mine == LARGE), first = c[LARGE_FIRST] - (mine == LARGE_FIRST);
            traits[s][i].written = (uint32_t)((small > 0) + 2 * (large > 0) + 4 * (first > 0) + 8 * mine);
        }
    }
}

void name_traits(const NameModel *m, const Sentence *sentences, int n, NameTraits **traits, Arena *keep)
{
    for (int s = 0; s < n; s++) {
        traits[s] = NEW_ROUGH(keep, NameTraits, sentences[s].nwords);
        traits_of_sentence(m, &sentences[s], traits[s], *keep);
    }
    find_written(sentences, n, traits, *keep);
}

/* The kind that most others have, or -1; how many speak for it (1, 2, 3 and more) and whether all do. */
static int verdict(const uint16_t *counts, int mine, uint64_t *strength)
{
    int best = -1, most = 0, sum = 0;
    for (int k = 0; counts && k <= NAME_KINDS; k++) {
        int c = counts[k] - (k == mine);
        sum += c;
        if (c > most)
            most = c, best = k;
    }
    *strength = (uint64_t)((most > 3 ? 3 : most) * 4 + (most == sum ? 0 : most * 10 >= sum * 7 ? 1 : 2));
    return best;
}

static int kind_at(const Sentence *s, int i)
{
    int name = s->words[i].name;
    return name < 0 ? NAME_KINDS : (int)s->names[name].kind;
}

enum { SEEN_ALONE = 200, SEEN_SHAPE, SEEN_SHORT, SEEN_PAIR_LEFT, SEEN_PAIR_RIGHT, SEEN_LEFT, SEEN_RIGHT };

static void see(NameTraits *t, unsigned template_, int kind, uint64_t strength)
{
    if (kind >= 0 && template_ != SEEN_SHAPE) {
        unsigned vote = template_ - SEEN_ALONE - (template_ > SEEN_SHAPE);
        t->vote[vote].kind = (uint8_t)kind;
        t->vote[vote].strength = (uint8_t)strength;
    }
    if (kind >= 0 && t->nseen < NAME_SEEN)
        t->seen[t->nseen++] = linear_feature(template_, hash_mix((uint64_t)kind + 3, strength));
}

/* "the Tenke mine (TKM)": letters in brackets stand for the name before them. */
static int spelled_out(const Sentence *s, int i)
{
    Text form = s->words[i].form;
    if (i < 2 || form.n < 2 || !text_equals(s->words[i - 1].form, "(") || !begins_large(text_part(form, 1, form.n)))
        return -1;
    return kind_at(s, i - 2);
}

void name_seen(const Sentence *sentences, int n, NameTraits **traits, Arena scratch)
{
    int words = count_words(sentences, n);
    Tally alone = tally_open(words, &scratch), pairs = tally_open(words, &scratch), short_forms = tally_open(words, &scratch);
    for (int s = 0; s < n; s++)
        for (int i = 0; i < sentences[s].nwords; i++) {
            const Sentence *t = &sentences[s];
            if (begins_large(t->words[i].form))
                count_up(tally_at(&alone, traits[s][i].word.word, true), kind_at(t, i));
            if (i + 1 < t->nwords && t->words[i].name >= 0 && t->words[i].name == t->words[i + 1].name)
                count_up(tally_at(&pairs, hash_mix(traits[s][i].word.word, traits[s][i + 1].word.word), true), kind_at(t, i));
            int kind = spelled_out(t, i);
            if (kind >= 0 && kind < NAME_KINDS)
                count_up(tally_at(&short_forms, traits[s][i].word.word, true), kind);
        }
    for (int s = 0; s < n; s++)
        for (int i = 0; i < sentences[s].nwords; i++) {
            const Sentence *t = &sentences[s];
            NameTraits *w = &traits[s][i];
            uint64_t strength;
            w->nseen = 0;
            memset(w->vote, 0, sizeof w->vote);
            if (begins_large(t->words[i].form)) {
                int kind = verdict(tally_at(&alone, w->word.word, false), kind_at(t, i), &strength);
                see(w, SEEN_ALONE, kind, strength);
                see(w, SEEN_SHAPE, kind, hash_mix(strength, w->word.shape));
                kind = verdict(tally_at(&short_forms, w->word.word, false), -1, &strength);
                see(w, SEEN_SHORT, kind, strength);
            }
            for (int side = -1; side <= 1; side += 2) {
                int o = i + side;
                if (o < 0 || o >= t->nwords)
                    continue;
                uint64_t pair = side < 0 ? hash_mix(traits[s][o].word.word, w->word.word) : hash_mix(w->word.word, traits[s][o].word.word);
                bool mine = t->words[i].name >= 0 && t->words[i].name == t->words[o].name;
                int kind = verdict(tally_at(&pairs, pair, false), mine ? kind_at(t, i) : -1, &strength);
                see(w, side < 0 ? SEEN_PAIR_LEFT : SEEN_PAIR_RIGHT, kind, strength);
                if (begins_large(t->words[o].form)) {
                    kind = verdict(tally_at(&alone, traits[s][o].word.word, false), kind_at(t, o), &strength);
                    see(w, side < 0 ? SEEN_LEFT : SEEN_RIGHT, kind, strength & 3);
                }
            }
        }
}

/* Where the sentence is not: one and the same word everywhere. */
static const NameTraits outside = { .word = { .word = 1, .shape = 1 }, .form = 1 };

static const NameTraits *at(const NameTraits *t, int n, int i)
{
    return i >= 0 && i < n ? &t[i] : &outside;
}

#define ADD(k, part)        (f[n++] = linear_feature((k), (part)))
#define ADD_IF(c, k, part)  ((c) ? (void)ADD((k), (part)) : (void)0)
#define TWO(a, b)           hash_mix((uint64_t)(a) + 1, (uint64_t)(b) + 7)

enum { FINEST, FINE, MIDDLE, COARSE };      /* groups of words */

/* What a word's letters show. */
static int letter_features(const NameTraits *w, uint64_t *f)
{
    int n = 0;
    ADD(1, 0);
    ADD(2, w->form);
    ADD(3, w->word.word);
    ADD(10, w->word.shape);
    ADD_IF(w->word.suffix[1], 16, w->word.suffix[1]);
    ADD_IF(w->word.suffix[2], 17, w->word.suffix[2]);
    ADD_IF(w->word.suffix[3], 18, w->word.suffix[3]);
    ADD_IF(w->word.prefix[2], 19, w->word.prefix[2]);
    ADD_IF(w->word.suffix[2], 20, TWO(w->word.suffix[2], w->word.shape));
    ADD_IF(w->word.group[FINE], 22, w->word.group[FINE]);
    ADD_IF(w->word.group[FINEST], 60, w->word.group[FINEST]);
    ADD_IF(w->word.group[MIDDLE], 61, TWO(w->word.group[MIDDLE], w->word.shape));
    ADD_IF(w->word.group[COARSE], 25, TWO(w->word.group[COARSE], w->word.shape));
    ADD_IF(w->roles, 43, w->roles);
    return n;
}

static uint64_t tag_feature(int xpos)
{
    return linear_feature(50, (uint64_t)xpos);
}

/* What the first word of a sentence shows. */
static int first_features(const NameTraits *w, uint64_t *f)
{
    int n = 0;
    ADD(54, w->word.shape);
    return n;
}

static int more_features(const NameTraits *t, int nwords, int i, uint64_t *f)
{
    const NameTraits *w = &t[i], *l = at(t, nwords, i - 1), *r = at(t, nwords, i + 1),
                     *ll = at(t, nwords, i - 2), *rr = at(t, nwords, i + 2);
    int n = 0;
    ADD(4, l->word.word);
    ADD(5, r->word.word);
    ADD(6, ll->word.word);
    ADD(7, rr->word.word);
    ADD(8, TWO(l->word.word, w->word.word));
    ADD(9, TWO(w->word.word, r->word.word));
    ADD(11, TWO(l->word.shape, w->word.shape));
    ADD(12, TWO(w->word.shape, r->word.shape));
    ADD(13, TWO(TWO(l->word.shape, w->word.shape), r->word.shape));
    ADD(14, TWO(l->word.word, w->word.shape));
    ADD(15, TWO(w->word.shape, r->word.word));
    ADD_IF(r->word.suffix[2], 21, TWO(1, r->word.suffix[2]));
    ADD_IF(l->word.group[FINE], 23, l->word.group[FINE]);
    ADD_IF(r->word.group[FINE], 24, r->word.group[FINE]);
    ADD_IF(l->word.group[MIDDLE], 62, TWO(l->word.group[MIDDLE], w->word.shape));
    ADD_IF(r->word.group[MIDDLE], 63, TWO(w->word.shape, r->word.group[MIDDLE]));
    ADD(26, TWO(l->word.group[COARSE], w->word.group[COARSE]));
    ADD(27, TWO(w->word.group[COARSE], r->word.group[COARSE]));
    ADD(64, TWO(l->word.group[MIDDLE], w->word.group[MIDDLE]));
    ADD(65, TWO(w->word.group[MIDDLE], r->word.group[MIDDLE]));
    ADD(66, TWO(TWO(l->word.group[COARSE], w->word.group[COARSE]), r->word.group[COARSE]));
    ADD_IF(ll->word.group[FINE], 28, ll->word.group[FINE]);
    ADD_IF(rr->word.group[FINE], 29, rr->word.group[FINE]);
    ADD_IF(w->lists, 30, w->lists);
    for (unsigned list = 0; list < LIST_COUNT; list++) {
        uint64_t bits = w->lists >> (3 * list) & 7;
        ADD_IF(bits, 100 + list, TWO(bits, w->word.shape));
    }
    ADD_IF(l->lists, 40, l->lists);
    ADD_IF(r->lists, 41, r->lists);
    ADD_IF(w->lists, 42, TWO(w->lists, l->word.word));
    ADD_IF(l->roles, 44, TWO(l->roles, w->word.shape));
    ADD_IF(r->roles, 45, TWO(r->roles, w->word.shape));
    ADD_IF(ll->roles, 46, TWO(ll->roles, TWO(l->word.shape, w->word.shape)));
    ADD_IF(rr->roles, 47, TWO(rr->roles, TWO(w->word.shape, r->word.shape)));
    ADD(48, w->written);
    ADD(49, TWO(w->written, w->word.shape));
    ADD(51, TWO(l->xpos, w->xpos));
    ADD(52, TWO(w->xpos, r->xpos));
    ADD(53, TWO(TWO(l->xpos, w->xpos), r->xpos));
    ADD(55, TWO(w->dep, w->word.shape));
    ADD(56, TWO(TWO(w->dep, w->head), w->word.shape));
    ADD_IF(w->preposition, 57, TWO(w->preposition, w->word.shape));
    ADD_IF(w->preposition, 58, TWO(TWO(w->preposition, w->head), w->word.shape));
    ADD(59, TWO(TWO(l->dep, w->dep), r->dep));
    return n;
}
#undef ADD
#undef ADD_IF
#undef TWO

int name_features(const NameTraits *t, int nwords, int i, uint64_t *f)
{
    int n = letter_features(&t[i], f);
    f[n++] = tag_feature(t[i].xpos);
    if (i == 0)
        n += first_features(&t[i], f + n);
    n += more_features(t, nwords, i, f + n);
    for (int s = 0; s < t[i].nseen; s++)
        f[n++] = t[i].seen[s];
    return n;
}

uint64_t name_step(int from)
{
    return linear_feature(250, (uint64_t)(from + 2));
}

bool name_label_read(Text label, NameKind *kind, int *part)
{
    static const char parts[] = "BILU";
    if (label.n < 3 || label.at[1] != '-' || !strchr(parts, label.at[0]))
        return false;
    for (int k = 0; k < NAME_KINDS; k++)
        if (text_equals(text_part(label, 2, label.n), name_kind_word((NameKind)k))) {
            *kind = (NameKind)k;
            *part = (int)(strchr(parts, label.at[0]) - parts);
            return true;
        }
    return false;
}

bool name_may_follow(const NameModel *m, int from, int to)
{
    bool open = from >= 0 && m->kind[from] >= 0 && (m->part[from] == PART_B || m->part[from] == PART_I);
    bool goes_on = to >= 0 && m->kind[to] >= 0 && (m->part[to] == PART_I || m->part[to] == PART_L);
    return open == goes_on && (!open || m->kind[from] == m->kind[to]);
}

/* ---- loading ----------------------------------------------------------------------- */

bool names_labels(NameModel *m, Error *err)
{
    if (m->model.nclasses > NAME_LABELS)
        return fail(err, "the model of names has too many labels");
    m->nlabels = m->model.nclasses;
    for (int c = 0; c < m->nlabels; c++) {
        NameKind kind;
        bool is_name = name_label_read(m->model.classes[c], &kind, &m->part[c]);
        m->kind[c] = is_name ? (int)kind : -1;
        if (!is_name && !text_equals(m->model.classes[c], "O"))
            return fail(err, "the model of names has a label %.*s that this program does not know", TEXT_FMT(m->model.classes[c]));
    }
    for (int to = 0; to < m->nlabels; to++)
        for (int from = 0; from < m->nlabels; from++)
            if (name_may_follow(m, from, to)) {
                m->before[to][m->nbefore[to]++] = (uint8_t)from;
                m->after[from][m->nafter[from]++] = (uint8_t)to;
            }
    return true;
}

static const float NEVER = -1e6f;

void name_steps(const NameModel *m, const float weights[][NAME_LABELS], NameSteps *ret)
{
    *ret = (NameSteps){ 0 };
    for (int from = 0; from < NAME_WIDTH; from++)
        for (int to = 0; to < NAME_WIDTH; to++)
            ret->step[from][to] = ret->first[to] = NEVER;
    for (int from = -1; from < m->nlabels; from++)
        for (int to = 0; to < m->nlabels; to++) {
            bool may = name_may_follow(m, from, to);
            float s = may ? weights[from + 1][to] : NEVER;
            if (from < 0)
                ret->first[to] = s, ret->grow_first[to] = expf(s);
            else
                ret->step[from][to] = s, ret->grow[from][to] = ret->grow_back[to][from] = expf(s);
        }
    for (int from = 0; from < m->nlabels; from++)
        ret->last[from] = name_may_follow(m, from, -1) ? 0 : NEVER;
}

static void load_steps(NameModel *m)
{
    float weights[NAME_LABELS + 1][NAME_LABELS] = { { 0 } };
    for (int from = -1; from < m->nlabels; from++) {
        int scores[NAME_LABELS] = { 0 };
        uint64_t feature = name_step(from);
        linear_score(&m->model, &feature, 1, scores);
        for (int to = 0; to < m->nlabels; to++)
            weights[from + 1][to] = (float)scores[to] * m->scale;
    }
    name_steps(m, weights, &m->steps);
    for (int c = 0; c < m->nlabels; c++)
        m->outside = m->kind[c] < 0 ? c : m->outside;
}

static void load_tags(NameModel *m)
{
    for (int xpos = 0; xpos < XPOS_COUNT; xpos++) {
        int scores[NAME_LABELS] = { 0 };
        uint64_t feature = tag_feature(xpos);
        linear_score(&m->model, &feature, 1, scores);
        for (int c = 0; c < m->nlabels; c++)
            m->tag_sums[xpos][c] = scores[c];
    }
    for (int c = 0; c < NAME_WIDTH; c++)
        m->never_leads[c] = c == m->outside || c >= m->nlabels ? INT32_MIN / 2 : 0;
}

/* The sparse rows of the file as full ones: many features speak for each word, and
 * whole rows are added faster than pairs. */
static void load_rows(NameModel *m, Arena *forever)
{
    uint32_t n = m->model.mask + 1, rows = 0;
    for (uint32_t i = 0; i < n; i++)
        rows += m->model.slots[i].key != 0;
    m->slots = NEW_ARRAY(forever, LinearSlot, n);
    m->dense = arena_take(forever, sizeof *m->dense, rows + 1);
    rows = 0;
    for (uint32_t i = 0; i < n; i++) {
        LinearSlot s = m->model.slots[i];
        if (!s.key)
            continue;
        const uint8_t *row = m->model.pairs + s.row;
        for (const uint8_t *p = row + 1, *end = p + 3 * row[0]; p < end; p += 3)
            if (p[0] < m->nlabels)
                m->dense[rows][p[0]] = (int16_t)(p[1] | p[2] << 8);
        m->slots[i] = (LinearSlot){ s.key, rows++ };
    }
}

bool name_helpers_load(const char *models_dir, const char *languages_dir, Arena *forever, NameModel *m, Error *err)
{
    Text lists = text_format(forever, "%s/names.lists", models_dir);
    m->kept_traits = NEW_ARRAY(forever, KeptTraits, NAME_KEPT);
    return word_groups_load(models_dir, forever, &m->groups, err) &&
           name_lists_load(lists.at, forever, &m->lists, err) &&
           wordlist_load(languages_dir, "names.txt", role_words, forever, &m->roles, err);
}

bool names_load_from(const char *path, const char *models_dir, const char *languages_dir,
                     Arena *forever, NameModel **ret, Error *err)
{
    NameModel *m = NEW(forever, NameModel);
    if (!name_helpers_load(models_dir, languages_dir, forever, m, err) ||
        !linear_load(path, forever, &m->model, err) || !names_labels(m, err))
        return fail_while(err, "loading the model of names");
    /* "names 1 scale 0.00123": weights are whole numbers of that size. */
    double scale = 0.001;
    int word = text_find(m->model.version, TEXT("scale "));
    if (word >= 0)
        text_to_double(text_part(m->model.version, word + 6, m->model.version.n), &scale);
    m->scale = (float)scale;
    load_steps(m);
    load_tags(m);
    load_rows(m, forever);
    m->kept_sums = NEW_ARRAY(forever, KeptSums, NAME_KEPT_SUMS);
    *ret = m;
    return true;
}

bool names_load(const char *models_dir, const char *languages_dir, Arena *forever, NameModel **ret, Error *err)
{
    Text path = text_format(forever, "%s/names.bin", models_dir);
    return names_load_from(path.at, models_dir, languages_dir, forever, ret, err);
}

/* ---- finding ------------------------------------------------------------------------ */

#ifdef __clang__
#define VECTORS __attribute__((target_clones("avx2", "default")))
#else                                       /* gcc turns the loops into vectors only so */
#define VECTORS __attribute__((target_clones("avx2", "default"), optimize("O3")))
#endif

#ifdef __clang__
#define UNROLL _Pragma("clang loop unroll(full)")
#else
#define UNROLL _Pragma("GCC unroll 8")
#endif

typedef int32_t Eight __attribute__((vector_size(32)));
typedef int32_t EightAnywhere __attribute__((vector_size(32), aligned(4)));
typedef float EightReal __attribute__((vector_size(32)));
typedef int16_t EightShort __attribute__((vector_size(16), aligned(2)));

/* The best rows of labels that end at the next word, and from which label before: the
 * first of those alive that lead there. */
VECTORS static void step_on(const NameSteps *steps, const float *best, const int *alive, int nalive, float *next, int32_t *from)
{
    for (int k = 0; k < NAME_WIDTH; k += 8) {
        EightReal most = (EightReal){ 0 } - 1e30f, step;
        Eight which = { 0 };
        for (int a = 0; a < nalive; a++) {
            memcpy(&step, &steps->step[alive[a]][k], sizeof step);
            EightReal sum = best[alive[a]] + step;
            Eight more = sum > most;
            most = (EightReal)((more & (Eight)sum) | (~more & (Eight)most));
            which = (more & alive[a]) | (~more & which);
        }
        memcpy(next + k, &most, sizeof most);
        memcpy(from + k, &which, sizeof which);
    }
}

/* The best row of labels of a run, by Viterbi's way.  Labels that have fallen far behind
 * the best one at their word are not followed: after a plain word few are left. */
static void best_labels(const NameModel *m, const NameSteps *steps, const float *scores, NameRun run, int *labels, Arena scratch)
{
    static const float FAR = 12;
    int L = m->nlabels, n = run.n, nalive = 0, alive[NAME_WIDTH];
    float best[NAME_WIDTH];
    int32_t (*from)[NAME_WIDTH] = arena_take_rough(&scratch, sizeof *from, (size_t)n);
    scores += run.first * NAME_WIDTH;
    labels += run.first;
    for (int i = 0; i < n; i++) {
        const float *here = scores + i * NAME_WIDTH;
        float next[NAME_WIDTH], top = -1e30f;
        if (i == 0) {
            memcpy(next, run.begins ? steps->first : steps->step[m->outside], sizeof next);
        } else {
            step_on(steps, best, alive, nalive, next, from[i]);
        }
        for (int c = 0; c < L; c++) {
            best[c] = next[c] + here[c];
            /* A name that has begun must be able to end. */
            if (i == n - 1)
                best[c] += run.ends ? steps->last[c] : steps->step[c][m->outside];
            top = best[c] > top ? best[c] : top;
        }
        nalive = 0;
        for (int c = 0; c < L; c++)
            if (best[c] > top - FAR)
                alive[nalive++] = c;
    }
    int top = alive[0];
    for (int k = 1; k < nalive; k++)
        if (best[alive[k]] > best[top])
            top = alive[k];
    for (int i = n - 1; i >= 0; i--) {
        labels[i] = top;
        top = from[i][top];
    }
}

/* How sure a name is: the share that the rows of labels holding a name of this kind on
 * each of its words have among all rows; of its words the least sure one counts. */
static void normalise(float *row, int n)
{
    float sum = 0;
    for (int k = 0; k < n; k++)
        sum += row[k];
    for (int k = 0; k < n && sum > 0; k++)
        row[k] /= sum;
}

/* The labels that any weight is left for at one word; most words have one or two. */
typedef struct Likely { int n; uint8_t label[NAME_WIDTH]; float weight[NAME_WIDTH], ahead[NAME_WIDTH], back[NAME_WIDTH]; } Likely;

static void find_likely(const NameModel *m, const float *scores, Likely *ret)
{
    float top = -1e30f;
    for (int c = 0; c < m->nlabels; c++)
        top = scores[c] > top ? scores[c] : top;
    ret->n = 0;
    for (int c = 0; c < m->nlabels; c++)
        if (scores[c] >= top - 9) {
            ret->label[ret->n] = (uint8_t)c;
            ret->weight[ret->n++] = expf(scores[c] - top);
        }
}

static void drop_unlikely(Likely *word)
{
    int n = 0;
    for (int k = 0; k < word->n; k++)
        if (word->ahead[k] > 1e-6f) {
            word->label[n] = word->label[k];
            word->weight[n] = word->weight[k];
            word->ahead[n++] = word->ahead[k];
        }
    word->n = n;
}

/* sum[to] += of * row[to] * by, of every label at once */
VECTORS static void add_steps(const float *row, float of, float by, float *sum)
{
    for (int c = 0; c < NAME_WIDTH; c++)
        sum[c] += of * row[c] * by;
}

/* Shares of the likely labels of each word of a run. */
static Likely *shares(const NameModel *m, const NameSteps *steps, const float *scores, NameRun run, Arena *scratch)
{
    Likely *words = NEW_ROUGH(scratch, Likely, run.n);
    for (int i = 0; i < run.n; i++)
        find_likely(m, scores + (run.first + i) * NAME_WIDTH, &words[i]);
    for (int i = 0; i < run.n; i++) {
        Likely *here = &words[i], *before = here - 1;
        float sum[NAME_WIDTH] = { 0 };
        for (int b = 0; i && b < before->n; b++)
            add_steps(steps->grow[before->label[b]], before->ahead[b], 1, sum);
        for (int k = 0; k < here->n; k++) {
            int to = here->label[k];
            here->ahead[k] = (i ? sum[to] : run.begins ? steps->grow_first[to] : steps->grow[m->outside][to]) * here->weight[k];
        }
        normalise(here->ahead, here->n);
        drop_unlikely(here);
    }
    for (int i = run.n - 1; i >= 0; i--) {
        Likely *here = &words[i], *next = here + 1;
        float sum[NAME_WIDTH] = { 0 };
        for (int b = 0; i < run.n - 1 && b < next->n; b++)
            add_steps(steps->grow_back[next->label[b]], next->weight[b], next->back[b], sum);
        for (int k = 0; k < here->n; k++) {
            int from = here->label[k];
            here->back[k] = i < run.n - 1 ? sum[from] : run.ends ? (steps->last[from] < 0 ? 0 : 1) : steps->grow[from][m->outside];
        }
        normalise(here->back, here->n);
    }
    return words;
}

static float sureness(const NameModel *m, const Likely *word, int kind)
{
    float mine = 0, all = 0;
    for (int k = 0; k < word->n; k++) {
        float p = word->ahead[k] * word->back[k];
        all += p;
        mine += m->kind[word->label[k]] == kind ? p : 0;
    }
    return all > 0 ? mine / all : 0;
}

static void clear_names(Sentence *s)
{
    for (int i = 0; i < s->nwords; i++)
        s->words[i].name = -1;
    s->names = NULL;
    s->nnames = 0;
}

/* The names of a run, `how_sure` with their scores. */
static void add_names(const NameModel *m, const NameSteps *steps, const float *scores, const int *labels, NameRun run, bool how_sure, Sentence *s, int *capacity, Arena *keep, Arena scratch)
{
    const Likely *likely = NULL;
    for (int i = run.first; i < run.first + run.n; ) {
        int c = labels[i], last = i;
        if (m->kind[c] < 0) {
            i++;
            continue;
        }
        if (!likely && how_sure)
            likely = shares(m, steps, scores, run, &scratch);
        while (last + 1 < run.first + run.n && (m->part[labels[last]] == PART_B || m->part[labels[last]] == PART_I))
            last++;
        Name name = { .kind = (NameKind)m->kind[c], .first = i, .last = last, .score = 1 };
        for (int w = i; w <= last; w++) {
            float sure = how_sure ? sureness(m, &likely[w - run.first], m->kind[c]) : 0;
            name.score = sure < name.score ? sure : name.score;
            s->words[w].name = s->nnames;
        }
        *GROW(keep, s->names, s->nnames, *capacity) = name;
        i = last + 1;
    }
}

/* Adds the rows of the features to sums[NAME_WIDTH]: first all slots are asked for, then
 * all rows, so that memory answers many questions at once. */
VECTORS static void add_features(const NameModel *m, const uint64_t *features, int n, int32_t *sums)
{
    uint32_t mask = m->model.mask, rows[NAME_FEATURES];
    uint64_t some[NAME_FEATURES];
    int nrows = 0, nsome = 0;
    for (int i = 0; i < n; i++) {
        some[nsome] = features[i];
        nsome += linear_may_know(&m->model, features[i]);
    }
    for (int i = 0; i < nsome; i++)
        __builtin_prefetch(&m->slots[(uint32_t)some[i] & mask]);
    for (int i = 0; i < nsome; i++) {
        uint32_t key = (uint32_t)(some[i] >> 32) | 1, at = (uint32_t)some[i] & mask;
        while (m->slots[at].key && m->slots[at].key != key)
            at = (at + 1) & mask;
        if (!m->slots[at].key)
            continue;
        rows[nrows++] = m->slots[at].row;
        __builtin_prefetch(m->dense[m->slots[at].row]);
        __builtin_prefetch(m->dense[m->slots[at].row] + NAME_WIDTH - 1);
    }
    Eight kept[NAME_WIDTH / 8];             /* in registers all the way */
    UNROLL
    for (int k = 0; k < NAME_WIDTH / 8; k++)
        kept[k] = *(const EightAnywhere *)(sums + 8 * k);
    for (int i = 0; i < nrows; i++) {
        const int16_t *row = m->dense[rows[i]];
        UNROLL
        for (int k = 0; k < NAME_WIDTH / 8; k++)
            kept[k] += __builtin_convertvector(*(const EightShort *)(row + 8 * k), Eight);
    }
    UNROLL
    for (int k = 0; k < NAME_WIDTH / 8; k++)
        *(EightAnywhere *)(sums + 8 * k) = kept[k];
}

VECTORS static void add_sums(const NameModel *m, const int32_t *sums, float *scores)
{
    for (int c = 0; c < m->nlabels; c++)
        scores[c] += (float)sums[c] * m->scale;
}

static void score_features(const NameModel *m, const uint64_t *features, int n, float *scores)
{
    int32_t sums[NAME_WIDTH] = { 0 };
    add_features(m, features, n, sums);
    add_sums(m, sums, scores);
}

/* Where the sums of a word are, or may be put: two slots are looked at. */
static KeptSums *sums_slot(const NameModel *m, uint64_t key)
{
    KeptSums *pair = &m->kept_sums[key >> 40 & (NAME_KEPT_SUMS - 2)];
    bool in_first = is_kept(&pair[0].state, &pair[0].key, key) || atomic_load_explicit(&pair[0].state, memory_order_relaxed) == 0;
    return in_first ? pair : pair + 1;
}

/* What its letters and its tag come to. */
VECTORS static void own_sums(const NameModel *m, const NameTraits *w, int32_t *sums)
{
    uint64_t features[NAME_FEATURES], key = hash_mix(w->form, w->word.shape);
    KeptSums *kept = sums_slot(m, key);
    const int32_t *tag = m->tag_sums[w->xpos];
    if (is_kept(&kept->state, &kept->key, key)) {
        for (int c = 0; c < NAME_WIDTH; c++)
            sums[c] = kept->sums[c] + tag[c];
        return;
    }
    memset(sums, 0, NAME_WIDTH * sizeof *sums);
    add_features(m, features, letter_features(w, features), sums);
    if (claim(&kept->state)) {
        kept->key = key;
        memcpy(kept->sums, sums, sizeof kept->sums);
        is_there(&kept->state);
    }
    for (int c = 0; c < NAME_WIDTH; c++)
        sums[c] += tag[c];
}

/* By how much "outside" leads before the neighbours have been asked. */
VECTORS static float lead_of_outside(const NameModel *m, const int32_t *sums)
{
    int32_t other = INT32_MIN;
    for (int c = 0; c < NAME_WIDTH; c++)
        other = sums[c] + m->never_leads[c] > other ? sums[c] + m->never_leads[c] : other;
    return (float)sums[m->outside] * m->scale - (float)other * m->scale;
}

/* Words that nobody would take for a part of a name, nor those beside them, are outside
 * without more ado, unless capitals tell nothing: three in five of a news text. */
static const float plain_lead[] = { [READ_ONCE] = 0.8f, [READ_TWICE] = 0.8f, [READ_CLOSELY] = 2.5f, [READ_TOGETHER] = 2.5f };

static bool is_plain(const float *lead, int n, int i, float enough)
{
    float l = i > 0 ? lead[i - 1] : 0, r = i + 1 < n ? lead[i + 1] : 0, least = l < r ? l : r;
    return lead[i] + (least < 0 ? least : 0) > enough;
}

/* The full stop of a sentence is no part of a name: that of "the U.S." is not a word of its own. */
static bool is_full_stop(const Sentence *s, int i)
{
    return i > 0 && i == s->nwords - 1 && text_equals(s->words[i].form, ".");
}

/* Scores of a sentence's words that are not plain, and which are plain. */
static void score_words(const NameModel *m, const Sentence *s, const NameTraits *traits, NameEffort effort, float *scores, bool *plain, Arena scratch)
{
    uint64_t features[NAME_FEATURES];
    int32_t (*sums)[NAME_WIDTH] = arena_take_rough(&scratch, sizeof *sums, (size_t)s->nwords);
    float *lead = NEW_ROUGH(&scratch, float, s->nwords);
    bool tells = casing_of(s) == CASING_MIXED;
    for (int i = 0; i < s->nwords; i++) {
        own_sums(m, &traits[i], sums[i]);
        if (i == 0)
            add_features(m, features, first_features(&traits[i], features), sums[i]);
        lead[i] = lead_of_outside(m, sums[i]);
    }
    for (int i = 0; i < s->nwords; i++) {
        plain[i] = is_full_stop(s, i) || (tells && is_plain(lead, s->nwords, i, plain_lead[effort]));
        if (plain[i])
            continue;
        add_sums(m, sums[i], scores + i * NAME_WIDTH);
        score_features(m, features, more_features(traits, s->nwords, i, features), scores + i * NAME_WIDTH);
    }
}

bool name_next_run(const bool *plain, int nwords, int at, NameRun *ret)
{
    while (at < nwords && plain[at])
        at++;
    *ret = (NameRun){ .first = at, .begins = at == 0 };
    while (at < nwords && !plain[at])
        at++;
    ret->n = at - ret->first;
    ret->ends = at == nwords;
    return ret->n > 0;
}

static void take_names(const NameModel *m, const NameSteps *steps, Sentence *s, NameReading *r, bool how_sure, Arena *keep, Arena scratch)
{
    int capacity = 0;
    clear_names(s);
    for (NameRun run = { 0 }; name_next_run(r->plain, s->nwords, run.first + run.n, &run); ) {
        if (r->is_new)
            best_labels(m, steps, r->scores, run, r->labels, scratch);
        add_names(m, steps, r->scores, r->labels, run, how_sure, s, &capacity, keep, scratch);
    }
    r->is_new = false;
}

static void add_seen(const NameModel *m, const Sentence *s, const NameTraits *traits, NameReading *r)
{
    for (int i = 0; i < s->nwords; i++)
        if (traits[i].nseen && !r->plain[i]) {
            score_features(m, traits[i].seen, traits[i].nseen, r->scores + i * NAME_WIDTH);
            r->is_new = true;
        }
}

/* What all mentions of a word in an item come to: of each kind, and of being outside, the
 * sum of the logs of how likely it is at each of them. */
typedef struct Opinion { float sum[NAME_KINDS + 1]; int n; } Opinion;
typedef struct Opinions { uint64_t *keys; Opinion *at; uint32_t mask; } Opinions;

static Opinion *opinion_at(const Opinions *o, uint64_t key)
{
    uint32_t at = (uint32_t)(key >> 11) & o->mask;
    key |= 1;
    while (o->keys[at] && o->keys[at] != key)
        at = (at + 1) & o->mask;
    o->keys[at] = key;
    return &o->at[at];
}

static int opinion_of(const NameModel *m, int label)
{
    return m->kind[label] < 0 ? NAME_KINDS : m->kind[label];
}

static void likely_kinds(const NameModel *m, const float *scores, float logs[NAME_KINDS + 1])
{
    static const float LEAST = 1e-3f;           /* no mention may forbid a kind */
    float top = scores[0], whole = 0, share[NAME_KINDS + 1] = { 0 };
    for (int c = 1; c < m->nlabels; c++)
        top = scores[c] > top ? scores[c] : top;
    for (int c = 0; c < m->nlabels; c++) {
        float likely = expf(scores[c] - top);
        share[opinion_of(m, c)] += likely;
        whole += likely;
    }
    for (int k = 0; k <= NAME_KINDS; k++)
        logs[k] = logf(share[k] / whole + LEAST);
}

/* Where one sentence leaves open what "Zorvan" is, others of the item tell: each mention moves
 * towards what all of them come to.  Not where capitals tell nothing: there each word is a mention. */
static void share_opinions(const NameModel *m, const Sentence *sentences, int n, NameTraits **traits, NameReading *read, Arena scratch)
{
    static const float TOWARDS = 0.4f;          /* newswire dev: 0.3 to 0.7 do the same */
    uint32_t size = 64;
    while (size < 2 * (uint32_t)count_words(sentences, n))
        size *= 2;
    Opinions all = { NEW_ARRAY(&scratch, uint64_t, size), NEW_ARRAY(&scratch, Opinion, size), size - 1 };
    for (int pass = 0; pass < 2; pass++)
        for (int s = 0; s < n; s++) {
            int nwords = casing_of(&sentences[s]) == CASING_MIXED ? sentences[s].nwords : 0;
            for (int i = 0; i < nwords; i++) {
                if (read[s].plain[i] || !begins_large(sentences[s].words[i].form))
                    continue;
                float mine[NAME_KINDS + 1], *scores = read[s].scores + i * NAME_WIDTH;
                Opinion *o = opinion_at(&all, traits[s][i].word.word);
                if (pass == 1 && o->n < 2)
                    continue;
                likely_kinds(m, scores, mine);
                o->n += pass == 0;
                for (int k = 0; k <= NAME_KINDS && pass == 0; k++)
                    o->sum[k] += mine[k];
                for (int c = 0; c < m->nlabels && pass == 1; c++)
                    scores[c] += TOWARDS * (o->sum[opinion_of(m, c)] / (float)o->n - mine[opinion_of(m, c)]);
            }
        }
}

/* Sentences in which anything is left to ask: the chain's sums and the network's, by their shares. */
static void ask_network(const NameNet *net, const Sentence *sentences, int n, NameTraits **traits, NameReading *read, Arena scratch)
{
    Sentence *s = NEW_ARRAY(&scratch, Sentence, n);
    NameTraits **t = NEW_ARRAY(&scratch, NameTraits *, n);
    float **scores = NEW_ARRAY(&scratch, float *, n);
    int asked = 0;
    for (int i = 0; i < n; i++) {
        NameRun run;
        if (!name_next_run(read[i].plain, sentences[i].nwords, 0, &run))
            continue;
        for (int k = 0; k < sentences[i].nwords * NAME_WIDTH; k++)
            read[i].scores[k] *= net->chain;
        s[asked] = sentences[i];
        t[asked] = traits[i];
        scores[asked++] = read[i].scores;
        read[i].is_new = true;
    }
    name_net_add(net, s, t, asked, scores, scratch);
}

/* The second reading only adds the few features of `seen`, and what the network thinks. */
NameReading *name_read(const NameModel *m, const NameNet *net, Sentence *sentences, int n, NameTraits **traits, NameEffort effort, Arena *keep, Arena *room)
{
    NameReading *read = NEW_ARRAY(room, NameReading, n);
    for (int s = 0; s < n; s++) {
        int nwords = sentences[s].nwords;
        read[s] = (NameReading){ NEW_ARRAY(room, float, nwords * NAME_WIDTH), NEW_ARRAY(room, int, nwords), NEW_ARRAY(room, bool, nwords), true };
        score_words(m, &sentences[s], traits[s], effort, read[s].scores, read[s].plain, *room);
        take_names(m, &m->steps, &sentences[s], &read[s], effort == READ_ONCE, keep, *room);
    }
    if (effort == READ_ONCE)
        return read;
    name_seen(sentences, n, traits, *room);
    for (int s = 0; s < n; s++)
        add_seen(m, &sentences[s], traits[s], &read[s]);
    if (net)
        ask_network(net, sentences, n, traits, read, *room);
    if (effort == READ_TOGETHER)
        share_opinions(m, sentences, n, traits, read, *room);
    for (int s = 0; s < n; s++)
        take_names(m, net ? &net->steps : &m->steps, &sentences[s], &read[s], true, keep, *room);
    return read;
}

static int count_form(const Sentence *s, const Name *n, const char *form)
{
    int many = 0;
    for (int w = n->first; w <= n->last; w++)
        many += text_equals(s->words[w].form, form);
    return many;
}

static bool is_free(const Sentence *s, int w, const char *form)
{
    return w >= 0 && w < s->nwords && s->words[w].name < 0 && text_equals(s->words[w].form, form);
}

/* "the Companies Act, 1963 (Act 179)", "\"Che\" Guevara": the mark that closes what a name opened is its own, and that which opened what it closes. */
static void close_marks(Sentence *s)
{
    for (int k = 0; k < s->nnames; k++) {
        Name *n = &s->names[k];
        int before = n->first - 1, behind = n->last + 1;
        if (is_free(s, behind, ")") && count_form(s, n, "(") == count_form(s, n, ")") + 1)
            s->words[n->last = behind].name = k;
        if (is_free(s, before, "\"") && count_form(s, n, "\"") == 1)
            s->words[n->first = before].name = k;
    }
}

/* "Nawa, Daraa province" is read as one place; for a map they are two.  "Hamas or Islamic Jihad"
 * are two for everybody. */
static bool stands_between(Text form, NameKind kind, bool *goes_on)
{
    *goes_on = kind == NAME_PLACE && text_equals(form, ",");
    return *goes_on || ((kind == NAME_PLACE || kind == NAME_ORGANISATION || kind == NAME_PERSON) && text_equals(form, "or"));
}

static void split_names(Sentence *s, Arena *keep)
{
    Name *names = NULL;
    int n = 0, capacity = 0;
    for (int k = 0; k < s->nnames; k++) {
        Name rest = s->names[k];
        bool goes_on;
        for (int w = rest.first + 1; w < rest.last; w++)
            if (stands_between(s->words[w].form, rest.kind, &goes_on)) {
                Name before = rest;
                before.last = w - 1;
                before.goes_on = goes_on;
                *GROW(keep, names, n, capacity) = before;
                rest.first = w + 1;
                s->words[w].name = -1;
                w++;
            }
        *GROW(keep, names, n, capacity) = rest;
    }
    for (int k = 0; k < n; k++)
        for (int w = names[k].first; w <= names[k].last; w++)
            s->words[w].name = k;
    s->names = names;
    s->nnames = n;
}

/* Is the name's every word in the list, as one name there? */
static bool is_listed(const NameTraits *t, const Name *n, int list)
{
    for (int w = n->first; w <= n->last; w++)
        if (!(t[w].lists >> (3 * list) & (n->first == n->last ? WHOLE : w == n->first ? BEGINS : GOES_ON)))
            return false;
    return true;
}

static bool is_comma(const Sentence *s, int w)
{
    return w >= 0 && w < s->nwords && text_equals(s->words[w].form, ",");
}

/* "in Kasama, Japan,": a town with the land behind its comma is marked as one name by those who mark; "in Oran, Algeria
 * and Tunisia" are in a row. */
static void join_lands(Sentence *s, const NameTraits *t)
{
    for (int k = 0; k + 1 < s->nnames; k++) {
        Name *town = &s->names[k];
        const Name *land = &s->names[k + 1];
        bool is_pair = town->kind == NAME_PLACE && land->kind == NAME_PLACE && is_comma(s, town->last + 1) && land->first == town->last + 2;
        if (!is_pair || is_listed(t, town, LIST_COUNTRY) || !(is_listed(t, land, LIST_COUNTRY) || (is_listed(t, land, LIST_REGION) && !is_listed(t, land, LIST_TOWN))))
            continue;
        int behind = land->last + 1;
        bool ends = behind >= s->nwords || (s->words[behind].upos == UPOS_PUNCT && !text_equals(s->words[behind].form, "-"));
        bool in_row = (is_comma(s, town->first - 1) && town->first > 1 && s->words[town->first - 2].name >= 0) ||
                      (is_comma(s, behind) && behind + 1 < s->nwords && (s->words[behind + 1].name >= 0 || s->words[behind + 1].upos == UPOS_CCONJ));
        town->goes_on |= ends && !in_row;
    }
}

/* "Tine border post": known as a town, and not as a people or anybody's name. */
static void mend_towns(Sentence *s, const NameTraits *t)
{
    for (int k = 0; k < s->nnames; k++) {
        Name *n = &s->names[k];
        if (n->kind == NAME_NATIONALITY && is_listed(t, n, LIST_TOWN) && !is_listed(t, n, LIST_FAMILY) && !is_listed(t, n, LIST_GIVEN) &&
            !is_listed(t, n, LIST_PEOPLE) && casing_of(s) == CASING_MIXED)
            n->kind = NAME_PLACE;
    }
}

void names_find_all(const Lexicon *lex, Understanding *u, Effort effort, Arena *keep, Arena scratch)
{
    /* Long items in stretches: what a story says of a name it says near by, and memory has its bounds. */
    enum { STRETCH = 2000 };
    for (int s = 0; s < u->nsentences; s += STRETCH) {
        Arena again = scratch;
        int n = u->nsentences - s < STRETCH ? u->nsentences - s : STRETCH;
        NameTraits **traits = NEW_ARRAY(&again, NameTraits *, n);
        name_traits(lex->names, u->sentences + s, n, traits, &again);
        name_read(lex->names, effort == EFFORT_FAST ? NULL : lex->name_net, u->sentences + s, n, traits,
                  effort == EFFORT_FAST ? READ_TWICE : READ_TOGETHER, keep, &again);
        name_letters(u->sentences + s, n, traits, keep, again);
        for (int k = 0; k < n; k++) {
            close_marks(&u->sentences[s + k]);
            split_names(&u->sentences[s + k], keep);
            mend_towns(&u->sentences[s + k], traits[k]);
            join_lands(&u->sentences[s + k], traits[k]);
        }
    }
}
