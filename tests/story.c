/* Runs tests/stories: an item in, its claims out.
 *
 *     # why this story is here
 *     item  2018-06-27  source=Example Wire
 *     text     Four farmers were killed by shelling in Nawa on Tuesday, officials said.
 *     expect   claim  event=ASSAULT  killed=4  place=Nawa  when=2018-06-26  speaker=officials
 *     expect   no claim with  event=CONTROL
 *
 * Several text lines are several paragraphs.  Keys: event mode cameo weapon aspect stance
 * hedge actor target speaker (text, name or code), place (text or name; country
 * code), role=PLACE:ROLE, precision=PLACE:2, at=PLACE:LAT,LON (within 10 km; "-": nowhere), protected, when (from), until (to), and any measure: killed=4, injured=2..5,
 * displaced=14000.. (open), kind=MEASURE:running-total, who=MEASURE:child, part=MEASURE:child,
 * sum=MEASURE:25 (what the figures told side by side come to, 25..26 or 25.. as above; "sum=killed:-": none stand so), also=MEASURE (others than those counted before; "-": none), again (yes: of a happening told before; -),
 * held=PARTY:claimed (who did it by other claims of the item: reported accused claimed denied; "-": nobody). */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "pipeline.h"

static Arena forever, whole_keep, whole_scratch;
static int passed, failed;

static bool holds(Text hay, Text needle)
{
    for (int i = 0; i + needle.n <= hay.n; i++)
        if (text_is_nocase(text_part(hay, i, i + needle.n), needle))
            return true;
    return false;
}

static bool has_actor(const Actor *a, int n, Text wanted)
{
    if (text_equals(wanted, "-"))
        return n == 0;
    for (int i = 0; i < n; i++)
        if (text_is(a[i].code, wanted) || text_is(a[i].country, wanted) || holds(a[i].text, wanted) || holds(a[i].name, wanted))
            return true;
    return false;
}

static bool has_place(const Sighting *s, Text wanted)
{
    if (text_equals(wanted, "-"))
        return s->nplaces == 0;
    for (int i = 0; i < s->nplaces; i++) {
        const Located *p = &s->places[i];
        if (holds(p->words.text, wanted) || holds(p->place.name, wanted) || text_is(p->place.country, wanted))
            return true;
    }
    return false;
}

/* "Lajat:32.95,36.40": within 10 km of it; "Tell Zarqun:-": nowhere. */
static bool is_at(const Sighting *s, Text wanted)
{
    int colon = text_find_char(wanted, ':');
    Text name = text_part(wanted, 0, colon), point = text_part(wanted, colon + 1, wanted.n), lat_text;
    double lat = NAN, lon = NAN;
    bool nowhere = text_equals(point, "-");
    if (!nowhere && (!text_next(&point, ',', &lat_text) || !text_to_double(lat_text, &lat) || !text_to_double(point, &lon)))
        return false;
    for (int i = 0; i < s->nplaces; i++) {
        const Located *p = &s->places[i];
        if (!holds(p->words.text, name)) continue;
        if (nowhere ? !p->place.id : p->place.id && place_km(p->place.lat, p->place.lon, lat, lon) < 10) return true;
    }
    return false;
}

static bool has_role(const Sighting *s, Text wanted)
{
    int colon = text_find_char(wanted, ':');
    for (int i = 0; colon > 0 && i < s->nplaces; i++)
        if (holds(s->places[i].words.text, text_part(wanted, 0, colon)) &&
            text_equals(text_part(wanted, colon + 1, wanted.n), role_word(s->places[i].words.role)))
            return true;
    return false;
}

/* "Aleppo:2": how exactly the place is known (UCDP's 1 to 7). */
static bool has_precision(const Sighting *s, Text wanted)
{
    int colon = text_find_char(wanted, ':');
    for (int i = 0; colon > 0 && i < s->nplaces; i++)
        if (holds(s->places[i].place.name, text_part(wanted, 0, colon)) && (int)s->places[i].place.precision == wanted.at[wanted.n - 1] - '0')
            return true;
    return false;
}

static int measure_of(Text word)
{
    for (int m = 0; m < MEASURE_COUNT; m++)
        if (text_equals(word, measure_word((Measure)m)))
            return m;
    return -1;
}

static bool same(double a, double b)
{
    return isnan(a) ? isnan(b) : fabs(a - b) < 0.5;
}

/* "4", "10..13", "45000.." (open above), "..66000". */
static bool has_figure(const Claim *c, int measure, Text wanted)
{
    double low = NAN, high = NAN;
    int dots = text_find(wanted, TEXT(".."));
    if (dots < 0) {
        text_to_double(wanted, &low);
        high = low;
    } else {
        text_to_double(text_part(wanted, 0, dots), &low);
        text_to_double(text_part(wanted, dots + 2, wanted.n), &high);
    }
    for (int i = 0; i < c->nfigures; i++)
        if ((int)c->figures[i].measure == measure && same(c->figures[i].low, low) && same(c->figures[i].high, high))
            return true;
    return false;
}

static bool has_kind(const Claim *c, Text wanted)
{
    int colon = text_find_char(wanted, ':');
    for (int i = 0; colon > 0 && i < c->nfigures; i++)
        if ((int)c->figures[i].measure == measure_of(text_part(wanted, 0, colon)) &&
            text_equals(text_part(wanted, colon + 1, wanted.n), kind_word(c->figures[i].kind)))
            return true;
    return false;
}

/* "killed:child": of whom it is told; `of_part`: of a part of them. */
static bool has_who(const Claim *c, Text wanted, bool of_part)
{
    int colon = text_find_char(wanted, ':');
    for (int i = 0; colon > 0 && i < c->nfigures; i++)
        if ((int)c->figures[i].measure == measure_of(text_part(wanted, 0, colon)) && c->figures[i].is_part >= of_part &&
            text_equals(text_part(wanted, colon + 1, wanted.n), who_word(c->figures[i].who)))
            return true;
    return false;
}

/* "killed:25": what the figures of one row come to, "21 passengers and four soldiers". */
static bool has_sum(const Claim *c, Text wanted)
{
    int colon = text_find_char(wanted, ':'), measure = measure_of(text_part(wanted, 0, colon));
    Figure sum = { .measure = (Measure)measure };
    for (int i = 0; i < c->nfigures; i++)
        if ((int)c->figures[i].measure == measure && c->figures[i].row) {
            sum.row = 1;
            sum.low += c->figures[i].low;
            sum.high += c->figures[i].high;
        }
    Text value = text_part(wanted, colon + 1, wanted.n);
    if (text_equals(value, "-"))
        return !sum.row;
    Claim one = { .figures = &sum, .nfigures = 1 };
    return sum.row && has_figure(&one, measure, value);
}

/* "killed": "two policemen also died", more than those counted before. */
static bool has_also(const Claim *c, Text wanted)
{
    bool any = false, is_it = false;
    for (int i = 0; i < c->nfigures; i++) {
        any |= c->figures[i].row < 0;
        is_it |= c->figures[i].row < 0 && (int)c->figures[i].measure == measure_of(wanted);
    }
    return text_equals(wanted, "-") ? !any : is_it;
}

static bool has_held(const Claim *c, Text wanted)
{
    int colon = text_find_char(wanted, ':');
    for (int i = 0; colon > 0 && i < c->nheld; i++)
        if (text_equals(text_part(wanted, colon + 1, wanted.n), held_word(c->held[i].held)) &&
            has_actor(&c->held[i].party, 1, text_part(wanted, 0, colon)))
            return true;
    return text_equals(wanted, "-") && c->nheld == 0;
}

static bool has_day(const Claim *c, Day d, Text wanted)
{
    Day day;
    if (text_equals(wanted, "-"))
        return !c->has_when || d == NO_DAY;
    return c->has_when && day_read(wanted, &day) && day == d;
}

static bool has_protected(const Claim *c, Text wanted)
{
    for (int i = 0; i < c->nprotected; i++)
        if (text_is(c->protected_[i], wanted))
            return true;
    return false;
}

/* Whether the claim has what one "key=value" asks; *known false for a key there is not. */
static bool fits(const Sighting *s, Text key, Text value, bool *known)
{
    const Claim *c = &s->claim;
    *known = true;
    if (text_equals(key, "event"))     return text_equals(value, event_word(c->event));
    if (text_equals(key, "mode"))      return text_is(value, c->mode);
    if (text_equals(key, "weapon"))    return text_is(value, c->weapon);
    if (text_equals(key, "cameo"))     return text_is(value, c->cameo);
    if (text_equals(key, "aspect"))    return text_equals(value, aspect_word(c->aspect));
    if (text_equals(key, "stance"))    return text_equals(value, stance_word(c->stance));
    if (text_equals(key, "again"))     return text_equals(value, c->again.n ? "yes" : "-");
    if (text_equals(key, "held"))      return has_held(c, value);
    if (text_equals(key, "hedge"))     return text_equals(value, c->hedge ? hedge_word(c->hedge) : "-");
    if (text_equals(key, "actor"))     return has_actor(c->actors, c->nactors, value);
    if (text_equals(key, "target"))    return has_actor(c->targets, c->ntargets, value);
    if (text_equals(key, "speaker"))   return has_actor(c->speakers, c->nspeakers, value);
    if (text_equals(key, "place"))     return has_place(s, value);
    if (text_equals(key, "role"))      return has_role(s, value);
    if (text_equals(key, "precision")) return has_precision(s, value);
    if (text_equals(key, "at"))        return is_at(s, value);
    if (text_equals(key, "protected")) return has_protected(c, value);
    if (text_equals(key, "when"))      return has_day(c, c->has_when ? c->when.from : NO_DAY, value);
    if (text_equals(key, "until"))     return has_day(c, c->has_when ? c->when.to : NO_DAY, value);
    if (text_equals(key, "kind"))      return has_kind(c, value);
    if (text_equals(key, "who"))       return has_who(c, value, false);
    if (text_equals(key, "part"))      return has_who(c, value, true);
    if (text_equals(key, "sum"))       return has_sum(c, value);
    if (text_equals(key, "also"))      return has_also(c, value);
    if (measure_of(key) >= 0)          return has_figure(c, measure_of(key), value);
    *known = false;
    return false;
}

/* The next "key=value" of an expectation; values run to the next key, so they may hold spaces. */
static bool next_pair(Text *rest, Text *key, Text *value)
{
    *rest = text_trim(*rest);
    int eq = text_find_char(*rest, '=');
    if (eq <= 0)
        return false;
    *key = text_part(*rest, 0, eq);
    int end = eq + 1;
    for (int i = eq + 1; i < rest->n; i++)
        if (rest->at[i] == ' ' && i + 1 < rest->n && rest->at[i + 1] == ' ')
            break;
        else
            end = i + 1;
    *value = text_trim(text_part(*rest, eq + 1, end));
    *rest = text_part(*rest, end, rest->n);
    return true;
}

static bool claim_fits(const Sighting *s, Text pairs, const char *path)
{
    Text key, value;
    while (next_pair(&pairs, &key, &value)) {
        bool known;
        if (!fits(s, key, value, &known)) {
            if (!known)
                printf("%s: no key \"%.*s\"\n", path, TEXT_FMT(key));
            return false;
        }
    }
    return true;
}

static void expect(const Coded *c, Text line, const char *path, int number)
{
    bool none = text_starts(line, "no claim with");
    Text pairs = text_trim(none ? text_part(line, 13, line.n) : text_starts(line, "claim") ? text_part(line, 5, line.n) : line);
    bool found = false;
    for (int i = 0; i < c->sightings.n && !found; i++)
        found = claim_fits(&c->sightings.at[i], pairs, path);
    if (found != none) {
        passed++;
        return;
    }
    failed++;
    printf("%s:%d: expected %.*s; the claims are:\n", path, number, TEXT_FMT(line));
    for (int i = 0; i < c->sightings.n; i++) {
        const Claim *k = &c->sightings.at[i].claim;
        printf("    %s %.*s %s %s", event_word(k->event), TEXT_FMT(k->mode), aspect_word(k->aspect), stance_word(k->stance));
        if (k->nspeakers)
            printf(" speaker=%.*s", TEXT_FMT(k->speakers[0].text));
        if (k->nactors)
            printf(" actor=%.*s(%.*s)", TEXT_FMT(k->actors[0].text), TEXT_FMT(k->actors[0].code));
        if (k->ntargets)
            printf(" target=%.*s(%.*s)", TEXT_FMT(k->targets[0].text), TEXT_FMT(k->targets[0].code));
        for (int f = 0; f < k->nfigures; f++)
            printf(" %s=%g..%g(%s)", measure_word(k->figures[f].measure), k->figures[f].low, k->figures[f].high, kind_word(k->figures[f].kind));
        for (int p = 0; p < c->sightings.at[i].nplaces; p++)
            printf(" %s=%.*s", role_word(c->sightings.at[i].places[p].words.role), TEXT_FMT(c->sightings.at[i].places[p].words.text));
        printf(" \"%.*s\"\n", TEXT_FMT(k->text));
    }
}

static void story(const Knowledge *know, const char *path)
{
    Arena keep = whole_keep;
    Text file, line, text = NO_TEXT;
    Error err;
    if (!file_read(path, &keep, &file, &err)) {
        printf("%s\n", err.what);
        failed++;
        return;
    }
    ReadOptions options = { .date = NO_DAY, .format = "text" };
    Lines lines = lines_of(file, path);
    Coded coded;
    bool is_coded = false;
    while (lines_next(&lines, &line)) {
        line = text_trim(line);
        if (text_starts(line, "item")) {
            Text rest = text_trim(text_part(line, 4, line.n));
            int source = text_find(rest, TEXT("source="));
            options.date = NO_DAY;
            day_read(rest, &options.date);
            options.publisher = source < 0 ? NULL : text_zero_ended(text_part(rest, source + 7, rest.n), &keep);
            text = NO_TEXT;
            is_coded = false;
        } else if (text_starts(line, "text")) {
            Text more = text_trim(text_part(line, 4, line.n));
            text = text.n ? text_format(&keep, "%.*s\n%.*s", TEXT_FMT(text), TEXT_FMT(more)) : more;
        } else if (text_starts(line, "expect")) {
            if (!is_coded) {
                Item *item = NEW(&keep, Item);
                if (!read_bytes(text, TEXT("story"), &options, &keep, whole_scratch, item, &err)) {
                    printf("%s:%d: %s\n", path, lines.number, err.what);
                    failed++;
                    return;
                }
                coded = pipeline_code(know, item, EFFORT_ACCURATE, &keep, whole_scratch);
                is_coded = true;
            }
            expect(&coded, text_trim(text_part(line, 6, line.n)), path, lines.number);
        } else {
            printf("%s:%d: a line begins with item, text or expect\n", path, lines.number);
            failed++;
        }
    }
}

int main(int argc, char **argv)
{
    forever = arena_open((size_t)1 << 30);
    whole_keep = arena_open((size_t)1 << 28);
    whole_scratch = arena_open((size_t)1 << 28);
    Knowledge know;
    Error err;
    if (!knowledge_load(&forever, &know, &err)) {
        printf("%s\n", err.what);
        return 1;
    }
    for (int i = 1; i < argc; i++)
        story(&know, argv[i]);
    printf("stories: %d passed, %d failed\n", passed, failed);
    return failed != 0 || passed == 0;
}
