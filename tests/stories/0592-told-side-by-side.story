# Who is told side by side, of one deed, are other people each: together they are so many.
item  2025-03-04  source=Example Wire
text     21 passengers and four soldiers died when a bus hit a mine near Djibo on Monday.
expect   claim  event=ASSAULT  killed=21  sum=killed:25
item  2025-03-04  source=Example Wire
text     At least 21 passengers and four soldiers were killed in an ambush in Djibo.
expect   claim  event=ASSAULT  killed=21..  sum=killed:25..
item  2025-03-04  source=Example Wire
text     21 or 22 passengers and four soldiers were killed in an ambush in Djibo.
expect   claim  event=ASSAULT  sum=killed:25..26
item  2025-03-04  source=Example Wire
text     Gunmen killed five soldiers, three policemen and two civilians in Jos on Sunday.
expect   claim  event=ASSAULT  sum=killed:10
item  2025-03-04  source=Example Wire
text     Two soldiers, one civilian killed in Jos attack
expect   claim  event=ASSAULT  sum=killed:3
item  2025-03-04  source=Example Wire
text     A mother and her baby were killed when a shell hit their house in Donetsk.
expect   claim  event=ASSAULT  sum=killed:2
item  2025-03-04  source=Example Wire
text     Two civilians as well as three soldiers were killed in Goma.
expect   claim  event=ASSAULT  sum=killed:5
item  2025-03-04  source=Example Wire
text     The mayor was killed along with two guards and a driver in Jos on Monday.
expect   claim  event=ASSAULT  sum=killed:4
# Soldiers that a clash left beside the dead are dead, and no troops.
item  2025-03-04  source=Example Wire
text     The clash left seven soldiers and dozens of militants dead in Zamfara.
expect   claim  event=ASSAULT  killed=7  sum=killed:19..
# Parts of a total that is told already, and other fates, are never added.
item  2025-03-04  source=Example Wire
text     25 people - 21 passengers and four soldiers - were killed in an ambush in Djibo.
expect   claim  event=ASSAULT  killed=25  part=killed:combatant  part=killed:civilian  sum=killed:-
item  2025-03-04  source=Example Wire
text     Twelve people, three soldiers and nine civilians, were killed in an ambush in Djibo.
expect   claim  event=ASSAULT  killed=12  part=killed:combatant  sum=killed:-
item  2025-03-04  source=Example Wire
text     Five civilians, among them two women and a child, were killed in Idlib by an air strike.
expect   claim  event=ASSAULT  killed=5  part=killed:woman  part=killed:child  sum=killed:-
item  2025-03-04  source=Example Wire
text     Three rebels, two of them commanders, were killed in a raid near Mogadishu.
expect   claim  event=ASSAULT  killed=3  sum=killed:-
item  2025-03-04  source=Example Wire
text     Gunmen killed five soldiers and wounded three policemen in Jos on Sunday.
expect   claim  event=ASSAULT  killed=5  injured=3  sum=killed:-
item  2025-03-04  source=Example Wire
text     Four people were killed in Kherson and two in Nikopol.
expect   claim  event=ASSAULT  killed=4  sum=killed:-
