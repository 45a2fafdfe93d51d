# Who has not commented told nothing; who claimed it owned up to it; who is accused behind a comma is the one named before it.
item  2025-05-04  source=Example Wire
text     Russia's Belgorod governor: two killed in Ukrainian drone strike on Shebekino; Kyiv has not commented.
expect   claim  event=ASSAULT  killed=2  speaker=governor
expect   no claim with  event=ASSAULT  speaker=Kyiv
item  2025-05-04  source=Example Wire
text     A suicide bomber killed 25 worshippers at a church in Damascus; the interior ministry blamed IS, Saraya Ansar al-Sunna claimed it.
expect   claim  event=ASSAULT  killed=25
expect   no claim with  killed=25  speaker=Saraya
item  2025-05-04  source=Example Wire
text     At least 31 people were killed in Rafah, medics said; the Israeli army denied firing at civilians.
expect   claim  event=ASSAULT  killed=31..  speaker=medics
expect   claim  stance=denies  speaker=Israeli army
expect   no claim with  stance=denies  speaker=medics
item  2025-05-04  source=Example Wire
text     Unknown gunmen shot dead the cleric Shah Mir, accused of helping the army, in Turbat.
expect   claim  event=ASSAULT  actor=gunmen
expect   no claim with  event=ACCUSE  target=gunmen
