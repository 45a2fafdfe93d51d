/* rules.h - data/rules/ *.rules, loaded.  Private to code/; the format is
 * data/rules/README.md.
 *
 * Every word of the rules becomes a Symbol, so that matching compares numbers.
 * Named sets are bits: a word's symbol knows the sets that hold it. */
#ifndef CODE_RULES_H
#define CODE_RULES_H

#include "base/error.h"
#include "code/actors.h"

typedef uint32_t Symbol;                /* 0: a word that stands in no rule */

#define MOST_SETS 1024
typedef struct SetBits { uint64_t bits[MOST_SETS / 64]; } SetBits;

/* Roles with a meaning of their own; every other role is a preposition. */
#define FRAME_ROLES(X)                                                                       \
    X(SUBJ, "subj") X(OBJ, "obj") X(IOBJ, "iobj") X(XCOMP, "xcomp") X(CCOMP, "ccomp")        \
    X(ADVCL, "advcl") X(MOD, "mod") X(POSS, "poss") X(HANDS, "hands") X(PART, "part") X(CASE, "case")          \
    X(GOVERNOR, "governor") X(GOVERNOR_SUBJ, "governor-subj") X(AS_SUBJ, "as_subj") X(AS_OBJ, "as_obj") X(AS_OBL, "as_obl")    \
    X(SELF, "self") X(PHRASE, "phrase") X(SENTENCE, "sentence")                              \
    X(AUX, "aux") X(MARK, "mark") X(CCOMP_SUBJ, "ccomp-subj") X(CCOMP_AUX, "ccomp-aux")                      \
    X(ACTOR, "actor") X(TARGET, "target") X(EVENT_MODE, "event-mode") X(WEAPON, "weapon")

#define ROLE_CONSTANT(constant, word) FRAME_##constant,
typedef enum FrameRole { FRAME_ROLES(ROLE_CONSTANT) FRAME_PREPOSITION, FRAME_ROLE_COUNT } FrameRole;
#undef ROLE_CONSTANT

typedef struct RoleName {
    FrameRole role;
    Symbol    preposition;      /* when role is FRAME_PREPOSITION; "out of" is one symbol */
} RoleName;

typedef enum ItemKind { ITEM_WORD, ITEM_PHRASE, ITEM_SET, ITEM_NAME, ITEM_SORT, ITEM_SECTOR, ITEM_TAG,
                        ITEM_STORY, ITEM_TOLD,
                        ITEM_PASSIVE, ITEM_ATTRIBUTIVE, ITEM_PLURAL, ITEM_NUMBER, ITEM_ANY } ItemKind;

/* "air strike", "exchange* of fire": words[head] is the one that is looked up.
 * Unless a star states it, the head is the last word, of a verb's phrase the first. */
typedef struct Phrase { Symbol *words; int n, head; bool is_stated; } Phrase;

static inline Symbol phrase_head(const Phrase *p, bool is_verb)
{
    return p->words[is_verb && !p->is_stated ? 0 : p->head];
}

typedef struct RuleItem {
    ItemKind kind;
    Symbol   word;              /* ITEM_WORD */
    Phrase   phrase;            /* ITEM_PHRASE */
    int      number;            /* ITEM_SET, ITEM_STORY: the set; ITEM_NAME, ITEM_SORT, ITEM_TAG, ITEM_TOLD: the value */
    Text     text;              /* as written */
} RuleItem;

typedef struct Condition {
    bool      is_unless;
    RoleName *roles;    int nroles;
    RuleItem *items;    int nitems;
    bool      any;              /* one of the items is "any" */
    SetBits   sets;             /* those among the items, together */
    Text      text;             /* the line, for `explain` */
    int       line;
} Condition;

/* A value, or one that is taken when nothing better is found ("?aerial"). */
typedef struct Setting { Text value; bool is_fallback; int line; } Setting;

typedef struct RoleList { RoleName *roles; int n; bool is_stated; int line; } RoleList;

typedef enum TriggerKind { TRIGGER_VERB, TRIGGER_NOUN, TRIGGER_ADJ, TRIGGER_KINDS } TriggerKind;

typedef struct RuleExample { bool is_good; Text sentence, expected; int line; } RuleExample;

#define MOST_CONTEXTS 6

typedef struct Rule {
    Text         name;
    Text         place;         /* "data/rules/assault.rules:41" */
    const char  *file;          /* as it was opened */
    int          line;
    bool         is_refinement;
    EventClass   event;
    bool         is_no_claim;   /* "event none" */
    Setting      mode, cameo, acled, weapon;
    Text         contexts[MOST_CONTEXTS];   int ncontexts, contexts_line;
    Text         protected_[MOST_CONTEXTS]; int nprotected, protected_line;
    RoleList     actor, target, scene, origin, destination;
    Condition   *conditions;    int nconditions;
    double       prior;
    int          priority;
    Aspect       aspect;        /* ASPECT_COUNT: as the words say */
    bool         only_alone, keeps_apart, is_casualties, is_damage;
    int          ntriggers;
    RuleExample *examples;      int nexamples;
} Rule;

/* A way into a rule, found by the head's symbol. */
typedef struct Trigger { TriggerKind kind; Phrase phrase; int rule, next; } Trigger;

typedef struct SymbolEntry {
    Text    word;
    SetBits sets;               /* whose single words hold it */
    int     first_trigger;      /* or -1 */
    bool    is_verb;
    bool    heads_phrase;       /* some set has a phrase of several words with this head */
} SymbolEntry;

/* "bombed" -> bomb: made of the rules' own words by the endings in words.rules. */
typedef struct VerbForm { Text form; Symbol base; } VerbForm;

/* "e>ed": a word that ends in e takes ed for it; ">ed" adds, "*>*ed" doubles the last letter. */
typedef struct Ending { Text from, to; bool is_plural; } Ending;

/* Phrases of several words in sets. */
typedef struct SetPhrase { SetBits sets; Phrase phrase; } SetPhrase;

typedef struct NamedSet {
    Text      name;
    RuleItem *items;    int nitems, capacity;
    bool      is_defined;
    const char *file; int line; /* where it is first spoken of */
    SetBits   wholes;           /* itself and every set around it, however far */
} NamedSet;

/* The sets that hold "sector:MIL". */
typedef struct SectorSets { Text sector; SetBits sets; } SectorSets;

/* Words that a field may hold; `of` is EVENT_CLASS_COUNT when for every class. */
typedef struct Vocabulary { Text field; EventClass of; Text *values; int nvalues; } Vocabulary;

/* The sets that the engine itself asks for; README of data/rules says what they mean. */
#define ENGINE_SETS(X)                                                                       \
    X(AGENT_PREPOSITION, "agent_preposition") X(PATIENT_PREPOSITION, "patient_preposition")  \
    X(SCENE_PREPOSITION, "scene_preposition") X(ORIGIN_PREPOSITION, "origin_preposition")    \
    X(DESTINATION_PREPOSITION, "destination_preposition")                                    \
    X(LIGHT_VERB, "light_verb") X(UNDERGO_VERB, "undergo_verb") X(OCCUR_VERB, "occur_verb")  \
    X(TRANSPARENT, "transparent") X(PLACE, "place") X(REGION, "region")                      \
    X(PASSES_SUBJECT, "passes_subject") X(PART_PREPOSITION, "part_preposition")              \
    X(PARTY_PREPOSITION, "party_preposition") X(DIRECTION, "direction") X(STATE, "state")                      \
    X(NOT_A_SCENE, "not_a_scene") X(PAPER, "paper") X(EPITHET, "epithet")                                                            \
    X(DOER_MODIFIER, "doer_modifier") X(NEEDS_OBJECT, "needs_object") X(PULLS_BACK, "pulls_back") X(STRUCK_THING, "struck_thing") X(FREES, "frees") X(WITH_WHOM, "with_whom") X(BORDER, "border_word") X(STRIKES_DEAL, "strikes_deal") X(HANDS_OVER, "hands_over") X(VISITING, "visiting_word") X(DOCUMENT, "document") X(WORKING_MAN, "working_man") X(ASIDE_PREPOSITION, "aside_preposition") X(MARCHER, "marcher") X(MARCHES_FOR, "marches_for") X(RECEIVES, "receives_visitor") X(WEEKDAY, "weekday") X(LOSES_OWN, "loses_own")                        \
    X(LOCATIVE_PREPOSITION, "locative_preposition") X(CLAUSE_JOINER, "clause_joiner")        \
    X(INVOLVE_VERB, "involve_verb") X(PERCEIVE_VERB, "perceive_verb") X(RESPONSIBLE, "responsible_word") \
    X(PARTICLE, "particle") X(OWNS_UP, "owns_up") X(OWNS_DEED, "owns_deed") X(CLAIMS_DEED, "claims_deed") X(CHARGE_VERB, "charge_verb")      \
    X(CHARGE_PREPOSITION, "charge_preposition") X(READY_WORD, "ready_word") X(ASIDE_MARK, "aside_mark") X(BLAME_VERB, "blame_verb") X(BLAMED_PREPOSITION, "blamed_preposition")   \
    X(BLAMES_ON, "blames_on") X(WORK_OF, "work_of") X(ACT_BY, "act_by") X(SPEAKS_FOR, "speaks_for") X(MISSION, "mission") X(GARRISON, "garrison") X(GATE, "gate") X(MANY_NOUN, "many_noun") X(MUTUAL_DEED, "mutual_deed") X(STRUCK_LAND, "struck_land") X(STRIKING_LAND, "striking_land") X(HOME_DEED, "home_deed") X(GIFT, "gift") X(MATTER_FIGHT, "matter_fight") X(MATTER_STATE, "matter_state") X(MATTER_LABEL, "matter_label") X(ACTOR_LIKE, "actor_like") X(SUFFERED, "suffered_deed") X(PUNISHES, "punishes") X(MATTER_DEED, "matter_deed") X(SPORTS, "sports") X(MATTER_PLAIN, "matter_plain") X(MATTER_DOER, "matter_doer") X(MADE_UP, "made_up") X(MATTER_DEATH, "matter_death") X(MATTER_GAME, "matter_game") X(MATTER_GAME_HINT, "matter_game_hint") X(MATTER_STORY, "matter_story") X(MATTER_STORY_HINT, "matter_story_hint") \
    X(MATTER_MARKET, "matter_market") X(MATTER_MARKET_HINT, "matter_market_hint") X(MATTER_NATURE, "matter_nature") X(MATTER_NATURE_HINT, "matter_nature_hint") X(MATTER_MISHAP, "matter_mishap") X(MATTER_MISHAP_HINT, "matter_mishap_hint") X(MATTER_THEFT, "matter_theft") X(MATTER_THEFT_HINT, "matter_theft_hint") X(LETS_GO, "lets_go") X(CAPTIVE_NOUN, "captive_noun") X(OF_YEARS, "of_years") X(TOLL_NOUN, "toll_noun") X(DOER_OF_DEED, "doer_of_deed") X(DENIES_DEED, "denies_deed") X(DEED_WORD, "deed_word") X(DENIED_SHARE, "denied_share") X(DENIED_WORD, "denied_word") X(DENIED_IT, "denied_it") X(COMES_FROM, "comes_from") X(TITLE_WORD, "title_word") X(DENIES_IT, "denies_it") X(CONDEMNS, "condemns") X(THOUGHT_TO_BE, "thought_to_be") X(NOBODY, "nobody") \
    X(OF_ONLY_GROUP, "of_only_group") X(OF_GANG, "of_gang") X(OF_MILITIA, "of_militia") X(NAMES_VERB, "names_verb")       \
    X(THIRD_PERSON, "third_person") X(BODY_NOUN, "body_noun") X(PLATFORM, "platform") X(KIND_OF_DEED, "kind_of_deed") X(HERE, "here") X(WEAPON_THING, "weapon_thing")       \
    X(ANOTHER, "another_deed") X(MORE_OF_IT, "more_of_it") X(WHOLE_PEOPLE, "whole_people") X(TOWN_NOUN, "town_noun")      \
    X(COUNTRY_NOUN, "country_noun") X(REFLEXIVE, "reflexive") X(NEAR_DEMONSTRATIVE, "near_demonstrative")                 \
    X(FIRST_PERSON, "first_person") X(DEFINITE, "definite")                                  \
    X(NEVER_PASSIVE, "never_passive") X(PLAN_NOUN, "plan_noun") X(OBJECT_DOES, "object_does") X(SOMEWHERE, "somewhere")    \
    X(TAKES_PART, "takes_part") X(TAKES_SHARE, "takes_share") X(SHARE_NOUN, "share_noun") X(SERVES, "serves") X(TRIES, "tries") X(STANDS_TRIAL, "stands_trial")           \
    X(SUSPECT_NOUN, "suspect_noun") X(CHARGE_NOUN, "charge_noun") X(GOES_OFF, "goes_off") X(CARRIES_BOMB, "carries_bomb") X(KIND_IF_TOLD, "kind_if_told") X(RESULT, "result_noun") X(BEHALF, "behalf") X(HOSTAGE, "hostage_word") X(THEY, "they_word") X(BY_NOBODY, "by_nobody") X(BEARS_IT, "bears_it") X(CARRIED_PREPOSITION, "carried_preposition") X(RESTS_WITH, "rests_with") X(RESTS_PREPOSITION, "rests_preposition") X(ACCORDING, "according") X(OWN_PLURAL, "own_plural") X(PLACE_WORD, "place_word") X(FOILS, "foils") X(WITHIN, "within_preposition") X(ARMED_BODY, "armed_body") X(BELIEVES, "believes_it") X(MERE_ONE, "mere_one") X(INCLUDING, "including") X(CONNECTION, "connection") X(TAKES_IN, "takes_in") X(SAME_GROUP, "same_group") X(SPEAKING_BODY, "speaking_body") X(GROUP_NOUN, "group_noun") X(HALLMARK, "hallmark") X(WARDS_OFF, "wards_off") X(STRIKES_PLACE, "strikes_place") X(HAPPENS_AT, "happens_at")   \
    X(SENDS_WEAPON, "sends_weapon") X(STRUCK_BODY, "struck_body")  \
    X(IS_TOLD, "is_told") X(NOT, "not_word") X(NOTHING, "nothing_word") X(ANYTHING, "anything_word") X(DEED_TO_ONE, "deed_to_one")    \
    X(TOLL_WORD, "toll_word") X(LAPSE_UNIT, "lapse_unit") X(LAPSE_WORD, "lapse_word") X(BETWEEN_SIGN, "between_sign") X(WITH_SIGN, "with_sign") X(ANNOUNCED_WORD, "announced_word") X(TRADES, "trades") X(ANNOUNCED_THING, "announced_thing") X(ACCORDING_SIGN, "according_sign") X(HOLDS_IT, "holds_it") X(DIES, "dies") X(WOUND_NOUN, "wound_noun") X(WOUNDED_WORD, "wounded_word") X(POINTING, "pointing") X(COMES_LATER, "comes_later") X(BEFORE_OR_AFTER, "before_or_after") X(HELD_OVER, "held_over") X(OTHER_DEED, "other_deed") X(VIEW_WORD, "view_word") X(ORDER_WORD, "order_word") X(LEAFLET, "leaflet") X(SIGNS, "signs_it") X(RANSOM, "ransom") X(IN_PAY_OF, "in_pay_of") X(FORCE_NOUN, "force_noun") X(OF_REBELS, "of_rebels") X(MASS_DEED, "mass_deed")                                                              \
    X(AGAINST, "against_preposition") X(MEANWHILE, "meanwhile_mark") X(SEATED, "seated") X(HANDS_OF, "hands_of") X(DENIED_THING, "denied_thing") X(TRUE_WORD, "true_word") X(MATCHES, "matches") X(SINCE, "since_mark") X(BOMBS, "bombs") X(FLIES, "flies") X(COMMENTS, "comments") X(REFUSES, "refuses") X(REALITY, "reality") X(DISMISSES_WORD, "dismisses_word") X(FALSE_WORD, "false_word") X(CALLS_IT, "calls_it") X(SAYS_PLAIN, "says_plain") X(KNOWN_AS, "known_as") X(FIXED_FACILITY, "fixed_facility") X(WHEN, "when_mark") X(ONLY_TO_TOWNS, "only_to_towns") X(TO_TOWNS, "to_towns") X(FALLS_AS_TOWN, "falls_as_town") X(TAKES_TOWN, "takes_town") X(STAYS, "stays_word") X(TOWN_STATE, "town_state") X(TOWN_MOOD, "town_mood") X(ADMITS_OWN, "admits_own") X(SIDE_WORD, "side_word") X(BORDER_POST, "border_post") X(EACH, "each") X(EACH_OTHER, "each_other") X(SINCE_MARK, "since_mark") X(TIME_UNIT, "time_unit") X(DISTANCE_UNIT, "distance_unit") X(SAME_DAY_ORDER, "day_order") X(TELLS_COUNT, "tells_count") X(MEANS_OF_TRAVEL, "means_of_travel") X(HOLD_VERB, "hold_verb") X(SAME_EVENT_PREPOSITION, "same_event_preposition") X(EVENT_NOUN, "event_noun")

#define ENGINE_SET_CONSTANT(constant, word) SET_##constant,
typedef enum EngineSet { ENGINE_SETS(ENGINE_SET_CONSTANT) ENGINE_SET_COUNT } EngineSet;
#undef ENGINE_SET_CONSTANT

typedef struct RuleBook {
    SymbolEntry *symbols;   int nsymbols, symbol_capacity;
    Symbol      *slots;     uint32_t mask;      /* open addressing over symbols' words */
    NamedSet    *sets;      int nsets, set_capacity;
    SetPhrase   *phrases;   int nphrases, phrase_capacity;
    Rule        *rules;     int nrules, rule_capacity;
    Trigger     *triggers;  int ntriggers, trigger_capacity;
    Vocabulary  *vocabularies; int nvocabularies, vocabulary_capacity;
    SectorSets  *sectors;   int nsectors, sector_capacity;
    SetBits      of_name[NAME_KINDS], of_tag[UPOS_COUNT], of_sort[SORT_OUTLET + 1], of_number;
    SetBits      of_actors; /* the sets that ask for a sort or sector */
    Ending      *endings;   int nendings, ending_capacity;
    VerbForm    *forms;     int nforms, form_capacity;
    uint32_t    *form_slots, form_mask;
    int          engine[ENGINE_SET_COUNT];
    uint64_t     version;   /* over all bytes read */
} RuleBook;

/* Every *.rules file in `dir`, in the order of their names, and `extra_file` (or NULL),
 * which takes the place of the folder's file of the same name. */
bool rulebook_load(const char *dir, const char *extra_file, Arena *forever, RuleBook **ret, Error *err);

/* As above, but tells every mistake it can find to `tell` and goes on; how many.  It is
 * stricter, too: a rule without an example, a role that is none, a name that stands twice. */
typedef void RuleMistake(void *context, const char *what);
int rulebook_check(const char *dir, const char *extra_file, Arena *forever, RuleBook **ret,
                   RuleMistake *tell, void *context);

/* 0 when the word, in lower case, stands in no rule. */
Symbol rulebook_symbol(const RuleBook *b, Text lower);

/* The base of a verb's form that some rule knows, or 0. */
Symbol rulebook_verb(const RuleBook *b, Text lower);

static inline bool set_has(const SetBits *s, int set) { return s->bits[set / 64] >> (set % 64) & 1; }
static inline void set_add(SetBits *s, int set) { s->bits[set / 64] |= (uint64_t)1 << (set % 64); }
bool sets_meet(const SetBits *a, const SetBits *b);

const char *frame_role_word(FrameRole r);

#endif
