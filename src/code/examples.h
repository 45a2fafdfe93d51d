/* examples.h - the rules' own examples, run.
 *
 *     + Farmers were killed by shelling.   => actor=... killed=4
 *     - Time was killed by waiting. */
#ifndef CODE_EXAMPLES_H
#define CODE_EXAMPLES_H

#include "code/code.h"
#include "code/rules.h"

typedef struct ExampleCount { int run, right; } ExampleCount;

/* Runs every example, or those of one file.  Tells what went wrong, a sentence each. */
ExampleCount examples_run(const Rules *rules, const Lexicon *lexicon, const char *file_or_null,
                          RuleMistake *tell, void *context);

#endif
