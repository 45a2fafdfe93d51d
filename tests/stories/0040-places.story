# The scene, the province around it, and a region that no administration knows.
item  2018-06-28  source=Example Wire
text     Government warplanes bombed Busra al-Harir and the Lajat area in Daraa province on Wednesday, killing six civilians, a rescue worker said.
expect   claim  event=ASSAULT  place=Busra al-Harir  role=Busra al-Harir:scene  role=Lajat:scene  at=Busra al-Harir:32.84,36.34  at=Lajat:32.95,36.40

# The same town, as it is spelled elsewhere.
item  2018-06-28  source=Example Wire
text     Rockets hit the town of Bosra el-Hareer on Monday. Shells fell on Dar'a and on Deraa's old quarter.
expect   claim  event=ASSAULT  at=Bosra:32.84,36.34
expect   claim  event=ASSAULT  at=Dar'a:32.62,36.10

# An airport is not its city.
item  2018-06-28  source=Example Wire
text     Two missiles struck near Damascus airport on Tuesday, state media said. Shells fell on Damascus the next day.
expect   claim  event=ASSAULT  place=Damascus airport  at=airport:33.41,36.52
expect   claim  event=ASSAULT  at=Damascus:33.51,36.29

# Capitals that speak are no scenes.
item  2018-06-28  source=Example Wire
text     Washington warned Damascus on Monday that it would respond to breaches of the truce. Moscow rejected the warning.
expect   no claim with  role=Washington:scene
expect   no claim with  role=Moscow:scene
expect   no claim with  role=Damascus:scene

# They are where something happens in them.
item  2018-06-28  source=Example Wire
text     The foreign ministers met in Moscow on Tuesday. The talks will go on in Washington next week.
expect   claim  role=Moscow:scene  at=Moscow:55.75,37.62
expect   claim  role=Washington:scene  at=Washington:38.9,-77.04

# The border of the country named with the one the news is about.
item  2018-06-28  source=Example Wire
text     Thousands of families fled Nawa and Daraa to Jordan's border, the monitor said on Tuesday.
expect   claim  event=DISPLACE  role=Nawa:origin  role=border:destination  at=border:32.55,37.24

# Borders of any two neighbours; the stretch between two towns; so far from a town.
item  2019-03-05  source=Example Wire
text     Clashes erupted on the border between Ethiopia and Sudan on Monday.
expect   claim  event=ASSAULT  at=border:11.82,35.08

item  2018-06-28  source=Example Wire
text     Rebels attacked a convoy between Nawa and Daraa on Tuesday.
expect   claim  event=ASSAULT  at=Nawa:32.75,36.07

item  2018-06-28  source=Example Wire
text     Government forces shelled villages 15 km west of Homs on Tuesday.
expect   claim  event=ASSAULT  at=villages:34.73,36.56

# A village that no source knows is not some other village.
item  2018-06-28  source=Example Wire
text     Government forces shelled the village of Tell Zarqun in Daraa province on Tuesday.
expect   claim  event=ASSAULT  at=Zarqun:-  at=village:-
