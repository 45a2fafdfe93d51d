# Whose body it is, participles before a noun, headlines that go on, mines that are run onto, missiles that strike nobody.
item  2004-06-17  source=Example Wire
text     Nigeria's House of Representatives voted to impeach President Olusegun Obasanjo.
expect   claim  event=ACCUSE  actor=NGALEG
expect   no claim with  actor=USA
item  2004-06-17  source=Example Wire
text     Libyan rebels executed captured soldiers near Brega, residents said.
expect   claim  event=ASSAULT  mode=execute  actor=LBYREB
item  2004-06-17  source=Example Wire
text     Chilean police used water cannon and tear gas against students demanding free education.
expect   claim  event=ASSAULT  actor=CHLCOP  target=students
expect   no claim with  event=REQUEST  actor=CHLCOP
item  2004-06-17  source=Example Wire
text     Chavez expels U.S. ambassador, recalls envoy from Washington
expect   claim  event=SANCTION  cameo=161  actor=VEN  target=USA
item  2004-06-17  source=Example Wire
text     Four policemen died when their vehicle struck a landmine near Kandahar.
expect   claim  event=ASSAULT  mode=explosives  actor=-  killed=4
item  2004-06-17  source=Example Wire
text     North Korea launched a ballistic missile over Japan.
expect   claim  event=MOBILIZE  actor=PRK
expect   no claim with  event=ASSAULT
item  2004-06-17  source=Example Wire
text     The Front took 300 U.N. peacekeepers hostage.
expect   claim  event=ASSAULT  mode=abduct  target=IGOUNO
expect   no claim with  target=hostage
item  2004-06-17  source=Example Wire
text     The Bosnian Serb assembly rejected an international peace plan, despite pressure from Serbian President Slobodan Milosevic.
expect   no claim with  event=REJECT  target=YUG
item  2004-06-17  source=Example Wire
text     Morocco's king granted a general amnesty to political exiles.
expect   claim  event=CONCEDE  mode=amnesty
item  2004-06-17  source=Example Wire
text     Zambian miners strike over pay
expect   claim  event=PROTEST  mode=strike
