/* What a running total counts beyond the happenings that are known one by one: of "93
 * killed since the 19th", those whom no event has. */
#include <math.h>

#include "store/parts.h"

/* The best toll of those people in an event; civilians and all only where told apart. */
static double toll_in(const Event *e, Measure m, FigureWho who)
{
    double all = NAN, group = NAN;
    for (int i = 0; i < e->ntolls; i++) {
        const Toll *t = &e->tolls[i];
        if (t->measure != m || t->is_households || isnan(t->best))
            continue;
        if (t->who == who)
            group = t->best;
        if (t->who == WHO_ALL)
            all = t->best;
        /* Told alike, but by a claim that says civilians. */
        const Claim *c = t->who == WHO_ALL && t->best_by >= 0 && !t->best_row ? &e->members[t->best_by].told->seen->claim : NULL;
        for (int k = 0; c && k < c->nfigures && isnan(group); k++)
            if (c->figures[k].measure == m && c->figures[k].who == who)
                group = t->best;
        if (who == WHO_ALL && isnan(all) && t->who != WHO_CHILD && t->who != WHO_WOMAN && (isnan(group) || t->best > group))
            group = t->best;                    /* nobody counted all: the largest group */
    }
    return !isnan(group) ? group : who == WHO_ALL ? all : NAN;
}

bool store_residual(Store *s, const Series *series, const SeriesPoint *point, long known_by, Arena keep, Arena scratch,
                    Residual *ret, Error *err)
{
    *ret = (Residual){ .sum = 0 };
    Day since = point->figure->since != NO_DAY ? point->figure->since : series->since;
    const Sighting *seen = point->told->seen;
    const Place *p = seen->scene >= 0 && seen->scene < seen->nplaces ? &seen->places[seen->scene].place : NULL;
    if (since == NO_DAY || point->as_of == NO_DAY || series->kind != KIND_RUNNING_TOTAL
        || !(series->measure == MEASURE_KILLED || series->measure == MEASURE_INJURED))
        return true;
    EventQuery q = { .from = since, .to = point->as_of, .known_by = known_by };
    if (p)
        q.place = p->admin1.n ? p->admin1 : p->country;
    EventRows rows;
    if (!store_events(s, &q, &keep, scratch, &rows, err))
        return false;
    for (int i = 0; i < rows.n; i++) {
        Arena one = keep;
        bool found;
        Event e;
        EventHistory history;
        if (!store_event(s, rows.at[i].id, known_by, &one, scratch, &found, &e, &history, err))
            return false;
        double best = found && e.status != STATUS_RETRACTED ? toll_in(&e, series->measure, series->who) : NAN;
        if (isnan(best))
            continue;
        ret->sum += best;
        ret->nevents++;
    }
    double low = isnan(point->figure->low) ? point->figure->high : point->figure->low;
    ret->is_known = true;
    ret->rest = low > ret->sum ? low - ret->sum : 0;
    return true;
}
