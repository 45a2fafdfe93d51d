#include "code/kept.h"

#include <string.h>

enum { QUESTIONS = 4096, PLACES = 4 };          /* powers of two: a question is kept in one of so many places */

typedef struct Kept { uint64_t question; const void *answer; unsigned item; } Kept;

static _Thread_local struct {
    const void     *whose;
    const Sentence *sentences;
    Text            text;
    Sha256          id;
    unsigned        number;             /* 0: none yet */
    bool            is_settled;
    Kept            at[QUESTIONS];
} last;

void kept_begin(const void *whose, const Understanding *u)
{
    last.whose = whose, last.sentences = u->sentences, last.text = u->item->text, last.id = u->item->id;
    last.number++;
    last.is_settled = false;
}

unsigned kept_item(const void *whose, const Understanding *u)
{
    if (last.number == 0 || last.whose != whose || last.sentences != u->sentences || last.text.at != u->item->text.at || last.text.n != u->item->text.n ||
        memcmp(&last.id, &u->item->id, sizeof last.id) != 0)
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
    const Kept *k = &last.at[question & (QUESTIONS - PLACES)];
    for (int i = 0; i < PLACES; i++)
        if (k[i].question == question && k[i].item == item) {
            *ret = k[i].answer;
            return true;
        }
    return false;
}

void kept_put(unsigned item, uint64_t question, const void *answer)
{
    Kept *k = &last.at[question & (QUESTIONS - PLACES)];
    int place = 0;
    while (place < PLACES && k[place].item == item)
        place++;
    if (place == PLACES)                /* all are taken: one of them, by chance */
        place = (int)(question >> 32) & (PLACES - 1);
    k[place] = (Kept){ question, answer, item };
}
