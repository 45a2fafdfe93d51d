/* gazetteer.h - the file behind a Gazetteer, and how to write one.  Private to place/
 * and to prepare/gazetteer.c.
 *
 *     header, places, names, divisions, shapes, three indexes, words, strings, beginnings
 *
 * Little-endian, mapped as it is.  An index is buckets of (tag, number): the
 * upper bits of a 64-bit key choose the bucket, 32 lower ones are the tag, so one
 * look-up touches two cache lines however large the file grows. */
#ifndef PLACE_GAZETTEER_H
#define PLACE_GAZETTEER_H

#include "place/beginnings.h"
#include "place/place.h"

/* Version 4 had no beginnings: an import made then is read, and its phrases are all looked up. */
#define GAZETTEER_VERSION 5
#define GAZETTEER_OLDEST  4

typedef enum PlaceSource {
    SOURCE_GEONAMES, SOURCE_SIMPLEMAPS, SOURCE_NATURAL_EARTH, SOURCE_ISO, SOURCE_CLDR, SOURCE_CENSUS,
    SOURCE_OURAIRPORTS, SOURCE_SITREP, SOURCE_WOF, SOURCE_OCHA, SOURCE_USER, PLACE_SOURCES
} PlaceSource;

const char *place_source_word(PlaceSource s);

/* GeoNames numbers are kept as they are; every other source has a range of its own. */
static inline long place_number(PlaceSource s, long native)
{
    return native + (long)s * 100000000000L;
}

/* What a name is, beside its source. */
enum { NAME_OFFICIAL = 1, NAME_BRIEF = 2 /* "W.Va.", "UK": as written only */, NAME_PEOPLE = 4 /* "Syrian" */,
       NAME_ACTS = 8 /* "Kremlin": only ever a government */, NAME_FORMER = 16 };

enum { PLACE_CAPITAL = 1, PLACE_SEAT = 2 /* of a province */, PLACE_SEAT2 = 4, PLACE_DISPUTED = 8,
       PLACE_SECTION = 16 /* a quarter of a town */ };

typedef struct PlaceRecord {
    int64_t  id;
    int32_t  lat, lon;                      /* 1e-7 degrees */
    uint32_t name;                          /* offset in strings */
    uint32_t population;
    uint32_t admin1, admin2;                /* division + 1, or 0 */
    uint32_t first_name;
    uint32_t shape;                         /* shape + 1, or 0 */
    uint16_t nnames, name_len;
    char     country[4];                    /* ISO 3166-1 alpha-3 */
    uint8_t  kind, source, rank, flags;     /* rank: how well known, 0..255 */
    uint16_t radius_km, unused;
} PlaceRecord;

typedef struct NameRecord { uint32_t place, text; uint16_t len; uint8_t source, flags; } NameRecord;

/* A province or district as a parent: the same key in every file. */
typedef struct DivisionRecord {
    int64_t  id;                            /* its place, or 0 */
    uint64_t key;                           /* division_key() */
    uint32_t name; uint16_t len; uint8_t level, unused;
    char     country[4];
    uint32_t parent;                        /* division + 1, or 0 */
    char     code[16];                      /* GeoNames admin code: "06", or "KY.235" for level 2 */
} DivisionRecord;

typedef struct ShapeRecord { int32_t south, west, north, east; uint32_t first_ring, nrings; } ShapeRecord;
typedef struct RingRecord { uint32_t first_point, npoints; } RingRecord;
typedef struct PointRecord { int32_t lat, lon; } PointRecord;

typedef struct IndexEntry { uint32_t tag, number; } IndexEntry;

typedef enum Section {
    SECTION_PLACES, SECTION_NAMES, SECTION_DIVISIONS, SECTION_SHAPES, SECTION_RINGS, SECTION_POINTS,
    SECTION_PLAIN_BUCKETS, SECTION_PLAIN, SECTION_SKELETON_BUCKETS, SECTION_SKELETON, SECTION_ID_BUCKETS, SECTION_ID,
    SECTION_WORDS, SECTION_MODEL, SECTION_STRINGS, SECTION_BEGINNINGS, SECTIONS
} Section;

typedef struct FileHeader {
    char     magic[8];                      /* "SITREPGZ" */
    uint32_t version, bucket_bits;
    uint64_t nplaces, nnames, ndivisions, nshapes;
    struct { uint64_t at, bytes; } section[SECTIONS];
    char     made_from[256];
} FileHeader;

uint64_t division_key(const char country[4], int level, Text name);

/* ---- reading ------------------------------------------------------------ */

typedef struct PlaceIndex { const uint32_t *buckets; const IndexEntry *entries; int bits; } PlaceIndex;

typedef struct GazetteerFile {
    const FileHeader     *header;
    const PlaceRecord    *places;       uint32_t nplaces;
    const NameRecord     *names;        uint32_t nnames;
    const DivisionRecord *divisions;    uint32_t ndivisions;
    const ShapeRecord    *shapes;
    const RingRecord     *rings;
    const PointRecord    *points;
    PlaceIndex            plain, skeleton, id;
    Beginnings            beginnings;           /* .at NULL: a file that has none */
    const char           *strings;      uint64_t nstrings;
    Text                  words, model;
} GazetteerFile;

bool gazetteer_map(const char *path, GazetteerFile *ret, Error *err);

/* The entries that share a key: from *first, as long as tag fits, below *end. */
static inline void index_range(PlaceIndex x, uint64_t key, uint32_t *first, uint32_t *end)
{
    uint64_t bucket = key >> (64 - x.bits);
    *first = x.buckets[bucket];
    *end = x.buckets[bucket + 1];
}

static inline Text record_name(const GazetteerFile *f, const PlaceRecord *p)
{
    return (Text){ f->strings + p->name, p->name_len };
}

static inline Text name_text(const GazetteerFile *f, const NameRecord *n)
{
    return (Text){ f->strings + n->text, n->len };
}

/* ---- writing ------------------------------------------------------------ */

typedef struct GazetteerWriter GazetteerWriter;

typedef struct NewPlace {
    long        id;
    Text        name;
    char        country[4];
    double      lat, lon;
    PlaceKind   kind;
    PlaceSource source;
    uint32_t    population;
    uint32_t    admin1, admin2;             /* as writer_division returned them, or 0 */
    int         flags, radius_km, rank;     /* rank 0: by kind and population */
    uint32_t    shape;                      /* as writer_shape returned it, or 0 */
} NewPlace;

/* Streams to files beside `path`; memory does not grow with the number of places. */
bool writer_open(const char *path, GazetteerWriter **ret, Error *err);
uint32_t writer_division(GazetteerWriter *w, const char country[4], int level, Text name, const char *code,
                         long place_id, uint32_t parent);
uint32_t writer_shape(GazetteerWriter *w, const double *lonlat, const int *ring_sizes, int nrings);
void writer_place(GazetteerWriter *w, const NewPlace *p);
void writer_name(GazetteerWriter *w, Text name, PlaceSource source, int flags);     /* of the last place */
void writer_words(GazetteerWriter *w, Text words);
void writer_model(GazetteerWriter *w, Text model);
bool writer_close(GazetteerWriter *w, const char *made_from, Error *err);
void writer_abandon(GazetteerWriter *w);

int place_rank(PlaceKind kind, uint32_t population, int flags);

#endif
