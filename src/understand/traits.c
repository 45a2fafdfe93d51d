#include "understand/traits.h"

enum { LONGEST = 48 };      /* of a longer word only so much is looked at */

/* Lower case, digits folded, the typographic apostrophe made plain; returns the length. */
static int folded(Text form, char out[LONGEST + 4])
{
    int n = 0;
    const char *at = form.at, *end = form.at + form.n;
    while (at < end && n < LONGEST) {
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
static uint64_t shape_of(Text form, Casing casing)
{
    char out[16] = { (char)('0' + casing) };
    int n = 1;
    bool first = true;
    const char *at = form.at, *end = form.at + form.n;
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

void traits_of(const Sentence *s, Traits *traits)
{
    Casing casing = casing_of(s);
    for (int i = 0; i < s->nwords; i++) {
        Traits *t = &traits[i];
        char low[LONGEST + 4];
        int n = folded(s->words[i].form, low);
        t->word = text_hash((Text){ low, n });
        for (int k = 0; k < TRAIT_SUFFIXES; k++)
            t->suffix[k] = k < n ? text_hash((Text){ low + n - k - 1, k + 1 }) : 0;
        for (int k = 0; k < TRAIT_PREFIXES; k++)
            t->prefix[k] = k < n ? text_hash((Text){ low, k + 1 }) : 0;
        t->shape = shape_of(s->words[i].form, casing);
    }
}
