# Where those sit who tell of it says little of whom it struck; a body's name is whole, whatever the tree says.
item  2024-05-01  source=Example Wire
text     Sudanese rebels shelled Juba, killing about 20 people, relief officials in Nairobi said.
text     Human rights organization Amnesty International demanded that the Sudanese government end the arrests.
expect   no claim with  target=KENCVL
expect   claim  event=REQUEST  actor=Amnesty International

item  2021-08-09  source=Example Wire
text     Rwandan troops recaptured the port of Palma in Mozambique, officials in Kigali said.
expect   claim  event=CONTROL  speaker=RWAGOV
