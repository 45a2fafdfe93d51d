/* The shapes of provinces, for drawing. */
#include "place/candidates.h"
#include "place/choose.h"

static Outline outline_of(const GazetteerFile *f, const PlaceRecord *p, Arena *keep)
{
    const ShapeRecord *s = &f->shapes[p->shape - 1];
    Outline o = { .id = (long)p->id, .name = record_name(f, p), .rings = NEW_ARRAY(keep, Ring, s->nrings), .nrings = (int)s->nrings };
    for (uint32_t r = 0; r < s->nrings; r++) {
        const RingRecord *ring = &f->rings[s->first_ring + r];
        double *at = NEW_ARRAY(keep, double, ring->npoints * 2);
        for (uint32_t i = 0; i < ring->npoints; i++) {
            at[2 * i] = f->points[ring->first_point + i].lon / 1e7;
            at[2 * i + 1] = f->points[ring->first_point + i].lat / 1e7;
        }
        o.rings[r] = (Ring){ at, (int)ring->npoints };
    }
    return o;
}

int place_outlines(const Gazetteer *g, Text country, Arena *keep, Outline **ret)
{
    int n = 0, capacity = 0;
    *ret = NULL;
    const GazetteerFile *f = &g->file[0];
    for (uint32_t i = 0; country.n == 3 && i < f->nplaces; i++) {
        const PlaceRecord *p = &f->places[i];
        if (p->kind == PLACE_ADMIN1 && p->shape && p->shape <= f->header->nshapes && memcmp(p->country, country.at, 3) == 0)
            *GROW(keep, *ret, n, capacity) = outline_of(f, p, keep);
    }
    return n;
}
