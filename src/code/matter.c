#include "code/matter.h"

#include "base/date.h"

/* A matter: its words, its hints, how many points its words are worth, and what an item about it tells nothing of. */
typedef struct Matter { EngineSet words, hints; int worth; bool any_word, hints_alone, of_all; const char *why; } Matter;

enum { NATURE_WORTH = 3 };              /* one of its words is enough, where nothing speaks against it */

static const Matter MATTERS[] = {
    { SET_MATTER_GAME,   SET_MATTER_GAME_HINT,   2, false, true,  true,  "the item is about a game" },
    { SET_MATTER_STORY,  SET_MATTER_STORY_HINT,  2, false, false, true,  "the item is about a film, a book or a play" },
    { SET_MATTER_MARKET, SET_MATTER_MARKET_HINT, 2, false, false, false, "the item is about companies and markets" },
    { SET_MATTER_NATURE, SET_MATTER_NATURE_HINT, NATURE_WORTH, false, false, false, "the item is about the weather, a fire or a disease" },
    { SET_MATTER_MISHAP, SET_MATTER_MISHAP_HINT, NATURE_WORTH, true,  false, false, "the item is about an accident" },
    { SET_MATTER_THEFT,  SET_MATTER_THEFT_HINT,  2, true,  false, false, "the item is about a crime of private people" },
};

enum {
    NMATTERS = sizeof MATTERS / sizeof MATTERS[0],
    ENOUGH = 3, SENTENCES_A_POINT = 3,          /* a long item speaks of many things: it needs more */
    AGAINST = 4,                                /* what a word of a fight weighs against those of a matter */
    SURE = 6,                                   /* so much leaves little doubt: of a film about a war, of a storm after which people are arrested */
};

typedef struct Points { int fight, state, deeds, of[NMATTERS]; bool is_named[NMATTERS]; } Points;

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
    ret->state += word_in(book, lemma, form, SET_MATTER_STATE);
    ret->deeds += word_in(book, lemma, form, SET_MATTER_DEED);
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

/* A film is often about a war: where much is said of the film, words of the war weigh half. */
static bool outweighs(const Points *p, int matter)
{
    bool is_story = MATTERS[matter].words == SET_MATTER_STORY, is_played = is_story || MATTERS[matter].words == SET_MATTER_GAME;
    int against = AGAINST * (p->fight + (is_played ? p->state : MATTERS[matter].worth == NATURE_WORTH ? p->deeds : 0));
    return p->of[matter] > (is_story && p->of[matter] >= SURE ? against / 2 : against);
}

static const Matter *matter_of(const Points *p, int nsentences)
{
    int best = -1, enough = ENOUGH + nsentences / SENTENCES_A_POINT;
    for (int i = 0; i < NMATTERS; i++)
        if ((p->is_named[i] || MATTERS[i].hints_alone) && p->of[i] >= enough && outweighs(p, i) && (best < 0 || p->of[i] > p->of[best]))
            best = i;
    return best < 0 ? NULL : &MATTERS[best];
}

/* "OPINION: ...", "Book review: ...": what stands right before a colon at the head, alone or behind what is reviewed. */
static bool is_labelled(const RuleBook *book, const Understanding *u)
{
    enum { LABEL = 3 };
    const Sentence *s = u->nsentences ? &u->sentences[0] : NULL;
    for (int w = 0; s && w < LABEL && w + 1 < s->nwords; w++) {
        Symbol lemma = scan_symbol(book, s->words[w].lemma), form = scan_symbol(book, s->words[w].form);
        bool is_work = word_in(book, lemma, form, SET_MATTER_STORY) || word_in(book, lemma, form, SET_MATTER_STORY_HINT);
        if (text_equals(s->words[w + 1].form, ":"))
            return word_in(book, lemma, form, SET_MATTER_LABEL);
        if (!is_work)
            return false;
    }
    return false;
}

/* What only conflict is: an item about a market may well tell of an agreement. */
static bool is_of_conflict(EventClass event)
{
    return event == EVENT_ASSAULT || event == EVENT_COERCE || event == EVENT_CONTROL || event == EVENT_DISPLACE ||
           event == EVENT_MOBILIZE || event == EVENT_PROTEST || event == EVENT_THREATEN || event == EVENT_OBSERVE;
}

/* After a storm people are arrested and protest, too. */
static bool is_of_people(EventClass event) { return event == EVENT_COERCE || event == EVENT_PROTEST || event == EVENT_THREATEN; }

/* ---- what is told of a fight all the same ------------------------------------------ */

static bool sentence_has(Scan *c, EngineSet set, int but)
{
    for (int w = 0; w < c->s->nwords; w++)
        if (w != but && (scan_is(c, w, set) || in_set(c->book, c->form[w], set)))
            return true;
    return false;
}

/* "on Tuesday", "last week": does the sentence tell of a day not long before the item's? */
static bool is_of_late(const Scan *c)
{
    enum { LATE = 60 };
    Day on = c->u->item->published;
    for (int i = c->s->times_from; i < c->s->times_to; i++) {
        const When *when = &c->u->times[i];
        if (when->from != NO_DAY && when->to != NO_DAY && (on == NO_DAY || (when->to <= on && when->from >= on - LATE)))
            return true;
    }
    return false;
}

/* "The film star was killed in Irpin": told of the past and of a place, in a sentence that names no film. */
static bool is_death_somewhere(Scan *c, const Draft *d, const Matter *m)
{
    if (d->rule->event != EVENT_ASSAULT || !lemma_in(c, d->frame.word, SET_MATTER_DEATH) || c->s->words[d->frame.word].upos != UPOS_VERB ||
        (c->s->words[d->frame.word].xpos != XPOS_VBD && c->s->words[d->frame.word].xpos != XPOS_VBN))
        return false;
    bool is_placed = false, is_of_work = false;
    for (int k = 0; k < c->s->nnames; k++)
        is_placed |= c->s->names[k].kind == NAME_PLACE;
    for (int w = 0; w < c->s->nwords && m->words == SET_MATTER_STORY; w++)
        is_of_work |= lemma_in(c, w, SET_MADE_UP);
    return is_placed && !is_of_work;
}

static bool is_done_by(Scan *c, const Frame *f, EngineSet set)
{
    for (int i = 0; i < f->nfillers; i++)
        if (f->fillers[i].role.role == FRAME_SUBJ && scan_is(c, f->fillers[i].word, set))
            return true;
    return false;
}

bool matter_is_fight(Scan *c, const Frame *f)
{
    int games = 0;                      /* "Army beat Navy in the final game of the season" */
    for (int w = 0; w < c->s->nwords; w++)
        games += scan_is(c, w, SET_SPORTS);
    return sentence_has(c, SET_MATTER_PLAIN, -1) || (games < 2 && is_done_by(c, f, SET_MATTER_DOER));
}

/* "Cholera spreads.  The army looted the hospital", "the train was hit by a missile": an item about a disease or a train may tell of a fight,
 * by whoever did it or by a word of its sentence.  A storm kills, but does not shoot, nor do people do a storm's work. */
static bool is_fight(Scan *c, const Draft *d, const Matter *m)
{
    if (m->of_all)
        return is_death_somewhere(c, d, m) || (sentence_has(c, SET_MATTER_PLAIN, -1) && (m->words == SET_MATTER_GAME || is_of_late(c)));
    int but = d->rule->event == EVENT_DISPLACE ? d->frame.word : -1;        /* floods displace, too */
    if (sentence_has(c, SET_MATTER_FIGHT, but) || sentence_has(c, SET_MATTER_PLAIN, but) || is_done_by(c, &d->frame, SET_MATTER_DOER))
        return true;
    return m->worth == NATURE_WORTH && d->rule->event == EVENT_ASSAULT &&
           (scan_is(c, d->frame.word, SET_MATTER_DEED) || is_done_by(c, &d->frame, SET_ACTOR_LIKE));
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

static bool is_early(const When *when) { return when->to != NO_DAY && when->to < day_of(RECORD_BEGINS, 1, 1) && !when->is_since && !when->is_duration; }

/* Does every day that the item tells of lie so long ago, and was the last one told here or just before? */
static bool is_all_long_ago(const Understanding *u, int sentence)
{
    enum { JUST_BEFORE = 2 };
    bool is_near = false;
    for (int i = 0; i < u->ntimes; i++) {
        const When *when = &u->times[i];
        is_near |= is_early(when) && when->sentence <= sentence && when->sentence >= sentence - JUST_BEFORE;
        if (when->from != NO_DAY && !is_early(when) && !when->is_duration && !when->is_vague)
            return false;
    }
    return is_near;
}

/* "In 1941, aircraft attacked the harbour", "the 1904 massacre": the time hangs from the deed itself, or from one joined to it by "and". */
static bool is_long_ago(const Scan *c, const Frame *f)
{
    for (int i = c->s->times_from; i < c->s->times_to; i++) {
        const When *when = &c->u->times[i];
        if (!is_early(when))
            continue;
        int at = head_of(c->s, when);
        for (int w = f->clause, steps = 0; w >= 0 && steps < 4; w = c->s->words[w].dep == DEP_CONJ ? c->s->words[w].head : -1, steps++)
            if (at == w || at == f->word)
                return true;
    }
    return false;
}

/* "it had marched south", "was killed": told of the past, and not of what somebody does or says today. */
static bool is_in_past(const Scan *c, const Frame *f)
{
    const Word *w = &c->s->words[f->clause];
    return w->upos != UPOS_VERB || w->xpos == XPOS_VBD || w->xpos == XPOS_VBN || w->xpos == XPOS_VBG || w->xpos == XPOS_VB;
}

void matter_drop(const RuleBook *book, const Understanding *u, Scan *scans, Drafts *drafts, Arena scratch)
{
    if (drafts->n == 0)
        return;
    Points points = points_of(book, u, scratch);
    const Matter *matter = matter_of(&points, u->nsentences);
    bool is_label = is_labelled(book, u);
    bool is_sure = matter && (matter->worth < NATURE_WORTH || points.of[matter - MATTERS] >= SURE);
    for (int i = 0; i < drafts->n; i++) {
        Draft *d = &drafts->at[i];
        if (d->dropped || d->rule->event == EVENT_STATEMENT)
            continue;
        Scan *c = &scans[d->sentence];
        if (matter && (matter->of_all || (is_of_conflict(d->rule->event) && (is_sure || !is_of_people(d->rule->event)))) && !is_fight(c, d, matter))
            d->dropped = matter->why;
        else if (is_label)
            d->dropped = "the item says that it is no news";
        else if (is_of_conflict(d->rule->event) && (is_long_ago(c, &d->frame) || (is_all_long_ago(u, d->sentence) && is_in_past(c, &d->frame))))
            d->dropped = "of long ago, before the record begins";
    }
}
