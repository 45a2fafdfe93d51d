# Where the dead were from is not where they died.
item  2024-08-26  source=Example Wire
text     Gunmen stopped a bus in Goma and shot dead 23 passengers from Bukavu, a local official said.
expect   claim  event=ASSAULT  killed=23  role=Goma:scene
expect   claim  event=ASSAULT  role=Bukavu:origin
expect   no claim with  role=Bukavu:scene

item  2024-08-26  source=Example Wire
text     Rockets were fired from Gaza at Sderot. Gunmen abducted a priest from Goma.
expect   claim  event=ASSAULT  role=Sderot:scene
expect   claim  event=ASSAULT  mode=abduct  place=Goma

# Whose missile it was; a town that nobody knows is not the one its last word names; "both" counts what stands behind it.
item  2024-01-16  source=Example Wire
text     An Israeli missile hit a school in Rafah on Monday. Rockets hit Sderot.
expect   claim  event=ASSAULT  actor=Israel  place=Rafah
expect   claim  event=ASSAULT  actor=-  place=Sderot

item  2022-10-24  source=Example Wire
text     Jets dropped four bombs on a concert at A Nang Pa, Hpakant township, killing 60 people, the Kachin News Group said.
expect   claim  event=ASSAULT  killed=60
expect   no claim with  place=CHN

item  2020-09-27  source=Example Wire
text     Azerbaijan shelled Stepanakert. Both report civilian deaths. The army vowed to retake the town. About 70,000 people fled.
expect   no claim with  killed=2
expect   claim  event=THREATEN  mode=occupy
