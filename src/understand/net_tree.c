/* The best tree over the scores of all pairs of words. */
#include "understand/net.h"

#include <float.h>

static bool is_tree(const int *heads, int n)
{
    int roots = 0;
    for (int i = 0; i < n; i++) {
        roots += heads[i] == 0;
        int up = i, steps = 0;
        while (heads[up] != 0 && steps++ <= n)
            up = heads[up] - 1;
        if (steps > n)
            return false;
    }
    return roots == 1;
}

/* Of words i..j: right and left are complete, headed by their left and by their right end;
 * the open ones have an arc from end to end.  What is looked up by its right end lies there
 * a second time, so that sums run along rows. */
typedef struct Chart { float *right, *left, *open_right, *right_by_end, *left_by_end, *open_left_by_end; int16_t *cuts[4]; int *heads, n; } Chart;

#define AT(i, j) ((size_t)(i) * (size_t)c->n + (size_t)(j))

static void take_complete(const Chart *c, int i, int j, bool headed_left);

static void take_open(const Chart *c, int i, int j, bool headed_left)
{
    int k = c->cuts[headed_left ? 2 : 3][AT(i, j)];
    if (headed_left)
        c->heads[j] = i + 1;
    else
        c->heads[i] = j + 1;
    take_complete(c, i, k, true);
    take_complete(c, k + 1, j, false);
}

static void take_complete(const Chart *c, int i, int j, bool headed_left)
{
    if (i == j)
        return;
    int k = c->cuts[headed_left ? 0 : 1][AT(i, j)];
    if (headed_left) {
        take_open(c, i, k, true);
        take_complete(c, k, j, true);
    } else {
        take_complete(c, i, k, false);
        take_open(c, k, j, false);
    }
}

typedef float Four __attribute__((vector_size(16), aligned(4)));
typedef int32_t FourInts __attribute__((vector_size(16)));

/* The largest of a[k] + b[k], and the first k that has it. */
static float best_sum(const float *a, const float *b, int n, int16_t *which)
{
    float best = a[0] + b[0];
    int k = 0;
    if (n >= 8) {
        Four most = *(const Four *)a + *(const Four *)b;
        for (k = 4; k + 4 <= n; k += 4) {
            Four sum = *(const Four *)(a + k) + *(const Four *)(b + k);
            FourInts more = sum > most;
            most = (Four)((more & (FourInts)sum) | (~more & (FourInts)most));
        }
        for (int i = 0; i < 4; i++)
            best = most[i] > best ? most[i] : best;
    }
    for (; k < n; k++)
        best = a[k] + b[k] > best ? a[k] + b[k] : best;
    for (k = 0; k < n - 1 && a[k] + b[k] != best; )
        k++;
    *which = (int16_t)k;
    return best;
}

/* Eisner 1996: the best tree without crossing arcs, with one root. */
static void best_projective(const float *scores, int stride, int n, int *heads, Arena scratch)
{
    Chart chart = { .n = n, .heads = heads }, *c = &chart;
    size_t all = (size_t)n * (size_t)n;
    c->right = NEW_ARRAY(&scratch, float, all);
    c->left = NEW_ARRAY(&scratch, float, all);
    c->open_right = NEW_ARRAY(&scratch, float, all);
    c->right_by_end = NEW_ARRAY(&scratch, float, all);
    c->left_by_end = NEW_ARRAY(&scratch, float, all);
    c->open_left_by_end = NEW_ARRAY(&scratch, float, all);
    for (int k = 0; k < 4; k++)
        c->cuts[k] = NEW_ARRAY(&scratch, int16_t, all);
    for (int width = 1; width < n; width++)
        for (int i = 0; i + width < n; i++) {
            int j = i + width;
            int16_t k;
            float best = best_sum(c->right + AT(i, i), c->left_by_end + AT(j, i + 1), width, &k);
            c->cuts[2][AT(i, j)] = c->cuts[3][AT(i, j)] = (int16_t)(i + k);
            c->open_right[AT(i, j)] = best + scores[(size_t)j * (size_t)stride + (size_t)i + 1];
            c->open_left_by_end[AT(j, i)] = best + scores[(size_t)i * (size_t)stride + (size_t)j + 1];
            c->right[AT(i, j)] = c->right_by_end[AT(j, i)] = best_sum(c->open_right + AT(i, i + 1), c->right_by_end + AT(j, i + 1), width, &k);
            c->cuts[0][AT(i, j)] = (int16_t)(i + 1 + k);
            c->left[AT(i, j)] = c->left_by_end[AT(j, i)] = best_sum(c->left + AT(i, i), c->open_left_by_end + AT(j, i), width, &k);
            c->cuts[1][AT(i, j)] = (int16_t)(i + k);
        }
    int root = 0;
    float best = -FLT_MAX;
    for (int r = 0; r < n; r++) {
        float sum = scores[(size_t)r * (size_t)stride] + c->left[AT(0, r)] + c->right[AT(r, n - 1)];
        if (sum > best) {
            best = sum;
            root = r;
        }
    }
    heads[root] = 0;
    take_complete(c, 0, root, false);
    take_complete(c, root, n - 1, true);
}

/* For long sentences: the likeliest root; then every word takes its best head
 * that closes no circle. */
static void greedy_tree(const float *scores, int stride, int n, int *heads)
{
    int root = 0;
    for (int i = 1; i < n; i++)
        if (scores[(size_t)i * (size_t)stride] > scores[(size_t)root * (size_t)stride])
            root = i;
    for (int i = 0; i < n; i++)
        heads[i] = -1;
    heads[root] = 0;
    for (int i = 0; i < n; i++) {
        int best = -1;
        for (int j = 0; j < n && i != root; j++) {
            float score = scores[(size_t)i * (size_t)stride + (size_t)j + 1];
            if (best >= 0 && score <= scores[(size_t)i * (size_t)stride + (size_t)best + 1])
                continue;
            int up = j;
            while (up != i && heads[up] > 0)
                up = heads[up] - 1;
            if (up != i)
                best = j;
        }
        if (best >= 0)
            heads[i] = best + 1;
    }
}

void net_tree(const float *scores, int stride, int n, int *heads, Arena scratch)
{
    enum { EISNER = 128 };
    if (n == 0)
        return;
    for (int i = 0; i < n; i++) {
        const float *row = scores + (size_t)i * (size_t)stride;
        int best = i == 0 && n > 1 ? 2 : 0;
        for (int j = 0; j <= n; j++)
            if (j != i + 1 && row[j] > row[best])
                best = j;
        heads[i] = best;
    }
    if (is_tree(heads, n))
        return;
    if (n <= EISNER)
        best_projective(scores, stride, n, heads, scratch);
    else
        greedy_tree(scores, stride, n, heads);
}
