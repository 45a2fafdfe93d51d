#include "code/matter.h"

#include "base/date.h"

/* A matter: its words, its hints, how many points its words are worth, and what an item about it tells nothing of. */
typedef struct Matter { EngineSet words, hints; int worth; bool any_word, of_all, hints_alone; const char *why; } Matter;

static const Matter MATTERS[] = {
    { SET_MATTER_GAME,   SET_MATTER_GAME_HINT,   2, false, true,  true,  "the item is about a game" },
    { SET_MATTER_STORY,  SET_MATTER_STORY_HINT,  2, false, true,  false, "the item is about a film, a book or a play" },
    { SET_MATTER_MARKET, SET_MATTER_MARKET_HINT, 2, false, false, false, "the item is about companies and markets" },
    { SET_MATTER_NATURE, SET_MATTER_NATURE_HINT, 3, false, false, false, "the item is about the weather, a fire or a disease" },
    { SET_MATTER_MISHAP, SET_MATTER_MISHAP_HINT, 3, true,  false, false, "the item is about an accident" },
    { SET_MATTER_THEFT,  SET_MATTER_THEFT_HINT,  2, true,  false, false, "the item is about a crime of private people" },
};

enum { NMATTERS = sizeof MATTERS / sizeof MATTERS[0], ENOUGH = 3, FIGHT_WORTH = 2 };

typedef struct Points { int fight, of[NMATTERS]; bool is_named[NMATTERS]; } Points;

static bool in_set(const RuleBook *book, Symbol word, EngineSet set)
{
    return set_has(&book->symbols[word].sets, book->engine[set]);
}

static bool word_in(const RuleBook *book, Symbol lemma, Symbol form, EngineSet set)
{
    return in_set(book, lemma, set) || in_set(book, form, set);
}

static void count_word(const RuleBook *book, const Word *w, Symbol lemma, Symbol form, Points *ret)
{
    bool is_noun = w->upos == UPOS_NOUN || w->upos == UPOS_PROPN || w->upos == UPOS_ADJ;
    ret->fight += word_in(book, lemma, form, SET_MATTER_FIGHT);
    for (int i = 0; i < NMATTERS; i++) {
        if (!is_noun && !MATTERS[i].any_word)
            continue;
        if (word_in(book, lemma, form, MATTERS[i].words))
            ret->of[i] += MATTERS[i].worth, ret->is_named[i] = true;
        else if (word_in(book, lemma, form, MATTERS[i].hints))
            ret->of[i] += 1;
    }
}

/* Each word of the item once, however often it stands there. */
static Points points_of(const RuleBook *book, const Understanding *u, Arena scratch)
{
    Points ret = { 0 };
    uint8_t *seen = NEW_ARRAY(&scratch, uint8_t, book->nsymbols + 1);
    for (int i = 0; i < u->nsentences; i++) {
        const Sentence *s = &u->sentences[i];
        for (int w = 0; w < s->nwords; w++) {
            Symbol lemma = scan_symbol(book, s->words[w].lemma), form = scan_symbol(book, s->words[w].form);
            if ((!lemma && !form) || (lemma && seen[lemma]) || (!lemma && seen[form]))
                continue;
            seen[lemma ? lemma : form] = 1;
            count_word(book, &s->words[w], lemma, form, &ret);
        }
        for (int k = 0; k < s->nnames; k++)
            ret.fight += s->names[k].kind == NAME_ARMED_GROUP;
    }
    return ret;
}

/* A long item speaks of many things: it needs more. */
static const Matter *matter_of(const Points *p, int nsentences)
{
    int best = -1, enough = ENOUGH + nsentences / 2;
    for (int i = 0; i < NMATTERS; i++)
        if ((p->is_named[i] || MATTERS[i].hints_alone) && p->of[i] >= enough && p->of[i] > 2 * FIGHT_WORTH * p->fight && (best < 0 || p->of[i] > p->of[best]))
            best = i;
    return best < 0 ? NULL : &MATTERS[best];
}

/* What only conflict is: an item about a market may well tell of an agreement. */
static bool is_of_conflict(EventClass event)
{
    return event == EVENT_ASSAULT || event == EVENT_COERCE || event == EVENT_CONTROL || event == EVENT_DISPLACE ||
           event == EVENT_MOBILIZE || event == EVENT_PROTEST || event == EVENT_THREATEN || event == EVENT_OBSERVE;
}

/* ---- long ago -------------------------------------------------------------------- */

enum { RECORD_BEGINS = 1946 };          /* what lies before the first year after the Second World War is history */

static int head_of(const Sentence *s, const When *when)
{
    for (int w = when->first; w <= when->last; w++)
        if (s->words[w].head < when->first || s->words[w].head > when->last)
            return s->words[w].head;
    return -1;
}

/* "In 1941, aircraft attacked the harbour", "the 1904 massacre": the time hangs from the deed itself, or from one joined to it by "and". */
static bool is_long_ago(const Scan *c, const Frame *f)
{
    Day begins = day_of(RECORD_BEGINS, 1, 1);
    for (int i = c->s->times_from; i < c->s->times_to; i++) {
        const When *when = &c->u->times[i];
        if (when->to == NO_DAY || when->to >= begins || when->is_since || when->is_duration)
            continue;
        int at = head_of(c->s, when);
        for (int w = f->clause, steps = 0; w >= 0 && steps < 4; w = c->s->words[w].dep == DEP_CONJ ? c->s->words[w].head : -1, steps++)
            if (at == w || at == f->word)
                return true;
    }
    return false;
}

void matter_drop(const RuleBook *book, const Understanding *u, Scan *scans, Drafts *drafts, Arena scratch)
{
    if (drafts->n == 0)
        return;
    Points points = points_of(book, u, scratch);
    const Matter *matter = matter_of(&points, u->nsentences);
    for (int i = 0; i < drafts->n; i++) {
        Draft *d = &drafts->at[i];
        if (d->dropped)
            continue;
        if (matter && d->rule->event != EVENT_STATEMENT && (matter->of_all || is_of_conflict(d->rule->event)))
            d->dropped = matter->why;
        else if (is_of_conflict(d->rule->event) && is_long_ago(&scans[d->sentence], &d->frame))
            d->dropped = "of long ago, before the record begins";
    }
}
