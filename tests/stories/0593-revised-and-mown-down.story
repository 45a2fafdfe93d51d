# What a toll was before is no toll; what it is now is, up or down.
item  2025-03-04  source=Example Wire
text     The health ministry revised the death toll from Monday's strike on Gaza City down from 162 to 148.
expect   claim  event=ASSAULT  killed=148  kind=killed:incident
expect   no claim with  killed=162
item  2025-03-04  source=Example Wire
text     The toll from the attack on Bamako was revised from 162 down to 148, officials said.
expect   claim  event=ASSAULT  killed=148  place=Bamako
expect   no claim with  killed=162
item  2025-03-04  source=Example Wire
text     The death toll from Sunday's bombing in Mogadishu has risen to 37 from 32, police said.
expect   claim  event=ASSAULT  killed=37
expect   no claim with  killed=32
item  2025-03-04  source=Example Wire
text     Officials lowered the death toll of the Goma attack to 14.
expect   claim  event=ASSAULT  killed=14  place=Goma
# Verbs of several words; a plural name that nobody knows still counts people.
item  2025-03-04  source=Example Wire
text     Three Maoists gunned down in Bastar encounter
expect   claim  event=ASSAULT  killed=3
item  2025-03-04  source=Example Wire
text     Four policemen mowed down by gunmen in Quetta
expect   claim  event=ASSAULT  killed=4
# As many bare numbers as people are their ages; a verb behind somebody and his age is told of him.
item  2025-03-04  source=Example Post
text     As a result of the shelling of Nikopol a woman, 57, died and two men, 40 and 62, were injured.
expect   claim  event=ASSAULT  killed=1  place=Nikopol
expect   claim  event=ASSAULT  injured=2
expect   no claim with  injured=40
expect   no claim with  injured=62
