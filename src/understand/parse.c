#include "understand/parse.h"

#include "base/file.h"
#include "understand/models.h"

/* ---- states and moves ------------------------------------------------------ */

void parse_nodes(const WordClasses *classes, const Sentence *s, Node *nodes, Arena scratch)
{
    Traits *traits = NEW_ARRAY(&scratch, Traits, s->nwords);
    traits_of(s, traits);
    traits_group(classes, traits, s->nwords);
    for (int i = 0; i < s->nwords; i++) {
        const Word *w = &s->words[i];
        /* Numbers and names are told apart by their folded form alone. */
        bool has_lemma = w->upos != UPOS_NUM && w->upos != UPOS_PROPN && w->lemma.n;
        nodes[i] = (Node){
            .word = traits[i].word, .lemma = has_lemma ? text_hash(w->lemma) : traits[i].word,
            .upos = (uint8_t)(w->upos + 1), .xpos = (uint8_t)(w->xpos + 1),
            .fine = traits[i].fine, .coarse = traits[i].coarse,
        };
    }
}

static int between_kind(const Node *w)
{
    switch (w->upos - 1) {
    case UPOS_CCONJ: return 1;
    case UPOS_VERB: case UPOS_AUX: return 2;
    case UPOS_ADP:   return 3;
    case UPOS_SCONJ: return 4;
    case UPOS_PUNCT:
        switch (w->xpos - 1) {
        case XPOS_COMMA: return 0;
        case XPOS_QUOTE_OPEN: case XPOS_QUOTE_CLOSE: return 5;
        case XPOS_LRB: case XPOS_RRB: return 6;
        default: return 7;
        }
    default: return -1;
    }
}

static bool is_finite(const Node *w)
{
    int x = w->xpos - 1;
    return x == XPOS_VBD || x == XPOS_VBZ || x == XPOS_VBP || x == XPOS_MD;
}

void parse_start(ParseState *p, const Node *nodes, int n, Arena *scratch)
{
    *p = (ParseState){ .nodes = nodes, .nwords = n };
    p->stack = NEW_ARRAY(scratch, int, n + 1);
    p->head = NEW_ARRAY(scratch, int, n);
    p->dep = NEW_ARRAY(scratch, uint8_t, n);
    p->left = NEW_ARRAY(scratch, int, n);
    p->left2 = NEW_ARRAY(scratch, int, n);
    p->right = NEW_ARRAY(scratch, int, n);
    p->right2 = NEW_ARRAY(scratch, int, n);
    p->nleft = NEW_ARRAY(scratch, uint8_t, n);
    p->nright = NEW_ARRAY(scratch, uint8_t, n);
    p->labels_left = NEW_ARRAY(scratch, uint64_t, n);
    p->labels_right = NEW_ARRAY(scratch, uint64_t, n);
    for (int k = 0; k < BETWEEN; k++)
        p->before[k] = NEW_ARRAY(scratch, int, n + 1);
    for (int i = 0; i < n; i++) {
        int kind = between_kind(&nodes[i]);
        for (int k = 0; k < BETWEEN; k++)
            p->before[k][i + 1] = p->before[k][i] + (k == kind || (k == BETWEEN_FINITE && is_finite(&nodes[i])));
    }
    for (int i = 0; i < n; i++)
        p->head[i] = p->left[i] = p->left2[i] = p->right[i] = p->right2[i] = -1;
}

bool parse_allowed(const ParseState *p, Move m)
{
    switch (m) {
    case MOVE_SHIFT: return p->next < p->nwords;
    case MOVE_LEFT:  return p->nstack >= 1 && p->next < p->nwords;
    case MOVE_RIGHT: return p->nstack >= 2;
    default:         return false;
    }
}

bool parse_done(const ParseState *p)
{
    return p->next == p->nwords && p->nstack <= 1;
}

int parse_leaves(const ParseState *p, Move m, int *head)
{
    int child = p->stack[p->nstack - 1];
    *head = m == MOVE_LEFT ? p->next : p->stack[p->nstack - 2];
    return child;
}

void parse_move(ParseState *p, Move m, int dep)
{
    if (m == MOVE_SHIFT) {
        p->stack[p->nstack++] = p->next++;
        return;
    }
    int head, child = parse_leaves(p, m, &head);
    p->nstack--;
    p->head[child] = head;
    p->dep[child] = (uint8_t)dep;
    if (m == MOVE_LEFT) {
        p->left2[head] = p->left[head];
        p->left[head] = child;
        p->nleft[head] = (uint8_t)(p->nleft[head] + (p->nleft[head] < 255));
        p->labels_left[head] |= (uint64_t)1 << (dep & 63);
    } else {
        p->right2[head] = p->right[head];
        p->right[head] = child;
        p->nright[head] = (uint8_t)(p->nright[head] + (p->nright[head] < 255));
        p->labels_right[head] |= (uint64_t)1 << (dep & 63);
    }
}

bool parse_forced(const ParseState *p, Move *ret)
{
    if (p->nstack == 0)
        return *ret = MOVE_SHIFT, true;
    if (p->next == p->nwords)
        return *ret = MOVE_RIGHT, true;
    return false;
}

/* ---- features --------------------------------------------------------------- */

static const Node outside = { .word = 1, .lemma = 1, .upos = 0, .xpos = 0 };

static const Node *node(const ParseState *p, int w)
{
    return w >= 0 ? &p->nodes[w] : &outside;
}

static uint64_t mix2(uint64_t a, uint64_t b)
{
    return (a ^ (b + 0x9E3779B97F4A7C15u + (a << 6) + (a >> 2))) * 0xBF58476D1CE4E5B9u;
}

static uint64_t mix3(uint64_t a, uint64_t b, uint64_t c)
{
    return mix2(mix2(a, b), c);
}

static uint64_t far(int from, int to)
{
    int d = to - from;
    return (uint64_t)(d <= 5 ? d : d <= 7 ? 6 : d <= 10 ? 7 : d <= 15 ? 8 : d <= 25 ? 9 : 10);
}

static int at_least(int n, int most)
{
    return n < most ? n : most;
}

/* Which kinds stand between words i < j: 0, 1 or more commas and so on. */
static uint64_t between(const ParseState *p, int i, int j)
{
    uint64_t bits = 0;
    if (i < 0 || j < 0)
        return 0;
    for (int k = 0; k < BETWEEN; k++) {
        int n = p->before[k][j] - p->before[k][i + 1];
        bits = bits << 2 | (unsigned)(n > 2 ? 2 : n);
    }
    return bits + 1;
}

int arc_features(const ParseState *p, uint64_t *f)
{
    int i0 = p->nstack > 0 ? p->stack[p->nstack - 1] : -1, i1 = p->nstack > 1 ? p->stack[p->nstack - 2] : -1;
    int i2 = p->nstack > 2 ? p->stack[p->nstack - 3] : -1;
    int j0 = p->next < p->nwords ? p->next : -1, j1 = p->next + 1 < p->nwords ? p->next + 1 : -1;
    int j2 = p->next + 2 < p->nwords ? p->next + 2 : -1;
    const Node *s0 = node(p, i0), *s1 = node(p, i1), *s2 = node(p, i2);
    const Node *b0 = node(p, j0), *b1 = node(p, j1), *b2 = node(p, j2);
#define CHILD(side, i) ((i) >= 0 ? p->side[i] : -1)
    int l0 = CHILD(left, i0), r0 = CHILD(right, i0), l1 = CHILD(left, i1), r1 = CHILD(right, i1), lb = CHILD(left, j0);
    int l02 = CHILD(left2, i0), r02 = CHILD(right2, i0), r12 = CHILD(right2, i1), lb2 = CHILD(left2, j0);
    const Node *s0l = node(p, l0), *s0r = node(p, r0), *s1l = node(p, l1), *s1r = node(p, r1), *b0l = node(p, lb);
    const Node *s0l2 = node(p, l02), *s0r2 = node(p, r02), *s1r2 = node(p, r12), *b0l2 = node(p, lb2);
    uint64_t dsb = i0 >= 0 && j0 >= 0 ? far(i0, j0) : 0, dss = i1 >= 0 ? far(i1, i0) : 0;
#define V(n, i) ((i) >= 0 ? (uint64_t)at_least(p->n[i], 4) : 7)
    uint64_t v0 = V(nleft, i0) << 3 | V(nright, i0), v1 = V(nleft, i1) << 3 | V(nright, i1), vb = V(nleft, j0);
#define SET(n, i) ((i) >= 0 ? p->n[i] : 0)
#define DEP(i) ((i) >= 0 ? (uint64_t)p->dep[i] + 1 : 0)
    uint64_t P0 = s0->xpos | (uint64_t)s0->upos << 8, P1 = s1->xpos | (uint64_t)s1->upos << 8, P2 = s2->xpos | (uint64_t)s2->upos << 8;
    uint64_t Q0 = b0->xpos | (uint64_t)b0->upos << 8, Q1 = b1->xpos | (uint64_t)b1->upos << 8, Q2 = b2->xpos | (uint64_t)b2->upos << 8;
    uint64_t w0 = s0->lemma, w1 = s1->lemma, x0 = b0->lemma, x1 = b1->lemma;
    uint64_t PP = P1 << 16 | P0, PQ = P0 << 16 | Q0, P1Q = P1 << 16 | Q0, QQ = Q0 << 16 | Q1;
    int n = 0;
    unsigned k = 1;
#define F(part) (f[n++] = linear_feature(k++, (part)))
    /* one word */
    F(0);
    F(P0); F(w0); F(mix2(w0, P0));
    F(P1); F(w1); F(mix2(w1, P1));
    F(P2); F(mix2(s2->lemma, P2));
    F(Q0); F(x0); F(mix2(x0, Q0));
    F(Q1); F(x1); F(mix2(x1, Q1));
    F(Q2); F(b2->lemma);
    /* two */
    F(PQ); F(mix2(w0, PQ)); F(mix2(x0, PQ)); F(mix2(w0, x0)); F(mix3(w0, x0, PQ));
    F(PP); F(mix2(w0, PP)); F(mix2(w1, PP)); F(mix2(w0, w1)); F(mix3(w0, w1, PP));
    F(P1Q); F(mix2(w1, P1Q)); F(mix2(x0, P1Q)); F(mix2(w1, x0));
    F(QQ); F(mix2(x0, QQ)); F(mix2(x1, QQ));
    F(P0 << 16 | Q1);
    F(mix2(w0, x1));
    /* three and more */
    F(PQ << 16 | Q1); F(QQ << 16 | Q2); F(PP << 16 | Q0); F(PP << 16 | P2); F(mix2(PP << 16 | Q0, Q1)); F(mix2(PQ << 16 | Q1, Q2));
    F(mix2(w0, PP << 16 | Q0)); F(mix2(w1, PP << 16 | Q0)); F(mix2(x0, PP << 16 | Q0));
    F(mix2(w0, PQ << 16 | Q1)); F(mix2(x0, PQ << 16 | Q1));
    F(P1Q << 16 | Q1);
    F(mix2(PP << 16 | Q0, P2));
    /* children */
    F(PQ << 8 | s0l->xpos); F(PQ << 8 | s0r->xpos); F(PQ << 8 | b0l->xpos);
    F(PP << 8 | s0l->xpos); F(PP << 8 | s0r->xpos); F(PP << 8 | s1l->xpos); F(PP << 8 | s1r->xpos);
    F(mix2(P1Q << 8 | s1r->xpos, P0)); F(mix2(P1Q << 8 | b0l->xpos, P0));
    F(mix2(PQ, (uint64_t)s0l->xpos << 8 | s0l2->xpos)); F(mix2(PQ, (uint64_t)s0r->xpos << 8 | s0r2->xpos));
    F(mix2(PP, (uint64_t)s1r->xpos << 8 | s1r2->xpos)); F(mix2(PQ, (uint64_t)b0l->xpos << 8 | b0l2->xpos));
    F(mix2(s0l->lemma, PP)); F(mix2(s0l->lemma, PQ)); F(mix2(s0r->lemma, PQ)); F(mix2(b0l->lemma, PQ)); F(mix2(s1r->lemma, PP)); F(mix2(s1l->lemma, PP));
    F(mix3(s0l->lemma, w1, P0)); F(mix3(b0l->lemma, w0, Q0));
    F(mix3(s0l->lemma, w1, w0));
    /* relations */
    F(P0 << 8 | DEP(l0)); F(P0 << 8 | DEP(r0)); F(P1 << 8 | DEP(l1)); F(P1 << 8 | DEP(r1)); F(Q0 << 8 | DEP(lb));
    F(mix2(SET(labels_left, i0), P0)); F(mix2(SET(labels_right, i0), P0));
    F(mix2(SET(labels_left, i1), PP)); F(mix2(SET(labels_right, i1), PP)); F(mix2(SET(labels_left, j0), PQ));
    F(mix2(SET(labels_left, i0), PP)); F(mix2(SET(labels_right, i0), PQ)); F(mix2(SET(labels_left, i0), PQ));
    F(mix3(SET(labels_right, i1), w1, P0)); F(mix3(SET(labels_left, i0), w0, Q0)); F(mix3(SET(labels_right, i0), w0, Q0));
    F(mix2(SET(labels_right, i1), P1Q));
    F(mix3(SET(labels_left, i1), SET(labels_left, i0), PP));
    /* groups of words */
    uint64_t c0 = s0->fine, c1 = s1->fine, d0 = b0->fine, k0 = s0->coarse, k1 = s1->coarse, e0 = b0->coarse, e1 = b1->coarse;
    F(mix2(c0, PQ)); F(mix2(d0, PQ)); F(c0 << 16 | d0); F(k0 << 16 | e0); F(mix2(k0 << 16 | e0, PQ));
    F(mix2(c0, PP)); F(mix2(c1, PP)); F(c0 << 16 | c1); F(k0 << 16 | k1); F(mix2(k0 << 16 | k1, PP));
    F(c1 << 16 | d0); F(mix2(k1 << 16 | e0, P1Q)); F(mix2(k1 << 32 | k0 << 16 | e0, PP)); F(mix2(k0 << 32 | e0 << 16 | e1, PQ));
    F(mix2(w0, e0)); F(mix2(w1, k0)); F(mix2(x0, k0)); F(mix3(s0l->lemma, k1, k0)); F(mix3(b0l->lemma, k0, e0));
    /* what stands between */
    uint64_t m0 = between(p, i0, j0), m1 = between(p, i1, i0);
    int ahead = j0 >= 0 ? p->before[BETWEEN_FINITE][p->nwords] - p->before[BETWEEN_FINITE][j0] : 0;
    uint64_t a = (uint64_t)at_least(ahead, 2) + 1;
    F(mix2(m0, PQ)); F(mix2(m1, PP)); F(mix2(m0, (uint64_t)s0->upos << 8 | b0->upos)); F(mix2(m1, (uint64_t)s1->upos << 8 | s0->upos));
    F(mix3(m1, (uint64_t)s1->upos << 16 | (uint64_t)s0->upos << 8 | b0->upos, dsb)); F(mix2(a, PP)); F(mix2(a, PQ)); F(mix2(a << 8 | dss, PP << 16 | Q0));
    /* distances and how many hang there */
    F(dsb << 40 | PQ); F(dss << 40 | PP); F(mix2(w0, dsb)); F(mix2(x0, dsb)); F(mix2(w0, dss)); F(mix2(w1, dss));
    F(mix2(PP << 16 | Q0, dss << 8 | dsb));
    F(mix2(w0, v0)); F(mix2(P0, v0)); F(mix2(w1, v1)); F(mix2(P1, v1)); F(mix2(x0, vb)); F(mix2(Q0, vb)); F(mix2(PP, v1)); F(mix2(PQ, vb << 8 | v0));
#undef F
    return n;
}

uint64_t sure_relation(const ParseState *p, int head, int child)
{
    const Node *c = node(p, child);
    return linear_feature(255, mix3(c->word, (uint64_t)c->upos << 8 | c->xpos, child < head));
}

int relation_features(const ParseState *p, int head, int child, uint64_t *f)
{
    const Node *h = node(p, head), *c = node(p, child);
    int cl = p->left[child], cr = p->right[child], cl2 = p->left2[child];
    int hl = CHILD(left, head), hr = CHILD(right, head), hl2 = CHILD(left2, head);
    uint64_t side = head < 0 ? 0 : child < head ? 1 : 2;
    uint64_t H = h->xpos | (uint64_t)h->upos << 8, C = c->xpos | (uint64_t)c->upos << 8, HC = (H << 16 | C) << 2 | side;
    uint64_t d = head >= 0 ? far(child < head ? child : head, child < head ? head : child) : 0;
    const Node *cln = node(p, cl), *crn = node(p, cr), *cl2n = node(p, cl2), *hln = node(p, hl), *hrn = node(p, hr);
    const Node *before = node(p, child - 1), *after = node(p, child + 1 < p->nwords ? child + 1 : -1);
    uint64_t cll = SET(labels_left, child), crl = SET(labels_right, child);
    uint64_t hll = SET(labels_left, head), hrl = SET(labels_right, head);
    int n = 0;
    unsigned k = 1;
#define F(part) (f[n++] = linear_feature(k++, (part)))
    F(side); F(HC); F(mix2(HC, d)); F(mix2(h->word, side)); F(mix2(c->word, side)); F(mix2(h->word, HC)); F(mix2(c->word, HC));
    F(mix3(h->word, c->word, side));
    F(mix2(c->word, C)); F(mix2(h->word, H)); F(mix2(H, side)); F(mix2(C, side));
    F(mix3(cln->word, cln->xpos, HC)); F(mix2(cln->xpos, HC)); F(mix2(crn->xpos, HC)); F(mix2(crn->word, HC));
    F(mix3(cln->word, h->word, side)); F(mix3(cln->word, C, side)); F(mix3(cln->word, c->word, side)); F(mix3(cl2n->word, cln->word, HC));
    F(mix3(cll, HC, 0)); F(mix3(crl, HC, 0)); F(mix3(cll, C, side)); F(mix3(cll, crl, HC));
    F(mix3(hll, HC, 0)); F(mix3(hrl, HC, 0)); F(mix3(hll, hrl, HC)); F(mix3(hll, h->word, side)); F(mix3(hrl, h->word, HC));
    F(mix3(hll, c->word, side)); F(mix3(hrl, c->word, side));
    F(mix2(hln->word, HC)); F(mix2(hrn->word, HC)); F(mix2(hln->xpos, HC)); F(mix2(hrn->xpos, HC)); F(mix3(hl >= 0 ? p->dep[hl] + 1 : 0, HC, 1));
    F(mix3(hr >= 0 ? p->dep[hr] + 1 : 0, HC, 2)); F(mix3(hr >= 0 ? p->dep[hr] + 1 : 0, h->word, side));
    F(mix2(before->word, HC)); F(mix2(after->word, HC)); F(mix2(before->xpos, HC)); F(mix2(after->xpos, HC)); F(mix3(before->xpos, after->xpos, HC));
    F(mix3(cln->word, hrl, HC)); F(mix3(cll, hrl, HC)); F(mix3(cll, hll, HC));
    F(mix3(hl2 >= 0 ? node(p, hl2)->word : 0, HC, 3));
    F(mix3(c->lemma, C, side)); F(mix3(h->lemma, H, C)); F(mix3(h->lemma, cln->word, side)); F(mix3(h->lemma, c->lemma, side));
    F(mix2(between(p, child < head ? child : head, child < head ? head : child), HC));
    F(mix2(c->fine, HC)); F(mix2(h->fine, HC)); F(mix3(h->fine, c->fine, side)); F(mix3(h->coarse, c->coarse, HC));
    F(mix3(cln->word, h->fine, side)); F(mix3(cln->word, c->fine, side)); F(mix3(cln->word, (uint64_t)h->coarse << 16 | c->coarse, side));
#undef F
    return n;
}

/* ---- the model of moves ------------------------------------------------------- */

/* Where `check` stands in the bucket, or -1. */
static inline int find_check(const ArcBucket *bucket, uint16_t check)
{
    typedef int16_t Checks __attribute__((vector_size(16)));
    Checks all = *(const Checks *)(const void *)bucket->check, wanted = (Checks){ 0 } + (int16_t)check;
    union { Checks lanes; uint64_t half[2]; } same = { .lanes = all == wanted };
    if (same.half[0])
        return __builtin_ctzll(same.half[0]) / 16;
    return same.half[1] ? 4 + __builtin_ctzll(same.half[1]) / 16 : -1;
}

void arc_score(const ArcModel *m, const uint64_t *features, int n, int scores[MOVES])
{
    const ArcBucket *buckets[ARC_FEATURES];
    for (int i = 0; i < n; i++) {
        buckets[i] = m->buckets + ((uint32_t)features[i] & m->mask);
        __builtin_prefetch(buckets[i]);
    }
    int shift = 0, left = 0, right = 0;
    for (int i = 0; i < n; i++) {
        int k = find_check(buckets[i], arc_check(features[i]));
        if (k < 0)
            continue;
        shift += buckets[i]->weight[MOVE_SHIFT][k];
        left += buckets[i]->weight[MOVE_LEFT][k];
        right += buckets[i]->weight[MOVE_RIGHT][k];
    }
    scores[MOVE_SHIFT] = shift;
    scores[MOVE_LEFT] = left;
    scores[MOVE_RIGHT] = right;
}

/* The file: "SITREPAR", u32 format, u32 buckets (a power of two), 48 bytes of nothing, buckets. */
enum { FORMAT = 2, HEAD = 64 };

static bool arcs_load(const char *path, ArcModel *ret, Error *err)
{
    Text file;
    uint32_t head[2];
    if (!file_map(path, &file, err))
        return fail_while(err, "loading the parser");
    if (file.n < HEAD || memcmp(file.at, "SITREPAR", 8) != 0)
        return fail(err, "%s is not a parser of sitrep", path);
    memcpy(head, file.at + 8, sizeof head);
    if (head[0] != FORMAT)
        return fail(err, "%s is a parser of format %u, this program reads format %d: run `make models`", path, head[0], FORMAT);
    if (head[1] == 0 || (head[1] & (head[1] - 1)) || (uint64_t)file.n < HEAD + (uint64_t)head[1] * sizeof(ArcBucket))
        return fail(err, "%s is cut short or damaged", path);
    *ret = (ArcModel){ .buckets = (const ArcBucket *)(const void *)(file.at + HEAD), .mask = head[1] - 1 };
    return true;
}

bool parser_load(const char *models_dir, const char *languages_dir, Arena *forever, Parser **ret, Error *err)
{
    (void)languages_dir;
    Parser *p = NEW(forever, Parser);
    char *arcs = text_zero_ended(text_format(forever, "%s/parser-arcs.bin", models_dir), forever);
    char *relations = text_zero_ended(text_format(forever, "%s/parser-relations.bin", models_dir), forever);
    if (!arcs_load(arcs, &p->arcs, err) || !linear_load(relations, forever, &p->relations, err)
        || !word_classes_load(models_dir, forever, &p->classes, err))
        return false;
    for (int c = 0; c < p->relations.nclasses; c++) {
        int dep = dep_of(text_zero_ended(p->relations.classes[c], forever));
        if (dep < 0)
            return fail(err, "%s: no relation \"%.*s\"", relations, TEXT_FMT(p->relations.classes[c]));
        p->dep[c] = (uint8_t)dep;
    }
    *ret = p;
    return true;
}

/* ---- the parser ----------------------------------------------------------------- */

static int relation_of(const Parser *parser, const ParseState *p, int head, int child)
{
    int sure = linear_sure(&parser->relations, sure_relation(p, head, child));
    if (sure >= 0)
        return parser->dep[sure];
    uint64_t features[RELATION_FEATURES];
    int scores[256] = { 0 };
    int n = relation_features(p, head, child, features);
    linear_score(&parser->relations, features, n, scores);
    return parser->dep[linear_best(scores, parser->relations.nclasses)];
}

static Move best_move(const Parser *parser, const ParseState *p)
{
    uint64_t features[ARC_FEATURES];
    int scores[MOVES], n = arc_features(p, features), best = -1;
    arc_score(&parser->arcs, features, n, scores);
    for (int m = 0; m < MOVES; m++)
        if (parse_allowed(p, (Move)m) && (best < 0 || scores[m] > scores[best]))
            best = m;
    return (Move)best;
}

void parse_sentence(const Lexicon *lex, Sentence *s, Arena *keep, Arena scratch)
{
    (void)keep;
    const Parser *parser = lex->parser;
    Node *nodes = NEW_ARRAY(&scratch, Node, s->nwords);
    parse_nodes(&parser->classes, s, nodes, scratch);
    ParseState p;
    parse_start(&p, nodes, s->nwords, &scratch);
    while (!parse_done(&p)) {
        Move move;
        if (!parse_forced(&p, &move))
            move = best_move(parser, &p);
        int dep = 0, head, child;
        if (move != MOVE_SHIFT) {
            child = parse_leaves(&p, move, &head);
            dep = relation_of(parser, &p, head, child);
        }
        parse_move(&p, move, dep);
    }
    for (int i = 0; i < s->nwords; i++) {
        s->words[i].head = p.head[i];
        s->words[i].dep = p.head[i] < 0 ? DEP_ROOT : p.dep[i];
    }
}
