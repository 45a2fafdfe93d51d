/* Scenes from Daraa, June 2018, told by several voices. */
#include "check.h"

#include "telling.h"

static Arena scratch;

static void begin(Cast *c)
{
    *c = (Cast){ .keep = arena_open(64 << 20) };
}

static const Toll *killed(const Event *e, FigureWho who)
{
    for (int i = 0; i < e->ntolls; i++)
        if (e->tolls[i].measure == MEASURE_KILLED && e->tolls[i].who == who)
            return &e->tolls[i];
    return NULL;
}

static void tayba_is_one_event_with_a_best_value(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    Told *first = tell(&c, "Observatory", "monitor", 27, &TAYBA);
    Told *rescuers = tell(&c, "Civil Defence", "rescue", 27, &TAYBA);
    Told *later = tell(&c, "Observatory", "monitor", 27, &TAYBA);
    toll(&c, first, MEASURE_KILLED, WHO_UNSAID, 7, 7);
    toll(&c, rescuers, MEASURE_KILLED, WHO_UNSAID, 10, 13);
    toll(&c, later, MEASURE_KILLED, WHO_UNSAID, 13, 13);
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 1);
    const Event *e = &events.at[0];
    const Toll *t = killed(e, WHO_ALL);
    assert_non_null(t);
    assert_true(t->low == 7 && t->best == 13 && t->high == 13);
    assert_ptr_equal(e->members[t->low_by].told, first);
    assert_ptr_equal(e->members[t->best_by].told, later);
    assert_int_equal(e->nitems, 3);
    assert_int_equal(e->norigins, 2);
    assert_int_equal(e->occurrence, OCCURRENCE_CONFIRMED);
    assert_int_equal(e->attribution, ATTRIBUTION_UNKNOWN);
    arena_close(&c.keep);
}

/* "The gang threatened on Tuesday to kill the judges" is a happening of that day; "vowed to strike", of no day, are words. */
static void a_threat_made_to_somebody_is_one(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    Told *threat = tell(&c, "Paper", "outlet", 27, &TAYBA), *vow = tell(&c, "Paper", "outlet", 27, &TAYBA);
    Actor judges = { .text = TEXT("ten judges") };
    for (int i = 0; i < 2; i++) {
        Claim *claim = claim_of(i ? vow : threat);
        claim->event = EVENT_THREATEN;
        claim->mode = TEXT("attack");
        claim->targets = &judges;
        claim->ntargets = 1;
        claim->has_when = i == 0;
    }
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 1);
    assert_int_equal(events.at[0].event, EVENT_THREATEN);
    assert_int_equal(events.napart, 1);
    assert_true(text_equals(events.apart[0].why, "words, not a happening"));
    arena_close(&c.keep);
}

/* "Six priests were murdered", and elsewhere "five of them from abroad": six. */
static void a_part_is_no_count_of_all(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    toll(&c, tell(&c, "Paper", "outlet", 27, &TAYBA), MEASURE_KILLED, WHO_UNSAID, 6, 6);
    toll(&c, tell(&c, "Paper", "outlet", 27, &TAYBA), MEASURE_KILLED, WHO_ALL, 5, 5)->is_part = true;
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 1);
    const Toll *t = killed(&events.at[0], WHO_ALL);
    assert_non_null(t);
    assert_true(t->low == 6 && t->best == 6 && t->high == 6);
    arena_close(&c.keep);
}

static void musayfirah_names_its_outlier(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    toll(&c, tell(&c, "Observatory", "monitor", 28, &MUSAYFIRAH), MEASURE_KILLED, WHO_CIVILIAN, 17, 17);
    toll(&c, tell(&c, "Civil Defence", "rescue", 28, &MUSAYFIRAH), MEASURE_KILLED, WHO_CIVILIAN, 20, 20);
    toll(&c, tell(&c, "Horan Page", "activist", 28, &MUSAYFIRAH), MEASURE_KILLED, WHO_CIVILIAN, 10, 70);
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 1);
    const Toll *t = killed(&events.at[0], WHO_CIVILIAN);
    assert_true(t->low == 17 && t->best == 17 && t->high == 20);
    assert_int_equal(events.at[0].members[2].role, CLAIM_OUTLIER);
    assert_true(text_find(events.at[0].members[2].why, TEXT("Horan Page")) >= 0);
    assert_true(text_find(events.at[0].members[2].why, TEXT("70")) >= 0);
    arena_close(&c.keep);
}

static void running_totals_are_series_and_no_event(void **state)
{
    (void)state;
    static const struct { int day; double low, high; FigureWho who; } said[] = {
        { 22, 17, 17, WHO_CIVILIAN }, { 24, 23, 23, WHO_CIVILIAN }, { 25, 26, 26, WHO_CIVILIAN },
        { 26, 40, NAN, WHO_CIVILIAN }, { 27, 65, 65, WHO_CIVILIAN }, { 28, 93, 93, WHO_CIVILIAN },
        { 29, 116, NAN, WHO_CIVILIAN }, { 30, 126, 126, WHO_CIVILIAN },
        { 22, 20, 20, WHO_ALL }, { 23, 30, 30, WHO_ALL }, { 24, 44, 44, WHO_ALL }, { 24, 47, 47, WHO_ALL },
        { 25, 60, 60, WHO_ALL }, { 26, 100, NAN, WHO_ALL },
    };
    Cast c;
    begin(&c);
    for (size_t i = 0; i < sizeof said / sizeof *said; i++) {
        Told *t = tell(&c, "Observatory", "monitor", said[i].day, &DARAA_PROVINCE);
        Figure *f = toll(&c, t, MEASURE_KILLED, said[i].who, said[i].low, said[i].high);
        f->kind = KIND_RUNNING_TOTAL;
        f->since = june(19);
    }
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 0);
    assert_int_equal(events.napart, 14);
    assert_true(text_find(events.apart[0].why, TEXT("running total")) >= 0);
    SeriesList list = match_series(c.told, c.n, &c.keep, scratch);
    assert_int_equal(list.n, 2);
    assert_int_equal(list.at[0].npoints, 8);
    assert_int_equal(list.at[1].npoints, 6);
    assert_int_equal(list.at[0].points[7].as_of, june(30));
    assert_true(list.at[0].points[7].figure->low == 126);
    assert_int_equal(list.at[0].since, june(19));
    arena_close(&c.keep);
}

/* A count that the coder took for an incident is still a count: it says since when. */
static void a_count_since_a_day_is_no_incident(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    Told *t = tell(&c, "Observatory", "monitor", 30, &DARAA_PROVINCE);
    Figure *f = toll(&c, t, MEASURE_KILLED, WHO_CIVILIAN, 126, 126);
    f->since = june(19);
    f->as_of = june(30);
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 0);
    assert_int_equal(events.napart, 1);
    arena_close(&c.keep);
}

static void five_outlets_and_one_monitor_are_one_origin(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    for (int i = 0; i < 5; i++) {
        Told *t = tell(&c, "Observatory", "monitor", 27, &TAYBA);
        if (i == 2) {                   /* an agency that cites the Observatory */
            Claim *k = claim_of(t);
            k->speakers[1] = k->speakers[0];
            k->speakers[0] = (Actor){ .text = TEXT("Agency"), .name = TEXT("Agency"), .class_ = TEXT("outlet") };
            k->nspeakers = 2;
        }
        toll(&c, t, MEASURE_KILLED, WHO_UNSAID, 7, 7);
    }
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 1);
    assert_int_equal(events.at[0].nitems, 5);
    assert_int_equal(events.at[0].norigins, 1);
    assert_int_equal(events.at[0].occurrence, OCCURRENCE_POSSIBLE);

    Told *post = tell(&c, NULL, NULL, 27, &TAYBA);
    post->publisher = TEXT("Civil Defence");
    post->publisher_class = TEXT("rescue");
    toll(&c, post, MEASURE_KILLED, WHO_UNSAID, 9, 9);
    events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 1);
    assert_int_equal(events.at[0].norigins, 2);
    assert_int_equal(events.at[0].nitems, 6);
    arena_close(&c.keep);
}

/* "Drone strike on Bara locality", told twice on one day: a district is less than a village and more than a province. */
static void one_district_on_one_day_is_one_scene(void **state)
{
    (void)state;
    const int wide[] = { WHERE_ADMIN2, WHERE_PROVINCE };
    for (int i = 0; i < 2; i++) {
        Cast c;
        begin(&c);
        for (int k = 0; k < 2; k++) {
            Told *t = tell(&c, k ? "Paper" : "Observatory", k ? "outlet" : "monitor", 27, &TAYBA);
            ((Sighting *)t->seen)->places[0].place.precision = wide[i];
            claim_of(t)->mode = TEXT("aerial");
            claim_of(t)->weapon = TEXT("drone");
            claim_of(t)->nactors = claim_of(t)->ntargets = 0;
        }
        assert_int_equal(match_all(c.told, c.n, &c.keep, scratch).n, i == 0 ? 1 : 2);
        arena_close(&c.keep);
    }
}

static void a_short_name_is_no_second_origin(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    tell(&c, "Observatory", "", 27, &TAYBA);
    Actor *full = tell(&c, "Syrian Observatory for Human Rights", "monitor", 27, &TAYBA)->seen->claim.speakers;
    full->id = TEXT("syrian-observatory");
    tell(&c, "Two missiles", "", 27, &TAYBA);       /* begins a sentence; no name */
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 1);
    assert_int_equal(events.at[0].norigins, 1);
    assert_true(text_equals(events.at[0].origins[0].id, "syrian-observatory"));
    arena_close(&c.keep);
}

static void unnamed_sources_count_as_nobody(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    tell(&c, "activists", "activist", 27, &TAYBA);
    tell(&c, "a doctor", "medical", 27, &TAYBA);
    tell(&c, "residents", "resident", 27, &TAYBA);
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 1);
    assert_int_equal(events.at[0].norigins, 1);
    assert_int_equal(events.at[0].occurrence, OCCURRENCE_RUMOUR);
    arena_close(&c.keep);
}

static void two_papers_with_one_agency_text_are_one_origin(void **state)
{
    (void)state;
    static const char text[] = "Warplanes struck the village shortly after noon, and people who were nearby carried "
        "the wounded to a field clinic on the road to the east, where a surgeon worked by torchlight until morning.";
    static const char other[] = "A correspondent of this paper counted four craters in the fields behind the mosque "
        "on Wednesday and spoke with three families who had slept in their cellar.";
    Cast c;
    begin(&c);
    for (int i = 0; i < 2; i++) {
        Told *t = tell(&c, NULL, NULL, 27, &TAYBA);
        match_shingles(text_of(text), t->text_shingles);
    }
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 1);
    assert_int_equal(events.at[0].norigins, 1);
    match_shingles(text_of(other), tell(&c, NULL, NULL, 27, &TAYBA)->text_shingles);
    events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.at[0].norigins, 2);
    arena_close(&c.keep);
}

static void place_and_date_alone_do_not_decide(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    Told *a = tell(&c, "Observatory", "monitor", 27, &TAYBA);
    Told *b = tell(&c, "Civil Defence", "rescue", 27, &TAYBA);
    claim_of(a)->mode = claim_of(b)->mode = NO_TEXT;
    claim_of(a)->weapon = claim_of(b)->weapon = NO_TEXT;
    assert_int_equal(match_all(c.told, c.n, &c.keep, scratch).n, 2);

    claim_of(b)->event = EVENT_CONTROL;             /* another class, however close */
    claim_of(a)->mode = TEXT("aerial");
    assert_int_equal(match_all(c.told, c.n, &c.keep, scratch).n, 2);
    arena_close(&c.keep);
}

static void hours_days_and_villages_keep_apart(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    Told *dawn = tell(&c, "Observatory", "monitor", 27, &TAYBA);
    Told *night = tell(&c, "Civil Defence", "rescue", 27, &TAYBA);
    Told *next = tell(&c, "Civil Defence", "rescue", 28, &TAYBA);
    Told *east = tell(&c, "Civil Defence", "rescue", 27, &MUSAYFIRAH);
    for (int i = 0; i < c.n; i++)
        toll(&c, &c.told[i], MEASURE_KILLED, WHO_UNSAID, 4, 4);
    claim_of(dawn)->when.hour_from = 4, claim_of(dawn)->when.hour_to = 6;
    claim_of(night)->when.hour_from = 20, claim_of(night)->when.hour_to = 23;
    (void)next, (void)east;
    assert_int_equal(match_all(c.told, c.n, &c.keep, scratch).n, 4);
    claim_of(night)->when.hour_from = claim_of(night)->when.hour_to = -1;
    assert_int_equal(match_all(c.told, c.n, &c.keep, scratch).n, 3);
    arena_close(&c.keep);
}

static void two_tolls_of_one_speaker_in_one_item_are_two_strikes(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    Told *a = tell(&c, "Observatory", "monitor", 27, &TAYBA), *b = tell(&c, "Observatory", "monitor", 27, &TAYBA);
    b->item = a->item;
    toll(&c, a, MEASURE_KILLED, WHO_UNSAID, 13, 13);
    toll(&c, b, MEASURE_KILLED, WHO_UNSAID, 4, 4);
    assert_int_equal(match_all(c.told, c.n, &c.keep, scratch).n, 2);
    arena_close(&c.keep);
}

static void denial_makes_the_attribution_contested(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    Told *says = tell(&c, "Observatory", "monitor", 27, &TAYBA);
    done_by(&c, says, "Russian forces", "RUSMIL");
    assert_int_equal(match_all(c.told, c.n, &c.keep, scratch).at[0].attribution, ATTRIBUTION_SINGLE_SOURCE);
    Told *too = tell(&c, "Civil Defence", "rescue", 27, &TAYBA);
    done_by(&c, too, "Russian forces", "RUSMIL");
    assert_int_equal(match_all(c.told, c.n, &c.keep, scratch).at[0].attribution, ATTRIBUTION_LIKELY);

    Told *denies = tell(&c, "Defence Ministry", "government", 27, &TAYBA);
    done_by(&c, denies, "Russian forces", "RUSMIL");
    claim_of(denies)->stance = STANCE_DENIES;
    claim_of(denies)->aspect = ASPECT_NEGATED;
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 1);
    const Event *e = &events.at[0];
    assert_int_equal(e->attribution, ATTRIBUTION_CONTESTED);
    assert_int_equal(e->status, STATUS_DISPUTED);
    assert_int_equal(e->norigins, 2);               /* who denies it is no origin of it */
    assert_int_equal(e->members[2].role, CLAIM_EXCLUDED);
    assert_int_equal(e->nresponsibility, 1);
    assert_int_equal(e->responsibility[0].nalleged, 2);
    assert_int_equal(e->responsibility[0].ndenied, 1);
    arena_close(&c.keep);
}

static void without_a_day_more_must_agree(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    Told *a = tell(&c, "Observatory", "monitor", 27, &TAYBA), *b = tell(&c, "Civil Defence", "rescue", 27, &TAYBA);
    claim_of(a)->has_when = claim_of(b)->has_when = false;
    claim_of(b)->weapon = NO_TEXT;
    assert_int_equal(match_all(c.told, c.n, &c.keep, scratch).n, 2);
    claim_of(b)->weapon = claim_of(a)->weapon;
    toll(&c, a, MEASURE_KILLED, WHO_UNSAID, 4, 4);
    toll(&c, b, MEASURE_KILLED, WHO_UNSAID, 4, 4);
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 1);
    assert_int_equal(events.at[0].from, NO_DAY);        /* and nobody makes a day up */
    b->item_day = june(29);                             /* other news */
    assert_int_equal(match_all(c.told, c.n, &c.keep, scratch).n, 2);
    arena_close(&c.keep);
}

static void a_toll_of_several_towns_is_no_toll_of_one(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    toll(&c, tell(&c, "Observatory", "monitor", 27, &TAYBA), MEASURE_KILLED, WHO_UNSAID, 7, 7);
    Told *both = tell(&c, "Observatory", "monitor", 27, &TAYBA);
    toll(&c, both, MEASURE_KILLED, WHO_UNSAID, 12, 12);
    Sighting *seen = (Sighting *)both->seen;
    seen->places[seen->nplaces++] = (Located){ .words = { .role = ROLE_SCENE }, .place = MUSAYFIRAH };
    assert_int_equal(match_all(c.told, c.n, &c.keep, scratch).n, 2);
    claim_of(both)->nfigures = 0;                       /* without the toll it tells of both */
    assert_int_equal(match_all(c.told, c.n, &c.keep, scratch).n, 1);
    arena_close(&c.keep);
}

static Told *holds(Cast *c, const char *speaker, int day, const char *mode, const char *who, const char *code)
{
    Told *t = tell(c, speaker, "", day, &MUSAYFIRAH);
    claim_of(t)->event = EVENT_CONTROL;
    claim_of(t)->mode = text_of(mode);
    if (who)
        done_by(c, t, who, code);
    return t;
}

static void who_holds_a_town_is_read_in_order(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    holds(&c, "Observatory", 20, "holds", "rebels", "SYRREB");
    holds(&c, "Observatory", 27, "contested", "rebels", "SYRREB");
    holds(&c, "State Agency", 29, "gains", "the army", "SYRMIL");
    holds(&c, "Observatory", 29, "gains", "government forces", "SYRGOV");
    holds(&c, "Somebody", 30, "gains", NULL, NULL);
    ControlList list = match_control(c.told, c.n, NO_DAY, &c.keep, scratch);
    assert_int_equal(list.n, 1);
    const Control *town = &list.at[0];
    assert_int_equal(town->nsteps, 3);
    assert_int_equal(town->steps[0].since, NO_DAY);
    assert_true(town->steps[1].is_contested && text_equals(town->steps[1].holder.code, "SYRREB"));
    assert_int_equal(town->steps[2].since, june(29));
    assert_int_equal(town->steps[2].norigins, 2);
    assert_false(town->steps[2].is_disputed);

    list = match_control(c.told, c.n, june(22), &c.keep, scratch);
    assert_int_equal(list.at[0].nsteps, 1);
    assert_true(text_equals(list.at[0].steps[0].holder.code, "SYRREB"));

    holds(&c, "Rebel Command", 29, "holds", "rebels", "SYRREB");        /* two words for one day */
    list = match_control(c.told, c.n, NO_DAY, &c.keep, scratch);
    const Holding *now = &list.at[0].steps[list.at[0].nsteps - 1];
    assert_true(now->is_disputed && text_equals(now->rival.code, "SYRREB"));
    arena_close(&c.keep);
}

/* "A village near the town" was taken, or something in a province: nobody holds the town for that. */
static void near_a_town_is_not_the_town(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    Told *t = holds(&c, "Observatory", 27, "gains", "rebels", "SYRREB");
    Sighting *seen = (Sighting *)t->seen;
    seen->places[0].place.precision = WHERE_NEAR;
    assert_int_equal(match_control(c.told, c.n, NO_DAY, &c.keep, scratch).n, 0);
    seen->places[0].place.kind = PLACE_ADMIN1;
    seen->places[0].place.precision = WHERE_FUZZY;
    assert_int_equal(match_control(c.told, c.n, NO_DAY, &c.keep, scratch).n, 0);
    seen->places[0].place.precision = WHERE_PROVINCE;
    assert_int_equal(match_control(c.told, c.n, NO_DAY, &c.keep, scratch).n, 1);
    arena_close(&c.keep);
}

static void plans_and_words_stand_apart_with_a_reason(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    claim_of(tell(&c, "Observatory", "monitor", 27, &TAYBA))->aspect = ASPECT_PLANNED;
    claim_of(tell(&c, "Observatory", "monitor", 27, &TAYBA))->stance = STANCE_WARNS;
    claim_of(tell(&c, "Observatory", "monitor", 27, &TAYBA))->event = EVENT_STATEMENT;
    Told *home = tell(&c, "Kingdom", "government", 27, &TAYBA);
    claim_of(home)->event = EVENT_DISPLACE;
    claim_of(home)->mode = TEXT("host");
    toll(&c, home, MEASURE_HOSTED, WHO_REFUGEE, 650000, 650000)->kind = KIND_STOCK;
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 0);
    assert_int_equal(events.napart, 4);
    for (int i = 0; i < 4; i++)
        assert_true(events.apart[i].why.n > 0);
    arena_close(&c.keep);
}

/* A truce with parties, a guarantor and a zone; a breach seen by a monitor, one alleged by
 * the other side, one elsewhere; and a day that nobody watched. */
static void a_ceasefire_counts_its_breaches(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    Told *deal = tell(&c, "State Agency", "outlet", 20, &DARAA_PROVINCE);
    claim_of(deal)->event = EVENT_AGREE;
    claim_of(deal)->mode = TEXT("ceasefire");
    done_by(&c, deal, "the army", "SYRMIL");
    done_by(&c, deal, "rebels", "SYRREB");
    done_by(&c, deal, "Russia", "RUSGOV");
    Told *seen = tell(&c, "Observatory", "monitor", 22, &TAYBA);
    done_by(&c, seen, "the army", "SYRMIL");
    Told *charged = tell(&c, "Rebel Command", "party", 23, &MUSAYFIRAH);
    done_by(&c, charged, "government forces", "SYRGOV");
    static const Place ALEPPO = { .id = 9, .name = { "Aleppo", 6 }, .country = { "SYR", 3 }, .admin1 = { "Aleppo", 6 },
        .lat = 36.2, .lon = 37.16, .kind = PLACE_SETTLEMENT, .precision = WHERE_EXACT, .score = 0.9 };
    tell(&c, "Observatory", "monitor", 23, &ALEPPO);
    Told *plan = tell(&c, "Envoy", "un", 21, &DARAA_PROVINCE);
    claim_of(plan)->event = EVENT_REQUEST;
    claim_of(plan)->mode = TEXT("ceasefire");
    Arrangements list = match_arrangements(c.told, c.n, june(24), &c.keep, scratch);
    assert_int_equal(list.n, 1);
    const Arrangement *a = &list.at[0];
    assert_int_equal(a->since, june(20));
    assert_int_equal(a->until, NO_DAY);
    assert_int_equal(a->nparties, 2);
    assert_int_equal(a->nguarantors, 1);
    assert_true(text_equals(a->guarantors[0].code, "RUSGOV"));
    assert_int_equal(a->nterms, 1);
    assert_int_equal(a->nbreaches, 2);                  /* Aleppo is not in the zone */
    assert_int_equal(a->nper_party, 1);                 /* one government's ministry and its army */
    assert_true(a->per_party[0].observed == 1 && a->per_party[0].alleged == 1);
    assert_int_equal(a->ndays, 5);
    assert_true(a->days[2].is_watched && a->days[2].breaches == 1);
    assert_true(!a->days[4].is_watched && a->days[4].breaches == 0);

    Told *broken = tell(&c, "Rebel Command", "party", 23, &DARAA_PROVINCE);
    claim_of(broken)->event = EVENT_REJECT;
    claim_of(broken)->mode = TEXT("ceasefire");
    list = match_arrangements(c.told, c.n, june(28), &c.keep, scratch);
    assert_int_equal(list.at[0].until, june(23));
    assert_int_equal(list.at[0].ndays, 4);
    arena_close(&c.keep);
}

static bool same_events(Events a, Events b)
{
    if (a.n != b.n)
        return false;
    for (int i = 0; i < a.n; i++) {
        if (!text_is(a.at[i].id, b.at[i].id) || a.at[i].nmembers != b.at[i].nmembers)
            return false;
        for (int k = 0; k < a.at[i].nmembers; k++)
            if (a.at[i].members[k].told->claim != b.at[i].members[k].told->claim)
                return false;
    }
    return true;
}

/* Two hundred claims of ten days and two villages, added one by one, give the
 * events that all of them at once give, and so in any order of the array. */
static void one_by_one_is_all_at_once(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    unsigned dice = 7;
    for (int i = 0; i < 200; i++) {
        dice = dice * 1103515245 + 12345;
        Told *t = tell(&c, (dice >> 8) % 3 ? "Observatory" : NULL, "monitor", 20 + (int)((dice >> 12) % 10),
                       (dice >> 17) % 2 ? &TAYBA : &MUSAYFIRAH);
        if ((dice >> 20) % 2)
            toll(&c, t, MEASURE_KILLED, WHO_UNSAID, (dice >> 21) % 30, (dice >> 21) % 30);
        if ((dice >> 27) % 3 == 0)
            claim_of(t)->mode = TEXT("heavy-weapons"), claim_of(t)->weapon = TEXT("artillery");
    }
    Events whole = match_all(c.told, c.n, &c.keep, scratch);
    for (int n = 1; n <= c.n; n++) {
        Events now = match_all(c.told, n, &c.keep, scratch);
        for (int i = 0; i < now.n; i++)
            for (int k = 0; k < now.at[i].nmembers; k++)
                ((Told *)now.at[i].members[k].told)->event = now.at[i].id;
    }
    assert_true(same_events(whole, match_all(c.told, c.n, &c.keep, scratch)));
    Told *backwards = NEW_ARRAY(&c.keep, Told, c.n);
    for (int i = 0; i < c.n; i++) {
        backwards[i] = c.told[c.n - 1 - i];
        backwards[i].event = NO_TEXT;
    }
    assert_true(same_events(whole, match_all(backwards, c.n, &c.keep, scratch)));
    arena_close(&c.keep);
}

static void a_verdict_moves_a_claim_and_says_so(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    toll(&c, tell(&c, "Observatory", "monitor", 27, &TAYBA), MEASURE_KILLED, WHO_UNSAID, 7, 7);
    Told *b = tell(&c, "Civil Defence", "rescue", 27, &TAYBA);
    toll(&c, b, MEASURE_KILLED, WHO_UNSAID, 7, 7);
    assert_int_equal(match_all(c.told, c.n, &c.keep, scratch).n, 1);
    b->verdict = TEXT("apart");
    b->verdict_why = TEXT("two strikes, an hour between them");
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 2);
    assert_true(text_find(events.at[1].members[0].joined, TEXT("an hour between")) >= 0);
    b->verdict = events.at[0].id;
    assert_int_equal(match_all(c.told, c.n, &c.keep, scratch).n, 1);
    arena_close(&c.keep);
}

/* What an item says first may be too little, and what it says next decides for all of it. */
static void the_second_sentence_brings_the_first_along(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    Told *a = tell(&c, "Civil Defence", "rescue", 27, &TAYBA);
    toll(&c, a, MEASURE_KILLED, WHO_ALL, 6, 6);
    Told *b = tell(&c, "Health Agency", "un", 27, &TAYBA);
    claim_of(b)->mode = claim_of(b)->weapon = NO_TEXT;
    claim_of(b)->has_when = false;
    Told *d = tell(&c, NULL, NULL, 27, &TAYBA);
    claim_of(d)->mode = claim_of(d)->weapon = NO_TEXT;
    d->item = b->item;
    claim_of(d)->again = b->claim_id;
    toll(&c, d, MEASURE_KILLED, WHO_ALL, 6, 6);
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 1);
    assert_int_equal(events.at[0].nmembers, 3);
    arena_close(&c.keep);
}

/* The village here, its province there, and as many dead: one; with another number it is not. */
static void equal_tolls_join_a_village_and_its_province(void **state)
{
    (void)state;
    for (int other = 0; other < 2; other++) {
        Cast c;
        begin(&c);
        toll(&c, tell(&c, "Civil Defence", "rescue", 27, &TAYBA), MEASURE_KILLED, WHO_ALL, 19, 19);
        toll(&c, tell(&c, "Observatory", "monitor", 27, &DARAA_PROVINCE), MEASURE_KILLED, WHO_ALL, 19 + other, 19 + other);
        Events events = match_all(c.told, c.n, &c.keep, scratch);
        assert_int_equal(events.n, 1 + other);
        arena_close(&c.keep);
    }
}

/* "Two of the wounded died", "four Thai workers": no end of the toll of all. */
static void parts_and_foreigners_set_no_end(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    toll(&c, tell(&c, "Observatory", "monitor", 27, &TAYBA), MEASURE_KILLED, WHO_ALL, 7, 7);
    toll(&c, tell(&c, "Civil Defence", "rescue", 27, &TAYBA), MEASURE_KILLED, WHO_ALL, 2, 2)->is_part = true;
    Told *foreign = tell(&c, "Ministry Thun", "government", 27, &TAYBA);
    Figure *f = toll(&c, foreign, MEASURE_KILLED, WHO_ALL, 4, 4);
    f->begin = 0, f->end = 10;
    claim_of(foreign)->targets = NEW_ARRAY(&c.keep, Actor, 1);
    claim_of(foreign)->targets[0] = (Actor){ .text = TEXT("four Thais"), .begin = 0, .end = 10, .code = TEXT("THACVL"), .country = TEXT("THA"), .sector = TEXT("CVL") };
    claim_of(foreign)->ntargets = 1;
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 1);
    const Toll *t = killed(&events.at[0], WHO_ALL);
    assert_true(t->low == 7 && t->best == 7 && t->high == 7);
    arena_close(&c.keep);
}

/* "21 or 22 passengers and four soldiers died": 25 or 26 people, and who they were; the passengers told once more are no total. */
static void what_is_told_side_by_side_is_added_up(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    Told *t = tell(&c, "Observatory", "monitor", 27, &TAYBA);
    toll(&c, t, MEASURE_KILLED, WHO_UNSAID, 21, 22)->row = 1;
    toll(&c, t, MEASURE_KILLED, WHO_COMBATANT, 4, 4)->row = 1;
    Told *headline = tell(&c, "Observatory", "monitor", 27, &TAYBA);
    headline->item = t->item;
    toll(&c, headline, MEASURE_KILLED, WHO_UNSAID, 21, 21);
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 1);
    const Toll *all = killed(&events.at[0], WHO_ALL), *fighters = killed(&events.at[0], WHO_COMBATANT);
    assert_true(all->low == 25 && all->best == 25 && all->high == 26);
    assert_ptr_equal(events.at[0].members[all->best_by].told, t);
    assert_int_equal(all->best_row, 1);
    assert_true(text_find(all->best_rule, TEXT("21 (all) and 4 (combatant)")) >= 0);
    assert_true(fighters->best == 4 && fighters->best_row == 0);
    assert_ptr_equal(match_toll(&events.at[0], MEASURE_KILLED), all);
    arena_close(&c.keep);
}

/* "A blast killed 12 people.  Two policemen also died.": 14, and neither 12 nor two; a stated 14 needs no sum. */
static void others_told_behind_are_added(void **state)
{
    (void)state;
    for (int is_stated = 0; is_stated < 2; is_stated++) {
        Cast c;
        begin(&c);
        Told *t = tell(&c, "Observatory", "monitor", 27, &TAYBA);
        toll(&c, t, MEASURE_KILLED, WHO_ALL, 12, 12);
        Told *more = tell(&c, "Observatory", "monitor", 27, &TAYBA);
        more->item = t->item;
        claim_of(t)->id = t->claim_id;
        claim_of(more)->again = t->claim_id;
        toll(&c, more, MEASURE_KILLED, WHO_ALL, 2, 2)->row = -1;
        Told *total = tell(&c, "Observatory", "monitor", 27, &TAYBA);
        total->item = t->item;
        claim_of(total)->again = t->claim_id;
        if (is_stated)
            toll(&c, total, MEASURE_KILLED, WHO_ALL, 14, 14);
        Events events = match_all(c.told, c.n, &c.keep, scratch);
        assert_int_equal(events.n, 1);
        const Toll *all = killed(&events.at[0], WHO_ALL);
        assert_true(all->best == 14 && all->high == 14 && (all->best_row < 0) == !is_stated);
        assert_true(is_stated || all->low == 14);
        arena_close(&c.keep);
    }
}

/* "Up to five policemen also died": none of them, at the least. */
static void up_to_so_many_others_are_added(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    Told *t = tell(&c, "Observatory", "monitor", 27, &TAYBA);
    toll(&c, t, MEASURE_KILLED, WHO_ALL, 12, 12);
    Told *more = tell(&c, "Observatory", "monitor", 27, &TAYBA);
    more->item = t->item;
    claim_of(t)->id = t->claim_id;
    claim_of(more)->again = t->claim_id;
    toll(&c, more, MEASURE_KILLED, WHO_ALL, NAN, 5)->row = -1;
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 1);
    const Toll *all = killed(&events.at[0], WHO_ALL);
    assert_true(all->low == 12 && all->high == 17 && all->best_row < 0);
    arena_close(&c.keep);
}

/* A total that the item states goes before what its groups come to; one group alone is no count of all. */
static void a_stated_total_goes_before_a_sum(void **state)
{
    (void)state;
    for (int of_all = 0; of_all < 2; of_all++) {
        Cast c;
        begin(&c);
        Told *t = tell(&c, "Observatory", "monitor", 27, &TAYBA);
        toll(&c, t, MEASURE_KILLED, WHO_COMBATANT, 2, 2)->row = 1;
        toll(&c, t, MEASURE_KILLED, of_all ? WHO_CIVILIAN : WHO_COMBATANT, 1, NAN)->row = 1;
        if (of_all) {
            Told *total = tell(&c, "Observatory", "monitor", 27, &TAYBA);
            total->item = t->item;
            toll(&c, total, MEASURE_KILLED, WHO_ALL, 4, 4);
        }
        Events events = match_all(c.told, c.n, &c.keep, scratch);
        assert_int_equal(events.n, 1);
        const Toll *all = killed(&events.at[0], WHO_ALL), *fighters = killed(&events.at[0], WHO_COMBATANT);
        assert_true(of_all ? all->low == 4 && all->best == 4 && !all->best_row : !all);
        assert_true(fighters->best == (of_all ? 2 : 3));
        assert_ptr_equal(match_toll(&events.at[0], MEASURE_KILLED), of_all ? all : fighters);
        arena_close(&c.keep);
    }
}

/* "In Tayba in northern Daraa": the second is where the first lies, and no second town. */
static void a_town_and_the_area_round_it_are_one_scene(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    toll(&c, tell(&c, "Civil Defence", "rescue", 27, &TAYBA), MEASURE_KILLED, WHO_ALL, 9, 9);
    Told *t = tell(&c, "Observatory", "monitor", 27, &TAYBA);
    toll(&c, t, MEASURE_KILLED, WHO_ALL, 9, 9);
    Sighting *s = (Sighting *)t->seen;
    Place around = MUSAYFIRAH;
    around.precision = WHERE_NEAR;
    s->places[s->nplaces++] = (Located){ .words = { .text = around.name, .role = ROLE_SCENE }, .place = around };
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.n, 1);
    arena_close(&c.keep);
}

/* An army does not own up for the paramilitaries of its country, which are its foes. */
static void an_army_does_not_own_up_for_militias(void **state)
{
    (void)state;
    Cast c;
    begin(&c);
    Told *t = tell(&c, "Sixth Division", "government", 27, &TAYBA);
    claim_of(t)->speakers[0].code = TEXT("SYRMIL"), claim_of(t)->speakers[0].country = TEXT("SYR"), claim_of(t)->speakers[0].sector = TEXT("MIL");
    done_by(&c, t, "the militia", "SYRPAR");
    Events events = match_all(c.told, c.n, &c.keep, scratch);
    assert_int_equal(events.at[0].nresponsibility, 1);
    assert_int_equal(events.at[0].responsibility[0].nconceded, 0);
    assert_int_equal(events.at[0].responsibility[0].nalleged, 1);
    arena_close(&c.keep);
}

int main(void)
{
    scratch = arena_open(256 << 20);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tayba_is_one_event_with_a_best_value),
        cmocka_unit_test(a_threat_made_to_somebody_is_one),
        cmocka_unit_test(a_part_is_no_count_of_all),
        cmocka_unit_test(musayfirah_names_its_outlier),
        cmocka_unit_test(running_totals_are_series_and_no_event),
        cmocka_unit_test(a_count_since_a_day_is_no_incident),
        cmocka_unit_test(five_outlets_and_one_monitor_are_one_origin),
        cmocka_unit_test(one_district_on_one_day_is_one_scene),
        cmocka_unit_test(a_short_name_is_no_second_origin),
        cmocka_unit_test(unnamed_sources_count_as_nobody),
        cmocka_unit_test(two_papers_with_one_agency_text_are_one_origin),
        cmocka_unit_test(place_and_date_alone_do_not_decide),
        cmocka_unit_test(hours_days_and_villages_keep_apart),
        cmocka_unit_test(two_tolls_of_one_speaker_in_one_item_are_two_strikes),
        cmocka_unit_test(denial_makes_the_attribution_contested),
        cmocka_unit_test(without_a_day_more_must_agree),
        cmocka_unit_test(a_toll_of_several_towns_is_no_toll_of_one),
        cmocka_unit_test(who_holds_a_town_is_read_in_order), cmocka_unit_test(near_a_town_is_not_the_town),
        cmocka_unit_test(plans_and_words_stand_apart_with_a_reason),
        cmocka_unit_test(a_ceasefire_counts_its_breaches),
        cmocka_unit_test(the_second_sentence_brings_the_first_along), cmocka_unit_test(equal_tolls_join_a_village_and_its_province),
        cmocka_unit_test(what_is_told_side_by_side_is_added_up), cmocka_unit_test(others_told_behind_are_added), cmocka_unit_test(up_to_so_many_others_are_added), cmocka_unit_test(a_stated_total_goes_before_a_sum),
        cmocka_unit_test(parts_and_foreigners_set_no_end), cmocka_unit_test(an_army_does_not_own_up_for_militias), cmocka_unit_test(a_town_and_the_area_round_it_are_one_scene),
        cmocka_unit_test(one_by_one_is_all_at_once),
        cmocka_unit_test(a_verdict_moves_a_claim_and_says_so),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_close(&scratch);
    return failed;
}
