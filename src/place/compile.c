/* Writing a gazetteer file.  Everything is appended to temporary files beside
 * the result; the indexes are scattered into place at the end through mapped
 * pages, so that a dump of twelve million names needs no memory of that size. */
#include "place/fold.h"
#include "place/gazetteer.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

typedef struct KeyRecord { uint64_t key; uint32_t number; uint32_t rank; } KeyRecord;

enum { KEYS_PLAIN, KEYS_SKELETON, KEYS_ID, KEY_FILES };

struct GazetteerWriter {
    char      path[4000];
    FILE     *part[SECTIONS];               /* those that are appended to */
    FILE     *keys[KEY_FILES];
    FILE     *beginnings;                   /* pairs of numbers: beginnings_hash, and whether it is a whole name */
    uint64_t  nbeginnings;
    uint64_t  nkeys[KEY_FILES];
    uint64_t  nplaces, nnames, nstrings;
    uint32_t  ndivisions, nshapes, nrings, npoints;
    PlaceRecord last;
    bool      has_last;
    uint64_t  seen[64];                     /* plain keys of the last place: one entry a key */
    uint64_t  seen_loose[64];
    int       nseen, nseen_loose;
    bool      failed;
};

int place_rank(PlaceKind kind, uint32_t population, int flags)
{
    double size = 14 * log10(population + 1.0);             /* a million: 84 */
    switch (kind) {
    case PLACE_COUNTRY:   return 230;
    case PLACE_CONTINENT: return 225;
    case PLACE_ADMIN1:    return 62 + (int)(size / 2);
    case PLACE_ADMIN2:    return 50 + (int)(size / 2);
    case PLACE_ADMIN3:    return 20 + (int)(size / 2);
    case PLACE_REGION: case PLACE_WATER: case PLACE_MOUNTAIN: case PLACE_ISLAND: return 90;
    case PLACE_AIRPORT: case PLACE_BASE: case PLACE_CROSSING: return 40;
    case PLACE_SETTLEMENT:
        return (int)size + (flags & PLACE_CAPITAL ? 60 : flags & PLACE_SEAT ? 25 : flags & PLACE_SEAT2 ? 8 : 0);
    default: return 15;
    }
}

static FILE *beside(const char *path, Error *err)
{
    char name[4096];
    snprintf(name, sizeof name, "%s.part-XXXXXX", path);
    int fd = mkstemp(name);
    if (fd < 0) { fail(err, "cannot write %s: %s", name, strerror(errno)); return NULL; }
    unlink(name);
    FILE *f = fdopen(fd, "w+b");
    if (f) setvbuf(f, NULL, _IOFBF, 1 << 20);
    else { close(fd); fail(err, "cannot write %s: %s", name, strerror(errno)); }
    return f;
}

static bool is_streamed(Section s)
{
    return s <= SECTION_POINTS || (s >= SECTION_WORDS && s != SECTION_BEGINNINGS);
}

bool writer_open(const char *path, GazetteerWriter **ret, Error *err)
{
    GazetteerWriter *w = calloc(1, sizeof *w);
    if (!w || snprintf(w->path, sizeof w->path, "%s", path) >= (int)sizeof w->path) {
        free(w);
        return fail(err, "cannot write %s: the path is too long", path);
    }
    bool ok = true;
    for (int s = 0; s < SECTIONS && ok; s++)
        if (is_streamed((Section)s)) ok = (w->part[s] = beside(path, err)) != NULL;
    for (int k = 0; k < KEY_FILES && ok; k++) ok = (w->keys[k] = beside(path, err)) != NULL;
    ok = ok && (w->beginnings = beside(path, err)) != NULL;
    if (!ok) { writer_abandon(w); return false; }
    *ret = w;
    return true;
}

void writer_abandon(GazetteerWriter *w)
{
    for (int s = 0; s < SECTIONS; s++) if (w->part[s]) fclose(w->part[s]);
    for (int k = 0; k < KEY_FILES; k++) if (w->keys[k]) fclose(w->keys[k]);
    if (w->beginnings) fclose(w->beginnings);
    free(w);
}

static void append(GazetteerWriter *w, FILE *f, const void *bytes, size_t n)
{
    if (n && fwrite(bytes, 1, n, f) != n) w->failed = true;
}

static void key(GazetteerWriter *w, int file, uint64_t k, uint64_t number, uint32_t rank)
{
    KeyRecord r = { k, (uint32_t)number, rank };
    append(w, w->keys[file], &r, sizeof r);
    w->nkeys[file]++;
}

static uint32_t string(GazetteerWriter *w, Text t)
{
    uint64_t at = w->nstrings;
    if (at + (uint64_t)t.n > UINT32_MAX) { w->failed = true; return 0; }
    append(w, w->part[SECTION_STRINGS], t.at, (size_t)t.n);
    w->nstrings += (uint64_t)t.n;
    return (uint32_t)at;
}

uint64_t division_key(const char country[4], int level, Text name)
{
    char plain[FOLD_MAX];
    int n = fold_plain(name, plain);
    return hash_mix(fold_key(plain, n), text_hash((Text){ country, 3 }) + (uint64_t)level);
}

uint32_t writer_division(GazetteerWriter *w, const char country[4], int level, Text name, const char *code,
                         long place_id, uint32_t parent)
{
    DivisionRecord d = { .id = place_id, .key = division_key(country, level, name), .len = (uint16_t)name.n,
                         .level = (uint8_t)level, .parent = parent };
    d.name = string(w, name);
    memcpy(d.country, country, 4);
    if (code) snprintf(d.code, sizeof d.code, "%s", code);
    append(w, w->part[SECTION_DIVISIONS], &d, sizeof d);
    return ++w->ndivisions;
}

uint32_t writer_shape(GazetteerWriter *w, const double *lonlat, const int *ring_sizes, int nrings)
{
    ShapeRecord s = { .south = INT32_MAX, .west = INT32_MAX, .north = INT32_MIN, .east = INT32_MIN,
                      .first_ring = w->nrings, .nrings = (uint32_t)nrings };
    for (int r = 0; r < nrings; r++) {
        RingRecord ring = { w->npoints, (uint32_t)ring_sizes[r] };
        append(w, w->part[SECTION_RINGS], &ring, sizeof ring);
        w->nrings++;
        for (int i = 0; i < ring_sizes[r]; i++, lonlat += 2) {
            PointRecord p = { (int32_t)lround(lonlat[1] * 1e7), (int32_t)lround(lonlat[0] * 1e7) };
            if (p.lat < s.south) s.south = p.lat;
            if (p.lat > s.north) s.north = p.lat;
            if (p.lon < s.west) s.west = p.lon;
            if (p.lon > s.east) s.east = p.lon;
            append(w, w->part[SECTION_POINTS], &p, sizeof p);
            w->npoints++;
        }
    }
    append(w, w->part[SECTION_SHAPES], &s, sizeof s);
    return ++w->nshapes;
}

static void flush_place(GazetteerWriter *w)
{
    if (w->has_last) append(w, w->part[SECTION_PLACES], &w->last, sizeof w->last);
    w->has_last = false;
}

void writer_place(GazetteerWriter *w, const NewPlace *p)
{
    flush_place(w);
    PlaceRecord r = { .id = p->id, .lat = (int32_t)lround(p->lat * 1e7), .lon = (int32_t)lround(p->lon * 1e7),
                      .population = p->population, .admin1 = p->admin1, .admin2 = p->admin2,
                      .first_name = (uint32_t)w->nnames, .shape = p->shape, .kind = (uint8_t)p->kind,
                      .source = (uint8_t)p->source, .flags = (uint8_t)p->flags, .radius_km = (uint16_t)p->radius_km };
    memcpy(r.country, p->country, sizeof r.country);
    int rank = p->rank ? p->rank : place_rank(p->kind, p->population, p->flags);
    r.rank = (uint8_t)(rank > 255 ? 255 : rank < 0 ? 0 : rank);
    w->last = r;
    w->has_last = true;
    w->nseen = w->nseen_loose = 0;
    key(w, KEYS_ID, hash_mix((uint64_t)p->id, 0x1D) | 1, w->nplaces, 0);
    w->nplaces++;
    writer_name(w, p->name, p->source, NAME_OFFICIAL);
    w->last.name = 0;                       /* shares the bytes of its first name */
    w->last.name_len = (uint16_t)(p->name.n > 60000 ? 0 : p->name.n);
}

static bool is_new(uint64_t *seen, int *n, uint64_t k)
{
    for (int i = 0; i < *n; i++) if (seen[i] == k) return false;
    if (*n < 64) seen[(*n)++] = k;
    return true;
}

/* The words of a folded name: after each, whether the name goes on. */
static void beginnings(GazetteerWriter *w, Text plain)
{
    uint64_t h = BEGINNINGS_START;
    Text word;
    while (text_next(&plain, ' ', &word)) {
        h = beginnings_hash(h, fold_word_hash(word.at, word.n));
        uint64_t pair[2] = { h, plain.n == 0 };
        append(w, w->beginnings, pair, sizeof pair);
        w->nbeginnings++;
    }
}

void writer_name(GazetteerWriter *w, Text name, PlaceSource source, int flags)
{
    if (name.n <= 0 || name.n > 200 || w->last.nnames == UINT16_MAX) return;
    char plain[FOLD_MAX], loose[FOLD_MAX], skeleton[FOLD_MAX];
    int n = fold_plain(name, plain);
    if (n == 0) return;
    uint64_t number = w->nnames;
    NameRecord r = { (uint32_t)(w->nplaces - 1), string(w, name), (uint16_t)name.n, (uint8_t)source, (uint8_t)flags };
    append(w, w->part[SECTION_NAMES], &r, sizeof r);
    w->nnames++;
    w->last.nnames++;
    uint64_t k = fold_key(plain, n);
    beginnings(w, (Text){ plain, n });
    if (n > 3 && beginnings_is_article((Text){ plain, 2 }) && plain[2] == ' ') beginnings(w, (Text){ plain + 3, n - 3 });
    /* "US" and "U.S." fold alike, but each is known only as written */
    if ((flags & NAME_BRIEF) || is_new(w->seen, &w->nseen, k)) key(w, KEYS_PLAIN, k, number, w->last.rank);
    if (flags & (NAME_BRIEF | NAME_PEOPLE)) return;
    int nl = fold_loose(plain, n, loose);
    int ns = fold_skeleton(loose, nl, skeleton);
    if (ns < 2 || !is_new(w->seen_loose, &w->nseen_loose, fold_key(loose, nl))) return;
    key(w, KEYS_SKELETON, fold_key(skeleton, ns), number, w->last.rank);
}

void writer_words(GazetteerWriter *w, Text words) { append(w, w->part[SECTION_WORDS], words.at, (size_t)words.n); }
void writer_model(GazetteerWriter *w, Text model) { append(w, w->part[SECTION_MODEL], model.at, (size_t)model.n); }

/* ---- the indexes -------------------------------------------------------- */

static int by_tag_then_rank(const void *a, const void *b)
{
    const KeyRecord *x = a, *y = b;
    if ((uint32_t)x->key != (uint32_t)y->key) return (uint32_t)x->key < (uint32_t)y->key ? -1 : 1;
    if (x->rank != y->rank) return x->rank > y->rank ? -1 : 1;
    return x->number < y->number ? -1 : x->number > y->number;
}

static void *map_file(FILE *f, size_t bytes)
{
    if (bytes == 0) return NULL;
    void *at = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, fileno(f), 0);
    return at == MAP_FAILED ? NULL : at;
}

/* Counts, scatters and sorts one key file into `buckets` and `entries`. */
static bool build_index(GazetteerWriter *w, int file, int bits, FILE *buckets, FILE *entries, Error *err)
{
    uint64_t n = w->nkeys[file], nbuckets = 1u << bits;
    size_t bucket_bytes = (nbuckets + 1) * sizeof(uint32_t), entry_bytes = n * sizeof(IndexEntry);
    FILE *sorted_file = beside(w->path, err);
    if (!sorted_file) return false;
    bool ok = fflush(w->keys[file]) == 0 && ftruncate(fileno(buckets), (off_t)bucket_bytes) == 0
           && ftruncate(fileno(entries), (off_t)entry_bytes) == 0
           && ftruncate(fileno(sorted_file), (off_t)(n * sizeof(KeyRecord))) == 0;
    uint32_t *b = ok ? map_file(buckets, bucket_bytes) : NULL;
    KeyRecord *in = ok ? map_file(w->keys[file], n * sizeof(KeyRecord)) : NULL;
    KeyRecord *sorted = ok ? map_file(sorted_file, n * sizeof(KeyRecord)) : NULL;
    IndexEntry *out = ok ? map_file(entries, entry_bytes) : NULL;
    if (!b || (n && (!in || !sorted || !out))) {
        fclose(sorted_file);
        return fail(err, "cannot build the index of %s: %s", w->path, strerror(errno));
    }
    for (uint64_t i = 0; i < n; i++) b[(in[i].key >> (64 - bits)) + 1]++;
    for (uint64_t i = 0; i < nbuckets; i++) b[i + 1] += b[i];
    uint32_t *fill = malloc(nbuckets * sizeof *fill);
    if (!fill) { fclose(sorted_file); return fail(err, "no memory for the index of %s", w->path); }
    memcpy(fill, b, nbuckets * sizeof *fill);
    for (uint64_t i = 0; i < n; i++) sorted[fill[in[i].key >> (64 - bits)]++] = in[i];
    free(fill);
    for (uint64_t i = 0; i < nbuckets; i++)
        if (b[i + 1] - b[i] > 1) qsort(sorted + b[i], b[i + 1] - b[i], sizeof *sorted, by_tag_then_rank);
    for (uint64_t i = 0; i < n; i++) out[i] = (IndexEntry){ (uint32_t)sorted[i].key, sorted[i].number };
    munmap(b, bucket_bytes);
    if (n) {
        munmap(in, n * sizeof(KeyRecord));
        munmap(sorted, n * sizeof(KeyRecord));
        munmap(out, entry_bytes);
    }
    fclose(sorted_file);
    return true;
}

/* Twelve bits or more for each beginning, of which three are set. */
static bool build_beginnings(GazetteerWriter *w, FILE *set, Error *err)
{
    uint64_t slots = 1;
    while (slots * 5 < w->nbeginnings) slots *= 2;
    size_t in_bytes = w->nbeginnings * 2 * sizeof(uint64_t);
    bool ok = fflush(w->beginnings) == 0 && ftruncate(fileno(set), (off_t)(slots * sizeof(uint64_t))) == 0;
    const uint64_t *in = ok ? map_file(w->beginnings, in_bytes) : NULL;
    uint64_t *out = ok ? map_file(set, slots * sizeof *out) : NULL;
    if (!out || (w->nbeginnings && !in)) return fail(err, "cannot build the beginnings of %s: %s", w->path, strerror(errno));
    for (uint64_t i = 0; i < w->nbeginnings; i++)
        out[beginnings_slot(in[2 * i], slots - 1)] |= beginnings_bits(in[2 * i], in[2 * i + 1] != 0);
    munmap(out, slots * sizeof *out);
    if (in) munmap((void *)(uintptr_t)in, in_bytes);
    return true;
}

static bool copy(FILE *from, FILE *to, uint64_t *bytes)
{
    static const char zeros[64];
    char block[1 << 16];
    size_t got;
    *bytes = 0;
    rewind(from);
    while ((got = fread(block, 1, sizeof block, from)) > 0) {
        if (fwrite(block, 1, got, to) != got) return false;
        *bytes += got;
    }
    return !ferror(from) && fwrite(zeros, 1, (64 - *bytes % 64) % 64, to) == (64 - *bytes % 64) % 64;
}

/* A place's own name has the bytes of its first name. */
static bool share_names(GazetteerWriter *w)
{
    if (w->nplaces == 0) return true;
    fflush(w->part[SECTION_PLACES]);
    fflush(w->part[SECTION_NAMES]);
    PlaceRecord *p = map_file(w->part[SECTION_PLACES], w->nplaces * sizeof *p);
    NameRecord *n = map_file(w->part[SECTION_NAMES], w->nnames * sizeof *n);
    if (!p || !n) return false;
    for (uint64_t i = 0; i < w->nplaces; i++) p[i].name = n[p[i].first_name].text;
    munmap(p, w->nplaces * sizeof *p);
    munmap(n, w->nnames * sizeof *n);
    return true;
}

bool writer_close(GazetteerWriter *w, const char *made_from, Error *err)
{
    flush_place(w);
    int bits = 16;
    while (bits < 26 && (1u << bits) < w->nnames) bits++;
    static const Section BUCKETS[KEY_FILES] = { SECTION_PLAIN_BUCKETS, SECTION_SKELETON_BUCKETS, SECTION_ID_BUCKETS };
    bool ok = !w->failed && share_names(w);
    for (int k = 0; k < KEY_FILES && ok; k++) {
        Section s = BUCKETS[k];
        ok = (w->part[s] = beside(w->path, err)) && (w->part[s + 1] = beside(w->path, err))
          && build_index(w, k, bits, w->part[s], w->part[s + 1], err);
        if (!ok) { writer_abandon(w); return false; }
    }
    if (ok && (!(w->part[SECTION_BEGINNINGS] = beside(w->path, err)) || !build_beginnings(w, w->part[SECTION_BEGINNINGS], err))) {
        writer_abandon(w);
        return false;
    }
    char beside_path[4096];
    snprintf(beside_path, sizeof beside_path, "%s.%ld.new", w->path, (long)getpid());
    FILE *out = ok ? fopen(beside_path, "wb") : NULL;
    if (!out) {
        fail(err, "cannot write %s: %s", w->path, w->failed ? "the disk is full, or the file too large" : strerror(errno));
        writer_abandon(w);
        return false;
    }
    FileHeader h = { .magic = "SITREPG", .version = GAZETTEER_VERSION, .bucket_bits = (uint32_t)bits, .nplaces = w->nplaces,
                     .nnames = w->nnames, .ndivisions = w->ndivisions, .nshapes = w->nshapes };
    h.magic[7] = 'Z';
    snprintf(h.made_from, sizeof h.made_from, "%s", made_from);
    uint64_t at = (sizeof h + 63) / 64 * 64;
    ok = fseek(out, (long)at, SEEK_SET) == 0;
    for (int s = 0; s < SECTIONS && ok; s++) {
        h.section[s].at = at;
        ok = fflush(w->part[s]) == 0 && copy(w->part[s], out, &h.section[s].bytes);
        at += (h.section[s].bytes + 63) / 64 * 64;
    }
    rewind(out);
    ok = ok && fwrite(&h, sizeof h, 1, out) == 1 && fflush(out) == 0 && fsync(fileno(out)) == 0;
    ok = fclose(out) == 0 && ok && rename(beside_path, w->path) == 0;
    if (!ok) {
        fail(err, "cannot write %s: %s", w->path, strerror(errno));
        unlink(beside_path);
    }
    writer_abandon(w);
    return ok;
}
