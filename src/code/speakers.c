#include "code/speakers.h"

#include <assert.h>

#include "code/actors.h"
#include "code/kept.h"
#include "code/labels.h"
#include "code/registry.h"

enum { MOST_VOICES = 12 };

/* One who speaks for the claim, before his name is looked up. */
typedef struct Voice {
    int  sentence, head;        /* of the noun phrase; head -1: nobody named */
    int  extent;                /* bytes that he speaks for: the outermost speaks for most */
    int  cue_sentence, cue;     /* the word that says so, or -1 */
} Voice;

typedef struct Voices { Voice at[MOST_VOICES]; int n; } Voices;

/* The word of first..last whose head lies outside: it heads the phrase. */
static int head_of(const Sentence *s, int first, int last)
{
    for (int w = first; w >= 0 && w <= last && w < s->nwords; w++) {
        int head = s->words[w].head;
        if ((head < first || head > last) && s->words[w].upos != UPOS_PUNCT && s->words[w].upos != UPOS_ADP) return w;
    }
    return first;
}

static void add(Voices *v, Voice voice)
{
    for (int i = 0; i < v->n; i++) {
        if (v->at[i].sentence != voice.sentence || v->at[i].head != voice.head) continue;
        if (voice.extent > v->at[i].extent) v->at[i].extent = voice.extent;
        return;
    }
    if (v->n < MOST_VOICES) v->at[v->n++] = voice;
}

static bool holds(const Attribution *a, int byte)
{
    return (a->begin <= byte && byte < a->end) || (a->begin2 <= byte && byte < a->end2);
}

static bool is_colon(const Sentence *s, int w)
{
    return s->words[w].form.n == 1 && s->words[w].form.at[0] == ':';
}

/* "Gunfire was reported from the hill district of Xyz": where, and not who. */
static bool is_reported_from(const Sentence *s, int head)
{
    int by = manner_child(s, head, DEP_CASE), verb = s->words[head].head;
    if (by < 0 || verb < 0 || !manner_is_passive(s, verb) || dep_base(s->words[head].dep) != DEP_OBL) return false;
    bool names_place = understand_is_name(s, head, NAME_PLACE);
    for (int w = head + 1; w < s->nwords && w <= head + 3; w++)
        names_place |= s->words[w].head == head && understand_is_name(s, w, NAME_PLACE);
    for (int w = head - 1; w >= 0 && w >= head - 2; w--)
        names_place |= s->words[w].head == head && understand_is_name(s, w, NAME_PLACE);
    return names_place && s->words[head].dep != DEP_OBL_AGENT;
}

static bool says_we(const Manner *m, const Understanding *u, int sentence, int from)
{
    const Sentence *s = &u->sentences[sentence];
    for (int w = from; w < s->nwords; w++)
        if (manner_kinds(m, u, s, w) & KIND(FIRST_PERSON)) return true;
    return false;
}

/* "OCHA South Sudan: 11 aid workers killed": a body's name before the land's, all taken for a place. */
static bool begins_with_body(const Actors *a, const Understanding *u, int sentence, const Name *name)
{
    for (int last = name ? name->first : 0; name && last < name->last; last++)
        if (actors_is_body(a, understand_words(u, sentence, name->first, last))) return true;
    return false;
}

/* "Kenscoff: gangs burned six houses", "Monguno LGA: gunmen attacked": a town before a colon, whatever the tagger took it for. */
static bool is_town_label(const Actors *a, const Understanding *u, int sentence, int head)
{
    const Sentence *s = &u->sentences[sentence];
    const Name *name = understand_name_at(s, head);
    int last = name ? name->last : head;
    if (s->words[head].upos != UPOS_PROPN || last + 1 >= s->nwords || !is_colon(s, last + 1)) return false;
    return registry_word(actors_registry(a), "place-label", s->words[last].lemma) || actors_is_town(a, understand_words(u, sentence, name ? name->first : head, last));
}

/* "Nasser: 4 dead", in a list of hospitals: a name that nobody knows says nothing there. */
static bool is_count_label(const Actors *a, const Understanding *u, int sentence, int head, CountLabel *label)
{
    const Sentence *s = &u->sentences[sentence];
    int mark = head + 1;
    while (mark < s->nwords && !is_colon(s, mark) && s->words[mark].upos != UPOS_VERB) mark++;
    if (mark + 1 >= s->nwords || !label_of_counts(actors_registry(a), s, mark + 1, label) || label->first > head || label->last < head) return false;
    Key key = { .n = 0 };
    bool is_known = false;
    for (int w = label->first; w <= label->last; w++) {
        key_add(actors_registry(a), s->words[w].form, &key);
        is_known |= s->words[w].upos != UPOS_PROPN && registry_noun(actors_registry(a), &s->words[w].form, 1);       /* "Hospital sources" */
    }
    for (const Naming *n = key.n ? registry_names(actors_registry(a), key.words, key.n) : NULL; n; n = n->next)
        is_known |= n->known->sort != SORT_PERSON;
    return !is_known && label_is_in_list(actors_registry(a), u);
}

/* "#BREAKING", "heavy shelling", "the conflict has claimed ...": nobody who could say something. */
static bool is_mute(const Actors *a, const Manner *m, const Understanding *u, int sentence, int head)
{
    const Sentence *s = &u->sentences[sentence];
    const Word *w = &s->words[head];
    const Registry *r = actors_registry(a);
    if (w->form.n > 1 && w->form.at[0] == '#') return true;
    bool is_clock = w->form.n > 0;                  /* "22:00 - the army says" */
    for (int i = 0; i < w->form.n; i++)
        is_clock &= (w->form.at[i] >= '0' && w->form.at[i] <= '9') || w->form.at[i] == ':';
    if (is_clock) return true;
    if (head + 2 < s->nwords && w[1].form.n > 1 && w[1].form.at[0] == '@' && is_colon(s, head + 2)) return true;       /* "RT @name:" */
    const Name *name = understand_name_at(s, head);
    CountLabel label;
    if (is_count_label(a, u, sentence, head, &label)) return true;
    bool is_label = name && name->kind == NAME_PLACE && name->last + 1 < s->nwords && is_colon(s, name->last + 1) && !begins_with_body(a, u, sentence, name);
    if (is_label && !says_we(m, u, sentence, name->last + 1)) return true;      /* "LAHORE: Two men"; but "Oslo: our forces are" */
    if (is_town_label(a, u, sentence, head) && !says_we(m, u, sentence, head + 1)) return true;
    if (is_reported_from(s, head)) return true;
    if (name) return name->kind == NAME_VEHICLE || name->kind == NAME_WEAPON;
    if (manner_kinds(m, u, s, head) & KIND(ALERT)) return true;
    if (w->upos != UPOS_NOUN) return false;
    int from, to;
    const Noun *noun = registry_noun_over(r, s, head > 4 ? head - 4 : 0, head, head, &from, &to);
    return (noun && (noun->use == USE_ACT || noun_is_weapon(noun))) || registry_word(r, "campaign", w->lemma) || registry_word(r, "happening", w->lemma) ||
           registry_word(r, "mute", w->lemma);
}

/* ---- from the attributions ------------------------------------------------- */

/* "Nine killed, rebels blamed": a past tense behind which nobody stands. */
static bool charges_nobody(const Sentence *s, int verb)
{
    for (int k = 0; k < s->nwords; k++) {
        int dep = dep_base(s->words[k].dep);
        if (s->words[k].head == verb && (dep == DEP_OBJ || dep == DEP_AUX || dep == DEP_CCOMP || dep == DEP_XCOMP || dep == DEP_OBL))
            return false;
    }
    return (s->words[verb].xpos == XPOS_VBD || s->words[verb].xpos == XPOS_VBN) &&
           (verb + 1 == s->nwords || s->words[verb + 1].upos == UPOS_PUNCT);
}

/* "The rebels are to blame": they charge nobody. */
static bool is_charged_by_others(const Manner *m, const Understanding *u, const Sentence *s, int verb)
{
    if ((manner_kinds(m, u, s, verb) & KIND(CHARGES)) && charges_nobody(s, verb))
        return true;
    return (manner_kinds(m, u, s, verb) & KIND(CHARGES)) && s->words[verb].xpos == XPOS_VB && manner_child(s, verb, DEP_MARK) >= 0 &&
           (manner_child(s, verb, DEP_COP) >= 0 || manner_child(s, verb, DEP_AUX) >= 0);
}

/* "militants reportedly tied six men", "members are reported to have killed four":
 * the one before such a word is told of, and tells nothing. */
static bool is_told_of(const Manner *m, const Understanding *u, const Attribution *a)
{
    if (a->cue_sentence != a->source_sentence || a->cue_first < 0) return false;
    const Sentence *s = &u->sentences[a->cue_sentence];
    int source = head_of(s, a->source_first, a->source_last);
    for (int w = a->cue_first; w <= a->cue_last && w < s->nwords; w++) {
        Kinds k = manner_kinds(m, u, s, w);
        if (s->words[w].upos == UPOS_ADV && (k & (KIND(REPORTEDLY) | KIND(ALLEGED)))) return true;
        if ((k & KIND(CHARGES)) && s->words[w].xpos == XPOS_VBN && source < w && manner_child(s, w, DEP_AUX) < 0 && manner_child(s, w, DEP_OBJ) < 0) return true;     /* "..., accused of helping the army" */
        bool is_thought = s->words[w].xpos == XPOS_VBN && s->words[w].dep == DEP_ACL && s->words[w].head == source && w > source && manner_child(s, w, DEP_XCOMP) > w;
        if (is_thought) return true;            /* "men thought to be fighters shot dead a ranger" */
        if (is_charged_by_others(m, u, s, w)) return true;
        if (s->words[w].upos == UPOS_VERB && manner_is_passive(s, w) && !(k & KIND(QUOTED)) && s->words[source].head == w
            && dep_base(s->words[source].dep) == DEP_NSUBJ)
            return true;
    }
    return false;
}

/* A picture, an arrow: no letter or digit in it. */
static bool is_mark(Text form)
{
    const char *at = form.at, *end = form.at + form.n;
    while (at < end) {
        uint32_t c = utf8_next(&at, end);
        if (utf8_is_letter(c) || (c >= '0' && c <= '9')) return false;
    }
    return true;
}

/* A dash between blanks, or as agencies write it before who says so: "... killed -ministry". */
static bool is_dash(const Understanding *u, const Sentence *s, int w)
{
    Text form = s->words[w].form;
    int begin = s->words[w].begin, end = s->words[w].end;
    return s->words[w].upos == UPOS_PUNCT && is_mark(form) && form.at[0] != ',' && form.at[0] != '"' && form.at[0] != '\'' && form.at[0] != '(' &&
           begin > 0 && u->item->text.at[begin - 1] == ' ' && end < u->item->text.n &&
           (u->item->text.at[end] == ' ' || s->words[w + 1].upos != UPOS_NUM);
}

/* "Kabul says 58 were killed, Islamabad puts its dead at 23", "..., images show; the governor says": he who begins behind the
 * comma or semicolon speaks for himself, and not within what the one before him, with his cue at word `above`, says. */
static bool speaks_anew(const Sentence *s, int above, int source)
{
    while (source > 0) {                    /* "Putin's spokesman", "the Israeli army" */
        int upos = s->words[source - 1].upos;
        if (upos != UPOS_DET && upos != UPOS_ADJ && upos != UPOS_NOUN && upos != UPOS_PROPN && upos != UPOS_PART) break;
        source--;
    }
    if (source < 2 || above >= source - 1 + (s->words[source - 1].form.at[0] == ';') || s->words[source].upos == UPOS_PRON) return false;
    Text mark = s->words[source - 1].form;
    return text_equals(mark, ";") || (text_equals(mark, ",") && above < source - 2);
}

/* "has not commented on claims that its drone killed 11", "an inquiry into allegations that they did": who comments, answers or looks
 * into what others claim does not say so.  Is `cue` such a word, or one right above it ("declined to comment"), and the predicate claimed by others? */
static bool answers_claims(const Actors *a, const Manner *m, const Understanding *u, const Sentence *s, int cue, int predicate)
{
    enum { MOST_STEPS = 6 };
    int answer = -1;
    if (s->words[cue].upos == UPOS_AUX && s->words[cue].head >= 0)
        cue = s->words[cue].head;
    for (int w = predicate, steps = 0; w >= 0 && s->words[w].head >= 0 && steps < MOST_STEPS && answer < 0; w = s->words[w].head, steps++) {
        int g = s->words[w].head, above = s->words[g].head;
        bool is_claimed = s->words[g].upos == UPOS_NOUN && (manner_kinds(m, u, s, g) & (KIND(SPEECH) | KIND(REPORT) | KIND(ALLEGED))) && above >= 0;
        if (is_claimed && registry_word(actors_registry(a), "answers-claims", s->words[above].lemma))
            answer = above;
    }
    for (int w = answer; w >= 0; w = s->words[w].head) {
        int dep = dep_base(s->words[w].dep);
        if (w == cue)
            return true;
        if (dep != DEP_XCOMP && dep != DEP_OBJ && dep != DEP_OBL && dep != DEP_NMOD)
            return false;
    }
    return false;
}

/* Does somebody else, behind the cue of `outer`, say what the predicate tells? */
static bool is_of_next(const Manner *m, const Understanding *u, const Attribution *outer, int sentence, int predicate)
{
    const Sentence *s = &u->sentences[sentence];
    if (outer->cue_sentence != sentence || outer->source_sentence != sentence) return false;
    for (int w = predicate, steps = 0; w >= 0 && steps < s->nwords; w = s->words[w].head, steps++) {
        bool speaks = s->words[w].upos == UPOS_VERB && w > outer->cue_last && (manner_kinds(m, u, s, w) & KIND(SPEECH));
        int own = speaks ? manner_child(s, w, DEP_NSUBJ) : -1;
        if (own > outer->cue_last && own < w && outer->begin < s->words[outer->cue_last].end && speaks_anew(s, outer->cue_last, own)) return true;
    }
    for (int i = u->sentences[sentence].speech_from; i < u->sentences[sentence].speech_to; i++) {
        const Attribution *a = &u->attributions[u->speech[i]];
        bool tells = holds(a, s->words[predicate].begin) || (a->cue_first <= predicate && predicate <= a->cue_last);
        if (a != outer && a->source_first >= 0 && a->source_sentence == sentence && a->cue_sentence == sentence && tells && a->cue_first <= predicate
            && outer->cue_first < a->source_first && outer->source_first < a->source_first && speaks_anew(s, outer->cue_last, a->source_first))
            return true;
    }
    return false;
}

/* "... clashes with M23 - army spokesman": who stands behind the dash speaks, and not both as one. */
static bool is_signed(const Understanding *u, const Attribution *a)
{
    for (int w = a->source_first; w <= a->source_last; w++)
        if (is_dash(u, &u->sentences[a->source_sentence], w)) return true;
    return false;
}

/* "Rebels attacked the town; the governor was killed": a deed, and another clause beside it. */
static bool is_beside_deed(const Manner *m, const Understanding *u, const Sentence *s, int cue, int predicate)
{
    if (s->words[cue].upos != UPOS_VERB || (manner_kinds(m, u, s, cue) & KIND(SPEECH)) || manner_child(s, cue, DEP_OBJ) < cue) return false;
    for (int w = predicate, steps = 0; w >= 0 && steps < s->nwords; w = s->words[w].head, steps++)
        if (s->words[w].head == cue)
            return s->words[w].dep == DEP_PARATAXIS && manner_child(s, w, DEP_NSUBJ) >= 0;
    return false;
}

/* "Accused of the killing, the army said ...", "blamed for it, they denied": a bare participle, whose doer somebody else is. */
static bool is_bare_participle(const Sentence *s, int w)
{
    return s->words[w].xpos == XPOS_VBN && dep_base(s->words[w].dep) == DEP_ADVCL && manner_child(s, w, DEP_AUX) < 0 && manner_child(s, w, DEP_NSUBJ) < 0;
}

/* Does `predicate` stand in such words, put before those of `verb`? */
static bool stands_in_front(const Sentence *s, int verb, int predicate)
{
    for (int w = predicate, steps = 0; w >= 0 && w < verb && steps < s->nwords; w = s->words[w].head, steps++)
        if (s->words[w].head == verb)
            return is_bare_participle(s, w);
    return false;
}

/* "The army has not confirmed that the town fell": it says nothing of it. */
static bool confirms_nothing(const Manner *m, const Understanding *u, const Sentence *s, int verb)
{
    bool has_not = false;
    for (int k = 0; k < verb; k++)
        has_not |= s->words[k].head == verb && (manner_kinds(m, u, s, k) & KIND(NEGATION));
    return has_not && s->words[verb].upos == UPOS_VERB && (manner_kinds(m, u, s, verb) & KIND(VERIFY));
}

/* "Two killed in a strike; Kyiv has not commented", "..., the brigade claimed it": what stands before is not told by them. */
static bool says_nothing_of_it(const Manner *m, const Understanding *u, const Attribution *a, int sentence, int predicate)
{
    const Sentence *s = &u->sentences[sentence];
    if (a->cue_sentence == sentence && a->cue_first < predicate && a->cue_first >= 0 && is_beside_deed(m, u, s, a->cue_first, predicate)) return true;
    if (manner_denies_their_word(m, u, a, sentence, predicate)) return true;
    for (int w = a->cue_first; a->cue_sentence == sentence && w >= 0 && w <= a->cue_last && w < s->nwords; w++)
        if (confirms_nothing(m, u, s, w)) return true;
    if (a->cue_sentence != sentence || a->cue_first <= predicate || a->cue_first >= s->nwords || a->is_direct) return false;
    int cue = head_of(s, a->cue_first, a->cue_last), object = manner_child(s, cue, DEP_OBJ);
    if (s->words[cue].upos != UPOS_VERB) return false;
    if (stands_in_front(s, cue, predicate)) return true;
    for (int k = 0; k < cue; k++)
        if (s->words[k].head == cue && (manner_kinds(m, u, s, k) & KIND(NEGATION))) return true;
    return object > cue && s->words[object].upos == UPOS_PRON;
}

/* "IDF: jets struck targets. State television says a commander was killed": a label before a colon does not speak where a
 * later sentence says who does. */
static bool is_label_of_others(const Understanding *u, const Attribution *a, int sentence, int at)
{
    if (a->cue_sentence >= sentence || a->cue_first < 0 || !text_equals(u->sentences[a->cue_sentence].words[a->cue_first].form, ":"))
        return false;
    for (int i = u->sentences[sentence].speech_from; i < u->sentences[sentence].speech_to; i++) {
        const Attribution *b = &u->attributions[u->speech[i]];
        if (b != a && holds(b, at) && b->cue_sentence == sentence && b->source_first >= 0 && u->sentences[sentence].words[b->cue_first].head < 0) return true;
    }
    return false;
}

/* "by the MRTA [Tupac Amaru Revolutionary Movement]": what the letters before the brackets stand for, and nobody who speaks. */
static bool is_name_spelled_out(const Understanding *u, int sentence, int word)
{
    if (sentence < 0 || sentence >= u->nsentences || word < 0 || word >= u->sentences[sentence].nwords)
        return false;
    const Word *cue = &u->sentences[sentence].words[word];
    int at = cue->begin - 1;
    while (at > 0 && (u->item->text.at[at] == ' ' || u->item->text.at[at] == '\n'))
        at--;
    char before = at > 0 ? u->item->text.at[at] : '.';
    bool is_word = (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z') || (before >= '0' && before <= '9');
    return text_equals(cue->form, "[") && is_word;
}

static void hear_attributions(Voices *v, const Actors *actors, const Manner *m, const Understanding *u, int sentence, int predicate)
{
    int at = u->sentences[sentence].words[predicate].begin;
    for (int i = u->sentences[sentence].speech_from; i < u->sentences[sentence].speech_to; i++) {
        const Attribution *a = &u->attributions[u->speech[i]];
        if (!holds(a, at)) continue;
        /* The claim of the telling itself ("blamed") is told by the others. */
        if (a->cue_sentence == sentence && a->cue_first <= predicate && predicate <= a->cue_last) continue;
        if (a->source_first < 0 || a->source_sentence < 0 || a->source_sentence >= u->nsentences) continue;
        if (is_told_of(m, u, a) || is_signed(u, a) || is_label_of_others(u, a, sentence, at) || is_of_next(m, u, a, sentence, predicate) || says_nothing_of_it(m, u, a, sentence, predicate)) continue;
        const Sentence *s = &u->sentences[a->source_sentence];
        int head = head_of(s, a->source_first, a->source_last);
        if (s->words[head].upos == UPOS_VERB && manner_child(s, head, DEP_NSUBJ) >= 0)         /* "Rebels hijack train", read as some "rebels hijack" */
            head = manner_child(s, head, DEP_NSUBJ);
        if (is_mute(actors, m, u, a->source_sentence, head)) continue;
        if (a->cue_sentence == sentence && a->cue_first >= 0 && answers_claims(actors, m, u, &u->sentences[sentence], head_of(&u->sentences[sentence], a->cue_first, a->cue_last), predicate)) continue;
        add(v, (Voice){ a->source_sentence, head, a->end - a->begin + a->end2 - a->begin2, a->cue_sentence, a->cue_first });
    }
}

/* ---- from the tree ----------------------------------------------------------- */

/* Bytes of a word and all below it. */
static int extent_of(const Sentence *s, int top)
{
    int begin = s->words[top].begin, end = s->words[top].end;
    for (int w = 0; w < s->nwords; w++) {
        int a = w;
        for (int steps = 0; a >= 0 && a != top && steps <= s->nwords; steps++) a = s->words[a].head;
        if (a != top) continue;
        if (s->words[w].begin < begin) begin = s->words[w].begin;
        if (s->words[w].end > end) end = s->words[w].end;
    }
    return end - begin;
}

static bool is_complement(const Sentence *s, int w, bool charges)
{
    switch (dep_base(s->words[w].dep)) {
    case DEP_CCOMP: return true;
    case DEP_XCOMP: return true;
    case DEP_ADVCL:
        /* ", said the envoy, placing the number in the hundreds" */
        if (!charges && s->words[w].xpos == XPOS_VBG && manner_child(s, w, DEP_MARK) < 0 && w > s->words[w].head) return true;
        return charges && manner_child(s, w, DEP_MARK) >= 0 && s->words[w].xpos == XPOS_VBG;
    case DEP_OBJ: return !charges;
    case DEP_OBL: case DEP_NMOD: return s->words[w].dep != DEP_NMOD_POSS && manner_child(s, w, DEP_CASE) >= 0;
    default: return false;
    }
}

static bool is_according(const Manner *m, const Understanding *u, const Sentence *s, int noun)
{
    int dep = dep_base(s->words[noun].dep);
    if (dep != DEP_OBL && dep != DEP_NMOD && dep != DEP_ADVCL) return false;
    for (int k = 0; k < s->nwords; k++)
        if (s->words[k].head == noun && (dep_base(s->words[k].dep) == DEP_CASE || s->words[k].dep == DEP_MARK) && k < noun
            && (manner_kinds(m, u, s, k) & KIND(ACCORDING)))
            return true;
    return false;
}

/* Who says it: the subject; of "was accused" only a stated "by"; of "was quoted
 * as saying" the subject after all. */
static int sayer_of(const Manner *m, const Understanding *u, const Sentence *s, int verb)
{
    if ((manner_is_passive(s, verb) && !(manner_kinds(m, u, s, verb) & KIND(QUOTED))) || is_bare_participle(s, verb))
        return manner_child(s, verb, DEP_OBL_AGENT);
    return manner_subject(s, verb);
}

/* "Russian claims", "the army's claim": whose; or -1. */
static int whose_words(const Sentence *s, int noun)
{
    for (int k = 0; k < s->nwords; k++) {
        if (s->words[k].head != noun) continue;
        if (s->words[k].dep == DEP_NMOD_POSS || understand_is_name(s, k, NAME_NATIONALITY) || understand_is_name(s, k, NAME_ORGANISATION)
            || understand_is_name(s, k, NAME_ARMED_GROUP))
            return k;
    }
    return -1;
}

/* "put the number of those killed in the raid at 274", wherever in its clause the number hangs. */
static bool is_put_at(const Sentence *s, int verb)
{
    for (int k = verb + 1; k < s->nwords; k++)
        if (s->words[k].upos == UPOS_NUM && k > 0 && s->words[k - 1].upos == UPOS_ADP && s->words[k - 1].head == k)
            return true;
    return false;
}

/* Before which semicolon of its sentence a word stands: 0, 1, 2 ... */
static int half_of(const Sentence *s, int word)
{
    int half = 0;
    for (int w = 0; w < word; w++)
        half += text_equals(s->words[w].form, ";");
    return half;
}

/* Has nobody been heard yet in the own part of the sentence, between its semicolons? */
static bool is_unheard(const Voices *v, const Sentence *s, int sentence, int predicate)
{
    for (int i = 0; i < v->n; i++)
        if (v->at[i].cue_sentence != sentence || v->at[i].cue < 0 || half_of(s, v->at[i].cue) == half_of(s, predicate)) return false;
    return true;
}

/* "Rebels killed 11 in Nawa, officials and the army said on Monday": the verb behind the comma by which that is said, and nothing else; or -1. */
static int says_behind(const Manner *m, const Understanding *u, const Sentence *s, int verb)
{
    for (int k = verb + 2; k < s->nwords; k++) {
        bool ends_part = k + 1 < s->nwords && text_equals(s->words[k + 1].form, ";") && half_of(s, k) == half_of(s, verb);     /* "..., activists said; an air strike" */
        if ((!ends_part && (s->words[k].head != verb || s->words[k].dep != DEP_PARATAXIS)) || s->words[k].upos != UPOS_VERB || s->words[k].xpos == XPOS_VBG || (manner_kinds(m, u, s, k) & (KIND(SPEECH) | KIND(CHARGES))) != KIND(SPEECH))
            continue;
        int subject = manner_child(s, k, DEP_NSUBJ), comma = -1;
        for (int i = verb + 1; i < subject; i++)
            comma = s->words[i].xpos == XPOS_COMMA ? i : text_equals(s->words[i].form, ";") ? -1 : comma;
        bool says_other = !ends_part && (manner_child(s, k, DEP_CCOMP) >= 0 || manner_child(s, k, DEP_OBJ) >= 0 || manner_child(s, k, DEP_XCOMP) >= 0);
        if (subject > verb && subject < k && comma >= 0 && !says_other)
            return k;
    }
    return -1;
}

/* "X accused Y of bombing Z", "the army said to have shelled Nawa", and for the
 * noun: "fears of an attack", "denial of the attack". */
static void hear_tree(Voices *v, const Actors *a, const Manner *m, const Understanding *u, int sentence, int predicate)
{
    const Sentence *s = &u->sentences[sentence];
    int w = predicate;
    for (int steps = 0; steps < s->nwords; steps++) {
        for (int k = 0; k < s->nwords; k++)         /* "According to the ministry, four were killed" */
            if (s->words[k].head == w && is_according(m, u, s, k))
                add(v, (Voice){ sentence, k, extent_of(s, w), sentence, k });
        int said = is_unheard(v, s, sentence, predicate) ? says_behind(m, u, s, w) : -1;
        if (said >= 0 && !is_mute(a, m, u, sentence, manner_subject(s, said)))
            add(v, (Voice){ sentence, manner_subject(s, said), extent_of(s, w), sentence, said });
        int g = s->words[w].head;
        if (g < 0) return;
        Kinds k = manner_kinds(m, u, s, g);
        bool speaks = (k & (KIND(SPEECH) | KIND(CHARGES))) && s->words[g].upos == UPOS_VERB && !confirms_nothing(m, u, s, g) && !answers_claims(a, m, u, s, g, predicate);
        if (speaks && is_complement(s, w, (k & KIND(CHARGES)) != 0)) {
            int subject = sayer_of(m, u, s, g), own = s->words[w].upos == UPOS_VERB && (manner_kinds(m, u, s, w) & KIND(SPEECH)) ? sayer_of(m, u, s, w) : -1;
            if (own > g && own < w && speaks_anew(s, g, own)) return;
            bool is_own = subject >= 0 && subject == manner_subject(s, w) && !(k & KIND(SPEECH));
            if (subject >= 0 && !is_own && !is_mute(a, m, u, sentence, subject))
                add(v, (Voice){ sentence, subject, extent_of(s, w), sentence, g });
        }
        /* "has seen no confirmation of Russian claims that forces entered the town": whose claims they are */
        if ((k & KIND(SPEECH)) && s->words[g].upos == UPOS_NOUN && (dep_base(s->words[w].dep) == DEP_ACL || dep_base(s->words[w].dep) == DEP_CCOMP)
            && manner_child(s, w, DEP_MARK) >= 0 && whose_words(s, g) >= 0 && !registry_noun(actors_registry(a), &s->words[g].lemma, 1)      /* no "Western states" */
            && !(s->words[g].head >= 0 && (manner_kinds(m, u, s, s->words[g].head) & (KIND(DENIES) | KIND(DISPUTES)))))
            add(v, (Voice){ sentence, whose_words(s, g), extent_of(s, w), sentence, g });
        if (registry_word(actors_registry(a), "puts-at", s->words[g].lemma) && s->words[g].upos == UPOS_VERB && dep_base(s->words[w].dep) == DEP_OBJ && is_put_at(s, g)) {
            int subject = manner_subject(s, g);
            if (subject >= 0 && !is_mute(a, m, u, sentence, subject)) add(v, (Voice){ sentence, subject, extent_of(s, w), sentence, g });
        }
        /* "has received reports of shelling" */
        if ((k & KIND(REPORT)) && s->words[g].upos == UPOS_NOUN && s->words[g].head >= 0
            && (manner_kinds(m, u, s, s->words[g].head) & KIND(RECEIVES)) && dep_base(s->words[g].dep) == DEP_OBJ) {
            int subject = manner_subject(s, s->words[g].head);
            if (subject >= 0) add(v, (Voice){ sentence, subject, extent_of(s, w), sentence, g });
        }
        /* "This photo by Nabaa shows smoke": its maker speaks. */
        if ((k & KIND(SHOWS)) && (dep_base(s->words[w].dep) == DEP_OBJ || dep_base(s->words[w].dep) == DEP_CCOMP
                                  || dep_base(s->words[w].dep) == DEP_XCOMP)) {
            int subject = manner_child(s, g, DEP_NSUBJ);
            if (subject >= 0 && (manner_kinds(m, u, s, subject) & KIND(EVIDENCE)))
                add(v, (Voice){ sentence, subject, extent_of(s, w), sentence, g });
        }
        w = g;
    }
}

static bool opens_quote(const Manner *m, const Understanding *u, const Sentence *s, int w)
{
    return w < s->nwords && (manner_kinds(m, u, s, w) & KIND(QUOTE_OPENS));
}

static bool is_upper_case(Text form)
{
    for (int i = 0; i < form.n; i++)
        if (form.at[i] >= 'a' && form.at[i] <= 'z') return false;
    return true;
}

/* Where the quotation ends that opens at word `w`; the end of the item if none opens there, or none closes. */
static int quoted_end(const Manner *m, const Understanding *u, const Sentence *s, int w)
{
    Text text = u->item->text;
    if (!opens_quote(m, u, s, w)) return text.n;
    for (int i = s->words[w].end; i < text.n; i++)
        if (text.at[i] == '"' || text_starts(text_part(text, i, text.n), "\u201d")) return i;
    return text.n;
}

/* "IDF: jets struck the port.  The ministry says ...": a body before a colon speaks for its own sentence, unless it goes on as "we". */
static ActorSort label_sort(const Actors *a, const Understanding *u, int sentence, int head, Arena *keep)
{
    Actor actor;
    ActorSort sort = SORT_NONE;
    return actors_phrase(a, u, sentence, head, u->item->published, keep, &actor, &sort) ? sort : SORT_NONE;
}

/* "SECRETARY OMAR: We talked about it." names its speaker at the head of the paragraph. */
static void hear_label(Voices *v, const Actors *a, const Manner *m, const Understanding *u, int sentence, int predicate, Arena *keep)
{
    int first = sentence;
    while (first > 0 && u->sentences[first - 1].paragraph == u->sentences[sentence].paragraph) first--;
    const Sentence *s = &u->sentences[first];
    if (u->item->upper_case) return;
    for (int w = 0; w < s->nwords && w < 7; w++) {
        if (is_colon(s, w)) {
            bool behind = first != sentence || predicate > w;
            if (w == 0) return;
            bool is_own = opens_quote(m, u, s, w + 1) || says_we(m, u, sentence, first == sentence ? w : 0);
            ActorSort sort = label_sort(a, u, first, w - 1, keep);
            bool goes_on = is_own || (first == sentence ? sort != SORT_STATE : sort == SORT_PERSON || sort == SORT_NONE);       /* "CAR: rebels attack": where */
            if (w > 0 && goes_on && behind && s->words[w - 1].form.n > 1 && s->words[w - 1].form.at[0] != '#'
                && (!understand_is_name(s, w - 1, NAME_PLACE) || begins_with_body(a, u, first, understand_name_at(s, w - 1)))
                && !(manner_kinds(m, u, s, w - 1) & KIND(ALERT)))
                add(v, (Voice){ first, w - 1, quoted_end(m, u, s, w + 1), first, w });
            return;
        }
        if (!is_upper_case(s->words[w].form)) return;
    }
}

/* Are words first..last nobody's deed but the name or the calling of somebody who may speak?  His word, or -1. */
static int only_somebody(const Actors *a, const Manner *m, const Understanding *u, int sentence, int first, int last, Arena *keep)
{
    enum { MOST_WORDS = 6 };
    const Sentence *s = &u->sentences[sentence];
    if (first > last || last - first >= MOST_WORDS) return -1;
    if (first < last && s->words[last].form.n > 1 && s->words[last].form.at[0] == '@') return -1;      /* "RT @name:" */
    for (int w = first; w <= last; w++) {
        Upos upos = s->words[w].upos;
        bool is_place = understand_is_name(s, w, NAME_PLACE) || is_town_label(a, u, sentence, w);
        bool joins = upos == UPOS_PUNCT && text_equals(s->words[w].form, "-");                  /* "Northland-run ministry" */
        if (upos == UPOS_VERB ? s->words[w].dep != DEP_AMOD : upos == UPOS_AUX || upos == UPOS_NUM || (upos == UPOS_PUNCT && !joins)) return -1;
        if ((is_place && w == last && !begins_with_body(a, u, sentence, understand_name_at(s, w)) && !registry_noun(actors_registry(a), &s->words[w].form, 1)) || (manner_kinds(m, u, s, w) & KIND(ALERT))) return -1;
    }
    int head = head_of(s, first, last);
    Actor actor = { 0 };
    ActorSort sort = SORT_NONE;
    bool found = actors_phrase(a, u, sentence, head, u->item->published, keep, &actor, &sort);
    return found && sort != SORT_NONE && sort != SORT_STATE && (actor.id.n || actor.code.n) ? head : -1;
}

/* "Tanker hit off the port, ministry", "six killed, governor": the last comma of a line, behind which nothing stands but who says so;
 * not "clashes between protesters, police", nor "soldiers, police killed".  The comma, or -1. */
static int signing_comma(const Actors *a, const Understanding *u, int sentence, int end, Arena *keep)
{
    enum { MOST_SIGNED = 4 };
    const Sentence *s = &u->sentences[sentence];
    int comma = end;
    while (comma > 2 && end - comma <= MOST_SIGNED && !text_equals(s->words[comma].form, ",")) comma--;
    if (comma < 3 || !text_equals(s->words[comma].form, ",") || comma == end) return -1;
    Actor actor = { 0 };
    ActorSort sort = SORT_NONE;
    int before = comma - 1, first = comma + 1;
    for (int w = first; w <= end; w++)
        if (s->words[w].upos == UPOS_DET || s->words[w].upos == UPOS_ADP || s->words[w].upos == UPOS_VERB) return -1;
    int head = head_of(s, first, end);
    bool found = actors_phrase(a, u, sentence, head, u->item->published, keep, &actor, &sort);
    int from, to;
    const Noun *noun = registry_noun_over(actors_registry(a), s, first, end, head, &from, &to);
    bool may_sign = found && (sort == SORT_ORGAN || sort == SORT_ORGANISATION || sort == SORT_OUTLET ||
                              (noun && (text_equals(noun->sector, "GOV") || text_equals(noun->sector, "COP") || text_equals(noun->sector, "HLH") || text_equals(noun->sector, "MIL"))));
    if (!may_sign || (noun && noun->use == USE_THING)) return -1;
    bool is_one_of_list = s->words[before].upos != UPOS_NUM && s->words[before].upos != UPOS_VERB && s->words[before].upos != UPOS_ADJ &&
                          actors_phrase(a, u, sentence, before, u->item->published, keep, &actor, &sort) && sort != SORT_NONE && sort != SORT_STATE;
    return is_one_of_list ? -1 : comma;
}

/* "Two wounded in the city — Vilkul", "... 2 workers injured, Hryhorov.": a name alone at the end, of nobody known and of no place.  Its
 * word, or -1. */
static int lone_name(const Actors *a, const Understanding *u, int sentence, int first, int last, bool behind_comma, Arena *keep)
{
    const Sentence *s = &u->sentences[sentence];
    if (first < 3 || first > last || last - first > (behind_comma ? 0 : 1)) return -1;
    for (int w = first; w <= last; w++)
        if (s->words[w].upos != UPOS_PROPN || s->words[w].form.n < 3 || s->words[w].form.at[0] == '#' || is_upper_case(s->words[w].form)
            || understand_is_name(s, w, NAME_PLACE) || understand_is_name(s, w, NAME_DATE) || understand_is_name(s, w, NAME_FACILITY)) return -1;
    const Word *before = &s->words[first - 2];
    if (behind_comma && before->upos != UPOS_VERB && before->upos != UPOS_ADJ && (before->upos != UPOS_NOUN || understand_name_at(s, first - 2))) return -1;
    if (actors_is_town(a, understand_words(u, sentence, first, last))) return -1;
    Actor actor = { 0 };
    ActorSort sort = SORT_NONE;
    int head = head_of(s, first, last);
    return actors_phrase(a, u, sentence, head, u->item->published, keep, &actor, &sort) && sort != SORT_PERSON ? -1 : head;
}

/* "Ombudsman: two killed in shelling", "Two killed in shelling: ombudsman", "Dozens killed as shells fall - volunteers". */
static void hear_headline(Voices *v, const Actors *a, const Manner *m, const Understanding *u, int sentence, int predicate, Arena *keep)
{
    enum { MOST_SIGNED = 7 };
    const Sentence *s = &u->sentences[sentence];
    int colon = -1, end = s->nwords - 1, first = 0, dash = -1, head = -1;
    while (end >= 0 && s->words[end].upos == UPOS_PUNCT) end--;
    for (int w = 1; w < end; w++)
        if (is_colon(s, w)) {
            if (colon >= 0) return;         /* a list, a time of day */
            colon = w;
        }
    while (first < end && (s->words[first].upos == UPOS_SYM || s->words[first].upos == UPOS_PUNCT || is_mark(s->words[first].form))) first++;
    if (colon >= 0)
        head = predicate > colon ? only_somebody(a, m, u, sentence, first, colon - 1, keep) :
                                   only_somebody(a, m, u, sentence, colon + 1, end, keep);
    for (int w = end - 1; w > 2 && w >= end - MOST_SIGNED && dash < 0; w--)
        if (is_dash(u, s, w) && predicate < w) dash = w;
    if (head < 0 && dash > colon) {
        head = only_somebody(a, m, u, sentence, dash + 1, end, keep);
        if (head < 0) head = lone_name(a, u, sentence, dash + 1, end, false, keep);
    }
    int comma = head < 0 && colon < 0 ? signing_comma(a, u, sentence, end, keep) : -1;
    if (comma > predicate) head = only_somebody(a, m, u, sentence, comma + 1, end, keep);
    if (head < 0 && end - 1 > predicate && text_equals(s->words[end - 1].form, ",")) head = lone_name(a, u, sentence, end, end, true, keep);
    if (head >= 0) add(v, (Voice){ sentence, head, s->words[end].end - s->words[0].begin, sentence, comma > predicate ? comma : colon < 0 ? dash : colon });
}

/* The verb of saying in a sentence that announces what follows its colon; -1:
 * it announces nothing.  *open: the words behind the colon stand in quotation marks. */
static int announces(const Manner *m, const Understanding *u, const Sentence *s, bool *open)
{
    int colon = -1;
    for (int w = 0; w < s->nwords && colon < 0; w++)
        if (is_colon(s, w)) colon = w;
    if (colon < 0) return -1;
    *open = opens_quote(m, u, s, colon + 1);
    if (colon + 1 < s->nwords && !*open) return -1;
    for (int w = colon - 1; w >= 0 && w >= colon - 6; w--)
        if (s->words[w].upos == UPOS_VERB && (manner_kinds(m, u, s, w) & KIND(SPEECH))) return w;
    return -1;
}

/* The last sentence before this one that announces, or -1: asked again for one further on, it is looked for in between alone. */
static int announcer_before(const Actors *a, const Manner *m, const Understanding *u, int sentence)
{
    unsigned item = kept_item(actors_registry(a), u);
    const void *ret = NULL;
    for (int t = sentence - 1; t >= 0 && !kept_answer(item, kept_question(KEPT_ANNOUNCER, (uint64_t)t), &ret); t--) {
        bool open;
        if (announces(m, u, &u->sentences[t], &open) >= 0) {
            ret = &u->sentences[t];
            break;
        }
    }
    kept_put(item, kept_question(KEPT_ANNOUNCER, (uint64_t)(sentence - 1)), ret);
    return ret ? (int)((const Sentence *)ret - u->sentences) : -1;
}

/* Do all paragraphs between open with quotation marks, and this sentence stand in them? */
static bool is_all_quoted(const Manner *m, const Understanding *u, int announcer, int sentence)
{
    bool ret = opens_quote(m, u, &u->sentences[sentence], 0) || u->sentences[sentence].in_quote;
    for (int t = sentence - 1; t > announcer && ret; t--)
        ret = u->sentences[t - 1].paragraph == u->sentences[t].paragraph || opens_quote(m, u, &u->sentences[t], 0);
    return ret;
}

/* "The minister said:" and then whole paragraphs of his statement: to the next
 * such line when they stand bare, while they open with quotation marks when the
 * first of them does. */
static void hear_announcement(Voices *v, const Actors *a, const Manner *m, const Understanding *u, int sentence)
{
    int t = sentence > 0 ? announcer_before(a, m, u, sentence) : -1;
    if (t < 0) return;
    bool open;
    int verb = announces(m, u, &u->sentences[t], &open), subject = sayer_of(m, u, &u->sentences[t], verb);
    bool quoted = open || opens_quote(m, u, &u->sentences[t + 1], 0);
    if (subject >= 0 && (!quoted || is_all_quoted(m, u, t, sentence)))
        add(v, (Voice){ t, subject, u->item->text.n, t, verb });
}

/* "The UN has received reports of killings." -> the UN, or -1 */
static int receiver_of_reports(const Manner *m, const Understanding *u, const Sentence *s)
{
    for (int w = 0; w < s->nwords; w++)
        if (s->words[w].dep == DEP_OBJ && s->words[w].head >= 0 && (manner_kinds(m, u, s, w) & KIND(REPORT))
            && (manner_kinds(m, u, s, s->words[w].head) & KIND(RECEIVES)))
            return manner_subject(s, s->words[w].head);
    return -1;
}

/* Is the sentence hedged by a word that leaves out who tells: "reportedly",
 * "are reported to have"? */
static bool leaves_out_who(const Manner *m, const Understanding *u, const Sentence *s)
{
    for (int w = 0; w < s->nwords; w++) {
        Kinds k = manner_kinds(m, u, s, w);
        if (s->words[w].upos == UPOS_ADV && (k & (KIND(REPORTEDLY) | KIND(ALLEGED)))) return true;
        if (s->words[w].upos == UPOS_VERB && (k & KIND(SPEECH)) && !(k & (KIND(QUOTED) | KIND(CHARGES))) && manner_is_passive(s, w)
            && manner_child(s, w, DEP_XCOMP) >= 0 && manner_child(s, w, DEP_OBL_AGENT) < 0)
            return true;
    }
    return false;
}

/* "said that they fled", not "issued two orders": what happens in what is said? */
static bool tells_something(const Sentence *s, const Attribution *a)
{
    for (int w = 0; w < s->nwords; w++)
        if (s->words[w].upos == UPOS_VERB && holds(a, s->words[w].begin))
            return true;
    return false;
}

/* "They were also allegedly beaten": who told the sentence before tells this. */
static void hear_last_teller(Voices *v, const Manner *m, const Understanding *u, int sentence, int predicate)
{
    const Sentence *s = &u->sentences[sentence];
    int steps = 0;
    for (int t = sentence; t >= 0 && steps < 4; t--, steps++) {
        const Sentence *told = &u->sentences[t];
        if (t < sentence) {
            for (int i = told->speech_from; i < told->speech_to; i++) {
                const Attribution *a = &u->attributions[u->speech[i]];
                if (a->source_first >= 0 && a->cue_sentence == t && tells_something(told, a) && a->within < 0 && !is_told_of(m, u, a)) {
                    const Sentence *where = &u->sentences[a->source_sentence];
                    add(v, (Voice){ a->source_sentence, head_of(where, a->source_first, a->source_last),
                                    s->end - s->begin, a->cue_sentence, a->cue_first });
                    return;
                }
            }
        }
        int receiver = t < sentence ? receiver_of_reports(m, u, told) : -1;
        if (receiver >= 0) {
            add(v, (Voice){ t, receiver, s->end - s->begin, t, receiver });
            return;
        }
        if (!leaves_out_who(m, u, told) || told->paragraph < s->paragraph - 1) return;
    }
    (void)predicate;
}

/* "Kyiv said it had sunk the ship, which Moscow denied": an aside of the report, and no word of Kyiv's. */
static bool denies_in_aside(const Manner *m, const Understanding *u, const Sentence *s, int verb, int subject)
{
    bool has_which = false;
    for (int k = 0; k < subject; k++)
        has_which |= s->words[k].head == verb && s->words[k].xpos == XPOS_WDT && k > 0 && s->words[k - 1].xpos == XPOS_COMMA;
    return has_which && dep_base(s->words[verb].dep) == DEP_ACL && (manner_kinds(m, u, s, verb) & KIND(DENIES));
}

/* A claim that is itself a telling ("blamed", "called for") is by the word of
 * who does it. */
static void hear_predicate(Voices *v, const Actors *a, const Manner *m, const Understanding *u, int sentence, int predicate)
{
    const Sentence *s = &u->sentences[sentence];
    if (s->words[predicate].upos != UPOS_VERB || !(manner_kinds(m, u, s, predicate) & KIND(SPEECH)) || is_charged_by_others(m, u, s, predicate)) return;
    int subject = sayer_of(m, u, s, predicate);
    if (subject >= 0 && is_mute(a, m, u, sentence, subject)) return;
    if (subject >= 0 && denies_in_aside(m, u, s, predicate, subject))
        v->n = 0;
    if (subject >= 0) add(v, (Voice){ sentence, subject, 0, sentence, predicate });
    for (int k = subject + 1; subject >= 0 && k < s->nwords; k++)      /* "Britain and France condemned" */
        if (s->words[k].head == subject && dep_base(s->words[k].dep) == DEP_CONJ && s->words[k].upos != UPOS_VERB)
            add(v, (Voice){ sentence, k, 0, sentence, predicate });
}

/* "Reuters reported, citing the Observatory": who is cited speaks within the other. */
static void hear_cited(Voices *v, const Manner *m, const Understanding *u)
{
    for (int i = 0, n = v->n; i < n; i++) {
        Voice one = v->at[i];
        if (one.cue < 0 || one.cue_sentence < 0) continue;
        const Sentence *s = &u->sentences[one.cue_sentence];
        for (int w = 0; w < s->nwords; w++) {
            bool hangs = s->words[w].head == one.cue || (one.sentence == one.cue_sentence && s->words[w].head == one.head);
            if (!hangs || s->words[w].upos != UPOS_VERB || !(manner_kinds(m, u, s, w) & KIND(ACCORDING))) continue;
            int cited = manner_child(s, w, DEP_OBJ);
            if (cited >= 0) add(v, (Voice){ one.cue_sentence, cited, one.extent - 1, one.cue_sentence, w });
        }
    }
}

/* ---- whom a source stands for --------------------------------------------------- */

/* Who made a photo or a paper: "video posted by activists", "a State Department
 * statement", "the army's statement"; or -1. */
static int maker_of(const Sentence *s, int head)
{
    for (int w = 0; w < s->nwords; w++) {
        if (s->words[w].head != head) continue;
        if (s->words[w].dep == DEP_NMOD_POSS) return w;
        if (dep_base(s->words[w].dep) == DEP_ACL) {
            int agent = manner_child(s, w, DEP_OBL_AGENT);
            if (agent < 0) agent = manner_child(s, w, DEP_OBL);
            if (agent >= 0 && !understand_is_name(s, agent, NAME_DATE)) return agent;
        }
        if (s->words[w].dep == DEP_NMOD || s->words[w].dep == DEP_COMPOUND)
            if (s->words[w].upos == UPOS_PROPN || (s->words[w].dep == DEP_COMPOUND && s->words[w].upos == UPOS_NOUN)) return w;
    }
    return -1;
}

/* "The statement said": that of the last one who was quoted before. */
static const Attribution *spoke_before(const Manner *m, const Understanding *u, int sentence)
{
    for (int i = u->nattributions - 1; i >= 0; i--) {
        const Attribution *a = &u->attributions[i];
        if (a->source_first < 0 || a->source_sentence >= sentence || a->is_free) continue;
        const Sentence *s = &u->sentences[a->source_sentence];
        int head = head_of(s, a->source_first, a->source_last);
        if (!(manner_kinds(m, u, s, head) & (KIND(DOCUMENT) | KIND(EVIDENCE) | KIND(THIRD_PERSON)))) return a;
    }
    return NULL;
}

/* "We call for calm", said the envoy: "we" is the envoy. */
static void drop_pronouns(Voices *v, const Manner *m, const Understanding *u)
{
    int n = 0;
    for (int i = 0; i < v->n; i++) {
        const Voice *one = &v->at[i];
        bool is_we = manner_kinds(m, u, &u->sentences[one->sentence], one->head) & KIND(FIRST_PERSON);
        if (!is_we || v->n == 1) v->at[n++] = *one;
    }
    v->n = n;
}

/* "the report, which found that ...": the report. */
static int meant_by(const Sentence *s, int head)
{
    int xpos = s->words[head].xpos;
    if (xpos != XPOS_WDT && xpos != XPOS_WP) return head;
    for (int w = s->words[head].head, steps = 0; w >= 0 && steps < s->nwords; w = s->words[w].head, steps++)
        if (s->words[w].dep == DEP_ACL_RELCL && s->words[w].head >= 0) return s->words[w].head;
    return head;
}

/* A pronoun that stands for a person, a people or a body can speak; one that was
 * taken for "basements" cannot. */
static bool is_somebody(const Understanding *u, const Voice *v)
{
    int mention = understand_mention_at(u, v->sentence, v->head);
    if (mention < 0 || u->mentions[mention].entity < 0) return false;
    NameKind kind = u->entities[u->mentions[mention].entity].kind;
    return kind == NAME_PERSON || kind == NAME_ORGANISATION || kind == NAME_ARMED_GROUP || kind == NAME_NATIONALITY;
}

/* "Much of the population has fled, they said": not the population, which is first spoken of in what they said. */
static bool is_first_named_in_speech(const Understanding *u, const Voice *v)
{
    int mention = understand_mention_at(u, v->sentence, v->head);
    if (mention < 0 || u->mentions[mention].entity < 0) return false;
    int at = u->sentences[v->sentence].words[v->head].begin;
    for (int i = u->entities[u->mentions[mention].entity].first; i >= 0; i = u->mentions[i].next) {
        if (i == mention) continue;
        if (u->mentions[i].sentence < v->sentence) return false;
        int begin = u->sentences[v->sentence].words[u->mentions[i].first].begin;
        for (int k = u->sentences[v->sentence].speech_from; k < u->sentences[v->sentence].speech_to; k++) {
            const Attribution *a = &u->attributions[u->speech[k]];
            if (u->mentions[i].sentence == v->sentence && holds(a, begin) && begin < at && a->source_sentence == v->sentence
                && a->source_first <= v->head && v->head <= a->source_last)
                return true;
        }
        return false;
    }
    return false;
}

static void name_speaker(const Actors *a, const Manner *m, const Understanding *u, const Voice *v, Day on,
                         Arena *keep, Actor *ret)
{
    const Sentence *s = &u->sentences[v->sentence];
    ActorSort sort;
    bool known = actors_phrase(a, u, v->sentence, v->head, on, keep, ret, &sort);
    if (ret->begin == ret->end) {
        int first, last;
        actors_span(u, v->sentence, v->head, &first, &last);
        ret->begin = s->words[first].begin, ret->end = s->words[last].end;
        ret->text = understand_words(u, v->sentence, first, last);
    }
    if ((manner_kinds(m, u, s, v->head) & KIND(THIRD_PERSON)) && ((!is_somebody(u, v) && ret->code.n == 0) || is_first_named_in_speech(u, v))) {
        const Attribution *before = spoke_before(m, u, v->sentence);
        const Sentence *then = before ? &u->sentences[before->source_sentence] : NULL;
        int head = before ? head_of(then, before->source_first, before->source_last) : -1;
        if (before && then->paragraph >= s->paragraph - 1 && !(manner_kinds(m, u, then, head) & KIND(THIRD_PERSON))) {
            Actor as_written = *ret;
            actors_phrase(a, u, before->source_sentence, head, on, keep, ret, &sort);
            if (ret->name.n == 0) ret->name = understand_words(u, before->source_sentence, before->source_first, before->source_last);
            ret->text = as_written.text, ret->begin = as_written.begin, ret->end = as_written.end;
            return;
        }
    }
    int mention = understand_mention_at(u, v->sentence, v->head);
    if (ret->name.n == 0 && mention >= 0 && u->mentions[mention].entity >= 0)
        ret->name = u->entities[u->mentions[mention].entity].name;
    Kinds k = manner_kinds(m, u, s, v->head);
    if ((known && (ret->id.n || ret->code.n)) || !(k & (KIND(DOCUMENT) | KIND(EVIDENCE)))) return;

    Actor behind = { .certainty = 0 };
    int maker = maker_of(s, v->head);
    if (maker >= 0 && s->words[maker].dep == DEP_COMPOUND && s->words[maker].upos == UPOS_NOUN) {         /* "an army statement", and not "a video statement" */
        bool is_actor = actors_phrase(a, u, v->sentence, maker, on, keep, &behind, &sort) && behind.code.n;
        maker = is_actor ? maker : -1;
        behind = (Actor){ .certainty = 0 };
    }
    const Attribution *before = maker < 0 && (k & KIND(DOCUMENT)) ? spoke_before(m, u, v->sentence) : NULL;
    if (maker >= 0) {
        actors_phrase(a, u, v->sentence, maker, on, keep, &behind, &sort);
    } else if (before) {
        const Sentence *then = &u->sentences[before->source_sentence];
        actors_phrase(a, u, before->source_sentence, head_of(then, before->source_first, before->source_last),
                      on, keep, &behind, &sort);
    }
    if (behind.text.n == 0 && behind.name.n == 0) return;
    Actor as_written = *ret;
    *ret = behind;
    ret->text = as_written.text, ret->begin = as_written.begin, ret->end = as_written.end;
    if (ret->name.n == 0) ret->name = behind.text;
    ret->certainty = behind.certainty * (maker >= 0 ? 1.0 : 0.7);
}

/* A post is by the word of who posted it; what he passes on is another's. */
static int hear_post(const Actors *a, const Item *item, Arena *keep, Actor *ret, int max)
{
    Text names[] = { item->handle, item->retweet_of };
    int n = 0;
    for (int i = 0; i < 2 && item->is_post; i++) {
        if (names[i].n == 0 || n >= max) continue;
        ActorSort sort;
        Actor who = { .certainty = 0.5 };
        actors_name(a, names[i], item->published, keep, &who, &sort);
        if (who.text.n == 0) who.text = names[i];
        if (who.name.n == 0) who.name = names[i];
        who.class_ = TEXT("post");
        ret[n++] = who;
    }
    return n;
}

/* "The blast claimed 12 lives" says nothing. */
static bool takes_lives(const Registry *r, const Understanding *u, const Voice *v)
{
    if (v->cue < 0 || v->cue_sentence < 0)
        return false;
    const Sentence *s = &u->sentences[v->cue_sentence];
    int object = manner_child(s, v->cue, DEP_OBJ);
    for (int k = object < 0 ? s->nwords : 0; k < s->nwords; k++)        /* "dozens of lives" */
        if (s->words[k].head == object && s->words[k].dep == DEP_NMOD && registry_word(r, "lives", s->words[k].lemma))
            return registry_word(r, "takes-lives", s->words[v->cue].lemma);
    return object >= 0 && registry_word(r, "takes-lives", s->words[v->cue].lemma) && registry_word(r, "lives", s->words[object].lemma);
}

/* "Israel kills two; Palestinians report five arrests": with something behind the word that he says it by, which alone he tells. */
static bool tells_what_follows(const Sentence *s, const Voice *v)
{
    for (int k = v->cue + 1; k < s->nwords && v->head < v->cue; k++)
        if (s->words[k].head == v->cue && (dep_base(s->words[k].dep) == DEP_OBJ || s->words[k].dep == DEP_CCOMP || s->words[k].dep == DEP_XCOMP))
            return true;
    return false;
}

/* "IDF: two soldiers killed; Hamas claims ambush", "Pakistan says 50 were killed; Kabul says three": where somebody speaks in a half of a
 * sentence, he of the other half does not. */
static void drop_other_halves(Voices *v, const Understanding *u, int sentence, int predicate)
{
    const Sentence *s = &u->sentences[sentence];
    bool has_own = false;
    int half = half_of(s, predicate), kept = 0;
    bool is_quoted = false;                 /* what is quoted has halves of its own */
    for (int w = 0; w < s->nwords; w++) {
        bool is_mark = s->words[w].form.at[0] == '"' || text_equals(s->words[w].form, "“") || text_equals(s->words[w].form, "”") || s->words[w].xpos == XPOS_QUOTE_OPEN || s->words[w].xpos == XPOS_QUOTE_CLOSE;
        is_quoted ^= is_mark;
        if (is_quoted && text_equals(s->words[w].form, ";")) return;
    }
    for (int i = 0; i < v->n; i++)
        has_own |= v->at[i].sentence == sentence && v->at[i].cue_sentence == sentence && v->at[i].cue >= 0 && half_of(s, v->at[i].cue) == half && half_of(s, v->at[i].head) == half;
    for (int i = 0; i < v->n; i++) {
        const Voice *one = &v->at[i];
        bool is_elsewhere = one->sentence == sentence && one->head >= 0 && one->cue_sentence == sentence && one->cue >= 0 && half_of(s, one->head) != half;
        bool is_later = is_elsewhere && half_of(s, one->head) > half && tells_what_follows(s, one);
        if (!(is_elsewhere && (has_own || is_later)))
            v->at[kept++] = *one;
    }
    v->n = kept;
}

int speakers_of(const Actors *a, const Manner *m, const Understanding *u,
                int sentence, int predicate, int begin, int end,
                Actor *ret, int max, Arena *keep, Arena scratch, Text *rule)
{
    (void)scratch, (void)begin, (void)end;
    assert(sentence >= 0 && sentence < u->nsentences && predicate >= 0 && predicate < u->sentences[sentence].nwords);
    Voices v = { .n = 0 };
    hear_attributions(&v, a, m, u, sentence, predicate);
    hear_tree(&v, a, m, u, sentence, predicate);
    hear_predicate(&v, a, m, u, sentence, predicate);
    hear_label(&v, a, m, u, sentence, predicate, keep);
    if (v.n == 0) hear_headline(&v, a, m, u, sentence, predicate, keep);
    hear_announcement(&v, a, m, u, sentence);
    hear_cited(&v, m, u);
    if (v.n == 0) hear_last_teller(&v, m, u, sentence, predicate);

    drop_pronouns(&v, m, u);
    drop_other_halves(&v, u, sentence, predicate);

    for (int i = 1; i < v.n; i++) {         /* a handful: by insertion, the widest first */
        Voice one = v.at[i];
        int j = i;
        for (; j > 0 && v.at[j - 1].extent < one.extent; j--) v.at[j] = v.at[j - 1];
        v.at[j] = one;
    }

    Day on = u->item ? u->item->published : NO_DAY;
    int n = u->item ? hear_post(a, u->item, keep, ret, max) : 0;
    *rule = n ? TEXT("code/speakers: the post") : NO_TEXT;
    for (int i = 0; i < v.n && n < max; i++) {
        Actor who = { .certainty = 0 };
        if (is_name_spelled_out(u, v.at[i].cue_sentence, v.at[i].cue) || takes_lives(actors_registry(a), u, &v.at[i]))
            continue;
        v.at[i].head = meant_by(&u->sentences[v.at[i].sentence], v.at[i].head);
        name_speaker(a, m, u, &v.at[i], on, keep, &who);
        /* "The UN said a first estimate put ...": a paper of who speaks already. */
        const Sentence *said = &u->sentences[v.at[i].sentence];
        if (n > 0 && who.id.n == 0 && said->words[v.at[i].head].upos == UPOS_NOUN
            && (manner_kinds(m, u, said, v.at[i].head) & KIND(DOCUMENT)))
            continue;
        bool again = false;                 /* "he said ..., the minister said" */
        for (int j = 0; j < n; j++)
            again |= (who.id.n && text_is(who.id, ret[j].id)) || (who.name.n && text_is(who.name, ret[j].name));
        if (again) continue;
        ret[n++] = who;
        if (v.at[i].cue >= 0 && v.at[i].cue_sentence >= 0)
            *rule = text_format(keep, "code/speakers: \"%.*s\"",
                                TEXT_FMT(u->sentences[v.at[i].cue_sentence].words[v.at[i].cue].form));
    }
    return n;
}
