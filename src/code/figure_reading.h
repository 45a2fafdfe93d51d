/* figure_reading.h - a number on its way from the words to a Figure, and the questions that
 * figure_numbers.c (does it count), figures.c (what) and figure_kinds.c (of one happening, or of many) ask.
 * Private to code/. */
#ifndef CODE_FIGURE_READING_H
#define CODE_FIGURE_READING_H

#include "code/figures.h"
#include "code/registry.h"

/* One sentence while its numbers are read. */
typedef struct Reading {
    const Actors        *a;
    const Registry      *r;
    const Understanding *u;
    const Sentence      *s;
    int                  sentence;
    Arena               *keep;
} Reading;

/* A number, or a lone victim, on its way to a Figure. */
typedef struct Count {
    const Number *number;       /* NULL: a singular noun, a figure of one */
    int           np;           /* the word that stands for the counted in the tree */
    int           counted;      /* the noun counted, or -1 */
    const Noun   *noun;         /* what the registry knows of it, or NULL */
    Measure       measure;      /* MEASURE_COUNT: none found */
    int           governor;
    bool          is_part, is_total, is_remaining;
    bool          is_by_motion;     /* "reached the town": displaced only where the claim says so */
    bool          is_by_taking;     /* "took 130 patients": detained only where they were abducted */
    bool          is_held_back;     /* "cannot leave" */
    bool          is_there;         /* "are in shelters": so many there are */
    bool          is_beside;        /* "along with two of his guards" */
    bool          is_by_unit;       /* "seven soldiers", of whom no word tells what befell them */
    const char   *rule;
} Count;

static inline bool in_list(const Reading *in, const char *list, int word)
{
    if (!list || word < 0)
        return false;
    Text lemma = in->s->words[word].lemma, form = in->s->words[word].form;
    return registry_word(in->r, list, lemma) || (!text_is(lemma, form) && registry_word(in->r, list, form));
}

static inline bool has_case(const Reading *in, int word, const char *list)
{
    for (int i = 0; i < in->s->nwords; i++)
        if (in->s->words[i].head == word && in->s->words[i].dep == DEP_CASE && in_list(in, list, i))
            return true;
    return false;
}

static inline const Noun *noun_at(const Reading *in, int word)
{
    int from, to;
    return word < 0 ? NULL : registry_noun_over(in->r, in->s, word > 4 ? word - 4 : 0, word, word, &from, &to);
}

/* "Ahmad, his wife and two guards": the tree says that Ahmad is his wife; whoever others are joined to stands beside him. */
static inline bool is_next_in_row(const Sentence *s, int word)
{
    bool is_owned = false, is_joined = false;
    for (int i = 0; i < s->nwords && s->words[word].dep == DEP_APPOS; i++) {
        is_owned |= s->words[i].head == word && s->words[i].dep == DEP_NMOD_POSS && i < word && s->words[i].upos == UPOS_PRON;
        is_joined |= (s->words[i].head == word || s->words[i].head == s->words[word].head) && s->words[i].dep == DEP_CONJ && i > word;
    }
    return is_owned && is_joined;
}

static inline bool is_verbal(const Word *w)
{
    return w->upos == UPOS_VERB || w->upos == UPOS_AUX;
}

/* "aged 25", "Rana Haddad, 65, was killed" */
bool figure_is_age(const Reading *in, const Number *n);
/* Does the number count something: no age, share, day or part of a name? */
bool figure_counts(const Reading *in, const Number *n);

/* "could double", "is expected to reach": has the clause of word `governor` yet to come? */
bool figure_is_projected(const Reading *in, int governor);

/* Which of a sentence's figures stand side by side, and which are what another one is made of. */
void figure_rows(const Reading *in, FigureFound *all, int n);

/* Incident, running total, stock, flow or projection; sets the stretch of time that `f` counts. */
FigureKind figure_kind(const Reading *in, const Count *c, Figure *f);

#endif
