# Those between whom it goes on fight, and not those whom it confines; bodies handed over are no ground.
item  2025-07-10  source=Example Wire
text     The ombudsman warned that 3,000 people are confined in Chocó because of fighting between the ELN and the Gulf Clan.
expect   claim  event=DISPLACE  mode=stranded  besieged=3000
expect   claim  event=ASSAULT  actor=ELN
expect   no claim with  event=ASSAULT  actor=3,000 people
item  2025-07-10  source=Example Wire
text     The Houthis handed over the bodies of ten soldiers in Marib.
expect   claim  event=RETREAT  actor=YEMREB
expect   no claim with  event=CONTROL
item  2025-07-10  source=Example Wire
text     The Nasir barracks fell to the White Army on 4 July.
expect   claim  event=CONTROL  mode=gains  place=Nasir
item  2025-07-10  source=Example Wire
text     UNHCR: 600 families forcibly evicted from three sites in Herat on Monday.
expect   claim  event=COERCE  mode=deport  target=600 families  actor=-  displaced=600
item  2025-07-10  source=Example Wire
text     Russian losses: 1,050 personnel, 4 tanks and 130 drones.
expect   claim  event=ASSAULT  casualties=1050  target=RUS
