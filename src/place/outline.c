#include "place/outline.h"

#include <math.h>

/* Two outlines of one line were thinned apart: as near as this many degrees, they are the same. */
static const double SAME_LINE = 0.06;

static bool boxes_touch(const ShapeRecord *a, const ShapeRecord *b)
{
    int32_t slack = (int32_t)(SAME_LINE * 1e7);
    return a->south - slack <= b->north && b->south - slack <= a->north && a->west - slack <= b->east && b->west - slack <= a->east;
}

static bool in_box(const ShapeRecord *s, double lat, double lon)
{
    return lat * 1e7 > s->south - SAME_LINE * 1e7 && lat * 1e7 < s->north + SAME_LINE * 1e7
        && lon * 1e7 > s->west - SAME_LINE * 1e7 && lon * 1e7 < s->east + SAME_LINE * 1e7;
}

typedef struct Segment { double lat1, lon1, lat2, lon2; } Segment;

/* The pieces of an outline that lie in the other's box. */
static Segment *segments_near(const GazetteerFile *f, const ShapeRecord *shape, const ShapeRecord *box, Arena *scratch, int *n)
{
    Segment *s = NULL;
    int cap = 0;
    *n = 0;
    for (uint32_t r = 0; r < shape->nrings; r++) {
        const RingRecord *ring = &f->rings[shape->first_ring + r];
        const PointRecord *p = &f->points[ring->first_point];
        for (uint32_t i = 0; i < ring->npoints; i++) {
            const PointRecord *q = &p[(i + 1) % ring->npoints];
            Segment one = { p[i].lat / 1e7, p[i].lon / 1e7, q->lat / 1e7, q->lon / 1e7 };
            if (in_box(box, one.lat1, one.lon1) || in_box(box, one.lat2, one.lon2)) *GROW(scratch, s, *n, cap) = one;
        }
    }
    return s;
}

static bool is_near(const Segment *s, double lat, double lon)
{
    double dx = s->lon2 - s->lon1, dy = s->lat2 - s->lat1, length = dx * dx + dy * dy;
    double t = length > 0 ? ((lon - s->lon1) * dx + (lat - s->lat1) * dy) / length : 0;
    t = t < 0 ? 0 : t > 1 ? 1 : t;
    double x = s->lon1 + t * dx - lon, y = s->lat1 + t * dy - lat;
    return x * x + y * y < SAME_LINE * SAME_LINE;
}

double outline_middle(const double *lonlat, int n, double *lat, double *lon)
{
    double all = 0, half = 0;
    for (int i = 1; i < n; i++) all += place_km(lonlat[2 * i - 1], lonlat[2 * i - 2], lonlat[2 * i + 1], lonlat[2 * i]);
    *lon = lonlat[0];
    *lat = lonlat[1];
    for (int i = 1; i < n; i++) {
        double km = place_km(lonlat[2 * i - 1], lonlat[2 * i - 2], lonlat[2 * i + 1], lonlat[2 * i]);
        if (half + km >= all / 2 && km > 0) {
            double t = (all / 2 - half) / km;
            *lon = lonlat[2 * i - 2] + t * (lonlat[2 * i] - lonlat[2 * i - 2]);
            *lat = lonlat[2 * i - 1] + t * (lonlat[2 * i + 1] - lonlat[2 * i - 1]);
            break;
        }
        half += km;
    }
    return all;
}

typedef struct Stretch { uint32_t first, n; double km; } Stretch;

/* The longest run of a ring's points that are near the other outline; two strangers
 * in it are forgiven, where the lines were thinned apart. */
static Stretch longest_run(const PointRecord *p, uint32_t n, const ShapeRecord *box, const Segment *other, int nother, Arena scratch)
{
    bool *shared = NEW_ARRAY(&scratch, bool, n + 1);
    Stretch best = { 0 };
    uint32_t start = 0;
    for (uint32_t i = 0; i < n; i++) {
        double lat = p[i].lat / 1e7, lon = p[i].lon / 1e7;
        for (int k = 0; in_box(box, lat, lon) && k < nother && !shared[i]; k++) shared[i] = is_near(&other[k], lat, lon);
        if (!shared[i]) start = i + 1;          /* the walk begins behind a point that is not shared */
    }
    start %= n;
    for (uint32_t i = 0; i < n; ) {
        uint32_t run = 0, strangers = 0, end = 0;
        double km = 0;
        if (!shared[(start + i) % n]) { i++; continue; }
        for (; i + run < n; run++) {
            strangers = shared[(start + i + run) % n] ? 0 : strangers + 1;
            if (strangers > 2) break;
            if (strangers) continue;
            if (run) {
                const PointRecord *a = &p[(start + i + end) % n], *b = &p[(start + i + run) % n];
                km += place_km(a->lat / 1e7, a->lon / 1e7, b->lat / 1e7, b->lon / 1e7);
            }
            end = run;
        }
        if (km > best.km) best = (Stretch){ (start + i) % n, end + 1, km };
        i += run ? run : 1;
    }
    return best;
}

int outline_border(const GazetteerFile *fa, const PlaceRecord *a, const GazetteerFile *fb, const PlaceRecord *b,
                   double lonlat[2 * BORDER_POINTS], Arena scratch)
{
    if (!a->shape || !b->shape) return 0;
    const ShapeRecord *sa = &fa->shapes[a->shape - 1], *sb = &fb->shapes[b->shape - 1];
    if (!boxes_touch(sa, sb)) return 0;
    int nother;
    const Segment *other = segments_near(fb, sb, sa, &scratch, &nother);
    Stretch best = { 0 };
    const RingRecord *its = NULL;
    for (uint32_t r = 0; r < sa->nrings; r++) {
        const RingRecord *ring = &fa->rings[sa->first_ring + r];
        if (ring->npoints < 3) continue;
        Stretch s = longest_run(&fa->points[ring->first_point], ring->npoints, sb, other, nother, scratch);
        if (s.km > best.km) { best = s; its = ring; }
    }
    if (!its || best.n < 2) return 0;
    uint32_t n = best.n < BORDER_POINTS ? best.n : BORDER_POINTS;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t at = best.first + (uint32_t)((uint64_t)i * (best.n - 1) / (n - 1));
        const PointRecord *p = &fa->points[its->first_point + at % its->npoints];
        lonlat[2 * i] = p->lon / 1e7;
        lonlat[2 * i + 1] = p->lat / 1e7;
    }
    return (int)n;
}
