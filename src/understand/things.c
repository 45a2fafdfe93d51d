#include "understand/things.h"

#include "base/file.h"
#include "understand/models.h"
#include "understand/traits.h"
#include "understand/who.h"

/* ---- what things are called --------------------------------------------------- */

enum { WEAPON = 1, VEHICLE = 2, NONE = 4, UNIT = 8, MARK = 16, FIGHTER = 32, FACTION = 64, BAND = 128, GOES_ON = 256, GROUND = 512, PEOPLE = 1024, LAND = 2048,
       LONGEST = 6 };

/* Open addressing by the hash of a phrase's words in turn; 0 is free. */
struct ThingWords { uint64_t *phrases; uint16_t *kinds; uint32_t mask; uint64_t *groups; uint32_t groups_mask; };

static uint64_t phrase_hash(uint64_t so_far, uint64_t word)
{
    uint64_t h = (so_far ^ word) * 0x9E3779B97F4A7C15u;
    h ^= h >> 31;
    return h ? h : 1;
}

static uint32_t slot_of(const ThingWords *t, uint64_t phrase)
{
    uint32_t at = (uint32_t)(phrase >> 9) & t->mask;
    while (t->phrases[at] && t->phrases[at] != phrase)
        at = (at + 1) & t->mask;
    return at;
}

static void mark(ThingWords *t, uint64_t phrase, uint16_t kinds)
{
    uint32_t at = slot_of(t, phrase);
    t->phrases[at] = phrase;
    t->kinds[at] |= kinds;
}

/* "T-72" is one word or three, as the tokenizer may cut it. */
static int add_phrase(ThingWords *t, Text phrase, uint16_t kinds, bool cut)
{
    uint64_t hash = 0;
    int n = 0;
    for (int i = 0; i < phrase.n; ) {
        int end = i + 1;
        while (phrase.at[i] != ' ' && end < phrase.n && phrase.at[end] != ' ' &&
               !(cut && (phrase.at[end] == '-' || phrase.at[i] == '-')))
            end++;
        if (phrase.at[i] != ' ') {
            if (hash)
                mark(t, hash, GOES_ON);
            hash = phrase_hash(hash, lower_hash(text_part(phrase, i, end)));
            n++;
        }
        i = end;
    }
    if (n)
        mark(t, hash, kinds);
    return n;
}

/* ---- armed groups of the registry ------------------------------------------------- */

static bool is_known_group(const ThingWords *t, uint64_t name)
{
    uint32_t at = (uint32_t)(name >> 11) & t->groups_mask;
    while (t->groups[at] && t->groups[at] != name)
        at = (at + 1) & t->groups_mask;
    return t->groups[at] != 0;
}

/* "Liwa al-Quds / Al-Quds Brigade; Shabiha" of a line whose code tells of rebels or militias. */
static void add_groups(ThingWords *t, Text names)
{
    Text one, other;
    while (text_next(&names, ';', &one))
        while (text_next(&one, '/', &other)) {
            other = text_trim(other);
            if (other.n && other.at[0] == '=')
                other = text_part(other, 1, other.n);
            uint64_t name = who_letters(other);
            uint32_t at = (uint32_t)(name >> 11) & t->groups_mask;
            if (!other.n || other.at[0] == '~')
                continue;
            while (t->groups[at] && t->groups[at] != name)
                at = (at + 1) & t->groups_mask;
            t->groups[at] = name;
        }
}

static bool load_groups(const char *languages_dir, Arena *forever, ThingWords *t, Error *err)
{
    static const char *const files[] = { "groups", "syria-iraq" };
    Text whole[2], line;
    uint32_t n = 16, size = 64;
    char *path[2];
    for (int i = 0; i < 2; i++) {
        path[i] = text_zero_ended(text_format(forever, "%s/../actors/%s.actors", languages_dir, files[i]), forever);
        if (!file_read(path[i], forever, &whole[i], err))
            return false;
        for (int k = 0; k < whole[i].n; k++)
            n += whole[i].at[k] == ';' || whole[i].at[k] == '/' || whole[i].at[k] == '|';
    }
    while (size < 2 * n)
        size *= 2;
    t->groups = NEW_ARRAY(forever, uint64_t, size);
    t->groups_mask = size - 1;
    for (int i = 0; i < 2; i++)
        for (Lines l = lines_of(whole[i], path[i]); lines_next(&l, &line); ) {
            Text field[4] = { NO_TEXT };
            int k = 0;
            while (k < 4 && text_next(&line, '|', &field[k]))
                k++;
            if (k == 4 && (text_find(field[1], TEXT("REB")) >= 0 || text_find(field[1], TEXT("PAR")) >= 0))
                add_groups(t, field[3]);
        }
    return true;
}

static bool read_kinds(Text words, uint16_t *ret)
{
    static const struct { const char *word; uint16_t kind; } kinds[] = {
        { "weapon", WEAPON }, { "vehicle", VEHICLE }, { "none", NONE }, { "unit", UNIT }, { "mark", MARK },
        { "fighter", FIGHTER }, { "faction", FACTION }, { "band", BAND }, { "ground", GROUND }, { "people", PEOPLE }, { "land", LAND }
    };
    Text word;
    *ret = 0;
    while (text_next(&words, ' ', &word)) {
        uint16_t before = *ret;
        for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
            if (text_equals(word, kinds[i].word))
                *ret |= kinds[i].kind;
        if (*ret == before)
            return false;
    }
    return *ret != 0;
}

bool things_load(const char *languages_dir, Arena *forever, ThingWords **ret, Error *err)
{
    Text file, line, phrase;
    char *path = text_zero_ended(text_format(forever, "%s/en/things.txt", languages_dir), forever);
    if (!file_read(path, forever, &file, err))
        return fail_while(err, "loading what things are called");
    uint32_t n = 0, size = 64;
    for (int i = 0; i < file.n; i++)
        n += file.at[i] == ' ' || file.at[i] == ',' || file.at[i] == '\n' || file.at[i] == '-' ? 2 : 0;
    while (size < 2 * n)
        size *= 2;
    ThingWords *t = NEW(forever, ThingWords);
    t->phrases = NEW_ARRAY(forever, uint64_t, size);
    t->kinds = NEW_ARRAY(forever, uint16_t, size);
    t->mask = size - 1;
    for (Lines l = lines_of(file, path); lines_next(&l, &line); ) {
        Text words;
        uint16_t kinds;
        if (!text_next(&line, '\t', &words) || !read_kinds(words, &kinds))
            return fail(err, "%s:%d: is it weapon, vehicle, none, unit, fighter, faction, band, ground or people?", path, l.number);
        while (text_next(&line, ',', &phrase))
            if (add_phrase(t, text_trim(phrase), kinds, false) > LONGEST || add_phrase(t, text_trim(phrase), kinds, true) > LONGEST)
                return fail(err, "%s:%d: \"%.*s\" has more than %d words", path, l.number, TEXT_FMT(phrase), LONGEST);
    }
    if (!load_groups(languages_dir, forever, t, err))
        return fail_while(err, "loading the armed groups");
    *ret = t;
    return true;
}

/* ---- finding ---------------------------------------------------------------------- */

static uint64_t key_of(const Word *w, bool is_plural)
{
    Text form = w->form;
    if (is_plural && form.n > 3 && (form.at[form.n - 1] == 's' || form.at[form.n - 1] == 'S'))
        form.n--;
    return lower_hash(is_plural || !w->lemma.n ? form : w->lemma);
}

/* The longest phrase from word `i` on; its kinds, 0 for none.  The last word may
 * be a plural that the dictionary does not know: "Kalashnikovs". */
static uint16_t longest_phrase(const ThingWords *t, const Sentence *s, int i, int *last)
{
    uint64_t hash = 0;
    uint16_t best = 0;
    for (int k = i; k < s->nwords && k < i + LONGEST; k++) {
        uint64_t ways[3] = { phrase_hash(hash, lower_hash(s->words[k].form)), phrase_hash(hash, key_of(&s->words[k], false)),
                             phrase_hash(hash, key_of(&s->words[k], true)) };
        uint64_t on = 0;
        for (int w = 0; w < 3; w++) {
            uint16_t kinds = t->kinds[slot_of(t, ways[w])];
            if (kinds & (uint16_t)~GOES_ON) {
                best = kinds;
                *last = k;
            }
            if (!on && kinds & GOES_ON)
                on = ways[w];
        }
        if (!on)
            break;
        hash = on;
    }
    return best;
}

/* Common nouns only, where writing tells: "Shell" is a company. */
static bool is_noun(const Word *w, Casing casing)
{
    return w->upos == UPOS_NOUN || (w->upos == UPOS_PROPN && casing != CASING_MIXED);
}

static bool has_between(Text form, char from, char to)
{
    for (int k = 0; k < form.n; k++)
        if (form.at[k] >= from && form.at[k] <= to)
            return true;
    return false;
}

static bool has_digit(const Sentence *s, int first, int last)
{
    for (int i = first; i <= last; i++)
        if (has_between(s->words[i].form, '0', '9'))
            return true;
    return false;
}

static bool has_mark(const Sentence *s, int first, int last)
{
    for (int i = first; i <= last; i++)
        if (has_between(s->words[i].form, 'A', 'Z') || has_between(s->words[i].form, '0', '9'))
            return true;
    return false;
}

/* "S-300", "Grad": what may stand before "missile" and belong to it. */
static bool is_designation(const Sentence *s, int i)
{
    const Word *w = &s->words[i];
    bool digit = has_between(w->form, '0', '9'), capital = has_between(w->form, 'A', 'Z');
    NameKind kind = w->name >= 0 ? s->names[w->name].kind : NAME_OTHER;
    return capital && (digit || w->upos == UPOS_PROPN) && (kind == NAME_OTHER || kind == NAME_PRODUCT);
}

/* Only names of no kind of their own give way to things. */
static bool gives_way(const Sentence *s, int i)
{
    int name = s->words[i].name;
    return name < 0 || s->names[name].kind == NAME_OTHER || s->names[name].kind == NAME_PRODUCT;
}

typedef struct Found { Name *at; int n, capacity; } Found;

/* The kinds of the longest phrase that ends at word `i`. */
static uint16_t phrase_before(const ThingWords *t, const Sentence *s, int i)
{
    for (int from = i > 1 ? i - 1 : 0; from <= i; from++) {
        int last = from;
        uint16_t kinds = longest_phrase(t, s, from, &last);
        if (kinds && last == i)
            return kinds;
    }
    return 0;
}

/* "the rebel group Jaysh Omar", "Jaysh Omar, a small militia": said of persons of that name by nobody. */
static bool is_called_a_faction(const ThingWords *t, const Sentence *s, const Name *n)
{
    enum { AS_FAR_AS = 5 };
    if (n->first > 0 && s->words[n->first - 1].upos == UPOS_NOUN && phrase_before(t, s, n->first - 1) & FACTION)
        return true;
    if (n->last + 1 >= s->nwords || !text_equals(s->words[n->last + 1].form, ","))
        return false;
    for (int i = n->last + 2; i < s->nwords && i < n->last + 2 + AS_FAR_AS && s->words[i].upos != UPOS_PUNCT && s->words[i].upos != UPOS_VERB; i++) {
        int last = i;
        if (s->words[i].name < 0 && longest_phrase(t, s, i, &last) & FACTION && s->words[last].upos == UPOS_NOUN)
            return true;
    }
    return false;
}

/* "Jaysh Omar fighters", "the rebels of", or a word of such names in it. */
static bool has_fighters(const ThingWords *t, const Sentence *s, const Name *n)
{
    int last = n->last + 1;
    if (last < s->nwords && s->words[last].upos == UPOS_NOUN && longest_phrase(t, s, last, &last) & (FIGHTER | FACTION))
        return true;
    for (int i = n->first; i <= n->last; i++)
        if (longest_phrase(t, s, i, &last) & BAND && last <= n->last)
            return true;
    return false;
}

static uint64_t letters_of(const Understanding *u, int s, const Name *n)
{
    Text name = understand_words(u, s, n->first, n->last);
    return who_letters(text_starts(name, "the ") || text_starts(name, "The ") ? text_part(name, 4, name.n) : name);
}

static bool may_fight(const ThingWords *t, const Understanding *u, int s, const Name *n, uint64_t name)
{
    const Sentence *sentence = &u->sentences[s];
    switch (n->kind) {
    case NAME_ORGANISATION: case NAME_OTHER:
        return is_known_group(t, name) || has_fighters(t, sentence, n) || is_called_a_faction(t, sentence, n);
    case NAME_PERSON:       /* "Ahrar al-Sham" looks like one */
        return (is_known_group(t, name) && n->last > n->first) || is_called_a_faction(t, sentence, n);
    default:
        return false;
    }
}

static bool is_word_of(const ThingWords *t, const Word *w, unsigned kind)
{
    return t->kinds[slot_of(t, phrase_hash(0, lower_hash(w->form)))] & kind;
}

/* "Jabal Moya" and "Monguno LGA" look like a person and are a hill and a district. */
static bool is_ground(const ThingWords *t, const Sentence *s, const Name *n)
{
    return (n->kind == NAME_PERSON || n->kind == NAME_OTHER) && n->last > n->first &&
           (is_word_of(t, &s->words[n->first], GROUND) || is_word_of(t, &s->words[n->last], LAND));
}

/* "the Meitei", "Kuki-Zo communities": a people, unless something bears its name. */
static bool is_people(const ThingWords *t, const Sentence *s, const Name *n)
{
    if (n->kind == NAME_NATIONALITY || (n->last + 1 < s->nwords && s->words[n->last + 1].upos == UPOS_PROPN))
        return false;
    for (int w = n->first; w <= n->last; w++)
        if (!text_equals(s->words[w].form, "-") && !(t->kinds[slot_of(t, phrase_hash(0, key_of(&s->words[w], true)))] & PEOPLE) &&
            !(t->kinds[slot_of(t, phrase_hash(0, lower_hash(s->words[w].form)))] & PEOPLE))
            return false;
    return true;
}

/* Who is named is an armed group when the registry or the item says so, and then it is
 * one wherever the item names it. */
void name_kinds_settle(const Lexicon *lex, Understanding *u, Arena scratch)
{
    uint64_t *said = NULL;
    int nsaid = 0, capacity = 0;
    for (int pass = 0; pass < 2; pass++)
        for (int s = 0; s < u->nsentences; s++)
            for (int k = 0; k < u->sentences[s].nnames; k++) {
                Name *n = &u->sentences[s].names[k];
                if (pass == 0 && is_people(lex->things, &u->sentences[s], n))
                    n->kind = NAME_NATIONALITY;
                bool is_place = n->kind == NAME_PLACE && pass == 1 && n->last > n->first;      /* what looks like one may have been told to fight */
                if (n->kind != NAME_ORGANISATION && n->kind != NAME_OTHER && n->kind != NAME_PERSON && !is_place)
                    continue;
                if (is_ground(lex->things, &u->sentences[s], n)) {
                    n->kind = NAME_PLACE;
                    continue;
                }
                uint64_t name = letters_of(u, s, n);
                bool fights = false;
                for (int i = 0; i < nsaid && !fights; i++)
                    fights = said[i] == name;
                if (pass == 0 && !fights && may_fight(lex->things, u, s, n, name))
                    *GROW(&scratch, said, nsaid, capacity) = name;
                else if (pass == 1 && fights)
                    n->kind = NAME_ARMED_GROUP;
            }
}

static void add_thing(const ThingWords *t, const Sentence *s, Casing casing, int *i, Found *found, Arena *scratch)
{
    int first = *i, last = *i;
    uint16_t kinds = longest_phrase(t, s, first, &last);
    if (!kinds)
        return;
    *i = last;
    if (kinds & NONE || !(kinds & (WEAPON | VEHICLE)))
        return;
    /* A mark is one only with a capital or a figure: "Grad" and "T-72", not "grad students". */
    if (kinds & MARK ? !has_mark(s, first, last) : !is_noun(&s->words[last], casing))
        return;
    NameKind kind = kinds & WEAPON ? NAME_WEAPON : NAME_VEHICLE;
    bool is_model = kinds & MARK && has_digit(s, first, last);      /* nobody is called "AK-47" */
    for (int k = first; k <= last; k++)
        if (!is_model && !gives_way(s, k))
            return;
    Name *before = found->n ? &found->at[found->n - 1] : NULL;
    while (first - 1 > (before ? before->last : -1) && is_designation(s, first - 1))
        first--;
    if (before && before->last == first - 1 && before->kind == kind)
        before->last = last;                        /* "Su-24 warplane" is one */
    else
        *GROW(scratch, found->at, found->n, found->capacity) = (Name){ .kind = kind, .first = first, .last = last, .score = kinds & MARK ? 0.9f : 0.8f };
}

static void add_number(const ThingWords *t, const Sentence *s, const Number *n, Found *found, Arena *scratch)
{
    if (n->is_part_of_date || n->is_ordinal || n->is_in_compound)
        return;
    Name name = { .kind = n->is_money ? NAME_MONEY : n->is_percent ? NAME_QUANTITY : NAME_NUMBER, .first = n->first, .last = n->last, .score = 0.9f };
    int last = n->last + 1;
    if (!n->is_money && last < s->nwords && longest_phrase(t, s, last, &last) & UNIT) {
        name.kind = NAME_QUANTITY;
        name.last = last;
    }
    for (int k = name.first; k <= name.last; k++)
        if (s->words[k].name >= 0)
            return;
    *GROW(scratch, found->at, found->n, found->capacity) = name;
}

static bool touches(const Name *a, const Name *b)
{
    return a->first <= b->last && b->first <= a->last;
}

/* The sentence's names with what was found among them, in the order of the words. */
static void take_up(Sentence *s, const Found *found, Arena *keep, Arena scratch)
{
    Found all = { 0 };
    for (int k = 0; k < s->nnames; k++) {
        bool gone = false;
        for (int f = 0; f < found->n && !gone; f++)
            gone = touches(&s->names[k], &found->at[f]);
        if (!gone)
            *GROW(&scratch, all.at, all.n, all.capacity) = s->names[k];
    }
    for (int f = 0; f < found->n; f++) {
        bool taken = false;
        for (int k = 0; k < all.n && !taken; k++)
            taken = touches(&all.at[k], &found->at[f]);
        if (!taken)
            *GROW(&scratch, all.at, all.n, all.capacity) = found->at[f];
    }
    for (int a = 1; a < all.n; a++)
        for (int b = a; b > 0 && all.at[b].first < all.at[b - 1].first; b--) {
            Name n = all.at[b];
            all.at[b] = all.at[b - 1];
            all.at[b - 1] = n;
        }
    s->names = NEW_ARRAY(keep, Name, all.n);
    s->nnames = all.n;
    for (int w = 0; w < s->nwords; w++)
        s->words[w].name = -1;
    for (int k = 0; k < all.n; k++) {
        s->names[k] = all.at[k];
        for (int w = all.at[k].first; w <= all.at[k].last; w++)
            s->words[w].name = k;
    }
}

void things_find(const Lexicon *lex, Understanding *u, Arena *keep, Arena scratch)
{
    int number = 0;
    for (int s = 0; s < u->nsentences; s++) {
        Sentence *sentence = &u->sentences[s];
        Arena again = scratch;
        Found found = { 0 };
        Casing casing = casing_of(sentence);
        for (int i = 0; i < sentence->nwords; i++)
            add_thing(lex->things, sentence, casing, &i, &found, &again);
        for (; number < u->nnumbers && u->numbers[number].sentence <= s; number++)
            if (u->numbers[number].sentence == s)
                add_number(lex->things, sentence, &u->numbers[number], &found, &again);
        if (found.n)
            take_up(sentence, &found, keep, again);
    }
}
