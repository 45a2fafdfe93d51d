# "This crime, carried out by X", "this new crime by X", "the murder, attributed to X": whose doing it was, wherever the tree hangs it.
item  2024-05-03  source=Example Wire
text     Maria Lopez was murdered in Goma on Friday. This crime, coldly carried out by the M23, shows the world that it does not want peace.
expect   claim  target=Lopez  held=CODREB:reported
item  2024-05-03  source=Example Wire
text     Maria Lopez was murdered in Goma on Friday. The president condemned this new crime by the M23.
expect   claim  target=Lopez  held=CODREB:reported
item  2024-05-03  source=Example Wire
text     The murder of Maria Lopez, carried out this morning by RSF [Rapid Support Forces] fighters in Omdurman, was condemned.
expect   claim  event=ASSAULT  target=Lopez  actor=SDNREB
item  2024-05-03  source=Example Wire
text     The murder of the bishop, attributed to the army, came after the army arrested six priests.
expect   claim  event=ASSAULT  target=bishop  actor=army  hedge=alleged
# One is killed once, whoever is said to have done it.
item  2024-05-03  source=Example Wire
text     The opposition says soldiers killed the journalist Ahmed Deif in Nyala on Monday. The army says that Deif was killed by fighters of the RSF.
expect   claim  actor=SDNREB  target=Deif  again=yes
# Two deeds of one doer, each in a town of its own.
item  2024-05-03  source=Example Wire
text     Fighters attacked a market in Ambo on Monday and murdered a family in Huarpacha.
expect   claim  target=market
expect   claim  target=family
expect   no claim with  target=family  target=market
item  2024-05-03  source=Example Wire
text     A plane was dynamited in Arauca on Friday. The plane was dynamited by drug gangs as it sat at the airport.
expect   claim  event=ASSAULT  when=2024-05-03  held=COLCRM:reported
