/* named.h - whether an item's words are found to be a name of a kind. */
#ifndef STAGES_UNDERSTAND_NAMED_H
#define STAGES_UNDERSTAND_NAMED_H

#include "understand/understand.h"

static bool has(const Understanding *u, NameKind kind, const char *words)
{
    for (int s = 0; s < u->nsentences; s++)
        for (int k = 0; k < u->sentences[s].nnames; k++) {
            const Name *n = &u->sentences[s].names[k];
            if (n->kind == kind && text_equals(understand_words(u, s, n->first, n->last), words))
                return true;
        }
    return false;
}

#endif
