/* score_speech - how well sources, cues and contents are found.
 *
 *     score_speech PolNeAR.jsonl MODELS_DIR LANGUAGES_DIR [-v]
 *
 * Overlap F1: two spans of a document match when they share a byte; a found span
 * serves one gold span (in the order of the text).  Equal spans count once.  A
 * content in several stretches is one span.  "linked": an attribution is right
 * when cue, source (or its absence) and content all overlap those of one gold
 * attribution.  "bytes": F1 over the bytes that lie in any content. */
#include <stdio.h>
#include <time.h>

#include "brat.h"

typedef struct Set { BratSpan at[BRAT_STRETCHES]; int n; bool used; } Set;
typedef struct Tally { double right, found, gold; } Tally;

static bool overlap(const Set *a, const Set *b)
{
    for (int i = 0; i < a->n; i++)
        for (int k = 0; k < b->n; k++)
            if (a->at[i].begin < b->at[k].end && b->at[k].begin < a->at[i].end)
                return true;
    return false;
}

static bool same(const Set *a, const Set *b)
{
    return a->n == b->n && memcmp(a->at, b->at, sizeof a->at[0] * (size_t)a->n) == 0;
}

static void add(Set *sets, int *n, Set one)
{
    for (int i = 0; i < *n; i++)
        if (same(&sets[i], &one))
            return;
    sets[(*n)++] = one;
}

static int by_begin(const void *x, const void *y)
{
    const Set *a = x, *b = y;
    return a->at[0].begin != b->at[0].begin ? a->at[0].begin - b->at[0].begin : a->at[0].end - b->at[0].end;
}

static void match(Set *gold, int ngold, Set *found, int nfound, Tally *t)
{
    qsort(gold, (size_t)ngold, sizeof *gold, by_begin);
    qsort(found, (size_t)nfound, sizeof *found, by_begin);
    t->gold += ngold;
    t->found += nfound;
    for (int g = 0; g < ngold; g++)
        for (int f = 0; f < nfound; f++)
            if (!found[f].used && overlap(&gold[g], &found[f])) {
                found[f].used = true;
                t->right++;
                break;
            }
}

static void print(const char *name, Tally t)
{
    double p = t.found > 0 ? t.right / t.found : 0, r = t.gold > 0 ? t.right / t.gold : 0;
    printf("%-8s P %.3f  R %.3f  F1 %.3f  (%.0f gold, %.0f found)\n", name, p, r, p + r > 0 ? 2 * p * r / (p + r) : 0, t.gold, t.found);
}

static Set one(int begin, int end)
{
    return (Set){ .at = { { begin, end } }, .n = 1 };
}

typedef struct Parts { Set source, cue, content; bool has_source; } Parts;

static Parts of_gold(const BratEvent *e)
{
    Parts p = { one(e->source.begin, e->source.end), one(e->cue.begin, e->cue.end), { .n = e->ncontent }, e->has_source };
    memcpy(p.content.at, e->content, sizeof e->content[0] * (size_t)e->ncontent);
    return p;
}

static Parts of_found(const Understanding *u, const Attribution *a)
{
    Parts p = { .has_source = a->source_first >= 0 };
    if (p.has_source) {
        const Word *w = u->sentences[a->source_sentence].words;
        p.source = one(w[a->source_first].begin, w[a->source_last].end);
    }
    if (a->cue_first >= 0) {
        const Word *w = u->sentences[a->cue_sentence].words;
        p.cue = one(w[a->cue_first].begin, w[a->cue_last].end);
    }
    if (a->end > a->begin)
        p.content.at[p.content.n++] = (BratSpan){ a->begin, a->end };
    if (a->end2 > a->begin2)
        p.content.at[p.content.n++] = (BratSpan){ a->begin2, a->end2 };
    return p;
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        fprintf(stderr, "usage: score_speech PolNeAR.jsonl MODELS_DIR LANGUAGES_DIR [-v]\n");
        return 2;
    }
    bool loud = argc > 4;
    Error err = { "" };
    Arena forever = arena_open((size_t)1 << 30), keep = arena_open((size_t)512 << 20), scratch = arena_open((size_t)512 << 20);
    Lexicon *lex;
    BratDocs docs;
    if (!understand_load(argv[2], argv[3], &forever, &lex, &err) || !brat_read(argv[1], &forever, &docs, &err)) {
        fprintf(stderr, "score_speech: %s\n", err.what);
        return 1;
    }
    Tally source = { 0 }, cue = { 0 }, content = { 0 }, linked = { 0 }, bytes = { 0 };
    long nwords = 0;
    clock_t spent = 0;
    for (int d = 0; d < docs.n; d++) {
        Arena here = keep;
        const Brat *gold = &docs.at[d].gold;
        clock_t from = clock();
        Understanding u = understand_item(lex, &docs.at[d].item, EFFORT_ACCURATE, &here, scratch);
        spent += clock() - from;
        for (int s = 0; s < u.nsentences; s++)
            nwords += u.sentences[s].nwords;
        int most = gold->n + u.nattributions + 1;
        Set *sets[6];
        int n[6] = { 0 };
        for (int i = 0; i < 6; i++)
            sets[i] = NEW_ARRAY(&here, Set, most);
        Parts *g = NEW_ARRAY(&here, Parts, most), *f = NEW_ARRAY(&here, Parts, most);
        bool *used = NEW_ARRAY(&here, bool, most);
        char *in = arena_take(&here, 1, (size_t)docs.at[d].item.text.n + 1);
        for (int i = 0; i < gold->n; i++) {
            g[i] = of_gold(&gold->at[i]);
            if (g[i].has_source)
                add(sets[0], &n[0], g[i].source);
            add(sets[1], &n[1], g[i].cue);
            if (g[i].content.n)
                add(sets[2], &n[2], g[i].content);
            for (int k = 0; k < g[i].content.n; k++)
                for (int b = g[i].content.at[k].begin; b < g[i].content.at[k].end; b++)
                    in[b] |= 1;
        }
        for (int i = 0; i < u.nattributions; i++) {
            f[i] = of_found(&u, &u.attributions[i]);
            if (f[i].has_source)
                add(sets[3], &n[3], f[i].source);
            if (f[i].cue.n)
                add(sets[4], &n[4], f[i].cue);
            if (f[i].content.n)
                add(sets[5], &n[5], f[i].content);
            for (int k = 0; k < f[i].content.n; k++)
                for (int b = f[i].content.at[k].begin; b < f[i].content.at[k].end; b++)
                    in[b] |= 2;
        }
        match(sets[0], n[0], sets[3], n[3], &source);
        match(sets[1], n[1], sets[4], n[4], &cue);
        match(sets[2], n[2], sets[5], n[5], &content);
        for (int b = 0; b < docs.at[d].item.text.n; b++) {
            bytes.gold += in[b] & 1;
            bytes.found += (in[b] & 2) != 0;
            bytes.right += in[b] == 3;
        }
        linked.gold += gold->n;
        linked.found += u.nattributions;
        for (int i = 0; i < gold->n; i++) {
            int hit = -1, near = -1;
            for (int k = 0; k < u.nattributions && hit < 0; k++) {
                if (used[k] || !overlap(&g[i].cue, &f[k].cue))
                    continue;
                near = k;
                if (g[i].has_source == f[k].has_source && (!g[i].has_source || overlap(&g[i].source, &f[k].source)) && overlap(&g[i].content, &f[k].content))
                    hit = k;
            }
            if (hit >= 0) {
                used[hit] = true;
                linked.right++;
            } else if (loud) {
                Text t = docs.at[d].item.text;
                int from_ = g[i].cue.at[0].begin, s = 0;
                while (s + 1 < u.nsentences && u.sentences[s].end <= from_)
                    s++;
                printf("\n%.*s\n", TEXT_FMT(text_part(t, u.sentences[s].begin, u.sentences[s].end)));
                for (int k = 0; k < 2; k++) {
                    const Parts *p = k ? near < 0 ? NULL : &f[near] : &g[i];
                    printf("  %s", k ? "FOUND" : "GOLD ");
                    if (p) {
                        printf(" [%.*s] (%.*s)", TEXT_FMT(text_part(t, p->cue.at[0].begin, p->cue.at[0].end)), TEXT_FMT(p->has_source ? text_part(t, p->source.at[0].begin, p->source.at[0].end) : TEXT("nobody")));
                        for (int c = 0; c < p->content.n; c++)
                            printf(" {%.*s}", TEXT_FMT(text_part(t, p->content.at[c].begin, p->content.at[c].end)));
                    }
                    printf("\n");
                }
            }
        }
        for (int k = 0; loud && k < u.nattributions; k++) {
            bool near = false;
            for (int i = 0; i < gold->n && !near; i++)
                near = overlap(&g[i].cue, &f[k].cue);
            if (!near) {
                Text t = docs.at[d].item.text;
                const Sentence *s = &u.sentences[u.attributions[k].cue_sentence];
                printf("\n%.*s\n  EXTRA [%.*s] (%.*s)\n", TEXT_FMT(text_part(t, s->begin, s->end)), TEXT_FMT(f[k].cue.n ? text_part(t, f[k].cue.at[0].begin, f[k].cue.at[0].end) : TEXT("-")),
                       TEXT_FMT(f[k].has_source ? text_part(t, f[k].source.at[0].begin, f[k].source.at[0].end) : TEXT("nobody")));
            }
        }
    }
    print("source", source);
    print("cue", cue);
    print("content", content);
    print("linked", linked);
    print("bytes", bytes);
    printf("%ld words in %.2f s of one core, all of understand/: %.0f words/s\n", nwords, (double)spent / CLOCKS_PER_SEC, (double)nwords * CLOCKS_PER_SEC / (double)spent);
    return 0;
}
