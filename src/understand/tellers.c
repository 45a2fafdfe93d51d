/* Who tells, where the tree hangs the telling on what is told. */
#include "understand/speech.h"

static bool has_child_behind(const Tree *t, const Sentence *s, int verb, int dep)
{
    for (int c = t->child[verb]; c >= 0; c = t->next[c])
        if (c > verb && dep_base(s->words[c].dep) == dep)
            return true;
    return false;
}

/* Nothing but a verb of saying and its subject behind a comma: ", the charity said in a statement".
 * -> what it tells of, or -1 */
static int told_before(const SpeechModel *m, const Sentence *s, const Tree *t, int verb)
{
    const Word *w = &s->words[verb];
    int told = w->head, subject = tree_child(t, s, verb, DEP_NSUBJ);
    if (dep_base(w->dep) != DEP_CONJ || told < 0 || told > verb || subject < 0 || subject > verb || t->lo[subject] < 2 ||
        (w->xpos != XPOS_VBD && w->xpos != XPOS_VBZ && w->xpos != XPOS_VBP) ||
        !(wordlist_kinds(&m->cues, lower_hash(w->lemma)) & CUE_SAY))
        return -1;
    if (t->lo[subject] <= told || !text_equals(s->words[t->lo[subject] - 1].form, ",") || tree_child(t, s, verb, DEP_CC) >= 0 ||
        has_child_behind(t, s, verb, DEP_OBJ) || has_child_behind(t, s, verb, DEP_CCOMP) || has_child_behind(t, s, verb, DEP_XCOMP))
        return -1;
    while (s->words[told].dep == DEP_CONJ && s->words[told].head >= 0 && s->words[told].head < told)
        told = s->words[told].head;
    return told;
}

/* "denied that it had attacked and warned of war": a verb of saying in the tense of the one above, beside a clause in
 * another tense, is what the same one said next.  -> the verb above, or -1 */
static int said_before(const SpeechModel *m, const Sentence *s, const Tree *t, int verb)
{
    const Word *w = &s->words[verb];
    int clause = w->head, above = clause >= 0 ? s->words[clause].head : -1;
    if (dep_base(w->dep) != DEP_CONJ || above < 0 || clause > verb || above > clause || s->words[clause].dep != DEP_CCOMP ||
        s->words[above].upos != UPOS_VERB || s->words[above].xpos != w->xpos || (w->xpos != XPOS_VBD && w->xpos != XPOS_VBZ) ||
        !(wordlist_kinds(&m->cues, lower_hash(w->lemma)) & ~(uint32_t)CUE_NOUN))
        return -1;
    bool is_apart = tree_child(t, s, clause, DEP_AUX) >= 0 && tree_child(t, s, verb, DEP_AUX) < 0 && tree_child(t, s, above, DEP_AUX) < 0;
    return is_apart && tree_child(t, s, verb, DEP_NSUBJ) < 0 && tree_child(t, s, verb, DEP_CC) >= 0 ? above : -1;
}

/* "Nine were killed, the charity said": no further deed of the sentence but who tells of it. */
void speech_lift_tellers(const SpeechModel *m, Sentence *s, Arena scratch)
{
    Tree t = { 0 };
    for (int verb = 2; verb < s->nwords; verb++) {
        if (s->words[verb].upos != UPOS_VERB || dep_base(s->words[verb].dep) != DEP_CONJ)
            continue;
        if (!t.head)
            t = tree_of(s, &scratch);
        int told = told_before(m, s, &t, verb), above = told < 0 ? said_before(m, s, &t, verb) : -1;
        if (above >= 0) {
            s->words[verb].head = above;
            t = (Tree){ 0 };
        }
        if (told < 0)
            continue;
        s->words[verb].head = s->words[told].head;
        s->words[verb].dep = s->words[told].dep;
        s->words[told].head = verb;
        s->words[told].dep = DEP_CCOMP;
        return;
    }
}
