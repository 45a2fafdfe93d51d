/* things.h - private to understand/: weapons, vehicles, numbers and quantities as names.
 *
 *     "a pickup truck with three Kornet missiles, 20 km from Nawa"
 *      -> vehicle, number, weapon, quantity
 *
 * What one is called by is told by data/languages/en/things.txt; a mark or a number
 * before it ("T-72 tank", "S-300 missiles") is part of it.  Names that a model
 * found keep their words. */
#ifndef UNDERSTAND_THINGS_H
#define UNDERSTAND_THINGS_H

#include "understand/steps.h"

bool things_load(const char *languages_dir, Arena *forever, ThingWords **ret, Error *err);

#endif
