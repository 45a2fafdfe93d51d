/* halves.h - work cut in two, for two cores.
 *
 * Each half writes what the other does not read, and does its sums in the order in which one thread would: what is
 * learned is the same to the byte with one thread and with two. */
#ifndef PREPARE_HALVES_H
#define PREPARE_HALVES_H

#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

typedef void Half(const void *work, int half);     /* half: 0 or 1 */

static struct Halves {
    bool        two;
    Half       *half;
    const void *work;
    atomic_int  asked, done;        /* how often the second half was asked for, and done */
    atomic_bool asleep;
    sem_t       wake;
} halves;

/* A few microseconds are waited for awake; whoever waits longer leaves its core to others. */
enum { AWAKE = 4000 };

static void *second_half(void *nothing)
{
    for (int next = 1;; next++) {
        for (int i = 0; atomic_load(&halves.asked) < next; i++) {
            if (i < AWAKE) {
                __builtin_ia32_pause();
                continue;
            }
            /* Whoever asks after this wakes us; whoever asked for the last half may do so late, and for nothing. */
            atomic_store(&halves.asleep, true);
            if (atomic_load(&halves.asked) < next)
                while (sem_wait(&halves.wake)) { }
        }
        atomic_store(&halves.asleep, false);
        halves.half(halves.work, 1);
        atomic_store(&halves.done, next);
    }
    return nothing;
}

static void halves_start(int threads)
{
    pthread_t second;
    halves.two = threads > 1;
    if (halves.two && (sem_init(&halves.wake, 0, 0) || pthread_create(&second, NULL, second_half, NULL))) {
        fprintf(stderr, "no second thread to be had\n");
        exit(1);
    }
}

static void halves_do(Half *half, const void *work)
{
    if (!halves.two) {
        half(work, 0);
        half(work, 1);
        return;
    }
    halves.half = half;
    halves.work = work;
    int now = atomic_fetch_add(&halves.asked, 1) + 1;
    if (atomic_exchange(&halves.asleep, false))
        sem_post(&halves.wake);
    half(work, 0);
    while (atomic_load(&halves.done) < now)
        __builtin_ia32_pause();
}

#endif
