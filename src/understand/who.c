#include "understand/who.h"

#include "understand/models.h"

static const char *const role_kinds[] = { "person", "people", "organisation", "place", "words", "outlet", "m", "f", "state", NULL };
static const char *const given_kinds[] = { "m", "f", "u", NULL };
static const char *const cue_kinds[] = { "say", "write", "ask", "deny", "accuse", "praise", "promise", "order", "show",
                                         "think", "want", "fear", "seem", "noun", "reported", NULL };

static const char *const sort_kinds[] = { "n-person", "n-group", "n-words", "n-thought",
    "v-say", "v1-say", "v-think", "v1-think", "v-feel", "v1-feel", "v-social", "v1-social", "v-perceive", "v1-perceive",
    "v-create", "v1-create", "v-possess", "v1-possess", "v-compete", "v1-compete", "v-contact", "v1-contact", "v-change", "v1-change", NULL };

bool who_words(const char *models_dir, const char *languages_dir, Arena *forever, WhoModel *m, Error *err)
{
    return word_vectors_load(models_dir, forever, &m->vectors, err) &&
           wordlist_load(languages_dir, "roles", role_kinds, forever, &m->roles, err) &&
           wordlist_load(languages_dir, "cues", cue_kinds, forever, &m->cues, err) &&
           wordlist_load(languages_dir, "given-names", given_kinds, forever, &m->given, err) &&
           wordlist_load(languages_dir, "sorts", sort_kinds, forever, &m->sorts, err) &&
           who_same_names(languages_dir, forever, &m->same, err);
}

bool who_load(const char *models_dir, const char *languages_dir, Arena *forever, WhoModel **ret, Error *err)
{
    WhoModel *m = NEW(forever, WhoModel);
    char *rank = text_zero_ended(text_format(forever, "%s/who.model", models_dir), forever);
    char *person = text_zero_ended(text_format(forever, "%s/who.forest", models_dir), forever);
    if (!who_words(models_dir, languages_dir, forever, m, err) || !linear_load(rank, forever, &m->rank, err) ||
        !forest_load(person, &m->person, err))
        return fail_while(err, "loading who is meant");
    if (m->person.nlooks != PERSON_LOOKS)
        return fail(err, "%s was learned by another program: run `make models`", person);
    *ret = m;
    return true;
}

/* ---- entities --------------------------------------------------------------------- */

/* It halves with every sentence (Lappin and Leass 1994). */
double who_salience(const Ent *e, int sentence)
{
    int gone = sentence - e->as_of;
    return gone <= 0 ? e->salience : gone > 20 ? 0 : e->salience / (double)(1 << gone);
}

static double weight_of(const Ment *m)
{
    double weight = 100;
    switch (dep_base(m->dep)) {
    case DEP_NSUBJ: case DEP_CSUBJ:                 weight += m->dep == DEP_NSUBJ_PASS ? 65 : 80; break;
    case DEP_OBJ: case DEP_IOBJ: case DEP_ROOT:     weight += 50; break;
    case DEP_OBL: case DEP_CONJ:                    weight += 30; break;
    default:                                        break;
    }
    return m->is_possessive ? weight - 30 : weight;
}

/* From here on it counts: names do so when the reader comes to them. */
static void count_in(Who *w, int ment)
{
    const Ment *m = &w->ments[ment];
    Ent *e = &w->ents[m->entity];
    e->nments++;
    e->nsubjects += m->is_subject;
    e->salience = who_salience(e, m->s) + weight_of(m);
    e->as_of = m->s > e->as_of ? m->s : e->as_of;
}

static void add_to(Who *w, int ment, int entity)
{
    Ment *m = &w->ments[ment];
    Ent *e = &w->ents[entity];
    m->entity = entity;
    e->last = ment > e->last ? ment : e->last;
    e->first = ment < e->first ? ment : e->first;
    e->guess |= m->guess;
    if (m->sort != SORT_NAME)
        count_in(w, ment);
    if (m->sort != SORT_NAME && m->sort != SORT_DEFINITE && m->sort != SORT_OTHER) {
        e->he += m->sort == SORT_HE;
        e->she += m->sort == SORT_SHE;
        /* A pronoun may have been misread: of a name it tells no more than that it is somebody's. */
        int gender = e->has_name && (m->sort == SORT_HE || m->sort == SORT_SHE) ? GENDER_MAN | GENDER_WOMAN : m->gender;
        if (e->gender & gender)
            e->gender &= gender;
        return;
    }
    if (e->gender & m->gender)
        e->gender &= m->gender;
    if (m->sort == SORT_NAME)
        return;
    e->role |= m->role;
    for (int i = 0; i < e->nlemmas; i++)
        if (e->lemmas[i] == m->lemma)
            return;
    if (e->nlemmas < 4)
        e->lemmas[e->nlemmas++] = m->lemma;
}

int who_new_entity(Who *w, int ment)
{
    Ment *m = &w->ments[ment];
    Ent e = { .first = ment, .best = ment, .kind = m->kind, .gender = m->gender, .number = m->number, .key = -1, .belongs_to = -1 };
    int number = w->nents;
    *GROW(w->arena, w->ents, w->nents, w->ents_capacity) = e;
    m->reason = LINK_FIRST;
    m->antecedent = -1;
    m->score = 1;
    add_to(w, ment, number);
    return number;
}

void who_join(Who *w, int ment, int entity, LinkReason reason, float score)
{
    Ment *m = &w->ments[ment];
    m->reason = reason;
    /* A pronoun points to what stands before it, a name to the fullest form. */
    m->antecedent = reason == LINK_PRONOUN || reason == LINK_DESCRIPTION || reason == LINK_POSSESSIVE ? w->ents[entity].last : w->ents[entity].best;
    m->score = score;
    add_to(w, ment, entity);
}

static int mention_of(const Who *w, int s, int word)
{
    return word < 0 ? -1 : w->at[w->base[s] + word];
}

/* May a description and a name be one?  Persons are persons, groups are groups. */
bool who_fits(const Ment *description, const Ment *named)
{
    uint32_t role = description->role;
    if (!(description->gender & named->gender))
        return false;
    switch (named->kind) {
    case NAME_PERSON:
        return role & (ROLE_PERSON | ROLE_PERSON_MAYBE) || role == 0;
    case NAME_ORGANISATION: case NAME_ARMED_GROUP:
        return (role & (ROLE_ORGANISATION | ROLE_OUTLET)) || (role == 0 && !(description->number == NUMBER_MANY));
    case NAME_PLACE:
        return role & (ROLE_PLACE_ | ROLE_STATE);
    case NAME_OTHER: case NAME_FACILITY:
        return !(role & ROLE_PEOPLE) || role & ROLE_PERSON;
    default:
        return false;
    }
}

/* What stands behind the name of a group and says no more than that it is one. */
static bool is_sort_of_group(Text lemma)
{
    static const char *const sorts[] = { "group", "agency", "organisation", "organization", "network", "newspaper", "channel", "website", "movement", "party", "militia", "faction", "brigade", "alliance", "coalition", "bloc", "monitor", "watchdog", "charity", "company", "magazine", "broadcaster" };
    for (size_t i = 0; i < sizeof sorts / sizeof *sorts; i++)
        if (text_equals(lemma, sorts[i]))
            return true;
    return false;
}

/* "Harir town", "the town of Harir": a description that names its place itself, and is not the province beside it. */
static bool names_its_place(const Who *w, const Ment *description)
{
    const Sentence *s = &w->u->sentences[description->s];
    int last = description->head + 2 < s->nwords && text_equals(s->words[description->head + 1].lemma, "of") ? description->head + 2 : description->head;
    for (int i = description->first; i <= last; i++)
        if (i != description->head && understand_is_name(s, i, NAME_PLACE))
            return true;
    return false;
}

/* "the group's director, Rami X", "Rami X, the director", "spokesman Rami X": of two
 * phrases side by side one has a name and the other says what it is. */
static int side_by_side(const Who *w, int ment)
{
    const Ment *m = &w->ments[ment];
    const Sentence *s = &w->u->sentences[m->s];
    int dep = dep_base(m->dep);
    int other = mention_of(w, m->s, m->mother);
    /* "actress Ann X", "Serbia's former coach Jan Y": a calling right before the name, whatever the tree says. */
    int before = m->sort == SORT_NAME && m->kind == NAME_PERSON ? mention_of(w, m->s, m->first - 1) : -1;
    if (before >= 0 && w->ments[before].sort != SORT_NAME && w->ments[before].role & (ROLE_PERSON | ROLE_PERSON_MAYBE) &&
        w->ments[before].number != NUMBER_MANY && who_fits(&w->ments[before], m))
        return before;
    bool hangs = dep == DEP_APPOS || (m->sort == SORT_NAME && (dep == DEP_FLAT || m->dep == DEP_NMOD_DESC || (dep == DEP_COMPOUND && m->kind != NAME_NATIONALITY && m->kind != NAME_PLACE)));
    if (!hangs || other < 0 || other == ment)
        return -1;
    const Ment *o = &w->ments[other];
    if ((m->sort == SORT_NAME) == (o->sort == SORT_NAME) || (o->sort != SORT_NAME && o->sort != SORT_DEFINITE && o->sort != SORT_OTHER))
        return -1;
    if (dep == DEP_COMPOUND) {
        /* "the Observatory monitoring group", but not "UN officials" */
        if (!(o->role & (ROLE_ORGANISATION | ROLE_OUTLET)) || o->role & (ROLE_PERSON | ROLE_PEOPLE) || (m->kind != NAME_ORGANISATION && m->kind != NAME_ARMED_GROUP) || m->head > o->head)
            return -1;
        bool is_sort = is_sort_of_group(s->words[o->head].lemma);
        if (!is_sort)
            return -1;
    }
    const Ment *named = m->sort == SORT_NAME ? m : o, *description = named == m ? o : m;
    if (named->kind == NAME_PLACE && dep == DEP_APPOS && names_its_place(w, description))
        return -1;
    return who_fits(description, named) ? other : -1;
}

/* "Rami X is the director of the group": what is said to be somebody is he. */
static int subject_of_copula(const Who *w, int ment)
{
    const Ment *m = &w->ments[ment];
    const Sentence *s = &w->u->sentences[m->s];
    const Tree *t = &w->trees[m->s];
    int cop = -1, subject = -1, looked = 0;
    for (int c = t->child[m->head]; c >= 0 && looked++ < 40; c = t->next[c]) {
        if (s->words[c].dep == DEP_COP)
            cop = c;
        else if (s->words[c].dep == DEP_NSUBJ)
            subject = mention_of(w, m->s, c);
        else if (s->words[c].dep == DEP_CASE || text_equals(s->words[c].lemma, "not") || text_equals(s->words[c].lemma, "no") ||
                 (s->words[c].dep == DEP_AUX && s->words[c].xpos == XPOS_MD))
            return -1;
    }
    if (cop < 0 || subject < 0 || subject >= ment || w->ments[subject].entity < 0 || m->sort == SORT_NAME)
        return -1;
    const Ment *o = &w->ments[subject];
    if (o->sort == SORT_HE || o->sort == SORT_SHE || (o->sort == SORT_NAME && o->kind == NAME_PERSON))
        return m->gender & o->gender && !(m->role & (ROLE_ORGANISATION | ROLE_PLACE_ | ROLE_WORDS) && !(m->role & ROLE_PERSON)) ? subject : -1;
    return o->sort == SORT_NAME && who_fits(m, o) && m->role ? subject : -1;
}

/* "residents who fled": the relative pronoun stands for the noun its clause hangs on. */
static int antecedent_of_who(const Who *w, int ment)
{
    const Ment *m = &w->ments[ment];
    const Tree *t = &w->trees[m->s];
    const Sentence *s = &w->u->sentences[m->s];
    int up = m->mother;
    for (int hops = 0; up >= 0 && hops < 3; hops++, up = t->head[up])
        if (s->words[up].dep == DEP_ACL_RELCL)
            return mention_of(w, m->s, t->head[up]);
    return -1;
}

/* "She left early.  Hale said ...": a person who was only a pronoun so far gets a name
 * when the next sentences have one for their subject and nobody else. */
static void name_the_orphan(Who *w, int ment)
{
    const Ment *m = &w->ments[ment];
    if (m->kind != NAME_PERSON || !m->is_subject || w->ents[m->entity].nments > 1)
        return;
    for (int i = ment - 1, looked = 0; i >= 0 && looked < 40 && m->s - w->ments[i].s <= 3; i--, looked++) {
        const Ment *p = &w->ments[i];
        if ((p->sort != SORT_HE && p->sort != SORT_SHE) || p->s == m->s || p->entity == m->entity || w->ents[p->entity].nments == 0)
            continue;
        int orphan = p->entity;
        const Ent *e = &w->ents[orphan];
        if (e->has_name || e->role || e->nlemmas || !(e->gender & m->gender))
            return;
        int left = e->nments, named = m->entity;
        for (int k = e->first; k < ment && left > 0; k++)
            if (w->ments[k].entity == orphan) {
                left--;
                w->ments[k].entity = named;
                w->ents[named].nments++;
                w->ents[named].gender &= w->ments[k].gender & GENDER_ANY ? w->ments[k].gender : GENDER_ANY;
                if (w->ments[k].reason == LINK_FIRST) {
                    w->ments[k].reason = w->ments[k].is_possessive ? LINK_POSSESSIVE : LINK_PRONOUN;
                    w->ments[k].antecedent = ment;
                    w->ments[k].score = 0.5f;
                }
            }
        w->ents[named].first = e->first < w->ents[named].first ? e->first : w->ents[named].first;
        w->ents[orphan].nments = 0;
        return;
    }
}

/* "the militant group", "the rebel movement": what it says of the group any armed one is. */
static bool says_only_armed(const Sentence *s, const Ment *m)
{
    static const char *const words[] = { "armed", "militant", "rebel", "paramilitary", "insurgent", "jihadist", "extremist", "islamist", "terrorist",
                                         "guerrilla", "separatist", "outlawed", "banned" };
    if (m->head != m->first + 2 || m->has_modifier)
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text_is_nocase(s->words[m->first + 1].form, text_of(words[i])))
            return true;
    return false;
}

/* Then the only armed group, or unknown body, that was named of late. */
static int armed_group_before(const Who *w, const Ment *m, const Candidate *candidates, int n)
{
    int found = -1;
    for (int i = 0; i < n; i++) {
        const Ent *e = &w->ents[candidates[i].entity];
        bool is_group = e->has_name && (e->kind == NAME_ARMED_GROUP || (e->kind == NAME_ORGANISATION && e->key < 0));
        if (!is_group || m->s - w->ments[candidates[i].ment].s > 3)
            continue;
        if (found >= 0)
            return -1;
        found = candidates[i].entity;
    }
    return found;
}

/* "the group": the last group that was named, when nothing more is said of it. */
static int group_before(const Who *w, int ment, const Candidate *candidates, int n)
{
    const Ment *m = &w->ments[ment];
    const Sentence *s = &w->u->sentences[m->s];
    if (m->number != NUMBER_MANY && is_sort_of_group(s->words[m->head].lemma) && text_is_nocase(s->words[m->first].form, TEXT("the")) &&
        says_only_armed(s, m))
        return armed_group_before(w, m, candidates, n);
    if (m->modifiers || m->has_modifier || m->number == NUMBER_MANY || !is_sort_of_group(s->words[m->head].lemma) ||
        !text_is_nocase(s->words[m->first].form, TEXT("the")))
        return -1;
    for (int i = 0; i < n; i++) {
        const Ent *e = &w->ents[candidates[i].entity];
        if (e->has_name && (e->kind == NAME_ORGANISATION || e->kind == NAME_ARMED_GROUP) && m->s - w->ments[candidates[i].ment].s <= 4)
            return candidates[i].entity;
    }
    return -1;
}

/* "Ted Hale", then "Hale" alone, then "she": the name alone is hers, wherever it stands.
 * Where the chain has no fuller name, its sex was misread. */
static int without_the_other(Who *w, NameIndex *index, const Candidate *c, int ment)
{
    const Ment *named = &w->ments[c->ment], *best = &w->ments[w->ents[c->entity].best];
    int sex = w->ments[ment].gender, other = c->entity, own = -1, first = -1, last = w->ents[other].last;
    if (named->first < named->last || best->first == best->last || best->last_word != named->last_word) {
        w->ents[other].gender |= sex;
        return other;
    }
    for (int i = w->ents[other].first; i <= last; i++) {
        Ment *m = &w->ments[i];
        if (m->entity != other)
            continue;
        if (m->sort != SORT_NAME || m->first < m->last || m->last_word != named->last_word) {
            if (first < 0)
                first = i, m->reason = LINK_FIRST, m->antecedent = -1;
            else if (m->antecedent >= 0 && w->ments[m->antecedent].entity != other)
                m->antecedent = first;
            w->ents[other].last = i;
            continue;
        }
        if (own < 0)
            own = who_new_entity(w, i);
        else
            who_join(w, i, own, LINK_SAME_NAME, 0.9f);
        if (i < ment) {                     /* those behind it count when they are come to */
            w->ents[other].nments--;
            count_in(w, i);
        }
        who_learn_name(w, index, i);
    }
    w->ents[other].first = first;
    w->ents[own].gender = sex;
    return own;
}

static void link_name(Who *w, NameIndex *index, int ment)
{
    int beside = side_by_side(w, ment);
    who_link_name(w, index, ment);
    if (beside >= 0 && w->ments[beside].entity < 0)
        w->named_by[beside] = ment;
}

/* Everything but names, which are linked by now to the end of the sentence. */
static void link_other(Who *w, NameIndex *index, int ment, WhoChoose *choose, void *context)
{
    Ment *m = &w->ments[ment];
    int beside = side_by_side(w, ment);
    if (beside < 0 || w->ments[beside].sort != SORT_NAME)
        beside = w->named_by[ment];
    if (beside >= 0 && w->ments[beside].entity >= 0) {
        who_join(w, ment, w->ments[beside].entity, LINK_APPOSITION, 0.9f);
        /* Whichever stands first opens the chain. */
        if (beside > ment && w->ments[beside].reason == LINK_FIRST) {
            w->ments[beside].reason = LINK_APPOSITION;
            w->ments[beside].antecedent = ment;
            m->reason = LINK_FIRST;
            m->antecedent = -1;
        }
        return;
    }
    int same = subject_of_copula(w, ment);
    if (same >= 0) {
        who_join(w, ment, w->ments[same].entity, LINK_APPOSITION, 0.8f);
        return;
    }
    /* Its name stands before it, as a part: "the Observatory monitoring group". */
    const Sentence *s = &w->u->sentences[m->s];
    bool is_group = m->first < m->head && is_sort_of_group(s->words[m->head].lemma);
    for (int k = m->head - 1; is_group && k >= m->first && k >= m->head - 3; k--) {
        int name = s->words[k].name, other = -1;
        if (name < 0 || name >= s->nnames || (s->names[name].kind != NAME_ORGANISATION && s->names[name].kind != NAME_ARMED_GROUP))
            continue;
        for (int x = s->names[name].first; x <= s->names[name].last && other < 0; x++) {
            int at = mention_of(w, m->s, x);
            other = at >= 0 && at < ment && w->ments[at].name == name && w->ments[at].entity >= 0 ? at : -1;
        }
        if (other >= 0) {
            who_join(w, ment, w->ments[other].entity, LINK_APPOSITION, 0.9f);
            return;
        }
    }
    if (m->sort == SORT_WHO) {
        int a = antecedent_of_who(w, ment);
        if (a >= 0 && a < ment && w->ments[a].entity >= 0)
            who_join(w, ment, w->ments[a].entity, LINK_PRONOUN, 0.9f);
        else
            who_new_entity(w, ment);
        return;
    }
    if (m->sort == SORT_I || m->sort == SORT_WE || m->sort == SORT_YOU)
        return;                             /* when it is known who speaks */
    if (!who_is_anaphor(m)) {
        who_new_entity(w, ment);
        return;
    }
    SameName how;
    Candidate candidates[RANK_CANDIDATES];
    int n = who_candidates(w, ment, candidates);
    if (m->sort == SORT_DEFINITE && m->last > m->first) {
        /* "the world body": a description that is as good as a name. */
        int key = who_same(&w->m->same, text_part(w->u->item->text, s->words[m->first + 1].begin, s->words[m->last].end), &how);
        for (int e = w->nents - 1; key >= 0 && e >= 0 && e > w->nents - 400; e--)
            if (w->ents[e].key == key) {
                who_join(w, ment, e, LINK_ALIAS, 0.9f);
                return;
            }
    }
    float score = 0;
    int entity = choose(context, w, ment, candidates, n, &score);
    if (entity < 0 && m->sort == SORT_DEFINITE) {
        entity = group_before(w, ment, candidates, n);
        score = 0.5f;
    }
    if (entity < 0) {
        who_new_entity(w, ment);
        return;
    }
    for (int i = 0; i < n; i++)
        if (candidates[i].entity == entity && who_is_other_sex(&w->ents[entity], &w->ments[candidates[i].ment], m)) {
            int own = without_the_other(w, index, &candidates[i], ment);
            candidates[i].entity = entity = own;
        }
    who_join(w, ment, entity, m->sort == SORT_DEFINITE ? LINK_DESCRIPTION : m->is_possessive ? LINK_POSSESSIVE : LINK_PRONOUN, score);
    for (int i = 0; i < n; i++)
        if (candidates[i].entity == entity)
            m->antecedent = candidates[i].ment;
}

/* The title tells whom an item is about. */
static void read_title(Who *w)
{
    enum { MOST = sizeof w->title / sizeof *w->title };
    for (int k = 0; k < w->u->nsentences && w->u->sentences[k].part == PART_TITLE; k++)
        for (int i = 0; i < w->u->sentences[k].nwords && w->ntitle < MOST; i++) {
            const Word *word = &w->u->sentences[k].words[i];
            if (word->form.n > 2 && word->form.at[0] >= 'A')
                w->title[w->ntitle++] = lower_hash(word->form);
        }
}

Who who_begin(const WhoModel *m, const Understanding *u, Arena *scratch)
{
    Who w = { .m = m, .u = u, .quotes = quotes_find(u, scratch), .arena = scratch };
    w.base = w.quotes.base;
    w.trees = NEW_ARRAY(scratch, Tree, u->nsentences + 1);
    for (int s = 0; s < u->nsentences; s++)
        w.trees[s] = tree_of(&u->sentences[s], scratch);
    int nwords = w.base[u->nsentences];
    w.at = NEW_ARRAY(scratch, int, nwords + 1);
    for (int i = 0; i < nwords; i++)
        w.at[i] = -1;
    w.cache = NEW(scratch, RankCache);
    w.cache->ment = -1;
    read_title(&w);
    who_mentions(&w);
    for (int she = 0; she < 2; she++)
        while (w.first_person[she] < w.nments && w.ments[w.first_person[she]].sort != (she ? SORT_SHE : SORT_HE))
            w.first_person[she]++;
    return w;
}

void who_run(Who *w, WhoChoose *choose, void *context)
{
    NameIndex *index = who_name_index(w->arena, w->nments);
    w->named_by = NEW_ARRAY(w->arena, int, w->nments + 1);
    for (int i = 0; i < w->nments; i++)
        w->named_by[i] = -1;
    for (int i = 0, end; i < w->nments; i = end) {
        for (end = i; end < w->nments && w->ments[end].s == w->ments[i].s; end++)
            if (w->ments[end].sort == SORT_NAME)
                link_name(w, index, end);
        for (int k = i; k < end; k++)
            if (w->ments[k].sort == SORT_NAME) {
                count_in(w, k);
                name_the_orphan(w, k);
            } else
                link_other(w, index, k, choose, context);
    }
}

/* ---- who speaks, once everybody else is known ------------------------------------------ */

/* The outermost mention among the words of a source. */
static int mention_of_source(const Who *w, const Attribution *a)
{
    if (a->source_first < 0)
        return -1;
    const Tree *t = &w->trees[a->source_sentence];
    int best = -1;
    for (int i = a->source_first; i <= a->source_last && i < w->u->sentences[a->source_sentence].nwords; i++) {
        int m = mention_of(w, a->source_sentence, i);
        if (m >= 0 && (best < 0 || t->depth[i] < t->depth[w->ments[best].head]))
            best = m;
    }
    return best;
}

/* "the ministry's statement", "a statement from the army"; else whoever spoke last. */
static int issuer_of(const Who *w, int ment, int spoke_last)
{
    const Ment *m = &w->ments[ment];
    const Tree *t = &w->trees[m->s];
    const Sentence *s = &w->u->sentences[m->s];
    int looked = 0;
    for (int c = t->child[m->head]; c >= 0 && looked++ < 40; c = t->next[c]) {
        int other = mention_of(w, m->s, c);
        int preposition = tree_child(t, s, c, DEP_CASE);
        bool by = preposition >= 0 && (text_equals(s->words[preposition].lemma, "by") || text_equals(s->words[preposition].lemma, "from") || text_equals(s->words[preposition].lemma, "of"));
        if (other >= 0 && w->ments[other].entity >= 0 && (s->words[c].dep == DEP_NMOD_POSS || by || (dep_base(s->words[c].dep) == DEP_COMPOUND && w->ments[other].sort == SORT_NAME)))
            return w->ments[other].entity;
    }
    return m->sort == SORT_DEFINITE ? spoke_last : -1;
}

/* All that was said of the statement holds for who issued it. */
static void stand_for(Who *w, int words, int issuer)
{
    int first = w->ents[words].first, left = w->ents[words].nments, last = w->ents[issuer].last;
    for (int i = first; left > 0 && i < w->nments; i++) {
        if (w->ments[i].entity != words)
            continue;
        left--;
        LinkReason reason = w->ments[i].reason;
        who_join(w, i, issuer, reason == LINK_FIRST || reason == LINK_DESCRIPTION ? LINK_SPEECH : reason, 0.7f);
    }
    w->ents[words].nments = 0;
    w->ents[issuer].last = last > w->ents[issuer].last ? last : w->ents[issuer].last;
}

static void hear(Who *w, Understanding *u)
{
    int spoke_last = -1, spoke_in = -100;
    for (int i = 0; i < u->nattributions; i++) {
        Attribution *a = &u->attributions[i];
        int source = mention_of_source(w, a);
        if (source < 0)
            continue;
        Ment *m = &w->ments[source];
        if (m->sort == SORT_I || m->sort == SORT_WE || m->sort == SORT_YOU)
            continue;
        if (m->role & ROLE_WORDS && !(m->role & (ROLE_OUTLET | ROLE_PERSON | ROLE_ORGANISATION)) && !w->ents[m->entity].has_name) {
            int issuer = issuer_of(w, source, a->cue_sentence - spoke_in <= 6 ? spoke_last : -1);
            if (issuer >= 0 && issuer != m->entity)
                stand_for(w, m->entity, issuer);
        }
        a->source_entity = m->entity;
        if (!a->is_thought && a->within < 0) {
            spoke_last = m->entity;
            spoke_in = a->cue_sentence;
        }
    }
}

/* Whose words a whole paragraph is, without marks: 'The minister said:' stood before it. */
static int speaker_of_block(const Who *w, const Understanding *u, const Ment *m)
{
    int at = u->sentences[m->s].words[m->head].begin;
    int from = 0, to = u->nattributions;        /* they stand in the order of their cues */
    while (from < to) {
        int half = (from + to) / 2;
        if (u->attributions[half].cue_sentence <= m->s)
            from = half + 1;
        else
            to = half;
    }
    for (int i = from - 1; i >= 0 && i > from - 80; i--) {
        const Attribution *a = &u->attributions[i];
        if (a->cue_sentence < m->s && a->begin <= at && at < a->end && a->begin >= u->sentences[a->cue_sentence].end)
            return a->source_entity;
    }
    (void)w;
    return -1;
}

/* "I" and "we" between the marks are whoever says it. */
static void find_the_speakers(Who *w, const Understanding *u)
{
    int *said_by = NEW_ARRAY(w->arena, int, w->quotes.n + 1);
    for (int q = 0; q < w->quotes.n; q++)
        said_by[q] = -1;
    for (int i = 0; i < u->nattributions; i++) {
        const Attribution *a = &u->attributions[i];
        if (a->source_entity < 0 || a->is_thought)
            continue;
        int lo = 0, hi = w->quotes.n;
        while (lo < hi) {
            int half = (lo + hi) / 2;
            if (w->quotes.at[half].end <= a->begin)
                lo = half + 1;
            else
                hi = half;
        }
        int end = a->end2 > a->end ? a->end2 : a->end;
        int cue = a->cue_first >= 0 ? u->sentences[a->cue_sentence].words[a->cue_first].begin : -1;
        for (int q = lo; q < w->quotes.n && w->quotes.at[q].begin < end; q++)
            if (said_by[q] < 0 && !(cue >= w->quotes.at[q].begin && cue < w->quotes.at[q].end))
                said_by[q] = a->source_entity;
    }
    for (int i = 0; i < w->nments; i++) {
        Ment *m = &w->ments[i];
        if (m->entity >= 0)
            continue;
        int speaker = m->sort == SORT_YOU ? -1 : m->quote >= 0 ? said_by[m->quote] : speaker_of_block(w, u, m);
        if (speaker >= 0) {
            int last = w->ents[speaker].last;
            who_join(w, i, speaker, LINK_SPEECH, 0.8f);
            w->ents[speaker].last = last;
        } else
            who_new_entity(w, i);
    }
}

/* "we said": those who are known only now speak, too. */
static void hear_the_rest(const Who *w, Understanding *u)
{
    for (int i = 0; i < u->nattributions; i++) {
        Attribution *a = &u->attributions[i];
        int source = a->source_entity < 0 ? mention_of_source(w, a) : -1;
        if (source >= 0)
            a->source_entity = w->ments[source].entity;
    }
}

/* ---- to whom somebody belongs -------------------------------------------------------- */

/* "the group's director", "a spokesman for the army", "UN spokesman Rami X". */
static void belong(Who *w)
{
    for (int i = 0; i < w->nments; i++) {
        const Ment *m = &w->ments[i];
        if (m->mother < 0 || m->entity < 0)
            continue;
        const Sentence *s = &w->u->sentences[m->s];
        const Tree *t = &w->trees[m->s];
        int other = mention_of(w, m->s, m->mother);
        if (other < 0)
            continue;
        const Ment *o = &w->ments[other];
        if (o->entity < 0 || o->entity == m->entity)
            continue;
        Ent *owned = &w->ents[o->entity];
        const Ent *owner = &w->ents[m->entity];
        bool owner_fits = owner->kind == NAME_ORGANISATION || owner->kind == NAME_ARMED_GROUP || owner->kind == NAME_PLACE || owner->kind == NAME_NATIONALITY ||
                          (!owner->has_name && owner->role & (ROLE_ORGANISATION | ROLE_STATE | ROLE_OUTLET));
        bool owned_fits = (o->role & (ROLE_PERSON | ROLE_ORGANISATION | ROLE_PEOPLE)) || o->kind == NAME_PERSON;
        if (!owner_fits || !owned_fits || owned->belongs_to >= 0)
            continue;
        int preposition = tree_child(t, s, m->head, DEP_CASE);
        Text p = preposition >= 0 ? s->words[preposition].lemma : NO_TEXT;
        bool by_preposition = dep_base(m->dep) == DEP_NMOD && (text_equals(p, "of") || text_equals(p, "for") || text_equals(p, "with") || text_equals(p, "from") || text_equals(p, "at"));
        bool before = (m->dep == DEP_NMOD_POSS || dep_base(m->dep) == DEP_COMPOUND || dep_base(m->dep) == DEP_AMOD) && m->head < o->head;
        if (by_preposition || before)
            owned->belongs_to = m->entity;
    }
}

static Text name_of(const Who *w, const Ent *e)
{
    const Ment *best = &w->ments[e->best];
    const Sentence *s = &w->u->sentences[best->s];
    int first = best->first, last = best->last;
    if (first < last && best->sort == SORT_NAME && text_is_nocase(s->words[first].form, TEXT("the")))
        first++;
    if (first < last && s->words[last].xpos == XPOS_POS)
        last--;
    Text name = text_part(w->u->item->text, s->words[first].begin, s->words[last].end);
    if (name.n > 1 && (name.at[0] == '#' || name.at[0] == '@'))
        name = text_part(name, 1, name.n);
    return name;
}

static void hand_over(Who *w, Understanding *u, Arena *keep)
{
    int *number = NEW_ARRAY(w->arena, int, w->nents + 1);
    u->nentities = 0;
    for (int e = 0; e < w->nents; e++)
        number[e] = w->ents[e].nments > 0 ? u->nentities++ : -1;
    u->entities = NEW_ARRAY(keep, Entity, u->nentities + 1);
    u->mentions = NEW_ARRAY(keep, Mention, w->nments + 1);
    u->nmentions = w->nments;
    for (int i = 0; i < w->nments; i++) {
        const Ment *m = &w->ments[i];
        u->mentions[i] = (Mention){ m->s, m->first, m->last, m->head, number[m->entity], m->reason, m->antecedent, m->score, -1 };
    }
    for (int e = 0; e < w->nents; e++) {
        if (number[e] < 0)
            continue;
        const Ent *from = &w->ents[e];
        int owner = from->belongs_to;
        u->entities[number[e]] = (Entity){ name_of(w, from), from->kind, from->best, from->nments, owner >= 0 ? number[owner] : -1, -1 };
    }
    for (int i = u->nmentions - 1; i >= 0; i--) {
        Entity *e = u->mentions[i].entity >= 0 ? &u->entities[u->mentions[i].entity] : NULL;
        if (e)
            u->mentions[i].next = e->first, e->first = i;
    }
    for (int i = 0; i < u->nattributions; i++)
        if (u->attributions[i].source_entity >= 0)
            u->attributions[i].source_entity = number[u->attributions[i].source_entity];
}

#define SURE 0.1f

/* In steps of the model that is asked.  Candidate -1: none of them. */
static int answer_score(const Who *w, int ment, const Candidate *candidates, int n, int which)
{
    RankFeatures f;
    int score = 0;
    if (w->ments[ment].sort == SORT_HE || w->ments[ment].sort == SORT_SHE) {
        uint8_t looks[PERSON_LOOKS];
        who_person_looks(w, ment, candidates, n, which, looks);
        return forest_score(&w->m->person, looks);
    }
    who_rank_features(w, ment, candidates, n, which, &f);
    linear_score(&w->m->rank, f.at, f.n, &score);
    return score;
}

/* "The army said it had shelled the town": it is the army, among the candidates, or -1. */
static int teller_of_clause(const Who *w, int ment, const Candidate *candidates, int n)
{
    const Ment *m = &w->ments[ment];
    const Sentence *s = &w->u->sentences[m->s];
    const Tree *t = &w->trees[m->s];
    int verb = m->mother, above = verb >= 0 ? t->head[verb] : -1;
    if (above < 0 || above > verb || dep_base(s->words[m->head].dep) != DEP_NSUBJ || s->words[verb].dep != DEP_CCOMP || s->words[above].upos != UPOS_VERB)
        return -1;
    int teller = tree_child(t, s, above, DEP_NSUBJ);
    for (int i = 0; i < n; i++) {
        const Ment *c = &w->ments[candidates[i].ment];
        if (c->s == m->s && c->head == teller && who_is_speaker(w, c))
            return i;
    }
    return -1;
}

/* "The ministry put the toll at 50. Twenty were hurt, it added", "The Houthis have seized a ship, officials said. They also
 * detained": the only one who acts in the sentence before and does not merely tell of it, among the candidates, or -1. */
static int doer_before(const Who *w, int ment, const Candidate *candidates, int n)
{
    const Ment *m = &w->ments[ment];
    int found = -1;
    for (int i = 0; i < n; i++) {
        const Ment *c = &w->ments[candidates[i].ment];
        const Ent *e = &w->ents[candidates[i].entity];
        bool may_act = e->kind == NAME_ORGANISATION || e->kind == NAME_ARMED_GROUP || (e->role & (ROLE_ORGANISATION | ROLE_OUTLET | ROLE_PEOPLE));
        if (c->s != m->s - 1 || !c->is_subject || !may_act || (who_is_speaker(w, c) && c->sort == SORT_OTHER && m->sort == SORT_THEY))
            continue;
        if (found >= 0)
            return -1;
        found = i;
    }
    return found;
}

static int choose_best(void *context, const Who *w, int ment, const Candidate *candidates, int n, float *score)
{
    (void)context;
    Sort sort = w->ments[ment].sort;
    *score = 0;
    if (n == 0)
        return -1;
    bool person = sort == SORT_HE || sort == SORT_SHE;
    int sure = person ? who_is_surely_meant(w, ment, candidates, n) : sort == SORT_IT ? teller_of_clause(w, ment, candidates, n) : -1;
    if (sort == SORT_IT && sure < 0 && who_is_speaker(w, &w->ments[ment]))
        sure = doer_before(w, ment, candidates, n);
    int best = -1, best_score = answer_score(w, ment, candidates, n, -1);
    if (sort == SORT_THEY && who_is_speaker(w, &w->ments[ment]))
        best_score -= 1 << 20;          /* "they said": somebody before did */
    int second = best_score;
    for (int i = 0; i < n; i++) {
        int now = answer_score(w, ment, candidates, n, i) + (i == sure ? WHO_SURELY : 0);
        if (now > best_score) {
            second = best_score;
            best_score = now;
            best = i;
        } else if (now > second)
            second = now;
    }
    int before = best < 0 && sort == SORT_THEY && w->ments[ment].is_subject ? doer_before(w, ment, candidates, n) : -1;
    if (before >= 0)
        best = before;
    int margin = best_score - second;
    *score = (float)margin / (float)(margin + 8000);
    /* A description that might as well be something new is left alone. */
    if (sort == SORT_DEFINITE && *score < SURE)
        return -1;
    return best < 0 ? -1 : candidates[best].entity;
}

void who_find(const Lexicon *lex, Understanding *u, Arena *keep, Arena scratch)
{
    Who w = who_begin(lex->who, u, &scratch);
    who_run(&w, choose_best, NULL);
    hear(&w, u);
    find_the_speakers(&w, u);
    hear_the_rest(&w, u);
    belong(&w);
    hand_over(&w, u, keep);
}
