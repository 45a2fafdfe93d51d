/* Sources, cues and contents in brat's standoff format (https://brat.nlplab.org/standoff.html),
 * as the PolNeAR corpus has them.  Offsets count code points of the item's text. */
#include "cli/brat.h"

typedef struct Printer {
    FILE *out;
    Text  text;
    int  *code;             /* code points before each byte */
    int   nthings, nevents;
} Printer;

typedef struct Stretch { int begin, end; } Stretch;

static void put_words(Printer *p, Text t)
{
    for (int i = 0; i < t.n; i++)
        fputc(t.at[i] == '\n' || t.at[i] == '\r' || t.at[i] == '\t' ? ' ' : t.at[i], p->out);
}

/* "T7<tab>Content 12 40;52 60<tab>the words": 7 comes back. */
static int put_thing(Printer *p, const char *kind, const Stretch *stretches, int n)
{
    fprintf(p->out, "T%d\t%s", ++p->nthings, kind);
    for (int i = 0; i < n; i++)
        fprintf(p->out, "%c%d %d", i ? ';' : ' ', p->code[stretches[i].begin], p->code[stretches[i].end]);
    fputc('\t', p->out);
    for (int i = 0; i < n; i++) {
        if (i)
            fputc(' ', p->out);
        put_words(p, text_part(p->text, stretches[i].begin, stretches[i].end));
    }
    fputc('\n', p->out);
    return p->nthings;
}

static Stretch words(const Understanding *u, int s, int first, int last)
{
    return (Stretch){ u->sentences[s].words[first].begin, u->sentences[s].words[last].end };
}

static void put_attribution(Printer *p, const Understanding *u, const Attribution *a)
{
    int source = 0, content = 0;
    if (a->source_first >= 0) {
        Stretch s = words(u, a->source_sentence, a->source_first, a->source_last);
        source = put_thing(p, "Source", &s, 1);
    }
    Stretch said[2] = { { a->begin, a->end }, { a->begin2, a->end2 } };
    if (a->end > a->begin)
        content = put_thing(p, "Content", said, a->end2 > a->begin2 ? 2 : 1);
    if (a->cue_first < 0)
        return;                 /* a quote that goes on has no cue to hang an event on */
    Stretch c = words(u, a->cue_sentence, a->cue_first, a->cue_last);
    int cue = put_thing(p, "Cue", &c, 1);
    const char *kind = source ? "Attribution" : "Attribution-no-source";
    int event = put_thing(p, kind, &c, 1);
    fprintf(p->out, "E%d\t%s:T%d", ++p->nevents, kind, event);
    if (content)
        fprintf(p->out, " Content:T%d", content);
    fprintf(p->out, " Cue:T%d", cue);
    if (source)
        fprintf(p->out, " Source:T%d", source);
    fputc('\n', p->out);
}

void brat_print(FILE *out, const Understanding *u, Arena scratch)
{
    Printer p = { .out = out, .text = u->item->text };
    p.code = NEW_ARRAY(&scratch, int, p.text.n + 1);
    for (int i = 0, n = 0; i <= p.text.n; i++) {
        p.code[i] = n;
        n += i < p.text.n && (i + 1 == p.text.n || ((unsigned char)p.text.at[i + 1] & 0xC0) != 0x80);
    }
    for (int i = 0; i < u->nattributions; i++)
        put_attribution(&p, u, &u->attributions[i]);
}

void chains_print(FILE *out, const Understanding *u)
{
    for (int e = 0; e < u->nentities; e++) {
        const Entity *entity = &u->entities[e];
        if (entity->nmentions < 2 && entity->belongs_to < 0)
            continue;
        fprintf(out, "e%d %.*s (%s", e, TEXT_FMT(entity->name), name_kind_word(entity->kind));
        if (entity->belongs_to >= 0)
            fprintf(out, ", belongs to e%d %.*s", entity->belongs_to, TEXT_FMT(u->entities[entity->belongs_to].name));
        fprintf(out, ")\n");
        for (int i = 0; i < u->nmentions; i++) {
            const Mention *m = &u->mentions[i];
            if (m->entity != e)
                continue;
            fprintf(out, "    %.*s: %s", TEXT_FMT(understand_words(u, m->sentence, m->first, m->last)), link_reason_words(m->reason));
            if (m->antecedent >= 0) {
                const Mention *a = &u->mentions[m->antecedent];
                fprintf(out, " %.*s", TEXT_FMT(understand_words(u, a->sentence, a->first, a->last)));
            }
            fprintf(out, " (sentence %d, %.2f)\n", m->sentence, (double)m->score);
        }
    }
}
