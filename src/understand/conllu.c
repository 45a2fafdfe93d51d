#include "understand/conllu.h"

#include <stdio.h>
#include <stdlib.h>

#include "understand/names.h"
#include "understand/tokens.h"

/* ---- reading ------------------------------------------------------------ */

typedef struct Reading {
    const char *path;
    int         line;
    char       *text;           /* of the item, as it grows */
    int         ntext;
    Word       *words;          /* of the sentence */
    int         nwords, words_room;
    int         range_last;     /* last word of the "1-2" range we are in, or 0 */
    int         range_begin;
    bool        range_spaced;
    Text        range_form;
} Reading;

static int zero_ended_label(Text label, int (*of)(const char *))
{
    char word[40];
    if (label.n >= (int)sizeof word)
        return -1;
    memcpy(word, label.at, (size_t)label.n);
    word[label.n] = 0;
    return of(word);
}

static int relation(Text label)
{
    int dep = zero_ended_label(label, dep_of);
    int colon = text_find_char(label, ':');
    if (dep < 0 && colon > 0)
        dep = zero_ended_label(text_part(label, 0, colon), dep_of);
    return dep < 0 ? DEP_DEP : dep;
}

static void put(Reading *r, Text t)
{
    memcpy(r->text + r->ntext, t.at, (size_t)t.n);
    r->ntext += t.n;
}

static bool has_field(Text misc, const char *field)
{
    Text one;
    while (text_next(&misc, '|', &one))
        if (text_equals(one, field))
            return true;
    return false;
}

/* The words of a range lie side by side in its form ("do" + "n't") or, where
 * they were normalised ("its" for "it's"), all have the span of the whole. */
static void close_range(Reading *r)
{
    int first = r->nwords;
    while (first > 0 && r->words[first - 1].begin >= r->range_begin)
        first--;
    int joined = 0;
    for (int i = first; i < r->nwords; i++)
        joined += r->words[i].form.n;
    bool side_by_side = joined == r->range_form.n;
    int at = r->range_begin;
    for (int i = first; i < r->nwords; i++) {
        Word *w = &r->words[i];
        w->begin = side_by_side ? at : r->range_begin;
        w->end = side_by_side ? at + w->form.n : r->ntext;
        at = w->end;
        w->space_after = false;
    }
    if (first < r->nwords)
        r->words[r->nwords - 1].space_after = r->range_spaced;
    if (r->range_spaced)
        put(r, TEXT(" "));
    r->range_last = 0;
}

static bool read_word(Reading *r, Text line, Arena *keep, Error *err)
{
    Text column[10] = { { 0 } };
    int n = 0;
    if (!utf8_valid(line))
        return fail(err, "%s:%d: the line is not UTF-8", r->path, r->line);
    while (n < 10 && text_next(&line, '\t', &column[n]))
        n++;
    if (n < 8)
        return fail(err, "%s:%d: %d column%s where a word of CoNLL-U has 10, parted by tabs", r->path, r->line, n, n == 1 ? "" : "s");
    if (!column[1].n)
        return fail(err, "%s:%d: the word has no form", r->path, r->line);
    bool spaced = !has_field(column[9], "SpaceAfter=No");
    long id, head;
    int dash = text_find_char(column[0], '-');
    if (text_find_char(column[0], '.') >= 0)
        return true;
    if (dash > 0) {
        if (!text_to_long(text_part(column[0], dash + 1, column[0].n), &id))
            return fail(err, "%s:%d: \"%.*s\" is no range of words", r->path, r->line, TEXT_FMT(column[0]));
        if (r->range_last)
            close_range(r);
        r->range_last = (int)id;
        r->range_begin = r->ntext;
        r->range_spaced = spaced;
        r->range_form = column[1];
        put(r, column[1]);
        return true;
    }
    if (!text_to_long(column[0], &id) || id != r->nwords + 1)
        return fail(err, "%s:%d: word \"%.*s\" where word %d is due", r->path, r->line, TEXT_FMT(column[0]), r->nwords + 1);
    if (!text_to_long(column[6], &head))
        head = 0;
    int upos = zero_ended_label(column[3], upos_of), xpos = zero_ended_label(column[4], xpos_of);
    *GROW(keep, r->words, r->nwords, r->words_room) = (Word){
        .form = column[1], .lemma = column[2], .begin = r->ntext, .end = r->ntext + column[1].n,
        .upos = (uint8_t)(upos < 0 ? UPOS_X : upos), .xpos = (uint8_t)(xpos < 0 ? XPOS_GW : xpos),
        .dep = (uint8_t)relation(column[7]), .space_after = spaced, .head = (int)head - 1, .name = -1,
    };
    if (!r->range_last) {
        put(r, column[1]);
        if (spaced)
            put(r, TEXT(" "));
    } else if (id >= r->range_last) {
        close_range(r);
    }
    return true;
}

static bool close_sentence(Reading *r, int begin, Understanding *u, int *room, int paragraph, Arena *keep, Error *err)
{
    if (r->range_last)          /* a range that its words do not fill */
        close_range(r);
    if (!r->nwords)
        return true;
    for (int i = 0; i < r->nwords; i++) {
        Word *w = &r->words[i];
        if (w->head >= r->nwords || w->head < -1 || w->head == i)
            return fail(err, "%s:%d: word %d of the sentence before hangs below word %d", r->path, r->line, i + 1, w->head + 1);
        w->form = (Text){ r->text + w->begin, w->end - w->begin };
    }
    *GROW(keep, u->sentences, u->nsentences, *room) = (Sentence){
        .words = r->words, .nwords = r->nwords, .begin = begin, .end = r->words[r->nwords - 1].end,
        .part = PART_BODY, .paragraph = paragraph,
    };
    r->words = NULL;
    r->nwords = r->words_room = 0;
    return true;
}

/* Forgets the sentence that begins at `begin` of the text. */
static void give_up(Reading *r, int begin)
{
    r->ntext = begin;
    r->words = NULL;
    r->nwords = r->words_room = r->range_last = 0;
}

/* Reads all of it, or with `tell` all that makes sense. */
static bool read_all(Text file, const char *path, Arena *keep, Understanding *ret, ConlluSkipped *tell, int *nskipped, Error *err)
{
    Reading r = { .path = path, .text = NEW_ARRAY(keep, char, file.n + 16) };
    Understanding u = { 0 };
    int room = 0, begin = 0, paragraph = 0;
    bool is_skipping = false, more = true;
    while (more) {
        Text line = NO_TEXT;
        more = text_next(&file, '\n', &line);
        r.line++;
        if (line.n && line.at[line.n - 1] == '\r')
            line.n--;
        bool ok = true;
        if (line.n == 0) {
            ok = is_skipping || close_sentence(&r, begin, &u, &room, paragraph, keep, err);
            is_skipping = false;
            if (ok)
                begin = r.ntext;
        } else if (line.at[0] != '#') {
            ok = is_skipping || read_word(&r, line, keep, err);
            is_skipping |= !ok;
        } else if ((text_starts(line, "# newpar") && !text_starts(line, "# newpar_")) || text_starts(line, "# newdoc")) {
            if (r.ntext > 0 && r.text[r.ntext - 1] != '\n') {
                while (r.ntext > 0 && r.text[r.ntext - 1] == ' ')
                    r.ntext--;
                put(&r, TEXT("\n\n"));
                paragraph++;
                begin = r.ntext;
            }
        }
        if (ok)
            continue;
        if (!tell)
            return false;
        give_up(&r, begin);
        tell(err->what);
        ++*nskipped;
    }

    Item *item = NEW(keep, Item);
    item->text = (Text){ r.text, r.ntext };
    item->doc = text_of(path);
    item->path = path;
    item->published = NO_DAY;
    item->nparts = 1;
    item->parts = NEW(keep, Part);
    item->parts[0] = (Part){ PART_BODY, 0, r.ntext };
    u.item = item;
    *ret = u;
    return true;
}

bool conllu_read(Text file, const char *path, Arena *keep, Understanding *ret, Error *err)
{
    return read_all(file, path, keep, ret, NULL, NULL, err);
}

int conllu_read_rest(Text file, const char *path, Arena *keep, Understanding *ret, ConlluSkipped *tell)
{
    Error err;
    int nskipped = 0;
    read_all(file, path, keep, ret, tell, &nskipped, &err);
    return nskipped;
}

/* ---- printing ----------------------------------------------------------- */

static void print_text(FILE *out, Text t)
{
    for (int i = 0; i < t.n; i++)
        fputc((unsigned char)t.at[i] < ' ' || t.at[i] == 0x7F ? ' ' : t.at[i], out);
}

/* "Entity=(e3-Person" opens, "Entity=e3)" closes, as GUM writes it. */
static bool print_entities(FILE *out, const Understanding *u, int s, int w, bool first)
{
    const char *before = first ? "Entity=" : "|Entity=";
    for (int i = 0; i < u->nmentions; i++) {
        const Mention *m = &u->mentions[i];
        if (m->sentence != s || (m->first != w && m->last != w))
            continue;
        fputs(before, out);
        if (m->first == w)
            fprintf(out, "(e%d-%s%s", m->entity + 1, name_kind_word(u->entities[m->entity].kind), m->last == w ? ")" : "");
        else
            fprintf(out, "e%d)", m->entity + 1);
        before = "";
        first = false;
    }
    return !first;
}

static int name_at(const Sentence *s, int w)
{
    return w >= 0 && s->words[w].name < s->nnames ? s->words[w].name : -1;
}

/* Which name a word is printed with, and whether it begins there.  "Nawa, Daraa" was read as
 * one: so it is printed, its comma too. */
static const Name *printed_name(const Sentence *s, int w, bool *begins)
{
    int name = name_at(s, w), before = name_at(s, w - 1);
    if (name < 0 && before >= 0 && s->names[before].last == w - 1 && name_goes_on(s, before))
        name = before;
    if (name < 0)
        return NULL;
    *begins = s->names[name].first == w && !(name > 0 && name_goes_on(s, name - 1));
    return &s->names[name];
}

static void print_misc(FILE *out, const Understanding *u, int s, int w, bool spaced)
{
    const Sentence *sent = &u->sentences[s];
    bool any = print_entities(out, u, s, w, true);
    bool begins;
    const Name *name = printed_name(sent, w, &begins);
    if (name) {
        /* An armed group is an organisation; Kind= says which sort, so that readers of the usual nine kinds lose none. */
        bool armed = name->kind == NAME_ARMED_GROUP;
        fprintf(out, "%s%sNE=%c-%s", any ? "|" : "", armed ? "Kind=ArmedGroup|" : "", begins ? 'B' : 'I',
                name_kind_word(armed ? NAME_ORGANISATION : name->kind));
        any = true;
    }
    if (!spaced) {
        fprintf(out, "%sSpaceAfter=No", any ? "|" : "");
        any = true;
    }
    if (!any)
        fputc('_', out);
}

/* What lies between two words and is no space: emoji, which part words and are none to us, but are to the treebanks. */
typedef struct Picture { int begin, end, before; } Picture;        /* stands before this word */

static Picture *pictures_of(const Understanding *u, const Sentence *s, Arena *keep, int *n)
{
    Picture *found = NULL;
    int room = 0;
    *n = 0;
    for (int w = 1; w < s->nwords; w++)
        for (int at = s->words[w - 1].end, to = s->words[w].begin; at < to; ) {
            const char *text = u->item->text.at;
            int space = tokens_space(text + at, text + to), begin = at;
            if (space) {
                at += space;
                continue;
            }
            while (at < to && !tokens_space(text + at, text + to))
                at++;
            *GROW(keep, found, *n, room) = (Picture){ begin, at, w };
        }
    return found;
}

static bool is_space_at(const Understanding *u, int at)
{
    Text text = u->item->text;
    return at < text.n && tokens_space(text.at + at, text.at + text.n) > 0;
}

/* A word that is printed with a space behind it: none where a picture touches it. */
static bool is_spaced(const Understanding *u, const Sentence *s, int w)
{
    const Word *word = &s->words[w];
    return word->space_after && (w + 1 == s->nwords || is_space_at(u, word->end));
}

static void print_picture(FILE *out, const Understanding *u, const Picture *p, int id, int root)
{
    Text form = text_part(u->item->text, p->begin, p->end);
    fprintf(out, "%d\t", id);
    print_text(out, form);
    fputc('\t', out);
    print_text(out, form);
    fprintf(out, "\t%s\t%s\t_\t%d\t%s\t_\t%s\n", upos_word(UPOS_SYM), xpos_word(XPOS_NFP), root, dep_word(DEP_DISCOURSE),
            is_space_at(u, p->end) ? "_" : "SpaceAfter=No");
}

/* The number that each word is printed with, and behind the last that of the root. */
static int *numbers_of(const Sentence *s, const Picture *pictures, int n, Arena *keep)
{
    int *id = NEW_ARRAY(keep, int, s->nwords + 1);
    for (int w = 0, p = 0; w < s->nwords; w++) {
        while (p < n && pictures[p].before <= w)
            p++;
        id[w] = w + 1 + p;
    }
    for (int w = 0; w < s->nwords; w++)
        if (s->words[w].head < 0)
            id[s->nwords] = id[w];
    return id;
}

void conllu_print(FILE *out, const Understanding *u, int s, const char *sent_id, Arena scratch)
{
    const Sentence *sent = &u->sentences[s];
    int npictures, p = 0;
    const Picture *pictures = pictures_of(u, sent, &scratch, &npictures);
    const int *id = numbers_of(sent, pictures, npictures, &scratch);
    fprintf(out, "# sent_id = %s\n# text = ", sent_id);
    print_text(out, text_part(u->item->text, sent->begin, sent->end));
    fputc('\n', out);
    for (int w = 0; w < sent->nwords; w++) {
        const Word *word = &sent->words[w];
        for (; p < npictures && pictures[p].before == w; p++)
            print_picture(out, u, &pictures[p], w + p + 1, id[sent->nwords]);
        int last = w;
        while (last + 1 < sent->nwords && !sent->words[last].space_after
               && is_clitic_of(&sent->words[last], &sent->words[last + 1]))
            last++;
        if (last > w && (w == 0 || sent->words[w - 1].space_after || !is_clitic_of(&sent->words[w - 1], word))) {
            fprintf(out, "%d-%d\t", id[w], id[last]);
            print_text(out, text_part(u->item->text, word->begin, sent->words[last].end));
            fprintf(out, "\t_\t_\t_\t_\t_\t_\t_\t%s\n", is_spaced(u, sent, last) ? "_" : "SpaceAfter=No");
        }
        fprintf(out, "%d\t", id[w]);
        print_text(out, word->form);
        fputc('\t', out);
        print_text(out, word->lemma.n ? word->lemma : TEXT("_"));
        fprintf(out, "\t%s\t%s\t_\t%d\t%s\t_\t", upos_word(word->upos), xpos_word(word->xpos),
                word->head < 0 ? 0 : id[word->head], dep_word(word->dep));
        print_misc(out, u, s, w, is_spaced(u, sent, w));
        fputc('\n', out);
    }
    fputc('\n', out);
}
