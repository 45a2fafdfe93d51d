/* The products of matrices, by the width of the processor's registers. */
#include "understand/net.h"

#include <string.h>

typedef float Eight __attribute__((vector_size(32), aligned(4)));
typedef float EightAligned __attribute__((vector_size(32)));
typedef int32_t EightInts __attribute__((vector_size(32)));
typedef int16_t EightShorts __attribute__((vector_size(16), aligned(2)));
typedef int16_t SixteenShorts __attribute__((vector_size(32), aligned(2)));

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
#define KERNEL __attribute__((target("avx2,fma")))
#define OF(name) name##_wide
#define MULTIPLY_ADD(a, b, c) __builtin_ia32_vfmaddps256((a), (b), (c))
#define ADD_PAIRS(sum, a, b) ((sum) += (EightInts)__builtin_ia32_pmaddwd256((a), (b)))
#include "understand/net_kernel.h"
#undef KERNEL
#undef OF
#undef MULTIPLY_ADD
#undef ADD_PAIRS
#endif

static inline void add_pairs(EightInts *sum, const SixteenShorts *a, const SixteenShorts *b)
{
    for (int k = 0; k < 8; k++)
        (*sum)[k] += (*a)[2 * k] * (*b)[2 * k] + (*a)[2 * k + 1] * (*b)[2 * k + 1];
}

#define KERNEL
#define OF(name) name##_plain
#define MULTIPLY_ADD(a, b, c) ((a) * (b) + (c))
#define ADD_PAIRS(sum, a, b) add_pairs(&(sum), &(a), &(b))
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

void net_recur(const float *v, const float *b, int gates, int n, const float *x, float *u, float *states, float *h)
{
#if defined __x86_64__
    if (wide()) {
        recur_wide(v, b, gates, n, x, u, states, h);
        return;
    }
#endif
    recur_plain(v, b, gates, n, x, u, states, h);
}

void net_whole(int n, int columns, const float *x, int16_t *whole, float *scale)
{
#if defined __x86_64__
    if (wide()) {
        whole_wide(n, columns, x, whole, scale);
        return;
    }
#endif
    whole_plain(n, columns, x, whole, scale);
}

void net_product(const NetMatrix *w, int n, const int16_t *x, const float *scale, const float *bias, float *y)
{
#if defined __x86_64__
    if (wide()) {
        product_wide(w, n, x, scale, bias, y);
        return;
    }
#endif
    product_plain(w, n, x, scale, bias, y);
}
