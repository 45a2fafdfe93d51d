/* score_gap - whom a pronoun means, on GAP (Webster and others, 2018).
 *
 *     score_gap GAP.tsv MODELS_DIR LANGUAGES_DIR [-v]
 *
 * Each line has a pronoun and two names, A and B.  The answer is A when the pronoun's
 * entity is that of the mention over A, likewise B, else neither.  "accuracy": the
 * answer is exactly the gold one of A, B, neither.  "F1": GAP's own, over the 2 x n
 * pairs of pronoun and name, by gender and together. */
#include <stdio.h>
#include <time.h>

#include "base/file.h"
#include "understand/models.h"

static int byte_at(Text t, long code)
{
    int i = 0;
    for (; i < t.n; i++)
        if (((unsigned char)t.at[i] & 0xC0) != 0x80 && code-- == 0)
            break;
    return i;
}

/* The entities of all mentions over begin..end: a person's name with all its words, others with the word that heads them. */
static int entities_over(const Understanding *u, int begin, int end, int *ret, int most)
{
    int n = 0;
    for (int i = 0; i < u->nmentions && n < most; i++) {
        const Mention *m = &u->mentions[i];
        const Sentence *s = &u->sentences[m->sentence];
        int name = s->words[m->head].name;
        bool whole = name >= 0 && name < s->nnames && s->names[name].kind == NAME_PERSON && s->names[name].first == m->first && s->names[name].last == m->last;
        if (s->words[whole ? m->first : m->head].begin < end && begin < s->words[whole ? m->last : m->head].end)
            ret[n++] = m->entity;
    }
    return n;
}

static bool share(const int *a, int na, const int *b, int nb)
{
    for (int i = 0; i < na; i++)
        for (int k = 0; k < nb; k++)
            if (a[i] == b[k])
                return true;
    return false;
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        fprintf(stderr, "usage: score_gap GAP.tsv MODELS_DIR LANGUAGES_DIR [-v]\n");
        return 2;
    }
    Error err = { "" };
    Arena forever = arena_open((size_t)1 << 30), keep = arena_open((size_t)256 << 20), scratch = arena_open((size_t)256 << 20);
    Lexicon *lex;
    Text file, line;
    if (!understand_load(argv[2], argv[3], &forever, &lex, &err) || !file_read(argv[1], &forever, &file, &err)) {
        fprintf(stderr, "score_gap: %s\n", err.what);
        return 1;
    }
    long right = 0, all = 0, nowhere = 0;
    double hit[2] = { 0 }, found[2] = { 0 }, gold[2] = { 0 };
    text_next(&file, '\n', &line);
    while (text_next(&file, '\n', &line)) {
        Text f[11] = { NO_TEXT };
        int n = 0;
        while (n < 11 && text_next(&line, '\t', &f[n]))
            n++;
        if (n < 10)
            continue;
        Arena here = keep;
        Item item = { .text = f[1], .lang = TEXT("en"), .published = NO_DAY };
        Part part = { PART_BODY, 0, f[1].n };
        item.parts = &part, item.nparts = 1;
        Understanding u = understand_item(lex, &item, EFFORT_ACCURATE, &here, scratch);
        long at[3] = { 0 };
        text_to_long(f[3], &at[0]), text_to_long(f[5], &at[1]), text_to_long(f[8], &at[2]);
        int length[3] = { f[2].n, f[4].n, f[7].n }, e[3][16], ne[3];
        for (int i = 0; i < 3; i++) {
            int begin = byte_at(f[1], at[i]);
            ne[i] = entities_over(&u, begin, begin + length[i], e[i], 16);
        }
        nowhere += ne[0] == 0;
        bool is[2] = { share(e[0], ne[0], e[1], ne[1]), share(e[0], ne[0], e[2], ne[2]) };
        bool should[2] = { text_equals(f[6], "TRUE"), text_equals(f[9], "TRUE") };
        int woman = text_is_nocase(f[2], TEXT("she")) || text_is_nocase(f[2], TEXT("her")) || text_is_nocase(f[2], TEXT("hers"));
        for (int i = 0; i < 2; i++) {
            hit[woman] += is[i] && should[i];
            found[woman] += is[i];
            gold[woman] += should[i];
        }
        bool ok = is[0] == should[0] && is[1] == should[1];
        right += ok;
        all++;
        if (!ok && argc > 4) {
            printf("\n%.*s\n  %.*s@%ld: A %.*s %s%s, B %.*s %s%s; chain:", TEXT_FMT(f[1]), TEXT_FMT(f[2]), at[0], TEXT_FMT(f[4]), should[0] ? "GOLD" : "", is[0] ? " FOUND" : "", TEXT_FMT(f[7]), should[1] ? "GOLD" : "", is[1] ? " FOUND" : "");
            for (int i = 0; i < u.nmentions && ne[0]; i++)
                if (u.mentions[i].entity == e[0][0])
                    printf(" [%.*s]", TEXT_FMT(understand_words(&u, u.mentions[i].sentence, u.mentions[i].first, u.mentions[i].last)));
            printf("\n");
        }
    }
    static const char *const who[] = { "men", "women", "all" };
    for (int i = 0; i < 3; i++) {
        double h = i < 2 ? hit[i] : hit[0] + hit[1], fo = i < 2 ? found[i] : found[0] + found[1], g = i < 2 ? gold[i] : gold[0] + gold[1];
        printf("%-6s P %.3f R %.3f F1 %.3f\n", who[i], fo > 0 ? h / fo : 0, g > 0 ? h / g : 0, 2 * h / (fo + g));
    }
    printf("accuracy %.3f of %ld (pronoun is no mention: %ld)\n", (double)right / (double)all, all, nowhere);
    return 0;
}
