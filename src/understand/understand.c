#include "understand/understand.h"

#include <assert.h>

#include "understand/models.h"
#include "understand/name_net.h"
#include "understand/net.h"
#include "understand/parted.h"
#include "understand/things.h"

static const char *const kind_words[NAME_KINDS] = {
    [NAME_PERSON] = "Person", [NAME_ORGANISATION] = "Organisation", [NAME_PLACE] = "Place",
    [NAME_NATIONALITY] = "Nationality", [NAME_FACILITY] = "Facility",
    [NAME_ARMED_GROUP] = "ArmedGroup", [NAME_WEAPON] = "Weapon", [NAME_VEHICLE] = "Vehicle",
    [NAME_PRODUCT] = "Product", [NAME_MONEY] = "Money", [NAME_DATE] = "Date",
    [NAME_NUMBER] = "Number", [NAME_QUANTITY] = "Quantity", [NAME_OTHER] = "Other",
};

const char *name_kind_word(NameKind kind)
{
    return (unsigned)kind < NAME_KINDS ? kind_words[kind] : "Other";
}

const char *link_reason_words(LinkReason r)
{
    switch (r) {
    case LINK_FIRST:        return "first mention of";
    case LINK_SAME_NAME:    return "same name as";
    case LINK_PART_OF_NAME: return "part of the name of";
    case LINK_ACRONYM:      return "acronym of";
    case LINK_ALIAS:        return "other name of";
    case LINK_APPOSITION:   return "in apposition to";
    case LINK_PRONOUN:      return "pronoun for";
    case LINK_DESCRIPTION:  return "description of";
    case LINK_POSSESSIVE:   return "possessive for";
    case LINK_NATIONALITY:  return "people or adjective of";
    case LINK_SPEECH:       return "speaker of the words that hold";
    }
    return "";
}

Text understand_words(const Understanding *u, int s, int first, int last)
{
    const Word *words = u->sentences[s].words;
    return text_part(u->item->text, words[first].begin, words[last].end);
}

/* The first mention whose head is word `w` of sentence `s`, or behind it. */
static int mention_from(const Understanding *u, int s, int w)
{
    int from = 0, to = u->nmentions;        /* they stand in the order of sentence and head */
    while (from < to) {
        int half = (from + to) / 2;
        const Mention *m = &u->mentions[half];
        if (m->sentence < s || (m->sentence == s && m->head < w))
            from = half + 1;
        else
            to = half;
    }
    return from;
}

int understand_mentions_from(const Understanding *u, int s)
{
    return mention_from(u, s, -1);
}

int understand_mention_at(const Understanding *u, int s, int w)
{
    int from = mention_from(u, s, w);
    return from < u->nmentions && u->mentions[from].sentence == s && u->mentions[from].head == w ? from : -1;
}

int understand_field(const Sentence *s)
{
    enum { LABEL_WORDS = 3 };
    for (int w = 1; w <= LABEL_WORDS && w + 1 < s->nwords; w++)
        if (text_equals(s->words[w].form, ":"))
            return s->words[w - 1].upos == UPOS_NOUN || s->words[w - 1].upos == UPOS_VERB || s->words[w - 1].upos == UPOS_ADJ ? w + 1 : 0;
    return 0;
}

static bool fast_load(const char *models_dir, Arena *forever, Lexicon *lex, Error *err)
{
    const Net *net;
    if (!net_load(models_dir, "fast.bin", forever, &net, err))
        return false;
    Nets *fast = NEW(forever, Nets);
    *fast = (Nets){ { net }, 1 };
    lex->fast = fast;
    return true;
}

bool nets_load(const char *models_dir, Arena *forever, Lexicon *lex, Error *err)
{
    const Net *first, *second;
    if (!fast_load(models_dir, forever, lex, err) || !net_load(models_dir, "net.bin", forever, &first, err) ||
        !net_load(models_dir, "net2.bin", forever, &second, err))
        return false;
    Nets *accurate = NEW(forever, Nets);
    *accurate = (Nets){ { first, second }, 2 };
    lex->accurate = accurate;
    return true;
}

static bool trees_load_for(Effort most, const char *models_dir, const char *languages_dir, Arena *forever, Lexicon *lex, Error *err)
{
    Text net = text_format(forever, "%s/names.net", models_dir);
    return tokens_load(models_dir, languages_dir, forever, &lex->tokens, err) &&
           (most == EFFORT_FAST ? fast_load(models_dir, forever, lex, err) : nets_load(models_dir, forever, lex, err)) &&
           names_load(models_dir, languages_dir, forever, &lex->names, err) &&
           (most == EFFORT_FAST || name_net_load(net.at, lex->names, forever, &lex->name_net, err)) &&
           things_load(languages_dir, forever, &lex->things, err);
}

bool trees_load(const char *models_dir, const char *languages_dir, Arena *forever, Lexicon *lex, Error *err)
{
    return trees_load_for(EFFORT_ACCURATE, models_dir, languages_dir, forever, lex, err);
}

bool understand_load(const char *models_dir, const char *languages_dir, Arena *forever, Lexicon **ret, Error *err)
{
    return understand_load_for(EFFORT_ACCURATE, models_dir, languages_dir, forever, ret, err);
}

bool understand_load_for(Effort most, const char *models_dir, const char *languages_dir, Arena *forever, Lexicon **ret, Error *err)
{
    Lexicon *lex = NEW(forever, Lexicon);
    if (!trees_load_for(most, models_dir, languages_dir, forever, lex, err) ||
        !numbers_load(languages_dir, forever, &lex->numbers, err) ||
        !times_load(languages_dir, forever, &lex->times, err) ||
        !speech_load(models_dir, languages_dir, forever, &lex->speech, err) ||
        !who_load(models_dir, languages_dir, forever, &lex->who, err))
        return fail_while(err, "loading what is known of the language");
    *ret = lex;
    return true;
}

/* Too many words for one tree are read in parts; each but the first hangs below it. */
static void read_long(const Nets *nets, Sentence *s, bool has_trees, Arena *keep, Arena scratch)
{
    int root = -1;
    for (int first = 0; first < s->nwords; first += NET_LONGEST) {
        Sentence part = *s;
        part.words += first;
        part.nwords = s->nwords - first < NET_LONGEST ? s->nwords - first : NET_LONGEST;
        net_understand(nets, &part, 1, has_trees, keep, scratch);
        for (int i = 0; i < part.nwords && has_trees; i++) {
            Word *w = &part.words[i];
            if (w->head >= 0) {
                w->head += first;
            } else if (root < 0) {
                root = first + i;
            } else {
                w->head = root;
                w->dep = DEP_PARATAXIS;
            }
        }
    }
}

static void read_all(const Nets *nets, Sentence *s, int n, bool has_trees, Arena *keep, Arena scratch)
{
    for (int i = 0; i < n; ) {
        int first = i;
        while (i < n && s[i].nwords <= NET_LONGEST)
            i++;
        net_understand(nets, s + first, i - first, has_trees, keep, scratch);
        if (i < n)
            read_long(nets, &s[i++], has_trees, keep, scratch);
    }
}

void tag_sentences(const Lexicon *lex, Sentence *s, int n, Arena *keep, Arena scratch)
{
    read_all(lex->fast, s, n, false, keep, scratch);
}

void read_sentences(const Lexicon *lex, Sentence *s, int n, Effort effort, Arena *keep, Arena scratch)
{
    assert(effort == EFFORT_FAST || lex->accurate);
    read_all(effort == EFFORT_FAST ? lex->fast : lex->accurate, s, n, true, keep, scratch);
}

void understand_trees(const Lexicon *lex, Understanding *u, Effort effort, Arena *keep, Arena scratch)
{
    Parted *parted = parted_join(u->sentences, u->nsentences, &scratch);
    read_sentences(lex, u->sentences, u->nsentences, effort, keep, scratch);
    for (int i = 0; i < u->nsentences; i++)
        mend_names(&u->sentences[i], scratch);
    names_find_all(lex, u, effort, keep, scratch);
    name_kinds_settle(lex, u, scratch);
    for (int i = 0; i < u->nsentences; i++)
        mend_tree(&u->sentences[i], scratch);
    parted_again(u->sentences, parted);
}

/* The first sentence that ends behind byte `at`. */
static int sentence_at(const Understanding *u, int at)
{
    int from = 0, to = u->nsentences;
    while (from < to) {
        int half = (from + to) / 2;
        if (u->sentences[half].end <= at)
            from = half + 1;
        else
            to = half;
    }
    return from;
}

/* Adds the attribution to those of a sentence: its number, or in the first round only that there is one more. */
static void add_speech(Understanding *u, int *last, int sentence, int attribution, bool only_counts)
{
    if (sentence < 0 || sentence >= u->nsentences || last[sentence] == attribution)
        return;
    last[sentence] = attribution;
    Sentence *s = &u->sentences[sentence];
    if (!only_counts)
        u->speech[s->speech_to] = attribution;
    s->speech_to++;
}

void understand_sort_speech(Understanding *u, Arena *keep, Arena scratch)
{
    int *last = NEW_ROUGH(&scratch, int, u->nsentences + 1);       /* the attribution that was added to each sentence last */
    for (int round = 0; round < 2; round++) {
        for (int i = 0; i < u->nsentences; i++)
            last[i] = -1;
        for (int i = 0; i < u->nattributions; i++) {
            const Attribution *a = &u->attributions[i];
            add_speech(u, last, a->source_sentence, i, round == 0);
            add_speech(u, last, a->cue_sentence, i, round == 0);
            for (int s = sentence_at(u, a->begin); s < u->nsentences && u->sentences[s].begin < a->end; s++)
                add_speech(u, last, s, i, round == 0);
            for (int s = sentence_at(u, a->begin2); s < u->nsentences && u->sentences[s].begin < a->end2; s++)
                add_speech(u, last, s, i, round == 0);
        }
        int n = 0;
        for (int i = 0; i < u->nsentences && round == 0; i++) {
            int count = u->sentences[i].speech_to;
            u->sentences[i].speech_from = u->sentences[i].speech_to = n;
            n += count;
        }
        if (round == 0)
            u->speech = NEW_ROUGH(keep, int, n + 1);
    }
}

void understand_split(const Lexicon *lex, Understanding *u, Effort effort, Arena *keep, Arena scratch)
{
    understand_trees(lex, u, effort, keep, scratch);
    numbers_find(lex, u, keep, scratch);
    times_find(lex, u, keep, scratch);
    speech_find(lex, u, keep, scratch);
    who_find(lex, u, keep, scratch);
    things_find(lex, u, keep, scratch);
    understand_sort_speech(u, keep, scratch);
}

Understanding understand_item(const Lexicon *lex, const Item *item, Effort effort,
                              Arena *keep, Arena scratch)
{
    Understanding u = { .item = item };
    split_item(lex, &u, keep, scratch);
    understand_split(lex, &u, effort, keep, scratch);
    return u;
}
