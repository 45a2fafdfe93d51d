# What somebody did is not to come, because of a number that looks like a day.
item  2021-08-16  source=Example Wire
text     The US invaded Afghanistan in October 2001, after the 9/11 attacks.
expect   claim  event=ASSAULT  aspect=historical  when=2001-10-01..2001-10-31
# Rights that are reserved, punishments that will come.
item  2024-09-18  source=Example Wire
text     Tehran said it reserved the right to respond.
expect   claim  event=THREATEN  speaker=Tehran
item  2024-09-18  source=Example Wire
text     Hezbollah blamed Israel and promised it would receive its just punishment.
expect   claim  event=THREATEN  actor=Hezbollah
expect   no claim with  event=AGREE
# A deal signed by two sides, told in passing.
item  2021-08-16  source=Example Wire
text     A deal signed by the Taliban and the Trump administration in February 2020 set a timetable for the pullout.
expect   claim  event=SUPPORT  actor=the Taliban  when=2020-02-01..2020-02-29
# Those who are sent back are no troops.
item  2023-05-04  source=Example Wire
text     Ghana has sent hundreds of Burkinabe refugees back since March.
expect   claim  event=COERCE  mode=deport
expect   no claim with  troops=100..
# Arms are found on somebody, hostages recovered, goods banned.
item  2025-01-08  source=Example Wire
text     Police killed a terrorist in Bannu. A Kalashnikov and two hand grenades were recovered from his possession.
expect   claim  event=OBSERVE  target=two hand grenades
item  2025-01-08  source=Example Wire
text     Armed men kidnapped 16 workers. Eight of the hostages were recovered by security forces in an operation in the evening.
expect   claim  event=RETREAT  mode=release  actor=security forces
item  2024-07-29  source=Example Wire
text     Militants shelled a base. The governor banned the sale of petrol in jerrycans.
expect   claim  event=COERCE  actor=The governor
# Away, from wherever it gets worse.
item  2021-08-16  source=Example Wire
text     The militants captured the provincial capitals. Thousands of Afghans rushed to the airport on Monday.
expect   claim  event=DISPLACE  when=2021-08-16
# Who hides fighters is not stranded.
item  2023-05-04  source=Example Wire
text     The soldiers encircled the village and accused its residents of sheltering jihadists.
expect   no claim with  event=DISPLACE
# Armies destroy men, as they put it.
item  2022-05-18  source=Example Wire
text     More than 270 nationalists were destroyed near Soledar.
expect   claim  event=ASSAULT  target=nationalists
# What is fired is hit by none of the strikes.
item  2017-01-12  source=Example Wire
text     The coalition conducted more than 300 strikes delivering more than 850 munitions.
expect   claim  event=ASSAULT  actor=The coalition  strikes=300..  munitions=850..
expect   no claim with  target=more than 850 munitions
# Others are taken, and markets closed for it.
item  2024-07-29  source=Example Wire
text     Militants attacked Runka. Bandits killed 7 persons and took 23 others, mostly children. The governor closed four markets.
expect   claim  event=ASSAULT  mode=abduct  killed=7  detained=23
expect   claim  event=ACCESS  mode=shut  actor=The governor
