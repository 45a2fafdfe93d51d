/* Two grades that are never folded into one: did it happen (the ladder of WHO's
 * surveillance of attacks on health care), and whose deed was it (the terms of
 * Airwars).  Each names the rule that set it. */
#include <math.h>

#include "match/parts.h"

static Text speaker_name(const Event *e, int member)
{
    const Origin *o = origin_of(e, member);
    if (o)
        return o->name;
    const Claim *c = &e->members[member].told->seen->claim;
    return c->nspeakers ? c->speakers[c->nspeakers - 1].text : TEXT("");
}

static void add_name(Text **names, int *n, Text name, int room)
{
    for (int i = 0; i < *n; i++)
        if (text_is((*names)[i], name))
            return;
    if (name.n && *n < room)
        (*names)[(*n)++] = name;
}

enum { PARTIES = 16, NAMES_PER_MEMBER = 8 };

static Responsibility *party_of(Event *e, const Actor *a, Arena *keep)
{
    for (int i = 0; i < e->nresponsibility; i++)
        if (same_party(&e->responsibility[i].party, a))
            return &e->responsibility[i];
    if (e->nresponsibility == PARTIES)
        return NULL;
    Responsibility *r = &e->responsibility[e->nresponsibility++];
    r->party = *a;
    r->alleged_by = NEW_ARRAY(keep, Text, NAMES_PER_MEMBER * e->nmembers);
    r->denied_by = NEW_ARRAY(keep, Text, NAMES_PER_MEMBER * e->nmembers);
    r->conceded_by = NEW_ARRAY(keep, Text, NAMES_PER_MEMBER * e->nmembers);
    return r;
}

static bool is_militia(const Actor *a)
{
    return text_equals(a->sector, "PAR");
}

/* "We struck the depot": the speaker is the actor.  An army does not speak for its country's militias, which may be its foes. */
static bool speaks_of_itself(const Claim *c, const Actor *party)
{
    const Actor *speaker = c->nspeakers ? &c->speakers[c->nspeakers - 1] : NULL;
    return speaker && same_side(speaker, party) && (same_party(speaker, party) || is_militia(speaker) == is_militia(party));
}

/* By another claim of its item: by whose word is known there. */
static void add_held(Event *e, const Told *told, const HeldBy *h, Arena *keep)
{
    Responsibility *r = party_of(e, &h->party, keep);
    if (!r)
        return;
    Text name = h->sayer.name.n ? h->sayer.name : h->sayer.text.n ? h->sayer.text : told->publisher;
    int room = NAMES_PER_MEMBER * e->nmembers;
    if (h->held == HELD_DENIED)
        add_name(&r->denied_by, &r->ndenied, name, room);
    else if (h->held == HELD_CLAIMED)
        add_name(&r->conceded_by, &r->nconceded, name, room);
    else
        add_name(&r->alleged_by, &r->nalleged, name, room);
}

/* "A drone", "artillery", and nobody says whose: no party. */
static bool is_somebodys_weapon(const Actor *a, const Claim *c)
{
    return !a->id.n && !a->country.n && c->weapon.n && text_equals(a->sector, "MIL");
}

/* Who flees or comes home does so, and who sees or digs has seen and dug; that is nobody's guilt. */
void find_responsibility(Event *e, Arena *keep)
{
    e->responsibility = NEW_ARRAY(keep, Responsibility, PARTIES);
    if (e->event == EVENT_DISPLACE || e->event == EVENT_OBSERVE)
        return;
    for (int i = 0; i < e->nmembers; i++) {
        const Claim *c = &e->members[i].told->seen->claim;
        bool is_deed = stands(e->members[i].told) && c->event != EVENT_OBSERVE;     /* who pulled the bodies out did not kill them */
        for (int k = 0; is_deed && k < c->nactors; k++) {
            const Actor *a = &c->actors[k];
            if ((!a->id.n && !a->code.n) || is_somebodys_weapon(a, c))
                continue;
            Responsibility *r = party_of(e, a, keep);
            if (!r)
                continue;
            Text name = speaker_name(e, i);
            if (c->stance == STANCE_DENIES || c->stance == STANCE_DISPUTES)
                add_name(&r->denied_by, &r->ndenied, name, e->nmembers);
            else if (c->stance == STANCE_CONCEDES || (c->stance == STANCE_ASSERTS && speaks_of_itself(c, a)))
                add_name(&r->conceded_by, &r->nconceded, name, e->nmembers);
            else if (c->stance == STANCE_ASSERTS)
                add_name(&r->alleged_by, &r->nalleged, name, e->nmembers);
        }
        for (int k = 0; stands(e->members[i].told) && k < c->nheld; k++)
            add_held(e, e->members[i].told, &c->held[k], keep);
    }
}

/* Owning up to harm or loss confirms it; a party that tells of its own success
 * is one origin like any other. */
static bool is_against_interest(const Claim *c)
{
    if (c->stance == STANCE_CONCEDES)
        return true;
    if (c->stance != STANCE_ASSERTS || !(c->event == EVENT_ASSAULT || c->event == EVENT_RETREAT
            || (c->event == EVENT_CONTROL && text_equals(c->mode, "loses"))))
        return false;
    for (int k = 0; k < c->nactors; k++)
        if ((c->actors[k].id.n || c->actors[k].code.n) && speaks_of_itself(c, &c->actors[k]))
            return true;
    return false;
}

/* How many origins name this party as the one who did it. */
static int origins_against(const Event *e, const Actor *party)
{
    bool counted[256] = { false };
    int n = 0;
    for (int i = 0; i < e->nmembers; i++) {
        const Claim *c = &e->members[i].told->seen->claim;
        int o = e->members[i].origin;
        if (o < 0 || o >= 256 || counted[o] || c->stance != STANCE_ASSERTS || !stands(e->members[i].told))
            continue;
        for (int k = 0; k < c->nactors && !counted[o]; k++)
            if (same_party(&c->actors[k], party)) {
                counted[o] = true;
                n++;
            }
    }
    return n;
}

static void grade_attribution(Event *e, Arena *keep)
{
    const Responsibility *declared = NULL, *denied = NULL, *most = NULL;
    bool rival = false;
    int against_most = 0;
    for (int i = 0; i < e->nresponsibility; i++) {
        const Responsibility *r = &e->responsibility[i];
        if (r->nconceded)
            declared = r;
        if (r->ndenied)
            denied = r;
        if (!r->nalleged)
            continue;
        int against = origins_against(e, &r->party);
        if (most && !same_side(&most->party, &r->party))
            rival = true;
        if (!most || against > against_most) {
            most = r;
            against_most = against;
        }
    }
    if (declared) {
        e->attribution = ATTRIBUTION_DECLARED;
        e->attribution_rule = text_format(keep, "%.*s says so itself", TEXT_FMT(declared->conceded_by[0]));
    } else if (denied && (most || denied->nalleged)) {
        e->attribution = ATTRIBUTION_CONTESTED;
        e->attribution_rule = text_format(keep, "denied by %.*s", TEXT_FMT(denied->denied_by[0]));
    } else if (rival) {
        e->attribution = ATTRIBUTION_CONTESTED;
        e->attribution_rule = TEXT("different parties are named");
    } else if (against_most >= 2) {
        e->attribution = ATTRIBUTION_LIKELY;
        e->attribution_rule = text_format(keep, "%d origins name the same party", against_most);
    } else if (most) {
        e->attribution = ATTRIBUTION_SINGLE_SOURCE;
        e->attribution_rule = TEXT("one origin names a party");
    } else {
        e->attribution = ATTRIBUTION_UNKNOWN;
        e->attribution_rule = TEXT("nobody names a party");
    }
}

/* Who was there: rescuers, medics and residents. */
static bool is_first_hand(const Origin *o)
{
    return o && (text_equals(o->class_, "rescue") || text_equals(o->class_, "medical")
                 || text_equals(o->class_, "resident"));
}

static void grade_occurrence(Event *e, Arena *keep)
{
    bool conceded = false, named = false, first_hand = false, denied = false, asserted = false;
    int doubted = 0, members = 0;
    for (int i = 0; i < e->nmembers; i++) {
        const Claim *c = &e->members[i].told->seen->claim;
        if (!stands(e->members[i].told))
            continue;
        if (c->stance == STANCE_DENIES || c->stance == STANCE_RETRACTS || c->stance == STANCE_DISPUTES) {
            denied |= c->stance != STANCE_RETRACTS;
            continue;
        }
        asserted = true;
        members++;
        doubted += c->hedge == HEDGE_UNCONFIRMED || c->hedge == HEDGE_CANNOT_VERIFY;
        conceded |= is_against_interest(c) && origin_of(e, i);
        const Origin *o = origin_of(e, i);
        named |= o != NULL;
        first_hand |= is_first_hand(o);
    }
    bool all_doubted = members > 0 && doubted == members;
    if (conceded || (first_hand && e->norigins >= 2)) {
        e->occurrence = OCCURRENCE_CONFIRMED;
        e->occurrence_rule = conceded ? TEXT("a party to it owns up to it")
            : text_format(keep, "somebody who was there, and %d origins in all", e->norigins);
    } else if (!all_doubted && (e->norigins >= 2 || first_hand)) {
        e->occurrence = OCCURRENCE_PROBABLE;
        e->occurrence_rule = first_hand ? TEXT("somebody who was there")
            : text_format(keep, "%d independent origins", e->norigins);
    } else if (named && !all_doubted) {
        e->occurrence = OCCURRENCE_POSSIBLE;
        e->occurrence_rule = TEXT("one named origin");
    } else {
        e->occurrence = OCCURRENCE_RUMOUR;
        e->occurrence_rule = !asserted ? TEXT("only denied or retracted") : all_doubted
            ? TEXT("told as unconfirmed") : TEXT("nobody is named as its source");
    }
    if (e->status == STATUS_DRAFT && denied) {
        e->status = STATUS_DISPUTED;
        e->status_rule = TEXT("a denial is on record");
    }
}

/* An event is retracted when every origin that asserted it took it back, or all
 * items that told of it were. */
static bool all_took_it_back(const Event *e, Text *how)
{
    bool any = false, withdrawn = false;
    for (int i = 0; i < e->nmembers; i++) {
        any |= e->members[i].told->seen->claim.stance == STANCE_RETRACTS && stands(e->members[i].told);
        withdrawn |= !stands(e->members[i].told);
    }
    *how = any ? TEXT("every origin took it back") : TEXT("every item that told of it was taken back");
    for (int i = 0; (any || withdrawn) && i < e->nmembers; i++) {
        const Told *t = e->members[i].told;
        if (t->seen->claim.stance == STANCE_RETRACTS || t->seen->claim.stance == STANCE_DENIES || !stands(t))
            continue;
        bool back = false;
        for (int k = 0; any && k < e->nmembers && !back; k++)
            back = e->members[k].told->seen->claim.stance == STANCE_RETRACTS && e->members[i].origin >= 0
                && e->members[k].origin == e->members[i].origin;
        if (!back)
            return false;
    }
    return any || withdrawn;
}

static Occurrence ladder(int norigins, bool first_hand)
{
    return first_hand && norigins >= 2 ? OCCURRENCE_CONFIRMED : first_hand || norigins >= 2 ? OCCURRENCE_PROBABLE
         : norigins == 1 ? OCCURRENCE_POSSIBLE : OCCURRENCE_RUMOUR;
}

typedef enum Says { SAYS_NOTHING, SAYS_SO, SAYS_OTHERWISE } Says;

static Says says_type(const Event *e, const Told *t)
{
    return t->seen->claim.event != e->event || !e->mode.n || !t->seen->claim.mode.n ? SAYS_NOTHING
         : text_is(t->seen->claim.mode, e->mode) ? SAYS_SO : SAYS_OTHERWISE;
}

static Says says_when(const Event *e, const Told *t)
{
    const Claim *c = &t->seen->claim;
    if (e->from == NO_DAY || !c->has_when || c->when.from == NO_DAY)
        return SAYS_NOTHING;
    return c->when.from <= e->to && (c->when.to == NO_DAY ? c->when.from : c->when.to) >= e->from ? SAYS_SO : SAYS_OTHERWISE;
}

static Says says_where(const Event *e, const Told *t)
{
    const Place *p = scene_of(t);
    return !p || !e->place.id ? SAYS_NOTHING : p->id == e->place.id ? SAYS_SO
         : p->precision > e->place.precision ? SAYS_NOTHING : SAYS_OTHERWISE;
}

static Says says_weapon(const Event *e, const Told *t)
{
    const Text w = t->seen->claim.weapon;
    return !w.n || !e->weapon.n || text_equals(w, "unknown") ? SAYS_NOTHING : text_is(w, e->weapon) ? SAYS_SO : SAYS_OTHERWISE;
}

static Says says_toll(const Event *e, const Told *t, Measure m)
{
    for (int i = 0; i < e->ntolls; i++) {
        const Toll *toll = &e->tolls[i];
        if (toll->measure != m || isnan(toll->best))
            continue;
        const Claim *c = &t->seen->claim;
        Figure room[COUNTS];
        const Figure *counts;
        int n = counts_of(c, room, &counts);
        for (int k = 0; k < n; k++) {
            const Figure *f = &counts[k];
            if (f->measure != m || group_of(f) != toll->who || !is_incident_figure(c, f))
                continue;
            double low = isnan(f->low) ? f->high : f->low, high = isnan(f->high) ? f->low : f->high;
            return toll->best >= low && (toll->best <= high || f->quantifier == Q_AT_LEAST || f->quantifier == Q_MORE_THAN)
                ? SAYS_SO : SAYS_OTHERWISE;
        }
        return SAYS_NOTHING;
    }
    return SAYS_NOTHING;
}

static Says says_killed(const Event *e, const Told *t)  { return says_toll(e, t, MEASURE_KILLED); }
static Says says_injured(const Event *e, const Told *t) { return says_toll(e, t, MEASURE_INJURED); }

static void grade_fields(Event *e, Arena *keep)
{
    static const struct { const char *field; Says (*says)(const Event *, const Told *); } fields[GRADED] = {
        { "type", says_type }, { "when", says_when }, { "where", says_where }, { "weapon", says_weapon },
        { "killed", says_killed }, { "injured", says_injured } };
    Says *of = NEW_ARRAY(keep, Says, e->norigins_named + 1);
    for (int f = 0; f < GRADED; f++) {
        bool any = false, first_hand = false;
        memset(of, 0, sizeof *of * (size_t)(e->norigins_named + 1));
        for (int i = 0; i < e->nmembers; i++) {
            const Told *t = e->members[i].told;
            if (!asserts(t) || e->members[i].role == CLAIM_OUTLIER)
                continue;
            Says word = fields[f].says(e, t);
            any |= word != SAYS_NOTHING;
            int o = e->members[i].origin;
            if (o < 0 || word == SAYS_NOTHING)
                continue;
            first_hand |= word == SAYS_SO && is_first_hand(&e->origins[o]);
            if (of[o] != SAYS_SO)
                of[o] = word;
        }
        if (!any)
            continue;
        Grade g = { .field = fields[f].field };
        for (int o = 0; o < e->norigins_named; o++) {
            g.norigins += of[o] == SAYS_SO;
            g.nagainst += of[o] == SAYS_OTHERWISE;
        }
        g.grade = ladder(g.norigins, first_hand);
        g.rule = g.norigins == 0 ? TEXT("nobody is named as its source")
               : text_format(keep, "%d origin%s, %d otherwise%s", g.norigins, g.norigins == 1 ? " says so" : "s say so",
                             g.nagainst, first_hand ? "; somebody who was there among them" : "");
        e->grades[e->ngrades++] = g;
    }
}

void find_grades(Event *e, Arena *keep)
{
    e->status = STATUS_DRAFT;
    e->status_rule = TEXT("made by rules, nobody has looked at it");
    Text how;
    if (all_took_it_back(e, &how)) {
        e->status = STATUS_RETRACTED;
        e->status_rule = how;
    }
    grade_occurrence(e, keep);
    grade_attribution(e, keep);
    grade_fields(e, keep);
}
