# An army or its ministry that speaks is that of the land whose forces struck, where one land's alone did.
item  2024-12-20  source=Example Wire
text     Israeli jets struck Damascus on Monday. The military said it had targeted a weapons depot.
expect   claim  event=ASSAULT  actor=ISRMIL  target=depot  speaker=military
item  2024-12-20  source=Example Wire
text     Russian forces shelled Kherson. The defence ministry in Kyiv said ten people were hurt.
expect   claim  event=ASSAULT  injured=10  speaker=defence ministry
expect   no claim with  event=ASSAULT  injured=10  speaker=RUSMIL
item  2024-12-20  source=Example Wire
text     Rebels attacked a base in Wad Madani. The army said it killed 20 of them.
expect   claim  event=ASSAULT  actor=SDNMIL  killed=20
