#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

Arena arena_open(size_t bytes)
{
    char *at = mmap(NULL, bytes, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (at == MAP_FAILED) {
        fprintf(stderr, "sitrep: no memory for an arena of %zu MB\n", bytes >> 20);
        exit(70);
    }
    /* Models are asked all over: with large pages the processor finds them sooner. */
    madvise(at, bytes, MADV_HUGEPAGE);
    return (Arena){ .at = at, .end = at + bytes };
}

void arena_close(Arena *whole)
{
    if (whole->at)
        munmap(whole->at, (size_t)(whole->end - whole->at));
    *whole = (Arena){ 0 };
}

static void full(Arena *a, size_t wanted)
{
    if (a->on_full)
        longjmp(*a->on_full, 1);
    fprintf(stderr, "sitrep: out of working memory (%zu more bytes wanted)\n", wanted);
    exit(70);
}

void *arena_take_rough(Arena *a, size_t size, size_t count)
{
    size_t pad = (size_t)(-(uintptr_t)a->at & 15);
    size_t room = (size_t)(a->end - a->at);
    if (room < pad || (size && count > (room - pad) / size))
        full(a, size * count);
    char *taken = a->at + pad;
    a->at = taken + size * count;
    return taken;
}

void *arena_take(Arena *a, size_t size, size_t count)
{
    return memset(arena_take_rough(a, size, count), 0, size * count);
}

void *arena_grow(Arena *a, void *array, int n, int *capacity, size_t size)
{
    if (n < *capacity)
        return array;
    int more = *capacity ? *capacity * 2 : 8;
    /* The array that was taken last grows where it lies. */
    char *end = array ? (char *)array + (size_t)*capacity * size : NULL;
    if (end && end == a->at && (size_t)(a->end - a->at) >= (size_t)(more - *capacity) * size) {
        memset(a->at, 0, (size_t)(more - *capacity) * size);
        a->at += (size_t)(more - *capacity) * size;
    } else {
        void *bigger = arena_take(a, size, (size_t)more);
        if (n)
            memcpy(bigger, array, (size_t)n * size);
        array = bigger;
    }
    *capacity = more;
    return array;
}
