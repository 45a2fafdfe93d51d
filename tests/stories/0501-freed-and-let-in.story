# Captives that were released let nobody go, and are held no more; trucks that are let in are counted.
item  2025-03-04  source=Example Wire
text     90 Palestinian prisoners released
expect   claim  event=RETREAT  mode=release  actor=-  target=90 Palestinian prisoners
item  2025-03-04  source=Example Wire
text     Six captives released in Yemen prisoner swap
expect   claim  event=RETREAT  mode=release  actor=-  target=Six captives
expect   no claim with  detained=6
item  2025-03-04  source=Example Wire
text     Hamas released three hostages on Saturday in exchange for 183 Palestinian prisoners.
expect   claim  event=RETREAT  mode=release  actor=Hamas  target=three hostages
expect   no claim with  detained=183
item  2025-03-04  source=Example Wire
text     Israel allowed 60 aid trucks into northern Gaza on Monday, the UN said.
expect   claim  event=ACCESS  mode=allowed  actor=ISR  vehicles=60
# Short numbers.
item  2025-03-04  source=Example Wire
text     The number of IDPs in Goma has surpassed 700k.
expect   claim  event=DISPLACE  displaced=700000..  place=Goma
