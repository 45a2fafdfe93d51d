# A town before a colon is where; a state there is no speaker, unless it says "we"; "our forces" are of no land.
item  2025-07-15  source=Example Wire
text     Sweida: Druze fighters and Bedouin tribes clash again despite truce.
expect   claim  event=ASSAULT  place=Sweida
item  2025-02-26  source=Example Wire
text     Burkina Faso: JNIM claims attack on army post in Diapaga.
expect   claim  event=ASSAULT  actor=Jama'at  place=Diapaga
expect   no claim with  speaker=Burkina Faso
item  2025-07-15  source=Example Wire
text     Moscow: our forces took Toretsk.
expect   no claim with  actor=Ukraine
item  2025-07-15  source=Example Wire
text     Our troops retook Bara, the RSF said.
expect   claim  event=CONTROL  actor=Rapid Support Forces
item  2024-04-05  source=Example Wire
text     Gunmen from the PDF attacked a convoy in Sagaing.
expect   claim  event=ASSAULT  actor=People's Defence Force
