# The place at the head of a line is where it was, whatever the tagger took its name for, where nothing nearer is known.
item  2025-11-19  source=Example Wire
text     Ternopil: death toll from Wednesday's Russian missile strike on two apartment blocks has climbed to 31, including six children.
expect   claim  event=ASSAULT  killed=31  place=Ternopil
item  2025-11-19  source=Example Wire
text     Gaza City: an airstrike on a tent killed four.
expect   claim  event=ASSAULT  killed=4  place=Gaza
item  2025-11-19  source=Example Wire
text     Odesa region: Russian missiles hit port infrastructure in Nowhereknown, killing eight.
expect   claim  event=ASSAULT  killed=8  role=Odesa:scene
item  2025-11-19  source=Example Wire
text     Kharkiv: At night, a bomb hit Nowherskyi district. One dead, 4 wounded.
expect   claim  event=ASSAULT  killed=1  injured=4  place=Kharkiv
