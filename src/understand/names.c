#include "understand/names.h"

#include <math.h>

#include "base/file.h"
#include "understand/models.h"

/* ---- lists ------------------------------------------------------------------ */

/* The file: "SITREPNL", u32 format, u32 slots (a power of two), slots. */
bool name_lists_load(const char *path, Arena *forever, NameLists *ret, Error *err)
{
    enum { FORMAT = 1, HEAD = 16 };
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
    while (lists->slots[at] && (lists->slots[at] & ~1023u) != key)
        at = (at + 1) & lists->mask;
    return lists->slots[at] & 1023;
}

enum { BEGINS = 1, GOES_ON = 2, WHOLE = 4 };

/* Marks words i..i+n-1 as a name of the lists in `flags`. */
static void mark_listed(NameTraits *t, int n, uint32_t flags)
{
    for (int l = 0; l < LIST_COUNT; l++)
        if (flags >> l & 1)
            for (int k = 0; k < n; k++)
                t[k].lists |= (uint32_t)(n == 1 ? WHOLE : k == 0 ? BEGINS : GOES_ON) << (3 * l);
}

static void find_listed(const NameLists *lists, NameTraits *t, int n)
{
    for (int i = 0; i < n; i++) {
        uint64_t name = 0;
        for (int k = 0; k < LIST_WORDS && i + k < n; k++) {
            name = list_hash(name, t[i + k].word.word);
            uint32_t flags = listed(lists, name);
            mark_listed(t + i, k + 1, flags);
            if (!(flags & LIST_GOES_ON))
                break;
        }
    }
}

/* ---- what a word shows ---------------------------------------------------------- */

static const char *const role_words[] = {
    "title", "office", "body", "armed", "site", "region", "side", "in", "people", "said", "kin", NULL
};

void name_traits(const NameModel *m, const Sentence *s, NameTraits *traits)
{
    enum { FEW = 256 };
    Traits some[FEW];
    /* Long sentences piece by piece: casing is judged by the piece. */
    for (int from = 0; from < s->nwords; from += FEW) {
        int n = s->nwords - from < FEW ? s->nwords - from : FEW;
        Sentence part = *s;
        part.words = s->words + from;
        part.nwords = n;
        traits_of(&part, some);
        for (int i = 0; i < n; i++)
            traits[from + i] = (NameTraits){ .word = some[i], .form = text_hash(s->words[from + i].form),
                                             .roles = wordlist_kinds(&m->roles, some[i].word) };
    }
    find_listed(&m->lists, traits, s->nwords);
}

/* Where the sentence is not: one and the same word everywhere. */
static const NameTraits outside = { .word = { .word = 1, .shape = 1 }, .form = 1 };

static const NameTraits *at(const NameTraits *t, int n, int i)
{
    return i >= 0 && i < n ? &t[i] : &outside;
}

int name_features(const NameTraits *t, int nwords, int i, uint64_t *f)
{
    const NameTraits *w = &t[i], *l = at(t, nwords, i - 1), *r = at(t, nwords, i + 1),
                     *ll = at(t, nwords, i - 2), *rr = at(t, nwords, i + 2);
    int n = 0;
    unsigned k = 1;
#define ADD(part)        (f[n++] = linear_feature(k++, (part)))
#define ADD_IF(c, part)  ((c) ? (void)(f[n++] = linear_feature(k, (part))) : (void)0, (void)k++)
#define TWO(a, b)        hash_mix((uint64_t)(a) + 1, (uint64_t)(b) + 7)
    ADD(0);
    ADD(w->form);
    ADD(w->word.word);
    ADD(l->word.word);
    ADD(r->word.word);
    ADD(ll->word.word);
    ADD(rr->word.word);
    ADD(TWO(l->word.word, w->word.word));
    ADD(TWO(w->word.word, r->word.word));
    ADD(w->word.shape);
    ADD(TWO(l->word.shape, w->word.shape));
    ADD(TWO(w->word.shape, r->word.shape));
    ADD(TWO(TWO(l->word.shape, w->word.shape), r->word.shape));
    ADD(TWO(l->word.word, w->word.shape));
    ADD(TWO(w->word.shape, r->word.word));
    ADD_IF(w->word.suffix[1], w->word.suffix[1]);
    ADD_IF(w->word.suffix[2], w->word.suffix[2]);
    ADD_IF(w->word.suffix[3], w->word.suffix[3]);
    ADD_IF(w->word.prefix[2], w->word.prefix[2]);
    ADD_IF(w->word.suffix[2], TWO(w->word.suffix[2], w->word.shape));
    ADD_IF(r->word.suffix[2], TWO(1, r->word.suffix[2]));
    ADD_IF(w->fine, w->fine);
    ADD_IF(l->fine, l->fine);
    ADD_IF(r->fine, r->fine);
    ADD_IF(w->coarse, TWO(w->coarse, w->word.shape));
    ADD_IF(l->coarse || w->coarse, TWO(l->coarse, w->coarse));
    ADD_IF(r->coarse || w->coarse, TWO(w->coarse, r->coarse));
    ADD_IF(ll->fine, ll->fine);
    ADD_IF(rr->fine, rr->fine);
    ADD_IF(w->lists, w->lists);
    for (int list = 0; list < LIST_COUNT; list++) {
        uint32_t bits = w->lists >> (3 * list) & 7;
        ADD_IF(bits, TWO(bits, w->word.shape));
    }
    ADD_IF(l->lists, l->lists);
    ADD_IF(r->lists, r->lists);
    ADD_IF(w->lists, TWO(w->lists, l->word.word));
    ADD_IF(w->roles, w->roles);
    ADD_IF(l->roles, TWO(l->roles, w->word.shape));
    ADD_IF(r->roles, TWO(r->roles, w->word.shape));
    ADD_IF(ll->roles, TWO(ll->roles, TWO(l->word.shape, w->word.shape)));
    ADD_IF(rr->roles, TWO(rr->roles, TWO(w->word.shape, r->word.shape)));
    ADD_IF(w->seen, w->seen);
    ADD_IF(i == 0, w->word.shape);
#undef ADD
#undef ADD_IF
#undef TWO
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
            if (name_may_follow(m, from, to))
                m->before[to][m->nbefore[to]++] = (uint8_t)from;
    return true;
}

static const float NEVER = -1e6f;

static void load_steps(NameModel *m)
{
    for (int from = -1; from < m->nlabels; from++) {
        int scores[NAME_LABELS] = { 0 };
        uint64_t feature = name_step(from);
        linear_score(&m->model, &feature, 1, scores);
        for (int to = 0; to < m->nlabels; to++) {
            float s = name_may_follow(m, from, to) ? (float)scores[to] * m->scale : NEVER;
            if (from < 0)
                m->first[to] = s;
            else
                m->step[from][to] = s;
        }
    }
    for (int from = 0; from < m->nlabels; from++)
        m->last[from] = name_may_follow(m, from, -1) ? 0 : NEVER;
}

bool name_helpers_load(const char *models_dir, const char *languages_dir, Arena *forever, NameModel *m, Error *err)
{
    Text lists = text_format(forever, "%s/names.lists", models_dir);
    return name_lists_load(lists.at, forever, &m->lists, err) &&
           wordlist_load(languages_dir, "names.txt", role_words, forever, &m->roles, err);
}

bool names_load(const char *models_dir, const char *languages_dir, Arena *forever, NameModel **ret, Error *err)
{
    NameModel *m = NEW(forever, NameModel);
    Text path = text_format(forever, "%s/names.bin", models_dir);
    if (!name_helpers_load(models_dir, languages_dir, forever, m, err) ||
        !linear_load(path.at, forever, &m->model, err) || !names_labels(m, err))
        return fail_while(err, "loading the model of names");
    /* "names 1 scale 0.00123": weights are whole numbers of that size. */
    double scale = 0.001;
    int word = text_find(m->model.version, TEXT("scale "));
    if (word >= 0)
        text_to_double(text_part(m->model.version, word + 6, m->model.version.n), &scale);
    m->scale = (float)scale;
    load_steps(m);
    *ret = m;
    return true;
}

/* ---- finding ------------------------------------------------------------------------ */

/* The best row of labels, by Viterbi's way. */
static void best_labels(const NameModel *m, const float *scores, int n, int *labels, Arena scratch)
{
    int L = m->nlabels;
    float *best = NEW_ARRAY(&scratch, float, L);
    float *next = NEW_ARRAY(&scratch, float, L);
    uint8_t *from = NEW_ARRAY(&scratch, uint8_t, n * L);
    for (int c = 0; c < L; c++)
        best[c] = m->first[c] + scores[c];
    for (int i = 1; i < n; i++) {
        for (int to = 0; to < L; to++) {
            float top = -1e30f;
            int who = 0;
            for (int k = 0; k < m->nbefore[to]; k++) {
                int b = m->before[to][k];
                float s = best[b] + m->step[b][to];
                if (s > top)
                    top = s, who = b;
            }
            next[to] = top + scores[i * L + to];
            from[i * L + to] = (uint8_t)who;
        }
        memcpy(best, next, sizeof *best * (size_t)L);
    }
    int top = 0;
    for (int c = 1; c < L; c++)
        if (best[c] + m->last[c] > best[top] + m->last[top])
            top = c;
    for (int i = n - 1; i >= 0; i--) {
        labels[i] = top;
        if (i)
            top = from[i * L + top];
    }
}

/* How sure: the label's share among all labels at the same word, its neighbours
 * being what they are; of a name the least sure word counts. */
static float sureness(const NameModel *m, const float *scores, const int *labels, int n, int i)
{
    int L = m->nlabels;
    float mine = 0, sum = 0, top = -1e30f, all[NAME_LABELS];
    for (int c = 0; c < L; c++) {
        /* Other labels are weighed without their steps where those would be impossible. */
        float s = scores[i * L + c];
        if (i > 0 && name_may_follow(m, labels[i - 1], c))
            s += m->step[labels[i - 1]][c];
        if (i + 1 < n && name_may_follow(m, c, labels[i + 1]))
            s += m->step[c][labels[i + 1]];
        all[c] = s;
        if (s > top)
            top = s;
    }
    for (int c = 0; c < L; c++) {
        float e = expf(all[c] - top);
        sum += e;
        if (c == labels[i] || (m->kind[c] >= 0 && m->kind[c] == m->kind[labels[i]]))
            mine += e;
    }
    return mine / sum;
}

static void add_names(const NameModel *m, const float *scores, const int *labels, Sentence *s, Arena *keep)
{
    int capacity = 0;
    for (int i = 0; i < s->nwords; i++)
        s->words[i].name = -1;
    s->names = NULL;
    s->nnames = 0;
    for (int i = 0; i < s->nwords; ) {
        int c = labels[i], last = i;
        if (m->kind[c] < 0) {
            i++;
            continue;
        }
        while (last + 1 < s->nwords && (m->part[labels[last]] == PART_B || m->part[labels[last]] == PART_I))
            last++;
        Name name = { .kind = (NameKind)m->kind[c], .first = i, .last = last, .score = 1 };
        for (int w = i; w <= last; w++) {
            float sure = sureness(m, scores, labels, s->nwords, w);
            name.score = sure < name.score ? sure : name.score;
            s->words[w].name = s->nnames;
        }
        *GROW(keep, s->names, s->nnames, capacity) = name;
        i = last + 1;
    }
}

void names_find(const Lexicon *lex, Sentence *s, Arena *keep, Arena scratch)
{
    const NameModel *m = lex->names;
    int n = s->nwords, L = m->nlabels;
    if (n == 0)
        return;
    NameTraits *traits = NEW_ARRAY(&scratch, NameTraits, n);
    float *scores = NEW_ARRAY(&scratch, float, n * L);
    int *labels = NEW_ARRAY(&scratch, int, n);
    name_traits(m, s, traits);
    for (int i = 0; i < n; i++) {
        uint64_t features[NAME_FEATURES];
        int sums[NAME_LABELS] = { 0 };
        int nfeatures = name_features(traits, n, i, features);
        linear_score(&m->model, features, nfeatures, sums);
        for (int c = 0; c < L; c++)
            scores[i * L + c] = (float)sums[c] * m->scale;
    }
    best_labels(m, scores, n, labels, scratch);
    add_names(m, scores, labels, s, keep);
}
