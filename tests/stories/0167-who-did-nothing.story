# Shrapnel and landmines are no doers; those who tell a newspaper are no troops; a president is detained once;
# the lines, the camps, the house arrest, the toll that is put at a number.
item  2024-01-05  source=Example Wire
text     A seven-year-old girl was wounded by shrapnel in Goma.
expect   claim  event=ASSAULT  injured=1  actor=-  target=A seven-year-old girl

item  2024-01-05  source=Example Wire
text     A Houthi missile hit a tanker off Aden, killing two sailors.
expect   claim  event=ASSAULT  killed=2  actor=Houthi

item  2024-01-05  source=Example Wire
text     Two senior officers told Reuters that the rebels had entered Goma.
expect   claim  event=CONTROL  place=Goma
expect   no claim with  troops=2

item  2024-01-05  source=Example Wire
text     Soldiers detained President Odran Keel in Niamey.
expect   claim  event=COERCE  mode=arrest  detained=1

item  2024-01-05  source=Example Wire
text     The army placed former ministers Odran Keel and Mira Sand under house arrest.
expect   claim  event=COERCE  mode=arrest  actor=army

item  2024-01-05  source=Example Wire
text     Authorities cut phone and internet lines in Goma. Some 9,000 people were moved to army camps after clashes.
expect   claim  event=COERCE  mode=censor  actor=Authorities  place=Goma
expect   claim  event=DISPLACE  mode=evacuate

item  2024-01-05  source=Example Wire
text     At least 300 people have been killed in RSF attacks on villages around al-Kadaris, lawyers said. The ministry put the toll at 433.
expect   claim  event=ASSAULT  killed=433

item  2024-01-05  source=Example Wire
text     Northern troops left Goma on Monday. Clashes have reached El Fasher, residents said.
expect   claim  event=RETREAT  mode=withdraw  place=Goma
expect   claim  event=ASSAULT  place=El Fasher  role=El Fasher:scene

item  2024-12-01  source=Example Wire
text     Between 7 October 2023 and 29 November 2024, at least 44,363 Palestinians were killed and 105,070 injured.
expect   claim  killed=44363..  kind=injured:running-total
expect   no claim with  kind=injured:incident
