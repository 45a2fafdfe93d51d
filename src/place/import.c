#include "place/import.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "place/choose.h"
#include "place/fold.h"

typedef struct Import {
    const Gazetteer *known;             /* the product's gazetteer: countries and provinces */
    GazetteerWriter *w;
    ImportReport    *report;
    const char      *file;
    Arena            mem;
    uint32_t        *divisions;         /* of the known file -> of the new one, or 0 */
} Import;

static void skip(Import *m, long line, const char *why)
{
    if (m->report->skipped++ == 0)
        snprintf(m->report->first_skipped, sizeof m->report->first_skipped, "%s:%ld: %s", m->file, line, why);
}

/* Lines of a file of any size. */
typedef struct BigFile { const char *at, *end; void *map; size_t bytes; } BigFile;

static bool big_open(const char *path, BigFile *ret, Error *err)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat st;
    if (fd < 0) return fail(err, "cannot open %s: %s", path, strerror(errno));
    if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size == 0) {
        close(fd);
        return fail(err, "%s is empty or no file", path);
    }
    void *p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    close(fd);
    if (p == MAP_FAILED) return fail(err, "cannot map %s: %s", path, strerror(errno));
    madvise(p, (size_t)st.st_size, MADV_SEQUENTIAL);
    *ret = (BigFile){ p, (const char *)p + st.st_size, p, (size_t)st.st_size };
    return true;
}

static bool big_line(BigFile *f, Text *line)
{
    if (f->at >= f->end) return false;
    const char *end = memchr(f->at, '\n', (size_t)(f->end - f->at));
    if (!end) end = f->end;
    long n = end - f->at;
    if (n > 1 << 24) n = 1 << 24;
    *line = (Text){ f->at, (int)n };
    if (line->n && line->at[line->n - 1] == '\r') line->n--;
    f->at = end + 1;
    return true;
}

static int split(Text line, char separator, Text *fields, int max)
{
    int n = 0;
    for (const char *at = line.at, *end = line.at + line.n; n < max; ) {
        const char *stop = memchr(at, separator, (size_t)(end - at));
        if (!stop) stop = end;
        fields[n++] = (Text){ at, (int)(stop - at) };
        if (stop == end) break;
        at = stop + 1;
    }
    for (int i = n; i < max; i++) fields[i] = NO_TEXT;
    return n;
}

/* ---- countries and provinces that are known ----------------------------- */

/* Level 0 divisions are the countries, their code is ISO's two letters. */
static bool iso3_of(const Gazetteer *g, Text iso2, char ret[4])
{
    const GazetteerFile *f = &g->file[0];
    for (uint32_t i = 0; i < f->ndivisions && f->divisions[i].level == 0; i++)
        if (text_equals(iso2, f->divisions[i].code)) { memcpy(ret, f->divisions[i].country, 4); return true; }
    return false;
}

static uint32_t known_division(const Gazetteer *g, const char country[4], int level, Text code)
{
    const GazetteerFile *f = &g->file[0];
    for (uint32_t i = 0; i < f->ndivisions; i++)
        if (f->divisions[i].level == level && memcmp(f->divisions[i].country, country, 4) == 0 && text_equals(code, f->divisions[i].code))
            return i + 1;
    return 0;
}

static uint32_t carry_division(Import *m, uint32_t known)
{
    const GazetteerFile *f = &m->known->file[0];
    if (known == 0 || known > f->ndivisions) return 0;
    if (!m->divisions[known - 1]) {
        const DivisionRecord *d = &f->divisions[known - 1];
        m->divisions[known - 1] = writer_division(m->w, d->country, d->level, (Text){ f->strings + d->name, d->len }, d->code, (long)d->id,
                                                  carry_division(m, d->parent));
    }
    return m->divisions[known - 1];
}

/* ---- GeoNames ----------------------------------------------------------- */

static bool geonames_kind(Text class_, Text code, PlaceKind *kind, int *flags)
{
    *flags = 0;
    switch (class_.n ? class_.at[0] : 0) {
    case 'A':
        *kind = text_starts(code, "PCL") ? PLACE_COUNTRY : text_starts(code, "ADM1") ? PLACE_ADMIN1
              : text_starts(code, "ADM2") ? PLACE_ADMIN2 : text_starts(code, "ADM") ? PLACE_ADMIN3 : PLACE_REGION;
        return !text_ends(code, "H");           /* historical */
    case 'P':
        *kind = PLACE_SETTLEMENT;
        *flags = text_equals(code, "PPLC") ? PLACE_CAPITAL : text_equals(code, "PPLA") ? PLACE_SEAT
               : text_equals(code, "PPLA2") ? PLACE_SEAT2 : text_equals(code, "PPLX") ? PLACE_SECTION : 0;
        return true;
    case 'H': case 'U': *kind = PLACE_WATER; return true;
    case 'T': *kind = text_starts(code, "ISL") ? PLACE_ISLAND : PLACE_MOUNTAIN; return true;
    case 'R': *kind = PLACE_ROAD; return true;
    case 'V': *kind = PLACE_REGION; return true;
    case 'L': *kind = text_equals(code, "MILB") ? PLACE_BASE : PLACE_REGION; return true;
    case 'S':
        *kind = text_equals(code, "AIRB") || text_starts(code, "MIL") ? PLACE_BASE : text_starts(code, "AIR") ? PLACE_AIRPORT
              : text_starts(code, "CMP") ? PLACE_CAMP : text_equals(code, "PSTB") ? PLACE_CROSSING : PLACE_FACILITY;
        return true;
    }
    return false;
}

static bool is_noise(Text name)
{
    bool upper = false;
    for (int i = 0; i < name.n; i++) {
        unsigned char c = (unsigned char)name.at[i];
        if (c >= 0x80) return false;
        if (c == '/') return true;
        upper |= c >= 'A' && c <= 'Z';
    }
    return !upper || name.n <= 3;
}

static void geonames_names(Import *m, Text names, Text first)
{
    const char *at = names.n ? names.at : "", *end = at + names.n;
    while (at < end) {
        const char *stop = memchr(at, ',', (size_t)(end - at));
        if (!stop) stop = end;
        Text one = { at, (int)(stop - at) };
        at = stop + 1;
        if (one.n == 0 || is_noise(one) || text_is(one, first)) continue;
        writer_name(m->w, one, SOURCE_GEONAMES, 0);
        m->report->names++;
    }
}

static void import_geonames(Import *m, BigFile *f)
{
    Text line, t[19];
    long number = 0;
    char country[4] = "", last2[3] = "";
    Text last_code = NO_TEXT;
    uint32_t last_division = 0;
    while (big_line(f, &line)) {
        number++;
        if (line.n == 0) continue;
        long id, population = 0;
        double lat, lon;
        PlaceKind kind = PLACE_KINDS;
        int flags;
        if (split(line, '\t', t, 19) < 15 || !text_to_long(t[0], &id) || id <= 0 || !text_to_double(t[4], &lat)
            || !text_to_double(t[5], &lon) || fabs(lat) > 90 || fabs(lon) > 180) {
            skip(m, number, "not a line of a GeoNames dump: 19 columns with number, name, latitude, longitude");
            continue;
        }
        if (!geonames_kind(t[6], t[7], &kind, &flags)) continue;
        if (t[8].n == 2 && memcmp(last2, t[8].at, 2) != 0) {
            if (!iso3_of(m->known, t[8], country)) memset(country, 0, sizeof country);
            memcpy(last2, t[8].at, 2);
            last_code = NO_TEXT;
        }
        if (!last_code.at || !text_is(last_code, t[10])) {
            last_code = t[10];
            last_division = t[10].n ? carry_division(m, known_division(m->known, country, 1, t[10])) : 0;
        }
        text_to_long(t[14], &population);
        NewPlace p = { .id = id, .name = t[1], .lat = lat, .lon = lon, .kind = kind, .source = SOURCE_GEONAMES,
                       .population = (uint32_t)(population < 0 || population > UINT32_MAX ? 0 : population), .flags = flags,
                       .admin1 = last_division };
        if (t[8].n == 2) memcpy(p.country, country, 4);
        writer_place(m->w, &p);
        m->report->places++;
        m->report->names++;
        if (!text_is(t[1], t[2])) { writer_name(m->w, t[2], SOURCE_GEONAMES, 0); m->report->names++; }
        geonames_names(m, t[3], t[1]);
    }
}

/* ---- Who's On First ----------------------------------------------------- */

typedef struct WofRow { long id, parent; Text line; PlaceKind kind; } WofRow;

static bool wof_kind(Text type, PlaceKind *kind, int *flags)
{
    static const struct { const char *type; PlaceKind kind; int flags; } TYPES[] = {
        { "country", PLACE_COUNTRY, 0 }, { "dependency", PLACE_COUNTRY, 0 }, { "disputed", PLACE_REGION, 0 },
        { "macroregion", PLACE_REGION, 0 }, { "region", PLACE_ADMIN1, 0 }, { "macrocounty", PLACE_ADMIN2, 0 },
        { "county", PLACE_ADMIN2, 0 }, { "localadmin", PLACE_ADMIN3, 0 }, { "locality", PLACE_SETTLEMENT, 0 },
        { "borough", PLACE_SETTLEMENT, PLACE_SECTION }, { "macrohood", PLACE_SETTLEMENT, PLACE_SECTION },
        { "neighbourhood", PLACE_SETTLEMENT, PLACE_SECTION }, { "microhood", PLACE_SETTLEMENT, PLACE_SECTION },
        { "campus", PLACE_FACILITY, 0 }, { "venue", PLACE_FACILITY, 0 }, { "marinearea", PLACE_WATER, 0 }, { "ocean", PLACE_WATER, 0 },
    };
    for (unsigned i = 0; i < sizeof TYPES / sizeof *TYPES; i++)
        if (text_equals(type, TYPES[i].type)) { *kind = TYPES[i].kind; *flags = TYPES[i].flags; return true; }
    return false;
}

static int by_wof_id(const void *a, const void *b)
{
    const WofRow *x = a, *y = b;
    return x->id < y->id ? -1 : x->id > y->id;
}

static const WofRow *wof_row(const WofRow *rows, int n, long id)
{
    WofRow wanted = { .id = id };
    return n ? bsearch(&wanted, rows, (size_t)n, sizeof *rows, by_wof_id) : NULL;
}

/* A division of the known file by its name in the country, else a new one. */
static uint32_t division_called(Import *m, const char country[4], int level, Text name, long id)
{
    const GazetteerFile *f = &m->known->file[0];
    Candidate c[32];
    int n = level == 1 ? candidates_plain(m->known, name, c, 32) : 0;
    if (level == 1 && n == 0) n = candidates_fuzzy(m->known, name, c, 32);
    for (int i = 0; i < n; i++)
        if (c[i].place->kind == PLACE_ADMIN1 && memcmp(c[i].place->country, country, 4) == 0 && c[i].file == f)
            return carry_division(m, c[i].place->admin1);
    return writer_division(m->w, country, level, name, NULL, id, 0);
}

static bool import_wof(Import *m, BigFile *f, Error *err)
{
    enum { COLUMNS = 16 };
    Text line, head[COLUMNS], t[COLUMNS];
    big_line(f, &line);
    int n = split(line, '\t', head, COLUMNS), id_at = -1, parent_at = -1, type_at = -1, lat_at = -1, lon_at = -1, name_at = -1,
        geonames_at = -1, people_at = -1;
    for (int i = 0; i < n; i++) {
        if (text_equals(head[i], "wof_id") || text_equals(head[i], "id")) id_at = i;
        if (text_equals(head[i], "parent_id")) parent_at = i;
        if (text_equals(head[i], "placetype")) type_at = i;
        if (text_equals(head[i], "lat")) lat_at = i;
        if (text_equals(head[i], "lon")) lon_at = i;
        if (text_equals(head[i], "name")) name_at = i;
        if (text_equals(head[i], "geonames_id")) geonames_at = i;
        if (text_equals(head[i], "population")) people_at = i;
    }
    if (id_at < 0 || type_at < 0 || lat_at < 0 || lon_at < 0 || name_at < 0)
        return fail(err, "%s: a Who's On First table needs the columns wof_id, name, placetype, lat and lon", m->file);
    WofRow *rows = NULL;
    int nrows = 0, cap = 0;
    for (long number = 2; big_line(f, &line); number++) {
        WofRow r = { .line = line };
        int flags;
        if (line.n == 0) continue;
        split(line, '\t', t, COLUMNS);
        if (!text_to_long(t[id_at], &r.id)) { skip(m, number, "no number in column wof_id"); continue; }
        if (!wof_kind(t[type_at], &r.kind, &flags)) { skip(m, number, "no such placetype"); continue; }
        if (parent_at < 0 || !text_to_long(t[parent_at], &r.parent)) r.parent = 0;
        *GROW(&m->mem, rows, nrows, cap) = r;
    }
    if (nrows) qsort(rows, (size_t)nrows, sizeof *rows, by_wof_id);
    uint32_t *made = NEW_ARRAY(&m->mem, uint32_t, nrows + 1);       /* division of a region's row */
    for (int i = 0; i < nrows; i++) {
        Text name = NO_TEXT;
        long id = 0, geonames = 0, population = 0;
        double lat, lon;
        int flags = 0;
        PlaceKind kind = PLACE_KINDS;
        split(rows[i].line, '\t', t, COLUMNS);
        name = t[name_at];
        wof_kind(t[type_at], &kind, &flags);
        if (!text_to_double(t[lat_at], &lat) || !text_to_double(t[lon_at], &lon) || name.n == 0 || fabs(lat) > 90 || fabs(lon) > 180) {
            skip(m, i, "a place without name or coordinates");
            continue;
        }
        NewPlace p = { .name = name, .lat = lat, .lon = lon, .kind = kind, .source = SOURCE_WOF, .flags = flags };
        /* up the parents, to the region and the country */
        const WofRow *up = &rows[i], *region = NULL, *country = NULL;
        for (int steps = 0; up && steps < 8; steps++) {
            if (up->kind == PLACE_ADMIN1) region = up;
            if (up->kind == PLACE_COUNTRY) country = up;
            up = up->parent > 0 && up->parent != up->id ? wof_row(rows, nrows, up->parent) : NULL;
        }
        if (country) {
            Text c[COLUMNS];
            Candidate found[16];
            split(country->line, '\t', c, COLUMNS);
            int k = candidates_plain(m->known, c[name_at], found, 16);
            for (int j = 0; j < k; j++)
                if (found[j].place->kind == PLACE_COUNTRY) { memcpy(p.country, found[j].place->country, 4); break; }
        }
        if (region && p.country[0]) {
            uint32_t *d = &made[region - rows];
            Text c[COLUMNS];
            split(region->line, '\t', c, COLUMNS);
            if (!*d) *d = division_called(m, p.country, 1, c[name_at], place_number(SOURCE_WOF, region->id));
            p.admin1 = *d;
        }
        if (geonames_at >= 0 && text_to_long(t[geonames_at], &geonames) && geonames > 0) id = geonames;
        else id = place_number(SOURCE_WOF, rows[i].id);
        /* a country or a province is known already: only its names are new */
        if (kind == PLACE_COUNTRY || kind == PLACE_ADMIN1) {
            Candidate found[32];
            int k = candidates_plain(m->known, name, found, 32);
            if (k == 0) k = candidates_fuzzy(m->known, name, found, 32);
            for (int j = 0; j < k; j++)
                if (found[j].place->kind == kind && memcmp(found[j].place->country, p.country, 4) == 0) {
                    id = (long)found[j].place->id;
                    p.lat = record_lat(found[j].place);
                    p.lon = record_lon(found[j].place);
                    p.rank = found[j].place->rank;
                    break;
                }
        }
        if (people_at >= 0 && text_to_long(t[people_at], &population) && population > 0) p.population = (uint32_t)population;
        p.id = id;
        writer_place(m->w, &p);
        m->report->places++;
        m->report->names++;
        for (int k = 0; k < n; k++) {
            if (!text_starts(head[k], "names_")) continue;
            Text all = t[k], one;
            while (text_next(&all, '|', &one)) {
                if (one.n < 2 || text_is(one, name) || (kind == PLACE_COUNTRY && one.n < 4)) continue;
                writer_name(m->w, one, SOURCE_WOF, 0);
                m->report->names++;
            }
        }
    }
    return true;
}

/* ---- OCHA's tables of P-codes ------------------------------------------- */

/* One field of a CSV line, with its quotes taken away; moves *line behind it. */
static bool csv_next(Text *line, Arena *mem, Text *ret)
{
    if (line->n < 0) return false;
    if (line->n && line->at[0] == '"') {
        char *out = arena_take(mem, 1, (size_t)line->n + 1);
        int n = 0, i = 1;
        for (; i < line->n; i++) {
            if (line->at[i] == '"' && i + 1 < line->n && line->at[i + 1] == '"') { out[n++] = '"'; i++; }
            else if (line->at[i] == '"') break;
            else out[n++] = line->at[i];
        }
        *ret = (Text){ out, n };
        while (i < line->n && line->at[i] != ',') i++;
        *line = i < line->n ? text_part(*line, i + 1, line->n) : (Text){ line->at, -1 };
        return true;
    }
    int comma = text_find_char(*line, ',');
    *ret = text_part(*line, 0, comma < 0 ? line->n : comma);
    *line = comma < 0 ? (Text){ line->at, -1 } : text_part(*line, comma + 1, line->n);
    return true;
}

static bool import_ocha(Import *m, BigFile *f, Error *err)
{
    enum { COLUMNS = 80 };
    Text line, head[COLUMNS], t[COLUMNS];
    int n = 0, lat_at = -1, lon_at = -1, name_at = -1, pcode_at = -1, level = -1, country_at = -1, region_at = -1;
    big_line(f, &line);
    if (text_starts(line, "\xEF\xBB\xBF")) line = text_part(line, 3, line.n);
    while (n < COLUMNS && csv_next(&line, &m->mem, &head[n])) n++;
    for (int i = 0; i < n; i++) {
        Text low = text_lower(text_trim(head[i]), &m->mem);
        head[i] = low;
        if (text_equals(low, "lat") || text_starts(low, "latitude") || text_equals(low, "y") || text_equals(low, "y_coord")) lat_at = i;
        if (text_equals(low, "lon") || text_equals(low, "long") || text_starts(low, "longitude") || text_equals(low, "x") || text_equals(low, "x_coord")) lon_at = i;
        /* admin3Name_en, ADM3_EN, featureName_en: the deepest names the row */
        int its = -1;
        if (text_starts(low, "admin") && low.n > 5 && low.at[5] >= '0' && low.at[5] <= '4') its = low.at[5] - '0';
        else if (text_starts(low, "adm") && low.n > 3 && low.at[3] >= '0' && low.at[3] <= '4') its = low.at[3] - '0';
        else if (text_starts(low, "feature") || text_starts(low, "place") || text_starts(low, "name")) its = 9;
        bool is_code = text_find(low, TEXT("pcode")) >= 0, is_english = text_ends(low, "_en") || text_ends(low, "name") || its == 9;
        if (its < 0) continue;
        if (is_code) { if (its >= level) pcode_at = i; continue; }
        if (!is_english || text_find(low, TEXT("type")) >= 0 || text_find(low, TEXT("alt")) >= 0) continue;
        if (its == 0) country_at = i;
        if (its == 1) region_at = i;
        if (its > level) { level = its; name_at = i; }
    }
    if (lat_at < 0 || lon_at < 0 || name_at < 0)
        return fail(err, "%s: a table of P-codes needs columns for latitude, longitude and a name (admin3Name_en, ADM3_EN, featureName_en)", m->file);
    Arena whole = m->mem;
    for (long number = 2; big_line(f, &line); number++) {
        m->mem = whole;
        int k = 0;
        double lat, lon;
        if (line.n == 0 || line.at[0] == '#') continue;         /* the second line of HXL tags */
        while (k < COLUMNS && csv_next(&line, &m->mem, &t[k])) k++;
        for (int i = k; i < n; i++) t[i] = NO_TEXT;
        if (!text_to_double(text_trim(t[lat_at]), &lat) || !text_to_double(text_trim(t[lon_at]), &lon) || fabs(lat) > 90 || fabs(lon) > 180
            || !text_trim(t[name_at]).n) {
            skip(m, number, "a row without name or coordinates");
            continue;
        }
        NewPlace p = { .name = text_trim(t[name_at]), .lat = lat, .lon = lon, .source = SOURCE_OCHA,
                       .kind = level == 0 ? PLACE_COUNTRY : level == 1 ? PLACE_ADMIN1 : level == 2 ? PLACE_ADMIN2
                             : level < 9 ? PLACE_ADMIN3 : PLACE_SETTLEMENT };
        Text code = pcode_at >= 0 ? text_trim(t[pcode_at]) : NO_TEXT;
        Candidate found[16];
        int c = country_at >= 0 ? candidates_plain(m->known, text_trim(t[country_at]), found, 16) : 0;
        for (int i = 0; i < c; i++) if (found[i].place->kind == PLACE_COUNTRY) { memcpy(p.country, found[i].place->country, 4); break; }
        if (!p.country[0] && code.n > 2) iso3_of(m->known, text_part(code, 0, 2), p.country);
        if (region_at >= 0 && p.country[0]) p.admin1 = division_called(m, p.country, 1, text_trim(t[region_at]), 0);
        p.id = place_number(SOURCE_OCHA, (long)(hash_mix(text_hash(code), text_hash(p.name)) % 99999999999u));
        writer_place(m->w, &p);
        m->report->places++;
        for (int i = 0; i < n; i++)
            if (i != name_at && t[i].n > 1 && text_find(head[i], TEXT("pcode")) < 0 && text_find(head[i], TEXT("type")) < 0
                && ((level == 9 && (text_starts(head[i], "feature") || text_starts(head[i], "name") || text_starts(head[i], "alt")))
                    || (level < 9 && text_find_char(head[i], (char)('0' + level)) >= 0))) {
                writer_name(m->w, text_trim(t[i]), SOURCE_OCHA, 0);
                m->report->names++;
            }
    }
    return true;
}

/* ---- the user's file ---------------------------------------------------- */

static bool has_id(const GazetteerFile *f, int64_t id)
{
    uint64_t key = hash_mix((uint64_t)id, 0x1D) | 1;
    uint32_t at, end;
    index_range(f->id, key, &at, &end);
    for (; at < end; at++) if (f->places[f->id.entries[at].number].id == id) return true;
    return false;
}

/* All places of `from` but those that `newer` has, too. */
static bool copy_places(GazetteerWriter *w, const GazetteerFile *from, const GazetteerFile *newer, Error *err)
{
    uint32_t *division = calloc(from->ndivisions + 1, sizeof *division);
    if (!division) return fail(err, "no memory to copy imported places");
    for (uint32_t i = 0; i < from->ndivisions; i++) {
        const DivisionRecord *d = &from->divisions[i];
        division[i + 1] = writer_division(w, d->country, d->level, (Text){ from->strings + d->name, d->len }, d->code, (long)d->id,
                                          d->parent <= i ? division[d->parent] : 0);
    }
    for (uint32_t i = 0; i < from->nplaces; i++) {
        const PlaceRecord *r = &from->places[i];
        if (newer && has_id(newer, r->id)) continue;
        NewPlace p = { .id = (long)r->id, .name = record_name(from, r), .lat = record_lat(r), .lon = record_lon(r), .kind = (PlaceKind)r->kind,
                       .source = (PlaceSource)r->source, .population = r->population, .flags = r->flags, .radius_km = r->radius_km,
                       .rank = r->rank ? r->rank : 1, .admin1 = r->admin1 <= from->ndivisions ? division[r->admin1] : 0,
                       .admin2 = r->admin2 <= from->ndivisions ? division[r->admin2] : 0 };
        memcpy(p.country, r->country, 4);
        writer_place(w, &p);
        for (uint32_t k = 1; k < r->nnames; k++) {
            const NameRecord *n = &from->names[r->first_name + k];
            writer_name(w, name_text(from, n), (PlaceSource)n->source, n->flags);
        }
    }
    free(division);
    return true;
}

/* `fresh_path` holds what was just imported; the user's file becomes that and what it had. */
static bool join(const char *fresh_path, const char *extra_path, Error *err)
{
    if (!file_exists(extra_path))
        return rename(fresh_path, extra_path) == 0 || fail(err, "cannot write %s: %s", extra_path, strerror(errno));
    GazetteerFile fresh, old;
    GazetteerWriter *w;
    if (!gazetteer_map(fresh_path, &fresh, err) || !gazetteer_map(extra_path, &old, err) || !writer_open(extra_path, &w, err)) return false;
    if (!copy_places(w, &fresh, NULL, err) || !copy_places(w, &old, &fresh, err)) { writer_abandon(w); return false; }
    bool ok = writer_close(w, "places import", err);
    unlink(fresh_path);
    return ok;
}

static bool open_import(const char *gazetteer_path, const char *extra_path, char fresh[4096], Import *m, Error *err)
{
    m->mem = arena_open((size_t)4 << 30);
    Gazetteer *g;
    if (!place_load(gazetteer_path, NULL, &m->mem, &g, err)) return false;
    m->known = g;
    m->divisions = NEW_ARRAY(&m->mem, uint32_t, g->file[0].ndivisions + 1);
    snprintf(fresh, 4096, "%s.%ld.import", extra_path, (long)getpid());
    return writer_open(fresh, &m->w, err);
}

bool place_import(const char *gazetteer_path, const char *file, const char *format, const char *extra_path,
                  ImportReport *ret, Error *err)
{
    char fresh[4096];
    BigFile f = { 0 };
    *ret = (ImportReport){ 0 };
    Import m = { .report = ret, .file = file };
    if (!big_open(file, &f, err)) return fail_while(err, "importing places");
    Text first = { f.at, (int)(f.bytes < 4000 ? f.bytes : 4000) }, columns[20];
    int newline = text_find_char(first, '\n');
    if (newline > 0) first.n = newline;
    if (!format) {
        long id;
        format = text_find(first, TEXT("placetype")) >= 0 ? "wof"
               : split(first, '\t', columns, 20) >= 15 && text_to_long(columns[0], &id) ? "geonames"
               : text_find_char(first, ',') > 0 ? "ocha" : NULL;
    }
    if (!format) {
        munmap(f.map, f.bytes);
        return fail(err, "%s looks like no table of places; say --format geonames, wof or ocha", file);
    }
    if (!open_import(gazetteer_path, extra_path, fresh, &m, err)) return fail_while(err, "importing places");
    bool ok = true;
    if (strcmp(format, "geonames") == 0) import_geonames(&m, &f);
    else if (strcmp(format, "wof") == 0) ok = import_wof(&m, &f, err);
    else if (strcmp(format, "ocha") == 0) ok = import_ocha(&m, &f, err);
    else ok = fail(err, "no format \"%s\"; there are geonames, wof and ocha", format);
    if (ok && ret->places == 0) ok = fail(err, "%s: no place could be read%s%s", file, ret->skipped ? "; " : "", ret->first_skipped);
    munmap(f.map, f.bytes);
    if (!ok) writer_abandon(m.w);
    ok = ok && writer_close(m.w, file, err) && join(fresh, extra_path, err);
    if (!ok) unlink(fresh);
    arena_close(&m.mem);
    return ok || fail_while(err, "importing places");
}

bool place_add(const char *gazetteer_path, const char *extra_path, const NewPlaceLine *line, Error *err)
{
    char fresh[4096];
    ImportReport report = { 0 };
    Import m = { .report = &report };
    NewPlace p = { .name = line->name, .lat = line->lat, .lon = line->lon, .kind = PLACE_KINDS, .source = SOURCE_USER,
                   .population = (uint32_t)line->population, .rank = 100 };
    for (int k = 0; k < PLACE_KINDS; k++) if (text_equals(line->kind, place_kind_word((PlaceKind)k))) p.kind = (PlaceKind)k;
    if (p.kind == PLACE_KINDS) return fail(err, "no kind of place \"%.*s\"", TEXT_FMT(line->kind));
    if (line->country.n && line->country.n != 3) return fail(err, "\"%.*s\" is no country code of three letters", TEXT_FMT(line->country));
    if (line->country.n) memcpy(p.country, line->country.at, 3);
    p.id = place_number(SOURCE_USER, (long)(hash_mix(text_hash(line->name), text_hash(line->country)) % 99999999999u));
    if (!open_import(gazetteer_path, extra_path, fresh, &m, err)) return false;
    writer_place(m.w, &p);
    bool ok = writer_close(m.w, "places add", err) && join(fresh, extra_path, err);
    arena_close(&m.mem);
    return ok;
}

/* ---- what it holds ------------------------------------------------------ */

Text place_stats(const Gazetteer *g, Arena *keep)
{
    Text all = NO_TEXT;
    for (int i = 0; i < g->nfiles; i++) {
        const GazetteerFile *f = &g->file[i];
        long kinds[PLACE_KINDS] = { 0 }, sources[PLACE_SOURCES] = { 0 };
        for (uint32_t p = 0; p < f->nplaces; p++) if (f->places[p].kind < PLACE_KINDS) kinds[f->places[p].kind]++;
        for (uint32_t n = 0; n < f->nnames; n++) if (f->names[n].source < PLACE_SOURCES) sources[f->names[n].source]++;
        all = text_join(all, text_format(keep, "%s: %u places, %u names, %u divisions; made from %.255s\n", i ? "yours" : "product",
                                         f->nplaces, f->nnames, f->ndivisions, f->header->made_from), keep);
        for (int k = 0; k < PLACE_KINDS; k++)
            if (kinds[k]) all = text_join(all, text_format(keep, "  %-12s %9ld places\n", place_kind_word((PlaceKind)k), kinds[k]), keep);
        for (int s = 0; s < PLACE_SOURCES; s++)
            if (sources[s]) all = text_join(all, text_format(keep, "  %-14s %9ld names\n", place_source_word((PlaceSource)s), sources[s]), keep);
    }
    return all;
}
