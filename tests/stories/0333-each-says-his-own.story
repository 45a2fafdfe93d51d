# Behind a comma or a semicolon somebody else speaks, and not within what the one before him says.
item  2025-10-12  source=Example Wire
text     Kabul says 58 Pakistani soldiers were killed; Islamabad says 200 Taliban were killed.
expect   claim  event=ASSAULT  killed=58  speaker=Kabul
expect   claim  event=ASSAULT  killed=200  speaker=Islamabad
expect   no claim with  killed=200  speaker=Kabul
item  2025-10-12  source=Example Wire
text     Drones hit an oil depot in Feodosia, satellite images show; the head of the region says all drones were shot down.
expect   no claim with  speaker=satellite  speaker=head
item  2025-06-13  source=Example Wire
text     IDF: jets struck about 100 targets in Iran. State television says a commander was killed.
expect   claim  event=ASSAULT  speaker=IDF
expect   claim  event=ASSAULT  killed=1  speaker=State television
expect   no claim with  killed=1  speaker=IDF
