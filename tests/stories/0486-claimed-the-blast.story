# Responsibility for the blast, the fire, the deaths; the group that speaks, and denies any part in it.
item  2024-05-03  source=Example Wire
text     A bomb blast near a railway station in Quetta killed 26 people on Saturday, police said. The Baloch Liberation Army claimed responsibility for the blast, saying it had targeted soldiers.
text     The group, which wants independence for the province, also said it carried out an ambush on a convoy near Turbat in which five guards died on Friday.
expect   claim  killed=26  held=PAKREB:claimed
expect   claim  killed=5  held=PAKREB:claimed
item  2024-05-03  source=Example Wire
text     Nine people were killed in Goma on Friday. The army blamed the M23 for the explosion.
expect   claim  killed=9  held=CODREB:accused
item  2024-05-03  source=Example Wire
text     Nine people were shot in Goma on Friday. The army blamed the M23 for the deaths.
expect   claim  event=ASSAULT  held=CODREB:accused
item  2024-05-03  source=Example Wire
text     Narciso Beleno was shot dead in Santa Rosa del Sur on Sunday. President Gustavo Petro attributed the killing to the Gulf Clan. The group denied any part in it in a message on social media.
expect   claim  target=Beleno  held=COLCRM:accused
expect   claim  target=Beleno  held=COLCRM:denied
item  2024-05-03  source=Example Wire
text     Nine people were killed in Goma on Friday. Suspicion fell on the M23.
expect   claim  killed=9  held=CODREB:accused
