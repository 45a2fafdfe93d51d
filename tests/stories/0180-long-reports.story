# From long reports: members of one family, a war's dead, a clause about the place, a day far from what opened the
# item, whose province it is, people called by their faith.
item  2024-11-22  source=Example Wire
text     At least 13 people, including five members of one family, were killed in Goma on Thursday.
expect   claim  event=ASSAULT  killed=13..
expect   no claim with  killed=1

item  2025-05-05  source=Example Wire
text     Drones struck Port Sudan on Sunday. The city had been spared by the war, which has killed tens of thousands.
expect   claim  event=ASSAULT  kind=killed:running-total
expect   no claim with  kind=killed:incident

item  2022-08-31  source=Example Wire
text     Five people were wounded by shelling in Enerhodar, where inspectors were due to arrive on Thursday.
expect   claim  event=ASSAULT  aspect=happened  injured=5

item  2024-11-22  source=Example Wire
text     Rebels attacked Goma on Thursday night.
text     On 10 November the army killed nine rebels, it said.
expect   claim  killed=9  place=-

item  2023-12-26  source=Example Wire
text     Gunmen killed ten people in Nigeria's Plateau state on Saturday. More deaths were reported in Christian-dominated areas.
expect   claim  killed=10  place=Plateau
expect   no claim with  place=USA

item  2024-01-05  source=Example Wire
text     A Palestinian was killed in Jenin on Monday. Gunmen killed two Indians and a Pakistani.
expect   claim  event=ASSAULT  killed=1  target=PSECVL
expect   claim  event=ASSAULT  target=PAKCVL

item  2024-03-23  source=Example Wire
text     At least 133 people were killed when four men in camouflage opened fire at a hall outside Moscow.
expect   claim  event=ASSAULT  killed=133..
expect   no claim with  killed=4

item  2023-06-17  source=Example Wire
text     Rebels attacked a school in Mpondwe. Police put the dead at 41.
expect   claim  killed=41  speaker=Police

item  2023-06-17  source=Example Wire
text     Yahya Sinwar, leader of Hamas, was wounded by a bullet fired at him in Rafah on Monday.
expect   no claim with  target=Hamas
