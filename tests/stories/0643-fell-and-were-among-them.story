# Fell in battle; those of whom it is said right behind.
item  2025-03-04  source=Example Wire
text     Two soldiers and a volunteer fell in an ambush near Barsalogho.
expect   claim  event=ASSAULT  killed=2  who=killed:combatant
expect   no claim with  troops=2
item  2025-03-04  source=Example Post
text     Hospital sources: 5 martyrs, incl. 2 children, and 18 injured in an air strike on tents west of Khan Younis.
expect   claim  event=ASSAULT  killed=5  part=killed:child
expect   claim  event=ASSAULT  injured=18
expect   no claim with  part=injured:child
item  2025-03-04  source=Example Wire
text     Eleven soldiers and a colonel among the dead in the ambush near Gossi.
expect   claim  event=ASSAULT  part=killed:combatant  sum=killed:-
# A stretch of time that opens the sentence.
item  2025-03-04  source=Example Post
text     Over the last day, the enemy lost 1,140 soldiers, 9 tanks and 38 artillery systems.
expect   claim  event=ASSAULT  killed=1140  kind=killed:running-total
item  2025-03-04  source=Example Wire
text     A bomb killed one person and wounded 11, three of them seriously, in Hyderabad.
expect   claim  event=ASSAULT  killed=1  injured=11  part=injured:all
expect   no claim with  part=killed:all
