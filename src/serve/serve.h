/* serve.h - questions over HTTP, answered from the store.
 *
 *     GET /api/events?from=2018-06-26&origins=2  ->  {"events":[{"id":..,"type":"ASSAULT",..}]}
 *     GET /api/items/9f86...                     ->  its text and its claims, with their spans
 *     POST /api/add {"text":..,"date":..}        ->  read, coded and kept: {"item":"9f86..","claims":7}
 *     GET /                                      ->  the page
 *
 * serve_answer() turns a Request into a Response and knows no sockets, so tests
 * and fuzzers call it as the server does.  The server listens on 127.0.0.1 only
 * and answers only those who ask for that name: a page elsewhere cannot read
 * the record through the analyst's own browser. */
#ifndef SERVE_SERVE_H
#define SERVE_SERVE_H

#include "pipeline.h"
#include "serve/view.h"

typedef struct Argument { Text key, value; } Argument;

/* What somebody may do: read; add and correct; merge, split and judge; seal and open. */
typedef enum Role { ROLE_NONE, ROLE_READER, ROLE_CODER, ROLE_REVIEWER, ROLE_CUSTODIAN } Role;
const char *role_name(Role r);
bool role_of(Text word, Role *ret);

/* Who asks.  On the machine's own address that is its owner, by no name. */
typedef struct Caller { Text name; Role role; Profile profile; } Caller;

typedef struct Request {
    Text      method;           /* "GET", "POST" */
    Text      path;             /* "/api/events", percent-decoded */
    Argument *arguments;        /* of the query string, decoded */
    int       narguments;
    Text      body;
    Text      host, origin, content_type, accept;
    int       port;             /* that the server listens on; 0: names are not checked (tests) */
    Caller    caller;
} Request;

typedef struct Response {
    int         status;         /* 200, 400, 404 ... */
    const char *type;           /* "application/json" */
    Text        body;           /* lies in `keep`, or in the files mapped for ever */
    bool        may_be_kept;    /* the same as long as the record and the question are */
    Text        next;           /* where a list goes on: the Link header; or empty */
    Text        file_name;      /* what a browser would call it when saving; or empty */
} Response;

/* What the server needs: the store's file, the folder of the page, and, for
 * reading new stories, everything the pipeline knows (NULL: no adding). */
typedef struct Desk {
    const char      *store_path;
    const char      *web_dir;
    const Knowledge *know;
} Desk;

/* `store` is the calling thread's own. */
Response serve_answer(const Desk *desk, Store *store, const Request *request, Arena *keep, Arena scratch);

/* Where the server listens.  Without certificate and proxy: on 127.0.0.1, for the owner of this
 * machine.  With either, callers log in (accounts.h), or read the public profile if they may. */
typedef struct Listening {
    int         port;               /* 0: any free one */
    const char *address;            /* NULL: 127.0.0.1 */
    const char *certificate, *key;  /* PEM files, for TLS; or NULL */
    bool        behind_proxy;       /* that does TLS and says in X-Forwarded-For who asks */
    bool        public_reads;       /* who has not logged in reads the public profile */
    int         threads;
} Listening;

/* Listens until *stop is not zero.  Calls `ready` with the port once it answers. */
bool serve_run(const Desk *desk, const Listening *how, volatile int *stop,
               void (*ready)(int port, void *context), void *context, Error *err);

#endif
