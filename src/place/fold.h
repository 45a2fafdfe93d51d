/* fold.h - one name, many spellings: three foldings, each looser than the last.
 *
 *     "Buşrá al-Ḩarīr"  plain     "busra al harir"    letters without marks
 *                       loose     "busraharir"        transliteration evened out
 *                       skeleton  "bsrhrr"            what keeps its place when vowels move
 *
 * Plain is what the gazetteer is looked up by; loose decides how alike two
 * spellings are; the skeleton only brings candidates together. */
#ifndef PLACE_FOLD_H
#define PLACE_FOLD_H

#include <string.h>

#include "base/text.h"

#define FOLD_MAX 256                            /* bytes; longer names are cut */

int fold_plain(Text name, char out[FOLD_MAX]);
int fold_loose(const char *plain, int n, char out[FOLD_MAX]);
int fold_skeleton(const char *loose, int n, char out[FOLD_MAX]);

/* What fold_plain makes of a first word that another follows: "st" is "saint". */
Text fold_written_out(Text first_word);

/* The Arabic article before `next`, folded both, also where its l became the sun letter that follows: "as Suwayda". */
bool fold_is_article(Text word, Text next);

uint64_t fold_key(const char *folded, int n);   /* never 0 */

/* Of a word's bytes, folded or not: quick, the same on every little-endian machine. */
static inline uint64_t fold_word_hash(const char *at, int n)
{
    uint64_t a = 0, b = 0;
    if (n > 16) return text_hash((Text){ at, n });
    if (n >= 8) { memcpy(&a, at, 8); memcpy(&b, at + n - 8, 8); }
    else if (n >= 4) { uint32_t x, y; memcpy(&x, at, 4); memcpy(&y, at + n - 4, 4); a = x | (uint64_t)y << 32; }
    else if (n > 0) a = (uint64_t)(unsigned char)at[0] | (uint64_t)(unsigned char)at[n / 2] << 8 | (uint64_t)(unsigned char)at[n - 1] << 16;
    uint64_t h = (a ^ (uint64_t)n * 0x9E3779B97F4A7C15u) * 0xBF58476D1CE4E5B9u;
    h = (h ^ h >> 29 ^ b) * 0x94D049BB133111EBu;
    return h ^ h >> 32;
}

/* 0..1: how alike two loose forms are; a vowel weighs less than a consonant. */
double fold_alike(const char *a, int na, const char *b, int nb);

#endif
