# Leaders of three lands, aid that is doubled, a land sealed off, an heir arrested.
item  2014-05-12  source=Example Wire
text     The leaders of Russia, Belarus and Kazakhstan met in Astana.
expect   claim  event=CONSULT  actor=RUSGOV  target=KAZ
expect   claim  event=CONSULT  actor=BLR
item  2014-05-12  source=Example Wire
text     Norway doubled its aid to the Palestinian Authority.
expect   claim  event=AID  actor=NOR  target=PSEGOV
item  2014-05-12  source=Example Wire
text     Israel closed off the West Bank for a Jewish holiday.
expect   claim  event=ACCESS  mode=shut  actor=ISR
item  2017-02-12  source=Example Wire
text     South Korean prosecutors arrested the heir of an electronics group on bribery charges.
expect   claim  event=COERCE  mode=arrest  actor=KORJUD
