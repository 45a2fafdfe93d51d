/* Which numbers count anything: not how old somebody is, what is named so, the number of a line, or one in four. */
#include "code/figure_reading.h"

/* A sign that sets off what stands between two of them. */
static bool sets_off(const Sentence *s, int word)
{
    return word >= s->nwords || (s->words[word].upos == UPOS_PUNCT && !text_equals(s->words[word].form, "-"));
}

/* "Three men aged 45, 56 and 71", "aged between 9 and 12". */
static bool is_one_of_ages(const Reading *in, const Number *n)
{
    const Sentence *s = in->s;
    for (int i = n->first - 1; i >= 0 && n->first - i < 16; i--) {
        if (in_list(in, "aged", i))
            return true;
        int upos = s->words[i].upos;
        if (upos != UPOS_NUM && upos != UPOS_PUNCT && upos != UPOS_CCONJ && upos != UPOS_ADP && upos != UPOS_ADV)
            return false;
    }
    return false;
}

/* "A man of about 24 was found dead." */
static bool is_age_of_one(const Reading *in, const Number *n)
{
    const Sentence *s = in->s;
    int of = n->first - 1;
    while (of > 0 && in_list(in, "approximately", of))
        of--;
    const Noun *whose = of > 1 && in_list(in, "binds", of) ? noun_at(in, of - 1) : NULL;
    if (whose && in_list(in, "unit-person-of", of - 1))
        return false;                   /* "a family of five" */
    return whose && whose->is_person && s->words[of - 1].xpos == XPOS_NN && (n->last + 1 == s->nwords || s->words[n->last + 1].upos != UPOS_NOUN);
}

/* "two men, 40 and 62, were injured": as many bare numbers behind a comma as there are people, one age each. */
static bool is_one_of_their_ages(const Reading *in, const Number *n)
{
    enum { MOST_PEOPLE = 9 };
    const Sentence *s = in->s;
    int first = n->first, last = n->first, many = 0;
    while (first > 0 && (s->words[first - 1].upos == UPOS_NUM || s->words[first - 1].xpos == XPOS_COMMA || s->words[first - 1].upos == UPOS_CCONJ))
        first--;
    while (last + 1 < s->nwords && (s->words[last + 1].upos == UPOS_NUM || s->words[last + 1].xpos == XPOS_COMMA || s->words[last + 1].upos == UPOS_CCONJ))
        last++;
    if (first < 1 || s->words[first].xpos != XPOS_COMMA || s->words[first - 1].xpos != XPOS_NNS || (last + 1 < s->nwords && !is_verbal(&s->words[last + 1]) && s->words[last + 1].upos != UPOS_ADP && s->words[last + 1].upos != UPOS_PUNCT))
        return false;
    const Noun *noun = noun_at(in, first - 1);
    for (int i = first; i <= last; i++)
        many += s->words[i].upos == UPOS_NUM;
    for (int i = in->s->numbers_from; i < in->s->numbers_to && noun && noun->is_person; i++) {
        const Number *of = &in->u->numbers[i];
        if (of->last < first && of->head >= 0 && s->words[of->head].head == first - 1 && of->low == many && many >= 2 && many <= MOST_PEOPLE)
            return true;
    }
    return false;
}

/* "Rana Haddad, 65, was killed", "a driver (42)": how old somebody is. */
bool figure_is_age(const Reading *in, const Number *n)
{
    const Sentence *s = in->s;
    if (n->low >= 1 && n->low <= 110 && (is_one_of_ages(in, n) || is_age_of_one(in, n) || is_one_of_their_ages(in, n)))
        return true;
    if (n->quantifier != Q_EXACT || !(n->low >= 1 && n->low <= 110) || n->low != n->high || n->first != n->last || n->first < 2 ||
        !sets_off(s, n->first - 1) || !sets_off(s, n->last + 1) || text_equals(s->words[n->first - 1].form, ":"))       /* "Death toll: 43." */
        return false;
    const Word *whose = &s->words[n->first - 2];
    const Name *name = understand_name_at(s, n->first - 2);
    if (name && name->kind == NAME_NATIONALITY && n->first >= 3 && s->words[n->first - 3].upos == UPOS_DET && whose->xpos != XPOS_NNPS &&
        whose->xpos != XPOS_NNS)
        return true;                    /* "the Norwegian, 39, was killed" */
    if (name && name->kind != NAME_PERSON && name->kind != NAME_OTHER)
        return false;
    return whose->upos == UPOS_PROPN || (whose->upos == UPOS_NOUN && whose->xpos == XPOS_NN);
}

/* "the Three Brotherhood Alliance", "told France 24": who is called so is not counted. */
static bool is_in_name(const Reading *in, const Number *n)
{
    const Name *name = understand_name_at(in->s, n->first);
    return name && (name->last > n->last || name->first < n->first) && name->first <= n->first &&
           (name->kind == NAME_ORGANISATION || name->kind == NAME_ARMED_GROUP || name->kind == NAME_PLACE || name->kind == NAME_FACILITY);
}

/* "2. Drone strike on a car: one killed", "(3) ...": the number of the line. */
static bool is_list_marker(const Reading *in, const Number *n)
{
    Text text = in->u->item->text;
    int before = n->begin - 1;
    while (before >= 0 && (text.at[before] == ' ' || text.at[before] == '(' || text.at[before] == '\t'))
        before--;
    bool opens_line = before < 0 || text.at[before] == '\n';
    return opens_line && n->end + 1 < text.n && (text.at[n->end] == '.' || text.at[n->end] == ')' || text.at[n->end] == '/') && n->low <= 99;
}

/* "one in four people", "six out of ten": how many of all, and not how many. */
static bool is_ratio(const Reading *in, const Number *n)
{
    for (int i = in->s->numbers_from; i < in->s->numbers_to; i++) {
        const Number *other = &in->u->numbers[i];
        const Number *first = other->first < n->first ? other : n, *second = first == n ? other : n;
        int gap = second->first - first->last - 1;
        if (other == n || gap < 1 || gap > 2 || !in_list(in, "ratio", second->first - gap) ||
            !(first->low <= 10 && first->low < second->low && second->low <= 20) || second->is_part_of_date)
            continue;
        return true;
    }
    return false;
}

/* "37 lorries a day", "two children every hour": how many each time, and not how many. */
static bool is_rate(const Reading *in, const Number *n)
{
    const Sentence *s = in->s;
    for (int i = n->last + 1; i + 1 < s->nwords && i <= n->last + 4; i++) {
        if (s->words[i].upos == UPOS_PUNCT || (s->words[i].upos == UPOS_ADP && !in_list(in, "each", i)) || is_verbal(&s->words[i]))
            return false;
        bool is_each = in_list(in, "each", i) || (text_equals(s->words[i].form, "a") && s->words[i + 1].xpos == XPOS_NN);
        bool is_then = i + 2 < s->nwords && in_list(in, "then", i + 2);      /* "twelve dead a day after the truce" */
        if (is_each && !is_then && in_list(in, "rate-unit", i + 1))
            return i > n->last + 1 || s->words[n->head].dep != DEP_NUMMOD;
    }
    return false;
}

bool figure_counts(const Reading *in, const Number *n)
{
    return !is_rate(in, n) && !n->is_percent && !n->is_fraction && !n->is_ordinal && !n->is_part_of_date && !figure_is_age(in, n) && !is_in_name(in, n) &&
           !is_list_marker(in, n) && !is_ratio(in, n);
}
