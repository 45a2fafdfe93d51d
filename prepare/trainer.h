/* trainer.h - an averaged perceptron that writes what understand/linear.h reads.
 *
 * Never linked into the monitor.  Same data, same order, same bytes out. */
#ifndef PREPARE_TRAINER_H
#define PREPARE_TRAINER_H

#include "understand/linear.h"

typedef struct Trainer Trainer;

Trainer *trainer_open(const char *const *classes, int nclasses);       /* at most 255 */
void     trainer_close(Trainer *t);

/* Scores with the current (not averaged) weights; scores[nclasses] are set. */
void trainer_score(Trainer *t, const uint64_t *features, int n, float *scores);

/* One step: `by` is added to the weights of class `right`, taken from `wrong`
 * (either may be -1). */
void trainer_update(Trainer *t, const uint64_t *features, int n, int right, int wrong, float by);
void trainer_tick(Trainer *t);          /* once after each example, for the averaging */

/* Forgets all but the `most` features whose weights weigh most in the end; 183,000
 * rows are the most that fit 2 MB of slots, 366,000 fit 4. */
void     trainer_limit(Trainer *t, size_t most);

/* Averages, drops features seen in fewer than `min_updates` updates and weights
 * that round to zero, scales into 16 bits and writes. */
bool trainer_write(Trainer *t, const char *path, const char *version, int min_updates, Error *err);

/* What one step of a written weight stands for among the scores that were learned; 0 before writing. */
double trainer_unit(const Trainer *t);

#endif
