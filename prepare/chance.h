/* chance.h - the same chances each time a trainer is run: xorshift from one seed. */
#ifndef PREPARE_CHANCE_H
#define PREPARE_CHANCE_H

#include <stdint.h>

static uint64_t random_state = 88172645463325252u;

static inline uint32_t next_random(void)
{
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return (uint32_t)(random_state >> 16);
}

/* 0..1 */
static inline float uniform(void)
{
    return (float)(next_random() & 0xffffff) / 16777216.0f;
}

#endif
