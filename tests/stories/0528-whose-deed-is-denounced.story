# Whose deed is denounced or hailed, and not who suffered it.
item  2000-05-12  source=Example Wire
text     Egypt denounced the Israeli attack on Gaza.
expect   claim  event=ACCUSE  actor=EGY  target=ISR
expect   no claim with  event=ACCUSE  target=Gaza
item  2000-05-12  source=Example Wire
text     Iran hailed a Hezbollah attack on Israeli troops.
expect   claim  event=SUPPORT  actor=IRN  target=LBNREB
expect   no claim with  event=SUPPORT  target=ISRMIL
item  2000-05-12  source=Example Wire
text     Turkey criticised the killing of civilians by Israeli soldiers.
expect   claim  event=ACCUSE  actor=TUR  target=ISRMIL
expect   no claim with  event=ACCUSE  target=civilians
item  2000-05-12  source=Example Wire
text     Vietnam is committed to opening its border to refugees.
expect   claim  event=AGREE  actor=VNM
item  2003-05-12  source=Example Wire
text     Britain mobilised army reservists on Tuesday for a possible war.
expect   claim  event=MOBILIZE  cameo=154  actor=GBR
