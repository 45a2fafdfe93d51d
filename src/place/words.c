#include "place/words.h"
#include "place/fold.h"

static const char *const CLASSES[WORDS_CLASSES] = {
    "kind", "direction", "part", "street", "governs", "common", "title", "border", "between", "before", "strikes", "prefix", "compass", "office",
    "of", "article", "inside", "and", "with", "upon", "kilometre", "mile", "nautical",
    "quarter", "capital", "whole", "close", "from",
};

static bool class_of(Text word, WordClass *ret)
{
    for (int c = 0; c < WORDS_CLASSES; c++)
        if (text_equals(word, CLASSES[c])) { *ret = (WordClass)c; return true; }
    return false;
}

static bool kind_of(Text word, PlaceKind *ret)
{
    for (int k = 0; k < PLACE_KINDS; k++)
        if (text_equals(word, place_kind_word((PlaceKind)k))) { *ret = (PlaceKind)k; return true; }
    return false;
}

static KindWord *slot_of(const PlaceWords *w, Text folded)
{
    unsigned i = (unsigned)fold_word_hash(folded.at, folded.n) & w->mask;
    while (w->slots[i].word.n && !text_is(w->slots[i].word, folded)) i = (i + 1) & w->mask;
    return &w->slots[i];
}

/* One line: "class: word word ..." or "kind settlement: town village". */
bool words_read(Text whole, const char *path, Arena *forever, PlaceWords *ret, Error *err)
{
    unsigned size = 8192;
    *ret = (PlaceWords){ .slots = NEW_ARRAY(forever, KindWord, size), .mask = size - 1 };
    Lines lines = lines_of(whole, path);
    Text line;
    unsigned used = 0;
    while (lines_next(&lines, &line)) {
        int colon = text_find_char(line, ':');
        if (colon < 0) return fail(err, "%s:%d: no colon after the class of words", path, lines.number);
        Text head = text_trim(text_part(line, 0, colon)), rest = text_part(line, colon + 1, line.n), first, word;
        PlaceKind kind = PLACE_KINDS;
        WordClass class_;
        text_next(&head, ' ', &first);
        if (!class_of(first, &class_)) return fail(err, "%s:%d: no class \"%.*s\"", path, lines.number, TEXT_FMT(first));
        if (class_ == WORDS_KIND && !kind_of(text_trim(head), &kind))
            return fail(err, "%s:%d: no kind \"%.*s\"", path, lines.number, TEXT_FMT(head));
        while (text_next(&rest, ' ', &word)) {
            char folded[FOLD_MAX];
            int n = fold_plain(word, folded);
            if (n == 0) continue;
            if (++used > size / 2) return fail(err, "%s:%d: too many words", path, lines.number);
            Text f = text_copy((Text){ folded, n }, forever);
            KindWord *slot = slot_of(ret, f);
            if (!slot->word.n) *slot = (KindWord){ f, PLACE_KINDS, 0 };
            if (class_ == WORDS_KIND && slot->kind == PLACE_KINDS) slot->kind = kind;
            slot->classes |= 1u << class_;
            for (int k = 0; class_ == WORDS_COMPASS && k < 4; k++)
                if (!ret->compass[k]) { ret->compass[k] = f.at; break; }
        }
    }
    for (int k = 0; k < 4; k++)
        if (!ret->compass[k]) return fail(err, "%s: \"compass:\" needs the words for north, south, east and west", path);
    return true;
}

uint32_t words_classes(const PlaceWords *w, Text folded, PlaceKind *kind)
{
    if (folded.n == 0) return 0;
    const KindWord *slot = slot_of(w, folded);
    if (slot->classes && kind) *kind = slot->kind;
    return slot->classes;
}

bool words_is(const PlaceWords *w, Text word, WordClass class_, PlaceKind *kind)
{
    char folded[FOLD_MAX];
    int n = fold_plain(word, folded);
    PlaceKind its = PLACE_KINDS;
    if (!(words_classes(w, (Text){ folded, n }, &its) >> class_ & 1)) return false;
    if (kind) *kind = its;
    return true;
}

static Text first_word(Text t)
{
    int space = text_find_char(t, ' ');
    return space < 0 ? t : text_part(t, 0, space);
}

static Text last_word(Text t)
{
    int i = t.n;
    while (i > 0 && t.at[i - 1] != ' ' && t.at[i - 1] != '-') i--;
    return text_part(t, i, t.n);
}

Text words_bare(const PlaceWords *w, Text name, PlaceKind *kind)
{
    PlaceKind k = PLACE_KINDS, found = PLACE_KINDS;
    Text t = text_trim(name);
    Text article = first_word(t);
    if (article.n < t.n && words_is(w, article, WORDS_ARTICLE, NULL)) t = text_trim(text_part(t, article.n, t.n));
    for (bool again = true; again; ) {
        again = false;
        Text first = first_word(t), last = last_word(t);
        if (first.n < t.n && words_is(w, first, WORDS_KIND, &k)) {
            Text rest = text_trim(text_part(t, first.n, t.n));
            Text of = first_word(rest);
            if (words_is(w, of, WORDS_OF, NULL)) rest = text_trim(text_part(rest, of.n, rest.n));
            if (rest.n) { t = rest; found = k; again = true; }
        } else if (last.n < t.n && words_is(w, last, WORDS_KIND, &k)) {
            Text rest = text_trim(text_part(t, 0, t.n - last.n));
            if (rest.n && rest.at[rest.n - 1] == '-') rest.n--;
            if (rest.n) { t = rest; found = k; again = true; }
        }
    }
    if (kind) *kind = found;
    return t;
}

const char *words_compass(const PlaceWords *w, char which)
{
    switch (which) {
    case 'n': return w->compass[0];
    case 's': return w->compass[1];
    case 'e': return w->compass[2];
    default:  return w->compass[3];
    }
}
