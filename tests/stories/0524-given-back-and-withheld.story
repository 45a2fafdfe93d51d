# What is given back or withheld, who is let go, attacks in words, offices and bodies that are forbidden.
item  2010-05-12  source=Example Wire
text     The United States returned a stolen oil painting to a museum in Peru.
expect   claim  event=RETREAT  mode=return  actor=USA
item  2016-05-12  source=Example Wire
text     Belarus released another 40 opposition activists on Sunday.
expect   claim  event=RETREAT  mode=release  actor=BLR  target=activists
item  2016-05-12  source=Example Wire
text     Two Russian citizens were released from captivity on Thursday.
expect   claim  event=RETREAT  mode=release  target=RUS
item  2016-05-12  source=Example Wire
text     Kazakh oil workers said they will not end the strike before a new pay system is reviewed.
expect   claim  event=REJECT  aspect=happened
item  2016-05-12  source=Example Wire
text     The Taliban said it will not begin talks with the Afghan government.
expect   claim  event=REJECT  cameo=125  target=AFGGOV
item  2016-05-12  source=Example Wire
text     Slovakia says it will not accept refugees under the scheme.
expect   claim  event=REJECT  actor=SVK
expect   no claim with  event=THREATEN
item  2016-05-12  source=Example Wire
text     The former prime minister launched a scathing attack on the spy chiefs, calling them nutters.
expect   claim  event=ACCUSE  target=spy chiefs
expect   no claim with  event=ASSAULT
item  2019-01-12  source=Example Wire
text     Venezuela has banned an opposition leader from holding public office for 15 years.
expect   claim  event=COERCE  cameo=1722  actor=VEN  target=VENOPP
item  2016-05-12  source=Example Wire
text     A Maldives court ordered the arrest of the former president.
expect   claim  event=COERCE  cameo=173
item  2016-05-12  source=Example Wire
text     The Sudanese government expelled 20 humanitarian workers on Monday.
expect   claim  event=SANCTION  mode=expel  actor=SDNGOV
item  2016-05-12  source=Example Wire
text     Cambodian troops remained on alert along the Thai border.
expect   claim  event=MOBILIZE  mode=alert  actor=KHMMIL
