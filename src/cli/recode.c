/* sitrep recode: the rules changed; what do they make of the same words now? */
#include <getopt.h>
#include <stdlib.h>

#include "base/log.h"
#include "cli/cli.h"
#include "serve/claim_json.h"
#include "store/store.h"

/* What one rule does now that it did not do before, or the other way round. */
typedef struct ByRule { Text rule; int fresh, gone, other; Text examples[3]; int nexamples; } ByRule;

typedef struct Recoder {
    Knowledge know;
    Effort    effort;
    Store    *store;
    bool      only_look;
    Arena     forever;
    ByRule   *rules;
    int       nrules, capacity;
    long      items, changed, unchanged;
} Recoder;

/* "assault.rules:41 shelled@3" -> without the word it matched */
static Text rule_name(Text rule)
{
    int space = text_find_char(rule, ' ');
    return space < 0 ? rule : text_part(rule, 0, space);
}

static ByRule *of_rule(Recoder *r, Text rule)
{
    for (int i = 0; i < r->nrules; i++)
        if (text_is(r->rules[i].rule, rule))
            return &r->rules[i];
    *GROW(&r->forever, r->rules, r->nrules, r->capacity) = (ByRule){ .rule = text_copy(rule, &r->forever) };
    return &r->rules[r->nrules - 1];
}

static void count(Recoder *r, const Change *c)
{
    ByRule *rule = of_rule(r, rule_name(c->what == CHANGE_GONE ? c->rule_before : c->rule_after));
    const char *sign = c->what == CHANGE_NEW ? "+" : c->what == CHANGE_GONE ? "-" : "~";
    rule->fresh += c->what == CHANGE_NEW;
    rule->gone += c->what == CHANGE_GONE;
    rule->other += c->what == CHANGE_OTHER;
    if (rule->nexamples < 3) {
        Text words = c->text.n > 100 ? text_part(c->text, 0, 100) : c->text;
        rule->examples[rule->nexamples++] = text_format(&r->forever, "%s \"%.*s\"%s%.*s", sign, TEXT_FMT(words),
                                                        c->fields.n ? ": " : "", TEXT_FMT(c->fields));
    }
}

static bool recode_one(Recoder *r, const Item *item, long number, Arena *keep, Arena scratch, Error *err)
{
    Coded coded = pipeline_code(&r->know, item, r->effort, keep, scratch);
    Text *json = NEW_ARRAY(keep, Text, coded.sightings.n);
    for (int i = 0; i < coded.sightings.n; i++)
        json[i] = claim_json(item, &coded.sightings.at[i], keep);
    Entry entry = { .item = item, .seen = coded.sightings, .json = json, .rules = code_version(r->know.rules) };
    Changes changes;
    if (!store_recode(r->store, number, &entry, r->only_look, keep, scratch, &changes, err))
        return false;
    r->items++;
    r->changed += changes.n > 0;
    r->unchanged += changes.unchanged;
    for (int i = 0; i < changes.n; i++)
        count(r, &changes.at[i]);
    return true;
}

static int most_first(const void *a, const void *b)
{
    const ByRule *p = a, *q = b;
    int x = p->fresh + p->gone + p->other, y = q->fresh + q->gone + q->other;
    return x != y ? y - x : p->rule.n - q->rule.n;
}

static void print_changes(Recoder *r)
{
    int fresh = 0, gone = 0, other = 0;
    if (r->nrules)
        qsort(r->rules, (size_t)r->nrules, sizeof *r->rules, most_first);
    for (int i = 0; i < r->nrules; i++) {
        const ByRule *b = &r->rules[i];
        printf("%.*s\t%d new, %d gone, %d changed\n", TEXT_FMT(b->rule), b->fresh, b->gone, b->other);
        for (int k = 0; k < b->nexamples; k++)
            printf("    %.*s\n", TEXT_FMT(b->examples[k]));
        fresh += b->fresh, gone += b->gone, other += b->other;
    }
    printf("%ld items, %ld of them changed: %d claims new, %d gone, %d changed, %ld as before%s\n", r->items, r->changed,
           fresh, gone, other, r->unchanged, r->only_look ? " (nothing was written)" : "");
}

static bool recode_all(Recoder *r, Error *err)
{
    Arena keep = arena_open((size_t)2 << 30), scratch = arena_open((size_t)2 << 30);
    StoreCounts counts;
    bool ok = store_counts(r->store, &counts, err);
    Progress progress = progress_start("coding anew", counts.items);
    volatile long number = 0;
    while (ok) {
        Arena one = keep, forgotten = scratch;
        jmp_buf full;
        Item item;
        long next = number;
        if (!store_next_item(r->store, number, &one, &item, &next, err)) {
            ok = err->what[0] == 0;
            break;
        }
        number = next;
        one.on_full = forgotten.on_full = &full;
        if (setjmp(full)) {
            say("item %ld needs more working memory than one may have; it stays as it was", number);
            continue;
        }
        ok = recode_one(r, &item, next, &one, forgotten, err);
        progress_step(&progress, r->items);
    }
    progress_end(&progress);
    arena_close(&keep);
    arena_close(&scratch);
    return ok;
}

int cmd_recode(int argc, char **argv)
{
    static const struct option options[] = { CLI_READ_OPTIONS, { "store", required_argument, NULL, 's' },
        { "dry-run", no_argument, NULL, 'n' }, { "help", no_argument, NULL, 'h' }, { 0 } };
    static Recoder r = { .effort = EFFORT_ACCURATE };
    ReadOptions unused = { .date = NO_DAY };
    const char *path = NULL;
    for (int o; (o = getopt_long(argc, argv, "hns:", options, NULL)) != -1; ) {
        if (o == 'h') {
            puts("usage: sitrep recode [--store FILE] [--dry-run] [--fast]\n\n"
                 "Codes every item of the store anew with the rules as they are now.  Claims that say the same\n"
                 "stay; others are replaced by new ones that name them.  Prints what changed, rule by rule.\n\n"
                 "  --store FILE         the store ($SITREP_STORE, else sitrep.db)\n"
                 "  -n, --dry-run        only print what would change");
            return EXIT_FINE;
        }
        if (o == 's')
            path = optarg;
        else if (o == 'n')
            r.only_look = true;
        else if (!cli_read_option(o, optarg, &unused, &r.effort))
            return EXIT_USAGE;
    }
    r.forever = arena_open((size_t)1 << 30);
    Error err;
    if (!cli_store_is_there(cli_store_path(path)))
        return EXIT_FAILED;
    if (!store_open(cli_store_path(path), r.only_look ? STORE_READ : STORE_WRITE, &r.store, &err)) {
        say("%s", err.what);
        return EXIT_FAILED;
    }
    bool ok = cli_knowledge(r.effort, &r.forever, &r.know);
    if (ok && !(ok = recode_all(&r, &err)))
        say("%s", err.what);
    if (ok || r.items)
        print_changes(&r);
    store_close(r.store);
    if (ok && !(ok = cli_flush(&err)))
        say("%s", err.what);
    return ok ? EXIT_FINE : EXIT_FAILED;
}
