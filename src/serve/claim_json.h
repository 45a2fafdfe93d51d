/* claim_json.h - a claim as RECORD.md writes it: one JSON object, no newline.
 *
 *     {"item":"9f..","doc":"a1","claim":"..","sentence":3,"span":[120,164],"text":"..", ...}
 *
 * For the command line, the store and the server alike.  What the text does
 * not give is left out. */
#ifndef SERVE_CLAIM_JSON_H
#define SERVE_CLAIM_JSON_H

#include "base/json.h"
#include "place/place.h"

Text claim_json(const Item *item, const Sighting *seen, Arena *keep);

/* Parts of it that events are written with, too. */
void actor_json(Json *j, const char *key, const Actor *a);
void place_json(Json *j, const char *key, const Place *p);      /* resolved: "id", "name" ... "precision" */

#endif
