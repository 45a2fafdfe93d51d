#include "code/kept.h"
#include "code/phrase.h"

static const Known *state_of(const Reading *in, const Known *known)
{
    Text country = phrase_country_of(in, known);
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
bool phrase_names_site(const Reading *in, int word)
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
    if (first > 0 && w[first - 1].upos == UPOS_ADP && (phrase_in_list(here, "locative", first - 1) || phrase_in_list(here, "struck", first - 1)))
        return true;
    if (first > 1 && phrase_in_list(here, "way-of", first - 2) && phrase_in_list(here, "binds", first - 1))
        return true;                    /* "south of Nordby" */
    if (first > 1 && w[first - 1].head == first && w[first - 1].dep == DEP_COMPOUND && w[first - 1].name < 0 && phrase_in_list(here, "locative", first - 2))
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
        if (phrase_in_list(here, "town", i))
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
            return noun->use == USE_ACT || noun_is_weapon(noun);
        if (here->s->words[i].upos != UPOS_ADJ && here->s->words[i].upos != UPOS_NOUN)
            return false;
    }
    return false;
}

/* ", relief officials in Nairobi said": where those sit who tell of it. */
static bool tells_only(const Reading *here, int word)
{
    for (int i = here->s->speech_from; i < here->s->speech_to; i++) {
        const Attribution *a = &here->u->attributions[here->u->speech[i]];
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
        if (!phrase_name_at(&here, i, here.s->nwords - 1, &f) || phrase_names_site(&here, f.last))
            continue;
        if (f.last + 2 < here.s->nwords && text_equals(here.s->words[f.last + 1].form, "-") && phrase_in_list(&here, "comes-from", f.last + 2))
            continue;                   /* "a Saudi-born doctor" */
        bool is_deed = f.sense == SENSE_ADJECTIVE && is_whose_deed(&here, f.last);          /* "killed in Israeli strikes" */
        bool is_locative = (is_whereabouts(&here, i) && !is_deed) || (f.sense == SENSE_ADJECTIVE && is_town_of(&here, i, f.last));
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

/* The votes of the whole item on a day.  They are the same for every phrase of it, and on every day between which
 * nobody it speaks of comes into office or goes, once its trees stay as they are: those of the last days are kept. */
static const Votes *votes_of_item(const Reading *in, Votes *fresh)
{
    enum { DAYS = 64 };
    static _Thread_local struct {
        unsigned item;
        int      n, oldest;
        struct { DaysAlike days; Votes votes; } at[DAYS];
    } last;
    unsigned item = kept_item(in->r, in->u);
    if (last.item != item)
        last.item = item, last.n = last.oldest = 0;
    for (int i = 0; i < last.n; i++)
        if (last.at[i].days.from <= in->on && in->on <= last.at[i].days.to)
            return &last.at[i].votes;
    bool is_settled = kept_is_settled() && in->on != NO_DAY;
    DaysAlike alike = is_settled ? (DaysAlike){ INT_MIN + 1, INT_MAX } : (DaysAlike){ in->on, in->on };
    Reading asking = *in;
    asking.alike = is_settled ? &alike : NULL;
    *fresh = (Votes){ .n = 0 };
    for (int i = 0; i < in->u->nsentences; i++)
        vote_sentence(&asking, i, fresh);
    int slot = last.n < DAYS ? last.n++ : last.oldest++ % DAYS;
    last.at[slot].days = alike, last.at[slot].votes = *fresh;
    return &last.at[slot].votes;
}

/* Of the state spoken of most but `first`. */
static double second_weight(const Votes *v, const Known *first)
{
    double most = 0;
    for (int i = 0; i < v->n; i++)
        if (v->at[i].state != first && v->at[i].weight > most)
            most = v->at[i].weight;
    return most;
}

static const Known *winner(const Votes *v, double at_least)
{
    const Known *best = NULL;
    double most = 0;
    for (int i = 0; i < v->n; i++)
        if (v->at[i].weight > most) {
            most = v->at[i].weight;
            best = v->at[i].state;
        }
    return most >= at_least && most > second_weight(v, best) ? best : NULL;
}

static double weight_of(const Votes *v, const Known *state)
{
    for (int i = 0; i < v->n; i++)
        if (v->at[i].state == state)
            return v->at[i].weight;
    return 0;
}

/* People and buildings that are nobody's army or government. */
static bool is_civil(const Noun *noun)
{
    static const char *const civil[] = { "CVL", "REF", "BUS", "EDU", "HLH", "REL", "AGR", "LAB" };
    for (size_t i = 0; i < sizeof civil / sizeof *civil; i++)
        if (text_equals(noun->sector, civil[i]))
            return true;
    return false;
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
        phrase_span(in->r, s, i, &first, &last);
        for (int k = first; k <= last; k++)
            if (phrase_name_at(in, k, last, &f) && f.known->sort != SORT_OUTLET && !phrase_names_site(in, f.last) && state_of(in, f.known))
                return state_of(in, f.known);
    }
    return NULL;
}

/* "An Israeli official conceded that troops opened fire": whoever owns up speaks of his own side. */
static const Known *country_of_confessor(const Reading *in, int head)
{
    for (int i = in->s->speech_from; i < in->s->speech_to; i++) {
        const Attribution *a = &in->u->attributions[in->u->speech[i]];
        const Word *w = &in->s->words[head];
        if (a->source_first < 0 || a->source_sentence != in->sentence || a->cue_sentence != in->sentence || w->begin < a->begin || w->end > a->end)
            continue;
        bool owns_up = false;
        for (int k = a->cue_first; k <= a->cue_last; k++)
            owns_up |= phrase_in_list(in, "owns-up", k);
        Found f;
        for (int k = a->source_first; k <= a->source_last && owns_up; k++)
            if (phrase_name_at(in, k, a->source_last, &f) && f.known->sort != SORT_OUTLET && state_of(in, f.known))
                return state_of(in, f.known);
    }
    return NULL;
}

static bool speaks(const Reading *in, int head)
{
    for (int i = in->s->speech_from; i < in->s->speech_to; i++) {
        const Attribution *a = &in->u->attributions[in->u->speech[i]];
        if (a->source_sentence == in->sentence && a->source_first <= head && head <= a->source_last)
            return true;
    }
    return false;
}

/* "Russia fired drones at Ukraine": does the verb's state strike another that is named as whom it struck, and not as where? */
static bool strikes_state(const Reading *in, int verb, const Known *striker)
{
    for (int i = verb + 1; i < in->s->nwords; i++) {
        Found f;
        int dep = dep_base(in->s->words[i].dep);
        if (!phrase_name_at(in, i, i, &f) || f.known == striker || !state_of(in, f.known))
            continue;
        bool is_where = dep == DEP_OBL || dep == DEP_NMOD;
        for (int k = 0; k < i && is_where; k++)
            if (in->s->words[k].head == i && dep_base(in->s->words[k].dep) == DEP_CASE)
                is_where = phrase_in_list(in, "lies-in", k);
        if (!is_where)
            return true;
    }
    return false;
}

/* "Turkish warplanes struck a village. The defence ministry said", "Turkey hit positions in Iraq, the ministry said": whose forces have struck, where those of one land alone did. */
static const Known *country_of_strikers(const Reading *in, int head)
{
    enum { REACH = 12 };                /* sentences */
    const Known *ret = NULL;
    Reading here = *in;
    for (int k = head + 1; k < in->s->nwords; k++)          /* "the ministry in Kyiv" */
        if (in->s->words[k].head == head && in->s->words[k].dep == DEP_NMOD)
            return NULL;
    for (int t = in->sentence > REACH ? in->sentence - REACH : 0; t <= in->sentence; t++) {
        here.sentence = t;
        here.s = &in->u->sentences[t];
        for (int i = 0; i < here.s->nwords; i++) {
            Found f;
            int verb = here.s->words[i].head, first, last, from, to;
            if (here.s->words[i].dep != DEP_NSUBJ || verb < i || here.s->words[verb].upos != UPOS_VERB)
                continue;
            const Noun *noun = registry_noun_over(in->r, here.s, i > 4 ? i - 4 : 0, i, i, &from, &to);
            phrase_span(in->r, here.s, i, &first, &last);
            bool is_state = t == in->sentence && first == last && phrase_name_at(&here, i, i, &f) && f.known->sort == SORT_STATE && f.sense != SENSE_ADJECTIVE &&
                            phrase_in_list(&here, "strikes", verb) && !strikes_state(&here, verb, f.known);
            for (int k = is_state || (noun && text_equals(noun->sector, "MIL")) ? first : last + 1; k <= last; k++)
                if (phrase_name_at(&here, k, last, &f) && f.known->sort == SORT_STATE && (is_state || f.sense == SENSE_ADJECTIVE)) {
                    if (ret && ret != f.known)
                        return NULL;
                    ret = f.known;
                }
        }
    }
    return ret;
}

/* The rule, in order: the country of who stands beside; that of the side that owns up to what its army did, or whose army struck when an army speaks; the one in which this
 * sentence places itself, unless the item hardly speaks of it ("... he said in
 * Paris") and it does not tell of whom something struck; the one of which the item speaks most, of civilians only where it does so
 * by far: in a report on two states at war they may be of either.  None: unknown. */
Text phrase_home_country(const Reading *in, int head, const Noun *noun, double *certainty)
{
    Votes item = { .n = 0 }, sentence = { .n = 0 };
    const Known *home = country_beside(in, head);
    *certainty = SURE_SENTENCE;
    if (!home && text_equals(noun->sector, "MIL"))
        home = country_of_confessor(in, head);
    if (!home && text_equals(noun->sector, "MIL") && speaks(in, head))
        home = country_of_strikers(in, head);
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
    bool is_close = most && 2 * second_weight(told, most) >= weight_of(told, most);
    return most && !(is_close && is_civil(noun)) ? most->id : NO_TEXT;
}
