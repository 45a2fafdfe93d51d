#include "place/choose.h"
#include "place/asked.h"
#include "place/fold.h"

#include <math.h>
#include <stdlib.h>
#include <fcntl.h>
#include <errno.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

const char *place_source_word(PlaceSource s)
{
    static const char *const WORDS[PLACE_SOURCES] = {
        "geonames", "simplemaps", "natural-earth", "iso", "cldr", "us-census", "ourairports", "sitrep", "wof", "ocha", "user"
    };
    return s < PLACE_SOURCES ? WORDS[s] : "?";
}

const char *place_kind_word(PlaceKind k)
{
    static const char *const WORDS[PLACE_KINDS] = {
        "settlement", "country", "province", "district", "subdistrict", "region", "water", "road", "crossing", "base",
        "airport", "camp", "facility", "mountain", "island", "continent"
    };
    return k < PLACE_KINDS ? WORDS[k] : "?";
}

WherePrecision precision_of(PlaceKind kind)
{
    switch (kind) {
    case PLACE_COUNTRY:   return WHERE_COUNTRY;
    case PLACE_CONTINENT: return WHERE_BEYOND;
    case PLACE_ADMIN1:    return WHERE_PROVINCE;
    case PLACE_ADMIN2:    case PLACE_ADMIN3: return WHERE_ADMIN2;
    case PLACE_REGION:    case PLACE_WATER: case PLACE_ROAD: case PLACE_MOUNTAIN: case PLACE_ISLAND: return WHERE_FUZZY;
    default:              return WHERE_EXACT;
    }
}

double place_km(double lat1, double lon1, double lat2, double lon2)
{
    const double r = M_PI / 180;
    double a = sin((lat2 - lat1) * r / 2), b = sin((lon2 - lon1) * r / 2);
    double h = a * a + cos(lat1 * r) * cos(lat2 * r) * b * b;
    return 12742 * asin(sqrt(h < 1 ? h : 1));
}

/* ---- the file ----------------------------------------------------------- */

/* file_map stops at 2 GiB, which an import of the whole world may pass. */
static bool map_any_size(const char *path, const char **at, uint64_t *bytes, Error *err)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return fail(err, "cannot open %s: %s", path, strerror(errno));
    struct stat st;
    if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size < (off_t)sizeof(FileHeader)) {
        close(fd);
        return fail(err, "%s is not a gazetteer: it is too short", path);
    }
    void *p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_SHARED, fd, 0);
    close(fd);
    if (p == MAP_FAILED) return fail(err, "cannot map %s: %s", path, strerror(errno));
    *at = p;
    *bytes = (uint64_t)st.st_size;
    return true;
}

bool gazetteer_map(const char *path, GazetteerFile *ret, Error *err)
{
    const char *base = NULL;
    uint64_t bytes = 0;
    if (!map_any_size(path, &base, &bytes, err)) return false;
    const FileHeader *h = (const FileHeader *)(const void *)base;
    if (memcmp(h->magic, "SITREPGZ", 8) != 0) return fail(err, "%s is not a gazetteer", path);
    if (h->version != GAZETTEER_VERSION && h->version != GAZETTEER_OLDEST)
        return fail(err, "%s is of version %u and this program reads version %d: build or import it again",
                    path, h->version, GAZETTEER_VERSION);
    bool has_beginnings = h->version > GAZETTEER_OLDEST;
    for (int s = 0; s < (has_beginnings ? SECTIONS : SECTION_BEGINNINGS); s++)
        if (h->section[s].at > bytes || h->section[s].bytes > bytes - h->section[s].at || h->section[s].at % 8)
            return fail(err, "%s is cut off or damaged", path);
    uint64_t beginnings = has_beginnings ? h->section[SECTION_BEGINNINGS].bytes : 0;
    uint64_t bucket_bytes = ((1ull << (h->bucket_bits & 31)) + 1) * sizeof(uint32_t);
    if (h->bucket_bits < 16 || h->bucket_bits > 26
        || h->section[SECTION_PLACES].bytes != h->nplaces * sizeof(PlaceRecord)
        || h->section[SECTION_NAMES].bytes != h->nnames * sizeof(NameRecord)
        || h->section[SECTION_PLAIN_BUCKETS].bytes != bucket_bytes
        || h->section[SECTION_SKELETON_BUCKETS].bytes != bucket_bytes
        || h->section[SECTION_ID_BUCKETS].bytes != bucket_bytes
        || (beginnings & (beginnings - 1)) != 0 || (has_beginnings && beginnings < sizeof(uint64_t)))
        return fail(err, "%s is damaged: its sections do not fit its header", path);
#define AT(s, type) ((const type *)(const void *)(base + h->section[s].at))
    *ret = (GazetteerFile){
        .header = h,
        .places = AT(SECTION_PLACES, PlaceRecord),          .nplaces = (uint32_t)h->nplaces,
        .names = AT(SECTION_NAMES, NameRecord),             .nnames = (uint32_t)h->nnames,
        .divisions = AT(SECTION_DIVISIONS, DivisionRecord), .ndivisions = (uint32_t)h->ndivisions,
        .shapes = AT(SECTION_SHAPES, ShapeRecord), .rings = AT(SECTION_RINGS, RingRecord),
        .points = AT(SECTION_POINTS, PointRecord),
        .plain = { AT(SECTION_PLAIN_BUCKETS, uint32_t), AT(SECTION_PLAIN, IndexEntry), (int)h->bucket_bits },
        .skeleton = { AT(SECTION_SKELETON_BUCKETS, uint32_t), AT(SECTION_SKELETON, IndexEntry), (int)h->bucket_bits },
        .id = { AT(SECTION_ID_BUCKETS, uint32_t), AT(SECTION_ID, IndexEntry), (int)h->bucket_bits },
        .beginnings = { beginnings ? AT(SECTION_BEGINNINGS, uint64_t) : NULL, beginnings ? beginnings / sizeof(uint64_t) - 1 : 0 },
        .strings = base + h->section[SECTION_STRINGS].at, .nstrings = h->section[SECTION_STRINGS].bytes,
        .words = { base + h->section[SECTION_WORDS].at, (int)h->section[SECTION_WORDS].bytes },
        .model = { base + h->section[SECTION_MODEL].at, (int)h->section[SECTION_MODEL].bytes },
    };
#undef AT
    return true;
}

/* Who imports the places of one country follows that country: a name that it knows is
 * rather there.  Looked up in a sample; none when the import is of many countries. */
static void find_area(Gazetteer *g)
{
    enum { SAMPLE = 151 };             /* each look brings in pages of a file that may be large */
    const GazetteerFile *f = &g->file[1];
    uint32_t step = f->nplaces / SAMPLE + 1, seen = 0, most = 0;
    for (uint32_t i = 0; i < f->nplaces; i += step) seen++;
    for (uint32_t i = 0; i < f->nplaces && most == 0; i += step) {
        uint32_t n = 0;
        for (uint32_t k = 0; k < f->nplaces; k += step) n += memcmp(f->places[k].country, f->places[i].country, 4) == 0;
        if (n * 10 > seen * 6) { most = n; memcpy(g->area, f->places[i].country, 4); }
        if (i > 20 * step) return;
    }
}

bool place_load(const char *path, const char *extra_path, Arena *forever, Gazetteer **ret, Error *err)
{
    static _Atomic uint64_t loaded;
    Gazetteer *g = NEW(forever, Gazetteer);
    g->number = ++loaded;
    if (!gazetteer_map(path, &g->file[0], err)) return fail_while(err, "loading the gazetteer");
    g->nfiles = 1;
    memset(g->area, 0, sizeof g->area);
    if (extra_path && file_exists(extra_path)) {
        if (!gazetteer_map(extra_path, &g->file[1], err)) return fail_while(err, "loading imported places");
        g->nfiles = 2;
        find_area(g);
    }
    if (!place_model_read(g->file[0].model, "the ranker's weights", &g->chooser, err)) return fail_while(err, "loading the gazetteer");
    if (!words_read(g->file[0].words, path, forever, &g->words, err)) return fail_while(err, "loading the gazetteer");
    *ret = g;
    return true;
}

/* ---- candidates --------------------------------------------------------- */

static bool is_listed(const Candidate *c, int n, const PlaceRecord *p)
{
    for (int i = 0; i < n; i++) if (c[i].place->id == p->id) return true;
    return false;
}

/* An import may tell of a place that the first file knows: same country, kind and spot. */
static bool is_twin(const Candidate *c, int n, const PlaceRecord *p)
{
    for (int i = 0; i < n; i++) {
        const PlaceRecord *q = c[i].place;
        if (memcmp(q->country, p->country, 4) == 0 && q->kind == p->kind && abs(q->lat - p->lat) < 700000
            && abs(q->lon - p->lon) < 700000) return true;
    }
    return false;
}

static bool begins_with_article(Text t)
{
    return t.n > 4 && (t.at[0] | 32) == 'a' && t.at[1] == 'l' && (t.at[2] == ' ' || t.at[2] == '-');
}

/* As written; "Al Bab" and "al-Bab" are. */
static bool is_as_written(Text known, Text name)
{
    return text_is(known, name)
        || (begins_with_article(known) && begins_with_article(name) && text_is(text_part(known, 3, known.n), text_part(name, 3, name.n)));
}

static int by_plain_key(const Gazetteer *g, Text name, const char *plain, int n, float match, Candidate *ret, int max)
{
    int k = 0;
    uint64_t key = fold_key(plain, n);
    for (int i = 0; i < g->nfiles; i++) {
        const GazetteerFile *f = &g->file[i];
        uint32_t at, end;
        int before = k;
        index_range(f->plain, key, &at, &end);
        for (; at < end && k < max; at++) {
            if (f->plain.entries[at].tag != (uint32_t)key) continue;
            const NameRecord *nr = &f->names[f->plain.entries[at].number];
            const PlaceRecord *p = &f->places[nr->place];
            Text written = name_text(f, nr);
            if ((nr->flags & NAME_BRIEF) && !text_is(written, name)) continue;
            if (is_listed(ret, k, p) || (i && is_twin(ret, before, p))) continue;
            ret[k++] = (Candidate){ f, p, nr, is_as_written(written, name) ? 1.0f : match, false, false };
        }
    }
    return k;
}

/* "DeirEzzor", "AlMansura": words written together, as hashtags have them. */
int candidates_take_apart(Text name, char out[FOLD_MAX])
{
    int n = 0, cuts = 0;
    for (int i = 0; i < name.n && n < FOLD_MAX - 2; i++) {
        char c = name.at[i], before = i ? name.at[i - 1] : ' ';
        if (c >= 'A' && c <= 'Z' && before >= 'a' && before <= 'z') { out[n++] = ' '; cuts++; }
        out[n++] = c == '_' ? ' ' : c;
    }
    return cuts ? n : 0;
}

/* As written; else without the article, or with it: "al-Tabaqa", "Mansoura"; else taken apart. */
int candidates_plain(const Gazetteer *g, Text name, Candidate *ret, int max)
{
    char plain[FOLD_MAX], other[FOLD_MAX];
    int n = fold_plain(name, plain), k;
    if (n == 0) return 0;
    if ((k = by_plain_key(g, name, plain, n, 0.97f, ret, max)) > 0) return k;
    if (n > 6 && (memcmp(plain, "al ", 3) == 0 || memcmp(plain, "el ", 3) == 0)
        && (k = by_plain_key(g, name, plain + 3, n - 3, 0.94f, ret, max)) > 0) return k;
    if (n > 3 && n < FOLD_MAX - 3 && memcmp(plain, "al ", 3) != 0 && name.n < 200) {
        memcpy(other, "al ", 3);
        memcpy(other + 3, plain, (size_t)n);
        if ((k = by_plain_key(g, name, other, n + 3, 0.94f, ret, max)) > 0) return k;
    }
    int m = name.n < 100 ? candidates_take_apart(name, other) : 0;
    if (m == 0) return 0;
    n = fold_plain((Text){ other, m }, plain);
    if ((k = by_plain_key(g, name, plain, n, 0.94f, ret, max)) > 0) return k;
    if (n > 6 && memcmp(plain, "al ", 3) == 0) return by_plain_key(g, name, plain + 3, n - 3, 0.92f, ret, max);
    return 0;
}

bool candidates_any(const Gazetteer *g, Text name)
{
    char plain[FOLD_MAX];
    int n = fold_plain(name, plain);
    if (n == 0) return false;
    uint64_t key = fold_key(plain, n);
    for (int i = 0; i < g->nfiles; i++) {
        uint32_t at, end;
        index_range(g->file[i].plain, key, &at, &end);
        for (; at < end; at++) if (g->file[i].plain.entries[at].tag == (uint32_t)key) return true;
    }
    return false;
}

bool place_known(const Gazetteer *g, Text name) { return candidates_any(g, name); }

static int by_match(const void *a, const void *b)
{
    const Candidate *x = a, *y = b;
    double dx = x->match + x->place->rank / 2000.0, dy = y->match + y->place->rank / 2000.0;
    return dx > dy ? -1 : dx < dy;
}

/* The least a difference in length costs: each letter more is a vowel. */
static bool differs_in_length(int na, int nb)
{
    int longer = na > nb ? na : nb, shorter = na > nb ? nb : na;
    return (longer - shorter) * 5 > longer * 2;
}

static int look_up_fuzzy(const Gazetteer *g, Text name, Candidate *ret, int max)
{
    enum { LOOKED_AT = 2000 };
    char plain[FOLD_MAX], loose[FOLD_MAX], skeleton[FOLD_MAX];
    int n = fold_plain(name, plain);
    int nl = fold_loose(plain, n, loose);
    int ns = fold_skeleton(loose, nl, skeleton), k = 0;
    if (ns < 2 || nl < 4) return 0;
    uint64_t key = fold_key(skeleton, ns);
    for (int i = 0; i < g->nfiles; i++) {
        const GazetteerFile *f = &g->file[i];
        uint32_t at, end;
        int before = k;
        index_range(f->skeleton, key, &at, &end);
        for (int looked = 0; at < end && k < max && looked < LOOKED_AT; at++) {
            if (f->skeleton.entries[at].tag != (uint32_t)key) continue;
            looked++;
            const NameRecord *nr = &f->names[f->skeleton.entries[at].number];
            char its_plain[FOLD_MAX], its_loose[FOLD_MAX];
            int m = fold_loose(its_plain, fold_plain(name_text(f, nr), its_plain), its_loose);
            if (differs_in_length(nl, m)) continue;
            double alike = fold_alike(loose, nl, its_loose, m);
            if (alike < 0.8) continue;
            const PlaceRecord *p = &f->places[nr->place];
            if (is_listed(ret, k, p) || (i && is_twin(ret, before, p))) continue;
            ret[k++] = (Candidate){ f, p, nr, (float)(alike * 0.9), true, false };
        }
    }
    qsort(ret, (size_t)k, sizeof *ret, by_match);
    return k;
}

int candidates_fuzzy(const Gazetteer *g, Text name, Candidate *ret, int max)
{
    int n;
    bool none;
    if (asked_find(g, ASKED_ALIKE, name, ret, max, &n, &none)) return n;
    n = look_up_fuzzy(g, name, ret, max);
    if (max == CANDIDATES_MAX) asked_keep(g, ASKED_ALIKE, name, ret, n, false);
    return n;
}

Place place_of(const Candidate *c, double score)
{
    const PlaceRecord *p = c->place;
    Text admin1 = NO_TEXT;
    if (p->admin1 && p->admin1 <= c->file->ndivisions) {
        const DivisionRecord *d = &c->file->divisions[p->admin1 - 1];
        admin1 = (Text){ c->file->strings + d->name, d->len };
    }
    return (Place){ .id = (long)p->id, .name = record_name(c->file, p),
                    .country = p->country[0] ? (Text){ p->country, 3 } : NO_TEXT, .admin1 = admin1,
                    .lat = record_lat(p), .lon = record_lon(p), .kind = (PlaceKind)p->kind,
                    .precision = precision_of((PlaceKind)p->kind), .score = score, .is_fuzzy = c->is_fuzzy,
                    .source = text_of(place_source_word((PlaceSource)p->source)) };
}

bool place_by_id(const Gazetteer *g, long id, Arena *keep, Place *ret)
{
    (void)keep;
    uint64_t key = hash_mix((uint64_t)id, 0x1D) | 1;
    for (int i = g->nfiles; i-- > 0; ) {
        const GazetteerFile *f = &g->file[i];
        uint32_t at, end;
        index_range(f->id, key, &at, &end);
        for (; at < end; at++) {
            const PlaceRecord *p = &f->places[f->id.entries[at].number];
            if (p->id != id) continue;
            *ret = place_of(&(Candidate){ f, p, NULL, 1, false, false }, 1);
            return true;
        }
    }
    return false;
}

bool place_district(const Gazetteer *g, long id, Arena *keep, Place *ret)
{
    uint64_t key = hash_mix((uint64_t)id, 0x1D) | 1;
    for (int i = g->nfiles; i-- > 0; ) {
        const GazetteerFile *f = &g->file[i];
        uint32_t at, end;
        index_range(f->id, key, &at, &end);
        for (; at < end; at++) {
            const PlaceRecord *p = &f->places[f->id.entries[at].number];
            uint32_t parents[] = { p->admin2, p->admin1 };
            for (size_t k = 0; p->id == id && k < sizeof parents / sizeof *parents; k++) {
                const DivisionRecord *d = parents[k] && parents[k] <= f->ndivisions ? &f->divisions[parents[k] - 1] : NULL;
                if (d && d->id && place_by_id(g, (long)d->id, keep, ret))
                    return true;
            }
        }
    }
    return false;
}

/* ---- one name alone ----------------------------------------------------- */

static int by_rank(const void *a, const void *b)
{
    const Candidate *x = a, *y = b;
    double dx = x->match * 40 + x->place->rank, dy = y->match * 40 + y->place->rank;
    return dx > dy ? -1 : dx < dy;
}

static double weight_alone(const Candidate *c)
{
    return exp((c->place->rank + 40 * (double)c->match) / (c->is_fuzzy ? 40.0 : 15.0) - 10);
}

/* Those of the kind the words say, if there are any. */
static int only_kind(Candidate *c, int n, PlaceKind kind)
{
    int k = 0;
    for (int i = 0; i < n; i++) k += c[i].place->kind == kind;
    if (k == 0 || kind == PLACE_KINDS) return n;
    k = 0;
    for (int i = 0; i < n; i++) if (c[i].place->kind == kind) c[k++] = c[i];
    return k;
}

int place_find(const Gazetteer *g, Text name, Text country, Place *ret, int max, Arena *keep, Arena scratch)
{
    (void)keep;
    Candidate *c = NEW_ARRAY(&scratch, Candidate, CANDIDATES_MAX);
    int n = candidates_plain(g, name, c, CANDIDATES_MAX);
    PlaceKind wanted = PLACE_KINDS;
    Text bare = words_bare(&g->words, name, &wanted);
    if (n == 0 && bare.n < name.n) n = candidates_plain(g, bare, c, CANDIDATES_MAX);
    bool is_fuzzy = n == 0;
    if (n == 0) n = candidates_fuzzy(g, bare, c, CANDIDATES_MAX);
    int k = 0;
    for (int i = 0; i < n; i++)
        if (!country.n || (c[i].place->country[0] && text_is(country, (Text){ c[i].place->country, 3 }))) c[k++] = c[i];
    k = only_kind(c, k, wanted);            /* "Daraa province" is not the town */
    if (!is_fuzzy) qsort(c, (size_t)k, sizeof *c, by_rank);
    double sum = 0;
    for (int i = 0; i < k; i++) sum += weight_alone(&c[i]);
    int m = 0;
    for (int i = 0; i < k && m < max; i++, m++) ret[m] = place_of(&c[i], weight_alone(&c[i]) / sum * (double)c[i].match);
    return m;
}

/* ---- labels of a map ----------------------------------------------------- */

/* One look at every place of the product's own file: 3 ms.  What a user imported
 * may be fifty times as large and is left out. */
int place_in_box(const Gazetteer *g, double west, double south, double east, double north, Place *ret, int max, Arena *keep)
{
    const GazetteerFile *f = &g->file[0];
    const PlaceRecord **best = NEW_ARRAY(keep, const PlaceRecord *, max);
    int n = 0;
    for (uint32_t i = 0; i < f->nplaces; i++) {
        const PlaceRecord *p = &f->places[i];
        double lat = p->lat / 1e7, lon = p->lon / 1e7;
        if (p->kind != PLACE_SETTLEMENT || lat < south || lat > north || lon < west || lon > east)
            continue;
        if (n == max && p->population <= best[n - 1]->population)
            continue;
        int at = n < max ? n++ : n - 1;
        for (; at > 0 && best[at - 1]->population < p->population; at--)
            best[at] = best[at - 1];
        best[at] = p;
    }
    for (int i = 0; i < n; i++)
        ret[i] = place_of(&(Candidate){ f, best[i], NULL, 1, false, false }, 1);
    return n;
}
