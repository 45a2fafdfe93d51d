# Who stands behind "by" did it, though "dead" stands between; what an army says it did is its own doing, whoever spoke before.
item  2025-01-10  source=Example Wire
text     A 12-year-old boy was shot dead by Israeli forces during a raid on the Balata refugee camp, the rescuers said.
expect   claim  event=ASSAULT  actor=Israeli forces  killed=1  target=boy
item  2025-01-10  source=Example Wire
text     The strike killed two people, Lebanon's health ministry said; the Israeli military said it had struck Hezbollah operatives.
expect   claim  event=ASSAULT  killed=2  speaker=health ministry
expect   claim  event=ASSAULT  actor=ISRMIL  target=operatives  speaker=Israeli military
item  2025-01-10  source=Example Wire
text     Ukrainian forces downed 60 of 94 drones; 34 others disappeared from radar, the air force said.
expect   claim  event=ASSAULT  actor=Ukrainian forces
expect   no claim with  missing=34
item  2025-01-10  source=Example Wire
text     The hospital director was detained by troops on Friday and has not been seen since.
expect   claim  event=COERCE  target=director  actor=troops
expect   no claim with  event=OBSERVE
item  2025-01-10  source=Example Wire
text     US sanctions RSF leader Hemedti, says his forces committed genocide.
expect   claim  event=SANCTION  actor=US  target=Hemedti
expect   claim  event=ASSAULT  mode=cleansing  speaker=US
# What somebody is accused of, or denies, is a deed: no villages that burn.
item  2025-01-10  source=Example Wire
text     Human Rights Watch accused the army of burning villages in Rakhine.
expect   claim  event=ACCUSE  actor=Human Rights Watch  target=army
expect   claim  event=ASSAULT  actor=army  target=villages  hedge=alleged
item  2025-01-10  source=Example Wire
text     The army denied bombing hospitals in Sagaing.
expect   claim  event=ASSAULT  actor=army  target=hospitals  stance=denies
item  2025-01-10  source=Example Wire
text     Moscow accused Kyiv of striking civilian targets in Belgorod.
expect   claim  event=ASSAULT  actor=Kyiv  target=targets  hedge=alleged
item  2025-01-10  source=Example Wire
text     The ministry said 12 people were killed and called for an investigation.
expect   claim  event=REQUEST  actor=The ministry
item  2025-01-10  source=Example Wire
text     In Sudan's Sennar state, RSF shelling of a market in Sinja left 21 dead and 67 injured, doctors said on Sunday.
expect   claim  event=ASSAULT  actor=RSF  killed=21  injured=67  place=Singa
item  2025-01-10  source=Example Wire
text     Police responded with live rounds and at least five people were shot dead in Nairobi.
expect   claim  event=ASSAULT  killed=5..  speaker=-
item  2025-07-26  source=Example Wire
text     Phnom Penh accused Thailand of shelling a hospital near the border.
expect   claim  event=ACCUSE  actor=KHMGOV  target=Thailand
expect   claim  event=ASSAULT  actor=Thailand  target=hospital  speaker=Phnom Penh
item  2025-09-20  source=Example Wire
text     M23 fighters killed at least 140 civilians, most of them ethnic Hutu, in Rutshuru in July, Human Rights Watch said.
expect   claim  event=ASSAULT  actor=M23  target=140 civilians  killed=140..  place=Rutshuru  when=2025-07-01
item  2025-09-20  source=Example Wire
text     Kyiv and Moscow each handed over 1,000 prisoners in the largest swap of the war.
expect   claim  event=RETREAT  mode=release  target=1,000 prisoners
expect   no claim with  detained=1000..
