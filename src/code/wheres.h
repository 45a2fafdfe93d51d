/* wheres.h - the words that say where a claim's happening was.  Private to code/. */
#ifndef CODE_WHERES_H
#define CODE_WHERES_H

#include "code/drafts.h"

typedef struct WhereList {
    Whereabouts *at;
    int          n, capacity;
    bool         origin_is_elsewhere;   /* "passengers from Goma": not where they were shot */
} WhereList;

/* The places in the roles of these frames (one happening), its targets among them. */
void wheres_of_frames(Scan *c, const Frame *const *frames, int nframes, const Rule *rule,
                      const int *actors, int nactors, const int *targets, int ntargets, WhereList *ret, Arena *keep);

/* A scene stated elsewhere in the sentence, for a claim that has none. */
void wheres_of_sentence(Scan *c, const Frame *frame, WhereList *ret, Arena *keep);

/* The rule by which a scene is what stands before its counts in a list: "Al-Awda: 2 killed". */
extern const char wheres_counted[];

/* "Mali: 40 villagers massacred", for a claim that has no scene and whose parties are all of one land, perhaps: that land. */
void wheres_of_land(Scan *c, WhereList *ret, Arena *keep);

/* Other places named in the claim's words (bytes), but for those that are actors. */
void wheres_within(Scan *c, int clause, int begin, int end, const Actor *actors, int nactors, WhereList *ret, Arena *keep);

/* A place with a name, not only "the hospital". */
bool wheres_has_scene(const WhereList *l);

#endif
