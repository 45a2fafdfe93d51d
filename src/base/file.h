/* file.h - whole files, lines of files, files written safely. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stdio.h>

#include "arena.h"
#include "error.h"
#include "text.h"

/* The whole file, ended by a zero byte that is not counted. */
bool file_read(const char *path, Arena *keep, Text *ret, Error *err);

/* Maps the file read-only for the life of the program. */
bool file_map(const char *path, Text *ret, Error *err);

/* Writes beside `path`, syncs, renames over it: readers see the old file or
 * the new one, and a full disk leaves the old one. */
bool file_write(const char *path, Text bytes, Error *err);

bool file_exists(const char *path);

/* Where the program's own data lie: $SITREP_DATA, else beside the program,
 * else the installed share folder.  "rules" -> ".../data/rules". */
bool data_path(const char *name, Arena *keep, char **ret, Error *err);

/* The lines of a knowledge file, one fact a line: blank lines and those that
 * start with '#' are skipped, `number` counts them all from 1. */
typedef struct Lines { Text rest; int number; const char *path; } Lines;
Lines lines_of(Text whole, const char *path);
bool  lines_next(Lines *l, Text *line);

#endif
