#include "code/actors.h"

#include <assert.h>
#include <math.h>

#include "code/registry.h"

struct Actors { const Registry *registry; };

bool actors_load(const char *data_dir, Arena *forever, Actors **ret, Error *err)
{
    Registry *registry;
    if (!registry_load(data_dir, forever, &registry, err))
        return false;
    *ret = NEW(forever, Actors);
    (*ret)->registry = registry;
    return true;
}

const Registry *actors_registry(const Actors *a)
{
    return a->registry;
}

/* What the steps below hand on to each other while one phrase is read. */
typedef struct Reading {
    const Actors        *a;
    const Registry      *r;
    const Understanding *u;
    const Sentence      *s;
    int                  sentence;
    Day                  on;
    Arena               *keep;
    int                  depth;     /* how many mentions were followed to come here */
} Reading;

#define DEPTH_MAX 3

/* How sure each way of knowing is.  A country out of the surroundings is right
 * about as often as not when the item speaks of two; hence the step. */
#define SURE_NAME      0.95
#define SURE_COMPOSED  0.90
#define SURE_LINKED    0.80
#define SURE_SENTENCE  0.60
#define SURE_ITEM      0.50
#define SURE_KIND      0.50

static bool in_list(const Reading *in, const char *list, int word)
{
    return registry_word(in->r, list, in->s->words[word].form);
}

/* ---- the words of a phrase -------------------------------------------------- */

static bool is_noun(const Word *w)
{
    return w->upos == UPOS_NOUN || w->upos == UPOS_PROPN || w->upos == UPOS_NUM || w->upos == UPOS_PRON ||
           w->upos == UPOS_ADJ || w->upos == UPOS_SYM || w->upos == UPOS_X;
}

/* Relations that lead out of the phrase proper. */
static bool leads_out(const Word *w)
{
    switch (w->dep) {
    case DEP_ACL: case DEP_ACL_RELCL: case DEP_ADVCL: case DEP_ADVCL_RELCL: case DEP_APPOS: case DEP_PARATAXIS:
    case DEP_COP: case DEP_AUX: case DEP_AUX_PASS: case DEP_MARK: case DEP_NSUBJ: case DEP_NSUBJ_PASS:
    case DEP_NSUBJ_OUTER: case DEP_CSUBJ: case DEP_CSUBJ_PASS: case DEP_CSUBJ_OUTER: case DEP_OBL:
    case DEP_OBL_UNMARKED: case DEP_OBL_AGENT: case DEP_OBJ: case DEP_IOBJ: case DEP_CCOMP: case DEP_XCOMP:
    case DEP_DISCOURSE: case DEP_VOCATIVE: case DEP_EXPL: case DEP_REPARANDUM: case DEP_DISLOCATED: case DEP_ORPHAN:
    case DEP_ROOT:
        return true;
    default:
        return false;
    }
}

static int case_of(const Sentence *s, int head)
{
    for (int i = 0; i < s->nwords; i++)
        if (s->words[i].head == head && s->words[i].dep == DEP_CASE)
            return i;
    return -1;
}

/* "a seven-year-old girl": what tells more of an adjective that stands before its noun. */
static bool tells_of_adjective(const Sentence *s, const Word *w, int i)
{
    const Word *above = &s->words[w->head];
    return w->dep == DEP_OBL_UNMARKED && i < w->head && above->dep == DEP_AMOD && w->head < above->head;
}

/* "blamed the rebels for the violence", "accused the army and its militias of genocide": what for is no part of whom. */
static bool is_charge(const Registry *r, const Sentence *s, int head, int what)
{
    for (int steps = 0; steps < 4 && s->words[head].dep == DEP_CONJ; steps++)
        head = s->words[head].head;
    int verb = s->words[head].head;
    return s->words[head].dep == DEP_OBJ && verb >= 0 && registry_word(r, "charges", s->words[verb].form) && s->words[what].upos == UPOS_NOUN;
}

/* Does word `i` belong to the phrase of `head`?  What hangs below by a preposition
 * of place does not, if `r` is there to know those: "rebels in Nawa". */
static bool belongs(const Registry *r, const Sentence *s, int i, int head)
{
    for (int steps = 0; i != head; steps++) {
        const Word *w = &s->words[i];
        if (w->head < 0 || steps > 20 || (leads_out(w) && !tells_of_adjective(s, w, i)))
            return false;
        if (w->head == head) {
            if (w->dep == DEP_CONJ || w->dep == DEP_CC || w->dep == DEP_CASE || w->dep == DEP_CC_PRECONJ)
                return false;
            /* an adverb beside the phrase: "the army, meanwhile"; not in "at least 12" */
            if (w->dep == DEP_ADVMOD && i > head)
                return false;
            if (r && w->dep == DEP_NMOD && i > head) {
                int by = case_of(s, i);
                if (by < 0 || !registry_word(r, "binds", s->words[by].form) || is_charge(r, s, head, i))
                    return false;
            }
        }
        i = w->head;
    }
    return true;
}

static void span(const Registry *r, const Sentence *s, int head, int *first, int *last)
{
    int from = head, to = head;
    for (int i = head - 1; i >= 0 && head - i < 40; i--)
        if (belongs(r, s, i, head) && s->words[i].dep != DEP_PUNCT)
            from = i;
        else if (s->words[i].upos != UPOS_PUNCT)
            break;
    for (int i = head + 1; i < s->nwords && i - head < 40; i++)
        if (belongs(r, s, i, head) && s->words[i].dep != DEP_PUNCT)
            to = i;
        else if (s->words[i].upos != UPOS_PUNCT || text_equals(s->words[i].form, ","))
            break;
    /* "President Ali Omar Bakri said", with the tree torn within his name */
    const Name *name = understand_name_at(s, head);
    if (name && name->kind == NAME_PERSON && s->words[head].upos == UPOS_PROPN && name->last > to)
        to = name->last;
    *first = from;
    *last = to;
}

void actors_span(const Understanding *u, int sentence, int head, int *first, int *last)
{
    assert(sentence >= 0 && sentence < u->nsentences);
    assert(head >= 0 && head < u->sentences[sentence].nwords);
    span(NULL, &u->sentences[sentence], head, first, last);
}

/* ---- names in running words -------------------------------------------------- */

/* A name of the registry, words first..last. */
typedef struct Found {
    const Known *known;
    Sense        sense;
    int          first, last;
} Found;

/* Does some letter of the words stand as a capital, or in a script without them? */
static bool has_capital(const Sentence *s, int first, int last, bool all)
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

static bool has_office(const Known *known, Day on)
{
    for (int i = 0; i < known->nterms; i++)
        if (on == NO_DAY || ((known->terms[i].from == NO_DAY || known->terms[i].from <= on) &&
                             (known->terms[i].to == NO_DAY || on <= known->terms[i].to)))
            return true;
    return false;
}

/* "Ford" is the ambassador only where the item has told us so: by his full
 * name, by a title before it, or by the chain that the name stands in. */
static bool is_told(const Reading *in, const Known *known, int first)
{
    const Understanding *u = in->u;
    if (text_find(u->item->text, known->name) >= 0 || text_find(u->item->title, known->name) >= 0)
        return true;
    for (int i = 0; i < u->nmentions; i++)      /* "Sergei B. Ford" may be spelled in another way */
        if (u->mentions[i].sentence == in->sentence && u->mentions[i].first <= first && first <= u->mentions[i].last &&
            u->mentions[i].entity >= 0) {
            Key key = { .n = 0 };
            key_add(in->r, u->entities[u->mentions[i].entity].name, &key);
            for (const Naming *n = registry_names(in->r, key.words, key.n); n; n = n->next)
                if (n->known == known && !n->is_shared)
                    return true;
        }
    for (int i = first - 1; i >= 0 && i >= first - 2; i--) {
        const Noun *title = registry_noun(in->r, &in->s->words[i].form, 1);
        if (title && title->sort == SORT_PERSON && title->use == USE_MEMBER && has_office(known, in->on))
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
    if (!whole || (whole->kind != NAME_ORGANISATION && whole->kind != NAME_FACILITY) || known->sort == SORT_STATE)
        return false;
    if (whole->last > last && (known->sort == SORT_OUTLET || s->words[last].upos == UPOS_ADJ) && !is_of_state(in, last + 1, SENSE_NAME))
        return true;
    return whole->first < first && known->nterms > 0 && text_starts(known->terms[0].code, "IGO") && is_of_state(in, first - 1, SENSE_ADJECTIVE);
}

static bool is_meant(const Reading *in, const Naming *naming, int first, int last)
{
    const Sentence *s = in->s;
    bool shouts = in->u->item->upper_case;
    bool tagged = first > 0 && (text_equals(s->words[first - 1].form, "#") || text_equals(s->words[first - 1].form, "@"));
    if (naming->is_exact && !has_capital(s, first, last, true))
        return false;
    if (shouts && first == last && naming->sense != SENSE_ADJECTIVE &&
        (naming->is_exact || naming->is_shared) && s->words[first].upos != UPOS_PROPN)
        return false;
    if (!tagged && !has_capital(s, first, last, false))
        return false;
    if (is_somebody_else(in, naming->known, first) || (naming->sense == SENSE_NAME && is_torn_off(in, naming->known, first, last)))
        return false;
    return !naming->is_shared || is_told(in, naming->known, first);
}

/* "ADF" in a text that names Australia, or Congo: does it name the actor's country? */
static bool names_country(const Reading *in, const Known *known)
{
    const Known *state = NULL;
    for (int i = 0; i < known->nterms && !state; i++)
        state = known->terms[i].code.n >= 3 ? registry_state(in->r, text_part(known->terms[i].code, 0, 3)) : NULL;
    if (!state || known->sort == SORT_STATE)
        return false;
    int last = state->name.n;           /* "Democratic Republic of the Congo": Congo */
    while (last > 0 && state->name.at[last - 1] != ' ')
        last--;
    return text_find(in->u->item->text, text_part(state->name, last, state->name.n)) >= 0;
}

/* Among the bearers of one name: who held an office on the day, then whose country
 * the item names, else the last written down; and the name before the adjective: "US". */
static const Naming *choose(const Reading *in, const Naming *list, int first, int last)
{
    const Naming *best = NULL;
    bool best_in_office = false, best_is_near = false;
    bool of_rebels = last + 1 < in->s->nwords && in_list(in, "rebels", last + 1);
    for (const Naming *n = list; n; n = n->next) {
        if (!is_meant(in, n, first, last) || (of_rebels && n->is_exact && n->known->sort == SORT_ORGAN))    /* "ADF rebels": not Australia's */
            continue;
        bool in_office = has_office(n->known, in->on);
        bool is_near = (best || n->next) && n->sense == SENSE_NAME && names_country(in, n->known);
        if (!best || (in_office && !best_in_office) ||
            (in_office == best_in_office && (n->sense < best->sense || (n->sense == best->sense && is_near && !best_is_near)))) {
            best = n;
            best_in_office = in_office;
            best_is_near = is_near;
        }
    }
    return best;
}

/* The longest name that begins at word `first` and ends at `last` or before. */
static bool name_at(const Reading *in, int first, int last, Found *ret)
{
    Key key = { .n = 0 };
    bool found = false;
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
        n = n ? choose(in, n, first, i) : NULL;
        if (n) {
            *ret = (Found){ n->known, n->sense, first, i };
            found = true;
        }
    }
    return found;
}

/* The longest name among the words first..last that has word `must` in it. */
static bool name_over(const Reading *in, int first, int last, int must, Found *ret)
{
    Found best = { NULL, SENSE_NAME, 0, -1 }, found;
    for (int i = first; i <= must; i++)
        if (name_at(in, i, last, &found) && found.last >= must && found.last - found.first > best.last - best.first)
            best = found;
    *ret = best;
    return best.known != NULL;
}

/* ---- filling in an Actor ------------------------------------------------------- */

static Text words_text(const Reading *in, int first, int last)
{
    return understand_words(in->u, in->sentence, first, last);
}

static void set_words(const Reading *in, int first, int last, Actor *ret)
{
    ret->text = words_text(in, first, last);
    ret->begin = in->s->words[first].begin;
    ret->end = in->s->words[last].end;
}

/* Days by which an office may be missed: "in 2017" is known as its first day. */
#define TERM_SLACK_DAYS 45

static const Term *term_on(const Known *known, Day on)
{
    for (int slack = 0; slack <= TERM_SLACK_DAYS; slack += TERM_SLACK_DAYS)
        for (int i = known->nterms - 1; i >= 0; i--) {
            const Term *t = &known->terms[i];
            if (on == NO_DAY || ((t->from == NO_DAY || t->from <= on + slack) && (t->to == NO_DAY || on - slack <= t->to)))
                return t;
        }
    return NULL;
}

static bool is_country(const Registry *r, Text code)
{
    return code.n >= 3 && registry_state(r, text_part(code, 0, 3)) != NULL;
}

/* "SYRMIL" -> SYR, MIL; "IGOUNO" -> no country, IGO. */
static void set_code(const Registry *r, Text code, Actor *ret)
{
    ret->code = code;
    ret->country = is_country(r, code) ? text_part(code, 0, 3) : NO_TEXT;
    if (ret->country.n)
        ret->sector = code.n >= 6 ? text_part(code, 3, 6) : NO_TEXT;
    else if (text_starts(code, "IMG"))
        ret->sector = TEXT("REB");
    else
        ret->sector = code.n >= 3 ? text_part(code, 0, 3) : NO_TEXT;
}

static void join_code(const Reading *in, Text country, Text sector, Actor *ret)
{
    ret->country = country;
    ret->sector = sector;
    ret->code = country.n && sector.n ? text_join(country, sector, in->keep) : country.n ? country : sector;
}

static Text class_of_sector(Text sector)
{
    static const struct { const char *sector, *class_; } classes[] = {
        { "GOV", "government" }, { "MIL", "government" }, { "COP", "government" }, { "LEG", "government" },
        { "JUD", "government" }, { "SPY", "government" }, { "REB", "party" }, { "PAR", "party" },
        { "OPP", "party" }, { "PTY", "party" }, { "CRM", "party" }, { "JRN", "outlet" }, { "HLH", "medical" },
        { "CVL", "resident" }, { "REF", "resident" },
    };
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (text_equals(sector, classes[i].sector))
            return text_of(classes[i].class_);
    return NO_TEXT;
}

static void set_class(Text stated, Actor *ret)
{
    if (stated.n)
        ret->class_ = stated;
    else if (text_starts(ret->code, "IGOUNO"))
        ret->class_ = TEXT("un");
    else
        ret->class_ = class_of_sector(ret->sector);
}

static void fill_known(const Reading *in, const Known *known, double certainty, Actor *ret, ActorSort *sort)
{
    const Term *term = term_on(known, in->on);
    ret->id = known->id;
    ret->name = known->name;
    ret->side = known->side;
    ret->certainty = certainty;
    *sort = known->sort;
    if (term) {
        set_code(in->r, term->code, ret);
    } else if (known->nterms) {
        /* out of office: still of that country */
        Text code = known->terms[known->nterms - 1].code;
        set_code(in->r, is_country(in->r, code) ? text_part(code, 0, 3) : NO_TEXT, ret);
        ret->certainty = certainty * 0.8;
    }
    set_class(known->class_, ret);
    if (known->sort == SORT_STATE)
        ret->class_ = TEXT("government");
}

static Text country_of(const Reading *in, const Known *known)
{
    const Term *t = term_on(known, in->on);
    if (!t && known->nterms)
        t = &known->terms[known->nterms - 1];
    return t && is_country(in->r, t->code) ? text_part(t->code, 0, 3) : NO_TEXT;
}

/* ---- which country "the army" is of ---------------------------------------------- */

static const Known *state_of(const Reading *in, const Known *known)
{
    Text country = country_of(in, known);
    return country.n ? registry_state(in->r, country) : NULL;
}

typedef struct Vote { const Known *state; double weight; } Vote;
typedef struct Votes { Vote at[48]; int n; } Votes;

static void vote(Votes *v, const Known *state, double weight)
{
    for (int i = 0; i < v->n; i++)
        if (v->at[i].state == state) {
            v->at[i].weight += weight;
            return;
        }
    if (v->n < 48)
        v->at[v->n++] = (Vote){ state, weight };
}

/* "Syrian government forces", "Malian rebels": those whose war is in their own country. */
static bool fights_at_home(const Reading *in, const Sentence *s, int adjective)
{
    return adjective + 1 < s->nwords && registry_word(in->r, "at-home", s->words[adjective + 1].form);
}

/* "the Saudi Maternal Hospital" is called so and is not Saudi Arabia's; "the Russian air base" is Russia's. */
static bool names_site(const Reading *in, int word)
{
    const Name *whole = understand_name_at(in->s, word);
    const Noun *site = whole && whole->kind == NAME_FACILITY && whole->last > word ? registry_noun(in->r, &in->s->words[whole->last].form, 1) : NULL;
    return site && (text_equals(site->sector, "HLH") || text_equals(site->sector, "EDU") || text_equals(site->sector, "REL") ||
                    text_equals(site->sector, "BUS"));
}

/* "in Syria", "of southern Syria", "strikes on southern and eastern Syria".  A preposition by its
 * tag, too: "an" is spelled like "at" where articles of Arabic names are, "an-Nusra". */
static bool is_whereabouts(const Reading *here, int first)
{
    const Word *w = here->s->words;
    if (first > 0 && w[first - 1].upos == UPOS_ADP && (in_list(here, "locative", first - 1) || in_list(here, "struck", first - 1)))
        return true;
    if (first > 1 && w[first - 1].head == first && w[first - 1].dep == DEP_COMPOUND && w[first - 1].name < 0 && in_list(here, "locative", first - 2))
        return true;                    /* "in southwest Syria" */
    int i = first - 1;
    while (i > 0 && (w[i].upos == UPOS_ADJ || w[i].upos == UPOS_CCONJ || w[i].upos == UPOS_PUNCT))
        i--;
    return i >= 0 && i < first - 1 && w[first - 1].upos == UPOS_ADJ && w[i].upos == UPOS_ADP;
}

/* "in the Polish village of" */
static bool is_town_of(const Reading *here, int first, int last)
{
    int by = first - 1;
    if (by > 0 && here->s->words[by].upos == UPOS_DET)
        by--;
    for (int i = last + 1; i < here->s->nwords && i <= last + 2; i++)
        if (in_list(here, "town", i))
            return by >= 0 && here->s->words[by].upos == UPOS_ADP;
    return false;
}

/* "Israeli strikes", "Russian missiles", "US jets": who strikes may do so anywhere. */
static bool is_whose_deed(const Reading *here, int adjective)
{
    int last = here->s->nwords - 1, from, to;
    for (int i = adjective + 1; i <= last && i <= adjective + 3; i++) {
        const Noun *noun = registry_noun_over(here->r, here->s, adjective + 1, last < i + 2 ? last : i + 2, i, &from, &to);
        if (noun)
            return noun->use == USE_ACT || (noun->use == USE_THING && text_equals(noun->sector, "MIL"));
        if (here->s->words[i].upos != UPOS_ADJ && here->s->words[i].upos != UPOS_NOUN)
            return false;
    }
    return false;
}

/* ", relief officials in Nairobi said": where those sit who tell of it. */
static bool tells_only(const Reading *here, int word)
{
    for (int i = 0; i < here->u->nattributions; i++) {
        const Attribution *a = &here->u->attributions[i];
        if (a->source_sentence == here->sentence && a->source_first >= 0 && a->source_first < word && word <= a->source_last)
            return true;
    }
    return false;
}

/* Where things happen counts for more than who is spoken of: towns, and states
 * behind "in" or "near", before nationalities; "Syrian government forces" fight at home.
 * Where a reporter writes from says nothing. */
static void vote_sentence(const Reading *in, int sentence, Votes *votes)
{
    Reading here = *in;
    here.sentence = sentence;
    here.s = &in->u->sentences[sentence];
    Found f;
    for (int i = 0; i < here.s->nwords && here.s->part != PART_DATELINE; i++) {
        if (!name_at(&here, i, here.s->nwords - 1, &f) || names_site(&here, f.last))
            continue;
        bool is_locative = is_whereabouts(&here, i) || (f.sense == SENSE_ADJECTIVE && is_town_of(&here, i, f.last));
        if ((f.sense == SENSE_TOWN || f.sense == SENSE_CAPITAL || is_locative) && tells_only(&here, i))
            vote(votes, f.known->sort == SORT_STATE ? f.known : state_of(in, f.known) ? state_of(in, f.known) : f.known, 1);
        else if (f.sense == SENSE_TOWN || (f.sense == SENSE_CAPITAL && is_locative))
            vote(votes, f.known, 4);
        else if (f.known->sort == SORT_STATE)
            vote(votes, f.known, is_locative ? 4 : f.sense == SENSE_CAPITAL ? 0.5 : fights_at_home(in, here.s, f.last) ? 3 :
                 is_whose_deed(&here, f.last) ? 0.5 : 1);
        else if (f.known->sort != SORT_OUTLET && state_of(in, f.known))     /* "the Syrian army", "Assad" */
            vote(votes, state_of(in, f.known), f.known->sort == SORT_PERSON ? 0.5 : 1);
        i = f.last;
    }
}

/* The votes of the whole item.  They are the same for every phrase of it, so that the last
 * item's are kept: an item is its bytes, and these sentences of them. */
static const Votes *votes_of_item(const Reading *in, Votes *fresh)
{
    static _Thread_local struct { const Registry *r; const Sentence *sentences; Sha256 item; Day on; Votes votes; } last;
    const Item *item = in->u->item;
    if (last.r == in->r && last.sentences == in->u->sentences && last.on == in->on && memcmp(&last.item, &item->id, sizeof last.item) == 0)
        return &last.votes;
    *fresh = (Votes){ .n = 0 };
    for (int i = 0; i < in->u->nsentences; i++)
        vote_sentence(in, i, fresh);
    last.r = in->r, last.sentences = in->u->sentences, last.item = item->id, last.on = in->on, last.votes = *fresh;
    return &last.votes;
}

static const Known *winner(const Votes *v, double at_least)
{
    const Known *best = NULL;
    double most = 0, second = 0;
    for (int i = 0; i < v->n; i++)
        if (v->at[i].weight > most) {
            second = most;
            most = v->at[i].weight;
            best = v->at[i].state;
        } else if (v->at[i].weight > second) {
            second = v->at[i].weight;
        }
    return most >= at_least && most > second ? best : NULL;
}

static double weight_of(const Votes *v, const Known *state)
{
    for (int i = 0; i < v->n; i++)
        if (v->at[i].state == state)
            return v->at[i].weight;
    return 0;
}

/* "the Sudanese government and the rebels": the country of who stands beside. */
static const Known *country_beside(const Reading *in, int head)
{
    const Sentence *s = in->s;
    int top = s->words[head].dep == DEP_CONJ ? s->words[head].head : head;
    for (int i = 0; top >= 0 && i < s->nwords; i++) {
        Found f;
        int first, last;
        if (i >= head || (i != top && !(s->words[i].head == top && s->words[i].dep == DEP_CONJ)))   /* not "rebels and a Russian officer" */
            continue;
        span(in->r, s, i, &first, &last);
        for (int k = first; k <= last; k++)
            if (name_at(in, k, last, &f) && f.known->sort != SORT_OUTLET && !names_site(in, f.last) && state_of(in, f.known))
                return state_of(in, f.known);
    }
    return NULL;
}

/* The rule, in order: the country of who stands beside; the one in which this
 * sentence places itself, unless the item hardly speaks of it ("... he said in
 * Paris") and it does not tell of whom something struck; the one of which the item speaks most.  None: unknown. */
static Text home_country(const Reading *in, int head, const Noun *noun, double *certainty)
{
    Votes item = { .n = 0 }, sentence = { .n = 0 };
    const Known *home = country_beside(in, head);
    *certainty = SURE_SENTENCE;
    if (home)
        return home->id;
    const Votes *told = votes_of_item(in, &item);
    const Known *most = winner(told, 1);
    vote_sentence(in, in->sentence, &sentence);
    home = winner(&sentence, 4);
    bool is_struck = (text_equals(noun->sector, "CVL") || text_equals(noun->sector, "REF")) &&
                     (in->s->words[head].dep == DEP_OBJ || in->s->words[head].dep == DEP_NSUBJ_PASS);
    if (home && (!most || is_struck || 2 * weight_of(told, home) >= weight_of(told, most)))
        return home->id;
    *certainty = SURE_ITEM;
    return most ? most->id : NO_TEXT;
}

/* ---- nationality + noun ------------------------------------------------------------ */

typedef struct Owner { Found found; bool is_side, is_against; } Owner;
typedef struct Owners { Owner at[8]; int n; } Owners;

/* The first word behind `i` that is no hyphen. */
static int behind(const Sentence *s, int i)
{
    do
        i++;
    while (i < s->nwords && s->words[i].upos == UPOS_PUNCT && s->words[i].form.n <= 3);
    return i;
}

static int before(const Sentence *s, int i)
{
    do
        i--;
    while (i >= 0 && s->words[i].upos == UPOS_PUNCT && s->words[i].form.n <= 3);
    return i;
}

static void add_owner(const Reading *in, const Found *f, Owners *owners)
{
    if (owners->n == 8)
        return;
    Owner o = { *f, false, false };
    int next = behind(in->s, f->last), last = before(in->s, f->first);
    if (next < in->s->nwords && in_list(in, "backed", next))
        o.is_side = true;
    if (last >= 0 && in_list(in, "pro", last))
        o.is_side = true;
    if (last >= 0 && in_list(in, "anti", last))
        o.is_against = true;
    owners->at[owners->n++] = o;
}

/* Everybody named in the words first..last, except in the noun itself. */
static void owners_among(const Reading *in, int first, int last, int noun_first, int noun_last, Owners *owners)
{
    Found f;
    for (int i = first; i <= last; i++) {
        if (i >= noun_first && i <= noun_last)
            continue;
        int end = i < noun_first ? (last < noun_first ? last : noun_first - 1) : last;
        if (!name_at(in, i, end, &f))
            continue;
        bool is_place = f.sense == SENSE_TOWN || names_site(in, f.last) ||
            (i > first && i > noun_last && in->s->words[i - 1].upos == UPOS_ADP && in_list(in, "locative", i - 1));
        if (!is_place)
            add_owner(in, &f, owners);
        i = f.last;
    }
}

/* "forces loyal to Assad", "fighters backed by Turkey": the name below such a word. */
static void loyal_owners(const Reading *in, int head, Owners *owners)
{
    const Sentence *s = in->s;
    for (int i = head + 1; i < s->nwords; i++) {
        if (s->words[i].head != head || (s->words[i].dep != DEP_AMOD && s->words[i].dep != DEP_ACL))
            continue;
        bool is_loyal = in_list(in, "loyal", i), is_backed = in_list(in, "backed", i);
        if (!is_loyal && !is_backed)
            continue;
        for (int k = i + 1; k < s->nwords; k++) {
            Found f;
            int first, last;
            if (s->words[k].head != i || dep_base(s->words[k].dep) != DEP_OBL)
                continue;
            span(in->r, s, k, &first, &last);
            if (!name_over(in, first, last, k, &f) || owners->n == 8)
                continue;
            owners->at[owners->n++] = (Owner){ f, is_backed, false };
        }
    }
}

static bool is_body(const Known *known)
{
    return known->sort == SORT_ORGAN || known->sort == SORT_GROUP || known->sort == SORT_ORGANISATION ||
           known->sort == SORT_OUTLET;
}

/* "Israel's | cabinet", "European Community | foreign ministers": a name right
 * before the phrase belongs to it, though the tree hung it elsewhere. */
static void owner_before(const Reading *in, int first, Owners *owners)
{
    const Sentence *s = in->s;
    int end = first - 1;
    if (owners->n || end < 0 || s->words[first].upos == UPOS_DET || s->words[first].upos == UPOS_NUM)
        return;
    bool is_possessive = end > 0 && s->words[end].dep == DEP_CASE && s->words[end].head < end;
    if (is_possessive)
        end--;
    for (int i = end; i >= 0 && end - i < 6; i--) {
        Found f;
        if (!name_at(in, i, end, &f) || f.last != end)
            continue;
        if (is_possessive || f.sense == SENSE_ADJECTIVE || (f.sense == SENSE_NAME && is_body(f.known)))
            add_owner(in, &f, owners);
    }
}

/* "doctors from two American aid groups", "a spokesman with the UN" */
static void from_owners(const Reading *in, int head, Owners *owners)
{
    const Sentence *s = in->s;
    for (int i = head + 1; i < s->nwords && owners->n == 0; i++) {
        int by = s->words[i].head == head && s->words[i].dep == DEP_NMOD ? case_of(s, i) : -1;
        int first, last;
        if (by < 0 || !in_list(in, "belongs", by))
            continue;
        span(in->r, s, i, &first, &last);
        while (last + 1 < s->nwords && s->words[last + 1].dep == DEP_APPOS && s->words[last + 1].head == i)
            last++;             /* "candidates from the militant group Hamas" */
        owners_among(in, first, last, last + 1, last, owners);
    }
}

/* "Hezbollah fighters", "its spokesman", "ISIS militants" are the body itself; the
 * civilians and doctors of a body are not. */
static bool stands_for_body(const Noun *noun)
{
    static const char *const same[] = { "REB", "MIL", "PAR", "UNK", "OPP", "PTY", "CRM", "COP", "SPY", "IGO", "" };
    if (noun->use != USE_ACTOR)
        return true;
    for (size_t i = 0; i < sizeof same / sizeof *same; i++)
        if (text_equals(noun->sector, same[i]))
            return true;
    return false;
}

/* A body says more than the state or person named beside it: "Osama bin Laden's
 * al-Qaeda network", "the UN's Syria envoy". */
static const Owner *first_owner(const Owners *owners)
{
    for (int i = 0; i < owners->n; i++)
        if (!owners->at[i].is_side && !owners->at[i].is_against && is_body(owners->at[i].found.known))
            return &owners->at[i];
    for (int i = 0; i < owners->n; i++)
        if (!owners->at[i].is_side && !owners->at[i].is_against)
            return &owners->at[i];
    return owners->n ? &owners->at[0] : NULL;
}

/* "Syrian" + "government forces", "Hezbollah" + "fighters". */
static void compose(const Reading *in, const Noun *noun, const Owner *owner, Actor *ret, ActorSort *sort)
{
    const Known *known = owner ? owner->found.known : NULL;
    *sort = noun->sort;
    ret->certainty = SURE_COMPOSED;
    ret->side = noun->side;
    if (known && !owner->is_side && !owner->is_against && is_body(known) && stands_for_body(noun)) {
        fill_known(in, known, SURE_COMPOSED, ret, sort);
        *sort = noun->sort;
        return;
    }
    if (known && !owner->is_side && !owner->is_against) {
        join_code(in, country_of(in, known), noun->sector, ret);
        set_class(noun->class_, ret);
        if (!ret->sector.n)
            fill_known(in, known, SURE_COMPOSED, ret, sort);
        return;
    }
    join_code(in, NO_TEXT, noun->sector, ret);
    set_class(noun->class_, ret);
    if (known) {
        ret->side = owner->is_side ? known->id : NO_TEXT;
        if (owner->is_against)
            join_code(in, country_of(in, known), TEXT("REB"), ret);
        /* "pro-Assad fighters", "the US-backed rebels": no country's own army */
        else if (text_equals(noun->sector, "MIL"))
            join_code(in, known->sort == SORT_PERSON ? country_of(in, known) : NO_TEXT, TEXT("PAR"), ret);
    }
}

static bool read_phrase(const Reading *in, int head, Actor *ret, ActorSort *sort, Owners *owners, const Noun **noun);

/* ---- whom a pronoun or a description stands for ---------------------------------------- */

/* Asks the other mentions of the same entity, the fullest first. */
static bool by_chain(const Reading *in, int head, Actor *ret, ActorSort *sort)
{
    const Understanding *u = in->u;
    int m = in->depth < DEPTH_MAX ? understand_mention_at(u, in->sentence, head) : -1;
    if (m < 0 || u->mentions[m].entity < 0)
        return false;
    int entity = u->mentions[m].entity;
    int best = u->entities[entity].best;
    int nearest = in->s->words[head].upos == UPOS_PRON ? u->mentions[m].antecedent : -1;     /* a pronoun stands for the last one first */
    for (int i = -2, tried = 0; i < u->nmentions && tried < 4; i++) {
        int other = i == -2 ? nearest : i < 0 ? best : i;
        if (other < 0 || other == m || (i == best) || u->mentions[other].entity != entity)
            continue;
        Reading there = *in;
        there.sentence = u->mentions[other].sentence;
        there.s = &u->sentences[there.sentence];
        there.depth = DEPTH_MAX;
        Actor actor = { .certainty = 0 };
        ActorSort found;
        Owners owners;
        const Noun *noun;
        tried++;
        if (!read_phrase(&there, u->mentions[other].head, &actor, &found, &owners, &noun) || !actor.code.n)
            continue;
        const Known *known = actor.id.n && in_list(in, "one-man", head) ? registry_known(in->r, actor.id) : NULL;
        if (known && known->sort != SORT_PERSON)        /* "him" is not the movement that he led */
            continue;
        Text text = ret->text;
        int begin = ret->begin, end = ret->end;
        *ret = actor;
        ret->text = text;
        ret->begin = begin;
        ret->end = end;
        ret->certainty = actor.certainty * SURE_LINKED;
        *sort = found;
        return true;
    }
    return false;
}

/* Of whom sentence `s` tells: its first subject, but not him by whose word it is so. */
static int first_doer(const Understanding *u, int sentence)
{
    const Sentence *s = &u->sentences[sentence];
    for (int i = 0; i < s->nwords; i++) {
        if (s->words[i].dep != DEP_NSUBJ || s->words[i].head < 0 || s->words[s->words[i].head].dep == DEP_ACL_RELCL)
            continue;
        bool tells = false;
        for (int k = 0; k < u->nattributions; k++) {
            const Attribution *a = &u->attributions[k];
            tells |= a->source_sentence == sentence && a->source_first <= i && i <= a->source_last;
        }
        if (!tells)
            return i;
    }
    return -1;
}

/* "The rebels have fired rockets at the port.  They also detained six men.": who goes on is who did
 * what the sentence before tells.  `also`: only where the words say that somebody goes on. */
static bool by_going_on(const Reading *in, int head, bool also, Actor *ret, ActorSort *sort)
{
    const Sentence *s = in->s;
    if (in->depth > 0 || in->sentence == 0 || head > 1 || s->words[head].dep != DEP_NSUBJ || !in_list(in, "goes-on", head) ||
        in->u->sentences[in->sentence - 1].paragraph + 1 < s->paragraph)
        return false;
    if (also && !(head + 1 < s->nwords && in_list(in, "likewise", head + 1)) &&
        !(head + 2 < s->nwords && s->words[head + 1].upos == UPOS_AUX && in_list(in, "likewise", head + 2)))
        return false;
    int before = first_doer(in->u, in->sentence - 1);
    if (before < 0)
        return false;
    Reading there = *in;
    there.sentence = in->sentence - 1;
    there.s = &in->u->sentences[there.sentence];
    there.depth = DEPTH_MAX;
    Actor actor = { .certainty = 0 };
    ActorSort kind;
    Owners owners;
    const Noun *noun;
    if (!read_phrase(&there, before, &actor, &kind, &owners, &noun) || !actor.code.n || kind == SORT_NONE || kind == SORT_PERSON ||
        kind == SORT_OUTLET || (kind == SORT_STATE) != in_list(in, "one-thing", head))
        return false;
    actor.text = ret->text, actor.begin = ret->begin, actor.end = ret->end;
    actor.certainty *= SURE_LINKED;
    *ret = actor;
    *sort = kind;
    return true;
}

/* "I" and "we" are whoever is quoted. */
static bool by_speaker(const Reading *in, int head, Actor *ret, ActorSort *sort)
{
    const Understanding *u = in->u;
    const Attribution *inner = NULL;
    int at = in->s->words[head].begin;
    if (in->depth >= DEPTH_MAX || !in_list(in, "first-person", head))
        return false;
    for (int i = 0; i < u->nattributions; i++) {
        const Attribution *a = &u->attributions[i];
        bool inside = (a->begin <= at && at < a->end) || (a->begin2 <= at && at < a->end2);
        if (inside && a->is_direct && a->source_first >= 0 && (!inner || a->end - a->begin < inner->end - inner->begin))
            inner = a;
    }
    if (!inner)
        return false;
    const Sentence *s = &u->sentences[inner->source_sentence];
    for (int i = inner->source_first; i <= inner->source_last; i++) {
        if (s->words[i].head >= inner->source_first && s->words[i].head <= inner->source_last)
            continue;
        Reading there = *in;
        there.sentence = inner->source_sentence;
        there.s = s;
        there.depth = in->depth + 1;
        Actor actor = { .certainty = 0 };
        Owners owners;
        const Noun *noun;
        if (!read_phrase(&there, i, &actor, sort, &owners, &noun))
            return false;
        actor.text = ret->text;
        actor.begin = ret->begin;
        actor.end = ret->end;
        actor.certainty *= SURE_LINKED;
        *ret = actor;
        return true;
    }
    return false;
}

/* ---- names that nobody wrote down --------------------------------------------------------- */

/* The noun of a title or apposition that says what a person is: "Syrian army
 * spokesman Ali M.", "Emad, a medical worker". */
static bool by_title(const Reading *in, int head, int first, Actor *ret, ActorSort *sort)
{
    const Sentence *s = in->s;
    const Name *name = understand_name_at(s, head);
    int end = name && name->first <= head ? name->first - 1 : head - 1;
    for (int i = end; i >= first; i--) {
        int from, to;
        const Noun *noun = registry_noun_over(in->r, in->s, first, end, i, &from, &to);
        if (!noun || noun->sort != SORT_PERSON)
            continue;
        Owners owners = { .n = 0 };
        owners_among(in, first, end, from, to, &owners);
        compose(in, noun, owners.n ? &owners.at[owners.n - 1] : NULL, ret, sort);
        if (!ret->country.n && noun->is_home && ret->sector.n && !text_starts(ret->code, "IGO") && !text_starts(ret->code, "NGO")) {
            double certainty;
            Text home = home_country(in, i, noun, &certainty);      /* "Governor Ali Omar": of the country spoken of */
            if (home.n) {
                join_code(in, home, ret->sector, ret);
                ret->certainty = certainty;
            }
        }
        return true;
    }
    for (int i = head + 1; i < s->nwords && in->depth < DEPTH_MAX; i++)
        if (s->words[i].head == head && s->words[i].dep == DEP_APPOS) {
            Reading below = *in;
            below.depth = DEPTH_MAX;
            Actor actor = { .certainty = 0 };
            Owners owners;
            const Noun *noun;
            if (!read_phrase(&below, i, &actor, sort, &owners, &noun) || !actor.code.n)
                continue;
            actor.text = ret->text;
            actor.begin = ret->begin;
            actor.end = ret->end;
            *ret = actor;
            return true;
        }
    return false;
}

static bool unknown_name(const Reading *in, int head, int first, Actor *ret, ActorSort *sort)
{
    const Name *name = understand_name_at(in->s, head);
    if (!name)
        return false;
    Text full = words_text(in, name->first, name->last);
    int m = understand_mention_at(in->u, in->sentence, head);
    if (m >= 0 && in->u->mentions[m].entity >= 0 && in->u->entities[in->u->mentions[m].entity].name.n)
        full = in->u->entities[in->u->mentions[m].entity].name;
    switch (name->kind) {
    case NAME_PERSON:
        *sort = SORT_PERSON;
        break;
    case NAME_ORGANISATION:
        *sort = SORT_ORGANISATION;
        break;
    case NAME_ARMED_GROUP:
        *sort = SORT_GROUP;
        join_code(in, NO_TEXT, TEXT("REB"), ret);
        set_class(NO_TEXT, ret);
        break;
    default:
        return false;
    }
    ret->certainty = SURE_KIND;
    ActorSort kind = *sort;
    if (by_title(in, head, first, ret, sort))
        *sort = kind;
    ret->name = full;
    return true;
}

/* ---- the phrase --------------------------------------------------------------------------- */

/* A capital is the government where people would be: "Damascus rejected", "with
 * Moscow"; elsewhere it is a town. */
static bool is_government(const Reading *in, int head)
{
    const Word *w = &in->s->words[head];
    int by = case_of(in->s, head);
    if (by >= 0)
        return !in_list(in, "locative", by) && !in_list(in, "directional", by);
    int up = w->dep == DEP_CONJ ? w->head : head;
    w = &in->s->words[up];
    if (up != head)
        return is_government(in, up);
    if (dep_base(w->dep) == DEP_NSUBJ)
        return w->dep != DEP_NSUBJ_PASS || (w->head >= 0 && in_list(in, "person-verb", w->head));
    return (w->dep == DEP_OBJ || w->dep == DEP_IOBJ) && w->head >= 0 && in_list(in, "person-verb", w->head);
}

static bool fill_found(const Reading *in, const Found *f, int head, Actor *ret, ActorSort *sort)
{
    const Known *known = f->known;
    fill_known(in, known, SURE_NAME, ret, sort);
    if (f->sense == SENSE_PEOPLE) {
        *sort = SORT_PEOPLE;
        join_code(in, known->id, TEXT("CVL"), ret);
        set_class(NO_TEXT, ret);
        ret->id = ret->name = NO_TEXT;
        return true;
    }
    if (f->sense == SENSE_TOWN || (f->sense == SENSE_CAPITAL && !is_government(in, head))) {
        /* a place acts not, but it is of a country */
        Actor place = { ret->text, ret->begin, ret->end, .certainty = SURE_KIND };
        *ret = place;
        join_code(in, known->id, NO_TEXT, ret);
        *sort = SORT_NONE;
        return false;
    }
    if (f->sense == SENSE_CAPITAL)
        join_code(in, known->id, TEXT("GOV"), ret);
    int by = known->sort == SORT_STATE && f->sense == SENSE_NAME ? case_of(in->s, head) : -1;
    if (by >= 0 && in_list(in, "locative", by)) {
        *sort = SORT_NONE;
        return false;
    }
    return true;
}

/* "the militant group Hamas": a name that stands right behind its noun. */
static bool name_behind(const Reading *in, int head, int noun_last, Found *f)
{
    const Sentence *s = in->s;
    int i = noun_last + 1;
    if (i + 1 < s->nwords && s->words[i].xpos == XPOS_COMMA && s->words[i + 1].upos == UPOS_PROPN)
        i++;                    /* "the minister, Jane Doe, said" */
    if (i >= s->nwords || !name_at(in, i, s->nwords - 1, f) || f->sense != SENSE_NAME || f->known->sort == SORT_STATE)
        return false;
    const Noun *title = registry_noun(in->r, &s->words[noun_last].form, 1);
    if (f->first == i && f->known->sort == SORT_PERSON && title && title->sort == SORT_PERSON)
        return true;        /* "President Mandela", whatever the tree says */
    for (int k = f->first; k <= f->last; k++)
        if (s->words[k].head == head && (s->words[k].dep == DEP_APPOS || s->words[k].dep == DEP_FLAT ||
                                         s->words[k].dep == DEP_COMPOUND || dep_base(s->words[k].dep) == DEP_NMOD) &&
            case_of(s, k) < 0)
            return true;
    return false;
}

/* "its jets", "their fighters": those of whom the pronoun stands for. */
/* The longest name of the registry in free text, a person's before all others. */
static const Known *known_within(const Actors *a, Text text, Day on)
{
    Text words[48];
    int n = 0;
    for (int at = 0; at < text.n && n < 48;) {
        int end = at;
        while (end < text.n && text.at[end] != ' ' && text.at[end] != '/')
            end++;
        words[n++] = text_part(text, at, end);
        at = end + 1;
    }
    const Known *best = NULL;
    int most = 0;
    for (int i = 0; i < n; i++) {
        Key key = { .n = 0 };
        for (int k = i; k < n && key.n < KEY_MAX - 2; k++) {
            key_add(a->registry, words[k], &key);
            for (const Naming *name = key.n ? registry_names(a->registry, key.words, key.n) : NULL; name; name = name->next) {
                int weight = key.n + (name->known->sort == SORT_PERSON ? 10 : 0);
                if (name->sense == SENSE_NAME && !name->is_shared && !name->is_exact && weight > most &&
                    (name->known->sort != SORT_PERSON || has_office(name->known, on)))
                    best = name->known, most = weight;
            }
        }
    }
    return best;
}

/* "Norwegian Foreign Ministry", "UK Government": the state whose organ the words
 * name, although nobody wrote them down as a name; or NULL. */
static const Known *state_within(const Actors *a, Text text)
{
    const Known *state = NULL;
    bool is_organ = false;
    for (int at = 0; at < text.n;) {
        int end = at;
        while (end < text.n && text.at[end] != ' ')
            end++;
        Text word = text_part(text, at, end);
        Key key = { .n = 0 };
        key_add(a->registry, word, &key);
        for (const Naming *n = key.n == 1 ? registry_names(a->registry, key.words, 1) : NULL; n && !state; n = n->next)
            if (n->known->sort == SORT_STATE && (n->sense == SENSE_NAME || n->sense == SENSE_ADJECTIVE))
                state = n->known;
        const Noun *noun = registry_noun(a->registry, &word, 1);
        is_organ |= noun && text_equals(noun->sector, "GOV") && noun->sort != SORT_PERSON;
        at = end + 1;
    }
    return is_organ ? state : NULL;
}

static const Known *publisher_of(const Actors *a, const Item *item)
{
    const Known *known = known_within(a, item->publisher, item->published);
    if (known && known->sort == SORT_OUTLET)
        return NULL;
    return known ? known : state_within(a, item->publisher);
}

/* What a ministry publishes speaks of its own ministers. */
static Text publisher_country(const Reading *in)
{
    const Known *known = in->u->item->publisher.n ? publisher_of(in->a, in->u->item) : NULL;
    return known && (known->sort == SORT_ORGAN || known->sort == SORT_STATE) ? country_of(in, known) : NO_TEXT;
}

/* "The Foreign Secretary", told before as "British Foreign Secretary A. B.": the
 * country of the same words where they named it. */
static Text country_told_before(const Reading *in, const Noun *noun, int head)
{
    for (int t = in->sentence; t >= 0 && in->depth < DEPTH_MAX; t--) {
        Reading there = *in;
        there.sentence = t;
        there.s = &in->u->sentences[t];
        for (int i = t == in->sentence ? head - 1 : there.s->nwords - 1; i >= 0; i--) {
            if (!text_is(there.s->words[i].lemma, in->s->words[head].lemma))
                continue;
            int first, last, from, to;
            Owners owners = { .n = 0 };
            span(in->r, there.s, i, &first, &last);
            if (registry_noun_over(in->r, there.s, first, last, i, &from, &to) != noun)
                continue;
            owners_among(&there, first, last, from, to, &owners);
            owner_before(&there, first, &owners);
            const Owner *owner = first_owner(&owners);
            if (owner && !owner->is_side && !owner->is_against && country_of(in, owner->found.known).n)
                return country_of(in, owner->found.known);
        }
    }
    return NO_TEXT;
}

/* "The coalition", behind "a Norwegian-led coalition strike": of whom the same word was said last, if it
 * was said of somebody. */
static bool same_words_before(const Reading *in, const Noun *noun, int head, Actor *ret, ActorSort *sort)
{
    for (int t = in->sentence; t >= 0 && t > in->sentence - 4 && in->depth < DEPTH_MAX; t--) {
        Reading there = *in;
        there.sentence = t;
        there.s = &in->u->sentences[t];
        there.depth = DEPTH_MAX;
        for (int i = t == in->sentence ? head - 1 : there.s->nwords - 1; i >= 0; i--) {
            if (there.s->words[i].upos != UPOS_NOUN || !text_is(there.s->words[i].lemma, in->s->words[head].lemma))
                continue;
            Actor actor = { .certainty = 0 };
            ActorSort kind;
            Owners owners;
            const Noun *same;
            if (!read_phrase(&there, i, &actor, &kind, &owners, &same) || same != noun || (!actor.id.n && !actor.code.n) || !owners.n)
                continue;
            actor.text = ret->text, actor.begin = ret->begin, actor.end = ret->end;
            actor.certainty *= SURE_LINKED;
            *ret = actor;
            *sort = kind;
            return true;
        }
    }
    return false;
}

/* "Norway said its troops had entered": the troops of who says so, where the chains know nothing. */
static bool by_sayer(const Reading *in, int whose, Actor *ret, ActorSort *sort)
{
    const Attribution *inner = NULL;
    int at = in->s->words[whose].begin;
    for (int i = 0; i < in->u->nattributions && in->depth < DEPTH_MAX; i++) {
        const Attribution *a = &in->u->attributions[i];
        bool inside = (a->begin <= at && at < a->end) || (a->begin2 <= at && at < a->end2);
        if (inside && a->source_first >= 0 && a->source_sentence == in->sentence && a->source_last < whose &&
            (!inner || a->end - a->begin < inner->end - inner->begin))
            inner = a;
    }
    if (!inner || !in_list(in, "of-a-body", whose))
        return false;
    for (int i = inner->source_first; i <= inner->source_last; i++) {
        if (in->s->words[i].head >= inner->source_first && in->s->words[i].head <= inner->source_last)
            continue;
        Reading there = *in;
        there.depth = DEPTH_MAX;
        Owners owners;
        const Noun *noun;
        return read_phrase(&there, i, ret, sort, &owners, &noun) && (*sort == SORT_STATE || *sort == SORT_ORGAN || *sort == SORT_GROUP) && ret->code.n;
    }
    return false;
}

static bool by_possessor(const Reading *in, const Noun *noun, int head, int first, Actor *ret, ActorSort *sort)
{
    for (int i = first; i < head; i++) {
        Actor whose = { .text = ret->text, .begin = ret->begin, .end = ret->end, .certainty = 0 };
        ActorSort kind;
        if (in->s->words[i].head != head || in->s->words[i].xpos != XPOS_PRPS)
            continue;
        bool acts = dep_base(in->s->words[head].dep) == DEP_NSUBJ;
        if (!(acts && by_sayer(in, i, &whose, &kind)) && !by_chain(in, i, &whose, &kind) && !by_sayer(in, i, &whose, &kind))
            continue;
        if (!whose.country.n && !whose.id.n)
            return false;
        bool is_body = whose.id.n && kind != SORT_STATE && kind != SORT_PERSON;
        if (!is_body || !stands_for_body(noun) || text_equals(noun->sector, "CVL")) {
            if (!whose.country.n)
                return false;
            join_code(in, whose.country, noun->sector.n ? noun->sector : whose.sector, ret);
            set_class(noun->class_, ret);
            ret->certainty = whose.certainty;
        } else {
            *ret = whose;
        }
        *sort = noun->sort;
        return noun->sort != SORT_NONE || ret->code.n > 0;
    }
    return false;
}

/* "The coalition" is no rebels that the item names, unless they are called so. */
static bool is_of_its_kind(const Reading *in, const Noun *noun, int head, const Actor *who)
{
    if (noun->use != USE_MEMBER || noun->is_person || !text_equals(noun->sector, "IGO") || text_equals(who->sector, "IGO"))
        return true;
    Text word = in->s->words[head].lemma;
    for (int i = 0; i + word.n <= who->name.n; i++) {
        int k = 0;
        while (k < word.n && (who->name.at[i + k] | 32) == (word.at[k] | 32))
            k++;
        if (k == word.n)
            return true;
    }
    return false;
}

/* "officials in Oslo": of the country where they are. */
static Text country_where(const Reading *in, int head)
{
    for (int i = head + 1; i < in->s->nwords && i <= head + 6; i++) {
        int by = in->s->words[i].head == head && in->s->words[i].dep == DEP_NMOD ? case_of(in->s, i) : -1;
        int first, last;
        Found f;
        if (by < 0 || !in_list(in, "locative", by))
            continue;
        span(NULL, in->s, i, &first, &last);
        if (name_over(in, first, last, i, &f) && (f.sense == SENSE_TOWN || f.sense == SENSE_CAPITAL || f.known->sort == SORT_STATE))
            return f.sense == SENSE_TOWN ? f.known->id : country_of(in, f.known);
    }
    return NO_TEXT;
}

static bool read_noun(const Reading *in, const Noun *noun, int from, int to, int head, int first, int last,
                      Actor *ret, ActorSort *sort, Owners *owners)
{
    owners_among(in, first, last, from, to, owners);
    loyal_owners(in, head, owners);
    owner_before(in, first, owners);
    from_owners(in, head, owners);
    const Owner *owner = first_owner(owners);

    if (!owner && (noun->use == USE_DESCRIPTION || noun->use == USE_MEMBER)) {
        if ((noun->use == USE_DESCRIPTION || !noun->is_person) && same_words_before(in, noun, head, ret, sort))
            return true;
        /* "the group", "the ministry", "its director": whose other words say more */
        for (int i = first; i <= last; i++)
            if (in->s->words[i].head == head && in->s->words[i].dep == DEP_NMOD_POSS && by_chain(in, i, ret, sort)) {
                *sort = noun->sort;
                return true;
            }
        Actor as_written = *ret;
        if (by_chain(in, head, ret, sort) && is_of_its_kind(in, noun, head, ret))
            return true;
        *ret = as_written;
    }
    if (!owner && noun->use != USE_DESCRIPTION && by_possessor(in, noun, head, first, ret, sort))
        return true;
    compose(in, noun, owner, ret, sort);
    if (owner && is_body(owner->found.known) && !owner->is_side && !owner->is_against && in_list(in, "works-for", head) &&
        owner->found.known->nterms > 0 &&
        (text_starts(owner->found.known->terms[0].code, "IGO") || text_starts(owner->found.known->terms[0].code, "NGO"))) {
        fill_known(in, owner->found.known, SURE_COMPOSED, ret, sort);       /* "two UN staff" */
        *sort = noun->sort;
    }
    if (noun->use == USE_ACT && !owner)
        return false;
    if (!ret->country.n && noun->is_home && noun->sector.n && !text_starts(ret->code, "IGO") &&
        !text_starts(ret->code, "IMG") && !ret->id.n) {
        double certainty;
        Actor linked = *ret;
        ActorSort ignored;
        if (by_chain(in, head, &linked, &ignored) && linked.country.n && text_is(linked.sector, ret->sector)) {
            linked.certainty = SURE_LINKED;
            *ret = linked;
            return true;
        }
        bool is_office = noun->sort == SORT_PERSON && text_equals(noun->sector, "GOV");
        Text home = is_office ? country_told_before(in, noun, head) : NO_TEXT;
        certainty = SURE_SENTENCE;
        if (!home.n && is_office)
            home = publisher_country(in);
        if (!home.n && !text_equals(ret->sector, "MIL") && !text_equals(ret->sector, "NGO"))      /* those may be anywhere */
            home = country_where(in, head);
        if (!home.n)
            home = home_country(in, head, noun, &certainty);
        if (home.n) {
            join_code(in, home, ret->sector, ret);
            ret->certainty = certainty;
        }
    }
    return noun->sort != SORT_NONE || ret->code.n > 0;
}

/* "journalist Ali Omar", "rights group Xyz": who it is stands right behind what it is, whatever the tree says. */
static void named_behind(const Reading *in, const Noun *noun, int first, int noun_last, Actor *ret)
{
    const Sentence *s = in->s;
    int next = noun_last + 1;
    const Name *name = next < s->nwords && s->words[next].upos == UPOS_PROPN ? understand_name_at(s, next) : NULL;
    bool is_group = (noun->sort == SORT_GROUP || noun->sort == SORT_ORGANISATION) && s->words[noun_last].xpos == XPOS_NN;
    if (!name && is_group && !ret->id.n && next < s->nwords && s->words[next].upos == UPOS_PROPN && s->words[next].dep != DEP_COMPOUND) {
        set_words(in, first, next, ret);        /* a name that nobody took for one */
        ret->name = words_text(in, next, next);
        return;
    }
    bool fits = name && name->first == next && s->words[noun_last].name != s->words[next].name && !ret->id.n &&
                (noun->sort == SORT_PERSON ? name->kind == NAME_PERSON && s->words[noun_last].xpos == XPOS_NN :
                 is_group && (name->kind == NAME_ORGANISATION || name->kind == NAME_ARMED_GROUP));
    if (!fits || (name->last + 1 < s->nwords && s->words[name->last + 1].dep == DEP_CASE && s->words[name->last + 1].upos == UPOS_PART))
        return;                         /* not "the army Ali's men fought" */
    set_words(in, first, name->last, ret);
    ret->name = words_text(in, name->first, name->last);
}

static bool has_indefinite(const Reading *in, int head)
{
    for (int i = 0; i < head; i++)
        if (in->s->words[i].head == head && in->s->words[i].dep == DEP_DET && in_list(in, "indefinite", i))
            return true;
    return false;
}

/* "Amnesty International Nigeria": not the state whose name ends that of a body. */
static bool is_branch(const Reading *in, const Found *f)
{
    const Name *whole = understand_name_at(in->s, f->last);
    return f->known->sort == SORT_STATE && f->sense == SENSE_NAME && whole && whole->kind == NAME_ORGANISATION && whole->first < f->first &&
           whole->last == f->last && in->s->words[f->first - 1].upos != UPOS_ADP;
}

static bool read_phrase(const Reading *in, int head, Actor *ret, ActorSort *sort, Owners *owners, const Noun **noun)
{
    const Sentence *s = in->s;
    int first, last, wide_first, wide_last, from, to;
    Found f;
    owners->n = 0;
    *noun = NULL;
    *sort = SORT_NONE;
    span(in->r, s, head, &first, &last);
    set_words(in, first, last, ret);
    bool is_shouted = s->words[head].upos == UPOS_PRON && s->words[head].form.n > 2 && !in->u->item->upper_case && has_capital(s, head, head, true);
    if (is_shouted && name_at(in, head, head, &f) && f.sense == SENSE_NAME)         /* "WHO" */
        return fill_found(in, &f, head, ret, sort);
    if (s->words[head].upos == UPOS_PRON)
        return by_going_on(in, head, true, ret, sort) || by_chain(in, head, ret, sort) || by_speaker(in, head, ret, sort) ||
               by_going_on(in, head, false, ret, sort);
    if (!is_noun(&s->words[head]))
        return false;

    span(NULL, s, head, &wide_first, &wide_last);
    const Name *whole = understand_name_at(s, head);
    if (whole && (whole->kind == NAME_ORGANISATION || whole->kind == NAME_PERSON || whole->kind == NAME_ARMED_GROUP)) {
        wide_first = whole->first < wide_first ? whole->first : wide_first;     /* "organisation Amnesty International", torn by the tree */
        wide_last = whole->last > wide_last ? whole->last : wide_last;
    }
    for (int k = wide_last + 1; k < s->nwords && k <= head + 3 && s->words[k].form.at[0] >= 'A' && s->words[k].form.at[0] <= 'Z' && k > 1; k++)
        wide_last = k;          /* "Myanmar Now reported", with "Now" taken for an adverb */
    bool is_named = name_over(in, wide_first, wide_last, head, &f);
    if (is_named && is_branch(in, &f) && !name_at(in, understand_name_at(s, head)->first, f.last, &f))
        is_named = false, f.known = NULL;
    if (is_named && f.sense != SENSE_ADJECTIVE) {
        if (f.first < first || f.last > last)
            set_words(in, f.first < first ? f.first : first, f.last > last ? f.last : last, ret);
        return fill_found(in, &f, head, ret, sort);
    }
    *noun = registry_noun_over(in->r, in->s, first, last, head, &from, &to);
    if (*noun && name_behind(in, head, to, &f)) {
        set_words(in, first, f.last > last ? f.last : last, ret);
        fill_known(in, f.known, SURE_NAME, ret, sort);
        return true;
    }
    if (*noun && to == head && read_noun(in, *noun, from, to, head, first, last, ret, sort, owners)) {
        named_behind(in, *noun, first, to, ret);
        return true;
    }
    if (*noun)
        return to != head && read_noun(in, *noun, from, to, head, first, last, ret, sort, owners);

    if (f.known && f.sense == SENSE_ADJECTIVE) {        /* "the Syrian" */
        if (f.known->sort == SORT_STATE && has_indefinite(in, head)) {      /* "a Syrian" is a person */
            f.sense = SENSE_PEOPLE;
            return fill_found(in, &f, head, ret, sort);
        }
        fill_known(in, f.known, SURE_KIND, ret, sort);
        return true;
    }
    /* the head may be the title, and the name its flat or apposed part */
    if (s->words[head].upos == UPOS_PROPN || understand_name_at(s, head)) {
        for (int i = first; i <= last; i++)
            if (s->words[i].head == head && (s->words[i].dep == DEP_FLAT || s->words[i].dep == DEP_COMPOUND) &&
                name_over(in, first, last, i, &f) && f.known->sort == SORT_PERSON && f.sense == SENSE_NAME)
                return fill_found(in, &f, head, ret, sort);
        if (by_chain(in, head, ret, sort))
            return true;
        return unknown_name(in, head, first, ret, sort);
    }
    return by_chain(in, head, ret, sort);
}

static Reading reading(const Actors *a, const Understanding *u, int sentence, Day on, Arena *keep)
{
    assert(sentence >= 0 && sentence < u->nsentences);
    return (Reading){ a, a->registry, u, &u->sentences[sentence], sentence, on, keep, 0 };
}

bool actors_phrase(const Actors *a, const Understanding *u, int sentence, int head,
                   Day on, Arena *keep, Actor *ret, ActorSort *sort)
{
    Reading in = reading(a, u, sentence, on, keep);
    Owners owners;
    const Noun *noun;
    assert(head >= 0 && head < in.s->nwords);
    *ret = (Actor){ .certainty = 0 };
    return read_phrase(&in, head, ret, sort, &owners, &noun);
}

/* "Syrian and Russian forces" is one noun and two owners joined by "and". */
static int members(const Reading *in, int head, Actor *ret, int max)
{
    Owners owners;
    const Noun *noun;
    ActorSort sort;
    Actor actor = { .certainty = 0 };
    if (max <= 0 || !read_phrase(in, head, &actor, &sort, &owners, &noun))
        return 0;
    int n = 0;
    ret[n++] = actor;
    for (int i = 1; noun && i < owners.n && n < max; i++) {
        int w = owners.at[i].found.last, first = owners.at[0].found.last;
        bool is_joined = false;
        for (int k = first + 1; k < w; k++)
            is_joined |= in->s->words[k].dep == DEP_CC || text_equals(in->s->words[k].form, ",");
        if (!is_joined || owners.at[i].is_side || owners.at[i].is_against)
            continue;
        Actor other = { actor.text, actor.begin, actor.end, .certainty = 0 };
        compose(in, noun, &owners.at[i], &other, &sort);
        if (!text_is(other.code, actor.code) || !text_is(other.id, actor.id))
            ret[n++] = other;
    }
    return n;
}

/* "Norwegian and Egyptian troops", read as three joined by "and": the last is what the others are of. */
static int torn_owners(const Reading *in, int head, Actor *ret, int max)
{
    const Sentence *s = in->s;
    Found f;
    if (!understand_is_name(s, head, NAME_NATIONALITY) || !name_at(in, head, head, &f) || f.sense != SENSE_ADJECTIVE)
        return 0;
    int last = -1, between = 0;
    for (int i = head + 1; i < s->nwords; i++)
        if (s->words[i].head == head && s->words[i].dep == DEP_CONJ)
            between += last >= 0, last = i;
    const Noun *noun = last > 0 && between > 0 && s->words[last].upos == UPOS_NOUN && understand_is_name(s, last - 1, NAME_NATIONALITY)
                     ? registry_noun(in->r, &s->words[last].form, 1) : NULL;
    int n = 0;
    for (int i = head; noun && i < last && n < max; i++) {
        if ((i != head && s->words[i].head != head) || !understand_is_name(s, i, NAME_NATIONALITY) || !name_at(in, i, i, &f) ||
            f.sense != SENSE_ADJECTIVE)
            continue;
        Owner owner = { f, false, false };
        ActorSort sort;
        ret[n] = (Actor){ .certainty = 0 };
        set_words(in, head, last, &ret[n]);
        compose(in, noun, &owner, &ret[n], &sort);
        n++;
    }
    return n;
}

int actors_phrases(const Actors *a, const Understanding *u, int sentence, int head,
                   Day on, Actor *ret, int max, Arena *keep)
{
    Reading in = reading(a, u, sentence, on, keep);
    assert(head >= 0 && head < in.s->nwords);
    int n = torn_owners(&in, head, ret, max);
    if (n > 1)
        return n;
    n = members(&in, head, ret, max);
    for (int i = head + 1; i < in.s->nwords && n < max; i++)
        if (in.s->words[i].head == head && in.s->words[i].dep == DEP_CONJ && is_noun(&in.s->words[i]))
            n += members(&in, i, ret + n, max - n);
    return n;
}

bool actors_name(const Actors *a, Text name, Day on, Arena *keep, Actor *ret, ActorSort *sort)
{
    Key key = { .n = 0 };
    key_add(a->registry, name, &key);
    const Naming *best = NULL;
    for (const Naming *n = registry_names(a->registry, key.words, key.n); n; n = n->next)
        if (n->sense == SENSE_NAME && (!best || (has_office(n->known, on) && !has_office(best->known, on))))
            best = n;
    *ret = (Actor){ .text = name, .name = name };
    *sort = SORT_NONE;
    if (!best)
        return false;
    Reading in = { .a = a, .r = a->registry, .on = on, .keep = keep };
    fill_known(&in, best->known, SURE_NAME, ret, sort);
    return true;
}

/* ---- whose word an item is ------------------------------------------------------ */

static bool is_signed(const Actors *a, Text title)
{
    for (int at = 0; at < title.n;) {
        int end = at;
        while (end < title.n && title.at[end] != ' ')
            end++;
        if (registry_word(a->registry, "signed", text_part(title, at, end)))
            return true;
        at = end + 1;
    }
    return false;
}

bool actors_own_voice(const Actors *a, const Item *item, Arena *keep, Actor *ret)
{
    const Known *known = is_signed(a, item->title) ? known_within(a, item->title, item->published) : NULL;
    if (!known)
        known = publisher_of(a, item);
    if (!known || known->sort == SORT_OUTLET || known->sort == SORT_NONE)
        return false;
    Reading in = { .a = a, .r = a->registry, .on = item->published, .keep = keep };
    ActorSort sort;
    *ret = (Actor){ .certainty = 0 };
    fill_known(&in, known, SURE_LINKED, ret, &sort);
    return true;
}
