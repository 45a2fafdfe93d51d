/* product.h - products of matrices for the trainers: large ones, of which either factor may lie turned.
 *
 * Both factors are copied into the order in which they are read (after Goto and van de Geijn, 2008): the
 * second into panels of sixteen columns, of the first as many rows as stay in the second cache.  Every sum runs
 * over the inner index from the first to the last, whatever is multiplied beside it.  Needs AVX2 and FMA. */
#ifndef PREPARE_PRODUCT_H
#define PREPARE_PRODUCT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* Element (i, j) lies at at[i * row + j * column]. */
typedef struct Factor { const float *at; int row, column; } Factor;

static inline Factor as_it_lies(const float *at, int columns) { return (Factor){ at, columns, 1 }; }
static inline Factor turned(const float *at, int columns) { return (Factor){ at, 1, columns }; }

typedef float ProductEight __attribute__((vector_size(32)));
typedef float ProductLoose __attribute__((vector_size(32), aligned(4)));

enum { PRODUCT_DEEP = 256, PRODUCT_ROWS = 6, PRODUCT_BLOCK = 16 * PRODUCT_ROWS, PRODUCT_COLUMNS = 16 };

#if defined __clang__
#define PRODUCT_UNROLL _Pragma("clang loop unroll(full)")
#else
#define PRODUCT_UNROLL _Pragma("GCC unroll 8")
#endif

/* Six rows by sixteen columns, kept in registers. */
static inline void product_tile(int deep, const float *a, const float *b, float *c, int ldc, bool add)
{
    ProductEight sum[PRODUCT_ROWS][2];
    PRODUCT_UNROLL
    for (int i = 0; i < PRODUCT_ROWS; i++)
        for (int j = 0; j < 2; j++)
            sum[i][j] = add ? *(const ProductLoose *)(c + i * ldc + j * 8) : (ProductEight){ 0 };
    for (int l = 0; l < deep; l++, a += PRODUCT_ROWS, b += PRODUCT_COLUMNS) {
        ProductEight b0 = *(const ProductEight *)b, b1 = *(const ProductEight *)(b + 8);
        PRODUCT_UNROLL
        for (int i = 0; i < PRODUCT_ROWS; i++) {
            ProductEight all = { a[i], a[i], a[i], a[i], a[i], a[i], a[i], a[i] };
            sum[i][0] = __builtin_ia32_vfmaddps256(all, b0, sum[i][0]);
            sum[i][1] = __builtin_ia32_vfmaddps256(all, b1, sum[i][1]);
        }
    }
    PRODUCT_UNROLL
    for (int i = 0; i < PRODUCT_ROWS; i++)
        for (int j = 0; j < 2; j++)
            *(ProductLoose *)(c + i * ldc + j * 8) = sum[i][j];
}

/* A tile at the edge, of which only some rows and columns are wanted. */
static void product_edge(int deep, const float *a, const float *b, float *c, int ldc, bool add, int rows, int columns)
{
    float tile[PRODUCT_ROWS * PRODUCT_COLUMNS] = { 0 };
    for (int i = 0; i < rows && add; i++)
        memcpy(tile + i * PRODUCT_COLUMNS, c + i * ldc, (size_t)columns * sizeof *c);
    product_tile(deep, a, b, tile, PRODUCT_COLUMNS, add);
    for (int i = 0; i < rows; i++)
        memcpy(c + i * ldc, tile + i * PRODUCT_COLUMNS, (size_t)columns * sizeof *c);
}

/* `wide` rows of a factor side by side, one inner index after the other; what is missing is zero. */
static void product_copy(const float *at, ptrdiff_t across, ptrdiff_t along, int n, int wide, int deep, float *to)
{
    if (n == wide && across == 1) {
        for (int l = 0; l < deep; l++, at += along, to += wide)
            memcpy(to, at, (size_t)wide * sizeof *to);
        return;
    }
    for (int i = 0; i < wide; i++, at += across)
        for (int l = 0; l < deep; l++)
            to[l * wide + i] = i < n ? at[l * along] : 0;
}

/* Room of this thread that grows as needed. */
static float *product_room(float **room, size_t *size, size_t n)
{
    if (n > *size) {
        free(*room);
        *room = aligned_alloc(64, (n * sizeof **room + 63) / 64 * 64);
        *size = n;
    }
    return *room;
}

/* c = a b, or added to what is there; a is m x k, b k x n. */
static void product(int m, int n, int k, Factor a, Factor b, float *c, int ldc, bool add)
{
    static _Thread_local float *room, rows[PRODUCT_BLOCK * PRODUCT_DEEP];
    static _Thread_local size_t size;
    int panels = (n + PRODUCT_COLUMNS - 1) / PRODUCT_COLUMNS;
    float *columns = product_room(&room, &size, (size_t)panels * PRODUCT_COLUMNS * PRODUCT_DEEP);
    for (int l = 0; l < k; l += PRODUCT_DEEP) {
        int deep = k - l < PRODUCT_DEEP ? k - l : PRODUCT_DEEP;
        bool more = add || l > 0;
        for (int j = 0; j < panels; j++)
            product_copy(b.at + (ptrdiff_t)l * b.row + (ptrdiff_t)j * PRODUCT_COLUMNS * b.column, b.column, b.row,
                         n - j * PRODUCT_COLUMNS < PRODUCT_COLUMNS ? n - j * PRODUCT_COLUMNS : PRODUCT_COLUMNS, PRODUCT_COLUMNS, deep,
                         columns + j * PRODUCT_COLUMNS * deep);
        for (int first = 0; first < m; first += PRODUCT_BLOCK) {
            int end = m - first < PRODUCT_BLOCK ? m : first + PRODUCT_BLOCK;
            for (int i = first; i < end; i += PRODUCT_ROWS)
                product_copy(a.at + (ptrdiff_t)i * a.row + (ptrdiff_t)l * a.column, a.row, a.column,
                             end - i < PRODUCT_ROWS ? end - i : PRODUCT_ROWS, PRODUCT_ROWS, deep, rows + (i - first) * deep);
            for (int j = 0; j < panels; j++)
                for (int i = first; i < end; i += PRODUCT_ROWS) {
                    int wide = n - j * PRODUCT_COLUMNS, high = end - i;
                    const float *of_a = rows + (i - first) * deep, *of_b = columns + j * PRODUCT_COLUMNS * deep;
                    float *to = c + (ptrdiff_t)i * ldc + j * PRODUCT_COLUMNS;
                    if (wide >= PRODUCT_COLUMNS && high >= PRODUCT_ROWS)
                        product_tile(deep, of_a, of_b, to, ldc, more);
                    else
                        product_edge(deep, of_a, of_b, to, ldc, more, high < PRODUCT_ROWS ? high : PRODUCT_ROWS,
                                     wide < PRODUCT_COLUMNS ? wide : PRODUCT_COLUMNS);
                }
        }
    }
}

#endif
