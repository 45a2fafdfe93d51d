# "came two days after rebels ...": two happenings, and each keeps its dead; a day after nobody knows when is no day.
item  2021-05-01  source=Example Wire
text     The shelling came two days after rebels attacked the camp, killing 14 people.
expect   claim  mode=heavy-weapons  actor=-
expect   no claim with  mode=heavy-weapons  killed=14
expect   claim  event=ASSAULT  actor=rebels  killed=14

item  2021-05-01  source=Example Wire
text     The attack came a day after envoys met in Doha.
expect   claim  event=ASSAULT  when=-
expect   claim  event=CONSULT  aspect=happened  when=-

item  2021-05-01  source=Example Wire
text     Troops took Bakhmut on Friday. The day after, rebels shelled the town.
expect   claim  mode=heavy-weapons  when=2021-05-01
