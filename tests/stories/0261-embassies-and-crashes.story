# An embassy is of one country, and in another; who dies in a crash is no victim of violence.
item  2026-03-03  source=Example Wire
text     Gunmen fired at the embassy of China on Monday.
text     Bombs went off on Sunday outside the Syrian and China embassies.
text     Unknown people placed a bomb under a car of the Iran embassy.
text     Four soldiers were killed where the truck had its accident, near the barracks.
text     No aid workers are being held by the M23.
expect   claim  event=ASSAULT  target=embassy
expect   no claim with  event=ASSAULT  place=China
expect   no claim with  event=ASSAULT  place=Iran
expect   no claim with  event=ASSAULT  killed=4
expect   no claim with  event=ASSAULT  mode=abduct  aspect=happened

# One person, by whatever title.
item  2026-03-03  source=Example Wire
text     The murder of Justice Amina Bello in Maiduguri on Monday was condemned.
text     His guarantor, Ernest Velo, who was killed on the highway to Goma, was a trader.
expect   claim  event=ASSAULT  killed=1  place=Maiduguri
expect   claim  event=ASSAULT  killed=1  place=Goma
