#include "understand/wordlist.h"

#include "base/file.h"

/* The capitals among eight ASCII letters made small, all at once. */
static uint64_t lower_eight(uint64_t eight)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t seven = eight & 0x7F * ones;
    uint64_t is_capital = (seven + (0x80 - 'A') * ones) & ~(seven + (0x80 - 'Z' - 1) * ones) & ~eight & 0x80 * ones;
    return eight | is_capital >> 2;
}

uint64_t lower_hash(Text word)
{
    enum { LONGEST = 64 };
    if (word.n > LONGEST)
        return text_hash(word);
    uint64_t h = TEXT_HASH_OF_NOTHING ^ (uint64_t)word.n;
    int i = 0;
    for (; i + 8 <= word.n; i += 8)
        h = hash_mix(h, lower_eight(text_eight(word.at + i)));
    return hash_mix(h, i < word.n ? lower_eight(text_few(word.at + i, word.n - i)) : 0);
}

static bool kind_of(Text word, const char *const *kinds, uint32_t *ret)
{
    for (uint32_t i = 0; kinds[i]; i++)
        if (text_equals(word, kinds[i])) {
            *ret |= 1u << i;
            return true;
        }
    return false;
}

bool wordlist_load(const char *languages_dir, const char *name, const char *const *kinds,
                   Arena *forever, Wordlist *ret, Error *err)
{
    Text whole;
    char *path = text_zero_ended(text_format(forever, "%s/en/%s", languages_dir, name), forever);
    if (!file_read(path, forever, &whole, err))
        return false;
    uint32_t n = 0, size = 16;
    Text line;
    for (Lines l = lines_of(whole, path); lines_next(&l, &line); )
        n++;
    while (size < 2 * n)
        size *= 2;
    Wordlist list = { NEW_ARRAY(forever, uint64_t, size), NEW_ARRAY(forever, uint32_t, size), size - 1 };
    for (Lines l = lines_of(whole, path); lines_next(&l, &line); ) {
        Text word, kind;
        uint32_t set = 0;
        if (!text_next(&line, ' ', &word))
            continue;
        while (text_next(&line, ' ', &kind))
            if (kind.n && !kind_of(kind, kinds, &set))
                return fail(err, "%s:%d: no kind \"%.*s\"", path, l.number, TEXT_FMT(kind));
        uint64_t key = lower_hash(word);
        uint32_t at = wordlist_slot(&list, key);
        list.keys[at] = key;
        list.kinds[at] |= set;
    }
    *ret = list;
    return true;
}
