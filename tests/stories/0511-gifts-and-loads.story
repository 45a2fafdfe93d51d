# Gifts of whatever kind, loads of goods, and laws taken back.
item  2016-10-26  source=Example Wire
text     Japan donated ten patrol boats to the Philippines.
expect   claim  event=AID  actor=Japan  target=Philippines
item  2020-08-06  source=Example Wire
text     Qatar has sent two planes of medical supplies to Beirut.
expect   claim  event=AID  mode=humanitarian  actor=Qatar  target=Beirut
item  2023-03-20  source=Example Wire
text     Food worth $5 million was donated to Malawi by China.
expect   claim  event=AID  actor=China  target=Malawi
item  2021-11-19  source=Example Wire
text     The Indian government repealed the disputed farm laws.
expect   claim  event=CONCEDE  mode=policy  actor=Indian government
item  2022-02-07  source=Example Wire
text     Ethiopia has unblocked social media sites for the first time in five months.
expect   claim  event=CONCEDE  mode=ease  actor=Ethiopia
item  2022-05-09  source=Example Wire
text     Nepal's government bowed to pressure from the opposition.
expect   claim  event=CONCEDE  actor=government
item  2023-02-09  source=Example Wire
text     Nicaragua stripped 94 exiles of their citizenship.
expect   claim  event=COERCE  actor=Nicaragua  target=94 exiles
