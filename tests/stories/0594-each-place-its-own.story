# A number without a verb of its own, at another place: the same befell them there.
item  2025-03-04  source=Example Wire
text     Four killed in Kherson, two in Nikopol
expect   claim  event=ASSAULT  killed=4  place=Kherson
expect   claim  event=ASSAULT  killed=2  place=Nikopol
expect   no claim with  killed=4  place=Nikopol
item  2025-03-04  source=Example Wire
text     Russian attacks killed one person in Donetsk region, two in Kherson and three more in Kharkiv.
expect   claim  event=ASSAULT  killed=1  place=Donetsk  actor=RUS
expect   claim  event=ASSAULT  killed=2  place=Kherson  actor=RUS
expect   claim  event=ASSAULT  killed=3  place=Kharkiv  actor=RUS
item  2025-03-04  source=Example Wire
text     Three people were injured in Kharkiv and at least five others in Sumy, governors said.
expect   claim  event=ASSAULT  injured=3  place=Kharkiv
expect   claim  event=ASSAULT  injured=5..  place=Sumy
item  2025-03-04  source=Example Wire
text     Police arrested 12 people in Minsk and four in Brest.
expect   claim  event=COERCE  detained=4  place=Brest
# What a total is made of is told no second time.
item  2025-03-04  source=Example Wire
text     18 people were killed in Gaza, 11 in Rafah and seven in Khan Younis.
expect   claim  event=ASSAULT  killed=18
expect   no claim with  killed=7
item  2025-03-04  source=Example Wire
text     Israeli strikes killed 18 people across Gaza on Monday: 11 in Rafah and seven in Khan Younis.
expect   claim  event=ASSAULT  killed=18
expect   no claim with  killed=7
item  2025-03-04  source=Example Wire
text     18 people were killed, 11 of them in Rafah and seven in Khan Younis, the Civil Defence said.
expect   claim  event=ASSAULT  killed=18  killed=7  part=killed:all
# Another verb tells something else of them.
item  2025-03-04  source=Example Wire
text     Gunmen killed nine villagers in Jos and two in Barkin Ladi were wounded.
expect   claim  event=ASSAULT  killed=9
expect   no claim with  killed=2
item  2025-03-04  source=Example Wire
text     The army said it killed seven rebels in Goma and captured three in Bukavu.
expect   claim  event=ASSAULT  killed=7
expect   no claim with  killed=3
