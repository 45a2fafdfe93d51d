/* labels.h - lists of the dead and wounded, place by place.  Private to code/.
 *
 *     "Nasser hospital: 4 killed, 12 wounded; Shifa: 3 killed", "Odesa - 1 killed"
 *      -> the 3 are of Shifa, and Shifa says nothing */
#ifndef CODE_LABELS_H
#define CODE_LABELS_H

#include "code/registry.h"
#include "understand/understand.h"

/* What stands before the mark and its number: words first..last. */
typedef struct CountLabel { int first, last; } CountLabel;

/* The label of the counts among which word `at` stands, up to the last semicolon; false: there is none. */
bool label_of_counts(const Registry *r, const Sentence *s, int at, CountLabel *ret);

/* Does the item count by labels at least twice?  Then a name that nobody knows is one, too. */
bool label_is_in_list(const Registry *r, const Understanding *u);

#endif
