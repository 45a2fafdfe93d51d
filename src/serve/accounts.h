/* accounts.h - who may see and do what, beyond this machine.
 *
 *     name role profile $argon2id$...        one account a line, in STORE.accounts, readable by its owner alone
 *
 * Passwords are kept as Argon2id hashes (libsodium); sessions live in memory and end with the
 * server, after twelve hours, or when the account is removed.  Nothing here is ever logged. */
#ifndef SERVE_ACCOUNTS_H
#define SERVE_ACCOUNTS_H

#include "serve/serve.h"

typedef struct Account { Text name, hash; Role role; Profile profile; } Account;
typedef struct Accounts { Account *at; int n; } Accounts;

Text accounts_path(const char *store_path, Arena *keep);

/* No file is no accounts. */
bool accounts_read(const char *path, Arena *keep, Accounts *ret, Error *err);

/* Adds the account, or gives it another password, role and profile. */
bool accounts_add(const char *path, Text name, Text password, Role role, Profile profile, Arena scratch, Error *err);
bool accounts_remove(const char *path, Text name, Arena scratch, Error *err);

/* ---- sessions ---- */

enum { TOKEN_BYTES = 65 };      /* 64 hexadecimal digits and an end */

typedef struct Session { char token[TOKEN_BYTES], csrf[TOKEN_BYTES], name[128]; Role role; Profile profile; long ends; } Session;

/* False, after as long a time as it takes, when name or password are wrong. */
bool session_begin(const char *path, Text name, Text password, long now, Arena scratch, Session *ret);
bool session_find(const char *path, Text token, long now, Arena scratch, Session *ret);
void session_end(Text token);

#endif
