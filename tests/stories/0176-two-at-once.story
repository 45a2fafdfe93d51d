# Two nations' troops; another happening meanwhile; by Friday in the past; governors have a country; arms are not whom they strike.
item  2024-05-22  source=Example Wire
text     Rwandan and Mozambican troops recaptured the port of Palma. Vigilantes lynched two gang members in Beira while gunmen burned a police station in Pemba.
text     By Monday evening the rebels had killed 20 people in Pemba. Five of its members were arrested, the Ansar Brigade said.
expect   claim  event=CONTROL  actor=RWAMIL
expect   claim  event=CONTROL  actor=MOZMIL
expect   no claim with  target=police station  killed=2
expect   claim  event=ASSAULT  killed=20  aspect=happened  when=2024-05-20

item  2024-05-22  source=Example Wire
text     Russian forces launched 68 drones at Ukraine, damaging a school in Sumy, Governor Vadym Filashkin said.
text     A missile killed two people in the Polish village of Przewodow. The White House held Russia responsible.
text     Russia had launched a barrage of missiles at Ukraine that day.
text     The army was accused of the use of mines and barrel bombs against villagers.
expect   claim  event=ASSAULT  munitions=68  speaker=UKRGOV
expect   claim  event=ASSAULT  killed=2  target=POLCVL
expect   no claim with  event=CONTROL
expect   no claim with  target=missiles
expect   claim  event=ASSAULT  target=villagers

item  2024-05-22  source=Example Wire
text     Dozens killed, scores injured as shells rain down on Omdurman neighbourhood - volunteers
expect   claim  event=ASSAULT  injured=20..  speaker=volunteers
