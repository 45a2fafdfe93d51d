# Who is let go is no more held, and is not counted among the taken; where a ship is flagged nothing happened.
item  2024-04-25  source=Example Wire
text     Gunmen kidnapped 287 pupils in Kaduna on 28 March; the army rescued 137 of them two weeks later.
expect   claim  event=ASSAULT  mode=abduct  detained=287
expect   claim  event=RETREAT  mode=release
expect   no claim with  detained=137
item  2024-04-25  source=Example Wire
text     Rebels seized 30 soldiers and later released 12 of them.
expect   claim  event=ASSAULT  mode=abduct  detained=30
expect   no claim with  detained=12
item  2024-04-25  source=Example Wire
text     Gangs freed 3,700 inmates from two prisons in Port-au-Prince.
expect   claim  event=RETREAT  place=Port-au-Prince
expect   no claim with  facilities=2
item  2024-04-25  source=Example Wire
text     The Houthis hit the True Light, a Barbados-flagged bulk carrier, killing three of its crew.
expect   claim  event=ASSAULT  killed=3
expect   no claim with  place=Barbados
# Who was made to do a thing did it; a truce named after a month was not called for in that month.
item  2024-03-05  source=Example Wire
text     Gangs freed 3,700 inmates, prompting the government to declare a state of emergency.
expect   claim  event=COERCE  mode=martial-law  aspect=happened
item  2024-03-05  source=Example Wire
text     The council called for a Ramadan ceasefire in Sudan.
expect   claim  event=REQUEST  aspect=happened
expect   no claim with  event=REQUEST  when=2023-03-23
item  2024-03-05  source=Example Wire
text     New Delhi expelled two Canadian diplomats.
expect   claim  event=SANCTION  mode=expel  target=diplomats
expect   no claim with  displaced=2
