/* Any question at all, asked of a small record: the first line is method, path and arguments,
 * "GET /api/events?from=..", the rest is the body.  Half of them are asked by a reader of the
 * public profile. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "serve/serve.h"

static Knowledge know;
static Store    *store;
static Arena     keep, scratch, forever;
static char      path[64];

static const char *const stories[] = {
    "{\"id\":\"a\",\"date\":\"2018-06-26\",\"publisher\":\"Reuters\",\"text\":\"Government artillery shelled the town of Nawa on Tuesday, killing "
    "three civilians, the Syrian Observatory for Human Rights said. About 45,000 people have fled since 19 June, the United Nations said.\"}",
    "{\"id\":\"b\",\"date\":\"2018-06-27\",\"publisher\":\"AFP\",\"text\":\"Shelling killed five civilians in Nawa on Tuesday, Khaled Darwish, a "
    "resident, said. Rebels lost the town of Izra on Wednesday, state media said. The crossing at Nasib is shut, Jordan said.\"}" };

static void add(const char *line)
{
    Error err;
    Item item;
    bool known;
    int nclaims;
    Store *writer;
    Arena k = keep, s = scratch;
    ReadOptions options = { .date = NO_DAY, .format = "jsonl" };
    if (!read_bytes(text_of(line), TEXT("fuzz"), &options, &k, s, &item, &err) || !store_open(path, STORE_WRITE, &writer, &err)
        || !pipeline_add(&know, writer, &item, EFFORT_FAST, &k, s, &known, &nclaims, &err)) {
        fprintf(stderr, "%s\n", err.what);
        abort();
    }
    store_close(writer);
}

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc, (void)argv;
    Error err;
    keep = arena_open((size_t)1 << 28);
    scratch = arena_open((size_t)1 << 28);
    forever = arena_open((size_t)2 << 30);
    snprintf(path, sizeof path, "/tmp/sitrep-fuzz-%d.db", (int)getpid());
    remove(path);
    if (!knowledge_load(&forever, &know, &err)) {
        fprintf(stderr, "%s\n", err.what);
        abort();
    }
    for (size_t i = 0; i < sizeof stories / sizeof *stories; i++)
        add(stories[i]);
    if (!store_open(path, STORE_READ, &store, &err))
        abort();
    return 0;
}

static int hex(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static Text decoded(Text t, Arena *to)
{
    char *out = arena_take(to, 1, (size_t)t.n + 1);
    int n = 0;
    for (int i = 0; i < t.n; i++) {
        bool escape = t.at[i] == '%' && i + 2 < t.n && hex(t.at[i + 1]) >= 0 && hex(t.at[i + 2]) >= 0;
        char c = escape ? (char)(hex(t.at[i + 1]) * 16 + hex(t.at[i + 2])) : t.at[i] == '+' ? ' ' : t.at[i];
        if (escape)
            i += 2;
        if (!c)
            break;                              /* as the server's C strings end */
        out[n++] = c;
    }
    return (Text){ out, n };
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Arena k = keep, s = scratch;
    jmp_buf full;
    k.on_full = s.on_full = &full;
    if (setjmp(full))
        return 0;
    Text rest = { (const char *)data, (int)size }, line = NO_TEXT, method, where, one;
    if (!text_next(&rest, '\n', &line) || !text_next(&line, ' ', &method) || !text_next(&line, '?', &where))
        return 0;
    Argument *arguments = NEW_ARRAY(&k, Argument, 32);
    int n = 0;
    while (n < 32 && text_next(&line, '&', &one)) {
        int equals = text_find_char(one, '=');
        arguments[n++] = (Argument){ decoded(equals < 0 ? one : text_part(one, 0, equals), &k),
                                     equals < 0 ? NO_TEXT : decoded(text_part(one, equals + 1, one.n), &k) };
    }
    Desk desk = { path, "build/web", &know };
    bool may = size % 2 != 0;
    Request r = { .method = method, .path = decoded(where, &k), .arguments = arguments, .narguments = n, .body = rest,
                  .content_type = TEXT("application/json"),
                  .caller = may ? (Caller){ .role = ROLE_CUSTODIAN, .profile = PROFILE_INTERNAL } : (Caller){ .role = ROLE_READER } };
    Response answer = serve_answer(&desk, store, &r, &k, s);
    if (answer.status < 200 || answer.status > 599 || !answer.type)
        abort();
    return 0;
}
