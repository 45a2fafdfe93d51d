# An ambush on a convoy.
item  2023-08-16  source=Example Wire
text     At least 17 soldiers were killed in an ambush near the border with Mali, Niger's defence ministry said late on Tuesday.
expect   claim  event=ASSAULT  killed=17..  speaker=defence ministry
