/* name_lists - makes names.lists, what the name tagger has heard of before.
 *
 *     name_lists --out FILE [--geonames cities500.txt] [--wordnet DIR] [--given FILE]
 *                [--territories FILE.json]... [--regions FILE.json] [--peoples FILE.json]
 *                [--names FILE] [--actors FILE]...
 *
 * --geonames     towns of the world (GeoNames' table)
 * --wordnet      data.noun and data.adj of WordNet: people, places, groups, nouns for them
 * --given        given names, one a line
 * --territories  names of countries (JSON: every string in it)
 * --regions      provinces and states, likewise;  --peoples  names of languages
 * --actors       the registry of actors: states and their people, bodies, persons
 * --names        our own: "list name of several words" a line
 *
 * Names are kept as hashes of their words, never as text. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "understand/names.h"

typedef struct Entry { uint64_t name; uint32_t flags; } Entry;

static Entry *entries;
static size_t nentries, capacity;

static void flag(uint64_t name, uint32_t flags)
{
    if (5 * nentries >= 4 * capacity) {
        Entry *old = entries;
        size_t n = capacity;
        capacity = n ? 2 * n : 1 << 16;
        entries = calloc(capacity, sizeof *entries);
        nentries = 0;
        for (size_t i = 0; i < n; i++)
            if (old[i].flags)
                flag(old[i].name, old[i].flags);
        free(old);
    }
    size_t at = (size_t)name & (capacity - 1);
    while (entries[at].flags && entries[at].name != name)
        at = (at + 1) & (capacity - 1);
    nentries += !entries[at].flags;
    entries[at].name = name;
    entries[at].flags |= flags;
}

/* The words of a name as the tokenizer cuts them: at spaces, and around hyphens. */
static void add(Text name, int list, Arena scratch)
{
    Word words[LIST_WORDS];
    Traits traits[LIST_WORDS];
    int n = 0;
    for (int i = 0; i < name.n; ) {
        while (i < name.n && (name.at[i] == ' ' || name.at[i] == '_'))
            i++;
        int from = i;
        while (i < name.n && name.at[i] != ' ' && name.at[i] != '_' && name.at[i] != '-')
            i++;
        if (i == from && i < name.n)
            i++;
        if (i == from)
            break;
        if (n == LIST_WORDS)
            return;
        words[n++] = (Word){ .form = text_part(name, from, i) };
    }
    (void)scratch;
    if (n == 0 || name.n < 2)
        return;
    Sentence s = { .words = words, .nwords = n };
    traits_of(&s, traits);
    uint64_t hash = 0;
    for (int k = 0; k < n; k++) {
        hash = list_hash(hash, traits[k].word);
        flag(hash, k + 1 < n ? LIST_GOES_ON : 1u << list);
    }
}

static Text field(Text line, int number)
{
    Text part = NO_TEXT;
    for (int i = 0; i <= number; i++)
        if (!text_next(&line, '\t', &part))
            return NO_TEXT;
    return part;
}

static bool is_latin(Text t)
{
    for (const char *at = t.at, *end = at + t.n; at < end; )
        if (utf8_next(&at, end) > 0x24F)
            return false;
    return t.n > 2;
}

static bool towns(const char *path, Arena scratch, Error *err)
{
    Text file, line, other;
    if (!file_read(path, &scratch, &file, err))
        return false;
    while (text_next(&file, '\n', &line)) {
        Text names = field(line, 3);
        long people = 0;
        text_to_long(field(line, 14), &people);
        add(field(line, 1), LIST_TOWN, scratch);
        add(field(line, 2), LIST_TOWN, scratch);
        while (people >= 15000 && text_next(&names, ',', &other))
            if (is_latin(other) && utf8_is_upper((uint32_t)(unsigned char)other.at[0]))
                add(other, LIST_TOWN, scratch);
    }
    return true;
}

/* WordNet's files by lexicographer: 14 groups, 15 places, 18 persons. */
static bool wordnet(const char *dir, Arena scratch, Error *err)
{
    static const char *const files[] = { "data.noun", "data.adj" };
    for (int f = 0; f < 2; f++) {
        Text file, line;
        if (!file_read(text_format(&scratch, "%s/%s", dir, files[f]).at, &scratch, &file, err))
            return false;
        while (text_next(&file, '\n', &line)) {
            if (line.n < 20 || line.at[0] == ' ')
                continue;
            bool is_instance = text_find(line, TEXT(" @i ")) >= 0;
            Text rest = line, part, number;
            long lex = -1, words = 0;
            text_next(&rest, ' ', &part);
            text_next(&rest, ' ', &number);
            text_to_long(number, &lex);
            text_next(&rest, ' ', &part);
            text_next(&rest, ' ', &number);
            words = strtol(text_zero_ended(number, &(Arena){ scratch.at, scratch.end, NULL }), NULL, 16);
            for (long w = 0; w < words && text_next(&rest, ' ', &part); w++) {
                Text skip;
                text_next(&rest, ' ', &skip);
                int paren = text_find_char(part, '(');
                if (paren > 0)
                    part = text_part(part, 0, paren);
                bool capital = part.n && part.at[0] >= 'A' && part.at[0] <= 'Z';
                if (f == 1) {
                    if (capital)
                        add(part, LIST_PEOPLE, scratch);
                } else if (lex == 18 && is_instance) {
                    int last = part.n;
                    while (last > 0 && part.at[last - 1] != '_')
                        last--;
                    add(text_part(part, last, part.n), LIST_FAMILY, scratch);
                } else if (lex == 18) {
                    add(part, capital ? LIST_PEOPLE : LIST_PERSON_NOUN, scratch);
                } else if (lex == 15 || (lex == 17 && is_instance)) {
                    add(part, is_instance ? LIST_REGION : LIST_PLACE_NOUN, scratch);
                } else if (lex == 14 && capital) {
                    add(part, LIST_GROUP, scratch);
                }
            }
        }
    }
    return true;
}

static bool given(const char *path, Arena scratch, Error *err)
{
    Text file, line, name;
    if (!file_read(path, &scratch, &file, err))
        return false;
    for (Lines l = lines_of(file, path); lines_next(&l, &line); )
        if (text_next(&line, ' ', &name))
            add(name, LIST_GIVEN, scratch);
    return true;
}

static void strings(const json_t *j, int list, Arena scratch)
{
    const char *key;
    json_t *value;
    if (json_is_string(j))
        add(text_of(json_string_value(j)), list, scratch);
    json_object_foreach((json_t *)(uintptr_t)j, key, value)
        strings(value, list, scratch);
    for (size_t i = 0; json_is_array(j) && i < json_array_size(j); i++)
        strings(json_array_get(j, i), list, scratch);
}

/* Every string of a JSON file is a name of `list`. */
static bool json_names(const char *path, int list, Arena scratch, Error *err)
{
    json_t *j = json_load_file(path, 0, NULL);
    if (!j)
        return fail(err, "%s is not JSON", path);
    strings(j, list, scratch);
    json_decref(j);
    return true;
}

static bool own(const char *path, Arena scratch, Error *err)
{
#define LIST_WORD(constant, word) word,
    static const char *const lists[] = { NAME_LISTS(LIST_WORD) };
    Text file, line, list;
    if (!file_read(path, &scratch, &file, err))
        return false;
    for (Lines l = lines_of(file, path); lines_next(&l, &line); ) {
        int which = -1;
        text_next(&line, ' ', &list);
        for (int i = 0; i < LIST_COUNT; i++)
            if (text_equals(list, lists[i]))
                which = i;
        if (which < 0)
            return fail(err, "%s:%d: no list \"%.*s\"", path, l.number, TEXT_FMT(list));
        add(line, which, scratch);
    }
    return true;
}

/* One column of a line of data/actors: "Security Council; =UNSC; ~Observatory". */
static void actor_names(Text column, int list, Arena scratch)
{
    Text name, other;
    while (text_next(&column, ';', &name))
        while (text_next(&name, '/', &other)) {
            other = text_trim(other);
            while (other.n && (other.at[0] == '=' || other.at[0] == '~'))
                other = text_trim(text_part(other, 1, other.n));
            if (is_latin(other) || (other.n == 2 && other.at[0] >= 'A' && other.at[0] <= 'Z'))
                add(other, list, scratch);
        }
}

static bool actors(const char *path, Arena scratch, Error *err)
{
    Text file, line;
    if (!file_read(path, &scratch, &file, err))
        return false;
    for (Lines l = lines_of(file, path); lines_next(&l, &line); ) {
        Text columns[6] = { { 0 } };
        int n = 0;
        while (n < 6 && text_next(&line, '|', &columns[n]))
            columns[n] = text_trim(columns[n]), n++;
        if (text_starts(columns[0], "state ")) {
            actor_names(columns[1], LIST_COUNTRY, scratch);
            actor_names(columns[2], LIST_PEOPLE, scratch);
            actor_names(columns[3], LIST_PEOPLE, scratch);
            actor_names(columns[4], LIST_TOWN, scratch);
        } else if (text_starts(columns[0], "person ")) {
            actor_names(columns[1], LIST_FAMILY, scratch);
        } else if (n >= 4) {
            actor_names(columns[3], LIST_GROUP, scratch);
        }
    }
    return true;
}

static bool write_lists(const char *path, Error *err)
{
    uint32_t n = 1024;
    while (n < nentries * 5 / 4)
        n *= 2;
    uint32_t *slots = calloc(n, sizeof *slots), head[2] = { 2, n };
    /* In the order of the hashes' table: the same for the same names. */
    for (size_t i = 0; i < capacity; i++) {
        if (!entries[i].flags)
            continue;
        uint32_t at = (uint32_t)entries[i].name & (n - 1), key = list_key(entries[i].name);
        while (slots[at] && (slots[at] & ~(uint32_t)LIST_SLOT) != key)
            at = (at + 1) & (n - 1);
        slots[at] |= key | entries[i].flags;
    }
    FILE *f = fopen(path, "wb");
    if (!f)
        return fail(err, "cannot write %s", path);
    fwrite("SITREPNL", 1, 8, f);
    fwrite(head, 1, sizeof head, f);
    fwrite(slots, sizeof *slots, n, f);
    free(slots);
    printf("%s: %zu names and beginnings of names, %.1f MB\n", path, nentries, n * 4 / 1e6);
    return fclose(f) == 0 || fail(err, "cannot write %s", path);
}

int main(int argc, char **argv)
{
    const char *out = NULL;
    Error err = { "name_lists needs --out FILE" };
    Arena scratch = arena_open((size_t)1 << 33);
    bool ok = true;
    for (int i = 1; ok && i + 1 < argc; i += 2) {
        if (!strcmp(argv[i], "--out")) out = argv[i + 1];
        else if (!strcmp(argv[i], "--geonames")) ok = towns(argv[i + 1], scratch, &err);
        else if (!strcmp(argv[i], "--wordnet")) ok = wordnet(argv[i + 1], scratch, &err);
        else if (!strcmp(argv[i], "--given")) ok = given(argv[i + 1], scratch, &err);
        else if (!strcmp(argv[i], "--territories")) ok = json_names(argv[i + 1], LIST_COUNTRY, scratch, &err);
        else if (!strcmp(argv[i], "--regions")) ok = json_names(argv[i + 1], LIST_REGION, scratch, &err);
        else if (!strcmp(argv[i], "--peoples")) ok = json_names(argv[i + 1], LIST_PEOPLE, scratch, &err);
        else if (!strcmp(argv[i], "--actors")) ok = actors(argv[i + 1], scratch, &err);
        else if (!strcmp(argv[i], "--names")) ok = own(argv[i + 1], scratch, &err);
        else ok = fail(&err, "what is %s?", argv[i]);
    }
    if (!ok || !out || !write_lists(out, &err))
        return fprintf(stderr, "name_lists: %s\n", err.what), 1;
    return 0;
}
