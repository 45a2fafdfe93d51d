/* import.h - other people's gazetteers, and single places, into the user's own file.
 *
 * What is imported is kept in its own form beside the compiled file (places.d/),
 * and the compiled file is made anew from all of them: an import twice is an
 * import once, and a later one of the same name replaces the earlier. */
#ifndef PLACE_IMPORT_H
#define PLACE_IMPORT_H

#include "place/place.h"

typedef struct ImportReport { long places, names, skipped; char first_skipped[300]; } ImportReport;

/* `format`: "geonames" (dump of a country or the world), "wof" (Who's On First table),
 * "ocha" (P-code CSV), or NULL: by looking. */
bool place_import(const char *gazetteer_path, const char *file, const char *format, const char *extra_path,
                  ImportReport *ret, Error *err);

typedef struct NewPlaceLine { Text name, country, kind; double lat, lon; long population; } NewPlaceLine;

bool place_add(const char *gazetteer_path, const char *extra_path, const NewPlaceLine *line, Error *err);

/* How many places and names, by source and by kind, as lines of text. */
Text place_stats(const Gazetteer *g, Arena *keep);

#endif
