/* score_ud - measures tags and trees on CoNLL-U files.
 *
 *     score_ud MODELS FILE...
 *
 * On the file's own words, by both engines, and once more in capitals. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "understand/conllu.h"
#include "understand/models.h"

static Lexicon lexicon;

static Sentence copied(const Sentence *s, bool in_capitals, Arena *keep)
{
    Sentence copy = *s;
    copy.words = NEW_ARRAY(keep, Word, s->nwords);
    for (int i = 0; i < s->nwords; i++) {
        copy.words[i] = (Word){ .form = s->words[i].form, .space_after = s->words[i].space_after, .head = -1, .name = -1 };
        if (!in_capitals)
            continue;
        Text form = text_copy(copy.words[i].form, keep);
        for (int k = 0; k < form.n; k++)
            if (!(form.at[k] & 0x80))
                ((char *)form.at)[k] = (char)toupper((unsigned char)form.at[k]);
        copy.words[i].form = form;
    }
    return copy;
}

static void score_engine(const char *what, const Understanding *gold, Effort effort, bool in_capitals, Arena keep, Arena scratch)
{
    Sentence *ours = NEW_ARRAY(&keep, Sentence, gold->nsentences);
    for (int i = 0; i < gold->nsentences; i++)
        ours[i] = copied(&gold->sentences[i], in_capitals, &keep);
    clock_t began = clock();
    read_sentences(&lexicon, ours, gold->nsentences, effort, &keep, scratch);
    double spent = (double)(clock() - began) / CLOCKS_PER_SEC;
    int words = 0, upos = 0, xpos = 0, lemma = 0, uas = 0, las = 0;
    for (int i = 0; i < gold->nsentences; i++)
        for (int k = 0; k < ours[i].nwords; k++) {
            const Word *g = &gold->sentences[i].words[k], *w = &ours[i].words[k];
            words++;
            upos += w->upos == g->upos;
            xpos += w->xpos == g->xpos;
            lemma += text_is_nocase(w->lemma, g->lemma);
            uas += w->head == g->head;
            las += w->head == g->head && w->dep == g->dep;
        }
    double all = words / 100.0;
    printf("  %-22s UPOS %.2f XPOS %.2f lemma %.2f UAS %.2f LAS %.2f  %.0f words/s\n", what, upos / all, xpos / all,
           lemma / all, uas / all, las / all, words / spent);
}

static void score_file(const char *path, Arena keep, Arena scratch)
{
    Error err;
    Text file;
    Understanding gold;
    if (!file_read(path, &keep, &file, &err) || !conllu_read(file, path, &keep, &gold, &err)) {
        printf("%s\n", err.what);
        return;
    }
    printf("%s\n", path);
    score_engine("fast", &gold, EFFORT_FAST, false, keep, scratch);
    score_engine("fast, capitals", &gold, EFFORT_FAST, true, keep, scratch);
    score_engine("accurate", &gold, EFFORT_ACCURATE, false, keep, scratch);
    score_engine("accurate, capitals", &gold, EFFORT_ACCURATE, true, keep, scratch);
}

int main(int argc, char **argv)
{
    Error err;
    Arena forever = arena_open((size_t)1 << 30), keep = arena_open((size_t)4 << 30), scratch = arena_open((size_t)1 << 30);
    if (argc < 3)
        return fprintf(stderr, "usage: score_ud MODELS FILE...\n"), 2;
    if (!nets_load(argv[1], &forever, &lexicon, &err))
        return fprintf(stderr, "score_ud: %s\n", err.what), 1;
    for (int i = 2; i < argc; i++)
        score_file(argv[i], keep, scratch);
    return 0;
}
