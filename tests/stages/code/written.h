/* written.h - an Understanding written down by hand, for tests that must not
 * depend on what a parser makes of a sentence.
 *
 *     "Syrian ADJ 2 amod/"  one word: form UPOS head relation, "/" or newline
 *     "rebels\rebel NOUN ..."   with its lemma, else the form in lower case
 *     a NUM of digits is also a Number
 *     heads count from 1, 0 is the root; an empty row begins a new sentence
 *     "*Putin PROPN"        the word belongs to a name (kind: person); "+": organisation */
#ifndef TESTS_CODE_WRITTEN_H
#define TESTS_CODE_WRITTEN_H

#include <stdio.h>
#include <stdlib.h>

#include "code/code.h"

static inline void written_word(Sentence *s, Text row, Text *text, Arena *keep)
{
    Text field[4] = { NO_TEXT, NO_TEXT, NO_TEXT, NO_TEXT };
    for (int i = 0; i < 4; i++)
        text_next(&row, ' ', &field[i]);
    Word *w = &s->words[s->nwords];
    char mark = field[0].n > 1 && (field[0].at[0] == '*' || field[0].at[0] == '+') ? field[0].at[0] : 0;
    if (mark)
        field[0] = text_part(field[0], 1, field[0].n);
    Text form = field[0], lemma = NO_TEXT;
    int slash = text_find_char(form, '\\');
    if (slash > 0) {
        lemma = text_part(form, slash + 1, form.n);
        form = text_part(form, 0, slash);
    }
    long head = 0;
    char upos[16], dep[24];
    snprintf(upos, sizeof upos, "%.*s", TEXT_FMT(field[1]));
    snprintf(dep, sizeof dep, "%.*s", TEXT_FMT(field[3]));
    if (upos_of(upos) < 0 || dep_of(dep) < 0 || !text_to_long(field[2], &head)) {
        fprintf(stderr, "cannot read the word \"%.*s\" %s %s\n", TEXT_FMT(form), upos, dep);
        abort();
    }
    w->begin = text->n;
    *text = text_format(keep, "%.*s%.*s ", TEXT_FMT(*text), TEXT_FMT(form));
    w->end = text->n - 1;
    w->lemma = lemma.n ? lemma : text_lower(form, keep);
    w->upos = (uint8_t)upos_of(upos);
    w->dep = (uint8_t)dep_of(dep);
    w->head = (int)head - 1;
    w->space_after = true;
    w->name = -1;
    if (mark) {
        Name *last = s->nnames ? &s->names[s->nnames - 1] : NULL;
        if (last && last->last == s->nwords - 1)
            last->last++;
        else
            s->names[s->nnames++] = (Name){ .kind = mark == '*' ? NAME_PERSON : NAME_ORGANISATION, .first = s->nwords, .last = s->nwords, .score = 0.9F };
        w->name = s->nnames - 1;
    }
    s->nwords++;
}

static inline Understanding written(const char *rows, Arena *keep)
{
    Understanding u = { .nsentences = 0 };
    Item *item = NEW(keep, Item);
    u.item = item;
    u.sentences = NEW_ARRAY(keep, Sentence, 16);
    Text rest = text_of(rows), row, text = TEXT("");
    Sentence *s = NULL;
    item->published = NO_DAY;
    while (text_next(&rest, '/', &row)) {
        row = text_trim(row);
        if (!row.n || !s) {
            s = &u.sentences[u.nsentences++];
            s->words = NEW_ARRAY(keep, Word, 64);
            s->names = NEW_ARRAY(keep, Name, 16);
            s->begin = text.n;
        }
        if (row.n)
            written_word(s, row, &text, keep);
        s->end = text.n;
    }
    u.numbers = NEW_ARRAY(keep, Number, 64);
    /* the text grew and moved: words point into its last place */
    item->text = text;
    for (int i = 0; i < u.nsentences; i++) {
        u.sentences[i].numbers_from = u.nnumbers;
        for (int k = 0; k < u.sentences[i].nwords; k++) {
            Word *w = &u.sentences[i].words[k];
            w->form = text_part(text, w->begin, w->end);
            long value;
            if (w->upos == UPOS_NUM && text_to_long(w->form, &value))
                u.numbers[u.nnumbers++] = (Number){ .sentence = i, .first = k, .last = k, .head = k, .begin = w->begin,
                                                    .end = w->end, .low = (double)value, .high = (double)value };
        }
        u.sentences[i].numbers_to = u.nnumbers;
    }
    return u;
}

#endif
