/* restyle - treebanks as somebody else would have written them, for the networks to learn.
 *
 *     restyle OUT TREEBANK...
 *
 * Writes every sentence, and one in two once more in another style: capitals, headlines,
 * small letters, lists. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "understand/conllu.h"

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

static void write_all(const Sentence *s, int n, const char *path)
{
    FILE *f = fopen(path, "w");
    if (!f)
        fprintf(stderr, "restyle: cannot write %s\n", path), exit(1);
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

int main(int argc, char **argv)
{
    static const Style in_turn[] = { STYLE_UPPER, STYLE_TITLE, STYLE_UPPER, STYLE_HEADLINE, STYLE_LOWER, STYLE_BULLET };
    Arena keep = arena_open((size_t)4 << 30);
    Sentence *all = NULL;
    int n = 0, room = 0, which = 0;
    if (argc < 3)
        return fprintf(stderr, "usage: restyle OUT TREEBANK...\n"), 2;
    for (int i = 2; i < argc; i++) {
        Error err;
        Text file;
        Understanding u;
        if (!file_read(argv[i], &keep, &file, &err) || !conllu_read(file, argv[i], &keep, &u, &err))
            return fprintf(stderr, "restyle: %s\n", err.what), 1;
        for (int k = 0; k < u.nsentences; k++, which++) {
            *GROW(&keep, all, n, room) = u.sentences[k];
            if (which % 2 == 0)
                *GROW(&keep, all, n, room) = restyled(&u.sentences[k], in_turn[which / 2 % 6], which, &keep);
        }
    }
    write_all(all, n, argv[1]);
    return 0;
}
