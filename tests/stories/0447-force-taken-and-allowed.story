# Who takes the state or its head by force, who may use it, and what is no workers' strike.
item  1999-03-24  source=Example Wire
text     NATO began air strikes against Yugoslavia.
expect   claim  event=ASSAULT  mode=aerial  actor=NATO  target=Yugoslavia
expect   no claim with  event=PROTEST
item  2021-09-05  source=Example Wire
text     The president of Guinea was captured by special forces in Conakry.
expect   claim  event=COERCE  mode=arrest  actor=special forces  target=president
item  2006-12-06  source=Example Wire
text     The military chief of Fiji took control of the government.
expect   claim  event=COERCE  actor=military chief
item  2014-03-01  source=Example Wire
text     The Russian parliament authorised the use of force in Ukraine.
expect   claim  event=THREATEN  mode=force  actor=parliament
