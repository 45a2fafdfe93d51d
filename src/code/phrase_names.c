#include "code/kept.h"
#include "code/phrase.h"

#include <string.h>

/* Does some letter of the words stand as a capital, or in a script without them? */
bool phrase_has_capital(const Sentence *s, int first, int last, bool all)
{
    bool some = false;
    for (int i = first; i <= last; i++) {
        const char *at = s->words[i].form.at, *end = at + s->words[i].form.n;
        while (at < end) {
            uint32_t c = utf8_next(&at, end);
            if (!utf8_is_letter(c))
                continue;
            bool is_small = !utf8_is_upper(c) && c < 0x590;     /* Hebrew and on have no case */
            if (all && is_small)
                return false;
            some |= !is_small;
        }
    }
    return some;
}

bool phrase_has_office(const Known *known, Day on)
{
    for (int i = 0; i < known->nterms; i++)
        if (on == NO_DAY || ((known->terms[i].from == NO_DAY || known->terms[i].from <= on) &&
                             (known->terms[i].to == NO_DAY || on <= known->terms[i].to)))
            return true;
    return false;
}

void phrase_note_terms(const Reading *in, const Known *known)
{
    DaysAlike *alike = in->alike;
    for (int i = 0; alike && i < 2 * known->nterms; i++) {
        const Term *term = &known->terms[i / 2];
        Day change = i % 2 == 0 ? term->from : term->to == NO_DAY ? NO_DAY : term->to + 1;      /* the first day on which it is otherwise */
        if (change == NO_DAY)
            continue;
        if (change <= in->on && change > alike->from)
            alike->from = change;
        if (change > in->on && change - 1 < alike->to)
            alike->to = change - 1;
    }
}

static bool holds_office(const Reading *in, const Known *known)
{
    phrase_note_terms(in, known);
    return phrase_has_office(known, in->on);
}

/* The item's answer to a question about `of`, who is somebody or NULL: worked out once. */
typedef const void *(*Question)(const Reading *in, const void *of);

static const void *ask_once(const Reading *in, KeptKind kind, uint64_t key, Question question, const void *of)
{
    unsigned item = kept_item(in->r, in->u);
    uint64_t asked = kept_question(kind, key);
    const void *ret;
    if (!kept_answer(item, asked, &ret))
        kept_put(item, asked, ret = question(in, of));
    return ret;
}

static bool ask_of(const Reading *in, KeptKind kind, Question question, const Known *known)
{
    return ask_once(in, kind, (uint64_t)(uintptr_t)known, question, known) != NULL;
}

/* By the full name. */
static const void *is_named(const Reading *in, const void *known)
{
    Text name = ((const Known *)known)->name;
    return text_find(in->u->item->text, name) >= 0 || text_find(in->u->item->title, name) >= 0 ? known : NULL;
}

/* "Ford" is the ambassador only where the item has told us so: by his full
 * name, by a title before it, or by the chain that the name stands in. */
static bool is_told(const Reading *in, const Known *known, int first)
{
    const Understanding *u = in->u;
    if (ask_of(in, KEPT_NAMED, is_named, known))
        return true;
    for (int i = understand_mentions_from(u, in->sentence); i < u->nmentions && u->mentions[i].sentence == in->sentence; i++)      /* "Sergei B. Ford" may be spelled in another way */
        if (u->mentions[i].first <= first && first <= u->mentions[i].last &&
            u->mentions[i].entity >= 0) {
            Key key = { .n = 0 };
            key_add(in->r, u->entities[u->mentions[i].entity].name, &key);
            for (const Naming *n = registry_names(in->r, key.words, key.n); n; n = n->next)
                if (n->known == known && !n->is_shared)
                    return true;
        }
    for (int i = first - 1; i >= 0 && i >= first - 2; i--) {
        const Noun *title = registry_noun(in->r, &in->s->words[i].form, 1);
        if (title && title->sort == SORT_PERSON && title->use == USE_MEMBER && holds_office(in, known))
            return true;
    }
    return false;
}

/* The second consonant of the word that begins at `at`, c and q being k; 0 when there is none. */
static int second_consonant(Text text, int at)
{
    for (int i = at + 1; i < text.n && text.at[i] != ' ' && text.at[i] != '-'; i++) {
        int c = text.at[i] | 32;
        if (c >= 'a' && c <= 'z' && c != 'a' && c != 'e' && c != 'i' && c != 'o' && c != 'u' && c != 'y' && c != 'h' && c != 'w')
            return c == 'c' || c == 'q' || c == 'x' ? 'k' : c == 'z' ? 's' : c;
    }
    return 0;
}

/* May `form` be a spelling of a word of somebody's name, or its first letter?  "Jean" is none of "Joseph". */
static bool begins_alike(Text name, Text form)
{
    int second = second_consonant(form, 0);
    for (int i = 0; i < name.n; i++)
        if ((i == 0 || name.at[i - 1] == ' ' || name.at[i - 1] == '-') && form.n && (name.at[i] | 32) == (form.at[0] | 32)) {
            int other = second_consonant(name, i);
            if (!second || !other || second == other || form.n <= 2)
                return true;
        }
    return false;
}

/* "Gregorio Rosa Chavez" is not the Chavez who is called Hugo. */
static bool is_somebody_else(const Reading *in, const Known *known, int first)
{
    const Sentence *s = in->s;
    if (known->sort != SORT_PERSON || first == 0)
        return false;
    const Name *name = understand_name_at(s, first);
    for (int i = first - 1; i >= 0 && s->words[i].upos == UPOS_PROPN; i--) {
        bool is_same = (name && name->kind == NAME_PERSON && understand_name_at(s, i) == name) || s->words[first].head == i;
        if (!is_same || !utf8_is_letter((uint32_t)(unsigned char)s->words[i].form.at[0]) || registry_noun(in->r, &s->words[i].form, 1))
            return false;               /* a title, or the end of the name */
        if (!begins_alike(known->name, s->words[i].form))
            return true;
    }
    return false;
}

/* "Ethiopian" is a state's adjective, "Nigeria" its name. */
static bool is_of_state(const Reading *in, int word, Sense sense)
{
    Key key = { .n = 0 };
    key_add(in->r, in->s->words[word].form, &key);
    for (const Naming *n = key.n ? registry_names(in->r, key.words, key.n) : NULL; n; n = n->next)
        if (n->sense == sense && n->known->sort == SORT_STATE)
            return true;
    return false;
}

/* "The National" is a paper, "the National Human Rights Network" none of its; "the Ethiopian Red Cross" is not all of it. */
static bool is_torn_off(const Reading *in, const Known *known, int first, int last)
{
    const Sentence *s = in->s;
    const Name *whole = understand_name_at(s, last);
    if (whole && whole->kind == NAME_PERSON && known->sort == SORT_PERSON)
        return whole->last > last && s->words[last + 1].upos == UPOS_PROPN;         /* "Ibrahim Jabawi" is no Ibrahim that one knows */
    if (whole && (whole->kind == NAME_PLACE || whole->kind == NAME_FACILITY) && known->sort == SORT_PERSON)
        return whole->first < first;                    /* "Ain al-Asad" */
    bool is_body = whole && (whole->kind == NAME_ORGANISATION || whole->kind == NAME_FACILITY ||
                             (whole->kind == NAME_ARMED_GROUP && known->sort == SORT_OUTLET));     /* "the National Resistance Front" */
    if (!is_body || known->sort == SORT_STATE)
        return false;
    if (whole->last > last && (known->sort == SORT_OUTLET || s->words[last].upos == UPOS_ADJ) && !is_of_state(in, last + 1, SENSE_NAME))
        return true;
    return whole->first < first && known->nterms > 0 && text_starts(known->terms[0].code, "IGO") && is_of_state(in, first - 1, SENSE_ADJECTIVE);
}

/* The first word of what it is called: "Kachin" of the "Kachin Independence Army". */
static const void *names_its_people(const Reading *in, const void *of)
{
    enum { SHORTEST = 5 };
    const Known *known = of;
    int n = 0;
    while (n < known->name.n && known->name.at[n] != ' ')
        n++;
    return n >= SHORTEST && n < known->name.n && text_find(in->u->item->text, text_part(known->name, 0, n)) >= 0 ? known : NULL;
}

/* Does the item speak of the actor's land: by the state, its adjective, its capital or another of its towns? */
static const void *names_its_land(const Reading *in, const void *of)
{
    const Known *known = of;
    Text country = known->nterms > 0 && known->terms[0].code.n >= 3 ? text_part(known->terms[0].code, 0, 3) : NO_TEXT;
    const Known *state = country.n ? registry_state(in->r, country) : NULL;
    for (int i = 0; state && i < in->u->nentities; i++) {
        Key key = { .n = 0 };
        key_add(in->r, in->u->entities[i].name, &key);
        for (const Naming *n = key.n ? registry_names(in->r, key.words, key.n) : NULL; n; n = n->next)
            if (n->known == state || (n->sense == SENSE_TOWN && text_is(n->known->id, country)))
                return known;
    }
    return NULL;
}

static bool is_land_named(const Reading *in, const Known *known) { return ask_of(in, KEPT_LAND_NAMED, names_its_land, known); }

/* "KIA" is the Kachin army where the item speaks of the Kachin or of Myanmar. */
static bool is_at_home(const Reading *in, const Known *known)
{
    return ask_of(in, KEPT_PEOPLE_NAMED, names_its_people, known) || is_land_named(in, known);
}

/* "ANA ISABEL CASANOVA", all in capitals: a name of hers, and no army. */
static bool is_of_persons_name(const Reading *in, const Known *known, int first, int last)
{
    const Name *whole = understand_name_at(in->s, first);
    return whole && whole->kind == NAME_PERSON && known->sort != SORT_PERSON && whole->first == first && whole->last > last &&
           in->s->words[last + 1].upos == UPOS_PROPN && !registry_noun(in->r, &in->s->words[last + 1].form, 1);
}

/* "THE ELN", read as a name of a body, whatever part of speech it was taken for. */
static bool is_body_by_name(const Sentence *s, int word)
{
    const Name *name = understand_name_at(s, word);
    return name && name->first == word && name->last == word && (name->kind == NAME_ORGANISATION || name->kind == NAME_ARMED_GROUP);
}

/* "Amnesty accused Norway", and not "Amnesty for the rebels was ruled out": a common word that stands as a name. */
static bool stands_as_name(const Sentence *s, int first, int last)
{
    if (s->words[first].form.at[0] < 'A' || s->words[first].form.at[0] > 'Z' || (s->words[first].upos != UPOS_PROPN && !is_body_by_name(s, first)))
        return false;
    bool has_phrase = false;
    for (int k = last + 1; k < s->nwords; k++)
        has_phrase |= s->words[k].head == last && dep_base(s->words[k].dep) == DEP_NMOD;
    return first > 0 || last + 1 == s->nwords || s->words[last + 1].upos != UPOS_ADP || !has_phrase;
}

/* "Nigeria's House of Representatives": a body of another land than the one that has the name to itself. */
static bool is_of_other_land(const Reading *in, const Known *known, int first)
{
    const Sentence *s = in->s;
    int owner = first - 1;
    if (known->sort != SORT_ORGAN || known->nterms == 0 || known->terms[0].code.n < 3 || owner < 0)
        return false;
    if (s->words[owner].xpos == XPOS_POS)
        owner--;
    Key key = { .n = 0 };
    if (owner >= 0)
        key_add(in->r, s->words[owner].form, &key);
    for (const Naming *n = key.n ? registry_names(in->r, key.words, key.n) : NULL; n; n = n->next)
        if (n->known->sort == SORT_STATE && (n->sense == SENSE_ADJECTIVE || (n->sense == SENSE_NAME && owner < first - 1)))
            return !text_is(n->known->id, text_part(known->terms[0].code, 0, 3));
    return false;
}

static bool is_meant(const Reading *in, const Naming *naming, int first, int last)
{
    const Sentence *s = in->s;
    bool shouts = in->u->item->upper_case;
    bool tagged = first > 0 && (text_equals(s->words[first - 1].form, "#") || text_equals(s->words[first - 1].form, "@"));
    if (naming->is_exact && !phrase_has_capital(s, first, last, true))
        return false;
    if (naming->is_cased && !stands_as_name(s, first, last))
        return false;
    if (shouts && first == last && naming->sense != SENSE_ADJECTIVE &&
        (naming->is_exact || naming->is_shared) && s->words[first].upos != UPOS_PROPN && !is_body_by_name(s, first))
        return false;
    if (shouts && naming->is_exact && is_of_persons_name(in, naming->known, first, last))
        return false;
    if (!tagged && !phrase_has_capital(s, first, last, false))
        return false;
    if (naming->sense == SENSE_NAME && is_of_other_land(in, naming->known, first))
        return false;
    if (is_somebody_else(in, naming->known, first) || (naming->sense == SENSE_NAME && is_torn_off(in, naming->known, first, last)))
        return false;
    return !naming->is_shared || is_told(in, naming->known, first) || (naming->is_exact && is_at_home(in, naming->known));
}

/* "ADF" in a text that names Australia, or Congo: does it name the actor's country? */
static const void *names_its_country(const Reading *in, const void *of)
{
    const Known *known = of;
    const Known *state = NULL;
    for (int i = 0; i < known->nterms && !state; i++)
        state = known->terms[i].code.n >= 3 ? registry_state(in->r, text_part(known->terms[i].code, 0, 3)) : NULL;
    if (!state || known->sort == SORT_STATE)
        return NULL;
    int last = state->name.n;           /* "Democratic Republic of the Congo": Congo */
    while (last > 0 && state->name.at[last - 1] != ' ')
        last--;
    return text_find(in->u->item->text, text_part(state->name, last, state->name.n)) >= 0 ? known : NULL;
}

static bool names_country(const Reading *in, const Known *known) { return ask_of(in, KEPT_COUNTRY_NAMED, names_its_country, known); }

/* Among the bearers of one name: who held an office on the day, then whose country
 * the item names, else the last written down; and the name before the adjective: "US". */
static const Naming *choose(const Reading *in, const Naming *list, int first, int last)
{
    const Naming *best = NULL;
    bool best_in_office = false, best_is_near = false;
    bool of_rebels = last + 1 < in->s->nwords && phrase_in_list(in, "rebels", last + 1);
    for (const Naming *n = list; n; n = n->next) {
        if (!is_meant(in, n, first, last) || (of_rebels && n->is_exact && n->known->sort == SORT_ORGAN))    /* "ADF rebels": not Australia's */
            continue;
        bool in_office = holds_office(in, n->known);
        bool is_near = (best || n->next) && n->sense == SENSE_NAME &&
                       (names_country(in, n->known) || (n->is_exact && n->known->sort != SORT_STATE && is_land_named(in, n->known)));      /* "the ADF in Ituri" */
        if (!best || (in_office && !best_in_office) ||
            (in_office == best_in_office && (n->sense < best->sense || (n->sense == best->sense && is_near && !best_is_near)))) {
            best = n;
            best_in_office = in_office;
            best_is_near = is_near;
        }
    }
    return best;
}

/* Is `letters` made of the first letters of the words of `name`, small words left out: "AA", "Arakan Army"? */
static bool abbreviates(Text letters, Text name)
{
    int n = 0;
    for (int i = 0; i < name.n; i++) {
        bool begins = i == 0 || name.at[i - 1] == ' ' || name.at[i - 1] == '-';
        if (!begins || name.at[i] < 'A' || name.at[i] > 'Z')
            continue;
        if (n == letters.n || letters.at[n] != name.at[i])
            return false;
        n++;
    }
    return n == letters.n && n > 1;
}

/* The body that the item names whose words begin with these letters, or NULL. */
static const void *body_of_letters(const Reading *in, const void *of)
{
    Text letters = *(const Text *)of;
    for (int i = 0; i < in->u->nentities; i++) {
        const Entity *e = &in->u->entities[i];
        if ((e->kind != NAME_ORGANISATION && e->kind != NAME_ARMED_GROUP) || !abbreviates(letters, e->name))
            continue;
        Key key = { .n = 0 };
        key_add(in->r, e->name, &key);
        for (const Naming *n = key.n > 1 ? registry_names(in->r, key.words, key.n) : NULL; n; n = n->next)
            if (n->sense == SENSE_NAME && !n->is_shared && n->known->sort != SORT_PERSON)
                return n->known;
    }
    return NULL;
}

/* "The AA" in an item that names the Arakan Army: the body whose words begin with these letters, or NULL. */
static const Known *spelled_out(const Reading *in, int word)
{
    enum { MOST_LETTERS = 6 };
    Text letters = in->s->words[word].form;
    if (letters.n < 2 || letters.n > MOST_LETTERS || in->u->item->upper_case)
        return NULL;
    for (int i = 0; i < letters.n; i++)
        if (letters.at[i] < 'A' || letters.at[i] > 'Z')
            return NULL;
    return ask_once(in, KEPT_LETTERS, text_hash(letters), body_of_letters, &letters);
}

/* The state that is called as `form` and then as `whole` without its first word: "North" and "South Korea" make North Korea; or NULL. */
static const Known *other_half(const Reading *in, Text form, Text whole)
{
    enum { LONGEST = 64 };
    char name[LONGEST];
    int from = 0;
    while (from < whole.n && whole.at[from] != ' ')
        from++;
    Text first = text_part(whole, 0, from);
    if (from == whole.n || form.n + whole.n - from > LONGEST || !registry_word(in->r, "half-of-land", first))
        return NULL;
    memcpy(name, form.at, (size_t)form.n);
    memcpy(name + form.n, whole.at + from, (size_t)(whole.n - from));
    Key key = { .n = 0 };
    key_add(in->r, (Text){ name, form.n + whole.n - from }, &key);
    for (const Naming *n = key.n > 1 ? registry_names(in->r, key.words, key.n) : NULL; n; n = n->next)
        if (n->known->sort == SORT_STATE && n->sense == SENSE_NAME)
            return n->known;
    return NULL;
}

/* "North and South Korea": the first of the two, whose land stands behind the second; or NULL. */
static const Known *half_beside(const Reading *in, int word)
{
    const Sentence *s = in->s;
    Key key = { .n = 0 };
    if (word + 3 >= s->nwords || s->words[word + 1].upos != UPOS_CCONJ || !phrase_in_list(in, "half-of-land", word) || !phrase_in_list(in, "half-of-land", word + 2))
        return NULL;
    key_add(in->r, s->words[word + 2].form, &key);
    key_add(in->r, s->words[word + 3].form, &key);
    for (const Naming *n = registry_names(in->r, key.words, key.n); n; n = n->next)
        if (n->known->sort == SORT_STATE && n->sense == SENSE_NAME)
            return other_half(in, s->words[word].form, n->known->name);
    return NULL;
}

bool phrase_half_before(const Reading *in, int head, Found *ret)
{
    const Known *half = head >= 3 ? half_beside(in, head - 3) : NULL;
    if (half)
        *ret = (Found){ half, SENSE_NAME, head - 3, head - 3 };
    return half != NULL;
}

/* The half of a land that `form`, "North", is called by, where the item names the other half or a capital of one; or NULL. */
static const void *half_called(const Reading *in, const void *of)
{
    for (int i = 0; i < in->u->nentities; i++) {
        Key key = { .n = 0 };
        key_add(in->r, in->u->entities[i].name, &key);
        for (const Naming *n = key.n ? registry_names(in->r, key.words, key.n) : NULL; n; n = n->next) {
            const Known *half = n->known->sort == SORT_STATE ? other_half(in, *(const Text *)of, n->known->name) : NULL;
            if (half)
                return half;
        }
    }
    return NULL;
}

/* "The North" where the item names North Korea or South Korea, or the capital of one: that half of the land, or NULL. */
static const Known *half_of_land(const Reading *in, int word)
{
    const Sentence *s = in->s;
    bool stands_alone = word > 0 && s->words[word - 1].upos == UPOS_DET && s->words[word].form.at[0] >= 'A' && s->words[word].form.at[0] <= 'Z' &&
                        (word + 1 == s->nwords || s->words[word + 1].form.at[0] < 'A' || s->words[word + 1].form.at[0] > 'Z');
    if (!stands_alone || in->u->item->upper_case || !phrase_in_list(in, "half-of-land", word))
        return NULL;
    return ask_once(in, KEPT_HALF, text_hash(s->words[word].form), half_called, &s->words[word].form);
}

/* The longest name that begins at word `first` and ends at `last` or before. */
bool phrase_name_at(const Reading *in, int first, int last, Found *ret)
{
    Key key = { .n = 0 };
    const Known *body = spelled_out(in, first);
    if (!body)
        body = half_of_land(in, first);
    if (!body)
        body = half_beside(in, first);
    bool found = body != NULL;
    if (found)
        *ret = (Found){ body, SENSE_NAME, first, first };
    for (int i = first; i <= last && key.n < KEY_MAX; i++) {
        int before = key.n;
        key_add(in->r, in->s->words[i].form, &key);
        if (key.n == 0)
            return false;       /* begins with a mark, not a word */
        if (key.n == before)
            continue;           /* "-" and "'s" are part of no key */
        if (!registry_begins(in->r, key.words, key.n))
            break;
        const Naming *n = registry_names(in->r, key.words, key.n);
        n = n && !(body && i == first) ? choose(in, n, first, i) : NULL;
        if (n) {
            *ret = (Found){ n->known, n->sense, first, i };
            found = true;
        }
    }
    /* "Latin American presidents" are of many lands, and not of the one that has the name of the continent */
    if (found && first > 0 && ret->last == first && phrase_in_list(in, "continent-or-state", first) && phrase_in_list(in, "part-of-continent", first - 1))
        return false;
    return found;
}

/* The longest name among the words first..last that has word `must` in it. */
bool phrase_name_over(const Reading *in, int first, int last, int must, Found *ret)
{
    Found best = { NULL, SENSE_NAME, 0, -1 }, found;
    for (int i = first; i <= must; i++)
        if (phrase_name_at(in, i, last, &found) && found.last >= must && found.last - found.first > best.last - best.first)
            best = found;
    *ret = best;
    return best.known != NULL;
}
