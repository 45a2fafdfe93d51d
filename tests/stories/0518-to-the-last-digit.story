# What is agreed, conceded, asked, refused and threatened, to the last digit of CAMEO.
item  2004-03-09  source=Example Wire
text     Brazil and Argentina agreed on Monday to cut tariffs on cars and textiles.
expect   claim  event=AGREE  cameo=0311  actor=BRA  target=ARG
item  2004-03-09  source=Example Wire
text     The Ethiopian government agreed to lift its ban on three opposition newspapers.
expect   claim  event=AGREE  cameo=0351  actor=ETHGOV
item  2004-03-09  source=Example Wire
text     Jordan's King Abdullah promised on Saturday to amend the election law and give parties a larger say.
expect   claim  event=AGREE  cameo=0344  actor=JORGOV
item  2004-03-09  source=Example Wire
text     Tamil Tiger rebels said on Thursday they were ready to enter a truce with the Sri Lankan government.
expect   claim  event=AGREE  cameo=0356  actor=LKAREB  target=LKAGOV
item  2004-03-09  source=Example Wire
text     Armenia is prepared to settle its conflict with Azerbaijan by peaceful means.
expect   claim  event=AGREE  cameo=037  actor=ARM
item  2004-03-09  source=Example Wire
text     Sri Lanka lifted a night curfew in the northern town of Jaffna on Monday.
expect   claim  event=CONCEDE  cameo=0813  actor=LKA
item  2004-03-09  source=Example Wire
text     The Egyptian government on Sunday lifted its ban on demonstrations near parliament.
expect   claim  event=CONCEDE  cameo=0811  actor=EGYGOV
item  2004-03-09  source=Example Wire
text     Togo's parliament approved a new constitution limiting the president to two terms.
expect   claim  event=CONCEDE  cameo=0834  actor=TGOLEG
item  2004-03-09  source=Example Wire
text     The European Union urged Zimbabwe to end its ban on political rallies.
expect   claim  event=REQUEST  cameo=1051  actor=European Union  target=ZWE
item  2004-03-09  source=Example Wire
text     Iraq's prime minister asked the United States for more weapons to fight Islamist militants.
expect   claim  event=REQUEST  cameo=1032  target=USA
item  2004-03-09  source=Example Wire
text     Thailand asked Cambodia on Tuesday to help track down drug traffickers.
expect   claim  event=REQUEST  actor=THA  target=KHM
item  2004-03-09  source=Example Wire
text     Southern Sudanese rebels rejected a government peace plan on Saturday.
expect   claim  event=REJECT  cameo=127  target=SDNGOV
item  2004-03-09  source=Example Wire
text     Israel threatened to pull out of peace talks with the Palestinians.
expect   claim  event=THREATEN  cameo=134  actor=ISR  target=PSE
item  2004-03-09  source=Example Wire
text     Chad rebels threatened to shoot down French planes.
expect   claim  event=THREATEN  cameo=1384  target=FRAMIL
item  2004-03-09  source=Example Wire
text     Iran attempted last week to hack into the servers of Albania's parliament.
expect   claim  event=COERCE  cameo=176  actor=IRN
item  2004-03-09  source=Example Wire
text     Ethiopian troops seized the border town of Baladwayne on Saturday.
expect   claim  event=CONTROL  cameo=192  actor=ETHMIL
