#include "understand/traits.h"

#include "base/file.h"

/* The typographic apostrophe becomes a plain one, too. */
int traits_fold(Text form, char out[TRAIT_LONGEST + 4])
{
    int n = 0;
    const char *at = form.n ? form.at : "", *end = at + form.n;
    while (at < end && n < TRAIT_LONGEST) {
        unsigned char c = (unsigned char)*at;
        if (c < 0x80) {
            at++;
            out[n++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c >= '1' && c <= '9' ? '0' : c);
            continue;
        }
        uint32_t code = utf8_next(&at, end);
        n += utf8_put(code == 0x2019 || code == 0x2018 ? '\'' : utf8_lower(code), out + n);
    }
    return n;
}

/* "McDonald" -> XxXx, "U.S." -> X.X., "12,000" -> 0,0: runs of a kind count once. */
uint64_t traits_shape(Text form, Casing casing)
{
    char out[16] = { (char)('0' + casing) };
    int n = 1;
    bool first = true;
    const char *at = form.n ? form.at : "", *end = at + form.n;
    while (at < end && n < (int)sizeof out) {
        uint32_t code = utf8_next(&at, end);
        char kind = code >= '0' && code <= '9' ? '0' : utf8_is_upper(code) ? 'X'
                  : utf8_is_letter(code) ? 'x' : code < 0x80 ? (char)code : '?';
        if (kind == 'X' && (casing == CASING_UPPER || casing == CASING_LOWER || (casing == CASING_TITLE && first)))
            kind = 'x';
        first = false;
        /* One capital or several: "Xx" is not "XX". */
        bool twice = n > 2 && out[n - 1] == kind && (kind != 'X' || out[n - 2] == kind);
        bool again = n > 1 && out[n - 1] == kind && kind != 'X';
        if (!twice && !again)
            out[n++] = kind;
    }
    return text_hash((Text){ out, n });
}

Casing casing_of(const Sentence *s)
{
    int upper = 0, lower = 0, upper_words = 0, long_words = 0, long_capitals = 0, words = 0;
    for (int i = 0; i < s->nwords; i++) {
        Text form = s->words[i].form;
        int u = 0, l = 0;
        for (int k = 0; k < form.n; k++) {
            u += form.at[k] >= 'A' && form.at[k] <= 'Z';
            l += form.at[k] >= 'a' && form.at[k] <= 'z';
        }
        upper += u;
        lower += l;
        words += u + l > 1;
        upper_words += u > 1 && l == 0;
        if (u + l > 4) {
            long_words++;
            long_capitals += form.at[0] >= 'A' && form.at[0] <= 'Z';
        }
    }
    if (upper_words >= 2 && upper > 9 * lower)
        return CASING_UPPER;
    if (upper == 0 && words >= 3)
        return CASING_LOWER;
    if (long_words >= 3 && long_capitals * 10 >= long_words * 9)
        return CASING_TITLE;
    return CASING_MIXED;
}

/* The file: "SITREPWC", u32 format, u32 words, the groups of each. */
bool word_groups_load(const char *models_dir, Arena *forever, WordGroups *ret, Error *err)
{
    enum { FORMAT = 2, HEAD = 16 };
    char *path = text_zero_ended(text_format(forever, "%s/words.bin", models_dir), forever);
    Text file;
    uint32_t head[2];
    WordGroups found;
    if (!word_vectors_load(models_dir, forever, &found.vectors, err) || !file_map(path, &file, err))
        return fail_while(err, "loading the groups of words");
    if (file.n < HEAD || memcmp(file.at, "SITREPWC", 8) != 0)
        return fail(err, "%s holds no groups of words", path);
    memcpy(head, file.at + 8, sizeof head);
    if (head[0] != FORMAT)
        return fail(err, "%s is of format %u, this program reads format %d: run `make models`", path, head[0], FORMAT);
    if (head[1] != found.vectors.n)
        return fail(err, "%s groups other words than those of the vectors: run `make models-words`", path);
    if ((uint64_t)file.n != HEAD + (uint64_t)head[1] * sizeof *found.rows)
        return fail(err, "%s is cut short or damaged", path);
    found.rows = (const uint16_t (*)[WORD_GROUPS])(const void *)(file.at + HEAD);
    *ret = found;
    return true;
}

Traits traits_of_word(Text form, Casing casing)
{
    Traits t = { .shape = traits_shape(form, casing), .row = -1 };
    char low[TRAIT_LONGEST + 4];
    int n = traits_fold(form, low);
    t.word = text_hash((Text){ low, n });
    for (int k = 0; k < TRAIT_SUFFIXES && k < n; k++)
        t.suffix[k] = text_hash((Text){ low + n - k - 1, k + 1 });
    for (int k = 0; k < TRAIT_PREFIXES && k < n; k++)
        t.prefix[k] = text_hash((Text){ low, k + 1 });
    return t;
}

void traits_of(const Sentence *s, Traits *traits)
{
    Casing casing = casing_of(s);
    for (int i = 0; i < s->nwords; i++)
        traits[i] = traits_of_word(s->words[i].form, casing);
}

void traits_group(const WordGroups *groups, Traits *traits, int n)
{
    for (int i = 0; i < n; i++) {
        traits[i].row = word_vector_row(&groups->vectors, traits[i].word);
        if (traits[i].row >= 0)
            memcpy(traits[i].group, groups->rows[traits[i].row], sizeof traits[i].group);
    }
}
