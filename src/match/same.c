/* Do two claims tell of the same happening?  Place, day, hour and class can say
 * no; distance and date alone never say yes. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "match/parts.h"

const Place *scene_of(const Told *t)
{
    const Sighting *s = t->seen;
    if (s->scene < 0 || s->scene >= s->nplaces || s->places[s->scene].place.id == 0)
        return NULL;
    return &s->places[s->scene].place;
}

bool stands(const Told *t)
{
    return t->withdrawn.n == 0;
}

bool asserts(const Told *t)
{
    Stance s = t->seen->claim.stance;
    return stands(t) && !t->excluded.n && s != STANCE_DENIES && s != STANCE_RETRACTS && s != STANCE_DISPUTES && s != STANCE_ASKS;
}

bool is_spread(const Told *t)
{
    enum { AROUND_KM = 25 };
    const Place *main_scene = scene_of(t);
    for (int i = 0; main_scene && i < t->seen->nplaces; i++) {
        const Located *at = &t->seen->places[i];
        bool is_around = at->place.precision == WHERE_NEAR && main_scene->precision == WHERE_EXACT &&      /* "in Beit Lahia in northern Gaza" */
                         place_km(at->place.lat, at->place.lon, main_scene->lat, main_scene->lon) <= AROUND_KM;
        if (at->words.role == ROLE_SCENE && at->place.id && at->place.id != main_scene->id
            && at->place.precision <= WHERE_NEAR && main_scene->precision <= WHERE_NEAR && !is_around)
            return true;
    }
    return false;
}

/* "Two of the wounded died on Monday", of Saturday's attack: the day is that of their death. */
bool died_of_wounds(const Claim *c)
{
    for (int i = 0; i < c->nfigures && c->again.n && c->has_when; i++)
        if (c->figures[i].row < 0 && c->figures[i].measure == MEASURE_KILLED)
            return true;
    return false;
}

bool match_days(const Told *t, Day *from, Day *to)
{
    enum { LINGERING = 60 };
    const Claim *c = &t->seen->claim;
    if (died_of_wounds(c) && c->when.from != NO_DAY) {
        *from = c->when.from - LINGERING;
        *to = c->when.to != NO_DAY ? c->when.to : c->when.from;
        return *from <= *to;
    }
    if (c->has_when && (c->when.from != NO_DAY || c->when.to != NO_DAY)) {
        *from = c->when.from != NO_DAY ? c->when.from : c->when.to;
        *to = c->when.to != NO_DAY && !c->when.is_since ? c->when.to : *from;
        return *from <= *to;
    }
    /* News without a day of its own is of the day it appeared or the day before. */
    if (t->item_day == NO_DAY || c->aspect == ASPECT_HISTORICAL)
        return false;
    *from = t->item_day - 1;
    *to = t->item_day;
    return true;
}

static bool has_own_day(const Told *t)
{
    const Claim *c = &t->seen->claim;
    return c->has_when && (c->when.from != NO_DAY || c->when.to != NO_DAY) && !died_of_wounds(c);
}

bool is_incident_figure(const Claim *c, const Figure *f)
{
    enum { FLOW_DAYS = 7 };             /* "3,000 were evacuated between 15 and 19 August" */
    if (f->kind != KIND_INCIDENT && f->kind != KIND_FLOW)
        return false;
    /* "93 killed since 19 June", whatever kind it was given */
    return !(f->since != NO_DAY && (f->as_of == NO_DAY || f->as_of > f->since + (f->kind == KIND_FLOW ? FLOW_DAYS : 1)))
        && !(c->has_when && c->when.is_since && f->measure <= MEASURE_CASUALTIES);
}

static bool same_text_nocase(Text a, Text b)
{
    return a.n > 0 && text_is_nocase(a, b);
}

/* "government forces" (MIL) and "Syrian government forces" (SYRMIL): the first
 * does not say whose, and there is nothing against it. */
static bool is_same_less_country(const Actor *a, const Actor *b)
{
    return (a->country.n == 0) != (b->country.n == 0) && a->sector.n > 0 && text_is(a->sector, b->sector);
}

bool same_party(const Actor *a, const Actor *b)
{
    if (a->id.n && b->id.n)
        return text_is(a->id, b->id);
    if (a->code.n && b->code.n)
        return text_is(a->code, b->code) || is_same_less_country(a, b);
    return same_text_nocase(a->name.n ? a->name : a->text, b->name.n ? b->name : b->text);
}

static bool is_state_arm(Text sector)
{
    return text_equals(sector, "GOV") || text_equals(sector, "MIL") || text_equals(sector, "PAR")
        || text_equals(sector, "SPY") || text_equals(sector, "COP") || sector.n == 0;
}

bool same_side(const Actor *a, const Actor *b)
{
    if (same_party(a, b))
        return true;
    return a->country.n && text_is(a->country, b->country) && is_state_arm(a->sector) && is_state_arm(b->sector);
}

static bool counts_victims(const Claim *c)
{
    for (int i = 0; i < c->nfigures; i++)
        if (c->figures[i].measure <= MEASURE_MISSING)
            return true;
    return false;
}

static bool share_side(const Actor *a, int na, const Actor *b, int nb)
{
    for (int i = 0; i < na; i++)
        for (int k = 0; k < nb; k++)
            if (same_side(&a[i], &b[k]))
                return true;
    return false;
}

/* An actor of whom more is known than the words. */
static bool names_party(const Actor *at, int n)
{
    for (int i = 0; i < n; i++)
        if (at[i].id.n || at[i].code.n)
            return true;
    return false;
}

static Text last_word(Text t)
{
    int at = t.n;
    while (at > 0 && t.at[at - 1] != ' ' && t.at[at - 1] != '\n')
        at--;
    return text_part(t, at, t.n);
}

/* "A fuel depot", "the depot": what nobody's party is, called by one noun. */
static bool share_thing(const Claim *a, const Claim *b)
{
    enum { SHORTEST = 3 };
    for (int i = 0; i < a->ntargets; i++)
        for (int k = 0; k < b->ntargets; k++) {
            const Actor *x = &a->targets[i], *y = &b->targets[k];
            Text word = last_word(x->text);
            if (!x->code.n && !y->code.n && word.n >= SHORTEST && text_is_nocase(word, last_word(y->text)))
                return true;
        }
    return false;
}

static double low_of(const Figure *f)  { return isnan(f->low) ? f->high : f->low; }
static double high_of(const Figure *f) { return isnan(f->high) ? f->low : f->high; }

static bool are_people(FigureWho a, FigureWho b)
{
    return (a == WHO_ALL && b == WHO_CIVILIAN) || (a == WHO_CIVILIAN && b == WHO_ALL);
}

typedef struct Numbers { int agree, equal, equal_many, apart, exactly_apart; } Numbers;

bool is_many_victims(const Claim *c, const Figure *f)
{
    enum { MANY = 5 };
    return f->measure <= MEASURE_INJURED && group_of(f) == WHO_ALL && !f->is_part && f->low >= MANY && is_incident_figure(c, f);
}

/* The figures of a claim; where those of a row come to many ("21 passengers and four soldiers"), what they come to: two sums
 * of a few, "a guard and a passer-by", are as soon equal by chance. */
static int compared(const Claim *c, Figure room[COUNTS], const Figure **ret)
{
    int n = counts_of(c, room, ret);
    for (int i = 0; i < n; i++)
        if ((*ret)[i].row && is_many_victims(c, &(*ret)[i]))
            return n;
    *ret = c->figures;
    return c->nfigures;
}

/* "21 passengers were killed", of whom it was said beside four soldiers: those of the one are the other's. */
static bool is_in_row(const Claim *c, const Figure *sum, const Figure *f)
{
    for (int i = 0; i < c->nfigures && sum->row; i++)
        if (c->figures[i].row == sum->row && c->figures[i].measure == f->measure && group_of(&c->figures[i]) == group_of(f) &&
            low_of(&c->figures[i]) <= high_of(f) && low_of(f) <= high_of(&c->figures[i]))
            return true;
    return false;
}

static Numbers compare_numbers(const Claim *a, const Claim *b)
{
    Numbers r = { 0 };
    Figure room_a[COUNTS], room_b[COUNTS];
    const Figure *of_a, *of_b;
    int na = compared(a, room_a, &of_a), nb = compared(b, room_b, &of_b);
    for (int i = 0; i < na; i++)
        for (int k = 0; k < nb; k++) {
            const Figure *f = &of_a[i], *g = &of_b[k];
            bool loosely = group_of(f) != group_of(g);      /* "seven civilians", "ten people" */
            if (f->measure != g->measure || (loosely && !are_people(group_of(f), group_of(g))) || f->is_households != g->is_households
                || !is_incident_figure(a, f) || !is_incident_figure(b, g))
                continue;
            double flow = low_of(f), fhigh = high_of(f), glow = low_of(g), ghigh = high_of(g);
            if (isnan(flow) || isnan(glow))
                continue;
            bool exact = f->quantifier == Q_EXACT && g->quantifier == Q_EXACT && !loosely;
            r.equal_many += flow == glow && is_many_victims(a, f) && is_many_victims(b, g);
            if (exact && flow == glow && fhigh == ghigh)
                r.equal++;
            else if ((flow <= ghigh && glow <= fhigh) || is_in_row(a, f, g) || is_in_row(b, g, f))
                r.agree++;
            else {
                double less = fhigh < glow ? fhigh : ghigh, more = fhigh < glow ? glow : flow;
                /* a toll that grows while the rubble is searched: "seven, then thirteen" */
                if (more <= 2 * less + 1)
                    r.agree++;
                else if (more > 4 * less && !loosely)
                    r.apart++;
                if (exact)
                    r.exactly_apart++;
            }
        }
    return r;
}

static bool hours_contradict(const Claim *a, const Claim *b)
{
    if (!a->has_when || !b->has_when)
        return false;
    const When *s = &a->when, *t = &b->when;
    if (s->hour_from < 0 || t->hour_from < 0 || s->hour_to <= s->hour_from || t->hour_to <= t->hour_from)
        return false;
    /* An hour told twice differs by one easily, and by two over a frontier. */
    return s->hour_from > t->hour_to + 2 || t->hour_from > s->hour_to + 2;
}

/* Bodies that are found after an attack are its dead. */
static bool is_found_after(const Claim *found, const Claim *attack)
{
    return found->event == EVENT_OBSERVE && text_equals(found->mode, "bodies") && attack->event == EVENT_ASSAULT;
}

static bool classes_agree(const Claim *a, const Claim *b)
{
    return a->event == b->event || is_found_after(a, b) || is_found_after(b, a);
}

static bool tells_weapon(const Claim *c)
{
    return c->weapon.n && !text_equals(c->weapon, "unknown");
}

/* "The bombing" may have come from the air as well, "the strike" from the ground, and "a massacre" has any means. */
static bool leaves_means_open(const Claim *c)
{
    return !tells_weapon(c) && (text_equals(c->mode, "explosives") || text_equals(c->mode, "bodies") || text_equals(c->mode, "aerial")
                                || text_equals(c->mode, "execute") || text_equals(c->mode, "destroy"));
}

/* "hit by a drone", "set on fire by a drone strike" */
static bool is_one_weapon(const Claim *a, const Claim *b)
{
    return tells_weapon(a) && text_is(a->weapon, b->weapon);
}

static bool is_change_of_hands(Text mode)
{
    return text_equals(mode, "gains") || text_equals(mode, "loses");
}

static bool modes_agree(const Claim *a, const Claim *b)
{
    return text_is(a->mode, b->mode)
        || (a->event == EVENT_CONTROL && is_change_of_hands(a->mode) && is_change_of_hands(b->mode));
}

/* Modes that exclude each other: open is not shut, fleeing is not coming back. */
static bool modes_contradict(const Claim *a, const Claim *b)
{
    bool matters = a->event == EVENT_ACCESS || a->event == EVENT_DISPLACE || a->event == EVENT_CONTROL
                || a->event == EVENT_CONSULT || a->event == EVENT_AGREE || a->event == EVENT_COERCE;
    return matters && a->mode.n && b->mode.n && !modes_agree(a, b);
}

static const Actor *innermost(const Claim *c)
{
    return c->nspeakers ? &c->speakers[c->nspeakers - 1] : NULL;
}

static bool same_speaker(const Told *a, const Told *b)
{
    const Actor *s = innermost(&a->seen->claim), *t = innermost(&b->seen->claim);
    return (!s && !t) || (s && t && same_party(s, t));
}

static bool share_text(const Text *a, int na, const Text *b, int nb)
{
    for (int i = 0; i < na; i++)
        for (int k = 0; k < nb; k++)
            if (text_is(a[i], b[k]))
                return true;
    return false;
}

#define NEAR_COPY 0.6

uint64_t words_of(const Told *t)
{
    return t->text_key ? t->text_key : match_text_key(t->seen->claim.text);
}

bool same_words(const Told *a, const Told *b)
{
    return a->seen->claim.event == b->seen->claim.event && words_of(a) && words_of(a) == words_of(b)
        && match_alike(a->text_shingles, b->text_shingles) >= NEAR_COPY;
}

/* Places: 0 apart, 1 near, 2 the same area, 3 the same spot.  A village is not its
 * province: what is told of the province may be any of its villages. */
static int places_agree(const Place *p, const Place *q, double *km)
{
    *km = 0;
    if (p->id == q->id)
        return p->precision <= WHERE_NEAR && q->precision <= WHERE_NEAR ? 3 : 2;
    if (p->precision > WHERE_NEAR || q->precision > WHERE_NEAR
        || !isfinite(p->lat) || !isfinite(q->lat))
        return 0;
    *km = place_km(p->lat, p->lon, q->lat, q->lon);
    /* Two names, close together: a village and the base beside it.  Two villages
     * are two places however close. */
    bool two_settlements = p->kind == PLACE_SETTLEMENT && q->kind == PLACE_SETTLEMENT;
    return *km <= (two_settlements ? 0.5 : SAME_PLACE_KM) ? 1 : 0;
}

/* "In eastern Lebanon", "in Bednayel": the wider of two places holds the other. */
static bool holds(const Place *p, const Place *q)
{
    enum { REGION_KM = 200 };
    const Place *wide = p->precision > q->precision ? p : q, *spot = wide == p ? q : p;
    if (wide->precision < WHERE_ADMIN2 || spot->precision > WHERE_NEAR || !wide->country.n || !text_is(wide->country, spot->country))
        return false;
    if (wide->precision >= WHERE_COUNTRY)
        return true;
    if (wide->precision == WHERE_PROVINCE && wide->admin1.n && spot->admin1.n)
        return text_is(wide->admin1, spot->admin1);
    return isfinite(wide->lat) && isfinite(spot->lat) && place_km(wide->lat, wide->lon, spot->lat, spot->lon) <= REGION_KM;
}

/* "In Bara locality", twice: less than one village, more than one province. */
static bool is_one_district(const Place *p, const Place *q)
{
    return p->id == q->id && p->precision == WHERE_ADMIN2 && q->precision == WHERE_ADMIN2;
}

static Likeness never(Text why)
{
    return (Likeness){ .contradicts = true, .why = why };
}

static Likeness unfounded(Text why)
{
    return (Likeness){ .contradicts = true, .is_unfounded = true, .why = why };
}

/* The evidence, as words for the reader and points for the sum. */
typedef struct Sum { int points; bool beyond; char words[400]; int n; } Sum;

static void add(Sum *s, int points, bool beyond, const char *words)
{
    s->points += points;
    s->beyond |= beyond && points > 0;
    if (s->n < (int)sizeof s->words)
        s->n += snprintf(s->words + s->n, sizeof s->words - (size_t)s->n, "%s%s", s->n ? ", " : "", words);
}

/* One item's "the attack", and the attack that it told of before. */
static bool tells_again(const Told *a, const Told *b)
{
    Text x = a->seen->claim.again, y = b->seen->claim.again;
    return text_is(a->item, b->item) && ((x.n && (text_is(x, b->claim_id) || text_is(x, y))) || (y.n && text_is(y, a->claim_id)));
}

/* For one item's word that both are one: a country holds its towns, a base lies outside its city. */
static bool places_exclude(const Place *p, const Place *q)
{
    enum { AROUND_KM = 30 };
    double km;
    if (!p || !q || p->precision > WHERE_NEAR || q->precision > WHERE_NEAR || places_agree(p, q, &km) != 0)
        return false;
    return (p->kind == PLACE_SETTLEMENT && q->kind == PLACE_SETTLEMENT) || !(km <= AROUND_KM);
}

static bool days_meet(const Told *a, const Told *b)
{
    Day from, to, from2, to2;
    return match_days(a, &from, &to) && match_days(b, &from2, &to2) && from <= to2 && from2 <= to;
}

/* Who states no day tells it on the day that the other states, or both tell it on one day. */
static bool is_told_on_the_day(const Told *a, const Told *b)
{
    const Told *without = has_own_day(a) ? b : a, *other = without == a ? b : a;
    Day from = other->item_day, to = other->item_day;
    if (has_own_day(other) && !match_days(other, &from, &to))
        return false;
    return without->item_day != NO_DAY && without->item_day >= from && without->item_day <= to && to - from <= 1;
}

Likeness likeness(const Told *a, const Told *b, Arena *keep)
{
    const Claim *c = &a->seen->claim, *d = &b->seen->claim;
    if (!classes_agree(c, d))
        return never(TEXT("another class"));
    if (same_words(a, b))
        return (Likeness){ .is_link = true, .points = SAME_HAPPENING * 2, .beyond_place_and_day = true,
                           .why = TEXT("the same sentence in a near copy of the text") };

    const Place *p = scene_of(a), *q = scene_of(b);
    if (tells_again(a, b) && !places_exclude(p, q) && !(has_own_day(a) && has_own_day(b) && !days_meet(a, b)))
        return (Likeness){ .is_link = true, .points = SAME_HAPPENING * 2, .beyond_place_and_day = true, .why = TEXT("the item tells of it again") };

    Day from, to, from2, to2;
    if (!match_days(a, &from, &to) || !match_days(b, &from2, &to2))
        return unfounded(TEXT("no day"));
    if (from > to2 || from2 > to)
        return never(TEXT("other days"));
    if (hours_contradict(c, d))
        return never(TEXT("another hour"));
    if (modes_contradict(c, d))
        return never(TEXT("another mode"));

    if (is_spread(a) != is_spread(b) && (counts_victims(is_spread(a) ? c : d)))
        return never(TEXT("one counts the victims of several places at once"));
    bool same_item = text_is(a->item, b->item);
    Numbers numbers = compare_numbers(c, d);
    if (same_item && same_speaker(a, b) && numbers.exactly_apart && !numbers.equal)
        return never(TEXT("the same speaker tells other numbers in the same item"));

    Sum s = { 0 };
    if (p && q) {
        double km;
        int agree = places_agree(p, q, &km);
        bool is_within = agree == 0 && holds(p, q) && has_own_day(a) && has_own_day(b) && numbers.equal_many;
        if (agree == 0 && !is_within)
            return never(TEXT("other places"));
        if (agree == 3)
            add(&s, 2, false, "the same place");
        else if (agree == 2 || is_within)
            add(&s, is_one_district(p, q) ? 1 : 0, false, is_within ? "one place within the other" : is_one_district(p, q) ? "the same district" : "the same area");
        else
            add(&s, 1, false, "places close together");
    } else if (p || q) {
        /* A sentence that names no place, beside one that does, in one item: the
         * same happening only when more than one thing else agrees. */
        if (!same_item)
            return unfounded(TEXT("one names no place"));
        add(&s, 0, false, "the same item");
    } else if (!share_side(c->actors, c->nactors, d->actors, d->nactors)
               || !share_side(c->targets, c->ntargets, d->targets, d->ntargets))
        return unfounded(TEXT("neither names a place, nor do both parties agree"));
    else
        add(&s, 1, true, "both parties agree");

    if (has_own_day(a) && has_own_day(b)) {
        bool days = to - from <= 1 && to2 - from2 <= 1;
        add(&s, days ? 1 : -1, false, days ? "the same day" : "overlapping dates");
    } else {
        bool fresh = is_told_on_the_day(a, b);
        add(&s, fresh ? 0 : -1, false, fresh ? "told of on the day" : "one states no day");
    }

    if (c->mode.n && modes_agree(c, d))
        add(&s, 1, true, "the same means");
    else if (c->mode.n && d->mode.n && !leaves_means_open(c) && !leaves_means_open(d) && !is_one_weapon(c, d))
        add(&s, -2, false, "other means");
    if (tells_weapon(c) && tells_weapon(d)) {
        bool same = text_is(c->weapon, d->weapon);
        add(&s, same ? 1 : -1, true, same ? "the same weapon" : "another weapon");
    }
    if (names_party(c->actors, c->nactors) && names_party(d->actors, d->nactors)) {
        bool same = share_side(c->actors, c->nactors, d->actors, d->nactors);
        add(&s, same ? 1 : -1, true, same ? "the same actor" : "another actor");
    }
    if (names_party(c->targets, c->ntargets) && names_party(d->targets, d->ntargets)) {
        bool same = share_side(c->targets, c->ntargets, d->targets, d->ntargets);
        add(&s, same ? 1 : -1, true, same ? "the same target" : "another target");
    } else if (share_thing(c, d))
        add(&s, 1, true, "the same thing hit");
    if (share_text(c->protected_, c->nprotected, d->protected_, d->nprotected))
        add(&s, 1, true, "the same kind of protected target");
    if (numbers.equal)
        add(&s, 3, true, "equal numbers");
    else if (numbers.agree)
        add(&s, 2, true, "numbers that agree");
    if (numbers.apart)
        add(&s, -3, false, "numbers far apart");
    if (same_item && abs(c->sentence - d->sentence) <= 2)
        add(&s, 1, false, "sentences side by side");

    return (Likeness){ .points = s.points, .beyond_place_and_day = s.beyond, .why = text_copy((Text){ s.words, (int)strlen(s.words) }, keep) };
}
