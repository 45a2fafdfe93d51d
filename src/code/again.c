#include "code/again.h"

#include <math.h>
#include <stdlib.h>

/* Classes whose claims tell of single happenings. */
bool again_is_happening(const Claim *c)
{
    return (c->event == EVENT_ASSAULT || c->event == EVENT_COERCE || c->event == EVENT_CONTROL || c->event == EVENT_PROTEST ||
            c->event == EVENT_DISPLACE) &&
           c->aspect != ASPECT_PLANNED && c->aspect != ASPECT_HYPOTHETICAL && (c->aspect != ASPECT_NEGATED || c->stance == STANCE_DENIES);
}

/* Does a place's own name stand in it: "a shop in Nawa", and not "the party's office"? */
static bool is_named_place(const Understanding *u, const Whereabouts *w)
{
    if (w->role != ROLE_SCENE || w->name_end <= w->name_begin || w->is_inherited || w->sentence < 0)
        return false;
    const Sentence *s = &u->sentences[w->sentence];
    bool is_street = u->item->text.at[w->name_begin] >= '0' && u->item->text.at[w->name_begin] <= '9';     /* "68th Street" */
    for (int i = 0; i < s->nnames && !is_street; i++)
        if (s->names[i].kind == NAME_PLACE && s->words[s->names[i].first].begin < w->name_end && s->words[s->names[i].last].end > w->name_begin)
            return true;
    return false;
}

static bool has_own_scene(const Understanding *u, const Claim *c)
{
    for (int i = 0; i < c->nwheres; i++)
        if (is_named_place(u, &c->wheres[i]))
            return true;
    return false;
}

static bool is_deadly(Text mode)
{
    return text_equals(mode, "execute") || text_equals(mode, "assassinate");
}

/* "the attack" may be any; "the explosion" no kidnapping. */
bool again_modes_agree(Text later, Text before)
{
    if (!later.n || text_is(later, before))
        return true;
    if ((text_equals(later, "explosives") && text_equals(before, "suicide-attack")) || (text_equals(later, "suicide-attack") && text_equals(before, "explosives")))
        return true;                    /* "a suicide bomber", "the bombing" */
    if (is_deadly(later))
        return !text_equals(before, "abduct") && !text_equals(before, "destroy") && !text_equals(before, "torture") && !text_equals(before, "sexual");
    return !before.n && !text_equals(later, "abduct");
}

static Text last_word(Text t)
{
    int at = t.n;
    while (at > 0 && t.at[at - 1] != ' ' && t.at[at - 1] != '\n')
        at--;
    return text_part(t, at, t.n);
}

/* Its name, if it stands for somebody: "him" -> "Deputy Karl Odum". */
static Text called(const Actor *a)
{
    return a->name.n ? a->name : a->text;
}

/* "minister" in "Minister Karl Odum" */
static bool stands_within(Text word, Text words)
{
    for (int at = 0; word.n >= 5 && at + word.n <= words.n; at++)
        if ((at == 0 || words.at[at - 1] == ' ' || words.at[at - 1] == '\n') && text_is_nocase(text_part(words, at, at + word.n), word) &&
            (at + word.n == words.n || words.at[at + word.n] == ' ' || words.at[at + word.n] == '\n'))
            return true;
    return false;
}

/* Mentions stand in the order of sentences: the first whose sentence ends behind byte `begin`. */
static int first_mention(const Understanding *u, int begin)
{
    int from = 0, to = u->nmentions;
    while (from < to) {
        int half = (from + to) / 2;
        const Sentence *s = &u->sentences[u->mentions[half].sentence];
        if (s->words[s->nwords - 1].end <= begin)
            from = half + 1;
        else
            to = half;
    }
    return from;
}

/* Is mention `i` there and in a sentence that begins before byte `end`? */
static bool begins_before(const Understanding *u, int i, int end)
{
    return i < u->nmentions && u->sentences[u->mentions[i].sentence].words[0].begin < end;
}

/* The person whom the words name, "Bishop Karl Odum", or who is named right behind them, "the mayor of Nawa, Karl Odum": or -1. */
static int person_named(const Understanding *u, const Actor *a)
{
    for (int i = first_mention(u, a->begin); begins_before(u, i, a->end + 3); i++) {
        const Mention *at = &u->mentions[i];
        if (at->entity < 0 || u->entities[at->entity].kind != NAME_PERSON)
            continue;
        const Sentence *s = &u->sentences[at->sentence];
        int begin = s->words[at->first].begin, end = s->words[at->last].end;
        bool is_within = begin >= a->begin && end <= a->end;
        bool is_behind = begin > a->end && begin <= a->end + 2 && dep_base(s->words[at->head].dep) == DEP_APPOS;
        if (is_within || is_behind)
            return at->entity;
    }
    return -1;
}

/* The entity that a pronoun stands for, "killed him": or -1. */
static int one_meant(const Understanding *u, const Actor *a)
{
    for (int i = first_mention(u, a->begin); begins_before(u, i, a->end); i++) {
        const Word *w = &u->sentences[u->mentions[i].sentence].words[u->mentions[i].head];
        if (w->begin == a->begin && w->end == a->end && w->upos == UPOS_PRON)
            return u->mentions[i].entity;
    }
    return -1;
}

/* "a judge was murdered", "for killing him" */
static bool is_meant_by(const Understanding *u, const Actor *pronoun, const Actor *other)
{
    int entity = one_meant(u, pronoun);
    for (int i = first_mention(u, other->begin); entity >= 0 && begins_before(u, i, other->end); i++) {
        const Word *w = &u->sentences[u->mentions[i].sentence].words[u->mentions[i].head];
        if (u->mentions[i].entity == entity && w->begin >= other->begin && w->end <= other->end)
            return true;
    }
    return false;
}

/* Both claims strike a person of the same name, or one of them him. */
static bool share_person(const Understanding *u, const Claim *a, const Claim *b)
{
    for (int i = 0; i < a->ntargets; i++) {
        int who = person_named(u, &a->targets[i]);
        for (int k = 0; k < b->ntargets && who >= 0; k++)
            if (person_named(u, &b->targets[k]) == who)
                return true;
        for (int k = 0; k < b->ntargets; k++)
            if (is_meant_by(u, &a->targets[i], &b->targets[k]) || is_meant_by(u, &b->targets[k], &a->targets[i]))
                return true;
    }
    return false;
}

int again_persons(const Understanding *u, const Claim *c, Arena *scratch, int **ret)
{
    int n = 0, capacity = 0;
    *ret = NULL;
    for (int t = 0; t < c->ntargets; t++)           /* all who are spoken of in its words, or right behind them */
        for (int i = first_mention(u, c->targets[t].begin); begins_before(u, i, c->targets[t].end + 3); i++) {
            const Word *words = u->sentences[u->mentions[i].sentence].words;
            bool is_known = u->mentions[i].entity < 0 || words[u->mentions[i].last].end < c->targets[t].begin ||
                            words[u->mentions[i].first].begin > c->targets[t].end + 2;
            for (int k = 0; k < n && !is_known; k++)
                is_known = (*ret)[k] == u->mentions[i].entity;
            if (!is_known)
                *GROW(scratch, *ret, n, capacity) = u->mentions[i].entity;
        }
    return n;
}

static bool same_one(const Actor *a, const Actor *b)
{
    if (a->id.n && b->id.n)
        return text_is(a->id, b->id);
    Text x = called(a), y = called(b);
    if (stands_within(last_word(a->text), b->text) || stands_within(last_word(b->text), a->text))
        return true;
    return x.n && y.n && (text_is_nocase(x, y) || text_is_nocase(last_word(x), last_word(y)) ||
                          text_is_nocase(last_word(a->text), last_word(b->text)));
}

/* "Porth's car": his who was told of, by the last of his names. */
static bool belongs_to(const Actor *thing, const Actor *owner)
{
    Text name = last_word(called(owner));
    for (int at = 0; name.n >= 4 && at + name.n + 2 <= thing->text.n; at++) {
        Text here = text_part(thing->text, at, at + name.n);
        if ((at == 0 || thing->text.at[at - 1] == ' ') && text_is_nocase(here, name) &&
            (thing->text.at[at + name.n] == '\'' || (unsigned char)thing->text.at[at + name.n] == 0xe2))
            return true;
    }
    return false;
}

bool again_share_person(const Understanding *u, const Claim *a, const Claim *b)
{
    return share_person(u, a, b);
}

bool again_share_target(const Claim *a, const Claim *b)
{
    for (int i = 0; i < a->ntargets; i++)
        for (int k = 0; k < b->ntargets; k++)
            if (same_one(&a->targets[i], &b->targets[k]) || belongs_to(&a->targets[i], &b->targets[k]))
                return true;
    return false;
}

/* "the gunmen", who did it before, and no group of whom many deeds are told. */
static bool share_unnamed_doer(const Claim *a, const Claim *b)
{
    for (int i = 0; i < a->nactors; i++)
        for (int k = 0; k < b->nactors; k++)
            if (!a->actors[i].id.n && !b->actors[k].id.n && same_one(&a->actors[i], &b->actors[k]))
                return true;
    return false;
}

/* The same words are the doer of both: "gunmen attacked the bank and fired at a guard". */
static bool share_doer_words(const Claim *a, const Claim *b)
{
    for (int i = 0; i < a->nactors; i++)
        for (int k = 0; k < b->nactors; k++)
            if (a->actors[i].begin == b->actors[k].begin)
                return true;
    return false;
}

static bool share_named_doer(const Claim *a, const Claim *b)
{
    for (int i = 0; i < a->nactors; i++)
        for (int k = 0; k < b->nactors; k++)
            if (a->actors[i].id.n && text_is(a->actors[i].id, b->actors[k].id))
                return true;
    return false;
}

/* "three individuals": they may be anybody; and so may "a drone", which is of no land. */
static bool is_anybody(const Actor *a)
{
    return !a->id.n && (!a->code.n || !a->country.n || text_equals(a->sector, "CVL") || text_equals(a->sector, "UNK"));
}

/* Another doer than the one named before: no two tell the same. */
static bool other_doer(const Claim *a, const Claim *b)
{
    for (int i = 0; i < a->nactors; i++)
        for (int k = 0; k < b->nactors; k++) {
            const Actor *x = &a->actors[i], *y = &b->actors[k];
            if (same_one(x, y) || is_anybody(x) || is_anybody(y) || (x->code.n && text_is(x->code, y->code)))
                return false;
        }
    return a->nactors > 0 && b->nactors > 0;
}

static bool same_amount(double a, double b)
{
    return isnan(a) || isnan(b) || (a >= b && a <= b);
}

/* "killed three", then "killed five": not the same, unless a part or a group of them. */
static bool numbers_differ(const Claim *a, const Claim *b)
{
    for (int i = 0; i < a->nfigures; i++)
        for (int k = 0; k < b->nfigures; k++) {
            const Figure *f = &a->figures[i], *g = &b->figures[k];
            if (f->measure == g->measure && f->who == g->who && !f->is_part && !g->is_part &&
                !same_amount(f->low, g->low) && !same_amount(f->high, g->high))
                return true;
        }
    return false;
}

static bool counts(const Claim *c, Measure measure)
{
    for (int i = 0; i < c->nfigures; i++)
        if (c->figures[i].measure == measure)
            return true;
    return false;
}

/* What was counted before in those words is not counted anew. */
static bool counts_the_same(const Claim *a, const Claim *b)
{
    for (int i = 0; i < a->nfigures; i++)
        if (counts(b, a->figures[i].measure))
            return true;
    return false;
}

bool again_days_contradict(const Claim *a, const Claim *b)
{
    if (!a->has_when || !b->has_when || a->when.from == NO_DAY || b->when.from == NO_DAY)
        return false;
    return a->when.from > (b->when.to != NO_DAY ? b->when.to : b->when.from) || b->when.from > (a->when.to != NO_DAY ? a->when.to : a->when.from);
}

/* Does it count somebody whom the one before counts by the same measure? */
static bool counts_more(const Claim *later, const Claim *before)
{
    for (int i = 0; i < later->nfigures; i++)
        if (later->figures[i].measure <= MEASURE_CASUALTIES && !later->figures[i].is_part && later->figures[i].kind == KIND_INCIDENT && counts(before, later->figures[i].measure))
            return true;
    return false;
}

/* "A blast killed 12 people.  Two policemen also died.": two more, in a row of their own for each measure; "two of the wounded died
 * on Monday": no part of those who were dead before. */
static void set_more(Claim *later, bool is_of_wounds)
{
    for (int i = 0; i < later->nfigures; i++) {
        Figure *f = &later->figures[i];
        f->is_part &= !(is_of_wounds && f->measure == MEASURE_KILLED);
        if (f->measure <= MEASURE_CASUALTIES && !f->is_part && f->kind == KIND_INCIDENT)
            f->row = -1 - (int)f->measure;
    }
}

/* Somebody died of it. */
bool again_is_killing(const Claim *c)
{
    return is_deadly(c->mode) || (c->event == EVENT_ASSAULT && !text_equals(c->mode, "abduct") && counts(c, MEASURE_KILLED));
}

/* One is killed once, and seldom abducted twice, wherever the item says that it was. */
static bool is_one_fate(const Understanding *u, const Claim *later, const Claim *before)
{
    bool both_abducted = text_equals(later->mode, "abduct") && text_equals(before->mode, "abduct");
    return (both_abducted || (again_is_killing(later) && again_is_killing(before))) && share_person(u, later, before) &&
           !again_days_contradict(later, before);
}

static bool share_scene(const Claim *later, const Claim *before)
{
    for (int i = 0; i < later->nwheres; i++)
        for (int k = 0; k < before->nwheres; k++) {
            const Whereabouts *x = &later->wheres[i], *y = &before->wheres[k];
            if (x->role == ROLE_SCENE && y->role == ROLE_SCENE && x->text.n && text_is_nocase(last_word(x->text), last_word(y->text)))
                return true;
        }
    return false;
}

/* Other days, or other places, both said. */
static bool set_elsewhere(const Understanding *u, const Claim *later, const Claim *before)
{
    if (again_days_contradict(later, before))
        return true;
    return has_own_scene(u, later) && has_own_scene(u, before) && !share_scene(later, before);
}

bool again_contradicts(const Understanding *u, const Claim *later, const Claim *before)
{
    return set_elsewhere(u, later, before) || numbers_differ(later, before);
}

static bool is_by_bomb(const Claim *c)
{
    return text_equals(c->mode, "explosives") || text_equals(c->mode, "suicide-attack") || text_equals(c->weapon, "ied") ||
           text_equals(c->weapon, "vehicle-bomb") || text_equals(c->weapon, "mine");
}

/* "the opposition blames the army for the attack": whoever else is blamed for it, or denies it. */
static bool is_by_word(const Claim *c, const Telling *t)
{
    return t->is_noun && t->is_definite && (c->hedge == HEDGE_ALLEGED || c->stance == STANCE_DENIES || c->stance == STANCE_CONCEDES);
}

/* "two bombs", "explosions" */
static bool tells_several(const Claim *c, const Telling *t)
{
    for (int i = 0; i < c->nfigures; i++)
        if ((c->figures[i].measure == MEASURE_STRIKES || c->figures[i].measure == MEASURE_MUNITIONS) && c->figures[i].low > 1)
            return true;
    return t->is_noun && t->is_plural;
}

/* "Rescuers pulled three bodies from under the rubble", behind the strike that was told of. */
static bool is_of_bodies(const Claim *c)
{
    return c->event == EVENT_OBSERVE && text_equals(c->mode, "bodies") && c->aspect == ASPECT_HAPPENED;
}

/* "The dead included three soldiers", "two of the wounded died": of those counted before, and of nobody else. */
static bool are_some_of(const Claim *later, const Claim *before)
{
    bool has_some = false;
    for (int i = 0; i < later->nfigures; i++) {
        const Figure *f = &later->figures[i];
        if (f->measure > MEASURE_CASUALTIES)
            continue;
        bool is_of_them = false;
        for (int k = 0; k < before->nfigures && f->is_part; k++)
            is_of_them |= before->figures[k].measure == f->measure && !before->figures[k].is_part && !(before->figures[k].low < f->low);
        if (!is_of_them)
            return false;
        has_some = true;
    }
    return has_some;
}

/* "the Jesuits", by their name, where it struck others before: no guards of the house that was told of. */
static bool strikes_others_by_name(const Claim *later, const Claim *before)
{
    for (int i = 0; i < later->ntargets; i++)
        if (later->targets[i].id.n && before->ntargets > 0 && !again_share_target(later, before))
            return true;
    return false;
}

static bool is_of_another_day(const Claim *later, const Claim *before)
{
    return later->has_when && (!before->has_when || later->when.from != before->when.from || later->when.to != before->when.to);
}

/* Neither him who was named before, nor one of whom it was told already. */
static bool is_somebody_else(const Understanding *u, const Claim *later, const Claim *before)
{
    bool are_many = false;
    for (int i = 0; i < later->nfigures; i++)
        are_many |= later->figures[i].measure <= MEASURE_CASUALTIES && later->figures[i].low > 1;
    return !share_person(u, later, before) && (are_many || !again_share_target(later, before));     /* "12 people", "two more people" */
}

/* "Two policemen also died.": others whom the happening told just before struck. */
static bool are_others(const Understanding *u, const Claim *later, const Telling *t, const Claim *before)
{
    int between = later->sentence - before->sentence;
    bool own = between > 0 && (has_own_scene(u, later) || is_of_another_day(later, before));
    bool is_fate = t->is_casualties || (again_is_killing(later) && later->nactors == 0);        /* "was also shot dead" */
    return is_fate && t->is_also && !own && between <= 2 && (later->nactors == 0 || share_unnamed_doer(later, before));
}

/* "killed 45 and lost two": of one fight, and its own dead are others than those it killed. */
static bool are_of_other_side(const Claim *later, const Telling *t, const Claim *before, const Telling *b)
{
    return later->sentence == before->sentence && t->is_casualties && b->is_casualties && t->is_own_loss != b->is_own_loss && later->nfigures > 0 &&
           before->nfigures > 0 && before->aspect == later->aspect && !again_days_contradict(later, before);
}

/* "Two of the wounded died on Monday": of the wounds that it left, on that day or later. */
static bool is_of_its_wounds(const Understanding *u, const Claim *later, const Telling *t, const Claim *before)
{
    enum { LINGERING = 60 };
    if (!t->is_of_wounds || before->event != EVENT_ASSAULT || !again_is_happening(before) || before->aspect != ASPECT_HAPPENED || later->aspect != ASPECT_HAPPENED ||
        text_equals(before->mode, "abduct") || later->sentence == before->sentence || (has_own_scene(u, later) && has_own_scene(u, before) && !share_scene(later, before)))
        return false;
    if (!later->has_when || !before->has_when || later->when.from == NO_DAY || before->when.from == NO_DAY)
        return true;
    return later->when.from >= before->when.from && later->when.from <= before->when.from + LINGERING;
}

/* More dead than those counted with the happening itself: told so, or of a later day. */
static bool died_later(const Claim *later, const Telling *t, const Claim *before)
{
    return t->is_also || (later->has_when && before->has_when && before->when.to != NO_DAY && later->when.from > before->when.to);
}

static const char *why_again(const Understanding *u, const Claim *later, const Telling *t, const Claim *before, const Telling *b)
{
    int between = later->sentence - before->sentence;
    if (is_of_bodies(later))
        return before->event == EVENT_ASSAULT && again_is_happening(before) && before->aspect == ASPECT_HAPPENED && between <= 2 &&
               !(b->is_noun && b->is_plural) && !has_own_scene(u, later) && !later->has_when && !text_equals(before->mode, "abduct")
                   ? "code/again: the bodies of those it killed" : NULL;
    /* "the attack took place in the district of A": of what was told of a whole province; match/ knows its districts */
    bool is_the_one = t->is_noun && t->is_definite && !t->is_plural && between == 1;
    bool own = between > 0 && (has_own_scene(u, later) || later->has_when);
    if (later->event == before->event && again_is_happening(before) && are_of_other_side(later, t, before, b))
        return "code/again: the dead of the other side";
    if (later->event == before->event && is_of_its_wounds(u, later, t, before))
        return "code/again: who died of the wounds it left";
    bool are_more = t->is_more && are_others(u, later, t, before) && is_somebody_else(u, later, before);
    bool is_past_apart = (later->aspect == ASPECT_HISTORICAL) != (before->aspect == ASPECT_HISTORICAL);     /* "the invasion of 1969" */
    if (later->event != before->event || !again_is_happening(before) || is_past_apart || (set_elsewhere(u, later, before) && !is_the_one && !is_one_fate(u, later, before)) || (numbers_differ(later, before) && !are_more) ||
        (other_doer(later, before) && !is_by_word(later, t) && !is_one_fate(u, later, before)) || (b->is_noun && b->is_plural && !before->nfigures && !(t->is_noun && t->is_plural)))
        return NULL;
    if (between > 0 && between <= 3 && !has_own_scene(u, later) && !later->has_when && are_some_of(later, before))
        return "code/again: some of those counted before";
    if (t->is_answered && between == 0)
        return NULL;
    if (is_one_fate(u, later, before))
        return "code/again: the same person, killed or abducted once";
    if (t->is_definite && !t->is_noun && !t->is_plural && between <= 4 && again_modes_agree(later->mode, before->mode))
        return "code/again: what \"the\" happening told before did";
    /* "the air raid", of a village that was bombed */
    bool is_raid = text_equals(later->mode, "aerial") && text_equals(before->mode, "explosives") && !text_equals(before->weapon, "ied") &&
                   !text_equals(before->weapon, "vehicle-bomb") && !text_equals(before->weapon, "mine");
    if (t->is_noun && t->is_definite && !t->is_plural && (is_raid || again_modes_agree(later->mode, before->mode)) &&
        (later->ntargets == 0 || before->ntargets == 0 || again_share_target(later, before) || between <= 1))
        return "code/again: \"the\" happening told before";
    bool modes_fit = again_modes_agree(later->mode, before->mode) || again_modes_agree(before->mode, later->mode);
    if (again_share_target(later, before) && modes_fit)
        return "code/again: the same target as before";
    if (t->is_noun && t->is_definite && t->is_plural && tells_several(before, b) && between <= 3 && again_modes_agree(later->mode, before->mode))
        return "code/again: \"the\" several happenings told before";
    if (between == 0 && modes_fit && share_doer_words(later, before))
        return "code/again: the same doer in the same sentence";
    if (are_others(u, later, t, before))
        return "code/again: others whom it struck";
    if (between == 0 && t->is_casualties && b->is_casualties && later->nactors == 0 && later->nfigures > 0 && before->nfigures > 0 &&
        !counts_the_same(later, before))
        return "code/again: the wounded beside the dead";
    if (t->is_another)
        return NULL;
    if (!own && between > 0 && between <= 2 && modes_fit && !t->is_noun && (share_named_doer(later, before) || (t->is_target_told && !strikes_others_by_name(later, before))))
        return "code/again: how it went, told on";
    bool is_same_weapon = later->weapon.n > 0 && text_is(later->weapon, before->weapon);       /* "the drone", "the shells" */
    bool tells_how = later->ntargets == 0 && later->nactors > 0 && before->nactors == 0 && later->weapon.n > 0 && !t->is_noun && between == 1;
    if (tells_how && !own && !b->is_casualties && text_equals(before->mode, "explosives") && text_equals(later->mode, "aerial"))
        return "code/again: how it was bombed, told on";            /* "A church was bombed. The army's jets dropped two bombs." */
    if (t->is_weapon_told && (is_by_bomb(before) || is_same_weapon) && between <= 6)
        return "code/again: \"the bomb\" told of before";
    if (b->is_casualties && between == 0 && t->is_noun && !t->is_plural)
        return "code/again: what it came of, in the same sentence";
    if (t->is_doer_told && !own && between <= 4 && share_unnamed_doer(later, before))
        return "code/again: those who did it before";
    bool is_result = (t->is_casualties && later->nfigures > 0 && !counts_the_same(later, before)) || t->is_damage;
    if (is_result && !own && between <= 2 && later->nactors == 0 && !b->is_casualties)
        return "code/again: what came of the happening told just before";
    return NULL;
}

/* Others than those whom the one before counts. */
static bool tells_of_more(const Understanding *u, const Claim *later, const Telling *t, const Claim *before, const Telling *b)
{
    if (later->sentence == before->sentence)
        return are_of_other_side(later, t, before, b);
    if (is_of_its_wounds(u, later, t, before))
        return died_later(later, t, before);
    return t->is_more && are_others(u, later, t, before) && is_somebody_else(u, later, before);
}

/* "the murder of the two priests": of whom it was told is told of before what else it might be. */
static const char *why_first(const Understanding *u, const Claim *later, const Telling *t, const Claim *before, const Telling *b)
{
    bool fits = again_share_target(later, before) && !b->is_plural && !t->is_plural && !before->is_general;
    return fits ? why_again(u, later, t, before, b) : NULL;
}

/* "the murder, blamed on a cartel that last week announced an offensive": not of the murder, which was on Friday. */
static bool contradicts_first(const Claim *later, const Claim *before, const Claim *first)
{
    return before->again.n && again_days_contradict(later, first);
}

/* "the murder", which names nobody, behind one of three weeks ago that is recalled beside today's: it is of today's. */
static bool is_recalled(Claims claims, const Understanding *u, const Claim *later, const Telling *t, const Claim *before)
{
    enum { WEEK = 7, FRESH = 3 };
    if (!t->is_noun || !t->is_definite || t->is_pointed || t->is_plural || later->ntargets || later->has_when || later->sentence == before->sentence ||
        !before->has_when || before->when.from == NO_DAY || u->item->published == NO_DAY || before->when.from > u->item->published - WEEK)
        return false;
    for (int i = 0; i < claims.n && &claims.at[i] < before; i++)
        if (claims.at[i].event == before->event && again_is_happening(&claims.at[i]) && claims.at[i].has_when && claims.at[i].when.from != NO_DAY &&
            claims.at[i].when.from >= u->item->published - FRESH && again_modes_agree(later->mode, claims.at[i].mode))
            return true;
    return false;
}

static void link_to(Claim *later, const Claim *before, const char *why)
{
    later->again = before->again.n ? before->again : before->id;
    later->again_rule = text_of(why);
}

/* The claims behind us that may be told of again, by their class: `of` each the last, and before it `previous`, or -1. */
typedef struct Told { int last[EVENT_CLASS_COUNT], *previous, *first; } Told;

/* Further on than this only what strikes the same, what died of its wounds, or "the" happening, tells of one again. */
enum { FAR_SENTENCES = 6 };

/* May the claim tell of one that stands further back? */
static bool reaches_far(const Claim *later, const Telling *t)
{
    return later->ntargets > 0 || t->is_of_wounds || (t->is_noun && t->is_definite && !t->is_plural);
}

/* Which of the claims before it `at` tells of again, and why; or -1. */
static int told_of(Claims claims, const Telling *tellings, const Told *told, const Understanding *u, int at, const char **why)
{
    const Claim *later = &claims.at[at];
    const Telling *t = &tellings[at];
    int last = told->last[is_of_bodies(later) ? EVENT_ASSAULT : later->event], around = t->within;
    if (around >= 0 && around < at && claims.at[around].event == later->event && again_is_happening(&claims.at[around]) &&
        !tellings[around].is_plural && !again_contradicts(u, later, &claims.at[around])) {
        *why = "code/again: what happened in it";
        return around;
    }
    for (int k = last; k >= 0 && later->ntargets; k = told->previous[k])
        if ((*why = why_first(u, later, t, &claims.at[k], &tellings[k])) != NULL)
            return k;
    for (int k = last; k >= 0; k = told->previous[k]) {
        const Claim *before = &claims.at[k];
        if (later->sentence - before->sentence > FAR_SENTENCES && !reaches_far(later, t))
            return -1;
        if ((*why = why_again(u, later, t, before, &tellings[k])) != NULL && !is_recalled(claims, u, later, t, before) &&
            (!contradicts_first(later, before, &claims.at[told->first[k]]) || is_one_fate(u, later, before)))
            return k;
    }
    return -1;
}

/* Does it count others than those whom the happening's claims just before it counted? */
static bool tells_more_than(Claims claims, const Telling *tellings, const Understanding *u, int at)
{
    const Claim *later = &claims.at[at];
    bool is_of_wounds = tellings[at].is_of_wounds;
    for (int k = at - 1; k >= 0 && (is_of_wounds || later->sentence - claims.at[k].sentence <= FAR_SENTENCES); k--)
        if ((text_is(claims.at[k].id, later->again) || text_is(claims.at[k].again, later->again)) &&
            tells_of_more(u, later, &tellings[at], &claims.at[k], &tellings[k]) && (is_of_wounds || counts_more(later, &claims.at[k])))
            return true;
    return false;
}

void again_link(Claims claims, const Telling *tellings, const Understanding *u, Arena scratch)
{
    Told told = { .previous = NEW_ARRAY(&scratch, int, claims.n + 1), .first = NEW_ARRAY(&scratch, int, claims.n + 1) };
    for (int e = 0; e < EVENT_CLASS_COUNT; e++)
        told.last[e] = -1;
    for (int i = 0; i < claims.n; i++) {
        Claim *later = &claims.at[i];
        told.first[i] = i;
        bool may_be = again_is_happening(later) || is_of_bodies(later);
        bool is_of_a_kind = tellings[i].is_noun && tellings[i].is_plural && !tellings[i].is_definite && !later->nfigures;
        const char *why = NULL;
        int before = may_be && !is_of_a_kind ? told_of(claims, tellings, &told, u, i, &why) : -1;
        if (before >= 0) {
            link_to(later, &claims.at[before], why);
            told.first[i] = told.first[before];
            if (tells_more_than(claims, tellings, u, i))
                set_more(later, tellings[i].is_of_wounds);
        }
        if (again_is_happening(later)) {
            told.previous[i] = told.last[later->event];
            told.last[later->event] = i;
        }
    }
}

typedef struct Keyed { uint64_t key; int claim; } Keyed;

static int by_key(const void *a, const void *b)
{
    const Keyed *x = a, *y = b;
    return x->key != y->key ? (x->key < y->key ? -1 : 1) : x->claim - y->claim;
}

Happenings again_happenings(Claims claims, Arena *scratch)
{
    size_t n = (size_t)claims.n + 1;
    Happenings ret = { NEW_ARRAY(scratch, int, n), NEW_ARRAY(scratch, int, n), NEW_ARRAY(scratch, int, n), NEW_ARRAY(scratch, int, n) };
    Keyed *keyed = NEW_ARRAY(scratch, Keyed, n);
    for (int i = 0; i < claims.n; i++)          /* `again` is the id of the first that told of it */
        keyed[i] = (Keyed){ text_hash(claims.at[i].again.n ? claims.at[i].again : claims.at[i].id), i };
    qsort(keyed, (size_t)claims.n, sizeof *keyed, by_key);
    for (int i = 0, end; i < claims.n; i = end) {
        for (end = i; end < claims.n && keyed[end].key == keyed[i].key; end++)
            ret.of_one[end] = keyed[end].claim;
        for (int k = i; k < end; k++)
            ret.from[keyed[k].claim] = i, ret.to[keyed[k].claim] = end, ret.place[keyed[k].claim] = k;
    }
    return ret;
}
