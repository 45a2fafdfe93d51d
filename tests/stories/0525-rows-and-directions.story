# Three that agree, villagers south of a capital, demands of others, tables to return to.
item  2010-05-12  source=Example Wire
text     Belgium, the Netherlands and Luxembourg agreed to abolish border checks.
expect   claim  event=AGREE  actor=BEL
expect   claim  event=AGREE  actor=NLD
item  1997-05-12  source=Example Wire
text     Suspected rebels massacred 22 villagers south of Algiers, residents said.
expect   claim  event=ASSAULT  actor=DZAREB  target=DZACVL  killed=22
item  1997-05-12  source=Example Wire
text     Nigeria's military ruler rejected union demands to free a jailed politician.
expect   claim  event=REJECT  cameo=1243  target=union
item  2010-05-12  source=Example Wire
text     The European Union called on Israel and the Palestinians to return to the negotiating table.
expect   claim  event=REQUEST  cameo=106  target=ISR
item  2010-05-12  source=Example Wire
text     Prosecutors in Kenya dropped the charges against the mayor.
expect   claim  event=CONCEDE  actor=KENJUD
item  2010-05-12  source=Example Wire
text     The Libyan navy released a Turkish ship that it had seized.
expect   claim  event=RETREAT  cameo=0842  actor=LBYMIL  target=TUR
