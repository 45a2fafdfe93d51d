# A dateline of two towns is one, and no scene.
item  2026-03-10  source=Example Wire
text     JERUSALEM/CAIRO - Israeli strikes killed at least 33 Palestinians across Gaza on Tuesday.
expect   claim  event=ASSAULT  killed=33..  place=Gaza
expect   no claim with  place=Jerusalem
# Who says it was not killed, and the day of the saying is not that of the deed.
item  2026-03-10  source=Example Wire
text     YANGON - A Myanmar military air strike on a tea shop in Tabayin township killed 18 people and injured 20, a local official and a resident said on Tuesday.
expect   claim  event=ASSAULT  killed=18  injured=20  actor=MMRMIL  when=-
expect   no claim with  killed=1
expect   no claim with  target=a local official
# The crew of a ship is no ship; a compound that was struck, and by a car bomber who flies nothing.
item  2026-03-10  source=Example Wire
text     A drone attack set an oil depot in Novorossiysk ablaze, the governor said. Three crew members of a ship in the port were injured, he added.
expect   claim  event=ASSAULT  injured=3
item  2026-03-10  source=Example Wire
text     Israel said it struck a Hamas training compound.
expect   claim  event=ASSAULT  actor=ISR  target=Hamas training compound
item  2026-03-10  source=Example Wire
text     Six soldiers were killed when a suicide car bomber hit their post in Musaynia, a Yemeni official said.
expect   no claim with  actor=MIL
# What the war has done is not of the town told of before.
item  2026-03-10  source=Example Wire
text     At least 28 people were killed on Monday when drones struck a market in the Sudanese town of Al-Nahud, medics said.
text     The conflict has killed tens of thousands of people and displaced some 12 million.
expect   claim  event=ASSAULT  killed=28..  place=Nuhud
expect   no claim with  event=ASSAULT  killed=20000..  place=SDN
expect   no claim with  event=DISPLACE  place=Nuhud
