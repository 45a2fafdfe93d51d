# "beaten by guards and pushed": behind "and" the passive goes on, whatever tense its word has.
item  2024-09-10  source=Example Wire
text     Migrants were beaten by border guards and pushed into the river.
expect   claim  event=ASSAULT  actor=border guards  target=Migrants
expect   no claim with  event=CONTROL
item  2024-09-10  source=Example Wire
text     The mayor was dragged from his home by gunmen and shot.
expect   claim  event=ASSAULT  actor=gunmen  target=The mayor
item  2024-09-10  source=Example Wire
text     The priest was kidnapped by armed men and released a day later.
expect   claim  event=RETREAT  mode=release  target=The priest
item  2024-09-10  source=Example Wire
text     He was surrounded by police and shot at them.
expect   no claim with  event=ASSAULT  actor=police
item  2024-09-10  source=Example Wire
text     Protesters were beaten by police and driven out of the square.
expect   no claim with  event=CONTROL
