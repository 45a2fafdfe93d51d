# Counts behind a label are of that place, each of its own, and the label says nothing.
item  2025-03-10  source=test  lang=en
text     Casualties so far: Kharkiv - 3 killed, 12 wounded; Odesa - 1 killed; Kherson - 5 wounded.
expect   claim  event=ASSAULT  killed=3  injured=12
expect   claim  event=ASSAULT  killed=1
expect   claim  event=ASSAULT  injured=5
expect   no claim with  killed=1  injured=5

item  2025-03-10  source=test  lang=en
text     Al-Aqsa Hospital: 7 dead, 20 injured
text     Nasser: 4 dead
text     Al-Awda: 2 killed, 9 wounded
expect   claim  killed=2  injured=9
expect   no claim with  speaker=Al-Awda
expect   no claim with  speaker=Nasser
