/* Figures told side by side: "21 passengers and four soldiers died".  Each counts other people, so that together they are
 * 25; what is listed of a total told already ("25 people, 21 passengers and four soldiers") are parts of it.  Nothing is added
 * up here: a figure only knows the row that it stands in. */
#include <math.h>

#include "code/figure_reading.h"

static bool is_within(const Sentence *s, int word, const Figure *f)
{
    return word >= 0 && s->words[word].begin >= f->begin && s->words[word].end <= f->end;
}

/* The word that stands for the figure in the tree: "dozens" of "dozens of militants". */
static int node_of(const Reading *in, const FigureFound *f)
{
    int at = f->counted >= 0 ? f->counted : f->head;
    while (is_within(in->s, in->s->words[at].head, &f->figure))
        at = in->s->words[at].head;
    return at;
}

/* The first of those that a word is joined to: "passengers", of "passengers and soldiers". */
static int first_of_row(const Sentence *s, int node)
{
    for (int steps = 0; steps < 12 && (s->words[node].dep == DEP_CONJ || is_next_in_row(s, node)) && s->words[node].head >= 0 && s->words[node].head < node; steps++)
        node = s->words[node].head;
    return node;
}

/* "two civilians as well as three soldiers": nothing stands between them but what joins them, whatever the tree makes of it. */
static bool stands_next(const Reading *in, const FigureFound *a, const FigureFound *b)
{
    const Sentence *s = in->s;
    int first = first_of_row(s, node_of(in, a)), second = node_of(in, b);
    bool is_torn = s->words[second].dep == DEP_CONJ && s->words[second].head == s->words[first].head && s->words[second].upos == UPOS_NOUN;     /* hung from the verb itself */
    if (a->governor < 0 || a->governor != b->governor || (s->words[first].dep != s->words[second].dep && !is_torn))
        return false;
    for (int i = 0; i < s->nwords; i++) {
        bool is_age = s->words[i].upos == UPOS_NUM && i > 0 && i + 1 < s->nwords && s->words[i - 1].xpos == XPOS_COMMA && s->words[i + 1].xpos == XPOS_COMMA;      /* "a woman, 76, and" */
        bool joins = s->words[i].dep == DEP_CC || s->words[i].dep == DEP_FIXED || s->words[i].xpos == XPOS_COMMA || is_age;
        if (s->words[i].begin >= a->figure.end && s->words[i].end <= b->figure.begin && !joins)
            return false;
    }
    return b->figure.begin > a->figure.end;
}

static int row_of(const Reading *in, const FigureFound *all, int i)
{
    const Sentence *s = in->s;
    int node = node_of(in, &all[i]), first = first_of_row(s, node), of = first;
    if (s->words[node].dep == DEP_CONJ && is_verbal(&s->words[first]))
        first = node;
    /* "four members of the security forces and three civilians": nobody counts the members of civilians */
    while (first != node && s->words[of].dep == DEP_NMOD && s->words[of].head >= 0 && s->words[of].head < of && has_case(in, of, "binds"))
        of = s->words[of].head;
    for (int k = 0; k < i; k++)
        if (node_of(in, &all[k]) == first || (of != first && node_of(in, &all[k]) == of))
            return row_of(in, all, k);
    return i > 0 && stands_next(in, &all[i - 1], &all[i]) ? row_of(in, all, i - 1) : first;
}

static double least(const Figure *f) { return isnan(f->low) ? f->high : f->low; }
static double most(const Figure *f)  { return isnan(f->high) ? f->low : f->high; }

static bool is_of_all(const Figure *f)
{
    return f->who == WHO_ALL || f->who == WHO_UNSAID;
}

static bool count_alike(const Figure *a, const Figure *b)
{
    return a->measure == b->measure && a->is_households == b->is_households && a->kind == b->kind;
}

/* Does the figure count people of a happening, with words of its own for them?  "Four died in Nawa and two in Tayba": the two do not. */
static bool may_stand_in_row(const Reading *in, const FigureFound *f)
{
    bool has_words = f->counted >= 0 || in->s->words[node_of(in, f)].upos == UPOS_NOUN;        /* "a couple" */
    bool are_things = f->figure.measure == MEASURE_STRIKES || f->figure.measure == MEASURE_MUNITIONS || f->figure.measure == MEASURE_VEHICLES ||
                      f->figure.measure == MEASURE_FACILITIES;          /* "146 drones and four missiles" */
    return (f->figure.measure <= MEASURE_DETAINED || are_things) && f->figure.kind == KIND_INCIDENT && !f->figure.is_part && has_words && !isnan(least(&f->figure));
}

/* "two officers and soldiers", "three men and their wives": somebody in the row whom nobody counted. */
static bool is_uncounted_person(const Reading *in, int word)
{
    const Noun *noun = noun_at(in, word);
    return in->s->words[word].upos != UPOS_VERB && noun && noun->is_person;
}

/* "and", "as well as" before one of those behind the first */
static bool has_and(const Reading *in, int first, int last)
{
    for (int i = first + 1; i < last; i++)
        if (in->s->words[i].dep == DEP_CC && in->s->words[i].head > first && !in_list(in, "alternative", i))
            return true;
    return false;
}

static bool has_alternative(const Reading *in, int first, int last)
{
    for (int i = first + 1; i < last; i++)
        if (in->s->words[i].dep == DEP_CC && in->s->words[i].head <= last && in->s->words[in->s->words[i].head].dep == DEP_CONJ &&
            in_list(in, "alternative", i) && in->s->words[in->s->words[i].head].upos != UPOS_NUM)
            return true;
    return false;
}

/* "two soldiers, one civilian killed": nobody is both. */
static bool exclude_each_other(const Reading *in, FigureFound **row, int n)
{
    if (n != 2)
        return false;
    const Noun *a = noun_at(in, row[0]->counted), *b = noun_at(in, row[1]->counted);
    int fighters = 0, civilians = 0;
    for (int i = 0; i < n; i++) {
        fighters += row[i]->figure.who == WHO_COMBATANT;
        civilians += row[i]->figure.who != WHO_COMBATANT && !is_of_all(&row[i]->figure);
    }
    bool are_two_forces = a && b && a->sector.n && b->sector.n && !text_is(a->sector, b->sector) && !text_equals(a->sector, "CVL") && !text_equals(b->sector, "CVL");
    return (fighters == 1 && civilians == 1) || are_two_forces;     /* "12 police, 8 soldiers" */
}

/* "five soldiers, two officers and three privates, were killed": a comma or a dash ends what is put in. */
static bool is_put_in(const Sentence *s, const Figure *last)
{
    for (int i = 0; i + 1 < s->nwords; i++)
        if (s->words[i].end == last->end)
            return s->words[i + 1].xpos == XPOS_COMMA || s->words[i + 1].xpos == XPOS_COLON || s->words[i + 1].xpos == XPOS_RRB;
    return false;
}

/* "12 people, three soldiers and nine civilians": the first is the sum of the others. */
static bool is_total_of(const Reading *in, const FigureFound *total, FigureFound **parts, int n)
{
    double low = 0, high = 0;
    for (int i = 0; i < n; i++) {
        low += least(&parts[i]->figure);
        high += most(&parts[i]->figure);
    }
    if (n < 1 || low != least(&total->figure) || high != most(&total->figure) || low < 2)
        return false;
    if (n == 1)                         /* "three rebels, three commanders": nobody says so of more */
        return false;
    const Noun *noun = noun_at(in, total->counted);
    bool is_anybody = is_of_all(&total->figure) && (!noun || text_equals(noun->sector, "CVL") || !noun->sector.n);
    return is_anybody || is_put_in(in->s, &parts[n - 1]->figure);
}

/* "Two people, a man and a woman, were killed": the tree says that somebody stands beside the first to say who they were. */
static bool is_named_one_by_one(const Reading *in, int first, FigureFound **row, int n)
{
    double sum = 0;
    for (int k = 1; k < n; k++)
        sum += least(&row[k]->figure);
    if (least(&row[0]->figure) < 2 || sum > least(&row[0]->figure))
        return false;
    for (int i = first + 1; i < node_of(in, row[1]); i++)
        if (in->s->words[i].head == first && in->s->words[i].dep == DEP_APPOS && in->s->words[first + 1].xpos == XPOS_COMMA && is_uncounted_person(in, i))
            return true;
    return false;
}

/* A place told between the two, or behind the first where `to` is the end of the sentence: "a farmer in Metula". */
static bool has_place_between(const Reading *in, int from, int to)
{
    for (int i = 1; i < in->s->nwords; i++)
        if (in->s->words[i].begin >= from && in->s->words[i].end <= to && understand_is_name(in->s, i, NAME_PLACE) &&
            (in_list(in, "locative", i - 1) || in_list(in, "near", i - 1)))
            return true;
    return false;
}

/* "four workers in Metula, and a woman and her son near Kiryat Ata": how many of the row were at the first place. */
static int at_one_place(const Reading *in, FigureFound **row, int n)
{
    enum { NEAR = 40 };
    int end = row[n - 1]->figure.end;
    for (int k = 1; k < n; k++)
        if (has_place_between(in, row[k - 1]->figure.end, row[k]->figure.begin) && has_place_between(in, end, end + NEAR))
            return k;
    return n;
}

static void set_row(const Reading *in, const FigureFound *all, int nall, FigureFound **row, int n, int first, int number)
{
    n = at_one_place(in, row, n);
    if (n < 2)
        return;
    int last = node_of(in, row[n - 1]);
    for (int i = first + 1; i <= last; i++) {           /* everybody in the row is counted */
        bool is_counted = i == first || in->s->words[i].dep != DEP_CONJ || first_of_row(in->s, i) != first;
        for (int k = 0; k < n && !is_counted; k++)
            is_counted = is_within(in->s, i, &row[k]->figure) || node_of(in, row[k]) == i;
        for (int k = 0; k < nall && !is_counted; k++)       /* what somebody is, told beside his name */
            is_counted = node_of(in, &all[k]) == i;
        for (int k = 0; k < n && !is_counted; k++)          /* "her daughters Anna and Maria" */
            is_counted = is_within(in->s, i + 1, &row[k]->figure);
        if (!is_counted && is_uncounted_person(in, i))
            return;
    }
    if (has_alternative(in, first, last) || !(has_and(in, first, last) || exclude_each_other(in, row, n)))
        return;
    for (int k = 0; k < n; k++)
        row[k]->figure.row = number;
}

static bool is_dash(const Sentence *s, int word)
{
    return s->words[word].xpos == XPOS_COLON && !text_equals(s->words[word].form, ":") && !text_equals(s->words[word].form, ";");
}

static bool is_one_unnamed(const Reading *in, const FigureFound *f)
{
    return f->counted == f->head && f->figure.low == 1 && f->figure.high == 1 && !understand_is_name(in->s, f->counted, NAME_PERSON);
}

/* "Hilda Flores, a party leader, was", "Carlos Pizarro, political leader and former commander": what somebody named is, and nobody else. */
static bool is_title(const Reading *in, const FigureFound *all, int i)
{
    const Sentence *s = in->s;
    if (i == 0 || !is_one_unnamed(in, &all[i]) || (all[i].counted + 1 < s->nwords && understand_is_name(s, all[i].counted + 1, NAME_PERSON)))
        return false;                   /* nor "party leader Gilda Flores", who is another */
    int before = all[i - 1].counted >= 0 ? all[i - 1].counted : all[i - 1].head;
    bool is_first = understand_is_name(s, before, NAME_PERSON) || (is_one_unnamed(in, &all[i - 1]) && before + 1 < s->nwords && understand_is_name(s, before + 1, NAME_PERSON));
    bool has_comma = false, has_cc = false, is_bare = true;
    for (int w = 0; w < s->nwords; w++) {
        bool is_between = s->words[w].begin >= all[i - 1].figure.end && s->words[w].end <= all[i].figure.begin;
        has_comma |= is_between && s->words[w].xpos == XPOS_COMMA;
        has_cc |= is_between && (s->words[w].dep == DEP_CC || s->words[w].upos == UPOS_CCONJ);
        is_bare &= !(s->words[w].head == all[i].counted && (s->words[w].dep == DEP_DET || s->words[w].dep == DEP_NMOD_POSS || s->words[w].dep == DEP_NUMMOD));
    }
    bool is_kin = false;                /* "the minister, his wife, and two guards" */
    for (int w = 0; w < s->nwords; w++)
        is_kin |= s->words[w].head == all[i].counted && s->words[w].dep == DEP_NMOD_POSS && (all[i].figure.who == WHO_WOMAN || all[i].figure.who == WHO_CHILD);
    if (is_kin)
        return false;
    return (is_first && has_comma && (!has_cc || is_bare)) || (has_cc && is_bare && is_title(in, all, i - 1));
}

/* "Frenchman Roberto Lisandy" and, by the tree, "Roberto Lisandy" once more. */
static bool is_told_within(const FigureFound *all, int i)
{
    return i > 0 && all[i].figure.begin >= all[i - 1].figure.begin && all[i].figure.end <= all[i - 1].figure.end;
}

/* "four workers of the order - three Salvadorans": no verb stands between the figure and the dash. */
static bool is_phrase_before(const Reading *in, const FigureFound *f, int dash)
{
    for (int w = 0; w < dash; w++)
        if (in->s->words[w].begin >= f->figure.end && (is_verbal(&in->s->words[w]) || in->s->words[w].upos == UPOS_PUNCT))
            return false;
    return true;
}

/* "five people (3 men, 1 woman and 1 child) were killed", "seven aid workers - a Pole and six Britons - were": does a figure stand in brackets
 * behind another of its measure, or between dashes right behind it? */
static bool is_in_brackets(const Reading *in, const FigureFound *all, int i)
{
    const Sentence *s = in->s;
    int open = node_of(in, &all[i]);
    while (open >= 0 && s->words[open].xpos != XPOS_LRB && s->words[open].xpos != XPOS_RRB && !is_dash(s, open))
        open--;
    if (open < 0 || s->words[open].xpos == XPOS_RRB)
        return false;
    for (int k = 0; k < i; k++)
        if (all[k].figure.end <= s->words[open].begin && (s->words[open].xpos == XPOS_LRB || is_phrase_before(in, &all[k], open)) &&
            count_alike(&all[k].figure, &all[i].figure) && least(&all[k].figure) >= least(&all[i].figure))
            return true;
    return false;
}

/* "seven soldiers and dozens of militants dead": as those in the same row. */
static void share_fate(const FigureFound *from, FigureFound *to)
{
    to->figure.measure = from->figure.measure;
    to->figure.is_part |= from->figure.is_part;
    to->figure.kind = from->figure.kind;
    to->figure.since = from->figure.since;
    to->figure.as_of = from->figure.as_of;
    to->governor = from->governor;
}

/* "was killed along with two guards and a driver": in one row with whoever the verb is told of.  How many rows are new: 0 or 1. */
static int stand_beside(const Reading *in, FigureFound *all, int n, FigureFound *beside, int number)
{
    for (int i = 0; i < n; i++) {
        FigureFound *f = &all[i];
        if (f->is_beside || f->governor != beside->governor || !may_stand_in_row(in, f) || !count_alike(&f->figure, &beside->figure))
            continue;
        int theirs = beside->figure.row;
        if (!f->figure.row)
            f->figure.row = theirs ? theirs : number;
        for (int k = 0; k < n && theirs; k++)
            if (all[k].figure.row == theirs)
                all[k].figure.row = f->figure.row;
        beside->figure.row = f->figure.row;
        return f->figure.row == number;
    }
    return 0;
}

/* Are both counted as struck by verbs that stand side by side: "were killed and ... were neutralised", "lost ... and killed"? */
static bool have_verbs_beside(const Reading *in, const FigureFound *a, const FigureFound *b)
{
    int v = a->governor, w = b->governor;
    if (v < 0 || w <= v || !is_verbal(&in->s->words[v]) || !is_verbal(&in->s->words[w]))
        return false;
    int np = node_of(in, b);            /* "were killed and 14 militants neutralised", with militants that are joined to the verb */
    if (in->s->words[np].head == v && in->s->words[np].dep == DEP_CONJ && in->s->words[w].head == np)
        return true;
    return in->s->words[w].head == v || (in->s->words[w].head == in->s->words[v].head && in->s->words[w].dep == in->s->words[v].dep);
}

/* "Nine soldiers were killed and 14 militants neutralised", "lost nine men and killed 14": of two sides, and nobody is counted twice. */
static bool are_of_two_sides(const Reading *in, const FigureFound *a, const FigureFound *b)
{
    if (!have_verbs_beside(in, a, b) || !count_alike(&a->figure, &b->figure) || a->figure.kind != KIND_INCIDENT || a->figure.measure > MEASURE_CASUALTIES || isnan(least(&a->figure)) || isnan(least(&b->figure)))
        return false;
    const Noun *x = noun_at(in, a->counted), *y = noun_at(in, b->counted);
    bool are_two_forces = x && y && x->sector.n && y->sector.n && !text_is(x->sector, y->sector) && !text_equals(x->sector, "CVL") && !text_equals(y->sector, "CVL");
    return are_two_forces || in_list(in, "lose", a->governor) != in_list(in, "lose", b->governor);
}

void figure_rows(const Reading *in, FigureFound *all, int n)
{
    enum { MOST = 16 };
    int number = 0;
    for (int i = 0; i < n; i++)
        all[i].figure.is_part |= is_in_brackets(in, all, i);
    for (int i = 0; i < n; i++) {
        FigureFound *row[MOST];
        int first = row_of(in, all, i), many = 0;
        if (first != node_of(in, &all[i]))
            continue;
        for (int k = i + 1; k < n && all[i].is_by_unit; k++)
            if (!all[k].is_by_unit && all[k].figure.measure <= MEASURE_INJURED && row_of(in, all, k) == first) {
                share_fate(&all[k], &all[i]);
                break;
            }
        for (int k = i + 1; k < n && !all[i].is_by_unit && all[i].figure.measure <= MEASURE_INJURED; k++)
            if (all[k].is_by_unit && row_of(in, all, k) == first)
                share_fate(&all[i], &all[k]);
        for (int k = i; k < n && many < MOST; k++) {
            if (row_of(in, all, k) != first)
                continue;
            if (may_stand_in_row(in, &all[k]) && !is_title(in, all, k) && !is_told_within(all, k) && (many == 0 ? k == i : count_alike(&all[i].figure, &all[k].figure)))
                row[many++] = &all[k];
        }
        if (many < 2)
            continue;
        if (is_total_of(in, row[0], row + 1, many - 1) || is_named_one_by_one(in, first, row, many)) {
            for (int k = 1; k < many; k++)
                row[k]->figure.is_part = true;
            continue;
        }
        set_row(in, all, n, row, many, first, ++number);
    }
    for (int i = 0; i < n; i++)
        if (all[i].is_beside && may_stand_in_row(in, &all[i]))
            number += stand_beside(in, all, n, &all[i], number + 1);
    for (int i = 0; i + 1 < n; i++)
        for (int k = i + 1; k < n && !all[i].figure.is_part; k++)
            if (all[k].figure.measure == all[i].figure.measure && !all[k].figure.is_part && !all[k].figure.row && are_of_two_sides(in, &all[i], &all[k])) {
                all[i].figure.row = all[i].figure.row ? all[i].figure.row : ++number;
                all[k].figure.row = all[i].figure.row;
                break;
            }
    /* "25 people were killed: 21 passengers and four soldiers" */
    for (int r = 1; r <= number; r++) {
        FigureFound *row[MOST];
        int many = 0;
        for (int k = 0; k < n && many < MOST; k++)
            if (all[k].figure.row == r)
                row[many++] = &all[k];
        for (int t = 0; t < n; t++) {
            if (many < 2 || all[t].figure.row == r || all[t].figure.is_part || !count_alike(&all[t].figure, &row[0]->figure) || !is_total_of(in, &all[t], row, many))
                continue;
            for (int k = 0; k < many; k++)
                row[k]->figure.is_part = true, row[k]->figure.row = 0;
            break;
        }
    }
}
