/* texts.h - the words of many texts, for the programs that learn how words are used.
 *
 * Reads JSON lines (their "text"), CoNLL-U, one word a line (.bio, .txt), tokens in
 * XML (ECB+), tables (.tsv: every column with a sentence's worth of words) and the
 * glosses of WordNet (data.noun ...). */
#ifndef PREPARE_TEXTS_H
#define PREPARE_TEXTS_H

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "understand/conllu.h"
#include "understand/models.h"
#include "understand/traits.h"

typedef struct Entry { uint64_t word; int count, index; } Entry;

static Entry   *table;
static size_t   capacity = 1 << 20, nentries;
static int     *corpus;             /* entry numbers, -1 between sentences */
static uint64_t *words;
static long     ncorpus, room;

static void add_word(uint64_t word)
{
    if (ncorpus == room) {
        room = room ? room * 2 : 1 << 20;
        words = realloc(words, (size_t)room * sizeof *words);
    }
    words[ncorpus++] = word;
}

static Entry *entry(uint64_t word)
{
    size_t at = (size_t)word & (capacity - 1);
    while (table[at].count && table[at].word != word)
        at = (at + 1) & (capacity - 1);
    return &table[at];
}

static FILE *news;                  /* sentences of news go here, a line each, if it is open */
static bool  is_news;

static void add_sentences(const Understanding *u, Arena scratch)
{
    for (int i = 0; i < u->nsentences; i++) {
        const Sentence *s = &u->sentences[i];
        Arena once = scratch;
        Traits *traits = NEW_ARRAY(&once, Traits, s->nwords);
        traits_of(s, traits);
        for (int k = 0; k < s->nwords; k++)
            add_word(traits[k].word);
        add_word(0);
        for (int k = 0; news && is_news && k < s->nwords; k++)
            fprintf(news, "%.*s%c", TEXT_FMT(s->words[k].form), k + 1 < s->nwords ? ' ' : '\n');
    }
}

static Lexicon lexicon;

static void add_text(Text text, Arena keep, Arena scratch)
{
    Part part = { PART_BODY, 0, text.n };
    Item item = { .text = text, .parts = &part, .nparts = 1 };
    Understanding u = { .item = &item };
    split_item(&lexicon, &u, &keep, scratch);
    add_sentences(&u, scratch);
}

static void read_json_lines(Text file, Arena keep, Arena scratch)
{
    Text line;
    while (text_next(&file, '\n', &line)) {
        json_t *j = json_loadb(line.at, (size_t)line.n, 0, NULL);
        const char *text = json_string_value(json_object_get(j, "text"));
        if (text)
            add_text(text_of(text), keep, scratch);
        json_decref(j);
    }
}

/* One word a line, its first column; a blank line between sentences. */
static void read_columns(Text file, Arena keep, Arena scratch)
{
    Text line;
    Word now[400];
    Sentence s = { .words = now };
    Understanding u = { .sentences = &s, .nsentences = 1 };
    (void)keep;
    while (text_next(&file, '\n', &line)) {
        Text word = line;
        int tab = text_find_char(line, '\t');
        if (tab >= 0)
            word = text_part(line, 0, tab);
        if (word.n && line.at[0] != '#' && s.nwords < 400)
            now[s.nwords++] = (Word){ .form = word };
        else if (s.nwords) {
            add_sentences(&u, scratch);
            s.nwords = 0;
        }
    }
}

static void read_table(Text file, Arena keep, Arena scratch)
{
    Text line, cell;
    while (text_next(&file, '\n', &line))
        while (text_next(&line, '\t', &cell))
            if (cell.n > 40)
                add_text(cell, keep, scratch);
}

/* <token t_id="1" sentence="0" number="0">Word</token> */
static void read_tokens(Text file, Arena keep, Arena scratch)
{
    Text line, sentence = NO_TEXT;
    Word now[400];
    Sentence s = { .words = now };
    Understanding u = { .sentences = &s, .nsentences = 1 };
    (void)keep;
    while (text_next(&file, '\n', &line)) {
        int number = text_find(line, TEXT("sentence=\"")), end = text_find(line, TEXT("</token>"));
        int begin = text_find_char(line, '>');
        if (number < 0 || end < begin || begin < 0)
            continue;
        Text which = text_part(line, number, number + 14);
        if (s.nwords && (!text_is(which, sentence) || s.nwords == 400)) {
            add_sentences(&u, scratch);
            s.nwords = 0;
        }
        sentence = which;
        now[s.nwords++] = (Word){ .form = text_part(line, begin + 1, end) };
    }
    if (s.nwords)
        add_sentences(&u, scratch);
}

/* "... | a person who is killed; "they died for it"" */
static void read_glosses(Text file, Arena keep, Arena scratch)
{
    Text line, part;
    while (text_next(&file, '\n', &line)) {
        int bar = text_find(line, TEXT(" | "));
        if (bar < 0)
            continue;
        Text gloss = text_part(line, bar + 3, line.n);
        while (text_next(&gloss, ';', &part))
            add_text(part, keep, scratch);
    }
}

static bool read_texts(const char *name, Arena once, Arena scratch, Error *err)
{
    Text file, path = text_of(name);
    long before = ncorpus;
    if (!file_read(name, &once, &file, err))
        return false;
    is_news = !text_ends(path, ".conllu") && text_find(path, TEXT("/data.")) < 0;
    if (text_ends(path, ".jsonl")) read_json_lines(file, once, scratch);
    else if (text_ends(path, ".tsv")) read_table(file, once, scratch);
    else if (text_ends(path, ".xml")) read_tokens(file, once, scratch);
    else if (text_find(path, TEXT("/data.")) >= 0) read_glosses(file, once, scratch);
    else if (text_ends(path, ".conllu")) {
        Understanding u;
        if (!conllu_read(file, name, &once, &u, err))
            return false;
        add_sentences(&u, scratch);
    } else read_columns(file, once, scratch);
    if (!text_ends(path, ".xml"))
        printf("%s: %ld words\n", name, ncorpus - before);
    return true;
}

static int by_count(const void *a, const void *b)
{
    const Entry *x = a, *y = b;
    if (x->count != y->count)
        return y->count - x->count;
    return x->word < y->word ? -1 : x->word > y->word;
}

/* What was read becomes `corpus`, numbers in the vocabulary that comes back. */
static Entry *count_words(int least_seen, int *ret_n)
{
    table = calloc(capacity, sizeof *table);
    for (long i = 0; i < ncorpus; i++) {
        if (!words[i])
            continue;
        Entry *e = entry(words[i]);
        if (!e->count++) {
            e->word = words[i];
            if (++nentries * 2 > capacity)
                fprintf(stderr, "more than %zu different words\n", capacity / 2), exit(1);
        }
    }
    Entry *vocabulary = malloc(nentries * sizeof *vocabulary);
    int n = 0;
    for (size_t i = 0; i < capacity; i++)
        if (table[i].count >= least_seen)
            vocabulary[n++] = table[i];
    qsort(vocabulary, (size_t)n, sizeof *vocabulary, by_count);
    for (size_t i = 0; i < capacity; i++)
        table[i].index = -1;
    for (int i = 0; i < n; i++)
        entry(vocabulary[i].word)->index = i;
    corpus = malloc((size_t)ncorpus * sizeof *corpus);
    for (long i = 0; i < ncorpus; i++)
        corpus[i] = words[i] ? entry(words[i])->index : -1;
    printf("%ld words, %d of %zu kinds seen %d times or more\n", ncorpus, n, nentries, least_seen);
    *ret_n = n;
    return vocabulary;
}

#endif
