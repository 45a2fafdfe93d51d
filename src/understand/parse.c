#include "understand/models.h"

struct Parser { int nothing; };

bool parser_load(const char *models_dir, const char *languages_dir, Arena *forever, Parser **ret, Error *err)
{
    (void)models_dir, (void)languages_dir, (void)err;
    *ret = NEW(forever, Parser);
    return true;
}

/* Finds nothing yet. */
void parse_sentence(const Lexicon *lex, Sentence *s, Arena *keep, Arena scratch)
{
    (void)lex, (void)s, (void)keep, (void)scratch;
}
