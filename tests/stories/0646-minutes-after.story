# How long after it began is no part of the truce.
item  2025-03-10  source=test  lang=en
text     The rebels broke the truce minutes after it began.
expect   claim  event=ASSAULT  actor=The rebels

item  2025-03-10  source=test  lang=en
text     Both sides broke the ceasefire hours after it took effect in Khartoum.
expect   claim  event=ASSAULT  actor=Both sides

# "b/w" is "between", and "acc." ends no sentence.
item  2025-03-10  source=test  lang=en
text     Heavy clashes b/w SAF & RSF in El Obeid acc. to residents.
expect   claim  event=ASSAULT
