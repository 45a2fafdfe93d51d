/* Whom "he" and "she" mean: what is looked at in every person that stands near. */
#include "understand/who.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "understand/traits.h"

static int capped(int n, int most) { return n < most ? n : most; }

/* 0, 1, 2, 3 and then in ever wider steps. */
static int steps(int n)
{
    int code = 0;
    for (; n > 3; n -= n / 3)
        code++;
    return n + code;
}

static bool is_above(const Tree *t, int above, int word)
{
    return above >= 0 && tree_is_below(t, word, above);
}

/* Relations between a word and another that stands over it, -1 when it does not. */
static int hops_up(const Tree *t, int from, int to)
{
    int hops = 0;
    for (; from >= 0 && from != to; from = t->head[from])
        hops++;
    return from == to ? hops : -1;
}

static int tree_distance(const Tree *t, int a, int b)
{
    int hops = 0;
    while (a != b && a >= 0 && b >= 0) {
        if (t->depth[a] >= t->depth[b])
            a = t->head[a];
        else
            b = t->head[b];
        hops++;
    }
    return hops;
}

/* The noun of "his mother" counts where it stands itself: subject, object or neither. */
static int role_of(int dep)
{
    switch (dep_base(dep)) {
    case DEP_NSUBJ: case DEP_CSUBJ:              return 1;
    case DEP_OBJ: case DEP_IOBJ:                 return 2;
    case DEP_OBL:                                return 3;
    case DEP_NMOD:                               return 4;
    case DEP_CONJ:                               return 5;
    case DEP_APPOS:                              return 6;
    default:                                     return 0;
    }
}

/* The verb in whose clause a word stands. */
static int clause_of(const Sentence *s, const Tree *t, int word)
{
    for (int up = word; up >= 0; up = t->head[up])
        if (up != word && (s->words[up].upos == UPOS_VERB || s->words[up].upos == UPOS_AUX || tree_child(t, s, up, DEP_COP) >= 0))
            return up;
    return -1;
}

/* How the clause of `verb` hangs in its sentence. */
static int clause_sort(const Sentence *s, int verb)
{
    if (verb < 0)
        return 0;
    switch (dep_base(s->words[verb].dep)) {
    case DEP_ADVCL:     return 1;
    case DEP_CCOMP:     return 2;
    case DEP_CONJ:      return 3;
    case DEP_ACL:       return 4;
    case DEP_XCOMP:     return 5;
    case DEP_ROOT:      return 6;
    default:            return 7;
    }
}

static bool is_person(const Who *w, const Ment *m)
{
    return m->entity >= 0 && (w->ents[m->entity].kind == NAME_PERSON || m->sort == SORT_HE || m->sort == SORT_SHE);
}

/* 0: nothing of the person's name stands in the item's title, 1: a part, 2: the last word of it. */
static int in_title(const Who *w, const Ent *e)
{
    const Ment *best = &w->ments[e->best];
    int found = 0;
    for (int k = 0; e->has_name && k < w->ntitle && found < 2; k++)
        for (int i = best->first; i <= best->last && found < 2; i++)
            if (lower_hash(w->u->sentences[best->s].words[i].form) == w->title[k])
                found = i == best->last ? 2 : 1;
    return found;
}

static int vector_of(const Who *w, const Sentence *s, int word)
{
    char folded[TRAIT_LONGEST + 4];
    if (word < 0 || word >= s->nwords)
        return -1;
    int n = traits_fold(s->words[word].form, folded);
    return word_vector_row(&w->m->vectors, text_hash((Text){ folded, n }));
}

/* How alike two words are used, from 0 to 20; -1 where one is unknown. */
static int likeness(const Who *w, int a, int b)
{
    if (a < 0 || b < 0)
        return -1;
    const int8_t *x = w->m->vectors.rows + (size_t)a * WORD_VECTOR, *y = w->m->vectors.rows + (size_t)b * WORD_VECTOR;
    int xy = 0, xx = 1, yy = 1;
    for (int i = 0; i < WORD_VECTOR; i++)
        xy += x[i] * y[i], xx += x[i] * x[i], yy += y[i] * y[i];
    return (int)(10 + 10 * xy / sqrt((double)xx * yy));
}

static bool is_in_brackets(const Sentence *s, int word)
{
    int open = 0;
    for (int i = 0; i < word; i++)
        if (s->words[i].upos == UPOS_PUNCT && s->words[i].form.n)
            open += s->words[i].form.at[0] == '(' ? 1 : s->words[i].form.at[0] == ')' && open > 0 ? -1 : 0;
    return open > 0;
}

/* The subject of the first clause above a pronoun is 1, that of the clause above it 2 and so on; 0 where an entity is none of them. */
static int place_above(const Who *w, const Ment *m, int entity)
{
    const Sentence *s = &w->u->sentences[m->s];
    const Tree *t = &w->trees[m->s];
    int place = 0;
    for (int up = m->mother; up >= 0 && place < 6; up = t->head[up])
        for (int c = t->child[up], looked = 0; c >= 0 && looked < 40; c = t->next[c], looked++) {
            if (dep_base(s->words[c].dep) != DEP_NSUBJ || c == m->head || is_above(t, c, m->head))
                continue;
            int subject = w->at[w->base[m->s] + c];
            place++;
            if (subject >= 0 && w->ments[subject].entity == entity)
                return place;
        }
    return 0;
}

/* "her sister Jane": told of by whom she belongs to. */
static bool is_somebodys(const Who *w, const Ment *a, Sort sort)
{
    for (int i = a->first - 1; i >= 0 && i >= a->first - 4; i--) {
        int at = w->at[w->base[a->s] + i];
        if (at >= 0 && w->ments[at].sort == sort && w->ments[at].is_possessive)
            return true;
    }
    return false;
}

/* The branch below `above` in which a word stands; the word itself where it is no branch. */
static int branch_of(const Tree *t, int word, int above)
{
    while (word >= 0 && t->head[word] >= 0 && t->head[word] != above)
        word = t->head[word];
    return word;
}

static int common_word(const Tree *t, int a, int b)
{
    while (a != b && a >= 0 && b >= 0)
        if (t->depth[a] >= t->depth[b])
            a = t->head[a];
        else
            b = t->head[b];
    return a == b ? a : -1;
}

/* "Coach Jan Hale left": the name hangs on the calling beside it, which is the subject. */
static Ment as_it_stands(const Who *w, const Ment *m)
{
    Ment as = *m;
    const Sentence *s = &w->u->sentences[m->s];
    for (int hops = 0; m->sort == SORT_NAME && as.mother >= 0 && hops < 3; hops++) {
        const Word *up = &s->words[as.mother];
        int dep = dep_base(as.dep);
        bool beside = as.dep == DEP_NMOD_DESC || dep == DEP_APPOS || dep == DEP_FLAT || dep == DEP_COMPOUND;
        int other = w->at[w->base[m->s] + as.mother];
        if (!beside || (up->upos != UPOS_NOUN && up->upos != UPOS_PROPN) || (other >= 0 && w->ments[other].entity != m->entity))
            break;
        as.head = as.mother;
        as.dep = up->dep;
        as.mother = w->trees[m->s].head[as.head];
        as.is_subject = dep_base(up->dep) == DEP_NSUBJ;
        as.is_possessive = up->dep == DEP_NMOD_POSS;
    }
    return as;
}

static int entity_at(const Who *w, int s, int word)
{
    int m = word >= 0 ? w->at[w->base[s] + word] : -1;
    return m >= 0 ? w->ments[m].entity : -1;
}

static int subject_of(const Sentence *s, const Tree *t, int verb)
{
    for (int c = t->child[verb], looked = 0; c >= 0 && looked < 40; c = t->next[c], looked++)
        if (dep_base(s->words[c].dep) == DEP_NSUBJ)
            return c;
    return -1;
}

typedef enum Way { WAY_NONE, WAY_OWN, WAY_AND, WAY_TO_DO, WAY_HAS_IT_DONE, WAY_DOING, WAYS } Way;

/* Whoever does what a verb tells, though it has no subject of its own: "Hale came and
 * saw", "Hale wants to see", "Hale told Jane to see", "Hale left, seeing". */
static int doer_of(const Sentence *s, const Tree *t, int verb, Way *way)
{
    *way = WAY_OWN;
    for (int hops = 0; verb >= 0 && hops < 6; hops++) {
        int subject = subject_of(s, t, verb), up = t->head[verb], dep = dep_base(s->words[verb].dep);
        if (subject >= 0)
            return subject;
        if (up < 0)
            break;
        if (dep == DEP_XCOMP) {
            int told = tree_child(t, s, up, DEP_OBJ);
            told = told >= 0 ? told : tree_child(t, s, up, DEP_IOBJ);
            *way = WAY_TO_DO;
            if (told >= 0 && told != verb) {
                *way = WAY_HAS_IT_DONE;
                return told;
            }
        } else if (dep == DEP_CONJ)
            *way = *way == WAY_OWN ? WAY_AND : *way;
        else if (dep == DEP_ADVCL)
            *way = WAY_DOING;
        else if (dep == DEP_ACL && s->words[verb].dep != DEP_ACL_RELCL) {
            *way = WAY_DOING;
            return up;
        } else
            break;
        verb = up;
    }
    *way = WAY_NONE;
    return -1;
}

/* Whether the pronoun's clause is the candidate's doing, and by which way: "Hale saw
 * him" is another, "Hale saw his" mostly not. */
static int look_at_doer(const Who *w, const Ment *m, int entity)
{
    const Sentence *s = &w->u->sentences[m->s];
    const Tree *t = &w->trees[m->s];
    int verb = m->mother >= 0 && !m->is_possessive && (s->words[m->mother].upos == UPOS_VERB || s->words[m->mother].upos == UPOS_AUX) ? m->mother : clause_of(s, t, m->head);
    Way way = WAY_NONE;
    if (verb < 0 || m->is_subject)
        return 0;
    int doer = doer_of(s, t, verb, &way);
    if (doer < 0)
        return 1;
    if (entity_at(w, m->s, doer) != entity || doer == m->head)
        return 2;
    int sort = m->is_reflexive ? 3 : m->is_possessive ? 2 : m->mother == verb ? 0 : 1;
    return 2 + (int)way + sort * (WAYS - 1);
}

enum { BAR_NONE, BAR_AND, BAR_IS, BAR_INSIDE, BAR_WHOM, BAR_ARGUMENT };

/* Why the two cannot be one: "he and Hale", "Hale was his heir", "his wife Jane", "Hale, whom he saw", "he saw Hale". */
static int look_at_bars(const Who *w, int ment, int entity)
{
    const Ment *m = &w->ments[ment];
    const Sentence *s = &w->u->sentences[m->s];
    const Tree *t = &w->trees[m->s];
    bool is_called = m->is_possessive && m->mother >= 0 && (tree_child(t, s, m->mother, DEP_COP) >= 0 || dep_base(s->words[m->mother].dep) == DEP_XCOMP);
    int from = ment, to = ment;
    while (from > 0 && w->ments[from - 1].s == m->s)
        from--;
    while (to + 1 < w->nments && w->ments[to + 1].s == m->s)
        to++;
    if (is_called) {
        int verb = tree_child(t, s, m->mother, DEP_COP) >= 0 ? m->mother : t->head[m->mother];
        int called = verb >= 0 ? subject_of(s, t, verb) : -1, object = verb >= 0 && verb != m->mother ? tree_child(t, s, verb, DEP_OBJ) : -1;
        called = object >= 0 ? object : called;
        if (called >= 0 && entity_at(w, m->s, called) == entity)
            return BAR_IS;
    }
    for (int i = from; i <= to; i++) {
        const Ment *b = &w->ments[i];
        if (b->entity != entity || i == ment)
            continue;
        if (!m->is_possessive && ((b->mother == m->head && dep_base(b->dep) == DEP_CONJ) || (m->mother == b->head && dep_base(m->dep) == DEP_CONJ)))
            return BAR_AND;
        if (m->is_possessive && m->mother >= 0 && b->head != m->head && is_above(t, m->mother, b->head))
            return BAR_INSIDE;
        if (!m->is_subject || b->is_subject || b->is_possessive || b->mother < 0 || b->mother != m->mother)
            continue;
        return b->sort == SORT_WHO ? BAR_WHOM : BAR_ARGUMENT;
    }
    /* "that", "which" and none at all: he is within a clause that says more of somebody. */
    for (int up = m->is_subject ? m->mother : -1, hops = 0; up >= 0 && hops < 2; up = t->head[up], hops++)
        if (s->words[up].dep == DEP_ACL_RELCL)
            return entity_at(w, m->s, t->head[up]) == entity ? BAR_WHOM : BAR_NONE;
    return BAR_NONE;
}

/* "Jane and her son": how many words lie between, and whether they bind. */
static int look_between(const Who *w, const Ment *a, const Ment *m)
{
    const Sentence *s = &w->u->sentences[m->s];
    int words = 0, binds = 0;
    if (a->s != m->s || a->last >= m->head)
        return 15;
    for (int i = a->last + 1; i < m->head && words < 7; i++) {
        binds |= s->words[i].upos == UPOS_CCONJ;
        words += s->words[i].upos != UPOS_CCONJ && s->words[i].upos != UPOS_PUNCT && s->words[i].xpos != XPOS_POS;
    }
    return words + 8 * binds;
}

/* Whoever says what is between the marks speaks of others there. */
static bool says_this(const Who *w, int ment, int entity)
{
    enum { REACH = 60 };
    const Ment *m = &w->ments[ment];
    if (m->quote < 0)
        return false;
    const Quote *q = &w->quotes.at[m->quote];
    int from = ment;
    while (from > 0 && from > ment - REACH && w->ments[from - 1].s >= q->first_sentence)
        from--;
    for (int i = from; i < w->nments && i < ment + REACH && w->ments[i].s <= q->last_sentence; i++) {
        const Ment *b = &w->ments[i];
        if (b->entity == entity && b->quote != m->quote && (b->s == q->first_sentence || b->s == q->last_sentence) && who_is_speaker(w, b))
            return true;
    }
    return false;
}

/* Called by one word, and nowhere more fully so far: whoever the item is about. */
static bool has_bare_name(const Who *w, const Ent *e)
{
    return e->has_name && w->ments[e->best].first == w->ments[e->best].last && w->ments[e->best].name >= 0;
}

/* What is seen of one candidate; returns how much. */
static int look_at(const Who *w, int ment, const Candidate *candidates, int n, int which, int *f)
{
    const Ment standing = as_it_stands(w, &w->ments[candidates[which].ment]);
    const Ment *m = &w->ments[ment], *a = &standing;
    const Ent *e = &w->ents[candidates[which].entity];
    const Sentence *s = &w->u->sentences[m->s], *sa = &w->u->sentences[a->s];
    const Tree *t = &w->trees[m->s], *ta = &w->trees[a->s];
    bool same = a->s == m->s, after = a->position > m->position;
    int k = 0;
    f[k++] = capped(m->s - a->s, 5);
    f[k++] = after;
    f[k++] = steps(after ? a->position - m->position : m->position - a->position);
    f[k++] = capped(which, 10);
    f[k++] = capped(n, 12);
    int ra = role_of(a->dep), rm = role_of(m->dep);
    f[k++] = (a->is_possessive ? 7 : ra);
    f[k++] = (m->is_possessive ? 7 : rm);
    f[k++] = ra == rm && a->is_possessive == m->is_possessive;
    f[k++] = a->is_subject;
    f[k++] = a->dep == DEP_NSUBJ_PASS;
    f[k++] = ra == 2;
    f[k++] = ra == 3;
    f[k++] = ra == 4 && !a->is_possessive;
    f[k++] = a->is_possessive;
    f[k++] = ra == 5;
    f[k++] = ra == 6;
    f[k++] = m->is_possessive && m->mother >= 0 ? role_of(s->words[m->mother].dep) + 1 : 0;
    f[k++] = who_is_other_sex(e, a, m) ? 3 : e->gender == m->gender ? 2 : (e->gender & GENDER_THING) == 0;
    f[k++] = e->guess == m->gender ? 2 : !(e->guess & m->gender) && e->guess ? 0 : 1;
    f[k++] = capped(m->sort == SORT_HE ? e->he : e->she, 3) + 4 * capped(m->sort == SORT_HE ? e->she : e->he, 3);
    f[k++] = e->kind;
    f[k++] = a->name >= 0 ? 1 + (int)(6 * w->u->sentences[a->s].names[a->name].score) : 0;
    f[k++] = (e->gender == GENDER_THING);
    f[k++] = e->key >= 0;
    f[k++] = capped(e->nments, 12);
    f[k++] = capped(e->nsubjects, 8);
    f[k++] = e->has_name;
    f[k++] = e->kind == NAME_PERSON;
    f[k++] = a->sort == m->sort;
    f[k++] = a->sort == SORT_NAME;
    const Ment *best = &w->ments[e->best];
    f[k++] = a->sort == SORT_NAME ? capped(a->last - a->first + 1, 5) : 0;
    f[k++] = e->has_name ? capped(best->last - best->first + 1, 5) : 0;
    f[k++] = e->first == candidates[which].ment;
    f[k++] = w->ments[e->first].s == 0;
    double own = who_salience(e, m->s), top = 0;
    int above_it = 0, named_nearer = 0, subjects_nearer = 0, persons = 0;
    bool is_first_person = true;
    for (int i = 0; i < n; i++) {
        const Ent *o = &w->ents[candidates[i].entity];
        const Ment *b = &w->ments[candidates[i].ment];
        if (i == which)
            continue;
        double other = who_salience(o, m->s);
        above_it += other > own;
        top = other > top ? other : top;
        persons += o->kind == NAME_PERSON;
        is_first_person &= o->kind != NAME_PERSON || o->first > e->first;
        int db = b->position < m->position ? m->position - b->position : 1000 + b->position - m->position;
        int da = after ? 1000 + a->position - m->position : m->position - a->position;
        named_nearer += db < da && o->kind == NAME_PERSON;
        subjects_nearer += db < da && b->is_subject;
    }
    f[k++] = steps((int)(own / 10));
    f[k++] = (int)(10 * own / (own + top + 1));
    f[k++] = capped(above_it, 6);
    f[k++] = capped(named_nearer, 6);
    f[k++] = capped(subjects_nearer, 4);
    f[k++] = capped(persons, 6);
    f[k++] = is_first_person;
    /* In one sentence: how the two hang together. */
    bool sisters = same && a->mother >= 0 && a->mother == m->mother && !m->is_possessive;
    bool over = same && a->mother >= 0 && is_above(t, a->mother, m->head);
    bool under = same && m->mother >= 0 && is_above(t, m->is_possessive && t->head[m->mother] >= 0 ? t->head[m->mother] : m->mother, a->head);
    f[k++] = sisters;
    f[k++] = over;
    f[k++] = over && a->is_subject;
    f[k++] = under;
    f[k++] = under && m->is_subject;
    f[k++] = over ? capped(hops_up(t, m->head, a->mother), 8) : -1;
    f[k++] = same ? capped(tree_distance(t, a->head, m->head), 12) : capped(12 + ta->depth[a->head] + t->depth[m->head], 24);
    f[k++] = capped(ta->depth[a->head], 8);
    f[k++] = capped(t->depth[m->head], 8);
    f[k++] = same && is_above(t, a->head, m->head);           /* "X, whose wife ... him" */
    f[k++] = a->is_subject && a->mother >= 0 && ta->depth[a->mother] == 0;
    int verb = clause_of(s, t, m->head), verb_a = clause_of(sa, ta, a->head);
    f[k++] = same && verb == verb_a && verb >= 0;
    f[k++] = clause_sort(s, verb);
    f[k++] = clause_sort(sa, verb_a);
    f[k++] = (m->quote >= 0);
    f[k++] = (a->quote == m->quote);
    f[k++] = sa->paragraph == s->paragraph;
    f[k++] = a->order == 0;
    f[k++] = capped(a->order, 5);
    f[k++] = capped(m->order, 5);
    f[k++] = who_is_speaker(w, a);
    f[k++] = who_is_speaker(w, m);
    /* What stands before it: "by", "with", "to", "of", "and". */
    int preposition = tree_child(ta, sa, a->head, DEP_CASE);
    static const char *const prepositions[] = { "by", "with", "to", "of", "from", "for", "as", "against", "like", "in", "on" };
    int p = preposition >= 0 ? 1 : 0;
    for (size_t i = 0; preposition >= 0 && i < sizeof prepositions / sizeof *prepositions; i++)
        if (text_equals(sa->words[preposition].lemma, prepositions[i]))
            p = (int)i + 2;
    f[k++] = p;
    /* How often it is named and meant around here, and behind. */
    int before_same_sort = 0, later = 0, all_names = 0, in_sentence = 0;
    uint64_t surname = best->last_word;
    for (int i = ment - 1; i >= 0 && i > ment - 120; i--) {
        before_same_sort += w->ments[i].entity == candidates[which].entity && w->ments[i].sort == m->sort;
        in_sentence += w->ments[i].s == m->s && w->ments[i].entity == candidates[which].entity;
    }
    for (int way = -1; way <= 1 && e->has_name; way += 2)
        for (int i = way < 0 ? ment - 1 : ment; i >= 0 && i < w->nments && abs(w->ments[i].s - m->s) < 12; i += way)
            if (w->ments[i].sort == SORT_NAME && w->ments[i].last_word == surname) {
                all_names++;
                later += i > ment;
            }
    f[k++] = capped(before_same_sort, 4);
    f[k++] = capped(later, 4);
    f[k++] = capped(all_names, 8);
    f[k++] = capped(in_sentence, 3);
    /* The nearest subject before, and the subject of the clause above. */
    int nearest = -1;
    for (int i = ment - 1; i >= 0 && m->s - w->ments[i].s <= 1 && nearest < 0; i--)
        if (w->ments[i].is_subject && is_person(w, &w->ments[i]))
            nearest = w->ments[i].entity;
    f[k++] = nearest == candidates[which].entity;
    /* The first subject of the sentence before. */
    int first_subject = -1;
    for (int i = ment - 1; i >= 0 && m->s - w->ments[i].s <= 1; i--)
        if (w->ments[i].s == m->s - 1 && w->ments[i].is_subject && is_person(w, &w->ments[i]))
            first_subject = w->ments[i].entity;
    f[k++] = first_subject == candidates[which].entity;
    int this_subject = -1;
    for (int i = ment - 1; i >= 0 && w->ments[i].s == m->s; i--)
        if (w->ments[i].is_subject && is_person(w, &w->ments[i]))
            this_subject = w->ments[i].entity;
    f[k++] = this_subject == candidates[which].entity;
    f[k++] = this_subject >= 0;
    /* The last of the same pronoun, and what it meant. */
    int last_same = -1, ago = 0;
    for (int i = ment - 1; i >= 0 && last_same < 0 && ago < 60; i--, ago++)
        if (w->ments[i].sort == m->sort)
            last_same = i;
    f[k++] = last_same >= 0 && w->ments[last_same].entity == candidates[which].entity ? 1 + capped(m->s - w->ments[last_same].s, 3) : 0;
    f[k++] = last_same >= 0 && w->ments[last_same].s == m->s;
    /* In a fronted clause or phrase, and the candidate is the subject behind it. */
    f[k++] = after && a->is_subject && a->mother >= 0 && is_above(t, a->mother, m->head);
    f[k++] = after && a->is_subject && a->order == m->order + 1;
    f[k++] = (a->last + 1 < sa->nwords && sa->words[a->last + 1].upos == UPOS_PUNCT ? sa->words[a->last + 1].form.at[0] : 0);
    f[k++] = a->is_possessive && a->mother >= 0 ? 1 + role_of(sa->words[a->mother].dep) : 0;
    f[k++] = m->is_reflexive;
    /* Whom the item is about. */
    int mine = in_title(w, e), others = 0;
    for (int i = 0; i < n && w->ntitle; i++)
        others += i != which && in_title(w, &w->ents[candidates[i].entity]) > 0;
    f[k++] = w->ntitle ? 1 + 4 * mine + capped(others, 3) : 0;
    f[k++] = w->ntitle ? 1 + mine + 3 * ra : 0;
    f[k++] = w->ntitle ? 1 + mine + 3 * capped(m->s - a->s, 3) : 0;
    /* Where the two branch off from each other, or each from its sentence. */
    int common = same ? common_word(t, a->head, m->head) : -1;
    int branch_a = branch_of(ta, a->head, common), branch_m = branch_of(t, m->head, common);
    f[k++] = dep_base(sa->words[branch_a].dep);
    f[k++] = dep_base(s->words[branch_m].dep);
    f[k++] = capped(ta->depth[a->head] - ta->depth[branch_a], 8);
    f[k++] = capped(t->depth[m->head] - t->depth[branch_m], 8);
    f[k++] = common >= 0 ? s->words[common].upos : -1;
    f[k++] = same && branch_m < branch_a;
    f[k++] = dep_base(a->dep);
    f[k++] = dep_base(m->dep);
    f[k++] = a->mother >= 0 ? sa->words[a->mother].upos : -1;
    f[k++] = m->mother >= 0 ? s->words[m->mother].upos : -1;
    f[k++] = place_above(w, m, candidates[which].entity);
    f[k++] = is_in_brackets(sa, a->head) + 2 * is_in_brackets(s, m->head);
    f[k++] = tree_child(ta, sa, a->head, DEP_CONJ) >= 0;
    f[k++] = verb > m->head;
    f[k++] = capped(m->s, 8);
    f[k++] = capped(m->s - w->ments[e->first].s, 8);
    f[k++] = w->ments[e->first].sort;
    f[k++] = w->ments[e->first].is_subject;
    /* In the sentences before, and behind. */
    int best_before = 0, best_here = 0, in_last = 0, in_last_but_one = 0, others_between = 0, is_own = 0;
    int alike = -1, alike_noun = -1, mother = vector_of(w, s, m->mother), seen = 0, pronouns = 0, names = 0;
    for (int i = ment - 1; i >= 0 && m->s - w->ments[i].s <= 4 && i > ment - 200; i--) {
        const Ment *b = &w->ments[i];
        if (b->entity != candidates[which].entity) {
            others_between += b->sort == m->sort && i > candidates[which].ment;
            continue;
        }
        const Sentence *sb = &w->u->sentences[b->s];
        seen++;
        pronouns += b->sort == m->sort;
        names += b->sort == SORT_NAME;
        in_last += b->s == m->s - 1;
        in_last_but_one += b->s == m->s - 2;
        is_own |= is_somebodys(w, b, m->sort);
        int role = b->is_possessive ? 2 : b->is_subject ? 4 : role_of(b->dep) == 2 ? 3 : 1;
        best_before = b->s == m->s - 1 && role > best_before ? role : best_before;
        best_here = b->s == m->s && role > best_here ? role : best_here;
        int like = likeness(w, mother, vector_of(w, sb, b->mother));
        alike = like > alike ? like : alike;
        like = b->sort == SORT_NAME ? -1 : likeness(w, mother, vector_of(w, sb, b->head));
        alike_noun = like > alike_noun ? like : alike_noun;
    }
    f[k++] = best_before;
    f[k++] = best_here;
    f[k++] = capped(in_last, 3);
    f[k++] = capped(in_last_but_one, 3);
    f[k++] = capped(others_between, 4);
    f[k++] = is_own;
    f[k++] = alike;
    f[k++] = alike_noun;
    f[k++] = capped(seen, 8);
    f[k++] = capped(pronouns, 5);
    f[k++] = capped(names, 5);
    int here_later = 0, next_role = 0, next_pronoun = 0;
    for (int i = ment + 1; i < w->nments && w->ments[i].s <= m->s + 1; i++) {
        const Ment *b = &w->ments[i];
        bool is_it = b->sort == SORT_NAME && b->last_word == surname && e->has_name;
        if (b->s == m->s)
            here_later += is_it;
        else if (is_it && !next_role)
            next_role = b->is_subject ? 2 : 1;
        next_pronoun += b->sort == m->sort && b->s == m->s;
    }
    f[k++] = capped(here_later, 2);
    f[k++] = next_role;
    f[k++] = capped(next_pronoun, 2);
    f[k++] = likeness(w, mother, vector_of(w, sa, a->mother));
    f[k++] = likeness(w, vector_of(w, s, verb), vector_of(w, sa, verb_a));
    f[k++] = likeness(w, vector_of(w, s, m->head + 1), vector_of(w, sa, a->mother));
    f[k++] = look_at_doer(w, m, candidates[which].entity);
    f[k++] = look_at_bars(w, ment, candidates[which].entity);
    f[k++] = look_between(w, &w->ments[candidates[which].ment], m);
    f[k++] = says_this(w, ment, candidates[which].entity);
    /* "He was born there ... Jane Hale met Stone.  He": others are introduced by their full names. */
    int bare = has_bare_name(w, e), bare_others = 0, nameless = 0, behind = e->has_name && w->first_person[m->sort == SORT_SHE] < e->first;
    for (int i = 0; i < n; i++) {
        const Ent *o = &w->ents[candidates[i].entity];
        bare_others += i != which && has_bare_name(w, o) && o->gender & m->gender;
        nameless |= i != which && !o->has_name && o->nlemmas == 0;
    }
    f[k++] = 3 * bare + capped(bare_others, 2);
    f[k++] = 4 * bare + 2 * behind + nameless;
    return k;
}

/* "Hale said a woman was killed.  She was 62": of those near by only she is surely a woman.
 * Stories of lives, from which the trees learned, have few such. */
int who_is_surely_meant(const Who *w, int ment, const Candidate *candidates, int n)
{
    const Ment *m = &w->ments[ment];
    int found = -1;
    for (int i = 0; i < n; i++) {
        const Ent *e = &w->ents[candidates[i].entity];
        const Ment *a = &w->ments[candidates[i].ment];
        if (m->s - a->s > 2)
            continue;
        bool is_called_so = !e->has_name && e->gender == m->gender && w->ments[e->first].sort == SORT_OTHER && w->ments[e->first].is_subject && e->role & (m->sort == SORT_HE ? ROLE_MAN : ROLE_WOMAN) && e->number & NUMBER_ONE;
        if (!is_called_so && (e->guess == m->gender || (e->has_name && e->gender == m->gender) || (m->sort == SORT_HE ? e->he : e->she)))
            return -1;
        if (is_called_so && found >= 0)
            return -1;
        if (is_called_so && m->s - a->s <= 1 && a->position < m->position)
            found = i;
    }
    return found;
}

void who_person_looks(const Who *w, int ment, const Candidate *candidates, int n, int which, uint8_t *ret)
{
    enum { LESS = 3, MOST = 63 };               /* what is below 0 stands for "unknown" */
    const Ment *m = &w->ments[ment];
    int look[PERSON_LOOKS] = { 0 }, asker = PERSON_LOOKS - 5;
    int k = which >= 0 ? look_at(w, ment, candidates, n, which, look) : asker;
    assert(k == asker);
    for (int i = 0; i < k; i++)
        ret[i] = which < 0 ? 0 : (uint8_t)(look[i] < -LESS ? 0 : capped(look[i] + LESS, MOST));
    /* Whatever the candidate. */
    ret[k++] = m->is_possessive ? 1 : m->is_reflexive ? 2 : m->is_subject ? 3 : 4;
    ret[k++] = (uint8_t)capped(n, MOST);
    ret[k++] = (uint8_t)capped(m->s, MOST);
    ret[k++] = m->quote >= 0;
    ret[k++] = which < 0;
}
