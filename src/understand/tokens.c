#include "understand/tokens.h"

#include "understand/models.h"

struct TokenRules { int nothing; };

bool tokens_load(const char *models_dir, const char *languages_dir, Arena *forever, TokenRules **ret, Error *err)
{
    (void)models_dir, (void)languages_dir, (void)err;
    *ret = NEW(forever, TokenRules);
    return true;
}

bool is_clitic_of(const Word *before, const Word *w)
{
    if (before->space_after || before->upos == UPOS_PUNCT || w->upos == UPOS_PUNCT || w->form.n < 2)
        return false;
    return text_find_char(w->form, '\'') >= 0 || text_find(w->form, TEXT("\xE2\x80\x99")) >= 0;
}

enum { LONGEST_SENTENCE = 300 };

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Length of the word that starts at `at` within a stretch without spaces. */
static int word_length(const char *at, const char *end)
{
    const char *p = at;
    if ((*p == '@' || *p == '#') && p + 1 < end && (is_letter(p[1]) || is_digit(p[1]))) {
        for (p++; p < end && (is_letter(*p) || is_digit(*p) || *p == '_'); p++) { }
        return (int)(p - at);
    }
    if (end - p > 8 && (memcmp(p, "http://", 7) == 0 || memcmp(p, "https://", 8) == 0 || memcmp(p, "www.", 4) == 0)) {
        p = end;
        while (strchr(".,;:!?)\"'", p[-1]))
            p--;
        return (int)(p - at);
    }
    if (is_digit(*p)) {
        while (p < end && (is_digit(*p) || (strchr(".,/:", *p) && p + 1 < end && is_digit(p[1]))))
            p++;
        return (int)(p - at);
    }
    if ((unsigned char)*p == 0xE2 && end - p >= 3)
        return 3;
    if (is_letter(*p)) {
        for (; p < end; p++) {
            if ((unsigned char)*p == 0xE2)
                break;
            if (is_letter(*p) || is_digit(*p))
                continue;
            if (*p == '.' && p + 1 < end && is_letter(p[1]))
                continue;
            if (*p == '.' && (p - at == 1 || (p - at > 2 && p[-2] == '.')))
                return (int)(p + 1 - at);
            break;
        }
        if (p < end && *p == '\'' && p - at > 1 && p[-1] == 'n' && p + 1 < end && p[1] == 't')
            return (int)(p - 1 - at);
        if (p - at > 2 && p < end && *p == '.') {
            static const char *const short_words[] = { "Mr", "Mrs", "Dr", "Gen", "Lt", "Col", "Maj", "Brig", "Sgt", "St", "Sen", "Rep", "Gov" };
            for (size_t i = 0; i < sizeof short_words / sizeof *short_words; i++)
                if (text_equals((Text){ at, (int)(p - at) }, short_words[i]))
                    return (int)(p + 1 - at);
        }
        return (int)(p - at);
    }
    if (*p == '\'' && end - p > 1 && is_letter(p[1])) {
        for (p++; p < end && is_letter(*p); p++) { }
        return (int)(p - at);
    }
    if (*p == 'n' && end - p > 2 && p[1] == '\'')
        return 3;
    while (p < end && *p == *at)
        p++;
    return (int)(p - at);
}

typedef struct Splitting { Understanding *u; Arena *keep; int room, words_room; Sentence now; } Splitting;

static void close_sentence(Splitting *sp)
{
    if (sp->now.nwords) {
        sp->now.begin = sp->now.words[0].begin;
        sp->now.end = sp->now.words[sp->now.nwords - 1].end;
        *GROW(sp->keep, sp->u->sentences, sp->u->nsentences, sp->room) = sp->now;
    }
    sp->now.words = NULL;
    sp->now.nwords = sp->words_room = 0;
}

static void split_part(Splitting *sp, Text text, const Part *part, int *paragraph)
{
    const char *at = text.at + part->begin, *end = text.at + part->end;
    while (at < end) {
        int lines = 0;
        for (; at < end && is_space(*at); at++)
            lines += *at == '\n';
        if (lines > 1) {
            close_sentence(sp);
            ++*paragraph;
        }
        const char *stop = at;
        while (stop < end && !is_space(*stop))
            stop++;
        bool ended = false;
        while (at < stop) {
            int n = word_length(at, stop);
            if (*at == 'n' && at + 2 < stop && at[1] == '\'' && at[2] == 't')
                n = 3;
            sp->now.part = part->kind;
            sp->now.paragraph = *paragraph;
            *GROW(sp->keep, sp->now.words, sp->now.nwords, sp->words_room) = (Word){
                .form = { at, n }, .begin = (int)(at - text.at), .end = (int)(at + n - text.at),
                .space_after = at + n == stop, .head = -1, .name = -1,
            };
            ended = n == 1 ? strchr(".!?", *at) || (ended && strchr("\"')", *at)) : false;
            at += n;
        }
        const char *next = at;
        while (next < end && is_space(*next))
            next++;
        if (sp->now.nwords >= LONGEST_SENTENCE || (ended && next < end && !(*next >= 'a' && *next <= 'z')))
            close_sentence(sp);
    }
    close_sentence(sp);
}

void split_item(const Lexicon *lex, Understanding *u, Arena *keep, Arena scratch)
{
    (void)lex, (void)scratch;
    Splitting sp = { .u = u, .keep = keep };
    int paragraph = 0;
    for (int i = 0; i < u->item->nparts; i++, paragraph++)
        split_part(&sp, u->item->text, &u->item->parts[i], &paragraph);
}
