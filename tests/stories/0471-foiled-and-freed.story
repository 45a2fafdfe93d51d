# Those who foil an attempt are not those who made it.
item  2026-03-10  source=Example Wire
text     Congolese troops foiled an attempt by M23 fighters to kidnap the mayor in Goma on Sunday.
expect   claim  event=ASSAULT  mode=abduct  actor=M23  target=mayor
expect   no claim with  event=ASSAULT  actor=troops
item  2026-03-10  source=Example Wire
text     The army has foiled the terrorist attempt to kidnap the mayor in Goma.
expect   claim  event=ASSAULT  mode=abduct  actor=-  target=mayor
# Who freed him did not kidnap him.
item  2026-03-10  source=Example Wire
text     Senator Karl Odum was kidnapped in Goma on 5 March but was rescued by the army three days later.
expect   claim  event=ASSAULT  mode=abduct  actor=-  target=Odum
expect   claim  event=RETREAT  mode=release  actor=army  target=Odum
# "Now" is nobody.
item  2026-03-10  source=Example Wire
text     Up to now the police in Kidal have attributed the attacks to JNIM.
expect   claim  event=ASSAULT  actor=JNIM  hedge=alleged
expect   no claim with  actor=now
# Its attacks are those of whoever increased them.
item  2026-03-10  source=Example Wire
text     The M23 has increased its attacks on the power grid of Goma.
expect   claim  event=ASSAULT  actor=The M23  target=power grid
# A workers' union is attacked like anybody else.
item  2026-03-10  source=Example Wire
text     The attack on the headquarters of the trade union in Bogota on Sunday killed ten workers.
expect   claim  event=ASSAULT  killed=10
# A name in capitals, whatever part of speech it was taken for.
item  1989-03-10  source=Example Wire
text     THE POLICE PREVENTED A PLAN BY THE ELN TO KIDNAP A JUDGE IN CALI.
expect   claim  event=ASSAULT  mode=abduct  actor=COLREB  target=judge
