/* name_corpus.h - texts in which names are marked, to learn from and to measure on.
 * Never linked into the monitor. */
#ifndef PREPARE_NAME_CORPUS_H
#define PREPARE_NAME_CORPUS_H

#include <stdio.h>

#include "understand/models.h"
#include "understand/names.h"

enum { NAME_FOLDS = 3 };

typedef struct Document {
    Sentence *s;
    int       n;
    bool      is_test;
    Text      corpus;
    uint32_t  number;           /* the same for its copy in capitals; its fold is number % NAME_FOLDS */
} Document;

typedef struct Corpus { Document *at; int n, capacity; const char *tests[8]; int ntests; bool has_re3d; } Corpus;

/* What both programs are told of the texts and the models:
 *     --models DIR --languages DIR --bio FILE... --test FILE... --re3d DIR --own FILE...
 *     --mistakes FILE
 * Returns how many arguments it took at argv[i], 0 for one that is not of these. */
typedef struct CorpusOptions { const char *models, *languages, *re3d, *own[4]; int nown; } CorpusOptions;
int corpus_option(CorpusOptions *o, Corpus *all, char **argv, int i, int argc, Arena *keep);

/* What the names' models stand on, then re3d, as its words are ours to cut; tags everything with the engine of `effort`. */
bool corpus_prepare(const CorpusOptions *o, Effort effort, Corpus *all, Lexicon *lex, NameModel *model, Arena *forever, Arena scratch, Error *err);

Sentence corpus_in_capitals(const Sentence *s, Arena *keep);

/* Adds copies in capitals of one document in five. */
void corpus_louder(Corpus *all, const Lexicon *lex, Effort effort, Arena *keep, Arena scratch);

/* Gives `m` the labels that are learned; their words are in m->model.classes. */
void corpus_labels(NameModel *m);
void corpus_labels_of(const NameModel *m, const Sentence *s, uint8_t *labels);

/* A copy whose names and words may be written to, without names. */
Sentence *corpus_blank(const Document *d, Arena *keep);

/* Of the model that has not seen a fold. */
const char *corpus_fold_path(const char *path, int fold);

void corpus_measure(const Corpus *all, const Lexicon *lex, Effort effort, Arena keep, Arena scratch);

#endif
