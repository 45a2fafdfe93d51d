/* sitrep explain: what every stage made of an item, for people. */
#include <getopt.h>

#include "base/log.h"
#include "cli/cli.h"

static const char *part_word(PartKind k)
{
    static const char *const words[] = { "body", "title", "caption", "credit", "dateline", "post" };
    return words[k];
}

static void print_span(const Coded *c, int begin, int end)
{
    Text t = text_part(c->item->text, begin, end);
    for (int i = 0; i < t.n; i++)
        putchar(t.at[i] == '\n' ? ' ' : t.at[i]);
}

static void print_sentence(const Coded *c, int s)
{
    const Sentence *sentence = &c->understood.sentences[s];
    printf("\nsentence %d [%d,%d] %s\n  ", s, sentence->begin, sentence->end, part_word(sentence->part));
    print_span(c, sentence->begin, sentence->end);
    printf("\n");
    for (int w = 0; w < sentence->nwords; w++) {
        const Word *word = &sentence->words[w];
        printf("    %3d %-20.*s %-18.*s %-6s %-5s %3d %-12s %s\n", w, TEXT_FMT(word->form), TEXT_FMT(word->lemma),
               upos_word(word->upos), xpos_word(word->xpos), word->head, dep_word(word->dep),
               word->name >= 0 ? name_kind_word(sentence->names[word->name].kind) : "");
    }
}

static void print_said(const Coded *c)
{
    const Understanding *u = &c->understood;
    for (int i = 0; i < u->nattributions; i++) {
        const Attribution *a = &u->attributions[i];
        printf("  said: \"");
        print_span(c, a->begin, a->end);
        printf("\"\n    by ");
        if (a->source_first >= 0) {
            Text source = understand_words(u, a->source_sentence, a->source_first, a->source_last);
            printf("\"%.*s\"", TEXT_FMT(source));
        } else {
            printf("nobody named");
        }
        if (a->source_entity >= 0)
            printf(", which is %.*s", TEXT_FMT(u->entities[a->source_entity].name));
        printf("%s%s\n", a->is_direct ? ", in quotation marks" : "", a->is_free ? ", carried over from before" : "");
    }
}

static void print_meant(const Coded *c)
{
    const Understanding *u = &c->understood;
    for (int i = 0; i < u->nentities; i++) {
        const Entity *e = &u->entities[i];
        if (e->nmentions < 2)
            continue;
        printf("  meant: %.*s (%s):", TEXT_FMT(e->name), name_kind_word(e->kind));
        for (int m = 0; m < u->nmentions; m++) {
            const Mention *at = &u->mentions[m];
            if (at->entity == i)
                printf(" [%.*s: %s]", TEXT_FMT(understand_words(u, at->sentence, at->first, at->last)), link_reason_words(at->reason));
        }
        printf("\n");
    }
}

static void print_toponyms(const Coded *c)
{
    for (int i = 0; i < c->toponyms.n; i++) {
        const Toponym *t = &c->toponyms.at[i];
        printf("  place: \"%.*s\" ", TEXT_FMT(t->text));
        if (t->place.id)
            printf("is %.*s, %.*s, %.*s (%.4f %.4f), score %.2f", TEXT_FMT(t->place.name), TEXT_FMT(t->place.admin1),
                   TEXT_FMT(t->place.country), t->place.lat, t->place.lon, t->place.score);
        else
            printf("is not known");
        printf("%s; %.*s\n", t->is_actor ? ", named as an actor" : "", TEXT_FMT(t->rule));
        for (int k = 0; k < t->nalternatives && k < 3; k++)
            printf("      passed over: %.*s, %.*s, %.*s, score %.2f\n", TEXT_FMT(t->alternatives[k].name),
                   TEXT_FMT(t->alternatives[k].admin1), TEXT_FMT(t->alternatives[k].country), t->alternatives[k].score);
    }
}

static void print_actors(const char *what, const Actor *a, int n)
{
    for (int i = 0; i < n; i++) {
        printf("    %-8s %.*s", what, TEXT_FMT(a[i].text));
        if (a[i].name.n && !text_is(a[i].name, a[i].text))
            printf(" = %.*s", TEXT_FMT(a[i].name));
        printf("  %.*s  %.2f\n", TEXT_FMT(a[i].code), a[i].certainty);
    }
}

static void print_claim(const Coded *coded, const Sighting *s)
{
    const Claim *c = &s->claim;
    printf("\nclaim %.*s  sentence %d  score %.2f\n    \"", TEXT_FMT(c->id), c->sentence, c->score);
    print_span(coded, c->begin, c->end);
    printf("\"\n    event    %s %.*s  cameo %.*s  acled %.*s\n", event_word(c->event), TEXT_FMT(c->mode), TEXT_FMT(c->cameo),
           TEXT_FMT(c->acled));
    printf("    aspect   %s, speaker %s%s%s\n", aspect_word(c->aspect), stance_word(c->stance),
           c->hedge ? ", " : "", c->hedge ? hedge_word(c->hedge) : "");
    print_actors("speaker", c->speakers, c->nspeakers);
    print_actors("actor", c->actors, c->nactors);
    print_actors("target", c->targets, c->ntargets);
    for (int i = 0; i < c->nfigures; i++) {
        const Figure *f = &c->figures[i];
        printf("    figure   %s %s %s low %g high %g %s  \"%.*s\"  %.*s\n", measure_word(f->measure), who_word(f->who),
               quantifier_word(f->quantifier), f->low, f->high, kind_word(f->kind), TEXT_FMT(f->text), TEXT_FMT(f->rule));
    }
    for (int i = 0; i < s->nplaces; i++) {
        const Located *p = &s->places[i];
        printf("    %-8s \"%.*s\"", role_word(p->words.role), TEXT_FMT(p->words.text));
        if (p->place.id)
            printf(" = %.*s, %.*s (precision %d)", TEXT_FMT(p->place.name), TEXT_FMT(p->place.country), p->place.precision);
        printf("  %.*s; %.*s\n", TEXT_FMT(p->words.rule), TEXT_FMT(p->rule));
    }
    if (s->scene < 0)
        printf("    nowhere  %.*s\n", TEXT_FMT(s->why_nowhere));
    printf("    rule     %.*s\n", TEXT_FMT(c->rule));
    for (int i = 0; i < c->nreasons; i++) {
        const Reason *r = &c->reasons[i];
        printf("    %s %-8s %.*s  (%.*s)", r->is_rejected ? "not" : "why", r->field, TEXT_FMT(r->value), TEXT_FMT(r->rule));
        if (r->end > r->begin) {
            printf("  \"");
            print_span(coded, r->begin, r->end);
            printf("\"");
        }
        printf("\n");
    }
}

/* What made no claim: words whose rule did not hold, drafts dropped, figures nobody carries. */
static void print_left_over(const Coded *c)
{
    for (int i = 0; i < c->claims.nleft; i++) {
        const LeftOver *l = &c->claims.left[i];
        printf("%s  left %-8s %.*s  \"", i ? "" : "\nno claim comes of\n", l->field, TEXT_FMT(l->value));
        print_span(c, l->begin, l->end);
        printf("\"  sentence %d: %.*s  (%.*s)\n", l->sentence, TEXT_FMT(l->why), TEXT_FMT(l->rule));
    }
}

typedef struct Explainer { Knowledge know; Effort effort; const char *claim; bool brief, found; } Explainer;

static bool explain_one(void *context, const Item *item, Arena *keep, Arena scratch, Error *err)
{
    Explainer *e = context;
    Coded c = pipeline_code(&e->know, item, e->effort, keep, scratch);
    if (!c.claims.n)
        c.toponyms = place_toponyms(e->know.gazetteer, &c.understood, keep, scratch);
    if (!e->claim) {
        printf("item %.*s  doc %.*s  published %.*s\n", TEXT_FMT(sha256_hex(item->id, keep)), TEXT_FMT(item->doc),
               TEXT_FMT(item->published == NO_DAY ? TEXT("unknown") : day_write(item->published, keep)));
        for (int s = 0; s < c.understood.nsentences && !e->brief; s++)
            print_sentence(&c, s);
        print_said(&c);
        print_meant(&c);
        print_toponyms(&c);
    }
    for (int i = 0; i < c.sightings.n; i++) {
        const Sighting *s = &c.sightings.at[i];
        if (e->claim && !text_equals(s->claim.id, e->claim))
            continue;
        e->found = true;
        if (e->claim)
            print_sentence(&c, s->claim.sentence);
        print_claim(&c, s);
        if (s->claim.again.n)
            printf("    again    %.*s  (%.*s)\n", TEXT_FMT(s->claim.again), TEXT_FMT(s->claim.again_rule));
        if (s->claim.is_general)
            printf("    general  deeds of a kind, none in particular\n");
    }
    if (!e->claim)
        print_left_over(&c);
    return cli_flush(err);
}

static void help(void)
{
    puts("usage: sitrep explain [OPTION...] [FILE...]\n\n"
         "Shows for each item its sentences, names, speakers and places, and for each claim the words, the rule\n"
         "with file and line, and what was considered and rejected.\n\n"
         "  --claim ID           only this claim\n"
         "  --brief              without the words of each sentence\n" CLI_READ_HELP);
}

int cmd_explain(int argc, char **argv)
{
    static const struct option options[] = { CLI_READ_OPTIONS, { "claim", required_argument, NULL, 'c' },
        { "brief", no_argument, NULL, 'b' }, { "help", no_argument, NULL, 'h' }, { 0 } };
    ReadOptions read = { .date = NO_DAY };
    Explainer e = { .effort = EFFORT_ACCURATE };
    for (int o; (o = getopt_long(argc, argv, "h", options, NULL)) != -1; ) {
        if (o == 'h') {
            help();
            return EXIT_FINE;
        } else if (o == 'c') {
            e.claim = optarg;
        } else if (o == 'b') {
            e.brief = true;
        } else if (!cli_read_option(o, optarg, &read, &e.effort)) {
            return EXIT_USAGE;
        }
    }
    Arena forever = arena_open((size_t)1 << 30);
    if (!cli_knowledge(e.effort, &forever, &e.know))
        return EXIT_FAILED;
    int code = cli_each_item(argv + optind, argc - optind, &read, "explaining", explain_one, &e);
    if (!e.claim || e.found || code == EXIT_FAILED)
        return code;
    say("what was read has no claim %s; `sitrep code` prints their ids, which change with the words and with the rules", e.claim);
    return EXIT_USAGE;
}
