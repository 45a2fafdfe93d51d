#include <errno.h>
#include <microhttpd.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>
#include <sys/socket.h>
#include <netinet/in.h>
#include <arpa/inet.h>
#include <unistd.h>

#include "serve/serve.h"

enum { MAX_BODY = 16 * 1024 * 1024, MAX_ARGUMENTS = 32, ARENA_BYTES = 1 << 30, SLOW_SECONDS = 20, MAX_CLIENTS = 512 };

/* What one thread of the server needs for itself. */
typedef struct Worker { Store *store; Arena keep, scratch; } Worker;

typedef struct Server { const Desk *desk; int port; pthread_key_t worker; } Server;

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

typedef struct Incoming { char *body; size_t n, capacity; bool too_long; } Incoming;

typedef struct Collected { Argument at[MAX_ARGUMENTS]; int n; } Collected;

static enum MHD_Result collect(void *context, enum MHD_ValueKind kind, const char *key, const char *value)
{
    (void)kind;
    Collected *c = context;
    if (c->n < MAX_ARGUMENTS)
        c->at[c->n++] = (Argument){ text_of(key), text_of(value ? value : "") };
    return MHD_YES;
}

static enum MHD_Result reply(struct MHD_Connection *connection, const Response *r)
{
    struct MHD_Response *out = MHD_create_response_from_buffer((size_t)r->body.n, (void *)(uintptr_t)(r->body.n ? r->body.at : ""),
                                                               MHD_RESPMEM_MUST_COPY);
    MHD_add_response_header(out, "Content-Type", r->type);
    MHD_add_response_header(out, "Cache-Control", r->may_be_kept ? "no-cache" : "no-store");
    MHD_add_response_header(out, "X-Content-Type-Options", "nosniff");
    MHD_add_response_header(out, "Referrer-Policy", "no-referrer");
    MHD_add_response_header(out, "X-Frame-Options", "DENY");
    MHD_add_response_header(out, "Content-Security-Policy",
        "default-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
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

static const char *header(struct MHD_Connection *c, const char *name)
{
    return MHD_lookup_connection_value(c, MHD_HEADER_KIND, name);
}

/* In arenas that are as empty after as before; a question that fills them is refused. */
static enum MHD_Result answer_within(struct MHD_Connection *connection, const Server *server, Store *store, const Request *request,
                                     Arena keep, Arena scratch)
{
    jmp_buf full;
    keep.on_full = scratch.on_full = &full;
    if (setjmp(full))
        return reply_error(connection, 413, "this question needs more memory than one may have; ask for less");
    Response r = serve_answer(server->desk, store, request, &keep, scratch);
    return reply(connection, &r);
}

static enum MHD_Result answer(struct MHD_Connection *connection, const Server *server, const char *path, const char *method, const Incoming *in)
{
    Error err;
    Worker *w = worker_of(server, &err);
    if (!w)
        return reply_error(connection, 503, err.what);
    Collected c = { .n = 0 };
    MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, collect, &c);
    Request request = { .method = text_of(method), .path = text_of(path), .arguments = c.at, .narguments = c.n,
                        .body = { in->body, (int)in->n }, .host = text_of(header(connection, "Host")),
                        .origin = text_of(header(connection, "Origin")),
                        .content_type = text_of(header(connection, "Content-Type")),
                        .accept = text_of(header(connection, "Accept")), .port = server->port,
                        .caller = { .role = ROLE_CUSTODIAN, .profile = PROFILE_INTERNAL } };
    return answer_within(connection, server, w->store, &request, w->keep, w->scratch);
}

static enum MHD_Result on_request(void *context, struct MHD_Connection *connection, const char *path, const char *method,
                                  const char *version, const char *upload, size_t *nupload, void **state)
{
    (void)version;
    Server *server = context;
    Incoming *in = *state;
    if (!in) {
        *state = in = calloc(1, sizeof *in);
        return in ? MHD_YES : MHD_NO;
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

static void on_done(void *context, struct MHD_Connection *connection, void **state, enum MHD_RequestTerminationCode why)
{
    (void)context, (void)connection, (void)why;
    Incoming *in = *state;
    if (in) {
        free(in->body);
        free(in);
    }
    *state = NULL;
}

static void quiet(void *context, const char *format, va_list more)
{
    (void)context, (void)format, (void)more;
}

bool serve_run(const Desk *desk, int port, int threads, volatile int *stop,
               void (*ready)(int port, void *context), void *context, Error *err)
{
    /* The store must open before anybody is told an address. */
    Store *probe;
    if (!store_open(desk->store_path, STORE_READ, &probe, err))
        return false;
    store_close(probe);

    Server server = { .desk = desk, .port = port };
    pthread_key_create(&server.worker, worker_free);
    struct sockaddr_in here = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    struct MHD_Daemon *d = MHD_start_daemon(
        MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_EPOLL | MHD_USE_ERROR_LOG, (uint16_t)port, NULL, NULL, on_request, &server,
        MHD_OPTION_EXTERNAL_LOGGER, quiet, NULL,
        MHD_OPTION_SOCK_ADDR, (struct sockaddr *)&here, MHD_OPTION_NOTIFY_COMPLETED, on_done, NULL,
        MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)SLOW_SECONDS, MHD_OPTION_CONNECTION_LIMIT, (unsigned)MAX_CLIENTS,
        MHD_OPTION_THREAD_POOL_SIZE, (unsigned)threads, MHD_OPTION_END);
    if (!d)
        return fail(err, "cannot listen on 127.0.0.1:%d: %s", port, errno ? strerror(errno) : "the port is taken");
    const union MHD_DaemonInfo *info = MHD_get_daemon_info(d, MHD_DAEMON_INFO_BIND_PORT);
    server.port = info && info->port ? info->port : port;
    ready(server.port, context);
    while (!*stop)
        usleep(100 * 1000);
    MHD_stop_daemon(d);
    pthread_key_delete(server.worker);
    return true;
}
