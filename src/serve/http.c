/* The server: connections, what is kept of answers, who is logged in, news for those who wait. */
#include <arpa/inet.h>
#include <errno.h>
#include <jansson.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <zlib.h>

#include "base/file.h"
#include "base/json.h"
#include "serve/accounts.h"
#include "serve/serve.h"

enum { MAX_BODY = 16 * 1024 * 1024, MAX_ARGUMENTS = 32, ARENA_BYTES = 1 << 30, SLOW_SECONDS = 20, MAX_CLIENTS = 1000,
       KEPT = 512, SLOW = 32, SLOW_MS = 20 /* to make */, MAX_KEPT_BYTES = 32 << 20, MAKING = 32, COMPRESSED_FROM = 600, STREAMS = 256, VISITORS = 4096,
       A_SECOND = 50, AT_ONCE = 300 /* of one address, beyond this machine */, LOGINS = 8 /* a minute */ };

/* What one thread of the server needs for itself. */
typedef struct Worker { Store *store; Arena keep, scratch; } Worker;

/* An answer that is the same as long as the record is. */
typedef struct Kept { uint64_t key; char *question; struct MHD_Response *response; char tag[40]; long used; } Kept;

/* Somebody who waits for news. */
typedef struct Stream { struct MHD_Connection *connection; bool waits; long told; struct Server *server; bool taken; } Stream;

/* How often one address asked. */
typedef struct Visitor { uint64_t address; double tokens, seen, logins; } Visitor;

typedef struct Server {
    const Desk      *desk;
    const Listening *how;
    int              port;
    bool             is_open;           /* beyond this machine: callers log in */
    char             accounts[4096];
    pthread_key_t    worker;
    pthread_mutex_t  lock;
    Kept             kept[KEPT];        /* each at the place that its question gives it */
    Kept             slow[SLOW];        /* those that took long to make, which the many quick ones shall not push out */
    long             uses;
    uint64_t         making[MAKING];    /* what is being made: who asks for it waits, and makes it not again */
    pthread_cond_t   made;
    Stream           streams[STREAMS];
    Visitor          visitors[VISITORS];
    long             news;              /* state of the record that streams are told */
    bool             ends;
} Server;

static void worker_free(void *at)
{
    Worker *w = at;
    if (w->store)
        store_close(w->store);
    arena_close(&w->keep);
    arena_close(&w->scratch);
    free(w);
}

static Worker *worker_of(const Server *s, Error *err)
{
    Worker *w = pthread_getspecific(s->worker);
    if (w)
        return w;
    Store *store;
    if (!store_open(s->desk->store_path, STORE_READ, &store, err))
        return NULL;
    w = calloc(1, sizeof *w);
    *w = (Worker){ store, arena_open(ARENA_BYTES), arena_open(ARENA_BYTES) };
    pthread_setspecific(s->worker, w);
    return w;
}

/* One request while it comes in. */
typedef struct Incoming { char *uri, *body; size_t n, capacity; bool begun, too_long; } Incoming;

typedef struct Collected { Argument at[MAX_ARGUMENTS]; int n; } Collected;

static enum MHD_Result collect(void *context, enum MHD_ValueKind kind, const char *key, const char *value)
{
    (void)kind;
    Collected *c = context;
    if (c->n < MAX_ARGUMENTS)
        c->at[c->n++] = (Argument){ text_of(key), text_of(value ? value : "") };
    return MHD_YES;
}

static const char *header(struct MHD_Connection *c, const char *name)
{
    return MHD_lookup_connection_value(c, MHD_HEADER_KIND, name);
}

/* ---- answers ------------------------------------------------------------------------ */

static void add_headers(struct MHD_Response *out, const char *type, const char *keeping)
{
    MHD_add_response_header(out, "Content-Type", type);
    MHD_add_response_header(out, "Cache-Control", keeping);
    MHD_add_response_header(out, "X-Content-Type-Options", "nosniff");
    MHD_add_response_header(out, "Referrer-Policy", "no-referrer");
    MHD_add_response_header(out, "X-Frame-Options", "DENY");
    MHD_add_response_header(out, "Content-Security-Policy",
        "default-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
}

/* The same bytes as gzip, in memory of malloc; false when that is not worth it. */
static bool compressed(Text plain, char **ret, size_t *n)
{
    z_stream z = { 0 };
    if (plain.n < COMPRESSED_FROM || deflateInit2(&z, plain.n > 1 << 20 ? 5 : 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return false;
    size_t room = deflateBound(&z, (uLong)plain.n);
    char *out = malloc(room);
    if (!out) {
        deflateEnd(&z);
        return false;
    }
    z.next_in = (Bytef *)(uintptr_t)plain.at;
    z.avail_in = (uInt)plain.n;
    z.next_out = (Bytef *)out;
    z.avail_out = (uInt)room;
    bool ok = deflate(&z, Z_FINISH) == Z_STREAM_END;
    *n = room - z.avail_out;
    *ret = out;
    deflateEnd(&z);
    if (!ok)
        free(out);
    return ok;
}

static bool takes_gzip(struct MHD_Connection *c)
{
    const char *takes = header(c, "Accept-Encoding");
    return takes && strstr(takes, "gzip");
}

static struct MHD_Response *response_of(const Response *r, bool gzip, char tag[40])
{
    char *packed = NULL;
    size_t n = 0;
    bool is_packed = gzip && !strstr(r->type, "png") && compressed(r->body, &packed, &n);
    struct MHD_Response *out = is_packed
        ? MHD_create_response_from_buffer(n, packed, MHD_RESPMEM_MUST_FREE)
        : MHD_create_response_from_buffer((size_t)r->body.n, (void *)(uintptr_t)(r->body.n ? r->body.at : ""), MHD_RESPMEM_MUST_COPY);
    add_headers(out, r->type, r->may_be_kept ? "private, no-cache" : "no-store");
    MHD_add_response_header(out, "Vary", "Accept-Encoding, Accept, Cookie");
    if (is_packed)
        MHD_add_response_header(out, "Content-Encoding", "gzip");
    if (r->may_be_kept) {
        snprintf(tag, 40, "\"%016lx%s\"", (unsigned long)text_hash(r->body), is_packed ? "z" : "");
        MHD_add_response_header(out, "ETag", tag);
    }
    char value[2200];
    if (r->next.n && r->next.n < 2000) {
        snprintf(value, sizeof value, "<%.*s>; rel=\"next\"", TEXT_FMT(r->next));
        MHD_add_response_header(out, "Link", value);
    }
    if (r->file_name.n && r->file_name.n < 200) {
        snprintf(value, sizeof value, "attachment; filename=\"sitrep-%.*s\"", TEXT_FMT(r->file_name));
        MHD_add_response_header(out, "Content-Disposition", value);
    }
    return out;
}

static enum MHD_Result reply(struct MHD_Connection *connection, const Response *r)
{
    char tag[40];
    struct MHD_Response *out = response_of(r, takes_gzip(connection), tag);
    enum MHD_Result done = MHD_queue_response(connection, (unsigned)r->status, out);
    MHD_destroy_response(out);
    return done;
}

static enum MHD_Result reply_error(struct MHD_Connection *connection, int status, const char *what)
{
    char body[1200];
    int n = snprintf(body, sizeof body, "{\"error\":\"");
    for (const char *c = what; *c && n < 1100; c++)
        if (*c != '"' && *c != '\\' && (unsigned char)*c >= 0x20)
            body[n++] = *c;
    n += snprintf(body + n, sizeof body - (size_t)n, "\"}");
    return reply(connection, &(Response){ .status = status, .type = "application/json", .body = { body, n } });
}

/* ---- answers that are kept -------------------------------------------------------------- */

/* Everything that an answer depends on, as one line.  A profile hides some things for a day: an answer that is up to
 * ten minutes old shows less, never more. */
static bool question_of(const Server *s, const char *uri, const char *accept, bool gzip, const char *path, const Caller *caller, long state,
                        char *room, size_t size)
{
    long since = (long)time(NULL) / (caller->profile == PROFILE_INTERNAL && strcmp(path, "/api/status") != 0 && strcmp(path, "/api/report") != 0
                                     && strcmp(path, "/api/surges") != 0 ? 86400 : 60);
    if (strncmp(path, "/api/", 5) != 0) {
        char file[4200];
        struct stat about;
        if (strstr(path, "..") || snprintf(file, sizeof file, "%s%s", s->desk->web_dir, strcmp(path, "/") ? path : "/index.html") >= (int)sizeof file
            || stat(file, &about) != 0 || !S_ISREG(about.st_mode))
            return false;
        state = (long)about.st_mtim.tv_sec ^ about.st_mtim.tv_nsec ^ (long)about.st_size << 32;
        since = 0;
        accept = "";
    }
    int n = snprintf(room, size, "%ld %ld %d %d %.*s %d %s %s", state, since, caller->role, caller->profile, TEXT_FMT(caller->name), gzip,
                     accept && strlen(accept) < 200 ? accept : "", uri);
    return n > 0 && (size_t)n < size;
}

static enum MHD_Result queue_kept(struct MHD_Connection *c, struct MHD_Response *response, const char *tag)
{
    const char *has = header(c, "If-None-Match");
    if (!has || strcmp(has, tag) != 0)
        return MHD_queue_response(c, 200, response);
    struct MHD_Response *same = MHD_create_response_from_buffer(0, (void *)(uintptr_t)"", MHD_RESPMEM_PERSISTENT);
    MHD_add_response_header(same, "ETag", tag);
    enum MHD_Result done = MHD_queue_response(c, 304, same);
    MHD_destroy_response(same);
    return done;
}

static Kept *find_kept(Server *s, uint64_t key, const char *question)
{
    Kept *k = &s->kept[key % KEPT];
    for (int i = -1; i < SLOW; i++) {
        if (i >= 0)
            k = &s->slow[i];
        if (k->response && k->key == key && strcmp(k->question, question) == 0) {
            k->used = ++s->uses;
            return k;
        }
    }
    return NULL;
}

/* Whoever is told false makes the answer, and says so when it is made or cannot be. */
static bool answer_kept(Server *s, struct MHD_Connection *c, const char *question, enum MHD_Result *ret)
{
    uint64_t key = text_hash(text_of(question)) | 1;
    pthread_mutex_lock(&s->lock);
    for (;;) {
        Kept *k = find_kept(s, key, question);
        int others = 0, room = -1;
        if (k && c)
            *ret = queue_kept(c, k->response, k->tag);
        for (int i = 0; i < MAKING && !k; i++) {
            others += s->making[i] == key;
            if (!s->making[i])
                room = i;
        }
        if (!k && others) {
            pthread_cond_wait(&s->made, &s->lock);
            continue;
        }
        if (!k && room >= 0)
            s->making[room] = key;
        pthread_mutex_unlock(&s->lock);
        return k != NULL;
    }
}

static void is_made(Server *s, const char *question)
{
    uint64_t key = text_hash(text_of(question)) | 1;
    pthread_mutex_lock(&s->lock);
    for (int i = 0; i < MAKING; i++)
        if (s->making[i] == key)
            s->making[i] = 0;
    pthread_cond_broadcast(&s->made);
    pthread_mutex_unlock(&s->lock);
}

/* Keeps an answer and, where somebody waits for it, sends it. */
static enum MHD_Result keep_answer(Server *s, struct MHD_Connection *c, const char *question, const Response *r, bool gzip, bool is_slow)
{
    char tag[40] = "";
    struct MHD_Response *out = response_of(r, gzip, tag);
    uint64_t key = text_hash(text_of(question)) | 1;
    Kept *k = is_slow ? &s->slow[0] : &s->kept[key % KEPT];
    enum MHD_Result done = MHD_YES;
    pthread_mutex_lock(&s->lock);
    for (int i = 1; i < SLOW && is_slow; i++)
        if (!s->slow[i].response || (k->response && s->slow[i].used < k->used))
            k = &s->slow[i];
    if (k->response) {
        MHD_destroy_response(k->response);              /* those who still send it hold on to it */
        free(k->question);
    }
    *k = (Kept){ .key = key, .question = strdup(question), .response = out, .used = ++s->uses };
    memcpy(k->tag, tag, sizeof tag);
    if (c)
        done = queue_kept(c, out, tag);
    pthread_mutex_unlock(&s->lock);
    return done;
}

static void forget_kept(Server *s)
{
    for (int i = 0; i < KEPT + SLOW; i++) {
        Kept *k = i < KEPT ? &s->kept[i] : &s->slow[i - KEPT];
        if (k->response) {
            MHD_destroy_response(k->response);
            free(k->question);
        }
    }
}

/* ---- who asks ---------------------------------------------------------------------------- */

static uint64_t address_of(const Server *s, struct MHD_Connection *c)
{
    const char *forwarded = s->how->behind_proxy ? header(c, "X-Forwarded-For") : NULL;
    if (forwarded) {
        const char *last = strrchr(forwarded, ',');     /* what our proxy wrote itself */
        return text_hash(text_trim(text_of(last ? last + 1 : forwarded))) | 1;
    }
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(c, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    const struct sockaddr *a = info ? info->client_addr : NULL;
    if (a && a->sa_family == AF_INET)
        return ((const struct sockaddr_in *)(const void *)a)->sin_addr.s_addr * 2ull + 1;
    if (a && a->sa_family == AF_INET6)
        return text_hash((Text){ (const char *)&((const struct sockaddr_in6 *)(const void *)a)->sin6_addr, 8 }) | 1;
    return 1;
}

/* A bucket of questions for each address; one that asks too much waits. */
static bool may_ask(Server *s, struct MHD_Connection *c, bool logs_in)
{
    uint64_t address = address_of(s, c);
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    double now = (double)t.tv_sec + (double)t.tv_nsec / 1e9;
    pthread_mutex_lock(&s->lock);
    Visitor *v = &s->visitors[hash_mix(address, 7) % VISITORS];
    if (v->address != address)
        *v = (Visitor){ address, AT_ONCE, now, LOGINS };
    v->tokens += (now - v->seen) * A_SECOND;
    v->logins += (now - v->seen) * LOGINS / 60;
    v->tokens = v->tokens > AT_ONCE ? AT_ONCE : v->tokens;
    v->logins = v->logins > LOGINS ? LOGINS : v->logins;
    v->seen = now;
    bool ok = logs_in ? v->logins >= 1 : v->tokens >= 1;
    if (ok && logs_in)
        v->logins -= 1;
    else if (ok)
        v->tokens -= 1;
    pthread_mutex_unlock(&s->lock);
    return ok;
}

static Text cookie_of(struct MHD_Connection *c)
{
    return text_of(MHD_lookup_connection_value(c, MHD_COOKIE_KIND, "sitrep"));
}

static Caller caller_of(const Server *s, struct MHD_Connection *c, Worker *w, Session *session)
{
    if (!s->is_open)
        return (Caller){ .role = ROLE_CUSTODIAN, .profile = PROFILE_INTERNAL };
    if (session_find(s->accounts, cookie_of(c), (long)time(NULL), w->scratch, session))
        return (Caller){ text_of(session->name), session->role, session->profile };
    session->token[0] = 0;
    return (Caller){ .role = s->how->public_reads ? ROLE_READER : ROLE_NONE, .profile = PROFILE_PUBLIC };
}

static enum MHD_Result reply_session(struct MHD_Connection *c, const Server *s, const Caller *caller, const Session *session, const char *cookie, Arena keep)
{
    Json j = json_open(&keep);
    json_begin(&j, NULL, '{');
    json_text_if(&j, "who", caller->name);
    json_text(&j, "role", text_of(role_name(caller->role)));
    json_text(&j, "profile", text_of(profile_word(caller->profile)));
    json_bool(&j, "needs_login", s->is_open);
    if (session && session->token[0])
        json_text(&j, "csrf", text_of(session->csrf));
    json_end(&j, '}');
    char tag[40];
    struct MHD_Response *out = response_of(&(Response){ .status = 200, .type = "application/json", .body = json_done(&j) }, false, tag);
    if (cookie)
        MHD_add_response_header(out, "Set-Cookie", cookie);
    enum MHD_Result done = MHD_queue_response(c, 200, out);
    MHD_destroy_response(out);
    return done;
}

static Text member(const json_t *o, const char *key)
{
    const json_t *v = json_object_get(o, key);
    return json_is_string(v) ? (Text){ json_string_value(v), (int)json_string_length(v) } : NO_TEXT;
}

static enum MHD_Result log_in(struct MHD_Connection *c, Server *s, const Incoming *in, Worker *w)
{
    Session session;
    char cookie[300];
    if (!s->is_open)
        return reply_error(c, 409, "this record lies on your own machine: there is nothing to log in to");
    if (!may_ask(s, c, true))
        return reply_error(c, 429, "too many tries to log in; wait a minute");
    json_t *body = json_loadb(in->n ? in->body : "", in->n, 0, NULL);
    bool ok = session_begin(s->accounts, member(body, "name"), member(body, "password"), (long)time(NULL), w->scratch, &session);
    json_decref(body);
    if (!ok)
        return reply_error(c, 401, "name or password are wrong");
    snprintf(cookie, sizeof cookie, "sitrep=%s; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200%s", session.token, "; Secure");
    Caller caller = { text_of(session.name), session.role, session.profile };
    return reply_session(c, s, &caller, &session, cookie, w->keep);
}

/* A POST must come from our own page: it carries what only our page was told. */
static bool is_ours(struct MHD_Connection *c, const Server *s, const Session *session)
{
    const char *token = header(c, "X-CSRF-Token"), *origin = header(c, "Origin"), *host = header(c, "Host");
    const char *behind = origin ? strstr(origin, "://") : NULL;
    if (origin && (!behind || !host || strcasecmp(behind + 3, host) != 0))
        return false;
    return !s->is_open || (token && session->csrf[0] && strcmp(token, session->csrf) == 0);
}

/* ---- news for those who wait ------------------------------------------------------------- */

static ssize_t stream_read(void *context, uint64_t position, char *room, size_t size)
{
    Stream *x = context;
    Server *s = x->server;
    ssize_t n = 0;
    pthread_mutex_lock(&s->lock);
    if (s->ends)
        n = MHD_CONTENT_READER_END_OF_STREAM;
    else if (x->told != s->news || position == 0) {
        bool is_news = position > 0 && x->told != 0;
        x->told = s->news;
        n = snprintf(room, size, "event: %s\ndata: {\"state\":\"%08lx\"}\n\n", is_news ? "record" : "hello",
                     (unsigned long)hash_mix((uint64_t)s->news, 0x5173) & 0xffffffff);
    } else {
        x->waits = true;
        MHD_suspend_connection(x->connection);
    }
    pthread_mutex_unlock(&s->lock);
    return n;
}

static void stream_free(void *context)
{
    Stream *x = context;
    pthread_mutex_lock(&x->server->lock);
    x->taken = x->waits = false;
    pthread_mutex_unlock(&x->server->lock);
}

static enum MHD_Result open_stream(Server *s, struct MHD_Connection *c)
{
    Stream *mine = NULL;
    pthread_mutex_lock(&s->lock);
    for (int i = 0; i < STREAMS && !mine; i++)
        if (!s->streams[i].taken)
            mine = &s->streams[i];
    if (mine)
        *mine = (Stream){ .connection = c, .server = s, .taken = true };
    pthread_mutex_unlock(&s->lock);
    if (!mine)
        return reply_error(c, 503, "too many are waiting for news; ask again later");
    struct MHD_Response *out = MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 512, stream_read, mine, stream_free);
    add_headers(out, "text/event-stream", "no-store");
    MHD_add_response_header(out, "X-Accel-Buffering", "no");
    MHD_set_connection_option(c, MHD_CONNECTION_OPTION_TIMEOUT, 0u);
    enum MHD_Result done = MHD_queue_response(c, 200, out);
    MHD_destroy_response(out);
    return done;
}

static void wake(Server *s, long news, bool ends)
{
    pthread_mutex_lock(&s->lock);
    s->news = news;
    s->ends = ends;
    for (int i = 0; i < STREAMS; i++)
        if (s->streams[i].waits) {
            s->streams[i].waits = false;
            MHD_resume_connection(s->streams[i].connection);
        }
    pthread_mutex_unlock(&s->lock);
}

/* ---- one request ------------------------------------------------------------------------- */

static long milliseconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* In arenas that are as empty after as before; a question that fills them is refused.  `connection` may be NULL: then
 * the answer is only kept for those who will ask. */
static enum MHD_Result answer_within(struct MHD_Connection *connection, Server *server, Store *store, const Request *request,
                                     const char *question, bool gzip, Arena keep, Arena scratch)
{
    jmp_buf full;
    Error ignored;
    keep.on_full = scratch.on_full = &full;
    if (setjmp(full)) {
        store_read_end(store);
        return connection ? reply_error(connection, 413, "this question needs more memory than one may have; ask for less") : MHD_NO;
    }
    const long begun = milliseconds();
    if (!text_equals(request->method, "POST"))          /* all of it from one state of the record */
        store_read_begin(store, &ignored);
    Response r = serve_answer(server->desk, store, request, &keep, scratch);
    store_read_end(store);
    bool may_be_kept = question && r.status == 200 && r.may_be_kept && r.body.n < MAX_KEPT_BYTES;
    return may_be_kept ? keep_answer(server, connection, question, &r, gzip, milliseconds() - begun >= SLOW_MS)
                       : connection ? reply(connection, &r) : MHD_NO;
}

static enum MHD_Result answer(struct MHD_Connection *connection, Server *server, const char *path, const char *method, const Incoming *in)
{
    Error err;
    Worker *w = worker_of(server, &err);
    Session session = { 0 };
    char question[3000];
    long state = 0;
    enum MHD_Result done;
    if (!w)
        return reply_error(connection, 503, err.what);
    if (server->is_open && !may_ask(server, connection, false))
        return reply_error(connection, 429, "too many questions at once; wait a moment");
    Caller caller = caller_of(server, connection, w, &session);
    bool is_get = strcmp(method, "GET") == 0 || strcmp(method, "HEAD") == 0;
    if (strcmp(path, "/api/session") == 0) {
        if (strcmp(method, "POST") == 0)
            return log_in(connection, server, in, w);
        if (strcmp(method, "DELETE") == 0) {
            session_end(cookie_of(connection));
            return reply_session(connection, server, &(Caller){ .profile = PROFILE_PUBLIC }, NULL,
                                 "sitrep=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0; Secure", w->keep);
        }
        if (is_get)
            return reply_session(connection, server, &caller, &session, NULL, w->keep);
    }
    if (!is_get && !is_ours(connection, server, &session))
        return reply_error(connection, 403, "this did not come from the record's own page: X-CSRF-Token, as /api/session tells it, is missing");
    bool may_know = store_state(w->store, &state, &err) && in->uri
        && question_of(server, in->uri, header(connection, "Accept"), takes_gzip(connection), path, &caller, state, question, sizeof question);
    bool local_names = !server->is_open;
    const char *host = header(connection, "Host"), *origin = header(connection, "Origin");
    /* What is kept is given only to those whose names serve_answer has looked at. */
    char ours[3][40];
    bool is_here = !local_names;
    if (local_names && host && !origin) {
        snprintf(ours[0], sizeof ours[0], "127.0.0.1:%d", server->port);
        snprintf(ours[1], sizeof ours[1], "localhost:%d", server->port);
        is_here = strcmp(host, ours[0]) == 0 || strcmp(host, ours[1]) == 0;
    }
    if (is_get && strcmp(path, "/api/stream") == 0 && is_here && caller.role >= ROLE_READER)
        return open_stream(server, connection);
    bool may_be_kept = is_get && may_know && is_here && (caller.role >= ROLE_READER || strncmp(path, "/api/", 5) != 0);
    if (may_be_kept && answer_kept(server, connection, question, &done))
        return done;
    Collected c = { .n = 0 };
    MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, collect, &c);
    Request request = { .method = text_of(method), .path = text_of(path), .arguments = c.at, .narguments = c.n,
                        .body = { in->body, (int)in->n }, .host = text_of(host), .origin = text_of(origin),
                        .content_type = text_of(header(connection, "Content-Type")),
                        .accept = text_of(header(connection, "Accept")), .port = local_names ? server->port : 0, .caller = caller };
    done = answer_within(connection, server, w->store, &request, may_be_kept ? question : NULL, takes_gzip(connection), w->keep, w->scratch);
    if (may_be_kept)
        is_made(server, question);
    return done;
}

/* ---- what the page asks for first, before it asks ------------------------------------------ */

typedef struct Lane { Server *server; int number; pthread_t thread; bool runs; } Lane;

static void *prepare_answers(void *context)
{
    static const char *const lanes[2][4] = { { "/api/events?limit=100", "/api/map", "/api/days" }, { "/api/status", "/api/map/control" } };
    Lane *lane = context;
    Server *s = lane->server;
    const char *const *first = lanes[lane->number];
    Error err;
    Worker w = { .keep = arena_open(ARENA_BYTES), .scratch = arena_open(ARENA_BYTES) };
    long state;
    Caller caller = { .role = s->is_open ? ROLE_READER : ROLE_CUSTODIAN, .profile = s->is_open ? PROFILE_PUBLIC : PROFILE_INTERNAL };
    bool ok = store_open(s->desk->store_path, STORE_READ, &w.store, &err) && store_state(w.store, &state, &err);
    for (int i = 0; ok && first[i] && !s->ends; i++) {
        char question[3000];
        enum MHD_Result ignored;
        Text path = text_of(first[i]);
        int mark = text_find_char(path, '?');
        Argument argument = { TEXT("limit"), TEXT("100") };
        Request request = { .method = TEXT("GET"), .path = mark < 0 ? path : text_part(path, 0, mark), .arguments = &argument, .narguments = mark >= 0,
                            .accept = TEXT("*/*"), .caller = caller };
        if (!question_of(s, first[i], "*/*", true, text_zero_ended(request.path, &w.keep), &caller, state, question, sizeof question) || answer_kept(s, NULL, question, &ignored))
            continue;
        answer_within(NULL, s, w.store, &request, question, true, w.keep, w.scratch);
        is_made(s, question);
    }
    if (w.store)
        store_close(w.store);
    arena_close(&w.keep);
    arena_close(&w.scratch);
    return NULL;
}

/* A body that says beforehand that it is too long is not waited for. */
static bool says_too_long(struct MHD_Connection *c)
{
    const char *length = header(c, "Content-Length");
    return length && (strlen(length) > 9 || atol(length) > MAX_BODY);
}

static enum MHD_Result on_request(void *context, struct MHD_Connection *connection, const char *path, const char *method,
                                  const char *version, const char *upload, size_t *nupload, void **state)
{
    (void)version;
    Server *server = context;
    Incoming *in = *state;
    if (!in)
        return MHD_NO;
    if (!in->begun) {
        in->begun = true;
        if (says_too_long(connection))
            return reply_error(connection, 413, "that is longer than 16 MiB, too long for one story");
        return MHD_YES;
    }
    if (*nupload) {
        if (in->n + *nupload > MAX_BODY) {
            in->too_long = true;
        } else {
            if (in->n + *nupload > in->capacity) {
                in->capacity = (in->n + *nupload) * 2;
                char *bigger = realloc(in->body, in->capacity);
                if (!bigger)
                    return MHD_NO;
                in->body = bigger;
            }
            memcpy(in->body + in->n, upload, *nupload);
            in->n += *nupload;
        }
        *nupload = 0;
        return MHD_YES;
    }
    if (in->too_long)
        return reply_error(connection, 413, "that is longer than 16 MiB, too long for one story");
    return answer(connection, server, path, method, in);
}

/* The first that is heard of a request: its address as it was written. */
static void *on_uri(void *context, const char *uri, struct MHD_Connection *connection)
{
    (void)context, (void)connection;
    Incoming *in = calloc(1, sizeof *in);
    if (in)
        in->uri = strlen(uri) < 2000 ? strdup(uri) : NULL;
    return in;
}

static void on_done(void *context, struct MHD_Connection *connection, void **state, enum MHD_RequestTerminationCode why)
{
    (void)context, (void)connection, (void)why;
    Incoming *in = *state;
    if (in) {
        free(in->uri);
        free(in->body);
        free(in);
    }
    *state = NULL;
}

static void quiet(void *context, const char *format, va_list more)
{
    (void)context, (void)format, (void)more;
}

/* ---- the whole ------------------------------------------------------------------------------ */

static bool may_listen(const Server *s, const Listening *how, Arena scratch, Error *err)
{
    Accounts all;
    if (!s->is_open)
        return !how->address || strcmp(how->address, "127.0.0.1") == 0
            || fail(err, "beyond this machine the record is given only by TLS (--certificate, --key) or --behind-proxy");
    if (!accounts_read(s->accounts, &scratch, &all, err))
        return false;
    return all.n || how->public_reads || fail(err, "nobody could log in: `sitrep accounts add NAME --role ROLE` first, or --public");
}

static bool read_tls(const Listening *how, Arena *keep, Text *certificate, Text *key, Error *err)
{
    *certificate = *key = TEXT("");
    return !how->certificate || (file_read(how->certificate, keep, certificate, err) && file_read(how->key, keep, key, err));
}

/* Looks now and then whether somebody has written into the record. */
static void watch_over(Server *s, Store *store, volatile int *stop)
{
    Error err;
    long state = 0;
    for (int ticks = 0; !*stop; ticks++) {
        long now;
        if (ticks % 3 == 0 && store_state(store, &now, &err) && now != state) {
            state = now;
            wake(s, state, false);
        }
        usleep(100 * 1000);
    }
    wake(s, state + 1, true);
}

bool serve_run(const Desk *desk, const Listening *how, volatile int *stop, void (*ready)(int port, void *context), void *context, Error *err)
{
    /* Written once, so that the tables are of this version; read-only media stay as they are. */
    Store *store;
    Error ignored;
    if (file_exists(desk->store_path) && store_open(desk->store_path, STORE_WRITE, &store, &ignored))
        store_close(store);
    if (!store_open(desk->store_path, STORE_READ, &store, err))
        return false;
    Arena keep = arena_open(1 << 24);
    Server *s = calloc(1, sizeof *s);
    Text certificate, key;
    *s = (Server){ .desk = desk, .how = how, .port = how->port, .is_open = how->certificate || how->behind_proxy };
    snprintf(s->accounts, sizeof s->accounts, "%.*s", TEXT_FMT(accounts_path(desk->store_path, &keep)));
    pthread_mutex_init(&s->lock, NULL);
    pthread_cond_init(&s->made, NULL);
    struct sockaddr_in here = { .sin_family = AF_INET, .sin_port = htons((uint16_t)how->port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    bool ok = may_listen(s, how, keep, err) && read_tls(how, &keep, &certificate, &key, err)
           && (!how->address || inet_pton(AF_INET, how->address, &here.sin_addr) == 1 || fail(err, "\"%s\" is no IPv4 address", how->address));
    if (!ok) {
        store_close(store);
        arena_close(&keep);
        free(s);
        return false;
    }
    pthread_key_create(&s->worker, worker_free);
    struct MHD_OptionItem tls[] = { { MHD_OPTION_HTTPS_MEM_CERT, 0, (void *)(uintptr_t)certificate.at },
        { MHD_OPTION_HTTPS_MEM_KEY, 0, (void *)(uintptr_t)key.at },
        { MHD_OPTION_HTTPS_PRIORITIES, 0, (void *)(uintptr_t)"NORMAL:-VERS-TLS1.0:-VERS-TLS1.1" }, { MHD_OPTION_END, 0, NULL } };
    struct MHD_OptionItem none[] = { { MHD_OPTION_END, 0, NULL } };
    struct MHD_Daemon *d = MHD_start_daemon(
        MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_EPOLL | MHD_USE_ERROR_LOG | MHD_ALLOW_SUSPEND_RESUME | (how->certificate ? MHD_USE_TLS : 0u),
        (uint16_t)how->port, NULL, NULL, on_request, s,
        MHD_OPTION_EXTERNAL_LOGGER, quiet, NULL, MHD_OPTION_URI_LOG_CALLBACK, on_uri, NULL,
        MHD_OPTION_SOCK_ADDR, (struct sockaddr *)&here, MHD_OPTION_NOTIFY_COMPLETED, on_done, NULL,
        MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)SLOW_SECONDS, MHD_OPTION_CONNECTION_LIMIT, (unsigned)MAX_CLIENTS,
        MHD_OPTION_THREAD_POOL_SIZE, (unsigned)how->threads, MHD_OPTION_ARRAY, how->certificate ? tls : none, MHD_OPTION_END);
    if (d) {
        const union MHD_DaemonInfo *info = MHD_get_daemon_info(d, MHD_DAEMON_INFO_BIND_PORT);
        s->port = info && info->port ? info->port : how->port;
        Lane lanes[2];
        for (int i = 0; i < 2; i++) {
            lanes[i] = (Lane){ .server = s, .number = i };
            lanes[i].runs = pthread_create(&lanes[i].thread, NULL, prepare_answers, &lanes[i]) == 0;
        }
        ready(s->port, context);
        watch_over(s, store, stop);
        for (int i = 0; i < 2; i++)
            if (lanes[i].runs)
                pthread_join(lanes[i].thread, NULL);
        MHD_stop_daemon(d);
        forget_kept(s);
    } else
        ok = fail(err, "cannot listen on %s:%d: %s", how->address ? how->address : "127.0.0.1", how->port,
                  how->certificate ? "the port is taken, or certificate and key do not fit" : errno ? strerror(errno) : "the port is taken");
    pthread_key_delete(s->worker);
    store_close(store);
    arena_close(&keep);
    free(s);
    return ok;
}
