# A branch bears a country's name, a hospital a people's, a paper a word that others have; who is so called is not meant.
item  2025-01-26  source=Example Wire
text     A drone strike hit the Saudi Maternal Hospital in El Fasher, killing 70 patients.
text     Gunmen killed 12 farmers near Jos, Amnesty International Nigeria said on Saturday.
text     Two aid workers with the Ethiopian Red Cross were shot dead in Gondar.
text     A mob killed nine women, the National Human Rights Defense Network said.
text     Ambulances could not reach Al Malha because of continued shelling.
text     Two missiles hit the market as people were going to church, killing 34.
expect   no claim with  target=Saudi Arabia
expect   claim  event=ASSAULT  killed=12  speaker=Amnesty
expect   no claim with  speaker=NGA
expect   no claim with  target=IGORCR
expect   no claim with  speaker=AREJRN
expect   claim  event=ASSAULT  mode=heavy-weapons  aspect=ongoing
expect   claim  event=ASSAULT  killed=34  actor=-

# Whoever killed is none of the killed.
item  2025-01-26  source=Example Wire
text     Two gunmen killed five farmers near Jos.
expect   claim  event=ASSAULT  killed=5
expect   no claim with  killed=2
