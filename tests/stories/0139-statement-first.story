# A ministry's statement in the first person plural.
item  2024-03-22  source=Norwegian Foreign Ministry
text     We condemn the attack on the aid convoy in Tigray. We call on all parties to protect relief workers.
expect   claim  event=ACCUSE  actor=NOR
expect   claim  event=REQUEST  actor=NOR
