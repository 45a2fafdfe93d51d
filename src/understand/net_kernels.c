/* The products of matrices, by the width of the processor's registers. */
#include "understand/net.h"

#include <string.h>

typedef float Eight __attribute__((vector_size(32), aligned(4)));
typedef float EightAligned __attribute__((vector_size(32)));
typedef int32_t EightInts __attribute__((vector_size(32), aligned(4)));
typedef int32_t EightIntsAligned __attribute__((vector_size(32)));
typedef int16_t EightShorts __attribute__((vector_size(16), aligned(2)));
typedef int16_t SixteenShorts __attribute__((vector_size(32), aligned(2)));
typedef char ThirtyTwoBytes __attribute__((vector_size(32), aligned(1)));

/* Products and sums are rounded one by one, or processors would differ. */
#if defined __clang__
#pragma STDC FP_CONTRACT OFF
#endif

#if defined __clang__
#define UNROLL _Pragma("clang loop unroll(full)")
#else
#define UNROLL _Pragma("GCC unroll 8")
#endif

#if defined __x86_64__
static const SixteenShorts ones = { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 };
static const EightIntsAligned quarters = { 0, 4, 1, 5, 2, 6, 3, 7 };
#define KERNEL __attribute__((target("avx2,fma")))
#define OF(name) name##_wide
#define MULTIPLY_ADD(a, b, c) __builtin_ia32_vfmaddps256((a), (b), (c))
#define PAIRS(a, b) ((SixteenShorts)__builtin_ia32_pmaddubsw256((a), (b)))
#define ADD_PRODUCTS(sum, a, b, c, d) ((sum) += (EightInts)__builtin_ia32_pmaddwd256(PAIRS(a, b) + PAIRS(c, d), ones))
#define BOUND(x, most) ((x) = __builtin_ia32_maxps256(__builtin_ia32_minps256((x), (EightAligned){ 0 } + (most)), (EightAligned){ 0 } - (most)))
#define TAKE_LARGER(x, y) ((x) = __builtin_ia32_maxps256((x), (y)))
/* The halves of registers are packed apart: their quarters come in another order. */
#define PUT_BYTES(ints, to)                                                                      \
    (*(EightInts *)(void *)(to) = (EightInts)__builtin_ia32_permvarsi256((EightIntsAligned)__builtin_ia32_packuswb256( \
        __builtin_ia32_packusdw256((ints)[0], (ints)[1]), __builtin_ia32_packusdw256((ints)[2], (ints)[3])), quarters))
#include "understand/net_kernel.h"
#undef KERNEL
#undef OF
#undef MULTIPLY_ADD
#undef ADD_PRODUCTS
#undef BOUND
#undef TAKE_LARGER
#undef PUT_BYTES
#endif

/* sum[k] += the products of four bytes and the next four */
static inline void add_products(EightInts *sum, const ThirtyTwoBytes *a, const ThirtyTwoBytes *b)
{
    for (int k = 0; k < 32; k++)
        (*sum)[k / 4] += (uint8_t)(*a)[k] * (int8_t)(*b)[k];
}

static inline void bound(EightAligned *x, float most)
{
    for (int k = 0; k < 8; k++)
        (*x)[k] = (*x)[k] > most ? most : (*x)[k] < -most ? -most : (*x)[k];
}

static inline void take_larger(EightAligned *x, const EightAligned *y)
{
    for (int k = 0; k < 8; k++)
        (*x)[k] = (*x)[k] > (*y)[k] ? (*x)[k] : (*y)[k];
}

static inline void put_bytes(const EightInts *ints, uint8_t *to)
{
    for (int k = 0; k < 32; k++)
        to[k] = (uint8_t)ints[k / 8][k % 8];
}

#define KERNEL
#define PUT_BYTES(ints, to) put_bytes((ints), (to))
#define OF(name) name##_plain
#define BOUND(x, most) bound(&(x), (most))
#define TAKE_LARGER(x, y) take_larger(&(x), &(EightAligned[1]){ y }[0])
#define MULTIPLY_ADD(a, b, c) ((a) * (b) + (c))
#define ADD_PRODUCTS(sum, a, b, c, d) (add_products(&(sum), &(a), &(b)), add_products(&(sum), &(c), &(d)))
#include "understand/net_kernel.h"

#if defined __x86_64__
static bool wide(void)
{
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
}
#endif

void net_multiply(int m, int n, int k, const float *a, int lda, const float *b, int ldb, float *c, int ldc, bool add)
{
#if defined __x86_64__
    if (wide()) {
        multiply_wide(m, n, k, a, lda, b, ldb, c, ldc, add);
        return;
    }
#endif
    multiply_plain(m, n, k, a, lda, b, ldb, c, ldc, add);
}

void net_recur(int way, const float *v, const float *b, int gates, int n, const float *x, float *u, float *states, float *h)
{
#if defined __x86_64__
    if (wide()) {
        recur_wide(way, v, b, gates, n, x, u, states, h);
        return;
    }
#endif
    recur_plain(way, v, b, gates, n, x, u, states, h);
}

float net_shorts(int n, const float *x, int16_t *shorts)
{
#if defined __x86_64__
    if (wide())
        return shorts_wide(n, x, shorts);
#endif
    return shorts_plain(n, x, shorts);
}

void net_bytes(int n, int columns, const float *x, uint8_t *bytes, float *scale)
{
#if defined __x86_64__
    if (wide()) {
        bytes_wide(n, columns, x, bytes, scale);
        return;
    }
#endif
    bytes_plain(n, columns, x, bytes, scale);
}

void net_product(const NetMatrix *w, int n, const uint8_t *x, const float *scale, const float *bias, float *y)
{
#if defined __x86_64__
    if (wide()) {
        product_wide(w, n, x, scale, bias, y);
        return;
    }
#endif
    product_plain(w, n, x, scale, bias, y);
}

void net_add(int n, const int16_t *whole, float scale, const float *add, float *sum)
{
#if defined __x86_64__
    if (wide()) {
        add_wide(n, whole, scale, add, sum);
        return;
    }
#endif
    add_plain(n, whole, scale, add, sum);
}
