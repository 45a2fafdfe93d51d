# Envoys who are summoned, states that are sued, and what one state wants of another.
item  2019-02-20  source=Example Wire
text     India on Wednesday summoned Pakistan's envoy to protest against the shelling.
expect   claim  event=ACCUSE  mode=disapprove  actor=India  target=Pakistan's envoy
item  2009-01-16  source=Example Wire
text     Georgia sues Russia at European court over border abuses
expect   claim  event=ACCUSE  actor=Georgia  target=Russia
item  2021-06-01  source=Example Wire
text     Iraq wants Turkey to end its incursions in the north.
expect   claim  event=REQUEST  actor=Iraq  target=Turkey
item  2012-02-10  source=Example Wire
text     Argentina's foreign minister called for talks with Britain on the Falklands.
expect   claim  event=REQUEST  mode=meet  target=Britain
expect   no claim with  event=REQUEST  target=Falklands
item  2021-08-24  source=Example Wire
text     Algeria's threat to break off ties with Morocco alarmed diplomats.
expect   claim  event=THREATEN  actor=Algeria
item  2023-12-08  source=Example Wire
text     Guyana's president vowed to defend the territory against Venezuela.
expect   claim  event=THREATEN  actor=president  target=Venezuela
item  2021-10-04  source=Example Wire
text     Taiwan scrambled jets after Chinese warplanes crossed the median line.
expect   claim  event=MOBILIZE  mode=aircraft  actor=Taiwan
item  2019-03-05  source=Example Wire
text     Copper miners in Chile walked off the job on Tuesday.
expect   claim  event=PROTEST  mode=strike  actor=miners
item  2012-07-05  source=Example Wire
text     An accord on fishing rights was reached between Beijing and Manila.
expect   claim  event=SUPPORT  actor=Beijing  target=Manila
