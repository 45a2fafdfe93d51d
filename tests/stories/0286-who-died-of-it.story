# Who died is of the attack that the sentences before told of, though the item has no other word of war.
item  2025-05-07  source=test  lang=en
text     Drones hit Odesa overnight. Seven people died, the governor said.
expect   claim  event=ASSAULT  killed=7  place=Odesa

item  2025-05-07  source=test  lang=en
text     India said it struck nine sites in Pakistan. Pakistan's military said 26 civilians died and that it had shot down five jets.
expect   claim  event=ASSAULT  killed=26  target=26 civilians
expect   no claim with  target=jets  killed=26

item  2025-05-07  source=test  lang=en
text     Jets struck Goma. There were 12 dead.
expect   claim  event=ASSAULT  killed=12  place=Goma

# "Lost their lives"; but an army that loses soldiers loses no town.
item  2025-05-07  source=test  lang=en
text     Azerbaijan shelled Stepanakert. Four students lost their lives.
expect   claim  event=ASSAULT  killed=4

item  2025-05-07  source=test  lang=en
text     The army lost 14 soldiers in Goma.
expect   no claim with  event=CONTROL

item  2025-05-07  source=test  lang=en
text     The measles outbreak spread in Goma. Seven children died.
expect   no claim with  killed=7

# Those who "were among" them are the part, and they the whole.
item  2025-08-26  source=test  lang=en
text     Five journalists were among 20 people killed in a strike on Nasser Hospital in Khan Younis on Monday.
expect   claim  event=ASSAULT  killed=20  part=killed:journalist
expect   no claim with  part=killed:all

# A day before who did it is no name of theirs.
item  2025-05-07  source=test  lang=en
text     On Thursday tanks fired at Markaba, wounding two people.
expect   claim  event=ASSAULT  actor=tanks  when=2025-05-01  injured=2  place=Markaba
