#include "understand/parse.h"

#include "base/file.h"
#include "understand/models.h"

/* ---- states and moves ------------------------------------------------------ */

void parse_nodes(const Sentence *s, Node *nodes, Arena scratch)
{
    Traits *traits = NEW_ARRAY(&scratch, Traits, s->nwords);
    traits_of(s, traits);
    for (int i = 0; i < s->nwords; i++) {
        const Word *w = &s->words[i];
        nodes[i] = (Node){
            .word = traits[i].word, .lemma = text_hash(w->lemma),
            .upos = (uint8_t)(w->upos + 1), .xpos = (uint8_t)(w->xpos + 1),
        };
    }
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
    uint64_t w0 = s0->word, w1 = s1->word, x0 = b0->word, x1 = b1->word;
    uint64_t PP = P1 << 16 | P0, PQ = P0 << 16 | Q0, P1Q = P1 << 16 | Q0, QQ = Q0 << 16 | Q1;
    int n = 0;
    unsigned k = 1;
#define F(part) (f[n++] = linear_feature(k++, (part)))
    /* one word */
    F(0);
    F(P0); F(w0); F(mix2(w0, P0));
    F(P1); F(w1); F(mix2(w1, P1));
    F(P2); F(mix2(s2->word, P2));
    F(Q0); F(x0); F(mix2(x0, Q0));
    F(Q1); F(x1); F(mix2(x1, Q1));
    F(Q2); F(b2->word);
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
    F(mix2(s0l->word, PP)); F(mix2(s0l->word, PQ)); F(mix2(s0r->word, PQ)); F(mix2(b0l->word, PQ)); F(mix2(s1r->word, PP)); F(mix2(s1l->word, PP));
    F(mix3(s0l->word, w1, P0)); F(mix3(b0l->word, w0, Q0));
    F(mix3(s0l->word, w1, w0));
    /* relations */
    F(P0 << 8 | DEP(l0)); F(P0 << 8 | DEP(r0)); F(P1 << 8 | DEP(l1)); F(P1 << 8 | DEP(r1)); F(Q0 << 8 | DEP(lb));
    F(mix2(SET(labels_left, i0), P0)); F(mix2(SET(labels_right, i0), P0));
    F(mix2(SET(labels_left, i1), PP)); F(mix2(SET(labels_right, i1), PP)); F(mix2(SET(labels_left, j0), PQ));
    F(mix2(SET(labels_left, i0), PP)); F(mix2(SET(labels_right, i0), PQ)); F(mix2(SET(labels_left, i0), PQ));
    F(mix3(SET(labels_right, i1), w1, P0)); F(mix3(SET(labels_left, i0), w0, Q0)); F(mix3(SET(labels_right, i0), w0, Q0));
    F(mix2(SET(labels_right, i1), P1Q));
    F(mix3(SET(labels_left, i1), SET(labels_left, i0), PP));
    /* distances and how many hang there */
    F(dsb << 40 | PQ); F(dss << 40 | PP); F(mix2(w0, dsb)); F(mix2(x0, dsb)); F(mix2(w0, dss)); F(mix2(w1, dss));
    F(mix2(PP << 16 | Q0, dss << 8 | dsb));
    F(mix2(w0, v0)); F(mix2(P0, v0)); F(mix2(w1, v1)); F(mix2(P1, v1)); F(mix2(x0, vb)); F(mix2(Q0, vb)); F(mix2(PP, v1)); F(mix2(PQ, vb << 8 | v0));
#undef F
    return n;
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
#undef F
    return n;
}

/* ---- the model of moves ------------------------------------------------------- */

void arc_score(const ArcModel *m, const uint64_t *features, int n, int scores[MOVES])
{
    const ArcRow *buckets[ARC_FEATURES];
    for (int i = 0; i < n; i++) {
        buckets[i] = m->rows + (size_t)((uint32_t)features[i] & m->mask) * ARC_BUCKET;
        __builtin_prefetch(buckets[i]);
    }
    int shift = 0, left = 0, right = 0;
    for (int i = 0; i < n; i++) {
        uint16_t check = arc_check(features[i]);
        for (int k = 0; k < ARC_BUCKET; k++)
            if (buckets[i][k].check == check) {
                shift += buckets[i][k].weight[MOVE_SHIFT];
                left += buckets[i][k].weight[MOVE_LEFT];
                right += buckets[i][k].weight[MOVE_RIGHT];
                break;
            }
    }
    scores[MOVE_SHIFT] = shift;
    scores[MOVE_LEFT] = left;
    scores[MOVE_RIGHT] = right;
}

/* The file: "SITREPAR", u32 format, u32 buckets (a power of two), 48 bytes of nothing, rows. */
enum { FORMAT = 1, HEAD = 64 };

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
    if (head[1] == 0 || (head[1] & (head[1] - 1)) || (uint64_t)file.n < HEAD + (uint64_t)head[1] * ARC_BUCKET * sizeof(ArcRow))
        return fail(err, "%s is cut short or damaged", path);
    *ret = (ArcModel){ .rows = (const ArcRow *)(const void *)(file.at + HEAD), .mask = head[1] - 1 };
    return true;
}

bool parser_load(const char *models_dir, const char *languages_dir, Arena *forever, Parser **ret, Error *err)
{
    (void)languages_dir;
    Parser *p = NEW(forever, Parser);
    char *arcs = text_zero_ended(text_format(forever, "%s/parser-arcs.bin", models_dir), forever);
    char *relations = text_zero_ended(text_format(forever, "%s/parser-relations.bin", models_dir), forever);
    if (!arcs_load(arcs, &p->arcs, err) || !linear_load(relations, forever, &p->relations, err))
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
    uint64_t features[RELATION_FEATURES];
    int scores[256] = { 0 };
    int n = relation_features(p, head, child, features);
    linear_score(&parser->relations, features, n, scores);
    return parser->dep[linear_best(scores, parser->relations.nclasses)];
}

void parse_sentence(const Lexicon *lex, Sentence *s, Arena *keep, Arena scratch)
{
    (void)keep;
    const Parser *parser = lex->parser;
    Node *nodes = NEW_ARRAY(&scratch, Node, s->nwords);
    parse_nodes(s, nodes, scratch);
    ParseState p;
    parse_start(&p, nodes, s->nwords, &scratch);
    while (!parse_done(&p)) {
        uint64_t features[ARC_FEATURES];
        int scores[MOVES], n = arc_features(&p, features);
        arc_score(&parser->arcs, features, n, scores);
        int best = -1;
        for (int m = 0; m < MOVES; m++)
            if (parse_allowed(&p, (Move)m) && (best < 0 || scores[m] > scores[best]))
                best = m;
        int dep = 0, head, child;
        if (best != MOVE_SHIFT) {
            child = parse_leaves(&p, (Move)best, &head);
            dep = relation_of(parser, &p, head, child);
        }
        parse_move(&p, (Move)best, dep);
    }
    for (int i = 0; i < s->nwords; i++) {
        s->words[i].head = p.head[i];
        s->words[i].dep = p.head[i] < 0 ? DEP_ROOT : p.dep[i];
    }
}
