# A crossing is no verb; who hands over is no noun.
item  2024-06-20  source=Example Wire
text     Rafah crossing still shut
expect   claim  event=ACCESS  mode=shut  actor=-  place=Rafah crossing
item  2025-10-20  source=Example Wire
text     Hamas hands over the body of a hostage
expect   claim  event=RETREAT  mode=return  actor=Hamas  target=body
item  2024-05-24  source=Example Wire
text     Ukraine and Russia each handed over the bodies of fallen soldiers.
expect   claim  event=RETREAT  mode=return  actor=Ukraine  target=bodies of fallen soldiers
item  2025-11-14  source=Example Wire
text     Clashes in Afar, two villages burned
expect   claim  event=ASSAULT  mode=destroy  target=two villages
expect   claim  event=ASSAULT  place=Afar
# "Town, province" is the town; from one part of a country to another is a way; WHO is a name.
item  2025-05-13  source=Example Wire
text     An estimated 6,800 households were displaced from Um Ruwaba town, North Kordofan State, between 3 and 9 May.
expect   claim  event=DISPLACE  displaced=6800  role=Um Ruwaba:origin
item  2024-11-27  source=Example Wire
text     Thousands of Syrians fled from the north of the country to Damascus.
expect   claim  event=DISPLACE  role=Damascus:destination
expect   no claim with  role=Damascus:origin
item  2025-10-30  source=Example Wire
text     DTM Early Warning: between 26 and 29 October 2025, some 62,263 individuals were displaced from El Fasher town.
expect   claim  event=DISPLACE  displaced=62263  when=2025-10-26  until=2025-10-29
item  2024-12-29  source=Example Wire
text     Kamal Adwan Hospital is out of service after a raid, WHO said.
expect   claim  event=ACCESS  mode=shut  target=Kamal Adwan Hospital  speaker=WHO
