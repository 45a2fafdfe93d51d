# Two who lead, one with his name behind his title; whoever passes a resolution; rebel leaders; answers demanded of a government; strikers.
item  2004-06-17  source=Example Wire
text     Palestinian leader Yasser Arafat and Israeli Foreign Minister Shimon Peres met at Gaza airport on Wednesday.
expect   claim  event=CONSULT  actor=PSE  target=ISRGOV
item  2004-06-17  source=Example Wire
text     Cuban leader Fidel Castro and visiting Brazilian President Luiz Inacio Lula da Silva signed 12 agreements on Saturday.
expect   claim  event=SUPPORT  actor=CUB  target=BRAGOV
item  2004-06-17  source=Example Wire
text     About 2,000 opposition supporters, demanding a recount of votes, blocked streets in Tbilisi on Friday.
expect   claim  event=PROTEST  mode=obstruct  cameo=144
item  2004-06-17  source=Example Wire
text     The ministry issued a statement rejecting the Egyptian offer.
expect   claim  event=REJECT  actor=ministry  target=EGY
item  2004-06-17  source=Example Wire
text     Rome demanded an explanation from Washington.
expect   claim  event=REQUEST  actor=ITA  target=USAGOV
item  2004-06-17  source=Example Wire
text     Zambian miners went on strike over pay.
expect   claim  event=PROTEST  mode=strike  actor=ZMBLAB
item  2004-06-17  source=Example Wire
text     Rwanda's government said it would put 100,000 genocide suspects before village courts.
expect   no claim with  event=ASSAULT  actor=RWA
item  2004-06-17  source=Example Wire
text     The president refused to negotiate with guerrillas holding 72 hostages in Lima.
expect   claim  event=REJECT  cameo=125
expect   claim  event=ASSAULT  mode=abduct  actor=guerrillas
item  2004-06-17  source=Example Wire
text     The Security Council on Friday authorised the deployment of an African Union force to Somalia.
expect   claim  event=AGREE  cameo=0334  target=SOM
expect   no claim with  event=THREATEN
item  2004-06-17  source=Example Wire
text     Sweden's prime minister called the Israeli action "completely unacceptable".
expect   claim  event=ACCUSE  actor=SWE  target=ISR
