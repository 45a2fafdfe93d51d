/* lemma.h - the dictionary form of a word whose tags are known.
 *
 * models/lemmas.txt has one rewriting a line: Penn tag, ending, bytes to cut, bytes
 * to add.  The longest ending that fits decides; "^went" is the whole word.
 *     VBD ied 3 y        tried -> try
 *     VBD ^went 4 go */
#ifndef UNDERSTAND_LEMMA_H
#define UNDERSTAND_LEMMA_H

#include "base/error.h"
#include "understand/understand.h"

typedef struct Lemmas Lemmas;

bool lemmas_load(const char *models_dir, Arena *forever, Lemmas **ret, Error *err);
Text lemma_of(const Lemmas *lemmas, const Word *w, Arena *keep);

#endif
