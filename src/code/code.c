#include "code/claims.h"
#include "code/headline.h"
#include "code/kept.h"
#include "code/matter.h"
#include "code/notice.h"
#include "code/registry.h"
#include "code/towns.h"

#include <assert.h>
#include <string.h>

#include "base/file.h"

/* ---- the words of the record ------------------------------------------------------ */

#define EVENT_WORD(name) #name,
static const char *const event_words[] = { EVENT_CLASSES(EVENT_WORD) };
#undef EVENT_WORD
static const char *const aspect_words[] = { "happened", "ongoing", "planned", "hypothetical", "negated", "historical" };
static const char *const stance_words[] = { "asserts", "denies", "concedes", "disputes", "warns", "predicts", "asks", "retracts" };
static const char *const hedge_words[] = { "", "reportedly", "alleged", "suspected", "unconfirmed", "cannot-verify" };
static const char *const measure_words[] = {
    "killed", "injured", "casualties", "missing", "detained", "besieged", "affected", "displaced", "returned", "hosted",
    "troops", "strikes", "munitions", "facilities", "vehicles", "area", "money",
};
static const char *const who_words[] = {
    "", "all", "civilian", "child", "woman", "combatant", "health-worker", "rescuer", "journalist", "refugee",
};
static const char *const quantifier_words[] = { "exact", "at-least", "more-than", "up-to", "about", "vague" };
static const char *const kind_words[] = { "incident", "running-total", "stock", "flow", "projection" };
static const char *const role_words[] = { "scene", "origin", "destination", "mentioned" };
static const char *const held_words[] = { "reported", "accused", "claimed", "denied" };

_Static_assert(sizeof aspect_words / sizeof *aspect_words == ASPECT_COUNT, "a word for each aspect");
_Static_assert(sizeof stance_words / sizeof *stance_words == STANCE_COUNT, "a word for each stance");
_Static_assert(sizeof hedge_words / sizeof *hedge_words == HEDGE_COUNT, "a word for each hedge");
_Static_assert(sizeof measure_words / sizeof *measure_words == MEASURE_COUNT, "a word for each measure");
_Static_assert(sizeof who_words / sizeof *who_words == WHO_COUNT, "a word for each who");
_Static_assert(sizeof quantifier_words / sizeof *quantifier_words == Q_VAGUE + 1, "a word for each quantifier");
_Static_assert(sizeof kind_words / sizeof *kind_words == KIND_COUNT, "a word for each kind");
_Static_assert(sizeof role_words / sizeof *role_words == ROLE_COUNT, "a word for each role");
_Static_assert(sizeof held_words / sizeof *held_words == HELD_COUNT, "a word for each way to be held");

const char *event_word(EventClass e)            { return event_words[e]; }
const char *aspect_word(Aspect a)               { return aspect_words[a]; }
const char *stance_word(Stance s)               { return stance_words[s]; }
const char *hedge_word(Hedge h)                 { return hedge_words[h]; }
const char *measure_word(Measure m)             { return measure_words[m]; }
const char *who_word(FigureWho w)               { return who_words[w]; }
const char *quantifier_word(NumberQuantifier q) { return quantifier_words[q]; }
const char *kind_word(FigureKind k)             { return kind_words[k]; }
const char *role_word(PlaceRole r)              { return role_words[r]; }
const char *held_word(Held h)                   { return held_words[h]; }

/* ---- rules and items ----------------------------------------------------------------- */

bool code_load(const char *data_dir, Arena *forever, Rules **ret, Error *err)
{
    return code_load_with(data_dir, NULL, forever, ret, err);
}

bool code_load_with(const char *data_dir, const char *rules_file, Arena *forever, Rules **ret, Error *err)
{
    RuleBook *book;
    Actors *actors;
    const Manner *manner;
    Text dir = text_format(forever, "%s/rules", data_dir);
    if (!rulebook_load(text_zero_ended(dir, forever), rules_file, forever, &book, err) ||
        !actors_load(data_dir, forever, &actors, err) ||
        !manner_load(data_dir, forever, &manner, err))
        return false;
    const NoticeWords *notices;
    if (!notice_load(data_dir, forever, &notices, err)) return false;
    Scores scores;
    Text weights = text_format(forever, "%s/rules/score.weights", data_dir);
    if (!scores_load(text_zero_ended(weights, forever), forever, &scores, err)) return false;
    *ret = NEW(forever, Rules);
    **ret = (Rules){ book, actors, manner, text_format(forever, "%016llx", (unsigned long long)book->version), scores, notices };
    return true;
}

Notice code_notice(const Rules *rules, const Item *item, Arena *keep)
{
    return notice_of(rules->notices, item, keep);
}

Text code_version(const Rules *rules)
{
    return rules->version;
}

bool code_actor(const Rules *rules, Text name, Day on, Arena *keep, Actor *ret)
{
    ActorSort sort;
    Actor found = { 0 };
    if (!name.n || !actors_name(rules->actors, name, on, keep, &found, &sort) || !found.id.n)
        return false;
    *ret = found;
    return true;
}

bool code_happens_at_origin(const Claim *c)
{
    return c->event != EVENT_ASSAULT || text_equals(c->mode, "heavy-weapons") || text_equals(c->mode, "aerial") || text_equals(c->mode, "abduct");
}

bool code_is_person(const Rules *rules, Text id)
{
    const Known *known = id.n ? registry_known(actors_registry(rules->actors), id) : NULL;
    return known && known->sort == SORT_PERSON;
}

/* Does some finite verb have a subject: "TALIBAN FIGHTERS SEIZE CITY"? */
static bool has_clause(const Sentence *s)
{
    for (int w = 0; w < s->nwords; w++) {
        int verb = s->words[w].head;
        bool is_subject = dep_base(s->words[w].dep) == DEP_NSUBJ && verb >= 0 && s->words[verb].upos == UPOS_VERB;
        if (is_subject && (s->words[verb].xpos == XPOS_VBZ || s->words[verb].xpos == XPOS_VBP || s->words[verb].xpos == XPOS_VBD))
            return true;
    }
    return false;
}

/* "HUMANITARIAN ACCESS", alone in its line of a text that is not in capitals. */
static bool is_heading(const Understanding *u, int sentence)
{
    enum { MOST_WORDS = 5 };
    const Sentence *s = &u->sentences[sentence];
    bool is_alone = (sentence == 0 || u->sentences[sentence - 1].paragraph != s->paragraph) &&
                    (sentence + 1 == u->nsentences || u->sentences[sentence + 1].paragraph != s->paragraph);
    if (u->item->upper_case || !is_alone || s->nwords > MOST_WORDS || s->part == PART_TITLE || has_clause(s))
        return false;
    for (int i = 0; i < s->nwords; i++)
        for (int k = 0; k < s->words[i].form.n; k++) {
            char c = s->words[i].form.at[k];
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '!')
                return false;
        }
    return true;
}

/* Bylines and datelines tell where the reporter is, not what happened; headings what it is about. */
static bool tells_something(const Understanding *u, int sentence)
{
    const Sentence *s = &u->sentences[sentence];
    bool is_dateline = s->part == PART_DATELINE && !has_clause(s);          /* "TROOPS TAKE TOWN - MINISTRY" looks like one */
    return s->part != PART_CREDIT && !is_dateline && s->nwords > 0 && !is_heading(u, sentence);
}

/* "Please disregard our report on shelling in Jasim" tells of no shelling. */
static void take_back(const Rules *rules, const Item *item, Claims *claims, Arena scratch)
{
    if (claims->n == 0)
        return;
    Notice notice = notice_of(rules->notices, item, &scratch);
    for (int i = 0; i < claims->n && notice.kind == NOTICE_CANCELLED; i++)
        if (claims->at[i].begin < notice.end && claims->at[i].end > notice.begin)
            claims->at[i].stance = STANCE_RETRACTS;
}

enum { MOST_WOKEN = 4 };          /* times that a sentence is read again */

/* Verbs that were tagged as nouns, and that a rule of verbs fits all the same, wake in a copy of their sentence.
 * -> has the sentence changed? */
static bool wake_verbs(Understanding *u, int sentence, const Drafts *drafts, int first, Arena *keep, Arena scratch)
{
    Sentence *s = &u->sentences[sentence];
    bool is_copied = false, changed = false;
    for (int i = first; i < drafts->n; i++) {
        int word = drafts->at[i].frame.word;
        if (drafts->at[i].frame.kind != TRIGGER_VERB ||
            (s->words[word].upos != UPOS_NOUN && s->words[word].upos != UPOS_PROPN && !headline_is_torn(s, word)))
            continue;
        if (!is_copied) {
            Word *words = NEW_ROUGH(keep, Word, s->nwords);
            memcpy(words, s->words, sizeof *words * (size_t)s->nwords);
            s->words = words;
        }
        is_copied = true;
        changed |= headline_wake(s, word, scratch);
    }
    return changed;
}

/* "Houthis" beside "Houthi": are there many of whom this names? */
static bool names_many(const Actors *actors, Text form, Day on, Arena *keep)
{
    Actor many, one;
    ActorSort sort;
    return form.n > 3 && actors_name(actors, form, on, keep, &many, &sort) && sort == SORT_GROUP &&
           actors_name(actors, text_part(form, 0, form.n - 1), on, keep, &one, &sort) && text_is(one.id, many.id);
}

/* The words of a sentence that may be written on. */
static void own_words(Sentence *s, bool *is_copied, Arena *keep)
{
    if (*is_copied)
        return;
    Word *words = NEW_ROUGH(keep, Word, s->nwords);
    memcpy(words, s->words, sizeof *words * (size_t)s->nwords);
    s->words = words;
    *is_copied = true;
}

/* "Houthis fire missile", "Houthis claim attack": a group's name that a tagger took for an article, or for one of them. */
static void restore_names(Sentence *s, const Item *item, const Actors *actors, bool *is_copied, Arena *keep)
{
    for (int w = 0; w < s->nwords; w++) {
        Text form = s->words[w].form;
        if (w == 0 && s->words[w].upos == UPOS_PRON && text_equals(form, "US")) {       /* "US, CHINA TO TALK": it is no pronoun where it begins */
            own_words(s, is_copied, keep);
            s->words[w].upos = UPOS_PROPN, s->words[w].xpos = XPOS_NNP, s->words[w].lemma = form;
        }
        bool is_one = s->words[w].upos == UPOS_PROPN && s->words[w].xpos == XPOS_NNP && s->words[w].dep != DEP_FLAT;
        if ((s->words[w].upos != UPOS_DET && !is_one) || form.at[0] < 'A' || form.at[0] > 'Z' || !names_many(actors, form, item->published, keep))
            continue;
        own_words(s, is_copied, keep);
        s->words[w].upos = UPOS_PROPN;
        s->words[w].xpos = XPOS_NNPS;
        if (s->words[w].dep == DEP_DET)
            s->words[w].dep = DEP_COMPOUND;
    }
}

/* "AS" in an item that speaks of Somalia, taken for a small word. */
static bool is_letters_of_group(const Understanding *u, int sentence, int w, const Actors *actors, Arena scratch)
{
    enum { MOST_LETTERS = 4 };
    const Sentence *s = &u->sentences[sentence];
    const Word *word = &s->words[w];
    if (word->form.n < 2 || word->form.n > MOST_LETTERS || u->item->upper_case ||
        (word->upos != UPOS_ADP && word->upos != UPOS_SCONJ && word->upos != UPOS_DET && word->upos != UPOS_PRON && word->upos != UPOS_ADV && word->upos != UPOS_PART))
        return false;
    for (int i = 0; i < word->form.n; i++)
        if (word->form.at[i] < 'A' || word->form.at[i] > 'Z')
            return false;
    bool has_small = false;                 /* not in a line of capitals */
    for (int k = w > 0 ? w - 1 : w + 1; k < s->nwords && k <= w + 2; k++)
        for (int i = 0; i < s->words[k].form.n && k != w; i++)
            has_small |= s->words[k].form.at[i] >= 'a' && s->words[k].form.at[i] <= 'z';
    return has_small && actors_is_group_at(actors, u, sentence, w, &scratch);
}

static void restore_letters(Understanding *u, int sentence, const Actors *actors, bool *is_copied, Arena *keep, Arena scratch)
{
    Sentence *s = &u->sentences[sentence];
    for (int w = 0; w < s->nwords; w++) {
        if (!is_letters_of_group(u, sentence, w, actors, scratch))
            continue;
        own_words(s, is_copied, keep);
        headline_mend(s, w, HEADLINE_LETTERS, scratch);
    }
}

static bool book_has(const RuleBook *book, Text word, EngineSet set)
{
    Symbol symbol = scan_symbol(book, word);
    return symbol && set_has(&book->symbols[symbol].sets, book->engine[set]);
}

/* "Singa" of "Singa shelled": a town, and no capital that may stand for its government. */
static bool is_mere_town(const Sentence *s, const Item *item, const Actors *actors, int w, Arena scratch)
{
    const Name *name = understand_name_at(s, w);
    Actor actor;
    ActorSort sort;
    if (!name || name->kind != NAME_PLACE)
        return false;
    Text text = text_part(item->text, s->words[name->first].begin, s->words[name->last].end);
    return actors_is_town(actors, text) || !actors_name(actors, text, item->published, &scratch, &actor, &sort);
}

/* "90 prisoners released": who is held lets nobody go. */
static bool captives_before(const Sentence *s, const RuleBook *book, int verb)
{
    for (int k = 0; k < verb; k++)
        if (s->words[k].head == verb && s->words[k].dep == DEP_NSUBJ)
            return book_has(book, s->words[k].lemma, SET_CAPTIVE_NOUN);
    return false;
}

/* "convoy", "Singa" before "attacked": something that attacks nobody is its subject. */
static bool struck_before(const Sentence *s, const Item *item, const RuleBook *book, const Actors *actors, int verb, Arena scratch)
{
    for (int k = 0; k < verb; k++)
        if (s->words[k].head == verb && s->words[k].dep == DEP_NSUBJ)
            return book_has(book, s->words[k].lemma, SET_STRUCK_THING) || is_mere_town(s, item, actors, k, scratch);
    int label = s->words[verb].dep == DEP_PARATAXIS ? s->words[verb].head : -1;
    for (int k = label + 2; label >= 0 && k < verb; k++)           /* "MSF: Hospital in Dobrovka bombed" */
        if (s->words[k].head == label && s->words[k].dep == DEP_APPOS && text_equals(s->words[label + 1].form, ":"))
            return book_has(book, s->words[k].lemma, SET_STRUCK_THING);
    return false;
}

/* Does what word `w` says need somebody to whom it is done: "killed", "30 shot dead"? */
static bool needs_object(const Sentence *s, const RuleBook *book, int w)
{
    const Word *word = &s->words[w];
    if (book_has(book, word->lemma, SET_NEEDS_OBJECT))
        return true;
    Symbol verb = word->upos == UPOS_NOUN && w + 1 < s->nwords && word[1].upos == UPOS_ADJ ? rulebook_verb(book, word->form) : 0;
    return verb && set_has(&book->symbols[verb].sets, book->engine[SET_NEEDS_OBJECT]);
}

static bool is_past_or_present(const Word *w)
{
    return w->xpos == XPOS_VBZ || w->xpos == XPOS_VBP || w->xpos == XPOS_VBD;
}

/* As what word `w` may have to be mended. */
static HeadlineWord headline_word(const Sentence *s, const Item *item, const RuleBook *book, const Actors *actors, int w, Arena scratch)
{
    const Word *word = &s->words[w];
    bool is_past = word->xpos == XPOS_VBN || word->xpos == XPOS_VBD;
    if (word->upos == UPOS_VERB && is_past && book_has(book, word->lemma, SET_LETS_GO) && captives_before(s, book, w))
        return HEADLINE_STRUCK;
    const Name *name = w > 0 && word->upos == UPOS_VERB && is_past && word->head < 0 && s->words[w - 1].head > w ? understand_name_at(s, w - 1) : NULL;
    if (name && name->kind == NAME_ORGANISATION && name->last == w - 1)
        return HEADLINE_NAMED;
    if (w > 0 && word->upos == UPOS_NOUN && word->xpos == XPOS_NNS && word->head < 0 && s->words[w - 1].head == w && s->words[w - 1].dep == DEP_COMPOUND && rulebook_verb(book, word->form))
        for (int k = w + 1; k < s->nwords; k++)
            if (s->words[k].head == w && s->words[k].dep == DEP_OBJ)
                return HEADLINE_OWN_OBJECT;
    if (word->upos == UPOS_VERB && is_past && book_has(book, word->lemma, SET_STRIKES_PLACE) && struck_before(s, item, book, actors, w, scratch))
        return HEADLINE_STRUCK;
    for (int k = w + 1; k < s->nwords && word->upos == UPOS_VERB && word->xpos == XPOS_VBD; k++)
        if (s->words[k].head == w && s->words[k].dep == DEP_OBL_AGENT)
            return HEADLINE_STRUCK;
    if (word->upos == UPOS_VERB && word->dep == DEP_ACL && word->head >= 0 && book_has(book, s->words[word->head].lemma, SET_WEEKDAY) &&
        (word->xpos == XPOS_VB || word->xpos == XPOS_VBG))
        return HEADLINE_OF_DAY;
    if (w > 1 && w + 1 < s->nwords && word->upos == UPOS_NOUN && word[-1].head == w && book_has(book, word->lemma, SET_LAPSE_UNIT) && book_has(book, word[1].lemma, SET_LAPSE_WORD))
        return HEADLINE_LAPSE;
    if (w > 0 && w + 1 < s->nwords && book_has(book, word->form, SET_BETWEEN_SIGN))
        return HEADLINE_BETWEEN;
    if (word->form.n == 2 && book_has(book, word->form, SET_WITH_SIGN))
        return HEADLINE_WITH;
    if (word->upos == UPOS_VERB && word->xpos == XPOS_VBD && w > 0 && book_has(book, word->lemma, SET_ANNOUNCED_WORD) && book_has(book, word[-1].lemma, SET_ANNOUNCED_THING))
        return HEADLINE_ANNOUNCED;
    if (word->upos == UPOS_NOUN && w > 2 && w + 1 < s->nwords && word->xpos == XPOS_NN && book_has(book, word->form, SET_TRADES))
        return HEADLINE_TRADES;
    if (word->upos == UPOS_NOUN && w > 0 && word->dep == DEP_COMPOUND && book_has(book, word->form, SET_CLAIMS_DEED))
        return HEADLINE_CLAIMS;
    if (w + 2 < s->nwords && word->form.n <= 5 && book_has(book, word->form, SET_ACCORDING_SIGN) && text_equals(word[1].form, "to"))
        return HEADLINE_ACCORDING;
    if (word->xpos == XPOS_VBN && w > 1 && word[-1].xpos == XPOS_HYPH && word[-1].begin == word[-2].end && w + 1 < s->nwords && book_has(book, word->lemma, SET_HOLDS_IT) &&
        !(word->name >= 0 && word->name == word[-2].name))
        return HEADLINE_HOLDER;
    if (word->upos == UPOS_NUM && w > 1 && w + 1 < s->nwords && word->head >= 0 && word->head < w - 1 && s->words[word->head].upos == UPOS_PROPN && word[-1].upos != UPOS_NUM &&
        (word[-1].upos == UPOS_PUNCT || word[-1].upos == UPOS_SYM) && needs_object(s, book, w + 1))
        return HEADLINE_LABELLED;
    if (word->upos == UPOS_VERB && w + 1 < s->nwords && book_has(book, word->lemma, SET_HANDS_OVER) && book_has(book, word[1].lemma, SET_PARTICLE))
        return HEADLINE_HANDS_OVER;
    if (word->upos == UPOS_VERB && book_has(book, word->lemma, SET_SAYS_PLAIN))
        return HEADLINE_SAYS;
    if (word->upos == UPOS_VERB && word->form.at[0] >= 'A' && word->form.at[0] <= 'Z' && understand_is_name(s, w, NAME_PLACE))
        return HEADLINE_PLACE;
    if (w + 2 < s->nwords && text_equals(word[1].form, ":") && word[2].upos == UPOS_NUM &&
        (word->upos == UPOS_NOUN || word->upos == UPOS_ADJ || (word->upos == UPOS_VERB && needs_object(s, book, w))))
        return HEADLINE_FIELD;
    if (word->xpos == XPOS_VBG && word->upos == UPOS_VERB && word->dep == DEP_ADVCL && w > 1 && word->head == w - 2 && word[-1].dep == DEP_COMPOUND_PRT)
        return HEADLINE_RULED_OUT;
    if (word->xpos == XPOS_VBG && word->upos == UPOS_VERB && w > 0 && word->head >= 0 && word->head < w && book_has(book, word->form, SET_VISITING) &&
        (book_has(book, s->words[word->head].lemma, SET_RECEIVES) || word->dep == DEP_CONJ))
        return HEADLINE_VISITING;
    if (w > 1 && word->upos == UPOS_NOUN && (word->dep == DEP_COMPOUND || word->dep == DEP_AMOD) && text_ends(word->form, "ing") && book_has(book, word[-1].lemma, SET_DENIES_DEED))
        return HEADLINE_DENIED;
    if (is_past && word->upos == UPOS_VERB && w > 0 && word->dep == DEP_XCOMP && word->head == w - 1 && word[-1].upos == UPOS_VERB)
        return HEADLINE_VISITING;               /* "executed captured soldiers" */
    if (word->xpos == XPOS_VBG && w > 1 && word[-1].xpos == XPOS_NNS && book_has(book, word->lemma, SET_MARCHES_FOR) &&
        (book_has(book, word[-1].lemma, SET_MARCHER) || book_has(book, word[-1].lemma, SET_OF_ONLY_GROUP) || book_has(book, word[-1].lemma, SET_FORCE_NOUN)))
        return HEADLINE_DEMANDING;
    if (word->upos == UPOS_VERB && (is_past_or_present(word) || (word->xpos == XPOS_VBN && word->dep == DEP_PARATAXIS)) && w > 2 && word[-1].xpos == XPOS_COMMA && (word->dep == DEP_PARATAXIS || word->head < 0))
        return HEADLINE_GOES_ON;
    if (word->upos == UPOS_VERB && word->dep != DEP_ACL && book_has(book, word->form, SET_OF_YEARS))
        return HEADLINE_YEARS;
    if (word->upos == UPOS_NOUN && word->dep == DEP_OBJ && w + 2 < s->nwords && word[1].upos == UPOS_ADP && book_has(book, word->lemma, SET_TOLL_NOUN))
        return HEADLINE_TOLL;
    bool is_to_do = word->upos == UPOS_NOUN && w + 1 < s->nwords && s->words[w + 1].xpos == XPOS_TO;
    if ((word->xpos == XPOS_VBG || is_to_do) && book_has(book, word->form, SET_GATE))
        return HEADLINE_GATE;
    if (word->xpos == XPOS_VBG && book_has(book, word->form, SET_EVENT_NOUN))
        return HEADLINE_DEED;
    if (word->upos == UPOS_NOUN && word->head == w + 1 && w > 0 && book_has(book, word->lemma, SET_STRIKES_DEAL))
        return HEADLINE_STRIKES_DEAL;
    if (((word->upos == UPOS_ADJ && word->dep == DEP_AMOD) || (word->upos == UPOS_NOUN && word->dep == DEP_COMPOUND)) && book_has(book, word->form, SET_FREES))
        return HEADLINE_FREES;
    bool is_second = w > 0 && word->upos == UPOS_NOUN && word[-1].upos == UPOS_NOUN && dep_base(word->dep) == DEP_NSUBJ && word->head > w &&
                     word[-1].head == word->head && word[-1].dep == word->dep;
    is_second |= w > 0 && word->upos == UPOS_PROPN && understand_is_name(s, w, NAME_ORGANISATION) && word[-1].upos == UPOS_NOUN && dep_base(word->dep) == DEP_NSUBJ && word->head > w &&
                 word[-1].head == word->head && word[-1].dep == word->dep;      /* "the trade union Cosatu" */
    bool is_in_row = w > 1 && word->upos == UPOS_PROPN && dep_base(word->dep) == DEP_NSUBJ && (word[-1].xpos == XPOS_COMMA || word[-2].xpos == XPOS_COMMA);
    is_in_row |= w > 1 && word->dep == DEP_APPOS && word[-1].xpos == XPOS_COMMA && word[-2].head == word->head && understand_is_name(s, w, NAME_PLACE) &&
                 understand_is_name(s, w - 2, NAME_PLACE);
    bool is_torn = w > 0 && word->upos == UPOS_PROPN && word->dep == DEP_NMOD && word[-1].dep == DEP_NMOD && word[-1].head == word->head && word->name >= 0 &&
                   word->name == word[-1].name;
    bool is_other_side = word->upos == UPOS_NOUN && word->dep == DEP_CONJ && word->head >= 0 && understand_is_name(s, word->head, NAME_PLACE) &&
                         book_has(book, word->lemma, SET_OF_ONLY_GROUP);
    bool is_behind_and = false;
    for (int k = w - 1; k >= 0 && k > w - 5 && dep_base(word->dep) == DEP_NSUBJ && word->head > w; k--)
        is_behind_and |= s->words[k].upos == UPOS_CCONJ && s->words[k].head == w;
    bool is_torn_title = w > 1 && word->upos == UPOS_PROPN && (word->dep == DEP_OBJ || word->dep == DEP_IOBJ) && word[-1].upos == UPOS_PROPN && word[-1].head == w &&
                         word[-2].head == word->head && word[-2].head < w && word[-2].upos == UPOS_PROPN;
    if ((word->upos == UPOS_PROPN && word->dep == DEP_CONJ) || is_torn_title || is_second || is_in_row || is_torn || is_other_side || is_behind_and)
        return HEADLINE_TITLED;
    if (word->upos == UPOS_ADJ)
        return w > 0 && word[-1].xpos == XPOS_HYPH ? HEADLINE_AGED : HEADLINE_FATE;
    if ((word->upos == UPOS_NOUN || is_past) && needs_object(s, book, w))
        return HEADLINE_FATE;
    if (word->upos == UPOS_PROPN && word->dep == DEP_COMPOUND && word->head >= 0 && book_has(book, s->words[word->head].lemma, SET_FORCE_NOUN))
        return HEADLINE_LAND;
    return word->xpos == XPOS_VBP || (word->xpos == XPOS_VB && w > 0 && word[-1].xpos == XPOS_TO) ? HEADLINE_VERB : HEADLINE_NONE;
}

/* "Israel, Hezbollah trade fire", "Rafah crossing shut": what parsers make of headlines. */
static void mend_headline(Sentence *s, const Item *item, const RuleBook *book, const Actors *actors, bool *is_copied, Arena *keep, Arena scratch)
{
    for (int w = 0, end = headline_lead(s); w < end; w++) {
        own_words(s, is_copied, keep);
        headline_untie(s, w);
    }
    for (int w = 0; w < s->nwords; w++) {
        HeadlineWord what = headline_word(s, item, book, actors, w, scratch);
        if (what == HEADLINE_NONE)
            continue;
        own_words(s, is_copied, keep);
        headline_mend(s, w, what, scratch);
    }
    for (int w = headline_tags(s); w < s->nwords; w++) {
        own_words(s, is_copied, keep);
        headline_untie(s, w);
    }
}

/* What is understood, with sentences that may be read otherwise: their trees, no words and no places of words. */
static Understanding reread(const Understanding *u, Arena *keep)
{
    Understanding ret = *u;
    ret.sentences = NEW_ROUGH(keep, Sentence, u->nsentences + 1);
    memcpy(ret.sentences, u->sentences, sizeof *u->sentences * (size_t)u->nsentences);
    return ret;
}

Claims code_item(const Rules *rules, const Understanding *understood, Arena *keep, Arena scratch)
{
    Scan *scans = NEW_ARRAY(&scratch, Scan, understood->nsentences + 1);
    Drafts drafts = { 0 };
    StorySets *story = NEW(&scratch, StorySets);
    Understanding *u = NEW(keep, Understanding);
    *u = reread(understood, keep);
    kept_begin(actors_registry(rules->actors), u);      /* other trees than those that `understood` has */
    for (int s = 0; s < u->nsentences; s++) {
        if (!tells_something(u, s))
            continue;
        int first = drafts.n, npassed = drafts.npassed;
        bool is_copied = false;
        own_words(&u->sentences[s], &is_copied, keep);
        understand_mend_roles(&u->sentences[s], scratch);
        restore_names(&u->sentences[s], u->item, rules->actors, &is_copied, keep);
        restore_letters(u, s, rules->actors, &is_copied, keep, scratch);
        towns_restore(&u->sentences[s], u, rules->book, rules->actors, keep);
        mend_headline(&u->sentences[s], u->item, rules->book, rules->actors, &is_copied, keep, scratch);
        for (int tries = 0; tries == 0 || (tries < MOST_WOKEN && wake_verbs(u, s, &drafts, first, keep, scratch)); tries++) {
            drafts.n = first, drafts.npassed = npassed;
            scans[s] = scan_sentence(rules->book, rules->actors, u, s, story, &scratch);
            scans[s].keep = keep;
            drafts_find(&scans[s], &drafts, &scratch);
        }
        drafts_merge(&scans[s], &drafts, first);
    }
    kept_settle();
    matter_drop(rules->book, u, scans, &drafts, scratch);
    if (drafts.n + drafts.npassed == 0)
        return (Claims){ NULL, 0, NULL, 0 };
    Claims claims = claims_of(rules, u, scans, &drafts, keep, scratch);
    take_back(rules, u->item, &claims, scratch);
    return claims;
}
