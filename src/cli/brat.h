/* brat.h - who speaks and who is meant in one item, to look at. */
#ifndef CLI_BRAT_H
#define CLI_BRAT_H

#include <stdio.h>

#include "understand/understand.h"

void brat_print(FILE *out, const Understanding *u, Arena scratch);     /* sources, cues, contents */
void chains_print(FILE *out, const Understanding *u);                  /* entities, their mentions and why */

#endif
