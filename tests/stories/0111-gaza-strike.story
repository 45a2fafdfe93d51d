# A tent camp, two sources with two tolls.
item  2024-07-13  source=Example Wire
text     An Israeli air strike on the al-Mawasi area of southern Gaza killed at least 90 Palestinians on Saturday, the Hamas-run health ministry said.
text     The Israeli military said the strike had targeted Hamas's military chief, Mohammed Deif.
expect   claim  event=ASSAULT  mode=aerial  actor=ISR  killed=90..  place=Gaza  speaker=health ministry
expect   claim  event=ASSAULT  speaker=Israeli military
