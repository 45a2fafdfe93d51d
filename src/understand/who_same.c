#include "understand/who.h"

#include "base/file.h"

uint64_t who_letters(Text name)
{
    uint64_t h = 1469598103934665603u;
    for (int i = 0; i < name.n; i++) {
        unsigned char c = (unsigned char)name.at[i];
        if (c >= 'A' && c <= 'Z')
            c = (unsigned char)(c + 32);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80)
            h = (h ^ c) * 1099511628211u;
    }
    return h ^ h >> 29;
}

static SameSlot *slot(const SameNames *same, uint64_t name)
{
    uint32_t at = (uint32_t)(name >> 11) & same->mask;
    while (same->slots[at].key && same->slots[at].name != name)
        at = (at + 1) & same->mask;
    return &same->slots[at];
}

/* "Russia; Russian Federation; =RF; ~Union": those with "~" are too weak to stand alone. */
static void learn(SameNames *same, Text names, int key, SameName how)
{
    Text one;
    while (text_next(&names, ';', &one)) {
        one = text_trim(one);
        if (!one.n || one.at[0] == '~')
            continue;
        bool exact = one.at[0] == '=';
        if (exact)
            one = text_part(one, 1, one.n);
        SameSlot *s = slot(same, who_letters(one));
        if (!s->key)
            *s = (SameSlot){ who_letters(one), key, (uint8_t)how, exact };
    }
}

/* A line of states.actors or bodies.actors; what it is, is its first word. */
static void learn_line(SameNames *same, Text line, int key)
{
    Text field[6] = { NO_TEXT };
    int n = 0;
    while (n < 6 && text_next(&line, '|', &field[n]))
        n++;
    if (text_starts(field[0], "state ")) {
        learn(same, field[1], key, SAME_NAME);
        learn(same, field[2], key, SAME_PEOPLE);
        learn(same, field[3], key, SAME_PEOPLE);
        learn(same, field[4], key, SAME_CAPITAL);
    } else if (n >= 4)
        learn(same, field[3], key, SAME_NAME);
}

bool who_same_names(const char *languages_dir, Arena *forever, SameNames *ret, Error *err)
{
    static const char *const files[] = { "states", "bodies" };
    Text whole[2], line;
    const char *path[2];
    uint32_t commas = 64, size = 256;
    for (int i = 0; i < 2; i++) {
        path[i] = text_zero_ended(text_format(forever, "%s/../actors/%s.actors", languages_dir, files[i]), forever);
        if (!file_read(path[i], forever, &whole[i], err))
            return false;
        for (int k = 0; k < whole[i].n; k++)
            commas += whole[i].at[k] == ';' || whole[i].at[k] == '|';
    }
    while (size < 2 * commas)
        size *= 2;
    SameNames same = { NEW_ARRAY(forever, SameSlot, size), size - 1 };
    int key = 0;
    for (int i = 0; i < 2; i++)
        for (Lines l = lines_of(whole[i], path[i]); lines_next(&l, &line); )
            learn_line(&same, line, ++key);
    *ret = same;
    return true;
}

int who_same(const SameNames *same, Text name, SameName *how)
{
    const SameSlot *s = slot(same, who_letters(name));
    if (!s->key)
        return -1;
    /* "us" is a pronoun, "US" a state. */
    for (int i = 0; s->exact && i < name.n; i++)
        if (name.at[i] >= 'a' && name.at[i] <= 'z')
            return -1;
    *how = (SameName)s->how;
    return s->key;
}
