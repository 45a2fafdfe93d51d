# A sum over weeks is no incident, wherever the words that say since when stand.
item  2025-11-02  source=Example Wire
text     Since the ceasefire took effect on 10 October, 226 Palestinians have been killed and 594 injured in Gaza, the ministry said.
expect   claim  event=ASSAULT  killed=226  kind=killed:running-total  injured=594  kind=injured:running-total
item  2024-06-20  source=Example Wire
text     Monitors have verified 31 attacks on hospitals in Myanmar since January, in which 14 nurses were killed and 22 injured.
expect   claim  event=ASSAULT  killed=14  kind=killed:running-total  injured=22
# Of two groups named together only the first is wounded; of two verbs the graver counts.
item  2022-05-02  source=Example Wire
text     Hundreds of people, including wounded fighters and 20 children, remain trapped in the bunkers of Mariupol.
expect   claim  event=DISPLACE  mode=stranded  besieged=100..
expect   no claim with  injured=20
item  2025-02-07  source=Example Wire
text     Ten men were abducted and killed near Goma.
expect   claim  event=ASSAULT  killed=10
expect   no claim with  detained=10
item  2025-11-10  source=Example Wire
text     At least 25 women were gang-raped in a shelter in Nyala.
expect   claim  event=ASSAULT  mode=sexual  target=At least 25 women  place=Nyala
expect   no claim with  target=gang
