#include "understand/pieces.h"

#include "base/file.h"

/* 0..9, or -1: ASCII, Arabic-Indic, Persian, Devanagari and full-width digits. */
static int digit_of(uint32_t c)
{
    if (c < 0x80)
        return c >= '0' && c <= '9' ? (int)c - '0' : -1;
    static const uint32_t zeros[] = { 0x660, 0x6F0, 0x966, 0xFF10 };
    for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++)
        if (c >= zeros[i] && c <= zeros[i] + 9)
            return (int)(c - zeros[i]);
    return -1;
}

static bool is_white(uint32_t c)
{
    return c <= ' ' || c == 0xA0 || c == 0x85 || (c >= 0x2000 && c <= 0x200F) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

/* Marks that mean the same are written the same: every dash is "-". */
static uint32_t plain_mark(uint32_t c)
{
    if (c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0x2013 || c == 0x2014 || c == 0x2212)
        return '-';
    if (c == 0x2019 || c == 0x2018 || c == 0x60 || c == 0x2BC)
        return '\'';
    if (c == 0x66C || c == 0x60C || c == 0xFF0C)
        return ',';
    if (c == 0x66B)
        return '.';
    if (c == 0x66A)
        return '%';
    return c;
}

static bool is_small(Text t)
{
    for (int i = 0; i < t.n; i++)
        if (t.at[i] < 'a' || t.at[i] > 'z')
            return false;
    return true;
}

Pieces pieces_of(Text text, int begin, int end, Arena *keep)
{
    Pieces p = { 0 };
    int capacity = 0;
    const char *at = text.at + begin, *stop = text.at + end;
    bool glued = false;
    while (at < stop) {
        const char *from = at;
        uint32_t c = utf8_next(&at, stop);
        if (is_white(c)) {
            glued = false;
            continue;
        }
        Piece one = { .word = -1, .is_glued = glued };
        Text small = NO_TEXT;
        char *lower;
        int n = 0;
        if (digit_of(c) >= 0) {
            one.kind = PIECE_DIGITS;
            const char *next = at;
            while (next < stop && digit_of(utf8_next(&next, stop)) >= 0)
                at = next;
            lower = arena_take(keep, 1, (size_t)(at - from));
            for (const char *d = from; d < at; ) {
                int digit = digit_of(utf8_next(&d, at));
                one.number = one.number * 10 + digit;
                lower[n++] = (char)('0' + digit);
            }
            small = (Text){ lower, n };
        } else if (utf8_is_letter(c)) {
            one.kind = PIECE_LETTERS;
            const char *next = at;
            while (next < stop && utf8_is_letter(utf8_next(&next, stop)))
                at = next;
            small = (Text){ from, (int)(at - from) };
            if (!is_small(small))
                small = text_lower(small, keep);
        } else {
            one.kind = PIECE_MARK;
            lower = arena_take(keep, 1, 4);
            n = utf8_put(plain_mark(c), lower);
            small = (Text){ lower, n };
        }
        one.form = (Text){ from, (int)(at - from) };
        one.lower = small;
        one.hash = text_hash(one.lower);
        one.begin = (int)(from - text.at);
        one.end = (int)(at - text.at);
        *GROW(keep, p.at, p.n, capacity) = one;
        glued = true;
    }
    return p;
}

Pieces pieces_of_sentence(Text text, const Sentence *s, Arena *keep)
{
    Pieces p = pieces_of(text, s->begin, s->end, keep);
    int w = 0;
    for (int i = 0; i < p.n && s->nwords > 0; i++) {
        while (w + 1 < s->nwords && s->words[w].end <= p.at[i].begin)
            w++;
        p.at[i].word = w;
    }
    return p;
}

bool piece_is_mark(const Pieces *p, int i, char mark)
{
    return i >= 0 && i < p->n && p->at[i].kind == PIECE_MARK && p->at[i].lower.n == 1 && p->at[i].lower.at[0] == mark;
}

bool piece_is_capital(const Piece *p)
{
    const char *at = p->form.at;
    return p->kind == PIECE_LETTERS && utf8_is_upper(utf8_next(&at, p->form.at + p->form.n));
}

/* ---- phrases --------------------------------------------------------------- */

static int role_of(Text word, const char *const *roles, int nroles)
{
    for (int i = 0; i < nroles; i++)
        if (text_equals(word, roles[i]))
            return i;
    return -1;
}

/* "12", "4-7" or "-": no value. */
static bool read_values(Text t, double *one, double *two)
{
    *one = *two = 0;
    if (text_equals(t, "-") || t.n == 0)
        return true;
    int dash = t.n > 1 ? text_find_char(text_part(t, 1, t.n), '-') : -1;
    if (dash < 0)
        return text_to_double(t, one);
    return text_to_double(text_part(t, 0, dash + 1), one) && text_to_double(text_part(t, dash + 2, t.n), two);
}

static void link_phrases(Phrases *list, Arena *forever)
{
    uint32_t n = 64;
    while (n < (uint32_t)list->n * 8)
        n *= 2;
    list->mask = n - 1;
    list->heads = NEW_ARRAY(forever, int, n);
    for (uint32_t i = 0; i < n; i++)
        list->heads[i] = -1;
    for (int i = 0; i < list->n; i++) {
        int *at = &list->heads[list->at[i].pieces[0] & list->mask];
        while (*at >= 0 && list->at[*at].n >= list->at[i].n)
            at = &list->at[*at].next;
        list->at[i].next = *at;
        *at = i;
    }
}

bool phrases_load(const char *path, const char *const *roles, int nroles, Arena *forever, Phrases *ret, Error *err)
{
    Text whole, line;
    if (!file_read(path, forever, &whole, err))
        return false;
    Phrases list = { 0 };
    int capacity = 0;
    for (Lines l = lines_of(whole, path); lines_next(&l, &line); ) {
        Text rest = line, role, value, phrase;
        if (!text_next(&rest, '\t', &role) || !text_next(&rest, '\t', &value) || !rest.n)
            return fail(err, "%s:%d: expected role, value and phrases between tabs", path, l.number);
        Phrase one = { .role = role_of(text_trim(role), roles, nroles) };
        if (one.role < 0)
            return fail(err, "%s:%d: no role \"%.*s\"", path, l.number, TEXT_FMT(role));
        if (!read_values(text_trim(value), &one.value, &one.value2))
            return fail(err, "%s:%d: \"%.*s\" is not a value", path, l.number, TEXT_FMT(value));
        while (text_next(&rest, ',', &phrase)) {
            Pieces p = pieces_of(phrase, 0, phrase.n, forever);
            if (p.n == 0 || p.n > PHRASE_PIECES)
                return fail(err, "%s:%d: a phrase has 1 to %d pieces", path, l.number, PHRASE_PIECES);
            one.n = p.n;
            for (int i = 0; i < p.n; i++)
                one.pieces[i] = p.at[i].hash;
            *GROW(forever, list.at, list.n, capacity) = one;
        }
    }
    link_phrases(&list, forever);
    *ret = list;
    return true;
}

static bool stands_at(const Phrase *ph, const Pieces *p, int i)
{
    if (i < 0 || i + ph->n > p->n)
        return false;
    for (int k = 0; k < ph->n; k++)
        if (p->at[i + k].hash != ph->pieces[k])
            return false;
    return true;
}

void phrases_mark(const Phrases *list, Pieces *p)
{
    int of = list->number;
    for (int i = 0; i < p->n; i++)
        for (int k = list->heads[p->at[i].hash & list->mask]; k >= 0; k = list->at[k].next) {
            const Phrase *ph = &list->at[k];
            if (!stands_at(ph, p, i))
                continue;
            p->at[i].of[of].begin |= UINT64_C(1) << ph->role;
            p->at[i + ph->n - 1].of[of].end |= UINT64_C(1) << ph->role;
            for (int w = i; w < i + ph->n; w++)
                p->at[w].of[of].is_inside = true;
        }
    p->marked[of] = true;
}

int phrase_looked_up(const Phrases *list, const Pieces *p, int i, uint64_t roles, const Phrase **ret)
{
    for (int k = list->heads[p->at[i].hash & list->mask]; k >= 0; k = list->at[k].next) {
        const Phrase *ph = &list->at[k];
        if (roles >> ph->role & 1 && stands_at(ph, p, i)) {
            if (ret)
                *ret = ph;
            return ph->n;
        }
    }
    return 0;
}

int phrase_before(const Phrases *list, const Pieces *p, int i, uint64_t roles, const Phrase **ret)
{
    int best = 0;
    if (i > 0 && i <= p->n && p->marked[list->number] && !(p->at[i - 1].of[list->number].end & roles))
        return 0;
    for (int n = 1; n <= PHRASE_PIECES && n <= i; n++) {
        if (i - n < 0 || i > p->n)
            break;
        for (int k = list->heads[p->at[i - n].hash & list->mask]; k >= 0; k = list->at[k].next) {
            const Phrase *ph = &list->at[k];
            if (ph->n == n && roles >> ph->role & 1 && stands_at(ph, p, i - n)) {
                best = n;
                if (ret)
                    *ret = ph;
            }
        }
    }
    return best;
}
