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
