# "Bandit leader X" is one; who opens a line without an article is one, too.
item  2026-04-14  source=Example Wire
text     Troops killed bandit leader Kachalla Ballo in Kaduna.
expect   claim  event=ASSAULT  killed=1  target=bandit leader
expect   no claim with  killed=2
item  2026-04-14  source=Example Wire
text     Kherson: 57-year-old woman wounded.
expect   claim  event=ASSAULT  injured=1  who=injured:woman  place=Kherson
item  2026-04-14  source=Example Wire
text     Elderly man killed in Kherson shelling.
expect   claim  event=ASSAULT  killed=1
item  2026-04-14  source=Example Wire
text     Sumy: Russian FPV struck an evacuation van; two volunteers and a pensioner died.
expect   claim  event=ASSAULT  killed=1
