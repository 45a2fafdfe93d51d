# Who the dead were is told of them, before and behind.
item  2025-03-04  source=Example Wire
text     Among the dead were a nurse and two volunteers, after the strike on Sloviansk killed six people.
expect   claim  event=ASSAULT  killed=6  part=killed:health-worker  part=killed:all
item  2025-03-04  source=Example Wire
text     Five people (3 men, 1 woman and 1 child) were killed by shelling in Kadugli.
expect   claim  event=ASSAULT  killed=5  part=killed:woman  part=killed:child  sum=killed:-
item  2025-03-04  source=Example Wire
text     Ten civilians – six women, three children and an elderly man – were killed in an air raid on Tortahan market.
expect   claim  event=ASSAULT  killed=10  part=killed:woman  part=killed:child  sum=killed:-
# Rows of three, of two forces, and of passers-by.
item  2025-03-04  source=Example Wire
text     A father, a mother and their son were killed when a drone struck their car in Shebekino.
expect   claim  event=ASSAULT  sum=killed:3
item  2025-03-04  source=Example Wire
text     Taliban attacks on checkpoints kill 12 police, 8 soldiers in Kunduz
expect   claim  event=ASSAULT  sum=killed:20
item  2025-03-04  source=Example Wire
text     A roadside bomb tore through a police van in Quetta, killing two officers and a passer-by and wounding 21 people.
expect   claim  event=ASSAULT  injured=21  sum=killed:3
item  2025-03-04  source=Example Wire
text     12 people, 3 soldiers killed in Kunduz attacks
expect   no claim with  sum=killed:15
