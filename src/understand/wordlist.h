/* wordlist.h - words and their kinds, from a file of data/languages: "spokesman person m".
 * Private to understand/. */
#ifndef UNDERSTAND_WORDLIST_H
#define UNDERSTAND_WORDLIST_H

#include "base/arena.h"
#include "base/error.h"
#include "base/text.h"

typedef struct Wordlist { uint64_t *keys; uint32_t *kinds; uint32_t mask; } Wordlist;

/* One word a line, then its kinds: bit i is set for the i-th of `kinds`
 * (ended by NULL).  An unknown kind is an error that names the line. */
bool wordlist_load(const char *languages_dir, const char *name, const char *const *kinds,
                   Arena *forever, Wordlist *ret, Error *err);

/* Where a word is or would be. */
static inline uint32_t wordlist_slot(const Wordlist *list, uint64_t hash)
{
    uint32_t at = (uint32_t)(hash >> 7) & list->mask;
    while (list->keys[at] && list->keys[at] != hash)
        at = (at + 1) & list->mask;
    return at;
}

/* 0 for a word that is not listed.  `hash` is text_hash() of it in lower case. */
static inline uint32_t wordlist_kinds(const Wordlist *list, uint64_t hash)
{
    return list->kinds[wordlist_slot(list, hash)];
}

/* text_hash() of the word in lower case; only ASCII letters are lowered. */
uint64_t lower_hash(Text word);

#endif
