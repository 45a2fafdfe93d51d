/* telling.h - claims made by hand for the tests of match/ and store/:
 *
 *     Told *t = tell(&cast, "civil-defence", "rescue", 27, tayba);
 *     toll(t, MEASURE_KILLED, WHO_UNSAID, 10, 13);
 */
#ifndef TESTS_TELLING_H
#define TESTS_TELLING_H

#include <math.h>

#include "match/match.h"

typedef struct Cast {
    Arena keep;
    Told  told[400];
    int   n;
} Cast;

static const Place TAYBA = { .id = 1, .name = { "Tayba", 5 }, .country = { "SYR", 3 }, .admin1 = { "Daraa", 5 },
    .lat = 32.573, .lon = 36.245, .kind = PLACE_SETTLEMENT, .precision = WHERE_EXACT, .score = 0.9 };
static const Place MUSAYFIRAH = { .id = 2, .name = { "Al-Musayfirah", 13 }, .country = { "SYR", 3 },
    .admin1 = { "Daraa", 5 }, .lat = 32.634, .lon = 36.339, .kind = PLACE_SETTLEMENT, .precision = WHERE_EXACT,
    .score = 0.9 };
static const Place DARAA_PROVINCE = { .id = 3, .name = { "Daraa", 5 }, .country = { "SYR", 3 }, .admin1 = { "Daraa", 5 },
    .lat = 32.9, .lon = 36.2, .kind = PLACE_ADMIN1, .precision = WHERE_PROVINCE, .score = 0.9 };

static inline Day june(int day) { return day_of(2018, 6, day); }

static inline Claim *claim_of(Told *t) { return (Claim *)&t->seen->claim; }

/* An assault from the air on `day` of June 2018, told by `speaker` (NULL: the
 * item's own voice) in an item of its own, published that day. */
static inline Told *tell(Cast *c, const char *speaker, const char *class_, int day, const Place *where)
{
    Sighting *s = NEW(&c->keep, Sighting);
    Told *t = &c->told[c->n++];
    *t = (Told){ .claim = c->n, .item_day = june(day), .known_at = 1530000000 + c->n, .seen = s };
    t->claim_id = text_format(&c->keep, "c%03d", c->n);
    t->item = text_format(&c->keep, "item%03d", c->n);
    t->publisher = text_format(&c->keep, "Paper %d", c->n);
    t->publisher_class = TEXT("outlet");
    Claim *k = &s->claim;
    k->id = t->claim_id;
    k->event = EVENT_ASSAULT;
    k->mode = TEXT("aerial");
    k->weapon = TEXT("aircraft");
    k->score = 0.8;
    if (speaker) {
        k->speakers = NEW_ARRAY(&c->keep, Actor, 4);
        k->nspeakers = 1;
        k->speakers[0] = (Actor){ .text = text_of(speaker), .name = text_of(speaker), .class_ = text_of(class_),
                                  .certainty = 1 };
    }
    k->has_when = true;
    k->when = (When){ .from = june(day), .to = june(day), .precision = PRECISION_DAY, .hour_from = -1, .hour_to = -1 };
    s->scene = -1;
    s->why_nowhere = TEXT("no place in this sentence");
    if (where) {
        s->places = NEW_ARRAY(&c->keep, Located, 4);
        s->nplaces = 1;
        s->places[0] = (Located){ .words = { .text = where->name, .role = ROLE_SCENE }, .place = *where };
        s->scene = 0;
    }
    return t;
}

static inline Figure *toll(Cast *c, Told *t, Measure m, FigureWho who, double low, double high)
{
    Claim *k = claim_of(t);
    if (!k->figures)
        k->figures = NEW_ARRAY(&c->keep, Figure, 8);
    Figure *f = &k->figures[k->nfigures++];
    *f = (Figure){ .measure = m, .who = who, .low = low, .high = high, .since = NO_DAY, .as_of = NO_DAY,
                   .quantifier = isnan(high) ? Q_AT_LEAST : Q_EXACT };
    return f;
}

static inline void done_by(Cast *c, Told *t, const char *name, const char *code)
{
    Claim *k = claim_of(t);
    if (!k->actors)
        k->actors = NEW_ARRAY(&c->keep, Actor, 4);
    k->actors[k->nactors++] = (Actor){ .text = text_of(name), .name = text_of(name), .code = text_of(code),
        .country = text_part(text_of(code), 0, 3), .sector = text_part(text_of(code), 3, (int)strlen(code)),
        .certainty = 1 };
}

#endif
