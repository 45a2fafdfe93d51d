#include "code/denials.h"

#include "code/clause.h"

/* What was denied, and by whom: words of sentence `s`. */
typedef struct Denial { int verb, who, first, last; bool is_here; } Denial;

static bool is_finite(const Scan *c, int verb)
{
    int xpos = c->s->words[verb].xpos;
    bool has_had = false;
    for (int k = c->first_child[verb]; k >= 0; k = c->next[k]) {
        if (lemma_in(c, k, SET_NOT) || c->s->words[k].xpos == XPOS_MD)
            return false;
        has_had |= scan_base(c, k) == DEP_AUX;
    }
    return xpos == XPOS_VBD || xpos == XPOS_VBZ || xpos == XPOS_VBP || (xpos == XPOS_VBN && has_had && !clause_is_passive(c, verb));
}

static bool has_content(const Scan *c, int w)
{
    for (int k = c->first_child[w]; k >= 0; k = c->next[k]) {
        int dep = scan_base(c, k);
        if (dep == DEP_CCOMP || dep == DEP_XCOMP || c->s->words[k].dep == DEP_ACL || dep == DEP_NMOD)
            return true;
    }
    return false;
}

/* "a claim the army denied", read as two subjects of one verb: the first of them, or -1. */
static int word_before_subject(const Scan *c, int verb, int who)
{
    for (int k = c->first_child[verb]; k >= 0 && k < who; k = c->next[k])
        if (c->s->words[k].dep == DEP_NSUBJ && !has_content(c, k) && (lemma_in(c, k, SET_DENIED_WORD) || lemma_in(c, k, SET_DENIED_THING)))
            return k;
    return -1;
}

/* "all of which the army denied" */
static bool is_all_of_which(const Scan *c, int noun)
{
    for (int k = c->first_child[noun]; k >= 0; k = c->next[k])
        if (k > noun && c->s->words[k].dep == DEP_NMOD && clause_is_relative(c, k))
            return c->s->words[noun].upos == UPOS_DET || c->s->words[noun].upos == UPOS_PRON;
    return false;
}

/* The last subject of the verb before it: "Kigali" of "an allegation Kigali denied". */
static int last_subject(const Scan *c, int verb)
{
    int who = -1;
    for (int k = c->first_child[verb]; k >= 0 && k < verb; k = c->next[k])
        if (c->s->words[k].dep == DEP_NSUBJ)
            who = k;
    return who;
}

/* "RSF claims the town; army denies", "..., but the army denied": nothing stands behind the word, and something was told before it. */
static bool denies_barely(const Scan *c, int verb)
{
    const Word *w = &c->s->words[verb];
    if (!lemma_in(c, verb, SET_DENIES_IT) || !(w->dep == DEP_PARATAXIS || w->dep == DEP_CONJ) || w->head < 0 || w->head > verb)
        return false;
    return verb + 1 == c->s->nwords || c->s->words[verb + 1].upos == UPOS_PUNCT;
}

/* "dismissed as propaganda" */
static bool dismisses_as_false(const Scan *c, int verb)
{
    for (int k = lemma_in(c, verb, SET_DISMISSES_WORD) ? c->first_child[verb] : -1; k >= 0; k = c->next[k])
        if (k > verb && scan_base(c, k) == DEP_OBL && lemma_in(c, k, SET_FALSE_WORD))
            return true;
    return false;
}

/* "denied it", "which the army denied", "which the army dismissed as propaganda", "denied the claim", "a claim the army denied"; not "denied the claim that it fled". */
static bool reads_denial(const Scan *c, int verb, Denial *ret)
{
    const Word *words = c->s->words;
    bool denies = lemma_in(c, verb, SET_DENIES_DEED);
    if (words[verb].upos != UPOS_VERB || !(denies || lemma_in(c, verb, SET_DISMISSES_WORD)) || !is_finite(c, verb) ||
        scan_child(c, verb, DEP_CCOMP) >= 0 || (denies && scan_child(c, verb, DEP_XCOMP) >= 0))
        return false;
    int last = last_subject(c, verb), word = denies && last >= 0 ? word_before_subject(c, verb, last) : -1;
    int who = word >= 0 ? last : clause_subject(c, verb), what = clause_object(c, verb), noun = words[verb].head;
    bool is_relative = words[verb].dep == DEP_ACL_RELCL && noun >= 0 && noun < verb;
    bool is_word = denies && is_relative && (is_all_of_which(c, noun) || ((lemma_in(c, noun, SET_DENIED_WORD) || lemma_in(c, noun, SET_DENIED_THING)) &&
                                                                         !has_content(c, noun)));
    if (who < 0 || who == what || clause_is_relative(c, who))
        return false;
    bool is_which = (denies || dismisses_as_false(c, verb)) && what >= 0 && what < verb && clause_is_relative(c, what) && (is_relative || words[verb].dep == DEP_ADVCL_RELCL);
    bool is_it = what > verb && words[what].upos == UPOS_PRON && lemma_in(c, what, SET_DENIED_IT) && lemma_in(c, verb, SET_DENIES_IT);
    bool is_claim = what > verb && lemma_in(c, what, SET_DENIED_WORD) && !has_content(c, what);
    bool is_bare = what < 0 && denies && who < verb && denies_barely(c, verb);
    if (!(is_which || is_it || is_claim || is_bare || (what < verb && (is_word || (word >= 0 && what < 0)))))
        return false;
    *ret = (Denial){ .verb = verb, .who = who, .first = who < verb ? who : verb, .last = what > verb ? what : verb, .is_here = is_which || is_word || is_bare || word >= 0 };
    return true;
}

/* "The claim was denied by the army", "a claim denied by the army". */
static bool reads_passive_denial(const Scan *c, int verb, Denial *ret)
{
    const Word *w = &c->s->words[verb];
    if (w->upos != UPOS_VERB || w->xpos != XPOS_VBN || !(lemma_in(c, verb, SET_DENIES_DEED) || lemma_in(c, verb, SET_DISMISSES_WORD)))
        return false;
    bool is_behind = w->dep == DEP_ACL && w->head >= 0 && w->head < verb;
    if (!is_behind && (!clause_is_passive(c, verb) || scan_child(c, verb, DEP_AUX_PASS) < 0))
        return false;
    int what = is_behind ? w->head : clause_subject(c, verb), who = -1;
    for (int k = c->first_child[verb]; k >= 0; k = c->next[k])
        if (k > verb && scan_base(c, k) == DEP_OBL && scan_preposition_in(c, k, SET_AGENT_PREPOSITION))
            who = k;
    for (int k = c->first_child[verb]; k >= 0; k = c->next[k])
        if (lemma_in(c, k, SET_NOT) || c->s->words[k].xpos == XPOS_MD)
            return false;
    if (who < 0 || what < 0 || what > verb || !lemma_in(c, what, SET_DENIED_WORD) || (!is_behind && has_content(c, what)))
        return false;
    *ret = (Denial){ .verb = verb, .who = who, .first = what, .last = who, .is_here = is_behind };
    return true;
}

/* Is it said to be false by the word `w`, which no "not" stands beside? */
static bool is_said_false(const Scan *c, int w)
{
    for (int k = c->first_child[w]; k >= 0; k = c->next[k])
        if (lemma_in(c, k, SET_NOT) || c->s->words[k].xpos == XPOS_MD)
            return false;
    return lemma_in(c, w, SET_FALSE_WORD);
}

/* "called the accusation baseless", "said the claim was untrue". */
static bool reads_falsehood(const Scan *c, int verb, Denial *ret)
{
    const Word *words = c->s->words;
    if (words[verb].upos != UPOS_VERB || !is_finite(c, verb))
        return false;
    int who = clause_subject(c, verb), false_word = -1, what = -1;
    if (lemma_in(c, verb, SET_CALLS_IT)) {
        what = clause_object(c, verb);
        for (int k = c->first_child[verb]; k >= 0; k = c->next[k])
            if (k > verb && is_said_false(c, k))
                false_word = k;
        for (int k = what >= 0 ? c->first_child[what] : -1; k >= 0; k = c->next[k])         /* "the accusation baseless" as one phrase */
            if (k > what && is_said_false(c, k))
                false_word = k;
        if (what >= 0 && false_word < 0 && is_said_false(c, what))          /* read with "baseless" for the object */
            for (int k = c->first_child[what]; k >= 0; k = c->next[k])
                if (k < what && lemma_in(c, k, SET_DENIED_WORD))
                    false_word = what, what = k;
    } else if (lemma_in(c, verb, SET_SAYS_PLAIN)) {
        false_word = scan_child(c, verb, DEP_CCOMP);
        if (false_word < verb || !is_said_false(c, false_word) || scan_child(c, false_word, DEP_COP) < 0)
            return false;
        what = clause_subject(c, false_word);
    }
    if (who < 0 || who > verb || clause_is_relative(c, who) || false_word < 0 || what < verb || has_content(c, what) ||
        !(lemma_in(c, what, SET_DENIED_WORD) || (words[what].upos == UPOS_PRON && lemma_in(c, what, SET_DENIED_IT))))
        return false;
    *ret = (Denial){ .verb = verb, .who = who, .first = who, .last = false_word };
    return true;
}

static bool may_be_denied(const Claim *c, const Actor *who)
{
    if (c->event == EVENT_ACCUSE || c->event == EVENT_REJECT || c->event == EVENT_REQUEST || c->event == EVENT_STATEMENT || c->aspect == ASPECT_NEGATED || c->aspect == ASPECT_HYPOTHETICAL || c->stance == STANCE_DENIES || c->is_general)
        return false;
    for (int i = 0; i < c->nspeakers; i++)
        if (text_is(c->speakers[i].text, who->text) || (who->id.n && text_is(c->speakers[i].id, who->id)))
            return false;
    return true;
}

/* The claim that is denied: the nearest before it in its sentence, else the first that somebody tells in the sentence before. */
static const Claim *denied_by(const Claims *claims, const Sentence *sentences, int s, const Denial *d, const Actor *who)
{
    const Claim *here = NULL, *before = NULL;
    for (int i = 0; i < claims->n; i++) {
        const Claim *c = &claims->at[i];
        if (!may_be_denied(c, who))
            continue;
        if (c->sentence == s && c->begin < sentences[s].words[d->first].begin)
            here = c;
        if (c->sentence == s - 1 && (!before || (!before->nspeakers && c->nspeakers)))
            before = c;
    }
    return here || d->is_here ? here : before;
}

/* The word with all that stands below it, on both sides of the verb: bytes of the item. */
static void set_words(const Understanding *u, const Scan *c, const Denial *d, Claim *ret)
{
    ret->begin = c->s->words[d->first].begin;
    ret->end = c->s->words[d->last].end;
    for (int w = 0; w < d->verb; w++)
        if (scan_below(c, w, d->who) && c->s->words[w].begin < ret->begin && (w > 0 || c->s->words[w].upos != UPOS_PUNCT))
            ret->begin = c->s->words[w].begin;
    ret->text = text_part(u->item->text, ret->begin, ret->end);
}

static Claim denial_of(const Understanding *u, const Scan *c, int s, const Denial *d, const Claim *denied, const Actor *who, Arena *keep)
{
    const Word *verb = &c->s->words[d->verb];
    Claim ret = *denied;
    int colon = text_find_char(denied->rule, ' ');
    ret.sentence = s;
    set_words(u, c, d, &ret);
    ret.rule = text_format(keep, "%.*s %.*s@%d", colon > 0 ? colon : denied->rule.n, denied->rule.at, TEXT_FMT(verb->form), d->verb);
    ret.id = making_identity(u, &ret, keep);
    ret.aspect = ASPECT_NEGATED;
    ret.stance = STANCE_DENIES;
    ret.hedge = HEDGE_NONE;
    ret.nfigures = ret.nheld = 0;
    ret.speakers = NEW(keep, Actor);
    ret.speakers[0] = *who;
    ret.nspeakers = 1;
    ret.again = denied->again.n ? denied->again : denied->id;
    ret.again_rule = TEXT("code/denials: denies what was said");
    ret.reasons = NEW_ARRAY(keep, Reason, 4);
    ret.nreasons = 0;
    ret.reasons[ret.nreasons++] = (Reason){ "event", text_of(event_word(ret.event)), false, denied->begin, denied->end, TEXT("code/denials: what was said before") };
    ret.reasons[ret.nreasons++] = (Reason){ "aspect", text_of(aspect_word(ret.aspect)), false, verb->begin, verb->end, TEXT("code/denials: denied by a word alone") };
    ret.reasons[ret.nreasons++] = (Reason){ "stance", text_of(stance_word(ret.stance)), false, verb->begin, verb->end, TEXT("code/denials: denied by a word alone") };
    ret.reasons[ret.nreasons++] = (Reason){ "speaker", who->text, false, who->begin, who->end, TEXT("code/denials: who denies it") };
    return ret;
}

static bool is_told(const Claims *claims, const Claim *one)
{
    for (int i = 0; i < claims->n; i++)
        if (claims->at[i].stance == STANCE_DENIES && claims->at[i].sentence == one->sentence && claims->at[i].begin < one->end && one->begin < claims->at[i].end)
            return true;
    return false;
}

static void insert(Claims *claims, const Claim *one, Arena *keep)
{
    Claim *more = NEW_ARRAY(keep, Claim, claims->n + 1);
    int at = 0;
    while (at < claims->n && claims->at[at].begin <= one->begin)
        at++;
    for (int i = 0; i < claims->n; i++)
        more[i < at ? i : i + 1] = claims->at[i];
    more[at] = *one;
    claims->at = more;
    claims->n++;
}

void denials_add(const Rules *rules, const Understanding *u, const Scan *scans, Claims *claims, Arena *keep)
{
    for (int s = 0; s < u->nsentences && claims->n > 0; s++)
        for (int verb = 0; scans[s].s && verb < u->sentences[s].nwords; verb++) {
            Denial d;
            Actor who;
            ActorSort sort;
            if (!(reads_denial(&scans[s], verb, &d) || reads_passive_denial(&scans[s], verb, &d) || reads_falsehood(&scans[s], verb, &d)) ||
                !actors_phrase(rules->actors, u, s, d.who, u->item->published, keep, &who, &sort) || sort == SORT_NONE)
                continue;
            const Claim *denied = denied_by(claims, u->sentences, s, &d, &who);
            if (!denied || text_equals(who.sector, "JUD"))      /* a court that dismisses the charges tries them */
                continue;
            Claim one = denial_of(u, &scans[s], s, &d, denied, &who, keep);
            if (!is_told(claims, &one))
                insert(claims, &one, keep);
        }
}
