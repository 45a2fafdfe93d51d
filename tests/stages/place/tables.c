/* The lines of data/places: each of a known kind, in its own country, no name for two
 * places far apart, none that is a common word.  The outlines are the gazetteer's. */
#include "check.h"

#include <dirent.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "place/fold.h"
#include "place/gazetteer.h"

static const char FOLDER[] = "data/places", GAZETTEER[] = "build/gazetteer.bin";

/* Katzrin on the Golan Heights, which the map draws in Israel, lies 16 km from Syria's outline; islets have none. */
enum { BEYOND_KM = 17, ISLET_KM = 200, APART_KM = 30 };

static Arena mem;
static GazetteerFile file;
static int wrong, misread;

typedef struct Line { const char *path; int number; Text name, others, country; PlaceKind kind; double lat, lon, radius; } Line;

static Line *lines;
static int nlines, lines_cap;

#define COMPLAIN(l, ...) do { printf("%s:%d: ", (l)->path, (l)->number); printf(__VA_ARGS__); printf("\n"); wrong++; } while (0)

/* ---- reading ------------------------------------------------------------ */

static void read_line(Text text, const char *path, int number)
{
    Text f[9] = { { 0 } };
    int n = 0;
    for (Text part; n < 9 && text_next(&text, '\t', &part); ) f[n++] = text_trim(part);
    Line l = { .path = path, .number = number, .name = f[0], .others = f[1], .country = f[3], .kind = PLACE_KINDS, .lat = NAN, .lon = NAN };
    for (int k = 0; k < PLACE_KINDS; k++) if (text_equals(f[2], place_kind_word((PlaceKind)k))) l.kind = (PlaceKind)k;
    if (l.kind == PLACE_KINDS) COMPLAIN(&l, "no kind \"%.*s\"", TEXT_FMT(f[2]));
    bool has_lat = text_to_double(f[5], &l.lat), has_lon = text_to_double(f[6], &l.lon);
    if (has_lat != has_lon || fabs(l.lat) > 90 || fabs(l.lon) > 180) COMPLAIN(&l, "half a point, or one off the globe");
    if (!text_to_double(f[8], &l.radius)) l.radius = 0;
    *GROW(&mem, lines, nlines, lines_cap) = l;
}

static void read_tables(void)
{
    struct dirent **files;
    Error err;
    int n = scandir(FOLDER, &files, NULL, alphasort);
    for (int i = 0; i < n; free(files[i++])) {
        Text whole, line;
        Text path = text_format(&mem, "%s/%s", FOLDER, files[i]->d_name);
        if (!text_ends(path, ".tsv") || strcmp(files[i]->d_name, "boundaries.tsv") == 0) continue;
        assert_true(file_read(path.at, &mem, &whole, &err));
        for (Lines l = lines_of(whole, path.at); lines_next(&l, &line); ) read_line(line, path.at, l.number);
    }
    free(files);
}

static int tables(void **state)
{
    (void)state;
    Error err;
    mem = arena_open((size_t)1 << 30);
    if (file_exists(FOLDER) && file_exists(GAZETTEER)) {
        assert_true(gazetteer_map(GAZETTEER, &file, &err));
        read_tables();
    }
    misread = wrong;
    return 0;
}

/* Where nothing was compiled yet there are no outlines to ask. */
static void start(void)
{
    wrong = 0;
    if (nlines == 0) skip();
}

/* ---- where a country lies ------------------------------------------------ */

static double km_to_stretch(double lat, double lon, const PointRecord *a, const PointRecord *b)
{
    double shrink = cos(lat * M_PI / 180);
    double ax = (a->lon / 1e7 - lon) * shrink, ay = a->lat / 1e7 - lat, dx = (b->lon - a->lon) / 1e7 * shrink, dy = (b->lat - a->lat) / 1e7;
    double along = dx * dx + dy * dy > 0 ? -(ax * dx + ay * dy) / (dx * dx + dy * dy) : 0;
    along = along < 0 ? 0 : along > 1 ? 1 : along;
    return 111.2 * hypot(ax + along * dx, ay + along * dy);
}

/* 0 within, else how far from the nearest stretch of its line. */
static double km_to_shape(const ShapeRecord *s, double lat, double lon)
{
    double nearest = 20000;
    bool inside = false;
    for (uint32_t r = s->first_ring; r < s->first_ring + s->nrings; r++) {
        const PointRecord *p = &file.points[file.rings[r].first_point];
        uint32_t n = file.rings[r].npoints;
        for (uint32_t i = 0, j = n - 1; i < n; j = i++) {
            if ((p[i].lat / 1e7 > lat) != (p[j].lat / 1e7 > lat)
                && lon < (double)(p[j].lon - p[i].lon) / 1e7 * (lat - p[i].lat / 1e7) / ((double)(p[j].lat - p[i].lat) / 1e7) + p[i].lon / 1e7)
                inside = !inside;
            nearest = fmin(nearest, km_to_stretch(lat, lon, &p[j], &p[i]));
        }
    }
    return inside ? 0 : nearest;
}

static bool is_of(const PlaceRecord *p, Text country)
{
    return country.n == 3 && memcmp(p->country, country.at, 3) == 0;
}

static bool is_country(Text code)
{
    for (uint32_t i = 0; i < file.nplaces; i++) if (file.places[i].kind == PLACE_COUNTRY && is_of(&file.places[i], code)) return true;
    return false;
}

/* To the country's own outline and those of its provinces, which are finer; -1 when it has none. */
static double km_to_country(Text code, double lat, double lon)
{
    double nearest = -1;
    for (uint32_t i = 0; i < file.nplaces; i++) {
        const PlaceRecord *p = &file.places[i];
        if ((p->kind != PLACE_COUNTRY && p->kind != PLACE_ADMIN1) || !p->shape || !is_of(p, code)) continue;
        double km = km_to_shape(&file.shapes[p->shape - 1], lat, lon);
        if (nearest < 0 || km < nearest) nearest = km;
    }
    return nearest;
}

static void every_line_is_read(void **state)
{
    (void)state;
    start();
    assert_int_equal(misread, 0);
}

static void every_line_lies_in_its_country(void **state)
{
    (void)state;
    start();
    for (int i = 0; i < nlines; i++) {
        const Line *l = &lines[i];
        if (l->country.n && !is_country(l->country)) { COMPLAIN(l, "no country \"%.*s\"", TEXT_FMT(l->country)); continue; }
        bool is_point = l->kind != PLACE_COUNTRY && l->kind != PLACE_ADMIN1 && l->kind != PLACE_CONTINENT && !isnan(l->lat);
        if (!l->country.n || !is_point) continue;
        double km = km_to_country(l->country, l->lat, l->lon);
        if (km > (l->kind == PLACE_ISLAND ? ISLET_KM : BEYOND_KM) + l->radius) COMPLAIN(l, "%.*s lies %.0f km outside %.*s", TEXT_FMT(l->name), km, TEXT_FMT(l->country));
    }
    assert_int_equal(wrong, 0);
}

/* ---- names --------------------------------------------------------------- */

typedef struct Named { const Line *line; Text plain, lower; } Named;

static Named *named;
static int nnamed, named_cap;

/* "+Raqqa" without its sign; neither "=W.Va." nor "~Syrian". */
static void take_name(const Line *l, Text name)
{
    char plain[FOLD_MAX];
    if (name.n && strchr("=~", name.at[0])) return;
    if (name.n && strchr("+!", name.at[0])) name = text_part(name, 1, name.n);
    Text folded = { plain, fold_plain(name, plain) };
    if (folded.n) *GROW(&mem, named, nnamed, named_cap) = (Named){ l, text_copy(folded, &mem), text_lower(name, &mem) };
}

static void take_names(void)
{
    for (int i = 0; i < nlines && nnamed < 1000000; i++) {
        Text others = lines[i].others, one;
        take_name(&lines[i], lines[i].name);
        while (text_next(&others, '|', &one)) take_name(&lines[i], text_trim(one));
    }
}

static int by_country_and_name(const void *a, const void *b)
{
    const Named *x = a, *y = b;
    int c = x->line->country.n != y->line->country.n ? x->line->country.n - y->line->country.n
                                                     : memcmp(x->line->country.at, y->line->country.at, (size_t)x->line->country.n);
    if (c) return c;
    int least = x->plain.n < y->plain.n ? x->plain.n : y->plain.n;
    c = memcmp(x->plain.at, y->plain.at, (size_t)least);
    return c ? c : x->plain.n - y->plain.n;
}

/* A region and its town, a river and its valley share a name; two villages of one name far apart are a slip. */
static bool is_spot(const Line *l) { return l->radius == 0 && l->kind != PLACE_ADMIN1 && !isnan(l->lat); }

static void no_name_is_given_twice_far_apart(void **state)
{
    (void)state;
    start();
    nnamed = 0;
    take_names();
    qsort(named, (size_t)nnamed, sizeof *named, by_country_and_name);
    for (int i = 1; i < nnamed; i++) {
        const Line *a = named[i - 1].line, *b = named[i].line;
        if (a == b || by_country_and_name(&named[i - 1], &named[i]) != 0 || !is_spot(a) || !is_spot(b)) continue;
        double km = place_km(a->lat, a->lon, b->lat, b->lon);
        if (km > APART_KM) COMPLAIN(b, "\"%.*s\" is %.0f km from the one in %s:%d", TEXT_FMT(named[i].plain), km, a->path, a->number);
    }
    assert_int_equal(wrong, 0);
}

static void no_name_is_a_common_word(void **state)
{
    (void)state;
    Error err;
    Text whole, line, word;
    start();
    nnamed = 0;
    take_names();
    assert_true(file_read("data/places/common.en.txt", &mem, &whole, &err));
    for (Lines l = lines_of(whole, "common.en.txt"); lines_next(&l, &line); )
        while (text_next(&line, ' ', &word))
            for (int i = 0; i < nnamed; i++)
                if (text_is(named[i].lower, word)) COMPLAIN(named[i].line, "\"%.*s\" is a common word", TEXT_FMT(word));
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_line_is_read),
        cmocka_unit_test(every_line_lies_in_its_country),
        cmocka_unit_test(no_name_is_given_twice_far_apart),
        cmocka_unit_test(no_name_is_a_common_word),
    };
    return cmocka_run_group_tests_name("the tables of places", tests, tables, NULL);
}
