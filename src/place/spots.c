/* Where in the text places are named: what the name tagger calls a place, and
 * what the gazetteer knows well enough where the tagger saw nothing. */
#include "place/spots.h"

#include <stdlib.h>

#include "place/asked.h"
#include "place/fold.h"

typedef struct Finder {
    const Gazetteer     *g;
    const Understanding *u;
    Arena               *keep;
    Spots               *spots;
    int                  cap, groups_cap;
    uint64_t            *places;        /* keys of what is tagged a place anywhere */
    int                  nplaces;
    uint64_t            *surnames;      /* keys of the last words of persons' names */
    int                  nsurnames;
    uint8_t             *taken;         /* of the sentence's words: 1 belongs to another name, 2 to a place */
    struct Sign        **signs;         /* of each sentence, of each word */
    uint64_t             al, el;        /* the articles, as tokens */
} Finder;

enum { LONGEST = 8 };                   /* words in a name, hyphens and all */

/* What a word looks like to the gazetteer, worked out once. */
typedef struct Sign {
    uint64_t        token, written_out; /* hash of the one folded word that most are; and as it is before others: "saint" for "st" */
    uint32_t        classes;            /* WordClass, a bit each */
    uint8_t         kind;               /* what a WORDS_KIND says */
    uint8_t         ntokens, napart;    /* folded words within it: "al-Bab" has two; of its parts, "DeirEzzor" has two */
    bool            is_glued;           /* to the next, without a sign or space between */
    const uint64_t *tokens, *apart;     /* their hashes where there are more than one, or it has parts; else NULL */
} Sign;

static Text words_of(const Finder *f, int s, int first, int last)
{
    const Word *w = f->u->sentences[s].words;
    return text_part(f->u->item->text, w[first].begin, w[last].end);
}

static bool is_capital(Text t)
{
    if (t.n == 0) return false;
    if ((unsigned char)t.at[0] < 0x80) return t.at[0] >= 'A' && t.at[0] <= 'Z';
    const char *at = t.at;
    return utf8_is_upper(utf8_next(&at, t.at + t.n));
}

/* "al-Bab", "ash-Shaykh": a name all the same.  Any short word joined by a hyphen to a capital. */
static bool is_article_name(Text t)
{
    int hyphen = text_find_char(t, '-');
    return hyphen >= 2 && hyphen <= 3 && hyphen + 1 < t.n && t.at[0] >= 'a' && t.at[0] <= 'z'
        && is_capital(text_part(t, hyphen + 1, t.n));
}

static bool is_all_capitals(Text t)
{
    int upper = 0;
    for (int i = 0; i < t.n; i++) {
        if (t.at[i] >= 'a' && t.at[i] <= 'z') return false;
        upper += t.at[i] >= 'A' && t.at[i] <= 'Z';
    }
    return upper > 1;
}

static bool word_is(const Finder *f, int s, int i, WordClass c)
{
    return f->signs[s][i].classes >> c & 1;
}

static bool word_is_kind(const Finder *f, int s, int i, PlaceKind *kind)
{
    if (!word_is(f, s, i, WORDS_KIND)) return false;
    *kind = (PlaceKind)f->signs[s][i].kind;
    return true;
}

static bool is_possessive(const Word *w)
{
    return text_equals(w->form, "'s") || text_equals(w->form, "’s") || text_equals(w->form, "'") || text_equals(w->form, "’");
}

/* ---- what words look like to the gazetteer ------------------------------- */

static const uint64_t *tokens_of(Text folded, Arena *scratch, uint8_t *count)
{
    uint64_t *ret = NEW_ARRAY(scratch, uint64_t, folded.n / 2 + 1);
    int n = 0;
    Text word;
    while (text_next(&folded, ' ', &word)) if (word.n && n < 255) ret[n++] = fold_word_hash(word.at, word.n);
    *count = (uint8_t)n;
    return ret;
}

/* Bytes that fold_plain makes a space of, wherever they stand. */
static bool is_gap(char c)
{
    return (unsigned char)c < 0x80 && c && strchr("-,;:()[]/!?_|+=<>*", c);
}

static bool has_parts(Text form)
{
    for (int i = 1; i < form.n; i++)
        if (form.at[i] >= 'A' && form.at[i] <= 'Z' && form.at[i - 1] >= 'a' && form.at[i - 1] <= 'z') return true;
    return false;
}

static void read_sign(const Finder *f, Text form, Sign *ret, Arena *scratch)
{
    char folded[FOLD_MAX], apart[FOLD_MAX];
    Text plain = { folded, fold_plain(form, folded) };
    PlaceKind kind = PLACE_KINDS;
    *ret = (Sign){ .classes = words_classes(&f->g->words, plain, &kind), .kind = (uint8_t)kind };
    ret->kind = (uint8_t)kind;
    if (plain.n && text_find_char(plain, ' ') < 0) {
        Text full = fold_written_out(plain);
        ret->token = fold_word_hash(plain.at, plain.n);
        ret->written_out = fold_word_hash(full.at, full.n);
        ret->ntokens = 1;
    } else if (plain.n) ret->tokens = tokens_of(plain, scratch, &ret->ntokens);
    ret->napart = ret->ntokens;
    int cut = form.n < 100 && has_parts(form) ? candidates_take_apart(form, apart) : 0;
    if (cut) ret->apart = tokens_of((Text){ folded, fold_plain((Text){ apart, cut }, folded) }, scratch, &ret->napart);
}

/* The words of news are few, and most were met of late: each thread remembers some of them. */
static void remember_sign(const Finder *f, Text form, Sign *ret, Arena *scratch)
{
    enum { REMEMBERED = 4096 };
    static _Thread_local struct { uint64_t form, token, written_out; uint32_t classes; uint8_t kind, ntokens; } seen[REMEMBERED];
    static _Thread_local uint64_t gazetteer;
    if (gazetteer != f->g->number) {
        memset(seen, 0, sizeof seen);
        gazetteer = f->g->number;
    }
    uint64_t hash = fold_word_hash(form.at, form.n) | 1, at = (hash >> 8) % REMEMBERED;
    if (seen[at].form != hash) {
        read_sign(f, form, ret, scratch);
        if (ret->tokens || ret->apart) return;
        seen[at].form = hash;
        seen[at].token = ret->token;
        seen[at].written_out = ret->written_out;
        seen[at].classes = ret->classes;
        seen[at].kind = ret->kind;
        seen[at].ntokens = ret->ntokens;
        return;
    }
    *ret = (Sign){ .token = seen[at].token, .written_out = seen[at].written_out, .classes = seen[at].classes,
                   .kind = seen[at].kind, .ntokens = seen[at].ntokens, .napart = seen[at].ntokens };
}

static void read_signs(Finder *f, Arena *scratch)
{
    f->signs = NEW_ARRAY(scratch, Sign *, f->u->nsentences + 1);
    for (int s = 0; s < f->u->nsentences; s++) {
        const Sentence *st = &f->u->sentences[s];
        f->signs[s] = NEW_ARRAY(scratch, Sign, st->nwords + 1);
        for (int i = 0; i < st->nwords; i++) {
            const Word *w = &st->words[i];
            remember_sign(f, w->form, &f->signs[s][i], scratch);
            f->signs[s][i].is_glued = i + 1 < st->nwords && w->end == st->words[i + 1].begin && w->form.n && st->words[i + 1].form.n
                                   && !is_gap(w->form.at[w->form.n - 1]) && !is_gap(st->words[i + 1].form.at[0]);
        }
    }
}

typedef struct Walk { const Finder *f; const Sign *signs; int n; unsigned ends; } Walk;

static bool any_whole(const Walk *w, uint64_t h)
{
    for (int i = 0; i < w->f->g->nfiles; i++) if (beginnings_whole(w->f->g->file[i].beginnings, h)) return true;
    return false;
}

static bool any_goes_on(const Walk *w, uint64_t h)
{
    for (int i = 0; i < w->f->g->nfiles; i++) if (beginnings_goes_on(w->f->g->file[i].beginnings, h)) return true;
    return false;
}

static uint64_t token_at(const Sign *sign, bool apart, int k)
{
    const uint64_t *many = apart && sign->apart ? sign->apart : sign->tokens;
    return many ? many[k] : sign->token;
}

/* Which of the words may end a name that begins with the first of them: a bit each. */
static void walk(Walk *w, bool apart, bool without_article)
{
    uint64_t h = BEGINNINGS_START;
    int read = 0;
    for (int i = 0; i < w->n; i++) {
        const Sign *sign = &w->signs[i];
        int n = apart ? sign->napart : sign->ntokens;
        for (int k = 0; k < n; k++) {
            if (without_article && i == 0 && k == 0) continue;
            if (read++ > 0 && !any_goes_on(w, h)) return;
            bool is_brief = i == 0 && n == 1 && !sign->tokens && sign->written_out != sign->token;
            if (is_brief && any_whole(w, beginnings_hash(h, sign->token))) w->ends |= 1;
            h = beginnings_hash(h, is_brief ? sign->written_out : token_at(sign, apart, k));    /* "St Louis" is "saint louis" */
        }
        if (read && any_whole(w, h)) w->ends |= 1u << i;
        if (sign->is_glued) { w->ends |= ~1u << i; return; }    /* its bytes and the next word's fold together */
    }
}

static unsigned may_be_names(const Finder *f, int s, int first, int last)
{
    Walk w = { f, &f->signs[s][first], last - first + 1, 0 };
    bool any_parts = false;
    for (int i = 0; i < w.n; i++) any_parts |= w.signs[i].apart != NULL;
    for (int apart = 0; apart <= any_parts; apart++) {
        int n = apart ? w.signs->napart : w.signs->ntokens;
        uint64_t token = n ? token_at(w.signs, apart, 0) : 0;
        walk(&w, apart, false);
        if (n && (token == f->al || token == f->el)) walk(&w, apart, true);
    }
    return w.ends;
}

/* The best known place of that name: how far the bare name may be trusted. */
static int look_up_rank(const Gazetteer *g, Text name, PlaceKind *kind)
{
    Candidate c[16];
    int n = candidates_plain(g, name, c, 16), best = -1;
    for (int i = 0; i < n; i++) {
        if (c[i].name && (c[i].name->flags & NAME_PEOPLE)) continue;
        if (c[i].place->rank > best) {
            best = c[i].place->rank;
            *kind = (PlaceKind)c[i].place->kind;
        }
    }
    return best;
}

static int best_rank(const Gazetteer *g, Text name, PlaceKind *kind)
{
    enum { REMEMBERED = 2048 };
    static _Thread_local struct { uint64_t asked; int rank; PlaceKind kind; } known[REMEMBERED];
    uint64_t asked = (fold_word_hash(name.at, name.n) + g->number * 0x9E3779B97F4A7C15u) | 1, at = (asked >> 8) % REMEMBERED;
    if (known[at].asked != asked) {
        known[at].kind = PLACE_KINDS;
        known[at].rank = look_up_rank(g, name, &known[at].kind);
        known[at].asked = asked;
    }
    if (known[at].rank >= 0) *kind = known[at].kind;
    return known[at].rank;
}

/* Names of other scripts are spelled in many ways; a Latin one is spelled as it is, a Cyrillic one nearly. */
enum Spelling { SPELLED_AS_IT_IS, SPELLED_NEARLY, SPELLED_IN_MANY_WAYS };

static enum Spelling spelling_of(const Candidate *c)
{
    enum Spelling best = SPELLED_AS_IT_IS;
    if (c->place->source == SOURCE_SITREP || c->place->source == SOURCE_USER) return SPELLED_IN_MANY_WAYS;
    for (int i = 0; i < c->place->nnames && i < 40; i++) {
        const NameRecord *n = &c->file->names[c->place->first_name + (uint32_t)i];
        Text t = name_text(c->file, n);
        if (n->source == SOURCE_SITREP && c->place->kind == PLACE_SETTLEMENT) return SPELLED_IN_MANY_WAYS;      /* spellings of news */
        if (t.n < 2) continue;
        const char *at = t.at;
        uint32_t u = utf8_next(&at, t.at + t.n);
        if ((u >= 0x5D0 && u <= 0x5EA) || (u >= 0x620 && u <= 0x6FF)) return SPELLED_IN_MANY_WAYS;
        if (u >= 0x400 && u <= 0x4FF) best = SPELLED_NEARLY;
    }
    return best;
}

/* Like spellings that may be meant: in a script that is spelled in many ways, or nearly the same. */
static int like_spellings(const Gazetteer *g, Text name, Candidate *c, int max)
{
    int n, k = 0;
    bool none;
    if (asked_find(g, ASKED_LIKE, name, c, max, &n, &none)) return n;
    n = candidates_fuzzy(g, name, c, max);
    for (int i = 0; i < n; i++) {
        bool is_area = c[i].place->kind == PLACE_COUNTRY || c[i].place->kind == PLACE_CONTINENT;
        enum Spelling spelling = spelling_of(&c[i]);
        c[i].is_transliterated = spelling != SPELLED_AS_IT_IS;
        if ((double)c[i].match >= (is_area ? 0.88 : spelling == SPELLED_IN_MANY_WAYS ? 0.74 : spelling == SPELLED_NEARLY ? 0.8 : 0.85)) c[k++] = c[i];
    }
    if (max == CANDIDATES_MAX) asked_keep(g, ASKED_LIKE, name, c, k, false);
    return k;
}

static bool has_like_spelling(const Gazetteer *g, Text name)
{
    Candidate c[CANDIDATES_MAX];
    int n = like_spellings(g, name, c, CANDIDATES_MAX);
    for (int i = 0; i < n; i++)
        if (c[i].is_transliterated && (!g->area[0] || memcmp(c[i].place->country, g->area, 4) == 0)) return true;
    return false;
}

/* "Syrian": the country of the people so called. */
static bool people_of(const Gazetteer *g, Text word, char country[4])
{
    Candidate c[8];
    int n = candidates_plain(g, word, c, 8);
    for (int i = 0; i < n; i++)
        if (c[i].name && (c[i].name->flags & NAME_PEOPLE)) { memcpy(country, c[i].place->country, 4); return country[0] != 0; }
    return false;
}

static void count_people(Spots *s, const char country[4])
{
    int i = 0;
    while (i < s->npeople && memcmp(s->people[i], country, 4) != 0) i++;
    if (i == 16) return;
    if (i == s->npeople) memcpy(s->people[s->npeople++], country, 4);
    s->people_said[i]++;
}

/* "Daraa province", "the town of Nawa", "Lake Assad": what kind the words beside say. */
static PlaceKind kind_beside(const Finder *f, int s, int first, int last)
{
    const Sentence *st = &f->u->sentences[s];
    PlaceKind k = PLACE_KINDS;
    if (last + 1 < st->nwords && word_is_kind(f, s, last + 1, &k)) return k;
    int before = first - 1;
    if (before >= 1 && word_is(f, s, before, WORDS_OF) && word_is_kind(f, s, before - 1, &k))
        return k == PLACE_ADMIN2 && before >= 2 && is_capital(st->words[before - 2].form) ? PLACE_KINDS : k;     /* "the Kyivskyi district of Kharkiv" */
    if (before >= 0 && word_is_kind(f, s, before, &k)) return k;
    return PLACE_KINDS;
}

/* "the northern Mozambican town of Palma", "the Syrian city Hama": whose town the words before the name say it is. */
static bool people_before(const Finder *f, int s, int first, char country[4])
{
    enum { MOST_WORDS = 3 };
    const Sentence *st = &f->u->sentences[s];
    PlaceKind kind;
    int at = first - 1;
    if (at >= 0 && word_is(f, s, at, WORDS_OF)) at--;
    if (at < 1 || !word_is_kind(f, s, at, &kind) || kind == PLACE_COUNTRY) return false;
    for (int i = at - 1; i >= 0 && i >= at - MOST_WORDS; i--) {
        const Word *w = &st->words[i];
        if (w->upos != UPOS_ADJ && w->upos != UPOS_NOUN && w->upos != UPOS_PROPN) return false;
        if (people_of(f->g, w->form, country)) return true;
    }
    return false;
}

static int group_for(Finder *f, Text name, PlaceKind kind)
{
    Spots *s = f->spots;
    char plain[FOLD_MAX];
    uint64_t key = fold_key(plain, fold_plain(name, plain));
    for (int i = 0; i < s->ngroups; i++) {
        PlaceKind its = s->groups[i].kind_said;
        bool alike = its == kind || (its == PLACE_KINDS && kind == PLACE_SETTLEMENT) || (its == PLACE_SETTLEMENT && kind == PLACE_KINDS);
        if (s->groups[i].key != key || !alike) continue;
        if (its == PLACE_KINDS) s->groups[i].kind_said = kind;
        return i;
    }
    *GROW(f->keep, s->groups, s->ngroups, f->groups_cap) =
        (Group){ .name = name, .key = key, .kind_said = kind, .inside = -1, .best = -1, .is_dateline = true };
    return s->ngroups - 1;
}

static bool is_site(PlaceKind k)
{
    return k == PLACE_AIRPORT || k == PLACE_BASE || k == PLACE_CROSSING || k == PLACE_CAMP;
}

/* "Damascus" of "Damascus airport" is no town where the gazetteer knows the airport by that name,
 * nor "Nabulsi" of "Nabulsi roundabout", which it knows as a whole. */
static int with_site_word(const Finder *f, int s, int first, int last)
{
    const Sentence *st = &f->u->sentences[s];
    for (int more = 3; more > 0; more--) {
        int end = last + more;
        PlaceKind kind = PLACE_KINDS, known = PLACE_KINDS;
        if (end >= st->nwords || f->taken[end] == 2 || st->words[end].upos == UPOS_PUNCT) continue;
        bool is_said = word_is_kind(f, s, end, &kind) && is_site(kind);
        if (!is_said && (end - first >= LONGEST || !(may_be_names(f, s, first, end) >> (end - first) & 1))) continue;
        Text whole = words_of(f, s, first, end);
        if (whole.n >= 120 || text_find_char(whole, ',') >= 0 || best_rank(f->g, whole, &known) < 0) continue;
        /* "Tal as-Sultan", of which the tagger saw the first word */
        if (is_said || is_site(known) || known == PLACE_FACILITY || is_article_name(words_of(f, s, last + 1, end))) return end;
    }
    return last;
}

/* "Unity state": a common word that with the one behind it is a province's name. */
static bool is_province_by_its_word(const Finder *f, int s, int i)
{
    enum { MOST = 8 };
    const Sentence *st = &f->u->sentences[s];
    PlaceKind kind;
    Candidate c[MOST];
    if (i + 1 >= st->nwords || f->taken[i] == 2 || !is_capital(st->words[i].form) || !word_is_kind(f, s, i + 1, &kind) || kind != PLACE_ADMIN1) return false;
    int n = candidates_plain(f->g, st->words[i].form, c, MOST);
    for (int k = 0; k < n; k++) if (c[k].place->kind == PLACE_ADMIN1) return true;
    return false;
}

/* "Niger state", "Plateau state": where the name alone may be a country, or a province of several, the gazetteer's
 * "Niger State" is meant. */
static int with_province_word(const Finder *f, int s, int first, int last)
{
    enum { MOST = 8 };
    const Sentence *st = &f->u->sentences[s];
    PlaceKind kind;
    int end = last + 1, nprovinces = 0;
    if (end >= st->nwords || f->taken[end] == 2 || !word_is_kind(f, s, end, &kind) || kind != PLACE_ADMIN1) return last;
    Candidate bare[MOST], whole[MOST];
    Text name = words_of(f, s, first, last), both = words_of(f, s, first, end);
    if (both.n >= 120) return last;
    int nbare = candidates_plain(f->g, name, bare, MOST), nwhole = candidates_plain(f->g, both, whole, MOST);
    for (int i = 0; i < nwhole; i++)
        if (whole[i].place->kind != PLACE_ADMIN1) return last;
    for (int i = 0; i < nbare; i++)
        nprovinces += bare[i].place->kind == PLACE_COUNTRY ? 2 : bare[i].place->kind == PLACE_ADMIN1;
    return nwhole > 0 && nprovinces > 1 ? end : last;
}

static void add_spot(Finder *f, int s, int first, int last, int begin, int end, bool tagged)
{
    const Sentence *st = &f->u->sentences[s];
    int site = with_site_word(f, s, first, last);
    site = site > last ? site : with_province_word(f, s, first, last);
    if (site > last) { last = site; end = st->words[last].end; }
    Spot spot = { .sentence = s, .first = first, .last = last, .begin = begin, .end = end, .is_tagged = tagged, .inside = -1,
                  .text = text_part(f->u->item->text, begin, end), .is_dateline = st->part == PART_DATELINE };
    if (spot.text.n && spot.text.at[0] == '#') {
        spot.is_hashtag = true;
        spot.begin++;
        spot.text = text_part(spot.text, 1, spot.text.n);
    }
    spot.kind_said = kind_beside(f, s, first, last);
    PlaceKind own = PLACE_KINDS;
    words_bare(&f->g->words, spot.text, &own);
    if (own != PLACE_KINDS) spot.kind_said = own;
    spot.group = group_for(f, spot.text, spot.kind_said);
    f->spots->groups[spot.group].nspots++;
    char people[4];
    if (people_before(f, s, first, people)) memcpy(f->spots->groups[spot.group].people, people, 4);
    if (!spot.is_dateline) f->spots->groups[spot.group].is_dateline = false;
    *GROW(f->keep, f->spots->at, f->spots->n, f->cap) = spot;
    for (int w = first; w <= last; w++) f->taken[w] = 2;
}

/* ---- what the tagger saw ------------------------------------------------ */

/* How well known a place must be, to be taken for it against the tagger, inside an
 * organisation's name, where the tagger saw nothing, there beside "town" or "province", and as a piece of a longer name. */
enum { RANK_AGAINST = 85, RANK_IN_ORGANISATION = 45, RANK_ALONE = 95, RANK_BESIDE_KIND = 0, RANK_TORN = 60, SHORTEST_TORN = 4 };

/* "al-Bab", "Al Marj": an article and a word that begins names are a name together. */
static bool is_article_and_word(const Finder *f, int s, int first, int last)
{
    const Word *w = f->u->sentences[s].words;
    if (last == first || last - first > 2 || (last - first == 2 && !text_equals(w[first + 1].form, "-"))) return false;
    return w[first].form.n == 2 && word_is(f, s, first, WORDS_PREFIX) && word_is(f, s, last, WORDS_PREFIX)
        && w[last].form.n > 2 && is_capital(w[last].form);
}

/* Words that never are a name of their own: "County", "North", "Police". */
static bool is_only_words_about(const Finder *f, int s, int first, int last)
{
    const Word *w = f->u->sentences[s].words;
    if (is_article_and_word(f, s, first, last)) return false;
    for (int i = first; i <= last; i++)
        if (!word_is(f, s, i, WORDS_KIND) && !word_is(f, s, i, WORDS_DIRECTION) && !word_is(f, s, i, WORDS_OFFICE)
            && !word_is(f, s, i, WORDS_COMMON) && !word_is(f, s, i, WORDS_STREET) && !word_is(f, s, i, WORDS_PART)
            && !word_is(f, s, i, WORDS_TITLE) && !word_is(f, s, i, WORDS_PREFIX) && !text_equals(w[i].form, "-")) return false;
    return true;
}

static bool is_known(const Finder *f, int s, int first, int last, int at_least)
{
    PlaceKind kind;
    Text t = words_of(f, s, first, last);
    return t.n < 120 && best_rank(f->g, t, &kind) >= at_least && !is_only_words_about(f, s, first, last);
}

static uint64_t key_of(Text t)
{
    char plain[FOLD_MAX];
    return fold_key(plain, fold_plain(t, plain));
}

/* Names that the tagger calls a place anywhere in the item: what it calls a person
 * elsewhere ("Henderson said") may be the town again. */
static bool is_place_elsewhere(const Finder *f, Text t)
{
    uint64_t k = key_of(t);
    for (int i = 0; i < f->nplaces; i++) if (f->places[i] == k) return true;
    return false;
}

/* "Obama" where "Barack Obama" stands elsewhere. */
static bool is_surname(const Finder *f, Text t)
{
    uint64_t k = key_of(t);
    for (int i = 0; i < f->nsurnames; i++) if (f->surnames[i] == k) return true;
    return false;
}

/* "UN", "FAO" and "NATO" are no towns: short capitals count only as a place is so written. */
static bool is_abbreviation(const Finder *f, Text t)
{
    if (f->u->item->upper_case || t.n > 5 || !is_all_capitals(t)) return false;
    Candidate c[16];
    int n = candidates_plain(f->g, t, c, 16);
    for (int i = 0; i < n; i++) if (c[i].match >= 1) return false;
    return true;
}

/* "Kenscoff: gangs burned six houses": it may be where that was. */
static bool is_label(const Sentence *st, int last)
{
    const Word *w = st->words;
    return last + 3 < st->nwords && text_equals(w[last + 1].form, ":") && w[last + 1].space_after && w[last + 2].upos != UPOS_PUNCT && w[last + 2].upos != UPOS_PRON;
}

/* "in Douma", "shelling on Anadan", "the outskirts of Khan Tuman", "Tal Abyad city": the words
 * around say that it is a place, whatever the tagger made of it. */
static bool is_framed(const Finder *f, int s, int first, int last)
{
    const Sentence *st = &f->u->sentences[s];
    const Word *w = st->words;
    if (last + 1 < st->nwords && word_is(f, s, last + 1, WORDS_KIND) && !is_capital(w[last + 1].form)) return true;
    if (last + 1 < st->nwords && word_is(f, s, last + 1, WORDS_PART) && !is_capital(w[last + 1].form)) return true;
    /* "Ratla, east of Raqqa" */
    if (last + 3 < st->nwords && text_equals(w[last + 1].form, ",") && word_is(f, s, last + 2, WORDS_DIRECTION)
        && word_is(f, s, last + 3, WORDS_OF)) return true;
    /* "Ratla, Raqqa governorate": as the place it lies in */
    if (last + 2 < st->nwords && text_equals(w[last + 1].form, ",") && w[last + 2].name >= 0 && w[last + 2].name < st->nnames
        && st->names[w[last + 2].name].kind == NAME_PLACE) return true;
    if (first == 0 || (w[first - 1].upos == UPOS_SYM && first == 1)) return is_label(st, last);
    const Word *before = &w[first - 1];
    if (word_is(f, s, first - 1, WORDS_BEFORE) || word_is(f, s, first - 1, WORDS_STRIKES)) return true;
    if (first < 2) return false;
    if (word_is(f, s, first - 1, WORDS_OF) || word_is(f, s, first - 1, WORDS_UPON))
        for (int i = first - 2; i >= 0 && i >= first - 3; i--)
            if (word_is(f, s, i, WORDS_PART) || word_is(f, s, i, WORDS_KIND) || word_is(f, s, i, WORDS_DIRECTION)
                || word_is(f, s, i, WORDS_STRIKES)) return true;
    /* "in Jasim and Nawa": as the name before */
    if ((word_is(f, s, first - 1, WORDS_AND) || text_equals(before->form, ",")) && f->taken[first - 2] == 2) return true;
    return false;
}

/* In an organisation's name the place comes first, "Homs Police", or after a preposition, "University of Aleppo". */
static bool piece_stands_well(const Finder *f, int s, int first, int last, int i, int end)
{
    const Word *w = f->u->sentences[s].words;
    (void)last, (void)end;
    if (i == first) return true;
    return !is_capital(w[i - 1].form) && text_equals(w[i - 1].form, "&") == false && utf8_is_letter((uint32_t)(unsigned char)w[i - 1].form.at[0]);
}

/* A word of the name itself, and none that says what or where the place is. */
static bool is_stranger(const Finder *f, int s, int i)
{
    return is_capital(f->u->sentences[s].words[i].form) && !word_is(f, s, i, WORDS_DIRECTION) && !word_is(f, s, i, WORDS_KIND) && !word_is(f, s, i, WORDS_PART)
        && !word_is(f, s, i, WORDS_OFFICE) && !word_is(f, s, i, WORDS_ARTICLE) && !word_is(f, s, i, WORDS_PREFIX);
}

/* The known names inside words first..last, longest first; how many there were. */
static int pieces(Finder *f, int s, int first, int last, int at_least, bool in_organisation)
{
    const Sentence *st = &f->u->sentences[s];
    int n = 0;
    for (int i = first; i <= last; i++) {
        if (!is_capital(st->words[i].form) && !is_article_name(words_of(f, s, i, i + 2 <= last ? i + 2 : i))) continue;
        int far = i + LONGEST - 1 < last ? i + LONGEST - 1 : last;
        unsigned names = may_be_names(f, s, i, far);
        for (int end = far; end >= i; end--) {
            if (!(names >> (end - i) & 1)) continue;
            Text t = words_of(f, s, i, end);
            if (in_organisation && !piece_stands_well(f, s, first, last, i, end)) continue;
            if (is_abbreviation(f, t)) continue;
            /* "A Nang Pa" is no town that is called "Nang" or "Pa" */
            bool is_torn = (i > first && is_stranger(f, s, i - 1)) || (end < last && is_stranger(f, s, end + 1));
            int known_by = is_torn && at_least < RANK_TORN ? RANK_TORN : at_least;
            if (is_torn && t.n < SHORTEST_TORN) continue;
            /* "Tariq al-Bab", "the road of al-Bab", is a quarter of another town */
            if (i > first && end > i && is_stranger(f, s, i - 1) && (f->signs[s][i].token == f->al || f->signs[s][i].token == f->el)) continue;
            if (text_find_char(t, ',') >= 0 || is_possessive(&st->words[end]) || !is_known(f, s, i, end, known_by)) continue;
            /* "Paris Hilton School" and "Washington Street" are not in these towns */
            if (end < last && word_is(f, s, end + 1, WORDS_STREET)) continue;
            add_spot(f, s, i, end, st->words[i].begin, st->words[end].end, true);
            f->spots->at[f->spots->n - 1].is_actor = in_organisation;
            n++;
            i = end;
            break;
        }
    }
    return n;
}

static bool has_article_inside(const Finder *f, int s, int first, int last)
{
    for (int i = first + 1; i < last; i++)
        if (f->signs[s][i].token == f->al || f->signs[s][i].token == f->el) return true;
    return false;
}

/* A tagged place: whole when it is known so, else its name without "northern" and
 * "the city of", else the known names in it, else as it stands. */
static void tagged_place(Finder *f, int s, int first, int last, bool is_facility)
{
    const Sentence *st = &f->u->sentences[s];
    PlaceKind kind;
    while (last > first && is_possessive(&st->words[last])) last--;
    while (first < last && word_is(f, s, first, WORDS_ARTICLE)) first++;
    Text text = words_of(f, s, first, last);
    int rank = text_find_char(text, ',') < 0 ? best_rank(f->g, text, &kind) : -1;
    if (is_abbreviation(f, text)) return;
    /* "Southern Wire", "Homs Police": a body, whatever the tagger called it */
    if (rank < 0 && last > first && word_is(f, s, last, WORDS_OFFICE) && is_capital(st->words[last].form)) {
        pieces(f, s, first, last, RANK_IN_ORGANISATION, true);
        return;
    }
    if (rank >= 0 && rank < RANK_ALONE && first == last && is_surname(f, text)) return;
    if (rank >= 0) {
        add_spot(f, s, first, last, st->words[first].begin, st->words[last].end, true);
        return;
    }
    for (int i = first + 1; i < last; i++)          /* "Nigeria's Plateau" */
        if (is_possessive(&st->words[i])) {
            tagged_place(f, s, first, i - 1, is_facility);
            tagged_place(f, s, i + 1, last, is_facility);
            return;
        }
    int from = first, to = last;
    for (int i = first; i < last; i++)
        if (word_is(f, s, i, WORDS_OF) && i > first && is_only_words_about(f, s, first, i - 1)) from = i + 1;
    while (from < to && (word_is(f, s, from, WORDS_DIRECTION) || word_is(f, s, from, WORDS_PART)
                         || word_is(f, s, from, WORDS_ARTICLE) || word_is(f, s, from, WORDS_IN))) {
        if (from + 1 <= to && text_equals(st->words[from + 1].form, "-")) from++;
        from++;
    }
    while (to > from && (word_is(f, s, to, WORDS_PART)
                         || (word_is(f, s, to, WORDS_KIND) && !is_capital(st->words[to].form)))) to--;
    if ((from > first || to < last) && is_known(f, s, from, to, 0)) {
        add_spot(f, s, from, to, st->words[from].begin, st->words[to].end, true);
        return;
    }
    Text bare = words_bare(&f->g->words, text, &kind);
    if (bare.n < text.n && text_find_char(text, ',') < 0 && best_rank(f->g, bare, &kind) >= 0) {
        add_spot(f, s, first, last, st->words[first].begin, st->words[last].end, true);
        return;
    }
    if (from < to && word_is(f, s, from, WORDS_PREFIX) && has_like_spelling(f->g, words_of(f, s, from, to))) {
        add_spot(f, s, from, to, st->words[from].begin, st->words[to].end, true);
        return;
    }
    /* "Bosra el-Hareer" is not Bosra */
    if (has_article_inside(f, s, from, to) && has_like_spelling(f->g, words_of(f, s, from, to))) {
        add_spot(f, s, from, to, st->words[from].begin, st->words[to].end, true);
        return;
    }
    bool is_whole = from < to && !is_facility && word_is(f, s, from, WORDS_WHOLE);
    if (!is_whole && pieces(f, s, from, to, is_facility ? 45 : 0, is_facility)) return;
    if (is_facility) return;
    add_spot(f, s, from, to, st->words[from].begin, st->words[to].end, true);
}


/* A name that the tagger drew across a bracket, a colon or a dash ends before it: "July 4: (S7) Raqqa", "Raqqa - ministry". */
static int end_of_name(const Sentence *st, const Name *n)
{
    for (int i = n->last; i > n->first; i--)
        if (st->words[i].xpos == XPOS_HYPH && st->words[i].space_after && st->words[i - 1].space_after) return i;
    for (int i = n->last; i > n->first; i--)
        if (st->words[i].upos == UPOS_PUNCT && st->words[i].form.n == 1 && strchr("():;[]|", st->words[i].form.at[0])) return i;
    return n->last;
}

/* What is bombed or lies beyond "in" is a place, whatever else the tagger took it into:
 * "Crimes in Bombing Aleppo". */
static void loosen(Finder *f, int s, int first, int last)
{
    if (last > first && (word_is(f, s, last - 1, WORDS_STRIKES) || word_is(f, s, last - 1, WORDS_BEFORE))) f->taken[last] = 0;
}

/* "al-Harak", "al Harak", of which the tagger saw the last word only. */
static int with_article(const Finder *f, int s, int first)
{
    const Sentence *st = &f->u->sentences[s];
    const Word *w = st->words;
    int at = first - 1;
    if (at >= 1 && text_equals(w[at].form, "-") && w[at].end == w[first].begin && w[at - 1].end == w[at].begin) at--;
    else if (at < 0 || !f->signs[s][at].ntokens || (f->signs[s][at].token != f->al && f->signs[s][at].token != f->el)) return first;
    bool is_article = w[at].form.n >= 2 && w[at].form.n <= 3 && word_is(f, s, at, WORDS_PREFIX);
    return is_article && !f->taken[at] && is_capital(w[first].form) && (at == first - 2 || f->signs[s][at].token == f->al || f->signs[s][at].token == f->el)
         ? at : first;
}

static void from_names(Finder *f, int s)
{
    const Sentence *st = &f->u->sentences[s];
    for (int i = 0; i < st->nnames; i++) {
        const Name *n = &st->names[i];
        int first = n->first, last = n->kind == NAME_PLACE || n->kind == NAME_FACILITY ? n->last : end_of_name(st, n);
        for (int w = first; w <= last; w++) if (!f->taken[w]) f->taken[w] = 1;
        if (n->kind == NAME_PLACE || n->kind == NAME_FACILITY) {
            first = with_article(f, s, first);
            /* a list is not one name, and "Portland, Oregon" are two */
            for (int at = first; at <= last; at++) {
                if (!text_equals(st->words[at].form, ",")) continue;
                if (at > first) tagged_place(f, s, first, at - 1, n->kind == NAME_FACILITY);
                first = at + 1;
            }
            if (first <= last) tagged_place(f, s, first, last, n->kind == NAME_FACILITY);
            continue;
        }
        while (last > first && is_possessive(&st->words[last])) last--;
        while (first < last && word_is(f, s, first, WORDS_ARTICLE)) first++;
        /* "the Zikim crossing", "Ibrahim Khalil border crossing": neither a people nor a man */
        if ((n->kind == NAME_PERSON || n->kind == NAME_ORGANISATION || n->kind == NAME_NATIONALITY)
            && with_site_word(f, s, first, last) > last) {
            add_spot(f, s, first, last, st->words[first].begin, st->words[last].end, true);
            continue;
        }
        Text text = words_of(f, s, first, last);
        char country[4];
        if (n->kind == NAME_NATIONALITY && people_of(f->g, text, country)) {
            count_people(f->spots, country);
            continue;
        }
        if (n->kind == NAME_OTHER) loosen(f, s, first, last);
        if (n->kind != NAME_NATIONALITY && n->kind != NAME_ORGANISATION && n->kind != NAME_PERSON && n->kind != NAME_OTHER
            && n->kind != NAME_ARMED_GROUP) continue;
        PlaceKind kind = PLACE_KINDS;
        int rank = best_rank(f->g, text, &kind);
        bool is_framed_place = false;
        bool is_elsewhere = is_place_elsewhere(f, text);
        bool is_area = kind == PLACE_COUNTRY || kind == PLACE_ADMIN1 || kind == PLACE_REGION || kind == PLACE_CONTINENT;
        if (n->kind == NAME_NATIONALITY && !is_area) rank = -1;
        if (n->kind == NAME_PERSON && is_surname(f, text)) rank = -1;
        else if (rank < RANK_ALONE && text.n < 100 && (n->kind == NAME_PERSON || n->kind == NAME_ORGANISATION)
                 && is_framed(f, s, first, last)) {
            if (rank >= 0) is_framed_place = true;
            else if (has_like_spelling(f->g, text)) is_framed_place = true;
        }
        if ((rank >= 0 || is_framed_place) && !is_only_words_about(f, s, first, last) && !is_abbreviation(f, text)
            && (is_elsewhere || is_framed_place || rank >= (n->kind == NAME_PERSON ? RANK_ALONE : RANK_AGAINST))) {
            add_spot(f, s, first, last, st->words[first].begin, st->words[last].end, true);
            if (n->kind == NAME_ORGANISATION && !is_framed_place) f->spots->at[f->spots->n - 1].is_actor = true;
            continue;
        }
        if (n->kind == NAME_ORGANISATION || n->kind == NAME_NATIONALITY)
            pieces(f, s, first, last, RANK_IN_ORGANISATION, true);
    }
}

/* ---- what the gazetteer knows ------------------------------------------- */

static bool stands_alone(const Finder *f, int s, int first, int last)
{
    const Sentence *st = &f->u->sentences[s];
    if (first > 0) {
        const Word *w = &st->words[first - 1];
        if (word_is(f, s, first - 1, WORDS_TITLE)) return false;
        if (w->space_after && w->upos == UPOS_PROPN && is_capital(w->form) && !f->taken[first - 1]
            && !word_is(f, s, first - 1, WORDS_DIRECTION) && !word_is(f, s, first - 1, WORDS_KIND)) return false;
        if (!w->space_after && w->end == st->words[first].begin && text_equals(w->form, "-")) return false;
        if (text_equals(w->form, "@")) return false;
    }
    if (last + 1 < st->nwords) {
        const Word *w = &st->words[last + 1];
        if (st->words[last].space_after && w->upos == UPOS_PROPN && is_capital(w->form) && !word_is(f, s, last + 1, WORDS_KIND)
            && !word_is(f, s, last + 1, WORDS_DIRECTION)) return false;
        if (word_is(f, s, last + 1, WORDS_OFFICE) && is_capital(w->form)) return false;
        if (word_is(f, s, last + 1, WORDS_STREET) && is_capital(w->form)) return false;
        if (!st->words[last].space_after && text_equals(w->form, "-")) return false;
    }
    return true;
}

/* "in Menbej", "clashes around Sheikh Meskin": a name that the tagger did not see, in a
 * spelling that no source has, where only a place can stand.  Returns its last word. */
static int unknown_spelling(Finder *f, int s, int first)
{
    const Sentence *st = &f->u->sentences[s];
    int last = first;
    while (last + 1 < st->nwords && last + 1 < first + LONGEST && !f->taken[last + 1]
           && (text_equals(st->words[last + 1].form, "-")
               || (last + 3 < st->nwords && is_article_name(words_of(f, s, last + 1, last + 3)))       /* Busra "al-Harir" */
               || (st->words[last + 1].upos == UPOS_PROPN && is_capital(st->words[last + 1].form)))
           && !word_is(f, s, last + 1, WORDS_KIND)) last++;
    while (last > first && text_equals(st->words[last].form, "-")) last--;
    if (!is_framed(f, s, first, last)) return first;
    if (is_only_words_about(f, s, first, last) || is_abbreviation(f, words_of(f, s, first, last))) return first;
    if (is_surname(f, words_of(f, s, first, last)) || !stands_alone(f, s, first, last)) return first;
    if (!has_like_spelling(f->g, words_of(f, s, first, last))) return first;
    add_spot(f, s, first, last, st->words[first].begin, st->words[last].end, false);
    return last;
}

/* "THE ATTACK OCCURRED", "IN WHICH", "INSIDE THE OFFICE", all in capitals: no towns, however much they are spelled like one. */
static bool is_no_name(const Finder *f, int s, int i)
{
    const Word *w = f->u->sentences[s].words;
    switch (w[i].upos) {
    case UPOS_PRON: case UPOS_ADP: case UPOS_AUX: case UPOS_CCONJ: case UPOS_SCONJ: case UPOS_PART: return true;
    case UPOS_VERB: case UPOS_ADV: return i == 0 || w[i - 1].upos != UPOS_ADP;
    default: return false;
    }
}

static void from_gazetteer(Finder *f, int s, bool no_tagger)
{
    const Sentence *st = &f->u->sentences[s];
    for (int i = 0; i < st->nwords; i++) {
        const Word *w = &st->words[i];
        if (f->taken[i] || w->form.n < 2) continue;
        int before = f->spots->n;
        bool hashtag = w->form.at[0] == '#';
        if (hashtag) {
            PlaceKind kind;
            if (best_rank(f->g, text_part(w->form, 1, w->form.n), &kind) >= 0)
                add_spot(f, s, i, i, w->begin, w->end, true);
            continue;
        }
        if (!is_capital(w->form) && !is_article_name(words_of(f, s, i, i + 2 < st->nwords ? i + 2 : i))) continue;
        if (f->u->item->upper_case && is_no_name(f, s, i)) continue;
        if (word_is(f, s, i, WORDS_COMMON) && is_province_by_its_word(f, s, i)) add_spot(f, s, i, i, w->begin, w->end, true);
        if (w->upos != UPOS_PROPN && !f->u->item->upper_case && (i == 0 || !(no_tagger || is_framed(f, s, i, i)))) continue;
        if (word_is(f, s, i, WORDS_COMMON)) continue;
        int far = i;
        while (far + 1 < st->nwords && far + 1 < i + LONGEST && !f->taken[far + 1]) far++;
        unsigned names = may_be_names(f, s, i, far);
        for (int last = far; last >= i; last--) {
            if (!(names >> (last - i) & 1)) continue;
            if (!is_capital(st->words[last].form) && !is_article_name(st->words[last].form) && last > i && !word_is(f, s, last, WORDS_KIND)) continue;
            Text text = words_of(f, s, i, last);
            if (text.n > 120 || text_find_char(text, '\n') >= 0 || text_find_char(text, ',') >= 0) continue;
            PlaceKind kind = PLACE_KINDS;
            int rank = best_rank(f->g, text, &kind);
            if (rank < 0) continue;
            bool beside_kind = kind_beside(f, s, i, last) != PLACE_KINDS;
            if (is_only_words_about(f, s, i, last) || is_abbreviation(f, text) || is_surname(f, text)) continue;
            bool trusted = rank >= (beside_kind ? RANK_BESIDE_KIND : no_tagger ? 20 : RANK_ALONE) || last > i
                        || is_place_elsewhere(f, text) || is_framed(f, s, i, last);
            if (!trusted || !stands_alone(f, s, i, last)) continue;
            add_spot(f, s, i, last, w->begin, st->words[last].end, false);
            i = last;
            break;
        }
        bool may_be_spelled_so = !f->u->item->upper_case || w->upos == UPOS_PROPN;         /* "STORMED AREAS": not Arias */
        if (f->spots->n == before && may_be_spelled_so) i = unknown_spelling(f, s, i);
    }
}

/* "at Jasim and Inkhil", "al-Harak and Nahta", of which the tagger took one for a person: beside a place in a
 * row, what may be a place is one. */
static void from_rows(Finder *f, int s)
{
    const Sentence *st = &f->u->sentences[s];
    for (int i = 0; i < st->nnames; i++) {
        const Name *n = &st->names[i];
        int first = n->first, last = n->last;
        if ((n->kind != NAME_PERSON && n->kind != NAME_ORGANISATION && n->kind != NAME_OTHER) || f->taken[first] != 1 || f->taken[last] != 1) continue;
        bool behind = first > 1 && f->taken[first - 2] == 2
                   && (word_is(f, s, first - 1, WORDS_AND) || text_equals(st->words[first - 1].form, ","));
        bool before = last + 2 < st->nwords && f->taken[last + 2] == 2 && word_is(f, s, last + 1, WORDS_AND)
                   && first > 0 && st->words[first - 1].upos == UPOS_ADP;
        if (!behind && !before) continue;
        PlaceKind kind;
        Text text = words_of(f, s, first, last);
        bool may_be = text.n < 100 && best_rank(f->g, text, &kind) >= 0 && !is_surname(f, text) && !is_only_words_about(f, s, first, last)
                   && !is_abbreviation(f, text) && stands_alone(f, s, first, last);
        if (may_be) add_spot(f, s, first, last, st->words[first].begin, st->words[last].end, true);
    }
}

/* The name that ends with word `last`, before a comma, an "and" or a word that is in no name; its first word. */
static int row_name(const Finder *f, int s, int last)
{
    const Word *w = f->u->sentences[s].words;
    int first = last;
    while (first > 0 && last - first < LONGEST - 1
           && (text_equals(w[first - 1].form, "-") || (is_capital(w[first - 1].form) && !word_is(f, s, first - 1, WORDS_ARTICLE))
               || (first > 1 && is_article_name(words_of(f, s, first - 1, first + 1))))) first--;
    return first;
}

/* "the Kerem Shalom, Zikim and Erez crossings", "Zamfara and Niger states": each is the crossing, or the state, of that name. */
static void from_plurals(Finder *f, int s)
{
    const Sentence *st = &f->u->sentences[s];
    for (int i = 1; i < st->nwords; i++) {
        PlaceKind kind, known;
        Text plural = st->words[i].form;
        if (st->words[i].xpos != XPOS_NNS || is_capital(plural) || !word_is_kind(f, s, i, &kind) || (kind != PLACE_ADMIN1 && kind != PLACE_CROSSING)) continue;
        for (int last = i - 1; last >= 0; ) {
            int first = row_name(f, s, last);
            if (!is_capital(st->words[first].form) && !is_article_name(words_of(f, s, first, first + 2 <= last ? first + 2 : last))) break;
            Text one = text_format(f->keep, "%.*s %.*s", TEXT_FMT(words_of(f, s, first, last)), plural.n - 1, plural.at);
            bool is_known = one.n < 120 && best_rank(f->g, one, &known) >= 0 && known == kind;
            int spot = f->spots->n - 1;
            while (spot >= 0 && !(f->spots->at[spot].sentence == s && f->spots->at[spot].first == first)) spot--;
            if (is_known && spot < 0 && f->taken[first] != 2) {
                add_spot(f, s, first, last, st->words[first].begin, st->words[last].end, true);
                spot = f->spots->n - 1;
            }
            Group *g = is_known && spot >= 0 ? &f->spots->groups[f->spots->at[spot].group] : NULL;
            if (g && g->nspots == 1) { g->name = one; g->key = key_of(one); g->kind_said = kind; }
            int before = first - 1;
            if (before > 0 && word_is(f, s, before, WORDS_AND)) before--;
            if (before > 0 && text_equals(st->words[before].form, ",")) before--;
            if (before == first - 1) break;
            last = before;
        }
    }
}

/* ---- what the words between say ----------------------------------------- */

/* "Nawa, Syria", "Nawa (Daraa)", "Nawa in Daraa province": the first lies in the second. */
static void link_containment(Finder *f)
{
    Spots *spots = f->spots;
    for (int i = 0; i + 1 < spots->n; i++) {
        Spot *a = &spots->at[i], *b = &spots->at[i + 1];
        if (a->sentence != b->sentence || b->first <= a->last || a->group == b->group) continue;
        int s = a->sentence;
        const Word *w = f->u->sentences[s].words;
        int from = a->last + 1, to = b->first - 1;
        PlaceKind k;
        if (from <= to && word_is_kind(f, s, from, &k)) from++;
        bool inside = false;
        if (to == from) inside = text_equals(w[from].form, ",") || text_equals(w[from].form, "(") || word_is(f, s, from, WORDS_IN);
        if (to == from + 1)
            inside = (text_equals(w[from].form, ",") && (word_is(f, s, to, WORDS_IN)
                                                         || word_is(f, s, to, WORDS_DIRECTION)))
                  || (word_is(f, s, from, WORDS_IN) && (word_is(f, s, to, WORDS_DIRECTION)
                                                                    || word_is(f, s, to, WORDS_ARTICLE)));
        if (!inside) continue;
        a->inside = b->group;
        if (spots->groups[a->group].inside < 0) spots->groups[a->group].inside = b->group;
    }
}

/* ---- candidates --------------------------------------------------------- */

/* What the words call a town, a camp or a base is not the province around it. */
static bool is_no_area(PlaceKind said)
{
    return said != PLACE_COUNTRY && said != PLACE_ADMIN1 && said != PLACE_ADMIN2 && said != PLACE_ADMIN3 && said != PLACE_REGION
        && said != PLACE_CONTINENT;
}

/* A bare name that a town and the district or province around it share means the town,
 * unless the town is small in it: "Homs" the city, "Quebec" the province. */
static int without_namesakes(Candidate *c, int n)
{
    int k = 0;
    for (int i = 0; i < n; i++) {
        const PlaceRecord *area = c[i].place;
        bool is_namesake = false;
        if (area->kind == PLACE_ADMIN1 || area->kind == PLACE_ADMIN2 || area->kind == PLACE_ADMIN3)
            for (int j = 0; j < n && !is_namesake; j++) {
                const PlaceRecord *town = c[j].place;
                if (town->kind != PLACE_SETTLEMENT || memcmp(town->country, area->country, 4) != 0) continue;
                double km = place_km(record_lat(town), record_lon(town), record_lat(area), record_lon(area));
                is_namesake = area->kind == PLACE_ADMIN1
                            ? km < 200 && (town->flags & (PLACE_SEAT | PLACE_CAPITAL)) && town->population * 12.0 > area->population
                            : km < 150;
            }
        if (!is_namesake) c[k++] = c[i];
    }
    return k;
}

/* The countries that the item is known to be about, before its unknown spellings are guessed:
 * by its publisher, its peoples, and its other names (`but` is the one asked for). */
static bool is_about(const Finder *f, const char country[4], const Group *but)
{
    const Spots *s = f->spots;
    if (s->home[0] && memcmp(s->home, country, 4) == 0) return true;
    for (int i = 0; i < s->npeople; i++) if (memcmp(s->people[i], country, 4) == 0) return true;
    for (int i = 0; i < s->ngroups; i++) {
        const Group *g = &s->groups[i];
        if (g == but) continue;
        for (int k = 0; k < g->nc && k < 4; k++)
            if (!g->c[k].is_fuzzy && g->c[k].place->rank >= 80 && memcmp(g->c[k].place->country, country, 4) == 0) return true;
    }
    return false;
}

/* Whether a candidate lies in what the text says it lies in: "X, Raqqa governorate". */
static bool lies_as_said(const Finder *f, const Group *g, const Candidate *c)
{
    const Group *outer = &f->spots->groups[g->inside];
    for (int k = 0; k < outer->nc && k < 6; k++) if (choose_lies_in(c, &outer->c[k])) return true;
    return false;
}

static bool says_where(const Finder *f, const Group *g)
{
    return g->inside >= 0 && f->spots->groups[g->inside].nc > 0;
}

/* "Seattle, Washington": whether the text says that another name lies in this one. */
static bool contains_another(const Finder *f, const Group *g)
{
    for (int i = 0; i < f->spots->ngroups; i++)
        if (f->spots->groups[i].inside >= 0 && &f->spots->groups[f->spots->groups[i].inside] == g) return true;
    return false;
}

/* "Washington" alone is the capital, not the state of that name far from it. */
static int capital_only(Candidate *c, int n)
{
    int k = 0;
    for (int i = 0; i < n; i++) {
        bool is_namesake = false;
        for (int j = 0; j < n && c[i].place->kind == PLACE_ADMIN1 && !is_namesake; j++)
            is_namesake = c[j].place->kind == PLACE_SETTLEMENT && (c[j].place->flags & PLACE_CAPITAL)
                       && memcmp(c[i].place->country, c[j].place->country, 4) == 0;
        if (!is_namesake) c[k++] = c[i];
    }
    return k;
}

enum { ADDED = 8 };                     /* near spellings, beside the exact ones */

static void take_candidates(Finder *f, Group *g, const Candidate *c, int n)
{
    g->c = NEW_ARRAY(f->keep, Candidate, n + ADDED);
    if (n) memcpy(g->c, c, sizeof *c * (size_t)n);
    g->nc = n;
}

bool spots_is_seat(const Candidate *c)
{
    if (c->place->kind != PLACE_FACILITY) return false;
    for (uint32_t i = 0; i < c->place->nnames; i++) if (c->file->names[c->place->first_name + i].flags & NAME_ACTS) return true;
    return false;
}

/* What a name may mean by itself; `is_bare` when its kind word had to be left out. */
static int meant_by(const Gazetteer *g, Text name, Question q, Candidate *c, bool *is_bare)
{
    int n, k = 0;
    if (asked_find(g, q, name, c, CANDIDATES_MAX, &n, is_bare)) return n;
    *is_bare = false;
    n = candidates_plain(g, name, c, CANDIDATES_MAX);
    Text bare = n ? name : words_bare(&g->words, name, NULL);
    if (n == 0 && bare.n < name.n) {
        n = candidates_plain(g, bare, c, CANDIDATES_MAX);
        *is_bare = n > 0;
    }
    for (int i = 0; i < n; i++) if (!c[i].name || !(c[i].name->flags & NAME_PEOPLE)) c[k++] = c[i];
    n = k;
    /* the White House is not Casablanca: a seat of power is meant by its name, wherever else bears it */
    for (int i = 0; i < n; i++) if (spots_is_seat(&c[i])) { c[0] = c[i]; n = 1; }
    if (q != ASKED_MEANT) n = without_namesakes(c, n);
    if (q == ASKED_MEANT_NO_AREA) n = capital_only(c, n);
    asked_keep(g, q, name, c, n, *is_bare);
    return n;
}

/* Of several Palmas the text says whose is meant: the others are out, if that land has one. */
static void keep_said_country(Group *g)
{
    int k = 0;
    for (int i = 0; i < g->nc; i++) k += memcmp(g->c[i].place->country, g->people, 4) == 0;
    if (!g->people[0] || k == 0) return;
    k = 0;
    for (int i = 0; i < g->nc; i++)
        if (memcmp(g->c[i].place->country, g->people, 4) == 0) g->c[k++] = g->c[i];
    g->nc = k;
}

static void gather(Finder *f, Group *g)
{
    Candidate c[CANDIDATES_MAX];
    Question q = !is_no_area(g->kind_said) ? ASKED_MEANT : contains_another(f, g) ? ASKED_MEANT_OUTER : ASKED_MEANT_NO_AREA;
    take_candidates(f, g, c, meant_by(f->g, g->name, q, c, &g->is_bare));
    keep_said_country(g);
}

/* "Al Mansoura" is so written in Algeria, and al-Mansurah is in the country that the item is
 * about: both are candidates. */
static void add_near_spellings(Finder *f, Group *g)
{
    bool said = says_where(f, g);
    for (int i = 0; i < g->nc && is_site(g->kind_said) && !g->is_bare; i++)      /* "Rafah crossing", known by just these words */
        if (g->c[i].place->kind == g->kind_said) return;
    for (int i = 0; i < g->nc; i++) {
        if (g->c[i].place->kind == PLACE_COUNTRY || g->c[i].place->kind == PLACE_CONTINENT) return;
        if (said ? lies_as_said(f, g, &g->c[i]) : g->c[i].place->rank >= 110 || is_about(f, g->c[i].place->country, g)) return;
    }
    Candidate c[CANDIDATES_MAX];
    PlaceKind kind;
    int n = like_spellings(f->g, words_bare(&f->g->words, g->name, &kind), c, CANDIDATES_MAX);
    for (int i = 0, added = 0; i < n && added < ADDED; i++)
        if (c[i].is_transliterated && c[i].match >= 0.8f
            && (said ? lies_as_said(f, g, &c[i]) : is_about(f, c[i].place->country, g))) { g->c[g->nc++] = c[i]; added++; }
}

/* Those that `test` passes come first; how many. */
static int to_front(Finder *f, Group *g, bool (*test)(const Finder *, const Group *, const Candidate *))
{
    int k = 0;
    for (int i = 0; i < g->nc; i++) {
        if (!test(f, g, &g->c[i])) continue;
        Candidate c = g->c[i];
        for (int j = i; j > k; j--) g->c[j] = g->c[j - 1];
        g->c[k++] = c;
    }
    return k;
}

static bool lies_where_it_is_about(const Finder *f, const Group *g, const Candidate *c)
{
    return is_about(f, c->place->country, g);
}

/* A spelling that no source has: where the text says it lies, else where the item is
 * about, if it may be there, else anywhere. */
static void guess(Finder *f, Group *g)
{
    PlaceKind kind;
    Candidate c[CANDIDATES_MAX];
    take_candidates(f, g, c, like_spellings(f->g, words_bare(&f->g->words, g->name, &kind), c, CANDIDATES_MAX));
    if (says_where(f, g)) g->nc = to_front(f, g, lies_as_said);
    else {
        int k = to_front(f, g, lies_where_it_is_about);
        if (k) g->nc = k;
    }
    if (is_no_area(g->kind_said)) g->nc = without_namesakes(g->c, g->nc);
    if (g->nc > 24) g->nc = 24;
}

static void make_room(Finder *f, Group *g)
{
    g->p = NEW_ARRAY(f->keep, double, g->nc + 1);
    g->traits = NEW_ARRAY(f->keep, Trait, g->nc + 1);
    g->features = (float (*)[PLACE_FEATURE_COUNT])NEW_ARRAY(f->keep, float, (g->nc + 1) * PLACE_FEATURE_COUNT);
}

/* The country whose name or people the publisher is called by, else the one the user follows. */
static void find_home(Finder *f)
{
    Text rest = f->u->item->publisher, word;
    while (!f->spots->home[0] && text_next(&rest, ' ', &word)) {
        Candidate c[8];
        int n = word.n > 3 ? candidates_plain(f->g, word, c, 8) : 0;
        for (int i = 0; i < n; i++)
            if (c[i].place->kind == PLACE_COUNTRY || (c[i].name && (c[i].name->flags & NAME_PEOPLE))) {
                memcpy(f->spots->home, c[i].place->country, 4);
                break;
            }
    }
    if (!f->spots->home[0]) memcpy(f->spots->home, f->g->area, 4);
}

/* "Libyan forces took the port of Tripoli": the capital of a people that the item names, and of no other land that it is about. */
static void prefer_capital_of_people(const Finder *f, Group *g)
{
    const Spots *s = f->spots;
    const char *its = NULL;
    for (int i = 0; i < g->nc && !g->people[0] && !its; i++)
        for (int k = 0; k < s->npeople && (g->c[i].place->flags & PLACE_CAPITAL); k++)
            if (memcmp(s->people[k], g->c[i].place->country, 4) == 0) its = s->people[k];
    for (int i = 0; i < g->nc && its; i++)
        if (memcmp(g->c[i].place->country, its, 4) != 0 && is_about(f, g->c[i].place->country, g)) return;
    if (!its) return;
    memcpy(g->people, its, 4);
    keep_said_country(g);
}

static int by_begin(const void *a, const void *b)
{
    const Spot *x = a, *y = b;
    return x->begin < y->begin ? -1 : x->begin > y->begin;
}

Spots spots_find(const Gazetteer *g, const Understanding *u, Arena *keep, Arena scratch)
{
    Spots spots = { .scene = NEW(keep, Scene) };
    Finder f = { .g = g, .u = u, .keep = keep, .spots = &spots };
    int nnames = 0, longest = 0;
    for (int s = 0; s < u->nsentences; s++) {
        nnames += u->sentences[s].nnames;
        if (u->sentences[s].nwords > longest) longest = u->sentences[s].nwords;
    }
    f.taken = NEW_ARRAY(&scratch, uint8_t, longest + 1);
    f.al = fold_word_hash("al", 2);
    f.el = fold_word_hash("el", 2);
    read_signs(&f, &scratch);
    f.places = NEW_ARRAY(&scratch, uint64_t, nnames + 1);
    f.surnames = NEW_ARRAY(&scratch, uint64_t, nnames + 1);
    for (int s = 0; s < u->nsentences; s++)
        for (int i = 0; i < u->sentences[s].nnames; i++) {
            const Name *n = &u->sentences[s].names[i];
            if (n->kind == NAME_PERSON && n->last > n->first) f.surnames[f.nsurnames++] = key_of(words_of(&f, s, n->last, n->last));
            if (n->kind == NAME_PLACE) f.places[f.nplaces++] = key_of(words_of(&f, s, n->first, n->last));
        }
    for (int s = 0; s < u->nsentences; s++) {
        memset(f.taken, 0, (size_t)longest + 1);
        from_names(&f, s);
        from_gazetteer(&f, s, nnames == 0);
        from_rows(&f, s);
        from_plurals(&f, s);
    }
    if (spots.n) qsort(spots.at, (size_t)spots.n, sizeof *spots.at, by_begin);
    link_containment(&f);
    find_home(&f);
    for (int i = 0; i < spots.ngroups; i++) gather(&f, &spots.groups[i]);
    for (int i = 0; i < spots.ngroups; i++) prefer_capital_of_people(&f, &spots.groups[i]);
    for (int i = 0; i < spots.ngroups; i++)
        if (spots.groups[i].nc) add_near_spellings(&f, &spots.groups[i]);
        else guess(&f, &spots.groups[i]);
    for (int i = 0; i < spots.ngroups; i++) make_room(&f, &spots.groups[i]);
    return spots;
}
