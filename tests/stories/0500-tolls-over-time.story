# A toll that is revised, passed or told behind a semicolon, and its place.
item  2025-03-04  source=Example Wire
text     The ministry lowered its death toll from the Beirut strike from 22 to 20.
expect   claim  event=ASSAULT  mode=aerial  killed=20  place=Beirut
item  2025-03-04  source=Example Wire
text     Police revised down the death toll from the Jos attack to 23 from 31.
expect   claim  event=ASSAULT  killed=23  place=Jos  speaker=Police
item  2025-03-04  source=Example Wire
text     The death toll in Gaza has passed 48,000 since the war began, the health ministry said on Monday.
expect   claim  event=ASSAULT  killed=48000..  kind=killed:running-total
item  2025-03-04  source=Example Wire
text     Car bomb kills 15 women farm workers in Manbij; toll rises to 20
expect   claim  killed=20  kind=killed:incident
# No one happening of a war came to so many.
item  2025-03-04  source=Example Wire
text     About 70 percent of the 48,000 killed in Gaza are women and children, the UN said.
expect   claim  event=ASSAULT  killed=48000  kind=killed:running-total
# Its dead, and nobody besieged; how old they were is nothing that they did.
item  2025-03-04  source=Example Wire
text     UPDATE: Mogadishu hotel siege toll now 9 dead, 20 wounded
expect   claim  event=ASSAULT  killed=9
expect   no claim with  besieged=9
item  2025-03-04  source=Example Wire
text     Three children aged 4, 7 and 11 died in the blast in Taiz on Monday.
expect   claim  event=ASSAULT  killed=3  who=killed:child  place=Taiz
# The dead are at the hospital that received them.
item  2025-03-04  source=Example Wire
text     Al-Shifa Hospital received 12 bodies and Nasser Hospital received nine after strikes on Tuesday, medics said.
expect   claim  event=OBSERVE  killed=12  place=Al-Shifa Hospital
# The year is of the date, and the number behind it is a toll.
item  2025-03-04  source=Example Wire
text     At least 61 people were killed in Gaza in the past 24 hours, bringing the toll since October 2023 to 48,346.
expect   claim  event=ASSAULT  killed=61..
expect   claim  event=ASSAULT  killed=48346  kind=killed:running-total
