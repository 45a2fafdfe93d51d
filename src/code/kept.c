#include "code/kept.h"

#include <string.h>

enum { QUESTIONS = 4096 };              /* a power of two */

typedef struct Kept { uint64_t question; const void *answer; unsigned item; } Kept;

static _Thread_local struct {
    const void     *whose;
    const Sentence *sentences;
    Sha256          id;
    unsigned        number;             /* 0: none yet */
    bool            is_settled;
    Kept            at[QUESTIONS];
} last;

void kept_begin(const void *whose, const Understanding *u)
{
    last.whose = whose, last.sentences = u->sentences, last.id = u->item->id;
    last.number++;
    last.is_settled = false;
}

unsigned kept_item(const void *whose, const Understanding *u)
{
    if (last.number == 0 || last.whose != whose || last.sentences != u->sentences || memcmp(&last.id, &u->item->id, sizeof last.id) != 0)
        kept_begin(whose, u);
    return last.number;
}

void kept_settle(void)
{
    last.is_settled = true;
}

bool kept_is_settled(void)
{
    return last.is_settled;
}

bool kept_answer(unsigned item, uint64_t question, const void **ret)
{
    const Kept *k = &last.at[question & (QUESTIONS - 1)];
    if (k->item != item || k->question != question)
        return false;
    *ret = k->answer;
    return true;
}

void kept_put(unsigned item, uint64_t question, const void *answer)
{
    last.at[question & (QUESTIONS - 1)] = (Kept){ question, answer, item };
}
