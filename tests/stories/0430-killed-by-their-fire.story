# "Killed by Israeli fire" says whose fire, whatever it was; a doer may stand two words before the deed ("army air raid").
item  2026-01-05  source=Example Wire
text     Three people were killed by Israeli fire in Hebron on Sunday.
expect   claim  event=ASSAULT  killed=3  actor=ISR  place=Hebron
item  2026-01-05  source=Example Wire
text     Saudi border guard fire wounded four people in Saada.
expect   claim  event=ASSAULT  injured=4  actor=SAUCOP
item  2026-01-05  source=Example Wire
text     An army air raid on a market in Kabkabiya killed 100.
expect   claim  event=ASSAULT  killed=100  actor=army
# Shelling by somebody is his, also where a parser takes it for what shells.
item  2026-01-05  source=Example Wire
text     Shelling by the RSF on the Abu Shouk camp killed six, including a toddler, and left 14 hurt, the camp's emergency room says.
expect   claim  event=ASSAULT  killed=6  injured=14  actor=SDNREB  place=Abu Shouk
item  2026-01-05  source=Example Wire
text     SDF shelling wounds two soldiers.
expect   claim  event=ASSAULT  injured=2  actor=SYRREB
