/* words.h - the words around a place name that say what it is.  Private to place/.
 *
 * They are data (data/places/words.en.txt), compiled into the gazetteer file:
 * no word of a news language stands in src/. */
#ifndef PLACE_WORDS_H
#define PLACE_WORDS_H

#include "base/file.h"
#include "place/place.h"

typedef enum WordClass {
    WORDS_KIND,             /* town village province county river airport */
    WORDS_DIRECTION,        /* north southwestern */
    WORDS_PART,             /* outskirts suburbs countryside: near */
    WORDS_STREET,           /* street avenue road: not looked up bare */
    WORDS_GOVERNS,          /* says rejects: what a government does */
    WORDS_COMMON,           /* words that are also tiny places: Of, March, Police */
    WORDS_TITLE,            /* Mr. President General: a person follows */
    WORDS_BORDER,           /* border frontier */
    WORDS_BETWEEN,
    WORDS_BEFORE,           /* in near outskirts: a place follows, not a person */
    WORDS_STRIKES,          /* shelled targets raid: likewise, "on" or not */
    WORDS_PREFIX,           /* al Abu Tall: begins names and is none alone */
    WORDS_COMPASS,          /* north south east west, in this order */
    WORDS_OFFICE,           /* Police Council University: an organisation around the place */
    WORDS_OF,               /* of */
    WORDS_ARTICLE,          /* the */
    WORDS_IN,               /* in: what follows contains what stands before */
    WORDS_AND,              /* and */
    WORDS_WITH,             /* with: "the border with Jordan" */
    WORDS_UPON,             /* on at for: as "of", after a word of striking */
    WORDS_KILOMETRE, WORDS_MILE, WORDS_NAUTICAL,
    WORDS_QUARTER,          /* neighbourhood suburb: a part of a town that need not be named */
    WORDS_CITY_OF_STATE,    /* capital */
    WORDS_WHOLE,            /* Jabal Tall Bint: what begins so is not meant by the rest of its name */
    WORDS_CLOSE,            /* near outside: close by, and not there */
    WORDS_FROM,             /* from: "5 km from the town" */
    WORDS_CLASSES
} WordClass;

typedef struct KindWord { Text word; PlaceKind kind; uint32_t classes; /* a bit for each WordClass */ } KindWord;

typedef struct PlaceWords { KindWord *slots; unsigned mask; const char *compass[4]; } PlaceWords;

bool words_read(Text whole, const char *path, Arena *forever, PlaceWords *ret, Error *err);

/* Whether `word` (any case) is of a class; *kind is set for WORDS_KIND, if wanted. */
bool words_is(const PlaceWords *w, Text word, WordClass class_, PlaceKind *kind);

/* All its classes at once, of a word that fold_plain has folded already. */
uint32_t words_classes(const PlaceWords *w, Text folded, PlaceKind *kind);

/* 'n' -> "north": the four words of which directions are made. */
const char *words_compass(const PlaceWords *w, char which);

/* A name without its kind words: "Daraa province", "the city of Homs", "Lake Assad"; `kind` is what they said. */
Text words_bare(const PlaceWords *w, Text name, PlaceKind *kind);

#endif
