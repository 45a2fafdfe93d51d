/* net_kernel.h - the bodies of net_kernels.c, which includes them once for each
 * kind of processor:
 *     KERNEL               the attribute of the functions
 *     OF(name)             their names
 *     MULTIPLY_ADD(a, b, c)  a * b + c
 *     BOUND(x, most)         x, but no less than -most and no more than most
 *     TAKE_LARGER(x, y)      x = y where that is larger
 *     PUT_BYTES(ints, to)    the 32 of four vectors, which are bytes, one after the other
 *     ADD_PRODUCTS(sum, a, b, c, d)   sum[0] += a[0] * b[0] + ... a[3] * b[3] + c[0] * d[0] + ... c[3] * d[3],
 *                          and so on, of 32 bytes, a and c without a sign */
/* ROWS x 16 of the result, kept in registers over all of k. */
#undef BLOCK
#define BLOCK(name, ROWS)                                                                        \
    KERNEL static inline void name(int k, const float *a, int lda, const float *b, int ldb, float *c, int ldc, bool add) \
    {                                                                                            \
        EightAligned sum[ROWS][2];                                                               \
        UNROLL                                                                                   \
        for (int i = 0; i < ROWS; i++)                                                           \
            UNROLL                                                                               \
            for (int j = 0; j < 2; j++)                                                          \
                sum[i][j] = add ? *(const Eight *)(c + i * ldc + j * 8) : (EightAligned){ 0 };   \
        for (int l = 0; l < k; l++) {                                                            \
            EightAligned b0 = *(const Eight *)(b + (size_t)l * (size_t)ldb);                     \
            EightAligned b1 = *(const Eight *)(b + (size_t)l * (size_t)ldb + 8);                 \
            UNROLL                                                                               \
            for (int i = 0; i < ROWS; i++) {                                                     \
                float one = a[i * lda + l];                                                      \
                EightAligned all = { one, one, one, one, one, one, one, one };                   \
                sum[i][0] = MULTIPLY_ADD(all, b0, sum[i][0]);                                                           \
                sum[i][1] = MULTIPLY_ADD(all, b1, sum[i][1]);                                                           \
            }                                                                                    \
        }                                                                                        \
        UNROLL                                                                                   \
        for (int i = 0; i < ROWS; i++)                                                           \
            UNROLL                                                                               \
            for (int j = 0; j < 2; j++)                                                          \
                *(Eight *)(c + i * ldc + j * 8) = sum[i][j];                                     \
    }

BLOCK(OF(block6), 6)
BLOCK(OF(block4), 4)
BLOCK(OF(block1), 1)

KERNEL static inline void
OF(multiply)(int m, int n, int k, const float *a, int lda, const float *b, int ldb, float *c, int ldc, bool add)
{
    enum { DEEP = 256 };
    int j = 0;
    for (; j + 16 <= n; j += 16)
        for (int l = 0; l < k; l += DEEP) {
            int deep = k - l < DEEP ? k - l : DEEP, i = 0;
            bool more = add || l > 0;
            /* Sixteen columns side by side, or every row of b would evict the last. */
            EightAligned packed[DEEP * 2];
            for (int r = 0; r < deep; r++)
                memcpy(&packed[r * 2], b + (size_t)(l + r) * (size_t)ldb + (size_t)j, 64);
            const float *panel = (const float *)packed;
            for (; i + 6 <= m; i += 6)
                OF(block6)(deep, a + i * lda + l, lda, panel, 16, c + i * ldc + j, ldc, more);
            for (; i + 4 <= m; i += 4)
                OF(block4)(deep, a + i * lda + l, lda, panel, 16, c + i * ldc + j, ldc, more);
            for (; i < m; i++)
                OF(block1)(deep, a + i * lda + l, lda, panel, 16, c + i * ldc + j, ldc, more);
        }
    for (; j < n; j++)
        for (int i = 0; i < m; i++) {
            float sum = add ? c[i * ldc + j] : 0;
            for (int l = 0; l < k; l++)
                sum += a[i * lda + l] * b[(size_t)l * (size_t)ldb + (size_t)j];
            c[i * ldc + j] = sum;
        }
}

/* x -> 1 + e^-x, eight at once, within 4e-6 of it: the power of two by the exponent, the
 * rest by a polynomial. */
KERNEL static inline void OF(one_and_power)(EightAligned *in_out)
{
    const float round = 12582912.0f;        /* 1.5 * 2^23: nothing after the point is left */
    EightAligned t = *in_out * -1.44269504f;
    BOUND(t, 57);
    EightAligned whole = t + round, part = t - (whole - round);
    EightAligned p = 1 + part * (0.693121045f + part * (0.24022349f + part * (0.055921976f + part * 0.0096663685f)));
    *in_out = 1 + (EightAligned)((EightInts)p + ((EightInts)whole << 23));
}

/* Units i.. of one way over all words, eight in each of GROUPS. */
#undef RECUR
#define RECUR(name, GROUPS)                                                                      \
    KERNEL static inline void                                                                    \
    name(int units, int way, int i, const float *v, const float *b, int gates, int n, const float *x, float *u_all, float *states, float *h_all) \
    {                                                                                            \
        EightAligned c[GROUPS], vf[GROUPS], vr[GROUPS], bf[GROUPS], br[GROUPS];                  \
        UNROLL                                                                                   \
        for (int g = 0; g < GROUPS; g++) {                                                       \
            int at = 2 * way * units + i + 8 * g;                                                \
            c[g] = (EightAligned){ 0 };                                                          \
            vf[g] = *(const Eight *)(v + at), vr[g] = *(const Eight *)(v + at + units);          \
            bf[g] = *(const Eight *)(b + at), br[g] = *(const Eight *)(b + at + units);          \
        }                                                                                        \
        for (int k = 0; k < n; k++) {                                                            \
            size_t t = (size_t)(way ? n - 1 - k : k), here = t * (size_t)(2 * units) + (size_t)(way * units + i); \
            float *u = u_all + t * (size_t)(gates * 2 * units) + way * gates * units + i;        \
            const float *around = gates == 4 ? u + 3 * units : x + here;                         \
            UNROLL                                                                               \
            for (int g = 0; g < GROUPS; g++) {                                                   \
                float *f = u + units + 8 * g, *r = f + units;                                    \
                EightAligned f8 = *(Eight *)f + vf[g] * c[g] + bf[g], r8 = *(Eight *)r + vr[g] * c[g] + br[g]; \
                OF(one_and_power)(&f8);                                                          \
                OF(one_and_power)(&r8);                                                          \
                EightAligned one = 1 / (f8 * r8), other = f8;     /* both sigmoids by one division */ \
                f8 = r8 * one;                                                                   \
                r8 = other * one;                                                                \
                c[g] = f8 * c[g] + (1 - f8) * *(const Eight *)(u + 8 * g);                       \
                if (states) {                                                                    \
                    *(Eight *)f = f8;                                                            \
                    *(Eight *)r = r8;                                                            \
                    *(Eight *)(states + here + 8 * g) = c[g];                                    \
                }                                                                                \
                *(Eight *)(h_all + here + 8 * g) = r8 * c[g] + (1 - r8) * *(const Eight *)(around + 8 * g); \
            }                                                                                    \
        }                                                                                        \
    }

RECUR(OF(recur5), 5)
RECUR(OF(recur4), 4)
RECUR(OF(recur2), 2)

KERNEL static inline void
OF(recur)(int units, const float *v, const float *b, int gates, int n, const float *x, float *u, float *states, float *h)
{
    for (int way = 0; way < 2; way++) {
        int i = 0;
        for (; units % 40 == 0 && i < units; i += 40)
            OF(recur5)(units, way, i, v, b, gates, n, x, u, states, h);
        for (; i + 32 <= units; i += 32)
            OF(recur4)(units, way, i, v, b, gates, n, x, u, states, h);
        for (; i < units; i += 16)
            OF(recur2)(units, way, i, v, b, gates, n, x, u, states, h);
    }
}

/* sum[n] = whole[n] * scale + add[n] */
KERNEL static inline void OF(add)(int n, const int16_t *whole, float scale, const float *add, float *sum)
{
    for (int c = 0; c < n; c += 8) {
        EightAligned w = __builtin_convertvector(__builtin_convertvector(*(const EightShorts *)(whole + c), EightInts), EightAligned);
        *(Eight *)(sum + c) = w * scale + *(const Eight *)(add + c);
    }
}

KERNEL static inline float OF(largest)(int n, const float *x)
{
    EightAligned most = { 0 };
    for (int c = 0; c < n; c += 8)
        TAKE_LARGER(most, (EightAligned)((EightInts)*(const Eight *)(x + c) & 0x7fffffff));
    float largest = 0;
    for (int k = 0; k < 8; k++)
        largest = most[k] > largest ? most[k] : largest;
    return largest;
}

KERNEL static inline float OF(shorts)(int n, const float *x, int16_t *shorts)
{
    const float round = 12582912.0f;        /* 1.5 * 2^23: nothing after the point is left */
    float largest = OF(largest)(n, x), scale = largest > 0 ? largest / INT16_MAX : 1, by = 1 / scale;
    for (int c = 0; c < n; c += 8)
        *(EightShorts *)(shorts + c) = __builtin_convertvector(__builtin_convertvector((*(const Eight *)(x + c) * by + round) - round, EightInts), EightShorts);
    return scale;
}

KERNEL static inline void OF(bytes)(int n, int columns, const float *x, uint8_t *bytes, float *scale)
{
    const float round = 12582912.0f + NET_ZERO;     /* the last eight bits of the sum are the byte */
    for (int i = 0; i < n; i++, x += columns, bytes += columns) {
        float largest = OF(largest)(columns, x);
        scale[i] = largest > 0 ? largest / NET_MOST : 1;
        float by = 1 / scale[i];
        for (int c = 0; c < columns; c += 32) {
            EightInts last[4];
            UNROLL
            for (int k = 0; k < 4; k++)
                last[k] = (EightInts)(*(const Eight *)(x + c + 8 * k) * by + round) & 0xff;
            PUT_BYTES(last, bytes + c);
        }
    }
}

/* ROWS x 16 of a product of whole numbers.  Of 127 * 63 four make no more than a
 * short number holds. */
#undef WHOLE_BLOCK
#define WHOLE_BLOCK(name, ROWS)                                                                  \
    KERNEL static inline void name(const NetMatrix *w, int j, const uint8_t *x, const float *scale, const float *bias, float *y) \
    {                                                                                            \
        EightInts sum[ROWS][2];                                                                  \
        UNROLL                                                                                   \
        for (int i = 0; i < ROWS; i++)                                                           \
            UNROLL                                                                               \
            for (int k = 0; k < 2; k++)                                                          \
                sum[i][k] = *(const EightInts *)(w->zero + j + 8 * k);                           \
        const int8_t *b = w->packed + (size_t)j * (size_t)w->rows;                               \
        for (int l = 0; l < w->rows; l += 8, b += 128) {                                         \
            ThirtyTwoBytes b0 = *(const ThirtyTwoBytes *)b, b1 = *(const ThirtyTwoBytes *)(b + 32); \
            ThirtyTwoBytes b2 = *(const ThirtyTwoBytes *)(b + 64), b3 = *(const ThirtyTwoBytes *)(b + 96); \
            UNROLL                                                                               \
            for (int i = 0; i < ROWS; i++) {                                                     \
                int32_t four, next;                                                              \
                memcpy(&four, x + i * w->rows + l, sizeof four);                                 \
                memcpy(&next, x + i * w->rows + l + 4, sizeof next);                             \
                ThirtyTwoBytes all = (ThirtyTwoBytes)(EightInts){ four, four, four, four, four, four, four, four }; \
                ThirtyTwoBytes more = (ThirtyTwoBytes)(EightInts){ next, next, next, next, next, next, next, next }; \
                ADD_PRODUCTS(sum[i][0], all, b0, more, b2);                                      \
                ADD_PRODUCTS(sum[i][1], all, b1, more, b3);                                      \
            }                                                                                    \
        }                                                                                        \
        UNROLL                                                                                   \
        for (int i = 0; i < ROWS; i++)                                                           \
            UNROLL                                                                               \
            for (int k = 0; k < 2; k++) {                                                        \
                EightAligned real = __builtin_convertvector(sum[i][k], EightAligned);            \
                real = real * (*(const Eight *)(w->scale + j + 8 * k) * scale[i]);               \
                if (bias)                                                                        \
                    real = real + *(const Eight *)(bias + j + 8 * k);                            \
                *(Eight *)(y + i * w->columns + j + 8 * k) = real;                               \
            }                                                                                    \
    }

WHOLE_BLOCK(OF(whole_block4), 4)
WHOLE_BLOCK(OF(whole_block1), 1)

KERNEL static inline void
OF(product)(const NetMatrix *w, int n, const uint8_t *x, const float *scale, const float *bias, float *y)
{
    for (int j = 0; j < w->columns; j += 16) {
        int i = 0;
        for (; i + 4 <= n; i += 4)
            OF(whole_block4)(w, j, x + i * w->rows, scale + i, bias, y + i * w->columns);
        for (; i < n; i++)
            OF(whole_block1)(w, j, x + i * w->rows, scale + i, bias, y + i * w->columns);
    }
}
