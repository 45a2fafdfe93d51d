#include "pipeline.h"

#include <stdlib.h>

#include "base/file.h"
#include "serve/claim_json.h"

/* The folder that holds `name`: ".../data/rules" -> ".../data". */
static bool folder_of(const char *name, Arena *forever, char **ret, Error *err)
{
    char *path;
    if (!data_path(name, forever, &path, err))
        return false;
    *strrchr(path, '/') = 0;
    *ret = path;
    return true;
}

bool knowledge_load(Arena *forever, Knowledge *ret, Error *err)
{
    return knowledge_load_for(EFFORT_ACCURATE, forever, ret, err);
}

bool knowledge_load_for(Effort most, Arena *forever, Knowledge *ret, Error *err)
{
    Knowledge know;
    char *models, *languages, *data, *gazetteer, *extra = NULL;
    if (!data_path("models", forever, &models, err) || !data_path("languages", forever, &languages, err) ||
        !folder_of("rules", forever, &data, err) || !data_path("gazetteer.bin", forever, &gazetteer, err))
        return fail_while(err, "loading what the program knows");

    /* Places that this user imported or added lie in the user's own folder. */
    const char *home = getenv("XDG_DATA_HOME"), *user = getenv("HOME");
    if (home && *home)
        extra = text_zero_ended(text_format(forever, "%s/sitrep/places.bin", home), forever);
    else if (user && *user)
        extra = text_zero_ended(text_format(forever, "%s/.local/share/sitrep/places.bin", user), forever);
    if (extra && !file_exists(extra))
        extra = NULL;

    if (!understand_load_for(most, models, languages, forever, &know.lexicon, err) ||
        !code_load(data, forever, &know.rules, err) ||
        !place_load(gazetteer, extra, forever, &know.gazetteer, err))
        return false;
    *ret = know;
    return true;
}

Coded pipeline_code(const Knowledge *know, const Item *item, Effort effort, Arena *keep, Arena scratch)
{
    Coded c = { .item = item };
    c.understood = understand_item(know->lexicon, item, effort, keep, scratch);
    c.claims = code_item(know->rules, &c.understood, keep, scratch);
    if (!c.claims.n)            /* most of a day's news tells of nothing: its places are nobody's */
        return c;
    c.toponyms = place_toponyms(know->gazetteer, &c.understood, keep, scratch);
    c.sightings = place_claims(know->gazetteer, &c.understood, c.toponyms, c.claims, keep, scratch);
    return c;
}

bool pipeline_add(const Knowledge *know, Store *store, const Item *item, Effort effort, Arena *keep, Arena scratch,
                  bool *known, int *nclaims, Error *err)
{
    *nclaims = 0;
    if (!store_again(store, item, known, err))
        return false;
    if (*known)
        return true;
    Coded coded = pipeline_code(know, item, effort, keep, scratch);
    Text *json = NEW_ARRAY(keep, Text, coded.sightings.n);
    for (int i = 0; i < coded.sightings.n; i++)
        json[i] = claim_json(item, &coded.sightings.at[i], keep);
    Actor voice;
    bool voiced = code_actor(know->rules, item->publisher.n ? item->publisher : item->handle, item->published, keep, &voice);
    Entry entry = { item, voiced ? &voice : NULL, coded.sightings, json, code_version(know->rules),
                    code_notice(know->rules, item, keep) };
    *nclaims = coded.sightings.n;
    return store_add(store, &entry, scratch, err);
}
