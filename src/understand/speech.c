#include "understand/speech.h"

#include <math.h>
#include <stdlib.h>

#include "understand/models.h"

static const char *const cue_kinds[] = { "say", "write", "ask", "deny", "accuse", "praise", "promise", "order", "show",
                                         "think", "want", "fear", "seem", "noun", "reported", NULL };
static const char *const role_kinds[] = { "person", "people", "organisation", "place", "words", "outlet", "m", "f", "state", NULL };

const char *const sort_kinds[] = { "n-person", "n-group", "n-words", "n-thought",
    "v-say", "v1-say", "v-think", "v1-think", "v-feel", "v1-feel", "v-social", "v1-social", "v-perceive", "v1-perceive",
    "v-create", "v1-create", "v-possess", "v1-possess", "v-compete", "v1-compete", "v-contact", "v1-contact", "v-change", "v1-change", NULL };

bool speech_words(const char *models_dir, const char *languages_dir, Arena *forever, SpeechModel *m, Error *err)
{
    return word_vectors_load(models_dir, forever, &m->vectors, err) &&
           wordlist_load(languages_dir, "cues", cue_kinds, forever, &m->cues, err) &&
           wordlist_load(languages_dir, "roles", role_kinds, forever, &m->roles, err) &&
           wordlist_load(languages_dir, "sorts", sort_kinds, forever, &m->sorts, err);
}

bool speech_load(const char *models_dir, const char *languages_dir, Arena *forever, SpeechModel **ret, Error *err)
{
    SpeechModel *m = NEW(forever, SpeechModel);
    char *cue = text_zero_ended(text_format(forever, "%s/speech-cue.model", models_dir), forever);
    char *cue_hidden = text_zero_ended(text_format(forever, "%s/speech-cue.hidden", models_dir), forever);
    char *content_hidden = text_zero_ended(text_format(forever, "%s/speech-content.hidden", models_dir), forever);
    char *source = text_zero_ended(text_format(forever, "%s/speech-source.model", models_dir), forever);
    char *content = text_zero_ended(text_format(forever, "%s/speech-content.model", models_dir), forever);
    if (!speech_words(models_dir, languages_dir, forever, m, err) ||
        !linear_load(cue, forever, &m->cue, err) ||
        !hidden_load(cue_hidden, forever, &m->cue_hidden, err) ||
        !hidden_load(content_hidden, forever, &m->content_hidden, err) ||
        !linear_load(source, forever, &m->source, err) ||
        !linear_load(content, forever, &m->content, err))
        return fail_while(err, "loading who speaks");
    if (m->cue_hidden.nwords != CUE_WORDS || m->content_hidden.nwords != CONTENT_WORDS)
        return fail(err, "%s and its like were learned by another program: run `make models`", cue_hidden);
    *ret = m;
    return true;
}

/* ---- one sentence --------------------------------------------------------- */

static int score_of(const Linear *m, const Features *f)
{
    int score = 0;
    linear_score(m, f->at, f->n, &score);
    return score;
}

/* The cue's words: its verb with auxiliaries, negation and particle before and behind. */
static void cue_words(const SpeechView *v, int cue, int *first, int *last)
{
    const Sentence *s = v->s;
    *first = *last = cue;
    while (*first > 0 && v->tree.head[*first - 1] == cue &&
           (dep_base(s->words[*first - 1].dep) == DEP_AUX || s->words[*first - 1].upos == UPOS_ADV || s->words[*first - 1].upos == UPOS_PART))
        --*first;
    while (*last + 1 < s->nwords && v->tree.head[*last + 1] == cue &&
           (s->words[*last + 1].dep == DEP_FIXED || s->words[*last + 1].dep == DEP_COMPOUND_PRT))
        ++*last;
}

/* "according to", "reportedly": the lemma of "according" may be "accord". */
static bool is_reported(const SpeechView *v, int cue)
{
    return (v->cue[cue] | wordlist_kinds(&v->m->cues, v->form[cue])) & CUE_REPORTED;
}

/* "In a call to Hale, the ministry said ...": the tree may take the speaker for an
 * apposition to whoever stands before the comma behind a preposition. */
static int beside_the_cue(const SpeechView *v, int cue, int source)
{
    const Tree *t = &v->tree;
    if (is_reported(v, cue) || source > cue || tree_child(t, v->s, source, DEP_CASE) < 0)
        return source;
    int looked = 0;
    for (int c = t->child[source]; c >= 0 && looked++ < 40; c = t->next[c])
        if (c > source && t->hi[c] == cue - 1 && (dep_base(v->s->words[c].dep) == DEP_APPOS || dep_base(v->s->words[c].dep) == DEP_CONJ) &&
            (v->s->words[t->lo[c]].upos == UPOS_PUNCT || v->s->words[t->lo[c] - 1].upos == UPOS_PUNCT))
            return c;
    return source;
}

/* "The ministry said ...; Amman denied it and said ...": a verb that has no subject of its own shares that of the verb
 * it is joined to, not that of one above. */
static int shared_subject(const SpeechView *v, int cue, int source)
{
    const Tree *t = &v->tree;
    if (v->s->words[cue].upos != UPOS_VERB || tree_child(t, v->s, cue, DEP_NSUBJ) >= 0 || tree_child(t, v->s, cue, DEP_NSUBJ_PASS) >= 0)
        return -1;
    for (int w = cue; dep_base(v->s->words[w].dep) == DEP_CONJ && t->head[w] >= 0 && t->head[w] < w;) {
        w = t->head[w];
        int subject = tree_child(t, v->s, w, DEP_NSUBJ);
        if (v->s->words[w].upos != UPOS_VERB || subject > w)
            return -1;
        if (subject >= 0)
            return t->head[source] >= 0 && t->head[source] == t->head[w] ? subject : -1;
    }
    return -1;
}

static int find_source(const SpeechView *v, int cue)
{
    int candidates[128], n = speech_candidates(v, cue, candidates, 128);
    Features f;
    speech_source_features(v, cue, -1, &f);
    int best = -1, best_score = score_of(&v->m->source, &f);
    for (int i = 0; i < n; i++) {
        speech_source_features(v, cue, candidates[i], &f);
        int score = score_of(&v->m->source, &f);
        if (score > best_score) {
            best = candidates[i];
            best_score = score;
        }
    }
    int shared = best < 0 ? -1 : shared_subject(v, cue, best);
    return best < 0 ? -1 : shared >= 0 ? shared : beside_the_cue(v, cue, best);
}

static bool is_mark_or_comma(const Word *w)
{
    return w->upos == UPOS_PUNCT;
}

/* Which words are said: pieces that the model takes, joined over punctuation.
 * At most two stretches are kept, one before and one behind the cue, or the two longest. */
static bool is_core(int dep)
{
    switch (dep_base(dep)) {
    case DEP_NSUBJ: case DEP_CSUBJ: case DEP_OBJ: case DEP_IOBJ: case DEP_CCOMP: case DEP_XCOMP: case DEP_AUX: case DEP_COP: case DEP_EXPL:
        return true;
    default:
        return false;
    }
}

/* How far a piece is said: the mean of both models where the first leaves doubt. */
static float piece_score(const SpeechView *v, int cue, int source, const Piece *pieces, int n, int piece, HiddenLast *last)
{
    Features f;
    speech_content_features(v, cue, source, pieces, n, piece, &f);
    float score = (float)score_of(&v->m->content, &f) * v->m->content_hidden.unit;
    if (fabsf(score) > CONTENT_DOUBT)
        return score;
    int words[CONTENT_WORDS];
    speech_content_words(v, cue, source, &pieces[piece], words);
    return (score + hidden_score(&v->m->content_hidden, &v->m->vectors, f.at, f.n, words, last)) / 2;
}

/* Where a piece is taken, and where it may be guessed when none is: set on documents held out of the corpus's training part. */
#define TAKE_AT (-0.5f)
#define GUESS_AT (-1.5f)

/* Returns the piece that is likeliest, for when none is taken; -1 where there is none but the source. */
static int find_content(const SpeechView *v, int cue, int source, Arena scratch, int stretch[4], Piece *likeliest)
{
    const Sentence *s = v->s;
    Piece pieces[PIECES];
    int n = speech_pieces(v, cue, pieces);
    char *in = arena_take(&scratch, 1, (size_t)s->nwords + 1);      /* 1 said, 2 not said */
    int lo = s->nwords, hi = -1;
    stretch[0] = stretch[2] = 0, stretch[1] = stretch[3] = -1;
    bool takes[PIECES], clause[16] = { false };
    int best = -1;
    float best_score = GUESS_AT;
    HiddenLast before;
    hidden_forget(&before);
    for (int i = 0; i < n; i++) {
        float score = piece_score(v, cue, source, pieces, n, i, &before);
        takes[i] = score > TAKE_AT;
        if (score > best_score && !(source >= 0 && pieces[i].first <= source && source <= pieces[i].last)) {
            best = i;
            best_score = score;
        }
        if (pieces[i].is_word && takes[i] && s->words[pieces[i].head].upos == UPOS_VERB)
            clause[pieces[i].level] = true;
    }
    for (int i = 0; i < n; i++) {
        /* A clause is said with its subject and object. */
        bool is_own = source >= 0 && pieces[i].first <= source && source <= pieces[i].last;
        bool taken = takes[i] || (clause[pieces[i].level] && !is_own && is_core(s->words[pieces[i].head].dep));
        for (int w = pieces[i].first; w <= pieces[i].last; w++)
            in[w] = taken ? 1 : 2;
        if (taken) {
            lo = pieces[i].first < lo ? pieces[i].first : lo;
            hi = pieces[i].last > hi ? pieces[i].last : hi;
        }
    }
    in[cue] = 2;
    int at = 0;
    for (int w = lo; w <= hi; ) {
        if (in[w] != 1) {
            w++;
            continue;
        }
        int first = w, last = w;
        for (; w <= hi && in[w] != 2; w++)
            if (in[w] == 1)
                last = w;
        /* The marks around it belong to it. */
        if (first > 0 && v->quotes->of[v->quotes->base[v->sentence] + first - 1] >= 0 && is_mark_or_comma(&s->words[first - 1]) && in[first - 1] == 0)
            first--;
        while (last + 1 < s->nwords && in[last + 1] == 0 && is_mark_or_comma(&s->words[last + 1]) &&
               v->quotes->of[v->quotes->base[v->sentence] + last + 1] >= 0)
            last++;
        if (at == 4) {
            /* A third stretch: it replaces the shorter one when it is longer. */
            int shorter = stretch[1] - stretch[0] <= stretch[3] - stretch[2] ? 0 : 2;
            if (last - first > stretch[shorter + 1] - stretch[shorter]) {
                if (shorter == 0)
                    stretch[0] = stretch[2], stretch[1] = stretch[3];
                stretch[2] = first, stretch[3] = last;
            }
        } else {
            stretch[at++] = first;
            stretch[at++] = last;
        }
    }
    if (best >= 0)
        *likeliest = pieces[best];
    return best;
}

/* "According to the union, ..." and ", according to the union": all that the source is not.
 * For when the tree went wrong and no piece was taken. */
static void take_the_rest(const SpeechView *v, int cue, int source_first, int source_last, int stretch[4])
{
    const Sentence *s = v->s;
    int first, last;
    if (source_first < 0)
        return;
    if ((cue < 2 || source_first < 2) && is_reported(v, cue)) {
        first = source_last + 1, last = s->nwords - 1;
    } else {
        first = 0, last = (cue < source_first ? cue : source_first) - 1;
    }
    while (first <= last && s->words[first].upos == UPOS_PUNCT && v->quotes->of[v->quotes->base[v->sentence] + first] < 0)
        first++;
    while (last >= first && s->words[last].upos == UPOS_PUNCT && v->quotes->of[v->quotes->base[v->sentence] + last] < 0)
        last--;
    if (last - first < 1)
        return;
    stretch[0] = first, stretch[1] = last;
}

static bool is_finite(const Word *w)
{
    return (w->upos == UPOS_VERB || w->upos == UPOS_AUX) && (w->xpos == XPOS_VBD || w->xpos == XPOS_VBZ || w->xpos == XPOS_VBP || w->xpos == XPOS_MD);
}

/* "According to the union, which runs clinics, a driver was killed": the source ends at
 * the first comma behind which a clause begins that is no relative one. */
static void end_at_the_clause(const SpeechView *v, int first, int *last)
{
    const Sentence *s = v->s;
    for (int comma = first + 1; first >= 0 && comma < *last; comma++) {
        if (!text_equals(s->words[comma].form, ",") || s->words[comma + 1].xpos == XPOS_WDT || s->words[comma + 1].xpos == XPOS_WP || s->words[comma + 1].xpos == XPOS_WRB)
            continue;
        for (int w = comma + 1; w < s->nwords && !text_equals(s->words[w].form, ","); w++)
            if (is_finite(&s->words[w])) {
                *last = comma - 1;
                return;
            }
    }
}

/* "Two killed in a raid, the president vows revenge": a verb that has something of its own to tell does not tell what
 * stands before it; but in "..., he told reporters" they only hear it. */
static bool tells_another(const SpeechView *v, int cue)
{
    const Sentence *s = v->s;
    if (s->words[cue].upos != UPOS_VERB || text_equals(s->words[cue].lemma, "tell"))
        return false;
    for (int c = v->tree.child[cue]; c >= 0; c = v->tree.next[c]) {
        if (c < cue || s->words[c].upos != UPOS_NOUN || understand_name_at(s, c))
            continue;
        int dep = dep_base(s->words[c].dep), of = tree_child(&v->tree, s, c, DEP_CASE);
        bool is_person = v->role[c] != 0;
        if ((dep == DEP_OBJ && !is_person) || (dep == DEP_OBL && of >= 0 && text_equals(s->words[of].form, "of")))
            return true;
    }
    return false;
}

/* "Two wounded in a blast; police said a search goes on": who has a clause to tell tells none before the semicolon. */
static bool is_cut_off(const SpeechView *v, int cue, int source_first)
{
    const Sentence *s = v->s;
    bool has_clause = false;
    for (int c = v->tree.child[cue]; c >= 0; c = v->tree.next[c])
        has_clause |= c > cue && dep_base(s->words[c].dep) == DEP_CCOMP;
    return has_clause && source_first > 0 && source_first < cue && text_equals(s->words[source_first - 1].form, ";");
}

/* "..., the ministry said.": nothing but the source, the cue and a day behind the last comma or mark. */
static bool closes_the_sentence(const SpeechView *v, int cue, int source_first, int source_last)
{
    const Sentence *s = v->s;
    if (source_first < 0 || !(v->cue[cue] & (CUE_SAY | CUE_WRITE | CUE_SHOW)) || tells_another(v, cue) || is_cut_off(v, cue, source_first))
        return false;
    int first = source_first < cue ? source_first : cue, last = source_last > cue ? source_last : cue;
    if (first < 3 || s->nwords - last > 6)
        return false;
    const Word *before = &s->words[first - 1];
    return before->upos == UPOS_PUNCT && (before->form.at[0] == ',' || v->quotes->of[v->quotes->base[v->sentence] + first - 1] >= 0);
}

/* "An officer told the group that ...", when the tree lost the clause: all behind "that". */
static void take_the_clause(const SpeechView *v, int cue, int stretch[4])
{
    const Sentence *s = v->s;
    if (!(v->cue[cue] & (CUE_SAY | CUE_WRITE | CUE_SHOW)) || v->below[cue] & 1024 || s->words[cue].upos != UPOS_VERB)
        return;
    int from = -1, last = s->nwords - 1;
    for (int w = cue + 1; w < s->nwords && w <= cue + 8 && from < 0; w++)
        if (text_is_nocase(s->words[w].form, TEXT("that")) && (s->words[w].upos == UPOS_SCONJ || s->words[w].xpos == XPOS_IN || s->words[w].xpos == XPOS_WDT))
            from = w;
    bool finite = false;
    for (int w = from; from >= 0 && w < s->nwords && !finite; w++)
        finite = is_finite(&s->words[w]);
    while (last > from && s->words[last].upos == UPOS_PUNCT && v->quotes->of[v->quotes->base[v->sentence] + last] < 0)
        last--;
    if (from >= 0 && finite)
        stretch[0] = from, stretch[1] = last;
}

/* Whether anything before `word` stands between quotation marks. */
static bool has_marks(const SpeechView *v, int word)
{
    for (int w = 0; w < word; w++)
        if (v->quotes->of[v->quotes->base[v->sentence] + w] >= 0)
            return true;
    return false;
}

static bool is_thought(const SpeechView *v, int cue)
{
    uint32_t kinds = v->cue[cue];
    return (kinds & (CUE_THINK | CUE_WANT | CUE_FEAR | CUE_SEEM)) && !(kinds & ~(uint32_t)(CUE_THINK | CUE_WANT | CUE_FEAR | CUE_SEEM | CUE_NOUN));
}

/* The likeliest content of an attribution, for when nothing better is found; or 0, 0. */
typedef struct Guess { int begin, end; } Guess;

typedef struct Found {
    Attribution *at;
    int          n, capacity;
    Guess       *guess;                 /* of the first `nguesses` */
    int          nguesses, guess_capacity;
} Found;

/* Above this a word is a cue; set on PolNeAR's development documents. */
#define CUE_AT (-0.75f)

/* How far a word is a cue: the mean of both models where the first leaves doubt. */
static float cue_score(const SpeechView *v, int w, HiddenLast *last)
{
    Features f;
    speech_cue_features(v, w, &f);
    float score = (float)score_of(&v->m->cue, &f) * v->m->cue_hidden.unit;
    if (score < CUE_DOUBT)
        return score;
    int words[CUE_WORDS];
    speech_cue_words(v, w, words);
    return (score + hidden_score(&v->m->cue_hidden, &v->m->vectors, f.at, f.n, words, last)) / 2;
}

/* "... that the army said its troops had entered": whoever says a clause speaks, within another's words, too,
 * where the annotators of the corpus saw only the outer speaker. */
static bool says_a_clause(const SpeechView *v, int w)
{
    int outer = v->s->words[w].head;
    return (v->cue[w] & CUE_SAY) && v->s->words[w].upos == UPOS_VERB && dep_base(v->s->words[w].dep) == DEP_CCOMP
        && outer >= 0 && (v->cue[outer] & (CUE_SAY | CUE_WRITE | CUE_SHOW))
        && tree_child(&v->tree, v->s, w, DEP_NSUBJ) >= 0 && tree_child(&v->tree, v->s, w, DEP_CCOMP) >= 0;
}

/* "The agency quoted a doctor as saying ...": the verb behind "as" has the object of
 * "quoted" for its speaker, or in the passive its subject.  Returns the speaker and, in
 * *quoting, the verb above; -1 where nobody is quoted so. */
static int quoted_speaker(const SpeechView *v, int w, int *quoting)
{
    enum { BETWEEN = 24 };      /* "a doctor at the hospital of the besieged town" */
    const Sentence *s = v->s;
    const Tree *t = &v->tree;
    if (w < 3 || s->words[w].xpos != XPOS_VBG || !v->cue[w] || !text_is_nocase(s->words[w - 1].form, TEXT("as")))
        return -1;
    for (int q = w - 2; q >= 0 && w - q <= BETWEEN; q--) {
        if (s->words[q].upos != UPOS_VERB || !(v->cue[q] & (CUE_SAY | CUE_WRITE | CUE_SHOW)) || s->words[q].dep == DEP_ACL_RELCL)
            continue;
        int speaker = tree_child(t, s, q, DEP_OBJ);
        if (speaker < q || speaker > w)
            speaker = tree_child(t, s, q, DEP_NSUBJ_PASS);
        *quoting = q;
        return speaker < w - 1 ? speaker : -1;
    }
    return -1;
}

/* What follows "as saying", or, when nothing does, what stands before who quotes. */
static void take_the_quoted(const SpeechView *v, int cue, int quoting, int stretch[4])
{
    const Sentence *s = v->s;
    int subject = tree_child(&v->tree, s, quoting, DEP_NSUBJ), first = cue + 1, last = s->nwords - 1;
    if (s->nwords - cue <= 3 && subject >= 0)
        first = 0, last = v->tree.lo[subject] - 1;
    while (first <= last && s->words[first].upos == UPOS_PUNCT && v->quotes->of[v->quotes->base[v->sentence] + first] < 0)
        first++;
    while (last >= first && s->words[last].upos == UPOS_PUNCT && v->quotes->of[v->quotes->base[v->sentence] + last] < 0)
        last--;
    if (last > first)
        stretch[0] = first, stretch[1] = last, stretch[2] = 0, stretch[3] = -1;
}

static bool closes_a_quote(Text form)
{
    return text_equals(form, "\"") || text_equals(form, "''") || text_equals(form, "\xE2\x80\x9D");
}

/* "HALE: No.", at the beginning of a paragraph: her turn in a conversation that was written down.  Returns the name or -1. */
static int turn_of(const SpeechView *v, int w)
{
    const Sentence *s = v->s;
    int first = s->words[0].upos == UPOS_PUNCT ? 1 : 0;
    if (!text_equals(s->words[w].form, ":") || w == first || w - first > 3 || w + 2 >= s->nwords ||
        (v->sentence > 0 && v->u->sentences[v->sentence - 1].paragraph == s->paragraph))
        return -1;
    bool is_person = true, is_loud = true;
    for (int i = first; i < w; i++) {
        is_person &= understand_is_name(s, i, NAME_PERSON);
        is_loud &= s->words[i].form.n > 1;
        for (int k = 0; k < s->words[i].form.n; k++)
            is_loud &= !(s->words[i].form.at[k] >= 'a' && s->words[i].form.at[k] <= 'z') && !(s->words[i].form.at[k] >= '0' && s->words[i].form.at[k] <= '9');
    }
    is_loud &= !understand_is_name(s, first, NAME_PLACE) && s->words[first].upos == UPOS_PROPN;
    return is_person || is_loud ? w - 1 : -1;
}

/* '"... for our young people." - Marta Hale, teacher': a dash behind the closing mark, and behind it nothing but who said
 * so.  Returns the name, -1 where there is none. */
static int signature(const SpeechView *v, int w)
{
    enum { LONGEST = 14 };
    const Sentence *s = v->s;
    const int *quote = v->quotes->of + v->quotes->base[v->sentence];
    if (s->words[w].upos != UPOS_PUNCT || s->words[w].form.at[0] == ':' || w < 3 || s->nwords - w > LONGEST || quote[w] >= 0)
        return -1;
    if (!closes_a_quote(s->words[w - 1].form) || w + 1 >= s->nwords || s->words[w + 1].upos != UPOS_PROPN)
        return -1;
    for (int i = w + 1; i < s->nwords; i++)
        if (is_finite(&s->words[i]) || quote[i] >= 0)
            return -1;
    const Name *name = understand_name_at(s, w + 1);
    int last = name ? name->last : w + 1;
    for (int i = w + 1; i <= last; i++)
        if (v->tree.head[i] < w + 1 || v->tree.head[i] > last)
            return i;
    return w + 1;
}

/* A clause before the speaker that he does not tell, and behind a semicolon the words of who speaks next, are not his. */
static void leave_the_others(const SpeechView *v, int cue, int source_first, int stretch[4], int *guess_begin, int *guess_end)
{
    const Sentence *s = v->s;
    if (stretch[3] >= 0 && stretch[1] < source_first && stretch[2] > cue && is_cut_off(v, cue, source_first))
        stretch[0] = stretch[2], stretch[1] = stretch[3], stretch[3] = -1;
    bool before = stretch[1] >= 0 && source_first > stretch[1] && stretch[1] < cue && stretch[3] < 0;
    bool guessed = *guess_end > *guess_begin && source_first >= 0 && *guess_end <= s->words[source_first].begin;
    if ((before || (stretch[1] < 0 && guessed)) && !has_marks(v, cue) && (tells_another(v, cue) || is_cut_off(v, cue, source_first))) {
        stretch[1] = -1;
        *guess_begin = *guess_end = 0;
    }
    for (int w = cue + 1; w < stretch[1] && stretch[0] > cue; w++) {
        if (!text_equals(s->words[w].form, ";") || v->quotes->of[v->quotes->base[v->sentence] + w] >= 0)
            continue;
        for (int k = w + 1; k < s->nwords; k++) {
            int subject = is_finite(&s->words[k]) && v->cue[k] ? tree_child(&v->tree, s, k, DEP_NSUBJ) : -1;
            if (subject > w && subject < k && v->tree.lo[subject] == w + 1) {
                stretch[1] = w - 1;
                return;
            }
        }
        return;
    }
}

/* "Police responded with live rounds": no words. */
static bool answers_with(const SpeechView *v, int w)
{
    const Word *words = v->s->words;
    return w + 2 < v->s->nwords && (text_equals(words[w].lemma, "respond") || text_equals(words[w].lemma, "reply") || text_equals(words[w].lemma, "react")) &&
           text_equals(words[w + 1].form, "with") && words[w + 2].upos != UPOS_PUNCT;
}

/* "the fighting has claimed another 80 lives": no words either. */
static bool claims_lives(const SpeechView *v, int w)
{
    if (!text_equals(v->s->words[w].lemma, "claim"))
        return false;
    for (int k = w + 1; k < v->s->nwords; k++)
        if (v->s->words[k].head == w && v->s->words[k].dep == DEP_OBJ)
            return text_equals(v->s->words[k].lemma, "life") || text_equals(v->s->words[k].lemma, "victim");
    return false;
}

/* "Kyiv has not commented": nor does it say what others say. */
static bool says_nothing(const SpeechView *v, int w)
{
    const Word *words = v->s->words;
    for (int k = 0; k < w && text_equals(words[w].lemma, "comment"); k++)
        if (words[k].head == w && (text_equals(words[k].lemma, "not") || text_equals(words[k].form, "n't")))
            return true;
    return false;
}

static void find_in_sentence(const SpeechView *v, Found *found, Arena *keep, Arena scratch)
{
    HiddenLast last;
    hidden_forget(&last);
    for (int w = 0; w < v->s->nwords; w++) {
        if (!speech_may_be_cue(v, w) || answers_with(v, w) || claims_lives(v, w) || says_nothing(v, w))
            continue;
        float above = cue_score(v, w, &last) - CUE_AT;
        int quoting = -1, quoted = quoted_speaker(v, w, &quoting), signed_by = signature(v, w), turn = turn_of(v, w);
        if (above <= 0 && quoted < 0 && signed_by < 0 && turn < 0 && !says_a_clause(v, w))
            continue;
        Attribution a = { .source_sentence = v->sentence, .source_first = -1, .source_last = -1, .source_entity = -1,
                          .cue_sentence = v->sentence, .within = -1, .is_thought = is_thought(v, w),
                          .score = above <= 0 ? 0 : above / (above + 1) };
        cue_words(v, w, &a.cue_first, &a.cue_last);
        int source = quoted >= 0 ? quoted : signed_by >= 0 ? signed_by : turn >= 0 ? turn : find_source(v, w), stretch[4];
        if (source >= 0)
            speech_source_words(v, source, w, &a.source_first, &a.source_last);
        Piece likeliest;
        Guess guess = { 0, 0 };
        if (find_content(v, w, source, scratch, stretch, &likeliest) >= 0)
            guess = (Guess){ v->s->words[likeliest.first].begin, v->s->words[likeliest.last].end };
        if (quoted >= 0)
            take_the_quoted(v, w, quoting, stretch);
        if (signed_by >= 0)
            stretch[0] = 0, stretch[1] = w - 1, stretch[2] = 0, stretch[3] = -1;
        if (is_reported(v, w) && w < 2 && stretch[1] < 0)
            end_at_the_clause(v, a.source_first, &a.source_last);
        bool closes = closes_the_sentence(v, w, a.source_first, a.source_last);
        if ((stretch[1] < 0 && (is_reported(v, w) || closes)) || (closes && !has_marks(v, w)))
            take_the_rest(v, w, a.source_first, a.source_last, stretch);
        if (stretch[1] < 0)
            take_the_clause(v, w, stretch);
        leave_the_others(v, w, a.source_first, stretch, &guess.begin, &guess.end);
        const Word *words = v->s->words;
        if (stretch[1] >= 0) {
            a.begin = words[stretch[0]].begin, a.end = words[stretch[1]].end;
            if (stretch[3] >= 0)
                a.begin2 = words[stretch[2]].begin, a.end2 = words[stretch[3]].end;
        } else
            a.begin = a.end = words[w].end;
        *GROW(keep, found->at, found->n, found->capacity) = a;
        *GROW(keep, found->guess, found->nguesses, found->guess_capacity) = guess;
    }
}

/* ---- over sentences: what the quotation marks say --------------------------- */

/* The content reaches into a quote that began before or ends behind the sentence: take all of it. */
static void widen(Attribution *a, const Understanding *u, const Quotes *quotes)
{
    const Sentence *s = &u->sentences[a->cue_sentence];
    if (a->end <= a->begin || s->nwords == 0)
        return;
    int base = quotes->base[a->cue_sentence];
    int first = quotes->of[base], last = quotes->of[base + s->nwords - 1];
    int cue_quote = quotes->of[base + a->cue_first];
    if (first >= 0 && first != cue_quote && quotes->at[first].begin < s->begin && a->begin < quotes->at[first].end && quotes->at[first].end <= s->end)
        a->begin = quotes->at[first].begin;
    int *end = a->end2 > a->begin2 ? &a->end2 : &a->end;
    if (last >= 0 && last != cue_quote && quotes->at[last].end > s->end && *end > quotes->at[last].begin)
        *end = quotes->at[last].end;
}

/* A stretch that begins or ends amid a quote which does not hold the cue: all of the quote was said. */
static void take_whole(const Quotes *quotes, const Sentence *s, int base, int cue_quote, int *begin, int *end)
{
    for (int w = 0; w < s->nwords && *end > *begin; w++) {
        int q = quotes->of[base + w];
        if (q < 0 || q == cue_quote)
            continue;
        const Quote *one = &quotes->at[q];
        if (one->begin < *begin && *begin < one->end)
            *begin = one->begin;
        if (one->begin < *end && *end < one->end)
            *end = one->end;
    }
}

/* '"We hit only gunmen," he went on, "and nobody else."': the tree, broken by marks, gave him a piece of it. */
static void take_the_quotes(Attribution *a, const Understanding *u, const Quotes *quotes)
{
    const Sentence *s = &u->sentences[a->cue_sentence];
    if (a->end <= a->begin || a->is_thought || a->cue_first < 0 || a->source_first < 0 || a->source_sentence != a->cue_sentence)
        return;
    int base = quotes->base[a->cue_sentence], cue_quote = quotes->of[base + a->cue_first];
    if (cue_quote >= 0)
        return;
    take_whole(quotes, s, base, cue_quote, &a->begin, &a->end);
    take_whole(quotes, s, base, cue_quote, &a->begin2, &a->end2);
    int behind = (a->source_last > a->cue_last ? a->source_last : a->cue_last) + 1;
    while (behind < s->nwords && quotes->of[base + behind] < 0 && (s->words[behind].upos == UPOS_PUNCT || s->words[behind].upos == UPOS_ADP || s->words[behind].upos == UPOS_ADV))
        behind++;
    int q = behind < s->nwords ? quotes->of[base + behind] : -1;
    if (q < 0 || a->end2 > a->begin2 || a->end > s->words[a->cue_first].begin || quotes->of[base] < 0 || quotes->at[q].first_sentence != a->cue_sentence || quotes->at[q].first != behind)
        return;
    a->begin2 = quotes->at[q].begin, a->end2 = quotes->at[q].end;
}

/* 'Marta said on Monday.' alone behind a quote: that is what she said. */
static void look_back(Attribution *a, const Understanding *u, const Quotes *quotes)
{
    const Sentence *s = &u->sentences[a->cue_sentence];
    if (a->end > a->begin || a->is_thought || a->source_first < 0 || a->cue_sentence == 0 || s->nwords > 16)
        return;
    const Sentence *before = &u->sentences[a->cue_sentence - 1];
    if (before->nwords == 0 || before->paragraph != s->paragraph)
        return;
    int q = quotes->of[quotes->base[a->cue_sentence - 1] + before->nwords - 1];
    if (q >= 0 && quotes->at[q].end <= s->begin)
        a->begin = quotes->at[q].begin, a->end = quotes->at[q].end;
}

/* "The minister said:" closes its paragraph and none of the next ones has marks: they are
 * his words, up to the next that introduces somebody, a heading or the end. */
static void look_ahead(Attribution *a, const Understanding *u, const Quotes *quotes)
{
    const Sentence *s = &u->sentences[a->cue_sentence];
    int next = a->cue_sentence + 1;
    if (a->end > a->begin || a->is_thought || a->source_first < 0 || s->nwords == 0 || next >= u->nsentences ||
        !text_equals(s->words[s->nwords - 1].form, ":") || u->sentences[next].paragraph == s->paragraph)
        return;
    int last = -1;
    for (int k = next; k < u->nsentences && k < next + 60; k++) {
        const Sentence *here = &u->sentences[k];
        if (here->nwords == 0 || here->part == PART_TITLE || here->part == PART_CREDIT || quotes->of[quotes->base[k]] >= 0 ||
            text_equals(here->words[here->nwords - 1].form, ":"))
            break;
        last = k;
    }
    if (last >= 0)
        a->begin = u->sentences[next].begin, a->end = u->sentences[last].end;
}

/* "HALE: No. We have no plans.", a paragraph of a conversation written down: all of it is hers. */
static void take_the_turn(Attribution *a, const Understanding *u)
{
    const Sentence *s = &u->sentences[a->cue_sentence];
    if (a->end2 > a->begin2 || a->source_first < 0 || a->source_first > 1 || a->source_last + 1 != a->cue_first || a->source_last - a->source_first > 2 ||
        !text_equals(s->words[a->cue_first].form, ":") ||
        (a->cue_sentence > 0 && u->sentences[a->cue_sentence - 1].paragraph == s->paragraph))
        return;
    int last = a->cue_sentence;
    while (last + 1 < u->nsentences && u->sentences[last + 1].paragraph == s->paragraph && u->sentences[last + 1].nwords > 0)
        last++;
    if (a->end <= a->begin && a->cue_first + 1 < s->nwords)
        a->begin = s->words[a->cue_first + 1].begin;
    if (a->begin >= s->words[a->cue_first].end)
        a->end = u->sentences[last].end;
}

static int by_place(const void *x, const void *y)
{
    const Attribution *a = x, *b = y;
    int s = a->cue_sentence - b->cue_sentence;
    return s ? s : a->cue_first - b->cue_first;
}

static bool holds(const Attribution *a, int begin, int end)
{
    return (a->begin < end && begin < a->end) || (a->begin2 < end && begin < a->end2);
}

/* Is this word the first of its sentence, but for marks? */
static bool opens_sentence(const Quote *q)
{
    return q->first == 0;
}

static bool is_direct(const Attribution *a, const Quotes *quotes)
{
    int i = 0, end = quotes->n;         /* the first quote that ends behind the content's begin */
    while (i < end) {
        int half = (i + end) / 2;
        if (quotes->at[half].end <= a->begin)
            i = half + 1;
        else
            end = half;
    }
    for (; i < quotes->n && quotes->at[i].begin < a->end; i++) {
        const Quote *q = &quotes->at[i];
        int covered = 0;
        if (q->begin < a->end && a->begin < q->end)
            covered = (q->end < a->end ? q->end : a->end) - (q->begin > a->begin ? q->begin : a->begin);
        if (covered * 2 > a->end - a->begin)
            return true;
    }
    return false;
}

/* Quotes that no cue of their own sentence has taken: the speaker goes on. */
static void carry_on(Found *found, const Understanding *u, const Quotes *quotes, Arena *keep)
{
    int last = -1, next = 0;           /* the attribution that was last before the quote */
    int nown = found->n;
    for (int i = 0; i < quotes->n; i++) {
        const Quote *q = &quotes->at[i];
        bool taken = false;
        while (next < nown && found->at[next].cue_sentence < q->first_sentence)
            last = next++;
        for (int k = last < 0 ? 0 : last; k < nown && found->at[k].cue_sentence <= q->last_sentence + 1 && !taken; k++)
            taken = holds(&found->at[k], q->begin, q->end) ;
        if (last >= 0)
            for (int k = last; k >= 0 && k > last - 8 && !taken; k--)
                taken = holds(&found->at[k], q->begin, q->end);
        for (int k = nown; k < found->n && !taken; k++)
            taken = holds(&found->at[k], q->begin, q->end);
        int nwords = quotes->base[q->last_sentence] + q->last - quotes->base[q->first_sentence] - q->first + 1;
        if (taken || !opens_sentence(q) || nwords < 6)
            continue;
        /* The speaker: of the quote that this one goes on with, or of the sentence just before. */
        int by = -1;
        for (int k = last; k >= 0 && k > last - 8; k--) {
            const Attribution *a = &found->at[k];
            if (a->is_thought || a->source_first < 0)
                continue;
            if (q->first_sentence - a->cue_sentence > 3 && !q->continues)
                break;
            by = k;
            break;
        }
        for (int k = found->n - 1; k >= nown && k > found->n - 4; k--)
            if (by < 0 || found->at[k].begin > found->at[by].begin)
                by = k;
        if (by < 0)
            continue;
        Attribution *a = &found->at[by];
        const Sentence *sa = &u->sentences[a->cue_sentence];
        bool same_paragraph = sa->paragraph == u->sentences[q->first_sentence].paragraph;
        if (a->end <= a->begin) {                       /* 'He said:' and the quote stands alone */
            a->begin = q->begin, a->end = q->end;
        } else if (same_paragraph && a->end2 <= a->begin2 && q->begin > a->end && !a->is_free) {
            a->begin2 = q->begin, a->end2 = q->end;
        } else if (same_paragraph && a->end2 > a->begin2 && q->begin > a->end2 && !a->is_free) {
            a->end2 = q->end;
        } else {
            Attribution free_ = *a;
            free_.begin = q->begin, free_.end = q->end, free_.begin2 = free_.end2 = 0;
            free_.cue_sentence = q->first_sentence, free_.cue_first = free_.cue_last = -1;
            free_.is_free = true;
            free_.score = a->score * 0.7f;
            *GROW(keep, found->at, found->n, found->capacity) = free_;
        }
    }
}

/* The innermost other content that a cue lies in. */
static void nest(Found *found, const Understanding *u)
{
    for (int i = 0; i < found->n; i++) {
        Attribution *a = &found->at[i];
        if (a->cue_first < 0)
            continue;
        int cue = u->sentences[a->cue_sentence].words[a->cue_first].begin;
        int best = 0;
        for (int k = i - 32 < 0 ? 0 : i - 32; k < found->n && k < i + 32; k++) {
            const Attribution *b = &found->at[k];
            if (k == i || !holds(b, cue, cue + 1) || holds(a, b->begin, b->begin + 1))
                continue;
            int size = b->end - b->begin;
            if (a->within < 0 || size < best) {
                a->within = k;
                best = size;
            }
        }
    }
}

void speech_find(const Lexicon *lex, Understanding *u, Arena *keep, Arena scratch)
{
    const SpeechModel *m = lex->speech;
    Quotes quotes = quotes_find(u, &scratch);
    Found found = { 0 };
    for (int s = 0; s < u->nsentences; s++)
        speech_lift_tellers(m, &u->sentences[s], scratch);
    for (int s = 0; s < u->nsentences; s++) {
        Arena here = scratch;
        SpeechView v = speech_view(m, u, &quotes, s, &here);
        find_in_sentence(&v, &found, keep, here);
    }
    for (int i = 0; i < found.n; i++)
        widen(&found.at[i], u, &quotes), take_the_quotes(&found.at[i], u, &quotes), look_back(&found.at[i], u, &quotes), look_ahead(&found.at[i], u, &quotes), take_the_turn(&found.at[i], u);
    carry_on(&found, u, &quotes, keep);
    for (int i = 0; i < found.nguesses; i++)
        if (found.at[i].end <= found.at[i].begin)
            found.at[i].begin = found.guess[i].begin, found.at[i].end = found.guess[i].end;
    if (found.n)
        qsort(found.at, (size_t)found.n, sizeof *found.at, by_place);
    nest(&found, u);
    for (int i = 0; i < found.n; i++)
        found.at[i].is_direct = is_direct(&found.at[i], &quotes);
    u->attributions = found.at;
    u->nattributions = found.n;
}
