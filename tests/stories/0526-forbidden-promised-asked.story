# Curfews and bans to the last digit, what is promised, whom a state asks and charges, experts sent.
item  2004-05-12  source=Example Wire
text     Sri Lankan authorities clamped an indefinite curfew on Colombo.
expect   claim  event=COERCE  cameo=1723
item  2004-05-12  source=Example Wire
text     The Zimbabwean government banned political rallies ahead of the election.
expect   claim  event=COERCE  cameo=1721  actor=ZWEGOV
item  2004-05-12  source=Example Wire
text     Nigeria's government promised on Monday to cut petrol prices by a third.
expect   claim  event=AGREE  cameo=0342  actor=NGAGOV
item  2004-05-12  source=Example Wire
text     Australia and Indonesia agreed on Wednesday to resume joint naval patrols.
expect   claim  event=AGREE  cameo=0312  actor=AUS  target=IDN
item  2004-05-12  source=Example Wire
text     Saudi Arabia pledged 50,000 tonnes of wheat for famine victims in Somalia.
expect   claim  event=AGREE  cameo=0333  actor=SAU
item  2004-05-12  source=Example Wire
text     The foreign ministers of Chile and Argentina discussed their border dispute in Santiago.
expect   claim  event=CONSULT  actor=CHLGOV  target=ARGGOV
item  2004-05-12  source=Example Wire
text     Lebanon handed over two hijackers to U.S. authorities.
expect   claim  event=COOPERATE  mode=judicial  actor=LBN  target=USAGOV
item  2004-05-12  source=Example Wire
text     Cuba has sent 20,000 doctors to work in slums in Venezuela.
expect   claim  event=AID  actor=CUB  target=VEN
item  2004-05-12  source=Example Wire
text     Iran charged three detained Americans with espionage.
expect   claim  event=ACCUSE  cameo=1125  target=USA
item  2004-05-12  source=Example Wire
text     Croatia threatened to expel U.N. peacekeepers.
expect   claim  event=THREATEN  cameo=136  actor=HRV  target=IGOUNO
item  2004-05-12  source=Example Wire
text     The White House urged India and Pakistan to show restraint.
expect   claim  event=REQUEST  cameo=1056  target=PAK
item  2004-05-12  source=Example Wire
text     Saudi Arabia expelled hundreds of thousands of Yemeni workers.
expect   claim  event=COERCE  mode=deport  target=YEM
item  2004-05-12  source=Example Wire
text     Washington suspended arms sales to Jakarta over violence in East Timor.
expect   claim  event=SANCTION  cameo=1622  target=IDN
item  2004-05-12  source=Example Wire
text     Zambia's opposition alleged that the government had rigged the election.
expect   claim  event=ACCUSE  actor=ZMBOPP  target=government
