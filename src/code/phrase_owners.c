#include "code/phrase.h"

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

/* "The ministers of Brazil and Argentina held talks": they held them, and nobody is held. */
static bool has_subject(const Sentence *s, int verb)
{
    for (int i = 0; i < verb; i++)
        if (s->words[i].head == verb && dep_base(s->words[i].dep) == DEP_NSUBJ && s->words[i].dep != DEP_NSUBJ_PASS)
            return true;
    return false;
}

/* The words noun_first..noun_last are what they own: "the Kenyan armed forces" are armed by nobody named. */
static void add_owner(const Reading *in, const Found *f, int noun_first, int noun_last, Owners *owners)
{
    if (owners->n == 8)
        return;
    Owner o = { *f, false, false };
    int next = behind(in->s, f->last), last = before(in->s, f->first);
    if (last >= 0 && f->known->sort == SORT_STATE && phrase_in_list(in, "abroad-by-birth", last))
        return;                 /* "ethnic Norwegian villagers": whose they are, the land where they live says */
    if (next < in->s->nwords && !(next >= noun_first && next <= noun_last) && phrase_in_list(in, "backed", next) && !(next == f->last + 1 && has_subject(in->s, next)))
        o.is_side = true;
    if (last >= 0 && phrase_in_list(in, "pro", last))
        o.is_side = true;
    if (last >= 0 && phrase_in_list(in, "anti", last))
        o.is_against = true;
    owners->at[owners->n++] = o;
}

/* Everybody named in the words first..last, except in the noun itself. */
void owners_among(const Reading *in, int first, int last, int noun_first, int noun_last, Owners *owners)
{
    Found f;
    for (int i = first; i <= last; i++) {
        if (i >= noun_first && i <= noun_last)
            continue;
        int end = i < noun_first ? (last < noun_first ? last : noun_first - 1) : last;
        if (!phrase_name_at(in, i, end, &f))
            continue;
        bool is_place = f.sense == SENSE_TOWN || phrase_names_site(in, f.last) ||
            (i > first && i > noun_last && in->s->words[i - 1].upos == UPOS_ADP && phrase_in_list(in, "locative", i - 1));
        is_place |= i > 1 && f.sense != SENSE_ADJECTIVE && phrase_in_list(in, "way-of", i - 2) && phrase_in_list(in, "binds", i - 1);        /* "villagers south of Nordby" */
        if (!is_place)
            add_owner(in, &f, noun_first, noun_last, owners);
        i = f.last;
    }
}

/* "forces loyal to Assad", "fighters backed by Turkey": the name below such a word. */
void owners_loyal(const Reading *in, int head, Owners *owners)
{
    const Sentence *s = in->s;
    for (int i = head + 1; i < s->nwords; i++) {
        if (s->words[i].head != head || (s->words[i].dep != DEP_AMOD && s->words[i].dep != DEP_ACL))
            continue;
        bool is_loyal = phrase_in_list(in, "loyal", i), is_backed = phrase_in_list(in, "backed", i);
        if (!is_loyal && !is_backed)
            continue;
        for (int k = i + 1; k < s->nwords; k++) {
            Found f;
            int first, last;
            if (s->words[k].head != i || dep_base(s->words[k].dep) != DEP_OBL)
                continue;
            phrase_span(in->r, s, k, &first, &last);
            if (!phrase_name_over(in, first, last, k, &f) || owners->n == 8)
                continue;
            owners->at[owners->n++] = (Owner){ f, is_backed, false };
        }
    }
}

bool owners_is_body(const Known *known)
{
    return known->sort == SORT_ORGAN || known->sort == SORT_GROUP || known->sort == SORT_ORGANISATION ||
           known->sort == SORT_OUTLET;
}

/* "Israel's | cabinet", "European Community | foreign ministers": a name right
 * before the phrase belongs to it, though the tree hung it elsewhere. */
void owners_before(const Reading *in, int first, Owners *owners)
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
        if (!phrase_name_at(in, i, end, &f) || f.last != end)
            continue;
        if (is_possessive || f.sense == SENSE_ADJECTIVE || (f.sense == SENSE_NAME && owners_is_body(f.known)))
            add_owner(in, &f, -1, -1, owners);
    }
}

/* "doctors from two American aid groups", "a spokesman with the UN" */
void owners_from(const Reading *in, int head, Owners *owners)
{
    const Sentence *s = in->s;
    for (int i = head + 1; i < s->nwords && owners->n == 0; i++) {
        int by = s->words[i].head == head && s->words[i].dep == DEP_NMOD ? phrase_case(s, i) : -1;
        int first, last;
        if (by < 0 || !phrase_in_list(in, "belongs", by))
            continue;
        phrase_span(in->r, s, i, &first, &last);
        while (last + 1 < s->nwords && s->words[last + 1].dep == DEP_APPOS && s->words[last + 1].head == i)
            last++;             /* "candidates from the militant group Hamas" */
        owners_among(in, first, last, last + 1, first - 1, owners);     /* but "a drone at a base in Jordan" is nobody's */
    }
}

/* "Hezbollah fighters", "its spokesman", "ISIS militants" are the body itself; the
 * civilians and doctors of a body are not. */
bool owners_is_whole(const Noun *noun)
{
    static const char *const same[] = { "REB", "MIL", "PAR", "UNK", "OPP", "PTY", "CRM", "COP", "SPY", "IGO", "" };
    if (noun->use != USE_ACTOR)
        return true;
    for (size_t i = 0; i < sizeof same / sizeof *same; i++)
        if (text_equals(noun->sector, same[i]))
            return true;
    return false;
}

/* "Iran's U.N. envoy", "the Iranian U.N. envoy": the state's, though he sits with the body. */
static bool is_sent_by(const Reading *in, const Owners *owners)
{
    if (owners->n != 2 || owners->at[0].is_side || owners->at[0].is_against || owners->at[0].found.known->sort != SORT_STATE)
        return false;
    int next = owners->at[0].found.last + 1;
    bool is_possessive = next < in->s->nwords && in->s->words[next].xpos == XPOS_POS;
    return (is_possessive ? next + 1 : next) == owners->at[1].found.first && (is_possessive || owners->at[0].found.sense == SENSE_ADJECTIVE) &&
           owners->at[1].found.known->nterms > 0 && text_starts(owners->at[1].found.known->terms[0].code, "IGO");
}

/* A body says more than the state or person named beside it: "Osama bin Laden's
 * al-Qaeda network", "the UN's Syria envoy". */
const Owner *owners_first(const Reading *in, const Owners *owners)
{
    if (is_sent_by(in, owners))
        return &owners->at[0];
    for (int i = 0; i < owners->n; i++)
        if (!owners->at[i].is_side && !owners->at[i].is_against && owners_is_body(owners->at[i].found.known))
            return &owners->at[i];
    for (int i = 0; i < owners->n; i++)
        if (!owners->at[i].is_side && !owners->at[i].is_against)
            return &owners->at[i];
    return owners->n ? &owners->at[0] : NULL;
}

/* "Syrian" + "government forces", "Hezbollah" + "fighters". */
void owners_compose(const Reading *in, const Noun *noun, const Owner *owner, Actor *ret, ActorSort *sort)
{
    const Known *known = owner ? owner->found.known : NULL;
    *sort = noun->sort;
    ret->certainty = SURE_COMPOSED;
    ret->side = noun->side;
    if (known && !owner->is_side && !owner->is_against && owners_is_body(known) && owners_is_whole(noun)) {
        phrase_set_known(in, known, SURE_COMPOSED, ret, sort);
        *sort = noun->sort;
        return;
    }
    if (known && !owner->is_side && !owner->is_against) {
        phrase_join_code(in, phrase_country_of(in, known), noun->sector, ret);
        phrase_set_class(noun->class_, ret);
        if (!ret->sector.n)
            phrase_set_known(in, known, SURE_COMPOSED, ret, sort);
        return;
    }
    phrase_join_code(in, NO_TEXT, noun->sector, ret);
    phrase_set_class(noun->class_, ret);
    if (known) {
        ret->side = owner->is_side ? known->id : NO_TEXT;
        if (owner->is_against)
            phrase_join_code(in, phrase_country_of(in, known), TEXT("REB"), ret);
        /* "pro-Assad fighters", "the US-backed rebels": no country's own army */
        else if (text_equals(noun->sector, "MIL"))
            phrase_join_code(in, known->sort == SORT_PERSON ? phrase_country_of(in, known) : NO_TEXT, TEXT("PAR"), ret);
    }
}
