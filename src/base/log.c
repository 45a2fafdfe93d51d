#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

void say(const char *format, ...)
{
    va_list more;
    va_start(more, format);
    fputs("sitrep: ", stderr);
    vfprintf(stderr, format, more);
    fputc('\n', stderr);
    va_end(more);
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void draw(const Progress *p, double at)
{
    double spent = at - p->started;
    if (p->total > 0) {
        double share = (double)p->done / (double)p->total;
        char bar[31] = "..............................";
        for (int i = 0; i < 30 && i < share * 30; i++)
            bar[i] = '#';
        fprintf(stderr, "\r%s [%s] %3.0f %%  %.0f s left \033[K", p->what, bar, 100 * share,
                share > 0 ? spent / share - spent : 0);
    } else {
        fprintf(stderr, "\r%s %ld  %.0f s \033[K", p->what, p->done, spent);
    }
}

Progress progress_start(const char *what, long total)
{
    Progress p = { .what = what, .total = total, .started = isatty(STDERR_FILENO) ? now() : 0 };
    return p;
}

void progress_step(Progress *p, long done)
{
    p->done = done;
    if (p->started <= 0)
        return;
    double at = now();
    if (at - p->drawn < 0.1)
        return;
    p->drawn = at;
    draw(p, at);
}

void progress_end(Progress *p)
{
    if (p->drawn > 0)
        fputs("\r\033[K", stderr);
}
