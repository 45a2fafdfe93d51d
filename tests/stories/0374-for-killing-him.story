# "Took responsibility for killing him": the judge's murder, by their own word.
item  2026-03-10  source=Example Wire
text     A judge was murdered in Cali on Monday. The ELN took responsibility for killing him.
expect   claim  event=ASSAULT  actor=COLREB  stance=concedes
expect   claim  event=ASSAULT  target=judge  held=COLREB:claimed
