/* Trees that no sentence can have, mended by the words that stand side by side. */
#include "understand/mend.h"

/* "a militia-held town": who holds belongs to "held", not to the town, nor the town to the militia. */
static void tie_hyphens(Sentence *s)
{
    for (int i = 1; i + 2 < s->nwords; i++) {
        Word *doer = &s->words[i - 1], *hyphen = &s->words[i], *held = &s->words[i + 1];
        if (!text_equals(hyphen->form, "-") || doer->space_after || hyphen->space_after || held->xpos != XPOS_VBN
            || held->dep != DEP_AMOD || held->head <= i + 1 || !(doer->upos == UPOS_NOUN || doer->upos == UPOS_PROPN))
            continue;
        int town = held->head;
        if (s->words[town].head == i - 1) {
            s->words[town].head = doer->head;
            s->words[town].dep = doer->dep;
            for (int k = 0; k < s->nwords; k++)
                if (s->words[k].head == i - 1 && k != town)
                    s->words[k].head = town;
        } else if (doer->head != town)
            continue;
        doer->head = hyphen->head = i + 1;
        doer->dep = DEP_COMPOUND;
    }
}

static bool is_in_capitals(const Word *w)
{
    for (int i = 0; i < w->form.n; i++)
        if (w->form.at[i] < 'A' || w->form.at[i] > 'Z')
            return false;
    return w->form.n > 1;
}

/* "The hospital is out of service, WHO said": a pronoun in capitals amid small letters is somebody's name, and what it says
 * describes no noun. */
static void name_capitals(Sentence *s)
{
    for (int i = 1; i + 1 < s->nwords; i++) {
        Word *w = &s->words[i];
        int verb = w->head;
        bool is_amid = !is_in_capitals(&s->words[i - 1]) && !is_in_capitals(&s->words[i + 1]);
        if (w->upos != UPOS_PRON || !is_in_capitals(w) || !is_amid || verb < 0)
            continue;
        w->upos = UPOS_PROPN;
        w->xpos = XPOS_NNP;
        w->lemma = w->form;
        if (!is_subject(w) || s->words[verb].dep != DEP_ACL_RELCL)
            continue;
        int top = s->words[verb].head;
        for (int steps = 0; s->words[top].head >= 0 && steps < s->nwords; steps++)
            top = s->words[top].head;
        s->words[verb].head = top;
        s->words[verb].dep = DEP_PARATAXIS;
    }
}

/* "were gang-raped": of two subjects the one that a hyphen ties to the verb says how. */
static void tie_manners(Sentence *s)
{
    for (int i = 1; i + 1 < s->nwords; i++) {
        Word *how = &s->words[i - 1], *hyphen = &s->words[i];
        const Word *verb = &s->words[i + 1];
        if (!text_equals(hyphen->form, "-") || how->space_after || hyphen->space_after || verb->upos != UPOS_VERB || how->head != i + 1 || !is_subject(how))
            continue;
        for (int k = 0; k < i - 1; k++)
            if (s->words[k].head == i + 1 && is_subject(&s->words[k]))
                how->dep = DEP_COMPOUND;
    }
}

/* "home to 90,000 refugees": the preposition is that of the noun, not of its number ("up to 500" is). */
static void tie_prepositions(Sentence *s)
{
    static const char *const of_nouns[] = { "to", "of", "in", "for", "from", "with", "by", "on" };
    for (int i = 1; i + 2 < s->nwords; i++) {
        Word *w = &s->words[i];
        const Word *number = &s->words[i + 1];
        if (w->upos != UPOS_ADP || w->dep != DEP_CASE || w->head != i + 1 || number->dep != DEP_NUMMOD || number->head <= i + 1
            || s->words[i - 1].upos == UPOS_ADV || s->words[i - 1].upos == UPOS_ADP)
            continue;
        for (size_t k = 0; k < sizeof of_nouns / sizeof *of_nouns; k++)
            if (text_is_nocase(w->form, text_of(of_nouns[k])))
                w->head = number->head;
    }
}

/* "Lebanon, home to a million refugees, said": a noun that tells what the name before it is. */
static void tie_homes(Sentence *s)
{
    for (int i = 1; i + 2 < s->nwords; i++) {
        Word *home = &s->words[i];
        if (!text_is_nocase(home->form, TEXT("home")) || !text_is_nocase(home[1].form, TEXT("to")) || home[1].upos != UPOS_ADP)
            continue;
        int mark = i - 1;
        while (mark > 0 && s->words[mark].upos == UPOS_ADV)
            mark--;
        if (mark < 1 || s->words[mark].upos != UPOS_PUNCT || s->words[mark - 1].upos != UPOS_PROPN)
            continue;
        int whose = mark - 1;                   /* the head of the name */
        while (s->words[whose].head >= 0 && s->words[whose].head < mark && s->words[s->words[whose].head].upos == UPOS_PROPN)
            whose = s->words[whose].head;
        if (s->words[whose].head == i && home->head >= 0 && s->words[home->head].upos == UPOS_VERB) {
            s->words[whose].head = home->head;          /* "home" was read as what the name does */
            s->words[whose].dep = DEP_NSUBJ;
        }
        int above = whose;
        while (above >= 0 && above != i)
            above = s->words[above].head;
        if (above == i)
            continue;
        home->upos = UPOS_NOUN;
        home->xpos = XPOS_NN;
        home->head = whose;
        home->dep = DEP_APPOS;
    }
}

/* "closed the Kerem Shalom crossing": the last word of a site's name is the noun that the others belong to, no verb. */
static void tie_sites(Sentence *s)
{
    for (int i = 0; i < s->nnames; i++) {
        const Name *n = &s->names[i];
        Word *site = &s->words[n->last];
        if ((n->kind != NAME_FACILITY && n->kind != NAME_PLACE) || n->last == n->first || site->upos != UPOS_VERB || site->xpos != XPOS_VBG)
            continue;
        int first = n->last - 1, climbed = 0;               /* the head of the words before it */
        while (s->words[first].head >= n->first && s->words[first].head < n->last && climbed++ < n->last)
            first = s->words[first].head;
        int above = s->words[first].head;
        if (above < 0 || above == n->last || (site->head != above && site->head != first))
            continue;
        for (int k = 0; k < s->nwords; k++) {
            if (s->words[k].head == first && k < first)
                s->words[k].head = n->last;
            if (s->words[k].head == n->last && k > n->last && s->words[above].upos == UPOS_VERB)
                s->words[k].head = above;
        }
        site->upos = UPOS_NOUN;
        site->xpos = XPOS_NN;
        site->lemma = site->form;
        site->head = above;
        site->dep = s->words[first].dep;
        s->words[first].head = n->last;
        s->words[first].dep = DEP_COMPOUND;
    }
}

/* "in southwest Syria", torn into two obliques: one phrase, and the name heads it. */
static void tie_directions(Sentence *s)
{
    for (int i = 0; i + 1 < s->nwords; i++) {
        Word *side = &s->words[i], *place = &s->words[i + 1];
        bool is_torn = side->dep == DEP_OBL && place->dep == DEP_OBL && side->head == place->head && side->name < 0 &&
                       (side->upos == UPOS_NOUN || side->upos == UPOS_PROPN || side->upos == UPOS_ADJ);
        if (!is_torn || !understand_is_name(s, i + 1, NAME_PLACE))
            continue;
        for (int k = 0; k < i; k++)
            if (s->words[k].head == i && s->words[k].dep == DEP_CASE)
                s->words[k].head = i + 1;
        side->head = i + 1;
        side->dep = DEP_COMPOUND;
    }
}

/* "Gunmen 24 May abducted two": a day written before its verb belongs to the verb, and a month helps no verb. */
static void free_days(Sentence *s)
{
    for (int month = 1; month + 1 < s->nwords; month++) {
        Word *day = &s->words[month - 1], *w = &s->words[month];
        int verb = month + 1;
        while (verb + 1 < s->nwords && s->words[verb].upos == UPOS_ADV)
            verb++;
        int xpos = s->words[verb].xpos;
        bool is_date = understand_is_name(s, month, NAME_DATE) && s->words[month].name == day->name;
        if (day->upos != UPOS_NUM || w->upos != UPOS_PROPN || !is_date || s->words[verb].upos != UPOS_VERB || s->words[verb].head == month ||
            (xpos != XPOS_VBD && xpos != XPOS_VBZ && xpos != XPOS_VBP && xpos != XPOS_VBN))
            continue;
        bool is_helper = w->head == verb && (dep_base(w->dep) == DEP_AUX || is_subject(w));
        bool is_torn = day->head >= 0 && day->head < month - 1 && s->words[day->head].upos != UPOS_VERB;
        if (!is_helper && !is_torn)
            continue;
        if (is_helper || w->head < 0 || w->head < month - 1)
            w->head = month - 1, w->dep = DEP_NMOD_UNMARKED;
        day->head = verb;
        day->dep = DEP_OBL_UNMARKED;
    }
}

static bool is_length(const Word *w)
{
    static const char *const units[] = { "kilometre", "kilometer", "km", "kms", "mile", "nm", "nmi", "metre", "meter", "yard", "kilometres", "kilometers", "miles" };
    return ONE_OF(w->lemma, units);
}

/* "struck a truck 15 miles east of Omdurman", "landed 12 km from the city": how far off it was is neither struck nor
 * does it strike. */
static void free_distances(Sentence *s)
{
    static const char *const off[] = { "from", "off", "away", "outside", "inside", "beyond" };
    static const char *const sides[] = { "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west",
                                         "south-east", "south-west" };
    for (int i = 1; i + 1 < s->nwords; i++) {
        Word *unit = &s->words[i], *side = &s->words[i + 1];
        int number = i - 1 > 0 && text_is_nocase(s->words[i - 1].form, TEXT("nautical")) ? i - 2 : i - 1;
        bool has_side = ONE_OF(side->form, sides);
        if (!is_length(unit) || s->words[number].upos != UPOS_NUM || (!has_side && !ONE_OF(side->form, off)))
            continue;
        bool is_side_party = side->dep == DEP_OBJ || side->dep == DEP_OBL_AGENT || side->dep == DEP_CONJ || side->dep == DEP_APPOS;
        if (has_side && is_side_party && (side->head < number || side->head > i + 1)) {
            side->upos = UPOS_ADV;
            side->xpos = XPOS_RB;
            side->dep = DEP_ADVMOD;
        }
        if (unit->dep == DEP_OBJ || unit->dep == DEP_IOBJ || unit->dep == DEP_OBL_AGENT || (unit->dep == DEP_COMPOUND && unit->head == i + 1))
            unit->dep = DEP_OBL_UNMARKED;
    }
}

static bool is_gerund_before(const Sentence *s, int w, int noun)
{
    const Word *g = &s->words[w];
    return noun == g->head && noun > w && noun <= w + 3 && g->form.n > 4 && text_ends(g->form, "ing") && (g->dep == DEP_AMOD || g->dep == DEP_COMPOUND) &&
           (g->xpos == XPOS_VBG || (g->upos == UPOS_NOUN && s->words[noun].xpos == XPOS_NNS)) && g->name < 0;
}

static void make_gerund(Sentence *s, int w, int head, int dep)
{
    int noun = s->words[w].head;
    s->words[w].upos = UPOS_VERB;
    s->words[w].xpos = XPOS_VBG;
    s->words[w].head = head;
    s->words[w].dep = (uint8_t)dep;
    s->words[noun].head = w;
    s->words[noun].dep = DEP_OBJ;
}

/* "accused the army of burning villages and looting shops", "denied bombing hospitals": no villages that burn, but what
 * somebody is said to do. */
static void free_charges(Sentence *s)
{
    static const char *const charges[] = { "accuse", "suspect", "convict", "acquit" };
    static const char *const owns[] = { "deny", "admit", "acknowledge" };
    for (int w = 1; w + 1 < s->nwords; w++) {
        int noun = s->words[w].head, above = noun >= 0 ? s->words[noun].head : -1;
        if (above < 0 || above >= w || !is_gerund_before(s, w, noun))
            continue;
        bool is_owned = above == w - 1 && s->words[noun].dep == DEP_OBJ && ONE_OF(s->words[above].lemma, owns);
        int verb = above;
        while (verb >= 0 && s->words[verb].upos != UPOS_VERB)
            verb = s->words[verb].head < verb ? s->words[verb].head : -1;
        bool is_charged = text_is_nocase(s->words[w - 1].form, TEXT("of")) && s->words[w - 1].head == noun && verb >= 0 &&
                          ONE_OF(s->words[verb].lemma, charges);
        if (!is_owned && !is_charged)
            continue;
        make_gerund(s, w, above, is_owned ? DEP_XCOMP : s->words[above].upos == UPOS_VERB ? DEP_ADVCL : DEP_ACL);
        if (is_charged) {
            s->words[w - 1].head = w;
            s->words[w - 1].dep = DEP_MARK;
            Word *whom = &s->words[verb + 1];
            if (verb + 1 < w - 1 && whom->head == verb && whom->dep == DEP_OBL && whom->upos == UPOS_PROPN)
                whom->dep = DEP_OBJ;
        }
        for (int k = noun + 1; k < s->nwords; k++) {            /* "and looting shops" */
            int g = k - 1;
            if (s->words[k].head == noun && s->words[k].dep == DEP_CONJ && is_gerund_before(s, g, k)) {
                make_gerund(s, g, w, DEP_CONJ);
                for (int i = noun; i < g; i++)
                    if (s->words[i].head == k && s->words[i].dep == DEP_CC)
                        s->words[i].head = g;
            } else if (s->words[k].head == verb && s->words[k].dep == DEP_CONJ && s->words[k].xpos == XPOS_VBG && is_charged) {
                s->words[k].head = w;
            }
        }
    }
    for (int w = 1; w < s->nwords; w++)                         /* "of shooting protesters and looting shops" */
        if (s->words[w].dep == DEP_CONJ && s->words[w].head >= 0) {
            int noun = s->words[w].head, gerund = s->words[noun].head;
            if (gerund >= 0 && gerund < noun && s->words[noun].dep == DEP_OBJ && s->words[gerund].xpos == XPOS_VBG && noun < w && is_gerund_before(s, w - 1, w)) {
                make_gerund(s, w - 1, gerund, DEP_CONJ);
                for (int i = noun; i < w; i++)
                    if (s->words[i].head == w && s->words[i].dep == DEP_CC)
                        s->words[i].head = w - 1;
            }
        }
}

/* "Phnom Penh accused", with both words its subject: one name has one head. */
static void join_names(Sentence *s)
{
    for (int i = 0; i < s->nnames; i++) {
        int first = s->names[i].first;
        for (int k = first + 1; k <= s->names[i].last; k++)
            if (s->words[k].upos == UPOS_PROPN && s->words[first].upos == UPOS_PROPN && s->words[k].head == s->words[first].head && s->words[k].dep == s->words[first].dep &&
                (is_subject(&s->words[k]) || s->words[k].dep == DEP_OBJ || s->words[k].dep == DEP_OBL)) {
                s->words[k].head = first;
                s->words[k].dep = DEP_FLAT;
            }
    }
}

/* "Human Rights Watch accused", with "Watch" taken for a verb: a name has none. */
static void name_verbs(Sentence *s)
{
    static const int of_nouns[] = { DEP_NSUBJ, DEP_NSUBJ_PASS, DEP_OBJ, DEP_OBL, DEP_NMOD, DEP_APPOS, DEP_FLAT, DEP_COMPOUND, DEP_NMOD_POSS, DEP_OBL_AGENT };
    for (int i = 0; i < s->nnames; i++) {
        Word *last = &s->words[s->names[i].last];
        bool is_nominal = false;
        for (size_t k = 0; k < sizeof of_nouns / sizeof *of_nouns; k++)
            is_nominal |= last->dep == of_nouns[k];
        if (s->names[i].kind != NAME_ORGANISATION || s->names[i].first == s->names[i].last || last->upos != UPOS_VERB || !is_capitalised(last) || !is_nominal)
            continue;
        last->upos = UPOS_PROPN;
        last->xpos = XPOS_NNP;
        last->lemma = last->form;
    }
}

/* "handed over 1,000 prisoners": they were handed over, and not more than 1,000 handed. */
static void tie_particles(Sentence *s)
{
    static const char *const verbs[] = { "hand", "take", "turn" };
    for (int w = 0; w + 2 < s->nwords; w++)
        if (s->words[w].upos == UPOS_VERB && ONE_OF(s->words[w].lemma, verbs) && text_is_nocase(s->words[w + 1].form, TEXT("over")) &&
            s->words[w + 2].upos == UPOS_NUM && s->words[w + 1].head > w) {
            s->words[w + 1].head = w;
            s->words[w + 1].dep = DEP_COMPOUND_PRT;
            s->words[w + 1].upos = UPOS_ADP;
            s->words[w + 1].xpos = XPOS_RP;
        }
}

/* "killed at least 140 civilians, most of them farmers, in Rutshuru", with "most" taken for whom they killed: it says who
 * the civilians were. */
static void hang_most_of_them(Sentence *s)
{
    static const char *const parts[] = { "most", "many", "some", "all", "half", "mostly" };
    for (int w = 2; w + 2 < s->nwords; w++) {
        int verb = s->words[w].head, whom = -1;
        if (s->words[w].dep != DEP_OBJ || verb < 0 || verb > w || !is_comma(s, w - 1) || !ONE_OF(s->words[w].form, parts) ||
            !text_is_nocase(s->words[w + 1].form, TEXT("of")) || s->words[w + 2].upos != UPOS_PRON)
            continue;
        for (int k = verb + 1; k < w - 1; k++)
            if (s->words[k].head == verb && (s->words[k].dep == DEP_OBL || s->words[k].dep == DEP_OBL_UNMARKED) && s->words[k].upos == UPOS_NOUN)
                whom = k;
        for (int k = 0; k < whom; k++)
            if (s->words[k].head == whom && s->words[k].dep == DEP_CASE)
                whom = -1;
        if (whom < 0)
            continue;
        s->words[whom].dep = DEP_OBJ;
        s->words[w].head = whom;
        s->words[w].dep = DEP_APPOS;
        for (int k = w + 3; k < s->nwords; k++)
            for (int c = w + 3; s->words[k].head == w && s->words[k].dep == DEP_NMOD && c < k; c++)
                if (s->words[c].head == k && s->words[c].dep == DEP_CASE && is_comma(s, c - 1)) {
                    s->words[k].head = verb;
                    s->words[k].dep = DEP_OBL;
                }
    }
}

/* "Police suspect members", with "suspect" taken for a noun: whatever has a subject and an object is a verb. */
static void wake_doings(Sentence *s)
{
    for (int w = 1; w + 1 < s->nwords; w++) {
        if (s->words[w].upos != UPOS_NOUN && s->words[w].upos != UPOS_ADJ)
            continue;
        int who = -1, whom = -1;
        for (int k = 0; k < s->nwords; k++) {
            who = s->words[k].head == w && s->words[k].dep == DEP_NSUBJ && k < w ? k : who;
            whom = s->words[k].head == w && s->words[k].dep == DEP_OBJ && k > w ? k : whom;
            if (s->words[k].head == w && s->words[k].dep == DEP_COP)
                return;
        }
        if (who < 0 || whom < 0)
            continue;
        s->words[w].upos = UPOS_VERB;
        s->words[w].xpos = s->words[w].xpos == XPOS_NNS ? XPOS_VBZ : XPOS_VBP;
    }
}

/* "Not only soldiers were killed", with "not" beside the killing: it belongs to "only". */
static void tie_not_only(Sentence *s)
{
    for (int w = 0; w + 2 < s->nwords; w++) {
        int noun = s->words[w + 1].head;
        if (text_is_nocase(s->words[w].form, TEXT("not")) && text_is_nocase(s->words[w + 1].form, TEXT("only")) && noun == w + 2 && s->words[noun].upos != UPOS_VERB) {
            s->words[w].head = noun;
            s->words[w].dep = DEP_ADVMOD;
        }
    }
}

/* "said it was ready to accept a truce", with "it" taken for an empty one: somebody is ready. */
static void fill_its(Sentence *s)
{
    static const char *const of_somebody[] = { "ready", "willing", "prepared", "able", "unable", "eager", "reluctant", "unwilling", "committed", "concerned", "determined" };
    for (int w = 0; w + 2 < s->nwords; w++) {
        int what = s->words[w].head;
        if (s->words[w].dep != DEP_EXPL || what <= w || what > w + 3 || !ONE_OF(s->words[what].form, of_somebody))
            continue;
        s->words[w].dep = DEP_NSUBJ;
        for (int k = what + 1; k < s->nwords; k++)
            if (s->words[k].head == what && s->words[k].dep == DEP_CSUBJ)
                s->words[k].dep = DEP_XCOMP;
    }
}

/* "counted 357 attacks since 7 October, which killed 645", with the killing told of the day: the attacks killed. */
static void hang_past_days(Sentence *s)
{
    for (int w = 2; w < s->nwords; w++) {
        int day = s->words[w].head, verb = day >= 0 ? s->words[day].head : -1, which = w - 1, what = -1;
        if (s->words[w].dep != DEP_ACL_RELCL || verb < 0 || verb > day || day > w || !understand_is_name(s, day, NAME_DATE) || s->words[which].xpos != XPOS_WDT ||
            s->words[which].head != w || s->words[which].dep != DEP_NSUBJ)
            continue;
        for (int k = verb + 1; k < day; k++)
            what = s->words[k].head == verb && s->words[k].dep == DEP_OBJ && is_noun(&s->words[k]) ? k : what;
        if (what >= 0)
            s->words[w].head = what;
    }
}

/* "Gunmen riding motorbikes ambushed a convoy": the gunmen ambushed, and rode while they did. */
static void free_riders(Sentence *s)
{
    for (int w = 1; w + 1 < s->nwords; w++) {
        int who = w - 1, above = s->words[w].head;
        bool is_clause = s->words[w].xpos == XPOS_VBG && s->words[who].head == w && s->words[who].dep == DEP_NSUBJ && s->words[who].xpos == XPOS_NNS && above > w;
        bool is_before_thing = is_clause && (s->words[w].dep == DEP_COMPOUND || s->words[w].dep == DEP_AMOD) && is_subject(&s->words[above]);
        int verb = is_before_thing ? s->words[above].head : above;
        if (!is_clause || (!is_before_thing && s->words[w].dep != DEP_CSUBJ) || verb < above || s->words[verb].upos != UPOS_VERB)
            continue;
        if (is_before_thing) {
            s->words[who].dep = s->words[above].dep;
            s->words[above].head = w;
            s->words[above].dep = DEP_OBJ;
        }
        s->words[who].head = verb;
        s->words[w].head = who;
        s->words[w].dep = DEP_ACL;
    }
}

/* "blew up a well and a mast", with the well taken for an adverb: each article has its noun. */
static void name_by_articles(Sentence *s)
{
    for (int w = 1; w + 3 < s->nwords; w++) {
        int noun = s->words[w].head;
        bool is_adverb = s->words[w].upos == UPOS_ADV && s->words[w].form.n > 3 && noun > w + 2 && is_noun(&s->words[noun]) && (s->words[w].dep == DEP_AMOD || s->words[w].dep == DEP_ADVMOD);
        if (!is_adverb || s->words[w - 1].upos != UPOS_DET || s->words[w + 1].upos != UPOS_CCONJ || s->words[w + 2].upos != UPOS_DET || s->words[w - 1].head != noun)
            continue;
        s->words[w].upos = UPOS_NOUN;
        s->words[w].xpos = XPOS_NN;
        s->words[w].head = s->words[noun].head;
        s->words[w].dep = s->words[noun].dep;
        s->words[w - 1].head = w;
        s->words[noun].head = w;
        s->words[noun].dep = DEP_CONJ;
    }
}

/* "stopped a bus, checked identity cards and killed ten", with the cards described as checked: the second deed of a list. */
static void wake_listed(Sentence *s)
{
    for (int w = 3; w + 1 < s->nwords; w++) {
        int what = s->words[w].head, verb = what > w ? s->words[what].head : -1, first = -1;
        if (s->words[w].upos != UPOS_VERB || s->words[w].xpos != XPOS_VBN || s->words[w].dep != DEP_AMOD || verb < 0 || verb > w || s->words[what].dep != DEP_OBJ ||
            !is_comma(s, w - 1) || s->words[verb].xpos != XPOS_VBD)
            continue;
        bool goes_on = false;
        for (int k = 0; k < s->nwords; k++) {
            first = k < w && s->words[k].head == verb && s->words[k].dep == DEP_OBJ ? k : first;
            goes_on |= k > what && s->words[k].head == verb && s->words[k].dep == DEP_CONJ && s->words[k].upos == UPOS_VERB;
        }
        if (first < 0 || !goes_on)
            continue;
        s->words[w].xpos = XPOS_VBD;
        s->words[w].head = verb;
        s->words[w].dep = DEP_CONJ;
        s->words[what].head = w;
    }
}

/* "clashes between the RSF and the army in El Obeid, the capital of a state", with the capital as one more who clashed: it
 * tells what the place is. */
static void hang_capitals(Sentence *s)
{
    static const char *const places[] = { "capital", "city", "town", "village", "port", "hub", "stronghold", "suburb", "district", "settlement" };
    for (int w = 3; w < s->nwords; w++) {
        int first = w;
        if (s->words[w].dep != DEP_CONJ || s->words[w].upos != UPOS_NOUN || !ONE_OF(s->words[w].form, places))
            continue;
        while (first > 0 && (s->words[first - 1].head == w || s->words[first - 1].upos == UPOS_ADJ) && !is_comma(s, first - 1))
            first--;
        int place = first - 2;
        if (place < 0 || !is_comma(s, first - 1) || !understand_is_name(s, place, NAME_PLACE))
            continue;
        while (s->words[place].head >= 0 && s->words[place].head < place && s->words[s->words[place].head].name == s->words[place].name)
            place = s->words[place].head;
        if (place == s->words[w].head)
            continue;
        s->words[w].head = place;
        s->words[w].dep = DEP_APPOS;
    }
}

/* "accused each other", the two words apart: they are one. */
static void tie_each_other(Sentence *s)
{
    for (int w = 0; w + 1 < s->nwords; w++) {
        bool is_each = text_is_nocase(s->words[w].form, TEXT("each")) && text_is_nocase(s->words[w + 1].form, TEXT("other"));
        bool is_one = text_is_nocase(s->words[w].form, TEXT("one")) && text_is_nocase(s->words[w + 1].form, TEXT("another"));
        if ((!is_each && !is_one) || s->words[w].head != s->words[w + 1].head)
            continue;
        s->words[w + 1].head = w;
        s->words[w + 1].dep = DEP_FIXED;
        for (int k = w + 2; k < s->nwords; k++)
            if (s->words[k].head == w + 1)
                s->words[k].head = w;
    }
}

/* Does anybody but `who` do it? */
static bool has_other_subject(const Sentence *s, int verb, int who)
{
    for (int k = 0; k < s->nwords; k++)
        if (k != who && s->words[k].head == verb && is_subject(&s->words[k]))
            return true;
    return false;
}

/* "On Thursday tanks fired at the town": the tanks are not called after the day, and nobody else fires. */
static void part_from_days(Sentence *s)
{
    for (int day = 1; day + 1 < s->nwords; day++) {
        int who = s->words[day].head;
        if (!understand_is_name(s, day, NAME_DATE) || s->words[day].dep != DEP_COMPOUND || who <= day || who > day + 3 ||
            understand_is_name(s, who, NAME_DATE) || s->words[who].xpos != XPOS_NNS || (s->words[who].dep != DEP_OBL && s->words[who].dep != DEP_NSUBJ))
            continue;
        int verb = s->words[who].head, first = day;
        while (first > 0 && s->words[first - 1].name == s->words[day].name)
            first--;
        int xpos = verb > who ? s->words[verb].xpos : XPOS_NN;
        if ((xpos != XPOS_VBD && xpos != XPOS_VBZ && xpos != XPOS_VBP) || first == 0 || s->words[first - 1].head != who ||
            s->words[first - 1].dep != DEP_CASE || has_other_subject(s, verb, who))
            continue;
        for (int k = first - 1; k < day; k++)
            s->words[k].head = s->words[k].head == who ? day : s->words[k].head;
        s->words[day].head = verb, s->words[day].dep = DEP_OBL;
        s->words[who].dep = DEP_NSUBJ;
    }
}

/* "At 5 a.m. Russian forces struck": five is the hour, and not how many they were. */
static void part_from_hours(Sentence *s)
{
    static const char *const halves[] = { "a.m.", "p.m.", "am", "pm" };
    for (int hour = 1; hour + 2 < s->nwords; hour++) {
        Word *w = &s->words[hour];
        int who = w->head, verb = who >= 0 ? s->words[who].head : -1;
        if (w->dep != DEP_NUMMOD || who <= hour || verb < 0 || s->words[hour - 1].upos != UPOS_ADP || s->words[hour - 1].head != hour ||
            !ONE_OF(s->words[hour + 1].form, halves) || s->words[hour + 1].head != hour)
            continue;
        w->head = verb;
        w->dep = DEP_OBL;
    }
}

static bool is_spaced_dash(const Sentence *s, int word)
{
    Text form = s->words[word].form;
    bool is_dash = text_equals(form, "-") || text_equals(form, "\xE2\x80\x93") || text_equals(form, "\xE2\x80\x94") || text_equals(form, "--");
    return is_dash && s->words[word - 1].space_after && (s->words[word].space_after || s->words[word + 1].upos != UPOS_NUM);
}

/* "Two killed in clashes with rebels - army spokesman": a dash between blanks joins no words to one phrase.  Who stands behind it
 * is set beside the sentence, and the last before it takes the place of both. */
static void part_at_dashes(Sentence *s)
{
    for (int dash = 1; dash + 1 < s->nwords; dash++) {
        if (!is_spaced_dash(s, dash))
            continue;
        int head = dash + 1, before = -1;
        while (s->words[head].head > head)
            head = s->words[head].head;
        for (int k = 0; k < dash; k++)
            if (s->words[k].head > dash && s->words[k].head <= head && (is_noun(&s->words[k]) || s->words[k].upos == UPOS_NUM))
                before = k;
        if (before < 0 || !is_noun(&s->words[head]) || s->words[head].head > dash)
            continue;
        s->words[before].head = s->words[head].head;
        s->words[before].dep = s->words[head].dep;
        for (int k = 0; k < dash; k++)
            if (s->words[k].head > dash && s->words[k].head <= head && k != before)
                s->words[k].head = before;
        int root = before;
        for (int steps = 0; s->words[root].head >= 0 && steps < s->nwords; steps++)
            root = s->words[root].head;
        s->words[head].head = root;
        s->words[head].dep = DEP_PARATAXIS;
        s->words[dash].head = head;
        s->words[dash].dep = DEP_PUNCT;
    }
}

/* "two villages burned, 1,500 flee to Semera", with the flight taken for a noun: there is none of that form. */
static void wake_flights(Sentence *s)
{
    static const char *const verbs[] = { "flee", "flees", "die", "dies" };
    for (int i = 1; i < s->nwords; i++) {
        Word *w = &s->words[i], *number = &s->words[i - 1];
        if (w->upos != UPOS_NOUN || number->upos != UPOS_NUM || number->head != i || !ONE_OF(w->form, verbs))
            continue;
        w->upos = UPOS_VERB;
        w->xpos = XPOS_VBP;
        number->dep = DEP_NSUBJ;
        if (w->head >= 0)
            w->dep = DEP_CONJ;
        for (int k = i + 1; k < s->nwords; k++)
            if (s->words[k].head == i && s->words[k].dep == DEP_NMOD)
                s->words[k].dep = DEP_OBL;
    }
}

/* "3 shot dead in Dobrovka": a noun that is made something is a participle, and whoever is counted undergoes it. */
static void wake_participles(Sentence *s)
{
    for (int i = 1; i + 1 < s->nwords; i++) {
        Word *w = &s->words[i], *number = &s->words[i - 1], *made = &s->words[i + 1];
        if (w->upos != UPOS_NOUN || w->xpos != XPOS_NN || number->upos != UPOS_NUM || number->head != i || number->dep != DEP_NUMMOD
            || made->upos != UPOS_ADJ || made->head != i || (made->dep != DEP_XCOMP && !(made->dep == DEP_AMOD && w->head < 0)))
            continue;
        w->upos = UPOS_VERB;
        w->xpos = XPOS_VBN;
        made->dep = DEP_XCOMP;
        number->dep = DEP_NSUBJ_PASS;
        for (int k = i + 1; k < s->nwords; k++)
            if (s->words[k].head == i && dep_base(s->words[k].dep) == DEP_NMOD)
                s->words[k].dep = DEP_OBL;
    }
}

void mend_words(Sentence *s)
{
    tie_sites(s);
    tie_hyphens(s);
    tie_manners(s);
    name_capitals(s);
    tie_homes(s);
    tie_directions(s);
    tie_prepositions(s);
    wake_participles(s);
    wake_flights(s);
    part_at_dashes(s);
    free_days(s);
    wake_doings(s);
    tie_each_other(s);
    tie_not_only(s);
    fill_its(s);
    hang_capitals(s);
    wake_listed(s);
    name_by_articles(s);
    free_riders(s);
    hang_past_days(s);
    free_charges(s);
    name_verbs(s);
    join_names(s);
    tie_particles(s);
    hang_most_of_them(s);
    free_distances(s);
    part_from_days(s);
    part_from_hours(s);
}
