/* score_features FILE...: the features of every claim's score, for prepare/fit_score.py.
 *
 *     doc <tab> sentence <tab> begin <tab> end <tab> event <tab> aspect <tab> feature=value ... */
#include <stdio.h>
#include <string.h>

#include "base/log.h"
#include "code/claims.h"
#include "read/read.h"

static const char *features_of(const Claim *c)
{
    for (int i = 0; i < c->nreasons; i++)
        if (strcmp(c->reasons[i].field, "score") == 0) {
            Text rule = c->reasons[i].rule;
            int space = text_find_char(rule, ' ');
            return space < 0 ? "" : rule.at + space + 1;
        }
    return "";
}

int main(int argc, char **argv)
{
    Arena forever = arena_open((size_t)2 << 30), whole = arena_open((size_t)1 << 30), scratch = arena_open((size_t)1 << 30);
    Error err;
    Lexicon *lexicon;
    Rules *rules;
    if (!understand_load("models", "data/languages", &forever, &lexicon, &err) || !code_load("data", &forever, &rules, &err)) {
        say("%s", err.what);
        return 1;
    }
    for (int a = 1; a < argc; a++) {
        ReadOptions options = { .date = NO_DAY };
        Reader *reader;
        if (!read_open(argv[a], &options, &reader, &err)) {
            say("%s", err.what);
            return 1;
        }
        for (;;) {
            Arena keep = whole;
            Item item;
            ReadResult r = read_next(reader, &keep, scratch, &item, &err);
            if (r == READ_END || r == READ_BROKEN) break;
            if (r == READ_BAD) continue;
            Understanding u = understand_item(lexicon, &item, EFFORT_ACCURATE, &keep, scratch);
            Claims claims = code_item(rules, &u, &keep, scratch);
            for (int i = 0; i < claims.n; i++) {
                const Claim *c = &claims.at[i];
                printf("%.*s\t%d\t%d\t%d\t%s\t%s\t%s\n", TEXT_FMT(item.doc), c->sentence, c->begin, c->end, event_word(c->event),
                       aspect_word(c->aspect), features_of(c));
            }
        }
        read_close(reader);
    }
    return 0;
}
