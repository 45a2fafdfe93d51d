# A name alone at the end of a post says it.
item  2025-06-11  source=Example Wire
text     2 wounded in Kryvyi Rih — Vilkul.
expect   claim  event=ASSAULT  injured=2  speaker=Vilkul
item  2025-06-11  source=Example Wire
text     Nikopol district: 12 FPV attacks in a day. A 45-year-old man died, Lysak.
expect   claim  event=ASSAULT  killed=1  speaker=Lysak  place=Nikopol
item  2025-06-11  source=Example Wire
text     Six killed in clashes between army, Hezbollah.
expect   no claim with  speaker=Hezbollah
# Worshippers are abducted, and no ground is gained; a glide bomb hits.
item  2025-06-11  source=Example Wire
text     Over 160 worshippers seized from three churches in Kajuru; 80 back, police confirm.
expect   claim  event=ASSAULT  mode=abduct
expect   no claim with  event=CONTROL
item  2025-06-11  source=Example Wire
text     Russian KAB hits dairy plant in Okhtyrka.
expect   claim  event=ASSAULT  mode=aerial  place=Okhtyrka
