/* charset.h - bytes of any charset to UTF-8. */
#ifndef READ_CHARSET_H
#define READ_CHARSET_H

#include "base/arena.h"
#include "base/error.h"
#include "base/text.h"

/* UTF-8 without byte order mark and without NUL bytes.  `declared` is what a
 * page or header claims (empty: nothing); a byte order mark beats it, valid
 * UTF-8 beats a guess.  *name says what the bytes were, *note what was mended. */
bool charset_to_utf8(Text bytes, Text declared, Arena *keep, Text *ret, Text *name, Text *note, Error *err);

/* UTF-16 by its mark or by the zeros in every other byte, UTF-32 by its mark: "UTF-16LE" ... or NULL. */
const char *charset_wide(Text bytes);

#endif
