# Who is accused of shelling did the killing, too; the group accused is the target, not its dead; what a video does not
# show did not happen; at whose hands they died.
item  2024-01-05  source=Example Wire
text     The army accused the rebels of shelling the village of Tabit, killing nine civilians.
expect   claim  event=ASSAULT  killed=9  actor=rebels  speaker=army
expect   no claim with  event=ASSAULT  actor=army

item  2024-01-05  source=Example Wire
text     The agency accused the group of killing 1,500 people in Aksum.
expect   claim  event=ACCUSE  target=group
expect   no claim with  event=ACCUSE  target=people

item  2024-01-05  source=Example Wire
text     The video does not show a strike on Kyiv, the agency found.
expect   claim  event=ASSAULT  aspect=negated
expect   no claim with  event=ASSAULT  aspect=happened

item  2024-01-05  source=Example Wire
text     Two journalists were killed at the hands of the militia in Nyala.
expect   claim  killed=2  actor=militia  place=Nyala

item  2024-01-05  source=Example Wire
text     4 civilians incl. 2 kids dead in shelling on Nubl.
expect   claim  killed=4  place=Nubl
