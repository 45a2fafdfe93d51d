/* hidden.h - a layer of hidden units over hashed features and vectors of words: finds
 * what a sum of weights (linear.h) cannot, such as that words of like vectors are used
 * alike.  Slower than a sum, so it is asked only where a sum leaves doubt.
 * Private to understand/ and the programs that train.
 *
 * The file: "SITREPHN", u32 format, words, slots, rows; f32 row scale, word scale, unit;
 * f32 bias[], out[], out_bias; the slots; rows; words' weights.  Little-endian. */
#ifndef UNDERSTAND_HIDDEN_H
#define UNDERSTAND_HIDDEN_H

#include "understand/vectors.h"

enum { HIDDEN_UNITS = 64, HIDDEN_WORDS = 16, HIDDEN_FEATURES = 256 };

typedef struct Hidden {
    const WordRow *known;               /* a feature -> its row; key 0 free */
    uint32_t       mask;
    const int8_t  *rows;                /* [nrows][HIDDEN_UNITS] */
    const int16_t *words;               /* [nwords][WORD_VECTOR / 2][HIDDEN_UNITS][2] */
    int            nwords;
    float          row_scale, word_scale;
    float          unit;                /* what one step of the linear model beside it stands for */
    float          bias[HIDDEN_UNITS], out[HIDDEN_UNITS], out_bias;
} Hidden;

enum { HIDDEN_FORMAT = 1, HIDDEN_HEAD = 36 };

bool  hidden_load(const char *path, Arena *forever, Hidden *ret, Error *err);

/* What the words of the last question came to: who asks of many pairs asks of the same words again. */
typedef struct HiddenLast { int words[HIDDEN_WORDS]; int32_t sums[HIDDEN_WORDS][HIDDEN_UNITS]; } HiddenLast;

void hidden_forget(HiddenLast *last);

/* `words` are m->nwords rows of `vectors`, -1 where there is none.  Above 0: yes is likelier than no.
 * `last` may be NULL. */
float hidden_score(const Hidden *m, const WordVectors *vectors, const uint64_t *features, int n, const int *words, HiddenLast *last);

#endif
