# Where no place that anybody knows is named, the town lies where the report was sent from: a street, a ministry, a
# building; names before "streets" are no towns; another town that is named keeps the dateline out.
item  2024-05-14  source=Example Wire
text     KAMPALA, May 14 - A bomb exploded on Tuesday outside the offices of a bank on Nakimera Street. Gunmen later shot two clerks at the corner of Vienna and Moroto Streets.
expect   claim  event=ASSAULT  mode=explosives  place=Kampala
expect   claim  event=ASSAULT  mode=firearms  place=Kampala
expect   no claim with  role=Vienna:scene

item  2024-05-14  source=Example Wire
text     KAMPALA, May 14 - Gunmen attacked a police post in Gulu on Tuesday and burned the market.
expect   claim  event=ASSAULT  place=Gulu
expect   no claim with  place=Kampala

# "the Salvadoran capital" is the capital told of.
item  1990-05-02  source=Example Wire
text     The guerrillas attacked four quarters of the Salvadoran capital on Tuesday, an army officer in El Salvador said.
expect   claim  event=ASSAULT  place=San Salvador
