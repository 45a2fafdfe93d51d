#include "understand/forest.h"

#include <string.h>

#include "base/file.h"

_Static_assert(sizeof(ForestTree) == 2 * FOREST_QUESTIONS + 2 + 2 * FOREST_LEAVES, "a tree is read as it lies in the file");

bool forest_load(const char *path, Forest *ret, Error *err)
{
    Text file;
    uint32_t sizes[4];
    if (!file_map(path, &file, err))
        return fail_while(err, "loading trees of questions");
    if (file.n < FOREST_HEAD || memcmp(file.at, "SITREPFO", 8) != 0)
        return fail(err, "%s holds no trees of questions", path);
    memcpy(sizes, file.at + 8, sizeof sizes);
    if (sizes[0] != FOREST_FORMAT)
        return fail(err, "%s is of format %u, this program reads format %d: run `make models`", path, sizes[0], FOREST_FORMAT);
    if (sizes[2] > UINT8_MAX || (uint64_t)file.n != FOREST_HEAD + (uint64_t)sizes[1] * sizeof(ForestTree))
        return fail(err, "%s is cut short or damaged", path);
    const ForestTree *trees = (const ForestTree *)(const void *)(file.at + FOREST_HEAD);
    for (uint32_t t = 0; t < sizes[1]; t++)
        for (int i = 0; i < FOREST_QUESTIONS; i++)
            if (trees[t].look[i] >= sizes[2])
                return fail(err, "%s is damaged: it asks for what is not looked at", path);
    *ret = (Forest){ trees, (int)sizes[1], (int)sizes[2] };
    return true;
}

int forest_score(const Forest *f, const uint8_t *looks)
{
    int sum = 0;
    for (int t = 0; t < f->ntrees; t++) {
        const ForestTree *tree = &f->trees[t];
        int at = 0;
        for (int depth = 0; depth < FOREST_DEPTH; depth++) {
            uint8_t look = looks[tree->look[at]];
            bool yes = tree->is_equal >> at & 1 ? look == tree->value[at] : look <= tree->value[at];
            at = 2 * at + (yes ? 1 : 2);
        }
        sum += tree->leaf[at - FOREST_QUESTIONS];
    }
    return sum;
}
