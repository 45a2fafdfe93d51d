# What is counted place by place and comes to the total before it is that total's.
item  2025-03-04  source=Example Wire
text     Gunmen attacked two villages in Plateau state overnight, killing 17 people, a local official said. Ten were killed in Bokkos and seven in Mangu.
expect   claim  event=ASSAULT  killed=17
expect   claim  event=ASSAULT  place=Bokkos  part=killed:all
expect   claim  event=ASSAULT  place=Mangu  part=killed:all
# The stretch of time is that of both verbs; officers among the dead are no troops.
item  2025-03-04  source=Example Post
text     Russian attacks killed four and injured 23 across Ukraine over the past day.
expect   claim  event=ASSAULT  kind=killed:running-total  kind=injured:running-total
item  2025-03-04  source=Example Wire
text     The army lost 21 men, among them two officers, in the battle for Tina.
expect   claim  event=ASSAULT  killed=21  part=killed:combatant
expect   no claim with  troops=2
