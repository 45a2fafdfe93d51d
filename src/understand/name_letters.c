/* name_letters.c - letters stand for the name that they are explained by.
 *
 *     "the Orim Relief Committee (ORC) ... in the view of ORC"
 *      -> Organisation, both
 *
 * A name of several words tells by its last ones what it is, letters tell little. */
#include "understand/names.h"

typedef struct Letters { uint64_t form; NameKind kind; float score; } Letters;
typedef struct Explained { Letters *at; int n, capacity; uint64_t any; } Explained;       /* any: a bit for each form */

static uint64_t bit_of(uint64_t form) { return 1ull << (form >> 58); }

/* "SDF", "UNHCR", "MoD", "EIAs" */
static bool are_letters(Text form)
{
    enum { MOST = 8 };
    int large = 0, others = 0;
    for (const char *at = form.at, *end = at + form.n; at < end; ) {
        bool is_large = utf8_is_upper(utf8_next(&at, end));
        large += is_large;
        others += !is_large;
    }
    return large >= 2 && large >= others && form.n <= MOST;
}

static bool begins_with(Text form, char letter)
{
    return form.n && (form.at[0] | 32) == (letter | 32);
}

/* Do the letters begin as a word of the name does?  Where all is in capitals each must. */
static bool spells(const Sentence *s, const Name *n, Text letters, bool tells)
{
    int at = 0;
    for (int i = n->first; i <= n->last && at < letters.n; i++)
        at += begins_with(s->words[i].form, letters.at[at]);
    return tells ? at > 0 : at == letters.n;
}

/* May the letters at word `i` stand for a name of several words? */
static bool stands_for(const Sentence *s, const NameTraits *traits, const Name *n, int i)
{
    bool tells = casing_of(s) == CASING_MIXED, is_country = traits[i].lists >> (3 * LIST_COUNTRY) & 4;
    Text letters = s->words[i].form;
    if (n->first == n->last || !are_letters(letters))
        return false;
    switch (n->kind) {
    case NAME_ORGANISATION: case NAME_FACILITY: case NAME_PRODUCT: case NAME_OTHER:
        return !is_country && (tells || spells(s, n, letters, tells));
    case NAME_PLACE:
        return spells(s, n, letters, tells);
    default:
        return false;
    }
}

static const Letters *explained(const Explained *all, Text form)
{
    uint64_t hash = text_hash(form);
    for (int i = 0; i < all->n && all->any & bit_of(hash); i++)
        if (all->at[i].form == hash)
            return &all->at[i];
    return NULL;
}

static void explain(Explained *all, const Sentence *s, const Name *n, int i, Arena *scratch)
{
    if (explained(all, s->words[i].form))
        return;
    uint64_t form = text_hash(s->words[i].form);
    *GROW(scratch, all->at, all->n, all->capacity) = (Letters){ form, n->kind, n->score };
    all->any |= bit_of(form);
}

static bool is_word(const Sentence *s, int i, const char *form)
{
    return i >= 0 && i < s->nwords && text_equals(s->words[i].form, form);
}

/* "the Orim Relief Committee (ORC)", "ORC (the Orim Relief Committee)" */
static void find_explained(const Sentence *s, const NameTraits *traits, Explained *all, Arena *scratch)
{
    for (int k = 0; k < s->nnames; k++) {
        const Name *n = &s->names[k];
        int behind = n->last + 2, before = n->first - 2 - is_word(s, n->first - 1, "the");
        if (is_word(s, behind - 1, "(") && is_word(s, behind + 1, ")") && stands_for(s, traits, n, behind))
            explain(all, s, n, behind, scratch);
        else if (before >= 0 && is_word(s, before + 1, "(") && is_word(s, n->last + 1, ")") &&
                 stands_for(s, traits, n, before) && spells(s, n, s->words[before].form, true))
            explain(all, s, n, before, scratch);
    }
}

/* The sentence's names with the letters among them as they were explained. */
static void take_letters(Sentence *s, const Explained *all, Arena *keep)
{
    Name *names = NULL;
    int n = 0, capacity = 0;
    bool tells = casing_of(s) == CASING_MIXED;
    for (int i = 0; i < s->nwords; i++) {
        int k = s->words[i].name;
        const Letters *l = are_letters(s->words[i].form) ? explained(all, s->words[i].form) : NULL;
        if (k >= 0 && s->names[k].first == i) {
            Name name = s->names[k];
            if (l && name.last == i && name.kind != l->kind) {
                name.kind = l->kind;
                name.score = l->score;
            }
            *GROW(keep, names, n, capacity) = name;
        } else if (k < 0 && l && tells)
            *GROW(keep, names, n, capacity) = (Name){ .kind = l->kind, .first = i, .last = i, .score = l->score };
    }
    for (int k = 0; k < n; k++)
        for (int i = names[k].first; i <= names[k].last; i++)
            s->words[i].name = k;
    s->names = names;
    s->nnames = n;
}

void name_letters(Sentence *sentences, int n, NameTraits **traits, Arena *keep, Arena scratch)
{
    Explained all = { 0 };
    for (int s = 0; s < n; s++)
        find_explained(&sentences[s], traits[s], &all, &scratch);
    for (int s = 0; s < n && all.n; s++)
        take_letters(&sentences[s], &all, keep);
}
