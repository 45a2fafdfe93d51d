#include "code/aspect.h"

#include <assert.h>

/* News tells of yesterday; what its own time words put further back than this
 * is background. */
#define LONG_AGO_DAYS 120

/* What one look at a sentence gathers; each with the word that said so, or -1. */
typedef struct Look {
    const Manner        *m;
    const Understanding *u;
    const Sentence      *s;
    int   si;
    int   negated, hypothetical, planned, ongoing, historical;
    bool  is_twice_negated;
    Stance stance;  int stance_word;
    Hedge  hedge;   int hedge_word;
} Look;

/* "There is no doubt that ...", "has little doubt", "nobody disputes that ...": what follows is not in doubt. */
static bool is_dispelled(const Look *l, int w)
{
    const Kinds negating = KIND(NEGATION) | KIND(NEGATIVE_DETERMINER) | KIND(NEGATIVE_ADVERB) | KIND(WITHOUT);
    for (int i = w - 1; i >= 0 && i >= w - 4; i--)
        if ((l->s->words[i].head == w || i == w - 1) && (manner_kinds(l->m, l->u, l->s, i) & negating))
            return true;
    int above = l->s->words[w].head;            /* "does not have any doubt" */
    return above > 0 && above < w && l->s->words[w].upos == UPOS_NOUN && l->s->words[above - 1].head == above &&
        (manner_kinds(l->m, l->u, l->s, above) & KIND(HAVE)) && (manner_kinds(l->m, l->u, l->s, above - 1) & negating);
}

static Kinds kinds_at(const Look *l, int w)
{
    Kinds kinds = manner_kinds(l->m, l->u, l->s, w);
    return (kinds & KIND(DISPUTES)) && is_dispelled(l, w) ? kinds & ~(KIND(DISPUTES) | KIND(DOUBTS) | KIND(DOUBTS_THAT)) : kinds;
}

static int dep_at(const Look *l, int w) { return dep_base(l->s->words[w].dep); }

static void note(int *sign, int word) { if (*sign < 0) *sign = word; }

/* "did not refuse to come": twice negated is not negated. */
static void negate(Look *l, int word)
{
    if (l->negated >= 0 && l->negated != word) l->is_twice_negated = !l->is_twice_negated;
    note(&l->negated, word);
}

static void hedge(Look *l, Hedge h, int word)
{
    if (l->hedge == HEDGE_NONE) l->hedge = h, l->hedge_word = word;
}

static void stand(Look *l, Stance stance, int word)
{
    if (l->stance == STANCE_ASSERTS) l->stance = stance, l->stance_word = word;
}

static bool has_child_of_kind(const Look *l, int w, Kinds kinds)
{
    for (int i = 0; i < l->s->nwords; i++)
        if (l->s->words[i].head == w && (kinds_at(l, i) & kinds)) return true;
    return false;
}

/* Adverbs and adjectives that hedge, wherever they stand. */
static void note_hedging(Look *l, int word, Kinds k)
{
    int dep = dep_at(l, word);
    if (dep != DEP_ADVMOD && dep != DEP_AMOD && dep != DEP_PARATAXIS && dep != DEP_DISCOURSE) return;
    if (dep == DEP_PARATAXIS && l->s->words[word].upos == UPOS_VERB && manner_child(l->s, word, DEP_NSUBJ) >= 0) return;    /* "..., militia suspected": of them */
    if (k & KIND(ALLEGED))     hedge(l, HEDGE_ALLEGED, word);
    if (k & KIND(SUSPECTED))   hedge(l, HEDGE_SUSPECTED, word);
    if (k & KIND(UNCONFIRMED)) hedge(l, HEDGE_UNCONFIRMED, word);
    if (k & KIND(REPORTEDLY))  hedge(l, HEDGE_REPORTEDLY, word);
}

/* ---- the predicate's own words ------------------------------------------- */

/* "would" is the future of the past below a verb of saying ("said it would
 * meet"), else it is thought of only ("an attack would mean war"). */
static bool is_future_of_past(const Look *l, int w)
{
    const Word *words = l->s->words;
    for (int steps = 0; w >= 0 && steps < l->s->nwords; steps++) {
        int head = words[w].head;
        if (head < 0) break;
        if ((dep_at(l, w) == DEP_CCOMP || dep_at(l, w) == DEP_PARATAXIS) && (kinds_at(l, head) & KIND(SPEECH)))
            return true;
        w = head;
    }
    for (int i = l->s->speech_from; i < l->s->speech_to; i++) {
        const Attribution *a = &l->u->attributions[l->u->speech[i]];
        if (w >= 0 && a->begin <= words[w].begin && words[w].begin < a->end && !a->is_direct) return true;
    }
    return false;
}

static bool has_condition(const Look *l, int w)
{
    for (int i = 0; i < l->s->nwords; i++) {
        if (l->s->words[i].head != w || dep_at(l, i) != DEP_ADVCL) continue;
        int mark = manner_child(l->s, i, DEP_MARK);
        if (mark >= 0 && (kinds_at(l, mark) & KIND(CONDITION))) return true;
    }
    return false;
}

static bool is_infinitive(const Look *l, int w)
{
    const Word *words = l->s->words;
    for (int i = 0; i < l->s->nwords; i++)
        if (words[i].head == w && words[i].xpos == XPOS_TO) return true;
    return false;
}

/* "will not have been shelling": the auxiliaries of one verb, together. */
static void look_at_auxiliaries(Look *l, int w)
{
    const Word *words = l->s->words;
    bool could = false, be = false, have = false, not_ = false;
    int conditional = -1, able = -1;
    for (int i = 0; i < l->s->nwords; i++) {
        if (words[i].head != w) continue;
        int dep = dep_at(l, i);
        Kinds k = kinds_at(l, i);
        if (dep == DEP_AUX || dep == DEP_COP) {
            if (k & KIND(FUTURE)) note(&l->planned, i);
            if (k & KIND(POSSIBLE)) could = true, note(&l->hypothetical, i);
            if (k & KIND(ABLE)) able = i;
            if (k & KIND(DUTY)) note(&l->hypothetical, i);
            if (dep == DEP_COP && (k & KIND(BE)) && is_infinitive(l, w)) note(&l->planned, i);     /* "is to visit" */
            /* "'d" and "'s" are read by what follows. */
            bool is_had = words[w].xpos == XPOS_VBN && words[i].form.at[0] == '\'';
            if ((k & KIND(CONDITIONAL)) && !is_had) conditional = i;
            if (k & KIND(BE)) be = true;
            if (k & KIND(HAVE)) have = true;
        }
        /* "neither side attacked": "neither" is a mark of the clause for some trees */
        if ((dep == DEP_ADVMOD || dep == DEP_DET || dep == DEP_CC || dep == DEP_PARATAXIS || dep == DEP_DISCOURSE || (dep == DEP_MARK && i < w))
            && (k & (KIND(NEGATION) | KIND(NEGATIVE_ADVERB)))) {
            negate(l, i);
            not_ = true;
        }
        if (dep == DEP_MARK && (k & KIND(WITHOUT))) negate(l, i);
        if (dep == DEP_MARK && (k & KIND(CONDITION)) && !(k & KIND(DUTY))) note(&l->hypothetical, i);
        if (dep == DEP_CASE && (k & KIND(WITHOUT))) negate(l, i);
        if (dep == DEP_ADVMOD) {
            if (k & KIND(ONCE)) note(&l->historical, i);
            if (k & KIND(STILL)) note(&l->ongoing, i);
        }
        note_hedging(l, i, k);
    }
    /* "could not enter" did not enter; "may not enter" is open. */
    if (able >= 0 && !not_) note(&l->hypothetical, able);
    if (able >= 0 && not_ && could && l->hypothetical == able) l->hypothetical = -1;
    if (conditional >= 0) {
        if (have || has_condition(l, w) || !is_future_of_past(l, w)) note(&l->hypothetical, conditional);
        else note(&l->planned, conditional);
    }
    if (be && words[w].xpos == XPOS_VBG) note(&l->ongoing, w);
}

/* "Not a single nurse was hurt": nobody; "not only soldiers": others, too. */
static bool is_not_a(const Look *l, int w)
{
    return (kinds_at(l, w) & KIND(NEGATION)) && w + 1 < l->s->nwords && (kinds_at(l, w + 1) & KIND(INDEFINITE));
}

/* "no civilians were killed", "nobody was hurt", "fired no shots". */
static void look_at_negative_arguments(Look *l, int w)
{
    const Word *words = l->s->words;
    for (int i = 0; i < l->s->nwords; i++) {
        if (words[i].head != w) continue;
        int dep = dep_at(l, i);
        if (dep != DEP_NSUBJ && dep != DEP_OBJ) continue;
        if ((kinds_at(l, i) & KIND(NEGATIVE_DETERMINER)) && words[i].upos != UPOS_VERB) negate(l, i);
        for (int j = 0; j < l->s->nwords; j++)
            if (words[j].head == i && (dep_at(l, j) == DEP_DET || dep_at(l, j) == DEP_ADVMOD || dep_at(l, j) == DEP_CC)
                && ((kinds_at(l, j) & KIND(NEGATIVE_DETERMINER)) || is_not_a(l, j)) && j < i)
                negate(l, j);
    }
}

/* "There are no foreigners being held hostage": nobody is. */
static void look_at_negative_bearer(Look *l, int w)
{
    const Word *words = l->s->words;
    int noun = words[w].head;
    if (dep_at(l, w) != DEP_ACL || noun < 0 || words[noun].upos == UPOS_VERB) return;
    if (manner_kinds(l->m, l->u, l->s, noun) & KIND(DISPUTES)) return;      /* "no doubt that they hold hostages" */
    for (int j = 0; j < noun; j++)
        if (words[j].head == noun && dep_at(l, j) == DEP_DET && (kinds_at(l, j) & KIND(NEGATIVE_DETERMINER))) negate(l, j);
}

/* A conjunct without auxiliary and subject of its own shares those of the
 * first: "will meet the king and discuss the crisis". */
static bool shares_auxiliaries(const Look *l, int w)
{
    const Word *words = l->s->words;
    if (dep_at(l, w) != DEP_CONJ || words[w].head < 0 || words[words[w].head].upos != words[w].upos) return false;
    return words[words[w].head].xpos == words[w].xpos
        && manner_child(l->s, w, DEP_AUX) < 0 && manner_child(l->s, w, DEP_NSUBJ) < 0
        && manner_child(l->s, w, DEP_COP) < 0;
}

static void look_at_clause(Look *l, int w)
{
    int steps = 0;
    look_at_negative_arguments(l, w);
    look_at_negative_bearer(l, w);
    for (;;) {
        bool shares = shares_auxiliaries(l, w) && steps++ < l->s->nwords;
        look_at_auxiliaries(l, w);
        if (!shares) break;
        w = l->s->words[w].head;
        /* The first conjunct's own negation stays with it unless the verb forms
         * one phrase with it: "did not attack or threaten". */
    }
}

/* "no attack", "a possible attack", "last year's attack", "without an attack". */
static void look_at_noun(Look *l, int w)
{
    const Word *words = l->s->words;
    for (int i = 0; i < l->s->nwords; i++) {
        if (words[i].head != w) continue;
        int dep = dep_at(l, i);
        Kinds k = kinds_at(l, i);
        if (dep == DEP_DET && (k & KIND(NEGATIVE_DETERMINER))) negate(l, i);
        if (dep == DEP_CASE && (k & KIND(WITHOUT))) negate(l, i);
        if (dep == DEP_AMOD || dep == DEP_COMPOUND || dep == DEP_ADVMOD) {
            if (k & KIND(NOUN_PLANNED)) note(&l->planned, i);
            if (k & KIND(NOUN_HYPOTHETICAL)) note(&l->hypothetical, i);
            if (k & KIND(NOUN_NEGATED)) negate(l, i);
            if (k & KIND(NOUN_ONGOING)) note(&l->ongoing, i);
            if (k & KIND(NOUN_HISTORICAL)) note(&l->historical, i);
        }
        note_hedging(l, i, k);
    }
}

static bool is_below(const Sentence *s, int w, int ancestor)
{
    for (int steps = 0; w >= 0 && steps <= s->nwords; steps++, w = s->words[w].head)
        if (w == ancestor) return true;
    return false;
}

/* The clause that a word stands in: the first verb above it, or itself. */
static int clause_of(const Sentence *s, int w)
{
    for (int steps = 0; w >= 0 && steps <= s->nwords; steps++, w = s->words[w].head)
        if (manner_is_clause(s, w)) return w;
    return -1;
}

/* ---- the words above it ---------------------------------------------------- */

static bool is_perfect(const Look *l, int w)
{
    for (int i = 0; i < l->s->nwords; i++)
        if (l->s->words[i].head == w && dep_at(l, i) == DEP_AUX && (kinds_at(l, i) & KIND(HAVE))) return true;
    return false;
}

/* "The army withdrew after losing its base": who takes nothing back, takes himself away. */
static bool moves_away(const Look *l, int verb)
{
    const Sentence *s = l->s;
    return s->words[verb].upos == UPOS_VERB && !manner_is_passive(s, verb) && manner_child(s, verb, DEP_OBJ) < 0 && manner_child(s, verb, DEP_CCOMP) < 0;
}

static bool has_negation(const Look *l, int w)
{
    for (int i = 0; i < l->s->nwords; i++)
        if (l->s->words[i].head == w && i < w && (kinds_at(l, i) & (KIND(NEGATION) | KIND(NEGATIVE_DETERMINER) | KIND(NEGATIVE_ADVERB)))) return true;
    return false;
}

/* "has not confirmed that it fell", "neither side confirmed it", "nobody has confirmed it" */
static bool is_unconfirmed_by(const Look *l, int verb)
{
    if (l->s->words[verb].upos != UPOS_VERB) return false;
    int subject = manner_child(l->s, verb, DEP_NSUBJ);
    return has_negation(l, verb) || (subject >= 0 && ((kinds_at(l, subject) & KIND(NEGATIVE_DETERMINER)) || has_negation(l, subject)));
}

/* A governor's stance and hedge hold for what stands below it: "deny", "warn". */
static void look_at_governor_stance(Look *l, int g, Kinds k)
{
    if (!(k & (KIND(DENIES) | KIND(CONCEDES) | KIND(DISPUTES) | KIND(WARNS) | KIND(PREDICTS) | KIND(ASKS)
               | KIND(RETRACTS) | KIND(ALLEGED) | KIND(SUSPECTED) | KIND(REPORT) | KIND(REPORTEDLY)
               | KIND(UNCONFIRMED) | KIND(VERIFY))))
        return;
    if (k & KIND(DENIES))   stand(l, STANCE_DENIES, g);
    if (k & KIND(CONCEDES)) stand(l, STANCE_CONCEDES, g);
    if (k & KIND(DISPUTES)) stand(l, STANCE_DISPUTES, g);
    if (k & KIND(RETRACTS) && !moves_away(l, g)) stand(l, STANCE_RETRACTS, g);
    if (k & KIND(WARNS))    stand(l, STANCE_WARNS, g);
    if (k & KIND(PREDICTS)) stand(l, STANCE_PREDICTS, g);
    if (k & KIND(ASKS))     stand(l, STANCE_ASKS, g);

    bool is_noun = l->s->words[g].upos == UPOS_NOUN;
    if (is_noun)
        for (int i = 0; i < l->s->nwords; i++)      /* "unconfirmed reports of shelling" */
            if (l->s->words[i].head == g) note_hedging(l, i, kinds_at(l, i));
    bool is_passive = manner_child(l->s, g, DEP_AUX_PASS) >= 0;
    if (k & KIND(ALLEGED))                            hedge(l, HEDGE_ALLEGED, g);
    else if (k & KIND(SUSPECTED))                     hedge(l, HEDGE_SUSPECTED, g);     /* "police believe that rebels planted it" */
    else if ((k & KIND(REPORT)) && (is_noun || is_passive)) hedge(l, HEDGE_REPORTEDLY, g);
    else if (is_passive && (k & KIND(SPEECH)))        hedge(l, HEDGE_REPORTEDLY, g);
    else if (k & KIND(UNCONFIRMED))                   hedge(l, HEDGE_UNCONFIRMED, g);
    else if ((k & KIND(VERIFY)) && is_unconfirmed_by(l, g))
        hedge(l, has_child_of_kind(l, g, KIND(ABLE)) ? HEDGE_CANNOT_VERIFY : HEDGE_UNCONFIRMED, g);
}

/* Does a noun complete the word above it: "fears of an attack", "feared an attack"? */
static bool is_joined(const Look *l, int w)
{
    int dep = dep_at(l, w), preposition = manner_child(l->s, w, DEP_CASE);
    if (dep == DEP_OBL && preposition >= 0 && (kinds_at(l, preposition) & KIND(ASIDE))) return false;
    return dep == DEP_OBJ || dep == DEP_NMOD || dep == DEP_OBL || dep == DEP_COMPOUND || dep == DEP_IOBJ;
}

/* "an attack", "any attack", "another attack", "further attacks": none in particular. */
static bool is_none_in_particular(Look *l, int noun)
{
    const Word *words = l->s->words;
    bool definite = false;
    for (int i = 0; i < noun; i++) {
        if (words[i].head != noun) continue;
        int dep = dep_at(l, i);
        if (kinds_at(l, i) & KIND(INDEFINITE)) return true;
        definite |= dep == DEP_DET || dep == DEP_NUMMOD || words[i].dep == DEP_NMOD_POSS;
    }
    return !definite && words[noun].xpos == XPOS_NNS;
}

/* "Asked about the killing of two farmers": who asks about it, knows of it; but "asked for the release of two". */
static bool is_topic(Look *l, int noun)
{
    int of = manner_child(l->s, noun, DEP_CASE);
    return dep_at(l, noun) == DEP_OBL && of >= 0 && of < noun && !text_is_nocase(l->s->words[of].form, TEXT("for")) && !is_none_in_particular(l, noun);
}

/* "An attack would cut the road": of what may be, or -1. */
static int only_possible(Look *l, int clause)
{
    int possible = -1;
    for (int i = 0; i < l->s->nwords; i++) {
        if (l->s->words[i].head != clause || dep_at(l, i) != DEP_AUX) continue;
        Kinds k = kinds_at(l, i);
        if (k & KIND(HAVE)) return -1;                  /* "could have killed": it did happen */
        if (k & (KIND(POSSIBLE) | KIND(ABLE) | KIND(CONDITIONAL) | KIND(FUTURE))) possible = i;
    }
    return possible;
}

/* "in what police called a revenge attack", "calling it the worst attack of the war": a name for what took place. */
static bool is_what_one_calls_it(const Look *l, int verb, int noun)
{
    for (int i = verb + 1; i < noun; i++)
        if (l->s->words[i].head == verb && l->s->words[i].upos == UPOS_PRON && dep_at(l, i) == DEP_OBJ) return true;
    for (int i = 0; i < verb; i++)
        if ((l->s->words[i].xpos == XPOS_WP || l->s->words[i].xpos == XPOS_WDT) && (l->s->words[i].head == verb || l->s->words[verb].head == i)) return true;
    return false;
}

/* One step up from a noun.  False when what stands above says nothing of it. */
static bool step_from_noun(Look *l, int *w)
{
    const Word *words = l->s->words;
    int g = words[*w].head;
    if (g < 0) return false;
    if (dep_at(l, *w) == DEP_CONJ || dep_at(l, *w) == DEP_APPOS) { *w = g; return !manner_is_clause(l->s, g); }

    Kinds k = kinds_at(l, g);
    bool is_subject = dep_at(l, *w) == DEP_NSUBJ;
    if (is_subject && words[*w].dep != DEP_NSUBJ_PASS) {
        /* "Talks will begin": the talks as much as the beginning. */
        bool goes_on = (k & KIND(CONTINUES)) && manner_child(l->s, g, DEP_OBJ) < 0;     /* not "kept the peace" */
        if (goes_on || (k & KIND(CARRIES_THING))) {
            if (goes_on) note(&l->ongoing, g);
            *w = g;
            return true;
        }
        if ((k & KIND(PLANS)) && words[g].upos == UPOS_ADJ) { note(&l->planned, g); return false; }
        /* "Evacuation postponed": a headline's participle, read as a past tense. */
        if ((k & KIND(NEGATES_THING)) && manner_child(l->s, g, DEP_OBJ) < 0 && manner_child(l->s, g, DEP_CCOMP) < 0) {
            negate(l, g);
            return false;
        }
        int possible = is_none_in_particular(l, *w) ? only_possible(l, g) : -1;
        if (possible >= 0) { note(&l->hypothetical, possible); return false; }
        /* "The attack is in its sixth day." */
        if ((k & KIND(PERIOD)) && manner_child(l->s, g, DEP_CASE) >= 0) note(&l->ongoing, g);
        return false;
    }
    if (!is_joined(l, *w) && !is_subject) return false;
    if (words[*w].dep == DEP_NMOD_POSS) return false;
    if ((k & KIND(ASKS)) && is_topic(l, *w)) return false;

    look_at_governor_stance(l, g, k);
    /* "the video does not show an attack": there was none, or nobody saw it */
    if ((k & KIND(SHOWS)) && dep_at(l, *w) == DEP_OBJ && words[g].upos == UPOS_VERB && has_child_of_kind(l, g, KIND(NEGATION))) {
        negate(l, g);
        return false;
    }
    if (k & KIND(NEGATES_THING)) { negate(l, g); *w = g; return true; }
    if ((k & KIND(DOUBTS_THING)) && dep_at(l, *w) == DEP_OBJ && is_what_one_calls_it(l, g, *w)) return false;
    if (k & KIND(DOUBTS_THING)) { note(&l->hypothetical, g); return false; }
    if (k & KIND(REMEMBERS)) { note(&l->historical, g); return false; }
    if (k & KIND(CONTINUES)) { note(&l->ongoing, g); *w = g; return true; }
    if (k & KIND(PLANS_THING)) { note(&l->planned, g); *w = g; return true; }
    /* "launched an attack", but not "has given no toll for the attack" */
    bool is_beside = dep_at(l, *w) == DEP_OBL && manner_child(l->s, g, DEP_OBJ) >= 0;
    if ((k & KIND(CARRIES_THING)) && !is_beside) { *w = g; return true; }
    return false;
}

/* "the war would end only when the rebels surrendered": neither has come yet. */
static bool waits_for(const Look *l, int v, int above)
{
    bool has_when = false, has_modal = false;
    for (int i = 0; i < l->s->nwords; i++) {
        has_when |= l->s->words[i].head == v && i < v && i > above && l->s->words[i].xpos == XPOS_WRB;
        has_modal |= l->s->words[i].head == above && i < above && l->s->words[i].xpos == XPOS_MD;
    }
    return has_when && has_modal;
}

/* "insisted that it had shelled nobody": told as it was; "insisted that they leave" is a demand. */
static bool is_told_as_so(const Look *l, int v)
{
    const Word *words = l->s->words;
    if (words[v].xpos == XPOS_VBD || words[v].xpos == XPOS_VBZ)
        return true;
    for (int k = 0; k < v; k++)
        if (words[k].head == v && dep_base(words[k].dep) == DEP_AUX && (words[k].xpos == XPOS_VBD || words[k].xpos == XPOS_VBZ || words[k].xpos == XPOS_VBP))
            return true;
    return false;
}

/* One step up from a verb.  False when it stands on its own. */
static bool step_from_clause(Look *l, int *w)
{
    const Word *words = l->s->words;
    int v = *w, g = words[v].head, dep = dep_at(l, v);
    /* "Germany to send tanks", "crossing to reopen Monday, a source says" */
    bool is_told = g >= 0 && dep == DEP_CCOMP && (kinds_at(l, g) & KIND(SPEECH));
    if (is_infinitive(l, v) && manner_child(l->s, v, DEP_NSUBJ) >= 0 && manner_child(l->s, v, DEP_AUX) < 0 &&
        (g < 0 || dep == DEP_PARATAXIS || dep == DEP_APPOS || is_told))
        note(&l->planned, v);
    if (g < 0) return false;
    Kinds k = kinds_at(l, g);
    int mark = manner_child(l->s, v, DEP_MARK);
    Kinds marked = mark >= 0 ? kinds_at(l, mark) : 0;

    if (dep == DEP_CONJ || dep == DEP_PARATAXIS) {
        /* The second clause of "fears that they kill and burn" stands below the same. */
        *w = g;
        return dep == DEP_CONJ && manner_is_clause(l->s, g);
    }
    if (dep == DEP_ADVCL && (marked & KIND(CONDITION))) {
        note(&l->hypothetical, mark);
        if (k & (KIND(DISPUTES) | KIND(ASKS))) look_at_governor_stance(l, g, k);    /* "questioned whether" */
        return false;
    }
    if (dep == DEP_ADVCL && waits_for(l, v, g)) { note(&l->planned, v); return false; }
    if (dep == DEP_ADVCL && (marked & KIND(UNTIL))) { note(&l->planned, mark); return false; }
    if (dep == DEP_CCOMP && (marked & KIND(CONDITION))) { note(&l->hypothetical, mark); look_at_governor_stance(l, g, k); return false; }

    /* "threatened to stop the release, accusing the army": a word of its own, and no plan */
    if (dep == DEP_ADVCL && mark < 0 && words[v].xpos == XPOS_VBG && (kinds_at(l, v) & KIND(SPEECH)) && v > g && words[v - 1].upos == UPOS_PUNCT)
        return false;

    bool to = is_infinitive(l, v);
    /* ", triggering a war" hangs from the whole clause, wherever a parser put it. */
    if (dep == DEP_ACL && words[v].xpos == XPOS_VBG && v > 0 && words[v - 1].upos == UPOS_PUNCT && mark < 0) {
        *w = clause_of(l->s, g);
        return *w >= 0;
    }
    /* "its report that the town had fallen", which the agency retracted */
    if (dep == DEP_ACL && mark >= 0 && !to && words[v].xpos != XPOS_VBG) {
        look_at_governor_stance(l, g, k);
        int above = words[g].head >= 0 && (dep_at(l, g) == DEP_OBJ || dep_at(l, g) == DEP_OBL) ? words[g].head : -1;
        if (above >= 0)
            look_at_governor_stance(l, above, kinds_at(l, above));
        if (above >= 0 && (kinds_at(l, above) & KIND(DENIES)) && !has_negation(l, above))
            negate(l, above);               /* "denied claims that civilians were killed" */
        if (k & KIND(DOUBTS_THAT)) note(&l->hypothetical, g);
        return false;
    }
    bool complement = dep == DEP_XCOMP || dep == DEP_CCOMP || dep == DEP_ACL || dep == DEP_CSUBJ
                   || dep == DEP_OBJ || dep == DEP_NMOD || dep == DEP_OBL
                   || (dep == DEP_ADVCL && (words[g].upos == UPOS_ADJ || (mark >= 0 && !to)))
                   || (dep == DEP_ADVCL && to && (k & KIND(SPEECH)) && (k & (KIND(DOUBTS) | KIND(PLANS))));
    if (words[v].dep == DEP_ACL_RELCL || words[v].dep == DEP_ADVCL_RELCL) return false;
    if (complement) {
        if (dep == DEP_ADVCL || dep == DEP_OBL) {
            /* "accused of bombing", "stopped short of bombing"; but "warned after bombing". */
            if (!to && (words[v].xpos != XPOS_VBG || mark < 0 || manner_child(l->s, v, DEP_NSUBJ) >= 0)) {
                if (words[g].upos != UPOS_ADJ) return false;
            }
        }
        look_at_governor_stance(l, g, k);
        bool has_subject = manner_child(l->s, v, DEP_NSUBJ) >= 0 || manner_child(l->s, v, DEP_NSUBJ_PASS) >= 0;
        bool tells_why = dep == DEP_ADVCL && mark >= 0 && has_subject;      /* "unable to help because the roads were shut" */
        bool finite = (dep == DEP_CCOMP || tells_why) && !to && words[v].xpos != XPOS_VBG;
        if ((k & KIND(GOING_TO)) && to && words[g].xpos == XPOS_VBG) { note(&l->planned, g); return false; }
        /* "the bar bombed on Friday" is not barred from anything */
        bool is_described = dep == DEP_ACL && words[v].xpos == XPOS_VBN && words[g].upos == UPOS_NOUN;
        if ((k & KIND(NEGATES)) && !finite && !is_described) { negate(l, g); *w = g; return true; }
        if ((k & KIND(NEGATES)) && (k & KIND(DENIES))) { negate(l, g); return false; }
        if (k & KIND(CONTINUES)) { note(&l->ongoing, g); *w = g; return true; }
        if (finite) {
            /* A clause with a tense of its own: only fears and hopes reach into it. */
            if ((k & KIND(DOUBTS_THAT)) && !((k & KIND(SPEECH)) && is_told_as_so(l, v))) note(&l->hypothetical, g);
            /* but in "fighting that displaced thousands" the past is told of */
            bool is_past = words[v].xpos == XPOS_VBD && manner_child(l->s, v, DEP_AUX) < 0;
            if ((k & KIND(PLANS)) && !(k & KIND(SPEECH)) && !is_past) note(&l->planned, g);
            return false;
        }
        if (to && is_perfect(l, v)) return false;       /* "is thought to have bombed" */
        if (k & KIND(REMEMBERS)) { note(&l->historical, g); return false; }
        if ((k & KIND(DOUBTS)) && (to || words[v].xpos == XPOS_VBG || dep == DEP_CCOMP)
            && !(k & KIND(CHARGES))) { note(&l->hypothetical, g); *w = g; return false; }
        if ((k & KIND(PLANS)) && to) {
            note(&l->planned, g);
            *w = g;
            return true;
        }
        if (k & KIND(CARRIES)) { *w = g; return true; }
        if ((k & KIND(BE)) || (k & KIND(HAVE))) {       /* "is to meet", "has to leave" */
            if (to) note(&l->planned, g);
            *w = g;
            return true;
        }
        if (to && (dep == DEP_XCOMP || dep == DEP_ACL || dep == DEP_CCOMP)) note(&l->planned, v);
        return false;
    }
    if (dep == DEP_ADVCL) {
        if (to && (k & KIND(CARRIES)) && dep_at(l, g) != DEP_XCOMP) { *w = g; return true; }    /* "used knives to kill" */
        if (to) { note(&l->planned, v); return false; }                /* "to retake the town" */
        if (mark < 0 && words[v].xpos == XPOS_VBG) { *w = g; return true; }   /* ", killing four" */
    }
    return false;
}

/* ", triggering a war" is as possible as what triggers it, but is not undone
 * by a "not" at the verb above it. */
static void climb(Look *l, int predicate)
{
    const Sentence *s = l->s;
    int w = predicate;
    for (int steps = 0; steps < s->nwords; steps++) {
        bool is_clause = manner_is_clause(s, w);
        bool participle = is_clause && s->words[w].xpos == XPOS_VBG && dep_at(l, w) == DEP_ADVCL
                       && manner_child(s, w, DEP_MARK) < 0;
        int from = w;
        bool on = is_clause ? step_from_clause(l, &w) : step_from_noun(l, &w);
        if (!on || w == from) return;
        int negated = l->negated;
        bool twice = l->is_twice_negated;
        if (manner_is_clause(s, w)) {
            bool shared = shares_auxiliaries(l, from);
            if (dep_at(l, from) != DEP_CONJ) look_at_clause(l, w);
            else if (!shared && manner_child(s, from, DEP_AUX) < 0 && s->words[from].upos == UPOS_VERB
                     && s->words[from].xpos == XPOS_VB)
                look_at_auxiliaries(l, w);
        } else {
            look_at_noun(l, w);
        }
        if (participle) l->negated = negated, l->is_twice_negated = twice;
    }
}

/* "marked 30 years since the genocide in which thousands were killed": all that
 * hangs below the object of such a verb is remembered, not told. */
static void look_for_remembrance(Look *l, int predicate)
{
    const Word *words = l->s->words;
    int w = predicate;
    for (int steps = 0; steps < l->s->nwords && words[w].head >= 0; steps++) {
        int dep = dep_at(l, w), g = words[w].head;
        bool below = dep == DEP_ACL || dep == DEP_NMOD || dep == DEP_CONJ || dep == DEP_APPOS || dep == DEP_COMPOUND || dep == DEP_AMOD;
        bool object = dep == DEP_OBJ || dep == DEP_OBL;
        if (object && words[g].upos == UPOS_VERB && (kinds_at(l, g) & KIND(REMEMBERS))) {
            int preposition = manner_child(l->s, w, DEP_CASE);
            if (dep == DEP_OBJ || (preposition >= 0 && (kinds_at(l, preposition) & KIND(SINCE))))
                note(&l->historical, g);
            return;
        }
        if (!below) return;
        w = g;
    }
}

static bool ends_years(const Look *l, int last)
{
    for (int i = l->s->times_from; i < l->s->times_to; i++) {
        const When *t = &l->u->times[i];
        if (t->last == last && t->is_duration && t->precision == PRECISION_YEAR) return true;
    }
    return false;
}

/* "Two years after the massacre at Bucha, families laid flowers" */
static void look_for_anniversary(Look *l, int predicate)
{
    const Word *words = l->s->words;
    for (int w = predicate, steps = 0; w >= 0 && steps < 5; w = words[w].head, steps++) {
        int dep = dep_at(l, w), by = manner_child(l->s, w, dep == DEP_ADVCL ? DEP_MARK : DEP_CASE);
        if (by > 0 && ends_years(l, by - 1)) { note(&l->historical, by - 1); return; }
        if (dep != DEP_NMOD && dep != DEP_NSUBJ && dep != DEP_CONJ && dep != DEP_COMPOUND) return;
    }
}

/* "There is no evidence that they entered", "has not seen confirmation of claims that they did", "no sign of fighting". */
static void look_for_missing_proof(Look *l, int predicate)
{
    enum { MOST_STEPS = 5 };
    const Word *words = l->s->words;
    bool is_claimed = false;
    for (int w = predicate, steps = 0; steps < MOST_STEPS && words[w].head >= 0; steps++) {
        int g = words[w].head, dep = dep_at(l, w);
        if (dep != DEP_ACL && dep != DEP_CCOMP && dep != DEP_NMOD && dep != DEP_CONJ) return;
        Kinds k = kinds_at(l, g);
        if ((k & KIND(VERIFY)) && words[g].upos == UPOS_NOUN) {
            int verb = words[g].head;
            if (!has_negation(l, g) && !(verb >= 0 && words[verb].upos == UPOS_VERB && has_negation(l, verb))) return;
            if (is_claimed) hedge(l, HEDGE_CANNOT_VERIFY, g);
            else note(&l->hypothetical, g);
            return;
        }
        is_claimed |= words[g].upos == UPOS_NOUN && (k & (KIND(SPEECH) | KIND(REPORT)));
        w = g;
    }
}

/* ---- the sentence and the item ----------------------------------------------- */

/* The day an item speaks from: of its publication, or the last that it states. */
static Day today_of(const Understanding *u)
{
    if (u->item && u->item->published != NO_DAY) return u->item->published;
    Day last = NO_DAY;
    for (int i = 0; i < u->ntimes; i++) {
        const When *t = &u->times[i];
        if (t->to != NO_DAY && !t->is_future && t->precision <= PRECISION_MONTH && (last == NO_DAY || t->to > last))
            last = t->to;
    }
    return last;
}

/* "wounded five in the town, where inspectors are due on Thursday": the day of another clause, with a subject of its own;
 * "the strike, planned in January, killed two": or of what is told of a noun. */
static bool is_of_another_clause(const Sentence *s, int time, int predicate)
{
    for (int w = s->words[time].head, steps = 0; w >= 0 && w != predicate && steps < 40; w = s->words[w].head, steps++) {
        if (s->words[w].dep == DEP_ACL && s->words[w].xpos == XPOS_VBN && s->words[predicate].upos == UPOS_VERB)
            return true;
        bool is_past = s->words[predicate].xpos == XPOS_VBD || s->words[predicate].xpos == XPOS_VBN;
        if (is_past && s->words[w].upos == UPOS_VERB && s->words[w].dep == DEP_CONJ)       /* "has sent 400 and promised 600 more next month" */
            return true;
        for (int k = 0; k < s->nwords && s->words[w].upos == UPOS_VERB; k++)
            if (s->words[k].head == w && dep_base(s->words[k].dep) == DEP_NSUBJ)
                return true;
    }
    return false;
}

/* "The junta, which seized power in 2020, has vowed to fight": long ago is only what the relative clause tells. */
static bool is_of_relative_clause(const Sentence *s, int time, int predicate)
{
    for (int w = s->words[time].head, steps = 0; w >= 0 && w != predicate && steps < 40; w = s->words[w].head, steps++)
        if (s->words[w].dep == DEP_ACL_RELCL) return true;
    return false;
}

static void look_at_times(Look *l, int predicate)
{
    Day today = today_of(l->u);
    int clause = clause_of(l->s, predicate);
    for (int i = l->s->times_from; i < l->s->times_to; i++) {
        const When *t = &l->u->times[i];
        if (t->first < 0 || t->first >= l->s->nwords) continue;
        /* Its own time, or that of its clause when it is a noun in it. */
        int own = -1;
        for (int w = t->first; w <= t->last && w < l->s->nwords; w++)
            if (l->s->words[w].head < t->first || l->s->words[w].head > t->last) own = w;
        if (own < 0 || !(is_below(l->s, own, predicate) || clause_of(l->s, own) == clause)) continue;
        int hung = l->s->words[own].head;       /* "up from 2.6 million at the end of last year" */
        if ((hung >= 0 && hung != predicate && l->s->words[hung].upos == UPOS_NUM) || manner_is_compared(l->m, l->u, l->s, t)) continue;
        bool is_below_it = is_below(l->s, own, predicate);
        if (t->is_future && is_below_it && is_of_another_clause(l->s, own, predicate)) continue;
        if (!t->is_future && is_below_it && is_of_relative_clause(l->s, own, predicate)) continue;
        if (t->is_future && l->s->words[predicate].xpos == XPOS_VBD && l->s->words[predicate].upos == UPOS_VERB &&
            hung >= 0 && (hung == predicate ? t->basis == BASIS_STATED : l->s->words[hung].upos == UPOS_NOUN)) continue;      /* "invaded it after the 9/11 attacks" */
        if (t->is_future && hung >= 0 && hung != predicate && l->s->words[own].dep == DEP_COMPOUND) continue;       /* "called for a Ramadan truce" */
        if (t->is_future && (t->relation == WHEN_UNTIL || t->is_since)) continue;        /* "is shut until Friday": and so it is today */
        /* "the worst violence since the 2016 accord": the accord is as old as that */
        int since = l->s->words[predicate].upos == UPOS_NOUN ? manner_child(l->s, predicate, DEP_CASE) : -1;
        bool is_its_own = since >= 0 && is_below_it && (kinds_at(l, since) & KIND(SINCE));
        if (!is_its_own && manner_is_since(l->m, l->u, l->s, t, predicate)) continue;
        if (t->is_future) { note(&l->planned, t->first); continue; }
        if (today == NO_DAY || t->to == NO_DAY || (t->is_since && !is_its_own) || t->is_duration) continue;
        if (today - (is_its_own ? t->from : t->to) > LONG_AGO_DAYS) note(&l->historical, t->first);
    }
}

static void look_at_question(Look *l)
{
    const Word *last = l->s->nwords ? &l->s->words[l->s->nwords - 1] : NULL;
    for (int i = l->s->nwords - 1; i >= 0 && l->s->words[i].upos == UPOS_PUNCT; i--) last = &l->s->words[i];
    if (last && last->form.n == 1 && last->form.at[0] == '?') {
        note(&l->hypothetical, (int)(last - l->s->words));
        stand(l, STANCE_ASKS, (int)(last - l->s->words));
    }
}

/* "denied backing the rebels, who have seized two towns": nobody denies what is said of them in passing. */
static bool is_said_in_passing(const Look *l, int predicate, int cue)
{
    const Word *words = l->s->words;
    for (int w = predicate, steps = 0; w > 1 && w != cue && steps < l->s->nwords; w = words[w].head, steps++) {
        if (words[w].dep != DEP_ACL_RELCL || words[w].head < cue) continue;
        for (int i = words[w].head + 1; i < w; i++)
            if (words[i].form.at[0] == ',' && (words[i + 1].xpos == XPOS_WP || words[i + 1].xpos == XPOS_WDT)) return true;
    }
    return false;
}

/* The stance that the cue of the nearest attribution shows: "..., he admitted". */
static void look_at_attributions(Look *l, int predicate)
{
    int at = l->s->words[predicate].begin, best = -1, size = 0;
    for (int i = l->s->speech_from; i < l->s->speech_to; i++) {
        const Attribution *a = &l->u->attributions[l->u->speech[i]];
        bool inside = (a->begin <= at && at < a->end) || (a->begin2 <= at && at < a->end2);
        if (!inside || (best >= 0 && a->end - a->begin >= size) || manner_denies_their_word(l->m, l->u, a, l->si, predicate)) continue;
        best = l->u->speech[i], size = a->end - a->begin;
    }
    if (best < 0) return;
    const Attribution *a = &l->u->attributions[best];
    if (a->cue_sentence < 0 || a->cue_sentence >= l->u->nsentences) return;
    const Sentence *cued = &l->u->sentences[a->cue_sentence];
    for (int w = a->cue_first; w >= 0 && w <= a->cue_last && w < cued->nwords; w++) {
        int here = a->cue_sentence == l->si ? w : -1;
        Kinds k = here >= 0 ? kinds_at(l, w) : manner_kinds(l->m, l->u, cued, w);
        if ((k & (KIND(DENIES) | KIND(DISPUTES))) && here >= 0 && is_said_in_passing(l, predicate, here)) continue;
        if (k & KIND(DENIES)) { stand(l, STANCE_DENIES, here); negate(l, here >= 0 ? here : predicate); }
        if (k & KIND(CONCEDES)) stand(l, STANCE_CONCEDES, here);
        if (k & KIND(DISPUTES) && !(k & KIND(ASKS))) stand(l, STANCE_DISPUTES, here);
        if (k & KIND(WARNS)) stand(l, STANCE_WARNS, here);
        if (k & KIND(PREDICTS)) stand(l, STANCE_PREDICTS, here);
        if (k & KIND(RETRACTS)) stand(l, STANCE_RETRACTS, here);
        if (k & KIND(ALLEGED)) hedge(l, HEDGE_ALLEGED, here);
    }
}

/* "alleged rebels attacked", "was killed, apparently by rebels": doubt about the doer. */
static void doubted_doer(Look *l, int predicate)
{
    int doer = manner_subject(l->s, predicate);
    if (doer < 0 || l->s->words[doer].dep == DEP_NSUBJ_PASS) return;
    bool is_agent = l->s->words[doer].dep == DEP_OBL_AGENT;
    for (int i = 0; i < doer; i++) {
        if (l->s->words[i].head != doer) continue;
        Kinds k = manner_kinds(l->m, l->u, l->s, i);
        if (k & KIND(ALLEGED)) hedge(l, HEDGE_ALLEGED, i);
        if (k & KIND(SUSPECTED)) hedge(l, HEDGE_SUSPECTED, i);
        if (is_agent && (k & KIND(REPORTEDLY))) hedge(l, HEDGE_SUSPECTED, i);
    }
}

/* The word of "could not be independently verified", "was unable to confirm",
 * or -1. */
static int cannot_verify(const Look *l, const Sentence *s)
{
    for (int w = 0; w < s->nwords; w++) {
        if (!(manner_kinds(l->m, l->u, s, w) & KIND(VERIFY))) continue;
        bool negated = false, able = false;
        for (int i = 0; i < s->nwords; i++) {
            if (i == w) continue;
            bool near = s->words[i].head == w || s->words[w].head == i
                     || (s->words[w].head >= 0 && s->words[i].head == s->words[w].head);
            if (!near) continue;
            Kinds k = manner_kinds(l->m, l->u, s, i);
            negated |= (k & (KIND(NEGATION) | KIND(NEGATIVE_DETERMINER) | KIND(WITHOUT))) != 0;
            negated |= (k & KIND(NEGATES)) && (k & KIND(VERIFIER));
            able |= (k & (KIND(ABLE) | KIND(VERIFIER))) != 0;
            if ((k & KIND(VERIFIER)) && (k & (KIND(DOUBTS) | KIND(NEGATES)))
                && !has_child_of_kind(&(Look){ .m = l->m, .u = l->u, .s = s }, i, 0))
                negated |= !(k & KIND(NOUN_HYPOTHETICAL));     /* hard, difficult, impossible, unable */
        }
        if (negated && able) return w;
    }
    return -1;
}

/* "said they had taken the town, a claim that could not be verified": what hangs from a noun of its own sentence
 * speaks of that. */
static bool is_aside(const Sentence *s, int word)
{
    for (int w = word, steps = 0; w >= 0 && steps < s->nwords; w = s->words[w].head, steps++) {
        int dep = dep_base(s->words[w].dep);
        if (dep == DEP_ACL || dep == DEP_APPOS) return true;
    }
    return false;
}

static void look_for_verification(Look *l, int predicate)
{
    int here = cannot_verify(l, l->s);
    if (here >= 0 && here != predicate) { hedge(l, HEDGE_CANNOT_VERIFY, here); return; }
    if (l->si + 1 >= l->u->nsentences) return;
    const Sentence *next = &l->u->sentences[l->si + 1];
    int there = cannot_verify(l, next);
    if (next->paragraph - l->s->paragraph <= 1 && there >= 0 && !is_aside(next, there))
        hedge(l, HEDGE_CANNOT_VERIFY, -1);
}

static void say_why(const Look *l, Text *rule, const char *what, const char *value, int word, Arena *keep)
{
    *rule = word >= 0
          ? text_format(keep, "code/aspect: %s by \"%.*s\"", value, TEXT_FMT(l->s->words[word].form))
          : text_format(keep, "code/aspect: %s by the %s", value, what);
}

Standing aspect_of(const Manner *m, const Understanding *u, int sentence, int predicate,
                   Arena *keep, Arena scratch)
{
    (void)scratch;
    assert(sentence >= 0 && sentence < u->nsentences);
    const Sentence *s = &u->sentences[sentence];
    assert(predicate >= 0 && predicate < s->nwords);
    Look l = { .m = m, .u = u, .s = s, .si = sentence, .negated = -1, .hypothetical = -1, .planned = -1,
               .ongoing = -1, .historical = -1, .stance_word = -1, .hedge_word = -1 };

    if (manner_is_clause(s, predicate)) look_at_clause(&l, predicate);
    else look_at_noun(&l, predicate);
    climb(&l, predicate);
    look_for_remembrance(&l, predicate);
    look_for_anniversary(&l, predicate);
    look_for_missing_proof(&l, predicate);
    look_at_question(&l);
    look_at_times(&l, predicate);
    look_at_attributions(&l, predicate);
    look_for_verification(&l, predicate);
    doubted_doer(&l, predicate);

    Standing st = { .aspect = ASPECT_HAPPENED, .stance = l.stance, .hedge = l.hedge };
    int word = -1;
    bool is_negated = l.negated >= 0 && !l.is_twice_negated;
    if (l.hypothetical >= 0)     st.aspect = ASPECT_HYPOTHETICAL, word = l.hypothetical;
    else if (is_negated)         st.aspect = ASPECT_NEGATED, word = l.negated;
    else if (l.planned >= 0)     st.aspect = ASPECT_PLANNED, word = l.planned;
    else if (l.historical >= 0)  st.aspect = ASPECT_HISTORICAL, word = l.historical;
    else if (l.ongoing >= 0)     st.aspect = ASPECT_ONGOING, word = l.ongoing;
    if (st.aspect != ASPECT_HAPPENED) {
        say_why(&l, &st.aspect_rule, "sentence", aspect_word(st.aspect), word, keep);
        st.begin = s->words[word].begin, st.end = s->words[word].end;
    }
    if (st.stance != STANCE_ASSERTS) say_why(&l, &st.stance_rule, "speaker's verb", stance_word(st.stance), l.stance_word, keep);
    if (st.hedge != HEDGE_NONE) say_why(&l, &st.hedge_rule, "next sentence", hedge_word(st.hedge), l.hedge_word, keep);
    return st;
}
