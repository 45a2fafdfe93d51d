# Whoever is blamed is never the one who blames, and never those who were hurt.
item  2024-05-03  source=Example Wire
text     The front, blamed for a string of attacks in Aden, has not commented.
expect   claim  event=ACCUSE  target=front
expect   no claim with  event=ACCUSE  actor=front
item  2024-05-03  source=Example Wire
text     The militia blamed for the massacre of 50 villagers near Bunia denied it.
expect   claim  event=ACCUSE  target=militia
expect   claim  event=ASSAULT  actor=militia  killed=50
expect   no claim with  event=ACCUSE  target=villagers
item  2024-05-03  source=Example Wire
text     The cabinet will look into the attack that killed 10 miners on Monday, which the rebels have blamed on the army.
expect   claim  event=ACCUSE  actor=rebels  target=army
expect   no claim with  event=ACCUSE  actor=rebels  target=miners
item  2024-05-03  source=Example Wire
text     Accused of the killing of two farmers, the army said it would hold an inquiry.
expect   claim  event=ACCUSE  target=army
expect   claim  event=ASSAULT  actor=army  killed=2  stance=asserts
expect   no claim with  event=ASSAULT  stance=concedes
# No doubt is none.
item  2024-05-03  source=Example Wire
text     Three clerks were murdered in Cali on Tuesday. The governor said he had no doubt that the ELN was behind the murders.
expect   claim  event=ASSAULT  actor=ELN  aspect=happened  stance=asserts
item  2024-05-03  source=Example Wire
text     There is little doubt that rebels shelled the market, the army said.
expect   claim  event=ASSAULT  actor=rebels  aspect=happened  stance=asserts  speaker=army
item  2024-05-03  source=Example Wire
text     There are doubts that rebels shelled the market.
expect   claim  event=ASSAULT  actor=rebels  aspect=hypothetical  stance=disputes
