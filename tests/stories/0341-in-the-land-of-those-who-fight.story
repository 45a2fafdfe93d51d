# A town alone in an item is not the one overseas, where nobody of the item is from.
item  2025-05-04  source=Example Wire
text     Jaish-e-Mohammed gunmen attacked a camp in Uri, killing 18 soldiers.
expect   claim  event=ASSAULT  role=Uri:scene  place=IND
expect   no claim with  place=CHE
item  2025-05-04  source=Example Wire
text     Jets bombed Palmyra, SOHR said.
expect   claim  event=ASSAULT  place=SYR
