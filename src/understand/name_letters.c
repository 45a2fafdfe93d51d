/* name_letters.c - letters are the same wherever an item has them.
 *
 *     "the Orim Relief Committee (ORC) ... in the view of ORC"
 *      -> Organisation, both
 *
 * A name of several words tells by its last ones what it is, letters tell little: who explains
 * them is believed.  Where nobody does, letters that were more often read as a name than not
 * are one everywhere.  What an item has in the plural, "a VBIED, four VBIEDs", is a thing and no name
 * (of 41 in the texts learned from 31), unless it is known or explained as somebody. */
#include "understand/names.h"

typedef struct Letters {
    uint64_t form;
    NameKind kind;
    float    score;
    bool     is_explained, is_name;
    bool     is_known, is_common;       /* a known group; there are several of it */
    float    said[NAME_KINDS];          /* how surely they were read as each kind, summed up */
    int      outside;                   /* how often as no name */
} Letters;

typedef struct Met { Letters *at; int n, capacity; uint64_t any; } Met;       /* any: a bit for each form */

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

static Letters *find_letters(const Met *all, uint64_t form)
{
    for (int i = 0; i < all->n && all->any & bit_of(form); i++)
        if (all->at[i].form == form)
            return &all->at[i];
    return NULL;
}

static Letters *meet(Met *all, Text letters, Arena *scratch)
{
    uint64_t form = text_hash(letters);
    Letters *met = find_letters(all, form);
    if (met)
        return met;
    all->any |= bit_of(form);
    *GROW(scratch, all->at, all->n, all->capacity) = (Letters){ .form = form };
    return &all->at[all->n - 1];
}

static void explain(Met *all, const Sentence *s, const Name *n, int i, Arena *scratch)
{
    Letters *l = meet(all, s->words[i].form, scratch);
    if (!l->is_explained)
        *l = (Letters){ .form = l->form, .kind = n->kind, .score = n->score, .is_explained = true, .is_name = true };
}

static bool is_word(const Sentence *s, int i, const char *form)
{
    return i >= 0 && i < s->nwords && text_equals(s->words[i].form, form);
}

/* "Bora Sen (TUR)": letters of a country behind the name of somebody who comes from there. */
static bool is_home(const Sentence *s, const NameTraits *traits, const Name *n, int i)
{
    return n->kind == NAME_PERSON && is_word(s, i - 1, "(") && is_word(s, i + 1, ")") && s->words[i].form.n == 3 &&
           are_letters(s->words[i].form) && traits[i].lists >> (3 * LIST_COUNTRY) & 4 && casing_of(s) == CASING_MIXED;
}

/* "the Orim Relief Committee (ORC)", "ORC (the Orim Relief Committee)" */
static void find_explained(const Sentence *s, const NameTraits *traits, Met *all, Arena *scratch)
{
    for (int k = 0; k < s->nnames; k++) {
        const Name *n = &s->names[k];
        int behind = n->last + 2, before = n->first - 2 - is_word(s, n->first - 1, "the");
        if (behind < s->nwords && is_home(s, traits, n, behind))
            explain(all, s, &(Name){ .kind = NAME_PLACE, .score = n->score }, behind, scratch);
        else if (is_word(s, behind - 1, "(") && is_word(s, behind + 1, ")") && stands_for(s, traits, n, behind))
            explain(all, s, n, behind, scratch);
        else if (before >= 0 && is_word(s, before + 1, "(") && is_word(s, n->last + 1, ")") &&
                 stands_for(s, traits, n, before) && spells(s, n, s->words[before].form, true))
            explain(all, s, n, before, scratch);
    }
}

/* Letters that were read as a name, where capitals tell anything. */
static void find_read(const Sentence *s, const NameTraits *traits, Met *all, Arena *scratch)
{
    int nnames = casing_of(s) == CASING_MIXED ? s->nnames : 0;
    for (int k = 0; k < nnames; k++) {
        const Name *n = &s->names[k];
        if (n->first == n->last && are_letters(s->words[n->first].form)) {
            Letters *l = meet(all, s->words[n->first].form, scratch);
            l->said[n->kind] += n->score;
            l->is_known |= traits[n->first].lists >> (3 * LIST_GROUP) & 4;
        }
    }
}

static void count_outside(const Sentence *s, Met *all)
{
    int nwords = casing_of(s) == CASING_MIXED ? s->nwords : 0;
    for (int i = 0; i < nwords; i++) {
        Letters *l = s->words[i].name < 0 && are_letters(s->words[i].form) ? find_letters(all, text_hash(s->words[i].form)) : NULL;
        if (l)
            l->outside++;
    }
}

static void find_plurals(const Sentence *s, Met *all)
{
    for (int i = 0; i < s->nwords; i++) {
        Text form = s->words[i].form;
        if (form.n < 3 || form.at[form.n - 1] != 's' || !are_letters(form))
            continue;
        Letters *many = find_letters(all, text_hash(form)), *one = find_letters(all, text_hash(text_part(form, 0, form.n - 1)));
        if (one && (one->is_known || one->is_explained))
            continue;
        if (one)
            one->is_common = true;
        if (many && !many->is_known && !many->is_explained)
            many->is_common = true;
    }
}

static void settle(Letters *l)
{
    if (l->is_explained)
        return;
    for (int k = 0; k < NAME_KINDS; k++)
        if (l->said[k] > l->score) {
            l->kind = (NameKind)k;
            l->score = l->said[k];
        }
    l->is_name = l->score > (float)l->outside;
    l->score = l->score < 1 ? l->score : 1;
}

/* The sentence's names with the letters among them as they were settled. */
static void take_letters(Sentence *s, const Met *all, Arena *keep)
{
    Name *names = NULL;
    int n = 0, capacity = 0;
    bool tells = casing_of(s) == CASING_MIXED;
    for (int i = 0; i < s->nwords; i++) {
        int k = s->words[i].name;
        const Letters *l = are_letters(s->words[i].form) ? find_letters(all, text_hash(s->words[i].form)) : NULL;
        if (k >= 0 && l && l->is_common && tells && s->names[k].first == i && s->names[k].last == i)
            s->words[i].name = -1;
        else if (k >= 0 && s->names[k].first == i) {
            Name name = s->names[k];
            if (l && l->is_explained && name.last == i && name.kind != l->kind) {
                name.kind = l->kind;
                name.score = l->score;
            }
            *GROW(keep, names, n, capacity) = name;
        } else if (k < 0 && l && l->is_name && !l->is_common && tells)
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
    Met all = { 0 };
    for (int s = 0; s < n; s++)
        find_explained(&sentences[s], traits[s], &all, &scratch);
    for (int s = 0; s < n; s++)
        find_read(&sentences[s], traits[s], &all, &scratch);
    for (int s = 0; s < n && all.n; s++)
        count_outside(&sentences[s], &all);
    for (int s = 0; s < n && all.n; s++)
        find_plurals(&sentences[s], &all);
    for (int i = 0; i < all.n; i++)
        settle(&all.at[i]);
    for (int s = 0; s < n && all.n; s++)
        take_letters(&sentences[s], &all, keep);
}
