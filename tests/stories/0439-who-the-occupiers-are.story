# "Occupiers" are of whom a land's texts call so, and of nobody known elsewhere.
item  2026-03-02  source=Example Wire
text     Occupiers shelled Nikopol district over 20 times. A man of 67 killed, 3 wounded.
expect   claim  event=ASSAULT  mode=heavy-weapons  actor=RUSMIL  place=Nikopol
expect   claim  event=ASSAULT  killed=1  injured=3
item  2026-03-02  source=Example Wire
text     Occupation forces wounded two people in Jenin.
expect   claim  event=ASSAULT  injured=2  actor=ISRMIL
item  2026-03-02  source=Example Wire
text     Invaders burned a mill near Farmington.
expect   no claim with  actor=USAMIL
# Eight police are eight; a woman and her daughter are a woman and a child; what the rescuers pull out is a body.
item  2026-03-02  source=Example Wire
text     Bandits kill 8 police in an ambush on the road to Sokoto.
expect   claim  event=ASSAULT  killed=8
item  2026-03-02  source=Example Wire
text     A 23-year-old woman and her 2-year-old daughter died after a drone strike on Kherson.
expect   claim  event=ASSAULT  who=killed:woman  who=killed:child
item  2026-03-02  source=Example Wire
text     Rescuers pulled the body of a fourth victim out of the debris in Odesa. The toll is now 4 dead, 11 hurt.
expect   claim  event=OBSERVE  place=Odesa
expect   claim  event=ASSAULT  killed=4  injured=11  place=Odesa
# Where the others withdrew to was not overrun; a town taken for a verb changed hands.
item  2026-03-02  source=Example Wire
text     ISWAP overran FOB Marte overnight, troops withdrew to Dikwa.
expect   no claim with  event=CONTROL  place=Dikwa
item  2026-03-02  source=Example Wire
text     Jubaland forces seize Beled Hawo from federal troops after heavy battle.
expect   claim  event=CONTROL  mode=gains  place=Beled Hawo
item  2026-03-02  source=Example Wire
text     Myanmar's junta re-took Kyaukme after 21 days.
expect   claim  event=CONTROL  mode=gains  target=Kyaukme
