/* matter.h - items that are about something else than conflict, and deeds of long ago.  Private to code/.
 *
 *     "The striker fired the club into the semi-finals with a late penalty."   -> a match: no claims
 *     "In 1941, aircraft attacked the harbour."                                 -> before the record begins */
#ifndef CODE_MATTER_H
#define CODE_MATTER_H

#include "code/drafts.h"

/* Drops drafts of an item, each with its reason. */
void matter_drop(const RuleBook *book, const Understanding *u, Scan *scans, Drafts *drafts, Arena scratch);

/* Is the fight itself told of, by a word of the sentence or by who does it: "Gunmen fired on the team's bus"? */
bool matter_is_fight(Scan *c, const Frame *f);

#endif
