#include "code/frames.h"

#include "code/clause.h"
#include "code/headline.h"

/* ---- frames ------------------------------------------------------------------- */

static void fill(const Scan *c, Frame *f, FrameRole role, Symbol preposition, int word, bool loose, Arena *work)
{
    if (word < 0 || word == f->word || (role != FRAME_MOD && clause_is_time(c, word)))
        return;
    for (int i = 0; i < f->nfillers; i++)
        if (f->fillers[i].role.role == role && f->fillers[i].role.preposition == preposition && f->fillers[i].word == word)
            return;
    *GROW(work, f->fillers, f->nfillers, f->capacity) = (Filler){ { role, preposition }, word, loose };
}

static bool has(const Frame *f, FrameRole role)
{
    for (int i = 0; i < f->nfillers; i++)
        if (f->fillers[i].role.role == role)
            return true;
    return false;
}

/* "advanced north of Dobrovka": "north of" as one preposition, where "north" is an adverb; or 0. */
static Symbol measured_from(const Scan *c, int direction, int place)
{
    int of = scan_own_case(c, place);
    return c->s->words[direction].dep == DEP_ADVMOD && of == direction + 1 && lemma_in(c, direction, SET_DIRECTION)
         ? scan_symbol(c->book, text_part(c->u->item->text, c->s->words[direction].begin, c->s->words[of].end)) : 0;
}

/* "by force", "by mistake", "by remote control"; not "by special forces". */
static bool is_by_nobody(const Scan *c, int w)
{
    if (!lemma_in(c, w, SET_BY_NOBODY) || c->s->words[w].xpos != XPOS_NN)
        return false;
    for (int k = c->first_child[w]; k >= 0; k = c->next[k])
        if (scan_base(c, k) != DEP_CASE && !lemma_in(c, k, SET_BY_NOBODY))
            return false;
    return true;
}

/* Phrases behind prepositions below `w`: of the predicate, its verb of support, its object. */
static void fill_prepositions(Scan *c, Frame *f, int w, bool loose, Arena *work)
{
    for (int k = c->first_child[w]; k >= 0; k = c->next[k]) {
        int dep = scan_base(c, k);
        if (dep != DEP_OBL && dep != DEP_NMOD && dep != DEP_ADVCL && dep != DEP_ADVMOD && dep != DEP_ACL)
            continue;
        if (dep == DEP_ADVMOD && c->first_child[k] >= 0)        /* "back to the coast" */
            fill_prepositions(c, f, k, loose, work);
        bool is_superlative = c->s->words[k].xpos == XPOS_JJS || c->s->words[k].xpos == XPOS_RBS;
        if (is_superlative && scan_child(c, k, DEP_NMOD) < k)       /* "at least", but "in control of most of the city" */
            continue;
        Symbol p = scan_preposition(c, k);
        if (p && is_by_nobody(c, k) && scan_preposition_in(c, k, SET_AGENT_PREPOSITION))        /* "taken by force" */
            continue;
        if (!p && dep == DEP_ADVCL) {                    /* "after retreating" */
            int mark = scan_child(c, k, DEP_MARK);
            p = mark >= 0 ? c->form[mark] : 0;
        }
        if (p && measured_from(c, w, k))
            p = measured_from(c, w, k);
        if (!p)
            continue;
        fill(c, f, FRAME_PREPOSITION, p, clause_meant(c, w, k), loose, work);
        /* "handed over the village to the army", with "over" taken for the village's: to the army it was handed */
        if (dep == DEP_OBL && w + 1 < k && c->form[w + 1] == p && set_has(&c->book->symbols[p].sets, c->book->engine[SET_PARTICLE]))
            for (int g = c->first_child[k]; g >= 0; g = c->next[g])
                if (scan_base(c, g) == DEP_NMOD && g > k && scan_preposition_in(c, g, SET_DESTINATION_PREPOSITION))
                    fill(c, f, FRAME_PREPOSITION, scan_preposition(c, g), clause_meant(c, k, g), loose, work);
    }
}

/* "shot at three planes": somebody else is shot at; but in "trucks were looted and two drivers shot on the road" nobody else. */
static bool strikes_another(Scan *c, int v)
{
    int before = c->s->words[v].dep == DEP_CONJ ? c->s->words[v].head : -1;
    bool goes_on = before >= 0 && scan_child(c, before, DEP_AUX_PASS) >= 0;
    for (int k = c->first_child[v]; k >= 0; k = c->next[k])
        if (k > v && scan_base(c, k) == DEP_OBL && !clause_is_time(c, k) && scan_preposition_in(c, k, SET_PATIENT_PREPOSITION) &&
            !(goes_on && scan_is(c, k, SET_SOMEWHERE)))
            return true;
    return false;
}

/* "will have been shelling"; "will" also of "visit" in "will come and visit". */
static void fill_auxiliaries(Scan *c, Frame *f, FrameRole role, int v, Arena *work)
{
    for (int steps = 0; v >= 0 && steps < 4; steps++) {
        int n = 0;
        for (int k = c->first_child[v]; k >= 0; k = c->next[k])
            if (scan_base(c, k) == DEP_AUX || c->s->words[k].dep == DEP_COP)
                fill(c, f, role, 0, k, false, work), n++;
        if (n || c->s->words[v].dep != DEP_CONJ || clause_own_subject(c, v) >= 0)
            return;
        v = c->s->words[v].head;
    }
}

/* "said that Norway must return it": must, and Norway. */
static void fill_content(Scan *c, Frame *f, int v, Arena *work)
{
    fill(c, f, FRAME_CCOMP, 0, v, false, work);
    fill(c, f, FRAME_CCOMP_SUBJ, 0, clause_own_subject(c, v), false, work);
    fill_auxiliaries(c, f, FRAME_CCOMP_AUX, v, work);
}

/* The oblique of verb `v` behind one of these prepositions, or -1. */
static int oblique(const Scan *c, int v, EngineSet prepositions)
{
    for (int k = c->first_child[v]; k >= 0; k = c->next[k])
        if (scan_base(c, k) == DEP_OBL && scan_preposition_in(c, k, prepositions) && !clause_is_time(c, k) && c->s->words[k].upos != UPOS_ADV)
            return k;
    return -1;
}

/* "retaken from rebels by the army", "taken hostage by the gang": the doer may hang from another phrase. */
static void agent_of_phrases(Scan *c, Frame *f, Arena *work)
{
    for (int i = 0, n = f->nfillers; i < n && !has(f, FRAME_SUBJ); i++)
        if (f->fillers[i].role.role == FRAME_PREPOSITION || f->fillers[i].role.role == FRAME_XCOMP)
            for (int k = c->first_child[f->fillers[i].word]; k >= 0; k = c->next[k])
                if (scan_base(c, k) == DEP_NMOD && scan_preposition_in(c, k, SET_AGENT_PREPOSITION))
                    fill(c, f, FRAME_SUBJ, 0, k, false, work);
}

/* "a missile fired by the army hit the clinic", "hit by a missile that the army fired", "killed by hitmen paid by the
 * cartel": whoever sent the weapon or the men, or -1. */
static int sender_of(const Scan *c, int weapon)
{
    bool is_weapon = lemma_in(c, weapon, SET_WEAPON_THING);
    for (int k = c->first_child[weapon]; k >= 0; k = c->next[k])       /* "hitmen at the service of the cartel", "in its pay" */
        for (int g = scan_base(c, k) == DEP_NMOD && c->s->words[k].upos == UPOS_NOUN && lemma_in(c, k, SET_SERVES) ? c->first_child[k] : -1; g >= 0; g = c->next[g])
            if (scan_base(c, g) == DEP_NMOD && scan_preposition_in(c, g, SET_PART_PREPOSITION))
                return g;
    for (int v = c->first_child[weapon]; v >= 0; v = c->next[v]) {
        if (scan_base(c, v) != DEP_ACL || !((is_weapon && lemma_in(c, v, SET_SENDS_WEAPON)) || lemma_in(c, v, SET_IN_PAY_OF)))
            continue;
        if (c->s->words[v].dep == DEP_ACL_RELCL && !clause_is_passive(c, v)) {
            int subject = clause_own_subject(c, v);
            return subject >= 0 && !clause_is_relative(c, subject) ? subject : -1;
        }
        int who = c->s->words[v].xpos == XPOS_VBN || c->s->words[v].xpos == XPOS_VBD ? oblique(c, v, SET_AGENT_PREPOSITION) : -1;
        if (who >= 0)
            return who;
    }
    return -1;
}

/* What was done with a weapon, or by men in somebody's pay, was done by whoever sent them. */
static void senders_of_subjects(Scan *c, Frame *f, Arena *work)
{
    for (int i = 0, n = f->nfillers; i < n; i++)
        if (f->fillers[i].role.role == FRAME_SUBJ && f->fillers[i].role.preposition == 0 && sender_of(c, f->fillers[i].word) >= 0)
            fill(c, f, FRAME_SUBJ, 0, sender_of(c, f->fillers[i].word), false, work);
}

static bool has_other_object(const Scan *c, int v, int object)
{
    for (int k = c->first_child[v]; k >= 0; k = c->next[k])
        if (k != object && c->s->words[k].dep == DEP_OBJ)
            return true;
    return false;
}

/* "targeted and killed scores": the object of the second verb is that of the first. */
static bool shares_object(const Scan *c, int v)
{
    int second = scan_child(c, v, DEP_CONJ);
    return second >= 0 && c->s->words[second].upos == UPOS_VERB && clause_object(c, second) >= 0;
}

/* The head of what a cue of speech behind it tells: ", the envoy commented"; or -1. */
static int content_of_cue(const Scan *c, int cue)
{
    for (int i = c->s->speech_from; i < c->s->speech_to; i++) {
        const Attribution *a = &c->u->attributions[c->u->speech[i]];
        if (a->cue_sentence != c->sentence || cue < a->cue_first || cue > a->cue_last)
            continue;
        for (int w = 0; w < cue; w++) {
            int head = c->s->words[w].head;
            bool inside = a->begin <= c->s->words[w].begin && c->s->words[w].begin < a->end;
            bool above_inside = head >= 0 && a->begin <= c->s->words[head].begin && c->s->words[head].begin < a->end;
            if (inside && !above_inside && clause_is_verbal(c, w))
                return w;
        }
    }
    return -1;
}

/* "In a new action attributed to the cartel, a bomb damaged the school": the cartel, above verb `v`; or -1. */
static int attributed_above(const Scan *c, int v)
{
    for (int n = c->first_child[v]; n >= 0; n = c->next[n]) {
        if (scan_base(c, n) != DEP_OBL || !scan_preposition_in(c, n, SET_SAME_EVENT_PREPOSITION))
            continue;
        for (int k = c->first_child[n]; k >= 0; k = c->next[k])
            if (c->s->words[k].dep == DEP_ACL && c->s->words[k].xpos == XPOS_VBN && lemma_in(c, k, SET_BLAME_VERB) &&
                oblique(c, k, SET_BLAMED_PREPOSITION) >= 0)
                return oblique(c, k, SET_BLAMED_PREPOSITION);
    }
    return -1;
}

/* "Norway mobilized army reservists", "forces have tortured scores", "denied striking homes",
 * with the verb taken for an adjective of what it is done to: that noun, or -1. */
static int mistaken_for_adjective(const Scan *c, int v)
{
    int noun = c->s->words[v].head;
    if (c->s->words[v].dep == DEP_AMOD && noun > v && v > 0 && c->s->words[v].xpos == XPOS_VBG && scan_base(c, noun) == DEP_OBJ &&
        c->s->words[noun].head == v - 1 && lemma_in(c, v - 1, SET_DENIES_DEED))
        return noun;
    if (c->s->words[v].dep != DEP_AMOD || noun <= v || (c->s->words[v].xpos != XPOS_VBD && scan_child(c, v, DEP_AUX) < 0))
        return -1;
    int subject = scan_child(c, noun, DEP_NSUBJ);
    return subject >= 0 && subject < v ? noun : -1;
}

/* "evacuated by sea", "taken out by bus": on what way, and not by whom; nor "killed by security forces". */
static bool is_means(const Scan *c, int w)
{
    if (is_by_nobody(c, w))
        return true;                    /* "set off by remote control" */
    if (c->s->words[w].xpos == XPOS_NNS && (scan_child(c, w, DEP_COMPOUND) >= 0 || scan_child(c, w, DEP_NMOD) >= 0))
        return false;
    return lemma_in(c, w, SET_MEANS_OF_TRAVEL) && scan_child(c, w, DEP_DET) < 0 && scan_child(c, w, DEP_AMOD) < 0;
}

/* "cut by half", "reduced by 60 percent", "moved by two miles": by how much, and not by whom. */
static bool is_how_much(const Scan *c, int w)
{
    if (lemma_in(c, w, SET_DISTANCE_UNIT))
        return true;
    for (int k = c->first_child[w]; k >= 0; k = c->next[k])
        if (scan_base(c, k) == DEP_NMOD && scan_preposition_in(c, k, SET_PART_PREPOSITION))
            return false;                   /* "by half of the rebels" */
    for (int i = c->s->numbers_from; i < c->s->numbers_to; i++) {
        const Number *n = &c->u->numbers[i];
        if (w < n->first)
            continue;
        if (((n->is_fraction || n->is_percent) && w <= n->last + 1) || (n->is_ordinal && w == n->last && scan_child(c, w, DEP_DET) >= 0))
            return true;                    /* "by a third", too */
    }
    return false;
}

/* "suspect members of the front of planting the bomb", with the deed hung below the suspects. */
static bool is_charged_with(const Scan *c, int v)
{
    int who = c->s->words[v].head, verb = who >= 0 ? c->s->words[who].head : -1, mark = scan_child(c, v, DEP_MARK);
    return c->s->words[v].dep == DEP_ACL && c->s->words[v].xpos == XPOS_VBG && mark >= 0 && verb >= 0 &&
           set_has(&c->book->symbols[c->lemma[mark]].sets, c->book->engine[SET_CHARGE_PREPOSITION]) &&
           scan_base(c, who) == DEP_OBJ && lemma_in(c, verb, SET_CHARGE_VERB);
}

/* "claimed responsibility for killing him", "denied responsibility for burning it": by whose word it was theirs. */
static Blame blame_of_gerund(const Scan *c, int v)
{
    int mark = c->s->words[v].xpos == XPOS_VBG ? scan_child(c, v, DEP_MARK) : -1, above = c->s->words[v].head;
    if (mark < 0 && above >= 0 && c->s->words[v].xpos == XPOS_VBG && c->s->words[v].dep == DEP_XCOMP && lemma_in(c, above, SET_OWNS_DEED))
        return BLAME_OWNED;             /* "the front claims killing eight" */
    if (mark < 0 || above < 0 || !set_has(&c->book->symbols[c->lemma[mark]].sets, c->book->engine[SET_CHARGE_PREPOSITION]))
        return BLAME_NONE;
    int word = lemma_in(c, above, SET_RESPONSIBLE) ? above : scan_child(c, above, DEP_OBJ);
    int verb = word == above ? c->s->words[above].head : above;
    if (word < 0 || verb < 0 || !lemma_in(c, word, SET_RESPONSIBLE) || c->s->words[word].upos != UPOS_NOUN)
        return BLAME_NONE;
    return lemma_in(c, verb, SET_DENIES_DEED) ? BLAME_DENIED : lemma_in(c, verb, SET_OWNS_UP) ? BLAME_OWNED : BLAME_NONE;
}

static void verb_frame(Scan *c, Frame *f, Arena *work)
{
    int v = f->word;
    f->is_passive = clause_is_passive(c, v);
    int subject = clause_subject(c, v);
    int objects = 0;
    int mistaken = mistaken_for_adjective(c, v);
    if (mistaken >= 0) {
        f->is_passive = false;
        subject = c->s->words[v].xpos == XPOS_VBG ? clause_subject(c, v - 1) : clause_own_subject(c, mistaken);
        fill(c, f, FRAME_OBJ, 0, mistaken, false, work), objects++;
        fill_prepositions(c, f, mistaken, true, work);
    }
    for (int k = c->first_child[v]; k >= 0; k = c->next[k]) {
        int dep = c->s->words[k].dep;
        if (dep == DEP_OBJ && clause_is_relative(c, k) && c->next[k] >= 0 && has_other_object(c, v, k))
            continue;                                   /* "reports that rebels killed seventy" */
        if (dep == DEP_OBJ && k == clause_own_subject(c, v))
            continue;                                   /* "shelling that a monitor said had killed seventy" */
        if (dep == DEP_OBJ && clause_is_so_long(c, k))
            continue;
        if (dep == DEP_OBJ)
            fill(c, f, FRAME_OBJ, 0, clause_meant(c, v, k), false, work), objects++;
        else if (dep == DEP_IOBJ)
            fill(c, f, FRAME_IOBJ, 0, clause_meant(c, v, k), false, work);
        else if (dep == DEP_XCOMP)
            fill(c, f, FRAME_XCOMP, 0, k, false, work);
        else if (dep == DEP_CCOMP)
            fill_content(c, f, k, work), objects++;
        else if (dep == DEP_ADVCL) {
            fill(c, f, FRAME_ADVCL, 0, k, false, work);
            if (c->s->words[k].xpos == XPOS_VB && scan_child(c, k, DEP_MARK) == k - 1)
                fill(c, f, FRAME_XCOMP, 0, k, false, work);     /* "ordered them to leave" */
            if (c->s->words[k].xpos == XPOS_VBG && clause_own_subject(c, k) < 0 && scan_child(c, k, DEP_MARK) < 0) {    /* not "killed two before heading" */
                fill_prepositions(c, f, k, true, work);         /* "fled, heading into the hills" */
                int second = scan_child(c, k, DEP_CONJ);             /* "piling on trucks and heading into the hills" */
                if (second >= 0 && c->s->words[second].xpos == XPOS_VBG && clause_own_subject(c, second) < 0)
                    fill_prepositions(c, f, second, true, work);
            }
        }
        else if (dep == DEP_CONJ && objects && c->s->words[k].upos == UPOS_NOUN && scan_preposition(c, k) == 0)
            fill_prepositions(c, f, k, true, work);             /* "imposed bans and asset freezes on six officers" */
        else if (dep == DEP_COMPOUND_PRT || dep == DEP_ADVMOD)
            fill(c, f, FRAME_PART, 0, k, false, work);
        else if (dep == DEP_MARK)
            fill(c, f, FRAME_MARK, 0, k, false, work);
        else if (dep == DEP_COMPOUND || dep == DEP_AMOD)
            fill(c, f, FRAME_MOD, 0, k, false, work);
        else if (f->is_passive && !is_means(c, k) && !is_how_much(c, k) && (dep == DEP_OBL_AGENT ||
                 (scan_base(c, k) == DEP_OBL && scan_preposition_in(c, k, SET_AGENT_PREPOSITION))))
            fill(c, f, FRAME_SUBJ, 0, clause_meant(c, v, k), false, work);
        else if (scan_base(c, k) == DEP_OBL && k > v && lemma_in(c, k, SET_HANDS_OF)) {      /* "killed, died at the hands of the militia" */
            for (int g = c->first_child[k]; g >= 0; g = c->next[g])
                if (dep_base(c->s->words[g].dep) == DEP_NMOD)
                    fill(c, f, f->is_passive ? FRAME_SUBJ : FRAME_HANDS, 0, g, false, work);
        }
    }
    fill_prepositions(c, f, v, false, work);
    fill_auxiliaries(c, f, FRAME_AUX, v, work);
    int above = c->s->words[v].head;                    /* "Norway must wait, Egypt said" */
    if (c->s->words[v].dep == DEP_PARATAXIS && objects == 0 && above >= 0 && above < v && clause_is_verbal(c, above))
        fill_content(c, f, above, work);
    else if (objects == 0 && content_of_cue(c, v) >= 0)
        fill_content(c, f, content_of_cue(c, v), work);

    /* "burned down a church", "taken back 30 % of it": an object by another name */
    if (objects == 0 && clause_object(c, v) >= 0)
        fill(c, f, FRAME_OBJ, 0, clause_object(c, v), false, work), objects++;

    /* "10 killed in raid": such a verb cannot be without an object. */
    if (!f->is_passive && objects == 0 && subject >= 0 && scan_is(c, v, SET_NEEDS_OBJECT) && scan_child(c, v, DEP_AUX) < 0 &&
        !shares_object(c, v) && !scan_is(c, subject, SET_EVENT_NOUN) && !(lemma_in(c, v, SET_PULLS_BACK) && scan_is(c, subject, SET_DOER_MODIFIER)) && !(c->s->words[v].xpos == XPOS_VBD && strikes_another(c, v)) &&
        !(c->s->words[v].xpos == XPOS_VBD && lemma_in(c, v, SET_BOMBS) && scan_is(c, subject, SET_FLIES)) &&      /* "jets bombed close to the palace" */
        (c->s->words[v].xpos == XPOS_VBN || c->s->words[v].xpos == XPOS_VBD) &&
        (!has(f, FRAME_XCOMP) || (scan_child(c, v, DEP_XCOMP) >= 0 && c->s->words[scan_child(c, v, DEP_XCOMP)].upos == UPOS_ADJ)) &&      /* "shot dead" */
        c->s->words[v].dep != DEP_ACL_RELCL)
        f->is_passive = true;
    /* "Near Dobrovka, one strike destroyed a bridge", with Dobrovka taken for the subject */
    if (subject >= 0 && scan_own_case(c, subject) >= 0 && understand_name_at(c->s, subject) && understand_name_at(c->s, subject)->kind == NAME_PLACE) {
        fill(c, f, FRAME_PREPOSITION, scan_preposition(c, subject), subject, false, work);
        int other = scan_child(c, subject, DEP_APPOS) >= 0 ? scan_child(c, subject, DEP_APPOS) : scan_child(c, subject, DEP_CONJ);
        subject = other;
    }
    if (f->is_passive)
        agent_of_phrases(c, f, work);
    /* "five civilians and three of its fighters were killed", with both hung from "killed" */
    for (int k = c->first_child[v]; k >= 0 && k < v && f->is_passive; k = c->next[k])
        if (c->s->words[k].dep == DEP_NSUBJ_PASS && k != subject && k < subject && !clause_is_relative(c, k) && scan_child(c, v, DEP_CC) > k &&
            scan_child(c, v, DEP_CC) < subject)
            fill(c, f, FRAME_OBJ, 0, k, false, work);
    if (f->is_passive)
        fill(c, f, FRAME_OBJ, 0, subject, false, work);
    else
        fill(c, f, FRAME_SUBJ, 0, subject, false, work);
    senders_of_subjects(c, f, work);

    int head = c->s->words[v].head, noun = c->s->words[v].dep == DEP_ACL_RELCL ? head : -1;
    if (noun >= 0 && !f->is_passive && clause_own_subject(c, v) >= 0 && clause_meant(c, v, clause_own_subject(c, v)) != noun && objects == 0)
        fill(c, f, FRAME_OBJ, 0, noun, false, work);           /* "the village they captured" */

    /* "struck and killed by a jet", "killed and injured civilians" */
    int other = c->s->words[v].dep == DEP_CONJ ? head : scan_child(c, v, DEP_CONJ);
    if (other >= 0 && c->s->words[other].upos == UPOS_VERB) {
        bool goes_on = other > v && scan_child(c, other, DEP_AUX_PASS) >= 0;        /* "was kidnapped but was freed by the army": the army only freed him */
        if (f->is_passive && !has(f, FRAME_SUBJ) && clause_is_passive(c, other) && !goes_on)
            for (int k = c->first_child[other]; k >= 0; k = c->next[k])
                if (c->s->words[k].dep == DEP_OBL_AGENT ||
                    (scan_base(c, k) == DEP_OBL && scan_preposition_in(c, k, SET_AGENT_PREPOSITION)))
                    fill(c, f, FRAME_SUBJ, 0, k, false, work);
        int between = v < other ? other - v : v - other;
        if (!f->is_passive && !has(f, FRAME_OBJ) && between <= 3 && clause_object(c, other) >= 0) {
            fill(c, f, FRAME_OBJ, 0, clause_object(c, other), false, work);
            if (other > v)
                fill_prepositions(c, f, other, true, work);     /* "gave and delivered goods to the school" */
        }
    }
    /* a bomb, or "several men", of whom nobody says more */
    if (attributed_above(c, v) >= 0 && (f->is_passive ? !has(f, FRAME_SUBJ) : subject < 0 || !scan_is(c, subject, SET_DOER_MODIFIER))) {
        fill(c, f, FRAME_SUBJ, 0, attributed_above(c, v), false, work);
        f->blame = BLAME_LAID;
    }
    if (is_charged_with(c, v) || clause_is_charge(c, v))
        f->blame = BLAME_LAID;
    if (f->blame == BLAME_NONE && !f->is_passive)
        f->blame = blame_of_gerund(c, v);
    if (head >= 0)
        fill(c, f, FRAME_GOVERNOR, 0, head, false, work);
    for (int i = 0, n = f->nfillers; i < n; i++)            /* "ordered the court to answer" */
        if (f->fillers[i].role.role == FRAME_OBJ && !f->is_passive)
            for (int k = c->first_child[f->fillers[i].word]; k >= 0; k = c->next[k])
                if (c->s->words[k].dep == DEP_ACL && c->s->words[k].xpos == XPOS_VB)
                    fill(c, f, FRAME_XCOMP, 0, k, true, work);
    for (int i = 0, n = f->nfillers; i < n; i++)            /* "killed four people in an airstrike" */
        if (f->fillers[i].role.role == FRAME_OBJ) {
            fill_prepositions(c, f, f->fillers[i].word, true, work);
            for (int k = c->first_child[f->fillers[i].word]; k >= 0; k = c->next[k])    /* "handed bodies of men to" */
                if (scan_base(c, k) == DEP_NMOD && scan_preposition_in(c, k, SET_PART_PREPOSITION))
                    fill_prepositions(c, f, k, true, work);
        }
}

/* The noun that stands for this one in the sentence: "a series of strikes",
 * "shelling and strikes". */
static int host_of(Scan *c, int n)
{
    for (int steps = 0; steps < 4; steps++) {
        int head = c->s->words[n].head;
        if (head < 0)
            break;
        if (scan_base(c, n) == DEP_NMOD && scan_is(c, head, SET_TRANSPARENT) &&
            scan_preposition_in(c, n, SET_PART_PREPOSITION))
            n = head;
        else if (c->s->words[n].dep == DEP_CONJ && c->s->words[head].upos != UPOS_VERB)
            n = head;
        else
            break;
    }
    return n;
}

bool frame_is_nobody(const Scan *c, int w)
{
    for (int k = c->first_child[w]; k >= 0; k = c->next[k])
        if (lemma_in(c, k, SET_NOBODY))
            return true;
    return lemma_in(c, w, SET_NOBODY);
}

/* "the massacre, for which residents hold the junta responsible", "..., for which the militia
 * claimed responsibility": whose doing it was by the clause of verb `v`, or -1. */
static int held_in_clause(const Scan *c, int v, Blame *how)
{
    int word = -1;
    for (int k = c->first_child[v]; k >= 0; k = c->next[k])
        if (k > v && lemma_in(c, k, SET_RESPONSIBLE) && scan_base(c, k) != DEP_NSUBJ && scan_base(c, k) != DEP_OBL)
            word = k;
    int blamed = lemma_in(c, v, SET_BLAME_VERB) ? oblique(c, v, SET_BLAMED_PREPOSITION) : -1;
    if (blamed >= 0 && !frame_is_nobody(c, blamed)) {         /* "an ambush that police attributed to the militia" */
        *how = BLAME_LAID;
        return blamed;
    }
    if (word < 0 && !lemma_in(c, v, SET_RESPONSIBLE))
        return -1;
    int subject = clause_subject(c, v), obj = scan_child(c, v, DEP_OBJ);
    bool owned = lemma_in(c, v, SET_OWNS_UP), denied = lemma_in(c, v, SET_DENIES_DEED);
    int who = owned || denied || clause_is_passive(c, v) || word < 0 ? subject : obj != word ? obj : scan_child(c, word, DEP_NSUBJ);
    if (who < 0 || clause_is_relative(c, who) || frame_is_nobody(c, who))
        return -1;
    *how = owned ? BLAME_OWNED : denied ? BLAME_DENIED : BLAME_LAID;
    return who;
}

static bool has_agent(const Scan *c, int n)
{
    for (int k = c->first_child[n]; k >= 0; k = c->next[k])
        if (scan_base(c, k) == DEP_NMOD && scan_preposition_in(c, k, SET_AGENT_PREPOSITION))
            return true;
    return false;
}

bool frame_names_town(Scan *c, int noun, int word)
{
    const Word *w = &c->s->words[word];
    const Name *name = understand_name_at(c->s, word);
    bool is_title = w->form.n > 2 && w->form.at[0] >= 'A' && w->form.at[0] <= 'Z' && w->form.at[1] >= 'a' && w->form.at[1] <= 'z';
    if (w->upos != UPOS_PROPN || w->dep != DEP_COMPOUND || word > noun || !is_title || !lemma_in(c, noun, SET_HAPPENS_AT) || c->u->item->upper_case ||
        (name && (name->first != word || name->last != word || name->kind == NAME_ARMED_GROUP || name->kind == NAME_NATIONALITY || name->kind == NAME_PLACE || name->kind == NAME_WEAPON ||
                  name->kind == NAME_VEHICLE || name->kind == NAME_DATE || name->kind == NAME_PRODUCT)))
        return false;
    if (word > 0 && c->s->words[word - 1].upos == UPOS_PROPN)
        return false;                   /* "the Free Sahel attack" */
    for (int i = 0; i < c->s->nnames; i++)          /* "the Nukhba raid on Dobrovka": that is where */
        if (c->s->names[i].first != word && (c->s->names[i].kind == NAME_PLACE || c->s->names[i].kind == NAME_FACILITY))
            return false;
    for (int k = c->first_child[noun]; k >= 0; k = c->next[k])
        if (k > noun && scan_base(c, k) == DEP_NMOD && c->s->words[k].upos == UPOS_PROPN)
            return false;
    Actor actor;
    ActorSort sort;
    bool found = actors_phrase(c->actors, c->u, c->sentence, word, c->u->item->published, c->keep, &actor, &sort);
    for (int i = understand_mentions_from(c->u, c->sentence); i < c->u->nmentions && c->u->mentions[i].sentence == c->sentence; i++) {
        const Mention *m = &c->u->mentions[i];          /* nobody and nothing that the item speaks of elsewhere */
        if (m->head == word && m->entity >= 0 && c->u->entities[m->entity].nmentions > 1)
            return false;
    }
    return !found || (!actor.id.n && !actor.country.n);
}

/* "Somalia attack kills 12", "Myanmar airstrike": a land's own name, and no adjective, before a deed is where it was, unless it is a
 * land that strikes others, or the sentence names another one. */
static bool is_land_of_deed(Scan *c, int noun, int word)
{
    const Name *name = understand_name_at(c->s, word);
    if (!scan_is(c, word, SET_STATE) || scan_is(c, word, SET_STRIKING_LAND) || c->s->words[word].dep != DEP_COMPOUND || c->s->words[word].head != noun ||
        c->s->words[word].form.n < 4 || !lemma_in(c, noun, SET_HOME_DEED))
        return false;
    Actor land, other;
    ActorSort sort;
    if (!actors_phrase(c->actors, c->u, c->sentence, word, c->u->item->published, c->keep, &land, &sort) || sort != SORT_STATE)
        return false;
    for (int i = 0; i < c->s->nnames; i++) {
        const Name *n = &c->s->names[i];
        if (n == name || (n->kind != NAME_PLACE && n->kind != NAME_NATIONALITY && n->kind != NAME_FACILITY))
            continue;
        int head = n->last;
        for (int w = n->first; w <= n->last; w++)
            if (c->s->words[w].head < n->first || c->s->words[w].head > n->last)
                head = w;
        bool found = actors_phrase(c->actors, c->u, c->sentence, head, c->u->item->published, c->keep, &other, &sort);
        bool is_no_land = n->kind == NAME_NATIONALITY && (!found || !other.country.n);         /* "Islamists" */
        if (!is_no_land && (!found || !text_is(other.country, land.country)))
            return false;
    }
    return true;
}

bool frame_fought_there(Scan *c, int noun, int word)
{
    const Name *name = understand_name_at(c->s, word);
    if (!name || name->kind != NAME_PLACE || c->s->words[word].upos != UPOS_PROPN || word > noun)
        return false;
    for (int k = c->first_child[noun]; k >= 0; k = c->next[k])     /* "Russia-Ukraine fighting" */
        if (k < noun && text_equals(c->s->words[k].form, "-"))
            return false;
    bool is_pair = (name->last + 1 < c->s->nwords && text_equals(c->s->words[name->last + 1].form, "-")) ||
                   (name->first > 0 && text_equals(c->s->words[name->first - 1].form, "-"));
    bool is_struck_land = (scan_is(c, word, SET_STRUCK_LAND) || is_land_of_deed(c, noun, word)) && !is_pair;      /* "killed in Gaza strike"; not "the Gaza attack on Israel" */
    for (int k = c->first_child[noun]; k >= 0; k = c->next[k])
        is_struck_land &= !(k > noun && scan_base(c, k) == DEP_NMOD && scan_preposition_in(c, k, SET_PATIENT_PREPOSITION));
    return is_struck_land || (lemma_in(c, noun, SET_MUTUAL_DEED) && !is_pair) || (name->first < word && scan_is(c, name->first, SET_DIRECTION));
}

/* "Israeli army fire": the army's, and it is Israeli. */
static bool is_of_doer(Scan *c, int w)
{
    int next = w + 1 < c->s->nwords ? c->s->words[w + 1].dep : DEP_ROOT;
    return (c->s->words[w].upos == UPOS_ADJ || scan_is(c, w, SET_STATE)) && (next == DEP_COMPOUND || next == DEP_AMOD) &&
           (c->s->words[w + 1].upos == UPOS_NOUN || c->s->words[w + 1].upos == UPOS_ADJ) &&
           scan_is(c, w + 1, SET_DOER_MODIFIER) && !lemma_in(c, w + 1, SET_KIND_OF_DEED);
}

/* "army air raid", "Russian guided bomb attack", with the doer hung from the word between. */
static void doer_within(Scan *c, Frame *f, int between, Arena *work)
{
    for (int k = c->first_child[between]; k >= 0 && k < between; k = c->next[k])
        if ((c->s->words[k].dep == DEP_COMPOUND || c->s->words[k].dep == DEP_AMOD) && scan_is(c, k, SET_DOER_MODIFIER) && !is_of_doer(c, k) &&
            !lemma_in(c, k, SET_KIND_OF_DEED) && !frame_names_town(c, between, k))
            fill(c, f, FRAME_SUBJ, 0, k, false, work);
}

/* "the murder bears the hallmarks of X": X, or -1. */
static int whose_hallmark(const Scan *c, int v)
{
    int mark = scan_child(c, v, DEP_OBJ);
    for (int k = mark >= 0 && lemma_in(c, mark, SET_HALLMARK) ? c->first_child[mark] : -1; k >= 0; k = c->next[k])
        if (scan_base(c, k) == DEP_NMOD && scan_preposition_in(c, k, SET_PART_PREPOSITION))
            return k;
    return -1;
}

/* "the murder of the judge, coldly carried out by X, shows": whose doing it was, although the tree hangs it elsewhere; or -1. */
static int doer_behind_comma(Scan *c, int n, Blame *how)
{
    for (int k = n + 2; k < c->s->nwords; k++) {
        int dep = scan_base(c, k), comma = k - 1;
        if ((dep != DEP_ACL && dep != DEP_ADVCL) || (c->s->words[k].xpos != XPOS_VBN && c->s->words[k].xpos != XPOS_VBD) ||
            clause_own_subject(c, k) >= 0 || !(scan_is(c, k, SET_LIGHT_VERB) || lemma_in(c, k, SET_BLAME_VERB)))
            continue;
        while (comma > n && (c->s->words[comma].upos == UPOS_ADV || c->s->words[comma].dep == DEP_CC))      /* "viciously and coldly" */
            comma--;
        if (comma <= n || c->s->words[comma].xpos != XPOS_COMMA || !scan_below(c, comma - 1, n))
            continue;
        if (scan_is(c, k, SET_LIGHT_VERB))
            return oblique(c, k, SET_AGENT_PREPOSITION);
        int blamed = oblique(c, k, SET_BLAMED_PREPOSITION);         /* "the murder of the judge, attributed to X, ..." */
        if (blamed >= 0 && !frame_is_nobody(c, blamed))
            *how = BLAME_LAID;
        return blamed >= 0 && !frame_is_nobody(c, blamed) ? blamed : -1;
    }
    return -1;
}

/* "condemned this new crime by the front": by whom nothing is condemned here, for the verb has its subject; or -1. */
static int doer_right_behind(const Scan *c, int n)
{
    int verb = c->s->words[n].head;
    if (verb < 0 || verb > n || scan_base(c, n) != DEP_OBJ || clause_is_passive(c, verb) || clause_subject(c, verb) < 0)
        return -1;
    for (int k = c->first_child[verb]; k >= 0; k = c->next[k])
        if (k > n && scan_base(c, k) == DEP_OBL && scan_preposition_in(c, k, SET_AGENT_PREPOSITION) && scan_child(c, k, DEP_CASE) == n + 1 &&
            c->s->words[k].xpos != XPOS_VBG)
            return k;
    return -1;
}

static void noun_children(Scan *c, Frame *f, int n, Arena *work)
{
    for (int k = c->first_child[n]; k >= 0; k = c->next[k]) {
        int dep = c->s->words[k].dep;
        if (dep == DEP_NMOD_POSS) {
            fill(c, f, FRAME_POSS, 0, k, false, work);
            fill(c, f, FRAME_SUBJ, 0, k, false, work);
        } else if (dep == DEP_AMOD || dep == DEP_COMPOUND || dep == DEP_NUMMOD || dep == DEP_NMOD_DESC || dep == DEP_NMOD_UNMARKED) {
            fill(c, f, FRAME_MOD, 0, k, false, work);
            if (scan_is(c, k, SET_STRUCK_BODY))
                fill(c, f, FRAME_OBJ, 0, k, false, work);               /* "the Red Cross attack": of whom it struck */
            else if (scan_is(c, k, SET_DOER_MODIFIER) && !is_of_doer(c, k) && !lemma_in(c, k, SET_KIND_OF_DEED) && !frame_names_town(c, n, k) && !frame_fought_there(c, n, k))
                fill(c, f, FRAME_SUBJ, 0, k, false, work);
            else if (dep == DEP_COMPOUND && !frame_fought_there(c, n, k))
                doer_within(c, f, k, work);
        } else if (scan_base(c, k) == DEP_NMOD || (scan_base(c, k) == DEP_OBL && c->s->words[n].upos == UPOS_VERB)) {
            if (scan_preposition_in(c, k, SET_AGENT_PREPOSITION))
                fill(c, f, FRAME_SUBJ, 0, k, false, work);
            else if (scan_preposition_in(c, k, SET_PATIENT_PREPOSITION))
                fill(c, f, FRAME_OBJ, 0, k, false, work);
        } else if (dep == DEP_NSUBJ && has_agent(c, n)) {
            fill_prepositions(c, f, k, true, work);                 /* "the blast at the market was an attack by rebels" */
        } else if (dep == DEP_NSUBJ && k < n && !lemma_in(c, k, SET_DEFINITE)) {
            fill(c, f, FRAME_SUBJ, 0, k, false, work);             /* "the city is under siege" */
        } else if (dep == DEP_ACL_RELCL && held_in_clause(c, k, &f->blame) >= 0) {
            fill(c, f, FRAME_SUBJ, 0, held_in_clause(c, k, &f->blame), false, work);
        } else if (dep == DEP_ACL_RELCL && !has(f, FRAME_SUBJ) && whose_hallmark(c, k) >= 0) {
            fill(c, f, FRAME_SUBJ, 0, whose_hallmark(c, k), false, work);           /* "an attack that bears the mark of the front" */
            f->blame = BLAME_LAID;
        } else if (dep == DEP_ACL_RELCL && lemma_in(c, k, SET_LIGHT_VERB) && clause_own_subject(c, k) >= 0 && !clause_is_relative(c, clause_own_subject(c, k))) {
            fill(c, f, FRAME_SUBJ, 0, clause_own_subject(c, k), false, work);          /* "crimes that they committed" */
            fill_prepositions(c, f, k, false, work);
            for (int g = c->first_child[k]; g >= 0; g = c->next[g])
                if (scan_base(c, g) == DEP_OBL && scan_preposition_in(c, g, SET_PATIENT_PREPOSITION))
                    fill(c, f, FRAME_OBJ, 0, g, false, work);
        } else if (dep == DEP_ACL_RELCL && lemma_in(c, k, SET_OCCUR_VERB)) {
            fill_prepositions(c, f, k, false, work);            /* "the attack, which took place in A" */
        } else if (dep == DEP_ACL && c->s->words[k].upos == UPOS_VERB) {
            int obj = scan_child(c, k, DEP_OBJ);
            if (c->s->words[k].xpos == XPOS_VBG && obj >= 0)
                fill(c, f, FRAME_OBJ, 0, obj, false, work);        /* "an attack targeting the camp" */
            if (c->s->words[k].xpos == XPOS_VBN && lemma_in(c, k, SET_PERCEIVE_VERB))
                for (int g = c->first_child[k]; g >= 0; g = c->next[g])
                    if (scan_base(c, g) == DEP_OBL && scan_preposition_in(c, g, SET_PATIENT_PREPOSITION))
                        fill(c, f, FRAME_OBJ, 0, g, false, work); /* "the worst strikes seen on A" */
            if ((c->s->words[k].xpos == XPOS_VBN || c->s->words[k].xpos == XPOS_VBD) && scan_is(c, k, SET_LIGHT_VERB)) {
                for (int g = c->first_child[k]; g >= 0; g = c->next[g])
                    if (scan_base(c, g) == DEP_OBL && scan_preposition_in(c, g, SET_AGENT_PREPOSITION))
                        fill(c, f, FRAME_SUBJ, 0, g, false, work); /* "strikes carried out by" */
                fill_prepositions(c, f, k, false, work);
            }
        }
    }
    fill_prepositions(c, f, n, false, work);
    for (int k = n + 1; k < c->s->nwords && k <= n + 2 && !has(f, FRAME_SUBJ); k++) {
        int dep = scan_base(c, k);                       /* "the attack, attributed to the group, ..." */
        int blamed = (dep == DEP_ACL || dep == DEP_ADVCL) && c->s->words[k].xpos == XPOS_VBN && lemma_in(c, k, SET_BLAME_VERB)
                   ? oblique(c, k, SET_BLAMED_PREPOSITION) : -1;
        if (blamed < 0)
            continue;
        fill(c, f, FRAME_SUBJ, 0, blamed, false, work);
        f->blame = BLAME_LAID;
    }
    if (!has(f, FRAME_SUBJ) && doer_right_behind(c, n) >= 0)
        fill(c, f, FRAME_SUBJ, 0, doer_right_behind(c, n), false, work);
    if (!has(f, FRAME_SUBJ) && doer_behind_comma(c, n, &f->blame) >= 0)
        fill(c, f, FRAME_SUBJ, 0, doer_behind_comma(c, n, &f->blame), false, work);
}

/* "attributed the attack on the bus to X", wherever the parser hung X. */
static int blamed_on(const Scan *c, int v, int n)
{
    int who = oblique(c, v, SET_BLAMED_PREPOSITION);
    EngineSet usual = lemma_in(c, v, SET_BLAMES_ON) ? SET_BLAMED_PREPOSITION : SET_DESTINATION_PREPOSITION;
    for (int w = n + 1; who < 0 && w < c->s->nwords && scan_below(c, w, v); w++)
        if (scan_base(c, w) == DEP_NMOD && scan_preposition(c, w) &&
            set_has(&c->book->symbols[scan_preposition(c, w)].sets, c->book->engine[usual]))
            who = w;
    return who;
}

/* "blamed the attack on X": no attack on X; nor by those who report it. */
static void not_a_party(Frame *f, int who)
{
    int n = 0;
    for (int i = 0; i < f->nfillers; i++)
        if (f->fillers[i].word != who)
            f->fillers[n++] = f->fillers[i];
    f->nfillers = n;
}

/* "the attack was the work of X", "a reprisal by X", "involved members of X": X, or -1. */
static int whose_work(Scan *c, int v)
{
    bool is_work = lemma_in(c, v, SET_WORK_OF), is_act = lemma_in(c, v, SET_ACT_BY);
    for (int k = c->first_child[v]; (is_work || is_act) && k >= 0; k = c->next[k])
        if (scan_base(c, k) == DEP_NMOD && (is_work ? scan_preposition_in(c, k, SET_PART_PREPOSITION)
                                               : scan_preposition_in(c, k, SET_AGENT_PREPOSITION) || scan_preposition_in(c, k, SET_ORIGIN_PREPOSITION)))
            return k;
    int object = lemma_in(c, v, SET_INVOLVE_VERB) && !clause_is_passive(c, v) ? scan_child(c, v, DEP_OBJ) : -1;
    return object >= 0 && scan_is(c, object, SET_DOER_MODIFIER) ? object : -1;
}

static int object_in(const Scan *c, int v, EngineSet set)
{
    int subject = scan_child(c, v, DEP_NSUBJ_PASS), object = scan_child(c, v, DEP_OBJ);
    return object >= 0 && lemma_in(c, object, set) ? object : subject >= 0 && lemma_in(c, subject, set) ? subject : -1;
}

/* "accused the army of the massacre", "blamed the group for the murder", with the deed hung
 * below the accused: who is accused, or -1. */
static int accused_before(const Scan *c, int n)
{
    int who = c->s->words[n].head;
    bool is_charge = scan_preposition_in(c, n, SET_CHARGE_PREPOSITION), in = scan_preposition_in(c, n, SET_LOCATIVE_PREPOSITION);
    if (!is_charge && !in)
        return -1;
    for (int steps = 0; steps < 4 && who >= 0; who = c->s->words[who].head, steps++) {
        int dep = scan_base(c, who), v = c->s->words[who].head;
        bool holds = v >= 0 && (is_charge ? lemma_in(c, v, SET_CHARGE_VERB) || lemma_in(c, v, SET_CONDEMNS)
                                          : lemma_in(c, v, SET_BLAME_VERB) && lemma_in(c, v, SET_INVOLVE_VERB));   /* "implicated two officers in it" */
        if (dep == DEP_OBJ && holds && !frame_is_nobody(c, who))
            return scan_child(c, v, DEP_OBJ);
        if (dep == DEP_OBL && holds && clause_is_passive(c, v) && scan_preposition_in(c, who, SET_AGENT_PREPOSITION))
            return clause_subject(c, v);            /* "the group was accused by the army of the massacre" */
        if (dep != DEP_NMOD && dep != DEP_APPOS && dep != DEP_FLAT && dep != DEP_CONJ && dep != DEP_COMPOUND)
            return -1;
    }
    return -1;
}

/* "denied any role in", "the army's role in it was denied" */
static bool denied_share(const Scan *c, int noun)
{
    return c->s->words[noun].head >= 0 && lemma_in(c, c->s->words[noun].head, SET_DENIES_DEED);
}

/* Below "in", "for", "of", "with" a deed: those who "took part in the massacre", "were tried for the
 * murder", "are suspects in the killing"; or -1. */
static int doer_above(Scan *c, int n, int dep, Blame *how)
{
    int v = c->s->words[n].head;
    bool in = scan_preposition_in(c, n, SET_LOCATIVE_PREPOSITION), over = scan_preposition_in(c, n, SET_CHARGE_PREPOSITION);
    if (v < 0 || (dep != DEP_OBL && dep != DEP_NMOD) || (!in && !over))
        return -1;
    *how = BLAME_TOLD;
    if (dep == DEP_NMOD && lemma_in(c, v, SET_TAKES_SHARE) && c->s->words[v].head >= 0)
        v = c->s->words[v].head;                    /* "took [part in the massacre]" */
    if (in && scan_is(c, v, SET_TAKES_PART))
        return clause_subject(c, v);
    if (in && dep == DEP_NMOD && lemma_in(c, v, SET_SHARE_NOUN) && !denied_share(c, v)) {
        *how = BLAME_LAID;
        for (int k = c->first_child[v]; k >= 0; k = c->next[k])
            if (k != n && (c->s->words[k].dep == DEP_NMOD_POSS || (scan_base(c, k) == DEP_NMOD && scan_preposition_in(c, k, SET_PART_PREPOSITION))))
                return k;
    }
    if (over && scan_is(c, v, SET_TRIES)) {
        *how = BLAME_LAID;
        return clause_is_passive(c, v) || scan_is(c, v, SET_STANDS_TRIAL) ? clause_subject(c, v) : scan_child(c, v, DEP_OBJ);
    }
    if (dep == DEP_NMOD && lemma_in(c, v, SET_CONNECTION) && c->s->words[v].head >= 0 && scan_base(c, v) == DEP_OBL) {
        int taken = c->s->words[v].head;            /* "detained in connection with the murder" */
        *how = BLAME_LAID;
        return !lemma_in(c, taken, SET_TAKES_IN) ? -1 : clause_is_passive(c, taken) ? clause_subject(c, taken) : scan_child(c, taken, DEP_OBJ);
    }
    if (dep == DEP_OBL && scan_preposition_in(c, n, SET_HELD_OVER) && !scan_preposition_in(c, n, SET_PART_PREPOSITION) && lemma_in(c, v, SET_TAKES_IN)) {
        *how = BLAME_LAID;                          /* "wanted for the murder" */
        return clause_is_passive(c, v) ? clause_subject(c, v) : scan_child(c, v, DEP_OBJ);
    }
    if (lemma_in(c, v, SET_SUSPECT_NOUN) && scan_child(c, v, DEP_COP) >= 0) {
        *how = BLAME_LAID;                          /* "the cartel is the prime suspect in the killing" */
        return clause_subject(c, v);
    }
    return -1;
}

static bool is_negated(const Scan *c, int v)
{
    for (int k = c->first_child[v]; k >= 0; k = c->next[k])
        if (lemma_in(c, k, SET_NOT))
            return true;
    return false;
}

/* "attacks", and not "the attacks", "its attacks", "two attacks" */
static bool are_any(const Scan *c, int n)
{
    return c->s->words[n].xpos == XPOS_NNS && scan_child(c, n, DEP_DET) < 0 && scan_child(c, n, DEP_NMOD_POSS) < 0 && scan_child(c, n, DEP_NUMMOD) < 0;
}

/* "The front had nothing to do with the attack", "none of its members had anything to do with it": who denies it so, or -1. */
static int had_nothing_to_do(const Scan *c, int n)
{
    int doing = c->s->words[n].head, thing = doing >= 0 ? c->s->words[doing].head : -1, had = thing >= 0 ? c->s->words[thing].head : -1;
    if (had < 0 || c->s->words[doing].dep != DEP_ACL || c->s->words[doing].xpos != XPOS_VB || scan_base(c, thing) != DEP_OBJ ||
        !scan_preposition_in(c, n, SET_CHARGE_PREPOSITION) || (!lemma_in(c, thing, SET_NOTHING) && !lemma_in(c, thing, SET_ANYTHING)))
        return -1;
    int who = clause_subject(c, had);
    bool nobody = who >= 0 && frame_is_nobody(c, who);
    if (lemma_in(c, thing, SET_ANYTHING) && !nobody && !is_negated(c, had))
        return -1;
    for (int k = nobody ? c->first_child[who] : -1; k >= 0; k = c->next[k])
        if (scan_base(c, k) == DEP_NMOD && scan_preposition_in(c, k, SET_PART_PREPOSITION))
            return k;
    return nobody ? -1 : who;
}

/* "his murder was attributed to the front": he who stands before it did not do it. */
static int mere_owner(const Frame *f)
{
    int owner = -1;
    for (int i = 0; i < f->nfillers; i++)
        if (f->fillers[i].role.role == FRAME_POSS)
            owner = f->fillers[i].word;
    for (int i = 0; i < f->nfillers; i++)
        if (f->fillers[i].role.role == FRAME_SUBJ && f->fillers[i].word != owner)
            return -1;
    return owner;
}

static void drop_filler(Frame *f, FrameRole role, int word)
{
    int n = 0;
    for (int i = 0; i < f->nfillers; i++)
        if (f->fillers[i].role.role != role || f->fillers[i].word != word)
            f->fillers[n++] = f->fillers[i];
    f->nfillers = n;
}

/* "denied an attack on its base": whoever denies it was struck, if anybody. */
static bool has_own_target(const Scan *c, int n)
{
    for (int w = n; w < c->s->nwords; w++)
        if (c->s->words[w].xpos == XPOS_PRPS && scan_below(c, w, n))
            return true;
    return false;
}

/* Whose doing it was by somebody's word:
 *     "X is held responsible for the attack", "X claimed responsibility for the attack"
 *     "the attack was blamed on X", "the army attributed the attack to X"
 *     "the army blamed X for the attack", "X was accused of the attack" */
static bool held_responsible(Scan *c, Frame *f, int n, int dep, Arena *work)
{
    int v = c->s->words[n].head, who = -1, verb = v;
    bool behind = dep == DEP_OBL || dep == DEP_NMOD;
    if (scan_child(c, n, DEP_COP) >= 0 && scan_preposition_in(c, n, SET_RESPONSIBLE)) {
        who = clause_subject(c, n);                         /* "the gang is believed to be behind the attacks" */
        if (who < 0 || frame_is_nobody(c, who))
            return false;
        f->blame = BLAME_LAID;
        not_a_party(f, who);
        fill(c, f, FRAME_SUBJ, 0, who, false, work);
        return true;
    }
    if (v < 0)
        return false;
    int denier = had_nothing_to_do(c, n);
    if (denier >= 0) {
        f->blame = BLAME_DENIED;
        fill(c, f, FRAME_SUBJ, 0, denier, false, work);
        f->clause = c->s->words[c->s->words[v].head].head;
        return true;
    }
    if (has(f, FRAME_SUBJ)) {                       /* "the killing of the mayor by gunmen was blamed on the gang" */
        int on = dep == DEP_NSUBJ && lemma_in(c, v, SET_BLAME_VERB) && clause_is_passive(c, v) ? oblique(c, v, SET_BLAMED_PREPOSITION) : -1;
        if (on < 0 || frame_is_nobody(c, on))
            return false;
        f->blame = BLAME_LAID;
        fill(c, f, FRAME_SUBJ, 0, on, false, work);
        return true;
    }
    int accused = dep == DEP_NMOD ? accused_before(c, n) : -1;
    if (accused >= 0) {
        f->blame = BLAME_LAID;
        fill(c, f, FRAME_SUBJ, 0, accused, false, work);
        return true;
    }
    if (dep == DEP_OBJ && lemma_in(c, v, SET_OWNS_DEED) && !lemma_in(c, n, SET_TOLL_WORD) && !clause_is_passive(c, v) && clause_subject(c, v) >= 0 &&
        !frame_is_nobody(c, clause_subject(c, v)) && (lemma_in(c, v, SET_CLAIMS_DEED) || !are_any(c, n))) {
        f->blame = BLAME_OWNED;                                 /* "the brigade claimed the attack" */
        fill(c, f, FRAME_SUBJ, 0, clause_subject(c, v), false, work);
        f->clause = v;
        return true;
    }
    if (dep == DEP_OBJ && lemma_in(c, v, SET_DENIES_IT) && !clause_is_passive(c, v) && clause_subject(c, v) >= 0 && !frame_is_nobody(c, clause_subject(c, v)) &&
        !has_own_target(c, n)) {
        f->blame = BLAME_DENIED;                                /* "the army denied the bombing" */
        fill(c, f, FRAME_SUBJ, 0, clause_subject(c, v), false, work);
        f->clause = v;
        return true;
    }
    if (dep == DEP_NSUBJ && lemma_in(c, v, SET_OWNS_DEED) && clause_is_passive(c, v) && oblique(c, v, SET_AGENT_PREPOSITION) >= 0 &&
        !frame_is_nobody(c, oblique(c, v, SET_AGENT_PREPOSITION))) {
        f->blame = BLAME_OWNED;                                 /* "the attack was claimed by the brigade" */
        not_a_party(f, oblique(c, v, SET_AGENT_PREPOSITION));
        fill(c, f, FRAME_SUBJ, 0, oblique(c, v, SET_AGENT_PREPOSITION), false, work);
        f->clause = v;
        return true;
    }
    who = doer_above(c, n, dep, &f->blame);
    if (who >= 0 && who != n && !frame_is_nobody(c, who)) {
        fill(c, f, FRAME_SUBJ, 0, who, false, work);
        return true;
    }
    f->blame = BLAME_NONE;
    who = -1;
    if (dep == DEP_NSUBJ && whose_hallmark(c, v) >= 0) {
        f->blame = BLAME_LAID;
        fill(c, f, FRAME_SUBJ, 0, whose_hallmark(c, v), false, work);
        return true;
    }
    bool is_word = lemma_in(c, v, SET_RESPONSIBLE);
    int word = is_word ? v : behind ? object_in(c, v, lemma_in(c, v, SET_DENIES_DEED) ? SET_DENIED_SHARE : SET_RESPONSIBLE) : -1;
    if (word >= 0) {
        if (!behind)
            return true;
        if (is_word && c->s->words[v].upos == UPOS_NOUN)
            verb = c->s->words[v].head;
        if (verb < 0)
            return true;
        bool owned = lemma_in(c, verb, SET_OWNS_UP), denied = lemma_in(c, verb, SET_DENIES_DEED);
        if (is_word && c->s->words[v].upos == UPOS_NOUN && scan_base(c, v) == DEP_NSUBJ && !clause_is_passive(c, verb)) {
            for (int k = c->first_child[verb]; k >= 0 && who < 0; k = c->next[k])      /* "the responsibility for it lies with the army" */
                if (scan_base(c, k) == DEP_OBL && lemma_in(c, verb, SET_RESTS_WITH) && scan_preposition_in(c, k, SET_RESTS_PREPOSITION))
                    who = k;
            if (who < 0 || frame_is_nobody(c, who))
                return true;
            f->blame = BLAME_LAID;
            fill(c, f, FRAME_SUBJ, 0, who, false, work);
            return true;
        }
        who = owned && clause_is_passive(c, verb) ? oblique(c, verb, SET_AGENT_PREPOSITION) : clause_subject(c, verb);
        f->blame = owned ? BLAME_OWNED : denied ? BLAME_DENIED : (is_word && c->s->words[v].upos != UPOS_NOUN) || lemma_in(c, verb, SET_BEARS_IT) ? BLAME_LAID : BLAME_NONE;
    } else if (lemma_in(c, v, SET_BLAME_VERB)) {
        bool passive = clause_is_passive(c, v) || (c->s->words[v].dep == DEP_ACL && c->s->words[v].xpos == XPOS_VBN);
        if (dep == DEP_OBJ || dep == DEP_NSUBJ)
            who = blamed_on(c, v, n);
        else if (behind)
            who = passive ? clause_subject(c, v) : scan_child(c, v, DEP_OBJ);
        f->blame = who >= 0 ? BLAME_LAID : BLAME_NONE;
        if (who >= 0 && behind == false)
            not_a_party(f, who);
    } else if (behind && lemma_in(c, v, SET_CONDEMNS) && scan_preposition_in(c, n, SET_CHARGE_PREPOSITION)) {
        who = clause_is_passive(c, v) ? clause_subject(c, v) : scan_child(c, v, DEP_OBJ);   /* "condemned the militia for the attack" */
        f->blame = who >= 0 ? BLAME_LAID : BLAME_NONE;
    } else if (dep == DEP_NSUBJ && whose_work(c, v) >= 0) {
        who = whose_work(c, v);
        f->blame = BLAME_LAID;
    } else
        return false;
    who = clause_meant(c, verb, who);           /* "the gang, to which the murder is attributed" */
    if (who < 0 || who == n || frame_is_nobody(c, who)) {
        f->blame = BLAME_NONE;
        return word >= 0;
    }
    fill(c, f, FRAME_SUBJ, 0, who, false, work);
    if (word >= 0 && f->blame != BLAME_NONE)
        f->clause = verb;
    return true;
}

/* "The killers belong to the front", "the attackers are believed to be fighters of the front": whom verb `v` says they are; or -1. */
static int who_doers_are(const Scan *c, int v, Blame *how)
{
    if (lemma_in(c, v, SET_SERVES)) {
        int above = c->s->words[v].head;                /* "it is believed that they belong to the front" */
        *how = above >= 0 && lemma_in(c, above, SET_THOUGHT_TO_BE) && clause_is_passive(c, above) ? BLAME_LAID : *how;
        return oblique(c, v, SET_PARTY_PREPOSITION);
    }
    int what = lemma_in(c, v, SET_THOUGHT_TO_BE) && clause_is_passive(c, v) ? scan_child(c, v, DEP_XCOMP) : -1;
    if (what < 0 || scan_child(c, what, DEP_COP) < 0 || frame_is_nobody(c, what) || (c->s->words[what].upos != UPOS_NOUN && c->s->words[what].upos != UPOS_PROPN))
        return -1;
    *how = BLAME_LAID;
    return what;
}

/* "informed of the attack by his aides", "accused of the murder by the bishop": who told or accused, and did not do it. */
static bool is_told_by(const Scan *c, int n)
{
    int v = c->s->words[n].head;
    return v >= 0 && scan_base(c, n) == DEP_OBL && c->s->words[v].upos == UPOS_VERB && clause_is_passive(c, v) && oblique(c, v, SET_AGENT_PREPOSITION) < 0 &&
           (lemma_in(c, v, SET_IS_TOLD) || lemma_in(c, v, SET_CHARGE_VERB) || lemma_in(c, v, SET_CONDEMNS) || lemma_in(c, v, SET_TRIES));
}

/* "launched military attacks", "a military offensive by the front": what kind it was, where it is told or known whose it was. */
static void drop_mere_kind(const Scan *c, Frame *f, bool is_known)
{
    int kind = -1;
    bool is_told = is_known;
    for (int i = 0; i < f->nfillers; i++)
        if (f->fillers[i].role.role == FRAME_SUBJ) {
            int w = f->fillers[i].word;
            bool is_kind = lemma_in(c, w, SET_KIND_IF_TOLD) && (c->s->words[w].dep == DEP_AMOD || c->s->words[w].dep == DEP_COMPOUND) && w < f->word;
            kind = is_kind ? w : kind;
            is_told |= !is_kind;
        }
    if (kind >= 0 && is_told)
        drop_filler(f, FRAME_SUBJ, kind);
}

/* "its attacks", "their sabotage": the pronoun, if it is the only doer; or -1. */
static int own_pronoun(const Scan *c, const Frame *f, int n)
{
    int ret = -1;
    for (int i = 0; i < f->nfillers; i++)
        if (f->fillers[i].role.role == FRAME_SUBJ) {
            int w = f->fillers[i].word;
            if (ret >= 0 || c->s->words[w].xpos != XPOS_PRPS || c->s->words[w].head != n || !lemma_in(c, w, SET_OWN_PLURAL))
                return -1;
            ret = w;
        }
    return ret;
}

static void noun_governor(Scan *c, Frame *f, int n, Arena *work)
{
    int v = c->s->words[n].head, dep = scan_base(c, n);
    if (v < 0) {
        held_responsible(c, f, n, dep, work);           /* "the front could be behind the murder" */
        return;
    }
    fill(c, f, FRAME_GOVERNOR, 0, v, false, work);
    for (int k = c->first_child[n]; k >= 0 && is_told_by(c, n); k = c->next[k])
        if (scan_preposition_in(c, k, SET_AGENT_PREPOSITION))
            not_a_party(f, k);
    if (dep == DEP_NSUBJ && lemma_in(c, f->word, SET_DOER_OF_DEED) && who_doers_are(c, v, &f->blame) >= 0) {
        fill(c, f, FRAME_AS_SUBJ, 0, who_doers_are(c, v, &f->blame), false, work);
        fill(c, f, FRAME_SUBJ, 0, who_doers_are(c, v, &f->blame), false, work);
        return;
    }
    if (dep == DEP_NSUBJ)
        fill(c, f, FRAME_AS_SUBJ, 0, v, false, work);
    else if (dep == DEP_OBJ)
        fill(c, f, FRAME_AS_OBJ, 0, v, false, work);
    else if (dep == DEP_OBL)
        fill(c, f, FRAME_AS_OBL, 0, v, false, work);
    int owner = lemma_in(c, f->word, SET_DEED_TO_ONE) ? mere_owner(f) : -1;
    if (owner >= 0)
        drop_filler(f, FRAME_SUBJ, owner);
    bool is_held = held_responsible(c, f, n, dep, work);
    if (owner >= 0 && !has(f, FRAME_SUBJ))
        fill(c, f, FRAME_SUBJ, 0, owner, false, work);
    if (is_held)
        return;
    /* "as a result of an attack by rebels", with the rebels hung from "result" */
    for (int k = dep == DEP_NMOD && c->s->words[v].upos == UPOS_NOUN && lemma_in(c, v, SET_RESULT) && !has(f, FRAME_SUBJ) ? c->first_child[v] : -1; k >= 0; k = c->next[k])
        if (k > n && scan_base(c, k) == DEP_NMOD && scan_preposition_in(c, k, SET_AGENT_PREPOSITION) && scan_case(c, k) == scan_last_below(c, n) + 1)
            fill(c, f, FRAME_SUBJ, 0, k, false, work);
    if (c->s->words[v].upos != UPOS_VERB && c->s->words[v].upos != UPOS_AUX)
        return;
    if (dep == DEP_OBL && !clause_is_passive(c, v))            /* "spoke after a meeting with": whoever spoke */
        fill(c, f, FRAME_GOVERNOR_SUBJ, 0, clause_subject(c, v), false, work);

    bool passive = clause_is_passive(c, v);
    if (dep == DEP_CCOMP && c->s->words[n].upos != UPOS_VERB)      /* "launched the offensive", taken for an adjective */
        dep = DEP_OBJ;
    bool implicated = passive && dep == DEP_OBL && lemma_in(c, v, SET_INVOLVE_VERB) && !scan_preposition_in(c, n, SET_AGENT_PREPOSITION);
    bool carried = scan_is(c, v, SET_LIGHT_VERB) &&
        ((!passive && (dep == DEP_OBJ || (dep == DEP_OBL && scan_child(c, v, DEP_OBJ) < 0 && scan_preposition_in(c, n, SET_CARRIED_PREPOSITION)))) ||
         (passive && dep == DEP_NSUBJ));
    bool undergone = scan_is(c, v, SET_UNDERGO_VERB) && (dep == DEP_OBJ || dep == DEP_OBL);
    bool occurs = scan_is(c, v, SET_OCCUR_VERB) && dep == DEP_NSUBJ && !passive && scan_child(c, v, DEP_OBJ) < 0;
    if (lemma_in(c, v, SET_PERCEIVE_VERB) && (dep == DEP_OBJ || (passive && dep == DEP_NSUBJ))) {
        fill_prepositions(c, f, v, false, work);            /* "reported explosions at the airport" */
        for (int k = c->first_child[v]; k >= 0; k = c->next[k])
            if (scan_preposition_in(c, k, SET_AGENT_PREPOSITION))
                not_a_party(f, k);                       /* "shelling was reported by residents": not their shelling */
        if (passive && dep == DEP_NSUBJ)
            return;
    }
    /* "died in attacks by rebels", with the rebels hung from "died" */
    for (int k = dep == DEP_OBL && !passive && !has(f, FRAME_SUBJ) && scan_is(c, n, SET_EVENT_NOUN) ? c->first_child[v] : -1; k >= 0; k = c->next[k])
        if (k > n && scan_base(c, k) == DEP_OBL && scan_preposition_in(c, k, SET_AGENT_PREPOSITION) && scan_case(c, k) == scan_last_below(c, n) + 1 &&
            !is_means(c, k) && !is_how_much(c, k))
            fill(c, f, FRAME_SUBJ, 0, k, false, work);
    if (!carried && !undergone && !occurs && !implicated)
        return;

    f->clause = v;
    f->undergoes = undergone && !carried;
    if (carried && !passive && clause_subject(c, v) >= 0)
        drop_mere_kind(c, f, true);
    if ((implicated || (carried && !passive)) && !has(f, FRAME_SUBJ))
        fill(c, f, FRAME_SUBJ, 0, clause_subject(c, v), false, work);
    /* "the front has increased its attacks": the front, by its name */
    int owner_of_it = carried && !passive && dep == DEP_OBJ ? own_pronoun(c, f, n) : -1;
    if (owner_of_it >= 0 && clause_subject(c, v) >= 0 && c->s->words[clause_subject(c, v)].upos != UPOS_PRON) {
        drop_filler(f, FRAME_SUBJ, owner_of_it);
        fill(c, f, FRAME_SUBJ, 0, clause_subject(c, v), false, work);
    }
    if (carried && !passive && clause_is_charge(c, v))
        f->blame = BLAME_LAID;                              /* "accused the army of carrying out the attack" */
    if (carried && passive)
        for (int k = c->first_child[v]; k >= 0; k = c->next[k])
            if (scan_base(c, k) == DEP_OBL && scan_preposition_in(c, k, SET_AGENT_PREPOSITION))
                fill(c, f, FRAME_SUBJ, 0, k, false, work);
    for (int k = c->first_child[v]; k >= 0 && undergone && !passive && !has(f, FRAME_SUBJ); k = c->next[k])
        if (scan_base(c, k) == DEP_OBL && scan_preposition_in(c, k, SET_AGENT_PREPOSITION))
            fill(c, f, FRAME_SUBJ, 0, k, false, work);  /* "repelled an attack by rebels" */
    if (f->undergoes && !has(f, FRAME_OBJ))
        fill(c, f, FRAME_OBJ, 0, clause_subject(c, v), false, work);
    fill_prepositions(c, f, v, false, work);
    for (int k = c->first_child[v]; k >= 0; k = c->next[k])
        if (scan_base(c, k) == DEP_OBL && k != n && scan_preposition_in(c, k, SET_PATIENT_PREPOSITION))
            fill(c, f, FRAME_OBJ, 0, k, false, work);
}

/* "an operation to retake the town": what it is for. */
static void noun_purpose(Scan *c, Frame *f, int w, Arena *work)
{
    if (w + 2 < c->s->nwords && c->s->words[w + 1].xpos == XPOS_TO && c->s->words[w + 2].xpos == XPOS_VB)
        fill(c, f, FRAME_XCOMP, 0, w + 2, false, work);
    for (int k = c->first_child[w]; k >= 0; k = c->next[k]) {
        int dep = c->s->words[k].dep;
        if ((dep == DEP_ACL || dep == DEP_ADVCL || dep == DEP_XCOMP) && c->s->words[k].xpos == XPOS_VB)
            fill(c, f, FRAME_XCOMP, 0, k, false, work);
    }
}

/* "the massacre of villagers by militants", "abuses by militiamen against villagers":
 * the parser may hang the one from the other. */
static void agent_below_object(Scan *c, Frame *f, Arena *work)
{
    for (int i = 0, n = f->nfillers; i < n; i++) {
        FrameRole role = f->fillers[i].role.role, other = role == FRAME_OBJ ? FRAME_SUBJ : FRAME_OBJ;
        if ((role != FRAME_OBJ && role != FRAME_SUBJ) || has(f, other))
            continue;
        for (int k = c->first_child[f->fillers[i].word]; k >= 0; k = c->next[k])
            if (scan_base(c, k) == DEP_NMOD && !scan_preposition_in(c, k, SET_PART_PREPOSITION) &&
                scan_preposition_in(c, k, role == FRAME_OBJ ? SET_AGENT_PREPOSITION : SET_PATIENT_PREPOSITION)) {
                fill(c, f, other, 0, k, false, work);
                fill(c, f, FRAME_PREPOSITION, scan_preposition(c, k), k, true, work);
            }
    }
}

/* "the killing of two nuns, which they attribute to the front", with the clause hung from the nuns: the killing. */
static void blamed_below_object(Scan *c, Frame *f, Arena *work)
{
    for (int i = 0, n = f->nfillers; i < n && !has(f, FRAME_SUBJ); i++)
        for (int k = f->fillers[i].role.role == FRAME_OBJ ? c->first_child[f->fillers[i].word] : -1; k >= 0; k = c->next[k]) {
            int which = scan_child(c, k, DEP_OBJ) >= 0 ? scan_child(c, k, DEP_OBJ) : scan_child(c, k, DEP_NSUBJ_PASS);
            if (c->s->words[k].dep != DEP_ACL_RELCL || which < 0 || !clause_is_relative(c, which) || !lemma_in(c, k, SET_BLAME_VERB) || lemma_in(c, k, SET_CHARGE_VERB))
                continue;
            int who = held_in_clause(c, k, &f->blame);
            if (who >= 0)
                fill(c, f, FRAME_SUBJ, 0, who, false, work);
        }
}

/* "atrocities being committed by militants", "the killing of three members of the council in Nawa carried out by the
 * militia", wherever the participle hangs. */
static void agent_of_participle(Scan *c, Frame *f, Arena *work)
{
    enum { BEHIND = 2, BEHIND_ITS_PHRASES = 16 };
    int next = has(f, FRAME_SUBJ) ? c->s->nwords : scan_last_below(c, f->word) + 1;       /* "condemned the murder of the mayor, carried out today by rebels" */
    if (next < c->s->nwords && c->s->words[next].xpos == XPOS_COMMA)
        next++;
    bool is_past = next < c->s->nwords && (c->s->words[next].xpos == XPOS_VBN || c->s->words[next].xpos == XPOS_VBD) && scan_is(c, next, SET_LIGHT_VERB);
    if (is_past && c->s->words[next].head == c->s->words[f->word].head && scan_child(c, next, DEP_AUX) < 0 && scan_child(c, next, DEP_OBJ) < 0 &&
        clause_own_subject(c, next) < 0)
        for (int g = c->first_child[next]; g >= 0 && !has(f, FRAME_SUBJ); g = c->next[g])
            if (scan_base(c, g) == DEP_OBL && scan_preposition_in(c, g, SET_AGENT_PREPOSITION)) {
                fill(c, f, FRAME_SUBJ, 0, g, false, work);
                fill_prepositions(c, f, next, false, work);
            }
    for (int w = f->word + 1; w <= f->word + BEHIND_ITS_PHRASES && w < c->s->nwords && !has(f, FRAME_SUBJ); w++) {
        if (w > f->word + BEHIND && (!scan_below(c, w, f->word) || (c->s->words[w].upos == UPOS_PUNCT && c->s->words[w].xpos != XPOS_HYPH) || scan_is(c, w, SET_EVENT_NOUN)))
            break;
        if (c->s->words[w].xpos != XPOS_VBN || !scan_is(c, w, SET_LIGHT_VERB) || clause_own_subject(c, w) >= 0)
            continue;
        for (int g = c->first_child[w]; g >= 0; g = c->next[g])
            if (scan_base(c, g) == DEP_OBL && scan_preposition_in(c, g, SET_AGENT_PREPOSITION))
                fill(c, f, FRAME_SUBJ, 0, g, false, work);
    }
}

/* "the use of mines and barrel bombs against villagers": against whom, wherever the parser hung it. */
static void against_of_object(Scan *c, Frame *f, Arena *work)
{
    for (int i = 0, n = f->nfillers; i < n; i++) {
        if (f->fillers[i].role.role != FRAME_PREPOSITION || !scan_preposition_in(c, f->fillers[i].word, SET_PART_PREPOSITION))
            continue;
        for (int w = f->fillers[i].word + 1; w < c->s->nwords && w < f->fillers[i].word + 14 && scan_below(c, w, f->fillers[i].word); w++)
            if (scan_base(c, w) == DEP_NMOD && scan_preposition_in(c, w, SET_AGAINST))
                fill(c, f, FRAME_PREPOSITION, scan_preposition(c, w), w, true, work);
    }
}

static void noun_frame(Scan *c, Frame *f, Arena *work)
{
    int n = f->word, host = host_of(c, n);
    noun_children(c, f, n, work);
    against_of_object(c, f, work);
    agent_of_participle(c, f, work);
    noun_purpose(c, f, n, work);
    if (host != n)
        noun_children(c, f, host, work);
    int k = scan_case(c, n);
    if (k >= 0)
        fill(c, f, FRAME_CASE, 0, k, false, work);
    noun_governor(c, f, host, work);
    if (f->clause != n)
        noun_purpose(c, f, f->clause, work);
    agent_below_object(c, f, work);
    blamed_below_object(c, f, work);
    drop_mere_kind(c, f, false);
}

static void adjective_frame(Scan *c, Frame *f, Arena *work)
{
    int a = f->word, subject = clause_subject(c, a);
    fill(c, f, FRAME_SUBJ, 0, subject, false, work);
    fill(c, f, FRAME_OBJ, 0, subject, false, work);
    for (int k = c->first_child[a]; k >= 0; k = c->next[k]) {
        int dep = c->s->words[k].dep;
        if (dep == DEP_ADVMOD)
            fill(c, f, FRAME_PART, 0, k, false, work);
        else if (dep == DEP_XCOMP || (dep == DEP_ADVCL && scan_child(c, k, DEP_MARK) >= 0))
            fill(c, f, FRAME_XCOMP, 0, k, false, work);        /* "ready to withdraw" */
        else if (dep == DEP_CCOMP || dep == DEP_CSUBJ)
            fill_content(c, f, k, work);
    }
    fill_auxiliaries(c, f, FRAME_AUX, a, work);
    if (c->s->words[a].head >= 0)
        fill(c, f, FRAME_GOVERNOR, 0, c->s->words[a].head, false, work);
    fill_prepositions(c, f, a, false, work);
}

/* A verb that was tagged as a noun, where the tree is no help: the noun before it
 * is its subject, the phrase behind it up to a preposition its object. */
static void mistagged_frame(Scan *c, Frame *f, Arena *work)
{
    int v = f->word, object = -1;
    if (v > 0)
        fill(c, f, FRAME_SUBJ, 0, v - 1, false, work);
    for (int w = v + 1; w < c->s->nwords; w++) {
        int upos = c->s->words[w].upos, xpos = c->s->words[w].xpos;
        if (upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_NUM || upos == UPOS_PRON)
            object = w;
        else if (upos != UPOS_DET && upos != UPOS_ADJ && xpos != XPOS_HYPH && xpos != XPOS_JJR && upos != UPOS_ADV && xpos != XPOS_POS)
            break;
    }
    fill(c, f, FRAME_OBJ, 0, object, false, work);
    for (int w = v + 1; w < c->s->nwords; w++) {            /* "in the camp" */
        Symbol p = c->s->words[w].upos == UPOS_ADP ? c->form[w] : 0;
        int head = w;
        if (!p)
            continue;
        while (head + 1 < c->s->nwords && c->s->words[head + 1].upos != UPOS_ADP && c->s->words[head + 1].upos != UPOS_VERB &&
               c->s->words[head + 1].upos != UPOS_CCONJ && (c->s->words[head + 1].upos != UPOS_PUNCT || c->s->words[head + 1].xpos == XPOS_HYPH))
            head++;
        if (head > w)
            fill(c, f, FRAME_PREPOSITION, p, head, false, work);
    }
}

Frame frame_of(Scan *c, int word, TriggerKind kind, Arena *work)
{
    Frame f = { .kind = kind, .word = word, .clause = word };
    bool verb_used_as_noun = kind == TRIGGER_NOUN;
    if (verb_used_as_noun)
        noun_frame(c, &f, work);
    else if (kind == TRIGGER_VERB && (c->s->words[word].upos == UPOS_NOUN || c->s->words[word].upos == UPOS_PROPN || headline_is_torn(c->s, word)) &&
             scan_child(c, word, DEP_OBJ) < 0)
        mistagged_frame(c, &f, work);
    else if (kind == TRIGGER_VERB)
        verb_frame(c, &f, work);
    else
        adjective_frame(c, &f, work);
    return f;
}

static int add_word(int *words, int n, int max, int w)
{
    for (int i = 0; i < n; i++)
        if (words[i] == w)
            return n;
    if (n < max)
        words[n++] = w;
    return n;
}

/* `w`, its conjuncts, and what stands behind "a number of". */
/* "accused the group of war crimes": the group, and not the crimes. */
static bool is_charged(const Scan *c, int w)
{
    return c->s->words[w].head >= 0 && scan_base(c, w) == DEP_OBJ && lemma_in(c, c->s->words[w].head, SET_CHARGE_VERB);
}

static int add_members(Scan *c, int *words, int n, int max, int w, int depth)
{
    n = add_word(words, n, max, w);
    if (depth > 3)
        return n;
    for (int k = c->first_child[w]; k >= 0; k = c->next[k]) {
        int dep = c->s->words[k].dep;
        if (dep == DEP_CONJ && c->s->words[k].upos != UPOS_VERB && !clause_begins_at(c, k))
            n = add_members(c, words, n, max, k, depth + 1);
        else if (dep == DEP_NMOD && k > w && understand_name_at(c->s, w) && scan_case(c, k) < 0 && !clause_is_time(c, k))
            n = add_members(c, words, n, max, k, depth + 1);        /* "ISIL weapons" */
        else if ((scan_base(c, k) == DEP_NMOD || (scan_base(c, k) == DEP_OBL && c->s->words[w].upos == UPOS_ADJ)) && scan_is(c, w, SET_TRANSPARENT) && !is_charged(c, w) &&
                 (scan_preposition_in(c, k, SET_PART_PREPOSITION) || (k > w && scan_case(c, k) < 0) ||
                  (scan_preposition_in(c, k, SET_WITHIN) && scan_is(c, k, SET_ARMED_BODY))))     /* "rogue elements in the army" */
            n = add_members(c, words, n, max, k, depth + 1);
    }
    return n;
}

int frame_fillers(Scan *c, const Frame *f, RoleName role, int *words, int max)
{
    int n = 0;
    if (role.role == FRAME_SELF)
        return add_word(words, 0, max, f->word);
    if (role.role == FRAME_SENTENCE || role.role == FRAME_PHRASE) {
        for (int w = 0; w < c->s->nwords; w++)
            if (role.role == FRAME_SENTENCE || scan_below(c, w, f->clause))
                n = add_word(words, n, max, w);
        return n;
    }
    for (int i = 0; i < f->nfillers; i++) {
        const Filler *one = &f->fillers[i];
        if (one->role.role != role.role || one->role.preposition != role.preposition)
            continue;
        if (role.role <= FRAME_IOBJ || role.role == FRAME_CCOMP_SUBJ || role.role == FRAME_POSS || role.role == FRAME_HANDS || role.role == FRAME_PREPOSITION || role.role == FRAME_MOD)
            n = add_members(c, words, n, max, one->word, 0);
        else
            n = add_word(words, n, max, one->word);
    }
    return n;
}
