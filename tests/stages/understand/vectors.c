/* The table of word vectors: words used alike lie near each other, and a file that is
 * cut short or spoilt is refused. */
#include "check.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "understand/traits.h"
#include "understand/vectors.h"

static Arena arena;

static int row_of(const WordVectors *v, const char *word)
{
    char low[TRAIT_LONGEST + 4];
    return word_vector_row(v, text_hash((Text){ low, traits_fold(text_of(word), low) }));
}

static double likeness(const WordVectors *v, const char *a, const char *b)
{
    const int8_t *x = v->rows + (size_t)row_of(v, a) * WORD_VECTOR, *y = v->rows + (size_t)row_of(v, b) * WORD_VECTOR;
    double xy = 0, xx = 0, yy = 0;
    for (int d = 0; d < WORD_VECTOR; d++) {
        xy += x[d] * y[d];
        xx += x[d] * x[d];
        yy += y[d] * y[d];
    }
    return xy / sqrt(xx * yy);
}

static void words_used_alike_are_near(void **state)
{
    (void)state;
    WordVectors v;
    Error err;
    assert_true(word_vectors_load("models", &arena, &v, &err));
    assert_true(row_of(&v, "Daraa") >= 0);
    assert_int_equal(row_of(&v, "SHELLED"), row_of(&v, "shelled"));
    assert_int_equal(row_of(&v, "qqxzzv"), -1);
    assert_true(likeness(&v, "shelled", "bombarded") > 0.5);
    assert_true(likeness(&v, "shelled", "bombarded") > likeness(&v, "shelled", "elected") + 0.2);
    assert_true(likeness(&v, "Aleppo", "Homs") > likeness(&v, "Aleppo", "Lisbon") + 0.2);
}

/* The file with one byte changed and only `n` bytes of it left. */
static void is_refused(Text whole, int n, int at, char byte, const char *why)
{
    Arena once = arena;
    char folder[] = "/tmp/sitrep-vectors-XXXXXX";
    Error err;
    WordVectors v;
    assert_non_null(mkdtemp(folder));
    char *path = text_zero_ended(text_format(&once, "%s/vectors.bin", folder), &once);
    Text bytes = text_copy(whole, &once);
    ((char *)(uintptr_t)bytes.at)[at] = byte;
    assert_true(file_write(path, text_part(bytes, 0, n), &err));
    assert_false(word_vectors_load(folder, &once, &v, &err));
    assert_non_null(strstr(err.what, why));
    remove(path);
    remove(folder);
}

static void a_spoilt_file_is_refused(void **state)
{
    (void)state;
    Text whole;
    Error err;
    assert_true(file_read("models/vectors.bin", &arena, &whole, &err));
    is_refused(whole, whole.n, 0, 'X', "holds no vectors");
    is_refused(whole, 10, 9, 0, "holds no vectors");
    is_refused(whole, whole.n, 8, 77, "format 77");
    is_refused(whole, whole.n - 1, 20, 0, "cut short");
    is_refused(whole, whole.n, 12, 3, "cut short");
    is_refused(whole, whole.n, 24 + 7, 0x7f, "its words");
}

int main(void)
{
    arena = arena_open((size_t)1 << 28);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_used_alike_are_near),
        cmocka_unit_test(a_spoilt_file_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
