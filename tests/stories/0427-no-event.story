# Gas that blows up, sharks, shops and souls that are battled over, drugs seized and blasts in words are no attacks; who "says fired" fired.
item  2024-03-14  source=Example Wire
text     Gas explosion kills 4 in Chicago apartment
expect   no claim with  event=ASSAULT
item  2024-03-14  source=Example Wire
text     Apple, Google battle over app stores
expect   no claim with  event=ASSAULT
item  2024-03-14  source=Example Wire
text     The opposition blasted the government over the budget.
expect   no claim with  event=ASSAULT
expect   claim  event=ACCUSE  target=government
item  2024-03-14  source=Example Wire
text     Police bust drug gang in Marseille, seize 2 tonnes of cocaine
expect   no claim with  event=CONTROL
item  2024-03-14  source=Example Wire
text     HEZBOLLAH SAYS FIRED ROCKETS AT ISRAELI BASE
expect   claim  event=ASSAULT  weapon=rocket  actor=HEZBOLLAH
