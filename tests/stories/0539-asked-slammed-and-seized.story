# What one state asks of another, threats on a condition, riots, people seized.
item  2004-06-17  source=Example Wire
text     Georgia asked the United States for anti-tank missiles.
expect   claim  event=REQUEST  cameo=1032  actor=GEO  target=USA
item  2004-06-17  source=Example Wire
text     Beijing slammed Japanese Prime Minister Junichiro Koizumi's visit to a war shrine.
expect   claim  event=ACCUSE  actor=CHN  target=JPN
expect   no claim with  event=ASSAULT
item  2004-06-17  source=Example Wire
text     U.S. Secretary of State Colin Powell and Russian Foreign Minister Igor Ivanov met in Paris.
expect   claim  event=CONSULT  actor=USA  target=RUS
item  2004-06-17  source=Example Wire
text     China spoke out in defence of Sudan at the Security Council.
expect   claim  event=SUPPORT  cameo=052  target=SDN
item  2004-06-17  source=Example Wire
text     Israel said it would break off negotiations with the PLO if the attacks continued.
expect   claim  event=THREATEN  cameo=134  actor=ISR
item  2004-06-17  source=Example Wire
text     Uganda warned that it would crush any demonstrations.
expect   claim  event=THREATEN  cameo=137  actor=UGA
item  2004-06-17  source=Example Wire
text     Russian generals gave Chechen fighters until Saturday to leave Grozny or be destroyed.
expect   claim  event=THREATEN  cameo=139  actor=RUSMIL
item  2004-06-17  source=Example Wire
text     Angry crowds torched shops in Jakarta's Chinatown.
expect   claim  event=PROTEST  mode=riot
item  2004-06-17  source=Example Wire
text     Abu Sayyaf guerrillas seized 21 people, including Western tourists, from a Malaysian resort.
expect   claim  event=ASSAULT  mode=abduct
item  2004-06-17  source=Example Wire
text     ELN rebels walked out of peace talks with the Colombian government.
expect   no claim with  event=CONSULT
item  2004-06-17  source=Example Wire
text     The curfew in Baghdad was lifted for the first time in a decade.
expect   claim  event=CONCEDE  mode=ease
expect   no claim with  event=COERCE
item  2004-06-17  source=Example Wire
text     The European Union decided not to lift its arms embargo on China.
expect   claim  event=REJECT  actor=IGOEUR  target=CHN
item  2004-06-17  source=Example Wire
text     Baghdad accepted a Russian plan to avert air strikes.
expect   claim  event=AGREE  actor=IRQ  target=RUS
