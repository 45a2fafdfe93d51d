/* html.h - the main text of a saved page, its title, date and publisher. */
#ifndef READ_HTML_H
#define READ_HTML_H

#include "read/read.h"

/* What a page says of itself.  `text` has a blank line between blocks; `parts`
 * marks headings and captions in it. */
typedef struct Page {
    Text text, title, published, publisher, author, url, lang;
    Part *parts;
    int nparts;
    Text note;          /* "cut after 2 MiB", "tags nested too deep: read without structure" */
} Page;

/* The charset that a page declares in its first bytes, or empty. */
Text html_charset(Text bytes);

/* `html` is UTF-8.  False when nothing that reads like text is in it. */
bool html_read(Text html, Arena *keep, Arena scratch, Page *ret, Error *err);

#endif
