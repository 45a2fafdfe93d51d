/* By whose word: attributions, verbs that charge, statements under a colon,
 * labels, pronouns. */
#include "check.h"

#include <stdio.h>
#include <string.h>

#include "code/actors.h"
#include "code/speakers.h"

typedef struct Case { const char *text, *speakers; } Case;

/* Names or words of the speakers, outermost first, divided by "|"; the star
 * stands before the claim's word. */
static const Case cases[] = {
    { "The Egyptian Observatory said that troops *shelled the village.", "Observatory" },
    { "Norway *accused Egypt of bombing a town.", "Norway" },
    { "Norway accused Egypt of *bombing a town.", "Norway" },
    { "\"They *bombed the market,\" said Omar Haddad, a medical worker.", "Omar Haddad" },
    { "The army was quoted as *warning Norway of consequences.", "army" },
    { "According to the ministry, four people were *killed in the raid.", "ministry" },
    { "Four people were *killed in the raid, the Red Cross said.", "Red Cross" },
    { "Diplomats *warn that the valley could become a trap.", "Diplomats" },
    { "The army *shelled the town.", "" },
    { "Rebels were *accused of shelling the town.", "" },
    { "The militants reportedly *shot three men.", "" },
    { "UN staff have received reports of *shelling in the valley.", "UN staff" },
    { "The minister said:\n\nI am shocked. Troops *shelled a school.", "minister" },
    { "GENERAL OMAR: We *shelled the hill.", "OMAR" },
    { "Kerstin Berg is a spokeswoman of the mission. She said troops *shelled a school.", "Berg" },
    { "Residents said jets came. A school was also reportedly *hit.", "Residents" },
    { "A photo provided by the Dobrovka Media Centre shows smoke *rising over the town.", "photo" },
};
enum { NCASES = sizeof cases / sizeof *cases };

typedef struct Known { Arena forever; Lexicon *lexicon; const Manner *manner; Actors *actors; } Known;

static int load(void **state)
{
    static Known known;
    Error err;
    known.forever = arena_open((size_t)2 << 30);
    if (!understand_load("models", "data/languages", &known.forever, &known.lexicon, &err) ||
        !manner_load("data", &known.forever, &known.manner, &err) ||
        !actors_load("data", &known.forever, &known.actors, &err)) {
        fprintf(stderr, "%s\n", err.what);
        return -1;
    }
    *state = &known;
    return 0;
}

static int unload(void **state)
{
    if (*state) arena_close(&((Known *)*state)->forever);
    return 0;
}

static bool names(const Actor *who, Text wanted)
{
    return text_find(who->name, wanted) >= 0 || text_find(who->text, wanted) >= 0;
}

static bool is_as_said(const Case *c, const Actor *speakers, int n)
{
    Text rest = text_of(c->speakers), one;
    int i = 0;
    while (text_next(&rest, '|', &one)) {
        if (one.n == 0) continue;
        if (i >= n || !names(&speakers[i++], one)) return false;
    }
    return i == n;
}

static void speakers_are_heard(void **state)
{
    const Known *known = *state;
    Arena whole = arena_open((size_t)512 << 20), scratch = arena_open((size_t)512 << 20);
    int right = 0;
    for (int i = 0; i < NCASES; i++) {
        Arena keep = whole;
        const char *star = strchr(cases[i].text, '*');
        int at = (int)(star - cases[i].text);
        Text text = text_format(&keep, "%.*s%s", at, cases[i].text, star + 1);
        ReadOptions options = { .date = day_of(2018, 6, 26), .format = "text" };
        Item item;
        Error err;
        assert_true(read_bytes(text, TEXT("case"), &options, &keep, scratch, &item, &err));
        Understanding u = understand_item(known->lexicon, &item, EFFORT_ACCURATE, &keep, scratch);
        for (int s = 0; s < u.nsentences; s++)
            for (int w = 0; w < u.sentences[s].nwords; w++) {
                const Word *word = &u.sentences[s].words[w];
                Actor speakers[8];
                Text rule;
                int n = speakers_of(known->actors, known->manner, &u, s, w, word->begin, word->end, speakers, 8, &keep, scratch, &rule);
                assert_true(n >= 0 && n <= 8);
                if (at < word->begin || at >= word->end) continue;
                bool ok = is_as_said(&cases[i], speakers, n);
                right += ok;
                assert_true(n == 0 || rule.n > 0);
                if (ok) continue;
                fprintf(stderr, "%s\n    by", cases[i].text);
                for (int k = 0; k < n; k++) fprintf(stderr, " <%.*s = %.*s>", TEXT_FMT(speakers[k].text), TEXT_FMT(speakers[k].name));
                fprintf(stderr, "\n");
            }
    }
    fprintf(stderr, "%d of %d\n", right, NCASES);
    assert_true(right * 10 >= NCASES * 8);
    arena_close(&scratch);
    arena_close(&whole);
}

/* A post speaks for who posted it, and before him for whom he passes on. */
static void posts_speak(void **state)
{
    const Known *known = *state;
    Arena keep = arena_open((size_t)256 << 20), scratch = arena_open((size_t)256 << 20);
    ReadOptions options = { .date = NO_DAY, .format = "text" };
    Item item;
    Error err;
    assert_true(read_bytes(TEXT("Troops shelled the town."), TEXT("post"), &options, &keep, scratch, &item, &err));
    item.is_post = true;
    item.handle = TEXT("dobrovka_now");
    item.retweet_of = TEXT("valley_watch");
    Understanding u = understand_item(known->lexicon, &item, EFFORT_ACCURATE, &keep, scratch);
    Actor speakers[8];
    Text rule;
    int n = speakers_of(known->actors, known->manner, &u, 0, 1, 0, 24, speakers, 8, &keep, scratch, &rule);
    assert_int_equal(n, 2);
    assert_true(names(&speakers[0], TEXT("dobrovka_now")));
    assert_true(names(&speakers[1], TEXT("valley_watch")));
    assert_true(text_equals(speakers[0].class_, "post"));
    arena_close(&scratch);
    arena_close(&keep);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(speakers_are_heard), cmocka_unit_test(posts_speak) };
    return cmocka_run_group_tests(tests, load, unload);
}
