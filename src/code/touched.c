#include "code/touched.h"

#include "code/manner.h"

enum { MOST_DEPTH = 3 };

typedef struct Search {
    Scan      *c;
    const int *not_these;   int nnot;
    Day        on;
    int       *found;       int n, max;
    bool       owners_only;
    bool       into_clauses;        /* "reports that rebels killed" */
} Search;

static bool is_actor(Search *s, int w)
{
    int upos = s->c->s->words[w].upos;
    if (upos != UPOS_NOUN && upos != UPOS_PROPN && upos != UPOS_ADJ && upos != UPOS_PRON) return false;
    if (s->c->s->words[w].xpos == XPOS_PRPS) return false;
    for (int i = 0; i < s->nnot; i++)
        if (s->not_these[i] == w) return false;
    if (upos == UPOS_PRON && s->into_clauses && dep_base(s->c->s->words[w].dep) == DEP_NSUBJ) return false;
    Actor who;
    ActorSort sort;
    if (!actors_phrase(s->c->actors, s->c->u, s->c->sentence, w, s->on, s->c->keep, &who, &sort)) return false;
    /* "its troops" are the doer's own; "its European Union partners" are not */
    for (int k = s->c->first_child[w]; k >= 0 && who.id.n == 0; k = s->c->next[k])
        if (s->c->s->words[k].dep == DEP_NMOD_POSS && s->c->s->words[k].upos == UPOS_PRON) return false;
    /* "Egyptian" is somebody; "general" in "general strike" is not. */
    return sort != SORT_NONE && who.code.n > 0 && (upos != UPOS_ADJ || sort == SORT_STATE);
}

static void add(Search *s, int w)
{
    for (int i = 0; i < s->n; i++)
        if (s->found[i] == w) return;
    if (s->n < s->max) s->found[s->n++] = w;
}

/* Does the noun `k` below a noun say whose or with whom it is: "of", "by",
 * "'s", "Norwegian"? */
static bool says_whose(const Sentence *s, int k)
{
    switch (s->words[k].dep) {
    case DEP_NMOD_POSS: case DEP_AMOD: case DEP_COMPOUND: case DEP_NMOD: case DEP_NMOD_DESC: case DEP_APPOS: return true;
    default: return false;
    }
}

/* "the camp in Egypt" need not be Egypt's. */
static bool says_where(Search *s, int k)
{
    return s->owners_only && s->c->s->words[k].dep == DEP_NMOD && scan_preposition_in(s->c, k, SET_SCENE_PREPOSITION);
}

static bool below_verb(Search *s, int v, bool with_subject, int depth);

/* "territory that ISIL once held", "areas besieged by the regime": who holds it. */
static bool holders(Search *s, int w)
{
    const Sentence *sentence = s->c->s;
    int before = s->n;
    for (int v = s->c->first_child[w]; v >= 0; v = s->c->next[v]) {
        if (dep_base(sentence->words[v].dep) != DEP_ACL || !scan_is(s->c, v, SET_HOLD_VERB)) continue;
        for (int k = s->c->first_child[v]; k >= 0; k = s->c->next[k]) {
            bool doer = dep_base(sentence->words[k].dep) == DEP_NSUBJ
                     || (dep_base(sentence->words[k].dep) == DEP_OBL && scan_preposition_in(s->c, k, SET_AGENT_PREPOSITION));
            if (doer && sentence->words[k].xpos != XPOS_WDT && is_actor(s, k)) add(s, k);
        }
    }
    return s->n > before;
}

/* "ISIL-held terrain": the name before the participle. */
static bool named_holder(Search *s, int k)
{
    if (s->c->s->words[k].upos != UPOS_VERB && s->c->s->words[k].upos != UPOS_ADJ) return false;
    if (!scan_is(s->c, k, SET_HOLD_VERB)) return false;
    int before = s->n;
    for (int g = s->c->first_child[k]; g >= 0; g = s->c->next[g])
        if (g < k && is_actor(s, g)) add(s, g);
    return s->n > before;
}

/* The actors directly below a noun, else those one step further down. */
static bool within(Search *s, int w, int depth)
{
    const Sentence *sentence = s->c->s;
    int before = s->n;
    if (holders(s, w)) return true;
    for (int k = s->c->first_child[w]; k >= 0; k = s->c->next[k])
        if (named_holder(s, k)) return true;
    for (int k = s->c->first_child[w]; k >= 0; k = s->c->next[k])
        if (says_whose(sentence, k) && !says_where(s, k) && is_actor(s, k)) {
            add(s, k);
            for (int more = s->c->first_child[k]; more >= 0; more = s->c->next[more])
                if (sentence->words[more].dep == DEP_CONJ && is_actor(s, more)) add(s, more);
        }
    if (s->n > before) return true;
    for (int k = s->c->first_child[w]; k >= 0 && depth < MOST_DEPTH; k = s->c->next[k])
        if (says_whose(sentence, k) && !says_where(s, k) && within(s, k, depth + 1)) return true;
    /* "reports that rebels killed", "a plan that Egypt proposed" */
    for (int k = s->c->first_child[w]; k >= 0 && depth < MOST_DEPTH && s->into_clauses; k = s->c->next[k])
        if (dep_base(sentence->words[k].dep) == DEP_ACL && below_verb(s, k, true, depth + 1)) return true;
    return false;
}

static bool itself_or_within(Search *s, int w)
{
    if (is_actor(s, w)) { add(s, w); return true; }
    return within(s, w, 0);
}

static bool is_argument(const Sentence *s, int k)
{
    switch (dep_base(s->words[k].dep)) {
    case DEP_NSUBJ: case DEP_OBJ: case DEP_IOBJ: case DEP_OBL: case DEP_NMOD: return true;
    default: return false;
    }
}

/* "to", "against", "from", "with", "for": the party behind it is dealt with,
 * rather than the thing that is sent or taken. */
static bool is_recipient(Search *s, int k)
{
    return dep_base(s->c->s->words[k].dep) == DEP_OBL && s->c->s->words[k].dep != DEP_OBL_UNMARKED
        && scan_preposition_in(s->c, k, SET_PARTY_PREPOSITION);
}

/* "after police used gas", "while the premier was abroad": what somebody else did then is another matter. */
static bool is_aside(const Scan *c, int v)
{
    int mark = scan_child(c, v, DEP_MARK);
    return mark >= 0 && lemma_in(c, mark, SET_ASIDE_MARK) && (scan_child(c, v, DEP_NSUBJ) >= 0 || scan_child(c, v, DEP_NSUBJ_PASS) >= 0);
}

/* Below a verb: first its own arguments, then those of its complements. */
static bool below_verb(Search *s, int v, bool with_subject, int depth)
{
    const Sentence *sentence = s->c->s;
    enum { SUBJECT, RECEIVER, PARTY, OBJECT, OTHER, ORDERS };
    static const int deps[ORDERS] = { DEP_NSUBJ, DEP_IOBJ, DEP_OBL, DEP_OBJ, DEP_OBL };
    for (int o = with_subject ? SUBJECT : RECEIVER; o < ORDERS; o++)
        for (int k = s->c->first_child[v]; k >= 0; k = s->c->next[k])
            if (dep_base(sentence->words[k].dep) == deps[o] && (o != PARTY || is_recipient(s, k))
                && is_argument(sentence, k) && !(o == OTHER && scan_preposition_in(s->c, k, SET_ASIDE_PREPOSITION)) && itself_or_within(s, k))
                return true;
    for (int k = s->c->first_child[v]; k >= 0 && depth < MOST_DEPTH; k = s->c->next[k]) {
        int dep = dep_base(sentence->words[k].dep);
        bool content = dep == DEP_XCOMP || dep == DEP_CCOMP
                    || (dep == DEP_ADVCL && manner_child(sentence, k, DEP_MARK) >= 0 && !is_aside(s->c, k)) || dep == DEP_ACL;
        if (content && below_verb(s, k, true, depth + 1)) return true;
    }
    return false;
}

/* "students joined them", "after police used gas": a clause of its own beside that of `clause`. */
static bool is_in_another_clause(Scan *c, int w, int clause)
{
    for (int v = w, steps = 0; v >= 0 && v != clause && steps < 20; v = c->s->words[v].head, steps++) {
        int dep = dep_base(c->s->words[v].dep);
        if (c->s->words[v].upos == UPOS_VERB && ((dep == DEP_CONJ && scan_child(c, v, DEP_NSUBJ) >= 0) || (dep == DEP_ADVCL && is_aside(c, v))))
            return true;
    }
    return false;
}

int touched_find(Scan *c, const Frame *f, const int *things, int nthings,
                 const int *not_these, int nnot, Day on, bool anywhere, int *ret, int max)
{
    Search s = { .c = c, .not_these = not_these, .nnot = nnot, .on = on, .found = ret, .max = max };
    for (int pass = 0; pass < 2 && s.n == 0; pass++) {
        s.into_clauses = pass == 1;
        for (int i = 0; i < nthings; i++) {
            /* "a US offer", taken for a verb, is a noun all the same */
            if (c->s->words[things[i]].upos != UPOS_VERB || manner_child(c->s, things[i], DEP_DET) >= 0) within(&s, things[i], 0);
            else below_verb(&s, things[i], false, 0);
        }
        if (s.n == 0) below_verb(&s, f->word, false, 0);
        if (s.n == 0 && f->clause != f->word) below_verb(&s, f->clause, false, 0);
    }
    /* "marched for the resignation of the Egyptian premier"; but "Protest in Nawa; police used tear gas" begins anew */
    for (int w = f->word + 1; w < c->s->nwords && s.n == 0 && anywhere && c->s->words[w].xpos != XPOS_COLON; w++)
        if (scan_below(c, w, f->clause) && c->s->words[w].upos != UPOS_ADJ && !is_in_another_clause(c, w, f->clause) && is_actor(&s, w)) add(&s, w);
    return s.n;
}

int touched_owner(Scan *c, int thing, Day on)
{
    int found[4];
    Search s = { .c = c, .on = on, .found = found, .max = 4, .owners_only = true };
    return within(&s, thing, 1) ? found[0] : -1;
}
