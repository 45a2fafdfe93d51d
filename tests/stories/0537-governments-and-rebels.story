# The government of a land and the rebels are two; what is vowed never to be; who is ready to sign.
item  2010-05-12  source=Example Wire
text     The government of Sierra Leone and rebels of the Revolutionary United Front have agreed to share power, negotiators said in Togo on Wednesday.
expect   claim  event=AGREE  actor=SLEGOV  target=SLEREB
item  2010-05-12  source=Example Wire
text     The government of Sri Lanka and Tamil rebels agreed to hold talks.
expect   claim  event=AGREE  actor=LKAREB  target=LKAGOV
item  2006-05-12  source=Example Wire
text     Sudanese President Omar Hassan al-Bashir vowed on Sunday never to let U.N. troops replace African Union forces in Darfur.
expect   claim  event=REJECT  actor=SDNGOV
expect   no claim with  event=AGREE
item  2010-05-12  source=Example Wire
text     Georgia's president said Georgia was ready to sign a non-aggression pact with Russia.
expect   claim  event=AGREE  actor=GEO  target=RUS
item  2010-05-12  source=Example Wire
text     Bangladesh's prime minister accused Pakistan's spy agency of funding militants.
expect   claim  event=ACCUSE  cameo=112  target=PAKSPY
item  1996-05-12  source=Example Wire
text     The government of Guatemala and the URNG guerrillas agreed on a timetable for demobilisation.
expect   claim  event=AGREE  actor=GTMGOV  target=GTMREB
item  2010-05-12  source=Example Wire
text     U.S. Secretary of State Madeleine Albright met Saudi leaders.
expect   claim  event=CONSULT  actor=USAGOV  target=SAUGOV
