/* headline.h - verbs that a tagger took for nouns.  Private to code/.
 *
 *     "IDF strikes tent in al-Mawasi", read as a tent of some strikes
 *      -> strikes: a verb, IDF its subject, tent its object
 *
 * A rule has to know the verb (drafts.h says which words it took for one); the shape of the tree is then made its own. */
#ifndef CODE_HEADLINE_H
#define CODE_HEADLINE_H

#include "understand/understand.h"

/* "Russia strikes port" with Russia as part of "strikes", "Houthis sink ship, take crew" with a "sink ship" that takes: is the
 * finite verb hung where none can stand? */
bool headline_is_torn(const Sentence *s, int verb);

/* Makes word `verb`, tagged as a noun or torn, the verb of its part of the sentence.  false: the tree does not allow it, and
 * nothing was changed. */
bool headline_wake(Sentence *s, int verb, Arena scratch);

/* What a word is: of those in -ing the rule book says it ("crossing", "shelling"). */
typedef enum {
    HEADLINE_VERB, HEADLINE_GATE, HEADLINE_DEED, HEADLINE_AGED, HEADLINE_FATE, HEADLINE_LAND, HEADLINE_FIELD, HEADLINE_PLACE, HEADLINE_SAYS,
    HEADLINE_STRUCK, HEADLINE_FREES, HEADLINE_TITLED, HEADLINE_OF_DAY, HEADLINE_HANDS_OVER, HEADLINE_STRIKES_DEAL, HEADLINE_RULED_OUT, HEADLINE_VISITING, HEADLINE_DENIED, HEADLINE_DEMANDING, HEADLINE_GOES_ON, HEADLINE_YEARS, HEADLINE_TOLL, HEADLINE_LAPSE, HEADLINE_BETWEEN,
    HEADLINE_WITH, HEADLINE_LETTERS, HEADLINE_LABELLED, HEADLINE_ACCORDING, HEADLINE_HOLDER, HEADLINE_ANNOUNCED, HEADLINE_CLAIMS, HEADLINE_TRADES, HEADLINE_NAMED,
    HEADLINE_OWN_OBJECT, HEADLINE_NONE
} HeadlineWord;

/* Ties the two names before the plural verb `word` together ("Israel, Hezbollah trade fire"), gives an infinitive the name before it
 * ("Germany to send tanks"), or makes a noun of the gate or deed `word` that was taken for a verb ("Rafah crossing shut", "RSF shelling
 * wounds two") or of an adjective ("a 17-year-old"), or gives the word for a fate who it is of ("More than 460 dead", "Six towers and
 * 13 houses damaged"), parts a land from the group beside it ("DR Congo and M23 rebels"), or reads
 * a field of a form ("Fatalities: 5"), or makes a name of a place's first word that was taken for a verb ("Beled Hawo").
 * Gives two who say it both to their verb (", an official and a resident said"), or what is told behind it to whoever did what is told
 * before (", residents say, and burned the market"); or makes a passive of what a thing does not do ("Aid convoy attacked"), a verb
 * of an adjective ("agreed to free two captives"), or hangs a man with a title from the one before him, or a clause from
 * the verb and not from its day ("accused them on Monday of killing six"), or
 * frees a verb's particle ("handed over the man to the court"), or has a deal struck ("Norway, Egypt strike deal"),
 * or something ruled out ("ruled out recognising it"), or has a visitor met ("met visiting President Keel"),
 * or has the marchers demand what they march for ("fired on students demanding it"),
 * or parts a thing from how long after it was ("broke the truce minutes after it began"), or reads a preposition written short ("b/w", "w/", "acc. to"),
 * or has what was announced do something ("The truce announced last month has collapsed"), or a group claim a deed ("Houthis claim attack"),
 * or has what a group holds be struck, and not the group ("on AA-held Nawa"),
 * or has letters be a name ("AS attacked a base"), or a number behind a place and a dash be whom it befell ("Odesa - 1 killed"),
 * or lets the first of two verbs lead ("Norway expels envoy, recalls its own").  false: there was nothing to mend. */
bool headline_mend(Sentence *s, int word, HeadlineWord what, Arena scratch);         /* not HEADLINE_NONE */

/* The first of the hashtags that end the sentence and are no part of it ("killed 15 soldiers #Syria"); s->nwords: there are none. */
int headline_tags(const Sentence *s);

/* How many words the hashtags take up that stand before the sentence and are no part of it ("#Iraq Turkish artillery shells villages"). */
int headline_lead(const Sentence *s);

/* Hangs such a hashtag from the root, as nobody's object. */
void headline_untie(Sentence *s, int tag);

#endif
