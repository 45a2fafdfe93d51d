# Bodies told by titles, peoples that deal as states, crowds that clash and fill squares, soldiers who leave a land.
item  2010-05-12  source=Example Wire
text     U.N. Secretary-General Kofi Annan visited a refugee camp in Darfur on Thursday.
expect   claim  event=CONSULT  actor=IGOUNO
item  2010-05-12  source=Example Wire
text     The Palestinians refused to meet Israeli negotiators while settlement building continued.
expect   claim  event=REJECT  cameo=125  actor=PSE  target=ISRGOV
item  2010-05-12  source=Example Wire
text     Kenyan opposition supporters clashed with police in Kisumu over disputed election results.
expect   claim  event=PROTEST  mode=riot  actor=supporters  target=police
item  1996-12-12  source=Example Wire
text     Some 100,000 students jammed central Belgrade to protest against the president.
expect   claim  event=PROTEST  mode=demo  aspect=happened  actor=students
item  2000-05-12  source=Example Wire
text     Indonesian soldiers left East Timor on Sunday after 24 years.
expect   claim  event=RETREAT  actor=IDNMIL  target=TLS
item  2000-05-12  source=Example Wire
text     Communist guerrillas freed a Philippine army captain after two months in captivity.
expect   claim  event=RETREAT  mode=release  target=PHLMIL
item  2000-05-12  source=Example Wire
text     The European Commission released 6 million euros in emergency aid for drought-hit Niger.
expect   claim  event=AID  actor=IGOEUR  target=NER
item  2000-05-12  source=Example Wire
text     Bolivian coca growers threatened to block highways unless the government stopped eradication.
expect   claim  event=THREATEN  cameo=133  actor=BOLCVL
item  2000-05-12  source=Example Wire
text     China's navy held live-fire drills opposite Taiwan on Monday.
expect   claim  event=MOBILIZE  mode=exercise  actor=CHNMIL
