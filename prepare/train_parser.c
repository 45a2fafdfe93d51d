/* train_parser - learns parser-arcs.bin and parser-relations.bin.
 *
 *     train_parser --models DIR [--epochs N] TREEBANK... [--test TREEBANK...]
 *
 * The treebanks come with the tags that a tagger gave them (train_tagger
 * --jackknife), so that the parser learns from tags as wrong as those it will
 * meet.  A dynamic oracle (Goldberg and Nivre 2013) says after every move, also
 * after a wrong one, which moves lose nothing more. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "trainer.h"
#include "understand/conllu.h"
#include "understand/models.h"
#include "understand/parse.h"

/* ---- averaged weights of the moves ------------------------------------------ */

typedef struct Row {
    uint64_t feature;
    double   total[MOVES];
    float    now[MOVES];
    uint32_t since, updates;
} Row;

static Row     *rows;
static size_t   nrows, capacity = 1 << 22;
static uint32_t clock_;

static Row *row_of(uint64_t feature)
{
    size_t at = (size_t)(feature * 0x9E3779B97F4A7C15u >> 20) & (capacity - 1);
    while (rows[at].updates && rows[at].feature != feature)
        at = (at + 1) & (capacity - 1);
    return &rows[at];
}

static void grow(void)
{
    Row *old = rows;
    size_t n = capacity;
    capacity *= 2;
    rows = calloc(capacity, sizeof *rows);
    for (size_t i = 0; i < n; i++)
        if (old[i].updates)
            *row_of(old[i].feature) = old[i];
    free(old);
}

static void settle(Row *r)
{
    for (int m = 0; m < MOVES; m++)
        r->total[m] += (double)r->now[m] * (clock_ - r->since);
    r->since = clock_;
}

static void score(const uint64_t *features, int n, float scores[MOVES])
{
    for (int m = 0; m < MOVES; m++)
        scores[m] = 0;
    for (int i = 0; i < n; i++) {
        const Row *r = row_of(features[i]);
        if (r->updates)
            for (int m = 0; m < MOVES; m++)
                scores[m] += r->now[m];
    }
}

static void update(const uint64_t *features, int n, int right, int wrong)
{
    if (nrows * 2 + 256 > capacity)
        grow();
    for (int i = 0; i < n; i++) {
        Row *r = row_of(features[i]);
        if (!r->updates) {
            nrows++;
            r->feature = features[i];
            r->since = clock_;
        }
        settle(r);
        r->updates++;
        r->now[right] += 1;
        r->now[wrong] -= 1;
    }
}

enum { FILLED = 80 };     /* percent */

static double heft(const Row *r)
{
    double most = 0;
    for (int m = 0; m < MOVES; m++)
        most = fmax(most, fabs(r->total[m]));
    return most;
}

static int by_heft(const void *a, const void *b)
{
    const Row *x = *(const Row *const *)a, *y = *(const Row *const *)b;
    double d = heft(y) - heft(x);
    return d > 0 ? 1 : d < 0 ? -1 : x->feature < y->feature ? -1 : x->feature > y->feature;
}

/* Keeps the weightiest features, as many as fit `nbuckets`. */
static bool write_arcs(const char *path, uint32_t nbuckets, Error *err)
{
    const Row **kept = malloc((nrows + 1) * sizeof *kept);
    size_t nkept = 0, lost = 0, room = (size_t)nbuckets * ARC_BUCKET * FILLED / 100;
    for (size_t i = 0; i < capacity; i++)
        if (rows[i].updates > 1) {
            settle(&rows[i]);
            kept[nkept++] = &rows[i];
        }
    qsort(kept, nkept, sizeof *kept, by_heft);
    double largest = nkept ? heft(kept[0]) : 1;
    if (nkept > room)
        nkept = room;
    /* The weightiest come first; those that find their bucket full are lost. */
    ArcBucket *out = calloc(nbuckets, sizeof *out);
    for (size_t i = 0; i < nkept; i++) {
        ArcBucket *bucket = &out[(uint32_t)kept[i]->feature & (nbuckets - 1)];
        uint16_t check = arc_check(kept[i]->feature);
        int k = 0;
        while (k < ARC_BUCKET && bucket->check[k] && bucket->check[k] != check)
            k++;
        if (k == ARC_BUCKET || bucket->check[k]) {
            lost++;
            continue;
        }
        bucket->check[k] = check;
        for (int m = 0; m < MOVES; m++)
            bucket->weight[m][k] = (int16_t)lround(kept[i]->total[m] * 32000 / largest);
    }
    uint32_t head[14] = { 2, nbuckets };
    FILE *f = fopen(path, "wb");
    bool ok = f != NULL;
    if (ok) {
        fwrite("SITREPAR", 1, 8, f);
        fwrite(head, 1, sizeof head, f);
        fwrite(out, sizeof *out, nbuckets, f);
        ok = !ferror(f);
        ok = fclose(f) == 0 && ok;
    }
    printf("%s: %zu features of %zu, %zu found their bucket full, %.1f MB\n", path, nkept, nrows, lost,
           (double)nbuckets * sizeof *out / 1e6);
    free(kept);
    free(out);
    return ok || fail(err, "cannot write %s", path);
}

/* ---- the oracle ---------------------------------------------------------------- */

/* How many arcs of the tree move `m` makes unreachable. */
static int cost_of(const ParseState *p, const Word *gold, Move m)
{
    int cost = 0, b = p->next, s0 = p->nstack ? p->stack[p->nstack - 1] : -1;
    int s1 = p->nstack > 1 ? p->stack[p->nstack - 2] : -1;
    if (m == MOVE_SHIFT) {
        if (p->nstack && gold[b].head == -1)
            cost++;
        for (int i = 0; i < p->nstack; i++) {
            int k = p->stack[i];
            cost += gold[k].head == b;
            cost += gold[b].head == k && k != s0;
        }
        return cost;
    }
    int h = gold[s0].head;
    for (int k = b; k < p->nwords; k++)
        cost += gold[k].head == s0;
    if (m == MOVE_LEFT)
        cost += (h > b) || (h == s1);      /* s1 -1: the root below the stack */
    else
        cost += h >= b;
    return cost;
}

/* ---- learning --------------------------------------------------------------------- */

static WordClasses word_classes;
static const char *dep_names[DEP_COUNT];
static uint32_t random_state = 1;

static uint32_t next_random(void)
{
    random_state = random_state * 1664525u + 1013904223u;
    return random_state >> 8;
}

typedef struct SureRelation { uint64_t key; int dep, count, other; } SureRelation;

enum { SURE_ROOM = 1 << 18 };

static SureRelation *sure_relations;

static SureRelation *sure_slot(uint64_t key)
{
    uint32_t at = (uint32_t)key & (SURE_ROOM - 1);
    while (sure_relations[at].count && sure_relations[at].key != key)
        at = (at + 1) & (SURE_ROOM - 1);
    return &sure_relations[at];
}

/* Words with one relation, or nearly so, to all their heads on one side. */
static void find_sure(const Sentence **s, int n, Trainer *relations, Arena scratch)
{
    enum { SURE_SEEN = 20, ONE_IN = 500 };
    sure_relations = calloc(SURE_ROOM, sizeof *sure_relations);
    long covered = 0;
    int nsure = 0;
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < n; i++) {
            Arena once = scratch;
            Node *nodes = NEW_ARRAY(&once, Node, s[i]->nwords);
            parse_nodes(&word_classes, s[i], nodes, once);
            ParseState p = { .nodes = nodes, .nwords = s[i]->nwords };
            for (int k = 0; k < s[i]->nwords; k++) {
                const Word *w = &s[i]->words[k];
                if (w->head < 0)
                    continue;
                SureRelation *r = sure_slot(sure_relation(&p, w->head, k));
                if (pass == 0) {
                    if (!r->count++)
                        r->key = sure_relation(&p, w->head, k), r->dep = w->dep;
                    /* Boyer and Moore: what is left standing has the majority. */
                    r->other += r->dep == w->dep ? -1 : 1;
                    if (r->other > 0)
                        r->dep = w->dep, r->other = -1;
                } else {
                    r->other = r->other < 0 ? 0 : r->other;
                    r->other += r->dep != w->dep;
                }
            }
        }
    for (int i = 0; i < SURE_ROOM; i++) {
        SureRelation *r = &sure_relations[i];
        if (r->count >= SURE_SEEN && r->other * ONE_IN <= r->count) {
            trainer_sure(relations, r->key, r->dep);
            covered += r->count;
            nsure++;
        } else {
            r->dep = -1;
        }
    }
    printf("%d words of one relation, %ld times\n", nsure, covered);
}

static int learn_relation(Trainer *relations, const Sentence *s, const ParseState *p, int head, int child)
{
    const SureRelation *sure = sure_slot(sure_relation(p, head, child));
    if (sure->count && sure->dep >= 0)
        return sure->dep;
    uint64_t features[RELATION_FEATURES];
    float of[DEP_COUNT];
    int n = relation_features(p, head, child, features), dep = 0, gold = s->words[child].dep;
    trainer_score(relations, features, n, of);
    for (int d = 1; d < DEP_COUNT; d++)
        if (of[d] > of[dep])
            dep = d;
    if (s->words[child].head == head && dep != gold)
        trainer_update(relations, features, n, gold, dep, 1);
    trainer_tick(relations);
    return dep;
}

static void learn(Trainer *relations, const Sentence *s, bool explore, Arena scratch)
{
    Node *nodes = NEW_ARRAY(&scratch, Node, s->nwords);
    parse_nodes(&word_classes, s, nodes, scratch);
    ParseState p;
    parse_start(&p, nodes, s->nwords, &scratch);
    while (!parse_done(&p)) {
        Move forced;
        if (parse_forced(&p, &forced)) {
            int dep = 0, head, child;
            if (forced != MOVE_SHIFT) {
                child = parse_leaves(&p, forced, &head);
                dep = learn_relation(relations, s, &p, head, child);
            }
            parse_move(&p, forced, dep);
            continue;
        }
        uint64_t features[ARC_FEATURES];
        float scores[MOVES];
        int n = arc_features(&p, features), cost[MOVES], least = 1 << 20, best = -1, right = -1;
        score(features, n, scores);
        for (int m = 0; m < MOVES; m++)
            if (parse_allowed(&p, (Move)m)) {
                cost[m] = cost_of(&p, s->words, (Move)m);
                if (cost[m] < least)
                    least = cost[m];
                if (best < 0 || scores[m] > scores[best])
                    best = m;
            }
        for (int m = 0; m < MOVES; m++)
            if (parse_allowed(&p, (Move)m) && cost[m] == least && (right < 0 || scores[m] > scores[right]))
                right = m;
        if (cost[best] > least) {
            update(features, n, right, best);
            if (!explore || next_random() % 10 == 0)
                best = right;
        }
        clock_++;
        int dep = 0;
        if (best != MOVE_SHIFT) {
            int head, child = parse_leaves(&p, (Move)best, &head);
            dep = learn_relation(relations, s, &p, head, child);
        }
        parse_move(&p, (Move)best, dep);
    }
}

/* ---- measuring ----------------------------------------------------------------------- */

static void load(const char *path, Understanding *u, Arena *forever)
{
    Error err;
    Text file;
    if (!file_read(path, forever, &file, &err) || !conllu_read(file, path, forever, u, &err))
        fprintf(stderr, "train_parser: %s\n", err.what), exit(1);
}

static void test(const char *path, const Lexicon *lex, Arena scratch)
{
    Understanding u;
    load(path, &u, &scratch);
    Arena keep = arena_open((size_t)1 << 30);
    int words = 0, uas = 0, las = 0;
    double spent = 0;
    for (int i = 0; i < u.nsentences; i++) {
        Sentence s = u.sentences[i];
        s.words = NEW_ARRAY(&keep, Word, s.nwords);
        memcpy(s.words, u.sentences[i].words, (size_t)s.nwords * sizeof *s.words);
        clock_t began = clock();
        tag_sentence(lex, &s, &keep, scratch);
        parse_sentence(lex, &s, &keep, scratch);
        spent += (double)(clock() - began) / CLOCKS_PER_SEC;
        for (int k = 0; k < s.nwords; k++) {
            const Word *gold = &u.sentences[i].words[k];
            words++;
            uas += s.words[k].head == gold->head;
            las += s.words[k].head == gold->head && s.words[k].dep == gold->dep;
        }
    }
    printf("%s: UAS %.2f LAS %.2f, %.0f words/s\n", path, 100.0 * uas / words, 100.0 * las / words, words / spent);
    arena_close(&keep);
}

int main(int argc, char **argv)
{
    const char *models = NULL;
    int epochs = 10, tests = argc;
    Arena forever = arena_open((size_t)8 << 30), scratch = arena_open((size_t)8 << 30);
    const Sentence **all = NULL;
    int n = 0, room = 0;
    for (int i = 1; i < argc; i++) {
        if (!strcmp(argv[i], "--models")) models = argv[++i];
        else if (!strcmp(argv[i], "--epochs")) epochs = atoi(argv[++i]);
        else if (!strcmp(argv[i], "--test")) { tests = i + 1; break; }
        else {
            Understanding *u = NEW(&forever, Understanding);
            load(argv[i], u, &forever);
            for (int k = 0; k < u->nsentences; k++)
                *GROW(&forever, all, n, room) = &u->sentences[k];
        }
    }
    if (!models)
        return fprintf(stderr, "train_parser: --models DIR is missing\n"), 2;
    Error err;
    if (!word_classes_load(models, &forever, &word_classes, &err))
        return fprintf(stderr, "train_parser: %s\n", err.what), 1;
    rows = calloc(capacity, sizeof *rows);
    for (int d = 0; d < DEP_COUNT; d++)
        dep_names[d] = dep_word(d);
    Trainer *relations = trainer_open(dep_names, DEP_COUNT);
    find_sure(all, n, relations, scratch);
    int *order = NEW_ARRAY(&forever, int, n);
    for (int i = 0; i < n; i++)
        order[i] = i;
    for (int e = 0; e < epochs; e++) {
        for (int i = n - 1; i > 0; i--) {
            int j = (int)(next_random() % (uint32_t)(i + 1)), t = order[i];
            order[i] = order[j];
            order[j] = t;
        }
        for (int i = 0; i < n; i++)
            learn(relations, all[order[i]], e > 0, scratch);
        fprintf(stderr, ".");
    }
    fprintf(stderr, "\n");
    Lexicon lex = { 0 };
    char *arcs = text_zero_ended(text_format(&forever, "%s/parser-arcs.bin", models), &forever);
    char *names = text_zero_ended(text_format(&forever, "%s/parser-relations.bin", models), &forever);
    trainer_limit(relations, 183000);
    if (!trainer_write(relations, names, "parser 2", 2, &err))
        return fprintf(stderr, "train_parser: %s\n", err.what), 1;
    enum { BUCKETS = 1 << 16 };         /* 4 MB; twice as many gain 0.1 */
    if (!write_arcs(arcs, BUCKETS, &err)
        || !tagger_load(models, NULL, &forever, &lex.tagger, &err) || !parser_load(models, NULL, &forever, &lex.parser, &err))
        return fprintf(stderr, "train_parser: %s\n", err.what), 1;
    for (int i = tests; i < argc; i++)
        test(argv[i], &lex, scratch);
    return 0;
}
