#include "code/phrase.h"

#include <assert.h>

bool phrase_is_noun(const Word *w)
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

int phrase_case(const Sentence *s, int head)
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
                int by = phrase_case(s, i);
                if (by < 0 || !registry_word(r, "binds", s->words[by].form) || is_charge(r, s, head, i))
                    return false;
            }
        }
        i = w->head;
    }
    return true;
}

void phrase_span(const Registry *r, const Sentence *s, int head, int *first, int *last)
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
    /* "on 7 September militants attacked": the day is none of theirs */
    while (from < head && understand_is_name(s, from, NAME_DATE) && s->words[from + 1].upos != UPOS_PUNCT)
        from++;
    while (from < head && (s->words[from].upos == UPOS_CCONJ || s->words[from].upos == UPOS_SCONJ))      /* "as 200,000 fled" */
        from++;
    *first = from;
    *last = to;
}

void actors_span(const Understanding *u, int sentence, int head, int *first, int *last)
{
    assert(sentence >= 0 && sentence < u->nsentences);
    assert(head >= 0 && head < u->sentences[sentence].nwords);
    phrase_span(NULL, &u->sentences[sentence], head, first, last);
}

/* ---- filling in an Actor ------------------------------------------------------- */

Text phrase_text(const Reading *in, int first, int last)
{
    return understand_words(in->u, in->sentence, first, last);
}

void phrase_set_words(const Reading *in, int first, int last, Actor *ret)
{
    ret->text = phrase_text(in, first, last);
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

void phrase_join_code(const Reading *in, Text country, Text sector, Actor *ret)
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

void phrase_set_class(Text stated, Actor *ret)
{
    if (stated.n)
        ret->class_ = stated;
    else if (text_starts(ret->code, "IGOUNO"))
        ret->class_ = TEXT("un");
    else
        ret->class_ = class_of_sector(ret->sector);
}

void phrase_set_known(const Reading *in, const Known *known, double certainty, Actor *ret, ActorSort *sort)
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
    phrase_set_class(known->class_, ret);
    if (known->sort == SORT_STATE)
        ret->class_ = TEXT("government");
}

Text phrase_country_of(const Reading *in, const Known *known)
{
    phrase_note_terms(in, known);
    const Term *t = term_on(known, in->on);
    if (!t && known->nterms)
        t = &known->terms[known->nterms - 1];
    return t && is_country(in->r, t->code) ? text_part(t->code, 0, 3) : NO_TEXT;
}
