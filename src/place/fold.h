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

#include "base/text.h"

#define FOLD_MAX 256                            /* bytes; longer names are cut */

int fold_plain(Text name, char out[FOLD_MAX]);
int fold_loose(const char *plain, int n, char out[FOLD_MAX]);
int fold_skeleton(const char *loose, int n, char out[FOLD_MAX]);

uint64_t fold_key(const char *folded, int n);   /* never 0 */

/* 0..1: how alike two loose forms are; a vowel weighs less than a consonant. */
double fold_alike(const char *a, int na, const char *b, int nb);

#endif
