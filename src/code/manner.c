#include "code/manner.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>

#include "base/file.h"

typedef struct Entry { Text word; Kinds kinds; } Entry;

/* "ied>y": carried -> carry */
typedef struct Ending { Text from, to; } Ending;

typedef struct Language {
    Text   name;            /* "en" */
    Ending endings[12];
    int    nendings;
    Entry *slots;           /* open addressing; a power of two, at most half full */
    int    nslots, nwords;
    uint64_t begins[64];    /* bits: words that begin an entry of several words, by their hash */
} Language;

struct Manner { Language *languages; int nlanguages; };

static Entry *slot_of(const Language *l, Text word)
{
    uint64_t at = text_hash(word);
    for (;;) {
        Entry *e = &l->slots[at++ & (uint64_t)(l->nslots - 1)];
        if (e->word.n == 0 || text_is(e->word, word)) return e;
    }
}

static Kinds kinds_of(const Language *l, Text word)
{
    return word.n ? slot_of(l, word)->kinds : 0;
}

/* Its bit among `begins`. */
static uint64_t begin_bit(Text word, int *ret_at)
{
    uint64_t h = text_hash(word);
    *ret_at = (int)(h >> 6 & 63);
    return (uint64_t)1 << (h & 63);
}

static int kind_named(Text name)
{
#define MANNER_NAME(constant, word) word,
    static const char *const names[] = { MANNER_KINDS(MANNER_NAME) };
#undef MANNER_NAME
    for (int i = 0; i < MANNER_KIND_COUNT; i++)
        if (text_equals(name, names[i])) return i;
    return -1;
}

static void add(Language *l, Text word, int kind, Arena *forever)
{
    if (2 * (l->nwords + 1) > l->nslots) {
        Language grown = *l;
        grown.slots = NEW_ARRAY(forever, Entry, 2 * l->nslots);
        grown.nslots = 2 * l->nslots;
        for (int i = 0; i < l->nslots; i++)
            if (l->slots[i].word.n) *slot_of(&grown, l->slots[i].word) = l->slots[i];
        *l = grown;
    }
    Entry *e = slot_of(l, word);
    if (e->word.n == 0) e->word = word, l->nwords++;
    e->kinds |= (Kinds)1 << kind;
}

/* "ied>y"; false when it has no '>' or there are too many. */
static bool add_ending(Language *l, Text word)
{
    int arrow = text_find_char(word, '>');
    if (arrow < 0 || l->nendings == (int)(sizeof l->endings / sizeof *l->endings)) return false;
    l->endings[l->nendings++] = (Ending){ text_part(word, 0, arrow), text_part(word, arrow + 1, word.n) };
    return true;
}

static bool read_language(const char *path, Text name, Arena *forever, Language *ret, Error *err)
{
    Text whole, line;
    if (!file_read(path, forever, &whole, err)) return false;
    *ret = (Language){ .name = name, .slots = NEW_ARRAY(forever, Entry, 1024), .nslots = 1024 };
    Lines lines = lines_of(whole, path);
    while (lines_next(&lines, &line)) {
        Text word, rest = line;
        text_next(&rest, ' ', &word);
        if (text_equals(word, "ending")) {
            while (text_next(&rest, ' ', &word))
                if (word.n && !add_ending(ret, word)) return fail(err, "%s:%d: no ending \"%.*s\"", path, lines.number, TEXT_FMT(word));
            continue;
        }
        int kind = kind_named(word);
        if (kind < 0) return fail(err, "%s:%d: no kind of word \"%.*s\"", path, lines.number, TEXT_FMT(word));
        while (text_next(&rest, ' ', &word)) {
            if ((word = text_trim(word)).n == 0) continue;
            int first = text_find_char(word, '_'), at;
            if (first > 0) {
                uint64_t bit = begin_bit(text_part(word, 0, first), &at);
                ret->begins[at] |= bit;
            }
            add(ret, word, kind, forever);
        }
    }
    return true;
}

bool manner_load(const char *data_dir, Arena *forever, const Manner **ret, Error *err)
{
    char *folder = text_zero_ended(text_format(forever, "%s/languages", data_dir), forever);
    DIR *dir = opendir(folder);
    if (!dir) return fail(err, "cannot open the folder %s: %s", folder, strerror(errno));

    Manner *m = NEW(forever, Manner);
    int capacity = 0;
    bool ok = true;
    struct dirent *entry;
    while (ok && (entry = readdir(dir))) {
        char *path = text_zero_ended(text_format(forever, "%s/%s/manner.words", folder, entry->d_name), forever);
        if (entry->d_name[0] == '.' || !file_exists(path)) continue;
        Language language;
        ok = read_language(path, text_copy(text_of(entry->d_name), forever), forever, &language, err);
        if (ok) *GROW(forever, m->languages, m->nlanguages, capacity) = language;
    }
    closedir(dir);
    if (!ok) return fail_while(err, "loading the words of manner");
    if (m->nlanguages == 0) return fail(err, "no manner.words below %s", folder);
    *ret = m;
    return true;
}

/* An item that does not say its language is taken for English. */
static const Language *language_of(const Manner *m, const Item *item)
{
    const Language *english = &m->languages[0];
    for (int i = 0; i < m->nlanguages; i++) {
        const Language *l = &m->languages[i];
        if (item && item->lang.n >= l->name.n && text_is(text_part(item->lang, 0, l->name.n), l->name)) return l;
        if (text_equals(l->name, "en")) english = l;
    }
    return english;
}

/* "carry_out": lower case, blanks between the words written as '_'.  False
 * when it does not fit. */
static bool append(char *at, int *n, int size, Text word)
{
    if (*n + word.n + 1 > size) return false;
    if (*n) at[(*n)++] = '_';
    for (int i = 0; i < word.n; i++) {
        char c = word.at[i];
        at[(*n)++] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
    }
    return true;
}

static Kinds kinds_together(const Language *l, Text first, Text second, Text third)
{
    char at[96];
    int n = 0;
    if (!append(at, &n, sizeof at, first) || !append(at, &n, sizeof at, second)) return 0;
    if (third.n && !append(at, &n, sizeof at, third)) return 0;
    return kinds_of(l, (Text){ at, n });
}

/* "blamed", whose dictionary form a lemmatiser got wrong: by its endings. */
static Kinds kinds_of_base(const Language *l, Text form)
{
    for (int i = 0; i < l->nendings; i++) {
        Text from = l->endings[i].from, to = l->endings[i].to;
        char at[96];
        int n = 0, stem = form.n - from.n;
        if (stem < 2 || stem + to.n >= (int)sizeof at || !text_is(text_part(form, stem, form.n), from)) continue;
        if (!append(at, &n, sizeof at, text_part(form, 0, stem))) continue;
        memcpy(at + n, to.at, (size_t)to.n);
        Kinds kinds = kinds_of(l, (Text){ at, n + to.n });
        if (kinds) return kinds;
    }
    return 0;
}

static Text lemma_of(const Word *w) { return w->lemma.n ? w->lemma : w->form; }

Kinds manner_kinds(const Manner *m, const Understanding *u, const Sentence *s, int w)
{
    const Language *l = language_of(m, u->item);
    const Word *word = &s->words[w];
    char at[96];
    int n = 0, begins = 0;
    Kinds kinds = 0;
    bool may_be_longer = false;
    if (append(at, &n, sizeof at, lemma_of(word))) {
        kinds |= kinds_of(l, (Text){ at, n });
        uint64_t bit = begin_bit((Text){ at, n }, &begins);
        may_be_longer = (l->begins[begins] & bit) != 0;
    }
    n = 0;
    if (append(at, &n, sizeof at, word->form)) kinds |= kinds_of(l, (Text){ at, n });
    if (!kinds && word->upos == UPOS_VERB) kinds = kinds_of_base(l, word->form);
    if (!may_be_longer) return kinds;
    if (w + 1 < s->nwords)
        kinds |= kinds_together(l, lemma_of(word), s->words[w + 1].form, NO_TEXT);
    if (w + 2 < s->nwords)
        kinds |= kinds_together(l, lemma_of(word), s->words[w + 1].form, s->words[w + 2].form);
    int particle = manner_child(s, w, DEP_COMPOUND_PRT);
    if (particle > w + 1)
        kinds |= kinds_together(l, lemma_of(word), s->words[particle].form, NO_TEXT);
    return kinds;
}

int manner_child(const Sentence *s, int w, int dep)
{
    for (int i = 0; i < s->nwords; i++)
        if (s->words[i].head == w && (s->words[i].dep == dep || dep_base(s->words[i].dep) == dep)) return i;
    return -1;
}

bool manner_is_clause(const Sentence *s, int w)
{
    const Word *word = &s->words[w];
    if (word->upos == UPOS_VERB) {
        /* A participle before its noun ("wounded men") is no clause. */
        return dep_base(word->dep) != DEP_AMOD;
    }
    return manner_child(s, w, DEP_COP) >= 0;
}

bool manner_is_passive(const Sentence *s, int w)
{
    return manner_child(s, w, DEP_AUX_PASS) >= 0 || manner_child(s, w, DEP_NSUBJ_PASS) >= 0
        || (s->words[w].dep == DEP_ACL && s->words[w].xpos == XPOS_VBN);
}

bool manner_is_since(const Manner *m, const Understanding *u, const Sentence *s, const When *t, int predicate)
{
    for (int w = t->last, steps = 0; w >= 0 && w != predicate && steps < 30; w = s->words[w].head, steps++) {
        int mark = dep_base(s->words[w].dep) == DEP_ADVCL ? manner_child(s, w, DEP_MARK) : -1;
        if (mark >= 0 && mark < t->first && (manner_kinds(m, u, s, mark) & KIND(SINCE)))
            return true;
        if (w < t->first && s->words[w].upos == UPOS_VERB)
            return false;
    }
    return false;
}

int manner_subject(const Sentence *s, int w)
{
    for (int steps = 0; w >= 0 && steps < s->nwords; steps++) {
        int subject = manner_child(s, w, DEP_NSUBJ);
        for (int k = s->nwords - 1; k > w && subject >= 0 && subject < w; k--)      /* '"It fell," said he' */
            if (s->words[k].head == w && s->words[k].dep == DEP_NSUBJ) subject = k;
        if (subject >= 0 && s->words[subject].dep == DEP_NSUBJ_PASS) {
            int agent = manner_child(s, w, DEP_OBL_AGENT);
            if (agent >= 0) return agent;
        }
        if (subject >= 0) return subject;
        switch (dep_base(s->words[w].dep)) {
        case DEP_CONJ: case DEP_XCOMP: case DEP_ADVCL: case DEP_PARATAXIS:
            w = s->words[w].head;
            break;
        case DEP_ACL:
            return s->words[w].xpos == XPOS_VBN ? manner_child(s, w, DEP_OBL_AGENT) : s->words[w].head;
        default:
            return -1;
        }
    }
    return -1;
}

bool manner_is_compared(const Manner *m, const Understanding *u, const Sentence *s, const When *t)
{
    for (int i = s->numbers_from; t->is_since && i < s->numbers_to; i++) {      /* "the first time since 2020", "the third such raid since May" */
        const Number *n = &u->numbers[i];
        if (n->is_ordinal && n->last < t->first && n->last >= t->first - 4)
            return true;
    }
    /* "..., a 60 per cent increase since March": since when it grew, and not since when they are displaced */
    if (t->is_since && t->first > 1 && s->words[t->first - 1].dep == DEP_APPOS && s->words[t->first - 1].upos == UPOS_NOUN)
        return true;
    if (t->is_since)                    /* "the bloodiest day of protests since the coup" */
        for (int k = t->first - 1; k >= 0 && k > t->first - 9 && s->words[k].upos != UPOS_VERB && s->words[k].upos != UPOS_PUNCT; k--)
            if (s->words[k].xpos == XPOS_JJS && !(k > 0 && s->words[k - 1].upos == UPOS_ADP)) return true;       /* not "at least" */
    int number = t->first - 1;
    while (number > 0 && (s->words[number].upos == UPOS_ADP || s->words[number].upos == UPOS_DET)) number--;
    int first = number;
    while (first > 0 && s->words[first - 1].upos == UPOS_NUM) first--;
    return number > 0 && s->words[number].upos == UPOS_NUM && first > 1 && (manner_kinds(m, u, s, first - 1) & KIND(COMPARES)) != 0
        && (s->words[first - 2].upos == UPOS_ADV || s->words[first - 2].upos == UPOS_ADJ || s->words[first - 2].upos == UPOS_VERB);
}

bool manner_denies_their_word(const Manner *m, const Understanding *u, const Attribution *a, int sentence, int predicate)
{
    const Sentence *s = &u->sentences[sentence];
    int at = s->words[predicate].begin;
    bool denies = false;
    for (int w = a->cue_first; a->cue_sentence == sentence && w > predicate && w <= a->cue_last && w < s->nwords; w++)
        denies |= (manner_kinds(m, u, s, w) & KIND(DENIES)) != 0;
    for (int i = s->speech_from; denies && i < s->speech_to; i++) {
        const Attribution *b = &u->attributions[u->speech[i]];
        if (b != a && b->source_first >= 0 && b->source_sentence == sentence && b->cue_sentence == sentence && b->cue_first < predicate &&
            b->source_first != a->source_first && b->begin <= at && at < b->end)
            return true;
    }
    return false;
}
