/* read.h - from files, pages, feeds of lines and standard input to Items.
 *
 *     a saved page, a post, a line of JSON, plain text  ->  Item: UTF-8 text,
 *     its parts (title, body, caption, credit, dateline, post), who published
 *     it and on what day, if it says so
 *
 * Nothing is guessed: an item that states no date has none unless the caller
 * gave one (--date), and then `date_basis` says so.  A bad item is reported
 * with file, line, what was wrong and what was done, and the next one follows. */
#ifndef READ_READ_H
#define READ_READ_H

#include "base/arena.h"
#include "base/date.h"
#include "base/error.h"
#include "base/hash.h"
#include "base/text.h"

typedef enum PartKind {
    PART_BODY,
    PART_TITLE,         /* a headline, or a heading inside the text */
    PART_CAPTION,       /* "This photo shows smoke rising over ..." */
    PART_CREDIT,        /* "Photos / AP", "Reporting by A. Writer" */
    PART_DATELINE,      /* "AMMAN, June 26 (Agency) -": the desk, not the scene */
    PART_POST           /* words of a social-media post, hashtags and handles in it */
} PartKind;

/* Parts follow each other without overlap and cover all of the text that is
 * not white space.  Offsets are bytes in Item.text, end exclusive. */
typedef struct Part { PartKind kind; int begin, end; } Part;

typedef enum DateBasis { DATE_UNKNOWN, DATE_STATED, DATE_FROM_PAGE, DATE_FROM_CALLER } DateBasis;

typedef struct Item {
    Sha256    id;            /* of the item's bytes as they arrived (a JSON line without its newline) */
    Sha256    text_id;       /* of `text`: equal for exact copies that arrived by other ways */
    Text      bytes;         /* those bytes; empty when they are not at hand */
    Text      doc;           /* the caller's own id: "id" of a JSON line, else the file's name */
    Text      text;          /* UTF-8, without byte order mark; for JSON the "text" exactly */
    Text      title;         /* beside the text, not in it; empty when none or when it stands in the text */
    Day       published;     /* or NO_DAY */
    DateBasis date_basis;
    Text      publisher, url, lang, author;      /* empty when not stated */
    Text      place;         /* "place" of a dateline: "AMMAN"; empty when none */
    bool      is_post;       /* a post, not an article */
    Text      handle;        /* who posted, without '@' */
    Text      retweet_of;    /* "RT @name:" -> name: the words are name's */
    bool      upper_case;    /* the text has no lower-case letters to speak of */
    Part     *parts;
    int       nparts;
    Text      charset;       /* what the bytes were, "UTF-8", "windows-1256" */
    Text      note;          /* what had to be mended ("2 NUL bytes read as spaces"); empty when nothing */
    Text      takes_back;    /* id or address of an earlier item that this one takes back; empty: none */
    Text      takes_back_as; /* "deleted", "cancelled" or "corrected" */
    const char *path;        /* where it came from */
    long      line;          /* line in that file, from 1; 0 for a whole file */
} Item;

typedef struct ReadOptions {
    Day         date;        /* for items that state none; NO_DAY: leave unknown */
    const char *publisher;   /* likewise; NULL: leave unknown */
    const char *format;      /* "text", "html", "jsonl" or NULL: by name and by looking */
    long        max_bytes;   /* of one item; a longer one is refused with a sentence. 0: 16 MiB */
} ReadOptions;

typedef struct Reader Reader;

typedef enum ReadResult {
    READ_ITEM,               /* *ret is complete */
    READ_BAD,                /* *err says what was skipped and why; call again */
    READ_END,
    READ_BROKEN              /* *err says why; the rest of the file cannot be read */
} ReadResult;

/* `path` "-" is standard input.  Gzip is unpacked as it is read. */
bool       read_open(const char *path, const ReadOptions *options, Reader **ret, Error *err);
ReadResult read_next(Reader *r, Arena *keep, Arena scratch, Item *ret, Error *err);
long       read_progress(const Reader *r, long *total);   /* bytes read; total 0 when unknown */
void       read_close(Reader *r);

/* One item from bytes in memory, as the fuzzers and the page's paste box need it. */
bool read_bytes(Text bytes, Text doc, const ReadOptions *options, Arena *keep, Arena scratch,
                Item *ret, Error *err);

#endif
