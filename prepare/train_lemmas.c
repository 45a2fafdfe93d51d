/* train_lemmas - learns lemmas.txt: how the base of a word comes from its form and tag.
 *
 *     train_lemmas --models DIR [--wordnet DIR] TREEBANK... [--test TREEBANK...]
 *
 * From the treebanks; and from WordNet's verbs and nouns, whose forms are regular but
 * for its lists of exceptions: "blamed" is of "blame", for there is no "blam". */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "understand/conllu.h"
#include "understand/lemma.h"

/* A pair of the treebanks weighs more than one made by rule; an exception of WordNet's
 * as much as two and more, as treebanks err. */
enum { BY_RULE = 1, IN_TREEBANK = 4, EXCEPTION = 9 };
enum { LEAST = 4 };                 /* words that an ending is learned from */

/* ---- lemmas --------------------------------------------------------------- */

typedef struct Script { Text key; int xpos; int cut; Text add; int count; } Script;     /* key: "^went" or an ending */

static int by_key(const void *a, const void *b)
{
    const Script *x = a, *y = b;
    int n = x->key.n < y->key.n ? x->key.n : y->key.n;
    int c = x->xpos != y->xpos ? x->xpos - y->xpos : memcmp(x->key.at, y->key.at, (size_t)n);
    if (!c) c = x->key.n - y->key.n;
    if (!c) c = x->cut - y->cut;
    if (!c) c = x->add.n - y->add.n;
    return c ? c : memcmp(x->add.at, y->add.at, (size_t)x->add.n);
}

static Script  *all;
static int      nall, room;
static Arena    letters;

/* `form`, tagged `xpos`, is of `lemma`: as a whole, and by each of its endings. */
static void add_pair(int xpos, Text form, Text lemma, int count)
{
    Text low = text_lower(form, &letters), to = text_lower(lemma, &letters);
    int same = 0;
    while (same < low.n && same < to.n && low.at[same] == to.at[same])
        same++;
    Script s = { .xpos = xpos, .cut = low.n - same, .add = text_part(to, same, to.n), .count = count };
    if (!low.n || text_find_char(s.add, ' ') >= 0 || text_find_char(low, ' ') >= 0)
        return;
    s.key = text_format(&letters, "^%.*s", TEXT_FMT(low));
    *GROW(&letters, all, nall, room) = s;
    /* Endings are learned from kinds of words, however often each is used. */
    static uint64_t met[1 << 20];
    uint64_t kind = hash_mix(text_hash(low), hash_mix(text_hash(to), (uint64_t)xpos)) | 1;
    size_t slot = kind & ((1 << 20) - 1);
    while (met[slot] && met[slot] != kind)
        slot = (slot + 1) & ((1 << 20) - 1);
    if (met[slot])
        return;
    met[slot] = kind;
    s.count = 1;
    for (int from = low.n > 7 ? low.n - 6 : 1; from < low.n; from++) {
        s.key = text_part(low, from, low.n);
        if (s.key.n >= s.cut && s.key.at[0] != '^' && s.key.at[0] != '#')
            *GROW(&letters, all, nall, room) = s;
    }
}

/* Of each tag and ending the rewriting seen most often, where it is not the one
 * that the next shorter ending gives as well. */
static void write_lemmas(const char *path)
{
    int n = nall;
    qsort(all, (size_t)n, sizeof *all, by_key);
    int kept = 0;
    for (int i = 0; i < n; i++)
        if (kept && by_key(&all[kept - 1], &all[i]) == 0)
            all[kept - 1].count += all[i].count;
        else
            all[kept++] = all[i];
    n = kept;
    kept = 0;       /* the best of each key */
    for (int i = 0; i < n; i++) {
        bool same_key = kept && all[kept - 1].xpos == all[i].xpos && text_is(all[kept - 1].key, all[i].key);
        if (!same_key)
            all[kept++] = all[i];
        else if (all[i].count > all[kept - 1].count)
            all[kept - 1] = all[i];
    }
    FILE *f = fopen(path, "w");
    if (!f)
        fprintf(stderr, "train_lemmas: cannot write %s\n", path), exit(1);
    fprintf(f, "# Penn tag, ending (^ whole word), bytes to cut, bytes to add; made by train_lemmas\n");
    int written = 0;
    for (int i = 0; i < kept; i++) {
        Script *s = &all[i];
        bool whole = s->key.at[0] == '^' && s->key.n > 1;
        if (!whole && s->count < LEAST && s->key.n > 1)
            continue;
        /* What does the next shorter ending say? */
        Script *shorter = NULL;
        for (int from = whole ? 1 : 1; from < s->key.n && !shorter; from++) {
            Script probe = { .key = text_part(s->key, from, s->key.n), .xpos = s->xpos };
            int low = 0, high = kept;
            while (low < high) {
                int mid = (low + high) / 2;
                Script *m = &all[mid];
                Script bare = { .key = m->key, .xpos = m->xpos };
                if (by_key(&bare, &probe) < 0) low = mid + 1; else high = mid;
            }
            if (low < kept && all[low].xpos == s->xpos && text_is(all[low].key, probe.key)
                && (all[low].count >= LEAST || all[low].key.n == 1))
                shorter = &all[low];
        }
        if (shorter ? shorter->cut == s->cut && text_is(shorter->add, s->add) : s->cut == 0 && s->add.n == 0)
            continue;
        written++;
        fprintf(f, "%s %.*s %d %.*s\n", xpos_word(s->xpos), TEXT_FMT(s->key), s->cut, TEXT_FMT(s->add));
    }
    fclose(f);
    printf("%s: %d rewritings\n", path, written);
}

/* ---- WordNet ---------------------------------------------------------------- */

typedef struct Irregular { Text form, base; } Irregular;

static Irregular *irregular;
static int        nirregular, irregular_room;

static int by_base(const void *a, const void *b)
{
    const Irregular *x = a, *y = b;
    int n = x->base.n < y->base.n ? x->base.n : y->base.n, c = memcmp(x->base.at, y->base.at, (size_t)n);
    return c ? c : x->base.n != y->base.n ? x->base.n - y->base.n : x->form.at < y->form.at ? -1 : x->form.at > y->form.at;
}

static Text read_all(const char *dir, const char *name, Arena *forever)
{
    Error err;
    Text file;
    if (!file_read(text_zero_ended(text_format(forever, "%s/%s", dir, name), forever), forever, &file, &err))
        fprintf(stderr, "train_lemmas: %s\n", err.what), exit(1);
    return file;
}

/* Lines of form and base. */
static void read_irregular(const char *dir, const char *name, Arena *forever)
{
    Text file = read_all(dir, name, forever), line;
    nirregular = 0;
    while (text_next(&file, '\n', &line)) {
        Irregular pair;
        text_next(&line, ' ', &pair.form);
        text_next(&line, ' ', &pair.base);
        if (pair.form.n && pair.base.n && text_find_char(pair.form, '_') < 0 && text_find_char(pair.base, '_') < 0)
            *GROW(forever, irregular, nirregular, irregular_room) = pair;
    }
    qsort(irregular, (size_t)nirregular, sizeof *irregular, by_base);
}

/* Is there an irregular form of `base` that ends like this? */
static bool is_irregular(Text base, const char *ending)
{
    Irregular probe = { .form = { NULL, 0 }, .base = base };
    int low = 0, high = nirregular;
    while (low < high) {
        int mid = (low + high) / 2;
        if (by_base(&irregular[mid], &probe) < 0) low = mid + 1; else high = mid;
    }
    for (; low < nirregular && text_is(irregular[low].base, base); low++)
        if (text_ends(irregular[low].form, ending))
            return true;
    return false;
}

static bool is_plain_word(Text t)
{
    for (int i = 0; i < t.n; i++)
        if (t.at[i] < 'a' || t.at[i] > 'z')
            return false;
    return t.n > 2;
}

static bool is_vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

static void add_s(int xpos, Text base, Arena *forever)
{
    char last = base.at[base.n - 1], before = base.at[base.n - 2];
    bool hisses = last == 's' || last == 'x' || last == 'z' || (last == 'h' && (before == 'c' || before == 's'));
    if (last == 'y' && !is_vowel(before))
        add_pair(xpos, text_format(forever, "%.*sies", base.n - 1, base.at), base, BY_RULE);
    else if (hisses || (last == 'o' && !is_vowel(before)))
        add_pair(xpos, text_format(forever, "%.*ses", TEXT_FMT(base)), base, BY_RULE);
    if (!hisses && !(last == 'y' && !is_vowel(before)))
        add_pair(xpos, text_format(forever, "%.*ss", TEXT_FMT(base)), base, BY_RULE);
}

static void add_verb(Text base, Arena *forever)
{
    char last = base.at[base.n - 1], before = base.at[base.n - 2];
    bool has_past = is_irregular(base, "ed"), has_ing = is_irregular(base, "ing");
    bool drops_y = last == 'y' && !is_vowel(before), drops_e = last == 'e' && before != 'e' && before != 'o' && before != 'y';
    if (!has_past) {
        Text past = drops_y ? text_format(forever, "%.*sied", base.n - 1, base.at)
                  : text_format(forever, "%.*s%s", TEXT_FMT(base), last == 'e' ? "d" : "ed");
        add_pair(XPOS_VBD, past, base, BY_RULE);
        add_pair(XPOS_VBN, past, base, BY_RULE);
    }
    if (!has_ing)
        add_pair(XPOS_VBG, text_format(forever, "%.*sing", drops_e ? base.n - 1 : base.n, base.at), base, BY_RULE);
    add_s(XPOS_VBZ, base, forever);
}

/* index.verb and index.noun: the word first. */
static void read_wordnet(const char *dir, Arena *forever)
{
    static const struct { const char *exceptions, *index; } of[] = { { "verb.exc", "index.verb" }, { "noun.exc", "index.noun" } };
    Text file, line, word;
    for (int k = 0; k < 2; k++) {
        read_irregular(dir, of[k].exceptions, forever);
        file = read_all(dir, of[k].index, forever);
        while (text_next(&file, '\n', &line)) {
            if (!text_next(&line, ' ', &word) || !is_plain_word(word))
                continue;
            if (k == 0)
                add_verb(word, forever);
            else if (!is_irregular(word, "") && !text_ends(word, "s"))
                add_s(XPOS_NNS, word, forever);
        }
        for (int i = 0; i < nirregular; i++) {
            const Irregular *pair = &irregular[i];
            bool is_ing = text_ends(pair->form, "ing"), is_short = text_ends(pair->base, "t") || text_ends(pair->base, "d");
            /* "shutting", and no "shutted": the past is "shut". */
            if (k == 0 && is_short && (is_ing || text_ends(pair->form, "en")) && !is_irregular(pair->base, "ed")) {
                add_pair(XPOS_VBD, pair->base, pair->base, EXCEPTION);
                add_pair(XPOS_VBN, pair->base, pair->base, EXCEPTION);
            }
            if (k == 1)
                add_pair(XPOS_NNS, pair->form, pair->base, EXCEPTION);
            else if (is_ing)
                add_pair(XPOS_VBG, pair->form, pair->base, EXCEPTION);
            else {
                add_pair(XPOS_VBD, pair->form, pair->base, EXCEPTION);
                add_pair(XPOS_VBN, pair->form, pair->base, EXCEPTION);
            }
        }
    }
    static const struct { const char *exceptions, *index; int more, most; } compared[] = {
        { "adj.exc", "index.adj", XPOS_JJR, XPOS_JJS }, { "adv.exc", "index.adv", XPOS_RBR, XPOS_RBS } };
    for (int k = 0; k < 2; k++) {
        enum { LONGEST_COMPARED = 7 };      /* "stranger", but more beautiful */
        read_irregular(dir, compared[k].exceptions, forever);
        file = read_all(dir, compared[k].index, forever);
        while (text_next(&file, '\n', &line)) {
            if (!text_next(&line, ' ', &word) || !is_plain_word(word) || word.n > LONGEST_COMPARED || is_irregular(word, "er"))
                continue;
            const char *e = word.at[word.n - 1] == 'e' ? "" : "e";
            add_pair(compared[k].more, text_format(forever, "%.*s%sr", TEXT_FMT(word), e), word, BY_RULE);
            add_pair(compared[k].most, text_format(forever, "%.*s%sst", TEXT_FMT(word), e), word, BY_RULE);
        }
        for (int i = 0; i < nirregular; i++)
            add_pair(text_ends(irregular[i].form, "st") ? compared[k].most : compared[k].more, irregular[i].form, irregular[i].base, EXCEPTION);
    }
}

/* ---- all of it ---------------------------------------------------------------- */

static Understanding *load_bank(const char *path, Arena *forever)
{
    Error err;
    Text file;
    Understanding *u = NEW(forever, Understanding);
    if (!file_read(path, forever, &file, &err) || !conllu_read(file, path, forever, u, &err))
        fprintf(stderr, "train_lemmas: %s\n", err.what), exit(1);
    return u;
}

static void add_bank(const Understanding *u)
{
    for (int i = 0; i < u->nsentences; i++)
        for (int k = 0; k < u->sentences[i].nwords; k++) {
            const Word *w = &u->sentences[i].words[k];
            if (w->xpos != XPOS_NNP && w->upos != UPOS_NUM && w->upos != UPOS_PUNCT && w->form.n <= 60
                && w->xpos != XPOS_GW && w->xpos != XPOS_ADD && w->xpos != XPOS_FW && !text_equals(w->lemma, "_"))
                add_pair(w->xpos, w->form, w->lemma, IN_TREEBANK);
        }
}

static void test(const char *path, const Lemmas *lemmas, bool list, Arena scratch)
{
    Understanding *u = load_bank(path, &scratch);
    int words = 0, right = 0;
    for (int i = 0; i < u->nsentences; i++)
        for (int k = 0; k < u->sentences[i].nwords; k++) {
            const Word *w = &u->sentences[i].words[k];
            Text ours = lemma_of(lemmas, w, &scratch);
            bool same = text_is_nocase(ours, w->lemma);
            words++;
            right += same;
            if (list && !same)
                printf("  %s %.*s: %.*s, not %.*s\n", xpos_word(w->xpos), TEXT_FMT(w->form), TEXT_FMT(w->lemma), TEXT_FMT(ours));
        }
    printf("%s: of %d words with the right tags, %.2f %% have the right lemma\n", path, words, 100.0 * right / words);
}

int main(int argc, char **argv)
{
    const char *models = NULL;
    int tests = argc;
    bool list = false;
    Arena forever = arena_open((size_t)4 << 30), scratch = arena_open((size_t)4 << 30);
    letters = arena_open((size_t)8 << 30);
    for (int i = 1; i < argc; i++) {
        if (!strcmp(argv[i], "--models")) models = argv[++i];
        else if (!strcmp(argv[i], "--wordnet")) read_wordnet(argv[++i], &forever);
        else if (!strcmp(argv[i], "--list")) list = true;
        else if (!strcmp(argv[i], "--test")) { tests = i + 1; break; }
        else add_bank(load_bank(argv[i], &forever));
    }
    if (!models || !nall)
        return fprintf(stderr, "train_lemmas: --models DIR or treebanks are missing\n"), 2;
    char *path = text_zero_ended(text_format(&forever, "%s/lemmas.txt", models), &forever);
    write_lemmas(path);
    Lemmas *lemmas;
    Error err;
    if (!lemmas_load(models, &forever, &lemmas, &err))
        return fprintf(stderr, "train_lemmas: %s\n", err.what), 1;
    for (int i = tests; i < argc; i++)
        test(argv[i], lemmas, list, scratch);
    return 0;
}
