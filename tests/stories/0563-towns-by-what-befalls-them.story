# What is told of a name says that it is a town's.
item  2022-05-14  source=Example Wire
text     Ukraine's General Staff said Yampil had fallen to Russian forces after two weeks of street fighting, while Lyman remained contested.
expect   claim  event=CONTROL  mode=gains  actor=RUSMIL  place=Yampil
expect   claim  event=CONTROL  mode=contested  place=Lyman
item  2025-08-19  source=Example Wire
text     The Tine border post was closed on Monday after a drone strike, local authorities said.
expect   claim  event=ACCESS  mode=shut  place=Tine
item  2022-07-03  source=Example Wire
text     Russia's defence minister said Lysychansk had been fully liberated. Ukraine's military command confirmed its withdrawal from the city.
expect   claim  event=CONTROL  mode=gains  place=Lysychansk  speaker=RUSMIL
expect   claim  event=RETREAT  place=Lysychansk
item  2023-12-18  source=Example Wire
text     Wad Madani has fallen. Singa shelled.
expect   claim  event=CONTROL  mode=gains  place=Wad Medani
expect   claim  event=ASSAULT  mode=heavy-weapons  place=Singa
item  2024-12-07  source=Example Wire
text     Government troops are gone. Saraqib, Khan Sheikhoun and Maarat al-Numan captured.
expect   claim  event=CONTROL  mode=gains  place=Saraqib
# Somebody of the item has this name.
item  2024-12-07  source=Example Wire
text     Envoy Ruth Lyman fell ill in Geneva. Lyman has fallen behind in the talks.
expect   no claim with  event=CONTROL
