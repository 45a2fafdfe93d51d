#include "understand/speech.h"

#include "understand/traits.h"

static void put(Features *f, unsigned template_, uint64_t part)
{
    if (f->n < (int)(sizeof f->at / sizeof *f->at))
        f->at[f->n++] = linear_feature(template_, part);
}

static uint64_t mix(uint64_t a, uint64_t b)
{
    return (a ^ (b + 0x9E3779B97F4A7C15u + (a << 6) + (a >> 2))) * 0xD6E8FEB86659FD93u;
}

static uint64_t mix3(uint64_t a, uint64_t b, uint64_t c)
{
    return mix(mix(a, b), c);
}

enum { BELOW_CCOMP = 1, BELOW_XCOMP = 2, BELOW_SUBJECT = 4, BELOW_PASSIVE_SUBJECT = 8, BELOW_OBJECT = 16,
       BELOW_PARATAXIS = 32, BELOW_OBLIQUE = 64, BELOW_MARK = 128, BELOW_ADVCL = 256, BELOW_ACL = 512, BELOW_PASSIVE = 1024,
       BELOW_COPULA = 2048, BELOW_AUX = 4096, BELOW_CASE = 8192, BELOW_DET = 16384, BELOW_QUOTED = 32768 };

static uint32_t below_bit(int dep)
{
    switch (dep) {
    case DEP_CCOMP:                        return BELOW_CCOMP;
    case DEP_XCOMP:                        return BELOW_XCOMP;
    case DEP_NSUBJ: case DEP_CSUBJ:        return BELOW_SUBJECT;
    case DEP_NSUBJ_PASS:                   return BELOW_PASSIVE_SUBJECT;
    case DEP_OBJ: case DEP_IOBJ:           return BELOW_OBJECT;
    case DEP_PARATAXIS:                    return BELOW_PARATAXIS;
    case DEP_OBL: case DEP_OBL_AGENT:      return BELOW_OBLIQUE;
    case DEP_MARK:                         return BELOW_MARK;
    case DEP_ADVCL:                        return BELOW_ADVCL;
    case DEP_ACL: case DEP_ACL_RELCL:      return BELOW_ACL;
    case DEP_AUX_PASS:                     return BELOW_PASSIVE;
    case DEP_COP:                          return BELOW_COPULA;
    case DEP_AUX:                          return BELOW_AUX;
    case DEP_CASE:                         return BELOW_CASE;
    case DEP_DET:                          return BELOW_DET;
    default:                               return 0;
    }
}

static bool is_quoted(const SpeechView *v, int w)
{
    return v->quotes->of[v->quotes->base[v->sentence] + w] >= 0;
}

static int quote_of(const SpeechView *v, int w)
{
    return v->quotes->of[v->quotes->base[v->sentence] + w];
}

/* Few words' vectors are ever asked for. */
enum { NOT_LOOKED_UP = -2 };

static int vector_of(const SpeechView *v, int w)
{
    if (w < 0 || w >= v->s->nwords)
        return -1;
    if (v->vector[w] == NOT_LOOKED_UP) {
        char folded[TRAIT_LONGEST + 4];
        int n = traits_fold(v->s->words[w].form, folded);
        v->vector[w] = word_vector_row(&v->m->vectors, text_hash((Text){ folded, n }));
    }
    return v->vector[w];
}

SpeechView speech_view(const SpeechModel *m, const Understanding *u, const Quotes *quotes, int sentence, Arena *keep)
{
    const Sentence *s = &u->sentences[sentence];
    size_t n = (size_t)s->nwords + 1;
    SpeechView v = {
        .u = u, .m = m, .quotes = quotes, .s = s, .sentence = sentence, .tree = tree_of(s, keep),
        .lemma = NEW_ARRAY(keep, uint64_t, n), .form = NEW_ARRAY(keep, uint64_t, n),
        .vector = NEW_ARRAY(keep, int, n), .cue = NEW_ARRAY(keep, uint32_t, n), .role = NEW_ARRAY(keep, uint32_t, n), .below = NEW_ARRAY(keep, uint32_t, n), .sort = NEW_ARRAY(keep, uint32_t, n),
    };
    for (int i = 0; i < s->nwords; i++) {
        const Word *w = &s->words[i];
        v.form[i] = lower_hash(w->form);
        v.vector[i] = NOT_LOOKED_UP;
        v.lemma[i] = w->lemma.n ? lower_hash(w->lemma) : v.form[i];
        v.cue[i] = wordlist_kinds(&m->cues, v.lemma[i]);
        v.role[i] = wordlist_kinds(&m->roles, v.lemma[i]);
        v.sort[i] = wordlist_kinds(&m->sorts, v.lemma[i]);
        v.sort[i] &= w->upos == UPOS_VERB ? ~(uint32_t)SORT_NOUNS : SORT_NOUNS;
        if (v.tree.head[i] >= 0)
            v.below[v.tree.head[i]] |= below_bit(w->dep) | (is_quoted(&v, i) ? BELOW_QUOTED : 0);
        v.has_quote |= is_quoted(&v, i);
    }
    return v;
}

/* What sort of thing a noun phrase is: the kind of its name, its pronoun, its role or its part of speech. */
static uint64_t sort_of(const SpeechView *v, int w)
{
    if (w < 0)
        return 1;
    const Word *word = &v->s->words[w];
    if (word->name >= 0 && word->name < v->s->nnames)
        return 100 + (uint64_t)v->s->names[word->name].kind;
    if (word->upos == UPOS_PRON)
        return v->form[w];
    if (v->role[w])
        return mix(2, v->role[w]);
    if (v->sort[w])
        return mix(3, v->sort[w]);
    return 200 + word->upos;
}

static int subject_of(const SpeechView *v, int w)
{
    for (int c = v->tree.child[w]; c >= 0; c = v->tree.next[c])
        if (dep_base(v->s->words[c].dep) == DEP_NSUBJ)
            return c;
    return -1;
}

static uint64_t form_at(const SpeechView *v, int w)
{
    return w < 0 ? 11 : w >= v->s->nwords ? 12 : v->form[w];
}

/* Quotation marks, commas and colons directly beside a word. */
static uint64_t marks_beside(const SpeechView *v, int w)
{
    uint64_t bits = 0;
    if (w > 0) {
        bits |= is_quoted(v, w - 1) && !is_quoted(v, w) ? 1u : 0;
        bits |= v->s->words[w - 1].upos == UPOS_PUNCT ? 2u : 0;
    } else
        bits |= 32;
    if (w + 1 < v->s->nwords) {
        char c = v->s->words[w + 1].form.n ? v->s->words[w + 1].form.at[0] : ' ';
        bits |= is_quoted(v, w + 1) && !is_quoted(v, w) ? 4u : 0;
        bits |= c == ',' ? 8u : c == ':' ? 16u : v->s->words[w + 1].upos == UPOS_PUNCT ? 64u : 0;
    }
    return bits;
}

bool speech_may_be_cue(const SpeechView *v, int w)
{
    const Word *word = &v->s->words[w];
    switch (word->upos) {
    case UPOS_VERB: return true;
    case UPOS_NOUN: case UPOS_ADJ: case UPOS_ADV: case UPOS_AUX:
        return true;
    case UPOS_ADP: case UPOS_SCONJ: case UPOS_PART:
        return true;
    case UPOS_PUNCT:        /* "Hale: ...", "... -- Hale" */
        return (word->form.n == 1 && word->form.at[0] == ':') || text_starts(word->form, "--") || text_starts(word->form, "\xE2\x80\x95") ||
               text_starts(word->form, "\xE2\x80\x94");
    default:
        return false;
    }
}

/* "Hale: We have no plans.": what stands before a colon or dash that may introduce words, and what behind. */
static void mark_features(const SpeechView *v, int w, Features *f)
{
    const Sentence *s = v->s;
    uint64_t kind = s->words[w].form.at[0] == ':';
    int names = 0, persons = 0, capitals = 0, before = 0;
    for (int i = 0; i < w; i++) {
        if (s->words[i].upos == UPOS_PUNCT)
            continue;
        const Word *here = &s->words[i];
        before++;
        names += here->name >= 0;
        persons += here->name >= 0 && here->name < s->nnames && s->names[here->name].kind == NAME_PERSON;
        capitals += here->form.n > 1 && here->form.at[1] >= 'A' && here->form.at[1] <= 'Z';
    }
    uint64_t who = (uint64_t)(before == names) * 4 + (uint64_t)(before == capitals) * 2 + (persons > 0);
    uint64_t length = before < 6 ? (uint64_t)before : 6;
    uint64_t behind = w + 1 < s->nwords ? 1 + (uint64_t)is_quoted(v, w + 1) + 2 * (uint64_t)(s->nwords - w > 5) : 0;
    bool opens = v->sentence == 0 || v->u->sentences[v->sentence - 1].paragraph != s->paragraph;
    put(f, 90, mix3(kind, who, length));
    put(f, 91, mix3(kind, who, behind));
    put(f, 92, mix3(kind, mix(length, opens), behind));
    put(f, 93, mix3(kind, mix(who, opens), mix(is_quoted(v, w), behind)));
    put(f, 94, mix3(kind, opens, w + 1 < s->nwords ? sort_of(v, w + 1) : 0));
}

void speech_cue_features(const SpeechView *v, int w, Features *f)
{
    const Word *word = &v->s->words[w];
    const Tree *t = &v->tree;
    int head = t->head[w], subject = subject_of(v, w);
    uint64_t lemma = v->lemma[w], kinds = v->cue[w] + 1, quoted = is_quoted(v, w);
    uint64_t clauses = v->below[w] & (BELOW_CCOMP | BELOW_XCOMP | BELOW_OBJECT | BELOW_PARATAXIS | BELOW_PASSIVE);
    uint64_t head_lemma = head >= 0 ? v->lemma[head] : 0;
    uint64_t marks = marks_beside(v, w);
    f->n = 0;
    put(f, 1, 0);
    put(f, 2, lemma);
    put(f, 3, mix(lemma, word->xpos));
    put(f, 4, mix(lemma, word->dep));
    put(f, 5, mix(kinds, word->dep));
    put(f, 6, mix(kinds, word->xpos));
    put(f, 7, mix3(word->upos, word->dep, head_lemma));
    put(f, 8, mix(lemma, clauses));
    put(f, 9, mix3(kinds, word->upos, clauses));
    put(f, 10, mix(lemma, sort_of(v, subject)));
    put(f, 11, mix3(kinds, word->upos, sort_of(v, subject)));
    put(f, 12, mix(lemma, form_at(v, w + 1)));
    put(f, 13, mix(lemma, form_at(v, w - 1)));
    put(f, 14, mix(kinds, marks));
    put(f, 15, mix(lemma, marks));
    put(f, 16, mix3(word->upos, form_at(v, w + 1), form_at(v, w - 1)));
    put(f, 17, mix3(kinds, word->upos, quoted));
    put(f, 18, mix3(lemma, head_lemma, word->dep));
    put(f, 19, mix(subject >= 0 ? v->lemma[subject] : 0, kinds));
    put(f, 20, mix3(v->s->part, word->upos, kinds));
    put(f, 21, mix(lemma, quoted));
    put(f, 22, mix3(word->upos, word->dep, clauses));
    put(f, 23, mix3(kinds, head >= 0 ? v->cue[head] : 1, word->dep));
    put(f, 24, mix3(form_at(v, w - 1), form_at(v, w - 2), lemma));
    put(f, 25, mix3(form_at(v, w + 1), form_at(v, w + 2), lemma));
    put(f, 26, mix3(v->below[w], word->upos, 0));
    uint64_t sort = v->sort[w];
    if (sort) {
        put(f, 41, mix(sort, word->xpos));
        put(f, 42, mix(sort, word->dep));
        put(f, 43, mix(sort, clauses));
        put(f, 44, mix(sort, sort_of(v, subject)));
        put(f, 45, mix3(sort, marks, clauses));
        put(f, 46, mix3(sort, form_at(v, w + 1), word->xpos));
        for (uint32_t bit = 1; bit <= 1u << 24; bit <<= 1)
            if (sort & bit) {
                put(f, 47, mix3(bit, clauses, word->upos));
                put(f, 48, mix3(bit, sort_of(v, subject), clauses));
                put(f, 49, mix3(bit, word->dep, word->xpos));
            }
    }
    if (word->upos == UPOS_PUNCT)
        mark_features(v, w, f);
    int looked = 0;
    for (int c = t->child[w]; c >= 0 && looked++ < 60; c = t->next[c]) {
        const Word *child = &v->s->words[c];
        switch (dep_base(child->dep)) {
        case DEP_CCOMP: case DEP_XCOMP: case DEP_ADVCL: {
            int mark = tree_child(t, v->s, c, DEP_MARK);
            put(f, 30, mix3(lemma, child->dep, mark >= 0 ? v->lemma[mark] : 0));
            put(f, 31, mix3(kinds, child->dep, mark >= 0 ? v->lemma[mark] : 0));
            put(f, 32, mix3(lemma, child->dep, v->lemma[c]));
            put(f, 33, mix3(kinds, child->dep, child->xpos));
            break;
        }
        case DEP_OBJ:
            put(f, 34, mix(lemma, v->lemma[c]));
            put(f, 35, mix3(kinds, v->cue[c], v->role[c]));
            put(f, 29, mix3(v->sort[w], v->sort[c], v->cue[c]));
            break;
        case DEP_OBL: case DEP_NMOD: {
            if (child->dep == DEP_NMOD_POSS) {
                put(f, 95, mix3(lemma, sort_of(v, c), 1));
                put(f, 96, mix3(kinds, mix(sort, word->upos), sort_of(v, c)));
                put(f, 97, mix3(kinds, mix(sort, clauses), v->below[w] & BELOW_ACL));
            }
            int preposition = tree_child(t, v->s, c, DEP_CASE);
            put(f, 36, mix3(lemma, preposition >= 0 ? v->lemma[preposition] : 0, 0));
            put(f, 37, mix3(kinds, preposition >= 0 ? v->lemma[preposition] : 0, v->cue[c]));
            break;
        }
        case DEP_AUX:
            put(f, 38, mix(kinds, v->lemma[c]));
            break;
        case DEP_ADVMOD: case DEP_COMPOUND:
            put(f, 39, mix(lemma, v->lemma[c]));
            break;
        case DEP_ACL:
            put(f, 40, mix3(lemma, child->dep, child->xpos));
            break;
        default:
            break;
        }
    }
}

/* ---- source ------------------------------------------------------------- */

enum { REACH = 60 };      /* words to either side of a cue that are looked at */

int speech_candidates(const SpeechView *v, int cue, int *ret, int most)
{
    int n = 0, from = cue - REACH < 0 ? 0 : cue - REACH;
    for (int w = from; w < v->s->nwords && w <= cue + REACH && n < most; w++) {
        const Word *word = &v->s->words[w];
        int base = dep_base(word->dep);
        if (w == cue)
            continue;
        bool is_noun = word->upos == UPOS_NOUN || word->upos == UPOS_PROPN || word->upos == UPOS_PRON;
        bool is_part = base == DEP_FLAT || base == DEP_FIXED || base == DEP_GOESWITH || (base == DEP_COMPOUND && word->upos != UPOS_PROPN);
        if ((is_noun && !is_part) || base == DEP_NSUBJ || word->dep == DEP_NMOD_POSS || word->dep == DEP_OBL_AGENT)
            ret[n++] = w;
    }
    return n;
}

/* The way through the tree from one word to another: up, up, down ... each with its relation. */
static uint64_t path(const SpeechView *v, int from, int to, int *length)
{
    const Tree *t = &v->tree;
    int a = from, b = to;
    uint64_t up = 7, down = 3;
    *length = 0;
    while (a != b && a >= 0 && b >= 0 && *length < 7) {
        if (t->depth[a] >= t->depth[b]) {
            up = mix(up, (uint64_t)dep_base(v->s->words[a].dep));
            a = t->head[a];
        } else {
            down = mix(down, v->s->words[b].dep);
            b = t->head[b];
        }
        ++*length;
    }
    return a == b ? mix(up, down) : 5;
}

static uint64_t far(int distance)
{
    int d = distance < 0 ? -distance : distance;
    uint64_t step = d <= 1 ? 1 : d <= 2 ? 2 : d <= 4 ? 3 : d <= 8 ? 4 : d <= 16 ? 5 : d <= 32 ? 6 : 7;
    return distance < 0 ? step + 16 : step;
}

void speech_source_features(const SpeechView *v, int cue, int candidate, Features *f)
{
    const Word *word = &v->s->words[cue];
    uint64_t lemma = v->lemma[cue], kinds = v->cue[cue] + 1;
    int subject = subject_of(v, cue);
    f->n = 0;
    if (candidate < 0) {
        put(f, 50, 0);
        put(f, 51, lemma);
        put(f, 52, mix(word->dep, word->xpos));
        put(f, 53, mix(subject >= 0, v->below[cue] & (BELOW_PASSIVE | BELOW_SUBJECT | BELOW_PASSIVE_SUBJECT)));
        put(f, 54, mix(kinds, word->xpos));
        put(f, 55, mix3(lemma, word->xpos, v->below[cue] & BELOW_PASSIVE));
        put(f, 56, sort_of(v, subject));
        return;
    }
    const Word *c = &v->s->words[candidate];
    int length;
    uint64_t way = path(v, cue, candidate, &length), side = candidate < cue, passive = v->below[cue] & (BELOW_PASSIVE | BELOW_PASSIVE_SUBJECT);
    uint64_t sort = sort_of(v, candidate), distance = far(candidate - cue);
    uint64_t quoted = (uint64_t)is_quoted(v, candidate) * 2 + is_quoted(v, cue);
    put(f, 60, way);
    put(f, 61, mix(way, side));
    put(f, 62, mix3(way, lemma, passive));
    put(f, 63, mix3(way, kinds, passive));
    put(f, 64, mix(way, word->xpos));
    put(f, 65, mix3(way, sort, side));
    put(f, 66, mix(c->dep, distance));
    put(f, 67, mix3(c->dep, word->dep, side));
    put(f, 68, mix(sort, kinds));
    put(f, 69, v->lemma[candidate]);
    put(f, 70, mix(sort, c->dep));
    put(f, 71, mix3(quoted, way, 1));
    put(f, 72, mix3(quoted, c->dep, side));
    put(f, 73, mix(distance, kinds));
    put(f, 74, mix3(c->dep, word->upos, word->dep));
    put(f, 75, mix(lemma, c->dep));
    put(f, 76, mix(form_at(v, candidate + 1), side));
    put(f, 77, mix3(form_at(v, candidate - 1), way, 2));
    put(f, 78, mix(v->role[candidate], c->upos));
    put(f, 79, (uint64_t)length);
    put(f, 80, quoted);
    int preposition = tree_child(&v->tree, v->s, candidate, DEP_CASE);
    if (preposition >= 0) {
        put(f, 81, mix(v->lemma[preposition], kinds));
        put(f, 82, mix3(v->lemma[preposition], way, lemma));
        put(f, 83, mix3(v->lemma[preposition], way, word->upos));
    }
    if (v->tree.head[candidate] >= 0)
        put(f, 84, mix3(v->lemma[v->tree.head[candidate]], c->dep, lemma));
    /* The subject of the clause above: "Jordan refused, saying ..." */
    int head = v->tree.head[cue];
    if (head >= 0 && subject < 0 && subject_of(v, head) == candidate)
        put(f, 85, mix3(word->dep, word->xpos, v->below[head] & (BELOW_PASSIVE | BELOW_PASSIVE_SUBJECT)));
    if (subject >= 0)
        put(f, 86, mix(candidate == subject, way));
}

void speech_source_words(const SpeechView *v, int source, int cue, int *first, int *last)
{
    const Sentence *s = v->s;
    const Tree *t = &v->tree;
    *first = *last = source;
    for (int c = t->child[source]; c >= 0; c = t->next[c]) {
        int base = dep_base(s->words[c].dep);
        if (base == DEP_PUNCT || base == DEP_CC || base == DEP_PARATAXIS || base == DEP_CASE || base == DEP_COP || base == DEP_NSUBJ || base == DEP_MARK || base == DEP_ADVCL || base == DEP_AUX || base == DEP_CCOMP) {
            if (base != DEP_CASE || c < source)
                continue;
        }
        /* A clause with a subject of its own is none of it, whatever the parser thought. */
        if (base != DEP_ACL && subject_of(v, c) >= 0)
            continue;
        /* "residents who said ...": what holds the cue is no part of who spoke. */
        if (t->lo[c] <= cue && cue <= t->hi[c])
            continue;
        if (t->lo[c] < *first && !(*first > cue && t->lo[c] < cue))
            *first = t->lo[c];
        if (t->hi[c] > *last && !(*last < cue && t->hi[c] > cue))
            *last = t->hi[c];
    }
    /* No name is cut in two: "the Observatory for Human Rights" is one, whatever the tree says. */
    int name = s->words[*first].name;
    if (name >= 0 && name < s->nnames && s->names[name].first < *first && s->names[name].last < cue)
        *first = s->names[name].first;
    name = s->words[*last].name;
    if (name >= 0 && name < s->nnames && s->names[name].last > *last && (s->names[name].last < cue || s->names[name].first > cue))
        *last = s->names[name].last;
    while (*first < source && (s->words[*first].upos == UPOS_PUNCT || s->words[*first].upos == UPOS_CCONJ))
        ++*first;
    while (*last > source && s->words[*last].upos == UPOS_PUNCT)
        --*last;
}

/* ---- content ------------------------------------------------------------- */

int speech_pieces(const SpeechView *v, int cue, Piece *ret)
{
    const Tree *t = &v->tree;
    int n = 0, from = -1;
    for (int level = 0, w = cue; w >= 0 && level < 10; from = w, w = t->head[w], level++) {
        if (level > 0 && n < PIECES)
            ret[n++] = (Piece){ w, w, w, level, true };
        int looked = 0;
        for (int c = t->child[w]; c >= 0 && n < PIECES && looked++ < 4 * PIECES; c = t->next[c])
            if (c != from && v->s->words[c].upos != UPOS_PUNCT)
                ret[n++] = (Piece){ c, t->lo[c], t->hi[c], level, false };
    }
    return n;
}

void speech_content_features(const SpeechView *v, int cue, int source, const Piece *pieces, int npieces, int piece, Features *f)
{
    const Piece *p = &pieces[piece];
    const Word *word = &v->s->words[cue], *head = &v->s->words[p->head];
    uint64_t lemma = v->lemma[cue], kinds = v->cue[cue] + 1;
    uint64_t level = p->level > 3 ? 3 : (uint64_t)p->level, side = p->last < cue ? 1 : p->first > cue ? 2 : 3;
    uint64_t place = mix3(level, p->is_word ? 999 : head->dep, side);
    uint64_t up = 1;                    /* by which relations the cue hangs below the piece's mother */
    for (int k = 0, w = cue; k < p->level && w >= 0 && k < 3; k++, w = v->tree.head[w])
        up = mix(up, v->s->words[w].dep);
    bool begins_quoted = is_quoted(v, p->first), ends_quoted = is_quoted(v, p->last), cue_quoted = is_quoted(v, cue);
    uint64_t quoted = (uint64_t)begins_quoted * 4 + (uint64_t)ends_quoted * 2 + cue_quoted;
    quoted = quoted * 2 + v->has_quote;
    quoted = quoted * 2 + (begins_quoted && ends_quoted && quote_of(v, p->first) == quote_of(v, p->last) && quote_of(v, cue) != quote_of(v, p->first));
    bool holds_source = source >= 0 && p->first <= source && source <= p->last;
    bool is_source = source >= 0 && p->head == source;
    uint64_t with_source = (uint64_t)holds_source * 2 + is_source;
    int mark = p->is_word ? -1 : tree_child(&v->tree, v->s, p->head, DEP_MARK);
    int preposition = p->is_word ? -1 : tree_child(&v->tree, v->s, p->head, DEP_CASE);
    uint64_t marker = mark >= 0 ? v->lemma[mark] : preposition >= 0 ? v->lemma[preposition] : 0;
    uint64_t length = far(p->last - p->first + 1);
    /* What else the cue has below it. */
    uint64_t below = v->below[cue] & (BELOW_CCOMP | BELOW_XCOMP | BELOW_OBJECT | BELOW_PARATAXIS | BELOW_PASSIVE | BELOW_OBLIQUE);
    int order = 0;
    for (int i = 0; i < npieces; i++)
        order += pieces[i].level == p->level && pieces[i].first < p->first && pieces[i].first > cue;
    f->n = 0;
    put(f, 100, place);
    put(f, 101, mix(place, lemma));
    put(f, 102, mix(place, kinds));
    put(f, 103, mix(place, up));
    put(f, 104, mix3(place, up, lemma));
    put(f, 105, mix3(place, up, kinds));
    put(f, 106, mix3(place, quoted, 0));
    put(f, 107, mix3(place, quoted, up));
    put(f, 108, quoted);
    put(f, 109, mix(place, with_source));
    put(f, 110, mix3(place, with_source, lemma));
    put(f, 111, mix3(place, marker, kinds));
    put(f, 112, mix3(place, marker, lemma));
    put(f, 113, mix(place, head->xpos));
    put(f, 114, mix3(place, below, kinds));
    put(f, 115, mix3(place, below, word->dep));
    put(f, 116, mix3(place, lemma, below));
    put(f, 117, mix(place, length));
    put(f, 118, mix(place, v->lemma[p->head]));
    put(f, 119, mix3(place, (uint64_t)order, 0));
    put(f, 120, mix3(side, far(side == 1 ? p->last - cue : p->first - cue), level));
    put(f, 121, mix3(place, word->upos, word->dep));
    put(f, 122, mix(place, marks_beside(v, cue)));
    put(f, 123, mix3(place, sort_of(v, p->head), kinds));
    put(f, 124, mix3(place, marks_beside(v, p->last), 3));
    put(f, 125, mix3(place, p->first > 0 ? v->s->words[p->first - 1].upos == UPOS_PUNCT : 2, kinds));
    put(f, 126, mix3(place, form_at(v, p->first - 1), kinds));
    put(f, 127, mix(v->lemma[p->head], mix3(lemma, level, p->is_word)));
    put(f, 128, mix3(source >= 0 && source < cue, place, up));
    put(f, 129, mix3(place, v->role[p->head], v->cue[p->head]));
    put(f, 130, mix3(place, v->below[p->head] & (BELOW_SUBJECT | BELOW_PASSIVE_SUBJECT | BELOW_MARK | BELOW_COPULA | BELOW_AUX | BELOW_CASE), 0));
}

static int first_below(const SpeechView *v, int w, int dep, int dep2)
{
    int looked = 0;
    for (int c = v->tree.child[w]; c >= 0 && looked++ < 60; c = v->tree.next[c])
        if (dep_base(v->s->words[c].dep) == dep || dep_base(v->s->words[c].dep) == dep2)
            return c;
    return -1;
}

static void rows_of(const SpeechView *v, const int *words, int n, int *ret)
{
    for (int i = 0; i < n; i++)
        ret[i] = vector_of(v, words[i]);
}

void speech_cue_words(const SpeechView *v, int w, int *ret)
{
    int head = v->tree.head[w], clause = first_below(v, w, DEP_OBJ, DEP_CCOMP), other = first_below(v, w, DEP_XCOMP, DEP_ADVCL);
    int below = clause >= 0 ? clause : other;
    const int words[CUE_WORDS] = {
        w, w - 1, w - 2, w + 1, w + 2,
        head, subject_of(v, w), clause, other, first_below(v, w, DEP_OBL, DEP_NMOD), first_below(v, w, DEP_CASE, DEP_MARK),
        head >= 0 ? subject_of(v, head) : -1,
        below >= 0 ? first_below(v, below, DEP_MARK, DEP_CASE) : -1,
        head >= 0 ? v->tree.head[head] : -1,
    };
    rows_of(v, words, CUE_WORDS, ret);
}

void speech_content_words(const SpeechView *v, int cue, int source, const Piece *p, int *ret)
{
    const int words[CONTENT_WORDS] = {
        cue, p->head, p->first, p->last, p->first - 1, source, v->tree.head[p->head],
        p->is_word ? -1 : first_below(v, p->head, DEP_MARK, DEP_CASE),
    };
    rows_of(v, words, CONTENT_WORDS, ret);
}
