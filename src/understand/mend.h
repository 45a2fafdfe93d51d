/* mend.h - what both parts of mending trees ask of words.  Private to understand/: mend.c goes verb by verb and asks the
 * tree, mend_words.c goes word by word. */
#ifndef UNDERSTAND_MEND_H
#define UNDERSTAND_MEND_H

#include "understand/steps.h"

static inline bool is_subject(const Word *w)
{
    return dep_base(w->dep) == DEP_NSUBJ;
}

static inline bool is_one_of(Text form, const char *const *list, size_t n)
{
    for (size_t k = 0; k < n && form.n; k++)
        if ((form.at[0] | 32) == (list[k][0] | 32) && text_is_nocase(form, text_of(list[k])))
            return true;
    return false;
}

#define ONE_OF(form, list) is_one_of(form, list, sizeof list / sizeof *list)

static inline bool is_comma(const Sentence *s, int word)
{
    return word >= 0 && word < s->nwords && text_equals(s->words[word].form, ",");
}

static inline bool is_noun(const Word *w)
{
    return w->upos == UPOS_NOUN || w->upos == UPOS_PROPN;
}

static inline bool is_capitalised(const Word *w)
{
    const char *at = w->form.at;
    return w->form.n > 1 && at[0] >= 'A' && at[0] <= 'Z' && at[1] >= 'a' && at[1] <= 'z';
}

/* Mends what shows by the words side by side; the verbs are mended after it. */
void mend_words(Sentence *s);

#endif
