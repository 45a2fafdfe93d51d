#include "understand/who.h"

static const struct { const char *form; Sort sort; bool possessive, reflexive; } pronouns[] = {
    { "he", SORT_HE, 0, 0 }, { "him", SORT_HE, 0, 0 }, { "his", SORT_HE, 1, 0 }, { "himself", SORT_HE, 0, 1 },
    { "she", SORT_SHE, 0, 0 }, { "her", SORT_SHE, 0, 0 }, { "hers", SORT_SHE, 1, 0 }, { "herself", SORT_SHE, 0, 1 },
    { "it", SORT_IT, 0, 0 }, { "its", SORT_IT, 1, 0 }, { "itself", SORT_IT, 0, 1 },
    { "they", SORT_THEY, 0, 0 }, { "them", SORT_THEY, 0, 0 }, { "their", SORT_THEY, 1, 0 }, { "theirs", SORT_THEY, 1, 0 },
    { "themselves", SORT_THEY, 0, 1 },
    { "i", SORT_I, 0, 0 }, { "me", SORT_I, 0, 0 }, { "my", SORT_I, 1, 0 }, { "mine", SORT_I, 1, 0 }, { "myself", SORT_I, 0, 1 },
    { "we", SORT_WE, 0, 0 }, { "us", SORT_WE, 0, 0 }, { "our", SORT_WE, 1, 0 }, { "ours", SORT_WE, 1, 0 }, { "ourselves", SORT_WE, 0, 1 },
    { "you", SORT_YOU, 0, 0 }, { "your", SORT_YOU, 1, 0 }, { "yours", SORT_YOU, 1, 0 }, { "yourself", SORT_YOU, 0, 1 },
    { "who", SORT_WHO, 0, 0 }, { "whom", SORT_WHO, 0, 0 }, { "whose", SORT_WHO, 1, 0 },
};

static bool read_pronoun(const Word *w, Ment *m)
{
    if (w->upos != UPOS_PRON && w->upos != UPOS_DET)
        return false;
    for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
        if (text_is_nocase(w->form, text_of(pronouns[i].form))) {
            m->sort = pronouns[i].sort;
            m->is_possessive = pronouns[i].possessive || w->dep == DEP_NMOD_POSS;
            m->is_reflexive = pronouns[i].reflexive;
            return true;
        }
    return false;
}

static bool is_kind_of_actor(NameKind k)
{
    return k == NAME_PERSON || k == NAME_ORGANISATION || k == NAME_PLACE || k == NAME_NATIONALITY ||
           k == NAME_FACILITY || k == NAME_ARMED_GROUP || k == NAME_OTHER || k == NAME_PRODUCT || k == NAME_VEHICLE;
}

/* The word of a name that stands highest in the tree. */
static int head_of_name(const Sentence *s, const Tree *t, const Name *name)
{
    int best = name->last;
    for (int w = name->last; w >= name->first; w--)
        if (s->words[w].upos != UPOS_PUNCT && s->words[w].upos != UPOS_DET && s->words[w].upos != UPOS_ADP && t->depth[w] < t->depth[best])
            best = w;
    return best;
}

static bool is_noun_phrase(const Sentence *s, const Tree *t, int w)
{
    const Word *word = &s->words[w];
    if (word->upos != UPOS_NOUN && word->upos != UPOS_PROPN && word->upos != UPOS_PRON)
        return false;
    (void)t;
    switch (dep_base(word->dep)) {
    case DEP_COMPOUND: case DEP_FLAT: case DEP_FIXED: case DEP_GOESWITH: case DEP_EXPL: case DEP_CASE: case DEP_CC:
    case DEP_MARK: case DEP_AUX: case DEP_COP: case DEP_ADVMOD: case DEP_DET: case DEP_AMOD: case DEP_PUNCT: case DEP_DISCOURSE:
        return false;
    default:
        return word->dep != DEP_OBL_UNMARKED && word->dep != DEP_NMOD_DESC;
    }
}

/* "the", "this", "his" or a genitive before it: somebody known is meant. */
static bool is_definite(const Who *w, const Ment *m)
{
    const Sentence *s = &w->u->sentences[m->s];
    const Tree *t = &w->trees[m->s];
    int looked = 0;
    for (int c = t->child[m->head]; c >= 0 && looked++ < 40; c = t->next[c]) {
        if (s->words[c].dep == DEP_NMOD_POSS)
            return true;
        if (dep_base(s->words[c].dep) != DEP_DET)
            continue;
        Text f = s->words[c].form;
        if (text_is_nocase(f, TEXT("the")) || text_is_nocase(f, TEXT("this")) || text_is_nocase(f, TEXT("that")) ||
            text_is_nocase(f, TEXT("these")) || text_is_nocase(f, TEXT("those")) || text_is_nocase(f, TEXT("both")))
            return true;
    }
    return false;
}

/* From the given name, or else a title before it: "Mrs Hale", "spokesman Hale". */
static int gender_of_person(const Who *w, const Sentence *s, int first, int last, int *guess)
{
    const Word *words = s->words;
    for (int i = first; i <= last && i < first + 2; i++) {
        uint32_t given = wordlist_kinds(&w->m->given, lower_hash(words[i].form));
        if (given != GIVEN_MAN && given != GIVEN_WOMAN)
            continue;
        int gender = given == GIVEN_MAN ? GENDER_MAN : GENDER_WOMAN;
        if (first == last)
            *guess = gender;
        else if (i < last)
            return gender;
    }
    /* Not "her father and Jane", nor "the father of Jane". */
    int title = first;
    while (title > 0 && title > first - 3 && (words[title - 1].upos == UPOS_NOUN || words[title - 1].upos == UPOS_PROPN || words[title - 1].upos == UPOS_ADJ))
        title--;
    for (int i = title; i <= last; i++) {
        if (i < first && words[i].upos == UPOS_ADJ)
            continue;
        uint32_t role = wordlist_kinds(&w->m->roles, lower_hash(words[i].form));
        if (role & ROLE_MAN && !(role & ROLE_WOMAN))
            return GENDER_MAN;
        if (role & ROLE_WOMAN && !(role & ROLE_MAN))
            return GENDER_WOMAN;
    }
    return GENDER_MAN | GENDER_WOMAN;
}

static void read_gender_and_number(const Who *w, Ment *m)
{
    const Sentence *s = &w->u->sentences[m->s];
    const Word *head = &s->words[m->head];
    m->gender = GENDER_ANY;
    m->number = NUMBER_ANY;
    switch (m->sort) {
    case SORT_HE:   m->gender = GENDER_MAN, m->number = NUMBER_ONE; return;
    case SORT_SHE:  m->gender = GENDER_WOMAN, m->number = NUMBER_ONE; return;
    case SORT_IT:   m->gender = GENDER_THING, m->number = NUMBER_ONE; return;
    case SORT_THEY: m->number = NUMBER_MANY; return;
    case SORT_I:    m->gender = GENDER_MAN | GENDER_WOMAN, m->number = NUMBER_ONE; return;
    case SORT_WE:   m->number = NUMBER_MANY; return;
    default:        break;
    }
    if (m->sort == SORT_NAME && m->name < 0) {
        int gender = gender_of_person(w, s, m->first, m->last, &m->guess);
        if (gender != (GENDER_MAN | GENDER_WOMAN))
            m->gender = gender, m->number = NUMBER_ONE;
        return;
    }
    bool is_plural = head->xpos == XPOS_NNS || head->xpos == XPOS_NNPS;
    bool is_pair = false;               /* "A and B": many together, one alone */
    const Tree *t = &w->trees[m->s];
    int looked = 0;
    for (int c = t->child[m->head]; c >= 0 && looked++ < 40; c = t->next[c])
        is_pair |= dep_base(s->words[c].dep) == DEP_CONJ;
    if (m->name >= 0) {
        const Name *name = &s->names[m->name];
        if (name->kind == NAME_PERSON) {
            m->number = NUMBER_ONE;
            m->gender = gender_of_person(w, s, name->first, name->last, &m->guess);
        } else if (name->kind == NAME_NATIONALITY) {
            m->number = is_plural ? NUMBER_MANY : NUMBER_ANY;
        } else if (name->kind == NAME_OTHER)
            m->gender = GENDER_ANY;
        else
            m->gender = GENDER_THING, m->number = is_plural || name->kind == NAME_ARMED_GROUP || name->kind == NAME_ORGANISATION ? NUMBER_ANY : NUMBER_ONE;
        return;
    }
    if (head->upos == UPOS_NOUN || head->upos == UPOS_PROPN)
        m->number = is_plural ? NUMBER_MANY : is_pair ? NUMBER_ANY : NUMBER_ONE;
    if (m->role & ROLE_MAN && !(m->role & ROLE_WOMAN))
        m->gender = GENDER_MAN;
    else if (m->role & ROLE_WOMAN && !(m->role & ROLE_MAN))
        m->gender = GENDER_WOMAN;
    else if (m->role & ROLE_PERSON && !(m->role & (ROLE_ORGANISATION | ROLE_WORDS)))
        m->gender = GENDER_MAN | GENDER_WOMAN;
    else if (m->role & (ROLE_ORGANISATION | ROLE_PLACE_ | ROLE_WORDS | ROLE_OUTLET) && !(m->role & ROLE_PERSON))
        m->gender = GENDER_THING;
    /* "the police", "the group": one word, many people. */
    if (m->role & (ROLE_ORGANISATION | ROLE_PEOPLE) && m->number == NUMBER_ONE)
        m->number = NUMBER_ANY;
}

static void add_mention(Who *w, int s, int head, int name)
{
    const Sentence *sentence = &w->u->sentences[s];
    const Tree *t = &w->trees[s];
    const Word *word = &sentence->words[head];
    if (w->at[w->base[s] + head] >= 0)
        return;
    /* "Colonel Hale": the rank is no second person. */
    if (name < 0 && word->upos == UPOS_PROPN && head + 1 < sentence->nwords && sentence->words[head + 1].name >= 0 &&
        sentence->words[head + 1].name < sentence->nnames && sentence->names[sentence->words[head + 1].name].kind == NAME_PERSON)
        return;
    Ment m = { .s = s, .head = head, .name = name, .position = w->base[s] + head, .entity = -1, .antecedent = -1, .kind = NAME_OTHER,
               .sort = SORT_OTHER, .dep = word->dep, .mother = t->head[head], .quote = w->quotes.of[w->base[s] + head] };
    m.lemma = word->lemma.n ? lower_hash(word->lemma) : lower_hash(word->form);
    m.is_possessive = word->dep == DEP_NMOD_POSS;
    m.is_subject = dep_base(word->dep) == DEP_NSUBJ;
    if (name >= 0) {
        m.sort = SORT_NAME;
        m.kind = sentence->names[name].kind;
        m.first = sentence->names[name].first, m.last = sentence->names[name].last;
    } else if (word->upos == UPOS_PROPN) {
        /* A proper noun that the name model passed over: all that is known is its name. */
        m.sort = SORT_NAME;
        m.first = m.last = head;
        while (m.first > 0 && sentence->words[m.first - 1].upos == UPOS_PROPN && sentence->words[m.first - 1].name < 0 && tree_is_below(t, m.first - 1, head))
            m.first--;
        while (m.last + 1 < sentence->nwords && sentence->words[m.last + 1].upos == UPOS_PROPN && sentence->words[m.last + 1].name < 0 &&
               dep_base(sentence->words[m.last + 1].dep) == DEP_FLAT && tree_is_below(t, m.last + 1, head))
            m.last++;
    } else if (read_pronoun(word, &m)) {
        m.first = m.last = head;
    } else {
        if (word->upos == UPOS_PRON)
            m.sort = SORT_OTHER;
        m.role = wordlist_kinds(&w->m->roles, m.lemma);
        uint32_t sort = m.role || word->upos != UPOS_NOUN ? 0 : wordlist_kinds(&w->m->sorts, m.lemma);
        m.role |= (sort & 1 ? ROLE_PERSON_MAYBE : 0u) | (sort & 2 ? ROLE_GROUP_MAYBE : 0u) | (sort & 12 ? ROLE_WORDS_MAYBE : 0u);
        tree_phrase(t, sentence, head, &m.first, &m.last);
        int inside = sentence->words[m.first].name;
        if (inside >= 0 && inside < sentence->nnames && sentence->names[inside].first < m.first)
            m.first = sentence->names[inside].first;
        if (word->upos != UPOS_PRON && is_definite(w, &m))
            m.sort = SORT_DEFINITE;
        for (int i = m.first; i < head; i++)
            if (sentence->words[i].upos == UPOS_ADJ || sentence->words[i].upos == UPOS_NUM || sentence->words[i].upos == UPOS_NOUN || sentence->words[i].upos == UPOS_PROPN)
                m.modifiers |= (uint64_t)1 << (lower_hash(sentence->words[i].form) >> 20 & 63);
        m.has_modifier = m.last > head;
        for (int c = t->child[head]; c >= 0 && c < head + 200; c = t->next[c])
            m.has_modifier |= c > head && (dep_base(sentence->words[c].dep) == DEP_ACL || dep_base(sentence->words[c].dep) == DEP_NMOD);
    }
    read_gender_and_number(w, &m);
    w->at[w->base[s] + head] = w->nments;
    m.last_word = lower_hash(sentence->words[m.last].form);
    *GROW(w->arena, w->ments, w->nments, w->ments_capacity) = m;
}

void who_mentions(Who *w)
{
    for (int s = 0; s < w->u->nsentences; s++) {
        const Sentence *sentence = &w->u->sentences[s];
        const Tree *t = &w->trees[s];
        int before = w->nments;
        /* Names may lie inside other phrases; their heads come in the order of the words. */
        int *name_at = NEW_ARRAY(w->arena, int, sentence->nwords + 1);      /* 1 + name */
        for (int i = 0; i < sentence->nnames; i++)
            if (is_kind_of_actor(sentence->names[i].kind))
                name_at[head_of_name(sentence, t, &sentence->names[i])] = i + 1;
        for (int i = 0; i < sentence->nwords; i++) {
            if (name_at[i])
                add_mention(w, s, i, name_at[i] - 1);
            else if (sentence->words[i].name >= 0 && sentence->words[i].name < sentence->nnames &&
                     !(sentence->words[i].upos == UPOS_NOUN && is_noun_phrase(sentence, t, i)))
                continue;
            else if (is_noun_phrase(sentence, t, i) || (sentence->words[i].dep == DEP_NMOD_POSS && sentence->words[i].upos == UPOS_PRON))
                add_mention(w, s, i, -1);
            if (w->nments > before && w->ments[w->nments - 1].head == i)
                w->ments[w->nments - 1].order = w->nments - 1 - before;
        }
    }
}
