/* train_who - which entity a pronoun or description means, from GUM.
 *
 *     train_who MODELS_DIR LANGUAGES_DIR GUM.conllu... [--test GUM.conllu]
 *
 * GUM's MISC column marks entities ("Entity=(12-person-...").  Tags, trees and names
 * are the program's own; a mention is matched to GUM's by the word that heads it. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "trainer.h"
#include "understand/conllu.h"
#include "understand/models.h"
#include "understand/net.h"
#include "understand/who.h"

typedef struct Doc { Understanding u; int *gold; int nwords; } Doc;      /* gold[word of the item]: entity headed there, or 0 */
typedef struct Docs { Doc *at; int n, capacity; } Docs;

enum { OPEN = 64, EPOCHS = 6 };

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

typedef struct Teaching { Trainer *t; const Doc *doc; const WhoModel *test; long asked[5], right[5], linked[5], gold[5], hit[5]; } Teaching;

#define STEP 0.15f

static int gold_of(const Doc *d, const Ment *m)
{
    return d->gold[m->position];
}

/* The right candidate: the one whose last mention GUM puts into the same chain. */
static int teach(void *context, const Who *w, int ment, const int *candidates, int n, float *score)
{
    Teaching *teaching = context;
    int gold = gold_of(teaching->doc, &w->ments[ment]), right = -1;
    for (int i = 0; i < n && right < 0 && gold; i++) {
        const Ent *e = &w->ents[candidates[i]];
        if (gold_of(teaching->doc, &w->ments[e->last]) == gold || gold_of(teaching->doc, &w->ments[e->best]) == gold)
            right = i;
    }
    /* A description that GUM does not mark teaches nothing; an unmarked pronoun means nobody. */
    Sort sort = w->ments[ment].sort;
    int kind = sort == SORT_HE || sort == SORT_SHE ? 0 : sort == SORT_IT ? 1 : sort == SORT_THEY ? 2 : 3;
    static RankFeatures f[RANK_CANDIDATES + 1];
    float now[RANK_CANDIDATES + 1], most = -1e30f, sum = 0;
    int best = 0;
    for (int i = -1; i < n; i++) {
        who_rank_features(w, ment, candidates, n, i, &f[i + 1]);
        if (teaching->test) {
            int whole = 0;
            linear_score(&teaching->test->rank, f[i + 1].at, f[i + 1].n, &whole);
            now[i + 1] = (float)whole;
        } else
            trainer_score(teaching->t, f[i + 1].at, f[i + 1].n, &now[i + 1]);
        if (now[i + 1] > most)
            most = now[i + 1], best = i;
    }
    bool is_right = best == right;
    teaching->asked[kind]++;
    teaching->right[kind] += is_right;
    teaching->gold[kind] += right >= 0;
    teaching->hit[kind] += right >= 0 && is_right;
    teaching->linked[kind] += best >= 0;
    if (!teaching->test) {
        /* The chance of each by its score; the step is what it lacks of being right. */
        for (int i = 0; i <= n; i++)
            sum += now[i] = expf(now[i] - most);
        for (int i = 0; i <= n; i++) {
            float by = (float)(i == right + 1) - now[i] / sum;
            if (fabsf(by) > 0.02f)
                trainer_update(teaching->t, f[i].at, f[i].n, 0, -1, by * STEP);
        }
        trainer_tick(teaching->t);
    }
    *score = 1;
    return right < 0 ? -1 : candidates[right];
}

static void report(const char *name, const Teaching *t)
{
    static const char *const kinds[] = { "he/she", "it", "they", "the ..." };
    for (int k = 0; k < 4; k++)
        fprintf(stderr, "%s %-8s %5ld asked, %.3f right; linked P %.3f R %.3f\n", name, kinds[k], t->asked[k], (double)t->right[k] / (double)(t->asked[k] + !t->asked[k]),
                (double)t->hit[k] / (double)(t->linked[k] + !t->linked[k]), (double)t->hit[k] / (double)(t->gold[k] + !t->gold[k]));
}

static const char *const one_class[] = { "yes" };

int main(int argc, char **argv)
{
    if (argc < 4) {
        fprintf(stderr, "usage: train_who MODELS_DIR LANGUAGES_DIR GUM.conllu... [--test GUM.conllu]\n");
        return 2;
    }
    Error err = { "" };
    Arena forever = arena_open((size_t)2 << 30), scratch = arena_open((size_t)512 << 20);
    Lexicon lex = { 0 };
    WhoModel m = { 0 };
    Docs train = { 0 }, test = { 0 };
    bool ok = tokens_load(argv[1], argv[2], &forever, &lex.tokens, &err) && tagger_load(argv[1], argv[2], &forever, &lex.tagger, &err) &&
              parser_load(argv[1], argv[2], &forever, &lex.parser, &err) && net_load(argv[1], &forever, &lex.net, &err) && names_load(argv[1], argv[2], &forever, &lex.names, &err) &&
              who_words(argv[2], &forever, &m, &err);
    Docs *into = &train;
    for (int i = 3; ok && i < argc; i++) {
        if (strcmp(argv[i], "--test") == 0)
            into = &test;
        else
            ok = read_docs(&lex, argv[i], &forever, scratch, into, &err);
    }
    if (!ok) {
        fprintf(stderr, "train_who: %s\n", err.what);
        return 1;
    }
    Teaching teaching = { .t = trainer_open(one_class, 1) };
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
        Teaching now = { .t = teaching.t };
        for (int i = 0; i < train.n; i++) {
            Arena here = scratch;
            int k = (int)((unsigned)(i * 7919 + epoch * 104729) % (unsigned)train.n);
            now.doc = &train.at[k];
            Who w = who_begin(&m, &now.doc->u, &here);
            who_run(&w, teach, &now);
        }
        if (epoch == 0 || epoch == EPOCHS - 1)
            report("train", &now);
    }
    char *path = text_zero_ended(text_format(&forever, "%s/who.model", argv[1]), &forever);
    if (!trainer_write(teaching.t, path, "who 1, GUM", 2, &err) || !linear_load(path, &forever, &m.rank, &err)) {
        fprintf(stderr, "train_who: %s\n", err.what);
        return 1;
    }
    Teaching measured = { .test = &m };
    for (int i = 0; i < test.n; i++) {
        Arena here = scratch;
        measured.doc = &test.at[i];
        Who w = who_begin(&m, &measured.doc->u, &here);
        who_run(&w, teach, &measured);
    }
    report("test ", &measured);
    trainer_close(teaching.t);
    return 0;
}
