#include "understand/lemma.h"

#include "base/file.h"

enum { LONGEST = 60 };      /* a longer word is its own lemma */

typedef struct Rewriting { uint64_t key; Text add; uint8_t cut; bool used; } Rewriting;

/* A bit for some of a key's bits: most endings have no rewriting, and the bits stay near the processor. */
struct Lemmas {
    Rewriting *slots;
    uint64_t  *known;
    uint32_t   mask, known_mask;
};

static uint64_t key_of(int xpos, bool whole, Text ending)
{
    return hash_mix(text_hash(ending), (uint64_t)xpos * 2 + whole);
}

static Rewriting *slot(const Lemmas *l, uint64_t key)
{
    uint32_t at = (uint32_t)key & l->mask;
    while (l->slots[at].used && l->slots[at].key != key)
        at = (at + 1) & l->mask;
    return &l->slots[at];
}

static const Rewriting *found_at(const Lemmas *l, uint64_t key)
{
    static const Rewriting none = { 0 };
    uint32_t bit = (uint32_t)(key >> 32) & l->known_mask;
    return l->known[bit >> 6] >> (bit & 63) & 1 ? slot(l, key) : &none;
}

bool lemmas_load(const char *models_dir, Arena *forever, Lemmas **ret, Error *err)
{
    char *path = text_zero_ended(text_format(forever, "%s/lemmas.txt", models_dir), forever);
    Text file, line;
    if (!file_read(path, forever, &file, err))
        return false;
    uint32_t nlines = 1, room = 16;
    for (int i = 0; i < file.n; i++)
        nlines += file.at[i] == '\n';
    while (room < nlines * 2)
        room *= 2;
    Lemmas *l = NEW(forever, Lemmas);
    l->slots = NEW_ARRAY(forever, Rewriting, room);
    l->mask = room - 1;
    l->known = NEW_ARRAY(forever, uint64_t, room / 8);
    l->known_mask = room * 8 - 1;
    Lines lines = lines_of(file, path);
    while (lines_next(&lines, &line)) {
        Text tag = NO_TEXT, ending = NO_TEXT, cut = NO_TEXT, add = NO_TEXT;
        text_next(&line, ' ', &tag);
        text_next(&line, ' ', &ending);
        text_next(&line, ' ', &cut);
        text_next(&line, ' ', &add);
        char word[16] = "";
        if (tag.n < (int)sizeof word && tag.n)
            memcpy(word, tag.at, (size_t)tag.n);
        int xpos = xpos_of(word);
        long ncut;
        if (xpos < 0 || !ending.n || !text_to_long(cut, &ncut) || ncut < 0 || ncut > LONGEST)
            return fail(err, "%s:%d: not a tag, an ending, a number and what to add", path, lines.number);
        bool whole = ending.at[0] == '^';
        uint64_t key = key_of(xpos, whole, text_part(ending, whole, ending.n));
        uint32_t bit = (uint32_t)(key >> 32) & l->known_mask;
        l->known[bit >> 6] |= UINT64_C(1) << (bit & 63);
        *slot(l, key) = (Rewriting){ .key = key, .add = add, .cut = (uint8_t)ncut, .used = true };
    }
    *ret = l;
    return true;
}

static Text plain_apostrophe(Text t, Arena *keep)
{
    static const char curly[] = "\xE2\x80\x99";
    int at = text_find_char(t, curly[0]) < 0 ? -1 : text_find(t, TEXT(curly));
    if (at < 0)
        return t;
    return text_format(keep, "%.*s'%.*s", at, t.at, t.n - at - 3, t.at + at + 3);
}

Text lemma_of(const Lemmas *l, const Word *w, Arena *keep)
{
    bool is_name = w->upos == UPOS_PROPN || w->xpos == XPOS_NNP || w->xpos == XPOS_NNPS;
    if (w->form.n > LONGEST || w->xpos == XPOS_NNP || w->upos == UPOS_NUM || w->upos == UPOS_PUNCT)
        return w->form;
    Text low = plain_apostrophe(text_lower(w->form, keep), keep);
    const Rewriting *found = found_at(l, key_of(w->xpos, true, low));
    for (int from = 0; !found->used && from < low.n; from++)
        found = found_at(l, key_of(w->xpos, false, text_part(low, from, low.n)));
    Text base = is_name && low.n == w->form.n ? w->form : low;
    if (!found->used || found->cut > base.n)
        return base;
    if (!found->cut && !found->add.n)
        return base;
    return text_join(text_part(base, 0, base.n - found->cut), found->add, keep);
}
