#include "understand/parted.h"

#include <string.h>

Text parted_word(Text apostrophe, Text rest)
{
    static const char *const words[] = { "'s", "'re", "'ve", "'ll", "'m", "'d" };
    if (!text_equals(apostrophe, "'") && !text_equals(apostrophe, "\xE2\x80\x99"))
        return NO_TEXT;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text_equals(rest, words[i] + 1))
            return text_of(words[i]);
    return NO_TEXT;
}

Parted *parted_join(Sentence *sentences, int n, Arena *room)
{
    Parted *last = NULL;
    for (int k = 0; k < n; k++) {
        Sentence *s = &sentences[k];
        for (int i = 1; i + 1 < s->nwords; i++) {
            Text one = parted_word(s->words[i].form, s->words[i + 1].form);
            if (one.n == 0)
                continue;
            Parted *now = NEW(room, Parted);
            *now = (Parted){ k, i, s->words[i], s->words[i + 1], last };
            last = now;
            s->words[i].form = one;
            s->words[i].end = now->rest.end;
            s->words[i].space_after = now->rest.space_after;
            memmove(s->words + i + 1, s->words + i + 2, (size_t)(s->nwords - i - 2) * sizeof *s->words);
            s->nwords--;
        }
    }
    return last;
}

void parted_again(Sentence *sentences, const Parted *last)
{
    for (const Parted *p = last; p; p = p->before) {
        Sentence *s = &sentences[p->sentence];
        Word *one = &s->words[p->at];
        memmove(one + 2, one + 1, (size_t)(s->nwords - p->at - 1) * sizeof *one);
        s->nwords++;
        one->form = p->apostrophe.form;
        one->end = p->apostrophe.end;
        one->space_after = p->apostrophe.space_after;
        one[1] = *one;
        one[1].form = one[1].lemma = p->rest.form;
        one[1].begin = p->rest.begin;
        one[1].end = p->rest.end;
        one[1].space_after = p->rest.space_after;
        for (int i = 0; i < s->nwords; i++)
            s->words[i].head += s->words[i].head > p->at;
        one[1].head = p->at;
        one[1].dep = DEP_GOESWITH;
        for (int k = 0; k < s->nnames; k++) {
            s->names[k].first += s->names[k].first > p->at;
            s->names[k].last += s->names[k].last >= p->at;
        }
    }
}
