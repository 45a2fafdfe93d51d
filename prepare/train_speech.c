/* train_speech - the three models of understand/speech.h from PolNeAR.
 *
 *     train_speech TRAIN.jsonl MODELS_DIR LANGUAGES_DIR [EPOCHS]
 *
 * Sentences, tags, trees and names are the program's own, so that what is learned
 * fits what will be seen.  Gold cues teach sources, gold cues and sources contents. */
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "hidden_trainer.h"
#include "trainer.h"
#include "understand/models.h"
#include "understand/speech.h"
#include "brat.h"

#define STEP 0.1f

static const char *const one_class[] = { "yes" };

typedef struct Three { Trainer *cue, *source, *content; } Three;
typedef struct Tally { long cues, cue_right, cue_found, sources, source_right, source_missed, pieces, piece_right; } Tally;

/* The word of a span whose head lies outside it: of the cue, the source. */
static int head_of(const SpeechView *v, int first, int last)
{
    for (int w = first; w <= last; w++) {
        int h = v->tree.head[w];
        if ((h < first || h > last) && v->s->words[w].upos != UPOS_PUNCT)
            return w;
    }
    return first;
}

static bool words_of(const Sentence *s, int begin, int end, int *first, int *last)
{
    *first = -1;
    for (int w = 0; w < s->nwords; w++)
        if (s->words[w].begin < end && begin < s->words[w].end) {
            if (*first < 0)
                *first = w;
            *last = w;
        }
    return *first >= 0;
}

static float one_score(Trainer *t, const Features *f)
{
    float score;
    trainer_score(t, f->at, f->n, &score);
    return score;
}

/* A step of logistic regression; what is all but sure is left as it is. */
static bool learn_yes_no(Trainer *t, const Features *f, bool is_so)
{
    float score = one_score(t, f), chance = 1 / (1 + expf(-score)), lack = (is_so ? 1 : 0) - chance;
    if (fabsf(lack) > 0.03f)
        trainer_update(t, f->at, f->n, 0, -1, lack * STEP);
    trainer_tick(t);
    return (score > 0) == is_so;
}

static void learn_source(Trainer *t, const SpeechView *v, int cue, int gold, Tally *tally)
{
    int candidates[129], n = speech_candidates(v, cue, candidates, 128);
    candidates[n++] = -1;
    Features f, best_f, gold_f;
    best_f.n = 0;
    int best = -2;
    float best_score = -1e30f, gold_score = 0;
    bool listed = false;
    for (int i = 0; i < n; i++) {
        speech_source_features(v, cue, candidates[i], &f);
        float score = one_score(t, &f);
        if (candidates[i] == gold) {
            listed = true;
            gold_f = f;
            gold_score = score;
        } else if (score > best_score) {
            best = candidates[i];
            best_score = score;
            best_f = f;
        }
    }
    tally->sources++;
    if (!listed) {
        tally->source_missed++;
        return;
    }
    tally->source_right += gold_score > best_score;
    if (best != -2 && gold_score < best_score + 1) {
        trainer_update(t, gold_f.at, gold_f.n, 0, -1, 1);
        trainer_update(t, best_f.at, best_f.n, -1, 0, 1);
    }
    trainer_tick(t);
}

/* Is more than half of a piece said? */
static bool is_said(const SpeechView *v, const Piece *piece, const BratEvent *e)
{
    int in = 0, all = 0;
    for (int w = piece->first; w <= piece->last; w++) {
        const Word *word = &v->s->words[w];
        if (word->upos == UPOS_PUNCT)
            continue;
        all++;
        for (int k = 0; k < e->ncontent; k++)
            in += e->content[k].begin <= word->begin && word->begin < e->content[k].end;
    }
    return in * 2 > all;
}

static void learn_content(Trainer *t, const SpeechView *v, int cue, int source, const BratEvent *e, Tally *tally)
{
    Piece pieces[PIECES];
    int n = speech_pieces(v, cue, pieces);
    for (int i = 0; i < n; i++) {
        Features f;
        speech_content_features(v, cue, source, pieces, n, i, &f);
        tally->pieces++;
        tally->piece_right += learn_yes_no(t, &f, is_said(v, &pieces[i], e));
    }
}

/* The word that heads the source, -1 for none. */
static int source_of(const SpeechView *v, int cue, const BratEvent *e)
{
    int first, last;
    if (!e->has_source || !words_of(v->s, e->source.begin, e->source.end, &first, &last))
        return -1;
    /* When its head is nobody who could speak, some other word of it. */
    int source = head_of(v, first, last), other = -1, candidates[128], n = speech_candidates(v, cue, candidates, 128);
    bool listed = false;
    for (int i = 0; i < n; i++) {
        listed |= candidates[i] == source;
        if (other < 0 && candidates[i] >= first && candidates[i] <= last)
            other = candidates[i];
    }
    return !listed && other >= 0 ? other : source;
}

/* event_at[word]: 1 + the event whose cue the word heads, or 0.  To be freed. */
static int *events_of(const SpeechView *v, const Brat *gold)
{
    int *event_at = calloc((size_t)v->s->nwords + 1, sizeof *event_at);
    for (int i = 0; i < gold->n; i++) {
        const BratEvent *e = &gold->at[i];
        int first, last;
        if (e->cue.begin >= v->s->begin && e->cue.begin < v->s->end && words_of(v->s, e->cue.begin, e->cue.end, &first, &last))
            event_at[head_of(v, first, last)] = i + 1;
    }
    return event_at;
}

static void learn_sentence(Three *three, const SpeechView *v, const Brat *gold, Tally *tally)
{
    int *event_at = events_of(v, gold);
    for (int w = 0; w < v->s->nwords; w++) {
        if (speech_may_be_cue(v, w)) {
            Features f;
            speech_cue_features(v, w, &f);
            bool right = learn_yes_no(three->cue, &f, event_at[w] != 0);
            tally->cues += event_at[w] != 0;
            tally->cue_right += event_at[w] && right;
            tally->cue_found += event_at[w] ? right : !right;
        }
        if (!event_at[w])
            continue;
        const BratEvent *e = &gold->at[event_at[w] - 1];
        int source = source_of(v, w, e);
        learn_source(three->source, v, w, source, tally);
        learn_content(three->content, v, w, source, e, tally);
    }
    free(event_at);
}

static bool understand_words_only(Lexicon *lex, const Item *item, Arena *keep, Arena scratch, Understanding *u)
{
    *u = (Understanding){ .item = item };
    split_item(lex, u, keep, scratch);
    understand_trees(lex, u, EFFORT_ACCURATE, keep, scratch);
    return u->nsentences > 0;
}

/* ---- the hidden units ---------------------------------------------------------------- */

enum { HIDDEN_EPOCHS = 6, LEAST = 30 };

/* The linear models are surer of what they have learned from than of anything new. */
#define CUE_DOUBT_LEARNED (CUE_DOUBT - 1)
#define CONTENT_DOUBT_LEARNED (CONTENT_DOUBT + 2)

typedef struct Example { uint64_t *features; int n, words[HIDDEN_WORDS]; bool is_so; } Example;
typedef struct Examples { Example *at; int n, capacity; const Linear *linear; double unit; } Examples;

static double sum_of(const Examples *e, const Features *f)
{
    int score = 0;
    linear_score(e->linear, f->at, f->n, &score);
    return score * e->unit;
}

static void collect(Examples *examples, const Features *f, const int *words, int nwords, bool is_so, Arena *keep)
{
    Example e = { .features = NEW_ARRAY(keep, uint64_t, f->n), .n = f->n, .is_so = is_so };
    memcpy(e.features, f->at, sizeof *f->at * (size_t)f->n);
    memcpy(e.words, words, sizeof *words * (size_t)nwords);
    *GROW(keep, examples->at, examples->n, examples->capacity) = e;
}

static void collect_contents(const SpeechView *v, int cue, const BratEvent *e, Examples *contents, Arena *keep)
{
    Piece pieces[PIECES];
    int n = speech_pieces(v, cue, pieces), source = source_of(v, cue, e), words[HIDDEN_WORDS];
    for (int i = 0; i < n; i++) {
        Features f;
        speech_content_features(v, cue, source, pieces, n, i, &f);
        if (fabs(sum_of(contents, &f)) > CONTENT_DOUBT_LEARNED)
            continue;
        speech_content_words(v, cue, source, &pieces[i], words);
        collect(contents, &f, words, CONTENT_WORDS, is_said(v, &pieces[i], e), keep);
    }
}

static void collect_sentence(const SpeechView *v, const Brat *gold, Examples *cues, Examples *contents, Arena *keep)
{
    int *event_at = events_of(v, gold), words[HIDDEN_WORDS];
    for (int w = 0; w < v->s->nwords; w++) {
        if (event_at[w])
            collect_contents(v, w, &gold->at[event_at[w] - 1], contents, keep);
        if (!speech_may_be_cue(v, w))
            continue;
        Features f;
        speech_cue_features(v, w, &f);
        if (sum_of(cues, &f) < CUE_DOUBT_LEARNED)
            continue;
        speech_cue_words(v, w, words);
        collect(cues, &f, words, CUE_WORDS, event_at[w] != 0, keep);
    }
    free(event_at);
}

static bool learn_hidden(const Examples *examples, int nwords, const WordVectors *vectors, const char *path, Error *err)
{
    HiddenTrainer *t = hidden_open(nwords, vectors, 777);
    for (int i = 0; i < examples->n; i++)
        hidden_count(t, examples->at[i].features, examples->at[i].n);
    hidden_start(t, LEAST);
    uint32_t random = 4711;
    for (int epoch = 0; epoch < HIDDEN_EPOCHS; epoch++) {
        double lost = 0;
        for (int i = examples->n - 1; i > 0; i--) {
            random = random * 1664525u + 1013904223u;
            int k = (int)((random >> 8) % (uint32_t)(i + 1));
            Example swap = examples->at[i];
            examples->at[i] = examples->at[k];
            examples->at[k] = swap;
        }
        for (int i = 0; i < examples->n; i++) {
            const Example *e = &examples->at[i];
            HiddenTry tried;
            hidden_try(t, e->features, e->n, e->words, true, &tried);
            float chance = 1 / (1 + expf(-tried.score)), lack = (e->is_so ? 1 : 0) - chance;
            lost -= log((e->is_so ? chance : 1 - chance) + 1e-9f);
            if (fabsf(lack) > 0.02f)
                hidden_learn(t, &tried, lack);
        }
        fprintf(stderr, "hidden units, epoch %d: %.4f lost on each of %d\n", epoch + 1, lost / examples->n, examples->n);
    }
    bool ok = hidden_write(t, path, examples->unit, err);
    hidden_close(t);
    return ok;
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        fprintf(stderr, "usage: train_speech TRAIN.jsonl MODELS_DIR LANGUAGES_DIR [EPOCHS]\n");
        return 2;
    }
    Error err = { "" };
    Arena forever = arena_open((size_t)3 << 30), scratch = arena_open((size_t)256 << 20);
    Lexicon lex = { 0 };
    SpeechModel m = { 0 };
    lex.speech = &m;
    BratDocs docs;
    if (!trees_load(argv[2], argv[3], &forever, &lex, &err) ||
        !speech_words(argv[2], argv[3], &forever, &m, &err) || !brat_read(argv[1], &forever, &docs, &err)) {
        fprintf(stderr, "train_speech: %s\n", err.what);
        return 1;
    }
    int epochs = argc > 4 ? atoi(argv[4]) : 4;

    Understanding *all = NEW_ARRAY(&forever, Understanding, docs.n);
    Quotes *quotes = NEW_ARRAY(&forever, Quotes, docs.n);
    long nwords = 0;
    for (int i = 0; i < docs.n; i++) {
        understand_words_only(&lex, &docs.at[i].item, &forever, scratch, &all[i]);
        quotes[i] = quotes_find(&all[i], &forever);
        for (int s = 0; s < all[i].nsentences; s++)
            nwords += all[i].sentences[s].nwords;
    }
    fprintf(stderr, "%d documents, %ld words\n", docs.n, nwords);

    Three three = { trainer_open(one_class, 1), trainer_open(one_class, 1), trainer_open(one_class, 1) };
    uint32_t random = 12345;
    int *order = NEW_ARRAY(&forever, int, docs.n);
    for (int i = 0; i < docs.n; i++)
        order[i] = i;
    for (int epoch = 0; epoch < epochs; epoch++) {
        Tally tally = { 0 };
        for (int i = docs.n - 1; i > 0; i--) {
            random = random * 1664525u + 1013904223u;
            int k = (int)((random >> 8) % (uint32_t)(i + 1)), swap = order[i];
            order[i] = order[k];
            order[k] = swap;
        }
        for (int i = 0; i < docs.n; i++)
            for (int s = 0; s < all[order[i]].nsentences; s++) {
                Arena here = scratch;
                SpeechView v = speech_view(&m, &all[order[i]], &quotes[order[i]], s, &here);
                learn_sentence(&three, &v, &docs.at[order[i]].gold, &tally);
            }
        fprintf(stderr, "epoch %d: cue recall %.3f of %ld precision %.3f; source %.3f (not listed %.3f); pieces %.4f\n", epoch + 1,
                (double)tally.cue_right / (double)tally.cues, tally.cues, (double)tally.cue_right / (double)tally.cue_found,
                (double)tally.source_right / (double)tally.sources, (double)tally.source_missed / (double)tally.sources,
                (double)tally.piece_right / (double)tally.pieces);
    }
    const char *name[3] = { "cue", "source", "content" };
    Trainer *trainers[3] = { three.cue, three.source, three.content };
    for (int i = 0; i < 3; i++) {
        char *path = text_zero_ended(text_format(&forever, "%s/speech-%s.model", argv[2], name[i]), &forever);
        if (!trainer_write(trainers[i], path, "speech 1, PolNeAR", 6, &err)) {
            fprintf(stderr, "train_speech: %s\n", err.what);
            return 1;
        }
    }
    Linear cue, content;
    char *paths[2], *hidden[2];
    for (int i = 0; i < 2; i++) {
        paths[i] = text_zero_ended(text_format(&forever, "%s/speech-%s.model", argv[2], name[2 * i]), &forever);
        hidden[i] = text_zero_ended(text_format(&forever, "%s/speech-%s.hidden", argv[2], name[2 * i]), &forever);
    }
    bool ok = linear_load(paths[0], &forever, &cue, &err) && linear_load(paths[1], &forever, &content, &err);
    Examples cues = { .linear = &cue, .unit = trainer_unit(three.cue) }, contents = { .linear = &content, .unit = trainer_unit(three.content) };
    for (int i = 0; ok && i < docs.n; i++)
        for (int s = 0; s < all[i].nsentences; s++) {
            Arena here = scratch;
            SpeechView v = speech_view(&m, &all[i], &quotes[i], s, &here);
            collect_sentence(&v, &docs.at[i].gold, &cues, &contents, &forever);
        }
    ok = ok && learn_hidden(&cues, CUE_WORDS, &m.vectors, hidden[0], &err) && learn_hidden(&contents, CONTENT_WORDS, &m.vectors, hidden[1], &err);
    if (!ok) {
        fprintf(stderr, "train_speech: %s\n", err.what);
        return 1;
    }
    for (int i = 0; i < 3; i++)
        trainer_close(trainers[i]);
    return 0;
}
