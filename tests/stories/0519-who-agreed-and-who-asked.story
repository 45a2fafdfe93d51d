# Rows of two, titles of two words, verbs read as adjectives, clauses hung from a day.
item  1996-03-09  source=Example Wire
text     Malaysia and Indonesia said on Thursday they had agreed in principle to settle their row over fishing rights.
expect   claim  event=AGREE  actor=IDN  target=IDN
expect   claim  event=AGREE  actor=MYS
item  1996-03-09  source=Example Wire
text     German Chancellor Helmut Kohl and French President Jacques Chirac met in Strasbourg on Friday ahead of a European Union summit.
expect   claim  event=CONSULT  actor=DEUGOV  target=FRAGOV
item  1996-03-09  source=Example Wire
text     Thailand's attorney general accused Egypt on Monday of violating an extradition treaty.
expect   claim  event=ACCUSE  actor=THAJUD  target=EGY
item  1996-03-09  source=Example Wire
text     North Korea agreed on Friday to free two American journalists held since March, a U.S. envoy said.
expect   claim  event=AGREE  cameo=0353  actor=PRK  target=USAJRN
item  1996-03-09  source=Example Wire
text     Washington on Wednesday demanded that Iran free three American hikers.
expect   claim  event=REQUEST  actor=USAGOV  target=IRN
item  1996-03-09  source=Example Wire
text     Human Rights Watch accused Russian troops on Thursday of torturing civilians in Chechnya.
expect   claim  event=ACCUSE  cameo=1122  target=RUSMIL
expect   claim  event=ASSAULT  mode=torture  actor=RUSMIL
item  1996-03-09  source=Example Wire
text     Israeli troops pulled out of southern Lebanon overnight.
expect   claim  event=RETREAT  actor=ISRMIL
item  1996-03-09  source=Example Wire
text     Guinea withdrew its soldiers from Liberia on Tuesday.
expect   claim  event=RETREAT  actor=GIN  target=LBR
item  1996-03-09  source=Example Wire
text     Kenya promised on Wednesday to share intelligence with Uganda on cattle raiders.
expect   claim  event=AGREE  cameo=0314  actor=KEN  target=UGA
item  1996-03-09  source=Example Wire
text     Turkey massed 100,000 troops along its border with Iraq on Wednesday.
expect   claim  event=MOBILIZE  cameo=154  actor=TUR  target=IRQ
item  1996-03-09  source=Example Wire
text     Kachin rebels accused Thailand on Monday of violating a border agreement.
expect   claim  event=ACCUSE  actor=MMRREB  target=THA
item  1996-03-09  source=Example Wire
text     Hardline Iranian students stormed the British embassy compound in Tehran on Tuesday.
expect   claim  event=PROTEST  mode=riot  actor=students  target=GBR
item  1996-03-09  source=Example Wire
text     Tens of thousands of opposition supporters marched through Lome to demand that the president resign.
expect   claim  event=PROTEST  mode=demo  actor=supporters
expect   no claim with  event=MOBILIZE
