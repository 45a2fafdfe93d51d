/* Near copies of one text, found without comparing texts: of all hashes of four
 * words in a row, the smallest under each of 16 permutations. */
#include "match/match.h"

#define WORDS_IN_A_ROW 4

/* The next run of letters and digits, folded and hashed; false at the end. */
static bool next_word(const char **at, const char *end, uint64_t *hash)
{
    uint64_t h = 1469598103934665603u;
    bool any = false;
    while (*at < end) {
        const char *before = *at;
        uint32_t c = utf8_next(at, end);
        bool inside = utf8_is_letter(c) || (c >= '0' && c <= '9');
        if (!inside && any) {
            *at = before;
            break;
        }
        if (!inside)
            continue;
        any = true;
        h = (h ^ utf8_lower(c)) * 1099511628211u;
    }
    *hash = h;
    return any;
}

void match_shingles(Text text, uint64_t ret[SHINGLES])
{
    uint64_t window[WORDS_IN_A_ROW] = { 0 };
    for (int k = 0; k < SHINGLES; k++)
        ret[k] = UINT64_MAX;
    const char *at = text.n ? text.at : "", *end = at + text.n;
    uint64_t word;
    int n = 0;
    while (at < end && next_word(&at, end, &word)) {
        window[n++ % WORDS_IN_A_ROW] = word;
        if (n < WORDS_IN_A_ROW)
            continue;
        uint64_t row = 0;
        for (int i = 0; i < WORDS_IN_A_ROW; i++)
            row = hash_mix(row, window[(n + i) % WORDS_IN_A_ROW]);
        for (int k = 0; k < SHINGLES; k++) {
            uint64_t h = hash_mix(row, 0x9E3779B97F4A7C15u * (uint64_t)(k + 1));
            if (h < ret[k])
                ret[k] = h;
        }
    }
    if (n < WORDS_IN_A_ROW)             /* too short to say */
        memset(ret, 0, sizeof *ret * SHINGLES);
}

uint64_t match_text_key(Text text)
{
    uint64_t key = 0, word;
    const char *at = text.n ? text.at : "", *end = at + text.n;
    while (at < end && next_word(&at, end, &word))
        key = hash_mix(key, word);
    return key & INT64_MAX;                 /* so that any database keeps it */
}

double match_alike(const uint64_t a[SHINGLES], const uint64_t b[SHINGLES])
{
    int same = 0;
    for (int k = 0; k < SHINGLES; k++)
        same += a[k] && a[k] == b[k];
    return (double)same / SHINGLES;
}
