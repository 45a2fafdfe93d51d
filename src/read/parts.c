#include "read/parts.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static bool starts_nocase(Text t, const char *prefix)
{
    Text p = text_of(prefix);
    return t.n >= p.n && text_is_nocase(text_part(t, 0, p.n), p);
}

static int find_nocase(Text hay, const char *needle)
{
    Text n = text_of(needle);
    char first = lower(n.at[0]), large = (char)(first >= 'a' && first <= 'z' ? first - 32 : first);
    for (int i = 0; i + n.n <= hay.n; i++)
        if ((hay.at[i] == first || hay.at[i] == large) && text_is_nocase(text_part(hay, i, i + n.n), n))
            return i;
    return -1;
}

static bool any_of(Text hay, const char *const *needles)
{
    for (; *needles; needles++)
        if (find_nocase(hay, *needles) >= 0)
            return true;
    return false;
}

/* ---- dates of datelines -------------------------------------------------- */

static int number_at(Text t, int i, int *value)
{
    int n = 0;
    *value = 0;
    while (i + n < t.n && n < 4 && is_digit(t.at[i + n]))
        *value = *value * 10 + (t.at[i + n++] - '0');
    return n;
}

static int month_at(Text t, int i, int *month)
{
    static const char *const names[] = { "january", "february", "march", "april", "may", "june", "july",
                                         "august", "september", "october", "november", "december" };
    for (int m = 0; m < 12; m++) {
        Text rest = text_part(t, i, t.n), full = text_of(names[m]);
        int n = starts_nocase(rest, names[m]) ? full.n
              : starts_nocase(rest, "sept") && m == 8 ? 4
              : rest.n >= 3 && text_is_nocase(text_part(rest, 0, 3), text_part(full, 0, 3)) ? 3 : 0;
        if (!n || (n < rest.n && lower(rest.at[n]) >= 'a' && lower(rest.at[n]) <= 'z'))
            continue;
        *month = m + 1;
        return n < rest.n && rest.at[n] == '.' ? n + 1 : n;
    }
    return 0;
}

static int gap(Text t, int i)
{
    int n = 0;
    while (i + n < t.n && (t.at[i + n] == ' ' || t.at[i + n] == ',' || t.at[i + n] == '-' || t.at[i + n] == '/'))
        n++;
    return n;
}

/* Two digits are the year of this or the last century: 90 is 1990, 18 is 2018. */
static int full_year(int year, int digits)
{
    return digits == 4 ? year : digits == 2 ? (year < 50 ? 2000 + year : 1900 + year) : 0;
}

int parts_date(Text t, Day *ret)
{
    if (day_read(text_part(t, 0, t.n < 10 ? t.n : 10), ret))
        return 10;
    int i = 0, day = 0, month = 0, year = 0, n, m;
    if ((n = number_at(t, 0, &day)) && n <= 2) {
        i = n;
        if (i < t.n && (t.at[i] == '.' || t.at[i] == '/')) {        /* 26.06.2018, 26/06/2018 */
            char dot = t.at[i];
            if (!(m = number_at(t, i + 1, &month)) || m > 2 || i + 1 + m >= t.n || t.at[i + 1 + m] != dot)
                return 0;
            i += m + 2;
            n = number_at(t, i, &year);
            /* 06/13/2018: only the American order gives a date. */
            if (dot == '/' && month > 12 && day <= 12) {
                int swap = month;
                month = day, day = swap;
            } else if (dot == '/' && day <= 12 && month <= 12 && day != month) {
                return 0;                                           /* either order: unknown */
            }
            *ret = day_of(full_year(year, n), month, day);
            return n && *ret != NO_DAY ? i + n : 0;
        }
        i += gap(t, i);
        if (!(m = month_at(t, i, &month)))
            return 0;
        i += m;
    } else if ((m = month_at(t, 0, &month))) {
        i = m + gap(t, m);
        if (!(n = number_at(t, i, &day)) || n > 2)
            return 0;
        i += n;
    } else {
        return 0;
    }
    i += gap(t, i);
    n = number_at(t, i, &year);
    if (!full_year(year, n))
        return 0;
    Day found = day_of(full_year(year, n), month, day);
    if (found == NO_DAY)
        return 0;
    *ret = found;
    return i + n;
}

/* ---- datelines ----------------------------------------------------------- */

static int spaces(Text t, int at)
{
    int n = 0;
    while (at + n < t.n && (t.at[at + n] == ' ' || t.at[at + n] == '\n' || t.at[at + n] == '\r'))
        n++;
    return n;
}

/* "[REPORT] [A. REPORTER] [TEXT] ": what a monitoring service notes before the words themselves. */
static int header_notes(Text t)
{
    enum { LONGEST_NOTE = 250 };
    for (int at = 0, n; at < t.n && t.at[at] == '['; at += n + spaces(t, at + n)) {
        n = text_find_char(text_part(t, at, t.n), ']') + 1;
        if (n == 0 || n > LONGEST_NOTE)
            return 0;
        if (starts_nocase(text_part(t, at, t.n), "[text]"))
            return at + n + spaces(t, at + n);
    }
    return 0;
}

static bool is_dash_at(Text t, int i)
{
    unsigned char c = i < t.n ? (unsigned char)t.at[i] : 0;
    return c == '-' || (c == 0xE2 && i + 2 < t.n && (unsigned char)t.at[i + 1] == 0x80 &&
                        ((unsigned char)t.at[i + 2] == 0x93 || (unsigned char)t.at[i + 2] == 0x94));
}

/* "(AFP)", "(Reuters)": bytes of one short word in brackets, 0 when there is none. */
static int bracketed(Text t, int at)
{
    enum { LONGEST_NAME = 12 };
    int n = 1;
    if (at >= t.n || t.at[at] != '(')
        return 0;
    while (at + n < t.n && (utf8_is_letter((unsigned char)t.at[at + n]) || t.at[at + n] == '-'))
        n++;
    return n > 2 && n <= LONGEST_NAME + 1 && at + n < t.n && t.at[at + n] == ')' ? n + 1 : 0;
}

/* "Northern People's Front (NPF) - ": the brackets hold the capitals of the words before them. */
static bool is_short_for(Text name, Text words)
{
    int n = 0;
    for (int i = 0; i < words.n; i++)
        if (words.at[i] >= 'A' && words.at[i] <= 'Z' && (n >= name.n || name.at[n++] != words.at[i]))
            return false;
    return n == name.n;
}

/* "Gao", "San Vik": up to three words, each with a capital. */
static bool is_like_a_town(Text t)
{
    int words = 0;
    for (int i = 0; i < t.n; i++) {
        unsigned char c = (unsigned char)t.at[i];
        bool begins = i == 0 || t.at[i - 1] == ' ';
        words += begins;
        if ((begins && !(c >= 'A' && c <= 'Z') && c < 0x80) || !(utf8_is_letter(c) || c == ' ' || c == '-' || c == '\''))
            return false;
    }
    return words > 0 && words <= 3;
}

/* "Gao (AFP) - ", "Dobrovka (Westland), June 3, 2014 (AP) - ": some agencies write the town like any other.
 * Bytes of it, 0 when the line opens with none. */
static int small_dateline(Text line, Text *place, Day *day)
{
    enum { LONGEST = 70 };
    int place_end = 0, at = 0, n = 0, dash = 0;
    for (; at < line.n && at < LONGEST; at++) {
        if (line.at[at] == '\n' || line.at[at] == '"' || line.at[at] == ':' || line.at[at] == ';')
            return 0;
        if (!place_end && (line.at[at] == ',' || line.at[at] == '('))
            place_end = at;
        n = bracketed(line, at);
        dash = at + n + spaces(line, at + n);
        if (n && dash > at + n && is_dash_at(line, dash))
            break;
        n = 0;
    }
    Text town = text_trim(text_part(line, 0, place_end));
    if (!n || !is_like_a_town(town) || is_short_for(text_part(line, at + 1, at + n - 1), town))
        return 0;
    int end = dash + (line.at[dash] != '-' ? 3 : dash + 1 < line.n && line.at[dash + 1] == '-' ? 2 : 1);
    int begin = end + spaces(line, end);
    if (begin == end || begin >= line.n || (line.at[begin] >= 'a' && line.at[begin] <= 'z'))
        return 0;                       /* "Marib (AQAP) - which the army ..." */
    *place = town;
    for (int k = place_end; k < at; k++) {
        Day found;
        if ((is_digit(line.at[k]) || (line.at[k] >= 'A' && line.at[k] <= 'Z')) && !is_digit(line.at[k - 1]) &&
            parts_date(text_part(line, k, at), &found)) {
            *day = found;
            break;
        }
    }
    return begin;
}

/* "(Dobrovka, October 5, 2022) - ", "(Dobrovka) -- ": as organisations date what they publish, from an office that
 * may lie in another country.  Bytes of it, 0 when the line opens with none. */
static int bracketed_dateline(Text line, Day *day)
{
    enum { LONGEST = 60 };
    int close = line.n && line.at[0] == '(' ? text_find_char(line, ')') : -1;
    if (close < 3 || close > LONGEST)
        return 0;
    Text inside = text_part(line, 1, close);
    int comma = text_find_char(inside, ',');
    Text town = text_trim(text_part(inside, 0, comma < 0 ? inside.n : comma));
    int dash = close + 1 + spaces(line, close + 1);
    if (!is_like_a_town(town) || dash == close + 1 || !is_dash_at(line, dash))
        return 0;
    int end = dash + (line.at[dash] != '-' ? 3 : dash + 1 < line.n && line.at[dash + 1] == '-' ? 2 : 1);
    int begin = end + spaces(line, end);
    if (begin == end || begin >= line.n)
        return 0;
    Day found;
    if (comma >= 0 && parts_date(text_trim(text_part(inside, comma + 1, inside.n)), &found))
        *day = found;
    return begin;
}

/* "June 26 (Agency) - ", without a town.  Bytes of it, 0 when the line opens with none. */
static int dateline_of_day(Text line)
{
    enum { LONGEST_AGENCY = 40 };
    int month, day, m = month_at(line, 0, &month), i = m + spaces(line, m), n = m ? number_at(line, i, &day) : 0;
    i += n + spaces(line, i + n);
    if (!n || n > 2 || i >= line.n || line.at[i] != '(')
        return 0;
    int close = text_find_char(text_part(line, i, line.n), ')');
    if (close < 0 || close > LONGEST_AGENCY)
        return 0;
    i += close + 1;
    i += spaces(line, i);
    int dash = i < line.n && line.at[i] == '-' ? 1 : i + 2 < line.n && (unsigned char)line.at[i] == 0xE2 && (unsigned char)line.at[i + 1] == 0x80 ? 3 : 0;
    return dash ? i + dash + spaces(line, i + dash) : 0;
}

/* "DAMASCUS, June 26 (Agency) - ", "AMMAN -- ", "CAIRO/GAZA - ", "GUATEMALA CITY, 4 FEB 90 (ACAN-EFE) -- [TEXT] ".
 * Bytes of it, 0 when the line opens with none. */
static int dateline(Text line, Text *place, Day *day)
{
    int i = 0, letters = 0;
    while (i < line.n && i < 60) {
        unsigned char c = (unsigned char)line.at[i];
        bool joins = c == '/' && i > 0 && line.at[i - 1] >= 'A' && line.at[i - 1] <= 'Z' && i + 1 < line.n && line.at[i + 1] >= 'A' && line.at[i + 1] <= 'Z';
        if (c >= 'A' && c <= 'Z')
            letters++;
        else if (!(joins || c == ' ' || c == '.' || c == '\'' || c == '-' || c >= 0x80) || (c == '-' && i + 1 < line.n && line.at[i + 1] == '-'))
            break;
        if (c == 0xE2 && i + 2 < line.n && (unsigned char)line.at[i + 1] == 0x80 &&
            ((unsigned char)line.at[i + 2] == 0x93 || (unsigned char)line.at[i + 2] == 0x94))
            break;
        if (c == ' ' && i + 2 < line.n && line.at[i + 1] == '-' && line.at[i + 2] == ' ')
            break;
        i++;
    }
    if (letters < 3)
        return 0;
    int place_end = i;
    /* Then anything short up to a dash: a country or date, the agency in brackets. */
    int dash = -1, after = 0, depth = 0;
    for (int k = i; k < line.n && k < i + 70; k++) {
        char c = line.at[k];
        if (c == '"' || (c == '.' && k + 1 < line.n && line.at[k + 1] == ' ' && k > i + 6 && line.at[k - 4] == ' '))
            break;
        depth += c == '(' ? 1 : c == ')' && depth ? -1 : 0;
        if (depth)
            continue;                   /* "(ONE - OTHER AGENCY)" */
        if (c == '-' && k > 0 && (line.at[k - 1] == ' ' || line.at[k - 1] == ')') &&
            k + 1 < line.n && (line.at[k + 1] == ' ' || line.at[k + 1] == '-')) {
            dash = k;
            after = line.at[k + 1] == '-' ? 2 : 1;
            break;
        }
        if ((unsigned char)c == 0xE2 && k + 2 < line.n && (unsigned char)line.at[k + 1] == 0x80 &&
            ((unsigned char)line.at[k + 2] == 0x93 || (unsigned char)line.at[k + 2] == 0x94)) {
            dash = k;
            after = 3;
            break;
        }
    }
    if (dash < 0)
        return 0;
    Text between = text_trim(text_part(line, place_end, dash));
    if (between.n && between.at[0] != ',' && between.at[0] != '(')
        return 0;
    for (int k = place_end; k < dash; k++) {
        Day found;
        if ((is_digit(line.at[k]) || (line.at[k] >= 'A' && line.at[k] <= 'Z')) && !(k && is_digit(line.at[k - 1])) &&
            parts_date(text_part(line, k, dash), &found)) {
            *day = found;
            break;
        }
    }
    *place = text_trim(text_part(line, 0, place_end));
    int end = dash + after;
    while (end < line.n && line.at[end] == ' ')
        end++;
    return end + header_notes(text_part(line, end, line.n));
}

/* ---- captions, credits, posts -------------------------------------------- */

static char in_case(char c, bool upper)
{
    return upper && c >= 'a' && c <= 'z' ? (char)(c - 32) : upper ? c : lower(c);
}

/* Where a credit begins at the end of a line: "... southern Syria. Photos / AP". */
static int credit_at(Text line)
{
    static const char *const heads[] = { "Photos / ", "Photo / ", "Photo: ", "Photos: ", "Photo by ", "Photograph: ",
        "Photo credit", "Image credit", "Image: ", "Picture: ", "(AP Photo", "(Photo", "AP Photo/", "Credit: ",
        "Getty Images", "Reporting by ", "Editing by ", "Additional reporting by ", "Writing by ", "Source: ", NULL };
    /* Which heads begin with a letter, and which go on with it: all are looked for at once. */
    uint32_t begins[UINT8_MAX + 1] = { 0 }, goes_on[UINT8_MAX + 1] = { 0 }, found = 0;
    int first[sizeof heads / sizeof *heads], best = -1, n = 0;
    for (; heads[n]; n++)
        for (int upper = 0; upper < 2; upper++) {
            begins[(uint8_t)in_case(heads[n][0], upper)] |= 1u << n;
            goes_on[(uint8_t)in_case(heads[n][1], upper)] |= 1u << n;
        }
    for (int i = 0; i + 1 < line.n; i++) {
        uint32_t may = begins[(uint8_t)line.at[i]] & goes_on[(uint8_t)line.at[i + 1]] & ~found;
        for (int h = 0; may; h++, may >>= 1)
            if (may & 1 && starts_nocase(text_part(line, i, line.n), heads[h])) {
                found |= 1u << h;
                first[h] = i;
            }
    }
    for (int h = 0; h < n; h++) {
        int at = found >> h & 1 ? first[h] : -1;
        if (at < 0 || line.n - at > 160)
            continue;
        /* A credit opens the line or follows the end of a sentence or a bracket. */
        Text front = text_trim(text_part(line, 0, at));
        bool opens = front.n == 0 || front.at[front.n - 1] == '.' || front.at[front.n - 1] == ')' || line.at[at] == '(';
        if (opens && (best < 0 || at < best))
            best = at;
    }
    return best;
}

static bool is_caption(Text line)
{
    static const char *const heads[] = { "this photo", "this image", "this picture", "this video", "this handout",
        "this file photo", "this undated", "this satellite", "in this photo", "in this image", "in this picture",
        "in this file", "in this handout", "in this frame", "a photo shows", "a picture shows", "photo shows", "image shows",
        "picture shows", "video shows", "file photo", "file -", "file \xE2\x80\x93", "pictured:", "a still image", "an image grab",
        "screenshot", "a handout picture", "a handout photo", NULL };
    for (const char *const *h = heads; *h; h++)
        if (starts_nocase(line, *h))
            return true;
    return false;
}

static bool is_post(Text line)
{
    static const char *const marks[] = { "pic.twitter.com/", "https://t.co/", "http://t.co/", "t.me/", NULL };
    if (any_of(line, marks) || text_starts(line, "RT @"))
        return true;
    int tags = 0;
    for (int i = 0; i + 1 < line.n; i++) {
        unsigned char c = (unsigned char)line.at[i + 1];
        bool opens = i == 0 || line.at[i - 1] == ' ' || line.at[i - 1] == ',' || line.at[i - 1] == '(' || line.at[i - 1] == '.';
        if ((line.at[i] == '#' || line.at[i] == '@') && opens && (lower((char)c) >= 'a' || c >= 0x80) && lower((char)c) <= 'z' )
            tags++;
        else if (line.at[i] == '#' && opens && c >= 0x80)
            tags++;
    }
    return tags > 0;
}

/* A headline: one short line without a full stop before longer ones. */
static bool is_title(Text line, Text rest)
{
    if (line.n > 150 || line.n < 8)
        return false;
    char last = line.at[line.n - 1];
    if (last == '.' || last == '!' || last == ':' || last == ',' || last == ';' || last == '"')
        return false;
    Text next;
    while (text_next(&rest, '\n', &next)) {
        next = text_trim(next);
        if (next.n)
            return next.n > line.n;
    }
    return false;
}

static bool is_upper(Text t)
{
    long upper = 0, small = 0;
    for (int i = 0; i < t.n; i++) {
        upper += t.at[i] >= 'A' && t.at[i] <= 'Z';
        small += t.at[i] >= 'a' && t.at[i] <= 'z';
    }
    return upper > 40 && small * 20 < upper;
}

typedef struct Cutter { Item *item; Arena *keep; int capacity; } Cutter;

static void cut(Cutter *c, PartKind kind, int begin, int end)
{
    const char *s = c->item->text.at;
    while (begin < end && (s[begin] == ' ' || (s[begin] >= '\t' && s[begin] <= '\r')))
        begin++;
    while (begin < end && (s[end - 1] == ' ' || (s[end - 1] >= '\t' && s[end - 1] <= '\r')))
        end--;
    if (begin < end)
        *GROW(c->keep, c->item->parts, c->item->nparts, c->capacity) = (Part){ kind, begin, end };
}

static void cut_line(Cutter *c, int begin, int end, bool is_first)
{
    Item *item = c->item;
    Text line = text_part(item->text, begin, end);
    if (is_first || !item->place.n) {
        Text place = NO_TEXT;
        Day day = NO_DAY;
        int n = dateline(line, &place, &day);
        if (!n)
            n = small_dateline(line, &place, &day);
        int alone = n ? 0 : bracketed_dateline(line, &day);
        if (alone && day != NO_DAY && item->published == NO_DAY) {
            item->published = day;
            item->date_basis = DATE_STATED;
        }
        if (!n && !alone && is_first)
            alone = dateline_of_day(line);
        cut(c, PART_DATELINE, begin, begin + alone);
        begin += alone;
        line = text_part(item->text, begin, end);
        if (n && (is_first || place.n > 3)) {
            cut(c, PART_DATELINE, begin, begin + n);
            item->place = place;
            if (day != NO_DAY && item->published == NO_DAY) {
                item->published = day;
                item->date_basis = DATE_STATED;
            }
            begin += n;
            line = text_part(item->text, begin, end);
        }
    }
    int credit = credit_at(line);
    int body_end = credit < 0 ? end : begin + credit;
    Text front = text_part(item->text, begin, body_end);
    PartKind kind = is_caption(front) ? PART_CAPTION
                  : credit >= 0 && text_trim(front).n && !starts_nocase(text_part(line, credit, line.n), "Reporting")
                    && !starts_nocase(text_part(line, credit, line.n), "Editing") && line.n < 500 ? PART_CAPTION
                  : item->is_post || is_post(front) ? PART_POST : PART_BODY;
    if (is_first && kind == PART_BODY && is_title(text_trim(front), text_part(item->text, end, item->text.n)))
        kind = PART_TITLE;
    cut(c, kind, begin, body_end);
    if (credit >= 0)
        cut(c, PART_CREDIT, body_end, end);
}

static void retweet(Item *item)
{
    Text t = text_trim(item->text);
    if (!text_starts(t, "RT @"))
        return;
    int n = 4;
    while (n < t.n && t.at[n] != ':' && t.at[n] != ' ' && t.at[n] != '\n')
        n++;
    item->retweet_of = text_part(t, 4, n);
    item->is_post = true;
}

/* Lines broken at a fixed width, as wires and mail do: most lines that have
 * another right below are of middling length and end within a sentence, so that
 * many of those below go on with a small letter (unless all letters are capital). */
static bool is_wrapped(Text text, bool upper_case)
{
    int inner = 0, broken = 0, small = 0;
    Text rest = text, line;
    while (text_next(&rest, '\n', &line)) {
        if (line.n > 100)
            return false;
        Text here = text_trim(line), below = rest;
        Text next;
        if (!here.n || !text_next(&below, '\n', &next) || !text_trim(next).n)
            continue;
        char last = here.at[here.n - 1], first = text_trim(next).at[0];
        inner++;
        broken += here.n >= 40 && last != '.' && last != '!' && last != '?' && last != ':' && last != '"';
        small += first >= 'a' && first <= 'z';
    }
    return inner >= 3 && broken * 2 > inner && (upper_case || small * 3 > inner);
}

/* The end of the paragraph that begins at `line`: its line, or, where lines are
 * wrapped, the last line before a blank one. */
static int paragraph_end(Text text, int line, bool wrapped)
{
    for (;;) {
        int n = text_find_char(text_part(text, line, text.n), '\n');
        if (n < 0)
            return text.n;
        if (!wrapped)
            return line + n;
        Text below = text_part(text, line + n + 1, text.n), next = NO_TEXT;
        if (!text_next(&below, '\n', &next) || !text_trim(next).n)
            return line + n;
        line += n + 1;
    }
}

void parts_find(Item *item, const Part *known, int nknown, Arena *keep)
{
    Cutter c = { item, keep, 0 };
    item->upper_case = is_upper(item->text);
    retweet(item);

    /* A short text whose first line looks like a post is one. */
    Text rest = text_trim(item->text), head = NO_TEXT;
    if (!item->is_post && rest.n && rest.n < 600 && text_next(&rest, '\n', &head) && is_post(head))
        item->is_post = true;

    bool first = true, wrapped = nknown == 0 && is_wrapped(item->text, item->upper_case);
    int line = 0;
    while (line < item->text.n) {
        int end = paragraph_end(item->text, line, wrapped);
        if (text_trim(text_part(item->text, line, end)).n) {
            const Part *mark = NULL;
            for (int k = 0; k < nknown && !mark; k++)
                if (known[k].begin <= line && end <= known[k].end)
                    mark = &known[k];
            if (mark)
                cut(&c, mark->kind, line, end);
            else
                cut_line(&c, line, end, first);
            if (!mark || mark->kind != PART_TITLE)
                first = first && item->nparts && item->parts[item->nparts - 1].kind == PART_TITLE;
        }
        line = end + 1;
    }
}
