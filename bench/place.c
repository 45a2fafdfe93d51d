/* How fast places are found.
 *
 *     place GAZETTEER ITEMS.jsonl             load, memory, lookups, place/ for each claim
 *     place --dump N FILE                     a dump in GeoNames' layout with N names, to import
 *     place GAZETTEER ITEMS.jsonl IMPORTED    the same with an imported file beside it
 *     place --claims GAZETTEER ITEMS.jsonl    place/ for each claim and nothing else */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/file.h"
#include "pipeline.h"

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static long resident_mb(void)
{
    FILE *f = fopen("/proc/self/statm", "r");
    long all = 0, resident = 0;
    if (f && fscanf(f, "%ld %ld", &all, &resident) != 2) resident = 0;
    if (f) fclose(f);
    return resident * 4096 / 1000000;
}

/* Names of four syllables, three spellings for each place. */
static int dump(long names, const char *path)
{
    static const char *const SYLLABLES[] = { "ba", "dar", "kaf", "ra", "mish", "tel", "zor", "ha", "sin", "qa", "lub", "an", "jir", "mo", "wad", "is" };
    static const char *const COUNTRIES[] = { "SY", "IQ", "UA", "SD", "ET", "MM", "CO", "NG" };
    FILE *f = fopen(path, "w");
    if (!f) { perror(path); return 1; }
    unsigned long seed = 12345;
    for (long i = 0; i < names / 3; i++) {
        char name[3][64] = { "", "", "" };
        for (int k = 0; k < 4; k++) {
            seed = seed * 6364136223846793005ul + 1442695040888963407ul;
            const char *s = SYLLABLES[seed >> 60];
            for (int v = 0; v < 3; v++) {
                strcat(name[v], s);
                if (k == v) strcat(name[v], v == 1 ? "iy" : v == 2 ? "ee" : "");
            }
        }
        for (int v = 0; v < 3; v++) name[v][0] = (char)(name[v][0] - 32);
        fprintf(f, "%ld\t%s\t%s\t%s,%s\t%.4f\t%.4f\tP\tPPL\t%s\t\t0%ld\t\t\t\t%ld\t\t\tx\t2020-01-01\n", 20000000 + i, name[0], name[0], name[1],
                name[2], -50 + (double)(seed >> 20 & 0xFFFF) / 65536 * 110, -170 + (double)(seed >> 36 & 0xFFFF) / 65536 * 340,
                COUNTRIES[seed >> 58 & 7], (seed >> 55 & 7) + 1, (long)(seed >> 50 & 0x3FF));
    }
    return fclose(f) == 0 ? 0 : 1;
}

static void lookups(const Gazetteer *g, Text words, Arena scratch)
{
    enum { ROUNDS = 40 };
    static Text word[200000];
    Place found[4];
    int n = 0;
    Text one;
    while (n < 200000 && text_next(&words, ' ', &one)) if (one.n > 1 && one.n < 60) word[n++] = one;
    long hits = 0;
    double start = now();
    for (int r = 0; r < ROUNDS; r++) for (int i = 0; i < n; i++) hits += place_known(g, word[i]);
    double seconds = now() - start;
    printf("words of the text looked up   %10.1f million a second (%ld%% are names of places)\n", (double)n * ROUNDS / seconds / 1e6,
           hits * 100 / ((long)n * ROUNDS));
    start = now();
    long answers = 0;
    for (int i = 0; i < n && i < 20000; i++) {
        Arena keep = scratch;
        answers += place_find(g, word[i], NO_TEXT, found, 4, &keep, keep);
    }
    seconds = now() - start;
    printf("one name, all its candidates  %10.2f us (like spellings where none is exact; %ld answers)\n", seconds * 1e6 / (n < 20000 ? n : 20000), answers);
}

int main(int argc, char **argv)
{
    if (argc == 4 && strcmp(argv[1], "--dump") == 0) return dump(atol(argv[2]), argv[3]);
    if (argc < 3 || (argc < 4 && strcmp(argv[1], "--claims") == 0)) { fprintf(stderr, "usage: place GAZETTEER ITEMS.jsonl [IMPORTED] | place --dump NAMES FILE\n"); return 2; }
    Arena forever = arena_open((size_t)4 << 30), keep = arena_open((size_t)1 << 30), scratch = arena_open((size_t)1 << 30);
    bool only_claims = strcmp(argv[1], "--claims") == 0;
    if (only_claims) { argv++; argc--; }
    Error err;
    Gazetteer *g;
    Knowledge know;
    Text whole;
    double start = now();
    if (!place_load(argv[1], argc > 3 ? argv[3] : NULL, &forever, &g, &err) || !file_read(argv[2], &forever, &whole, &err)) {
        fprintf(stderr, "%s\n", err.what);
        return 1;
    }
    if (!only_claims) {
        printf("loaded                        %10.2f ms\n", (now() - start) * 1e3);
        lookups(g, whole, scratch);
        printf("resident, what was looked up  %10ld MB\n", resident_mb());
    }
    if (!knowledge_load(&forever, &know, &err)) { fprintf(stderr, "%s\n", err.what); return 1; }
    long claims = 0, names = 0;
    double spent = 0, first = 0;
    Text rest = whole, line;
    for (int item = 0; text_next(&rest, '\n', &line) && item < 50; item++) {
        Arena k = keep;
        Item it;
        ReadOptions options = { .date = NO_DAY, .format = "jsonl" };
        if (!read_bytes(line, TEXT("bench"), &options, &k, scratch, &it, &err)) continue;
        Understanding u = understand_item(know.lexicon, &it, EFFORT_FAST, &k, scratch);
        Claims c = code_item(know.rules, &u, &k, scratch);
        enum { AGAIN = 50 };
        start = now();
        for (int r = 0; r < AGAIN; r++) {
            Arena again = k;
            Toponyms t = place_toponyms(g, &u, &again, scratch);
            place_claims(g, &u, t, c, &again, scratch);
            if (r > 0) continue;
            names += t.n;
            first += now() - start;
        }
        spent += (now() - start) / AGAIN;
        claims += c.n;
    }
    printf("all of place/, first seen     %10.2f us a claim (%ld claims, %ld names)\n", first * 1e6 / (double)(claims ? claims : 1), claims, names);
    printf("all of place/, names seen of late %6.2f us a claim\n", spent * 1e6 / (double)(claims ? claims : 1));
    return 0;
}
