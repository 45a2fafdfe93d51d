/* place.h - from a Claim to a Sighting: where it happened.
 *
 *     "Rockets hit the market in Nawa" -> Nawa, Daraa, SYR, 32.89 N 36.04 E,
 *      precision 1, sure 0.8, two others passed over
 *
 * A Gazetteer is a compiled, memory-mapped file, loaded once and never written
 * again, so threads share it.  A name that is not in it keeps its words and has
 * no coordinates: unknown stays unknown. */
#ifndef PLACE_PLACE_H
#define PLACE_PLACE_H

#include "code/code.h"

typedef struct Gazetteer Gazetteer;     /* opaque: only place/ looks inside */

typedef enum PlaceKind {
    PLACE_SETTLEMENT, PLACE_COUNTRY, PLACE_ADMIN1, PLACE_ADMIN2, PLACE_ADMIN3, PLACE_REGION /* Hauran, Lajat */,
    PLACE_WATER, PLACE_ROAD, PLACE_CROSSING, PLACE_BASE, PLACE_AIRPORT, PLACE_CAMP, PLACE_FACILITY,
    PLACE_MOUNTAIN, PLACE_ISLAND, PLACE_CONTINENT, PLACE_KINDS
} PlaceKind;

/* UCDP's where_prec. */
typedef enum WherePrecision {
    WHERE_EXACT = 1, WHERE_NEAR = 2 /* 25 km */, WHERE_ADMIN2 = 3, WHERE_PROVINCE = 4,
    WHERE_FUZZY = 5 /* area or line */, WHERE_COUNTRY = 6, WHERE_BEYOND = 7
} WherePrecision;

typedef struct Place {
    long           id;              /* the gazetteer's number, survives its rebuilding; 0: not resolved */
    Text           name;            /* as the gazetteer spells it */
    Text           country;         /* ISO 3166-1 alpha-3, or empty */
    Text           admin1;          /* name of the province, or empty */
    double         lat, lon;        /* WGS 84, degrees; NAN when not resolved */
    PlaceKind      kind;
    WherePrecision precision;
    double         score;           /* 0..1 */
    bool           is_fuzzy;        /* found by a spelling that is not in the gazetteer */
    Text           source;          /* "geonames", "simplemaps", "sitrep", "wof" ... */
} Place;

/* One name of a place in the text, resolved or not. */
typedef struct Toponym {
    int    begin, end;              /* bytes in the item's text: the name, without "the outskirts of" */
    int    sentence, first, last;   /* words */
    Text   text;
    Place  place;                   /* place.id 0 when unknown */
    Place *alternatives;    int nalternatives;
    bool   is_actor;                /* "Damascus rejected ...": a government, not a scene */
    bool   is_street;               /* "the corner of Vienna and Moroto Streets": none of these is a town */
    Text   rule;                    /* why this candidate, or why none */
} Toponym;

typedef struct Toponyms { Toponym *at; int n; } Toponyms;

/* A place of a claim: the words, and what they resolve to. */
typedef struct Located {
    Whereabouts words;
    Text        toponym;            /* the proper name in those words; empty when none */
    Place       place;              /* place.id 0: not resolved */
    Place      *alternatives;   int nalternatives;
    Text        rule;               /* how it was resolved, or why not */
    double     *lonlat;             /* a border's line, the stretch between two places, the side of an area: */
    int         npoints;            /* its points; 0: the place's own point */
    bool        is_area;            /* those points are the corners of an area, not a line */
} Located;

/* The claim at its places. */
typedef struct Sighting {
    Claim    claim;
    Located *places;    int nplaces;
    int      scene;                 /* index in places of the main scene, or -1 */
    Text     why_nowhere;           /* when scene is -1: in words a reader of the map understands */
} Sighting;

typedef struct Sightings { Sighting *at; int n; } Sightings;

/* Maps the compiled gazetteer; `extra_path` is a second one that `places import`
 * made for this user, or NULL. */
bool place_load(const char *path, const char *extra_path, Arena *forever, Gazetteer **ret, Error *err);

/* Every toponym of an item, disambiguated over the whole item. */
Toponyms place_toponyms(const Gazetteer *g, const Understanding *u, Arena *keep, Arena scratch);

/* Wraps each claim into a Sighting. */
Sightings place_claims(const Gazetteer *g, const Understanding *u, Toponyms toponyms, Claims claims,
                       Arena *keep, Arena scratch);

/* Whether any place is so called: the quick question while scanning a text. */
bool place_known(const Gazetteer *g, Text name);

/* Candidates for one name alone, best first: the command `sitrep places find`. */
int place_find(const Gazetteer *g, Text name, Text country_or_empty, Place *ret, int max, Arena *keep, Arena scratch);

/* The largest settlements between the given degrees, largest first: the map's labels. */
int place_in_box(const Gazetteer *g, double west, double south, double east, double north, Place *ret, int max, Arena *keep);

/* The place of a gazetteer number; false when there is none. */
bool place_by_id(const Gazetteer *g, long id, Arena *keep, Place *ret);

/* The district that a place lies in, else its province: where a facility may be shown.
 * False when neither is known. */
bool place_district(const Gazetteer *g, long id, Arena *keep, Place *ret);

/* The provinces of a country as they are drawn: rings of longitude, latitude. */
typedef struct Ring { const double *lonlat; int npoints; } Ring;
typedef struct Outline { long id; Text name; Ring *rings; int nrings; } Outline;
int place_outlines(const Gazetteer *g, Text country, Arena *keep, Outline **ret);

double place_km(double lat1, double lon1, double lat2, double lon2);
const char *place_kind_word(PlaceKind k);

#endif
