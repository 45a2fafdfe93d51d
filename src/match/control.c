/* Who holds a place: the claims that it was taken, lost, held or fought over, read
 * in the order of their days. */
#include <stdlib.h>

#include "match/parts.h"

typedef struct Line { const Told *told; const Place *place; Day day; } Line;

static int by_place_and_day(const void *a, const void *b)
{
    const Line *p = a, *q = b;
    if (p->place->id != q->place->id)
        return p->place->id < q->place->id ? -1 : 1;
    if (p->day != q->day)
        return p->day < q->day ? -1 : 1;
    return p->told->claim < q->told->claim ? -1 : p->told->claim > q->told->claim;
}

/* The day a claim speaks of: its own, else the day of its item. */
static Day day_of_line(const Told *t)
{
    const Claim *c = &t->seen->claim;
    if (c->has_when && c->when.from != NO_DAY)
        return c->when.from;
    return t->item_day;
}

static const Actor *party(const Actor *at, int n)
{
    for (int i = 0; i < n; i++)
        if (at[i].id.n || at[i].code.n)
            return &at[i];
    return NULL;
}

static bool is_somebody(const Actor *a)
{
    return a->id.n || a->code.n;
}

static bool tells_of_control(const Claim *c)
{
    return c->event == EVENT_CONTROL && (c->stance == STANCE_ASSERTS || c->stance == STANCE_CONCEDES)
        && (c->aspect == ASPECT_HAPPENED || c->aspect == ASPECT_ONGOING || c->aspect == ASPECT_HISTORICAL);
}

static bool is_armed(const Actor *a)
{
    static const char *const armed[] = { "MIL", "REB", "PAR", "GOV", "INS", "SEP", "UAF", NULL };
    for (int i = 0; armed[i]; i++)
        if (text_equals(a->sector, armed[i]))
            return true;
    return a->id.n > 0 && a->sector.n == 0;
}

/* "Clashes between A and B in the town": two armed sides on the ground; shells and bombs
 * fall on towns that nobody contests. */
static bool tells_of_a_fight(const Claim *c)
{
    if (c->event != EVENT_ASSAULT || c->stance != STANCE_ASSERTS
        || !(c->aspect == ASPECT_HAPPENED || c->aspect == ASPECT_ONGOING) || text_equals(c->mode, "aerial")
        || text_equals(c->mode, "heavy-weapons"))
        return false;
    for (int i = 0; i < c->nactors; i++)
        for (int k = i + 1; k < c->nactors; k++)
            if (is_armed(&c->actors[i]) && is_armed(&c->actors[k]) && !same_side(&c->actors[i], &c->actors[k]))
                return true;
    return false;
}

/* "A village near Aleppo" that was taken is not Aleppo; somewhere in a province is not the province. */
static bool says_which(const Place *p)
{
    bool is_within = p->precision == WHERE_FUZZY && (p->kind == PLACE_ADMIN1 || p->kind == PLACE_ADMIN2 || p->kind == PLACE_COUNTRY);
    return p->precision <= WHERE_FUZZY && p->precision != WHERE_NEAR && !is_within;
}

/* "Took Zubrovna in Westland region": the town was taken, and not the region that it lies in. */
static bool is_around_another(const Told *t, const Place *area)
{
    if (area->kind != PLACE_ADMIN1 && area->kind != PLACE_ADMIN2 && area->kind != PLACE_COUNTRY)
        return false;
    for (int k = 0; k < t->seen->nplaces; k++) {
        const Place *p = &t->seen->places[k].place;
        bool is_finer = p->id && p->kind != PLACE_ADMIN1 && p->kind != PLACE_COUNTRY && p->id != area->id && t->seen->places[k].words.role == ROLE_SCENE;
        if (is_finer && text_is(p->country, area->country) &&
            (area->kind != PLACE_ADMIN1 || text_is(p->admin1, area->admin1)))
            return true;
    }
    return false;
}

/* Does the holder's own side say so? */
static bool is_own_word(const Told *t, const Actor *holder)
{
    const Claim *c = &t->seen->claim;
    if (c->nspeakers > 0)
        return same_side(&c->speakers[c->nspeakers - 1], holder);
    return t->publisher_id.n > 0 && text_is(t->publisher_id, holder->id);
}

typedef struct Steps { Control *control; int capacity; Arena *keep; } Steps;

static Holding *last(const Steps *s)
{
    return s->control->nsteps ? &s->control->steps[s->control->nsteps - 1] : NULL;
}

static Holding *step(Steps *s, Holding next)
{
    Control *c = s->control;
    *GROW(s->keep, c->steps, c->nsteps, s->capacity) = next;
    return last(s);
}

static void add_word(Holding *h, const Told *t, Day day, Arena *keep)
{
    const Told **more = NEW_ARRAY(keep, const Told *, h->nby + 1);
    Origin mine = match_origin(t, keep);
    bool is_new = mine.name.n > 0;
    for (int i = 0; i < h->nby; i++) {
        more[i] = h->by[i];
        Origin other = match_origin(h->by[i], keep);
        is_new = is_new && !(other.name.n && is_same_origin(&mine, &other));
    }
    more[h->nby++] = t;
    h->by = more;
    h->norigins += is_new;
    h->nindependent += is_somebody(&h->holder) && !is_own_word(t, &h->holder);
    h->told_on = day;
}

/* `a` holds it from `day`; `took` false: it was held before, nobody says since when. */
static void held_by(Steps *s, const Actor *a, bool took, const Line *l)
{
    Holding *now = last(s);
    if (now && is_somebody(&now->holder) && same_side(&now->holder, a)) {
        if (now->is_contested && (took || l->day > now->told_on))           /* the fight is over */
            now = step(s, (Holding){ .holder = *a, .since = l->day, .rule = took ? TEXT("taken after it was fought over")
                                                                                 : TEXT("said to hold it after it was fought over") });
        add_word(now, l->told, l->day, s->keep);
        return;
    }
    /* Two origins, one day, two holders: nobody can say who is right. */
    if (now && is_somebody(&now->holder) && now->told_on == l->day && !now->is_contested && now->nby > 0) {
        Origin mine = match_origin(l->told, s->keep), other = match_origin(now->by[0], s->keep);
        if (mine.name.n && other.name.n && !is_same_origin(&mine, &other)) {
            now->is_disputed = true;
            now->rival = *a;
            now->rule = TEXT("named as its holder by one origin, denied that by another on the same day");
            add_word(now, l->told, l->day, s->keep);
            return;
        }
    }
    now = step(s, (Holding){ .holder = *a, .since = took || now ? l->day : NO_DAY,
        .rule = took ? TEXT("said to have taken it") : now ? TEXT("said to hold it, after another")
                                                           : TEXT("said to hold it; nobody says since when") });
    add_word(now, l->told, l->day, s->keep);
}

static void lost_by(Steps *s, const Actor *loser, const Actor *winner, const Line *l)
{
    Holding *now = last(s);
    if (winner && is_somebody(winner)) {
        held_by(s, winner, true, l);
        return;
    }
    if (now && is_somebody(&now->holder) && !same_side(&now->holder, loser))
        return;                                 /* another holds it already */
    now = step(s, (Holding){ .since = l->day, .rule = TEXT("lost by its holder; nobody says to whom") });
    now->rival = *loser;
    add_word(now, l->told, l->day, s->keep);
}

static void fought_over(Steps *s, const Actor *a, const Actor *b, const Line *l)
{
    Holding *now = last(s);
    if (!now || !now->is_contested) {
        Actor holder = now ? now->holder : a ? *a : (Actor){ 0 };
        const Actor *rival = b ? b : a;
        now = step(s, (Holding){ .holder = holder, .rival = rival ? *rival : (Actor){ 0 }, .is_contested = true,
                                 .since = l->day, .rule = TEXT("told as fought over") });
    }
    add_word(now, l->told, l->day, s->keep);
}

static void read_line(Steps *s, const Line *l)
{
    const Claim *c = &l->told->seen->claim;
    const Actor *actor = party(c->actors, c->nactors), *target = party(c->targets, c->ntargets);
    if (c->event == EVENT_ASSAULT) {
        const Actor *other = NULL;
        for (int i = 0; i < c->nactors && actor && !other; i++)
            other = is_armed(&c->actors[i]) && !same_side(actor, &c->actors[i]) ? &c->actors[i] : NULL;
        const Holding *now = last(s);               /* who holds it already fights for it */
        bool swap = now && other && is_somebody(&now->holder) && same_side(&now->holder, other);
        fought_over(s, swap ? other : actor, swap ? actor : other, l);
    } else if (text_equals(c->mode, "contested")) {
        const Actor *second = c->nactors > 1 ? party(c->actors + 1, c->nactors - 1) : NULL;
        fought_over(s, actor, target ? target : second, l);
    } else if (!actor)
        return;                                 /* "a town was captured": by whom? */
    else if (text_equals(c->mode, "gains"))
        held_by(s, actor, true, l);
    else if (text_equals(c->mode, "holds"))
        held_by(s, actor, false, l);
    else if (text_equals(c->mode, "loses"))
        lost_by(s, actor, target, l);
}

ControlList match_control(const Told *told, int n, Day on, Arena *keep, Arena scratch)
{
    Line *lines = NULL;
    int nlines = 0, capacity = 0;
    for (int i = 0; i < n; i++) {
        const Told *t = &told[i];
        Day day = day_of_line(t);
        if (!stands(t) || !(tells_of_control(&t->seen->claim) || tells_of_a_fight(&t->seen->claim)) || day == NO_DAY || (on != NO_DAY && day > on))
            continue;
        for (int k = 0; k < t->seen->nplaces; k++) {
            const Located *l = &t->seen->places[k];
            bool again = false;                 /* "the town of Nawa": one place, named twice */
            for (int j = 0; j < k && !again; j++)
                again = t->seen->places[j].place.id == l->place.id;
            if (!again && l->place.id && l->words.role == ROLE_SCENE && says_which(&l->place) && !is_around_another(t, &l->place))
                *GROW(&scratch, lines, nlines, capacity) = (Line){ t, &l->place, day };
        }
    }
    if (nlines)
        qsort(lines, (size_t)nlines, sizeof *lines, by_place_and_day);
    ControlList list = { NEW_ARRAY(keep, Control, nlines + 1), 0 };
    Steps s = { .keep = keep };
    for (int i = 0; i < nlines; i++) {
        if (i == 0 || lines[i].place->id != lines[i - 1].place->id) {
            if (!s.control || s.control->nsteps)
                s.control = &list.at[list.n++];
            *s.control = (Control){ .place = *lines[i].place };
            s.capacity = 0;
        }
        read_line(&s, &lines[i]);
    }
    if (list.n && !list.at[list.n - 1].nsteps)
        list.n--;
    return list;
}
