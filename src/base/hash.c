#include "base/hash.h"

#include <openssl/sha.h>

Sha256 sha256(Text bytes)
{
    Sha256 h;
    SHA256((const unsigned char *)(bytes.n ? bytes.at : ""), (size_t)bytes.n, h.bytes);
    return h;
}

Text sha256_hex(Sha256 h, Arena *keep)
{
    static const char hex[] = "0123456789abcdef";
    char *out = arena_take(keep, 1, 65);
    for (int i = 0; i < 32; i++) {
        out[2 * i] = hex[h.bytes[i] >> 4];
        out[2 * i + 1] = hex[h.bytes[i] & 15];
    }
    return (Text){ out, 64 };
}
