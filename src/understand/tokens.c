#include "understand/tokens.h"

#include <limits.h>

#include "base/file.h"
#include "understand/models.h"

enum {
    LONGEST_SENTENCE = 300,     /* words: longer ones are tables or lists */
    LONGEST_STRETCH = 1 << 16,  /* bytes cut at once */
    LONGEST_ATOM = 1 << 12
};

typedef enum ShortKind { NOT_SHORT, SHORT_TITLE, SHORT_WORD } ShortKind;

typedef struct ShortWord { uint64_t hash; ShortKind kind; } ShortWord;
typedef struct TwoWords { Text whole; int first; } TwoWords;       /* "cannot", 3 */

enum { SHORT_SLOTS = 1024 };

struct TokenRules {
    Linear    model;
    ShortWord shorts[SHORT_SLOTS];
    TwoWords *twos;     int ntwos;
    Text     *clitics;  int nclitics;       /* "'s", without n't */
    Text     *hours;    int nhours;         /* "p.m." */
    uint64_t *days;     int ndays;          /* "Saturday", as of an atom's letters in lower case */
};

/* ---- what is known ----------------------------------------------------------- */

static ShortKind short_kind(const TokenRules *rules, uint64_t hash)
{
    for (uint32_t at = (uint32_t)hash & (SHORT_SLOTS - 1);; at = (at + 1) & (SHORT_SLOTS - 1))
        if (rules->shorts[at].kind == NOT_SHORT || rules->shorts[at].hash == hash)
            return rules->shorts[at].kind;
}

static bool rules_line(TokenRules *r, Text line, int *rooms, int *nshorts, Arena *forever)
{
    Text what = NO_TEXT, word = NO_TEXT, second = NO_TEXT;
    text_next(&line, ' ', &what);
    text_next(&line, ' ', &word);
    text_next(&line, ' ', &second);
    if (!word.n)
        return false;
    if (text_equals(what, "title") || text_equals(what, "short")) {
        uint64_t hash = text_hash(word);
        uint32_t at = (uint32_t)hash & (SHORT_SLOTS - 1);
        while (r->shorts[at].kind != NOT_SHORT && r->shorts[at].hash != hash)
            at = (at + 1) & (SHORT_SLOTS - 1);
        r->shorts[at] = (ShortWord){ hash, text_equals(what, "title") ? SHORT_TITLE : SHORT_WORD };
        return ++*nshorts < SHORT_SLOTS / 2;
    }
    if (text_equals(what, "two") && second.n) {
        *GROW(forever, r->twos, r->ntwos, rooms[0]) = (TwoWords){ text_join(word, second, forever), word.n };
        return true;
    }
    if (text_equals(what, "clitic")) {
        *GROW(forever, r->clitics, r->nclitics, rooms[1]) = word;
        return true;
    }
    if (text_equals(what, "hour")) {
        *GROW(forever, r->hours, r->nhours, rooms[2]) = word;
        return true;
    }
    if (text_equals(what, "day")) {
        *GROW(forever, r->days, r->ndays, rooms[3]) = text_hash(word);
        return true;
    }
    return false;
}

bool tokens_load_rules(const char *languages_dir, Arena *forever, TokenRules **ret, Error *err)
{
    char *path = text_zero_ended(text_format(forever, "%s/en/tokens.txt", languages_dir), forever);
    Text file, line;
    if (!file_read(path, forever, &file, err))
        return false;
    TokenRules *r = NEW(forever, TokenRules);
    Lines lines = lines_of(file, path);
    int rooms[4] = { 0 }, nshorts = 0;
    while (lines_next(&lines, &line))
        if (!rules_line(r, line, rooms, &nshorts, forever))
            return fail(err, "%s:%d: not a title, short, clitic, hour, day or two words", path, lines.number);
    *ret = r;
    return true;
}

bool tokens_load(const char *models_dir, const char *languages_dir, Arena *forever, TokenRules **ret, Error *err)
{
    char *path = text_zero_ended(text_format(forever, "%s/tokens.bin", models_dir), forever);
    TokenRules *r;
    if (!tokens_load_rules(languages_dir, forever, &r, err) || !linear_load(path, forever, &r->model, err))
        return false;
    if (r->model.nclasses != CUTS)
        return fail(err, "%s is of another version: run `make models`", path);
    *ret = r;
    return true;
}

void tokens_drop_hours(TokenRules *r)
{
    r->nhours = 0;
}

/* ---- atoms -------------------------------------------------------------------- */

/* What a terminal obeys and no reader sees parts words as well. */
static bool is_space(unsigned char c)
{
    return c <= ' ' || c == 0x7F;
}

static bool is_digit(unsigned char c)
{
    return c >= '0' && c <= '9';
}

/* The white space at `at`: its bytes, 0 when there is none.  No-break and other
 * wide spaces and those of no width count, too. */
static int space_length(const char *at, const char *end)
{
    const unsigned char *u = (const unsigned char *)at;
    if (is_space(*u))
        return 1;
    if (*u == 0xC2 && end - at >= 2 && (u[1] == 0xA0 || u[1] == 0x85))
        return 2;
    if (*u == 0xE2 && end - at >= 3 && u[1] == 0x80 && (u[2] <= 0x8B || u[2] == 0xA8 || u[2] == 0xA9 || u[2] == 0xAF))
        return 3;
    if (*u == 0xE3 && end - at >= 3 && u[1] == 0x80 && u[2] == 0x80)
        return 3;
    if (*u == 0xEF && end - at >= 3 && u[1] == 0xBB && u[2] == 0xBF)
        return 3;
    return 0;
}

int tokens_space(const char *at, const char *end)
{
    return space_length(at, end);
}

/* A picture (emoji, dingbat, flag) or what only modifies one at `at`: its bytes, 0 when there is none. */
static int picture_length(const char *at, const char *end)
{
    if ((unsigned char)*at < 0xE2)
        return 0;
    const char *next = at;
    uint32_t c = utf8_next(&next, end);
    bool is_picture = (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x200D || c == 0x20E3 ||
                      (c >= 0xE0000 && c <= 0xE007F);
    return is_picture ? (int)(next - at) : 0;
}

/* A letter or a mark that belongs to one; its length goes to *n. */
static bool letter_at(const char *at, const char *end, int *n)
{
    unsigned char c = (unsigned char)*at;
    *n = 1;
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const char *next = at;
    uint32_t code = utf8_next(&next, end);
    *n = (int)(next - at);
    if (code >= 0x300 && code <= 0x36F)
        return true;
    return utf8_is_letter(code);
}

/* What follows a picture begins anew: a capital, a number, a tag. */
static bool begins_anew(const char *at, const char *end)
{
    int n;
    const char *next = at;
    return is_digit((unsigned char)*at) || *at == '#' || *at == '@' || (letter_at(at, end, &n) && utf8_is_upper(utf8_next(&next, end)));
}

static int letters(const char *at, const char *end)
{
    const char *p = at;
    int n;
    while (p < end && p - at < LONGEST_ATOM && letter_at(p, end, &n))
        p += n;
    return (int)(p - at);
}

static bool in(unsigned char c, const char *set)
{
    return c && strchr(set, c);
}

static bool is_name_char(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_';
}

/* The address that begins at `at`, which has no space before `end`; 0: none. */
static int address(const char *at, const char *end, bool at_start)
{
    static const char *const schemes[] = { "http://", "https://", "ftp://", "www.", "WWW.", "HTTP://", "mailto:" };
    const char *p = at;
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        if (*at != schemes[i][0])
            continue;
        int n = (int)strlen(schemes[i]);
        if (end - at > n + 2 && memcmp(at, schemes[i], (size_t)n) == 0) {
            for (p = at; p < end && !in((unsigned char)*p, "<>\"") && (unsigned char)*p != 0xE2; p++) { }
            while (p > at && in((unsigned char)p[-1], ".,;:!?)]'*"))
                p--;
            return (int)(p - at);
        }
    }
    if ((*at == '@' || *at == '#') && at_start) {
        for (p = at + 1; p < end && (is_name_char((unsigned char)*p) || (*p & 0x80)); ) {
            int n;
            if ((*p & 0x80) && !letter_at(p, end, &n))
                break;
            p += *p & 0x80 ? n : 1;
        }
        bool lettered = p - at > 1 && !is_digit((unsigned char)at[1]);
        return lettered ? (int)(p - at) : 0;
    }
    if (!at_start || !is_name_char((unsigned char)*at))
        return 0;
    /* name@host.tld, host.tld/path */
    static const char *const tops[] = { "com", "org", "net", "gov", "edu", "mil", "int", "info", "co.uk", "uk", "sy", "tv", "ly" };
    const char *dot = NULL, *stop = at, *sign = NULL;
    for (; stop < end && (is_name_char((unsigned char)*stop) || in((unsigned char)*stop, ".-+@")); stop++) {
        if (*stop == '@')
            sign = stop;
        if (*stop == '.' && stop + 1 < end && is_name_char((unsigned char)stop[1]))
            dot = stop;
    }
    while (stop > at && in((unsigned char)stop[-1], ".-+@"))
        stop--;
    if (sign && sign > at && dot && dot > sign && dot < stop)
        return (int)(stop - at);
    if (!dot || dot >= stop || sign)
        return 0;
    Text top = { dot + 1, (int)(stop - dot - 1) };
    for (size_t i = 0; i < sizeof tops / sizeof *tops; i++)
        if (text_equals(top, tops[i]) && dot - at > 1) {
            if (stop < end && *stop == '/')
                for (; stop < end && !in((unsigned char)*stop, "<>\"") && (unsigned char)*stop != 0xE2; stop++) { }
            while (in((unsigned char)stop[-1], ".,;:!?)]'"))
                stop--;
            return (int)(stop - at);
        }
    return 0;
}

/* Digits with what stands between digits: 1,200.5 10:30 1990 */
static int digits(const char *at, const char *end)
{
    const char *p = at;
    while (p < end && p - at < LONGEST_ATOM
           && (is_digit((unsigned char)*p) || (in((unsigned char)*p, ".,:") && p + 1 < end && is_digit((unsigned char)p[1]))))
        p++;
    return (int)(p - at);
}

/* An apostrophe, plain or typographic, at `at`: its bytes, or 0. */
static int apostrophe(const char *at, const char *end)
{
    if (at < end && *at == '\'')
        return 1;
    return end - at >= 3 && memcmp(at, "\xE2\x80\x99", 3) == 0 ? 3 : 0;
}

/* "'s" at `at`: the bytes of the clitic that ends its run of letters, or 0. */
static int clitic(const TokenRules *r, const char *at, const char *end)
{
    int a = apostrophe(at, end);
    int n = a ? letters(at + a, end) : 0;
    if (!n || n > 4)
        return 0;
    for (int i = 0; i < r->nclitics; i++)
        if (r->clitics[i].at[0] == '\'' && text_is_nocase((Text){ at + a, n }, text_part(r->clitics[i], 1, r->clitics[i].n)))
            return a + n;
    return 0;
}

static int lower_hash(Text form, uint64_t *hash)
{
    char low[52];
    int n = 0;
    const char *at = form.n ? form.at : "", *end = at + form.n;
    while (at < end && n < 48) {
        unsigned char c = (unsigned char)*at;
        if (c < 0x80) {
            low[n++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : is_digit(c) ? '0' : c);
            at++;
        } else {
            n += utf8_put(utf8_lower(utf8_next(&at, end)), low + n);
        }
    }
    *hash = text_hash((Text){ low, n });
    return n;
}

static uint8_t letter_shape(Text form)
{
    const char *at = form.n ? form.at : "", *end = at + form.n;
    bool first = utf8_is_upper(utf8_next(&at, end)), any_upper = false, any_lower = false;
    while (at < end) {
        bool upper = utf8_is_upper(utf8_next(&at, end));
        any_upper |= upper;
        any_lower |= !upper;
    }
    return (uint8_t)(!first ? any_upper ? 3 : 0 : !any_lower ? 2 : any_upper ? 3 : 1);
}

typedef struct Atoms { Atom *at; int n, room; Text text; Arena *keep; uint8_t gap; bool new_paragraph; } Atoms;

static void add_atom(Atoms *a, const char *at, int n, AtomKind kind)
{
    Text form = { at, n };
    Atom atom = {
        .begin = (int)(at - a->text.at), .end = (int)(at - a->text.at) + n, .kind = (uint8_t)kind,
        .gap = a->gap, .new_paragraph = a->new_paragraph,
        .shape = kind == ATOM_LETTERS ? letter_shape(form) : 0,
    };
    lower_hash(form, &atom.folded);
    *GROW(a->keep, a->at, a->n, a->room) = atom;
    a->gap = GAP_NONE;
    a->new_paragraph = false;
}

/* A run of letters: "cannot" is can + not, "don't" do + n't. */
static int add_letters(Atoms *a, const TokenRules *r, const char *at, const char *end)
{
    int n = letters(at, end), hook = apostrophe(at + n, end);
    if (hook && n > 1 && (at[n - 1] | 32) == 'n' && at + n + hook < end && (at[n + hook] | 32) == 't' && letters(at + n + hook, end) == 1) {
        add_atom(a, at, n - 1, ATOM_LETTERS);
        add_atom(a, at + n - 1, hook + 2, ATOM_CLITIC);
        return n + hook + 1;
    }
    for (int i = 0; i < r->ntwos; i++)
        if (text_is_nocase((Text){ at, n }, r->twos[i].whole)) {
            add_atom(a, at, r->twos[i].first, ATOM_LETTERS);
            add_atom(a, at + r->twos[i].first, n - r->twos[i].first, ATOM_LETTERS);
            return n;
        }
    /* "Da'el", "O'Neil", "Shi'ite": one run, unless what follows is a clitic. */
    const char *p = at + n;
    while (hook && p + hook < end && p - at < LONGEST_ATOM && letters(p + hook, end) && !clitic(r, p, end)) {
        int more = letters(p + hook, end);
        int after = apostrophe(p + hook + more, end);
        if (after && (p[hook + more - 1] | 32) == 'n' && p + hook + more + after < end && (p[hook + more + after] | 32) == 't')
            break;
        p += hook + more;
        hook = after;
    }
    n = (int)(p - at);
    add_atom(a, at, n, ATOM_LETTERS);
    return n;
}

/* One stretch without white space. */
static void add_chunk(Atoms *a, const TokenRules *r, const char *at, const char *end)
{
    bool at_start = true;
    while (at < end) {
        int n = address(at, end, at_start);
        at_start = false;
        if (n) {
            add_atom(a, at, n, ATOM_ADDRESS);
        } else if (a->gap == GAP_NONE && a->n && a->at[a->n - 1].kind != ATOM_SIGN && (n = clitic(r, at, end)) > 0) {
            add_atom(a, at, n, ATOM_CLITIC);
        } else if (is_digit((unsigned char)*at)) {
            n = digits(at, end);
            add_atom(a, at, n, ATOM_DIGITS);
        } else if (letter_at(at, end, &n)) {
            n = add_letters(a, r, at, end);
        } else if (*at & 0x80) {
            const char *next = at;
            utf8_next(&next, end);
            n = (int)(next - at);
            add_atom(a, at, n, ATOM_SIGN);
            at_start = true;
        } else {
            for (n = 1; at + n < end && at[n] == *at && n < LONGEST_ATOM && !in((unsigned char)*at, "()[]{}\"',$%"); n++) { }
            add_atom(a, at, n, ATOM_SIGN);
            at_start = in((unsigned char)*at, "(\"'[./-") || (*at == ',' && at + 1 < end && at[1] == '#');
        }
        at += n;
    }
}

/* Lines are wrapped or meant.  A line was broken on purpose if the next word
 * would have fitted, or if lines are not wrapped here at all. */
static bool meant(const char *line, const char *line_end, const char *next, const char *end, int widest)
{
    enum { NOT_WRAPPED = 120, NARROW = 40 };
    if (widest > NOT_WRAPPED || widest < NARROW)
        return true;
    const char *word = next;
    while (word < end && !is_space((unsigned char)*word))
        word++;
    bool bullet = word - next <= 3 && (in((unsigned char)*next, "-*") || (*next & 0x80) || word[-1] == ')' || (is_digit((unsigned char)*next) && word[-1] == '.'));
    return (line_end - line) + 1 + (word - next) <= widest - 4 || (bullet && word < end);
}

Atom *tokens_atoms(const TokenRules *r, Text text, int begin, int end_, Arena *keep, Arena scratch, int *ret_n)
{
    (void)scratch;
    Atoms a = { .text = text, .keep = keep, .gap = GAP_BREAK };
    const char *at = text.at + begin, *end = text.at + end_, *line = at;
    int widest = 0;
    while (line > text.at && line[-1] != '\n')             /* a dateline may stand before it in the line */
        line--;
    for (const char *p = at, *from = line; p <= end; p++)
        if (p == end || *p == '\n') {
            int width = (int)(p - from);
            while (width && is_space((unsigned char)from[width - 1]))
                width--;
            if (p < end && width > widest)
                widest = width;
            from = p + 1;
        }
    while (at < end) {
        const char *stop = at;
        int newlines = 0, n;
        bool is_past_picture = false;
        while (at < end && ((n = space_length(at, end)) > 0 || (n = picture_length(at, end)) > 0)) {
            is_past_picture |= !space_length(at, end);
            if (*at == '\n' && newlines++ == 0)
                stop = at;
            at += n;
            if (a.gap == GAP_NONE)
                a.gap = GAP_SPACE;
        }
        if (newlines && at < end && a.gap != GAP_BREAK) {
            a.gap = newlines > 1 || meant(line, stop, at, end, widest) ? GAP_BREAK : GAP_LINE;
            a.new_paragraph = newlines > 1 || widest > 120;
        }
        if (is_past_picture && at < end && begins_anew(at, end))
            a.gap = GAP_BREAK;
        if (newlines)
            line = at;
        const char *chunk = at;
        while (at < end && !space_length(at, end) && !picture_length(at, end))
            at++;
        if (at > chunk)
            add_chunk(&a, r, chunk, at);
    }
    *ret_n = a.n;
    return a.at;
}

/* ---- the gaps ------------------------------------------------------------------ */

static char sign_of(Text text, const Atom *a)
{
    return a->kind == ATOM_SIGN ? text.at[a->begin] : 0;
}

/* 1 opens, -1 closes, 0 neither; the plain quotation mark does both. */
static int quote_of(Text text, const Atom *a)
{
    const char *at = text.at + a->begin;
    int n = a->end - a->begin;
    if (a->kind != ATOM_SIGN)
        return 0;
    if (n == 3 && memcmp(at, "\xE2\x80\x9C", 3) == 0) return 1;
    if (n == 3 && memcmp(at, "\xE2\x80\x9D", 3) == 0) return -1;
    if (n == 2 && memcmp(at, "\xC2\xAB", 2) == 0) return 1;
    if (n == 2 && memcmp(at, "\xC2\xBB", 2) == 0) return -1;
    return *at == '"' ? 2 : 0;
}

bool tokens_clear(const TokenRules *rules, Text text, const Atom *atoms, int n, int i, Cut *ret)
{
    (void)rules, (void)n;
    const Atom *r = &atoms[i], *l = r - 1;
    if (i == 0 || r->gap == GAP_BREAK)
        return *ret = CUT_SENTENCE, true;
    if (r->gap == GAP_NONE && r->kind == ATOM_CLITIC)
        return *ret = CUT_WORD, true;
    /* A small letter after a word: nothing to ask. */
    if (r->gap == GAP_SPACE && r->kind == ATOM_LETTERS && r->shape == 0
        && (l->kind == ATOM_LETTERS || l->kind == ATOM_CLITIC || sign_of(text, l) == ','))
        return *ret = CUT_WORD, true;
    return false;
}

static uint64_t atom_shape(Text text, const Atom *a)
{
    int n = a->end - a->begin;
    return (uint64_t)a->kind << 16 | (uint64_t)a->shape << 12 | (uint64_t)(n > 3 ? 4 : n) << 8
         | (a->kind == ATOM_SIGN ? (unsigned char)text.at[a->begin] : 0);
}

int tokens_features(const TokenRules *rules, Text text, const Atom *atoms, int n, int i, const Cutting *c, uint64_t *f)
{
    static const Atom none;
    const Atom *r = &atoms[i], *l = i > 0 ? r - 1 : &none, *ll = i > 1 ? r - 2 : &none, *lll = i > 2 ? r - 3 : &none;
    const Atom *rr = i + 1 < n ? r + 1 : &none, *rrr = i + 2 < n ? r + 2 : &none;
    uint64_t gap = r->gap, lgap = l->gap, rgap = i + 1 < n ? rr->gap : 7, rrgap = i + 2 < n ? rrr->gap : 7;
    uint64_t L = atom_shape(text, l) << 2 | lgap, LL = atom_shape(text, ll), R = atom_shape(text, r) << 2 | gap;
    uint64_t RR = atom_shape(text, rr) << 3 | rgap, RRR = atom_shape(text, rrr) << 3 | rrgap, LLL = atom_shape(text, lll);
    /* The word so far, as one text: "U.S" before its last full stop. */
    Text so_far = text_part(text, atoms[c->word_first].begin, i > 0 ? l->end : atoms[c->word_first].begin);
    uint64_t word;
    lower_hash(so_far, &word);
    bool stop = sign_of(text, l) == '.' && l->end - l->begin == 1;
    Text stem = stop ? text_part(so_far, 0, so_far.n > 0 ? so_far.n - 1 : 0) : so_far;
    if (stop && stem.n == 0 && i > 1 && lgap == GAP_NONE)
        stem = text_part(text, ll->begin, ll->end);
    uint64_t stem_hash, kind;
    lower_hash(stem, &stem_hash);
    kind = short_kind(rules, stem_hash) | (uint64_t)stop << 2 | (uint64_t)(stem.n == 1) << 3 | (uint64_t)(text_find_char(stem, '.') >= 0) << 4;
    uint64_t open = (uint64_t)(c->quotes & 1) | (uint64_t)(c->brackets > 0) << 1;
    uint64_t length = (uint64_t)(c->words < 4 ? c->words : c->words < 8 ? 4 : c->words < 25 ? 5 : 6);
    uint64_t joined = (uint64_t)(i - c->word_first < 4 ? i - c->word_first : 4);
    int k = 0;
    unsigned t = 1;
#define F(part) (f[k++] = linear_feature(t++, (part)))
    F(gap); F(hash_mix(L, R)); F(hash_mix(hash_mix(LL, L), R)); F(hash_mix(hash_mix(L, R), RR)); F(hash_mix(hash_mix(LL, L), hash_mix(R, RR)));
    F(hash_mix(L, gap)); F(R); F(hash_mix(hash_mix(R, RR), RRR)); F(hash_mix(hash_mix(LLL, LL), hash_mix(L, R)));
    F(hash_mix(l->folded, gap)); F(hash_mix(r->folded, gap)); F(hash_mix(l->folded, r->folded) + gap);
    F(hash_mix(l->folded, R)); F(hash_mix(r->folded, L)); F(hash_mix(ll->folded, hash_mix(L, R))); F(hash_mix(rr->folded, hash_mix(L, R)));
    F(hash_mix(ll->folded, hash_mix(l->folded, R))); F(hash_mix(l->folded, hash_mix(r->folded, rr->folded)));
    F(hash_mix(word, R)); F(hash_mix(word, gap)); F(hash_mix(stem_hash, hash_mix(stop, R))); F(hash_mix(kind, R)); F(hash_mix(kind, hash_mix(R, RR)));
    F(hash_mix(kind, hash_mix(L, gap)));
    F(hash_mix(open, hash_mix(L, R))); F(hash_mix(open, hash_mix(hash_mix(LL, L), R))); F(hash_mix(length, hash_mix(L, R))); F(hash_mix(length, kind) + gap);
    F(hash_mix(joined, hash_mix(L, R))); F(hash_mix(hash_mix(open, length), hash_mix(L, gap)));
    F(hash_mix(hash_mix(rr->folded, rgap), R)); F(hash_mix(r->folded, hash_mix(kind, gap)));
    F(hash_mix(hash_mix(RR, RRR), hash_mix(L, R)));
#undef F
    return k;
}

void tokens_cut(Text text, const Atom *atoms, int i, Cut cut, Cutting *c)
{
    if (cut != CUT_JOIN) {
        c->word_first = i;
        c->words++;
    }
    if (cut == CUT_SENTENCE) {
        if (i == 0 || atoms[i].gap == GAP_BREAK)
            c->quotes = c->brackets = 0;
        c->sentence_first = i;
        c->words = 1;
    }
    int q = quote_of(text, &atoms[i]);
    c->quotes = q == 1 ? 1 : q == -1 ? 0 : q == 2 ? !c->quotes : c->quotes;
    char sign = sign_of(text, &atoms[i]);
    c->brackets += sign == '(' ? 1 : sign == ')' && c->brackets ? -1 : 0;
}

/* ---- sentences -------------------------------------------------------------------- */

bool is_clitic_of(const Word *before, const Word *w)
{
    if (before->space_after || before->upos == UPOS_PUNCT || w->upos == UPOS_PUNCT || w->form.n < 2)
        return false;
    if (text_find_char(w->form, '\'') >= 0 || text_find(w->form, TEXT("\xE2\x80\x99")) >= 0)
        return true;
    /* "cannot", "gonna": two runs of letters without a gap. */
    int n;
    return letter_at(w->form.at, w->form.at + w->form.n, &n) && letters(w->form.at, w->form.at + w->form.n) == w->form.n
        && letters(before->form.at, before->form.at + before->form.n) == before->form.n
        && (w->upos == UPOS_PART || w->upos == UPOS_AUX || w->upos == UPOS_VERB);
}

typedef struct Splitting {
    const TokenRules *rules;
    Understanding    *u;
    Arena            *keep;
    int               room, words_room, paragraph;
    PartKind          part;
    Sentence          now;
} Splitting;

static void close_sentence(Splitting *sp)
{
    if (sp->now.nwords) {
        sp->now.begin = sp->now.words[0].begin;
        sp->now.end = sp->now.words[sp->now.nwords - 1].end;
        *GROW(sp->keep, sp->u->sentences, sp->u->nsentences, sp->room) = sp->now;
    }
    sp->now = (Sentence){ 0 };
    sp->words_room = 0;
}

/* "M23", "G7": one capital and a number are one name. */
static bool is_numbered(const Atom *atoms, int i)
{
    const Atom *letter = &atoms[i > 0 ? i - 1 : 0];
    return i > 0 && atoms[i].kind == ATOM_DIGITS && atoms[i].gap == GAP_NONE && letter->kind == ATOM_LETTERS && letter->end - letter->begin == 1 &&
           letter->shape != 0 && (i == 1 || letter->gap != GAP_NONE);
}

static bool is_sign(Text text, const Atom *a, const char *sign)
{
    return a->kind == ATOM_SIGN && text_equals(text_part(text, a->begin, a->end), sign);
}

/* "the Workers' Party", the mark typographic: a genitive, unless such a mark was opened before. */
static bool is_behind_genitive(Text text, const Atom *atoms, int i)
{
    enum { REACH = 80 };
    if (i < 2 || atoms[i].gap != GAP_SPACE || !is_sign(text, &atoms[i - 1], "\xE2\x80\x99") || atoms[i - 1].gap != GAP_NONE ||
        atoms[i - 2].kind != ATOM_LETTERS || (text.at[atoms[i - 2].end - 1] | 32) != 's')
        return false;
    for (int k = i - 2; k >= 0 && i - k < REACH; k--) {
        if (is_sign(text, &atoms[k], "\xE2\x80\x98"))
            return false;
        if (atoms[k].gap == GAP_BREAK)
            break;
    }
    return true;
}

/* "at 8 p.m. Saturday": does an hour end with atom `i`, and go on with its day? */
static bool is_hour_before_day(const TokenRules *r, Text text, const Atom *atoms, int n, int i)
{
    if (i < 1 || i + 1 >= n || !is_sign(text, &atoms[i], ".") || atoms[i].gap != GAP_NONE || atoms[i + 1].gap != GAP_SPACE || atoms[i + 1].kind != ATOM_LETTERS)
        return false;
    bool is_hour = false, is_day = false;
    for (int k = 0; k < r->nhours; k++) {
        int begin = atoms[i].end - r->hours[k].n;
        is_hour |= begin > 0 && text_is_nocase(text_part(text, begin, atoms[i].end), r->hours[k]) && (text.at[begin - 1] == ' ' || is_digit(text.at[begin - 1]));
    }
    for (int k = 0; k < r->ndays && is_hour; k++)
        is_day |= atoms[i + 1].folded == r->days[k];
    return is_day;
}

static Cut decide(const TokenRules *r, Text text, const Atom *atoms, int n, int i, const Cutting *c)
{
    Cut cut;
    if (is_numbered(atoms, i) || is_hour_before_day(r, text, atoms, n, i))
        return CUT_JOIN;
    if (tokens_clear(r, text, atoms, n, i, &cut))
        return cut;
    uint64_t features[CUT_FEATURES];
    int scores[CUTS] = { 0 }, k = tokens_features(r, text, atoms, n, i, c, features);
    linear_score(&r->model, features, k, scores);
    if (atoms[i].gap != GAP_NONE)
        scores[CUT_JOIN] = INT_MIN;
    if (c->words >= LONGEST_SENTENCE && atoms[i].gap != GAP_NONE)
        return CUT_SENTENCE;
    cut = (Cut)linear_best(scores, CUTS);
    if (cut == CUT_SENTENCE && (is_behind_genitive(text, atoms, i) || (i > 0 && is_hour_before_day(r, text, atoms, n, i - 1))))
        cut = CUT_WORD;
    return c->words >= LONGEST_SENTENCE * 2 && cut == CUT_WORD ? CUT_SENTENCE : cut;
}

static void split_stretch(Splitting *sp, Text text, int begin, int end, Arena scratch)
{
    int n;
    Atom *atoms = tokens_atoms(sp->rules, text, begin, end, &scratch, scratch, &n);
    Cutting c = { 0 };
    for (int i = 0; i < n; i++) {
        bool was_quoted = c.quotes;
        Cut cut = decide(sp->rules, text, atoms, n, i, &c);
        tokens_cut(text, atoms, i, cut, &c);
        Word *last = sp->now.nwords ? &sp->now.words[sp->now.nwords - 1] : NULL;
        if (last)
            last->space_after = atoms[i].begin > last->end;
        if (cut == CUT_SENTENCE) {
            close_sentence(sp);
            sp->paragraph += atoms[i].new_paragraph;
            sp->now = (Sentence){ .part = sp->part, .paragraph = sp->paragraph,
                                  .in_quote = was_quoted && atoms[i].gap != GAP_BREAK && quote_of(text, &atoms[i]) >= 0 };
        }
        if (cut == CUT_JOIN && sp->now.nwords) {
            last->end = atoms[i].end;
            last->form.n = last->end - last->begin;
        } else {
            *GROW(sp->keep, sp->now.words, sp->now.nwords, sp->words_room) = (Word){
                .form = text_part(text, atoms[i].begin, atoms[i].end), .begin = atoms[i].begin, .end = atoms[i].end,
                .head = -1, .name = -1,
            };
        }
    }
    if (sp->now.nwords)
        sp->now.words[sp->now.nwords - 1].space_after = end < text.n;
    close_sentence(sp);
}

/* Where to stop, so that not too much is cut at once: behind a blank line. */
static int stretch_end(Text text, int begin, int end)
{
    int at = begin, lines = 0, last_space = 0;
    for (; at < end; at++) {
        char c = text.at[at];
        if (c == '\n')
            lines++;
        else if (!is_space((unsigned char)c)) {
            if (lines > 1 && at > begin)
                return at;
            lines = 0;
        }
        if (is_space((unsigned char)c))
            last_space = at;
        if (at - begin >= LONGEST_STRETCH && (last_space > begin || at - begin >= LONGEST_STRETCH + 4)) {
            if (last_space > begin)
                return last_space + 1;
            /* Nothing but one endless word: between two characters of it. */
            if (((unsigned char)c & 0xC0) != 0x80 || at - begin >= LONGEST_STRETCH + 16)
                return at;
        }
    }
    return end;
}

void split_item(const Lexicon *lex, Understanding *u, Arena *keep, Arena scratch)
{
    Text text = u->item->text;
    Splitting sp = { .rules = lex->tokens, .u = u, .keep = keep };
    for (int i = 0; i < u->item->nparts; i++, sp.paragraph++) {
        const Part *part = &u->item->parts[i];
        sp.part = part->kind;
        for (int at = part->begin; at < part->end; ) {
            int to = stretch_end(text, at, part->end);
            split_stretch(&sp, text, at, to, scratch);
            sp.paragraph += to < part->end;
            at = to;
        }
    }
}
