#include "understand/quotes.h"

typedef enum Mark { MARK_NONE, MARK_OPENS, MARK_CLOSES, MARK_EITHER, MARK_SINGLE_OPENS, MARK_SINGLE } Mark;

static Mark mark_of(Text form)
{
    static const struct { const char *form; Mark mark; } marks[] = {
        { "\"", MARK_EITHER }, { "``", MARK_OPENS }, { "''", MARK_EITHER },
        { "\xE2\x80\x9C", MARK_OPENS }, { "\xE2\x80\x9D", MARK_CLOSES }, { "\xE2\x80\x9E", MARK_OPENS },
        { "\xC2\xAB", MARK_OPENS }, { "\xC2\xBB", MARK_CLOSES }, { "\xE2\x80\xB3", MARK_EITHER },
        { "\xE2\x80\x98", MARK_SINGLE_OPENS }, { "\xE2\x80\x99", MARK_SINGLE }, { "'", MARK_SINGLE }, { "`", MARK_SINGLE_OPENS },
    };
    if (form.n > 3 || form.n == 0 || (form.at[0] >= 'a' && form.at[0] <= 'z') || (form.at[0] >= 'A' && form.at[0] <= 'Z'))
        return MARK_NONE;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (text_equals(form, marks[i].form))
            return marks[i].mark;
    return MARK_NONE;
}

typedef struct At { int s, w; } At;

/* Space, or the edge of the text, on the left and on the right of a word. */
static bool space_before(Text text, const Word *w)
{
    return w->begin == 0 || strchr(" \n\t\r([-", text.at[w->begin - 1]) != NULL;
}

static bool space_behind(Text text, const Word *w)
{
    return w->end >= text.n || strchr(" \n\t\r.,;:!?)]-", text.at[w->end]) != NULL;
}

/* How many straight marks follow each other here without a space; 0 when none or
 * when this word is not the first of them. */
static int run_of_marks(const Sentence *s, int w)
{
    int n = 0, end = -1;
    if (w > 0 && s->words[w - 1].end == s->words[w].begin && text_equals(s->words[w - 1].form, "\""))
        return 0;
    for (; w < s->nwords && (end < 0 || s->words[w].begin == end); w++) {
        Text form = s->words[w].form;
        for (int i = 0; i < form.n; i++)
            if (form.at[i] != '"')
                return n;
        n += form.n;
        end = s->words[w].end;
    }
    return n;
}

/* A paragraph out of a table, '"He said ""no"" twice."': the marks that count are the double ones. */
static bool is_from_a_table(const Understanding *u, int s)
{
    const Sentence *first = &u->sentences[s];
    if (!first->nwords || first->words[0].form.at[0] != '"')
        return false;
    for (int k = s; k < u->nsentences && k < s + 40 && u->sentences[k].paragraph == first->paragraph; k++)
        for (int w = 0; w < u->sentences[k].nwords; w++)
            if (u->sentences[k].words[w].form.n && u->sentences[k].words[w].form.at[0] == '"' && run_of_marks(&u->sentences[k], w) >= 2)
                return true;
    return false;
}

typedef struct Finder {
    const Understanding *u;
    Arena *keep;
    Quotes found;
    int    capacity;
    bool   is_open, is_single, goes_on, from_a_table;
    At     opened;
} Finder;

static void end_quote(Finder *f, At last)
{
    const Word *from = &f->u->sentences[f->opened.s].words[f->opened.w];
    const Word *to = &f->u->sentences[last.s].words[last.w];
    Quote q = { f->opened.s, f->opened.w, last.s, last.w, from->begin, to->end, f->goes_on };
    *GROW(f->keep, f->found.at, f->found.n, f->capacity) = q;
    f->is_open = f->goes_on = false;
}

static void open_quote(Finder *f, At at, bool is_single)
{
    f->is_open = true;
    f->is_single = is_single;
    f->opened = at;
}

/* A quote left open at the end of its paragraph: whole when it filled the
 * paragraph's end, else a mark was forgotten and it ends with its sentence. */
static void paragraph_ends(Finder *f, int last_sentence, bool next_opens)
{
    if (!f->is_open)
        return;
    int s = f->is_single || !next_opens ? f->opened.s : last_sentence;
    if (f->is_single) {
        f->is_open = false;      /* an apostrophe, most likely */
        return;
    }
    end_quote(f, (At){ s, f->u->sentences[s].nwords - 1 });
    f->goes_on = next_opens;
}

static void look_at_mark(Finder *f, Mark mark, At at)
{
    Text text = f->u->item->text;
    const Word *w = &f->u->sentences[at.s].words[at.w];
    bool before = space_before(text, w), behind = space_behind(text, w);
    switch (mark) {
    case MARK_OPENS:
        if (!f->is_open || f->is_single)
            open_quote(f, at, false);
        break;
    case MARK_CLOSES:
        if (f->is_open && !f->is_single)
            end_quote(f, at);
        break;
    case MARK_EITHER:
        if (f->is_open && !f->is_single) {
            /* A mark that leans to the right while one is open: the closing one was forgotten. */
            if (before && !behind && f->opened.s != at.s) {
                end_quote(f, (At){ f->opened.s, f->u->sentences[f->opened.s].nwords - 1 });
                open_quote(f, at, false);
            } else
                end_quote(f, at);
        } else if (before || !behind)
            open_quote(f, at, false);
        break;
    case MARK_SINGLE_OPENS:
        if (!f->is_open && before && !behind)
            open_quote(f, at, true);
        break;
    case MARK_SINGLE:
        if (f->is_open && f->is_single && behind && !before)
            end_quote(f, at);
        else if (!f->is_open && before && !behind)
            open_quote(f, at, true);
        break;
    case MARK_NONE:
        break;
    }
}

static bool opens_with_mark(const Sentence *s)
{
    Mark m = s->nwords ? mark_of(s->words[0].form) : MARK_NONE;
    return m == MARK_OPENS || m == MARK_EITHER;
}

Quotes quotes_find(const Understanding *u, Arena *keep)
{
    Finder f = { .u = u, .keep = keep };
    f.found.base = NEW_ARRAY(keep, int, u->nsentences + 1);
    for (int s = 0; s < u->nsentences; s++)
        f.found.base[s + 1] = f.found.base[s] + u->sentences[s].nwords;
    int nwords = f.found.base[u->nsentences];
    f.found.of = NEW_ARRAY(keep, int, nwords + 1);

    int paragraph = -1;
    for (int s = 0; s < u->nsentences; s++) {
        const Sentence *sentence = &u->sentences[s];
        if (sentence->paragraph != paragraph && s > 0)
            paragraph_ends(&f, s - 1, opens_with_mark(sentence));
        if (sentence->paragraph != paragraph)
            f.from_a_table = is_from_a_table(u, s);
        paragraph = sentence->paragraph;
        for (int w = 0; w < sentence->nwords; w++) {
            Mark mark = mark_of(sentence->words[w].form);
            if (f.from_a_table && sentence->words[w].form.n && sentence->words[w].form.at[0] == '"') {
                int run = run_of_marks(sentence, w);
                mark = run >= 2 ? MARK_EITHER : MARK_NONE;
                /* Open unless something is; a closing one has its word before it. */
                if (mark != MARK_NONE && !f.is_open)
                    open_quote(&f, (At){ s, w }, false);
                else if (mark != MARK_NONE)
                    end_quote(&f, (At){ s, w });
                continue;
            }
            if (mark != MARK_NONE)
                look_at_mark(&f, mark, (At){ s, w });
        }
        if (f.goes_on && !f.is_open)
            f.goes_on = false;
    }
    if (u->nsentences)
        paragraph_ends(&f, u->nsentences - 1, false);

    for (int i = 0; i < nwords; i++)
        f.found.of[i] = -1;
    for (int q = 0; q < f.found.n; q++) {
        const Quote *one = &f.found.at[q];
        for (int i = f.found.base[one->first_sentence] + one->first; i <= f.found.base[one->last_sentence] + one->last; i++)
            f.found.of[i] = q;
    }
    return f.found;
}
