# Who takes power by arms, who is put on trial and what a court does.
item  2012-03-22  source=Example Wire
text     Soldiers in Mali staged a coup and suspended the constitution.
expect   claim  event=COERCE  actor=Soldiers  role=Mali:scene
expect   claim  event=COERCE  mode=martial-law  actor=Soldiers
item  2002-04-12  source=Example Wire
text     The president of Venezuela was forced to resign by army officers.
expect   claim  event=COERCE  actor=officers
item  2001-08-21  source=Example Wire
text     A court in Harare sentenced an opposition lawmaker to two years in prison.
expect   claim  event=SANCTION  mode=convict  actor=court  target=lawmaker
item  2009-03-04  source=Example Wire
text     The tribunal issued an arrest warrant for the Sudanese president.
expect   claim  event=COERCE  mode=arrest  actor=tribunal  target=president
item  2019-02-21  source=Example Wire
text     The supreme court of Spain began the trial of 12 separatist leaders.
expect   claim  event=ACCUSE  target=leaders
item  1999-10-12  source=Example Wire
text     The general dismissed the government in a bloodless coup while the premier was in New York.
expect   claim  event=COERCE  actor=general  target=government
expect   no claim with  role=New York:scene
expect   no claim with  event=REJECT
# The court that tried nothing.
item  2022-12-07  source=Example Wire
text     The leader tried to dissolve the club.
expect   no claim with  event=ACCUSE
