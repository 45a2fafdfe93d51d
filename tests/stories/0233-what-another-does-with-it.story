# A headline's second clause tells what somebody does about the first, and does not tell the first.
item  2021-05-01  source=Example Wire
text     Five soldiers killed in Kidal, the army announces an inquiry.
text     Two killed in a raid in Nablus, the president vows revenge.
expect   claim  killed=5  speaker=-
expect   claim  killed=2  speaker=-
expect   no claim with  event=ASSAULT  speaker=the president

item  2021-05-01  source=Example Wire
text     Three people were killed in the attack, the ministry said in a statement on Tuesday.
expect   claim  killed=3  speaker=ministry

item  2021-05-01  source=Example Wire
text     The ministry denied that its troops had shelled the camp and warned of a wider war.
expect   claim  mode=heavy-weapons  aspect=negated  stance=denies
expect   claim  event=THREATEN  aspect=happened  actor=The ministry
