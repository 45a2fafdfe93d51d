/* score_figures - the figures of many short texts, printed or held against labels.
 *
 *     score_figures TEXTS.jsonl              prints them: id, measure, who, low, high, kind, part, words, rule
 *     score_figures TEXTS.jsonl LABELS.tsv   compares: id, dead ("-": none stated), kind (incident,
 *                                            running-total or "-")
 *
 * The dead of a text are its first figure of killed (or, where it has none, of
 * casualties) that is no part of another. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "code/figures.h"
#include "read/read.h"

static const char *const measures[] = { "killed", "injured", "casualties", "missing", "detained", "besieged", "affected",
    "displaced", "returned", "hosted", "troops", "strikes", "munitions", "facilities", "vehicles", "area", "money" };
static const char *const whos[] = { "unsaid", "all", "civilian", "child", "woman", "combatant", "health-worker",
    "rescuer", "journalist", "refugee" };
static const char *const kinds[] = { "incident", "running-total", "stock", "flow", "projection" };

typedef struct Label { Text id, dead, kind; } Label;
typedef struct Score { int texts, stated, right, extra, running, running_right, incident, incident_right; } Score;

static void print_figure(const Item *item, const Figure *f)
{
    printf("%.*s\t%s\t%s\t%g\t%g\t%s\t%s\t%.*s\t%.*s\n", TEXT_FMT(item->doc), measures[f->measure], whos[f->who], f->low,
           f->high, kinds[f->kind], f->is_part ? "part" : "", TEXT_FMT(f->text), TEXT_FMT(f->rule));
}

static const Figure *the_dead(const FigureFound *all, int n)
{
    static const Measure order[] = { MEASURE_KILLED, MEASURE_CASUALTIES };
    for (size_t k = 0; k < 2; k++)
        for (int i = 0; i < n; i++)
            if (all[i].figure.measure == order[k] && !all[i].figure.is_part)
                return &all[i].figure;
    return NULL;
}

static void compare(const Item *item, const Label *label, const Figure *dead, Score *score)
{
    double expected;
    bool stated = text_to_double(label->dead, &expected);
    bool right = stated && dead && fabs(dead->low - expected) < 0.5;
    if (text_equals(label->dead, "?"))
        return;
    score->texts++;
    score->stated += stated;
    score->right += right;
    score->extra += !stated && dead;
    if ((stated && !right) || (!stated && dead))
        printf("%s %.*s: expected %.*s, found %g: %.*s\n", stated ? "WRONG" : "EXTRA", TEXT_FMT(item->doc),
               TEXT_FMT(label->dead), dead ? dead->low : NAN, TEXT_FMT(item->text));
    if (!right || text_equals(label->kind, "-"))
        return;
    bool is_running = text_equals(label->kind, "running-total");
    bool same = text_equals(label->kind, kinds[dead->kind]);
    *(is_running ? &score->running : &score->incident) += 1;
    *(is_running ? &score->running_right : &score->incident_right) += same;
    if (!same)
        printf("KIND %.*s: expected %.*s: %.*s\n", TEXT_FMT(item->doc), TEXT_FMT(label->kind), TEXT_FMT(item->text));
}

static Label *read_labels(const char *path, Arena *forever, int *n)
{
    Text whole, line;
    Error err;
    Label *all = NULL;
    int room = 0;
    *n = 0;
    if (!file_read(path, forever, &whole, &err)) {
        fprintf(stderr, "%s\n", err.what);
        exit(1);
    }
    Lines lines = lines_of(whole, path);
    while (lines_next(&lines, &line)) {
        Label one = { NO_TEXT, NO_TEXT, NO_TEXT };
        text_next(&line, '\t', &one.id);
        text_next(&line, '\t', &one.dead);
        text_next(&line, '\t', &one.kind);
        *GROW(forever, all, *n, room) = one;
    }
    return all;
}

static const Label *label_of(const Label *all, int n, Text id)
{
    for (int i = 0; i < n; i++)
        if (text_is(all[i].id, id))
            return &all[i];
    return NULL;
}

int main(int argc, char **argv)
{
    if (argc < 2 || argc > 3) {
        fprintf(stderr, "usage: score_figures TEXTS.jsonl [LABELS.tsv]\n");
        return 2;
    }
    Arena forever = arena_open((size_t)2 << 30);
    Arena keep = arena_open((size_t)256 << 20), scratch = arena_open((size_t)256 << 20);
    Actors *actors;
    Lexicon *lexicon;
    Reader *reader;
    Error err;
    int nlabels = 0;
    ReadOptions options = { .date = NO_DAY };
    Label *labels = argc == 3 ? read_labels(argv[2], &forever, &nlabels) : NULL;
    if (!actors_load("data", &forever, &actors, &err) ||
        !understand_load("models", "data/languages", &forever, &lexicon, &err) ||
        !read_open(argv[1], &options, &reader, &err)) {
        fprintf(stderr, "%s\n", err.what);
        return 1;
    }
    Score score = { .texts = 0 };
    for (;;) {
        Arena here = keep;
        Item item;
        ReadResult result = read_next(reader, &here, scratch, &item, &err);
        if (result == READ_END || result == READ_BROKEN)
            break;
        if (result == READ_BAD)
            continue;
        Understanding u = understand_item(lexicon, &item, EFFORT_ACCURATE, &here, scratch);
        FigureFound *all;
        int n = figures_find(actors, &u, &here, scratch, &all);
        const Label *label = label_of(labels, nlabels, item.doc);
        if (label)
            compare(&item, label, the_dead(all, n), &score);
        else if (!labels)
            for (int i = 0; i < n; i++)
                print_figure(&item, &all[i].figure);
    }
    if (labels)
        printf("texts %d; dead stated %d, right %d (%.1f %%), none stated but found %d; "
               "running totals %d, so coded %d; incidents %d, so coded %d\n",
               score.texts, score.stated, score.right, 100.0 * score.right / (score.stated ? score.stated : 1), score.extra,
               score.running, score.running_right, score.incident, score.incident_right);
    read_close(reader);
    return 0;
}
