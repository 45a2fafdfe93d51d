#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

bool file_read(const char *path, Arena *keep, Text *ret, Error *err)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        return fail(err, "cannot open %s: %s", path, strerror(errno));
    struct stat st;
    if (fstat(fileno(f), &st) == 0 && S_ISDIR(st.st_mode)) {
        fclose(f);
        return fail(err, "cannot read %s: it is a directory", path);
    }
    char *bytes = NULL;
    int n = 0, capacity = 0;
    for (;;) {
        bytes = arena_grow(keep, bytes, n, &capacity, 1);
        size_t got = fread(bytes + n, 1, (size_t)(capacity - n), f);
        if (got == 0)
            break;
        n += (int)got;
        if (n > 1 << 30) {
            fclose(f);
            return fail(err, "%s is larger than 1 GiB", path);
        }
    }
    bool bad = ferror(f);
    int why = errno;
    fclose(f);
    if (bad)
        return fail(err, "cannot read %s: %s", path, strerror(why));
    bytes = arena_grow(keep, bytes, n, &capacity, 1);
    bytes[n] = 0;
    *ret = (Text){ bytes, n };
    return true;
}

bool file_map(const char *path, Text *ret, Error *err)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return fail(err, "cannot open %s: %s", path, strerror(errno));
    struct stat st;
    if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size <= 0 || st.st_size > INT32_MAX) {
        close(fd);
        return fail(err, "cannot map %s: it is empty, no file, or larger than 2 GiB", path);
    }
    void *at = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    close(fd);
    if (at == MAP_FAILED)
        return fail(err, "cannot map %s: %s", path, strerror(errno));
    *ret = (Text){ at, (int)st.st_size };
    return true;
}

bool file_write(const char *path, Text bytes, Error *err)
{
    char beside[4096];
    if (snprintf(beside, sizeof beside, "%s.%ld.new", path, (long)getpid()) >= (int)sizeof beside)
        return fail(err, "the path %s is too long", path);
    FILE *f = fopen(beside, "wb");
    if (!f)
        return fail(err, "cannot write %s: %s", beside, strerror(errno));
    bool ok = fwrite(bytes.at, 1, (size_t)bytes.n, f) == (size_t)bytes.n;
    ok = fflush(f) == 0 && ok;
    ok = fsync(fileno(f)) == 0 && ok;
    ok = fclose(f) == 0 && ok;
    if (!ok || rename(beside, path) != 0) {
        int why = errno;
        unlink(beside);
        return fail(err, "cannot write %s: %s", path, strerror(why));
    }
    return true;
}

bool file_exists(const char *path)
{
    return access(path, F_OK) == 0;
}

static bool has(const char *dir, const char *name, Arena *keep, char **ret)
{
    Text path = text_format(keep, "%s/%s", dir, name);
    if (!file_exists(path.at))
        return false;
    *ret = text_zero_ended(path, keep);
    return true;
}

bool data_path(const char *name, Arena *keep, char **ret, Error *err)
{
    const char *stated = getenv("SITREP_DATA");
    if (stated && *stated)
        return has(stated, name, keep, ret) || fail(err, "SITREP_DATA=%s has no %s", stated, name);

    /* Beside the program, or up to five folders above it: build/release/sitrep
     * in a checkout, bin/sitrep with share/sitrep where it is installed. */
    char self[4096];
    ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
    if (n > 0) {
        self[n] = 0;
        for (int up = 0; up < 6; up++) {
            char *slash = strrchr(self, '/');
            if (!slash)
                break;
            *slash = 0;
            static const char *const below[] = { "share/sitrep", "data", "", "build" };
            for (size_t i = 0; i < sizeof below / sizeof *below; i++) {
                Text dir = text_format(keep, "%s/%s", self, below[i]);
                if (has(dir.at, name, keep, ret))
                    return true;
            }
        }
    }
    return fail(err, "cannot find %s; set SITREP_DATA to the folder that holds it", name);
}

Lines lines_of(Text whole, const char *path)
{
    return (Lines){ whole, 0, path };
}

bool lines_next(Lines *l, Text *line)
{
    Text one;
    while (text_next(&l->rest, '\n', &one)) {
        l->number++;
        Text inside = text_trim(one);
        if (inside.n == 0 || inside.at[0] == '#')
            continue;
        if (one.n && one.at[one.n - 1] == '\r')
            one.n--;
        *line = one;
        return true;
    }
    return false;
}
