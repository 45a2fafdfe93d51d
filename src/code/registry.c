#include "code/registry.h"

#include <assert.h>
#include <dirent.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "base/file.h"

typedef struct Slot { uint64_t key; void *value; } Slot;
typedef struct Table { Slot *at; int n, room; } Table;

struct Registry {
    Table names;            /* key -> Naming */
    Table begins;           /* key of the first words of a name -> itself */
    Table nouns;            /* key -> Noun */
    Table spellings;        /* hash of a word -> hash of its first spelling */
    Table lists;            /* hash of list and word -> itself */
    uint64_t listed[1024];  /* bits: words of any list, by their hash */
    Table states;           /* "SYR" -> Known */
    Table ids;              /* id -> Known */
    uint32_t serial;        /* its own number; 0 while it is read */
};

/* ---- a table from a 64-bit hash ------------------------------------------ */

static void **table_at(Table *t, uint64_t key, Arena *forever)
{
    if (2 * (t->n + 1) > t->room) {
        Table bigger = { NULL, 0, t->room ? 2 * t->room : 1024 };
        bigger.at = NEW_ARRAY(forever, Slot, bigger.room);
        for (int i = 0; i < t->room; i++)
            if (t->at[i].value)
                *table_at(&bigger, t->at[i].key, forever) = t->at[i].value;
        *t = bigger;
    }
    uint64_t mask = (uint64_t)t->room - 1;
    uint64_t i = key & mask;
    while (t->at[i].value && t->at[i].key != key)
        i = (i + 1) & mask;
    if (!t->at[i].value) {
        t->at[i].key = key;
        t->n++;
    }
    return &t->at[i].value;     /* the caller sets it at once */
}

static void *table_find(const Table *t, uint64_t key)
{
    if (!t->room)
        return NULL;
    uint64_t mask = (uint64_t)t->room - 1;
    for (uint64_t i = key & mask; t->at[i].value; i = (i + 1) & mask)
        if (t->at[i].key == key)
            return t->at[i].value;
    return NULL;
}

/* ---- keys ----------------------------------------------------------------- */

static uint32_t without_accent(uint32_t c)
{
    /* U+00C0..U+017F and U+1E00..U+1EFF by their base letter; '.' has none */
    static const char latin[] =
        "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    static const char more[] =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
        "wwwwwwwwwwxxxxyyzzzzzzhtwyas..s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";
    char base = 0;
    if (c >= 0xC0 && c <= 0x17F)
        base = latin[c - 0xC0];
    else if (c >= 0x1E00 && c <= 0x1EFF)
        base = more[c - 0x1E00];
    else if (c == 0x622 || c == 0x623 || c == 0x625)    /* Arabic alef with madda or hamza */
        return 0x627;
    else if (c == 0x649)                                /* alef maksura as yeh */
        return 0x64A;
    else if (c == 0x629)                                /* teh marbuta as heh */
        return 0x647;
    return base && base != '.' ? (uint32_t)base : c;
}

/* Marks that stand inside a word without dividing it: apostrophes of all
 * kinds, the dots of "U.S.", Arabic vowels and lengthening. */
static bool is_silent(uint32_t c)
{
    return c == '\'' || c == '.' || c == '`' || c == 0xB4 || c == 0x2018 || c == 0x2019 ||
           (c >= 0x2BB && c <= 0x2BF) || c == 0x640 || (c >= 0x64B && c <= 0x652) ||
           c == 0x200B || c == 0x200E || c == 0x200F;
}

static bool is_word_letter(uint32_t c)
{
    return (c >= '0' && c <= '9') || utf8_is_letter(c);
}

/* Is this apostrophe that of "'s"?  Then *at is moved behind the s. */
static bool ends_possessive(uint32_t c, const char **at, const char *end)
{
    if ((c != '\'' && c != 0x2019) || *at >= end || (**at != 's' && **at != 'S'))
        return false;
    const char *next = *at + 1;
    if (next < end && is_word_letter(utf8_next(&next, end)))
        return false;
    (*at)++;
    return true;
}

/* The next keyed word of *rest, folded into `out`; its length, 0 at the end. */
static int next_folded(const char **at, const char *end, char out[64])
{
    int n = 0;
    while (*at < end) {
        unsigned char plain = (unsigned char)**at;      /* most letters need no table */
        if ((plain >= 'a' && plain <= 'z') || (plain >= '0' && plain <= '9') || (plain >= 'A' && plain <= 'Z')) {
            if (n < 58)
                out[n++] = (char)(plain >= 'A' && plain <= 'Z' ? plain + 32 : plain);
            (*at)++;
            continue;
        }
        uint32_t c = utf8_next(at, end);
        if (ends_possessive(c, at, end)) {      /* "People's Republic" has no word "peoples" */
            if (n)
                return n;
            continue;
        }
        if (is_silent(c))
            continue;
        if (!is_word_letter(c)) {
            if (c == '&' && n == 0) {       /* "Union of Medical Care & Relief" */
                memcpy(out, "and", 3);
                return 3;
            }
            if (n)
                return n;
            continue;
        }
        c = without_accent(utf8_lower(c));
        if (n < 58)
            n += utf8_put(c, out + n);
    }
    return n;
}

static uint64_t spelled(const Registry *r, Text folded)
{
    uint64_t h = text_hash(folded);
    const uint64_t *first = table_find(&r->spellings, h);
    return first ? *first : h;
}

void key_add(const Registry *r, Text word, Key *key)
{
    const char *at = word.n ? word.at : "", *end = at + word.n;
    char folded[64];
    int n;
    while (key->n < KEY_MAX && (n = next_folded(&at, end, folded)) > 0)
        key->words[key->n++] = spelled(r, (Text){ folded, n });
}

static uint64_t key_of(const uint64_t *words, int n)
{
    uint64_t h = 0x5157;
    for (int i = 0; i < n; i++)
        h = hash_mix(h, words[i]);
    return h;
}

const Naming *registry_names(const Registry *r, const uint64_t *words, int n)
{
    return n > 0 ? table_find(&r->names, key_of(words, n)) : NULL;
}

bool registry_begins(const Registry *r, const uint64_t *words, int n)
{
    return table_find(&r->begins, key_of(words, n)) != NULL;
}

/* "militias" -> "militia"; crude, but the same on both sides.  Irregular plurals are
 * spellings: "woman women". */
static int singular(char *w, int n)
{
    if (n > 4 && !memcmp(w + n - 3, "men", 3)) {
        w[n - 2] = 'a';
        return n;
    }
    if (n > 4 && !memcmp(w + n - 3, "ies", 3)) {
        w[n - 3] = 'y';
        return n - 2;
    }
    bool is_hissing = n > 4 && (w[n - 3] == 'x' || w[n - 3] == 'h' || (w[n - 3] == 's' && w[n - 4] == 's'));
    if (is_hissing && !memcmp(w + n - 2, "es", 2))
        return n - 2;
    if (n > 3 && w[n - 1] == 's' && w[n - 2] != 's' && w[n - 2] != 'u' && w[n - 2] != 'i')
        return n - 1;
    return n;
}

/* What a word adds to the key of a noun: its parts, each in the singular. */
typedef struct Parts { uint64_t at[6]; int n; } Parts;

static Parts parts_anew(const Registry *r, Text word)
{
    Parts p = { .n = 0 };
    const char *at = word.n ? word.at : "", *end = at + word.n;
    char folded[64];
    int n;
    while (p.n < 6 && (n = next_folded(&at, end, folded)) > 0)
        p.at[p.n++] = spelled(r, (Text){ folded, singular(folded, n) });
    return p;
}

/* The same words are asked for all the time: the short ones of late are kept, by their bytes. */
static Parts parts_of(const Registry *r, Text word)
{
    enum { KEPT = 512, SHORT = 16 };
    static _Thread_local struct { uint64_t first, last; uint32_t serial; int n; Parts parts; } kept[KEPT];
    if (!r->serial || word.n < 1 || word.n > SHORT)
        return parts_anew(r, word);
    uint64_t first = word.n < 8 ? text_few(word.at, word.n) : text_eight(word.at);
    uint64_t last = word.n < 8 ? 0 : text_eight(word.at + word.n - 8);
    size_t at = hash_mix(first, last ^ (uint64_t)word.n) % KEPT;
    if (kept[at].serial != r->serial || kept[at].n != word.n || kept[at].first != first || kept[at].last != last) {
        kept[at].first = first, kept[at].last = last;
        kept[at].serial = r->serial, kept[at].n = word.n;
        kept[at].parts = parts_anew(r, word);
    }
    return kept[at].parts;
}

static uint64_t with_parts(uint64_t h, const Parts *p)
{
    for (int i = 0; i < p->n; i++)
        h = hash_mix(h, p->at[i]);
    return h;
}

static uint64_t noun_key(const Registry *r, const Text *words, int nwords, uint64_t from)
{
    uint64_t h = from;
    for (int i = 0; i < nwords; i++) {
        Parts p = parts_of(r, words[i]);
        h = with_parts(h, &p);
    }
    return h;
}

const Noun *registry_noun(const Registry *r, const Text *words, int n)
{
    return table_find(&r->nouns, noun_key(r, words, n, 0x4E));
}

enum { NOUN_WORDS = 5 };

const Noun *registry_noun_over(const Registry *r, const Sentence *s, int first, int last, int head, int *from, int *to)
{
    Parts parts[2 * NOUN_WORDS];                /* of the words head - 4 .. head + 4, each made once */
    for (int i = head - NOUN_WORDS + 1; i < head + NOUN_WORDS; i++)
        if (i >= first && i <= last)
            parts[i - head + NOUN_WORDS] = parts_of(r, s->words[i].form);
    for (int n = NOUN_WORDS; n >= 1; n--)
        for (int i = head - n + 1; i <= head; i++) {
            if (i < first || i + n - 1 > last)
                continue;
            uint64_t h = 0x4E;
            for (int k = i; k < i + n; k++)
                h = with_parts(h, &parts[k - head + NOUN_WORDS]);
            const Noun *noun = table_find(&r->nouns, h);
            if (noun)
                return *from = i, *to = i + n - 1, noun;
        }
    return NULL;
}

static uint64_t bit_of(uint64_t word) { return (uint64_t)1 << (word & 63); }

bool registry_word(const Registry *r, const char *list, Text word)
{
    uint64_t key = noun_key(r, &word, 1, 0x11);
    return (r->listed[key >> 6 & 1023] & bit_of(key)) && table_find(&r->lists, hash_mix(key, text_hash(text_of(list)))) != NULL;
}

const Known *registry_known(const Registry *r, Text id)
{
    return table_find(&r->ids, text_hash(id));
}

const Known *registry_state(const Registry *r, Text country)
{
    return table_find(&r->states, text_hash(country));
}

/* ---- reading the files ------------------------------------------------------ */

typedef struct Reading {
    Registry   *r;
    Arena      *forever;
    const char *path;
    int         line;
    Error      *err;
} Reading;

static bool wrong(const Reading *in, const char *what, Text which)
{
    return fail(in->err, "%s:%d: %s \"%.*s\"", in->path, in->line, what, TEXT_FMT(which));
}

static bool next_field(Text *rest, char separator, Text *field)
{
    if (!text_next(rest, separator, field))
        return false;
    *field = text_trim(*field);
    return true;
}

static void add_key(const Reading *in, const Key *key, const Naming *naming)
{
    for (int n = 1; n <= key->n; n++) {
        void **begins = table_at(&in->r->begins, key_of(key->words, n), in->forever);
        *begins = in->r;
    }
    void **at = table_at(&in->r->names, key_of(key->words, key->n), in->forever);
    for (Naming *old = *at; old; old = (Naming *)old->next)
        if (old->known == naming->known && old->sense == naming->sense) {
            old->is_exact &= naming->is_exact;          /* "=DAESH; Daesh": any spelling */
            old->is_shared &= naming->is_shared;
            old->is_cased &= naming->is_cased;
            return;
        }
    Naming *mine = NEW(in->forever, Naming);
    *mine = *naming;
    mine->next = *at;
    *at = mine;
}

/* One name; "=IS" keeps its capitals, "~Ford" is shared with others.  Arabic
 * names are also known without their article: "Bashar Assad". */
static void add_name(const Reading *in, Text name, const Known *known, Sense sense)
{
    Naming naming = { known, sense, false, false, false, NULL };
    for (; name.n && (name.at[0] == '=' || name.at[0] == '~'); name = text_part(name, 1, name.n)) {
        naming.is_exact |= name.at[0] == '=';
        naming.is_shared |= name.at[0] == '~';
    }
    if (naming.is_exact && name.n > 2 && name.at[1] >= 'a' && name.at[1] <= 'z') {
        naming.is_exact = false;
        naming.is_cased = true;
    }
    Key key = { .n = 0 };
    key_add(in->r, name, &key);
    if (!key.n)
        return;
    add_key(in, &key, &naming);

    uint64_t article = spelled(in->r, TEXT("al"));
    Key bare = { .n = 0 };
    for (int i = 0; i < key.n; i++)
        if (i == 0 || key.words[i] != article)
            bare.words[bare.n++] = key.words[i];
    if (bare.n >= 2 && bare.n < key.n)
        add_key(in, &bare, &naming);
}

static void add_names(const Reading *in, Text names, const Known *known, Sense sense)
{
    Text name;
    while (next_field(&names, ';', &name))
        add_name(in, name, known, sense);
}

static Text first_name(Text names)
{
    Text name = NO_TEXT;
    next_field(&names, ';', &name);
    while (name.n && (name.at[0] == '=' || name.at[0] == '~'))
        name = text_part(name, 1, name.n);
    return name;
}

static ActorSort sort_of(Text sector, Text class_)
{
    static const struct { const char *sector; ActorSort sort; } sorts[] = {
        { "GOV", SORT_ORGAN }, { "MIL", SORT_ORGAN }, { "COP", SORT_ORGAN }, { "LEG", SORT_ORGAN },
        { "JUD", SORT_ORGAN }, { "SPY", SORT_ORGAN }, { "REB", SORT_GROUP }, { "PAR", SORT_GROUP },
        { "OPP", SORT_GROUP }, { "PTY", SORT_GROUP }, { "CRM", SORT_GROUP }, { "CVL", SORT_PEOPLE },
        { "REF", SORT_PEOPLE }, { "LAB", SORT_PEOPLE }, { "JRN", SORT_OUTLET },
    };
    if (text_equals(class_, "outlet"))
        return SORT_OUTLET;
    for (size_t i = 0; i < sizeof sorts / sizeof *sorts; i++)
        if (text_equals(sector, sorts[i].sector))
            return sorts[i].sort;
    return SORT_ORGANISATION;
}

/* "2012-05", "2012" and "2012-05-07"; an end is the last day of what is said. */
static bool read_day(Text t, bool is_end, Day *ret)
{
    long year, month = is_end ? 12 : 1, day = 1;
    if (t.n == 0)
        return *ret = NO_DAY, true;
    if (t.n >= 10)
        return day_read(t, ret);
    if (t.n < 4 || !text_to_long(text_part(t, 0, 4), &year))
        return false;
    if (t.n > 4 && !text_to_long(text_part(t, 5, t.n), &month))
        return false;
    if (is_end && month >= 1 && month <= 12)
        day = month_days((int)year, (int)month);
    *ret = day_of((int)year, (int)month, (int)day);
    return *ret != NO_DAY;
}

/* "RUSGOV president 2012-05-07..2018-12" */
static bool read_term(const Reading *in, Text text, Term *ret)
{
    Text rest = text, word;
    *ret = (Term){ NO_TEXT, NO_TEXT, NO_DAY, NO_DAY };
    next_field(&rest, ' ', &ret->code);
    const char *office = rest.at;
    while (next_field(&rest, ' ', &word)) {
        int dots = text_find(word, TEXT(".."));
        if (dots < 0) {
            ret->office = (Text){ office, (int)(word.at + word.n - office) };
            continue;
        }
        if (!read_day(text_part(word, 0, dots), false, &ret->from) ||
            !read_day(text_part(word, dots + 2, word.n), true, &ret->to))
            return wrong(in, "no such days", word);
    }
    ret->office = text_trim(ret->office);
    if (ret->code.n < 3)
        return wrong(in, "no actor code", ret->code);
    return true;
}

static bool read_terms(const Reading *in, Text text, Known *known)
{
    Text rest = text, one;
    int room = 0;
    while (next_field(&rest, ';', &one)) {
        Term term;
        if (one.n == 0)
            continue;
        if (!read_term(in, one, &term))
            return false;
        *GROW(in->forever, known->terms, known->nterms, room) = term;
    }
    return true;
}

static Known *new_known(const Reading *in, Text id, Text names, const Known *like)
{
    Known *known = NEW(in->forever, Known);
    if (like)
        *known = *like;
    known->id = id;
    known->name = first_name(names);
    *table_at(&in->r->ids, text_hash(id), in->forever) = known;
    return known;
}

/* state SYR | Syria; Syrian Arab Republic | Syrian | Syrians | Damascus */
static bool read_state(const Reading *in, Text code, Text rest)
{
    Text names = NO_TEXT, adjectives = NO_TEXT, people = NO_TEXT, capitals = NO_TEXT;
    next_field(&rest, '|', &names);
    next_field(&rest, '|', &adjectives);
    next_field(&rest, '|', &people);
    next_field(&rest, '|', &capitals);
    if (code.n != 3 || !names.n)
        return wrong(in, "no state in", code);
    Known *known = new_known(in, code, names, NULL);
    known->sort = SORT_STATE;
    known->terms = NEW(in->forever, Term);
    known->terms[0] = (Term){ code, NO_TEXT, NO_DAY, NO_DAY };
    known->nterms = 1;
    *table_at(&in->r->states, text_hash(code), in->forever) = known;
    add_names(in, names, known, SENSE_NAME);
    add_names(in, adjectives, known, SENSE_ADJECTIVE);
    add_names(in, people, known, SENSE_PEOPLE);
    add_names(in, capitals, known, SENSE_CAPITAL);
    return true;
}

/* names SYR | more names of something that another line told of
 * towns SYR | Aleppo; Homs */
static bool read_more(const Reading *in, Text id, Text names, Sense sense)
{
    const Known *known = table_find(&in->r->ids, text_hash(id));
    if (!known)
        return wrong(in, "no actor has been called", id);
    add_names(in, names, known, sense);
    return true;
}

/* army PSE | ISR */
static bool read_army(const Reading *in, Text country, Text of)
{
    Known *known = table_find(&in->r->states, text_hash(country));
    if (!known || text_trim(of).n != 3)
        return wrong(in, "no country whose army is in", country);
    known->army = text_trim(of);
    return true;
}

/* abroad USA | */
static bool read_abroad(const Reading *in, Text country)
{
    Known *known = table_find(&in->r->states, text_hash(country));
    if (!known)
        return wrong(in, "no country whose army is abroad", country);
    known->is_abroad = true;
    return true;
}

/* occupier UKR | RUS */
static bool read_occupier(const Reading *in, Text country, Text of)
{
    Known *known = table_find(&in->r->states, text_hash(country));
    if (!known || text_trim(of).n != 3)
        return wrong(in, "no country that is occupied:", country);
    known->occupier = text_trim(of);
    return true;
}

/* person vladimir-putin | Vladimir Putin; Putin | RUSGOV president 2012-05-07.. */
static bool read_person(const Reading *in, Text id, Text rest)
{
    Text names = NO_TEXT, terms = NO_TEXT, class_ = NO_TEXT;
    next_field(&rest, '|', &names);
    next_field(&rest, '|', &terms);
    next_field(&rest, '|', &class_);
    if (!id.n || !names.n || !terms.n)
        return wrong(in, "no name or no office for", id);
    Known *known = new_known(in, id, names, NULL);
    known->sort = SORT_PERSON;
    known->class_ = class_;
    add_names(in, names, known, SENSE_NAME);
    return read_terms(in, terms, known);
}

/* "Le Monde" -> "le-monde": the id of those who have none written down. */
static Text id_of_name(Text name, Arena *forever)
{
    char id[96];
    int n = 0;
    const char *at = name.at, *end = at + name.n;
    char folded[64];
    for (int k; n < 60 && (k = next_folded(&at, end, folded)) > 0; ) {
        if (n)
            id[n++] = '-';
        for (int i = 0; i < k && n < 90; i++)
            id[n++] = folded[i];
    }
    return text_copy((Text){ id, n }, forever);
}

/* id | code | class | names | side=...
 * each | code | class | name / its other name; name | side=...    many of one kind */
static bool read_actor(const Reading *in, Text id, Text rest)
{
    Text code = NO_TEXT, class_ = NO_TEXT, names = NO_TEXT, options = NO_TEXT, option;
    next_field(&rest, '|', &code);
    next_field(&rest, '|', &class_);
    next_field(&rest, '|', &names);
    next_field(&rest, '|', &options);
    if (!id.n || !names.n)
        return wrong(in, "no name for", id);
    Known like = { .class_ = text_equals(class_, "-") ? NO_TEXT : class_ };
    if (!read_terms(in, code, &like))
        return false;
    Text first = like.nterms ? like.terms[0].code : NO_TEXT;
    Text sector = text_starts(first, "IMG") ? TEXT("REB") : first.n >= 6 ? text_part(first, 3, 6) : NO_TEXT;
    like.sort = sort_of(sector, like.class_);
    while (next_field(&options, ' ', &option))
        if (text_starts(option, "side="))
            like.side = text_part(option, 5, option.n);
        else if (option.n)
            return wrong(in, "no such option", option);
    if (!text_equals(id, "each")) {
        add_names(in, names, new_known(in, id, names, &like), SENSE_NAME);
        return true;
    }
    Text one, other;
    while (next_field(&names, ';', &one)) {
        Known *known = NULL;
        while (next_field(&one, '/', &other)) {
            if (!known)
                known = new_known(in, id_of_name(first_name(other), in->forever), other, &like);
            add_name(in, other, known, SENSE_NAME);
        }
    }
    return true;
}

static bool read_actors(const Reading *start, Text whole)
{
    Reading in = *start;
    Lines lines = lines_of(whole, in.path);
    Text line;
    while (lines_next(&lines, &line)) {
        in.line = lines.number;
        Text rest = line, first, word;
        next_field(&rest, '|', &first);
        Text id = first;
        next_field(&id, ' ', &word);
        id = text_trim(id);
        bool ok = text_equals(word, "state")  ? read_state(&in, id, rest)
                : text_equals(word, "army")   ? read_army(&in, id, rest)
                : text_equals(word, "abroad") ? read_abroad(&in, id)
                : text_equals(word, "occupier") ? read_occupier(&in, id, rest)
                : text_equals(word, "person") ? read_person(&in, id, rest)
                : text_equals(word, "names")  ? read_more(&in, id, rest, SENSE_NAME)
                : text_equals(word, "towns")  ? read_more(&in, id, rest, SENSE_TOWN)
                : text_equals(word, "capitals") ? read_more(&in, id, rest, SENSE_CAPITAL)
                                              : read_actor(&in, first, rest);
        if (!ok)
            return false;
    }
    return true;
}

/* "muhammad mohammed mohamed": the first stands for all of them */
static bool read_spellings(const Reading *in, Text whole)
{
    Lines lines = lines_of(whole, in->path);
    Text line, word;
    while (lines_next(&lines, &line)) {
        uint64_t *first = NULL;
        while (next_field(&line, ' ', &word)) {
            if (!word.n)
                continue;
            uint64_t h = text_hash(word);
            if (!first) {
                first = NEW(in->forever, uint64_t);
                *first = h;
            } else {
                *table_at(&in->r->spellings, h, in->forever) = first;
            }
        }
    }
    return true;
}

/* "locative: in at near" */
static bool read_lists(const Reading *in, Text whole)
{
    Lines lines = lines_of(whole, in->path);
    Text line, list, word;
    while (lines_next(&lines, &line)) {
        next_field(&line, ':', &list);
        uint64_t from = text_hash(list);
        while (next_field(&line, ' ', &word))
            if (word.n) {
                uint64_t key = noun_key(in->r, &word, 1, 0x11);
                in->r->listed[key >> 6 & 1023] |= bit_of(key);
                *table_at(&in->r->lists, hash_mix(key, from), in->forever) = in->r;
            }
    }
    return true;
}

static bool option_who(Text option, FigureWho *who)
{
    static const struct { const char *word; FigureWho who; } all[] = {
        { "civilian", WHO_CIVILIAN }, { "child", WHO_CHILD }, { "woman", WHO_WOMAN },
        { "combatant", WHO_COMBATANT }, { "health-worker", WHO_HEALTH_WORKER },
        { "rescuer", WHO_RESCUER }, { "journalist", WHO_JOURNALIST }, { "refugee", WHO_REFUGEE },
    };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (text_equals(option, all[i].word))
            return *who = all[i].who, true;
    return false;
}

static bool option_measure(Text option, Measure *measure)
{
    static const struct { const char *word; Measure measure; } all[] = {
        { "strikes", MEASURE_STRIKES }, { "munitions", MEASURE_MUNITIONS }, { "facilities", MEASURE_FACILITIES },
        { "vehicles", MEASURE_VEHICLES }, { "troops", MEASURE_TROOPS }, { "area", MEASURE_AREA },
    };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (text_equals(option, all[i].word))
            return *measure = all[i].measure, true;
    return false;
}

static bool read_noun_option(const Reading *in, Text option, Noun *noun)
{
    if (text_equals(option, "person"))          noun->is_person = true;
    else if (text_equals(option, "household"))  noun->is_household = true;
    else if (text_equals(option, "home"))       noun->is_home = true;
    else if (text_equals(option, "of-holder"))  noun->is_home = noun->is_of_holder = true;
    else if (text_equals(option, "occupier"))   noun->is_home = noun->is_occupier = true;
    else if (text_equals(option, "member"))     noun->use = USE_MEMBER;
    else if (text_equals(option, "thing"))      noun->use = USE_THING;
    else if (text_equals(option, "act"))        noun->use = USE_ACT;
    else if (text_equals(option, "description")) noun->use = USE_DESCRIPTION;
    else if (text_equals(option, "organ"))      noun->sort = SORT_ORGAN;
    else if (text_equals(option, "group"))      noun->sort = SORT_GROUP;
    else if (text_equals(option, "people"))     noun->sort = SORT_PEOPLE;
    else if (text_equals(option, "organisation")) noun->sort = SORT_ORGANISATION;
    else if (text_starts(option, "side="))      noun->side = text_part(option, 5, option.n);
    else if (!option_who(option, &noun->who) && !option_measure(option, &noun->measure))
        return wrong(in, "no such option", option);
    return true;
}

/* sector class | options | nouns; nouns */
static bool read_nouns(const Reading *start, Text whole)
{
    Reading in = *start;
    Lines lines = lines_of(whole, in.path);
    Text line, head, options, option, name;
    while (lines_next(&lines, &line)) {
        in.line = lines.number;
        Noun *noun = NEW(in.forever, Noun);
        noun->measure = MEASURE_COUNT;
        if (!next_field(&line, '|', &head) || !next_field(&line, '|', &options) || !line.n)
            return wrong(&in, "not three fields:", head);
        next_field(&head, ' ', &noun->sector);
        noun->class_ = text_trim(head);
        if (text_equals(noun->sector, "-"))
            noun->sector = NO_TEXT;
        if (text_equals(noun->class_, "-"))
            noun->class_ = NO_TEXT;
        noun->sort = noun->sector.n ? sort_of(noun->sector, noun->class_) : SORT_NONE;
        while (next_field(&options, ' ', &option))
            if (option.n && !read_noun_option(&in, option, noun))
                return false;
        if (noun->use == USE_THING || noun->use == USE_ACT)
            noun->sort = SORT_NONE;
        else if (noun->is_person)
            noun->sort = noun->sort == SORT_PEOPLE || noun->sort == SORT_GROUP ? noun->sort : SORT_PERSON;
        while (next_field(&line, ';', &name))
            if (name.n)
                *table_at(&in.r->nouns, noun_key(in.r, &name, 1, 0x4E), in.forever) = noun;
    }
    return true;
}

typedef bool ReadWhole(const Reading *in, Text whole);

static bool read_file(Registry *r, const char *path, Arena *forever, ReadWhole *reader, Error *err)
{
    Text whole;
    Reading in = { r, forever, path, 0, err };
    return file_read(path, forever, &whole, err) && reader(&in, whole);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The names in a folder, sorted, so that a registry does not depend on the disk. */
static bool folder_names(const char *path, const char *ending, Arena *forever, char ***ret, int *n, Error *err)
{
    DIR *dir = opendir(path);
    if (!dir)
        return fail(err, "cannot open the folder %s", path);
    int room = 0;
    *ret = NULL;
    *n = 0;
    for (struct dirent *d = readdir(dir); d; d = readdir(dir))
        if (d->d_name[0] != '.' && text_ends(text_of(d->d_name), ending))
            *GROW(forever, *ret, *n, room) = text_zero_ended(text_of(d->d_name), forever);
    closedir(dir);
    if (*n)
        qsort(*ret, (size_t)*n, sizeof **ret, by_name);
    return true;
}

static bool read_language(Registry *r, const char *dir, Arena *forever, Error *err)
{
    static const struct { const char *name; ReadWhole *reader; } files[] = {
        { "spellings", read_spellings }, { "actor-nouns", read_nouns }, { "actor-words", read_lists },
        { "figure-words", read_lists },
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        const char *path = text_format(forever, "%s/%s", dir, files[i].name).at;
        if (file_exists(path) && !read_file(r, path, forever, files[i].reader, err))
            return false;
    }
    return true;
}

bool registry_load(const char *data_dir, Arena *forever, Registry **ret, Error *err)
{
    Registry *r = NEW(forever, Registry);
    char **names;
    int n;
    const char *languages = text_format(forever, "%s/languages", data_dir).at;
    if (!folder_names(languages, "", forever, &names, &n, err))
        return fail_while(err, "loading the words for actors");
    for (int i = 0; i < n; i++)
        if (!read_language(r, text_format(forever, "%s/%s", languages, names[i]).at, forever, err))
            return fail_while(err, "loading the words for actors");

    /* states first: other files may add names to them */
    const char *folder = text_format(forever, "%s/actors", data_dir).at;
    if (!folder_names(folder, ".actors", forever, &names, &n, err))
        return fail_while(err, "loading the actors");
    for (int states = 1; states >= 0; states--)
        for (int i = 0; i < n; i++)
            if ((strcmp(names[i], "states.actors") == 0) == states &&
                !read_file(r, text_format(forever, "%s/%s", folder, names[i]).at, forever, read_actors, err))
                return fail_while(err, "loading the actors");
    static atomic_uint last;
    r->serial = ++last;
    *ret = r;
    return true;
}
