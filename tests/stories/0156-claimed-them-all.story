# One word of owning up is of all the deeds that the item tells, of Monday's too.
item  2026-03-03  source=Example Wire
text     A bomb damaged a fuel depot in Sikasso on Monday. Another went off at the bus station in Bamako and killed two people. The group JNIM claimed responsibility for the attacks in a video on Tuesday.
expect   claim  event=ASSAULT  target=depot  held=MLIREB:claimed
expect   claim  event=ASSAULT  killed=2  held=MLIREB:claimed
expect   claim  event=ASSAULT  actor=MLIREB  stance=concedes  held=-
