#include "code/labels.h"

static bool is_mark(const Sentence *s, int w)
{
    Text form = s->words[w].form;
    bool is_dash = text_equals(form, "-") || text_equals(form, "--") || text_equals(form, "\xE2\x80\x93") || text_equals(form, "\xE2\x80\x94");
    bool is_apart = w > 0 && s->words[w].begin > s->words[w - 1].end;          /* not "17-year-old" */
    return text_equals(form, ":") || text_equals(form, "|") || (is_dash && is_apart);
}

static bool is_fate(const Registry *r, const Word *w)
{
    static const char *const lists[] = { "killed-done", "killed-are", "injured-done", "injured-are", "casualties-are", "missing-are" };
    for (int i = 0; i < 6; i++)
        if (registry_word(r, lists[i], w->lemma) || registry_word(r, lists[i], w->form))
            return true;
    return false;
}

/* ": 4 killed", "- 2 people wounded", ": at least 12 dead" */
static bool counts_behind(const Registry *r, const Sentence *s, int mark)
{
    enum { NEAR = 3 };
    int w = mark + 1;
    while (w < s->nwords && w <= mark + NEAR && s->words[w].upos != UPOS_NUM && s->words[w].upos != UPOS_PUNCT)
        w++;
    if (w >= s->nwords || s->words[w].upos != UPOS_NUM)
        return false;
    for (int i = w + 1; i < s->nwords && i <= w + NEAR && s->words[i].upos != UPOS_PUNCT; i++)
        if (is_fate(r, &s->words[i]))
            return true;
    return false;
}

/* The label that ends before the mark: a name, whatever follows it, "Nasser hospital", "Donetsk region". */
static bool label_before(const Sentence *s, int mark, CountLabel *ret)
{
    enum { LONGEST = 6 };
    int first = mark;
    while (first > 0 && mark - first < LONGEST) {
        const Word *w = &s->words[first - 1];
        bool is_hyphen = w->xpos == XPOS_HYPH || text_equals(w->form, "-") || text_equals(w->form, "'");
        bool is_bare = w->begin == s->words[first].begin || (first > 1 && is_hyphen && w->begin == s->words[first - 2].end);
        if (w->upos != UPOS_PROPN && w->upos != UPOS_NOUN && w->upos != UPOS_ADJ && !is_bare)
            break;
        first--;
    }
    bool is_name = first < mark && s->words[first].form.at[0] >= 'A' && s->words[first].form.at[0] <= 'Z' && s->words[first].upos == UPOS_PROPN;
    *ret = (CountLabel){ first, mark - 1 };
    return is_name;
}

bool label_of_counts(const Registry *r, const Sentence *s, int at, CountLabel *ret)
{
    for (int w = at - 1; w > 0; w--) {
        if (text_equals(s->words[w].form, ";"))
            return false;
        if (is_mark(s, w) && counts_behind(r, s, w))
            return label_before(s, w, ret);
    }
    return false;
}

bool label_is_in_list(const Registry *r, const Understanding *u)
{
    int n = 0;
    CountLabel label;
    for (int i = 0; i < u->nsentences && n < 2; i++)
        for (int w = 1; w < u->sentences[i].nwords && n < 2; w++)
            n += is_mark(&u->sentences[i], w) && counts_behind(r, &u->sentences[i], w) && label_before(&u->sentences[i], w, &label);
    return n > 1;
}
