# Who is named one by one behind a count is a part of it; listed behind a colon, too.
item  2025-03-04  source=Example Wire
text     Two people, a 34-year-old man and a 29-year-old woman, were killed in Kramatorsk by shelling, the governor said.
expect   claim  event=ASSAULT  killed=2  part=killed:woman  part=killed:civilian  sum=killed:-
item  2025-03-04  source=Example Monitor
text     The Syrian Observatory documented the killing of 12 people in Homs countryside on Tuesday: five civilians, including a woman, and seven gunmen.
expect   claim  event=ASSAULT  killed=12  part=killed:civilian  part=killed:combatant  sum=killed:-
item  2025-03-04  source=Example Wire
text     25 people were killed in an ambush in Djibo: 21 passengers and four soldiers.
expect   claim  event=ASSAULT  killed=25  part=killed:civilian  part=killed:combatant  sum=killed:-
# Without a count before them they are a row, ages or not.
item  2025-03-04  source=Example Post
text     An 80-year-old man, a woman, 76, and their 12-year-old grandson were killed in Vovchansk as a result of shelling.
expect   claim  event=ASSAULT  sum=killed:3
expect   no claim with  target=76
# The dead included: some of those told before.
item  2025-03-04  source=Example Wire
text     A car bomb exploded outside a hotel in Mogadishu on Monday, killing at least 18 people and injuring 30, police said.
text     The dead included three soldiers and a journalist.
expect   claim  event=ASSAULT  killed=18..  injured=30
expect   claim  event=ASSAULT  part=killed:combatant  part=killed:journalist  again=yes
# "In Ternopil strike": the toll of one; her injuries are no second injured.
item  2025-03-04  source=Example Wire
text     Death toll rises to 23 in Ternopil strike; four still missing
expect   claim  killed=23  kind=killed:incident
item  2025-03-04  source=Example Post
text     Two women died on the spot and a third succumbed to her injuries after the shelling of Antonivka.
expect   claim  event=ASSAULT  killed=2
expect   no claim with  injured=1
