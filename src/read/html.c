#include "read/html.h"

#include <gumbo.h>
#include <jansson.h>
#include <strings.h>

/* Gumbo, like every HTML parser, is quadratic in nesting and in the attributes
 * of one tag; these limits stand in front of it. */
enum { MAX_BYTES = 2 * 1024 * 1024, MAX_DEPTH = 400, MAX_ATTRIBUTES = 200 };

typedef struct Writer { Arena *keep; char *at; int n, capacity; Part *parts; int nparts, parts_capacity; } Writer;

static void put(Writer *w, char c)
{
    bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (space && (w->n == 0 || w->at[w->n - 1] == ' ' || w->at[w->n - 1] == '\n'))
        return;
    *GROW(w->keep, w->at, w->n, w->capacity) = space ? ' ' : c;
}

static void put_all(Writer *w, const char *s)
{
    for (; *s; s++) {
        /* A non-breaking space is a space. */
        if ((unsigned char)s[0] == 0xC2 && (unsigned char)s[1] == 0xA0) {
            put(w, ' ');
            s++;
        } else {
            put(w, *s);
        }
    }
}

static void end_block(Writer *w)
{
    while (w->n && w->at[w->n - 1] == ' ')
        w->n--;
    if (w->n && w->at[w->n - 1] != '\n') {
        *GROW(w->keep, w->at, w->n, w->capacity) = '\n';
        *GROW(w->keep, w->at, w->n, w->capacity) = '\n';
    }
}

/* ---- the tree ------------------------------------------------------------ */

static const char *attribute(const GumboElement *e, const char *name)
{
    GumboAttribute *a = gumbo_get_attribute(&e->attributes, name);
    return a ? a->value : "";
}

static bool is_hidden_tag(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_NOSCRIPT: case GUMBO_TAG_TEMPLATE: case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER: case GUMBO_TAG_ASIDE: case GUMBO_TAG_FORM: case GUMBO_TAG_BUTTON: case GUMBO_TAG_SELECT:
    case GUMBO_TAG_IFRAME: case GUMBO_TAG_SVG: case GUMBO_TAG_TEXTAREA: case GUMBO_TAG_OBJECT: case GUMBO_TAG_HEAD:
        return true;
    default:
        return false;
    }
}

/* Blocks that pages put around their text, by the names that their makers give them. */
static bool is_clutter(const GumboElement *e)
{
    static const char *const words[] = { "cookie", "consent", "newsletter", "subscri", "related", "share", "social", "comment",
        "promo", "advert", "sponsor", "sidebar", "breadcrumb", "popup", "banner", "signup", "sign-up", "recommend",
        "most-read", "trending", "copyright", "navigation", "skip-link", "paywall", NULL };
    if (e->tag == GUMBO_TAG_ARTICLE || e->tag == GUMBO_TAG_BODY || e->tag == GUMBO_TAG_MAIN || e->tag == GUMBO_TAG_HTML)
        return false;
    const char *names[] = { attribute(e, "class"), attribute(e, "id"), attribute(e, "role"), attribute(e, "aria-label") };
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        for (const char *const *w = words; *w; w++)
            if (strcasestr(names[k], *w))
                return true;
    return strcasecmp(attribute(e, "aria-hidden"), "true") == 0 || *attribute(e, "hidden") != 0 ||
           strcasestr(attribute(e, "style"), "display:none") || strcasestr(attribute(e, "style"), "display: none");
}

static bool is_block(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P: case GUMBO_TAG_DIV: case GUMBO_TAG_SECTION: case GUMBO_TAG_ARTICLE: case GUMBO_TAG_MAIN: case GUMBO_TAG_BODY:
    case GUMBO_TAG_UL: case GUMBO_TAG_OL: case GUMBO_TAG_LI: case GUMBO_TAG_BLOCKQUOTE: case GUMBO_TAG_PRE: case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TR: case GUMBO_TAG_TD: case GUMBO_TAG_TH: case GUMBO_TAG_FIGURE: case GUMBO_TAG_FIGCAPTION: case GUMBO_TAG_HEADER:
    case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3: case GUMBO_TAG_H4: case GUMBO_TAG_H5: case GUMBO_TAG_H6:
    case GUMBO_TAG_BR: case GUMBO_TAG_HR: case GUMBO_TAG_DL: case GUMBO_TAG_DT: case GUMBO_TAG_DD: case GUMBO_TAG_ADDRESS:
        return true;
    default:
        return false;
    }
}

static bool is_heading(GumboTag tag)
{
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

typedef struct Weight { int letters, linked; } Weight;     /* bytes of text below a node, and those within links */

static Weight weigh(const GumboNode *node, bool in_link)
{
    Weight w = { 0, 0 };
    if (node->type == GUMBO_NODE_TEXT) {
        int n = (int)strlen(node->v.text.text);
        return (Weight){ n, in_link ? n : 0 };
    }
    if (node->type != GUMBO_NODE_ELEMENT || is_hidden_tag(node->v.element.tag) || is_clutter(&node->v.element))
        return w;
    for (unsigned i = 0; i < node->v.element.children.length; i++) {
        Weight below = weigh(node->v.element.children.data[i], in_link || node->v.element.tag == GUMBO_TAG_A);
        w.letters += below.letters;
        w.linked += below.linked;
    }
    return w;
}

typedef struct Best { const GumboNode *node; double score; } Best;

/* The element whose own paragraphs carry most text; what lies deeper counts half,
 * lists of links count nothing. */
static double paragraphs(const GumboNode *node, Best *best)
{
    if (node->type != GUMBO_NODE_ELEMENT || is_hidden_tag(node->v.element.tag) || is_clutter(&node->v.element))
        return 0;
    const GumboElement *e = &node->v.element;
    if (e->tag == GUMBO_TAG_P || e->tag == GUMBO_TAG_BLOCKQUOTE || e->tag == GUMBO_TAG_PRE) {
        Weight w = weigh(node, false);
        return w.linked * 2 > w.letters || w.letters < 25 ? 0 : w.letters - w.linked;
    }
    double own = 0, deeper = 0;
    for (unsigned i = 0; i < e->children.length; i++) {
        const GumboNode *child = e->children.data[i];
        double below = paragraphs(child, best);
        bool is_paragraph = child->type == GUMBO_NODE_ELEMENT &&
            (child->v.element.tag == GUMBO_TAG_P || child->v.element.tag == GUMBO_TAG_BLOCKQUOTE || child->v.element.tag == GUMBO_TAG_PRE);
        if (is_paragraph)
            own += below;
        else
            deeper += below;
    }
    double score = own + deeper * (e->tag == GUMBO_TAG_ARTICLE || e->tag == GUMBO_TAG_MAIN ? 0.95 : 0.7);
    if (score > best->score)
        *best = (Best){ node, score };
    return own + deeper;
}

static void write_node(Writer *w, const GumboNode *node)
{
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_WHITESPACE) {
        put_all(w, node->v.text.text);
        return;
    }
    if (node->type != GUMBO_NODE_ELEMENT || is_hidden_tag(node->v.element.tag) || is_clutter(&node->v.element))
        return;
    const GumboElement *e = &node->v.element;
    /* A list of links between paragraphs: "Read more". */
    if (e->tag == GUMBO_TAG_UL || e->tag == GUMBO_TAG_OL) {
        Weight weight = weigh(node, false);
        if (weight.linked * 2 > weight.letters)
            return;
    }
    bool block = is_block(e->tag);
    if (block)
        end_block(w);
    int begin = w->n;
    for (unsigned i = 0; i < e->children.length; i++)
        write_node(w, e->children.data[i]);
    if (block)
        end_block(w);
    int end = w->n;
    while (end > begin && w->at[end - 1] == '\n')
        end--;
    if (end > begin && (is_heading(e->tag) || e->tag == GUMBO_TAG_FIGCAPTION))
        *GROW(w->keep, w->parts, w->nparts, w->parts_capacity) =
            (Part){ is_heading(e->tag) ? PART_TITLE : PART_CAPTION, begin, end };
}

static Text words_of(const GumboNode *node, Arena *keep)
{
    Writer w = { .keep = keep };
    for (unsigned i = 0; i < node->v.element.children.length; i++)
        write_node(&w, node->v.element.children.data[i]);
    return text_trim((Text){ w.at, w.n });
}

/* ---- what the page says of itself ---------------------------------------- */

static void set(Text *field, const char *value, Arena *keep)
{
    Text t = text_trim(text_of(value));
    if (t.n && !field->n)
        *field = text_copy(t, keep);
}

static const char *member(json_t *o, const char *key)
{
    json_t *v = json_object_get(o, key);
    if (json_is_array(v))
        v = json_array_get(v, 0);
    if (json_is_object(v))
        v = json_object_get(v, "name");
    return json_is_string(v) ? json_string_value(v) : "";
}

static void linked_data(json_t *o, Page *page, Arena *keep, int depth)
{
    if (depth > 4)
        return;
    if (json_is_array(o)) {
        for (size_t i = 0; i < json_array_size(o); i++)
            linked_data(json_array_get(o, i), page, keep, depth + 1);
        return;
    }
    if (!json_is_object(o))
        return;
    linked_data(json_object_get(o, "@graph"), page, keep, depth + 1);
    if (strcasestr(member(o, "@type"), "Article") || strcasestr(member(o, "@type"), "Posting")) {
        set(&page->published, member(o, "datePublished"), keep);
        set(&page->publisher, member(o, "publisher"), keep);
        set(&page->author, member(o, "author"), keep);
        set(&page->title, member(o, "headline"), keep);
    }
}

static void meta(const GumboElement *e, Page *page, Arena *keep)
{
    const char *name = *attribute(e, "property") ? attribute(e, "property")
                     : *attribute(e, "name") ? attribute(e, "name") : attribute(e, "itemprop");
    const char *content = attribute(e, "content");
    static const char *const dates[] = { "article:published_time", "og:published_time", "datePublished", "date", "pubdate",
        "publishdate", "publish-date", "dc.date", "dc.date.issued", "dcterms.created", "sailthru.date", "parsely-pub-date", NULL };
    for (const char *const *d = dates; *d; d++)
        if (strcasecmp(name, *d) == 0)
            set(&page->published, content, keep);
    if (strcasecmp(name, "og:site_name") == 0 || strcasecmp(name, "application-name") == 0)
        set(&page->publisher, content, keep);
    if (strcasecmp(name, "og:title") == 0)
        set(&page->title, content, keep);
    if (strcasecmp(name, "author") == 0)
        set(&page->author, content, keep);
    if (strcasecmp(name, "og:url") == 0)
        set(&page->url, content, keep);
}

static void describe(const GumboNode *node, Page *page, Text *heading, Text *title_tag, Text *time_tag, Arena *keep)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return;
    const GumboElement *e = &node->v.element;
    if (e->tag == GUMBO_TAG_META)
        meta(e, page, keep);
    if (e->tag == GUMBO_TAG_HTML)
        set(&page->lang, attribute(e, "lang"), keep);
    if (e->tag == GUMBO_TAG_LINK && strcasecmp(attribute(e, "rel"), "canonical") == 0)
        set(&page->url, attribute(e, "href"), keep);
    if (e->tag == GUMBO_TAG_TIME)
        set(time_tag, attribute(e, "datetime"), keep);
    if (e->tag == GUMBO_TAG_TITLE && e->children.length && !title_tag->n) {
        const GumboNode *t = e->children.data[0];
        if (t->type == GUMBO_NODE_TEXT)
            set(title_tag, t->v.text.text, keep);
    }
    if (e->tag == GUMBO_TAG_H1 && !heading->n)
        *heading = words_of(node, keep);
    if (e->tag == GUMBO_TAG_SCRIPT && strcasestr(attribute(e, "type"), "ld+json") && e->children.length) {
        const GumboNode *t = e->children.data[0];
        json_error_t bad;
        json_t *o = t->type == GUMBO_NODE_TEXT ? json_loads(t->v.text.text, 0, &bad) : NULL;
        if (o) {
            linked_data(o, page, keep, 0);
            json_decref(o);
        }
    }
    for (unsigned i = 0; i < e->children.length; i++)
        describe(e->children.data[i], page, heading, title_tag, time_tag, keep);
}

/* ---- the ways in ---------------------------------------------------------- */

Text html_charset(Text bytes)
{
    Text head = text_part(bytes, 0, bytes.n < 2048 ? bytes.n : 2048);
    int at = -1;
    for (int i = 0; i + 8 < head.n && at < 0; i++)
        if (strncasecmp(head.at + i, "charset=", 8) == 0)
            at = i + 8;
    if (at < 0)
        return NO_TEXT;
    while (at < head.n && (head.at[at] == '"' || head.at[at] == '\'' || head.at[at] == ' '))
        at++;
    int end = at;
    while (end < head.n && (head.at[end] == '-' || head.at[end] == '_' || head.at[end] == ':' ||
                            (head.at[end] >= '0' && head.at[end] <= '9') || ((head.at[end] | 32) >= 'a' && (head.at[end] | 32) <= 'z')))
        end++;
    return text_part(head, at, end);
}

/* Nesting and attributes as they stand in the bytes, before any parser sees them. */
static bool is_tame(Text html)
{
    int depth = 0, attributes = 0;
    bool in_tag = false;
    for (int i = 0; i < html.n; i++) {
        char c = html.at[i];
        if (!in_tag && c == '<' && i + 1 < html.n) {
            char next = html.at[i + 1];
            if (next == '/') {
                depth -= depth > 0;
            } else if ((next | 32) >= 'a' && (next | 32) <= 'z') {
                in_tag = true;
                attributes = 0;
                static const char *const empty[] = { "br", "img", "meta", "link", "input", "hr", "p", "li", "source", "td", "tr", "option", NULL };
                bool counts = true;
                for (const char *const *e = empty; *e && counts; e++) {
                    int n = (int)strlen(*e);
                    counts = !(i + 1 + n < html.n && strncasecmp(html.at + i + 1, *e, (size_t)n) == 0 &&
                               !((html.at[i + 1 + n] | 32) >= 'a' && (html.at[i + 1 + n] | 32) <= 'z'));
                }
                if (counts && ++depth > MAX_DEPTH)
                    return false;
            }
        } else if (in_tag && c == '>') {
            in_tag = false;
            depth -= i && html.at[i - 1] == '/' && depth > 0;
        } else if (in_tag && (c == ' ' || c == '\n' || c == '\t') && ++attributes > MAX_ATTRIBUTES * 4) {
            return false;
        }
    }
    return true;
}

/* Without structure: what stands outside of tags. */
static Text stripped(Text html, Arena *keep)
{
    Writer w = { .keep = keep };
    bool in_tag = false;
    for (int i = 0; i < html.n; i++) {
        char c = html.at[i];
        Text rest = text_part(html, i, html.n);
        if (!in_tag && c == '<' && rest.n > 1 && (rest.at[1] == '/' || rest.at[1] == '!' || (rest.at[1] | 32) >= 'a')) {
            in_tag = true;
            if (text_starts(rest, "<p") || text_starts(rest, "<P") || text_starts(rest, "<br") || text_starts(rest, "<BR"))
                end_block(&w);
        } else if (in_tag) {
            in_tag = c != '>';
        } else {
            put(&w, c);
        }
    }
    return text_trim((Text){ w.at, w.n });
}

bool html_read(Text html, Arena *keep, Arena scratch, Page *ret, Error *err)
{
    (void)scratch;
    Page page = { 0 };
    if (html.n > MAX_BYTES) {
        html = text_part(html, 0, MAX_BYTES);
        page.note = TEXT("the page was cut after 2 MiB");
    }
    if (!is_tame(html)) {
        page.note = TEXT("tags nested too deep or with too many attributes: read without structure");
        page.text = stripped(html, keep);
        *ret = page;
        return page.text.n || fail(err, "no text in the page");
    }
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput *tree = gumbo_parse_with_options(&options, html.at, (size_t)html.n);

    Text heading = NO_TEXT, title_tag = NO_TEXT, time_tag = NO_TEXT;
    describe(tree->root, &page, &heading, &title_tag, &time_tag, keep);
    if (heading.n > 8)
        page.title = heading;
    else if (!page.title.n)
        page.title = title_tag;
    if (!page.published.n)
        page.published = time_tag;

    Best best = { 0 };
    paragraphs(tree->root, &best);
    Writer w = { .keep = keep };
    write_node(&w, best.node ? best.node : tree->root);
    gumbo_destroy_output(&kGumboDefaultOptions, tree);
    while (w.n && (w.at[w.n - 1] == '\n' || w.at[w.n - 1] == ' '))
        w.n--;
    page.text = (Text){ w.at, w.n };
    page.parts = w.parts;
    page.nparts = w.nparts;
    *ret = page;
    return page.text.n || fail(err, "no text in the page");
}
