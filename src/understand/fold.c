#include "understand/fold.h"

static bool splits(const Word *w)
{
    return w->upos == UPOS_ADP || w->upos == UPOS_CCONJ || (w->upos == UPOS_SCONJ && w->xpos == XPOS_IN);
}

static bool is_nominal(const Word *w)
{
    return w->upos == UPOS_NOUN || w->upos == UPOS_PROPN;
}

/* The word that heads a name with a preposition inside: the noun right before the
 * first one, "Observatory".  -1 when the name need not be folded. */
static int head_of_name(const Sentence *s, const Name *n)
{
    if (n->kind != NAME_ORGANISATION && n->kind != NAME_FACILITY && n->kind != NAME_ARMED_GROUP)
        return -1;
    for (int w = n->first; w <= n->last; w++)
        if (splits(&s->words[w])) {
            bool more = w < n->last && is_nominal(&s->words[n->last]);
            return w > n->first && more && is_nominal(&s->words[w - 1]) ? w - 1 : -1;
        }
    return -1;
}

Folded fold_names(const Sentence *whole, Arena *keep)
{
    Folded f = { .is_folded = false };
    for (int i = 0; i < whole->nnames && !f.is_folded; i++)
        f.is_folded = head_of_name(whole, &whole->names[i]) >= 0;
    if (!f.is_folded)
        return f;
    f.sentence = *whole;
    f.sentence.words = NEW_ARRAY(keep, Word, whole->nwords);
    f.sentence.names = NULL;
    f.sentence.nnames = f.sentence.nwords = 0;
    f.of = NEW_ARRAY(keep, int, whole->nwords);
    f.into = NEW_ARRAY(keep, int, whole->nwords);
    for (int w = 0; w < whole->nwords; ) {
        const Name *name = whole->words[w].name >= 0 ? &whole->names[whole->words[w].name] : NULL;
        int head = name && name->first == w ? head_of_name(whole, name) : -1;
        int here = f.sentence.nwords++;
        f.of[here] = head >= 0 ? head : w;
        f.sentence.words[here] = whole->words[f.of[here]];
        if (head < 0) {
            f.into[w++] = here;
            continue;
        }
        f.sentence.words[here].upos = UPOS_PROPN;
        f.sentence.words[here].xpos = XPOS_NNP;
        for (; w <= name->last; w++)
            f.into[w] = here;
    }
    return f;
}

static void hang(Sentence *s, int w, int head, Dep dep)
{
    s->words[w].head = head;
    s->words[w].dep = (uint8_t)dep;
}

/* Words first..last of one noun group below its last word. */
static void hang_group(Sentence *s, int first, int last)
{
    for (int w = first; w < last; w++) {
        const Word *x = &s->words[w];
        hang(s, w, last, x->upos == UPOS_DET ? DEP_DET : x->upos == UPOS_ADJ ? DEP_AMOD : x->upos == UPOS_PUNCT ? DEP_PUNCT
                       : x->upos == UPOS_NUM ? DEP_NUMMOD : DEP_COMPOUND);
    }
}

/* "Office | for the Coordination | of Humanitarian Affairs": each group hangs
 * below the one before it, by its preposition or by "and". */
static void hang_name(Sentence *s, const Name *n, int head)
{
    hang_group(s, n->first, head);
    int before = head;
    for (int w = head + 1; w <= n->last; ) {
        int joint = w, first = w;
        while (first <= n->last && splits(&s->words[first]))
            first++;
        int last = first;
        while (last < n->last && !splits(&s->words[last + 1]))
            last++;
        bool is_and = s->words[joint].upos == UPOS_CCONJ;
        hang_group(s, first, last);
        for (int k = joint; k < first; k++)
            hang(s, k, last, is_and ? DEP_CC : DEP_CASE);
        hang(s, last, before, is_and ? DEP_CONJ : DEP_NMOD);
        before = last;
        w = last + 1;
    }
}

void unfold_names(const Folded *f, Sentence *whole)
{
    for (int i = 0; i < f->sentence.nwords; i++) {
        const Word *from = &f->sentence.words[i];
        Word *to = &whole->words[f->of[i]];
        to->head = from->head < 0 ? -1 : f->of[from->head];
        to->dep = from->dep;
        to->upos = from->upos;
        to->xpos = from->xpos;
        to->lemma = from->lemma;
    }
    for (int i = 0; i < whole->nnames; i++) {
        int head = head_of_name(whole, &whole->names[i]);
        if (head >= 0 && f->of[f->into[head]] == head)
            hang_name(whole, &whole->names[i], head);
    }
}
