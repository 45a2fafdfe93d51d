#include "code/notice.h"

#include <string.h>

#include "base/file.h"

typedef enum PhraseClass { CANCELLED_HEAD, CANCELLED_PHRASE, CORRECTED_HEAD, CORRECTED_PHRASE, CANCELLED_PASSIVE, SAID, WHAT, OTHER, PHRASE_CLASSES } PhraseClass;

static const char *const CLASSES[PHRASE_CLASSES] = { "cancelled head", "cancelled phrase", "corrected head", "corrected phrase",
                                                      "cancelled passive", "said", "what", "other" };

struct NoticeWords { Text *at[PHRASE_CLASSES]; int n[PHRASE_CLASSES]; };

bool notice_load(const char *data_dir, Arena *forever, const NoticeWords **ret, Error *err)
{
    Text whole, line, one;
    char *path = text_zero_ended(text_format(forever, "%s/languages/en/notices.txt", data_dir), forever);
    if (!file_read(path, forever, &whole, err)) return fail_while(err, "loading the words of wire notices");
    NoticeWords *w = NEW(forever, NoticeWords);
    int capacity[PHRASE_CLASSES] = { 0 };
    Lines lines = lines_of(whole, path);
    while (lines_next(&lines, &line)) {
        int colon = text_find_char(line, ':'), c = 0;
        while (c < PHRASE_CLASSES && (colon < 0 || !text_equals(text_trim(text_part(line, 0, colon)), CLASSES[c]))) c++;
        if (c == PHRASE_CLASSES) return fail(err, "%s:%d: not \"class: phrase, phrase\"", path, lines.number);
        for (Text rest = text_part(line, colon + 1, line.n); text_next(&rest, ',', &one); )
            if (text_trim(one).n) *GROW(forever, w->at[c], w->n[c], capacity[c]) = text_format(forever, " %.*s ", TEXT_FMT(text_trim(one)));
    }
    *ret = w;
    return true;
}

static bool holds_one(const NoticeWords *w, PhraseClass c, Text said)
{
    for (int i = 0; i < w->n[c]; i++) if (text_find(said, w->at[c][i]) >= 0) return true;
    return false;
}

/* "The story on Nawa is withdrawn": it begins with what was sent, and nobody says something in between. */
static bool is_passive(const NoticeWords *w, Text said, Arena scratch)
{
    enum { FIRST_WORDS = 5 };
    int at = -1, what = -1, n = 0;
    for (int i = 0; i < w->n[CANCELLED_PASSIVE] && at < 0; i++) at = text_find(said, w->at[CANCELLED_PASSIVE][i]);
    if (at < 0) return false;
    Text word;
    for (Text rest = text_part(said, 1, said.n); n < FIRST_WORDS && text_next(&rest, ' ', &word) && what < 0; n++)
        if (holds_one(w, WHAT, text_format(&scratch, " %.*s ", TEXT_FMT(word)))) what = (int)(word.at - said.at);
    return what >= 0 && what < at && !holds_one(w, SAID, text_part(said, what - 1, at + 1));
}

/* "KILL: Rebels ..." -> how many bytes the marker and what ends it take; 0 when there is none. */
static int marker(const NoticeWords *w, PhraseClass c, Text t, Arena scratch)
{
    int open = 0;
    while (open < t.n && strchr(" \t\r\n([*", t.at[open])) open++;
    enum { HEAD = 60 };
    Text low = text_lower(text_part(t, open, open + HEAD < t.n ? open + HEAD : t.n), &scratch);
    int best = 0;
    for (int i = 0; i < w->n[c]; i++) {
        Text head = text_trim(w->at[c][i]);
        if (!text_starts(low, text_zero_ended(head, &scratch))) continue;
        int at = head.n;
        while (at < low.n && strchr(" \t*", low.at[at])) at++;
        bool is_bracketed = open > 0 && (t.at[open - 1] == '(' || t.at[open - 1] == '[') && at > head.n;
        bool is_dash = at < low.n && (strchr(":-)]", low.at[at]) || text_starts(text_part(low, at, low.n), "\xE2\x80\x93")
                                      || text_starts(text_part(low, at, low.n), "\xE2\x80\x94"));
        if (!is_dash && !is_bracketed) continue;
        while (at < low.n && (strchr(" :-)]", low.at[at]) || (unsigned char)low.at[at] == 0xE2)) at += (unsigned char)low.at[at] == 0xE2 ? 3 : 1;
        if (open + at > best) best = open + at;
    }
    return best < t.n ? best : t.n;
}

/* What stands between quotation marks, two words or more. */
static Text quoted(Text t)
{
    int from = text_find_char(t, '"'), width = 1;
    if (from < 0) { from = text_find(t, TEXT("\xE2\x80\x9C")); width = 3; }
    if (from < 0) return NO_TEXT;
    Text rest = text_part(t, from + width, t.n);
    int to = width == 1 ? text_find_char(rest, '"') : text_find(rest, TEXT("\xE2\x80\x9D"));
    Text inside = to > 0 ? text_trim(text_part(rest, 0, to)) : NO_TEXT;
    if (inside.n && strchr(",.", inside.at[inside.n - 1])) inside.n--;
    return text_find_char(inside, ' ') > 0 ? inside : NO_TEXT;
}

/* The words of a sentence that may name what it is about. */
static void take_words(const NoticeWords *w, Text said, Notice *ret, Arena *keep)
{
    enum { MOST = 24 };
    Text word;
    ret->words = NEW_ARRAY(keep, Text, MOST);
    for (Text rest = text_trim(said); text_next(&rest, ' ', &word) && ret->nwords < MOST; ) {
        Text padded = text_format(keep, " %.*s ", TEXT_FMT(word));
        if (word.n < 4 || holds_one(w, OTHER, padded) || holds_one(w, WHAT, padded)) continue;
        ret->words[ret->nwords++] = word;
    }
}

/* The first sentences; a full stop between two digits or after a capital letter is none's end. */
static Text sentence_at(Text *rest)
{
    int i = 0;
    while (i < rest->n && !(strchr(".!?\n", rest->at[i]) && (i + 1 == rest->n || strchr(" \n\"", rest->at[i + 1])))) i++;
    Text s = text_part(*rest, 0, i < rest->n ? i + 1 : i);
    *rest = text_part(*rest, s.n, rest->n);
    return s;
}

Notice notice_of(const NoticeWords *w, const Item *item, Arena *keep)
{
    enum { LOOKED_AT = 3 };
    Notice n = { .kind = NOTICE_NONE };
    static const struct { PhraseClass head, phrase; NoticeKind kind; } KINDS[] = {
        { CANCELLED_HEAD, CANCELLED_PHRASE, NOTICE_CANCELLED }, { CORRECTED_HEAD, CORRECTED_PHRASE, NOTICE_CORRECTED },
    };
    for (int k = 0; k < 2 && n.kind == NOTICE_NONE; k++) {
        int in_title = item->title.n ? marker(w, KINDS[k].head, item->title, *keep) : 0;
        int in_text = marker(w, KINDS[k].head, item->text, *keep);
        if (!in_title && !in_text) continue;
        n.kind = KINDS[k].kind;
        n.title = in_title ? text_trim(text_part(item->title, in_title, item->title.n)) : NO_TEXT;
    }
    Text rest = item->text;
    for (int i = 0; i < LOOKED_AT && rest.n; i++) {
        Text one = sentence_at(&rest), said = text_words(one, keep);
        for (int k = 0; k < 2; k++) {
            bool is_said = (holds_one(w, KINDS[k].phrase, said) && holds_one(w, WHAT, said))
                        || (KINDS[k].kind == NOTICE_CANCELLED && is_passive(w, said, *keep));
            if (!is_said || (n.kind != NOTICE_NONE && n.kind != KINDS[k].kind)) continue;
            n.kind = KINDS[k].kind;
            if (!n.end) n.begin = (int)(one.at - item->text.at);
            n.end = (int)(one.at - item->text.at) + one.n;
            if (quoted(one).n) n.title = quoted(one);
            if (!n.nwords) take_words(w, said, &n, keep);
        }
    }
    if (n.kind != NOTICE_NONE && !n.title.n) n.title = item->title;
    if (n.kind != NOTICE_NONE && !n.nwords && n.title.n) take_words(w, text_words(n.title, keep), &n, keep);
    return n;
}
