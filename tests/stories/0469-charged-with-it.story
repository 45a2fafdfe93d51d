# Who is held on charges, on suspicion or in connection with a deed did it by somebody's word; no charge did.
item  2026-03-10  source=Example Wire
text     Police in Goma arrested three soldiers on charges of murdering a teacher.
expect   claim  event=ASSAULT  actor=soldiers  target=teacher  hedge=alleged
expect   no claim with  actor=charges
item  2026-03-10  source=Example Wire
text     The trip was put off because of the arrest of eight members of M23 on charges of being implicated in the murder of six nuns in Goma.
expect   claim  event=ASSAULT  actor=M23  target=nuns  hedge=alleged
expect   no claim with  actor=charges
item  2026-03-10  source=Example Wire
text     Three soldiers were detained in connection with the murder of a teacher in Goma.
expect   claim  event=ASSAULT  actor=soldiers  target=teacher  hedge=alleged
# All of them are charged, and not the one named among them.
item  2026-03-10  source=Example Wire
text     The colonel agreed to prosecute the eight officers, including a major, charged with killing six nuns.
expect   claim  event=ASSAULT  actor=the eight officers  target=nuns  hedge=alleged
# Whoever is accused, however much stands between.
item  2026-03-10  source=Example Wire
text     Labor unions are accusing the army and the most radical sectors of the government of carrying out the bomb attack on the union headquarters.
expect   claim  event=ASSAULT  actor=the army  target=headquarters  hedge=alleged
