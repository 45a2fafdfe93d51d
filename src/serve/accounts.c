#include "serve/accounts.h"

#include <errno.h>
#include <pthread.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

enum { SESSIONS = 1024, SESSION_SECONDS = 12 * 3600 };

Text accounts_path(const char *store_path, Arena *keep)
{
    return text_format(keep, "%s.accounts", store_path);
}

bool accounts_read(const char *path, Arena *keep, Accounts *ret, Error *err)
{
    Text whole, one;
    *ret = (Accounts){ 0 };
    if (!file_exists(path))
        return true;
    if (!file_read(path, keep, &whole, err))
        return false;
    int capacity = 0;
    for (Lines l = lines_of(whole, path); lines_next(&l, &one); ) {
        Text name, role, profile, hash;
        Account a;
        if (!text_next(&one, ' ', &name) || !text_next(&one, ' ', &role) || !text_next(&one, ' ', &profile) || !text_next(&one, ' ', &hash)
            || !role_of(role, &a.role) || !profile_of(profile, &a.profile))
            return fail(err, "%s:%d: not \"name role profile hash\"", path, l.number);
        a.name = name;
        a.hash = hash;
        *GROW(keep, ret->at, ret->n, capacity) = a;
    }
    return true;
}

static bool write_all(const char *path, const Accounts *all, Arena scratch, Error *err)
{
    Text whole = TEXT("# name role profile hash: written by `sitrep accounts`\n");
    for (int i = 0; i < all->n; i++) {
        const Account *a = &all->at[i];
        whole = text_format(&scratch, "%.*s%.*s %s %s %.*s\n", TEXT_FMT(whole), TEXT_FMT(a->name), role_name(a->role),
                            profile_word(a->profile), TEXT_FMT(a->hash));
    }
    mode_t before = umask(077);
    bool ok = file_write(path, whole, err);
    umask(before);
    return ok && (chmod(path, 0600) == 0 || fail(err, "cannot keep %s from others: %s", path, strerror(errno)));
}

static bool is_name(Text name)
{
    for (int i = 0; i < name.n; i++)
        if ((unsigned char)name.at[i] <= ' ' || name.at[i] == '#' || name.at[i] == 0x7f)
            return false;
    return name.n > 0 && name.n < 100;
}

bool accounts_add(const char *path, Text name, Text password, Role role, Profile profile, Arena scratch, Error *err)
{
    Accounts all;
    char hash[crypto_pwhash_STRBYTES];
    if (!is_name(name))
        return fail(err, "\"%.*s\" is no name for an account: no spaces, up to 100 bytes", TEXT_FMT(name));
    if (password.n < 12)
        return fail(err, "a password needs twelve characters or more");
    if (sodium_init() < 0 || crypto_pwhash_str(hash, password.at, (unsigned long long)password.n, crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                               crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        return fail(err, "no memory to hash the password");
    if (!accounts_read(path, &scratch, &all, err))
        return false;
    Account *at = NEW_ARRAY(&scratch, Account, all.n + 1);
    int n = 0;
    for (int i = 0; i < all.n; i++)
        if (!text_is(all.at[i].name, name))
            at[n++] = all.at[i];
    at[n++] = (Account){ name, text_of(hash), role, profile };
    return write_all(path, &(Accounts){ at, n }, scratch, err);
}

bool accounts_remove(const char *path, Text name, Arena scratch, Error *err)
{
    Accounts all;
    if (!accounts_read(path, &scratch, &all, err))
        return false;
    int n = 0;
    for (int i = 0; i < all.n; i++)
        if (!text_is(all.at[i].name, name))
            all.at[n++] = all.at[i];
    if (n == all.n)
        return fail(err, "there is no account \"%.*s\"", TEXT_FMT(name));
    all.n = n;
    return write_all(path, &all, scratch, err);
}

/* ---- sessions ---------------------------------------------------------------------- */

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static Session         sessions[SESSIONS];

static void random_hex(char out[TOKEN_BYTES])
{
    unsigned char bytes[32];
    randombytes_buf(bytes, sizeof bytes);
    sodium_bin2hex(out, TOKEN_BYTES, bytes, sizeof bytes);
}

static const Account *account_of(const Accounts *all, Text name)
{
    for (int i = 0; i < all->n; i++)
        if (text_is(all->at[i].name, name))
            return &all->at[i];
    return NULL;
}

bool session_begin(const char *path, Text name, Text password, long now, Arena scratch, Session *ret)
{
    Accounts all;
    Error ignored;
    if (sodium_init() < 0 || !accounts_read(path, &scratch, &all, &ignored))
        return false;
    const Account *a = account_of(&all, name);
    /* Nobody of that name takes as long as a wrong password. */
    static const char nobody[] = "$argon2id$v=19$m=65536,t=2,p=1$c2l0cmVwc2l0cmVwc2l0cg$ihF3IFXIQxTcXhMSaRYRgyUgWRxmlT2qVGLRhJXcxgE";
    char *hash = a ? text_zero_ended(a->hash, &scratch) : text_zero_ended(text_of(nobody), &scratch);
    bool ok = crypto_pwhash_str_verify(hash, password.n ? password.at : "", (unsigned long long)password.n) == 0 && a;
    if (!ok)
        return false;
    Session s = { .role = a->role, .profile = a->profile, .ends = now + SESSION_SECONDS };
    snprintf(s.name, sizeof s.name, "%.*s", TEXT_FMT(a->name));
    random_hex(s.token);
    random_hex(s.csrf);
    pthread_mutex_lock(&lock);
    int slot = 0;                               /* a free one, else the one that ends first */
    for (int i = 0; i < SESSIONS; i++)
        if (sessions[i].ends < sessions[slot].ends)
            slot = i;
    sessions[slot] = s;
    pthread_mutex_unlock(&lock);
    *ret = s;
    return true;
}

bool session_find(const char *path, Text token, long now, Arena scratch, Session *ret)
{
    bool found = false;
    if (token.n != TOKEN_BYTES - 1)
        return false;
    pthread_mutex_lock(&lock);
    for (int i = 0; i < SESSIONS && !found; i++)
        if (sessions[i].ends > now && sodium_memcmp(sessions[i].token, token.at, TOKEN_BYTES - 1) == 0) {
            *ret = sessions[i];
            found = true;
        }
    pthread_mutex_unlock(&lock);
    if (!found)
        return false;
    /* The account may have been removed, or be another's now. */
    Accounts all;
    Error ignored;
    const Account *a = accounts_read(path, &scratch, &all, &ignored) ? account_of(&all, text_of(ret->name)) : NULL;
    if (!a)
        return false;
    ret->role = a->role;
    ret->profile = a->profile;
    return true;
}

void session_end(Text token)
{
    pthread_mutex_lock(&lock);
    for (int i = 0; i < SESSIONS && token.n == TOKEN_BYTES - 1; i++)
        if (sessions[i].ends && sodium_memcmp(sessions[i].token, token.at, TOKEN_BYTES - 1) == 0)
            sodium_memzero(&sessions[i], sizeof sessions[i]);
    pthread_mutex_unlock(&lock);
}
