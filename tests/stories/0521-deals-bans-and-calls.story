# What is struck is a deal; whom a passive refusal meets; bans, build-ups and troops that are pledged.
item  2023-05-12  source=Example Wire
text     Serbia and Kosovo strike deal on border
expect   claim  event=SUPPORT  mode=agreement  actor=SRB  target=XKX
item  2010-05-12  source=Example Wire
text     A U.N. call for an inquiry into the flotilla raid was rejected by Israel.
expect   claim  event=REJECT  actor=ISR  target=IGOUNO
item  2012-07-12  source=Example Wire
text     A European Union ban on Iranian oil imports took effect on Sunday.
expect   claim  event=SANCTION  mode=embargo  actor=IGOEUR  target=IRN
item  2012-07-12  source=Example Wire
text     Joint military exercises between the United States and the Philippines began on Monday.
expect   claim  event=COOPERATE  mode=military  actor=USA  target=PHL
item  2012-07-12  source=Example Wire
text     The West African bloc ECOWAS pledged 1,500 troops for Liberia.
expect   claim  event=AGREE  mode=aid  target=LBR
item  2012-07-12  source=Example Wire
text     Reporters Without Borders urged Eritrea to free jailed journalists.
expect   claim  event=REQUEST  cameo=1053  target=ERI
item  2012-07-12  source=Example Wire
text     Kenyan dockers accused Egypt on Monday of violating a pact on ports.
expect   claim  event=ACCUSE  actor=KENCVL  target=EGY
item  2012-07-12  source=Example Wire
text     The Kenyan Red Crescent accused Egypt on Monday of violating a pact on aid.
expect   claim  event=ACCUSE  actor=KENNGO
