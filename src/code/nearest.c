#include "code/nearest.h"

/* Letters to change, add or leave out. */
static int letters_apart(Text a, Text b)
{
    if (a.n > 40 || b.n > 40)
        return 99;
    int row[42];
    for (int j = 0; j <= b.n; j++)
        row[j] = j;
    for (int i = 1; i <= a.n; i++) {
        int before = row[0];
        row[0] = i;
        for (int j = 1; j <= b.n; j++) {
            int change = before + ((a.at[i - 1] | 32) != (b.at[j - 1] | 32));
            before = row[j];
            int least = row[j] + 1 < row[j - 1] + 1 ? row[j] + 1 : row[j - 1] + 1;
            row[j] = change < least ? change : least;
        }
    }
    return row[b.n];
}

/* "subject" for "subj", "only" for "only alone", "Drone strike" for "Air/drone strike". */
static bool holds(Text whole, Text part)
{
    enum { SHORTEST = 3 };
    if (part.n < SHORTEST || part.n > whole.n)
        return false;
    return text_is_nocase(text_part(whole, 0, part.n), part) || text_is_nocase(text_part(whole, whole.n - part.n, whole.n), part);
}

void nearer(Nearest *n, Text wanted, Text known)
{
    int apart = letters_apart(wanted, known), most = 1 + (wanted.n - 1) / 4;
    if (apart > most && (holds(wanted, known) || holds(known, wanted)))
        apart = most;
    if (apart < n->apart && apart <= most)
        *n = (Nearest){ known, apart };
}

Text nearest_asked(Nearest n, Arena *keep)
{
    return n.word.n ? text_format(keep, " (did you mean \"%.*s\"?)", TEXT_FMT(n.word)) : NO_TEXT;
}
