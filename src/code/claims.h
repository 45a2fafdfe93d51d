/* claims.h - from drafts to claims: every field, and why.  Private to code/. */
#ifndef CODE_CLAIMS_H
#define CODE_CLAIMS_H

#include "code/drafts.h"
#include "code/figures.h"
#include "code/score.h"
#include "code/speakers.h"

struct Rules {
    const RuleBook *book;
    const Actors   *actors;
    const Manner   *manner;
    Text            version;
    Scores          scores;
    const struct NoticeWords *notices;
};

/* The claims of all drafts, in the order of the words. */
Claims claims_of(const Rules *rules, const Understanding *u, Scan *scans, const Drafts *drafts,
                 Arena *keep, Arena scratch);

#endif
