#include "code/actors.h"

#include <assert.h>

#include "code/phrase.h"

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

/* A capital is the government where people would be: "Damascus rejected", "with
 * Moscow"; elsewhere it is a town. */
static bool is_government(const Reading *in, int head)
{
    const Word *w = &in->s->words[head];
    int by = phrase_case(in->s, head);
    if (by >= 0 && phrase_in_list(in, "directional", by)) {         /* "demanded an answer from Oslo" */
        int above = w->head;
        if (above >= 0 && above < head && dep_base(w->dep) == DEP_NMOD && in->s->words[above].dep == DEP_OBJ)
            above = in->s->words[above].head;
        return above >= 0 && above < head && phrase_in_list(in, "asks-of", above);
    }
    if (by >= 0)
        return !phrase_in_list(in, "locative", by);
    int up = w->dep == DEP_CONJ ? w->head : head;
    w = &in->s->words[up];
    if (up != head)
        return is_government(in, up);
    if (dep_base(w->dep) == DEP_NSUBJ)
        return w->dep != DEP_NSUBJ_PASS || (w->head >= 0 && phrase_in_list(in, "person-verb", w->head));
    return (w->dep == DEP_OBJ || w->dep == DEP_IOBJ) && w->head >= 0 && phrase_in_list(in, "person-verb", w->head);
}

/* "the Russians shelled the town", "launched missiles": a people that does so is its state. */
static bool wages_war(const Reading *in, int head)
{
    const Word *w = &in->s->words[head];
    bool does_it = (dep_base(w->dep) == DEP_NSUBJ && w->dep != DEP_NSUBJ_PASS) || w->dep == DEP_OBL_AGENT;
    if (!does_it || w->head < 0 || phrase_in_list(in, "wages-war", w->head))
        return does_it && w->head >= 0;
    if (phrase_in_list(in, "deals-as-state", w->head))          /* "the Norwegians rejected the offer" */
        return true;
    for (int i = w->head + 1; phrase_in_list(in, "launches", w->head) && i < in->s->nwords; i++) {
        const Noun *what = in->s->words[i].head == w->head && in->s->words[i].dep == DEP_OBJ ? registry_noun(in->r, &in->s->words[i].form, 1) : NULL;
        if (what)
            return noun_is_weapon(what) || (what->use == USE_ACT && in->s->words[i].xpos == XPOS_NNS);       /* not "a strike" */
    }
    return false;
}

/* "U.N. Secretary-General Odran Keel", who has left since: the body before the name is whom he speaks for. */
static void take_body(const Reading *in, int name, Actor *ret)
{
    const Sentence *s = in->s;
    int first = name;
    Found f;
    while (first > 0 && name - first < 7 && (phrase_is_noun(&s->words[first - 1]) || s->words[first - 1].xpos == XPOS_HYPH || s->words[first - 1].xpos == XPOS_POS) &&
           !phrase_in_list(in, "no-longer", first - 1))
        first--;
    if (first > 0 && phrase_in_list(in, "no-longer", first - 1))
        return;
    for (int i = first; i < name; i++) {
        if (!phrase_name_at(in, i, name - 1, &f) || f.sense != SENSE_NAME || !owners_is_body(f.known))
            continue;
        Actor body = { .certainty = 0 };
        ActorSort sort;
        phrase_set_known(in, f.known, SURE_NAME, &body, &sort);
        ret->code = body.code, ret->country = body.country, ret->sector = body.sector, ret->class_ = body.class_;
        return;
    }
}

/* "President Tovar Keel", whatever he is on the day of the report: the words before the name say his office. */
static void take_title(const Reading *in, int name, Actor *ret)
{
    const Sentence *s = in->s;
    Text words[3];
    int first = name;
    while (first > 0 && name - first < 3 && (s->words[first - 1].upos == UPOS_NOUN || s->words[first - 1].upos == UPOS_PROPN || s->words[first - 1].upos == UPOS_ADJ ||
                                             phrase_in_list(in, "binds", first - 1)))               /* "Secretary of State" */
        first--;
    for (int i = first; i < name; i++)
        words[i - first] = s->words[i].form;
    for (int i = first > 0 ? first - 1 : first; i < name; i++)
        if (phrase_in_list(in, "no-longer", i))
            return;
    for (int i = first; i + 1 < name; i++) {                /* "rebel leader Odran Keel", "opposition leader Mira Sand" */
        const Noun *title = registry_noun(in->r, words + (i - first), name - i);
        if (!title || (title->sort != SORT_PERSON && title->sort != SORT_GROUP) || !title->sector.n)
            continue;
        phrase_join_code(in, ret->country, title->sector, ret);
        return;
    }
    if (name > 0 && phrase_in_list(in, "of-government", name - 1)) {        /* "Egyptian leader Odran Keel" */
        phrase_join_code(in, ret->country, TEXT("GOV"), ret);
        return;
    }
    for (int i = first; i < name; i++) {
        const Noun *title = registry_noun(in->r, words + (i - first), name - i);
        if (!title || title->sort != SORT_PERSON || title->use != USE_MEMBER || !title->sector.n)
            continue;
        phrase_join_code(in, ret->country, title->sector, ret);
        return;
    }
}

/* "officials in Oslo": of the country where they are. */
static Text country_where(const Reading *in, int head)
{
    for (int i = head + 1; i < in->s->nwords && i <= head + 6; i++) {
        int by = in->s->words[i].head == head && in->s->words[i].dep == DEP_NMOD ? phrase_case(in->s, i) : -1;
        int first, last;
        Found f;
        if (by < 0 || !phrase_in_list(in, "locative", by))
            continue;
        phrase_span(NULL, in->s, i, &first, &last);
        if (phrase_name_over(in, first, last, i, &f) && (f.sense == SENSE_TOWN || f.sense == SENSE_CAPITAL || f.known->sort == SORT_STATE))
            return f.sense == SENSE_TOWN ? f.known->id : phrase_country_of(in, f.known);
    }
    return NO_TEXT;
}

/* "ethnic Norwegians in Egypt": of the land where they live, and of no other. */
static bool is_people_abroad(const Reading *in, int first)
{
    return first > 0 && phrase_in_list(in, "abroad-by-birth", first - 1);
}

static bool fill_found(const Reading *in, const Found *f, int head, Actor *ret, ActorSort *sort)
{
    const Known *known = f->known;
    phrase_set_known(in, known, SURE_NAME, ret, sort);
    if (known->sort == SORT_PERSON && ret->country.n && !ret->sector.n)
        take_title(in, f->first, ret);
    else if (known->sort == SORT_PERSON && !ret->code.n)
        take_body(in, f->first, ret);
    if (f->sense == SENSE_PEOPLE && !wages_war(in, head)) {
        *sort = SORT_PEOPLE;
        phrase_join_code(in, is_people_abroad(in, f->first) ? country_where(in, head) : known->id, TEXT("CVL"), ret);
        phrase_set_class(NO_TEXT, ret);
        ret->id = ret->name = NO_TEXT;
        return true;
    }
    if (f->sense == SENSE_TOWN || (f->sense == SENSE_CAPITAL && !is_government(in, head))) {
        /* a place acts not, but it is of a country */
        Actor place = { ret->text, ret->begin, ret->end, .certainty = SURE_KIND };
        *ret = place;
        const Noun *kind = f->last > f->first ? registry_noun(in->r, &in->s->words[f->last].form, 1) : NULL;      /* "Kamal Adwan hospital" */
        phrase_join_code(in, known->id, kind && kind->use == USE_THING ? kind->sector : NO_TEXT, ret);
        *sort = SORT_NONE;
        return false;
    }
    if (f->sense == SENSE_CAPITAL)
        phrase_join_code(in, known->id, TEXT("GOV"), ret);
    int by = known->sort == SORT_STATE && f->sense == SENSE_NAME ? phrase_case(in->s, head) : -1;
    if (by >= 0 && phrase_in_list(in, "locative", by)) {
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
    if (i >= s->nwords || !phrase_name_at(in, i, s->nwords - 1, f) || f->sense != SENSE_NAME || f->known->sort == SORT_STATE)
        return false;
    const Noun *title = registry_noun(in->r, &s->words[noun_last].form, 1);
    if (f->first == i && f->known->sort == SORT_PERSON && title && title->sort == SORT_PERSON)
        return true;        /* "President Mandela", whatever the tree says */
    for (int k = f->first; k <= f->last; k++)
        if (s->words[k].head == head && (s->words[k].dep == DEP_APPOS || s->words[k].dep == DEP_FLAT ||
                                         s->words[k].dep == DEP_COMPOUND || dep_base(s->words[k].dep) == DEP_NMOD) &&
            phrase_case(s, k) < 0)
            return true;
    return false;
}

/* The longest name of the registry in free text, a person's before all others. */
static const Known *known_within(const Actors *a, Text text, Day on)
{
    Text words[48];
    int n = 0;
    for (int at = 0; at < text.n && n < 48;) {
        int end = at;
        while (end < text.n && text.at[end] != ' ' && text.at[end] != '/' && text.at[end] != '\n')
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
                    (name->known->sort != SORT_PERSON || phrase_has_office(name->known, on)))
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
    return known && (known->sort == SORT_ORGAN || known->sort == SORT_STATE) ? phrase_country_of(in, known) : NO_TEXT;
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
            phrase_span(in->r, there.s, i, &first, &last);
            if (registry_noun_over(in->r, there.s, first, last, i, &from, &to) != noun)
                continue;
            owners_among(&there, first, last, from, to, &owners);
            owners_before(&there, first, &owners);
            const Owner *owner = owners_first(in, &owners);
            if (owner && !owner->is_side && !owner->is_against && phrase_country_of(in, owner->found.known).n)
                return phrase_country_of(in, owner->found.known);
        }
    }
    return NO_TEXT;
}

/* "Venezuela's leader", "his Cuban counterpart", "the leader of Cuba"; but not "the American rights leader". */
static bool is_beside(const Sentence *s, const Found *owner, int head)
{
    int next = owner->last + 1;
    if (next < head && s->words[next].xpos == XPOS_POS)
        next++;
    return next == head || (owner->first > head && owner->first <= head + 3);
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

/* "the withdrawal of its troops from Iraqi cities": whose troops they are stands before them. */
static void drop_behind_possessor(const Reading *in, int head, int first, Owners *owners)
{
    bool has_possessor = false;
    for (int i = first; i < head; i++)
        has_possessor |= in->s->words[i].head == head && in->s->words[i].xpos == XPOS_PRPS;
    int n = 0;
    for (int i = 0; i < owners->n; i++)
        if (!has_possessor || owners->at[i].found.first < head)
            owners->at[n++] = owners->at[i];
    owners->n = n;
}

/* "a rocket from Westland": who fired it there it does not say. */
static void drop_origins(const Reading *in, Owners *owners)
{
    int n = 0;
    for (int i = 0; i < owners->n; i++) {
        const Found *f = &owners->at[i].found;
        if (f->known->sort != SORT_STATE || f->first == 0 || !phrase_in_list(in, "directional", f->first - 1))
            owners->at[n++] = owners->at[i];
    }
    owners->n = n;
}

/* "the occupation shelled the camp"; not "the occupation of the square", nor "an occupation". */
static bool is_rule_alone(const Reading *in, int head, int first)
{
    if (!phrase_in_list(in, "rule-of-others", head))
        return false;
    for (int i = head + 1; i < in->s->nwords; i++)
        if (in->s->words[i].head == head && dep_base(in->s->words[i].dep) == DEP_NMOD)
            return true;
    return first == head || !text_is_nocase(in->s->words[first].form, TEXT("the"));
}

/* "African ministers", "Arab governments": of several lands. */
static bool is_of_many_lands(const Reading *in, int first, int head)
{
    for (int i = first; i < head; i++)
        if (phrase_in_list(in, "many-lands", i))
            return true;
    return false;
}

/* "The foreign ministers criticised Norway": they are not Norway's. */
static bool is_charged_state(const Reading *in, int head, Text home)
{
    const Sentence *s = in->s;
    int verb = s->words[head].dep == DEP_NSUBJ ? s->words[head].head : -1;
    Found f;
    if (verb < head || !(phrase_in_list(in, "charges", verb) || phrase_in_list(in, "person-verb", verb)))
        return false;
    for (int k = verb + 1; k < s->nwords; k++)
        if (s->words[k].head == verb && (s->words[k].dep == DEP_OBJ || s->words[k].dep == DEP_IOBJ) && phrase_name_at(in, k, k, &f) && f.sense == SENSE_NAME &&
            f.known->sort == SORT_STATE && text_is(f.known->id, home))
            return true;
    return false;
}

/* "enemy infantry": nobody's of this land. */
static bool is_of_enemy(const Reading *in, int head, int first)
{
    for (int i = first; i < head; i++)
        if (phrase_in_list(in, "of-enemy", i))
            return true;
    return false;
}

static bool read_noun(const Reading *in, const Noun *noun, int from, int to, int head, int first, int last,
                      Actor *ret, ActorSort *sort, Owners *owners)
{
    if (noun->is_occupier && is_rule_alone(in, head, first))
        return false;
    owners_among(in, first, last, from, to, owners);
    owners_loyal(in, head, owners);
    owners_before(in, first, owners);
    owners_from(in, head, owners);
    drop_behind_possessor(in, head, first, owners);
    if (noun->use == USE_THING)
        drop_origins(in, owners);
    const Owner *owner = owners_first(in, owners);

    if (!owner && (noun->use == USE_DESCRIPTION || noun->use == USE_MEMBER)) {
        if ((noun->use == USE_DESCRIPTION || !noun->is_person) && phrase_same_words_before(in, noun, head, ret, sort))
            return true;
        /* "the group", "the ministry", "its director": whose other words say more */
        for (int i = first; i <= last; i++)
            if (in->s->words[i].head == head && in->s->words[i].dep == DEP_NMOD_POSS &&
                (phrase_by_teller(in, i, ret, sort) || phrase_by_chain(in, i, ret, sort))) {
                if (*sort == SORT_STATE && noun->sector.n && ret->country.n) {         /* "its troops", of a state */
                    phrase_join_code(in, ret->country, noun->sector, ret);
                    phrase_set_class(noun->class_, ret);
                    ret->id = ret->name = NO_TEXT;
                }
                *sort = noun->sort;
                return true;
            }
        Actor as_written = *ret;
        if (phrase_by_chain(in, head, ret, sort) && is_of_its_kind(in, noun, head, ret))
            return true;
        *ret = as_written;
    }
    if (!owner && noun->use != USE_DESCRIPTION && phrase_by_possessor(in, noun, head, first, ret, sort))
        return true;
    owners_compose(in, noun, owner, ret, sort);
    if (owner && owner->found.known->sort == SORT_GROUP && !owner->is_side && !owner->is_against && phrase_in_list(in, "its-men", head)) {
        phrase_set_known(in, owner->found.known, SURE_COMPOSED, ret, sort);       /* "hooded men of the front" */
        *sort = noun->sort;
    }
    if (owner && owners_is_body(owner->found.known) && !owner->is_side && !owner->is_against && phrase_in_list(in, "works-for", head) &&
        owner->found.known->nterms > 0 &&
        (text_starts(owner->found.known->terms[0].code, "IGO") || text_starts(owner->found.known->terms[0].code, "NGO"))) {
        phrase_set_known(in, owner->found.known, SURE_COMPOSED, ret, sort);       /* "two UN staff" */
        *sort = noun->sort;
    }
    if (owner && !owner->is_side && !owner->is_against && owner->found.known->sort == SORT_STATE && !ret->sector.n && phrase_in_list(in, "of-government", head) &&
        is_beside(in->s, &owner->found, head))           /* whoever leads a state is of its government */
        phrase_join_code(in, phrase_country_of(in, owner->found.known), TEXT("GOV"), ret);
    if ((noun->use == USE_ACT && !owner) || phrase_in_list(in, "one-of-two", head))        /* "each side accused the other" */
        return false;
    if (!ret->country.n && noun->is_home && !is_of_enemy(in, head, first) && !noun_is_weapon(noun) /* a drone may be anybody's */ && noun->sector.n && !text_starts(ret->code, "IGO") &&
        !text_starts(ret->code, "IMG") && !ret->id.n && !phrase_is_ours(in, head, first)) {
        double certainty;
        Actor linked = *ret;
        ActorSort ignored;
        if (phrase_by_chain(in, head, &linked, &ignored) && linked.country.n && text_is(linked.sector, ret->sector)) {
            linked.certainty = SURE_LINKED;
            *ret = linked;
            return true;
        }
        bool is_office = noun->sort == SORT_PERSON && text_equals(noun->sector, "GOV");
        Text home = is_office ? country_told_before(in, noun, head) : NO_TEXT;
        certainty = SURE_SENTENCE;
        if (!home.n && is_office)
            home = publisher_country(in);
        if (!home.n && (!text_equals(ret->sector, "MIL") || phrase_in_list(in, "of-capital", head)) && !text_equals(ret->sector, "NGO"))      /* those may be anywhere */
            home = country_where(in, head);
        if (!home.n)
            home = phrase_home_country(in, head, noun, &certainty);
        const Known *state = home.n && (text_equals(noun->sector, "MIL") || noun->is_of_holder) ? registry_state(in->r, home) : NULL;
        if (state && state->army.n)
            home = state->army;             /* "the army shelled a camp in the Strip" */
        if (noun->is_occupier) {
            home = state && state->occupier.n ? state->occupier : NO_TEXT;
            if (!home.n && phrase_in_list(in, "rule-of-others", head))
                return false;
        }
        if (home.n && noun->sort != SORT_GROUP && (is_of_many_lands(in, first, head) || is_charged_state(in, head, home)))
            home = NO_TEXT;
        if (home.n) {
            phrase_join_code(in, home, ret->sector, ret);
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
        phrase_set_words(in, first, next, ret);        /* a name that nobody took for one */
        ret->name = phrase_text(in, next, next);
        return;
    }
    bool fits = name && name->first == next && s->words[noun_last].name != s->words[next].name && !ret->id.n &&
                (noun->sort == SORT_PERSON ? name->kind == NAME_PERSON && s->words[noun_last].xpos == XPOS_NN :
                 is_group && (name->kind == NAME_ORGANISATION || name->kind == NAME_ARMED_GROUP));
    if (!fits || (name->last + 1 < s->nwords && s->words[name->last + 1].dep == DEP_CASE && s->words[name->last + 1].upos == UPOS_PART))
        return;                         /* not "the army Ali's men fought" */
    phrase_set_words(in, first, name->last, ret);
    ret->name = phrase_text(in, name->first, name->last);
}

static bool has_indefinite(const Reading *in, int head)
{
    for (int i = 0; i < head; i++)
        if (in->s->words[i].head == head && in->s->words[i].dep == DEP_DET && phrase_in_list(in, "indefinite", i))
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

/* "MSF Haiti said", "OCHA South Sudan": the body before the land or town where that part of it is, or false. */
static bool body_before(const Reading *in, const Found *place, int head, Found *ret)
{
    bool is_place = place->sense == SENSE_TOWN || place->sense == SENSE_CAPITAL || (place->known->sort == SORT_STATE && place->sense == SENSE_NAME);
    int end = place->first - 1;
    if (!is_place || end < 0 || in->s->words[end].upos != UPOS_PROPN || !in->s->words[end].space_after || (in->s->words[end].head != head && in->s->words[end].head != place->last))
        return false;
    for (int i = end; i >= 0 && i > end - 4; i--)
        if (phrase_name_at(in, i, end, ret) && ret->last == end && ret->sense == SENSE_NAME && (ret->known->sort == SORT_ORGANISATION || ret->known->sort == SORT_ORGAN))
            return true;
    return false;
}

static bool has_digit(Text form)
{
    for (int i = 0; i < form.n; i++)
        if (form.at[i] >= '0' && form.at[i] <= '9')
            return true;
    return false;
}

/* "MiG-23 fighters", "40 Russian bombers", "hit the bombers": what flies, though a fighter or bomber may be a man. */
static bool is_craft(const Reading *in, int head, int first)
{
    const Sentence *s = in->s;
    int above = s->words[head].head;
    if (!phrase_in_list(in, "man-or-craft", head))
        return false;
    for (int i = first; i < head; i++) {
        bool is_kind = s->words[i].dep == DEP_COMPOUND || s->words[i].dep == DEP_NMOD_DESC || s->words[i].dep == DEP_FLAT || s->words[i].dep == DEP_AMOD;
        if (is_kind && (understand_is_name(s, i, NAME_VEHICLE) || understand_is_name(s, i, NAME_WEAPON) || understand_is_name(s, i, NAME_PRODUCT) ||
                        (s->words[i].upos != UPOS_NUM && has_digit(s->words[i].form) && !understand_is_name(s, i, NAME_ARMED_GROUP) &&
                         !understand_is_name(s, i, NAME_ORGANISATION))))
            return true;
        if (understand_is_name(s, i, NAME_NATIONALITY) && s->words[head].xpos == XPOS_NNS && phrase_in_list(in, "craft", head))
            return true;
    }
    bool is_done_to = s->words[head].dep == DEP_OBJ || s->words[head].dep == DEP_NSUBJ_PASS;
    return is_done_to && above >= 0 && phrase_in_list(in, "craft", head) && phrase_in_list(in, "done-to-craft", above);
}

bool phrase_read(const Reading *in, int head, Actor *ret, ActorSort *sort, Owners *owners, const Noun **noun)
{
    const Sentence *s = in->s;
    int first, last, wide_first, wide_last, from, to;
    Found f;
    owners->n = 0;
    *noun = NULL;
    *sort = SORT_NONE;
    phrase_span(in->r, s, head, &first, &last);
    phrase_set_words(in, first, last, ret);
    bool is_shouted = s->words[head].upos == UPOS_PRON && s->words[head].form.n > 2 && !in->u->item->upper_case && phrase_has_capital(s, head, head, true);
    if (is_shouted && phrase_name_at(in, head, head, &f) && f.sense == SENSE_NAME)         /* "WHO" */
        return fill_found(in, &f, head, ret, sort);
    if (s->words[head].upos == UPOS_PRON)
        return phrase_by_going_on(in, head, true, ret, sort) || phrase_by_chain(in, head, ret, sort) || phrase_by_speaker(in, head, ret, sort) ||
               phrase_by_going_on(in, head, false, ret, sort);
    if (!phrase_is_noun(&s->words[head]))
        return false;

    phrase_span(NULL, s, head, &wide_first, &wide_last);
    const Name *whole = understand_name_at(s, head);
    if (whole && (whole->kind == NAME_ORGANISATION || whole->kind == NAME_PERSON || whole->kind == NAME_ARMED_GROUP)) {
        wide_first = whole->first < wide_first ? whole->first : wide_first;     /* "organisation Amnesty International", torn by the tree */
        wide_last = whole->last > wide_last ? whole->last : wide_last;
    }
    for (int k = wide_last + 1; k < s->nwords && k <= head + 3 && s->words[k].form.at[0] >= 'A' && s->words[k].form.at[0] <= 'Z' && k > 1; k++)
        wide_last = k;          /* "Myanmar Now reported", with "Now" taken for an adverb */
    bool is_named = phrase_name_over(in, wide_first, wide_last, head, &f);
    Found body;
    if (is_named && body_before(in, &f, head, &body)) {
        phrase_set_words(in, body.first, f.last, ret);
        return fill_found(in, &body, head, ret, sort);
    }
    if (is_named && is_branch(in, &f) && !phrase_name_at(in, understand_name_at(s, head)->first, f.last, &f))
        is_named = false, f.known = NULL;
    if (is_named && f.sense != SENSE_ADJECTIVE) {
        if (f.first < first || f.last > last)
            phrase_set_words(in, f.first < first ? f.first : first, f.last > last ? f.last : last, ret);
        return fill_found(in, &f, head, ret, sort);
    }
    *noun = registry_noun_over(in->r, in->s, first, last, head, &from, &to);
    if (*noun && from == head && is_craft(in, head, first)) {
        Text plane = TEXT("warplane");
        const Noun *craft = registry_noun(in->r, &plane, 1);
        *noun = craft ? craft : *noun;
    }
    if (*noun && name_behind(in, head, to, &f)) {
        phrase_set_words(in, first, f.last > last ? f.last : last, ret);
        phrase_set_known(in, f.known, SURE_NAME, ret, sort);
        if (f.known->sort == SORT_PERSON && ret->country.n && !ret->sector.n)
            take_title(in, f.first, ret);
        else if (f.known->sort == SORT_PERSON && !ret->code.n)
            take_body(in, f.first, ret);
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
        phrase_set_known(in, f.known, SURE_KIND, ret, sort);
        return true;
    }
    /* the head may be the title, and the name its flat or apposed part */
    if (s->words[head].upos == UPOS_PROPN || understand_name_at(s, head)) {
        for (int i = first; i <= last; i++)
            if (s->words[i].head == head && (s->words[i].dep == DEP_FLAT || s->words[i].dep == DEP_COMPOUND) &&
                phrase_name_over(in, first, last, i, &f) && f.known->sort == SORT_PERSON && f.sense == SENSE_NAME)
                return fill_found(in, &f, head, ret, sort);
        if (phrase_by_chain(in, head, ret, sort))
            return true;
        return phrase_unknown_name(in, head, first, ret, sort);
    }
    return phrase_by_chain(in, head, ret, sort);
}

static Reading reading(const Actors *a, const Understanding *u, int sentence, Day on, Arena *keep)
{
    assert(sentence >= 0 && sentence < u->nsentences);
    return (Reading){ a, a->registry, u, &u->sentences[sentence], sentence, on, keep, 0, NULL };
}

bool actors_is_group_at(const Actors *a, const Understanding *u, int sentence, int word, Arena *keep)
{
    Reading in = reading(a, u, sentence, u->item->published, keep);
    Found found;
    return phrase_name_at(&in, word, word, &found) && found.known->sort == SORT_GROUP;
}

bool actors_phrase(const Actors *a, const Understanding *u, int sentence, int head,
                   Day on, Arena *keep, Actor *ret, ActorSort *sort)
{
    Reading in = reading(a, u, sentence, on, keep);
    Owners owners;
    const Noun *noun;
    assert(head >= 0 && head < in.s->nwords);
    *ret = (Actor){ .certainty = 0 };
    return phrase_read(&in, head, ret, sort, &owners, &noun);
}

/* "The presidents of Serbia, Croatia and Bosnia": a president of each.  How many more than the first. */
static int of_several(const Reading *in, const Noun *noun, int head, const Owner *first, const Actor *whole, Actor *ret, int max)
{
    const Sentence *s = in->s;
    int state = first->found.last, n = 0;
    bool is_force = text_equals(noun->sector, "COP") || text_equals(noun->sector, "MIL");         /* "police from Austria and Hungary" */
    if ((s->words[head].xpos != XPOS_NNS && !is_force) || (noun->sort != SORT_PERSON && !is_force) || s->words[state].head != head || s->words[state].dep != DEP_NMOD ||
        first->found.known->sort != SORT_STATE)
        return 0;
    for (int i = state + 1; i < s->nwords && n + 1 < max; i++) {
        Found f;
        int from, to;
        if (s->words[i].head != state || s->words[i].dep != DEP_CONJ || s->words[i].upos != UPOS_PROPN)
            continue;
        phrase_span(in->r, s, i, &from, &to);
        if (!phrase_name_over(in, from, to, i, &f) || f.known->sort != SORT_STATE)
            break;
        Owner owner = { f, false, false };
        ActorSort sort;
        ret[n + 1] = (Actor){ .certainty = 0 };
        phrase_set_words(in, from, to, &ret[n + 1]);
        owners_compose(in, noun, &owner, &ret[n + 1], &sort);
        if (!text_is(ret[n + 1].code, whole->code))
            n++;
    }
    return n;
}

/* "Syrian and Russian forces" is one noun and two owners joined by "and". */
static int members(const Reading *in, int head, Actor *ret, int max)
{
    Owners owners;
    const Noun *noun;
    ActorSort sort;
    Actor actor = { .certainty = 0 };
    if (max <= 0 || !phrase_read(in, head, &actor, &sort, &owners, &noun))
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
        owners_compose(in, noun, &owners.at[i], &other, &sort);
        if (!other.sector.n && text_equals(actor.sector, "GOV") && phrase_in_list(in, "of-government", head))
            phrase_join_code(in, other.country, actor.sector, &other);          /* "the leaders of Greece and Turkey" */
        if (!text_is(other.code, actor.code) || !text_is(other.id, actor.id))
            ret[n++] = other;
    }
    if (noun && n == 1 && owners.n == 1 && !owners.at[0].is_side && !owners.at[0].is_against)
        n += of_several(in, noun, head, &owners.at[0], &actor, ret, max);
    return n;
}

/* "Norwegian and Egyptian troops", read as three joined by "and": the last is what the others are of. */
static int torn_owners(const Reading *in, int head, Actor *ret, int max)
{
    const Sentence *s = in->s;
    Found f;
    if (!understand_is_name(s, head, NAME_NATIONALITY) || !phrase_name_at(in, head, head, &f) || f.sense != SENSE_ADJECTIVE)
        return 0;
    int last = -1, between = 0;
    for (int i = head + 1; i < s->nwords; i++)
        if (s->words[i].head == head && s->words[i].dep == DEP_CONJ)
            between += last >= 0, last = i;
    const Noun *noun = last > 0 && between > 0 && s->words[last].upos == UPOS_NOUN && understand_is_name(s, last - 1, NAME_NATIONALITY)
                     ? registry_noun(in->r, &s->words[last].form, 1) : NULL;
    int n = 0;
    for (int i = head; noun && i < last && n < max; i++) {
        if ((i != head && s->words[i].head != head) || !understand_is_name(s, i, NAME_NATIONALITY) || !phrase_name_at(in, i, i, &f) ||
            f.sense != SENSE_ADJECTIVE)
            continue;
        Owner owner = { f, false, false };
        ActorSort sort;
        ret[n] = (Actor){ .certainty = 0 };
        phrase_set_words(in, head, last, &ret[n]);
        owners_compose(in, noun, &owner, &ret[n], &sort);
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
    Found half;
    ActorSort sort;
    if (max > 1 && phrase_half_before(&in, head, &half)) {
        ret[0] = (Actor){ .certainty = 0 };
        phrase_set_words(&in, half.first, half.last, &ret[0]);
        fill_found(&in, &half, head, &ret[0], &sort);
        n = 1;
    } else
        n = 0;
    n += members(&in, head, ret + n, max - n);
    for (int i = head + 1; i < in.s->nwords && n < max; i++)
        if (in.s->words[i].head == head && in.s->words[i].dep == DEP_CONJ && phrase_is_noun(&in.s->words[i]))
            n += members(&in, i, ret + n, max - n);
    return n;
}

bool actors_name(const Actors *a, Text name, Day on, Arena *keep, Actor *ret, ActorSort *sort)
{
    Key key = { .n = 0 };
    key_add(a->registry, name, &key);
    const Naming *best = NULL;
    for (const Naming *n = registry_names(a->registry, key.words, key.n); n; n = n->next)
        if (n->sense == SENSE_NAME && (!best || (phrase_has_office(n->known, on) && !phrase_has_office(best->known, on))))
            best = n;
    *ret = (Actor){ .text = name, .name = name };
    *sort = SORT_NONE;
    if (!best)
        return false;
    Reading in = { .a = a, .r = a->registry, .on = on, .keep = keep };
    phrase_set_known(&in, best->known, SURE_NAME, ret, sort);
    return true;
}

bool actors_is_town(const Actors *a, Text name)
{
    Key key = { .n = 0 };
    key_add(a->registry, name, &key);
    bool is_town = false, is_other = false;
    for (const Naming *n = registry_names(a->registry, key.words, key.n); n; n = n->next) {
        is_town |= n->sense == SENSE_TOWN;
        is_other |= n->sense == SENSE_NAME;
    }
    return is_town && !is_other;
}

bool actors_is_body(const Actors *a, Text name)
{
    Key key = { .n = 0 };
    key_add(a->registry, name, &key);
    for (const Naming *n = registry_names(a->registry, key.words, key.n); n; n = n->next)
        if (n->sense == SENSE_NAME && (n->known->sort == SORT_ORGANISATION || n->known->sort == SORT_ORGAN))
            return true;
    return false;
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

/* What stands between `open` and its `close` in the text from `at` on, until `end`; empty when nothing. */
static Text enclosed(Text text, int at, int end, char open, char close)
{
    while (at < end && text.at[at] != open)
        at++;
    int from = at + 1;
    while (at < end && text.at[at] != close)
        at++;
    return at < end ? text_part(text, from, at) : NO_TEXT;
}

/* "ABROAD, 12 NOV 89 (RADIO A) -- [COMMUNIQUE] [COMMAND OF THE FRONT] [TEXT] We have attacked ...", as monitors of
 * broadcasts head what they pass on: the front, who wrote it, or else whom the radio fights for; or NULL. */
static const Known *voice_at_head(const Actors *a, const Item *item)
{
    enum { HEAD = 300, SHORT = 80 };
    Text t = text_part(item->text, 0, item->text.n < HEAD ? item->text.n : HEAD);
    int dash = 0;
    while (dash + 1 < t.n && !(t.at[dash] == '-' && t.at[dash + 1] == '-'))
        dash++;
    if (dash + 1 >= t.n || dash > SHORT)
        return NULL;
    Text kind = enclosed(t, dash, t.n, '[', ']');
    Text author = kind.n && is_signed(a, kind) ? enclosed(t, (int)(kind.at + kind.n + 1 - t.at), t.n, '[', ']') : NO_TEXT;
    if (author.n && !text_is_nocase(author, TEXT("text"))) {
        const Known *known = known_within(a, author, item->published);
        return known && (known->sort == SORT_GROUP || known->sort == SORT_ORGAN) ? known : NULL;
    }
    for (Text by = enclosed(t, 0, dash, '(', ')'); by.n; by = enclosed(t, (int)(by.at + by.n + 1 - t.at), dash, '(', ')')) {
        const Known *radio = known_within(a, by, item->published);
        if (radio && radio->sort == SORT_OUTLET && radio->side.n)
            return registry_known(a->registry, radio->side);
    }
    return NULL;
}

bool actors_own_voice(const Actors *a, const Item *item, Arena *keep, Actor *ret)
{
    const Known *known = is_signed(a, item->title) ? known_within(a, item->title, item->published) : NULL;
    if (!known)
        known = publisher_of(a, item);
    if (!known && !item->publisher.n)
        known = voice_at_head(a, item);
    if (!known || known->sort == SORT_OUTLET || known->sort == SORT_NONE)
        return false;
    Reading in = { .a = a, .r = a->registry, .on = item->published, .keep = keep };
    ActorSort sort;
    *ret = (Actor){ .certainty = 0 };
    phrase_set_known(&in, known, SURE_LINKED, ret, &sort);
    return true;
}
