#include "understand/tag.h"

#include "base/file.h"
#include "understand/lemma.h"
#include "understand/models.h"

static const Traits outside;        /* beyond either end of the sentence */

int tag_features(const Traits *traits, int nwords, int i, const int before[2], uint64_t *f)
{
    const Traits *w = &traits[i];
    const Traits *l = i > 0 ? w - 1 : &outside, *ll = i > 1 ? w - 2 : &outside;
    const Traits *r = i + 1 < nwords ? w + 1 : &outside, *rr = i + 2 < nwords ? w + 2 : &outside;
    uint64_t t1 = (uint64_t)(before[0] + 2), t2 = t1 << 8 | (uint64_t)(before[1] + 2);
    int n = 0;
    unsigned k = 1;
#define F(part) (f[n++] = linear_feature(k++, (part)))
    F(0);
    F(w->word);
    for (int s = 0; s < TRAIT_SUFFIXES; s++)
        F(w->suffix[s]);
    for (int s = 0; s < TRAIT_PREFIXES; s++)
        F(w->prefix[s]);
    F(w->shape);
    F(hash_mix(w->shape, w->suffix[2]));
    F(hash_mix(w->shape, i == 0));
    F(l->word);
    F(ll->word);
    F(r->word);
    F(rr->word);
    F(hash_mix(l->word, w->word));
    F(hash_mix(w->word, r->word));
    F(hash_mix(l->word, r->word));
    F(hash_mix(r->word, rr->word));
    F(hash_mix(ll->word, l->word));
    F(l->suffix[2]);
    F(r->suffix[2]);
    F(hash_mix(w->suffix[2], r->suffix[2]));
    F(l->shape);
    F(r->shape);
    F(hash_mix(l->shape, hash_mix(w->shape, r->shape)));
    F(t1);
    F(t2);
    F(hash_mix(t1, w->word));
    F(hash_mix(t2, w->word));
    F(hash_mix(t1, w->suffix[2]));
    F(hash_mix(t1, w->shape));
    F(hash_mix(t1, r->word));
    F(hash_mix(t1, r->suffix[2]));
    F(w->fine);
    F(w->coarse);
    F(l->fine);
    F(r->fine);
    F(hash_mix(l->coarse, hash_mix(w->coarse, r->coarse)));
    F(hash_mix(t1, w->fine));
    F(hash_mix(t1, r->coarse));
    F(hash_mix(t2, r->coarse));
    F(hash_mix(w->word, r->fine));
    F(hash_mix(w->word, l->fine));
    F(hash_mix(w->fine, w->suffix[2]));
#undef F
    return n;
}

/* sure-tags.txt: tags and a word a line, "DET|DT the". */
static bool sure_load(const char *models_dir, Tagger *t, Arena *forever, Error *err)
{
    char *path = text_zero_ended(text_format(forever, "%s/sure-tags.txt", models_dir), forever);
    Text file, line;
    if (!file_read(path, forever, &file, err))
        return false;
    uint32_t nlines = 1, room = 16;
    for (int i = 0; i < file.n; i++)
        nlines += file.at[i] == '\n';
    while (room < nlines * 2)
        room *= 2;
    t->sure = (SureTags){ NEW_ARRAY(forever, SureTag, room), room - 1 };
    Lines lines = lines_of(file, path);
    while (lines_next(&lines, &line)) {
        Text name = NO_TEXT, word = NO_TEXT;
        text_next(&line, ' ', &name);
        text_next(&line, ' ', &word);
        int class_ = linear_class(&t->model, text_zero_ended(name, forever));
        if (class_ < 0 || !word.n)
            return fail(err, "%s:%d: not tags and a word", path, lines.number);
        Word w = { .form = word };
        Sentence s = { .words = &w, .nwords = 1 };
        Traits traits;
        traits_of(&s, &traits);
        uint32_t at = (uint32_t)traits.word & t->sure.mask;
        while (t->sure.slots[at].word)
            at = (at + 1) & t->sure.mask;
        t->sure.slots[at] = (SureTag){ traits.word, class_ };
    }
    return true;
}

bool tagger_load(const char *models_dir, const char *languages_dir, Arena *forever, Tagger **ret, Error *err)
{
    (void)languages_dir;
    Tagger *t = NEW(forever, Tagger);
    char *path = text_zero_ended(text_format(forever, "%s/tagger.bin", models_dir), forever);
    if (!linear_load(path, forever, &t->model, err) || !word_classes_load(models_dir, forever, &t->classes, err))
        return false;
    for (int c = 0; c < t->model.nclasses; c++) {
        Text rest = t->model.classes[c], upos = NO_TEXT, xpos = NO_TEXT;
        text_next(&rest, '|', &upos);
        text_next(&rest, '|', &xpos);
        int u = upos_of(text_zero_ended(upos, forever)), x = xpos_of(text_zero_ended(xpos, forever));
        if (u < 0 || x < 0)
            return fail(err, "%s: no tags \"%.*s\"", path, TEXT_FMT(t->model.classes[c]));
        t->upos[c] = (uint8_t)u;
        t->xpos[c] = (uint8_t)x;
    }
    if (!sure_load(models_dir, t, forever, err) || !lemmas_load(models_dir, forever, &t->lemmas, err))
        return false;
    *ret = t;
    return true;
}

void tag_sentence(const Lexicon *lex, Sentence *s, Arena *keep, Arena scratch)
{
    const Tagger *t = lex->tagger;
    Traits *traits = NEW_ARRAY(&scratch, Traits, s->nwords);
    traits_of(s, traits);
    traits_group(&t->classes, traits, s->nwords);
    int before[2] = { -1, -1 };
    for (int i = 0; i < s->nwords; i++) {
        int best = sure_tag(&t->sure, traits[i].word);
        if (best < 0) {
            uint64_t features[TAG_FEATURES];
            int scores[256] = { 0 };
            int n = tag_features(traits, s->nwords, i, before, features);
            linear_score(&t->model, features, n, scores);
            best = linear_best(scores, t->model.nclasses);
        }
        before[1] = before[0];
        before[0] = best;
        s->words[i].upos = t->upos[best];
        s->words[i].xpos = t->xpos[best];
        s->words[i].lemma = lemma_of(t->lemmas, &s->words[i], keep);
    }
}
