/* How fast, how large: a store of many made-up claims.
 *
 *     build/release/bench/store 1000000 /somewhere/with/room/big.db
 *     build/release/bench/store 10000 /somewhere/with/room/one-story.db copies
 *     build/release/bench/store 1000000 /somewhere/with/room/big.db ask        (what is there already)
 *
 * Items of ten claims each, 5,000 places in 14 provinces, 3,000 days; half of
 * the claims count dead, one in three events is told more than once. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>

#include "serve/claim_json.h"
#include "store/store.h"

static uint64_t seed = 20180626;

static uint64_t roll(uint64_t sides)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return seed % sides;
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static const char *const provinces[] = { "Aleppo", "Damascus", "Daraa", "Deir ez-Zor", "Hama", "Hasakah", "Homs",
    "Idlib", "Latakia", "Quneitra", "Raqqa", "Rif Dimashq", "Suwayda", "Tartus" };

/* Few places are in the news often, many now and then. */
static Place some_place(Arena *keep)
{
    long n = (long)(5000 * pow((double)roll(10000) / 10000, 3));
    double across = (double)(n * 7919 % 5000) / 5000, up = (double)(n * 104729 % 5000) / 5000;
    return (Place){ .id = 1000 + n, .name = text_format(keep, "Village %ld", n), .country = TEXT("SYR"),
        .admin1 = text_of(provinces[n % 14]), .lat = 32.5 + up * 4.5, .lon = 35.8 + across * 6, .kind = PLACE_SETTLEMENT,
        .precision = WHERE_EXACT, .score = 0.8, .source = TEXT("geonames") };
}

static Text some_words(int n, Arena *keep)
{
    char *at = arena_take(keep, 1, (size_t)n * 12), *p = at;
    for (int i = 0; i < n; i++) {
        long word = (long)(20000 * pow((double)roll(100000) / 100000, 4));
        static const char *const syllables[] = { "ba", "ra", "ti", "mo", "se", "ku", "lan", "der", "fi", "no", "gar", "wes" };
        for (int k = 0; k < 3; k++, word /= 12)
            p += sprintf(p, "%s", syllables[word % 12]);
        *p++ = i % 12 == 11 ? '.' : ' ';
    }
    return (Text){ at, (int)(p - at) };
}

static Sighting some_sighting(const Item *item, int number, Arena *keep)
{
    static const struct { EventClass event; const char *mode, *weapon; } kinds[] = {
        { EVENT_ASSAULT, "aerial", "aircraft" }, { EVENT_ASSAULT, "heavy-weapons", "artillery" },
        { EVENT_ASSAULT, "", "" }, { EVENT_CONTROL, "gains", "" }, { EVENT_DISPLACE, "flee", "" },
        { EVENT_STATEMENT, "", "" }, { EVENT_ACCESS, "shut", "" }, { EVENT_CONSULT, "meet", "" } };
    Sighting s = { .scene = -1, .why_nowhere = TEXT("no place in this sentence") };
    Claim *c = &s.claim;
    size_t kind = roll(8);
    c->sentence = number;
    c->begin = number * 100;
    c->end = c->begin + 90;
    c->text = text_part(item->text, c->begin, c->end);
    c->id = text_format(keep, "%016lx%02d", (unsigned long)text_hash(item->doc), number);
    c->event = kinds[kind].event;
    c->mode = text_of(kinds[kind].mode);
    c->weapon = text_of(kinds[kind].weapon);
    c->rule = text_format(keep, "data/rules/assault.rules:%d", (int)roll(300));
    c->score = 0.7;
    c->speakers = NEW(keep, Actor);
    c->nspeakers = roll(3) > 0;
    *c->speakers = (Actor){ .text = text_format(keep, "Speaker %d", (int)roll(60)), .class_ = TEXT("monitor"), .certainty = 1 };
    c->speakers->name = c->speakers->text;
    c->actors = NEW(keep, Actor);
    c->nactors = 1;
    *c->actors = roll(2) ? (Actor){ .text = TEXT("Syrian government forces"), .name = TEXT("Syrian Armed Forces"),
            .code = TEXT("SYRMIL"), .country = TEXT("SYR"), .sector = TEXT("MIL"), .certainty = 0.9 }
        : (Actor){ .text = TEXT("rebels"), .name = TEXT("rebels"), .code = TEXT("SYRREB"), .country = TEXT("SYR"),
            .sector = TEXT("REB"), .certainty = 0.9 };
    c->has_when = true;
    Day day = item->published - (Day)roll(2);
    c->when = (When){ .from = day, .to = day, .basis = BASIS_RESOLVED, .hour_from = -1, .hour_to = -1 };
    if (roll(10)) {
        s.places = NEW(keep, Located);
        s.nplaces = 1;
        s.places[0] = (Located){ .place = some_place(keep), .rule = TEXT("the scene of the verb") };
        s.places[0].words.text = s.places[0].place.name;
        s.scene = 0;
    }
    if (roll(2)) {
        c->figures = NEW(keep, Figure);
        c->nfigures = 1;
        double dead = 1 + (double)roll(20);
        *c->figures = (Figure){ .measure = kind == 4 ? MEASURE_DISPLACED : MEASURE_KILLED, .who = WHO_CIVILIAN, .low = dead,
            .high = dead, .kind = roll(10) ? KIND_INCIDENT : KIND_RUNNING_TOTAL, .since = NO_DAY, .as_of = NO_DAY,
            .text = TEXT("civilians") };
    }
    return s;
}

static Entry some_entry(long number, Arena *keep)
{
    Item *item = NEW(keep, Item);
    item->doc = text_format(keep, "item-%ld", number);
    item->text = some_words(250, keep);
    item->bytes = text_format(keep, "{\"id\":\"%.*s\",\"lang\":\"en\",\"text\":\"%.*s\"}", TEXT_FMT(item->doc), TEXT_FMT(item->text));
    item->id = sha256(item->bytes);
    item->text_id = sha256(item->text);
    item->published = day_of(2011, 3, 15) + (Day)roll(3000);
    item->publisher = text_format(keep, "Paper %d", (int)roll(200));
    item->path = "made up";
    Sighting *seen = NEW_ARRAY(keep, Sighting, 10);
    Text *json = NEW_ARRAY(keep, Text, 10);
    for (int i = 0; i < 10; i++) {
        seen[i] = some_sighting(item, i, keep);
        json[i] = claim_json(item, &seen[i], keep);
    }
    return (Entry){ .item = item, .seen = { seen, 10 }, .json = json, .rules = TEXT("bench") };
}

/* One story, told again and again in other words by 200 papers: all claims are of
 * one event. */
static Entry some_copy(long number, Arena *keep)
{
    Entry e = some_entry(number, keep);
    Item *item = (Item *)e.item;
    item->published = day_of(2018, 6, 27);
    Claim *c = &e.seen.at[0].claim;
    e.seen.n = 1;
    e.seen.at[0] = (Sighting){ .claim = *c, .places = NEW(keep, Located), .nplaces = 1 };
    e.seen.at[0].places[0].place = (Place){ .id = 7, .name = TEXT("Tayba"), .country = TEXT("SYR"), .admin1 = TEXT("Daraa"),
        .lat = 32.573, .lon = 36.245, .kind = PLACE_SETTLEMENT, .precision = WHERE_EXACT, .score = 0.9, .source = TEXT("geonames") };
    c = &e.seen.at[0].claim;
    c->event = EVENT_ASSAULT;
    c->mode = TEXT("aerial");
    c->weapon = TEXT("aircraft");
    c->when.from = c->when.to = item->published;
    c->nfigures = 1;
    c->figures = NEW(keep, Figure);
    *c->figures = (Figure){ .measure = MEASURE_KILLED, .low = 13, .high = 13, .since = NO_DAY, .as_of = NO_DAY };
    return e;
}

static double cpu_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double asked(Store *s, const char *what, Arena keep, Arena scratch)
{
    Error err;
    double best = 1e9, cheapest = 1e9, start;
    int n = 0;
    for (int i = 0; i < 5; i++) {
        Arena again = keep;
        bool ok = false;
        double cpu = cpu_now();
        start = now();
        if (strcmp(what, "ledger") == 0) {
            LedgerQuery q = { .ledger = LEDGER_CONTROL, .from = day_of(2015, 6, 1), .to = day_of(2015, 6, 30), .place = TEXT("Daraa") };
            LedgerRows rows;
            ok = store_ledger(s, &q, &again, &rows, &err);
            n = rows.n;
        } else if (strcmp(what, "events") == 0) {
            EventQuery q = { .from = day_of(2015, 6, 1), .to = day_of(2015, 6, 30), .place = TEXT("Daraa") };
            EventRows rows;
            ok = store_events(s, &q, &again, scratch, &rows, &err);
            n = rows.n;
        } else if (strcmp(what, "box") == 0) {
            EventQuery q = { .from = day_of(2015, 6, 1), .to = day_of(2015, 6, 7), .has_box = true,
                             .west = 36, .east = 37, .south = 32.5, .north = 33.5 };
            EventRows rows;
            ok = store_events(s, &q, &again, scratch, &rows, &err);
            n = rows.n;
        } else {
            EventQuery q = { .from = day_of(2015, 1, 1), .to = day_of(2015, 12, 31) };
            DayCounts days;
            ok = store_days(s, &q, &again, &days, &err);
            n = days.n;
        }
        if (!ok) {
            fprintf(stderr, "%s\n", err.what);
            exit(1);
        }
        if (now() - start < best)
            best = now() - start;
        if (cpu_now() - cpu < cheapest)
            cheapest = cpu_now() - cpu;
    }
    printf("%-30s %8.1f ms  %8.1f ms of processor  %d rows\n", what, best * 1000, cheapest * 1000, n);
    return best;
}

int main(int argc, char **argv)
{
    long claims = argc > 1 ? atol(argv[1]) : 100000;
    const char *path = argc > 2 ? argv[2] : "build/bench-store.db";
    bool copies = argc > 3 && strcmp(argv[3], "copies") == 0, only_ask = argc > 3 && strcmp(argv[3], "ask") == 0;
    Arena keep = arena_open((size_t)1 << 30), scratch = arena_open((size_t)1 << 30);
    Store *s;
    Error err;
    if (!store_open(path, STORE_WRITE, &s, &err)) {
        fprintf(stderr, "%s\n", err.what);
        return 1;
    }
    double making = 0, start = now(), mark = start;
    for (long i = 0; i < (only_ask ? 0 : copies ? claims : claims / 10); i++) {
        Arena one = keep;
        double before = now();
        Entry e = copies ? some_copy(i, &one) : some_entry(i, &one);
        making += now() - before;
        if (!store_add(s, &e, scratch, &err)) {
            fprintf(stderr, "%s\n", err.what);
            return 1;
        }
        if (i % 10000 == 9999) {
            printf("%8ld claims, the last 100,000 at %.0f a second\n", (i + 1) * 10, 100000 / (now() - mark));
            fflush(stdout);
            mark = now();
        }
    }
    if (!store_settle(s, scratch, &err)) {
        fprintf(stderr, "%s\n", err.what);
        return 1;
    }
    double spent = now() - start - making;
    struct stat st;
    stat(path, &st);
    struct rusage use;
    getrusage(RUSAGE_SELF, &use);
    printf("%-30s %8.0f claims a second (%.1f s, one item a transaction)\n", "add", (double)claims / spent, spent);
    double cpu = (double)use.ru_utime.tv_sec + (double)use.ru_stime.tv_sec + (double)(use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e6;
    printf("%-30s %8.0f claims a CPU second (making them up took %.1f s of them)\n", "", (double)claims / (cpu - making), making);
    printf("%-30s %8.0f MB file, %.0f bytes a claim\n", "size", (double)st.st_size / 1e6, (double)st.st_size / (double)claims);
    printf("%-30s %8.0f MB\n", "memory, at most", (double)use.ru_maxrss / 1e3);
    asked(s, "ledger", keep, scratch);
    asked(s, "events", keep, scratch);
    asked(s, "box", keep, scratch);
    asked(s, "days", keep, scratch);
    StoreCounts n;
    if (store_counts(s, &n, &err))
        printf("%ld items, %ld claims, %ld events\n", n.items, n.claims, n.events);
    store_close(s);
    return 0;
}
