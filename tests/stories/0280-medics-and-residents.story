# Who tells at the end of a sentence may be several, even behind a place or a day.
item  2025-04-18  source=Example Wire
text     Shells hit a crowded market in Omdurman on Thursday, medics and residents said.
expect   claim  event=ASSAULT  target=market  place=Omdurman  speaker=medics
item  2025-04-18  source=Example Wire
text     Gunmen killed 20 villagers in Barkin Ladi, Amnesty and survivors said.
expect   claim  event=ASSAULT  actor=Gunmen  killed=20  place=Barkin Ladi  speaker=Amnesty
item  2025-04-18  source=Example Wire
text     The army denied responsibility for the strike in Nyala.
expect   claim  event=REJECT 
expect   claim  event=ASSAULT  stance=denies  place=Nyala
