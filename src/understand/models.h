/* models.h - what a Lexicon holds.  Private to understand/. */
#ifndef UNDERSTAND_MODELS_H
#define UNDERSTAND_MODELS_H

#include "understand/steps.h"

struct Lexicon {
    TokenRules  *tokens;
    struct Nets *fast, *accurate;       /* the two engines for tags and trees: one network, and two together */
    NameModel   *names;
    const struct NameNet *name_net;     /* a second opinion, of the accurate engine */
    NumberWords *numbers;
    TimeWords   *times;
    WhoModel    *who;
    SpeechModel *speech;
    ThingWords  *things;
};

bool nets_load(const char *models_dir, Arena *forever, Lexicon *lex, Error *err);

/* All that understand_trees() needs: what learns on trees has no more to begin with. */
bool trees_load(const char *models_dir, const char *languages_dir, Arena *forever, Lexicon *lex, Error *err);

#endif
