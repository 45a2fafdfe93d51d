# Who comes from a namesake's land, and the place itself as what was struck, say nothing of which one it is.
item  2026-01-05  source=Example Wire
text     Two US soldiers were killed in Palmyra on Saturday.
expect   claim  event=ASSAULT  killed=2  place=SYR
item  2026-01-05  source=Example Wire
text     Al-Shabaab fighters attacked Bal'ad on Monday.
expect   claim  event=ASSAULT  place=SOM
item  2026-01-05  source=Example Wire
text     Shots were fired in Bethlehem on Sunday.
expect   claim  event=ASSAULT  place=PSE
item  2026-01-05  source=Example Wire
text     An Israeli raid on the town of Beit Jinn killed 13.
expect   claim  event=ASSAULT  killed=13  place=SYR
item  2026-01-05  source=Example Wire
text     Two soldiers were killed in a drone strike on the border post at Tine.
expect   claim  event=ASSAULT  killed=2  place=SDN
