/* arena.h - memory that is emptied all at once.
 *
 * Three lifetimes, visible in the signatures:
 *     Arena *forever   rules, models, gazetteer: never emptied
 *     Arena *keep      what a stage returns: emptied after each item or request
 *     Arena scratch    what a function forgets: passed by value, so that it is
 *                      as it was before when the function returns
 *
 * An arena that is full jumps to the place that opened it (arena_on_full),
 * which gives up that one item or request.  No stage checks for NULL. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <setjmp.h>
#include <stddef.h>

typedef struct Arena {
    char    *at, *end;
    jmp_buf *on_full;       /* NULL: print a sentence and abort */
} Arena;

/* `bytes` of address space; memory is used only as far as it is touched. */
Arena arena_open(size_t bytes);
void  arena_close(Arena *whole);      /* `whole` as arena_open returned it */

/* Zeroed memory for `count` things of `size` bytes, aligned for any of them. */
void *arena_take(Arena *a, size_t size, size_t count);

/* The same, but not zeroed: for what is written before it is read. */
void *arena_take_rough(Arena *a, size_t size, size_t count);

#define NEW(arena, type)           ((type *)arena_take((arena), sizeof(type), 1))
#define NEW_ARRAY(arena, type, n)  ((type *)arena_take((arena), sizeof(type), (size_t)(n)))
#define NEW_ROUGH(arena, type, n)  ((type *)arena_take_rough((arena), sizeof(type), (size_t)(n)))

/* Room for one more thing at the end of an array that lives in an arena:
 *     *GROW(keep, words, nwords, capacity) = word;
 * doubles `array` when it is full and counts `n` up. */
void *arena_grow(Arena *a, void *array, int n, int *capacity, size_t size);
#define GROW(arena, array, n, capacity)                                             \
    ((array) = arena_grow((arena), (array), (n), &(capacity), sizeof *(array)),     \
     &(array)[(n)++])

#endif
