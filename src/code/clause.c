#include "code/clause.h"

/* "at 1835", "at approximately 0330 GMT": an hour, as soldiers write it, and not what was hit. */
static bool is_hour(const Scan *c, int w)
{
    Text form = c->s->words[w].form;
    if (c->s->words[w].upos != UPOS_NUM || form.n != 4 || scan_base(c, w) != DEP_OBL || !scan_preposition_in(c, w, SET_LOCATIVE_PREPOSITION))
        return false;
    for (int i = 0; i < 4; i++)
        if (form.at[i] < '0' || form.at[i] > '9')
            return false;
    return (form.at[0] - '0') * 10 + form.at[1] - '0' <= 24 && form.at[2] < '6';
}

bool clause_is_time(const Scan *c, int w)
{
    if (is_hour(c, w))
        return true;
    for (int i = c->s->times_from; i < c->s->times_to; i++) {
        const When *t = &c->u->times[i];
        if (t->first <= w && w <= t->last && c->s->words[w].upos != UPOS_VERB)
            return true;
    }
    return false;
}

bool clause_is_relative(const Scan *c, int w)
{
    int x = c->s->words[w].xpos;
    return x == XPOS_WDT || x == XPOS_WP;
}

/* "attacks in the town of A, which killed scores": not the town killed them. */
static int event_around(const Scan *c, int noun, int v)
{
    if (!lemma_in(c, v, SET_NEEDS_OBJECT) || lemma_in(c, noun, SET_EVENT_NOUN))
        return noun;
    if (lemma_in(c, noun, SET_SOMEWHERE) && scan_base(c, noun) == DEP_OBJ && c->s->words[noun].head >= 0 && c->s->words[c->s->words[noun].head].xpos == XPOS_VBG)
        return c->s->words[noun].head;          /* "of bombing a prison, which killed scores" */
    bool is_town = lemma_in(c, noun, SET_TOWN_NOUN) || lemma_in(c, noun, SET_PLACE_WORD) || understand_is_name(c->s, noun, NAME_PLACE);
    for (int w = noun, steps = 0; w >= 0 && steps < 5; w = c->s->words[w].head, steps++) {
        if (lemma_in(c, w, SET_EVENT_NOUN))
            return w;
        int verb = c->s->words[w].head;             /* "placed a charge near the town, which destroyed it": the charge did */
        if (is_town && scan_base(c, w) == DEP_OBL && verb >= 0 && scan_child(c, verb, DEP_OBJ) > verb && lemma_in(c, scan_child(c, verb, DEP_OBJ), SET_WEAPON_THING))
            return scan_child(c, verb, DEP_OBJ);
        bool is_sent = scan_base(c, w) == DEP_OBJ && verb >= 0 && lemma_in(c, verb, SET_SENDS_WEAPON);
        if (is_town && w != noun && (lemma_in(c, w, SET_WEAPON_THING) || is_sent))
            return w;
        if (is_town && (scan_base(c, w) == DEP_XCOMP || scan_base(c, w) == DEP_ACL))         /* "at the place called A, near B" */
            continue;
        if (scan_base(c, w) != DEP_NMOD && scan_base(c, w) != DEP_APPOS && scan_base(c, w) != DEP_CONJ)
            break;
    }
    return noun;
}

/* The noun that the relative clause around verb `v` describes, or -1. */
static int antecedent(const Scan *c, int v)
{
    for (int steps = 0; v >= 0 && steps < 4; steps++) {
        int dep = c->s->words[v].dep;
        if (dep == DEP_ACL_RELCL)
            return event_around(c, c->s->words[v].head, v);
        if (dep != DEP_CONJ && dep != DEP_XCOMP && dep != DEP_CCOMP)
            return -1;
        v = c->s->words[v].head;
    }
    return -1;
}

int clause_meant(const Scan *c, int v, int w)
{
    if (w < 0 || !clause_is_relative(c, w))
        return w;
    int noun = antecedent(c, v);
    for (int k = w - 1; k >= 0 && noun < 0 && c->s->words[w].xpos == XPOS_WDT; k--)     /* the noun before it */
        if (c->s->words[k].upos == UPOS_NOUN || c->s->words[k].upos == UPOS_PROPN || understand_name_at(c->s, k))
            noun = k;
        else if (c->s->words[k].upos == UPOS_VERB)
            break;
    if (noun >= 0)
        noun = event_around(c, noun, v);
    return noun >= 0 ? noun : w;
}

bool clause_is_verbal(const Scan *c, int w)
{
    int upos = c->s->words[w].upos;
    return upos == UPOS_VERB || upos == UPOS_AUX || upos == UPOS_ADJ;
}

/* "Forces advanced as civilians fled", read as "forces, advanced as civilians, fled":
 * the subject of "fled" is the phrase before it. */
static int mended_subject(const Scan *c, int v, int subject)
{
    int advanced = scan_child(c, subject, DEP_ACL);
    if (advanced < 0 || advanced > v || c->s->words[advanced].xpos != XPOS_VBN || !lemma_in(c, advanced, SET_NEVER_PASSIVE))
        return subject;
    for (int k = c->first_child[advanced]; k >= 0; k = c->next[k])
        if (k > advanced && k < v && scan_base(c, k) == DEP_OBL && scan_preposition_in(c, k, SET_CLAUSE_JOINER))
            return k;
    return subject;
}

/* '"Jets hit the camp," said the envoy': a parser may hang both subjects from
 * "said".  The one before the words told is theirs. */
static int told_before(const Scan *c, int speech, int from)
{
    for (int k = c->first_child[speech]; k >= 0 && k < speech; k = c->next[k]) {
        int dep = c->s->words[k].dep;
        if (k > from && (dep == DEP_CCOMP || dep == DEP_ADVCL || dep == DEP_PARATAXIS) && scan_child(c, k, DEP_MARK) < 0 &&
            scan_child(c, k, DEP_NSUBJ) < 0 && scan_child(c, k, DEP_NSUBJ_PASS) < 0)
            return k;
    }
    return -1;
}

static int lent_subject(const Scan *c, int speech)
{
    int first = -1, last = -1;
    for (int k = c->first_child[speech]; k >= 0; k = c->next[k])
        if (scan_base(c, k) == DEP_NSUBJ) {
            if (first < 0)
                first = k;
            last = k;
        }
    int told = first >= 0 && first < speech && last != first ? told_before(c, speech, first) : -1;
    return told >= 0 && told < last ? first : -1;
}

/* The verb right behind noun `w`, but for adverbs and auxiliaries. */
static int verb_behind(const Scan *c, int w)
{
    int v = w + 1;
    while (v < c->s->nwords && (c->s->words[v].upos == UPOS_ADV || c->s->words[v].upos == UPOS_AUX))
        v++;
    return v < c->s->nwords && c->s->words[v].upos == UPOS_VERB ? v : -1;
}

bool clause_begins_at(const Scan *c, int w)
{
    int first = c->s->words[w].head, v = verb_behind(c, w);
    if (c->s->words[w].dep != DEP_CONJ || first < 0 || first > w || v < 0 || scan_child(c, w, DEP_CC) < 0)
        return false;
    int xpos = c->s->words[v].xpos, verb = c->s->words[first].head;
    while (verb >= 0 && c->s->words[verb].upos != UPOS_VERB)
        verb = c->s->words[verb].head;
    bool is_next = verb >= 0 && ((c->s->words[v].dep == DEP_CONJ && c->s->words[v].head == verb) ||
                                 (c->s->words[v].dep == c->s->words[verb].dep && c->s->words[v].head == c->s->words[verb].head));
    if (!is_next || (xpos != XPOS_VBD && xpos != XPOS_VBZ && xpos != XPOS_VBP) || verb < 0 || verb > first || c->s->words[verb].upos != UPOS_VERB ||
        (scan_base(c, first) != DEP_OBL && scan_base(c, first) != DEP_OBJ && scan_base(c, first) != DEP_NMOD) || !scan_below(c, first, verb))
        return false;
    return scan_child(c, v, DEP_CC) < 0 && scan_child(c, v, DEP_NSUBJ) < 0 && scan_child(c, v, DEP_NSUBJ_PASS) < 0;
}

/* ", members": a comma, right before the phrase of noun `w`. */
static bool has_comma_before(const Scan *c, int w)
{
    int first = w;
    for (int k = c->first_child[w]; k >= 0 && k < w; k = c->next[k])
        if (k < first)
            first = k;
    while (first < w && c->s->words[first].upos == UPOS_PUNCT)
        first++;
    return first > 0 && c->s->words[first - 1].xpos == XPOS_COMMA;
}

/* "Since its offensive began the army fired rockets", with the army taken for
 * an apposition: what stands right before a finite verb that has no subject. */
static int stolen_subject(const Scan *c, int v)
{
    /* "Peacekeepers based nearby exchanged fire", "#Breaking the army seized the town": taken by a participle or a tag before */
    for (int k = c->first_child[v]; k >= 0 && k < v; k = c->next[k]) {
        if (scan_base(c, k) != DEP_ADVCL || scan_child(c, k, DEP_MARK) >= 0 || scan_child(c, v, DEP_AUX_PASS) >= 0)
            continue;
        bool is_tag = c->s->words[k].form.n > 1 && c->s->words[k].form.at[0] == '#';
        int taken = is_tag ? scan_child(c, k, DEP_OBJ) : c->s->words[k].xpos == XPOS_VBN || c->s->words[k].xpos == XPOS_VBD ? scan_child(c, k, DEP_NSUBJ) : -1;
        bool is_closed = false;
        for (int w = k; w < v && !is_tag; w++)
            is_closed |= c->s->words[w].upos == UPOS_PUNCT;
        if (taken >= 0 && !is_closed)
            return taken;
    }
    /* "According to the army (A), members of the front (F) burned it", with the members taken for the army */
    for (int k = c->first_child[v]; k >= 0 && k < v; k = c->next[k])
        for (int g = scan_base(c, k) == DEP_OBL && scan_case(c, k) >= 0 && lemma_in(c, scan_case(c, k), SET_ACCORDING) ? c->first_child[k] : -1; g >= 0; g = c->next[g])
            if (c->s->words[g].dep == DEP_APPOS && g > k && c->s->words[v - 1].xpos != XPOS_COMMA && scan_last_below(c, g) == v - 1 &&
                has_comma_before(c, g))
                return g;
    int xpos = c->s->words[v].xpos, w = v - 1;
    if (xpos != XPOS_VBD && xpos != XPOS_VBZ && xpos != XPOS_VBP)
        return -1;
    while (w > 0 && (c->s->words[w].upos == UPOS_ADV || c->s->words[w].upos == UPOS_AUX))
        w--;
    for (int steps = 0; w > 0 && steps < 4 && (scan_base(c, w) == DEP_COMPOUND || scan_base(c, w) == DEP_FLAT); steps++)
        w = c->s->words[w].head;
    if (w > 0 && w < v && clause_begins_at(c, w))
        return w;                       /* "They fired rockets at A and B struck back": at A alone */
    if (w <= 0 || w >= v || c->s->words[w].dep != DEP_APPOS || c->s->words[w].head >= w)
        return -1;
    for (int k = c->s->words[w].head + 1; k < w; k++)
        if (c->s->words[k].upos == UPOS_PUNCT)
            return -1;
    return w;
}

/* "shelling that a monitor said had killed scores": the monitor says, and "that" killed; a parser may see it the other way round. */
static int relative_told(const Scan *c, int v)
{
    int speech = c->s->words[v].head, told = -1, teller = -1;
    if (c->s->words[v].dep != DEP_CCOMP || speech < 0 || speech > v || c->s->words[speech].dep != DEP_ACL_RELCL || !lemma_in(c, speech, SET_SAYS_PLAIN))
        return -1;
    for (int k = c->first_child[v]; k >= 0 && k < v; k = c->next[k]) {
        if (c->s->words[k].dep == DEP_OBJ && k < speech && clause_is_relative(c, k))
            told = k;
        if (scan_base(c, k) == DEP_NSUBJ)
            teller = k;
    }
    return told >= 0 && (teller < 0 || (teller > told && teller < speech)) ? told : -1;
}

/* "Gunmen disguised as police attacked", read as if the police attacked: the gunmen, of two subjects the first. */
static int disguised(const Scan *c, int v)
{
    int mark = scan_child(c, v, DEP_MARK);
    if (mark < 1 || !lemma_in(c, mark - 1, SET_KNOWN_AS))
        return -1;
    if (c->s->words[v].head == mark - 1 && scan_child(c, v, DEP_NSUBJ) > mark && scan_child(c, mark - 1, DEP_AUX) < 0)
        return scan_child(c, mark - 1, DEP_NSUBJ);          /* or as if they were disguised while the police attacked */
    int who = c->s->words[mark - 1].dep == DEP_ACL ? c->s->words[mark - 1].head : -1;
    return who >= 0 && c->s->words[who].head == v && scan_base(c, who) == DEP_NSUBJ ? who : -1;
}

int clause_own_subject(const Scan *c, int v)
{
    int first = relative_told(c, v) >= 0 ? relative_told(c, v) : disguised(c, v);
    if (first >= 0)
        return first;
    int lent = lent_subject(c, v);
    /* "strikes in the province killed four", read as "strikes, in which the province killed" */
    int mark = scan_child(c, v, DEP_MARK);
    if (c->s->words[v].dep == DEP_ACL && mark >= 0 && c->s->words[mark].upos == UPOS_ADP && c->s->words[v].xpos == XPOS_VBD)
        return -1;
    /* Of two the nearer: "Since the offensive began the army fired";
     * but no day: "A strike on Jan. 1 hit two vehicles", with "1" taken for a subject */
    int subject = -1;
    for (int k = c->first_child[v]; k >= 0; k = c->next[k])
        if (scan_base(c, k) == DEP_NSUBJ && k != lent && !(subject >= 0 && c->s->words[k].upos == UPOS_DET) &&      /* "the two sides each handed over" */
            (subject < 0 || (k < v && !clause_is_time(c, k)) || clause_is_time(c, subject)))
            subject = k;
    /* "Farmers driving tractors blocked the port", with the farmers left to the driving */
    for (int k = subject < 0 ? c->first_child[v] : -1; k >= 0 && k < v; k = c->next[k]) {
        int driver = c->s->words[k].dep == DEP_ADVCL && c->s->words[k].xpos == XPOS_VBG ? scan_child(c, k, DEP_NSUBJ) : -1;
        if (driver >= 0 && driver == k - 1 && scan_child(c, k, DEP_MARK) < 0 && c->s->words[v - 1].upos != UPOS_PUNCT && scan_last_below(c, k) == v - 1)
            return driver;
    }
    if (subject < 0) {
        int head = c->s->words[v].head;
        int lent_by_speech = head > v && told_before(c, head, -1) == v ? lent_subject(c, head) : -1;
        return lent_by_speech >= 0 ? lent_by_speech : stolen_subject(c, v);
    }
    /* "After six years workers are being killed", read as "years' workers" */
    if (clause_is_time(c, subject))
        for (int g = c->first_child[subject]; g >= 0; g = c->next[g])
            if (g > subject && scan_base(c, g) == DEP_NMOD && scan_case(c, g) < 0)
                return g;
    return mended_subject(c, v, subject);
}

bool clause_is_so_long(const Scan *c, int w)
{
    return w + 1 < c->s->nwords && lemma_in(c, w, SET_TIME_UNIT) && lemma_in(c, w + 1, SET_SAME_DAY_ORDER);
}

bool clause_is_set_apart(const Scan *c, int clause)
{
    for (int k = c->first_child[clause]; k > 0 && scan_base(c, clause) == DEP_ADVCL; k = c->next[k])
        if (k < clause && lemma_in(c, k, SET_SAME_DAY_ORDER) && lemma_in(c, k - 1, SET_TIME_UNIT))
            return true;
    return false;
}

bool clause_is_answered(const Scan *c, int noun)
{
    int by = scan_case(c, noun), above = c->s->words[noun].head;
    if (above >= 0 && c->s->words[noun].dep == DEP_OBJ && c->s->words[above].upos == UPOS_VERB && lemma_in(c, above, SET_ACT_BY))
        return true;                    /* "to avenge the killing" */
    if (above >= 0 && above < noun && c->s->words[noun].dep == DEP_NMOD && lemma_in(c, above, SET_ACT_BY) && scan_preposition_in(c, noun, SET_CHARGE_PREPOSITION) &&
        !scan_preposition_in(c, noun, SET_PART_PREPOSITION))
        return true;                    /* "in retaliation against the front for attacks" */
    return by > 0 && lemma_in(c, by - 1, SET_ACT_BY) && !scan_preposition_in(c, noun, SET_PART_PREPOSITION) &&
           !scan_preposition_in(c, noun, SET_AGENT_PREPOSITION) && !scan_preposition_in(c, noun, SET_LOCATIVE_PREPOSITION);
}

int clause_object(const Scan *c, int v)
{
    int obj = scan_child(c, v, DEP_OBJ);
    if (obj >= 0 && clause_is_so_long(c, obj))
        return -1;
    if (obj >= 0 && obj == relative_told(c, v))
        obj = -1;
    int what = obj < 0 && lemma_in(c, v, SET_STRIKES_PLACE) ? scan_child(c, v, DEP_XCOMP) : -1;
    if (what > v && c->s->words[what].upos == UPOS_NOUN && scan_child(c, what, DEP_COP) < 0 && scan_case(c, what) < 0)
        obj = what;                     /* "it struck a training compound" */
    for (int k = c->first_child[v]; k >= 0 && obj < 0; k = c->next[k])
        if (c->s->words[k].dep == DEP_OBL && k > v && !clause_is_so_long(c, k) && scan_case(c, k) < 0 && !clause_is_time(c, k) &&
            (c->s->words[k].upos == UPOS_NOUN || c->s->words[k].upos == UPOS_PROPN || c->s->words[k].upos == UPOS_SYM || c->s->words[k].upos == UPOS_NUM))
            obj = k;
    return obj;
}

/* "Soldiers killed at least 21 civilians", with the civilians taken for an oblique */
static bool has_counted_object(const Scan *c, int v)
{
    int obj = clause_object(c, v);
    for (int k = v + 1; k < obj; k++)                   /* "killed in strikes, among them five children" */
        if (c->s->words[k].upos == UPOS_PUNCT && c->s->words[k].xpos != XPOS_HYPH)
            return false;
    return obj >= 0 && c->s->words[obj].dep == DEP_OBL && scan_child(c, obj, DEP_NUMMOD) > v;
}

static bool is_participle(const Scan *c, int v)
{
    return c->s->words[v].xpos == XPOS_VBN;
}

/* "40 villagers massacred, jihadists blamed", "militia suspected": a headline's past tense that says nothing of whom. */
static bool blames_nobody(const Scan *c, int v)
{
    int xpos = c->s->words[v].xpos, subject = scan_child(c, v, DEP_NSUBJ);
    if ((xpos != XPOS_VBD && xpos != XPOS_VBN) || !lemma_in(c, v, SET_CHARGE_VERB) || subject < 0 || subject > v || c->s->words[subject].upos == UPOS_PRON ||
        (subject != v - 1 && !scan_below(c, v - 1, subject)))
        return false;
    for (int k = c->first_child[v]; k >= 0; k = c->next[k]) {
        int dep = scan_base(c, k);
        if (dep == DEP_OBJ || dep == DEP_AUX || dep == DEP_CCOMP || dep == DEP_XCOMP || dep == DEP_OBL || dep == DEP_COMPOUND_PRT)
            return false;
    }
    return v + 1 == c->s->nwords || c->s->words[v + 1].upos == UPOS_PUNCT || c->s->words[v + 1].upos == UPOS_CCONJ;
}

/* "were beaten by guards and pushed into the river": read as a past tense, but nobody is pushed there. */
static bool goes_on_passive(const Scan *c, int v)
{
    const Word *w = &c->s->words[v];
    if (w->dep != DEP_CONJ || w->xpos != XPOS_VBD || w->head < 0 || w->head > v || clause_own_subject(c, v) >= 0 || !lemma_in(c, v, SET_SUFFERED))
        return false;
    for (int k = c->first_child[v]; k >= 0; k = c->next[k]) {
        int dep = scan_base(c, k);
        if (dep == DEP_OBJ || dep == DEP_AUX || dep == DEP_CCOMP || dep == DEP_XCOMP || (dep == DEP_OBL && (scan_preposition_in(c, k, SET_AGAINST) || c->s->words[k].upos == UPOS_PRON)))
            return false;
    }
    return clause_is_passive(c, w->head);
}

bool clause_punishes_over(const Scan *c, int verb, int over)
{
    return lemma_in(c, over, SET_HELD_OVER) && lemma_in(c, verb, SET_PUNISHES);
}

bool clause_is_passive(const Scan *c, int v)
{
    if (c->s->words[v].upos != UPOS_VERB)
        return false;
    /* "has called" is active, whatever its subject was taken for. */
    if (scan_child(c, v, DEP_AUX_PASS) < 0 && scan_child(c, v, DEP_NSUBJ_PASS) >= 0 && has_counted_object(c, v))
        return false;
    if (scan_child(c, v, DEP_AUX_PASS) >= 0 || (scan_child(c, v, DEP_NSUBJ_PASS) >= 0 && scan_child(c, v, DEP_AUX) < 0 &&
        (lemma_in(c, v, SET_NEEDS_OBJECT) || scan_child(c, v, DEP_OBL_AGENT) >= 0)))
        return true;
    if (blames_nobody(c, v))
        return true;
    bool is_bare = scan_child(c, v, DEP_AUX) < 0 && scan_child(c, v, DEP_OBJ) < 0;
    int held = scan_child(c, v, DEP_NSUBJ_PASS) >= 0 ? scan_child(c, v, DEP_NSUBJ_PASS) : c->s->words[v].dep == DEP_ACL ? c->s->words[v].head : -1;
    if (is_bare && held >= 0 && held < v && lemma_in(c, v, SET_LETS_GO) && lemma_in(c, held, SET_CAPTIVE_NOUN))
        return true;                    /* "90 prisoners released" */
    if (goes_on_passive(c, v))
        return true;
    if (!is_participle(c, v))
        return false;
    /* "20 bodies recovered": a headline leaves out "were" */
    int done_to = scan_child(c, v, DEP_NSUBJ_PASS);
    if (done_to >= 0 && done_to < v && scan_child(c, v, DEP_AUX) < 0 && scan_child(c, v, DEP_OBJ) < 0 && lemma_in(c, done_to, SET_STRUCK_THING))
        return true;                    /* "Aid convoy attacked near Dobrovka" */
    if (done_to >= 0 && done_to < v && scan_child(c, v, DEP_AUX) < 0 && scan_child(c, v, DEP_OBJ) < 0 && scan_child(c, v, DEP_CCOMP) < 0 &&
        scan_child(c, v, DEP_XCOMP) < 0 && scan_child(c, v, DEP_OBL) < 0 && !lemma_in(c, v, SET_NEVER_PASSIVE))
        return true;
    int dep = c->s->words[v].dep, head = c->s->words[v].head;
    if (scan_child(c, v, DEP_AUX) >= 0 || scan_child(c, v, DEP_OBJ) >= 0)
        return false;
    /* "Government forces advanced through the valley", read as a noun with a participle;
     * but "the army, backed by Russia" */
    if (dep == DEP_ACL && scan_child(c, v, DEP_OBL_AGENT) >= 0)
        return true;
    if (dep == DEP_ACL && c->s->words[head].head < 0 && scan_child(c, head, DEP_COP) < 0 && scan_child(c, head, DEP_ACL) == v)
        return lemma_in(c, v, SET_NEEDS_OBJECT) || lemma_in(c, head, SET_STRUCK_THING);
    if (dep == DEP_ACL && lemma_in(c, v, SET_NEVER_PASSIVE) && scan_child(c, v, DEP_OBL_AGENT) < 0 && scan_base(c, head) == DEP_NSUBJ)
        return false;
    if (dep == DEP_ACL || dep == DEP_AMOD)
        return true;
    if (dep == DEP_CONJ && head >= 0)
        return clause_own_subject(c, v) < 0 && clause_is_passive(c, head);
    return clause_own_subject(c, v) < 0;       /* "The bloc called" is a past tense, whatever its tag */
}

/* "accused the rebels of shelling the village, killing nine": those accused.  -> their word, or -1 */
static int accused(const Scan *c, int head, int v)
{
    int who = lemma_in(c, head, SET_CHARGE_VERB) && !clause_is_passive(c, head) ? scan_child(c, head, DEP_OBJ) : -1;
    if (who < head || who > v || c->s->words[v].xpos != XPOS_VBG || scan_child(c, v, DEP_MARK) >= 0 || !lemma_in(c, v, SET_NEEDS_OBJECT))
        return -1;
    for (int w = who + 2; w < v; w++) {
        bool is_charge = c->s->words[w].xpos == XPOS_VBG && (c->s->words[w].head == head || c->s->words[w].head == who);
        if (is_charge && lemma_in(c, w - 1, SET_CHARGE_PREPOSITION))
            return clause_meant(c, head, who);
    }
    return -1;
}

/* "The militia holds Senator Karl Odum, kidnapped on Monday", with the participle hung from "holds": he was. */
static int person_before(const Scan *c, int head, int v)
{
    int obj = c->s->words[v].xpos == XPOS_VBN && lemma_in(c, v, SET_NEEDS_OBJECT) ? scan_child(c, head, DEP_OBJ) : -1;
    if (obj < head || obj > v || c->s->words[v - 1].xpos != XPOS_COMMA || scan_child(c, v, DEP_MARK) >= 0 || !understand_is_name(c->s, obj, NAME_PERSON))
        return -1;
    int subject = clause_own_subject(c, head);
    for (int w = v - 2; w > obj; w--)           /* nothing between but more of his name, and who he is */
        if (!scan_below(c, w, obj))
            return -1;
    return subject >= 0 && understand_is_name(c->s, subject, NAME_PERSON) ? -1 : obj;
}

/* "shelling", "being responsible", "being implicated" */
static bool is_gerund(const Scan *c, int v)
{
    int copula = scan_child(c, v, DEP_COP) >= 0 ? scan_child(c, v, DEP_COP) : scan_child(c, v, DEP_AUX_PASS);
    return c->s->words[v].xpos == XPOS_VBG || (copula >= 0 && c->s->words[copula].xpos == XPOS_VBG);
}

static int surface_subject(const Scan *c, int v, int depth);

/* "detained on charges of killing him", "the arrest of two soldiers on charges of it", "faces charges of it": who is
 * charged, where `noun` is the charge; or -1. */
static int charged_by_noun(const Scan *c, int noun, int depth)
{
    int above = c->s->words[noun].head, dep = scan_base(c, noun);
    if (above < 0)
        return -1;
    if (c->s->words[above].upos == UPOS_VERB && (dep == DEP_OBL || dep == DEP_OBJ))
        return dep == DEP_OBJ || clause_is_passive(c, above) || scan_child(c, above, DEP_OBJ) < 0
             ? surface_subject(c, above, depth + 1) : clause_meant(c, above, scan_child(c, above, DEP_OBJ));
    if (dep != DEP_NMOD)
        return -1;
    for (int k = c->first_child[above]; k >= 0; k = c->next[k])
        if (k != noun && k < noun && scan_base(c, k) == DEP_NMOD && scan_preposition_in(c, k, SET_PART_PREPOSITION))
            return k;
    return lemma_in(c, above, SET_EVENT_NOUN) ? -1 : above;
}

/* "accuse the army and sectors of the government of bombing it", with the bombing hung from the last noun: the first
 * of those accused; or -1. */
static int charged_around(const Scan *c, int noun)
{
    for (int w = noun, steps = 0; w >= 0 && steps < 5; w = c->s->words[w].head, steps++) {
        int dep = scan_base(c, w), verb = c->s->words[w].head;
        if (dep == DEP_OBJ)
            return verb >= 0 && verb < w && lemma_in(c, verb, SET_CHARGE_VERB) ? w : -1;
        if (dep != DEP_NMOD && dep != DEP_CONJ && dep != DEP_APPOS && dep != DEP_FLAT && dep != DEP_COMPOUND)
            return -1;
    }
    return -1;
}

bool clause_is_charge(const Scan *c, int v)
{
    int mark = scan_child(c, v, DEP_MARK), noun = c->s->words[v].head, dep = c->s->words[v].dep;
    bool is_below_verb = dep == DEP_ADVCL || dep == DEP_XCOMP || dep == DEP_OBL || dep == DEP_NMOD;
    if (is_below_verb && noun >= 0 && noun < v && mark >= 0 && is_gerund(c, v) && lemma_in(c, noun, SET_CHARGE_VERB) && clause_is_passive(c, noun))
        return lemma_in(c, mark, SET_CHARGE_PREPOSITION);           /* "charged with killing six" */
    if (dep != DEP_ACL || noun < 0 || mark < 0 || !lemma_in(c, mark, SET_CHARGE_PREPOSITION) || !is_gerund(c, v))
        return false;
    return charged_around(c, noun) >= 0 || (lemma_in(c, noun, SET_CHARGE_NOUN) && charged_by_noun(c, noun, 0) >= 0);
}

/* "an attempt by rebels": the rebels, or -1. */
static int agent_of_noun(const Scan *c, int noun)
{
    for (int k = c->first_child[noun]; k >= 0; k = c->next[k])
        if (scan_base(c, k) == DEP_NMOD && scan_preposition_in(c, k, SET_AGENT_PREPOSITION))
            return k;
    return -1;
}

/* "foiled an attempt by rebels to kidnap him", with the kidnapping hung from "foiled". */
static bool is_foiled(const Scan *c, int head, int v)
{
    int obj = scan_child(c, head, DEP_OBJ);
    return obj > head && obj < v && lemma_in(c, head, SET_FOILS) && c->s->words[v].xpos == XPOS_VB && lemma_in(c, obj, SET_PLAN_NOUN);
}

/* "ones", "those" */
static bool is_mere_one(const Scan *c, int w)
{
    return lemma_in(c, w, SET_MERE_ONE) || set_has(&c->book->symbols[c->form[w]].sets, c->book->engine[SET_MERE_ONE]);
}

/* "The soldiers were the ones who killed him", "those who killed him are soldiers": the soldiers; else the noun itself. */
static int not_mere_one(const Scan *c, int noun)
{
    int what = noun >= 0 && scan_base(c, noun) == DEP_NSUBJ ? c->s->words[noun].head : -1;
    if (what > noun && is_mere_one(c, noun) && scan_child(c, what, DEP_COP) >= 0 && (c->s->words[what].upos == UPOS_NOUN || c->s->words[what].upos == UPOS_PROPN)) {
        for (int k = c->first_child[what]; k >= 0; k = c->next[k])
            if (lemma_in(c, k, SET_NOT))
                return noun;
        return what;
    }
    if (noun < 0 || !is_mere_one(c, noun) || scan_child(c, noun, DEP_COP) < 0)
        return noun;
    int subject = clause_own_subject(c, noun);
    return subject >= 0 && !clause_is_relative(c, subject) && scan_child(c, noun, DEP_EXPL) < 0 ? subject : noun;
}

static int surface_subject(const Scan *c, int v, int depth)
{
    int own = clause_own_subject(c, v);
    if (own >= 0)
        return not_mere_one(c, clause_meant(c, v, own));
    int head = c->s->words[v].head;
    if (head < 0 || depth > 6)
        return -1;
    switch (c->s->words[v].dep) {
    case DEP_CONJ:
        /* "seized the city, forcing people to flee and freeing prisoners": of the two verbs before the one of the same form */
        if (c->s->words[v].xpos == XPOS_VBG && c->s->words[head].xpos == XPOS_VB && c->s->words[head].head >= 0 &&
            c->s->words[c->s->words[head].head].xpos == XPOS_VBG)
            return surface_subject(c, c->s->words[head].head, depth + 1);
        return clause_is_verbal(c, head) || clause_own_subject(c, head) >= 0 ? surface_subject(c, head, depth + 1) : -1;
    case DEP_XCOMP: {
        int obj = scan_child(c, head, DEP_OBJ), number = scan_child(c, v, DEP_NUMMOD);
        if (is_foiled(c, head, v))
            return agent_of_noun(c, obj);
        if (obj < 0 && c->s->words[v].upos == UPOS_ADJ && head < v)
            obj = clause_object(c, head);           /* "shot dead at least 82 civilians", read as an oblique */
        if (number >= 0 && number < v && obj < 0)
            return number;              /* "leaving 11 wounded" */
        if (obj >= 0 && !clause_is_passive(c, head) && !lemma_in(c, obj, SET_PLAN_NOUN))
            return clause_meant(c, head, obj);
        return surface_subject(c, head, depth + 1);
    }
    case DEP_ADVCL: {
        /* "advanced as civilians fled", with the civilians taken for an oblique of "advanced" */
        for (int k = c->first_child[head]; k >= 0 && c->s->words[v].xpos == XPOS_VBD && !lemma_in(c, head, SET_KNOWN_AS); k = c->next[k])
            if (k > head && k < v && scan_base(c, k) == DEP_OBL && scan_preposition_in(c, k, SET_CLAUSE_JOINER))
                return k;
        int mark = scan_child(c, v, DEP_MARK), obj = scan_child(c, head, DEP_OBJ);
        if (is_foiled(c, head, v))
            return agent_of_noun(c, obj);
        int told = mark >= 0 && v > head && is_gerund(c, v) && lemma_in(c, head, SET_SAYS_PLAIN) ? scan_child(c, head, DEP_CCOMP) : -1;
        if (told >= 0 && told < head)           /* "Rebels advanced, the monitor said, after capturing the town": the rebels captured it */
            return surface_subject(c, told, depth + 1);
        if (c->s->words[v].xpos == XPOS_VBN && lemma_in(c, v, SET_CHARGE_VERB) && mark < 0 && obj > head && obj < v &&
            (c->s->words[v - 1].xpos == XPOS_COMMA ? scan_below(c, v - 2, obj) : !clause_is_passive(c, head)))
            return obj;                 /* "shot dead the cleric, accused of helping the army", "executed three men in Nawa accused of spying" */
        /* "after shelling of its school killed six", with the shelling taken for an oblique: whoever killed, it is not the subject above */
        if (mark >= 0 && mark < v && c->s->words[v].xpos == XPOS_VBD && scan_child(c, v, DEP_OBJ) > v) {
            for (int k = c->first_child[v]; k >= 0; k = c->next[k])
                if (k > mark && k < v && scan_base(c, k) == DEP_OBL && scan_own_case(c, k) < 0)
                    return k;
            return -1;
        }
        /* "the bridge was bombed by the junta, forcing 60 families to flee": the junta did, and no bridge */
        if (mark < 0 && v > head && c->s->words[v].xpos == XPOS_VBG && c->s->words[v - 1].xpos == XPOS_COMMA && clause_is_passive(c, head) &&
            scan_child(c, v, DEP_OBJ) > v && scan_child(c, head, DEP_OBL_AGENT) > head)
            return scan_child(c, head, DEP_OBL_AGENT);
        /* "compensation for nine activists killed on a ship", with the killing hung from the verb before */
        if (c->s->words[v].xpos == XPOS_VBN && mark < 0 && v - 1 > head && c->s->words[v - 1].xpos == XPOS_NNS && scan_child(c, v, DEP_AUX) < 0 &&
            lemma_in(c, v, SET_NEEDS_OBJECT) && scan_child(c, v, DEP_OBJ) < 0)
            return v - 1;
        if (accused(c, head, v) >= 0)
            return accused(c, head, v);
        if (person_before(c, head, v) >= 0)
            return person_before(c, head, v);
        if (scan_child(c, head, DEP_IOBJ) >= 0 && c->s->words[v].xpos == XPOS_VB && mark == v - 1)
            return clause_meant(c, head, scan_child(c, head, DEP_IOBJ));         /* "gave them a week to leave" */
        /* "hanged a man for killing two policemen": the man killed them */
        bool is_punished = mark >= 0 && clause_punishes_over(c, head, mark) && !clause_is_passive(c, head);
        if (mark >= 0 && obj >= 0 && obj < v && is_gerund(c, v) && (is_punished || lemma_in(c, mark, SET_OBJECT_DOES)))
            return clause_meant(c, head, obj);
        return clause_is_verbal(c, head) || clause_own_subject(c, head) >= 0 ? surface_subject(c, head, depth + 1) : -1;
    }
    case DEP_PARATAXIS:
        return -1;
    case DEP_ACL_RELCL:
        return not_mere_one(c, head);
    case DEP_ACL: {
        int mark = is_gerund(c, v) ? scan_child(c, v, DEP_MARK) : -1;
        bool is_of = mark >= 0 && lemma_in(c, mark, SET_CHARGE_PREPOSITION);
        /* "claimed responsibility for killing him", with the killing hung from "responsibility": whoever claimed it */
        if (is_of && lemma_in(c, head, SET_RESPONSIBLE) && c->s->words[head].upos == UPOS_NOUN && c->s->words[head].head >= 0 &&
            scan_base(c, head) == DEP_OBJ && c->s->words[c->s->words[head].head].upos == UPOS_VERB)
            return surface_subject(c, c->s->words[head].head, depth + 1);
        if (is_of && lemma_in(c, head, SET_CHARGE_NOUN) && charged_by_noun(c, head, depth) >= 0)
            return charged_by_noun(c, head, depth);
        if (is_of && charged_around(c, head) >= 0)
            return charged_around(c, head);
        /* "two officers, including a major, charged with": both */
        int among = scan_case(c, head), whole = c->s->words[head].head;
        if (whole >= 0 && c->s->words[whole].upos == UPOS_VERB)
            whole = scan_child(c, whole, DEP_OBJ);
        if (among >= 0 && lemma_in(c, among, SET_INCLUDING) && whole >= 0 && whole < head && v > head && c->s->words[v].xpos == XPOS_VBN && c->s->words[v - 1].xpos == XPOS_COMMA &&
            (c->s->words[whole].upos == UPOS_NOUN || c->s->words[whole].upos == UPOS_PROPN))
            return whole;
        /* "The bloc is among those calling for it": the bloc */
        if (scan_child(c, head, DEP_COP) >= 0 && c->s->words[v].xpos == XPOS_VBG && clause_own_subject(c, head) >= 0 &&
            (lemma_in(c, head, SET_TRANSPARENT) ||
             set_has(&c->book->symbols[c->form[head]].sets, c->book->engine[SET_TRANSPARENT])))
            return clause_own_subject(c, head);
        /* "conducted a raid in the early hours of 17 April targeting him" */
        if (c->s->words[v].xpos == XPOS_VBG && lemma_in(c, head, SET_TIME_UNIT) && c->s->words[head].head >= 0)
            return clause_is_verbal(c, c->s->words[head].head) ? surface_subject(c, c->s->words[head].head, depth + 1) : -1;
        if (c->s->words[v].xpos == XPOS_VBG || c->s->words[v].xpos == XPOS_VBN || c->s->words[v].xpos == XPOS_VBD ||
            c->s->words[v].upos == UPOS_ADJ)            /* "militants armed with knives killed" */
            return not_mere_one(c, head);
        /* "the Iraqi mission to retake it": the Iraqis */
        for (int k = v >= 2 ? c->first_child[v - 2] : -1; k >= 0; k = c->next[k])
            if (c->s->words[k].dep == DEP_NMOD_POSS || (understand_name_at(c->s, k) && understand_name_at(c->s, k)->kind == NAME_NATIONALITY))
                return k;
        /* "an attempt by rebels to kidnap him": the rebels; "foiled an attempt to kidnap him": not those who foiled it */
        if (agent_of_noun(c, head) >= 0 || (c->s->words[head].head >= 0 && lemma_in(c, c->s->words[head].head, SET_FOILS)))
            return agent_of_noun(c, head);
        /* "launched an operation to retake it": whoever launched it */
        if (c->s->words[head].head >= 0 && clause_is_verbal(c, c->s->words[head].head) && scan_base(c, head) == DEP_OBJ)
            return surface_subject(c, c->s->words[head].head, depth + 1);
        return -1;
    }
    case DEP_NMOD: case DEP_OBL: {
        /* "accused Norway of shelling the port", with the shelling hung from Norway like a noun */
        int mark = scan_child(c, v, DEP_MARK), charge = c->s->words[v].dep == DEP_OBL ? head : c->s->words[head].head;
        if (!is_gerund(c, v) || mark < 0 || !lemma_in(c, mark, SET_CHARGE_PREPOSITION) || charge < 0 ||
            !(lemma_in(c, charge, SET_CHARGE_VERB) || lemma_in(c, charge, SET_CONDEMNS)))
            return -1;
        if (clause_is_passive(c, charge))
            return clause_own_subject(c, charge);
        return c->s->words[v].dep == DEP_NMOD && scan_base(c, head) == DEP_OBJ ? head : scan_child(c, charge, DEP_OBJ);
    }
    case DEP_AMOD:
        return not_mere_one(c, head);
    case DEP_CCOMP: {
        /* "Norway said it was ready to wait", with an "it" that stands for nothing: Norway */
        if (lemma_in(c, v, SET_READY_WORD) && scan_child(c, v, DEP_EXPL) >= 0 && clause_own_subject(c, head) >= 0)
            return clause_own_subject(c, head);
        /* "army says retakes town": a headline's verb right behind the saying is of whoever says it */
        if (v == head + 1 && clause_own_subject(c, head) >= 0 &&
            (c->s->words[v].xpos == XPOS_VBZ || c->s->words[v].xpos == XPOS_VBD || (c->s->words[v].xpos == XPOS_VBN && scan_child(c, v, DEP_OBJ) > v)) &&
            clause_own_subject(c, head) < head && scan_child(c, v, DEP_AUX) < 0)
            return clause_own_subject(c, head);
        /* "denied having carried it out", "admitted killing him": whoever denies or admits it */
        int having = scan_child(c, v, DEP_AUX) >= 0 ? scan_child(c, v, DEP_AUX) : v;
        if (c->s->words[having].xpos == XPOS_VBG && head < v && (lemma_in(c, head, SET_DENIES_DEED) || lemma_in(c, head, SET_OWNS_UP)))
            return surface_subject(c, head, depth + 1);
        /* "as saying rockets landed", with the rockets taken for what was said */
        int said = scan_child(c, head, DEP_OBJ);
        if (said > head && said < v && c->s->words[v].xpos != XPOS_VB && scan_child(c, v, DEP_MARK) < 0)
            return said;
        /* "a figure that officials said could double" */
        return clause_own_subject(c, head) >= 0 && !clause_is_relative(c, clause_own_subject(c, head)) ? antecedent(c, v) : -1;
    }
    default:
        return -1;
    }
}

int clause_subject(const Scan *c, int v)
{
    return surface_subject(c, v, 0);
}
