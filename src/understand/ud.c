#include "understand/ud.h"

#include <string.h>

#define UD_WORD(constant, word) word,
static const char *const upos_words[] = { UD_UPOS(UD_WORD) };
static const char *const xpos_words[] = { UD_XPOS(UD_WORD) };
static const char *const dep_words[] = { UD_DEP(UD_WORD) };

const char *upos_word(int upos)
{
    return upos >= 0 && upos < UPOS_COUNT ? upos_words[upos] : "_";
}

const char *xpos_word(int xpos)
{
    return xpos >= 0 && xpos < XPOS_COUNT ? xpos_words[xpos] : "_";
}

const char *dep_word(int dep)
{
    return dep >= 0 && dep < DEP_COUNT ? dep_words[dep] : "_";
}

static int index_of(const char *word, const char *const *words, int n)
{
    for (int i = 0; i < n; i++)
        if (strcmp(word, words[i]) == 0)
            return i;
    return -1;
}

int upos_of(const char *word)
{
    return index_of(word, upos_words, UPOS_COUNT);
}

int xpos_of(const char *word)
{
    return index_of(word, xpos_words, XPOS_COUNT);
}

int dep_of(const char *word)
{
    return index_of(word, dep_words, DEP_COUNT);
}

int dep_base(int dep)
{
    switch (dep) {
    case DEP_NSUBJ_PASS: case DEP_NSUBJ_OUTER:     return DEP_NSUBJ;
    case DEP_CSUBJ_PASS: case DEP_CSUBJ_OUTER:     return DEP_CSUBJ;
    case DEP_NMOD_POSS: case DEP_NMOD_UNMARKED: case DEP_NMOD_DESC: return DEP_NMOD;
    case DEP_OBL_AGENT: case DEP_OBL_UNMARKED:     return DEP_OBL;
    case DEP_ACL_RELCL:                            return DEP_ACL;
    case DEP_ADVCL_RELCL:                          return DEP_ADVCL;
    case DEP_AUX_PASS:                             return DEP_AUX;
    case DEP_COMPOUND_PRT:                         return DEP_COMPOUND;
    case DEP_DET_PREDET:                           return DEP_DET;
    case DEP_CC_PRECONJ:                           return DEP_CC;
    default:                                       return dep;
    }
}
