#include "code/figures.h"

#include <assert.h>
#include <math.h>

#include "code/figure_reading.h"

/* The measures told by words about people; how their lists are called in
 * data/languages/<language>/figure-words. */
static const struct { Measure measure; const char *done, *self, *are, *event; } told[] = {
    { MEASURE_KILLED,     "killed-done",     "killed-self",    "killed-are",     "killed-event" },
    { MEASURE_INJURED,    "injured-done",    "injured-self",   "injured-are",    "injured-event" },
    { MEASURE_CASUALTIES, "casualties-done", NULL,             "casualties-are", "casualties-event" },
    { MEASURE_MISSING,    "missing-done",    "missing-self",   "missing-are",    "missing-event" },
    { MEASURE_DETAINED,   "detained-done",   "detained-self",  "detained-are",   "detained-event" },
    { MEASURE_BESIEGED,   "besieged-done",   NULL,             "besieged-are",   "besieged-event" },
    { MEASURE_DISPLACED,  "displaced-done",  "displaced-self", "displaced-are",  "displaced-event" },
    { MEASURE_RETURNED,   "returned-done",   "returned-self",  "returned-are",   "returned-event" },
    { MEASURE_HOSTED,     "hosted-done",     NULL,             "hosted-are",     "hosted-event" },
    { MEASURE_TROOPS,     "troops-done",     NULL,             NULL,             "troops-event" },
    { MEASURE_AFFECTED,   "affected-done",   "affected-self",             "affected-are",   "affected-event" },
};
enum { NTOLD = sizeof told / sizeof *told };

static const char *done_list(int i)  { return told[i].done; }
static const char *self_list(int i)  { return told[i].self; }
static const char *are_list(int i)   { return told[i].are; }
static const char *event_list(int i) { return told[i].event; }

/* "fatally shot", "mortally wounded", "sent to hell" */
static bool is_fatal(const Reading *in, int verb)
{
    for (int i = 0; i < in->s->nwords; i++)
        if (in->s->words[i].head == verb && ((in->s->words[i].dep == DEP_ADVMOD && in_list(in, "fatally", i)) ||
                                             (i > verb && dep_base(in->s->words[i].dep) == DEP_OBL && in_list(in, "hell", i))))
            return true;
    return false;
}

/* "paid the supreme price", "embraced martyrdom" */
static bool pays_with_life(const Reading *in, int verb)
{
    if (!in_list(in, "pays-last", verb))
        return false;
    for (int i = verb + 1; i < in->s->nwords; i++)
        if (in->s->words[i].head == verb && in_list(in, "last-price", i))
            return true;
    return false;
}

/* The measure in one of whose lists the word is, or MEASURE_COUNT. */
static Measure measure_by(const Reading *in, const char *(*list)(int), int word)
{
    const Word *next = word >= 0 && word + 1 < in->s->nwords ? &in->s->words[word + 1] : NULL;
    if (next && next->head == word && (next->dep == DEP_COMPOUND_PRT || next->dep == DEP_XCOMP)) {
        Arena forgotten = *in->keep;                /* "gunned down": gun-down; "burned alive": burn-alive */
        Text both = text_format(&forgotten, "%.*s-%.*s", TEXT_FMT(in->s->words[word].lemma), TEXT_FMT(next->lemma));
        for (int i = 0; i < NTOLD; i++)
            if (list(i) && registry_word(in->r, list(i), both))
                return told[i].measure;
    }
    if (word >= 0 && list == done_list && in->s->words[word].upos == UPOS_VERB && is_fatal(in, word))
        return MEASURE_KILLED;
    if (word >= 0 && list == self_list && pays_with_life(in, word))
        return MEASURE_KILLED;
    for (int i = 0; word >= 0 && i < NTOLD; i++)
        if (in_list(in, list(i), word))
            return told[i].measure;
    return MEASURE_COUNT;
}

/* ---- small questions to the tree ------------------------------------------------- */

static int child(const Sentence *s, int head, int dep)
{
    for (int i = 0; i < s->nwords; i++)
        if (s->words[i].head == head && s->words[i].dep == dep)
            return i;
    return -1;
}

/* "2023" of "since October 2023" */
static bool is_of_time(const Understanding *u, int sentence, int word)
{
    for (int i = u->sentences[sentence].times_from; i < u->sentences[sentence].times_to; i++)
        if (u->times[i].first <= word && word <= u->times[i].last)
            return true;
    return false;
}

static bool is_between(const Understanding *u, int sentence, int from, int to)
{
    for (int i = u->sentences[sentence].numbers_from; i < u->sentences[sentence].numbers_to; i++)
        if (!u->numbers[i].is_part_of_date && u->numbers[i].head > from && u->numbers[i].head < to && !is_of_time(u, sentence, u->numbers[i].head))
            return true;
    return false;
}

/* ---- what is counted ---------------------------------------------------------------- */

/* "both drivers", "both wounded drivers"; not "both report civilian deaths". */
static bool is_before_noun(const Sentence *s, int h)
{
    for (int i = h + 1; i < s->words[h].head; i++)
        if (s->words[i].head < i || s->words[i].head > s->words[h].head)
            return false;
    return true;
}

/* "12 people" hangs the number below the noun; "dozens of people" the noun
 * below the number; "a family of five" leaves five alone below the family. */
static void find_counted(const Reading *in, Count *c)
{
    const Sentence *s = in->s;
    int h = c->number->head;
    while (s->words[h].head > h && s->words[h].head <= c->number->last)
        h = s->words[h].head;           /* "1.5 million": the tree hangs on the last of them */
    c->np = h;
    c->counted = -1;
    if (s->words[h].dep == DEP_NUMMOD || (s->words[h].dep == DEP_DET && s->words[h].head > h && is_before_noun(s, h)) ||
        (s->words[h].upos == UPOS_NUM && (s->words[h].dep == DEP_AMOD || s->words[h].dep == DEP_COMPOUND)) ||
        (s->words[h].dep == DEP_AMOD && s->words[h].head > h && s->words[s->words[h].head].upos == UPOS_NOUN && is_before_noun(s, h))) {
        c->np = c->counted = s->words[h].head;
        if (c->np < 0)
            c->np = h, c->counted = -1;
    } else {
        /* a part of the number may carry the tie: "at least / 12 people" */
        for (int i = c->number->first; i <= c->number->last; i++)
            if (s->words[i].dep == DEP_NUMMOD && s->words[i].head >= 0 &&
                (s->words[i].head < c->number->first || s->words[i].head > c->number->last)) {
                c->np = c->counted = s->words[i].head;
                break;
            }
    }
    /* "10 labour union members": the tree may hang the number on a word before the one that is counted */
    for (int up = c->counted >= 0 ? s->words[c->counted].head : -1; up > c->counted && up <= c->counted + 3 && s->words[c->counted].dep == DEP_COMPOUND &&
                                    (s->words[up].xpos == XPOS_NNS || s->words[up].xpos == XPOS_NNPS) && s->words[c->counted].xpos != XPOS_NNS;
         up = s->words[c->counted].head)
        c->np = c->counted = up;
    if (c->counted < 0)
        for (int i = h + 1, above = h; i < s->nwords && i < h + 8; i++)
            if (s->words[i].head == above && (s->words[i].dep == DEP_NMOD || s->words[i].dep == DEP_NMOD_UNMARKED) &&
                has_case(in, i, "binds")) {
                above = i;              /* "tens of thousands of people" */
                if (i > c->number->last) {
                    c->counted = i;
                    break;
                }
            }
}

/* "with air raids -- eight in the last day": how many of the things named before the dash. */
static int thing_before_dash(const Reading *in, const Number *n)
{
    const Sentence *s = in->s;
    int dash = n->first - 1, thing = n->first - 2;
    if (thing < 0 || s->words[dash].upos != UPOS_PUNCT || text_equals(s->words[dash].form, ",") ||
        (n->last + 1 < s->nwords && (s->words[n->last + 1].upos == UPOS_NOUN || measure_by(in, done_list, n->last + 1) != MEASURE_COUNT)))
        return -1;                      /* nor "with two bombs: 2 killed" */
    const Noun *noun = noun_at(in, thing);
    return noun && noun->measure != MEASURE_COUNT && !noun->is_person && s->words[thing].xpos == XPOS_NNS ? thing : -1;
}

/* "members of the regime forces", "the bodies of 12 children": the noun behind
 * "of" says whom. */
static int noun_behind_of(const Reading *in, int word)
{
    for (int i = word + 1; word >= 0 && i < in->s->nwords && i < word + 8; i++)
        if (in->s->words[i].head == word && in->s->words[i].dep == DEP_NMOD && has_case(in, i, "binds"))
            return i;
    return -1;
}

/* "a family of five", "a crew of four": the people it is made of are counted, and what is told of it is told of them. */
static bool is_size_of_group(const Reading *in, const Count *c)
{
    const Word *w = &in->s->words[c->np];
    return c->counted < 0 && w->head >= 0 && w->head < c->np && dep_base(w->dep) == DEP_NMOD && in_list(in, "unit-person-of", w->head) &&
           has_case(in, c->np, "binds");
}

static bool counts_people(const Reading *in, const Count *c)
{
    /* "12 of both sides": the number stands for people */
    if (c->counted < 0 || (c->np != c->counted && (c->measure == MEASURE_KILLED || c->measure == MEASURE_INJURED)))
        return true;
    if (in_list(in, "others", c->counted) || in_list(in, "lives", c->counted) || in_list(in, "part-of", c->counted) ||
        in_list(in, "arrivals", c->counted))
        return true;
    if (measure_by(in, are_list, c->counted) != MEASURE_COUNT || in_list(in, "men-of-body", c->counted) || in_list(in, "unit-men", c->counted))
        return true;
    bool is_one = in->s->words[c->counted].xpos == XPOS_NNP && c->number && c->number->low == 1 && c->number->high == 1;        /* "one Maoist killed" */
    if (!c->noun && c->measure <= MEASURE_DETAINED && (in->s->words[c->counted].xpos == XPOS_NNPS || is_one))
        return true;                    /* "three Maoists were killed", whoever they are */
    if (c->noun) {          /* "union members": the word alone says that they are people */
        const Noun *alone = registry_noun(in->r, &in->s->words[c->counted].form, 1);
        return c->noun->is_person || c->noun->use == USE_MEMBER || c->noun->sort == SORT_PEOPLE ||
               (alone && (alone->is_person || alone->use == USE_MEMBER));
    }
    int first = in->s->words[c->counted].dep == DEP_CONJ ? in->s->words[c->counted].head : -1;
    const Noun *beside = noun_at(in, first);
    if (beside && beside->is_person && in->s->words[c->counted].xpos == XPOS_NNS && c->measure == MEASURE_KILLED)
        return true;                    /* "six priests and their two sextons" */
    Actor actor;
    ActorSort sort;
    Arena forgotten = *in->keep;
    return actors_phrase(in->a, in->u, in->sentence, c->counted, NO_DAY, &forgotten, &actor, &sort) &&
           sort != SORT_NONE && sort != SORT_ORGANISATION && sort != SORT_OUTLET;
}

/* "two of them children", "three of whom were women", "one of them a doctor": what is said of the part. */
static FigureWho who_part_is(const Reading *in, int of)
{
    for (int i = of + 1; i < in->s->nwords && i < of + 6; i++) {
        const Word *w = &in->s->words[i];
        bool goes_on = i + 1 < in->s->nwords && in->s->words[i + 1].upos == UPOS_NOUN;      /* "minor girls" */
        if (w->upos == UPOS_NOUN && !goes_on) {
            const Noun *noun = noun_at(in, i);
            return noun && noun->is_person ? noun->who : WHO_UNSAID;
        }
        if (w->upos != UPOS_NOUN && w->upos != UPOS_AUX && w->upos != UPOS_DET && w->upos != UPOS_ADJ && w->upos != UPOS_ADV)
            return WHO_UNSAID;
    }
    return WHO_UNSAID;
}

/* "a 17-year-old": a child. */
static bool is_under_age(const Reading *in, int word)
{
    enum { OF_AGE = 18 };
    for (int i = in->s->numbers_from; i < in->s->numbers_to; i++) {
        const Number *n = &in->u->numbers[i];
        if (n->is_age && n->first < word && word <= n->last + 4 && n->high < OF_AGE)
            return true;
    }
    return false;
}

static FigureWho who_counted(const Reading *in, const Count *c)
{
    int word = c->counted;
    const Noun *noun = c->noun;
    FigureWho part = word >= 0 && in_list(in, "part-of", word) ? who_part_is(in, word) : WHO_UNSAID;
    if (part != WHO_UNSAID)
        return part;
    if (noun && noun->who == WHO_CIVILIAN && is_under_age(in, word))
        return WHO_CHILD;
    for (int steps = 0; steps < 3 && word >= 0; steps++) {
        if (noun && noun->who != WHO_UNSAID) {
            /* "13 women and children" counts them together */
            if (noun->who == WHO_WOMAN || noun->who == WHO_CHILD) {
                int other = child(in->s, word, DEP_CONJ);
                const Noun *second = other > word ? noun_at(in, other) : NULL;
                bool are_apart = !c->number;            /* "a woman and her daughter" */
                for (int k = word + 1; k < other; k++)
                    are_apart |= in->s->words[k].head == other && (in->s->words[k].dep == DEP_NMOD_POSS || in->s->words[k].dep == DEP_DET);
                if (second && !are_apart && second->who != noun->who && (second->who == WHO_WOMAN || second->who == WHO_CHILD) &&
                    !is_between(in->u, in->sentence, word, other))
                    return WHO_CIVILIAN;
            }
            return noun->who;
        }
        /* "12 killed, most of them civilians" is not asked here: the words say all */
        word = noun_behind_of(in, word);
        noun = noun_at(in, word);
        if (noun && noun->sort == SORT_ORGAN && text_equals(noun->sector, "MIL"))
            return WHO_COMBATANT;       /* "members of the regime forces" */
    }
    int noun_word = c->counted >= 0 ? c->counted : c->is_total ? c->governor : -1;
    for (int i = 0; noun_word >= 0 && i < noun_word; i++)   /* "12 civilian deaths", "the civilian toll" */
        if (in->s->words[i].head == noun_word &&
            (in->s->words[i].dep == DEP_AMOD || in->s->words[i].dep == DEP_COMPOUND)) {
            const Noun *kind = noun_at(in, i);
            if (kind && kind->is_person && kind->who != WHO_UNSAID)
                return kind->who;
        }
    return WHO_ALL;
}

/* ---- what is told of them ------------------------------------------------------------- */

/* "Two gunmen killed five", "several gunmen killed a judge": they are none of the killed. */
static bool does_it(const Reading *in, const Count *c, int verb)
{
    const Sentence *s = in->s;
    int np = c->np, dep = dep_base(s->words[np].dep);
    if ((dep == DEP_AMOD || dep == DEP_DET || dep == DEP_NUMMOD) && s->words[np].head >= 0)
        np = s->words[np].head;             /* the number stands for itself: "several" */
    return verb >= 0 && is_verbal(&s->words[verb]) && s->words[np].head == verb && s->words[np].dep == DEP_NSUBJ &&
           child(s, verb, DEP_OBJ) >= 0 && measure_by(in, self_list, verb) == MEASURE_COUNT;
}

/* "34 drones disappeared from radar": nobody is missing. */
static bool is_off_radar(const Reading *in, int verb)
{
    for (int i = verb + 1; verb >= 0 && i < in->s->nwords && i <= verb + 4; i++)
        if (in_list(in, "radar", i))
            return true;
    return false;
}

/* "have gone home", "came back" */
static bool goes_home(const Reading *in, int verb)
{
    if (verb + 1 < in->s->nwords && in->s->words[verb + 1].upos == UPOS_ADV && in_list(in, "homewards", verb + 1))
        return true;                        /* "streamed back to the north" */
    for (int i = verb + 1; i < in->s->nwords && i <= verb + 2; i++)
        if (in->s->words[i].head == verb && dep_base(in->s->words[i].dep) == DEP_ADVMOD && in_list(in, "homewards", i))
            return true;
    return false;
}

/* "took 20 hostage; six escaped": from captors, and not from home; "only 200 are left": they are still there;
 * patients who are flown out are not driven out. */
static bool is_no_flight(const Reading *in, int verb)
{
    if (in_list(in, "leave", verb) && in->s->words[verb].xpos == XPOS_VBN && child(in->s, verb, DEP_AUX_PASS) >= 0)
        return true;
    for (int i = 0; i < in->s->nwords; i++)             /* "medically evacuated", "evacuated for treatment": to be healed */
        if ((in->s->words[i].head == verb && in_list(in, "to-heal", i)) || (i == verb && in_list(in, "medevac", i)))
            return true;
    bool from_captors = false;
    for (int i = 0; i < in->s->nwords && in_list(in, "escapes", verb); i++)
        from_captors |= in_list(in, "captives", i) || in_list(in, "captive-talk", i);
    return from_captors;
}

/* "The enemy launched 97 drones.  74 neutralised.": nobody was killed. */
static bool is_of_drones(const Reading *in, const Count *c, int verb)
{
    const Noun *noun = c->counted >= 0 ? noun_at(in, c->counted) : NULL;
    if (!in_list(in, "neutralises", verb) || (noun && noun->is_person))
        return false;
    for (int s = in->sentence > 0 ? in->sentence - 1 : 0; s <= in->sentence; s++)
        for (int w = 0; w < in->u->sentences[s].nwords; w++)
            if (registry_word(in->r, "drones", in->u->sentences[s].words[w].lemma) || registry_word(in->r, "drones", in->u->sentences[s].words[w].form))
                return true;
    return false;
}

/* "12 martyrs reached the hospital", "received 12 bodies": the word for them tells more than where they were taken. */
static bool tells_own_fate(const Reading *in, const Count *c, Measure moved)
{
    if (c->counted < 0 || (moved != MEASURE_DISPLACED && moved != MEASURE_RETURNED && moved != MEASURE_HOSTED && moved != MEASURE_DETAINED))
        return false;
    Measure own = measure_by(in, are_list, c->counted);
    return in->s->words[c->counted].upos == UPOS_NOUN && (own == MEASURE_KILLED || own == MEASURE_INJURED);
}

static bool found(const Reading *in, Count *c, Measure m, int governor, const char *rule)
{
    if (tells_own_fate(in, c, m))
        return found(in, c, measure_by(in, are_list, c->counted), c->counted, "said by their word");
    if (m == MEASURE_COUNT || (m == MEASURE_MISSING && is_off_radar(in, governor)) || (m < MEASURE_TROOPS && does_it(in, c, governor)))
        return false;
    if (m == MEASURE_DISPLACED && governor >= 0 && is_no_flight(in, governor))
        return false;
    if (m == MEASURE_TROOPS && c->noun && (c->noun->who == WHO_REFUGEE || c->noun->who == WHO_CHILD))      /* "sent hundreds of refugees back" */
        return false;
    if (m == MEASURE_KILLED && governor >= 0 && is_of_drones(in, c, governor))
        return false;
    bool turns_back = m == MEASURE_DISPLACED && governor >= 0 && is_verbal(&in->s->words[governor]) && goes_home(in, governor) &&
                      measure_by(in, self_list, governor) == m;
    c->measure = turns_back ? MEASURE_RETURNED : m;         /* "streamed back" */
    c->governor = governor;
    c->rule = rule;
    return true;
}

/* Does word `i` join its neighbours, "killed AND wounded"? */
static bool joins(const Sentence *s, int i)
{
    return s->words[i].upos == UPOS_CCONJ || s->words[i].dep == DEP_CC;
}

static Measure fate_by(const Reading *in, int word)
{
    Measure m = measure_by(in, done_list, word);
    return m != MEASURE_COUNT ? m : measure_by(in, are_list, word);
}

/* "killed and wounded 30", "28 were killed or injured": one number for both.
 * "killed 12 and wounded others", "5 killed and 12 injured" are two. */
static Measure joined(const Reading *in, Measure m, int governor)
{
    const Sentence *s = in->s;
    Measure other = MEASURE_COUNT;
    if (governor + 2 < s->nwords && joins(s, governor + 1))
        other = fate_by(in, governor + 2);
    if (other == MEASURE_COUNT && governor >= 2 && joins(s, governor - 1))
        other = fate_by(in, governor - 2);
    bool both = (m == MEASURE_KILLED && other == MEASURE_INJURED) || (m == MEASURE_INJURED && other == MEASURE_KILLED);
    return both ? MEASURE_CASUALTIES : m;
}

/* "the number of dead", "the death toll", "the count of airstrikes" */
static bool by_total(const Reading *in, int total, Count *c)
{
    const Sentence *s = in->s;
    if (total < 0 || !in_list(in, "total", total))
        return false;
    int own = c->number ? c->number->last + 1 : s->nwords;          /* "the toll climbs to 10, with 92 injured" */
    Measure fate = own < s->nwords ? fate_by(in, own) : MEASURE_COUNT;
    if (in_list(in, "death-total", total) && fate != MEASURE_KILLED && found(in, c, fate, own, "said by its own word"))
        return true;
    c->is_total = true;
    for (int i = 0; i < s->nwords; i++) {
        bool beside = s->words[i].head == total &&
                      (s->words[i].dep == DEP_COMPOUND || s->words[i].dep == DEP_AMOD || s->words[i].dep == DEP_NMOD_POSS);
        bool below = s->words[i].head == total && s->words[i].dep == DEP_NMOD && has_case(in, i, "binds");
        if (!beside && !below)
            continue;
        Measure m = measure_by(in, are_list, i);
        if (m == MEASURE_COUNT)
            m = measure_by(in, event_list, i);
        if (m > MEASURE_CASUALTIES && in_list(in, "death-total", total))
            m = MEASURE_COUNT;          /* "the siege toll": the dead of it */
        const Noun *noun = noun_at(in, i);
        if (below) {
            if (m == MEASURE_COUNT)     /* "the number of people killed" */
                for (int k = i + 1; k < s->nwords && m == MEASURE_COUNT; k++)
                    if ((s->words[k].head == i || s->words[k].head == total) && s->words[k].dep == DEP_ACL)
                        m = s->words[k].xpos == XPOS_VBG ? measure_by(in, self_list, k) : measure_by(in, done_list, k);
            if (m == MEASURE_COUNT && i + 1 < s->nwords)        /* ... whatever the tree hangs it from */
                m = measure_by(in, done_list, i + 1);
            bool counts_things = noun && noun->measure != MEASURE_COUNT && (noun->is_person || !in_list(in, "death-total", total));   /* not "the toll of the strike" */
            if (m == MEASURE_COUNT && counts_things)
                m = noun->measure;
            if (c->counted < 0 && i != c->np)           /* not the number itself: "a toll of 20" */
                c->counted = i, c->noun = noun;
        }
        if (found(in, c, m, total, "a total of them"))
            return true;
    }
    bool are_men = (c->noun && c->noun->is_person) || in_list(in, "unit-men", c->counted);
    if (in_list(in, "loss-total", total) && are_men && found(in, c, MEASURE_CASUALTIES, total, "losses"))
        return true;                    /* "the enemy's losses amounted to 410 people": the dead and the wounded */
    if (found(in, c, in_list(in, "death-total", total) ? MEASURE_KILLED : MEASURE_COUNT, total, "the toll"))
        return true;
    /* "more martyrs bring their number to 16": those of the fate told before it; of two, "three killed, seven wounded; the
     * total is 236", it does not say which */
    fate = MEASURE_COUNT;
    for (int i = total - 1; i >= 0 && total - i < 12; i--) {
        Measure other = fate_by(in, i);
        if (other != MEASURE_COUNT && fate != MEASURE_COUNT && other != fate)
            return false;
        fate = fate == MEASURE_COUNT ? other : fate;
    }
    return found(in, c, fate, total, "their number");
}

/* "the toll rose by 63 to 35,034", "has risen to 35,034, up 63 from the day before": so many more, since it was last told. */
static bool is_increase(const Reading *in, const Number *number)
{
    int by = number->first - 1;
    if (by < 1 || number->last + 1 >= in->s->nwords || !(in_list(in, "increase-by", by) || in_list(in, "up", by)))
        return false;
    if (in_list(in, "up", by))
        return in_list(in, "former", number->last + 1);
    return in_list(in, "rise", by - 1) || (by > 1 && in->s->words[by - 1].upos == UPOS_ADV && in_list(in, "rise", by - 2));
}

/* "from 162 to 148", "by 63 to 35,034": the first word of both numbers, or of the one. */
static int behind_former(const Reading *in, const Number *number)
{
    for (int i = in->s->numbers_from; i < in->s->numbers_to; i++) {
        const Number *was = &in->u->numbers[i];
        if (was->first > 0 && was->last < number->first && number->first - was->last <= 3 && (in_list(in, "former", was->first - 1) || is_increase(in, was)))
            return was->first - 1;
    }
    return number->first - 1;
}

/* Where the tree does not tie the number to its total: "raises the toll in
 * Nawa to 14", "raise to 16, the number of people killed". */
static bool by_far_total(const Reading *in, Count *c)
{
    int link = c->number ? c->number->first - 1 : -1;
    if (link >= 0 && in->s->words[link].upos == UPOS_DET)       /* "in the hundreds" */
        link--;
    if (link < 0 || !(in_list(in, "reach", link) || (c->counted < 0 && in_list(in, "within", link))))
        return false;
    enum { FAR = 16 };
    bool rises = in_list(in, "rise", link);
    int first = behind_former(in, c->number);
    for (int i = first - 1; i >= 0 && first - i < FAR && !rises; i--)
        rises = in_list(in, "rise", i) && !is_between(in->u, in->sentence, i, first);
    for (int i = first - 1; rises && i >= 0 && first - i < FAR; i--)
        if (in_list(in, "total", i) && !is_between(in->u, in->sentence, i, first) && by_total(in, i, c))
            return true;
    for (int i = c->number->last + 1; rises && i < in->s->nwords && i < c->number->last + 8; i++)
        if (in_list(in, "total", i) && !is_between(in->u, in->sentence, c->number->last, i) && by_total(in, i, c))
            return true;
    return false;
}

/* "put the dead at 112 and the wounded at 760", wherever a tree hangs the second number. */
static bool by_put_at(const Reading *in, Count *c)
{
    int at = c->number && c->counted < 0 ? c->number->first - 1 : -1, who = at - 1;
    if (who < 1 || !in_list(in, "put-at", at))
        return false;
    Measure m = measure_by(in, are_list, who);
    if (m == MEASURE_COUNT)
        m = measure_by(in, done_list, who);
    for (int i = who - 1; m != MEASURE_COUNT && i >= 0; i--)
        if (in_list(in, "put", i)) {
            c->is_total = true;
            for (int k = 0; k < in->s->nwords; k++)         /* of the one happening that is told of */
                c->is_total &= !in_list(in, "happening", k);
            return found(in, c, m, who, "put at");
        }
    return false;
}

/* "death toll from the blast now 90", "toll: 12", "toll stands at 40": a headline's number behind its total, hung from anything;
 * "Russian losses: 1,050 personnel, 4 tanks": the men, who stand first. */
static bool by_total_before(const Reading *in, Count *c)
{
    enum { MOST_LINKS = 3, MOST_OF_IT = 10 };
    const Sentence *s = in->s;
    /* "Toll: 12", "toll from the strike on the hospital: 12": the number is of no word before the colon */
    bool is_field = c->counted >= 0 && c->number && c->counted < c->number->first && text_equals(s->words[c->number->first - 1].form, ":");
    bool are_men = c->counted >= 0 && ((c->noun && c->noun->is_person) || in_list(in, "unit-men", c->counted));
    int at = c->number && (c->counted < 0 || are_men || is_field) ? c->number->first - 1 : -1, nlinks = 0;
    if (are_men && (at < 0 || !text_equals(s->words[at].form, ":")))
        return false;
    while (at >= 0 && nlinks < MOST_LINKS && (in_list(in, "total-link", at) || text_equals(s->words[at].form, ":")))
        at--, nlinks++;
    for (int i = at; i >= 0 && at - i < (nlinks > 0 ? MOST_OF_IT : 1); i--) {
        if (in_list(in, are_men ? "loss-total" : "death-total", i)) {
            if (is_field)
                c->counted = -1, c->noun = NULL;
            return by_total(in, i, c);
        }
        int upos = s->words[i].upos;
        if (upos != UPOS_NOUN && upos != UPOS_PROPN && upos != UPOS_ADP && upos != UPOS_ADJ && upos != UPOS_DET && upos != UPOS_PART)
            return false;
    }
    return false;
}

/* "civilian toll from the clashes up to 23 killed": it has risen to that. */
static bool is_risen_total(const Reading *in, const Number *n)
{
    for (int i = n->first - 1; i >= 0 && n->quantifier == Q_UP_TO; i--) {
        if (in_list(in, "death-total", i))
            return true;
        if (is_verbal(&in->s->words[i]) || (in->s->words[i].upos == UPOS_PUNCT && in->s->words[i].xpos != XPOS_HYPH))
            return false;
    }
    return false;
}

/* "rising to about 20 martyrs" */
static bool rises_to(const Reading *in, const Count *c)
{
    return c->number && c->number->first >= 2 && in_list(in, "reach", c->number->first - 1) &&
           in_list(in, "rise", c->number->first - 2);
}

/* The words beside the number itself: "kills 3", "killing and injuring 5", "12
 * dead", "12 people dead", "five die". */
static bool by_neighbours(const Reading *in, Count *c)
{
    const Sentence *s = in->s;
    int first = c->number ? c->number->first : c->np, last = c->number ? c->number->last : c->np;
    int behind = c->counted > last && c->counted - last <= 3 ? c->counted + 1 : last + 1, before = first - 1;
    if (!c->number)
        while (before >= 0 && s->words[before].head == c->np && (s->words[before].upos != UPOS_PUNCT || s->words[before].end == s->words[before + 1].begin))
            before--;                   /* "wounds - governor Gladkov": the wounds are not his */
    bool does_it = !c->number && behind < s->nwords && child(s, c->np, DEP_CASE) >= 0 && child(s, behind, DEP_OBJ) > behind;     /* "clashes in Sheikh Maqsoud killed 23" */
    if (behind < s->nwords && s->words[behind].xpos != XPOS_NNS && !does_it) {
        if (found(in, c, joined(in, measure_by(in, are_list, behind), behind), behind, "beside the number"))
            return true;
        if (s->words[behind].xpos != XPOS_VBG && found(in, c, measure_by(in, self_list, behind), behind, "beside the number"))
            return true;
    }
    if (before < 0)
        return false;
    bool is_passive = before > 0 && (s->words[before - 1].upos == UPOS_AUX || s->words[before - 1].upos == UPOS_DET);
    return !is_passive && found(in, c, joined(in, measure_by(in, done_list, before), before), before, "behind the verb");
}

/* "received 60 wounded patients": what they are, whatever is done for them. */
static bool by_wounds(const Reading *in, Count *c)
{
    int fate = in->s->words[c->np].head;
    if (fate >= 0 && dep_base(in->s->words[c->np].dep) == DEP_NSUBJ && measure_by(in, self_list, fate) == MEASURE_KILLED)
        return false;                   /* "two wounded people died" */
    for (int i = c->number ? c->number->last + 1 : c->counted; i < c->counted; i++) {
        const Word *w = &in->s->words[i];
        if (w->head == c->counted && (w->dep == DEP_AMOD || w->dep == DEP_ACL) && measure_by(in, are_list, i) == MEASURE_INJURED)
            return found(in, c, MEASURE_INJURED, i, "said of them");
    }
    return false;
}

/* The verb's other arguments tell: "raised to 44 the number of dead", "the toll rose to 126". */
static bool by_rise(const Reading *in, int verb, Count *c)
{
    if (!in_list(in, "rise", verb))
        return false;
    for (int i = 0; i < in->s->nwords; i++) {
        const Word *w = &in->s->words[i];
        if (i == c->np || w->head != verb ||
            (dep_base(w->dep) != DEP_OBJ && dep_base(w->dep) != DEP_NSUBJ && dep_base(w->dep) != DEP_OBL))
            continue;
        if (by_total(in, i, c))
            return true;
        /* "bringing deaths to 44", "casualties rise to 12" */
        Measure m = measure_by(in, are_list, i);
        if (m != MEASURE_COUNT && c->counted < 0) {
            c->is_total = true;
            return found(in, c, m, i, "rises to");
        }
    }
    return false;
}

/* "killed along with two others": "along" may hang from the verb, too. */
static bool stands_beside(const Reading *in, int np)
{
    for (int i = 1; i < in->s->nwords; i++)
        if (in->s->words[i].head == np && in->s->words[i].dep == DEP_CASE && in_list(in, "beside", i - 1))
            return true;
    return has_case(in, np, "beside");
}

/* "ten men were abducted and killed": the second verb, of the same men and nobody else, says how it ended; or -1. */
static int killed_then(const Reading *in, int verb)
{
    const Sentence *s = in->s;
    for (int i = verb + 1; i < s->nwords; i++)
        if (s->words[i].head == verb && s->words[i].dep == DEP_CONJ && child(s, i, DEP_NSUBJ) < 0 && child(s, i, DEP_NSUBJ_PASS) < 0 &&
            (child(s, i, DEP_OBJ) < 0 || in_list(in, "period-unit", child(s, i, DEP_OBJ))) && measure_by(in, done_list, i) == MEASURE_KILLED)
            return i;
    return -1;
}

/* "lost up to 245 servicemen", "shot dead at least 82 civilians": an oblique whose preposition is part of the number is an object. */
static bool is_counted_object(const Reading *in, int np, const Count *c)
{
    int of = child(in->s, np, DEP_CASE);
    if (!c->number || dep_base(in->s->words[np].dep) != DEP_OBL || np < in->s->words[np].head)
        return false;
    return of < 0 ? c->noun && c->noun->is_person && c->number->first < c->number->head : of >= c->number->first && of < c->number->head;
}

/* "killed with three others": they share his fate. */
static bool is_killed_with(const Reading *in, int np, const Count *c)
{
    return c->number && c->counted >= 0 && has_case(in, np, "beside-counted") && (in_list(in, "others", c->counted) || (c->noun && c->noun->is_person));
}

/* Is another object of the verb than `np` in the list? */
static bool has_other_in(const Reading *in, int verb, int np, const char *list)
{
    for (int i = verb + 1; i < in->s->nwords; i++)
        if (i != np && in->s->words[i].head == verb && (in->s->words[i].dep == DEP_OBJ || in->s->words[i].dep == DEP_IOBJ) && in_list(in, list, i))
            return true;
    return false;
}

/* "killed 45 and lost two", "it killed 45, lost two": men, too. */
static bool loses_as_it_kills(const Reading *in, int verb)
{
    enum { NEAR = 12 };
    const Sentence *s = in->s;
    for (int i = verb - 1; i >= 0 && verb - i < NEAR; i--)
        if (s->words[i].upos == UPOS_VERB && measure_by(in, done_list, i) == MEASURE_KILLED && child(s, i, DEP_OBJ) >= 0 &&
            (s->words[verb].head == i || s->words[verb].head == s->words[i].head))
            return true;
    return false;
}

/* What the verb or noun above says. */
static bool by_parent(const Reading *in, int np, Count *c)
{
    const Sentence *s = in->s;
    int p = s->words[np].head, dep = s->words[np].dep;
    if (by_total(in, child(s, np, DEP_NSUBJ), c))       /* "the number of the dead is now 120" */
        return true;
    if (p < 0)
        return false;
    bool is_object = dep == DEP_OBJ || dep == DEP_NSUBJ_PASS || dep == DEP_IOBJ || is_counted_object(in, np, c);
    /* "up to 60 are still missing": the tree may take the preposition of the number for one of the clause */
    bool is_hidden = c->number && np == c->np && np < p && dep_base(dep) == DEP_OBL && !is_verbal(&s->words[p]) && child(s, p, DEP_COP) > np && child(s, p, DEP_NSUBJ) < 0;
    bool is_subject = dep == DEP_NSUBJ || is_hidden;
    if (dep != DEP_PARATAXIS && by_rise(in, p, c))      /* not "the toll rises to 133, four suspects held" */
        return true;
    if (dep == DEP_NSUBJ && in_list(in, "total", p) && by_total(in, p, c))
        return true;
    if (is_object && in_list(in, "leave", p)) {     /* "left 12 people dead" */
        int what = child(s, p, DEP_XCOMP);
        if (found(in, c, measure_by(in, are_list, what), what, "left so"))
            return true;
        if (found(in, c, measure_by(in, are_list, c->counted), c->counted, "cause of them"))
            return true;
    }
    if (is_object && measure_by(in, done_list, p) == MEASURE_DETAINED && killed_then(in, p) >= 0 &&
        found(in, c, MEASURE_KILLED, killed_then(in, p), "object of the second verb"))
        return true;
    if (is_object && found(in, c, joined(in, measure_by(in, done_list, p), p), p, "object of the verb"))
        return true;
    if (is_object && in_list(in, "launch", p) && in_list(in, "drones", c->counted) && found(in, c, MEASURE_MUNITIONS, p, "launched"))
        return true;
    if (is_object && in_list(in, "brings-down", p) && in_list(in, "drones", c->counted) && found(in, c, MEASURE_MUNITIONS, p, "brought down"))
        return true;
    if (is_object && in_list(in, "take", p) && in_list(in, "captives", c->counted) && found(in, c, MEASURE_DETAINED, p, "taken captive"))
        return true;
    if (is_object && in_list(in, "lose", p) && c->noun && c->noun->is_person && found(in, c, MEASURE_KILLED, p, "lost"))
        return true;                    /* "lost 40 soldiers in the war" */
    if (is_object && in_list(in, "lose", p) && in_list(in, "unit-men", c->counted) && found(in, c, MEASURE_CASUALTIES, p, "lost"))
        return true;                    /* "lost 1,200 troops over the past day" */
    if (is_object && in_list(in, "lose", p) && c->counted < 0 && c->number && loses_as_it_kills(in, p) && found(in, c, MEASURE_KILLED, p, "lost"))
        return true;
    bool takes_lives = in_list(in, "claim", p) || in_list(in, "lose", p);
    if (is_object && takes_lives && in_list(in, "lives", c->counted) && found(in, c, MEASURE_KILLED, p, "lives taken"))
        return true;
    if (is_object && takes_lives && has_other_in(in, p, np, "lives") && found(in, c, MEASURE_KILLED, p, "lives taken"))
        return true;                    /* "cost 14 people their lives" */
    if (is_object || is_subject) {            /* "were shot dead" */
        int what = child(s, p, DEP_XCOMP);
        if (found(in, c, measure_by(in, are_list, what), what, "made so"))
            return true;
        for (int i = p + 1; is_object && in_list(in, "buries", p) && i < s->nwords; i++)          /* "were buried in a mass grave" */
            if (s->words[i].head == p && dep_base(s->words[i].dep) == DEP_OBL && in_list(in, "graves", i) && found(in, c, MEASURE_KILLED, p, "buried"))
                return true;
        for (int i = p + 1; i < s->nwords && i <= p + (is_object && np > p ? 12 : 3); i++)      /* "were shot to death", "hacked 60 people to death" */
            if (i != np && s->words[i].head == p && in_list(in, "to-death", i) && !in_list(in, "sentenced", p) && found(in, c, MEASURE_KILLED, p, "to death"))
                return true;
    }
    if (is_object && in_list(in, "makes-do", p))        /* "forced 4,300 families to flee" */
        for (int i = np + 1; i < s->nwords; i++)
            if (s->words[i].head == p && (s->words[i].dep == DEP_XCOMP || s->words[i].dep == DEP_ADVCL || s->words[i].dep == DEP_CCOMP) &&
                s->words[i].xpos == XPOS_VB && found(in, c, measure_by(in, self_list, i), p, "made to do so"))
                return true;
    if (is_object && in_list(in, "foresee", p))         /* "expects 50,000 more people to flee" */
        for (int i = np + 1; i < s->nwords; i++)
            if (s->words[i].head == p && s->words[i].dep == DEP_XCOMP && s->words[i].xpos == XPOS_VB &&
                found(in, c, measure_by(in, self_list, i), i, "foreseen to do so"))
                return true;
    for (int i = p + 1; is_subject && i < s->nwords && i <= p + 4; i++)       /* "are living under siege" */
        if (s->words[i].head == p && dep_base(s->words[i].dep) == DEP_OBL && has_case(in, i, "under") &&
            measure_by(in, event_list, i) == MEASURE_BESIEGED && found(in, c, MEASURE_BESIEGED, i, "under siege"))
            return true;
    if (is_subject && has_case(in, p, "under") && measure_by(in, event_list, p) == MEASURE_BESIEGED && found(in, c, MEASURE_BESIEGED, p, "under siege"))
        return true;
    for (int i = p + 1; is_subject && in_list(in, "falls", p) && c->noun && c->noun->is_person && i < s->nwords; i++)       /* "two soldiers fell in an ambush" */
        if (s->words[i].head == p && dep_base(s->words[i].dep) == DEP_OBL && (in_list(in, "happening", i) || in_list(in, "battle", i)) && has_case(in, i, "in") &&
            found(in, c, MEASURE_KILLED, p, "fell"))
            return true;
    if (is_subject && in_list(in, "lose", p) && has_other_in(in, p, np, "lives")) {
        c->measure = MEASURE_KILLED, c->governor = p, c->rule = "lost their lives";
        return true;
    }
    int whole = is_object && in_list(in, "part", p) ? child(s, p, DEP_NSUBJ) : -1;
    if (whole >= 0 && found(in, c, measure_by(in, are_list, whole), whole, "some of them"))
        return c->is_part = true;       /* "the dead included three soldiers" */
    int harm = is_subject && in_list(in, "undergo", p) ? child(s, p, DEP_OBJ) : -1;
    if (harm >= 0 && in_list(in, "harm", harm)) {        /* who does it undergoes it */
        c->measure = MEASURE_INJURED, c->governor = p, c->rule = "suffered harm";
        return true;
    }
    if (is_subject) {           /* "remain trapped" */
        int what = child(s, p, DEP_XCOMP);
        Measure m = in_list(in, "remain", p) && what >= 0 ? fate_by(in, what) : MEASURE_COUNT;
        if (found(in, c, m, what, "remain so"))
            return true;
    }
    for (int i = p + 1; dep == DEP_NSUBJ_PASS && i < s->nwords; i++)     /* "was struck and killed" */
        if (s->words[i].head == p && s->words[i].dep == DEP_CONJ && child(s, i, DEP_NSUBJ) < 0 &&
            child(s, i, DEP_NSUBJ_PASS) < 0 && child(s, i, DEP_OBJ) < 0 &&
            found(in, c, measure_by(in, done_list, i), i, "object of the second verb"))
            return true;
    if (is_subject && found(in, c, measure_by(in, self_list, p), p, "subject of the verb"))
        return true;
    /* a headline's "12 killed in raids" is often read as an active verb: it has no object then */
    if (is_subject && is_verbal(&s->words[p]) && child(s, p, DEP_OBJ) < 0 && s->words[p].xpos != XPOS_VBG &&
        found(in, c, joined(in, measure_by(in, done_list, p), p), p, "subject of a participle"))
        return true;
    if (is_subject && found(in, c, joined(in, measure_by(in, are_list, p), p), p, "said to be so"))
        return true;
    if (dep == DEP_NMOD && has_case(in, np, "binds")) {
        Measure m = measure_by(in, event_list, p);
        if (m == MEASURE_COUNT)
            m = measure_by(in, are_list, p);
        if (m == MEASURE_COUNT && in_list(in, "lives", p) && s->words[p].head >= 0 && in_list(in, "claim", s->words[p].head))
            m = MEASURE_KILLED;         /* "claims the lives of 11 people" */
        if (m == MEASURE_COUNT && in_list(in, "throats", p) && s->words[p].head >= 0 && in_list(in, "slits", s->words[p].head))
            m = MEASURE_KILLED;         /* "slit the throats of 15 fishermen" */
        if (found(in, c, m, p, "event of them"))
            return true;
    }
    bool is_beside = stands_beside(in, np) || (is_killed_with(in, np, c) && (child(s, p, DEP_NSUBJ_PASS) >= 0 || s->words[p].xpos == XPOS_VBN));
    if (dep_base(dep) == DEP_OBL && is_beside && found(in, c, measure_by(in, done_list, p), p, "beside the object"))
        return c->is_beside = true;                    /* "was killed along with two of his guards" */
    for (int i = p + 1; dep_base(dep) == DEP_OBL && stands_beside(in, np) && i < s->nwords && i <= p + 3; i++)
        if (s->words[i].head == p && in_list(in, "to-death", i) && found(in, c, MEASURE_KILLED, p, "to death, beside the object"))
            return c->is_beside = true;                /* "was shot to death along with two others" */
    bool is_hurt = in->s->words[np].upos == UPOS_PRON && measure_by(in, event_list, p) == MEASURE_INJURED;         /* "succumbed to her injuries" */
    if (dep == DEP_NMOD_POSS && !is_hurt && found(in, c, measure_by(in, event_list, p), p, "whose it was"))     /* "the envoy's murder" */
        return true;
    if (dep == DEP_NMOD && by_total(in, p, c))      /* "a toll of 12", "the toll to 12" */
        return true;
    if (dep == DEP_NMOD || dep_base(dep) == DEP_OBL) {      /* "home to 700,000" */
        Measure m = measure_by(in, event_list, p);
        if (m == MEASURE_HOSTED && found(in, c, m, p, "home of them"))
            return true;
    }
    return false;
}

/* What hangs below: "12 people killed in the raid", "12 people who were killed", "12 wounded people". */
static bool by_child(const Reading *in, int np, Count *c)
{
    const Sentence *s = in->s;
    for (int i = 0; i < s->nwords; i++) {
        if (s->words[i].head != np)
            continue;
        int dep = s->words[i].dep;
        if (dep == DEP_AMOD && np != c->np && i < np)
            continue;                       /* "wounded fighters and 20 children": the children are not said to be */
        Measure m = MEASURE_COUNT;
        if (dep == DEP_ACL || (dep == DEP_ACL_RELCL && child(s, i, DEP_AUX_PASS) >= 0))
            m = measure_by(in, done_list, i);
        if (dep == DEP_ACL_RELCL && m == MEASURE_COUNT)
            m = measure_by(in, self_list, i);
        if (m == MEASURE_COUNT && (dep == DEP_AMOD || dep == DEP_ACL || dep == DEP_ACL_RELCL))
            m = measure_by(in, are_list, i);
        if (found(in, c, joined(in, m, i), i, "said of them"))
            return true;
    }
    return false;
}

/* "in need of aid" */
static bool is_in_need(const Reading *in, int np)
{
    for (int i = np + 1; i < in->s->nwords; i++)
        if (in->s->words[i].head == np && in_list(in, "need", i))
            return true;
    return false;
}

/* "34, including 13 children, killed by shells": what hangs below a part of them. */
static bool by_part(const Reading *in, Count *c)
{
    int above = in->s->words[c->np].head, part = above > c->np && in_list(in, "part", above) ? above : -1;
    for (int i = c->np + 1; i < in->s->nwords; i++) {
        bool is_part = (in->s->words[i].head == c->np && has_case(in, i, "part")) ||
                       (part >= 0 && in->s->words[i].head == part && in->s->words[i].dep == DEP_OBJ);      /* "4 civilians incl. 2 kids dead" */
        if (is_part && by_child(in, i, c))
            return true;
    }
    return false;
}

/* "12 people, most of them children, killed in ...": the first verb behind them, if it is a participle of fate. */
static bool by_participle(const Reading *in, Count *c)
{
    const Sentence *s = in->s;
    int from = c->counted > c->np ? c->counted : c->np;
    if (c->number && c->number->last > from)
        from = c->number->last;
    for (int i = from + 1; i < s->nwords && i < from + 16; i++) {
        Measure m = s->words[i].xpos == XPOS_VBN || s->words[i].xpos == XPOS_VBD ? measure_by(in, done_list, i) : MEASURE_COUNT;
        if (m == MEASURE_COUNT && s->words[i].xpos == XPOS_VBN)
            m = measure_by(in, self_list, i);       /* "400 people, most of them militants, have died" */
        if (m == MEASURE_KILLED || m == MEASURE_INJURED)
            return found(in, c, joined(in, m, i), i, "next participle");
        bool is_next = c->counted < 0 && s->words[i].upos == UPOS_NUM && !(i + 1 < s->nwords && in_list(in, "whole-of", i + 1)) && !in_list(in, "not", i - 1);     /* "toll 72, 300 wounded" */
        if ((s->words[i].upos == UPOS_VERB && !in_list(in, "part", i)) || text_equals(s->words[i].form, ";") || is_next)
            return false;
    }
    return false;
}

/* "345 killed (89 children, 54 women)": who is counted in brackets is a part of those before them. */
static bool by_brackets(const Reading *in, Count *c)
{
    enum { NEAR = 4 };
    const Sentence *s = in->s;
    int open = c->np;
    while (open >= 0 && s->words[open].xpos != XPOS_LRB && s->words[open].xpos != XPOS_RRB &&
           (s->words[open].upos != UPOS_VERB || in_list(in, "part", open)))
        open--;
    if (open < 1 || s->words[open].xpos != XPOS_LRB || !c->number || !c->noun || !c->noun->is_person)
        return false;
    for (int i = open - 1; i >= 0 && open - i <= NEAR && s->words[i].upos != UPOS_PUNCT; i--) {
        Measure m = measure_by(in, done_list, i);
        if (m == MEASURE_COUNT)
            m = measure_by(in, are_list, i);
        if ((m == MEASURE_KILLED || m == MEASURE_INJURED || m == MEASURE_DETAINED) && found(in, c, m, i, "in brackets behind them"))
            return c->is_part = true;
    }
    return false;
}

/* "three men accused of killing": they did it. */
static bool is_charge(const Sentence *s, int verb)
{
    return s->words[verb].xpos == XPOS_VBG && verb > 0 && (s->words[verb - 1].upos == UPOS_ADP || s->words[verb - 1].upos == UPOS_SCONJ);
}

/* Without a tree that helps: the nearest telling word of the same clause. */
static bool by_nearness(const Reading *in, Count *c)
{
    const Sentence *s = in->s;
    int from = c->number ? c->number->first : c->np, to = c->counted > c->np ? c->counted : c->np;
    if (c->number && c->number->last > to)
        to = c->number->last;
    int own = to + 1;                       /* "two were killed and 12 women taken": what the word behind them says */
    bool has_own = own < s->nwords && s->words[own].xpos == XPOS_VBN && s->words[own].head == c->counted && s->words[own].dep == DEP_ACL;
    if (has_own && in_list(in, "takes-away", own) && measure_by(in, done_list, own) == MEASURE_COUNT)
        return found(in, c, MEASURE_DETAINED, own, "taken");
    for (int d = 1; d <= 4; d++)
        for (int side = 0; side < 2; side++) {
            int i = side ? from - d : to + d;
            if (i < 0 || i >= s->nwords || !is_verbal(&s->words[i]))
                continue;
            bool is_of_another = s->words[c->np].head >= 0 && s->words[c->np].head != i && is_verbal(&s->words[s->words[c->np].head]);
            if (is_of_another && (s->words[c->np].dep == DEP_OBJ || s->words[c->np].dep == DEP_NSUBJ))
                continue;               /* "sinking two and killing four", "were killed when four men opened fire" */
            int low = side ? i : to, high = side ? from : i;
            bool blocked = is_between(in->u, in->sentence, low, high) || (!side && is_charge(s, i));
            for (int k = low + 1; k < high; k++)
                blocked |= s->words[k].upos == UPOS_PUNCT || s->words[k].dep == DEP_OBJ ||
                           (side && s->words[k].upos == UPOS_ADP);
            if (blocked)
                continue;
            Measure m = measure_by(in, done_list, i);
            if (m == MEASURE_COUNT && !side)
                m = measure_by(in, self_list, i);
            if ((m == MEASURE_KILLED || m == MEASURE_INJURED || m == MEASURE_DISPLACED) &&
                found(in, c, joined(in, m, i), i, "nearest verb"))
                return true;
        }
    return false;
}

/* "As a result of the shelling of Nikopol a woman, 57, died": a verb behind them that has nobody else for its subject, whatever the
 * tree hangs them from. */
static bool by_orphan_verb(const Reading *in, Count *c)
{
    enum { NEAR = 6 };
    const Sentence *s = in->s;
    int from = c->counted > c->np ? c->counted : c->np, verb = from + 1;
    if (dep_base(s->words[c->np].dep) == DEP_NSUBJ || dep_base(s->words[c->np].dep) == DEP_OBJ)
        return false;
    while (verb < s->nwords && verb - from < NEAR && (s->words[verb].upos == UPOS_NUM || s->words[verb].upos == UPOS_PUNCT || s->words[verb].upos == UPOS_AUX))
        verb++;
    if (verb >= s->nwords || s->words[verb].upos != UPOS_VERB || child(s, verb, DEP_NSUBJ) >= 0 || child(s, verb, DEP_NSUBJ_PASS) >= 0 ||
        (s->words[verb].xpos != XPOS_VBD && s->words[verb].xpos != XPOS_VBN))
        return false;
    if (child(s, verb, DEP_AUX_PASS) >= 0)
        return found(in, c, measure_by(in, done_list, verb), verb, "subject of the verb behind");
    return child(s, verb, DEP_OBJ) < 0 && found(in, c, measure_by(in, self_list, verb), verb, "subject of the verb behind");
}

/* "five killed, among them a woman and two toddlers": what stands behind "among them" is a part. */
static bool is_among_them(const Reading *in, int np)
{
    const Sentence *s = in->s;
    for (int i = np - 1; i > 0 && i > np - 7; i--) {
        if (in_list(in, "part-of", i) && in_list(in, "part", i - 1))
            return true;
        int upos = s->words[i].upos;
        if (upos != UPOS_DET && upos != UPOS_ADJ && upos != UPOS_NUM && upos != UPOS_ADV && upos != UPOS_NOUN && upos != UPOS_ADP)
            return false;
    }
    return false;
}

/* "including 4 children"; but those that somebody is "among" are the whole. */
static bool is_part_by_case(const Reading *in, int np)
{
    return has_case(in, np, "part") && !has_case(in, np, "among");
}

/* "including 35 children and 58 women": as the first, so the second. */
static bool is_part_too(const Reading *in, int np)
{
    for (int steps = 0; steps < 4 && in->s->words[np].dep == DEP_CONJ && in->s->words[np].head >= 0; steps++) {
        np = in->s->words[np].head;
        if (has_case(in, np, "part"))
            return true;
    }
    return false;
}

/* "19 bodies were found, among them four women and seven children" */
static bool is_listed_among(const Reading *in, int np)
{
    for (int steps = 0; steps < 4 && np >= 0; steps++, np = in->s->words[np].dep == DEP_CONJ ? in->s->words[np].head : -1)
        if (is_among_them(in, np))
            return true;
    return false;
}

/* "two senior officers told the agency": they speak, and are no troops; nor are those of a list, "182 killed: 61 soldiers". */
static bool is_no_unit(const Reading *in, int np)
{
    int top = np;
    for (int steps = 0; steps < 5 && in->s->words[top].dep == DEP_CONJ && in->s->words[top].head >= 0; steps++)
        top = in->s->words[top].head;
    int dep = dep_base(in->s->words[top].dep);
    if (dep == DEP_PARATAXIS || dep == DEP_LIST || dep == DEP_APPOS || dep == DEP_DEP)
        return true;
    for (int i = in->s->speech_from; i < in->s->speech_to; i++) {
        const Attribution *a = &in->u->attributions[in->u->speech[i]];
        if (a->source_sentence == in->sentence && a->source_first <= np && np <= a->source_last)
            return true;
    }
    return false;
}

/* "Of the 39 children, 14 were killed": the 39 are those of whom some were. */
static bool is_whole(const Reading *in, int np)
{
    const Sentence *s = in->s;
    int verb = s->words[np].head, of = child(s, np, DEP_CASE);
    if (dep_base(s->words[np].dep) != DEP_OBL || verb < np || of < 0 || of > np || !in_list(in, "whole-of", of))
        return false;
    for (int i = np + 1; i < verb; i++)
        if (s->words[i].head == verb && dep_base(s->words[i].dep) == DEP_NSUBJ && (s->words[i].upos == UPOS_NUM || child(s, i, DEP_NUMMOD) >= 0))
            return true;
    return false;
}

/* "Three people who had been wounded died", "two of the wounded died", "died of her injuries": they were wounded before, and are
 * more dead of the same happening, not all of them. */
static bool is_of_the_wounded(const Reading *in, const Count *c)
{
    const Sentence *s = in->s;
    if (c->measure != MEASURE_KILLED || c->governor < 0)
        return false;
    for (int i = 0; i < s->nwords; i++) {
        bool is_who = s->words[i].head == c->np && dep_base(s->words[i].dep) == DEP_ACL;       /* "who had been wounded", "wounded in the attack" */
        bool is_whose = s->words[i].head == c->np && s->words[i].dep == DEP_NMOD && has_case(in, i, "binds");
        bool is_of_what = s->words[i].head == c->governor && dep_base(s->words[i].dep) == DEP_OBL && in_list(in, "wounds", i);
        if (is_of_what || ((is_who || is_whose) && (measure_by(in, done_list, i) == MEASURE_INJURED || measure_by(in, are_list, i) == MEASURE_INJURED)))
            return true;
    }
    return false;
}

/* "took 130 patients from two hospitals": detained only where the claim says that they were abducted. */
static bool by_taking(const Reading *in, Count *c)
{
    const Sentence *s = in->s;
    int verb = s->words[c->np].head, dep = s->words[c->np].dep;
    bool is_taken = verb >= 0 && is_verbal(&s->words[verb]) && (dep == DEP_OBJ || dep == DEP_NSUBJ_PASS) && in_list(in, "takes-away", verb);
    if (is_taken)
        c->is_by_taking = true, c->measure = MEASURE_DETAINED, c->governor = verb, c->rule = "taken away";
    return is_taken;
}

/* "4,300 people reached the town": they go, and whether from a war the claim knows. */
static bool by_motion(const Reading *in, Count *c)
{
    const Sentence *s = in->s;
    int verb = s->words[c->np].head, dep = s->words[c->np].dep;
    bool goes = verb >= 0 && is_verbal(&s->words[verb]) && dep == DEP_NSUBJ && in_list(in, "moves-self", verb);
    bool is_moved = verb >= 0 && is_verbal(&s->words[verb]) && (dep == DEP_OBJ || dep == DEP_NSUBJ_PASS) && in_list(in, "moves-done", verb);
    bool is_stuck = verb >= 0 && (dep == DEP_NSUBJ_PASS || dep == DEP_OBJ) && in_list(in, "strands", verb);
    bool is_somewhere = verb >= 0 && dep == DEP_NSUBJ && !is_verbal(&s->words[verb]);
    c->is_there = is_stuck || (is_somewhere && in_list(in, "stays-in", verb) && has_case(in, verb, "in"));
    c->is_by_motion = goes || is_moved || c->is_there || (is_somewhere && in_list(in, "on-the-move", verb) && has_case(in, verb, "on"));
    if (c->is_by_motion)                    /* who reaches a town has done nothing to it */
        c->measure = goes_home(in, verb) ? MEASURE_RETURNED : MEASURE_DISPLACED, c->governor = verb, c->rule = "on the move";
    return c->is_by_motion;
}

/* "cannot leave": shut in, and not displaced. */
static bool is_held_back(const Reading *in, int verb)
{
    bool can = false, not = false;
    for (int i = 0; verb >= 0 && i < in->s->nwords; i++)
        if (in->s->words[i].head == verb && i < verb) {
            can |= in_list(in, "can", i);
            not |= in_list(in, "not", i);
        }
    return can && not;
}

/* Whom the same verb says something else of: fighters who cross a border are troops, families who cannot leave are besieged. */
static void set_right(const Reading *in, Count *c)
{
    if ((c->measure != MEASURE_DISPLACED && c->measure != MEASURE_RETURNED) || c->governor < 0)
        return;
    bool is_back = c->measure == MEASURE_RETURNED || goes_home(in, c->governor);
    c->is_held_back = is_held_back(in, c->governor);
    if (c->is_held_back)
        c->measure = is_back ? MEASURE_DISPLACED : MEASURE_BESIEGED;        /* "cannot go home": still displaced */
    else if (c->measure == MEASURE_RETURNED)
        return;
    else if (c->noun && c->noun->who == WHO_COMBATANT && in_list(in, "marches", c->governor))
        c->measure = MEASURE_TROOPS;
}

/* "assisted 7,000 refugees" */
static bool is_helped(const Reading *in, int np)
{
    int verb = in->s->words[np].head;
    return verb >= 0 && in_list(in, "helped", verb) && (in->s->words[np].dep == DEP_OBJ || in->s->words[np].dep == DEP_NSUBJ_PASS);
}

/* "three soldiers among the dead", "among the dead were a nurse and two volunteers": the fate of those whom they are some of. */
static bool by_among(const Reading *in, Count *c)
{
    const Sentence *s = in->s;
    int first = c->np;
    for (int steps = 0; steps < 4 && s->words[first].dep == DEP_CONJ && s->words[first].head >= 0 && !is_verbal(&s->words[s->words[first].head]); steps++)
        first = s->words[first].head;
    for (int i = 0; i < s->nwords && i < c->np + 6; i++) {
        bool is_whose = s->words[i].head == c->np || (s->words[i].head == first && i < first);
        if (is_whose && (s->words[i].dep == DEP_NMOD || (i < first && dep_base(s->words[i].dep) == DEP_OBL)) && has_case(in, i, "among") &&
            found(in, c, measure_by(in, are_list, i), i, "among them"))
            return true;
    }
    return false;
}

/* "power was cut to 300,000 homes", "left 40 villages without water": what they lack came to them, and nobody struck them. */
static bool is_supplied(const Reading *in, int np)
{
    const Sentence *s = in->s;
    int verb = s->words[np].head;
    if (verb < 0 || s->words[verb].upos != UPOS_VERB)
        return false;
    if (s->words[np].dep == DEP_OBL)
        return has_case(in, np, "supplied");
    for (int i = np + 1; s->words[np].dep == DEP_OBJ && i < s->nwords; i++)
        if ((s->words[i].head == verb || s->words[i].head == np) && has_case(in, i, "lacking"))
            return true;
    return false;
}

/* "freed 12 of them", "six were released": no more held, and nothing that is counted of a deed. */
static bool is_let_go(const Reading *in, int np)
{
    int verb = in->s->words[np].head;
    int acl = child(in->s, np, DEP_ACL);            /* "six captives released in a swap" */
    if (acl == np + 1 && in->s->words[acl].xpos == XPOS_VBN && in_list(in, "lets-go", acl))
        return true;
    bool is_price = verb >= 0 && in->s->words[verb].upos == UPOS_NOUN && has_case(in, np, "swapped-for");        /* "in exchange for 183 prisoners" */
    return verb >= 0 && in_list(in, "lets-go", verb) && (in->s->words[np].dep == DEP_OBJ || in->s->words[np].dep == DEP_NSUBJ_PASS || is_price);
}

static void find_measure(const Reading *in, Count *c)
{
    const Sentence *s = in->s;
    int np = c->np;
    c->measure = MEASURE_COUNT;
    c->governor = -1;

    if (by_put_at(in, c) || by_far_total(in, c) || by_total_before(in, c) || is_whole(in, np) || is_let_go(in, np))
        return;
    c->is_total = rises_to(in, c);
    c->is_part = c->counted >= 0 && in_list(in, "part-of", c->counted);

    /* things that are their own measure: "300 airstrikes" */
    if (c->noun && c->noun->measure != MEASURE_COUNT && !c->noun->is_person) {
        if (c->noun->measure == MEASURE_FACILITIES && is_supplied(in, np))
            return;
        by_rise(in, s->words[np].head, c);
        found(in, c, c->noun->measure, s->words[np].head, "counts things");
        return;
    }
    int above = s->words[np].head;
    /* "12 civilians including 4 children killed", "12 civilians incl. 4 children killed" */
    c->is_part |= is_part_by_case(in, np) || (above >= 0 && s->words[np].dep == DEP_OBJ && in_list(in, "part", above));
    c->is_part |= above >= 0 && s->words[np].dep == DEP_NSUBJ && has_case(in, above, "among");     /* "five journalists were among 20 people killed" */
    if (by_among(in, c)) {
        c->is_part = true;
        return;
    }
    if (s->words[np].dep == DEP_NMOD && above >= 0 && above < np && has_case(in, np, "binds") && measure_by(in, are_list, above) == MEASURE_KILLED &&
        found(in, c, measure_by(in, event_list, above), above, "event of them"))
        return;                         /* "the bodies of three workers abducted last month" */
    if (by_wounds(in, c) || by_neighbours(in, c) || by_brackets(in, c))
        return;
    bool is_fate = c->counted >= 0 && !(c->noun && c->noun->who != WHO_UNSAID) &&
                   measure_by(in, are_list, c->counted) != MEASURE_COUNT;
    Count fate = *c;
    if (is_fate)
        found(in, &fate, joined(in, measure_by(in, are_list, c->counted), c->counted), c->counted, "counted as such");

    for (int steps = 0; steps < 5 && np >= 0; steps++) {
        const Word *w = &s->words[np];
        if (is_part_by_case(in, np) || is_part_too(in, np) || (w->head >= 0 && in_list(in, "part", w->head) && dep_base(w->dep) == DEP_OBJ) || is_among_them(in, np))
            c->is_part = true;
        if (by_parent(in, np, c)) {
            /* "18 casualties and tens were injured": the casualties are not the injured */
            if (steps == 0 && is_fate && (c->measure == MEASURE_INJURED || c->measure == MEASURE_AFFECTED))
                *c = fate;
            break;
        }
        if (steps == 0 && is_fate) {
            *c = fate;
            break;
        }
        if (by_child(in, np, c))
            break;
        if (steps == 0 && is_in_need(in, np) && found(in, c, MEASURE_AFFECTED, np, "in need"))
            break;
        bool up = w->dep == DEP_CONJ || w->dep == DEP_APPOS || w->dep == DEP_PARATAXIS || w->dep == DEP_LIST ||
                  w->dep == DEP_DEP || c->is_part ||
                  (w->dep == DEP_NMOD && has_case(in, np, "binds"));
        if (!up || w->head < 0)
            break;
        np = w->head;
        if (c->is_part && is_verbal(&s->words[np])) {       /* "including" as a verb, or hung upon one */
            if (in_list(in, "part", np) && s->words[np].head >= 0)
                np = s->words[np].head;
            int left = in_list(in, "leave", np) ? child(s, np, DEP_XCOMP) : -1;         /* "left 20 dead, including 3 children" */
            if (left >= 0 && found(in, c, measure_by(in, are_list, left), left, "part of its clause"))
                break;
            Measure m = measure_by(in, done_list, np);
            if (m == MEASURE_COUNT)
                m = measure_by(in, self_list, np);
            if (m != MEASURE_COUNT && found(in, c, joined(in, m, np), np, "part of its clause"))
                break;
        }
        Measure m = measure_by(in, are_list, np);
        if (np != c->np && c->is_part && found(in, c, m, np, "part of them"))
            break;
    }
    if (c->measure == MEASURE_COUNT && is_fate)
        *c = fate;
    if (c->measure != MEASURE_COUNT && c->governor >= 0 && c->governor != c->np && has_case(in, c->governor, "among"))
        c->is_part = true;              /* "seven fighters were among the dead" */
    if (c->measure == MEASURE_COUNT && !by_part(in, c) && !by_orphan_verb(in, c) && !by_nearness(in, c))
        by_participle(in, c);
    if (c->measure == MEASURE_COUNT && c->noun && c->noun->is_person && in_list(in, "seizes", s->words[c->np].head))
        by_taking(in, c);
    if (c->measure == MEASURE_COUNT && c->noun && c->noun->who == WHO_COMBATANT && text_equals(c->noun->sector, "MIL") && !is_no_unit(in, c->np))
        c->is_by_unit = found(in, c, MEASURE_TROOPS, s->words[c->np].head, "counts soldiers");
    if (c->measure == MEASURE_COUNT && c->counted >= 0 && in_list(in, "arrivals", c->counted))
        found(in, c, MEASURE_DISPLACED, s->words[c->np].head, "counts arrivals");
    if (c->measure == MEASURE_COUNT && c->noun && c->noun->who == WHO_REFUGEE && is_helped(in, c->np))
        found(in, c, MEASURE_AFFECTED, s->words[c->np].head, "helped");
    if (c->measure == MEASURE_COUNT && !by_taking(in, c))
        by_motion(in, c);
    if (c->measure == MEASURE_COUNT && c->noun && c->noun->who == WHO_REFUGEE && c->counted >= 0)
        found(in, c, in_list(in, "registered", c->counted - 1) ? MEASURE_HOSTED : MEASURE_DISPLACED, c->counted, "counts refugees");
}

/* ---- putting a figure together -------------------------------------------------------------- */

/* "31, not 39, people were killed": it was that many not. */
static bool is_taken_back(const Reading *in, const Number *number)
{
    const Sentence *s = in->s;
    int before = number ? number->first - 1 : -1;
    return before > 0 && in_list(in, "not", before) && s->words[before - 1].xpos == XPOS_COMMA && s->words[number->head].dep == DEP_CONJ &&
           s->words[number->head].head < before;
}

/* "has risen to 37 from 32", "revised from 162 down to 148": as many as it was before. */
static bool is_former(const Reading *in, const Number *number)
{
    const Sentence *s = in->s;
    int from = number ? number->first - 1 : -1;
    if (from < 1 || !in_list(in, "former", from) || s->words[number->head].dep == DEP_NUMMOD)
        return false;
    if (in_list(in, "up-or-down", from - 1))        /* "rose to 37, up from 32" */
        return true;
    for (int i = in->s->numbers_from; i < in->s->numbers_to; i++) {
        const Number *now = &in->u->numbers[i];
        if (now != number && now->first > 0 && in_list(in, "reach", now->first - 1) && in_list(in, "rise", s->words[number->head].head) &&
            (s->words[now->head].head == s->words[number->head].head || s->words[now->head].head == number->head))
            return true;
    }
    return false;
}

/* "an earlier toll of 12" */
static bool is_of_former_total(const Reading *in, const Count *c)
{
    int total = c->counted < 0 && c->np >= 0 ? in->s->words[c->np].head : -1;
    for (int i = 0; total >= 0 && in_list(in, "total", total) && i < total; i++)
        if (in->s->words[i].head == total && in_list(in, "former-total", i))
            return true;
    return false;
}

static bool counts_nothing(const Reading *in, const Count *c)
{
    if (is_of_former_total(in, c))
        return true;
    if (is_taken_back(in, c->number) || is_former(in, c->number))
        return true;
    return c->counted >= 0 && (in_list(in, "no-count", c->counted) || in_list(in, "period-unit", c->counted));
}

static void complete(const Reading *in, Count *c, FigureFound *ret)
{
    const Sentence *s = in->s;
    Figure *f = &ret->figure;
    *f = (Figure){ .measure = c->measure, .since = NO_DAY, .as_of = NO_DAY, .is_part = c->is_part };
    bool of_people = c->measure <= MEASURE_TROOPS;
    f->who = of_people ? who_counted(in, c) : WHO_UNSAID;
    if (c->number) {
        f->low = c->number->low;
        f->high = c->number->high;
        f->quantifier = c->number->quantifier;
        if (is_risen_total(in, c->number))
            f->low = f->high, f->quantifier = Q_EXACT;
        if (c->is_total && f->quantifier == Q_EXACT && in_list(in, "exceed", s->words[c->number->head].head) && s->words[c->number->head].dep == DEP_OBJ)
            f->high = NAN, f->quantifier = Q_MORE_THAN;        /* "the toll has passed 48,000" */
        f->begin = c->number->begin;
        f->end = c->number->end;
    } else {
        f->low = f->high = 1;
        f->quantifier = Q_EXACT;
        int first, last;
        actors_span(in->u, in->sentence, c->np, &first, &last);
        f->begin = s->words[first < c->np ? first : c->np].begin;
        const Name *name = understand_name_at(s, c->np);
        f->end = s->words[name && name->kind == NAME_PERSON ? name->last : c->np].end;
    }
    if (c->counted >= 0 && s->words[c->counted].end > f->end && c->counted - c->np < 6 &&
        s->words[c->counted].begin - f->end < 60)
        f->end = s->words[c->counted].end;
    f->text = text_part(in->u->item->text, f->begin, f->end);
    f->is_households = c->noun && c->noun->is_household;
    f->kind = figure_kind(in, c, f);
    if (c->number && is_increase(in, c->number)) {      /* of one happening it is a part of the toll; of a running total it is what happened since */
        f->is_part |= f->kind == KIND_INCIDENT;
        f->kind = f->kind == KIND_RUNNING_TOTAL ? KIND_INCIDENT : f->kind == KIND_STOCK ? KIND_FLOW : f->kind;
        f->since = NO_DAY;
    }
    bool ends_first = f->since != NO_DAY && f->as_of != NO_DAY && f->as_of < f->since;     /* "arrested in the last few hours for the murder of six on 16 May" */
    if (ends_first && f->kind == KIND_RUNNING_TOTAL)
        f->kind = KIND_INCIDENT, f->since = f->as_of = NO_DAY;
    if (!c->number && f->kind == KIND_RUNNING_TOTAL)    /* one victim is no sum, whatever the stretch of time */
        f->kind = KIND_INCIDENT, f->since = f->as_of = NO_DAY;
    f->rule = text_format(in->keep, "figures: %s", c->rule);
    ret->sentence = in->sentence;
    ret->head = c->number ? c->number->head : c->np;
    ret->counted = c->counted;
    ret->governor = c->governor;
    ret->is_by_motion = c->is_by_motion;
    ret->is_by_taking = c->is_by_taking;
    ret->is_beside = c->is_beside;
    ret->is_by_unit = c->is_by_unit;
}

static bool unit_area(const Reading *in, const Count *c)
{
    return c->counted >= 0 && in_list(in, "unit-area", c->counted) && c->counted > 0 &&
           in_list(in, "unit-square", c->counted - 1);
}

/* "five members of one family": the family is nobody more; nor are "18 of 31 lorries" 31 more. */
static bool is_of_counted(const Reading *in, const Count *c)
{
    if (c->counted < 0 || in->s->words[c->counted].dep != DEP_NMOD || !has_case(in, c->counted, "binds"))
        return false;
    int above = in->s->words[c->counted].head;
    if (c->np == c->counted && above >= 0 && above < c->counted && in->s->words[above].upos == UPOS_NUM && child(in->s, c->counted, DEP_ACL) < 0 &&
        child(in->s, c->counted, DEP_ACL_RELCL) < 0)
        return true;
    return above >= 0 && above < c->counted && in->s->words[above].upos == UPOS_NOUN && child(in->s, above, DEP_NUMMOD) >= 0;
}

/* "a Yassin 105 shell": one thing, and its kind. */
static bool is_calibre(const Reading *in, const Count *c)
{
    if (c->counted < 0 || c->measure <= MEASURE_TROOPS || in->s->words[c->counted].xpos != XPOS_NN || !(c->number->low > 1))
        return false;
    for (int i = 0; i < c->number->first; i++)
        if (in->s->words[i].head == c->counted && in->s->words[i].dep == DEP_DET && in_list(in, "one", i))
            return true;
    return false;
}

/* "Three of one family, a father and his two daughters, died": the three, told once more. */
static bool is_who_they_are(const Reading *in, int np, double many)
{
    const Sentence *s = in->s;
    for (int steps = 0; steps < 4 && s->words[np].dep == DEP_CONJ && s->words[np].head >= 0; steps++)
        np = s->words[np].head;
    int whole = s->words[np].dep == DEP_APPOS ? s->words[np].head : -1;
    if (whole >= 0 && s->words[whole].dep == DEP_NMOD && s->words[whole].xpos == XPOS_NN && has_case(in, whole, "binds"))
        whole = s->words[whole].head;
    for (int i = in->s->numbers_from; whole >= 0 && whole < np && i < in->s->numbers_to; i++) {
        const Number *n = &in->u->numbers[i];
        if (n->low >= 2 && !(n->low < many) && !n->is_part_of_date && s->words[n->head].head == whole && s->words[n->head].dep == DEP_NUMMOD)
            return s->words[whole].xpos == XPOS_NNS;
    }
    return false;
}

static bool read_number(const Reading *in, const Number *number, FigureFound *ret)
{
    Count c = { .number = number, .counted = -1, .measure = MEASURE_COUNT, .governor = -1 };
    if (!figure_counts(in, number))
        return false;
    find_counted(in, &c);
    int thing = c.counted < 0 ? thing_before_dash(in, number) : -1;
    if (thing >= 0)
        c.counted = c.np = thing;
    if (is_size_of_group(in, &c))
        c.np = in->s->words[c.np].head;
    c.noun = noun_at(in, c.counted);
    if (number->is_money) {
        found(in, &c, MEASURE_MONEY, in->s->words[c.np].head, "money");
    } else if (unit_area(in, &c)) {
        found(in, &c, MEASURE_AREA, in->s->words[c.np].head, "area");
    } else {
        if (counts_nothing(in, &c) || is_of_counted(in, &c))
            return false;
        find_measure(in, &c);
        set_right(in, &c);
        /* of cities, days and sheep nothing is counted that we know */
        if (c.measure <= MEASURE_TROOPS && !counts_people(in, &c))
            return false;
    }
    if (c.measure == MEASURE_COUNT || is_calibre(in, &c))
        return false;
    c.is_part |= is_of_the_wounded(in, &c) || is_who_they_are(in, c.np, number->low);
    complete(in, &c, ret);
    return true;
}

/* ---- one victim, told without a number --------------------------------------------------------- */

static bool has_number(const Reading *in, int np)
{
    for (int i = in->s->numbers_from; i < in->s->numbers_to; i++) {
        const Number *n = &in->u->numbers[i];
        if (figure_is_age(in, n))
            continue;
        if ((n->first <= np && np <= n->last) || n->head == np ||
            (in->s->words[n->head].head == np && in->s->words[n->head].dep == DEP_NUMMOD))
            return true;
        for (int i2 = n->first; i2 <= n->last; i2++) {      /* not "an officer and two of his guards", nor "an officer, two guards and a driver" */
            bool is_listed = in->s->words[i2].dep == DEP_CONJ || (in->s->words[i2].dep == DEP_APPOS && n->low >= 2);
            if (in->s->words[i2].head == np && !is_listed)
                return true;
        }
    }
    return false;
}

static bool is_plural(const Sentence *s, int word)
{
    const Word *w = &s->words[word];
    if (w->xpos == XPOS_NNS || w->xpos == XPOS_NNPS)
        return true;
    return false;
}

/* "A girl, her mother and two brothers died": nothing but commas and what belongs to the two stands between. */
static bool is_joined_by_comma(const Sentence *s, int first, int second)
{
    if (s->words[first + 1].xpos != XPOS_COMMA && s->words[first + 1].upos != UPOS_CCONJ)
        return false;
    for (int i = first + 1; i < second; i++) {
        int up = i;
        if (s->words[i].xpos == XPOS_COMMA || s->words[i].upos == UPOS_CCONJ)
            continue;
        while (up >= 0 && up != first && up != second && !is_verbal(&s->words[up]))
            up = s->words[up].head;
        if (up != first && up != second)
            return false;
    }
    return true;
}

/* "A farmer whose daughter was killed": another subject stands nearer to the verb. */
static bool is_outdone(const Sentence *s, int np)
{
    for (int i = np + 1; i < s->words[np].head; i++)
        if (s->words[i].head == s->words[np].head && dep_base(s->words[i].dep) == DEP_NSUBJ && !is_joined_by_comma(s, np, i))
            return true;
    return false;
}

/* Whom a name stands for: "Abu Walid, a leader of the group, was killed". */
static FigureWho who_named(const Reading *in, int np)
{
    static const struct { const char *sector; FigureWho who; } all[] = {
        { "MIL", WHO_COMBATANT }, { "REB", WHO_COMBATANT }, { "PAR", WHO_COMBATANT }, { "HLH", WHO_HEALTH_WORKER },
        { "JRN", WHO_JOURNALIST },
    };
    Actor actor;
    ActorSort sort;
    Arena forgotten = *in->keep;
    if (actors_phrase(in->a, in->u, in->sentence, np, NO_DAY, &forgotten, &actor, &sort))
        for (size_t i = 0; i < sizeof all / sizeof *all; i++)
            if (text_equals(actor.sector, all[i].sector))
                return all[i].who;
    return WHO_ALL;
}

/* "the envoy, who was shot to death": what a relative clause says was done to its noun. */
static bool by_relative(const Reading *in, int np, Count *c)
{
    const Sentence *s = in->s;
    for (int i = np + 1; i < s->nwords; i++) {
        if (s->words[i].head != np || s->words[i].dep != DEP_ACL_RELCL)
            continue;
        int who = child(s, i, DEP_NSUBJ_PASS);
        if (who >= 0 && s->words[who].upos == UPOS_PRON && who > np && by_parent(in, who, c))
            return true;
        who = child(s, i, DEP_NSUBJ);
        if (who >= 0 && s->words[who].upos == UPOS_PRON && found(in, c, measure_by(in, self_list, i), i, "said of them"))
            return true;
    }
    return false;
}

/* "the wife OF the deputy editor": a phrase behind "of" that follows upon another person. */
static bool is_of_person(const Reading *in, int np)
{
    int first, last;
    actors_span(in->u, in->sentence, np, &first, &last);
    if (first > np || first < 0)
        first = np;
    int of = in_list(in, "binds", first) ? first : first - 1;
    if (of < 1 || !in_list(in, "binds", of) || in->s->words[of - 1].upos != UPOS_NOUN)
        return false;
    const Noun *before = noun_at(in, of - 1);
    return before && before->is_person;
}

/* "a reporter's wife" */
static bool owns_a_person(const Reading *in, int np)
{
    const Noun *owned = in->s->words[np].dep == DEP_NMOD_POSS && in->s->words[np].head > np ? noun_at(in, in->s->words[np].head) : NULL;
    return owned && owned->is_person;
}

/* "an ambulance driver was killed", "killing a child", "the death of a woman". */
/* "Gunmen kill mayor", "Mayor of Dobrovka beheaded": a headline leaves out the article of one. */
static bool is_bare(const Sentence *s, int np)
{
    int verb = s->words[np].head, xpos = verb < 0 ? 0 : s->words[verb].xpos;
    int first = np;                     /* "Elderly man", "57-year-old woman" */
    while (first > 0 && (s->words[first - 1].upos == UPOS_ADJ || s->words[first - 1].upos == UPOS_NOUN || s->words[first - 1].upos == UPOS_NUM || s->words[first - 1].xpos == XPOS_HYPH))
        first--;
    bool opens = first == 0 || s->words[first - 1].xpos == XPOS_COLON || s->words[first - 1].upos == UPOS_PROPN;
    bool is_told = np + 1 < s->nwords && s->words[np + 1].head == np && s->words[np + 1].dep == DEP_ACL && s->words[np + 1].xpos == XPOS_VBN;
    if (opens && is_told && s->words[np].xpos == XPOS_NN && (verb < 0 || s->words[np].dep == DEP_PARATAXIS || s->words[np].dep == DEP_APPOS))
        return true;
    if (verb < 1 || s->words[np].xpos == XPOS_NNS || child(s, verb, DEP_AUX) >= 0 || child(s, verb, DEP_AUX_PASS) >= 0)
        return false;
    if (verb > np)
        return opens && dep_base(s->words[np].dep) == DEP_NSUBJ && child(s, verb, DEP_OBJ) < 0 && (xpos == XPOS_VBN || xpos == XPOS_VBD);
    for (int i = verb + 1; i < np; i++)
        if (s->words[i].upos != UPOS_NOUN && s->words[i].upos != UPOS_PROPN && s->words[i].upos != UPOS_ADJ && s->words[i].upos != UPOS_PUNCT)
            return false;
    return s->words[np].dep == DEP_OBJ && (xpos == XPOS_VBZ || xpos == XPOS_VBP);
}

/* "a Palestinian", "an Israeli"; in a headline "Palestinian killed in Dobrovka" */
static bool is_one_national(const Reading *in, int np)
{
    if (understand_is_name(in->s, np, NAME_NATIONALITY) && is_bare(in->s, np))
        return true;
    for (int i = 0; i < np && understand_is_name(in->s, np, NAME_NATIONALITY); i++)
        if (in->s->words[i].head == np && in->s->words[i].dep == DEP_DET && in_list(in, "indefinite", i))
            return true;
    return false;
}

/* "Justice Amina Bello", "his guarantor, Ernest Velo": somebody, whatever the title is. */
static bool is_named_beside(const Reading *in, int np)
{
    for (int i = np + 1; i < in->s->nwords; i++) {
        int dep = dep_base(in->s->words[i].dep);
        bool is_beside = in->s->words[i].head == np && (dep == DEP_APPOS || dep == DEP_FLAT);
        is_beside |= i == np + 1 && in->s->words[i].head == in->s->words[np].head && in->s->words[i].dep == in->s->words[np].dep;     /* torn apart by the tree */
        if (is_beside && understand_is_name(in->s, i, NAME_PERSON))
            return true;
    }
    return false;
}

/* "the murdered candidate" */
static bool by_adjective(const Reading *in, int np, Count *c)
{
    for (int i = 0; i < np; i++)
        if (in->s->words[i].head == np && in->s->words[i].dep == DEP_AMOD && in->s->words[i].xpos == XPOS_VBN &&
            measure_by(in, done_list, i) == MEASURE_KILLED)
            return found(in, c, MEASURE_KILLED, i, "said of them");
    return false;
}

/* "A martyr in a raid on the town": the word itself says what became of him. */
static bool is_lone_martyr(const Reading *in, int np)
{
    if (in->s->words[np].upos != UPOS_NOUN || !in_list(in, "lone-dead", np))
        return false;
    for (int i = 0; i < np; i++)
        if (in->s->words[i].head == np && in_list(in, "one", i))
            return true;
    return false;
}

/* "injured four, including a child": what befell those of whom somebody is one. */
static bool by_whole(const Reading *in, Count *c)
{
    find_measure(in, c);
    return c->is_part && c->measure != MEASURE_COUNT;
}

static bool read_victim(const Reading *in, int np, FigureFound *ret)
{
    const Sentence *s = in->s;
    const Word *w = &s->words[np];
    Count c = { .np = np, .counted = np, .measure = MEASURE_COUNT, .governor = -1 };
    bool is_pronoun = (w->upos == UPOS_PRON || w->upos == UPOS_DET) && in_list(in, "one-person", np);
    bool is_national = is_one_national(in, np);
    if ((w->upos != UPOS_NOUN && w->upos != UPOS_PROPN && !is_pronoun && !is_national) || is_plural(s, np) || has_number(in, np))
        return false;
    if (is_of_person(in, np) || owns_a_person(in, np) || in_list(in, "several", np))
        return false;                   /* "the wife of the deputy editor", "a reporter's wife": one */
    if (dep_base(w->dep) == DEP_FLAT && w->head >= 0 && understand_name_at(s, w->head) == understand_name_at(s, np))
        return false;                   /* "Flores" of "Eulogio Flores" is no second one */
    if (w->dep == DEP_NMOD_DESC && w->head > np && s->words[w->head].upos == UPOS_PROPN)
        return false;                   /* nor "President" */
    if (w->dep == DEP_COMPOUND && w->upos == UPOS_NOUN && w->head > np && s->words[w->head].upos == UPOS_NOUN)
        return false;                   /* nor "bandit" of "bandit leader" */
    int p = w->head;
    bool is_joined = (w->dep == DEP_CONJ || is_next_in_row(s, np)) && p >= 0 && !is_verbal(&s->words[p]);
    int top = is_joined || (w->dep == DEP_APPOS && is_who_they_are(in, np, 1)) ? p : np;
    for (int steps = 0; is_joined && steps < 4 && s->words[top].dep == DEP_CONJ && s->words[top].head >= 0 && !is_verbal(&s->words[s->words[top].head]); steps++)
        top = s->words[top].head;       /* "a father, a mother and their son" */
    if (is_joined && s->words[p].dep == DEP_NMOD && s->words[p].head >= 0 && s->words[s->words[p].head].upos == UPOS_NUM) {
        top = s->words[p].head;         /* "the teacher, two of her colleagues and the librarian" */
        if ((s->words[top].dep == DEP_APPOS || s->words[top].dep == DEP_CONJ) && s->words[top].head >= 0)
            top = s->words[top].head;
    }
    if (s->words[top].head >= 0 ? is_outdone(s, top) : !is_joined && is_pronoun)
        return false;
    bool is_name = understand_is_name(s, np, NAME_PERSON);
    if (p >= 0 && w->dep == DEP_NMOD && in_list(in, "body-part", np) && in_list(in, "harm", p))
        return false;                   /* "a wound to the head" */
    c.noun = noun_at(in, np);
    bool is_named = !is_name && !(c.noun && !c.noun->is_person) && is_named_beside(in, np);
    bool is_martyr = is_lone_martyr(in, np);
    if (!is_name && !is_named && !is_pronoun && !is_national && !is_martyr && !(c.noun && c.noun->is_person && c.noun->sort != SORT_NONE && !c.noun->is_household))
        return false;
    if (!is_name && !is_pronoun && !is_national) {     /* "a child", "his wife"; a bare mass noun is no one person */
        bool one = is_named;
        for (int i = 0; i < s->nwords; i++)
            one |= s->words[i].head == np && (s->words[i].dep == DEP_DET || s->words[i].dep == DEP_NMOD_POSS || s->words[i].dep == DEP_NUMMOD);
        one |= is_bare(s, np);
        for (int i = np + 1; i < s->nwords && i <= np + 3 && !one; i++)      /* "attorney general Carlos Odum" */
            one = s->words[i].upos == UPOS_PROPN && understand_is_name(s, i, NAME_PERSON);
        if (!one && !is_joined)
            return false;
    }
    c.is_part = is_part_by_case(in, np) || is_part_too(in, np) || is_listed_among(in, np) ||
                (p >= 0 && dep_base(w->dep) == DEP_OBJ && in_list(in, "part", p));
    if (by_among(in, &c))
        c.is_part = true;
    else if ((!by_neighbours(in, &c) && !by_parent(in, top, &c) && !by_relative(in, np, &c) && !by_adjective(in, np, &c) && !by_orphan_verb(in, &c) && !(c.is_part && by_whole(in, &c)) &&
         !(is_martyr && found(in, &c, MEASURE_KILLED, np, "said by his word"))) || c.is_total)
        return false;
    if (c.measure != MEASURE_KILLED && c.measure != MEASURE_INJURED && c.measure != MEASURE_DETAINED &&
        c.measure != MEASURE_MISSING)
        return false;
    c.rule = "one victim";
    c.is_part |= is_who_they_are(in, np, 1);
    complete(in, &c, ret);
    if (is_name)
        ret->figure.who = who_named(in, np);
    return true;
}

/* "a figure that could double": the figure before it, times two, as a projection. */
static bool read_multiple(const Reading *in, int verb, const FigureFound *before, FigureFound *ret)
{
    static const struct { const char *list; double times; } all[] = {
        { "double", 2 }, { "triple", 3 }, { "quadruple", 4 }, { "halve", 0.5 },
    };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        bool is_modal = verb > 0 && in_list(in, "modal", verb - 1);
        if (!in_list(in, all[i].list, verb) || !(is_modal || (is_verbal(&in->s->words[verb]) && figure_is_projected(in, verb))))
            continue;
        *ret = *before;
        ret->figure.low *= all[i].times;
        ret->figure.high *= all[i].times;
        ret->figure.kind = KIND_PROJECTION;
        ret->figure.is_part = false;
        ret->figure.begin = in->s->words[verb].begin;
        ret->figure.end = in->s->words[verb].end;
        ret->figure.text = in->s->words[verb].form;
        ret->figure.rule = text_format(in->keep, "figures: %s of \"%.*s\"", all[i].list, TEXT_FMT(before->figure.text));
        ret->sentence = in->sentence;
        ret->head = ret->governor = verb;
        ret->counted = -1;
        return true;
    }
    return false;
}

/* Of the figures from `first` on, the last that is no part of another, or the last of all. */
static const FigureFound *whole_before(const FigureFound *all, int first, int n)
{
    for (int i = n - 1; i >= first; i--)
        if (!all[i].figure.is_part)
            return &all[i];
    return &all[n - 1];
}

/* "The strike killed 12 people: five civilians, one a woman, and seven gunmen": the list ends the sentence, and no verb tells anything else of them. */
static bool is_listed_behind_colon(const Reading *in, int np)
{
    const Sentence *s = in->s;
    int colon = np;
    while (colon >= 0 && s->words[colon].xpos != XPOS_COLON)
        colon--;
    for (int i = colon + 1; i < s->nwords && colon > 0; i++)
        if ((is_verbal(&s->words[i]) && !in_list(in, "part", i)) || text_equals(s->words[i].form, ";"))
            return false;
    return colon > 0;
}

/* "425,000 fled, including 150,000 to Chad and 200,000 to Egypt": as the number before it, told of another place. */
static bool is_next_part(const Reading *in, const Number *number, const FigureFound *last)
{
    const Sentence *s = in->s;
    int before = number->first - 1;
    while (before > 0 && in_list(in, "approximately", before))
        before--;
    if (!last->figure.is_part || before < 1 || number->last + 1 >= s->nwords || s->words[number->last + 1].upos != UPOS_ADP ||
        (s->words[before].upos != UPOS_CCONJ && s->words[before].xpos != XPOS_COMMA))
        return false;
    int own = last->counted > last->head ? last->counted : last->head;
    for (int i = own + 1; i < before; i++)
        if (is_verbal(&s->words[i]) || s->words[i].upos == UPOS_NUM || text_equals(s->words[i].form, ";"))
            return false;
    return own + 1 < before && s->words[own + 1].upos == UPOS_ADP;
}

/* "1.1 million were displaced, and 600,000 of them are children": who they are is said, and their fate is that of the figure before. */
static bool read_part_of_them(const Reading *in, const Number *number, const FigureFound *before, const FigureFound *last, FigureFound *ret)
{
    Count c = { .number = number, .counted = -1, .measure = before->figure.measure, .governor = before->governor, .is_part = true };
    if (!figure_counts(in, number) || before->sentence != in->sentence || before->figure.measure > MEASURE_TROOPS)
        return false;
    find_counted(in, &c);
    bool is_next = is_next_part(in, number, last);
    if ((c.counted < 0 && !is_next) || number->low > before->figure.low)
        return false;
    c.noun = noun_at(in, c.counted);
    bool is_of_them = is_next || (in_list(in, "part-of", c.counted) && who_part_is(in, c.counted) != WHO_UNSAID) || (c.noun && c.noun->is_person && is_listed_behind_colon(in, c.np));
    if (!is_of_them && !(c.noun && c.noun->is_person && is_listed_among(in, c.np)))
        return false;
    c.rule = "some of those before";
    complete(in, &c, ret);
    ret->figure.kind = before->figure.kind;
    ret->figure.since = before->figure.since;
    ret->figure.as_of = before->figure.as_of;
    return true;
}

/* Numbers of the sentence whose head is `word`, or NULL. */
static const Number *number_at(const Reading *in, int word)
{
    for (int i = in->s->numbers_from; i < in->s->numbers_to; i++)
        if (in->u->numbers[i].head == word)
            return &in->u->numbers[i];
    return NULL;
}

/* "bringing the toll since October 2023 to 48,346", taken for 2023 to 48,346: the year is of the date, and the number stands alone. */
static const Number *cut_from_date(const Reading *in, const Number *number)
{
    if (!number || !number->is_part_of_date || !(number->high > number->low) || number->last <= number->first + 1 ||
        !is_of_time(in->u, in->sentence, number->first) || is_of_time(in->u, in->sentence, number->last))
        return number;
    Number *alone = NEW(in->keep, Number);
    *alone = *number;
    alone->first = alone->head = number->last;
    alone->begin = in->s->words[number->last].begin;
    alone->low = number->high;
    alone->is_part_of_date = false;
    return alone;
}

/* "1.4 m people", "2.3 mn IDPs": the letter is of the number, and no measure, before people. */
static const Number *with_letter(const Reading *in, const Number *number)
{
    int letter = number ? number->last + 1 : 0;
    if (!number || letter + 1 >= in->s->nwords || number->is_part_of_date || number->is_money || !(number->low < 1000) || !in_list(in, "million-sign", letter))
        return number;
    int of = letter + 1;
    while (of + 1 < in->s->nwords && in->s->words[of].upos == UPOS_ADJ)
        of++;
    const Noun *noun = noun_at(in, of);
    if (!(noun && (noun->is_person || noun->is_household)) && measure_by(in, are_list, of) == MEASURE_COUNT && !in_list(in, "displaced-are", of))
        return number;
    Number *whole = NEW(in->keep, Number);
    *whole = *number;
    whole->last = whole->head = letter;
    whole->end = in->s->words[letter].end;
    whole->low *= 1e6, whole->high *= 1e6;
    return whole;
}

static bool is_one_with(const Reading *in, const FigureFound *before, const FigureFound *one)
{
    bool are_single = before->figure.low <= 1 && one->figure.low <= 1 && before->figure.measure == one->figure.measure && before->counted >= 0;
    return are_single && before->sentence == in->sentence && one->figure.begin > before->figure.end && one->figure.begin - before->figure.end <= 2 &&
           in->s->words[before->counted].space_after && in->s->words[before->counted].end == before->figure.end && before->counted + 1 < in->s->nwords &&
           in->s->words[before->counted + 1].begin == one->figure.begin && in->s->words[before->counted + 1].upos == UPOS_PROPN;
}

/* "44,363 were killed and 105,070 injured": the second participle says nothing of its own time. */
static bool goes_on(const Reading *in, int first, int second)
{
    if (first < 0 || second < 0 || in->s->words[second].dep != DEP_CONJ || in->s->words[second].head != first)
        return false;
    for (int i = 0; i < in->s->nwords; i++) {
        const Word *w = &in->s->words[i];
        if (w->head == second && (dep_base(w->dep) == DEP_OBL || dep_base(w->dep) == DEP_ADVMOD) && w->name >= 0 &&
            w->name < in->s->nnames && in->s->names[w->name].kind == NAME_DATE)
            return false;
    }
    return true;
}

/* "were killed and 595 wounded": a second participle that shares the first one's auxiliary. */
static bool is_bare_second(const Reading *in, int first, int second)
{
    return first >= 0 && second >= 0 && in->s->words[second].dep == DEP_CONJ && in->s->words[second].head == first &&
           is_verbal(&in->s->words[second]) && child(in->s, second, DEP_AUX_PASS) < 0 && child(in->s, second, DEP_NSUBJ) < 0 &&
           child(in->s, first, DEP_AUX_PASS) >= 0;
}

/* "3,254 people killed, 12,300 injured": two counts side by side, neither with a verb in a tense. */
static bool is_listed_before(const Reading *in, const FigureFound *before, const FigureFound *after)
{
    int v = before->governor, w = after->governor;
    if (v < 0 || w <= v || w - v > 5 || before->figure.measure == after->figure.measure || in->s->words[v].xpos != XPOS_VBN || child(in->s, v, DEP_AUX) >= 0 || child(in->s, v, DEP_AUX_PASS) >= 0 ||
        child(in->s, w, DEP_AUX) >= 0 || child(in->s, w, DEP_AUX_PASS) >= 0)
        return false;
    return text_equals(in->s->words[v + 1].form, ",");
}

/* Nothing but "including" and signs between what is counted and those of them; a word of fate may follow the first, "5 martyrs", "14 wounded". */
static bool is_right_behind(const Reading *in, const FigureFound *before, const FigureFound *part)
{
    bool has_part = in_list(in, "part-of", part->counted);       /* "11, three of them seriously" */
    for (int i = 0; i < in->s->nwords; i++) {
        if (in->s->words[i].begin < before->figure.end || in->s->words[i].end > part->figure.begin || i == before->governor)
            continue;
        has_part |= in_list(in, "part", i);
        if (in->s->words[i].upos != UPOS_PUNCT && !in_list(in, "part", i) && !in_list(in, "approximately", i))
            return false;
    }
    return has_part;
}

int figures_find(const Actors *a, const Understanding *u, Arena *keep, Arena scratch, FigureFound **ret)
{
    FigureFound *all = NULL;
    int n = 0, room = 0;
    (void)scratch;
    for (int k = 0; k < u->nsentences; k++) {
        FigureKind last_kind = KIND_INCIDENT;
        Reading in = { a, actors_registry(a), u, &u->sentences[k], k, keep };
        int first = n;
        for (int i = 0; i < in.s->nwords; i++) {
            FigureFound one;
            const Number *number = with_letter(&in, cut_from_date(&in, number_at(&in, i)));
            bool is_figure = number ? read_number(&in, number, &one) : read_victim(&in, i, &one);
            if (!is_figure && number && n > first)
                is_figure = read_part_of_them(&in, number, whole_before(all, first, n), &all[n - 1], &one);
            if (!is_figure && n > first)
                is_figure = read_multiple(&in, i, &all[n - 1], &one);
            if (!is_figure)
                continue;
            /* "five martyrs, incl. two children, and 18 injured": the children are of those right before them */
            if (one.figure.is_part && n > first && all[n - 1].figure.measure <= MEASURE_DETAINED && one.figure.measure <= MEASURE_TROOPS && is_right_behind(&in, &all[n - 1], &one)) {
                one.figure.measure = all[n - 1].figure.measure;
                one.figure.kind = all[n - 1].figure.kind;
                one.figure.since = all[n - 1].figure.since;
                one.figure.as_of = all[n - 1].figure.as_of;
                one.governor = all[n - 1].governor;
            }
            /* "lost 21 men, among them two officers": the officers are no troops */
            if (one.is_by_unit && one.figure.is_part && n > first && whole_before(all, first, n)->figure.measure <= MEASURE_DETAINED) {
                one.figure.measure = whole_before(all, first, n)->figure.measure;
                one.figure.kind = whole_before(all, first, n)->figure.kind;
                one.governor = whole_before(all, first, n)->governor;
            }
            /* "attorney / general Carlos Odum": his office and his name, torn apart by the tree, are one man */
            if (n > first && !number && is_one_with(&in, &all[n - 1], &one))
                n--;
            /* who is counted among them, or told of in the same breath, is of the same sum */
            bool counts_same = n > first && (all[n - 1].figure.measure == one.figure.measure || goes_on(&in, all[n - 1].governor, one.governor) ||
                                             (all[n - 1].governor >= 0 && one.governor >= 0 && child(in.s, one.governor, DEP_AUX_PASS) < 0 &&
                                              goes_on(&in, in.s->words[all[n - 1].governor].head, one.governor)));     /* "put the toll at 215 dead and 180 wounded" */
            bool is_more = number && is_increase(&in, number);
            if (one.figure.kind == KIND_INCIDENT && last_kind == KIND_RUNNING_TOTAL && (one.figure.is_part || counts_same) && !is_more)
                one.figure.kind = KIND_RUNNING_TOTAL;
            /* "56 have been killed and 595 wounded since Saturday": the stretch is that of both */
            if (n > first && one.figure.kind == KIND_RUNNING_TOTAL && all[n - 1].figure.kind == KIND_INCIDENT && is_bare_second(&in, all[n - 1].governor, one.governor)) {
                all[n - 1].figure.kind = KIND_RUNNING_TOTAL;
                all[n - 1].figure.since = one.figure.since;
            }
            /* "3,254 killed, 12,300 injured, 64,000 displaced since 1 March": the stretch is that of all of the list */
            for (int i2 = n - 1; i2 >= first && one.figure.since != NO_DAY && is_listed_before(&in, &all[i2], i2 + 1 < n ? &all[i2 + 1] : &one); i2--)
                if (all[i2].figure.kind == KIND_INCIDENT)
                    all[i2].figure.kind = KIND_RUNNING_TOTAL, all[i2].figure.since = one.figure.since;
            last_kind = one.figure.kind;
            *GROW(keep, all, n, room) = one;
        }
        if (n > first)
            figure_rows(&in, all + first, n - first);
    }
    *ret = all;
    return n;
}
