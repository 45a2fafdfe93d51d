#include "code/headline.h"

#include <string.h>

static bool is_noun(const Word *w)
{
    return w->upos == UPOS_NOUN || w->upos == UPOS_PROPN || w->upos == UPOS_NUM || w->upos == UPOS_PRON || w->upos == UPOS_SYM;
}

static bool is_tag(const Sentence *s, int w)
{
    return s->words[w].form.n > 1 && s->words[w].form.at[0] == '#';
}

/* The first word of the phrase that ends before `verb`. */
static int phrase_before(const Sentence *s, int verb)
{
    int first = verb;
    while (first > 0) {
        const Word *w = &s->words[first - 1];
        bool joins = w->upos == UPOS_PUNCT && (w->xpos == XPOS_HYPH || text_equals(w->form, "-"));
        bool belongs = is_noun(w) || w->upos == UPOS_ADJ || w->upos == UPOS_DET || w->xpos == XPOS_POS || w->xpos == XPOS_CC;
        if ((!joins && !belongs) || (is_tag(s, first - 1) && w->dep == DEP_DISCOURSE))
            break;
        first--;
    }
    return first;
}

/* Up from `w` to the last noun whose head still stands in first..last. */
static int top_within(const Sentence *s, int w, int first, int last)
{
    for (int steps = 0; steps < s->nwords; steps++) {
        int head = s->words[w].head;
        if (head < first || head > last || !is_noun(&s->words[head]))
            break;
        w = head;
    }
    return w;
}

static bool is_tree(const Sentence *s)
{
    for (int w = 0; w < s->nwords; w++) {
        int steps = 0;
        for (int k = w; k >= 0; k = s->words[k].head)
            if (++steps > s->nwords)
                return false;
    }
    return true;
}

static bool is_finite(const Word *w)
{
    return w->upos == UPOS_VERB && (w->xpos == XPOS_VBZ || w->xpos == XPOS_VBP);
}

/* "Rebels fire rockets; army hits town": does the text begin anew between the two words? */
static bool is_cut_off(const Sentence *s, int first, int last)
{
    for (int k = first; k < last; k++)
        if (s->words[k].xpos == XPOS_COLON && text_equals(s->words[k].form, ";"))
            return true;
    return false;
}

bool headline_is_torn(const Sentence *s, int verb)
{
    const Word *w = &s->words[verb];
    bool has_subject = false, has_compound = false;
    if (!is_finite(w) || verb == 0 || verb + 1 >= s->nwords || !is_noun(&s->words[verb - 1]))
        return false;
    for (int k = 0; k < s->nwords; k++) {
        has_subject |= s->words[k].head == verb && dep_base(s->words[k].dep) == DEP_NSUBJ && !(k < verb && is_cut_off(s, k, verb));
        has_compound |= k == verb - 1 && s->words[k].head == verb && s->words[k].dep == DEP_COMPOUND;
    }
    return w->dep == DEP_COMPOUND || (w->dep == DEP_NSUBJ && !has_subject) || (has_compound && !has_subject);
}

/* Of whose clause `verb` was a part before: that comes behind it. */
static void take_the_clause(Sentence *s, int verb, int head, int dep)
{
    Word *w = &s->words[verb];
    bool is_later = head > verb && s->words[head].upos == UPOS_VERB && dep_base(dep) == DEP_NSUBJ;
    if (!is_later) {
        bool is_part = dep == DEP_COMPOUND || dep == DEP_APPOS || dep == DEP_NMOD || dep == DEP_AMOD;
        w->head = head;
        w->dep = (uint8_t)(head < 0 ? DEP_ROOT : is_part ? DEP_PARATAXIS : dep);
        return;
    }
    bool has_subject = false;
    for (int k = verb + 1; k < head; k++)
        if (s->words[k].head == head && s->words[k].dep == DEP_NUMMOD)      /* "lands in the port, eight hurt" */
            s->words[k].dep = DEP_NSUBJ_PASS;
    for (int k = verb + 1; k < s->nwords; k++)
        has_subject |= s->words[k].head == head && dep_base(s->words[k].dep) == DEP_NSUBJ;
    w->head = s->words[head].head;
    w->dep = s->words[head].dep;
    s->words[head].head = verb;
    s->words[head].dep = has_subject ? DEP_PARATAXIS : DEP_CONJ;
}

/* "..., torches 60 homes": the next verb of the one before, of which a parser made its subject. */
static bool wake_next(Sentence *s, int verb)
{
    int before = -1;
    for (int k = 0; k < verb; k++)
        if (s->words[k].head == verb && s->words[k].upos == UPOS_VERB)
            before = k;
    if (before < 0 || s->words[verb - 1].xpos != XPOS_COMMA)
        return false;
    Word *w = &s->words[verb], *first = &s->words[before];
    first->head = w->head;
    first->dep = w->dep;
    w->head = before;
    w->dep = DEP_CONJ;
    w->upos = UPOS_VERB;
    w->xpos = first->xpos;
    return true;
}

/* The last word of the stretch that begins at `from` and has no mark in it. */
static int stretch_end(const Sentence *s, int from)
{
    while (from + 1 < s->nwords && (s->words[from + 1].upos != UPOS_PUNCT || s->words[from + 1].xpos == XPOS_HYPH))
        from++;
    return from;
}

/* "Army raids village, torches homes": goes on with what the verb before the comma does. */
static bool wake_after_comma(Sentence *s, int verb)
{
    int before = verb - 1, n = s->nwords;
    while (before >= 0 && !is_finite(&s->words[before]))
        before--;
    if (before < 0 || verb + 1 >= n || s->words[verb - 1].xpos != XPOS_COMMA || !is_noun(&s->words[verb + 1]))
        return false;
    int object = top_within(s, verb + 1, verb + 1, stretch_end(s, verb + 1));
    for (int k = 0; k < n; k++)
        if (k != verb && k != object && (s->words[k].head == verb || s->words[k].head == object) && k < verb)
            s->words[k].head = before;
    Word *w = &s->words[verb];
    w->upos = UPOS_VERB;
    w->xpos = s->words[before].xpos;
    w->head = before;
    w->dep = DEP_CONJ;
    s->words[object].head = verb;
    s->words[object].dep = DEP_OBJ;
    return true;
}

/* "Rocket lands in the port": a verb without an object. */
static bool wake_alone(Sentence *s, int verb, int first)
{
    int n = s->nwords, subject = top_within(s, verb - 1, first, verb - 1), head = s->words[verb].head, dep = s->words[verb].dep;
    if (!is_noun(&s->words[verb]) || !is_noun(&s->words[subject]) || (head >= first && head < verb))
        return false;
    for (int k = 0; k < n; k++) {
        Word *w = &s->words[k];
        if (w->head != verb || k == subject)
            continue;
        if (k < verb)
            w->head = subject;
        else if (dep_base(w->dep) == DEP_NMOD)
            w->dep = DEP_OBL;
        else if (w->dep == DEP_ACL)
            w->dep = DEP_ADVCL;
    }
    s->words[subject].head = verb;
    s->words[subject].dep = DEP_NSUBJ;
    s->words[verb].upos = UPOS_VERB;
    s->words[verb].xpos = XPOS_VBZ;
    take_the_clause(s, verb, head, dep);
    return true;
}

/* "Rebels fire rockets; army hits town", with rockets that hit the town: they are what the verb before them fires. */
static void give_back_objects(Sentence *s, int verb)
{
    for (int k = 0; k < verb; k++) {
        int before = k - 1;
        if (s->words[k].head != verb || dep_base(s->words[k].dep) != DEP_NSUBJ || !is_cut_off(s, k, verb))
            continue;
        while (before >= 0 && !is_finite(&s->words[before]))
            before--;
        if (before < 0)
            continue;
        s->words[k].head = before;
        s->words[k].dep = DEP_OBJ;
    }
}

/* "Army raids village": a verb with somebody before it and something behind it. */
static bool wake_between(Sentence *s, int verb, int first)
{
    int n = s->nwords, end = stretch_end(s, verb + 1);
    if (first == verb || verb + 1 >= n || (!is_noun(&s->words[verb]) && !headline_is_torn(s, verb)))
        return false;
    int subject = top_within(s, verb - 1, first, verb - 1), object = top_within(s, verb + 1, verb + 1, end);
    int head = s->words[verb].head == object ? s->words[object].head : s->words[verb].head;
    int dep = s->words[verb].head == object ? s->words[object].dep : s->words[verb].dep;
    if (!is_noun(&s->words[subject]) || !is_noun(&s->words[object]) || head == subject)
        return false;
    give_back_objects(s, verb);
    for (int k = 0; k < n; k++) {
        Word *w = &s->words[k];
        if (k == verb || k == subject || k == object || (w->head != verb && w->head != object))
            continue;
        if (k < verb && k >= first)
            w->head = subject;
        else if (k < verb || w->dep == DEP_PARATAXIS || w->upos == UPOS_VERB || (w->head == object && k > object && w->upos == UPOS_PUNCT))
            w->head = verb;
        else if (w->head == verb && k < object)
            w->head = object;
    }
    s->words[subject].head = verb;
    s->words[subject].dep = DEP_NSUBJ;
    s->words[object].head = verb;
    s->words[object].dep = DEP_OBJ;
    if (!is_finite(&s->words[verb]))
        s->words[verb].xpos = s->words[verb].xpos == XPOS_NNS || s->words[verb].xpos == XPOS_NNPS ? XPOS_VBZ : XPOS_VBP;
    s->words[verb].upos = UPOS_VERB;
    take_the_clause(s, verb, head, dep);
    return true;
}

static bool has_proper(const Sentence *s, int first, int last)
{
    for (int w = first; w <= last; w++)
        if (s->words[w].upos == UPOS_PROPN)
            return true;
    return false;
}

/* "India, Pakistan troops exchange fire": a plural verb behind two names is of both. */
static bool join_pair(Sentence *s, int verb)
{
    int second = phrase_before(s, verb), comma = second - 1;
    if (s->words[verb].upos != UPOS_VERB || s->words[verb].xpos != XPOS_VBP || second == verb || comma < 1 || s->words[comma].xpos != XPOS_COMMA)
        return false;
    int first = phrase_before(s, comma);
    if (first == comma || (first > 0 && !text_equals(s->words[first - 1].form, ":")) || !has_proper(s, first, comma - 1) || !has_proper(s, second, verb - 1))
        return false;
    int one = top_within(s, comma - 1, first, comma - 1), other = top_within(s, verb - 1, second, verb - 1);
    Word *w = s->words;
    bool is_beside = w[one].head == verb && (w[other].head == verb || w[other].head == one) && w[other].dep != DEP_CONJ;
    if (!is_beside || !is_noun(&w[one]) || !is_noun(&w[other]))
        return false;
    w[one].dep = DEP_NSUBJ;
    w[other].head = one;
    w[other].dep = DEP_CONJ;
    w[comma].head = other;
    return true;
}

/* "India, Pakistan trade fire for third night", with some trade fire of Pakistan's: both trade it. */
static bool wake_trade(Sentence *s, int trade)
{
    Word *w = s->words;
    int second = phrase_before(s, trade), comma = second - 1;
    if (second == trade || comma < 1 || w[comma].xpos != XPOS_COMMA || trade + 1 >= s->nwords || !is_noun(&w[trade + 1]))
        return false;
    int first = phrase_before(s, comma);
    if (first == comma || (first > 0 && !text_equals(w[first - 1].form, ":")))
        return false;
    int one = top_within(s, comma - 1, first, comma - 1), other = top_within(s, trade - 1, second, trade - 1), what = trade + 1;
    while (what + 1 < s->nwords && w[what].head == what + 1 && is_noun(&w[what + 1]))
        what++;
    int top = -1, dep = DEP_ROOT, above = -1;
    int parts[] = { one, other, what, trade };
    for (int i = 0; i < 4; i++) {
        int head = w[parts[i]].head;
        if (head != one && head != other && head != what && head != trade)
            top = top < 0 ? parts[i] : -2, above = head, dep = w[parts[i]].dep;
    }
    if (top < 0 || !is_noun(&w[one]) || !is_noun(&w[other]))
        return false;
    for (int k = trade + 1; k < s->nwords; k++)             /* what hangs from any of them tells of the trading */
        if (k != what && (w[k].head == one || w[k].head == other || (w[k].head == what && k > what) || w[k].head == trade)) {
            w[k].dep = w[k].dep == DEP_NMOD ? DEP_OBL : w[k].dep;
            w[k].head = trade;
        }
    w[trade].head = above, w[trade].dep = (uint8_t)(above < 0 ? DEP_ROOT : dep);
    w[trade].upos = UPOS_VERB, w[trade].xpos = XPOS_VBP;
    w[one].head = trade, w[one].dep = DEP_NSUBJ;
    w[other].head = one, w[other].dep = DEP_CONJ;
    w[comma].head = other;
    w[what].head = trade, w[what].dep = DEP_OBJ;
    return true;
}

/* "Rafah crossing to reopen Monday, an official says": not the crossing says so, and it is told to reopen. */
static bool plan_gate(Sentence *s, int gate)
{
    Word *w = s->words;
    int plan = gate + 2, says = w[gate].head;
    if (plan >= s->nwords || w[gate + 1].xpos != XPOS_TO || w[plan].xpos != XPOS_VB || says < plan || w[plan].head != says || dep_base(w[gate].dep) != DEP_NSUBJ)
        return false;
    for (int k = plan + 1; k < says; k++)
        if (w[k].head == says && dep_base(w[k].dep) == DEP_NSUBJ) {
            w[gate].head = plan;
            w[plan].dep = DEP_CCOMP;
            return true;
        }
    return false;
}

/* "Rafah crossing shut", "Egypt shuts Rafah crossing": `gate`, taken for what Rafah does, is a noun. */
static bool name_gate(Sentence *s, int gate)
{
    Word *w = s->words;
    if (w[gate].upos == UPOS_NOUN)
        return plan_gate(s, gate);
    if (gate < 1 || w[gate].upos != UPOS_VERB || w[gate].xpos != XPOS_VBG || w[gate - 1].upos != UPOS_PROPN)
        return false;
    if (w[gate].dep == DEP_AUX && w[gate].head == gate + 1)             /* "Kerem Shalom crossing shut", as if it were shutting */
        for (int k = 0; k < gate; k++)
            if ((w[k].head == gate + 1 || w[k].head == gate) && dep_base(w[k].dep) == DEP_NSUBJ && w[k].upos == UPOS_PROPN) {
                w[gate].upos = UPOS_NOUN;
                w[gate].xpos = XPOS_NN;
                w[gate].lemma = w[gate].form;
                w[gate].dep = w[gate + 1].xpos == XPOS_VBN ? DEP_NSUBJ_PASS : DEP_NSUBJ;
                w[k].head = gate;
                w[k].dep = DEP_COMPOUND;
                return true;
            }
    int plan = gate + 2;                        /* "Rafah crossing to reopen Monday": the gate is to do so */
    if (plan < s->nwords && w[gate + 1].xpos == XPOS_TO && w[plan].xpos == XPOS_VB && w[plan].head == gate && (w[plan].dep == DEP_XCOMP || w[plan].dep == DEP_ACL)) {
        int name = -1;
        for (int k = 0; k < gate; k++)
            name = w[k].head == gate && dep_base(w[k].dep) == DEP_NSUBJ && w[k].upos == UPOS_PROPN ? k : name;
        if (name < 0)
            return false;
        for (int k = 0; k < s->nwords; k++)
            if (w[k].head == gate && k != name && k != plan)
                w[k].head = plan;
        w[plan].head = w[gate].head, w[plan].dep = w[gate].dep;
        w[gate].lemma = w[gate].form;
        w[gate].upos = UPOS_NOUN, w[gate].xpos = XPOS_NN, w[gate].head = plan, w[gate].dep = DEP_NSUBJ;
        w[name].head = gate, w[name].dep = DEP_COMPOUND;
        return true;
    }
    int verb = gate + 1 < s->nwords && w[gate + 1].upos == UPOS_VERB && w[gate + 1].head == gate ? gate + 1 : -1, above = w[gate].head;
    bool is_object = verb < 0 && above >= 0 && above < gate && w[above].upos == UPOS_VERB && w[gate - 1].head == above && w[gate - 1].dep == DEP_OBJ;
    if (!is_object && (verb < 0 || w[gate - 1].head != gate || dep_base(w[gate - 1].dep) != DEP_NSUBJ))
        return false;
    w[gate].upos = UPOS_NOUN;
    w[gate].xpos = XPOS_NN;
    w[gate].lemma = w[gate].form;
    for (int k = 0; k < s->nwords && !is_object; k++)
        if (w[k].head == gate && k != verb && k != gate - 1)
            w[k].head = verb;
    if (is_object)
        w[gate].dep = DEP_OBJ;
    else {
        w[verb].head = w[gate].head, w[verb].dep = w[gate].dep;
        bool has_object = false;
        for (int k = 0; k < s->nwords; k++)
            has_object |= w[k].head == verb && w[k].dep == DEP_OBJ;
        bool does_it = w[verb].xpos != XPOS_VBN && (w[verb].xpos != XPOS_VBD || has_object);
        w[gate].head = verb, w[gate].dep = does_it ? DEP_NSUBJ : DEP_NSUBJ_PASS;
        if (!does_it)
            w[verb].xpos = XPOS_VBN;
    }
    w[gate - 1].head = gate;
    w[gate - 1].dep = DEP_COMPOUND;
    return true;
}

/* "Germany to send tanks", "Macron, Merkel to meet Putin": names that are to do something do it. */
static bool raise_plan(Sentence *s, int verb)
{
    Word *w = s->words;
    int to = verb - 1, name = w[verb].head, first = to > 0 ? phrase_before(s, to) : to, other = -1;
    if (name >= 0 && name < to && w[name].dep == DEP_APPOS && w[name].head >= 0 && w[name].head < name)
        name = w[name].head;            /* "Norway, Egypt to meet", with the meeting hung from Egypt */
    if (to < 1 || w[verb].xpos != XPOS_VB || w[to].xpos != XPOS_TO || first == to || name < 0 || name >= to || w[name].upos != UPOS_PROPN ||
        (w[verb].dep != DEP_ACL && w[verb].dep != DEP_XCOMP))
        return false;
    if (first > 1 && w[first - 1].xpos == XPOS_COMMA) {
        other = top_within(s, to - 1, first, to - 1);
        first = phrase_before(s, first - 1);
    }
    bool is_pair = other >= 0 && w[other].head == name && w[other].dep == DEP_APPOS && w[other].upos == UPOS_PROPN;
    if ((first > 0 && !text_equals(w[first - 1].form, ":")) || name < first || (other >= 0 && !is_pair) || (other < 0 && top_within(s, to - 1, first, to - 1) != name))
        return false;
    for (int k = 0; k < s->nwords; k++)
        if (is_finite(&w[k]) || w[k].xpos == XPOS_VBD || w[k].xpos == XPOS_MD)
            return false;
    for (int k = verb + 1; k < s->nwords; k++)
        if (w[k].head == name)
            w[k].head = verb;
    if (is_pair)
        w[other].dep = DEP_CONJ;
    w[verb].head = w[name].head, w[verb].dep = w[name].dep;
    w[name].head = verb, w[name].dep = DEP_NSUBJ;
    return true;
}

/* "Shelling by rebels killed six", "RSF shelling hit a school": `deed`, taken for a verb with nobody to do it to, is a noun. */
static bool name_deed(Sentence *s, int deed)
{
    Word *w = s->words;
    int dep = dep_base(w[deed].dep);
    if (w[deed].upos != UPOS_VERB || w[deed].xpos != XPOS_VBG || w[deed].head < 0 || (dep != DEP_NSUBJ && dep != DEP_OBJ && dep != DEP_NMOD && dep != DEP_OBL))
        return false;
    bool has_phrase = false;
    int owner = -1;
    for (int k = 0; k < s->nwords; k++) {
        int its = w[k].head == deed ? dep_base(w[k].dep) : DEP_PUNCT;
        if (its == DEP_AUX || its == DEP_OBJ || its == DEP_CCOMP || its == DEP_XCOMP || (its == DEP_NSUBJ && k != deed - 1))
            return false;
        has_phrase |= k > deed && its == DEP_NMOD;
        owner = its == DEP_NSUBJ ? k : owner;
    }
    if (!has_phrase && owner < 0)
        return false;
    w[deed].upos = UPOS_NOUN;
    w[deed].xpos = XPOS_NN;
    w[deed].lemma = w[deed].form;
    if (owner >= 0)
        w[owner].dep = DEP_COMPOUND;
    for (int k = deed + 1; k < s->nwords; k++)
        if (w[k].head == deed && w[k].dep == DEP_OBL)
            w[k].dep = DEP_NMOD;
    return true;
}

/* "Soldiers killed a dozen, residents say, and burned the market": whoever killed, and not the residents, burned it. */
static bool go_on_behind(Sentence *s, int says)
{
    Word *w = s->words;
    int above = dep_base(w[says].dep) == DEP_PARATAXIS ? w[says].head : -1, next = -1;
    for (int k = 0; k < says; k++)
        if (w[k].head == says && w[k].dep == DEP_CCOMP)
            above = k;
    if (above < 0 || above > says || w[above].upos != UPOS_VERB || says + 2 >= s->nwords || w[says + 1].xpos != XPOS_COMMA ||
        w[says + 2].upos != UPOS_CCONJ)
        return false;
    for (int k = says + 3; k < s->nwords && next < 0; k++)
        if (w[k].head == says && w[k].dep == DEP_CONJ && w[k].upos == UPOS_VERB && w[k].xpos == w[above].xpos)
            next = k;
    for (int k = says + 3; k < s->nwords && next >= 0; k++)
        if (w[k].head == next && (dep_base(w[k].dep) == DEP_NSUBJ || w[k].dep == DEP_CCOMP))
            return false;
    if (next < 0)
        return false;
    w[next].head = above;
    return true;
}

/* The last subject of `verb` before it, or -1. */
static int subject_before(const Sentence *s, int verb)
{
    for (int k = verb - 1; k >= 0; k--)
        if (s->words[k].head == verb && dep_base(s->words[k].dep) == DEP_NSUBJ)
            return k;
    return -1;
}

/* "Troops shot five soldiers near Dobrovka, prosecutors in the capital say": they say it, and not the soldiers. */
static bool give_sayer(Sentence *s, int says)
{
    Word *w = s->words;
    int above = w[says].head, subject = subject_before(s, says), sayer = -1;
    if (w[says].dep != DEP_CCOMP || above < 0 || above > subject || subject < 0)
        return false;
    for (int k = subject + 2; k < says && sayer < 0; k++)
        if (w[k].dep == DEP_APPOS && is_noun(&w[k]) && w[k - 1].xpos == XPOS_COMMA)
            sayer = k;
    for (int k = 0; k < s->nwords; k++)
        if (w[k].head == above && w[k].dep == DEP_OBJ)
            return false;
    for (int k = sayer + 1; k < says && sayer >= 0; k++)
        if (w[k].upos == UPOS_PUNCT || w[k].upos == UPOS_VERB)
            return false;
    if (sayer < 0)
        return false;
    w[subject].head = above, w[subject].dep = DEP_OBJ;
    w[sayer].head = says, w[sayer].dep = DEP_NSUBJ;
    w[says].dep = DEP_PARATAXIS;
    return true;
}

/* "killed 18 people and injured 20, an official and a resident said": both say it, and the official was not killed. */
static bool join_sayers(Sentence *s, int says)
{
    Word *w = s->words;
    int second = subject_before(s, says), mark = -1, comma = -1, first = -1;
    if (second < 0 && says > 0 && is_noun(&w[says - 1]) && w[says - 1].dep == DEP_CONJ)          /* "in Nawa, officials and the army said" */
        second = says - 1;
    for (int k = 0; k < second; k++)
        if (w[k].head == second && w[k].upos == UPOS_CCONJ)
            mark = k;
    if (second < 0 || mark < 3 || phrase_before(s, says) > second || (w[says].dep != DEP_CONJ && w[says].dep != DEP_PARATAXIS) || w[says].head < 0)
        return false;
    first = mark - 1;
    for (int k = first; k > 0 && comma < 0; k--)
        if (w[k].xpos == XPOS_COMMA)
            comma = k;
        else if (w[k].upos != UPOS_NOUN && w[k].upos != UPOS_PROPN && w[k].upos != UPOS_ADJ && w[k].upos != UPOS_DET)
            return false;
    if (comma < 0)
        return false;
    first = top_within(s, mark - 1, comma + 1, mark - 1);
    bool may_say = w[first].upos == UPOS_NOUN || (w[first].upos == UPOS_PROPN && !understand_is_name(s, first, NAME_PLACE));
    if (!may_say || (w[first].dep != DEP_CONJ && w[first].dep != DEP_APPOS) || w[first].head > comma || w[first].head < 0)
        return false;
    w[first].head = says, w[first].dep = DEP_NSUBJ;
    w[second].head = first, w[second].dep = DEP_CONJ;
    w[says].dep = DEP_PARATAXIS;
    return true;
}

/* "seize Beled Hawo from the army", with a Beled that hawos: the first word of a place's name, taken for a verb, is none. */
static bool restore_place(Sentence *s, int first)
{
    Word *w = s->words;
    const Name *name = understand_name_at(s, first);
    int above = w[first].head, dep = dep_base(w[first].dep);
    if (w[first].upos != UPOS_VERB || !name || name->kind != NAME_PLACE || name->first != first || name->last == first || above < 0 || above > first ||
        w[above].upos != UPOS_VERB || (dep != DEP_XCOMP && dep != DEP_CCOMP))
        return false;
    for (int k = first + 1; k < s->nwords; k++) {
        if (w[k].head != first)
            continue;
        if (k <= name->last)
            w[k].dep = DEP_FLAT;
        else
            w[k].head = above;
    }
    w[first].upos = UPOS_PROPN, w[first].xpos = XPOS_NNP;
    w[first].dep = DEP_OBJ;
    w[first].lemma = w[first].form;
    return true;
}

/* "DR Congo and M23 rebels will meet": of a land and a group only the group's name says who the rebels are. */
static bool part_land(Sentence *s, int land)
{
    Word *w = s->words;
    int many = w[land].head, group = -1, mark = -1;
    const Name *name = understand_name_at(s, land);
    if (many < land + 3 || w[land].dep != DEP_COMPOUND || w[many].xpos != XPOS_NNS || w[many - 1].upos != UPOS_PROPN || !name || name->kind != NAME_PLACE)
        return false;
    for (int k = land + 1; k < many; k++)
        if (w[k].head == land && w[k].dep == DEP_CONJ && (understand_is_name(s, k, NAME_ARMED_GROUP) || understand_is_name(s, k, NAME_ORGANISATION)))
            group = k;
    for (int k = land + 1; k < group; k++)
        mark = w[k].upos == UPOS_CCONJ ? k : mark;
    if (group < 0 || mark < 0)
        return false;
    w[land].head = w[many].head, w[land].dep = w[many].dep;
    w[group].head = many, w[group].dep = DEP_COMPOUND;
    w[many].head = land, w[many].dep = DEP_CONJ;
    w[mark].head = many;
    return true;
}

/* "Fatalities: 5", "Injured: 12": a field of a report's form; its number is who is so. */
static bool read_field(Sentence *s, int fate)
{
    Word *w = s->words;
    int number = fate + 2, end = fate + 3, above = w[fate].head;
    if (end > s->nwords || !text_equals(w[fate + 1].form, ":") || w[number].upos != UPOS_NUM ||
        (end < s->nwords && w[end].upos != UPOS_PUNCT && w[end].upos != UPOS_SYM))
        return false;
    bool is_verb = w[fate].upos == UPOS_VERB, is_below = above >= 0 && w[above].upos == UPOS_NUM;
    for (int k = 0; k < fate && is_verb; k++) {         /* "Air strike on the market - Killed: 7": not killed */
        if (w[k].head != fate || dep_base(w[k].dep) != DEP_NSUBJ)
            continue;
        w[k].head = above, w[k].dep = w[fate].dep;
        w[fate].head = k, w[fate].dep = DEP_PARATAXIS;
        break;
    }
    if (is_below)                                       /* of the field before */
        w[fate].head = w[above].head, w[fate].dep = DEP_PARATAXIS;
    w[number].head = fate;
    w[number].dep = is_verb ? DEP_NSUBJ_PASS : w[fate].upos == UPOS_ADJ ? DEP_NSUBJ : DEP_NUMMOD;
    if (is_verb)
        w[fate].xpos = XPOS_VBN;
    return true;
}

/* "Shot dead by soldiers", as if it were a noun: a verb, and what hangs from "dead" is its own. */
static void shoot_dead(Sentence *s, int fate)
{
    Word *w = s->words;
    w[fate].upos = UPOS_VERB, w[fate].xpos = XPOS_VBN;
    w[fate + 1].dep = DEP_XCOMP;
    for (int k = fate + 2; k < s->nwords; k++)
        if (w[k].head == fate + 1 && dep_base(w[k].dep) == DEP_OBL)
            w[k].head = fate;
}

/* "More than 460 dead.", "Around 80 hurt.": the number is who is so. */
static bool give_number(Sentence *s, int fate)
{
    Word *w = s->words;
    int dep = dep_base(w[fate].dep), number = fate - 1;
    bool is_root = w[fate].head < 0 || dep == DEP_PARATAXIS || dep == DEP_APPOS;
    if (is_root && fate + 1 < s->nwords && w[fate].upos == UPOS_NOUN && w[fate + 1].upos == UPOS_ADJ && w[fate + 1].head == fate && w[fate + 1].dep == DEP_AMOD &&
        number >= 0 && w[number].head == fate && w[number].dep == DEP_NUMMOD) {
        shoot_dead(s, fate);                                            /* "30 shot dead" */
        w[number].dep = DEP_NSUBJ_PASS;
        return true;
    }
    if (is_root && fate + 1 < s->nwords && fate > 2 && w[fate].upos == UPOS_NOUN && w[fate + 1].upos == UPOS_ADJ && w[fate + 1].head == fate &&
        w[number].upos == UPOS_ADJ && w[number].head == fate && w[number - 1].xpos == XPOS_HYPH) {
        shoot_dead(s, fate);                                            /* "17-year-old shot dead by soldiers" */
        for (int k = 0; k < number; k++)
            if (w[k].head == number && w[k].upos == UPOS_NOUN)
                w[k].dep = DEP_COMPOUND;
        w[number].upos = UPOS_NOUN, w[number].xpos = XPOS_NN, w[number].dep = DEP_NSUBJ_PASS;
        return true;
    }
    if (is_root && fate + 1 < s->nwords && fate > 1 && w[fate].upos == UPOS_NOUN && w[fate + 1].upos == UPOS_ADJ && w[fate + 1].head == fate && w[number].head == fate &&
        understand_is_name(s, number, NAME_NATIONALITY) && w[number - 1].head == fate && w[number - 1].dep == DEP_NUMMOD) {
        shoot_dead(s, fate);                                            /* "One Palestinian shot dead by settlers" */
        w[number - 1].head = number;
        w[number].upos = UPOS_PROPN, w[number].xpos = w[number].form.at[w[number].form.n - 1] == 's' ? XPOS_NNPS : XPOS_NNP, w[number].dep = DEP_NSUBJ_PASS;
        return true;
    }
    bool goes_on = fate + 1 < s->nwords && (w[fate + 1].head == fate || w[fate].head == fate + 1) && w[fate + 1].upos != UPOS_PUNCT && w[fate + 1].upos != UPOS_ADP;
    if (fate < 1 || !is_root || goes_on || w[number].head != fate || w[number].dep != DEP_NUMMOD)
        return false;
    w[number].dep = w[fate].upos == UPOS_ADJ ? DEP_NSUBJ : DEP_NSUBJ_PASS;
    if (w[fate].upos == UPOS_NOUN)
        w[fate].upos = UPOS_VERB, w[fate].xpos = XPOS_VBN;
    return true;
}

/* "Aid convoy attacked near Dobrovka": what stands before a verb that has nothing else was attacked; "two farmers shot dead by
 * gunmen": nor have they shot anybody. */
static bool give_struck(Sentence *s, int verb)
{
    Word *w = s->words;
    int subject = -1;
    bool by_somebody = false;
    for (int k = verb + 1; k < s->nwords; k++)
        by_somebody |= w[k].head == verb && w[k].dep == DEP_OBL_AGENT;
    for (int k = 0; k < s->nwords; k++) {
        int its = w[k].head == verb ? dep_base(w[k].dep) : DEP_PUNCT;
        if (its == DEP_AUX || its == DEP_OBJ || (its == DEP_XCOMP && !by_somebody) || its == DEP_CCOMP || its == DEP_COMPOUND_PRT || (w[k].head == verb && w[k].dep == DEP_NSUBJ_PASS) ||
            (its == DEP_OBL && w[k].dep == DEP_OBL_UNMARKED))
            return false;
        if (its == DEP_NSUBJ)
            subject = k;
    }
    int label = w[verb].head;               /* "MSF: Hospital in Dobrovka bombed", with the hospital hung on MSF */
    for (int k = label + 1; subject < 0 && label >= 0 && w[verb].dep == DEP_PARATAXIS && label + 1 < verb && text_equals(w[label + 1].form, ":") && k < verb; k++)
        if (w[k].head == label && w[k].dep == DEP_APPOS) {
            subject = k;
            w[k].head = verb;
        }
    if (subject < 0 || subject > verb || (w[verb].xpos != XPOS_VBD && w[verb].xpos != XPOS_VBN))
        return false;
    w[subject].dep = DEP_NSUBJ_PASS;
    w[verb].xpos = XPOS_VBN;
    return true;
}

/* "97 drones launched overnight": the counted subject of a past tense that has nothing else, or -1. */
static int subject_alone(const Sentence *s, int verb)
{
    const Word *w = s->words;
    int subject = -1;
    bool is_counted = false;
    for (int k = 0; k < s->nwords; k++) {
        int its = w[k].head == verb ? dep_base(w[k].dep) : DEP_PUNCT;
        if (its == DEP_AUX || its == DEP_OBJ || its == DEP_XCOMP || its == DEP_CCOMP || its == DEP_COMPOUND_PRT || its == DEP_IOBJ || (w[k].head == verb && w[k].dep == DEP_NSUBJ_PASS))
            return -1;
        if (its == DEP_NSUBJ)
            subject = subject < 0 ? k : s->nwords;
    }
    for (int k = 0; k < verb; k++)
        is_counted |= w[k].head == subject && w[k].dep == DEP_NUMMOD;
    bool is_before = subject >= 0 && subject < verb && w[verb].upos == UPOS_VERB && (w[verb].xpos == XPOS_VBD || w[verb].xpos == XPOS_VBN);
    int end = verb;
    while (end > 0 && w[end - 1].upos == UPOS_ADV)
        end--;
    return is_before && is_counted && end > subject && phrase_before(s, end) <= subject ? subject : -1;
}

/* "Six towers and 13 houses damaged", "97 drones and three missiles launched overnight": the counted things before a participle
 * that hangs from one of them, or from what stands before the colon, are what it was done to. */
static bool give_counted(Sentence *s, int verb)
{
    Word *w = s->words;
    int subject = subject_alone(s, verb);
    if (subject >= 0) {
        w[subject].dep = DEP_NSUBJ_PASS;
        w[verb].xpos = XPOS_VBN;
        return true;
    }
    int first = phrase_before(s, verb), dep = dep_base(w[verb].dep);
    if (verb < 2 || first == verb || w[verb].upos != UPOS_VERB || (w[verb].xpos != XPOS_VBN && w[verb].xpos != XPOS_VBD) ||
        (dep != DEP_CONJ && dep != DEP_PARATAXIS))
        return false;
    int top = top_within(s, verb - 1, first, verb - 1);
    bool is_counted = false;
    for (int k = 0; k < s->nwords; k++) {
        int its = w[k].head == verb ? dep_base(w[k].dep) : DEP_PUNCT;
        if (its == DEP_NSUBJ || its == DEP_AUX || its == DEP_OBJ || its == DEP_MARK || its == DEP_XCOMP || its == DEP_CC)
            return false;
        is_counted |= w[k].head == top && w[k].dep == DEP_NUMMOD;
    }
    if (!is_counted || !is_noun(&w[top]) || (w[verb].head != top && w[verb].head != w[top].head) || (w[top].dep != DEP_APPOS && w[top].head >= 0))
        return false;
    if (w[verb].head == top)
        w[verb].head = w[top].head, w[verb].dep = w[top].dep;
    w[top].head = verb;
    w[top].dep = DEP_NSUBJ_PASS;
    w[verb].xpos = XPOS_VBN;
    return true;
}

/* "shot dead a 17-year-old": an adjective behind a hyphen that stands for whoever is so. */
static bool name_aged(Sentence *s, int old)
{
    Word *w = s->words;
    int dep = dep_base(w[old].dep);
    bool stands_alone = dep == DEP_NSUBJ || dep == DEP_OBJ || dep == DEP_OBL || dep == DEP_NMOD || dep == DEP_CONJ || dep == DEP_APPOS;
    bool has_article = false;
    for (int k = 0; k < old; k++)
        has_article |= w[k].head == old && w[k].dep == DEP_DET;
    if (old < 2 || w[old].upos != UPOS_ADJ || w[old - 1].xpos != XPOS_HYPH || !stands_alone || !has_article)
        return false;
    for (int k = 0; k < old; k++)
        if (w[k].head == old && w[k].upos == UPOS_NOUN)
            w[k].dep = DEP_COMPOUND;
    w[old].upos = UPOS_NOUN;
    w[old].xpos = XPOS_NN;
    return true;
}

/* "agreed on Friday to free two journalists", "demanded that Iran free three": what stands before a number is a verb, and no adjective. */
static bool free_somebody(Sentence *s, int verb)
{
    Word *w = s->words;
    int object = w[verb].head, mark = verb - 1;
    bool is_counted = verb + 1 < s->nwords && (w[verb + 1].upos == UPOS_NUM || w[verb + 1].upos == UPOS_DET || w[verb + 1].upos == UPOS_PRON ||
                                               (w[verb + 1].xpos == XPOS_VBN && w[verb + 1].head == object) ||        /* "to free jailed editors" */
                                               (verb > 0 && w[mark].xpos == XPOS_TO));
    bool is_noun_before = w[verb].dep == DEP_COMPOUND && object == verb + 1 && text_equals(w[mark < 0 ? 0 : mark].form, "to");        /* "to station peacekeepers" */
    if (verb < 2 || object <= verb || !((w[verb].dep == DEP_AMOD && is_counted) || is_noun_before))
        return false;
    bool is_to = text_equals(w[mark].form, "to") && w[mark].head == object;
    int subject = w[mark].upos == UPOS_PROPN && w[mark].head == object && w[mark].dep == DEP_COMPOUND ? mark : -1;
    if (!is_to && subject < 0)
        return false;
    int above = w[object].head, dep = w[object].dep;
    for (int k = 0; k < verb; k++)
        if (w[k].head == object && k != subject)
            w[k].head = verb;
    if (is_to)
        w[mark].upos = UPOS_PART, w[mark].xpos = XPOS_TO, w[mark].dep = DEP_MARK, w[mark].head = verb;
    else
        w[subject].dep = DEP_NSUBJ, w[subject].head = verb;
    w[verb].upos = UPOS_VERB;
    w[verb].xpos = XPOS_VB;
    w[verb].head = above;
    w[verb].dep = is_to && above >= 0 ? DEP_XCOMP : (uint8_t)dep;
    w[object].head = verb;
    w[object].dep = DEP_OBJ;
    return true;
}

/* "Chancellor Tovar Kohl and President Odran Keel", with the second hung from the given name of the first. */
static bool join_titled(Sentence *s, int word)
{
    Word *w = s->words;
    int name = w[word].head;
    if (dep_base(w[word].dep) == DEP_NSUBJ && word > 0 && w[word - 1].head == name && dep_base(w[word - 1].dep) == DEP_NSUBJ) {
        for (int k = 0; k < word - 1; k++)                  /* "the attorney general", read as two who do it */
            if (w[k].head == word - 1)
                w[k].head = word;
        w[word - 1].head = word;
        w[word - 1].dep = DEP_COMPOUND;
        return true;
    }
    for (int k = 0, joined = -1; k < word && dep_base(w[word].dep) == DEP_NSUBJ; k++) {          /* "The government and the rebels agreed", with two that agreed */
        if (is_noun(&w[k]) && w[k].head == name && w[k].dep == w[word].dep)
            joined = k;
        if (joined >= 0 && w[k].upos == UPOS_CCONJ && w[k].head == word) {
            w[word].head = joined;
            w[word].dep = DEP_CONJ;
            return true;
        }
    }
    if (w[word].dep == DEP_OBJ || w[word].dep == DEP_IOBJ) {            /* "told Norwegian President Odran Keel to leave", with a Norwegian who is told, too */
        int first = word;
        while (first > 0 && (w[first - 1].head == word || (w[first - 1].head > first - 1 && w[first - 1].head < word)) && w[first - 1].upos == UPOS_PROPN)
            first--;
        if (first == 0 || first == word || w[first - 1].head != name || (w[first - 1].dep != DEP_OBJ && w[first - 1].dep != DEP_IOBJ))
            return false;
        w[first - 1].head = word;
        w[first - 1].dep = DEP_COMPOUND;
        w[word].dep = DEP_OBJ;
        return true;
    }
    if (w[word].dep == DEP_NMOD && word > 0 && w[word - 1].dep == DEP_NMOD && w[word - 1].head == name) {       /* "of Sierra Leone", torn in two */
        w[word - 1].head = word;
        w[word - 1].dep = DEP_COMPOUND;
        return true;
    }
    if (w[word].dep == DEP_CONJ && w[word].upos == UPOS_NOUN && name >= 0 && w[name].dep == DEP_NMOD && w[name].head >= 0 && w[name].head < name &&
        w[w[name].head].upos == UPOS_NOUN && w[w[name].head].dep != DEP_NMOD) {      /* "the government of Norway and the rebels agreed": the rebels are not the land's */
        w[word].head = w[name].head;
        return true;
    }
    bool is_bare = w[word].dep == DEP_CONJ && w[word].upos == UPOS_PROPN && name > 0 && name < word && (w[name].dep == DEP_NMOD || w[name].dep == DEP_APPOS) &&
                   w[name].head < name && w[name].head >= 0 && w[name - 1].xpos != XPOS_COMMA;
    bool has_title = false;
    for (int k = 0; is_bare && k < s->nwords; k++) {
        has_title |= w[k].head == word && k < word && (w[k].dep == DEP_NMOD_DESC || w[k].dep == DEP_AMOD);
        is_bare = !(w[k].head == name && w[k].dep == DEP_CASE);
    }
    bool is_titled = is_bare && (w[name].dep == DEP_APPOS ? has_title && w[w[name].head].upos == UPOS_NOUN : w[w[name].head].upos == UPOS_PROPN);
    if (is_titled && w[name].upos == UPOS_PROPN) {      /* "Secretary of State Odran Keel and Minister Mira Sand met", "leader Odran Keel and Minister Mira Sand" */
        w[word].head = w[name].head;
        return true;
    }
    if (w[word].dep == DEP_APPOS && word > 1 && w[word - 2].head == name && w[word - 2].dep == DEP_NMOD) {
        bool is_row = false;                                /* "the leaders of Norway, Egypt and Chile", with an Egypt that explains them */
        for (int k = word + 1; k < s->nwords; k++)
            if (w[k].head == word && w[k].dep == DEP_CONJ)
                w[k].head = word - 2, is_row = true;
        if (is_row)
            w[word].head = word - 2, w[word].dep = DEP_CONJ;
        return is_row;
    }
    int before = word - 1;
    while (before > 0 && (w[before].xpos == XPOS_COMMA || w[before].upos == UPOS_DET || w[before].upos == UPOS_ADJ))
        before--;
    if (dep_base(w[word].dep) == DEP_NSUBJ && before >= 0 && before < word - 1 && w[before].head == name && w[before].dep == w[word].dep && is_noun(&w[before])) {
        for (int k = word + 1; k < s->nwords; k++)
            if (w[k].head == word && w[k].dep == DEP_CONJ) {            /* "Norway, the Netherlands and Egypt agreed", with two that agreed */
                w[word].head = before;
                w[word].dep = DEP_CONJ;
                return true;
            }
        return false;
    }
    if (w[word].dep != DEP_CONJ || name < 0 || name > word || w[name].dep != DEP_FLAT || w[name].head < 0)
        return false;
    w[word].head = w[name].head;
    return true;
}

/* "Norway and Egypt strike deal on border", with a deal that is done by a strike: what is struck is a deal. */
static bool strike_deal(Sentence *s, int verb)
{
    Word *w = s->words;
    int deal = verb + 1, subject = -1;
    if (deal >= s->nwords || w[deal].upos != UPOS_VERB || w[verb].head != deal || (!text_equals(w[deal].form, "deal") && !text_equals(w[deal].form, "deals")))
        return false;
    for (int k = 0; k < verb; k++) {
        bool may_do = is_noun(&w[k]) && (w[k].head == verb || w[k].head == deal) && w[k].dep != DEP_PUNCT;
        if (may_do && subject >= 0)
            w[k].head = subject, w[k].dep = DEP_CONJ;
        else if (may_do)
            subject = k;
        else if (w[k].head == verb)
            w[k].head = deal;
    }
    if (subject < 0)
        return false;
    w[verb].head = w[deal].head;
    w[verb].dep = w[deal].dep;
    w[verb].upos = UPOS_VERB;
    w[verb].xpos = XPOS_VBP;
    w[deal].upos = UPOS_NOUN;
    w[deal].xpos = XPOS_NN;
    w[deal].lemma = TEXT("deal");
    w[deal].head = verb;
    w[deal].dep = DEP_OBJ;
    w[subject].head = verb;
    w[subject].dep = DEP_NSUBJ;
    return true;
}

/* "handed over the commander to the court": what is handed over, with "over" taken for his. */
static bool free_particle(Sentence *s, int verb)
{
    Word *w = s->words;
    int particle = verb + 1, object = w[particle].head;
    if (object <= particle || w[object].head != verb || w[object].dep != DEP_OBL || w[particle].dep != DEP_CASE || w[particle].upos != UPOS_ADP)
        return false;
    for (int k = 0; k < s->nwords; k++)
        if ((w[k].head == verb && (w[k].dep == DEP_OBJ || w[k].dep == DEP_NSUBJ_PASS || w[k].dep == DEP_AUX_PASS)) ||
            (k > particle && w[k].head == object && w[k].dep == DEP_CASE && k < object && w[k].upos == UPOS_ADP))
            return false;
    w[particle].head = verb;
    w[particle].dep = DEP_COMPOUND_PRT;
    w[particle].xpos = XPOS_RP;
    w[object].dep = DEP_OBJ;
    return true;
}

/* "ruled out recognising the state": what is ruled out. */
static bool join_ruled_out(Sentence *s, int verb)
{
    Word *w = s->words;
    if (verb < 2 || w[verb].head != verb - 2 || w[verb].dep != DEP_ADVCL || w[verb - 1].head != verb - 2 || w[verb - 1].dep != DEP_COMPOUND_PRT)
        return false;
    w[verb].dep = DEP_XCOMP;
    return true;
}

/* "accused the army on Thursday of torturing them", "agreed on Monday to leave", hung from the day. */
static bool lift_off_day(Sentence *s, int verb)
{
    Word *w = s->words;
    int day = w[verb].head, above = day >= 0 ? w[day].head : -1;
    if (above < 0 || above > day || day > verb || w[above].upos != UPOS_VERB)
        return false;
    w[verb].head = above;
    w[verb].dep = w[verb].xpos == XPOS_VB ? DEP_XCOMP : DEP_ADVCL;
    return true;
}

/* "met visiting President Keel", "held talks with visiting President Keel", with somebody who met while visiting him: he is met. */
static bool meet_visitor(Sentence *s, int visiting)
{
    Word *w = s->words;
    int above = w[visiting].head, visitor = -1, with = -1;
    if (above < 0 || above >= visiting)
        return false;
    for (int k = 0; k < s->nwords; k++) {
        int its = w[k].head == visiting ? dep_base(w[k].dep) : DEP_PUNCT;
        if (its == DEP_NSUBJ || its == DEP_AUX)
            return false;
        visitor = its == DEP_OBJ && k > visiting && visitor < 0 ? k : visitor;
        with = (its == DEP_MARK || its == DEP_CASE) && k == visiting - 1 ? k : with;
    }
    bool is_beside = w[visiting].dep == DEP_CONJ;            /* "leader Odran Keel and visiting President Sand signed it" */
    if (visitor < 0 || (with < 0 && w[visiting - 1].upos == UPOS_PUNCT) || is_beside != is_noun(&w[above]))
        return false;
    for (int k = 0; k < s->nwords; k++)
        if (w[k].head == visiting && k != visitor && k != with)
            w[k].head = (k > visiting && k < visitor) || w[k].dep == DEP_CC ? visitor : above;
    w[visitor].head = above, w[visitor].dep = is_beside ? DEP_CONJ : with < 0 ? DEP_OBJ : DEP_OBL;
    if (with >= 0)
        w[with].head = visitor, w[with].dep = DEP_CASE, w[with].upos = UPOS_ADP, w[with].xpos = XPOS_IN;
    w[visiting].head = visitor, w[visiting].dep = DEP_AMOD;
    if (w[visiting].xpos != XPOS_VBG) {         /* "executed captured soldiers": they were captured before */
        w[visiting].xpos = XPOS_VBN;
        return true;
    }
    w[visiting].upos = UPOS_ADJ, w[visiting].xpos = XPOS_JJ;
    w[visiting].lemma = w[visiting].form;
    return true;
}

/* "denies bombing school in Nawa": what is denied is done to the school, and no school of bombing. */
static bool deny_doing(Sentence *s, int doing)
{
    Word *w = s->words;
    int verb = doing - 1, object = w[doing].head;
    if (verb < 1 || w[verb].upos != UPOS_VERB || object <= doing || w[object].head != verb || w[object].dep != DEP_OBJ)
        return false;
    for (int k = 0; k < s->nwords; k++)
        if (k != object && ((w[k].head == object && k < doing) || (w[k].head == verb && k > object && dep_base(w[k].dep) == DEP_OBL)))
            w[k].head = doing;
    w[doing].upos = UPOS_VERB;
    w[doing].xpos = XPOS_VBG;
    w[doing].head = verb;
    w[doing].dep = DEP_XCOMP;
    w[object].head = doing;
    return true;
}

/* "used gas against students demanding schools", with police that demand them: it is the students. */
static bool march_for(Sentence *s, int demanding)
{
    Word *w = s->words;
    int marcher = demanding - 1, verb = w[demanding].head, dep = dep_base(w[marcher].dep);
    if (w[demanding].dep != DEP_ADVCL || verb < 0 || verb >= marcher || (dep != DEP_OBJ && dep != DEP_OBL && dep != DEP_NMOD))
        return false;
    for (int k = 0; k < s->nwords; k++)
        if (w[k].head == demanding && (dep_base(w[k].dep) == DEP_NSUBJ || w[k].dep == DEP_MARK || w[k].dep == DEP_AUX))
            return false;
    w[demanding].head = marcher, w[demanding].dep = DEP_ACL;
    return true;
}

/* "Norway expels envoy, recalls its own", with the first verb hung from the second, which has no subject: the second goes on. */
static bool follow_first(Sentence *s, int second)
{
    Word *w = s->words;
    int first = -1;
    for (int k = 0; k < s->nwords; k++) {
        if (w[k].head != second)
            continue;
        if (dep_base(w[k].dep) == DEP_NSUBJ || w[k].dep == DEP_CC)
            return false;
        if (k < second && w[k].dep == DEP_ADVCL && w[k].upos == UPOS_VERB && w[k].xpos == w[second].xpos)
            first = k;
    }
    if (first < 0 || subject_before(s, first) < 0)
        return false;
    for (int k = 0; k < first; k++)
        if (w[k].head == first && w[k].dep == DEP_MARK)
            return false;
    w[first].head = w[second].head, w[first].dep = w[second].dep;
    w[second].head = first, w[second].dep = DEP_CONJ;
    return true;
}

/* "Three children aged 4, 7 and 11 died", with children who aged: they died. */
static bool give_years(Sentence *s, int aged)
{
    Word *w = s->words;
    int who = -1, verb = -1;
    for (int k = 0; k < s->nwords; k++) {
        if (w[k].head != aged)
            continue;
        if (k < aged && dep_base(w[k].dep) == DEP_NSUBJ)
            who = k;
        if (k > aged && verb < 0 && w[k].upos == UPOS_VERB && (w[k].dep == DEP_CONJ || w[k].dep == DEP_CCOMP || w[k].dep == DEP_PARATAXIS || w[k].dep == DEP_XCOMP || w[k].dep == DEP_ADVCL))
            verb = k;
    }
    if (who < 0 || verb < 0 || aged + 1 >= s->nwords || w[aged + 1].upos != UPOS_NUM)
        return false;
    bool is_passive = false;
    for (int k = 0; k < s->nwords; k++)
        if (w[k].head == verb && (dep_base(w[k].dep) == DEP_NSUBJ || w[k].dep == DEP_CC))
            return false;               /* "the children aged four and their mother died" is read otherwise */
        else
            is_passive |= w[k].head == verb && w[k].dep == DEP_AUX_PASS;
    w[verb].head = w[aged].head;
    w[verb].dep = w[aged].dep;
    for (int k = 0; k < s->nwords; k++)
        if (k != verb && w[k].head == aged && (k > verb || k == who || (k < who)))
            w[k].head = verb;
    w[who].dep = is_passive ? DEP_NSUBJ_PASS : DEP_NSUBJ;
    w[aged].head = who;
    w[aged].dep = DEP_ACL;
    return true;
}

/* "lowered its toll from the Nawa strike to 20", with the strike hung from the verb: the toll is of it. */
static bool give_toll(Sentence *s, int toll)
{
    Word *w = s->words;
    int of = -1;
    if (toll + 2 >= s->nwords || w[toll + 1].upos != UPOS_ADP || w[toll].head < 0 || w[toll].head > toll)
        return false;
    of = w[toll + 1].head;
    bool has_number = false;            /* not "has given no toll for that attack" */
    for (int k = toll; k < s->nwords; k++)
        has_number |= w[k].upos == UPOS_NUM;
    if (!has_number || of <= toll + 1 || w[of].upos != UPOS_NOUN || w[of].head != w[toll].head || dep_base(w[of].dep) != DEP_OBL)
        return false;
    w[of].head = toll;
    w[of].dep = DEP_NMOD;
    return true;
}

/* "Supporters, demanding a recount, blocked streets", with supporters that only demand, and a verb beside them: they blocked them. */
static bool lead_with_subject(Sentence *s, int verb)
{
    Word *w = s->words;
    int subject = w[verb].head;
    bool has_participle = false, has_object = false;
    if (subject < 0 || subject > verb || w[verb].dep != DEP_PARATAXIS || w[subject].upos != UPOS_NOUN || w[subject].head >= 0)
        return false;
    for (int k = 0; k < s->nwords; k++) {
        if (w[k].head == verb && dep_base(w[k].dep) == DEP_NSUBJ)
            return false;
        has_participle |= w[k].head == subject && k > subject && k < verb && w[k].dep == DEP_ACL;
        has_object |= w[k].head == verb && k > verb && w[k].dep == DEP_OBJ;
    }
    if (!has_participle || !(w[verb].xpos == XPOS_VBD || is_finite(&w[verb]) || has_object))
        return false;
    if (w[verb].xpos == XPOS_VBN)
        w[verb].xpos = XPOS_VBD;
    for (int k = 0; k < s->nwords; k++)
        if (w[k].head == subject && (k > verb || w[k].upos == UPOS_PUNCT))
            w[k].head = verb;
    w[verb].head = w[subject].head, w[verb].dep = w[subject].dep;
    w[subject].head = verb, w[subject].dep = DEP_NSUBJ;
    return true;
}

/* "broke the truce minutes after it began", with minutes of a truce: the truce was broken; "was broken minutes after", with broken
 * minutes: it was. */
static bool part_lapse(Sentence *s, int unit)
{
    Word *w = s->words;
    int thing = unit - 1, verb = w[unit].head;
    bool is_passive = w[thing].upos == UPOS_VERB && w[thing].xpos == XPOS_VBN;
    if (w[thing].head != unit || !(is_passive ? w[thing].dep == DEP_AMOD && thing > 0 && w[thing - 1].upos == UPOS_AUX : is_noun(&w[thing]) && w[thing].dep == DEP_COMPOUND))
        return false;
    if (is_passive) {
        for (int k = 0; k < s->nwords; k++) {
            if (w[k].head != unit || k == thing)
                continue;
            w[k].head = thing;
            w[k].dep = w[k].dep == DEP_COP ? DEP_AUX_PASS : w[k].dep == DEP_NSUBJ ? DEP_NSUBJ_PASS : w[k].dep;
        }
        w[thing].head = verb, w[thing].dep = w[unit].dep;
        w[unit].head = thing, w[unit].dep = DEP_OBL_UNMARKED;
        return true;
    }
    if (verb < 0 || verb >= thing || w[verb].upos != UPOS_VERB)
        return false;
    bool has_object = false;
    for (int k = 0; k < thing; k++) {
        has_object |= w[k].head == verb && w[k].dep == DEP_OBJ && k > verb;
        if (w[k].head == unit)
            w[k].head = thing;
    }
    w[thing].head = verb, w[thing].dep = has_object ? DEP_DEP : w[unit].dep == DEP_OBL ? DEP_OBL : DEP_OBJ;
    w[unit].dep = DEP_OBL_UNMARKED;
    return true;
}

/* "clashed b/w Nawa and Tayba", with a man of that name: it says between whom, or where. */
static bool read_between(Sentence *s, int sign)
{
    Word *w = s->words;
    int of = sign + 1;
    while (of < s->nwords && is_noun(&w[of]) && w[of].head > of && w[of].head < s->nwords && is_noun(&w[w[of].head]))
        of = w[of].head;
    if (of >= s->nwords || !is_noun(&w[of]))
        return false;
    for (int k = 0; k < s->nwords; k++)
        if (w[k].head == sign)
            w[k].head = of;
    if (w[of].head == sign || w[of].head < 0)
        return false;
    if (w[of].dep == DEP_APPOS || w[of].dep == DEP_FLAT || w[of].dep == DEP_OBJ || w[of].dep == DEP_COMPOUND)
        w[of].dep = w[w[of].head].upos == UPOS_VERB ? DEP_OBL : DEP_NMOD;
    w[sign].head = of, w[sign].dep = DEP_CASE;
    w[sign].upos = UPOS_ADP, w[sign].xpos = XPOS_IN;
    w[sign].lemma = TEXT("between");
    return true;
}

/* "clashed w/ the RSF": the preposition in full. */
static bool read_with(Sentence *s, int sign)
{
    Word *w = s->words;
    if (w[sign].upos != UPOS_ADP || w[sign].dep != DEP_CASE)
        return false;
    w[sign].form = w[sign].lemma = TEXT("with");
    return true;
}

/* "The truce announced last month has collapsed", with a truce that announced it: it has collapsed. */
static bool part_announced(Sentence *s, int said)
{
    Word *w = s->words;
    int thing = said - 1, verb = -1;
    if (thing < 0 || w[thing].head != said || dep_base(w[thing].dep) != DEP_NSUBJ)
        return false;
    for (int k = said + 1; k < s->nwords; k++)
        if (w[k].head == said && w[k].upos == UPOS_VERB && (w[k].dep == DEP_CCOMP || w[k].dep == DEP_XCOMP || w[k].dep == DEP_PARATAXIS))
            verb = k;
    if (verb < 0)                           /* "announced this month has killed", both of one verb of saying */
        for (int k = said + 1; k < s->nwords && w[said].dep == DEP_CCOMP; k++)
            if (w[k].head == w[said].head && w[k].upos == UPOS_VERB && w[k].dep == DEP_CCOMP)
                verb = k;
    bool has_subject = false;
    for (int k = said + 1; k < s->nwords; k++)
        has_subject |= (w[k].head == verb && dep_base(w[k].dep) == DEP_NSUBJ) || (w[k].head == said && w[k].dep == DEP_OBJ);
    if (verb < 0 || has_subject)
        return false;
    bool is_passive = false;
    for (int k = said + 1; k < verb; k++)
        is_passive |= w[k].head == verb && w[k].dep == DEP_AUX_PASS;
    if (w[verb].head == said)
        w[verb].head = w[said].head, w[verb].dep = w[said].dep;
    for (int k = said + 1; k < verb; k++)
        if (w[k].head == verb && dep_base(w[k].dep) == DEP_OBL)       /* when it was announced */
            w[k].head = said;
    for (int k = 0; k < s->nwords; k++)
        if (w[k].head == said && k != thing && (k > verb || w[k].upos == UPOS_PUNCT))
            w[k].head = verb;
    w[thing].head = verb, w[thing].dep = is_passive ? DEP_NSUBJ_PASS : DEP_NSUBJ;
    w[said].head = thing, w[said].dep = DEP_ACL, w[said].xpos = XPOS_VBN;
    return true;
}

/* "Houthis claim attack on ship", with some claim attack of theirs: they claim it. */
static bool wake_claim(Sentence *s, int claim)
{
    Word *w = s->words;
    int deed = w[claim].head, who = claim - 1;
    while (deed > claim && deed < s->nwords && w[deed].dep == DEP_COMPOUND && w[deed].head > deed)
        deed = w[deed].head;
    if (who < 0 || deed <= claim || !is_noun(&w[deed]) || w[claim].dep != DEP_COMPOUND || (w[who].xpos != XPOS_NNS && w[who].xpos != XPOS_NNPS) ||
        (w[who].head != deed && w[who].head != claim))
        return false;
    w[claim].head = w[deed].head, w[claim].dep = w[deed].dep;
    w[deed].head = claim, w[deed].dep = DEP_OBJ;
    for (int k = 0; k < claim; k++)
        if (w[k].head == deed && k != who)
            w[k].head = who;
    w[who].head = claim, w[who].dep = DEP_NSUBJ;
    w[claim].upos = UPOS_VERB, w[claim].xpos = XPOS_VBP;
    return true;
}

/* "six killed acc. to the hospital": according to it. */
static bool read_according(Sentence *s, int sign)
{
    Word *w = s->words;
    int to = sign + 1, of = to + 1;
    while (of < s->nwords && w[of].head > of && w[of].upos != UPOS_VERB)
        of = w[of].head;
    if (of >= s->nwords || !is_noun(&w[of]))
        return false;
    int above = w[of].head == sign || w[of].head == to ? w[sign].head : w[of].head;
    if (above < 0 || above == of)
        return false;
    for (int k = 0; k < s->nwords; k++)
        if (w[k].head == sign && k != of && k != to)
            w[k].head = of;
    w[of].head = above, w[of].dep = DEP_OBL;
    w[sign].head = of, w[sign].dep = DEP_CASE;
    w[sign].upos = UPOS_VERB, w[sign].xpos = XPOS_VBG;
    w[sign].form = w[sign].lemma = TEXT("according");
    w[to].head = sign, w[to].dep = DEP_FIXED;
    return true;
}

/* "an airstrike on AA-held Nawa", with a strike on the AA: on Nawa, which they hold. */
static bool part_holder(Sentence *s, int held)
{
    Word *w = s->words;
    int holder = held - 2, what = held + 1;
    while (what < s->nwords && is_noun(&w[what]) && w[what].head > what && is_noun(&w[w[what].head]))
        what = w[what].head;
    if (holder < 0 || what >= s->nwords || w[what].upos != UPOS_PROPN || w[holder].head == held || w[holder].head == what || w[holder].head < 0 || w[holder].dep == DEP_COMPOUND)
        return false;
    w[what].head = w[holder].head, w[what].dep = w[holder].dep;
    for (int k = 0; k < s->nwords; k++)
        if (w[k].head == holder && k < holder)
            w[k].head = what;
    w[held].head = what, w[held].dep = DEP_AMOD;
    w[holder].head = held, w[holder].dep = DEP_OBL_UNMARKED;
    w[held - 1].head = held, w[held - 1].dep = DEP_PUNCT;
    return true;
}

/* "AS attacked a base", "killed 15 AS militants": letters that a tagger took for a small word are somebody's name. */
static bool name_letters(Sentence *s, int at)
{
    Word *w = s->words;
    int head = w[at].head, next = at + 1;
    bool is_noun_next = next < s->nwords && w[next].upos == UPOS_NOUN, has_subject = false;
    for (int k = 0; k < s->nwords; k++)
        has_subject |= head >= 0 && w[k].head == head && dep_base(w[k].dep) == DEP_NSUBJ;
    if (is_noun_next) {                     /* "AS militants", "15 AS militants" */
        int count = at - 1;
        if (count >= 0 && w[count].upos == UPOS_NUM && w[next].head == w[count].head && w[count].head >= 0) {
            w[next].dep = w[count].dep;
            w[count].head = next, w[count].dep = DEP_NUMMOD;
        } else if (count >= 0 && w[count].upos == UPOS_VERB && w[next].head == count)
            w[next].dep = DEP_OBJ;
        w[at].head = next, w[at].dep = DEP_COMPOUND;
    } else if (head == next && w[head].upos == UPOS_VERB && !has_subject) {
        w[at].dep = DEP_NSUBJ;
    } else if (at > 0 && (w[at - 1].upos == UPOS_VERB || w[at - 1].upos == UPOS_NOUN || w[at - 1].upos == UPOS_ADP) && w[at - 1].dep != DEP_MARK) {
        bool is_behind = w[at - 1].upos == UPOS_ADP;
        if (!is_behind)
            w[at].head = at - 1, w[at].dep = w[at - 1].upos == UPOS_VERB ? DEP_OBJ : DEP_NMOD;
    }
    w[at].upos = UPOS_PROPN, w[at].xpos = XPOS_NNP;
    w[at].lemma = w[at].form;
    return true;
}

/* "Odesa - 1 killed", with an Odesa that was killed: one was. */
static bool give_labelled(Sentence *s, int number)
{
    Word *w = s->words;
    int label = w[number].head, fate = number + 1;
    if (label < 0 || label >= number - 1 || fate >= s->nwords || w[label].upos != UPOS_PROPN)
        return false;
    if (w[label].head == fate && dep_base(w[label].dep) == DEP_NSUBJ)
        w[label].dep = DEP_OBL_UNMARKED;
    w[number].head = fate, w[number].dep = w[fate].upos == UPOS_VERB ? DEP_NSUBJ_PASS : DEP_NSUBJ;
    return true;
}

static bool mend_second(Sentence *s, int word)
{
    return lead_with_subject(s, word) || follow_first(s, word);
}

static bool mend_verb(Sentence *s, int word)
{
    return s->words[word].xpos == XPOS_VB ? raise_plan(s, word) : join_pair(s, word);
}

static bool mend_fate(Sentence *s, int word)
{
    return give_number(s, word) || give_counted(s, word);
}

/* "Norwegian court jails Egyptian pair", with jails of a court that have an object: the court jails them. */
static bool do_to_object(Sentence *s, int verb)
{
    Word *w = s->words;
    int who = verb - 1;
    for (int k = 0; k < verb; k++)
        if (w[k].head == verb && w[k].dep != DEP_PUNCT)
            w[k].head = k == who ? verb : who;
    w[who].dep = DEP_NSUBJ;
    w[verb].upos = UPOS_VERB, w[verb].xpos = XPOS_VBZ;
    return true;
}

/* "Amnesty International accused Norwegian forces", with the name hung from the forces: whoever stands before the verb does it. */
static bool give_named(Sentence *s, int verb)
{
    Word *w = s->words;
    int name = verb - 1;
    for (int k = 0; k < s->nwords; k++)
        if (w[k].head == verb && (dep_base(w[k].dep) == DEP_NSUBJ || dep_base(w[k].dep) == DEP_AUX || w[k].dep == DEP_NSUBJ_PASS || w[k].dep == DEP_AUX_PASS || w[k].dep == DEP_OBL_AGENT))
            return false;
    w[name].head = verb, w[name].dep = DEP_NSUBJ;
    w[name].upos = UPOS_PROPN, w[name].xpos = XPOS_NNP;
    w[verb].xpos = XPOS_VBD;
    return true;
}

static bool mend_saying(Sentence *s, int word)
{
    return join_sayers(s, word) || go_on_behind(s, word) || give_sayer(s, word);
}

typedef bool Mend(Sentence *s, int word);

/* Mends it, and takes that back where no tree comes of it. */
static bool mend_whole(Sentence *s, int word, Mend *mend, Arena scratch)
{
    Word *before = NEW_ROUGH(&scratch, Word, s->nwords);
    memcpy(before, s->words, sizeof *before * (size_t)s->nwords);
    if (!mend(s, word))
        return false;
    if (is_tree(s))
        return true;
    memcpy(s->words, before, sizeof *before * (size_t)s->nwords);
    return false;
}

bool headline_mend(Sentence *s, int word, HeadlineWord what, Arena scratch)
{
    static Mend *const mends[] = {
        [HEADLINE_VERB] = mend_verb, [HEADLINE_GATE] = name_gate, [HEADLINE_DEED] = name_deed, [HEADLINE_AGED] = name_aged,
        [HEADLINE_FATE] = mend_fate, [HEADLINE_LAND] = part_land, [HEADLINE_FIELD] = read_field, [HEADLINE_PLACE] = restore_place,
        [HEADLINE_SAYS] = mend_saying, [HEADLINE_STRUCK] = give_struck, [HEADLINE_FREES] = free_somebody, [HEADLINE_TITLED] = join_titled, [HEADLINE_OF_DAY] = lift_off_day, [HEADLINE_HANDS_OVER] = free_particle, [HEADLINE_STRIKES_DEAL] = strike_deal, [HEADLINE_RULED_OUT] = join_ruled_out,
        [HEADLINE_VISITING] = meet_visitor, [HEADLINE_DENIED] = deny_doing, [HEADLINE_DEMANDING] = march_for, [HEADLINE_GOES_ON] = mend_second, [HEADLINE_YEARS] = give_years, [HEADLINE_TOLL] = give_toll, [HEADLINE_LAPSE] = part_lapse, [HEADLINE_BETWEEN] = read_between,
        [HEADLINE_WITH] = read_with, [HEADLINE_LETTERS] = name_letters, [HEADLINE_LABELLED] = give_labelled,
        [HEADLINE_ACCORDING] = read_according, [HEADLINE_HOLDER] = part_holder, [HEADLINE_ANNOUNCED] = part_announced, [HEADLINE_CLAIMS] = wake_claim, [HEADLINE_TRADES] = wake_trade,
        [HEADLINE_NAMED] = give_named,
        [HEADLINE_OWN_OBJECT] = do_to_object,
    };
    return mend_whole(s, word, mends[what], scratch);
}

static bool wake(Sentence *s, int verb)
{
    int first = phrase_before(s, verb);
    if (verb > 0 && first == verb)
        return wake_next(s, verb) || wake_after_comma(s, verb);
    if (verb + 1 < s->nwords && s->words[verb + 1].upos == UPOS_ADP && first < verb && s->words[verb].xpos == XPOS_NNS)
        return wake_alone(s, verb, first);
    return wake_between(s, verb, first);
}

bool headline_wake(Sentence *s, int verb, Arena scratch)
{
    return mend_whole(s, verb, wake, scratch);
}

int headline_tags(const Sentence *s)
{
    int first = s->nwords;
    while (first > 1 && (is_tag(s, first - 1) || s->words[first - 1].upos == UPOS_PUNCT))
        first--;
    while (first < s->nwords && !is_tag(s, first))
        first++;
    if (first == s->nwords)
        return first;
    const Word *before = &s->words[first > 0 ? first - 1 : 0];
    bool may_end = before->upos == UPOS_NOUN || before->upos == UPOS_ADV || (before->upos == UPOS_PUNCT && before->xpos != XPOS_HYPH);
    if (!may_end && !(before->upos == UPOS_PROPN && is_tag(s, first - 1)))
        first++;                        /* "in #Nawa #Syria": the first is a word of the sentence */
    for (int w = first; w < s->nwords; w++)
        for (int k = 0; k < s->nwords; k++)
            if (s->words[w].head < 0 || (s->words[k].head == w && k < first && s->words[k].upos != UPOS_PUNCT))
                return s->nwords;       /* more than a tag hangs from it */
    return first;
}

int headline_lead(const Sentence *s)
{
    int end = 0, next;
    bool any = false;
    while (end < s->nwords && (is_tag(s, end) || s->words[end].upos == UPOS_PUNCT || s->words[end].upos == UPOS_SYM))
        any |= is_tag(s, end++);
    next = end;
    if (!any || next + 2 >= s->nwords || !is_tag(s, next - 1))
        return 0;
    const Word *w = &s->words[next];
    bool begins_anew = w->form.at[0] >= 'A' && w->form.at[0] <= 'Z' && w->upos != UPOS_VERB && w->upos != UPOS_AUX && w->upos != UPOS_ADP && w->upos != UPOS_CCONJ;
    for (int k = 0; k < end; k++)
        if (s->words[k].head < 0)
            return 0;
    return begins_anew ? end : 0;
}

void headline_untie(Sentence *s, int tag)
{
    int root = 0;
    while (root < s->nwords && s->words[root].head >= 0)
        root++;
    if (root == s->nwords || root == tag)
        return;
    for (int k = 0; k < s->nwords; k++)
        if (s->words[k].head == tag)
            s->words[k].head = root;
    s->words[tag].head = root;
    s->words[tag].dep = s->words[tag].upos == UPOS_PUNCT ? DEP_PUNCT : tag < root ? DEP_DISCOURSE : DEP_DEP;
}
