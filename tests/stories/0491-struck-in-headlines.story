# A convoy attacks nobody: a headline's passive.
item  2026-03-15  source=Example Wire
text     Aid convoy attacked near Mellit, three drivers killed.
expect   claim  event=ASSAULT  target=Aid convoy  actor=-  place=Mellit
expect   no claim with  event=ACCUSE
item  2026-03-15  source=Example Wire
text     Hospital in Kherson shelled again on Sunday.
expect   claim  event=ASSAULT  mode=heavy-weapons  target=Hospital  when=2026-03-15
item  2026-03-15  source=Example Wire
text     Rebels attacked at dawn near Goma.
expect   no claim with  target=Rebels
# Who says it in between did not burn the market; the wounded are wounded, whoever receives them; a month is of both.
item  2026-03-15  source=Example Wire
text     Soldiers and Wagner fighters killed at least a dozen in Zemio, AAKG says, and burned the market.
expect   claim  event=ASSAULT  target=the market
expect   no claim with  actor=AAKG
item  2026-03-15  source=Example Wire
text     The hospital received 60 wounded patients after shelling in Omdurman.
expect   claim  event=ASSAULT  injured=60
item  2026-03-15  source=Example Wire
text     HRMMU: at least 161 civilians killed and 757 injured in Ukraine in January.
expect   claim  event=ASSAULT  killed=161..  kind=killed:running-total
# "as of March 14" is a day, and no party.
item  2026-03-15  source=Example Wire
text     AAPP: 7,800 people killed by the junta since the coup as of March 14.
expect   no claim with  actor=LBN
expect   no claim with  target=LBN
