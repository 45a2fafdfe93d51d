/* models.h - what a Lexicon holds.  Private to understand/. */
#ifndef UNDERSTAND_MODELS_H
#define UNDERSTAND_MODELS_H

#include "understand/steps.h"

struct Lexicon {
    TokenRules  *tokens;
    Tagger      *tagger;
    Parser      *parser;
    struct Net  *net;           /* the accurate engine */
    NameModel   *names;
    NumberWords *numbers;
    TimeWords   *times;
    WhoModel    *who;
    SpeechModel *speech;
    ThingWords  *things;
};

#endif
