#include "code/elsewhere.h"

#include <math.h>

#include "code/figure_reading.h"

/* "two" of "... and two in Nikopol": the number, and the words that say where they were. */
typedef struct Elsewhere { const Number *number; int where; } Elsewhere;

/* The words are told of people and of nothing else: "and two in", "three more in", "at least two others near". */
static int preposition_behind(const Reading *in, const Number *n)
{
    int at = n->last + 1;
    while (at < in->s->nwords && in_list(in, "others", at))
        at++;
    return at < in->s->nwords && in_list(in, "locative", at) ? at : -1;
}

/* "and two", ", two", "; two" goes on; ": 11", "(11", "- 11" lists what was told. */
typedef enum Joined { JOINED_NOT, JOINED_ON, JOINED_LISTED } Joined;

static Joined joined_by(const Reading *in, const Number *n)
{
    int before = n->first - 1;
    while (before > 0 && in_list(in, "approximately", before))
        before--;
    const Word *w = before > 0 ? &in->s->words[before] : NULL;
    if (!w)
        return JOINED_NOT;
    if (w->upos == UPOS_CCONJ || w->xpos == XPOS_COMMA || text_equals(w->form, ";"))
        return JOINED_ON;
    return w->upos == UPOS_PUNCT ? JOINED_LISTED : JOINED_NOT;
}

/* Which of the claim's places stands right behind the word, or -1. */
static int place_behind(const Reading *in, const Claim *c, int preposition)
{
    enum { NEAR = 4 };
    for (int i = 0; i < c->nwheres; i++) {
        const Whereabouts *w = &c->wheres[i];
        int until = preposition + NEAR < in->s->nwords ? preposition + NEAR : in->s->nwords - 1;
        if (w->sentence == in->sentence && w->name_end > w->name_begin && w->name_begin >= in->s->words[preposition].end && w->name_begin <= in->s->words[until].begin)
            return i;
    }
    return -1;
}

/* "two in Nikopol were hurt": told of otherwise than those before. */
static bool has_own_verb(const Reading *in, const Whereabouts *w)
{
    for (int i = 0; i < in->s->nwords; i++)
        if (in->s->words[i].begin >= w->end)
            return is_verbal(&in->s->words[i]);
    return false;
}

/* Does this claim or another of its sentence count with the number? */
static bool is_counted(const Claims *claims, const Claim *c, const Number *n)
{
    int first = (int)(c - claims->at);
    while (first > 0 && claims->at[first - 1].sentence == c->sentence)
        first--;
    for (int i = first; i < claims->n && claims->at[i].sentence == c->sentence; i++)
        for (int k = 0; k < claims->at[i].nfigures; k++)
            if (claims->at[i].figures[k].begin <= n->begin && n->end <= claims->at[i].figures[k].end)
                return true;
    return false;
}

/* The figure that the numbers behind it repeat for other places: it has a place of its own, and parts of it are not listed. */
static const Figure *told_first(const Claim *c, int before)
{
    const Figure *first = NULL;
    for (int i = 0; i < c->nfigures; i++) {
        const Figure *f = &c->figures[i];
        if (f->measure > MEASURE_DETAINED || f->end > before || isnan(f->low))
            continue;
        if (f->is_part || first)
            return NULL;                /* "two killed and five hurt in Nawa, three in Tayba": of which, it does not say */
        first = f;
    }
    for (int i = 0; first && i < c->nwheres; i++)
        if (c->wheres[i].name_end > c->wheres[i].name_begin && c->wheres[i].name_begin < before)
            return first;
    return NULL;
}

static int find(const Reading *in, const Claims *claims, const Claim *c, Elsewhere *ret, int room)
{
    int n = 0, many = 0;
    double sum = 0;
    for (int i = in->s->numbers_from; i < in->s->numbers_to && n < room; i++) {
        const Number *number = &in->u->numbers[i];
        if (!figure_counts(in, number) || number->is_money || !(number->low >= 1) || is_counted(claims, c, number))
            continue;
        int preposition = preposition_behind(in, number);
        if (preposition < 0 || preposition + 1 >= in->s->nwords || joined_by(in, number) == JOINED_NOT)
            continue;
        int where = place_behind(in, c, preposition);
        many += in->s->words[preposition + 1].upos == UPOS_PROPN;
        sum += in->s->words[preposition + 1].upos == UPOS_PROPN ? number->low : 0;
        if (where < 0 || has_own_verb(in, &c->wheres[where]))
            continue;
        if (joined_by(in, number) == JOINED_LISTED)
            return 0;
        ret[n++] = (Elsewhere){ number, where };
    }
    const Figure *first = n > 0 ? told_first(c, ret[0].number->begin) : NULL;
    return !first || (many > 1 && sum == first->low) ? 0 : n;         /* "18 killed in Gaza, 11 in Rafah and seven in Deir al-Balah" */
}

static Claim claim_there(const Reading *in, const Claim *c, const Figure *first, const Elsewhere *e, Arena *keep)
{
    Claim ret = *c;
    const Number *n = e->number;
    const Whereabouts *where = &c->wheres[e->where];
    int space = text_find_char(c->rule, ' ');
    ret.begin = n->begin;
    ret.end = where->end > where->name_end ? where->end : where->name_end;
    ret.text = text_part(in->u->item->text, ret.begin, ret.end);
    ret.rule = text_format(keep, "%.*s %.*s@%d", space > 0 ? space : c->rule.n, c->rule.at, TEXT_FMT(in->s->words[n->head].form), n->head);
    ret.id = making_identity(in->u, &ret, keep);
    ret.again = ret.again_rule = NO_TEXT;
    ret.figures = NEW(keep, Figure);
    ret.figures[0] = *first;
    ret.figures[0].low = n->low;
    ret.figures[0].high = n->high;
    ret.figures[0].quantifier = n->quantifier;
    ret.figures[0].begin = n->begin;
    ret.figures[0].end = n->end;
    ret.figures[0].text = text_part(in->u->item->text, n->begin, n->end);
    ret.figures[0].rule = TEXT("code/elsewhere: of those told before, at another place");
    ret.figures[0].row = 0;
    ret.nfigures = 1;
    ret.wheres = NEW(keep, Whereabouts);
    ret.wheres[0] = *where;
    ret.wheres[0].role = ROLE_SCENE;
    ret.wheres[0].rule = TEXT("code/elsewhere: where those were");
    ret.nwheres = 1;
    ret.targets = NEW(keep, Actor);
    ret.ntargets = 0;
    for (int i = 0; i < c->ntargets && !ret.ntargets; i++)
        if (c->targets[i].begin <= first->begin && first->end <= c->targets[i].end + 1) {
            ret.targets[ret.ntargets] = c->targets[i];
            ret.targets[ret.ntargets].begin = n->begin;
            ret.targets[ret.ntargets].end = n->end;
            ret.targets[ret.ntargets++].text = ret.figures[0].text;
        }
    ret.reasons = NEW_ARRAY(keep, Reason, 2);
    ret.nreasons = 0;
    ret.reasons[ret.nreasons++] = (Reason){ "event", text_of(event_word(ret.event)), false, c->begin, c->end, TEXT("code/elsewhere: told before of another place") };
    ret.reasons[ret.nreasons++] = (Reason){ "figure", ret.figures[0].text, false, n->begin, n->end, ret.figures[0].rule };
    return ret;
}

static void insert(Claims *claims, const Claim *one, int *capacity, Arena *keep)
{
    int at = claims->n;
    GROW(keep, claims->at, claims->n, *capacity);
    for (; at > 0 && claims->at[at - 1].begin > one->begin; at--)
        claims->at[at] = claims->at[at - 1];
    claims->at[at] = *one;
}

/* The place is that of the other claim alone. */
static void leave_place(Claim *c, const Whereabouts *theirs, Arena *keep)
{
    Whereabouts *left = NEW_ARRAY(keep, Whereabouts, c->nwheres + 1);
    int n = 0;
    for (int i = 0; i < c->nwheres; i++)
        if (c->wheres[i].begin != theirs->begin)
            left[n++] = c->wheres[i];
    c->wheres = left;
    c->nwheres = n;
}

static void leave_number(Actor *actors, int *nactors, const Number *number)
{
    int n = 0;
    for (int k = 0; k < *nactors; k++)
        if (actors[k].begin != number->begin || actors[k].end != number->end)
            actors[n++] = actors[k];
    *nactors = n;
}

/* "were shot by the army, two in Jenin and one in Nablus": who is counted there has done nothing; nor was the age of "a woman, 76," struck. */
static void leave_counts(Claim *c, const Reading *in)
{
    for (int i = in->s->numbers_from; i < in->s->numbers_to; i++)
        if (figure_is_age(in, &in->u->numbers[i])) {
            leave_number(c->actors, &c->nactors, &in->u->numbers[i]);
            leave_number(c->targets, &c->ntargets, &in->u->numbers[i]);
        }
    for (int i = in->s->numbers_from; i < in->s->numbers_to; i++) {
        const Number *number = &in->u->numbers[i];
        int preposition = preposition_behind(in, number);
        if (preposition < 0 || joined_by(in, number) != JOINED_ON || place_behind(in, c, preposition) < 0)
            continue;
        leave_number(c->actors, &c->nactors, number);
    }
}

/* The one count of people that a claim makes of the measure, in a place of its own; or NULL. */
static Figure *only_count(Claim *c, Measure measure)
{
    Figure *only = NULL;
    bool has_scene = false;
    for (int i = 0; i < c->nwheres; i++)
        has_scene |= c->wheres[i].role == ROLE_SCENE && !c->wheres[i].is_inherited && c->wheres[i].name_end > c->wheres[i].name_begin;
    for (int i = 0; i < c->nfigures && has_scene; i++)
        if (c->figures[i].measure == measure && !c->figures[i].is_part) {
            if (only || c->figures[i].kind != KIND_INCIDENT || isnan(c->figures[i].low))
                return NULL;
            only = &c->figures[i];
        }
    return only;
}

/* "Gunmen killed 17 in two villages. Ten died in Bokkos and seven in Mangu": what a sentence counts place by place and comes to what was
 * told just before is those, and nobody more. */
static void mark_those_of_total(Claims *claims, int total, const Figure *f)
{
    enum { NEAR = 3, MOST = 12 };
    const Claim *whole = &claims->at[total];
    for (int s = whole->sentence; s <= whole->sentence + NEAR; s++) {
        Figure *counts[MOST];
        int n = 0;
        double sum = 0;
        for (int i = total + 1; i < claims->n && claims->at[i].sentence <= s && n < MOST; i++) {
            Figure *one = claims->at[i].sentence == s ? only_count(&claims->at[i], f->measure) : NULL;
            if (one) {
                counts[n++] = one;
                sum += one->low;
            }
        }
        for (int i = 0; i < n && n > 1 && sum == f->low; i++)
            counts[i]->is_part = true;
    }
}

void elsewhere_add(const Rules *rules, const Understanding *u, Claims *claims, Arena *keep)
{
    enum { MOST = 8, MANY = 4 };         /* one and one are easily two by chance */
    int capacity = claims->n;
    for (int i = 0; i < claims->n; i++) {
        Claim *c = &claims->at[i];
        if (c->event != EVENT_ASSAULT && c->event != EVENT_COERCE)
            continue;
        Reading in = { rules->actors, actors_registry(rules->actors), u, &u->sentences[c->sentence], c->sentence, keep };
        Elsewhere there[MOST];
        int n = find(&in, claims, c, there, MOST);
        const Figure *first = n > 0 ? told_first(c, there[0].number->begin) : NULL;
        leave_counts(c, &in);
        Claim whole = *c;
        for (int k = 0; k < n; k++)
            leave_place(c, &whole.wheres[there[k].where], keep);
        for (int k = 0; k < n; k++) {
            Claim one = claim_there(&in, &whole, first, &there[k], keep);
            insert(claims, &one, &capacity, keep);
        }
    }
    for (int i = 0; i < claims->n; i++)
        for (int k = 0; k < claims->at[i].nfigures; k++) {
            const Figure *f = &claims->at[i].figures[k];
            if (f->measure <= MEASURE_INJURED && f->kind == KIND_INCIDENT && !f->is_part && f->low >= MANY)
                mark_those_of_total(claims, i, f);
        }
}
