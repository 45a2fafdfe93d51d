# He who was murdered stands before the murder; whom it is attributed to did it.
item  2026-03-10  source=Example Wire
text     Yusuf Ali, a trader, was shot dead in Bamako on Monday. His murder was attributed to JNIM.
expect   claim  event=ASSAULT  target=Ali  held=MLIREB:accused
expect   claim  event=ASSAULT  mode=execute  actor=MLIREB  target=His
