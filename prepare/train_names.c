/* train_names - learns names.bin from texts in which names are marked.
 *
 *     train_names --models DIR --languages DIR [--epochs N] [--credit TEXT] [--out FILE]
 *                 [--bio FILE]... [--test FILE]... [--re3d DIR] [--measure] [--mistakes FILE]
 *
 * --bio FILE    a word and its label a line, blank lines between sentences; documents
 *               begin with "#DOC"; the labels of several corpora are understood
 * --re3d DIR    documents.jsonl and entities.jsonl; every fourth document is kept
 *               for measuring, and so is every text that may only be measured on
 * --test FILE   as --bio, measured and not learned
 *
 * A conditional random field, its weights found by follow-the-regularised-leader:
 * most of them stay zero.  Some documents are seen again in capitals, so that a
 * report written so can be read. */
#include <ctype.h>
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "trainer.h"
#include "understand/models.h"
#include "understand/names.h"

/* ---- documents with their names ------------------------------------------------- */

typedef struct Document {
    Sentence *s;
    int       n;
    bool      is_test;
    Text      corpus;
    uint32_t  number;           /* the same for its copy in capitals */
} Document;

typedef struct Corpus { Document *at; int n, capacity; } Corpus;

static const struct { const char *theirs; NameKind ours; } kinds[] = {
    { "Person", NAME_PERSON }, { "Location", NAME_PLACE }, { "Organization", NAME_ORGANISATION },
    { "NORP", NAME_NATIONALITY }, { "Date", NAME_DATE }, { "Facility", NAME_FACILITY },
    { "Money", NAME_MONEY }, { "Product", NAME_PRODUCT }, { "Misc", NAME_OTHER },
    { "politician", NAME_PERSON }, { "person", NAME_PERSON }, { "politicalparty", NAME_ORGANISATION },
    { "organisation", NAME_ORGANISATION }, { "location", NAME_PLACE }, { "country", NAME_PLACE },
    { "election", NAME_OTHER }, { "event", NAME_OTHER }, { "misc", NAME_OTHER },
    { "Organisation", NAME_ORGANISATION }, { "Nationality", NAME_NATIONALITY }, { "Temporal", NAME_DATE },
};

static int kind_of(Text theirs)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (text_equals(theirs, kinds[i].theirs))
            return (int)kinds[i].ours;
    return -1;
}

static void close_sentence(Document *d, int *room, Sentence *s, Arena *keep)
{
    if (s->nwords)
        *GROW(keep, d->s, d->n, *room) = *s;
    *s = (Sentence){ 0 };
}

static void add_document(Corpus *all, Document *d, Arena *keep)
{
    if (d->n)
        *GROW(keep, all->at, all->n, all->capacity) = *d;
    d->s = NULL;
    d->n = 0;
}

/* A word and its label a line.  Words keep pointing into the file. */
static bool read_bio(const char *path, bool is_test, Corpus *all, Arena *keep, Error *err)
{
    Text file, line;
    if (!file_read(path, keep, &file, err))
        return false;
    Document d = { .is_test = is_test, .corpus = text_of(path) };
    Sentence s = { 0 };
    int room = 0, words = 0, names = 0;
    while (text_next(&file, '\n', &line)) {
        int tab = text_find_char(line, '\t');
        if (tab < 0)
            tab = text_find_char(line, ' ');
        if (line.n == 0 || text_starts(line, "#DOC") || tab <= 0) {
            close_sentence(&d, &room, &s, keep);
            words = names = 0;
            if (text_starts(line, "#DOC") || d.n >= 60) {
                add_document(all, &d, keep);
                room = 0;
            }
            continue;
        }
        Text label = text_trim(text_part(line, tab + 1, line.n));
        Word w = { .form = text_part(line, 0, tab), .name = -1 };
        int kind = label.n > 2 ? kind_of(text_part(label, 2, label.n)) : -1;
        bool goes_on = kind >= 0 && label.at[0] == 'I' && s.nnames && s.names[s.nnames - 1].last == s.nwords - 1 &&
                       (int)s.names[s.nnames - 1].kind == kind;
        if (goes_on)
            s.names[s.nnames - 1].last = s.nwords;
        else if (kind >= 0)
            *GROW(keep, s.names, s.nnames, names) = (Name){ (NameKind)kind, s.nwords, s.nwords, 1 };
        *GROW(keep, s.words, s.nwords, words) = w;
    }
    close_sentence(&d, &room, &s, keep);
    add_document(all, &d, keep);
    return true;
}

/* ---- re3d: character offsets into documents -------------------------------------- */

typedef struct Span { int begin, end, kind; } Span;

/* Byte offset of each character. */
static int *character_offsets(Text t, Arena *keep)
{
    int *at = NEW_ARRAY(keep, int, t.n + 1), n = 0;
    for (int i = 0; i < t.n; i++)
        if (((unsigned char)t.at[i] & 0xC0) != 0x80)
            at[n++] = i;
    at[n] = t.n;
    return at;
}

static bool is_name(Text value)
{
    bool capital = false;
    for (const char *at = value.at, *end = at + value.n; at < end; )
        capital |= utf8_is_upper(utf8_next(&at, end));
    return capital;
}

static const char *text_field(const json_t *o, const char *key)
{
    const char *s = json_string_value(json_object_get(o, key));
    return s ? s : "";
}

static int spans_of(const json_t *entities, const char *doc, Text text, Span *spans, int most, Arena scratch)
{
    int *offset = character_offsets(text, &scratch);
    int n = 0;
    size_t i;
    json_t *e;
    json_array_foreach(entities, i, e) {
        if (strcmp(text_field(e, "doc"), doc) != 0 || n == most)
            continue;
        int kind = kind_of(text_of(text_field(e, "type")));
        int begin = (int)json_integer_value(json_object_get(e, "begin"));
        int end = (int)json_integer_value(json_object_get(e, "end"));
        if (kind < 0)
            continue;
        spans[n++] = (Span){ offset[begin], offset[end], kind };
    }
    /* The outermost of nested ones. */
    int kept = 0;
    for (int a = 0; a < n; a++) {
        bool inside = false;
        for (int b = 0; b < n; b++)
            inside |= b != a && spans[b].begin <= spans[a].begin && spans[b].end >= spans[a].end &&
                      (spans[b].end - spans[b].begin > spans[a].end - spans[a].begin || b < a);
        if (!inside && (spans[a].kind == NAME_DATE || is_name(text_part(text, spans[a].begin, spans[a].end))))
            spans[kept++] = spans[a];
    }
    return kept;
}

static void mark_spans(Sentence *s, const Span *spans, int n, Arena *keep)
{
    int room = 0;
    for (int i = 0; i < s->nwords; i++) {
        for (int k = 0; k < n; k++) {
            if (s->words[i].begin >= spans[k].end || s->words[i].end <= spans[k].begin)
                continue;
            Name *last = s->nnames ? &s->names[s->nnames - 1] : NULL;
            if (last && last->last == i - 1 && i > 0 && s->words[i - 1].end > spans[k].begin)
                last->last = i;
            else
                *GROW(keep, s->names, s->nnames, room) = (Name){ (NameKind)spans[k].kind, i, i, 1 };
            break;
        }
    }
}

static json_t *json_lines(const char *path, Error *err)
{
    json_t *all = json_array();
    FILE *f = fopen(path, "r");
    char *line = NULL;
    size_t room = 0;
    if (!f) {
        fail(err, "cannot read %s", path);
        return NULL;
    }
    while (getline(&line, &room, f) > 0)
        json_array_append_new(all, json_loads(line, 0, NULL));
    free(line);
    fclose(f);
    return all;
}

static bool read_re3d(const char *dir, const Lexicon *lex, Corpus *all, Arena *keep, Arena scratch, Error *err)
{
    json_t *documents = json_lines(text_format(keep, "%s/documents.jsonl", dir).at, err);
    json_t *entities = json_lines(text_format(keep, "%s/entities.jsonl", dir).at, err);
    if (!documents || !entities)
        return false;
    size_t i;
    json_t *d;
    json_array_foreach(documents, i, d) {
        enum { MOST = 1000 };
        Span spans[MOST];
        Item *item = NEW(keep, Item);
        Text bytes = text_copy(text_of(text_field(d, "text")), keep);
        ReadOptions options = { .date = NO_DAY, .format = "text" };
        if (!read_bytes(bytes, TEXT("re3d"), &options, keep, scratch, item, err))
            return false;
        if (!text_is(item->text, bytes))
            fprintf(stderr, "%s: the text was changed by reading\n", text_field(d, "id"));
        Understanding u = { .item = item };
        split_item(lex, &u, keep, scratch);
        int n = spans_of(entities, text_field(d, "id"), item->text, spans, MOST, scratch);
        for (int s = 0; s < u.nsentences; s++)
            mark_spans(&u.sentences[s], spans, n, keep);
        bool is_test = i % 4 == 3 || strcmp(text_field(d, "source"), "BBC Online") == 0;
        *GROW(keep, all->at, all->n, all->capacity) = (Document){ .s = u.sentences, .n = u.nsentences, .is_test = is_test, .corpus = TEXT("re3d") };
    }
    return true;
}

/* ---- the field ---------------------------------------------------------------------- */

static NameModel model;             /* lists, classes, labels; weights are below */
static char label_words[NAME_LABELS][32];
static const char *label_names[NAME_LABELS];
static int L;

static void make_labels(void)
{
    static const NameKind learned[] = { NAME_PERSON, NAME_ORGANISATION, NAME_PLACE, NAME_NATIONALITY, NAME_FACILITY,
                                        NAME_PRODUCT, NAME_MONEY, NAME_DATE, NAME_OTHER };
    L = 0;
    label_names[L++] = "O";
    for (size_t k = 0; k < sizeof learned / sizeof *learned; k++)
        for (int p = 0; p < 4; p++) {
            snprintf(label_words[L], sizeof label_words[L], "%c-%s", "BILU"[p], name_kind_word(learned[k]));
            label_names[L] = label_words[L];
            L++;
        }
    Error err;
    static Text texts[NAME_LABELS];
    for (int c = 0; c < L; c++)
        texts[c] = text_of(label_names[c]);
    model.model.classes = texts;
    model.model.nclasses = L;
    if (!names_labels(&model, &err))
        fprintf(stderr, "%s\n", err.what), exit(1);
}

static int label_for(NameKind kind, int part)
{
    for (int c = 1; c < L; c++)
        if (model.kind[c] == (int)kind && model.part[c] == part)
            return c;
    return 0;
}

static void labels_of(const Sentence *s, uint8_t *labels)
{
    memset(labels, 0, (size_t)s->nwords);
    for (int k = 0; k < s->nnames; k++) {
        const Name *n = &s->names[k];
        for (int i = n->first; i <= n->last; i++)
            labels[i] = (uint8_t)label_for(n->kind, n->first == n->last ? PART_U : i == n->first ? PART_B : i == n->last ? PART_L : PART_I);
    }
}

/* Features get numbers as they are met; `ids` of a word end with 0. */
typedef struct Table { uint64_t *keys; uint32_t *ids, *last; uint8_t *counts; size_t capacity, n; } Table;

static Table table;

static size_t table_slot(uint64_t key)
{
    size_t at = (size_t)(key * 0x9E3779B97F4A7C15u >> 24) & (table.capacity - 1);
    while (table.keys[at] && table.keys[at] != key)
        at = (at + 1) & (table.capacity - 1);
    return at;
}

static uint32_t document_number;    /* features are counted by the documents that have them */

static uint32_t feature_number(uint64_t key)
{
    if (!key)
        key = 1;
    if (table.n * 2 >= table.capacity) {
        Table old = table;
        table.capacity = old.capacity ? old.capacity * 2 : 1 << 22;
        table.keys = calloc(table.capacity, sizeof *table.keys);
        table.ids = calloc(table.capacity, sizeof *table.ids);
        table.counts = calloc(table.capacity, 1);
        table.last = calloc(table.capacity, sizeof *table.last);
        for (size_t i = 0; i < old.capacity; i++)
            if (old.keys[i]) {
                size_t at = table_slot(old.keys[i]);
                table.keys[at] = old.keys[i], table.ids[at] = old.ids[i], table.counts[at] = old.counts[i], table.last[at] = old.last[i];
            }
        free(old.keys), free(old.ids), free(old.counts), free(old.last);
    }
    size_t at = table_slot(key);
    if (!table.keys[at]) {
        table.keys[at] = key;
        table.ids[at] = (uint32_t)table.n++;
    }
    if (table.counts[at] < 255 && table.last[at] != document_number) {
        table.counts[at]++;
        table.last[at] = document_number;
    }
    return table.ids[at];
}

typedef struct Example { long first; int n; uint8_t *labels; } Example;    /* words first..first+n-1 */

static Example  *examples;
static int       nexamples, examples_room;
static uint32_t *ids;               /* of all words, one after the other */
static long      nids, ids_room, *word_at, nwords, words_room;

static void add_example(const Sentence *s, const NameTraits *traits, Arena *keep)
{
    if (nexamples == examples_room)
        examples = realloc(examples, (size_t)(examples_room = examples_room ? 2 * examples_room : 1 << 15) * sizeof *examples);
    Example *e = &examples[nexamples++];
    e->first = nwords;
    e->n = s->nwords;
    e->labels = NEW_ARRAY(keep, uint8_t, s->nwords);
    labels_of(s, e->labels);
    for (int i = 0; i < s->nwords; i++) {
        uint64_t f[NAME_FEATURES];
        int n = name_features(traits, s->nwords, i, f);
        if (nwords + 2 > words_room)
            word_at = realloc(word_at, (size_t)(words_room = words_room ? 2 * words_room : 1 << 20) * sizeof *word_at);
        while (nids + n > ids_room)
            ids = realloc(ids, (size_t)(ids_room = ids_room ? 2 * ids_room : 1 << 25) * sizeof *ids);
        word_at[nwords++] = nids;
        for (int k = 0; k < n; k++)
            ids[nids++] = feature_number(f[k]);
        word_at[nwords] = nids;
    }
}

/* A copy whose names and words may be written to. */
static Sentence *blank(const Document *d, Arena *keep)
{
    Sentence *s = NEW_ARRAY(keep, Sentence, d->n);
    for (int i = 0; i < d->n; i++) {
        s[i] = d->s[i];
        s[i].words = NEW_ARRAY(keep, Word, s[i].nwords);
        memcpy(s[i].words, d->s[i].words, sizeof(Word) * (size_t)s[i].nwords);
        s[i].names = NULL;
        s[i].nnames = 0;
    }
    return s;
}

/* Every sentence as read alone, and, when `first` is a model that has not seen the
 * document, once more with what it makes of the others. */
static void add_document_examples(const Document *d, const NameModel *first, Arena *keep, Arena scratch)
{
    NameTraits **traits = NEW_ARRAY(&scratch, NameTraits *, d->n);
    document_number = d->number + 1;
    name_traits(&model, d->s, d->n, traits, &scratch);
    for (int s = 0; s < d->n; s++)
        add_example(&d->s[s], traits[s], keep);
    if (!first)
        return;
    Sentence *read = blank(d, &scratch);
    Arena names = scratch, more = scratch;
    names.end = names.at + (names.end - names.at) / 2;
    more.at = names.end;
    name_read(first, read, d->n, traits, false, &names, more);
    name_seen(read, d->n, traits, more);
    for (int s = 0; s < d->n; s++)
        add_example(&d->s[s], traits[s], keep);
}

static Sentence in_capitals(const Sentence *s, Arena *keep)
{
    Sentence other = *s;
    other.words = NEW_ARRAY(keep, Word, s->nwords);
    for (int i = 0; i < s->nwords; i++) {
        other.words[i] = s->words[i];
        Text form = text_copy(s->words[i].form, keep);
        char *at = text_zero_ended(form, keep);
        for (int k = 0; k < form.n; k++)
            at[k] = (char)(at[k] & 0x80 ? at[k] : toupper((unsigned char)at[k]));
        other.words[i].form = (Text){ at, form.n };
    }
    return other;
}

/* Follow the regularised leader: of every weight a sum of gradients and of their squares. */
typedef struct Weight { float z, n, w; } Weight;

static Weight *weights;             /* [feature][label] */
static Weight  steps[NAME_LABELS + 1][NAME_LABELS];
static float   rate = 0.12f, first_power = 0.5f, second_power = 0.05f;

static void push(Weight *w, float gradient)
{
    float n = w->n + gradient * gradient;
    w->z += gradient - (sqrtf(n) - sqrtf(w->n)) / rate * w->w;
    w->n = n;
    float over = fabsf(w->z) - first_power;
    w->w = over <= 0 ? 0 : -copysignf(over, w->z) / ((0.3f + sqrtf(n)) / rate + second_power);
}

static void shuffle(int *order, int n, uint32_t *state)
{
    for (int i = n - 1; i > 0; i--) {
        *state = *state * 1664525u + 1013904223u;
        int j = (int)((*state >> 8) % (uint32_t)(i + 1)), t = order[i];
        order[i] = order[j];
        order[j] = t;
    }
}

enum { LONGEST = 400 };

static float unary[LONGEST][NAME_LABELS], ahead[LONGEST][NAME_LABELS], back[LONGEST][NAME_LABELS];
static float grow[NAME_LABELS][NAME_LABELS], enter[NAME_LABELS];

static void set_steps(void)
{
    for (int a = -1; a < L; a++)
        for (int b = 0; b < L; b++) {
            float w = name_may_follow(&model, a, b) ? expf(steps[a + 1][b].w) : 0;
            if (a < 0) enter[b] = w; else grow[a][b] = w;
        }
}

static void normalise(float *row)
{
    float sum = 0;
    for (int c = 0; c < L; c++) sum += row[c];
    for (int c = 0; c < L; c++) row[c] /= sum;
}

/* One sentence: gradient of its likelihood.  Returns how many words would be read wrong. */
static int learn(const Example *e)
{
    int n = e->n < LONGEST ? e->n : LONGEST, wrong = 0;
    for (int i = 0; i < n; i++) {
        float top = -1e30f;
        memset(unary[i], 0, sizeof unary[i]);
        for (long k = word_at[e->first + i]; k < word_at[e->first + i + 1]; k++) {
            if (ids[k] == UINT32_MAX)
                continue;
            const Weight *row = weights + (size_t)ids[k] * (size_t)L;
            for (int c = 0; c < L; c++)
                unary[i][c] += row[c].w;
        }
        for (int c = 0; c < L; c++)
            top = unary[i][c] > top ? unary[i][c] : top;
        for (int c = 0; c < L; c++)
            unary[i][c] = expf(unary[i][c] - top);
    }
    for (int i = 0; i < n; i++) {
        for (int b = 0; b < L; b++) {
            float sum = i ? 0 : enter[b];
            for (int k = 0; i && k < model.nbefore[b]; k++)
                sum += ahead[i - 1][model.before[b][k]] * grow[model.before[b][k]][b];
            ahead[i][b] = sum * unary[i][b] + 1e-30f;
        }
        normalise(ahead[i]);
    }
    for (int i = n - 1; i >= 0; i--) {
        memset(back[i], 0, sizeof back[i]);
        if (i == n - 1) {
            for (int c = 0; c < L; c++)
                back[i][c] = name_may_follow(&model, c, -1) ? 1 : 0;
        } else {
            for (int b = 0; b < L; b++) {
                float out = unary[i + 1][b] * back[i + 1][b];
                for (int k = 0; k < model.nbefore[b]; k++)
                    back[i][model.before[b][k]] += grow[model.before[b][k]][b] * out;
            }
        }
        for (int c = 0; c < L; c++) back[i][c] += 1e-30f;
        normalise(back[i]);
    }
    /* The steps between labels: few parameters, many examples; once in four sentences will do. */
    if (e->first % 4 == 0)
        for (int i = 0; i < n; i++) {
            float p[NAME_LABELS][NAME_LABELS], sum = 0;
            if (i == 0) {
                for (int b = 0; b < L; b++) sum += p[0][b] = enter[b] * unary[0][b] * back[0][b];
                for (int b = 0; b < L; b++)
                    if (name_may_follow(&model, -1, b))
                        push(&steps[0][b], p[0][b] / sum - (e->labels[0] == b));
                continue;
            }
            for (int b = 0; b < L; b++) {
                float out = unary[i][b] * back[i][b];
                for (int k = 0; k < model.nbefore[b]; k++) {
                    int a = model.before[b][k];
                    sum += p[a][b] = ahead[i - 1][a] * grow[a][b] * out;
                }
            }
            for (int b = 0; b < L; b++)
                for (int k = 0; k < model.nbefore[b]; k++) {
                    int a = model.before[b][k];
                    float g = p[a][b] / sum - (e->labels[i - 1] == a && e->labels[i] == b);
                    if (fabsf(g) > 1e-4f)
                        push(&steps[a + 1][b], g);
                }
        }
    for (int i = 0; i < n; i++) {
        float p[NAME_LABELS], gradient[NAME_LABELS];
        int best = 0, changed[NAME_LABELS], nchanged = 0;
        for (int c = 0; c < L; c++) p[c] = ahead[i][c] * back[i][c];
        normalise(p);
        for (int c = 0; c < L; c++) {
            best = p[c] > p[best] ? c : best;
            gradient[c] = p[c] - (e->labels[i] == c);
            if (fabsf(gradient[c]) > 2e-4f)
                changed[nchanged++] = c;
        }
        wrong += best != e->labels[i];
        for (long k = word_at[e->first + i]; k < word_at[e->first + i + 1] && nchanged; k++) {
            if (ids[k] == UINT32_MAX)
                continue;
            Weight *row = weights + (size_t)ids[k] * (size_t)L;
            for (int c = 0; c < nchanged; c++)
                push(&row[changed[c]], gradient[changed[c]]);
        }
    }
    return wrong;
}

/* What one document alone has tells nothing of others: such features are struck out. */
static size_t strike_rare(int least)
{
    uint32_t *renumbered = malloc(table.n * sizeof *renumbered), kept = 0;
    for (size_t i = 0; i < table.n; i++)
        renumbered[i] = UINT32_MAX;
    for (size_t i = 0; i < table.capacity; i++)
        if (table.keys[i] && table.counts[i] >= least)
            renumbered[table.ids[i]] = 0;
    for (size_t i = 0; i < table.n; i++)
        if (!renumbered[i])
            renumbered[i] = kept++;
    for (size_t i = 0; i < table.capacity; i++)
        if (table.keys[i])
            table.ids[i] = renumbered[table.ids[i]];
    for (long k = 0; k < nids; k++)
        ids[k] = renumbered[ids[k]];
    free(renumbered);
    return kept;
}

static bool write_model(const char *path, const char *credit, Error *err)
{
    Trainer *t = trainer_open(label_names, L);
    float largest = 0;
    for (int a = -1; a < L; a++) {
        uint64_t f = name_step(a);
        for (int c = 0; c < L; c++) {
            trainer_update(t, &f, 1, c, -1, steps[a + 1][c].w);
            largest = fmaxf(largest, fabsf(steps[a + 1][c].w));
        }
    }
    for (size_t i = 0; i < table.capacity; i++) {
        if (!table.keys[i] || table.ids[i] == UINT32_MAX)
            continue;
        const Weight *row = weights + (size_t)table.ids[i] * (size_t)L;
        bool any = false;
        for (int c = 0; c < L; c++)
            any |= fabsf(row[c].w) > 0.02f;
        for (int c = 0; c < L && any; c++)
            if (fabsf(row[c].w) > 0.02f) {
                trainer_update(t, &table.keys[i], 1, c, -1, row[c].w);
                largest = fmaxf(largest, fabsf(row[c].w));
            }
    }
    trainer_tick(t);
    char version[300];
    snprintf(version, sizeof version, "names 1; %s; scale %.9g", credit, (double)largest / 32000);
    bool ok = trainer_write(t, path, version, 1, err);
    trainer_close(t);
    return ok;
}

/* ---- measuring ------------------------------------------------------------------------ */

typedef struct Count { long right, said, true_, touched, touched_said; } Count;

static bool overlap(const Name *a, const Name *b)
{
    return a->kind == b->kind && a->first <= b->last && b->first <= a->last;
}

static FILE *mistakes;              /* --mistakes FILE: what was missed and what was made up */

static bool holds(const Sentence *s, const Name *n)
{
    for (int k = 0; k < s->nnames; k++)
        if (s->names[k].first == n->first && s->names[k].last == n->last && s->names[k].kind == n->kind)
            return true;
    return false;
}

static void tell(const char *what, const Sentence *s, const Name *n)
{
    fprintf(mistakes, "%s %-13s ", what, name_kind_word(n->kind));
    for (int i = n->first - 4; i <= n->last + 4; i++)
        if (i >= 0 && i < s->nwords)
            fprintf(mistakes, "%s%.*s%s ", i == n->first ? "[" : "", TEXT_FMT(s->words[i].form), i == n->last ? "]" : "");
    fputc('\n', mistakes);
}

static void count(const Sentence *gold, const Sentence *said, Count *counts)
{
    for (int k = 0; k < said->nnames && mistakes; k++)
        if (!holds(gold, &said->names[k]))
            tell("+", gold, &said->names[k]);
    for (int k = 0; k < gold->nnames && mistakes; k++)
        if (!holds(said, &gold->names[k]))
            tell("-", gold, &gold->names[k]);
    for (int k = 0; k < said->nnames; k++) {
        const Name *n = &said->names[k];
        counts[n->kind].said++;
        bool touched = false;
        for (int g = 0; g < gold->nnames; g++) {
            const Name *m = &gold->names[g];
            counts[n->kind].right += m->first == n->first && m->last == n->last && m->kind == n->kind;
            touched |= overlap(m, n);
        }
        counts[n->kind].touched_said += touched;
    }
    for (int g = 0; g < gold->nnames; g++) {
        counts[gold->names[g].kind].true_++;
        bool touched = false;
        for (int k = 0; k < said->nnames; k++)
            touched |= overlap(&gold->names[g], &said->names[k]);
        counts[gold->names[g].kind].touched += touched;
    }
}

static void print_count(const char *what, Count c)
{
    double p = c.said ? (double)c.right / (double)c.said : 0, r = c.true_ ? (double)c.right / (double)c.true_ : 0;
    double op = c.said ? (double)c.touched_said / (double)c.said : 0, or_ = c.true_ ? (double)c.touched / (double)c.true_ : 0;
    printf("  %-14s %5ld  P %.3f  R %.3f  F %.3f   overlapping F %.3f\n", what, c.true_, p, r,
           p + r > 0 ? 2 * p * r / (p + r) : 0, op + or_ > 0 ? 2 * op * or_ / (op + or_) : 0);
}

static void sum_up(const char *what, const Count *counts, const NameKind *which, int n)
{
    Count sum = { 0 };
    for (int k = 0; k < n; k++) {
        sum.right += counts[which[k]].right, sum.said += counts[which[k]].said, sum.true_ += counts[which[k]].true_;
        sum.touched += counts[which[k]].touched, sum.touched_said += counts[which[k]].touched_said;
    }
    print_count(what, sum);
}

static Document as_read(const Document *d, const Lexicon *lex, bool capitals, Arena *keep, Arena scratch)
{
    Document other = *d;
    other.s = blank(d, keep);
    for (int s = 0; s < d->n; s++) {
        if (capitals) {
            Sentence loud = in_capitals(&d->s[s], keep);
            other.s[s].words = loud.words;
        }
        tag_sentence(lex, &other.s[s], keep, scratch);
    }
    return other;
}

static void measure(const Corpus *all, Text corpus, const Lexicon *lex, bool capitals, Arena keep, Arena scratch)
{
    Count counts[NAME_KINDS] = { { 0 } };
    for (int d = 0; d < all->n; d++) {
        if (!all->at[d].is_test || !text_is(all->at[d].corpus, corpus))
            continue;
        Arena again = keep;
        Document said = as_read(&all->at[d], lex, capitals, &again, scratch);
        Understanding u = { .sentences = said.s, .nsentences = said.n };
        names_find_all(lex, &u, &again, scratch);
        for (int s = 0; s < said.n; s++)
            count(&all->at[d].s[s], &said.s[s], counts);
    }
    printf("%.*s%s\n", TEXT_FMT(corpus), capitals ? ", in capitals" : "");
    static const NameKind nine[] = { NAME_PERSON, NAME_ORGANISATION, NAME_PLACE, NAME_NATIONALITY, NAME_FACILITY,
                                     NAME_PRODUCT, NAME_MONEY, NAME_DATE, NAME_OTHER };
    for (int k = 0; k < 9; k++)
        print_count(name_kind_word(nine[k]), counts[nine[k]]);
    sum_up("all nine", counts, nine, 9);
    sum_up("first three", counts, nine, 3);
    sum_up("first four", counts, nine, 4);
}

/* ---- the whole ------------------------------------------------------------------------- */

static int least_seen = 2;

static void forget(void)
{
    free(weights), free(table.keys), free(table.ids), free(table.counts), free(table.last);
    weights = NULL;
    table = (Table){ 0 };
    memset(steps, 0, sizeof steps);
    nexamples = 0;
    nids = nwords = 0;
}

static void learn_all(int epochs)
{
    size_t n = strike_rare(least_seen);
    fprintf(stderr, "%d sentences, %ld words, %zu features of %zu\n", nexamples, nwords, n, table.n);
    weights = calloc(n * (size_t)L, sizeof *weights);
    int *order = malloc((size_t)nexamples * sizeof *order);
    for (int i = 0; i < nexamples; i++)
        order[i] = i;
    uint32_t random = 1;
    for (int e = 0; e < epochs; e++) {
        long wrong = 0;
        shuffle(order, nexamples, &random);
        for (int i = 0; i < nexamples; i++) {
            if (i % 16 == 0)
                set_steps();
            wrong += learn(&examples[order[i]]);
        }
        fprintf(stderr, "round %d: %.3f %% of words wrong\n", e + 1, 100.0 * (double)wrong / (double)nwords);
    }
    free(order);
}

enum { FOLDS = 3 };
static bool alone;                  /* --alone: a trial without the second reading */

/* Models that have not seen a fold of the documents tell how a first reading goes wrong. */
static NameModel *first_readers[FOLDS];

static bool train(const Corpus *all, int epochs, const char *models, const char *languages, const char *path,
                  const char *credit, Arena *forever, Arena keep, Error *err)
{
    for (int fold = 0; fold < FOLDS && !alone; fold++) {
        Arena again = keep;
        for (int d = 0; d < all->n; d++)
            if (!all->at[d].is_test && (int)all->at[d].number % FOLDS != fold) {
                Arena scratch = again;
                scratch.at += (scratch.end - scratch.at) / 2;
                again.end = scratch.at;
                add_document_examples(&all->at[d], NULL, &again, scratch);
                again.end = keep.end;
            }
        learn_all(3);
        char *part = text_zero_ended(text_format(forever, "%s.%d", path, fold), forever);
        if (!write_model(part, credit, err) || !names_load_from(part, models, languages, forever, &first_readers[fold], err))
            return false;
        remove(part);
        forget();
    }
    for (int d = 0; d < all->n; d++)
        if (!all->at[d].is_test) {
            Arena scratch = keep;
            scratch.at += (scratch.end - scratch.at) / 2;
            keep.end = scratch.at;
            add_document_examples(&all->at[d], alone ? NULL : first_readers[all->at[d].number % FOLDS], &keep, scratch);
            keep.end = scratch.end;
        }
    learn_all(epochs);
    return write_model(path, credit, err);
}

/* Documents seen again in capitals stand beside those they were made of. */
static void add_loud_copies(Corpus *all, const Lexicon *lex, Arena *keep, Arena scratch)
{
    int n = all->n;
    for (int d = 0; d < n; d++) {
        all->at[d].number = (uint32_t)d;
        for (int s = 0; s < all->at[d].n; s++)
            tag_sentence(lex, &all->at[d].s[s], keep, scratch);
        if (all->at[d].is_test || d % 5 != 2)
            continue;
        Document loud = all->at[d];
        loud.s = NEW_ARRAY(keep, Sentence, loud.n);
        for (int s = 0; s < loud.n; s++) {
            loud.s[s] = in_capitals(&all->at[d].s[s], keep);
            tag_sentence(lex, &loud.s[s], keep, scratch);
        }
        *GROW(keep, all->at, all->n, all->capacity) = loud;
    }
}

int main(int argc, char **argv)
{
    const char *models = NULL, *languages = NULL, *credit = "newswire, re3d", *re3d = NULL, *out = NULL, *tests[8];
    int epochs = 8, ntests = 0;
    bool only_measure = false;
    Corpus all = { 0 };
    Error err;
    Arena forever = arena_open((size_t)1 << 36), keep = arena_open((size_t)1 << 36), scratch = arena_open((size_t)1 << 34);
    for (int i = 1; i < argc; i += 2) {
        const char *value = i + 1 < argc ? argv[i + 1] : "";
        if (!strcmp(argv[i], "--models")) models = value;
        else if (!strcmp(argv[i], "--languages")) languages = value;
        else if (!strcmp(argv[i], "--epochs")) epochs = atoi(value);
        else if (!strcmp(argv[i], "--credit")) credit = value;
        else if (!strcmp(argv[i], "--re3d")) re3d = value;
        else if (!strcmp(argv[i], "--mistakes")) mistakes = fopen(value, "w");
        else if (!strcmp(argv[i], "--rate")) rate = (float)atof(value);
        else if (!strcmp(argv[i], "--sparse")) first_power = (float)atof(value);
        else if (!strcmp(argv[i], "--small")) second_power = (float)atof(value);
        else if (!strcmp(argv[i], "--least")) least_seen = atoi(value);
        else if (!strcmp(argv[i], "--alone")) alone = true, i--;
        else if (!strcmp(argv[i], "--out")) out = value;
        else if (!strcmp(argv[i], "--measure")) only_measure = true, i--;
        else if (!strcmp(argv[i], "--bio") || !strcmp(argv[i], "--test")) {
            bool is_test = argv[i][2] == 't';
            if (!read_bio(value, is_test, &all, &forever, &err))
                return fprintf(stderr, "train_names: %s\n", err.what), 1;
            if (is_test && ntests < 8)
                tests[ntests++] = value;
        } else
            return fprintf(stderr, "train_names: what is %s?\n", argv[i]), 2;
    }
    Lexicon lex = { 0 };
    if (!models || !languages || !tokens_load(models, languages, &forever, &lex.tokens, &err) ||
        !tagger_load(models, languages, &forever, &lex.tagger, &err) ||
        !name_helpers_load(models, languages, &forever, &model, &err) ||
        (re3d && !read_re3d(re3d, &lex, &all, &forever, scratch, &err)))
        return fprintf(stderr, "train_names: %s\n", models ? err.what : "--models and --languages are needed"), 1;
    make_labels();
    char *path = text_zero_ended(out ? text_of(out) : text_format(&forever, "%s/names.bin", models), &forever);
    if (!only_measure) {
        add_loud_copies(&all, &lex, &forever, scratch);
        if (!train(&all, epochs, models, languages, path, credit, &forever, keep, &err))
            return fprintf(stderr, "train_names: %s\n", err.what), 1;
    }
    if (!names_load_from(path, models, languages, &forever, &lex.names, &err))
        return fprintf(stderr, "train_names: %s\n", err.what), 1;
    for (int t = 0; t < ntests; t++)
        measure(&all, text_of(tests[t]), &lex, false, keep, scratch);
    if (ntests)
        measure(&all, text_of(tests[0]), &lex, true, keep, scratch);
    if (re3d)
        measure(&all, TEXT("re3d"), &lex, false, keep, scratch);
    return 0;
}
