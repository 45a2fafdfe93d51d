/* What stands outside the file for what is in it: the root of a day, signed by whoever
 * keeps the store (Ed25519, libsodium) or stamped by an authority of their choice
 * (RFC 3161, OpenSSL).  No network is asked: a request is a file to hand over, an
 * answer a file that comes back. */
#include <openssl/err.h>
#include <openssl/rand.h>
#include <openssl/ts.h>
#include <sodium.h>

#include "store/parts.h"

#define KEY_HEAD "sitrep signing key "

static bool make_table(Store *s, Error *err)
{
    return sqlite3_exec(s->db, "CREATE TABLE IF NOT EXISTS stamps(id INTEGER PRIMARY KEY, day INTEGER NOT NULL, line INTEGER"
                               " NOT NULL, root BLOB NOT NULL, kind TEXT NOT NULL, maker TEXT, bytes BLOB NOT NULL, at INTEGER"
                               " NOT NULL) STRICT", NULL, NULL, NULL) == SQLITE_OK || sql_failed(s, err);
}

bool store_day_root(Store *s, Day day, Arena *keep, DayRoot *ret, Error *err)
{
    DayRoots roots;
    if (!store_roots(s, keep, &roots, err))
        return false;
    for (int i = roots.n - 1; i >= 0; i--)
        if (day == NO_DAY || roots.at[i].day == day) {
            *ret = roots.at[i];
            return true;
        }
    return day == NO_DAY ? fail(err, "%s holds nothing that could be signed", s->path)
                         : fail(err, "nothing was written into %s on %.*s", s->path, TEXT_FMT(day_write(day, keep)));
}

static bool bytes_of_hex(Text hex, unsigned char *ret, size_t n)
{
    size_t got = 0;
    return (size_t)hex.n == 2 * n && sodium_hex2bin(ret, n, hex.at, (size_t)hex.n, NULL, &got, NULL) == 0 && got == n;
}

static Text hex_of(const unsigned char *bytes, size_t n, Arena *keep)
{
    char *hex = arena_take(keep, 1, 2 * n + 1);
    sodium_bin2hex(hex, 2 * n + 1, bytes, n);
    return (Text){ hex, (int)(2 * n) };
}

/* What is signed, as anybody can write it down again. */
static Text statement(Day day, long line, Text root, Arena *keep)
{
    return text_format(keep, "sitrep root %.*s line %ld %.*s\n", TEXT_FMT(day_write(day, keep)), line, TEXT_FMT(root));
}

static bool keep_stamp(Store *s, const DayRoot *root, const char *kind, Text maker, Text bytes, Arena scratch, Error *err)
{
    unsigned char hash[32];
    if (!bytes_of_hex(root->root, hash, sizeof hash))
        return fail(err, "the root of that day is no hash");
    if (make_table(s, err) && sql_begin(s, err)
        && sql_do(s, err, "INSERT INTO stamps(day, line, root, kind, maker, bytes, at) VALUES(?,?,?,?,?,?,?)", "yibTtbi", root->day,
                  root->last, (Text){ (const char *)hash, 32 }, text_of(kind), maker, bytes, s->now)
        && log_append(s, "stamp", 0, text_format(&scratch, "%s by %.*s of line %ld", kind, TEXT_FMT(maker), root->last), scratch, err)
        && sql_commit(s, err))
        return true;
    store_undo(s);
    return false;
}

/* ---- signatures ----------------------------------------------------------- */

bool store_new_key(Arena *keep, Text *secret, Text *public_key, Error *err)
{
    unsigned char pub[crypto_sign_PUBLICKEYBYTES], key[crypto_sign_SECRETKEYBYTES];
    if (sodium_init() < 0 || crypto_sign_keypair(pub, key) != 0)
        return fail(err, "no randomness for a key");
    *secret = text_format(keep, KEY_HEAD "%.*s\n", TEXT_FMT(hex_of(key, sizeof key, keep)));
    *public_key = hex_of(pub, sizeof pub, keep);
    sodium_memzero(key, sizeof key);
    return true;
}

bool store_sign(Store *s, Day day, Text key_file, Arena keep, Error *err)
{
    unsigned char key[crypto_sign_SECRETKEYBYTES], sig[crypto_sign_BYTES];
    Text hex = text_trim(key_file);
    if (text_starts(hex, KEY_HEAD))
        hex = text_part(hex, (int)sizeof KEY_HEAD - 1, hex.n);
    DayRoot root;
    if (sodium_init() < 0 || !bytes_of_hex(hex, key, sizeof key))
        return fail(err, "that file holds no signing key of sitrep; `sitrep stamp --new-key FILE` makes one");
    if (!store_day_root(s, day, &keep, &root, err))
        return false;
    Text words = statement(root.day, root.last, root.root, &keep);
    crypto_sign_detached(sig, NULL, (const unsigned char *)words.at, (unsigned long long)words.n, key);
    Text maker = hex_of(key + crypto_sign_SECRETKEYBYTES - crypto_sign_PUBLICKEYBYTES, crypto_sign_PUBLICKEYBYTES, &keep);
    sodium_memzero(key, sizeof key);
    return keep_stamp(s, &root, "ed25519", maker, (Text){ (const char *)sig, sizeof sig }, keep, err);
}

static bool signature_holds(Text maker, Text sig, Day day, long line, Text root, Arena scratch)
{
    unsigned char pub[crypto_sign_PUBLICKEYBYTES];
    Text words = statement(day, line, root, &scratch);
    return sodium_init() >= 0 && sig.n == crypto_sign_BYTES && bytes_of_hex(maker, pub, sizeof pub)
        && crypto_sign_verify_detached((const unsigned char *)sig.at, (const unsigned char *)words.at,
                                       (unsigned long long)words.n, pub) == 0;
}

/* ---- time stamps ------------------------------------------------------------ */

bool store_stamp_request(Store *s, Day day, Arena *keep, Text *der, Error *err)
{
    DayRoot root;
    unsigned char hash[32], dice[8];
    if (!store_day_root(s, day, keep, &root, err))
        return false;
    TS_REQ *req = TS_REQ_new();
    TS_MSG_IMPRINT *imprint = TS_MSG_IMPRINT_new();
    X509_ALGOR *algorithm = X509_ALGOR_new();
    ASN1_INTEGER *nonce = ASN1_INTEGER_new();
    BIGNUM *number = BN_new();
    unsigned char *out = NULL;
    bool ok = req && imprint && algorithm && nonce && number && bytes_of_hex(root.root, hash, sizeof hash)
        && RAND_bytes(dice, sizeof dice) == 1 && BN_bin2bn(dice, sizeof dice, number) && BN_to_ASN1_INTEGER(number, nonce)
        && X509_ALGOR_set0(algorithm, OBJ_nid2obj(NID_sha256), V_ASN1_NULL, NULL) && TS_MSG_IMPRINT_set_algo(imprint, algorithm)
        && TS_MSG_IMPRINT_set_msg(imprint, hash, sizeof hash) && TS_REQ_set_version(req, 1) && TS_REQ_set_msg_imprint(req, imprint)
        && TS_REQ_set_nonce(req, nonce) && TS_REQ_set_cert_req(req, 1);
    int n = ok ? i2d_TS_REQ(req, &out) : 0;
    if (n > 0)
        *der = text_copy((Text){ (const char *)out, n }, keep);
    OPENSSL_free(out);
    BN_free(number);
    ASN1_INTEGER_free(nonce);
    X509_ALGOR_free(algorithm);
    TS_MSG_IMPRINT_free(imprint);
    TS_REQ_free(req);
    return n > 0 || fail(err, "OpenSSL made no request for a time stamp");
}

static Text moment_of(const ASN1_GENERALIZEDTIME *at, Arena *keep)
{
    struct tm utc;
    if (!at || !ASN1_TIME_to_tm(at, &utc))
        return TEXT("an unknown time");
    return text_format(keep, "%04d-%02d-%02dT%02d:%02d:%02dZ", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday, utc.tm_hour,
                       utc.tm_min, utc.tm_sec);
}

/* Does the answer speak of this root?  With `ca_file` its signature is followed to
 * an authority in there. */
static bool response_holds(Text der, const unsigned char hash[32], const char *ca_file, Arena *keep, Text *when, Error *err)
{
    const unsigned char *at = (const unsigned char *)der.at;
    TS_RESP *resp = d2i_TS_RESP(NULL, &at, der.n);
    if (!resp)
        return fail(err, "it is no answer of a time stamping authority (RFC 3161)");
    TS_VERIFY_CTX *ctx = TS_VERIFY_CTX_new();
    unsigned char *copy = OPENSSL_memdup(hash, 32);
    TS_VERIFY_CTX_set_imprint(ctx, copy, 32);
    TS_VERIFY_CTX_set_flags(ctx, TS_VFY_VERSION | TS_VFY_IMPRINT | (ca_file ? TS_VFY_SIGNATURE : 0));
    bool ok = true;
    if (ca_file) {
        X509_STORE *store = X509_STORE_new();
        ok = X509_STORE_load_file(store, ca_file) == 1 || fail(err, "%s holds no certificates", ca_file);
        TS_VERIFY_CTX_set_store(ctx, store);
    }
    if (ok && TS_RESP_verify_response(ctx, resp) != 1) {
        const char *why = ERR_reason_error_string(ERR_peek_last_error());
        ok = fail(err, "the time stamp is not of this root, or not by that authority: %s", why ? why : "it does not verify");
    }
    TS_TST_INFO *info = TS_RESP_get_tst_info(resp);
    *when = info ? moment_of(TS_TST_INFO_get_time(info), keep) : TEXT("an unknown time");
    TS_VERIFY_CTX_free(ctx);
    TS_RESP_free(resp);
    ERR_clear_error();
    return ok;
}

bool store_stamp_response(Store *s, Day day, Text der, const char *ca_file, Arena keep, Text *when, Arena *keep_when, Error *err)
{
    DayRoots roots;
    Error why = { .what = "" };
    if (!store_roots(s, &keep, &roots, err))
        return false;
    /* Lines may have been added since the request was made: any line that it speaks of will do. */
    int row;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT id, at / 86400, hash FROM log WHERE ?1 IS NULL OR at / 86400 = ?1 ORDER BY id DESC",
                              "y", day);
    while ((row = q ? sql_row(s, q, err) : -1) > 0) {
        unsigned char hash[32];
        if (sqlite3_column_bytes(q, 2) != 32)
            continue;
        memcpy(hash, sqlite3_column_blob(q, 2), 32);
        if (!response_holds(der, hash, NULL, keep_when, when, &why))
            continue;
        DayRoot root = { .day = (Day)sql_long(q, 1), .last = sql_long(q, 0), .root = hex_of(hash, 32, &keep) };
        sqlite3_reset(q);
        return response_holds(der, hash, ca_file, keep_when, when, err)
            && keep_stamp(s, &root, "rfc3161", *when, der, keep, err);
    }
    return row < 0 ? false : fail(err, "%s", why.what[0] ? why.what : "there is nothing that it could speak of");
}

/* ---- looking at them ---------------------------------------------------------- */

bool store_stamps(Store *s, const char *ca_file, Arena *keep, Stamps *ret, Error *err)
{
    *ret = (Stamps){ 0 };
    int row, capacity = 0;
    sqlite3_stmt *q = sql_ask(s, err, "SELECT 1 FROM sqlite_schema WHERE name = 'stamps'", "");
    row = q ? sql_row(s, q, err) : -1;
    if (row <= 0)
        return row == 0;
    sqlite3_reset(q);
    q = sql_ask(s, err, "SELECT st.day, st.line, st.root, st.kind, st.maker, st.bytes, st.at, l.hash FROM stamps st"
                        " LEFT JOIN log l ON l.id = st.line ORDER BY st.id", "");
    while ((row = q ? sql_row(s, q, err) : -1) > 0) {
        Stamp one = { .day = sql_day(q, 0), .line = sql_long(q, 1), .kind = sql_text(q, 3, keep), .maker = sql_text(q, 4, keep),
                      .at = sql_long(q, 6) };
        Text root = sql_text(q, 2, keep), bytes = sql_text(q, 5, keep);
        bool is_there = root.n == 32 && sqlite3_column_bytes(q, 7) == 32 && memcmp(root.at, sqlite3_column_blob(q, 7), 32) == 0;
        one.root = root.n == 32 ? hex_of((const unsigned char *)root.at, 32, keep) : NO_TEXT;
        Error why = { .what = "" };
        Text when;
        if (!is_there)
            one.wrong = TEXT("the log is not the one that it was made of");
        else if (text_equals(one.kind, "ed25519"))
            one.wrong = signature_holds(one.maker, bytes, one.day, one.line, one.root, *keep) ? NO_TEXT
                                                                                             : TEXT("its signature does not hold");
        else if (!response_holds(bytes, (const unsigned char *)root.at, ca_file, keep, &when, &why))
            one.wrong = text_copy(text_of(why.what), keep);
        *GROW(keep, ret->at, ret->n, capacity) = one;
    }
    return row == 0;
}
