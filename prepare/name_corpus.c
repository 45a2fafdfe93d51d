#include "name_corpus.h"

#include <ctype.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "understand/parted.h"

static FILE *mistakes;              /* --mistakes FILE: what was missed and what was made up */

/* ---- documents with their names ------------------------------------------------- */

static const struct { const char *theirs; NameKind ours; } kinds[] = {
    { "Person", NAME_PERSON }, { "Location", NAME_PLACE }, { "Organization", NAME_ORGANISATION },
    { "NORP", NAME_NATIONALITY }, { "Date", NAME_DATE }, { "Facility", NAME_FACILITY },
    { "Money", NAME_MONEY }, { "Product", NAME_PRODUCT }, { "Misc", NAME_OTHER },
    { "politician", NAME_PERSON }, { "person", NAME_PERSON }, { "politicalparty", NAME_ORGANISATION },
    { "organisation", NAME_ORGANISATION }, { "location", NAME_PLACE }, { "country", NAME_PLACE },
    { "election", NAME_OTHER }, { "event", NAME_OTHER }, { "misc", NAME_OTHER },
    { "Place", NAME_PLACE }, { "Other", NAME_OTHER },
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

/* A word and its label a line.  Words keep pointing into the file.  "'" and "s" are one word, as
 * they are when names are looked for (understand/parted.h). */
static bool read_bio(const char *path, bool is_test, Corpus *all, Arena *keep, Error *err)
{
    Text file, line, one;
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
        if (s.nwords && (one = parted_word(s.words[s.nwords - 1].form, w.form)).n) {
            s.words[s.nwords - 1].form = one;
            continue;
        }
        if (goes_on)
            s.names[s.nnames - 1].last = s.nwords;
        else if (kind >= 0)
            *GROW(keep, s.names, s.nnames, names) = (Name){ .kind = (NameKind)kind, .first = s.nwords, .last = s.nwords, .score = 1 };
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
    /* Named ones, each once. */
    int kept = 0;
    for (int a = 0; a < n; a++) {
        bool again = false;
        for (int b = 0; b < kept; b++)
            again |= spans[b].begin == spans[a].begin && spans[b].end == spans[a].end && spans[b].kind == spans[a].kind;
        if (!again && (spans[a].kind == NAME_DATE || is_name(text_part(text, spans[a].begin, spans[a].end))))
            spans[kept++] = spans[a];
    }
    return kept;
}

/* Of nested ones the innermost: "Syrian" and "Foreign Ministry", not "the Syrian Foreign Ministry". */
static int innermost(Span *spans, int n)
{
    int kept = 0;
    for (int a = 0; a < n; a++) {
        bool holds = false;
        for (int b = 0; b < n; b++)
            holds |= b != a && spans[b].begin >= spans[a].begin && spans[b].end <= spans[a].end &&
                     (spans[b].end - spans[b].begin < spans[a].end - spans[a].begin || b < a);
        if (!holds)
            spans[n + kept++] = spans[a];
    }
    memmove(spans, spans + n, (size_t)kept * sizeof *spans);
    return kept;
}

/* Every span, nested or not, as a name of the words it touches. */
static void mark_nested(Sentence *s, const Span *spans, int n, Arena *keep)
{
    int room = 0;
    for (int k = 0; k < n; k++) {
        int first = -1, last = -1;
        for (int i = 0; i < s->nwords; i++)
            if (s->words[i].begin < spans[k].end && s->words[i].end > spans[k].begin) {
                first = first < 0 ? i : first;
                last = i;
            }
        if (first >= 0)
            *GROW(keep, s->names, s->nnames, room) = (Name){ .kind = (NameKind)spans[k].kind, .first = first, .last = last, .score = 1 };
    }
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
                *GROW(keep, s->names, s->nnames, room) = (Name){ .kind = (NameKind)spans[k].kind, .first = i, .last = i, .score = 1 };
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

/* ---- re3d: which of the mentions are names ------------------------------------------ */

enum { SMALL_WORDS = 1 << 16 };

/* All words that some text has in small letters. */
static void gather_small(const Sentence *s, uint64_t *small)
{
    for (int i = 0; i < s->nwords; i++) {
        Text form = s->words[i].form;
        if (form.n == 0 || is_name(form))
            continue;
        uint64_t h = text_hash(form) | 1, at = h >> 20 & (SMALL_WORDS - 1);
        while (small[at] && small[at] != h)
            at = (at + 1) & (SMALL_WORDS - 1);
        small[at] = h;
    }
}

static bool is_small_elsewhere(Text form, const uint64_t *small, Arena scratch)
{
    uint64_t h = text_hash(text_lower(form, &scratch)) | 1, at = h >> 20 & (SMALL_WORDS - 1);
    while (small[at] && small[at] != h)
        at = (at + 1) & (SMALL_WORDS - 1);
    return small[at] == h;
}

/* Nothing but marks before it. */
static bool opens_sentence(const Sentence *s, int word)
{
    for (int i = 0; i < word; i++)
        if (s->words[i].upos != UPOS_PUNCT && s->words[i].upos != UPOS_SYM)
            return false;
    return true;
}

/* "The victims" and "We" have their capital from the head of the sentence, "I" from the language. */
static bool has_own_capital(const Sentence *s, const Name *n, const uint64_t *small, Arena scratch)
{
    for (int i = n->first; i <= n->last; i++) {
        Text form = s->words[i].form;
        if (is_name(form) && !text_is(form, TEXT("I")) && !(opens_sentence(s, i) && is_small_elsewhere(form, small, scratch)))
            return true;
    }
    return false;
}

/* The same document, of its marks only names. */
static Document names_alone(const Document *d, const uint64_t *small, Arena *keep, Arena scratch)
{
    Document other = *d;
    other.corpus = TEXT("re3d, names alone");
    other.s = NEW_ARRAY(keep, Sentence, d->n);
    for (int i = 0; i < d->n; i++) {
        Sentence *s = &other.s[i];
        *s = d->s[i];
        s->names = NEW_ARRAY(keep, Name, s->nnames);
        s->nnames = 0;
        for (int k = 0; k < d->s[i].nnames; k++)
            if (d->s[i].names[k].kind == NAME_DATE || has_own_capital(s, &d->s[i].names[k], small, scratch))
                s->names[s->nnames++] = d->s[i].names[k];
    }
    return other;
}

static void add_names_alone(Corpus *all, Arena *keep, Arena scratch)
{
    uint64_t *small = NEW_ARRAY(&scratch, uint64_t, SMALL_WORDS);
    int n = all->n;
    for (int d = 0; d < n; d++)
        for (int i = 0; text_is(all->at[d].corpus, TEXT("re3d")) && i < all->at[d].n; i++)
            gather_small(&all->at[d].s[i], small);
    for (int d = 0; d < n; d++)
        if (all->at[d].is_test && text_is(all->at[d].corpus, TEXT("re3d"))) {
            Document named = names_alone(&all->at[d], small, keep, scratch);
            *GROW(keep, all->at, all->n, all->capacity) = named;
        }
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
        Span spans[2 * MOST];
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
        bool is_test = i % 4 == 3 || strcmp(text_field(d, "source"), "BBC Online") == 0;
        if (!is_test)
            n = innermost(spans, n);
        for (int s = 0; s < u.nsentences; s++)
            if (is_test)
                mark_nested(&u.sentences[s], spans, n, keep);
            else
                mark_spans(&u.sentences[s], spans, n, keep);
        *GROW(keep, all->at, all->n, all->capacity) = (Document){ .s = u.sentences, .n = u.nsentences, .is_test = is_test, .corpus = TEXT("re3d") };
    }
    return true;
}

/* ---- our own sentences ------------------------------------------------------------------- */

/* "{Place Nawa} was shelled." without its marks; what they mark goes to `spans`. */
static Text unmarked(Text marked, Span *spans, int most, int *nspans, Arena *keep)
{
    char *out = NEW_ARRAY(keep, char, marked.n + 1);
    int n = 0, begin = -1, kind = -1;
    for (int i = 0; i < marked.n; i++) {
        if (marked.at[i] == '{') {
            Text rest = text_part(marked, i + 1, marked.n), word = NO_TEXT;
            text_next(&rest, ' ', &word);
            kind = kind_of(word);
            begin = n;
            i += 1 + word.n;
        } else if (marked.at[i] == '}' && begin >= 0) {
            if (kind >= 0 && *nspans < most)
                spans[(*nspans)++] = (Span){ begin, n, kind };
            begin = -1;
        } else
            out[n++] = marked.at[i];
    }
    return (Text){ out, n };
}

static bool read_own(const char *path, const Lexicon *lex, Corpus *all, Arena *keep, Arena scratch, Error *err)
{
    Text file, line;
    if (!file_read(path, keep, &file, err))
        return false;
    bool more = true;
    while (more) {
        enum { MOST = 400 };
        Span spans[MOST];
        int n = 0;
        const char *begin = NULL, *end = NULL;
        while ((more = text_next(&file, '\n', &line)) && line.n)
            if (line.at[0] != '#') {
                begin = begin ? begin : line.at;
                end = line.at + line.n;
            }
        if (!begin)
            continue;
        Item *item = NEW(keep, Item);
        ReadOptions options = { .date = NO_DAY, .format = "text" };
        Text plain = unmarked((Text){ begin, (int)(end - begin) }, spans, MOST, &n, keep);
        if (!read_bytes(plain, TEXT("own"), &options, keep, scratch, item, err))
            return false;
        Understanding u = { .item = item };
        split_item(lex, &u, keep, scratch);
        for (int s = 0; s < u.nsentences; s++)
            mark_spans(&u.sentences[s], spans, n, keep);
        *GROW(keep, all->at, all->n, all->capacity) = (Document){ .s = u.sentences, .n = u.nsentences, .corpus = TEXT("own") };
    }
    return true;
}

/* ---- labels ---------------------------------------------------------------------------- */

void corpus_labels(NameModel *m)
{
    static const NameKind learned[] = { NAME_PERSON, NAME_ORGANISATION, NAME_PLACE, NAME_NATIONALITY, NAME_FACILITY,
                                        NAME_PRODUCT, NAME_MONEY, NAME_DATE, NAME_OTHER };
    static char words[NAME_LABELS][32];
    static Text texts[NAME_LABELS];
    int n = 0;
    texts[n++] = TEXT("O");
    for (size_t k = 0; k < sizeof learned / sizeof *learned; k++)
        for (int p = 0; p < 4; p++, n++) {
            snprintf(words[n], sizeof words[n], "%c-%s", "BILU"[p], name_kind_word(learned[k]));
            texts[n] = text_of(words[n]);
        }
    Error err;
    m->model.classes = texts;
    m->model.nclasses = n;
    if (!names_labels(m, &err))
        fprintf(stderr, "%s\n", err.what), exit(1);
}

static int label_for(const NameModel *m, NameKind kind, int part)
{
    for (int c = 1; c < m->nlabels; c++)
        if (m->kind[c] == (int)kind && m->part[c] == part)
            return c;
    return 0;
}

void corpus_labels_of(const NameModel *m, const Sentence *s, uint8_t *labels)
{
    memset(labels, 0, (size_t)s->nwords);
    for (int k = 0; k < s->nnames; k++) {
        const Name *n = &s->names[k];
        for (int i = n->first; i <= n->last; i++)
            labels[i] = (uint8_t)label_for(m, n->kind, n->first == n->last ? PART_U : i == n->first ? PART_B : i == n->last ? PART_L : PART_I);
    }
}

/* ---- copies ---------------------------------------------------------------------------- */

/* A copy whose names and words may be written to. */
Sentence *corpus_blank(const Document *d, Arena *keep)
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

Sentence corpus_in_capitals(const Sentence *s, Arena *keep)
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

void corpus_louder(Corpus *all, const Lexicon *lex, Effort effort, Arena *keep, Arena scratch)
{
    int n = all->n;
    for (int d = 0; d < n; d++) {
        all->at[d].number = (uint32_t)d;
        if (all->at[d].is_test || d % 5 != 2)
            continue;
        Document loud = all->at[d];
        loud.s = NEW_ARRAY(keep, Sentence, loud.n);
        for (int s = 0; s < loud.n; s++)
            loud.s[s] = corpus_in_capitals(&all->at[d].s[s], keep);
        read_sentences(lex, loud.s, loud.n, effort, keep, scratch);
        *GROW(keep, all->at, all->n, all->capacity) = loud;
    }
}

const char *corpus_fold_path(const char *path, int fold)
{
    static char whole[4096];
    snprintf(whole, sizeof whole, "%s.%d", path, fold);
    return whole;
}

/* ---- measuring ------------------------------------------------------------------------ */

typedef struct Count { long right, said, true_, touched, touched_said; } Count;

static bool overlap(const Name *a, const Name *b)
{
    return a->kind == b->kind && a->first <= b->last && b->first <= a->last;
}

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

/* "Nawa, Daraa province" is one name again. */
static void join_again(Sentence *s)
{
    int n = 0;
    for (int k = 0; k < s->nnames; k++) {
        Name name = s->names[k];
        for (; name_goes_on(s, k); k++)
            name.last = s->names[k + 1].last;
        s->names[n++] = name;
    }
    s->nnames = n;
}

static Document as_read(const Document *d, const Lexicon *lex, Effort effort, bool capitals, Arena *keep, Arena scratch)
{
    Document other = *d;
    other.s = corpus_blank(d, keep);
    for (int s = 0; s < d->n && capitals; s++)
        other.s[s].words = corpus_in_capitals(&d->s[s], keep).words;
    read_sentences(lex, other.s, other.n, effort, keep, scratch);
    return other;
}

static void measure(const Corpus *all, Text corpus, const Lexicon *lex, Effort effort, bool capitals, Arena keep, Arena scratch)
{
    Count counts[NAME_KINDS] = { { 0 } };
    long words = 0;
    clock_t spent = 0;
    for (int d = 0; d < all->n; d++) {
        if (!all->at[d].is_test || !text_is(all->at[d].corpus, corpus))
            continue;
        Arena again = keep;
        Document said = as_read(&all->at[d], lex, effort, capitals, &again, scratch);
        Understanding u = { .sentences = said.s, .nsentences = said.n };
        clock_t began = clock();
        names_find_all(lex, &u, effort, &again, scratch);
        spent += clock() - began;
        for (int s = 0; s < said.n; s++)
            words += said.s[s].nwords;
        for (int s = 0; s < said.n; s++)
            join_again(&said.s[s]);
        for (int s = 0; s < said.n; s++)
            count(&all->at[d].s[s], &said.s[s], counts);
    }
    printf("%.*s%s, %s, %.0f words a second\n", TEXT_FMT(corpus), capitals ? ", in capitals" : "",
           effort == EFFORT_FAST ? "fast" : "accurate", (double)words * CLOCKS_PER_SEC / (double)(spent ? spent : 1));
    static const NameKind nine[] = { NAME_PERSON, NAME_ORGANISATION, NAME_PLACE, NAME_NATIONALITY, NAME_FACILITY,
                                     NAME_PRODUCT, NAME_MONEY, NAME_DATE, NAME_OTHER };
    for (int k = 0; k < 9; k++)
        print_count(name_kind_word(nine[k]), counts[nine[k]]);
    sum_up("all nine", counts, nine, 9);
    sum_up("first three", counts, nine, 3);
    sum_up("first four", counts, nine, 4);
}


void corpus_measure(const Corpus *all, const Lexicon *lex, Effort effort, Arena keep, Arena scratch)
{
    for (int t = 0; t < all->ntests; t++)
        measure(all, text_of(all->tests[t]), lex, effort, false, keep, scratch);
    if (all->ntests)
        measure(all, text_of(all->tests[0]), lex, effort, true, keep, scratch);
    if (all->has_re3d)
        measure(all, TEXT("re3d"), lex, effort, false, keep, scratch);
    if (all->has_re3d)
        measure(all, TEXT("re3d, names alone"), lex, effort, false, keep, scratch);
}

/* ---- what the programs are told ------------------------------------------------------------- */

int corpus_option(CorpusOptions *o, Corpus *all, char **argv, int i, int argc, Arena *keep)
{
    const char *value = i + 1 < argc ? argv[i + 1] : "";
    Error err;
    if (!strcmp(argv[i], "--models")) o->models = value;
    else if (!strcmp(argv[i], "--languages")) o->languages = value;
    else if (!strcmp(argv[i], "--re3d")) o->re3d = value;
    else if (!strcmp(argv[i], "--own")) {
        if (o->nown == (int)(sizeof o->own / sizeof *o->own))
            fprintf(stderr, "--own %s: too many\n", value), exit(2);
        o->own[o->nown++] = value;
    }
    else if (!strcmp(argv[i], "--mistakes")) mistakes = fopen(value, "w");
    else if (!strcmp(argv[i], "--bio") || !strcmp(argv[i], "--test")) {
        bool is_test = argv[i][2] == 't';
        if (!read_bio(value, is_test, all, keep, &err))
            fprintf(stderr, "%s\n", err.what), exit(1);
        if (is_test && all->ntests < 8)
            all->tests[all->ntests++] = value;
    } else
        return 0;
    return 2;
}

bool corpus_prepare(const CorpusOptions *o, Effort effort, Corpus *all, Lexicon *lex, NameModel *model, Arena *forever, Arena scratch, Error *err)
{
    if (!o->models || !o->languages)
        return fail(err, "--models and --languages are needed");
    all->has_re3d = o->re3d != NULL;
    if (!tokens_load(o->models, o->languages, forever, &lex->tokens, err) ||
        !nets_load(o->models, forever, lex, err) ||
        !name_helpers_load(o->models, o->languages, forever, model, err) ||
        (o->re3d && !read_re3d(o->re3d, lex, all, forever, scratch, err)))
        return false;
    for (int i = 0; i < o->nown; i++)
        if (!read_own(o->own[i], lex, all, forever, scratch, err))
            return false;
    corpus_labels(model);
    for (int d = 0; d < all->n; d++)
        read_sentences(lex, all->at[d].s, all->at[d].n, effort, forever, scratch);
    if (o->re3d)
        add_names_alone(all, forever, scratch);
    return true;
}
