#include "code/phrase.h"

/* Asks the other mentions of the same entity, the fullest first. */
bool phrase_by_chain(const Reading *in, int head, Actor *ret, ActorSort *sort)
{
    const Understanding *u = in->u;
    int m = in->depth < DEPTH_MAX ? understand_mention_at(u, in->sentence, head) : -1;
    if (m < 0 || u->mentions[m].entity < 0)
        return false;
    int entity = u->mentions[m].entity;
    int best = u->entities[entity].best;
    int nearest = in->s->words[head].upos == UPOS_PRON ? u->mentions[m].antecedent : -1;     /* a pronoun stands for the last one first */
    int next = u->entities[entity].first;
    for (int i = -2, tried = 0; (i < 0 || next >= 0) && tried < 4; i++) {
        int other = i == -2 ? nearest : i < 0 ? best : next;
        if (i >= 0)
            next = u->mentions[next].next;
        if (other < 0 || other == m || (i >= 0 && other == best) || u->mentions[other].entity != entity)
            continue;
        Reading there = *in;
        there.sentence = u->mentions[other].sentence;
        there.s = &u->sentences[there.sentence];
        there.depth = DEPTH_MAX;
        Actor actor = { .certainty = 0 };
        ActorSort found;
        Owners owners;
        const Noun *noun;
        tried++;
        if (!phrase_read(&there, u->mentions[other].head, &actor, &found, &owners, &noun) || !actor.code.n)
            continue;
        const Known *known = actor.id.n && phrase_in_list(in, "one-man", head) ? registry_known(in->r, actor.id) : NULL;
        if (known && known->sort != SORT_PERSON)        /* "him" is not the movement that he led */
            continue;
        if (!actor.id.n && noun && !noun->is_person && phrase_in_list(in, "one-man", head))      /* nor the army that says what he did */
            continue;
        Text text = ret->text;
        int begin = ret->begin, end = ret->end;
        *ret = actor;
        ret->text = text;
        ret->begin = begin;
        ret->end = end;
        if (!ret->name.n && in->s->words[head].upos == UPOS_PRON)
            ret->name = actor.text;     /* "It holds the town": a ledger says who */
        ret->certainty = actor.certainty * SURE_LINKED;
        *sort = found;
        return true;
    }
    return false;
}

/* Of whom sentence `s` tells: its first subject, but not him by whose word it is so. */
static int first_doer(const Understanding *u, int sentence)
{
    const Sentence *s = &u->sentences[sentence];
    for (int i = 0; i < s->nwords; i++) {
        if (s->words[i].dep != DEP_NSUBJ || s->words[i].head < 0 || s->words[s->words[i].head].dep == DEP_ACL_RELCL)
            continue;
        bool tells = false;
        for (int k = s->speech_from; k < s->speech_to; k++) {
            const Attribution *a = &u->attributions[u->speech[k]];
            tells |= a->source_sentence == sentence && a->source_first <= i && i <= a->source_last;
        }
        if (!tells)
            return i;
    }
    return -1;
}

/* "The rebels have fired rockets at the port.  They also detained six men.": who goes on is who did
 * what the sentence before tells.  `also`: only where the words say that somebody goes on. */
bool phrase_by_going_on(const Reading *in, int head, bool also, Actor *ret, ActorSort *sort)
{
    const Sentence *s = in->s;
    if (in->depth > 0 || in->sentence == 0 || head > 1 || s->words[head].dep != DEP_NSUBJ || !phrase_in_list(in, "goes-on", head) ||
        in->u->sentences[in->sentence - 1].paragraph + 1 < s->paragraph)
        return false;
    if (also && !(head + 1 < s->nwords && phrase_in_list(in, "likewise", head + 1)) &&
        !(head + 2 < s->nwords && s->words[head + 1].upos == UPOS_AUX && phrase_in_list(in, "likewise", head + 2)))
        return false;
    int before = first_doer(in->u, in->sentence - 1);
    if (before < 0)
        return false;
    Reading there = *in;
    there.sentence = in->sentence - 1;
    there.s = &in->u->sentences[there.sentence];
    there.depth = DEPTH_MAX;
    Actor actor = { .certainty = 0 };
    ActorSort kind;
    Owners owners;
    const Noun *noun;
    if (!phrase_read(&there, before, &actor, &kind, &owners, &noun) || !actor.code.n || kind == SORT_NONE || kind == SORT_PERSON ||
        kind == SORT_OUTLET || (kind == SORT_STATE) != phrase_in_list(in, "one-thing", head))
        return false;
    actor.text = ret->text, actor.begin = ret->begin, actor.end = ret->end;
    actor.certainty *= SURE_LINKED;
    *ret = actor;
    *sort = kind;
    return true;
}

/* "I" and "we" are whoever is quoted. */
bool phrase_by_speaker(const Reading *in, int head, Actor *ret, ActorSort *sort)
{
    const Understanding *u = in->u;
    const Attribution *inner = NULL;
    int at = in->s->words[head].begin;
    if (in->depth >= DEPTH_MAX || !phrase_in_list(in, "first-person", head))
        return false;
    for (int i = in->s->speech_from; i < in->s->speech_to; i++) {
        const Attribution *a = &u->attributions[u->speech[i]];
        bool inside = (a->begin <= at && at < a->end) || (a->begin2 <= at && at < a->end2);
        if (inside && a->is_direct && a->source_first >= 0 && (!inner || a->end - a->begin < inner->end - inner->begin))
            inner = a;
    }
    if (!inner)
        return false;
    const Sentence *s = &u->sentences[inner->source_sentence];
    for (int i = inner->source_first; i <= inner->source_last; i++) {
        if (s->words[i].head >= inner->source_first && s->words[i].head <= inner->source_last)
            continue;
        Reading there = *in;
        there.sentence = inner->source_sentence;
        there.s = s;
        there.depth = in->depth + 1;
        Actor actor = { .certainty = 0 };
        Owners owners;
        const Noun *noun;
        if (!phrase_read(&there, i, &actor, sort, &owners, &noun))
            return false;
        actor.text = ret->text;
        actor.begin = ret->begin;
        actor.end = ret->end;
        actor.certainty *= SURE_LINKED;
        *ret = actor;
        return true;
    }
    return false;
}

/* "The coalition", behind "a Norwegian-led coalition strike": of whom the same word was said last, if it
 * was said of somebody. */
bool phrase_same_words_before(const Reading *in, const Noun *noun, int head, Actor *ret, ActorSort *sort)
{
    for (int t = in->sentence; t >= 0 && t > in->sentence - 4 && in->depth < DEPTH_MAX; t--) {
        Reading there = *in;
        there.sentence = t;
        there.s = &in->u->sentences[t];
        there.depth = DEPTH_MAX;
        for (int i = t == in->sentence ? head - 1 : there.s->nwords - 1; i >= 0; i--) {
            if (there.s->words[i].upos != UPOS_NOUN || !text_is(there.s->words[i].lemma, in->s->words[head].lemma))
                continue;
            Actor actor = { .certainty = 0 };
            ActorSort kind;
            Owners owners;
            const Noun *same;
            if (!phrase_read(&there, i, &actor, &kind, &owners, &same) || same != noun || (!actor.id.n && !actor.code.n) || !owners.n)
                continue;
            actor.text = ret->text, actor.begin = ret->begin, actor.end = ret->end;
            actor.certainty *= SURE_LINKED;
            *ret = actor;
            *sort = kind;
            return true;
        }
    }
    return false;
}

/* "A spokesman told the agency that its forces had left": who tells somebody else what stands in the clause of `word`; or -1. */
static int teller_by_tree(const Sentence *s, int word)
{
    int clause = s->words[word].head;
    for (int steps = 0; clause >= 0 && s->words[clause].dep != DEP_CCOMP && dep_base(s->words[clause].dep) != DEP_ACL && steps < 4; steps++)
        clause = s->words[clause].head;
    if (clause >= 0 && dep_base(s->words[clause].dep) == DEP_ACL) {     /* "rejected Moscow's claim that its forces had taken it" */
        for (int k = 0; k < s->words[clause].head; k++)
            if (s->words[k].head == s->words[clause].head && s->words[k].dep == DEP_NMOD_POSS && s->words[k].upos != UPOS_PRON && s->words[clause].head < word)
                return k;
        return -1;
    }
    int verb = clause >= 0 ? s->words[clause].head : -1, teller = -1, told = -1;
    for (int k = 0; verb >= 0 && k < clause; k++)
        if (s->words[k].head == verb) {
            if (s->words[k].dep == DEP_NSUBJ && k < verb)
                teller = k;
            if ((s->words[k].dep == DEP_OBJ || s->words[k].dep == DEP_IOBJ) && k > verb)
                told = k;
        }
    return told >= 0 && word > told ? teller : -1;
}

/* "Norway said its troops had entered": the troops of who says so, where the chains know nothing. */
static bool by_sayer(const Reading *in, int whose, Actor *ret, ActorSort *sort)
{
    const Attribution *inner = NULL;
    int at = in->s->words[whose].begin;
    bool is_us = phrase_in_list(in, "of-us", whose);
    for (int i = in->s->speech_from; i < in->s->speech_to && in->depth < DEPTH_MAX; i++) {
        const Attribution *a = &in->u->attributions[in->u->speech[i]];
        bool inside = (a->begin <= at && at < a->end) || (a->begin2 <= at && at < a->end2);
        if (inside && a->source_first >= 0 && a->source_sentence == in->sentence && (is_us || a->source_last < whose) &&
            (!inner || a->end - a->begin < inner->end - inner->begin))
            inner = a;
    }
    int told = is_us ? -1 : teller_by_tree(in->s, whose);
    if ((!inner && told < 0) || !(is_us || phrase_in_list(in, "of-a-body", whose)))
        return false;
    int first = told < 0 ? inner->source_first : told, last = told < 0 ? inner->source_last : told;
    for (int i = first; i <= last; i++) {
        if (in->s->words[i].head >= first && in->s->words[i].head <= last)
            continue;
        Reading there = *in;
        there.depth = DEPTH_MAX;
        Owners owners;
        const Noun *noun;
        if (!phrase_read(&there, i, ret, sort, &owners, &noun))
            return false;
        const Known *body = ret->id.n && *sort == SORT_PERSON ? registry_known(in->r, ret->id) : NULL;
        if (body && (body->sort == SORT_GROUP || body->sort == SORT_ORGAN))
            *sort = body->sort;         /* "a spokesman for the front told reporters that its fighters ..." */
        return (*sort == SORT_STATE || *sort == SORT_ORGAN || *sort == SORT_GROUP) && ret->code.n;
    }
    return false;
}

bool phrase_by_teller(const Reading *in, int whose, Actor *ret, ActorSort *sort)
{
    Actor as_written = *ret;
    bool found = in->s->words[whose].xpos == XPOS_PRPS && teller_by_tree(in->s, whose) >= 0 && by_sayer(in, whose, ret, sort);
    ret->text = as_written.text, ret->begin = as_written.begin, ret->end = as_written.end;
    return found;
}

/* "our forces": whose they are, only who speaks knows. */
bool phrase_is_ours(const Reading *in, int head, int first)
{
    for (int i = first; i < head; i++)
        if (in->s->words[i].head == head && in->s->words[i].xpos == XPOS_PRPS && phrase_in_list(in, "of-us", i))
            return true;
    return false;
}

/* "A drone struck a car, wounding its driver": the car's, and no countryman of the drone's. */
static bool stands_for_weapon(const Reading *in, int pronoun)
{
    int m = understand_mention_at(in->u, in->sentence, pronoun), before = m < 0 ? -1 : in->u->mentions[m].antecedent;
    if (before < 0)
        return false;
    const Mention *at = &in->u->mentions[before];
    const Noun *noun = registry_noun(in->r, &in->u->sentences[at->sentence].words[at->head].form, 1);
    return noun && (noun_is_weapon(noun) || noun->use == USE_THING || noun->use == USE_ACT);
}

/* "its jets", "their fighters": those of whom the pronoun stands for. */
bool phrase_by_possessor(const Reading *in, const Noun *noun, int head, int first, Actor *ret, ActorSort *sort)
{
    for (int i = first; i < head; i++) {
        Actor whose = { .text = ret->text, .begin = ret->begin, .end = ret->end, .certainty = 0 };
        ActorSort kind;
        if (in->s->words[i].head != head || in->s->words[i].xpos != XPOS_PRPS || (noun->is_person && stands_for_weapon(in, i)))
            continue;
        bool acts = dep_base(in->s->words[head].dep) == DEP_NSUBJ;
        if (!(acts && by_sayer(in, i, &whose, &kind)) && !phrase_by_chain(in, i, &whose, &kind) && !by_sayer(in, i, &whose, &kind))
            continue;
        if (!whose.country.n && !whose.id.n)
            return false;
        bool is_body = whose.id.n && kind != SORT_STATE && kind != SORT_PERSON;
        bool are_its_men = is_body && (kind == SORT_GROUP || kind == SORT_ORGAN) && phrase_in_list(in, "its-men", head);      /* "its men killed" */
        if (!are_its_men && (!is_body || !owners_is_whole(noun) || text_equals(noun->sector, "CVL"))) {
            if (!whose.country.n)
                return false;
            phrase_join_code(in, whose.country, noun->sector.n ? noun->sector : whose.sector, ret);
            phrase_set_class(noun->class_, ret);
            ret->certainty = whose.certainty;
        } else {
            *ret = whose;
        }
        *sort = noun->sort;
        return noun->sort != SORT_NONE || ret->code.n > 0;
    }
    return false;
}

/* ---- names that nobody wrote down --------------------------------------------------------- */

/* The noun of a title or apposition that says what a person is: "Syrian army
 * spokesman Ali M.", "Emad, a medical worker". */
static bool by_title(const Reading *in, int head, int first, Actor *ret, ActorSort *sort)
{
    const Sentence *s = in->s;
    const Name *name = understand_name_at(s, head);
    int end = name && name->first <= head ? name->first - 1 : head - 1;
    for (int i = end; i >= first; i--) {
        int from, to;
        const Noun *noun = registry_noun_over(in->r, in->s, first, end, i, &from, &to);
        if (!noun || noun->sort != SORT_PERSON)
            continue;
        Owners owners = { .n = 0 };
        owners_among(in, first, end, from, to, &owners);
        owners_compose(in, noun, owners.n ? &owners.at[owners.n - 1] : NULL, ret, sort);
        if (!ret->country.n && noun->is_home && ret->sector.n && !text_starts(ret->code, "IGO") && !text_starts(ret->code, "NGO")) {
            double certainty;
            Text home = phrase_home_country(in, i, noun, &certainty);      /* "Governor Ali Omar": of the country spoken of */
            if (home.n) {
                phrase_join_code(in, home, ret->sector, ret);
                ret->certainty = certainty;
            }
        }
        return true;
    }
    for (int i = head + 1; i < s->nwords && in->depth < DEPTH_MAX; i++)
        if (s->words[i].head == head && s->words[i].dep == DEP_APPOS) {
            Reading below = *in;
            below.depth = DEPTH_MAX;
            Actor actor = { .certainty = 0 };
            Owners owners;
            const Noun *noun;
            if (!phrase_read(&below, i, &actor, sort, &owners, &noun) || !actor.code.n)
                continue;
            actor.text = ret->text;
            actor.begin = ret->begin;
            actor.end = ret->end;
            *ret = actor;
            return true;
        }
    return false;
}

bool phrase_unknown_name(const Reading *in, int head, int first, Actor *ret, ActorSort *sort)
{
    const Name *name = understand_name_at(in->s, head);
    if (!name)
        return false;
    Text full = phrase_text(in, name->first, name->last);
    int m = understand_mention_at(in->u, in->sentence, head);
    if (m >= 0 && in->u->mentions[m].entity >= 0 && in->u->entities[in->u->mentions[m].entity].name.n)
        full = in->u->entities[in->u->mentions[m].entity].name;
    switch (name->kind) {
    case NAME_PERSON:
        *sort = SORT_PERSON;
        break;
    case NAME_ORGANISATION:
        *sort = SORT_ORGANISATION;
        break;
    case NAME_ARMED_GROUP:
        *sort = SORT_GROUP;
        phrase_join_code(in, NO_TEXT, TEXT("REB"), ret);
        phrase_set_class(NO_TEXT, ret);
        break;
    default:
        return false;
    }
    ret->certainty = SURE_KIND;
    ActorSort kind = *sort;
    if (by_title(in, head, first, ret, sort))
        *sort = kind;
    ret->name = full;
    return true;
}
