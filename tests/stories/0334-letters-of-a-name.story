# Letters stand for the body that the item spells out; those of a group elsewhere stand for it only where its land or people are spoken of.
item  2024-08-06  source=Example Wire
text     The Arakan Army attacked Maungdaw. The AA denied that it had killed civilians.
expect   claim  aspect=negated  stance=denies  speaker=Arakan Army
expect   no claim with  speaker=Anadolu
item  2025-08-20  source=Example Wire
text     Gunmen attacked a mosque in Katsina, killing 27 worshippers. KIA: two vigilantes, police said.
expect   claim  event=ASSAULT  killed=27
expect   no claim with  actor=Kachin
expect   no claim with  speaker=Kachin
item  2025-08-20  source=Example Wire
text     Kachin fighters took a base near Bhamo. The KIA said it had captured 30 soldiers.
expect   claim  event=COERCE  speaker=Kachin Independence Army
