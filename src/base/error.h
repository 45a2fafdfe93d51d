/* error.h - what went wrong in the world, as a sentence for whoever runs sitrep.
 *
 *     return fail(err, "%s:%d: no kind \"%s\"", path, line, kind);
 *     ... return fail_while(err, "loading the coding rules");
 *  -> data/rules/assault.rules:212: no kind "SHEL", while loading the coding rules
 *
 * Both return false, so that failing is one line.  A Text that names why an
 * ordinary miss happened ("no place in this sentence") is not an Error. */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdbool.h>

typedef struct Error {
    char what[1000];
} Error;

bool fail(Error *err, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool fail_while(Error *err, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
