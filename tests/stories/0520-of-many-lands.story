# Ministers of many lands are not those whom they criticise; a title says the office; arms, debts and particles.
item  2010-05-12  source=Example Wire
text     Southeast Asian foreign ministers criticised Myanmar on Monday.
expect   claim  event=ACCUSE  actor=foreign ministers  target=MMR
expect   no claim with  actor=MMRGOV
item  2010-05-12  source=Example Wire
text     Latin American presidents criticised Cuba over human rights.
expect   claim  event=ACCUSE  target=CUB
expect   no claim with  actor=USA
item  2010-05-12  source=Example Wire
text     Nordic prime ministers criticised Russia on Monday.
expect   no claim with  actor=RUSGOV
item  2010-05-12  source=Example Wire
text     French President Jacques Chirac congratulated Mali on its election victory.
expect   claim  event=SUPPORT  actor=FRAGOV  target=MLI
item  2010-05-12  source=Example Wire
text     A U.S. mediator met Sudanese rebels in Nairobi on Monday.
expect   claim  event=CONSULT  actor=USA  target=SDNREB
item  2010-05-12  source=Example Wire
text     Somalia's SNA militia attacked U.N. troops in Mogadishu on Monday.
expect   claim  event=ASSAULT  actor=SOM
item  2010-05-12  source=Example Wire
text     Serbia handed over former Bosnian Serb commander Ratko Mladic to the U.N. war crimes tribunal in The Hague on Tuesday.
expect   claim  event=COOPERATE  mode=judicial  actor=SRB  target=IGOUNO
item  2010-05-12  source=Example Wire
text     Turkish planes flew relief supplies to earthquake survivors in northern Pakistan on Monday.
expect   claim  event=AID  target=PAKCVL
item  2010-05-12  source=Example Wire
text     The United States delivered 18 F-16 fighters to Pakistan's air force on Saturday.
expect   claim  event=AID  cameo=072  actor=USA  target=PAKMIL
item  2010-05-12  source=Example Wire
text     Germany ruled out sending troops to Iraq on Tuesday.
expect   claim  event=REJECT  actor=DEU
expect   no claim with  event=CONTROL
item  2010-05-12  source=Example Wire
text     The European Parliament said the Turkish prime minister is to meet the Greek president in May.
expect   claim  event=AGREE  cameo=036  actor=TURGOV  target=GRCGOV
