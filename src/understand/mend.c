/* Trees that no sentence can have, mended by their own shape: verb by verb. */
#include "understand/mend.h"
#include "understand/tree.h"

/* "since June 19 has risen": a day is nobody who rises, and "since" belongs to it. */
static void free_dates(Sentence *s, const Tree *t, int verb)
{
    for (int c = t->child[verb]; c >= 0; c = t->next[c]) {
        int name = s->words[c].name;
        if (!is_subject(&s->words[c]) || name < 0 || name >= s->nnames || s->names[name].kind != NAME_DATE)
            continue;
        int head = c, mark = s->names[name].first - 1;
        if (mark < 0 || !(dep_base(s->words[mark].dep) == DEP_CASE || dep_base(s->words[mark].dep) == DEP_MARK)
            || s->words[mark].upos == UPOS_PART)
            continue;
        s->words[mark].head = head;
        s->words[mark].dep = DEP_CASE;
        s->words[c].dep = DEP_OBL;
        for (int k = t->next[c]; k >= 0; k = t->next[k])    /* "19" and "June" apart: one day */
            if (is_subject(&s->words[k]) && s->words[k].name == name) {
                s->words[k].head = head;
                s->words[k].dep = DEP_FLAT;
            }
        return;
    }
}

/* "Strikes on Nawa killed five, the monitor said": a verb of two subjects, one before
 * its clause and one behind it.  The first belongs to the clause, which has none. */
static void share_subjects(Sentence *s, const Tree *t, int verb)
{
    int clause = -1, before = -1, behind = -1;
    for (int c = t->child[verb]; c >= 0 && c < verb; c = t->next[c]) {
        int base = dep_base(s->words[c].dep);
        if (base == DEP_CCOMP || base == DEP_PARATAXIS || (base == DEP_ADVCL && tree_child(t, s, c, DEP_MARK) < 0))
            clause = clause < 0 ? c : clause;
        else if (is_subject(&s->words[c]) && clause < 0)
            before = before < 0 ? c : before;
        else if (is_subject(&s->words[c]))
            behind = c;
    }
    if (before < 0 || clause < 0 || behind < 0 || tree_child(t, s, clause, DEP_NSUBJ) >= 0
        || tree_child(t, s, clause, DEP_CSUBJ) >= 0)
        return;
    bool is_passive = false;
    for (int c = t->child[clause]; c >= 0; c = t->next[c])
        is_passive |= s->words[c].dep == DEP_AUX_PASS;
    s->words[before].head = clause;
    s->words[before].dep = is_passive ? DEP_NSUBJ_PASS : DEP_NSUBJ;
    s->words[clause].dep = DEP_CCOMP;
}

/* The last word before a verb but for adverbs and commas: "..., the Observatory also said". */
static int word_before(const Sentence *s, int verb)
{
    int word = verb - 1;
    while (word >= 0 && (s->words[word].upos == UPOS_ADV || is_comma(s, word)))
        word--;
    return word;
}

/* The first of the appositions to a noun: what stands behind it tells more of it. */
static int first_apposition(const Sentence *s, const Tree *t, int noun)
{
    for (int c = t->child[noun]; c >= 0; c = t->next[c])
        if (c > noun && s->words[c].dep == DEP_APPOS)
            return c;
    return -1;
}

/* "captured the town of Harir, the Observatory said", "shelling in Nawa, Emad Ali, a resident, said": a verb with words before it
 * that are told, and nobody who tells them.  What stands right before it, behind a comma, is no apposition of something told. */
static void find_tellers(Sentence *s, const Tree *t, int verb)
{
    int clause = tree_child(t, s, verb, DEP_CCOMP), told = word_before(s, verb);
    if (clause < 0 || clause > verb || s->words[verb].xpos == XPOS_VBN || s->words[verb].xpos == XPOS_VBG || s->words[verb].xpos == XPOS_VB
        || tree_child(t, s, verb, DEP_NSUBJ) >= 0 || tree_child(t, s, verb, DEP_CSUBJ) >= 0)
        return;
    /* Up to what is told itself: it has appositions and is none. */
    bool is_apposed = false;
    while (told > clause && !(is_apposed && s->words[told].dep != DEP_APPOS)) {
        is_apposed |= s->words[told].dep == DEP_APPOS;
        told = s->words[told].head;
    }
    if (told < clause || !is_apposed || !tree_is_below(t, told, clause))
        return;
    int who = first_apposition(s, t, told), first = who;
    while (first > clause && tree_is_below(t, first - 1, who) && !is_comma(s, first - 1))
        first--;
    if (who < 0 || !is_comma(s, first - 1) || !is_noun(&s->words[who]))
        return;
    for (int c = t->next[who]; c >= 0; c = t->next[c])
        if (s->words[c].dep == DEP_APPOS)
            s->words[c].head = who;
    s->words[who].head = verb;
    s->words[who].dep = DEP_NSUBJ;
}

/* "Rockets struck the market, Emad Ali, a resident, said": what stands between commas before the verb tells more of the
 * person named before it, whom the tree leaves with what is told. */
static void name_tellers(Sentence *s, const Tree *t, int verb)
{
    int clause = tree_child(t, s, verb, DEP_CCOMP), teller = tree_child(t, s, verb, DEP_NSUBJ);
    if (clause < 0 || teller < clause || teller > verb || s->words[teller].xpos != XPOS_NN)
        return;
    int first = t->lo[teller], last = word_before(s, verb);
    while (is_comma(s, first))
        first++;
    const Name *name = first >= 2 && is_comma(s, first - 1) ? understand_name_at(s, first - 2) : NULL;
    if (!name || name->kind != NAME_PERSON || last > t->hi[teller] || !is_comma(s, last + 1))
        return;
    int from = name->first, who = first - 2;
    while (from > clause && is_noun(&s->words[from - 1]))       /* "Colonel" */
        from--;
    while (s->words[who].head >= from && s->words[who].head < first)
        who = s->words[who].head;
    if (!is_comma(s, from - 1) || !is_noun(&s->words[who]) || !tree_is_below(t, who, clause))
        return;
    s->words[who].head = verb;
    s->words[who].dep = DEP_NSUBJ;
    s->words[teller].head = who;
    s->words[teller].dep = DEP_APPOS;
}

/* "Shells hit a market on Thursday, medics and residents said": "and" before the one who tells ties him to the noun before it,
 * which the tree leaves with what is told. */
static void pair_tellers(Sentence *s, const Tree *t, int verb)
{
    int clause = tree_child(t, s, verb, DEP_CCOMP), teller = tree_child(t, s, verb, DEP_NSUBJ);
    int and = teller < 0 ? -1 : tree_child(t, s, teller, DEP_CC);
    if (clause < 0 || and < clause || and > teller || teller > verb)
        return;
    int who = and - 1, first = and - 1;
    while (first > clause && !is_comma(s, first - 1))
        first--;
    while (s->words[who].head >= first && s->words[who].head < and)
        who = s->words[who].head;
    if (first == and || !is_comma(s, first - 1) || !is_noun(&s->words[who]) || !tree_is_below(t, who, clause))
        return;
    for (int i = first; i < and; i++)
        if (!tree_is_below(t, i, who))
            return;
    s->words[who].head = verb;
    s->words[who].dep = s->words[teller].dep;
    s->words[teller].head = who;
    s->words[teller].dep = DEP_CONJ;
}

/* "A mine exploded outside Bama, police and a hospital source said": the same where the tree makes one list of the place and those
 * who tell.  They begin behind a comma, at the first that is no place. */
static void part_tellers(Sentence *s, const Tree *t, int verb)
{
    int clause = tree_child(t, s, verb, DEP_CCOMP), listed = word_before(s, verb), who = -1;
    if (clause < 0 || clause > verb || s->words[verb].xpos == XPOS_VBN || s->words[verb].xpos == XPOS_VBG || s->words[verb].xpos == XPOS_VB
        || tree_child(t, s, verb, DEP_NSUBJ) >= 0 || tree_child(t, s, verb, DEP_CSUBJ) >= 0 || listed <= clause || s->words[listed].dep != DEP_CONJ)
        return;
    while (listed > clause && s->words[listed].dep == DEP_CONJ)
        listed = s->words[listed].head;
    if (listed <= clause || !is_noun(&s->words[listed]))
        return;
    for (int i = listed + 1; i < verb; i++) {
        bool is_listed = s->words[i].dep == DEP_CONJ && is_noun(&s->words[i]) && tree_is_below(t, i, listed) && is_comma(s, t->lo[i]);
        if (is_listed && (who < 0 || understand_is_name(s, who, NAME_PLACE)))
            who = i;
    }
    if (who < 0)
        return;
    for (int i = who + 1; i < verb; i++)
        if (s->words[i].dep == DEP_CONJ && s->words[i].head < who && tree_is_below(t, i, listed))
            s->words[i].head = who;
    s->words[who].head = verb;
    s->words[who].dep = DEP_NSUBJ;
}

/* "the number of civilians killed in Nawa rose": a participle between a subject and its verb
 * tells of the noun before it. */
static void tie_participles(Sentence *s, const Tree *t, int verb)
{
    for (int c = t->child[verb]; c >= 0; c = t->next[c]) {
        int subject = tree_child(t, s, c, DEP_NSUBJ);
        if (subject < 0 || subject > c || dep_base(s->words[c].dep) != DEP_CCOMP)
            continue;
        int k = t->hi[subject] + 1;
        if (k < c && t->head[k] == verb && s->words[k].xpos == XPOS_VBN && dep_base(s->words[k].dep) == DEP_CCOMP && t->lo[k] == k
            && t->hi[k] < c && (s->words[k - 1].upos == UPOS_NOUN || s->words[k - 1].upos == UPOS_PROPN)) {
            s->words[k].head = k - 1;
            s->words[k].dep = DEP_ACL;
            return;
        }
    }
}

/* "A year after the front attacked the town, killing 1,200, hostages remain": a participle behind a clause that comes
 * first tells of that one, and not of what those named later do. */
static void tie_results(Sentence *s, const Tree *t, int verb)
{
    int subject = tree_child(t, s, verb, DEP_NSUBJ), first = -1;
    for (int c = t->child[verb]; c >= 0; c = t->next[c]) {
        if (subject < 0 || c >= subject)
            continue;
        bool is_clause = dep_base(s->words[c].dep) == DEP_ADVCL && s->words[c].upos == UPOS_VERB;
        if (is_clause && tree_child(t, s, c, DEP_MARK) >= 0 && tree_child(t, s, c, DEP_NSUBJ) >= 0 && (first < 0 || c < first))
            first = c;
    }
    for (int c = t->child[verb]; c >= 0 && first >= 0; c = t->next[c]) {
        bool is_between = c > first && c < subject && (is_comma(s, t->lo[c]) || is_comma(s, t->lo[c] - 1));
        if (is_between && dep_base(s->words[c].dep) == DEP_ADVCL && s->words[c].xpos == XPOS_VBG && tree_child(t, s, c, DEP_MARK) < 0 &&
            tree_child(t, s, c, DEP_NSUBJ) < 0)
            s->words[c].head = first;
    }
}

static bool is_finite_clause(const Sentence *s, const Tree *t, int verb)
{
    int xpos = s->words[verb].xpos;
    if (s->words[verb].upos != UPOS_VERB || tree_child(t, s, verb, DEP_MARK) >= 0)
        return false;
    for (int c = t->child[verb]; c >= 0; c = t->next[c])
        if (dep_base(s->words[c].dep) == DEP_AUX)
            return true;
    return xpos == XPOS_VBD || xpos == XPOS_VBZ || xpos == XPOS_VBP;
}

/* "said the toll had reached 116": what is said is no thing, but what the toll did. */
static void free_objects(Sentence *s, const Tree *t, int verb)
{
    int object = -1;
    for (int c = t->child[verb]; c >= 0; c = t->next[c]) {
        int base = dep_base(s->words[c].dep);
        if (c > verb && base == DEP_OBJ)
            object = c;
        bool is_clause = object >= 0 && c > object && (base == DEP_ADVCL || base == DEP_CCOMP || base == DEP_PARATAXIS);
        if (!is_clause || !is_finite_clause(s, t, c) || tree_child(t, s, c, DEP_NSUBJ) >= 0 || tree_child(t, s, c, DEP_CSUBJ) >= 0)
            continue;
        for (int k = t->hi[object] + 1; k < t->lo[c]; k++)          /* "said this, fearing ...": another matter */
            if (s->words[k].upos == UPOS_PUNCT)
                return;
        s->words[object].head = c;
        s->words[object].dep = DEP_NSUBJ;
        s->words[c].dep = DEP_CCOMP;
        return;
    }
}

/* "330,000 people, among them 9,000 children, have been displaced": a bare noun before a
 * finite verb that has no subject is its subject. */
static void find_subjects(Sentence *s, const Tree *t, int verb)
{
    if (!is_finite_clause(s, t, verb) || tree_child(t, s, verb, DEP_NSUBJ) >= 0 || tree_child(t, s, verb, DEP_CSUBJ) >= 0
        || s->words[verb].dep == DEP_CONJ)
        return;
    bool is_passive = tree_child(t, s, verb, DEP_AUX_PASS) >= 0;
    for (int c = t->child[verb]; c >= 0 && c < verb; c = t->next[c]) {
        const Word *w = &s->words[c];
        bool is_date = understand_is_name(s, c, NAME_DATE);
        if (w->dep != DEP_OBL || is_date || tree_child(t, s, c, DEP_CASE) >= 0
            || !(w->upos == UPOS_NOUN || w->upos == UPOS_PROPN) || tree_child(t, s, c, DEP_NUMMOD) < 0)
            continue;
        s->words[c].dep = is_passive ? DEP_NSUBJ_PASS : DEP_NSUBJ;
        return;
    }
    /* "12 people, including two children, died, activists said", with the people beside what was said */
    int teller = s->words[verb].head;
    if (dep_base(s->words[verb].dep) != DEP_CCOMP || teller < verb)
        return;
    for (int c = t->child[teller]; c >= 0 && c < verb; c = t->next[c])
        if ((s->words[c].dep == DEP_OBL || s->words[c].dep == DEP_OBL_UNMARKED) && s->words[c].xpos == XPOS_NNS && tree_child(t, s, c, DEP_CASE) < 0 &&
            tree_child(t, s, c, DEP_NUMMOD) >= 0 && !understand_is_name(s, c, NAME_DATE)) {
            s->words[c].head = verb;
            s->words[c].dep = is_passive ? DEP_NSUBJ_PASS : DEP_NSUBJ;
            return;
        }
}

/* "In the south, shelling of a market left 21 dead", with the shelling hung from the south: it is the subject, and the south
 * belongs to the verb. */
static void part_from_places(Sentence *s, const Tree *t, int verb)
{
    if (!is_finite_clause(s, t, verb) || tree_child(t, s, verb, DEP_NSUBJ) >= 0 || tree_child(t, s, verb, DEP_CSUBJ) >= 0 || s->words[verb].dep == DEP_CONJ)
        return;
    for (int c = 1; c < verb; c++) {
        int where = s->words[c].head;
        if (s->words[c].dep != DEP_APPOS || t->hi[c] != verb - 1 || where < 0 || where > c || !is_noun(&s->words[c]) || !is_comma(s, t->lo[c] - 1) ||
            tree_child(t, s, where, DEP_CASE) < 0 || t->lo[where] != 0 || s->words[where].upos == UPOS_VERB)
            continue;
        s->words[c].head = verb;
        s->words[c].dep = tree_child(t, s, verb, DEP_AUX_PASS) >= 0 ? DEP_NSUBJ_PASS : DEP_NSUBJ;
        if (s->words[where].head > verb) {
            s->words[where].head = verb;
            s->words[where].dep = DEP_OBL;
        }
        return;
    }
}

/* Who calls, urges or accuses says so himself. */
static const char *const CALLS[] = { "call", "urge", "warn", "vow", "pledge", "accuse", "blame", "condemn", "demand", "denounce", "threaten", "appeal", "promise", "add" };

/* Is what is told at `told` about somebody, and not what somebody did? */
static bool is_told_of(const Sentence *s, const Tree *t, int told)
{
    int aux = tree_child(t, s, told, DEP_AUX);
    return tree_child(t, s, told, DEP_AUX_PASS) >= 0 || tree_child(t, s, told, DEP_COP) >= 0 || (aux >= 0 && text_equals(s->words[aux].lemma, "be"));
}

/* Does `verb` go on with what stands at `teller`, in its tense, with nobody who does it? */
static bool goes_on_with(const Sentence *s, const Tree *t, int verb, int teller)
{
    const Word *w = &s->words[verb], *above = &s->words[teller];
    return above->upos == UPOS_VERB && tree_child(t, s, verb, DEP_NSUBJ) < 0 && tree_child(t, s, teller, DEP_NSUBJ) >= 0 &&
           (w->xpos == above->xpos || (w->xpos == XPOS_VBN && above->xpos == XPOS_VBD && tree_child(t, s, verb, DEP_AUX) < 0));
}

/* "The ministry said 12 were killed and called for an inquiry": who calls is who said so, and none of the killed. */
static void lift_callers(Sentence *s, const Tree *t, int verb)
{
    int told = s->words[verb].head, teller = told >= 0 ? s->words[told].head : -1;
    if (s->words[verb].dep != DEP_CONJ || teller < 0 || teller > told || told > verb || s->words[told].dep != DEP_CCOMP || !ONE_OF(s->words[verb].lemma, CALLS) ||
        !goes_on_with(s, t, verb, teller) || !is_told_of(s, t, told))
        return;
    s->words[verb].head = teller;
    s->words[verb].xpos = s->words[teller].xpos;
}

/* "rejected reports that clinics were hit and accused the rebels": the same, from behind a report. */
static void lift_accusers(Sentence *s, const Tree *t, int verb)
{
    int told = s->words[verb].head, report = told >= 0 ? s->words[told].head : -1, teller = report >= 0 ? s->words[report].head : -1;
    if (s->words[verb].dep != DEP_CONJ || teller < 0 || teller > report || report > told || told > verb || (s->words[told].dep != DEP_ACL && s->words[told].dep != DEP_CCOMP) ||
        tree_child(t, s, told, DEP_MARK) < 0 || s->words[report].dep != DEP_OBJ || tree_child(t, s, verb, DEP_OBJ) < 0 ||
        !(ONE_OF(s->words[verb].lemma, CALLS) || text_equals(s->words[verb].lemma, "charge")) || !goes_on_with(s, t, verb, teller) || !is_told_of(s, t, told))
        return;
    s->words[verb].head = teller;
    s->words[verb].xpos = s->words[teller].xpos;
}

/* "The governor said three were killed, blaming the front", with the blaming hung from the killed: who says the one says the other. */
static void lift_sayers(Sentence *s, const Tree *t, int verb)
{
    static const char *const says[] = { "say", "add", "blame", "accuse", "insist", "argue", "warn", "claim", "stress", "note", "urge", "call", "vow", "demand", "condemn", "denounce", "allege", "maintain", "cite", "quote", "describe" },
                      *const tells[] = { "say", "report", "claim", "allege", "add", "announce", "state", "deny", "confirm", "warn", "insist", "declare", "acknowledge", "admit", "tell" };
    int told = s->words[verb].head, teller = told >= 0 ? s->words[told].head : -1;
    if (s->words[verb].dep != DEP_ADVCL || s->words[verb].xpos != XPOS_VBG || verb == 0 || !is_comma(s, verb - 1) || !ONE_OF(s->words[verb].lemma, says) ||
        teller < 0 || teller > told || told > verb || s->words[told].dep != DEP_CCOMP || s->words[teller].upos != UPOS_VERB || !ONE_OF(s->words[teller].lemma, tells) ||
        tree_child(t, s, verb, DEP_NSUBJ) >= 0 || tree_child(t, s, verb, DEP_MARK) >= 0 || tree_child(t, s, teller, DEP_NSUBJ) < 0)
        return;
    for (int k = told; k < verb; k++)       /* "said that rebels called it a coup, blaming the army": another teller in between */
        if (k != told && s->words[k].head == told && s->words[k].upos == UPOS_VERB && s->words[k].dep == DEP_CCOMP)
            return;
    if (!ONE_OF(s->words[told].lemma, tells))
        s->words[verb].head = teller;
}

/* The same sentence with two clauses made of it, "the number of civilians killed in Nawa" and "rose to 13": a bare
 * participle has no clause of its own before a finite verb that nobody does. */
static void untie_clauses(Sentence *s, const Tree *t, int verb)
{
    for (int c = t->child[verb]; c >= 0; c = t->next[c]) {
        if (dep_base(s->words[c].dep) != DEP_CCOMP || !is_finite_clause(s, t, c) || tree_child(t, s, c, DEP_NSUBJ) >= 0 || c > t->hi[c])
            continue;
        for (int k = t->child[verb]; k >= 0; k = t->next[k]) {
            int subject = k == c ? -1 : tree_child(t, s, k, DEP_NSUBJ);
            bool is_participle = subject >= 0 && s->words[k].xpos == XPOS_VBN && tree_child(t, s, k, DEP_AUX) < 0
                              && dep_base(s->words[k].dep) == DEP_CCOMP && t->hi[subject] == k - 1 && t->hi[k] == t->lo[c] - 1;
            if (!is_participle || (s->words[k - 1].upos != UPOS_NOUN && s->words[k - 1].upos != UPOS_PROPN))
                continue;
            s->words[subject].head = c;
            s->words[subject].dep = DEP_NSUBJ;
            s->words[k].head = k - 1;
            s->words[k].dep = DEP_ACL;
            return;
        }
    }
}

/* "The number of people killed in Nawa has risen to 47, the agency said": of two subjects of one verb the first
 * is that of the finite verb which was hung below its participle. */
static void part_subjects(Sentence *s, const Tree *t, int verb)
{
    int first = -1, second = -1;
    for (int c = t->child[verb]; c >= 0; c = t->next[c]) {
        if (dep_base(s->words[c].dep) != DEP_NSUBJ || c > verb)
            continue;
        if (first < 0 || c < first) { second = first; first = c; }
        else second = c;
    }
    if (second < 0)
        return;
    for (int v = first + 1; v <= t->hi[first]; v++) {
        int dep = dep_base(s->words[v].dep), above = t->head[v];
        if ((dep != DEP_ADVCL && dep != DEP_CCOMP) || above <= first || s->words[above].xpos != XPOS_VBN || v < above
            || !is_finite_clause(s, t, v) || tree_child(t, s, v, DEP_NSUBJ) >= 0 || t->hi[v] < t->hi[first] - 1)
            continue;
        s->words[v].head = verb;
        s->words[v].dep = DEP_CCOMP;
        s->words[first].head = v;
        return;
    }
}

/* "40 have been killed, the agency said on Tuesday, and 100 have died": a finite clause with a subject and without a
 * word that joins it stands beside the other. */
static void part_clauses(Sentence *s, const Tree *t, int verb)
{
    for (int c = t->child[verb]; c >= 0; c = t->next[c]) {
        if (c < verb || dep_base(s->words[c].dep) != DEP_ADVCL || !is_finite_clause(s, t, c))
            continue;
        int subject = tree_child(t, s, c, DEP_NSUBJ), first = t->lo[c];
        while (first < c && s->words[first].upos == UPOS_PUNCT)
            first++;
        if (subject < 0 || subject > c || first == 0 || first < t->lo[subject] || first > subject || !text_equals(s->words[first - 1].form, ",")
            || s->words[first].xpos == XPOS_WP || s->words[first].xpos == XPOS_WDT)
            continue;
        s->words[c].dep = DEP_PARATAXIS;
    }
}

/* "Gunmen stopped a bus, checked papers and shot two dead, the mayor said": the second clause, which nobody does, goes
 * on with the first. */
static void join_clauses(Sentence *s, const Tree *t, int verb)
{
    int first = -1;
    for (int c = t->child[verb]; c >= 0 && c < verb; c = t->next[c]) {
        if (dep_base(s->words[c].dep) != DEP_CCOMP || !is_finite_clause(s, t, c))
            continue;
        bool has_subject = tree_child(t, s, c, DEP_NSUBJ) >= 0 || tree_child(t, s, c, DEP_CSUBJ) >= 0 || tree_child(t, s, c, DEP_EXPL) >= 0;
        if (first < 0 && has_subject)
            first = c;
        else if (first >= 0 && !has_subject && is_comma(s, c - 1)) {
            s->words[c].head = first;
            s->words[c].dep = DEP_CONJ;
        }
    }
}

/* "A second wave of blasts, this time of mines, killed ten": of two subjects the one between commas is said of the first. */
static void hang_asides(Sentence *s, const Tree *t, int verb)
{
    int first = -1;
    for (int c = t->child[verb]; c >= 0 && c < verb; c = t->next[c]) {
        if (!is_subject(&s->words[c]))
            continue;
        if (first >= 0 && (is_comma(s, t->lo[c] - 1) || is_comma(s, t->lo[c])) && (is_comma(s, t->hi[c] + 1) || is_comma(s, t->hi[c]))) {
            s->words[c].head = first;
            s->words[c].dep = DEP_APPOS;
        } else if (first < 0) {
            first = c;
        }
    }
}

/* "Ethiopia: 12,500 people, mostly children, remain in camps": whoever is named behind the colon is no other name of what
 * stands before it. */
static void free_label_of_subject(Sentence *s, const Tree *t, int label, int verb)
{
    int colon = label + 1, who = -1;
    if (!text_equals(s->words[colon].form, ":"))
        return;
    for (int c = t->child[label]; c >= 0 && c < verb; c = t->next[c])
        if (c > colon && s->words[c].dep == DEP_APPOS && who < 0)
            who = c;
    if (who < 0)
        return;
    for (int c = t->child[label]; c >= 0; c = t->next[c])
        if (c > who)
            s->words[c].head = who;
    s->words[who].head = verb;
    s->words[who].dep = s->words[label].dep;
    s->words[label].dep = DEP_DISLOCATED;
}

/* "#Sudan: a strike killed ten, the agency said": what stands before a colon does nothing behind it. */
static void free_labels(Sentence *s, const Tree *t, int verb)
{
    int first = -1;
    for (int c = t->child[verb]; c >= 0 && c < verb; c = t->next[c])
        if (is_subject(&s->words[c]) && first < 0 && t->hi[c] + 1 < verb && text_equals(s->words[t->hi[c] + 1].form, ":"))
            first = c;
        else if (is_subject(&s->words[c]) && first >= 0)
            s->words[first].dep = DEP_DISLOCATED;
        else if (is_subject(&s->words[c]) && c + 1 < verb)
            free_label_of_subject(s, t, c, verb);
}

/* "300 people, among them 100 children, have been displaced, the agency said": what stands before the brackets is
 * the subject, and what stands in them is of it. */
static void lift_subjects(Sentence *s, const Tree *t, int verb)
{
    for (int c = t->child[verb]; c >= 0; c = t->next[c]) {
        int inner = dep_base(s->words[c].dep) == DEP_CCOMP ? tree_child(t, s, c, DEP_NSUBJ) : -1;
        if (inner < 0 || inner > c || t->hi[inner] + 1 >= c || !text_equals(s->words[t->hi[inner] + 1].form, ","))
            continue;
        for (int k = t->child[verb]; k >= 0 && k < c; k = t->next[k]) {
            if (dep_base(s->words[k].dep) != DEP_OBL || s->words[k].xpos != XPOS_NNS || tree_child(t, s, k, DEP_CASE) >= 0
                || !text_equals(s->words[k + 1].form, ",") || k + 2 != t->lo[c])
                continue;
            for (int beside = t->child[c]; beside >= 0; beside = t->next[beside])
                if (beside < inner && s->words[beside].upos != UPOS_PUNCT)
                    s->words[beside].head = inner;
            s->words[k].head = c;
            s->words[k].dep = s->words[inner].dep;
            s->words[inner].head = k;
            s->words[inner].dep = DEP_APPOS;
            return;
        }
    }
}

/* "struck rebel-held Atareb": a participle joined to its noun by a hyphen describes what stands behind it. */
static void join_participles(Sentence *s, const Tree *t, int verb)
{
    Word *w = &s->words[verb];
    int noun = tree_child(t, s, verb, DEP_OBJ), above = w->head;
    if (w->xpos != XPOS_VBN || verb < 2 || noun < verb || above < 0 || w->dep == DEP_AMOD)
        return;
    const Word *hyphen = &s->words[verb - 1];
    if (!text_equals(hyphen->form, "-") || hyphen->end != w->begin || s->words[verb - 2].end != hyphen->begin)
        return;
    for (int c = t->child[verb]; c >= 0; c = t->next[c])
        if (c > noun)
            s->words[c].head = above;
    s->words[noun].head = above;
    s->words[noun].dep = w->dep == DEP_XCOMP || w->dep == DEP_CCOMP || w->dep == DEP_ADVCL ? DEP_OBJ : w->dep;
    w->head = noun;
    w->dep = DEP_AMOD;
}

/* "the village of Tell Zarqun": a verb with a capital behind a preposition, before a proper noun, is part of its name. */
static void name_behind_preposition(Sentence *s, const Tree *t, int verb)
{
    Word *w = &s->words[verb], *next = w + 1;
    if (verb < 2 || verb + 1 >= s->nwords || w[-1].upos != UPOS_ADP || !is_capitalised(w) || next->upos != UPOS_PROPN
        || (w[-1].head != verb && next->head != verb) || is_capitalised(&w[-2]))
        return;
    w->upos = UPOS_PROPN;
    w->xpos = XPOS_NNP;
    w->lemma = w->form;
    if (next->head == verb)
        next->dep = DEP_FLAT;
    for (int c = t->child[verb]; c >= 0; c = t->next[c])
        if (c > verb + 1 && dep_base(s->words[c].dep) == DEP_OBL)
            s->words[c].dep = DEP_NMOD;
}

/* "it would allow the convoy through": a verb with an object has somebody who does it; no empty "it". */
static void fill_subjects(Sentence *s, const Tree *t, int verb)
{
    int empty = tree_child(t, s, verb, DEP_EXPL);
    if (empty < 0 || empty > verb || tree_child(t, s, verb, DEP_NSUBJ) >= 0 || tree_child(t, s, verb, DEP_CSUBJ) >= 0
        || tree_child(t, s, verb, DEP_CCOMP) >= 0
        || (tree_child(t, s, verb, DEP_OBJ) < 0 && tree_child(t, s, verb, DEP_IOBJ) < 0))
        return;
    s->words[empty].dep = DEP_NSUBJ;
}

/* "allowed a convoy to enter": who is let or made to do a thing is no receiver of another,
 * and what they do does not tell of them. */
static void free_infinitives(Sentence *s, const Tree *t, int verb)
{
    int who = tree_child(t, s, verb, DEP_IOBJ), what = tree_child(t, s, verb, DEP_XCOMP);
    if (who < verb || tree_child(t, s, verb, DEP_OBJ) >= 0 || tree_child(t, s, verb, DEP_CCOMP) >= 0)
        return;
    for (int c = t->child[who]; c >= 0 && what < 0; c = t->next[c])
        if (c > who && dep_base(s->words[c].dep) == DEP_ACL)
            what = c;
    int mark = what > who ? tree_child(t, s, what, DEP_MARK) : -1;
    if (mark < 0 || s->words[mark].xpos != XPOS_TO || s->words[what].xpos != XPOS_VB)
        return;
    s->words[who].dep = DEP_OBJ;
    s->words[what].head = verb;
    s->words[what].dep = DEP_XCOMP;
}

/* "rebels shelled Nawa and government forces bombed Jasim": whoever stands last among places, right before a verb that
 * nobody does, does it. */
static void free_last_of_list(Sentence *s, const Tree *t, int verb)
{
    int xpos = s->words[verb].xpos;
    bool is_finite = xpos == XPOS_VBD || xpos == XPOS_VBZ || xpos == XPOS_VBP || tree_child(t, s, verb, DEP_AUX) >= 0;
    if (dep_base(s->words[verb].dep) != DEP_CONJ || !is_finite || s->words[verb].head > verb
        || tree_child(t, s, verb, DEP_NSUBJ) >= 0 || tree_child(t, s, verb, DEP_CSUBJ) >= 0 || tree_child(t, s, verb, DEP_CC) >= 0)
        return;
    int who = verb - 1;
    while (who > 0 && (s->words[who].upos == UPOS_ADV || (s->words[who].upos == UPOS_AUX && s->words[who].head == verb)))
        who--;
    while (who > 0 && s->words[who].head > who && s->words[who].head < verb && is_noun(&s->words[s->words[who].head]))
        who = s->words[who].head;
    int first = s->words[who].head;
    if (!(is_noun(&s->words[who]) || s->words[who].upos == UPOS_NUM) || dep_base(s->words[who].dep) != DEP_CONJ || first < 0 || first <= s->words[verb].head
        || understand_is_name(s, who, NAME_PLACE) || !understand_is_name(s, first, NAME_PLACE) || tree_child(t, s, who, DEP_CASE) >= 0)
        return;
    s->words[who].head = verb;
    s->words[who].dep = DEP_NSUBJ;
}

/* "4 hostages freed in a raid; the group says 270 were killed": of two subjects the one before the semicolon has its
 * own participle. */
static void part_at_semicolons(Sentence *s, const Tree *t, int verb)
{
    for (int c = t->child[verb]; c >= 0 && c < verb; c = t->next[c]) {
        int participle = is_subject(&s->words[c]) ? tree_child(t, s, c, DEP_ACL) : -1, end = t->hi[c] + 1;
        if (participle < c || s->words[participle].xpos != XPOS_VBN || end >= verb || !text_equals(s->words[end].form, ";")
            || tree_child(t, s, participle, DEP_NSUBJ) >= 0)
            continue;
        s->words[participle].head = verb;
        s->words[participle].dep = DEP_PARATAXIS;
        s->words[c].head = participle;
        s->words[c].dep = DEP_NSUBJ_PASS;
        return;
    }
}

/* "Two wounded in a blast; police said a search goes on": who tells of the second clause does not tell the first. */
static void lift_before_semicolons(Sentence *s, const Tree *t, int verb)
{
    int first = -1, second = -1;
    for (int c = t->child[verb]; c >= 0; c = t->next[c])
        if (dep_base(s->words[c].dep) == DEP_CCOMP)
            *(c < verb ? &first : &second) = c;
    if (first < 0 || second < 0 || !text_equals(s->words[t->hi[first] + 1].form, ";"))
        return;
    s->words[first].head = s->words[verb].head;
    s->words[first].dep = s->words[verb].dep;
    s->words[verb].head = first;
    s->words[verb].dep = DEP_PARATAXIS;
}

/* "Between 38 and 61 civilians died": what stands before a number belongs to it, and whoever is counted does what no
 * one else does. */
static void lift_counted(Sentence *s, const Tree *t, int verb)
{
    int xpos = s->words[verb].xpos, aux = tree_child(t, s, verb, DEP_AUX_PASS);
    if (s->words[verb].upos != UPOS_VERB || (xpos != XPOS_VBD && xpos != XPOS_VBP && xpos != XPOS_VBZ && (xpos != XPOS_VBN || aux < 0))
        || tree_child(t, s, verb, DEP_NSUBJ) >= 0 || tree_child(t, s, verb, DEP_CSUBJ) >= 0 || tree_child(t, s, verb, DEP_EXPL) >= 0)
        return;
    for (int c = t->child[verb]; c >= 0 && c < verb; c = t->next[c]) {
        int of = tree_child(t, s, c, DEP_CASE), number = of + 1;
        if (s->words[c].dep != DEP_OBL || s->words[c].upos != UPOS_NOUN || of < 0 || s->words[number].upos != UPOS_NUM || number > c
            || (s->words[number].head != c && s->words[number].head != verb) || understand_is_name(s, number, NAME_DATE) || t->lo[c] != of)
            continue;
        s->words[number].head = c;
        s->words[number].dep = DEP_NUMMOD;
        s->words[c].dep = aux >= 0 ? DEP_NSUBJ_PASS : DEP_NSUBJ;
        return;
    }
    /* the same with the numbers and the counted side by side below the verb */
    for (int c = t->child[verb]; c >= 0 && c < verb; c = t->next[c]) {
        int number = c - 3;
        if (s->words[c].dep != DEP_OBL || s->words[c].upos != UPOS_NOUN || number < 1 || s->words[number].upos != UPOS_NUM || s->words[number].head != verb ||
            s->words[number + 1].upos != UPOS_CCONJ || s->words[number + 2].head != number || s->words[number + 2].upos != UPOS_NUM ||
            tree_child(t, s, c, DEP_CASE) >= 0 || understand_is_name(s, number, NAME_DATE))
            continue;
        s->words[number].head = c;
        s->words[number].dep = DEP_NUMMOD;
        s->words[c].dep = aux >= 0 ? DEP_NSUBJ_PASS : DEP_NSUBJ;
        return;
    }
}

/* "an attack on a boat and on an army base killed 64": no preposition stands before who does it. */
static void join_places(Sentence *s, const Tree *t, int verb)
{
    for (int c = t->child[verb]; c >= 0 && c < verb; c = t->next[c]) {
        int of = is_subject(&s->words[c]) ? tree_child(t, s, c, DEP_CASE) : -1;
        if (of < 2 || of > c || s->words[of].upos != UPOS_ADP || s->words[of - 1].upos != UPOS_CCONJ || tree_child(t, s, c, DEP_NUMMOD) >= 0)
            continue;
        for (int b = t->child[verb]; b >= 0 && b < of - 1; b = t->next[b]) {
            int first = is_subject(&s->words[b]) ? tree_child(t, s, b, DEP_NMOD) : -1, same = first >= 0 ? tree_child(t, s, first, DEP_CASE) : -1;
            if (same < 0 || !text_is_nocase(s->words[same].form, s->words[of].form))
                continue;
            s->words[c].head = first;
            s->words[c].dep = DEP_CONJ;
            s->words[of - 1].head = c;
            return;
        }
    }
}

/* "1,500 flee to Semera": a number that counts a verb is who does it. */
static void free_counts(Sentence *s, const Tree *t, int verb)
{
    int number = tree_child(t, s, verb, DEP_NUMMOD);
    bool is_finite = s->words[verb].xpos == XPOS_VBD || s->words[verb].xpos == XPOS_VBP || s->words[verb].xpos == XPOS_VBZ;
    if (number < 0 || number > verb || !is_finite || s->words[number].upos != UPOS_NUM || tree_child(t, s, verb, DEP_NSUBJ) >= 0
        || tree_child(t, s, verb, DEP_NSUBJ_PASS) >= 0 || tree_child(t, s, verb, DEP_DET) >= 0)
        return;
    s->words[number].dep = DEP_NSUBJ;
}

/* The same with the second verb hung from its hostages: "33 attackers killed, 346 hostages freed". */
static void part_last_at_comma(Sentence *s, const Tree *t, int verb)
{
    int what = s->words[verb].head, first = what < 0 ? -1 : s->words[what].head;
    if (s->words[verb].dep != DEP_ACL || s->words[verb].xpos != XPOS_VBN || verb != what + 1 || first < 0 || first > what || s->words[what].dep != DEP_OBJ ||
        !is_comma(s, first + 1) || t->lo[what] < first + 1 || t->lo[what] > first + 2 || s->words[first].upos != UPOS_VERB || tree_child(t, s, first, DEP_AUX) >= 0 ||
        tree_child(t, s, what, DEP_NUMMOD) < 0)
        return;
    for (int c = t->child[verb]; c >= 0; c = t->next[c])
        if (s->words[c].upos != UPOS_PUNCT)
            return;
    s->words[verb].head = first;
    s->words[verb].dep = DEP_CONJ;
    s->words[what].head = verb;
    s->words[what].dep = DEP_NSUBJ_PASS;
}

/* "soldiers shot and killed by rebels": who does the second does the first, to those who undergo both. */
static void undergo_both(Sentence *s, const Tree *t, int verb)
{
    int first = s->words[verb].head, whom = first < 0 ? -1 : tree_child(t, s, first, DEP_NSUBJ);
    if (s->words[verb].dep != DEP_CONJ || s->words[verb].xpos != XPOS_VBN || first < 0 || first > verb || verb > first + 2 || whom < 0 || s->words[first].xpos != XPOS_VBD ||
        tree_child(t, s, verb, DEP_OBL_AGENT) < 0 || tree_child(t, s, first, DEP_OBJ) >= 0 || tree_child(t, s, first, DEP_AUX) >= 0 || tree_child(t, s, verb, DEP_AUX) >= 0)
        return;
    s->words[whom].dep = DEP_NSUBJ_PASS;
    s->words[first].xpos = XPOS_VBN;
}

/* "assumed responsibility for the action": of two objects the one behind a preposition is none. */
static void free_second_objects(Sentence *s, const Tree *t, int verb)
{
    int objects = 0, first = -1;
    for (int c = t->child[verb]; c >= 0; c = t->next[c])
        if (s->words[c].dep == DEP_OBJ) {
            objects++;
            first = first < 0 || c < first ? c : first;
        }
    static const char *const of_places[] = { "in", "on", "during", "after", "near", "from", "with", "by", "for" };
    for (int c = t->child[verb]; c >= 0; c = t->next[c]) {
        int of = s->words[c].dep == DEP_OBJ ? tree_child(t, s, c, DEP_CASE) : -1;
        if (of < 0 || of > c || s->words[of].upos != UPOS_ADP || text_is_nocase(s->words[of].form, TEXT("at")) ||
            (objects < 2 && !ONE_OF(s->words[of].form, of_places)))
            continue;
        bool is_behind = c != first && t->hi[first] == of - 1;
        s->words[c].head = is_behind ? first : verb;
        s->words[c].dep = is_behind ? DEP_NMOD : DEP_OBL;
    }
}

/* "assumed responsibility for the attack": whatever one is responsible for belongs to the word. */
static void hang_responsibility(Sentence *s, const Tree *t, int verb)
{
    int word = tree_child(t, s, verb, DEP_OBJ);
    bool is_word = word > verb && (text_is_nocase(s->words[word].lemma, TEXT("responsibility")) || text_is_nocase(s->words[word].lemma, TEXT("credit")));
    for (int c = t->child[verb]; is_word && c >= 0; c = t->next[c]) {
        int of = s->words[c].dep == DEP_OBL ? tree_child(t, s, c, DEP_CASE) : -1;
        if (of != word + 1 || !text_is_nocase(s->words[of].form, TEXT("for")))
            continue;
        s->words[c].head = word;
        s->words[c].dep = DEP_NMOD;
    }
}

/* "40 villagers massacred, jihadists blamed", with both before the last verb: each undergoes its own. */
static void part_halves(Sentence *s, const Tree *t, int verb)
{
    int second = verb - 1, first = -1, done = second - 2;
    for (int c = t->child[verb]; c >= 0; c = t->next[c])
        first = c < second && is_subject(&s->words[c]) ? c : first;
    if (first < 0 || done <= first || s->words[second].head != verb || !is_subject(&s->words[second]) || !is_comma(s, second - 1) || s->words[done].upos != UPOS_VERB ||
        tree_child(t, s, done, DEP_NSUBJ) >= 0 || tree_child(t, s, done, DEP_AUX) >= 0 || (s->words[done].xpos != XPOS_VBD && s->words[done].xpos != XPOS_VBN) || tree_child(t, s, done, DEP_OBJ) >= 0 ||
        tree_child(t, s, verb, DEP_OBJ) >= 0 || tree_child(t, s, verb, DEP_AUX) >= 0)
        return;
    if (s->words[done].head == first) {
        s->words[done].head = s->words[verb].head;
        s->words[done].dep = s->words[verb].dep;
        s->words[verb].head = done;
        s->words[verb].dep = DEP_CONJ;
    }
    s->words[done].xpos = s->words[verb].xpos = XPOS_VBN;
    s->words[first].head = done;
    s->words[first].dep = s->words[second].dep = DEP_NSUBJ_PASS;
}

/* "shot two dead": the two are whom they shot. */
static void take_dead(Sentence *s, const Tree *t, int verb)
{
    int dead = tree_child(t, s, verb, DEP_XCOMP), xpos = s->words[verb].xpos;
    bool is_active = xpos == XPOS_VBD || xpos == XPOS_VBZ || xpos == XPOS_VBP || xpos == XPOS_VBG || xpos == XPOS_VB;
    if (!is_active || dead < verb || s->words[dead].upos != UPOS_ADJ || tree_child(t, s, verb, DEP_OBJ) >= 0 || tree_child(t, s, verb, DEP_AUX_PASS) >= 0)
        return;
    int number = tree_child(t, s, dead, DEP_NUMMOD);
    if (number < verb || number != dead - 1)
        return;
    s->words[number].head = verb;
    s->words[number].dep = DEP_OBJ;
}

/* "Police: 20 bodies recovered so far": whoever stands before a bare participle with no object undergoes it. */
static void undergo_bare(Sentence *s, const Tree *t, int verb)
{
    int who = tree_child(t, s, verb, DEP_NSUBJ);
    if (s->words[verb].xpos != XPOS_VBN || who < 0 || who > verb || s->words[who].dep != DEP_NSUBJ || tree_child(t, s, verb, DEP_AUX) >= 0 ||
        tree_child(t, s, verb, DEP_AUX_PASS) >= 0 || tree_child(t, s, verb, DEP_OBJ) >= 0 || tree_child(t, s, verb, DEP_CCOMP) >= 0 || t->hi[who] != verb - 1 ||
        tree_child(t, s, who, DEP_NUMMOD) < 0)
        return;
    s->words[who].dep = DEP_NSUBJ_PASS;
}

/* "killed at least 92 people", with the people beside the killing: they are whom it killed, as no preposition is theirs. */
static void take_counted(Sentence *s, const Tree *t, int verb)
{
    static const char *const stretches[] = { "second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "time", "percent", "degree", "metre", "meter", "yard", "mile", "kilometre",
                                             "kilometer", "km", "foot" };
    int xpos = s->words[verb].xpos;
    if (tree_child(t, s, verb, DEP_OBJ) >= 0 || tree_child(t, s, verb, DEP_AUX_PASS) >= 0 || (xpos == XPOS_VBN && tree_child(t, s, verb, DEP_AUX) < 0))
        return;
    for (int c = t->child[verb]; c >= 0; c = t->next[c])
        if (c > verb && t->lo[c] <= verb + 2 && (s->words[c].dep == DEP_OBL || s->words[c].dep == DEP_OBL_UNMARKED) && s->words[c].xpos == XPOS_NNS &&
            tree_child(t, s, c, DEP_CASE) < 0 && tree_child(t, s, c, DEP_NUMMOD) >= 0 && !understand_is_name(s, c, NAME_DATE) &&
            !ONE_OF(s->words[c].lemma, stretches)) {
            s->words[c].dep = DEP_OBJ;
            return;
        }
}

/* "cleansed the town of the militia": the militia was driven out, and is not the town's. */
static void free_what_of(Sentence *s, const Tree *t, int verb)
{
    static const char *const rids[] = { "cleanse", "clear", "rid", "purge", "strip", "deprive", "rob" };
    int place = tree_child(t, s, verb, DEP_OBJ), whom = place < 0 ? -1 : tree_child(t, s, place, DEP_NMOD), of = whom < 0 ? -1 : tree_child(t, s, whom, DEP_CASE);
    if (of > place && text_is_nocase(s->words[of].form, TEXT("of")) && ONE_OF(s->words[verb].lemma, rids) && s->words[place].upos == UPOS_PROPN) {
        s->words[whom].head = verb;
        s->words[whom].dep = DEP_OBL;
    }
}

/* "The militia blamed for the massacre denied it", "the front, blamed for the raid, kept silent": who blames or accuses names
 * somebody right behind; with "for" or "of" there instead, whoever stands before undergoes it. */
static void undergo_charges(Sentence *s, const Tree *t, int verb)
{
    static const char *const charges[] = { "blame", "accuse", "suspect", "charge", "convict", "indict" }, *const of_what[] = { "for", "of", "with", "by", "in" };
    Word *w = &s->words[verb];
    int of = verb + 1;
    if (verb == 0 || of >= s->nwords || w->xpos != XPOS_VBD || s->words[of].upos != UPOS_ADP || !ONE_OF(w->lemma, charges) || !ONE_OF(s->words[of].form, of_what) ||
        tree_child(t, s, verb, DEP_OBJ) >= 0 || tree_child(t, s, verb, DEP_AUX) >= 0)
        return;
    int who = tree_child(t, s, verb, DEP_NSUBJ), above = w->head;
    if (who < 0 && w->dep == DEP_ACL)
        w->xpos = XPOS_VBN;
    if (who < 0 && w->dep == DEP_ADVCL && above > verb && is_comma(s, verb - 1)) {
        who = tree_child(t, s, above, DEP_NSUBJ) >= 0 ? tree_child(t, s, above, DEP_NSUBJ) : tree_child(t, s, above, DEP_NSUBJ_PASS);
        if (who < 0 || verb < 2 || !tree_is_below(t, verb - 2, who))
            return;
        w->head = who;
        w->dep = DEP_ACL;
        w->xpos = XPOS_VBN;
        return;
    }
    if (who < 0 || who > verb || t->hi[who] != verb - 1 || s->words[who].upos == UPOS_PRON)
        return;
    int told = -1;                      /* the verb that has lost its subject */
    if (above > verb && s->words[above].upos == UPOS_VERB && w->dep == DEP_CCOMP)
        told = above;
    for (int c = t->child[verb]; told < 0 && c >= 0; c = t->next[c])
        if (c > of && s->words[c].upos == UPOS_VERB && (s->words[c].dep == DEP_CCOMP || s->words[c].dep == DEP_PARATAXIS || s->words[c].dep == DEP_CONJ || s->words[c].dep == DEP_ADVCL) &&
            tree_child(t, s, c, DEP_CC) < 0 && tree_child(t, s, c, DEP_MARK) < 0)
            told = c;
    if (told < 0)
        return;
    int xpos = s->words[told].xpos;
    bool is_finite = xpos == XPOS_VBD || xpos == XPOS_VBZ || xpos == XPOS_VBP || tree_child(t, s, told, DEP_AUX) >= 0;
    if (!is_finite || tree_child(t, s, told, DEP_NSUBJ) >= 0 || tree_child(t, s, told, DEP_NSUBJ_PASS) >= 0)
        return;
    if (told != above) {
        s->words[told].head = above;
        s->words[told].dep = w->dep;
    }
    for (int c = t->child[verb]; c >= 0; c = t->next[c])
        if (c > told)
            s->words[c].head = told;
    s->words[who].head = told;
    s->words[who].dep = tree_child(t, s, told, DEP_AUX_PASS) >= 0 ? DEP_NSUBJ_PASS : DEP_NSUBJ;
    w->head = who;
    w->dep = DEP_ACL;
    w->xpos = XPOS_VBN;
}

/* "is holding the senator, kidnapped on Monday": a participle behind a comma, with nothing it does, tells of whom it stands
 * behind. */
static void hang_participles(Sentence *s, const Tree *t, int verb)
{
    static const char *const done_to[] = { "kidnap", "abduct", "kill", "wound", "injure", "detain", "arrest", "capture", "jail", "displace", "besiege", "murder" };
    int above = s->words[verb].head, whom = verb - 2;
    if (s->words[verb].dep != DEP_CONJ || (s->words[verb].xpos != XPOS_VBD && s->words[verb].xpos != XPOS_VBN) || above < 0 || above > whom || !is_comma(s, verb - 1) ||
        !ONE_OF(s->words[verb].lemma, done_to) || tree_child(t, s, verb, DEP_OBJ) >= 0 || tree_child(t, s, verb, DEP_AUX) >= 0 ||
        tree_child(t, s, verb, DEP_NSUBJ) >= 0 || tree_child(t, s, verb, DEP_CC) >= 0)
        return;
    int what = tree_child(t, s, above, DEP_OBJ);
    if (what < 0 || t->hi[what] != whom)
        return;
    s->words[verb].head = what;
    s->words[verb].dep = DEP_ACL;
    s->words[verb].xpos = XPOS_VBN;
}

/* "300 people, among them 120 children, have been displaced", with the children as the subject: they are some of the people. */
static void lift_wholes(Sentence *s, const Tree *t, int verb)
{
    int some = tree_child(t, s, verb, DEP_NSUBJ_PASS);
    if (some < 0)
        some = tree_child(t, s, verb, DEP_NSUBJ);
    int among = some < 0 ? -1 : t->lo[some] - 2;
    if (some < 0 || some > verb || among < 2 || !text_is_nocase(s->words[among].form, TEXT("among")) || s->words[among + 1].upos != UPOS_PRON ||
        !is_comma(s, among - 1) || !is_comma(s, t->hi[some] + 1))
        return;
    int whole = s->words[among + 1].head == among - 2 ? among - 2 : -1;
    if (whole < 0 || s->words[whole].upos != UPOS_NOUN || s->words[whole].dep != DEP_OBL || tree_child(t, s, whole, DEP_NUMMOD) < 0)
        return;
    s->words[whole].head = verb;
    s->words[whole].dep = s->words[some].dep;
    s->words[some].head = whole;
    s->words[some].dep = DEP_APPOS;
}

/* "risen to 12 dead and 31 wounded", with "wounded" beside the rising: it stands beside the dead. */
static void join_counted(Sentence *s, const Tree *t, int verb)
{
    int first = s->words[verb].head, number = verb - 1, dead = verb - 3;
    if (s->words[verb].dep != DEP_CONJ || s->words[verb].xpos != XPOS_VBN || first < 0 || first >= dead || s->words[number].upos != UPOS_NUM || s->words[number].head != verb ||
        s->words[number - 1].upos != UPOS_CCONJ || s->words[dead].head != first || tree_child(t, s, dead, DEP_NUMMOD) < 0 || tree_child(t, s, verb, DEP_NSUBJ_PASS) >= 0)
        return;
    s->words[verb].head = dead;
}

/* "33 attackers killed, 346 hostages freed": nothing behind its comma is the object of the first, but the second's subject. */
static void part_at_commas(Sentence *s, const Tree *t, int verb)
{
    int first = s->words[verb].head, what = first < 0 ? -1 : tree_child(t, s, first, DEP_OBJ);
    bool is_second = s->words[verb].dep == DEP_CONJ && first < verb && (s->words[verb].xpos == XPOS_VBN || s->words[verb].xpos == XPOS_VBD);
    if (!is_second || what < first || what > verb || !is_comma(s, first + 1) || t->lo[what] > first + 2 || verb - t->hi[what] > 2
        || s->words[first].upos != UPOS_VERB || tree_child(t, s, first, DEP_AUX) >= 0 || tree_child(t, s, verb, DEP_AUX) >= 0
        || tree_child(t, s, verb, DEP_NSUBJ) >= 0 || tree_child(t, s, verb, DEP_NSUBJ_PASS) >= 0 || tree_child(t, s, verb, DEP_OBJ) >= 0)
        return;
    s->words[what].head = verb;
    s->words[what].dep = DEP_NSUBJ_PASS;
    s->words[verb].xpos = s->words[first].xpos = XPOS_VBN;
    int before = tree_child(t, s, first, DEP_NSUBJ);
    if (before >= 0 && before < first)
        s->words[before].dep = DEP_NSUBJ_PASS;
}

/* "Bomb kills suspect, injures four": what stands between two verbs of one tense is the object of the first, which had none,
 * and not who does the second. */
static void go_on_behind_comma(Sentence *s, const Tree *t, int verb)
{
    int first = s->words[verb].head, what = tree_child(t, s, verb, DEP_NSUBJ);
    bool is_present = s->words[verb].xpos == XPOS_VBZ || s->words[verb].xpos == XPOS_VBP;
    if (!is_present || dep_base(s->words[verb].dep) != DEP_CCOMP || first < 1 || first > verb || s->words[first].upos != UPOS_VERB
        || s->words[first].xpos != s->words[verb].xpos || what < first || what > verb || t->lo[what] != first + 1
        || !(is_comma(s, verb - 1) || text_equals(s->words[verb - 1].form, ";"))
        || t->hi[what] < verb - 2 || tree_child(t, s, first, DEP_OBJ) >= 0 || tree_child(t, s, verb, DEP_MARK) >= 0
        || (tree_child(t, s, verb, DEP_OBJ) < 0 && tree_child(t, s, verb, DEP_CCOMP) < 0))
        return;
    int doer = tree_child(t, s, first, DEP_NSUBJ);
    if (doer < 0 || doer > first)
        return;
    s->words[what].head = first;
    s->words[what].dep = DEP_OBJ;
    s->words[verb].dep = DEP_CONJ;
}

/* "hacked to death 51 people", with the death hung from the people: they are the object, and death is what they were hacked to. */
static void free_deaths(Sentence *s, const Tree *t, int verb)
{
    int to = verb + 1, death = verb + 2, whom = death + 1;
    bool is_hung = death < s->nwords && s->words[death].head == verb && s->words[death].dep == DEP_OBL && text_is_nocase(s->words[death].form, TEXT("death"));
    while (is_hung && whom < s->nwords && s->words[whom].head != verb)
        whom++;
    if (is_hung && whom < s->nwords && s->words[whom].dep == DEP_OBL && is_noun(&s->words[whom]) && tree_child(t, s, whom, DEP_CASE) < 0 &&
        tree_child(t, s, verb, DEP_OBJ) < 0 && tree_child(t, s, verb, DEP_AUX_PASS) < 0) {
        int who = tree_child(t, s, verb, DEP_NSUBJ_PASS);
        s->words[whom].dep = DEP_OBJ;
        if (who >= 0)
            s->words[who].dep = DEP_NSUBJ;
        return;
    }
    if (death >= s->nwords || s->words[to].upos != UPOS_ADP || !text_is_nocase(s->words[death].form, TEXT("death")) || s->words[death].dep != DEP_COMPOUND)
        return;
    int who = s->words[death].head;
    if (who < death || t->head[who] != verb || dep_base(s->words[who].dep) != DEP_OBL || s->words[to].head != who || tree_child(t, s, verb, DEP_OBJ) >= 0)
        return;
    s->words[who].dep = DEP_OBJ;
    s->words[death].head = verb;
    s->words[death].dep = DEP_OBL;
    s->words[to].head = death;
}

/* "shot dead by troops", with the troops hung from "dead": they did it, to whom it was done. */
static void free_agents(Sentence *s, const Tree *t, int verb)
{
    if (s->words[verb].xpos != XPOS_VBN)
        return;
    int state = tree_child(t, s, verb, DEP_XCOMP);
    if (state < verb || s->words[state].upos != UPOS_ADJ)
        return;
    int agent = tree_child(t, s, state, DEP_OBL_AGENT);
    if (agent > state)
        s->words[agent].head = verb;
}

/* "was dragged from his home by gunmen and shot", with the shooting hung from the gunmen: it goes on with what was done. */
static void go_on_with_passive(Sentence *s, const Tree *t, int verb)
{
    Word *w = &s->words[verb];
    int agent = w->dep == DEP_CONJ && w->head >= 0 && w->head < verb ? w->head : -1;
    if (agent < 0 || s->words[agent].dep != DEP_OBL_AGENT || (w->xpos != XPOS_VBD && w->xpos != XPOS_VBN) || tree_child(t, s, verb, DEP_NSUBJ) >= 0 ||
        tree_child(t, s, verb, DEP_CC) < 0)
        return;
    int done = s->words[agent].head;
    if (done >= 0 && done < agent && s->words[done].upos == UPOS_VERB)
        w->head = done;
}

/* "were pulled off a bus and shot dead", with "shot" in the past: who goes on with a state and nobody to be in it undergoes it, too. */
static void undergo_state(Sentence *s, const Tree *t, int verb)
{
    Word *w = &s->words[verb];
    int state = tree_child(t, s, verb, DEP_XCOMP), first = w->dep == DEP_CONJ && w->head < verb ? w->head : -1;
    if (w->xpos != XPOS_VBD || first < 0 || s->words[first].xpos != XPOS_VBN || tree_child(t, s, first, DEP_AUX_PASS) < 0 || state < verb || s->words[state].upos != UPOS_ADJ ||
        tree_child(t, s, verb, DEP_OBJ) >= 0 || tree_child(t, s, state, DEP_OBJ) >= 0 || tree_child(t, s, verb, DEP_NSUBJ) >= 0 || tree_child(t, s, verb, DEP_AUX) >= 0)
        return;
    w->xpos = XPOS_VBN;
}

/* "a rancher, kidnapped last Tuesday by a gang, was freed", with "kidnapped" in the past: somebody did it to whoever stands there. */
static void undergo_agent(Sentence *s, const Tree *t, int verb)
{
    Word *w = &s->words[verb];
    if ((w->dep == DEP_ACL || w->dep == DEP_ADVCL) && w->xpos == XPOS_VBD && w->head >= 0 && tree_child(t, s, verb, DEP_OBL_AGENT) > verb &&
        tree_child(t, s, verb, DEP_OBJ) < 0 && tree_child(t, s, verb, DEP_NSUBJ) < 0 && tree_child(t, s, verb, DEP_AUX) < 0)
        w->xpos = XPOS_VBN;
}

/* "set ablaze a fuel depot", with the depot hung from "ablaze": a state has no object. */
static void free_object_of_state(Sentence *s, const Tree *t, int verb)
{
    int state = tree_child(t, s, verb, DEP_XCOMP), what = state > verb && s->words[state].upos == UPOS_ADJ ? tree_child(t, s, state, DEP_OBJ) : -1;
    if (what < state || tree_child(t, s, verb, DEP_OBJ) >= 0)
        return;
    s->words[what].head = verb;
}

/* "dismissed as baseless the claim", with a claim that no preposition holds: it is what was dismissed. */
static void take_judged(Sentence *s, const Tree *t, int verb)
{
    int judged = -1, what = -1;
    for (int c = t->child[verb]; c >= 0; c = t->next[c]) {
        int of = c > verb && s->words[c].dep == DEP_OBL ? tree_child(t, s, c, DEP_CASE) : -1;
        if (of == verb + 1 && text_is_nocase(s->words[of].form, TEXT("as")) && s->words[c].upos == UPOS_ADJ)
            judged = c;
        if (c > verb && (s->words[c].dep == DEP_OBL || s->words[c].dep == DEP_OBL_UNMARKED) && of < 0 && s->words[c].upos == UPOS_NOUN && !understand_is_name(s, c, NAME_DATE))
            what = c;
    }
    if (judged >= 0 && what > judged && t->lo[what] == t->hi[judged] + 1 && tree_child(t, s, verb, DEP_OBJ) < 0)
        s->words[what].dep = DEP_OBJ;
}

/* "During the night of 8-9 February Russia launched drones", with a Russia of February: whoever stands right before a verb that nobody
 * does, behind a date, does it. */
static void free_from_date(Sentence *s, const Tree *t, int verb)
{
    const Word *w = &s->words[verb];
    if (verb < 2 || (w->xpos != XPOS_VBD && w->xpos != XPOS_VBZ) || tree_child(t, s, verb, DEP_NSUBJ) >= 0 || tree_child(t, s, verb, DEP_NSUBJ_PASS) >= 0 || tree_child(t, s, verb, DEP_AUX) >= 0)
        return;
    const Name *who = understand_name_at(s, verb - 1), *date = who && who->first > 0 ? understand_name_at(s, who->first - 1) : NULL;
    if (!who || who->kind == NAME_DATE || who->kind == NAME_NUMBER || who->last != verb - 1 || !date || date->kind != NAME_DATE)
        return;
    int top = who->last;
    while (s->words[top].head >= who->first && s->words[top].head <= who->last)
        top = s->words[top].head;
    if (s->words[top].head < 0 || s->words[top].head >= who->first)
        return;
    s->words[top].head = verb;
    s->words[top].dep = DEP_NSUBJ;
}

/* "shelled a school where pupils were rehearsing, killing nine": those who were at something when it struck killed nobody. */
static void lift_results(Sentence *s, const Tree *t, int verb)
{
    static const char *const results[] = { "kill", "wound", "injure", "maim", "destroy", "damage", "leave", "hurt", "burn" };
    int at = s->words[verb].head, aux = at >= 0 ? tree_child(t, s, at, DEP_AUX) : -1, noun = at >= 0 ? s->words[at].head : -1;
    bool is_bare = s->words[verb].dep == DEP_ADVCL || (s->words[verb].dep == DEP_CONJ && tree_child(t, s, verb, DEP_CC) < 0);
    if (!is_bare || s->words[verb].xpos != XPOS_VBG || verb == 0 || !is_comma(s, verb - 1) || !ONE_OF(s->words[verb].lemma, results) || at < 0 || at > verb ||
        s->words[at].xpos != XPOS_VBG || aux < 0 || aux > at || !text_equals(s->words[aux].lemma, "be") || tree_child(t, s, verb, DEP_NSUBJ) >= 0 || noun < 0)
        return;
    bool is_where = s->words[at].dep == DEP_ACL_RELCL && noun < at && s->words[noun].upos == UPOS_NOUN;      /* "a school where", or "as pupils were rehearsing" */
    int above = is_where ? s->words[noun].head : s->words[at].dep == DEP_ADVCL && tree_child(t, s, at, DEP_MARK) >= 0 ? noun : -1;
    if (above < 0 || above > at || s->words[above].upos != UPOS_VERB)
        return;
    s->words[verb].head = above;
    s->words[verb].dep = DEP_ADVCL;
}

/* "denied claims that civilians were killed": what a noun holds tells of the noun. */
static void tell_of_noun(Sentence *s, const Tree *t, int verb)
{
    Word *w = &s->words[verb];
    if (w->dep == DEP_CCOMP && w->head >= 0 && w->head < verb && s->words[w->head].upos == UPOS_NOUN && tree_child(t, s, w->head, DEP_COP) < 0 &&
        tree_child(t, s, verb, DEP_MARK) >= 0)
        w->dep = DEP_ACL;
}

/* "denied the group's claims that it had fled", "claims" taken for a verb: an object has no tense. */
static void name_objects(Sentence *s, const Tree *t, int verb)
{
    Word *w = &s->words[verb];
    if (w->xpos != XPOS_VBZ || w->dep != DEP_OBJ || w->head < 0 || w->head > verb || s->words[w->head].upos != UPOS_VERB
        || tree_child(t, s, verb, DEP_AUX) >= 0 || tree_child(t, s, verb, DEP_OBJ) >= 0)
        return;
    w->upos = UPOS_NOUN;
    w->xpos = XPOS_NNS;
    for (int c = t->child[verb]; c >= 0; c = t->next[c]) {
        if (is_subject(&s->words[c]))
            s->words[c].dep = DEP_COMPOUND;
        else if (s->words[c].dep == DEP_CCOMP)
            s->words[c].dep = DEP_ACL;
    }
}

/* "Clashes and shelling continued in Harir": those named right before a verb that nobody does, of which a tree made one
 * thing more in their row, do it. */
static void head_by_verb(Sentence *s, const Tree *t, int verb)
{
    Word *w = &s->words[verb];
    int first = w->head, last = first;
    bool is_finite = w->xpos == XPOS_VBD || w->xpos == XPOS_VBZ || w->xpos == XPOS_VBP;
    if (!is_finite || w->dep != DEP_CONJ || first < 0 || first > verb || s->words[first].head >= 0 || s->words[first].upos != UPOS_NOUN
        || tree_child(t, s, verb, DEP_NSUBJ) >= 0 || tree_child(t, s, verb, DEP_CC) >= 0 || tree_child(t, s, verb, DEP_AUX) >= 0
        || tree_child(t, s, verb, DEP_CSUBJ) >= 0 || tree_child(t, s, first, DEP_COP) >= 0 || tree_child(t, s, first, DEP_NSUBJ) >= 0)
        return;
    for (int c = t->child[first]; c >= 0 && c < verb; c = t->next[c])
        if (s->words[c].dep == DEP_CONJ)
            last = t->hi[c];
    if (last == first || last + 1 != t->lo[verb])
        return;
    for (int c = t->child[first]; c >= 0; c = t->next[c])
        if (c > verb)
            s->words[c].head = verb;
    w->head = -1;
    w->dep = DEP_ROOT;
    s->words[first].head = verb;
    s->words[first].dep = DEP_NSUBJ;
}

/* Is verb `w` a gerund with nothing below it but what opens its clause? */
static bool is_bare_gerund(const Sentence *s, const Tree *t, int w)
{
    return s->words[w].xpos == XPOS_VBG && t->child[w] < 0;
}

static void make_noun(Word *w, int head, int dep)
{
    w->upos = UPOS_NOUN;
    w->xpos = XPOS_NN;
    w->lemma = w->form;
    w->head = head;
    w->dep = (uint8_t)dep;
}

/* "Harir crossing is still shut", "as fighting spread": a gerund right behind a name, or behind what opens a clause, before
 * the clause's verb, which nobody else does, is the noun that does it. */
static void name_gerunds(Sentence *s, const Tree *t, int verb)
{
    Word *w = &s->words[verb];
    if (verb == 0 || !is_bare_gerund(s, t, verb) || w->head < 0)
        return;
    int dep = dep_base(w->dep), behind = verb + 1;
    while (behind + 1 < s->nwords && (s->words[behind].upos == UPOS_ADV || s->words[behind].upos == UPOS_AUX))
        behind++;
    for (int who = verb - 1; who >= 0 && t->hi[who] >= verb - 1 && s->words[verb - 1].upos == UPOS_PROPN; who = s->words[who].head) {
        int above = s->words[who].head;
        bool is_torn = above > verb && is_subject(&s->words[who]) && ((dep == DEP_NSUBJ && w->head == above) || (dep == DEP_ACL && w->head == who && behind == above));
        if (!is_torn)
            continue;
        make_noun(w, above, s->words[who].dep);
        s->words[who].head = verb;
        s->words[who].dep = DEP_COMPOUND;
        return;
    }
    int above = w->head, xpos = s->words[above].xpos, mark = tree_child(t, s, above, DEP_MARK);
    bool is_finite = xpos == XPOS_VBD || xpos == XPOS_VBZ || xpos == XPOS_VBP;
    if ((dep == DEP_ADVCL || dep == DEP_CSUBJ) && above == behind && is_finite && mark == verb - 1 && tree_child(t, s, above, DEP_NSUBJ) < 0)
        make_noun(w, above, DEP_NSUBJ);
}

void mend_names(Sentence *s, Arena scratch)
{
    Tree t = { 0 };
    for (int i = 2; i + 1 < s->nwords; i++)
        if (s->words[i].upos == UPOS_VERB && is_capitalised(&s->words[i]) && s->words[i - 1].upos == UPOS_ADP) {
            if (!t.head)
                t = tree_of(s, &scratch);
            name_behind_preposition(s, &t, i);
        }
}

static bool has_heads(const Sentence *s, const int *heads)
{
    for (int i = 0; i < s->nwords; i++)
        if (s->words[i].head != heads[i])
            return false;
    return true;
}

typedef void Mend(Sentence *, const Tree *, int);

static void mend_all(Sentence *s, Mend *const *mends, size_t n, Arena scratch)
{
    Tree t = { 0 };
    int *heads = NEW_ROUGH(&scratch, int, s->nwords);       /* those that `t` was made of */
    for (size_t m = 0; s->nwords > 0 && m < n; m++) {
        Arena once = scratch;
        if (m == 0 || !has_heads(s, heads)) {
            for (int i = 0; i < s->nwords; i++)
                heads[i] = s->words[i].head;
            t = tree_of(s, &once);
        }
        for (int i = 0; i < s->nwords; i++)
            if (s->words[i].upos == UPOS_VERB)
                mends[m](s, &t, i);
    }
}

void mend_tree(Sentence *s, Arena scratch)
{
    static Mend *const mends[] = { join_participles, find_tellers, name_tellers, pair_tellers, part_tellers, free_dates, share_subjects, tie_participles, tie_results,
                                   untie_clauses, part_subjects, part_clauses, lift_subjects, join_clauses, hang_asides, free_labels, free_objects,
                                   lift_wholes, find_subjects, part_from_places, lift_callers, fill_subjects, free_infinitives, free_last_of_list, part_at_semicolons, part_at_commas,
                                   part_last_at_comma, undergo_both, part_halves, take_dead, undergo_bare, take_counted, free_second_objects, hang_responsibility, free_what_of, hang_participles,
                                   join_counted, go_on_behind_comma, free_deaths, free_agents, free_counts, lift_before_semicolons, name_objects, name_gerunds, head_by_verb, lift_counted, join_places };
    mend_words(s);
    mend_all(s, mends, sizeof mends / sizeof *mends, scratch);
}

void understand_mend_roles(Sentence *s, Arena scratch)
{
    static Mend *const mends[] = { lift_accusers, lift_sayers, undergo_charges, go_on_with_passive, tell_of_noun, free_from_date, lift_results, undergo_state, undergo_agent, free_object_of_state, take_judged };
    mend_all(s, mends, sizeof mends / sizeof *mends, scratch);
}
