# What a relative clause says in passing is not denied with the rest, and its years are its own.
item  2024-02-18  source=Example Wire
text     Kigali has repeatedly denied backing the M23 rebels, who have seized swathes of North Kivu.
expect   claim  event=AID  aspect=negated  stance=denies
expect   claim  event=CONTROL  aspect=happened  actor=M23  place=North Kivu

item  2024-02-18  source=Example Wire
text     Mali's junta, which seized power in 2020, has vowed to retake the north.
expect   claim  event=THREATEN  aspect=happened  when=-

item  2024-02-18  source=Example Wire
text     The army has not given a toll for that attack. Rebels did not launch an attack on Goma.
expect   claim  event=ASSAULT  aspect=happened
expect   claim  event=ASSAULT  aspect=negated  target=Goma
