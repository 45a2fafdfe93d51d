/* who.h - who is meant: mentions, entities, and why each mention is in its chain.
 * Private to understand/ and to the program that trains it.
 *
 * Mentions are taken sentence by sentence, of each the names first, so that "When he
 * left, Hale said" may mean Hale.  Names join by rules: the same name, a part of it,
 * an acronym, another name, a state by its people or capital.
 * Pronouns and descriptions ("the group") ask a model which of the entities
 * mentioned not far before they mean, or none: "he" and "she" trees of questions,
 * the others a linear one. */
#ifndef UNDERSTAND_WHO_H
#define UNDERSTAND_WHO_H

#include "understand/forest.h"
#include "understand/linear.h"
#include "understand/quotes.h"
#include "understand/steps.h"
#include "understand/tree.h"
#include "understand/vectors.h"
#include "understand/wordlist.h"

/* The kinds in data/languages/.../roles, as bits. */
enum { ROLE_PERSON = 1, ROLE_PEOPLE = 2, ROLE_ORGANISATION = 4, ROLE_PLACE_ = 8, ROLE_WORDS = 16, ROLE_OUTLET = 32,
       ROLE_MAN = 64, ROLE_WOMAN = 128, ROLE_STATE = 256,
       ROLE_PERSON_MAYBE = 512, ROLE_GROUP_MAYBE = 1024, ROLE_WORDS_MAYBE = 2048 };    /* as the wider list of sorts has it */
enum { GIVEN_MAN = 1, GIVEN_WOMAN = 2, GIVEN_BOTH = 4 };

typedef enum SameName { SAME_NAME, SAME_PEOPLE, SAME_CAPITAL } SameName;

/* Other names, from data/actors: the hash of a name -> the number of what it means. */
typedef struct SameSlot { uint64_t name; int key; uint8_t how; bool exact; } SameSlot;
typedef struct SameNames { SameSlot *slots; uint32_t mask; } SameNames;

struct WhoModel {
    Linear    rank;
    Forest    person;                   /* asked in its place for "he" and "she" */
    WordVectors vectors;
    Wordlist  roles, given, cues, sorts;
    SameNames same;
};

/* What sort of mention it is. */
typedef enum Sort { SORT_NAME, SORT_HE, SORT_SHE, SORT_IT, SORT_THEY, SORT_I, SORT_WE, SORT_YOU, SORT_WHO,
                    SORT_DEFINITE, SORT_OTHER } Sort;

enum { GENDER_MAN = 1, GENDER_WOMAN = 2, GENDER_THING = 4, GENDER_ANY = 7 };
enum { NUMBER_ONE = 1, NUMBER_MANY = 2, NUMBER_ANY = 3 };

typedef struct Ment {
    int      s, head, first, last;
    int      position;          /* of the head, counted over the whole item */
    int      name;              /* in Sentence.names, or -1 */
    Sort     sort;
    NameKind kind;              /* NAME_OTHER when it is no name */
    int      gender, number;    /* what it may be: bits */
    int      guess;             /* a single name that is also a given one: "Kelly"; GENDER_MAN, GENDER_WOMAN or 0 */
    uint64_t lemma;             /* of the head */
    uint64_t last_word;         /* the surname of a person */
    uint32_t role;
    int      dep, mother;       /* relation and head of the head; mother -1 */
    int      quote;             /* the quote it stands in, or -1 */
    int      entity;            /* set on the way */
    LinkReason reason;
    int      antecedent;
    float    score;
    bool     is_possessive, is_reflexive, has_modifier, is_subject;
    int      order;             /* how many mentions of its sentence stand before it */
    uint64_t modifiers;         /* a bit for each adjective and number before it */
} Ment;

typedef struct Ent {
    int      first, last, nments;       /* mentions */
    int      best;                      /* mention with the fullest name */
    NameKind kind;
    int      gender, number, guess;
    uint32_t role;
    uint64_t lemmas[4];                 /* of heads that are no names */
    int      nlemmas;
    int      key;                       /* in SameNames, or -1 */
    int      belongs_to;
    bool     has_name;
    int      nsubjects, he, she;        /* how often it was a subject, "he", "she" */
    double   salience;                  /* how much it stands before the reader's eyes, as of sentence `as_of` */
    int      as_of;
} Ent;

/* What is the same for all candidates of one anaphor. */
typedef struct RankCache { int ment; double salience[64]; uint64_t mother, first; uint32_t cue; bool same_lemma; } RankCache;

typedef struct Who {
    const WhoModel *m;
    const Understanding *u;
    Quotes   quotes;
    Tree    *trees;                     /* one a sentence */
    Ment    *ments;   int nments, ments_capacity;
    Ent     *ents;    int nents, ents_capacity;
    int     *base;                      /* words before sentence s */
    int     *at;                        /* base[s] + word -> its mention, or -1 */
    uint64_t title[24]; int ntitle;     /* the words of the item's title that are written large */
    int      first_person[2];           /* the first "he" and the first "she" */
    int     *named_by;                  /* mention -> the name that stands beside it, or -1 */
    RankCache *cache;
    Arena   *arena;
} Who;

typedef struct RankFeatures { uint64_t at[256]; int n; } RankFeatures;

/* All mentions of the item, none linked. */
void who_mentions(Who *w);

/* Other names of the same thing: "Moscow" and "Russia". */
bool who_same_names(const char *languages_dir, Arena *forever, SameNames *ret, Error *err);
int  who_same(const SameNames *same, Text name, SameName *how);      /* -1: nothing known */

/* The letters and digits of a name in lower case, as one hash: "#BusraAlHarir" is "Busra al-Harir". */
uint64_t who_letters(Text name);

/* Links names, starting or joining entities. */
typedef struct NameIndex NameIndex;
NameIndex *who_name_index(Arena *arena, int nments);
void who_link_name(Who *w, NameIndex *index, int ment);
void who_learn_name(Who *w, NameIndex *index, int ment);             /* its entity is now found by this name */

/* Whether the model is asked for this mention at all. */
bool who_is_anaphor(const Ment *m);
enum { RANK_CANDIDATES = 64 };
typedef struct Candidate { int entity, ment; } Candidate;           /* and its mention that stands nearest */
int  who_candidates(const Who *w, int ment, Candidate *ret);         /* the nearest first; behind the anaphor at the end */
void who_rank_features(const Who *w, int ment, const Candidate *candidates, int n, int which, RankFeatures *ret);   /* which -1: none of them */

bool who_is_other_sex(const Ent *e, const Ment *c, const Ment *pronoun);       /* and may be meant all the same */

double who_salience(const Ent *e, int sentence);
/* May a description and a name be one?  Persons are persons, groups are groups. */
bool who_fits(const Ment *description, const Ment *named);

bool who_is_speaker(const Who *w, const Ment *m);         /* the subject of "said" and its like */

/* What he or she is ranked by: candidate `which`, or -1 for none of them. */
enum { PERSON_LOOKS = 128 };
void who_person_looks(const Who *w, int ment, const Candidate *candidates, int n, int which, uint8_t *ret);

/* The candidate that alone is called a man or a woman, -1 where there is none or another;
 * and by how much it is more likely then, in steps of the trees. */
enum { WHO_SURELY = 4 * 8192 };
int  who_is_surely_meant(const Who *w, int ment, const Candidate *candidates, int n);

int  who_new_entity(Who *w, int ment);
void who_join(Who *w, int ment, int entity, LinkReason reason, float score);

bool who_words(const char *models_dir, const char *languages_dir, Arena *forever, WhoModel *m, Error *err);
Who  who_begin(const WhoModel *m, const Understanding *u, Arena *scratch);

/* Everything but the anaphors' ranking is fixed: `choose` says which entity
 * mention `ment` joins, or -1 for a new one. */
typedef int WhoChoose(void *context, const Who *w, int ment, const Candidate *candidates, int n, float *score);
void who_run(Who *w, WhoChoose *choose, void *context);

#endif
