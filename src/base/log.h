/* log.h - what the program tells its user while it works, on stderr. */
#ifndef BASE_LOG_H
#define BASE_LOG_H

/* One sentence, one line, "sitrep: " before it. */
void say(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* A bar on a terminal, nothing elsewhere.  `total` 0: how much is not known. */
typedef struct Progress { const char *what; long done, total; double started, drawn; } Progress;
Progress progress_start(const char *what, long total);
void     progress_step(Progress *p, long done);
void     progress_end(Progress *p);

#endif
