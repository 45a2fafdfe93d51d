# "Military attacks" says of what kind they were, where it is told whose.
item  2026-03-10  source=Example Wire
text     The guerrillas launched large-scale military attacks on Goma.
expect   claim  event=ASSAULT  actor=The guerrillas
expect   no claim with  actor=military
item  2026-03-10  source=Example Wire
text     A criminal attack by unknown men wounded two people in Quito.
expect   claim  event=ASSAULT  actor=unknown men  injured=2
# By remote control, and by no control; a car that explodes does nothing; forces do.
item  2026-03-10  source=Example Wire
text     A car loaded with dynamite exploded in front of a bank in Goma on Sunday.
expect   claim  event=ASSAULT  actor=-
item  2026-03-10  source=Example Wire
text     The car bomb was set off by remote control at a passing police patrol in Goma.
expect   claim  event=ASSAULT  actor=-  target=patrol
item  2026-03-10  source=Example Wire
text     Nine people were killed in an attack by government forces in Goma on Sunday.
expect   claim  event=ASSAULT  actor=government forces  target=Nine people
# "Had not ordered it", by their own word: denied.
item  2026-03-10  source=Example Wire
text     The mayor of Goma was murdered on Sunday. The M23 said that it had not ordered the murder.
expect   claim  event=ASSAULT  target=mayor  held=M23:denied
