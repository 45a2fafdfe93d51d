/* Towns that a tagger took for somebody: what is told of them says what they are. */
#include "code/towns.h"

#include <string.h>

#include "code/frames.h"

typedef struct Reader {
    const Sentence      *s;
    const Understanding *u;
    const RuleBook      *book;
    const Actors        *actors;
    Arena               *keep;
} Reader;

static bool word_in(const Reader *r, int w, EngineSet set)
{
    if (w < 0)
        return false;
    Symbol lemma = scan_symbol(r->book, r->s->words[w].lemma), verb = rulebook_verb(r->book, r->s->words[w].form);
    return (lemma && set_has(&r->book->symbols[lemma].sets, r->book->engine[set])) ||
           (verb && set_has(&r->book->symbols[verb].sets, r->book->engine[set]));
}

static int child(const Reader *r, int head, int dep, int from)
{
    for (int w = from; w < r->s->nwords; w++)
        if (r->s->words[w].head == head && dep_base(r->s->words[w].dep) == dep)
            return w;
    return -1;
}

static Text words_of_name(const Reader *r, const Name *name)
{
    return text_part(r->u->item->text, r->s->words[name->first].begin, r->s->words[name->last].end);
}

/* The word of the name that hangs from none of its others. */
static int head_of(const Reader *r, const Name *name)
{
    for (int w = name->first; w <= name->last; w++)
        if (r->s->words[w].head < name->first || r->s->words[w].head > name->last)
            return w;
    return name->last;
}

/* "Lyman fell" beside "Ruth Lyman said": somebody of the item has this name. */
static bool is_part_of_somebody(const Reader *r, const Name *name)
{
    Text wanted = words_of_name(r, name);
    for (int i = 0; i < r->u->nsentences; i++) {
        const Sentence *s = &r->u->sentences[i];
        for (int n = 0; n < s->nnames; n++)
            for (int w = s->names[n].first; w <= s->names[n].last; w++)
                if (s->names[n].kind == NAME_PERSON && s->names[n].last > s->names[n].first && text_is(s->words[w].form, wanted))
                    return true;
    }
    return false;
}

/* "fell to Russian forces", "has fallen", and not "fell to his death", "fell ill": as a town falls. */
static bool falls_as_town(const Reader *r, int verb)
{
    if (!word_in(r, verb, SET_FALLS_AS_TOWN))
        return false;
    if (child(r, verb, DEP_XCOMP, 0) >= 0)
        return false;
    bool is_perfect = child(r, verb, DEP_AUX, 0) >= 0;
    for (int w = verb + 1; w < r->s->nwords; w++) {
        if (r->s->words[w].head != verb || dep_base(r->s->words[w].dep) != DEP_OBL || understand_is_name(r->s, w, NAME_DATE))
            continue;
        for (int k = verb + 1; k <= w; k++) {
            const Name *name = understand_name_at(r->s, k);
            bool is_to = r->s->words[k].head == w && r->s->words[k].dep == DEP_CASE && r->s->words[k].xpos == XPOS_TO;
            if (is_to && word_in(r, w, SET_TAKES_TOWN))
                return true;
            if (name && (name->kind == NAME_ARMED_GROUP || name->kind == NAME_NATIONALITY || name->kind == NAME_ORGANISATION))
                return true;
        }
        return false;
    }
    return is_perfect;
}

/* What hangs from the verb, or the predicate itself: "remains contested", "is under siege". */
static bool is_in_state(const Reader *r, int verb, EngineSet set)
{
    if (word_in(r, verb, set))
        return child(r, verb, DEP_COP, 0) >= 0 || child(r, verb, DEP_AUX, 0) >= 0;
    if (!word_in(r, verb, SET_STAYS))
        return false;
    for (int w = verb + 1; w < r->s->nwords; w++)
        if (r->s->words[w].head == verb && (r->s->words[w].dep == DEP_XCOMP || dep_base(r->s->words[w].dep) == DEP_OBL) && word_in(r, w, set))
            return true;
    return false;
}

/* "Singa shelled", "Bara attacked overnight": in a headline, and nobody is attacked by it. */
static bool is_headline_passive(const Reader *r, int verb, bool is_known)
{
    int xpos = r->s->words[verb].xpos;
    return (xpos == XPOS_VBD || xpos == XPOS_VBN) && word_in(r, verb, is_known ? SET_STRIKES_PLACE : SET_ONLY_TO_TOWNS) && child(r, verb, DEP_OBJ, 0) < 0 && child(r, verb, DEP_AUX, 0) < 0;
}

/* The first of the row "A, B and C" in which word `w` stands. */
static int first_of_row(const Reader *r, int w)
{
    for (int steps = 0; steps < 8 && (r->s->words[w].dep == DEP_CONJ || r->s->words[w].dep == DEP_APPOS) && r->s->words[w].head >= 0; steps++)
        w = r->s->words[w].head;
    return w;
}

/* How many others of its row are places? */
static int places_beside(const Reader *r, int head)
{
    int first = first_of_row(r, head), n = 0;
    for (int i = 0; i < r->s->nnames; i++) {
        int other = head_of(r, &r->s->names[i]);
        if (other != head && r->s->names[i].kind == NAME_PLACE && first_of_row(r, other) == first && (other == first || r->s->words[other].dep == DEP_CONJ))
            n++;
    }
    return n;
}

/* "the Tine border post", "the Karni crossing" */
static bool names_gate(const Reader *r, const Name *name)
{
    int gate = r->s->words[name->last].head, at = name->last + 1;
    if (gate <= name->last || gate >= r->s->nwords || gate > name->last + 2)
        return false;
    bool is_at_border = gate == at + 1 && word_in(r, at, SET_BORDER);
    return (gate == at && word_in(r, gate, SET_BORDER)) || (is_at_border && (word_in(r, gate, SET_BORDER) || word_in(r, gate, SET_BORDER_POST)));
}

/* Does what the clause tells of its subject, or of its object, happen to towns: to those that everybody knows, or that
 * may be anybody's name? */
static bool is_told_as_town(const Reader *r, const Name *name, bool is_known)
{
    int w = first_of_row(r, head_of(r, name)), verb = r->s->words[w].head, dep = r->s->words[w].dep;
    if (verb < 0)
        return false;
    if (dep == DEP_NSUBJ_PASS)
        return word_in(r, verb, SET_ONLY_TO_TOWNS) || (is_known && (word_in(r, verb, SET_STRIKES_PLACE) || word_in(r, verb, SET_TO_TOWNS)));
    if (dep == DEP_NSUBJ)
        return falls_as_town(r, verb) || (is_known && word_in(r, verb, SET_FALLS_AS_TOWN)) || is_in_state(r, verb, SET_TOWN_STATE) ||
               (is_known && is_in_state(r, verb, SET_TOWN_MOOD)) || is_headline_passive(r, verb, is_known);
    return dep == DEP_OBJ && word_in(r, verb, SET_ONLY_TO_TOWNS);
}

static bool is_town(const Reader *r, const Name *name)
{
    enum { LONGEST = 4 };
    bool is_man = name->kind == NAME_PERSON, is_people = name->kind == NAME_NATIONALITY;
    if ((!is_man && !is_people && name->kind != NAME_ORGANISATION && name->kind != NAME_OTHER) || name->last - name->first >= LONGEST)
        return false;
    if (name->first > 0 && word_in(r, name->first - 1, SET_TITLE_WORD))
        return false;
    for (int w = name->first; w <= name->last; w++)
        if (r->s->words[w].upos != UPOS_PROPN && r->s->words[w].upos != UPOS_PUNCT)
            return false;
    Text text = words_of_name(r, name);
    bool is_known = actors_is_town(r->actors, text);
    if (is_people)
        return is_known && names_gate(r, name);
    bool is_told = names_gate(r, name) || places_beside(r, head_of(r, name)) >= (is_known ? 1 : 2) ||
                   ((is_known || name->first == name->last) && is_told_as_town(r, name, is_known));
    Actor actor;
    ActorSort sort;
    return is_told && (is_known || !actors_name(r->actors, text, r->u->item->published, r->keep, &actor, &sort)) && !is_part_of_somebody(r, name);
}

void towns_restore(Sentence *s, const Understanding *u, const RuleBook *book, const Actors *actors, Arena *keep)
{
    Reader r = { s, u, book, actors, keep };
    bool is_copied = false;
    for (int i = 0; i < s->nnames; i++) {
        if (!is_town(&r, &s->names[i]))
            continue;
        if (!is_copied) {
            Name *names = NEW_ROUGH(keep, Name, s->nnames);
            memcpy(names, s->names, sizeof *names * (size_t)s->nnames);
            s->names = names;
        }
        is_copied = true;
        s->names[i].kind = NAME_PLACE;
    }
}
