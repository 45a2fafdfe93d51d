/* notice.h - wire copy that takes back what was sent before.  Private to code/.
 *
 *     "KILL: Rebels seize Nawa"                         cancelled, "Rebels seize Nawa"
 *     "Please disregard our report on Jasim."           cancelled, by the words "jasim"
 *     "(Corrects toll to 7 instead of 17) TAYBA ..."    corrected */
#ifndef CODE_NOTICE_H
#define CODE_NOTICE_H

#include "code/code.h"

typedef struct NoticeWords NoticeWords;

bool   notice_load(const char *data_dir, Arena *forever, const NoticeWords **ret, Error *err);
Notice notice_of(const NoticeWords *words, const Item *item, Arena *keep);

#endif
