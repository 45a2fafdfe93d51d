/* hash.h - SHA-256, for the identity of items and the custody log. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include "text.h"

typedef struct Sha256 { unsigned char bytes[32]; } Sha256;

Sha256 sha256(Text bytes);
Text   sha256_hex(Sha256 h, Arena *keep);       /* 64 lower-case digits */

#endif
