# Letters that two bodies share are those of the one whose land is spoken of.
item  2025-05-04  source=Example Wire
text     Ugandan soldiers shot and killed by ADF in Ituri; 18 hostages freed, army says.
expect   claim  event=ASSAULT  actor=Allied Democratic Forces
expect   no claim with  actor=AUS
item  2025-05-04  source=Example Wire
text     Wagner and FAMa executed 30 herders in Sebabougou, residents said.
expect   claim  event=ASSAULT  actor=MLIMIL  killed=30
item  2025-05-04  source=Example Wire
text     Puntland forces say they killed 35 IS fighters in the Cal Miskaad mountains.
expect   claim  event=ASSAULT  killed=35  actor=Puntland
expect   no claim with  actor=Somaliland
