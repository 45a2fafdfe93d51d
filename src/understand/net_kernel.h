/* net_kernel.h - the bodies of net_kernels.c, which includes them once for each
 * kind of processor:
 *     KERNEL               the attribute of the functions
 *     OF(name)             their names
 *     MULTIPLY_ADD(a, b, c)  a * b + c
 *     ADD_PAIRS(sum, a, b)   sum += a[0] * b[0] + a[1] * b[1] ..., of sixteen short numbers */
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

/* x -> 1 / (1 + e^-x), eight at once: e^x by its exponent and a polynomial for the
 * rest, within 1e-6 of the real one. */
KERNEL static inline void OF(sigmoid)(EightAligned *in_out)
{
    const EightAligned most = (EightAligned){ 0 } + 80;
    EightAligned x = -*in_out;
    EightInts high = x > most, low = x < -most;
    x = (EightAligned)((high & (EightInts)most) | (low & (EightInts)-most) | (~(high | low) & (EightInts)x));
    EightAligned t = x * 1.44269504f;
    EightInts whole = __builtin_convertvector(t, EightInts);        /* towards zero */
    EightAligned part = t - __builtin_convertvector(whole, EightAligned);
    EightAligned p = 1 + part * (0.69314718f + part * (0.24022651f + part * (0.05550411f + part * (0.00961813f + part * (0.00133336f + part * 0.00015469f)))));
    EightInts two = (whole + 127) << 23;
    *in_out = 1 / (1 + p * (EightAligned)two);
}

KERNEL static inline void
OF(recur)(const float *v, const float *b, int gates, int n, const float *x, float *u_all, float *states, float *h_all)
{
    for (int way = 0; way < 2; way++) {
        _Alignas(32) float state[NET_WAY] = { 0 };
        const float *vf = v + 2 * way * NET_WAY, *vr = vf + NET_WAY, *bf = b + 2 * way * NET_WAY, *br = bf + NET_WAY;
        for (int k = 0; k < n; k++) {
            size_t t = (size_t)(way ? n - 1 - k : k);
            float *u = u_all + t * (size_t)gates * NET_OUT + way * gates * NET_WAY;
            const float *around = gates == 4 ? u + 3 * NET_WAY : x + t * NET_OUT + way * NET_WAY;
            float *f = u + NET_WAY, *r = u + 2 * NET_WAY, *h = h_all + t * NET_OUT + way * NET_WAY;
            for (int i = 0; i < NET_WAY; i += 8) {
                EightAligned c = *(EightAligned *)(state + i), z = *(const Eight *)(u + i), x8 = *(const Eight *)(around + i);
                EightAligned f8 = *(Eight *)(f + i) + *(const Eight *)(vf + i) * c + *(const Eight *)(bf + i);
                EightAligned r8 = *(Eight *)(r + i) + *(const Eight *)(vr + i) * c + *(const Eight *)(br + i);
                OF(sigmoid)(&f8);
                OF(sigmoid)(&r8);
                c = f8 * c + (1 - f8) * z;
                *(Eight *)(f + i) = f8;
                *(Eight *)(r + i) = r8;
                *(EightAligned *)(state + i) = c;
                *(Eight *)(h + i) = r8 * c + (1 - r8) * x8;
            }
            if (states)
                memcpy(states + t * NET_OUT + way * NET_WAY, state, sizeof state);
        }
    }
}

KERNEL static inline void OF(whole)(int n, int columns, const float *x_all, int16_t *whole_all, float *scale)
{
    for (int i = 0; i < n; i++) {
        const float *x = x_all + (size_t)i * (size_t)columns;
        int16_t *whole = whole_all + (size_t)i * (size_t)columns;
        EightInts most = { 0 };
        for (int c = 0; c < columns; c += 8) {
            EightInts size = (EightInts)*(const Eight *)(x + c) & 0x7fffffff;      /* order of size is order of bits */
            EightInts more = size > most;
            most = (size & more) | (most & ~more);
        }
        int32_t top = 0;
        for (int k = 0; k < 8; k++)
            top = most[k] > top ? most[k] : top;
        float largest;
        memcpy(&largest, &top, sizeof largest);
        scale[i] = largest > 0 ? largest / NET_MOST : 1;
        float by = 1 / scale[i];
        for (int c = 0; c < columns; c += 8) {
            const float round = 12582912.0f;        /* 1.5 * 2^23: nothing after the point is left */
            EightAligned near = (*(const Eight *)(x + c) * by + round) - round;
            *(EightShorts *)(whole + c) = __builtin_convertvector(__builtin_convertvector(near, EightInts), EightShorts);
        }
    }
}

/* ROWS x 16 of a product of whole numbers. */
#undef WHOLE_BLOCK
#define WHOLE_BLOCK(name, ROWS)                                                                  \
    KERNEL static inline void name(const NetMatrix *w, int j, const int16_t *x, const float *scale, const float *bias, float *y) \
    {                                                                                            \
        EightInts sum[ROWS][2];                                                                  \
        UNROLL                                                                                   \
        for (int i = 0; i < ROWS; i++)                                                           \
            sum[i][0] = sum[i][1] = (EightInts){ 0 };                                            \
        const int16_t *b = w->packed + (size_t)j * (size_t)w->rows;                              \
        for (int l = 0; l < w->rows; l += 2, b += 32) {                                          \
            SixteenShorts b0 = *(const SixteenShorts *)b, b1 = *(const SixteenShorts *)(b + 16); \
            UNROLL                                                                               \
            for (int i = 0; i < ROWS; i++) {                                                     \
                int32_t two;                                                                     \
                memcpy(&two, x + i * w->rows + l, sizeof two);                                   \
                SixteenShorts all = (SixteenShorts)(EightInts){ two, two, two, two, two, two, two, two }; \
                ADD_PAIRS(sum[i][0], all, b0);                                                   \
                ADD_PAIRS(sum[i][1], all, b1);                                                   \
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

WHOLE_BLOCK(OF(whole_block6), 6)
WHOLE_BLOCK(OF(whole_block1), 1)

KERNEL static inline void
OF(product)(const NetMatrix *w, int n, const int16_t *x, const float *scale, const float *bias, float *y)
{
    for (int j = 0; j < w->columns; j += 16) {
        int i = 0;
        for (; i + 6 <= n; i += 6)
            OF(whole_block6)(w, j, x + i * w->rows, scale + i, bias, y + i * w->columns);
        for (; i < n; i++)
            OF(whole_block1)(w, j, x + i * w->rows, scale + i, bias, y + i * w->columns);
    }
}
