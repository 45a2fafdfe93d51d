# First sentences of wires: whom a leader is willing to meet, members detained, what is to be stationed, assets frozen.
item  1992-05-16  source=Example Wire
text     The leader of Mozambique's RENAMO rebels, Afonso Dhlakama, said on Saturday he was willing to meet President Joaquim Chissano to end 16 years of civil war, Portuguese radio reported.
expect   claim  event=AGREE  cameo=036  actor=MOZREB  target=MOZGOV
item  2010-05-16  source=Example Wire
text     Turkish police have detained 34 suspected members of the outlawed Kurdistan Workers Party in raids across the province, security officials said on Thursday.
expect   claim  event=COERCE  mode=arrest  actor=TURCOP  target=TURREB
item  1998-05-16  source=Example Wire
text     Albania asked NATO to station peacekeepers along the border with Kosovo.
expect   claim  event=REQUEST  cameo=1034  actor=ALB  target=IGONAT
item  1994-05-16  source=Example Wire
text     President Bill Clinton on Tuesday ordered a freeze on Haitian assets in the United States.
expect   claim  event=SANCTION  cameo=163  target=HTI
item  1997-05-16  source=Example Wire
text     The Mexican army began dismantling roadblocks around rebel villages in Chiapas state.
expect   claim  event=RETREAT  cameo=0872
expect   no claim with  event=ASSAULT
item  1997-05-16  source=Example Wire
text     Farmers dumped old hay behind the barn.
expect   no claim with  event=PROTEST
