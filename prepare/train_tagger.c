/* train_tagger - learns tagger.bin from CoNLL-U treebanks.
 *
 *     train_tagger --models DIR [--epochs N] [--jackknife FILE] TREEBANK... [--test TREEBANK...]
 *
 * --jackknife FILE   also writes the treebanks with the tags that a tagger gives
 *                    which has not seen them, for the parser to learn from
 *
 * --styled FILE      writes what is learned from, with the copies told of below
 *
 * Every sentence is learned as it is; in turn a third of them is seen again in
 * capitals, as a headline, in small letters or as an item of a list, so that such
 * text can be read. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "trainer.h"
#include "understand/conllu.h"
#include "understand/lemma.h"
#include "understand/models.h"
#include "understand/tag.h"

enum { MOST_CLASSES = 255, FOLDS = 5, MOST_FEATURES = 183000 };

typedef struct Classes {
    char        words[MOST_CLASSES][24];
    const char *names[MOST_CLASSES];
    int         n;
    int         of[UPOS_COUNT][XPOS_COUNT];     /* class + 1 */
} Classes;

static Classes classes;
static WordClasses word_classes;
static SureTags sure_tags;

static int class_of(const Word *w)
{
    int *c = &classes.of[w->upos][w->xpos];
    if (!*c && classes.n < MOST_CLASSES) {
        snprintf(classes.words[classes.n], sizeof classes.words[0], "%s|%s", upos_word(w->upos), xpos_word(w->xpos));
        classes.names[classes.n] = classes.words[classes.n];
        *c = ++classes.n;
    }
    return *c - 1;
}

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

static void shuffle(int *order, int n, uint32_t *state)
{
    for (int i = n - 1; i > 0; i--) {
        int j = (int)(next_random(state) % (uint32_t)(i + 1)), t = order[i];
        order[i] = order[j];
        order[j] = t;
    }
}

typedef struct Seen { Text low; uint64_t word; int class_, count, other; } Seen;

/* Words seen SURE_SEEN times or more with one tag alone, or nearly so. */
static void find_sure(const Sentence **s, int n, const char *path, Arena *forever)
{
    enum { SURE_SEEN = 15, ONE_IN = 300, ROOM = 1 << 17 };
    Seen *seen = calloc(ROOM, sizeof *seen);
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < n; i++) {
            Arena scratch = *forever;
            Traits *traits = NEW_ARRAY(&scratch, Traits, s[i]->nwords);
            traits_of(s[i], traits);
            for (int k = 0; k < s[i]->nwords; k++) {
                uint32_t at = (uint32_t)traits[k].word & (ROOM - 1);
                while (seen[at].count && seen[at].word != traits[k].word)
                    at = (at + 1) & (ROOM - 1);
                int class_ = class_of(&s[i]->words[k]);
                Seen *e = &seen[at];
                if (!e->count)
                    *e = (Seen){ .word = traits[k].word, .class_ = class_, .low = s[i]->words[k].form };
                if (pass == 0) {
                    e->count++;
                    /* Boyer and Moore: what is left standing has the majority. */
                    e->other += e->class_ == class_ ? -1 : 1;
                    if (e->other > 0)
                        e->class_ = class_, e->other = -1;
                } else {
                    e->other = e->other < 0 ? 0 : e->other;
                    e->other += e->class_ != class_;
                }
            }
        }
    uint32_t room = 1 << 13;
    sure_tags = (SureTags){ NEW_ARRAY(forever, SureTag, room), room - 1 };
    FILE *f = fopen(path, "w");
    if (!f)
        fprintf(stderr, "train_tagger: cannot write %s\n", path), exit(1);
    fprintf(f, "# words of one tag alone: tags, word; made by train_tagger\n");
    int nsure = 0, covered = 0;
    for (int i = 0; i < ROOM; i++)
        if (seen[i].count >= SURE_SEEN && seen[i].other * ONE_IN <= seen[i].count && nsure < 4000
            && text_find_char(seen[i].low, ' ') < 0 && seen[i].low.at[0] != '#') {
            uint32_t at = (uint32_t)seen[i].word & sure_tags.mask;
            while (sure_tags.slots[at].word)
                at = (at + 1) & sure_tags.mask;
            sure_tags.slots[at] = (SureTag){ seen[i].word, seen[i].class_ };
            Arena scratch = *forever;
            fprintf(f, "%s %.*s\n", classes.names[seen[i].class_], TEXT_FMT(text_lower(seen[i].low, &scratch)));
            nsure++;
            covered += seen[i].count;
        }
    fclose(f);
    free(seen);
    printf("%d words of one tag, %d times\n", nsure, covered);
}

/* ---- one sentence -------------------------------------------------------- */

static void learn(Trainer *trainer, const Sentence *s, Arena scratch)
{
    Traits *traits = NEW_ARRAY(&scratch, Traits, s->nwords);
    traits_of(s, traits);
    traits_group(&word_classes, traits, s->nwords);
    int before[2] = { -1, -1 };
    for (int i = 0; i < s->nwords; i++) {
        int sure = sure_tag(&sure_tags, traits[i].word);
        if (sure >= 0) {
            before[1] = before[0];
            before[0] = sure;
            continue;
        }
        uint64_t features[TAG_FEATURES];
        float scores[MOST_CLASSES];
        int n = tag_features(traits, s->nwords, i, before, features);
        trainer_score(trainer, features, n, scores);
        int best = 0, right = class_of(&s->words[i]);
        for (int c = 1; c < classes.n; c++)
            if (scores[c] > scores[best])
                best = c;
        if (best != right)
            trainer_update(trainer, features, n, right, best, 1);
        trainer_tick(trainer);
        before[1] = before[0];
        before[0] = best;
    }
}

/* How somebody else would have written the sentence. */
typedef enum Style { STYLE_SAME, STYLE_UPPER, STYLE_TITLE, STYLE_LOWER, STYLE_HEADLINE, STYLE_BULLET, STYLES } Style;

static void recase(Sentence *s, Style style, Arena *keep)
{
    for (int i = 0; i < s->nwords; i++) {
        Word *w = &s->words[i];
        w->form = style == STYLE_LOWER ? text_lower(w->form, keep) : text_copy(w->form, keep);
        char *at = (char *)w->form.at;
        bool small = w->upos == UPOS_ADP || w->upos == UPOS_DET || w->upos == UPOS_CCONJ || w->upos == UPOS_PART;
        for (int k = 0; k < w->form.n; k++)
            if (style == STYLE_UPPER || (style == STYLE_TITLE && k == 0 && !(small && i)))
                at[k] = (char)(at[k] & 0x80 ? at[k] : toupper((unsigned char)at[k]));
    }
}

static bool has_children(const Sentence *s, int w)
{
    for (int i = 0; i < s->nwords; i++)
        if (s->words[i].head == w)
            return true;
    return false;
}

/* Headlines go without articles, forms of "be" and the full stop. */
static void shorten(Sentence *s, Arena *keep)
{
    int *to = NEW_ARRAY(keep, int, s->nwords), n = 0;
    for (int i = 0; i < s->nwords; i++) {
        const Word *w = &s->words[i];
        bool article = w->dep == DEP_DET && w->xpos == XPOS_DT && (text_equals(w->lemma, "the") || text_equals(w->lemma, "a"));
        bool be = (w->dep == DEP_AUX_PASS || w->dep == DEP_COP || w->dep == DEP_AUX) && text_equals(w->lemma, "be");
        bool stop = i == s->nwords - 1 && w->xpos == XPOS_STOP;
        bool gone = (article || be || stop) && w->head >= 0 && !has_children(s, i) && w->space_after + stop;
        to[i] = gone ? -1 : n++;
    }
    for (int i = 0; i < s->nwords; i++)
        if (to[i] >= 0) {
            Word w = s->words[i];
            w.head = w.head < 0 ? -1 : to[w.head];
            s->words[to[i]] = w;
        }
    s->nwords = n;
    if (n && s->words[0].xpos != XPOS_NNP && s->words[0].form.n) {
        Text form = text_copy(s->words[0].form, keep);
        if (!(form.at[0] & 0x80))
            *(char *)form.at = (char)toupper((unsigned char)form.at[0]);
        s->words[0].form = form;
    }
}

/* A sign of a list before the sentence. */
static void list(Sentence *s, int which, Arena *keep)
{
    static const char *const signs[] = { "-", "*", "\xE2\x80\xA2", "-", "\xE2\x80\x93" };
    Word *words = NEW_ARRAY(keep, Word, s->nwords + 1);
    int root = 0;
    for (int i = 0; i < s->nwords; i++) {
        words[i + 1] = s->words[i];
        if (words[i + 1].head >= 0)
            words[i + 1].head++;
        else
            root = i + 1;
    }
    words[0] = (Word){ .form = text_of(signs[which % 5]), .lemma = text_of(signs[which % 5]), .upos = UPOS_PUNCT,
                       .xpos = XPOS_NFP, .dep = DEP_PUNCT, .space_after = true, .head = root, .name = -1 };
    s->words = words;
    s->nwords++;
}

static Sentence restyled(const Sentence *s, Style style, int which, Arena *keep)
{
    Sentence other = *s;
    other.words = NEW_ARRAY(keep, Word, s->nwords);
    memcpy(other.words, s->words, (size_t)s->nwords * sizeof *s->words);
    if (style == STYLE_HEADLINE || style == STYLE_TITLE || (style == STYLE_BULLET && which % 2))
        shorten(&other, keep);
    if (style == STYLE_BULLET)
        list(&other, which / 2, keep);
    recase(&other, style, keep);
    return other;
}

typedef struct Treebank { const Sentence **s; int n, room; } Treebank;

/* Learns all but the sentences of one fold (of documents of 20 sentences, as
 * they follow each other); fold -1: all. */
static void train(const Treebank *bank, int fold, int epochs, const char *path, Arena scratch)
{
    Trainer *trainer = trainer_open(classes.names, classes.n);
    int *order = NEW_ARRAY(&scratch, int, bank->n);
    int n = 0;
    for (int i = 0; i < bank->n; i++)
        if (i / 20 % FOLDS != fold)
            order[n++] = i;
    uint32_t random = 1;
    for (int e = 0; e < epochs; e++) {
        shuffle(order, n, &random);
        for (int i = 0; i < n; i++) {
            const Sentence *s = bank->s[order[i]];
            learn(trainer, s, scratch);
            if ((order[i] + e) % 3 == 0) {
                static const Style in_turn[] = { STYLE_UPPER, STYLE_TITLE, STYLE_UPPER, STYLE_LOWER, STYLE_HEADLINE, STYLE_BULLET };
                Arena once = scratch;
                Sentence other = restyled(s, in_turn[(order[i] / 3 + e) % 6], order[i], &once);
                learn(trainer, &other, once);
            }
        }
        fprintf(stderr, ".");
    }
    fprintf(stderr, "\n");
    Error err;
    trainer_limit(trainer, MOST_FEATURES);
    if (!trainer_write(trainer, path, "tagger 2", 2, &err))
        fprintf(stderr, "train_tagger: %s\n", err.what), exit(1);
    trainer_close(trainer);
}

/* ---- all of it -------------------------------------------------------------- */

static void load_bank(const char *path, Treebank *bank, Understanding *u, Arena *forever)
{
    Error err;
    Text file;
    if (!file_read(path, forever, &file, &err) || !conllu_read(file, path, forever, u, &err))
        fprintf(stderr, "train_tagger: %s\n", err.what), exit(1);
    for (int i = 0; i < u->nsentences; i++)
        *GROW(forever, bank->s, bank->n, bank->room) = &u->sentences[i];
}

static void test(const char *path, const Lexicon *lex, Arena scratch)
{
    Treebank bank = { 0 };
    Understanding u;
    load_bank(path, &bank, &u, &scratch);
    for (int mode = 0; mode < 2; mode++) {
        int words = 0, upos = 0, xpos = 0, lemma = 0;
        for (int i = 0; i < bank.n; i++) {
            Arena once = scratch;
            Sentence s = restyled(bank.s[i], mode ? STYLE_UPPER : STYLE_SAME, 0, &once);
            Arena more = arena_open(1 << 24);
            tag_sentence(lex, &s, &more, once);
            for (int k = 0; k < s.nwords; k++) {
                const Word *gold = &bank.s[i]->words[k];
                words++;
                upos += s.words[k].upos == gold->upos;
                xpos += s.words[k].xpos == gold->xpos;
                lemma += text_is_nocase(s.words[k].lemma, gold->lemma);
            }
            arena_close(&more);
        }
        printf("%s%s: %d words, UPOS %.2f XPOS %.2f lemma %.2f\n", path, mode ? " in capitals" : "", words,
               100.0 * upos / words, 100.0 * xpos / words, 100.0 * lemma / words);
    }
}

static void write_guessed(const Sentence *s, int n, const char *path)
{
    FILE *f = fopen(path, "w");
    if (!f)
        fprintf(stderr, "train_tagger: cannot write %s\n", path), exit(1);
    for (int i = 0; i < n; i++) {
        for (int k = 0; k < s[i].nwords; k++) {
            const Word *w = &s[i].words[k];
            fprintf(f, "%d\t%.*s\t%.*s\t%s\t%s\t_\t%d\t%s\t_\t%s\n", k + 1, TEXT_FMT(w->form), TEXT_FMT(w->lemma),
                    upos_word(w->upos), xpos_word(w->xpos), w->head + 1, dep_word(w->dep),
                    w->space_after ? "_" : "SpaceAfter=No");
        }
        fputc('\n', f);
    }
    fclose(f);
}

/* With their own tags: every sentence, and one in two once more in another style. */
static void write_styled(const Treebank *bank, const char *path, Arena *keep)
{
    Sentence *all = NULL;
    int n = 0, room = 0;
    for (int i = 0; i < bank->n; i++) {
        static const Style in_turn[] = { STYLE_UPPER, STYLE_TITLE, STYLE_UPPER, STYLE_HEADLINE, STYLE_LOWER, STYLE_BULLET };
        *GROW(keep, all, n, room) = *bank->s[i];
        if (i % 2 == 0)
            *GROW(keep, all, n, room) = restyled(bank->s[i], in_turn[i / 2 % 6], i, keep);
    }
    write_guessed(all, n, path);
}

static Tagger *load(const char *models, Arena *forever)
{
    Tagger *t;
    Error err;
    if (!tagger_load(models, NULL, forever, &t, &err))
        fprintf(stderr, "train_tagger: %s\n", err.what), exit(1);
    return t;
}

int main(int argc, char **argv)
{
    const char *models = NULL, *jackknife = NULL, *styled = NULL;
    int epochs = 8, tests = argc;
    Arena forever = arena_open((size_t)8 << 30), scratch = arena_open((size_t)8 << 30);
    Treebank bank = { 0 };
    for (int i = 1; i < argc; i++) {
        if (!strcmp(argv[i], "--models")) models = argv[++i];
        else if (!strcmp(argv[i], "--epochs")) epochs = atoi(argv[++i]);
        else if (!strcmp(argv[i], "--jackknife")) jackknife = argv[++i];
        else if (!strcmp(argv[i], "--styled")) styled = argv[++i];
        else if (!strcmp(argv[i], "--test")) { tests = i + 1; break; }
        else {
            Understanding *u = NEW(&forever, Understanding);
            load_bank(argv[i], &bank, u, &forever);
        }
    }
    if (!models)
        return fprintf(stderr, "train_tagger: --models DIR is missing\n"), 2;
    Error err;
    if (!word_classes_load(models, &forever, &word_classes, &err))
        return fprintf(stderr, "train_tagger: %s\n", err.what), 1;
    for (int i = 0; i < bank.n; i++)
        for (int k = 0; k < bank.s[i]->nwords; k++)
            class_of(&bank.s[i]->words[k]);
    printf("%d sentences, %d classes\n", bank.n, classes.n);

    find_sure(bank.s, bank.n, text_zero_ended(text_format(&forever, "%s/sure-tags.txt", models), &forever), &forever);
    char *tagger = text_zero_ended(text_format(&forever, "%s/tagger.bin", models), &forever);
    if (jackknife) {
        Sentence *guessed = NULL;
        int n = 0, room = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            train(&bank, fold, epochs, tagger, scratch);
            Lexicon lex = { .tagger = load(models, &forever) };
            for (int i = 0; i < bank.n; i++) {
                if (i / 20 % FOLDS != fold)
                    continue;
                *GROW(&forever, guessed, n, room) = restyled(bank.s[i], STYLE_SAME, i, &forever);
                static const Style in_turn[] = { STYLE_HEADLINE, STYLE_UPPER, STYLE_BULLET, STYLE_TITLE };
                if (i % 3 == 0)
                    *GROW(&forever, guessed, n, room) = restyled(bank.s[i], in_turn[i / 3 % 4], i, &forever);
                for (int k = i % 3 ? n - 1 : n - 2; k < n; k++)
                    tag_sentence(&lex, &guessed[k], &forever, scratch);
            }
        }
        write_guessed(guessed, n, jackknife);
    }
    if (styled)
        write_styled(&bank, styled, &forever);
    if (epochs)
        train(&bank, -1, epochs, tagger, scratch);
    Lexicon lex = { .tagger = load(models, &forever) };
    for (int i = tests; i < argc; i++)
        test(argv[i], &lex, scratch);
    return 0;
}
