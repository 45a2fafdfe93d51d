#include "code/examples.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

#include "code/claims.h"
#include "code/nearest.h"

/* Did the rule make this claim, alone or with others?  Of two rules that fit one
 * word the other may have won: a good example asks for the event alone. */
static bool comes_from(const Claim *claim, const Rule *rule)
{
    for (int i = 0; i < claim->nreasons; i++)
        if (!claim->reasons[i].is_rejected && text_is(claim->reasons[i].rule, rule->place) &&
            strcmp(claim->reasons[i].field, "event") == 0)
            return true;
    return false;
}

static bool holds(Text whole, Text part)
{
    return text_find(whole, part) >= 0;
}

static bool some_actor(const Actor *list, int n, Text wanted)
{
    for (int i = 0; i < n; i++)
        if (holds(list[i].text, wanted) || holds(wanted, list[i].text) || text_is(list[i].code, wanted))
            return true;
    return n == 0 && wanted.n == 0;
}

static bool some_place(const Claim *claim, PlaceRole role, Text wanted)
{
    for (int i = 0; i < claim->nwheres; i++)
        if (claim->wheres[i].role == role && (holds(claim->wheres[i].text, wanted) || holds(wanted, claim->wheres[i].text)))
            return true;
    return false;
}

static bool some_figure(const Claim *claim, Text measure, Text value)
{
    double number;
    if (!text_to_double(value, &number))
        return false;
    for (int i = 0; i < claim->nfigures; i++)
        if (text_equals(measure, measure_word(claim->figures[i].measure)) && fabs(claim->figures[i].low - number) < 1e-9)
            return true;
    return false;
}

static bool some_text(const Text *list, int n, Text wanted)
{
    for (int i = 0; i < n; i++)
        if (text_is(list[i], wanted))
            return true;
    return false;
}

static bool field_is(const Claim *c, Text field, Text wanted)
{
    if (text_equals(field, "event"))       return text_equals(wanted, event_word(c->event));
    if (text_equals(field, "mode"))        return text_is(c->mode, wanted);
    if (text_equals(field, "cameo"))       return text_is(c->cameo, wanted);
    if (text_equals(field, "acled"))       return text_is(c->acled, wanted);
    if (text_equals(field, "weapon"))      return text_is(c->weapon, wanted);
    if (text_equals(field, "actor"))       return some_actor(c->actors, c->nactors, wanted);
    if (text_equals(field, "target"))      return some_actor(c->targets, c->ntargets, wanted);
    if (text_equals(field, "speaker"))     return some_actor(c->speakers, c->nspeakers, wanted);
    if (text_equals(field, "aspect"))      return text_equals(wanted, aspect_word(c->aspect));
    if (text_equals(field, "stance"))      return text_equals(wanted, stance_word(c->stance));
    if (text_equals(field, "hedge"))       return text_equals(wanted, hedge_word(c->hedge));
    if (text_equals(field, "scene"))       return some_place(c, ROLE_SCENE, wanted);
    if (text_equals(field, "origin"))      return some_place(c, ROLE_ORIGIN, wanted);
    if (text_equals(field, "destination")) return some_place(c, ROLE_DESTINATION, wanted);
    if (text_equals(field, "context"))     return some_text(c->contexts, c->ncontexts, wanted);
    if (text_equals(field, "protected"))   return some_text(c->protected_, c->nprotected, wanted);
    return some_figure(c, field, wanted);
}

/* Takes `field=value` or `field="several words"` off the front. */
static bool next_field(Text *rest, Text *field, Text *value)
{
    *rest = text_trim(*rest);
    int equals = text_find_char(*rest, '=');
    if (equals <= 0)
        return false;
    *field = text_part(*rest, 0, equals);
    Text after = text_part(*rest, equals + 1, rest->n);
    bool quoted = text_starts(after, "\"");
    if (quoted)
        after = text_part(after, 1, after.n);
    int end = text_find_char(after, quoted ? '"' : ' ');
    *value = end < 0 ? after : text_part(after, 0, end);
    *rest = end < 0 ? NO_TEXT : text_part(after, end + 1, after.n);
    return true;
}

static const char *const example_fields[] = {
    "event", "mode", "cameo", "acled", "weapon", "actor", "target", "speaker", "aspect", "stance", "hedge", "scene", "origin",
    "destination", "context", "protected",
};

static Text not_a_field(Text field, Arena *keep)
{
    Nearest nearest = NEAREST_NONE;
    for (size_t i = 0; i < sizeof example_fields / sizeof *example_fields; i++) {
        if (text_equals(field, example_fields[i]))
            return NO_TEXT;
        nearer(&nearest, field, text_of(example_fields[i]));
    }
    for (int m = 0; m < MEASURE_COUNT; m++) {
        if (text_equals(field, measure_word((Measure)m)))
            return NO_TEXT;
        nearer(&nearest, field, text_of(measure_word((Measure)m)));
    }
    return text_format(keep, "no field \"%.*s\"%.*s", TEXT_FMT(field), TEXT_FMT(nearest_asked(nearest, keep)));
}

/* What is wrong with the words behind "=>", or nothing. */
static Text miswritten(Text expected, Arena *keep)
{
    int marks = 0;
    for (int i = 0; i < expected.n; i++)
        marks += expected.at[i] == '"';
    if (text_find(expected, TEXT("\xE2\x80\x9C")) >= 0 || text_find(expected, TEXT("\xE2\x80\x9D")) >= 0)
        return TEXT("behind \"=>\" stand straight quotation marks, not curly ones");
    if (marks % 2)
        return TEXT("a quotation mark is missing behind \"=>\"");
    Text field, value;
    while (next_field(&expected, &field, &value)) {
        Text wrong = not_a_field(field, keep);
        if (wrong.n)
            return wrong;
        if (!value.n)
            return text_format(keep, "%.*s has no value behind \"=\"", TEXT_FMT(field));
    }
    return expected.n ? text_format(keep, "\"%.*s\" is not written like mode=aerial or actor=\"two words\"", TEXT_FMT(expected)) : NO_TEXT;
}

static Text all_actors(const Actor *list, int n, Arena *keep)
{
    Text all = NO_TEXT;
    for (int i = 0; i < n; i++)
        all = text_format(keep, "%.*s%s%.*s", TEXT_FMT(all), i ? ", " : "", TEXT_FMT(list[i].text));
    return all;
}

/* What the claim has there, for fields that hold one thing or actors. */
static Text found_in(const Claim *c, Text field, Arena *keep)
{
    if (text_equals(field, "event"))   return text_of(event_word(c->event));
    if (text_equals(field, "mode"))    return c->mode;
    if (text_equals(field, "cameo"))   return c->cameo;
    if (text_equals(field, "acled"))   return c->acled;
    if (text_equals(field, "weapon"))  return c->weapon;
    if (text_equals(field, "actor"))   return all_actors(c->actors, c->nactors, keep);
    if (text_equals(field, "target"))  return all_actors(c->targets, c->ntargets, keep);
    if (text_equals(field, "speaker")) return all_actors(c->speakers, c->nspeakers, keep);
    if (text_equals(field, "aspect"))  return text_of(aspect_word(c->aspect));
    if (text_equals(field, "stance"))  return text_of(stance_word(c->stance));
    if (text_equals(field, "hedge"))   return text_of(hedge_word(c->hedge));
    return NO_TEXT;
}

/* Why a rule made no claim: its condition that did not hold, or that no word woke it. */
static Text why_none(const Claims *claims, const Rule *rule, Arena *keep)
{
    for (int i = 0; i < claims->nleft; i++)
        if (text_is(claims->left[i].rule, rule->place))
            return claims->left[i].why;
    for (int i = 0; i < claims->n; i++)
        for (int k = 0; k < claims->at[i].nreasons; k++) {
            const Reason *r = &claims->at[i].reasons[k];
            if (r->is_rejected && text_starts(r->rule, text_zero_ended(rule->place, keep)) &&
                (r->rule.n == rule->place.n || r->rule.at[rule->place.n] == ':'))
                return text_trim(text_part(r->rule, rule->place.n + 1, r->rule.n));
        }
    if (claims->n)
        return text_format(keep, "others do: %.*s", TEXT_FMT(claims->at[0].rule));
    return TEXT("no word of it wakes the rule");
}

/* The first field that is not as expected; false when all are. */
static bool wrong_field(const Claim *c, Text expected, Text *field, Text *value)
{
    while (next_field(&expected, field, value))
        if (!field_is(c, *field, *value))
            return true;
    return false;
}

typedef struct Trying {
    const Rules   *rules;
    const Lexicon *lexicon;
    RuleMistake   *tell;
    void          *context;
    ExampleCount   count;
} Trying;

static void wrong(Trying *t, const Rule *rule, const RuleExample *e, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
static void wrong(Trying *t, const Rule *rule, const RuleExample *e, const char *format, ...)
{
    char what[300], whole[1200];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    snprintf(whole, sizeof whole, "%s:%d: rule %.*s: %s: \"%.*s\"", rule->file, e->line, TEXT_FMT(rule->name), what,
             TEXT_FMT(e->sentence));
    t->tell(t->context, whole);
}

static void try_one(Trying *t, const Rule *rule, const RuleExample *e, Arena keep, Arena scratch)
{
    ReadOptions options = { .date = NO_DAY, .format = "text" };
    Item item;
    Error err;
    t->count.run++;
    Text mistaken = miswritten(e->expected, &keep);
    if (mistaken.n) {
        wrong(t, rule, e, "%.*s", TEXT_FMT(mistaken));
        return;
    }
    if (!e->sentence.n) {
        wrong(t, rule, e, "there is no sentence in this example");
        return;
    }
    if (!read_bytes(e->sentence, TEXT("example"), &options, &keep, scratch, &item, &err)) {
        wrong(t, rule, e, "cannot be read (%s)", err.what);
        return;
    }
    Understanding u = understand_item(t->lexicon, &item, EFFORT_ACCURATE, &keep, scratch);
    Claims claims = code_item(t->rules, &u, &keep, scratch);
    const Claim *made = NULL;
    Text field = NO_TEXT, value = NO_TEXT;
    bool fits = false;
    for (int i = 0; i < claims.n && !fits; i++)
        if (comes_from(&claims.at[i], rule) || (e->is_good && claims.at[i].event == rule->event)) {
            made = &claims.at[i];
            fits = !wrong_field(made, e->expected, &field, &value);
        }
    if (!e->is_good && made)
        wrong(t, rule, e, "gives a claim (\"%.*s\") where it should give none", TEXT_FMT(made->text));
    else if (e->is_good && !made)
        wrong(t, rule, e, "gives no claim (%.*s)", TEXT_FMT(why_none(&claims, rule, &keep)));
    else if (e->is_good && !fits)
        wrong(t, rule, e, "%.*s is \"%.*s\", not \"%.*s\"", TEXT_FMT(field), TEXT_FMT(found_in(made, field, &keep)), TEXT_FMT(value));
    else
        t->count.right++;
}

/* "assault.rules" is ".../data/rules/assault.rules", but "t.rules" is not. */
static bool is_file(const char *path, const char *name)
{
    Text whole = text_of(path);
    int n = text_of(name).n;
    return text_ends(whole, name) && (whole.n == n || whole.at[whole.n - n - 1] == '/');
}

ExampleCount examples_run(const Rules *rules, const Lexicon *lexicon, const char *file_or_null,
                          RuleMistake *tell, void *context)
{
    Arena keep = arena_open((size_t)256 << 20), scratch = arena_open((size_t)256 << 20);
    Trying t = { .rules = rules, .lexicon = lexicon, .tell = tell, .context = context };
    for (int i = 0; i < rules->book->nrules; i++) {
        const Rule *rule = &rules->book->rules[i];
        if (file_or_null && !is_file(rule->file, file_or_null))
            continue;
        for (int k = 0; k < rule->nexamples; k++)
            try_one(&t, rule, &rule->examples[k], keep, scratch);
    }
    arena_close(&keep);
    arena_close(&scratch);
    return t.count;
}
