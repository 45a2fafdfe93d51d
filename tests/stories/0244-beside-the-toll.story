# Suspects held beside a toll are not dead; a word of one's own behind a threat is no plan; a call to an agency owns up.
item  2024-03-22  source=Example Wire
text     Moscow concert hall attack: death toll rises to 133, four suspects held
expect   claim  killed=133  kind=killed:incident
expect   no claim with  killed=4

item  2025-02-10  source=Example Wire
text     Hamas threatened to halt the release of hostages, accusing Israel of violating the truce.
expect   claim  event=ACCUSE  aspect=happened  actor=Hamas  target=Israel

item  1984-09-20  source=Example Wire
text     Islamic Jihad claimed responsibility in a call to a news agency.
text     AN ARMED GROUP CLAIMED RESPONSIBILITY IN A CALL TO A NEWS AGENCY.
expect   claim  event=STATEMENT
expect   no claim with  event=CONSULT
expect   no claim with  event=REQUEST

item  1990-01-21  source=Example Wire
text     THE ARMED FORCES REPORTED THAT 12 GUERRILLAS WERE KILLED AND 5 CAPTURED DURING CLASHES ON THE GUAZAPA HILL.
expect   claim  mode=arrest  kind=detained:incident
expect   no claim with  event=CONTROL

item  2024-08-06  source=Example Wire
text     Ukrainian troops cross into Russia's Kursk region, Moscow says.
expect   claim  event=CONTROL  mode=gains  actor=Ukrainian troops  place=Kursk  speaker=Moscow
