/* train_name_net - learns names.net from texts in which names are marked.
 *
 *     train_name_net --models DIR --languages DIR --folds FILE [--linear FILE] [--out FILE] [--way N] [--epochs N]
 *                    [--rate R] [--drop D] [--hide H] [--seed N] [--threads N] [--part N]
 *                    [--share NET --chain-share S --own-share S]
 *                    [--teacher NET --news FILE [--news-part N] [--beside B]]
 *                    [--bio FILE]... [--test FILE]... [--re3d DIR] [--own FILE]... [--measure]
 *
 * What is not said here is as train_names has it; --folds are the models that it wrote.
 * The sums of the linear chain that the network sees are those of a model that has not
 * seen the document; half of the time it sees none and has to tell by itself.
 *
 * --hide    how often a word's vector is withheld, so that names are told by what is around them
 * --part    learns from every Nth document only, for a quick trial
 * --news    text, a sentence a line: what a teacher, a network learned before, thinks of it together
 *           with the chain is learned beside the documents (for each of their batches B of news;
 *           of the text every Nth part).  A quarter of it is in capitals, judged by the text as it was.
 * --share   learns nothing: makes of NET one in which the chain's sums and its own are taken times
 *           other shares than in learning, and measures
 *
 * What is kept is the mean of the weights over the last thousands of batches. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "name_corpus.h"
#include "net_trainer.h"
#include "understand/name_net.h"

enum { BATCH_WORDS = 300, LONGEST = 300, ROOM = BATCH_WORDS + LONGEST, MOST_SENTENCES = 64 };

static NameModel model;
static NameNet   net;
static int       L;
#define WAY (net.way)
#define OUT (2 * WAY)

static float drop = 0.3f, top_rate = 0.002f;
static long  until;                                 /* the rate falls to nothing */

static void start_parameters(int way)
{
    name_net_measure(&net, way);
    for (int p = 0; p < NAME_NET_PARTS_COUNT; p++) {
        add_part(net.rows[p], net.columns[p], name_net_is_table(p),
                 name_net_is_table(p) ? 0.15f : name_net_is_matrix(p) ? sqrtf(3.0f / (float)net.rows[p]) : 0);
        net.part[p] = weights[p];
    }
    weights[NAME_NET_PART_MIX][0] = weights[NAME_NET_PART_MIX][1] = 0.6f;
}

static void take_step(void)
{
    float warm = steps < 200 ? (float)(steps + 1) / 200 : 1;
    take_steps(top_rate * warm * (1 - (float)steps / (float)(until + 1)) + 1e-6f);
    follow(nparts, 8000);
}

/* ---- what is learned from ---------------------------------------------------------- */

/* The likeliest labels of a word, and their shares of 255. */
enum { BELIEFS = 4 };
typedef struct Belief { uint8_t label[BELIEFS], share[BELIEFS]; } Belief;

typedef struct Example {
    int          n, nruns;
    NameNetWord *words;
    NameRun     *runs;
    float       *linear;            /* [n][NAME_WIDTH] */
    uint8_t     *labels;
    Belief      *beliefs;           /* of news: what teachers think */
} Example;

typedef struct Examples { Example *at; int n, room, *order; long nwords; } Examples;
static Examples gold, news;

static NameHouse house_of(const Document *d)
{
    return text_is(d->corpus, TEXT("re3d")) ? HOUSE_RE3D : text_is(d->corpus, TEXT("own")) ? HOUSE_OWN
         : text_find(d->corpus, TEXT("crossner")) >= 0 ? HOUSE_CROSSNER : HOUSE_NEWSWIRE;
}

/* Can the labels of a run be true, with all beside it outside? */
static bool is_whole(const uint8_t *labels, NameRun run)
{
    for (int i = run.first; i <= run.first + run.n; i++) {
        int from = i == run.first ? (run.begins ? -1 : model.outside) : labels[i - 1];
        int to = i < run.first + run.n ? labels[i] : run.ends ? -1 : model.outside;
        if (!name_may_follow(&model, from, to))
            return false;
    }
    return true;
}

/* A sentence as the linear chain has read it; its runs in which the labels can be true. */
static void add_example(Examples *to, const Sentence *s, const NameTraits *traits, NameHouse house, const NameReading *r, const uint8_t *labels, Belief *beliefs, Arena *keep)
{
    int n = s->nwords, capacity = 0;
    Example e = { .n = n, .words = NEW_ARRAY(keep, NameNetWord, n), .linear = NEW_ARRAY(keep, float, n * NAME_WIDTH), .labels = NEW_ARRAY(keep, uint8_t, n), .beliefs = beliefs };
    name_net_words(s, traits, house, e.words);
    for (int i = 0; i < n; i++)
        name_net_pieces(s->words[i].form, &e.words[i]);
    memcpy(e.linear, r->scores, (size_t)(n * NAME_WIDTH) * sizeof *e.linear);
    memcpy(e.labels, labels, (size_t)n);
    for (NameRun run = { 0 }; name_next_run(r->plain, n, run.first + run.n, &run); )
        if (beliefs || is_whole(labels, run))
            *GROW(keep, e.runs, e.nruns, capacity) = run;
    if (e.nruns) {
        *GROW(keep, to->at, to->n, to->room) = e;
        to->nwords += n;
    }
}

static NameReading *read_document(const Document *d, const NameModel *reader, const NameNet *nets, NameTraits **traits, Arena *scratch)
{
    Sentence *read = corpus_blank(d, scratch);
    name_traits(&model, d->s, d->n, traits, scratch);
    Arena names = *scratch;
    names.end = names.at + (names.end - names.at) / 4;
    scratch->at = names.end;
    return name_read(reader, nets, read, d->n, traits, READ_CLOSELY, &names, scratch);
}

static void add_examples(const Document *d, const NameModel *reader, Arena *keep, Arena scratch)
{
    NameTraits **traits = NEW_ARRAY(&scratch, NameTraits *, d->n);
    NameReading *reading = read_document(d, reader, NULL, traits, &scratch);
    for (int s = 0; s < d->n; s++) {
        uint8_t labels[LONGEST];
        if (d->s[s].nwords > LONGEST || !d->s[s].nwords)
            continue;
        corpus_labels_of(&model, &d->s[s], labels);
        add_example(&gold, &d->s[s], traits[s], house_of(d), &reading[s], labels, NULL, keep);
    }
}

/* ---- one batch -------------------------------------------------------------------------- */

static Layer  layers[2];
static float *in_, *in_mask, *din, *sums, *dsums;

static float *numbers(int columns)
{
    return calloc((size_t)(ROOM * columns), sizeof(float));
}

static void start_batches(void)
{
    in_ = numbers(NAME_NET_IN), in_mask = numbers(NAME_NET_IN), din = numbers(NAME_NET_IN), sums = numbers(NAME_NET_OUT), dsums = numbers(NAME_NET_OUT);
    for (int l = 0; l < 2; l++) {
        int gates = l ? 3 : 4;
        layers[l] = (Layer){ .gates = gates, .way = WAY, .u = numbers(gates * OUT), .du = numbers(gates * OUT), .c = numbers(OUT), .h = numbers(OUT), .mask = numbers(OUT), .dh = numbers(OUT) };
    }
    layers[0].w = NAME_NET_PART_W0, layers[0].v = NAME_NET_PART_V0, layers[0].b = NAME_NET_PART_B0;
    layers[1].w = NAME_NET_PART_W1, layers[1].v = NAME_NET_PART_V1, layers[1].b = NAME_NET_PART_B1;
    layers[0].x = in_, layers[0].dx = din;
    layers[1].x = layers[0].h, layers[1].dx = layers[0].dh;
}

static float unary[LONGEST][NAME_LABELS], ahead[LONGEST][NAME_LABELS], back[LONGEST][NAME_LABELS];
static float grow[NAME_LABELS][NAME_LABELS], enter[NAME_LABELS];

static void set_steps(const float *from)
{
    for (int a = -1; a < L; a++)
        for (int b = 0; b < L; b++) {
            float w = name_may_follow(&model, a, b) ? expf(from[(a + 1) * NAME_LABELS + b]) : 0;
            if (a < 0) enter[b] = w; else grow[a][b] = w;
        }
}

static void normalise(float *row)
{
    float sum = 0;
    for (int c = 0; c < L; c++) sum += row[c];
    for (int c = 0; c < L; c++) row[c] /= sum;
}

static double loss;
static long   words_learned, runs_learned;

/* Fills unary, ahead and back; returns how likely the labels are. */
static double look_both_ways(NameRun run, const uint8_t *right, const float *sum)
{
    int n = run.n;
    double likely = 0;
    for (int i = 0; i < n; i++) {
        const float *x = sum + (run.first + i) * NAME_NET_OUT;
        float top = x[0], whole = 0;
        for (int c = 1; c < L; c++)
            top = x[c] > top ? x[c] : top;
        for (int c = 0; c < L; c++)
            unary[i][c] = expf(x[c] - top);
        for (int b = 0; b < L; b++) {
            float s = i ? 0 : run.begins ? enter[b] : grow[model.outside][b];
            for (int k = 0; i && k < model.nbefore[b]; k++)
                s += ahead[i - 1][model.before[b][k]] * grow[model.before[b][k]][b];
            whole += ahead[i][b] = s * unary[i][b] + 1e-30f;
        }
        normalise(ahead[i]);
        int is = right[run.first + i], was = i ? right[run.first + i - 1] : run.begins ? -1 : model.outside;
        likely += log(unary[i][is] + 1e-30f) + log((was < 0 ? enter[is] : grow[was][is]) + 1e-30f) - log(whole);
    }
    for (int i = n - 1; i >= 0; i--) {
        memset(back[i], 0, sizeof back[i]);
        if (i == n - 1) {
            for (int c = 0; c < L; c++)
                back[i][c] = !name_may_follow(&model, c, run.ends ? -1 : model.outside) ? 0 : run.ends ? 1 : grow[c][model.outside];
        } else {
            for (int b = 0; b < L; b++) {
                float out = unary[i + 1][b] * back[i + 1][b];
                for (int k = 0; k < model.nbefore[b]; k++)
                    back[i][model.before[b][k]] += grow[model.before[b][k]][b] * out;
            }
        }
        for (int c = 0; c < L; c++) back[i][c] += 1e-30f;
        if (i == n - 1) {
            float whole = 0;
            for (int c = 0; c < L; c++) whole += ahead[i][c] * back[i][c];
            likely += log(back[i][right[run.first + i]]) - log(whole);
        }
        normalise(back[i]);
    }
    return likely;
}

static void shares_at(int i, float *p)
{
    for (int c = 0; c < L; c++) p[c] = ahead[i][c] * back[i][c];
    normalise(p);
}

/* Of a step from word i - 1 of a run to word i. */
static void learn_step(int i, int was, int is, float by)
{
    float p[NAME_LABELS][NAME_LABELS], whole = 0, *dsteps = gradient[NAME_NET_PART_STEPS];
    for (int b = 0; b < L; b++)
        for (int k = 0; k < model.nbefore[b]; k++) {
            int a = model.before[b][k];
            whole += p[a][b] = ahead[i - 1][a] * grow[a][b] * unary[i][b] * back[i][b];
        }
    for (int b = 0; b < L; b++)
        for (int k = 0; k < model.nbefore[b]; k++) {
            int a = model.before[b][k];
            dsteps[(a + 1) * NAME_LABELS + b] += by * (p[a][b] / whole - (was == a && is == b));
        }
}

/* The gradient of a run's likelihood, or of how far it is from what is believed, goes to
 * `by_sum`; the steps are learned from what is known alone. */
static void learn_run(const Example *e, NameRun run, const float *sum, float *by_sum, float by)
{
    const uint8_t *right = e->labels + run.first;
    float *dsteps = gradient[NAME_NET_PART_STEPS];
    double likely = look_both_ways(run, e->labels, sum);
    if (!e->beliefs) {
        loss -= likely;
        runs_learned += run.n;
    }
    for (int i = 1; i < run.n && !e->beliefs; i++)
        learn_step(i, right[i - 1], right[i], by);
    for (int i = 0; i < run.n; i++) {
        float g[NAME_LABELS];
        shares_at(i, g);
        if (e->beliefs)
            for (int k = 0; k < BELIEFS; k++)
                g[e->beliefs[run.first + i].label[k]] -= (float)e->beliefs[run.first + i].share[k] / 255;
        else
            g[right[i]] -= 1;
        for (int c = 0; c < L; c++) {
            by_sum[(run.first + i) * NAME_NET_OUT + c] += by * g[c];
            if (i == 0 && !e->beliefs)
                dsteps[(run.begins ? 0 : model.outside + 1) * NAME_LABELS + c] += by * g[c];
            if (i == run.n - 1 && !run.ends && !e->beliefs && name_may_follow(&model, c, model.outside))
                dsteps[(c + 1) * NAME_LABELS + model.outside] += by * g[c];
        }
    }
}

/* ---- news: what teachers think ------------------------------------------------------------- */

static const NameNet *teacher;

static void add_thoughts(const NameReading *r, int n, float *thoughts)
{
    float *total = calloc((size_t)(n * NAME_NET_OUT), sizeof *total);
    for (int i = 0; i < n; i++)
        memcpy(total + i * NAME_NET_OUT, r->scores + i * NAME_WIDTH, (size_t)L * sizeof *total);
    static const uint8_t any[LONGEST];
    for (NameRun run = { 0 }; name_next_run(r->plain, n, run.first + run.n, &run); ) {
        look_both_ways(run, any, total);
        for (int i = 0; i < run.n; i++)
            shares_at(i, thoughts + (run.first + i) * NAME_LABELS);
    }
    free(total);
}

static Belief believed(float *thought)
{
    Belief b = { 0 };
    float whole = 0, most[BELIEFS];
    for (int k = 0; k < BELIEFS; k++) {
        int best = 0;
        for (int c = 1; c < L; c++)
            best = thought[c] > thought[best] ? c : best;
        b.label[k] = (uint8_t)best;
        whole += most[k] = thought[best];
        thought[best] = 0;
    }
    for (int k = 0; k < BELIEFS && whole > 0; k++)
        b.share[k] = (uint8_t)(255 * most[k] / whole + 0.5f);
    return b;
}

static uint64_t hash_of(const Sentence *s)
{
    uint64_t h = 7;
    for (int i = 0; i < s->nwords; i++)
        h = hash_mix(h, text_hash(s->words[i].form));
    return h | 1;
}

enum { KNOWN_SENTENCES = 1 << 17, TOGETHER = 12 };
static uint64_t known_sentences[KNOWN_SENTENCES];

static uint64_t *known_sentence(uint64_t hash)
{
    uint64_t *at = &known_sentences[hash >> 20 & (KNOWN_SENTENCES - 1)];
    while (*at && *at != hash)
        at = at + 1 < known_sentences + KNOWN_SENTENCES ? at + 1 : known_sentences;
    return at;
}

static Arena other;                 /* room for those who read */

/* beliefs[sentence][word] of a document. */
static Belief **ask_teachers(const Document *d, const Lexicon *lex, Arena *keep, Arena scratch)
{
    NameTraits **traits = NEW_ARRAY(&scratch, NameTraits *, d->n);
    NameReading *reading = read_document(d, lex->names, teacher, traits, &scratch);
    set_steps(teacher->part[NAME_NET_PART_STEPS]);
    Belief **beliefs = NEW_ARRAY(keep, Belief *, d->n);
    for (int s = 0; s < d->n; s++) {
        int n = d->s[s].nwords;
        float *thought = NEW_ARRAY(&scratch, float, n * NAME_LABELS);
        beliefs[s] = NEW_ARRAY(keep, Belief, n);
        add_thoughts(&reading[s], n, thought);
        for (int i = 0; i < n; i++) {
            thought[i * NAME_LABELS + model.outside] += reading[s].plain[i] ? 1 : 0;
            beliefs[s][i] = believed(thought + i * NAME_LABELS);
        }
    }
    return beliefs;
}

/* The same in capitals is known from the text as it was. */
static void add_news_together(Document d, bool is_loud, const Lexicon *lex, Arena *keep, Arena scratch)
{
    read_sentences(lex, d.s, d.n, EFFORT_FAST, &scratch, other);
    Belief **beliefs = ask_teachers(&d, lex, keep, scratch);
    for (int s = 0; is_loud && s < d.n; s++)
        d.s[s] = corpus_in_capitals(&d.s[s], &scratch);
    if (is_loud)
        read_sentences(lex, d.s, d.n, EFFORT_FAST, &scratch, other);
    NameTraits **traits = NEW_ARRAY(&scratch, NameTraits *, d.n);
    NameReading *reading = read_document(&d, lex->names, NULL, traits, &scratch);
    for (int s = 0; s < d.n; s++) {
        uint8_t labels[LONGEST];
        for (int i = 0; i < d.s[s].nwords; i++)
            labels[i] = beliefs[s][i].label[0];
        add_example(&news, &d.s[s], traits[s], HOUSE_NEWSWIRE, &reading[s], labels, beliefs[s], keep);
    }
}

/* A sentence a line, its words apart.  What lies together is mostly of one text.  What
 * is known is not guessed. */
static bool read_news(const char *path, int part, const Corpus *all, const Lexicon *lex, Arena *keep, Arena scratch, Error *err)
{
    Text file, line, word;
    if (!file_read(path, keep, &file, err))
        return false;
    for (int d = 0; d < all->n; d++)
        for (int s = 0; s < all->at[d].n; s++)
            *known_sentence(hash_of(&all->at[d].s[s])) = hash_of(&all->at[d].s[s]);
    Sentence together[TOGETHER];
    Document d = { .s = together };
    Arena once = scratch;
    for (int number = 0; text_next(&file, '\n', &line); ) {
        Word now[LONGEST / 3];
        Sentence s = { .words = now };
        while (s.nwords < LONGEST / 3 && text_next(&line, ' ', &word))
            now[s.nwords++] = (Word){ .form = word, .head = -1, .name = -1 };
        if (s.nwords < 4 || s.nwords == LONGEST / 3 || *known_sentence(hash_of(&s)))
            continue;
        s.words = NEW_ARRAY(&once, Word, s.nwords);
        memcpy(s.words, now, (size_t)s.nwords * sizeof *now);
        together[d.n++] = s;
        if (d.n < TOGETHER)
            continue;
        if (number % part == 0)
            add_news_together(d, number / part % 4 == 3, lex, keep, once);
        number++;
        d.n = 0;
        once = scratch;
    }
    return true;
}

/* ---- learning ------------------------------------------------------------------------------ */

/* A word that nobody met before has no vector, or none of its letters is known. */
static float hide_vector = 0.06f, hide_word = 0.3f;

static void learn(const Example **batch, int nbatch)
{
    static NameNetWord words[ROOM];
    Span spans[MOST_SENTENCES];
    int n = 0, asked = 0;
    for (int s = 0; s < nbatch; s++) {
        spans[s] = (Span){ n, n + batch[s]->n };
        for (int i = 0; i < batch[s]->n; i++, n++) {
            words[n] = batch[s]->words[i];
            if (uniform() < hide_vector)
                words[n].vector = -1;
            if (words[n].vector < 0 || uniform() < hide_word)
                words[n].row[NAME_NET_PART_WORD] = 0;
            name_net_input(&net, &words[n], in_ + n * NAME_NET_IN);
        }
        for (int r = 0; r < batch[s]->nruns; r++)
            asked += batch[s]->runs[r].n;
        drop_sentence(in_, in_mask, spans[s], NAME_NET_IN, drop * 0.7f);
    }
    words_learned += n;
    for (int l = 0; l < 2; l++) {
        forward(n, layers[l].x, layers[l].w, -1, layers[l].u);
        sru(&layers[l], spans, nbatch);
        for (int s = 0; s < nbatch; s++)
            drop_sentence(layers[l].h, layers[l].mask, spans[s], OUT, drop);
        memset(layers[l].dh, 0, (size_t)(n * OUT) * sizeof(float));
        memset(layers[l].du, 0, (size_t)(n * layers[l].gates * OUT) * sizeof(float));
    }
    memset(din, 0, (size_t)(n * NAME_NET_IN) * sizeof(float));
    memset(dsums, 0, (size_t)(n * NAME_NET_OUT) * sizeof(float));
    forward(n, layers[1].h, NAME_NET_PART_OUT_W, NAME_NET_PART_OUT_B, sums);
    set_steps(weights[NAME_NET_PART_STEPS]);
    const float *mix = weights[NAME_NET_PART_MIX];        /* never learned: of what it has learned the network is too sure */
    for (int s = 0; s < nbatch; s++) {
        bool is_alone = uniform() < 0.5f;
        float both[LONGEST * NAME_NET_OUT] = { 0 }, dboth[LONGEST * NAME_NET_OUT] = { 0 };
        float *own = sums + spans[s].begin * NAME_NET_OUT, *down = dsums + spans[s].begin * NAME_NET_OUT;
        for (int i = 0; i < batch[s]->n; i++)
            for (int c = 0; c < L; c++)
                both[i * NAME_NET_OUT + c] = is_alone ? own[i * NAME_NET_OUT + c]
                                           : mix[0] * batch[s]->linear[i * NAME_WIDTH + c] + mix[1] * own[i * NAME_NET_OUT + c];
        for (int r = 0; r < batch[s]->nruns; r++)
            learn_run(batch[s], batch[s]->runs[r], both, dboth, 1 / (float)asked);
        for (int i = 0; i < batch[s]->n; i++)
            for (int c = 0; c < L; c++) {
                float g = dboth[i * NAME_NET_OUT + c];
                down[i * NAME_NET_OUT + c] = is_alone ? g : g * mix[1];
            }
    }
    backward(n, layers[1].h, NAME_NET_PART_OUT_W, NAME_NET_PART_OUT_B, dsums, layers[1].dh);
    for (int l = 1; l >= 0; l--) {
        for (int i = 0; i < n * OUT; i++)
            layers[l].dh[i] *= layers[l].mask[i];
        sru_back(&layers[l], spans, nbatch);
        learn_product(n, layers[l].x, layers[l].w, -1, layers[l].du);
        back_through(n, layers[l].w, layers[l].du, layers[l].dx, l ? 0 : WORD_VECTOR, l ? OUT : NAME_NET_IN);     /* vectors of words are not learned here */
    }
    for (int t = 0; t < n; t++) {
        float *d = din + t * NAME_NET_IN;
        for (int c = 0; c < NAME_NET_IN; c++)
            d[c] *= in_mask[t * NAME_NET_IN + c];
        d += WORD_VECTOR;
        for (int p = 0; name_net_is_table(p); d += net.columns[p++])
            if (p != NAME_NET_PART_PIECE)
                add_row(p, words[t].row[p], d, 1);
            else
                for (int k = 0; k < words[t].npieces; k++)
                    add_row(p, words[t].pieces[k], d, name_net_share(&words[t]));
    }
    take_step();
}

/* ---- the whole ------------------------------------------------------------------------- */

static void write_part(const float *part, int p, FILE *f)
{
    int rows = net.rows[p], columns = net.columns[p];
    if (name_net_is_table(p)) {
        for (int r = 0; r < rows; r++, part += columns) {
            float most = 1e-12f;
            for (int c = 0; c < columns; c++)
                most = fmaxf(most, fabsf(part[c]));
            float scale = most / 127;
            fwrite(&scale, 1, 4, f);
            for (int c = 0; c < columns; c++)
                fputc((int)lroundf(part[c] / scale) & 255, f);
        }
        return;
    }
    if (!name_net_is_matrix(p)) {
        fwrite(part, sizeof *part, (size_t)(rows * columns), f);
        return;
    }
    float scale[8 * MOST_WAY];
    for (int c = 0; c < columns; c++) {
        float most = 0;
        for (int r = 0; r < rows; r++)
            most = fmaxf(most, fabsf(part[r * columns + c]));
        scale[c] = most > 0 ? most / NET_MOST : 1;
    }
    fwrite(scale, sizeof *scale, (size_t)columns, f);
    for (int i = 0; i < rows * columns; i++)
        fputc((int)lroundf(part[i] / scale[i % columns]) & 255, f);
}

static bool write_net(const char *path)
{
    uint32_t head[4] = { 2, (uint32_t)WAY, (uint32_t)L, net.vectors.n };
    FILE *f = fopen(path, "wb");
    if (!f)
        return false;
    fwrite("SITREPNN", 1, 8, f);
    fwrite(head, 1, sizeof head, f);
    for (int p = 0; p < NAME_NET_PARTS_COUNT; p++)
        write_part(mean[p], p, f);
    printf("%s: %.1f MB\n", path, (double)ftell(f) / 1e6);
    return fclose(f) == 0;
}

/* A network with other shares than it learned with: they are at its end (NAME_NET_PARTS). */
static bool set_shares(const char *path, const char *as_learned, const float shares[2], Arena scratch, Error *err)
{
    Text file;
    size_t size = 2 * sizeof *shares;
    if (!file_read(as_learned, &scratch, &file, err))
        return false;
    FILE *f = (size_t)file.n > size ? fopen(path, "wb") : NULL;
    bool ok = f && fwrite(file.at, 1, (size_t)file.n - size, f) && fwrite(shares, size, 1, f) == 1;
    return (!f || fclose(f) == 0) && ok ? true : fail(err, "%s cannot be made of %s", path, as_learned);
}

static void shuffle(Examples *e)
{
    for (int i = e->n - 1; i > 0; i--) {
        int j = (int)(next_random() % (uint32_t)(i + 1)), t = e->order[i];
        e->order[i] = e->order[j];
        e->order[j] = t;
    }
}

static void set_order(Examples *e, Arena *forever)
{
    e->order = NEW_ARRAY(forever, int, e->n);
    for (int i = 0; i < e->n; i++)
        e->order[i] = i;
    shuffle(e);
}

static int next_batch(const Examples *e, int at, const Example **batch, int *n)
{
    *n = 0;
    for (int words = 0; at < e->n && *n < MOST_SENTENCES && words < BATCH_WORDS; words += e->at[e->order[at++]].n)
        batch[(*n)++] = &e->at[e->order[at]];
    return at;
}

/* All that is marked, and so many batches of news beside each batch. */
static void learn_once(int round, float beside)
{
    static int news_at;
    clock_t began = clock();
    const Example *batch[MOST_SENTENCES];
    int n;
    float due = 0;
    loss = 0;
    words_learned = runs_learned = 0;
    shuffle(&gold);
    for (int i = 0; i < gold.n; ) {
        i = next_batch(&gold, i, batch, &n);
        learn(batch, n);
        for (due += news.n ? beside : 0; due >= 1; due--) {
            if (news_at >= news.n)
                shuffle(&news), news_at = 0;
            news_at = next_batch(&news, news_at, batch, &n);
            learn(batch, n);
        }
    }
    printf("round %d: loss %.4f, mix %.2f %.2f, %ld spoilt, %.0f s\n", round, loss / (double)runs_learned, (double)weights[NAME_NET_PART_MIX][0],
           (double)weights[NAME_NET_PART_MIX][1], nspoilt, (double)(clock() - began) / CLOCKS_PER_SEC);
    fflush(stdout);
}

int main(int argc, char **argv)
{
    const char *folds = NULL, *out = NULL, *linear = NULL;
    CorpusOptions options = { 0 };
    const char *news_file = NULL, *teacher_file = NULL, *as_learned = NULL;
    float shares[2] = { 0.6f, 0.6f };
    int epochs = 10, way = 96, part = 1, news_part = 1;
    float beside = 1;
    bool only_measure = false;
    Corpus all = { 0 };
    Error err;
    Arena forever = arena_open((size_t)1 << 36), keep = arena_open((size_t)1 << 36), scratch = arena_open((size_t)1 << 34);
    for (int i = 1; i < argc; ) {
        const char *value = i + 1 < argc ? argv[i + 1] : "";
        int taken = corpus_option(&options, &all, argv, i, argc, &forever);
        i += taken;
        if (taken)
            continue;
        i += 2;
        if (!strcmp(argv[i - 2], "--epochs")) epochs = atoi(value);
        else if (!strcmp(argv[i - 2], "--folds")) folds = value;
        else if (!strcmp(argv[i - 2], "--linear")) linear = value;
        else if (!strcmp(argv[i - 2], "--way")) way = atoi(value);
        else if (!strcmp(argv[i - 2], "--part")) part = atoi(value);
        else if (!strcmp(argv[i - 2], "--rate")) top_rate = (float)atof(value);
        else if (!strcmp(argv[i - 2], "--drop")) drop = (float)atof(value);
        else if (!strcmp(argv[i - 2], "--hide")) hide_vector = (float)atof(value);
        else if (!strcmp(argv[i - 2], "--news")) news_file = value;
        else if (!strcmp(argv[i - 2], "--news-part")) news_part = atoi(value);
        else if (!strcmp(argv[i - 2], "--beside")) beside = (float)atof(value);
        else if (!strcmp(argv[i - 2], "--threads")) halves_start(atoi(value));
        else if (!strcmp(argv[i - 2], "--seed")) random_state += 7919 * (uint64_t)atol(value);
        else if (!strcmp(argv[i - 2], "--teacher")) teacher_file = value;
        else if (!strcmp(argv[i - 2], "--out")) out = value;
        else if (!strcmp(argv[i - 2], "--share")) as_learned = value;
        else if (!strcmp(argv[i - 2], "--chain-share")) shares[0] = (float)atof(value);
        else if (!strcmp(argv[i - 2], "--own-share")) shares[1] = (float)atof(value);
        else if (!strcmp(argv[i - 2], "--measure")) only_measure = true, i--;
        else
            return fprintf(stderr, "train_name_net: what is %s?\n", argv[i - 2]), 2;
    }
    Lexicon lex = { 0 };
    if (!corpus_prepare(&options, EFFORT_FAST, &all, &lex, &model, &forever, scratch, &err))
        return fprintf(stderr, "train_name_net: %s\n", err.what), 1;
    L = model.nlabels;
    for (int c = 0; c < L; c++)
        model.outside = model.kind[c] < 0 ? c : model.outside;
    char *path = text_zero_ended(out ? text_of(out) : text_format(&forever, "%s/names.net", options.models), &forever);
    char *chain = text_zero_ended(linear ? text_of(linear) : text_format(&forever, "%s/names.bin", options.models), &forever);
    if (!names_load_from(chain, options.models, options.languages, &forever, &lex.names, &err))
        return fprintf(stderr, "train_name_net: %s\n", err.what), 1;
    if (as_learned && !set_shares(path, as_learned, shares, scratch, &err))
        return fprintf(stderr, "train_name_net: %s\n", err.what), 1;
    if (!only_measure && !as_learned) {
        NameModel *readers[NAME_FOLDS];
        corpus_louder(&all, &lex, EFFORT_FAST, &forever, scratch);
        for (int fold = 0; fold < NAME_FOLDS; fold++)
            if (!names_load_from(corpus_fold_path(folds, fold), options.models, options.languages, &forever, &readers[fold], &err))
                return fprintf(stderr, "train_name_net: %s\n", err.what), 1;
        for (int d = 0; d < all.n; d++)
            if (!all.at[d].is_test && (int)all.at[d].number / NAME_FOLDS % part == 0)
                add_examples(&all.at[d], readers[all.at[d].number % NAME_FOLDS], &keep, scratch);
        net.vectors = model.groups.vectors;
        start_parameters(way);
        start_batches();
        if (news_file) {
            other = arena_open((size_t)1 << 32);
            if (!name_net_load(teacher_file, lex.names, &forever, &teacher, &err) ||
                !read_news(news_file, news_part, &all, &lex, &keep, scratch, &err))
                return fprintf(stderr, "train_name_net: %s\n", err.what), 1;
        }
        set_order(&gold, &forever);
        set_order(&news, &forever);
        printf("%d sentences, %ld words; of news %d, %ld\n", gold.n, gold.nwords, news.n, news.nwords);
        until = (long)((float)epochs * (float)(gold.nwords / (BATCH_WORDS + 10)) * (1 + (news.n ? beside : 0)));
        for (int e = 0; e < epochs; e++) {
            learn_once(e + 1, beside);
            if (e % 3 != 2 && e != epochs - 1)
                continue;
            Arena again = forever;
            if (!write_net(path) || !name_net_load(path, lex.names, &again, &lex.name_net, &err))
                return fprintf(stderr, "train_name_net: cannot write %s or read it back: %s\n", path, err.what), 1;
            corpus_measure(&all, &lex, EFFORT_ACCURATE, again, scratch);
            fflush(stdout);
        }
    }
    if (!name_net_load(path, lex.names, &forever, &lex.name_net, &err))
        return fprintf(stderr, "train_name_net: %s\n", err.what), 1;
    corpus_measure(&all, &lex, EFFORT_ACCURATE, keep, scratch);
    return 0;
}
