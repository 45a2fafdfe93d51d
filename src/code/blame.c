#include "code/blame.h"

#include <stdlib.h>

/* How far apart, in sentences, a word about one deed and the deed may stand. */
enum { NEAR_SENTENCES = 3, ITEM_SENTENCES = 12, KIND_SENTENCES = 24, MOST_HELD = 6 };

/* Somebody who can be held to account: not "gunmen", "individuals", "they". */
static bool is_party(const Actor *a)
{
    return a->id.n > 0 || a->is_body || (a->code.n > 0 && !text_equals(a->sector, "CVL") && !text_equals(a->sector, "UNK"));
}

static bool names_party(const Claim *c)
{
    for (int i = 0; i < c->nactors; i++)
        if (is_party(&c->actors[i]))
            return true;
    return false;
}

static bool is_named(const Actor *a) { return a->id.n > 0 || a->is_body; }

static bool is_same(const Actor *a, const Actor *b)
{
    if (a->id.n && b->id.n)
        return text_is(a->id, b->id);
    if (a->is_body && b->is_body)
        return text_is_nocase(a->name, b->name);
    return a->begin == b->begin || (a->code.n && text_is(a->code, b->code));
}

/* Its spokesman, or the radio that speaks for it. */
static bool is_own_word(const Actor *sayer, const Actor *party)
{
    return is_same(sayer, party) || (text_equals(sayer->class_, "outlet") && party->id.n && text_is(sayer->side, party->id));
}

static const Actor *sayer_of(const Claim *c)
{
    return c->nspeakers ? &c->speakers[c->nspeakers - 1] : NULL;
}

static Held how_held(const Claim *word, const Telling *t, const Actor *party)
{
    const Actor *sayer = sayer_of(word);
    bool blames_other = word->hedge == HEDGE_ALLEGED && word->nactors > 1;      /* "Norway and Egypt blamed each other for it" */
    bool itself = sayer && is_own_word(sayer, party) && !blames_other;
    if (t->bare != BARE_NONE)
        return t->bare == BARE_CHARGE && !itself ? HELD_ACCUSED : t->bare == BARE_DENIAL ? HELD_DENIED : HELD_CLAIMED;
    if (word->stance == STANCE_DENIES || word->stance == STANCE_DISPUTES || word->aspect == ASPECT_NEGATED)
        return HELD_DENIED;
    if (t->asks_ransom)                 /* who asks for money does not say that he took him */
        return word->hedge != HEDGE_NONE ? HELD_ACCUSED : HELD_REPORTED;
    if (itself || (word->stance == STANCE_CONCEDES && (!sayer || t->is_word)))
        return HELD_CLAIMED;
    if (word->event == EVENT_ACCUSE || word->hedge != HEDGE_NONE)
        return HELD_ACCUSED;
    return HELD_REPORTED;
}

/* "It was the work of the militia", and not of "the militia, the police and 30 others". */
/* Of the army or police of a land that is known. */
static bool is_of_forces(const Actor *a)
{
    return a->country.n && (text_equals(a->sector, "MIL") || text_equals(a->sector, "COP"));
}

static void add_held(Claim *deed, const Claim *word, const Telling *t, const Actor *party, const char *rule, Arena *keep)
{
    if (!is_party(party) || deed->nheld == MOST_HELD)
        return;
    const Actor *teller = sayer_of(word);
    if (word->aspect == ASPECT_NEGATED && word->stance != STANCE_DENIES && t->bare == BARE_NONE && !(teller && is_own_word(teller, party)))
        return;                         /* "it was not the front, he said": nobody's denial of its own */
    Held held = how_held(word, t, party);
    for (int i = 0; i < deed->nheld; i++)
        if (deed->held[i].held == held && is_same(&deed->held[i].party, party)) {
            if (!is_named(&deed->held[i].party) && is_named(party)) {       /* "guerrillas", and later by their name */
                deed->held[i].party = *party;
                deed->held[i].claim = word->id;
            }
            return;
        }
    for (int i = 0; i < deed->ntargets; i++)            /* nobody blames whom it struck */
        if (deed->targets[i].id.n && text_is(deed->targets[i].id, party->id))
            return;
    for (int i = 0; i < deed->ntargets && held != HELD_ACCUSED; i++)        /* "police fired tear gas; 32 officers were injured" */
        if (is_of_forces(&deed->targets[i]) && is_of_forces(party) && text_is(deed->targets[i].country, party->country))
            return;
    if (!deed->held)
        deed->held = NEW_ARRAY(keep, HeldBy, MOST_HELD);
    const Actor *sayer = sayer_of(word);
    if (!sayer && t->bare == BARE_CHARGE && word->nactors)          /* "the army pinned it on the militia" */
        sayer = &word->actors[0];
    HeldBy by = { .party = *party, .held = held, .claim = word->id, .rule = text_of(rule) };
    if (held == HELD_CLAIMED || t->bare == BARE_DENIAL)
        by.sayer = *party;
    else if (sayer)
        by.sayer = *sayer;
    deed->held[deed->nheld++] = by;
}

static void hold_all(Claim *deed, const Claim *word, const Telling *t, const char *rule, Arena *keep)
{
    bool is_charge = word->event == EVENT_ACCUSE || (word->event == EVENT_COERCE && t->bare == BARE_CHARGE);        /* "arrested for it" */
    for (int i = 0; i < (is_charge ? word->ntargets : word->nactors); i++)
        add_held(deed, word, t, is_charge ? &word->targets[i] : &word->actors[i], rule, keep);
}

static bool is_one_happening(const Claim *a, const Claim *b)
{
    return text_is(a->again, b->id) || text_is(b->again, a->id) || (a->again.n && text_is(a->again, b->again));
}

/* "Urban guerrillas": a party of which only the kind is said, so that another word may name it. */
static bool names_by_name(const Claim *c)
{
    for (int i = 0; i < c->nactors; i++)
        if (c->actors[i].id.n || c->actors[i].is_body || (is_party(&c->actors[i]) && c->actors[i].country.n /* "a drone" is of no land */ && !text_equals(c->actors[i].sector, "REB") && !text_equals(c->actors[i].sector, "CRM")))
            return true;
    return false;
}

/* "soldiers" did it: men of some army, which may answer for them. */
static bool are_men(const Claim *deed)
{
    for (int i = 0; i < deed->nactors; i++)
        if (deed->actors[i].id.n || deed->actors[i].is_body || !is_of_forces(&deed->actors[i]))
            return false;
    return deed->nactors > 0 && again_is_happening(deed) && !deed->is_general && deed->stance != STANCE_DENIES && deed->event == EVENT_ASSAULT;
}

/* Is the word of the army of their land? */
static bool is_of_their_army(const Claim *word, const Claim *deed)
{
    for (int i = 0; i < word->nactors; i++)
        if (word->actors[i].id.n && text_is(word->actors[i].code, deed->actors[0].code))
            return true;
    return false;
}

/* Both sides fought: nobody did it to the other. */
static bool is_clash(const Claim *c) { return text_equals(c->acled, "Armed clash"); }

/* A deed of which nobody has said yet who did it, by name. */
static bool is_open(const Claim *c)
{
    return !is_clash(c) && again_is_happening(c) && !c->is_general && !names_by_name(c) && c->stance != STANCE_DENIES &&
           (c->event == EVENT_ASSAULT || c->event == EVENT_COERCE);
}

static bool is_abduction(const Claim *c) { return text_equals(c->mode, "abduct"); }

/* One abduction in the list of an entity, and the one before it. */
typedef struct Link { int claim, before; } Link;

/* A happening, by where it stands in `of_one`, and an abduction. */
typedef struct Pair { int happening, abduction; } Pair;

/* The claims of an item by what is asked of them all: which are open, which are of one happening. */
typedef struct Index {
    Claims     claims;
    Happenings told;
    bool      *is_open, *are_men;       /* are_men: of some army, which may answer for them */
    int       *abducted;                    /* for each entity: the last abduction of somebody it may be, in `links`; or -1 */
    Link      *links;       int nlinks;
    Pair      *murdered;    int nmurdered;  /* in the order of happenings: who was abducted and, by that happening, killed */
    int       *deeds;       int ndeeds;     /* open assaults on somebody */
    int       *asked;                       /* for each claim: the last word, counted from 1, that was asked whether it tells of it from afar */
} Index;

static int by_happening(const void *a, const void *b)
{
    const Pair *x = a, *y = b;
    return x->happening != y->happening ? x->happening - y->happening : x->abduction - y->abduction;
}

/* The abductions by whom they may be of, and those of whom the item tells that he was killed. */
static void add_abductions(Index *all, const Understanding *u, Arena *scratch)
{
    int links = 0, pairs = 0, n = 0, *who;
    all->abducted = NEW_ROUGH(scratch, int, u->nentities + 1);
    for (int e = 0; e < u->nentities; e++)
        all->abducted[e] = -1;
    for (int i = 0; i < all->claims.n; i++)
        if (is_abduction(&all->claims.at[i])) {
            n = again_persons(u, &all->claims.at[i], scratch, &who);
            for (int k = 0; k < n; k++) {
                *GROW(scratch, all->links, all->nlinks, links) = (Link){ i, all->abducted[who[k]] };
                all->abducted[who[k]] = all->nlinks - 1;
            }
        }
    for (int i = 0; i < all->claims.n && all->nlinks > 0; i++) {
        const Claim *death = &all->claims.at[i];
        n = again_is_killing(death) && again_is_happening(death) ? again_persons(u, death, scratch, &who) : 0;
        for (int k = 0; k < n; k++)
            for (int at = all->abducted[who[k]]; at >= 0; at = all->links[at].before)
                if (again_share_person(u, death, &all->claims.at[all->links[at].claim]))
                    *GROW(scratch, all->murdered, all->nmurdered, pairs) = (Pair){ all->told.from[i], all->links[at].claim };
    }
    if (all->nmurdered > 0)
        qsort(all->murdered, (size_t)all->nmurdered, sizeof *all->murdered, by_happening);
}

static Index index_of(Claims claims, Arena *scratch)
{
    Index ret = { .claims = claims, .told = again_happenings(claims, scratch) };
    size_t n = (size_t)claims.n + 1;
    ret.is_open = NEW_ARRAY(scratch, bool, n);
    ret.are_men = NEW_ARRAY(scratch, bool, n);
    ret.deeds = NEW_ARRAY(scratch, int, n), ret.asked = NEW_ARRAY(scratch, int, n);
    for (int i = 0; i < claims.n; i++) {
        const Claim *c = &claims.at[i];
        ret.is_open[i] = is_open(c);
        ret.are_men[i] = are_men(c);
        if (ret.is_open[i] && c->event == EVENT_ASSAULT && c->aspect != ASPECT_HISTORICAL && (c->ntargets > 0 || c->nfigures > 0))
            ret.deeds[ret.ndeeds++] = i;
    }
    return ret;
}

/* "the massacre by the army", told before or behind the deed: the one happening of its kind in the item that nobody
 * else is said to have done; NULL when there are several, or none. */
static const Claim *only_deed(const Index *all, int at, const Telling *tellings, const Understanding *u)
{
    const Claim *word = &all->claims.at[at], *ret = NULL;
    for (int n = 0; n < all->ndeeds; n++) {
        int i = all->deeds[n];
        const Claim *c = &all->claims.at[i];
        if (i == at || (tellings[i].is_noun && tellings[i].is_plural) ||
            !again_modes_agree(word->mode, c->mode) || again_contradicts(u, word, c))
            continue;
        if (ret && !is_one_happening(ret, c))
            return NULL;
        ret = ret ? ret : c;
    }
    return ret;
}

/* "Another depot was also set on fire": by whom the sentence before tells of. */
static const Claim *done_before(Claims claims, const Telling *tellings, int at)
{
    const Claim *deed = &claims.at[at];
    if (!tellings[at].is_also || deed->nactors > 0 || tellings[at].is_casualties)
        return NULL;
    for (int i = at - 1; i >= 0 && deed->sentence - claims.at[i].sentence <= 1; i--)
        if (claims.at[i].event == deed->event && again_is_happening(&claims.at[i]) && !claims.at[i].is_general && claims.at[i].aspect != ASPECT_NEGATED)
            if (claims.at[i].nactors > 0 || claims.at[i].nheld == 0)        /* not "the sabotage", whose doer another claim tells */
                return names_party(&claims.at[i]) ? &claims.at[i] : NULL;
    return NULL;
}

/* "a wave of kidnappings by the gang": those of just this kind, told behind it. */
static bool is_word_for_kind(const Claim *word, const Telling *t)
{
    return word->event == EVENT_ASSAULT && word->mode.n && t->is_noun && t->is_plural && names_party(word) && word->aspect != ASPECT_NEGATED &&
           word->aspect != ASPECT_HYPOTHETICAL && word->aspect != ASPECT_PLANNED && word->aspect != ASPECT_HISTORICAL;
}

/* "the attacks", "these murders", "the bombings of the depots": all of the kind that the item tells. */
static bool is_word_for_all(const Claim *word, const Telling *t)
{
    return word->event == EVENT_ASSAULT && !is_clash(word) && t->is_noun && t->is_plural && (t->is_word || t->is_definite) && names_party(word) &&
           word->aspect != ASPECT_HYPOTHETICAL && word->aspect != ASPECT_PLANNED;
}

static bool fits_all(const Claim *word, const Telling *t, const Claim *deed)
{
    /* "claimed the attacks on Tuesday": what was done on Monday, too */
    bool is_said_later = t->is_word && word->has_when && deed->has_when && word->when.from != NO_DAY && word->when.from >= deed->when.from;
    return word->event == deed->event && again_modes_agree(word->mode, deed->mode) && (is_said_later || !again_days_contradict(word, deed)) &&
           (word->ntargets == 0 || deed->ntargets == 0 || again_share_target(word, deed)) &&
           abs(word->sentence - deed->sentence) <= (is_word_for_kind(word, t) ? KIND_SENTENCES : ITEM_SENTENCES);
}

/* The happening that a charge, a denial or an owning up without a deed is about: told in the same sentence or just before. */
static const Claim *charged_with(Claims claims, int at)
{
    const Claim *charge = &claims.at[at];
    for (int i = at - 1; i >= 0 && charge->sentence - claims.at[i].sentence <= NEAR_SENTENCES; i--)
        if (claims.at[i].event == EVENT_ASSAULT && claims.at[i].stance != STANCE_DENIES && again_is_happening(&claims.at[i]) && !claims.at[i].is_general)
            return &claims.at[i];
    for (int i = at + 1; i < claims.n && claims.at[i].sentence == charge->sentence; i++)        /* "Leaflets signed by the gang lay near the teacher who was murdered" */
        if (claims.at[i].event == EVENT_ASSAULT && claims.at[i].stance != STANCE_DENIES && is_open(&claims.at[i]))
            return &claims.at[i];
    return NULL;
}

/* An army that frees one who was abducted is no abductor. */
static bool is_of_state(const Claim *c)
{
    for (int i = 0; i < c->nactors; i++)
        if (!text_equals(c->actors[i].sector, "REB") && !text_equals(c->actors[i].sector, "CRM") && !text_equals(c->actors[i].sector, "PAR") && !c->actors[i].is_body)
            return true;
    return false;
}

/* "the murder", "the guerrilla attack", with whose it was and nothing else; linked to no deed yet. */
static bool is_lone_word(const Claim *word, const Telling *t)
{
    return word->event == EVENT_ASSAULT && t->is_noun && t->is_definite && !t->is_plural && word->ntargets == 0 && !word->nfigures && !word->again.n &&
           word->aspect != ASPECT_HYPOTHETICAL && word->aspect != ASPECT_PLANNED && word->aspect != ASPECT_HISTORICAL;
}

/* "is holding Yusuf", "released him", "wants a ransom" */
static bool has_captive(const Claim *word, const Telling *t)
{
    return (word->event == EVENT_COERCE && text_equals(word->mode, "arrest")) || (word->event == EVENT_RETREAT && text_equals(word->mode, "release")) ||
           t->asks_ransom;
}

/* "Yusuf was released by the militia", "the militia is holding Yusuf", "the militia wants a ransom": those who had abducted him. */
static bool tells_of_captors(const Understanding *u, const Claim *word, const Telling *t, const Claim *deed, const Telling *deed_telling)
{
    bool is_of_nobody = t->asks_ransom;             /* "demanded a ransom", and not for whom */
    for (int i = 0; i < word->ntargets; i++)
        is_of_nobody &= word->targets[i].code.n == 0;
    bool is_near = abs(word->sentence - deed->sentence) <= (is_of_nobody ? NEAR_SENTENCES : 1);
    if (t->is_of_hostages && deed_telling->is_of_hostages && abs(word->sentence - deed->sentence) <= NEAR_SENTENCES && word->nactors > 0 && deed->nactors == 0)
        return word->aspect != ASPECT_NEGATED && word->aspect != ASPECT_HYPOTHETICAL && !is_of_state(word);
    return has_captive(word, t) && word->aspect != ASPECT_NEGATED && word->aspect != ASPECT_HYPOTHETICAL && !is_of_state(word) && is_abduction(deed) &&
           (again_share_person(u, word, deed) || (is_near && (is_of_nobody || again_share_target(word, deed))));
}

/* The first abduction of whom the happening of that word killed; they stand side by side. */
static int first_murdered(const Index *all, int word)
{
    int from = 0, to = all->nmurdered;
    while (from < to) {
        int half = (from + to) / 2;
        if (all->murdered[half].happening < all->told.from[word])
            from = half + 1;
        else
            to = half;
    }
    return from;
}

/* Whoever is held to have murdered the one that was abducted is held to have abducted him. */
static bool tells_of_murderers(const Index *all, int word, int deed)
{
    for (int i = first_murdered(all, word); i < all->nmurdered && all->murdered[i].happening == all->told.from[word]; i++)
        if (all->murdered[i].abduction == deed)
            return true;
    return false;
}

/* Holds whoever the word at `i` names for the deed at `k`, if it tells of it. */
static void hold_for(const Index *all, int i, int k, const Telling *tellings, const Understanding *u, Arena *keep)
{
    const Claim *word = &all->claims.at[i];
    Claim *deed = &all->claims.at[k];
    if (k == i || (!all->is_open[k] && !(all->are_men[k] && is_of_their_army(word, deed))) || tellings[k].is_own_loss)     /* nor its own men, whom it lost */
        return;
    if (tells_of_captors(u, word, &tellings[i], deed, &tellings[k]))
        hold_all(deed, word, &tellings[i], "code/blame: who holds or released the one abducted", keep);
    else if (is_abduction(deed) && tells_of_murderers(all, i, k))
        hold_all(deed, word, &tellings[i], "code/blame: who murdered the one abducted", keep);
    else if (is_one_happening(word, deed)) {
        if (word->aspect != ASPECT_HYPOTHETICAL && word->aspect != ASPECT_PLANNED)
            hold_all(deed, word, &tellings[i], "code/blame: of the same happening, elsewhere in the item", keep);
    } else if (is_word_for_all(word, &tellings[i]) && fits_all(word, &tellings[i], deed))
        hold_all(deed, word, &tellings[i], "code/blame: one word for all deeds of the kind", keep);
    else if (is_word_for_kind(word, &tellings[i]) && k > i && text_is(word->mode, deed->mode) && fits_all(word, &tellings[i], deed))
        hold_all(deed, word, &tellings[i], "code/blame: of the kind that it says who does", keep);
}

/* The word tells of deeds near it, of others of its happening wherever they stand, and of whom it abducted or killed. */
static void hold_told(Index *all, int i, const Telling *tellings, const Understanding *u, Arena *keep, Arena scratch)
{
    const Claim *at = all->claims.at;
    int first = i, last = i, n = 0, capacity = 0, *far = NULL;
    while (first > 0 && at[i].sentence - at[first - 1].sentence <= KIND_SENTENCES)
        first--;
    while (last + 1 < all->claims.n && at[last + 1].sentence - at[i].sentence <= KIND_SENTENCES)
        last++;
    for (int k = first; k <= last; k++)
        hold_for(all, i, k, tellings, u, keep);
    for (int g = all->told.from[i]; g < all->told.to[i]; g++)
        if (all->told.of_one[g] < first || all->told.of_one[g] > last)
            hold_for(all, i, all->told.of_one[g], tellings, u, keep);
    for (int p = first_murdered(all, i); p < all->nmurdered && all->murdered[p].happening == all->told.from[i]; p++)
        *GROW(&scratch, far, n, capacity) = all->murdered[p].abduction;
    int *who, nwho = has_captive(&at[i], &tellings[i]) ? again_persons(u, &at[i], &scratch, &who) : 0;
    for (int k = 0; k < nwho; k++)
        for (int link = all->abducted[who[k]]; link >= 0; link = all->links[link].before)
            *GROW(&scratch, far, n, capacity) = all->links[link].claim;
    for (int k = 0; k < n; k++)
        if (all->asked[far[k]] != i + 1 && (far[k] < first || far[k] > last) && all->told.from[far[k]] != all->told.from[i]) {
            all->asked[far[k]] = i + 1;
            hold_for(all, i, far[k], tellings, u, keep);
        }
}

/* Holds whoever the word names for the deed, and for what else tells of its happening and of nobody who did it. */
static void hold_happening(const Index *all, int deed, int word, const Telling *t, const char *rule, Arena *keep)
{
    for (int g = all->told.from[deed]; g < all->told.to[deed]; g++) {
        int k = all->told.of_one[g];
        if (k == deed || (all->is_open[k] && is_one_happening(&all->claims.at[deed], &all->claims.at[k])))
            hold_all(&all->claims.at[k], &all->claims.at[word], t, rule, keep);
    }
}

void blame_share(Claims claims, const Telling *tellings, const Understanding *u, Arena *keep, Arena scratch)
{
    Index all = index_of(claims, &scratch);
    add_abductions(&all, u, &scratch);
    for (int i = 0; i < claims.n; i++) {
        const Claim *word = &claims.at[i];
        bool is_word = names_party(word);
        const Claim *only = is_word && is_lone_word(word, &tellings[i]) ? only_deed(&all, i, tellings, u) : NULL;
        if (only)
            hold_happening(&all, (int)(only - claims.at), i, &tellings[i], "code/blame: the one deed of its kind that the item tells", keep);
        const Claim *deed = tellings[i].bare != BARE_NONE ? charged_with(claims, i) : NULL;
        if (deed)
            hold_happening(&all, (int)(deed - claims.at), i, &tellings[i], "code/blame: a word that names no deed, right behind it", keep);
        const Claim *before = all.is_open[i] ? done_before(claims, tellings, i) : NULL;
        if (before)
            hold_all(&claims.at[i], before, &tellings[before - claims.at], "code/blame: done \"also\", behind what its doer did", keep);
        if (is_word)
            hold_told(&all, i, tellings, u, keep, scratch);
    }
}

/* "the bombing of Nawa, which the army has denied": it denies that it did it, unless it was the army's own that was struck. */
static const Actor *denier_of(const Claim *word)
{
    const Actor *said = sayer_of(word);
    if (word->stance != STANCE_DENIES || word->nactors || !said || word->event != EVENT_ASSAULT)
        return NULL;
    for (int i = 0; i < word->ntargets; i++)
        if (word->targets[i].code.n && text_is(word->targets[i].code, said->code))
            return NULL;
    return is_of_forces(said) || text_equals(said->sector, "REB") || text_equals(said->sector, "PAR") || text_equals(said->sector, "CRM") ||
           (said->country.n && !said->sector.n) ? said : NULL;
}

void blame_deniers(Claims claims, Arena *keep, Arena scratch)
{
    Telling plain = { .bare = BARE_NONE };
    Index all = index_of(claims, &scratch);
    for (int i = 0; i < claims.n; i++) {
        const Actor *denier = denier_of(&claims.at[i]);
        for (int g = all.told.from[i]; denier && g < all.told.to[i]; g++) {
            int k = all.told.of_one[g];
            if (k != i && all.is_open[k] && is_one_happening(&claims.at[i], &claims.at[k]))
                add_held(&claims.at[k], &claims.at[i], &plain, denier, "code/blame: who denied it", keep);
        }
    }
}
