# "Had nothing to do with it" denies a deed; it plans none.
item  2026-03-10  source=Example Wire
text     A car bomb killed four people in a market in Maiduguri on Monday. The army blamed Boko Haram. A spokesman for Boko Haram said the group had nothing to do with the attack.
expect   claim  event=ASSAULT  killed=4  held=NGAREB:denied
expect   no claim with  event=ASSAULT  aspect=planned
item  2026-03-10  source=Example Wire
text     Gunmen killed a mayor in Cauca on Monday. The ELN said none of its members had anything to do with the murder.
expect   claim  event=ASSAULT  mode=execute  aspect=negated  stance=denies
expect   no claim with  event=ASSAULT  aspect=planned
