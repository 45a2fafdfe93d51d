# "for which residents hold the junta responsible": it is the junta, not the residents, and of the same happening.
item  2026-03-03  source=Example Wire
text     A drone hit a bakery in Pyay on Sunday, killing four. The massacre, for which residents hold the junta responsible, was the second this month.
expect   claim  event=ASSAULT  actor=junta  hedge=alleged  again=yes
expect   no claim with  event=ASSAULT  actor=residents
