# As posts write: "incl", a ministry run by somebody, a war's dead in the perfect, a village that only its own country knows.
item  2022-03-08
text     Goma: 21 civilians died in last night's air raid, incl 2 children.
expect   claim  event=ASSAULT  killed=21  who=killed:child

item  2023-10-17
text     Blast at a hospital in Gaza. Hamas-run health ministry: 471 killed.
expect   claim  killed=471  speaker=ministry

item  2024-08-17  source=Example Wire
text     The army says it has killed 17,000 militants in Gaza.
expect   claim  killed=17000  kind=killed:running-total
expect   no claim with  kind=killed:incident

item  2025-09-10  source=Example Wire
text     A drone damaged a house in Wyryki during an attack on Ukraine.
expect   no claim with  place=Yerky
