#include "code/rules.h"

#include <dirent.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "code/nearest.h"

bool sets_meet(const SetBits *a, const SetBits *b)
{
    for (int i = 0; i < MOST_SETS / 64; i++)
        if (a->bits[i] & b->bits[i])
            return true;
    return false;
}

static void sets_join(SetBits *into, const SetBits *more)
{
    for (int i = 0; i < MOST_SETS / 64; i++)
        into->bits[i] |= more->bits[i];
}

#define ROLE_WORD(constant, word) word,
static const char *const frame_roles[] = { FRAME_ROLES(ROLE_WORD) };
static const char *const engine_sets[] = { ENGINE_SETS(ROLE_WORD) };
#undef ROLE_WORD
static const char *const sorts[] = { "none", "state", "organ", "group", "person", "people", "organisation", "outlet" };
static const char *const trigger_words[] = { "verb", "noun", "adj" };

const char *frame_role_word(FrameRole r)
{
    return r < FRAME_PREPOSITION ? frame_roles[r] : "preposition";
}

/* ---- symbols ------------------------------------------------------------ */

Symbol rulebook_symbol(const RuleBook *b, Text lower)
{
    for (uint32_t at = (uint32_t)text_hash(lower) & b->mask; b->slots[at]; at = (at + 1) & b->mask)
        if (text_is(b->symbols[b->slots[at]].word, lower))
            return b->slots[at];
    return 0;
}

static void enter_slot(RuleBook *b, Symbol s)
{
    uint32_t at = (uint32_t)text_hash(b->symbols[s].word) & b->mask;
    while (b->slots[at])
        at = (at + 1) & b->mask;
    b->slots[at] = s;
}

static Symbol intern(RuleBook *b, Text word, Arena *forever)
{
    Text lower = text_lower(word, forever);
    Symbol known = rulebook_symbol(b, lower);
    if (known)
        return known;
    if ((uint32_t)b->nsymbols * 2 > b->mask) {
        b->mask = b->mask * 2 + 1;
        b->slots = NEW_ARRAY(forever, Symbol, b->mask + 1);
        for (int i = 1; i < b->nsymbols; i++)
            enter_slot(b, (Symbol)i);
    }
    Symbol fresh = (Symbol)b->nsymbols;
    *GROW(forever, b->symbols, b->nsymbols, b->symbol_capacity) = (SymbolEntry){ .word = lower, .first_trigger = -1 };
    enter_slot(b, fresh);
    return fresh;
}

/* ---- forms of verbs ------------------------------------------------------- */

Symbol rulebook_verb(const RuleBook *b, Text lower)
{
    if (!b->form_slots)
        return 0;
    for (uint32_t at = (uint32_t)text_hash(lower) & b->form_mask; b->form_slots[at]; at = (at + 1) & b->form_mask)
        if (text_is(b->forms[b->form_slots[at] - 1].form, lower))
            return b->forms[b->form_slots[at] - 1].base;
    return 0;
}

static void add_form(RuleBook *b, Text form, Symbol base, Arena *forever)
{
    *GROW(forever, b->forms, b->nforms, b->form_capacity) = (VerbForm){ form, base };
}

static bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

static void inflect(RuleBook *b, Symbol base, const Ending *ending, Arena *forever)
{
    Text word = b->symbols[base].word;
    if (word.n < 2 || word.n > 30)
        return;
    char last = word.at[word.n - 1], before = word.at[word.n - 2];
    if (text_equals(ending->from, "*")) {
        if (!is_vowel(last) && is_vowel(before))
            add_form(b, text_format(forever, "%.*s%c%.*s", TEXT_FMT(word), last,
                                    TEXT_FMT(text_part(ending->to, 1, ending->to.n))), base, forever);
    } else if (word.n >= ending->from.n && text_is(text_part(word, word.n - ending->from.n, word.n), ending->from)) {
        int stem = word.n - ending->from.n, n = stem + ending->to.n;
        char *form = arena_take_rough(forever, 1, (size_t)n + 1);
        memcpy(form, word.at, (size_t)stem);
        for (int i = stem; i < n; i++)
            form[i] = ending->to.at[i - stem];
        form[n] = 0;
        add_form(b, (Text){ form, n }, base, forever);
    }
}

/* Forms stated one by one stand first and so win over those made by endings;
 * of two endings that make the same form the first wins: "raped" is of rape, not of rap. */
static void enter_forms(RuleBook *b, Arena *forever)
{
    int nsymbols = b->nsymbols;
    for (int t = 0; t < b->ntriggers; t++)
        if (b->triggers[t].kind == TRIGGER_VERB)
            b->symbols[b->triggers[t].phrase.words[b->triggers[t].phrase.head]].is_verb = true;
    static const EngineSet verbs[] = { SET_LIGHT_VERB, SET_UNDERGO_VERB, SET_OCCUR_VERB, SET_PASSES_SUBJECT };
    for (int s = 1; s < nsymbols; s++)
        for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
            b->symbols[s].is_verb |= set_has(&b->symbols[s].sets, b->engine[verbs[i]]);
    for (int i = 0; i < b->nendings; i++)
        for (int s = 1; s < nsymbols; s++)
            if (b->endings[i].is_plural || b->symbols[s].is_verb)
                inflect(b, (Symbol)s, &b->endings[i], forever);
    for (b->form_mask = 1023; (uint32_t)b->nforms * 2 > b->form_mask; b->form_mask = b->form_mask * 2 + 1) {}
    b->form_slots = NEW_ARRAY(forever, uint32_t, b->form_mask + 1);
    for (int i = 0; i < b->nforms; i++) {
        if (rulebook_verb(b, b->forms[i].form))
            continue;
        uint32_t at = (uint32_t)text_hash(b->forms[i].form) & b->form_mask;
        while (b->form_slots[at])
            at = (at + 1) & b->form_mask;
        b->form_slots[at] = (uint32_t)i + 1;
    }
}

/* ---- the reader, and what it says of mistakes ---------------------------- */

typedef struct Reading {
    RuleBook    *book;
    Arena       *forever;
    const char  *path;          /* as opened */
    Text         shown;         /* "data/rules/assault.rules" */
    int          line;
    EventClass   class_;        /* of the file; EVENT_CLASS_COUNT before "class" */
    Rule        *rule;          /* being read, or NULL */
    RuleMistake *tell;
    void        *context;
    int          nmistakes;
    bool         is_strict;     /* for who wrote them: what merely looks wrong is a mistake, too */
    bool         is_lost;       /* behind a line that opens no rule: said once */
    int          nread;         /* lines of the file */
} Reading;

static void mistake(Reading *r, const char *format, ...) __attribute__((format(printf, 2, 3)));
static void mistake(Reading *r, const char *format, ...)
{
    char what[700], whole[900];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    snprintf(whole, sizeof whole, "%s:%d: %s", r->path, r->line, what);
    r->nmistakes++;
    r->tell(r->context, whole);
}

static void no_such(Reading *r, const char *what, Text wanted, Nearest nearest)
{
    mistake(r, "no %s \"%.*s\"%.*s", what, TEXT_FMT(wanted), TEXT_FMT(nearest_asked(nearest, r->forever)));
}

/* ---- words, roles, items -------------------------------------------------- */

static int set_named(Reading *r, Text name)
{
    RuleBook *b = r->book;
    for (int i = 0; i < b->nsets; i++)
        if (text_is(b->sets[i].name, name))
            return i;
    if (b->nsets == MOST_SETS) {
        mistake(r, "more than %d sets", MOST_SETS);
        return 0;
    }
    *GROW(r->forever, b->sets, b->nsets, b->set_capacity) =
        (NamedSet){ .name = name, .file = r->path, .line = r->line };
    return b->nsets - 1;
}

/* "air strike", "air-strike", "exchange* of fire": hyphens part words. */
static Phrase phrase_of(Reading *r, Text written, bool head_first)
{
    Symbol words[16];
    Phrase p = { .n = 0, .head = -1 };
    int at = 0;
    while (at < written.n && p.n < 16) {
        int end = at;
        while (end < written.n && written.at[end] != ' ' && written.at[end] != '-')
            end++;
        Text word = text_part(written, at, end);
        if (word.n > 1 && text_ends(word, "*")) {
            p.head = p.n;
            p.is_stated = true;
            word.n--;
        }
        if (word.n)
            words[p.n++] = intern(r->book, word, r->forever);
        at = end + 1;
    }
    if (p.head < 0)
        p.head = head_first ? 0 : p.n - 1;
    p.words = NEW_ARRAY(r->forever, Symbol, p.n + 1);
    memcpy(p.words, words, (size_t)p.n * sizeof *words);
    return p;
}

static RoleName role_named(Reading *r, Text word)
{
    for (int i = 0; i < FRAME_PREPOSITION; i++)
        if (text_equals(word, frame_roles[i]))
            return (RoleName){ (FrameRole)i, 0 };
    return (RoleName){ FRAME_PREPOSITION, intern(r->book, word, r->forever) };
}

/* "armed-group" is ArmedGroup. */
static Text without_hyphens(Text t, Arena *forever)
{
    char *at = arena_take(forever, 1, (size_t)t.n + 1);
    int n = 0;
    for (int i = 0; i < t.n; i++)
        if (t.at[i] != '-')
            at[n++] = t.at[i];
    return (Text){ at, n };
}

static int number_of_name(Reading *r, const char *what, Text wanted, const char *(*word)(int), int n)
{
    Nearest nearest = NEAREST_NONE;
    for (int i = 0; i < n; i++) {
        if (text_is_nocase(text_of(word(i)), wanted) || text_is_nocase(text_of(word(i)), without_hyphens(wanted, r->forever)))
            return i;
        nearer(&nearest, wanted, text_of(word(i)));
    }
    if (nearest.word.n) {
        no_such(r, what, wanted, nearest);
        return -1;
    }
    Text all = NO_TEXT;
    for (int i = 0; i < n; i++)
        all = text_format(r->forever, "%.*s%s%s", TEXT_FMT(all), i ? ", " : "", word(i));
    mistake(r, "no %s \"%.*s\" (there are: %.*s)", what, TEXT_FMT(wanted), TEXT_FMT(all));
    return -1;
}

static const char *name_word(int i) { return name_kind_word((NameKind)i); }
static const char *tag_word(int i) { return upos_word(i); }
static const char *sort_word(int i) { return sorts[i]; }
static const char *class_word(int i) { return event_word((EventClass)i); }
static const char *aspect_name(int i) { return aspect_word((Aspect)i); }

static bool item_of(Reading *r, Text written, bool head_first, RuleItem *ret)
{
    RuleItem item = { .text = written };
    if (text_starts(written, "@")) {
        item.kind = ITEM_SET;
        item.number = set_named(r, text_part(written, 1, written.n));
    } else if (text_starts(written, "item:")) {
        item.kind = ITEM_STORY;
        item.number = set_named(r, text_part(written, 5, written.n));
    } else if (text_starts(written, "told:")) {
        item.kind = ITEM_TOLD;
        item.number = number_of_name(r, "event class", text_part(written, 5, written.n), class_word, EVENT_CLASS_COUNT);
    } else if (text_starts(written, "name:")) {
        item.kind = ITEM_NAME;
        item.number = number_of_name(r, "kind of name", text_part(written, 5, written.n), name_word, NAME_KINDS);
    } else if (text_starts(written, "sort:")) {
        item.kind = ITEM_SORT;
        item.number = number_of_name(r, "sort of actor", text_part(written, 5, written.n), sort_word, SORT_OUTLET + 1);
    } else if (text_starts(written, "tag:")) {
        item.kind = ITEM_TAG;
        item.number = number_of_name(r, "part of speech", text_part(written, 4, written.n), tag_word, UPOS_COUNT);
    } else if (text_starts(written, "sector:")) {
        item.kind = ITEM_SECTOR;
        item.text = text_part(written, 7, written.n);
    } else if (text_equals(written, "passive")) {
        item.kind = ITEM_PASSIVE;
    } else if (text_equals(written, "attributive")) {
        item.kind = ITEM_ATTRIBUTIVE;
    } else if (text_equals(written, "plural")) {
        item.kind = ITEM_PLURAL;
    } else if (text_equals(written, "number")) {
        item.kind = ITEM_NUMBER;
    } else if (text_equals(written, "any")) {
        item.kind = ITEM_ANY;
    } else {
        if (text_starts(written, "="))                  /* "=number": the word, not the kind */
            written = text_part(written, 1, written.n);
        item.phrase = phrase_of(r, written, head_first);
        item.kind = item.phrase.n == 1 ? ITEM_WORD : ITEM_PHRASE;
        item.word = item.phrase.n ? item.phrase.words[item.phrase.head] : 0;
        if (item.phrase.n == 0)
            return false;
    }
    if (item.number < 0)
        return false;
    *ret = item;
    return true;
}

/* Calls for every part between commas; false at the end. */
static bool next_part(Text *rest, char separator, Text *part)
{
    while (text_next(rest, separator, part)) {
        *part = text_trim(*part);
        if (part->n)
            return true;
    }
    return false;
}

static RuleItem *items_of(Reading *r, Text list, int *n)
{
    RuleItem *items = NULL;
    int capacity = 0;
    Text part;
    *n = 0;
    while (next_part(&list, ',', &part)) {
        RuleItem item;
        if (item_of(r, part, false, &item))
            *GROW(r->forever, items, *n, capacity) = item;
    }
    return items;
}

static RoleList roles_of(Reading *r, Text list, char separator)
{
    RoleName *roles = NULL;
    int n = 0, capacity = 0;
    Text part;
    while (next_part(&list, separator, &part))
        if (!text_equals(part, "none"))
            *GROW(r->forever, roles, n, capacity) = role_named(r, part);
    return (RoleList){ roles, n, true, r->line };
}

/* ---- fields ---------------------------------------------------------------- */

static bool event_named(Reading *r, Text word, EventClass *ret)
{
    int event = number_of_name(r, "event class", word, class_word, EVENT_CLASS_COUNT);
    if (event >= 0)
        *ret = (EventClass)event;
    return event >= 0;
}

static bool is_asked(const Vocabulary *v, const char *field, EventClass of)
{
    return text_equals(v->field, field) && (v->of == EVENT_CLASS_COUNT || v->of == of);
}

/* Values are looked up when all files are read, as the vocabulary may stand in
 * any of them. */
static void check_value(Reading *r, const char *field, EventClass of, Text value, int line)
{
    enum { FEW = 30 };
    Text all = NO_TEXT;
    int nall = 0;
    r->line = line;
    Nearest nearest = NEAREST_NONE;
    bool asked = false;
    for (int i = 0; i < r->book->nvocabularies; i++)
        for (int k = 0; k < r->book->vocabularies[i].nvalues && is_asked(&r->book->vocabularies[i], field, of); k++)
            if (text_is(r->book->vocabularies[i].values[k], value))
                return;
    for (int i = 0; i < r->book->nvocabularies; i++) {
        const Vocabulary *v = &r->book->vocabularies[i];
        if (!is_asked(v, field, of))
            continue;
        asked = true;
        for (int k = 0; k < v->nvalues; k++) {
            nearer(&nearest, value, v->values[k]);
            if (nall++ < FEW)
                all = text_format(r->forever, "%.*s%s%.*s", TEXT_FMT(all), nall > 1 ? ", " : "", TEXT_FMT(v->values[k]));
        }
    }
    if (!asked)
        mistake(r, "%s has no %s", event_word(of), field);
    else if (nearest.word.n || nall > FEW)
        no_such(r, field, value, nearest);
    else
        mistake(r, "no %s \"%.*s\" (there are: %.*s)", field, TEXT_FMT(value), TEXT_FMT(all));
}

/* "actor subject": not a role, and no preposition either. */
static void check_roles(Reading *r, const RoleName *roles, int n, int line)
{
    r->line = line;
    for (int i = 0; i < n; i++) {
        if (roles[i].role != FRAME_PREPOSITION)
            continue;
        Text word = r->book->symbols[roles[i].preposition].word;
        Nearest nearest = NEAREST_NONE;
        bool known = false;
        for (int k = 0; k < FRAME_PREPOSITION; k++)
            nearer(&nearest, word, text_of(frame_roles[k]));
        for (int v = 0; v < r->book->nvocabularies; v++) {
            const Vocabulary *list = &r->book->vocabularies[v];
            for (int k = 0; k < list->nvalues && text_equals(list->field, "preposition"); k++) {
                known |= text_is(list->values[k], word);
                nearer(&nearest, word, list->values[k]);
            }
        }
        if (!known)
            no_such(r, "role or preposition", word, nearest);
    }
}

static void check_setting(Reading *r, const Rule *rule, const char *field, const Setting *setting)
{
    if (setting->value.n)
        check_value(r, field, rule->event, setting->value, setting->line);
}

static void check_values(Reading *r, const Rule *rule)
{
    r->path = rule->file;
    check_setting(r, rule, "mode", &rule->mode);
    check_setting(r, rule, "cameo", &rule->cameo);
    check_setting(r, rule, "acled", &rule->acled);
    check_setting(r, rule, "weapon", &rule->weapon);
    for (int i = 0; i < rule->ncontexts; i++)
        check_value(r, "context", rule->event, rule->contexts[i], rule->contexts_line);
    for (int i = 0; i < rule->nprotected; i++)
        check_value(r, "protected", rule->event, rule->protected_[i], rule->protected_line);
    if (!r->is_strict)
        return;
    const RoleList *const lists[] = { &rule->actor, &rule->target, &rule->scene, &rule->origin, &rule->destination };
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        check_roles(r, lists[i]->roles, lists[i]->n, lists[i]->line);
    for (int i = 0; i < rule->nconditions; i++)
        check_roles(r, rule->conditions[i].roles, rule->conditions[i].nroles, rule->conditions[i].line);
}

static Setting setting_of(Reading *r, Text field, Text value, const Setting *before)
{
    bool is_fallback = text_starts(value, "?");
    if (!value.n)
        mistake(r, "%.*s needs a value behind it", TEXT_FMT(field));
    if (before->value.n)
        mistake(r, "%.*s stands already in line %d of this rule", TEXT_FMT(field), before->line);
    return (Setting){ is_fallback ? text_trim(text_part(value, 1, value.n)) : value, is_fallback, r->line };
}

static int some_values(Reading *r, Text list, Text values[MOST_CONTEXTS])
{
    int n = 0, more = 0;
    Text part;
    while (next_part(&list, ',', &part))
        if (n < MOST_CONTEXTS)
            values[n++] = part;
        else
            more++;
    if (more)
        mistake(r, "%d values where %d have room", n + more, MOST_CONTEXTS);
    return n;
}

/* ---- lines ------------------------------------------------------------------ */

static void finish_rule(Reading *r)
{
    Rule *rule = r->rule;
    r->rule = NULL;
    if (!rule)
        return;
    int line = r->line;
    r->line = rule->line;
    if (!rule->is_refinement && rule->ntriggers == 0)
        mistake(r, "rule %.*s has no verb, noun or adj that would wake it", TEXT_FMT(rule->name));
    bool good = rule->is_no_claim || rule->is_refinement;
    for (int i = 0; i < rule->nexamples; i++)
        good |= rule->examples[i].is_good;
    if (!good && r->is_strict)
        mistake(r, "rule %.*s has no example (a line \"+ Sentence.\")", TEXT_FMT(rule->name));
    r->line = line;
}

static void start_rule(Reading *r, Text name, bool is_refinement)
{
    finish_rule(r);
    RuleBook *b = r->book;
    EventClass event = r->class_;
    if (is_refinement) {
        if (!event_named(r, name, &event))
            return;
    } else if (r->class_ == EVENT_CLASS_COUNT) {
        mistake(r, "rule before any \"class\": a line like \"class ASSAULT\" says what the rules below it code");
        return;
    } else if (!name.n) {
        mistake(r, "a rule needs a name behind \"rule\"");
    }
    for (int i = 0; i < b->nrules && r->is_strict && !is_refinement && name.n; i++)
        if (!b->rules[i].is_refinement && b->rules[i].file == r->path && text_is(b->rules[i].name, name))
            mistake(r, "a rule %.*s stands already in line %d", TEXT_FMT(name), b->rules[i].line);
    Rule *rule = GROW(r->forever, b->rules, b->nrules, b->rule_capacity);
    *rule = (Rule){ .aspect = ASPECT_COUNT, .name = name, .file = r->path, .line = r->line, .event = event,
                    .is_refinement = is_refinement, .prior = 0.7,
                    .place = text_format(r->forever, "%.*s:%d", TEXT_FMT(r->shown), r->line) };
    r->rule = rule;
}

static void add_trigger(Reading *r, TriggerKind kind, Phrase phrase)
{
    RuleBook *b = r->book;
    SymbolEntry *head = &b->symbols[phrase.words[phrase.head]];
    *GROW(r->forever, b->triggers, b->ntriggers, b->trigger_capacity) =
        (Trigger){ kind, phrase, b->nrules - 1, head->first_trigger };
    head->first_trigger = b->ntriggers - 1;
}

/* Sets among triggers are resolved at the end, when they are complete. */
typedef struct LaterTrigger { int rule, set; TriggerKind kind; const char *path; int line; } LaterTrigger;
static void read_triggers(Reading *r, TriggerKind kind, Text list, LaterTrigger **later, int *nlater, int *capacity)
{
    Text part;
    if (!list.n)
        mistake(r, "%s needs words behind it", trigger_words[kind]);
    while (next_part(&list, ',', &part)) {
        RuleItem item;
        if (!item_of(r, part, kind == TRIGGER_VERB, &item))
            continue;
        if (item.kind == ITEM_SET)
            *GROW(r->forever, *later, *nlater, *capacity) =
                (LaterTrigger){ r->book->nrules - 1, item.number, kind, r->path, r->line };
        else if (item.kind == ITEM_WORD || item.kind == ITEM_PHRASE)
            add_trigger(r, kind, item.phrase);
        else
            mistake(r, "\"%.*s\" cannot be a trigger; words and sets can", TEXT_FMT(part));
        r->rule->ntriggers++;
    }
}

static void read_condition(Reading *r, Text whole, Text after, bool is_unless)
{
    int colon = text_find_char(after, ':');
    if (colon < 0) {
        mistake(r, "\"%.*s\" has no colon between roles and words, as in \"if obj: village\"", TEXT_FMT(whole));
        return;
    }
    RoleList roles = roles_of(r, text_part(after, 0, colon), '|');
    Condition c = { .is_unless = is_unless, .roles = roles.roles, .nroles = roles.n, .text = whole, .line = r->line };
    c.items = items_of(r, text_part(after, colon + 1, after.n), &c.nitems);
    if (c.nroles == 0 || (c.nitems == 0 && !text_trim(text_part(after, colon + 1, after.n)).n))
        mistake(r, "\"%.*s\" needs roles, a colon and words", TEXT_FMT(whole));
    for (int i = 0; i < c.nitems; i++) {
        if (c.items[i].kind == ITEM_SET)
            set_add(&c.sets, c.items[i].number);
        c.any |= c.items[i].kind == ITEM_ANY;
    }
    Rule *rule = r->rule;
    Condition *more = NEW_ARRAY(r->forever, Condition, rule->nconditions + 1);
    if (rule->nconditions)
        memcpy(more, rule->conditions, (size_t)rule->nconditions * sizeof *more);
    more[rule->nconditions++] = c;
    rule->conditions = more;
}

static void read_example(Reading *r, Text line)
{
    Rule *rule = r->rule;
    Text rest = text_trim(text_part(line, 1, line.n));
    RuleExample e = { .is_good = line.at[0] == '+', .line = r->line, .sentence = rest };
    int arrow = text_find(rest, TEXT("=>"));
    if (arrow >= 0) {
        e.sentence = text_trim(text_part(rest, 0, arrow));
        e.expected = text_trim(text_part(rest, arrow + 2, rest.n));
    }
    RuleExample *more = NEW_ARRAY(r->forever, RuleExample, rule->nexamples + 1);
    if (rule->nexamples)
        memcpy(more, rule->examples, (size_t)rule->nexamples * sizeof *more);
    more[rule->nexamples++] = e;
    rule->examples = more;
}

static void read_set(Reading *r, Text after)
{
    int colon = text_find_char(after, ':');
    if (colon < 0) {
        mistake(r, "a set needs a colon behind its name");
        return;
    }
    Text name = text_trim(text_part(after, 0, colon));
    int at = set_named(r, name);
    r->book->sets[at].is_defined = true;
    int n;
    RuleItem *items = items_of(r, text_part(after, colon + 1, after.n), &n);    /* may move the sets */
    if (!name.n)
        mistake(r, "a set needs a name before its colon");
    else if (!n)
        mistake(r, "the set %.*s is empty", TEXT_FMT(name));
    for (int i = 0; i < n; i++) {
        NamedSet *set = &r->book->sets[at];
        *GROW(r->forever, set->items, set->nitems, set->capacity) = items[i];
    }
}

/* "ending: e>ed, >ing", "plural: y>ies, >s" */
static void read_endings(Reading *r, Text list, bool is_plural)
{
    Text part;
    while (next_part(&list, ',', &part)) {
        int to = text_find_char(part, '>');
        if (to < 0)
            mistake(r, "an ending needs \">\" between what is left out and what is added");
        else
            *GROW(r->forever, r->book->endings, r->book->nendings, r->book->ending_capacity) =
                (Ending){ text_part(part, 0, to), text_part(part, to + 1, part.n), is_plural };
    }
}

/* "forms shoot: shot" */
static void read_forms(Reading *r, Text after)
{
    int colon = text_find_char(after, ':');
    if (colon < 0) {
        mistake(r, "forms need a colon behind the base form");
        return;
    }
    Symbol verb = intern(r->book, text_trim(text_part(after, 0, colon)), r->forever);
    Text list = text_part(after, colon + 1, after.n), part;
    while (next_part(&list, ',', &part))
        add_form(r->book, part, verb, r->forever);
}

/* "vocabulary mode ASSAULT: aerial, ..." */
static void read_vocabulary(Reading *r, Text after)
{
    int colon = text_find_char(after, ':');
    if (colon < 0) {
        mistake(r, "a vocabulary needs a colon");
        return;
    }
    Text head = text_part(after, 0, colon), field, list = text_part(after, colon + 1, after.n), part;
    Vocabulary v = { .of = EVENT_CLASS_COUNT };
    text_next(&head, ' ', &field);
    v.field = text_trim(field);
    head = text_trim(head);
    if (head.n && !event_named(r, head, &v.of))
        return;
    int capacity = 0;
    while (next_part(&list, ',', &part))
        *GROW(r->forever, v.values, v.nvalues, capacity) = part;
    *GROW(r->forever, r->book->vocabularies, r->book->nvocabularies, r->book->vocabulary_capacity) = v;
}

static const char *const keywords[] = {
    "class", "set", "ending:", "plural:", "forms", "vocabulary", "rule", "refine", "verb", "noun", "adj", "if", "unless", "event", "mode", "cameo", "acled",
    "context", "weapon", "protected", "actor", "target", "scene", "origin", "destination", "prior", "priority",
    "only alone", "keeps apart", "casualties", "damage", "aspect", "+", "-",
};

static void unknown_keyword(Reading *r, Text word)
{
    Nearest nearest = NEAREST_NONE;
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
        nearer(&nearest, word, text_of(keywords[i]));
    no_such(r, "keyword", word, nearest);
}

static void read_number(Reading *r, Text after, double *ret, double least, double most)
{
    double number;
    if (!text_to_double(after, &number) || number < least || number > most)
        mistake(r, "\"%.*s\" is not a number from %g to %g", TEXT_FMT(after), least, most);
    else
        *ret = number;
}

static Aspect aspect_named(Reading *r, Text word)
{
    int aspect = number_of_name(r, "aspect", word, aspect_name, ASPECT_COUNT);
    return aspect < 0 ? ASPECT_COUNT : (Aspect)aspect;
}

/* A line of a rule. */
static void read_rule_line(Reading *r, Text line, Text word, Text after, LaterTrigger **later, int *nlater, int *capacity)
{
    Rule *rule = r->rule;
    for (int k = 0; k < TRIGGER_KINDS; k++)
        if (text_equals(word, trigger_words[k])) {
            read_triggers(r, (TriggerKind)k, after, later, nlater, capacity);
            return;
        }
    if (line.at[0] == '+' || line.at[0] == '-')
        read_example(r, line);
    else if (text_equals(word, "if") || text_equals(word, "unless"))
        read_condition(r, line, after, text_equals(word, "unless"));
    else if (text_equals(word, "event")) {
        if (text_equals(after, "none"))
            rule->is_no_claim = true;
        else
            event_named(r, after, &rule->event);
    } else if (text_equals(word, "mode"))
        rule->mode = setting_of(r, word, after, &rule->mode);
    else if (text_equals(word, "cameo"))
        rule->cameo = setting_of(r, word, after, &rule->cameo);
    else if (text_equals(word, "acled"))
        rule->acled = setting_of(r, word, after, &rule->acled);
    else if (text_equals(word, "weapon"))
        rule->weapon = setting_of(r, word, after, &rule->weapon);
    else if (text_equals(word, "context")) {
        rule->ncontexts = some_values(r, after, rule->contexts);
        rule->contexts_line = r->line;
    } else if (text_equals(word, "protected")) {
        rule->nprotected = some_values(r, after, rule->protected_);
        rule->protected_line = r->line;
    } else if (text_equals(word, "actor"))
        rule->actor = roles_of(r, after, ',');
    else if (text_equals(word, "target"))
        rule->target = roles_of(r, after, ',');
    else if (text_equals(word, "scene"))
        rule->scene = roles_of(r, after, ',');
    else if (text_equals(word, "origin"))
        rule->origin = roles_of(r, after, ',');
    else if (text_equals(word, "destination"))
        rule->destination = roles_of(r, after, ',');
    else if (text_equals(word, "aspect"))
        rule->aspect = aspect_named(r, after);
    else if (text_equals(word, "prior"))
        read_number(r, after, &rule->prior, 0, 1);
    else if (text_equals(word, "priority")) {
        double number = 0;
        read_number(r, after, &number, -100, 100);
        rule->priority = (int)number;
    } else if ((text_equals(word, "only") && text_equals(after, "alone")))
        rule->only_alone = true;
    else if ((text_equals(word, "keeps") && text_equals(after, "apart")))
        rule->keeps_apart = true;
    else if (text_equals(line, "casualties"))
        rule->is_casualties = true;
    else if (text_equals(line, "damage"))
        rule->is_damage = true;
    else
        unknown_keyword(r, word);
}

/* A line that belongs to no rule is told once; those behind it went astray with it. */
static void astray(Reading *r, Text word)
{
    bool is_keyword = false;
    Nearest nearest = NEAREST_NONE;
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++) {
        is_keyword |= text_equals(word, keywords[i]);
        nearer(&nearest, word, text_of(keywords[i]));
    }
    if (!r->is_lost && !is_keyword && nearest.word.n)
        no_such(r, "keyword", word, nearest);
    else if (!r->is_lost)
        mistake(r, "\"%.*s\" stands outside a rule; a line \"rule NAME\" begins one", TEXT_FMT(word));
    r->is_lost = true;
}

static void read_line(Reading *r, Text line, LaterTrigger **later, int *nlater, int *capacity)
{
    int space = text_find_char(line, ' ');
    Text word = space < 0 ? line : text_part(line, 0, space);
    Text after = space < 0 ? NO_TEXT : text_trim(text_part(line, space, line.n));
    r->nread++;
    if (text_equals(word, "class")) {
        finish_rule(r);
        r->class_ = EVENT_CLASS_COUNT;
        r->is_lost = !event_named(r, after, &r->class_);
    } else if (text_equals(word, "set")) {
        finish_rule(r);
        read_set(r, after);
    } else if (text_equals(word, "ending:") || text_equals(word, "plural:")) {
        finish_rule(r);
        read_endings(r, after, text_equals(word, "plural:"));
    } else if (text_equals(word, "forms")) {
        finish_rule(r);
        read_forms(r, after);
    } else if (text_equals(word, "vocabulary")) {
        finish_rule(r);
        read_vocabulary(r, after);
    } else if (text_equals(word, "rule") || text_equals(word, "refine")) {
        if (!r->is_lost || r->class_ != EVENT_CLASS_COUNT || text_equals(word, "refine"))
            start_rule(r, after, text_equals(word, "refine"));
        r->is_lost = !r->rule;
    } else if (!r->rule) {
        astray(r, word);
    } else {
        read_rule_line(r, line, word, after, later, nlater, capacity);
    }
}

static int indent_of(Text line)
{
    int n = 0;
    while (n < line.n && line.at[n] == ' ')
        n++;
    return n;
}

/* A line that ends in a comma goes on in the next. */
static Text joined_lines(Reading *r, Lines *lines, Text first)
{
    Text line = text_trim(first), next;
    while (text_ends(line, ",") && line.at[0] != '+' && line.at[0] != '-' && lines_next(lines, &next)) {
        if (r->is_strict && indent_of(next) <= indent_of(first))
            mistake(r, "the line ends in a comma and so goes on in line %d; take the comma away, or indent that line more", lines->number);
        line = text_join(text_join(line, TEXT(" "), r->forever), text_trim(next), r->forever);
    }
    return line;
}

/* ---- after the last file ---------------------------------------------------- */

/* Spreads "is part of" until nothing changes; sets within each other are few. */
static void spread_wholes(RuleBook *b)
{
    for (int i = 0; i < b->nsets; i++)
        set_add(&b->sets[i].wholes, i);
    for (bool changed = true; changed;) {
        changed = false;
        for (int i = 0; i < b->nsets; i++)
            for (int k = 0; k < b->sets[i].nitems; k++) {
                const RuleItem *item = &b->sets[i].items[k];
                if (item->kind != ITEM_SET)
                    continue;
                SetBits before = b->sets[item->number].wholes;
                sets_join(&b->sets[item->number].wholes, &b->sets[i].wholes);
                changed |= memcmp(&before, &b->sets[item->number].wholes, sizeof before) != 0;
            }
    }
}

static SetBits *sector_sets(RuleBook *b, Text sector, Arena *forever)
{
    for (int i = 0; i < b->nsectors; i++)
        if (text_is(b->sectors[i].sector, sector))
            return &b->sectors[i].sets;
    SectorSets *fresh = GROW(forever, b->sectors, b->nsectors, b->sector_capacity);
    *fresh = (SectorSets){ .sector = sector };
    return &fresh->sets;
}

static void enter_item(RuleBook *b, const RuleItem *item, const SetBits *sets, Arena *forever)
{
    switch (item->kind) {
    case ITEM_WORD:   sets_join(&b->symbols[item->word].sets, sets); break;
    case ITEM_PHRASE:
        *GROW(forever, b->phrases, b->nphrases, b->phrase_capacity) = (SetPhrase){ *sets, item->phrase };
        b->symbols[phrase_head(&item->phrase, true)].heads_phrase = true;
        b->symbols[phrase_head(&item->phrase, false)].heads_phrase = true;
        break;
    case ITEM_NAME:   sets_join(&b->of_name[item->number], sets); break;
    case ITEM_TAG:    sets_join(&b->of_tag[item->number], sets); break;
    case ITEM_SORT:   sets_join(&b->of_sort[item->number], sets); sets_join(&b->of_actors, sets); break;
    case ITEM_SECTOR: sets_join(sector_sets(b, item->text, forever), sets); sets_join(&b->of_actors, sets); break;
    case ITEM_NUMBER: sets_join(&b->of_number, sets); break;
    case ITEM_SET: case ITEM_STORY: case ITEM_TOLD: case ITEM_PASSIVE: case ITEM_ATTRIBUTIVE: case ITEM_PLURAL: case ITEM_ANY: break;
    }
}

static bool asks_for_verbs(const Condition *c)
{
    for (int i = 0; i < c->nroles; i++)
        switch (c->roles[i].role) {
        case FRAME_XCOMP: case FRAME_CCOMP: case FRAME_ADVCL: case FRAME_GOVERNOR: case FRAME_GOVERNOR_SUBJ: case FRAME_AS_SUBJ: case FRAME_AS_OBJ: case FRAME_AS_OBL:
            return true;
        default:
            break;
        }
    return false;
}

/* "if obj: name:place" asks by a set that has no name of its own. */
static void name_conditions(Reading *r)
{
    for (int i = 0; i < r->book->nrules; i++)
        for (int k = 0; k < r->book->rules[i].nconditions; k++) {
            Condition *c = &r->book->rules[i].conditions[k];
            int set = -1;
            for (int m = 0; m < c->nitems; m++) {
                ItemKind kind = c->items[m].kind;
                if (asks_for_verbs(c) && (kind == ITEM_WORD || kind == ITEM_PHRASE))
                    r->book->symbols[phrase_head(&c->items[m].phrase, true)].is_verb = true;
                if (kind != ITEM_NAME && kind != ITEM_SORT && kind != ITEM_SECTOR && kind != ITEM_TAG && kind != ITEM_NUMBER)
                    continue;
                if (set < 0)
                    set = set_named(r, text_format(r->forever, "%s:%d", r->book->rules[i].file, c->line));
                NamedSet *s = &r->book->sets[set];
                s->is_defined = true;
                *GROW(r->forever, s->items, s->nitems, s->capacity) = c->items[m];
            }
            if (set >= 0)
                set_add(&c->sets, set);
        }
}

static void enter_sets(RuleBook *b, Arena *forever)
{
    spread_wholes(b);
    for (int i = 0; i < b->nsets; i++)
        for (int k = 0; k < b->sets[i].nitems; k++)
            enter_item(b, &b->sets[i].items[k], &b->sets[i].wholes, forever);
}

/* "set a: @b" and "set b: @a" are one set by two names: nobody means that. */
static void check_rings(Reading *r)
{
    const RuleBook *b = r->book;
    SetBits told = { { 0 } };
    for (int i = 0; i < b->nsets; i++)
        for (int k = i + 1; k < b->nsets; k++)
            if (!set_has(&told, k) && set_has(&b->sets[i].wholes, k) && set_has(&b->sets[k].wholes, i)) {
                set_add(&told, k);
                r->path = b->sets[k].file;
                r->line = b->sets[k].line;
                mistake(r, "the sets %.*s and %.*s hold each other", TEXT_FMT(b->sets[i].name), TEXT_FMT(b->sets[k].name));
            }
}

static void check_sets(Reading *r)
{
    RuleBook *b = r->book;
    for (int i = 0; i < b->nsets; i++) {
        if (b->sets[i].is_defined)
            continue;
        r->path = b->sets[i].file;
        r->line = b->sets[i].line;
        Nearest nearest = NEAREST_NONE;
        for (int k = 0; k < b->nsets; k++)
            if (b->sets[k].is_defined)
                nearer(&nearest, b->sets[i].name, b->sets[k].name);
        no_such(r, "set", b->sets[i].name, nearest);
    }
}

static void add_set_triggers(Reading *r, const LaterTrigger *l, int set, int depth)
{
    RuleBook *b = r->book;
    for (int i = 0; depth < 8 && i < b->sets[set].nitems; i++) {
        RuleItem item = b->sets[set].items[i];
        if (item.kind == ITEM_SET) {
            add_set_triggers(r, l, item.number, depth + 1);
        } else if (item.kind == ITEM_WORD || item.kind == ITEM_PHRASE) {
            if (l->kind == TRIGGER_VERB && !item.phrase.is_stated)
                item.phrase.head = 0;
            SymbolEntry *head = &b->symbols[item.phrase.words[item.phrase.head]];
            *GROW(r->forever, b->triggers, b->ntriggers, b->trigger_capacity) =
                (Trigger){ l->kind, item.phrase, l->rule, head->first_trigger };
            head->first_trigger = b->ntriggers - 1;
        }
    }
}

/* ---- the folder --------------------------------------------------------------- */

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static const char *last_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* The folder's files and one more, which stands for the folder's own of that name. */
static bool rule_files(const char *dir, const char *extra, Arena *forever, char ***ret, int *n, Error *err)
{
    DIR *d = opendir(dir);
    if (!d)
        return fail(err, "cannot read the folder %s", dir);
    char **files = NULL;
    int capacity = 0;
    for (struct dirent *e; (e = readdir(d));) {
        Text name = text_of(e->d_name);
        if (text_ends(name, ".rules") && !text_starts(name, ".") && !(extra && text_equals(name, last_of(extra))))
            *GROW(forever, files, *n, capacity) = text_zero_ended(text_format(forever, "%s/%s", dir, e->d_name), forever);
    }
    closedir(d);
    if (*n)
        qsort(files, (size_t)*n, sizeof *files, by_name);
    if (extra)
        *GROW(forever, files, *n, capacity) = text_zero_ended(text_of(extra), forever);
    *ret = files;
    return true;
}

/* Without a byte order mark; a tab is a blank. */
static Text plain_text(Text whole, Arena *forever)
{
    if (text_starts(whole, "\xEF\xBB\xBF"))
        whole = text_part(whole, 3, whole.n);
    if (text_find_char(whole, '\t') < 0)
        return whole;
    char *copy = text_zero_ended(whole, forever);
    for (int i = 0; i < whole.n; i++)
        if (copy[i] == '\t')
            copy[i] = ' ';
    return (Text){ copy, whole.n };
}

static bool read_file_into(Reading *r, const char *path, bool is_extra, LaterTrigger **later, int *nlater, int *capacity, Error *err)
{
    Text whole;
    if (!file_read(path, r->forever, &whole, err))
        return false;
    r->path = path;
    r->shown = is_extra ? text_of(path) : text_format(r->forever, "data/rules/%s", last_of(path));
    r->class_ = EVENT_CLASS_COUNT;
    r->is_lost = false;
    r->nread = 0;
    r->book->version = hash_mix(r->book->version, text_hash(whole));
    Lines lines = lines_of(plain_text(whole, r->forever), path);
    Text line;
    while (lines_next(&lines, &line)) {
        r->line = lines.number;
        if (!utf8_valid(line))
            mistake(r, "the line is not UTF-8; save the file as UTF-8");
        read_line(r, joined_lines(r, &lines, line), later, nlater, capacity);
    }
    finish_rule(r);
    r->line = 1;
    if (!r->nread && r->is_strict)
        mistake(r, "there is no rule in this file");
    return true;
}

static int read_all(const char *dir, const char *extra_file, bool is_strict, Arena *forever, RuleBook **ret,
                    RuleMistake *tell, void *context)
{
    RuleBook *b = NEW(forever, RuleBook);
    b->mask = 8191;
    b->slots = NEW_ARRAY(forever, Symbol, b->mask + 1);
    GROW(forever, b->symbols, b->nsymbols, b->symbol_capacity)->first_trigger = -1;     /* symbol 0: no word */

    Reading r = { .book = b, .forever = forever, .path = dir, .tell = tell, .context = context,
                  .is_strict = is_strict };
    for (int i = 0; i < ENGINE_SET_COUNT; i++) {
        b->engine[i] = set_named(&r, text_of(engine_sets[i]));
        b->sets[b->engine[i]].file = dir;
    }
    char **files = NULL;
    int nfiles = 0, nlater = 0, capacity = 0;
    LaterTrigger *later = NULL;
    Error err;
    if (!rule_files(dir, extra_file, forever, &files, &nfiles, &err)) {
        mistake(&r, "%s", err.what);
        return r.nmistakes;
    }
    for (int i = 0; i < nfiles; i++)
        if (!read_file_into(&r, files[i], extra_file && strcmp(files[i], extra_file) == 0, &later, &nlater, &capacity, &err)) {
            r.path = files[i];
            r.line = 1;
            mistake(&r, "%s", err.what);
        }

    for (int i = 0; i < nlater; i++)
        add_set_triggers(&r, &later[i], later[i].set, 0);
    name_conditions(&r);
    check_sets(&r);
    for (int i = 0; i < b->nrules; i++)
        check_values(&r, &b->rules[i]);
    enter_sets(b, forever);
    enter_forms(b, forever);
    if (is_strict)
        check_rings(&r);
    *ret = b;
    return r.nmistakes;
}

int rulebook_check(const char *dir, const char *extra_file, Arena *forever, RuleBook **ret,
                   RuleMistake *tell, void *context)
{
    return read_all(dir, extra_file, true, forever, ret, tell, context);
}

static void keep_first(void *context, const char *what)
{
    Error *err = context;
    if (!err->what[0])
        fail(err, "%s", what);
}

bool rulebook_load(const char *dir, const char *extra_file, Arena *forever, RuleBook **ret, Error *err)
{
    Error first = { { 0 } };
    RuleBook *book;
    if (read_all(dir, extra_file, false, forever, &book, keep_first, &first)) {
        *err = first;
        return fail_while(err, "loading the coding rules");
    }
    *ret = book;
    return true;
}
