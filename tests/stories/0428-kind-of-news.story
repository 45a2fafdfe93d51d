# A heading before a colon that says of what kind the news is tells of no second happening.
item  2019-06-12  source=Example Wire
text     Abduction: ADF rebels abducted 13 people in Eringeti, North Kivu.
expect   claim  event=ASSAULT  mode=abduct  actor=ADF rebels  detained=13
expect   no claim with  event=ASSAULT  actor=-
item  2019-06-12  source=Example Wire
text     Peaceful protest: residents of Basra demonstrated against power cuts.
expect   claim  event=PROTEST  actor=residents  place=Basra
expect   no claim with  event=PROTEST  actor=-
