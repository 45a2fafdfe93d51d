/* train_words - groups words that are used alike; learns words.bin.
 *
 *     train_words --models DIR [--vectors FILE] FILE...   (DIR has tokens.bin already)
 *
 * Reads JSON lines (their "text"), CoNLL-U, one word a line (.bio, .txt) and
 * tables (.tsv: every column with a sentence's worth of words).  Skip-gram
 * vectors with negative sampling and an output vector for each of the four
 * places around a word, so that words come together that stand in the same
 * construction; then k-means, fine and coarse. */
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "understand/conllu.h"
#include "understand/models.h"
#include "understand/traits.h"

enum { DIMS = 48, PLACES = 4, NEGATIVES = 5, EPOCHS = 8, LEAST_SEEN = 4, FINE = 1000, COARSE = 100, ROUNDS = 12 };

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

/* ---- vectors -------------------------------------------------------------- */

static uint64_t state = 88172645463325252u;

static uint32_t next_random(void)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)(state >> 16);
}

static float sigmoid(float x)
{
    return x > 8 ? 1 : x < -8 ? 0 : 1 / (1 + expf(-x));
}

static void pull(const float *in, float *out, float *gradient, float target, float rate)
{
    float dot = 0;
    for (int d = 0; d < DIMS; d++)
        dot += in[d] * out[d];
    float g = (target - sigmoid(dot)) * rate;
    for (int d = 0; d < DIMS; d++) {
        gradient[d] += g * out[d];
        out[d] += g * in[d];
    }
}

static float *learn(int nwords, const int *counts)
{
    float *in = malloc((size_t)nwords * DIMS * sizeof *in);
    float *out = calloc((size_t)nwords * DIMS * PLACES, sizeof *out);
    for (long i = 0; i < (long)nwords * DIMS; i++)
        in[i] = ((float)(next_random() & 0xffff) / 65536 - 0.5f) / DIMS;
    enum { DRAWS = 1 << 20 };
    int *draws = malloc(DRAWS * sizeof *draws);
    double sum = 0, so_far = 0;
    for (int w = 0; w < nwords; w++)
        sum += pow(counts[w], 0.75);
    for (int w = 0, k = 0; w < nwords; w++) {
        so_far += pow(counts[w], 0.75) / sum;
        while (k < DRAWS && k < so_far * DRAWS)
            draws[k++] = w;
        if (w == nwords - 1)
            while (k < DRAWS)
                draws[k++] = w;
    }
    static const int offset[PLACES] = { -2, -1, 1, 2 };
    for (int e = 0; e < EPOCHS; e++) {
        for (long i = 0; i < ncorpus; i++) {
            int w = corpus[i];
            if (w < 0)
                continue;
            /* The commonest words are learned from a part of their places. */
            double often = (double)counts[w] / (double)ncorpus;
            if (often > 1e-3 && next_random() % 1000 > 1000 * sqrt(1e-3 / often))
                continue;
            float rate = 0.05f * (1 - ((float)e + (float)i / (float)ncorpus) / EPOCHS) + 1e-4f;
            float gradient[DIMS] = { 0 };
            for (int p = 0; p < PLACES; p++) {
                long at = i + offset[p];
                int c = at < 0 || at >= ncorpus ? -1 : corpus[at];
                if (c < 0)
                    continue;
                float *mine = in + (size_t)w * DIMS;
                pull(mine, out + ((size_t)c * PLACES + p) * DIMS, gradient, 1, rate);
                for (int k = 0; k < NEGATIVES; k++) {
                    int other = draws[next_random() & (DRAWS - 1)];
                    if (other != c)
                        pull(mine, out + ((size_t)other * PLACES + p) * DIMS, gradient, 0, rate);
                }
            }
            for (int d = 0; d < DIMS; d++)
                in[(size_t)w * DIMS + d] += gradient[d];
        }
        fprintf(stderr, ".");
    }
    fprintf(stderr, "\n");
    free(out);
    free(draws);
    return in;
}

/* ---- groups --------------------------------------------------------------- */

static void unit(float *v)
{
    float length = 1e-9f;
    for (int d = 0; d < DIMS; d++)
        length += v[d] * v[d];
    length = sqrtf(length);
    for (int d = 0; d < DIMS; d++)
        v[d] /= length;
}

/* group[n] of unit vectors; centres[k] come back too. */
static void k_means(const float *vectors, const float *weight, int n, int k, int *group, float *centres)
{
    for (int c = 0; c < k; c++)         /* the commonest words come first: begin there */
        memcpy(centres + (size_t)c * DIMS, vectors + (size_t)c * DIMS, DIMS * sizeof *centres);
    for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < n; i++) {
            float best = -2;
            for (int c = 0; c < k; c++) {
                float dot = 0;
                for (int d = 0; d < DIMS; d++)
                    dot += vectors[(size_t)i * DIMS + d] * centres[(size_t)c * DIMS + d];
                if (dot > best) {
                    best = dot;
                    group[i] = c;
                }
            }
        }
        memset(centres, 0, (size_t)k * DIMS * sizeof *centres);
        for (int i = 0; i < n; i++)
            for (int d = 0; d < DIMS; d++)
                centres[(size_t)group[i] * DIMS + d] += weight[i] * vectors[(size_t)i * DIMS + d];
        for (int c = 0; c < k; c++)
            unit(centres + (size_t)c * DIMS);
    }
}

static int by_count(const void *a, const void *b)
{
    const Entry *x = a, *y = b;
    if (x->count != y->count)
        return y->count - x->count;
    return x->word < y->word ? -1 : x->word > y->word;
}

int main(int argc, char **argv)
{
    const char *models = NULL, *vectors_path = NULL;
    Arena keep = arena_open((size_t)4 << 30), scratch = arena_open((size_t)4 << 30);
    Error err;
    for (int i = 1; i < argc; i++) {
        if (!strcmp(argv[i], "--models")) {
            models = argv[++i];
            if (!tokens_load(models, "data/languages", &keep, &lexicon.tokens, &err))
                return fprintf(stderr, "train_words: %s\n", err.what), 1;
            continue;
        }
        if (!strcmp(argv[i], "--vectors")) { vectors_path = argv[++i]; continue; }
        Arena once = keep;
        Text file, path = text_of(argv[i]);
        if (!file_read(argv[i], &once, &file, &err))
            return fprintf(stderr, "train_words: %s\n", err.what), 1;
        long before = ncorpus;
        if (text_ends(path, ".jsonl")) read_json_lines(file, once, scratch);
        else if (text_ends(path, ".tsv")) read_table(file, once, scratch);
        else if (text_ends(path, ".conllu")) {
            Understanding u;
            if (!conllu_read(file, argv[i], &once, &u, &err))
                return fprintf(stderr, "train_words: %s\n", err.what), 1;
            add_sentences(&u, scratch);
        } else read_columns(file, once, scratch);
        printf("%s: %ld words\n", argv[i], ncorpus - before);
    }
    if (!models || !ncorpus)
        return fprintf(stderr, "train_words: --models DIR or files are missing\n"), 2;

    table = calloc(capacity, sizeof *table);
    for (long i = 0; i < ncorpus; i++) {
        if (!words[i])
            continue;
        Entry *e = entry(words[i]);
        if (!e->count++) {
            e->word = words[i];
            if (++nentries * 2 > capacity)
                return fprintf(stderr, "train_words: more than %zu different words\n", capacity / 2), 1;
        }
    }
    Entry *vocabulary = malloc(nentries * sizeof *vocabulary);
    int n = 0;
    for (size_t i = 0; i < capacity; i++)
        if (table[i].count >= LEAST_SEEN)
            vocabulary[n++] = table[i];
    qsort(vocabulary, (size_t)n, sizeof *vocabulary, by_count);
    int *counts = malloc((size_t)n * sizeof *counts);
    for (size_t i = 0; i < capacity; i++)
        table[i].index = -1;
    for (int i = 0; i < n; i++) {
        counts[i] = vocabulary[i].count;
        entry(vocabulary[i].word)->index = i;
    }
    corpus = malloc((size_t)ncorpus * sizeof *corpus);
    for (long i = 0; i < ncorpus; i++)
        corpus[i] = words[i] ? entry(words[i])->index : -1;
    printf("%ld words, %d of %zu kinds seen %d times or more\n", ncorpus, n, nentries, LEAST_SEEN);

    float *in = learn(n, counts);
    for (int i = 0; i < n; i++)
        unit(in + (size_t)i * DIMS);
    int *fine = malloc((size_t)n * sizeof *fine), coarse[FINE];
    float *weight = malloc((size_t)n * sizeof *weight), fine_weight[FINE] = { 0 };
    float *centres = malloc((size_t)FINE * DIMS * sizeof *centres), *coarse_centres = malloc((size_t)COARSE * DIMS * sizeof *centres);
    for (int i = 0; i < n; i++)
        weight[i] = sqrtf((float)counts[i]);
    k_means(in, weight, n, FINE, fine, centres);
    for (int i = 0; i < n; i++)
        fine_weight[fine[i]] += weight[i];
    k_means(centres, fine_weight, FINE, COARSE, coarse, coarse_centres);

    uint32_t nslots = 16;
    while (nslots < (uint32_t)n * 10 / 7)
        nslots *= 2;
    WordClass *slots = calloc(nslots, sizeof *slots);
    for (int i = 0; i < n; i++) {
        uint32_t at = (uint32_t)vocabulary[i].word & (nslots - 1);
        while (slots[at].key)
            at = (at + 1) & (nslots - 1);
        slots[at] = (WordClass){ word_class_key(vocabulary[i].word), (uint16_t)(fine[i] + 1), (uint16_t)(coarse[fine[i]] + 1) };
    }
    uint32_t head[2] = { 1, nslots };
    Text path = text_format(&keep, "%s/words.bin", models);
    FILE *f = fopen(path.at, "wb");
    if (!f || fwrite("SITREPWC", 1, 8, f) != 8 || fwrite(head, 1, sizeof head, f) != sizeof head
        || fwrite(slots, sizeof *slots, nslots, f) != nslots || fclose(f) != 0)
        return fprintf(stderr, "train_words: cannot write %s\n", path.at), 1;
    if (vectors_path) {
        f = fopen(vectors_path, "wb");
        for (int i = 0; f && i < n; i++) {
            fwrite(&vocabulary[i].word, 8, 1, f);
            fwrite(in + (size_t)i * DIMS, sizeof *in, DIMS, f);
        }
        if (f)
            fclose(f);
    }
    printf("%s: %d words in %d groups, %d coarse\n", path.at, n, FINE, COARSE);
    return 0;
}
