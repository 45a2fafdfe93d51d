#include "understand/tree.h"

Tree tree_of(const Sentence *s, Arena *keep)
{
    int n = s->nwords;
    int *block = NEW_ARRAY(keep, int, 6 * (n + 1));
    Tree t = { block, block + n + 1, block + 2 * (n + 1), block + 3 * (n + 1), block + 4 * (n + 1), block + 5 * (n + 1) };
    for (int i = 0; i < n; i++) {
        int head = s->words[i].head;
        t.head[i] = head >= 0 && head < n && head != i ? head : -1;
        t.child[i] = t.next[i] = -1;
        t.lo[i] = t.hi[i] = i;
        t.depth[i] = -1;
    }
    /* Walk up from every word until a known depth; whoever comes back to the
     * word it started from stands in a circle, which is cut there. */
    for (int i = 0; i < n; i++) {
        int steps = 0, top = i;
        while (t.depth[top] < 0 && t.head[top] >= 0) {
            t.depth[top] = -2 - i;                  /* on the way from i */
            if (t.depth[t.head[top]] == -2 - i) {
                t.head[top] = -1;
                break;
            }
            top = t.head[top];
            steps++;
        }
        if (t.head[top] < 0)
            t.depth[top] = 0;
        int depth = t.depth[top] + steps;
        for (int w = i; w != top; w = t.head[w])
            t.depth[w] = depth--;
    }
    for (int i = n - 1; i >= 0; i--)
        if (t.head[i] >= 0) {
            t.next[i] = t.child[t.head[i]];
            t.child[t.head[i]] = i;
        }
    /* Each word widens those above it; a word that widens nothing stops. */
    for (int i = 0; i < n; i++)
        for (int w = t.head[i]; w >= 0 && t.lo[w] > i; w = t.head[w])
            t.lo[w] = i;
    for (int i = n - 1; i >= 0; i--)
        for (int w = t.head[i]; w >= 0 && t.hi[w] < i; w = t.head[w])
            t.hi[w] = i;
    return t;
}

int tree_child(const Tree *t, const Sentence *s, int word, int dep)
{
    for (int c = t->child[word]; c >= 0; c = t->next[c])
        if (s->words[c].dep == dep || dep_base(s->words[c].dep) == dep)
            return c;
    return -1;
}

bool tree_is_below(const Tree *t, int word, int above)
{
    while (word >= 0 && t->depth[word] > t->depth[above])
        word = t->head[word];
    return word == above;
}

static bool leaves_the_phrase(const Word *w, bool before)
{
    switch (dep_base(w->dep)) {
    case DEP_CONJ: case DEP_APPOS: case DEP_PARATAXIS: case DEP_ADVCL: case DEP_ACL:
    case DEP_COP: case DEP_NSUBJ: case DEP_CSUBJ: case DEP_AUX: case DEP_MARK: case DEP_CCOMP:
    case DEP_DISCOURSE: case DEP_VOCATIVE: case DEP_OBL: case DEP_LIST: case DEP_ORPHAN: case DEP_DISLOCATED:
    case DEP_EXPL: case DEP_XCOMP: case DEP_OBJ:
        return true;
    case DEP_CASE: case DEP_CC: case DEP_PUNCT:
        return true;            /* the genitive's "'s", too */
    case DEP_ADVMOD:
        return !before;
    default:
        return false;
    }
}

void tree_phrase(const Tree *t, const Sentence *s, int head, int *first, int *last)
{
    *first = *last = head;
    for (int c = t->child[head]; c >= 0; c = t->next[c]) {
        if (leaves_the_phrase(&s->words[c], c < head))
            continue;
        if (t->lo[c] < *first)
            *first = t->lo[c];
        if (t->hi[c] > *last)
            *last = t->hi[c];
    }
    while (*first < head && s->words[*first].upos == UPOS_PUNCT)
        ++*first;
    while (*last > head && s->words[*last].upos == UPOS_PUNCT)
        --*last;
}
