/* How fast words are understood: by stage, with each engine, and whether it stays so
 * as the text grows.
 *
 *     build/release/bench/understand FILE [MEGABYTES...]
 *
 * The items of FILE are read again and again until so many megabytes are understood;
 * words a second of one core, by processor time, so that a busy machine shows less.
 * At last one and two threads share the lexicon: by the clock and by processor time. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "understand/models.h"

enum { MOST_ITEMS = 10000 };

typedef enum Stage { TOKENS, TREES, NAMES, NUMBERS, TIMES, SPEECH, WHO, STAGES } Stage;

static const char *const stage_words[STAGES] = { "tokens", "tags, trees", "names", "numbers", "times", "speech", "who" };

static Lexicon *lexicon;
static Item     items[MOST_ITEMS];
static int      nitems;
static double   spent[STAGES];

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void charge(Stage stage, double *since)
{
    double t = now();
    spent[stage] += t - *since;
    *since = t;
}

/* Everything as understand_item() does it, with a clock between the stages.  Tags and
 * trees are timed alone, and once more within understand_trees(): what that takes
 * longer is for names. */
static long understand_timed(const Item *item, Effort effort, Arena keep, Arena scratch)
{
    Understanding u = { .item = item };
    double since = now();
    split_item(lexicon, &u, &keep, scratch);
    charge(TOKENS, &since);
    Arena once = keep;
    long words = 0;
    for (int i = 0; i < u.nsentences; i++)
        words += u.sentences[i].nwords;
    read_sentences(lexicon, u.sentences, u.nsentences, effort, &once, scratch);
    double trees = now() - since;
    charge(TREES, &since);
    understand_trees(lexicon, &u, effort, &keep, scratch);
    charge(NAMES, &since);
    spent[NAMES] -= trees;
    numbers_find(lexicon, &u, &keep, scratch);
    charge(NUMBERS, &since);
    times_find(lexicon, &u, &keep, scratch);
    charge(TIMES, &since);
    speech_find(lexicon, &u, &keep, scratch);
    charge(SPEECH, &since);
    who_find(lexicon, &u, &keep, scratch);
    charge(WHO, &since);
    return words;
}

static void measure(Effort effort, double megabytes, bool by_stage, Arena keep, Arena scratch)
{
    double bytes = 0, all = 0;
    long words = 0;
    for (int s = 0; s < STAGES; s++)
        spent[s] = 0;
    for (int i = 0; bytes < megabytes * 1e6; i = (i + 1) % nitems) {
        bytes += items[i].text.n;
        words += understand_timed(&items[i], effort, keep, scratch);
    }
    for (int s = 0; s < STAGES; s++)
        all += spent[s];
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    printf("%-8s %7.0f MB %11ld words %9.0f words/s %6ld MB of memory\n", effort == EFFORT_FAST ? "fast" : "accurate", megabytes,
           words, (double)words / all, used.ru_maxrss / 1024);
    for (int s = 0; by_stage && s < STAGES; s++)
        printf("    %-16s %9.0f words/s %5.1f %%\n", stage_words[s], (double)words / spent[s], 100 * spent[s] / all);
    fflush(stdout);
}

typedef struct Worker { pthread_t thread; Effort effort; double megabytes, seconds; long words; } Worker;

static void *work(void *of)
{
    Worker *w = of;
    Arena keep = arena_open((size_t)1 << 30), scratch = arena_open((size_t)1 << 30);
    double bytes = 0, since = now();
    for (int i = 0; bytes < w->megabytes * 1e6; i = (i + 1) % nitems) {
        Arena once = keep;
        Understanding u = understand_item(lexicon, &items[i], w->effort, &once, scratch);
        bytes += items[i].text.n;
        for (int s = 0; s < u.nsentences; s++)
            w->words += u.sentences[s].nwords;
    }
    w->seconds = now() - since;
    arena_close(&keep);
    arena_close(&scratch);
    return NULL;
}

static void measure_threads(int n, Effort effort)
{
    enum { MOST = 2, MEGABYTES = 2 };
    Worker workers[MOST];
    struct timespec from, to;
    long words = 0;
    double seconds = 0;
    clock_gettime(CLOCK_MONOTONIC, &from);
    for (int i = 0; i < n; i++) {
        workers[i] = (Worker){ .effort = effort, .megabytes = MEGABYTES };
        if (pthread_create(&workers[i].thread, NULL, work, &workers[i]) != 0)
            exit(1);
    }
    for (int i = 0; i < n; i++) {
        pthread_join(workers[i].thread, NULL);
        words += workers[i].words;
        seconds += workers[i].seconds;
    }
    clock_gettime(CLOCK_MONOTONIC, &to);
    double clock = (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
    printf("%-8s %d thread%s %9.0f words/s by the clock, %9.0f words/s of each core\n", effort == EFFORT_FAST ? "fast" : "accurate", n,
           n > 1 ? "s" : " ", (double)words / clock, (double)words / seconds);
}

int main(int argc, char **argv)
{
    Error err;
    Arena forever = arena_open((size_t)4 << 30), keep = arena_open((size_t)2 << 30), scratch = arena_open((size_t)2 << 30);
    ReadOptions options = { .date = NO_DAY };
    Reader *reader;
    if (argc < 2)
        return fprintf(stderr, "usage: understand FILE [MEGABYTES...]\n"), 2;
    if (!understand_load("models", "data/languages", &forever, &lexicon, &err) || !read_open(argv[1], &options, &reader, &err))
        return fprintf(stderr, "%s\n", err.what), 1;
    ReadResult result;
    while (nitems < MOST_ITEMS && (result = read_next(reader, &forever, scratch, &items[nitems], &err)) != READ_END && result != READ_BROKEN)
        nitems += result == READ_ITEM && items[nitems].text.n > 0;
    read_close(reader);
    if (!nitems)
        return fprintf(stderr, "%s holds no items\n", argv[1]), 1;
    for (int i = 2; i < argc || i == 2; i++) {
        double megabytes = i < argc ? atof(argv[i]) : 1;
        measure(EFFORT_FAST, megabytes, i == 2, keep, scratch);
        measure(EFFORT_ACCURATE, megabytes, i == 2, keep, scratch);
    }
    for (int n = 1; n <= 2; n++)
        measure_threads(n, EFFORT_FAST);
    return 0;
}
