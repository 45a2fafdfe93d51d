# Dead and wounded of one sentence are one claim; whose people they were is said by where, not by whose missiles.
item  2024-09-24  source=Example Wire
text     Israeli strikes on southern and eastern Lebanon killed at least 92 people on Monday and wounded 300, officials said.
text     An American strike killed seven people in Nablus. Six soldiers were killed and eleven wounded in Nawa.
text     Two were killed in Nawa and three wounded in Tafas.
expect   claim  event=ASSAULT  killed=92..  injured=300  target=LBNCVL
expect   claim  event=ASSAULT  killed=7  target=PSECVL
expect   claim  event=ASSAULT  killed=6  injured=11
expect   claim  event=ASSAULT  injured=3  place=Tafas

item  2024-09-24  source=Example Wire
text     The militants killed nine people and took more than 40 hostages. Some 400 villagers, most of them women, have died since May.
text     Police: 20 bodies recovered so far.
expect   claim  event=ASSAULT  killed=9  detained=40..
expect   claim  event=ASSAULT  killed=400
expect   claim  event=OBSERVE  killed=20
