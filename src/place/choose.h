/* choose.h - which of its candidates each name of an item means, judged together.  Private to place/ and
 * to prepare/train_place.c.
 *
 * Mentions with the same words are one group with one answer.  A first pass looks at each group alone (how well
 * known, how spelled, what kind the words say); the following ones see where the other groups are likely to lie.
 * The weights are learned (models/place.txt). */
#ifndef PLACE_CHOOSE_H
#define PLACE_CHOOSE_H

#include "place/candidates.h"

/* X(constant, name in the model file) */
#define PLACE_FEATURES(X)                                                                                     \
    X(F_RANK, "rank") X(F_PEOPLE, "people") X(F_COUNTRY, "country") X(F_ADMIN1, "province")                   \
    X(F_ADMIN2, "district") X(F_TOWN, "town") X(F_SECTION, "quarter") X(F_CAPITAL, "capital") X(F_SEAT, "seat") \
    X(F_NATURE, "nature") X(F_SITE, "site") X(F_EXACT, "exact") X(F_FUZZY, "fuzzy") X(F_OWN_NAME, "own-name") \
    X(F_FIRST, "best-known") X(F_SHARE, "share-of-people") X(F_KIND_RIGHT, "kind-said") X(F_KIND_WRONG, "kind-not-said") \
    X(F_BARE, "kind-word-stripped") X(F_HOME, "home-country") X(F_PEOPLE_NAMED, "people-named") X(F_DATELINE, "dateline") \
    X(F_INSIDE, "inside-next") X(F_INSIDE_NOT, "not-inside-next") X(F_SAME_COUNTRY, "same-country")           \
    X(F_SAME_PROVINCE, "same-province") X(F_SAME_DISTRICT, "same-district") X(F_NEAR, "near-others")          \
    X(F_NEAREST, "nearest-other") X(F_PARENT_NAMED, "parent-named") X(F_OUTSIDE, "no-other-in-country")       \
    X(F_TOP_COUNTRY, "main-country") X(F_TOP_PROVINCE, "main-province") X(F_WORLD, "world-city") X(F_SPREAD, "item-spread") \
    X(F_CONTEXT_WORLD, "rank-in-spread")

#define PLACE_FEATURE_CONSTANT(c, name) c,
typedef enum PlaceFeature { PLACE_FEATURES(PLACE_FEATURE_CONSTANT) PLACE_FEATURE_COUNT } PlaceFeature;
#undef PLACE_FEATURE_CONSTANT

extern const char *const place_feature_names[PLACE_FEATURE_COUNT];

typedef struct PlaceModel {
    double alone[PLACE_FEATURE_COUNT];      /* first pass */
    double together[PLACE_FEATURE_COUNT];   /* the following passes */
} PlaceModel;

struct Gazetteer {
    GazetteerFile file[2];                  /* the product's, then the user's */
    int           nfiles;
    PlaceWords    words;
    PlaceModel    chooser;
    uint64_t      number;                   /* of this loading, 1 upwards: what is remembered of one is not another's */
    char          area[4];                  /* the country that the user's import is of, or "" */
};

bool place_model_read(Text text, const char *path, PlaceModel *ret, Error *err);

/* One name in the text. */
typedef struct Spot {
    int       sentence, first, last;        /* words */
    int       begin, end;                   /* bytes */
    Text      text;
    PlaceKind kind_said;                    /* PLACE_KINDS when the words do not say */
    bool      is_tagged;                    /* the name tagger said so */
    bool      is_dateline, is_actor, is_hashtag;
    int       group;
    int       inside;                       /* group of the name that the text says it lies in ("X, Syria"); or -1 */
} Spot;

/* What the passes ask of a candidate again and again. */
typedef struct Trait {
    uint64_t province, district;            /* keys of its divisions, or 0 */
    double   lat, lon, shrink;              /* degrees; cosine of the latitude */
    double   base;                          /* what its own features weigh in the passes together */
    double   was;                           /* its likelihood before this pass */
    uint16_t country;                       /* slot in Scene, or 0 */
    bool     is_wide;                       /* its point says little of where it is */
} Trait;

typedef struct Group {
    Text       name;
    uint64_t   key;                         /* of its plain form */
    PlaceKind  kind_said;
    Candidate *c;           int nc;
    double    *p;                           /* how likely each candidate, sums to 1 */
    Trait     *traits;                      /* of each candidate, kept in their order by choose_alone */
    float    (*features)[PLACE_FEATURE_COUNT];
    int        inside;                      /* group, or -1 */
    char       people[4];                   /* the land that "the Mozambican town of" before it says, or empty */
    int        nspots;
    bool       is_bare;                     /* looked up without its kind word */
    bool       is_dateline;                 /* only in datelines */
    int        best;
} Group;

/* Where the names of the item are likely to lie, by what the last pass made of each group. */
enum { SCENE_COUNTRIES = 512 };             /* slots, more than twice the countries there are */

typedef struct Scene {
    char   country[SCENE_COUNTRIES][4];
    double mass[SCENE_COUNTRIES];           /* how many names lie there, each counted by its likelihood */
    double total;
    double best[SCENE_COUNTRIES];           /* of each group's best alone, counted as often as it stands in the item */
} Scene;

typedef struct Spots {
    Scene *scene;
    Spot  *at;      int n;
    Group *groups;  int ngroups;
    char   home[4];                         /* country of the publisher, or "" */
    char   people[16][4];   int npeople;    /* countries whose people are named: "Syrian" */
    int    people_said[16];
} Spots;

/* Fills p, score and best of every group. */
void choose_all(const PlaceModel *model, Spots *spots);

/* Its two steps, for the trainer: each group alone, then once more with the others in view. */
void choose_alone(const PlaceModel *model, Spots *spots);
void choose_together(const PlaceModel *model, Spots *spots);

/* Whether `inner` lies in `outer` by their records. */
bool choose_lies_in(const Candidate *inner, const Candidate *outer);

/* The features of every candidate of group i, `together` with the others' p or alone. */
void choose_features(const Spots *spots, int group, bool together);

#endif
