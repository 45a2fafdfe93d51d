#include "understand/numbers.h"

#include <math.h>

#include "understand/models.h"

/* X(constant, "as the list calls it") */
#define ROLES(X)                                                                                        \
    X(UNIT, "unit") X(TEEN, "teen") X(TEN, "ten") X(HUNDRED, "hundred") X(SCALE, "scale")               \
    X(SUFFIX, "suffix") X(DOZEN, "dozen") X(ARTICLE, "article") X(BOTH, "both") X(PAIR, "pair")         \
    X(A_HALF, "a-half") X(POINT, "point") X(AND, "and") X(OF, "of") X(VAGUE, "vague")                   \
    X(VAGUE_FEW, "vague-few") X(BY_SCALE, "by-scale") X(ORDINAL, "ordinal")                             \
    X(ORDINAL_TEEN, "ordinal-teen") X(ORDINAL_TEN, "ordinal-ten") X(ORDINAL_SUFFIX, "ordinal-suffix")   \
    X(FRACTION, "fraction") X(FRACTION_PLURAL, "fraction-plural") X(OUT_OF, "out-of")                   \
    X(BEFORE, "before") X(BETWEEN, "between") X(AFTER, "after") X(RANGE, "range")                       \
    X(RANGE_OPEN, "range-open") X(RANGE_AND, "range-and") X(FROM, "from") X(RISE_BY, "rise-by") X(PERCENT, "percent")         \
    X(MONEY_BEFORE, "money-before") X(MONEY_AFTER, "money-after") X(NOT_ONE_BEFORE, "not-one-before")   \
    X(NOT_ONE_AFTER, "not-one-after") X(LABEL, "label") X(LABEL_PLURAL, "label-plural")                 \
    X(AGE_AFTER, "age-after") X(AGE_BEFORE, "age-before") X(MEASURE, "measure") X(PHRASAL, "phrasal")

#define CONSTANT(constant, word) constant,
#define WORD(constant, word) word,
enum { ROLES(CONSTANT) ROLE_COUNT_ };
static const char *const role_words[] = { ROLES(WORD) };
_Static_assert(ROLE_COUNT_ <= 64, "roles are bits of one number");
#define BIT(role) (UINT64_C(1) << (role))

struct NumberWords { Phrases phrases; };

bool numbers_load(const char *languages_dir, Arena *forever, NumberWords **ret, Error *err)
{
    NumberWords *words = NEW(forever, NumberWords);
    Text path = text_format(forever, "%s/en/numbers.txt", languages_dir);
    if (!phrases_load(path.at, role_words, ROLE_COUNT_, forever, &words->phrases, err))
        return fail_while(err, "loading the words for numbers");
    *ret = words;
    return true;
}

static int word_at(const NumberWords *w, const Pieces *p, int i, int role)
{
    return phrase_at(&w->phrases, p, i, BIT(role), NULL);
}

static bool is_digits(const Pieces *p, int i)
{
    return i >= 0 && i < p->n && p->at[i].kind == PIECE_DIGITS;
}

static bool is_letters(const Pieces *p, int i)
{
    return i >= 0 && i < p->n && p->at[i].kind == PIECE_LETTERS;
}

static bool glued_digits(const Pieces *p, int i)
{
    return is_digits(p, i) && p->at[i].is_glued;
}

/* ---- digits ----------------------------------------------------------------- */

/* "1,674,200" and the Indian "12,34,567": groups of two or three behind a mark, the
 * last of three.  Returns pieces taken, 1 when there are no groups. */
static int grouped(const Pieces *p, int i, char mark, double *value)
{
    double sum = p->at[i].number;
    int n = 1, last = 0;
    if (p->at[i].lower.n > 3)
        return 1;
    while (piece_is_mark(p, i + n, mark) && p->at[i + n].is_glued && glued_digits(p, i + n + 1)) {
        int digits = p->at[i + n + 1].lower.n;
        if (digits != 3 && (digits != 2 || mark != ','))
            break;
        sum = sum * (digits == 3 ? 1000 : 100) + p->at[i + n + 1].number;
        last = digits;
        n += 2;
    }
    if (last != 3)
        return 1;
    *value = sum;
    return n;
}

/* "40 000", with a narrow space as the international style has it, or a plain one. */
static int spaced(const Pieces *p, int i, double *value)
{
    double sum = p->at[i].number;
    int n = 1;
    if (p->at[i].lower.n > 3)
        return 1;
    while (is_digits(p, i + n) && !p->at[i + n].is_glued && p->at[i + n].lower.n == 3 &&
           p->at[i + n].begin - p->at[i + n - 1].end <= 3) {
        sum = sum * 1000 + p->at[i + n].number;
        n++;
    }
    /* "page 12 300 people" is more likely than a number unless it ends round. */
    bool round = fmod(sum, 10) == 0 || p->at[i + 1].begin - p->at[i].end > 1;
    if (n == 1 || !round || glued_digits(p, i + n + 1))
        return 1;
    *value = sum;
    return n;
}

static double decimals(const Piece *p)
{
    return p->number / pow(10, p->lower.n);
}

/* One sign for a fraction: ½, ¼, ¾. */
static bool is_half(const Pieces *p, int i, double *value)
{
    if (i >= p->n || p->at[i].kind != PIECE_MARK || p->at[i].lower.n != 2 || p->at[i].lower.at[0] != (char)0xC2)
        return false;
    switch ((unsigned char)p->at[i].lower.at[1]) {
    case 0xBC: *value = 0.25; return true;
    case 0xBD: *value = 0.5;  return true;
    case 0xBE: *value = 0.75; return true;
    default: return false;
    }
}

static int literal(const NumberWords *w, const Pieces *p, int i, double *value)
{
    if (piece_is_mark(p, i, '.') && !p->at[i].is_glued && glued_digits(p, i + 1)) {
        *value = decimals(&p->at[i + 1]);               /* ".08" */
        return 2;
    }
    double half;
    if (is_half(p, i, &half)) {
        *value = half;
        return 1;
    }
    if (!is_digits(p, i))
        return 0;
    *value = p->at[i].number;
    if (is_half(p, i + 1, &half)) {                     /* "2½" */
        *value += half;
        return 2;
    }
    int n = grouped(p, i, ',', value);
    if (n == 1)
        n = grouped(p, i, '\'', value);
    if (n == 1)
        n = spaced(p, i, value);
    if (n == 1) {
        double dotted = 0;
        int m = grouped(p, i, '.', &dotted);
        bool is_round = m > 1 && p->at[i + m - 1].lower.at[2] == '0' && p->at[i].number > 0;
        bool measured = phrase_at(&w->phrases, p, i + m, BIT(SCALE) | BIT(PERCENT) | BIT(MEASURE), NULL);
        bool comma_behind = m == 3 && piece_is_mark(p, i + m, ',') && p->at[i + m].is_glued && glued_digits(p, i + m + 1) &&
                            p->at[i + m + 1].lower.n <= 2;
        if (m > 3 || comma_behind || (m == 3 && is_round && !measured)) {
            *value = dotted + (comma_behind ? decimals(&p->at[i + m + 1]) : 0);
            return m + (comma_behind ? 2 : 0);
        }
    }
    bool more = piece_is_mark(p, i + n + 2, ',') || piece_is_mark(p, i + n + 2, '.');
    if (glued_digits(p, i + n + 1) && p->at[i + n].is_glued) {
        bool follows = more && glued_digits(p, i + n + 3) && p->at[i + n + 2].is_glued;
        if (piece_is_mark(p, i + n, '.') && !follows) {
            *value += decimals(&p->at[i + n + 1]);
            return n + 2;
        }
        /* The decimal comma: "1,3". */
        bool listed = p->at[i].is_glued && piece_is_mark(p, i - 1, ',') && is_digits(p, i - 2);
        if (n == 1 && piece_is_mark(p, i + n, ',') && !follows && !listed && p->at[i + n + 1].lower.n <= 2) {
            *value += decimals(&p->at[i + n + 1]);
            return n + 2;
        }
    }
    return n;
}

/* ---- words -------------------------------------------------------------------- */

static int hyphen(const Pieces *p, int i)
{
    return piece_is_mark(p, i, '-') ? 1 : 0;
}

/* "twenty-one", "nine", "twelve": below one hundred. */
static int below_hundred(const NumberWords *w, const Pieces *p, int i, double *value)
{
    const Phrase *ph, *unit;
    int n = phrase_at(&w->phrases, p, i, BIT(UNIT) | BIT(TEEN) | BIT(TEN), &ph);
    if (!n)
        return 0;
    *value = ph->value;
    if (ph->role == TEN) {
        int h = hyphen(p, i + n);
        int m = phrase_at(&w->phrases, p, i + n + h, BIT(UNIT), &unit);
        if (m && unit->value > 0) {
            *value += unit->value;
            n += h + m;
        }
    }
    return n;
}

/* Stands an "and" or a hyphen before the next smaller part?  "one hundred and six" */
static int joint(const NumberWords *w, const Pieces *p, int i)
{
    return hyphen(p, i) && p->at[i].is_glued ? 1 : word_at(w, p, i, AND);
}

/* A number begins with a figure, a mark or a word of the list. */
static bool may_begin(const NumberWords *w, const Pieces *p, int i)
{
    return i >= 0 && i < p->n && (!is_letters(p, i) || !p->marked[w->phrases.number] || p->at[i].of[w->phrases.number].begin);
}

static int cardinal(const NumberWords *w, const Pieces *p, int i, double *value)
{
    double total = 0, part = -1, v;
    double last_scale = 1e30;
    bool hundreds = false, is_literal = false;
    int n = 0;
    for (;;) {
        const Phrase *ph;
        int j = i + n, m;
        int and_ = n && (part < 0 || hundreds) && !is_literal ? joint(w, p, j) : 0;
        if (part < 0 && (m = literal(w, p, j + and_, &v)) && (!n || v < last_scale)) {
            part = v;
            is_literal = last_scale > 1e29;
            n += and_ + m;
        } else if ((part < 0 || hundreds) && (m = below_hundred(w, p, j + and_, &v)) &&
                   !(and_ && phrase_at(&w->phrases, p, j + and_ + m, BIT(FRACTION), &ph) && v < ph->value)) {
            if (hundreds && v == 0)
                break;
            part = part < 0 ? v : part + v;
            hundreds = false;
            n += and_ + m;
            is_literal = false;
        } else if (hundreds && part >= 0 && and_ && is_digits(p, j + and_) && p->at[j + and_].lower.n < 3 &&
                   p->at[j + and_].number > 0) {
            part += p->at[j + and_].number;         /* "3 hundred and 21" */
            hundreds = false;
            n += and_ + 1;
        } else if (!hundreds && part < 100 && (m = word_at(w, p, j, HUNDRED))) {
            part = (part < 0 ? 1 : part) * 100;
            hundreds = true;
            is_literal = false;
            n += m;
        } else if ((part >= 0 || !n) && (m = phrase_at(&w->phrases, p, j + (n ? hyphen(p, j) : 0), BIT(SCALE) | BIT(DOZEN), &ph))) {
            m += n ? hyphen(p, j) : 0;
            part = (part < 0 ? 1 : part) * ph->value;
            if (part >= last_scale)
                break;
            total += part;
            last_scale = ph->value;
            part = -1;
            hundreds = is_literal = false;
            n += m;
            if (ph->role == DOZEN)
                break;
            /* "hundred thousand million" */
            while ((m = phrase_at(&w->phrases, p, i + n, BIT(SCALE), &ph))) {
                total *= ph->value;
                n += m;
            }
        } else {
            break;
        }
    }
    if (n == 0)
        return 0;
    *value = total + (part < 0 ? 0 : part);
    return n;
}

/* "1.3k", "$5m", "3bn": letters right behind digits. */
static int suffixed(const NumberWords *w, const Pieces *p, int i, int n, bool is_money, double *value)
{
    const Phrase *ph;
    if (!is_digits(p, i + n - 1) || !is_letters(p, i + n) || !p->at[i + n].is_glued)
        return n;
    if (!phrase_at(&w->phrases, p, i + n, BIT(SUFFIX), &ph))
        return n;
    /* "5m" is metres unless it is money, or counts what the next word names. */
    if (text_equals(p->at[i + n].form, "m") && !is_money && !(is_letters(p, i + n + 1) && text_ends(p->at[i + n + 1].lower, "e")))
        return n;
    *value *= ph->value;
    return n + 1;
}

/* "half a million", "a quarter of a million", "half dozen" */
static int part_of_scale(const NumberWords *w, const Pieces *p, int i, double *value)
{
    const Phrase *ph;
    int a = word_at(w, p, i, ARTICLE), n = a, m;
    double part;
    if ((m = word_at(w, p, i + n, A_HALF))) {
        part = 0.5;
    } else {
        m = phrase_at(&w->phrases, p, i + n, BIT(FRACTION), &ph);
        part = m ? 1 / ph->value : 0;
    }
    if (!m)
        return 0;
    n += m;
    n += hyphen(p, i + n);
    n += word_at(w, p, i + n, OF);
    n += word_at(w, p, i + n, ARTICLE);
    m = phrase_at(&w->phrases, p, i + n, BIT(HUNDRED) | BIT(SCALE) | BIT(DOZEN), &ph);
    if (!m)
        return 0;
    *value = part * ph->value;
    return n + m;
}

/* What follows a cardinal and adds a part to it: "and a half", "million and a half". */
static int and_part(const NumberWords *w, const Pieces *p, int i, double *part)
{
    const Phrase *ph;
    double many = 1;
    int n = word_at(w, p, i, AND), m;
    if (!n)
        return 0;
    m = word_at(w, p, i + n, ARTICLE);
    if (!m)
        m = below_hundred(w, p, i + n, &many);
    if (!m && !word_at(w, p, i + n, A_HALF))
        return 0;
    n += m;
    n += hyphen(p, i + n);
    if ((m = word_at(w, p, i + n, A_HALF))) {
        *part = 0.5;
        return n + m;
    }
    if (!(m = phrase_at(&w->phrases, p, i + n, BIT(FRACTION), &ph)))
        return 0;
    *part = many / ph->value;
    return n + m;
}

int number_plain(const NumberWords *w, const Pieces *p, int i, double *value)
{
    const Phrase *ph;
    double part;
    if (!may_begin(w, p, i))
        return 0;
    int n = part_of_scale(w, p, i, value), m;
    if (n)
        return n;
    int a = word_at(w, p, i, ARTICLE);
    if (a && !phrase_at(&w->phrases, p, i + a, BIT(HUNDRED) | BIT(SCALE) | BIT(DOZEN), NULL))
        return 0;
    n = cardinal(w, p, i + a, value);
    if (!n)
        return 0;
    n += a;
    if ((m = word_at(w, p, i + n, POINT))) {                /* "two point five" */
        double tenths = 0, digit, width = 1;
        int k, from = i + n + m;
        double two;
        if ((k = below_hundred(w, p, from, &two)) && two >= 10) {           /* "two point seventy-one" */
            tenths = two;
            width = 100;
            from += k;
        }
        while (width < 100 && (k = phrase_at(&w->phrases, p, from, BIT(UNIT), &ph))) {
            digit = ph->value;
            tenths = tenths * 10 + digit;
            width *= 10;
            from += k;
        }
        if (width > 1) {
            *value += tenths / width;
            n = from - i;
            if ((k = phrase_at(&w->phrases, p, i + n, BIT(SCALE), &ph))) {
                *value *= ph->value;
                n += k;
            }
        }
    }
    if ((m = and_part(w, p, i + n, &part))) {
        int k = phrase_at(&w->phrases, p, i + n + m, BIT(SCALE), &ph);
        double last = 1;
        const Phrase *before;
        if (k)                                              /* "two and a half million" */
            *value = (*value + part) * ph->value;
        else if (phrase_before(&w->phrases, p, i + n, BIT(SCALE), &before))
            last = before->value, *value += part * last;    /* "a million and a half" */
        else
            *value += part;
        n += m + k;
    }
    return n;
}

int number_ordinal(const NumberWords *w, const Pieces *p, int i, double *value)
{
    const Phrase *ph;
    double before = 0;
    if (!may_begin(w, p, i))
        return 0;
    if (is_digits(p, i) && is_letters(p, i + 1) && p->at[i + 1].is_glued && word_at(w, p, i + 1, ORDINAL_SUFFIX)) {
        *value = p->at[i].number;
        return 2;
    }
    int n = phrase_at(&w->phrases, p, i, BIT(ORDINAL) | BIT(ORDINAL_TEEN) | BIT(ORDINAL_TEN), &ph);
    if (n) {
        *value = ph->value;
        return n;
    }
    /* "twenty-first", "one hundred and sixth" */
    int m = phrase_at(&w->phrases, p, i, BIT(TEN), &ph);
    if (m) {
        before = ph->value;
        m += hyphen(p, i + m);
        n = phrase_at(&w->phrases, p, i + m, BIT(ORDINAL), &ph);
    } else if ((m = cardinal(w, p, i, &before)) && before >= 100) {
        m += joint(w, p, i + m);
        double rest;
        n = number_ordinal(w, p, i + m, &rest);
        if (n) {
            *value = before + rest;
            return m + n;
        }
    }
    if (!n)
        return 0;
    *value = before + ph->value;
    return m + n;
}

/* ---- whole expressions ------------------------------------------------------- */

typedef struct Found {
    Number number;
    int    first, last;         /* pieces */
} Found;

static Number exact(double value)
{
    return (Number){ .low = value, .high = value, .quantifier = Q_EXACT };
}

static Number open_above(double low)
{
    return (Number){ .low = low, .high = NAN, .quantifier = Q_VAGUE };
}

/* "two thirds", "a third of", "one in ten" is left alone. */
static int fraction(const NumberWords *w, const Pieces *p, int i, double *value)
{
    const Phrase *ph;
    double many = 1;
    int n = word_at(w, p, i, A_HALF), m;
    if (n && !is_letters(p, i - 1)) {
        *value = 0.5;
        return n;
    }
    if (n) {
        *value = 0.5;
        return n;
    }
    bool a = (n = word_at(w, p, i, ARTICLE)) != 0;
    if (!n)
        n = cardinal(w, p, i, &many);
    if (!n)
        return 0;
    n += hyphen(p, i + n);
    if ((m = word_at(w, p, i + n, A_HALF)) && a) {
        *value = 0.5;
        return n + m;
    }
    m = phrase_at(&w->phrases, p, i + n, BIT(FRACTION), &ph);
    if (!m)
        return 0;
    bool plural = phrase_at(&w->phrases, p, i + n, BIT(FRACTION_PLURAL), NULL);
    bool of = word_at(w, p, i + n + m, OF);
    bool end = !is_letters(p, i + n + m);
    if (a ? !(of || (plural && end)) : !(plural || many == 1))
        return 0;
    *value = many / ph->value;
    return n + m;
}

/* "tens of thousands", "dozens", "several hundred", "a few" */
static int vague(const NumberWords *w, const Pieces *p, int i, Number *ret)
{
    const Phrase *ph, *by;
    int n = phrase_at(&w->phrases, p, i, BIT(VAGUE) | BIT(VAGUE_FEW), &ph), m;
    if (!n) {
        if ((n = word_at(w, p, i, BOTH))) {
            *ret = exact(2);
            return n;
        }
        int a = word_at(w, p, i, ARTICLE);
        if (a && (n = word_at(w, p, i + a, PAIR))) {
            *ret = exact(2);
            ret->quantifier = Q_ABOUT;
            return a + n;
        }
        return 0;
    }
    double low = ph->value;
    int of = ph->role == VAGUE ? word_at(w, p, i + n, OF) : 0;
    while (n < PHRASE_PIECES && (m = phrase_at(&w->phrases, p, i + n + of, BIT(BY_SCALE), &by)) && (of || ph->role == VAGUE_FEW)) {
        low *= by->value;
        n += of + m;
        of = word_at(w, p, i + n, OF);
    }
    *ret = open_above(low);
    return n;
}

static bool between_letters(const Pieces *p, int i)
{
    return i > 0 && p->at[i].is_glued && is_letters(p, i - 1);
}

/* "M-16", "Su-24", "T72", "Covid-19", "resolution 2254", "v1.2": part of a name. */
static bool is_label(const NumberWords *w, const Pieces *p, int i, int n)
{
    if (is_digits(p, i)) {
        if (between_letters(p, i) && !phrase_before(&w->phrases, p, i, BIT(MONEY_BEFORE), NULL))
            return true;
        if (i > 1 && p->at[i].is_glued && piece_is_mark(p, i - 1, '-') && between_letters(p, i - 1) &&
            !phrase_before(&w->phrases, p, i - 1, BIT(UNIT) | BIT(TEEN) | BIT(TEN), NULL))
            return true;
        /* "S-300PMU", "155mm" is a measure, "2G": letters behind that are no known suffix. */
        if (is_letters(p, i + n) && p->at[i + n].is_glued && p->at[i + n].form.n == 1 && piece_is_capital(&p->at[i + n]) &&
            !phrase_at(&w->phrases, p, i + n, BIT(SUFFIX), NULL))
            return true;
        if (piece_is_mark(p, i - 1, '#') || piece_is_mark(p, i - 1, '@'))
            return true;
        if (i > 0 && p->at[i].is_glued && (piece_is_mark(p, i - 1, '_') || piece_is_mark(p, i - 1, '/')) && between_letters(p, i - 1))
            return true;
        return phrase_before(&w->phrases, p, i, BIT(LABEL) | BIT(LABEL_PLURAL), NULL) &&
               !(phrase_before(&w->phrases, p, i, BIT(BEFORE), NULL));
    }
    return false;
}

static bool counts_nothing(const NumberWords *w, const Pieces *p, int i, int n, const Sentence *s)
{
    if (n != 1 || !is_letters(p, i))
        return false;
    const Phrase *ph;
    if (!phrase_at(&w->phrases, p, i, BIT(UNIT), &ph) || ph->value > 1 || ph->value < 1)
        return false;
    if (phrase_at(&w->phrases, p, i + 1, BIT(NOT_ONE_AFTER), NULL))
        return true;
    if (p->at[i].word >= 0 && s->words[p->at[i].word].xpos == XPOS_PRP)
        return true;
    bool before = phrase_before(&w->phrases, p, i, BIT(NOT_ONE_BEFORE), NULL);
    /* "the one hospital left", but "the one that fell", "no one was hurt". */
    return before && (!text_equals(p->at[i - 1].lower, "the") || !is_letters(p, i + 1) || word_at(w, p, i + 1, NOT_ONE_AFTER));
}

/* The number alone, without quantifier: cardinal, fraction, vague word, ordinal. */
static int core(const NumberWords *w, const Pieces *p, int i, const Sentence *s, Number *ret)
{
    double v, o;
    int n = vague(w, p, i, ret), m;
    if (n)
        return n;
    bool money = phrase_before(&w->phrases, p, i, BIT(MONEY_BEFORE), NULL);
    n = number_plain(w, p, i, &v);
    if (n)
        n = suffixed(w, p, i, n, money, &v);
    m = number_ordinal(w, p, i, &o);
    if (m > n || (m && m == n)) {
        *ret = exact(o);
        ret->is_ordinal = true;
        n = m;
        v = o;
    } else if (n) {
        *ret = exact(v);
    }
    m = fraction(w, p, i, &v);
    if (m && m > n) {
        *ret = exact(v);
        ret->is_fraction = true;
        n = m;
        /* "two thirds of a million" */
        const Phrase *scale;
        int of = word_at(w, p, i + n, OF), a = of ? word_at(w, p, i + n + of, ARTICLE) : 0;
        int k = of ? phrase_at(&w->phrases, p, i + n + of + a, BIT(SCALE), &scale) : 0;
        if (k) {
            *ret = exact(v * scale->value);
            n += of + a + k;
        }
    }
    if (!n || is_label(w, p, i, n) || counts_nothing(w, p, i, n, s))
        return 0;
    return n;
}

static void quantify(Number *n, int how)
{
    if (n->quantifier == Q_VAGUE && how != 3)
        return;
    double value = n->low;
    switch (how) {
    case 1: n->quantifier = Q_AT_LEAST;  n->high = NAN; break;
    case 2: n->quantifier = Q_MORE_THAN; n->high = NAN; break;
    case 3: case 5:
        n->quantifier = Q_UP_TO;
        n->high = n->high > value ? n->high : value;
        n->low = NAN;
        break;
    case 4: n->quantifier = n->quantifier == Q_EXACT ? Q_ABOUT : n->quantifier; break;
    default: break;
    }
}

/* The second end of "10 to 13", "10-13", "between 62,000 and 66,000". */
static int range_end(const NumberWords *w, const Pieces *p, int i, const Sentence *s, uint64_t by, const Number *from, Number *to)
{
    int n = phrase_at(&w->phrases, p, i, by, NULL);
    if (!n)
        return 0;
    int skip = phrase_at(&w->phrases, p, i + n, BIT(MONEY_BEFORE), NULL);
    if (!skip && (skip = phrase_at(&w->phrases, p, i + n, BIT(BETWEEN), NULL)) && word_at(w, p, i + n, ARTICLE))
        skip = 0;
    int m = core(w, p, i + n + skip, s, to);
    if (!m || to->is_ordinal != from->is_ordinal || to->is_fraction || to->quantifier == Q_VAGUE)
        return 0;
    if (is_letters(p, i + n + skip + m) && p->at[i + n + skip + m].is_glued && is_digits(p, i + n + skip + m - 1) &&
        !phrase_at(&w->phrases, p, i + n + skip + m, BIT(SUFFIX), NULL))
        return 0;
    return n + skip + m;
}

static bool is_name_age(const Pieces *p, int i, int n)
{
    return piece_is_mark(p, i - 1, ',') && p->at[i - 1].is_glued && is_letters(p, i - 2) && piece_is_capital(&p->at[i - 2]) &&
           piece_is_mark(p, i + n, ',') && p->at[i + n].is_glued && is_digits(p, i) && n == 1 &&
           p->at[i].number > 0 && p->at[i].number < 111;
}

static int expression(const NumberWords *w, const Pieces *p, int i, const Sentence *s, Found *ret)
{
    Number number, to;
    int n = core(w, p, i, s, &number), m;
    if (!n)
        return 0;
    int first = i, last = i + n - 1;
    const Phrase *ph;
    double lone;
    bool is_literal = literal(w, p, i, &lone) == n;

    /* Money may stand before the number: it belongs to the expression. */
    if ((m = phrase_before(&w->phrases, p, first, BIT(MONEY_BEFORE), NULL))) {
        number.is_money = true;
        first -= m;
    }
    bool between = phrase_before(&w->phrases, p, first, BIT(RANGE_OPEN), NULL);
    bool from = phrase_before(&w->phrases, p, first, BIT(FROM), NULL) && !between;
    if (!number.is_fraction && !from && number.quantifier == Q_EXACT) {
        m = range_end(w, p, last + 1, s, between ? BIT(RANGE_AND) : BIT(RANGE), &number, &to);
        /* "2 or 300", "3-4 million": the scale belongs to both. */
        if (m && to.high > number.low && to.low >= 1000 && number.low < 1000 && phrase_before(&w->phrases, p, last + 1 + m, BIT(SCALE), &ph) &&
            number.low * ph->value <= to.high)
            number.low *= ph->value;
        bool by_hyphen = m && piece_is_mark(p, last + 1, '-');
        bool is_or = m && is_letters(p, last + 1) && text_equals(p->at[last + 1].lower, "or");
        bool is_rise = m && phrase_before(&w->phrases, p, first, BIT(RISE_BY), NULL);
        bool close = m && ((!is_or && !is_rise) || to.low <= number.low * 3);
        /* "2-1" is a score, "180-90" a vote. */
        if (m && close && to.low > number.low && !(by_hyphen && is_literal && !is_digits(p, last + 2) && p->at[last + 2].kind != PIECE_LETTERS)) {
            number.high = to.high;
            last += m;
            if (between)
                first -= phrase_before(&w->phrases, p, first, BIT(RANGE_OPEN), NULL);
        } else {
            number.high = number.low = number.low;
        }
    }
    if ((m = phrase_at(&w->phrases, p, last + 1, BIT(PERCENT), NULL))) {
        number.is_percent = true;
        last += m;
    } else if ((m = phrase_at(&w->phrases, p, last + 1, BIT(MONEY_AFTER), NULL)) && !number.is_ordinal && !number.is_money) {
        number.is_money = true;
        last += m;
    }
    if (phrase_at(&w->phrases, p, last + 1, BIT(AGE_AFTER), NULL) || phrase_before(&w->phrases, p, first, BIT(AGE_BEFORE), NULL) ||
        is_name_age(p, i, n))
        number.is_age = true;
    else if (hyphen(p, last + 1) && p->at[last + 1].is_glued && is_letters(p, last + 2) && p->at[last + 2].is_glued)
        number.is_in_compound = true;

    if (!number.is_ordinal) {
        /* Quantifiers before it, nearest first; the outermost decides. */
        for (int k = 0; k < 3 && !phrase_before(&w->phrases, p, first, BIT(PHRASAL), NULL); k++) {
            m = phrase_before(&w->phrases, p, first, BIT(BEFORE), &ph);
            if (!m && (m = phrase_before(&w->phrases, p, first, BIT(BETWEEN), NULL)) &&
                !phrase_before(&w->phrases, p, first - m, BIT(BEFORE), NULL))
                m = 0;
            else if (m && ph && phrase_before(&w->phrases, p, first, BIT(BEFORE), &ph))
                quantify(&number, (int)ph->value);
            if (!m)
                break;
            first -= m;
            ph = NULL;
        }
        if ((m = phrase_at(&w->phrases, p, last + 1, BIT(AFTER), &ph)) &&
            !(piece_is_mark(p, last + 1, '+') && !p->at[last + 1].is_glued)) {
            quantify(&number, (int)ph->value);
            last += m;
        }
    }
    ret->number = number;
    ret->first = first;
    ret->last = last;
    ret->number.head = i;
    return last - i + 1;
}

void numbers_fill(const NumberWords *w, Understanding *u, Arena *keep, Arena scratch)
{
    int capacity = 0;
    u->numbers = NULL;
    u->nnumbers = 0;
    for (int s = 0; s < u->nsentences; s++) {
        Sentence *sentence = &u->sentences[s];
        Arena again = scratch;
        Pieces p = pieces_of_sentence(u->item->text, sentence, &again);
        phrases_mark(&w->phrases, &p);
        int done = 0;
        sentence->numbers_from = u->nnumbers;
        for (int i = 0; i < p.n && sentence->nwords > 0; ) {
            Found found;
            int n = may_begin(w, &p, i) ? expression(w, &p, i, sentence, &found) : 0;
            if (!n) {
                i++;
                continue;
            }
            if (found.first < done)
                found.first = done;
            Number number = found.number;
            number.sentence = s;
            number.head = p.at[number.head].word;
            number.first = p.at[found.first].word;
            number.last = p.at[found.last].word;
            number.begin = p.at[found.first].begin;
            number.end = p.at[found.last].end;
            *GROW(keep, u->numbers, u->nnumbers, capacity) = number;
            i += n;
            done = i;
        }
        sentence->numbers_to = u->nnumbers;
    }
    numbers_in_times(u);
}

void numbers_mark(const NumberWords *w, Pieces *p)
{
    phrases_mark(&w->phrases, p);
}

void numbers_in_times(Understanding *u)
{
    int t = 0;
    for (int i = 0; i < u->nnumbers; i++) {
        Number *n = &u->numbers[i];
        while (t < u->ntimes && u->times[t].end <= n->begin)
            t++;
        for (int k = t; k < u->ntimes && u->times[k].begin < n->end; k++)
            n->is_part_of_date = true;
    }
}

void numbers_find(const Lexicon *lex, Understanding *u, Arena *keep, Arena scratch)
{
    numbers_fill(lex->numbers, u, keep, scratch);
}
