# An event named after a town that no list of names knows was there, and the town did not do it; a deed is no word of speech.
item  2025-05-04  source=Example Wire
text     Gwoza suicide bombings: 18 dead.
expect   claim  event=ASSAULT  mode=suicide-attack  place=Gwoza
expect   claim  event=ASSAULT  killed=18  place=Gwoza
item  2025-05-04  source=Example Wire
text     Yelwata attack leaves 100 dead.
expect   claim  event=ASSAULT  killed=100  place=Yelwata
expect   no claim with  actor=Yelwata
item  2025-05-04  source=Example Wire
text     The Wazalendo ambush near Masisi left six dead.
expect   claim  event=ASSAULT  actor=Wazalendo  place=Masisi
item  2025-05-04  source=Example Wire
text     Rebels attacked the town; the governor was killed along with his bodyguards.
expect   claim  event=ASSAULT  target=governor  killed=1
expect   no claim with  speaker=Rebels
item  2025-05-04  source=Example Wire
text     Pagers explode across Lebanon, killing nine.
expect   claim  event=ASSAULT  mode=explosives  killed=9  place=Lebanon
