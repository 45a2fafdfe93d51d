/* train_tokens - learns tokens.bin: where words and sentences begin.
 *
 *     train_tokens --models DIR [--epochs N] TREEBANK... [--test TREEBANK...]
 *
 * Every treebank is read as its running text, once more in capitals, and once
 * more with lines wrapped at 75 characters, as agencies send it. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "trainer.h"
#include "understand/conllu.h"
#include "understand/models.h"
#include "understand/tokens.h"

static const char *const names[CUTS] = { "join", "word", "sentence" };

static void load(const char *path, Understanding *u, Arena *forever)
{
    Error err;
    Text file;
    if (!file_read(path, forever, &file, &err) || !conllu_read(file, path, forever, u, &err))
        fprintf(stderr, "train_tokens: %s\n", err.what), exit(1);
}

/* What begins at each byte of the text: 0 nothing, 1 a word, 2 a sentence. */
static uint8_t *beginnings(const Understanding *u, Arena *keep)
{
    uint8_t *at = NEW_ARRAY(keep, uint8_t, u->item->text.n + 1);
    for (int i = 0; i < u->nsentences; i++)
        for (int k = 0; k < u->sentences[i].nwords; k++) {
            int begin = u->sentences[i].words[k].begin;
            if (!at[begin])
                at[begin] = k == 0 ? 2 : 1;
        }
    return at;
}

static int paragraph_end(Text text, int begin)
{
    int at = text_find(text_part(text, begin, text.n), TEXT("\n\n"));
    return at < 0 ? text.n : begin + at + 2;
}

static void learn(Trainer *t, const TokenRules *rules, Text text, const uint8_t *begins, int begin, int end, Arena scratch)
{
    int n;
    Atom *atoms = tokens_atoms(rules, text, begin, end, &scratch, scratch, &n);
    Cutting c = { 0 };
    for (int i = 0; i < n; i++) {
        Cut right = (Cut)begins[atoms[i].begin], cut;
        if (!tokens_clear(rules, text, atoms, n, i, &cut)) {
            uint64_t features[CUT_FEATURES];
            float scores[CUTS];
            int k = tokens_features(rules, text, atoms, n, i, &c, features);
            trainer_score(t, features, k, scores);
            if (atoms[i].gap != GAP_NONE) {
                scores[CUT_JOIN] = -1e9f;
                if (right == CUT_JOIN)
                    right = CUT_WORD;
            }
            int best = 0;
            for (int m = 1; m < CUTS; m++)
                if (scores[m] > scores[best])
                    best = m;
            if (best != (int)right)
                trainer_update(t, features, k, (int)right, best, 1);
            trainer_tick(t);
        }
        tokens_cut(text, atoms, i, right, &c);
    }
}

static Text shouted(Text text, Arena *keep)
{
    Text up = text_copy(text, keep);
    for (int i = 0; i < up.n; i++)
        if (!(up.at[i] & 0x80))
            ((char *)up.at)[i] = (char)toupper((unsigned char)up.at[i]);
    return up;
}

static Text wrapped(Text text, Arena *keep)
{
    Text lines = text_copy(text, keep);
    int line = 0, space = -1;
    for (int i = 0; i < lines.n; i++) {
        if (lines.at[i] == '\n')
            line = i + 1, space = -1;
        if (lines.at[i] == ' ')
            space = i;
        if (i - line >= 75 && space > line) {
            ((char *)lines.at)[space] = '\n';
            line = space + 1;
            space = -1;
        }
    }
    return lines;
}

typedef struct Span { int begin, end; } Span;

static int by_begin(const void *a, const void *b)
{
    const Span *x = a, *y = b;
    return x->begin != y->begin ? x->begin - y->begin : x->end - y->end;
}

static void score(const char *what, Span *gold, int ngold, Span *ours, int nours)
{
    int right = 0;
    qsort(gold, (size_t)ngold, sizeof *gold, by_begin);
    for (int i = 0, k = 0; i < nours; i++) {
        while (k < ngold && by_begin(&gold[k], &ours[i]) < 0)
            k++;
        if (k < ngold && by_begin(&gold[k], &ours[i]) == 0) {
            right++;
            k++;
        }
    }
    printf(" %s F1 %.2f (P %.2f R %.2f)", what, 200.0 * right / (ngold + nours), 100.0 * right / nours, 100.0 * right / ngold);
}

static void test(const char *path, const Lexicon *lex, Arena scratch, bool in_capitals)
{
    Understanding gold, ours = { 0 };
    load(path, &gold, &scratch);
    Item item = *gold.item;
    if (in_capitals)
        item.text = shouted(item.text, &scratch);
    ours.item = &item;
    Arena keep = arena_open((size_t)1 << 30);
    split_item(lex, &ours, &keep, scratch);
    Span *spans[4] = { 0 };
    int n[4] = { 0 }, room[4] = { 0 };
    for (int side = 0; side < 2; side++) {
        const Understanding *u = side ? &ours : &gold;
        for (int i = 0; i < u->nsentences; i++) {
            const Sentence *s = &u->sentences[i];
            *GROW(&scratch, spans[side * 2], n[side * 2], room[side * 2]) = (Span){ s->begin, s->end };
            for (int k = 0; k < s->nwords; k++)
                *GROW(&scratch, spans[side * 2 + 1], n[side * 2 + 1], room[side * 2 + 1]) = (Span){ s->words[k].begin, s->words[k].end };
        }
    }
    printf("%s%s:", path, in_capitals ? " in capitals" : "");
    score("words", spans[1], n[1], spans[3], n[3]);
    score("sentences", spans[0], n[0], spans[2], n[2]);
    printf("\n");
    if (getenv("SHOW_WRONG"))
        for (int i = 0, k = 0; i < n[1]; i++) {
            while (k < n[3] && spans[3][k].begin < spans[1][i].begin)
                k++;
            Span g = spans[1][i];
            if (k >= n[3] || spans[3][k].begin != g.begin || spans[3][k].end != g.end) {
                int from = g.begin > 15 ? g.begin - 15 : 0, to = g.end + 15 < item.text.n ? g.end + 15 : item.text.n;
                printf("  [%.*s] in ...%.*s...\n", g.end - g.begin, item.text.at + g.begin, to - from, item.text.at + from);
            }
        }
    arena_close(&keep);
}

int main(int argc, char **argv)
{
    const char *models = NULL;
    int epochs = 8, tests = argc, nbanks = 0;
    Arena forever = arena_open((size_t)8 << 30), scratch = arena_open((size_t)4 << 30);
    Error err;
    TokenRules *rules;
    if (!tokens_load_rules("data/languages", &forever, &rules, &err))
        return fprintf(stderr, "train_tokens: %s\n", err.what), 1;
    struct { Text text; const uint8_t *begins; } banks[64];
    for (int i = 1; i < argc; i++) {
        if (!strcmp(argv[i], "--models")) models = argv[++i];
        else if (!strcmp(argv[i], "--epochs")) epochs = atoi(argv[++i]);
        else if (!strcmp(argv[i], "--test")) { tests = i + 1; break; }
        else if (nbanks + 3 <= 64) {
            Understanding u;
            load(argv[i], &u, &forever);
            const uint8_t *begins = beginnings(&u, &forever);
            banks[nbanks].text = u.item->text;
            banks[nbanks++].begins = begins;
            banks[nbanks].text = shouted(u.item->text, &forever);
            banks[nbanks++].begins = begins;
            banks[nbanks].text = wrapped(u.item->text, &forever);
            banks[nbanks++].begins = begins;
        }
    }
    if (!models)
        return fprintf(stderr, "train_tokens: --models DIR is missing\n"), 2;
    Trainer *t = trainer_open(names, CUTS);
    for (int e = 0; e < epochs; e++) {
        for (int b = 0; b < nbanks; b++)
            for (int at = 0; at < banks[b].text.n; ) {
                int to = paragraph_end(banks[b].text, at);
                learn(t, rules, banks[b].text, banks[b].begins, at, to, scratch);
                at = to;
            }
        fprintf(stderr, ".");
    }
    fprintf(stderr, "\n");
    char *path = text_zero_ended(text_format(&forever, "%s/tokens.bin", models), &forever);
    Lexicon lex = { 0 };
    if (!trainer_write(t, path, "tokens 1", 2, &err) || !tokens_load(models, "data/languages", &forever, &lex.tokens, &err))
        return fprintf(stderr, "train_tokens: %s\n", err.what), 1;
    for (int i = tests; i < argc; i++) {
        test(argv[i], &lex, scratch, false);
        test(argv[i], &lex, scratch, true);
    }
    return 0;
}
