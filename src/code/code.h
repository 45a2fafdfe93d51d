/* code.h - from an Understanding to Claims: who says that who did what to whom,
 * when, where and how many.
 *
 *     "The Observatory said government forces shelled Nawa, killing at least 4."
 *      -> ASSAULT heavy-weapons, actor SYRMIL, place "Nawa" (scene), killed at-least 4,
 *         speaker the Observatory, asserts; rule data/rules/assault.rules:41
 *
 * The vocabulary is that of ../RECORD (see doc comments below): PLOVER 2 classes
 * and modes, CAMEO codes, ACLED sub-event types, PLOVER actor codes.  Places are
 * still words here: place/ wraps each Claim into a Sighting that knows where. */
#ifndef CODE_CODE_H
#define CODE_CODE_H

#include "understand/understand.h"

/* PLOVER 2's sixteen classes, then ours. */
#define EVENT_CLASSES(X)                                                                     \
    X(AGREE) X(CONSULT) X(SUPPORT) X(CONCEDE) X(COOPERATE) X(AID) X(RETREAT) X(REQUEST)      \
    X(ACCUSE) X(REJECT) X(THREATEN) X(PROTEST) X(SANCTION) X(MOBILIZE) X(COERCE) X(ASSAULT)  \
    X(CONTROL) X(DISPLACE) X(ACCESS) X(STATEMENT) X(OBSERVE)

#define EVENT_CONSTANT(name) EVENT_##name,
typedef enum EventClass { EVENT_CLASSES(EVENT_CONSTANT) EVENT_CLASS_COUNT } EventClass;
#undef EVENT_CONSTANT

typedef enum Aspect { ASPECT_HAPPENED, ASPECT_ONGOING, ASPECT_PLANNED, ASPECT_HYPOTHETICAL,
                      ASPECT_NEGATED, ASPECT_HISTORICAL, ASPECT_COUNT } Aspect;
typedef enum Stance { STANCE_ASSERTS, STANCE_DENIES, STANCE_CONCEDES, STANCE_DISPUTES, STANCE_WARNS,
                      STANCE_PREDICTS, STANCE_ASKS, STANCE_RETRACTS, STANCE_COUNT } Stance;
typedef enum Hedge  { HEDGE_NONE, HEDGE_REPORTEDLY, HEDGE_ALLEGED, HEDGE_SUSPECTED, HEDGE_UNCONFIRMED,
                      HEDGE_CANNOT_VERIFY, HEDGE_COUNT } Hedge;
typedef enum Measure { MEASURE_KILLED, MEASURE_INJURED, MEASURE_CASUALTIES, MEASURE_MISSING, MEASURE_DETAINED,
                       MEASURE_BESIEGED, MEASURE_AFFECTED, MEASURE_DISPLACED, MEASURE_RETURNED, MEASURE_HOSTED,
                       MEASURE_TROOPS, MEASURE_STRIKES, MEASURE_MUNITIONS, MEASURE_FACILITIES, MEASURE_VEHICLES,
                       MEASURE_AREA, MEASURE_MONEY, MEASURE_COUNT } Measure;
typedef enum FigureWho { WHO_UNSAID, WHO_ALL, WHO_CIVILIAN, WHO_CHILD, WHO_WOMAN, WHO_COMBATANT,
                         WHO_HEALTH_WORKER, WHO_RESCUER, WHO_JOURNALIST, WHO_REFUGEE, WHO_COUNT } FigureWho;
typedef enum FigureKind { KIND_INCIDENT, KIND_RUNNING_TOTAL, KIND_STOCK, KIND_FLOW, KIND_PROJECTION,
                          KIND_COUNT } FigureKind;
typedef enum PlaceRole { ROLE_SCENE, ROLE_ORIGIN, ROLE_DESTINATION, ROLE_MENTIONED, ROLE_COUNT } PlaceRole;
/* How a party is held to have done what a claim tells. */
typedef enum Held { HELD_REPORTED, HELD_ACCUSED, HELD_CLAIMED, HELD_DENIED, HELD_COUNT } Held;

/* The words of RECORD.md for each: "ongoing", "at-least", "running-total" ... */
const char *event_word(EventClass e);
const char *aspect_word(Aspect a);
const char *stance_word(Stance s);
const char *hedge_word(Hedge h);
const char *measure_word(Measure m);
const char *who_word(FigureWho w);
const char *quantifier_word(NumberQuantifier q);
const char *kind_word(FigureKind k);
const char *role_word(PlaceRole r);
const char *held_word(Held h);

typedef struct Actor {
    Text   text;                /* as written */
    int    begin, end;          /* bytes in the item's text */
    Text   name;                /* of the entity it stands for: "the group" -> "Syrian Observatory for Human Rights" */
    Text   id;                  /* in data/actors, or empty */
    Text   code;                /* country + sector: "SYRMIL"; empty when unknown */
    Text   country;             /* ISO 3166-1 alpha-3, or empty */
    Text   sector;              /* PLOVER: GOV MIL PAR PTY REB OPP CVL REF ... or empty */
    Text   side;                /* id or country of whom it fights for: "Iran-backed militias"; or empty */
    Text   class_;              /* of a speaker: party government un monitor medical rescue outlet activist ... */
    double certainty;           /* 0..1 */
    bool   is_body;             /* `name` is that of an organisation or armed group which the registry does not know */
} Actor;

/* The words that say where, before place/ has looked them up. */
typedef struct Whereabouts {
    Text      text;             /* "the outskirts of Nawa" */
    int       begin, end;       /* bytes */
    int       name_begin, name_end;   /* the proper name in it, "Nawa"; equal when none */
    int       sentence, head;   /* the word that heads it */
    PlaceRole role;
    bool      is_inherited;     /* stands in another sentence than the claim, taken over by a rule */
    bool      is_object;        /* what was taken, hit or shut, and not only where it lies */
    bool      is_last_resort;   /* where the report was sent from: only where no other words say where */
    Text      rule;             /* why this place belongs to the claim */
} Whereabouts;

typedef struct Figure {
    Measure          measure;
    FigureWho        who;
    double           low, high;         /* NAN where open or not stated */
    NumberQuantifier quantifier;
    bool             is_households;     /* unit: households, else persons (or things) */
    FigureKind       kind;
    bool             is_part;           /* "including three children": part of another figure, never added */
    int              row;               /* "21 passengers and four soldiers died": those of one number in a claim count other people each; 0: none;
                                           below 0: "two policemen also died", others than those the item counted before */
    Day              since, as_of;      /* or NO_DAY */
    Text             text;
    int              begin, end;        /* bytes */
    Text             rule;
} Figure;

/* "The brigade claimed the attacks", three sentences behind the bomb: of the bomb. */
typedef struct HeldBy {
    Actor  party;
    Held   held;
    Actor  sayer;               /* whose word it is; nothing in it: the item's own */
    Text   claim;               /* id of the claim that says so */
    Text   rule;
} HeldBy;

/* Why a field has its value, and what was considered and rejected: `explain`. */
typedef struct Reason {
    const char *field;          /* "event", "actor", "speaker", "figure", "aspect" ... */
    Text        value;          /* what was set, or what was rejected */
    bool        is_rejected;
    int         begin, end;     /* the words, bytes in the item's text; equal when none */
    Text        rule;           /* "data/rules/assault.rules:41", "code/aspect: negated verb" */
} Reason;

typedef struct Claim {
    Text         id;                    /* stable: same bytes, same rules, same id */
    int          sentence;
    int          begin, end;            /* bytes in the item's text */
    Text         text;
    EventClass   event;
    Text         mode, cameo, acled;    /* empty where no rule gave one */
    Text        *contexts;      int ncontexts;
    Text        *protected_;    int nprotected;
    Text         weapon;
    Aspect       aspect;
    Stance       stance;
    Hedge        hedge;
    Actor       *speakers;      int nspeakers;      /* outermost first */
    Actor       *actors;        int nactors;
    Actor       *targets;       int ntargets;
    bool         has_when;
    When         when;
    Whereabouts *wheres;        int nwheres;
    Figure      *figures;       int nfigures;
    bool         is_general;            /* "terrorist attacks": deeds of a kind, none in particular */
    Text         again;                 /* id of the item's first claim that tells of the same happening; or empty */
    Text         again_rule;            /* and why */
    HeldBy      *held;          int nheld;          /* who did it, by other claims of the item */
    Text         rule;                  /* "data/rules/assault.rules:41 shelled@3" */
    double       score;
    Reason      *reasons;       int nreasons;
} Claim;

/* What was found and belongs to no claim, and why: `explain`. */
typedef struct LeftOver {
    const char *field;                  /* "event", "figure" */
    Text        value;                  /* "ASSAULT", "killed 4" */
    int         sentence, begin, end;   /* its words, bytes */
    Text        rule, why;
} LeftOver;

typedef struct Claims { Claim *at; int n; LeftOver *left; int nleft; } Claims;

typedef struct Rules Rules;             /* opaque: data/rules and data/actors, loaded */

/* Loads data/rules/ *.rules and data/actors/ *.actors below `data_dir`. */
bool code_load(const char *data_dir, Arena *forever, Rules **ret, Error *err);

/* The same and one file of rules more, that somebody is writing; NULL: none. */
bool code_load_with(const char *data_dir, const char *rules_file, Arena *forever, Rules **ret, Error *err);

/* Wire copy that takes back an earlier item of its publisher: "KILL: ...", "Please disregard our report on ...". */
typedef enum NoticeKind { NOTICE_NONE, NOTICE_CANCELLED, NOTICE_CORRECTED } NoticeKind;

typedef struct Notice {
    NoticeKind kind;
    Text       title;                   /* of the item that is meant, as far as said; or empty */
    Text      *words;   int nwords;     /* lower case: what it was about */
    int        begin, end;              /* the sentences of the item's text that say so; end 0: none */
} Notice;

Notice code_notice(const Rules *rules, const Item *item, Arena *keep);

/* Text of the rules' version: a hash over all rule and actor files. */
Text code_version(const Rules *rules);

/* A proper name alone, such as a publisher or a handle.  False when nobody of
 * that name is in the registry. */
bool code_actor(const Rules *rules, Text name, Day on, Arena *keep, Actor *ret);

/* Is the origin that a claim names where it happened?  Of shells, captives and those who fled it is; "shot dead ten
 * passengers from Goma" says where the dead were from. */
bool code_happens_at_origin(const Claim *);

/* Whether the actor of this id is a person, not a body: "sergei-lavrov". */
bool code_is_person(const Rules *rules, Text id);

/* A document of no conflict gives no claims: that is the ordinary answer. */
Claims code_item(const Rules *rules, const Understanding *u, Arena *keep, Arena scratch);

#endif
