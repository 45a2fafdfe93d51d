# Where those sit who tell of it says little of whom it struck; a body's name is whole, whatever the tree says.
item  2024-05-01  source=Example Wire
text     Rebels rained mortar shells on Torit in Sudan and killed 14 townspeople, aid workers in Nairobi said.
text     The rights group Amnesty International demanded that Sudan's government free those it had rounded up.
expect   no claim with  target=KENCVL
expect   claim  event=REQUEST  actor=Amnesty International

item  2021-08-09  source=Example Wire
text     Rwandan troops recaptured the port of Palma in Mozambique, officials in Kigali said.
expect   claim  event=CONTROL  speaker=RWAGOV
