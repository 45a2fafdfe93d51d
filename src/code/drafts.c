#include "code/drafts.h"

#include "code/clause.h"
#include "code/labels.h"
#include "code/matter.h"

/* ---- conditions --------------------------------------------------------------- */

static bool item_fits(Scan *c, const Frame *f, const RuleItem *item, int w)
{
    switch (item->kind) {
    case ITEM_ANY:     return true;
    case ITEM_WORD:    return c->lemma[w] == item->word || c->form[w] == item->word;
    case ITEM_PHRASE: {
        bool is_verb = c->s->words[w].upos == UPOS_VERB;
        Symbol head = phrase_head(&item->phrase, is_verb);
        return (c->lemma[w] == head || c->form[w] == head) && scan_phrase_at(c, &item->phrase, w, is_verb);
    }
    case ITEM_STORY:   return scan_story_has(c, item->number);
    case ITEM_TOLD:    return c->told >> item->number & 1;
    case ITEM_PASSIVE: return f && f->is_passive;
    case ITEM_ATTRIBUTIVE: return c->s->words[w].dep == DEP_AMOD && c->s->words[w].head > w;
    case ITEM_PLURAL:  return c->s->words[w].xpos == XPOS_NNS || c->s->words[w].xpos == XPOS_NNPS;
    default:           return false;        /* asked by sets */
    }
}

static bool word_fits(Scan *c, const Frame *f, const Condition *cond, int w)
{
    if (cond->any || scan_meets(c, w, &cond->sets))
        return true;
    for (int i = 0; i < cond->nitems; i++)
        if (item_fits(c, f, &cond->items[i], w))
            return true;
    return false;
}

static bool text_fits(const Condition *cond, Text value)
{
    for (int i = 0; i < cond->nitems; i++)
        if (value.n && (cond->items[i].kind == ITEM_ANY || text_is(cond->items[i].text, value)))
            return true;
    return false;
}

static bool some_fit(Scan *c, const Condition *cond, const int *words, int n)
{
    for (int i = 0; i < n; i++)
        if (word_fits(c, NULL, cond, words[i]))
            return true;
    return false;
}

static bool role_fits(Scan *c, const Frame *f, const Condition *cond, RoleName role)
{
    if (role.role == FRAME_SENTENCE || role.role == FRAME_PHRASE) {
        for (int w = 0; w < c->s->nwords; w++) {
            if ((role.role == FRAME_PHRASE && !scan_below(c, w, f->clause)) || !word_fits(c, f, cond, w))
                continue;
            /* "Gunmen fired on the team's bus": a word of games keeps no fight out */
            if (!(cond->is_unless && scan_is(c, w, SET_SPORTS) && matter_is_fight(c, f)))
                return true;
        }
        return false;
    }
    int words[32];
    int n = frame_fillers(c, f, role, words, 32);
    for (int i = 0; i < n; i++) {
        /* "dozens of villages" are no people, though "dozens" may be. */
        bool stands_for_next = cond->is_unless && i + 1 < n && c->s->words[words[i + 1]].head == words[i] &&
                               c->s->words[words[i + 1]].dep != DEP_CONJ;
        if (!stands_for_next && word_fits(c, f, cond, words[i]))
            return true;
    }
    return false;
}

bool condition_holds(Scan *c, const Frame *const *frames, int nframes, const Condition *cond, const Chosen *chosen)
{
    bool found = false;
    for (int r = 0; r < cond->nroles && !found; r++) {
        RoleName role = cond->roles[r];
        if (chosen && role.role == FRAME_ACTOR)
            found = some_fit(c, cond, chosen->actors, chosen->nactors);
        else if (chosen && role.role == FRAME_TARGET)
            found = some_fit(c, cond, chosen->targets, chosen->ntargets);
        else if (chosen && role.role == FRAME_EVENT_MODE)
            found = text_fits(cond, chosen->mode);
        else if (chosen && role.role == FRAME_WEAPON)
            found = text_fits(cond, chosen->weapon);
        else
            for (int i = 0; i < nframes && !found; i++)
                found = role_fits(c, frames[i], cond, role);
    }
    return found != cond->is_unless;
}

/* ---- rules for one word --------------------------------------------------------- */

static void reject(Draft *d, const Rule *rule, const Condition *condition, const char *why)
{
    if (d->nrejected < MOST_REJECTED)
        d->rejected[d->nrejected++] = (Rejected){ rule, condition, why };
}

static bool comes_first(const Rule *a, const Rule *b)
{
    if (a->priority != b->priority)
        return a->priority > b->priority;
    if (a->nconditions != b->nconditions)
        return a->nconditions > b->nconditions;
    return a < b;
}

#define MOST_CANDIDATES 64

static int add_candidates(const Scan *c, Symbol head, int w, TriggerKind kind, const Rule **rules, int n)
{
    const RuleBook *b = c->book;
    for (int t = b->symbols[head].first_trigger; t >= 0; t = b->triggers[t].next) {
        const Trigger *trigger = &b->triggers[t];
        if (trigger->kind != kind || n == MOST_CANDIDATES ||
            !scan_phrase_at(c, &trigger->phrase, w, kind == TRIGGER_VERB))
            continue;
        const Rule *rule = &b->rules[trigger->rule];
        bool known = false;
        for (int i = 0; i < n; i++)
            known |= rules[i] == rule;
        if (known)
            continue;
        int at = n++;
        for (; at > 0 && comes_first(rule, rules[at - 1]); at--)
            rules[at] = rules[at - 1];
        rules[at] = rule;
    }
    return n;
}

static int candidates(const Scan *c, int w, TriggerKind kind, const Rule **rules)
{
    int n = add_candidates(c, c->lemma[w], w, kind, rules, 0);
    if (c->form[w] != c->lemma[w])
        n = add_candidates(c, c->form[w], w, kind, rules, n);
    return n;
}

/* A word inside a proper name tells of nothing: "Strike Group", "Human Rights Watch". */
static bool is_part_of_name(const Scan *c, int w)
{
    int n = c->s->words[w].name;
    Text form = c->s->words[w].form;
    if (n < 0 || n >= c->s->nnames || form.n == 0 || (form.at[0] >= 'a' && form.at[0] <= 'z'))
        return false;
    switch (c->s->names[n].kind) {
    case NAME_PERSON: case NAME_ORGANISATION: case NAME_PLACE: case NAME_FACILITY: case NAME_ARMED_GROUP:
        return !c->u->item->upper_case || c->s->names[n].last > c->s->names[n].first;
    default:
        return false;
    }
}

/* An acronym that looks like a verb ("IS") in a text that is not all upper case. */
static bool is_acronym(const Scan *c, int w)
{
    Text form = c->s->words[w].form;
    return !c->u->item->upper_case && form.n > 1 && form.at[0] >= 'A' && form.at[0] <= 'Z' && form.at[1] >= 'A' && form.at[1] <= 'Z';
}

/* "Alert: car bomb hits the junction, dozens feared dead": does the part of the sentence that `w` stands in open
 * it, or follow a colon, and have no finite verb? */
static bool opens_without_verb(const Scan *c, int w)
{
    int first = w;
    for (int step = -1; step <= 1; step += 2)
        for (int k = w + step; k >= 0 && k < c->s->nwords && c->s->words[k].upos != UPOS_PUNCT; k += step) {
            int xpos = c->s->words[k].xpos;
            if ((xpos == XPOS_VBD || xpos == XPOS_VBZ || xpos == XPOS_VBP || xpos == XPOS_MD) && !is_acronym(c, k))
                return false;
            first = k < first ? k : first;
        }
    bool opens = first == 0 || c->s->words[first - 1].xpos == XPOS_COLON;
    return opens && c->s->words[first].upos != UPOS_ADP && c->s->words[first].upos != UPOS_SCONJ;
}

static bool has_finite_verb(const Scan *c, int but)
{
    for (int k = 0; k < c->s->nwords; k++) {
        int xpos = c->s->words[k].xpos;
        if (k != but && (xpos == XPOS_VBD || xpos == XPOS_VBZ || xpos == XPOS_VBP || xpos == XPOS_MD) && !is_acronym(c, k))
            return true;
    }
    return false;
}

/* "battle field", "smoke shop": a noun before a noun names a kind, not a happening,
 * unless the other is one, too: "bombing campaign", "shelling victims". */
static bool is_mere_modifier(Scan *c, int w)
{
    int head = c->s->words[w].head;
    if (head >= 0 && c->s->words[head].head < 0 && head == w + 1 && head + 1 < c->s->nwords && c->s->words[head + 1].upos == UPOS_ADP &&
        !has_finite_verb(c, -1))
        return false;           /* "An explosion tore through", with "tore" taken for a noun */
    return c->s->words[w].dep == DEP_COMPOUND && head >= 0 && !scan_is(c, head, SET_EVENT_NOUN) && !scan_is(c, head, SET_TRANSPARENT);
}

/* "Iran-backed militias" */
static bool is_hyphenated(const Scan *c, int w)
{
    return w > 1 && c->s->words[w - 1].form.n == 1 && c->s->words[w - 1].form.at[0] == '-' && c->s->words[w].dep == DEP_AMOD;
}

/* Who "died" is no deed of its own that others could have died of. */
static uint32_t tells_of(const Draft *d)
{
    return d->dropped || d->rule->is_casualties ? 0 : 1u << d->rule->event;
}

static bool try_word(Scan *c, int w, TriggerKind kind, Drafts *ret, Arena *work)
{
    const Rule *rules[MOST_CANDIDATES];
    int n = candidates(c, w, kind, rules);
    if (n == 0 || (kind == TRIGGER_NOUN && is_mere_modifier(c, w)))
        return false;
    Draft d = { .sentence = c->sentence, .merged_into = -1, .frame = frame_of(c, w, kind, work) };
    const Frame *frames[] = { &d.frame };
    for (int i = 0; i < n && !d.rule; i++) {
        const Condition *failed = NULL;
        for (int k = 0; k < rules[i]->nconditions && !failed; k++)
            if (!condition_holds(c, frames, 1, &rules[i]->conditions[k], NULL))
                failed = &rules[i]->conditions[k];
        if (failed)
            reject(&d, rules[i], failed, NULL);
        else
            d.rule = rules[i];
    }
    if (d.rule && d.rule->is_no_claim)
        d.dropped = "the rule says that this is no claim";
    if (d.rule && (d.rule->event == EVENT_AID || d.rule->event == EVENT_SUPPORT) && is_hyphenated(c, w))
        reject(&d, d.rule, NULL, "tells what they are, and nothing that happened"), d.rule = NULL;
    if (d.rule) {
        *GROW(work, ret->at, ret->n, ret->capacity) = d;
        c->told |= tells_of(&d);
    }
    else if (d.nrejected)
        *GROW(work, ret->passed, ret->npassed, ret->passed_capacity) =
            (Passed){ c->sentence, w, d.rejected[0].rule, d.rejected[0].condition };
    return d.rule != NULL;
}

static bool is_nominal(const Scan *c, int w)
{
    int upos = c->s->words[w].upos;
    return upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_NUM || upos == UPOS_ADJ || upos == UPOS_DET || upos == UPOS_PRON;
}

static bool has_trigger(const Scan *c, int w, TriggerKind kind)
{
    const Rule *rules[MOST_CANDIDATES];
    return candidates(c, w, kind, rules) > 0;
}

/* "Army raids village, torches homes": a headline's next verb, in the tense of the one before, with an object of its own. */
static bool goes_on_behind_comma(const Scan *c, int w)
{
    bool is_headline = false;
    if (c->s->words[w].xpos != XPOS_NNS || c->s->words[w - 1].xpos != XPOS_COMMA || !is_nominal(c, w + 1) || c->s->words[w + 1].upos == UPOS_PRON)
        return false;
    for (int k = 0; k < c->s->nwords; k++) {
        int xpos = c->s->words[k].xpos;
        if (xpos == XPOS_VBD || xpos == XPOS_MD || xpos == XPOS_DT)
            return false;
        is_headline |= k < w && xpos == XPOS_VBZ && c->s->words[k].upos == UPOS_VERB;
    }
    return is_headline;
}

/* Taggers of headlines take verbs for nouns: "Bombardment kills 5 in the camp".
 * A "noun" in a sentence without any finite verb may be one when it agrees with
 * the noun before it like a verb (bombardment kills, jets bomb) and a phrase follows. */
static bool may_be_verb(const Scan *c, int w)
{
    int xpos = c->s->words[w].xpos;
    if (w == 0 || w + 1 >= c->s->nwords || (xpos != XPOS_NN && xpos != XPOS_NNS))
        return false;
    if (scan_child(c, w, DEP_OBJ) > w && c->s->words[w - 1].xpos == XPOS_COMMA)       /* "Army raids village, torches homes" */
        return true;
    if (goes_on_behind_comma(c, w))
        return true;
    if (has_finite_verb(c, w) && !opens_without_verb(c, w))
        return false;
    int before = c->s->words[w - 1].xpos, after = w + 1;
    bool agrees = xpos == XPOS_NNS ? before == XPOS_NN || before == XPOS_NNP || is_acronym(c, w - 1)
                                   : before == XPOS_NNS || before == XPOS_NNPS || c->s->words[w].head < 0;
    agrees |= xpos == XPOS_NN && lemma_in(c, w - 1, SET_MANY_NOUN);          /* "police fire water cannon" */
    if (!agrees && !(before == XPOS_NNS && has_trigger(c, w - 1, TRIGGER_NOUN)))
        return false;
    if (c->s->words[after].dep == DEP_COMPOUND_PRT)     /* "The army set up a base" */
        return c->s->words[w].head < 0;
    if (lemma_in(c, after, SET_PARTICLE) && after + 1 < c->s->nwords && !has_trigger(c, w, TRIGGER_NOUN))
        after++;                                        /* "The militia hands over two captives" */
    /* "rocket attacks kill three": the next is the verb; but not "gunmen ambush patrol in the hills" */
    if (c->s->words[after].upos == UPOS_ADP && xpos == XPOS_NNS && !has_trigger(c, w, TRIGGER_NOUN))
        return true;            /* "Rocket lands in the port": no noun that a rule knows */
    bool is_next_verb = has_trigger(c, after, TRIGGER_VERB) && after + 1 < c->s->nwords && is_nominal(c, after + 1);
    return is_nominal(c, after) && !is_next_verb;
}

/* Used as a noun, whatever it is tagged: "launched an offensive". */
static bool stands_as_noun(const Scan *c, int w)
{
    int dep = dep_base(c->s->words[w].dep);
    bool has_article = false;
    for (int k = c->first_child[w]; k >= 0; k = c->next[k])
        has_article |= c->s->words[k].dep == DEP_DET || c->s->words[k].dep == DEP_NMOD_POSS;
    return dep == DEP_OBJ || dep == DEP_NSUBJ || dep == DEP_OBL || dep == DEP_NMOD || (dep == DEP_CCOMP && has_article);
}

/* "Shelling of the market killed three": a gerund with "of" is a noun. */
static bool is_gerund_noun(const Scan *c, int w)
{
    if (c->s->words[w].xpos != XPOS_VBG)
        return false;
    bool of = false;
    for (int k = c->first_child[w]; k >= 0; k = c->next[k]) {
        if (c->s->words[k].dep == DEP_OBJ || c->s->words[k].dep == DEP_AUX)
            return false;
        of |= scan_preposition_in(c, k, SET_PART_PREPOSITION) || c->s->words[k].dep == DEP_DET;
    }
    return of;
}

/* A verb without subject and object may be a noun: "shelling in the camp, clashes outside". */
static bool stands_bare(const Scan *c, int w)
{
    for (int k = c->first_child[w]; k >= 0; k = c->next[k]) {
        int dep = dep_base(c->s->words[k].dep);
        if (dep == DEP_NSUBJ || dep == DEP_OBJ || dep == DEP_AUX)
            return false;
    }
    return c->s->words[w].xpos == XPOS_VBG || c->s->words[w].xpos == XPOS_VBZ || c->s->words[w].xpos == XPOS_VBP;
}

/* "the rescue group": what they are, not what they did. */
static bool says_what_they_are(Scan *c, int w)
{
    int head = c->s->words[w].head;
    return dep_base(c->s->words[w].dep) == DEP_COMPOUND && head > w && scan_is(c, head, SET_BODY_NOUN);
}

/* "Northland-backed rebels": what somebody is called, not what happened. */
static bool is_epithet(Scan *c, int w)
{
    const Word *words = c->s->words;
    return w >= 2 && words[w].dep == DEP_AMOD && words[w].head > w && text_equals(words[w - 1].form, "-") && !words[w - 1].space_after &&
           words[w - 2].head == w && scan_is(c, w, SET_EPITHET);
}

enum { JUST_BEFORE = 4 };        /* sentences */

void drafts_find(Scan *c, Drafts *ret, Arena *work)
{
    for (int i = ret->n - 1; i >= 0 && ret->at[i].sentence >= c->sentence - JUST_BEFORE; i--)
        c->told |= tells_of(&ret->at[i]);
    for (int w = 0; w < c->s->nwords; w++) {
        if (c->book->symbols[c->lemma[w]].first_trigger < 0 && c->book->symbols[c->form[w]].first_trigger < 0)
            continue;
        if (is_part_of_name(c, w) || is_epithet(c, w))
            continue;
        int upos = c->s->words[w].upos;
        if (upos == UPOS_VERB) {
            bool noun = is_gerund_noun(c, w) && has_trigger(c, w, TRIGGER_NOUN);
            bool is_state = c->s->words[w].xpos == XPOS_VBN && scan_child(c, w, DEP_AUX_PASS) >= 0 &&
                            w + 1 < c->s->nwords && text_equals(c->s->words[w + 1].form, "to") &&
                            set_has(&c->book->symbols[c->form[w]].sets, c->book->engine[SET_READY_WORD]);
            if (is_state && has_trigger(c, w, TRIGGER_ADJ) && try_word(c, w, TRIGGER_ADJ, ret, work))      /* "is prepared to talk" */
                continue;
            TriggerKind kind = noun ? TRIGGER_NOUN : has_trigger(c, w, TRIGGER_VERB) ? TRIGGER_VERB :
                               c->s->words[w].dep == DEP_AMOD || has_trigger(c, w, TRIGGER_ADJ) ? TRIGGER_ADJ : TRIGGER_NOUN;
            if (!try_word(c, w, kind, ret, work) && kind == TRIGGER_VERB && stands_bare(c, w))
                try_word(c, w, TRIGGER_NOUN, ret, work);
        } else if (upos == UPOS_NOUN || upos == UPOS_PROPN) {
            if (says_what_they_are(c, w))
                continue;
            bool verb = has_trigger(c, w, TRIGGER_VERB) && may_be_verb(c, w);
            if (!verb || !try_word(c, w, TRIGGER_VERB, ret, work))
                try_word(c, w, TRIGGER_NOUN, ret, work);
        } else if (upos == UPOS_ADV) {                              /* "the valley is home to" */
            bool is_said_of = false;
            for (int k = c->first_child[w]; k >= 0; k = c->next[k])
                is_said_of |= dep_base(c->s->words[k].dep) == DEP_COP;
            if (is_said_of && has_trigger(c, w, TRIGGER_ADJ))
                try_word(c, w, TRIGGER_ADJ, ret, work);
        } else if (upos == UPOS_ADJ) {
            bool noun = stands_as_noun(c, w) && has_trigger(c, w, TRIGGER_NOUN);
            bool adjective = has_trigger(c, w, TRIGGER_ADJ);
            bool found = try_word(c, w, adjective ? TRIGGER_ADJ : noun ? TRIGGER_NOUN : TRIGGER_VERB, ret, work);
            int dep = dep_base(c->s->words[w].dep);
            if (!found && adjective && noun && (dep == DEP_OBJ || dep == DEP_NSUBJ))            /* "put the dead at 41", "there were 12 dead" */
                try_word(c, w, TRIGGER_NOUN, ret, work);
        }
    }
}

/* ---- one happening, several predicates -------------------------------------------- */

static int root_of(const Drafts *d, int i)
{
    for (int steps = 0; d->at[i].merged_into >= 0 && steps < 20; steps++)
        i = d->at[i].merged_into;
    return i;
}

/* Fills `frame` some role of one happening with the event noun `noun`? */
static bool told_by(Scan *c, const Frame *frame, const Frame *noun)
{
    for (int k = c->first_child[noun->word]; k > 0; k = c->next[k])
        if (k < noun->word && dep_base(c->s->words[k].dep) == DEP_CASE && lemma_in(c, k, SET_SAME_DAY_ORDER) &&
            lemma_in(c, k - 1, SET_TIME_UNIT))
            return false;           /* "fired missiles two days after an attack" */
    for (int i = 0; i < frame->nfillers; i++) {
        const Filler *f = &frame->fillers[i];
        RoleName role = f->role;
        bool same = role.role == FRAME_SUBJ || role.role == FRAME_OBJ ||
            (role.role == FRAME_PREPOSITION && role.preposition &&
             set_has(&c->book->symbols[role.preposition].sets, c->book->engine[SET_SAME_EVENT_PREPOSITION]));
        if (!same)
            continue;
        int words[16];
        int n = frame_fillers(c, frame, role, words, 16);
        for (int k = 0; k < n; k++)
            if (words[k] == noun->word)
                return true;
    }
    return false;
}

static bool same_filler(Scan *c, const Frame *a, const Frame *b, FrameRole role)
{
    int x[16], y[16];
    int nx = frame_fillers(c, a, (RoleName){ role, 0 }, x, 16), ny = frame_fillers(c, b, (RoleName){ role, 0 }, y, 16);
    for (int i = 0; i < nx; i++)
        for (int k = 0; k < ny; k++)
            if (x[i] == y[k])
                return true;
    return false;
}

/* "Five killed; the army denies firing": the second clause has somebody of its own, and what he does is his. */
static bool is_of_another(const Scan *c, int clause)
{
    for (int k = c->first_child[clause]; k >= 0 && c->s->words[clause].dep == DEP_PARATAXIS; k = c->next[k])
        if (dep_base(c->s->words[k].dep) == DEP_NSUBJ)
            return true;
    return false;
}

/* "Rebels killed the judge; the front has denied the crime": two sentences in one. */
static bool is_behind_semicolon(const Scan *c, int w)
{
    for (int k = c->first_child[w]; k >= 0 && k < w; k = c->next[k])
        if (text_equals(c->s->words[k].form, ";"))
            return c->s->words[w].dep == DEP_PARATAXIS;
    return false;
}

/* "killed 1,000 since the ruler fell" */
static bool is_since_when(const Scan *c, int clause)
{
    int mark = scan_base(c, clause) == DEP_ADVCL ? scan_child(c, clause, DEP_MARK) : -1;
    return mark >= 0 && lemma_in(c, mark, SET_SINCE_MARK);
}

/* Does `low` hang from `high` as a participle, second verb or relative clause? */
static bool hangs_from(const Scan *c, const Frame *low, const Frame *high)
{
    int w = low->clause;
    for (int steps = 0; steps < 3 && c->s->words[w].head >= 0; steps++) {
        int dep = c->s->words[w].dep;
        if ((dep != DEP_ADVCL && dep != DEP_CONJ && dep != DEP_ACL && dep != DEP_ACL_RELCL && dep != DEP_XCOMP && dep != DEP_PARATAXIS) ||
            clause_is_set_apart(c, w) || is_since_when(c, w) || (steps > 0 && is_of_another(c, w)))
            return false;
        if (is_behind_semicolon(c, w))
            return false;
        w = c->s->words[w].head;
        if (w == high->word || w == high->clause)
            return true;
    }
    return false;
}

static bool starts_own_sentence(const Scan *c, const Frame *f)
{
    for (int i = 0; i < f->nfillers; i++)
        if (f->fillers[i].role.role == (f->is_passive ? FRAME_OBJ : FRAME_SUBJ) &&
            c->s->words[f->fillers[i].word].head == f->word && c->s->words[f->fillers[i].word].dep != DEP_NUMMOD &&
            c->s->words[f->word].dep != DEP_ACL_RELCL)
            return true;
    return false;
}

/* "Jets bombed the border after a rocket killed a child": somebody or something else killed. */
static bool is_deed_of_another(const Scan *c, const Frame *f)
{
    int xpos = c->s->words[f->word].xpos;
    return f->kind == TRIGGER_VERB && !f->is_passive && (xpos == XPOS_VBD || xpos == XPOS_VBZ || xpos == XPOS_VBP) &&
           c->s->words[f->word].dep == DEP_ADVCL && scan_child(c, f->word, DEP_OBJ) >= 0 && starts_own_sentence(c, f);
}

static bool says_where(const Scan *c, const Frame *f)
{
    for (int k = c->first_child[f->clause]; k >= 0; k = c->next[k])
        if (dep_base(c->s->words[k].dep) == DEP_OBL && scan_preposition_in(c, k, SET_LOCATIVE_PREPOSITION))
            return true;
    return false;
}

/* ... in a town of its own, "in Nawa", "a market in Nawa", which is not in clause `other`. */
static bool says_town(const Scan *c, const Frame *f, int other)
{
    for (int w = f->clause + 1; w < c->s->nwords; w++)
        if (understand_is_name(c->s, w, NAME_PLACE) && scan_preposition_in(c, w, SET_LOCATIVE_PREPOSITION) && scan_below(c, w, f->clause) &&
            (!scan_below(c, other, f->clause) || !scan_below(c, w, other)))
            return true;
    return false;
}

/* "attacked a market in one town and murdered a family in the next": each is told of its own, whoever did both. */
static bool is_elsewhere(const Scan *c, const Frame *low, const Frame *high)
{
    return c->s->words[low->clause].dep == DEP_CONJ && c->s->words[low->clause].head == high->clause && low->kind == TRIGGER_VERB &&
           high->kind == TRIGGER_VERB && says_town(c, low, high->clause) && says_town(c, high, low->clause);
}

/* "The murder came hours after gunmen shot a judge": the judge was another's fate. */
static bool comes_later(const Scan *c, const Frame *low, const Frame *high)
{
    int clause = low->clause, top = c->s->words[clause].head;
    if (c->s->words[clause].dep != DEP_ADVCL || top < 0 || top != high->clause || high->kind != TRIGGER_NOUN || !lemma_in(c, top, SET_COMES_LATER))
        return false;
    int mark = scan_child(c, clause, DEP_MARK);
    return mark >= 0 && lemma_in(c, mark, SET_BEFORE_OR_AFTER);
}

static bool says_when(const Scan *c, const Frame *f)
{
    for (int k = c->first_child[f->clause]; k >= 0; k = c->next[k])
        if (dep_base(c->s->words[k].dep) == DEP_OBL && understand_is_name(c->s, k, NAME_DATE))
            return true;
    return false;
}

/* "Twenty were killed and 150 wounded", "... and 46 were injured": a bare number beside those before it;
 * but not "two were killed in one town and three wounded in the next", nor "since April 120 were killed and five
 * wounded on Friday". */
static bool is_bare_count(const Scan *c, const Frame *f, const Frame *before)
{
    int who = -1;
    for (int i = 0; i < f->nfillers; i++)
        if (f->fillers[i].role.role == FRAME_OBJ)
            who = f->fillers[i].word;
    int doer = f->kind == TRIGGER_VERB && !f->is_passive ? clause_own_subject(c, f->word) : -1;
    if (doer >= 0 && doer != who)
        return false;                   /* "gunmen attacked a convoy and troops killed five": by others */
    if (who < 0 || f->kind == TRIGGER_NOUN || (says_where(c, f) && says_where(c, before)) || (says_when(c, f) && says_when(c, before)))
        return false;
    for (int i = c->s->numbers_from; i < c->s->numbers_to; i++) {
        const Number *n = &c->u->numbers[i];
        if (n->first <= who && who <= n->last)
            return true;
        if (n->last + 1 == who && lemma_in(c, who, SET_MORE_OF_IT))
            return true;            /* "two others wounded" */
    }
    return c->s->words[who].upos == UPOS_NUM;
}

/* "Gunmen attacked a town, 40 killed", "rockets hit the port, two dead": a count behind a comma, without a verb in a tense. */
static bool is_count_behind(const Scan *c, const Frame *f, const Frame *before)
{
    int w = f->clause, first = w;
    if (c->s->words[w].dep != DEP_PARATAXIS || w < before->clause)
        return false;
    for (int k = c->first_child[w]; k >= 0; k = c->next[k]) {
        int dep = scan_base(c, k);
        if (dep == DEP_AUX || dep == DEP_COP)
            return false;
        first = k < first && c->s->words[k].upos != UPOS_PUNCT ? k : first;
    }
    while (first > 0 && c->s->words[first - 1].head == first)
        first--;
    return first > 0 && c->s->words[first - 1].xpos == XPOS_COMMA && is_bare_count(c, f, before);
}

static bool is_live(const Draft *d) { return d->merged_into < 0 && !d->dropped; }

/* "an operation to retake the town": the goal is part of the operation, no happening yet. */
static bool is_purpose_of(const Frame *low, const Frame *high)
{
    if (high->kind != TRIGGER_NOUN || low->kind != TRIGGER_VERB)
        return false;
    for (int i = 0; i < high->nfillers; i++)
        if (high->fillers[i].role.role == FRAME_XCOMP && high->fillers[i].word == low->word)
            return true;
    return false;
}

/* "The army repelled the attack, killing ten": who wards it off kills, and not who attacks. */
static bool wards_it_off(Scan *c, const Frame *low, const Frame *high)
{
    if (high->kind != TRIGGER_NOUN || low->kind != TRIGGER_VERB || high->clause == high->word || !scan_is(c, high->clause, SET_WARDS_OFF))
        return false;
    int subject = clause_subject(c, high->clause);
    for (int i = 0; i < low->nfillers && subject >= 0; i++)
        if (low->fillers[i].role.role == FRAME_SUBJ && low->fillers[i].word == subject)
            return true;
    return false;
}

static bool is_goal(EventClass e) { return e == EVENT_CONTROL || e == EVENT_COERCE || e == EVENT_ASSAULT; }

/* "Nobody was hurt when shells hit a school": none was hurt, and the shells fell all the same. */
static bool harms_nobody(const Scan *c, const Draft *d)
{
    for (int i = 0; i < d->frame.nfillers; i++)
        if (d->rule->is_casualties && d->frame.kind == TRIGGER_VERB && d->frame.fillers[i].role.role == FRAME_OBJ && frame_is_nobody(c, d->frame.fillers[i].word))
            return true;
    return false;
}

/* "Kharkiv: 3 killed; Odesa: 1 killed": each of its own place. */
static bool are_listed_apart(const Scan *c, const Draft *low, const Draft *high)
{
    CountLabel a, b;
    const Registry *r = actors_registry(c->actors);
    return low->rule->is_casualties && high->rule->is_casualties && label_of_counts(r, c->s, low->frame.word, &a) &&
           label_of_counts(r, c->s, high->frame.word, &b) && a.first != b.first;
}

/* "hanged a man for killing two policemen", "hanged for the murder of two": two deeds. */
static bool is_punished_for(const Scan *c, const Frame *low, const Frame *high)
{
    int over = low->kind == TRIGGER_NOUN ? scan_case(c, low->word) : scan_child(c, low->clause, DEP_MARK);
    return high->kind == TRIGGER_VERB && c->s->words[low->clause].head == high->word && over > high->word && c->s->words[over].lemma.n > 2 &&
           clause_punishes_over(c, high->word, over);
}

static bool of_one_happening(Scan *c, const Draft *low, const Draft *high)
{
    if (is_punished_for(c, &low->frame, &high->frame))
        return false;
    if (are_listed_apart(c, low, high))
        return false;
    if (harms_nobody(c, low) != harms_nobody(c, high))
        return false;
    if (comes_later(c, &low->frame, &high->frame) || is_elsewhere(c, &low->frame, &high->frame))
        return false;
    if (scan_dated_clause(c, low->frame.clause))
        return false;               /* "the deadliest since 2017, when 600 died" */
    if (high->rule->event == EVENT_ASSAULT && is_goal(low->rule->event) && is_purpose_of(&low->frame, &high->frame))
        return true;
    if (low->rule->event != high->rule->event || low->rule->keeps_apart || high->rule->keeps_apart)
        return false;
    const Frame *l = &low->frame, *h = &high->frame;
    if (wards_it_off(c, l, h) || wards_it_off(c, h, l) || (l->kind == TRIGGER_NOUN && clause_is_answered(c, l->word)))
        return false;
    if (l->clause == h->word || (l->kind == TRIGGER_NOUN && told_by(c, h, l)))
        return true;
    if (low->rule->is_casualties && high->rule->is_casualties && c->s->words[l->word].dep == DEP_COMPOUND && c->s->words[l->word].head == h->word)
        return true;            /* "death toll" */
    if (l->kind == TRIGGER_ADJ && (told_by(c, h, l) || same_filler(c, l, h, FRAME_OBJ)))
        return true;
    if (!hangs_from(c, l, h))
        return false;
    if (c->s->words[l->word].dep == DEP_XCOMP && c->s->words[l->word].head == h->word && low->rule->event == EVENT_ACCESS)
        return true;            /* "remains closed" */
    if (low->rule->event == EVENT_DISPLACE && c->s->words[l->word].dep == DEP_XCOMP && c->s->words[l->word].xpos == XPOS_VB && c->s->words[l->word].head == h->word)
        return true;            /* "forced 128,571 people to flee" */
    for (int k = c->first_child[l->clause]; k >= 0 && starts_own_sentence(c, l); k = c->next[k])
        if (c->s->words[k].dep == DEP_MARK && lemma_in(c, k, SET_MEANWHILE))
            return false;           /* "killed two in the port while gunmen burned a station in the hills" */
    if (low->rule->is_casualties && ((c->s->words[l->clause].dep == DEP_CONJ && is_bare_count(c, l, h)) || is_count_behind(c, l, h)))
        return true;
    if (low->rule->is_casualties && !high->rule->is_casualties && is_deed_of_another(c, l))
        return false;
    if (low->rule->is_casualties || high->rule->is_casualties)
        return !starts_own_sentence(c, l) || c->s->words[l->clause].dep == DEP_ADVCL;
    if (low->rule->event == EVENT_ASSAULT && c->s->words[l->clause].dep == DEP_ADVCL && c->s->words[l->clause].xpos == XPOS_VBG &&
        !starts_own_sentence(c, l))
        return true;            /* "fired missiles, striking the village" */
    return l->kind == TRIGGER_VERB && h->kind == TRIGGER_VERB && same_filler(c, l, h, FRAME_OBJ);
}

/* Is the claim the very thing that was said, and not a remark within it? */
static bool is_content_of(const Scan *c, const Draft *speech, const Draft *other)
{
    int w = other->frame.clause, top = speech->frame.clause;
    for (int i = 0; i < speech->frame.nfillers; i++)
        if (speech->frame.fillers[i].role.role == FRAME_CCOMP && speech->frame.fillers[i].word == w)
            return true;
    for (int steps = 0; steps < 6 && w >= 0; steps++) {
        if (w == top)
            return true;
        int dep = dep_base(c->s->words[w].dep);
        if (dep != DEP_CCOMP && dep != DEP_XCOMP && dep != DEP_CONJ && dep != DEP_PARATAXIS && dep != DEP_OBJ &&
            dep != DEP_NSUBJ && dep != DEP_ROOT && !(dep == DEP_OBL && w == other->frame.clause))
            return false;
        w = c->s->words[w].head;
    }
    w = top;        /* '"They shelled it," he said': the saying hangs below */
    return c->s->words[w].dep == DEP_PARATAXIS && scan_below(c, other->frame.clause, c->s->words[w].head);
}

/* "since the attack", "of these strikes": a happening named in passing, with nothing said of it. */
static bool is_bare_mention(Scan *c, const Draft *d)
{
    const Frame *f = &d->frame;
    int dep = dep_base(c->s->words[f->word].dep);
    if (f->kind != TRIGGER_NOUN || f->clause != f->word || (dep != DEP_NMOD && dep != DEP_OBL && dep != DEP_OBJ && dep != DEP_CONJ))
        return false;
    if (c->s->words[f->word].head >= 0 && scan_is(c, c->s->words[f->word].head, SET_TRANSPARENT))
        return false;                       /* "the number of airstrikes" */
    if (d->rule->event != EVENT_ASSAULT && d->rule->event != EVENT_COERCE && d->rule->event != EVENT_CONTROL)
        return false;
    for (int i = 0; i < f->nfillers; i++) {
        FrameRole role = f->fillers[i].role.role;
        bool is_adjective = role == FRAME_MOD && c->s->words[f->fillers[i].word].upos == UPOS_ADJ;
        if (role != FRAME_GOVERNOR && role != FRAME_CASE && role != FRAME_AS_OBJ && role != FRAME_AS_OBL && !is_adjective)
            return false;
    }
    return true;
}

/* "has not commented on the attack", "no comment on the strike": nothing is said of it. */
static bool is_not_commented_on(const Scan *c, const Draft *d)
{
    int above = c->s->words[d->frame.word].head;
    if (d->frame.kind != TRIGGER_NOUN || above < 0 || !lemma_in(c, above, SET_COMMENTS))
        return false;
    for (int k = c->first_child[above]; k >= 0; k = c->next[k])
        if (k < above && (lemma_in(c, k, SET_NOT) || lemma_in(c, k, SET_NOBODY)))
            return true;
    return c->s->words[above].head >= 0 && lemma_in(c, c->s->words[above].head, SET_REFUSES);
}

/* "suspended attacks on the base", "ended its siege": what is given up is told by that alone. */
static bool is_given_up(const Drafts *d, int first, const Draft *deed)
{
    const Frame *noun = &deed->frame;
    for (int i = first; i < d->n && noun->kind == TRIGGER_NOUN && deed->rule->event == EVENT_ASSAULT; i++) {
        const Draft *other = &d->at[i];
        if (!is_live(other) || other->rule->event != EVENT_RETREAT || other->frame.kind != TRIGGER_VERB)
            continue;
        for (int k = 0; k < other->frame.nfillers; k++)
            if (other->frame.fillers[k].role.role == FRAME_OBJ && other->frame.fillers[k].word == noun->word)
                return true;
    }
    return false;
}

/* "Abduction: rebels abducted 13 people", "Peaceful protest: residents ...": a heading that says of what kind the news is, which
 * is told behind its colon. */
static bool is_kind_of_news(const Scan *c, const Drafts *d, int first, int i)
{
    enum { SHORT = 3 };
    const Draft *label = &d->at[i];
    int colon = label->frame.word + 1;
    if (label->frame.kind != TRIGGER_NOUN || colon > SHORT || colon >= c->s->nwords || !text_equals(c->s->words[colon].form, ":"))
        return false;
    for (int w = 0; w < colon; w++)                     /* "Kabul bombing: 4 held" says where, too */
        if (c->s->words[w].upos != UPOS_NOUN && c->s->words[w].upos != UPOS_ADJ && c->s->words[w].upos != UPOS_VERB)
            return false;
    for (int k = first; k < d->n; k++)
        if (k != i && is_live(&d->at[k]) && d->at[k].frame.word > colon && d->at[k].rule->event == label->rule->event)
            return true;
    return false;
}

void drafts_merge(Scan *c, Drafts *d, int first)
{
    for (int i = first; i < d->n; i++)
        for (int k = first; k < d->n && is_live(&d->at[i]); k++)
            if (!d->at[k].dropped && root_of(d, k) != i && of_one_happening(c, &d->at[i], &d->at[k]))
                d->at[i].merged_into = root_of(d, k);
    for (int i = first; i < d->n; i++) {
        bool carries = false;
        for (int k = first; k < d->n; k++)
            carries |= k != i && root_of(d, k) == i;
        if (is_live(&d->at[i]) && !carries && is_bare_mention(c, &d->at[i]))
            d->at[i].dropped = "named in passing, with nothing said of it";
        else if (is_live(&d->at[i]) && !carries && is_not_commented_on(c, &d->at[i]))
            d->at[i].dropped = "nobody comments on it";
        else if (is_live(&d->at[i]) && !carries && is_given_up(d, first, &d->at[i]))
            d->at[i].dropped = "given up, and no happening of its own";
        else if (is_live(&d->at[i]) && !carries && is_kind_of_news(c, d, first, i))
            d->at[i].dropped = "says of what kind is what is told behind the colon";
    }
    for (int i = first; i < d->n; i++) {
        if (!is_live(&d->at[i]) || !d->at[i].rule->only_alone)
            continue;
        for (int k = first; k < d->n; k++) {        /* "said it carried out a raid in which four died": the raid was said, and is told with its dead */
            int root = root_of(d, k);
            if (root != i && is_live(&d->at[root]) && !d->at[k].dropped && !d->at[root].rule->only_alone && is_content_of(c, &d->at[i], &d->at[k]))
                d->at[i].dropped = "what was said is a claim of its own";
        }
    }
}

/* The first draft of that sentence or of one behind it. */
static int first_draft(const Drafts *d, int sentence)
{
    int from = 0, to = d->n;
    while (from < to) {
        int half = (from + to) / 2;
        if (d->at[half].sentence < sentence)
            from = half + 1;
        else
            to = half;
    }
    return from;
}

void drafts_of(const Drafts *d, int sentence, int *from, int *to)
{
    *from = *to = first_draft(d, sentence);
    while (*to < d->n && d->at[*to].sentence == sentence)
        ++*to;
}
