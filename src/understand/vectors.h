/* vectors.h - numbers that tell how words are used, learned from much text beforehand.
 * Private to understand/ and the programs that train its models.
 *
 * All networks and the reader of names share one table, the file "vectors.bin": of each
 * word 100 numbers of GloVe (Pennington, Socher and Manning 2014, "GloVe: Global Vectors
 * for Word Representation"; six billion words of news and encyclopedia) and 28 of our own
 * from the texts that our models learn from; each part of length 1, in bytes. */
#ifndef UNDERSTAND_VECTORS_H
#define UNDERSTAND_VECTORS_H

#include "base/error.h"
#include "base/arena.h"
#include "base/text.h"

enum { WORD_VECTOR = 128 };

/* Words by hash of their folded form (traits_fold): open addressing, key 0 free. */
typedef struct WordRow { uint32_t key, row; } WordRow;

static inline uint32_t word_row_key(uint64_t word) { return (uint32_t)(word >> 32) | 1; }

/* Where `word` is or would be; `mask` is the number of slots, a power of two, less one. */
static inline uint32_t word_row_slot(const WordRow *slots, uint32_t mask, uint64_t word)
{
    uint32_t at = (uint32_t)word & mask;
    while (slots[at].key && slots[at].key != word_row_key(word))
        at = (at + 1) & mask;
    return at;
}

/* Has the table a free slot, so that looking for a word ends, and is every row below `nrows`? */
bool word_rows_are_sound(const WordRow *slots, uint32_t nslots, uint32_t nrows);

/* Mapped from a file: never freed, shared by all threads. */
typedef struct WordVectors {
    const WordRow *known;
    uint32_t       mask;
    const int8_t  *rows;            /* [n][WORD_VECTOR]; the commonest word of our own texts has row 0 */
    uint32_t       n;
    float          scale;           /* of one step of a byte, so that the numbers are of the size that networks like */
} WordVectors;

/* The row of a word, or -1. */
static inline int word_vector_row(const WordVectors *v, uint64_t word)
{
    const WordRow *found = &v->known[word_row_slot(v->known, v->mask, word)];
    return found->key ? (int)found->row : -1;
}

/* The file "models_dir/vectors.bin". */
bool word_vectors_load(const char *models_dir, Arena *forever, WordVectors *ret, Error *err);

#endif
