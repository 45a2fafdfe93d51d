# How far off it was is neither struck nor does it strike, and it happened there; whoever power was cut to was not hit.
item  2024-06-14  source=Example Wire
text     A tanker was struck by an unmanned surface vessel 70 nautical miles southwest of Hodeidah, the maritime agency said.
expect   claim  event=ASSAULT  target=tanker  place=Hodeidah
expect   no claim with  event=ASSAULT  actor=nautical
item  2024-06-14  source=Example Wire
text     A drone struck a fuel truck about 15 miles east of Omdurman on Monday.
expect   claim  event=ASSAULT  target=fuel truck  place=Omdurman
expect   no claim with  event=ASSAULT  target=miles
item  2024-06-14  source=Example Wire
text     A missile landed 12 km from the city of Marib, killing three herders.
expect   claim  event=ASSAULT  killed=3  place=Marib  role=Marib:scene
item  2024-06-14  source=Example Wire
text     Power was cut to 300,000 homes after Russian missiles hit a substation in Odesa.
expect   claim  event=ASSAULT  actor=missiles  target=substation
expect   no claim with  event=ASSAULT  facilities=300000
item  2024-06-14  source=Example Wire
text     Russian strikes on Odesa left 300,000 homes without electricity.
expect   claim  event=ASSAULT  place=Odesa
expect   no claim with  event=DISPLACE
