/* A sentence made ready: symbols, sets and the tree downwards; phrases of several words. */
#include "code/frames.h"

#include <string.h>

Symbol scan_symbol(const RuleBook *b, Text word)
{
    char lower[64];
    if (word.n && (word.at[0] == '#' || word.at[0] == '@'))
        word = text_part(word, 1, word.n);
    if (word.n == 0 || word.n > (int)sizeof lower)
        return 0;
    for (int i = 0; i < word.n; i++)
        lower[i] = word.at[i] >= 'A' && word.at[i] <= 'Z' ? (char)(word.at[i] + 32) : word.at[i];
    return rulebook_symbol(b, (Text){ lower, word.n });
}

/* The rules' own verbs are known in all their forms, whatever the lemma says. */
static Symbol verb_of(const RuleBook *b, Text form)
{
    char lower[40];
    if (form.n == 0 || form.n > (int)sizeof lower)
        return 0;
    for (int i = 0; i < form.n; i++)
        lower[i] = form.at[i] >= 'A' && form.at[i] <= 'Z' ? (char)(form.at[i] + 32) : form.at[i];
    return rulebook_verb(b, (Text){ lower, form.n });
}

static bool is_tree(const Sentence *s, int w)
{
    return s->words[w].head >= 0 && s->words[w].head < s->nwords && s->words[w].head != w;
}

Scan scan_sentence(const RuleBook *b, const Actors *a, const Understanding *u, int sentence, StorySets *story, Arena *work)
{
    const Sentence *s = &u->sentences[sentence];
    int n = s->nwords;
    Scan c = { .book = b, .actors = a, .u = u, .s = s, .sentence = sentence, .keep = work, .story = story,
               .lemma = NEW_ARRAY(work, Symbol, n + 1), .form = NEW_ARRAY(work, Symbol, n + 1),
               .first_child = NEW_ARRAY(work, int, n + 1), .next = NEW_ARRAY(work, int, n + 1),
               .known = NEW_ARRAY(work, uint8_t, n + 1) };
    for (int w = 0; w < n; w++) {
        c.lemma[w] = scan_symbol(b, s->words[w].lemma);
        c.form[w] = scan_symbol(b, s->words[w].form);
        Symbol verb = s->words[w].upos == UPOS_VERB || s->words[w].upos == UPOS_PROPN || !c.lemma[w]
                      ? verb_of(b, s->words[w].form) : 0;
        if (verb)
            c.lemma[w] = verb;
        c.first_child[w] = c.next[w] = -1;
    }
    for (int w = n - 1; w >= 0; w--)
        if (is_tree(s, w)) {
            c.next[w] = c.first_child[s->words[w].head];
            c.first_child[s->words[w].head] = w;
        }
    return c;
}

static void join(SetBits *into, const SetBits *more)
{
    for (int i = 0; i < MOST_SETS / 64; i++)
        into->bits[i] |= more->bits[i];
}

static bool has_number(const Scan *c, int w)
{
    if (c->s->words[w].upos == UPOS_NUM)
        return true;
    for (int k = c->first_child[w]; k >= 0; k = c->next[k])
        if (c->s->words[k].dep == DEP_NUMMOD)
            return true;
    return false;
}

static void add_phrases(Scan *c, int w)
{
    const RuleBook *b = c->book;
    if (!b->symbols[c->lemma[w]].heads_phrase && !b->symbols[c->form[w]].heads_phrase)
        return;
    bool is_verb = c->s->words[w].upos == UPOS_VERB;
    for (int i = 0; i < b->nphrases; i++) {
        const Phrase *p = &b->phrases[i].phrase;
        Symbol head = phrase_head(p, is_verb);
        if ((head == c->lemma[w] || head == c->form[w]) && scan_phrase_at(c, p, w, is_verb))
            join(&c->sets[w], &b->phrases[i].sets);
    }
}

/* "took the crossing and shut it": what "it" stands for is what is shut. */
static void add_antecedent(Scan *c, int w)
{
    int m = understand_mention_at(c->u, c->sentence, w);
    int before = m >= 0 && c->u->mentions[m].reason == LINK_PRONOUN ? c->u->mentions[m].antecedent : -1;
    if (before < 0)
        return;
    const Mention *other = &c->u->mentions[before];
    const Sentence *s = &c->u->sentences[other->sentence];
    if (other->head < 0 || other->head >= s->nwords || s->words[other->head].upos == UPOS_PRON)
        return;
    join(&c->sets[w], &c->book->symbols[scan_symbol(c->book, s->words[other->head].lemma)].sets);
    int n = s->words[other->head].name;
    if (n >= 0 && n < s->nnames)
        join(&c->sets[w], &c->book->of_name[s->names[n].kind]);
}

static const SetBits *word_sets(Scan *c, int w, bool with_actors)
{
    const RuleBook *b = c->book;
    if (!c->sets)
        c->sets = NEW_ARRAY(c->keep, SetBits, c->s->nwords + 1);
    SetBits *sets = &c->sets[w];
    if (!c->known[w]) {
        c->known[w] = 1;
        *sets = b->symbols[c->lemma[w]].sets;
        join(sets, &b->symbols[c->form[w]].sets);
        const Name *name = understand_name_at(c->s, w);
        if (name)
            join(sets, &b->of_name[name->kind]);
        if (c->s->words[w].upos < UPOS_COUNT)
            join(sets, &b->of_tag[c->s->words[w].upos]);
        if (has_number(c, w))
            join(sets, &b->of_number);
        add_phrases(c, w);
        if (c->s->words[w].xpos == XPOS_PRP)
            add_antecedent(c, w);
    }
    int upos = c->s->words[w].upos;
    if (with_actors && c->known[w] < 2) {
        c->known[w] = 2;
        if (upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_PRON || upos == UPOS_ADJ) {
            Actor actor;
            ActorSort sort = SORT_NONE;
            if (actors_phrase(c->actors, c->u, c->sentence, w, c->u->item->published, c->keep, &actor, &sort) &&
                sort <= SORT_OUTLET) {
                join(sets, &b->of_sort[sort]);
                for (int i = 0; i < b->nsectors; i++)
                    if (text_is(b->sectors[i].sector, actor.sector))
                        join(sets, &b->sectors[i].sets);
            }
        }
    }
    return sets;
}

bool scan_meets(Scan *c, int w, const SetBits *wanted)
{
    return sets_meet(word_sets(c, w, false), wanted) ||
           (sets_meet(&c->book->of_actors, wanted) && sets_meet(word_sets(c, w, true), wanted));
}

bool scan_in(Scan *c, int w, int set)
{
    return set_has(word_sets(c, w, false), set) ||
           (set_has(&c->book->of_actors, set) && set_has(word_sets(c, w, true), set));
}

static void join_sentence(const RuleBook *b, const Sentence *s, SetBits *into)
{
    for (int w = 0; w < s->nwords; w++) {
        join(into, &b->symbols[scan_symbol(b, s->words[w].lemma)].sets);
        join(into, &b->symbols[scan_symbol(b, s->words[w].form)].sets);
    }
    for (int i = 0; i < s->nnames; i++)
        join(into, &b->of_name[s->names[i].kind]);
}

bool scan_story_has(Scan *c, int set)
{
    StorySets *story = c->story;
    if (!story->is_known) {
        story->is_known = true;
        for (int i = 0; i < c->u->nsentences; i++)
            join_sentence(c->book, &c->u->sentences[i], &story->sets);
    }
    return set_has(&story->sets, set);
}

bool scan_below(const Scan *c, int w, int top)
{
    for (int steps = 0; w >= 0 && steps <= c->s->nwords; w = c->s->words[w].head, steps++)
        if (w == top)
            return true;
    return false;
}

int scan_last_below(const Scan *c, int top)
{
    int last = top;
    for (int k = c->first_child[top]; k >= 0; k = c->next[k]) {
        int below = k > top ? scan_last_below(c, k) : k;
        last = below > last ? below : last;
    }
    return last;
}

/* ---- phrases of several words ------------------------------------------------- */

static bool word_is(const Scan *c, int w, Symbol wanted)
{
    return c->lemma[w] == wanted || c->form[w] == wanted;
}

/* The words of a verb's phrase are its particle, object or oblique, or stand
 * close behind it: trees of headlines are often wrong. */
static bool helper_of_verb(const Scan *c, Symbol wanted, int head)
{
    for (int k = c->first_child[head]; k >= 0; k = c->next[k]) {
        if (word_is(c, k, wanted) && c->s->words[k].dep != DEP_CONJ && !understand_is_name(c->s, k, NAME_DATE))
            return true;
        bool is_other_verb = c->s->words[k].dep == DEP_CONJ && c->s->words[k].upos == UPOS_VERB;        /* "signed a deal but tore it up" */
        for (int g = is_other_verb ? -1 : c->first_child[k]; g >= 0; g = c->next[g])
            if (word_is(c, g, wanted) && (dep_base(c->s->words[g].dep) == DEP_CASE ||
                dep_base(c->s->words[g].dep) == DEP_COMPOUND || c->s->words[g].dep == DEP_AMOD ||
                c->s->words[g].dep == DEP_FIXED))
                return true;
            /* "took a number of hostages" */
            else if (word_is(c, g, wanted) && dep_base(c->s->words[g].dep) == DEP_NMOD && c->s->words[k].dep == DEP_OBJ &&
                     lemma_in(c, k, SET_TRANSPARENT))
                return true;
    }
    for (int w = head + 1; w <= head + 3 && w < c->s->nwords; w++) {
        if (word_is(c, w, wanted) && !understand_is_name(c->s, w, NAME_DATE))       /* "have held it since March" */
            return true;
        if (c->s->words[w].upos == UPOS_PUNCT)
            break;
    }
    return false;
}

static int before(const Scan *c, int w)
{
    for (w--; w >= 0 && c->s->words[w].upos == UPOS_PUNCT && c->s->words[w].xpos == XPOS_HYPH; w--) {}
    return w;
}

static int after(const Scan *c, int w)
{
    for (w++; w < c->s->nwords && c->s->words[w].upos == UPOS_PUNCT && c->s->words[w].xpos == XPOS_HYPH; w++) {}
    return w;
}

bool scan_phrase_at(const Scan *c, const Phrase *p, int head, bool is_verb)
{
    if (p->n == 1)
        return true;
    int at = is_verb && !p->is_stated ? 0 : p->head;
    if (is_verb) {
        for (int i = 0; i < p->n; i++)
            if (i != at && !helper_of_verb(c, p->words[i], head))
                return false;
        return true;
    }
    int w = head;
    for (int i = p->head - 1; i >= 0; i--) {
        w = before(c, w);
        if (w < 0 || !word_is(c, w, p->words[i]))
            return false;
    }
    w = head;
    for (int i = p->head + 1; i < p->n; i++) {
        w = after(c, w);
        if (w >= c->s->nwords || !word_is(c, w, p->words[i]))
            return false;
    }
    return true;
}

/* ---- prepositions and clauses with a date ------------------------------------- */

static Symbol joined_symbol(const Scan *c, int first)
{
    char all[80];
    int n = 0;
    for (int k = first; k >= 0; k = k == first ? c->first_child[first] : c->next[k]) {
        Text form = c->s->words[k].form;
        if (k != first && c->s->words[k].dep != DEP_FIXED)
            continue;
        if (n + form.n + 1 >= (int)sizeof all)
            return 0;
        if (n)
            all[n++] = ' ';
        memcpy(all + n, form.at, (size_t)form.n);
        n += form.n;
    }
    return scan_symbol(c->book, (Text){ all, n });
}

static bool is_below_between(const Scan *c, int from, int to, int top)
{
    for (int w = from + 1; w < to; w++)
        if (!scan_below(c, w, top))
            return false;
    return true;
}

/* "by Daesh in Marea" may have both prepositions hung from Marea: the nearer is its own. */
int scan_own_case(const Scan *c, int w)
{
    int own = -1;
    for (int k = c->first_child[w]; k >= 0 && k < w; k = c->next[k])
        if (c->s->words[k].dep == DEP_CASE && c->s->words[k].xpos != XPOS_POS &&
            (own < 0 || !is_below_between(c, own, k, w)))
            own = k;
    /* "to Sierra Leone", with "to" hung from the name's second word */
    for (int k = own < 0 ? c->first_child[w] : -1; k >= 0; k = c->next[k])
        for (int g = k > w && c->s->words[k].dep == DEP_FLAT ? c->first_child[k] : -1; g >= 0 && g < w; g = c->next[g])
            if (c->s->words[g].dep == DEP_CASE && c->s->words[g].xpos != XPOS_POS)
                own = g;
    return own;
}

/* ... and the other that of Daesh. */
static int lent_case(const Scan *c, int w)
{
    int k = w - 1;
    while (k >= 0 && c->s->words[k].head == w && c->s->words[k].upos != UPOS_ADP && c->s->words[k].upos != UPOS_PUNCT)
        k--;
    if (k < 0 || c->s->words[k].dep != DEP_CASE || c->s->words[k].head <= w || c->s->words[c->s->words[k].head].head != w)
        return -1;
    return scan_own_case(c, c->s->words[k].head) == k ? -1 : k;
}

/* "by government forces bombardment": the preposition may hang from a word before the head. */
static bool is_in_number(const Scan *c, int w)
{
    for (int i = c->s->numbers_from; i < c->s->numbers_to; i++) {
        const Number *n = &c->u->numbers[i];
        if (n->first <= w && w < n->head && !n->is_percent)
            return true;
    }
    return false;
}

int scan_case(const Scan *c, int w)
{
    int own = scan_own_case(c, w);
    if (own >= 0 && is_in_number(c, own))       /* "kidnapped up to 16 advisers": of 16, no place */
        own = -1;
    for (int k = c->first_child[w]; k >= 0 && k < w && own < 0; k = c->next[k])
        if (c->s->words[k].dep == DEP_COMPOUND || c->s->words[k].dep == DEP_AMOD)
            own = scan_own_case(c, k);
    return own < 0 ? lent_case(c, w) : own;
}

Symbol scan_preposition(const Scan *c, int w)
{
    int k = scan_case(c, w);
    if (k < 0)
        return 0;
    Symbol whole = joined_symbol(c, k);
    /* "out of" whose two words the parser hung side by side */
    int next = c->next[k];
    if (next == k + 1 && c->s->words[next].dep == DEP_CASE) {
        Symbol two = scan_symbol(c->book, text_part(c->u->item->text, c->s->words[k].begin, c->s->words[next].end));
        if (two)
            return two;
    }
    return whole ? whole : c->form[k];
}

bool scan_preposition_in(const Scan *c, int w, EngineSet set)
{
    Symbol p = scan_preposition(c, w);
    return p && set_has(&c->book->symbols[p].sets, c->book->engine[set]);
}

const When *scan_dated_clause(const Scan *c, int clause)
{
    for (int k = c->first_child[clause]; k >= 0 && k < clause; k = c->next[k]) {
        if (k < 2 || !lemma_in(c, k, SET_WHEN))
            continue;
        int before = c->s->words[k - 1].xpos == XPOS_COMMA ? k - 2 : k - 1;
        for (int i = c->s->times_from; i < c->s->times_to; i++) {
            const When *t = &c->u->times[i];
            if (t->last == before && t->from != NO_DAY && !t->is_duration && t->is_since)      /* not "on Thursday when" */
                return t;
        }
    }
    return NULL;
}
