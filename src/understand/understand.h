/* understand.h - from an Item to sentences with words, tree, names, times,
 * speakers, and who is meant.
 *
 *     "The Observatory said 12 people were killed in Nawa on Tuesday."
 *      -> words with lemma, part of speech and head; Observatory an organisation,
 *         Nawa a place, Tuesday 2018-06-26; "12 people ..." said by the
 *         Observatory, which is the "Syrian Observatory for Human Rights" above
 *
 * A Lexicon (all models) is loaded once and never written again, so threads
 * share it.  Sentences borrow the item's bytes. */
#ifndef UNDERSTAND_UNDERSTAND_H
#define UNDERSTAND_UNDERSTAND_H

#include "read/read.h"
#include "understand/ud.h"

typedef struct Word {
    Text    form;           /* as written, in the item's text */
    Text    lemma;          /* lower case, except of proper nouns */
    int     begin, end;     /* bytes in the item's text */
    uint8_t upos;           /* Upos */
    uint8_t xpos;           /* Xpos: the Penn tag, where VBN differs from VBD */
    uint8_t dep;            /* Dep, with subtype */
    bool    space_after;
    int     head;           /* index in the sentence, -1 for the root */
    int     name;           /* index in Sentence.names, or -1 */
} Word;

typedef enum NameKind {
    NAME_PERSON, NAME_ORGANISATION, NAME_PLACE, NAME_NATIONALITY, NAME_FACILITY,
    NAME_ARMED_GROUP, NAME_WEAPON, NAME_VEHICLE, NAME_PRODUCT, NAME_MONEY,
    NAME_DATE, NAME_NUMBER, NAME_QUANTITY, NAME_OTHER,
    NAME_KINDS
} NameKind;

const char *name_kind_word(NameKind kind);       /* "Person", "Organisation", "Place" ... */

/* Words first..last (inclusive) of one sentence; names do not overlap. */
typedef struct Name {
    NameKind kind;
    int      first, last;
    float    score;         /* 0..1 */
    bool     goes_on;       /* "Nawa, Daraa province": read as one name with the comma and the next */
} Name;

typedef struct Sentence {
    Word    *words;
    int      nwords;
    Name    *names;
    int      nnames;
    int      begin, end;    /* bytes in the item's text */
    int      times_from, times_to, numbers_from, numbers_to;    /* its own among those of the item */
    int      speech_from, speech_to;    /* and in Understanding.speech */
    PartKind part;
    int      paragraph;     /* 0-based */
    bool     in_quote;      /* begins inside quotation marks opened in an earlier sentence */
} Sentence;

/* ---- times and numbers ------------------------------------------------- */

typedef enum TimePrecision { PRECISION_DAY, PRECISION_WEEK, PRECISION_MONTH, PRECISION_YEAR } TimePrecision;
typedef enum TimeBasis { BASIS_STATED, BASIS_RESOLVED, BASIS_DATELINE } TimeBasis;

/* How the words stand to the time they name. */
typedef enum WhenRelation { WHEN_AT, WHEN_BEFORE, WHEN_AFTER, WHEN_UNTIL, WHEN_SINCE } WhenRelation;

typedef struct When {
    int           sentence, first, last;    /* words, inclusive */
    int           begin, end;               /* bytes in the item's text */
    Day           from, to;                 /* NO_DAY where it cannot be resolved */
    TimePrecision precision;
    TimeBasis     basis;
    bool          is_since;                 /* "since 19 June": from is the start of something that goes on */
    bool          is_future;                /* "next week" */
    bool          is_vague;                 /* "in recent days" */
    int           hour_from, hour_to;       /* 0..24, or -1: "at dawn", "overnight", "at 3 p.m." */
    bool          is_duration;              /* "for six days": no day of its own */
    WhenRelation  relation;                 /* "before Tuesday": from and to are Tuesday's */
    bool          is_written;               /* "today 6/25": the day on which the rest of its paragraph was written */
} When;

typedef enum NumberQuantifier { Q_EXACT, Q_AT_LEAST, Q_MORE_THAN, Q_UP_TO, Q_ABOUT, Q_VAGUE } NumberQuantifier;

/* "at least 45,000", "10 to 13", "dozens of", "tens of thousands". */
typedef struct Number {
    int    sentence, first, last;           /* words, inclusive, quantifier included */
    int    head;                            /* the word that carries the number itself */
    int    begin, end;                      /* bytes */
    double low, high;                       /* high is NAN when open ("at least", "dozens"), low for "up to" */
    NumberQuantifier quantifier;
    bool   is_percent, is_money, is_ordinal, is_part_of_date;
    bool   is_fraction;                     /* "two thirds of": 0.67 */
    bool   is_age;                          /* "aged 25", "a 25-year-old" */
    bool   is_in_compound;                  /* "a 10-member team": measures inside another word */
} Number;

/* ---- who is meant ------------------------------------------------------ */

typedef enum LinkReason {
    LINK_FIRST,             /* the mention that opens the chain */
    LINK_SAME_NAME, LINK_PART_OF_NAME, LINK_ACRONYM, LINK_ALIAS, LINK_APPOSITION,
    LINK_PRONOUN, LINK_DESCRIPTION, LINK_POSSESSIVE, LINK_NATIONALITY, LINK_SPEECH
} LinkReason;

const char *link_reason_words(LinkReason r);     /* "acronym of", "pronoun for" ... */

typedef struct Mention {
    int        sentence, first, last, head;      /* words, inclusive */
    int        entity;                           /* index in Understanding.entities */
    LinkReason reason;
    int        antecedent;                       /* index in Understanding.mentions, or -1 */
    float      score;
    int        next;                             /* the next of the same entity, or -1 */
} Mention;

typedef struct Entity {
    Text     name;          /* the fullest form in the item */
    NameKind kind;
    int      best;          /* mention that carries that form */
    int      nmentions;
    int      belongs_to;    /* "the group's director" -> entity of the group; or -1 */
    int      first;         /* mention; the others are its `next` */
} Entity;

/* ---- who speaks -------------------------------------------------------- */

typedef struct Attribution {
    int  source_sentence, source_first, source_last;   /* words; source_first -1: nobody named ("it is said") */
    int  source_entity;                                /* or -1 */
    int  cue_sentence, cue_first, cue_last;            /* "said", "according to" */
    int  begin, end;                                   /* the content: bytes in the item's text */
    int  begin2, end2;                                 /* its second stretch ('"A," he said, "B"'), or 0, 0 */
    int  within;                                       /* the attribution whose content this one lies in, or -1 */
    bool is_direct;                                    /* between quotation marks */
    bool is_thought;                                   /* believed, wanted, feared: nobody need have said it */
    bool is_free;                                      /* carried over from an earlier sentence, no cue of its own */
    float score;
} Attribution;

typedef struct Understanding {
    const Item  *item;
    Sentence    *sentences;     int nsentences;
    When        *times;         int ntimes;
    Number      *numbers;       int nnumbers;
    Mention     *mentions;      int nmentions;         /* in the order of sentence and head */
    Entity      *entities;      int nentities;
    Attribution *attributions;  int nattributions;
    int         *speech;        /* for each sentence, which attributions have their source, cue or content in it, in their order */
} Understanding;

typedef struct Lexicon Lexicon;                        /* opaque: only understand/ looks inside */

typedef enum Effort { EFFORT_FAST, EFFORT_ACCURATE } Effort;

/* Loads every model below `models_dir` and data/languages; `forever` keeps them. */
bool understand_load(const char *models_dir, const char *languages_dir,
                     Arena *forever, Lexicon **ret, Error *err);

/* The same for no more effort than that: for EFFORT_FAST the networks of the accurate engine stay on the disk. */
bool understand_load_for(Effort most, const char *models_dir, const char *languages_dir,
                         Arena *forever, Lexicon **ret, Error *err);

Understanding understand_item(const Lexicon *lexicon, const Item *item, Effort effort,
                              Arena *keep, Arena scratch);

/* Words of sentence `s` from first to last, as one Text of the item. */
Text understand_words(const Understanding *u, int s, int first, int last);

/* Who does what, mended further for whoever asks for deeds: in `s`, whose words must be the caller's own.  The models of speakers and of
 * names have learned from trees without it. */
void understand_mend_roles(Sentence *s, Arena scratch);

/* Sets `speech`, when all attributions are found. */
void understand_sort_speech(Understanding *u, Arena *keep, Arena scratch);

/* The first mention in sentence `s` or behind it; nmentions when there is none. */
int understand_mentions_from(const Understanding *u, int s);

/* The mention whose head is word `w` of sentence `s`, or -1. */
int understand_mention_at(const Understanding *u, int s, int w);

/* "Fatalities: 5", a line of a form: the word at which its value begins; 0 when it is none. */
int understand_field(const Sentence *s);

/* The name that word `w` is part of, or NULL. */
static inline const Name *understand_name_at(const Sentence *s, int w)
{
    int n = s->words[w].name;
    return n >= 0 && n < s->nnames ? &s->names[n] : NULL;
}

/* Is word `w` part of a name of that kind? */
static inline bool understand_is_name(const Sentence *s, int w, NameKind kind)
{
    const Name *name = understand_name_at(s, w);
    return name && name->kind == kind;
}

#endif
