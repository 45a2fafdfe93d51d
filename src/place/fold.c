#include "place/fold.h"

#include <unicode/unorm2.h>

/* ---- plain -------------------------------------------------------------- */

static bool is_mark(uint32_t c)
{
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x591 && c <= 0x5C7) || (c >= 0x610 && c <= 0x61A)
        || (c >= 0x64B && c <= 0x65F) || c == 0x670 || c == 0x640 || (c >= 0x200B && c <= 0x200F) || c == 0xAD;
}

/* Apostrophes, and the signs that stand for hamza and ayn. */
static bool is_dropped(uint32_t c)
{
    return c == '\'' || c == '`' || c == '"' || c == '#' || c == '@' || c == 0x2018 || c == 0x2019 || c == 0x201B
        || c == 0x201C || c == 0x201D || c == 0x2B9 || c == 0x2BA || (c >= 0x2BB && c <= 0x2BF) || c == 0x2C8
        || c == 0xB4 || c == 0x2032 || c == 0x44C || c == 0x44A;
}

/* Letters that no decomposition takes apart, and Arabic letters written for one another. */
static const char *special(uint32_t c)
{
    switch (c) {
    case 0xDF: return "ss";     case 0xE6: return "ae";     case 0xF8: return "o";      case 0x153: return "oe";
    case 0x142: return "l";     case 0x111: case 0xF0: return "d";                      case 0x131: return "i";
    case 0x127: return "h";     case 0xFE: return "th";     case 0x259: return "a";     case 0x268: return "i";
    case 0x451: return "е";     case 0x491: return "г";     case '&': return " and ";
    case 0x622: case 0x623: case 0x625: case 0x671: return "ا";
    case 0x649: case 0x6CC: case 0x626: return "ي";         case 0x6A9: return "ك";
    case 0x624: return "و";     case 0x629: case 0x6C0: case 0x6D5: return "ه";          case 0x621: return "";
    case 0x6C1: case 0x6BE: return "ه";
    }
    return NULL;
}

static int put_decomposed(uint32_t c, char *out, int n)
{
    static const UNormalizer2 *nfkd;    /* a pointer that every thread sets alike */
    UErrorCode status = U_ZERO_ERROR;
    if (!nfkd) nfkd = unorm2_getNFKDInstance(&status);
    UChar parts[32];
    int32_t k = unorm2_getDecomposition(nfkd, (UChar32)c, parts, 32, &status);
    if (U_FAILURE(status) || k <= 0) return n + utf8_put(c, out + n);
    for (int32_t i = 0; i < k && n < FOLD_MAX - 8; ) {
        UChar32 p;
        U16_NEXT(parts, i, k, p);
        if (is_mark((uint32_t)p)) continue;
        p = (UChar32)utf8_lower((uint32_t)p);
        const char *s = special((uint32_t)p);
        if (s) for (; *s; s++) out[n++] = *s;
        else n += utf8_put((uint32_t)p, out + n);
    }
    return n;
}

/* "St. Louis" and "Saint Louis", "Mt Hermon" and "Mount Hermon": only before another word. */
static const struct { const char *brief, *full; } WRITTEN_OUT[] = {
    { "st", "saint" }, { "ste", "sainte" }, { "sta", "santa" }, { "mt", "mount" }, { "ft", "fort" }, { "pt", "port" },
};

static int write_out(char *s, int n)
{
    int end = 0;
    while (end < n && end < 4 && s[end] != ' ') end++;
    if (end < 2 || end > 3 || end >= n) return n;
    for (unsigned i = 0; i < sizeof WRITTEN_OUT / sizeof *WRITTEN_OUT; i++) {
        int full = (int)strlen(WRITTEN_OUT[i].full);
        if ((int)strlen(WRITTEN_OUT[i].brief) != end || memcmp(WRITTEN_OUT[i].brief, s, (size_t)end) != 0) continue;
        if (n + full - end >= FOLD_MAX) return n;
        memmove(s + full, s + end, (size_t)(n - end));
        memcpy(s, WRITTEN_OUT[i].full, (size_t)full);
        return n + full - end;
    }
    return n;
}

Text fold_written_out(Text word)
{
    for (unsigned i = 0; word.n < 4 && i < sizeof WRITTEN_OUT / sizeof *WRITTEN_OUT; i++)
        if (text_equals(word, WRITTEN_OUT[i].brief)) return text_of(WRITTEN_OUT[i].full);
    return word;
}

/* Letters and digits of ASCII in lower case; 0 for every other byte. */
static const char LOWER[256] = {
    ['0'] = '0', ['1'] = '1', ['2'] = '2', ['3'] = '3', ['4'] = '4', ['5'] = '5', ['6'] = '6', ['7'] = '7', ['8'] = '8', ['9'] = '9',
#define LETTER(upper, lower) [upper] = lower, [lower] = lower,
    LETTER('A', 'a') LETTER('B', 'b') LETTER('C', 'c') LETTER('D', 'd') LETTER('E', 'e') LETTER('F', 'f') LETTER('G', 'g')
    LETTER('H', 'h') LETTER('I', 'i') LETTER('J', 'j') LETTER('K', 'k') LETTER('L', 'l') LETTER('M', 'm') LETTER('N', 'n')
    LETTER('O', 'o') LETTER('P', 'p') LETTER('Q', 'q') LETTER('R', 'r') LETTER('S', 's') LETTER('T', 't') LETTER('U', 'u')
    LETTER('V', 'v') LETTER('W', 'w') LETTER('X', 'x') LETTER('Y', 'y') LETTER('Z', 'z')
#undef LETTER
};

int fold_plain(Text name, char out[FOLD_MAX])
{
    const char *at = name.n ? name.at : "", *end = at + name.n;
    int n = 0;
    while (at < end && n < FOLD_MAX - 16) {
        unsigned char b = (unsigned char)*at;
        if (LOWER[b]) { out[n++] = LOWER[b]; at++; continue; }
        if (b < 0x80) {
            at++;
            if (b == '&') { memcpy(out + n, " and ", 5); n += 5; }
            else if (b == '.') {
                /* "U.S." is one word, "St.Louis" two */
                if (n > 1 && out[n - 1] != ' ' && out[n - 2] != ' ' && at < end && (unsigned char)*at > ' '
                    && (at + 1 < end && at[1] != '.')) out[n++] = ' ';
            }
            else if (is_dropped(b)) continue;
            else if (n && out[n - 1] != ' ') out[n++] = ' ';
            continue;
        }
        uint32_t c = utf8_lower(utf8_next(&at, end));
        const char *s;
        if (is_dropped(c) || is_mark(c)) continue;
        if ((s = special(c))) { for (; *s; s++) out[n++] = *s; continue; }
        if ((c >= 0x2010 && c <= 0x2015) || c == 0xA0 || c == 0x2009 || c == 0x202F || c == 0x60C || c == 0xB7) {
            if (n && out[n - 1] != ' ') out[n++] = ' ';
            continue;
        }
        n = put_decomposed(c, out, n);
    }
    while (n && out[n - 1] == ' ') n--;
    return write_out(out, n);
}

/* ---- loose -------------------------------------------------------------- */

static const char *const CYRILLIC[] = {         /* from U+0430 */
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
    "ts", "ch", "sh", "sh", "", "y", "", "e", "yu", "ya"
};

/* Cyrillic spelled in Latin letters; other scripts stay. */
static int latin(const char *s, int n, char out[FOLD_MAX])
{
    const char *at = s, *end = s + n;
    int k = 0;
    while (at < end && k < FOLD_MAX - 8) {
        if ((unsigned char)*at < 0x80) { out[k++] = *at++; continue; }
        uint32_t c = utf8_next(&at, end);
        const char *t = c >= 0x430 && c <= 0x44F ? CYRILLIC[c - 0x430]
                      : c == 0x456 || c == 0x457 ? "i" : c == 0x454 ? "ye" : c == 0x45E ? "u" : NULL;
        if (!t) { k += utf8_put(c, out + k); continue; }
        for (; *t; t++) out[k++] = *t;
    }
    return k;
}

static bool token_is(const char *t, int n, const char *word)
{
    return (int)strlen(word) == n && memcmp(t, word, (size_t)n) == 0;
}

/* The Arabic article, also where its l became the sun letter that follows: "as Suwayda". */
static bool is_article(const char *t, int n, const char *next)
{
    if (n < 2 || n > 4 || !(t[0] == 'a' || t[0] == 'e' || t[0] == 'u' || t[0] == 'i')) return false;
    if (token_is(t, n, "al") || token_is(t, n, "el") || token_is(t, n, "ul") || token_is(t, n, "il")) return true;
    static const char *const ASSIMILATED[] = { "as", "ash", "ad", "adh", "an", "ar", "at", "ath", "az", "adh",
                                               "es", "esh", "ed", "en", "er", "et", "ez", "us", "ur", "ud" };
    for (unsigned i = 0; i < sizeof ASSIMILATED / sizeof *ASSIMILATED; i++)
        if (token_is(t, n, ASSIMILATED[i])) return strncmp(next, ASSIMILATED[i] + 1, (size_t)n - 1) == 0;
    return false;
}

bool fold_is_article(Text word, Text next)
{
    char after[FOLD_MAX] = "";
    memcpy(after, next.at, (size_t)(next.n < FOLD_MAX ? next.n : FOLD_MAX - 1));
    return is_article(word.at, word.n, after);
}

/* First words of village names whose vowels move about most. */
static const struct { const char *written, *one_way; } FIRST_WORDS[] = {
    { "kfar", "kafr" }, { "kafar", "kafr" }, { "kefr", "kafr" }, { "kufr", "kafr" }, { "kafer", "kafr" }, { "kfer", "kafr" },
    { "kefar", "kafr" }, { "tell", "tal" }, { "tel", "tal" }, { "tall", "tal" }, { "jebel", "jabal" }, { "gebel", "jabal" },
    { "djebel", "jabal" }, { "gabal", "jabal" }, { "jabel", "jabal" }, { "maarrat", "marat" }, { "maarat", "marat" },
    { "maaret", "marat" }, { "maarret", "marat" }, { "marat", "marat" }, { "qala", "qalat" }, { "qalaat", "qalat" },
    { "abou", "abu" }, { "abi", "abu" }, { "oum", "um" }, { "umm", "um" }, { "om", "um" },
};

static char vowel_class(char c)
{
    switch (c) {
    case 'a': return 'a';
    case 'e': case 'i': case 'y': return 'i';
    case 'o': case 'u': case 'w': return 'u';
    }
    return 0;
}

/* A run of vowels: "ouwa" -> "ua", "ay" -> "i", "aw" -> "u", "aa" -> "a". */
static int put_vowels(const char *s, int n, char *out, int k)
{
    int start = k;
    for (int i = 0; i < n; i++) {
        char v = vowel_class(s[i]);
        if (k > start && out[k - 1] == v) continue;
        if (k > start && out[k - 1] == 'a') k--;        /* the a of "ay" and "aw" */
        out[k++] = v;
    }
    return k;
}

static const struct { char two[5]; char one; } DIGRAPHS[] = {
    { "sch", 'S' }, { "tch", 'S' }, { "sh", 'S' }, { "ch", 'S' }, { "dzh", 'j' }, { "dj", 'j' }, { "zh", 'j' }, { "gh", 'g' },
    { "kh", 'k' }, { "dh", 'd' }, { "th", 't' }, { "ph", 'f' }, { "ck", 'k' },
};

static int put_token(const char *s, int n, bool is_last, char *out, int k)
{
    char even[FOLD_MAX];
    for (unsigned i = 0; i < sizeof FIRST_WORDS / sizeof *FIRST_WORDS; i++)
        if (FIRST_WORDS[i].written[0] == s[0] && token_is(s, n, FIRST_WORDS[i].written)) { s = FIRST_WORDS[i].one_way; n = (int)strlen(s); break; }
    memcpy(even, s, (size_t)n);
    /* the feminine ending: -ah, -eh, -e, -a */
    if (n > 3 && even[n - 1] == 'h' && (even[n - 2] == 'a' || even[n - 2] == 'e')) n--;
    if (n > 3 && even[n - 1] == 'e' && !vowel_class(even[n - 2])) even[n - 1] = 'a';
    if (n > 3 && even[n - 1] == 'e' && even[n - 2] != 'e') even[n - 1] = 'a';
    /* ... and -at, -et before another word: "Hamrat Nasir", "Hamra Nasser" */
    if (!is_last && n > 3 && even[n - 1] == 't' && (even[n - 2] == 'a' || even[n - 2] == 'e')) { even[n - 2] = 'a'; n--; }
    for (int i = 0; i < n && k < FOLD_MAX - 8; ) {
        int run = 0;
        while (i + run < n && vowel_class(even[i + run])) run++;
        if (run) { k = put_vowels(even + i, run, out, k); i += run; continue; }
        char c = even[i];
        int step = 1;
        char next = i + 1 < n ? even[i + 1] : 0;
        bool may_pair = next == 'h' || next == 'c' || next == 'z' || next == 'j' || next == 'k';       /* their second letters */
        for (unsigned d = 0; may_pair && d < sizeof DIGRAPHS / sizeof *DIGRAPHS; d++) {
            if (DIGRAPHS[d].two[0] != c) continue;
            int len = (int)strlen(DIGRAPHS[d].two);
            if (i + len <= n && memcmp(even + i, DIGRAPHS[d].two, (size_t)len) == 0) {
                c = DIGRAPHS[d].one; step = len;
                break;
            }
        }
        if (step == 1) {
            if (c == 'q') c = 'k';
            else if (c == 'c') c = i + 1 < n && (even[i + 1] == 'e' || even[i + 1] == 'i') ? 's' : 'k';
        }
        if (k == 0 || out[k - 1] != c) out[k++] = c;
        i += step;
    }
    return k;
}

/* Arabic script: without the article and the spaces between words. */
static int put_other(const char *s, int n, char *out, int k)
{
    static const char AL[] = "ال";
    if (n > 6 && memcmp(s, AL, 4) == 0) { s += 4; n -= 4; }
    for (int i = 0; i < n && k < FOLD_MAX - 1; i++) out[k++] = s[i];
    return k;
}

int fold_loose(const char *plain, int n, char out[FOLD_MAX])
{
    char s[FOLD_MAX];
    n = latin(plain, n, s);
    s[n < FOLD_MAX ? n : FOLD_MAX - 1] = 0;
    int k = 0;
    for (int i = 0; i < n; ) {
        int end = i;
        while (end < n && s[end] != ' ') end++;
        bool is_last = end >= n;
        if (is_last || !is_article(s + i, end - i, s + end + 1))
            k = (unsigned char)s[i] < 0x80 ? put_token(s + i, end - i, is_last, out, k) : put_other(s + i, end - i, out, k);
        i = end + 1;
    }
    return k;
}

int fold_skeleton(const char *loose, int n, char out[FOLD_MAX])
{
    int k = 0;
    for (int i = 0; i < n; i++) {
        bool vowel = loose[i] == 'a' || loose[i] == 'i' || loose[i] == 'u';
        if (vowel && i > 0) continue;
        char c = vowel ? 'a' : loose[i];
        if (k && out[k - 1] == c) continue;
        out[k++] = c;
    }
    return k;
}

uint64_t fold_key(const char *folded, int n)
{
    uint64_t h = hash_mix(text_hash((Text){ folded, n }), 0x51C3);
    return h ? h : 1;
}

/* ---- alike -------------------------------------------------------------- */

static bool is_vowel(char c) { return c == 'a' || c == 'i' || c == 'u'; }

double fold_alike(const char *a, int na, const char *b, int nb)
{
    if (na > 63) na = 63;
    if (nb > 63) nb = 63;
    if (na == 0 || nb == 0) return 0;
    if (na == nb && memcmp(a, b, (size_t)na) == 0) return 1;
    float row[64], last[64];
    for (int j = 0; j <= nb; j++) last[j] = j ? last[j - 1] + (is_vowel(b[j - 1]) ? 0.5f : 1.0f) : 0;
    for (int i = 1; i <= na; i++) {
        float drop = is_vowel(a[i - 1]) ? 0.5f : 1.0f;
        row[0] = last[0] + drop;
        for (int j = 1; j <= nb; j++) {
            float change = a[i - 1] == b[j - 1] ? 0 : is_vowel(a[i - 1]) && is_vowel(b[j - 1]) ? 0.4f : 1.0f;
            float best = last[j - 1] + change;
            if (last[j] + drop < best) best = last[j] + drop;
            float add = row[j - 1] + (is_vowel(b[j - 1]) ? 0.5f : 1.0f);
            row[j] = add < best ? add : best;
        }
        memcpy(last, row, sizeof row);
    }
    return 1.0 - (double)last[nb] / (na > nb ? na : nb);
}
