/* train_who - which entity a pronoun or description means, from GUM and GAP.
 *
 *     train_who MODELS_DIR LANGUAGES_DIR GUM.conllu... [--gap GAP.tsv] [--folds N] [--deals N] [--test GUM.conllu]
 *
 * "He" and "she" go to trees of questions (who.forest), all others to a sum of weights
 * (who.model).  Each text of GAP is read twice: alone, and below its page's title.
 * With --folds nothing is kept: it learns N times without an N-th of GAP's texts and
 * asks for those, which tells how good what learns from all of them will be.  Chance has
 * its share in one such figure, so --deals deals the texts out several times.
 *
 * GUM's MISC column marks entities ("Entity=(12-person-...").  Tags, trees and names
 * are the program's own; a mention is matched to GUM's by the word that heads it. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "forest_trainer.h"
#include "trainer.h"
#include "understand/conllu.h"
#include "understand/models.h"
#include "understand/who.h"

typedef struct Span { int begin, end; } Span;
typedef struct Doc {
    Understanding u;
    int *gold, nwords;          /* gold[word of the item]: entity headed there, or 0 */
    bool is_gap, has_title, means[2];           /* A, B */
    struct Doc *titled;         /* the same text of GAP below its page's title */
    Span span[3];               /* the pronoun, A, B */
} Doc;
typedef struct Docs { Doc *at; int n, capacity; } Docs;

enum { OPEN = 64, EPOCHS = 4, ROUNDS = 3 };

typedef struct Open { int id, from; } Open;

/* One document's "Entity=" columns in the order of its words -> the heads of entities. */
static void read_gold(Text rows, Doc *d)
{
    Open open[OPEN];
    int nopen = 0, word = 0, base = 0, s = 0;
    Text line;
    while (text_next(&rows, '\n', &line)) {
        if (!line.n || line.at[0] < '0' || line.at[0] > '9')
            continue;
        Text column = NO_TEXT, id = NO_TEXT;
        for (int i = 0; i < 10 && text_next(&line, '\t', &column); i++)
            if (i == 0)
                id = column;
        if (text_find_char(id, '-') >= 0 || text_find_char(id, '.') >= 0)
            continue;
        while (s < d->u.nsentences && word >= base + d->u.sentences[s].nwords)
            base += d->u.sentences[s++].nwords;
        Text part;
        while (text_next(&column, '|', &part)) {
            if (!text_starts(part, "Entity="))
                continue;
            for (int i = 7; i < part.n; i++) {
                bool opens = part.at[i] == '(';
                int number = 0, digits = 0, k = i + (opens ? 1 : 0);
                if (!opens && !(part.at[i] >= '0' && part.at[i] <= '9'))
                    continue;
                for (; k < part.n && part.at[k] >= '0' && part.at[k] <= '9'; k++, digits++)
                    number = number * 10 + part.at[k] - '0';
                if (!digits)
                    continue;
                if (opens && nopen < OPEN)
                    open[nopen++] = (Open){ number, word };
                /* Skip what describes it; it closes here if a bracket follows at once. */
                while (k < part.n && part.at[k] != ')' && part.at[k] != '(')
                    k++;
                if (k < part.n && part.at[k] == ')') {
                    for (int o = nopen - 1; o >= 0; o--)
                        if (open[o].id == number) {
                            if (open[o].from >= base && s < d->u.nsentences) {
                                const Sentence *sentence = &d->u.sentences[s];
                                int first = open[o].from - base, last = word - base, head = last;
                                for (int x = first; x <= last && x < sentence->nwords; x++) {
                                    int h = sentence->words[x].head;
                                    if ((h < first || h > last) && sentence->words[x].upos != UPOS_PUNCT && sentence->words[x].upos != UPOS_ADP) {
                                        head = x;
                                        break;
                                    }
                                }
                                if (base + head < d->nwords && !d->gold[base + head])
                                    d->gold[base + head] = number;
                            }
                            for (; o + 1 < nopen; o++)
                                open[o] = open[o + 1];
                            nopen--;
                            break;
                        }
                    i = k;
                } else
                    i = k - 1;
            }
        }
        word++;
    }
}

static bool read_docs(const Lexicon *lex, const char *path, Arena *keep, Arena scratch, Docs *docs, Error *err)
{
    Text file;
    if (!file_read(path, keep, &file, err))
        return false;
    int at = 0;
    while (at < file.n) {
        /* Up to the next "# newdoc". */
        int end = at + 1;
        const char *next = memmem(file.at + end, (size_t)(file.n - end), "\n# newdoc", 9);
        end = next ? (int)(next - file.at) + 1 : file.n;
        Text part = text_copy(text_part(file, at, end), keep);
        Doc d = { .nwords = 0 };
        if (!conllu_read(part, path, keep, &d.u, err))
            return false;
        for (int s = 0; s < d.u.nsentences; s++) {
            Sentence *sentence = &d.u.sentences[s];
            d.nwords += sentence->nwords;
            for (int i = 0; i < sentence->nwords; i++)
                sentence->words[i].name = -1;
        }
        understand_trees(lex, &d.u, EFFORT_ACCURATE, keep, scratch);
        d.gold = NEW_ARRAY(keep, int, d.nwords + 1);
        read_gold(part, &d);
        if (d.u.nsentences)
            *GROW(keep, docs->at, docs->n, docs->capacity) = d;
        at = end;
    }
    return true;
}

/* ---- GAP: one pronoun a text, and two names of which it means one or neither ------- */

static int byte_at(Text t, long code)
{
    int i = 0;
    for (; i < t.n; i++)
        if (((unsigned char)t.at[i] & 0xC0) != 0x80 && code-- == 0)
            break;
    return i;
}

/* "http://.../wiki/Marta_Hale_(painter)" -> "Marta Hale": what the page is called. */
static Text page_of(Text address, Arena *keep)
{
    int from = address.n, n = 0;
    while (from > 0 && address.at[from - 1] != '/')
        from--;
    char *made = arena_take(keep, 1, (size_t)(address.n - from) + 1);
    for (int i = from; i < address.n && address.at[i] != '('; i++) {
        char hex[3] = { 0 };
        if (address.at[i] == '%' && i + 2 < address.n) {
            memcpy(hex, address.at + i + 1, 2);
            made[n++] = (char)strtol(hex, NULL, 16);
            i += 2;
        } else
            made[n++] = address.at[i] == '_' ? ' ' : address.at[i];
    }
    return text_trim((Text){ made, n });
}

/* One text of GAP as an item, below its page's title or alone. */
static Doc read_gap_text(const Lexicon *lex, const Text *f, Text title, Arena *keep, Arena scratch)
{
    Item *item = NEW(keep, Item);
    Part *parts = NEW_ARRAY(keep, Part, 2);
    int before = title.n ? title.n + 2 : 0;
    Text text = title.n ? text_format(keep, "%.*s\n\n%.*s", TEXT_FMT(title), TEXT_FMT(f[1])) : f[1];
    parts[0] = (Part){ PART_TITLE, 0, title.n };
    parts[title.n > 0] = (Part){ PART_BODY, before, text.n };
    *item = (Item){ .text = text, .lang = TEXT("en"), .published = NO_DAY, .parts = parts, .nparts = title.n ? 2 : 1 };
    Doc d = { .u = { .item = item }, .is_gap = true, .has_title = title.n > 0 };
    split_item(lex, &d.u, keep, scratch);
    understand_trees(lex, &d.u, EFFORT_ACCURATE, keep, scratch);
    static const int offset[] = { 3, 5, 8 }, words[] = { 2, 4, 7 };
    for (int i = 0; i < 3; i++) {
        long at = 0;
        text_to_long(f[offset[i]], &at);
        d.span[i].begin = before + byte_at(f[1], at);
        d.span[i].end = d.span[i].begin + f[words[i]].n;
    }
    d.means[0] = text_equals(f[6], "TRUE"), d.means[1] = text_equals(f[9], "TRUE");
    return d;
}

static bool read_gap(const Lexicon *lex, const char *path, Arena *keep, Arena scratch, Docs *docs, Error *err)
{
    Text file, line;
    if (!file_read(path, keep, &file, err))
        return false;
    text_next(&file, '\n', &line);
    while (text_next(&file, '\n', &line)) {
        Text f[11] = { NO_TEXT };
        int n = 0;
        while (n < 11 && text_next(&line, '\t', &f[n]))
            n++;
        if (n < 11)
            continue;
        Text title = page_of(f[10], keep);
        Doc d = read_gap_text(lex, f, NO_TEXT, keep, scratch);
        d.titled = NEW(keep, Doc);
        *d.titled = read_gap_text(lex, f, title, keep, scratch);
        *GROW(keep, docs->at, docs->n, docs->capacity) = d;
    }
    return true;
}

/* A name stands over all of its words, a phrase over the one that heads it. */
static bool stands_over(const Who *w, const Ment *m, Span span)
{
    const Sentence *s = &w->u->sentences[m->s];
    bool whole = m->sort == SORT_NAME && m->kind == NAME_PERSON;
    return s->words[whole ? m->first : m->head].begin < span.end && span.begin < s->words[whole ? m->last : m->head].end;
}

/* Whether a mention that the candidate is in one chain with stands over a name; of a
 * chain whose other names are of the other sex, only the name alone is meant. */
static bool is_over(const Who *w, const Candidate *c, const Ment *pronoun, Span span)
{
    const Ment *near = &w->ments[c->ment];
    bool is_other = who_is_other_sex(&w->ents[c->entity], near, pronoun);
    for (int i = 0; i < w->nments; i++) {
        const Ment *m = &w->ments[i];
        bool same = !is_other ? m->entity == c->entity : m->entity == near->entity && m->last - m->first == near->last - near->first && m->last_word == near->last_word;
        if ((i == c->ment || same) && stands_over(w, m, span))
            return true;
    }
    return false;
}

/* ---- one question and its answers ------------------------------------------------- */

typedef struct Question {
    RankFeatures f[RANK_CANDIDATES + 1];
    uint8_t looks[RANK_CANDIDATES + 1][PERSON_LOOKS];
    float score[RANK_CANDIDATES + 1];
    bool  right[RANK_CANDIDATES + 1], is_person;
    int   n, best;
} Question;

/* What GAP asks in a text. */
typedef struct AskedGap { Question q; Candidate candidates[RANK_CANDIDATES]; int n, ment; } AskedGap;

typedef struct Teaching {
    Trainer       *t;               /* learns the others */
    ForestTrainer *forest;          /* gathers the questions of "he" and "she" */
    const Forest  *person;          /* by which they are linked meanwhile; empty: whoever stands out most */
    const Linear  *rank;            /* measures; NULL: what is learned so far */
    const Doc     *doc;
    AskedGap      *asked_gap;
    long asked[4], right[4], linked[4], gold[4], hit[4], gap[2], gap_right[2];                    /* of GAP: without title, with it */
} Teaching;

/* Of pronouns there are few examples with many looks each: small steps. */
#define STEP 0.05f
#define PRONOUN_STEP 0.02f

/* Answer 0 is nobody, answer i + 1 candidate i. */
static void answer(const Teaching *teaching, const Who *w, int ment, const Candidate *candidates, int n, Question *q)
{
    Sort sort = w->ments[ment].sort;
    q->n = n + 1;
    q->best = 0;
    q->is_person = sort == SORT_HE || sort == SORT_SHE;
    int sure = q->is_person && !teaching->forest ? who_is_surely_meant(w, ment, candidates, n) : -1;
    for (int i = 0; i < q->n; i++) {
        int whole = 0;
        if (q->is_person) {
            who_person_looks(w, ment, candidates, n, i - 1, q->looks[i]);
            q->score[i] = teaching->person->ntrees ? (float)forest_score(teaching->person, q->looks[i])
                        : i ? (float)who_salience(&w->ents[candidates[i - 1].entity], w->ments[ment].s) : 0;
        } else {
            who_rank_features(w, ment, candidates, n, i - 1, &q->f[i]);
            if (teaching->rank)
                linear_score(teaching->rank, q->f[i].at, q->f[i].n, &whole), q->score[i] = (float)whole;
            else
                trainer_score(teaching->t, q->f[i].at, q->f[i].n, &q->score[i]);
        }
        q->score[i] += sure >= 0 && i == sure + 1 ? (float)WHO_SURELY : 0;
        if (q->score[i] > q->score[q->best])
            q->best = i;
    }
}

/* The chance of each answer by its score; the step is what it lacks of being right.
 * Where several would be right, each as far as it is believed now. */
static void steps_of(Question *q, float *ret)
{
    float most = q->score[0], sum = 0, sum_right = 0;
    for (int i = 0; i < q->n; i++)
        most = fmaxf(most, q->score[i]);
    for (int i = 0; i < q->n; i++) {
        sum += q->score[i] = expf(q->score[i] - most);
        sum_right += q->right[i] ? q->score[i] : 0;
    }
    for (int i = 0; i < q->n; i++)
        ret[i] = sum_right > 0 ? (q->right[i] ? q->score[i] / sum_right : 0) - q->score[i] / sum : 0;
}

static void learn(const Teaching *teaching, Question *q, float step)
{
    float by[RANK_CANDIDATES + 1];
    if (q->is_person && teaching->forest)
        forest_question(teaching->forest, q->looks[0], q->right, q->n, 1);
    if (q->is_person || !teaching->t)
        return;
    steps_of(q, by);
    for (int i = 0; i < q->n; i++)
        if (fabsf(by[i]) > 0.02f)
            trainer_update(teaching->t, q->f[i].at, q->f[i].n, 0, -1, by[i] * step);
    trainer_tick(teaching->t);
}

/* GAP's one question a text waits until all names are joined: whoever is named in a
 * later sentence is in the chain by then. */
static int teach_gap(Teaching *teaching, const Who *w, int ment, const Candidate *candidates, int n, Question *q)
{
    const Ment *m = &w->ments[ment];
    bool is_asked = (m->sort == SORT_HE || m->sort == SORT_SHE) && stands_over(w, m, teaching->doc->span[0]);
    Question *asked = is_asked ? &teaching->asked_gap->q : q;
    answer(teaching, w, ment, candidates, n, asked);
    if (is_asked) {
        teaching->asked_gap->n = n;
        memcpy(teaching->asked_gap->candidates, candidates, (size_t)n * sizeof *candidates);
        teaching->asked_gap->ment = ment;
    }
    return asked->best == 0 ? -1 : candidates[asked->best - 1].entity;
}

static void judge_gap(Teaching *teaching, const Who *w)
{
    const Doc *d = teaching->doc;
    const Ment *pronoun = &w->ments[teaching->asked_gap->ment];
    Question *q = &teaching->asked_gap->q;
    bool any = d->means[0] || d->means[1], over[2] = { false, false };
    q->right[0] = !any;
    for (int i = 0; i < teaching->asked_gap->n; i++) {
        const Candidate *c = &teaching->asked_gap->candidates[i];
        bool a = is_over(w, c, pronoun, d->span[1]), b = is_over(w, c, pronoun, d->span[2]);
        q->right[i + 1] = any ? a == d->means[0] && b == d->means[1] : !a && !b;
        if (i + 1 == q->best)
            over[0] = a, over[1] = b;
    }
    teaching->gap[d->has_title]++;
    teaching->gap_right[d->has_title] += over[0] == d->means[0] && over[1] == d->means[1];
    learn(teaching, q, PRONOUN_STEP);
}

static int gold_of(const Doc *d, const Ment *m)
{
    return d->gold[m->position];
}

/* The right candidate: the one whose last mention GUM puts into the same chain. */
static int teach(void *context, const Who *w, int ment, const Candidate *candidates, int n, float *score)
{
    Teaching *teaching = context;
    static Question q;
    *score = 1;
    if (teaching->doc->is_gap)
        return teach_gap(teaching, w, ment, candidates, n, &q);
    /* A description that GUM does not mark teaches nothing; an unmarked pronoun means nobody. */
    int gold = gold_of(teaching->doc, &w->ments[ment]), right = -1;
    for (int i = 0; i < n && right < 0 && gold; i++) {
        const Ent *e = &w->ents[candidates[i].entity];
        if (gold_of(teaching->doc, &w->ments[candidates[i].ment]) == gold || gold_of(teaching->doc, &w->ments[e->best]) == gold)
            right = i;
    }
    Sort sort = w->ments[ment].sort;
    int kind = sort == SORT_HE || sort == SORT_SHE ? 0 : sort == SORT_IT ? 1 : sort == SORT_THEY ? 2 : 3;
    answer(teaching, w, ment, candidates, n, &q);
    bool is_right = q.best == right + 1;
    teaching->asked[kind]++;
    teaching->right[kind] += is_right;
    teaching->gold[kind] += right >= 0;
    teaching->hit[kind] += right >= 0 && is_right;
    teaching->linked[kind] += q.best > 0;
    for (int i = 0; i < q.n; i++)
        q.right[i] = i == right + 1;
    learn(teaching, &q, kind < 3 ? PRONOUN_STEP : STEP);
    /* Trees learn from chains as they will be; the sum of weights from the right ones. */
    int meant = teaching->forest && q.is_person ? q.best - 1 : right;
    return meant < 0 ? -1 : candidates[meant].entity;
}

static void report(const char *name, const Teaching *t)
{
    for (int k = 0; k < 2; k++)
        fprintf(stderr, "%s GAP %s title %ld, %.3f right\n", name, k ? "with" : "without", t->gap[k], (double)t->gap_right[k] / (double)(t->gap[k] + !t->gap[k]));
    static const char *const kinds[] = { "he/she", "it", "they", "the ..." };
    for (int k = 0; k < 4; k++)
        fprintf(stderr, "%s %-8s %5ld asked, %.3f right; linked P %.3f R %.3f\n", name, kinds[k], t->asked[k], (double)t->right[k] / (double)(t->asked[k] + !t->asked[k]),
                (double)t->hit[k] / (double)(t->linked[k] + !t->linked[k]), (double)t->hit[k] / (double)(t->gold[k] + !t->gold[k]));
}

static const char *const one_class[] = { "yes" };

/* Which texts of GAP are left out: every `of`-th from `which` on, as the texts lie or as they are dealt anew. */
typedef struct Fold { int which, of; unsigned deal; } Fold;

static bool is_left_out(const Doc *d, int i, Fold fold)
{
    unsigned at = (unsigned)i;
    if (fold.deal) {
        at = (at + fold.deal * 7919u) * 2654435761u;
        at ^= at >> 15;
        at *= 2246822519u;
        at ^= at >> 13;
    }
    return d->is_gap && (int)(at % (unsigned)fold.of) == fold.which;
}

static void ask(const WhoModel *m, const Doc *doc, Teaching *teaching, Arena scratch)
{
    for (; doc; doc = doc->titled) {
        Arena here = scratch;
        static AskedGap asked;
        teaching->doc = doc;
        teaching->asked_gap = &asked;
        asked.n = -1;
        Who w = who_begin(m, &doc->u, &here);
        who_run(&w, teach, teaching);
        if (doc->is_gap && asked.n >= 0)
            judge_gap(teaching, &w);
    }
}

/* Descriptions and all pronouns but "he" and "she", which GAP does not tell of. */
static bool train_rank(WhoModel *m, const Docs *docs, const char *path, Arena *forever, Arena scratch, Error *err)
{
    Trainer *t = trainer_open(one_class, 1);
    int n = 0;
    while (n < docs->n && !docs->at[n].is_gap)          /* they stand last */
        n++;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
        Teaching now = { .t = t, .person = &m->person };
        for (int i = 0; i < n; i++)
            ask(m, &docs->at[(unsigned)(i * 7919 + epoch * 104729) % (unsigned)n], &now, scratch);
        if (epoch == 0 || epoch == EPOCHS - 1)
            report("train", &now);
    }
    bool ok = trainer_write(t, path, "who 4, GUM", 2, err) && linear_load(path, forever, &m->rank, err);
    trainer_close(t);
    return ok;
}

/* Whom the other pronouns around mean is seen, too: a first round, in which they mean
 * whoever stands out most, makes the trees that link them in the second. */
static bool train_person(WhoModel *m, const Docs *docs, Fold fold, const char *path, Arena scratch, Error *err)
{
    m->person = (Forest){ .nlooks = PERSON_LOOKS };
    for (int round = 0; round < ROUNDS; round++) {
        ForestTrainer *t = forest_open(PERSON_LOOKS);
        Teaching now = { .forest = t, .person = &m->person, .rank = &m->rank };
        for (int i = 0; i < docs->n; i++)
            if (!is_left_out(&docs->at[i], i, fold))
                ask(m, &docs->at[i], &now, scratch);
        forest_learn(t, (ForestSettings){ .trees = 350, .rate = 0.04f, .lambda = 3, .looks = 0.4f, .questions = 0.6f, .least = 2 });
        bool ok = forest_write(t, path, err) && forest_load(path, &m->person, err);
        forest_close(t);
        if (!ok)
            return false;
    }
    return true;
}

static void measure(const WhoModel *m, const Docs *docs, Fold fold, Arena scratch, Teaching *measured)
{
    for (int i = 0; i < docs->n; i++) {
        if (fold.which < 0 || is_left_out(&docs->at[i], i, fold))
            ask(m, &docs->at[i], measured, scratch);
    }
}

/* Learns without a part of GAP and asks for that part, `folds` times a deal. */
static bool try_out(WhoModel *m, const Docs *docs, int folds, int deals, Arena scratch, Error *err)
{
    const char *path = "build/who-fold.forest";
    double sum[2] = { 0, 0 };
    for (int deal = 0; deal < deals; deal++) {
        long asked[2] = { 0 }, right[2] = { 0 };
        random_state = 88172645463325252u + (uint64_t)deal * 977;
        for (int k = 0; k < folds; k++) {
            const Fold fold = { k, folds, (unsigned)deal };
            Teaching measured = { .person = &m->person, .rank = &m->rank };
            if (!train_person(m, docs, fold, path, scratch, err))
                return false;
            measure(m, docs, fold, scratch, &measured);
            for (int i = 0; i < 2; i++)
                asked[i] += measured.gap[i], right[i] += measured.gap_right[i];
        }
        for (int i = 0; i < 2; i++) {
            sum[i] += (double)right[i] / (double)asked[i];
            printf("GAP %s the page's title, %d times learned without a part and asked for it: %.3f of %ld pronouns right\n",
                   i ? "with" : "without", folds, (double)right[i] / (double)asked[i], asked[i]);
        }
    }
    remove(path);
    printf("GAP dealt out %d times: %.4f right without the page's title, %.4f with it\n", deals, sum[0] / deals, sum[1] / deals);
    return true;
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        fprintf(stderr, "usage: train_who MODELS_DIR LANGUAGES_DIR GUM.conllu... [--gap GAP.tsv] [--folds N] [--deals N] [--test GUM.conllu]\n");
        return 2;
    }
    Error err = { "" };
    Arena forever = arena_open((size_t)3 << 30), scratch = arena_open((size_t)512 << 20);
    Lexicon lex = { 0 };
    WhoModel m = { 0 };
    Docs train_docs = { 0 }, test = { 0 };
    int folds = 0, deals = 1;
    bool ok = trees_load(argv[1], argv[2], &forever, &lex, &err) &&
              who_words(argv[1], argv[2], &forever, &m, &err);
    Docs *into = &train_docs;
    for (int i = 3; ok && i < argc; i++) {
        if (strcmp(argv[i], "--test") == 0)
            into = &test;
        else if (strcmp(argv[i], "--folds") == 0 && i + 1 < argc)
            folds = atoi(argv[++i]);
        else if (strcmp(argv[i], "--deals") == 0 && i + 1 < argc)
            deals = atoi(argv[++i]);
        else if (strcmp(argv[i], "--gap") == 0 && i + 1 < argc)
            ok = read_gap(&lex, argv[++i], &forever, scratch, into, &err);
        else
            ok = read_docs(&lex, argv[i], &forever, scratch, into, &err);
    }
    if (!ok) {
        fprintf(stderr, "train_who: %s\n", err.what);
        return 1;
    }
    char *path = text_zero_ended(text_format(&forever, "%s/who.model", argv[1]), &forever);
    char *person_path = text_zero_ended(text_format(&forever, "%s/who.forest", argv[1]), &forever);
    if (folds && !linear_load(path, &forever, &m.rank, &err)) {
        fprintf(stderr, "train_who: %s\n", err.what);
        return 1;
    }
    if (folds) {
        if (!try_out(&m, &train_docs, folds, deals, scratch, &err)) {
            fprintf(stderr, "train_who: %s\n", err.what);
            return 1;
        }
        return 0;
    }
    const Fold none = { -1, 1, 0 };
    Teaching measured = { .person = &m.person, .rank = &m.rank };
    if (!train_rank(&m, &train_docs, path, &forever, scratch, &err) || !train_person(&m, &train_docs, none, person_path, scratch, &err)) {
        fprintf(stderr, "train_who: %s\n", err.what);
        return 1;
    }
    measure(&m, &test, none, scratch, &measured);
    report("test ", &measured);
    return 0;
}
