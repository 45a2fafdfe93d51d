# "The town" is one that something happened in; the desk is none, and neither are "towns".
item  2018-06-28  source=Example Wire
text     AMMAN (Example Wire) - Shells hit Nawa on Monday, killing two people. Rockets struck the town again on Tuesday.
expect   claim  event=ASSAULT  place=the town  at=the town:32.89,36.04
expect   no claim with  place=Amman

# Which province is not said: it is not the desk's country.
item  2018-06-28  source=Example Wire
text     BEIRUT (Example Wire) - Rebels lost rural towns in the east of the province on Tuesday.
expect   no claim with  place=Lebanon
expect   no claim with  place=Beirut

# A list is not one name, and what stands beside "other towns" is where it happened, too.
item  2018-06-28  source=Example Wire
text     Syrian warplanes bombed Busra al-Harir, Nawa and other towns on Tuesday.
expect   claim  event=ASSAULT  at=Busra:32.84,36.34  at=Nawa:32.89,36.04

# A house of government is not a town of that name.
item  2018-06-28  source=Example Wire
text     The ministers met at the White House on Tuesday.
expect   no claim with  place=Casablanca
