#include "understand/wordlist.h"

#include "base/file.h"

uint64_t lower_hash(Text word)
{
    char small[64];
    if (word.n > (int)sizeof small)
        return text_hash(word);
    for (int i = 0; i < word.n; i++)
        small[i] = (char)(word.at[i] >= 'A' && word.at[i] <= 'Z' ? word.at[i] + 32 : word.at[i]);
    return text_hash((Text){ small, word.n });
}

static uint32_t slot(const Wordlist *list, uint64_t key)
{
    uint32_t at = (uint32_t)(key >> 7) & list->mask;
    while (list->keys[at] && list->keys[at] != key)
        at = (at + 1) & list->mask;
    return at;
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
        uint32_t at = slot(&list, key);
        list.keys[at] = key;
        list.kinds[at] |= set;
    }
    *ret = list;
    return true;
}

uint32_t wordlist_kinds(const Wordlist *list, uint64_t hash)
{
    return list->kinds[slot(list, hash)];
}
