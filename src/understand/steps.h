/* steps.h - the steps of understand_item(), in their order.  Private to understand/.
 *
 *     tokens   split_item()      the item's text -> sentences of words
 *     tags     tag_sentences()   part of speech, Penn tag, lemma
 *     trees    read_sentences()  these, and head and relation of every word
 *     names    names_find_all()  may look at tags
 *     numbers  numbers_find()
 *     times    times_find()      may look at numbers, marks those that are part of a date
 *     speech   speech_find()     source_entity is still -1
 *     who      who_find()        mentions and entities; fills source_entity of the attributions
 *     things   things_find()     weapons, vehicles, numbers and quantities among the names
 *
 * Each finds what it finds and leaves the rest: none of them fails. */
#ifndef UNDERSTAND_STEPS_H
#define UNDERSTAND_STEPS_H

#include "understand/understand.h"

typedef struct TokenRules TokenRules;
typedef struct NameModel NameModel;
typedef struct NumberWords NumberWords;
typedef struct TimeWords TimeWords;
typedef struct WhoModel WhoModel;
typedef struct SpeechModel SpeechModel;
typedef struct ThingWords ThingWords;

bool tokens_load(const char *models_dir, const char *languages_dir, Arena *forever, TokenRules **ret, Error *err);
bool names_load(const char *models_dir, const char *languages_dir, Arena *forever, NameModel **ret, Error *err);
bool numbers_load(const char *languages_dir, Arena *forever, NumberWords **ret, Error *err);
bool times_load(const char *languages_dir, Arena *forever, TimeWords **ret, Error *err);
bool who_load(const char *models_dir, const char *languages_dir, Arena *forever, WhoModel **ret, Error *err);
bool speech_load(const char *models_dir, const char *languages_dir, Arena *forever, SpeechModel **ret, Error *err);

/* Fills u->sentences but for lemma, tags, heads and names. */
void split_item(const Lexicon *lex, Understanding *u, Arena *keep, Arena scratch);

/* Tags of many sentences at once, by the fast engine; tags and trees, by the one wanted. */
void tag_sentences(const Lexicon *lex, Sentence *s, int n, Arena *keep, Arena scratch);
void read_sentences(const Lexicon *lex, Sentence *s, int n, Effort effort, Arena *keep, Arena scratch);

/* Which of those named are armed groups, peoples and hills, whatever the model took them for. */
void name_kinds_settle(const Lexicon *lex, Understanding *u, Arena scratch);

/* Heads that no tree of a sentence can have are mended by its shape alone. */
void mend_names(Sentence *s, Arena scratch);     /* before names are looked for */
void mend_tree(Sentence *s, Arena scratch);

/* The sentences of an item speak for each other. */
void names_find_all(const Lexicon *lex, Understanding *u, Effort effort, Arena *keep, Arena scratch);

void numbers_find(const Lexicon *lex, Understanding *u, Arena *keep, Arena scratch);
void times_find(const Lexicon *lex, Understanding *u, Arena *keep, Arena scratch);
void speech_find(const Lexicon *lex, Understanding *u, Arena *keep, Arena scratch);
void who_find(const Lexicon *lex, Understanding *u, Arena *keep, Arena scratch);
void things_find(const Lexicon *lex, Understanding *u, Arena *keep, Arena scratch);

/* Tags, names and trees of sentences that came with their words. */
void understand_trees(const Lexicon *lex, Understanding *u, Effort effort, Arena *keep, Arena scratch);

/* Everything behind split_item(), for sentences that came with their words. */
void understand_split(const Lexicon *lex, Understanding *u, Effort effort, Arena *keep, Arena scratch);

#endif
